"""This file finds who and what is at risk: foreign people and things, and companies, that are attacked, threatened or worried over."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import Account, Entity, Exposure, Referent, Situation, Statement, content_id
from akyn.text.lookup import Lookup
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.governments import WORDS, is_institution, is_intergovernmental

MOST = 20  # threats of one exposure
HARM = frozenset({"ASSAULT", "COERCE", "THREATEN"})
WORRY = frozenset({"REQUEST", "ACCUSE", "COMMENT", "AGREE", "SUPPORT"})
BEFORE = 40  # characters before a name in which "the mining company" may stand


def exposures(account: Account) -> tuple[Exposure, ...]:
    """One exposure for each crisis and asset, by id."""
    look = Lookup(account)
    found: dict[tuple[str, str], list[Statement]] = {}
    for statement in sorted(account.statements, key=look.order):
        situation = look.situations.get(statement.report)
        if situation and not statement.background:
            for asset in sorted(set(_assets(look, statement, _home(look, situation)))):
                found.setdefault((situation.id, asset), []).append(statement)
    kept = {key: told for key, told in found.items() if not _is_within_another(look, key, found)}
    return tuple(sorted((_exposure(look, *key, told) for key, told in kept.items()), key=lambda one: one.id))


def _home(look: Lookup, situation: Situation) -> str | None:
    return look.entities[situation.countries[0]].country if situation.countries else None


# ---- which assets a statement puts at risk ------------------------------------------------------------------------------------


def _assets(look: Lookup, statement: Statement, home: str | None) -> Iterator[str]:
    for referent in _named_at_risk(look, statement):
        entity = look.entities.get(look.account.entity_of.get(referent.id, ""))
        if entity and _is_exposed(look, referent, entity, home):
            yield entity.id


def _named_at_risk(look: Lookup, statement: Statement) -> Iterator[Referent]:
    """Whom harm is done to; and whoever is named where somebody speaks of safety."""
    speaks_of_safety = has_word(*WORDS, "safety", look.quote(statement))
    if statement.type in HARM:
        yield from (look.referents[slot.referent] for slot in statement.recipients if slot.referent in look.referents)
    if (statement.type in WORRY or statement.type == "THREATEN") and speaks_of_safety:
        speaking = {slot.referent for slot in (*statement.actors, *((statement.speaker,) if statement.speaker else ()))}
        yield from (one for one in look.referents_of[statement.report] if one.id not in speaking and _stands_in(one, statement))


def _stands_in(referent: Referent, statement: Statement) -> bool:
    return any(statement.span.start <= span.start and span.end <= statement.span.end for span in referent.mentions)


def _is_exposed(look: Lookup, referent: Referent, entity: Entity, home: str | None) -> bool:
    """Foreign people and things, and companies wherever they belong; never a body of the state, a crowd or a number."""
    name = fold(entity.name)
    if name[:1].isdigit() or entity.type in ("country", "place", "person") or is_institution(referent) or is_intergovernmental(entity):
        return False
    foreign = _owner_country(look, entity) not in (None, home)
    is_site = has_word(*WORDS, "company", name)
    if entity.type == "group":
        return foreign and (is_site or has_word(*WORDS, "people", name))
    if entity.type == "asset":
        return (foreign or is_site) and not has_word(*WORDS, "public", name)
    return is_called_company(look, entity)


def _owner_country(look: Lookup, entity: Entity) -> str | None:
    owner = look.entities.get(entity.owner or "")
    return (owner.country if owner else None) or entity.country


def is_called_company(look: Lookup, entity: Entity) -> bool:
    """Whether its name, or the words before one of its mentions, say that it is a company or a site."""
    if any(has_word(*WORDS, "company", name) for name in entity.names):
        return not has_word(*WORDS, "public", entity.name)
    mentions = (span for id in entity.referents for span in look.referents[id].mentions)
    return any(has_word(*WORDS, "company", look.reports[span.report].text[max(0, span.start - BEFORE) : span.start]) for span in mentions)


# ---- the exposure ----------------------------------------------------------------------------------------------------------


def _is_within_another(look: Lookup, key: tuple[str, str], found: dict[tuple[str, str], list[Statement]]) -> bool:
    """Whether a longer name of the same crisis holds this one ("the office of X" holds X) in the same statements."""
    situation, asset = key
    words = set(fold(look.entities[asset].name).split())
    others = ((other, told) for (where, other), told in found.items() if where == situation and other != asset)
    return any(words < set(fold(look.entities[other].name).split()) and set(found[key]) <= set(told) for other, told in others)


def _exposure(look: Lookup, situation: str, asset: str, told: list[Statement]) -> Exposure:
    return Exposure(
        id=content_id("x", situation, asset),
        asset=asset,
        owner=_owner(look, look.entities[asset]),
        place=_place(look, situation, told),
        threats=tuple(one.id for one in told[:MOST]),
    )


def _owner(look: Lookup, asset: Entity) -> str | None:
    """Whose it is: as the text says, else the country of its nationality, else the company in its name."""
    if asset.owner and asset.owner != asset.id:
        return asset.owner
    words = set(fold(asset.name).split())
    held = (one for one in look.account.entities if one.type == "organization" and one.id != asset.id and set(fold(one.name).split()) < words)
    company = next((one.id for one in sorted(held, key=lambda one: one.id) if is_called_company(look, one)), None)
    return look.country_entities.get(asset.country or "") or company


def _place(look: Lookup, situation: str, told: list[Statement]) -> str | None:
    """The finest place where it is threatened; the country of the crisis where none is said."""
    places = [place for one in told if (place := look.entity(one.place))]
    finest = next((one for one in places if one.type != "country"), None) or next(iter(places), None)
    home = next((one.countries[0] for one in look.account.situations if one.id == situation and one.countries), None)
    return finest.id if finest else home
