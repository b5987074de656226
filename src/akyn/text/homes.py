"""This file says which country a report is about: where its action is counts for more than who speaks of it, and all along more than in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from akyn.model import Referent, Slot, Span, Statement

ACTION = frozenset({"PROTEST", "ASSAULT", "COERCE", "ELECT", "ANNUL", "IMPEACH", "OUST", "CASUALTY", "RETREAT", "ORGANIZE", "APPOINT"})
# What a government does from afar: it says whom a crisis is of by whom it is said to, not by who says it.
FROM_AFAR = frozenset(
    {"ACCUSE", "AGREE", "AID", "COMMENT", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"}
)
OWNED = frozenset({"asset", "group"})  # people and things, whose country only says whose they are: they may be abroad
OFFICE_LENGTH = 40  # characters between the country of an office and who holds it
STRETCH = 400  # characters, about a paragraph: a country counts once in each, so that a last paragraph on its neighbours does not outweigh the rest
NAMED_VOTES = 2  # of a stretch in which a country is named
ASIDE_VOTES = 1  # the same, where it is only named as who says something or acts from afar, or as whose people some are
# An action counts as so many votes: most where it happens, less to whom, least who does it, for an invader acts abroad.
PLACE_VOTES, RECIPIENT_VOTES, ACTOR_VOTES = 6, 4, 2
OWNED_VOTES = 3  # people or things that it is done to
TITLE_VOTES = 6  # of the country that a title beside the text names: as much as a place of action
SPOKEN_VOTES = 4  # a place that is only spoken of counts less than one where something happens

Vote = tuple[str, str, int, int]  # report, country, stretch, weight


def homes(referents: Iterable[Referent], statements: Iterable[Statement] = ()) -> dict[str, str]:
    """The home country of each report that names any, by ISO code."""
    return {report: first(counts) for report, counts in votes(referents, statements).items()}


def first(counts: Mapping[str, float]) -> str:
    """The country that most votes are for; of several the first by its code."""
    return min(counts, key=lambda code: (-counts[code], code))


def votes(referents: Iterable[Referent], statements: Iterable[Statement] = (), *, titled: Mapping[str, str] | None = None) -> dict[str, Counter[str]]:
    """The countries that each report names, if any, by how much its words speak for each.

    Args:
        titled: the country that the title of a report names where the title stands outside its text.
    """
    known, told = {referent.id: referent for referent in referents}, tuple(statements)
    found = {report: Counter({code: TITLE_VOTES}) for report, code in (titled or {}).items()}
    for report, code, _, weight in {*_mentions(known.values(), _sayers(told)), *_actions(known, told)}:
        found.setdefault(report, Counter())[code] += weight
    return found


def struck(referents: Iterable[Referent], statements: Iterable[Statement]) -> frozenset[str]:
    """The countries in which one report says that something happens, or to whose people and things it is done, by ISO code."""
    known = {referent.id: referent for referent in referents}
    now = [one for one in statements if one.stance == "asserted" and not one.background]
    there = [one.place for one in now if one.place and one.type not in (*FROM_AFAR, "FLEE")]
    slots = (*there, *(slot for one in now if one.type in ACTION for slot in one.recipients))
    return frozenset(code for slot in slots if slot.referent in known and (code := land_of(known[slot.referent])))


def _sayers(statements: Iterable[Statement]) -> frozenset[Span]:
    """Where somebody is named as who says something or acts from afar."""
    slots = ((*(one.actors if one.type in FROM_AFAR else ()), *((one.speaker,) if one.speaker else ()), *one.via) for one in statements)
    return frozenset(slot.span for found in slots for slot in found)


def land_of(one: Referent) -> str | None:
    """The country of somebody or something by ISO code; of a person the one whose office he holds, where the text says no other."""
    return one.country or next((role.of for role in one.roles if role.of and not role.end), None)


def _mentions(referents: Collection[Referent], sayers: frozenset[Span]) -> Iterator[Vote]:
    people, offices = _people(referents), _offices(referents)
    found: dict[tuple[str, str, int], int] = {}
    for one in referents:
        for span in one.mentions if (land := land_of(one)) else ():
            is_aside = one.type in OWNED or span in sayers or any(of.start <= span.start and span.end <= of.end for of in people.get(one.report, ()))
            is_aside = is_aside or any(0 < start - span.end <= OFFICE_LENGTH for start in offices.get((one.report, land or ""), ()))
            stretch = (one.report, land or "", span.start // STRETCH)
            found[stretch] = max(found.get(stretch, 0), ASIDE_VOTES if is_aside else NAMED_VOTES)
    return ((*stretch, votes) for stretch, votes in found.items())


def _people(referents: Iterable[Referent]) -> dict[str, list[Span]]:
    """Where each report names people by what they are: in "Norse citizens" and "the leaders of Norland" the country is only whose they are."""
    found: dict[str, list[Span]] = {}
    for one in referents:
        if one.type in OWNED:
            found.setdefault(one.report, []).extend(one.mentions)
    return found


def _offices(referents: Iterable[Referent]) -> dict[tuple[str, str], list[int]]:
    """Where each report names who holds an office of a country: in "the Irish premier Liam Byrne" the country is only whose premier he is."""
    found: dict[tuple[str, str], list[int]] = {}
    for one in referents:
        for code in {role.of for role in one.roles if role.of} if one.type == "person" else ():
            found.setdefault((one.report, code), []).extend(span.start for span in one.mentions)
    return found


def _actions(known: dict[str, Referent], statements: Iterable[Statement]) -> Iterator[Vote]:
    for statement in statements:
        if not statement.background:
            for slot, weight in _weighed(known, statement):
                code = land_of(known[slot.referent]) if slot.referent in known else None
                if code:
                    yield statement.report, code, statement.span.start // STRETCH, weight


def _weighed(known: dict[str, Referent], statement: Statement) -> Iterator[tuple[Slot, int]]:
    is_action = statement.type in ACTION
    if statement.place and statement.type != "FLEE":  # who flees names a country that he comes to
        yield statement.place, PLACE_VOTES if is_action else SPOKEN_VOTES
    if is_action:
        harmed = ((slot, known.get(slot.referent)) for slot in statement.recipients)
        yield from ((slot, OWNED_VOTES if one and one.type in OWNED else RECIPIENT_VOTES) for slot, one in harmed)
        yield from ((slot, ACTOR_VOTES) for slot in statement.actors)
    elif statement.mode == "expel" and any(one.type in (*OWNED, "person") for slot in statement.recipients if (one := known.get(slot.referent))):
        yield from ((slot, PLACE_VOTES) for slot in statement.actors)  # who sends people away is at home
    elif statement.type in FROM_AFAR:
        own = {land_of(known[slot.referent]) for slot in statement.actors if slot.referent in known}
        yield from ((slot, RECIPIENT_VOTES) for slot in statement.recipients if (one := known.get(slot.referent)) and _is_addressed(one, own))


def _is_addressed(one: Referent, own: set[str | None]) -> bool:
    """Whether it is a state, a body or a person of another country; unnamed people may be one's own abroad."""
    return one.type not in OWNED and land_of(one) not in own
