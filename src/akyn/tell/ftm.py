"""This file puts an account into FollowTheMoney: what each source says of each entity, as one claim a value, so that sources that disagree stand side by side.

Reports are Articles, happenings Events, people and organizations Persons and Organizations, and every naming of one a Mention. Numbers, stances and offsets
have no property there: they stand in the notes and summaries in words, and the id of each Event leads back to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1

from akyn.model import Entity, Event, Referent, Report, Statement
from akyn.places import Gazetteer
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.markup import web_address
from akyn.tell.phrases import told
from akyn.tell.tolls import OF_PEOPLE, telling_words, toll
from akyn.tell.wheres import where
from akyn.tell.words import inert
from akyn.text.names import fold

SCHEMATA = {"person": "Person", "organization": "Organization"}
BY_AKYN = "akyn"  # the origin of what no single reading gave
TYPES = {  # of each property, as FollowTheMoney has them; others are "string"
    "alias": "name", "bodyText": "text", "contentHash": "checksum",
    "contextCountry": "country", "country": "country", "date": "date", "document": "entity",
    "endDate": "date", "involved": "entity", "language": "language", "location": "address",
    "name": "name", "notes": "text", "proof": "entity", "publishedAt": "date",
    "resolved": "entity", "sourceUrl": "url", "startDate": "date", "summary": "text",
}  # fmt: skip
_LANGUAGES = {  # ISO 639-2, by which FollowTheMoney knows them
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "kk": "kaz", "ky": "kir", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr",
    "uz": "uzb", "zh": "zho",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value of one property, and who says so: the data set is the source, the origin the reader."""

    entity: str
    schema: str
    prop: str
    value: str
    dataset: str
    origin: str
    language: str
    seen: str  # the day of the report, "" where unknown

    @property
    def type(self) -> str:
        """The type of the property."""
        return TYPES.get(self.prop, "string")

    @property
    def id(self) -> str:
        """A digest of what is claimed and by whom."""
        return sha1(f"{self.dataset}.{self.entity}.{self.prop}.{self.value}".encode("utf-8", "backslashreplace"), usedforsecurity=False).hexdigest()


def claims(look: Lookup, places: Gazetteer) -> list[Claim]:
    """Every claim once, by entity and property."""
    found = {claim.id: claim for claim in sorted(_all(look, places), key=lambda one: (one.seen or "9999", one.origin), reverse=True)}
    return sorted(found.values(), key=lambda one: (one.entity, one.prop, one.dataset, one.value))


def _all(look: Lookup, places: Gazetteer) -> Iterator[Claim]:
    for report in look.account.reports:
        yield from _article(report)
    for entity in look.account.entities:
        if entity.type in SCHEMATA:
            yield from _entity(look, entity)
    for event in look.account.events:
        if look.among(event.statements):
            yield from _event(look, places, event)


def _claims(report: Report, entity: str, schema: str, said: dict[str, tuple[str | None, ...]], *, origin: str = BY_AKYN) -> Iterator[Claim]:
    """What a report says of an entity, absent values left out."""
    for prop, values in said.items():
        for value in values:
            if value:
                yield Claim(
                    entity=entity, schema=schema, prop=prop, value=value if prop == "bodyText" else inert(value), dataset=_dataset(report), origin=origin,
                    language=_LANGUAGES.get(report.language or "", ""), seen=report.published or "",
                )  # fmt: skip


def _article(report: Report) -> Iterator[Claim]:
    digest = sha1(report.text.encode("utf-8", "backslashreplace"), usedforsecurity=False).hexdigest()
    return _claims(report, _id(report.id), "Article", {
        "title": (report.title or report.name,), "fileName": (report.name,), "publisher": (report.source,), "publishedAt": (report.published,),
        "sourceUrl": (web_address(report.url),), "language": (_LANGUAGES.get(report.language or ""),), "contentHash": (digest,),
        "bodyText": (_body(report.text),),
    })  # fmt: skip


def _entity(look: Lookup, entity: Entity) -> Iterator[Claim]:
    """What each report that names it calls it, of which country and office it is there; and that it is named."""
    schema = SCHEMATA[entity.type]
    for referent in (look.referents[id] for id in entity.referents if id in look.referents):
        report = look.reports[referent.report]
        offices = {"position": tuple(role.title for role in referent.roles)} if schema == "Person" else {}
        known = {"name": (referent.name,), "alias": tuple(name for name in referent.names if name != referent.name), "country": (_country(referent.country),)}
        yield from _claims(report, _id(entity.id), schema, {**known, **offices})
        yield from _mention(report, referent, entity, schema)


def _mention(report: Report, referent: Referent, entity: Entity, schema: str) -> Iterator[Claim]:
    return _claims(report, _id(referent.id), "Mention", {
        "document": (_id(report.id),), "name": referent.names, "resolved": (_id(entity.id),), "detectedSchema": (schema,),
        "contextCountry": (_country(referent.country),),
    })  # fmt: skip


def _event(look: Lookup, places: Gazetteer, event: Event) -> Iterator[Claim]:
    """What each of its statements says; what all come to under the source of the one that leads."""
    first, found = lead(look, event.statements), where(look, places, event.place)
    involved = tuple(id for id in (*event.actors, *event.recipients) if (known := look.entities.get(id)) and known.type in SCHEMATA)
    tolls = ((measure, counted) for measure in OF_PEOPLE if (counted := toll(look, event, measure)))
    killed_and_hurt = tuple(f"{measure}: {telling_words(look, one)}" for measure, counted in tolls for one in counted.tellings)
    yield from _claims(look.reports[first.report], _id(event.id), "Event", {
        "name": (told(look, first),), "recordId": (event.id,), "keywords": (event.type, first.mode), "involved": tuple(map(_id, involved)),
        "location": (look.name(event.place) if event.place else None,), "country": (_country(found.country if found else None),),
        "notes": (state(look, event), *killed_and_hurt),
    })  # fmt: skip
    for statement in look.among(event.statements):
        yield from _telling(look, event, statement)


def _telling(look: Lookup, event: Event, statement: Statement) -> Iterator[Claim]:
    report, when = look.reports[statement.report], look.account.date_of.get(statement.id)
    days: dict[str, tuple[str | None, ...]] = {}
    if when and when.start == when.end:
        days = {"date": (when.start.isoformat(),)}
    elif when:
        days = {"startDate": (when.start.isoformat(),), "endDate": (when.end.isoformat(),)}
    said = {"summary": (report.quote(statement.span),), "proof": (_id(report.id),), "sourceUrl": (web_address(report.url),), "publisher": (report.source,)}
    return _claims(report, _id(event.id), "Event", {**said, **days}, origin=statement.extractor)


def _body(text: str) -> str:
    """The text with its lines, and what commands a terminal visible."""
    return "\n".join(inert(line).strip() if line.strip() else "" for line in text.splitlines()).strip()


def _id(id: str) -> str:
    """akyn-r-1-3 for r-1#3: nobody takes it for the id of another data set."""
    return f"akyn-{id.replace('#', '-')}"


def _country(code: str | None) -> str | None:
    """The code in small letters; a longer one of the user's own is none there."""
    return code.lower() if code and len(code) == 2 else None


def _dataset(report: Report) -> str:
    """The source as a name that a data set may have."""
    return f"akyn_{re.sub('[^a-z0-9]+', '_', fold(report.source or '')).strip('_') or 'unnamed'}"
