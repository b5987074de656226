"""A user's own list of actors: how it is checked, what it does to reading, how a case keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from akyn import pipeline
from akyn.errors import BadActorList, OtherActors
from akyn.ingest import actor_list
from akyn.model import Actor, ActorList, Reading, Referent
from akyn.places.gazetteer import PACKAGED
from akyn.store.case import Case
from reading import a_text

needs_gazetteer = pytest.mark.skipif(not PACKAGED.is_file(), reason="the gazetteer is not built: run make setup")

HEAD = "name,kind,country,names\n"
NORLAND = Actor(name="Norland", kind="country", country="NORL", names=("Norlandic",))
KOVAC = Actor(name="Jordan Kovač", kind="person", country="NORL", names=("Jordan", "the Iron Lady"))
UNION = Actor(name="River Union", kind="organization", names=("RU",))
LISTED = ActorList(actors=(KOVAC, NORLAND, UNION))


def csv(folder: Path, text: str) -> Path:
    file = folder / "actors.csv"
    file.write_text(text, encoding="utf-8")
    return file


def named(reading: Reading, name: str) -> Referent:
    return next(one for one in reading.referents if name in one.names)


# ---- the file


def test_a_list_is_read_whatever_the_order_of_its_lines(tmp_path: Path) -> None:
    lines = ["Jordan Kovač,person,NORL,the Iron Lady; Jordan", "Norland,country,NORL,Norlandic", "River Union,organization,,RU"]
    forth, back = (actor_list(csv(tmp_path, HEAD + "\n".join(order))) for order in (lines, lines[::-1]))
    assert forth == back == LISTED
    assert forth.id == back.id != ActorList().id


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no column name or kind in an empty file, expected name, kind, country, names"),
        ("name,type\nNorland,country\n", "no column kind in name, type, expected name, kind, country, names"),
        (HEAD, "names nobody, expected a line for each actor"),
        (HEAD + "Norland,state,NORL,\n", "line 2: the kind 'state' of Norland, expected one of person, organization, country, place, group, asset"),
        (HEAD + "Norland,country,NX,\n", "line 2: the country 'NX' of Norland, expected an ISO code such as KG, or your own of three to eight capitals"),
        (HEAD + "Norland,country,,\n", "line 2: the country Norland without a code, expected an ISO code such as KG, or one of your own such as NOR1"),
        (HEAD + "-,person,,\n", "line 2: the name '-', expected one with a letter or digit"),
        (HEAD + "Ana,person,,\nIvo,person,,ana\n", "line 3: the name 'ana' stands in line 2 already, expected each name once"),
    ],
)
def test_a_bad_list_is_refused_in_one_line(tmp_path: Path, text: str, problem: str) -> None:
    file = csv(tmp_path, text)
    with pytest.raises(BadActorList) as error:
        actor_list(file)
    assert str(error.value) in (f"{file}: {problem}", f"{file}, {problem}")


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadActorList, match="cannot be opened"):
        actor_list(tmp_path / "nobody.csv")


# ---- reading


@needs_gazetteer
def test_listed_names_are_of_their_kind_and_country_in_any_case_of_letters() -> None:
    text = "JORDAN KOVAČ met the RU on Monday. Norlandic soldiers shelled the camp. The Iron Lady resigned."
    reading = pipeline.reader().read(a_text(text), actors=LISTED)
    lady, union = named(reading, "JORDAN KOVAČ"), named(reading, "RU")
    assert (lady.type, lady.country, lady.names) == ("person", "NORL", ("Iron Lady", "JORDAN KOVAČ"))
    assert (union.type, union.key) == ("organization", "organization|river union|")
    soldiers = named(reading, "Norlandic soldiers")
    assert soldiers.country == "NORL"
    assert {one.key for one in reading.referents if one.type == "country"} == {"country|NORL"}


@needs_gazetteer
def test_a_list_goes_before_what_the_name_means_otherwise() -> None:
    text = "Jordan condemned the raid."
    alone = pipeline.reader().read(a_text(text))
    listed = pipeline.reader().read(a_text(text), actors=LISTED)
    assert [(one.type, one.country) for one in alone.referents if "Jordan" in one.names] == [("country", "JO")]
    assert [(one.type, one.country) for one in listed.referents if "Jordan" in one.names] == [("person", "NORL")]


@needs_gazetteer
def test_initials_are_no_word_and_a_name_is_no_part_of_one() -> None:
    reading = pipeline.reader().read(a_text("Norlandia voted. Ru, a dog, fled from the river union."), actors=LISTED)
    assert not [one for one in reading.referents if one.key in ("country|NORL", "organization|river union|")]


# ---- the case


@needs_gazetteer
def test_a_case_keeps_its_list_and_refuses_another(tmp_path: Path) -> None:
    report = tmp_path / "one.txt"
    report.write_text("Norland condemned the raid on Monday.", encoding="utf-8")
    other = tmp_path / "two.txt"
    other.write_text("Norland welcomed the truce on Tuesday.", encoding="utf-8")
    case = tmp_path / "a.akyn"
    pipeline.add(case, [str(report)], recorded_at="2026-01-01T00:00:00+00:00", actors=csv(tmp_path, HEAD + "Norland,country,NORL,\n"))
    pipeline.add(case, [str(other)], recorded_at="2026-01-02T00:00:00+00:00")
    with Case.open(case) as held:
        kept = held.actors()
        assert [reading.extractor.endswith(f"actors {kept.id}") for reading in held.readings()] == [True, True]
    assert [(one.type, one.name) for one in pipeline.account(case).entities if one.country == "NORL"] == [("country", "Norland")]
    assert pipeline.verify(case) == ()
    with pytest.raises(OtherActors, match="expected the same list again or a new case"):
        pipeline.add(case, [str(other)], recorded_at="2026-01-03T00:00:00+00:00", actors=csv(tmp_path, HEAD + "Norland,place,,\n"))


@needs_gazetteer
def test_a_list_that_was_changed_in_the_case_is_found(tmp_path: Path) -> None:
    report, case = tmp_path / "one.txt", tmp_path / "a.akyn"
    report.write_text("Norland condemned the raid on Monday.", encoding="utf-8")
    pipeline.add(case, [str(report)], recorded_at="2026-01-01T00:00:00+00:00", actors=csv(tmp_path, HEAD + "Norland,country,NORL,\n"))
    with Case.open(case, create=True) as held:
        held._database.run("UPDATE meta SET value = replace(value, 'NORL', 'SUDL') WHERE name = 'actors'", [{}])
    assert ["was read with the actors" in finding.problem for finding in pipeline.verify(case)] == [True]
