"""This file reads the title that a plain text gives itself in its head."""

from __future__ import annotations

import re

from akyn.ingest.publisher import is_about_itself, is_headline, masthead_in
from akyn.text.header import header_in
from akyn.text.white import reading_copy


def title_in(text: str) -> str | None:
    """The first line that stands alone like a title, short, with no final stop, under no more than name, date and byline; None where a sentence comes first."""
    copy = reading_copy(text[:4_000])
    _, begins = header_in(copy)
    masthead = masthead_in(copy)
    over = masthead.lines if masthead else frozenset()
    for block in re.split(r"\n[ ]*\n", copy[begins:].strip())[:-1]:
        lines = [line.strip() for line in block.strip().split("\n")]
        own = [line for line in lines if line not in over and not is_about_itself(line)]
        if own:
            is_alone = len(own) == 1 or bool(over.intersection(lines)) or lines[lines.index(own[0]) + 1] != own[1]
            return own[0] if is_alone and is_headline(own[0]) else None
    return None
