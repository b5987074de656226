"""This file finds the line over a text that says when it appeared: a date alone, behind "Published", a place and its date, with or without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from akyn.text.white import reading_copy

HEAD_LINES = 6  # a dateline stands among the first lines: title, standfirst, byline, date
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_RUSSIAN_MONTHS = {
    "января": "jan", "февраля": "feb", "марта": "mar", "апреля": "apr", "мая": "may", "июня": "jun", "июля": "jul", "августа": "aug", "сентября": "sep",
    "октября": "oct", "ноября": "nov", "декабря": "dec",
}  # fmt: skip
_RUSSIAN_MONTH = rf"(?P<word>{'|'.join(_RUSSIAN_MONTHS)})"
_DAY = r"(?P<day>\d{1,2})"
_DAY_NAME = r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?"
_WEEKDAY = rf"(?:{_DAY_NAME},?\s+)?"
_CLOCK = r"(?:(?:T|[\s,–—-]+(?:at\s+)?)\d{1,2}[:.h]\d{2}.{0,25}|,?\s(?:early\s|late\s|in\sthe\s)?(?:morning|midday|noon|afternoon|evening|night))?"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _CLOCK, re.IGNORECASE)
    for form in (
        _YEAR + r"(?P<gap>[-/.])(?P<month>\d{1,2})(?:(?P=gap)" + _DAY + r")?",  # 2020-10-06, 2020/10/6, 2020-10
        _YEAR + r"(?P<month>\d\d)(?P<day>\d\d)",  # 20201006
        _DAY + r"\.\s?(?P<month>\d{1,2})\.\s?" + _YEAR + r"\.?",  # 06.10.2020, 6. 10. 2020.; with slashes nobody knows which is the month
        _DAY + r"(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+" + _MONTH + r",?[\s-]+" + _YEAR,  # 27 September 2020
        _MONTH + r"\s+" + _DAY + r"(?:st|nd|rd|th)?,?\s+" + _YEAR,  # October 6, 2020
        _MONTH + r",?\s+" + _YEAR,  # October 2020
        _DAY + r"\s+" + _RUSSIAN_MONTH + r"\s+" + _YEAR + r"(?:\s?(?:года|г\.))?",  # 6 октября 2020 года
    )
)
_WHOLE_FORMS = tuple(re.compile(rf"(?<!\w){form.pattern}(?!\w)", re.IGNORECASE) for form in (_FORMS[0], *_FORMS[2:5], _FORMS[6]) if "day" in form.groupindex)
_SAID = r"(?:first\s+|date\s+)?(?:published|posted|issued|publication date|date|опубликовано|дата)(?:\s+on)?\s*[:–-]?"
_RELEASE = r"(?:for immediate release|(?:press|news|media)\s+(?:release|statement|note)|statement|communiqué)(?:\s+(?:no\.?\s*)?[\d/.-]+)?\s*[,:–-]?"
_LEAD = re.compile(rf"(?:{_SAID}|{_RELEASE}|by\s[^,]{{2,60}}(?:,|\s[–—-]))\s+", re.IGNORECASE)
_CAPITALS = r"[^\W\d_a-z][^\Wa-z\d_]+(?:[ '’.-]+[^\W\d_a-z]+)*"  # NEW YORK
_PROPER = r"(?!\w+day\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)[^\W\d_a-z][\w’'-]+"
_INSIDE = r"(?:al|am|an|d[aeio]|de[lnr]|do?s|e[ln]|es|l[aeo]s?|of|sur|upon|und?|y)"  # Dar es Salaam, Rio de Janeiro
_CAPITALISED = rf"{_PROPER}(?:\s(?:{_INSIDE}\s){{0,2}}{_PROPER}){{0,2}}"  # Bishkek | New Delhi
_LAND = rf"(?:,\s{_PROPER}(?:\s(?:{_INSIDE}\s)?{_PROPER}){{0,2}})?"  # Bishkek, Kyrgyzstan | KINGSTON, Saint Vincent
_PLACE = rf"(?:{_CAPITALS}(?:/{_CAPITALS})?|{_CAPITALISED}){_LAND}"
_AGENCY = r"(?:\s*\([^()]{2,40}\))?"


def _placed(letters: str) -> re.Pattern[str]:
    """A place and its date, which has so many letters."""
    return re.compile(rf"{_PLACE}{_AGENCY}(?:,|\s[–—]|\s--?|:)\s+(?P<when>[^()–—]{{{letters}}}?){_AGENCY}\s*(?:$|[–—:]|--?\s)")


_NAMED = r"(?P<agency>[^\W\d_a-z][^()/\d]{1,38}?)"
_BY_AGENCY = tuple(
    re.compile(form)
    for form in (
        # LIMA (Wire) – | LIMA, March 4 (Wire) – | LIMA. March 4 (Wire) – | LIMA. March 4. WIRE –
        rf"{_CAPITALS}(?:/{_CAPITALS})?(?:[,.][^()–—/]{{2,40}}?)?\s*\({_NAMED}\)\s*(?:[–—:]|--?\s)",
        rf"{_PLACE}[,.]\s[^()–—/]{{2,32}}\d[^()–—/]{{0,8}}\s*\({_NAMED}\)\s*(?:[–—:]|--?\s)",
        rf"{_PLACE}[,.]\s[^()–—/.]{{2,32}}\d[^()–—/.]{{0,8}}\.?\s+/{_NAMED}/\s*(?:[.–—:]|--?\s)",
        rf"{_PLACE}[,.]\s(?=[^.]*\d)[^()–—/.]{{2,28}}\.\s+(?P<agency>{_CAPITALS})\s*(?:[–—:]|--?\s)",
    )
)
_BEHIND_LAND = r",\s[^()–—]{2,32}[–—(-]|\s*\([^()]{2,40}\)\s*[–—-]|\s*[–—:]|\s--?\s"
_OF_LAND = re.compile(rf"{_CAPITALS},\s(?P<land>{_PROPER}(?:\s(?:{_INSIDE}\s)?{_PROPER}){{0,2}})(?={_BEHIND_LAND})")
_DATELINE = _placed("8,32")
_SHORT_DATELINE = _placed("3,28")
_TRANSLATED = re.compile(r"\s*\([^()]*translat[^()]*\)$", re.IGNORECASE)  # "14/11/2020 (translated automatically)"
_SEGMENTS = re.compile(r"\s+[|·•]\s+")
_BY_SOMEBODY = re.compile(r"(?<=\d)\s+by\s[^\W\d_a-z].{1,40}$")  # "Posted on 5 March 2021 by Ana K."
_SMALL_IN_NAMES = frozenset(
    "al and automatic blog broadcast by bulletin correspondent daily de del der do edition el es evening for la machine morning news night no. of our press "
    "release report reporter situation staff sur the translation update upon weekly".split()
)
LONGEST_NAME = 6  # words of a place or body beside a date
_BRACKETED = re.compile(rf"{_PLACE}\s*(?:[,–—-]|\(){_AGENCY}\s*")  # before the date of "OSLO (7 March 2023) –", "OSLO, 7 March 2023."
_BODY = re.compile(rf"\)?{_AGENCY}\s*(?:[–—:.]|--?\s)\s*(?=\S)")
_UPDATED = re.compile(r"(?:last\s+)?(?:updated|modified)(?:\s+on)?\s*[:–-]?\s+", re.IGNORECASE)
_LEAD_BEFORE = re.compile(
    r"\b(?:as of|(?:broadcast|date of issue|dated|filed|issue of|issued|posted|published|released|statement of|transmitted)(?:\s+on)?:?)\s*$", re.IGNORECASE
)
_MARKS = frozenset("|·•()[]:;*,/–—-")  # between a date and a name
_PARTS = re.compile(r"\s*(?:[|·•()\[\]:;*]|,\s|\s[/–—-]\s)\s*")
_SLASHED = re.compile(r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>(?:19|20)\d\d)(?:\s+(?:at|by)\b.{0,40}|,?\s+\d{1,2}[:.]\d\d.{0,12})?$", re.IGNORECASE)
_SHORT_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _WEEKDAY + rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?{_CLOCK}",  # October 6
        _WEEKDAY + rf"{_DAY}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}{_CLOCK}",  # Tuesday, 6 October | 6 October, evening
        _DAY_NAME,  # Tuesday
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InPart:
    """What a dateline says of its day where it leaves something out: "LIMA, March 4 –", "LIMA, Thursday –"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday 0

    def may_be(self, day: date) -> bool:
        """Whether a day is of this year, month, day of the month and weekday, as far as these are said."""
        told = ((self.year, day.year), (self.month, day.month), (self.day, day.day), (self.weekday, day.weekday()))
        return all(said in (None, real) for said, real in told)


def stated_day(words: str) -> str | None:
    """The day or month that these words name, and nothing else: "Friday, March 3, 2023" gives "2023-03-03"."""
    words = words.strip()
    for form in _FORMS:
        if found := form.fullmatch(words):
            return day_of_parts(found.groupdict())
    return None


def dateline(line: str) -> str | None:
    """The day that a line of a report's head states: alone, after "Published:" or a byline, or as the dateline of a place."""
    line = _TRANSLATED.sub("", line.strip().strip("*_"))
    if (found := _DATELINE.match(line)) and (day := stated_day(found["when"]) or _of_slashes(found["when"])):
        return day
    segments = _SEGMENTS.split(_BY_SOMEBODY.sub("", line))
    plain = next((day for segment in segments if (day := stated_day(_LEAD.sub("", segment, count=1)))), None)
    return plain or next(_among_names(line), None) or _of_slashes(_LEAD.sub("", line, count=1))


def is_dated(line: str) -> bool:
    """Whether a line of a report's head states its day, or a part of it: "5 March", "5/3/2021"."""
    return dateline(line) is not None or bool(_in_part(line))


def agency_in(line: str) -> str | None:
    """The agency that a dateline names behind its place and day: "LIMA, March 4 (Wire) –", "LIMA, March 4. /WIRE/."."""
    line = line.strip().strip("*_")
    return next((found["agency"].strip() for form in _BY_AGENCY if (found := form.match(line))), None)


def land_of_dateline(line: str) -> str | None:
    """The land that a dateline names behind its town: "COLON, Panama –", "KINGSTON, Jamaica, June 18 (Wire) –"."""
    found = _OF_LAND.match(line.strip().strip("*_"))
    return found["land"] if found else None


def is_dispatch(text: str) -> bool:
    """Whether a wire sent it: "LIMA, March 4 (Wire) –"."""
    return any(agency_in(line) for line in text.lstrip().splitlines()[:HEAD_LINES])


def day_of_update(line: str) -> str | None:
    """The day behind "Last updated:"."""
    found = _UPDATED.match(line.strip())
    return stated_day(line.strip()[found.end() :]) if found else None


def _among_names(line: str) -> Iterator[str]:
    """The date that a line of names holds ("Source: Coast Wire (6 October 2020)"), or that stands behind the place of a text ("VELL (6 October 2020) –")."""
    dates = [found for form in _WHOLE_FORMS for found in form.finditer(line) if found["day"]]
    for found in dates if len(dates) == 1 else ():  # of two, one may be a birthday
        before, after = line[: found.start()], line[found.end() :]
        is_placed = _BRACKETED.fullmatch(before) and _BODY.match(after)
        is_listed = _is_of_names(_LEAD_BEFORE.sub("", before), ends="before") and _is_of_names(after, ends="after")
        if (is_placed or is_listed) and (day := day_of_parts(found.groupdict())):
            yield day


def _is_of_names(words: str, *, ends: str) -> bool:
    """Whether what stands before or after a date is nothing, or names that a mark parts from it."""
    words = words.strip()
    mark = words[-1:] if ends == "before" else words[:1]
    parts = [part for part in _PARTS.split(f" {words} ") if part.strip()]
    return not words or (mark in _MARKS and all(_is_name(part.strip()) for part in parts))


def _is_name(words: str) -> bool:
    return len(words.split()) <= LONGEST_NAME and all(not word[0].islower() or word in _SMALL_IN_NAMES for word in words.split())


def head_lines(text: str) -> tuple[str, ...]:
    """The first lines that are not blank, as many as a head has."""
    return tuple(islice(_lines(text[:4_000]), HEAD_LINES))


def last_line(text: str) -> str:
    """The last line that is not blank, where a statement may say where and when it was made."""
    return next(reversed([*_lines(text[-600:])]), "")


def _lines(text: str) -> Iterator[str]:
    """The lines that are not blank."""
    return (line for line in map(str.strip, reading_copy(text).split("\n")) if line)


def day_in_part(text: str) -> tuple[InPart, ...]:
    """What the first line of a head that has a date says of its day; two readings of "6/10/2020"; nothing where a line states a whole day, or none does."""
    lines = head_lines(text)
    if any(dateline(line) for line in lines):
        return ()
    return next((found for line in lines if (found := _in_part(line))), ())


def _in_part(line: str) -> tuple[InPart, ...]:
    placed = _SHORT_DATELINE.match(line)
    words = placed["when"] if placed else _LEAD.sub("", line, count=1)
    if not placed and (days := _slashed(words)):
        return tuple(InPart(year=one.year, month=one.month, day=one.day) for one in days)
    found = next((found for form in _SHORT_FORMS if (found := form.fullmatch(words.strip()))), None)
    said = {part: word for part, word in found.groupdict().items() if word} if found else {}
    if not placed and "day" not in said:
        return ()  # "Thursday" on a line of its own may be a title
    month = _MONTHS.index(_month_word(said["word"])) + 1 if "word" in said else None
    weekday = _WEEKDAYS.index(said["weekday"].lower()[:3]) if "weekday" in said else None
    return (InPart(month=month, day=int(said["day"]) if "day" in said else None, weekday=weekday),) if said else ()


def _slashed(words: str) -> list[date]:
    """The days that "6/10/2020" may be: of two numbers nobody knows which is the month."""
    if not (found := _SLASHED.match(words)):
        return []
    one, other, year = found.group("one", "other", "year")
    days = {day_of_parts({"year": year, "month": month, "day": day}) for month, day in ((one, other), (other, one))}
    return sorted(date.fromisoformat(day) for day in days if day)


def _of_slashes(words: str) -> str | None:
    """ "16/10/2020": no month is the sixteenth."""
    days = _slashed(words)
    return days[0].isoformat() if len(days) == 1 else None


def _month_word(word: str | None) -> str:
    """The first three letters of the English name of a month."""
    folded = (word or "").lower()
    return _RUSSIAN_MONTHS.get(folded, folded[:3])


def day_of_parts(parts: dict[str, str | None]) -> str | None:
    """The ISO form of year, month (digits or word) and day, None for a day that no calendar has."""
    year, day = parts["year"], parts.get("day")
    try:
        month = int(parts.get("month") or 0) or _MONTHS.index(_month_word(parts.get("word"))) + 1
        whole = date(int(year or 0), month, int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]
