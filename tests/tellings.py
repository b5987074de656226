"""This file builds small accounts by hand: a report with its names and statements in one call, and what link and merge make of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from akyn import link, merge
from akyn.model import Account, Reading, Referent, Report, Statement
from build import a_reading, a_referent, a_report, a_slot, a_statement

Told = tuple[Report, Reading]


def told(text: str, statements: Sequence[dict[str, Any]], day: str | None = "2020-10-06", **names: tuple[str, str]) -> Told:
    """A report with a referent for each name (type, key) and a statement for each description."""
    report = a_report(text, name=text[:20], source=f"{text[:9]} Wire", published=day, published_from="text" if day else "unknown")
    referents: dict[str, Referent] = {}
    for number, (name, (kind, key)) in enumerate(names.items(), 1):
        known = {"country": key.split("|")[-1] or None} if kind in ("country", "place", "organization") else {}
        referents[name] = a_referent(report, name, number=number, type=kind, key=key, **known)  # type: ignore[arg-type]  # a plain word for a Literal
    return report, a_reading(report, list(referents.values()), [stated(report, referents, **one) for one in statements])


def stated(
    report: Report,
    referents: dict[str, Referent],
    *,
    place: str | None = None,
    by: str | None = None,
    to: str | None = None,
    speaker_is: str | None = None,
    **known: Any,
) -> Statement:
    """A statement whose roles are filled by name."""
    return a_statement(
        report,
        actors=[referents[by]] if by else [],
        recipients=[referents[to]] if to else [],
        speaker=referents[speaker_is] if speaker_is else None,
        place=a_slot(report, place, referents[place]) if place else None,
        **known,
    )


def account(*tellings: Told) -> Account:
    """What link and merge make of these."""
    reports = tuple(report for report, _ in tellings)
    referents = tuple(one for _, reading in tellings for one in reading.referents)
    statements = tuple(one for _, reading in tellings for one in reading.statements)
    entities = link.entities(referents, link.judgements(referents, reports), reports)
    dates = merge.dates(statements, reports)
    made = Account(
        as_of=None, reports=reports, referents=referents, statements=statements, entities=entities, entity_of=link.entity_of(entities), date_of=dates
    )
    made = replace(made, situations=merge.situations(made))
    made = replace(made, events=merge.events(made)[0])
    return replace(made, situations=merge.situations(made), series=merge.series(made))
