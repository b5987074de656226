"""This folder is Russian: slovnet's models, and tables that say what its words are in the reader's vocabulary.

A text goes through `models` (tokens, morphology, syntax, names) → `nodes` → `glossing` (what each word is called) → `turning` (what hangs on what) → `trees`.
"""

from __future__ import annotations

from akyn.lang import Language, Parser
from akyn.text.dates import FoundTime
from akyn.text.numbers import Quantity


def load() -> Parser:
    """The Russian parser; whoever reads no Russian does not even import it."""
    from akyn.lang.ru.parser import Russian

    return Russian.load()


def times(text: str) -> tuple[FoundTime, ...]:
    """The time expressions of a text."""
    from akyn.lang.ru.dates import find_times

    return find_times(text)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text."""
    from akyn.lang.ru.numbers import find_quantities

    return find_quantities(text)


LANGUAGE = Language(code="ru", name="Russian", model="slovnet 0.6.0 news v1", load=load, times=times, quantities=quantities)
