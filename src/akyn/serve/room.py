"""This file keeps the account of a case at hand: that of now grows with the case, that of another moment is computed once for each state of the case."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from akyn import pipeline
from akyn.errors import NotFound
from akyn.model import Account
from akyn.serve.view import View
from akyn.store.address import Address, which_file
from akyn.store.case import Case

MOMENTS = 16  # accounts kept at hand; one of 5,000 reports takes some tens of megabytes

Stamp = tuple[tuple[int, ...], ...]


class Room:
    """One case, open for reading; what was computed is dropped when anything that it rests on changes."""

    def __init__(self, path: Address) -> None:
        self.path = path
        self._lock = Lock()
        self._stamp: Stamp = ()
        self._state: tuple[int, ...] = ()
        self._accounts: OrderedDict[str | None, Account] = OrderedDict()
        self._views: OrderedDict[tuple[str | None, str], View] = OrderedDict()
        self._recorded: dict[str, str] = {}
        self._kept = pipeline.Kept(path)

    def view(self, as_of: str | None, situation: str = "") -> View:
        """The case as of a moment, seen from one of its situations (the one with most reports, unless said otherwise).

        Raises:
            NotFound: the case is gone, or there is no such situation.
        """
        with self._lock:
            self._look_again()
            key = (as_of, situation)
            if key not in self._views:
                self._views[key] = self._seen(as_of, situation)
            self._views.move_to_end(key)
            while len(self._views) > MOMENTS:
                self._views.popitem(last=False)
            return self._views[key]

    def state(self) -> tuple[int, ...]:
        """A mark of what the room tells: equal as long as nothing changes that an account is computed from.

        Raises:
            NotFound: the case is gone.
        """
        with self._lock:
            self._look_again()
            return self._state

    def _seen(self, as_of: str | None, situation: str) -> View:
        whole, account = self._account(None), self._account(as_of)
        return View(path=self.path, account=account, whole=whole, situation=situation, recorded_at=self._recorded, earlier=self._earlier)

    def _earlier(self, day: str) -> Account:
        """The account as of the end of a day."""
        with self._lock:
            return self._account(day)

    def _account(self, as_of: str | None) -> Account:
        if as_of not in self._accounts:
            self._accounts[as_of] = pipeline.account(self.path, as_of=as_of) if as_of else self._kept.account()
        self._accounts.move_to_end(as_of)
        while len(self._accounts) > MOMENTS:
            self._accounts.popitem(last=False)
        return self._accounts[as_of]

    def _look_again(self) -> None:
        """Forget everything if the case is not what it was; the diary of the watch and the sending of alerts change nothing that is computed."""
        now = stamp(self.path)
        if now == self._stamp:
            return
        with Case.open(self.path) as case:
            state = (*which_file(self.path), *case.state())
            if state != self._state:
                self._accounts.clear()
                self._views.clear()
                self._recorded = case.recorded_at()
        self._stamp, self._state = now, state


def stamp(path: Address) -> Stamp:
    """When the file and its write-ahead log were last written, and how long they are; of a case on a server, what it holds."""
    if not isinstance(path, Path):
        with Case.open(path) as case:
            return (case.state(),)
    if not path.is_file():
        raise NotFound(f"{path}: no such case")
    files = [path, path.with_name(f"{path.name}-wal")]
    return tuple((state.st_mtime_ns, state.st_size) for file in files if file.exists() for state in [file.stat()])
