"""This file says who a word stands for: the cast of one report, its names joined within the report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from akyn import places
from akyn.lang.en import vocabulary
from akyn.model import EntityType, Referent, Report, Role
from akyn.places import Gazetteer
from akyn.read.names import mended_names, trimmed
from akyn.read.tree import Name, Tree, Word, ancestors, bounds, child, children, contiguous, phrase, subtree
from akyn.text.names import fold, initials, sound_key, surname_and_given

TYPE_OF_LABEL: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "asset",
    "PRODUCT": "organization",
    "EVENT": "group",
    "WORK_OF_ART": "organization",
    "NORP": "group",
}
DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "some",
        "any",
        "all",
        "both",
        "each",
        "every",
        "such",
        "no",
        "'s",
        "’s",
        "own",
    }
)
TOWN_WEIGHT = 3
OUTSIDERS = frozenset("ministry embassy ambassador diplomat minister official spokesman spokeswoman company firm citizen national investor side".split())
PEOPLE_WITHOUT_NAMES = frozenset({"many", "others", "several", "those"})
OWN_COUNTRY = frozenset({"country", "nation", "state", "republic"})


@dataclass(eq=False, slots=True)
class Draft:
    """A referent while its report is being read."""

    type: EntityType
    key: str
    name: str
    names: set[str] = field(default_factory=set)
    spans: set[tuple[int, int]] = field(default_factory=set)
    roles: dict[tuple[str, str | None], Role] = field(default_factory=dict)
    country: str | None = None
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    owner: Draft | None = None
    named: bool = False  # has a proper name, so it is kept even where no statement uses it
    plural: bool = False


class Cast:
    """All that a report names, found by the word that names it."""

    def __init__(self, tree: Tree, gazetteer: Gazetteer) -> None:
        self.tree = tree
        self.gazetteer = gazetteer
        self.drafts: dict[str, Draft] = {}
        self.by_head: dict[int, Draft] = {}
        self.span_of: dict[int, tuple[int, int]] = {}
        self.history: list[tuple[Word, Draft]] = []
        self.names = mended_names(tree, gazetteer)
        self.name_of: dict[int, Name] = {word.i: name for name in self.names for word in name.words}
        self.home = self._home()
        self._people()
        for name in self.names:
            self._enter(name)

    # ---- the frame of the report ----

    def _home(self) -> str | None:
        """The country where the report's action is: the one its names and demonyms speak of most, a place counting for its country."""
        votes: Counter[str] = Counter()
        for name in self.names:
            text = " ".join(word.text for word in name.words)
            country = places.country_named(text) or places.country_of_demonym(text)
            if country:
                votes[country.code] += self._weight(name.head)
            elif name.label in ("GPE", "LOC") and len(text) > 3 and (found := self.gazetteer.places(text)) and found[0].country:
                votes[found[0].country] += TOWN_WEIGHT
        best = max(votes.values(), default=0)
        return min((code for code, count in votes.items() if count == best), default=None)

    @staticmethod
    def _weight(head: Word) -> int:
        """How much a country's name says that the report is about it: a place of action more than one who speaks of it."""
        if head.dep == "pobj" and head.head.lower in ("in", "across", "throughout", "within"):
            return 6
        if head.dep in ("nsubj", "poss") or (head.dep in ("amod", "compound") and head.head.dep in ("nsubj", "pobj") and head.head.lemma in OUTSIDERS):
            return 1
        return 2

    # ---- names ----

    def _people(self) -> None:
        """Full names first, so that a surname alone finds its owner whatever the order."""
        self.full_names: dict[str, list[Name]] = {}
        for name in self.names:
            if name.label == "PERSON" and len(name.words) > 1:
                surname, _ = surname_and_given(self._text(name))
                self.full_names.setdefault(surname, []).append(name)

    @staticmethod
    def _text(name: Name) -> str:
        kept = trimmed(name.words) or name.words
        out = kept[0].text
        for before, word in pairwise(kept):
            out += (" " if word.start > before.end else "") + word.text
        return out

    def _enter(self, name: Name) -> Draft | None:
        text = self._text(name)
        draft = self._draft_of_name(name, text)
        if draft is None:
            return None
        start, end = bounds(trimmed(name.words) or name.words)
        draft.names.add(text)
        draft.spans.add((start, end))
        draft.named = True
        for word in name.words:
            self.by_head[word.i] = draft
            self.span_of[word.i] = (start, end)
        self.history.append((name.head, draft))
        return draft

    def _draft_of_name(self, name: Name, text: str) -> Draft | None:
        country = places.country_named(text)
        if country:
            return self._country(country.code)
        institution = self._institution_of(name.head, name.words) if name.label in ("ORG", "FAC", "GPE", "PERSON", "LOC", "PRODUCT") else None
        if institution:
            self._witness(institution, name.head)
            return institution
        if name.label == "NORP":
            demonym = places.country_of_demonym(text)
            if demonym:
                return None
            return self._draft("group", f"group|{fold(text)}|", text)
        if name.label in ("GPE", "LOC"):
            return self._place(text)
        if name.label == "PERSON":
            same_surname = self._person(name, text)
            return same_surname
        return self._organization(name, text)

    def _country(self, code: str) -> Draft:
        country = places.country(code)
        draft = self._draft("country", f"country|{code}", country.name)
        draft.country, draft.place, draft.lat, draft.lon = code, f"country:{code}", country.lat, country.lon
        return draft

    def _place(self, text: str) -> Draft:
        found = self.gazetteer.places(text, country=self.home)
        if not found:
            return self._draft("place", f"place|{fold(text)}", text)
        best = found[0]
        draft = self._draft("place", f"place|{best.id}", text)
        draft.country, draft.place, draft.lat, draft.lon = best.country, best.id, best.lat, best.lon
        return draft

    def _person(self, name: Name, text: str) -> Draft:
        surname, given = surname_and_given(text)
        if not given:
            owner = self._owner_of_surname(name, surname)
            if owner:
                return owner
        draft = self._draft("person", f"person|{surname}|{given}", text)
        for role in self._roles_of(name):
            draft.roles.setdefault((role.title, role.of), role)
        return draft

    def _owner_of_surname(self, name: Name, surname: str) -> Draft | None:
        """The full name that a surname alone stands for: one with the same title before one with an office before the first."""
        candidates = self.full_names.get(surname, [])
        if not candidates:
            return self._given_name_alone(surname)
        titles = {role.title for role in self._roles_of(name)}

        def rank(candidate: Name) -> tuple[bool, bool, int]:
            own = {role.title for role in self._roles_of(candidate)}
            return (not own & titles, not any(vocabulary.is_office(title.split()[-1]) for title in own), candidate.words[0].i)

        chosen = min(candidates, key=rank)
        draft = self._draft_of_full(chosen)
        for role in self._roles_of(name):
            draft.roles.setdefault((role.title, role.of), role)
        return draft

    def _given_name_alone(self, given: str) -> Draft | None:
        for names in self.full_names.values():
            for name in names:
                if len(name.words) > 1 and sound_key(name.words[0].text) == given and len(given) > 3:
                    return self._draft_of_full(name)
        return None

    def _draft_of_full(self, name: Name) -> Draft:
        text = self._text(name)
        surname, given = surname_and_given(text)
        return self._draft("person", f"person|{surname}|{given}", text)

    def _roles_of(self, name: Name) -> list[Role]:
        """The offices that stand around a name: "former Kyrgyz President X", "X, president of Y", "minister of Y X"."""
        head = name.head
        found = []
        inside = {word.i for word in name.words}
        around = [one for word in name.words for one in word.children if one.i not in inside] + children(head, "appos")
        if head.dep == "appos":
            around.append(head.head)
        if head.dep == "compound" and head.head.i not in inside:
            around.append(head.head)
        for one in around:
            if (
                one.dep in ("compound", "appos", "nmod", "nsubj", "dobj", "pobj", "nsubjpass", "attr", "amod", "poss", "ROOT", "conj")
                and "office" in vocabulary.person_classes(one.lemma)
                and one.name != "PERSON"
            ):
                found.append(self._role(one, around))
        return found

    def _role(self, title: Word, around: list[Word]) -> Role:
        modifiers = [one for one in (*title.children, *around) if one is not title]
        is_past = any(
            one.lower.rstrip("-") in {"former", "ex", "then", "late"} for one in (*modifiers, *(two for one in modifiers for two in one.children))
        ) or title.lower.startswith("ex-")
        lead = next(
            (
                one.lower
                for one in title.children
                if one.lower in ("prime", "vice", "deputy", "foreign", "interior", "defence", "defense", "health", "acting", "interim")
            ),
            "",
        )
        if not lead:
            lead = next((one.lower for one in around if one.i == title.i - 1 and one.lower in ("prime", "vice", "deputy", "foreign", "interior", "health")), "")
        return Role(
            title=f"{lead} {title.lemma.removeprefix('ex-')}".strip(),
            of=self.country_of(title) or self._country_among(around),
            end="past" if is_past else None,
        )

    def _country_among(self, words: list[Word]) -> str | None:
        for word in words:
            country = places.country_of_demonym(word.text) or places.country_named(word.text)
            if country:
                return country.code
        return None

    def _organization(self, name: Name, text: str) -> Draft:
        folded = fold(text)
        letters = folded.replace(" ", "")
        if text.isupper() and len(letters) <= 6:
            for key, draft in self.drafts.items():
                if draft.type == "organization" and not draft.name.isupper() and any(initials(known) == letters for known in draft.names):
                    del key
                    return draft
        words = [word for word in folded.split() if vocabulary.company_word(word) != "legal"] or folded.split()
        draft = self._draft("organization", f"organization|{' '.join(words)}|", text)
        draft.country = draft.country or self._country_among(list(name.words))
        return draft

    def enter_exposed(self) -> None:
        """People, companies and sites with a nationality or an owner are kept even where no statement has them in a slot."""
        for word in self.tree.words:
            if word.pos != "NOUN" or word.i in self.by_head or not (vocabulary.person_classes(word.lemma) or vocabulary.company_word(word.lemma)):
                continue
            if self._owner(word) is not None:
                draft = self.of(word)
                if draft is not None and draft.type in ("group", "asset"):
                    draft.named = True

    # ---- noun phrases ----

    def of(self, word: Word) -> Draft | None:
        """Who or what the noun phrase of this head stands for; None for a pronoun (references know) and for what names nothing."""
        if word.i in self.by_head:
            return self.by_head[word.i]
        if word.dep in ("amod", "compound", "nmod") and (country := places.country_of_demonym(word.text)):
            draft = self._country(country.code)
            draft.spans.add((word.start, word.end))
            return draft
        if (word.pos == "PRON" or word.lower in vocabulary.VAGUE) and word.lower not in PEOPLE_WITHOUT_NAMES:
            return None
        if word.pos not in ("NOUN", "PROPN", "NUM", "ADJ", "VERB", "X", "PRON", "DET"):
            return None
        draft = self._nominal(word)
        if draft:
            self.by_head[word.i] = draft
        return draft

    def span(self, word: Word) -> tuple[int, int]:
        """The characters of the noun phrase of this head, article included where it is a description."""
        if word.i in self.span_of:
            return self.span_of[word.i]
        if word.pos == "PRON":
            return word.start, word.end
        return bounds(named_part(phrase(word)))

    def _nominal(self, word: Word) -> Draft | None:
        person = self._apposed_person(word) or self._apposed_company(word)
        if person:
            return person
        side = self._side(word)
        if side:
            return side
        institution = self._institution_of(word, phrase(word))
        if institution:
            self._witness(institution, word)
            return institution
        if "office" in vocabulary.person_classes(word.lemma) and word.tag in ("NN", "NNP"):
            holder = self._holder(word)
            if holder:
                return holder
        return self._described(word)

    def _apposed_person(self, word: Word) -> Draft | None:
        """ "the finance minister Ana Kovač": the noun stands for the name beside it."""
        known = vocabulary.person_classes(word.lemma)
        if word.tag in ("NNS", "NNPS"):
            return None
        twin = (
            next((one for one in word.head.children if one.dep == word.dep and one.i > word.i and one.name == "PERSON"), None)
            if word.dep in ("nsubj", "nsubjpass")
            else None
        )
        if twin is not None and known:
            return self.by_head.get(twin.i)
        for one in children(word, "appos", "nmod", "compound"):
            if one.name == "PERSON" and one.i in self.by_head and (known or (one.dep == "appos" and self.tree.words[word.i + 1].name == "PERSON")):
                return self.by_head[one.i]
        if not known:
            return None
        if word.dep in ("nsubj", "nsubjpass", "dobj") and word.tag in ("NN", "NNP"):
            return self._name_inside(word) or self._name_before(word)
        return None

    def _name_inside(self, word: Word) -> Draft | None:
        """ "expert of the Institute of Norland Ivo Basel": a name in the phrase that no preposition introduces; the last one."""
        found = None
        for name in self.names:
            first = name.words[0]
            if name.label != "PERSON" or first.sentence != word.sentence or first.i <= word.i or not any(up is word for up in ancestors(name.head)):
                continue
            before = self.tree.words[first.i - 1]
            if (
                before.pos not in ("ADP", "VERB", "AUX", "CCONJ", "SCONJ")
                and before.lower not in ("'s", "’s")
                and not any(up.dep in ("relcl", "acl", "advcl") for up in (name.head, *ancestors(name.head)) if up.i > word.i)
            ):
                found = self.by_head.get(name.head.i)
        return found

    def _name_before(self, word: Word) -> Draft | None:
        """ "Ana Kovač, the president's ally, resigned" where the parser took the apposition for the subject."""
        if "relation" not in vocabulary.person_classes(word.lemma):
            return None
        first = phrase(word)[0]
        if first.i < 2 or self.tree.words[first.i - 1].text != ",":
            return None
        before = self.tree.words[first.i - 2]
        return self.by_head.get(before.i) if before.name == "PERSON" and before.sentence == word.sentence else None

    def _apposed_company(self, word: Word) -> Draft | None:
        """ "the mining company X": the noun stands for the name behind it."""
        if not vocabulary.company_word(word.lemma):
            return None
        for one in children(word, "appos"):
            draft = self.by_head.get(one.i)
            if draft is not None and one.i <= word.i + 4 and draft.type in ("organization", "asset", "person"):
                start, end = bounds([*named_part(phrase(word)), one])
                draft.names.add(self.tree.text[start:end])
                if draft.type == "person":
                    draft.type = "organization"
                draft.owner = draft.owner or self._owner(word)
                draft.country = draft.country or self.country_of(word)
                return draft
        return None

    def _side(self, word: Word) -> Draft | None:
        """ "the Kazakh side", "the Norland authorities' side": a country."""
        if word.lemma not in vocabulary.SIDES:
            return None
        code = self.country_of(word)
        return self._country(code) if code else None

    def _institution_of(self, head: Word, words: list[Word]) -> Draft | None:
        """The institution that a phrase names, keyed by its class and country; the report's own country where none is said."""
        listed = [(word, fold(word.text)) for word in words]
        kept = [
            (word, folded)
            for word, folded in listed
            if folded and not places.country_of_demonym(word.text) and not places.country_named(word.text) and word.lower not in DETERMINERS
        ]
        kind = _institution_class([folded for _, folded in kept], next((at for at, (word, _) in enumerate(kept) if word is head), None))
        if not kind:
            return None
        code = self.country_of(head) or self.country_of(words[0]) or self._country_among([word for word, _ in listed]) or self.home
        bare = self._bare_name([word for word, _ in kept])
        draft = self._draft("organization", f"organization|{kind}|{code or ''}", bare)
        draft.names.add(bare)
        draft.country = code
        draft.named = True
        return draft

    def _bare_name(self, words: list[Word]) -> str:
        """The institution as printed, without whose it is."""
        run = contiguous(words, words[-1]) if words else []
        return self.tree.text[run[0].start : run[-1].end] if run else ""

    def _witness(self, draft: Draft, word: Word) -> None:
        start, end = bounds(named_part(phrase(word)))
        draft.names.add(self.tree.text[start:end])
        draft.spans.add((start, end))

    def _holder(self, word: Word) -> Draft | None:
        """Who holds the office that a definite noun names: the person of this report with that role, the nearest before."""
        if not any(one.lower in ("the", "his", "her", "their") for one in word.children) and word.text[:1].islower():
            return None
        code = self.country_of(word) or self._elsewhere(word)
        past = any(one.lower in vocabulary.FORMER for one in word.children)
        best = None
        for head, draft in self.history:
            if head.i > word.i and best:
                break
            for (title, of), role in draft.roles.items():
                if title.split()[-1] == word.lemma and (code is None or of in (code, None)) and bool(role.end) == past:
                    best = draft
        if best:
            return best
        lead = next(
            (
                one.lower
                for one in word.children
                if one.dep in ("amod", "compound") and one.lower in ("prime", "vice", "foreign", "interior", "health", "defence", "defense", "deputy")
            ),
            "",
        )
        title = f"{lead} {word.lemma}".strip()
        draft = self._draft("person", f"person|||{title}@{code or self.home or ''}", title)
        draft.roles.setdefault((title, code or self.home), Role(title=title, of=code or self.home))
        draft.country = code or self.home
        draft.named = True
        self._witness(draft, word)
        return draft

    def _elsewhere(self, word: Word) -> str | None:
        """The one foreign country that a sentence is about ("In Norland, ... the president won")."""
        codes = {
            draft.country
            for name in self.names
            if name.words[0].sentence == word.sentence and (draft := self.by_head.get(name.head.i)) and draft.type in ("country", "place")
        }
        return codes.pop() if len(codes) == 1 and self.home not in codes else None

    def _described(self, word: Word) -> Draft | None:
        """A group, asset or thing that has no name: named by its own words, keyed by them and its country."""
        inner = unwrapped(word)
        words = named_part(self._without_whereabouts(phrase(inner), inner))
        if not words:
            return None
        start, end = bounds(words)
        text = self.tree.text[start:end].strip(" ,;:")
        kind = _type_of_noun(inner)
        code = self.country_of(inner)
        draft = self._draft(kind, f"{kind}|{fold(text)}|{code or self.home or ''}", text)
        draft.country = code
        draft.plural = inner.tag in ("NNS", "NNPS")
        draft.names.add(text)
        draft.spans.add((start, end))
        owner = self._owner(inner)
        if owner and owner is not draft:
            draft.owner = owner
        return draft

    def _without_whereabouts(self, words: list[Word], head: Word) -> list[Word]:
        """ "protesters in Norland": the place is where they are, not who."""
        for prep in children(head, "prep"):
            if prep.lower in ("in", "at", "near", "across", "outside", "throughout", "around") and prep.i > head.i:
                words = [one for one in words if one.i < prep.i]
        return words

    def _owner(self, word: Word) -> Draft | None:
        """Whose people or things these are: "Chinese companies", "enterprises owned by Kazakh investors", "citizens of Norland"."""
        for one in subtree(word):
            if one is not word and one.dep in ("amod", "compound", "poss", "pobj", "nmod") and one.i - word.i < 12:
                country = places.country_of_demonym(one.text) or places.country_named(one.text)
                if country and not (one.dep == "pobj" and one.head.lower in ("in", "at", "near", "to", "from", "into")):
                    return self._country(country.code)
        return None

    def country_of(self, word: Word) -> str | None:
        """The country that a noun phrase itself names: a demonym, a possessor, an "of"."""
        for one in word.children:
            if one.dep in ("amod", "compound", "poss", "nmod", "nummod"):
                country = places.country_of_demonym(one.text) or places.country_named(_joined(one))
                if country:
                    return country.code
            if one.dep == "prep" and one.lower in ("of", "for"):
                for inner in children(one, "pobj"):
                    country = places.country_named(_joined(inner))
                    code = country.code if country else self.country_of(inner) if one.lower == "of" else None
                    if code:
                        return code
        return None

    def of_seat(self, draft: Draft) -> Draft | None:
        """The country that a capital or a seat of government speaks for ("Moscow", "the Kremlin")."""
        country = places.country_of_seat(draft.name)
        return self._country(country.code) if country else None

    def owned(self, draft: Draft, owner: Draft, words: str) -> Draft:
        """The same group or thing, named by its owner: "party" of X as "X's party"."""
        name = f"{owner.name}'s {words.removeprefix('whose ')}"
        own = self._draft(draft.type, f"{draft.type}|{fold(name)}|{draft.country or self.home or ''}", name)
        own.spans |= draft.spans
        own.names.add(name)
        own.plural, own.country = draft.plural, draft.country
        return own

    def capital(self, code: str) -> Draft | None:
        """The capital city of a country as a place of this report."""
        return self._place(places.country(code).capital)

    # ---- bookkeeping ----

    def _draft(self, kind: EntityType, key: str, name: str) -> Draft:
        draft = self.drafts.get(key)
        if draft is None:
            draft = self.drafts[key] = Draft(type=kind, key=key, name=name)
        return draft


def _joined(word: Word) -> str:
    """A name with its compounds: "United States", "Kyrgyz Republic"."""
    parts = sorted([*children(word, "compound", "amod", "det"), word], key=lambda one: one.i)
    return " ".join(part.text for part in parts)


def _institution_class(words: list[str], head: int | None) -> str | None:
    known = vocabulary.institutions()
    for length in range(min(vocabulary.longest_institution(), len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            if head is not None and not start <= head < start + length:
                continue
            kind = known.get(tuple(words[start : start + length]))
            if kind:
                return kind
    return None


def _type_of_noun(word: Word) -> EntityType:
    classes = vocabulary.person_classes(word.lemma)
    found = vocabulary.classes_of(word.lemma)
    if word.lemma in ("company", "enterprise", "firm", "business") or found & {"asset", "building"}:
        return "asset" if word.lemma not in ("parliament", "ministry") else "organization"
    if classes & {"office", "calling", "relation"} and word.tag in ("NN", "NNP"):
        return "person"
    return "group"


def unwrapped(word: Word) -> Word:
    """The noun that is meant behind "a number of", "a wave of", "weeks of"."""
    for _ in range(3):
        if not vocabulary.is_transparent(word.lemma):
            return word
        of = next((one for one in children(word, "prep") if one.lower == "of"), None)
        inner = child(of, "pobj") if of else None
        if inner is None:
            return word
        word = inner
    return word


def named_part(words: list[Word]) -> list[Word]:
    """A noun phrase without article, possessive pronoun and what possesses it only generally ("the country's ...")."""
    while words and (
        words[0].lower in DETERMINERS
        or words[0].pos == "PUNCT"
        or words[0].dep in ("cc", "predet", "neg")
        or (words[0].lower in OWN_COUNTRY and len(words) > 1 and words[1].lower in ("'s", "’s"))
    ):
        words = words[1:]
    while words and (words[-1].pos in ("PUNCT", "CCONJ") or words[-1].lower in ("'s", "’s", "’")):
        words = words[:-1]
    return words


def frozen_referents(report: Report, drafts: list[Draft]) -> tuple[dict[int, str], tuple[Referent, ...]]:
    """The drafts as referents, numbered by first mention; and each draft's id by its identity."""
    ordered = sorted((draft for draft in drafts if draft.spans), key=lambda draft: (min(draft.spans), draft.key))
    ids = {id(draft): f"{report.id}#{number}" for number, draft in enumerate(ordered, 1)}
    return ids, tuple(
        Referent(
            id=ids[id(draft)], report=report.id, type=draft.type, name=max(sorted(draft.names), key=len) if draft.type in ("person", "organization") and draft.names else draft.name,
            names=tuple(sorted(draft.names)), key=draft.key, mentions=tuple(report.span(start, end) for start, end in sorted(draft.spans)),
            roles=tuple(sorted(draft.roles.values(), key=lambda role: (role.title, role.of or ""))), country=draft.country, place=draft.place,
            lat=draft.lat, lon=draft.lon, owner=ids.get(id(draft.owner)) if draft.owner else None,
        )
        for draft in ordered
    )  # fmt: skip
