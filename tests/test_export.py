"""This file holds the facts about the export: the contract of the design, field by field, and the same bytes every time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn.errors import NotFound
from akyn.model import (
    Account,
    Date,
    Dispute,
    Entity,
    Event,
    Exposure,
    Point,
    PointRelation,
    Position,
    Role,
    Series,
    Side,
    Situation,
)
from akyn.read import Reader
from akyn.tell.exports.jsonl import lines
from akyn.tell.formats import all_formats, format_named
from build import a_figure, a_report, a_statement, monday
from reading import account_of

REPORT, READING = monday()
SPEECH, ASSAULT = READING.statements
MONDAY = Date(start=date(2020, 10, 5), end=date(2020, 10, 5), precision="day", text="On Monday", basis="own words")
NAMES = ("ana", "radio", "police", "people", "lindholm")
ACCOUNT = Account(
    as_of=None,
    reports=(REPORT,),
    referents=READING.referents,
    statements=(ASSAULT, SPEECH),
    entity_of={referent.id: f"e-{name}" for referent, name in zip(READING.referents, NAMES, strict=True)},
    date_of={ASSAULT.id: MONDAY},
)


def told(account: Account) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(account)]


def with_views(**views: Any) -> list[dict[str, Any]]:
    """The records of an account that holds only these views."""
    return told(Account(as_of=None, reports=(), referents=(), statements=(), **views))


def test_a_report_is_told_with_its_text_unchanged() -> None:
    assert told(ACCOUNT)[0] == {
        "kind": "report",
        "id": REPORT.id,
        "name": "monday.txt",
        "title": None,
        "source": "Demo Wire",
        "url": None,
        "language": "en",
        "published": "2020-10-06",
        "published_from": "text",
        "furniture": 0,
        "reliability": "F",
        "text": "On Monday Ana Kovač told Demo Radio that police had injured close to 400 people in Lindholm.",
    }


def test_a_statement_is_told_with_the_characters_behind_every_part() -> None:
    assert told(ACCOUNT)[2] == {
        "kind": "statement",
        "id": ASSAULT.id,
        "report": REPORT.id,
        "start": 41,
        "end": 91,
        "quote": "police had injured close to 400 people in Lindholm",
        "type": "ASSAULT",
        "mode": None,
        "actors": ["e-police"],
        "recipients": ["e-people"],
        "speaker": None,
        "stance": "claimed",
        "date": {"start": "2020-10-05", "end": "2020-10-05", "precision": "day", "text": "On Monday", "basis": "own words"},
        "place": "e-lindholm",
        "place_basis": "text",
        "figures": [
            {"measure": "injured", "value": 400, "low": None, "high": 400, "unit": None, "approximate": True, "start": 60, "end": 72, "whom": "people"}
        ],
        "confidence": 0.712,
        "credibility": 6,
        "spans": {
            "trigger": [[52, 59]],
            "actors": [[41, 47]],
            "recipients": [[73, 79]],
            "via": [[25, 35]],
            "place": [[83, 91]],
            "date": [[0, 9]],
            "figures": [[60, 72]],
        },
        "via": ["e-radio"],
        "extractor": "en-rules",
        "trigger": "injured",
        "background": False,
        "rules": ["frame: injure"],
        "reasons": {},
    }


def test_every_span_told_is_the_characters_of_the_report() -> None:
    _, speech, assault = told(ACCOUNT)

    words = {part: [REPORT.text[start:end] for start, end in spans] for part, spans in assault["spans"].items()}

    assert words == {
        "trigger": ["injured"],
        "actors": ["police"],
        "recipients": ["people"],
        "via": ["Demo Radio"],
        "place": ["Lindholm"],
        "date": ["On Monday"],
        "figures": ["close to 400"],
    }
    assert REPORT.text[speech["start"] : speech["end"]] == speech["quote"]


def test_a_statement_without_a_part_has_null_and_no_span_for_it() -> None:
    speech = told(ACCOUNT)[1]

    assert (speech["date"], speech["place"], speech["speaker"], speech["figures"], speech["via"]) == (None, None, None, [], [])
    assert sorted(speech["spans"]) == ["actors", "recipients", "trigger"]


def test_two_namings_of_one_entity_are_told_once_in_the_order_of_the_text() -> None:
    ana, radio, police, *_ = READING.referents
    statement = a_statement(REPORT, type="CONSULT", trigger="told", actors=[police, ana, radio])
    one = {ana.id: "e-2", police.id: "e-2", radio.id: "e-1"}

    record = told(replace(ACCOUNT, statements=(statement,), entity_of=one, date_of={}))[1]

    assert record["actors"] == ["e-2", "e-1"]
    assert record["spans"]["actors"] == [[41, 47], [10, 19], [25, 35]]


@pytest.mark.parametrize(("value", "words"), [(400.0, "400"), (2.5, "2.5"), (0.0, "0"), (1e12, "1000000000000"), (None, "null")])
def test_a_whole_number_is_told_whole(value: float | None, words: str) -> None:
    statement = a_statement(REPORT, type="CASUALTY", trigger="injured", figures=(a_figure(REPORT, "400", "injured", value),))

    line = list(lines(replace(ACCOUNT, statements=(statement,))))[1]

    assert f'"value": {words}, "low": {words}, "high": {words}' in line


def test_an_entity_is_told_with_its_names_roles_and_place() -> None:
    entity = Entity(
        id="e-1",
        type="person",
        name="Ana Kovač",
        names=("Ana Kovač", "Kovač"),
        referents=("r-1#1",),
        roles=(Role(title="president", of="KG", end="past"),),
        country="KG",
        lat=41.5,
        lon=72.25,
        owner="e-2",
    )

    assert with_views(entities=(entity,)) == [
        {
            "kind": "entity",
            "id": "e-1",
            "type": "person",
            "name": "Ana Kovač",
            "names": ["Ana Kovač", "Kovač"],
            "referents": ["r-1#1"],
            "roles": [{"title": "president", "of": "KG", "start": None, "end": "past"}],
            "country": "KG",
            "lat": 41.5,
            "lon": 72.25,
            "owner": "e-2",
        }
    ]


def test_events_and_situations_are_told_with_iso_days() -> None:
    event = Event(id="s-1", type="ASSAULT", statements=("s-1", "s-2"), date=MONDAY, place="e-5", actors=("e-3",), recipients=("e-4",), independent_sources=2)
    situation = Situation(id="r-1", title="Unrest in Lindholm", countries=("KG",), start=date(2020, 10, 5), end=None, reports=("r-1",), events=("s-1",))

    assert with_views(events=(event, replace(event, id="s-0", date=None)), situations=(situation,)) == [
        {
            "kind": "event",
            "id": "s-0",
            "type": "ASSAULT",
            "statements": ["s-1", "s-2"],
            "date": None,
            "place": "e-5",
            "actors": ["e-3"],
            "recipients": ["e-4"],
            "independent_sources": 2,
        },
        {
            "kind": "event",
            "id": "s-1",
            "type": "ASSAULT",
            "statements": ["s-1", "s-2"],
            "date": {"start": "2020-10-05", "end": "2020-10-05", "precision": "day", "text": "On Monday", "basis": "own words"},
            "place": "e-5",
            "actors": ["e-3"],
            "recipients": ["e-4"],
            "independent_sources": 2,
        },
        {
            "kind": "situation",
            "id": "r-1",
            "title": "Unrest in Lindholm",
            "countries": ["KG"],
            "start": "2020-10-05",
            "end": None,
            "reports": ["r-1"],
            "events": ["s-1"],
        },
    ]


def test_a_series_is_told_as_a_figure_with_its_points_and_relations() -> None:
    point = Point(report="r-1", statement="s-1", published="2020-10-06", value=590.0, low=None, high=400.5, approximate=True, speaker="e-1")
    series = Series(
        id="f-1",
        measure="injured",
        unit=None,
        event="s-1",
        place="e-5",
        points=(point,),
        relations=(PointRelation(start="s-1", end="s-2", relation="updates"),),
    )

    assert with_views(series=(series,)) == [
        {
            "kind": "figure",
            "id": "f-1",
            "measure": "injured",
            "unit": None,
            "event": "s-1",
            "place": "e-5",
            "points": [
                {
                    "report": "r-1",
                    "statement": "s-1",
                    "published": "2020-10-06",
                    "value": 590,
                    "low": None,
                    "high": 400.5,
                    "approximate": True,
                    "speaker": "e-1",
                }
            ],
            "relations": [{"from": "s-1", "to": "s-2", "relation": "updates"}],
        }
    ]


def test_disputes_positions_and_exposures_are_told_by_their_fields() -> None:
    dispute = Dispute(
        id="d-1",
        about="who fired",
        sides=(Side(claim="the police fired", statements=("s-1",)), Side(claim="nobody fired", statements=("s-2",))),
        status="open",
    )
    position = Position(id="p-1", country="e-9", stance_type="concern", statements=("s-3",), situation="r-1")
    exposure = Exposure(id="x-1", asset="e-7", owner=None, place="e-5", threats=("s-4",))

    assert with_views(disputes=(dispute,), positions=(position,), exposures=(exposure,)) == [
        {
            "kind": "dispute",
            "id": "d-1",
            "about": "who fired",
            "sides": [{"claim": "the police fired", "statements": ["s-1"]}, {"claim": "nobody fired", "statements": ["s-2"]}],
            "status": "open",
        },
        {"kind": "position", "id": "p-1", "country": "e-9", "stance_type": "concern", "statements": ["s-3"], "situation": "r-1"},
        {"kind": "exposure", "id": "x-1", "asset": "e-7", "owner": None, "place": "e-5", "threats": ["s-4"]},
    ]


def test_reports_stand_by_day_and_statements_by_report_and_place() -> None:
    undated, first, second = a_report("Ana left.", published=None), a_report("Ana left.", published="2020-10"), a_report("Ana left, Ana came.")
    statements = (
        a_statement(second, "Ana came", type="CONSULT", trigger="came"),
        a_statement(second, "Ana left", type="FLEE", trigger="left"),
        a_statement(undated, type="FLEE", trigger="left"),
    )

    records = told(Account(as_of=None, reports=(second, first, undated), referents=(), statements=statements))

    assert [record["id"] for record in records] == [
        undated.id,
        first.id,
        second.id,
        statements[2].id,
        statements[1].id,
        statements[0].id,
    ]


def test_the_order_of_the_account_changes_nothing() -> None:
    turned = replace(ACCOUNT, statements=ACCOUNT.statements[::-1], referents=ACCOUNT.referents[::-1])

    assert list(lines(turned)) == list(lines(ACCOUNT))


@given(text=st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\x85\u2028\u2029\r\n\x1c\x0b\\")), min_size=1))
def test_a_record_is_one_line_that_gives_the_text_back(text: str) -> None:
    (line,) = lines(Account(as_of=None, reports=(a_report(text),), referents=(), statements=()))

    assert line.splitlines() == [line]
    assert line.startswith('{"kind": "report", ')
    assert json.loads(line)["text"] == text


def test_a_format_is_found_by_its_name() -> None:
    assert format_named("jsonl").suffix == ".jsonl"
    assert format_named("jsonl") in all_formats()
    with pytest.raises(NotFound, match="expected one of acled-csv, "):
        format_named("papyrus")


def test_a_statement_without_a_day_has_that_of_another_telling(reader: Reader) -> None:
    texts = ("On Tuesday gunmen killed six guards at the port of Lindholm in Norway.", "Gunmen had killed six guards at the port of Lindholm in Norway.")
    reports = [a_report(text, name=text[:5], published="2031-09-18") for text in texts]
    told = [json.loads(one) for one in lines(account_of(reader, *reports))]
    days = {(one["date"]["start"], one["date"]["basis"]) for one in told if one["kind"] == "statement" and one["type"] == "CASUALTY"}
    assert days == {("2031-09-16", "own words"), ("2031-09-16", "event")}
