"""This file tells an account in the 40 columns of POLECAT, tab between: a row a statement, with names as they are printed and as they are resolved.

Empty is what we do not hold: COW numbers, sectors, Wikipedia ids, intensity. No cell holds a tab or a line break.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.kinds import all_kinds
from akyn.model import EntityType, Report, Slot, Statement
from akyn.places import Gazetteer
from akyn.places.codes import iso3
from akyn.tell.citations import citation
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup
from akyn.tell.table import Row, spreadsheet_cell
from akyn.tell.wheres import where
from akyn.tell.words import inert

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
    "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
FEATURES = {"city": "P", "admin1": "ADM1", "admin2": "ADM2", "country": "PCLI", "region": "RGN"}  # as GeoNames writes them


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """The head and a row a statement, by day of publication and place in the report."""
    yield "\t".join(COLUMNS)
    quads = {kind.name: kind.quad for kind in all_kinds()}
    named = {report.id: _named(look, report) for report in look.account.reports}
    for statement in look.statements_in_order():
        yield "\t".join(map(_cell, _row(look, places, statement, quads[statement.type], named[statement.report])))


FORMAT = ExportFormat(name="polecat-tsv", suffix=".tsv", lines=lines)


def _row(look: Lookup, places: Gazetteer, statement: Statement, quad: int | None, named: Row) -> Row:
    report, when = look.reports[statement.report], look.days_told.get(statement.id)
    return (
        f"AKYN-{citation(look, statement).address}", when.start if when else "", statement.type, statement.mode, "", quad, "",
        *_who(look, statement.actors), *_who(look, statement.recipients), *_where(look, places, statement),
        look.told_by(report.id), report.published, *named, report.language, statement.extractor,
    )  # fmt: skip


def _who(look: Lookup, slots: Iterable[Slot]) -> Row:
    """Name, country, COW, sectors, title, raw name, Wikipedia id; several joined by semicolons."""
    held = list(slots)
    ids = list(dict.fromkeys(map(look.entity_of, held)))
    known = [look.entities[id] for id in ids if id in look.entities]
    countries, titles = [iso3(one.country or "") for one in known], [role.title for one in known for role in one.roles]
    return ("; ".join(map(look.name, ids)), _joined(countries), "", "", "", _joined(titles), "; ".join(look.words(slot.span) for slot in held), "")


def _joined(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))


def _where(look: Lookup, places: Gazetteer, statement: Statement) -> Row:
    """Placename, city, district, province, country, degrees, GeoNames id, raw name, feature type."""
    if statement.place is None:
        return ("",) * 10
    id, raw = look.entity_of(statement.place), look.words(statement.place.span)
    found = where(look, places, id)
    if found is None:
        return (look.name(id), "", "", "", "", "", "", "", raw, "")
    city = found.place.name if found.place.kind == "city" else ""
    place = found.place
    return (
        found.name, city, found.admin2, found.admin1, iso3(found.country), found.lat, found.lon, place.number, raw, FEATURES.get(place.kind, ""),
    )  # fmt: skip


def _named(look: Lookup, report: Report) -> Row:
    """The people, organisations and places that a report names."""
    return tuple(_names(look, report, *types) for types in (("person",), ("organization",), ("place", "country")))


def _names(look: Lookup, report: Report, *types: EntityType) -> str:
    named = sorted((one for one in look.account.referents if one.report == report.id and one.type in types), key=lambda one: (one.mentions, one.id))
    return "; ".join(dict.fromkeys(one.name for one in named))


def _cell(value: object) -> str:
    return inert(str(spreadsheet_cell(value))) if value is not None else ""
