"""This file keeps situations while scenes come and go: a report is compared with those near it, and only the crises that this touches are told anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from akyn.merge.situations import NEIGHBOURS, Crisis, Scene, blocks, is_one_crisis, nearest, scene_of
from akyn.model import Situation
from akyn.text.belonging import Belonging
from akyn.text.blocks import Blocks
from akyn.text.lookup import Lookup
from akyn.text.memory import Memory
from akyn.text.parts import Parts


class Crises:
    """All situations of a case."""

    def __init__(self, look: Lookup, memory: Memory, known: Belonging[Situation]) -> None:
        self.situations = known.nouns
        self._look, self._memory = look, memory
        self._known = known  # the situation of each report
        self._scenes: dict[str, Scene] = {}
        self._blocks = Blocks(NEIGHBOURS)
        self._parts = Parts()
        self._crisis_of: dict[str, Crisis] = {}
        self._shaken: set[Crisis] = set()
        self._moved: set[str] = set()  # reports that are of another crisis than when situations were told last
        self._lands_of: dict[Crisis, tuple[str, ...]] = {}
        self._dated_in: dict[str, set[Crisis]] = {}  # each country
        self._undated_in: dict[str, set[Crisis]] = {}
        self._joined_to: dict[Crisis, Crisis] = {}  # the crisis that reports without a day belong to
        self._joining: dict[Crisis, set[Crisis]] = {}  # the other way round
        self._told_as: dict[Crisis, Situation] = {}

    def take(self, reports: Iterable[str], homes: Mapping[str, str], stories: Mapping[str, str]) -> set[str]:
        """Set these reports anew, with all that looked at what has changed.

        Args:
            reports: those new, changed or gone.
            homes: the country of each report that has one.
            stories: the story of each report.

        Returns:
            The situations that are told anew, or are gone.
        """
        self._compare({report for report in {*reports, *self._memory.stale("scene")} if self._set(report, homes, stories)})
        self._regroup()
        self._place_undated(self._rehome())
        called_otherwise = {self._crisis_of[report] for report in self._memory.stale("situation") if report in self._crisis_of}
        shaken = self._shaken | called_otherwise
        self._shaken = set()
        return self._tell(shaken | {self._joined_to[one] for one in shaken if one in self._joined_to})

    # ---- which reports are of one crisis

    def _set(self, report: str, homes: Mapping[str, str], stories: Mapping[str, str]) -> bool:
        """Make the scene of a report; whether it is another."""
        cell, was = ("scene", report), self._scenes.pop(report, None)
        land = homes.get(report) if report in self._look.reports else None
        now = self._memory.work_out(cell, lambda: scene_of(self._look, report, land, stories[report])) if land else None
        if now:
            self._scenes[report] = now
        else:
            self._memory.forget(cell)
        if was != now:
            self._replace(report, was, now)
        return was != now

    def _replace(self, report: str, was: Scene | None, now: Scene | None) -> None:
        crisis = self._crisis_of.get(report)
        if was and crisis:
            crisis.drop(was)
            self._shaken.add(crisis)
        if now:
            self._blocks.put(report, now.time, blocks(now))
            self._parts.put([report])
            if crisis:
                crisis.put(now)
        else:
            self._blocks.drop(report)
            self._parts.drop(report)
            self._crisis_of.pop(report, None)
            self._moved.add(report)

    def _compare(self, changed: set[str]) -> None:
        near, parted = self._blocks.settled(changed)
        linked = {(left, right) for left, right in near if is_one_crisis(self._scenes[left], self._scenes[right])}
        for pair in linked:  # first, so that a link less is soon found to part nobody
            self._parts.link(*pair)
        for pair in parted | (near - linked):
            self._parts.unlink(*pair)

    def _regroup(self) -> None:
        """Let each part be one crisis: that of those which have stayed in it, where any have."""
        moved = self._parts.moved
        parts = {id(part): part for report in moved for part in [self._parts.part_of(report)]}
        for part in parts.values():
            stayed = next((report for report in part if report not in moved), None)
            crisis = self._crisis_of[stayed] if stayed else Crisis()
            for report in part & moved:
                self._move(report, crisis)
        self._shaken |= {self._crisis_of[report] for report in self._parts.touched()}

    def _move(self, report: str, to: Crisis) -> None:
        was = self._crisis_of.get(report)
        if was is to:
            return
        if was:
            was.drop(self._scenes[report])
            self._shaken.add(was)
        to.put(self._scenes[report])
        self._moved.add(report)
        self._crisis_of[report] = to
        self._shaken.add(to)

    # ---- reports without a day

    def _rehome(self) -> set[str]:
        """Keep which crises are of which country; the countries of which crises are others."""
        moved: set[str] = set()
        for crisis in tuple(self._shaken):  # who joins another no more shakes that one too, whose countries stay
            was = self._lands_of.pop(crisis, ())
            now = crisis.lands() if crisis.members else ()
            for land in was:
                self._dated_in.get(land, set()).discard(crisis)
                self._undated_in.get(land, set()).discard(crisis)
            for land in now if crisis.is_dated else now[:1]:
                (self._dated_in if crisis.is_dated else self._undated_in).setdefault(land, set()).add(crisis)
            if now:
                self._lands_of[crisis] = now
            if not now or crisis.is_dated:
                self._join(crisis, None)
            moved.update(was, now)
        return moved

    def _place_undated(self, lands: Iterable[str]) -> None:
        for land in lands:
            for undated in self._undated_in.get(land, ()):
                scenes = [self._scenes[report] for report in undated.members]
                self._join(undated, nearest(undated, scenes, self._dated_in.get(land, ())))

    def _join(self, undated: Crisis, to: Crisis | None) -> None:
        was = self._joined_to.pop(undated, None)
        if was is not to:
            self._shaken.add(undated)
            self._moved |= undated.members
        if was:
            self._joining[was].discard(undated)
            self._shaken.add(was)
        if to:
            self._joined_to[undated] = to
            self._joining.setdefault(to, set()).add(undated)
            self._shaken.add(to)

    # ---- what they are told as

    def _tell(self, crises: set[Crisis]) -> set[str]:
        """Tell these crises anew; who looks at their situations is told what has changed."""
        was = {one: self._told_as.pop(one) for one in crises if one in self._told_as}
        for situation in was.values():
            self._memory.forget(("situation", situation.reports[0]))
        now = {one: self._told(one) for one in crises if one.members and one not in self._joined_to}
        self._told_as |= now
        for one in crises:
            if not one.members:
                self._joining.pop(one, None)
        self._announce({one.id: one for one in was.values()}, {one.id: one for one in now.values()})
        self._belong(was, now)
        return {one.id for one in (*was.values(), *now.values())}

    def _told(self, crisis: Crisis) -> Situation:
        joining = [self._scenes[report] for one in self._joining.get(crisis, ()) for report in one.members]
        whole = crisis.with_all(joining) if joining else crisis
        return self._memory.work_out(("situation", whole.first), lambda: whole.situation(self._look))

    def _announce(self, was: Mapping[str, Situation], now: Mapping[str, Situation]) -> None:
        for id in was.keys() - now.keys():
            self.situations.drop(id)
        for id, one in now.items():
            self.situations.put(id, one)
            if id in was:
                self._memory.replaced("situation", id, was[id], one)

    def _belong(self, was: Mapping[Crisis, Situation], now: Mapping[Crisis, Situation]) -> None:
        """Let reports belong to the situations that they are told in now; a crisis that is told under the id that it had is not gone through."""
        moved, self._moved = self._moved, set()
        for crisis in was.keys() | now.keys():
            told = [one for one in (was.get(crisis), now.get(crisis)) if one]
            if len(told) < 2 or told[0].id != told[1].id:
                moved.update(*(one.reports for one in told))
        for report in moved:
            if self._known.put(report, self._situation_of(report)):
                self._memory.changed(("situations", report))

    def _situation_of(self, report: str) -> str | None:
        crisis = self._crisis_of.get(report)
        told = self._told_as.get(self._joined_to.get(crisis, crisis)) if crisis else None
        return told.id if told else None
