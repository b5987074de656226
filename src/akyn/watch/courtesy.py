"""This file keeps us polite: one request at a time to a host, a pause between two, and nothing that its robots.txt forbids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from akyn.errors import BadReport
from akyn.ingest import web
from akyn.model import Watched

ROBOTS_LIMIT = 500_000  # bytes, as RFC 9309 asks to read at least
ROBOTS_HOLD = timedelta(hours=24)  # RFC 9309
FAILURE_HOLD = timedelta(minutes=10)  # a host that fails is not asked for its rules again by each of its pages
LONGEST_PAUSE = 60.0  # seconds; a host that asks for more gets this

class Clock(Protocol):
    """The time, and waiting."""

    def now(self) -> datetime:
        """This moment, in UTC."""

    def sleep(self, seconds: float) -> None:
        """Let so much time pass."""


class NotAllowed(BadReport):
    """The host's robots.txt forbids the address."""


class Courtesy:
    """When each host was asked last, and what its robots.txt allows."""

    def __init__(self, clock: Clock, pause: float, before: Iterable[Watched] = ()) -> None:
        self._clock = clock
        self._pause = pause
        self._last: dict[str, datetime] = {}
        self._robots: dict[str, tuple[datetime, RobotFileParser | str]] = {}
        for one in before:
            if one.asked_at and one.kind in ("feed", "page"):
                asked = datetime.fromisoformat(one.asked_at)
                self._last[host(one.address)] = max(asked, self._last.get(host(one.address), asked))

    def free_at(self, address: str) -> datetime:
        """When the host of the address may be asked again; now, if it may be."""
        now, last = self._clock.now(), self._last.get(host(address))
        return max(now, min(last, now) + timedelta(seconds=self._pause_of(address))) if last else now

    def ask(self, address: str, *, etag: str | None = None, modified: str | None = None, accept: str | None = None, limit: int = web.PAGE_LIMIT) -> web.Answer:
        """What the address answers, asked in its turn.

        Raises:
            NotAllowed: robots.txt forbids it.
            BadReport: it cannot be asked, or neither can its robots.txt.
        """
        if not self._rules(address).can_fetch(web.NAME, address):
            raise NotAllowed("is forbidden by the robots.txt of its host, expected a page that may be fetched")
        return self._ask(address, etag=etag, modified=modified, accept=accept, limit=limit)

    def _ask(self, address: str, *, limit: int, etag: str | None = None, modified: str | None = None, accept: str | None = None) -> web.Answer:
        self._clock.sleep(max(0.0, (self.free_at(address) - self._clock.now()).total_seconds()))
        try:
            return web.ask(address, etag=etag, modified=modified, accept=accept, limit=limit)
        finally:
            self._last[host(address)] = self._clock.now()

    def _rules(self, address: str) -> RobotFileParser:
        """The rules of the host.

        Raises:
            BadReport: nobody knows, because the host fails: then nothing is asked of it.
        """
        origin = _origin(address)
        known = self._robots.get(origin)
        if known is None or self._clock.now() - known[0] > (FAILURE_HOLD if isinstance(known[1], str) else ROBOTS_HOLD):
            rules = self._asked_rules(origin)
            known = self._robots[origin] = (self._clock.now(), rules)
        if isinstance(known[1], str):
            raise BadReport(f"is not asked, for the robots.txt of its host {known[1]}")
        return known[1]

    def _asked_rules(self, origin: str) -> RobotFileParser | str:
        """The host's rules, which allow everything where it has none; or why it does not give them."""
        try:
            answer = self._ask(f"{origin}/robots.txt", limit=ROBOTS_LIMIT)
        except BadReport as error:
            return str(error)
        if answer.status >= 500 or answer.status == 429:
            return f"{web.refusal(answer)}, expected 200 OK or 404 Not Found"
        rules = RobotFileParser()
        rules.parse(answer.page.content.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
        return rules

    def _pause_of(self, address: str) -> float:
        _, rules = self._robots.get(_origin(address), (None, ""))
        asked = None if isinstance(rules, str) else rules.crawl_delay(web.NAME)
        return max(self._pause, min(float(asked or 0), LONGEST_PAUSE))


def host(address: str) -> str:
    """The host of an address."""
    return urlsplit(address).hostname or ""


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
