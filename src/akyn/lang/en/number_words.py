"""This file reads English number words: "twenty-six" is 26, "a hundred" 100, "two dozen" 24."""

import re

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "mln": 10**6, "billion": 10**9, "bln": 10**9, "trillion": 10**12}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip

_LOW = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_SCALE = rf"(?:{'|'.join(SCALES)})"
_AND = r"(?:(?<=hundred)|(?<=thousand)|(?<=million))[ ]and[ ]"  # "five and six" are two numbers, "five hundred and six" is one
WORDS = rf"(?:an?[ ]{_SCALE}|{_LOW})(?:[ -]{_SCALE}|(?:{_AND}|(?<=hundred)[ ]|(?<=thousand)[ ]|(?<=million)[ ]){_LOW})*\b"
_PIECE = re.compile(r"[a-z]+|\d+(?:[,\s]\d{3})*(?:\.\d+)?")


def number_of(words: str) -> float | None:
    """The number that words or digits come to, or None where they are no number."""
    total = group = 0.0
    known = False
    for piece in _PIECE.findall(words.lower()):
        if piece[0].isdigit():
            group += float(re.sub(r"[,\s]", "", piece))
        elif piece in UNITS or piece in TENS:
            group += UNITS.get(piece, TENS.get(piece, 0))
        elif piece in SCALES:
            total, group = _scaled(total, group or 1, SCALES[piece])
        elif piece not in ("a", "an", "and"):
            return None
        known = known or piece != "and"
    return total + group if known else None


def _scaled(total: float, group: float, scale: int) -> tuple[float, float]:
    """Hundreds and dozens stay in the group ("two hundred thousand"); larger scales close it."""
    return (total, group * scale) if scale <= 100 else (total + group * scale, 0.0)
