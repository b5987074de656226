"""This file is the stream corpus as reports: the short ones as they are, and long ones made of releases and of short ones joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from akyn.model import Report
from boards import SHARED, Record, records

STREAM = SHARED / "data" / "corpora" / "stream"
YEARS = range(2005, 2020)  # of the short reports
WORDS = 300  # of a long report, at least


def short() -> Iterator[Report]:
    """The short reports of YEARS, in order of time."""
    for year in YEARS:
        for one in records(STREAM / f"current-events-{year}.jsonl.gz"):
            yield _report(one, title=one["title"], source=one["source"], text=one["text"], url=f"{one['url']}#{one['id']}")


def long() -> Iterator[Report]:
    """Releases first, each cut after the paragraph in which it passes WORDS, then the short reports joined by day and heading, the newest years first."""
    for one in records(STREAM / "us-gov-2021-2022.jsonl.gz"):
        if text := _cut(one["text"]):
            yield _report(one, title=one["title"], source=one["source"], text=text)
    for year in sorted(STREAM.glob("current-events-*.jsonl.gz"), reverse=True):
        yield from _joined(year)


def _cut(text: str) -> str:
    """The paragraphs up to the one that passes WORDS; "" where there are not so many."""
    kept: list[str] = []
    for paragraph in text.split("\n"):
        kept.append(paragraph)
        if sum(len(one.split()) for one in kept) >= WORDS:
            return "\n".join(kept)
    return ""


def _joined(year: Path) -> Iterator[Report]:
    """The short reports of a year: those of one heading, day after day, until there are enough words."""
    held: dict[str, list[str]] = defaultdict(list)
    for one in records(year):
        heading = one.get("section") or "News"
        held[heading].append(one["text"])
        if sum(len(text.split()) for text in held[heading]) >= WORDS:
            yield _report(one, title=f"{heading}, {one['date']}", source=f"Digest of {heading}", text="\n\n".join(held.pop(heading)))


def _report(one: Record, *, title: str | None, source: str, text: str, url: str | None = None) -> Report:
    return Report(name=one["id"], title=title, source=source, url=url, published=one["date"], published_from="metadata", language="en", text=text)
