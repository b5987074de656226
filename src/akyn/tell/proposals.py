"""This file tells what became of what was proposed from outside the rules: how much was taken, and each refusal with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.model import Account, Report, Ruling
from akyn.tell.words import counted, inert, quoted
from akyn.text.quotes import Plain, plain

TAKEN = ("exact", "repaired")
PASSED = (*TAKEN, "known")
QUOTED = 100  # characters of a proposed quote that are shown


def settled(account: Account) -> tuple[Ruling, ...]:
    """The rulings of an account; a quote that stands in another of its reports is misattributed."""
    lost = [ruling for ruling in account.rulings if ruling.outcome == "not found"]
    texts = [(report, plain(report.text)) for report in account.reports] if lost else []
    return tuple(_placed(ruling, texts) if ruling.outcome == "not found" else ruling for ruling in account.rulings)


def _placed(ruling: Ruling, texts: Iterable[tuple[Report, Plain]]) -> Ruling:
    words = plain(ruling.proposal.quote).text
    holder = next((report for report, text in texts if any(True for _ in text.find(words, whole=True))), None)
    if holder is None:
        return ruling
    return replace(ruling, outcome="misattributed", reason=f"the quote stands in {holder.name}, not in this report")


def lines(account: Account, rulings: Iterable[Ruling]) -> Iterator[str]:
    """How much each proposer proposed and what was taken, then every refusal, without line ends."""
    given = list(rulings)
    names = {report.id: report.name for report in account.reports}
    for by in sorted({ruling.by for ruling in given}):
        yield inert(_tally(by, Counter(ruling.outcome for ruling in given if ruling.by == by)))
        yield from (f"  {inert(names[one.report])}: {refusal(one)}" for one in given if one.by == by and one.outcome not in PASSED)


def _tally(by: str, outcomes: Counter[str]) -> str:
    taken = outcomes["exact"] + outcomes["repaired"]
    refused = outcomes.total() - taken - outcomes["known"]
    repaired = f" ({outcomes['repaired']} repaired)" if outcomes["repaired"] else ""
    return f"{by} proposed {counted(outcomes.total(), 'statement')}: {taken} taken{repaired}, {outcomes['known']} read already, {refused} refused"


def refusal(ruling: Ruling) -> str:
    """One refusal in a line: the kind, the quote, and why not."""
    outcome = "" if ruling.outcome == "refused" else f"{ruling.outcome}: "
    return inert(f"{ruling.proposal.kind[:20] or 'no kind'} {quoted(ruling.proposal.quote, most=QUOTED)}: {outcome}{ruling.reason}")
