"""This file finds where something happens from what stands around it: what it hangs on, what caused it, what it led to, the sentence before."""

from __future__ import annotations

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.read.beneath import is_fought_with, says_where, under
from akyn.read.clauses import clauses_of_cause, through
from akyn.read.found import Found, Site
from akyn.read.scene import Scene
from akyn.read.sites import site_of
from akyn.read.sufferers import sufferers
from akyn.read.tree import Word, ancestors, child, children, first_conjunct

INHERITING = frozenset({"xcomp", "conj", "acl", "pcomp", "prep", "agent"})  # what hangs so happens where what it hangs on does
HAPPENING = frozenset({"ASSAULT", "CASUALTY", "COERCE", "AID"})  # what goes on where it was told to go on
FRONT_WORDS = 2  # a place in front of a sentence is led to by one of its first words


def inherited(scene: Scene, made: Found) -> Site | None:
    """The place under what the predicate hangs on, as far as what is said to happen there; what somebody only is by it ("the ousted premier") was elsewhere."""
    node = made.trigger
    if (node.dep == "amod" and node.tag in ("VBN", "JJ")) or says_where(node):
        return None
    for other in children(node, "conj"):
        if node.pos == "VERB" and _shares_place(node, other) and (site := under(scene, made, other)):
            return site
    for governor in ancestors(made.trigger):
        if not _is_there_as_well(node, governor):
            return under(scene, made, governor) if node.dep == "relcl" and governor.pos == "NOUN" else None
        site = under(scene, made, governor) or next((site for one in children(governor, "xcomp") if (site := under(scene, made, one))), None)
        if site is not None:
            return site
        node = governor
    return None


def _shares_place(verb: Word, other: Word) -> bool:
    """ "killed ten and hurt twenty in Oslo", "a bus was set on fire and a shop looted in Oslo": where the last is said to be, all are."""
    is_gapped = other.tag == "VBN" and child(other, "aux", "auxpass") is None
    return other.pos == "VERB" and other.lemma not in words_of("goings") and (is_gapped or child(other, "nsubj", "nsubjpass") is None)


def _is_there_as_well(node: Word, governor: Word) -> bool:
    """True where what hangs on a governor happens in the same place: a noun, a bare participle, no report and no other time."""
    if governor.pos == "VERB" and speech_stance(governor.lemma) is not None and node.dep not in ("nsubj", "nsubjpass"):
        return False
    if governor.dep == "prep" and governor.lower in words_of("circumstances") and node.pos != "NOUN":
        return False
    if node.dep == "advcl":
        return node.tag == "VBG" and not children(node, "mark")
    return node.pos in ("NOUN", "PROPN", "NUM", "ADJ") or node.dep in INHERITING


def where(scene: Scene, made: Found) -> Site | None:
    """ "Oslo, where two were hurt": the place that a relative "where" stands for."""
    for node in (made.trigger, *ancestors(made.trigger)):
        if node.dep == "relcl":
            is_of_place = any(one.lower == "where" for one in node.children)
            return site_of(scene, node.head) or under(scene, made, node.head) if is_of_place else None
    return None


def of_its_cause(scene: Scene, made: Found) -> Site | None:
    """ "killed after a flood in Oslo", "rescued when a boat sank off Oslo": the hurt are where what hurt them was."""
    if made.type not in ("CASUALTY", "AID"):
        return None
    verb = made.trigger.head if made.trigger.dep == "acomp" else made.trigger
    nouns = [noun for prep in children(verb, "prep") if prep.lower in words_of("circumstances") for noun in through(prep)]
    return next((site for cause in (*nouns, *clauses_of_cause(verb)) if (site := under(scene, made, cause) or _of_attacked(scene, cause))), None)


def carried_on(scene: Scene, made: Found) -> Site | None:
    """ "A flood hits Oslo. Three people are killed.": where the main clause of the sentence before is, in one paragraph."""
    if made.type not in HAPPENING or made.trigger.sentence == 0 or made.stance != "asserted":
        return None
    here, before = scene.tree.sentences[made.trigger.sentence], scene.tree.sentences[made.trigger.sentence - 1]
    is_apart = "\n" in scene.tree.text[before.end : here.start] or speech_stance(before.root.lemma) is not None
    if is_apart or not _is_main(made.trigger) or any(word.name in ("GPE", "LOC", "FAC") for word in here.words):
        return None
    told = [word for word in before.words if (match := scene.match(word)) is not None and match.type in HAPPENING and word.pos == "NOUN"]
    hit = children(before.root, "dobj") if before.root.lemma in words_of("occurrences") else []
    there = (site for word in (before.root, *told) if (site := under(scene, made, word)))
    return next(there, None) or next((site for word in hit if (site := site_of(scene, word))), None)


def _is_main(verb: Word) -> bool:
    """True for the verb, or the adjective, of a sentence's main clause or of what is coordinated with it."""
    verb = verb.head if verb.dep == "acomp" else verb
    return first_conjunct(verb).is_root


def _of_attacked(scene: Scene, cause: Word) -> Site | None:
    """ "an attack on Oslo": Oslo."""
    match = scene.match(cause)
    attacked = sufferers(scene, match) if match is not None and match.type in ("ASSAULT", "COERCE") else []
    return next((site for word in attacked if not is_fought_with(word) and (site := site_of(scene, word))), None)


def in_front(scene: Scene, made: Found) -> Site | None:
    """ "In Norland, ...": a place in front covers its sentence."""
    words = scene.tree.sentences[made.trigger.sentence].words[:FRONT_WORDS]
    preps = (word for word in words if word.dep == "prep" and word.lower in ("in", "across", "throughout"))
    return next((site for prep in preps for noun in through(prep) if (site := site_of(scene, noun))), None)
