"""This file says how credible each statement is, 1 to 6 as the Admiralty code has it, by who else tells it and who denies it, whoever its source."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import Credibility, Dispute
from akyn.weigh.independence import Sources

IMPROBABLE = 3  # sources that say otherwise, where none but its own stands behind it


def backing(dispute: Dispute, sources: Sources) -> dict[str, tuple[int, int]]:
    """For each statement on one side of an open dispute how many sources stand behind its side, and how many behind the strongest other."""
    behind = [sources.independent(side.statements) for side in dispute.sides]
    if len(behind) < 2:
        return {}
    strongest = [max(number for other, number in enumerate(behind) if other != place) for place in range(len(behind))]
    return {id: (behind[place], strongest[place]) for place, side in enumerate(dispute.sides) for id in side.statements}


def worst(pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Of several disputes that a statement stands in, the one that counts; one in which more stand behind it than against it takes nothing from it."""
    return max(((0, 0), *pairs), key=lambda pair: (pair[1] - pair[0], pair))


def judged(telling: int, behind: int, against: int) -> Credibility:
    """The credibility of what so many independent sources tell, with so many behind its side of a dispute and so many against it."""
    if not against:
        return 1 if telling > 1 else 6
    if behind > against:
        return 2
    if behind == against:
        return 3
    return 5 if behind < 2 and against >= IMPROBABLE else 4
