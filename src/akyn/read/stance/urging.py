"""This file makes requests of what ought to be done ("The parties must talk", "It is vital that they talk"), and of what is asked beside a first thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.lang.en.vocabulary import words_of
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.speaking import is_own_statement, own_voice, settle_speaker
from akyn.read.syntax.clauses import is_by_speaker
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, bounds, child, children, conjuncts, is_negated, is_to_infinitive, subtree
from akyn.read.when.dating import settle_time
from akyn.read.where.placing import settle_place_of_saying
from akyn.read.who.filling import fillers

CONFIDENCE = 0.55
BEFORE_BIDDING = frozenset({"do", "not", "n't", "please", "always", "never"})
HAVING = frozenset({"be", "have"})  # "Have a good weekend.", "Be welcome.": wished, and asked of nobody
LEAST_WORDS = 3  # "to engage" alone says nothing of what is asked


def urgings(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """Each duty of a sentence whose speaker is known; in the reporter's own voice only where the report is somebody's statement; a question asks for none."""
    if any(word.text == "?" for word in sentence.words[-2:]):
        return
    if (verb := bidding(sentence)) is not None:
        yield from _urging(scene, verb, verb, [])
    for verb in sentence.words:
        duty = _duty(verb) or _necessity(verb)
        bidden = fillers(scene, scene.clauses.surface(verb)) if duty is not None else []
        if duty is not None and (bidden or child(verb, "expl") is not None):
            yield from _urging(scene, verb, duty, bidden)


def bidding(sentence: Sentence) -> Word | None:
    """The verb of a sentence that bids its readers: "Avoid all travel to the north.", "Do not go there."; None for other sentences."""
    verb = sentence.root
    is_bidding = verb.tag == "VB" and verb.lemma not in HAVING and not _is_of_us(verb)
    if not is_bidding or children(verb, *SUBJECTS, "expl", "mark") or any(one.lower == "to" for one in children(verb, "aux")):
        return None
    before = [word.lower for word in sentence.words if word.i < verb.i]
    is_first = all(word in BEFORE_BIDDING for word in before) and (verb.text[:1].isupper() or bool(before))
    return verb if is_first and sentence.words[-1].text == "." else None


def _is_of_us(verb: Word) -> bool:
    """ "Let me add this", "Let's go to the next question": what the speaker himself is about to do."""
    subjects = (one for clause in children(verb, "ccomp", "xcomp") for one in children(clause, *SUBJECTS))
    return verb.lemma == "let" and any(one.lower in words_of("first person") | {"'s", "’s"} for one in (*subjects, *children(verb, "dobj")))


def _duty(verb: Word) -> Word | None:
    """The "must" of a verb, or of the verb before it ("must stop and leave"), outside "if"."""
    if verb.pos not in ("VERB", "AUX") or any(one.lower not in ("that", "and") for one in children(verb, "mark")):
        return None
    if verb.dep == "conj" and verb.tag == "VB" and not children(verb, "nsubj", "nsubjpass", "aux"):
        return _duty(verb.head) if verb.head is not verb else None
    return next((one for one in children(verb, "aux") if one.lower in ("must", "should")), None)


def _necessity(verb: Word) -> Word | None:
    """The "vital" of "It is vital that they talk", "It is time for them to talk"; what we must do is asked of nobody."""
    copula = verb.head
    if verb.dep not in ("ccomp", "xcomp", "advcl", "csubj") or copula.lemma != "be" or is_negated(copula):
        return None
    is_impersonal = any(one.lower == "it" for one in children(copula, "nsubj", "expl"))
    is_told = any(one.lower in ("that", "for") for one in children(verb, "mark"))
    if not is_impersonal or not is_told or is_by_speaker(verb):
        return None
    return next((one for one in children(copula, "acomp", "attr") if one.lemma in words_of("necessities")), None)


def _urging(scene: Scene, verb: Word, duty: Word, bidden: list[Word]) -> Iterator[Found]:
    chain = scene.contexts.chain(verb)
    speakers = [link.source for link in chain if link.source is not None] or own_voice(scene)
    if not speakers or (not chain and not is_own_statement(scene)):
        return
    made = Found(type="REQUEST", trigger=duty, words=[duty, verb], chain=chain, recipients=bidden, actors=speakers[:1], confidence=CONFIDENCE)
    scene.reasons.note_all(duty, made.actors, "who says so asks it")
    made.extent = [part for part in _asked(verb) if part.dep != "punct"]
    made.rules.append(f"“{duty.lower}” asks it of them: REQUEST")
    settle_speaker(scene, made)
    settle_time(scene, made)
    settle_place_of_saying(scene, made)
    made.when = made.when or (scene.times.publication("urged in the report's own voice: as it is printed") if not chain else None)
    yield made


def asked_beside(made: Iterable[Found]) -> list[Found]:
    """ "called on them to halt the raids and to honour the treaty": the second thing too is asked of them, where it is no statement of its own."""
    told = {one.trigger.i for one in made}
    return [_beside(one, verb) for one in made if one.type == "REQUEST" for verb in _further(one) if verb.i not in told]


def _beside(request: Found, verb: Word) -> Found:
    """A request for what a verb says, by and to those of another; its evidence are its own words, as those of the other may hold them."""
    extent = list(_asked(verb))
    rules = [*request.rules, f"“{verb.lower}” is asked beside it: REQUEST"]
    return replace(request, trigger=verb, words=[verb, request.trigger], extent=extent, quoted=bounds(extent), rules=rules)


def _further(request: Found) -> list[Word]:
    """What is asked beside the first thing asked, if more than a word."""
    verbs = [verb for word in request.words for content in _contents(word) for verb in conjuncts(content)[1:]]
    return [verb for verb in verbs if verb.tag == "VB" and not children(verb, "nsubj", "nsubjpass") and len(list(_asked(verb))) >= LEAST_WORDS]


def _contents(word: Word) -> list[Word]:
    """The first thing that a word asks: "to halt the raids"."""
    return [clause for clause in children(word, "xcomp", "ccomp", "acl", "advcl") if is_to_infinitive(clause)]


def _asked(verb: Word) -> Iterator[Word]:
    """The words of what is asked, without what is asked beside it."""
    others = {part.i for one in children(verb, "conj") if one.pos in ("VERB", "AUX") for part in subtree(one)}
    return (part for part in subtree(verb) if part.i not in others)
