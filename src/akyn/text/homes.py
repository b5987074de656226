"""This file says which country a report is about: where its action is counts for more than who speaks of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from akyn.model import Referent, Statement

ACTION = frozenset({"PROTEST", "ASSAULT", "COERCE", "ELECT", "ANNUL", "IMPEACH", "OUST", "CASUALTY", "RETREAT", "FLEE", "ORGANIZE", "APPOINT"})
PLACE_VOTES = 3  # one place of an action outweighs three mentions
PART_VOTES = 2


def homes(referents: Iterable[Referent], statements: Iterable[Statement] = ()) -> dict[str, str]:
    """The home country of each report that names any, by ISO code."""
    known = {referent.id: referent for referent in referents}
    votes: dict[str, Counter[str]] = {}
    for report, code, count in (*_mentions(known.values()), *_actions(known, statements)):
        votes.setdefault(report, Counter())[code] += count
    return {report: min(counts, key=lambda code: (-counts[code], code)) for report, counts in votes.items()}


def _mentions(referents: Iterable[Referent]) -> Iterator[tuple[str, str, int]]:
    return ((one.report, one.country, len(one.mentions)) for one in referents if one.country)


def _actions(known: dict[str, Referent], statements: Iterable[Statement]) -> Iterator[tuple[str, str, int]]:
    for statement in statements:
        if statement.type not in ACTION or statement.background:
            continue
        for slot, count in ((statement.place, PLACE_VOTES), *((one, PART_VOTES) for one in (*statement.actors, *statement.recipients))):
            code = known[slot.referent].country if slot and slot.referent in known else None
            if code:
                yield statement.report, code, count
