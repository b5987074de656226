"""This file keeps which reports copy which while reports come and go, by the runs of words that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from hashlib import blake2b

from akyn.model import Report
from akyn.text.layers import Table
from akyn.text.parts import Parts
from akyn.weigh.independence import BOILERPLATE, COPIED, SHORTEST, rank_of, shingles_of

Runs = frozenset[bytes]  # of words, each by its hash


class Copies:
    """The root of every report: the earliest of those that it copies or is copied by."""

    def __init__(self) -> None:
        self.root_of: Table[str, str] = Table()
        self._reports: dict[str, Report] = {}
        self._holders: dict[bytes, list[str]] = {}
        self._parts = Parts()

    def take(self, reports: Mapping[str, Report | None]) -> set[str]:
        """Take in reports, new, changed or gone (None); those that go back to another report than before."""
        doubtful: set[tuple[str, str]] = set()
        for id, report in reports.items():
            if id in self._reports:
                doubtful |= self._drop(id)
            if report:
                doubtful |= self._put(report)
        self._compare({pair for pair in doubtful if pair[0] in self._reports and pair[1] in self._reports})
        return self._trace()

    def _compare(self, pairs: set[tuple[str, str]]) -> None:
        """Link what copies; the runs of a report are found once for all its pairs, and not kept: they would be most of what a case takes."""
        runs = {id: runs_of(self._reports[id].text) for id in {id for pair in pairs for id in pair}}
        for left, right in pairs:
            (self._parts.link if self._is_copy(runs[left], runs[right]) else self._parts.unlink)(left, right)

    def _put(self, report: Report) -> set[tuple[str, str]]:
        """The pairs that may have become copies, or may have ceased to be as what they share is now shared by too many."""
        self._reports[report.id] = report
        self._parts.put([report.id])
        shared: Counter[str] = Counter()
        spoilt: set[tuple[str, str]] = set()
        for run in runs_of(report.text):
            holders = self._holders.setdefault(run, [])
            if len(holders) == BOILERPLATE:
                spoilt |= {(min(one, other), max(one, other)) for one in holders for other in self._parts.linked(one) if other in holders}
            holders.append(report.id)
            if len(holders) <= BOILERPLATE:
                shared.update(holders)
        del shared[report.id]
        least = COPIED * SHORTEST
        return spoilt | {(min(report.id, other), max(report.id, other)) for other, runs in shared.items() if runs > least}

    def _drop(self, id: str) -> set[tuple[str, str]]:
        """The pairs that may have become copies, as what they share is no longer shared by too many."""
        text = self._reports.pop(id).text
        self._parts.drop(id)
        self.root_of.pop(id, None)
        cleared: set[tuple[str, str]] = set()
        for run in runs_of(text):
            holders = self._holders[run]
            holders.remove(id)
            if len(holders) == BOILERPLATE:
                cleared |= {(one, other) for one in holders for other in holders if one < other}
            if not holders:
                del self._holders[run]
        return cleared

    def _is_copy(self, runs: Runs, others: Runs) -> bool:
        shorter = min(len(runs), len(others))
        shared = sum(len(self._holders[run]) <= BOILERPLATE for run in runs & others)
        return shorter >= SHORTEST and shared / shorter > COPIED

    def _trace(self) -> set[str]:
        moved: set[str] = set()
        for part in self._parts.settled():
            root = min((self._reports[id] for id in part), key=rank_of).id
            moved.update(id for id in part if self.root_of.get(id) != root)
            self.root_of.put_all(dict.fromkeys(part, root))
        return moved


def runs_of(text: str) -> Runs:
    """Every run of words of a text, by a hash of eight bytes."""
    return frozenset(blake2b(one.encode("utf-8", "surrogatepass"), digest_size=8).digest() for one in shingles_of(text))
