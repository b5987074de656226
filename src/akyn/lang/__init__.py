"""This folder is the languages that akyn reads: one folder each, declaring `LANGUAGE = Language(...)`.

A language gives its texts as a `Tree` of plain words in one vocabulary (`text/words.py`), and finds its times and quantities. All that comes after knows no
language. Importing a language's folder is cheap; its models are loaded when the first report in it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from akyn import registry
from akyn.lang import edition
from akyn.text.dates import FoundTime
from akyn.text.numbers import Quantity
from akyn.text.words import Tree

UNTOLD = "en"  # what a text is read as whose language nothing tells


class Parser(Protocol):
    """What reading asks of a loaded language; offsets are those of the text handed in."""

    extractor: str

    def parse(self, texts: Iterable[tuple[str, frozenset[int]]]) -> Iterator[Tree]:
        """Each text as plain words, with a sentence starting at least at the offsets handed in."""
        ...

    def respelt(self, text: str) -> str:
        """The text with what misleads the parser written otherwise, at the same length."""
        ...

    def dateline(self, text: str) -> FoundTime | None:
        """The day of publication where it stands alone in the first lines."""
        ...

    def times(self, text: str) -> tuple[FoundTime, ...]:
        """The time expressions of a text, in order and without overlap."""
        ...

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The quantities of a text, in order and without overlap."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that can be read: its code, the model that parses it, and how that is loaded (slow; at the edge only)."""

    code: str
    name: str
    model: str
    load: Callable[[], Parser]
    times: Callable[[str], tuple[FoundTime, ...]]  # as the parser finds them; they need no model
    quantities: Callable[[str], tuple[Quantity, ...]]

    @property
    def extractor(self) -> str:
        """The name of what reads it today; another as soon as a rule, a word list or the model is another."""
        return edition.extractor(self.code, self.model)


@cache
def languages() -> dict[str, Language]:
    """Every language that can be read, by code."""
    import akyn.lang

    return {language.code: language for language in registry.declared(akyn.lang, "LANGUAGE", Language)}


def is_read(language: str | None) -> bool:
    """True for a language that akyn reads, and for one that nothing tells."""
    return language is None or language in languages()


def tongue_of(language: str | None) -> Language | None:
    """The language of a text by its code, None where akyn does not read it."""
    return languages().get(language or UNTOLD)


def name_of(language: str) -> str:
    """The language's English name where akyn reads it, else its code."""
    return languages()[language].name if language in languages() else language
