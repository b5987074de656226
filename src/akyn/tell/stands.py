"""This file tells who stands where: the sides of disputes, the positions of governments, and who and what is exposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from akyn.model import Dispute, Exposure, Position, Side, Situation, StanceType, Statement
from akyn.places.countries import country_of_demonym
from akyn.tell.evidence import CITATIONS, evidence, evidence_naming, gist, one_a_report, spans
from akyn.tell.gravity import harm, weight_of_kind
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
_VOICE = 160  # characters of a quotation that says who stands where
NAMING = 320  # characters of a quotation that names what is at risk
_NOT_HAPPENED = frozenset(("planned", "demanded", "hypothetical", "threatened", "denied"))


def disputes(lookup: Lookup, situation: Situation) -> list[Item]:
    return [_dispute_item(lookup, one) for one in disputes_in(lookup, situation)]


def disputes_in(lookup: Lookup, situation: Situation) -> list[Dispute]:
    """The disputes in which reports of the situation take a side, in order."""
    held = [one for one in lookup.account.disputes if lookup.speaks_of(situation, (id for side in one.sides for id in side.statements))]
    return sorted(held, key=partial(most_disputed, lookup))


def most_disputed(lookup: Lookup, dispute: Dispute) -> tuple[int, int, int, int, int, str]:
    """What puts disputes in order: the open ones first, then what most independent reports speak of, the gravest, that with most sides and statements."""
    said = lookup.among(id for side in dispute.sides for id in side.statements)
    status = ("open", "single-sided", "resolved").index(dispute.status)
    reports = {lookup.account.root_of.get(one.report, one.report) for one in said}
    return status, -len(reports), -weight_of_kind(said), -len(dispute.sides), -len(said), dispute.id


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
    return Cited(text=f"{claim_of(side)}: {'; '.join(said)}{more}.", spans=spans(lookup, shown))


def claim_of(side: Side) -> str:
    """The claim and whose it is, as one says it: "It was not a fair vote, according to Ana Kovač"."""
    claim, _, voices = side.claim.partition(": so ")
    return sentence(f"{claim}, according to {voices}" if voices else claim)


def _teller(lookup: Lookup, side: Side, statement: Statement) -> str:
    """Whose claim it is; "" where the claim says so already, or the report that stands behind the words is the only one to ask."""
    who = lookup.called(lookup.entity_of(statement.speaker)) if statement.speaker else ""
    return f"{who} " if who and who.removeprefix("the ").lower() not in side.claim.lower() else ""


def _quoted(lookup: Lookup, statement: Statement) -> str:
    """The words and where they stand: «had taken power» (Northern Ledger, 6 October)."""
    return f"{quoted(gist(lookup, statement, most=_VOICE))} ({lookup.telling(statement)})"


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
    """What befell whom before what is feared, the gravest first, then those of whom most is told."""
    held = [(by_what_is_held(lookup, one.threats), one) for one in lookup.account.exposures if lookup.speaks_of(situation, one.threats)]
    in_order = sorted(held, key=lambda pair: (*most_threatened(pair[0]), lookup.name(pair[1].asset), pair[1].id))
    return [_exposure_item(lookup, one, threats) for threats, one in in_order]


def by_what_is_held(lookup: Lookup, threats: Iterable[str]) -> list[Statement]:
    """The statements of these ids, incidents first."""
    return sorted(lookup.among(threats), key=lambda one: HELD.index(what_is_held(one)))


def most_threatened(threats: Sequence[Statement]) -> tuple[int, int, int]:
    """What puts in order who is threatened so: what is held of it, how grave the incident is, how much is told."""
    held = what_is_held(threats[0])
    return HELD.index(held), -harm(one for one in threats if what_is_held(one) == held), -len(threats)


def what_is_held(threat: Statement) -> str:
    """One of HELD: an incident in the reporter's voice, one that somebody claims, or concern only."""
    if threat.type in OF_SPEECH or threat.stance in _NOT_HAPPENED:
        return HELD[2]
    return HELD[1] if threat.speaker or threat.stance in ("claimed", "alleged") else HELD[0]


def _exposure_item(lookup: Lookup, exposure: Exposure, held: list[Statement]) -> Item:
    threats = one_a_report(held)
    shown = [evidence_naming(lookup, threat, exposure.asset) for threat in threats]
    said = "; ".join(f"{quoted(lookup.quote(span), most=NAMING)} ({lookup.telling(threat)})" for span, threat in zip(shown[:2], threats, strict=False))
    more = f"; {len(threats) - 2} more" if len(threats) > 2 else ""
    where = f" in {lookup.called(exposure.place)}" if exposure.place and exposure.place != exposure.asset else ""
    text = f"{sentence(lookup.called(exposure.asset))}{_whose(lookup, exposure)}{where}: {said}{more}."
    return Item(
        label=lookup.name(exposure.asset),
        sentence=Cited(text=text, spans=tuple(shown[:CITATIONS])),
        state=stated(threats[0]),
        id=exposure.id,
    )


def _whose(lookup: Lookup, exposure: Exposure) -> str:
    """In brackets whose it is, where its name or the country in it does not say so: "Deep Hill (Norland)", but "Norlandic firms"."""
    owner, asset = lookup.entities.get(exposure.owner or ""), lookup.name(exposure.asset)
    if owner is None or owner.name in asset:
        return ""
    of_country = owner.type == "country" and owner.country in {known.code for word in asset.split() if (known := country_of_demonym(word))}
    return "" if of_country else f" ({owner.name})"
