"""This file is Markdown: the text as it stands, marks and all; title, source and date from its front matter or its first heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.ingest.decoding import decoded
from akyn.ingest.formats import Format
from akyn.ingest.language import language_of
from akyn.ingest.published import published
from akyn.ingest.publisher import publisher_in
from akyn.ingest.record import PUBLISHED, SOURCE, TITLE, URL, first_line
from akyn.model import Report

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<fields>.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(r"(?P<key>\w+)\s*:\s*(?P<value>\S.*?)\s*")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<marked>.+?)[ \t#]*\r?$|^(?P<underlined>\S.*?)[ \t]*\r?\n(?:={3,}|-{3,})[ \t]*\r?$", re.MULTILINE)


def read(content: bytes, name: str) -> Iterator[Report]:
    """The one report of a Markdown file."""
    text = decoded(content)
    front = _FRONT_MATTER.match(text)
    fields = dict(_fields(front["fields"])) if front else {}
    body = text[front.end() :] if front else text
    day, said_in = published(stated=first_line(fields, PUBLISHED), text=body, name=name)
    yield Report(
        name=name,
        text=text,
        title=first_line(fields, TITLE) or _first_heading(body),
        source=first_line(fields, SOURCE) or publisher_in(body),
        url=name if "://" in name else first_line(fields, URL),
        language=language_of(body),
        published=day,
        published_from=said_in,
    )


def _fields(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.splitlines():
        if found := _FIELD.fullmatch(line):
            yield found["key"].lower(), found["value"].strip("\"'")


def _first_heading(body: str) -> str | None:
    found = _HEADING.search(body)
    return (found["marked"] or found["underlined"]).strip("*_ ") if found else None


FORMAT = Format(
    name="Markdown",
    suffixes=(".md", ".markdown"),
    read=read,
    media=("text/markdown",),
    example=b"---\ndate: 2020-10-06\nsource: Harbour Gazette\n---\n\n# Ferry lands\n\nThe ferry landed on Monday with 40 people on board.\n",
)
