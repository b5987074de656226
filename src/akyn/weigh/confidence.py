"""This file says how sure each statement is: as often right as it says, on gold that nothing is tuned on.

The reader's own score orders statements and is no chance. Here it is one reason among a few that the statement alone gives; their sum is fitted to
what analysts wrote down (`bench/reliability.py`, docs/decisions/0013).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import exp

from akyn.model import Statement

# Reasons, in log-odds, fitted on the open gold: that a passage tells of the kind of thing the statement says.
READER = 2.17  # times the reader's score
ASSERTED = 0.64  # told in the report's own voice
COUNTED = 0.87  # with a figure
DATED = 1.28  # by its own words
# What the sum of reasons comes to on the gold kept for measuring.
BASE, SCALE = -0.85, 1.0
PROPOSED = "llm:"  # what a language model proposed keeps its own, lower, confidence


def confident(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements, each with its chance of being of the right kind; what an analyst decided is sure, what a model proposed stays as it is."""
    return tuple(one if one.extractor.startswith(PROPOSED) or one.confidence >= 1.0 else replace(one, confidence=chance(one)) for one in statements)


def chance(statement: Statement) -> float:
    """The chance, to three places, that the passage tells of the kind of thing the statement says."""
    return round(1 / (1 + exp(-(BASE + SCALE * reasons(statement)))), 3)


def reasons(statement: Statement) -> float:
    """The sum of what speaks for a statement, in log-odds."""
    is_dated = statement.when is not None and statement.when.basis == "own words"
    return READER * statement.confidence + ASSERTED * (statement.stance == "asserted") + COUNTED * bool(statement.figures) + DATED * is_dated
