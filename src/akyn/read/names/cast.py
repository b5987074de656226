"""This file says who a word stands for: the cast of one report, its names joined within the report."""

from __future__ import annotations

import re

from akyn import places
from akyn.lang.en.vocabulary import company_word, is_office, person_classes, words_of
from akyn.places import Gazetteer
from akyn.read.names.appositions import company_beside, person_beside
from akyn.read.names.described import counted, described, owned, owning
from akyn.read.names.drafts import Draft
from akyn.read.names.institutions import POSTS, body_of_kind, institution_of
from akyn.read.names.listing import NOBODY, Listing
from akyn.read.names.naming import enter_names
from akyn.read.names.people import envoy, holder
from akyn.read.names.roster import Roster
from akyn.read.syntax.tree import Tree, Word, first_conjunct, over_of, phrase, spelt
from akyn.read.syntax.whose import country_of, nationality, owning_country

CALLING = re.compile(r"(?:ers|ors|ists|cians|men|women|ees|ants|ents)$")
MAY_STAND_FOR = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB", "X", "PRON", "DET"})


class Cast:
    """All that a report names, found by the word that names it."""

    def __init__(self, tree: Tree, gazetteer: Gazetteer, listing: Listing = NOBODY, *, written_from: str | None = None) -> None:
        self.tree = tree
        self.roster = Roster(tree, gazetteer, listing, written_from=written_from)
        enter_names(self.roster)
        self.home = self.roster.home
        self.drafts, self.by_head, self.name_of = self.roster.drafts, self.roster.by_head, self.roster.name_of

    def of(self, word: Word) -> Draft | None:
        """Who or what the noun phrase of this head stands for; None for a pronoun (references know) and for what names nothing."""
        if word.i in self.by_head:
            return self.by_head[word.i]
        if first_conjunct(word).dep in ("amod", "compound", "nmod") and (country := places.country_of_demonym(word.known_as)):
            return self._demonym(word, country.code)
        draft = self._nominal(word) if _may_stand_for_somebody(word) else None
        if draft:
            self.by_head[word.i] = draft
        return draft

    def _demonym(self, word: Word, code: str) -> Draft:
        draft = self.roster.country(code)
        draft.spans.add((word.start, word.end))
        return draft

    def _nominal(self, word: Word) -> Draft | None:
        beside = person_beside(self.roster, word) or company_beside(self.roster, word) or self._side(word)
        if beside:
            return beside
        body = institution_of(self.roster, word, phrase(word)) or body_of_kind(self.roster, word)
        if body:
            self.roster.witness(body, word)
            return body
        office = holder(self.roster, word) if is_office(word.lemma) and word.tag in ("NN", "NNP") else None
        return office or envoy(self.roster, word) or described(self.roster, word)

    def _side(self, word: Word) -> Draft | None:
        """ "the Kazakh side", "the Norland authorities' side": a country."""
        code = country_of(word) if word.lemma in words_of("sides") else None
        if code is None:
            return None
        draft = self.roster.country(code)
        draft.spans.add(self.span(word))
        return draft

    def span(self, word: Word) -> tuple[int, int]:
        """The characters of the noun phrase of this head, article left out."""
        return self.roster.span(word)

    def of_seat(self, draft: Draft) -> Draft | None:
        """The country that a capital or a seat of government speaks for ("Moscow", "the Kremlin")."""
        country = places.country_of_seat(draft.name)
        return self.roster.country(country.code) if country else None

    def country(self, code: str | None) -> Draft | None:
        """A country that the report has named, or None."""
        return self.drafts.get(f"country|{code}")

    def capital(self, code: str) -> Draft | None:
        """The capital city of a country as a place of this report."""
        country = places.country_of_code(code)
        return self.roster.place(country.capital) if country and country.capital else None

    def forget_all_but(self, known: frozenset[int]) -> None:
        """Lets go of whom words were found to stand for while proposals were weighed, so that the rules' statements are finished as if nobody had asked."""
        for i in [i for i in self.by_head if i not in known]:
            del self.by_head[i]

    def owned(self, draft: Draft, owner: Draft, words: str) -> Draft:
        """The same group or thing, named by its owner: "party" of X as "X's party"."""
        return owned(self.roster, draft, owner, words)

    def counted(self, number: Word, noun: list[Word], otherwise: str) -> Draft:
        """Those of whom only the number is given, named by the noun that it counts: "36 miners"; by another word where none does."""
        return counted(self.roster, number, spelt(self.tree.text, noun) if noun else otherwise, country_of(noun[-1]) if noun else None)

    def enter_exposed(self) -> None:
        """People, companies and sites with a nationality, an owner or a name, foreigners and embassies with a staff are kept where no slot has them."""
        for word in self.tree.words:
            self._enter_nationality(word)
            self._enter_post(word)
            if word.i in self.by_head and self.by_head[word.i].named:
                continue
            is_noun = word.pos == "NOUN" and bool(person_classes(word.lemma) or company_word(word.lemma) or _is_calling(word))
            draft = self._of_owned(word) or self._of_named_site(word) or self._of_foreigners(word) if is_noun else self._of_nationals(word)
            if draft is not None and draft.type in ("group", "asset"):
                draft.named = True
        self._enter_lands_of_offices()

    def _enter_lands_of_offices(self) -> None:
        """ "the Irish premier Liam Byrne": Ireland is named by its adjective, where nothing else names it."""
        held = {role.of for draft in self.drafts.values() for role in draft.roles.values() if not role.end}
        for word in self.tree.words:
            country = places.country_of_demonym(word.known_as) if word.dep in ("amod", "compound", "nmod") and word.text[:1].isupper() else None
            if country and country.code in held and not (draft := self.roster.country(country.code)).named:
                draft.spans.add((word.start, word.end))
                draft.named = True

    def _enter_post(self, word: Word) -> None:
        """ "employees of the Danish embassy", "embassy staff": the embassy is named by whom it employs."""
        over = over_of(word) or (word.head if word.dep in ("compound", "nmod") else None)
        if word.lemma in POSTS and over is not None and person_classes(over.lemma):
            self.of(word)

    def _enter_nationality(self, word: Word) -> None:
        """ "the Danish nurse Ana Lund", "the Danish mining company Lindex": they are Denmark's, wherever they are."""
        if word.tag not in ("NN", "NNP") or not (word.lemma in words_of("cared for abroad") or company_word(word.lemma) == "company"):
            return
        draft = self._company_behind(word) or (self.of(word) if word.lemma in words_of("cared for abroad") and owning_country(word) else None)
        if draft is not None and draft.type in ("person", "organization") and draft.owner is None and not draft.roles:
            draft.owner = owning(self.roster, word)

    def _company_behind(self, word: Word) -> Draft | None:
        """The organisation whose name stands right behind "company"."""
        name = self.name_of.get(word.i + 1) if company_word(word.lemma) == "company" else None
        draft = self.by_head.get(name.head.i) if name and name.words[0].i == word.i + 1 else None
        return draft if draft is not None and draft.type == "organization" and not draft.country else None

    def _of_owned(self, word: Word) -> Draft | None:
        code = owning_country(word)
        if code is None:
            return None
        self.roster.country(code)
        return self.of(word)

    def _of_nationals(self, word: Word) -> Draft | None:
        """ "13 Norwegians" """
        return self.of(word) if word.tag in ("NNS", "NNPS") and nationality(word) else None

    def _of_foreigners(self, word: Word) -> Draft | None:
        """ "foreign journalists", "international staff" """
        are_many = word.tag == "NNS" or "crowd" in person_classes(word.lemma)
        if not are_many or is_office(word.lemma) or not any(one.dep == "amod" and one.lower in words_of("from abroad") for one in word.children):
            return None
        return self.of(word)

    def _of_named_site(self, word: Word) -> Draft | None:
        """ "the Hollow Creek mine" """
        is_named = any((one.name or one.pos == "PROPN") and one.dep in ("amod", "compound", "nmod", "poss") for one in word.children)
        return self.of(word) if is_named and company_word(word.lemma) == "site" else None


def _is_calling(word: Word) -> bool:
    """Whether a plural ends as words for people do who do something: specialists, traders, technicians."""
    return word.tag == "NNS" and CALLING.search(word.lower) is not None


def _may_stand_for_somebody(word: Word) -> bool:
    is_vague = word.pos == "PRON" or word.lower in words_of("vague words")
    return word.pos in MAY_STAND_FOR and (not is_vague or word.lower in words_of("many people") or word.lower == "those")
