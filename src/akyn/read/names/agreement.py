"""This file scores who a pronoun may mean: agreement is a must, then nearness, being a subject, and having a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import classes_of, person_classes, speech_stance, words_of
from akyn.read.names.drafts import Draft
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.nouns import could_act
from akyn.read.syntax.tree import SUBJECTS, Word
from akyn.text.names import fold

# What counts, and how much.
START = 2.0
PER_SENTENCE = 0.6
SUBJECT = 1.0
POSSESSOR = 0.5
NAMED = 0.3
PLURAL_OBJECT = 0.4
BODY = 0.7  # "they" are rather the miners than the police

LEAST_OF_A = 3  # letters of a given name that ends as women's do in many languages

MANY = frozenset({"army", "government", "lower-house", "parliament", "police", "upper-house"})  # institutions that "they" may mean


def score(pronoun: Word, mention: Word, draft: Draft) -> float | None:
    """How likely a pronoun means a mention; None where they do not agree."""
    if not agrees(pronoun, mention, draft) or (pronoun.lower in words_of("they") and _is_only_a_thing(mention) and _is_of_people(pronoun)):
        return None
    found = START - PER_SENTENCE * (pronoun.sentence - mention.sentence)
    found += SUBJECT if mention.dep in SUBJECTS else 0.0
    found -= POSSESSOR if mention.dep in ("poss", "compound") else 0.0
    found += NAMED if draft.named else 0.0
    if pronoun.lower in words_of("they") and draft.type == "organization":
        found -= BODY
    is_lesser = mention.dep not in (*SUBJECTS, "conj") and mention.lemma not in ("people", "protester")
    return found - PLURAL_OBJECT if is_lesser and pronoun.lower in words_of("they") else found


def _is_only_a_thing(mention: Word) -> bool:
    """ "houses", "lorries"; a number may be one of people."""
    of_people = any(person_classes(noun.lemma) for noun in prepositional(mention, "of"))  # "hundreds of miners"
    return not could_act(mention) and not of_people and mention.pos == "NOUN" and mention.lemma not in words_of("many people")


def _is_of_people(pronoun: Word) -> bool:
    """Whether what a pronoun does, or what is done to it, only people do or suffer: "they said", "they beat us", "beat them"."""
    verb = pronoun.head
    if pronoun.dep == "nsubj":
        return verb.lemma in words_of("done by people") or speech_stance(verb.lemma) is not None
    return pronoun.dep in ("dobj", "nsubjpass", "dative") and verb.lemma in words_of("done to people")


def in_favour(pronoun: Word, mention: Word, draft: Draft) -> Iterator[str]:
    """What speaks for a mention, in words: that it agrees, how near it is, that it is a subject, that it has a name."""
    yield f"as a {draft.type} it agrees"
    sentences = pronoun.sentence - mention.sentence
    yield "in the same sentence" if sentences == 0 else "one sentence back" if sentences == 1 else f"{sentences} sentences back"
    if mention.dep in SUBJECTS:
        yield "a subject"
    if draft.named:
        yield "named"


def agrees(pronoun: Word, mention: Word, draft: Draft) -> bool:
    """True where "he" could be a person, "it" a thing, "they" several or a body of several."""
    if pronoun.lower in words_of("he and she"):
        return draft.type == "person"
    if pronoun.lower in words_of("it"):
        if mention.lower in words_of("first person") or (draft.type == "group" and not draft.named and not _is_a_body(mention)):
            return False
        return draft.type in ("organization", "country", "asset", "place") or (draft.type == "group" and not draft.plural)
    return draft.type != "country" and _is_many(mention, draft)


def _is_a_body(mention: Word) -> bool:
    """True for "the militia", "the party", False for "a desire": what "it" may stand for where it does something or something is done to it."""
    return bool(person_classes(mention.lemma) or classes_of(mention.lemma)) or mention.lemma in words_of("party cues") | words_of("institution words")


def _is_many(mention: Word, draft: Draft) -> bool:
    if draft.plural or mention.tag in ("NNS", "NNPS") or (draft.type == "group" and (mention.tag != "NN" or person_classes(mention.lemma))):
        return True
    return any(one.dep == "conj" for one in mention.children) or draft.key.split("|")[1] in MANY


def is_same_clause(pronoun: Word, mention: Word) -> bool:
    """True for two arguments of one verb: neither means the other."""
    return pronoun.head is mention.head and pronoun.dep != "poss" and mention.sentence == pronoun.sentence


def sexes_of(words: Iterable[str]) -> frozenset[bool]:
    """True for each woman's title or word among some, False for each man's: "Mrs", "spokeswoman", "brother"."""
    return frozenset(word in words_of("words for women") for word in words if word in words_of("words for women") | words_of("words for men"))


def sex_of_given(name: str) -> bool | None:
    """Whether a given name is a woman's; None where it may be either."""
    given = fold(name)
    if given in words_of("given names of men"):
        return False
    return True if given in words_of("given names of women") or (given.endswith("a") and len(given) >= LEAST_OF_A) else None
