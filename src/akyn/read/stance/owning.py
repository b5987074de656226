"""This file takes somebody's own statement at its word, clause by clause: what its author will do is a promise, what no frame knows their assessment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.read.above.modality import conditions_of
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.speaking import own_voice, settle_speaker
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, child, children, conjuncts, first_conjunct, has_no, is_finite, is_negated, subtree
from akyn.read.when.dating import settle_time
from akyn.read.who.topics import topics

CONFIDENCE = 0.4  # nobody says that it is said
LEAST_WORDS = 7
NOBODY = frozenset({"nobody", "none"})
OWN = frozenset({"my", "our"})
MENTIONED = frozenset({"pobj", "pcomp", "poss", "compound", "amod", "relcl", "acl", "advcl"})  # what hangs so on a clause is not what the clause says


def own_words(scene: Scene, sentence: Sentence, heads: Iterable[int]) -> Iterator[Found]:
    """The clauses of a sentence in the author's own voice that hold no statement yet.

    Args:
        heads: the triggers of the statements of the sentence, by their place in the text.
    """
    author = _author(scene, sentence)
    clauses = [verb for verb in _clauses(sentence.root) if scene.contexts.quote_at(verb) is None]
    told = {_clause_of(word, clauses).i for at in heads if not _is_mentioned(word := scene.tree.words[at], clauses)}
    for verb in clauses:
        if author and verb.i not in told:
            yield from _own(scene, verb, author, clauses)


def _author(scene: Scene, sentence: Sentence) -> list[Word]:
    """Whose words a sentence is: in a transcript who speaks there, unless he asks; else whose statement the report is."""
    turn = next(scene.contexts.turns.over(sentence.root), None)
    if turn is None:
        return own_voice(scene)
    return [turn.source] if turn.source is not None and turn.stance != "hypothetical" else []


def _clauses(root: Word) -> Iterator[Word]:
    """The root of a sentence and the finite verbs coordinated with it."""
    for verb in conjuncts(root):
        if verb is root or (verb.pos in ("VERB", "AUX") and is_finite(verb)):
            yield verb


def _clause_of(word: Word, clauses: list[Word]) -> Word:
    """The clause that a word stands in; the first where it stands in none."""
    return next((one for one in (word, *ancestors(word)) if one in clauses), clauses[0] if clauses else word)


def _is_mentioned(word: Word, clauses: list[Word]) -> bool:
    """True for an event that its clause only mentions: "has shown restraint since the attack", "these attacks are a reminder of it"."""
    while word not in clauses and word.head is not word:
        if word.dep in MENTIONED or (word.dep in SUBJECTS and word.pos in ("NOUN", "PROPN") and not _only_happens(word.head)):
            return True
        word = word.head
    return False


def _only_happens(verb: Word) -> bool:
    """ "clashes erupted", "the attack was carried out": all that is said of an event is that it was."""
    if verb.lemma == "be" and children(verb, "attr", "acomp"):
        return False
    return verb.lemma in words_of("occurrences") | words_of("persistings") | words_of("light verbs")


def _own(scene: Scene, verb: Word, author: list[Word], clauses: list[Word]) -> Iterator[Found]:
    words = _words(verb, clauses)
    if not is_finite(verb) or len(words) < LEAST_WORDS or child(first_conjunct(verb), *SUBJECTS, "expl") is None:
        return
    made = Found(type="COMMENT", trigger=verb, words=[verb], actors=author, extent=words, confidence=CONFIDENCE)
    if is_promise(scene, verb, author):
        made.type, made.stance = "AGREE", "planned"
        made.rules.append("what the author of the statement will do: AGREE")
    elif not _assesses(scene, verb, words):
        return
    else:
        made.rules.append("an assessment in the statement's own voice: COMMENT")
    scene.reasons.note_all(verb, author, "whose words these are")
    made.chain = scene.contexts.chain(verb)
    if made.chain and made.type == "COMMENT":
        made.stance = "claimed"
    settle_speaker(scene, made)
    made.recipients = topics(scene, made.trigger, made.actors)
    settle_time(scene, made)
    yield made


def _assesses(scene: Scene, verb: Word, words: list[Word]) -> bool:
    """True where a clause is not about who speaks to whom ("I want to ...", "Here is how"); in a transcript where it is about people, powers or a name."""
    first = first_conjunct(verb)
    subject = child(first, *SUBJECTS, "expl") or child(first, "advmod")
    if subject is None or subject.lower in words_of("I") | {"you", "here"}:
        return False
    if next(scene.contexts.turns.over(verb), None) is None:
        return True
    is_to_guest = any(word.lower == "you" for word in words)
    is_pleasantry = subject.lower in words_of("it") and (is_to_guest or not any(word.name in ("GPE", "ORG", "NORP") for word in words))
    return not is_pleasantry and concerns_somebody(words)


def concerns_somebody(words: Iterable[Word]) -> bool:
    """True for words about people, powers or a name."""
    return any(word.name or person_classes(word.lemma) or classes_of(word.lemma) & {"government", "power"} for word in words)


def _words(verb: Word, clauses: list[Word]) -> list[Word]:
    """The words of a clause without those coordinated with it."""
    others = {word.i for one in clauses if one is not verb and verb in ancestors(one) for word in subtree(one)}
    return sorted((word for word in subtree(verb) if word.i not in others), key=lambda one: one.i)


def is_promise(scene: Scene, verb: Word, author: list[Word]) -> bool:
    """ "We will ...": its author does it, and says so."""
    helpers = {one.lower for one in children(verb, "aux")}
    return bool(helpers & words_of("future helpers")) and _is_own_doing(scene, verb, author) and not is_negated(verb)


def is_threat(scene: Scene, verb: Word, author: list[Word]) -> bool:
    """ "If they come, we take the keys", "would not open the port unless they left": what its author does unless others yield, and no kindness."""
    conditions = conditions_of(verb)
    if verb.pos != "VERB" or verb.lemma in words_of("kindnesses") or not conditions or child(verb, "expl") is not None:
        return False
    others = [one for clause in conditions for one in children(clause, *SUBJECTS, "expl")]
    is_upon_others = bool(others) and not any(_is_of(scene, one, author) for one in others)
    helpers = {one.lower for one in children(verb, "aux")}
    is_ahead = bool(helpers & words_of("future helpers")) or "would" in helpers or (verb.tag == "VBP" and not helpers)
    return is_upon_others and is_ahead and _is_own_doing(scene, verb, author)


def is_denial(scene: Scene, verb: Word, author: list[Word]) -> bool:
    """ "We have never paid them", "Nobody in my unit opened the gate", "Not one of our boats crossed": a deed that its author says was not done by his."""
    subjects = children(verb, "nsubj")
    is_done = verb.pos == "VERB" and (verb.tag == "VBD" or {one.lower for one in children(verb, "aux")} & {"did", "has", "have", "had"})
    if not is_done or verb.lemma in words_of("no deeds") or conditions_of(verb):
        return False
    is_by_none = any(one.lower in NOBODY or has_no(one) or any(two.lower == "not" for two in subtree(one)) for one in subjects)
    is_by_own = any(_is_of(scene, one, author) or any(two.lower in OWN for two in subtree(one)) for one in subjects)
    return is_by_own and (is_negated(verb) or is_by_none)


def _is_own_doing(scene: Scene, verb: Word, author: list[Word]) -> bool:
    return any(_is_of(scene, one, author) for one in scene.clauses.surface(verb))


def _is_of(scene: Scene, word: Word, author: list[Word]) -> bool:
    """ "We", or the author by name."""
    mine = scene.references.draft(author[0]) if author else None
    return word.lower in words_of("first person") or (mine is not None and scene.references.draft(word) is mine)
