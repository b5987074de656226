"""This file is JSON Lines: one record a line; a bad line is a trouble of its own."""

from collections.abc import Iterator

from akyn.errors import BadReport
from akyn.ingest.decoding import decoded, has_wide_mark
from akyn.ingest.formats import Format
from akyn.ingest.formats.json_ import parsed
from akyn.ingest.record import name_in, report_of
from akyn.model import Report, Trouble


def read(content: bytes, name: str) -> Iterator[Report | Trouble]:
    """The reports of the lines that hold one, a trouble for each other line that is not blank.

    Raises:
        BadReport: every line is blank.
    """
    lines = (decoded(content).encode() if has_wide_mark(content) else content).split(b"\n")
    if not any(line.strip() for line in lines):
        raise BadReport("empty, expected an object a line")
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _report_of_line(line, name, number)


def _report_of_line(line: bytes, file: str, number: int) -> Report | Trouble:
    try:
        record = parsed(decoded(line))
        return report_of(record, name_in(record, file, number))
    except BadReport as error:
        return Trouble(name=f"{file}#{number}", problem=f"line {number}: {error}")


FORMAT = Format(
    name="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    read=read,
    media=("application/jsonl", "application/x-ndjson", "application/x-jsonlines"),
    example=b'{"id": "7", "title": "Ferry lands", "date": "2020-10-06", "text": "The ferry landed on Monday with 40 people on board."}\n',
)
