"""This file takes over GDELT 2.0 mentions, 16 columns between tabs: which article told an event, and when. What it said is not there, so nothing is stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from akyn.ingest.coding import text_of
from akyn.ingest.dataset import DataSet, Found, rows_of_columns
from akyn.ingest.datasets.gdelt_events import day_of
from akyn.model import Reading, Report, Trouble
from akyn.places import Gazetteer

COLUMNS = tuple(
    "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset "
    "InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras".split()
)
FIELDS = ("GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionSourceName", "MentionIdentifier", "SentenceID", "Confidence")
OF_THE_WEB = "1"  # of MentionType


def read(text: str, name: str, places: Gazetteer) -> Iterator[Found]:
    """A report without statements a row."""
    for row in rows_of_columns(text, COLUMNS, name):
        yield row if isinstance(row, Trouble) else _reading(row, name)


DATASET = DataSet(name="gdelt-mentions", read=read)


def _reading(row: Mapping[str, str], name: str) -> Found:
    day = day_of(row["MentionTimeDate"])
    url = row["MentionIdentifier"].strip() if row["MentionType"].strip() == OF_THE_WEB else None
    report = Report(
        name=f"{name}#{row['GLOBALEVENTID']}-{row['SentenceID']}", text=text_of(row, FIELDS), source=row["MentionSourceName"].strip() or "GDELT", url=url,
        language="en", published=day.isoformat() if day else None, published_from="metadata" if day else "unknown",
    )  # fmt: skip
    return report, Reading(report=report.id, unread="a mention of GDELT names an article and not what it says", extractor="import:gdelt-mentions")
