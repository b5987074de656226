"""This file measures whether a name is found again in the other script: Russian forms of names from everywhere (wd_russian).

Each Latin name is looked for among all Cyrillic ones, and each Cyrillic name among all Latin ones, as `link` looks for names: those with the same consonants
are compared, and the closest is the answer; the letters decide between names that sound the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from akyn.link.spelling import closeness
from akyn.text.names import fold, rough_key, sound_key
from boards import Board, Measure, Record


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The partner found first for each name, both ways."""
    latin, cyrillic = (by_consonants(names) for names in ([one["text"] for one in documents], [one["gold"]["cyrillic"] for one in documents]))
    for document in documents:
        name, other = document["text"], document["gold"]["cyrillic"]
        yield {"id": document["id"], "cyrillic": nearest(name, cyrillic), "latin": nearest(other, latin)}


def by_consonants(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The names of each key of consonants, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        found[rough_key(sound_key(name))].append(name)
    return found


def nearest(name: str, among: Mapping[str, Sequence[str]]) -> str | None:
    """The closest name with the same consonants."""
    return max(among.get(rough_key(sound_key(name)), ()), key=lambda other: likeness(name, other), default=None)


def likeness(name: str, other: str) -> float:
    """How close two names are in their sounds and, where those are one, in their letters."""
    return closeness(sound_key(name), sound_key(other)) + DamerauLevenshtein.normalized_similarity(fold(name), fold(other))


BOARD = Board(
    name="scripts",
    title="A name in the other script: Latin and Cyrillic, wd_russian",
    peer="none",
    gold="names/wd_russian_dev.jsonl.gz",
    scorer="score_first.py",
    measures=(
        Measure(name="cyrillic_found_first", path=("cyrillic",), floor=0.7),
        Measure(name="latin_found_first", path=("latin",), floor=0.7),
    ),
    answers=answers,
)
