"""This file takes over another case from its export as JSON Lines: its reports, by the same ids.

They are read anew, for a statement is what the text gives; what analysts decided there is not taken over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from akyn.errors import BadReport
from akyn.ingest.dataset import DataSet, Found
from akyn.model import PublishedFrom, Report, Trouble
from akyn.places import Gazetteer

_WORDS = ("title", "source", "url", "language", "published")


def read(text: str, name: str, places: Gazetteer) -> Iterator[Found]:
    """A report a record of that kind; the other records say what can be computed again."""
    seen = False
    for at, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            if not isinstance(record, dict) or "kind" not in record:
                raise BadReport("is no record of akyn's export, expected an object with kind")
            seen = True
            if record["kind"] == "report":
                yield _report(record)
        except (ValueError, RecursionError, BadReport) as error:
            yield Trouble(name=f"{name}#{at}", problem=f"line {at}: {error}")
    if not seen:
        raise BadReport("holds no record of akyn's export, expected what `akyn export CASE jsonl` writes")


DATASET = DataSet(name="jsonl", read=read)


def _report(record: dict[str, object]) -> Report:
    """The report with the id that it had: what is inferred in one case is not known in another."""
    name, text, clue = record.get("name"), record.get("text"), record.get("published_from")
    if not isinstance(name, str) or not isinstance(text, str) or clue not in get_args(PublishedFrom):
        raise BadReport("is a report without name, text or published_from, expected all three")
    known = {key: value for key in _WORDS if isinstance(value := record.get(key), str)}
    furniture = record.get("furniture")
    if clue == "inferred":
        known, clue = {key: value for key, value in known.items() if key != "published"}, "unknown"
    return Report(name=name, text=text, published_from=clue, furniture=furniture if isinstance(furniture, int) else 0, **known)  # type: ignore[arg-type]  # a word of the Literal, as looked at above
