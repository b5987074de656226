"""This file finds the forms that a situation report can be written in: each a file of this folder that declares `REPORT`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.tell.situation_report import SituationReport


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFormat:
    """A form of the situation report: its name on the command line, the suffix of its files, and the bytes of the report."""

    name: str
    suffix: str
    render: Callable[[SituationReport], bytes]
    is_text: bool = True


@cache
def all_reports() -> tuple[ReportFormat, ...]:
    """Every form, by name of its file."""
    import akyn.tell

    return registry.declared(akyn.tell, "REPORT", ReportFormat)


def report_named(name: str) -> ReportFormat:
    """The form of this name.

    Raises:
        NotFound: there is none; the message lists those there are.
    """
    return registry.named(all_reports(), name, "report format")
