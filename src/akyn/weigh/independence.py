"""This file folds copies: reports with nearly the same text, statements that credit one agency or have one sentence, go back to one source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from akyn.lang.en.vocabulary import is_news_agency
from akyn.model import Report, Statement
from akyn.text.clusters import Pair, clusters
from akyn.text.lookup import Lookup, once
from akyn.text.names import fold, outlet_called

SHINGLE = 5  # words
COPIED = 0.6  # of the shorter text's shingles stand in the other
BOILERPLATE = 50  # a shingle that more reports share says nothing
HEAD = 600  # characters in which a dateline stands
DATELINE = re.compile(r"^[^\W\d_][^\n()]{1,60}\(([^\W\d_][^()\n\d]{1,30})\) ?[-–—]", re.MULTILINE)  # "OSH, Oct 6 (Demo Wire) -"
SHORTEST = 20  # shingles; less text can be alike by chance
SENTENCE_COPIED = 0.8  # of the shorter sentence
SHORTEST_SENTENCE = 8  # shingles, a dozen words
TAIL = 400  # characters in which a credit stands
CREDITS = (  # what it credits counts only where it is a known agency, or the source of another report
    re.compile(r"^(?:source|via|credit)s?: ?([^\n.;|]{2,40})$", re.MULTILINE | re.IGNORECASE),
    re.compile(r"(?:©|copyright|\(c\))(?: ?©)? ?(?:\d{4},? ?)?([^\n.;|\d]{2,40})", re.IGNORECASE),
    re.compile(r"(?:originally|first) (?:published|reported|appeared) (?:by|in|on) ([^\n.;,|]{2,40})", re.IGNORECASE),
    re.compile(r"^\W*[-–—/(] ?([^\W\d_][^\n()]{1,30}?)\)?\s*$", re.MULTILINE),  # a last line "— Demo Wire", "(Demo Wire)"
)


def rank_of(report: Report) -> tuple[str, str]:
    """What says which of two reports is the earlier."""
    return report.published or "9999", report.id


def _shared(shingles: dict[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    """How many shingles each pair of reports has in common."""
    holders: dict[str, list[str]] = {}
    for id in sorted(shingles):
        for shingle in shingles[id]:
            holders.setdefault(shingle, []).append(id)
    counts: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 1 < len(ids) <= BOILERPLATE:
            counts.update((left, right) for at, left in enumerate(ids) for right in ids[at + 1 :])
    return counts


def shingles_of(text: str) -> frozenset[str]:
    """Every run of five words."""
    words = fold(text).split()
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


class Sources:
    """Who stands behind the statements of an account."""

    def __init__(self, look: Lookup, roots: Mapping[str, str]) -> None:
        self._look, self._roots = look, roots

    def independent(self, ids: Iterable[str]) -> int:
        """How many sources affirm it: an agency that two credit is one, so is one outlet, a reprint is none, one sentence in two papers is one."""
        told = [self._look.statements[id] for id in ids]
        affirmed = [one for one in told if one.stance != "denied"] or told
        names = {one.id: self._source(one) for one in affirmed}
        if len(set(names.values())) < 2:
            return len(set(names.values()))
        return len(clusters(sorted(set(names.values())), self._copied_sentences(affirmed, names)))

    def _copied_sentences(self, told: list[Statement], names: dict[str, str]) -> Iterator[Pair]:
        shingles = {one.id: shingles_of(self._look.sentence(one)) for one in told}
        for (left, right), shared in sorted(_shared(shingles).items()):
            shorter = min(len(shingles[left]), len(shingles[right]))
            if names[left] != names[right] and shorter >= SHORTEST_SENTENCE and shared / shorter >= SENTENCE_COPIED:
                yield Pair(score=1.0, left=names[left], right=names[right])

    def _source(self, statement: Statement) -> str:
        """The agency last credited, by the statement or by its report, else the outlet of the root report."""
        credited = self._look.entity(statement.via[-1]) if statement.via else None
        if credited and credited.type == "organization":
            return outlet_called(credited.name)
        speaker = self._look.entity(statement.speaker)
        if speaker and _is_outlet(self._look, speaker.name):  # "according to Demo Wire"
            return outlet_called(speaker.name)
        root = self._look.reports[self._roots.get(statement.report, statement.report)]
        return _credited(self._look, root.id) or (outlet_called(root.source) if root.source else root.id)


@once
def _credited(look: Lookup, id: str) -> str | None:
    """The agency in a report's dateline, else one credited at its end."""
    text = look.reports[id].text
    if agency := DATELINE.search(text[:HEAD]):
        return outlet_called(agency[1])
    named = (found[1] for credit in CREDITS for found in credit.finditer(text.rstrip()[-TAIL:]))
    return next((outlet_called(name) for name in named if _is_outlet(look, name)), None)


def _is_outlet(look: Lookup, name: str) -> bool:
    return is_news_agency(name) or outlet_called(name) in look.outlets
