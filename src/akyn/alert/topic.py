"""This file is what an alert can be about, and finds it: each a file of `topics/` that declares `TOPIC`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.alert.message import About, Fact, Message, Told
from akyn.alert.scene import Scene, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A sort of subject: all of them in a scene, the one that an earlier message is about now, the anchor by which it is named, and what is told of one."""

    name: About
    subjects: Callable[[Scene], Iterator[Subject]]
    now: Callable[[Scene, Message], Subject | None]  # None: nothing of it stands
    anchor: Callable[[Scene, Subject], str]
    facts: Callable[[Scene, Subject], tuple[Fact, ...]]  # what is told of one that may change
    told: Callable[[Scene, Subject], Told]
    is_told: bool = True  # whether only statements of the rule's stances count, and no history


@cache
def all_topics() -> dict[About, Topic]:
    """Every topic by its name."""
    import akyn.alert.topics

    return {one.name: one for one in registry.declared(akyn.alert.topics, "TOPIC", Topic)}
