"""This file measures the room on a large case: how long each page takes at the server, how heavy it is, and whether many readers at once are all answered.

`python bench/room.py build CASE` reads 5,000 reports of 300 words or more into a case: the releases of the stream corpus, each cut after the paragraph in
which it passes 300 words, and the corpus's short records joined by day and heading. `python bench/room.py CASE` serves it on loopback and measures.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from akyn.model import Report

ROOT = Path(__file__).resolve().parent.parent
REPORTS = 5000
WORDS = 300  # of a report, at least
RECORDED = "2026-01-01T00:00:00+00:00"  # any moment: nothing measured hangs on it


def stream() -> Path:
    """Where the stream corpus is."""
    return Path(os.environ.get("AKYN_SHARED") or ROOT.parent / "shared") / "data" / "corpora" / "stream"


def corpus() -> Iterator[Report]:
    """Releases first, then joined records, the newest years first."""
    releases = _records(stream() / "us-gov-2021-2022.jsonl.gz")
    yield from (_report(one["id"], one["title"], one["source"], one["date"], text) for one in releases if (text := _cut(one["text"])))
    for year in sorted(stream().glob("current-events-*.jsonl.gz"), reverse=True):
        yield from _joined(year)


def _records(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _joined(path: Path) -> Iterator[Report]:
    """The short records of a year: those of one heading, day after day, until there are enough words."""
    held: dict[str, list[str]] = defaultdict(list)
    for one in _records(path):
        heading = one.get("section") or "News"
        held[heading].append(one["text"])
        if sum(len(text.split()) for text in held[heading]) >= WORDS:
            yield _report(one["id"], f"{heading}, {one['date']}", f"Digest of {heading}", one["date"], "\n\n".join(held.pop(heading)))


def _cut(text: str) -> str:
    """The paragraphs up to the one that passes WORDS; "" where there are not so many."""
    kept: list[str] = []
    for paragraph in text.split("\n"):
        kept.append(paragraph)
        if sum(len(one.split()) for one in kept) >= WORDS:
            return "\n".join(kept)
    return ""


def _report(id: str, title: str | None, source: str, day: str, text: str) -> Report:
    return Report(name=id, title=title, source=source, published=day, published_from="metadata", language="en", text=text)


def build(case: Path) -> None:
    """Read the corpus into the case, as far as it is not there yet."""
    from akyn import pipeline
    from akyn.store.case import Case

    with Case.open(case, create=True) as opened:
        done = pipeline.take_in(opened, islice(chain(corpus()), REPORTS), recorded_at=RECORDED)
    print(f"{done.added} reports read, {done.known} known")


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        build(Path(sys.argv[2]))
