"""This file is the time of day as a case writes it down, in UTC."""

from datetime import UTC, datetime


def now() -> str:
    """To the second: when a report came in, when somebody was admitted."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def exactly_now() -> str:
    """To the microsecond: of two decisions the later one holds."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
