"""This file says which words may fill a role: people, bodies and things, no pronoun that points at nothing, no time, no clause."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import person_classes, words_of
from akyn.read.frames.frames import Match
from akyn.read.frames.roles import roles
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import antecedent_around, through
from akyn.read.syntax.tree import WHO_ACTS, Word, children, first_conjunct

TOWARDS = frozenset({"against", "at", "on"})  # before those whom an attack is aimed at
ANTI = "anti"  # before whom they are against: "anti-Norse attacks"
NO_NOUNS = frozenset({"VERB", "AUX", "ADV", "ADP", "SCONJ"})


def role(scene: Scene, match: Match, spec: str) -> list[Word]:
    """Who fills a role of a predicate, read where its frame says."""
    return fillers(scene, roles(match, spec, scene.clauses, scene.times.is_time))


def recipients(scene: Scene, match: Match) -> list[Word]:
    """To whom it is done, where its frame says; where that has nobody, where the other frames of its kind say ("clashed with miners in Oslo")."""
    told = [word for word in role(scene, match, match.frame.recipient) if not _is_said_of_object(match, word) and not _is_sum_of(match, word)]
    others = ([word for word in role(scene, one, one.frame.recipient) if word.name or person_classes(word.lemma)] for one in match.others)
    return _rather_somebody(scene, match, told) or next((found for found in others if found), [])


def _rather_somebody(scene: Scene, match: Match, told: list[Word]) -> list[Word]:
    """ "fired on herders at a well": the herders, and not where they stood."""
    if match.type != "ASSAULT" or any(word.name or person_classes(word.lemma) for word in told):
        return told
    at = dict.fromkeys(part for one in (match, *match.others) for part in one.frame.recipient.split("|") if part in TOWARDS)
    people = ([word for word in role(scene, match, one) if person_classes(word.lemma)] for one in at)
    return next((found for found in people if found), told)


def _is_said_of_object(match: Match, word: Word) -> bool:
    """ "designated it a terrorist group": the group is what it is called."""
    names = match.head.lemma in words_of("labels") | words_of("namings")
    return names and word.head is match.head and word.dep in ("dobj", "oprd") and any(one.i < word.i for one in children(match.head, "dobj"))


def _is_sum_of(match: Match, word: Word) -> bool:
    """ "fined the paper 300 crowns": the crowns are the fine."""
    is_counted = word.head is match.head and word.dep == "dobj" and bool(children(word, "nummod")) and not person_classes(word.lemma)
    return is_counted and any(one.i < word.i for one in children(match.head, "dobj"))


def fillers(scene: Scene, words: Iterable[Word]) -> list[Word]:
    """Those of the words, or of what they mean by "some of", that may fill a role."""
    meant = (scene.reasons.instead(word, _meant(word), f"meant behind “{word.lower}”") for word in words)
    return [word for word in meant if _may_fill(word) and not scene.times.is_time(word)]


def _may_fill(word: Word) -> bool:
    is_of_two = word.lower in ("both", "each", "neither") and word.dep == "nsubj" and not word.children
    if word.lower in words_of("vague words") and not is_of_two and not _is_people(word):
        return False
    if not any(letter.isalnum() for letter in word.text):
        return False  # the "+" of a name that the parser takes apart
    if word.dep in ("compound", "amod", "nmod") and word.name != "NORP" and not (word.name or person_classes(word.lemma)):
        return False
    means = first_conjunct(word)
    if means.dep == "pobj" and means.head.lower == "by" and means.lower in words_of("means"):
        return False  # "by land, sea and air"
    if word.dep == "pobj" and word.lower in words_of("parts of prepositions") and word.head.lower in ("in", "with", "on"):
        return False  # "in relation to"
    return word.dep not in ("pcomp", "ccomp") and (word.pos not in NO_NOUNS or is_called_by_harm(word))


def is_called_by_harm(word: Word) -> bool:
    """ "The injured were taken to Oslo": people."""
    is_noun = word.dep in ("dobj", "nsubj", "nsubjpass", "pobj") and any(one.lower == "the" for one in children(word, "det"))
    return is_noun and word.lower in words_of("called by harm")


def _is_people(word: Word) -> bool:
    """True for "many were hurt", "40 others", "those who fled": words that stand for people without naming them."""
    if children(word, "nummod") or word.lower in words_of("many people"):
        return True
    if word.lower != "those":
        return False
    behind = (noun for prep in children(word, "prep") for noun in children(prep, "pobj"))
    return any(one.i > word.i for one in children(word, "relcl", "acl", "advmod", "amod")) or any(one.lemma in words_of("states of people") for one in behind)


def _meant(word: Word) -> Word:
    """ "some of the militants": the militants; "both of whom": those that the clause is about; "one, Ana Kovač,": Ana Kovač."""
    named = next((one for one in children(word, "appos") if one.name == "PERSON"), None)
    if named is not None and word.lower in ("another", "one"):
        return named
    noun = next((noun for prep in children(word, "prep") if prep.lower == "of" for noun in through(prep)), None)
    if noun is None:
        return word
    if noun.lower in words_of("relatives"):
        return antecedent_around(word) or noun
    return noun if word.lower in words_of("vague words") else word


def nationality(noun: Word) -> list[Word]:
    """Whose an event noun is by its adjective ("Norland atrocities", "the Norse offensive", "Norse missile strikes")."""
    before = children(noun, "amod", "compound", "nmod")
    before += [two for one in before if one.pos == "NOUN" and not one.name for two in children(one, "amod", "compound", "nmod")]
    owners = [one for one in before if one.name in WHO_ACTS and not one.lower.startswith(ANTI)]
    is_anti = bool(owners) and any(one.lower == ANTI for one in (*noun.children, *(two for one in before for two in one.children)))
    return [] if is_anti else owners
