"""This file takes the frames of `kinds/` apart: the head of each predicate, and the words it wants beside that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from akyn.kinds import Frame, Kind
from akyn.lang.en.vocabulary import words_of
from akyn.read.frames.families import OF_ITSELF, SITUATION

TO_DO = "to do"  # ends a predicate behind whose object an infinitive stands, whatever its verb: "called members to join"


@dataclass(frozen=True, slots=True)
class Entry:
    """A frame as it stands in the index: its kind, and the words it wants beside its head."""

    kind: Kind
    frame: Frame
    rest: tuple[str, ...]  # in the order in which a parse leads to them
    compounds: tuple[str, ...]  # before a noun: "hunger" of "hunger strike"
    wanted: frozenset[str]  # all of these: words that its sentence must have

    @property
    def label(self) -> str:
        """The kind as the type model knows it: what happens of itself is one of its own."""
        return OF_ITSELF if self.frame.mode == SITUATION else self.kind.name

    @property
    def length(self) -> int:
        """How specific it is: the words beside its head, a negation counting twice."""
        return len(self.rest) + len(self.compounds) + ("not" in self.rest)


def entries_by_lemma(kinds: Iterable[Kind]) -> dict[str, list[Entry]]:
    """All frames by the lemma of their head."""
    found: dict[str, list[Entry]] = {}
    for kind in kinds:
        for frame in kind.frames:
            head, rest, compounds = _taken_apart(frame)
            wanted = frozenset((*rest, *compounds)) - {"not", TO_DO}
            found.setdefault(head, []).append(Entry(kind, frame, rest, compounds, wanted))
    return found


def _taken_apart(frame: Frame) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    predicate = frame.predicate.lower()
    words = predicate.removesuffix(f" {TO_DO}").split()
    if words[0] == "not":
        words = [*words[1:], "not"]
    if frame.part == "noun":
        return _noun_predicate(words)
    return words[0], (*_nouns_before_modifiers(words[1:]), *([TO_DO] if predicate.endswith(f" {TO_DO}") else [])), ()


def _noun_predicate(words: list[str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """ "hunger strike against": the strike, then "against", and "hunger" before it; a hyphen parts as a blank does."""
    last = next((at for at, word in enumerate(words) if at and word in words_of("prepositions")), len(words))
    if last == 1:
        *compounds, head = words[0].split("-")
    else:
        compounds, head = [piece for word in words[: last - 1] for piece in word.split("-")], words[last - 1]
    return head, tuple(words[last:]), tuple(compounds)


def _nouns_before_modifiers(words: list[str]) -> tuple[str, ...]:
    """The words in the order in which a parse leads to them: "stage hunger strike" finds the strike first, then what kind."""
    ordered: list[str] = []
    run: list[str] = []
    for word in words:
        if word in words_of("prepositions") or word == "not":
            ordered += [*reversed(run), word]
            run = []
        else:
            run.append(word)
    return (*ordered, *reversed(run))
