"""This file keeps what reports give under keys of their own, and by these keys what all reports give, while reports come and go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Given = TypeVar("Given")
Place = tuple[Any, ...]  # where a thing stands among those of its key; Any: what sorts them


class Grouped(Generic[Key, Given]):
    """What is given under each key, each thing at a place of its own."""

    def __init__(self) -> None:
        self._by_key: dict[Key, dict[Place, Given]] = {}
        self._of_report: dict[str, dict[Key, tuple[Place, ...]]] = {}

    def put(self, report: str, given: Iterable[tuple[Key, Place, Given]]) -> tuple[set[Key], set[Key]]:
        """Let a report give this, each as key, place and thing, and nothing else.

        Returns:
            The keys under which anything comes, changes or goes; and those of them under which nothing was given before, or is now.
        """
        was = self._of_report.pop(report, {})
        turned = {key for key, places in was.items() if len(places) == len(self._by_key[key])}
        for key, places in was.items():
            for place in places:
                del self._by_key[key][place]
        now: dict[Key, tuple[Place, ...]] = {}
        for key, place, thing in given:
            if key not in self._by_key:
                turned.add(key)
            elif key in turned and key in was:
                turned.discard(key)
            self._by_key.setdefault(key, {})[place] = thing
            now[key] = (*now.get(key, ()), place)
        if now:
            self._of_report[report] = now
        for key in was.keys() - now.keys():
            if not self._by_key[key]:
                del self._by_key[key]
        return {*was, *now}, turned

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def given(self, key: Key) -> Mapping[Place, Given]:
        """What is given under a key, by place."""
        return self._by_key.get(key, {})
