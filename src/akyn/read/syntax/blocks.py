"""This file cuts a text into blocks: prose, headings, captions, bylines, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from akyn.lang.en.vocabulary import is_news_agency
from akyn.text.header import header_in

BlockKind = Literal["prose", "heading", "caption", "byline", "furniture"]

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
ENDS_A_SENTENCE = re.compile(r"[.!?…:;][”\"’')»\]]*$")
CAPTION = re.compile(
    r"\b(?:photograph|photo|image|picture|video|file photo|pictured|фото|видео)\s*(?:[:©(]|by\b|via\b)"
    r"|/(?:AFP|AP|EPA|Reuters|TASS|Getty Images)\b|\bGetty Images\b|\bvia (?:AP|AFP|Getty|Reuters)\b",
    re.I,
)
CREDIT = re.compile(r"[-–—|]?\s*(?:©|\(c\)|copyright\b).*$", re.I)
FURNITURE = re.compile(
    r"^(?:no comments?|\d+ comments?|post a comment|leave a (?:comment|reply)|read (?:more|also)|see also|related(?: (?:articles|stories|news))?"
    r"|share(?: this| on .*)?|tweet|print|subscribe.*|sign up.*|newsletter.*|follow us.*|advertisement"
    r"|updates?|tags?|source|click here.*|all rights reserved.*|cookies?.*|log in.*|comments?|skip to .*|menu|home|written for the akyn demo.*"
    r"|комментарии|поделиться.*|читайте также.*|подпис(?:аться|ывайтесь).*"
    r"|реклама|источник|теги|печать|все права защищены.*)\s*:?\.?$",
    re.I,
)
BYLINE = re.compile(
    r"^(?:by|from|reporting by|editing by|written by|author|source|published|updated|posted|last updated|date"
    r"|автор|источник|опубликовано|дата)\b.{0,80}$",
    re.I,
)
# "The Norland Times", "Times of Norland", "Norland Daily": whose paper it is, not what it tells of.
MASTHEAD = re.compile(
    r"(?:[A-Z][\w’'-]+ )(?:Chronicle|Daily|Gazette|Herald|Times|Tribune)|(?:[A-Z][\w’'-]+ ){2}Times"  # "Norland Bans News Agency" is a headline
    r"|The (?:[A-Z][\w’'-]+ ){1,3}(?:Chronicle|Courier|Daily|Gazette|Herald|Newspaper|Times|Tribune|News Agency)"
    r"|(?:The )?(?:Daily|Times) of (?:[A-Z][\w-]+ ?){1,3}"
    r"|The (?:[A-Z][\w’'-]+ ){1,2}(?:Mail|Mirror|Observer|Post|Press|Star|Telegraph)"
)
FIRST_LINE = re.compile(r"\s*([^\n]+)\n")
HEADING_WORDS = 20  # a line longer than this is a sentence without a stop, not a heading
CAPTION_WORDS = 40
BYLINE_WORDS = 14
BARE_BYLINE_WORDS = 5  # without a colon
CREDIT_LETTERS = 90  # a longer line that speaks of copyright is prose
DATE_LETTERS = 40  # what may stand beside a date of publication: a place, a name


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
    _, first = header_in(text)
    found = [Block(kind="furniture", start=0, end=first)] if first else []
    if masthead := _masthead(text, first):
        found.append(masthead)
        first = masthead.end
    for paragraph in PARAGRAPH.finditer(text, first):
        for start, end in _pieces(text, paragraph.start(), paragraph.end()):
            found.extend(_block(text, start, end, dateline))
    return tuple(found)


def _masthead(text: str, first: int) -> Block | None:
    """The first line where it is the name of a paper alone."""
    found = FIRST_LINE.match(text, first)
    line = found[1].strip() if found else ""
    if found is None or not (is_news_agency(line) or MASTHEAD.fullmatch(line)):
        return None
    return Block(kind="byline", start=found.start(1), end=found.start(1) + len(line))


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph's lines, joined where a line runs on into the next."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text[start:end])]
    pieces: list[tuple[int, int]] = []
    for low, high in ((low + start, high + start) for low, high in lines):
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
    start = end - len(text[start:end].lstrip())
    end = start + len(line)
    credit = CREDIT.search(line)
    if credit and len(line) - credit.start() < CREDIT_LETTERS:
        return _with_credit(line, start, start + credit.start(), end)
    if dateline and start <= dateline[0] and dateline[1] <= end and len(line) - (dateline[1] - dateline[0]) < DATE_LETTERS:
        return [Block(kind="byline", start=start, end=end)]
    return [Block(kind=_kind(line), start=start, end=end)]


def _with_credit(line: str, start: int, credit: int, end: int) -> list[Block]:
    """A line parted from the credit at its end."""
    body = line[: credit - start]
    before = [Block(kind=_kind(body), start=start, end=credit)] if body.strip() else []
    return [*before, Block(kind="furniture", start=credit, end=end)]


def _kind(line: str) -> BlockKind:
    length = len(line.split())
    if FURNITURE.match(line.strip()):
        return "furniture"
    if CAPTION.search(line) and length < CAPTION_WORDS:
        return "caption"
    if ENDS_A_SENTENCE.search(line):
        return "prose"
    if length <= BYLINE_WORDS and BYLINE.match(line) and (":" in line or length <= BARE_BYLINE_WORDS):
        return "byline"
    return "heading" if length <= HEADING_WORDS else "prose"
