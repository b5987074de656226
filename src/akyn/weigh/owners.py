"""This file says whose people and things are: the owner that the text beside them names, the body that people work for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from akyn.model import Entity, Span
from akyn.places import country_named, country_of_demonym
from akyn.text.lookup import Lookup, once, steadily
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, is_institution

OF_ITS_COUNTRY = r"(?:[A-Z][\w-]+[’']s\s+)?"  # "run by Norway's Lindex": the company, not its country
# What leads from an asset to its owner, with nothing else named between ("shops owned by the", "The mine belongs to"), and from its owner to it.
STANDING_AT = r"(?:\s+(?:at|in|near|outside|on)(?:\s+the)?(?:\s+[A-Z][\w’'-]+){1,3})?"  # "the mill at Troms, which is run by"
COMPANIES = (
    "bank|brewer|carrier|chain|charity|company|concern|conglomerate|consortium|contractor|corporation|firm|giant|group|line|maker|miner|operator|producer|retailer"
)
CALLED_COMPANY = rf"(?:(?:[A-Z][a-z]+\s+){{1,2}}(?:[a-z-]+\s+)?(?:{COMPANIES})\s+)?"  # "the Norse paper company"
OWNED_BY = re.compile(
    STANDING_AT + r",?\s+(?:(?:which|that)\s+)?(?:(?:is|are|was|were)\s+)?"
    r"(?:(?:jointly|wholly|partly|now|formerly|majority[- ])\s*)?(?:belongs?\s+to|belonging\s+to|(?:owned|run|operated|held|managed)\s+by)\s+"
    r"(?:the\s+|a\s+|an\s+)?" + OF_ITS_COUNTRY + CALLED_COMPANY
)
OWNS = re.compile(r",?\s+(?:which|that|who)\s+(?:owns?|runs?|operates?|holds?|manages?)\s+(?:the\s+|a\s+|an\s+)?$")
REACH = 60  # characters before a mention in which its owner may be said to own it
FROM = re.compile(r"\bfrom\s+(?:the\s+)?(?:[A-Z][\w-]+\s+)?(?:(?:city|town|village|state|province|region)\s+of\s+)?$")  # "from the Norse town of | Troms"
LAND = r"((?:[A-Z][a-z]+ )?[A-Z][a-z]+)"
A_FIRM = rf"(?:[a-z-]+\s+){{0,3}}(?:{COMPANIES})e?s?"
LAND_BEFORE = re.compile(rf"\b{LAND}(?:[’']s|[- ](?:based|owned|registered|flagged))?(?:\s+{A_FIRM})?\s+[\"“”«]?$")  # "the Norse firm | Lindex"
LAND_BEHIND = re.compile(rf"[\"“”»]?,\s+(?:an?|the)\s+{LAND}(?:-(?:based|owned))?\s+{A_FIRM}\b")  # "Lindex, | a Norse firm"
CALLED = re.compile(r"(?:[\w’'-]+\s+){1,5}$")  # what a person is called right before his name


def owner_country(look: Lookup, entity: Entity) -> str | None:
    """The country of whoever it belongs to, as a name or the text beside it says, else its own nationality, else where people are from."""
    owner = look.entities.get(entity.owner or "") or owner_beside(look, entity)
    return (owner.country if owner else None) or entity.country or land_left(look, entity) or land_called(look, entity)


def land_left(look: Lookup, entity: Entity) -> str | None:
    """The country that people are said to be from: "a man from the Norse town of Troms"."""
    place = look.entities.get(_place_left(look, entity.id) or "") if entity.type in ("group", "person") else None
    return place.country if place else None


@steadily
def _place_left(look: Lookup, id: str) -> str | None:
    return _first_named(look, id, _places_left)


@once
def _places_left(look: Lookup, id: str) -> tuple[str, ...]:
    """The places and countries that a referent is called to be from."""
    people, text = look.referents[id], look.reports[look.referents[id].report].text
    named = [(one.id, span) for one in look.referents_of[people.report] if one.type in ("place", "country") for span in one.mentions]
    inside = ((id, span, own) for own in people.mentions for id, span in named if own.start < span.start and span.end <= own.end)
    return tuple(id for id, span, own in inside if FROM.search(text, own.start, span.start))


def land_called(look: Lookup, entity: Entity) -> str | None:
    """The country that the words beside the name of a firm say it is of: "the Norse firm Lindex", "Norway's Lindex", "Lindex, a Norse shipping line"."""
    return _land_called(look, entity.id) if entity.type in ("asset", "organization") else None


@steadily
def _land_called(look: Lookup, id: str) -> str | None:
    told = look.gathered(_lands_called, id) if id in look.entities else {}
    return next((land for one in sorted(told) for land in told[one]), None)


@once
def _lands_called(look: Lookup, id: str) -> tuple[str, ...]:
    body = look.referents[id]
    if is_institution(body):
        return ()
    text = look.reports[body.report].text
    before = (LAND_BEFORE.search(text, max(0, span.start - REACH), span.start) for span in body.mentions)
    called = (*before, *(LAND_BEHIND.match(text, span.end) for span in body.mentions))
    return tuple(known.code for words in called if words and (known := country_of_demonym(words[1]) or country_named(words[1])))


def owner_beside(look: Lookup, entity: Entity) -> Entity | None:
    """Whoever a report says that it belongs to, right behind one of its mentions or before it."""
    return look.entities.get(_owner_said(look, entity.id) or "")


@steadily
def _owner_said(look: Lookup, id: str) -> str | None:
    return _first_named(look, id, _named_as_owners)


def _first_named(look: Lookup, id: str, named_by: Callable[[Lookup, str], tuple[str, ...]]) -> str | None:
    """The first that is named so for one of the referents of an entity, and is another."""
    told = look.gathered(named_by, id) if id in look.entities else {}
    named = (look.account.entity_of.get(other) for one in sorted(told) for other in told[one])
    return next((other for other in named if other and other != id and other in look.entities), None)


@once
def _named_as_owners(look: Lookup, id: str) -> tuple[str, ...]:
    """The referents that stand where the text beside the mentions of a referent leads to its owner."""
    found = (_led_to(look.reports[span.report].text, span) for span in look.referents[id].mentions)
    return tuple(named for at in found if at is not None and (named := _named_at(look, look.referents[id].report, at)))


def _led_to(text: str, span: Span) -> int | None:
    """Where the owner of what is mentioned is named, as the words behind it or before it say."""
    behind = next((led.end() for start in (span.end, *_named_again(text, span)) if (led := OWNED_BY.match(text, start))), None)
    if behind is not None:
        return behind
    before = OWNS.search(text, max(0, span.start - REACH), span.start)
    return before.start() - 1 if before else None


def _named_again(text: str, span: Span) -> Iterator[int]:
    """Where "the mine" ends that a mention "the Hollow Creek mine" may be taken up by."""
    head = text[span.start : span.end].split()[-1]
    return (found.end() for found in re.compile(rf"\b[Tt]he {re.escape(head)}\b").finditer(text, span.end))


def _named_at(look: Lookup, report: str, at: int) -> str | None:
    named = (one.id for one in look.referents_of[report] if any(span.start <= at < span.end for span in one.mentions))
    return next((one for one in named if one in look.account.entity_of), None)


def companies_within(look: Lookup, id: str) -> tuple[str, ...]:
    """The bodies, of no state, that are named within the mentions of an asset or of a staff: "the depot of the Norse company Lindex"."""
    told = look.gathered(_companies_within, id)
    return tuple(sorted({body for one in told for other in told[one] if (body := look.account.entity_of.get(other)) and body != id}))


@once
def _companies_within(look: Lookup, id: str) -> tuple[str, ...]:
    whole = look.referents[id]
    if whole.type not in ("asset", "group"):
        return ()
    bodies = (one for one in look.referents_of[whole.report] if one.type == "organization" and not is_institution(one))
    return tuple(one.id for one in bodies if any(own.holds(part) for own in whole.mentions for part in one.mentions))


# ---- whom people work for ----------------------------------------------------------------------------------------------------


def employer(look: Lookup, entity: Entity) -> Entity | None:
    """The body that is named in what people are called: "two Daily Lark journalists", "Lark Power engineer Karl Lund"; of a state only its posts abroad."""
    return look.entities.get(_employer_named(look, entity.id) or "") if entity.type in ("group", "person") else None


@steadily
def _employer_named(look: Lookup, id: str) -> str | None:
    return _first_named(look, id, _bodies_inside)


@once
def _bodies_inside(look: Lookup, id: str) -> tuple[str, ...]:
    """The organisations, of a state only posts abroad, that are named where a referent is called one of a staff, or that "its" stands for there."""
    person, report = look.referents[id], look.reports[look.referents[id].report]
    called = [called_before(report.text, span) if person.type == "person" else (span.start, span.end) for span in person.mentions]
    called = [(start, end) for start, end in called if _is_of_staff(report.text[start:end])]
    bodies = [one for one in look.referents_of[report.id] if one.type == "organization" and (not is_institution(one) or _is_post(one.name))]
    inside = [one.id for one in bodies if any(start <= part.start and part.end <= end for start, end in called for part in one.mentions)]
    return tuple(inside or [one.id for one in bodies if _is_of_staff(person.name) and person.name.startswith(f"{one.name}'s ")])


def is_post_abroad(body: Entity) -> bool:
    """Whether a body is an embassy, a consulate or the like."""
    return any(_is_post(name) for name in body.names)


def _is_post(name: str) -> bool:
    return has_word(*WORDS, "post-abroad", fold(name))


def called_before(text: str, span: Span) -> tuple[int, int]:
    """Where the words stand that a person is called right before his name."""
    before = CALLED.search(text, max(0, span.start - REACH), span.start)
    return (before.start() if before else span.start), span.start


def calling_of(look: Lookup, person: Entity) -> str:
    """What somebody is called right before his name, in all reports, folded."""
    told = look.gathered(_calling, person.id)
    return " ".join(told[one] for one in sorted(told))


@once
def _calling(look: Lookup, id: str) -> str:
    """The two words right before each mention of a person: what he is by calling, "aid worker"."""
    one = look.referents[id]
    text = look.reports[one.report].text
    before = (text[start:end].split()[-2:] for start, end in (called_before(text, span) for span in one.mentions))
    return fold(", ".join(" ".join(words) for words in before))


def _is_of_staff(words: str) -> bool:
    return has_word(*WORDS, "staff", fold(words)) and not has_word(*WORDS, "combatant", fold(words))
