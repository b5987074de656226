"""This file is the exposure table and the positions matrix: who and what is at risk as reported, and what governments say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, islice

from akyn.model import Entity, Exposure, StanceType, Statement
from akyn.serve.marks import State
from akyn.serve.paging import Place, paged
from akyn.serve.places import gazetteer
from akyn.serve.screen import Asked, Row, Screen, Tab
from akyn.serve.view import View
from akyn.tell.evidence import evidence, evidence_naming
from akyn.tell.review import Past
from akyn.tell.stands import NAMING, OF_SPEECH, by_what_is_held, most_threatened, what_is_held
from akyn.tell.wheres import known_to, place_of
from akyn.tell.words import quoted, told_on

SHOWN = 32  # items on a page, which weighs less than 150 kB so
GOVERNMENTS = 12  # rows of the matrix on a page
SAYINGS = 3  # of a cell, and of an item
OWN = "Your own list"
KINDS: dict[StanceType, str] = {
    "concern": "Concern",
    "demand": "Demand or request",
    "support": "Support or pledge",
    "warning": "Warning",
    "sanction": "Penalty",
    "mediation": "Mediation",
    "troops": "Forces",
    "silence": "No opinion given",
}
_ASKED = frozenset(("REQUEST",))  # of the acts of speech a request, of the others concern
_LONGEST = 40  # characters of a name beside a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One statement in a cell: its sentence, its state, its day, who tells it."""

    id: str
    sentence: str
    state: State
    day: str
    told_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing at risk: whose, where, how well placed, and what is said of it."""

    id: str
    asset: str
    name: str
    type: str
    owner: str
    place: str
    place_note: str
    group: str
    said: tuple[Saying, ...]
    more: int
    notes: tuple[Past, ...] = ()  # of analysts, on it or on what is said of it; the newest first
    along: tuple[Item, ...] = ()  # others of the same owner in the same place, of whom the same sentence tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Government:
    """A row of the matrix: what one government says, by kind of stance."""

    id: str
    name: str
    cells: tuple[tuple[str, tuple[Saying, ...], int], ...]  # the position, what is said, and how much more


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposurePage:
    """Items in their groups, and the matrix with its columns."""

    groups: tuple[tuple[str, tuple[Item, ...]], ...]
    place: Place  # of the items
    noted: int  # items with a note
    listed: int  # on the user's own list
    kinds: tuple[str, ...]
    governments: tuple[Government, ...]
    government_place: Place


def content(view: View, asked: Asked) -> ExposurePage:
    """Exposure and positions in the situation."""
    items = view.once("exposed in rows", lambda: tuple(_in_one_row(exposed(view))))
    kinds = [kind for kind in KINDS if any(position.stance_type == kind for position in view.positions)]
    own = view.once("own", lambda: tuple(_own(view)))
    shown, place = paged((*own, *items), page=asked.page, size=SHOWN, all=asked.all)
    countries, matrix_place = paged(_countries(view), page=asked.more, size=GOVERNMENTS, all=asked.all)
    return ExposurePage(
        groups=tuple((group, tuple(members)) for group, members in groupby(shown, key=lambda item: item.group)),
        place=place,
        noted=sum(bool(one.notes) for item in items for one in (item, *item.along)),
        listed=len(view.account.assets),
        kinds=tuple(KINDS[kind] for kind in kinds),
        governments=tuple(_governments(view, countries, kinds, most=None if asked.all else SAYINGS)),
        government_place=matrix_place,
    )


def _in_one_row(items: Iterable[Item]) -> Iterator[Item]:
    """What one country has at risk in one place, by one sentence, stands in one row, as long as nobody wrote a note on one of them."""
    rows: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        key = (item.group, item.owner, item.place, item.said[0].sentence) if item.owner and not item.notes else (item.id,)
        rows.setdefault(key, []).append(item)
    for first, *others in rows.values():
        yield replace(first, along=tuple(others))


def exposed(view: View) -> list[Item]:
    """Everybody and everything exposed in the situation, what befell them before what is feared."""
    return view.once("exposed", lambda: [_item(view, one) for one in sorted(view.exposures, key=partial(_in_order, view))])


def _in_order(view: View, exposure: Exposure) -> tuple[int, int, int, str, str]:
    return *most_threatened(by_what_is_held(view.look, exposure.threats)), view.look.name(exposure.asset), exposure.id


def _item(view: View, exposure: Exposure) -> Item:
    look = view.look
    threats = by_what_is_held(look, exposure.threats)
    said = tuple(islice(_said(view, threats, exposure.asset), SAYINGS))
    asset, place = look.entities.get(exposure.asset), exposure.place if exposure.place != exposure.asset else None
    return Item(
        id=exposure.id,
        asset=exposure.asset,
        name=look.name(exposure.asset),
        type=asset.type if asset else "",
        owner=look.name(exposure.owner) if exposure.owner else "",
        place=look.name(place) if place else "",
        place_note=_how_placed(view, place),
        group=what_is_held(threats[0]),
        said=said,
        more=len(threats) - len(said),
        notes=tuple(_notes(view, exposure, asset)),
    )


def _said(view: View, threats: Iterable[Statement], asset: str) -> Iterator[Saying]:
    """The threats in their sentences; words that were read as several threats once."""
    told = set()
    for threat in threats:
        words = _naming(view, threat, asset)
        if words not in told:
            told.add(words)
            yield replace(_saying(view, threat), sentence=words, state=_whose(view, threat))


def _naming(view: View, threat: Statement, asset: str) -> str:
    """The threat in a sentence; where this ends before the asset is named, in the words of the source up to there."""
    own, shown = evidence(view.look, threat), evidence_naming(view.look, threat, asset)
    return view.told(threat) if shown == own else quoted(view.look.quote(shown), most=NAMING)


def _notes(view: View, exposure: Exposure, asset: Entity | None) -> Iterator[Past]:
    """What analysts wrote beside it, its threats or its name."""
    for one in view.decisions_on([*(asset.referents if asset else ()), *exposure.threats]):
        if one.verdict == "noted":
            yield one


def _own(view: View) -> Iterator[Item]:
    """What is on the user's own list and may come to harm, by what was told of it or near it."""
    look = view.look
    for asset in view.account.assets:
        menaces = [one for one in view.account.menaces if one.asset == asset.id and look.statements[one.statement].report in view.held]
        said = tuple(_saying(view, look.statements[one.statement]) for one in menaces)
        if said:
            notes = dict.fromkeys(one.matched for one in menaces)
            yield Item(
                id=asset.id, asset="", name=asset.name, type=asset.kind, owner=asset.owner, place=asset.place, place_note="; ".join(notes),
                group=OWN, said=said[:SAYINGS], more=max(len(said) - SAYINGS, 0),
            )  # fmt: skip


def _whose(view: View, threat: Statement) -> State:
    """How certain it is, and whose words they are: claimed by Ana Kovač, concern of Westmark."""
    state, is_speech = view.state(threat), threat.type in OF_SPEECH and bool(threat.actors)
    voice = threat.actors[0] if is_speech else threat.speaker
    if voice is None or state.mark in ("disputed", "denied"):
        return state
    who = view.look.called(view.look.entity_of(voice))
    if len(who) > _LONGEST:
        return state
    if is_speech:
        return State(mark="claimed", word=f"{'request' if threat.type in _ASKED else 'concern'} of {who}")
    return State(mark="claimed", word=f"{state.word} by {who}") if state.word in ("claimed", "said", "alleged") else state


def _how_placed(view: View, place: str | None) -> str:
    """How finely the place is known."""
    if place is None:
        return "cannot be placed"
    known = view.look.entities.get(place)
    if known is None:
        return ""
    if known.type == "country":
        return "whole country"
    entry = place_of(view.look, gazetteer(), place)
    return f"known to the {known_to(entry)}" if entry else "by name"


def _countries(view: View) -> list[str]:
    """The governments that take a position, those with most first."""
    number = Counter(one.country for one in view.positions)
    return sorted(number, key=lambda id: (-number[id], view.look.name(id), id))


def _governments(view: View, countries: Iterable[str], kinds: list[StanceType], *, most: int | None) -> Iterator[Government]:
    held = {(one.country, one.stance_type): one for one in view.positions}
    for country in countries:
        cells = []
        for kind in kinds:
            position = held.get((country, kind))
            said = view.look.among(position.statements) if position else []
            shown = tuple(_saying(view, one) for one in said[:most])
            cells.append((position.id if position else "", shown, len(said) - len(shown)))
        yield Government(id=country, name=view.look.name(country), cells=tuple(cells))


def _saying(view: View, statement: Statement) -> Saying:
    return Saying(
        id=statement.id,
        sentence=view.told(statement),
        state=view.state(statement),
        day=view.day(statement) or told_on(view.look.reports[statement.report].published, year=False),
        told_by=view.look.told_by(statement.report),
    )


def rows(page: ExposurePage) -> Iterator[Row]:
    """A row a threat, then a row a position's statement."""
    for group, items in page.groups:
        for item in (one for row in items for one in (row, *row.along)):
            thing = ("exposure", item.id, item.name, item.type, item.owner, item.place, group)
            notes = "; ".join(f"{note.why} ({note.by}, {note.at[:10]})" for note in item.notes)
            for one in item.said:
                yield (*thing, one.sentence, one.state.word, one.day, one.told_by, one.id, notes)
    for government in page.governments:
        for kind, (id, said, _) in zip(page.kinds, government.cells, strict=True):
            for one in said:
                yield ("position", id, government.name, "government", "", "", kind, one.sentence, one.state.word, one.day, one.told_by, one.id, "")


SCREEN = Screen(
    path="/exposure",
    title="Exposure",
    template="exposure.html",
    content=content,
    columns=("table", "id", "name", "type", "owner", "place", "group", "sentence", "state", "day", "told_by", "statement", "notes"),
    rows=rows,
    tab=Tab(place=6, label="Exposure", key="e", count=lambda view: str(len(view.exposures))),
)
