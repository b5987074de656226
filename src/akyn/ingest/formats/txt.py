"""This file is plain text: the text as it stands, what its head and tail say of it beside it."""

from collections.abc import Iterator

from akyn.ingest.decoding import decoded
from akyn.ingest.formats import Format
from akyn.ingest.plain import report_of_text
from akyn.model import Report


def read(content: bytes, name: str) -> Iterator[Report]:
    """The one report of a text file."""
    yield report_of_text(decoded(content), name)


FORMAT = Format(
    name="plain text",
    suffixes=(".txt", ".text"),
    read=read,
    media=("text/plain",),
    example=b"Ferry lands in Port Vell\n\n6 October 2020\n\nThe ferry landed on Monday with 40 people on board.\n",
)
