"""This file is what is sent: a message of an alert, with its headline, its quotes and where they stand, and what the reader is to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from akyn.model import Mark, content_id
from akyn.store.outbox import Letter
from akyn.store.rows import as_json, from_json
from akyn.tell.citations import Citation

Kind = Literal["known", "alert", "update", "cancel"]
About = Literal["event", "figure", "dispute", "source"]

_BEFORE = {"alert": "", "update": "Correction: ", "cancel": "Withdrawn: ", "known": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that was told and may change: "killed" is "4", "state" is "disputed"."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where it happened; without degrees where no point would be true."""

    name: str
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a message tells of a happening, a figure, a dispute or a source."""

    subject: str  # the id of the event, series or dispute as it was then; of a source its name
    headline: str
    when: str  # the day of the happening in words
    type: str  # ASSAULT … of a happening, killed … of a figure; "" where there is none
    stance: str  # how its leading statement has it
    facts: tuple[Fact, ...]
    citations: tuple[Citation, ...]
    sources: int  # independent ones
    actors: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()  # the user's own
    places: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of an alert: the alert itself, a correction, or its withdrawal; `known` is what a rule found when it began, told to nobody."""

    alert: str  # a digest of the rule and of what it is about
    sequence: int  # 1, 2 … within the alert; 0 of what was known
    kind: Kind
    rule: str
    about: About
    anchor: str  # the statement that it is about first; of a source its last report
    marks: tuple[Mark, ...]  # by which its statements are known again, the anchor first
    made_at: str
    due_at: str  # after cool-down and quiet hours
    told: Told
    changed: tuple[str, ...] = ()  # what is other than in the message before, in words
    action: str = ""

    @property
    def id(self) -> str:
        """m-…: by which a receiver knows that it has it."""
        return content_id("m", self.alert, self.sequence)

    @property
    def title(self) -> str:
        """The headline, and before it whether it corrects or withdraws what was said."""
        return f"{_BEFORE[self.kind]}{self.told.headline}"

    @property
    def letter(self) -> Letter:
        """The message as the outbox keeps it."""
        return Letter(
            alert=self.alert, sequence=self.sequence, rule=self.rule, kind=self.kind, headline=self.told.headline, made_at=self.made_at, body=as_json(self)
        )  # fmt: skip


def message_of(letter: Letter) -> Message:
    """The message that the outbox keeps."""
    return from_json(Message, letter.body)


def alert_id(rule: str, about: About, anchor: str) -> str:
    """al-…: the same rule and the same happening give the same alert."""
    return content_id("al", rule, about, anchor)
