"""This file takes over GDELT 2.0 events, 61 columns between tabs: a row with a day and a root code is a statement; tone and scale are left behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from akyn.ingest.coding import Coded, number, place_near, text_of
from akyn.ingest.crosswalk import crosswalk
from akyn.ingest.dataset import DataSet, Found, rows_of_columns
from akyn.model import Report, Trouble
from akyn.places import Gazetteer
from akyn.places.countries import country_named

_OF_ACTOR = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code".split()
_OF_PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
COLUMNS = (
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor{number}{part}" for number in (1, 2) for part in _OF_ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{what}Geo_{part}" for what in ("Actor1", "Actor2", "Action") for part in _OF_PLACE),
    "DATEADDED",
    "SOURCEURL",
)
FIELDS = (
    "GLOBALEVENTID", "SQLDATE", "Actor1Name", "Actor1CountryCode", "Actor1Type1Code", "Actor2Name", "Actor2CountryCode", "Actor2Type1Code", "EventCode",
    "EventRootCode", "NumMentions", "NumSources", "NumArticles", "ActionGeo_FullName", "ActionGeo_Lat", "ActionGeo_Long", "DATEADDED", "SOURCEURL",
)  # fmt: skip
DAY = len("20201006")


def read(text: str, name: str, places: Gazetteer) -> Iterator[Found]:
    """A coded row a row."""
    for row in rows_of_columns(text, COLUMNS, name):
        yield row if isinstance(row, Trouble) else _found(row, f"{name}#{row['GLOBALEVENTID']}", places)


DATASET = DataSet(name="gdelt-events", read=read)


def _found(row: Mapping[str, str], name: str, places: Gazetteer) -> Found:
    known, day, added = crosswalk("cameo.tsv").get(row["EventRootCode"]), day_of(row["SQLDATE"]), day_of(row["DATEADDED"])
    if known is None or day is None:
        return Trouble(name=name, problem=f"has root code {row['EventRootCode']!r} on {row['SQLDATE']!r}, expected a code of CAMEO and a day")
    report = Report(
        name=name, text=text_of(row, FIELDS), source="GDELT", url=row["SOURCEURL"].strip() or None, language="en",
        published=added.isoformat() if added else None, published_from="metadata" if added else "unknown",
    )  # fmt: skip
    place = row["ActionGeo_FullName"].strip()
    country = country_named(place.rpartition(",")[2].strip()) if place else None
    code = country.code if country else None
    return Coded(
        report=report, type=known[0], mode=None, trigger="EventCode", date="SQLDATE", start=day, end=day, extractor="import:gdelt-events",
        actor="Actor1Name" if row["Actor1Name"].strip() else None, recipient="Actor2Name" if row["Actor2Name"].strip() else None,
        place="ActionGeo_FullName" if place else None, country=code,
        at=place_near(places, place.partition(",")[0].strip(), code, number(row["ActionGeo_Lat"]), number(row["ActionGeo_Long"])) if place else None,
    )  # fmt: skip


def day_of(said: str) -> date | None:
    """The day of 20201006 and 20201006123000."""
    digits = said.strip()[:DAY]
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:DAY]))
    except ValueError:
        return None
