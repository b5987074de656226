"""This package joins happenings: which day a report is of, which statements tell of one event, how a figure moved, which crisis a report belongs to.

What each pair, cluster, telling, count or scene comes to is a function of what is near it; these keep what a case comes to while reports come and go:

    Days        published.py   the day of each report that has none, with judgements
    Lands       growing.py     the country that each report is about
    Stories     growing.py     which story each report tells; `growing.stories` for some reports at once
    Tellings    growing.py     the statements of each report as tellings
    Events      growing.py     the events, with judgements
    Counts      counting.py    the series of figures
    Crises      gathering.py   the situations

`dates(statements, reports)` resolves the dates of statements; reports carry the inferred day in `published`.
"""

from akyn.merge.counting import Counts
from akyn.merge.dates import dates
from akyn.merge.gathering import Crises
from akyn.merge.growing import Events, Lands, Stories, Tellings
from akyn.merge.published import Days

__all__ = ["Counts", "Crises", "Days", "Events", "Lands", "Stories", "Tellings", "dates"]
