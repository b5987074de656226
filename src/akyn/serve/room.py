"""This file keeps the account of a case at hand: that of now grows with the case, that of another moment is computed once and kept as long as it is right."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import TypeVar

from akyn import pipeline
from akyn.errors import NotFound
from akyn.model import Account, Referent, Statement
from akyn.serve.view import View
from akyn.serve.works import PATIENCE, Works
from akyn.store.address import Address, which_file
from akyn.store.case import Case
from akyn.store.moments import known
from akyn.tell.words import counted, published

MANY = 100  # reports; of fewer an account takes seconds, and whoever asks for it waits
MOMENTS = 16  # accounts kept at hand; one of 5,000 reports takes some tens of megabytes

Made = TypeVar("Made")
Stamp = tuple[tuple[int, ...], ...]


class Room:
    """One case, open for reading; what was computed is dropped when anything that it rests on changes.

    Accounts are computed beside the pages (`works.py`): those of a small case are waited for, those of a large one as long as `patience` says.
    """

    def __init__(self, path: Address) -> None:
        self.path = path
        self._lock = Lock()
        self._works = Works()
        self._stamp: Stamp = ()
        self._state: tuple[int, ...] = ()
        self._recorded: dict[str, str] = {}
        self._views: OrderedDict[tuple[str | None, str], View] = OrderedDict()
        self._kept = pipeline.Kept(path)  # from here on only works touch it
        self._whole: tuple[tuple[int, ...], Account] | None = None
        self._moments: OrderedDict[str, tuple[object, Account]] = OrderedDict()

    def view(self, as_of: str | None, situation: str = "", *, patience: float | None = PATIENCE) -> View:
        """The case as of a moment, seen from one of its situations (the one with most reports, unless said otherwise).

        Raises:
            NotFound: the case is gone, or there is no such situation.
            NotYet: the account takes longer than `patience` seconds; None waits for it.
        """
        key = (as_of, situation)
        with self._lock:
            self._look_again()
            if key in self._views:
                self._views.move_to_end(key)
                return self._views[key]
            reports = len(self._recorded)
        called = f"The account of {counted(reports, 'report')}{f' as of {published(as_of)}' if as_of else ''}"
        return self._made(("view", *key), partial(self._see, as_of, situation), called, patience)

    def state(self) -> tuple[int, ...]:
        """A mark of what the room tells: equal as long as nothing changes that an account is computed from.

        Raises:
            NotFound: the case is gone.
        """
        with self._lock:
            self._look_again()
            return self._state

    def _made(self, what: Hashable, work: Callable[[], Made], called: str, patience: float | None) -> Made:
        """What a work makes; that of a small case is worth waiting for."""
        return self._works.made(what, work, called=called, patience=patience if len(self._recorded) >= MANY else None)

    # ---- what works do

    def _see(self, as_of: str | None, situation: str) -> View:
        state, recorded = self._state, self._recorded
        whole = self._account(None)
        view = View(
            path=self.path, account=self._account(as_of), whole=whole, situation=situation, recorded_at=recorded, earlier=self._account, made=self._made
        )
        view.prepare()
        with self._lock:
            if self._state == state:
                self._views[as_of, situation] = view
            while len(self._views) > MOMENTS:
                self._views.popitem(last=False)
        return view

    def _account(self, as_of: str | None) -> Account:
        """The account as of the end of a day. An earlier one is kept as long as what comes in tells nothing about it."""
        state = self._state
        if self._whole is None or self._whole[0] != state:
            self._whole = state, self._kept.account()
        if as_of is None:
            return self._whole[1]
        basis = _basis(self._whole[1], as_of, self._recorded)
        if as_of not in self._moments or self._moments[as_of][0] != basis:
            self._moments[as_of] = basis, pipeline.account(self.path, as_of=as_of)
        self._moments.move_to_end(as_of)
        while len(self._moments) > MOMENTS:
            self._moments.popitem(last=False)
        return self._moments[as_of][1]

    def _look_again(self) -> None:
        """Forget everything if the case is not what it was; the diary of the watch and the sending of alerts change nothing that is computed."""
        now = stamp(self.path)
        if now == self._stamp:
            return
        with Case.open(self.path) as case:
            state = (*which_file(self.path), *case.state())
            if state != self._state:
                self._views.clear()
                self._recorded = case.recorded_at()
        self._stamp, self._state = now, state


def _basis(whole: Account, as_of: str, recorded_at: Mapping[str, str]) -> object:
    """What the account of a moment is computed from, as far as the account of now knows it: equal as long as that is what it was."""
    counts = {one.id for one in known(whole.reports, as_of, recorded_at=recorded_at)}
    reports = [one for one in whole.reports if one.id in counts]
    read = [one for one in chain[Referent | Statement](whole.referents, whole.statements, whole.rejected) if one.report in counts]
    decided = [one for one in (*whole.judgements, *whole.lapsed) if not one.is_machine]
    return reports, read, decided, whole.assets, whole.troubles


def stamp(path: Address) -> Stamp:
    """When the file and its write-ahead log were last written, and how long they are; of a case on a server, what it holds."""
    if not isinstance(path, Path):
        with Case.open(path) as case:
            return (case.state(),)
    if not path.is_file():
        raise NotFound(f"{path}: no such case")
    files = [path, path.with_name(f"{path.name}-wal")]
    return tuple(written for file in files if (written := _written(file)))


def _written(file: Path) -> tuple[int, int] | None:
    """When it was last written and how long it is; None where it is not there: the log goes with the last who has the case open."""
    try:
        state = file.stat()
    except FileNotFoundError:
        return None
    return state.st_mtime_ns, state.st_size
