"""Who did what to whom, and where: one sentence of ours for each way in which a sentence may say so."""

from __future__ import annotations

import pytest

from akyn import pipeline
from akyn.read import Reader
from reading import Names, a_text, roles, told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # control: who is to do it
        ("The council is committed to supporting Norland.", "AGREE", ("council",), ("Norland",)),
        ("Two prisoners died after being tortured at the hands of the guards.", "ASSAULT", ("guards",), ("Two prisoners",)),
        # one object behind verbs side by side
        ("The regime has detained and abused a large number of miners.", "COERCE", ("regime",), ("miners",)),
        # a small clause: its subject suffers
        ("Soldiers shelled the town, leaving hundreds of miners killed or wounded.", "CASUALTY", (), ("miners",)),
        # who suffers an event is no doer of it
        ("Villagers near the mine continue to suffer human rights abuses.", "ASSAULT", (), ("Villagers",)),
        ("The premier is facing a coup.", "OUST", (), ("premier",)),
        # who answers for it
        ("The militia is responsible for attacks on banks.", "ASSAULT", ("militia",), ("banks",)),
        ("Norland accused the militia of attacks on banks.", "ASSAULT", ("militia",), ("banks",)),
        ("Hale condemned the attacks carried out by the militia on banks.", "ASSAULT", ("militia",), ("banks",)),
        # the words that fill a slot
        ("Norse and Swedish forces captured the bridge.", "COERCE", ("Norse and Swedish forces",), ("bridge",)),
        ("A sailor was hit by shrapnel in what his parents called a raid.", "ASSAULT", ("shrapnel",), ("sailor",)),
        ("Hale thanked the foreign minister for Norland's lasting support for peace.", "SUPPORT", ("Hale",), ("foreign minister",)),
        ("There is a price for those who attack the bridge.", "ASSAULT", ("those who attack the bridge",), ("bridge",)),
    ],
)
def test_who_does_it_to_whom(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A blast rocked a stadium in Bergen, injuring four people.", "CASUALTY", "Bergen"),
        ("Villagers were evacuated from Bergen.", "AID", "Bergen"),
        ("The former premier fled Bergen by helicopter.", "FLEE", "Bergen"),
        ("Miners are held in Bergen, where many are tortured.", "ASSAULT", "Bergen"),
        ("Soldiers stormed the palace on the outskirts of Bergen.", "ASSAULT", "Bergen"),
        ("Protests appear to spread in Bergen.", "PROTEST", "Bergen"),
        ("Protesters seized Bergen International Airport.", "COERCE", "Bergen"),
        ("Crowds gathered in Bergen. In that city, police arrested two miners.", "COERCE", "Bergen"),
        ("The president of Norway, in Bergen for talks, said that rebels had seized a bridge.", "COERCE", None),
        ("Rebels killed two Norwegian soldiers.", "CASUALTY", None),
        ("The Norwegian embassy was attacked.", "ASSAULT", None),
        ("The minister thanked donors for their support for peace in Norway.", "SUPPORT", None),
    ],
)
def test_where_it_happens(reader: Reader, text: str, kind: str, place: str | None) -> None:
    assert place in [one.place for one in told(reader, text) if one.type == kind]


def test_a_month_is_no_march(reader: Reader) -> None:
    assert [one.type for one in told(reader, "As of March 22, two miners had been killed.")] == ["CASUALTY"]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Miners in Norland march against fraud, and appear to have taken control of the mine.", "COERCE", ("Miners",), ("mine",)),
        ("A car bomb outside a bank kills three people and wounds two.", "CASUALTY", (), ("two people",)),
        ("A blast kills a miner and wounds five others.", "CASUALTY", ("blast",), ("five others",)),
        ("Norland also accuses Swedish forces of opening fire.", "ACCUSE", ("Norland",), ("Swedish forces",)),
        ("Forty sailors are missing or detained.", "COERCE", (), ("Forty sailors",)),
        ("Ana Kovač spoke today with UN Special Envoy Ivo Basel to congratulate him on his work.", "CONSULT", ("Ana Kovač",), ("Ivo Basel",)),
        ("Norland has carried out a series of raids into Sweden.", "COERCE", ("Norland",), ("Sweden",)),
        ("Hale received the Ambassador Extraordinary and Plenipotentiary of Norland to Sweden Ivo Basel.", "CONSULT", ("Ivo Basel",), ("Hale",)),
        ("Under Secretary of State for Civilian Security, Democracy, and Human Rights Ulla Lund visited Norway.", "CONSULT", ("Ulla Lund",), ("Norway",)),
        ("Hale met Assistant Secretary of State for Near Eastern Affairs Berta Lund in Oslo.", "CONSULT", ("Hale",), ("Berta Lund",)),
        ("Mutinying sailors, meanwhile, occupied the fuel depot.", "COERCE", ("Mutinying sailors",), ("fuel depot",)),
        ("In 2014 villagers demanding better prices occupied the dam for a week.", "COERCE", ("villagers",), ("dam",)),
        ("In Bergen, north of the capital, a mob that had gathered in the square broke into a bank, said Ana Hale.", "ASSAULT", ("mob",), ("bank",)),
        ("The leak was confirmed by two engineers and ruled out by the ministry.", "REJECT", ("ministry",), ("leak",)),
        ("They spoke of the seizure of three buses belonging to Lindex by soldiers.", "COERCE", ("soldiers",), ("three buses",)),
        ("Ana Kovač, whose arrest on Monday shocked the town, smiled.", "COERCE", (), ("Ana Kovač",)),
        ("Hale met with Prime Minister Modra and External Affairs Minister Jaisand.", "CONSULT", ("Hale",), ("Modra", "Jaisand")),
        (
            "Hale spoke with President Emil Marten of Norway, Chancellor Olaf Stolz of Sweden, Prime Minister Mario Dalli of Malta, and Prime Minister "
            "Borwin Jones of the United Kingdom.",
            "CONSULT", ("Hale",), ("Emil Marten", "Olaf Stolz", "Mario Dalli", "Borwin Jones"),
        ),
    ],
)  # fmt: skip
def test_a_wrong_parse_is_mended(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_clauses_with_a_semicolon_between_them_stand_side_by_side(reader: Reader) -> None:
    found = told(reader, "An exchange of views took place on Norse trade; the progress of the project was discussed.")
    assert ("CONSULT", "asserted", ()) in [(one.type, one.stance, one.actors) for one in found]


def test_what_is_asked_for_with_another_deed_is_demanded(reader: Reader) -> None:
    found = told(reader, "We call for the Norse government to live up to its promise and immediately return its troops to the base.")
    assert ("RETREAT", "demanded") in [(one.type, one.stance) for one in found]


def test_the_first_word_of_a_paragraph_belongs_to_its_sentence(reader: Reader) -> None:
    text = "2021 Norland–Sweden conflict\nSaturday 1 May 2021\n\nNorway accuses Sweden of building up troops on the border."
    assert roles(told(reader, text), "ACCUSE") == [(("Norway",), ("Sweden",))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twelve of the sixteen parties rejected the results.", [("parties", 12.0)]),
        ("Clashes between the two countries left four dead.", [("killed", 4.0)]),
        ("The death toll from the worst riots in two decades rose to 300.", [("killed", 300.0)]),
        ("The army shot down one jet.", [("jets", 1.0)]),
        ("Most of the 500 miners were arrested.", []),
        ("The 2019 protests spread to the north.", []),
        ("The ship was seized under Resolution 1970.", []),
        ("Unknown men attacked mines in four regions.", []),
    ],
)
def test_what_a_number_counts(reader: Reader, text: str, figures: list[tuple[str, float]]) -> None:
    found = {(figure.measure, figure.value) for one in told(reader, text) for figure in one.statement.figures}
    assert sorted(found) == figures


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Ministers of Norway, Sweden, and Malta condemned the raid.", "ACCUSE", ("Ministers of Norway, Sweden, and Malta", "Sweden", "Malta"), ("raid",)),
        ("Norland thanked Sweden for the support by force of habit.", "SUPPORT", ("Norland",), ("Sweden",)),
        ("The town backed the efforts of miners to assist the victims.", "AID", ("miners",), ("victims",)),
        ("Embassies attacked in Oslo", "ASSAULT", (), ("Embassies",)),
        ("A rally in Bergen demands the resignation of the premier.", "REQUEST", ("rally",), ("premier",)),
        ("2020 Norwegian protests", "PROTEST", (), ()),
        ("Evil Norway, the old Sweden, and Denmark welcomed the treaty.", "SUPPORT", ("Norway", "Sweden", "Denmark"), ("treaty",)),
        ("Swedish and Danish leaders condemned the raid.", "ACCUSE", ("Swedish and Danish leaders", "Denmark"), ("raid",)),
        ("Lawmakers in Sweden and Denmark welcomed the treaty.", "SUPPORT", ("Lawmakers", "Denmark"), ("treaty",)),
        ("Denmark welcomed the proposal by Sweden.", "SUPPORT", ("Denmark",), ("Sweden",)),
        ("Denmark rejected assurances on fishing rights sent from Sweden.", "REJECT", ("Denmark",), ("Sweden",)),
        ("Sweden signed an accord on Tuesday to supply Denmark with wheat.", "SUPPORT", ("Sweden",), ("Denmark",)),
        ("Denmark clashed over the reforms of Sweden.", "ASSAULT", ("Denmark",), ("Sweden",)),
        ("Sweden will donate a million crowns to Denmark.", "AGREE", ("Sweden",), ("Denmark",)),
        ("The minister left for Sweden for meetings of the joint committee.", "CONSULT", ("minister",), ("Sweden",)),
    ],
)
def test_lists_efforts_and_headlines(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_thanks_between_speakers_are_no_event(reader: Reader) -> None:
    assert told(reader, "Thank you for coming.") == ()


@pytest.mark.parametrize("name", ["Kasim-Jomart Okaev", "Anna-Lena Sorokina", "Abdul-Aziz Karimov"])
def test_a_hyphened_first_name_stands_with_the_last(name: str) -> None:
    made = pipeline.read_text(f"President {name} also announced a curfew.")
    assert [one.name for one in made.entities if one.type == "person"] == [name]


def test_protesters_who_are_detained_are_counted_as_arrested() -> None:
    (made,) = pipeline.read_text("Police detained 100 demonstrators in Osh.").statements
    assert [(one.measure, one.value) for one in made.figures] == [("arrested", 100.0)]


def test_lawmakers_are_of_where_they_are_and_soldiers_are_not(reader: Reader) -> None:
    reading = reader.read(a_text("Lawmakers in Sweden condemned the raid. Soldiers in Denmark mutinied."))
    assert {one.name: one.country for one in reading.referents if one.type == "group"}.items() >= {("Lawmakers", "SE"), ("Soldiers", None)}
