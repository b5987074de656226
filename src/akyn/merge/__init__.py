"""This package joins happenings: which day a report is of, which statements tell of one event, how a figure moved, which crisis a report belongs to.

    published_days(reports, readings) -> (tuple[Judgement, ...], dict[str, str])   judgements, and report id -> inferred day ("2020-10-08")
    dates(statements, reports) -> dict[str, Date]                                  reports carry the inferred day in `published`
    situations(account) -> tuple[Situation, ...]                                   needs entities, entity_of, date_of; `events` filled where account has them
    events(account) -> (tuple[Event, ...], tuple[Judgement, ...])                  needs entities, entity_of, date_of; better with situations
    series(account) -> tuple[Series, ...]                                          needs events too

`account` is the account so far: an `Account` with what earlier steps gave (made with dataclasses.replace). `events` and `situations` read each other
where they are there: call `situations`, `events`, then `situations` again for the events of each.
"""

from akyn.merge.dates import dates
from akyn.merge.events import events
from akyn.merge.published import published_days
from akyn.merge.series import series
from akyn.merge.situations import situations

__all__ = ["dates", "events", "published_days", "series", "situations"]
