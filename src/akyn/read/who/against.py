"""This file finds against whom a crowd or a force turns where no frame says: in its name, in what it wants, in what was done to it before."""

from __future__ import annotations

from akyn.lang.en.vocabulary import control_stance, person_classes, words_of
from akyn.read.frames.frames import Match
from akyn.read.frames.roles import roles
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.reasons import because
from akyn.read.syntax.tree import Word, children, conjuncts, first_conjunct, is_passive, is_to_infinitive, over_of
from akyn.read.who.doers import doers
from akyn.read.who.filling import ANTI, fillers, role
from akyn.read.who.towards import is_somebody

EXITS = frozenset({"OUST", "RETREAT", "IMPEACH"})  # what a crowd wants of whom it turns against
CLAUSES = ("advcl", "xcomp", "acl", "relcl", "conj", "dep")


@because("against whom “{}” is, as its name says")
def opposed(scene: Scene, match: Match) -> list[Word]:
    """ "anti-government protests", "anti-Hale demonstrators marched": the government, Hale."""
    if match.type != "PROTEST":
        return []
    nouns = [*match.words, *match.objects, *roles(match, match.frame.actor, scene.clauses, scene.times.is_time)]
    nouns += [inner for noun in nouns for inner in prepositional(noun, "of")]
    return [one for noun in nouns if noun.pos in ("NOUN", "PROPN") and (one := _behind_anti(scene, noun)) is not None and is_somebody(scene, one)]


def _behind_anti(scene: Scene, noun: Word) -> Word | None:
    """The word that "anti-" stands before, in front of a noun."""
    words = scene.tree.words
    for one in noun.children:
        if one.lower == ANTI and one.i + 2 < noun.i and words[one.i + 1].text in "-‐‑" and one.i not in scene.cast.name_of:
            return words[one.i + 2]
    return None


@because("against whom “{}” is, as is said of how long or how often")
def against(scene: Scene, match: Match) -> list[Word]:
    """ "weeks of riots and protest against the premier", "a wave of strikes against the bank": the parser hangs it on the weeks, or on the first."""
    first = first_conjunct(match.head)
    if match.type != "PROTEST" or match.frame.part != "noun":
        return []
    outer = [one for one in (first, over_of(first)) if one is not None and one is not match.head]
    found = [one for node in outer for one in prepositional(node, "against")]
    befallen = [two for one in found if (event := scene.match(one)) is not None for two in role(scene, event, event.frame.recipient)]
    return fillers(scene, befallen or found)


@because("whose exit those who “{}” want")
def unwanted(scene: Scene, match: Match) -> list[Word]:
    """ "rallied, demanding that Hale resign", "marched to demand the resignation of the premier", "protests demanding her removal": whom they want gone."""
    if match.type != "PROTEST":
        return []
    nodes = [match.head, *match.words, *match.objects, *first_conjunct(match.head).children, *scene.clauses.surface(match.head)]
    wishes = [clause for node in nodes for clause in (node, *children(node, *CLAUSES)) if clause.pos == "VERB"]
    asked = [wish for wish in wishes if control_stance(wish.lemma) == "demanded" and wish.sentence == match.head.sentence]
    return next((found for wish in asked if (found := _to_go(scene, wish))), [])


def _to_go(scene: Scene, wish: Word) -> list[Word]:
    """Whom a wish would have gone."""
    under = [two for one in (wish, *wish.children) for two in (one, *children(one, "ccomp", "xcomp", "dobj", "pobj", "acl", "advcl", "pcomp"))]
    for node in under:
        exit_of = scene.match(node)
        if exit_of is None or exit_of.type not in EXITS:
            continue
        is_own = exit_of.type == "RETREAT"
        if is_own and exit_of.frame.mode != "resign":
            continue
        gone = doers(scene, exit_of) if is_own else role(scene, exit_of, exit_of.frame.recipient)
        return [one for one in gone if is_somebody(scene, one)]
    return []


@because("whom those who “{}” would move")
def driven(scene: Scene, match: Match) -> list[Word]:
    """ "used tear gas to disperse the crowd": the crowd."""
    if match.type != "ASSAULT" or match.frame.part != "verb":
        return []
    purposes = [one for node in (match.head, *match.objects) for one in children(node, "xcomp", "advcl", "acl") if is_to_infinitive(one)]
    aimed = (scene.match(one) for one in purposes)
    moved = [word for one in aimed if one is not None and one.type in ("ASSAULT", "COERCE") for word in scene.clauses.objects(one.head)]
    return fillers(scene, [word for word in moved if is_somebody(scene, word) or word.lemma in words_of("crowds that clash")])


@because("whom those who “{}” came to harm")
def harmed_in(scene: Scene, match: Match) -> list[Word]:
    """ "rebels killed ten guards in an ambush": the guards."""
    noun = match.head
    if match.type != "ASSAULT" or noun.dep != "pobj" or noun.head.lower not in ("in", "during") or person_classes(noun.lemma):
        return []
    harm = scene.match(noun.head.head)
    is_done = harm is not None and harm.type == "CASUALTY" and harm.frame.actor != "none" and harm.frame.part == "verb" and not is_passive(harm.head)
    return [one for one in scene.clauses.objects(harm.head) if person_classes(one.lemma) or one.name] if is_done and harm is not None else []


@because("who did what “{}” answers")
def answered(scene: Scene, match: Match) -> list[Word]:
    """ "Miners threw stones at guards, who responded with tear gas": the miners; "Guards fired back after miners threw stones": the miners."""
    verb = match.head
    if match.type != "ASSAULT" or match.frame.part != "verb" or not _is_answer(match):
        return []
    mine = {id(draft) for one in doers(scene, match) if (draft := scene.references.draft(one)) is not None}
    near = [scene.match(one) for one in (*_over(verb), *children(verb, "advcl"))]
    for other in near:
        if other is not None and other is not match and other.type == "ASSAULT":
            found = [one for one in doers(scene, other) if id(scene.references.draft(one)) not in mine]
            if found:
                return found
    return []


def _is_answer(match: Match) -> bool:
    """ "responded with tear gas", "fired back", "fired tear gas in response"."""
    says = {match.head.lemma, *(word.lemma for word in match.words)} & words_of("answers by force")
    in_turn = any(noun.lemma in words_of("nouns of answering") for noun in prepositional(match.head, "in"))
    return bool(says) or in_turn or any(one.lower == "back" for one in children(match.head, "advmod", "prt"))


def _over(verb: Word) -> list[Word]:
    """The verbs that a verb is coordinated with, or stands behind in a relative clause."""
    first = first_conjunct(verb)
    above = [one for one in (verb.head, verb.head.head, verb.head.head.head) if one.pos == "VERB"] if verb.dep in ("relcl", "advcl") else []
    return [*above, *(one for one in conjuncts(first) if one is not verb and one.i < verb.i)]


