"""This file finds time expressions in Russian text: each pattern says which form of `text.dates` it is, and where its values stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akyn.lang.ru.number_words import NUMBERS
from akyn.model import TimeExpression
from akyn.text.dates import FoundTime, Unit

MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
SEASONS = {"зим": 4, "весн": 1, "лет": 2, "осен": 3}
UNITS = {
    "минут": Unit.MINUTE, "час": Unit.HOUR, "д": Unit.DAY, "сут": Unit.DAY, "недел": Unit.WEEK, "месяц": Unit.MONTH, "квартал": Unit.QUARTER, "год": Unit.YEAR,
    "лет": Unit.YEAR, "десятилети": Unit.DECADE, "век": Unit.CENTURY,
}  # fmt: skip
# What "last", "this" and "next" are in any case.
WHICH = {"прошл": -1, "минувш": -1, "прошедш": -1, "эт": 0, "нынешн": 0, "текущ": 0, "следующ": 1, "будущ": 1, "ближайш": 1}

MONTH = r"(?P<m>январ[ьяею]|феврал[ьяею]|март[ае]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ае]?|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею])"
LAST_MONTH = MONTH.replace("?P<m>", "?P<n>")
WEEKDAY = r"(?P<w>понедельник[аеу]?|вторник[аеу]?|сред[ауые]|четверг[аеу]?|пятниц[ауые]|суббот[ауые]|воскресень[еяю])"
YEAR = r"(?P<y>(?:1[5-9]|20)\d\d)"
OF_YEAR = r"(?:\s?(?:года|год|году|г\.))"
DAY = r"(?P<d>[0-3]?\d)(?:-?(?:го|е))?"
LAST_DAY = DAY.replace("?P<d>", "?P<e>")
WHICH_ONE = r"(?P<k>прошл|минувш|прошедш|эт|нынешн|текущ|следующ|будущ)(?:ого|ому|ем|ом|ой|ей|ую|юю|ее|ий|ый|ий|ие|ые|их|ых|от|у|ую|о|им|ым)"
COUNT = rf"(?P<c>\d+|несколько|пару|полтора|{'|'.join(sorted(NUMBERS, key=lambda word: (-len(word), word)))})"
UNIT = r"(?P<u>минут[уы]?|час(?:а|ов)?|день|дня|дней|дни|сут(?:ки|ок)|недел[ьюия]|месяц(?:а|ев|ы)?|квартал(?:а|ов)?"
UNIT += r"|год(?:а|ы)?|лет|десятилети[йяе]|век(?:а|ов)?)"
PART_OF_DAY = r"(?:\s(?:утром|днём|днем|вечером|ночью))?"
EVENTS = "выбор|встреч|визит|праздник|саммит|голосован|референдум|переговор|матч|заседан|съезд|инаугурац|нов|войн|протест|митинг"  # the eve of these is no day
DASH = r"\s?[–—-]\s?"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the form it is, and the values by the names of its groups; a number stands for itself."""

    form: str
    values: tuple[str | int, ...]
    pattern: re.Pattern[str]


def _rule(form: str, values: str, pattern: str) -> Rule:
    asked = tuple(int(one) if one.lstrip("-").isdigit() else one for one in values.split())
    return Rule(form, asked, re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE))


RULES = (
    _rule("range", "y m d y m e", rf"{DAY}(?:{DASH}|\sпо\s){LAST_DAY}\s{MONTH}\s{YEAR}{OF_YEAR}?"),
    _rule("range", "y m d y n e", rf"{DAY}\s{MONTH}(?:{DASH}|\sпо\s){LAST_DAY}\s{LAST_MONTH}\s{YEAR}{OF_YEAR}?"),
    _rule("month-days", "m d m e", rf"{DAY}(?:{DASH}|\sпо\s){LAST_DAY}\s{MONTH}"),
    _rule("month-days", "m d n e", rf"{DAY}\s{MONTH}(?:{DASH}|\sпо\s){LAST_DAY}\s{LAST_MONTH}"),
    _rule("month-days", "m eve m d", rf"ночь\sна\s{DAY}\s{MONTH}"),
    _rule("weekday", "w", rf"ночь\sна\s{WEEKDAY}"),
    _rule("day", "y m d", rf"{DAY}\s{MONTH},?\s{YEAR}{OF_YEAR}?"),
    _rule("day", "y b d", rf"{DAY}\.(?P<b>[01]\d)\.{YEAR}"),
    _rule("day", "y b d", rf"{YEAR}-(?P<b>[01]\d)-{DAY}"),
    _rule("day-of-year", "m d k", rf"{DAY}\s{MONTH}\s{WHICH_ONE}\sгода"),
    _rule("month-day", "m d", rf"{DAY}\s{MONTH}{PART_OF_DAY}"),
    _rule("month", "y m", rf"{MONTH}\s{YEAR}{OF_YEAR}?"),
    _rule("month-of-year", "m k", rf"{MONTH}\s{WHICH_ONE}\sгода"),
    _rule("last-month", "m", rf"(?:прошл|минувш)[а-я]+\s{MONTH}"),
    _rule("bare-month", "m", rf"(?<=[Вв]\s){MONTH}"),
    _rule("bare-month", "m", rf"(?:(?<=[Сс]\s)|(?<=[Дд]о\s)|(?<=[Кк]\s)){MONTH}"),
    _rule("year-span", "y z", rf"{YEAR}{DASH}(?P<z>(?:1[5-9]|20)\d\d)\s?(?:годах|годов|годы|гг\.)"),
    _rule("decade", "y", rf"{YEAR}-(?:х|е)(?:\s(?:годах|годов|годы))?"),
    _rule("season", "s y", rf"(?P<s>зим|весн|лет|осен)(?:ой|ом|ью|у|а|о|ы|и|ь)\s{YEAR}{OF_YEAR}?"),
    _rule("year", "y", rf"{YEAR}\s?(?:году|года|годом|год|г\.)"),
    _rule("last-season", "s", r"(?:прошл|минувш)[а-я]+\s(?P<s>зим|весн|лет|осен)(?:ой|ом|ью)"),
    _rule("bare-season", "s", r"(?:эт|нынешн)[а-я]+\s(?P<s>зим|весн|лет|осен)(?:ой|ом|ью)"),
    _rule("last-weekday", "w", rf"(?:прошл|минувш|прошедш)[а-я]+\s{WEEKDAY}{PART_OF_DAY}"),
    _rule("next-weekday", "w", rf"(?:следующ|будущ)[а-я]+\s{WEEKDAY}{PART_OF_DAY}"),
    _rule("this-weekday", "w", rf"(?:эт|ближайш)[а-я]+\s{WEEKDAY}{PART_OF_DAY}"),
    _rule("weekday", "w", rf"{WEEKDAY}{PART_OF_DAY}"),
    _rule("overnight", "", r"(?:минувш|прошл|прошедш)ей\sночью|сегодня\sночью"),
    _rule("days", "-2", r"позавчера"),
    _rule("days", "-1", rf"вчера{PART_OF_DAY}"),
    _rule("days", "-1", rf"накануне(?!\s(?:[а-яё]+\s)?(?:{EVENTS}))"),
    _rule("days", "0", rf"сегодня{PART_OF_DAY}"),
    _rule("days", "1", rf"завтра{PART_OF_DAY}"),
    _rule("days", "2", r"послезавтра"),
    _rule("weekend", "k", rf"{WHICH_ONE}\sвыходны[ех]"),
    _rule("weekend", "0", r"(?<=в\s)выходные|(?<=на\s)выходных"),
    _rule("weeks", "k", rf"{WHICH_ONE}\sнедел[еюи]"),
    _rule("months", "k", rf"{WHICH_ONE}\sмесяц[еа]?"),
    _rule("quarters", "k", rf"{WHICH_ONE}\sквартал[еа]?"),
    _rule("years", "k", rf"{WHICH_ONE}\sгод[уа]?"),
    _rule("ago", "c u", rf"{COUNT}\s{UNIT}\s(?:тому\s)?назад"),
    _rule("ago", "1 u", rf"{UNIT}\s(?:тому\s)?назад"),
    _rule("past", "c u", rf"последн(?:ие|их)\s{COUNT}\s{UNIT}"),
    _rule("past", "0 u", rf"последн(?:ие|их)\s{UNIT}"),
    _rule("past", "1 u", rf"последн(?:юю|ий|ие|ее|ей|его)\s{UNIT}"),
    _rule("coming", "c u", rf"ближайш(?:ие|их)\s{COUNT}\s{UNIT}"),
    _rule("coming", "0 u", rf"ближайш(?:ие|их)\s{UNIT}"),
    _rule("within", "c u", rf"через\s{COUNT}\s{UNIT}"),
    _rule("within", "1 u", rf"через\s{UNIT}"),
    _rule("context-days", "-1", r"дн[её]м\sранее|за\sдень\sдо\sэтого"),
    _rule("context-days", "1", r"(?:на\s)?следующий\sдень|днём\sпозже|сутки\sспустя"),
    _rule("context-days", "0", r"(?:в\s)?тот\sже\sдень"),
    _rule("context", "-1 3", r"(?:неделей|недели)\sранее"),
)  # fmt: skip
SINCE = re.compile(r"(?<![\w-])(?:с|со|начиная с)\s$", re.IGNORECASE)
SINCE_FORMS = frozenset({"day", "month-day", "month", "bare-month", "year", "weekday", "days"})
HINT = re.compile(
    r"январ|феврал|март|апрел|мая|мае|май|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|вчера|завтра"
    r"|сегодня|накануне|недел|месяц|год|лет|назад|день|дн|ноч|сут|выходны|квартал|\d{4}-|\d\.\d\d\.|час|минут|осен|весн|зим",
    re.IGNORECASE,
)
REACH = 14  # characters looked back over for "since"


def find_times(text: str) -> tuple[FoundTime, ...]:
    """The time expressions of a text in order; they do not overlap, and of two the longer is kept."""
    if not HINT.search(text):
        return ()
    found = sorted(
        ((match.start(), match.end(), rule, match) for rule in RULES for match in rule.pattern.finditer(text)),
        key=lambda one: (one[0], -one[1], RULES.index(one[2])),
    )
    return tuple(_kept(text, found))


def _kept(text: str, found: list[tuple[int, int, Rule, re.Match[str]]]) -> Iterator[FoundTime]:
    done = 0
    for start, end, rule, match in found:
        if start < done:
            continue
        values = tuple(_value(one, match) for one in rule.values)
        form = f"since {rule.form}" if rule.form in SINCE_FORMS and SINCE.search(text[max(0, start - REACH) : start]) else rule.form
        yield FoundTime(start=start, end=end, expression=TimeExpression(form=form, values=values), words=text[start:end])
        done = end


def _value(name: str | int, match: re.Match[str]) -> int:
    if isinstance(name, int):
        return name
    if name == "eve":
        return max(1, int(match["d"]) - 1)
    return READERS[name](match[name].casefold())


def _index_of(stems: tuple[str, ...]) -> Callable[[str], int]:
    def index(word: str) -> int:
        return max((at for at, stem in enumerate(stems) if word.startswith(stem)), key=lambda at: (len(stems[at]), -at))

    return index


def _by_stem(table: dict[str, int]) -> Callable[[str], int]:
    def value(word: str) -> int:
        return int(table[max((stem for stem in table if word.startswith(stem)), key=len)])

    return value


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return {"несколько": 0, "пару": 2, "полтора": 1}.get(word, NUMBERS.get(word, 0))


_month = _index_of(MONTHS)
READERS: dict[str, Callable[[str], int]] = {
    "m": lambda word: _month(word) + 1, "n": lambda word: _month(word) + 1, "w": _index_of(WEEKDAYS), "s": _by_stem(SEASONS), "k": _by_stem(WHICH),
    "u": _by_stem({stem: int(unit) for stem, unit in UNITS.items()}), "c": _count, "d": int, "e": int, "y": int, "z": int, "b": int,
}  # fmt: skip

HEAD_LINES = 6
HEADER = re.compile(r"\s*date:?\s+(?P<when>\d{4}-\d{2}-\d{2})\s*$", re.IGNORECASE | re.MULTILINE)
BESIDE_DATE = re.compile(
    rf"(?:\s|[,:|·—–()-]|опубликован[оа]|дата|{WEEKDAY.replace('?P<w>', '?:')}|(?:в\s)?\d{{1,2}}:\d\d|[А-ЯЁ][а-яё-]+(?=,)|[А-ЯЁ-]{{3,}})*", re.IGNORECASE
)


def find_dateline(text: str) -> FoundTime | None:
    """The date that stands alone, or after a place or "Опубликовано", on one of the first lines."""
    start = 0
    for line in text.splitlines(keepends=True)[: 2 * HEAD_LINES]:
        for found in find_times(line):
            if found.expression.form == "day" and BESIDE_DATE.fullmatch(line[: found.start]) and BESIDE_DATE.fullmatch(line[found.end :]):
                return FoundTime(start=start + found.start, end=start + found.end, expression=found.expression, words=found.words)
        start += len(line)
    return _in_header(text)


def _in_header(text: str) -> FoundTime | None:
    header = HEADER.match(text)
    if header is None:
        return None
    values = tuple(map(int, header["when"].split("-")))
    return FoundTime(start=header.start("when"), end=header.end("when"), expression=TimeExpression(form="day", values=values), words=header["when"])
