"""This file tells an account in the 49 columns of the UCDP GED: a row an event that killed at least one. It is not UCDP's coding.

Empty is what only UCDP's own registers give (ids of conflicts, dyads, sides and countries) and what takes a coder (type of violence, whose dead).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from akyn.model import Date
from akyn.places import Gazetteer
from akyn.tell.citations import citations
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup
from akyn.tell.occurrences import Occurrence, occurrences
from akyn.tell.table import Row, csv_lines
from akyn.tell.tolls import Toll, death_count, toll
from akyn.tell.wheres import Where
from akyn.tell.words import inert

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence",
    "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original",
    "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid",
    "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
WHERE_PREC = {"city": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
COUNTRY_PREC = 6
CELL = 0.5  # degrees of a PRIO-GRID cell, numbered from the south-west
CELLS_IN_A_ROW = 720


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The head and a row an event, by day."""
    return csv_lines(COLUMNS, _rows(look, places))


FORMAT = ExportFormat(name="ucdp-csv", suffix=".csv", lines=lines)


def _rows(look: Lookup, places: Gazetteer) -> Iterator[Row]:
    for one in occurrences(look, places):
        killed = toll(look, one.event, "killed")
        if killed and killed.high >= 1:
            yield _row(look, places, one, killed)


def _row(look: Lookup, places: Gazetteer, one: Occurrence, killed: Toll) -> Row:
    found, country = one.where, places.place(f"country:{one.where.country}")
    side_a, side_b = ("; ".join(inert(look.name(id)) for id in ids) for ids in (one.event.actors, one.recipients))
    best = death_count(killed.last)
    return (
        one.id, one.id, one.date.start.year, "", "akyn: not coded by UCDP", "",
        "", "", "", "", "", "", "", "", side_a, "", "", side_b,
        one.event.independent_sources, *_sources(look, one),
        WHERE_PREC.get(found.place.kind, COUNTRY_PREC), inert(found.place.name), inert(found.name), found.admin1, found.admin2,
        found.lat, found.lon, _wkt(found), priogrid(found.lat, found.lon) if found.lat is not None and found.lon is not None else None,
        country.name if country else "", "", "", 1 if one.date.start == one.date.end else 2, date_prec(one.date), one.date.start, one.date.end,
        "", "", "", best, best, death_count(killed.high), death_count(killed.low), "", "",
    )  # fmt: skip


def _sources(look: Lookup, one: Occurrence) -> tuple[str, str, str, str, str]:
    """Article (with the characters), office, date, headline and original source of each telling, joined by semicolons."""
    cited = citations(look, one.event.statements)
    speakers = [statement.speaker for statement in look.among(one.event.statements) if statement.speaker]
    titles = dict.fromkeys(look.reports[each.report].title or "" for each in cited)
    return (
        inert("; ".join(f"{each.url or look.reports[each.report].name} ({each.address})" for each in cited)),
        inert("; ".join(dict.fromkeys(each.source for each in cited))),
        "; ".join(dict.fromkeys(each.published or "undated" for each in cited)),
        inert("; ".join(title for title in titles if title)),
        inert("; ".join(dict.fromkeys(look.name(look.entity_of(speaker)) for speaker in speakers))),
    )


def date_prec(when: Date) -> int:
    """1 the day, 2 up to six days, 3 a week, 4 up to a month, 5 longer."""
    days = (when.end - when.start).days + 1
    return next((prec for prec, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if days <= most), 5)


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID that holds a point."""
    return floor((lat + 90) / CELL) * CELLS_IN_A_ROW + floor((lon + 180) / CELL) + 1


def _wkt(found: Where) -> str:
    return f"POINT ({found.lon} {found.lat})" if found.lat is not None else ""
