"""This file prints: data on stdout, progress and log on stderr, hostile characters made visible."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from akyn.errors import AkynError

if TYPE_CHECKING:
    from akyn.model import Report, Trouble


def write(text: str, out: Path | None) -> None:
    if out is None:
        _print(text)
    else:
        write_bytes(text.encode("utf-8", "backslashreplace"), out)


def write_bytes(content: bytes, out: Path | None) -> None:
    """Write to the file, else to stdout."""
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise AkynError(f"{out}: cannot be written ({error.strerror}), expected a file in a folder that can") from error


def print_json(value: object) -> None:
    _print(json_text(value))


def json_text(value: object) -> str:
    """A value as JSON for people to read; days as ISO text."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n"


def print_lines(lines: Iterable[str]) -> None:
    _print("".join(f"{line}\n" for line in lines))


def _print(text: str) -> None:
    """Write to stdout; a reader that has seen enough (`head`) is no failure."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from error


def say(line: str) -> None:
    typer.echo(line, err=True)


def printable(text: str) -> str:
    from akyn.tell.words import inert

    return inert(text)


@contextmanager
def progress_shown() -> Iterator[Callable[[Report | Trouble], None]]:
    """What to call with each report or trouble: a count that moves on a terminal, a line each in a log."""
    if not sys.stderr.isatty():
        yield _log
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} read"), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        yield lambda thing: bar.update(task, advance=1, description=printable(thing.name)[:60])


def _log(thing: Report | Trouble) -> None:
    if not hasattr(thing, "problem"):  # troubles are said at the end, all together
        say(f"read {printable(thing.name)}")
