"""This file is the situation: the brief in cited sentences, the key figures, what is disputed, who is exposed, what is announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, islice

from akyn.errors import NotYet
from akyn.model import Position, Series, StanceType
from akyn.serve.marks import Mark, State, state_of_figure
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.screens.changes import Changes, changes
from akyn.serve.screens.disputes import Answer, Question, question
from akyn.serve.screens.exposure import KINDS, Saying, exposed
from akyn.serve.screens.exposure import Item as Exposure
from akyn.serve.screens.figures import Figure, figure
from akyn.serve.view import View
from akyn.tell.background import is_background
from akyn.tell.gravity import weightiest
from akyn.tell.parts import Brief, Item
from akyn.tell.sentences import Cited
from akyn.tell.tallies import course
from akyn.tell.tolls import OF_PEOPLE
from akyn.tell.words import counted, listed, told_on

HAPPENINGS, TOLLS, QUESTIONS, STANDS = 7, 3, 2, 2  # of the brief: deeds, counts in one row, rows of disputes, positions in one row
STRIP = 5  # key figures side by side
TOP = 3  # disputes
POSITIONS = 8
EXPOSED = 6
AHEAD = 5
CAUSES, CHANGES, ALIKE = 3, 7, 3  # newest reports, changes of each, and of these no more than that of one kind of thing
_WEIGHTIEST: tuple[StanceType, ...] = ("demand", "sanction", "troops", "warning", "mediation", "support", "concern", "silence")
_FIRST_SEEN: tuple[Mark, ...] = ("disputed", "denied", "superseded", "claimed", "inferred", "stated")  # of several facts the state of the row


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A part of a sentence that rests on characters of its own: what it leads to and how certain it is."""

    id: str
    mark: Mark
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A row of the brief: its day, by how many it is told, its state, and its facts."""

    id: str
    label: str
    told_in: str
    state: State
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """Who or what is exposed, how certain that is, and the sentence that says it of all of them."""

    things: tuple[tuple[str, str], ...]  # of each its evidence and its name
    whose: str  # owners that no name says already
    where: str
    state: State
    said: str
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationPage:
    """The front page of a situation."""

    title: str
    headline: Cited | None
    counts: str
    brief: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    disputes: tuple[Question, ...]
    changes: Changes | None  # None: not worked out yet
    positions: tuple[tuple[str, tuple[tuple[str, Fact], ...]], ...]  # of each government the kind of stance and what it says
    exposed: tuple[Exposed, ...]
    announced: tuple[Item, ...]
    noted: Brief  # without chapters: the notes of this page, counted through it


def content(view: View, asked: Asked) -> SituationPage:
    """The situation as of the moment."""
    chapter = view.chapter
    brief = tuple(_brief(view))
    at_risk = tuple(islice(_exposed(view), EXPOSED))
    announced, positions = tuple(islice(_announced(view), AHEAD)), tuple(_positions(view))
    told = [chapter.headline] if chapter and chapter.headline else []
    facts = [fact.cited for one in brief for fact in one.facts]
    cited = [*told, *facts, *(fact.cited for _, stands in positions for _, fact in stands)]
    cited += [*(one.cited for one in at_risk), *(item.sentence for item in announced)]
    return SituationPage(
        title=chapter.title if chapter else "No situation is told",
        headline=chapter.headline if chapter else None,
        counts=chapter.counts if chapter else "",
        brief=brief,
        figures=tuple(figure(view, series) for series in view.series[:STRIP]),
        disputes=tuple(question(view, dispute) for dispute in view.disputes[:TOP]),
        changes=_changed(view),
        positions=positions,
        exposed=at_risk,
        announced=announced,
        noted=_noted(view.brief, cited),
    )


def _changed(view: View) -> Changes | None:
    try:
        return _few(changes(view, patience=0))
    except NotYet:
        return None


def _few(found: Changes) -> Changes:
    """The weightiest changes of the newest reports, no more than a few of one kind of thing."""
    causes = []
    for cause in found.causes[:CAUSES]:
        first = [one for place, one in enumerate(cause.changes) if sum(one.about == other.about for other in cause.changes[:place]) < ALIKE]
        causes.append(replace(cause, changes=tuple(first[:CHANGES]), more=cause.more + len(cause.changes) - len(first[:CHANGES])))
    return replace(found, causes=tuple(causes))


def _noted(brief: Brief, cited: Iterable[Cited]) -> Brief:
    """What the citations of the page lead to, numbered in its own order."""
    numbers = dict.fromkeys(number for one in cited for number in brief.numbers(one))
    return replace(brief, chapters=(), notes=tuple(replace(brief.notes[old - 1], number=new) for new, old in enumerate(numbers, 1)))


def _brief(view: View) -> Iterator[Sentence]:
    """What was done by day, how many suffered, what is contested, who asks for what."""
    tolls = tuple(_tolls(view))
    yield from _deeds(view, without_tolls=bool(tolls))
    if tolls:
        last = max((point.published or "" for series, _ in tolls for point in series.points), default="")
        yield _row(told_on(last, year=False), tuple(fact for _, fact in tolls), "as counted")
    yield from islice(_contested(view), QUESTIONS)
    if stands := tuple(_stands(view)):
        yield _row("positions", stands, "stated")


def _row(label: str, facts: tuple[Fact, ...], word: str) -> Sentence:
    """A row of several facts under the least certain of their states."""
    mark = min((fact.mark for fact in facts), key=_FIRST_SEEN.index)
    words: Mapping[Mark, str] = {"superseded": "updated", "stated": word}
    return Sentence(id=facts[0].id, label=label, told_in="", state=State(mark=mark, word=words.get(mark, mark)), facts=facts)


def _deeds(view: View, *, without_tolls: bool) -> Iterator[Sentence]:
    """The weightiest happenings of the situation's own days, in order of their days."""
    items = view.items("What happened") or view.items("What was said")
    every = [view.look.events[item.id] for item in items]
    own = [event for event in every if not is_background(view.look, view.situation, event)] or every
    own = [event for event in own if not (without_tolls and event.type == "CASUALTY")]
    most = {event.id: view.state_of_event(event) for event in weightiest(view.look, own, most=HAPPENINGS)}
    deeds = [(item.label.removeprefix("undated, "), most[item.id], item) for item in items if item.id in most]
    for (label, state), of_a_day in groupby(deeds, key=lambda one: one[:2]):
        yield _day(view, label, state, [item for _, _, item in of_a_day])


def _day(view: View, label: str, state: State, items: list[Item]) -> Sentence:
    """What was done on one day and is equally certain, each deed a sentence, with the most reports that tell one of them."""
    events = [view.look.events[item.id] for item in items]
    facts = tuple(_fact(item.id, state.mark, f"{view.told(view.lead(event))}.", item) for item, event in zip(items, events, strict=True))
    reports = max(len({one.report for one in view.look.among(event.statements)}) for event in events)
    told_in = f"{'up to ' if len(items) > 1 else ''}{counted(reports, 'report')}" if reports > 1 else ""
    return Sentence(id=items[0].id, label=label, told_in=told_in, state=state, facts=facts)


def _fact(id: str, mark: Mark, text: str, item: Item) -> Fact:
    """A fact in these words, resting on what the entry of the brief rests on."""
    return Fact(id=id, mark=mark, cited=Cited(text=text, spans=item.sentence.spans))


def _tolls(view: View) -> Iterator[tuple[Series, Fact]]:
    """How the counts of people moved, the series told most often of each measure."""
    items = {item.id: item for item in view.items("Key figures")}
    seen: set[str] = set()
    for series in view.series:
        if series.id in items and series.measure in OF_PEOPLE and series.measure not in seen and len(seen) < TOLLS:
            seen.add(series.measure)
            item = items[series.id]
            spans = item.under[0].spans if item.under else item.sentence.spans
            yield series, Fact(id=series.id, mark=state_of_figure(view.look, series).mark, cited=Cited(text=f"{course(view.look, series)}.", spans=spans))


def _contested(view: View) -> Iterator[Sentence]:
    """The open disputes, the weightiest first: the question and who gives which answer."""
    items = {item.id: item for item in view.items("What is disputed")}
    for dispute in view.disputes:
        item = items.get(dispute.id)
        if item and dispute.status == "open":
            one = question(view, dispute)
            asked = _fact(item.id, "disputed", one.about, item)
            cited = [Cited(text=_side(answer), spans=side.spans) for answer, side in zip(one.answers, item.under, strict=True)]
            sides = (Fact(id=item.id, mark="disputed", cited=side) for side in cited)
            yield Sentence(id=item.id, label="", told_in=counted(one.reports, "report"), state=one.state, facts=(asked, *sides))


def _side(answer: Answer) -> str:
    """It is a seizure of power, according to Ana Kovač and 2 more; "So Ana Kovač" names her already."""
    voices = list(dict.fromkeys(voice.called for voice in answer.voices))
    named = all(voice.lower() in answer.claim.lower() for voice in voices)
    return f"{answer.claim}." if named else f"{answer.claim}, according to {listed(voices, most=2)}."


def _stands(view: View) -> Iterator[Fact]:
    """The weightiest positions, one of each government: demands before concern."""
    first: dict[str, tuple[Item, Position]] = {}
    for item, position in sorted(_held(view), key=lambda one: _WEIGHTIEST.index(one[1].stance_type)):
        first.setdefault(item.label, (item, position))
    return (_said(view, item, position) for item, position in islice(first.values(), STANDS))


def _positions(view: View) -> Iterator[tuple[str, tuple[tuple[str, Fact], ...]]]:
    """What each government says, by the kind of its stance, in the words that say it first."""
    for government, held in groupby(islice(_held(view), POSITIONS), key=lambda one: one[0].label):
        yield government, tuple((KINDS[position.stance_type], _said(view, item, position)) for item, position in held)


def _held(view: View) -> Iterator[tuple[Item, Position]]:
    """The positions that the brief tells."""
    known = {one.id: one for one in view.positions}
    return ((item, known[item.id]) for item in view.items("Positions") if item.id in known)


def _said(view: View, item: Item, position: Position) -> Fact:
    """A position in the words that say it first."""
    first = view.look.among(position.statements)[0]
    return _fact(item.id, view.state(first).mark, f"{view.told(first)}.", item)


def _announced(view: View) -> Iterator[Item]:
    """What is planned or promised, in the words of the page, which has its source in the note; what is demanded or feared nobody has announced."""
    for item in view.items("Announced, demanded or feared"):
        lead = view.lead(view.look.events[item.id])
        if lead.stance == "planned":
            yield replace(item, sentence=replace(item.sentence, text=f"{view.told(lead)}."))


def _exposed(view: View) -> Iterator[Exposed]:
    """What befell whom, then what is feared, as far as the brief tells it; those of whom one sentence says it stand in one row."""
    cited = {item.id: item.sentence for item in view.items("Exposed people and things")}
    rows: dict[Saying, list[Exposure]] = {}
    for one in exposed(view):
        if one.id in cited:
            rows.setdefault(one.said[0], []).append(one)
    for said, members in rows.items():
        yield Exposed(
            things=tuple((one.id, one.name) for one in members),
            whose="; ".join(dict.fromkeys(one.owner for one in members if one.owner not in one.name)),
            where="; ".join(dict.fromkeys(one.place for one in members if one.place)),
            state=said.state,
            said=said.sentence,
            cited=cited[members[0].id],
        )


def rows(page: SituationPage) -> Iterator[Row]:
    """A row a sentence, by section."""
    for one in page.brief:
        yield ("brief", one.id, one.label, one.state.word, " ".join(fact.cited.text for fact in one.facts))
    for count in page.figures:
        yield ("figures", count.id, count.measure, count.state.word, count.printed)
    for dispute in page.disputes:
        yield ("disputes", dispute.id, "", dispute.state.word, dispute.about)
    for government, stands in page.positions:
        for kind, fact in stands:
            yield ("positions", fact.id, government, kind, fact.cited.text)
    for threatened in page.exposed:
        yield from (("exposure", id, name, threatened.state.word, threatened.cited.text) for id, name in threatened.things)
    for item in page.announced:
        yield ("announced", item.id, item.label, item.state, item.sentence.text)


SCREEN = Screen(
    path="/",
    title="Situation",
    template="situation.html",
    content=content,
    columns=("section", "id", "label", "state", "sentence"),
    rows=rows,
    tab=Tab(place=1, label="Situation", key="s", count=lambda view: ""),
)
