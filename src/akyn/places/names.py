"""This file says when two spellings name one place: "Chüy Region" and "Chui region", "Panfilovskiy Rayon" and "Panfilov district"."""

import re
import unicodedata
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent

# Letters that Unicode does not take apart into a base and a mark.
UNMARKED = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ə": "a",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
APOSTROPHES = re.compile("['’‘ʻʼʹʿʾ`´′.]")  # with the full stop: what is dropped without leaving a space, so "U.S." is "us"
NOT_WORD = re.compile(r"[\W_]+")
RUSSIAN_ADJECTIVE = re.compile(r"(?<=\w{3})(?:sk(?:iy|ii|ij|yi|yy|aya|aia|oye|oe|y|i)|ск(?:ии|ыи|ая|ое))$")  # three letters stay: Oshskaya -> osh
SOFT_ENDING = re.compile(r"(?:iy|ii|ij|yi|y|j)$")  # Chuy = Chui


def fold(name: str) -> str:
    """A name as lower-case words without marks and punctuation: "Žalal-Abad" gives "zalal abad"."""
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", name.casefold())
        name = "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(UNMARKED)
    return NOT_WORD.sub(" ", APOSTROPHES.sub("", name.casefold())).strip()


def joined(key: str) -> str:
    """A folded name as one word, so that "Ala-Buka" and "Alabuka" meet."""
    return key.replace(" ", "")


def stem(key: str) -> str:
    """A folded name without its area words and Russian endings; the name itself where nothing else would be left."""
    words = key.split()
    own = [word for word in words if word not in area_words()] or words
    return " ".join(SOFT_ENDING.sub("i", RUSSIAN_ADJECTIVE.sub("", word)) for word in own)


def kind_meant(key: str) -> str | None:
    """The kind that the area words of a folded name ask for: "panfilov district" asks for "admin2"."""
    words = key.split()
    kinds = [area_words()[word] for word in words if word in area_words()]
    meant = [kind for kind in kinds if kind != "-"]
    return meant[-1] if meant and len(kinds) < len(words) else None


def without_article(key: str) -> str:
    """A folded name without a leading "the"."""
    return key.removeprefix("the ")


@cache
def area_words() -> dict[str, str]:
    """Each word for a kind of area with the kind it means, "-" where it means none."""
    return {row[0]: row[1] for row in table("area_words.tsv")}


def table(file: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated file of this package, without its head."""
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()[1:]
    return tuple(tuple(line.split("\t")) for line in lines)


def listed(cell: str) -> tuple[str, ...]:
    """The entries of a cell that joins them by bars."""
    return tuple(entry for entry in cell.split("|") if entry)


def is_acronym(name: str) -> bool:
    """Is this written in capitals only (US, U.K., DPRK), so that its case is part of it?"""
    return name.isupper() and len(name) <= 8 and " " not in name
