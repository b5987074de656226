"""This file knows the institutions that every country has, and the organisations that have a name of their own."""

from __future__ import annotations

from akyn import places
from akyn.lang.en import vocabulary
from akyn.read.names.described import owning
from akyn.read.names.drafts import Draft
from akyn.read.names.labels import LONGEST_ACRONYM
from akyn.read.names.names import is_trade_named, trimmed
from akyn.read.names.roster import Roster, printed
from akyn.read.syntax.tree import Name, Word, contiguous, spelt
from akyn.read.syntax.whose import code_in, country_among, country_in_front, country_of
from akyn.text.names import fold, initials

# Provinces and towns have these as well.
OF_PARTS = frozenset({"government", "lower-house", "parliament", "police", "prosecutor", "supreme-court", "upper-house"})
NAMES_OF_MANY = frozenset({("congress",)})  # unions and parties are called so as well: "Mineworkers' Congress"
POSTS = frozenset({"consulate", "embassy"})  # of one country in another: whose it is matters beside where it stands
SAYING_WHICH = frozenset({"amod", "compound", "nmod", "nummod", "prep"})  # what tells a body from the others of its kind
OF_NOBODY = frozenset(f"organization|{kind}|" for kind in POSTS)  # keys of posts of which nothing near says whose they are


def institution_of(roster: Roster, head: Word, words: list[Word]) -> Draft | None:
    """The institution that a phrase names, keyed by its class and country; where none is said, that of a body above states or of the report's own country.

    A post abroad is of whoever sends it, never of the country that it stands in.
    """
    if _is_above_states(words) or (head.tag == "NNS" and any(one.dep == "nummod" for one in head.children)):
        return None  # "two border guards" are people
    kept = [(word, folded) for word in words if _names_it(word) for folded in fold(word.known_as).split()]
    at = next((at for at, (word, _) in enumerate(kept) if word is head), None)
    name = _named([folded for _, folded in kept], at)
    kind = vocabulary.institutions().get(name)
    if not kind or ((kind == "army" or name in NAMES_OF_MANY) and _has_name_of_its_own(kept)) or (kind in OF_PARTS and _is_of_a_part(roster, kept)):
        return None
    said = country_of(head) or country_of(words[0]) or country_among(word for word in words if kind not in POSTS or word.i <= head.i)
    whole = None if said else _above_states(roster, kind, name)
    if whole:
        return organization_named(roster, whole, printed(whole))
    code = said or (_sender(roster, kind) if kind in POSTS else _whose(name, roster.home))
    bare = _bare_name(roster, [word for word, _ in kept], head)
    draft = roster.draft("organization", f"organization|{kind}|{code or ''}", bare)
    draft.names.add(bare)
    draft.country, draft.named = code, True
    if kind in POSTS:
        draft.owner = draft.owner or owning(roster, head)
    return draft


def _whose(name: tuple[str, ...], home: str | None) -> str | None:
    """The country of an institution of which nobody says whose it is: that of the report, unless others alone call theirs so."""
    lands = vocabulary.lands_of_institutions().get(name)
    return home if not lands or home in lands else lands[0]


def _sender(roster: Roster, kind: str) -> str | None:
    """The country of a post of which nobody says whose it is: the one that the report has named before; never where it stands."""
    lands = {draft.country for key, draft in roster.drafts.items() if key.startswith(f"organization|{kind}|") and draft.country}
    return lands.pop() if len(lands) == 1 else None


def is_post_of_nobody(draft: Draft) -> bool:
    """Whether it is a post of which nothing near says whose it is."""
    return draft.key in OF_NOBODY


def sent_by(roster: Roster, post: Draft, owner: Draft) -> Draft:
    """ "its embassy": the post of the country that "its" means."""
    own = roster.draft("organization", f"{post.key.rpartition('|')[0]}|{owner.country}", post.name)
    own.names |= post.names
    own.spans |= post.spans
    own.country, own.named = owner.country, True
    own.owner = own.owner or (owner if owner.type == "country" else None)
    post.named = bool(post.spans - own.spans)
    return own


def _above_states(roster: Roster, kind: str, name: tuple[str, ...]) -> Name | None:
    """The body above states that a report names in full and then by its last words ("the UN Security Council"), with no country's beside it."""
    if any(key.startswith(f"organization|{kind}|") for key in roster.drafts):
        return None
    return next((one for one in roster.names if _is_above_states(one.words) and tuple(fold(printed(one)).split())[-len(name) :] == name), None)


def _is_above_states(words: list[Word]) -> bool:
    return any(word.lower in vocabulary.words_of("above states") for word in words)


def _is_of_a_part(roster: Roster, kept: list[tuple[Word, str]]) -> bool:
    """Whether a place that is no country stands beside it: "the Bergen Police", "the Supreme Council of Troms"; a capital may stand for its country."""
    proper = _proper(kept)
    place = " ".join(word.known_as for word in proper)
    return bool(proper) and places.country_named(place) is None and places.country_of_seat(place) is None and roster.gazetteer.is_place(place)


def _has_name_of_its_own(kept: list[tuple[Word, str]]) -> bool:
    """Whether a proper word beside it says that it is not that of a state: "Hill Army", "Free Norland Army", "Mineworkers' Congress"."""
    return bool(_proper(kept))


def _proper(kept: list[tuple[Word, str]]) -> list[Word]:
    """The capitalised names among the words of a phrase that are in the name of no institution."""
    known = vocabulary.institution_words()
    return [word for word, folded in kept if word.pos == "PROPN" and word.text[:1].isupper() and folded not in known]


def _names_it(word: Word) -> bool:
    """True for a word that says which institution, not whose."""
    return not code_in(word) and word.lower not in vocabulary.words_of("determiners")


def _named(words: list[str], head: int | None) -> tuple[str, ...]:
    """The words of the longest institution among the words that holds the head; () where there is none."""
    known = vocabulary.institutions()
    for length in range(min(vocabulary.longest_institution(), len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            name = tuple(words[start : start + length])
            if name in known and (head is None or start <= head < start + length):
                return name
    return ()


def _bare_name(roster: Roster, words: list[Word], head: Word) -> str:
    """The institution as printed, without whose it is."""
    run = trimmed(contiguous(words, head if head in words else words[-1]) if words else [])
    return spelt(roster.tree.text, run) if run else ""


def organization_named(roster: Roster, name: Name, text: str) -> Draft:
    """The organisation of a name; an acronym is the one whose initials it gives."""
    known = _of_acronym(roster, text) or _called_for_short(roster, name)
    if known is not None:
        return known
    words = fold(_behind_country(text)).split()
    kept = [word for word in words if vocabulary.company_word(word) != "legal"] or words
    above = vocabulary.body_above_states(text)
    draft = roster.draft("organization", f"organization|{fold(above[0]) if above else ' '.join(kept)}|", text)
    draft.country = draft.country or (None if above else country_among(name.words))  # the American States are many
    return draft


def _behind_country(text: str) -> str:
    """ "Air Force" of "Norland Air Force", so that it is the same where the country is not said again; one word alone keeps its country."""
    words = text.split()
    return " ".join(words[country_in_front(words, left=2) :])


def _called_for_short(roster: Roster, name: Name) -> Draft | None:
    """The one body whose name begins so and goes on with its trade ("Lindex" beside "Lindex Copper"), or ends so ("the Front" beside "the Red Front")."""
    if len(name.words) > 1:
        return None
    begin = roster.bodies_of.get(fold(printed(name)), [])
    trades = [one for one in begin if all(_is_trade(word.lower) for word in one.words[1:]) or is_trade_named(one)]
    if trades and len(trades) == len(begin):
        longest = max(trades, key=lambda one: (len(one.words), printed(one)))
        return organization_named(roster, longest, printed(longest))
    return body_of_kind(roster, name.words[0])


def body_of_kind(roster: Roster, word: Word) -> Draft | None:
    """The one body that the report names by a capitalised word behind "the" alone: "the Front" of the Red Front."""
    is_the = any(one.lower == "the" and one.i == word.i - 1 for one in word.children)
    if not word.text[:1].isupper() or not is_the or any(one.dep in SAYING_WHICH for one in word.children):
        return None
    ending = {fold(printed(one)): one for one in roster.bodies_ending.get(fold(word.text), [])}
    only = next(iter(ending.values())) if len(ending) == 1 else None
    return organization_named(roster, only, printed(only)) if only is not None else None


def _is_trade(word: str) -> bool:
    return word in vocabulary.words_of("company endings") or vocabulary.company_word(word) in ("legal", "company")


def _of_acronym(roster: Roster, text: str) -> Draft | None:
    letters = fold(text).replace(" ", "")
    if not text.isupper() or len(letters) > LONGEST_ACRONYM:
        return None
    spelt_out = (draft for draft in roster.drafts.values() if draft.type == "organization" and not draft.name.isupper())
    return next((draft for draft in spelt_out if any(initials(known) == letters for known in draft.names)), None)
