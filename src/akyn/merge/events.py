"""This file joins statements of one happening into events, within a report and across reports; each join says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from akyn.merge.posts import are_one, are_two
from akyn.merge.retellings import are_alike, are_counted_apart, are_one_toll, counts_differ, high, low, retold
from akyn.merge.tellings import AHEAD, HARMED, LEAVING, MANY, OF_ITSELF, OTHER, OUT_OF_OFFICE, RARITY, Telling, heads_of_anybody, weighed_apart
from akyn.model import Date, Event, Judgement, Reason, content_id
from akyn.places import name_of, names_of
from akyn.text.lookup import Lookup
from akyn.text.wordlists import STEM, likeness

SAME = 0.6
UNSURE = 0.5
LEAST_MEAN = 0.2  # of the scores between two clusters that become one
MOST_ELSEWHERE = 0.25  # of the pairs between two such clusters may be told of other days or places: one was read wrong, then
LEAST_COUNTED = -0.2  # what is less says no more than that they are two
ASKED = 6  # members of each cluster, so that large ones cost no more
NEIGHBOURS = 40  # of a block, sorted by day, each telling meets so many of the next
SLACK = timedelta(days=1)  # an evening and the morning after are one happening
WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
LASTS = timedelta(days=45)  # protests and wars told of without a day may have gone on so long
FAR_COUNTS = 4  # times
MOST_BY_COMMON_WORDS = 0.2  # what the words of two sayings count for where hardly any is rare
FEW = 2  # names that two reports share by chance hardly ever
COPIED = 0.9  # share of the words of two sayings from which on reports of one story and day copy each other
LEAST_LEFT = 0.75  # of a toll that is corrected downwards
DAYS_OF = {"months": 28, "years": 365}  # at the least
NEAR_DEGREES = 0.15  # about 15 km: a town and its outskirts
AREA_DEGREES = 3.0  # about 300 km: from the middle of a large province to its edge
FAR_DEGREES = 1.0  # about 100 km: no one happening, where both name a town
DONE_TO_ONE = frozenset({"arrest", "convict", "release"})  # who is told to do it by one and to suffer it by another suffers it
LASTING = frozenset({"protest", "mobilize"})
HARMING = frozenset({"attack", "casualty"})  # no reason to join two, but what else is told may have joined them
OF_CITIZENS = frozenset({"elect", "protest"})  # each country does it for itself
OF_PERSONS = frozenset({"office", "resign", "flee", OUT_OF_OFFICE})  # who does it and whom it is done to are one role here
OF_ITS_OBJECT = frozenset(  # what it is done to tells one from another
    {OUT_OF_OFFICE, "annul", "arrest", "coerce/restrict", "convict", "sanction/discontinue", OF_ITSELF}
)
ONCE = frozenset({"annul", "coerce/curfew", "coerce/martial-law", "elect", "impeach", "oust"})  # in a country, within weeks
OF_ANY_CRISIS = frozenset({"cause-force"})  # by which people come to harm again and again
ARMED = frozenset({"people-police", "people-rebels", "people-soldiers"})
AGAIN_AND_AGAIN = frozenset({"attack", "casualty", "arrest"})  # in one crisis
OF_ITS_OWN = frozenset({"abduct", "riot"})  # modes: who is carried off, or rises up, is not attacked
VISIT = "visit"  # the mode of what may last for days
PRECISIONS = ("day", "range", "month", "season", "year", "decade")


def is_apart(told: Mapping[str, Telling], decided: Mapping[tuple[str, str], Judgement], one: str, other: str) -> bool:
    """Whether an analyst holds two apart, or what they tell does where no analyst has decided.

    The day and the place that another report gives are read wrong too often for one such telling to hold two happenings apart that others join;
    but what lies weeks apart is two.
    """
    decision = decided.get((min(one, other), max(one, other)))
    if decision:
        return decision.verdict == "different"
    left, right = told[one], told[other]
    is_sure = left.statement.report == right.statement.report or not _may_overlap(left, right, more=WEEK)
    return next(contradictions(left, right) if is_sure else _other_happening(left, right), None) is not None


def are_alike_as_a_whole(told: Mapping[str, Telling], some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the tellings of two clusters speak for one happening on the average, not only the two that join them; of many a few are asked."""
    pairs = [(min(one, other), max(one, other)) for one in sorted(some)[:ASKED] for other in sorted(others)[:ASKED]]
    elsewhere = [next(_other_time_or_place(told[left], told[right]), None) is not None for left, right in pairs]
    if sum(elsewhere) > MOST_ELSEWHERE * len(pairs):
        return False
    spoken = [[reason.weight for reason in _reasons(told[left], told[right])] for left, right in pairs]
    scores = [max(sum(weights), LEAST_COUNTED) for weights in spoken if weights]
    return len(pairs) == 1 or not scores or round(sum(scores) / len(scores), 6) >= LEAST_MEAN


# ---- which pairs are worth comparing -------------------------------------------------------------------------------------


def blocks(telling: Telling) -> Iterator[str]:
    """The blocks that a telling stands in: what is worth comparing shares one."""
    if telling.is_speech:
        yield from (f"{telling.statement.type} {one}" for one in telling.speaking or (telling.statement.report,))
        return
    for family in telling.families:
        yield f"{family} in {telling.country}"
        yield f"{family} by {telling.statement.report}"
        yield f"{family} in story {telling.story}"
        if telling.town:
            yield f"{family} at {telling.place}"
        yield from (f"{family} of {one}" for one in telling.persons | telling.actors)
        yield from (f"harm of {one}" for one in telling.persons if family in HARMING)
        yield from (f"{family} to {word}" for word in telling.marked)
        yield from (f"{family} amid {name}" for name in telling.amid)
        yield from (f"{family} of the {' '.join(sorted(post))}" for post in telling.posts)


# ---- what keeps two apart ------------------------------------------------------------------------------------------------


def contradictions(left: Telling, right: Telling) -> Iterator[Reason]:
    """Why two cannot be one happening, if both were read right."""
    yield from _other_time_or_place(left, right)
    yield from _other_happening(left, right)


def _other_time_or_place(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.placed and right.placed and left.country != right.country:
        yield Reason(weight=-1.0, words=f"different countries: {name_of(left.country or 'unknown')} / {name_of(right.country or 'unknown')}")
    if not _may_overlap(left, right):
        yield Reason(weight=-1.0, words=f"days that differ: {_days(left)} / {_days(right)}")
    if _are_far(left, right) and not left.is_speech and not (left.lasting and right.lasting):
        yield Reason(weight=-1.0, words="in places far from each other")


def _are_far(left: Telling, right: Telling) -> bool:
    return bool(left.point and right.point and _degrees(left.point, right.point) > FAR_DEGREES)


def _other_happening(left: Telling, right: Telling) -> Iterator[Reason]:
    if not left.families & right.families and left.families | right.families != HARMING:
        yield Reason(weight=-1.0, words="different kinds of happening")
    if left.persons and right.persons and not left.persons & right.persons and not left.is_speech:
        yield Reason(weight=-1.0, words="done to different persons")
    if left.by_post and right.by_post and are_two(left.posts, right.posts) and not left.is_speech:
        yield Reason(weight=-1.0, words="done to the holders of different posts")
    if not left.is_speech:
        yield from _other_deed(left, right)
    if left.is_mutual and left.surnames - right.surnames and right.surnames - left.surnames:
        yield Reason(weight=-1.0, words="other persons met")
    if left.families & right.families & LEAVING and left.surnames and right.surnames and not left.surnames & right.surnames:
        yield Reason(weight=-1.0, words="done by different persons")
    if left.vote and right.vote and not left.vote & right.vote:
        yield Reason(weight=-1.0, words=f"different votes: {', '.join(sorted(left.vote))} / {', '.join(sorted(right.vote))}")
    if left.families & right.families & OF_CITIZENS and left.sides and right.sides and not left.sides & right.sides:
        yield Reason(weight=-1.0, words=f"done by people of different countries: {names_of(left.sides)} / {names_of(right.sides)}")
    if left.office and right.office and not left.office & right.office:
        yield Reason(weight=-1.0, words=f"different offices: {', '.join(sorted(left.office))} / {', '.join(sorted(right.office))}")
    if left.is_speech and left.actors and right.actors and not left.speaking & right.speaking and not _said_by_post(left, right):
        yield Reason(weight=-1.0, words="said by different speakers")
    if left.is_speech and bool(left.actors) != bool(right.actors):
        yield Reason(weight=-1.0, words="of one nobody says who said it")
    if _are_of_two_papers(left, right):
        yield Reason(weight=-1.0, words="each is said in a paper of its own")


def _are_of_two_papers(left: Telling, right: Telling) -> bool:
    return left.own_paper and right.own_paper and left.statement.report != right.statement.report and left.words != right.words


def _other_deed(left: Telling, right: Telling) -> Iterator[Reason]:
    """What keeps two deeds apart: victims of different countries; in one report also other places, victims, counts and the word itself."""
    if "casualty" in left.families & right.families and left.nations and right.nations and not left.nations & right.nations:
        yield Reason(weight=-1.0, words=f"harm to people of different countries: {names_of(left.nations)} / {names_of(right.nations)}")
    if "casualty" in left.families & right.families and left.causes and right.causes and not left.causes & right.causes:
        yield Reason(weight=-1.0, words=f"harmed by different things: {_called(left.causes)} / {_called(right.causes)}")
    terms, others = _terms(left), _terms(right)
    if terms and others and not terms & others:
        yield Reason(weight=-1.0, words="sentenced to other terms")
    if left.statement.report == right.statement.report:
        yield from _other_in_one_report(left, right)


def _called(classes: frozenset[str]) -> str:
    """ "fire, force"."""
    return ", ".join(sorted(one.partition("-")[2] for one in classes))


def _terms(telling: Telling) -> frozenset[tuple[str, float]]:
    """The years or months that somebody is sentenced to."""
    return frozenset((measure, value) for measure, value in telling.figures if measure in DAYS_OF and value and telling.statement.mode == "convict")


def _other_in_one_report(left: Telling, right: Telling) -> Iterator[Reason]:
    """A writer who names two places, two victims or two counts of one thing tells of two happenings."""
    is_elsewhere = left.place and right.place and left.town and right.town and left.place != right.place and not may_hold(left, right)
    if is_elsewhere and not (left.lasting and right.lasting):
        yield Reason(weight=-1.0, words="one report tells of two places")
    if left.proper and right.proper and not left.proper & right.proper and not (left.heads | right.heads):
        yield Reason(weight=-1.0, words="one report tells of two, each by name")
    if counts_differ(left, right) and not are_counted_apart(left, right) and not are_one_toll(left, right):
        yield Reason(weight=-1.0, words="one report gives two counts")
    if left.another != right.another:
        yield Reason(weight=-1.0, words="one report calls it another")


def _said_by_post(left: Telling, right: Telling) -> bool:
    """Whether one names the person who says it and the other the post, in one country or in none that is told."""
    return bool(left.named) != bool(right.named) and are_one(left.posts_saying, right.posts_saying) and not (left.lands and right.lands)


def _degrees(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _may_overlap(left: Telling, right: Telling, *, more: timedelta = timedelta(), by_week: bool = True) -> bool:
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return True
    slack = SLACK if left.dated and right.dated else 2 * SLACK
    if left.lasting and right.lasting:
        slack = LASTS
    if left.families & right.families & LASTING and not (_is_short(left) and _is_short(right)):
        slack = LASTS
    if not by_week:
        return _overlap((left.first, left.last), (right.first, right.last), slack + more)
    return any(_overlap(one, other, slack + more) for one in _weeks(left) for other in _weeks(right))


def _weeks(telling: Telling) -> tuple[tuple[date, date], ...]:
    """The days it can lie on; of "on Saturday", told on a Saturday, also those a week earlier."""
    assert telling.first
    assert telling.last
    days = (telling.first, telling.last)
    return (days, (telling.first - WEEK, telling.last - WEEK)) if telling.this_week_or_last else (days,)


def _overlap(days: tuple[date, date], others: tuple[date, date], slack: timedelta) -> bool:
    return days[0] <= others[1] + slack and others[0] <= days[1] + slack


def _is_short(telling: Telling) -> bool:
    return bool(telling.dated and telling.first and telling.last and telling.last - telling.first <= 3 * SLACK)


def _days(telling: Telling) -> str:
    return f"{telling.first}" if telling.first == telling.last else f"{telling.first} to {telling.last}"


# ---- what speaks for one happening ------------------------------------------------------------------------------------------


def _reasons(left: Telling, right: Telling) -> Iterator[Reason]:
    if not left.families & right.families and not _harm_one_person(left, right):
        return
    in_one_report = left.statement.report == right.statement.report and left.statement.type != OTHER
    yield from (_speech_reasons if left.is_speech else retold if in_one_report else _deed_reasons)(left, right)
    yield from contradictions(left, right)


def _harm_one_person(left: Telling, right: Telling) -> bool:
    """Whether one tells of an attack on somebody, and the other of what became of the same."""
    return bool(left.persons & right.persons) and left.families | right.families == HARMING


def _deed_reasons(left: Telling, right: Telling) -> Iterator[Reason]:
    family = max(left.families & right.families or HARMING, key=lambda one: (RARITY.get(one, 0.0), one))
    yield Reason(weight=RARITY.get(family, 0.1), words=f"both tell of: {family}")
    if left.story == right.story:
        yield Reason(weight=0.45 if left.statement.type == OTHER else 0.1, words="told in reports of one story")
    if left.root == right.root:
        yield Reason(weight=0.05, words="by the same word")
    yield from _same_means(left, right)
    yield from _same_days(left, right)
    if _taken_up(left, right):
        yield Reason(weight=0.1, words="the later one speaks of it as known")
    causes = left.causes & right.causes - OF_ANY_CRISIS
    if causes and not _told_long_apart(left, right):
        yield Reason(weight=0.15, words=f"harmed by one thing: {_called(causes)}")
    yield from _same_place(left, right)
    yield from _same_names_beside(left, right)
    yield from _same_cast(left, right)
    yield from _same_recipients(left, right)
    if left.vote & right.vote and left.country and left.country == right.country:
        yield Reason(weight=0.1, words=f"both a {min(left.vote & right.vote).replace('-', ' ')}")
    if {left.statement.type, right.statement.type} == {"APPOINT", "ELECT"} and not _who_it_is_about(left) & _who_it_is_about(right):
        yield Reason(weight=-0.3, words="an election and an appointment, of no one person")
    yield from _same_actors(left, right)
    yield from _same_figures(left, right)
    lands, others = left.about - left.nations, right.about - right.nations
    if lands and others and not lands & others:
        yield Reason(weight=-0.4, words=f"about other countries: {names_of(lands)} / {names_of(others)}")
    if _is_one_of_others(left, right) or _is_one_of_others(right, left):
        yield Reason(weight=-0.25, words="harm to one by name / to so many")
    if left.families & right.families & AGAIN_AND_AGAIN and not _share_who_or_what(left, right):
        yield Reason(weight=-0.15, words="only time and place in common")
    yield from _of_itself(left, right)
    yield from _one_of_many(left, right)
    if left.another != right.another:
        yield Reason(weight=-0.15, words="one report calls it another")
    yield from _differing_telling(left, right)


def _same_means(left: Telling, right: Telling) -> Iterator[Reason]:
    mode, other = left.statement.mode, right.statement.mode
    if mode and mode == other:
        yield Reason(weight=0.05, words=f"both {mode}")
    elif mode and other and left.statement.type == right.statement.type and not are_alike(mode, other):
        yield Reason(weight=-0.1, words=f"{mode} / {other}")
    elif OF_ITS_OWN & {mode, other} and "hostage" not in left.families & right.families:
        yield Reason(weight=-0.1, words=f"only one is a {'riot' if 'riot' in (mode, other) else 'kidnapping'}")


def _same_days(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.dated and right.dated and left.first and right.first and _may_overlap(left, right):
        if (left.this_week_or_last or right.this_week_or_last) and not _may_overlap(left, right, by_week=False):
            yield Reason(weight=0.05, words=f"days that fit a week earlier: {_days(left)} / {_days(right)}")
        elif left.first == right.first and left.last == right.last:
            yield Reason(weight=0.3, words=f"same days: {_days(left)}")
        else:
            yield Reason(weight=0.2, words=f"days that fit: {_days(left)} / {_days(right)}")
    elif left.first and right.first:
        yield Reason(weight=0.05, words="told of at the same time, one without a day")
        yield from _same_news(left, right)
        if _lasts_longer(left, right) or _lasts_longer(right, left):
            yield Reason(weight=-0.6, words="one lasted longer than since that day")
        if _told_months_apart(left, right) and not _same_victims(left, right):
            yield Reason(weight=-0.25, words="told of more than a month apart")
        elif not (left.news and right.news) and _told_long_apart(left, right):
            yield Reason(weight=-0.15, words="told of more than a week apart")


def _lasts_longer(left: Telling, right: Telling) -> bool:
    """Whether more months or years are told of an arrest than have gone by since the day of the other."""
    if "arrest" not in left.families & right.families or not right.dated or not right.first or not left.told_on:
        return False
    lasted = [timedelta(days=DAYS_OF[measure] * value) for measure, value in left.figures if measure in DAYS_OF and value]
    return any(right.first + time > left.told_on for time in lasted)


def _told_long_apart(left: Telling, right: Telling) -> bool:
    """Whether two reports more than a week apart tell of it, neither of them as known or as what goes on, and no toll has risen."""
    if not left.told_on or not right.told_on or left.nominal or right.nominal or left.families & right.families & LASTING:
        return False
    return abs(left.told_on - right.told_on) > WEEK and not _counts_rise(left, right)


def _told_months_apart(left: Telling, right: Telling) -> bool:
    """Whether more than a month lies between two reports of what does not go on."""
    if not left.told_on or not right.told_on or left.families & right.families & LASTING:
        return False
    return abs(left.told_on - right.told_on) > MONTH


def _taken_up(left: Telling, right: Telling) -> bool:
    """Whether one tells and the other, by a report not much later, speaks of it as known: "the attack", "Sunday's attack"."""
    known, new = (left, right) if left.nominal else (right, left)
    if not known.nominal or new.nominal or known.lasting or not known.published or not new.published:
        return False
    if known.news and new.news and abs(known.news - new.news) > SLACK:
        return False
    return timedelta() <= known.published - new.published <= WEEK


def _same_news(left: Telling, right: Telling) -> Iterator[Reason]:
    """What is told as new on one day or the next is likely one happening, what is told as new a week apart hardly is."""
    if left.news and left.news == right.news:
        yield Reason(weight=0.2, words="told as new on one day")
    elif left.news and right.news and abs(left.news - right.news) <= SLACK:
        goes_on = left.families & right.families & LASTING and left.country and left.country == right.country
        yield Reason(weight=0.15 if goes_on else 0.05, words="told as new on one day and the next")
    elif left.news and right.news and abs(left.news - right.news) <= 2 * SLACK:
        yield Reason(weight=0.05, words="told as new within two days")
    elif left.news and right.news and not left.families & right.families & LASTING:
        is_long = abs(left.news - right.news) > WEEK
        yield Reason(weight=-0.25 if is_long else -0.15, words=f"told as new more than {'a week' if is_long else 'two days'} apart")


def _same_place(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.town and left.place == right.place:
        yield Reason(weight=0.1, words="same place")
    elif left.town and right.town and not may_hold(left, right) and not ({left.place} & right.recipients or {right.place} & left.recipients):
        are_apart = left.point and right.point and _degrees(left.point, right.point) > NEAR_DEGREES and not (left.lasting or right.lasting)
        yield Reason(weight=-0.5 if are_apart else -0.25, words="different places")
    if left.country and left.country == right.country:
        yield Reason(weight=0.1, words=f"in {name_of(left.country)}")


def may_hold(left: Telling, right: Telling) -> bool:
    """Whether one is told to be in a province and the other in a town or district that may lie in it."""
    area, other = (left.area, right.area or right.point) if left.area else (right.area, left.point)
    return bool(area and other and left.country == right.country and _degrees(area, other) <= AREA_DEGREES)


def _same_names_beside(left: Telling, right: Telling) -> Iterator[Reason]:
    """What is told in sentences that share a name, or several, besides that of the one place, is likely one happening."""
    if shared := len(_names_shared(left, right)):
        yield Reason(weight=0.3 if shared > 1 else 0.1, words=f"told in sentences that share {'names' if shared > 1 else 'a name'}")


def _same_cast(left: Telling, right: Telling) -> Iterator[Reason]:
    """What two reports tell of the same people, bodies and towns within days of each other is told of one crisis: what is alike in both is likely one."""
    shared = len(left.cast & right.cast)
    is_near = left.published and right.published and abs(left.published - right.published) <= WEEK
    if shared >= FEW and is_near and not (left.statement.background or right.statement.background) and _is_alike(left, right):
        yield Reason(weight=0.15 if shared > FEW else 0.1, words=f"told in reports that share {shared} names")


def _is_alike(left: Telling, right: Telling) -> bool:
    """Whether they share a name, a count, or who it is done to, if only by a word."""
    of_one = left.recipients & right.recipients - left.faceless or left.targets & right.targets or left.heads & right.heads
    return bool(of_one or left.figures & right.figures or _share_a_name(left, right))


def _names_shared(left: Telling, right: Telling) -> frozenset[str]:
    return (left.amid & right.amid) - (left.place_called & right.place_called)


def _same_recipients(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.persons & right.persons or (left.families & right.families & OF_PERSONS and _who_it_is_about(left) & _who_it_is_about(right)):
        yield Reason(weight=0.5, words="the same person")
    elif (left.by_post or right.by_post) and are_one(left.posts, right.posts):
        yield Reason(weight=0.2, words="the same post" if left.by_post and right.by_post else "one names the person, the other the post")
    elif left.by_post and right.by_post and left.posts and right.posts:
        yield Reason(weight=-0.3, words="done to who is called otherwise")
    elif left.families & right.families & DONE_TO_ONE and (left.persons & right.doing or right.persons & left.doing):
        yield Reason(weight=0.4, words="the same person")  # "Hale's arrest" is not his doing
    elif left.recipients & right.recipients & left.proper - left.lands_done_to:
        yield Reason(weight=0.3, words="done to the same")
    elif _same_victims(left, right) and not left.targets & right.targets:
        yield Reason(weight=0.2, words="done to what is called the same")
    elif left.targets & right.targets and left.nations and right.nations and not left.nations & right.nations:
        yield Reason(weight=-0.3, words=f"done to what is of different countries: {names_of(left.nations)} / {names_of(right.nations)}")
    elif left.targets & right.targets:
        yield Reason(weight=0.25 if left.marked & right.marked else 0.1, words="done to what is called alike")
    elif left.nations & right.nations and left.people and right.people:
        yield Reason(weight=0.1, words=f"done to people of one country: {names_of(left.nations & right.nations)}")
    elif left.nations & right.nations and not (left.persons | right.persons | left.lands_done_to | right.lands_done_to):
        yield Reason(weight=0.1, words=f"done to what is of one country: {names_of(left.nations & right.nations)}")
    elif left.heads & right.heads and OF_ITSELF in left.families & right.families:
        yield Reason(weight=0.25, words="of what is called alike")
    elif left.figures & right.figures and left.heads & right.heads - heads_of_anybody():
        yield Reason(weight=0.2, words="done to as many who are called alike")
    elif left.people_done_to & right.people_done_to and _as_many(left, right) and not left.figures & right.figures:
        yield Reason(weight=0.2, words="done to as many people of one sort")
    elif left.people_done_to & right.people_done_to:
        yield Reason(weight=0.05, words="done to people of one sort")
    elif _are_of_other_sorts(left.people_done_to, right.people_done_to):
        both_armed = left.people_done_to | right.people_done_to <= ARMED
        yield Reason(weight=-0.5 if both_armed else -0.3, words="done to people of another sort")
    elif left.things & right.things and not (left.proper and right.proper):
        yield Reason(weight=0.1, words=f"done to things of one sort: {_called(left.things & right.things)}")
    elif left.things and right.things and not left.things & right.things:
        yield Reason(weight=-0.3, words=f"done to things of other sorts: {_called(left.things)} / {_called(right.things)}")
    elif _as_many(left, right) and not left.figures & right.figures and bool(left.faceless) != bool(right.faceless):
        yield Reason(weight=0.15, words="done to as many people")
    elif _as_many(left, right) and not (left.faceless and right.faceless):
        return  # one writer's geologists are another's engineers
    elif left.faceless and right.faceless and any(value and value >= MANY for _, value in left.figures & right.figures):
        return  # so many men are so many people
    elif _is_among_words(left, right) or _is_among_words(right, left):
        return  # what one is done to, the other names beside it
    elif left.recipients and right.recipients and _is_told_by_its_object(left, right):
        yield Reason(weight=-0.3 if bool(left.proper) == bool(right.proper) else -0.1, words="done to others")
    elif left.recipients and right.recipients and bool(left.proper) != bool(right.proper):
        return  # a name, and what it is, may be one
    elif left.people and right.people and (left.faceless or right.faceless) and _counts_near(left, right):
        return  # anybody may be those whom the other tells of
    elif left.recipients and right.recipients:
        yield Reason(weight=-0.2 if (left.persons or right.persons or (left.proper and right.proper)) else -0.1, words="done to others")


def _is_one_of_others(left: Telling, right: Telling) -> bool:
    """Whether one tells of a person's harm, by name and for itself, and the other of several people's."""
    if "casualty" not in left.families & right.families or not left.persons or left.figures:
        return False
    return not right.persons and any(value and value > 1 for measure, value in right.figures if measure in HARMED)


def _share_who_or_what(left: Telling, right: Telling) -> bool:
    """Whether they share who does it, to whom, the foreign country that these are of, a word for either, a count, a means, a cause or a name beside it."""
    abroad = left.nations & right.nations - {left.country, right.country}
    who = left.named & right.named or left.doers & right.doers or left.sides & right.sides or left.people_doing & right.people_doing
    whom = _same_victims(left, right) or left.targets & right.targets or left.heads & right.heads or left.people_done_to & right.people_done_to
    what = left.things & right.things or left.rare & right.rare or left.root == right.root or left.causes & right.causes - OF_ANY_CRISIS
    are_crowds = left.crowd and right.crowd and left.actors and right.actors
    by_one_means = left.statement.mode and left.statement.mode == right.statement.mode
    return bool(who or whom or abroad or what or are_crowds or by_one_means or _are_counted(left, right) or _share_a_name(left, right))


def _is_among_words(left: Telling, right: Telling) -> bool:
    """Whether the rarer words for what one is done to stand in the words of the other."""
    return bool({word[:STEM] for word in left.marked} & right.words)


def _as_many(left: Telling, right: Telling) -> bool:
    """Whether both are done to unnamed people, several and as many, whatever they are called."""
    if not (left.people and right.people):
        return False
    counts, others = ({value for _, value in telling.figures if value and value > 1} for telling in (left, right))
    return bool(counts & others)


def _are_of_other_sorts(people: frozenset[str], others: frozenset[str]) -> bool:
    """Whether only one of two sorts of people bear arms, or both do for different sides; of the rest a writer's marchers are another's residents."""
    return bool(people and others) and not people & others and bool((people | others) & ARMED)


def _is_told_by_its_object(left: Telling, right: Telling) -> bool:
    """Whether two such deeds are told apart by what they are done to."""
    return bool(left.families & right.families & OF_ITS_OBJECT) or left.statement.type == right.statement.type == "APPOINT"


def _who_it_is_about(telling: Telling) -> frozenset[str]:
    """Who is elected, appointed or leaves; not who appoints others."""
    if telling.statement.type == "APPOINT" and telling.recipients:
        return telling.recipients
    return telling.recipients | telling.actors


def _same_actors(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.named & right.named:
        yield Reason(weight=0.2, words="done by the same")
    elif left.actors and right.actors and left.crowd and right.crowd:
        yield Reason(weight=0.2, words="done by a crowd")
    elif left.actors & right.actors:
        yield Reason(weight=0.1, words="done by who is called the same")
    elif left.doers & right.doers:
        yield Reason(weight=0.15, words=f"done by the same: {', '.join(sorted(left.doers & right.doers))}")
    elif left.sides & right.sides:
        yield Reason(weight=0.15, words=f"done by the same side: {names_of(left.sides & right.sides)}")
    elif left.people_doing & right.people_doing:
        yield Reason(weight=0.05, words="done by people of one sort")
    elif _are_of_other_sorts(left.people_doing, right.people_doing):
        yield Reason(weight=-0.25, words="done by people of another sort")
    elif left.actors and right.actors and (left.actors <= left.whoever or right.actors <= right.whoever):
        return  # "men" and "the authorities" may be anybody
    elif left.actors and right.actors and not (left.families & right.families & LEAVING and are_one(left.posts, right.posts)):
        yield Reason(weight=-0.1, words="done by others")


def _same_figures(left: Telling, right: Telling) -> Iterator[Reason]:
    """One count told twice, or a count that has moved: of few it says little, for many happenings have two dead; what is told later is not clearly less."""
    shared = {(measure, value) for measure, value in left.figures & right.figures if value is not None}
    if any(value >= MANY and not is_round(value) for _, value in shared):
        yield Reason(weight=0.3, words="same figure")
    elif any(value >= MANY for _, value in shared):
        yield Reason(weight=0.2, words="same round figure")
    elif _revises(left, right) or _revises(right, left):
        yield Reason(weight=0.25, words="one revises the count that the other gives")
    elif shared:
        yield Reason(weight=0.15, words="same figure")
    elif left.figures and {one for one, _ in left.figures} == {one for one, _ in right.figures}:
        if _counts_fall(left, right):
            yield Reason(weight=-0.45, words="clearly fewer are counted later")
        elif _counts_far(left, right):
            yield Reason(weight=-0.25, words="counts far from each other")
        elif _counts_near(left, right):
            yield Reason(weight=0.25, words="as many or nearly, told of at one time")
        elif _counts_rise(left, right) and (left.nominal or right.nominal) and _told_near(left, right):
            yield Reason(weight=0.15, words="a count that rises from one day to the next")
        else:
            yield Reason(weight=0.05, words="the same is counted")


def is_round(value: float) -> bool:
    """Whether somebody counts so who does not know: 20, 300 and 1,500, not 110."""
    digits = f"{value:.0f}"
    return len(digits.rstrip("0")) <= (1 if len(digits) < 4 else 2)


def _revises(left: Telling, right: Telling) -> bool:
    """Whether a toll is told with what it was before, and the other tells one of the two: "eight, not nine, died"."""
    shared = {measure for measure, _ in left.figures & right.figures}
    return left.toll and any(sum(one == measure for one, _ in left.figures) > 1 for measure in shared)


def _counts_near(left: Telling, right: Telling) -> bool:
    """Whether both count many, nearly as many, within two days, and no two days of which each has its own news."""
    if not _told_near(left, right) or (left.news and right.news and left.news != right.news):
        return False
    counts, others = ({one.measure: low(one) for one in telling.statement.figures if low(one) >= MANY} for telling in (left, right))
    return any(min(counts[one], others[one]) >= LEAST_LEFT * max(counts[one], others[one]) for one in counts.keys() & others.keys())


def _told_near(left: Telling, right: Telling) -> bool:
    """Whether both are told of within two days."""
    return bool(left.told_on and right.told_on and abs(left.told_on - right.told_on) <= 2 * SLACK)


def _counts_far(left: Telling, right: Telling) -> bool:
    """Whether one count of the same is a small part of the other: five hurt on the square are not the hundreds of the week."""
    counts, others = ({one.measure: low(one) for one in telling.statement.figures if low(one) > 0} for telling in (left, right))
    return any(max(counts[one], others[one]) >= FAR_COUNTS * min(counts[one], others[one]) for one in counts.keys() & others.keys())


def _counts_fall(left: Telling, right: Telling) -> bool:
    """Whether the report of a later day counts clearly fewer: a toll is corrected, and does not fall."""
    before, after = _counts_in_time(left, right)
    return any(after[one][1] < LEAST_LEFT * before[one][0] for one in before.keys() & after.keys())


def _counts_rise(left: Telling, right: Telling) -> bool:
    """Whether the report of a later day counts more, and many were counted before, or it tells of the toll: such a toll goes on."""
    before, after = _counts_in_time(left, right)
    goes_on = left.toll or right.toll
    return any((before[one][0] >= MANY or goes_on) and before[one][1] < after[one][0] for one in before.keys() & after.keys())


def _counts_in_time(left: Telling, right: Telling) -> tuple[dict[str, tuple[float, float]], dict[str, tuple[float, float]]]:
    """The least and most by measure that the earlier report counts, and the later one; nothing where they are of one day."""
    if not left.published or not right.published or left.published == right.published:
        return {}, {}
    earlier, later = sorted((left, right), key=lambda one: one.published or one.anchor)
    before, after = ({one.measure: (low(one), high(one)) for one in telling.statement.figures} for telling in (earlier, later))
    return before, after


def _of_itself(left: Telling, right: Telling) -> Iterator[Reason]:
    """What happens of itself is told apart by what it happens to, and by where."""
    if OF_ITSELF not in left.families & right.families:
        return
    if not (left.recipients & right.recipients or left.heads & right.heads or left.targets & right.targets or _share_particulars(left, right)):
        yield Reason(weight=-0.3, words="nothing alike that it happens to")
    if left.country != right.country and left.story != right.story and not _same_victims(left, right):
        yield Reason(weight=-0.2, words=f"in {name_of(left.country or 'unknown')} / in {name_of(right.country or 'unknown')}")


def _one_of_many(left: Telling, right: Telling) -> Iterator[Reason]:
    """Most is done again and again: two that name no day, town, victim, count or thing in common may be any two."""
    signs = (_is_there_or_then, _same_victims, _are_counted, _as_many, _same_things, _is_known, _is_single, _share_a_name)
    if not any(is_one(left, right) for is_one in signs):
        yield Reason(weight=-0.2, words="no day, town, victim, count or thing in common")


def _same_things(left: Telling, right: Telling) -> bool:
    """Whether they share a rare word, or one for what it is done to."""
    return bool(left.rare & right.rare or left.marked & right.marked)


def _same_victims(left: Telling, right: Telling) -> bool:
    """Whether it is done to the same, a country and anybody aside."""
    return bool(left.recipients & right.recipients - left.lands_done_to - left.faceless)


def _are_counted(left: Telling, right: Telling) -> bool:
    """Whether they share a count; of harm it is enough that both count the same."""
    measures, others = ({measure for measure, _ in telling.figures} for telling in (left, right))
    return bool(left.figures & right.figures or (left.families & HARMING and measures & others))


def _is_there_or_then(left: Telling, right: Telling) -> bool:
    """Whether it is in one town, both say the day, or both tell of it as new on one day or the next."""
    if (left.town and left.place == right.place) or (left.dated and right.dated):
        return True
    return bool(left.news and right.news and abs(left.news - right.news) <= SLACK)


def _is_single(left: Telling, right: Telling) -> bool:
    """Whether it is what a country sees once within weeks."""
    once = ONCE | LASTING if left.placed and right.placed else ONCE
    return bool(left.families & right.families & once and left.country and left.country == right.country)


def _share_a_name(left: Telling, right: Telling) -> bool:
    """Whether the sentences that tell of it share a name."""
    return bool(_names_shared(left, right))


def _is_known(left: Telling, right: Telling) -> bool:
    """Whether it goes on, or one speaks of it as known and tells the same story, of what goes on or of the same doers."""
    if left.lasting or right.lasting or not (left.nominal or right.nominal):
        return left.lasting or right.lasting
    is_near = left.story == right.story or left.families & right.families & LASTING
    are_alike_doing = left.doers & right.doers or left.people_doing & right.people_doing
    return bool(is_near or left.actors & right.actors or are_alike_doing or left.sides & right.sides)


def _differing_telling(left: Telling, right: Telling) -> Iterator[Reason]:
    if _is_only_ahead(left) != _is_only_ahead(right):
        yield Reason(weight=-1.0, words="one is only demanded, threatened or supposed")
    if left.statement.background != right.statement.background and not (left.dated and right.dated):
        yield Reason(weight=-0.2, words="one is told as history")
    verbs = left.verb | right.verb
    shared = (left.words & right.words) - verbs - left.place_called - right.place_called - weighed_apart()
    alike = len(shared) / (len((left.words | right.words) - verbs) or 1)
    if alike >= 0.2:
        yield Reason(weight=round(0.4 * alike, 3), words=f"{alike:.0%} of the words shared")


def _is_only_ahead(telling: Telling) -> bool:
    """Whether it is demanded, threatened or supposed; "the shelling" has happened, whatever is demanded for it."""
    return telling.statement.stance in AHEAD - {"planned"} and not telling.nominal


def _speech_reasons(left: Telling, right: Telling) -> Iterator[Reason]:
    if left.is_mutual and (len(left.surnames & right.surnames) > 1 or (len(left.speaking & right.speaking) > 1 and not left.actors & right.actors)):
        yield Reason(weight=0.4, words="the same met, whoever is said to have met whom")
    elif left.actors & right.actors:
        yield Reason(weight=0.25, words="said by the same")
    elif _said_by_post(left, right):
        yield Reason(weight=0.2, words="one names who says it, the other the post")
    elif left.lands & right.lands:
        yield Reason(weight=0.15, words=f"said for the same country: {names_of(left.lands & right.lands)}")
    if left.statement.mode and left.statement.mode == right.statement.mode:
        yield Reason(weight=0.1, words=f"both {left.statement.mode}")
    if left.titled != right.titled and left.statement.report == right.statement.report:
        yield Reason(weight=0.1, words="one stands in the title")
    if left.dated and right.dated and _may_overlap(left, right):
        yield Reason(weight=0.15, words="on the same days")
    if (left.nominal != right.nominal) and left.published and right.published and abs(left.published - right.published) <= 3 * SLACK:
        yield Reason(weight=0.15, words="one speaks of it as known, within three days")
    same_met = left.is_mutual and len(left.surnames & right.surnames) > 1
    if left.recipients & right.recipients:
        yield Reason(weight=0.15 + 0.15 * left.is_mutual, words="said to or of the same")
    elif left.proper and right.proper and not same_met:
        yield Reason(weight=-0.3, words="said to or of others")
    alike = likeness(left.words, right.words)
    elsewhere = left.statement.report != right.statement.report
    if alike >= 0.15:
        is_copied = alike >= COPIED and left.story == right.story and left.published == right.published
        most = MOST_BY_COMMON_WORDS if elsewhere and not (is_copied or _share_particulars(left, right)) else 1.0
        yield Reason(weight=min(most, round(0.7 * alike, 3)), words=f"{alike:.0%} of the words shared")
    if elsewhere:
        yield from _another_saying(left, right)


def _share_particulars(left: Telling, right: Telling) -> bool:
    """Whether they share rare words, more than one."""
    return len(left.rare & right.rare) > 1


def _is_another_saying(left: Telling, right: Telling) -> bool:
    """Whether two reports that cannot have copied each other, with hardly a rare word in common, tell it of other days or each in a paper of its own."""
    may_be_copied = left.story == right.story and left.published == right.published
    if left.statement.report == right.statement.report or may_be_copied or _share_particulars(left, right):
        return False
    return _are_of_two_papers(left, right) or not _may_overlap(left, right)


def _another_saying(left: Telling, right: Telling) -> Iterator[Reason]:
    """What speaks against one saying told in two reports: who calls, condemns and supports does so again and again."""
    if not (_share_particulars(left, right) or left.is_mutual or left.recipients & right.recipients - left.lands_done_to):
        yield Reason(weight=-0.15, words="nothing particular in common")
    is_dated = left.dated and right.dated  # their days are compared, then
    if left.told_on and right.told_on and abs(left.told_on - right.told_on) > SLACK and not is_dated and left.nominal == right.nominal:
        yield Reason(weight=-0.5, words="told of on other days")
    if left.news and right.news and left.news != right.news and left.nominal == right.nominal and VISIT not in (left.statement.mode, right.statement.mode):
        yield Reason(weight=-0.2, words=f"told as new on other days: {left.news} / {right.news}")
    if left.about and right.about and not left.about & right.about:
        yield Reason(weight=-0.3, words=f"about other countries: {names_of(left.about)} / {names_of(right.about)}")


def compared(left: Telling, right: Telling) -> Judgement | None:
    """The judgement on two, by their ids in order of the alphabet, that are one or nearly; None where they are two."""
    if left.is_speech and _is_another_saying(left, right):
        return None  # as most sayings are; all else that may speak for one comes to less than what they contradict each other by
    reasons = tuple(_reasons(left, right))
    score = round(sum(reason.weight for reason in reasons), 3)
    if score < UNSURE:
        return None
    verdict = "same" if score >= SAME else "unsure"
    return Judgement(about="event", left=left.id, right=right.id, verdict=verdict, score=score, reasons=reasons)  # type: ignore[arg-type]  # mypy widens a chained conditional to str


# ---- one cluster as an event ------------------------------------------------------------------------------------------------


def event(look: Lookup, cluster: list[Telling]) -> Event:
    """What the tellings of one happening come to."""
    ordered = sorted(cluster, key=lambda one: look.order(one.statement))
    return Event(
        id=content_id("v", ordered[0].id),
        type=_type([one.statement.type for one in ordered]),
        statements=tuple(one.id for one in ordered),
        date=_date([when for one in ordered if (when := look.date(one.statement))]),
        place=_most([one.place for one in ordered if one.town]) or _most([one.place for one in ordered]),
        actors=tuple(sorted({id for one in ordered for id in look.ids(one.statement.actors)})),
        recipients=tuple(sorted({id for one in ordered for id in one.recipients})),
        independent_sources=len({look.reports[one.statement.report].source or one.statement.report for one in ordered}),
    )


def _type(types: list[str]) -> str:
    """The type told most; whom a deed harmed is what came of it, not what it is."""
    return _most([one for one in types if one != "CASUALTY"]) or types[0]


def _most(values: list[str] | list[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _date(dates: list[Date]) -> Date | None:
    """The date told most among the most exact; that of a publication only where no words give one."""
    said = [one for one in dates if one.basis != "publication"] or dates
    counts = Counter((one.start, one.end) for one in said)
    chosen = min(said, key=lambda one: (PRECISIONS.index(one.precision), -counts[one.start, one.end], one.start, one.end, one.text), default=None)
    return chosen
