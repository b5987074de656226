"""This file says who "they" are after two have met: both of them."""

from __future__ import annotations

from akyn.lang.en.vocabulary import words_of
from akyn.read.doers import doers
from akyn.read.drafts import Draft
from akyn.read.frames import Match
from akyn.read.scene import Scene
from akyn.read.sufferers import sufferers
from akyn.read.tree import Word, children

REACH = 2  # sentences back that the meeting may be
MEETINGS = frozenset({"CONSULT", "AGREE"})
OTHERS = frozenset({"acl", "amod", "appos", "compound", "conj", "nmod", "nummod", "poss", "predet", "prep", "relcl"})  # what says which leaders are meant


def parties(scene: Scene, word: Word) -> list[Draft]:
    """ "Hale met Basel. They agreed ...", "The two ministers agreed ...": Hale and Basel; [] for other words."""
    if not _means_both(word):
        return []
    before = [match for match in scene.predicates.matches.values() if match.type in MEETINGS and 0 < word.sentence - match.head.sentence <= REACH]
    return next((both for match in reversed(before) if (both := _both(scene, match))), [])


def _means_both(word: Word) -> bool:
    """True for a subject "they", and for "the two leaders", "both sides" where nothing else says which."""
    if word.dep != "nsubj":
        return False
    if word.lower == "they":
        return True
    others = [one.lower for one in word.children if one.dep in OTHERS]
    is_of_two = word.lemma in words_of("those who meet") and word.tag in ("NNS", "NNPS")
    return is_of_two and set(others) <= {"two", "both"} and bool(children(word, "det", "nummod", "predet"))


def _both(scene: Scene, match: Match) -> list[Draft]:
    """Who met and whom, where these are one person, body or country each."""
    sides = [[draft for word in side if (draft := scene.references.draft(word)) is not None] for side in (doers(scene, match), sufferers(scene, match))]
    found = [side[0] for side in sides if len(side) == 1 and side[0].named]
    return found if len(found) == len(sides) and found[0] is not found[1] and found[0].type == found[1].type else []
