"""This file finds quantities in English text: numbers in digits and words, with what qualifies them and their currency."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from akyn.lang.en.dates import find_times
from akyn.lang.en.number_words import SCALES, TENS, UNITS, WORDS, number_of
from akyn.text.dates import is_calendar
from akyn.text.numbers import Bound, Quantity, between, bounded

# ---- words --------------------------------------------------------------------------------------------------------------

BEFORE: dict[Bound, tuple[str, ...]] = {
    "about": (
        "about", "almost", "an estimated", "approximately", "around", "ca.", "circa", "close to", "estimated", "in the region of", "just over",
        "just under", "nearly", "roughly", "some",
    ),
    "least": (
        "a minimum of", "above", "at least", "exceeding", "in excess of", "more than", "no fewer than", "no less than", "not fewer than",
        "not less than", "over", "upwards of", "well over",
    ),
    "most": (
        "a maximum of", "as many as", "as much as", "at most", "below", "fewer than", "less than", "no more than", "not more than", "under", "up to",
    ),
}  # fmt: skip
AFTER: dict[Bound, tuple[str, ...]] = {
    "least": ("or more", "or above", "at least", "at the least", "at a minimum"),
    "most": ("or less", "or fewer", "at most", "at the most"),
    "about": ("or so",),
}
VAGUE = {  # the least that the words can mean
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20_000_000, "hundreds of millions": 200_000_000,
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000, "billions": 2_000_000_000,
    "several": 3, "a few": 3, "a handful": 3, "a handful of": 3,
}  # fmt: skip
MULTIPLIED = ("several", "a few")  # several hundred: at least three hundred
EXACT = {"a couple": 2, "a couple of": 2, "nobody": 0, "no one": 0, "no-one": 0, "both": 2}
FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10, "two thirds": 2 / 3, "three quarters": 3 / 4,
}  # fmt: skip
HALVES = {"half a million": 500_000, "half a billion": 500_000_000, "half a dozen": 6}
SYMBOLS = {
    "us$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₸": "KZT", "₴": "UAH", "₹": "INR", "₺": "TRY", "₾": "GEL", "֏": "AMD",
    "₼": "AZN", "₪": "ILS",
}  # fmt: skip
CURRENCIES = {
    "us dollars": "USD", "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "rubles": "RUB",
    "roubles": "RUB", "ruble": "RUB", "rouble": "RUB", "soms": "KGS", "som": "KGS", "tenge": "KZT", "hryvnia": "UAH", "hryvnias": "UAH",
    "yuan": "CNY", "yen": "JPY", "rupees": "INR", "lira": "TRY", "liras": "TRY", "lari": "GEL", "drams": "AMD", "dram": "AMD", "manats": "AZN",
    "manat": "AZN", "somoni": "TJS", "shekels": "ILS", "swiss francs": "CHF", "zloty": "PLN", "zlotys": "PLN", "rand": "ZAR", "naira": "NGN",
    "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "birr": "ETB", "taka": "BDT", "forints": "HUF", "australian dollars": "AUD",
    "canadian dollars": "CAD", "danish krone": "DKK", "danish kroner": "DKK", "norwegian krone": "NOK", "south korean won": "KRW",
    "egyptian pounds": "EGP", "iranian rials": "IRR", "iraqi dinars": "IQD", "kenyan shillings": "KES",
    "mexican pesos": "MXN", "norwegian kroner": "NOK", "pakistani rupees": "PKR", "philippine pesos": "PHP", "saudi riyals": "SAR",
    "swedish kronor": "SEK", "syrian pounds": "SYP",
}  # fmt: skip
CODES = tuple("USD EUR GBP JPY RUB KZT KGS UAH CNY INR TRY GEL AMD AZN TJS UZS ILS CHF PLN BYN".split())
SCALE_LETTERS = {"m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3}
PRONOUN_ONE = re.compile(
    r"\b(?:this|that|the|another|each|every|any|which|no|only|first|last|next|new|old|single|other|by|good|bad|better|former|latter)\s$", re.IGNORECASE
)
ONE_FOLLOWED = re.compile(
    r"\s(?:of|another|day|can|could|should|would|must|may|might|has to|who|that|which|is|was|by one|after another|more time|thing|way|side|hand)\b"
    r"|[.,;:!?)]|['’]s",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:\b(?:no|nos|number|articles?|sections?|chapter|clause|paragraph|pages?|p|room|flat|house|route|highway|school|part|phase|version|level|flight"
    r"|item|channel|group|form|street|building|block|apartment|tel|phone|telephone|fax|aged?|covid|radio)\.?\s|#|№\s?)$",
    re.IGNORECASE,
)
NOT_AFTER = re.compile(
    r"\s?(?:a\.m|p\.m|am\b|pm\b|o['’]clock|th\b|st\b|nd\b|rd\b|-?years?[- ]old\b"
    r"|[-–](?:hour|day|week|month|year|minute|storey|point|man|seat|member)\b)",
    re.IGNORECASE,
)
# "the toll rose from 12 to 15": a change, of which the later number holds.
CHANGED = re.compile(
    r"\b(?:r[aio]s(?:e|es|en|ing)|rais\w+|climb\w*|gr[eo]w\w*|jump\w*|soar\w*|surg\w+|increas\w+|f[ae]ll\w*|dropp?\w*|declin\w+|sh?r[aiu]nk\w*|reduc\w+|cut\w*"
    r"|lower\w*|expand\w*|sw[eo]ll\w*|slump\w*|plung\w+|revis\w+|up|down)(?:\s[\w'’-]+){0,4}\s$",
    re.IGNORECASE,
)
GLUED = re.compile(r"[A-Za-z]-$|\+$")  # COVID-19, +44
REACH = 25  # characters looked back over
REACH_OF_CHANGE = 60

# ---- pieces -------------------------------------------------------------------------------------------------------------


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


_QUALIFIER = {bound: _any(words) for bound, words in BEFORE.items()}
_AFTER = {bound: _any(words) for bound, words in AFTER.items()}
_SCALE = rf"(?:[\s-]?(?:{'|'.join(word for word in SCALES if len(word) > 2)})\b|\s?(?:{_any(SCALE_LETTERS)})\b)"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,4}(?!\d)(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
_WORDS = WORDS.replace("[ ]", r"\s")
_PLAIN = rf"(?:(?:{_DIGITS}){_SCALE}?|{_WORDS})"
_SPECIAL = rf"(?:{_any(MULTIPLIED)})(?:\s(?:dozen|hundred|thousand|million|billion))(?:s\b)?|{_any(HALVES)}|{_any(EXACT)}|{_any(VAGUE)}"
_PART = r"(?:third|quarter|fifth|tenth)"
_SHARE = rf"(?:two[- ]thirds|three[- ]quarters|half|an?\s{_PART})(?=\s(?:of|the|its|their|his)\b)|one[- ]{_PART}\b"
_MONEY = rf"(?:{_any(SYMBOLS)}|\b(?:{'|'.join(CODES)})\s?)\s?"
QUANTITY = re.compile(
    rf"(?<!\w)(?:(?:(?P<about>{_QUALIFIER['about']})|(?P<least>{_QUALIFIER['least']})|(?P<most>{_QUALIFIER['most']})|(?P<between>between|from))\s)?"
    rf"(?P<money>{_MONEY})?"
    rf"(?<![\w.,/:])(?:(?P<share>{_SHARE})|(?P<special>{_SPECIAL})|(?P<number>{_PLAIN})(?:(?P<link>\s?[-–—]\s?|\s(?:to|or|(?(between)and|(?!)))\s)(?:{_MONEY})?(?P<second>{_PLAIN}))?)(?!\w|[:/]\d)"
    rf"(?P<percent>\s?%|\s?per\s?cent\b(?:age\spoints)?)?(?P<currency>\s(?:{_any(CURRENCIES)}|{'|'.join(CODES)})\b)?"
    rf"(?:\s(?:(?P<least_after>{_AFTER['least']})|(?P<most_after>{_AFTER['most']})|(?P<about_after>{_AFTER['about']}))\b)?",
    re.IGNORECASE,
)

_QUALIFIERS = [words for bound in BEFORE.values() for words in bound]
_OPENERS = (*UNITS, *TENS, "a", "an", "half", "between", "from", *EXACT, *VAGUE, *SYMBOLS, *CODES, *_QUALIFIERS)
FIRST_WORDS = frozenset(re.split(r"[^a-z]", words.lower())[0] for words in _OPENERS)
START = re.compile(rf"[^\W\d_]+|\d+|[{re.escape(''.join(sorted(set(''.join(SYMBOLS)) - set('us'))))}]")


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order; dates, ages, ordinals, clock times and numbers that are names ("G20", "Article 5") are left out."""
    times = [(found.start, found.end) for found in find_times(text) if is_calendar(found.expression) and found.expression.form not in ("for", "within")]
    return tuple(_outside(times, _found(text)))


def _outside(times: list[tuple[int, int]], found: Iterator[Quantity]) -> Iterator[Quantity]:
    waiting = iter(times)
    start, end = next(waiting, (1 << 60, 1 << 60))
    for quantity in found:
        while end <= quantity.start:
            start, end = next(waiting, (1 << 60, 1 << 60))
        if quantity.end <= start:
            yield quantity


def _found(text: str) -> Iterator[Quantity]:
    done = 0
    for token in START.finditer(text):
        if token.start() < done or (token[0].isalpha() and token[0].lower() not in FIRST_WORDS):
            continue
        match = QUANTITY.match(text, token.start())
        done = match.end() if match else done
        if match and _is_quantity(text, match):
            yield _quantity(match)


def _is_quantity(text: str, match: re.Match[str]) -> bool:
    first = match.start("money") if match["money"] else min(start for name in ("share", "special", "number") if (start := match.start(name)) >= 0)
    before = text[max(0, first - REACH) : first]
    if match["number"] is None:
        return True
    if match["number"].lower() == "one" and not match["second"]:
        return not (PRONOUN_ONE.search(before) or ONE_FOLLOWED.match(text, match.end()))
    if NOT_AFTER.match(text, match.end()) or NUMBERED.search(before) or _is_apposed_age(text, match, before):
        return False
    return bool(match["money"]) or not (GLUED.search(before) or _is_series_of_digits(text, match, before) or _is_score(match))


def _is_series_of_digits(text: str, match: re.Match[str], before: str) -> bool:
    """Whether the digits are part of a telephone number or the like: a zero in front, or other digits right beside."""
    digits = match["number"]
    return bool(re.match(r"0\d", digits) or (digits[0].isdigit() and (re.search(r"\d[ -]$", before) or re.match(r"[ -]\d", text[match.end() :][:2]))))


def _is_score(match: re.Match[str]) -> bool:
    """Whether a dash joins a larger number to a smaller one: a result ("3-1"), no range."""
    return bool(match["second"]) and not match["link"].strip().isalpha() and _number(match["number"]) > _number(match["second"])


def _is_apposed_age(text: str, match: re.Match[str], before: str) -> bool:
    """Whether the number stands alone between commas after a name: "Ana Kovač, 41, said"."""
    number = match["number"]
    alone = match.end() == match.end("number") and number.isdigit() and len(number) <= len("41")
    return alone and text[match.end() : match.end() + 1] == "," and bool(re.search(r"[^\W\d]{2},\s$", before))


def _quantity(match: re.Match[str]) -> Quantity:
    start, end = _edges(match)
    unit, bound = _unit(match), _bound(match)
    if match["special"]:
        return _special(match["special"].lower(), start, end, bound)
    if match["share"]:
        return bounded(start=start, end=end, value=_share(match["share"].lower()), bound=bound, unit="share")
    value = _number(match["number"])
    if match["second"] and _is_change(match):
        return bounded(start=match.start("second"), end=end, value=_number(match["second"]), bound="exact", unit=unit)
    if match["second"]:
        return _range(match, value, start, end, unit, approximate=bound == "about")
    return bounded(start=start, end=end, value=value, bound=bound, unit=unit)


def _edges(match: re.Match[str]) -> tuple[int, int]:
    """Where the words begin and end; a "between" or "from" that no range follows is no part of them."""
    if match["between"] and not match["second"]:
        inner = match.end("between")
        return inner + len(match.string[inner : match.end()]) - len(match.string[inner : match.end()].lstrip()), match.end()
    return match.start(), match.end()


def _range(match: re.Match[str], value: float, start: int, end: int, unit: str | None, *, approximate: bool) -> Quantity:
    """Both ends of a range; the first takes the scale of the second ("5 to 10 million")."""
    high = _number(match["second"])
    scale = SCALES.get(match["second"].split()[-1].lower(), 1)
    low = value * scale if scale > 1 and value * scale < high else value
    return between(start=start, end=end, low=min(low, high), high=max(low, high), approximate=approximate, unit=unit)


def _is_change(match: re.Match[str]) -> bool:
    """Whether the first number is what there was before: "rose from 12 to 15", "cut its staff from 90 to 60"."""
    is_from = (match["between"] or "").lower() == "from" and match["link"].strip().lower() == "to"
    return is_from and bool(CHANGED.search(match.string[max(0, match.start() - REACH_OF_CHANGE) : match.start()]))


def _special(words: str, start: int, end: int, bound: Bound) -> Quantity:
    words = " ".join(words.split())
    exact = EXACT.get(words, HALVES.get(words))
    if exact is not None:
        return bounded(start=start, end=end, value=float(exact), bound=bound)
    if words in VAGUE:
        return between(start=start, end=end, low=float(VAGUE[words]), high=None, approximate=True)
    scale = words.split()[-1].rstrip("s")
    return between(start=start, end=end, low=3.0 * SCALES[scale], high=None, approximate=True)


def _share(words: str) -> float:
    words = words.replace("-", " ").removeprefix("one ").removeprefix("a ").removeprefix("an ")
    return round(FRACTIONS[words], 3)


def _number(words: str) -> float:
    words = words.lower().strip()
    digits = re.match(_DIGITS, words)
    if not digits:
        return number_of(words.replace("\u00a0", " ")) or 0.0
    scale = words[digits.end() :].strip(" \u00a0\n-")
    return float(re.sub(r"[^\d.]", "", digits[0])) * SCALE_LETTERS.get(scale, SCALES.get(scale, 1))


def _unit(match: re.Match[str]) -> str | None:
    if match["percent"]:
        return "percent"
    words = (match["money"] or match["currency"] or "").strip().lower()
    return SYMBOLS.get(words) or CURRENCIES.get(words) or (words.upper() or None)


def _bound(match: re.Match[str]) -> Bound:
    bounds: tuple[Bound, ...] = ("least", "most", "about")
    return next((bound for bound in bounds if match[bound] or match[f"{bound}_after"]), "exact")
