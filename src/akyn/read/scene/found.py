"""This file is a statement while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from akyn.model import Stance, When
from akyn.read.above.contexts import Chain
from akyn.read.names.drafts import Draft
from akyn.read.names.references import Reference
from akyn.read.syntax.tree import Word


@dataclass(frozen=True, slots=True)
class Site:
    """A place, and the characters that name it."""

    draft: Draft
    span: tuple[int, int]
    rule: str | None = None  # why it is that of the statement


def because_of(rule: str, site: Site | None) -> Site | None:
    """The site with the rule that made it the statement's."""
    return replace(site, rule=rule) if site is not None else None


@dataclass(slots=True, eq=False)
class Found:
    """A statement while it is being put together."""

    type: str
    trigger: Word
    words: list[Word]
    mode: str | None = None
    actors: list[Word] = field(default_factory=list)
    recipients: list[Word] = field(default_factory=list)
    chain: Chain = ()
    stance: Stance = "asserted"
    rules: list[str] = field(default_factory=list)
    extent: list[Word] = field(default_factory=list)
    confidence: float = 0.6
    speaker: Reference | None = None
    speaker_word: Word | None = None
    said: tuple[str, ...] = ()  # why it is the speaker's
    site: Site | None = None
    land: Site | None = None  # where there is no site: the country whose state does it, or that the report tells of
    when: When | None = None
    likely: When | None = None  # where `when` is none: the likeliest of the times told around it
    measure: str | None = None  # what its number counts, where only the sentences before say it
    by: str | None = None  # who proposed it; None: the rules found it
    quoted: tuple[int, int] | None = None  # the characters that are its evidence; None: those of its words and roles

    @property
    def people(self) -> list[Word]:
        """Who does it, and to whom it is done."""
        return [*self.actors, *self.recipients]
