"""This file says by which posts people are told of, and whether two posts may be one: "the ex-minister of energy", "the former energy minister"."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from akyn.lang.en.number_words import number_of
from akyn.model import Entity
from akyn.places import country_named, country_of_demonym
from akyn.text.names import fold
from akyn.text.wordlists import word_classes, words_of

OWNER = re.compile(r"^.+[’']s?\s+(?=\w)")  # "the pilot" of "the air force's pilot"
Post = frozenset[str]  # the words that name it, as sounds


def posts_of(person: Entity, *, is_named: bool) -> frozenset[Post]:
    """The posts of one person: those that texts give to a name, or the words that stand for the name."""
    called = [role.title for role in person.roles] if is_named else [person.name]
    return frozenset(post for one in called if (post := words_of(_without_land(one)) - _words("past-post")))


def are_one(posts: Set[Post], others: Set[Post]) -> bool:
    """Whether one of these may be one of those: told in all words or in some, but no deputy for whom he stands in for."""
    return any((post <= other or other <= post) and not (post ^ other) & _words("lesser-post") for post in posts for other in others)


def are_two(posts: Set[Post], others: Set[Post]) -> bool:
    """Whether they are posts of one kind and not one: two ministers, each of something else."""
    return any(post & other for post in posts for other in others) and not are_one(posts, others)


def without_owner(name: str) -> str:
    """ "immigration system" of "Edda Lind's immigration system"."""
    return OWNER.sub("", name, count=1)


def _without_land(title: str) -> str:
    """A title without its owner, a number, and the words for a country and its people."""
    words = fold(without_owner(title)).split()
    return " ".join(word for word in words if number_of(word) is None and not country_named(word) and not country_of_demonym(word))


@cache
def _words(kind: str) -> frozenset[str]:
    return words_of(" ".join(word_classes("akyn.merge", "words.tsv")[kind]))
