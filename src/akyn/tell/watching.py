"""This file tells how the watch goes: each feed and folder with its last success, last failure and next try, and the pages that wait."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.model import Watched
from akyn.tell.words import counted, inert


def sources(watched: Iterable[Watched]) -> tuple[Watched, ...]:
    """The feeds and folders, by address."""
    return tuple(one for one in watched if one.kind in ("feed", "folder"))


def waiting(watched: Iterable[Watched]) -> tuple[Watched, ...]:
    """The pages that are still to be fetched, by address."""
    return tuple(one for one in watched if one.kind == "page" and one.next_at)


def lines(watched: Iterable[Watched]) -> Iterator[str]:
    """The watch line by line; nothing where nothing is watched."""
    watched = tuple(watched)
    if not sources(watched):
        return
    yield f"watching {counted(len(sources(watched)), 'feed or folder', 'feeds and folders')}, {counted(len(waiting(watched)), 'page')} still to fetch"
    for one in sources(watched):
        yield f"  {inert(one.address)}: {state(one)}"
    for one in waiting(watched):
        if one.problem:
            yield f"  {inert(one.address)}: {state(one)}"


def state(one: Watched) -> str:
    """How it stands with one address, in words."""
    good = f"last success {minute(one.succeeded_at)}" if one.succeeded_at else "no success yet"
    bad = f"; failed {counted(one.failures, 'time')} since, last {minute(one.failed_at)}: {inert(one.problem or '')}" if one.failures else ""
    then = f"next try {minute(one.next_at)}" if one.next_at else "watched no more"
    return f"{good}{bad}; {then}"


def minute(moment: str | None) -> str:
    """A moment to the minute: "2020-10-06 14:05"."""
    return (moment or "")[:16].replace("T", " ")
