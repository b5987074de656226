"""This file is JSON: one record, or a list of them."""

import json
from collections.abc import Iterator

from akyn.errors import BadReport
from akyn.ingest.decoding import decoded
from akyn.ingest.formats import Format
from akyn.ingest.record import name_in, report_of
from akyn.model import Report, Trouble


def read(content: bytes, name: str) -> Iterator[Report | Trouble]:
    """The reports of the records; a record that is none leaves a trouble.

    Raises:
        BadReport: the file is not JSON, or an empty list.
    """
    whole = parsed(decoded(content))
    if whole == []:
        raise BadReport("empty list, expected an object or a list of objects")
    if not isinstance(whole, list):
        yield report_of(whole, name_in(whole, name, None))
        return
    for place, record in enumerate(whole, 1):
        yield report_or_trouble(record, name_in(record, name, place))


def report_or_trouble(record: object, name: str) -> Report | Trouble:
    """The report of a record, or why it is none."""
    try:
        return report_of(record, name)
    except BadReport as error:
        return Trouble(name=name, problem=str(error))


def parsed(text: str) -> object:
    """The value that the JSON stands for.

    Raises:
        BadReport: it is not JSON.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadReport(f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}; expected an object or a list of objects") from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, 100,000 brackets
        raise BadReport("not JSON that can be read: a number too long or too many brackets in one another; expected an object or a list of objects") from error


FORMAT = Format(
    name="JSON",
    suffixes=(".json",),
    read=read,
    media=("application/json", "application/ld+json"),
    example=b'[{"id": "7", "headline": "Ferry lands", "date": "2020-10-06", "text": "The ferry landed on Monday with 40 people on board."}]',
)
