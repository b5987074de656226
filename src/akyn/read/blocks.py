"""This file cuts a text into blocks: prose, headings, captions, bylines, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["prose", "heading", "caption", "byline", "furniture"]

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
DATE_HEADER = re.compile(r"\s*date \d{4}-\d{2}(?:-\d{2})?\b")
ENDS_A_SENTENCE = re.compile(r"[.!?…:;][”\"’')»\]]*$")
CAPTION = re.compile(
    r"\b(?:photograph|photo|image|picture|video|file photo|pictured)\s*(?:[:©(]|by\b|via\b)|/(?:AFP|AP|EPA|Reuters|TASS|Getty Images)\b|\bGetty Images\b|\bvia (?:AP|AFP|Getty|Reuters)\b",
    re.I,
)
CREDIT = re.compile(r"[-–—|]?\s*(?:©|\(c\)|copyright\b).*$", re.I)
FURNITURE = re.compile(
    r"^(?:no comments?|\d+ comments?|post a comment|leave a (?:comment|reply)|read (?:more|also)|see also|related(?: (?:articles|stories|news))?|share(?: this| on .*)?|tweet|print|subscribe.*|sign up.*|newsletter.*|follow us.*|advertisement|"
    r"updates?|tags?|source|click here.*|all rights reserved.*|cookies?.*|log in.*|comments?|skip to .*|menu|home|written for the akyn demo.*)\s*:?\.?$",
    re.I,
)
BYLINE = re.compile(r"^(?:by|from|reporting by|editing by|written by|author|source|published|updated|posted|last updated|date)\b.{0,80}$", re.I)
HEADING_WORDS = 20  # a line longer than this is a sentence without a stop, not a heading
DATELINE_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the text and what it is there for."""

    kind: BlockKind
    start: int
    end: int


def blocks(text: str, *, dateline: tuple[int, int] | None = None) -> tuple[Block, ...]:
    """The blocks of a text in order; a paragraph of several lines is cut at lines that end no sentence.

    Args:
        text: the reader's copy.
        dateline: where the date of publication stands alone, if it does.
    """
    header = DATE_HEADER.match(text)
    first = header.end() if header else 0
    found = [Block(kind="furniture", start=0, end=first)] if header else []
    for paragraph in PARAGRAPH.finditer(text, first):
        for start, end in _pieces(text, paragraph.start(), paragraph.end()):
            found.extend(_block(text, start, end, dateline))
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph's lines, joined where a line runs on into the next."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text[start:end])]
    pieces: list[tuple[int, int]] = []
    for low, high in lines:
        low, high = low + start, high + start
        runs_on = pieces and not ENDS_A_SENTENCE.search(text[pieces[-1][0] : pieces[-1][1]].rstrip()) and text[low:high].lstrip()[:1].islower()
        if runs_on:
            pieces[-1] = (pieces[-1][0], high)
        else:
            pieces.append((low, high))
    return pieces


def _block(text: str, start: int, end: int, dateline: tuple[int, int] | None) -> list[Block]:
    line = text[start:end].strip()
    if not line:
        return []
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(line)
    credit = CREDIT.search(line)
    if credit and len(line) - credit.start() < 90:
        body = [Block(kind=_kind(line[: credit.start()]), start=start, end=start + credit.start())] if line[: credit.start()].strip() else []
        return [*body, Block(kind="furniture", start=start + credit.start(), end=end)]
    if dateline and start <= dateline[0] and dateline[1] <= end and len(line) - (dateline[1] - dateline[0]) < 40:
        return [Block(kind="byline", start=start, end=end)]
    return [Block(kind=_kind(line), start=start, end=end)]


def _kind(line: str) -> BlockKind:
    words = line.split()
    ends = ENDS_A_SENTENCE.search(line)
    if FURNITURE.match(line.strip()):
        return "furniture"
    if CAPTION.search(line) and len(words) < 40:
        return "caption"
    if not ends and len(words) <= 14 and BYLINE.match(line) and (":" in line or len(words) < DATELINE_WORDS):
        return "byline"
    if not ends and len(words) <= HEADING_WORDS:
        return "heading"
    return "prose"


def is_title_case(line: str) -> bool:
    """True for a heading whose words nearly all start with a capital ("Protests Show Pattern of ...")."""
    words = list(re.findall(r"[^\W\d_]{4,}", line))
    return len(words) >= 3 and sum(word[0].isupper() for word in words) / len(words) > 0.8
