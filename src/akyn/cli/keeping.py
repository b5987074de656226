"""This file is the commands that look after a case as a whole: copy it, back it up, bring it to the newest schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from akyn.cli.options import CasePath
from akyn.cli.printing import print_lines
from akyn.store.address import Address, address

commands = typer.Typer()
Target = Annotated[Any, typer.Argument(metavar="TO", parser=address, help="A new file, or the postgresql:// URL of an empty database.")]  # Any: as CasePath
Backup = Annotated[Path, typer.Argument(metavar="FILE", help="A name for a new file.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only print the commands that it would take.")]


@commands.command()
def copy(case: CasePath, to: Target) -> None:
    """Copy all that a case holds into an empty one, a file or a server's database, as it is at one moment."""
    from akyn.store import copying

    _say(copying.copy(case, to), to)


@commands.command()
def backup(case: CasePath, file: Backup) -> None:
    """Copy a case into a new file, which is there only when it is whole; others may write meanwhile."""
    from akyn.store import copying

    _say(copying.backup(case, file), file)


@commands.command()
def migrate(case: CasePath, dry_run: DryRun = False) -> None:
    """Bring a case to the schema of this version, all of it or nothing. A file is brought there whenever it is opened; a server waits for this command."""
    from akyn.store.address import migrate as bring

    taken = bring(case, dry_run=dry_run)
    print_lines(f"{' '.join(command.split())};" for command in taken)
    print_lines([f"{len(taken)} commands{', none of them run' if dry_run else ''}" if taken else f"{case}: has the newest schema"])


def _say(copied: dict[str, int], to: Address) -> None:
    print_lines([f"{to}: {copied['report']} reports, {copied['statement']} statements, {copied['judgement']} decisions"])
