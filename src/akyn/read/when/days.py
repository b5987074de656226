"""This file finds for what is told without a day the likeliest: one of those told around it, that of publication, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from akyn.model import AFFIRMED, When
from akyn.read.frames.families import DENIED, SPEECH
from akyn.read.likely.circumstances import tense
from akyn.read.likely.likeliest import Likeliest
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.when.candidates import Day, Days

WEIGHTS = "days"
FINITE = frozenset({"past", "perfect", "pluperfect", "present"})
SURE = 0.7  # how likely a day must be: of crises left out 0.85 are right then


def settle_days(scene: Scene, made: Sequence[Found], likeliest: Likeliest) -> None:
    """The likeliest day of each statement to which neither its own words nor a rule give one."""
    days = Days(scene, made)
    for one in made:
        if one.when is None and is_told_of_a_day(one):
            one.likely = _likeliest(days.candidates(one), days.circumstances(one), likeliest)


def is_told_of_a_day(made: Found) -> bool:
    """Whether it is told as done or said; a deed by a verb with a tense, for "the crimes committed there" may be of any year."""
    return made.stance in AFFIRMED | DENIED and (made.type in SPEECH or tense(made.trigger) in FINITE)


def _likeliest(candidates: Sequence[Day], circumstances: Iterable[str], likeliest: Likeliest) -> When | None:
    """The likeliest day, with how likely it is; None where that is none of them, or not likely enough."""
    chances = likeliest.chances([one.traits for one in candidates], circumstances)
    chance, day = max(zip(chances, candidates, strict=True), key=lambda pair: pair[0])
    if day.when is None or chance < SURE:
        return None
    return replace(day.when, past=True, rule=f"{day.when.rule}: {chance:.2f}")
