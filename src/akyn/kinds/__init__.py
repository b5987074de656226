"""This folder is the vocabulary: one file a kind of statement, each declaring `KIND = Kind(...)`; a long list of
frames stands in a table of its name beside it, where predicates that share all else stand in one line.

A frame says which words carry the kind and where its roles stand. Its predicate is read off a dependency parse:

    seize                   a verb, by lemma
    break into              a verb with a particle or preposition
    take control of         a verb with the lemma of its object, and the preposition after either
    call for                the same; `for` is then a place where a role may stand
    fail protect            a verb with the infinitive behind it, without its "to"
    call to do              a verb with an object and any infinitive behind it ("called members to join")
    seizure                 a noun (part "noun"), "fraudulent" an adjective (part "adjective")

Roles name where to look, the first that is there wins ("poss|of"):

    subject   who does it: subject of the active, `by`-phrase of the passive, controller of an infinitive
    object    whom it is done to: object of the active, subject of the passive
    object2   the other object ("gave them a list": object2 = them)
    poss      X's appointment      compound   "opposition protest", "police raid"
    clause    subject of the clause it governs ("urged them to leave": them; "expects X to resign": X)
    none      nobody
    any preposition: the noun it leads to, attached to the predicate or to its noun (of, by, in, on, with, against, from, to, into, over, for, between, at)

`objects` narrows a frame to what its object may be: lemmas and @classes of `lang/*/noun_classes.tsv` or `read/frames/asked.py`, joined by "|"; "!" before one
forbids it; "^" before one narrows the subject instead ("^@security" for `enter`: forces enter, ministers do not; whom a pronoun means is not known yet, so
"they" is no such subject unless the class says so). "not" before a predicate asks for a negation ("not accept"). The object is that of the verb, else what
the predicate's last preposition leads to, else (for nouns) what the recipient role finds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Literal

from akyn import registry
from akyn.model import Stance

Part = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way in which words carry a kind."""

    predicate: str
    part: Part = "verb"
    mode: str | None = None
    objects: str = ""
    actor: str = "subject"
    recipient: str = "object"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence of ours that gives a statement of the kind, with its roles; None is not checked, "" means nobody."""

    text: str
    actor: str | None = None
    recipient: str | None = None
    mode: str | None = None
    stance: Stance | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of statement: its entry in the vocabulary, its frames, its examples and the near misses that taught us."""

    name: str
    gist: str
    quad: int | None  # PLOVER's 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; None for the extension
    modes: dict[str, str] = field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    examples: tuple[Example, ...] = ()
    near_misses: tuple[str, ...] = ()


def frames_of(table: str) -> tuple[Frame, ...]:
    """The frames of a table beside this file, one family of predicates a line: predicates joined by "|", then part, mode, objects, actor and recipient
    that they share; tab between, "-" for the default. In which order the lines stand changes nothing.

    Raises:
        ValueError: a line with other than six columns.
    """
    lines = (files(__package__) / table).read_text(encoding="utf-8").splitlines()
    families = (_family(table, number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#"))
    return tuple(_frame(columns) for columns in sorted(chain.from_iterable(families)))


def _family(table: str, number: int, line: str) -> list[tuple[str, ...]]:
    predicates, *shared = line.split("\t")
    if len(shared) != 5:
        raise ValueError(f"{table}:{number}: {1 + len(shared)} columns, expected 6: {line!r}")
    return [(predicate, *shared) for predicate in predicates.split("|")]


def _frame(columns: tuple[str, ...]) -> Frame:
    names = ("predicate", "part", "mode", "objects", "actor", "recipient")
    return Frame(**{name: column for name, column in zip(names, columns, strict=True) if column != "-"})  # type: ignore[arg-type]  # part is checked by the kinds' test


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind of statement, by name."""
    import akyn.kinds

    return registry.declared(akyn.kinds, "KIND", Kind)
