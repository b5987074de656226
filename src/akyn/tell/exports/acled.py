"""This file tells an account in the 31 columns of ACLED: a row an event that `acled.tsv` has a place for. It is not ACLED's coding.

What no report says stays empty: `inter`, `interaction`, `civilian_targeting`, `region`, `source_scale`, and a type that takes a judgement on who fought.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

from akyn.model import Date
from akyn.places import Gazetteer
from akyn.places.codes import numeric
from akyn.tell.citations import citations
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup
from akyn.tell.moments import moment
from akyn.tell.occurrences import Occurrence, occurrences
from akyn.tell.phrases import told
from akyn.tell.table import Row, csv_lines
from akyn.tell.tolls import Toll, death_count, telling_words, toll
from akyn.tell.wheres import Where
from akyn.tell.words import day, inert

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
WEEK = 7  # days


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The head and a row an event, by day."""
    return csv_lines(COLUMNS, _rows(look, places))


FORMAT = ExportFormat(name="acled-csv", suffix=".csv", lines=lines)


def _rows(look: Lookup, places: Gazetteer) -> Iterator[Row]:
    for one in occurrences(look, places):
        kind = _kind(one)
        if kind and (one.lead.type != "CASUALTY" or toll(look, one.event, "killed")):
            yield _row(look, places, one, kind)


def _row(look: Lookup, places: Gazetteer, one: Occurrence, kind: tuple[str, str, str]) -> Row:
    actors, recipients = ([inert(look.name(id)) for id in ids] for ids in (one.event.actors, one.recipients))
    country = places.place(f"country:{one.where.country}")
    return (
        one.id, day(one.date.start), one.date.start.year, time_precision(one.date), *kind,
        "".join(actors[:1]), "; ".join(actors[1:]), "", "".join(recipients[:1]), "; ".join(recipients[1:]), "", "", "",
        numeric(one.where.country).lstrip("0"), "", country.name if country else "", one.where.admin1, one.where.admin2, "",
        inert(one.where.name), one.where.lat, one.where.lon, geo_precision(one.where),
        "; ".join(dict.fromkeys(inert(cited.source) for cited in citations(look, one.event.statements))), "", _notes(look, one), _fatalities(look, one),
        "; ".join(f"akyn:{id}" for id in _ids(look, one)), _timestamp(look, one),
    )  # fmt: skip


def _kind(one: Occurrence) -> tuple[str, str, str] | None:
    """Disorder type, event type and sub-event type, "" where that takes a coder; None for what ACLED does not code."""
    known = _crosswalk()
    return known.get((one.lead.type, one.lead.mode or "-")) or known.get((one.lead.type, "-"))


@cache
def _crosswalk() -> dict[tuple[str, str], tuple[str, str, str]]:
    rows = (files(__package__) / "acled.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [[cell if place < 2 or cell != "-" else "" for place, cell in enumerate(row.split("\t"))] for row in rows]
    return {(type, mode): (disorder, event, sub_event) for type, mode, disorder, event, sub_event in cells}


def time_precision(when: Date) -> int:
    """1 the day, 2 the week, 3 the month."""
    if when.start == when.end:
        return 1
    return 2 if (when.end - when.start).days < WEEK else 3


def geo_precision(where: Where) -> int:
    """1 the town, 2 the district, 3 a wider area."""
    return {"city": 1, "admin2": 2}.get(where.place.kind, 3)


def _notes(look: Lookup, one: Occurrence) -> str:
    """The event in a sentence, then what its reports count, and where they differ."""
    said = [f"{told(look, one.lead)}."]
    for measure, words in (("killed", "Killed"), ("injured", "Injured")):
        counted = toll(look, one.event, measure)
        if counted:
            said.append(f"{words}: {_tellings(look, counted)}.")
    return inert(" ".join(said))


def _tellings(look: Lookup, counted: Toll) -> str:
    differ = "reports differ: " if counted.low != counted.high else ""
    return differ + "; ".join(dict.fromkeys(telling_words(look, telling) for telling in counted.tellings))


def _fatalities(look: Lookup, one: Occurrence) -> str:
    """The lowest number of dead that is told, as ACLED has it; 0 where nobody tells of any."""
    killed = toll(look, one.event, "killed")
    return death_count(killed.low) if killed else "0"


def _ids(look: Lookup, one: Occurrence) -> list[str]:
    """Its statements with their characters, then the disputes that they stand in."""
    told = set(one.event.statements)
    disputes = [dispute.id for dispute in look.account.disputes if any(told & set(side.statements) for side in dispute.sides)]
    return [cited.address for cited in citations(look, one.event.statements)] + disputes


def _timestamp(look: Lookup, one: Occurrence) -> int | None:
    """The day of its last report, as seconds since 1970: when what the row says was known."""
    known = moment(look, one.event.statements)
    return int(datetime.combine(known, datetime.min.time(), UTC).timestamp()) if known else None
