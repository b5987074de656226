"""This file says where a telling that is another than before is for a neighbour what it was, so that the two need not be compared again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from akyn.merge.events import FEW
from akyn.merge.tellings import OF_ITSELF, Telling

Bears = Callable[[Telling, Telling, Telling], bool]  # a telling as it was, as it is now, and a neighbour


class Moved:
    """A telling that has become another: of whom it still is for a neighbour what it was."""

    def __init__(self, was: Telling, now: Telling) -> None:
        self.was, self._now = was, now
        changed = [field.name for field in fields(Telling) if getattr(was, field.name) != getattr(now, field.name)]
        self._is_known = all(name in STEADY for name in changed)
        self._asked = [STEADY[name] for name in changed] if self._is_known else []

    def is_as_before(self, other: Telling) -> bool:
        """Whether comparing it with this one comes to what it came to: nothing that has changed bears on the two."""
        return self._is_known and all(is_so(self.was, self._now, other) for is_so in self._asked)


def _shares_as_many(was: Telling, now: Telling, other: Telling) -> bool:
    """Whether their reports share as many names, or hardly any; of sayings nobody asks."""
    before, after = len(was.cast & other.cast), len(now.cast & other.cast)
    return now.is_speech or before == after or max(before, after) < FEW


def _is_in_its_story_as_before(was: Telling, now: Telling, other: Telling) -> bool:
    return (was.story == other.story) == (now.story == other.story)


def _is_in_another_country(was: Telling, now: Telling, other: Telling) -> bool:
    """Whether it was and is in another country, which only those that say where they are, or happen of themselves, call by its name."""
    is_named = now.placed or OF_ITSELF in now.families or not _is_of_another_report(was, now, other)
    return not is_named and other.country not in (was.country, now.country)


def _is_known_by_name_or_not(was: Telling, now: Telling, other: Telling) -> bool:
    """Whether both say by name who speaks, or neither does: what posts they hold is not asked then."""
    return bool(now.named) == bool(other.named)


def _is_of_another_report(was: Telling, now: Telling, other: Telling) -> bool:
    return now.statement.report != other.statement.report


def _always(was: Telling, now: Telling, other: Telling) -> bool:
    return True


STEADY: dict[str, Bears] = {  # by what has changed of a telling: where that says nothing of a neighbour; what is not here may always say something
    "came_of": _is_of_another_report,
    "cast": _shares_as_many,
    "country": _is_in_another_country,
    "home": _always,
    "posts_saying": _is_known_by_name_or_not,
    "story": _is_in_its_story_as_before,
    "takes_up": _is_of_another_report,
    "told_by": _is_of_another_report,
}
