"""This file says which state's statement a report is, by who published it; and of which country its title says somebody is."""

from __future__ import annotations

from urllib.parse import urlsplit

from akyn import places
from akyn.lang.en.vocabulary import institutions, lands_of_institutions, longest_institution
from akyn.model import Report
from akyn.read.syntax.whose import country_in
from akyn.text.names import fold

OF_STATES = frozenset({"gob", "gouv", "gov", "government", "govt", "go", "gub", "mfa", "mid"})  # in addresses: "www.gov.uk", "mfa.gov.no"
CODES = {"uk": "GB"}  # where the end of an address is not the code of its country
LONGEST = 3  # words of a country's name
REACH = 7  # words of a title in front of a name
BETWEEN = frozenset({"&", "and", "to", "with"})  # what stands before it is said of somebody else


def issuing_state(report: Report) -> str | None:
    """The code of the state of which a body published the report; None where that is a paper, or nobody knows."""
    return _of_address(report.url or "") or _of_body(report.source or "")


def _of_address(url: str) -> str | None:
    labels = (urlsplit(url).hostname or "").split(".") if "//" in url else []
    if labels[-1:] == ["gov"]:
        return "US"
    is_of_state = len(labels) > 1 and not OF_STATES.isdisjoint(labels[:-1])
    code = CODES.get(labels[-1], labels[-1].upper()) if is_of_state else None
    return code if code is not None and places.country_of_code(code) is not None else None


def _of_body(source: str) -> str | None:
    """ "US Department of State", "Ministry of Foreign Affairs of Norway", "The White House"."""
    if (seat := places.country_of_seat(source)) is not None:
        return seat.code
    words = fold(source).split()
    parts = [tuple(words[at : at + length]) for length in range(longest_institution(), 0, -1) for at in range(len(words) - length + 1)]
    body = next((part for part in parts if part in institutions()), None)
    if body is None:
        return None
    lands = lands_of_institutions().get(body, ())
    return _land_among(source.split()) or (lands[0] if len(lands) == 1 else None)


def land_in_title(title: str, surname: str) -> str | None:
    """The country of an office in front of a name in a title: "Secretary Hale and Norse Foreign Minister Ana Lund"; "" where the name has none."""
    words = title.split()
    at = next((at for at, word in enumerate(words) if fold(word.removesuffix("’s").removesuffix("'s").strip(",.:;")) == surname), None)
    if at is None:
        return None
    before = words[max(0, at - REACH) : at]
    last = max((place for place, word in enumerate(before) if word.lower() in BETWEEN or word.endswith(",")), default=-1)
    return _land_among(before[last + 1 :]) or ""


def _land_among(words: list[str]) -> str | None:
    parts = (" ".join(words[at : at + length]).strip(",.") for length in range(LONGEST, 0, -1) for at in range(len(words) - length + 1))
    return next((land.code for part in parts if (land := country_in(part)) is not None), None)
