"""This file keeps positions, exposures and menaces while reports come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import partial
from typing import Any, TypeVar

from akyn.model import Asset, Entity, Exposure, Menace, Position, Situation, Statement, content_id
from akyn.text.grouped import Grouped, Place
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.text.ordered import Ordered
from akyn.weigh.exposures import AtRisk, Mark, exposure, marks_of, put_at_risk, whole_of, words_of_body
from akyn.weigh.menaces import menaces_among
from akyn.weigh.positions import Party, Taken, drawn_in, own_countries, position, positions_taken

Key = TypeVar("Key", bound=tuple[str, ...])
Answer = TypeVar("Answer")


class Standings:
    """Who takes which position, and who and what is at risk."""

    def __init__(self, look: Lookup, memory: Memory, situations: Mapping[str, Situation], homes: Mapping[str, str]) -> None:
        self.positions: Ordered[Position] = Ordered()
        self.exposures: Ordered[Exposure] = Ordered()
        self._look, self._memory, self._situations, self._homes = look, memory, situations, homes
        self._drawn_in: Grouped[Party, Any] = Grouped()  # by reports and, as those that they are of, by situations
        self._involved: dict[Party, bool] = {}
        self._taken: Grouped[Taken, Statement] = Grouped()
        self._at_risk: Grouped[AtRisk, Statement] = Grouped()
        self._marks: dict[AtRisk, tuple[Mark, ...]] = {}
        self._marked: dict[Mark, set[str]] = {}  # assets
        self._whole_of: dict[AtRisk, str] = {}
        self._parts_of: dict[AtRisk, set[str]] = {}  # by the whole
        self._bodies: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._reports: set[str] = set()  # all that ever were
        self._assets: tuple[Asset, ...] = ()
        self._menaces: dict[str, tuple[Menace, ...]] = {}

    def take(
        self, reports: Iterable[str], situations: Iterable[str], entities: Mapping[str, tuple[Entity | None, Entity | None]], assets: tuple[Asset, ...]
    ) -> None:
        """Set anew what was touched, with all that looked at what has changed.

        Args:
            reports: those new, changed or gone; as are the situations.
            entities: as they were and are (None: not there), where they are others.
            assets: the user's own.
        """
        reports = set(reports)
        for was, now in entities.values():
            self._index(was, now)
        self._involve(reports, set(situations))
        taking = partial(positions_taken, homes=self._homes, involved=self._memory.seen("involved", self._involved))
        self._take_positions(self._regroup("positions", reports, self._taken, taking)[0])
        self._expose(self._regroup("at risk", reports, self._at_risk, partial(put_at_risk, homes=self._homes))[0])
        self._menace(reports, assets)

    def menaces(self) -> tuple[Menace, ...]:
        """What bears on the user's assets, asset by asset in order of publication."""
        place = {asset.id: number for number, asset in enumerate(self._assets)}
        found = [one for of_report in self._menaces.values() for one in of_report]
        return tuple(sorted(found, key=lambda one: (place[one.asset], self._look.order(self._look.statements[one.statement]))))

    def _regroup(
        self, asked: str, reports: set[str], grouped: Grouped[Key, Any], question: Callable[[Lookup, Statement], tuple[Key, ...]]
    ) -> tuple[set[Key], set[Key]]:
        """Ask each statement of the reports anew; the keys under which statements come, change or go, and those that came to be or are no more."""
        look, touched, turned = self._look, set[Key](), set[Key]()

        def given(report: str) -> list[tuple[Key, Place, Statement]]:
            return [(key, look.order(one), one) for one in look.statements_of.get(report, ()) for key in question(look, one)]

        for report in reports | self._memory.stale(asked):
            some, others = grouped.put(report, self._memory.work_out((asked, report), partial(given, report)))
            touched, turned = touched | some, turned ^ others
        return touched, turned

    # ---- positions

    def _involve(self, reports: set[str], situations: set[str]) -> None:
        """Keep which countries have a part in which crisis."""
        turned = self._regroup("drawn in", reports, self._drawn_in, drawn_in)[1]
        for id in situations | self._memory.stale("own countries"):
            own = self._memory.work_out(("own countries", id), partial(self._own_countries, id))
            turned ^= self._drawn_in.put(id, [(party, (), id) for party in own])[1]
        for party in turned:
            if party in self._drawn_in:
                self._involved[party] = True
            else:
                self._involved.pop(party, None)
            self._memory.changed(("involved", party))

    def _own_countries(self, situation: str) -> tuple[Party, ...]:
        one = self._situations.get(situation)
        return own_countries(self._look, one, self._homes) if one else ()

    def _take_positions(self, touched: Iterable[Taken]) -> None:
        for taken in touched:
            if told := self._taken.given(taken):
                one = position(taken, [told[place] for place in sorted(told)])
                self.positions.put(one.id, one)
            else:
                self.positions.drop(content_id("p", *taken))

    # ---- exposures

    def _index(self, was: Entity | None, now: Entity | None) -> None:
        """Keep organisations by the first word of their names."""
        old, new = ((one.id, words_of_body(one)) if one and one.type == "organization" else None for one in (was, now))
        if old == new:
            return
        for entry in (one for one in (old, new) if one):
            word = min(entry[1], default="")
            others = [one for one in self._bodies.get(word, ()) if one[0] != entry[0]]
            self._bodies[word] = sorted([*others, entry], key=lambda one: one[0]) if entry is new else others
            self._memory.changed(("bodies", word))

    def _expose(self, touched: set[AtRisk]) -> None:
        for at_risk in touched | self._memory.stale("marks"):
            self._mark(at_risk)
        to_make = {whole for at_risk in touched | self._memory.stale("whole") for whole in self._fold(at_risk)}
        for situation, whole in to_make | self._memory.stale("exposure"):
            self._make(situation, whole)

    def _mark(self, at_risk: AtRisk) -> None:
        """Keep by what an asset at risk is found as the whole of others."""
        was, now = self._marks.pop(at_risk, ()), self._asked("marks", at_risk, partial(marks_of, self._look, at_risk)) or ()
        if now:
            self._marks[at_risk] = now
        for mark in {*was} ^ {*now}:
            marked = self._marked.setdefault(mark, set())
            (marked.add if mark in now else marked.discard)(at_risk[1])
            self._memory.changed(("marked", mark))

    def _fold(self, at_risk: AtRisk) -> Iterator[AtRisk]:
        """Lay an asset at risk to the whole that it is part of; the wholes that lose it or have it."""
        situation, asset = at_risk
        if was := self._whole_of.pop(at_risk, None):
            self._parts_of[situation, was].discard(asset)
            yield situation, was
        if now := self._asked("whole", at_risk, partial(whole_of, self._look, at_risk, self._marked_so)):
            self._whole_of[at_risk] = now
            self._parts_of.setdefault((situation, now), set()).add(asset)
            yield situation, now

    def _asked(self, question: str, at_risk: AtRisk, answer: Callable[[], Answer]) -> Answer | None:
        """The answer on an asset, where it is still at risk."""
        if at_risk in self._at_risk:
            return self._memory.work_out((question, at_risk), answer)
        self._memory.forget((question, at_risk))
        return None

    def _marked_so(self, mark: Mark) -> Set[str]:
        self._memory.saw(("marked", mark))
        return self._marked.get(mark, frozenset())

    def _make(self, situation: str, whole: str) -> None:
        look, cell = self._look, ("exposure", (situation, whole))
        parts = self._parts_of.get((situation, whole))
        if not parts:
            self._memory.forget(cell)
            self._parts_of.pop((situation, whole), None)
            self.exposures.drop(content_id("x", situation, whole))
            return
        threats = {place: one for part in parts for place, one in self._at_risk.given((situation, part)).items()}
        told = [threats[place] for place in sorted(threats)]
        made = self._memory.work_out(cell, lambda: exposure(look, self._bodies_within, self._homes.get(situation), situation, whole, told))
        self.exposures.put(made.id, made)

    def _bodies_within(self, words: frozenset[str]) -> tuple[str, ...]:
        """The organisations of which the names are some of these words, and not all: many begin as these do, few are within them."""
        return self._memory.answer(("bodies within", words), partial(self._found_within, words), steady=True)

    def _found_within(self, words: frozenset[str]) -> tuple[str, ...]:
        bodies = self._memory.seen("bodies", self._bodies)
        return tuple(sorted(id for first in ("", *words) for id, others in bodies.get(first, ()) if others < words))

    # ---- the user's own assets

    def _menace(self, reports: set[str], assets: tuple[Asset, ...]) -> None:
        look = self._look
        self._reports |= reports
        if assets != self._assets:
            self._assets, self._menaces, reports = assets, {}, self._reports | reports
        if not assets:
            return
        for report in reports | self._memory.stale("menaces"):
            found = self._memory.work_out(("menaces", report), lambda: menaces_among(look, assets, look.statements_of.get(report, ())))  # noqa: B023  # asked at once
            self._menaces.pop(report, None)
            if found:
                self._menaces[report] = found
