"""This file gathers what other governments and organisations of states take towards a crisis: concern, demand, support, warning and so on."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Account, Position, Situation, Slot, StanceType, Statement, content_id
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, acts_for_home, country_spoken_for, is_intergovernmental, sayers

MOST = 12  # statements of one position
SAID = frozenset({"asserted", "claimed", "planned", "demanded", "threatened", "alleged"})
SPOKEN = frozenset({"COMMENT", "ACCUSE", "CONSULT"})  # here the speaker takes the position; of a deed only who does it
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
    found: dict[tuple[str, str, StanceType], list[Statement]] = {}
    for statement in sorted(account.statements, key=look.order):
        situation = look.situations.get(statement.report)
        stance = stance_type(look, statement)
        if situation and stance and is_about(look, statement, situation):
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
    return BY_TYPE.get(statement.type)


def is_about(look: Lookup, statement: Statement, situation: Situation) -> bool:
    """Whether it is aimed at the crisis: at its country, at nobody in particular, never at a third country alone."""
    home = _home(look, situation)
    place = look.entity(statement.place)
    aimed = {one.country for slot in (*statement.recipients, statement.place) if (one := look.entity(slot)) and one.country}
    own = {country_spoken_for(look, slot) for slot in sayers(statement)}
    if place and place.country and place.country != home and place.country not in own:
        return False
    if statement.recipients and all(_is_own(look, slot, own) for slot in statement.recipients):
        return False  # advice to its own citizens
    return home in aimed or not aimed - own


def _is_own(look: Lookup, slot: Slot, own: set[str | None]) -> bool:
    """Whether a slot stands for people or bodies of the countries that speak."""
    entity = look.entity(slot)
    if entity is None or entity.type == "country":
        return entity is not None and entity.country in own
    owner = look.entities.get(entity.owner or "") or entity
    lands = (look.entities[look.country_entities[code]].name for code in own if code in look.country_entities)
    return owner.country in own - {None} or any(entity.name.startswith(land) for land in lands)


def _home(look: Lookup, situation: Situation) -> str | None:
    return look.entities[situation.countries[0]].country if situation.countries else None


def _holders(look: Lookup, statement: Statement, situation: Situation) -> Iterator[str]:
    """The entities of the foreign countries, or organisations of states, that take the stance."""
    home = _home(look, situation)
    if statement.type != "CONSULT" and acts_for_home(look, statement, home):
        return  # an agreement between two sides is no position of one
    for slot in sayers(statement) if statement.type in SPOKEN else statement.actors:
        code, entity = country_spoken_for(look, slot), look.entity(slot)
        if code and code != home and entity:
            yield look.country_entities.get(code, entity.id)
        elif entity and not code and is_intergovernmental(entity):
            yield entity.id
