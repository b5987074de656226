"""This file says which numbers of its sentence a statement is about, and counts as one whoever an article alone counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.model import Figure
from akyn.read.scene.figures import Counted, figure, harm_of, is_beside, is_counted_in, is_former, is_harm, is_known, is_money, toll_of
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.tree import SUBJECTS, Word, bounds, child, children, conjuncts, first_conjunct, phrase

BEFALLING = frozenset({"ASSAULT", "CASUALTY", "COERCE"})  # kinds whose every victim counts
ARTICLES = frozenset({"a", "an", "another"})


def tallies(scene: Scene, made: Found) -> Iterator[Figure]:
    """The figures of a statement, in order of the text; those of one victim each last."""
    lemmas = [one.lemma for one in (made.trigger, *made.words, *_rising(made))] + (["arrest"] if _is_arrest(made) else ["kill"] if _is_loss(made) else [])
    near = (one for one in scene.counted if one.word.sentence == made.trigger.sentence and (made.type != "COMMENT" or is_money(one)))
    for one in near:
        if made.type == "PROTEST" and _is_of_harmed(scene, made, one):
            continue  # "22 people were killed in protests"
        if is_former(one) or not is_beside(one, made.trigger, (*made.people, *made.words)):
            continue
        found = figure(scene.report, one, type_name=made.type, lemmas=lemmas, of=made.measure or _meant_by_of(scene, one))
        if found is not None and not _counts_others(scene, made, one, found):
            yield replace(found, whom=found.whom or _befallen(made))
    if made.type in BEFALLING and (harm := harm_of(lemmas)):
        yield from (_one(scene, word, harm[0]) for word in made.recipients if _is_one(word))


def _is_of_harmed(scene: Scene, made: Found, one: Counted) -> bool:
    """Whether those counted came to harm in an event that the statement tells."""
    event = made.trigger
    verb = event.head.head if event.dep == "pobj" else None
    harm = scene.match(verb) if verb is not None and verb.pos == "VERB" else None
    return harm is not None and harm.type == "CASUALTY" and one.noun in (*scene.clauses.objects(harm.head), *scene.clauses.surface(harm.head))


def _rising(made: Found) -> list[Word]:
    """ "The toll of the fire rose to 61": the toll."""
    return [one for one in children(made.trigger, *SUBJECTS) if one.lemma == "toll"] if made.type == "CASUALTY" else []


def _is_arrest(made: Found) -> bool:
    """ "officers dragged away 73": whatever verb tells that who bears arms for a state, or nobody who is named, leads people off."""
    is_led_off = made.type == "COERCE" and made.mode == "arrest" and not harm_of([made.trigger.lemma])
    return is_led_off and all(classes_of(word.lemma) & {"security"} for word in made.actors)


def _is_loss(made: Found) -> bool:
    """ "The army lost twelve soldiers": they fell."""
    return made.type == "CASUALTY" and made.trigger.lemma == "lose" and any(one.dep == "dobj" for one in made.recipients)


def _befallen(made: Found) -> str | None:
    """ "put the number of guards killed at seven": the seven are guards."""
    is_of_toll = made.trigger.dep == "acl" and bool(made.recipients) and toll_of(made.trigger) is not None
    return made.recipients[0].text if is_of_toll else None


def _counts_others(scene: Scene, made: Found, one: Counted, found: Figure) -> bool:
    """True for a toll that counts other than those it is done to, and for a number of things that nobody in the statement is."""
    if not is_known(found.measure):
        return not is_counted_in(one, made.people)
    is_toll = made.trigger.lemma in words_of("tolls") or toll_of(made.trigger) is not None or bool(_rising(made)) or not is_harm(found.measure)
    done_to = [*made.recipients, *(scene.clauses.objects(made.trigger) if found.measure == "deployed" else ())]
    return not is_toll and bool(made.recipients) and not is_counted_in(one, done_to)


def _meant_by_of(scene: Scene, one: Counted) -> str | None:
    """ "four of them": the larger number before it in the sentence, else whom "them" stands for."""
    pronoun = next((noun for noun in prepositional(one.word, "of") if noun.pos == "PRON"), None)
    if pronoun is None:
        return None
    whole = _whole_before(scene, one)
    draft = scene.references.draft(pronoun) if whole is None else None
    return whole.lower if whole is not None else draft.name.split()[-1].lower() if draft else None


def _whole_before(scene: Scene, one: Counted) -> Word | None:
    """ "Nine parties ran for 40 seats, two of them new": the parties; a subject before others."""
    before = [other for other in scene.counted if other.word.sentence == one.word.sentence and other.word.i < one.word.i and other.noun.tag == "NNS"]
    larger = [other.noun for other in reversed(before) if _size(other) > _size(one)]
    return next((noun for noun in larger if noun.dep in SUBJECTS), larger[0] if larger else None)


def _size(one: Counted) -> float:
    return one.quantity.value or one.quantity.low or 0.0


def _is_one(word: Word) -> bool:
    """True for "a boy", "another guard", and "another" alone."""
    if word.lower == "another":
        return True
    article = child(word, "det")
    is_somebody = bool(person_classes(word.lemma) or any(person_classes(one.lemma) for one in conjuncts(first_conjunct(word))))
    return word.tag == "NN" and is_somebody and article is not None and article.lower in ARTICLES


def _one(scene: Scene, word: Word, measure: str) -> Figure:
    """One person who is harmed, counted by the article."""
    article = child(word, "det") or word
    words = [part for part in phrase(word) if part.i > article.i]
    start, end = bounds(words or [word])
    return Figure(
        measure=measure, value=1.0, low=1.0, high=1.0, approximate=False, span=scene.report.span(article.start, article.end),
        whom=scene.report.text[start:end] if words else None, rule=f"“{article.lower}” counts one",
    )  # fmt: skip
