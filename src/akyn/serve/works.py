"""This file works out beside the pages what takes long: one thing after another; who asks before it is done is told since when it is under way."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Any, TypeVar

from akyn.errors import NotYet

PATIENCE = 2.0  # seconds that a page waits for what is under way, before it says so
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Work:
    """What is under way, and since when."""

    done: Future[Any]  # Any: each work makes its own
    since: float


class Works:
    """What is worked out in threads of its own, so that a page can be answered meanwhile. A work keeps what it makes where its askers look first."""

    def __init__(self) -> None:
        self._under_way: dict[Hashable, _Work] = {}
        self._look = Lock()
        self._turn = Lock()  # two at a time would only share the processor

    def made(self, what: Hashable, work: Callable[[], Made], *, called: str, patience: float | None) -> Made:
        """What a work makes; who asks for the same thing meanwhile waits for the same work.

        Args:
            called: what it is, in words.
            patience: seconds to wait; None for as long as it takes.

        Raises:
            NotYet: it takes longer.
            AkynError: what the work itself raised.
        """
        with self._look:
            one = self._under_way.get(what) or self._begun(what, work)
        try:
            made: Made = one.done.result(timeout=patience)
        except TimeoutError as error:
            raise NotYet(f"{called} is being worked out, for {time.monotonic() - one.since:.0f} seconds by now") from error
        return made

    def _begun(self, what: Hashable, work: Callable[[], object]) -> _Work:
        one = self._under_way[what] = _Work(Future(), time.monotonic())
        Thread(target=self._do, args=(what, work, one.done), daemon=True).start()
        return one

    def _do(self, what: Hashable, work: Callable[[], object], done: Future[Any]) -> None:
        try:
            with self._turn:
                made = work()
        except BaseException as error:  # it is theirs who asked
            self._end(what)
            done.set_exception(error)
        else:
            self._end(what)
            done.set_result(made)

    def _end(self, what: Hashable) -> None:
        with self._look:
            del self._under_way[what]
