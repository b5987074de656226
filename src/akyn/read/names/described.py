"""This file names what has no name: a group, an asset or a thing by its own words, keyed by them and its country."""

from __future__ import annotations

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.model import EntityType
from akyn.read.names.drafts import Draft
from akyn.read.names.roster import Roster
from akyn.read.syntax.nouns import naming, unwrapped
from akyn.read.syntax.tree import Word, bounds, spelt
from akyn.read.syntax.whose import country_of, nationality, owner_word, spoken_of
from akyn.text.names import fold


def described(roster: Roster, word: Word) -> Draft | None:
    """The group, asset or thing of a noun phrase without a name."""
    noun = unwrapped(word)
    words = naming(noun)
    if not words:
        return None
    text, code = spelt(roster.tree.text, words).strip(" ,;:"), nationality(noun) or country_of(noun)
    draft = _of_words(roster, _type(noun), text, code, plural=noun.tag in ("NNS", "NNPS"))
    draft.spans.add(bounds(words))
    draft.owner = owning(roster, noun) or draft.owner
    return draft


def owning(roster: Roster, noun: Word) -> Draft | None:
    """The country whose people or things these are; one that nothing else names is mentioned by its adjective."""
    code = nationality(noun)
    word = noun if code else owner_word(noun)
    code = code or (spoken_of(word) if word else None)
    owner = roster.country(code) if code else None
    if owner and word and not owner.spans:
        owner.spans.add((word.start, word.end))
    return owner


def _of_words(roster: Roster, kind: EntityType, text: str, code: str | None, *, plural: bool) -> Draft:
    draft = roster.draft(kind, f"{kind}|{fold(text)}|{code or roster.home or ''}", text)
    draft.country, draft.plural = code, plural
    draft.names.add(text)
    return draft


def _type(word: Word) -> EntityType:
    if word.lemma in words_of("firms") or classes_of(word.lemma) & {"asset", "building"}:
        return "asset" if word.lemma not in ("parliament", "ministry") else "organization"
    if person_classes(word.lemma) & {"office", "calling", "relation"} and word.tag in ("NN", "NNP"):
        return "person"
    return "group"


def owned(roster: Roster, draft: Draft, owner: Draft, words: str) -> Draft:
    """The same group or thing, named by its owner: "party" of X as "X's party"."""
    name = f"{owner.name}'s {words.removeprefix('whose ')}"
    own = _of_words(roster, draft.type, name, draft.country, plural=draft.plural)
    own.spans |= draft.spans
    return own


def counted(roster: Roster, number: Word, noun: str, country: str | None) -> Draft:
    """Those whom a number counts, named by it and a noun that stands elsewhere: "more than 190" and "people"."""
    words = naming(number) or [number]
    words = words[max((at + 1 for at, one in enumerate(words) if one.lower == "as"), default=0) :]  # "(as) many as 500"
    draft = _of_words(roster, "group", f"{spelt(roster.tree.text, words)} {noun}", country, plural=True)
    draft.spans.add(bounds(words))
    return draft
