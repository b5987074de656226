"""This file is what every alert on statements tells: its quotes and where they stand, who, where, and the user's own assets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from akyn.alert.message import Fact, Spot, Told
from akyn.alert.scene import Scene, Subject
from akyn.model import Statement
from akyn.tell.citations import Citation, citation
from akyn.tell.evidence import CITATIONS, evidence, one_a_report
from akyn.tell.lookup import Lookup
from akyn.tell.wheres import where


def anchor(scene: Scene, subject: Subject) -> str:
    """The first statement that counts: what an alert on statements is named by."""
    return subject.statements[0].id


def told_of(
    scene: Scene, subject: Subject, first: Statement, *, headline: str, when: str, type: str, facts: tuple[Fact, ...], others: Iterable[Statement]
) -> Told:
    """What an alert on statements tells: `first` tells it best, `others` are quoted besides."""
    return Told(
        subject=subject.id,
        headline=headline,
        when=when,
        type=type,
        stance=first.stance,
        facts=facts,
        citations=cited(scene.look, first, others),
        sources=scene.independent(subject.statements),
        actors=named(scene, subject.statements),
        assets=assets(scene, subject.statements),
        places=spots(scene, subject),
    )


def cited(look: Lookup, first: Statement, others: Iterable[Statement]) -> tuple[Citation, ...]:
    """The quotes of the statement that tells it best and of one more in each report, up to the limit, in words that can be understood alone."""
    told = [first, *(one for one in one_a_report(others) if one.report != first.report)][:CITATIONS]
    return tuple(_cited(look, one) for one in told)


def _cited(look: Lookup, statement: Statement) -> Citation:
    span = evidence(look, statement)
    return replace(citation(look, statement), start=span.start, end=span.end, quote=look.words(span))


def named(scene: Scene, statements: Iterable[Statement]) -> tuple[str, ...]:
    """The people, bodies and countries that act, are acted upon or speak, by name; a number or a crowd is nobody to follow."""
    slots = (slot for one in statements for slot in (*one.actors, *one.recipients, *((one.speaker,) if one.speaker else ())))
    found = (scene.look.entities.get(scene.look.entity_of(slot)) for slot in slots)
    return tuple(dict.fromkeys(one.name for one in found if one and one.type in ("person", "organization", "country")))


def spots(scene: Scene, subject: Subject) -> tuple[Spot, ...]:
    """The places where it happened, each once."""
    own = (scene.look.entity_of(one.place) for one in subject.statements if one.place)
    found = (where(scene.look, scene.places, id) for id in dict.fromkeys((subject.place, *own)))
    return tuple(Spot(name=one.name, lat=one.lat, lon=one.lon, radius_km=one.place.radius_km if one.lat is not None else None) for one in found if one)


def assets(scene: Scene, statements: Iterable[Statement]) -> tuple[str, ...]:
    """The user's own assets that it bears on, by name, with how they were matched."""
    names = {one.id: one.name for one in scene.account.assets}
    return tuple(dict.fromkeys(f"{names[one.asset]} ({one.matched})" for told in statements for one in scene.menaces.get(told.id, ())))


def facts(**known: str) -> tuple[Fact, ...]:
    """What may change, without what is not told."""
    return tuple(Fact(name=name, value=value) for name, value in known.items() if value)
