"""This package weighs what reports say: who is independent of whom, what is credible, what is disputed, who takes which position, who and what is at risk.

    weighed(account) -> Account                          all of the below filled in
    independence(reports) -> dict[str, str]              report id -> the report it goes back to (itself where it is a root)
    corroborated(account, sources) -> tuple[Event, ...]  events with `independent_sources` counted
    confident(statements) -> tuple[Statement, ...]       each with its chance of being of the right kind
    credibility(account, sources) -> dict[str, int]      statement id -> 1 to 6; needs events, disputes
    disputes(account) -> tuple[Dispute, ...]             needs events, series, situations
    positions(account) -> tuple[Position, ...]           needs situations
    exposures(account) -> tuple[Exposure, ...]           needs situations
    menaces(account) -> tuple[Menace, ...]               needs assets
"""

from collections.abc import Mapping
from dataclasses import replace

from akyn.model import Account
from akyn.weigh.confidence import confident
from akyn.weigh.credibility import credibility
from akyn.weigh.disputes import disputes
from akyn.weigh.exposures import exposures
from akyn.weigh.independence import Sources, corroborated, independence
from akyn.weigh.menaces import menaces
from akyn.weigh.positions import positions

__all__ = ["Sources", "confident", "corroborated", "credibility", "disputes", "exposures", "independence", "menaces", "positions", "weighed"]


def weighed(account: Account, roots: Mapping[str, str] | None = None) -> Account:
    """The account with chances, corroboration, disputes, positions and exposures; `roots` is what `independence` gives, where it is known."""
    sources = Sources(account, independence(account.reports) if roots is None else dict(roots))
    account = replace(account, statements=confident(account.statements))
    account = replace(account, events=corroborated(account, sources))
    account = replace(account, disputes=disputes(account), positions=positions(account), exposures=exposures(account), menaces=menaces(account))
    return replace(account, credibility=credibility(account, sources))
