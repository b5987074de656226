"""This file is the situation: the brief in cited sentences, the key figures, what is disputed, who is exposed, what is announced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.serve.marks import State
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.screens.changes import Changes, changes
from akyn.serve.screens.disputes import Question, question
from akyn.serve.screens.figures import Figure, figure
from akyn.serve.view import View
from akyn.tell.parts import Item, Note
from akyn.tell.sentences import Cited

SENTENCES = 7  # of the brief; more is not one
STRIP = 5  # key figures side by side
TOP = 3  # disputes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the brief: its day, its state, what it tells, and where its evidence is."""

    id: str
    label: str
    state: State
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """Who or what is exposed, how certain that is, and the sentence."""

    id: str
    name: str
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
    changes: Changes
    positions: tuple[Item, ...]
    exposed: tuple[Exposed, ...]
    announced: tuple[Item, ...]
    notes: tuple[Note, ...]


def content(view: View, asked: Asked) -> SituationPage:
    """The situation as of the moment."""
    chapter = view.chapter
    brief = tuple(_brief(view))
    exposed = tuple(_exposed(view))
    announced, positions = view.items("Announced, demanded or feared")[:5], view.items("Positions")[:6]
    told = [chapter.headline] if chapter and chapter.headline else []
    cited = [*told, *(one.cited for one in brief), *(one.cited for one in exposed), *(item.sentence for item in (*announced, *positions))]
    numbers = {number for one in cited for number in view.brief.numbers(one)}
    return SituationPage(
        title=chapter.title if chapter else "No situation is told",
        headline=chapter.headline if chapter else None,
        counts=chapter.counts if chapter else "",
        brief=brief,
        figures=tuple(figure(view, series) for series in view.series[:STRIP]),
        disputes=tuple(question(view, dispute) for dispute in view.disputes[:TOP]),
        changes=changes(view),
        positions=positions,
        exposed=exposed,
        announced=announced,
        notes=tuple(note for note in view.brief.notes if note.number in numbers),
    )


def _brief(view: View) -> Iterator[Sentence]:
    """The most told happenings, in order of their days."""
    items = view.items("What happened") or view.items("What was said")
    most = sorted(items, key=lambda item: _most_told(view, item))[:SENTENCES]
    for item in items:
        if item in most:
            yield Sentence(id=item.id, label=item.label, state=view.state_of_event(view.look.events[item.id]), cited=item.sentence)


def _most_told(view: View, item: Item) -> tuple[int, int, str]:
    event = view.look.events[item.id]
    return (-event.independent_sources, -len(event.statements), event.id)


def _exposed(view: View) -> Iterator[Exposed]:
    known = {one.id: one for one in view.exposures}
    for item in view.items("Exposed people and things"):
        exposure = known.get(item.id)
        if exposure:
            threat = view.look.among(exposure.threats)[0]
            where = view.look.name(exposure.place) if exposure.place and exposure.place != exposure.asset else ""
            yield Exposed(id=item.id, name=item.label, where=where, state=view.state(threat), said=view.told(threat), cited=item.sentence)


def rows(page: SituationPage) -> Iterator[Row]:
    """A row a sentence, by section."""
    for one in page.brief:
        yield ("brief", one.id, one.label, one.state.word, one.cited.text)
    for count in page.figures:
        yield ("figures", count.id, count.measure, count.state.word, count.printed)
    for dispute in page.disputes:
        yield ("disputes", dispute.id, "", dispute.state.word, dispute.about)
    for item in page.positions:
        yield ("positions", item.id, item.label, item.state, item.sentence.text)
    for exposed in page.exposed:
        yield ("exposure", exposed.id, exposed.name, exposed.state.word, exposed.cited.text)
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
