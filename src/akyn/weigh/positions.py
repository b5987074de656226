"""This file gathers what other governments and organisations of states take towards a crisis: concern, demand, support, warning and so on."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Account, Position, Situation, Slot, StanceType, Statement, content_id
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, acts_for_home, country_spoken_for, home_of, is_intergovernmental, sayers

MOST = 12  # statements of one position
SAID = frozenset({"asserted", "claimed", "planned", "demanded", "threatened", "alleged"})
SPOKEN = frozenset({"COMMENT", "ACCUSE", "CONSULT"})  # here the speaker takes the position; of a deed only who does it
PARTAKING = frozenset({"ASSAULT", "COERCE", "REJECT"})
BY_TYPE: dict[str, StanceType] = {
    "REQUEST": "demand",
    "THREATEN": "warning",
    "SANCTION": "sanction",
    "MOBILIZE": "troops",
    "SUPPORT": "support",
    "AGREE": "support",
    "AID": "support",
}


def positions(account: Account) -> tuple[Position, ...]:
    """One position for each crisis, government and kind of stance, by id."""
    look = Lookup(account)
    involved = {situation.id: _involved(look, situation) for situation in account.situations}
    found: dict[tuple[str, str, StanceType], list[Statement]] = {}
    for statement in sorted(account.statements, key=look.order):
        situation = look.situations.get(statement.report)
        stance = stance_type(look, statement)
        if situation and stance and is_about(look, statement, involved[situation.id]):
            for holder in sorted(set(_holders(look, statement, situation))):
                found.setdefault((situation.id, holder, stance), []).append(statement)
    return tuple(sorted((_position(*key, told) for key, told in found.items()), key=lambda one: one.id))


def _position(situation: str, holder: str, stance: StanceType, told: list[Statement]) -> Position:
    surest = sorted(told, key=lambda one: -one.confidence)[:MOST]
    kept = tuple(one.id for one in told if one in surest)
    return Position(id=content_id("p", situation, holder, stance), country=holder, stance_type=stance, statements=kept, situation=situation)


def stance_type(look: Lookup, statement: Statement) -> StanceType | None:
    """The kind of stance that a statement takes, None where it takes none."""
    if statement.background or statement.stance not in SAID:
        return None
    quote = look.quote(statement)
    if statement.type in ("AGREE", "CONSULT", "COOPERATE", "SUPPORT", "REQUEST") and has_word(*WORDS, "mediate", quote):
        return "mediation"
    if statement.type in ("COMMENT", "ACCUSE"):
        return "warning" if has_word(*WORDS, "warn", quote) else "concern" if has_word(*WORDS, "concern", quote) else None
    if statement.type == "REJECT":
        turns_down = has_word(*WORDS, "turn-down", look.trigger(statement)) and not has_word(*WORDS, "claim", look.sentence(statement))
        return "concern" if turns_down else None
    stance = BY_TYPE.get(statement.type)
    return None if stance == "support" and _is_withheld(look, statement) else stance


def _is_withheld(look: Lookup, statement: Statement) -> bool:
    """Whether a "not" stands before the word itself: a country that will not join takes no side by it."""
    before = look.reports[statement.report].text[statement.span.start : statement.trigger.start]
    return statement.gloss is None and has_word(*WORDS, "withheld", before)


def is_about(look: Lookup, statement: Statement, involved: frozenset[str]) -> bool:
    """Whether it is aimed at the crisis: at a country in it, at nobody in particular, never at a third country alone."""
    place = look.entity(statement.place)
    aimed = {one.country for slot in (*statement.recipients, statement.place) if (one := look.entity(slot)) and one.country}
    own = {country_spoken_for(look, slot) for slot in sayers(statement)}
    if place and place.country and place.country not in involved and place.country not in own:
        return False
    if statement.recipients and all(_is_own(look, slot, own) for slot in statement.recipients):
        return False  # advice to its own citizens
    return bool(aimed & involved) or not aimed - own


def _involved(look: Lookup, situation: Situation) -> frozenset[str]:
    """The countries of a crisis, with those that use force in it, are accused in it or deny a part in it."""
    own = {country for id in situation.countries if (country := look.entities[id].country)} | {home for home in (home_of(look, situation),) if home}
    told = [one for report in situation.reports for one in look.statements_of[report] if not one.background]
    slots = [slot for one in told for slot in (one.recipients if one.type == "ACCUSE" else one.actors if one.type in PARTAKING else ())]
    return frozenset(own) | {code for slot in slots if (code := country_spoken_for(look, slot))}


def _is_own(look: Lookup, slot: Slot, own: set[str | None]) -> bool:
    """Whether a slot stands for people or bodies of the countries that speak."""
    entity = look.entity(slot)
    if entity is None or entity.type == "country":
        return entity is not None and entity.country in own
    owner = look.entities.get(entity.owner or "") or entity
    lands = (look.entities[look.country_entities[code]].name for code in own if code and code in look.country_entities)
    return owner.country in own - {None} or any(entity.name.startswith(land) for land in lands)


def _holders(look: Lookup, statement: Statement, situation: Situation) -> Iterator[str]:
    """The entities of the foreign countries, or organisations of states, that take the stance."""
    home = home_of(look, situation)
    if (statement.type != "CONSULT" and acts_for_home(look, statement, home)) or _is_alleged_abroad(look, statement):
        return  # an agreement between two sides is no position of one, nor is what another country says of it
    for slot in sayers(statement) if statement.type in SPOKEN else statement.actors:
        code, entity = country_spoken_for(look, slot), look.entity(slot)
        if code and code != home and entity:
            yield look.country_entities.get(code, entity.id)
        elif entity and not code and is_intergovernmental(entity):
            yield entity.id


def _is_alleged_abroad(look: Lookup, statement: Statement) -> bool:
    """Whether a deed is only claimed, by somebody who speaks for another country than its doers."""
    doers = {code for slot in statement.actors if (code := country_spoken_for(look, slot))}
    teller = country_spoken_for(look, statement.speaker)
    return statement.type not in SPOKEN and statement.stance in ("claimed", "alleged") and bool(teller and doers) and teller not in doers
