"""This file makes a report of a record: a mapping such as JSON gives, under the names that feeds and archives use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from akyn.errors import BadReport
from akyn.ingest.decoding import checked
from akyn.ingest.language import language_of
from akyn.ingest.published import published
from akyn.model import Report

TEXT = ("text", "body", "content")
TITLE = ("title", "headline")
SOURCE = ("source", "publisher")
URL = ("url", "link")
PUBLISHED = ("published", "published_at", "publishedAt", "datePublished", "date_published", "publish_date", "publication_date", "pubDate", "pubdate", "date")


def report_of(record: object, name: str) -> Report:
    """The report of one record; `name` is that of its file.

    Raises:
        BadReport: it is no object, or has no text.
    """
    if not isinstance(record, dict):
        raise BadReport(f"is {_kind(record)}, expected an object with one of {', '.join(TEXT)}")
    text = next((value for key in TEXT if isinstance(value := record.get(key), str)), None)
    if text is None:
        raise BadReport(f"has no text, expected one of {', '.join(TEXT)} among its keys ({', '.join(map(str, sorted(record)[:8]))})")
    day, said_in = published(stated=first_line(record, PUBLISHED), text=checked(text), name=name)
    return Report(
        name=name,
        text=text,
        title=first_line(record, TITLE),
        source=first_line(record, SOURCE),
        url=first_line(record, URL),
        language=language_of(text),
        published=day,
        published_from=said_in,
    )


def name_in(record: object, file: str, place: int | None) -> str:
    """The name of a record: its file, then "#" and its id, or its place where it has none."""
    stated = record.get("id") if isinstance(record, dict) else None
    own = as_line(stated) if isinstance(stated, str | int) else None
    return f"{file}#{own or place}" if own or place else file


def first_line(record: Mapping[str, object], keys: Iterable[str]) -> str | None:
    """The first of these keys that has words or a number, as one line."""
    return next((line for key in keys if (line := as_line(record.get(key)))), None)


def as_line(value: object) -> str | None:
    """The value as one line of printable text, None where it has none; an object stands for its "name"."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    line = "".join(character if character.isprintable() else " " for character in str(value))
    return " ".join(line.split()) or None


def _kind(value: object) -> str:
    return {list: "a list", str: "a string", bool: "true or false", type(None): "null"}.get(type(value), "a number")
