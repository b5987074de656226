"""This file finds who publishes a text: in a line "Source: X", a closing copyright, a masthead or letterhead, beside the date, in a dateline or a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from akyn.lang.en.vocabulary import is_news_agency, outlet_words, rarity
from akyn.places.countries import country_named
from akyn.text.datelines import agency_in, head_lines, is_dated, stated_day
from akyn.text.header import header_in
from akyn.text.white import reading_copy

SOURCE_LINE = re.compile(r"\(?(?:source|источник)\s*(?::|[–—]|-\s)\s*(?P<source>\S.{0,80})", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:By|BY|by)\s+[^\W\d_a-z]|(?:By|From)\sour\s"
    r"|\([^()]*(?i:translat)[^()]*\)$"  # "(automatic translation)"
    r"|\(?(?i:(?:source|источник)\s*[:–—]|(?:published|posted|updated|date|опубликовано)\b.{0,12}\d)"
)
LONGEST_TITLE = 140  # characters; longer first lines are first sentences
LONGEST_HEAD_LINE = 120  # characters; a longer line with a date in it is the first sentence
LONGEST_NAME = 16  # words: "Ministry of Foreign Affairs and Regional Cooperation of the Kingdom of Norland"
DATED_WITHIN = 3  # lines below a masthead
_REMARK = re.compile(r"\s*\([^()]*\)\s*\)?$|[\s.)]+$")  # "(machine translation)"
_NOBODY = re.compile(r"(?:an?|one|our|the|several|two)\s+[a-z]")  # "a security official"
_COPYRIGHT = re.compile(r"(?P<of>.{0,20}?)(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:by\s+)?(?P<owner>[^|\n©]{2,80})$", re.IGNORECASE)
_PICTURE = re.compile(r"photo|image|picture|video|map|фото|видео", re.IGNORECASE)
_YEARS = r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?"
_NOT_OWNER = re.compile(rf"^{_YEARS},?\s*|[\s,.]+(?:{_YEARS}|all rights reserved|limited|ltd|inc|llc|plc|corp|gmbh|ag)\.?$", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|·•/–—-]\s+|:\s+")
_PARTS_BY_DATE = re.compile(r"\s+[|·•/–—-]\s+|,\s+|:\s+|\s*[()]\s*")
_WRITTEN_BY = re.compile(r"by\s+[^,|]{3,60}?(?:\s*[,|/]\s*|\s+(?:for|of)\s+)(?P<outlet>[^,|/]{2,60})$", re.IGNORECASE)
_SIGNED = re.compile(r"[-–—(/]+\s*(?P<outlet>[^()/]{2,40}?)\s*[)/]?")  # a last line "– Demo Wire", "(Demo Wire)"
_SURELY = re.compile(  # "Kuzey Postası (machine translation)", "Radio Vell 98.6 FM"
    r"(?P<translated>[^\W\d_a-z][^()]{2,60}?)\s*\([^()]*translat[^()]*\)|(?P<station>[^\W\d_a-z][^.!?]{2,40}\s\d{2,4}(?:\.\d)?\s?(?:FM|AM|MHz|kHz))"
)
_IN_BRACKETS = re.compile(r"[^()]{0,60}\((?P<agency>[^()]{2,40})\)\s*(?:[–—:]|--?\s)")  # "(AFP) -", "Port Vell (AFP) –"
_ISSUED_BY = re.compile(  # "Statement by the Ministry of Maritime Affairs of Norland on the ferry"
    r"(?:joint\s|press\s|media\s)*(?:statement|declaration|communiqué|release|note|notice|advisory)\s(?:issued\s)?(?:by|of|from)\s(?:the\s)?"
    r"(?P<office>(?-i:[A-Z]).{4,110}?)(?:\s(?:about|after|concerning|following|on|regarding)\s.*)?",
    re.IGNORECASE,
)
_SERVED_AS = re.compile(r"\s+(?:live\s+)?(?:blog|diary|newsletter|notebook)$", re.IGNORECASE)
_STATIONS = frozenset({"radio", "tv", "television"})
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}/?")
_ARTICLES = frozenset("the el la le les il die der das o al".split())
_SMALL = frozenset("of for the on and in to de del la las los du des der den di da do dos e et und y für am".split())
_OF = frozenset("of de del du des di da do for".split())
_OVER_PLACE = (["affairs"], ["embassy"], ["consulate"])  # "Global Affairs Norland", "U.S. Embassy Port Vell"
LONGEST_OFFICE = 4  # words of such a name; more tell what the embassy did
LONGEST_OWN_NAME = 4  # words: "Radio Vell Libre", "Kuzey Postası"
FOREIGN = 14.0  # words as rare as this are no English ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The name over a text, and the lines of the head that are part of it."""

    name: str
    lines: frozenset[str]


def publisher_in(text: str) -> str | None:
    """Who publishes a text; None where it does not say so."""
    return next(_named(text), None)


def masthead_in(text: str) -> Masthead | None:
    """The newspaper, station, blog or office that a line of the head names, where a description or the date follows it."""
    return _masthead_among(_lines_of_head(text))


def _masthead_among(lines: tuple[str, ...]) -> Masthead | None:
    return (_masthead(lines) or _beside_the_date(lines)) if lines else None


def _masthead(lines: tuple[str, ...]) -> Masthead | None:
    """The name in the first line, or in the offices that the first lines name."""
    offices = _letterhead(lines)
    top = offices or lines[:1]
    first, below = top[0], lines[len(top) :]
    name, *rest = _PARTS.split(first)
    if sure := _SURELY.fullmatch(first):
        return Masthead(name=sure["translated"] or sure["station"], lines=frozenset((first,)))
    if _is_name(name) and (_describes(rest) or _describes(below[:1])):
        return Masthead(name=name, lines=frozenset((first, *(below[:1] if not rest else ()))))
    if (station := _SERVED_AS.sub("", _PARTS_BY_DATE.split(first)[0])) and _is_station(station):
        return Masthead(name=station, lines=frozenset((first,)))
    if any(map(_is_dated, below[:1])) and any(map(is_headline, below[1:])) and _is_foreign(first):
        return Masthead(name=first, lines=frozenset((first,)))
    has_date = any(map(_is_dated, below[:DATED_WITHIN]))
    if has_date and _is_name(first) and (_is_outlet(name, "paper") or ((offices or _is_maybe_outlet(name)) and any(map(is_headline, below)))):
        return Masthead(name=next((line for line in offices if not _is_of_state(line)), first), lines=frozenset(top))
    return None


def _beside_the_date(lines: tuple[str, ...]) -> Masthead | None:
    """A known agency, a paper or an address that has a line to itself next to that of the date."""
    dated = [at for at, line in enumerate(lines) if _is_dated(line)]
    near = (lines[at] for day in dated for at in (day - 1, day + 1) if 0 <= at < len(lines))
    return next((Masthead(name=line, lines=frozenset((line,))) for line in near if _is_known(line) or _HOST.fullmatch(line)), None)


def is_headline(line: str) -> bool:
    """Whether a line may be a title: short, no stop at its end, no date and no byline."""
    return len(line) <= LONGEST_TITLE and line[-1] not in ".,:;…" and any(map(str.isalpha, line)) and not is_about_itself(line)


def is_about_itself(line: str) -> bool:
    """Whether a line says when, by whom or where its text was published."""
    return is_dated(line) or bool(BYLINE.match(line.strip()))


def _named(text: str) -> Iterator[str]:
    """Each name of a publisher, the surest first."""
    lines = _lines_of_head(text)
    tail = [line.strip() for line in reading_copy(text[-1_000:]).split("\n") if line.strip()][-2:]
    sources = (SOURCE_LINE.fullmatch(line) for line in (*lines, *tail))
    yield from filter(None, (_without_remarks(one["source"]) for one in sources if one))
    if tail and (owned := _COPYRIGHT.search(tail[-1])) and not _PICTURE.search(owned["of"]):
        yield from filter(None, (_owner(owned["owner"]),))
    if masthead := _masthead_among(lines):
        yield masthead.name
    yield from (part for line in lines if _is_dated(line) for part in _PARTS_BY_DATE.split(line) if is_news_agency(part) or _is_maybe_outlet(part))
    yield from (found["office"] for line in lines if (found := _ISSUED_BY.fullmatch(line)) and _is_outlet(found["office"], "office"))
    yield from (agency for line in lines if (agency := agency_in(line)) and not country_named(agency))
    yield from (found["agency"] for line in lines if (found := _IN_BRACKETS.match(line)) and is_news_agency(found["agency"]))
    yield from (parts[-1] for line in lines[:1] if len(parts := _PARTS.split(line)) > 1 and is_headline(line) and _is_known(parts[-1]))
    signed = (*(_WRITTEN_BY.match(line) for line in lines), *map(_SIGNED.fullmatch, tail[-1:]))
    names = (one["outlet"].removeprefix("the ").strip() for one in signed if one)
    yield from (name for name in names if is_news_agency(name) or _is_maybe_outlet(name))


def _lines_of_head(text: str) -> tuple[str, ...]:
    _, begins = header_in(reading_copy(text[:200]))
    return head_lines(text[begins:])


def _without_remarks(words: str) -> str | None:
    """The name alone: "Harbour Gazette (machine translation), 5 March 2021" is "Harbour Gazette", an address its host."""
    name, before = words, ""
    while name != before:
        before, name = name, _REMARK.sub("", name)
        head, comma, last = name.partition(",")
        name = head if comma and stated_day(last) else name
    if "://" in name:
        return urlsplit(name).hostname
    return None if _NOBODY.match(name) else name


def _owner(words: str) -> str | None:
    """The owner without years and legal forms: "The Evening Star Limited 2020" is "The Evening Star"."""
    words, before = words.strip(), ""
    while words != before:
        words, before = _NOT_OWNER.sub("", words).strip(), words
    return words if words[:1].isupper() else None


def _letterhead(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The first lines that name offices and the state above them, one line each."""
    first = next((at for at, line in enumerate(lines) if not (_is_outlet(line, "office") or _is_of_state(line))), len(lines))
    return lines[:first]


def _is_dated(line: str) -> bool:
    return len(line) <= LONGEST_HEAD_LINE and is_dated(line)


def _describes(parts: list[str] | tuple[str, ...]) -> bool:
    """Whether the first of these says what a name is of: "the night blog", "A newsletter from the north quay"."""
    words = [word.strip(",") for word in parts[0].lower().split()] if parts else []
    is_one = bool(words) and len(words) <= LONGEST_NAME and words[0] in ("a", "an", "the", "community", "local")
    return is_one and bool({*words[1:4]} & outlet_words("description"))


def _is_known(name: str) -> bool:
    return is_news_agency(name) or _is_outlet(name, "paper")


def _is_maybe_outlet(name: str) -> bool:
    return any(_is_outlet(name, kind) for kind in ("paper", "medium", "office"))


def _is_outlet(name: str, kind: str) -> bool:
    """Whether these are words of a name that ends in a word of publishers, or begins with one: "Harbour Courier", "Times of Norland", "Radio Vell"."""
    if not _is_name(name):
        return False
    words = [word.strip(",") for word in name.lower().split()]
    bare = words[1:] if words[0] in _ARTICLES else words
    begins = any(word in outlet_words(kind) and then in _OF for word, then in pairwise(bare[:3])) or (kind == "medium" and bare[0] == "radio")
    return begins or bare[-1] in outlet_words(kind) or (kind == "office" and bare[1:2] in _OVER_PLACE and len(bare) <= LONGEST_OFFICE)


def _is_of_state(name: str) -> bool:
    """Whether this is the name of a state or its government: "Government of Norland", "REPUBLIC OF NORLAND"."""
    words = [word for word in name.lower().split() if word not in _ARTICLES]
    return _is_name(name) and len(words) > 1 and words[0] in outlet_words("state") and words[1] in _OF


def _is_station(name: str) -> bool:
    """Whether this is a station with a name of its own: "Radio Vell", "Quayside Community Radio"; not "Radio Silence"."""
    words = name.lower().split()
    return _is_name(name) and len(words) <= LONGEST_OWN_NAME and bool({words[0], words[-1]} & _STATIONS) and any(rarity(word) >= FOREIGN for word in words)


def _is_foreign(line: str) -> bool:
    """Whether no word of a short name is English: "Jadranski dnevnik"."""
    words = [word for word in line.lower().split() if word not in _SMALL]
    is_short = 1 < len(words) <= LONGEST_OWN_NAME and line[0].isupper() and line[-1].isalnum()
    return is_short and all(word[0].isalpha() and rarity(word) >= FOREIGN for word in words)


def _is_name(name: str) -> bool:
    words = name.split()
    is_short = 1 < len(words) <= LONGEST_NAME and name[-1].isalnum()
    return is_short and words[0][0].isupper() and all(not word[0].islower() or word in _SMALL for word in words)
