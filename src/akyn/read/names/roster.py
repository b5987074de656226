"""This file is the roster of a report: its names, the drafts behind them, and which word stands for whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from akyn import places
from akyn.lang.en.vocabulary import words_of
from akyn.model import EntityType
from akyn.places import Gazetteer, Place
from akyn.places.settling import nearness
from akyn.read.names.drafts import Draft
from akyn.read.names.home import country_said, home_of
from akyn.read.names.listing import NOBODY, Listing
from akyn.read.names.names import mended_names, trimmed
from akyn.read.names.nicknames import nickname_behind, nickname_in, without_nickname
from akyn.read.syntax.nouns import naming
from akyn.read.syntax.tree import PLACE_LABELS, Name, Tree, Word, bounds, spelt
from akyn.text.names import fold, surname_and_given

SMALL = 15_000  # inhabitants of a town that is hardly meant by its name alone abroad


class Roster:
    """All that has been entered so far, found by key and by the word that names it."""

    def __init__(self, tree: Tree, gazetteer: Gazetteer, listing: Listing = NOBODY, *, written_from: str | None = None) -> None:
        self.tree = tree
        self.gazetteer = gazetteer
        self.listing = listing
        self.names = mended_names(tree, gazetteer, listing)
        self.name_of: dict[int, Name] = {word.i: name for name in self.names for word in name.words}
        self.home = home_of(self.names, gazetteer, written_from=written_from)
        self.settled = places.settled(gazetteer, tree.text, [bounds(name.words) for name in self.names if name.label in PLACE_LABELS], home=self.home)
        self.full_names = full_names(self.names)
        self.drafts: dict[str, Draft] = {}
        self.by_head: dict[int, Draft] = {}
        self.span_of: dict[int, tuple[int, int]] = {}
        self.history: list[tuple[Word, Draft]] = []

    @cached_property
    def names_of(self) -> dict[str, list[Name]]:
        """The names and demonyms that speak of a country, by its code."""
        found: dict[str, list[Name]] = {}
        for name in self.names:
            if code := country_said(name):
                found.setdefault(code, []).append(name)
        return found

    @cached_property
    def bodies_of(self) -> dict[str, list[Name]]:
        """The bodies' names of two words and more by the first, so that it alone finds them whatever the order."""
        found: dict[str, list[Name]] = {}
        for name in self.names:
            if name.label == "ORG" and len(name.words) > 1:
                found.setdefault(fold(name.words[0].text), []).append(name)
        return found

    @cached_property
    def bodies_ending(self) -> dict[str, list[Name]]:
        """The bodies' names of two words and more by the last."""
        found: dict[str, list[Name]] = {}
        for name in self.names:
            if name.label == "ORG" and len(name.words) > 1:
                found.setdefault(fold(name.words[-1].text), []).append(name)
        return found

    @property
    def _people(self) -> Iterator[Name]:
        return (name for names in self.full_names.values() for name in names)

    @cached_property
    def long_names_with(self) -> dict[str, list[tuple[tuple[str, ...], Name]]]:
        """The people's names of three words and more with these words, by each of them; one with a hyphen is two."""
        found: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
        for name in self._people:
            words = name_words(name)
            for word in dict.fromkeys(words) if len(words) > 2 else ():
                found.setdefault(word, []).append((words, name))
        return found

    @cached_property
    def nicknames(self) -> dict[str, Name]:
        """The people's names of two words and more by what else the text says that their bearer is called."""
        called = ((nickname_in(printed(name)) or nickname_behind(self.tree.text, name.words[-1].end), name) for name in self._people)
        return {fold(nickname): name for nickname, name in called if nickname}

    def draft(self, kind: EntityType, key: str, name: str) -> Draft:
        """The draft with this key, made where there is none."""
        draft = self.drafts.get(key)
        if draft is None:
            draft = self.drafts[key] = Draft(type=kind, key=key, name=name)
        return draft

    def country(self, code: str) -> Draft:
        """A country; one that only the user's list knows has a name and no place on the map."""
        country = places.country_of_code(code)
        draft = self.draft("country", f"country|{code}", self.listing.country_names.get(code) or (country.name if country else code))
        draft.country = code
        if country:
            draft.place, draft.lat, draft.lon = f"country:{code}", country.lat, country.lon
        return draft

    def place(self, text: str) -> Draft:
        """A place: what the other places of the report make of its name, else what its home does."""
        best = self.settled.get(text) or next(iter(self.gazetteer.places(text, country=self.home)), None)
        if best is None or self._is_stray(best, text):
            return self.draft("place", f"place|{fold(text)}", text)
        if best.kind == "country" and best.country:
            return self.country(best.country)
        draft = self.draft("place", f"place|{best.id}", text)
        draft.country, draft.place, draft.lat, draft.lon = best.country, best.id, best.lat, best.lon
        return draft

    def _is_stray(self, place: Place, text: str) -> bool:
        """A small town, or the namesake of a street or a square, in a country of which the report tells nothing else, nor of anything near."""
        is_street = " " in text and fold(text).split()[-1] in words_of("streets and squares")
        is_small = place.kind in ("admin2", "city") and place.population < SMALL
        if not (is_street or is_small) or self.home in (None, place.country) or place.country in self.names_of:
            return False
        others = [other for other in (*self.settled.values(), self.gazetteer.place(f"country:{self.home}")) if other is not None and other.id != place.id]
        return not any(other.country == place.country or nearness(place, other) for other in others)

    def known_place(self, text: str) -> Draft | None:
        """A place that the gazetteer knows."""
        return self.place(text) if self.gazetteer.is_place(text) else None

    def enter(self, name: Name, draft: Draft) -> None:
        """Notes that a name stands for this draft."""
        span = bounds(trimmed(name.words) or name.words)
        draft.names.add(printed(name))
        draft.spans.add(span)
        draft.named = True
        for word in name.words:
            self.by_head[word.i] = draft
            self.span_of[word.i] = span
        self.history.append((name.head, draft))

    def named_before(self, word: Word, *, reach: int) -> list[tuple[Word, Draft]]:
        """The names before a word, in its sentence or as many before it, with whom they stand for."""
        return [(head, draft) for head, draft in self.history if head.i < word.i and word.sentence - head.sentence <= reach]

    def witness(self, draft: Draft, word: Word) -> None:
        """Notes the noun phrase of this head as one more name of a draft."""
        words = naming(word) or [word]
        draft.names.add(spelt(self.tree.text, words))
        draft.spans.add(bounds(words))

    def span(self, word: Word) -> tuple[int, int]:
        """The characters of the noun phrase of this head, article left out."""
        if word.i in self.span_of:
            return self.span_of[word.i]
        if word.pos == "PRON" and word.lower != "those":
            return word.start, word.end
        return bounds(naming(word) or [word])


def full_names(names: list[Name]) -> dict[str, list[Name]]:
    """The people's names of two words and more by the key of the surname, so that a surname alone finds its owner whatever the order."""
    found: dict[str, list[Name]] = {}
    for name in names:
        if name.label == "PERSON" and len(name.words) > 1:
            surname, given = surname_and_given(without_nickname(printed(name)))
            if given:
                found.setdefault(surname, []).append(name)
    return found


def name_words(name: Name) -> tuple[str, ...]:
    """The words of a person's name, folded, a nickname left out."""
    return tuple(fold(without_nickname(printed(name))).split())


def printed(name: Name) -> str:
    """A name as it is printed, white space made a blank; where names are declined, in the nominative."""
    kept = [word for word in trimmed(name.words) or name.words if word.known_as]
    return kept[0].known_as + "".join((" " if word.start > before.end else "") + word.known_as for before, word in pairwise(kept))
