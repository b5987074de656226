"""This file says when a message may be sent: after the rule has cooled down, and not in quiet hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """A time of the day in which nothing is sent; it may go over midnight."""

    start: time
    end: time
    zone: ZoneInfo

    def after(self, at: datetime) -> datetime:
        """This moment, or the end of the quiet hours that it falls in."""
        here = at.astimezone(self.zone)
        now = here.time()
        over_night = self.start > self.end
        if not ((now >= self.start or now < self.end) if over_night else self.start <= now < self.end):
            return at
        day = here.date() + timedelta(days=1 if over_night and now >= self.start else 0)
        return datetime.combine(day, self.end, self.zone).astimezone(UTC)


def cooled(at: datetime, due_before: Iterable[datetime], cool_down: timedelta) -> datetime:
    """When an alert of a rule may go: at once, or with those that wait until the rule has cooled down since the last that went."""
    last = max(due_before, default=None)
    if last is None or at >= last + cool_down:
        return at
    return last if at <= last else last + cool_down
