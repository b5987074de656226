"""This file keeps series of figures while tellings and events come and go: only the counts that a change touches are followed anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from akyn.merge.series import Told, count, figures_told, series_of
from akyn.merge.tellings import Telling
from akyn.model import Series
from akyn.text.growing import Growing
from akyn.text.ordered import Ordered

Count = tuple[str, ...]
Figures = dict[tuple[str, int], Told]  # by telling and place in it


class Counts:
    """All series of figures of a case."""

    def __init__(self, look: Growing) -> None:
        self.series: Ordered[Series] = Ordered()
        self._look = look
        self._of_report: dict[str, dict[Count, Figures]] = {}
        self._told: dict[Count, Figures] = {}
        self._series_of: dict[Count, tuple[Series, ...]] = {}

    def take(self, reports: Iterable[str], tellings: Mapping[str, tuple[Telling, ...]]) -> set[str]:
        """Count anew what these reports tell, with all that looked at what has changed; the series that were made anew, or are gone."""
        memory = self._look.memory
        touched: set[Count] = set()
        for report in {*reports, *memory.stale("counted")}:
            touched |= self._recount(report, tellings.get(report, ()))
        made = {key: self._made(key) for key in touched | memory.stale("series")}
        gone = {one.id for key in made for one in self._series_of.pop(key, ())}
        for id in gone:
            self.series.drop(id)
        for key, found in made.items():
            for one in found:
                self.series.put(one.id, one)
            if found:
                self._series_of[key] = found
        return gone | {one.id for found in made.values() for one in found}

    def _recount(self, report: str, told: tuple[Telling, ...]) -> set[Count]:
        was = self._of_report.pop(report, {})
        for key, figures in was.items():
            for place in figures:
                del self._told[key][place]
        now = self._look.memory.work_out(("counted", report), lambda: self._counted(told)) if told else {}
        for key, figures in now.items():
            self._told.setdefault(key, {}).update(figures)
        if now:
            self._of_report[report] = now
        return was.keys() | now.keys()

    def _counted(self, tellings: tuple[Telling, ...]) -> dict[Count, Figures]:
        found: dict[Count, Figures] = {}
        for telling in tellings:
            for place, told in enumerate(figures_told(self._look, [telling])):
                found.setdefault(count(self._look, told), {})[telling.id, place] = told
        return found

    def _made(self, key: Count) -> tuple[Series, ...]:
        cell = ("series", key)
        same = [told for _, told in sorted(self._told.get(key, {}).items(), key=lambda one: one[0])]
        if same:
            return self._look.memory.work_out(cell, lambda: series_of(self._look, same))
        self._told.pop(key, None)
        self._look.memory.forget(cell)
        return ()
