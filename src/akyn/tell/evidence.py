"""This file chooses the characters that a sentence of the brief rests on and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from akyn.model import Span, Statement
from akyn.tell.lookup import Lookup
from akyn.text.header import header_in

CITATIONS = 5  # a sentence told by more reports cites the first statement of each, up to this many
_SCRAP = 5  # words; of fewer, half in the demo cannot be understood without the sentence around them
_LONGEST = 240  # characters of a sentence that is quoted for its scrap
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s|\n")


def is_scrap(lookup: Lookup, statement: Statement) -> bool:
    """Whether the words cannot be understood alone: few ("dead"), or amid a sentence and of nobody ("widespread turmoil across the region")."""
    return len(lookup.quote(statement.span).split()) < _SCRAP or (not _has_subject(statement) and _is_amid(lookup, statement))


def evidence(lookup: Lookup, statement: Statement) -> Span:
    """The characters to quote: those of the statement, for a scrap the sentence around it."""
    if not is_scrap(lookup, statement):
        return statement.span
    report, begins = lookup.reports[statement.report], _sentence_begins(lookup, statement)
    end = _SENTENCE_END.search(report.text, statement.span.end - 1)
    ends = end.start() + 1 if end else len(report.text)
    words = report.text[begins:ends].rstrip(" .\n")
    return report.span(begins, begins + len(words)) if 0 < len(words) <= _LONGEST else statement.span


def _is_amid(lookup: Lookup, statement: Statement) -> bool:
    """Whether words of its sentence stand before it."""
    text = lookup.reports[statement.report].text
    return any(map(str.isalnum, text[_sentence_begins(lookup, statement) : statement.span.start]))


def _has_subject(statement: Statement) -> bool:
    """Whether it names before its verb whom or how many it tells of."""
    told_of = [slot.span for slot in (*statement.actors, *statement.recipients)] + [figure.span for figure in statement.figures]
    return any(statement.span.start <= span.start < statement.trigger.start for span in told_of)


def _sentence_begins(lookup: Lookup, statement: Statement) -> int:
    """The first character of the sentence, as far as its end mark and line tell."""
    text = lookup.reports[statement.report].text
    _, first = header_in(text)
    return max(first, *(end.end() - 1 for end in _SENTENCE_END.finditer("\n" + text[: statement.span.start])))


def one_a_report(statements: Iterable[Statement]) -> list[Statement]:
    """The first statement of each report."""
    return list({statement.report: statement for statement in reversed(list(statements))}.values())[::-1]


def spans(lookup: Lookup, statements: Iterable[Statement]) -> tuple[Span, ...]:
    """The evidence of the first statement of each report, up to the limit."""
    firsts: dict[str, Span] = {}
    for statement in statements:
        firsts.setdefault(statement.report, evidence(lookup, statement))
    return tuple(firsts.values())[:CITATIONS]
