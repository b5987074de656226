"""This folder is the languages that akyn reads: one folder each, declaring `LANGUAGE = Language(...)`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol


class Parser(Protocol):
    """What reading asks of a loaded language: spaCy documents whose sentences start where they are told to."""

    extractor: str

    def parse(self, texts: Iterable[tuple[str, frozenset[int]]]) -> Iterator[Any]:  # spacy.tokens.Doc
        """Each text, with the offsets at which a sentence must start, as a parsed document."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that can be read: its code and how its models are loaded (slow; at the edge only)."""

    code: str
    name: str
    load: Callable[[], Parser]
