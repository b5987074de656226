"""This file finds in a text the names of the user's own list: in any case of letters, the longest first, the model's names put aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akyn.model import Actor, ActorList
from akyn.read.syntax.tree import Name, Tree

LABELS = {"person": "PERSON", "organization": "ORG", "country": "GPE", "place": "GPE", "group": "NORP", "asset": "FAC"}
FIRST_WORD = re.compile(r"\w+")
ARTICLE = re.compile(r"^the\s+(?=\w)", re.IGNORECASE)
APOSTROPHES = re.compile("['’]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name of an actor, and the pattern that finds it."""

    pattern: re.Pattern[str]
    actor: Actor


class Listing:
    """A list of actors made ready for finding; one list serves every report."""

    def __init__(self, listed: ActorList) -> None:
        self.country_names = {one.country: one.name for one in listed.actors if one.kind == "country" and one.country}
        self._spellings: dict[str, list[Spelling]] = {}
        for name, actor in _longest_first(listed):
            first = FIRST_WORD.search(name)
            if first:
                self._spellings.setdefault(first[0].casefold(), []).append(Spelling(_pattern(name), actor))

    def names(self, tree: Tree) -> list[Name]:
        """The listed names of a text, in order and without overlap."""
        found: list[Name] = []
        for word in tree.words if self._spellings else ():
            if word.text and (not found or word.i > found[-1].words[-1].i):
                found.extend(self._starting(tree, word.start))
        return found

    def _starting(self, tree: Tree, start: int) -> Iterator[Name]:
        """The longest listed name that starts at a character, where it ends with a word."""
        first = FIRST_WORD.match(tree.text, start)
        for spelling in self._spellings.get(first[0].casefold(), ()) if first else ():
            match = spelling.pattern.match(tree.text, start)
            words = tree.between(start, match.end()) if match else []
            if match and words and words[-1].end == match.end():
                yield Name(words, LABELS[spelling.actor.kind], spelling.actor)
                return


def _longest_first(listed: ActorList) -> list[tuple[str, Actor]]:
    named = [(ARTICLE.sub("", name), actor) for actor in listed.actors for name in (actor.name, *actor.names)]
    return sorted(named, key=lambda one: (-len(one[0]), one[0]))


def _pattern(name: str) -> re.Pattern[str]:
    """What finds a name: any white space and apostrophe; any case, but its capital stays one and initials ("US") stay capitals."""
    words = [APOSTROPHES.sub("['’]", re.escape(word)) for word in name.split()]
    is_initials = name.isupper() and " " not in name
    capital = "" if is_initials or not name[0].isupper() else rf"(?={re.escape(name[0])})"
    written = r"\s+".join(words)
    return re.compile(rf"{capital}{written if is_initials else f'(?i:{written})'}(?!\w)")


NOBODY = Listing(ActorList())
