"""This file sets the counts of one report against each other: what is told first, and what somebody else puts it at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import AFFIRMED, Figure, Statement
from akyn.text.formerly import is_former
from akyn.text.lookup import Lookup
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.asking import how_many
from akyn.weigh.claims import sayer_names
from akyn.weigh.deeds import deeds_in
from akyn.weigh.denials import COUNTED, place_words, towns
from akyn.weigh.gainsaid import matter_words
from akyn.weigh.governments import WORDS, speakers
from akyn.weigh.quarrels import Crisis, Near, Quarrel, is_in_one_paragraph, is_next_to, not_twice, on_one_side

PUT_AT = re.compile(r"\b(?:put|puts|placed|estimated)\b([^.;:]{1,60})\bat\b|\b(?:acknowledge[ds]?|admit(?:s|ted)|spoken? of|speaks? of)\b")
ADDED = re.compile(r"\b(?:another|a further|additional)\b")  # "another 21 had died"
PART = re.compile(r"\b(?:among (?:them|those)|another|of (?:them|those|whom|which)|other|others|further|including|more|additional|respectively)\b")
OWN_DEAD = re.compile(r"\b(?:its|their|his|her) own (?:casualties|dead|fighters|losses|men|people|soldiers|troops|wounded)\b")  # each side counts others
OF_COUNTING = matter_words("number numbers toll count figure dead killed died death deaths injured wounded arrested detained missing people those bodies")
BEFORE = 500  # characters, about three sentences, in which the other count was told
BESIDE = 24  # characters between the verb and its number
SLACK = 0.15  # so near each other two counts may be one


def is_of_a_count(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it counts the dead, the arrested, a crowd."""
    return one.stance in AFFIRMED and _counted(one) is not None


def _counted(one: Statement) -> Figure | None:
    return next((figure for figure in one.figures if figure.measure in COUNTED and _least(figure) is not None), None)


def _least(figure: Figure) -> float | None:
    return figure.value if figure.value is not None else figure.low


def counted_otherwise(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """The last count before it in its report, where somebody puts it at clearly more or fewer, or two voices count in one breath."""
    if not one.speaker:
        return ()
    start = min(one.span.start, one.trigger.start)
    before = [other for other in near(one) if other.report == one.report and start - BEFORE <= other.span.end <= start]
    alike = [other for other in before if _is_of_one_thing(look, one, other)]
    against = (other for other in _whole(look, alike) if _differs(one, other) and not on_one_side(look, speakers(one), speakers(other)))
    return tuple(other for other in against if is_given_against(look, one, other) or _is_counted_beside(look, one, other))


def _whole(look: Lookup, alike: list[Statement]) -> list[Statement]:
    """The most that the last sentence with a count gives: "nine after two more had died" counts nine."""
    last = [other for other in alike if look.sentence_span(other) == look.sentence_span(alike[-1])]
    return sorted(last, key=lambda other: -_count(other))[:1]


def is_given_against(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether somebody puts his very number at it, and says of nothing else that he counts it."""
    given = _is_given(look, one)
    if given is None:
        return False
    own = matter_words(given) - place_words(look, one.report) - OF_COUNTING
    told = matter_words(look.sentence(other))
    return not own or is_in_one_paragraph(look, one, other) or any(word.endswith(short) for word in told for short in own)


def may_count_one_thing(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether two counts may be of one happening, none beside the other; in one report told in one breath, in a word of the other, or put at it."""
    if any(ADDED.search(look.quote(each)) or _is_of_own_dead(look, each) for each in (one, other)):
        return False
    if one.report != other.report or (is_next_to(look, one, other) and is_in_one_paragraph(look, one, other)):
        return True
    shared = (matter_words(look.sentence(one)) & matter_words(look.sentence(other))) - place_words(look, one.report) - OF_COUNTING
    return bool(shared) or is_given_against(look, one, other) or is_given_against(look, other, one)


def _is_counted_beside(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether two named voices count right behind each other, neither some of those, nor others beside them, nor what was before."""
    counted = _counted(one)
    count = _counted(other)
    is_beside = is_next_to(look, one, other) and is_in_one_paragraph(look, one, other) and one.type == other.type
    if counted is None or count is None or not is_beside or not (_whom(counted) == _whom(count) or (other.speaker is None and not _whom(counted))):
        return False
    if not other.speaker and (other.stance != "asserted" or not deeds_in(look.quote(one)) & deeds_in(look.quote(other))):
        return False
    start, end = look.sentence_span(one)
    return PART.search(look.reports[one.report].text, start, end) is None and not is_former(look.reports[one.report].text, counted.span.start, start)


def _is_given(look: Lookup, one: Statement) -> str | None:
    """What somebody puts at its very number, or acknowledges, now: "the number of dead" of "put the number of dead at nine"; None where nobody does."""
    counted, (start, end) = _counted(one), look.sentence_span(one)
    text = look.reports[one.report].text
    if counted is None or is_former(text, counted.span.start, start):
        return None
    given = PUT_AT.finditer(text, start, end)
    return next((found[1] or "" for found in given if counted.span.start - found.end() <= BESIDE and found.start() - counted.span.end <= BESIDE), None)


def _is_of_one_thing(look: Lookup, one: Statement, other: Statement) -> bool:
    counted, count = _counted(one), _counted(other)
    is_alike = counted is not None and count is not None and counted.measure == count.measure and _may_be_the_same(counted, count)
    places = towns(look, one.id), towns(look, other.id)
    is_alike = is_alike and not any(_is_of_own_dead(look, each) for each in (one, other))
    return is_alike and (not all(places) or bool(places[0] & places[1]))


def _is_of_own_dead(look: Lookup, one: Statement) -> bool:
    """Whether each side may count its own: "its own dead"."""
    return OWN_DEAD.search(look.sentence(one)) is not None


def _may_be_the_same(one: Figure, other: Figure) -> bool:
    """Whether they count the same people, as far as the words for them say: guards are no villagers, bodyguards are guards."""
    whom, whom_else = _whom(one), _whom(other)
    return not (whom and whom_else) or whom.endswith(whom_else) or whom_else.endswith(whom)


def _whom(figure: Figure) -> str:
    words = fold(figure.whom or "").split()
    is_anybody = not words or has_word(*WORDS, "anybody", words[0]) or has_word(*WORDS, "count", words[0]) or has_word(*WORDS, "dead", words[0])
    return "" if is_anybody else words[0].removesuffix("s")


def _count(one: Statement) -> float:
    counted = _counted(one)
    return (_least(counted) if counted else None) or 0.0


def _differs(one: Statement, other: Statement) -> bool:
    values = [_count(each) for each in (one, other)]
    return min(values) < max(values) * (1 - SLACK)


def counts(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Two counts of one thing in one report."""
    for one, others in not_twice(crisis):
        told = (*others, one)
        values = [f"{_least(figure) or 0.0:,g}" for each in told if (figure := _counted(each)) is not None]
        measure = next(figure.measure for each in told if (figure := _counted(each)) is not None)
        sides = tuple((f"{value} {measure}: so {sayer_names(look, (each,))}", (each,)) for value, each in zip(values, told, strict=True))
        yield Quarrel(rule="counts", about=how_many(measure, values), sides=sides)
