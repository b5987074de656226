"""This file states what time expressions are found and which days they come to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn.lang.en.dates import DIGIT_RULES, SECTIONS, UNIT_WORDS, find_dateline, find_times
from akyn.model import TimeExpression
from akyn.text.dates import ABSOLUTE, CONTEXTUAL, RELATIVE, UNRESOLVED, Interval, Unit, is_calendar, is_compared_with, resolve, timex3_value

TUESDAY = date(2020, 10, 6)


def expression(form: str, *values: int) -> TimeExpression:
    return TimeExpression(form=form, values=values)


def interval(words: str, precision: str) -> Interval:
    start, _, end = words.partition("/")
    return Interval(start=date.fromisoformat(start), end=date.fromisoformat(end or start), precision=precision)  # type: ignore[arg-type]  # a table of words


FOUND = [  # sentence, words, form, values
    ("Polls opened on October 4.", "October 4", "month-day", (10, 4)),
    ("The 4 October 2020 ballot was void.", "4 October 2020", "day", (2020, 10, 4)),
    ("It burned on October 4, 2020.", "October 4, 2020", "day", (2020, 10, 4)),
    ("It burned on Oct. 4.", "Oct. 4", "month-day", (10, 4)),
    ("Filed 2020-10-04.", "2020-10-04", "day", (2020, 10, 4)),
    ("Filed 04.10.2020.", "04.10.2020", "day", (2020, 10, 4)),
    ("Saturday, January 8, 2022 was calm.", "Saturday, January 8, 2022", "day", (2022, 1, 8)),
    ("Wed., Oct. 7 was calm.", "Wed., Oct. 7", "month-day", (10, 7)),
    ("They met on Thursday.", "Thursday", "weekday", (3,)),
    ("Thursday's strike ended.", "Thursday", "weekday", (3,)),
    ("The army on this day bombed a hill.", "this day", "days", (0,)),
    ("They met Monday evening.", "Monday evening", "weekday", (0,)),
    ("The deal runs until Friday.", "Friday", "this-weekday", (4,)),
    ("Voters queued last Sunday.", "last Sunday", "last-weekday", (6,)),
    ("Voters queued this past Sunday.", "this past Sunday", "last-weekday", (6,)),
    ("They meet next Sunday.", "next Sunday", "next-weekday", (6,)),
    ("They met on Tuesday of last week.", "Tuesday of last week", "weekday-of-week", (1, -1)),
    ("They meet next week.", "next week", "weeks", (1,)),
    ("Today, the court sat.", "Today", "days", (0,)),
    ("The court sat today, Thursday.", "today, Thursday", "weekday", (3,)),
    ("The court sat this morning.", "this morning", "days", (0,)),
    ("It rained earlier this month.", "earlier this month", "months", (0,)),
    ("It rained in 2010.", "2010", "year", (2010,)),
    ("the 2017 election was close", "2017", "year", (2017,)),
    ("He left in August.", "August", "bare-month", (8,)),
    ("He left last August.", "last August", "last-month", (8,)),
    ("He left in July last year.", "July last year", "month-of-year", (7, -1)),
    ("He left on 10 October last year.", "10 October last year", "day-of-year", (10, 10, -1)),
    ("He has ruled since August.", "August", "since bare-month", (8,)),
    ("He has ruled since 2005.", "2005", "since year", (2005,)),
    ("He had left the day before.", "the day before", "context-days", (-1,)),
    ("He left on the same day.", "the same day", "context-days", (0,)),
    ("He had left a day earlier.", "a day earlier", "context", (-1, Unit.DAY)),
    ("He left two days ago.", "two days ago", "ago", (2, Unit.DAY)),
    ("He left several years ago.", "several years ago", "ago", (0, Unit.YEAR)),
    ("over the past 15 years", "the past 15 years", "past", (15, Unit.YEAR)),
    ("over the last two decades", "the last two decades", "past", (2, Unit.DECADE)),
    ("in recent weeks", "recent weeks", "past", (0, Unit.WEEK)),
    ("They stood there for several days.", "several days", "for", (0, Unit.DAY)),
    ("They fought overnight.", "overnight", "overnight", ()),
    ("in the early hours of Tuesday", "the early hours of Tuesday", "weekday", (1,)),
    ("on the night of 5 October", "the night of 5 October", "month-day", (10, 5)),
    ("from 5 to 7 October", "5 to 7 October", "month-days", (10, 5, 10, 7)),
    ("between March and May 2019", "March and May 2019", "month-span", (2019, 3, 2019, 5)),
    ("in the 1990s", "the 1990s", "decade", (1990,)),
    ("in the autumn of 2019", "the autumn of 2019", "season", (3, 2019)),
    ("in mid-October", "mid-October", "bare-month", (10,)),
    ("In May she left.", "May", "bare-month", (5,)),
    ("It closed over the weekend.", "the weekend", "weekend", (0,)),
    ("He got 11 years in prison.", "11 years", "duration", (11, Unit.YEAR)),
    ("He was jailed for 11 years.", "11 years", "duration", (11, Unit.YEAR)),
    ("They meet daily.", "daily", "every", (1, Unit.DAY)),
    ("They march every Thursday.", "every Thursday", "every-weekday", (3,)),
    ("They march each July.", "each July", "every-month", (7,)),
    ("They will rally this summer.", "this summer", "this-season", (2,)),
    ("He fled last October 4.", "last October 4", "last-month-day", (10, 4)),
    ("He fled the previous Friday.", "the previous Friday", "context-weekday", (4, -1)),
    ("They fled following Friday night's riot.", "Friday night", "weekday", (4,)),
    ("They fled following Friday prayers.", "Friday", "weekday", (4,)),
    ("He fled a few days later.", "a few days later", "context-span", (1, Unit.DAY)),
    ("The fire broke out at 10 p.m. on Wednesday.", "10 p.m. on Wednesday", "weekday", (2,)),
    ("The fire broke out at 10:30 p.m. there.", "10:30 p.m.", "clock", ()),
    ("He died later in the day.", "later in the day", "context-days", (0,)),
    ("The talks could begin as early as Friday.", "Friday", "this-weekday", (4,)),
    ("Profit rose from the year-earlier quarter.", "the year-earlier quarter", "context", (-1, Unit.YEAR)),
    ("It grew in the second half of 2019.", "the second half of 2019", "half", (2019, 2)),
    ("It closes by year-end.", "year-end", "month-day", (12, 31)),
    ("It burned on New Year's Eve.", "New Year's Eve", "month-day", (12, 31)),
    ("She won in nineteen ninety-seven.", "nineteen ninety-seven", "year", (1997,)),
    ("He lost his unsuccessful 1996 campaign.", "1996", "year", (1996,)),
    ("The March vote was void.", "March", "bare-month", (3,)),
    ("They gave him a week to leave.", "a week", "duration", (1, Unit.WEEK)),
]


@pytest.mark.parametrize(("sentence", "words", "form", "values"), FOUND)
def test_a_time_is_found_with_its_words(sentence: str, words: str, form: str, values: tuple[int, ...]) -> None:
    (found,) = find_times(sentence)
    assert (found.words, found.expression) == (words, expression(form, *values))
    assert sentence[found.start : found.end] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "He may go.",
        "They march on the square.",
        "Theresa May spoke.",
        "April Smith spoke.",
        "Shops fill on Black Friday.",
        "A 41-year-old man fell.",
        "He is jailed for life.",
        "They sat in the sun.",
        "Some 2,010 people came.",
        "About 2000 people came.",
        "It is one of those days.",
        "On 04/05/2020 it was filed.",  # the fourth of May or the fifth of April
        "The force numbers 3/4 of them.",
        "He will go as soon as he can.",
        "They won three-quarters of the seats.",
        "They took part in this march.",
        "They came from Spain and Jan Novak spoke.",
        "He earns 500 dollars a week.",
        "Children of some 6-year-old schools came for a 6-year-old boy.",
        "He jailed 1990 people.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(sentence: str) -> None:
    assert find_times(sentence) == ()


def test_a_quarter_is_told_by_the_month_it_ends_with() -> None:
    quarter, end = find_times("It lost money in the quarter ended June 30.")
    assert (quarter.expression, end.expression) == (expression("quarter-of-month", 6), expression("month-day", 6, 30))


def test_a_date_does_not_reach_over_a_paragraph() -> None:
    assert [found.words for found in find_times("They met in October\n\n12 people came.")] == ["October"]


RESOLVED = [  # form, values, past, days, precision
    ("month-day", (10, 4), None, "2020-10-04", "day"),
    ("month-day", (12, 28), True, "2019-12-28", "day"),
    ("month-day", (10, 9), True, "2020-10-09", "day"),  # "were set for October 9"
    ("month-day", (1, 10), False, "2021-01-10", "day"),
    ("bare-month", (8,), True, "2020-08-01/2020-08-31", "month"),
    ("bare-month", (11,), True, "2019-11-01/2019-11-30", "month"),
    ("bare-month", (11,), False, "2020-11-01/2020-11-30", "month"),
    ("weekday", (1,), True, "2020-10-06", "day"),
    ("weekday", (3,), True, "2020-10-01", "day"),
    ("weekday", (3,), None, "2020-10-01", "day"),
    ("weekday", (3,), False, "2020-10-08", "day"),
    ("this-weekday", (3,), None, "2020-10-08", "day"),
    ("last-weekday", (1,), None, "2020-09-29", "day"),
    ("next-weekday", (1,), None, "2020-10-13", "day"),
    ("weekend", (0,), None, "2020-10-03/2020-10-04", "range"),
    ("weekend", (0,), False, "2020-10-10/2020-10-11", "range"),
    ("days", (-1,), None, "2020-10-05", "day"),
    ("overnight", (), None, "2020-10-05/2020-10-06", "range"),
    ("weeks", (-1,), None, "2020-09-28/2020-10-04", "range"),
    ("months", (-1,), None, "2020-09-01/2020-09-30", "month"),
    ("years", (-1,), None, "2019-01-01/2019-12-31", "year"),
    ("ago", (2, Unit.DAY), None, "2020-10-04", "day"),
    ("ago", (10, Unit.YEAR), None, "2010-01-01/2010-12-31", "year"),
    ("past", (15, Unit.YEAR), None, "2005-01-01/2020-10-06", "range"),
    ("past", (2, Unit.MONTH), None, "2020-08-01/2020-10-06", "range"),
    ("past", (0, Unit.WEEK), None, "2020-09-08/2020-10-06", "range"),
    ("coming", (2, Unit.WEEK), None, "2020-10-06/2020-10-20", "range"),
    ("for", (3, Unit.DAY), True, "2020-10-03/2020-10-06", "range"),
    ("for", (3, Unit.DAY), False, "2020-10-06/2020-10-09", "range"),
    ("since bare-month", (8,), None, "2020-08-01/2020-10-06", "range"),
    ("since year", (2005,), None, "2005-01-01/2020-10-06", "range"),
    ("month-days", (12, 30, 1, 2), True, "2019-12-30/2020-01-02", "range"),
    ("last-season", (4,), None, "2019-12-01/2020-02-29", "season"),
    ("this-season", (2,), None, "2020-06-01/2020-08-31", "season"),
    ("last-month-day", (10, 6), None, "2019-10-06", "day"),
    ("quarter-of-month", (6,), None, "2020-04-01/2020-06-30", "range"),
    ("bare-quarter", (4,), None, "2020-10-01/2020-12-31", "range"),
    ("decade", (1990,), None, "1990-01-01/1999-12-31", "decade"),
    ("century", (19,), None, "1801-01-01/1900-12-31", "range"),
]


@pytest.mark.parametrize(("form", "values", "past", "days", "precision"), RESOLVED)
def test_an_expression_comes_to_these_days(form: str, values: tuple[int, ...], past: bool | None, days: str, precision: str) -> None:
    assert resolve(expression(form, *values), anchor=TUESDAY, past=past) == interval(days, precision)


@pytest.mark.parametrize("impossible", [("day", 2020, 6, 31), ("range", 2020, 10, 7, 2020, 10, 5), ("month-day", 2, 30), ("past", 9000, Unit.YEAR)])
def test_an_impossible_date_is_none(impossible: tuple[str, int]) -> None:
    assert resolve(expression(*impossible), anchor=TUESDAY) is None


def test_a_relative_time_without_an_anchor_is_never_invented() -> None:
    assert resolve(expression("weekday", 3), anchor=None) is None
    assert resolve(expression("since year", 2005), anchor=None) is None
    assert resolve(expression("year", 2010), anchor=None) == interval("2010-01-01/2010-12-31", "year")


def test_the_day_before_hangs_on_the_context_and_else_on_the_anchor() -> None:
    before = expression("context-days", -1)
    assert resolve(before, anchor=TUESDAY, told=[interval("2020-10-01", "day")]) == interval("2020-09-30", "day")
    assert resolve(before, anchor=TUESDAY) == interval("2020-10-05", "day")


def test_what_is_past_is_not_counted_into_the_future() -> None:
    later = expression("context", 20, Unit.YEAR)
    assert resolve(later, anchor=TUESDAY, past=True) is None
    assert resolve(later, anchor=TUESDAY, past=False) is not None
    assert resolve(later, anchor=TUESDAY, past=True, told=[interval("1994-01-01/1994-12-31", "year")]) == interval("2014-01-01/2014-12-31", "year")


@pytest.mark.parametrize(
    ("told", "found", "days", "precision"),
    [
        (["2020-10-01"], expression("context-weekday", 4, -1), "2020-09-25", "day"),
        (["2020-10-01"], expression("context-weekday", 4, 1), "2020-10-02", "day"),
        (["2020-10-01"], expression("context-span", 1, Unit.DAY), "2020-10-01/2020-10-08", "range"),
        (["2020-10-01"], expression("clock"), "2020-10-01", "day"),
        (["2020-10-01", "2010-01-01/2010-12-31"], expression("context-days", 1), "2020-10-02", "day"),
        (["2010-01-01/2010-12-31"], expression("context", 1, Unit.YEAR), "2011-01-01/2011-12-31", "year"),
        (["2010-06-01/2010-06-30"], expression("context", 0, Unit.YEAR), "2010-01-01/2010-12-31", "year"),
        (["2020-07-01/2020-09-30"], expression("context", -1, Unit.YEAR), "2019-07-01/2019-09-30", "range"),
        (["2020-07-01/2020-09-30"], expression("ago", 1, Unit.YEAR), "2019-07-01/2019-09-30", "range"),
        (["2020-08-01/2020-08-31"], expression("context", -1, Unit.YEAR), "2019-08-01/2019-08-31", "range"),
        (["2020-10-01"], expression("ago", 1, Unit.YEAR), "2019-01-01/2019-12-31", "year"),
    ],
)
def test_a_time_hangs_on_what_was_told_before_it(told: list[str], found: TimeExpression, days: str, precision: str) -> None:
    before = [interval(words, "range" if "/" in words else "day") for words in told]
    assert resolve(found, anchor=TUESDAY, told=before) == interval(days, precision)


def test_only_a_comparison_does_not_carry_the_story_on() -> None:
    compared = [expression("ago", 1, Unit.YEAR), expression("context", -1, Unit.YEAR), expression("context", 0, Unit.YEAR), expression("ago", 2, Unit.DAY)]
    assert [is_compared_with(one) for one in compared] == [True, True, False, False]


@pytest.mark.parametrize(
    ("words", "part"),
    [("10 p.m. on Friday", "T22:00"), ("12:05 a.m. Friday", "T00:05"), ("noon Friday", "T12:00"), ("Friday night", "TNI"), ("last night", "TNI")],
)
def test_the_part_of_the_day_is_kept(words: str, part: str) -> None:
    (found,) = find_times(f"It fell at {words}, they said.")
    assert found.part == part


@pytest.mark.parametrize("form", UNRESOLVED)
def test_a_duration_or_habit_names_no_day(form: str) -> None:
    one = expression(form, 11, Unit.YEAR)
    assert resolve(one, anchor=TUESDAY) is None
    assert not is_calendar(one)


def test_every_rule_gives_a_known_form_and_only_values_it_reads() -> None:
    rules = [rule for _, rules in SECTIONS for rule in rules] + list(DIGIT_RULES)
    assert {rule.form for rule in rules} <= {*ABSOLUTE, *CONTEXTUAL, *RELATIVE, *UNRESOLVED}
    for rule in rules:
        read = {value.lstrip("-") for value in rule.values.split() if not value.lstrip("-").isdigit() and value not in UNIT_WORDS}
        assert read <= set(rule.pattern.groupindex), rule


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (expression("month-day", 10, 4), "2020-10-04"),
        (expression("weeks", 0), "2020-W41"),
        (expression("weekend", 0), "2020-W40-WE"),
        (expression("months", 0), "2020-10"),
        (expression("quarters", -1), "2020-Q3"),
        (expression("season", 2, 2019), "2019-SU"),
        (expression("past", 15, Unit.YEAR), "P15Y"),
        (expression("duration", 0, Unit.DAY), "PXD"),
        (expression("duration", 16, Unit.HOUR), "PT16H"),
        (expression("overnight"), "2020-10-05TNI"),
        (expression("past-ref"), "PAST_REF"),
        (expression("half", 2019, 2), "2019-H2"),
        (expression("every-weekday", 3), "XXXX-WXX-4"),
        (expression("context-span", 1, Unit.DAY), "PXD"),
        (expression("decade", 1990), "199"),
    ],
)
def test_timex3_values(found: TimeExpression, value: str) -> None:
    assert timex3_value(found, resolve(found, anchor=TUESDAY)) == value


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("date 2020-10-08\nThe council met.", "2020-10-08"),
        ("date 2020-10\nThe council met.", "2020-10"),
        ("Council meets\nBy Ana Kovač, 8 January 2022\n\nIt met.", "8 January 2022"),
        ("Council meets\nUpdated 9 January 2022\nPublished: 8 January 2022, 10:15 GMT\n", "8 January 2022"),
        ("RIVERTON, October 6, 2020\nIt met.", "October 6, 2020"),
        ("Council meets\n\nOctober 2020\n", "October 2020"),
    ],
)
def test_the_date_line_of_a_paper_is_found(head: str, words: str) -> None:
    found = find_dateline(head)
    assert found
    assert found.words == words == head[found.start : found.end]


@pytest.mark.parametrize("head", ["The ballot of 4 October 2020 stands annulled\n", "October 4\n", "It met.\n" * 20 + "8 January 2022\n"])
def test_a_date_in_a_sentence_or_far_down_is_no_date_line(head: str) -> None:
    assert find_dateline(head) is None


@given(st.text(alphabet="0123456789-./, ()abMaydTueoctsinhrkw\n", max_size=80))
def test_found_times_stand_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.words
        resolve(found.expression, anchor=TUESDAY)
        end = found.end
