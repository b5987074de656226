"""This file keeps the account honest: a sentence carries the characters it rests on, and one that does not is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from akyn.errors import UncitedSentence
from akyn.model import Account, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A sentence of the account and the spans it rests on.

    Raises:
        UncitedSentence: there are none.
    """

    text: str
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise UncitedSentence(f"{self.text[:80]!r} rests on nothing, expected characters of a report")


def check(account: Account, sentences: Iterable[Cited]) -> None:
    """Let pass sentences whose every span leads to characters of a report of the account.

    Raises:
        UncitedSentence: a span leads nowhere.
    """
    reports = {report.id: report for report in account.reports}
    for sentence in sentences:
        for span in sentence.spans:
            _resolve(reports, sentence, span)


def _resolve(reports: Mapping[str, Report], sentence: Cited, span: Span) -> None:
    report = reports.get(span.report)
    if report is None:
        raise UncitedSentence(f"{sentence.text[:80]!r} cites {span.report}, which the account does not hold")
    if not 0 <= span.start < span.end <= len(report.text):
        raise UncitedSentence(f"{sentence.text[:80]!r} cites characters {span.start} to {span.end} of {report.name}, which has {len(report.text)}")
    if not report.quote(span).strip():
        raise UncitedSentence(f"{sentence.text[:80]!r} cites white space, characters {span.start} to {span.end} of {report.name}")
