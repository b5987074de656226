"""This package weighs what reports say: who is independent of whom, what is credible, what is disputed, who takes which position, who and what is at risk.

    weighed(account) -> Account                          all of the below filled in; needs events, series, situations
    independence(reports) -> dict[str, str]              report id -> the report it goes back to (itself where it is a root)
    confident(statements) -> tuple[Statement, ...]       each with its chance of being of the right kind

`growing.py` keeps corroboration, disputes and credibility, `quarrelling.py` what is disputed in crises, `standing.py` positions, exposures and menaces.
"""

from dataclasses import replace

from akyn.model import Account
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.weigh.confidence import confident
from akyn.weigh.growing import Happenings, Weights
from akyn.weigh.homes import Homes
from akyn.weigh.independence import Sources, independence
from akyn.weigh.standing import Standings

__all__ = ["Happenings", "Homes", "Sources", "Standings", "Weights", "confident", "independence", "weighed"]


def weighed(account: Account) -> Account:
    """The account with chances, corroboration, disputes, positions and exposures: what is kept while reports come, with all of them come at once."""
    account = replace(account, statements=confident(account.statements))
    look, memory = Lookup(account), Memory()
    situations = {one.id: one for one in account.situations}
    homes = Homes(look, memory, situations)
    weights = Weights(look, memory, Happenings(events=look.events, series={one.id: one for one in account.series}), homes.of)
    standings = Standings(look, memory, situations, homes.of)
    homes.take(situations)
    weights.take(look.reports, events=look.events, series=[one.id for one in account.series])
    standings.take(look.reports, situations, {one.id: (None, one) for one in account.entities}, account.assets)
    return replace(
        account,
        events=weights.events.in_order(), disputes=weights.disputes, credibility=weights.credibility,
        positions=standings.positions.in_order(), exposures=standings.exposures.in_order(), menaces=standings.menaces(),
    )  # fmt: skip
