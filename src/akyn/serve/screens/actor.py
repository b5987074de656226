"""This file is the card of one actor: names seen and why they are one, roles, what it said, did and suffered, and with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import nsmallest

from akyn.errors import NotFound
from akyn.link.ranks import without_rank
from akyn.model import Entity, Event, Judgement, Span, Statement
from akyn.places import name_of
from akyn.serve.actor_list import Actors, actors
from akyn.serve.links import span_address
from akyn.serve.marks import State, kind_and_state, kind_in_words
from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.terms import Terms, offices, terms
from akyn.serve.view import View
from akyn.tell.once import told_once
from akyn.tell.review import Past
from akyn.tell.speech import SPEECH
from akyn.tell.tables.actors import known_as
from akyn.text.names import fold, sound_key

BESIDE = 20  # actors of the list beside the page
SHOWN = 15  # statements of one list on a page
MEMBERS = 60  # names offered to part
OTHERS = 60  # actors offered to join
SPELLINGS = 40
NEAR = 6  # names kept apart that are listed
REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One form of the name: how often, in which reports, where first, and why it is read as this actor."""

    name: str
    times: int
    reports: tuple[tuple[str, str], ...]
    first: str
    why: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A name that was kept apart, and why."""

    id: str
    name: str
    why: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A statement about the actor, in a sentence."""

    id: str
    sentence: str
    day: str
    told_by: str
    state: State
    others: tuple[tuple[str, str], ...] = ()  # statements of the same report in words of the same sentence: of what type, and how certain


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Another actor of the same happenings."""

    id: str
    name: str
    types: str
    events: int
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that the reports of the situation say of one actor."""

    id: str
    name: str
    type: str
    known_as: str
    reports: int
    of: int
    times: int
    owner: tuple[str, str] | None
    spellings: tuple[Spelling, ...]
    near: tuple[Near, ...]
    roles: tuple[tuple[str, str, str], ...]
    terms: Terms | None  # the same over time, as far as the days of reports and happenings tell
    said: tuple[Act, ...]
    did: tuple[Act, ...]
    suffered: tuple[Act, ...]
    counts: tuple[int, int, int]  # of all it said, did and suffered
    place: Place  # of the longest of the three
    related: tuple[Relation, ...]
    members: tuple[tuple[str, str], ...]  # its names, one for each report, to part
    others: tuple[tuple[str, str], ...]  # actors of its type, to join
    decisions: tuple[Past, ...]
    list: Actors | None = None  # of all actors, beside the card


def content(view: View, asked: Asked) -> Card:
    """The card of an entity's id.

    Raises:
        NotFound: it is not known at the moment.
    """
    entity = view.look.entities.get(asked.id) or view.look.entities.get(view.account.entity_of.get(asked.id, ""))
    if entity is None:
        raise NotFound(f"{asked.id}: nobody of this id is named in the reports known at this moment")
    found = card(view, entity, page=asked.page, all=asked.all)
    return replace(found, list=actors(view, kind=asked.kind, page=asked.more, all=asked.all, size=BESIDE))


def card(view: View, entity: Entity, *, page: int = 1, all: bool = False) -> Card:
    """The card of an entity with a page of what it said, did and suffered."""
    acts, drawn = _acts(view, entity), terms(view, entity)
    said, did, suffered = (_told(view, paged(one, page=page, size=SHOWN, all=all)[0] if all or _reaches(one, page) else ()) for one in acts)
    return Card(
        id=entity.id,
        name=entity.name,
        type=entity.type,
        known_as=known_as(entity),
        reports=len({referent.partition("#")[0] for referent in entity.referents}),
        of=len(view.reports),
        times=view.times_named(entity),
        owner=(entity.owner, view.look.name(entity.owner)) if entity.owner and entity.owner in view.look.entities else None,
        spellings=tuple(_spellings(view, entity)),
        near=tuple(_near(view, entity)),
        roles=tuple(_roles(entity, drawn)),
        terms=drawn,
        said=said,
        did=did,
        suffered=suffered,
        counts=(len(acts[0]), len(acts[1]), len(acts[2])),
        place=paged(max(acts, key=len), page=page, size=SHOWN, all=all)[1],
        related=tuple(_related(view, entity)),
        members=tuple((id, f"{view.look.referents[id].name}, {view.look.told_by(view.look.referents[id].report)}") for id in entity.referents[:MEMBERS]),
        others=tuple(_others(view, entity)),
        decisions=view.decisions_on([entity.id, *entity.referents]),
    )


def _reaches(acts: list[Statement], page: int) -> bool:
    """Whether a list is so long that it has something on this page."""
    return len(acts) > (max(page, 1) - 1) * SHOWN


def _roles(entity: Entity, drawn: Terms | None) -> Iterator[tuple[str, str, str]]:
    """Title, of what, and when: as a text says, and on which days reports call it so."""
    called = {(title, of): said for title, of, said in drawn.said} if drawn else {}
    for role in offices(entity):
        of = name_of(role.of) if role.of else ""
        told = " – ".join(part for part in (role.start, "former" if role.end == "past" else role.end) if part)
        yield role.title, of, called.get((role.title, of)) or told


def _others(view: View, entity: Entity) -> Iterator[tuple[str, str]]:
    """Who it may be one with: names that sound alike before those in most reports."""
    sounds = _sounds(entity)
    alike = [one for one in view.actors if one.type == entity.type and one.id != entity.id]
    near = nsmallest(OTHERS, enumerate(alike), key=lambda pair: (-len(sounds & _sounds(pair[1])), pair[0]))
    yield from ((one.id, one.name) for _, one in near)


def _spellings(view: View, entity: Entity) -> Iterator[Spelling]:
    seen: dict[str, list[Span]] = defaultdict(list)
    for id in entity.referents:
        referent = view.look.referents[id]
        for span in referent.mentions:
            words = view.look.quote(span)
            if words in referent.names:
                seen[words].append(span)
    holders = {name: {id for id in entity.referents if name in view.look.referents[id].names} for name in seen}
    for place, (name, spans) in enumerate(sorted(seen.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:SPELLINGS]):
        why, by = ("the form most seen", "") if place == 0 else _why_same(view, entity, holders[name])
        reports = tuple((id, view.look.told_by(id)) for id in dict.fromkeys(span.report for span in spans))
        yield Spelling(name=name, times=len(spans), reports=reports, first=span_address(min(spans)), why=why, by=by)


def _why_same(view: View, entity: Entity, holders: set[str]) -> tuple[str, str]:
    """The strongest judgement that ties these mentions to the others of the entity; within one unit, the country or the name's sounds."""
    here = {view.unit_of[id] for id in holders}
    others = {view.unit_of[id] for id in entity.referents} - here
    ties = [one for one in _judged(view, here, "same") if (one.right if one.left in here else one.left) in others]
    if ties:
        best = max(ties, key=lambda one: (one.score, one.id))
        return _reasons(best), best.by
    if len(entity.referents) == 1:
        return "named together in one report", "rule"
    if entity.type == "country":
        return "a name of the same country", "rule"
    sounds = " ".join(part for part in view.look.referents[min(holders)].key.split("|")[1:] if part)
    return f"written otherwise, with the same sounds: {sounds}", "rule"


def _near(view: View, entity: Entity) -> Iterator[Near]:
    """Others of a like name who were weighed and kept apart, and those whom an analyst keeps apart; the likest name first."""
    members = {view.unit_of[id] for id in entity.referents}
    kept = [one for one in _judged(view, members, "different") if (one.left in members) != (one.right in members)]
    sounds, told = _sounds(entity), {entity.id}
    found: list[tuple[int, Near]] = []
    for judgement in sorted(kept, key=lambda one: (-one.score, one.id)):
        other = view.look.entities.get(view.entity_of_unit.get(judgement.right if judgement.left in members else judgement.left, ""))
        alike = len(sounds & _sounds(other)) if other else 0
        if other and other.id not in told and (alike or not judgement.is_machine):
            told.add(other.id)
            found.append((alike, Near(id=other.id, name=other.name, why=_reasons(judgement), by=judgement.by)))
    yield from (near for _, near in nsmallest(NEAR, found, key=lambda one: -one[0]))


def _sounds(entity: Entity) -> frozenset[str]:
    """The sounds of the words of its names, by which spellings are one; two presidents are not alike by that."""
    return frozenset(sound_key(word) for name in entity.names for word in fold(without_rank(name)).split())


def _judged(view: View, units: set[str], verdict: str) -> list[Judgement]:
    found = {one.id: one for unit in units for one in view.look.judged.get(unit, ()) if one.about == "entity" and one.verdict == verdict}
    return [one for one in found.values() if one.left in units or one.right in units]


def _reasons(judgement: Judgement) -> str:
    strongest = sorted(judgement.reasons, key=lambda reason: (-abs(reason.weight), reason.words))[:REASONS]
    return "; ".join(reason.words for reason in strongest)


def _acts(view: View, entity: Entity) -> tuple[list[Statement], list[Statement], list[Statement]]:
    """What it said, did, and was done to; each statement in one list only."""
    said, did, suffered = [], [], []
    for statement in view.statements_with.get(entity.id, ()):
        acts = entity.id in map(view.look.entity_of, statement.actors)
        speaks = statement.speaker is not None and entity.id == view.look.entity_of(statement.speaker)
        if speaks or (acts and statement.type in SPEECH):
            said.append(statement)
        elif acts:
            did.append(statement)
        else:
            suffered.append(statement)
    return said, did, suffered


def _told(view: View, statements: Iterable[Statement]) -> tuple[Act, ...]:
    """Each in a sentence; a speech that was read as several statements stands there once."""
    known = {one.id: one for one in statements}
    once = told_once({id: view.told(one) for id, one in known.items()}, {id: frozenset((one.report,)) for id, one in known.items()})
    return tuple(
        Act(
            id=id,
            sentence=view.told(known[id]),
            day=view.day(known[id]) or "no day",
            told_by=view.look.telling(known[id]),
            state=view.state(known[id]),
            others=tuple((one, kind_and_state(known[one].type, view.state(known[one]))) for one in others),
        )
        for id, others in once.items()
    )


def _related(view: View, entity: Entity) -> Iterator[Relation]:
    here = {event.id for event in view.events}
    shared: dict[str, list[Event]] = defaultdict(list)
    for event in view.look.events_with.get(entity.id, ()):
        if event.id in here:
            for other in {*event.actors, *event.recipients} - {entity.id}:
                shared[other].append(event)
    for other, events in sorted(shared.items(), key=lambda pair: (-len(pair[1]), view.look.name(pair[0]), pair[0]))[:12]:
        kinds = Counter(kind_in_words(event.type) for event in events)
        types = ", ".join(f"{kind} {number}" if number > 1 else kind for kind, number in sorted(kinds.items()))
        yield Relation(id=other, name=view.look.name(other), types=types, events=len(events), event=events[0].id)


def rows(page: Card) -> Iterator[Row]:
    """A row a statement."""
    for part, acts in (("said", page.said), ("did", page.did), ("was done to", page.suffered)):
        for one in acts:
            yield (page.id, page.name, part, one.id, one.sentence, one.day, one.told_by, one.state.word)


SCREEN = Screen(
    path="/actors/{id}",
    title="Actor",
    template="actor.html",
    content=content,
    columns=("actor", "name", "part", "statement", "sentence", "day", "told_by", "state"),
    rows=rows,
    within="/actors",
)
