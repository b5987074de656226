"""This file finds the frames of `kinds/` in a parse: which words of a text carry which kind of statement."""

from __future__ import annotations

from dataclasses import dataclass

from akyn.kinds import Frame
from akyn.lang.en.vocabulary import words_of
from akyn.read.frames.asked import is_allowed
from akyn.read.frames.entries import TO_DO, Entry
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses, beside_noun, through
from akyn.read.syntax.nouns import unwrapped
from akyn.read.syntax.tree import Word, child, children, conjuncts, to_of

PARTS = {"verb": frozenset({"VERB", "AUX"}), "noun": frozenset({"NOUN", "PROPN"}), "adjective": frozenset({"ADJ", "VERB"})}
COMPOUND_DEPS = frozenset({"compound", "amod", "nmod", "npadvmod", "punct", "dobj"})
PARTICLE_DEPS = frozenset({"prep", "prt", "advmod", "agent", "dative", "mark", "aux", "acomp", "amod", "neg", "det"})
OBJECT_DEPS = frozenset(
    {"dobj", "attr", "oprd", "nsubjpass", "acomp", "xcomp", "pobj", "amod", "compound", "advmod", "dative", "nmod", "npadvmod", "ccomp", "advcl"},
)
COORDINATED_DEPS = frozenset({"dobj", "nsubjpass", "attr", "pobj"})
WISHED = "be"  # ends a predicate behind which a clause says what ought to be done: "suggested that they be freed"


@dataclass(slots=True)
class Match:
    """A frame found: the head word, every word the predicate took, and its objects."""

    entry: Entry
    head: Word
    words: list[Word]
    objects: list[Word]
    sure: float | None = None  # how likely the type model holds its kind; None where it was not asked
    traits: tuple[str, ...] = ()  # what told the model most for this kind
    others: tuple[Match, ...] = ()  # the other frames of this kind that fit here as well

    @property
    def type(self) -> str:
        return self.entry.kind.name

    @property
    def label(self) -> str:
        return self.entry.label

    @property
    def frame(self) -> Frame:
        return self.entry.frame


def lemmas_of(word: Word) -> tuple[str, ...]:
    """The lemmas as frames write them, "re-elect" with the prefix that the tokeniser cut off; a participle also as it stands, for frames of adjectives."""
    own = (word.lemma, word.lower) if word.tag in ("VBG", "VBN") and word.lower != word.lemma else (word.lemma,)
    before = next((one for one in children(word, "punct", "npadvmod", "compound", "dep", "advmod") if one.lower in words_of("prefixes")), None)
    return (f"{before.lower}-{word.lemma}", *own) if before else own


def fits(entry: Entry, word: Word, cast: Cast, clauses: Clauses) -> Match | None:
    """The frame as it stands at a word; None where it does not fit there."""
    words = _with_compounds(entry, word)
    if words is None:
        return None
    for at, want in enumerate(entry.rest):
        step = _step(words, want, clauses) or _behind_object(word, entry.rest[at : at + 2]) or _to_do(word, want)
        if step is None:
            return None
        words.append(step)
    objects = _objects(entry, word, words, clauses)
    if entry.frame.objects and not is_allowed(entry, word, objects, cast, clauses):
        return None
    return Match(entry, word, words, objects)


def _with_compounds(entry: Entry, word: Word) -> list[Word] | None:
    """The head and what the frame wants before it; None where that is not there."""
    if not entry.compounds:
        return [word]
    held = [one for one in word.children if one.dep in COMPOUND_DEPS]
    held += [two for one in held for two in one.children]
    if not all(any(want in (one.lemma, one.lower) for one in held) for want in entry.compounds):
        return None
    return [*(one for one in held if one.lemma in entry.compounds or one.lower in entry.compounds), word]


def _step(words: list[Word], want: str, clauses: Clauses) -> Word | None:
    """The next word of a predicate among the dependents of those already taken, the latest first."""
    if want == "not":
        return next((one for node in words for one in node.children if one.dep == "neg"), None)
    if want == WISHED:
        return _be(words)
    is_preposition = want in words_of("prepositions")
    for node in reversed(words):
        for one in _behind_first(node):
            found = _led_to(one, want, is_preposition=is_preposition)
            if found is not None:
                return found
    if want in ("for", "that"):
        return _for_to(words) if want == "for" else _that(words)
    if is_preposition or words[0].pos not in ("VERB", "AUX"):
        return None
    return next((one for one in clauses.objects(words[0]) if one.lemma == want or _is_called(one, want)), None)


def _is_called(noun: Word, want: str) -> bool:
    """ "launched Operation Iron Gate": what a thing is stands at the head of its name."""
    return noun.pos == "PROPN" and any(one.lower == want for one in children(noun, "compound"))


def _behind_object(verb: Word, wanted: tuple[str, ...]) -> Word | None:
    """The "under" of "placed the minister under arrest", which the parser may hang on the minister, where the noun wanted stands behind it."""
    if len(wanted) < 2 or verb.pos != "VERB":
        return None
    behind = (prep for one in children(verb, "dobj") for prep in children(one, "prep") if prep.lower == wanted[0])
    return next((prep for prep in behind if any(noun.lemma == wanted[1] for noun in through(prep))), None)


def _to_do(verb: Word, want: str) -> Word | None:
    """The "to" of "called members to join"."""
    if want != TO_DO:
        return None
    whom = child(verb, "dobj", "nsubjpass")
    clauses = [one for one in children(verb, "xcomp", "ccomp", "advcl") if whom is not None or child(one, "nsubj") is not None]
    return next((to for one in clauses if (to := to_of(one)) is not None), None)


def _for_to(words: list[Word]) -> Word | None:
    """The "for" of "called for them to leave": the parser makes it the mark of the clause."""
    clauses = (clause for node in words for clause in children(node, "advcl", "ccomp", "acl"))
    return next((mark for clause in clauses for mark in children(clause, "mark") if mark.lower == "for"), None)


def _that(words: list[Word]) -> Word | None:
    """The "that" of "asked that they leave", or the "be" of "asked they be freed": what marks a clause as wanted."""
    for clause in (clause for node in words for clause in children(node, "ccomp", "acl")):
        mark = next((one for one in children(clause, "mark") if one.lower == "that"), None)
        be = _wished(clause)
        if mark is not None or be is not None:
            return mark or be
    return None


def _be(words: list[Word]) -> Word | None:
    """The "be" of "suggested that they be freed": a wish, where "suggested that they are free" is none."""
    clauses = (clause for node in words for clause in children(node, "ccomp"))
    return next((be for clause in clauses if (be := _wished(clause)) is not None), None)


def _wished(clause: Word) -> Word | None:
    """The "be" of a clause that says what ought to be done to somebody."""
    return None if children(clause, "aux") else next((one for one in children(clause, "auxpass") if one.tag == "VB"), None)


def _behind_first(node: Word) -> list[Word]:
    """The dependents of a word: those behind it, then those before it, of which "by noon" in "By noon the toll stood at 48" is no part of a predicate."""
    before = [one for one in node.children if one.i < node.i and not _is_fronted(one, node)]
    return [one for one in node.children if one.i > node.i] + before


def _is_fronted(preposition: Word, verb: Word) -> bool:
    """True for a phrase in front of a clause, unless it asks or relates ("on whom they count")."""
    noun = child(preposition, "pobj")
    return preposition.dep == "prep" and verb.pos in ("VERB", "AUX") and noun is not None and not noun.tag.startswith("W")


def _led_to(one: Word, want: str, *, is_preposition: bool) -> Word | None:
    """The dependent itself, or a noun coordinated with it, where that is the word wanted."""
    if one.lower == want and one.dep in PARTICLE_DEPS and not (one.dep == "aux" and want == "to") and not _says_when(one):
        return one
    if is_preposition:
        return None
    if one.dep in OBJECT_DEPS and want in (one.lemma, one.lower):
        return one
    if one.dep in COORDINATED_DEPS and unwrapped(one).lemma == want:
        return unwrapped(one)  # "carried out a series of raids"
    others = conjuncts(one)[1:] if one.dep in COORDINATED_DEPS else ()
    return next((other for other in others if other.lemma == want), None)


def _says_when(preposition: Word) -> bool:
    """ "insisted on Tuesday": upon a day, and on nothing else."""
    noun = child(preposition, "pobj") if preposition.lower == "on" else None
    return noun is not None and noun.lemma in words_of("times of year")


def _objects(entry: Entry, head: Word, words: list[Word], clauses: Clauses) -> list[Word]:
    last, part = words[-1], entry.frame.part
    if entry.rest and entry.rest[-1] in words_of("prepositions") and last.dep != "prt":
        return (_direct(head, words, clauses) if part == "verb" else []) or through(last)
    if part == "verb":
        verb = last if last.pos == "VERB" else head  # "failed to adopt a resolution"
        let_go = children(verb, "nsubj") if verb is not head else []  # "let the sick man go"
        return [*clauses.objects(verb), *children(verb, "acomp"), *let_go]
    if part == "noun":
        return [noun for role in entry.frame.recipient.split("|") for noun in beside_noun(role, head, words)]
    return [head.head] if head.dep == "amod" else []


def _direct(head: Word, words: list[Word], clauses: Clauses) -> list[Word]:
    taken = {word.i for word in words}
    return [one for one in clauses.objects(head) if one.i not in taken]
