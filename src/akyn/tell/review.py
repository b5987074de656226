"""This file tells what waits for an analyst, pairs of names or happenings that may be one, and what analysts decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.model import Judgement, Mark, Reason, Span
from akyn.tell.because import in_numbers
from akyn.tell.evidence import evidence
from akyn.tell.lookup import Lookup
from akyn.tell.words import counted, days, inert, quoted
from akyn.text.dates import resolve


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two that may be one: the id to ask for, its name or words, and the characters where it is first told."""

    id: str
    words: str
    told_by: str
    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A pair that waits for an analyst, with what speaks for and against its being one."""

    id: str
    about: str
    score: float
    left: Side
    right: Side
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """What an analyst asks others to look at, and why."""

    id: str
    at: str
    by: str
    why: str
    about: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A decision in words; `state` says whether it holds, was withdrawn, or is about what is no longer read."""

    id: str
    at: str
    by: str
    verdict: str
    words: tuple[str, ...]
    why: str
    state: str


def unsure(look: Lookup, pairs: Iterable[Judgement]) -> tuple[Unsure, ...]:
    """The pairs as an analyst sees them, in their order."""
    named = look.first_of_unit
    return tuple(
        Unsure(
            id=one.id,
            about=one.about,
            score=one.score,
            left=_side(look, named.get(one.left, one.left)),
            right=_side(look, named.get(one.right, one.right)),
            reasons=one.reasons,
        )
        for one in pairs
    )


def raised(look: Lookup, notes: Iterable[Judgement]) -> tuple[Raised, ...]:
    """What the notes ask to look at, in their order."""
    return tuple(Raised(id=one.id, at=one.at or "", by=one.by, why=_why(one), about=_side(look, one.left)) for one in notes)


def _why(judgement: Judgement) -> str:
    return "; ".join(reason.words for reason in judgement.reasons)


def _side(look: Lookup, id: str) -> Side:
    """A statement by its words, a name by its entity's."""
    if id in look.statements:
        statement = look.statements[id]
        span, words = statement.span, quoted(look.quote(evidence(look, statement)), most=160)
    else:
        span, entity = look.referents[id].mentions[0], look.entities[look.account.entity_of[id]]
        words = f"{look.referents[id].name}, {entity.type}" + (f" ({entity.name})" if entity.name != look.referents[id].name else "")
    return Side(id=id, words=words, told_by=look.told_by(span.report), report=span.report, start=span.start, end=span.end)


def lines(waiting: tuple[Unsure, ...], asked: Iterable[Raised]) -> Iterator[str]:
    """The queue line by line, without line ends: what analysts ask to look at, then the pairs."""
    for note in asked:
        yield inert(f"{note.id}  {note.at}  {note.by} asks: {note.why}")
        yield f"  {inert(note.about.words)} {inert(note.about.told_by)} ({note.about.id})"
        yield ""
    for one in waiting:
        yield f"{one.id}  {one.score:+.2f}  one {one.about} or two?"
        for side in (one.left, one.right):
            yield f"  {inert(side.words)} {inert(side.told_by)} ({side.id})"
        yield from (f"    {reason.weight:+.2f}  {inert(reason.words)}" for reason in one.reasons)
        yield ""
    yield f"{counted(len(waiting), 'pair')} to decide: akyn accept CASE ID (they are one) or akyn reject CASE ID (they are two), --reason WORDS"


def past(look: Lookup, judgement: Judgement, withdrawn: str | None) -> Past:
    """A decision, by the words it was made on; `withdrawn` says by whom, when and why it was taken back."""
    return Past(
        id=judgement.id,
        at=judgement.at or "",
        by=judgement.by,
        verdict=f"{judgement.verdict}: {judgement.right}" if judgement.verdict == "corrected" else judgement.verdict,
        words=tuple(_words(look, mark) for mark in judgement.marks) or (judgement.left,),
        why=_why(judgement),
        state=withdrawn or _state(look, judgement),
    )


def _words(look: Lookup, mark: Mark) -> str:
    return f"{quoted(_quote(look, mark.span), most=100)} {mark.span.report}, {mark.span.start}–{mark.span.end}{_meant(mark)}"


def _meant(mark: Mark) -> str:
    """What the words of a corrected figure or day were read as; "" for other words, and for a day that hangs on the day of the report."""
    if mark.figure:
        return f", read as {in_numbers(mark.figure)}"
    named = resolve(mark.when.expression, anchor=None) if mark.when else None
    return f", read as {days(named.start, named.end)}" if named else ""


def _quote(look: Lookup, span: Span) -> str:
    return look.quote(span) if span.report in look.reports else "…"


def _state(look: Lookup, judgement: Judgement) -> str:
    if any(one.id == judgement.id for one in look.account.lapsed):
        return "no longer applies: nothing is read there now"
    return "holds" if (judgement.id, judgement.at) in look.decided else "another of the same analyst stands in for it"


def past_lines(decisions: Iterable[Past]) -> Iterator[str]:
    """The decisions line by line, without line ends."""
    for one in decisions:
        yield inert(f"{one.id}  {one.at}  {one.by}: {one.verdict}: {one.why}")
        yield from (f"  {inert(words)}" for words in one.words)
        yield f"  {inert(one.state)}"
