"""This file makes requests of what ought to be done: "The parties must talk" asks it of them."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.read.dating import settle_time
from akyn.read.filling import fillers
from akyn.read.found import Found
from akyn.read.scene import Scene
from akyn.read.speaking import is_own_statement, own_voice, settle_speaker
from akyn.read.tree import Sentence, Word, child, children, subtree

CONFIDENCE = 0.55


def urgings(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """Each "must" and "should" of a sentence whose speaker is known; in the reporter's own voice only where the report is somebody's statement."""
    for verb in sentence.words:
        duty = _duty(verb)
        bidden = fillers(scene, scene.clauses.surface(verb)) if duty is not None else []
        if duty is not None and (bidden or child(verb, "expl") is not None):
            yield from _urging(scene, verb, duty, bidden)


def _duty(verb: Word) -> Word | None:
    """The "must" of a verb, outside "if" and "that"."""
    if verb.pos not in ("VERB", "AUX") or children(verb, "mark"):
        return None
    return next((one for one in children(verb, "aux") if one.lower in ("must", "should")), None)


def _urging(scene: Scene, verb: Word, duty: Word, bidden: list[Word]) -> Iterator[Found]:
    chain = scene.contexts.chain(verb)
    speakers = [link.source for link in chain if link.source is not None] or own_voice(scene)
    if not speakers or (not chain and not is_own_statement(scene)):
        return
    made = Found(type="REQUEST", trigger=duty, words=[duty, verb], chain=chain, recipients=bidden, actors=speakers[:1], confidence=CONFIDENCE)
    scene.reasons.note_all(duty, made.actors, "who says so asks it")
    made.extent = [part for part in subtree(verb) if part.dep != "punct"]
    made.rules.append(f"“{duty.lower}” asks it of them: REQUEST")
    settle_speaker(scene, made)
    settle_time(scene, made)
    made.when = made.when or (scene.times.publication("urged in the report's own voice: as it is printed") if not chain else None)
    yield made
