"""This file tells those who listen that the case has changed: server-sent events, none for what a watch only notes down."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from akyn.serve.guests import may_stay
from akyn.serve.room import Room
from akyn.store.members import Member

LOOK = 1.0  # seconds between two looks at the case
QUIET = 15  # looks without a change, then a comment, so that nobody on the way takes the line for dead


async def changes(room: Room, *, to: Member | None = None, look: float = LOOK, most: int | None = None) -> AsyncIterator[str]:
    """The events, until who listens is let in no more; `most` of them for a test."""
    told, quiet, last = 0, 0, await asyncio.to_thread(room.state)
    yield f"retry: 5000\n\n{await asyncio.to_thread(_event, room)}"
    while most is None or told < most:
        await asyncio.sleep(look)
        now = await asyncio.to_thread(room.state)
        if now != last:
            if not await asyncio.to_thread(may_stay, room.path, to):
                return
            last, quiet, told = now, 0, told + 1
            yield await asyncio.to_thread(_event, room)
        elif (quiet := quiet + 1) % QUIET == 0:
            yield ": still here\n\n"


def _event(room: Room) -> str:
    """What the case holds now, as one event."""
    account = room.view(None, patience=None).account
    held = {"reports": len(account.reports), "statements": len(account.statements), "events": len(account.events), "disputes": len(account.disputes)}
    return f"event: changed\ndata: {json.dumps(held)}\n\n"
