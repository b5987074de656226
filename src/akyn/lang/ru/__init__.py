"""This folder is Russian: slovnet's models, and tables that say what its words are in the reader's vocabulary.

A text goes through `models` (tokens, morphology, syntax, names) → `nodes` → `glossing` (what each word is called) → `turning` (what hangs on what) → `trees`.
"""

from __future__ import annotations

from akyn.lang import Language, Parser


def load() -> Parser:
    """The Russian parser; whoever reads no Russian does not even import it."""
    from akyn.lang.ru.parser import Russian

    return Russian.load()


LANGUAGE = Language(code="ru", name="Russian", load=load)
