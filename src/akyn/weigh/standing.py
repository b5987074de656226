"""This file keeps positions, exposures and menaces while reports come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

from akyn.model import Asset, Entity, Exposure, Menace, Position, Situation, Statement, content_id
from akyn.text.grouped import Grouped
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.text.ordered import Ordered
from akyn.weigh.exposures import AtRisk, exposure, put_at_risk, wholes_of, words_of_body
from akyn.weigh.menaces import menaces_among
from akyn.weigh.positions import Party, Taken, drawn_in, own_countries, position, positions_taken

Key = TypeVar("Key", bound=tuple[str, ...])


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
        self._assets_in: dict[str, set[str]] = {}  # each situation
        self._parts_of: dict[str, dict[str, list[str]]] = {}  # in each situation, by the whole
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

        def given(report: str) -> list[tuple[Key, str, Statement]]:
            return [(key, one.id, one) for one in look.statements_of.get(report, ()) for key in question(look, one)]

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
            turned ^= self._drawn_in.put(id, [(party, "", id) for party in own])[1]
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
                one = position(taken, sorted(told.values(), key=self._look.order))
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
        memory = self._memory
        for situation, asset in touched:
            assets = self._assets_in.setdefault(situation, set())
            (assets.add if (situation, asset) in self._at_risk else assets.discard)(asset)
        to_make: set[AtRisk] = memory.stale("exposure")
        for situation in {situation for situation, _ in touched} | memory.stale("wholes"):
            changed = {asset for of, asset in touched if of == situation}
            to_make |= {(situation, whole) for whole in self._refold(situation, changed)}
        for situation, whole in to_make:
            self._make(situation, whole)

    def _refold(self, situation: str, changed: set[str]) -> set[str]:
        """The wholes of a situation that have other parts than before, or changed ones."""
        look, assets = self._look, sorted(self._assets_in.get(situation, ()))
        was = self._parts_of.pop(situation, {})
        now = self._memory.work_out(("wholes", situation), lambda: wholes_of(look, assets))
        if now:
            self._parts_of[situation] = now
        return {whole for whole in was.keys() | now.keys() if was.get(whole) != now.get(whole) or not changed.isdisjoint(now.get(whole, ()))}

    def _make(self, situation: str, whole: str) -> None:
        look, cell = self._look, ("exposure", (situation, whole))
        parts = self._parts_of.get(situation, {}).get(whole)
        if parts is None:
            self._memory.forget(cell)
            self.exposures.drop(content_id("x", situation, whole))
            return
        threats = {id: one for part in parts for id, one in self._at_risk.given((situation, part)).items()}
        bodies = self._memory.seen("bodies", self._bodies)
        told = sorted(threats.values(), key=look.order)
        made = self._memory.work_out(cell, lambda: exposure(look, bodies, self._homes.get(situation), situation, whole, told))
        self.exposures.put(made.id, made)

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
