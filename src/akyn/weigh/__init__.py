"""This package weighs what reports say: who is independent of whom, what is credible, what is disputed, who takes which position, who and what is at risk.

What a statement takes part in, or a rule finds beside it, is a function of what is near it; these keep what a case comes to while reports come and go:

    Homes       homes.py         the country that each crisis is of
    Weights     growing.py       events with their independent sources, disputes, the credibility of statements
    Quarrels    quarrelling.py   what is disputed in crises; part of `Weights`
    Standings   standing.py      positions, exposures, menaces

`confident(statements)` gives each its chance of being of the right kind.
"""

from akyn.weigh.confidence import confident
from akyn.weigh.growing import Happenings, Weights
from akyn.weigh.homes import Homes
from akyn.weigh.independence import Sources
from akyn.weigh.standing import Standings

__all__ = ["Happenings", "Homes", "Sources", "Standings", "Weights", "confident"]
