"""This file makes a command of each table of `tell/tables/`: as text, JSON, CSV or Markdown."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from akyn.cli.options import AsJson, AsOf, CasePath, KnownAt, Out, moment
from akyn.cli.printing import json_text, write

if TYPE_CHECKING:
    from akyn.tell.table import Row

commands = typer.Typer()

AsCsv = Annotated[bool, typer.Option("--csv", help="Write CSV for a spreadsheet; no cell of it is a formula.")]
AsMarkdown = Annotated[bool, typer.Option("--md", help="Write Markdown.")]
SituationId = Annotated[str | None, typer.Option("--situation", metavar="ID", help="Only what is of this situation.")]


def _names() -> Iterator[tuple[str, str]]:
    """Each table with what its file says it is; not imported yet, so that help is quick."""
    for file in sorted((files("akyn.tell") / "tables").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py") and not file.name.startswith("_"):
            said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
            yield file.name.removesuffix(".py"), said.replace("This file is", "Print", 1)


def _hang(name: str, gist: str) -> None:
    """Make the command that tells the table of this name."""

    def command(
        case: CasePath,
        as_json: AsJson = False,
        as_csv: AsCsv = False,
        as_markdown: AsMarkdown = False,
        situation: SituationId = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
        out: Out = None,
    ) -> None:
        from akyn import pipeline
        from akyn.tell.table import table_named
        from akyn.text.lookup import begun

        table, account = table_named(name), pipeline.account(case, as_of=as_of, known_at=known_at)
        chosen = begun({one.id: one for one in account.situations}, situation) if situation else None
        _tell(table.columns, table.shown, table.of(account, chosen), out, as_json=as_json, as_csv=as_csv, as_markdown=as_markdown)

    commands.command(name, help=gist)(command)


def _tell(columns: Sequence[str], shown: Sequence[str], rows: Sequence[Row], out: Path | None, *, as_json: bool, as_csv: bool, as_markdown: bool) -> None:
    """Print a table, or write it to a file, in the one form that is asked for."""
    from akyn.tell import table as forms

    if as_json + as_csv + as_markdown > 1:
        raise typer.BadParameter("--json, --csv and --md: expected one of them")
    if as_json:
        write(json_text(forms.records(columns, rows)), out)
    elif as_csv:
        write(forms.csv_text(columns, rows), out)
    else:
        lines = forms.markdown_lines(columns, rows) if as_markdown else forms.text_lines(columns, shown, rows)
        write("".join(f"{line}\n" for line in lines), out)


@commands.command()
def diff(
    case: CasePath,
    start: Annotated[str, typer.Option("--from", metavar="T", callback=moment, help="The earlier moment: a day, month or year of publication.")],
    end: Annotated[str | None, typer.Option("--to", metavar="T", callback=moment, help="The later moment; now where none is given.")] = None,
    known: Annotated[bool, typer.Option("--known", help="Go by when the case recorded reports and analysts decided.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    as_markdown: AsMarkdown = False,
    out: Out = None,
) -> None:
    """List what is new, revised, disputed, merged, split or withdrawn, each with the report or decision that caused it."""
    from akyn import pipeline
    from akyn.tell import diff

    before, after = (pipeline.account(case, known_at=at) if known else pipeline.account(case, as_of=at) for at in (start, end))
    rows = list(diff.rows(diff.changes(before, after), after))
    _tell(diff.COLUMNS, diff.SHOWN, rows, out, as_json=as_json, as_csv=as_csv, as_markdown=as_markdown)


for _name, _gist in _names():
    _hang(_name, _gist)
