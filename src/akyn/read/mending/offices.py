"""This file mends the clauses that put somebody into an office: the parser takes the office for what is named, a reflexive for a subject, "re" for a verb."""

from __future__ import annotations

from akyn.lang.en.vocabulary import classes_of, words_of
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, child, children, hang, put_over

REFLEXIVES = frozenset({"herself", "himself", "itself", "themselves"})


def mend_offices(sentence: Sentence) -> None:
    """Puts right who is named to what."""
    for word in sentence.words:
        _prefix_as_verb(word)
        _office_as_object(word)
        _reflexive_as_subject(word)


def _prefix_as_verb(word: Word) -> None:
    """ "was re-elected": the verb is what stands behind the hyphen."""
    verb = child(word, "conj") if word.tag.startswith("VB") and word.lower in words_of("prefixes") else None
    if verb is None or verb.i != word.i + 2 or verb.pos != "VERB":
        return
    own = [one for one in word.children if one is not verb]
    put_over(verb, word)
    for one in own:
        hang(one, verb, one.dep)
    word.dep = "advmod"
    helper = child(verb, "auxpass")
    subject = child(verb, "nsubj") or (child(helper, "nsubj") if helper is not None else None)
    if subject is not None and helper is not None:
        hang(subject, verb, "nsubjpass")


def _office_as_object(word: Word) -> None:
    """ "Ana Hale, appointed acting mayor in June", "Hale named finance minister": an office without an article is what its bearer is named."""
    if word.tag != "VBD" or word.lemma not in words_of("putting into office") or children(word, "aux", "auxpass", "ccomp", "xcomp"):
        return
    named = children(word, "dobj", "oprd", "attr")
    if len(named) != 1 or not _is_bare_office(named[0]):
        return
    subject = child(word, *SUBJECTS)
    if subject is None and word.dep == "acl" and word.i > word.head.i:
        word.tag, named[0].dep = "VBN", "oprd"
    elif subject is not None and _may_be_named(subject):
        word.tag, subject.dep, named[0].dep = "VBN", "nsubjpass", "oprd"


def _is_bare_office(word: Word) -> bool:
    """ "acting mayor", "new head of the bank": one office, with nothing that says whose it is."""
    says_whose = any(one.dep in ("det", "poss", "appos", "nummod") or one.pos == "PROPN" for one in word.children)
    return word.tag == "NN" and word.name is None and "office" in classes_of(word.lemma) and not says_whose


def _may_be_named(subject: Word) -> bool:
    """A name; not "Parliament", nor "President Hale", who may name somebody to another office."""
    of_titles = (one for one in children(subject, "compound", "nmod") if "office" in classes_of(one.lemma))
    return subject.pos == "PROPN" and not classes_of(subject.lemma) and next(of_titles, None) is None


def _reflexive_as_subject(word: Word) -> None:
    """ "declared himself head of state", where "head" was taken for a verb: he is what was declared, and head is what he is."""
    himself = child(word, "nsubj") if word.dep == "ccomp" else None
    if himself is None or himself.lower not in REFLEXIVES or himself.i != word.i - 1 or "office" not in classes_of(word.lemma):
        return
    verb = word.head
    hang(himself, verb, "dobj")
    word.pos, word.tag, word.dep = "NOUN", "NN", "oprd"
