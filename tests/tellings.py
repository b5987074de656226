"""This file builds small accounts by hand: a report with its names and statements in one call, and what several come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from akyn import pipeline
from akyn.model import Account, Asset, Judgement, Reading, Referent, Report, Statement
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


def account(*tellings: Told, judgements: Sequence[Judgement] = (), assets: Sequence[Asset] = ()) -> Account:
    """What these come to."""
    return pipeline.account_of([report for report, _ in tellings], [reading for _, reading in tellings], judgements=judgements, assets=assets)
