"""This file is the clock on the wall."""

import time
from datetime import UTC, datetime


class WallClock:
    """The time as it is."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """Let so much time pass."""
        time.sleep(seconds)
