"""This file finds the header that archives put before a text: " date 2020-10-08 ", then its first words."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*date:?\s+(?P<when>\d{4}-\d{2}(?:-\d{2})?)(?![\w-])\s*", re.IGNORECASE)


def header_in(text: str) -> tuple[str | None, int]:
    """The day or month that the header states and where the text begins; None and 0 where there is no header."""
    found = _HEADER.match(text)
    return (found["when"], found.end()) if found else (None, 0)
