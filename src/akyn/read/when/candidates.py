"""This file gathers the days that a statement may be of, with what is seen of each: where it is told, of what, how old it is, who else has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile

from akyn.lang.en.vocabulary import speech_stance
from akyn.model import TimeExpression, When
from akyn.read.frames.families import SPEECH
from akyn.read.likely.circumstances import circumstances, clause, family, tense
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.scene.times import LONG_AGO, UNDATED
from akyn.read.syntax.tree import Word, ancestors, first_conjunct
from akyn.text.datelines import is_dispatch
from akyn.text.dates import CONTEXTUAL, FoundTime, resolve
from akyn.text.lookup import day_of

LEAD = 3  # sentences
REACH = 6  # sentences back
NEAREST = 2  # times before it that count however far back they stand
MANY = 0.3  # of what is dated
NOWHERE = date(2020, 6, 17)  # days are compared by it where that of publication is unknown
OLD = 60  # days
LENGTHS, LONGEST = ((1, "a day"), (8, "some days"), (62, "weeks")), "long"
AGES, OLDEST = ((0, "ahead"), (8, "this week"), (32, "this month"), (366, "this year")), "years ago"
TOLD_IN = {
    "own sentence": "its sentence",
    "own sentence, behind": "its sentence",
    "sentence before": "the sentence before",
    "paragraph": "its paragraph",
    "lead": "the report's lead",
    "further back": "the text before",
}
CROSSED = frozenset({"acl", "advcl", "ccomp", "conj", "dobj", "nsubj", "nsubjpass", "parataxis", "pcomp", "pobj", "relcl", "xcomp"})
SAYINGS = SPEECH - {"CONSULT"}
Key = tuple[date, date] | TimeExpression  # first and last day, or the expression where no calendar tells them


@dataclass(slots=True, eq=False)
class Day:
    """A day that it may have been, and what is seen of it; `when` is None for none of them."""

    when: When | None
    traits: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A time that a report tells: where, of which word, and what is seen of it whatever it may date."""

    time: FoundTime
    sentence: int
    key: Key
    word: Word | None
    traits: tuple[str, ...]


class Days:
    """The days that one report tells."""

    def __init__(self, scene: Scene, made: Sequence[Found]) -> None:
        self.scene = scene
        self.made = made
        self.published = day_of(scene.report.published)
        self.anchor = self.published or NOWHERE
        self.lead = {one.index for one in scene.sentences[:LEAD]}
        self.told = tuple(self._told())
        self.keys = {id(one): self._key(one.when) for one in made if one.when is not None}
        self.shares = Counter(self.keys.values())
        self.most = max(self.shares.values(), default=0)
        self.of_day: dict[Key, list[Found]] = {}
        for one in made:
            if id(one) in self.keys:
                self.of_day.setdefault(self.keys[id(one)], []).append(one)
        self.people = {id(one): {id(draft) for word in one.people if (draft := scene.draft(word)) is not None} for one in made}
        self.is_dispatch = is_dispatch(scene.report.text)
        self.is_fresh = any((self.anchor - timedelta(days=back),) * 2 in self.shares for back in (0, 1))
        self.of_report = tuple(self._of_report())

    def circumstances(self, made: Found) -> tuple[str, ...]:
        """How a statement is told, and the times around it."""
        here = made.trigger.sentence
        times = "times in its sentence" if any(one.sentence == here for one in self.told) else "no times in its sentence"
        before = [one for one in self.told if one.time.start < made.trigger.start and self._is_old(one) and self._is_near(one.sentence, made)]
        old = ["old times in its paragraph"] if before else []
        old += ["old times in its sentence"] if any(one.sentence == here for one in before) else []
        return (*circumstances(self.scene, made), times, *old, *self.of_report)

    def candidates(self, made: Found) -> list[Day]:
        """None, the days told in its sentence, before it and in the lead; that of publication in a dispatch, and of what is said in other news of that day."""
        by_key: dict[Key, Day] = {}
        if self.is_dispatch or (self.is_fresh and made.type in SAYINGS):
            by_key[self.anchor, self.anchor] = Day(self.scene.times.publication("most likely the day of publication"), {"printed"})
        before = [one.time.start for one in self.told if one.time.start < made.trigger.start][-NEAREST:]
        for told in self.told:
            away = made.trigger.sentence - told.sentence
            if away < 0 or not (away <= REACH or told.sentence in self.lead or told.time.start in before):
                continue
            day, where = by_key.setdefault(told.key, Day(None)), self._where(told, made)
            day.when = self.scene.times.when(told.time, basis="context", verb=told.word, rule=f"most likely the day told in {TOLD_IN[where]}")
            day.traits.update(told.traits, (where,), self._of_telling(told, made, before))
        earlier = self._told_before(made)
        for key, day in by_key.items():
            day.traits.update(self._of_day(key), self._of_others(key, made, earlier))
        return [Day(None, {"none"}), *by_key.values()]

    # ---- the times of the report ----

    def _told(self) -> Iterator[Told]:
        hung = {time.start: word for word in self.scene.tree.words if (time := self.scene.times.on(word)) is not None}
        for time in self.scene.times.found:
            at = self.scene.tree.at(time.start)
            if at is not None and time.expression.form not in UNDATED:
                word = hung.get(time.start)
                yield Told(time=time, sentence=at.sentence, key=self._days(time.expression), word=word, traits=tuple(self._of_time(time, word)))

    def _of_time(self, time: FoundTime, word: Word | None) -> Iterator[str]:
        form = time.expression.form
        yield f"form {'since' if form.startswith('since ') else 'context' if form in CONTEXTUAL else form}"
        if not self.scene.times.is_adverbial(time):
            yield "no adverbial"
        if word is None:
            yield "dates nothing"
            return
        yield f"dates {tense(word)}"
        yield f"dates clause {clause(first_conjunct(word))}"
        if speech_stance(word.lemma):
            yield "dates a saying"
        if self.scene.match(word) is not None:
            yield "dates an event"

    def _days(self, expression: TimeExpression) -> Key:
        interval = None if expression.form in CONTEXTUAL else resolve(expression, anchor=self.anchor, past=True)
        return (interval.start, interval.end) if interval is not None else expression

    def _key(self, when: When) -> Key:
        return (self.anchor, self.anchor) if when.basis == "publication" and when.span is None else self._days(when.expression)

    def _of_report(self) -> Iterator[str]:
        if self.is_dispatch:
            yield "in a dispatch"
        if self.published is None:
            yield "in an undated report"
        if not any(one.time.expression.form == "weekday" for one in self.told):
            yield "in a report without weekdays"

    def _is_near(self, sentence: int, made: Found) -> bool:
        """Whether a sentence stands in the paragraph of a statement."""
        return self.scene.tree.sentences[sentence].start in self.scene.tree.paragraph(made.trigger)

    def _is_old(self, told: Told) -> bool:
        return told.time.expression.form in LONG_AGO or (isinstance(told.key, tuple) and (self.anchor - told.key[1]).days > OLD)

    # ---- what is seen of one ----

    def _where(self, told: Told, made: Found) -> str:
        if told.sentence == made.trigger.sentence:
            return "own sentence, behind" if told.time.start > made.trigger.start else "own sentence"
        if self._is_near(told.sentence, made):
            return "sentence before" if told.sentence == made.trigger.sentence - 1 else "paragraph"
        return "lead" if told.sentence in self.lead else "further back"

    def _of_telling(self, told: Told, made: Found, before: list[int]) -> Iterator[str]:
        if told.sentence in self.lead:
            yield "in the lead"
        if told.time.start in before:
            yield f"nearest {len(before) - before.index(told.time.start)}"
        if told.word is None:
            return
        yield from _between(told.word, made.trigger)
        match = self.scene.match(told.word)
        if match is not None and family(match.type) == family(made.type):
            yield "dates its kind" if match.type == made.type else "dates its family"

    def _of_day(self, key: Key) -> Iterator[str]:
        if not isinstance(key, tuple):
            yield "on no calendar"
            return
        length, back = (key[1] - key[0]).days, (self.anchor - key[1]).days
        yield next((name for least, name in LENGTHS if length < least), LONGEST)
        if length == 0 and back in (0, 1):
            yield "eve" if back else "of publication"
        else:
            yield next((name for least, name in AGES if back < least), OLDEST)

    def _told_before(self, made: Found) -> tuple[tuple[str, Found | None], ...]:
        """The statement told before one, and the last before it that has a day."""
        before = list(takewhile(lambda one: one is not made, self.made))
        dated = next((one for one in reversed(before) if id(one) in self.keys), None)
        return ("told before", before[-1] if before else None), ("dated before", dated)

    def _of_others(self, key: Key, made: Found, earlier: Iterable[tuple[str, Found | None]]) -> Iterator[str]:
        """Which other statements are of that day."""
        share = self.shares[key] / max(1, len(self.keys))
        yield "told of nothing" if not share else "told of few" if share < MANY else "told of many"
        if self.shares[key] > 1 and self.shares[key] == self.most:
            yield "told of most"
        for one in self.of_day.get(key, ()):
            yield from self._of_like(one, made)
        for name, other in earlier:
            if other is not None and self.keys.get(id(other)) == key:
                yield from (f"{name}, {trait}" for trait in self._of_other(other, made))

    def _of_like(self, one: Found, made: Found) -> Iterator[str]:
        if one.trigger.sentence == made.trigger.sentence:
            yield "of its sentence"
        if one.type == made.type:
            yield "of its kind, before" if one.trigger.i < made.trigger.i else "of its kind, behind"
            if one.trigger.lemma == made.trigger.lemma:
                yield "of its word"
            if self._share_people(one, made):
                yield "of its people and kind"
        elif family(one.type) == family(made.type):
            yield "of its family"

    def _of_other(self, one: Found, made: Found) -> Iterator[str]:
        yield "same paragraph" if self._is_near(one.trigger.sentence, made) else "another paragraph"
        if one.when is not None and one.when.basis == "own words":
            yield "own words"
        if self._share_people(one, made):
            yield "same people"
        if tense(one.trigger) == tense(made.trigger):
            yield "same tense"
        if one.stance == made.stance:
            yield "same stance"
        if family(one.type) == family(made.type):
            yield "same family"
        if one.speaker is not None and made.speaker is not None and one.speaker.draft is made.speaker.draft:
            yield "same speaker"

    def _share_people(self, one: Found, other: Found) -> bool:
        return bool(self.people[id(one)] & self.people[id(other)])


def _between(dated: Word, trigger: Word) -> Iterator[str]:
    """How a statement hangs on what a time dates, if it does."""
    path = [trigger, *takewhile(lambda up: up is not dated, ancestors(trigger))]
    if trigger is not dated and path[-1].head is dated:
        yield "dates what governs it"
        yield from sorted({f"dates what governs it, over {one.dep}" for one in path if one.dep in CROSSED})
    elif trigger in ancestors(dated):
        yield "dates what it governs"
