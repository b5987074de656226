"""This file tells what is heralded: a deed threatened unless others yield, and what a body or an office will do, though no frame knows the verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.lang.en.vocabulary import classes_of, is_office, words_of
from akyn.read.above.modality import conditions_of, is_be_to
from akyn.read.frames.families import DEEDS
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.speaking import settle_speaker
from akyn.read.syntax.tree import Sentence, Word, child, children, conjuncts, is_finite, is_negated, subtree
from akyn.read.when.dating import settle_time
from akyn.read.where.placing import settle_place
from akyn.read.who.topics import topics

THREATENED = DEEDS | {"MOBILIZE", "SANCTION"}  # what is a threat where it waits upon others
CONFIDENCE = 0.4  # no frame knows the verb
LEAST_WORDS = 6  # "The ministry will act" announces nothing


def threats(made: Iterable[Found]) -> list[Found]:
    """ "will attack unless they leave": the deed is threatened, and whoever says so of himself threatens."""
    held = [one for one in made if _waits_upon_others(one)]
    for deed in held:
        deed.stance = "threatened"
        deed.rules.append("on a condition: threatened")
    return [_threat(deed) for deed in held if deed.actors]


def _waits_upon_others(made: Found) -> bool:
    if made.type not in THREATENED or made.stance != "planned" or made.trigger.pos != "VERB":
        return False
    return any(child(clause, "nsubj", "nsubjpass") is not None for clause in conditions_of(made.trigger))


def _threat(deed: Found) -> Found:
    """Whoever says of himself what he will do unless others yield threatens."""
    return replace(deed, type="THREATEN", mode=None, stance="asserted", rules=["what will be done unless others yield: THREATEN"])


def heralded(scene: Scene, sentence: Sentence, made: Iterable[Found]) -> Iterator[Found]:
    """ "Officials will scrap the test", "the ministry is to issue permits": what a body or an office will do is announced."""
    heads = {one.trigger.i for one in made if one.trigger.sentence == sentence.index}
    for verb in conjuncts(sentence.root):
        deed = _undertaken(verb)
        if deed is None or heads & {one.i for one in subtree(verb)} or not _is_body(scene, verb) or scene.contexts.chain(verb):
            continue
        extent = sorted(subtree(verb), key=lambda one: one.i)
        announced = Found(type="AGREE", trigger=deed, words=[deed], stance="planned", extent=extent, confidence=CONFIDENCE)
        announced.actors = scene.reasons.note_all(deed, scene.clauses.surface(verb), "who will do it")
        announced.recipients = topics(scene, deed, announced.actors)
        announced.rules.append("what a body or an office will do: AGREE")
        settle_speaker(scene, announced)
        settle_time(scene, announced)
        settle_place(scene, announced)
        yield announced


def _undertaken(verb: Word) -> Word | None:
    """The verb of "will scrap", "is to begin"; None where it tells of something else."""
    inner = child(verb, "xcomp")
    done = inner if inner is not None and is_be_to(inner) else verb
    is_ahead = done is inner or any(one.lower in words_of("future helpers") for one in children(verb, "aux"))
    if not (is_ahead and is_finite(verb) and _is_done(done)) or is_negated(verb) or conditions_of(verb):
        return None
    return done if len(list(subtree(verb))) >= LEAST_WORDS else None


def _is_done(verb: Word) -> bool:
    """True for what somebody sets out to do."""
    return verb.pos == "VERB" and verb.lemma not in words_of("no undertakings") and not children(verb, "auxpass")


def _is_body(scene: Scene, verb: Word) -> bool:
    """True where somebody with a name, a government or who holds an office does it."""
    return any(_is_public(scene, one) for one in scene.clauses.surface(verb))


def _is_public(scene: Scene, word: Word) -> bool:
    draft = scene.draft(word)
    if draft is not None and draft.named:
        return draft.type in ("country", "organization", "person")
    return bool(classes_of(word.lemma) & {"government", "office", "power"}) or is_office(word.lemma)
