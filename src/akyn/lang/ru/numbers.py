"""This file finds quantities in Russian text: numbers in digits and words, with what qualifies them and their currency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.lang.ru.dates import find_times
from akyn.lang.ru.number_words import NUMBERS, SCALE_OF, number_of
from akyn.text.dates import is_calendar
from akyn.text.numbers import Bound, Quantity, between, bounded

BOUNDS: dict[Bound, tuple[str, ...]] = {
    "least": ("более чем", "не менее чем", "не менее", "не меньше", "как минимум", "по меньшей мере", "по крайней мере", "минимум", "более", "больше", "свыше"),
    "most": ("не более чем", "не более", "не больше", "максимум", "менее", "меньше", "до"),
    "about": ("около", "примерно", "приблизительно", "порядка", "почти", "ориентировочно", "где-то"),
}
# The least that the words can mean, alone ("десятки раненых") and behind "several".
VAGUE = {"десятки": 20, "сотни": 200, "тысячи": 2_000, "миллионы": 2_000_000}
SEVERAL = {"десятков": 30, "сотен": 300, "тысяч": 3_000, "миллионов": 3_000_000, "десятка": 30}
GROUPS = {"десятка": 10, "десятков": 10, "десяток": 10, "сотни": 100, "сотен": 100, "сотню": 100, "сотня": 100}
EXACT = {"оба": 2, "обе": 2, "обоих": 2, "полтора": 1.5, "полторы": 1.5, "полтысячи": 500, "никто": 0}
SHARES = {"половина": 0.5, "половины": 0.5, "половину": 0.5, "треть": 0.333, "трети": 0.333, "четверть": 0.25, "четверти": 0.25}
CURRENCIES = {
    "доллар": "USD", "евро": "EUR", "рубл": "RUB", "сом": "KGS", "тенге": "KZT", "юан": "CNY", "фунт": "GBP", "гривен": "UAH", "гривн": "UAH", "лир": "TRY",
    "лари": "GEL", "драм": "AMD", "манат": "AZN", "сомони": "TJS", "сум": "UZS", "иен": "JPY",
}  # fmt: skip
SYMBOLS = {"$": "USD", "€": "EUR", "₽": "RUB", "£": "GBP"}


def _any(words: object) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=lambda one: (-len(one), one)))  # type: ignore[call-overload]


_SCALE = rf"(?:{_any(SCALE_OF)})\b\.?"
_DIGITS = r"\d{1,3}(?:[ \u00a0]\d{3})+(?![\d,])|\d+(?:,\d+)?"
_WORDS = rf"(?:(?:{_any(NUMBERS)})\b\s?)+"
_NUMBER = rf"(?:(?:{_DIGITS})(?:\s{_SCALE})?|{_WORDS}(?:\s?{_SCALE})?)"
_MONEY = rf"(?:\s(?P<currency>(?:{_any(CURRENCIES)})[а-я]*)\b|\s?(?P<sign>[€₽£$])|\s?(?P<percent>%|процент[а-я]*))?"
QUANTITY = re.compile(
    rf"(?<![\w,.:№-])(?:(?P<least>{_any(BOUNDS['least'])})\s|(?P<most>{_any(BOUNDS['most'])})\s|(?P<about>{_any(BOUNDS['about'])})\s)?"
    rf"(?:(?P<several>несколько\s(?:{_any(SEVERAL)}))\b|(?P<tens>(?:десятки|сотни)\s(?:тысяч|миллионов))\b|(?P<few>несколько)\b|(?P<exact>{_any(EXACT)})\b"
    rf"|(?P<share>{_any(SHARES)})\b|(?:от\s)?(?P<number>{_NUMBER})(?:(?:\s?[–—-]\s?|\sдо\s)(?P<second>{_NUMBER}))?{_MONEY}|(?P<dollars>\$\s?(?P<sum>{_DIGITS})(?:\s{_SCALE})?)"
    rf"|(?P<vague>{_any({*VAGUE, *GROUPS, *SCALE_OF})})\b)",
    re.IGNORECASE,
)
NOT_BEHIND = re.compile(r"-|\s?[:.]\d|\s?(?:года|году|год|из|раз|лет назад)\b|°", re.IGNORECASE)  # "16-летний", "19:30", "один из"
NUMBERED = re.compile(r"(?:№|номер|стать[яиею]|част[ьи]|пункт[а-я]*|школ[аеыу]|дом[а-я]*|г\.)\s?$", re.IGNORECASE)
REACH = 12  # characters looked back over


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order; dates, ages, ordinals, clock times and numbers that are names are left out."""
    times = [(found.start, found.end) for found in find_times(text) if is_calendar(found.expression) and found.expression.form not in ("for", "within")]
    return tuple(found for found in _found(text) if not any(start < found.end and found.start < end for start, end in times))


def _found(text: str) -> Iterator[Quantity]:
    for match in QUANTITY.finditer(text):
        if match["number"] and (NOT_BEHIND.match(text, match.end()) or NUMBERED.search(text[max(0, match.start() - REACH) : match.start()])):
            continue
        quantity = _quantity(match)
        if quantity is not None:
            yield quantity


def _quantity(match: re.Match[str]) -> Quantity | None:
    start, end, bound = match.start(), match.start() + len(match[0].rstrip()), _bound(match)
    if match["several"]:
        return between(start=start, end=end, low=float(SEVERAL[match["several"].split()[-1].casefold()]), high=None, approximate=True)
    if match["tens"]:
        first, second = match["tens"].casefold().split()
        return between(start=start, end=end, low=float(VAGUE[first] * SCALE_OF[second]), high=None, approximate=True)
    if match["few"]:
        return between(start=start, end=end, low=3.0, high=None, approximate=True)
    if match["exact"]:
        return bounded(start=start, end=end, value=float(EXACT[match["exact"].casefold()]), bound=bound)
    if match["share"]:
        return bounded(start=start, end=end, value=SHARES[match["share"].casefold()], bound=bound, unit="share")
    return _vague(match, start, end, bound) if match["vague"] else _number(match, start, end, bound)


def _vague(match: re.Match[str], start: int, end: int, bound: Bound) -> Quantity | None:
    """ "Тысячи" alone are at least two; "более тысячи" is one thousand and more."""
    word = match["vague"].casefold()
    if bound == "exact" and word in VAGUE:
        return between(start=start, end=end, low=float(VAGUE[word]), high=None, approximate=True)
    value = GROUPS.get(word) or SCALE_OF.get(word)
    is_counted = bound != "exact" or word in ("тысяча", "тысячу", "миллион", "сотня", "сотню", "десяток")
    return bounded(start=start, end=end, value=float(value), bound=bound) if value and is_counted else None


def _number(match: re.Match[str], start: int, end: int, bound: Bound) -> Quantity | None:
    value = number_of((match["dollars"] or match["number"]).replace("$", " "))
    if value is None:
        return None
    unit = "USD" if match["dollars"] else _unit(match)
    if match["second"] and (high := number_of(match["second"])) is not None and high > value:
        return between(start=start, end=end, low=value, high=high, approximate=bound == "about", unit=unit)
    return bounded(start=start, end=end, value=value, bound=bound, unit=unit)


def _bound(match: re.Match[str]) -> Bound:
    bounds: tuple[Bound, ...] = ("least", "most", "about")
    return next((bound for bound in bounds if match[bound]), "exact")


def _unit(match: re.Match[str]) -> str | None:
    if match["percent"]:
        return "percent"
    if match["sign"]:
        return SYMBOLS[match["sign"]]
    word = (match["currency"] or "").casefold()
    return next((code for stem, code in sorted(CURRENCIES.items(), key=lambda one: -len(one[0])) if word.startswith(stem)), None) if word else None
