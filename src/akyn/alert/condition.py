"""This file is what a condition of a rule is, and finds them: each a file of `conditions/` that declares `CONDITION`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.alert.message import About
from akyn.alert.scene import Scene, Subject
from akyn.places import Gazetteer
from akyn.watch.settings import Entry

Test = Callable[[Scene, Subject], Subject | None]  # the subject with those of its statements for which it holds; None: it does not


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A setting of a rule: its name, what reads it, and what alerts of such a rule are about where that is no event.

    `read` takes the rule's table and raises BadSettings where the setting cannot be used.
    """

    name: str
    read: Callable[[Entry, Gazetteer], Test]
    about: About | None = None


@cache
def all_conditions() -> tuple[Condition, ...]:
    """Every condition, by name of its file."""
    import akyn.alert.conditions

    return registry.declared(akyn.alert.conditions, "CONDITION", Condition)
