"""This file counts what a case holds, and lists what was not read or not believed, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from akyn.lang import is_read
from akyn.model import Account, Trouble
from akyn.tell import proposals
from akyn.tell.words import counted, inert, published


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many of what, from which days, and the troubles; `silent` names the reports that were read and gave nothing,
    `undated` counts those whose day is not known; `lapsed` are the decisions about what is no longer read,
    `proposed` says what became of what a model proposed."""

    as_of: str | None
    held: dict[str, int]
    first: str | None
    last: str | None
    undated: int
    languages: dict[str, int]
    unread: dict[str, int]  # reports in languages that are not read: stored, searched, shown
    silent: tuple[str, ...]
    troubles: tuple[Trouble, ...]
    lapsed: tuple[str, ...]
    proposed: tuple[str, ...] = ()


def counts(account: Account) -> Counts:
    """What the account holds."""
    days = sorted(report.published[:10] for report in account.reports if report.published and len(report.published) >= len("2020-10-08"))
    telling = {statement.report for statement in account.statements}
    return Counts(
        as_of=account.as_of,
        held=_held(account),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        undated=len(account.reports) - len(days),
        languages=dict(sorted(Counter(report.language or "unknown" for report in account.reports).items())),
        unread=dict(sorted(Counter(report.language or "unknown" for report in account.reports if not is_read(report.language)).items())),
        silent=tuple(sorted(report.name for report in account.reports if report.id not in telling and is_read(report.language))),
        troubles=account.troubles,
        lapsed=tuple(one.id for one in account.lapsed),
        proposed=tuple(proposals.lines(account, proposals.settled(account))),
    )


def _held(account: Account) -> dict[str, int]:
    return {
        "reports": len(account.reports),
        "statements": len(account.statements),
        "entities": len(account.entities),
        "events": len(account.events),
        "figures": len(account.series),
        "disputes": len(account.disputes),
        "positions": len(account.positions),
        "exposures": len(account.exposures),
        "situations": len(account.situations),
    }


def lines(counts: Counts) -> Iterator[str]:
    """The counts line by line, without line ends."""
    if counts.as_of:
        yield f"as of {published(counts.as_of)}"
    yield from (f"{kind:<12}{number:>7,}" for kind, number in counts.held.items())
    if counts.first:
        yield f"published {published(counts.first)} to {published(counts.last)}, {counts.undated} undated"
    yield "languages " + (", ".join(f"{language} {number}" for language, number in counts.languages.items()) or "none")
    for language, number in counts.unread.items():
        yield f"not read  {counted(number, 'report')} in {language}: akyn reads no {language} yet; stored, searched and shown"
    for name in counts.silent:
        yield f"nothing read in {inert(name)}"
    yield from (f"decision {id} no longer applies; akyn decisions says why" for id in counts.lapsed)
    yield from counts.proposed
    yield counted(len(counts.troubles), "trouble")
    for trouble in counts.troubles:
        yield f"  {inert(trouble.name)}: {inert(trouble.problem)} ({trouble.stage})"
