"""This file is how the scorers of our own are asked, as the boards ask the shared ones: GOLD ANSWERS --json --misses N."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, NamedTuple

Record = dict[str, Any]  # Any: a line of JSON


class Asked(NamedTuple):
    """The lines of both files, and how many misses to print."""

    gold: list[Record]
    answers: list[Record]
    misses: int


def asked(description: str | None) -> Asked:
    """What the command line asks for."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("answers", type=Path)
    arguments.add_argument("--json", action="store_true", help="how the boards ask; there is no other form")
    arguments.add_argument("--misses", type=int, default=0)
    given = arguments.parse_args()
    gold, answers = ([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in (given.gold, given.answers))
    return Asked(gold, answers, given.misses)
