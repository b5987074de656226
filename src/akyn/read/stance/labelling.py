"""This file tells what somebody calls somebody or something, whatever words he takes for it: "called the decree void", "described the count as orderly"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import words_of
from akyn.read.above.modality import modality
from akyn.read.frames.families import SPEECH
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.speaking import settle_speaker
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.tree import WHO_ACTS, Sentence, Word, child, children, is_negated, is_passive
from akyn.read.when.dating import settle_time
from akyn.read.who.filling import fillers

CONFIDENCE = 0.5
SAID_OF_IT = frozenset({"ADJ", "NOUN", "VERB"})


def labelled(scene: Scene, made: Iterable[Found]) -> list[Found]:
    """The statements already made, and what is called something beside them; a bare noun that only says what it is called is no deed of its own."""
    made = list(made)
    told = {one.trigger.i for one in made if one.type in SPEECH}
    found = [(one, label) for sentence in scene.sentences for verb, label in _labels(sentence) if verb.i not in told and (one := _called(scene, verb, label))]
    verbs, labels = {one.trigger.i for one, _ in found}, {label.i for _, label in found}
    others = (one for one in made if one.trigger.i not in verbs and not (one.trigger.i in labels and (not one.recipients or one.trigger.pos == "ADJ")))
    return [*others, *(one for one, _ in found)]


def _labels(sentence: Sentence) -> Iterator[tuple[Word, Word]]:
    """The verbs of calling, each with what it calls its object."""
    for verb in sentence.words:
        label = _label(verb) if verb.pos == "VERB" and verb.lemma in words_of("labels") else None
        if label is not None and label.pos in SAID_OF_IT and label.name not in WHO_ACTS and label.lower != "home":
            yield verb, label


def _label(verb: Word) -> Word | None:
    """ "called it void": void; "described it as a trick": the trick."""
    called = child(verb, "dobj", "nsubjpass")
    if called is None or called.lower == "what":
        return None  # "what he called a coup": only a name for it
    behind = [one for prep in children(verb, "prep") if prep.lower == "as" for one in children(prep, "pobj", "amod", "pcomp")]
    return child(verb, "oprd") or next(iter(behind), None)


def _called(scene: Scene, verb: Word, label: Word) -> Found | None:
    """The judgement; None where nobody passes it, or it is only supposed."""
    actors = fillers(scene, scene.clauses.subjects(verb) or (prepositional(label, "by") if is_passive(verb) else []))
    if modality(verb) is not None or is_negated(verb) or not any(scene.references.draft(one) is not None for one in actors):
        return None
    told = Found(type="COMMENT", trigger=verb, words=[verb, label], actors=actors, chain=scene.contexts.chain(verb), confidence=CONFIDENCE)
    called = [one for one in fillers(scene, scene.clauses.objects(verb)) if one is not label]
    told.recipients = scene.reasons.note_all(verb, called, "what is called so")
    if not called and all(one.lower in words_of("first person") for one in actors):
        return None  # "We call this a holiday"
    told.rules.append("called so: COMMENT")
    if _is_blame(label):
        told.type, told.mode = "ACCUSE", "disapprove"
        told.rules.append(f"“{label.lower}” blames: ACCUSE")
    told.stance = "claimed" if told.chain else "asserted"
    settle_speaker(scene, told)
    settle_time(scene, told)
    return told


def _is_blame(label: Word) -> bool:
    """ "a fraud", "shameful theft": no good word of it."""
    return any(one.lemma in words_of("words of blame") for one in (label, *children(label, "amod", "compound", "conj")))
