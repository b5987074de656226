"""This file puts small things into words: days, lists, numbers, quotations; and makes hostile characters visible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from akyn.model import Date

_JOINERS = "\u00ad\u200c\u200d"  # soft hyphen and joiners: ordinary in German, Persian and Hindi print, and they move nothing
_WHITE = re.compile(r"\s+")
_PAIRS = {"“": "”", "„": "“", "«": "»", '"': '"'}  # quotation marks as they open and close
_INNER = str.maketrans("«»", "‹›")
_TIED = re.compile(r"^(?:(?:as well as|(?:in|during|after|at) which|and|but|while|whereas|which|where|when|that)\s+)(?=\S+\s+\S)", re.IGNORECASE)


def inert(text: str) -> str:
    """The text as one may show it: white space as single blanks, controls (bidi, escape, zero width) visible as ⟨U+202E⟩."""
    return "".join(_visible(character) for character in _WHITE.sub(" ", text))


def _visible(character: str) -> str:
    if character in _JOINERS:
        return character
    return f"⟨U+{ord(character):04X}⟩" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co") else character


def quoted(text: str, *, most: int = 240) -> str:
    """The words between guillemets, shortened if there are many, without what ties them to words before ("in which", "as well as").

    Marks of their own that enclose them, or stand there without their like, are left out.
    """
    return f"«{shortened(_TIED.sub('', _unmarked(text.strip())), most=most).translate(_INNER)}»"


def _unmarked(text: str) -> str:
    """The text without a quotation mark that opens it, if that closes at its end or nowhere, and without one that closes it and was never opened."""
    for opening, closing in _PAIRS.items():
        if text.startswith(opening) and text.find(closing, 1) in (-1, len(text) - 1):
            text = text[1:].removesuffix(closing)
        if text.endswith(closing) and opening not in text[:-1]:
            text = text[:-1]
    return text.strip()


def shortened(text: str, *, most: int) -> str:
    """The words with single blanks; many end with the last whole word before the limit and an ellipsis."""
    words = _WHITE.sub(" ", text).strip()
    return words[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …" if len(words) > most else words


def around(text: str, start: int, end: int, *, most: int) -> str:
    """The words about those from one character to another, with ellipses where some are left out."""
    after_it = max(most - (end - start), 0) // 3
    first = max(min(start, min(end + after_it, len(text)) - most), 0)
    last = min(max(first + most, end), len(text))
    before, after = text[first:start], text[end:last]
    before = before if first == 0 else "… " + before.partition(" ")[2]
    after = after if last == len(text) else after.rpartition(" ")[0] + " …"
    return _WHITE.sub(" ", before + text[start:end] + after).strip()


def listed(names: Sequence[str], *, most: int = 4) -> str:
    """a, b and c; those beyond the limit are counted: "a, b, c, d and 3 more"."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def sentence(text: str) -> str:
    """The text with a capital in front; a name's own small letters after it stay."""
    return text[:1].upper() + text[1:]


def counted(number: int, noun: str, plural: str = "") -> str:
    """1 report, 2 reports, 1,200 reports."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def number(value: float | None) -> str:
    """1,200 for 1200.0; a fraction keeps two places."""
    if value is None:
        return "not said"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"


def plain_number(value: float | None) -> str:
    """1200 for 1200.0, as programs write it; "" where there is none."""
    return "" if value is None else str(int(value) if float(value).is_integer() else value)


def day(when: date, *, year: bool = True) -> str:
    """6 October 2020."""
    return f"{when.day} {when:%B} {when.year}" if year else f"{when.day} {when:%B}"


def days(start: date | None, end: date | None, *, year: bool = True) -> str:
    """4–15 October 2020; what the ends share is said once."""
    if start is None or end is None:
        return "undated"
    if start == end:
        return day(start, year=year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, year=year)}"
    return f"{day(start, year=year and start.year != end.year)} – {day(end, year=year)}"


def dated(when: Date | None, *, year: bool = True) -> str:
    """The day, month or range of a resolved time, no more precise than it is known."""
    if when is None:
        return "undated"
    if when.precision == "month":
        return f"{when.start:%B %Y}"
    if when.precision == "year":
        return str(when.start.year)
    if when.precision == "decade":
        return f"{when.start.year}s"
    said = days(when.start, when.end, year=year)
    return f"reported {said}" if when.basis == "publication" else said


def published(moment: str | None, *, year: bool = True) -> str:
    """The day or month of a report: "8 October 2020" for 2020-10-08, "October 2020" for 2020-10."""
    if not moment:
        return "undated"
    if len(moment) >= len("2020-10-08"):
        return day(date.fromisoformat(moment[:10]), year=year)
    if len(moment) == len("2020-10"):
        return f"{date.fromisoformat(moment + '-01'):%B %Y}"
    return moment


def told_on(moment: str | None, *, year: bool = True) -> str:
    """When it was told, of what gives no day itself: "told 8 October 2020"."""
    return f"told {published(moment, year=year)}" if moment else "undated"
