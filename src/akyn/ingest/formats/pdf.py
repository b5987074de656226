"""This file is PDF: its paragraphs, without running titles and page numbers; taken out in a process apart, since a PDF may be built to harm."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from akyn import apart
from akyn.errors import BadReport
from akyn.ingest.decoding import checked
from akyn.ingest.formats import Format
from akyn.ingest.plain import report_of_text
from akyn.ingest.record import as_line
from akyn.model import Report

_FILE_NAME = re.compile(r"^(?:microsoft word\b|untitled\b|document\d*$)|\.(?:docx?|rtf|odt|indd|pdf|qxd|tex)$", re.IGNORECASE)


def read(content: bytes, name: str) -> Iterator[Report]:
    """The one report of a PDF.

    The day on which the file was made is no day of publication and is not taken for one.

    Raises:
        BadReport: it is broken, locked, or has no words (pictures of pages).
    """
    found = json.loads(apart.run("pdf", content))
    if not found["paragraphs"]:
        raise BadReport("PDF without words, as of scanned pages; expected one whose text can be selected")
    text = checked("\n\n".join(found["paragraphs"]).replace("\0", "\ufffd"))
    yield report_of_text(text, name, title=_own_title(found["title"]), furniture=found["furniture"])


def _own_title(stated: str | None) -> str | None:
    """The stated title, unless a program put a file's name there."""
    title = as_line(stated)
    return None if title and _FILE_NAME.search(title) else title


def _example() -> bytes:
    """One page with a title, a day and a paragraph, in the fewest objects that make a PDF."""
    lines = (b"Ferry lands in Port Vell", b"6 October 2020", b"The ferry landed on Monday with 40 people on board.")
    words = b"BT /F 12 Tf 72 700 Td %b ET" % b" 0 -40 Td ".join(b"(%b) Tj" % line for line in lines)
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n"
    ) % (len(words), words)


FORMAT = Format(name="PDF", suffixes=(".pdf",), read=read, media=("application/pdf",), example=_example(), is_text=False)
