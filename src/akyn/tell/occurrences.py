"""This file finds what a data set of events can hold: what happened, at a time and in a country that the reports give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akyn.model import AFFIRMED, Date, Event, Statement
from akyn.places import Gazetteer
from akyn.places.codes import iso3
from akyn.tell.leads import lead
from akyn.tell.lookup import Lookup
from akyn.tell.wheres import Where, where


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """An event with its time and place, and the statement that tells it best."""

    event: Event
    date: Date
    where: Where
    lead: Statement

    @property
    def id(self) -> str:
        """AKYN-KGZ-v-1: nobody takes it for the id of another data set."""
        return f"AKYN-{iso3(self.where.country) or 'XXX'}-{self.event.id}"

    @property
    def recipients(self) -> tuple[str, ...]:
        """To whom it was done; the victims of a CASUALTY, mostly a number, are no side."""
        return () if self.lead.type == "CASUALTY" else self.event.recipients


def occurrences(look: Lookup, places: Gazetteer) -> Iterator[Occurrence]:
    """Events by day; without those announced, denied or attempted, and those of which no report gives a month or a country."""
    for event in look.events_by_day():
        first, found = lead(look, event.statements), where(look, places, _place(look, event))
        if first.stance in AFFIRMED and event.date and event.date.precision in ("day", "range", "month") and found and found.country:
            yield Occurrence(event=event, date=event.date, where=found, lead=first)


def _place(look: Lookup, event: Event) -> str | None:
    """Where it happened; where no telling says so, where its figures are counted."""
    told = set(event.statements)
    counted = (series.place for series in look.account.series if series.place and any(point.statement in told for point in series.points))
    return event.place or next(counted, None)
