"""This file draws from a statement what tells one happening from another: its families, days, country, parties and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from akyn.model import Account, Slot, Statement
from akyn.text.homes import homes
from akyn.text.lookup import Lookup
from akyn.text.names import fold
from akyn.text.wordlists import SMALL, has_word, words_of

SPEECH = frozenset({"REQUEST", "ACCUSE", "COMMENT", "SUPPORT", "THREATEN", "REJECT", "AGREE", "CONSULT", "CONCEDE", "COOPERATE"})
# Which happenings two types may both tell of: storming a building is ASSAULT to one, COERCE to another, a riot to a third.
FAMILIES: dict[tuple[str, str | None], frozenset[str]] = {
    ("ASSAULT", None): frozenset({"attack"}),
    ("COERCE", "seize"): frozenset({"attack"}),
    ("COERCE", "arrest"): frozenset({"arrest"}),
    ("PROTEST", "riot"): frozenset({"protest", "attack"}),
    ("PROTEST", "vandalize"): frozenset({"protest", "attack"}),
    ("RETREAT", "release"): frozenset({"release"}),
    ("RETREAT", "resign"): frozenset({"resign"}),
    ("AID", None): frozenset({"aid", "release"}),
    ("ELECT", None): frozenset({"elect", "office"}),
    ("APPOINT", None): frozenset({"office"}),
    ("SANCTION", "convict"): frozenset({"convict"}),
}
BY_MODE = frozenset({"COERCE", "RETREAT", "SANCTION"})  # another mode is another family: an arrest is not a curfew
VOTES = ("parliamentary-vote", "presidential-vote", "local-vote", "referendum")
RECENT = timedelta(days=30)  # an undated happening that is not background lies within a month of its report
AHEAD = frozenset({"planned", "demanded", "threatened", "hypothetical"})
BUILDING = frozenset("building buildings headquarters house office offices hall square seat compound".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement as one telling of a happening."""

    id: str
    statement: Statement
    families: frozenset[str]
    first: date | None  # the days it can lie on, inclusive
    last: date | None
    dated: bool  # by words, not only by the publication of its report
    published: date | None
    country: str | None  # where it happens, by ISO code
    placed: bool  # the text says so, it is not only the report's home
    place: str | None  # entity id
    town: bool  # the place is finer than a country
    actors: frozenset[str]  # entity ids
    recipients: frozenset[str]
    persons: frozenset[str]  # those of its recipients who are persons
    lands: frozenset[str]  # countries that its actors or speaker act for
    crowd: bool  # its actor is a crowd, or nobody is named
    targets: frozenset[str]  # words that say what was hit or seized
    words: frozenset[str]
    figures: frozenset[tuple[str, float | None]]
    vote: frozenset[str]

    @property
    def is_speech(self) -> bool:
        """Whether it is an act of saying."""
        return self.statement.type in SPEECH

    @property
    def anchor(self) -> date:
        """A day to sort by."""
        return self.first or self.published or date.min


def tellings(account: Account) -> tuple[Telling, ...]:
    """Every statement as a telling, by id."""
    look, lands = Lookup(account), homes(account.referents, account.statements)
    return tuple(sorted((_telling(look, statement, lands.get(statement.report)) for statement in account.statements), key=lambda one: one.id))


def families_of(type: str, mode: str | None) -> frozenset[str]:
    """What happenings a statement of this type can tell of."""
    known = FAMILIES.get((type, mode)) or FAMILIES.get((type, None))
    return known or frozenset({f"{type}/{mode}".lower() if mode and type in BY_MODE else type.lower()})


def _telling(look: Lookup, statement: Statement, home: str | None) -> Telling:
    first, last, dated = _days(look, statement)
    country, placed = _country(look, statement, home)
    place = look.entity(statement.place)
    recipients = look.ids(statement.recipients)
    quote = look.quote(statement)
    saying = statement.actors or tuple(slot for slot in (statement.speaker,) if slot)
    actors = look.ids(saying if statement.type in SPEECH else statement.actors)
    return Telling(
        id=statement.id,
        statement=statement,
        families=families_of(statement.type, statement.mode),
        first=first,
        last=last,
        dated=dated,
        published=look.published(statement),
        country=country,
        placed=placed,
        place=place.id if place else None,
        town=bool(place and place.type != "country"),
        actors=actors,
        recipients=recipients,
        persons=frozenset(id for id in recipients if look.entities[id].type == "person"),
        lands=frozenset(land for id in actors if (land := look.entities[id].country)),
        crowd=_is_crowd(look, actors),
        targets=_targets(look, statement.recipients),
        words=words_of(quote),
        figures=frozenset((figure.measure, figure.value) for figure in statement.figures),
        vote=frozenset(kind for kind in VOTES if has_word("akyn.merge", "words.tsv", kind, quote)) if statement.type == "ELECT" else frozenset(),
    )


def _days(look: Lookup, statement: Statement) -> tuple[date | None, date | None, bool]:
    """First and last day, and whether words say so; an undated happening of now lies around its report."""
    when, published = look.date(statement), look.published(statement)
    if when and when.basis != "publication":
        return when.start, when.end, True
    if when and statement.type in SPEECH:
        return when.start, when.end, True
    if published is None or statement.background:
        return None, None, False
    return published - RECENT, published + (RECENT if statement.stance in AHEAD else timedelta()), False


def _country(look: Lookup, statement: Statement, home: str | None) -> tuple[str | None, bool]:
    place = look.entity(statement.place)
    if place and place.country:
        return place.country, True
    parts = [look.entity(slot) for slot in (*statement.recipients, *statement.actors)]
    said = [one.country for one in parts if one and one.country]
    if statement.type not in SPEECH and said:
        return said[0], False
    return home, False


def _is_crowd(look: Lookup, actors: frozenset[str]) -> bool:
    """Nobody, or only people without a name."""
    named = (look.entities[id] for id in actors)
    return all(one.type == "group" and has_word("akyn.merge", "words.tsv", "crowd", one.name) for one in named)


def _targets(look: Lookup, slots: Iterable[Slot]) -> frozenset[str]:
    """The words of what was hit, building words left out, with the classes of institutions."""
    found: set[str] = set()
    for slot in slots:
        one = look.referents.get(slot.referent)
        if one and one.type in ("asset", "organization", "group"):
            found |= set(fold(one.key.split("|")[1]).split()) | set(fold(one.name).split())
    return frozenset(found - SMALL - BUILDING)

