"""This file tells a count of before from one of now: "up from 14", "had earlier spoken of two"."""

from __future__ import annotations

import re

COUNTED = r"(?:acknowledged|announced|been|confirmed|counted|estimated|gave|given|put|reported|said|spoke|spoken)"
FORMER = re.compile(
    r"\b(?:(?:up|down|rising|rose|risen|raised|revised)\s+from|compared\s+(?:with|to)|as\s+against|"
    rf"(?:earlier|previously|initially|at\s+first)\s+{COUNTED})\b(?:\s+[\w’'-]+){{0,4}}\s+$",
    re.IGNORECASE,
)
LONGEST = 80  # characters before a number in which it is said


def is_former(text: str, number: int, sentence: int) -> bool:
    """Whether the words right before a number, given where it and its sentence start, say that it is the count of before."""
    return FORMER.search(text, max(sentence, number - LONGEST), number) is not None
