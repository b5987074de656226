"""This package joins happenings: which day a report is of, which statements tell of one event, how a figure moved, which crisis a report belongs to.

    published_days(reports, readings) -> (tuple[Judgement, ...], dict[str, str])   judgements, and report id -> inferred day ("2020-10-08")
    dates(statements, reports) -> dict[str, Date]                                  reports carry the inferred day in `published`
    tellings(account) -> tuple[Telling, ...]                                       needs entities, entity_of, date_of
    events(account, told) -> (tuple[Event, ...], tuple[Judgement, ...])            the same; `told` are the tellings, made where they are not given
    situations(account) -> tuple[Situation, ...]                                   the same; `events` filled where account has them
    series(account, told) -> tuple[Series, ...]                                    needs events too

`account` is the account so far: an `Account` with what earlier steps gave (made with dataclasses.replace).
"""

from akyn.merge.dates import dates
from akyn.merge.events import events
from akyn.merge.gathering import situations
from akyn.merge.published import published_days
from akyn.merge.series import series
from akyn.merge.tellings import tellings

__all__ = ["dates", "events", "published_days", "series", "situations", "tellings"]
