"""What the reader takes from a text, in sentences of ours."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from akyn.model import Report, Span, Statement
from akyn.read import Reader
from reading import Told, a_text, told


def the(kind: str, found: tuple[Told, ...]) -> Told:
    """The one statement of a kind."""
    one = [each for each in found if each.type == kind]
    assert len(one) == 1, found
    return one[0]


@pytest.mark.parametrize(
    ("text", "kind", "speaker", "stance"),
    [
        ("Rebels seized the airport.", "COERCE", None, "asserted"),
        ("Rebels seized the airport, the interior ministry said.", "COERCE", "interior ministry", "claimed"),
        ("According to the interior ministry, rebels seized the airport.", "COERCE", "interior ministry", "claimed"),
        ("Rebels seized the airport, according to the interior ministry.", "COERCE", "interior ministry", "claimed"),
        ("Hale said that rebels had seized the airport.", "COERCE", "Hale", "claimed"),
        ("Hale denied that rebels had seized the airport.", "COERCE", "Hale", "denied"),
        ("Hale accused the rebels of seizing the airport.", "COERCE", "Hale", "alleged"),
        ("Rebels allegedly seized the airport.", "COERCE", None, "alleged"),
        ("Rebels tried to seize the airport.", "COERCE", None, "attempted"),
        ("Rebels plan to seize the airport.", "COERCE", None, "planned"),
        ("Rebels threatened to seize the airport.", "COERCE", None, "threatened"),
        ("Rebels did not seize the airport.", "COERCE", None, "denied"),
        ("If rebels seize the airport, the city falls.", "COERCE", None, "hypothetical"),
        ("“Rebels have seized the airport and the bridge,” Hale said.", "COERCE", "Hale", "claimed"),
        ("Hale voiced concern about attacks on banks.", "ASSAULT", "Hale", "claimed"),
        ("The rebels, Hale said, have seized the airport.", "COERCE", "Hale", "claimed"),
        ("The rebels have seized the airport, as Hale noted.", "COERCE", "Hale", "claimed"),
        ("Hale is confident that police arrested the rebels.", "COERCE", "Hale", "claimed"),
        ("Police arrested Ana Kovač, a witness told Reuters.", "COERCE", "witness", "claimed"),
        ("Interior ministry: rebels seized the airport", "COERCE", "Interior ministry", "claimed"),
        ("Rebels seized the airport: ministry", "COERCE", "ministry", "claimed"),
        ("Timeline: rebels seized the airport", "COERCE", None, "asserted"),
        ("Ten miners were killed, Reuters quoted Ivo Hale as saying.", "CASUALTY", "Ivo Hale", "claimed"),
        ("Hundreds of miners fled over the border; they say that winter is near.", "FLEE", None, "asserted"),
        ("The rebels are reportedly involved in looting shops and attacking police.", "ASSAULT", None, "claimed"),
        ("Rebels reportedly entered the town and seized the airport.", "COERCE", None, "claimed"),
        ("Rebels may have seized the airport.", "COERCE", None, "hypothetical"),
        ("Norland demanded steps such as withdrawing troops from the valley.", "RETREAT", "Norland", "demanded"),
        ("Rebels have committed crimes, including seizing the airport.", "COERCE", None, "asserted"),
        ("Miners announced a rally in Oslo.", "PROTEST", None, "planned"),
        ("Miners planned a series of rallies in Oslo.", "PROTEST", None, "planned"),
        ("Soldiers attempted a coup.", "OUST", None, "attempted"),
        ("The army will march once rebels seize the airport.", "COERCE", None, "hypothetical"),
        ("The army marched once rebels had seized the airport.", "COERCE", None, "asserted"),
        ("Rebels were about to seize the airport.", "COERCE", None, "planned"),
        ("The council is going to meet the rebels on Monday.", "AGREE", None, "planned"),
        ("Norway is about to restore full diplomatic ties with Sweden.", "SUPPORT", None, "planned"),
        ("Hale dismissed reports that police had arrested Ana Kovač.", "COERCE", "Hale", "denied"),
        ("Hale rejected that rebels had seized the airport.", "COERCE", "Hale", "denied"),
        ("Hale did not rule out that rebels had seized the airport.", "COERCE", "Hale", "hypothetical"),
        ("The minister is suspected of attacking the airport.", "ASSAULT", None, "alleged"),
        ("The chief said miners threw stones, and said police had arrested Ana Kovač.", "COERCE", "chief", "claimed"),
        ("Hale ruled out an attack on the airport.", "ASSAULT", None, "hypothetical"),
        ("“Have rebels really seized the airport?” Hale asked.", "COERCE", "Hale", "hypothetical"),
        ("Hale asked whether rebels had seized the airport.", "COERCE", "Hale", "hypothetical"),
        ("“Rebels have seized the airport.” — Ana Kovač", "COERCE", "Ana Kovač", "claimed"),
    ],
)
def test_who_says_so_and_how(reader: Reader, text: str, kind: str, speaker: str | None, stance: str) -> None:
    one = the(kind, told(reader, text))
    assert (one.speaker, one.stance) == (speaker, stance)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Police arrested Ana Kovač.", "COERCE", ("Police",), ("Ana Kovač",)),
        ("Ana Kovač was arrested by police.", "COERCE", ("police",), ("Ana Kovač",)),
        ("Ana Kovač, who was arrested, is a lawyer.", "COERCE", (), ("Ana Kovač",)),
        ("Police entered the hall and arrested Ana Kovač.", "COERCE", ("Police",), ("Ana Kovač",)),
        ("Police arrested Ana Kovač and Ivo Basel.", "COERCE", ("Police",), ("Ana Kovač", "Ivo Basel")),
        ("A number of miners attacked the office of the trading company Lindex.", "ASSAULT", ("miners",), ("office", "trading company Lindex")),
        ("The finance minister Ana Kovač, an ally of President Hale, resigned.", "RETREAT", ("Ana Kovač",), ()),
        ("Ana Kovač, the president's ally resigned.", "RETREAT", ("Ana Kovač",), ()),
        ("Some of the rebels attacked the bridge.", "ASSAULT", ("rebels",), ("bridge",)),
        ("A Norland court sentences Ivo Basel, the chief of the mine, to ten years in jail.", "SANCTION", ("Norland court",), ("Ivo Basel",)),
        ("A senior official from the Trade Ministry defects while in Oslo.", "FLEE", ("senior official from the Trade Ministry",), ()),
    ],
)
def test_who_does_what_to_whom(reader: Reader, text: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    one = the(kind, told(reader, text))
    assert one.actors == actors
    assert all(any(wanted in got for got in one.recipients) for wanted in recipients), one.recipients


def test_a_surname_alone_is_its_full_name(reader: Reader) -> None:
    found = told(reader, "President Ana Kovač met miners. On Monday Kovač resigned.")
    assert the("RETREAT", found).actors == ("Ana Kovač",)


def test_a_president_and_his_brother_stay_two(reader: Reader) -> None:
    reading = reader.read(a_text("President Ivo Basel spoke. His brother Petr Basel fled to Spain. Basel resigned."))
    people = {referent.name for referent in reading.referents if referent.type == "person"}
    assert {"Ivo Basel", "Petr Basel"} <= people


def test_we_in_a_quotation_is_who_speaks(reader: Reader) -> None:
    one = the("REQUEST", told(reader, "“We call on the authorities of Spain to protect the miners,” Ana Kovač said."))
    assert one.actors == ("Ana Kovač",)
    assert one.stance == "asserted"


def test_i_outside_any_quotation_is_who_signs(reader: Reader) -> None:
    one = the("COERCE", told(reader, "Ana Kovač, Foreign Minister\n\nThe Rights Office condemns the raid. I said then that rebels had seized the airport."))
    assert one.speaker == "Ana Kovač"


def test_a_chain_of_sources_is_kept(reader: Reader) -> None:
    found = told(reader, "The bank has been robbed, Ivo Basel said, according to Reuters.")
    assert [(one.speaker, one.via) for one in found] == [("Ivo Basel", ("Reuters",))]


def test_a_news_agency_did_not_do_what_it_tells(reader: Reader) -> None:
    found = told(reader, "Reuters reported that two people were killed in Oslo.")
    assert "Reuters" not in the("CASUALTY", found).actors


@pytest.mark.parametrize(
    ("text", "form", "basis"),
    [
        ("Rebels seized the airport on Monday.", "weekday", "own words"),
        ("On Tuesday Hale said that rebels had seized the airport.", "weekday", "governing speech"),
        ("Rebels seize the airport.", "days", "publication"),
        ("Basel was ousted in 2010.", "year", "own words"),
        ("Rebels attempt to seize the airport.", "days", "publication"),
        ("Parliament votes to impose a curfew.", "days", "publication"),
        ("Fighting continues, with rebels seizing the airport.", "days", "publication"),
        ("The rebels seize the airport, following Friday night's riot.", "days", "publication"),
        ("Hale says that rebels are seizing the airport.", "days", "publication"),
        ("Norse war (2018–present): Rebels seize the airport.", "days", "publication"),
        ("In 2018: rebels seized the airport.", "year", "own words"),
    ],
)
def test_when_and_how_that_is_known(reader: Reader, text: str, form: str, basis: str) -> None:
    [one] = [each for each in told(reader, text) if each.type in ("COERCE", "OUST")]
    assert one.statement.when is not None
    assert (one.statement.when.expression.form, one.statement.when.basis) == (form, basis)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("An inquiry blames the crew for the 2010 crash that killed ten miners.", "CASUALTY", "2010"),
        ("Miners fled following Friday night's riot.", "PROTEST", "Friday night"),
        ("It was the deadliest raid since 2006.", "ASSAULT", None),
        ("2018–2019 Norse riots: A guard was killed in Oslo.", "CASUALTY", None),
        ("About 1500 of the miners flee.", "FLEE", None),
        ("Hale met the envoy on Monday and urged him to leave.", "REQUEST", "Monday"),
        ("Basel was born in Oslo in 1950 and fled to Spain.", "FLEE", None),
        ("Riots went on overnight in Bergen, where a bank was torched.", "ASSAULT", "overnight"),
        ("Oslo was calm until the vote of 2012, which Hale won.", "ELECT", "2012"),
        ("Guards fired on Monday at a crowd that had blocked the road, killing two.", "CASUALTY", "Monday"),
        ("Ana Kovač summoned the Norwegian envoy on Monday. Kovač demanded an inquiry.", "REQUEST", "Monday"),
    ],
)
def test_a_day_is_that_of_its_own_deed(reader: Reader, text: str, kind: str, words: str | None) -> None:
    whens = [one.statement.when for one in told(reader, text) if one.type == kind]
    assert [text[when.span.start : when.span.end] if when and when.span else None for when in whens] == [words] * len(whens)


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("Guards fired on Thursday at a crowd in Oslo.\n\nA doctor said that ten had died since Tuesday. Spain demanded an inquiry.", True),
        ("Guards fired on Thursday at a crowd in Oslo.\n\nHale fell ill on Friday. Spain demanded an inquiry.", False),
        ("Guards fired on Thursday at a crowd in Oslo.\n\nTalks failed in 2010. Spain demanded an inquiry.", False),
    ],
)
def test_what_is_asked_is_so_on_the_day_that_the_report_opens_with(reader: Reader, text: str, is_dated: bool) -> None:
    assert (the("REQUEST", told(reader, text)).statement.when is not None) is is_dated


def test_what_is_to_be_on_a_weekday_lies_ahead(reader: Reader) -> None:
    [when] = [one.statement.when for one in told(reader, "The airport is to reopen on Monday.") if one.statement.when]
    assert when.past is False


def test_a_past_deed_without_a_day_has_none(reader: Reader) -> None:
    assert the("COERCE", told(reader, "Rebels seized the airport.")).statement.when is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels seized the airport in Oslo.", "Oslo"),
        ("Protests erupted in Norway.", "Norway"),
        ("In Norway, miners blocked the road.", "Norway"),
        ("Police in Oslo said that miners left.", None),
    ],
)
def test_where_it_happens(reader: Reader, text: str, place: str | None) -> None:
    assert {one.place for one in told(reader, text)} <= {place}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Four miners were killed in the Swedish state of Skåne.", "CASUALTY", "Skåne"),
        ("Four miners were killed in Sweden's Skåne province.", "CASUALTY", "Skåne"),
        ("Four miners were killed in the Skåne region of southern Sweden.", "CASUALTY", "Skåne"),
        ("A curfew is declared in the town of Malmö after crowds loot a bank.", "ASSAULT", "Malmö"),
        ("Nine people are killed when a flood hits Malmö.", "CASUALTY", "Malmö"),
        ("Clashes erupt between miners and guards in Malmö.", "ASSAULT", "Malmö"),
        ("Miners take over the city of Malmö and seize a bank.", "COERCE", "Malmö"),
        ("A driver was arrested in Malmö for killing a judge.", "CASUALTY", None),
        ("Unrest in Sweden: soldiers seal off the town of Malmö after miners take over banks.", "COERCE", "Malmö"),
        ("Miners in Sweden break into a bank in the city of Malmö, setting the building on fire.", "ASSAULT", "Malmö"),
        ("A missile kills a farmer while he was riding a horse in the Malmö region.", "CASUALTY", "Malmö"),
        ("A blackout leaves most of Sweden without power.", "COMMENT", "Sweden"),
        ("There is a widespread power cut affecting Malmö.", "COMMENT", "Malmö"),
        ("In Sweden, crowds stormed the country's police headquarters.", "ASSAULT", "Sweden"),
    ],
)
def test_a_deed_is_where_its_sentence_tells_that_it_was(reader: Reader, text: str, kind: str, place: str | None) -> None:
    assert {one.place for one in told(reader, text) if one.type == kind} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb explodes at a market in Malmö. Ten people are rescued.", "Malmö"),
        ("A bomb explodes at a market in Malmö. No one is hurt.", "Malmö"),
        ("A bomb explodes at a market in Malmö. The market was crowded. Ten people are hurt.", "Malmö"),
        ("A bomb explodes at a market in Malmö. In a separate attack, ten people are hurt.", None),
        ("Six people are killed in Malmö and nine are killed in Oslo. Ten people are hurt.", None),
        ("Hale praised the Malmö airport.\n\nHale left.\n\nRebels bombed the airport.", "Malmö"),
    ],
)
def test_what_goes_on_is_where_the_paragraph_said_last(reader: Reader, text: str, place: str | None) -> None:
    assert told(reader, text)[-1].place == place


@pytest.mark.parametrize(
    ("text", "measure", "value", "approximate"),
    [
        ("Two people were killed in Oslo.", "killed", 2, False),
        ("About 300 people were injured in Oslo.", "injured", 300, True),
        ("Two miners died and close to 400 were injured.", "injured", 400, True),
        ("The death toll in Oslo rose to 40.", "killed", 40, False),
        ("The death toll in Oslo is reported to be 42.", "killed", 42, False),
        ("The death toll in Oslo is believed to have reached 300.", "killed", 300, False),
        ("Police arrested 15 protesters.", "arrested", 15, False),
        ("Eleven parties won 80 seats in the election.", "seats", 80, False),
        ("Firms from Spain invested $ 3 billion in Norway.", "money", 3_000_000_000, False),
        ("Nine parties stood for 60 seats, and only three of them won votes.", "parties", 3, False),
        ("A 12-year-old girl died in the fire.", "killed", 1, False),
        ("Two guards, three cooks and a driver were killed in the raid.", "killed", 2, False),
        ("The ministry announced that 10 Norse and four Swedish soldiers were killed.", "killed", 10, False),
        ("The death toll climbed from 12 to 15 overnight.", "killed", 15, False),
        ("Norway raised to seven the number of its soldiers killed in the clash.", "killed", 7, False),
        ("Casualties rose to 18 dead and 40 wounded.", "killed", 18, False),
        ("Casualties rose to 18 dead and 40 wounded.", "injured", 40, False),
        ("Hospitals had registered 85 injured by Sunday.", "injured", 85, False),
        ("Losses on the Swedish side were put at three dead.", "killed", 3, False),
        ("The ministry put the number of wounded at 260.", "injured", 260, False),
        ("Clinics reported 31 dead and some 100 injured.", "injured", 100, True),
        ("Norland will send 700 troops to the border.", "deployed", 700, False),
        ("About 1,500 nurses went on strike in Hallin.", "participants", 1500, True),
        ("The turnout was 58 percent.", "votes", 58, False),
        ("A crowd of some 3,000 gathered outside the palace to protest against the law.", "participants", 3000, True),
        ("Sixty people lost their lives in the fire.", "killed", 60, False),
        ("Three of the wounded died in hospital.", "killed", 3, False),
        ("About 9,000 people fled to Norway.", "displaced", 9000, True),
        ("The coalition won 70 of the 120 seats.", "seats", 70, False),
        ("About 60 guards are unaccounted for.", "missing", 60, True),
        ("Divers found the bodies of 25 sailors on Sunday.", "killed", 25, False),
        ("Some 130 officers have been taken into custody.", "arrested", 130, True),
        ("About 440 people have been reported wounded.", "injured", 440, True),
        ("A further 200 soldiers were sent to the north.", "deployed", 200, False),
    ],
)
def test_how_many_of_what(reader: Reader, text: str, measure: str, value: float, approximate: bool) -> None:
    figures = [figure for one in told(reader, text) for figure in one.statement.figures]
    assert (measure, value, approximate) in [(figure.measure, figure.value, figure.approximate) for figure in figures]


@pytest.mark.parametrize(
    ("text", "measure", "value", "unit"),
    [
        ("The Harbour Party won 34 percent of the vote.", "votes", 34, "percent"),
        ("With 80 percent of the ballots counted, the Harbour Party leads.", "votes", 80, "percent"),
        ("The Harbour Party won a third of the vote.", "votes", 0.333, "share"),
        ("The Harbour Party won 31,000 votes.", "votes", 31000, None),
    ],
)
def test_a_part_of_the_whole_is_no_count(reader: Reader, text: str, measure: str, value: float, unit: str | None) -> None:
    figures = [figure for one in told(reader, text) for figure in one.statement.figures]
    assert (measure, value, unit) in [(figure.measure, figure.value, figure.unit) for figure in figures]


@pytest.mark.parametrize(
    ("text", "type_name"),
    [("Oslo was rocked by riots on Friday.", "PROTEST"), ("Oslo was shaken by protests.", "PROTEST"), ("Oslo was hit by a bomb attack.", "ASSAULT")],
)
def test_what_struck_a_town_is_told(reader: Reader, text: str, type_name: str) -> None:
    assert [one.type for one in told(reader, text)] == [type_name]


def test_what_did_not_strike_a_town_is_not_told_as_if_it_had(reader: Reader) -> None:
    assert not told(reader, "Oslo could be rocked by riots.")
    assert [one.stance for one in told(reader, "Oslo was not hit by a bomb attack.")] == ["denied"]


@pytest.mark.parametrize("meant", ["has no intention of bombing", "has no plans to bomb", "does not intend to bomb"])
def test_what_is_not_intended_is_denied(reader: Reader, meant: str) -> None:
    assert {one.stance for one in told(reader, f"Norland {meant} the port.") if one.type == "ASSAULT"} == {"denied"}


def test_who_is_charged_for_deaths_is_not_told_to_have_killed(reader: Reader) -> None:
    found = told(reader, "The council considers charging President Karl Banda for the deaths of 81 people.")
    assert [one.actors for one in found if one.type == "CASUALTY"] == [()]


def test_what_somebody_carries_is_given_to_him_by_nobody(reader: Reader) -> None:
    assert [one.type for one in told(reader, "Some 40 youths, armed with clubs, burned a bus.")] == ["ASSAULT"]
    assert "AID" in [one.type for one in told(reader, "Men armed by Norland crossed the border.")]


def test_a_number_in_a_compound_counts_nothing(reader: Reader) -> None:
    assert not the("CASUALTY", told(reader, "A six-vehicle crash killed Ivo Basel.")).statement.figures


def test_the_evidence_of_a_number_holds_what_it_counts(reader: Reader) -> None:
    text = "The Harbour Party won a third of the vote and a total of 31 seats in the council."
    won = next(one.statement for one in told(reader, text) if one.type == "ELECT")
    assert "31 seats in the council" in text[won.span.start : won.span.end]


def test_a_caption_a_credit_and_a_byline_state_nothing(reader: Reader) -> None:
    text = "Miners march\n\nBy Ana Kovač\n\nPhotograph: Ivo Basel/EPA\n\nMiners attacked the bridge. – Copyright The Demo Times 2020"
    assert [one.type for one in told(reader, text) if one.statement.span.start > 15] == ["ASSAULT"]


def test_nothing_is_told_twice(reader: Reader) -> None:
    found = told(reader, "Miners attacked the bridge in Oslo and freed the editor from prison, Hale said on Monday, and the miners seized the hall.")
    keys = [(one.statement.span, one.type, one.speaker) for one in found]
    assert len(keys) == len(set(keys))


def spans(statement: Statement) -> list[Span]:
    slots = [*statement.actors, *statement.recipients, *statement.via, *filter(None, (statement.speaker, statement.place))]
    return [statement.span, statement.trigger, *(slot.span for slot in slots), *(figure.span for figure in statement.figures)]


WORDS = (
    *"Hale|the police|said|that|arrested|miners|in Oslo|on Monday|,|.|“|”|who|were killed|40|and|–|to|of|his|протест|🙂".split("|"),
    "\n\n",
    "\u00a0",
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_whatever_the_text_every_span_lies_inside_it(reader: Reader, words: list[str]) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    report = Report(name="x", text=text, published="2020-10-08", published_from="metadata")
    for statement in reader.read(report).statements:
        assert all(0 <= span.start < span.end <= len(text) for span in spans(statement))


def test_to_call_a_deed_something_asks_for_nothing(reader: Reader) -> None:
    one = the("ASSAULT", told(reader, "The premier called the attack on the embassy a crime."))
    assert one.stance == "claimed"


def test_a_longer_frame_goes_before_a_shorter_one(reader: Reader) -> None:
    assert [one.mode for one in told(reader, "Ninety soldiers have been placed in custody.")] == ["arrest"]


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("The alleged attack on the embassy angered the ministry.", "ASSAULT", "alleged"),
        ("The proposed deployment of troops to Lindholm worried residents.", "MOBILIZE", "planned"),
        ("A foiled attack on a mosque led to arrests.", "ASSAULT", "attempted"),
        ("Police investigated the attempted assassination of Ana Kovač.", "ASSAULT", "attempted"),
        ("The possible release of the prisoners was discussed.", "RETREAT", "hypothetical"),
        ("Norland was shaken by the failed coup.", "OUST", "attempted"),
        ("The deadly attack on the embassy angered the ministry.", "ASSAULT", "asserted"),
    ],
)
def test_an_adjective_says_how_an_event_stands(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert the(kind, told(reader, text)).stance == stance


def test_a_bare_count_is_of_people(reader: Reader) -> None:
    assert the("SANCTION", told(reader, "At least 30 were dismissed by the ministry.")).recipients == ("30",)


def test_what_is_announced_is_no_assessment(reader: Reader) -> None:
    text = "{} that the mint in Lindholm {} before the winter."
    assert [one.type for one in told(reader, text.format("Hale says", "looks tired and poor"))] == ["COMMENT"]
    assert not told(reader, text.format("Hale announces", "is cutting nine hundred jobs"))


def test_who_is_said_to_be_confident_assesses_once(reader: Reader) -> None:
    text = "Hale said that the council is confident that the winter will soon be over."
    assert [one.type for one in told(reader, text)] == ["COMMENT"]


def test_what_can_be_considered_normal_is_considered_so(reader: Reader) -> None:
    assert the("COMMENT", told(reader, "The current situation can be considered normal in Westmark.")).stance == "asserted"


def test_a_title_of_capitals_is_read_as_prose(reader: Reader) -> None:
    text = "Norland Imposes Sanctions on Westmark\n\nThe government of Norland is imposing sanctions on Westmark."
    title = min(reader.read(a_text(text)).statements, key=lambda one: one.span.start)
    assert (title.type, title.span.start) == ("SANCTION", 0)


def test_a_headline_that_ends_in_a_paper_is_read(reader: Reader) -> None:
    assert "COERCE" in [one.type for one in told(reader, "Norland Bans News Agency\n\nThe editor was not there.")]


@pytest.mark.parametrize("paper", ["China Daily", "The Times of India", "The Bangkok Post"])
def test_the_name_of_a_paper_over_a_text_is_no_country_that_it_tells_of(reader: Reader, paper: str) -> None:
    reading = reader.read(a_text(f"{paper}\nJune 2, 2010\n\nProtesters burned cars in Beira on Monday."))
    assert {one.name for one in reading.referents} == {"Protesters", "cars", "Beira"}


def test_a_headline_that_ends_in_a_word_for_papers_is_read(reader: Reader) -> None:
    assert [one.type for one in told(reader, "Rebels seize army post\nJune 2, 2010\n\nIt rained.")] == ["COERCE"]


def test_the_hours_of_a_live_report_are_no_part_of_its_names(reader: Reader) -> None:
    text = (
        "LIVE: the day as it happened\n\n22:40 The ministry says two people were killed at Osk.\n\n19:10 Sweden shut the border, drivers say.\n\n"
        "15:20 Demonstrators torched the bank.\n"
    )
    assert [one.actors for one in told(reader, text) if one.type in ("COERCE", "ASSAULT")] == [("Sweden",), ("Demonstrators",)]


def test_a_dateline_with_an_accent_is_nobody(reader: Reader) -> None:
    found = told(reader, "ÉVREUX, November 10 (Norse Wire) – Soldiers who had hidden in a barracks overran the television building.")
    assert [one.actors for one in found if one.type == "ASSAULT"] == [("Soldiers",)]
