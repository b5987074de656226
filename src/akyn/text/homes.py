"""This file says which country a report is about: where its action is counts for more than who speaks of it, and all along more than in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from akyn.model import Referent, Slot, Statement

ACTION = frozenset({"PROTEST", "ASSAULT", "COERCE", "ELECT", "ANNUL", "IMPEACH", "OUST", "CASUALTY", "RETREAT", "ORGANIZE", "APPOINT"})
STRETCH = 400  # characters, about a paragraph: a country counts once in each, so that a last paragraph on its neighbours does not outweigh the rest
# An action counts as so many stretches of naming the country: most where it happens, less to whom, least who does it, for an invader acts abroad.
PLACE_VOTES, RECIPIENT_VOTES, ACTOR_VOTES = 3, 2, 1
TITLE_VOTES = 3  # of the country that a title beside the text names: as much as a place of action
SPOKEN_VOTES = 2  # a place that is only spoken of counts less than one where something happens

Vote = tuple[str, str, int, int]  # report, country, stretch, weight


def homes(referents: Iterable[Referent], statements: Iterable[Statement] = (), *, titled: Mapping[str, str] | None = None) -> dict[str, str]:
    """The home country of each report that names any, by ISO code.

    Args:
        titled: the country that the title of a report names where the title stands outside its text.
    """
    known = {referent.id: referent for referent in referents}
    votes = {report: Counter({code: TITLE_VOTES}) for report, code in (titled or {}).items()}
    for report, code, _, weight in {*_mentions(known.values()), *_actions(known, statements)}:
        votes.setdefault(report, Counter())[code] += weight
    return {report: min(counts, key=lambda code: (-counts[code], code)) for report, counts in votes.items()}


def _mentions(referents: Iterable[Referent]) -> Iterator[Vote]:
    return ((one.report, one.country, span.start // STRETCH, 1) for one in referents if one.country for span in one.mentions)


def _actions(known: dict[str, Referent], statements: Iterable[Statement]) -> Iterator[Vote]:
    for statement in statements:
        if not statement.background:
            for slot, weight in _weighed(statement):
                code = known[slot.referent].country if slot.referent in known else None
                if code:
                    yield statement.report, code, statement.span.start // STRETCH, weight


def _weighed(statement: Statement) -> Iterator[tuple[Slot, int]]:
    is_action = statement.type in ACTION
    if statement.place:
        yield statement.place, PLACE_VOTES if is_action else SPOKEN_VOTES
    if is_action:
        yield from ((slot, RECIPIENT_VOTES) for slot in statement.recipients)
        yield from ((slot, ACTOR_VOTES) for slot in statement.actors)
