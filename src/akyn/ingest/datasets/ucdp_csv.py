"""This file takes over the CSV of UCDP GED, which a user must have a right to: a row is a statement of an assault with its dead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from akyn.errors import BadReport
from akyn.ingest.coding import Coded, Count, number, place_near, text_of
from akyn.ingest.dataset import DataSet, Found, found_under_head
from akyn.model import PublishedFrom, Report
from akyn.places import Gazetteer
from akyn.places.countries import country_named

NEEDED = ("id", "side_a", "side_b", "country", "date_start", "date_end", "best", "high", "low")
FIELDS = (
    "id", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "country",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
TRIGGERS = ("dyad_name", "type_of_violence", "best", "id")  # the first that a row fills says that it is violence


def read(text: str, name: str, places: Gazetteer) -> Iterator[Found]:
    """A coded row a row."""
    return found_under_head(text, NEEDED, name, "id", lambda row, name: _coded(row, name, places))


DATASET = DataSet(name="ucdp-csv", read=read)


def _coded(row: Mapping[str, str], name: str, places: Gazetteer) -> Coded:
    start, end = _day(row, "date_start"), _day(row, "date_end")
    country = country_named(row["country"])
    code = country.code if country else None
    best, low, high = (number(row[field]) for field in ("best", "low", "high"))
    place = next((field for field in ("where_coordinates", "adm_2", "adm_1", "country") if row.get(field, "").strip()), None)
    published = _published(row)
    clue: PublishedFrom = "metadata" if published else "unknown"
    return Coded(
        report=Report(name=name, text=text_of(row, FIELDS), source="UCDP GED", language="en", published=published, published_from=clue),
        type="ASSAULT", mode=None, trigger=next(field for field in TRIGGERS if row.get(field, "").strip()), date="date_start", start=start, end=max(start, end),
        extractor="import:ucdp-csv", actor="side_a" if row["side_a"].strip() else None, recipient="side_b" if row["side_b"].strip() else None,
        place=place, country=code,
        at=place_near(places, row[place], code, number(row.get("latitude", "")), number(row.get("longitude", ""))) if place else None,
        counts=(Count(field="best", measure="killed", value=best, low=best if low is None else low, high=best if high is None else high),) if best else (),
    )  # fmt: skip


def _day(row: Mapping[str, str], field: str) -> date:
    try:
        return date.fromisoformat(row[field].strip()[:10])
    except ValueError as error:
        raise BadReport(f"{field} {row[field]!r}, expected a day such as 2020-10-06, which a spreadsheet may have written otherwise") from error


def _published(row: Mapping[str, str]) -> str | None:
    """The last day on which one of its articles appeared."""
    days = [part.strip()[:10] for part in row.get("source_date", "").split(";")]
    return max((day for day in days if len(day) == len("2020-10-06") and day[:4].isdigit() and day[4] == "-"), default=None)
