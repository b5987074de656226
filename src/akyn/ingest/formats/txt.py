"""This file is plain text: the text as it stands, what its head and tail say of it beside it."""

from collections.abc import Iterator

from akyn.ingest.decoding import decoded
from akyn.ingest.formats import Format
from akyn.ingest.head import source_in, title_in
from akyn.ingest.language import language_of
from akyn.ingest.published import published
from akyn.model import Report


def read(content: bytes, name: str) -> Iterator[Report]:
    """The one report of a text file."""
    text = decoded(content)
    day, said_in = published(text=text, name=name)
    yield Report(
        name=name,
        text=text,
        title=title_in(text),
        source=source_in(text),
        url=name if "://" in name else None,
        language=language_of(text),
        published=day,
        published_from=said_in,
    )


FORMAT = Format(
    name="plain text",
    suffixes=(".txt", ".text"),
    read=read,
    media=("text/plain",),
    example=b"Ferry lands in Port Vell\n\n6 October 2020\n\nThe ferry landed on Monday with 40 people on board.\n",
)
