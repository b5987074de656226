"""This file is the commands with which an analyst decides: what waits, what is one or two, what holds, whom to trust, what to note, and taking it back."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from akyn.cli.options import AsJson, CasePath, Id
from akyn.cli.printing import print_json, print_lines
from akyn.store.clock import exactly_now

if TYPE_CHECKING:
    from akyn.model import Account, Judgement
    from akyn.store.address import Address

commands = typer.Typer()

ANALYST = "AKYN_ANALYST"  # the variable of the environment that says who it is

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="What else: each is decided on by itself.")]
Reason = Annotated[str, typer.Option("--reason", "-r", metavar="WORDS", help="Why, in words that others can weigh.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", envvar=ANALYST, help="Who decides; the user's name otherwise.", show_default=False)]


@commands.command()
def review(case: CasePath, as_json: AsJson = False) -> None:
    """List what analysts ask to look at, and the pairs of names and happenings that may be one, to accept or reject."""
    from akyn import judgement, pipeline
    from akyn.tell import review
    from akyn.tell.lookup import Lookup

    account = pipeline.account(case)
    look = Lookup(account)
    waiting, asked = review.unsure(look, judgement.queue(account)), review.raised(look, judgement.asked(account))
    if as_json:
        print_json({"asked": [asdict(one) for one in asked], "pairs": [asdict(one) for one in waiting]})
    else:
        print_lines(review.lines(waiting, asked))


@commands.command()
def merge(case: CasePath, id: Id, others: Ids, reason: Reason, by: By = "", as_json: AsJson = False) -> None:
    """Decide that entities, or events, are one."""
    from akyn import judgement

    _decide(case, lambda account: judgement.same(account, id, *others, by=who(by), why=reason), as_json=as_json)


@commands.command()
def split(case: CasePath, id: Id, others: Ids, reason: Reason, by: By = "", as_json: AsJson = False) -> None:
    """Decide that names, statements or reports do not belong to an entity or event."""
    from akyn import judgement

    _decide(case, lambda account: judgement.different(account, id, *others, by=who(by), why=reason), as_json=as_json)


@commands.command()
def accept(case: CasePath, ids: Ids, reason: Reason, by: By = "", as_json: AsJson = False) -> None:
    """Decide that a statement is read right, or that the two of a pair under review are one."""
    from akyn import judgement

    _decide(case, lambda account: [judgement.accepted(account, id, by=who(by), why=reason) for id in ids], as_json=as_json)


@commands.command()
def reject(case: CasePath, ids: Ids, reason: Reason, by: By = "", as_json: AsJson = False) -> None:
    """Decide that a statement is read wrong and counts nowhere, or that the two of a pair under review are two."""
    from akyn import judgement

    _decide(case, lambda account: [judgement.rejected(account, id, by=who(by), why=reason) for id in ids], as_json=as_json)


@commands.command()
def correct(
    case: CasePath,
    id: Id,
    slot: Annotated[str, typer.Argument(metavar="SLOT", help="actor, recipient, speaker, place, day or figure.")],
    reason: Reason,
    words: Annotated[str, typer.Option("--words", "-w", metavar="WORDS", help="What fills it, as the report prints it; nobody where this is left out.")] = "",
    besides: Annotated[bool, typer.Option("--besides", help="Keep what fills it now, besides.")] = False,
    means: Annotated[str, typer.Option("--means", metavar="WORDS", help="What the words of a day or figure mean, where they do not say it.")] = "",
    measure: Annotated[str, typer.Option("--measure", metavar="WORD", help="What a figure counts, such as killed.")] = "",
    by: By = "",
    as_json: AsJson = False,
) -> None:
    """Decide that other words of the report fill a slot of a statement."""
    from akyn import judgement
    from akyn.lang import tongue_of

    choice = judgement.Choice(words=words, besides=besides, means=means, measure=measure)
    _decide(case, lambda account: [judgement.corrected(account, id, slot, choice, tongue_of, by=who(by), why=reason)], as_json=as_json)


@commands.command()
def rate(
    case: CasePath,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The source, as reports name it.")],
    reliability: Annotated[str, typer.Argument(metavar="LETTER", help="A completely reliable … E unreliable, F cannot be judged.")],
    reason: Reason,
    by: By = "",
    as_json: AsJson = False,
) -> None:
    """Rate how reliable a source is, A to F, as the Admiralty code has it."""
    from akyn import judgement

    _decide(case, lambda account: [judgement.rated(account, source, reliability, by=who(by), why=reason)], as_json=as_json)


@commands.command()
def note(
    case: CasePath,
    id: Id,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What to remember.")],
    for_review: Annotated[bool, typer.Option("--review", help="Ask others to look: it stands in the review queue until it is taken back.")] = False,
    by: By = "",
    as_json: AsJson = False,
) -> None:
    """Keep a note on an entity, event, statement or exposure; it changes nothing of the account."""
    from akyn import judgement

    _decide(case, lambda account: [judgement.noted(account, id, by=who(by), why=words, for_review=for_review)], as_json=as_json)


@commands.command()
def undo(case: CasePath, ids: Ids, reason: Reason, by: By = "") -> None:
    """Take decisions back; each stays on record, and what was before holds again."""
    from akyn.store.case import Case

    with Case.open(case) as opened:
        full = [_one_that_begins(id, (one.id for one in opened.judgements())) for id in ids]
        taken = [opened.withdraw(id, exactly_now(), reason, by=who(by)) for id in full]
    print_lines(f"{one.id}: {one.verdict}, by {one.by}, is taken back" for one in taken)


@commands.command()
def decisions(case: CasePath, as_json: AsJson = False) -> None:
    """List what analysts decided: who, when and why, what was taken back, and what no longer applies."""
    from akyn import pipeline
    from akyn.store.case import Case
    from akyn.tell import review
    from akyn.tell.lookup import Lookup

    account = pipeline.account(case)
    with Case.open(case) as opened:
        look = Lookup(account)
        told = [review.past(look, one.judgement, one.withdrawal) for one in opened.decided()]
    if as_json:
        print_json([asdict(one) for one in told])
    else:
        print_lines(review.past_lines(told))


# ---- the parts of commands


def _decide(case: Address, decide: Callable[[Account], Iterable[Judgement]], *, as_json: bool) -> None:
    """Keep what is decided on the account of now, all of it or nothing, and say it."""
    from akyn import pipeline
    from akyn.store.case import Case
    from akyn.tell import review
    from akyn.tell.lookup import Lookup

    account = pipeline.account(case)
    made = tuple(decide(account))
    with Case.open(case) as opened:
        opened.judge_all(made, now=exactly_now)
    look = Lookup(account)
    if as_json:
        print_json([asdict(one) for one in made])
    else:
        print_lines(f"{one.id}: {one.verdict}: {' / '.join(review.past(look, one, 'kept').words)}" for one in made)


def _one_that_begins(id: str, known: Iterable[str]) -> str:
    from akyn.text.lookup import begun

    return begun({one: one for one in known}, id)


def who(by: str = "") -> str:
    """The name given, else that of the environment, else that of the user."""
    try:
        return by or os.environ.get(ANALYST) or getpass.getuser()
    except (KeyError, OSError):  # no user of this number is known
        return ""
