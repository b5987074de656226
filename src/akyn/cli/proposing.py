"""This file is how `akyn add` asks a language model: the options, and the proposer that they name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from akyn.cli.printing import print_json, print_lines

if TYPE_CHECKING:
    from akyn.propose import Proposer
    from akyn.store.address import Address

KEY = "AKYN_LLM_KEY"  # the environment variable that holds the key of an endpoint; on a command line others could read it

ReadBy = Annotated[Literal["rules", "llm"], typer.Option("--reader", help="Who reads: the rules alone, or besides a language model that is checked.")]
Endpoint = Annotated[str | None, typer.Option(metavar="URL", envvar="AKYN_LLM_ENDPOINT", help="An OpenAI-compatible endpoint.")]
Model = Annotated[str | None, typer.Option(metavar="NAME", envvar="AKYN_LLM_MODEL", help="The model to ask there.")]
Timeout = Annotated[float, typer.Option(metavar="SECONDS", envvar="AKYN_LLM_TIMEOUT", min=1, help="How long to wait for one answer.")]
Answers = Annotated[Path | None, typer.Option(metavar="CASE", help="Another case whose kept answers serve before the endpoint is asked.")]
Estimate = Annotated[bool, typer.Option("--estimate", help="Only say how much would be asked; ask and keep nothing.")]


@contextmanager
def proposer_for(reader: str, endpoint: str | None, model: str | None, timeout: float, answers: Path | None) -> Iterator[Proposer | None]:
    """The model to ask, as the options and the environment name it; None where the rules read alone."""
    if reader == "rules":
        yield None
        return
    if not model or not (endpoint or answers):
        raise typer.BadParameter("--reader llm needs --model NAME, and --endpoint URL or --answers CASE")
    from akyn import propose
    from akyn.store.case import Case

    asked = propose.Endpoint(endpoint, model, key=os.environ.get(KEY), seconds=timeout) if endpoint else None
    with ExitStack() as opened:
        kept = (opened.enter_context(Case.open(answers)),) if answers else ()
        yield propose.Proposer(model, asked, kept)


def print_estimate(case: Address, paths: list[str], proposer: Proposer | None, *, as_json: bool) -> None:
    """Say how much the model would be asked, and ask nothing."""
    from akyn import pipeline
    from akyn.tell.words import counted

    if proposer is None:
        raise typer.BadParameter("--estimate says what --reader llm would ask; the rules ask nobody")
    found = pipeline.estimate(case, paths, proposer)
    if as_json:
        print_json({"case": str(case), **asdict(found)})
    else:
        asked = f"{counted(found.reports, 'report')} in {counted(found.questions, 'question')}"
        print_lines([f"{proposer.model} would be asked about {asked}: about {found.tokens:,} tokens, and the answers"])
