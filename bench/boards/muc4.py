"""This file measures incidents of political violence: news of Latin America with the records of 1992 (MUC-4, third test), short form.

Each event of force that akyn finds in a message is an incident: its date, place, doers, those it was done to, how sure, how many, what became of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from akyn import pipeline
from akyn.model import Account, Entity, Event, Report, Statement
from akyn.places import country
from akyn.text.homes import homes
from boards import Board, Measure, Record, report_of

TYPES = {"abduct": "KIDNAPPING", "explosives": "BOMBING", "suicide-attack": "BOMBING"}
STAGES = {"attempted": "ATTEMPTED", "threatened": "THREATENED"}
SURE = {"asserted": "REPORTED AS FACT", "claimed": "SUSPECTED OR ACCUSED", "alleged": "POSSIBLE"}
EFFECTS = {"killed": "DEATH", "injured": "INJURY"}
TOLD = ("asserted", "claimed", "alleged", "attempted", "threatened")
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
DATELINE = re.compile(r"\b(\d{1,2}) ([A-Z]{3}) (\d{2})\b")


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The incidents of each message."""
    reports = [dated(document) for document in documents]
    for document, report, reading in zip(documents, reports, pipeline.reader().read_many(reports), strict=True):
        account = pipeline.account_of([report], [reading])
        yield {"id": document["id"], "templates": list(incidents(account))}


def dated(document: Record) -> Report:
    """A message as a report of the day that its dateline names."""
    report, found = report_of(document), DATELINE.search(document["text"][:200])
    if not found or found[2] not in MONTHS:
        return report
    day = f"19{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    return replace(report, published=day, published_from="text", id="")


def incidents(account: Account) -> Iterator[Record]:
    """The events of force of one kind in a message as one record, with the harm that is told of beside them."""
    statements = {one.id: one for one in account.statements}
    told = [(event, [statements[id] for id in event.statements]) for event in account.events if event.type in ("ASSAULT", "CASUALTY")]
    kept = [(event, each) for event, each in told if any(one.stance in TOLD and not one.background for one in each)]
    assaults = [pair for pair in kept if pair[0].type == "ASSAULT"]
    harms = [one for event, each in kept if event.type == "CASUALTY" for one in each]
    for kind in sorted({kind_of(each) for _, each in assaults}):
        same = [pair for pair in assaults if kind_of(pair[1]) == kind]
        ids = {event.id for event, _ in same}
        yield record(
            account, kind, [event for event, _ in same], [one for _, each in same for one in each], [one for one in harms if nearest(one, assaults) in ids]
        )
    if harms and not assaults:
        yield record(account, "ATTACK", [event for event, _ in kept], harms, [])


def kind_of(told: Sequence[Statement]) -> str:
    """What the board calls an event told so."""
    return next((TYPES[one.mode] for one in told if one.mode in TYPES), "ATTACK")


def nearest(harm: Statement, assaults: Sequence[tuple[Event, Sequence[Statement]]]) -> str:
    """The event that is told of closest to a harm."""
    return min((abs(one.span.start - harm.span.start), event.id) for event, each in assaults for one in each)[1]


def record(account: Account, kind: str, events: Sequence[Event], told: Sequence[Statement], harm: Sequence[Statement]) -> Record:
    """One incident in the words of the board."""
    doers = list(parties(account, (slot.referent for one in told for slot in one.actors)))
    harmed = list(parties(account, (slot.referent for one in (*told, *harm) for slot in one.recipients)))
    bodies = [one.name.upper() for one in doers if one.type == "organization"]
    people = [one for one in harmed if one.type in ("person", "group")]
    return {
        "type": kind,
        "stage": next((STAGES[one.stance] for one in told if one.stance in STAGES), "ACCOMPLISHED"),
        "date": days(account, events),
        "location": location(account, events),
        "perp_individual": [one.name.upper() for one in doers if one.type in ("person", "group")],
        "perp_org": bodies,
        "perp_org_confidence": next((SURE[one.stance] for one in told if one.stance in SURE), None) if bodies else None,
        "phys_target": [one.name.upper() for one in harmed if one.type in ("asset", "organization")],
        "hum_target": [one.name.upper() for one in people],
        "hum_target_number": [number(account, one, (*told, *harm)) for one in people],
        "hum_effect": effects((*told, *harm)),
    }


def effects(told: Sequence[Statement]) -> list[str]:
    """What became of those it was done to: what is counted, else death where some are said to be casualties or targets of a killing."""
    counted = sorted({EFFECTS[figure.measure] for one in told for figure in one.figures if figure.measure in EFFECTS and figure.value})
    return counted or (["DEATH"] if any(one.type == "CASUALTY" or one.mode == "targeted" for one in told) else [])


def days(account: Account, events: Sequence[Event]) -> list[str | None] | None:
    """The days of the first event that words date, else until that of the message."""
    published = account.reports[0].published
    dates = [event.date for event in events if event.date and event.date.basis != "publication"]
    if dates:
        return [dates[0].start.isoformat(), dates[0].end.isoformat()]
    return [None, published] if published else None


def parties(account: Account, referents: Iterable[str]) -> Iterator[Entity]:
    """The entities that referents stand for, each once."""
    entities = {one.id: one for one in account.entities}
    yield from (entities[id] for id in dict.fromkeys(account.entity_of[referent] for referent in referents) if id in entities)


def number(account: Account, entity: Entity, told: Iterable[Statement]) -> int:
    """How many an entity is, as the statement that it suffers in counts."""
    for one in told:
        if any(account.entity_of[slot.referent] == entity.id for slot in one.recipients):
            counts = [figure.value for figure in one.figures if figure.measure in EFFECTS and figure.value]
            if counts:
                return int(counts[0])
    return 1


def location(account: Account, events: Sequence[Event]) -> list[str] | None:
    """The country and the place of the first event that has one, else the country that the message is about."""
    places = {one.id: one for one in account.entities}
    place = next((place for event in events if event.place and (place := places[event.place]).country), None)
    land = (place.country if place else None) or homes(account.referents, account.statements).get(account.reports[0].id)
    named = [country(land).name.upper()] if land else []
    return [*named, place.name.upper()] if place and place.type != "country" else named or None


BOARD = Board(
    name="muc4",
    title="Incidents of political violence: MUC-4, third test",
    peer="GE, the best system of 1992",
    gold="muc4/tst3.jsonl.gz",
    scorer="score_muc4.py",
    measures=(Measure(name="core", path=("core", "f1"), peer=0.583, floor=0.32),),
    answers=answers,
)
