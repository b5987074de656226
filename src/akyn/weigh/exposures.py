"""This file finds who and what is at risk: foreign people and things, companies, civilian sites, those whose work leads into danger."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from akyn.lang.en.vocabulary import person_classes
from akyn.model import Entity, Exposure, Referent, Span, Statement, content_id
from akyn.places import country_of_demonym, country_of_seat
from akyn.text.lookup import Lookup, once, steadily
from akyn.text.names import fold
from akyn.text.wordlists import SMALL, has_word, word_classes
from akyn.weigh.governments import WORDS, country_spoken_for, is_advice, is_institution, is_intergovernmental, land_of_publisher, sayers, speakers, titles_of
from akyn.weigh.leaving import halting, is_brought_away
from akyn.weigh.owners import calling_of, companies_within, employer, is_post_abroad, land_called, land_left, owner_beside, owner_country
from akyn.weigh.together import countries_spoken_for

MOST = 20  # threats of one exposure
HARM = frozenset({"ASSAULT", "CASUALTY", "COERCE", "THREATEN"})
SENT_OR_LET_GO = frozenset({"expel", "release"})  # who is released had been held
HELD = frozenset({"restrict", "seize"})  # a site that is taken, surrounded or blocked
CUSTODY = frozenset({"arrest", "deport"})  # where somebody is taken, the place is in no danger
BEHIND_HEAD = re.compile(r" (?:of|against|in|for|on|at|from|to|by|owned|engaged)\b")  # "office | of the mine": the head says what it is
# Between an asset and the place that it leads to (" that makes paper in "): no other thing is named there, nor another deed told ("and wrecked shops in").
LEADS_TO = re.compile(
    r"(?!\s(?:and|before|after|while)\s(?:(?:then|later|also)\s)?\w+(?:ed|ing)\b)(?:(?!\sand\s(?:the|its|their)\s)[^.,;:\n]){0,80}"
    r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?(?:[A-Z][\w’']+[’']s?\s+)?"
)
STRANDED = re.compile(
    r"(?: working [^.,;:\n]{3,40}(?:, [^.,;:\n]{3,40})?)?"
    r",?\s+(?:(?:who|that|is|are|was|were|has|have|had|been|remained?|remains|left|still|now|reportedly|also|inside|there|aboard)\s+)*"
    r"(?:stranded|trapped|marooned|stuck|cut off|locked in|unaccounted for|unable to (?:get out|leave)|(?:cannot|could not) (?:get out|go out|leave))\b"
)
LISTED = re.compile(r",?\s+(?:including|among (?:them|whom)|both|as well as)\b")  # who they were goes on behind the evidence
LONGEST_SITE = 4  # words of the name of a site that is called by its town
HIRED = re.compile(r"\b(?:private )?security (?=contractor|guard)")  # who guards a site for pay fights for nobody
WHERE = re.compile(r"\b(?:in|at|near|off|outside|around|leave|(?:area|district|outskirts|port|region|suburbs?|town|vicinity|village) of)\s+(?:the\s+)?$")
COUNT = re.compile(r"^(?:(?:some|about|at least|more than|nearly|over|up to) )?(?:\d[\d ]* )?")
BESIDE = re.compile(r"\b(?:from|near|off|opposite|outside|past|towards?|none\s+of)\s+(?:the\s+|its\s+|their\s+)?\Z", re.IGNORECASE)
OF_DOER = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
CLOSE = 24  # characters before a name in which it is said that it is only beside
DOING = re.compile(r"those who (?!(?:are|had been|have been|were)\b)")  # "those who took our people hostage" are no people at risk

AtRisk = tuple[str, str]  # situation, asset
Mark = tuple[str, ...]  # situation, and country, type of entity, people or companies; or a word
Whose = tuple[str, str, str]  # country, type of entity, people or companies
HOSTAGES: Whose = ("", "group", "hostages")  # hostages of no country


def put_at_risk(look: Lookup, statement: Statement, homes: Mapping[str, str]) -> tuple[AtRisk, ...]:
    """The assets that a statement puts at risk, each with the crisis."""
    situation = look.situations.get(statement.report)
    if not situation or statement.background:
        return ()
    assets = set(_assets(look, statement, homes.get(situation.id)))
    housed = {body for asset in assets if _is_part(look, asset) for body in _housed(look, asset)}
    carer = _worried(look, statement) if is_brought_away(look, statement) else None
    owning = {company for asset in assets for company in _foreign_company(look, asset, homes.get(situation.id), carer)}
    return tuple((situation.id, asset) for asset in sorted((assets | owning) - housed))


def _foreign_company(look: Lookup, asset: str, home: str | None, carer: str | None) -> Iterator[str]:
    """The company from abroad whose site or people these are: what harms "the warehouse of Lindex, a Norse firm" harms a Norse firm.

    Args:
        carer: the country that brings them away: "Norway flew the engineers of Lindex home".
    """
    entity = look.entities[asset]
    said = owner_beside(look, entity)
    within = (look.entities.get(id) for id in (entity.owner or "", *companies_within(look, asset)))
    for company in (said, *within):
        if company and company.id != asset and _may_be_firm(look, company) and (owner_country(look, company) or carer) not in (None, home):
            yield company.id


def _may_be_firm(look: Lookup, body: Entity) -> bool:
    return body.type == "organization" and not is_intergovernmental(look, body) and not is_post_abroad(body)


def marks_of(look: Lookup, at_risk: AtRisk) -> tuple[Mark, ...]:
    """By what an asset at risk is found as the whole of others in its crisis: as people or companies of a country, by the words of its name."""
    situation, asset = at_risk
    entity = look.entities[asset]
    called: tuple[Mark, ...] = ((situation, *HOSTAGES),) if _are_hostages(entity) else ()
    if entity.country and (kind := _kind(entity)):
        called = ((situation, entity.country, entity.type, kind),)
    return (*called, *((situation, word) for word in sorted(_proper_words(look, asset))))


def whole_of(look: Lookup, at_risk: AtRisk, marked: Callable[[Mark], Collection[str]]) -> str:
    """The asset of the same crisis whose part this one is ("the office of X" is of X), else the one that says whose it is; itself where there is none.

    Args:
        marked: the assets at risk that bear a mark.
    """
    situation, asset = at_risk
    if _is_part(look, asset):
        asset = _what_holds(look, at_risk, marked)
    if _are_hostages(look.entities[asset]):
        return min(marked((situation, *HOSTAGES)), default=asset)
    whose = _whose(look, asset)
    return min(marked((situation, *whose)), default=asset) if whose else asset


# ---- which assets a statement puts at risk ------------------------------------------------------------------------------------


def _assets(look: Lookup, statement: Statement, home: str | None) -> Iterator[str]:
    home = _land_of_place(look, statement) or home
    for referent in _named_at_risk(look, statement):
        entity = look.entities.get(look.account.entity_of.get(referent.id, ""))
        if entity and (_is_exposed(look, referent, entity, home, _worried(look, statement)) or _is_of_company(look, entity, statement)):
            yield entity.id
    hit = (entity for slot in statement.recipients if (entity := look.entity(slot)))
    befalling = (_is_site_hit, _is_abducted, _is_sent_away, _is_at_work, _is_brought_away)
    yield from (entity.id for entity in hit if any(befalls(look, entity, statement) for befalls in befalling))
    yield from (company.id for company in halting(look, statement) if is_called_company(look, company) or owner_country(look, company) not in (None, home))


def _land_of_place(look: Lookup, statement: Statement) -> str | None:
    """The country where it happens, where that is told: in a crisis of two countries people of the one are at home there."""
    place = look.entity(statement.place)
    return place.country if place else None


def _named_at_risk(look: Lookup, statement: Statement) -> Iterator[Referent]:
    """Whom harm is done to, what breaks down and who is told to leave, and the assets named in the words of harm.

    Whoever is named where somebody speaks of safety, to the end of the sentence; the bodies of states that are shut.
    """
    doing = {slot.referent for slot in (*statement.actors, *((statement.speaker,) if statement.speaker else ()))}
    is_harm = _is_harm(statement)
    if is_harm or _breaks_down(look, statement) or is_advice(look, statement):
        yield from (look.referents[slot.referent] for slot in statement.recipients if slot.referent in look.referents)
    if has_word(*WORDS, "safety", look.quote(statement)):
        end = look.sentence_span(statement)[1]
        yield from (one for one in look.referents_of[statement.report] if one.id not in doing and _stands_in(one, statement.span.start, end))
    elif is_harm or statement.type == "PROTEST":
        start, end = statement.span.start, statement.span.end
        end = look.sentence_span(statement)[1] if LISTED.match(look.reports[statement.report].text, end) else end
        named = [one for one in look.referents_of[statement.report] if one.id not in doing and _stands_in(one, start, end)]
        around = (one for one in _named_in_sentence(look, statement) if one not in named) if is_harm else ()
        yield from (one for one in around if one.type == "group" and one.country is not None)
        is_arrest = statement.mode in CUSTODY
        beside = {one.id for one in named if is_harm and one.type == "asset" and _is_only_beside(look, one, statement)}
        named = [one for one in named if one.id not in beside]
        yield from (one for one in named if (one.type == "asset" and not is_arrest) or (is_harm and one.type == "group" and _is_from_abroad(one)))
    if has_word(*WORDS, "shut", look.quote(statement)):
        start, end = statement.span.start, statement.span.end
        yield from (one for one in look.referents_of[statement.report] if is_institution(one) and _stands_in(one, start, end))
    if statement.type == "FLEE":
        yield from (one for slot in statement.actors if (one := look.referents.get(slot.referent)) and one.type == "group" and _is_from_abroad(one))
    end = look.sentence_span(statement)[1]
    told = [one for one in look.referents_of[statement.report] if _stands_in(one, statement.span.start, end)]
    yield from (one for one in told if _is_called_stranded(look, one, end) or (not is_harm and has_word(*WORDS, "in-peril", one.name)))


def _is_only_beside(look: Lookup, one: Referent, statement: Statement) -> bool:
    """Whether words of harm name a thing only to say from or near where, whose none is meant, or who does it: "outside the port of X", "gunmen of Red Camp"."""
    if any(one.id == slot.referent for slot in statement.recipients):
        return False
    text, (start, end) = look.reports[one.report].text, (statement.span.start, statement.span.end)
    named = [span for span in one.mentions if start < span.end and span.start < end]
    doing = [slot.span.end for slot in statement.actors]
    return all(BESIDE.search(text, max(span.start - CLOSE, 0), span.start) or any(OF_DOER.fullmatch(text, at, span.start) for at in doing) for span in named)


def _named_in_sentence(look: Lookup, statement: Statement) -> Iterator[Referent]:
    """Who is named in the sentence of a statement and does or says nothing in it: "its Danish managers were led away after stones were thrown"."""
    start, end = look.sentence_span(statement)
    beside = [one for one in look.statements_of[statement.report] if start <= one.span.start < end]
    doing = {slot.referent for one in beside for slot in (*one.actors, *speakers(one))}
    yield from (one for one in look.referents_of[statement.report] if one.id not in doing and _stands_in(one, start, end))


def _is_called_stranded(look: Lookup, one: Referent, end: int) -> bool:
    """Whether the words right behind people say that they cannot leave: "nine engineers cut off in the camp"; before `end`, the end of the sentence."""
    text = look.reports[one.report].text
    return one.type in ("asset", "group") and any(span.end < end and STRANDED.match(text, span.end, end) for span in one.mentions)


def _is_harm(statement: Statement) -> bool:
    return statement.type in HARM or statement.mode in SENT_OR_LET_GO


def _breaks_down(look: Lookup, statement: Statement) -> bool:
    """Whether it tells of what goes wrong of itself, a wreck or a blackout; not of what works again."""
    return statement.mode == "situation" and not has_word(*WORDS, "works-again", look.quote(statement))


def _is_from_abroad(group: Referent) -> bool:
    return group.country is not None or has_word(*WORDS, "foreign", group.name)


def _stands_in(referent: Referent, start: int, end: int) -> bool:
    return any(start < span.end and span.start < end for span in referent.mentions)


def _worried(look: Lookup, statement: Statement) -> str | None:
    """The country that speaks of its own people and things, where the statement says no other; whoever does the harm does not worry."""
    doers = [code for slot in statement.actors for code in countries_spoken_for(look, slot)]
    tellers = [code for slot in speakers(statement) for code in countries_spoken_for(look, slot)]
    return next((code for code in tellers if code not in doers), None) if _is_harm(statement) else next(iter((*tellers, *doers)), None)


def _is_of_many(look: Lookup, statement: Statement) -> bool:
    """Whether several countries at once do or say it: "Norland and Sweden evacuate their citizens"."""
    return len({code for slot in sayers(statement) for code in countries_spoken_for(look, slot)}) > 1


def _is_exposed(look: Lookup, referent: Referent, entity: Entity, home: str | None, worried: str | None) -> bool:
    """Foreign people and things, and companies wherever they belong; never the state's own bodies, those who fight, a crowd or a number."""
    name = COUNT.sub("", fold(BEHIND_HEAD.split(entity.name)[0]))
    if not name or DOING.match(fold(entity.name)) or entity.type in ("country", "place"):
        return False
    if is_intergovernmental(look, entity) or has_word(*WORDS, "settlement", name.split()[-1]):
        return False
    if _works_abroad(look, entity, home):
        return True
    own, employed = owner_country(look, entity), employer(look, entity) is not None
    if entity.type == "person":
        return not _rules(entity) and (own not in (None, home) or employed or (entity.name.islower() and _is_called_foreign(name, own)))
    if has_word(*WORDS, "native", fold(entity.name)):
        return False  # "ethnic Danes" are people of the country itself
    if is_institution(referent):
        return own not in (None, home) and has_word(*WORDS, "post-abroad", name)
    is_foreign = (own or worried) not in (None, home) or _is_called_foreign(name, own)
    if entity.type == "group":
        return (is_foreign and _may_be_cared_for(name)) or (own != home and employed)
    if entity.type == "asset":
        is_site = is_called_company(look, entity) and " " in fold(entity.name) and not _is_of_fighters_or_a_town(entity)
        return (is_foreign or is_site) and not has_word(*WORDS, "public", fold(entity.name))
    return is_called_company(look, entity) and country_of_seat(entity.name) is None


def _is_called_foreign(name: str, own: str | None) -> bool:
    """Whether a name alone says that they are from abroad, of an organisation of states, or held."""
    is_said = has_word(*WORDS, "hostages", name) or has_word(*WORDS, "foreign", name) or _is_of_states(name)
    return is_said or has_word(*WORDS, "posted" if own is None else "in-peril", name)


def _may_be_cared_for(name: str) -> bool:
    """Whether a group is people or firms that a state cares for: no forces, no passports."""
    is_of_nation = _are_people(name) and any(country_of_demonym(word) for word in name.split()) and not has_word(*WORDS, "combatant", name)
    return is_of_nation or _are_cared_for(name) or has_word(*WORDS, "company", name)


def _works_abroad(look: Lookup, entity: Entity, home: str | None) -> bool:
    """Whether they are called the staff of a state's post in another country: "employees of the Norse embassy", whatever their own nationality."""
    post = employer(look, entity)
    return post is not None and is_post_abroad(post) and owner_country(look, post) not in (None, home)


def _rules(person: Entity) -> bool:
    """Whether somebody holds an office at home; who represents his country abroad is cared for by it."""
    offices = titles_of(person)
    return any(has_word(*WORDS, "ruler", title) for title in offices) and not any(has_word(*WORDS, "posted", title) for title in offices)


def _are_cared_for(name: str) -> bool:
    """Whether the last word calls them people whom their states care for: "oil workers", no "student protesters"."""
    return has_word(*WORDS, "people", name.split()[-1])


def _are_people(name: str) -> bool:
    """Whether the last word calls them people: "two Norse fishermen", "nine Norse"; no "Norse passports"."""
    last = name.split()[-1]
    singular = last.replace("men", "man").removesuffix("s")
    return _are_cared_for(name) or country_of_demonym(last) is not None or bool(person_classes(last) or person_classes(singular))


def _is_of_states(name: str) -> bool:
    """Whether the name says that they are of an organisation of states: "United Nations peacekeepers"."""
    return has_word(*WORDS, "intergovernmental", name)


def _is_site_hit(look: Lookup, entity: Entity, statement: Statement) -> bool:
    """Whether a site where civilians are or work, or what carries them, is attacked or seized, whosever it is: "shelled a hospital"."""
    if entity.type != "asset" or (statement.type != "ASSAULT" and statement.mode not in HELD):
        return False
    is_site = has_word(*WORDS, "company", _head(entity)) or is_called_company(look, entity)
    return is_site and not _is_of_fighters_or_a_town(entity) and not has_word(*WORDS, "public", fold(entity.name))


def _is_of_fighters_or_a_town(entity: Entity) -> bool:
    """Whether its name says that it is a camp of fighters, or a town: "a jihadist camp", "the port city of Beira"."""
    return has_word(*WORDS, "combatant", fold(BEHIND_HEAD.split(entity.name)[0])) or has_word(*WORDS, "settlement", fold(_head(entity)))


def _is_abducted(_: Lookup, entity: Entity, statement: Statement) -> bool:
    """Whether people who are called by a country are carried off, soldiers as well, wherever that is; or those at their work."""
    is_at_work = has_word(*WORDS, "staff", entity.name) and not has_word(*WORDS, "combatant", fold(entity.name))
    return statement.mode == "abduct" and entity.type == "group" and (entity.country is not None or is_at_work)


def _is_sent_away(look: Lookup, entity: Entity, statement: Statement) -> bool:
    """Whether a state expels people: they are from abroad, whatever they are called by."""
    is_by_state = any(country_spoken_for(look, slot) for slot in statement.actors)
    return statement.type == "SANCTION" and statement.mode == "expel" and entity.type == "group" and is_by_state and _are_cared_for(fold(entity.name))


def _is_at_work(look: Lookup, entity: Entity, statement: Statement) -> bool:
    """Whether harm comes to those whose work leads into danger, or they are saved from it, and those they carry, wherever they belong: crews, reporters."""
    is_told = statement.type in HARM or (statement.type == "AID" and has_word(*WORDS, "safety", look.quote(statement)))
    if not is_told or statement.mode in CUSTODY or entity.type not in ("group", "person"):
        return False
    called = fold(BEHIND_HEAD.split(entity.name)[0]) if entity.type == "group" else calling_of(look, entity)
    return has_word(*WORDS, "at-work", called) and not has_word(*WORDS, "combatant", HIRED.sub("", fold(entity.name)))


def _is_brought_away(look: Lookup, entity: Entity, statement: Statement) -> bool:
    """Whether people are taken out of danger by a company or another country: "moved 40 engineers to the coast"."""
    if entity.type != "group" or not is_brought_away(look, statement) or has_word(*WORDS, "native", fold(entity.name)):
        return False
    name = COUNT.sub("", fold(BEHIND_HEAD.split(entity.name)[0]))
    return bool(name) and _are_cared_for(name) and not has_word(*WORDS, "combatant", name)


def _is_of_company(look: Lookup, entity: Entity, statement: Statement) -> bool:
    """Whether a company speaks of its people or sites."""
    if entity.type not in ("group", "asset") or _company_speaking(look, entity, [statement]) is None:
        return False
    return has_word(*WORDS, "people" if entity.type == "group" else "company", fold(BEHIND_HEAD.split(entity.name)[0]))


def is_called_company(look: Lookup, entity: Entity) -> bool:
    """Whether its name, or the word before one of its mentions, say that it is a company or a site."""
    return _is_company(look, entity.id)


@steadily
def _is_company(look: Lookup, id: str) -> bool:
    entity = look.entities.get(id)
    if entity is None or any(has_word(*WORDS, "public", name) for name in entity.names):
        return False
    return any(has_word(*WORDS, "company", name) for name in entity.names) or bool(look.gathered(_stands_behind_company, id))


@once
def _stands_behind_company(look: Lookup, id: str) -> bool:
    """Whether the word right before one of the mentions of a referent says that it is a company or a site."""
    before = (look.reports[span.report].text[: span.start].rsplit(maxsplit=1)[-1:] for span in look.referents[id].mentions)
    return any(has_word(*WORDS, "company", word) for words in before for word in words)


# ---- the exposure ----------------------------------------------------------------------------------------------------------


def _what_holds(look: Lookup, at_risk: AtRisk, marked: Callable[[Mark], Collection[str]]) -> str:
    """What a building or property is of, among those at risk; itself where that is none of them, and an office: the office of a company is not its mine."""
    situation, asset = at_risk
    own, is_seat = _proper_words(look, asset), has_word(*WORDS, "seat", _head(look.entities[asset]))
    others = marked((situation, min(own))) if own else ()
    held = (other for other in others if other != asset and own <= _proper_words(look, other) and (not is_seat or _is_part(look, other)))
    return min(held, default=asset)


def _housed(look: Lookup, asset: str) -> list[str]:
    """The organisations that a report names within a building's name or right behind it: "the office of the brewery | Lindex"."""
    told = look.gathered(_bodies_at, asset)
    return sorted({body for one in told for other in told[one] if (body := look.account.entity_of.get(other))} - {asset})


@once
def _bodies_at(look: Lookup, id: str) -> tuple[str, ...]:
    one = look.referents[id]
    bodies = (other for other in look.referents_of[one.report] if other.type == "organization")
    return tuple(other.id for other in bodies if any(own.start < span.start <= own.end + 1 for own in one.mentions for span in other.mentions))


def _whose(look: Lookup, asset: str) -> Whose | None:
    """Of which country, type and kind the bare name of an asset is by its owner ("the enterprises" of a Norse firm); None where its name says so itself."""
    bare = look.entities[asset]
    owner, kind = look.entities.get(bare.owner or ""), _kind(bare)
    return (owner.country, bare.type, kind) if owner and owner.country and kind and not bare.country else None


def _are_hostages(entity: Entity) -> bool:
    """Whether they are called hostages of no country: however many are counted, those of one crisis are told as one."""
    return entity.type == "group" and not entity.country and not entity.owner and has_word(*WORDS, "hostages", entity.name.split()[-1])


def _kind(entity: Entity) -> str | None:
    """Whether a name stands for people or for companies and sites, by its head."""
    return next((kind for kind in ("people", "company") if has_word(*WORDS, kind, _head(entity))), None)


def _head(entity: Entity) -> str:
    """The word of a name that says what it is: "office" of "the office of the mine"."""
    return BEHIND_HEAD.split(entity.name)[0].split()[-1]


@once
def _is_part(look: Lookup, asset: str) -> bool:
    """Whether its name says that it is a building or property of something."""
    return has_word(*WORDS, "building", BEHIND_HEAD.split(look.entities[asset].name)[0])


@once
def _proper_words(look: Lookup, asset: str) -> frozenset[str]:
    """The words of its name without those for a building or property."""
    words = set(fold(look.entities[asset].name).split())
    return frozenset(words - word_classes(*WORDS)["building"] - SMALL)


Bodies = Callable[[frozenset[str]], tuple[str, ...]]  # the organisations of which the names are some of these words, and not all


def words_of_body(body: Entity) -> frozenset[str]:
    """The words of an organisation's name, by which it is found in the name of what it may own."""
    return frozenset(fold(body.name).split())


def exposure(look: Lookup, bodies: Bodies, home: str | None, situation: str, asset: str, told: Sequence[Statement]) -> Exposure:
    """What threatens one asset in one crisis, with the statements that do in order."""
    return Exposure(
        id=content_id("x", situation, asset),
        asset=asset,
        owner=_owner(look, bodies, home, look.entities[asset], told),
        place=_place(look, asset, told),
        threats=tuple(one.id for one in told[:MOST]),
    )


def _owner(look: Lookup, bodies: Bodies, home: str | None, asset: Entity, told: Sequence[Statement]) -> str | None:
    """Whose it is: as the text says, else the country of its nationality, else the company in its name, else whoever speaks of them as his."""
    employing, beside = employer(look, asset), owner_beside(look, asset)
    if _is_part(look, asset.id) and (housed := _housed(look, asset.id)):
        return housed[0]
    if employing and is_post_abroad(employing):
        return look.country_entities.get(owner_country(look, employing) or asset.country or "", employing.id)
    if beside and beside.type == "organization":
        return beside.id  # "run by Norway's Lindex" names its country as well
    company = _company_in_name(look, bodies, asset)
    if company and asset.owner and look.entities[asset.owner].type == "country" and not is_post_abroad(look.entities[company]):
        return company  # "the mill of Norway's Lindex"
    if asset.owner and asset.owner != asset.id and look.entities[asset.owner].type != "place":
        return asset.owner
    if beside and beside.type != "place":
        return look.country_entities.get(beside.country or "", beside.id) if beside.type == "group" else beside.id
    if nation := look.country_entities.get(asset.country or land_left(look, asset) or land_called(look, asset) or ""):
        return nation
    if body := employing.id if employing else company:
        return body
    of_them = told if asset.type == "group" else [one for one in told if asset.type == "organization" and is_brought_away(look, one)]
    worried = next((code for one in of_them if (code := _worried(look, one)) and not _is_of_many(look, one)), None)
    worried = None if worried == home else worried  # it speaks of everybody there
    own = next((code for one in told if (code := _country_of_own(look, asset, one)) and code != home), None)
    return look.country_entities.get(worried or own or "") or _company_speaking(look, asset, told)


def _country_of_own(look: Lookup, asset: Entity, statement: Statement) -> str | None:
    """The country whose ministry publishes the report in which its people, or "the company", are told of without its name."""
    is_own = has_word(*WORDS, "own-abroad", asset.name) or (asset.type == "organization" and is_called_company(look, asset))
    return land_of_publisher(look, statement.report) if is_own else None


def _company_in_name(look: Lookup, bodies: Bodies, asset: Entity) -> str | None:
    """The company, or the organisation of states, that its name holds."""
    held = (id for id in bodies(frozenset(fold(asset.name).split())) if id != asset.id)
    return next((id for id in held if _may_own(look, look.entities[id], asset)), None)


def _may_own(look: Lookup, body: Entity, asset: Entity) -> bool:
    """Whether the body in an asset's name is its owner: a company, an organisation of states, of a site any that is no body of a state."""
    if is_called_company(look, body) or is_intergovernmental(look, body):
        return True
    return asset.type == "asset" and not any(is_institution(look.referents[id]) for id in body.referents)


def _company_speaking(look: Lookup, asset: Entity, told: Sequence[Statement]) -> str | None:
    """The company that says or does something for what it calls its own: "evacuated workers from its mine"."""
    slots = (slot for one in told for slot in (*one.actors, *speakers(one)))
    named = (one for slot in slots if (one := look.entity(slot)) and one.id != asset.id and one.type == "organization")
    return next((one.id for one in named if is_called_company(look, one) or land_called(look, one) or any(one in halting(look, each) for each in told)), None)


def _places_in_name(look: Lookup, asset: str, reports: Iterable[str]) -> Iterator[Entity]:
    """The town that these reports name and that stands in the short name of a site: "Malo airport", "the port of Malo"."""
    name = fold(look.entities[asset].name)
    if look.entities[asset].type != "asset" or len(name.split()) > LONGEST_SITE:
        return
    named = sorted({id for report in reports for id in _named_in(look, report) if id in look.entities})
    towns = (entity for id in named if (entity := look.entities[id]).type == "place" and entity.lat is not None)
    yield from (town for town in towns if any(f" {fold(called)} " in f" {name} " for called in town.names))


def _stands_at(look: Lookup, asset: str, reports: Iterable[str]) -> Iterator[Entity]:
    """The places that its mentions in these reports lead to: "the mill that makes paper in Oslo"; an embassy elsewhere may be one entity with it."""
    for id in sorted(id for report in reports for id in _named_in(look, report).get(asset, ())):
        yield from (look.entities[look.account.entity_of[place]] for place in _leads_to(look, id))


@once
def _named_in(look: Lookup, report: str) -> dict[str, list[str]]:
    """The referents of a report by entity."""
    found: dict[str, list[str]] = {}
    for one in look.referents_of[report]:
        found.setdefault(look.account.entity_of.get(one.id, ""), []).append(one.id)
    return found


@once
def _leads_to(look: Lookup, id: str) -> tuple[str, ...]:
    """The places, as referents, that the mentions of a referent lead to."""
    one = look.referents[id]
    text = look.reports[one.report].text
    alone = (span for span in one.mentions if not _is_in_name(look, span, id))
    return tuple(place.id for span in alone for start, place in _places_behind(look, span) if LEADS_TO.fullmatch(text, span.end, start))


def _is_in_name(look: Lookup, span: Span, id: str) -> bool:
    """Whether a mention is only a part of what another thing is called: "the office of | Lindex | in Beira" stands there, not Lindex."""
    others = (other for other in look.referents_of[span.report] if other.type == "asset" and other.id != id)
    return any(other.holds(span) for one in others for other in one.mentions)


def _places_behind(look: Lookup, span: Span) -> list[tuple[int, Referent]]:
    """Where in its report the places behind a mention are named, nearest first."""
    places = (one for one in look.referents_of[span.report] if one.type == "place" and one.id in look.account.entity_of)
    found = [(at.start, one) for one in places for at in one.mentions if at.start >= span.end]
    return sorted(found, key=lambda one: (one[0], one[1].id))


def _place_beside(look: Lookup, statement: Statement) -> Entity | None:
    """The one place that the sentence of a statement says something to be in, and nothing else that is told there; None where it names several."""
    (start, end), text = look.sentence_span(statement), look.reports[statement.report].text
    others = {look.entity(one.place) for one in look.statements_of[statement.report] if start <= one.span.start < end}
    named = [one for one in look.referents_of[statement.report] if one.type == "place" and one.place and one.id in look.account.entity_of]
    found = {one.id for one in named for span in one.mentions if start <= span.start and span.end <= end and WHERE.search(text, start, span.start)}
    place = look.entities[look.account.entity_of[found.pop()]] if len(found) == 1 else None
    return place if place not in others else None


def _place(look: Lookup, asset: str, told: Sequence[Statement]) -> str | None:
    """Where the text says that it stands, else the finest place where it is threatened; the country of the crisis where none is said."""
    own = look.entities.get(look.entities[asset].owner or "")
    threatened = (place for one in told if (place := look.entity(one.place)))
    beside = (place for one in told if (place := _place_beside(look, one)))
    country: Entity | None = None
    reports = {one.report for one in told}
    told_of = chain(_stands_at(look, asset, reports), _places_in_name(look, asset, reports))
    for place in chain(told_of, threatened, [own] if own and own.type == "place" else [], beside):
        if place.type != "country":
            return place.id
        country = country or place
    return country.id if country else _country_of_crisis(look, told[0].report)


@steadily
def _country_of_crisis(look: Lookup, report: str) -> str | None:
    """The first country of the crisis of a report: others come and go behind it while the crisis grows."""
    situation = look.situations.get(report)
    return next(iter(situation.countries), None) if situation else None
