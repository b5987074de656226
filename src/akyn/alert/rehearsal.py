"""This file says what rules would have said: day by day through what was published, with nothing kept and nothing sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from akyn.alert import matching
from akyn.alert.message import Message
from akyn.alert.rules import Rule
from akyn.alert.scene import Scene, end_of_day, published_moments
from akyn.model import Account
from akyn.places import Gazetteer
from akyn.store.moments import last_day

AccountAt = Callable[[str | None], Account]


def rehearsal(account_at: AccountAt, rules: Iterable[Rule], places: Gazetteer, *, since: str | None = None) -> tuple[Message, ...]:
    """Every message that the rules would have given cause to, had they been watched from the end of a day on; from the beginning where none is given.

    A day counts as a whole, so that hours of cool-down and quiet hours show only between days.

    Args:
        account_at: gives the account as of the end of a day of publication, of all reports for None.
    """
    rules, whole = tuple(rules), account_at(None)
    said: list[Message] = []
    if since:
        said += matching.known(_scene(account_at(since), places, last_day(since)), rules)
    for day in _days(whole, since):
        said += matching.messages(_scene(account_at(day), places, day), rules, said)
    return tuple(one for one in said if one.kind != "known")


def _days(account: Account, since: str | None) -> Iterator[str]:
    """The days on which something was published, after one."""
    days = sorted({last_day(report.published) for report in account.reports if report.published})
    return (day for day in days if since is None or day > last_day(since))


def _scene(account: Account, places: Gazetteer, day: str) -> Scene:
    return Scene(account=account, places=places, now=end_of_day(day), heard_at=published_moments(account.reports))
