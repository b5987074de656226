"""This file keeps which country each crisis is of: many look at it, and it hardly ever changes while the crisis grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from akyn.model import Situation
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.weigh.governments import home_of


class Homes:
    """The country of each crisis, by ISO code."""

    def __init__(self, look: Lookup, memory: Memory, situations: Mapping[str, Situation]) -> None:
        self._look, self._memory, self._situations = look, memory, situations
        self._known: dict[str, str] = {}
        self.of: Mapping[str, str] = memory.seen("homes", self._known)

    def take(self, situations: Iterable[str]) -> None:
        """Say anew of which country these situations are, told anew or gone, with all that looked at what has changed."""
        for id in {*situations, *self._memory.stale("home")}:
            cell, situation = ("home", id), self._situations.get(id)
            now = self._memory.work_out(cell, partial(home_of, self._look, situation)) if situation else None
            if not situation:
                self._memory.forget(cell)
            if now != self._known.get(id):
                self._memory.changed(("homes", id))
                self._known.pop(id, None)
                if now:
                    self._known[id] = now
