"""This file is the commands of a team: who may come into the room of a case and as what, and who did what with it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from akyn.cli.deciding import By, Reason, who
from akyn.cli.options import AsJson, CasePath
from akyn.cli.printing import print_json, print_lines, printable
from akyn.store.clock import now

commands = typer.Typer()

Name = Annotated[str, typer.Argument(metavar="NAME", help="Who; decisions carry this name.")]
As = Annotated[str, typer.Option("--role", metavar="ROLE", help="viewer reads; analyst decides and adds reports besides; admin admits and revokes besides.")]


@commands.command()
def admit(case: CasePath, name: Name, role: As = "viewer", by: By = "", as_json: AsJson = False) -> None:
    """Admit somebody to the room of a case and print the token to show there, this once; from then on the room is for members only."""
    from akyn.store.members import Members

    with Members.open(case, create=True) as members:
        token = members.admit(name, role, at=now(), by=who(by))
    if as_json:
        print_json({"name": name, "role": role, "token": token})
    else:
        print_lines([token])


@commands.command()
def revoke(case: CasePath, name: Name, reason: Reason, by: By = "") -> None:
    """Take a member's token away, for good; what was done with it stays on record."""
    from akyn.store.members import Members

    with Members.open(case, create=True) as members:
        gone = members.revoke(name, at=now(), by=who(by), why=reason)
    print_lines([printable(f"{gone.name}: is no member any more")])


@commands.command()
def members(case: CasePath, as_json: AsJson = False) -> None:
    """List who may come into the room of a case and as what, and who no longer may, since when and why."""
    from akyn.store.members import Members

    with Members.open(case) as opened:
        kept = opened.all()
    if as_json:
        print_json([asdict(one) for one in kept])
        return
    for one in kept:
        gone = f"; revoked {one.revoked_at} by {one.revoked_by}: {one.revoked_why}" if one.revoked_at else ""
        print_lines([printable(f"{one.name}: {one.role}, admitted {one.admitted_at} by {one.admitted_by}{gone}")])


@commands.command()
def audit(case: CasePath, as_json: AsJson = False) -> None:
    """List who did what with a case and when; a name that nobody proved with a token is followed by a question mark."""
    from akyn.store.members import Members

    with Members.open(case) as opened:
        done = list(opened.deeds())
    if as_json:
        print_json([asdict(one) for one in done])
        return
    for one in done:
        print_lines([printable(f"{one.at}: {one.by}{'' if one.member else '?'} {one.did} {one.what}")])
