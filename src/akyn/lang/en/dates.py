"""This file finds time expressions in English text: a table of forms, written in pieces, tried at the words that can begin one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from akyn.lang.en.number_words import ORDINALS, TENS, UNITS, WORDS, number_of
from akyn.model import TimeExpression
from akyn.text.dates import FoundTime, Unit, is_calendar

# ---- words --------------------------------------------------------------------------------------------------------------

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tues": 1, "tue": 1, "wed": 2, "thurs": 3, "thur": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
UNIT_WORDS = {
    "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "night": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "quarter": Unit.QUARTER,
    "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY, "centurie": Unit.CENTURY,
}  # fmt: skip
HABITS = {
    "hourly": Unit.HOUR, "daily": Unit.DAY, "nightly": Unit.DAY, "weekly": Unit.WEEK, "monthly": Unit.MONTH,
    "yearly": Unit.YEAR,
}  # fmt: skip
WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
LOOSE = ("a couple of", "couple of", "a few", "few", "several", "many", "some", "recent")
COUPLE = 2
LONGEST_SHORT = len("thurs")
NO_SHORTER = ("april", "march", "may", "june", "july")
HOLIDAYS = "black|good|bloody|easter|palm|holy|cyber|super|ash|fat|shrove|maundy|orthodox"  # Black Friday is a name, not a day
YEAR_AFTER = (  # what makes four digits a year for certain, and what does unless they count something
    r"\b(?:in|since|until|till|by|during|then|fiscal|early|late|mid|year|before|after|through|ending|ended|(?:end|beginning|start) of)[\s-]"
)
YEAR_PERHAPS = r"\b(?:of|from|to|the|a|between|and|around|about|for|as early as|his|her|its|their)\s|['’]s\s|\b(?:19|20)\d\d,\s|\("
AFTER_WORD = (  # four digits after any other word are a year too
    r"\b(?!(?:some|about|around|nearly|almost|over|under|least|most|than|roughly|approximately|no|nos|number|numbers|page|room|flight|route|order|law|act)\b)[a-z]+\s"
)
FOR = r"\bfor\s(?:(?:more|less)\sthan\s|at\sleast\s|nearly\s|almost\s|about\s|over\s|up\sto\s)?"
YEAR_NOUNS = "elections|polls|protests|riots|results|events|amendments|games|talks|figures|clashes|reforms|uprisings|accords|sanctions"

# ---- pieces: {name} in a pattern; a digit after the letter marks a second one of its kind ----------------------------------


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _full_or_short(words: Iterable[str]) -> str:
    """Names in full, and short ones with their full stop ("Sept.") where there is one."""
    words = tuple(words)
    return "|".join(rf"{word}\b" if len(word) > LONGEST_SHORT or word in NO_SHORTER else rf"{word}\b\.?" for word in sorted(words, key=len, reverse=True))


_ORDINAL = _any(ORDINALS)
_DAY_OF_MONTH = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)|(?:{_ORDINAL})\b)"
_YEAR = r"(?:(?:1[4-9]|20)\d\d)(?!\d|[.,]\d)"
PIECES = {
    "m": rf"(?:{_full_or_short(MONTHS)})",
    "w": rf"(?:{_full_or_short(WEEKDAYS)})",
    "s": rf"(?:{_any(SEASONS)})\b",
    "u": r"(?:minute|hour|day|night|week|month|quarter|year|decade|centurie|century)s?\b",
    "h": rf"(?:{_any(HABITS)})\b",
    "k": rf"(?:{_any(WHICH)})\b",
    "d": _DAY_OF_MONTH,
    "b": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "y": _YEAR,
    "n": rf"(?:(?!(?:19|20)\d\d\b)\d{{1,4}}(?![\d.,]\d)|{'|'.join(LOOSE)}|{WORDS}|an?|half an?)",
    "o": rf"(?:{_ORDINAL}|[1-4](?:st|nd|rd|th))\b",
    "g": rf"(?:(?:nineteen|twenty)[ -](?:{_any(TENS)}|oh)(?:[ -](?:{_any(UNITS)}))?|two thousand(?: and)? (?:{_any(UNITS)}))\b",
    "c": rf"(?:{_ORDINAL}|twenty-first|\d{{1,2}}(?:st|nd|rd|th))\b",
    "e": rf"(?:{_any(DECADES)})\b",
}
FIXED = {
    "part": r"(?:,?[ ](?:early[ ]|late[ ])?(?:morning|afternoon|evening|night|noon|midnight|lunchtime)\b)?",
    "end": r"(?=[\s]*(?:[.,;:!?)\"”]|$)|[ ](?:and|but|when|as|after|in|at|on|by|for|with|from|to|was|were|had|that|near|of)\b)",  # no noun of its own follows
    "span": r"(?:[ ]?[-–—][ ]?|[ ](?:to|and|through|until|till)[ ])",
}
CLOCK = r"\b(?:(?P<noon>noon|midday|midnight)|(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?)"
AFTER_CLOCK = r"(?:\s(?-i:[A-Z]{2,4})\b)?,?\s(?:on\s)?"  # "9 a.m. EST, on"
GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # one line break at most: a paragraph ends a date

_NAMED = r"\{(\w)(\d?)\}"


def _spelt(pattern: str) -> re.Pattern[str]:
    """A pattern of the table as a regular expression: pieces become named groups, a space any white space."""
    for name, piece in FIXED.items():
        pattern = pattern.replace(f"{{{name}}}", piece)
    pattern = re.sub(_NAMED, lambda match: f"(?P<{match[1]}{match[2]}>{PIECES[match[1]]})", pattern)
    return re.compile(pattern.replace("[ ]", " ").replace(" ", GAP).replace(f"[{GAP}-]", f"(?:{GAP}|-)"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time: its form, the values it gives, its pattern, and what must stand before it."""

    form: str
    values: str
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None = None


def _rule(form: str, values: str, pattern: str, before: str | None = None) -> Rule:
    return Rule(form, values, _spelt(pattern), re.compile(f"(?:{before})$", re.IGNORECASE) if before else None)


# ---- the table: form, values, pattern, and what must stand before; grouped by the word that begins it ------------------------

MONTH_RULES = (
    _rule("range", "y m d y m d2", r"{m} {d}{span}{d2},? {y}"),
    _rule("range", "y m d y m2 d2", r"{m} {d}{span}{m2} {d2},? {y}"),
    _rule("day", "y m d", r"{m} (?:the )?{d},? {y}"),
    _rule("month-days", "m d m d2", r"{m} {d}{span}{d2}(?!\d|[:.,]\d| ?%| percent)"),
    _rule("month-days", "m d m2 d2", r"{m} {d}{span}{m2} {d2}(?!\d|[:.,]\d)"),
    _rule("day-of-year", "m d k", r"{m} (?:the )?{d},? (?:of )?{k} year\b"),
    _rule("month-day", "m d", r"{m} (?:the )?{d}(?!\d|[:.,]\d| ?%| percent)"),
    _rule("month-span", "y m y m2", r"{m}{span}{m2},? {y}"),
    _rule("month-span", "y m y2 m2", r"{m},? {y}{span}{m2},? {y2}"),
    _rule("month", "y m", r"{m},? (?:of )?{y}"),
    _rule("month-of-year", "m k", r"{m} (?:of )?{k} year\b"),
    _rule("month", "g m", r"{m},? {g}"),
    _rule("bare-months", "m m2", r"{m}{span}{m2}", r"\b(?:from|between|in)\s+"),
    _rule("bare-month", "m", r"{m}"),
)
WEEKDAY_RULES = (
    _rule("day", "y m d", r"{w}{part},? (?:the )?{d} (?:of )?{m},? {y}"),
    _rule("day", "y m d", r"{w}{part},? {m} {d},? {y}"),
    _rule("month-day", "m d", r"{w}{part},? (?:the )?{d} (?:of )?{m}"),
    _rule("month-day", "m d", r"{w}{part},? \(?{m} {d}(?!\d|[:.,]\d)"),
    _rule("weekday-of-week", "w k", r"{w}{part} (?:of )?{k} week\b"),
    _rule("last-weekday", "w", r"{w} last\b"),
    _rule("next-weekday", "w", r"{w} next\b"),
    _rule("weekday-span", "w w2", r"{w}{span}{w2}", r"\b(?:from|between)\s+"),
    _rule("every-weekday", "w", r"{w}s\b"),
    _rule(
        "this-weekday",
        "w",
        r"{w}{part}(?!['’]s)",
        rf"\b(?:until|till|by|before|starting|beginning|effective|from|as (?:soon|early) as)\s(?:{CLOCK}{AFTER_CLOCK})?",
    ),
    _rule("weekday", "w", r"{w}{part}"),
)
DIGIT_RULES = (
    _rule("day", "y b d", r"{y}-{b}-{d}(?:T[\d:.]+Z?)?"),
    _rule("day", "y b d", r"{y}[./]{b}[./]{d}"),
    _rule("day", "y b d", r"{d}\.{b}\.{y}"),
    _rule("day", "y b d", r"(?P<d>1[3-9]|2\d|3[01])[/-]{b}[/-]{y}"),  # 04/05/2020 could be either: left alone
    _rule("day", "y b d", r"{b}/(?P<d>1[3-9]|2\d|3[01])/{y}"),
    _rule("range", "y m d y m d2", r"{d}{span}{d2} {m},? {y}"),
    _rule("range", "y m d y m2 d2", r"{d} {m}{span}{d2} {m2},? {y}"),
    _rule("day", "y m d", r"{d} (?:of )?{m},? {y}"),
    _rule("month-days", "m d m d2", r"{d}{span}{d2} {m}"),
    _rule("month-days", "m d m2 d2", r"{d} {m}{span}{d2} {m2}"),
    _rule("day-of-year", "m d k", r"{d} (?:of )?{m},? (?:of )?{k} year\b"),
    _rule("month-day", "m d", r"{d} (?:of )?{m}"),
    _rule("decade", "y", r"{y}'?s\b"),
    _rule("clock", "", r"(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?+(?!,? (?:[A-Z]{2,4},? )?(?:on )?(?:{w}|{m}|today|tonight|tomorrow|yesterday))"),
    _rule("year-span", "y y2", r"{y} ?[-–—] ?{y2}"),
    _rule("year-span", "y y2", r"{y}(?: to | and |{span}){y2}", r"\b(?:from|between)\s"),
    _rule("quarter", "y o", r"{y} {o}[ -]quarter\b"),
    _rule("year", "y", r"{y}", YEAR_AFTER),
    _rule("year", "y", r"{y}(?! (?:(?-i:[a-z])\w*s|of|people|men|women|children|police)\b)", YEAR_PERHAPS),
    _rule("year", "y", rf"{{y}}(?= (?:{YEAR_NOUNS})\b)"),
    _rule("year", "y", r"(?=19|20){y}(?!,? (?:(?-i:[a-z])\w*s|people|men|women|children|police|percent|per cent|million|billion)\b| ?%)", AFTER_WORD),
)
COUNT_RULES = (
    _rule("year", "2000", r"two thousand(?! \w+s\b)", r"\byear\s"),
    _rule("year", "g", r"{g}", r"\b(?:in|since|until|by|during|before|after|of|year|a|the)\s"),
    _rule("ago", "n u", r"{n}[ -]{u} ago\b"),
    _rule("ago", "n u", r"{n} {u}(?: or (?:so|more))? ago\b"),
    _rule("ago", "-n u", r"{n} {u} from (?:now|today)\b"),
    _rule("context-span", "-1 u", r"(?:an? few|few|several|some|many) {u} (?:earlier|previously|before{end})"),
    _rule("context-span", "1 u", r"(?:an? few|few|several|some|many) {u} later\b"),
    _rule("context", "-n u", r"{n} {u} (?:earlier|previously|before{end})"),
    _rule("context", "n u", r"{n} {u} later\b"),
    _rule("for", "n u", r"{n}(?: (?:more|full|whole|long|consecutive|straight))?[ -]{u}(?![ -]old\b)", FOR),
    _rule("within", "n u", r"{n} {u}(?!['’])", r"\b(?:within|in)\s(?:the\s)?"),
    _rule("duration", "n u", r"{n}(?: (?:more|full|whole|long|consecutive|straight|additional))?[ -]{u}(?![ -]old\b)"),
)
WHICH_RULES = (
    _rule("last-weekday", "w", r"(?:last|past|this past) {w}{part}"),
    _rule("next-weekday", "w", r"(?:next|coming|this coming) {w}{part}"),
    _rule("context-weekday", "w -1", r"(?:previous|preceding) {w}{part}"),
    _rule("context-weekday", "w 1", r"following {w}(?!{part}['’]){part}", r"\bthe\s"),
    _rule("context-weekday", "w 1", r"following {w}(?!{part}['’]){part}{end}"),  # not "following Sunday's vote", "following Friday prayers"
    _rule("half", "y 2", r"(?:last|latter) half of {y}"),
    _rule("last-month-day", "m d", r"last {m} {d}(?!\d|[:.,]\d)"),
    _rule("this-weekday", "w", r"this {w}{part}"),
    _rule("last-month", "m", r"(?:last|this past) {m}"),
    _rule("next-month", "m", r"(?:next|coming|this coming) {m}"),
    _rule("month-of-year", "m 0", r"this {m}"),
    _rule("last-season", "s", r"(?:last|this past) {s}"),
    _rule("next-season", "s", r"(?:next|coming|this coming) {s}"),
    _rule("this-season", "s", r"this {s}"),
    _rule("days", "-1", r"(?:last|this past) night\b"),
    _rule("days", "0", r"this (?:very )?(?:morning|afternoon|evening)\b"),
    _rule("days", "0", r"this (?:very )?day\b(?! in\b)", r"\bon\s"),
    _rule("quarter-of-year", "o k", r"{k} year['’]s {o}[ -]quarter"),
    _rule("past", "1 u", r"(?:past|last) (?P<u>day|week|month|year)\b", r"\bthe\s"),
    _rule("weekend", "k", r"{k} weekend\b"),
    _rule("weeks", "k", r"{k} (?:calendar )?week\b(?:['’]s\b)?"),
    _rule("months", "k", r"{k} (?:calendar )?month\b(?:['’]s\b)?"),
    _rule("quarters", "k", r"{k} quarter\b(?:['’]s\b)?"),
    _rule("years", "k", r"{k} (?:calendar |fiscal |school |academic )?year\b(?:['’]s\b)?"),
    _rule("decades", "k", r"(?P<k>this|current|next) decade\b"),
    _rule("past", "1 u", r"(?:past|last) (?P<u>decade|century|hour)\b"),
    _rule("past", "n u", r"(?:last|past|previous|preceding) {n}[ -]{u}"),
    _rule("past", "0 u", r"(?:past|recent) (?P<u>(?:day|week|month|quarter|year|decade|hour)s)\b"),
    _rule("coming", "n u", r"(?:next|coming|following) {n}[ -]{u}"),
    _rule("coming", "0 u", r"(?:coming|upcoming) (?P<u>(?:day|week|month|year)s)\b"),
    _rule("context-days", "1", r"(?:next|following) (?:day|morning|afternoon|evening|night)\b"),
    _rule("context-days", "-1", r"(?:previous|preceding) (?:day|evening|night|afternoon)\b"),
    _rule("context-days", "0", r"(?:that|same|that same) (?:day|night|evening|morning|afternoon)\b"),
    _rule("context", "-1 u", r"(?:previous|preceding|prior) (?P<u>week|month|quarter|year|decade)\b"),
    _rule("context", "1 u", r"following (?P<u>week|month|quarter|year|decade)\b"),
    _rule("context", "0 u", r"(?:that|same|that same) (?P<u>week|month|quarter|year|decade)\b"),
    _rule("duration", "n u", r"(?:first|final|opening) {n}[ -]{u}"),
    _rule("duration", "0 u", r"(?:first|final|opening) (?P<u>(?:hour|day|week|month|year)s)\b"),
    _rule("every", "1 u", r"(?:every|each) (?:single )?{u}"),
    _rule("every-weekday", "w", r"(?:every|each) {w}{part}"),
    _rule("every-month", "m", r"(?:every|each) {m}"),
    _rule("every-season", "s", r"(?:every|each) {s}"),
    _rule("every", "n u", r"every {n} {u}"),
)
WORD_RULES = (
    _rule("weekday", "w", r"(?:today|tonight|yesterday|tomorrow), \(?{w}(?= |[,.;:)]|$)(?!,? (?:{m}|\d))"),
    _rule("month-day", "m d", r"(?:today|tonight|yesterday|tomorrow), (?:{w},? )?{m} {d}"),
    _rule("month-day", "m d", r"(?:today|tonight|yesterday|tomorrow), (?:{w},? )?{d} {m}"),
    _rule("day", "y m d", r"{d} of {m},? {y}", before=r"\bthe "),
    _rule("month-day", "m d", r"{d} of {m}(?!['’]s)", before=r"\bthe "),
    _rule("days", "0", r"today(?:['’]s)?\b{part}|tonight\b"),
    _rule("days", "-1", r"yesterday\b(?:['’]s)?{part}"),
    _rule("days", "1", r"tomorrow\b(?:['’]s)?{part}"),
    _rule("overnight", "", r"overnight\b"),
    _rule("days", "-2", r"day before yesterday\b"),
    _rule("days", "2", r"day after tomorrow\b"),
    _rule("context-days", "-1", r"(?:day|night|evening) before{end}"),
    _rule("context-days", "1", r"(?:day|night|morning) after(?=[.,;]|\Z)"),
    _rule("context", "-1 u", r"(?P<u>week|month|year) (?:before{end}|earlier\b)"),
    _rule("quarter", "y o", r"{o}[ -]quarter(?: of|,)? (?:fiscal )?{y}"),
    _rule("quarter-of-year", "o k", r"{o}[ -]quarter (?:of )?(?:the )?{k} year"),
    _rule("bare-quarter", "o", r"(?:fiscal )?{o}[ -]quarter\b"),
    _rule("half", "y o", r"{o} half (?:of )?(?:the year )?{y}"),
    _rule("century", "c", r"{c}[ -]century\b"),
    _rule("season", "s y", r"{s}(?: of|,)? {y}"),
    _rule("season", "s g", r"{s}(?: of|,)? {g}"),
    _rule("bare-season", "s", r"(?P<s>summer|winter|autumn)\b", r"\b(?:in|since|during|until|by|for|over)\s(?:the\s)?|\b(?:early|late|mid)[\s-]"),
    _rule("decade", "e", r"{e}"),
    _rule("quarters", "-1", r"(?:latest )?quarter\b(?! (?:of|ended|ending))", r"\b(?:in|for|during) the\s"),
    _rule("context", "-1 year", r"year[ -](?:ago|earlier)\b(?: {o}[ -])?(?: (?:quarter|period|month|half)\b)?"),
    _rule("month-day", "12 31", r"year[ -]end\b|New Year['’]?s Eve\b"),
    _rule("month-day", "1 1", r"New Year['’]?s Day\b"),
    _rule("month-day", "12 24", r"Christmas Eve\b"),
    _rule("month-day", "12 25", r"Christmas Day\b"),
    _rule("ago", "0 u", r"(?P<u>(?:day|week|month|year|decade)s) ago\b"),
    _rule("weekend", "0", r"weekend\b", r"\bthe\s"),
    _rule("weeks", "0", r"week\b", r"\b(?:end|start|middle|beginning|later|earlier|earlier in|later in) (?:of )?the\s"),
    _rule("months", "0", r"month\b", r"\b(?:end|start|middle|beginning|earlier in|later in) (?:of )?the\s"),
    _rule("years", "0", r"year\b", r"\b(?:end|start|middle|beginning|earlier in|later in) (?:of )?the\s"),
    _rule("duration", "0 u", r"(?P<u>(?:minute|hour|day|week|month|year|decade|centurie)s)\b", r"\b(?:for|in|within|after|take|takes|took|lasted)\s"),
    _rule("duration", "1 u", r"(?P<u>week|month|year)(?= (?:ended|ending|to)\b)", r"\bthe\s"),
    _rule("quarter-of-month", "m", r"quarter(?= (?:ended|ending) {m})", r"\bthe\s"),
    _rule("coming", "0 u", r"(?P<u>(?:day|week|month|year)s) (?:ahead|to come)\b", r"\bthe\s"),
    _rule("clock", "", r"(?:noon|midday|midnight)\b(?! (?:on )?(?:{w}|{m}))", r"\b(?:at|around|about|by|until|before|after)\s"),
    _rule("clock", "", r"(?:mid[ -])?(?:morning|afternoon|evening)\b", r"\b(?:in\sthe|by|until)\s"),
    _rule("context-days", "0", r"day\b", r"\b(?:earlier|later)\s(?:in\s)?the\s"),
    _rule("quarters", "-1", r"latest quarter\b"),
    _rule("years", "0", r"(?:full|entire) year\b", r"\bthe\s"),
    _rule("years", "-1", r"latest (?:fiscal |financial )?year\b"),
    _rule("years", "0", r"(?:fiscal |financial )?year\b(?! (?:that|which|of|the|before|after|when|\d))", r"\b(?:for|of|in) the\s"),
    _rule("every", "1 h", r"{h}"),
    _rule("present-ref", "", r"(?:now|currently|nowadays|at (?:present|the moment)|presently)\b"),
    _rule("past-ref", "", r"(?:recently|lately)\b"),
    _rule("past-ref", "", r"past\b(?! (?:\d|{n}|{u}))", r"\bin\sthe\s"),
    _rule("future-ref", "", r"soon\b(?! (?:as|after)\b)", r"(?<!\bas\s)"),
    _rule("future-ref", "", r"(?:(?:near|foreseeable|not-too-distant) )?future\b", r"\bthe\s"),
)
COUNT_STARTS = "a an several few many some couple half"
WHICH_STARTS = "last past previous preceding prior next coming upcoming following latter this that same current recent every each first final opening"
WORD_STARTS = """
    today tonight yesterday tomorrow overnight day night morning evening days week weekend weeks month months quarter latest year years minutes hours
    decades centuries twenty fiscal now currently nowadays at presently recently lately past soon near foreseeable not full entire future
    new christmas noon midday midnight morning afternoon evening mid
"""
SECTIONS: tuple[tuple[Iterable[str], tuple[Rule, ...]], ...] = (
    (MONTHS, MONTH_RULES),
    (WEEKDAYS, WEEKDAY_RULES),
    ((*UNITS, *TENS, *COUNT_STARTS.split()), COUNT_RULES),
    (WHICH_STARTS.split(), WHICH_RULES),
    ((*WORD_STARTS.split(), *ORDINALS, *SEASONS, *DECADES, *HABITS), WORD_RULES),
)


def _by_first_word() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    for words, rules in SECTIONS:
        for word in words:
            table[word] = table.get(word, ()) + tuple(rule for rule in rules if rule not in table.get(word, ()))
    return table


RULES_OF = _by_first_word()
NUMERAL_RULES = (*DIGIT_RULES, *COUNT_RULES)
ORDINAL_RULES = tuple(rule for rule in WORD_RULES if rule.form in ("quarter", "quarter-of-year", "bare-quarter", "half", "century"))
CALENDAR_FORMS = tuple("day month-day month-days day-of-year range month bare-month month-of-year weekday year year-span month-span weekday-of-week".split())

A_UNIT = _spelt(r"(?:an?|at) (?:half|couple|few|full|whole|dozen|hundred|thousand|present|the moment|{u})|an?-")  # short words begin little else
START = re.compile(r"[A-Za-z]+|\d+")
NO_START = re.compile(r"[\w$€£¥₽./:'’-]")  # the character before a date is none of these
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
LEAD = re.compile(
    rf"(?:{CLOCK}{AFTER_CLOCK})?"
    r"(?:\b(?:(?:the )?(?:very )?(?:early|late|mid|earlier|later|earlier in|early in|late in|later in|only|just|exactly)[\s-](?:on\s)?"
    r"|(?:the\s)?(?:late |early )?(?:end|beginning|start|middle|early hours|small hours|night|evening|morning|afternoon)\sof\s"
    r"|(?:nearly|almost|about|around|roughly|approximately|over|more than|less than|at least|up to|no more than)\s(?!the\s)|the\s|that\s(?=same)))*$",
    re.IGNORECASE,
)
SINCE = re.compile(r"\bsince\s(?:the\s|early\s|late\s|mid-|at least\s)?(?:(?:beginning|start|end|night|morning|evening) of\s)?$", re.IGNORECASE)
MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|last|next|this|early|late|mid|during|through|every|each|(?:end|beginning|start|middle) of)[\s-]$", re.IGNORECASE
)
PREPOSITION = re.compile(
    r"\b(?:in|of|since|until|till|by|from|during|through|to|and|last|next|this|early|late|mid|between|after|before|for)[\s-]$", re.IGNORECASE
)
HOLIDAY = re.compile(rf"\b(?:{HOLIDAYS})\s$", re.IGNORECASE)
PENALTY = re.compile(r"\b(?:jail\w*|sentenc\w+|imprison\w*|prison|banned|behind bars|convict\w*)\b", re.IGNORECASE)
A_WHILE = re.compile(
    r"\b(?:for|in|within|after|nearly|almost|about|over|than|least|just|only|quite|took|takes?|lasts?|lasted|spent|spends?|half)\s$", re.IGNORECASE
)  # "four flights a week" is a rate
NO_DURATION = re.compile(r"an? quarter\b|an?[\s-]year[\s-](?:ago|earlier)\b|[\w-]+[\s-]quarters?\sof\b", re.IGNORECASE)
RATE = re.compile(
    r"(?:^|\w{3}s|\d|[%.,;:]|\b(?:once|twice|(?:m|b|tr)illion|thousand|hundred|percent|cent|dollar|euro|pound|time|such|quite|what))\s?$", re.IGNORECASE
)
REACH = 40  # characters looked back over
AMBIGUOUS = ("may", "march")
NAMELIKE = ("april", "june", "august", "jan", "dec", "mar", "jun", "sep")


@lru_cache(maxsize=8)  # the times of a text are asked for by themselves, and again for its quantities
def find_times(text: str) -> tuple[FoundTime, ...]:
    """The time expressions of a text in order; they do not overlap, and of two the longer is kept."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[FoundTime]:
    done = 0
    for word in START.finditer(text):
        if word.start() < done:
            continue
        rules = _rules_at(text, word)
        best = _longest(text, word.start(), rules) if rules else None
        if best is None:
            continue
        found = _with_lead(text, done, *best)
        done = found.end
        yield found


def _rules_at(text: str, word: re.Match[str]) -> tuple[Rule, ...]:
    before, first = text[word.start() - 1 : word.start()], word[0].lower()
    if first.isdigit():
        ordinal = text[word.end() : word.end() + 2] in ("st", "nd", "rd", "th")
        return () if NO_START.match(before) and before != "-" else (*NUMERAL_RULES, *ORDINAL_RULES) if ordinal else NUMERAL_RULES
    return RULES_OF.get(first, ()) if len(first) > 2 or A_UNIT.match(text, word.start()) else ()


def _longest(text: str, start: int, rules: Iterable[Rule]) -> tuple[re.Match[str], TimeExpression] | None:
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(text, start)) and _allowed(rule, match)]
    for match, rule in sorted(matches, key=lambda one: -one[0].end()):
        if match.end() < len(text) and text[match.end()].isalnum() and text[match.end() - 1].isalnum():
            continue
        return match, _expression(text, rule, match)
    return None


def _allowed(rule: Rule, match: re.Match[str]) -> bool:
    """Whether what stands around the words lets them be a time: "may" and "march" are not months, Black Friday is no day."""
    text, start = match.string, match.start()
    before = text[max(0, start - REACH) : start]
    if rule.before and not rule.before.search(before):
        return False
    if rule.form in ("duration", "for", "within") and NO_DURATION.match(text, start):
        return False
    if match.groupdict().get("m") in AMBIGUOUS and rule.form in ("last-month", "next-month", "month-of-year"):
        return False  # "this march": a month has its capital
    if rule.form == "duration" and match[0][:2].lower() in ("a ", "an"):
        return bool(A_WHILE.search(before)) or not RATE.search(before)
    if rule.form == "bare-month":
        return _is_month(match[0], before, text[match.end() : match.end() + 2])
    if rule.form in ("weekday", "this-weekday", "every-weekday"):
        return not HOLIDAY.search(before) and (rule.form == "every-weekday" or _is_weekday(match["w"]))
    return True


def _is_month(word: str, before: str, after: str) -> bool:
    name = word.rstrip(".").lower()
    if word[:1].islower():
        return False
    if name in AMBIGUOUS:
        return bool(MONTH_BEFORE.search(before)) or (before.lower().endswith("the ") and after[1:2].islower())
    if len(name) <= 4 and name not in ("june", "july") and not word.endswith("."):
        return bool(PREPOSITION.search(before)) and not after[1:2].isupper()
    return name not in NAMELIKE or bool(PREPOSITION.search(before)) or not after[1:2].isupper()


def _is_weekday(words: str) -> bool:
    """Capitalised, and in full or with its full stop: "sat" and "Sun" are other words."""
    name = re.split(r"\W", words, maxsplit=1)[0]
    return name[:1].isupper() and (len(name) > len("thurs") or words[len(name) :].startswith("."))


def _with_lead(text: str, done: int, match: re.Match[str], expression: TimeExpression) -> FoundTime:
    """The expression with the words before it that belong to it: "the", "early", "the night of"."""
    lead = LEAD.search(text[max(done, match.start() - REACH) : match.start()])
    words = lead[0] if lead else ""
    if expression.form in CALENDAR_FORMS and words.lower().strip() in ("the", "about", "around", "over", "only", "just"):
        words = ""
    start = match.start() - len(words)
    end = match.start() + len(match[0].rstrip())
    return FoundTime(start=start, end=end, expression=_since(text, start, expression), words=text[start:end], part=_part(expression, text[start:end]))


def _part(expression: TimeExpression, words: str) -> str:
    """The part of the day that the words name, in TIMEX3 letters: T22:00 for "10 p.m. on Friday", TMO for "Friday morning"; else nothing."""
    if not is_calendar(expression):
        return ""
    clock = re.search(CLOCK, words, re.IGNORECASE)
    if clock and clock["noon"]:
        return "T12:00" if clock["noon"].lower() != "midnight" else "T24:00"
    if clock:
        hour = int(clock["hour"]) % 12 + (12 if clock["half"].lower() == "p" else 0)
        return f"T{hour:02}:{clock['minute'] or '00'}"
    return DAY_PARTS.get(words.rpartition(" ")[2].lower(), "")


def _since(text: str, start: int, expression: TimeExpression) -> TimeExpression:
    from_then = SINCE.search(text[max(0, start - REACH) : start])
    return TimeExpression(form=f"since {expression.form}", values=expression.values) if from_then and expression.form != "duration" else expression


def _expression(text: str, rule: Rule, match: re.Match[str]) -> TimeExpression:
    form = rule.form
    if form == "for" and PENALTY.search(text[max(0, match.start() - REACH) : match.end() + REACH // 2]):
        form = "duration"  # eleven years in prison are not a time
    return TimeExpression(form=form, values=tuple(_value(token, match) for token in rule.values.split()))


# ---- the date that a paper prints above its text -------------------------------------------------------------------------

HEAD_LINES = 15
HEAD_WIDTH = 120
BEFORE_DATE = re.compile(  # one part of what stands before the date, between commas and the like: nothing, "Published on", "By X", or a place
    r"|(?i:(?:(?:first|originally|last) )?(?:published|posted|date|dated|created|updated|modified)?(?: ?(?:on|at))?(?: ?by [\w .'-]+)?)"
    r"|[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}"
)
AFTER_DATE = re.compile(r"|(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4})?(?:[+-]\d{1,4})?)?|[A-Z]{2,4}", re.IGNORECASE)
SEPARATOR = re.compile(r"[\s,:|–—·/()-]*(?:[,:|–—·/()\n]|\s-\s)[\s,:|–—·/()-]*")
UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|date|dated)\b", re.IGNORECASE)
DATE_HEADER = re.compile(r"\s*date:?\s+(?P<y>\d{4})-(?P<b>\d\d)(?:-(?P<d>\d\d))?\s*$", re.IGNORECASE | re.MULTILINE)


def find_dateline(text: str) -> FoundTime | None:
    """The date that stands alone, or after a place, a byline or "Published", on one of the first lines; a publication goes before an update."""
    header = DATE_HEADER.match(text)
    if header:
        return _header_date(header)
    dated = [(line, found) for start, line in _head(text) for found in _dates_alone(start, line)]
    return next((found for line, found in sorted(dated, key=lambda one: _rank(one[0]))), None)


def _header_date(header: re.Match[str]) -> FoundTime:
    values = tuple(int(part) for part in header.group("y", "b", "d") if part)
    start, end = header.start("y"), max(header.end("b"), header.end("d"))
    form = "day" if header["d"] else "month"
    return FoundTime(start=start, end=end, expression=TimeExpression(form=form, values=values), words=header.string[start:end])


def _head(text: str) -> Iterator[tuple[int, str]]:
    """The first lines that have words, with their offsets; a long line is text."""
    start, seen = 0, 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            seen += 1
            if len(line) <= HEAD_WIDTH:
                yield start, line
        if seen == HEAD_LINES:
            return
        start += len(line)


def _dates_alone(start: int, line: str) -> Iterator[FoundTime]:
    for found in find_times(line):
        if found.expression.form in ("day", "month") and _stands_alone(line, found):
            yield replace(found, start=start + found.start, end=start + found.end)


def _stands_alone(line: str, found: FoundTime) -> bool:
    before, after = line[: found.start].strip(), line[found.end :].strip(" \t\r\n.,)|–—-")
    return all(BEFORE_DATE.fullmatch(part) for part in SEPARATOR.split(before)) and bool(AFTER_DATE.fullmatch(after))


def _rank(line: str) -> int:
    return 0 if PUBLISHED.search(line) else 2 if UPDATED.search(line) else 1


# ---- values -------------------------------------------------------------------------------------------------------------


def _value(token: str, match: re.Match[str]) -> int:
    """A token of a rule's values: a number, a unit, or the name of a piece (with a minus, its negative)."""
    if token.lstrip("-").isdigit():
        return int(token)
    if token in UNIT_WORDS:
        return UNIT_WORDS[token]
    sign = -1 if token.startswith("-") else 1
    name = token.lstrip("-")
    return sign * READERS[name[0]](" ".join(match[name].lower().split()))


def _day_of_month(words: str) -> int:
    return ORDINALS.get(words) or int(re.sub(r"\D", "", words) or 21)  # "twenty-first" is the one ordinal that is neither


def _count(words: str) -> int:
    if words in LOOSE:
        return COUPLE if "couple" in words else 0
    return int(number_of(words.removeprefix("half ")) or 1)


def _spoken_year(words: str) -> int:
    """ "nineteen ninety-seven", "two thousand and four"."""
    if words.startswith("two thousand"):
        rest = re.sub(r"\W+", " ", words.removeprefix("two thousand")).removeprefix(" and").strip()
        return 2000 + int(number_of(rest) or 0) if rest else 2000
    century, rest = re.split(r"\W", words, maxsplit=1)
    return int(number_of(century) or 0) * 100 + int(number_of(rest.removeprefix("oh ").removeprefix("oh-")) or 0)


READERS: dict[str, Callable[[str], int]] = {
    "m": lambda words: MONTHS[words.rstrip(".")],
    "w": lambda words: WEEKDAYS[words.rstrip(".")],
    "s": lambda words: SEASONS[words],
    "u": lambda words: UNIT_WORDS[words.rstrip("s")],
    "h": lambda words: HABITS[words],
    "k": lambda words: WHICH[words],
    "e": lambda words: DECADES[words],
    "d": _day_of_month,
    "o": _day_of_month,
    "c": _day_of_month,
    "b": int,
    "y": int,
    "n": _count,
    "g": _spoken_year,
}
