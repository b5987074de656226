"""This file says how certain something is: a mark, a word and a line, which never trade places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from akyn.model import Date, Dispute, Relation, Series, Side, Stance, Statement
from akyn.tell.lookup import Lookup

Mark = Literal["stated", "inferred", "claimed", "disputed", "denied", "superseded"]

_MARKS: Mapping[Stance, Mark] = {
    "asserted": "stated",
    "claimed": "claimed",
    "alleged": "claimed",
    "denied": "denied",
    "demanded": "stated",
    "planned": "claimed",
    "threatened": "claimed",
    "attempted": "stated",
    "hypothetical": "claimed",
}
_RELATED: Mapping[Relation, tuple[Mark, str]] = {
    "contradicts": ("disputed", "disputed"),
    "updates": ("superseded", "updated"),
    "repeats": ("stated", "agreed"),
    "subset": ("inferred", "in part"),
}

_NO = re.compile(r"\bnot\b|\ADenied\b")  # in the claim of a side that says no
_KINDS: Mapping[str, str] = {
    "ACCUSE": "accusation",
    "AGREE": "agreement",
    "AID": "aid",
    "ANNUL": "annulment",
    "APPOINT": "appointment",
    "ASSAULT": "attack",
    "CASUALTY": "casualties",
    "COERCE": "use of force",
    "COMMENT": "comment",
    "CONCEDE": "concession",
    "CONSULT": "meeting",
    "COOPERATE": "cooperation",
    "ELECT": "election",
    "FLEE": "flight",
    "IMPEACH": "impeachment",
    "INVEST": "investment",
    "MOBILIZE": "moving of forces",
    "ORGANIZE": "founding",
    "OUST": "removal from power",
    "PROTEST": "protest",
    "REJECT": "refusal",
    "REQUEST": "demand",
    "RETREAT": "giving way",
    "SANCTION": "penalty",
    "SUPPORT": "support",
    "THREATEN": "threat",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A mark and its word."""

    mark: Mark
    word: str


DISPUTED = State(mark="disputed", word="disputed")


def state_of(look: Lookup, statement: Statement) -> State:
    """How certain a statement is: disputed before all, else as it stands by itself."""
    return DISPUTED if statement.id in look.disputed else stance_of(look, statement)


def stance_of(look: Lookup, statement: Statement) -> State:
    """How a statement stands by itself: its stance; what a named source says is claimed."""
    if statement.stance == "asserted":
        return State(mark="claimed", word="said") if statement.speaker and not _speaks_itself(look, statement) else State(mark="stated", word="stated")
    return State(mark="claimed" if statement.speaker and statement.stance != "denied" else _MARKS[statement.stance], word=statement.stance)


def state_of_figure(look: Lookup, series: Series) -> State:
    """Disputed, updated, agreed or told once; a dispute over a telling that differs from the others is one over the figure."""
    found = {one.relation for one in series.relations}
    if _is_contested(look, series):
        found.add("contradicts")
    for relation, (mark, word) in _RELATED.items():
        if relation in found:
            return State(mark=mark, word=word)
    return State(mark="stated", word="told once" if len(series.points) == 1 else f"told {len(series.points)} times")


def _is_contested(look: Lookup, series: Series) -> bool:
    """Whether somebody denies a telling of a number that others tell otherwise, and no later one took its place."""
    updated = {one.start for one in series.relations if one.relation == "updates"}
    standing = [point for point in series.points if point.statement not in updated]
    counts = {(point.value, point.low, point.high) for point in standing}
    return len(counts) > 1 and any(point.statement in look.disputed for point in standing)


def kind_in_words(type: str) -> str:
    """What a type of happening is called: "removal from power" for OUST."""
    return _KINDS.get(type, type.lower())


def kind_and_state(type: str, state: State) -> str:
    """As what something was read, and how certain it is where it is not stated: "removal from power, disputed"."""
    return kind_in_words(type) if state.word == "stated" else f"{kind_in_words(type)}, {state.word}"


def state_of_dispute(dispute: Dispute) -> State:
    """Open, one-sided or resolved."""
    words = {"open": "disputed", "single-sided": "one side only", "resolved": "resolved"}
    return State(mark="claimed" if dispute.status == "single-sided" else "disputed", word=words[dispute.status])


def state_of_side(look: Lookup, side: Side) -> State:
    """A side that says no is denied; the others claim."""
    if any(statement.stance == "denied" for statement in look.among(side.statements)) or _NO.search(side.claim):
        return State(mark="denied", word="no")
    return State(mark="claimed", word="says so")


def state_of_day(when: Date | None) -> State:
    """Whether a text gives the day, we worked it out, or it is a span of time."""
    if when is None:
        return State(mark="inferred", word="no day")
    if when.start != when.end:
        return State(mark="inferred", word="span")
    if when.basis == "own words" and any(character.isdigit() for character in when.text):
        return State(mark="stated", word="stated")
    words = {
        "publication": "day of report", "governing speech": "day of saying", "context": "from context", "event": "from another telling",
        "likely": "most likely",
    }  # fmt: skip
    return State(mark="inferred", word=words.get(when.basis, f"from “{when.text}”"))


def _speaks_itself(look: Lookup, statement: Statement) -> bool:
    """Whether the act is the speech itself: Kazakhstan called on is stated, though Kazakhstan speaks."""
    return statement.speaker is not None and look.entity_of(statement.speaker) in map(look.entity_of, statement.actors)
