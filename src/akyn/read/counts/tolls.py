"""This file tells each count of the dead and the injured on its own: "killed two guards and four miners", "185 people, including 13 soldiers"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.read.scene.found import Found
from akyn.read.syntax.clauses import through
from akyn.read.syntax.tree import Word, children


def counted_apart(made: Iterable[Found]) -> Iterator[Found]:
    """The statements, one of harm for each of those whom it counts."""
    for one in made:
        counted = [word for word in one.recipients if _is_counted(word)]
        if one.type != "CASUALTY" or one.trigger.pos != "VERB" or not counted:
            yield one
            continue
        first, *others = one.recipients
        yield replace(one, recipients=[first])
        for word in [*others, *(inside for whole in counted for inside in _among(whole))]:
            yield replace(one, recipients=[word], words=list(one.words), rules=[*one.rules, f"“{word.lower}” are counted apart"])


def _is_counted(word: Word) -> bool:
    return bool(children(word, "nummod")) or word.pos == "NUM"


def _among(whole: Word) -> list[Word]:
    """ "including 13 soldiers": those among them whom a number counts."""
    return [word for prep in children(whole, "prep") if prep.lower == "including" for word in through(prep) if _is_counted(word)]
