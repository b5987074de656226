"""This file makes a report ready for the parser: what is no prose is blanked out, what misleads is respelt, and every offset stays."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from akyn.lang import Parser
from akyn.model import Report
from akyn.read.above.turns import Turn, cased, turns
from akyn.read.syntax.blocks import Block, blocks
from akyn.read.syntax.casing import is_shouted, is_titled, true_cased, untitled
from akyn.text.white import reading_copy

UNREAD_KINDS = ("furniture", "caption", "byline")
CAPITALS = "".join(letter for letter in map(chr, range(ord("А"))) if letter.isupper()) + "А-ЯЁ"
# "OSLO, October 6 (Demo Wire) - " in front of a first sentence.
DATELINE = re.compile(rf"[{CAPITALS}][{CAPITALS}.'’ /-]{{2,30}}(?:,[^\n–—-]{{2,40}})?(?: ?\([^)\n]{{2,30}}\))? ?[–—-]{{1,2}} (?=[{CAPITALS}“«\"])")
# "14:05 ", "9.30am GMT: " in front of an entry of a live report.
HOUR = re.compile(r"\[?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:UTC|local time|[A-Z]{1,3}T))?\]?(?: ?[:–—|-])? (?=[^\W\d_]|[“\"'‘«])")
LEAST_ENTRIES = 3  # entries with their hour that make a live report
SPEECH_DASHES = "–—-"
WORD_OF_SOURCE = r"(?:[A-Z][\w.'’&/-]*|[a-z]+(?:[A-Z]\w+|\.[a-z]{2,3}(?:\.[a-z]{2})?)|\d{1,2}|via|of|the|and|for|al)"
SOURCE = rf"\((?!\d+\)){WORD_OF_SOURCE}(?:,? {WORD_OF_SOURCE}){{0,6}}\)"
# "(Demo Wire), (Lund Post via Demo Wire)" behind a sentence or in front of one: where it was taken from.
SOURCES = re.compile(rf"(?:(?<=[.!?”\"’'\]])|(?<=\n)|\A)[ \t]*{SOURCE}(?:[ ,;]*{SOURCE})*[ \t,]*(?=[A-Z“\"«‘]|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report ready for the parser: its copy with furniture blanked out, its blocks, paragraphs that a dash opens as speech, and the turns of a transcript."""

    report: Report
    copy: str
    blocks: tuple[Block, ...]
    speech: list[tuple[int, int]]
    turns: tuple[Turn, ...] = ()
    behind_sources: frozenset[int] = frozenset()  # where a sentence starts behind the sources of the one before

    @property
    def starts(self) -> frozenset[int]:
        """Where a sentence must start."""
        said = (at for turn in self.turns for at in (turn.start, turn.said))
        return frozenset((*(_first_letter(self.copy, block) for block in self.blocks), *said, *self.behind_sources))


def prepare(report: Report, parser: Parser, *, verbs: Collection[str] = ()) -> Prepared:
    """The reader's copy of a report: same length, furniture, opening dashes and the sources named in brackets blanked.

    Args:
        verbs: the verbs that frames know, as lemmas.
    """
    copy = reading_copy(report.text)
    copy = true_cased(copy) if is_shouted(copy) else copy
    dateline = parser.dateline(copy)
    found = blocks(copy, dateline=(dateline.start, dateline.end) if dateline else None)
    copy = _with_plain_titles(copy, found, verbs)
    spoken = turns(copy)
    letters = list(parser.respelt(cased(copy, spoken)))
    for start, end in (*(stretch for block in found if (stretch := _unread(copy, block))), *_hours(copy, found)):
        letters[start:end] = " " * (end - start)
    plain, behind = _without_sources("".join(letters))
    return Prepared(report, plain, found, [_until_said(copy, block) for block in found if _is_dashed(copy, block)], spoken, behind)


def _without_sources(copy: str) -> tuple[str, frozenset[int]]:
    """The copy with the sources named in brackets blanked, and where the sentences behind them start."""
    plain = SOURCES.sub(lambda found: " " * len(found[0]), copy)
    ends = (found.end() for found in SOURCES.finditer(copy))
    return plain, frozenset(end for end in ends if copy[end : end + 1].strip())


def _with_plain_titles(copy: str, found: tuple[Block, ...], verbs: Collection[str]) -> str:
    """The copy with the case of prose in its title and in the headlines below it."""
    for one in found:
        line = copy[one.start : one.end]
        if one.kind == "heading" and is_titled(line):
            copy = copy[: one.start] + untitled(line, f"{copy[: one.start]}\n{copy[one.end :]}", verbs) + copy[one.end :]
    return copy


def _unread(copy: str, block: Block) -> tuple[int, int] | None:
    """What the parser had better not see of a block: all of it, its dateline, or the dash that opens it."""
    if block.kind in UNREAD_KINDS:
        return block.start, block.end
    placed = DATELINE.match(copy, block.start, block.end)
    if placed:
        return placed.span()
    return (block.start, block.start + 1) if copy[block.start] in SPEECH_DASHES else None


def _hours(copy: str, found: tuple[Block, ...]) -> list[tuple[int, int]]:
    """The hours in front of the entries of a live report, which tell when each was written."""
    hours = [hour.span() for block in found if (hour := HOUR.match(copy, block.start, block.end))]
    return hours if len(hours) >= LEAST_ENTRIES else []


def _is_dashed(copy: str, block: Block) -> bool:
    """True for a paragraph of prose that a dash opens as speech."""
    return copy[block.start] in SPEECH_DASHES and block.kind not in UNREAD_KINDS and not DATELINE.match(copy, block.start, block.end)


def _until_said(copy: str, block: Block) -> tuple[int, int]:
    """A paragraph that a dash opens is speech up to its first comma."""
    comma = copy.find(",", block.start, block.end)
    return block.start, comma if comma > 0 else block.end


def _first_letter(copy: str, block: Block) -> int:
    piece = copy[block.start : block.end]
    return block.start + len(piece) - len(piece.lstrip())
