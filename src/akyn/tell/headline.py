"""This file writes the headline of a situation: its foremost deed, how many suffered, and what is disputed, resting on the characters of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from akyn.model import AFFIRMED, Dispute, Event, Situation, Span
from akyn.tell.background import is_background
from akyn.tell.evidence import evidence, spans
from akyn.tell.gravity import foremost, weight
from akyn.tell.happenings import days_of
from akyn.tell.leads import lead
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.sentences import Cited
from akyn.tell.speech import SPEECH
from akyn.tell.stands import disputes_in
from akyn.tell.tallies import counted_in, current_figures, latest, points_of
from akyn.tell.words import sentence

DEEDS = 6  # of the weightiest, among which one is sought that can be said in a plain clause
SLIGHT = 2  # so much less may it weigh than the weightiest, or no deed is told
LONGEST = 90  # characters of a clause
TOLLS = ("killed", "injured")
QUESTIONS = 2

Clause = tuple[str, tuple[Span, ...]]


def headline(lookup: Lookup, situation: Situation, events: Sequence[Event]) -> Cited | None:
    """What one would say first; where and when, resting on the first and the last dated happening, if nothing can be said in short; None without happenings."""
    clauses = [*_deed(lookup, situation, events), *_tolls(lookup, situation), *_questions(lookup, situation)]
    if not clauses:
        return days_of(lookup, situation, events)
    return Cited(text=sentence("; ".join(words for words, _ in clauses)), spans=tuple(dict.fromkeys(span for _, rests_on in clauses for span in rests_on)))


def _deed(lookup: Lookup, situation: Situation, events: Sequence[Event]) -> Iterator[Clause]:
    """Of the weightiest deeds one that a plain clause tells, else one of which a part is quoted; deaths are counted apart."""
    deeds = [event for event in events if event.type not in (*SPEECH, "CASUALTY") and not is_background(lookup, situation, event)]
    firm = sorted((event for event in deeds if lead(lookup, event.statements).stance in AFFIRMED), key=partial(foremost, lookup))[:DEEDS]
    least = max(map(partial(weight, lookup), firm), default=0) - SLIGHT
    said = [(told(lookup, lead(lookup, event.statements), with_source=False), event) for event in firm if weight(lookup, event) >= least]
    short = [(words, event) for words, event in said if len(words) <= LONGEST and not words.startswith("«")]
    for words, event in sorted(short, key=lambda one: "«" in one[0])[:1]:
        yield words, spans(lookup, [lead(lookup, event.statements), *lookup.among(event.statements)])


def _tolls(lookup: Lookup, situation: Situation) -> Iterator[Clause]:
    """One killed, about a thousand injured: the last count of each that is told most often."""
    first = {one.measure: one for one in reversed(current_figures(lookup, situation)) if one.measure in TOLLS}
    counts = [first[measure] for measure in TOLLS if measure in first]
    if counts:
        said = [latest(lookup, one, points_of(lookup, one)) for one in counts]
        rests_on = (evidence(lookup, lookup.statements[point.statement]) for point in said)
        yield ", ".join(counted_in(lookup, one) for one in counts), tuple(rests_on)


def _questions(lookup: Lookup, situation: Situation) -> Iterator[Clause]:
    """Disputed: who holds power; the country goes without saying."""
    here = f" in {situation.title.partition(',')[0]}"
    asked = (one for one in disputes_in(lookup, situation) if one.status == "open" and ":" not in one.about and len(one.about) <= LONGEST)
    found = sorted(asked, key=lambda one: -_reports(lookup, one))[:QUESTIONS]
    if found:
        rests_on = (evidence(lookup, lookup.among(side.statements)[0]) for one in found for side in one.sides if lookup.among(side.statements))
        yield "disputed: " + ", ".join(_lowered(one.about.rstrip("?").replace(here, "")) for one in found), tuple(rests_on)


def _reports(lookup: Lookup, dispute: Dispute) -> int:
    """How many reports take a side."""
    return len({one.report for side in dispute.sides for one in lookup.among(side.statements)})


def _lowered(question: str) -> str:
    """Who holds power, after a colon: who holds power."""
    return question[:1].lower() + question[1:]
