"""This file is the calendar of the reports: the forms a time expression can take, and the days each comes to.

A form is a word, its values are whole numbers. `n` counts units, 0 where the text leaves the number open ("several"); `unit` is a `Unit`;
`w` is a weekday (Monday 0), `s` a season (spring 1), `q` a quarter, `k` is -1 last, 0 this, 1 next. The anchor is the day of publication,
the context what was told before (the anchor where nothing was).

    form               values        for example               comes to
    day                y m d         4 October 2020            that day
    month              y m           October 2020              that month
    quarter            y q           third quarter of 2019     that quarter
    half               y 1|2         first half of 2019        those six months
    year               y             in 2010                   that year
    decade             y             the 1990s                 those ten years
    century            c             the 19th century          those hundred years
    season             s y           autumn of 2019            three months, northern; a winter begins in December of its year
    range              y m d y m d   5 to 7 October 2020       first to last day
    month-span         y m y m       March to May 2019         first to last month
    year-span          y y           2010-2015                 first to last year
    month-day          m d           October 4                 the nearest such day, tense permitting
    month-days         m d m d       5 to 7 October            the nearest such days
    day-of-year        m d k         4 October last year       that day
    last-month-day     m d           last October 4            the nearest before today
    bare-month         m             in August                 the nearest such month, tense permitting
    bare-months        m m           from March to May         the nearest such months
    last-month, next-month  m        last August               the nearest one wholly before, after this month
    month-of-year      m k           July last year            that month
    quarter-of-month   m             the quarter ended 30 June the latest begun that has the month
    bare-quarter       q             the third quarter         the latest that has begun
    quarter-of-year    q k           last year's third quarter that quarter
    bare-season        s             in summer                 the nearest such season
    this-season        s             this summer               the one that is running, else that of the running year
    last-season, next-season  s      last winter               the nearest one wholly before, after the anchor
    weekday            w             on Thursday               the nearest past one, today included; in the future tense the next, today included
    this-weekday       w             this Sunday               the next, today included, unless the tense is past
    last-weekday       w             last Sunday               the nearest before today
    next-weekday       w             next Sunday               the nearest after today
    weekday-span       w w           Monday to Wednesday       the nearest past ones, unless future
    weekday-of-week    w k           Tuesday of last week      that day
    weekend            k             over the weekend          the latest begun; last: wholly over; next: not yet begun
    days               n             yesterday                 n days from the anchor
    weeks, months, quarters, years, decades  n  last year      the calendar unit n away from the anchor
    overnight                        overnight                 the day before the anchor and the anchor
    ago                n unit        two days ago              the calendar unit so far back (negative n: ahead)
    past               n unit        the past 12 years         up to the anchor
    coming             n unit        the next two weeks        from the anchor on
    for                n unit        for several days          up to the anchor, or in the future tense from the anchor on
    within             n unit        in two weeks              from the anchor on in the future tense, else nothing
    context-days       n             the day before            n days from the day last told
    context            n unit        a week later              the calendar unit so far from what was last told; a month, quarter, half stays one
    context-span       1|-1 unit     a few days later          from what was told last up to so many units on, or back
    context-weekday    w -1|1        the previous Friday       the nearest before, after the day last told
    clock                              at 10 p.m.              the day last told
    since F            values of F   since August              from the first day of F up to the anchor
    duration           n unit        11 years in prison        nothing
    every              n unit        daily                     nothing
    every-weekday, every-month, every-season  w | m | s        nothing
    present-ref, past-ref, future-ref    now, recently, soon   nothing
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Literal

from akyn.model import TimeExpression

Precision = Literal["day", "range", "month", "season", "year", "decade"]

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
SCHEDULED = timedelta(days=31)  # "were set for October 9", said on October 3: a past verb may speak of a day this near ahead
FAR_AHEAD = 366  # days; without a tense, what would be farther ahead is not
AHEAD = 3  # news looks back: in November "in January" is the last one, but "December" the next


class Unit(IntEnum):
    """What is counted."""

    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEK = 4
    MONTH = 5
    QUARTER = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9


IN_DAYS = {Unit.MINUTE: 0, Unit.HOUR: 0, Unit.DAY: 1, Unit.WEEK: 7}
IN_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3}
IN_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
SEVERAL = {Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 6, Unit.QUARTER: 4, Unit.YEAR: 5, Unit.DECADE: 3, Unit.CENTURY: 3}  # an open number reaches so far


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """First and last day, both inclusive, and how exactly the words give them."""

    start: date
    end: date
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime:
    """A time expression in a text: characters `start` to `end` (exclusive), what they say, and the words."""

    start: int
    end: int
    expression: TimeExpression
    words: str
    part: str = ""  # of the day, in TIMEX3 letters: TMO, TEV, TNI, T22:00


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """When something was said, in which tense, and what was told before it: all that a relative time can hang on."""

    anchor: date
    past: bool | None
    told: tuple[Interval, ...]


def resolve(expression: TimeExpression, *, anchor: date | None, past: bool | None = None, told: Sequence[Interval] = ()) -> Interval | None:
    """The days an expression means, or None where it names none, hangs on a day that is not known, or is impossible (31 June).

    `told` are the days of the times before it, in their order: what "the day before" and "a year earlier" hang on.
    """
    try:
        return _resolved(expression, anchor, past, tuple(told))
    except (ValueError, OverflowError):  # no such day in the calendar
        return None


def is_absolute(expression: TimeExpression) -> bool:
    """Whether the expression names its days without any anchor."""
    return expression.form in ABSOLUTE


def is_compared_with(expression: TimeExpression) -> bool:
    """Whether the expression only looks back from the story: what is told after "a year earlier" hangs on the time before it."""
    if expression.form not in ("ago", "context"):
        return False
    n, unit = expression.values
    return unit == Unit.YEAR and (n > 0 if expression.form == "ago" else n < 0)


def hangs_on_day(expression: TimeExpression) -> bool:
    """Whether the expression counts from the day last told: "that night", "two days later", "an hour later"."""
    form, values = expression.form, expression.values
    return form in ("context-days", "context-weekday") or (form in ("context", "context-span") and values[-1] <= Unit.DAY)


def is_calendar(expression: TimeExpression) -> bool:
    """Whether the expression can name days at all; durations, habits, "now" and "recently" cannot."""
    return expression.form.removeprefix("since ") in {*ABSOLUTE, *CONTEXTUAL, *RELATIVE}


def _resolved(expression: TimeExpression, anchor: date | None, past: bool | None, told: tuple[Interval, ...]) -> Interval | None:
    form, values = expression.form, expression.values
    if form in ABSOLUTE:
        return ABSOLUTE[form](*values)
    if form in CONTEXTUAL:
        found = CONTEXTUAL[form]((_day(anchor), *told) if anchor else told, *values)
        return None if found and anchor and _is_past_ahead(found, anchor, past) else found
    if anchor is None:
        return None
    if form.startswith("since "):
        return _since(resolve(TimeExpression(form=form.removeprefix("since "), values=values), anchor=anchor, past=True, told=told), anchor)
    return RELATIVE[form](Said(anchor=anchor, past=past, told=told), *values) if form in RELATIVE else None


def _is_past_ahead(found: Interval, anchor: date, past: bool | None) -> bool:
    """ "Twenty years later they lost": a past that would lie ahead hangs on a day that was not told."""
    is_far = (found.start - anchor).days > FAR_AHEAD
    return found.start > anchor and (past is True or (past is None and is_far))


# ---- the calendar itself ------------------------------------------------------------------------------------------------


def _day(day: date) -> Interval:
    return Interval(start=day, end=day, precision="day")


def _range(start: date, end: date) -> Interval:
    if end < start:
        raise ValueError(f"{start} to {end}: expected the earlier day first")
    return Interval(start=start, end=end, precision="range")


def _month(year: int, month: int) -> Interval:
    return Interval(start=date(year, month, 1), end=date(year, month, monthrange(year, month)[1]), precision="month")


def _months(year: int, month: int, count: int, precision: Precision = "range") -> Interval:
    last = _shifted_month(year, month, count - 1)
    return Interval(start=date(year, month, 1), end=last.end, precision=precision)


def _shifted_month(year: int, month: int, by: int) -> Interval:
    years, month0 = divmod(year * 12 + month - 1 + by, 12)
    return _month(years, month0 + 1)


def _month_span(year: int, month: int, last_year: int, last_month: int) -> Interval:
    return _range(_month(year, month).start, _month(last_year, last_month).end)


def _quarter(year: int, quarter: int) -> Interval:
    return _months(year, quarter * 3 - 2, 3)


def _half(year: int, half: int) -> Interval:
    return _months(year, half * 6 - 5, 6)


def _season(season: int, year: int) -> Interval:
    return _months(year, season * 3, 3, "season")


def _years(first: int, count: int, precision: Precision) -> Interval:
    return Interval(start=date(first, 1, 1), end=date(first + count - 1, 12, 31), precision=precision)


def _unit_away(day: date, n: int, unit: int) -> Interval:
    """The calendar unit n away from a day: -1 and YEAR is the whole year before."""
    unit = Unit(unit)
    if unit in IN_YEARS:
        first = day.year // IN_YEARS[unit] * IN_YEARS[unit]  # 2020-2029 is the decade of 2024
        precision: Precision = "year" if unit == Unit.YEAR else "decade" if unit == Unit.DECADE else "range"
        return _years(first + n * IN_YEARS[unit], IN_YEARS[unit], precision)
    if unit == Unit.QUARTER:
        first_month = _shifted_month(day.year, (day.month - 1) // 3 * 3 + 1, 3 * n).start
        return _months(first_month.year, first_month.month, 3)
    if unit == Unit.MONTH:
        return _shifted_month(day.year, day.month, n)
    if unit == Unit.WEEK:
        return _week(day + n * WEEK)
    return _day(day + n * IN_DAYS[unit] * DAY)


def _week(day: date) -> Interval:
    monday = day - day.weekday() * DAY
    return _range(monday, monday + 6 * DAY)


# ---- what hangs on the day it was said ----------------------------------------------------------------------------------


def _nearest(said: Said, candidates: Iterator[Interval], *, slack: timedelta = timedelta()) -> Interval:
    """The candidate nearest to the anchor on the side of the tense; without a tense days ahead count threefold."""
    possible = tuple(candidates)
    fitting = [one for one in possible if _fits(one, said, slack)] or possible
    return min(fitting, key=lambda one: _distance(one, said))


def _fits(interval: Interval, said: Said, slack: timedelta) -> bool:
    if said.past is None:
        return True
    return interval.start <= said.anchor + slack if said.past else interval.end >= said.anchor


def _distance(interval: Interval, said: Said) -> timedelta:
    ahead = interval.start - said.anchor
    return max(ahead * (AHEAD if said.past is None else 1), said.anchor - interval.end, timedelta())


def _of_years_around(said: Said, make: Callable[[int], Interval]) -> Iterator[Interval]:
    """The interval of each year around the anchor that has one; four years each way, for 29 February."""
    for year in range(said.anchor.year - 4, said.anchor.year + 5):
        try:
            yield make(year)
        except ValueError:
            continue


def _month_day(said: Said, month: int, day: int) -> Interval:
    return _nearest(said, _of_years_around(said, lambda year: _day(date(year, month, day))), slack=SCHEDULED)


def _month_days(said: Said, month: int, day: int, last_month: int, last_day: int) -> Interval:
    turn = int((last_month, last_day) < (month, day))  # 30 December to 2 January
    days = _of_years_around(said, lambda year: _range(date(year, month, day), date(year + turn, last_month, last_day)))
    return _nearest(said, days, slack=SCHEDULED)


def _bare_month(said: Said, month: int) -> Interval:
    return _nearest(said, _of_years_around(said, lambda year: _month(year, month)))


def _bare_months(said: Said, month: int, last_month: int) -> Interval:
    turn = int(last_month < month)
    return _nearest(said, _of_years_around(said, lambda year: _month_span(year, month, year + turn, last_month)))


def _last_month(said: Said, month: int) -> Interval:
    return _month(said.anchor.year - int(month >= said.anchor.month), month)


def _next_month(said: Said, month: int) -> Interval:
    return _month(said.anchor.year + int(month <= said.anchor.month), month)


def _bare_quarter(said: Said, quarter: int) -> Interval:
    """The latest that has begun, in any tense: "will publish third-quarter results" looks back."""
    this_year = _quarter(said.anchor.year, quarter)
    return this_year if this_year.start <= said.anchor else _quarter(said.anchor.year - 1, quarter)


def _bare_season(said: Said, season: int) -> Interval:
    return _nearest(said, _of_years_around(said, lambda year: _season(season, year)))


def _last_season(said: Said, season: int) -> Interval:
    return max((one for one in _of_years_around(said, lambda year: _season(season, year)) if one.end < said.anchor), key=lambda one: one.start)


def _this_season(said: Said, season: int) -> Interval:
    running = [one for one in _of_years_around(said, lambda year: _season(season, year)) if one.start <= said.anchor <= one.end]
    return running[0] if running else _season(season, said.anchor.year)


def _next_season(said: Said, season: int) -> Interval:
    return min((one for one in _of_years_around(said, lambda year: _season(season, year)) if one.start > said.anchor), key=lambda one: one.start)


def _weekday(said: Said, weekday: int) -> Interval:
    return _day(_on_or_after(said.anchor, weekday) if said.past is False else _on_or_before(said.anchor, weekday))


def _this_weekday(said: Said, weekday: int) -> Interval:
    return _day(_on_or_before(said.anchor, weekday) if said.past else _on_or_after(said.anchor, weekday))


def _weekday_span(said: Said, weekday: int, last: int) -> Interval:
    start = _weekday(said, weekday).start
    return _range(start, _on_or_after(start, last))


def _weekday_of_week(said: Said, weekday: int, which: int) -> Interval:
    return _day(_week(said.anchor + which * WEEK).start + weekday * DAY)


def _on_or_before(day: date, weekday: int) -> date:
    return day - (day.weekday() - weekday) % 7 * DAY


def _on_or_after(day: date, weekday: int) -> date:
    return day + (weekday - day.weekday()) % 7 * DAY


def _weekend(said: Said, which: int) -> Interval:
    saturday = _on_or_before(said.anchor, 5)
    if which < 0:
        saturday = _on_or_before(said.anchor - 2 * DAY, 5)
    elif which > 0 or said.past is False:
        saturday = _on_or_after(said.anchor + which * DAY, 5)
    return _range(saturday, saturday + DAY)


def _overnight(said: Said) -> Interval:
    return _range(said.anchor - DAY, said.anchor)


def _ago(said: Said, n: int, unit: int) -> Interval:
    if not n:
        return _past(said, 0, unit)
    return _same_of_year(said.told, -n) if unit == Unit.YEAR and _names_part_of_year(said.told) else _unit_away(said.anchor, -n, unit)


def _past(said: Said, n: int, unit: int) -> Interval:
    """Up to the anchor; counted in months or years it begins with the first day of that month or year, "the past year" twelve months ago."""
    if (n, unit) == (1, Unit.YEAR):
        n, unit = 12, Unit.MONTH
    return _range(_edge(said.anchor, -(n or SEVERAL.get(Unit(unit), 1)), unit).start, said.anchor)


def _coming(said: Said, n: int, unit: int) -> Interval:
    return _range(said.anchor, _edge(said.anchor, n or SEVERAL.get(Unit(unit), 1), unit).end)


def _edge(day: date, n: int, unit: int) -> Interval:
    """Where a count of units from a day arrives: a day, a month or a year."""
    unit = Unit(unit)
    if unit in IN_YEARS:
        return _unit_away(day, n * IN_YEARS[unit], Unit.YEAR)
    if unit in IN_MONTHS:
        return _unit_away(day, n * IN_MONTHS[unit], Unit.MONTH)
    return _day(day + n * IN_DAYS[unit] * DAY)


def _for(said: Said, n: int, unit: int) -> Interval | None:
    if said.past is None or unit < Unit.DAY:
        return None
    return _past(said, n, unit) if said.past else _coming(said, n, unit)


def _within(said: Said, n: int, unit: int) -> Interval | None:
    return _coming(said, n, unit) if said.past is False and unit >= Unit.DAY else None


def _since(inner: Interval | None, anchor: date) -> Interval | None:
    return _range(inner.start, anchor) if inner else None


# ---- what hangs on the times told before ---------------------------------------------------------------------------------


def _from_day_told(told: tuple[Interval, ...], n: int) -> Interval | None:
    days = [one.start for one in told if one.precision == "day"]
    return _day(days[-1] + n * DAY) if days else None


def _weekday_from_told(told: tuple[Interval, ...], weekday: int, n: int) -> Interval | None:
    before = _from_day_told(told, n)
    return before and _day(_on_or_after(before.start, weekday) if n > 0 else _on_or_before(before.start, weekday))


def _from_told(told: tuple[Interval, ...], n: int, unit: int) -> Interval | None:
    if not told:
        return None
    if n and unit == Unit.YEAR and _names_part_of_year(told):
        return _same_of_year(told, n)
    return _unit_away(told[-1].start, n, unit)


def _span_from_told(told: tuple[Interval, ...], n: int, unit: int) -> Interval | None:
    """Within some days, weeks and so on of what was told last."""
    if not told:
        return None
    edge = _edge(told[-1].start, n * SEVERAL.get(Unit(unit), 1), unit)
    return _range(min(edge.start, told[-1].start), max(edge.end, told[-1].start))


def _names_part_of_year(told: tuple[Interval, ...]) -> bool:
    """Whether the time told last is a month, quarter or half: "a year earlier" then is the same one of another year."""
    return bool(told) and _months_long(told[-1]) in (1, 3, 6)


def _same_of_year(told: tuple[Interval, ...], n: int) -> Interval:
    last = told[-1]
    return _months(last.start.year + n, last.start.month, _months_long(last), last.precision)


def _months_long(interval: Interval) -> int:
    """How many whole calendar months, 0 where they are not whole."""
    start, after = interval.start, interval.end + DAY
    return (after.year - start.year) * 12 + after.month - start.month if start.day == after.day == 1 else 0


ABSOLUTE: dict[str, Callable[..., Interval]] = {
    "day": lambda year, month, day: _day(date(year, month, day)),
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "year": lambda year: _years(year, 1, "year"),
    "decade": lambda year: _years(year, 10, "decade"),
    "century": lambda century: _years(century * 100 - 99, 100, "range"),
    "season": _season,
    "range": lambda *ends: _range(date(*ends[:3]), date(*ends[3:])),
    "month-span": _month_span,
    "year-span": lambda first, last: _range(date(first, 1, 1), date(last, 12, 31)),
}
CONTEXTUAL: dict[str, Callable[..., Interval | None]] = {
    "context-days": _from_day_told,
    "context": _from_told,
    "context-span": _span_from_told,
    "context-weekday": _weekday_from_told,
    "clock": lambda told: _from_day_told(told, 0),
}
RELATIVE: dict[str, Callable[..., Interval | None]] = {
    "month-day": _month_day,
    "month-days": _month_days,
    "last-month-day": lambda said, month, day: _day(date(said.anchor.year - int((month, day) >= (said.anchor.month, said.anchor.day)), month, day)),
    "day-of-year": lambda said, month, day, which: _day(date(said.anchor.year + which, month, day)),
    "bare-month": _bare_month,
    "bare-months": _bare_months,
    "last-month": _last_month,
    "next-month": _next_month,
    "month-of-year": lambda said, month, which: _month(said.anchor.year + which, month),
    "quarter-of-month": lambda said, month: _bare_quarter(said, (month + 2) // 3),
    "bare-quarter": _bare_quarter,
    "quarter-of-year": lambda said, quarter, which: _quarter(said.anchor.year + which, quarter),
    "bare-season": _bare_season,
    "this-season": _this_season,
    "last-season": _last_season,
    "next-season": _next_season,
    "weekday": _weekday,
    "this-weekday": _this_weekday,
    "last-weekday": lambda said, weekday: _day(_on_or_before(said.anchor - DAY, weekday)),
    "next-weekday": lambda said, weekday: _day(_on_or_after(said.anchor + DAY, weekday)),
    "weekday-span": _weekday_span,
    "weekday-of-week": _weekday_of_week,
    "weekend": _weekend,
    "days": lambda said, n: _unit_away(said.anchor, n, Unit.DAY),
    "weeks": lambda said, n: _unit_away(said.anchor, n, Unit.WEEK),
    "months": lambda said, n: _unit_away(said.anchor, n, Unit.MONTH),
    "quarters": lambda said, n: _unit_away(said.anchor, n, Unit.QUARTER),
    "years": lambda said, n: _unit_away(said.anchor, n, Unit.YEAR),
    "decades": lambda said, n: _unit_away(said.anchor, n, Unit.DECADE),
    "overnight": _overnight,
    "ago": _ago,
    "past": _past,
    "coming": _coming,
    "for": _for,
    "within": _within,
}
UNRESOLVED = ("duration", "every", "every-weekday", "every-month", "every-season", "present-ref", "past-ref", "future-ref")

# ---- TIMEX3, the notation of the published test texts --------------------------------------------------------------------

PERIODS = ("duration", "past", "coming", "for", "within", "every")
LETTERS = {
    Unit.MINUTE: "TxM", Unit.HOUR: "TxH", Unit.DAY: "xD", Unit.WEEK: "xW", Unit.MONTH: "xM", Unit.QUARTER: "xQ",
    Unit.YEAR: "xY", Unit.DECADE: "xE", Unit.CENTURY: "xC",
}  # fmt: skip
SEASON_LETTERS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
HABITS: dict[str, Callable[[int], str]] = {
    "every-weekday": lambda weekday: f"XXXX-WXX-{weekday + 1}",
    "every-month": lambda month: f"XXXX-{month:02}",
    "every-season": lambda season: f"XXXX-{SEASON_LETTERS[season * 3]}",
}


def timex3_value(expression: TimeExpression, interval: Interval | None) -> str:
    """The TIMEX3 value: 2020-10-04, 2020-W41, 2020-W41-WE, 2020-10, 2020-Q3, 2020-H1, 2020-SU, 2020, 199, P15Y, PXD, 2020-10-05TNI, PAST_REF."""
    form = expression.form
    if form in PERIODS:
        return _timex3_period(*expression.values)
    if form == "context-span":
        return _timex3_period(0, expression.values[1])
    if form in HABITS:
        return HABITS[form](*expression.values)
    if form.endswith("-ref"):
        return form.upper().replace("-", "_")
    if form == "overnight" and interval:
        return f"{interval.start.isoformat()}TNI"
    if form == "ago" and not expression.values[0]:
        return "PAST_REF"
    return _timex3_interval(interval) if interval else "XXXX-XX-XX"


def _timex3_period(n: int, unit: int) -> str:
    if n and unit > Unit.YEAR:  # a counted decade is ten years, an uncounted one its own letter
        n, unit = n * IN_YEARS[Unit(unit)], Unit.YEAR
    return "P" + LETTERS[Unit(unit)].replace("x", str(n or "X"))


def _timex3_interval(interval: Interval) -> str:
    """The value by the shape of the interval; a range that is no week, weekend, quarter or century is written start/end."""
    start, days = interval.start, (interval.end - interval.start).days + 1
    year, week, weekday = start.isocalendar()
    shapes = {
        f"{year}-W{week:02}": (days, weekday) == (7, 1),
        f"{year}-W{week:02}-WE": (days, weekday) == (2, 6),
        f"{start.year}-Q{(start.month + 2) // 3}": interval == _quarter(start.year, (start.month + 2) // 3),
        f"{start.year}-H{(start.month + 5) // 6}": interval == _half(start.year, (start.month + 5) // 6),
        f"{start.year // 100}": days > 36500,
    }
    exact = {
        "day": start.isoformat(),
        "month": start.isoformat()[:7],
        "year": start.isoformat()[:4],
        "decade": start.isoformat()[:3],
        "season": f"{start.year}-{SEASON_LETTERS.get(start.month)}",
    }
    return exact.get(interval.precision) or next((value for value, fits in shapes.items() if fits), f"{start}/{interval.end}")
