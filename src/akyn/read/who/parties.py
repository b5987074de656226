"""This file says who "they" are after some have met: all of these; and "the two countries", "the parties" where two countries are named: both."""

from __future__ import annotations

from akyn.lang.en.vocabulary import words_of
from akyn.read.frames.families import MEETINGS
from akyn.read.frames.frames import Match
from akyn.read.names.drafts import Draft
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.tree import Word, ancestors, children
from akyn.read.who.doers import SAYING_WHICH, doers
from akyn.read.who.sufferers import sufferers

BOTH = 2  # as many as "both" are
TWO = frozenset({"two", "both"})
EACH = frozenset({"each", "either", "neither"})
FACING = frozenset({"ACCUSE", "ASSAULT", "REJECT", "RETREAT", "THREATEN"})  # in which there are two sides
POWERS = frozenset({"country", "organization"})  # who may sit at one table
REACH = 2  # sentences back that the meeting may be
OTHERS = SAYING_WHICH | {"conj", "predet"}  # what says which are meant


def parties(scene: Scene, word: Word) -> list[Draft]:
    """ "Hale met Basel. They agreed ...", "The two ministers agreed ...": all who met; "the two countries": both of them; [] for other words."""
    if word.lower == "their":
        earlier = (one for one in _subjects_over(scene, word) if one.lower != "their" and one.i < word.i)  # each looks back only, so that it ends
        return next((met for one in earlier if (met := parties(scene, one))), [])
    lands = (_two_countries(scene, word) if word.lemma in words_of("lands") and _counts_two(word) else []) or _between(scene, word)
    if lands or not _means_all(word):
        return lands
    kinds = MEETINGS | FACING if word.lemma in words_of("sides of ties") or word.lower in EACH | {"both"} else MEETINGS
    before = (match for match in scene.matches_before(word, reach=REACH) if match.type in kinds and match.head is not word.head)
    met = next((met for match in before if (met := _who_met(scene, match, word))), [])
    return met if len(met) == BOTH or not (_says_two(word) or _is_each(word)) else []


def _subjects_over(scene: Scene, word: Word) -> list[Word]:
    """Who does what is said over a word: "the leaders discussed their support"."""
    verb = next((one for one in ancestors(word) if one.pos in ("VERB", "AUX")), None)
    return scene.clauses.surface(verb) if verb is not None else []


def _means_all(word: Word) -> bool:
    """True for a subject "they", and for "the two", "the leaders", "both sides" where nothing else says which."""
    if word.dep not in ("nsubj", "nsubjpass") and not (_says_two(word) and word.dep in ("dobj", "pobj")):
        return False
    others = [one.lower for one in word.children if one.dep in OTHERS]
    if word.lower == "they" or (word.lower in TWO | EACH and not others) or _is_each(word):
        return True
    if word.lemma == "party" and word.head.dep not in ("ROOT", "conj"):
        return False  # "Hale welcomed to Basel that the parties had agreed": others
    is_of_two = word.lemma in words_of("those who meet") and word.tag in ("NNS", "NNPS")
    says_which = {one.lower for one in children(word, "det", "nummod", "predet")}
    return is_of_two and set(others) <= TWO and bool(says_which) and says_which <= TWO | {"the"}


def _is_each(word: Word) -> bool:
    """ "each side", "neither party"."""
    others = [one.lower for one in word.children if one.dep in OTHERS or one.dep == "det"]
    return word.lemma in words_of("sides of ties") and word.tag == "NN" and len(others) == 1 and others[0] in EACH


def _counts_two(word: Word) -> bool:
    """ "the two countries", "both states"."""
    is_of_some = any(one.dep != "prep" or one.lower == "of" for one in word.children if one.dep in OTHERS and one.lower not in TWO)
    return word.tag == "NNS" and _says_two(word) and not is_of_some


def _says_two(word: Word) -> bool:
    return any(one.lower in TWO for one in (word, *word.children))


def _two_countries(scene: Scene, word: Word) -> list[Draft]:
    """The two countries that the sentence names before a word, also by bodies of theirs, or the sentences before it; [] where these are more or fewer."""
    named = [(name.head, draft) for name in scene.cast.roster.names if (draft := _land_of(scene, name.head)) is not None]
    for back in range(REACH + 1):
        both = {draft.key: draft for head, draft in named if head.i < word.i and word.sentence - head.sentence <= back}
        if len(both) > 1:
            return list(both.values()) if len(both) == BOTH else []
    behind = {draft.key: draft for head, draft in named if head.i > word.i and head.sentence == word.sentence}
    return list(behind.values()) if len(behind) == BOTH and not any(head.i < word.i for head, _ in named) else []


def _between(scene: Scene, word: Word) -> list[Draft]:
    """ "The parties praised the partnership between Norland and Sweden": both of these."""
    is_plain = word.tag == "NNS" and not any(one.dep in OTHERS for one in word.children) and bool(children(word, "det"))
    if not is_plain or word.lemma not in words_of("lands") | words_of("sides of ties"):
        return []
    nouns = (through(prep) for prep in scene.tree.sentences[word.sentence].words if prep.lower == "between" and prep.i > word.i)
    both = next(([draft for noun in found if (draft := scene.draft(noun)) is not None and draft.type == "country"] for found in nouns), [])
    return both if len(both) == BOTH else []


def _land_of(scene: Scene, name: Word) -> Draft | None:
    """The country that a name is of: a country's, or that of a body of its state."""
    draft = scene.draft(name)
    if draft is None or draft.type not in ("country", "organization"):
        return None
    return draft if draft.type == "country" else scene.cast.country(draft.country)


def _are_sides(both: list[Draft]) -> bool:
    """Two people, or two bodies, countries or crowds; a town that is shelled is no side, nor are a country's own citizens beside it."""
    if any(one is not two and two.name in one.name for one in both for two in both):
        return False
    return all(one.type == "person" for one in both) or all(one.type in POWERS or (one.type == "group" and one.plural) for one in both)


def _who_met(scene: Scene, match: Match, word: Word) -> list[Draft]:
    """Who met before a word, and whom, where these are people, bodies or countries with a name and nobody else is named; of leaders who met before, those."""
    acting = doers(scene, match)
    if len(acting) == 1 and acting[0].i < word.i and (known := parties(scene, acting[0])):
        return known
    are_acting = match.type == "RETREAT" and len(acting) == BOTH  # "Norland and the rebels exchanged prisoners"
    met = {id(draft): draft for one in (*acting, *(() if are_acting else sufferers(scene, match))) if (draft := scene.references.draft(one)) is not None}
    names = (name for name in scene.cast.roster.names if name.label == "PERSON" and name.head.sentence == match.head.sentence)
    if any(id(draft) not in met for name in names if (draft := scene.draft(name.head)) is not None):
        return []  # "Hale called Basel on the advice of Lund"
    found = list(met.values())
    is_of_two = len(found) == BOTH and match.type in FACING and _are_sides(found)
    are_alike = all(one.named and (one.type == found[0].type or {one.type, found[0].type} == POWERS) for one in found)
    return found if is_of_two or (len(found) >= BOTH and are_alike) else []
