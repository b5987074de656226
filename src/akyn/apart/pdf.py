"""This file is the program that takes the words out of a PDF: `python -m akyn.apart.pdf < FILE`, JSON on standard output."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from typing import Any

from akyn.apart import bound

PAGES = 500  # a longer document is a book
EDGE = 0.1  # of a page's height, at its head and at its foot: where running titles and page numbers stand
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_A-Z])")
_DIGITS = re.compile(r"\d+")
_PARAGRAPH_ENDS = (".", "!", "?", ":", "”", '"', "»", ")")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Lines that stand together on a page; `is_edge` where they stand at its head or foot."""

    text: str
    is_edge: bool


def main() -> None:
    """Print {"paragraphs": [...], "title": str | null, "furniture": characters left out} of the PDF on standard input."""
    bound()
    logging.disable(logging.CRITICAL)  # pdfminer warns of every odd font
    content = sys.stdin.buffer.read()
    try:
        pages = list(_pages(content))
        found = {"paragraphs": list(paragraphs(pages)), "title": _title(content), "furniture": _furniture(pages)}
    except (MemoryError, RecursionError):
        sys.exit("a PDF that takes too much memory, expected a report of some pages")
    except Exception as error:  # pdfminer raises whatever a broken file makes it stumble over
        sys.exit(_problem(error))
    sys.stdout.write(json.dumps(found))


def paragraphs(pages: Sequence[Sequence[Box]]) -> Iterator[str]:
    """The paragraphs in order, without what stands at the edge of several pages; one that runs on over a page is put together."""
    held = ""
    for page in _without_running(pages):
        for at, box in enumerate(page):
            words = _as_paragraph(box.text)
            if held and at == 0 and words[:1].islower() and not held.endswith(_PARAGRAPH_ENDS):
                held = f"{held} {words}"
                continue
            if held:
                yield held
            held = words
    if held:
        yield held


def _pages(content: bytes) -> Iterator[list[Box]]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams

    for page in extract_pages(BytesIO(content), maxpages=PAGES, laparams=LAParams()):
        yield [box for thing in page if (box := _box(thing, page.y0, page.height))]


def _box(thing: Any, bottom: float, height: float) -> Box | None:  # Any: a layout element of pdfminer
    text = thing.get_text().strip() if hasattr(thing, "get_text") else ""
    if not text:
        return None
    middle = ((thing.y0 + thing.y1) / 2 - bottom) / (height or 1)
    return Box(text=text, is_edge=not EDGE < middle < 1 - EDGE)


def _without_running(pages: Sequence[Sequence[Box]]) -> Iterator[list[Box]]:
    running = _running(pages)
    for page in pages:
        if kept := [box for box in page if not _is_running(box, running)]:
            yield kept


def _running(pages: Sequence[Sequence[Box]]) -> frozenset[str]:
    """What stands at the edge of more than one page, whatever number it counts."""
    seen = Counter(chain.from_iterable({_folded(box.text) for box in page if box.is_edge} for page in pages))
    return frozenset(text for text, times in seen.items() if times > 1)


def _is_running(box: Box, running: frozenset[str]) -> bool:
    return box.is_edge and (_folded(box.text) in running or not any(map(str.isalpha, box.text)))


def _folded(text: str) -> str:
    return _DIGITS.sub("0", " ".join(text.split()))


def _as_paragraph(lines: str) -> str:
    return " ".join(_BROKEN_WORD.sub("", lines).split())


def _furniture(pages: Sequence[Sequence[Box]]) -> int:
    """Characters, other than white space, of what was left out."""
    running = _running(pages)
    return sum(sum(map(len, box.text.split())) for box in chain.from_iterable(pages) if _is_running(box, running))


def _title(content: bytes) -> str | None:
    """The title that the document's own record states."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.utils import decode_text

    stated: Iterable[object] = (info.get("Title") for info in PDFDocument(PDFParser(BytesIO(content))).info)
    return next((decode_text(title) for title in stated if isinstance(title, bytes) and title.strip()), None)


def _problem(error: Exception) -> str:
    if "Password" in type(error).__name__:
        return "a PDF locked with a password, expected an open one"
    return f"no PDF that can be read ({type(error).__name__}), expected a whole one"


if __name__ == "__main__":
    main()
