"""This file gathers what governments and organisations of states take towards a crisis: concern, demand, support, warning and so on."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from akyn.model import Position, Situation, Slot, StanceType, Statement, content_id
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.envoys import organisation_spoken_for
from akyn.weigh.governments import WORDS, country_spoken_for, is_advice, sayers
from akyn.weigh.together import acts_for_home, countries_spoken_for

OWN = re.compile(r"\b(?:their|our) $")  # "their | citizens"; "an hour | of talks" is nobody's
WHO_DID = re.compile(r"(?:all |any)?(?:those|people|persons) (?:who|which|that)\b")
LONGEST_OWN = len("x their ")  # with the letter that may stand before it
MOST = 12  # statements of one position
SAID = frozenset({"asserted", "claimed", "planned", "demanded", "threatened", "alleged"})
SPOKEN = frozenset({"COMMENT", "ACCUSE", "CONSULT"})  # here the speaker takes the position; of a deed only who does it
ASKED = SPOKEN | {"REQUEST"}  # here what is demanded is of the position itself
PARTAKING = frozenset({"ASSAULT", "COERCE", "REJECT"})
AGAINST = frozenset({"ACCUSE", "SANCTION", "THREATEN"})
AGAINST_WHOMEVER = frozenset({"MOBILIZE", "SANCTION"})  # who is moved or recalled is one's own
BY_TYPE: dict[str, StanceType] = {
    "REQUEST": "demand",
    "THREATEN": "warning",
    "SANCTION": "sanction",
    "MOBILIZE": "troops",
    "SUPPORT": "support",
    "AGREE": "support",
    "AID": "support",
}


Taken = tuple[str, str, StanceType]  # situation, who takes it, what
Party = tuple[str, str]  # situation, a country that has a part in it


def positions_taken(look: Lookup, statement: Statement, homes: Mapping[str, str], involved: Container[Party]) -> tuple[Taken, ...]:
    """The positions that a statement takes.

    Args:
        homes: the country of each crisis.
        involved: the countries that have a part in each.
    """
    situation, stance = look.situations.get(statement.report), stance_type(look, statement)
    if not situation or not stance or not is_about(look, statement, situation.id, involved):
        return ()
    return tuple((situation.id, holder, stance) for holder in sorted(set(_holders(look, statement, homes.get(situation.id)))))


def position(taken: Taken, told: Sequence[Statement]) -> Position:
    """One position, with the statements that take it in order."""
    situation, holder, stance = taken
    surest = {one.id for one in sorted(told, key=lambda one: -one.confidence)[:MOST]}
    kept = tuple(one.id for one in told if one.id in surest)
    return Position(id=content_id("p", situation, holder, stance), country=holder, stance_type=stance, statements=kept, situation=situation)


def drawn_in(look: Lookup, statement: Statement) -> tuple[Party, ...]:
    """The countries that a statement shows to have a part in its crisis: that use force in it, are accused in it or deny it."""
    situation = look.situations.get(statement.report)
    if not situation or statement.background:
        return ()
    slots = statement.recipients if statement.type == "ACCUSE" else statement.actors if statement.type in PARTAKING else ()
    codes = {code for slot in slots if (code := country_spoken_for(look, slot))}
    return tuple((situation.id, code) for code in sorted(codes))


def own_countries(look: Lookup, situation: Situation, homes: Mapping[str, str]) -> tuple[Party, ...]:
    """The countries that a crisis is of."""
    own = {country for id in situation.countries if (country := look.entities[id].country)}
    return tuple((situation.id, code) for code in sorted(own | {home for home in (homes.get(situation.id),) if home}))


def stance_type(look: Lookup, statement: Statement) -> StanceType | None:
    """The kind of stance that a statement takes, None where it takes none."""
    if statement.background or statement.stance not in SAID:
        return None
    if statement.stance == "demanded" and statement.type not in ASKED:
        return None  # "asks Norland to send troops": Norland has sent none
    quote = look.quote(statement)
    if statement.type == "AGREE" and has_word(*WORDS, "meeting", look.trigger(statement)):
        return None  # "will meet the ministers": that they talk sides with nobody
    if statement.type in ("AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REQUEST") and has_word(*WORDS, "mediate", quote):
        return "mediation"
    if statement.type in ("COMMENT", "ACCUSE"):
        return _stance_said(statement, quote)
    if statement.type == "CONSULT":
        return "concern" if has_word(*WORDS, "emergency", quote) else None
    if statement.type == "REJECT" and has_word(*WORDS, "silent", quote):
        return "silence"
    if _warns_own(look, statement):
        return "warning"
    if _brings_own_home(look, statement):
        return "concern"
    if statement.type == "REJECT":
        turns_down = has_word(*WORDS, "turn-down", look.trigger(statement)) and not has_word(*WORDS, "claim", look.sentence(statement))
        return "concern" if turns_down else None
    if statement.type == "COERCE":
        return "sanction" if statement.mode == "restrict" and has_word(*WORDS, "border-shut", quote) else None
    stance = BY_TYPE.get(statement.type)
    return None if stance == "support" and _is_withheld(look, statement) else stance


def _stance_said(statement: Statement, quote: str) -> StanceType | None:
    """What somebody takes by what he says: who blames or criticises a side is concerned, whatever words he does it in."""
    if has_word(*WORDS, "warn", quote):
        return "warning"
    is_reproach = statement.type == "ACCUSE" and statement.mode != "investigate" and bool(statement.actors)
    if is_reproach or has_word(*WORDS, "concern", quote):
        return "concern"
    return "support" if statement.type == "COMMENT" and has_word(*WORDS, "sides-with", quote) else None


def _is_withheld(look: Lookup, statement: Statement) -> bool:
    """Whether a "not" stands before the word itself: a country that will not join takes no side by it."""
    before = look.reports[statement.report].text[statement.span.start : statement.trigger.start]
    return statement.gloss is None and has_word(*WORDS, "withheld", before)


def is_about(look: Lookup, statement: Statement, situation: str, involved: Container[Party]) -> bool:
    """Whether it is aimed at the crisis: at a country in it, at nobody in particular, never at a third country alone."""
    place = look.entity(statement.place)
    aimed = {one.country for slot in (*statement.recipients, statement.place) if (one := look.entity(slot)) and one.country}
    own = _lands_of_sayers(look, statement)
    if place and place.country and (situation, place.country) not in involved and place.country not in own:
        return False
    if statement.type not in AGAINST_WHOMEVER and _is_to_own(look, statement):
        cares = _warns_own(look, statement) or _brings_own_home(look, statement) or _fears_for_own(look, statement)
        return cares and _names_no_other(look, statement, situation, involved)  # else advice on home affairs
    return any((situation, code) in involved for code in sorted(aimed)) or not aimed - own


def _lands_of_sayers(look: Lookup, statement: Statement) -> set[str | None]:
    return {code for slot in sayers(statement) for code in countries_spoken_for(look, slot) or (None,)}


def _is_to_own(look: Lookup, statement: Statement) -> bool:
    """Whether it is said or done to people or bodies of those who speak, and to nobody else."""
    own = _lands_of_sayers(look, statement)
    return bool(statement.recipients) and all(_is_own(look, slot, own) or (len(own) > 1 and _is_theirs(look, slot)) for slot in statement.recipients)


def _is_theirs(look: Lookup, slot: Slot) -> bool:
    """Whether the text calls it their own, of whomever: "Norland and Sweden evacuated their citizens"."""
    return OWN.search(look.reports[slot.span.report].text, max(0, slot.span.start - LONGEST_OWN), slot.span.start) is not None


def _warns_own(look: Lookup, statement: Statement) -> bool:
    """Whether a state tells its own people to leave, to stay away or to take care."""
    return statement.type in ("REQUEST", "THREATEN") and is_advice(look, statement) and _is_to_own(look, statement)


def _brings_own_home(look: Lookup, statement: Statement) -> bool:
    quote = look.quote(statement)
    is_home = has_word(*WORDS, "brings-home", quote) or (has_word(*WORDS, "carry", look.trigger(statement)) and "home" in quote.split())
    return statement.type == "AID" and is_home and _is_to_own(look, statement)


def _fears_for_own(look: Lookup, statement: Statement) -> bool:
    """Whether a state is concerned for its own people: "voiced grave concern for nine Norse engineers"."""
    return statement.type == "COMMENT" and has_word(*WORDS, "concern", look.quote(statement))


def _names_no_other(look: Lookup, statement: Statement, situation: str, involved: Container[Party]) -> bool:
    """Whether its words name a country with a part in the crisis, or none but those that speak: "advised its citizens to leave the region"."""
    named = {one.country for one in look.referents_of[statement.report] if one.type == "country" and any(map(statement.span.holds, one.mentions))}
    return any((situation, code) in involved for code in named if code) or not named - _lands_of_sayers(look, statement)


def _is_own(look: Lookup, slot: Slot, own: set[str | None]) -> bool:
    """Whether a slot stands for people or bodies of the countries that speak."""
    entity = look.entity(slot)
    if entity is None or entity.type == "country":
        return entity is not None and entity.country in own
    if WHO_DID.match(entity.name):
        return False  # "those who held our citizens"
    owner = look.entities.get(entity.owner or "") or entity
    if not owner.country and has_word(*WORDS, "national", entity.name):
        return True  # "flies 960 nationals home": whose, if not its own
    lands = (look.entities[look.country_entities[code]].name for code in own if code and code in look.country_entities)
    return owner.country in own - {None} or any(entity.name.startswith(land) for land in lands)


def _holders(look: Lookup, statement: Statement, home: str | None) -> Iterator[str]:
    """The entities of the countries, or organisations of states, that take the stance; its own country only against the state of another."""
    is_against = _is_against_another(look, statement, home)
    if (statement.type != "CONSULT" and not is_against and acts_for_home(look, statement, home)) or _is_alleged_abroad(look, statement):
        return  # an agreement between two sides is no position of one, nor is what another country says of it
    for slot in _takers(statement):
        codes, entity = countries_spoken_for(look, slot), look.entity(slot)
        if entity and has_word(*WORDS, "judging", entity.name):
            continue  # what a court decides no government says
        if entity:
            yield from (look.country_entities.get(code, entity.id) for code in codes if code != home or is_against)
        if not codes and (body := organisation_spoken_for(look, slot)):
            yield body.id


def _takers(statement: Statement) -> tuple[Slot, ...]:
    """Who takes the stance: of a deed who does it, of words who says them; who says what must be done demands it."""
    if statement.type in SPOKEN or (statement.type == "REQUEST" and not statement.actors):
        return sayers(statement)
    return statement.actors or (statement.recipients if statement.type == "MOBILIZE" else ())  # "the deployment of Norse troops": whose they are


def _is_against_another(look: Lookup, statement: Statement, home: str | None) -> bool:
    """Whether the country of the crisis takes it against the state of another: two states at odds each take theirs."""
    aimed = {country_spoken_for(look, slot) for slot in statement.recipients} - {None}
    place = look.entity(statement.place) if statement.type == "SANCTION" else None
    if place and place.type == "country" and not aimed:
        aimed = {place.country}  # "bans all goods made in Norland"
    return statement.type in AGAINST and bool(aimed) and home not in aimed


def _is_alleged_abroad(look: Lookup, statement: Statement) -> bool:
    """Whether a deed is only claimed, by somebody who speaks for another country than its doers."""
    doers = {code for slot in statement.actors if (code := country_spoken_for(look, slot))}
    teller = country_spoken_for(look, statement.speaker)
    return statement.type not in SPOKEN and statement.stance in ("claimed", "alleged") and bool(teller and doers) and teller not in doers
