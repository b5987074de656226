"""This file finds quoted words in a text: exactly, or but for blanks, quotation marks and the way accents are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

_BLANK = " "
# What programs and presses write differently and readers take for the same.
_ALIKE = {
    **dict.fromkeys(map(ord, "“”„‟«»″"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′`´ʼ"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None),
    0x2026: "...",
}
PIECE_WORDS = 2  # of fewer words a piece of a quote stands in any text


@dataclass(frozen=True, slots=True)
class Plain:
    """A text written plainly, and for each plain character where the characters it stands for begin and end in the text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def find(self, words: str, *, whole: bool = False) -> Iterator[tuple[int, int]]:
        """Where plain words stand, as characters of the text itself; with `whole` not inside a longer word."""
        at = self.text.find(words) if words else -1
        while at >= 0:
            last = at + len(words) - 1
            if not whole or not (_is_cut(self.text, at) or _is_cut(self.text, last + 1)):
                yield self.starts[at], self.ends[last]
            at = self.text.find(words, at + 1)


def plain(text: str) -> Plain:
    """The text with NFC letters, one blank for any white space, straight marks and hyphens."""
    letters: list[tuple[str, int, int]] = []
    for start, end in _clusters(text):
        written = unicodedata.normalize("NFC", text[start:end]).translate(_ALIKE)
        letters += [(_BLANK if letter.isspace() else letter, start, end) for letter in written]
    kept = [one for before, one in pairwise([(_BLANK, 0, 0), *letters]) if not before[0] == one[0] == _BLANK]
    while kept and kept[-1][0] == _BLANK:
        kept.pop()
    return Plain("".join(letter for letter, _, _ in kept), tuple(start for _, start, _ in kept), tuple(end for _, _, end in kept))


def exactly(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Every place where the very characters stand, not inside a longer word."""
    found, at = [], text.find(words) if words.strip() else -1
    while at >= 0:
        if not (_is_cut(text, at) or _is_cut(text, at + len(words))):
            found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)


def pieces(text: Plain, words: str) -> tuple[str, ...]:
    """The stretches of a text that quoted words are put together from, in the quote's order; () where some of it stands nowhere."""
    found: list[str] = []
    for part in _parts(plain(words).text):
        while part:
            count = _longest(text, part)
            if count < min(PIECE_WORDS, len(part)):
                return ()
            found.append(_BLANK.join(part[:count]))
            part = part[count:]
    return tuple(found)


def _parts(words: str) -> Iterator[list[str]]:
    """The words between the marks of something left out ("..." and "[...]")."""
    for is_gap, group in groupby(words.replace("[...]", "...").replace("...", " ... ").split(), key=lambda word: word == "..."):
        if not is_gap:
            yield list(group)


def _longest(text: Plain, words: list[str]) -> int:
    """How many of the first words stand in the text one after the other."""
    count = 0
    while count < len(words) and any(True for _ in text.find(_BLANK.join(words[: count + 1]), whole=True)):
        count += 1
    return count


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the combining marks behind it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at


def _is_cut(text: str, at: int) -> bool:
    """True where a word of a script with capitals goes on over an offset; other scripts put no blank between words."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    return (before.isdigit() or before.lower() != before.upper()) and (behind.isdigit() or behind.lower() != behind.upper())
