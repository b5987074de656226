"""This file reads what a plain text says of itself: its title in the head, its source in head or tail."""

from __future__ import annotations

import re

from akyn.text.datelines import dateline, head_lines
from akyn.text.header import header_in
from akyn.text.white import reading_copy

LONGEST_TITLE = 140  # characters; longer first lines are first sentences
_SOURCE_LINE = re.compile(r"(?:source|источник)\s*:\s*(?P<source>\S.{0,80})", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|BY|by)\s+[^\W\d_a-z]|(?i:(?:source|источник)\s*:|(?:published|posted|updated|date|опубликовано)\b.{0,12}\d)")
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:by\s+)?(?P<owner>[^|\n©]{2,80})$", re.IGNORECASE)
_YEARS = r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?"
_NOT_OWNER = re.compile(rf"^{_YEARS},?\s*|[\s,.]+(?:{_YEARS}|all rights reserved|limited|ltd|inc|llc|plc|corp|gmbh|ag)\.?$", re.IGNORECASE)


def title_in(text: str) -> str | None:
    """The first line that stands alone like a title: short, no final stop, a blank line after it, and no date, byline or source line."""
    copy = reading_copy(text[:4_000])
    _, begins = header_in(copy)
    blocks = re.split(r"\n[ ]*\n", copy[begins:].strip())
    for block in blocks[:-1]:
        if not _is_about_itself(block.strip()):
            return block.strip() if _is_title(block.strip()) else None
    return None


def source_in(text: str) -> str | None:
    """The source that a line "Source: X" names, or the owner that a closing "© X" or "Copyright X" names."""
    tail = [line.strip() for line in reading_copy(text[-1_000:]).split("\n") if line.strip()][-2:]
    for line in (*head_lines(text), *tail):
        if found := _SOURCE_LINE.fullmatch(line):
            return found["source"].rstrip(" .")
    found = _COPYRIGHT.search(tail[-1]) if tail else None
    return _owner(found["owner"]) if found else None


def _is_about_itself(block: str) -> bool:
    return all(dateline(line) or _BYLINE.match(line.strip()) for line in block.split("\n"))


def _is_title(block: str) -> bool:
    return "\n" not in block and len(block) <= LONGEST_TITLE and block[-1] not in ".,:;…" and any(map(str.isalpha, block))


def _owner(words: str) -> str | None:
    """The owner without years and legal forms: "The Evening Star Limited 2020" is "The Evening Star"."""
    words, before = words.strip(), ""
    while words != before:
        words, before = _NOT_OWNER.sub("", words).strip(), words
    return words if words[:1].isupper() else None
