"""This file compares two deeds that one report tells of: what a title, a later sentence or "the attack" tells again is one happening."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.merge.tellings import AHEAD, NEAR, RARITY, Telling
from akyn.model import Figure, Reason
from akyn.places import name_of, names_of

LIKE_MEANS = (  # what one writer calls fire, another shells
    frozenset({"firearms", "crowd-control"}),
    frozenset({"firearms", "heavy-weapons"}),
    frozenset({"aerial", "heavy-weapons", "explosives"}),
    frozenset({"arrest", "restrict"}),
    frozenset({"arrest", "seize"}),
)
OUTCOMES = frozenset({"displaced"})  # told of by what was done or by what came of it: to expel, to be homeless
ALIKE = 0.25  # share of the shorter one's words


def retold(left: Telling, right: Telling) -> Iterator[Reason]:
    """What speaks for one happening told twice in a report, and what against."""
    if left.id == right.came_of or right.id == left.came_of:
        yield Reason(weight=0.8, words="an attack, and whom it harmed")
        return
    earlier, later = sorted((left, right), key=lambda one: (one.statement.span.start, one.id))
    family = max(left.families & right.families or left.families | right.families, key=lambda one: (RARITY.get(one, 0.0), one))
    yield Reason(weight=max(0.2, RARITY.get(family, 0.0)), words=f"one report tells of: {family}")
    is_taken_up = later.takes_up == earlier.id
    if left.statement.type != right.statement.type and family not in OUTCOMES and not (is_taken_up and left.root == right.root):
        yield Reason(weight=-0.15, words=f"{left.statement.type.lower()} / {right.statement.type.lower()}")
    yield from _means(left, right)
    yield from _parties(left, right, is_taken_up=is_taken_up)
    yield from _victims(left, right)
    yield from _circumstances(left, right)
    yield from _wording(earlier, later)


def _means(left: Telling, right: Telling) -> Iterator[Reason]:
    mode, other = left.statement.mode, right.statement.mode
    if mode and mode == other:
        yield Reason(weight=0.1, words=f"both {mode}")
    elif mode and other and not are_alike(mode, other):
        yield Reason(weight=-0.2, words=f"{mode} / {other}")


def are_alike(mode: str, other: str) -> bool:
    """Whether two writers may mean the same by these."""
    return any({mode, other} <= alike for alike in LIKE_MEANS)


def _parties(left: Telling, right: Telling, *, is_taken_up: bool) -> Iterator[Reason]:
    if left.actors & right.actors:
        yield Reason(weight=0.25, words="done by the same")
    elif left.sides & right.sides:
        yield Reason(weight=0.2, words=f"done by the same side: {names_of(left.sides & right.sides)}")
    elif left.doers & right.doers:
        yield Reason(weight=0.2, words=f"done by the same: {', '.join(sorted(left.doers & right.doers))}")
    elif (left.named and right.named) or (left.actors and right.actors and not (left.named or right.named or is_taken_up)):
        yield Reason(weight=-0.3, words="done by others")  # a name and "the attackers" may be one


def _victims(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.recipients & right.recipients:
        yield Reason(weight=0.3, words="done to the same")
    elif left.heads & right.heads:
        yield Reason(weight=0.25, words="done to what is called alike")
    elif left.nations & right.nations and left.people and right.people:
        yield Reason(weight=0.25, words=f"done to people of one country: {names_of(left.nations & right.nations)}")
    elif left.nations & right.nations and left.statement.type == "SANCTION":
        yield Reason(weight=0.0, words=f"done to what is of one country: {names_of(left.nations & right.nations)}")
    elif left.people_done_to & right.people_done_to:
        yield Reason(weight=0.1, words="done to people of one sort")
    elif left.people and right.people and _same_counts(left, right):
        return  # as many, whatever they are called
    elif left.recipients and right.recipients and not are_counted_apart(left, right):
        yield Reason(weight=-0.3, words="done to others")


def _circumstances(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.place and left.place == right.place:
        yield Reason(weight=0.1, words="same place")
    if left.country and left.country == right.country:
        yield Reason(weight=0.05, words=f"in {name_of(left.country)}")
    elif left.placed != right.placed and left.country and right.country:
        yield Reason(weight=-0.15, words=f"one is elsewhere: {name_of(left.country)} / {name_of(right.country)}")
    if left.dated and right.dated and (left.first, left.last) == (right.first, right.last):
        yield Reason(weight=0.2, words="same days")
    if _same_counts(left, right):
        yield Reason(weight=0.3, words="same figure")
    elif are_counted_apart(left, right) and counts_differ(left, right):
        yield Reason(weight=0.35, words="two speakers count it otherwise")
    elif are_one_toll(left, right) and counts_differ(left, right):
        yield Reason(weight=-0.6, words="one report gives two counts")  # what else is told may have joined them: those found by then, and all
    if (left.statement.stance in AHEAD) != (right.statement.stance in AHEAD):
        yield Reason(weight=-0.15, words="one is only planned, demanded, threatened or supposed")
    if left.statement.background != right.statement.background:
        yield Reason(weight=-0.2, words="one is told as history")


def _only_counts(later: Telling) -> bool:
    """Whether it is done by or to nobody but so many, and no others: "as many as 20 escaped"."""
    anybody = later.whoever | later.faceless
    return bool(later.statement.figures and anybody) and later.actors | later.recipients <= anybody and not later.another


def _same_counts(left: Telling, right: Telling) -> bool:
    """Whether they count something alike, and one tells no other count of it besides: ten of these and two of those are not the two elsewhere."""
    shared = {measure for measure, _ in left.figures & right.figures}
    return any({value for one, value in left.figures if one == measure} == {value for one, value in right.figures if one == measure} for measure in shared)


def are_counted_apart(left: Telling, right: Telling) -> bool:
    """Whether two people count the harm of one report, each otherwise: the ministry four, the ombudsman nine."""
    is_of_anybody = all(one.recipients <= one.faceless for one in (left, right))
    are_two = left.told_by and right.told_by and left.told_by != right.told_by
    return left.statement.type == right.statement.type == "CASUALTY" and bool(are_two) and (is_of_anybody or bool(left.heads & right.heads))


def are_one_toll(left: Telling, right: Telling) -> bool:
    """Whether one tells who were found or counted in all, and the other counts the same or tells nobody: one is a part of the other, or came later."""
    is_of_same = not left.recipients or not right.recipients or bool(left.heads & right.heads)
    return left.statement.type == right.statement.type == "CASUALTY" and is_of_same and (left.counted or right.counted)


def counts_differ(left: Telling, right: Telling) -> bool:
    """Whether both count the same measure and no value of one fits any of the other."""
    shared = {one.measure for one in left.statement.figures} & {one.measure for one in right.statement.figures}
    return any(not _some_fit(left, right, measure) for measure in shared)


def _some_fit(left: Telling, right: Telling, measure: str) -> bool:
    counts, others = ([one for one in telling.statement.figures if one.measure == measure] for telling in (left, right))
    return any(low(one) <= high(other) and low(other) <= high(one) for one in counts for other in others)


def low(figure: Figure, *, slack: float = 0.0) -> float:
    """The least that the words allow; of a number alone so much less, 0.1 being a tenth."""
    return figure.low if figure.low is not None else figure.value * (1 - slack) if figure.value is not None else float("-inf")


def high(figure: Figure, *, slack: float = 0.0) -> float:
    """The most that the words allow; of a number alone so much more."""
    return figure.high if figure.high is not None else figure.value * (1 + slack) if figure.value is not None else float("inf")


def _wording(earlier: Telling, later: Telling) -> Iterator[Reason]:
    if earlier.titled and not later.titled:
        yield Reason(weight=0.15, words="one stands in the title")
    if later.takes_up == earlier.id:
        yield Reason(weight=0.35, words="the later one takes it up as known")
    elif later.nominal and later.statement.span.start - earlier.statement.span.end <= NEAR:
        yield Reason(weight=0.15, words="the later one speaks of something known")
    if earlier.root == later.root:
        yield Reason(weight=0.1, words="by the same word")
        if _only_counts(later) and later.statement.span.start - earlier.statement.span.end <= NEAR:
            yield Reason(weight=0.25, words="the later one only says how many")
    shared = earlier.words & later.words
    alike = len(shared) / min(len(earlier.words), len(later.words)) if earlier.words and later.words else 0.0
    if len(shared) > 1 and alike >= ALIKE:
        yield Reason(weight=round(0.3 * alike, 3), words=f"{alike:.0%} of the shorter one's words shared")
