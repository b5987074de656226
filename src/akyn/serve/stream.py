"""This file tells those who listen that the case has changed: server-sent events, one for each new state of the file."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from akyn.serve.room import Room, stamp

LOOK = 1.0  # seconds between two looks at the file
QUIET = 15  # looks without a change, then a comment, so that nobody on the way takes the line for dead


async def changes(room: Room, *, look: float = LOOK, most: int | None = None) -> AsyncIterator[str]:
    """The events, without end; `most` of them for a test."""
    told, quiet, last = 0, 0, stamp(room.path)
    yield f"retry: 5000\n\n{_event(room)}"
    while most is None or told < most:
        await asyncio.sleep(look)
        now = stamp(room.path)
        if now != last:
            last, quiet, told = now, 0, told + 1
            yield await asyncio.to_thread(_event, room)
        elif (quiet := quiet + 1) % QUIET == 0:
            yield ": still here\n\n"


def _event(room: Room) -> str:
    """What the case holds now, as one event."""
    account = room.view(None).account
    held = {"reports": len(account.reports), "statements": len(account.statements), "events": len(account.events), "disputes": len(account.disputes)}
    return f"event: changed\ndata: {json.dumps(held)}\n\n"
