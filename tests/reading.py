"""This file reads a sentence for tests and shows its statements in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from akyn import pipeline
from akyn.model import Account, Reading, Report, Slot, Statement
from akyn.read import Reader

PUBLISHED = "2020-10-08"  # a Thursday

Names = tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A statement with names for ids."""

    type: str
    mode: str | None
    stance: str
    actors: Names
    recipients: Names
    speaker: str | None
    place: str | None
    via: Names
    statement: Statement


def a_text(text: str) -> Report:
    """A report of this text, published on a Thursday."""
    return Report(name="text.txt", text=text, language="en", published=PUBLISHED, published_from="metadata")


def told(reader: Reader, text: str) -> tuple[Told, ...]:
    """What a text states."""
    return told_by(reader.read(a_text(text)))


def told_by(reading: Reading) -> tuple[Told, ...]:
    """A reading's statements with names for ids."""
    name = {referent.id: referent.name for referent in reading.referents}

    def of(slots: Iterable[Slot | None]) -> Names:
        return tuple(name[slot.referent] for slot in slots if slot)

    return tuple(
        Told(
            one.type, one.mode, one.stance, of(one.actors), of(one.recipients), next(iter(of([one.speaker])), None),
            next(iter(of([one.place])), None), of(one.via), one,
        )
        for one in reading.statements
    )  # fmt: skip


def roles(found: Iterable[Told], kind: str) -> list[tuple[Names, Names]]:
    """The actors and recipients of each statement of a kind."""
    return [(one.actors, one.recipients) for one in found if one.type == kind]


def account_of(reader: Reader, *reports: Report) -> Account:
    """What these reports come to when they are read."""
    return pipeline.account_of(reports, map(reader.read, reports))


def names(wanted: str | None, found: Names) -> bool:
    """Whether a role is as an example says: None is not asked, "" is nobody."""
    if wanted is None:
        return True
    if wanted == "":
        return not found
    return any(wanted.casefold() in one.casefold() or one.casefold() in wanted.casefold() for one in found)
