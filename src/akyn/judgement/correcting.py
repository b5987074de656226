"""This file fills a slot of a statement with characters that an analyst chose; the statement keeps its id, and the slot says who corrected it and why.

A day and a figure are slots too: their characters come with what they were read as (`meaning.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, get_args

from akyn.model import EntityType, Figure, Judgement, Mark, Reading, Referent, Slot, Span, Statement, When
from akyn.text.names import fold, surname_and_given

SlotName = Literal["actor", "recipient", "speaker", "place"]
SLOTS: tuple[SlotName, ...] = get_args(SlotName)
ALONE: tuple[SlotName, ...] = ("speaker", "place")  # slots that only one can fill
DAY = "day"  # what a correction of the time names as its slot
FIGURE = "figure"  # followed by what is counted: each of a statement's figures is corrected by itself
NEARLY = 0.5  # of the characters that a mention and a choice share: from here on they are the same


def filling(statement: Statement, slot: SlotName) -> tuple[Slot, ...]:
    """What fills a slot of a statement now."""
    one: Mapping[SlotName, Slot | None] = {"speaker": statement.speaker, "place": statement.place}
    many: Mapping[SlotName, tuple[Slot, ...]] = {"actor": statement.actors, "recipient": statement.recipients}
    return many[slot] if slot in many else tuple(filter(None, [one[slot]]))


def chosen(span: Span, words: str, slot: SlotName) -> Mark:
    """The mark of characters that are to fill a slot: what they name, where nothing was read there yet, is told by slot and case."""
    sort: EntityType = "place" if slot == "place" else "organization" if words[:1].isupper() else "group"
    return Mark(span=span, words=" ".join(words.split()), type=sort)


def corrected(reading: Reading, corrections: Mapping[str, Sequence[Judgement]]) -> Reading:
    """The reading with its statements' corrections, in their order; a name that it did not hold yet is among its referents."""
    if not any(one.id in corrections for one in reading.statements):
        return reading
    referents = list(reading.referents)
    statements = tuple(_corrected(one, corrections.get(one.id, ()), referents) for one in reading.statements)
    return replace(reading, statements=statements, referents=tuple(referents))


def _corrected(statement: Statement, corrections: Sequence[Judgement], referents: list[Referent]) -> Statement:
    for one in corrections:
        if one.right == DAY:
            statement = replace(statement, when=_time(one))
        elif one.right.startswith(FIGURE):
            statement = replace(statement, figures=_figures(statement, one))
        else:
            statement = _filled(statement, one, referents)
    return statement


def _time(correction: Judgement) -> When | None:
    return next((replace(mark.when, rule=_because(correction)) for mark in correction.marks[1:] if mark.when), None)


def _figures(statement: Statement, correction: Judgement) -> tuple[Figure, ...]:
    """The figures with the corrected ones in the stead of what counted the same, or stood in the same characters."""
    given = [mark.figure for mark in correction.marks[1:] if mark.figure]
    new = [one if one in statement.figures else replace(one, rule=_because(correction)) for one in given]
    measure = correction.right.removeprefix(FIGURE).strip()
    kept = [one for one in statement.figures if one.measure != measure and not any(_share(one.span, other.span) for other in new)]
    return tuple(sorted((*kept, *new), key=lambda one: (one.span, one.measure)))


def _filled(statement: Statement, correction: Judgement, referents: list[Referent]) -> Statement:
    stays = {slot.span: slot for name in SLOTS if name == correction.right for slot in filling(statement, name)}
    read = {slot.span: slot.referent for name in SLOTS for slot in filling(statement, name)}
    slots = tuple(stays.get(mark.span) or _slot(mark, correction, read.get(mark.span), referents) for mark in correction.marks[1:])
    first = slots[0] if slots else None
    if correction.right == "actor":
        return replace(statement, actors=slots)
    if correction.right == "recipient":
        return replace(statement, recipients=slots)
    if correction.right == "speaker":
        return replace(statement, speaker=first)
    return replace(statement, place=first)


def _slot(mark: Mark, correction: Judgement, read: str | None, referents: list[Referent]) -> Slot:
    """The slot that these characters fill; whom they name is read already, here in another slot or elsewhere, or new."""
    known = _named_there(mark.span, referents) or _of_this_name(mark.words or "", referents)
    if known is None and read is None:
        known = _new(mark)
        referents.append(known)
    return Slot(span=mark.span, referent=read or (known.id if known else ""), rules=(_because(correction),))


def _because(correction: Judgement) -> str:
    """What a corrected slot says of itself."""
    return f"corrected by {correction.by}: {'; '.join(reason.words for reason in correction.reasons)}"


def _named_there(span: Span, referents: Sequence[Referent]) -> Referent | None:
    """Who is named in nearly these characters."""
    shares = [(_share(span, mention), one) for one in referents for mention in one.mentions]
    best = max((share for share, _ in shares), default=0.0)
    return min((one for share, one in shares if share == best), key=lambda one: one.id) if best > NEARLY else None


def _share(one: Span, other: Span) -> float:
    """Characters in both, of those in either."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(both, 0) / (max(one.end, other.end) - min(one.start, other.start))


def _of_this_name(words: str, referents: Sequence[Referent]) -> Referent | None:
    """Who is called by these words elsewhere in the report."""
    named = fold(words)
    return min((one for one in referents if named and named in map(fold, one.names)), key=lambda one: one.id, default=None)


def _new(mark: Mark) -> Referent:
    sort, words = mark.type, mark.words or ""
    key = "|".join((sort or "group", *(surname_and_given(words) if sort == "person" else (fold(words),))))
    id = f"{mark.span.report}#{mark.span.start}-{mark.span.end}"
    return Referent(id=id, report=mark.span.report, type=sort, name=words, names=(words,), key=key, mentions=(mark.span,))  # type: ignore[arg-type]  # `chosen` wrote the type of an entity
