"""This file keeps stories, tellings and events while reports come and go: what is near a change is compared anew, what it touches is clustered anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from akyn.merge.events import NEIGHBOURS, are_alike_as_a_whole, blocks, compared, event, is_apart
from akyn.merge.lands import Claim, among_alike, claimed, in_story
from akyn.merge.outcomes import with_attacks
from akyn.merge.steady import Moved
from akyn.merge.stories import LEAST, are_near, likeness, telling_words, weighed
from akyn.merge.stories import NEIGHBOURS as STORY_NEIGHBOURS
from akyn.merge.tellings import Telling, tellings_of
from akyn.model import Event, Judgement, Report, content_id
from akyn.text.average import average_clusters
from akyn.text.blocks import Blocks
from akyn.text.clusters import Pair, clusters, clusters_beside_decided, joined, last_by_pair
from akyn.text.growing import Growing
from akyn.text.lookup import day_of
from akyn.text.ordered import Ordered
from akyn.text.parts import Part, Parts


def stories(reports: Iterable[Report]) -> tuple[tuple[str, ...], ...]:
    """The reports of each story, by id; every report in exactly one."""
    told, found = Stories(), dict[str, list[str]]()
    told.take({report.id: report for report in reports})
    for id in sorted(told.story_of):
        found.setdefault(told.story_of[id], []).append(id)
    return tuple(sorted(tuple(story) for story in found.values()))


class Stories:
    """Which story each report tells, by the first of the story's reports' ids."""

    def __init__(self) -> None:
        self.story_of: dict[str, str] = {}
        self._known: dict[str, tuple[str, date | None]] = {}  # text and day
        self._blocks = Blocks(STORY_NEIGHBOURS)
        self._alike: dict[str, dict[str, float]] = {}
        self._stirred: set[str] = set()
        self._parts = Parts()

    def alike(self, id: str) -> Mapping[str, float]:
        """The reports that a report is compared with, by how much both tell in the same words."""
        return self._alike.get(id, {})

    def stirred(self) -> set[str]:
        """The reports that are alike to others, or otherwise, since this was asked last."""
        stirred, self._stirred = self._stirred, set()
        return stirred

    def take(self, reports: Mapping[str, Report | None]) -> set[str]:
        """Take in reports, new, changed or gone (None); those that are of another story than before."""
        renewed = {id for id, report in reports.items() if report and id in self._known}
        for id, report in reports.items():
            if id in self._known:
                self._drop(id)
            if report:
                day = day_of(report.published)
                self._known[id] = (report.text, day)
                self._blocks.put(id, (day or date.min, id), telling_words(weighed(report.text)))
                self._parts.put([id])
        near, parted = self._blocks.settled(renewed)
        for left, right in parted:
            self._compare(left, right, None)
        for left, right in self._in_time(near):
            if right not in self._alike.get(left, {}):
                self._compare(left, right, likeness(weighed(self._known[left][0]), weighed(self._known[right][0])))
        return self._retell()

    def _in_time(self, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Those of one time, in order of it: the words of a text are at hand for all its pairs then, however many reports come at once."""
        together = [(left, right) for left, right in pairs if are_near(self._known[left][1], self._known[right][1])]
        return sorted(together, key=lambda pair: self._known[pair[0]][1] or date.min)

    def _drop(self, id: str) -> None:
        del self._known[id]
        self.story_of.pop(id, None)
        self._blocks.drop(id)
        self._parts.drop(id)
        for other in self._alike.pop(id, {}):
            del self._alike[other][id]
            self._stirred.add(other)

    def _compare(self, left: str, right: str, value: float | None) -> None:
        was = self._alike.get(left, {}).get(right)
        if was != value:
            self._stirred |= {left, right}
        for one, other in ((left, right), (right, left)):
            if value is not None:
                self._alike.setdefault(one, {})[other] = value
            elif was is not None:
                del self._alike[one][other]
        if value is not None and value >= LEAST:
            self._parts.link(left, right)
        elif was is not None and was >= LEAST:
            self._parts.unlink(left, right)
        elif was != value and left in self._known and right in self._parts.part_of(left):
            self._parts.put((left, right))

    def _retell(self) -> set[str]:
        moved: set[str] = set()
        for part in self._parts.settled():
            for story in self._stories_of(part):
                moved.update(id for id in story if self.story_of.get(id) != story[0])
                self.story_of.update(dict.fromkeys(story, story[0]))
        return moved

    def _stories_of(self, part: Part) -> tuple[tuple[str, ...], ...]:
        if len(part) == 1:
            return (part,)
        inside = set(part)
        alike = {(left, right): value for left in part for right, value in self._alike.get(left, {}).items() if left < right and right in inside}
        return average_clusters(part, alike, least=LEAST)


class Lands:
    """The country that each report is about, where it has one."""

    def __init__(self, look: Growing) -> None:
        self.land_of: dict[str, str] = {}
        self._look = look
        self._claims: dict[str, Claim] = {}  # without asking others
        self._said: dict[str, str] = {}  # without asking the story
        self._story_of: dict[str, str] = {}
        self._told: dict[str, set[str]] = {}  # the reports of each story

    def take(self, reports: Iterable[str], stories: Stories, retold: Iterable[str]) -> set[str]:
        """Place these reports anew, with all that looked at what has changed; those that are about another country than before.

        Args:
            stories: the story of each report, and which are alike.
            retold: reports that are of another story than before.
        """
        reports = set(reports)
        said = self._say({*self._claim(reports), *stories.stirred()}, stories)
        touched = self._retell({*reports, *retold}, stories.story_of) | {self._story_of[id] for id in said if id in self._story_of}
        moved = {id for id in reports if id not in self._look.reports and self.land_of.pop(id, None) is not None}
        for story in touched:
            told = self._told.get(story, set())
            placed = in_story(self._look, told, self._said)
            for id in told:
                land = placed.get(id)
                if land != self.land_of.pop(id, None):
                    moved.add(id)
                if land:
                    self.land_of[id] = land
        return moved

    def _claim(self, reports: set[str]) -> set[str]:
        """Ask these reports themselves, and all that looked at what has changed; those that claim another country than before."""
        memory, moved = self._look.memory, set()
        for report in reports | memory.stale("land"):
            claim = memory.work_out(("land", report), partial(claimed, self._look, report)) if report in self._look.reports else None
            if claim != self._claims.pop(report, None):
                moved.add(report)
            if claim:
                self._claims[report] = claim
        return moved

    def _say(self, claiming: set[str], stories: Stories) -> set[str]:
        """Ask those that are alike to reports that claim another country now; those that are of another country than before, by them."""
        moved: set[str] = set()
        for report in claiming.union(*(stories.alike(one) for one in claiming)):
            land = among_alike(self._claims[report], stories.alike(report), self._claims) if report in self._claims else None
            if land != self._said.pop(report, None):
                moved.add(report)
            if land:
                self._said[report] = land
        return moved

    def _retell(self, reports: set[str], stories: Mapping[str, str]) -> set[str]:
        """Put these reports into their stories; the stories that have others now."""
        touched: set[str] = set()
        for report in reports:
            was, now = self._story_of.pop(report, None), stories.get(report)
            if was is not None:
                self._told[was].discard(report)
                touched.add(was)
            if now is not None:
                self._story_of[report] = now
                self._told.setdefault(now, set()).add(report)
                touched.add(now)
        return touched


class Tellings:
    """The statements of each report as tellings."""

    def __init__(self, look: Growing) -> None:
        self.of_report: dict[str, tuple[Telling, ...]] = {}
        self._look = look

    def take(self, reports: Iterable[str], lands: Mapping[str, str], stories: Mapping[str, str]) -> dict[str, Telling | None]:
        """Tell anew what these reports tell, with all that looked at what has changed; the tellings that are others, or gone (None)."""
        moved: dict[str, Telling | None] = {}
        for report in {*reports, *self._look.memory.stale("telling")}:
            told = self._told(report, lands, stories)
            was = {one.id: one for one in self.of_report.pop(report, ())}
            now = {one.id: one for one in told}
            moved.update((id, now.get(id)) for id in was.keys() | now.keys() if was.get(id) != now.get(id))
            if told:
                self.of_report[report] = tuple(was[one.id] if was.get(one.id) == one else one for one in told)
        return moved

    def _told(self, report: str, lands: Mapping[str, str], stories: Mapping[str, str]) -> tuple[Telling, ...]:
        look, cell = self._look, ("telling", report)
        if report not in look.reports:
            look.memory.forget(cell)
            return ()
        text = look.reports[report].text
        return look.memory.work_out(cell, lambda: tuple(with_attacks(text, tellings_of(look, report, lands.get(report), stories[report]))))


class Events:
    """All happenings of a case."""

    def __init__(self, look: Growing) -> None:
        self.events: dict[str, Event] = {}
        self.judgements: Ordered[Judgement] = Ordered()
        self._look = look
        self._told: dict[str, Telling] = {}
        self._blocks = Blocks(NEIGHBOURS)
        self._judged: dict[tuple[str, str], Judgement] = {}
        self._parts = Parts()
        self._clusters: dict[str, list[Telling]] = {}  # by event
        self._decided: dict[tuple[str, str], Judgement] = {}
        self._named: dict[str, str] = {}  # statements by the event that each would name

    def take(self, tellings: Mapping[str, Telling | None], rewritten: set[str], decided: Iterable[Judgement]) -> set[str]:
        """Take in tellings, new, changed or gone (None), and the analysts' decisions on events that hold now.

        Args:
            rewritten: statements of reports that were there and are others now, whether or not their tellings are.

        Returns:
            The events that were made anew, or are gone.
        """
        moved = {id: Moved(self._told[id], telling) for id, telling in tellings.items() if telling and id in self._told}
        for id, telling in tellings.items():
            self._put(id, telling)
        self._parts.put(id for id in rewritten if id in self._told)
        pairs = self._decide(decided)
        near, parted = self._blocks.settled()
        for pair in parted | (pairs - near):
            self._judge(pair, compared(*self._both(pair)) if self._blocks.are_near(*pair) and pair not in self._decided else None)
        for pair in near:
            was = self._judged.get(pair)
            if was is None or pair[0] in tellings or pair[1] in tellings or pair in pairs:
                self._judge(pair, None if pair in self._decided else compared(*self._both(pair)))
        for pair in {(min(id, other), max(id, other)) for id in moved for other in self._blocks.near(id)} - near:  # compared before, as they stood near
            if pair not in self._decided and not self._are_as_before(pair, moved):
                self._judge(pair, compared(*self._both(pair)))
        return self._recluster({id for id in tellings if id not in self._told}, rewritten)

    def _are_as_before(self, pair: tuple[str, str], moved: Mapping[str, Moved]) -> bool:
        """Whether comparing the two would come to what it came to, though one of them is another now."""
        (moved_left, moved_right), (left, right) = map(moved.get, pair), self._both(pair)
        if moved_left and moved_right:
            return moved_left.is_as_before(moved_right.was) and moved_right.is_as_before(left)
        return moved_left.is_as_before(right) if moved_left else moved_right is not None and moved_right.is_as_before(left)

    def _both(self, pair: tuple[str, str]) -> tuple[Telling, Telling]:
        return self._told[pair[0]], self._told[pair[1]]

    def _put(self, id: str, telling: Telling | None) -> None:
        if telling:
            self._told[id] = telling
            self._named[content_id("v", id)] = id
            self._blocks.put(id, (telling.anchor, id), blocks(telling))
            self._parts.put([id])
        elif self._told.pop(id, None):
            del self._named[content_id("v", id)]
            self._blocks.drop(id)
            self._parts.drop(id)

    def _judge(self, pair: tuple[str, str], now: Judgement | None) -> None:
        was = self._judged.get(pair)
        if was == now:
            return
        if now:
            self._judged[pair] = now
            self.judgements.put(now.id, now)
        elif was:
            del self._judged[pair]
            self.judgements.drop(was.id)
        if now and now.verdict == "same":
            self._parts.link(*pair)
        elif was and was.verdict == "same" and pair not in self._decided:
            self._parts.unlink(*pair)
        if "same" in {one.verdict for one in (was, now) if one}:
            self._parts.put(id for id in pair if id in self._told)

    def _decide(self, decided: Iterable[Judgement]) -> set[tuple[str, str]]:
        """Take the decisions as they hold for the tellings that are there; the pairs on which they are others than before."""
        ours = [one for one in decided if one.about == "event" and not one.is_machine]
        named = {id: self._named.get(id, id) for one in ours for id in (one.left, one.right) if self._named.get(id, id) in self._told}
        now = last_by_pair(ours, named)
        moved = {pair for pair in self._decided.keys() | now.keys() if self._decided.get(pair) != now.get(pair)}
        for pair in moved:
            if pair in now:
                self._parts.link(*pair)
            else:
                self._parts.unlink(*pair)
        self._decided = now
        return {pair for pair in moved if pair[0] in self._told and pair[1] in self._told}

    def _recluster(self, gone: set[str], rewritten: set[str]) -> set[str]:
        known, found = self._look.known_events, self._clusters_about(self._parts.touched() | gone)
        settled = {one.id for cluster in found for one in cluster} | gone
        were = {id: self._clusters.pop(id) for id in {known[one] for one in settled if one in known}}
        now = {self._id(cluster): cluster for cluster in found}
        self._clusters |= now
        for id in gone:
            known.pop(id, None)
        made = {id for id, cluster in now.items() if not _are_one(were.get(id, ()), cluster) or not rewritten.isdisjoint(one.id for one in cluster)}
        for id in were.keys() - now.keys():
            del self.events[id]
            self._place(id, None)
        for id in made:
            self.events[id] = event(self._look, now[id])
            self._place(id, self.events[id].place)
            for one in now[id]:
                if known.get(one.id) != id:
                    known[one.id] = id
                    self._look.memory.changed(("event_of", one.id))
        return made | (were.keys() - now.keys())

    def _place(self, id: str, place: str | None) -> None:
        """Note where an event is, for those that tell of it and do not say so."""
        places = self._look.known_event_places
        if places.get(id) != place:
            self._look.memory.changed(("event_places", id))
            places.pop(id, None)
            if place:
                places[id] = place

    def _clusters_about(self, touched: set[str]) -> list[list[Telling]]:
        """The clusters of tellings that were touched and of whom else this moves; a part on which analysts have decided anything is clustered as a whole."""
        near, parts = clusters_beside_decided(
            touched,
            decided=(id for pair in self._decided for id in pair),
            part_of=self._parts.part_of,
            together=self._together,
            linked=self._parts.linked,
            score=lambda left, right: self._judged[left, right].score,
            apart=partial(is_apart, self._told, {}),
            alike=partial(are_alike_as_a_whole, self._told),
        )
        return [*([self._told[id] for id in cluster] for cluster in near), *(cluster for part in parts for cluster in self._clusters_decided(part))]

    def _together(self, id: str) -> set[str]:
        """The tellings that were of one event with this one and are still there, itself among them."""
        return {one.id for one in self._clusters.get(self._look.known_events.get(id, ""), ())}.union([id]) & self._told.keys()

    def _clusters_decided(self, part: Part) -> Iterator[list[Telling]]:
        told = {id: self._told[id] for id in part}
        decided = {pair: one for pair, one in self._decided.items() if pair[0] in told}
        same = [
            Pair(score=one.score, left=left, right=right)
            for left in part
            for right in self._parts.linked(left)
            if left < right and (one := self._judged.get((left, right))) and one.verdict == "same"
        ]
        found = clusters(told, same, apart=partial(is_apart, told, decided), alike=partial(are_alike_as_a_whole, told))
        yield from ([told[id] for id in cluster] for cluster in joined(found, decided))

    def _id(self, cluster: list[Telling]) -> str:
        return content_id("v", min(cluster, key=lambda one: self._look.order(one.statement)).id)


def _are_one(tellings: Iterable[Telling], others: list[Telling]) -> bool:
    tellings = list(tellings)
    return len(tellings) == len(others) and all(one is other for one, other in zip(tellings, others, strict=True))
