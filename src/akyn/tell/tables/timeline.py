"""This file is the timeline: every happening with its days, as precisely as they are known; the undated and announced behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from akyn.model import Event, Situation
from akyn.tell.background import is_background
from akyn.tell.leads import NOT_YET, lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told
from akyn.tell.table import Row, Table

BANDS = ("happened", "undated", "announced", "background")


def rows(look: Lookup, situation: Situation | None) -> Iterator[Row]:
    """A row a happening: by day, the weightiest of a day first."""
    events = look.events_in(situation) if situation else look.account.events
    known = [event for event in events if look.among(event.statements)]
    for event in sorted(known, key=lambda event: _order(look, situation, event)):
        first = lead(look, event.statements)
        day = event.date
        yield (
            event.id, band(look, situation, event),
            day.start if day else None, day.end if day else None, day.precision if day else "", day.basis if day else "",
            event.type, told(look, first), look.name(event.place) if event.place else "", state(look, event),
            len({one.report for one in look.among(event.statements)}), event.independent_sources,
            first.id, " ".join(event.statements), look.words(first.span),
        )  # fmt: skip


def band(look: Lookup, situation: Situation | None, event: Event) -> str:
    """Whether it happened on a day or on none that is known, is announced, or is background of its situation."""
    if is_background(look, situation or look.situation_of(event), event):
        return "background"
    if lead(look, event.statements).stance in NOT_YET:
        return "announced"
    return "happened" if event.date else "undated"


def _order(look: Lookup, situation: Situation | None, event: Event) -> tuple[int, date, int, int, str]:
    day = event.date.start if event.date else date.max
    return (BANDS.index(band(look, situation, event)), day, -event.independent_sources, -len(event.statements), event.id)


TABLE = Table(
    name="timeline",
    columns=(
        "id", "band", "first_day", "last_day", "precision", "day_known_from", "type", "sentence", "place", "state", "reports", "independent_sources",
        "lead", "statements", "quote",
    ),
    shown=("first_day", "type", "sentence", "place", "state", "independent_sources", "id"),
    rows=rows,
)  # fmt: skip
