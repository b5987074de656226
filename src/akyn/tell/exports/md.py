"""This file tells an account as Markdown: every table with all its columns, then the reports; what a cell says is text and no markup."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.places import Gazetteer
from akyn.tell.exports.atom import title
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup
from akyn.tell.rating import reliability
from akyn.tell.table import Row, all_tables, markdown_lines
from akyn.tell.words import sentence

REPORTS = ("report", "title", "source", "reliability", "published", "language", "url", "name")


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """A heading and a table for each."""
    (heading,) = list(markdown_lines((), [(title(look),)]))[2:]
    yield f"# {heading.strip('| ')}"
    for table in all_tables():
        yield from ("", f"## {sentence(table.name)}", "", *markdown_lines(table.columns, table.rows(look, None)))
    yield from ("", "## Reports", "", *markdown_lines(REPORTS, _reports(look)))


FORMAT = ExportFormat(name="md", suffix=".md", lines=lines)


def _reports(look: Lookup) -> Iterator[Row]:
    for one in look.reports_by_day():
        yield (one.id, one.title, one.source, reliability(look.account, one), one.published, one.language, one.url, one.name)
