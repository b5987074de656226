"""This file says how credible each statement is, 1 to 6 as the Admiralty code has it, by who else tells it and who denies it, whoever its source."""

from __future__ import annotations

from akyn.model import Account, Credibility
from akyn.weigh.independence import Sources

IMPROBABLE = 3  # sources that say otherwise, where none but its own stands behind it


def credibility(account: Account, sources: Sources) -> dict[str, Credibility]:
    """The credibility of every statement, by id: 6, it cannot be judged, where one source tells it and none denies it."""
    event_of = {id: event for event in account.events for id in event.statements}
    against = _against(account, sources)
    return {one.id: judged(event_of[one.id].independent_sources if one.id in event_of else 1, *against.get(one.id, (0, 0))) for one in account.statements}


def _against(account: Account, sources: Sources) -> dict[str, tuple[int, int]]:
    """For each statement on one side of an open dispute how many sources stand behind its side, and how many behind the strongest other."""
    found: dict[str, tuple[int, int]] = {}
    for dispute in account.disputes:
        backing = [sources.independent(side.statements) for side in dispute.sides]
        for place, side in enumerate(dispute.sides if len(dispute.sides) > 1 else ()):
            others = max(number for other, number in enumerate(backing) if other != place)
            for id in side.statements:
                found[id] = max(found.get(id, (0, 0)), (backing[place], others), key=lambda pair: (pair[1] - pair[0], pair))  # the worst counts
    return found


def judged(telling: int, behind: int, against: int) -> Credibility:
    """The credibility of what so many independent sources tell, with so many behind its side of a dispute and so many against it."""
    if not against:
        return 1 if telling > 1 else 6
    if behind > against:
        return 2
    if behind == against:
        return 3
    return 5 if behind < 2 and against >= IMPROBABLE else 4
