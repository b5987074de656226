"""This file is the commands that look after a case as a whole: copy it, back it up, bring it to the newest schema, and to the reader of today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from akyn.cli.deciding import who
from akyn.cli.options import AsJson, CasePath
from akyn.cli.printing import print_json, print_lines, printable, progress_shown, say
from akyn.store.address import Address, address
from akyn.store.clock import now

if TYPE_CHECKING:
    from akyn.updating import Stale, Updated

PARTIAL = 3

commands = typer.Typer()
Target = Annotated[Any, typer.Argument(metavar="TO", parser=address, help="A new file, or the postgresql:// URL of an empty database.")]  # Any: as CasePath
Backup = Annotated[Path, typer.Argument(metavar="FILE", help="A name for a new file.")]
OnlySay = Annotated[bool, typer.Option("--dry-run", help="Only say what would be read again, and why.")]
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


@commands.command()
def update(case: CasePath, dry_run: OnlySay = False, as_json: AsJson = False) -> None:
    """Read again what an older reader read, or none could; decisions stay, and earlier readings are kept beside."""
    from akyn import updating
    from akyn.store.case import Case

    if dry_run:
        with Case.open(case) as opened:
            held, waiting = len(opened.report_ids()), updating.stale(opened)
        print_json({"case": str(case), "held": held, "stale": [asdict(one) for one in waiting]}) if as_json else print_lines(_waiting(held, waiting))
        return
    with progress_shown() as progress:
        done = updating.update(case, recorded_at=now(), progress=progress, by=who())
    for trouble in done.troubles:
        say(f"akyn: {printable(f'{trouble.name}: {trouble.problem}')}")
    print_json({"case": str(case), **asdict(done)}) if as_json else print_lines([_updated(done)])
    if done.troubles:
        raise typer.Exit(PARTIAL)


def _waiting(held: int, waiting: tuple[Stale, ...]) -> Iterator[str]:
    """What would be read again, counted by reason."""
    from akyn.tell.words import counted

    yield f"{len(waiting)} of {counted(held, 'report')} to be read again"
    yield from (f"  {count:,}  {printable(why)}" for why, count in sorted(Counter(one.why for one in waiting).items()))


def _updated(done: Updated) -> str:
    from akyn.tell.words import counted

    read = len(done.changed) + len(done.same)
    outcome = f": {len(done.changed)} otherwise than before, {len(done.same)} the same" if read else ""
    return f"{read} of {counted(done.held, 'report')} read again{outcome}; {counted(len(done.troubles), 'trouble')}"


def _say(copied: dict[str, int], to: Address) -> None:
    print_lines([f"{to}: {copied['report']} reports, {copied['statement']} statements, {copied['judgement']} decisions"])
