"""This file is what an exported fact leads to: the statement, its report, and the characters there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from akyn.model import Statement
from akyn.tell.lookup import Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a fact stands: code points of the report's text, the upper end exclusive."""

    statement: str
    report: str
    start: int
    end: int
    quote: str
    source: str
    published: str | None
    url: str | None

    def record(self) -> dict[str, Any]:  # Any: the members differ in type
        """The citation as a JSON object."""
        return asdict(self)

    @property
    def address(self) -> str:
        """s-1@r-2:10-20."""
        return f"{self.statement}@{self.report}:{self.start}-{self.end}"


def citations(look: Lookup, statements: Iterable[str]) -> list[Citation]:
    """What these statements stand on, in order of publication."""
    return [citation(look, statement) for statement in look.among(statements)]


def citation(look: Lookup, statement: Statement) -> Citation:
    """What a statement stands on."""
    report = look.reports[statement.report]
    return Citation(
        statement=statement.id,
        report=report.id,
        start=statement.span.start,
        end=statement.span.end,
        quote=report.quote(statement.span),
        source=look.told_by(report.id),
        published=report.published,
        url=report.url,
    )
