"""This file keeps names joined while reports come and go: it goes through the units that a report names, their neighbours, and the clusters these are in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from akyn.link.entities import clusters_of, entity, id_of
from akyn.link.scores import MOST_IN_A_BLOCK, blocks, compared, is_heard, is_silent
from akyn.link.units import Lasts, Setting, Unit, is_unnamed, setting, timeless_id, windows
from akyn.model import Entity, Judgement, Referent, Report, content_id
from akyn.text.blocks import Blocks
from akyn.text.clusters import Pair, clusters_beside_decided
from akyn.text.layers import Table
from akyn.text.ordered import Ordered
from akyn.text.parts import Part, Parts

Told = tuple[Report, tuple[Referent, ...]]  # a report with all that it names


@dataclass(slots=True)
class Moved:
    """What a change came to: entities as they were and are (None: not there), and the referents that are of another entity than before."""

    entities: dict[str, tuple[Entity | None, Entity | None]] = field(default_factory=dict)
    referents: set[str] = field(default_factory=set)


class Asking:
    """Which comparisons of two units hang on something, by either of the two."""

    def __init__(self) -> None:
        self._with: dict[str, set[str]] = {}

    def note(self, left: str, right: str, *, is_so: bool) -> None:
        """Say of a comparison whether it does."""
        if is_so:
            self._with.setdefault(left, set()).add(right)
            self._with.setdefault(right, set()).add(left)
        elif right in self._with.get(left, ()):
            self._with[left].remove(right)
            self._with[right].remove(left)

    def of(self, units: Iterable[str]) -> set[tuple[str, str]]:
        """The pairs of these that do, each in order of the alphabet."""
        return {(min(one, other), max(one, other)) for one in units for other in self._with.get(one, ())}


class Names:
    """All names of a case, joined."""

    def __init__(self) -> None:
        self.entities: Ordered[Entity] = Ordered()
        self.judgements: Ordered[Judgement] = Ordered()
        self.entity_of: Table[str, str] = Table()
        self.unit_of: Table[str, str] = Table()
        self._told: dict[str, tuple[Referent, ...]] = {}
        self._settings: dict[str, Setting] = {}
        self._unnamed: dict[str, dict[str, Referent]] = {}  # by key
        self._units: dict[str, Unit] = {}
        self._lasts: dict[str, Lasts] = {}  # of each unit, as it was compared
        self._more: dict[str, frozenset[str]] = {}  # of units of which only names are other now, and none gone: those that came
        self._arrived: dict[str, set[str]] = {}  # referents by the unit that they have just come to
        self._blocks = Blocks(MOST_IN_A_BLOCK)
        self._judged: dict[tuple[str, str], Judgement] = {}  # by both units, in order of the alphabet
        self._homes: dict[str, frozenset[str]] = {}  # of each unit, where its reports were at home
        self._asking = Asking()  # comparisons that hang on what changes with each report
        self._asking_home = Asking()  # others that hang on where the reports of the two are at home
        self._parts = Parts()
        self._apart: dict[str, set[str]] = {}  # units that our judgement says are different
        self._clusters: dict[str, list[Unit]] = {}  # by entity
        self._entities_of: dict[str, set[str]] = {}  # by unit; an analyst may have parted it
        self._owned: dict[str, set[str]] = {}  # referents by the referent they belong to
        self._decided: list[Judgement] = []
        self._ties: set[tuple[str, str]] = set()  # units that decisions name together
        self._named: dict[str, str] = {}  # referents by the entity that each would name; only where a decision names one

    def take(self, told: Mapping[str, Told | None], decided: Iterable[Judgement]) -> Moved:
        """Take in reports, new, changed or gone (None), and the analysts' decisions on names that hold now."""
        moved = Moved()
        changed = self._regrouped(told, moved)
        others = {id for id in changed if self._remake(id)}
        self._compare(changed, others, {id: homes for id in changed if (homes := self._homes_moved(id))})
        self._tie([one for one in decided if one.about == "entity" and not one.is_machine])
        self._parts.put(id for tie in self._ties for id in tie if id in changed and id in self._units)  # what analysts took out of one may be more now
        self._recluster(changed, moved)
        self._arrived, self._more = {}, {}
        return moved

    # ---- units

    def _regrouped(self, told: Mapping[str, Told | None], moved: Moved) -> set[str]:
        """The units that are no longer what they were."""
        changed: set[str] = set()
        unnamed: set[str] = set()
        for id, one in told.items():
            for referent in self._told.pop(id, ()):
                self._leave(referent, changed, unnamed)
                moved.referents.add(referent.id)
                del self.entity_of[referent.id]
            self._settings.pop(id, None)
            if one:
                report, referents = one
                self._told[id], self._settings[id] = referents, setting(report, referents)
                for referent in referents:
                    self._enter(referent, changed, unnamed)
        for key in unnamed:
            self._rewindow(key, changed)
        return changed

    def _leave(self, referent: Referent, changed: set[str], unnamed: set[str]) -> None:
        if referent.owner:
            self._owned[referent.owner].discard(referent.id)
        if is_unnamed(referent):
            del self._unnamed[referent.key][referent.id]
            unnamed.add(referent.key)
        self._assign(referent, None, changed)

    def _enter(self, referent: Referent, changed: set[str], unnamed: set[str]) -> None:
        if referent.owner:
            self._owned.setdefault(referent.owner, set()).add(referent.id)
        if is_unnamed(referent):
            self._unnamed.setdefault(referent.key, {})[referent.id] = referent
            unnamed.add(referent.key)
        else:
            self._assign(referent, timeless_id(referent, self._settings[referent.report].land), changed)

    def _rewindow(self, key: str, changed: set[str]) -> None:
        for id, unit_id in windows(self._unnamed[key].values(), self._settings):
            if self.unit_of.get(id) != unit_id:
                self._assign(self._unnamed[key][id], unit_id, changed)

    def _assign(self, referent: Referent, to: str | None, changed: set[str]) -> None:
        """Move a referent to a unit, or away."""
        was = self.unit_of.pop(referent.id, None)
        if was is not None:
            self._units[was].drop(referent)
            self._arrived.get(was, set()).discard(referent.id)
            changed.add(was)
        if to is not None:
            if to not in self._units:
                self._units[to] = Unit(to, referent.key, self._settings)
            self._units[to].put(referent)
            self.unit_of[referent.id] = to
            self._arrived.setdefault(to, set()).add(referent.id)
            changed.add(to)

    def _remake(self, id: str) -> bool:
        """Keep a unit while anything is of it; whether it is new, or what lasts of it is other than before."""
        unit = self._units[id]
        was = self._lasts.pop(id, None)
        if not unit.ids:
            del self._units[id]
            self._blocks.drop(id)
            self._parts.drop(id)
            return False
        self._lasts[id] = now = unit.lasts
        if was != now:
            self._blocks.put(id, id, blocks(unit))
        if was is None:
            self._parts.put([id])
        elif was[1:] == now[1:] and was[0] < now[0]:
            self._more[id] = now[0] - was[0]
        return was != now

    def _homes_moved(self, id: str) -> frozenset[str]:
        """Keep where the reports of a unit are at home; the countries that are its home and were not, or were and are not, with "" where it had or has none."""
        was = self._homes.pop(id, frozenset())
        if id in self._units:
            self._homes[id] = self._units[id].homes
        now = self._homes.get(id, frozenset())
        return was ^ now | (frozenset() if (was and now) or was == now else {""})

    # ---- judgements

    def _compare(self, changed: set[str], others: set[str], homes_moved: Mapping[str, frozenset[str]]) -> None:
        """Judge anew every pair near to a unit that is another, and those of what has changed at all that hang on what has."""
        near, parted = self._blocks.settled()
        for left, right in parted:
            self._asking.note(left, right, is_so=False)
            self._asking_home.note(left, right, is_so=False)
            self._judge(left, right, self._judged.get((left, right)), None)
        near |= self._asking.of(changed)
        for left, right in near:
            was = self._judged.get((left, right))
            if was is None or left in changed or right in changed:
                self._judge(left, right, was, self._compared(left, right))
        beside = {(min(one, other), max(one, other)) for one in others for other in self._blocks.near(one)}
        for left, right in (beside | self._asking_home.of(homes_moved)) - near:  # compared before, as they stood near
            was = self._judged.get((left, right))
            if not (self._are_names_as_before(left, right, others, was) and self._are_homes_as_before(left, right, homes_moved)):
                self._judge(left, right, was, self._compared(left, right))

    def _are_names_as_before(self, left: str, right: str, others: set[str], was: Judgement | None) -> bool:
        """Whether nothing that lasts of the two is other than it was compared, but for forms of one name that are like none of the other's."""
        if left not in others and right not in others:
            return True
        one, other = (left, right) if left in others else (right, left)
        if one not in self._more or other in others:
            return False
        return is_silent(was, self._units[one], self._units[other]) and not is_heard(self._more[one], self._units[other].names)

    def _are_homes_as_before(self, left: str, right: str, moved: Mapping[str, frozenset[str]]) -> bool:
        """Whether where the reports of the two are at home is for each other what it was: comparisons ask which countries they share, and whether any."""
        moved_left, moved_right = moved.get(left, frozenset()), moved.get(right, frozenset())
        if not moved_left and not moved_right:
            return True
        one, other = self._units[left], self._units[right]
        if "" in moved_left or "" in moved_right or one.parts[0] == other.parts[0]:  # those of one name are told with all their countries
            return False
        lands, other_lands = (self._homes[unit.id] | unit.countries | gone for unit, gone in ((one, moved_left), (other, moved_right)))
        return moved_left.isdisjoint(other_lands) and moved_right.isdisjoint(lands)

    def _compared(self, left: str, right: str) -> Judgement | None:
        one, other = self._units[left], self._units[right]
        one.is_asked = other.is_asked = one.is_asked_home = other.is_asked_home = False
        judgement = compared(one, other)
        is_asked, is_asked_home = one.is_asked or other.is_asked, one.is_asked_home or other.is_asked_home
        self._asking.note(left, right, is_so=is_asked)
        self._asking_home.note(left, right, is_so=is_asked_home and not is_asked)
        return judgement

    def _judge(self, left: str, right: str, was: Judgement | None, now: Judgement | None) -> None:
        if was == now:
            return
        for one, other in ((left, right), (right, left)):
            if now and now.verdict == "different":
                self._apart.setdefault(one, set()).add(other)
            elif was and was.verdict == "different":
                self._apart[one].discard(other)
        if now:
            self._judged[left, right] = now
            self.judgements.put(now.id, now)
        elif was:
            del self._judged[left, right]
            self.judgements.drop(was.id)
        if now and now.verdict == "same":
            if not was or was.verdict != "same":
                self._parts.link(left, right)
        elif was and was.verdict == "same" and (left, right) not in self._ties:
            self._parts.unlink(left, right)
        if self._may_move(left, right, was, now):
            self._parts.put(one for one in (left, right) if one in self._units)

    def _may_move(self, left: str, right: str, was: Judgement | None, now: Judgement | None) -> bool:
        """Whether clusters may come out otherwise: not where two are held apart who were not together, nor where nothing is sure."""
        before, after = (one.verdict if one else None for one in (was, now))
        if was and now and before == after == "same":
            return was.score != now.score
        if "same" in (before, after):
            return True
        if after == "different":
            return not self._entities_of.get(left, set()).isdisjoint(self._entities_of.get(right, ()))
        return before == "different"

    # ---- decisions

    def _tie(self, decided: list[Judgement]) -> None:
        """Hold together, in one part, what analysts have decided on, so that it is weighed with all that it bears on."""
        if not decided and not self._decided:
            return
        if any(id.startswith("e-") for one in decided for id in (one.left, one.right)):
            self._named = {content_id("e", id): id for id in self.unit_of}
        ties = {(min(pair), max(pair)) for one in decided if (pair := self._tied(one))}
        for left, right in self._ties - ties:
            if (judged := self._judged.get((left, right))) is None or judged.verdict != "same":
                self._parts.unlink(left, right)
        for left, right in ties - self._ties:
            self._parts.link(left, right)
        if decided != self._decided or ties != self._ties:
            self._parts.put(id for tie in self._ties | ties for id in tie if id in self._units)
        self._ties, self._decided = ties, decided

    def _tied(self, decision: Judgement) -> tuple[str, str] | None:
        left, right = (self._unit_named(id) for id in (decision.left, decision.right))
        return (left, right) if left and right else None

    def _unit_named(self, id: str) -> str | None:
        return id if id in self._units else self.unit_of.get(self._named.get(id, id))

    # ---- entities

    def _recluster(self, changed: set[str], moved: Moved) -> None:
        """The clusters around units of which members or judgements are others, and the entities of what holds anything changed, made anew."""
        gone = {id for id in changed if id not in self._units}
        clusters = self._clusters_about(self._parts.touched() | gone)
        settled = {one.whole for cluster in clusters for one in cluster}
        as_they_are = {id for unit_id in changed - gone - settled for id in self._entities_of[unit_id]}
        were = {id: self._clusters.pop(id) for id in as_they_are | {id for unit_id in settled | changed for id in self._entities_of.get(unit_id, ())}}
        clusters += [were[id] for id in as_they_are]
        for id, cluster in were.items():
            for one in cluster:
                self._entities_of[one.whole].discard(id)
        for unit_id in gone:
            self._entities_of.pop(unit_id, None)
        now = {id_of(cluster): cluster for cluster in clusters}
        self._clusters |= now
        for id, cluster in now.items():
            for one in cluster:
                self._entities_of.setdefault(one.whole, set()).add(id)
        to_make = {id for id, cluster in now.items() if not _are_one(were.get(id, []), cluster) or not changed.isdisjoint(one.id for one in cluster)}
        for id in to_make:
            self._rename(id, were.get(id, []), now[id], moved)
        to_make |= {self.entity_of[one] for owner in moved.referents for one in self._owned.get(owner, ())}
        for id in were.keys() - now.keys():
            self._replace(id, None, moved)
        for id in to_make:
            self._replace(id, entity(id, self._clusters[id], self.entity_of), moved)

    def _clusters_about(self, touched: set[str]) -> list[list[Unit]]:
        """The clusters of units that were touched and of whom else this moves; a part on which analysts have decided anything is clustered as a whole."""
        near, parts = clusters_beside_decided(
            touched,
            decided=(id for tie in self._ties for id in tie if id in self._units),
            part_of=self._parts.part_of,
            together=self._together,
            linked=self._parts.linked,
            score=self._score,
            apart=self._are_two,
        )
        return [*([self._units[id] for id in cluster] for cluster in near), *(cluster for part in parts for cluster in self._clusters_decided(part))]

    def _together(self, id: str) -> set[str]:
        """The units that were of one entity with this one and are still there, itself among them."""
        return {one.whole for entity in self._entities_of.get(id, ()) for one in self._clusters[entity]}.union([id]) & self._units.keys()

    def _score(self, left: str, right: str) -> float:
        return self._judged[left, right].score

    def _clusters_decided(self, part: Part) -> list[list[Unit]]:
        inside = set(part)
        theirs = [one for one in self._decided if (tied := self._tied(one)) and inside.issuperset(tied)]
        same = [
            Pair(score=one.score, left=left, right=right)
            for left in part
            for right in self._parts.linked(left)
            if left < right and (one := self._judged.get((left, right))) and one.verdict == "same"
        ]
        return clusters_of((self._units[id] for id in part), same, self._are_two, theirs)

    def _are_two(self, one: str, other: str) -> bool:
        return one in self._apart and other in self._apart[one]

    def _rename(self, id: str, were: list[Unit], cluster: list[Unit], moved: Moved) -> None:
        stayed = set(were)
        for referent in (referent for one in cluster for referent in (self._arrived.get(one.id, ()) if one in stayed else one.ids)):
            if self.entity_of.get(referent) != id:
                self.entity_of[referent] = id
                moved.referents.add(referent)

    def _replace(self, id: str, new: Entity | None, moved: Moved) -> None:
        was = self.entities.get(id)
        if was == new:
            return
        moved.entities[id] = (was, new)
        if new:
            self.entities.put(id, new)
        else:
            self.entities.drop(id)


def _are_one(units: list[Unit], others: list[Unit]) -> bool:
    return len(units) == len(others) and all(one is other for one, other in zip(units, others, strict=True))


def names(referents: Iterable[Referent], reports: Iterable[Report], decided: Iterable[Judgement] = ()) -> Names:
    """The names of some reports at once, joined as the analysts' decisions have it."""
    named: dict[str, list[Referent]] = {}
    for referent in referents:
        named.setdefault(referent.report, []).append(referent)
    made = Names()
    made.take({report.id: (report, tuple(named.get(report.id, ()))) for report in reports}, decided)
    return made
