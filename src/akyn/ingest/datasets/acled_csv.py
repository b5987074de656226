"""This file takes over ACLED's CSV, which a user must have a right to: a row with a sub-event type that PLOVER knows is a statement.

Of the others the notes are read as any text is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from akyn.errors import BadReport
from akyn.ingest.coding import Coded, Count, number, place_near, text_of
from akyn.ingest.crosswalk import crosswalk
from akyn.ingest.dataset import DataSet, Found, found_under_head
from akyn.model import Report
from akyn.places import Gazetteer
from akyn.places.countries import country_named

NEEDED = ("event_date", "event_type", "sub_event_type", "actor1", "country", "location", "source", "notes", "fatalities")
FIELDS = (
    "event_id_cnty", "event_date", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "actor2", "assoc_actor_2",
    "civilian_targeting", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags",
)  # fmt: skip
DAYS_AROUND = {"2": 6, "3": 30}  # of ACLED's time precision: the week, the month from the day given
_FORMS = ("%Y-%m-%d", "%d %B %Y")  # 2020-10-06 of the API, 06 October 2020 of the export tool


def read(text: str, name: str, places: Gazetteer) -> Iterator[Found]:
    """A coded row or a plain report a row."""
    return found_under_head(text, NEEDED, name, "event_id_cnty", lambda row, name: _found(row, name, places))


DATASET = DataSet(name="acled-csv", read=read)


def _found(row: Mapping[str, str], name: str, places: Gazetteer) -> Coded | Report:
    day = _day(row["event_date"])
    known, published = crosswalk("acled.tsv").get(row["sub_event_type"]), _published(row)
    text = text_of(row, FIELDS) if known or not row["notes"].strip() else row["notes"]
    report = Report(name=name, text=text, source="ACLED", language="en", published=published, published_from="metadata" if published else "unknown")
    if known is None:
        return report
    country = country_named(row["country"])
    code = country.code if country else None
    dead = number(row["fatalities"]) or 0.0
    return Coded(
        report=report, type=known[0], mode=known[1], trigger="sub_event_type", date="event_date", start=day,
        end=day + timedelta(days=DAYS_AROUND.get(row.get("time_precision", ""), 0)), extractor="import:acled-csv",
        actor="actor1" if row["actor1"].strip() else None, recipient="actor2" if row.get("actor2", "").strip() else None,
        place="location" if row["location"].strip() else None, country=code,
        at=place_near(places, row["location"], code, number(row.get("latitude", "")), number(row.get("longitude", ""))),
        counts=(Count(field="fatalities", measure="killed", value=dead, low=dead, high=dead),) if dead else (),
    )  # fmt: skip


def _day(said: str) -> date:
    for form in _FORMS:
        try:
            return datetime.strptime(said.strip(), form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    raise BadReport(f"event_date {said!r}, expected a day such as 2020-10-06 or 06 October 2020")


def _published(row: Mapping[str, str]) -> str | None:
    """The day on which ACLED last changed the row."""
    seconds = number(row.get("timestamp", ""))
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds else None
