"""This file is the review queue: what analysts ask others to look at, pairs that the machine is not sure of, and what analysts decided so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.store.case import Case
from akyn.tell import review
from akyn.tell.review import Past, Raised, Unsure

SHOWN = 20  # pairs on a page, each with its reasons and its form
DECIDED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What analysts ask to look at, the oldest first; pairs that wait, the likeliest first; and decisions, the newest first."""

    asked: tuple[Raised, ...]
    waiting: tuple[Unsure, ...]
    place: Place
    decisions: tuple[Past, ...]
    decided: Place


def content(view: View, asked: Asked) -> Review:
    """What waits and what was decided, over the whole case."""
    pairs, place = paged(view.waiting, page=asked.page, size=SHOWN, all=asked.all)
    with Case.open(view.path) as case:
        made, decided = paged(case.decided()[::-1], page=asked.more, size=DECIDED, all=asked.all)
    return Review(
        asked=review.raised(view.look, view.asked),
        waiting=review.unsure(view.look, pairs),
        place=place,
        decisions=tuple(review.past(view.look, one.judgement, one.withdrawal) for one in made),
        decided=decided,
    )


def rows(page: Review) -> Iterator[Row]:
    """A row for what is asked, then a row a pair, then a row a decision."""
    for note in page.asked:
        yield ("asked", note.id, "note", note.about.words, "", note.why, note.by, note.at)
    for one in page.waiting:
        reasons = "; ".join(f"{reason.weight:+.2f} {reason.words}" for reason in one.reasons)
        yield ("waiting", one.id, one.about, one.left.words, one.right.words, reasons, "", "")
    for past in page.decisions:
        yield (past.state, past.id, past.verdict, *(*past.words, "")[:2], past.why, past.by, past.at)


SCREEN = Screen(
    path="/review",
    title="Review",
    template="review.html",
    content=content,
    columns=("state", "id", "about", "left", "right", "why", "by", "at"),
    rows=rows,
    tab=Tab(place=10, label="Review", key="r", count=lambda view: str(len(view.asked) + len(view.waiting))),
)
