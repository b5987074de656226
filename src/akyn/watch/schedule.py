"""This file says when an address is asked next: in its own time after a success, later and later after failures, the same every time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from akyn.model import Watched

PAGE_RETRY = timedelta(minutes=10)  # then 20, 40 ... minutes
PAGE_TRIES = 7  # over ten hours; then the page is given up
LONGEST = timedelta(days=1)  # between two tries of a feed that fails, and the most that a host may put us off


def moment(at: datetime) -> str:
    """A moment as the case keeps it; such texts compare as their moments do."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def succeeded(one: Watched, at: datetime, *, every: timedelta | None) -> Watched:
    """How it stands with an address that answered; `every` is None for a page, which is not asked again of itself."""
    then = moment(at + every) if every else None
    return replace(one, asked_at=moment(at), succeeded_at=moment(at), failures=0, problem=None, next_at=then)


def failed(one: Watched, at: datetime, problem: str, *, every: timedelta | None, is_final: bool = False, retry_after: str | None = None) -> Watched:
    """How it stands with an address that failed: a feed is tried for ever, a page until it is gone for good or was tried often enough."""
    failures = one.failures + 1
    then = None
    if every or (not is_final and failures < PAGE_TRIES):
        longest = max(LONGEST, every or LONGEST)
        then = moment(backed_off(at, failures + bool(every), first=every or PAGE_RETRY, longest=longest, retry_after=retry_after))
    return replace(one, asked_at=moment(at), failed_at=moment(at), problem=problem, failures=failures, next_at=then)


def backed_off(at: datetime, failures: int, *, first: timedelta, longest: timedelta, retry_after: str | None = None) -> datetime:
    """When to try again after so many failures in a row: after the first wait, then twice that, and so on; later where the host asks for it."""
    wait: timedelta = first * 2 ** min(failures - 1, 20)
    return at + max(min(wait, longest), _put_off(retry_after, at))


def _put_off(retry_after: str | None, at: datetime) -> timedelta:
    """How long the host asks to be left alone: seconds or a date, a day at most."""
    if retry_after is None:
        return timedelta()
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return timedelta(seconds=min(int(retry_after[:9]), LONGEST.total_seconds()))
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return timedelta()
    return min(max(until.replace(tzinfo=until.tzinfo or UTC) - at, timedelta()), LONGEST)
