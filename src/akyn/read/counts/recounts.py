"""This file reads counts that only say how many: "the union put the number at 900", "raised its own count to six"; what they count was told before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import words_of
from akyn.read.above.telling import said
from akyn.read.counts.tallies import tallies
from akyn.read.scene.figures import Counted, is_harm
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.speaking import settle_speaker
from akyn.read.syntax.tree import Word, child, children, subtree
from akyn.read.when.dating import settle_time
from akyn.read.where.placing import settle_place

BACK = 2  # sentences in which what is counted was told
COUNTED_AGAIN = frozenset({"CASUALTY", "COERCE", "PROTEST"})
TO_HOW_MANY = frozenset({"at", "to"})
TOLLS = frozenset({"casualty", "death", "fatality", "toll"})
TURNOUTS = frozenset({"attendance", "crowd", "turnout"})
COUNTING = frozenset({"confirm", "count", "register", "report"})


def recounts(scene: Scene, made: Iterable[Found]) -> list[Found]:
    """One statement for each such count, of the kind of what was counted last before."""
    made = list(made)
    return [again for one in scene.counted if (verb := _giving(one)) is not None for again in _recounted(scene, one, verb, made)]


def _giving(one: Counted) -> Word | None:
    """The verb of "counted nine", "put the number at 900", "raised his count from four to six", "spoke of nine": a number of nobody who is named."""
    above = one.word.head
    if one.quantity.unit or one.noun is not one.word:
        return None
    if one.word.dep == "pobj":
        return _giving_behind(one, above)
    return above if one.word.dep == "dobj" and above.lemma in COUNTING else None


def _giving_behind(one: Counted, prep: Word) -> Word | None:
    verb = prep.head
    if verb.pos != "VERB":
        return None
    if verb.lemma == "speak" and prep.lower == "of":
        return verb
    count = child(verb, "dobj")
    is_count = count is not None and count.lemma in words_of("tolls") | TURNOUTS and not any(noun.lower == "of" for noun in children(count, "prep"))
    is_to = prep.lower in TO_HOW_MANY or (prep.lower == "from" and any(part.lower == "to" for part in one.word.children))
    return verb if is_count and is_to and verb.lemma in words_of("giving counts") else None


def _recounted(scene: Scene, one: Counted, verb: Word, made: list[Found]) -> Iterator[Found]:
    own = said(verb, "claimed", scene.clauses)
    if own is None or own.source is None or any(other.trigger in subtree(verb) and _counts(scene, other, one) for other in made):
        return
    before = [other for other in made if other.type in COUNTED_AGAIN and other.trigger.i < verb.i and verb.sentence - other.trigger.sentence <= BACK]
    for other in sorted(before, key=lambda other: -other.trigger.i):
        measure = _measure(scene, other, verb)
        if measure is not None:
            words = [word for word in (child(verb, "dobj"), one.word) if word is not None]
            again = Found(type=other.type, mode=other.mode, trigger=verb, words=words, measure=measure, rules=["counts again what was told before"])
            again.chain, again.stance = (own, *scene.contexts.chain(verb)), "claimed"
            settle_speaker(scene, again)
            settle_time(scene, again)
            settle_place(scene, again)
            yield again
            return


def _counts(scene: Scene, other: Found, one: Counted) -> bool:
    return any(figure.span.start <= one.word.start < figure.span.end for figure in tallies(scene, other))


def _measure(scene: Scene, other: Found, verb: Word) -> str | None:
    """What a statement counts: the killed and the arrested, or those who took part; of a crowd nobody was killed, of a toll nobody took part."""
    counted = {figure.measure for figure in tallies(scene, other)}
    counts = [word.lemma for word in children(verb, "dobj") if word.pos == "NOUN"]
    harmed = sorted(one for one in counted if is_harm(one) and TURNOUTS.isdisjoint(counts))
    crowds = ["participants"] if "participants" in counted and TOLLS.isdisjoint(counts) else []
    return next(iter([*harmed, *crowds]), None)
