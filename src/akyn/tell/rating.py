"""This file puts the Admiralty code into words: how reliable a source is, A to F, and how credible a statement, 1 to 6."""

from __future__ import annotations

from collections.abc import Mapping

from akyn.model import Account, Credibility, Reliability, Report, Statement

RELIABLE: Mapping[Reliability, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability not judged",
}
CREDIBLE: Mapping[Credibility, str] = {
    1: "confirmed by independent sources",
    2: "disputed, with more sources behind it than against",
    3: "disputed, with as many sources behind it as against",
    4: "disputed, with more sources against it than behind",
    5: "one source against several",
    6: "one source: cannot be judged",
}


def reliability(account: Account, report: Report) -> Reliability:
    """How reliable an analyst says that the report's source is; F where nobody has."""
    return account.reliability.get(report.source or "", "F")


def code(account: Account, report: Report, statement: Statement) -> str:
    """F6: the reliability of the source and the credibility of what it says here."""
    return f"{reliability(account, report)}{account.credibility.get(statement.id, 6)}"


def graded(account: Account, report: Report, statement: Statement) -> str:
    """Reliability not judged; one source: cannot be judged."""
    return f"{RELIABLE[reliability(account, report)]}; {CREDIBLE[account.credibility.get(statement.id, 6)]}"


def rating(account: Account, report: Report, statement: Statement) -> str:
    """F6 (reliability not judged; one source: cannot be judged)."""
    return f"{code(account, report, statement)} ({graded(account, report, statement)})"
