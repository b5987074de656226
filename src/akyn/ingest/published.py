"""This file finds the day on which a report says it was published: in its metadata, its head, its name; never in a sentence or the file's clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from akyn.model import PublishedFrom
from akyn.text.header import header_in
from akyn.text.white import reading_copy

HEAD_LINES = 6  # a dateline stands among the first lines: title, standfirst, byline, date
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_RUSSIAN_MONTHS = {
    "января": "jan", "февраля": "feb", "марта": "mar", "апреля": "apr", "мая": "may", "июня": "jun", "июля": "jul", "августа": "aug", "сентября": "sep",
    "октября": "oct", "ноября": "nov", "декабря": "dec",
}  # fmt: skip
_RUSSIAN_MONTH = rf"(?P<word>{'|'.join(_RUSSIAN_MONTHS)})"
_DAY = r"(?P<day>\d{1,2})"
_WEEKDAY = r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:(?:T|[\s,–—-]+(?:at\s+)?)\d{1,2}[:.h]\d{2}.{0,25})?"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _CLOCK, re.IGNORECASE)
    for form in (
        _YEAR + r"(?P<gap>[-/.])(?P<month>\d{1,2})(?:(?P=gap)" + _DAY + r")?",  # 2020-10-06, 2020/10/6, 2020-10
        _YEAR + r"(?P<month>\d\d)(?P<day>\d\d)",  # 20201006
        _DAY + r"\.\s?(?P<month>\d{1,2})\.\s?" + _YEAR,  # 06.10.2020; with slashes nobody knows which is the month
        _DAY + r"(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+" + _MONTH + r",?[\s-]+" + _YEAR,  # 27 September 2020
        _MONTH + r"\s+" + _DAY + r"(?:st|nd|rd|th)?,?\s+" + _YEAR,  # October 6, 2020
        _MONTH + r",?\s+" + _YEAR,  # October 2020
        _DAY + r"\s+" + _RUSSIAN_MONTH + r"\s+" + _YEAR + r"(?:\s?(?:года|г\.))?",  # 6 октября 2020 года
    )
)
_SAID = r"(?:first\s+|date\s+)?(?:published|posted|issued|publication date|date|опубликовано|дата)(?:\s+on)?\s*[:–-]?"
_LEAD = re.compile(rf"(?:{_SAID}|by\s[^,]{{2,60}}(?:,|\s[–—-]))\s+", re.IGNORECASE)
_CAPITALS = r"[^\W\d_a-z][^\Wa-z\d_]+(?:[ '’.-]+[^\W\d_a-z]+)*"  # NEW YORK
_CAPITALISED = r"(?!\w+day\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)[^\W\d_a-z][\w’'-]+(?:,\s[^\W\d_a-z][\w-]+)?"  # Bishkek | Bishkek, Kyrgyzstan
_PLACE = rf"(?:{_CAPITALS}|{_CAPITALISED})"
_AGENCY = r"(?:\s*\([^()]{2,40}\))?"
_DATELINE = re.compile(rf"(?:{_PLACE}{_AGENCY},\s+)(?P<when>[^()–—]{{8,32}}?){_AGENCY}\s*(?:$|[–—:]|-\s)")
_SEGMENTS = re.compile(r"\s+[|·•]\s+")
_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(?P<when>(?:19|20)\d\d(?P<gap>[-_.]?)\d\d(?P=gap)\d\d)(?![0-9A-Za-z])")
_IN_PATH = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3})(?:/(?P<day>\d{1,2}))?(?=/|$)", re.IGNORECASE)


def published(*, stated: str | None = None, text: str, name: str) -> tuple[str | None, PublishedFrom]:
    """The day ("2020-10-08") or month ("2020-10") of publication and where it is said: metadata, then text, then file name or address."""
    if stated and (day := stated_day(stated)):
        return day, "metadata"
    if day := _in_head(text):
        return day, "text"
    if day := _in_name(name):
        return day, "metadata"
    return None, "unknown"


def stated_day(words: str) -> str | None:
    """The day or month that these words name, and nothing else: "Friday, March 3, 2023" gives "2022-01-08"."""
    words = words.strip()
    for form in _FORMS:
        if found := form.fullmatch(words):
            return _real(found.groupdict())
    return None


def dateline(line: str) -> str | None:
    """The day that a line of a report's head states: alone, after "Published:" or a byline, or as the dateline of a place."""
    line = line.strip().strip("*_")
    if (found := _DATELINE.match(line)) and (day := stated_day(found["when"])):
        return day
    return next((day for segment in _SEGMENTS.split(line) if (day := stated_day(_LEAD.sub("", segment, count=1)))), None)


def head_lines(text: str) -> tuple[str, ...]:
    """The first lines that are not blank, as many as a head has."""
    lines = (line.strip() for line in reading_copy(text[:4_000]).split("\n"))
    return tuple(line for line in lines if line)[:HEAD_LINES]


def _in_head(text: str) -> str | None:
    """The day of the header or dateline; None where datelines differ, as in a chronology."""
    stated, _ = header_in(reading_copy(text[:200]))
    if stated and (day := stated_day(stated)):
        return day
    days = {day for line in head_lines(text) if (day := dateline(line))}
    return days.pop() if len(days) == 1 else None


def _in_name(name: str) -> str | None:
    return next((day for day in _days_in_name(name) if day), None)


def _days_in_name(name: str) -> Iterator[str | None]:
    if "://" in name:
        yield from (_real(_month_in_digits(found.groupdict())) for found in _IN_PATH.finditer(name))
    for found in _IN_NAME.finditer(name):
        yield stated_day(found["when"].replace("_", "-"))


def _month_in_digits(parts: dict[str, str | None]) -> dict[str, str | None]:
    month = parts["month"] or ""
    return parts if month.isdigit() else {**parts, "month": None, "word": month}


def _month_word(word: str | None) -> str:
    """The first three letters of the English name of a month."""
    folded = (word or "").lower()
    return _RUSSIAN_MONTHS.get(folded, folded[:3])


def _real(parts: dict[str, str | None]) -> str | None:
    """The ISO form of year, month (digits or word) and day, None for a day that no calendar has."""
    year, day = parts["year"], parts.get("day")
    try:
        month = int(parts.get("month") or 0) or _MONTHS.index(_month_word(parts.get("word"))) + 1
        whole = date(int(year or 0), month, int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]
