"""This file is what an analyst may decide: that two names or happenings are one or two, that a statement holds or not,
who fills a slot of it, how far a source can be trusted; and what he notes beside one.

A decision is a `Judgement` by a person, with a reason; `Case.judge` keeps it and `Case.withdraw` takes it back, which restores what was. It says by which
characters it knows what it is about, so `applied` finds that again when a new reading has given it another id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from akyn.errors import BadDecision, NotFound
from akyn.judgement.correcting import ALONE, DAY, FIGURE, SLOTS, chosen, filling
from akyn.judgement.correcting import corrected as corrected_reading
from akyn.judgement.meaning import Choice as Choice
from akyn.judgement.meaning import TongueOf, figure_in, measure_of, time_in
from akyn.model import Account, Figure, Judgement, Mark, Reading, Reason, Referent, Reliability, Report, Span, Statement, Verdict, content_id
from akyn.text.lookup import Lookup, begun, earliest_first
from akyn.text.quotes import plain

RELIABILITIES: tuple[Reliability, ...] = get_args(Reliability)
SURE = 1.0  # what an analyst says is so
NOTE = "note"  # in the place of a slot: beside a verdict of the same analyst on the same thing
REVIEW = "review"  # likewise, of a note that asks others to look
_ON_THE_WHOLE = ("accepted", "rejected")  # verdicts on a statement as it is

Thing = Referent | Statement


# ---- deciding ----------------------------------------------------------------------------------------------------------------


def same(account: Account, id: str, *others: str, by: str, why: str) -> tuple[Judgement, ...]:
    """That entities, or events, are one, each given by its own id or that of a member; a decision for each of the others.

    Raises:
        NotFound: an id leads nowhere.
        BadDecision: they are not of one sort, or by or why is missing.
    """
    look = _Names(account)
    return tuple(_of_two(look.first(id), look.first(other), "same", by=by, why=why) for other in others)


def different(account: Account, id: str, *others: str, by: str, why: str) -> tuple[Judgement, ...]:
    """That entities or events are two, or that members (a name in one report, a statement) do not belong to one; a decision for each of the others.

    Raises:
        NotFound: an id leads nowhere.
        BadDecision: there is nothing to part, or by or why is missing.
    """
    look = _Names(account)
    leaving = [look.leaving(other, id) for other in others]
    return tuple(_of_two(look.staying(id, one, leaving), one, "different", by=by, why=why) for one in leaving)


def accepted(account: Account, id: str, *, by: str, why: str) -> Judgement:
    """That a statement is read right, or that the two of an unsure pair are one.

    Raises:
        NotFound, BadDecision: as for `same`.
    """
    pair = _pair(account, id)
    return same(account, *pair, by=by, why=why)[0] if pair else _of_statement(account, id, "accepted", by=by, why=why)


def rejected(account: Account, id: str, *, by: str, why: str) -> Judgement:
    """That a statement is read wrong, so that it counts nowhere; or that the two of an unsure pair are two.

    Raises:
        NotFound, BadDecision: as for `same`.
    """
    pair = _pair(account, id)
    return different(account, *pair, by=by, why=why)[0] if pair else _of_statement(account, id, "rejected", by=by, why=why)


def corrected(account: Account, id: str, slot: str, choice: Choice, tongue_of: TongueOf, *, by: str, why: str) -> Judgement:
    """That other characters of the report fill a slot of a statement: actor, recipient, speaker, place, day or figure.

    Raises:
        NotFound: no such statement, or its report does not hold the words.
        BadDecision: no such slot or characters, or they give no day or number, or fill it already, or by or why is missing.
    """
    statement = begun({one.id: one for one in account.statements}, id)
    report = next(one for one in account.reports if one.id == statement.report)
    span = _characters(report, statement, choice.at, choice.words)
    if slot == DAY:
        filled = _redated(report, statement, span, choice, tongue_of)
    elif slot == FIGURE:
        choice = replace(choice, measure=measure_of(choice.measure, statement.figures))
        filled, slot = _recounted(report, statement, span, choice, tongue_of), f"{FIGURE} {choice.measure}"
    else:
        filled = _renamed(report, statement, span, slot, besides=choice.besides)
    return _decision("statement", statement.id, slot, "corrected", by=by, why=why, marks=(mark(statement), *filled))


def _renamed(report: Report, statement: Statement, span: Span | None, slot: str, *, besides: bool) -> tuple[Mark, ...]:
    """The marks of what fills a slot that names fill."""
    name = next((one for one in SLOTS if one == slot), None)
    if name is None:
        raise BadDecision(f"{slot}: no slot that characters fill, expected one of {', '.join((*SLOTS, DAY, FIGURE))}")
    if besides and name in ALONE:
        raise BadDecision(f"{slot}: only one can fill it, expected it in the stead of what is there")
    new = (chosen(span, report.quote(span), name),) if span else ()
    kept = tuple(chosen(one.span, report.quote(one.span), name) for one in filling(statement, name)) if besides else ()
    if [one.span for one in (*kept, *new)] == [one.span for one in filling(statement, name)]:
        raise BadDecision(f"{slot}: filled so already, expected other characters")
    return (*kept, *new)


def _redated(report: Report, statement: Statement, span: Span | None, choice: Choice, tongue_of: TongueOf) -> tuple[Mark, ...]:
    """The mark of the words that name the time, with what they were read as."""
    now = statement.when
    new = time_in(report, span, choice.means, tongue_of, past=now.past if now else None) if span else None
    if (new and (new.span, new.expression)) == (now and (now.span, now.expression)):
        raise BadDecision(f"{DAY}: read so already, expected other characters or another meaning")
    return (Mark(span=new.span, when=new),) if new and new.span else ()


def _recounted(report: Report, statement: Statement, span: Span | None, choice: Choice, tongue_of: TongueOf) -> tuple[Mark, ...]:
    """The marks of the figures that a statement has under a measure, each with what it was read as."""
    now = tuple(one for one in statement.figures if one.measure == choice.measure)
    new = (figure_in(report, span, choice.means, tongue_of, measure=choice.measure),) if span else ()
    kept = tuple(one for one in now if choice.besides and one.span not in {other.span for other in new})
    if [_counted(one) for one in (*kept, *new)] == [_counted(one) for one in now]:
        raise BadDecision(f"{FIGURE} {choice.measure}: read so already, expected other characters or another meaning")
    return tuple(Mark(span=one.span, figure=one) for one in (*kept, *new))


def _counted(figure: Figure) -> tuple[object, ...]:
    """A figure without what else is known of it: where it stands, and what it comes to."""
    return (figure.span, figure.value, figure.low, figure.high, figure.approximate)


def _characters(report: Report, statement: Statement, at: tuple[int, int] | None, words: str) -> Span | None:
    if at is not None:
        if not 0 <= at[0] < at[1] <= len(report.text):
            raise BadDecision(f"characters {at[0]} to {at[1]}: not in this report of {len(report.text)}")
        return report.span(*at)
    if not words.strip():
        return None
    found = list(plain(report.text).find(plain(words).text.strip(), whole=True))
    if not found:
        raise NotFound(f"{words[:80]!r}: not in this report, expected words as it prints them")
    return report.span(*min(found, key=lambda one: (max(statement.span.start - one[0], one[1] - statement.span.end, 0), one)))


def rated(account: Account, source: str, reliability: str, *, by: str, why: str) -> Judgement:
    """How reliable a source is, A (completely) to F (cannot be judged), as the Admiralty code has it.

    Raises:
        NotFound: no report is of this source.
        BadDecision: no such letter, or by or why is missing.
    """
    known = sorted({report.source for report in account.reports if report.source})
    found = next((one for one in known if one.casefold() == source.casefold()), None)
    if found is None:
        raise NotFound(f"{source}: no report of this source, expected one of {', '.join(known[:12]) or 'those that reports name, and none does'}")
    letter = next((one for one in RELIABILITIES if one == reliability.upper()), None)
    if letter is None:
        raise BadDecision(f"{reliability}: no reliability, expected A (completely reliable) to E (unreliable) or F (cannot be judged)")
    return _decision("source", found, "", letter, by=by, why=why)


def noted(account: Account, id: str, *, by: str, why: str, for_review: bool = False) -> Judgement:
    """A note on an entity, event, statement or exposure, given by its own id or that of a member; it changes nothing of the account.

    `for_review` asks others to look at it: it stands in the review queue until somebody takes it back.

    Raises:
        NotFound: the id leads nowhere.
        BadDecision: by or why is missing.
    """
    exposed = {one.id: one.asset for one in account.exposures}
    one = _Names(account).first(exposed.get(id, id))
    about = "entity" if isinstance(one, Referent) else "statement"
    return _decision(about, one.id, REVIEW if for_review else NOTE, "noted", by=by, why=why, marks=(mark(one),))


def asked(account: Account) -> tuple[Judgement, ...]:
    """What analysts ask others to look at, the oldest first."""
    return tuple(sorted((one for one in account.judgements if (one.verdict, one.right) == ("noted", REVIEW)), key=lambda one: (one.at or "", one.id)))


def queue(account: Account) -> tuple[Judgement, ...]:
    """What is unsure: for two entities or events that no analyst has decided on the pair that is likest to be one; the likest first."""
    by_unit = {unit: account.entity_of[referent] for referent, unit in sorted(account.unit_of.items())}
    whole_of = {**by_unit, **account.entity_of, **Lookup(account).event_of}
    decided = {_wholes(one, whole_of) for one in account.judgements if not one.is_machine}
    unsure = sorted((one for one in account.judgements if one.is_machine and one.verdict == "unsure"), key=lambda one: (-one.score, one.id))
    likest: dict[frozenset[str], Judgement] = {}
    for one in unsure:
        likest.setdefault(_wholes(one, whole_of), one)
    return tuple(one for wholes, one in likest.items() if len(wholes) == 2 and wholes not in decided)


def _wholes(judgement: Judgement, whole_of: Mapping[str, str]) -> frozenset[str]:
    """The entities or events that a judgement is about."""
    return frozenset(whole_of.get(side, side) for side in (judgement.left, judgement.right))


def _pair(account: Account, id: str) -> tuple[str, str] | None:
    """The two of a judgement of ours, None for the id of something else."""
    if not id.startswith("j-"):
        return None
    judgement = begun({one.id: one for one in account.judgements if one.about in ("entity", "event")}, id)
    first = {unit: referent for referent, unit in sorted(account.unit_of.items(), reverse=True)}
    return first.get(judgement.left, judgement.left), first.get(judgement.right, judgement.right)


class _Names:
    """The members of entities and events, found by their own ids and by those that they give."""

    def __init__(self, account: Account) -> None:
        self.look = Lookup(account)
        self.things: dict[str, Thing] = {**self.look.referents, **self.look.statements}
        self.whole_of = {**account.entity_of, **self.look.event_of}
        self.members = {one.id: one.referents for one in account.entities} | {one.id: one.statements for one in account.events}
        wholes = {content_id("v" if isinstance(one, Statement) else "e", one.id): one for one in self.things.values()}
        self.named: dict[str, Thing] = wholes | self.things

    def first(self, id: str) -> Thing:
        """The member of this id, or the one that gives an entity or event its id."""
        return begun(self.named, id)

    def leaving(self, id: str, left: str) -> Thing:
        """The member of this id, or the one that stands in the report of this id."""
        if id not in self.look.reports:
            return self.first(id)
        inside = [one for one in self._others(self.first(left).id) if one.report == id]
        if len(inside) != 1:
            raise BadDecision(f"{id}: names {left} {len(inside)} times, expected one of {', '.join(one.id for one in inside) or 'the reports that do'}")
        return inside[0]

    def staying(self, id: str, one: Thing, leaving: Sequence[Thing]) -> Thing:
        """The member of this id; of an entity or event that all of these leave one that our judgements cannot tell from this, else the earliest."""
        first, unit_of = self.first(id), self.look.account.unit_of
        if first.id.startswith(id) or self.whole_of.get(first.id) != self.whole_of.get(one.id):
            return first
        staying = [other for other in self._others(first.id) if other not in leaving]
        if not staying:
            raise BadDecision(f"{id}: nothing of it would stay, expected something that can be parted")
        return min(staying, key=lambda other: (unit_of.get(other.id, "") != unit_of.get(one.id), self._age(other)))

    def _others(self, member: str) -> list[Thing]:
        """A member with all that are one with it."""
        return [self.things[id] for id in self.members.get(self.whole_of.get(member, ""), (member,))]

    def _age(self, one: Thing) -> tuple[str, str, int, str]:
        return (earliest_first(self.look.reports[one.report].published), one.report, mark(one).span.start, one.id)


def _of_two(left: Thing, right: Thing, verdict: Verdict, *, by: str, why: str) -> Judgement:
    if type(left) is not type(right):
        raise BadDecision(f"{left.id} and {right.id}: a name and a statement, expected two names or two happenings")
    if left.id == right.id:
        raise BadDecision(f"{left.id}: the same on both sides, expected two")
    return _decision("entity" if isinstance(left, Referent) else "event", left.id, right.id, verdict, by=by, why=why, marks=(mark(left), mark(right)))


def _of_statement(account: Account, id: str, verdict: Verdict, *, by: str, why: str) -> Judgement:
    statement = begun({one.id: one for one in (*account.statements, *account.rejected)}, id)
    return _decision("statement", statement.id, "", verdict, by=by, why=why, marks=(mark(statement),))


def _decision(about: str, left: str, right: str, verdict: Verdict, *, by: str, why: str, marks: tuple[Mark, ...] = ()) -> Judgement:
    if not why.strip():
        raise BadDecision(f"{verdict}: no reason, expected one in words that others can weigh")
    if not by.strip() or by.startswith("akyn"):
        raise BadDecision(f"{by!r}: no name of an analyst, expected one that does not begin with akyn")
    score = -SURE if verdict in ("different", "rejected") else SURE
    reasons = (Reason(weight=score, words=why.strip()),)
    return Judgement(about=about, left=left, right=right, verdict=verdict, score=score, reasons=reasons, by=by.strip(), marks=marks)  # type: ignore[arg-type]  # a plain word for a Literal


def mark(one: Thing) -> Mark:
    """The characters by which a name or a statement is known again in a new reading."""
    if isinstance(one, Referent):
        return Mark(span=one.mentions[0])
    return Mark(span=one.span, trigger=one.trigger, type=one.type)


# ---- what holds for some readings --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """Analysts' decisions as they hold for some readings."""

    held: tuple[Judgement, ...] = ()  # naming what they are about by its id of now
    lapsed: tuple[Judgement, ...] = ()  # about what is no longer read
    verdicts: dict[str, Judgement] = field(default_factory=dict)  # the last on each statement as a whole
    corrections: dict[str, list[Judgement]] = field(default_factory=dict)  # of each statement's slots, in order of time
    reliability: dict[str, Reliability] = field(default_factory=dict)  # of each rated source


def applied(judgements: Iterable[Judgement], readings: Iterable[Reading]) -> Applied:
    """Which decisions hold, in order of time, and which name what these readings no longer give."""
    ordered = sorted(judgements, key=lambda one: (one.at or "", one.id))
    readings = tuple(readings) if ordered else ()
    known = _Known(readings)
    now = {one.id: known.named_now(one) for one in ordered if one.verdict == "corrected"}
    corrections: dict[str, list[Judgement]] = defaultdict(list)
    for correction in filter(None, now.values()):
        corrections[correction.left].append(correction)
    known = _Known(corrected_reading(one, corrections) for one in readings) if corrections else known
    now |= {one.id: known.named_now(one) for one in ordered if one.verdict != "corrected"}
    held = tuple(found for one in ordered if (found := now[one.id]))
    return Applied(
        held=held,
        lapsed=tuple(one for one in ordered if now[one.id] is None),
        verdicts={one.left: one for one in held if one.about == "statement" and one.verdict in _ON_THE_WHOLE},
        corrections=dict(corrections),
        reliability={one.left: one.verdict for one in held if one.about == "source"},  # type: ignore[misc]  # the verdict on a source is a letter
    )


def as_decided(reading: Reading, decisions: Applied) -> Reading:
    """The reading without the statements that were rejected; those accepted are certain, and slots are filled as corrected."""
    reading = corrected_reading(reading, decisions.corrections)
    if not any(one.id in decisions.verdicts for one in reading.statements):
        return reading
    kept = (one for one in reading.statements if not is_rejected(one, decisions))
    return replace(reading, statements=tuple(replace(one, confidence=SURE) if one.id in decisions.verdicts else one for one in kept))


def is_rejected(statement: Statement, decisions: Applied) -> bool:
    """Whether an analyst said last that it is read wrong."""
    return statement.id in decisions.verdicts and decisions.verdicts[statement.id].verdict == "rejected"


class _Known:
    """What readings give, found by id or by characters."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.statements: dict[str, Sequence[Statement]] = {}
        self.referents: dict[str, Sequence[Referent]] = {}
        for reading in readings:
            self.statements[reading.report] = reading.statements
            self.referents[reading.report] = reading.referents

    def named_now(self, judgement: Judgement) -> Judgement | None:
        """The judgement by the ids of now, None where something it is about is gone; one without marks as it is."""
        if not judgement.marks:
            return judgement
        if judgement.verdict == "corrected":
            id = self._id_now(judgement.left, judgement.marks[0])
            return replace(judgement, left=id) if id else None
        ids = [self._id_now(id, mark) for id, mark in zip((judgement.left, judgement.right), judgement.marks, strict=False)]
        left, right = (*ids, judgement.right)[:2]
        return replace(judgement, left=left, right=right) if left is not None and right is not None else None

    def _id_now(self, id: str, mark: Mark) -> str | None:
        report = mark.span.report
        if mark.type is None:
            return _only(_nearest(mark.span, [(span, one.id) for one in self.referents.get(report, ()) for span in one.mentions]))
        told = [one for one in self.statements.get(report, ()) if one.type == mark.type]
        if any(one.id == id for one in told):
            return id
        with_word = [one for one in told if one.trigger == mark.trigger]
        return _only(_nearest(mark.span, [(one.span, one.id) for one in with_word or told]))


def _nearest(span: Span, found: Iterable[tuple[Span, str]]) -> set[str]:
    """Those at exactly these characters, else those that share some of them."""
    found = tuple(found)
    exact = {id for other, id in found if other == span}
    return exact or {id for other, id in found if other.start < span.end and span.start < other.end}


def _only(ids: set[str]) -> str | None:
    return next(iter(ids)) if len(ids) == 1 else None
