"""This file tells who stands where: the sides of disputes, the positions of governments, and who and what is exposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from akyn.model import Dispute, Exposure, Position, Side, Situation, StanceType, Statement
from akyn.tell.evidence import evidence, one_a_report, spans
from akyn.tell.leads import stated
from akyn.tell.lookup import Lookup
from akyn.tell.parts import Item
from akyn.tell.sentences import Cited
from akyn.tell.words import quoted, sentence

_STANDING: Mapping[StanceType, str] = {
    "concern": "voiced concern",
    "demand": "made a demand",
    "support": "voiced support",
    "warning": "gave a warning",
    "sanction": "took or threatened a penalty",
    "mediation": "offered to mediate",
    "troops": "moved or readied forces",
    "silence": "gave no opinion",
}
HELD = ("Incident reported", "Incident claimed", "Concern voiced, no incident reported")  # of what is exposed, the weightiest first
OF_SPEECH = frozenset("COMMENT ACCUSE REJECT REQUEST SUPPORT CONCEDE AGREE CONSULT COOPERATE".split())
_NOT_HAPPENED = frozenset(("planned", "demanded", "hypothetical", "threatened", "denied"))


def disputes(lookup: Lookup, situation: Situation) -> list[Item]:
    disputes = [one for one in lookup.account.disputes if lookup.speaks_of(situation, (id for side in one.sides for id in side.statements))]
    return [_dispute_item(lookup, one) for one in sorted(disputes, key=most_disputed)]


def most_disputed(dispute: Dispute) -> tuple[int, int, str]:
    """What puts disputes in order: the open ones and those with most statements first."""
    return (("open", "single-sided", "resolved").index(dispute.status), -sum(len(side.statements) for side in dispute.sides), dispute.id)


def _dispute_item(lookup: Lookup, dispute: Dispute) -> Item:
    sides = [side for side in dispute.sides if lookup.among(side.statements)]
    firsts = [lookup.among(side.statements)[0] for side in sides]
    return Item(
        label="disputed" if dispute.status == "open" else dispute.status,
        sentence=Cited(text=sentence(dispute.about), spans=tuple(evidence(lookup, first) for first in firsts)),
        id=dispute.id,
        under=tuple(_side(lookup, side) for side in sides),
    )


def _side(lookup: Lookup, side: Side) -> Cited:
    """The claim, and who says so in which words."""
    statements = lookup.among(side.statements)
    shown = one_a_report(statements)[:3]
    said = [f"{_teller(lookup, side, statement)}{_quoted(lookup, statement)}" for statement in shown]
    more = f"; {len(statements) - len(shown)} more" if len(statements) > len(shown) else ""
    return Cited(text=f"{sentence(side.claim)}: {'; '.join(said)}{more}.", spans=spans(lookup, shown))


def _teller(lookup: Lookup, side: Side, statement: Statement) -> str:
    """Whose claim it is; "" where the claim says so already, or the report that stands behind the words is the only one to ask."""
    who = lookup.called(lookup.entity_of(statement.speaker)) if statement.speaker else ""
    return f"{who} " if who and who.removeprefix("the ") not in side.claim else ""


def _quoted(lookup: Lookup, statement: Statement) -> str:
    """The words and where they stand: «had taken power» (Northern Ledger, 6 October)."""
    return f"{quoted(lookup.quote(evidence(lookup, statement)), most=160)} ({lookup.telling(statement)})"


def positions(lookup: Lookup, situation: Situation) -> list[Item]:
    held = [one for one in lookup.account.positions if one.situation == situation.id or (one.situation is None and lookup.speaks_of(situation, one.statements))]
    known = [one for one in held if lookup.among(one.statements)]
    return [_position_item(lookup, one) for one in sorted(known, key=lambda one: (lookup.name(one.country), one.stance_type, one.id))]


def _position_item(lookup: Lookup, position: Position) -> Item:
    statements = one_a_report(lookup.among(position.statements))
    said = "; ".join(_quoted(lookup, statement) for statement in statements[:2])
    more = f"; {len(statements) - 2} more" if len(statements) > 2 else ""
    return Item(
        label=lookup.name(position.country),
        sentence=Cited(text=f"{sentence(lookup.called(position.country))} {_STANDING[position.stance_type]}: {said}{more}.", spans=spans(lookup, statements)),
        id=position.id,
    )


def exposures(lookup: Lookup, situation: Situation) -> list[Item]:
    """What befell whom before what is feared, then those of whom most is told."""
    held = [(by_what_is_held(lookup, one.threats), one) for one in lookup.account.exposures if lookup.speaks_of(situation, one.threats)]
    in_order = sorted(held, key=lambda pair: (HELD.index(what_is_held(pair[0][0])), -len(pair[0]), lookup.name(pair[1].asset), pair[1].id))
    return [_exposure_item(lookup, one, threats) for threats, one in in_order]


def by_what_is_held(lookup: Lookup, threats: Iterable[str]) -> list[Statement]:
    """The statements of these ids, incidents first."""
    return sorted(lookup.among(threats), key=lambda one: HELD.index(what_is_held(one)))


def what_is_held(threat: Statement) -> str:
    """One of HELD: an incident in the reporter's voice, one that somebody claims, or concern only."""
    if threat.type in OF_SPEECH or threat.stance in _NOT_HAPPENED:
        return HELD[2]
    return HELD[1] if threat.speaker or threat.stance in ("claimed", "alleged") else HELD[0]


def _exposure_item(lookup: Lookup, exposure: Exposure, held: list[Statement]) -> Item:
    threats, owner = one_a_report(held), lookup.called(exposure.owner) if exposure.owner else ""
    whose = f" of {owner}" if owner and owner not in lookup.name(exposure.asset) else ""
    where = f" in {lookup.called(exposure.place)}" if exposure.place and exposure.place != exposure.asset else ""
    said = "; ".join(_quoted(lookup, threat) for threat in threats[:2])
    more = f"; {len(threats) - 2} more" if len(threats) > 2 else ""
    return Item(
        label=lookup.name(exposure.asset),
        sentence=Cited(text=f"{sentence(lookup.called(exposure.asset))}{whose}{where}: {said}{more}.", spans=spans(lookup, threats)),
        state=stated(threats[0]),
        id=exposure.id,
    )
