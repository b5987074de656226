"""This file says which person a name stands for: a full name for itself, a surname alone for its owner, an office for its holder."""

from __future__ import annotations

from akyn.lang.en.vocabulary import is_office, words_of
from akyn.model import Role
from akyn.read.names.drafts import Draft
from akyn.read.names.nicknames import nickname_behind, nickname_in, without_nickname
from akyn.read.names.offices import leads_of, roles_of, titles_of, who_may_be
from akyn.read.names.roster import Roster, name_words, printed
from akyn.read.syntax.nouns import is_definite
from akyn.read.syntax.tree import Name, Word
from akyn.read.syntax.whose import country_of
from akyn.text.names import fold, sound_key, surname_and_given

SHORTEST_GIVEN = 4  # letters of the key of a given name that may stand alone


def person_named(roster: Roster, name: Name) -> Draft:
    """The person of a name, with the offices that stand beside it."""
    return with_roles(_nicknamed(roster, name) or _owner_of_one(roster, name) or _by_full_name(roster, name), name)


def _nicknamed(roster: Roster, name: Name) -> Draft | None:
    """Whom a nickname alone stands for; with all forms of the name of whom the text gives one."""
    text = printed(name)
    owner = roster.nicknames.get(fold(text))
    if owner is None and name not in roster.nicknames.values():
        return None
    draft = _by_full_name(roster, owner or name)
    whole = without_nickname(printed(owner or name))
    nicks = (nickname_in(text), nickname_behind(roster.tree.text, name.words[-1].end))
    draft.names |= {whole, *(nick for nick in nicks if nick and len(nick) < len(whole))}
    return draft


def _owner_of_one(roster: Roster, name: Name) -> Draft | None:
    """Whom a surname or a given name alone stands for."""
    surname, given = surname_and_given(without_nickname(printed(name)))
    return None if given else _owner_of_surname(roster, name, surname) or _owner_of_given(roster, surname)


def _owner_of_part(roster: Roster, name: Name) -> Draft | None:
    """The one longer name of the report of which a name is a part: "Lund Basel" and "Lund" of "Ana Lund Basel", "Ana Lund" of it before any other."""
    words = name_words(name)
    longer = roster.long_names_with.get(words[0], ()) if words else ()
    holding = [(whole, one) for whole, one in longer if len(whole) > len(words) and _holds(whole, words)]
    if not holding:
        return None
    begun = [one for whole, one in holding if whole[0] == words[0]]
    bearing = who_may_be(name, begun) or who_may_be(name, (one for _, one in holding))
    bearers = {draft.key: draft for draft in (_full(roster, one) for one in bearing)}
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def with_roles(draft: Draft, name: Name) -> Draft:
    """A person with the offices that stand beside a name."""
    for role in roles_of(name):
        draft.add_role(role)
    return draft


def _owner_of_surname(roster: Roster, name: Name, surname: str) -> Draft | None:
    """The full name that a surname alone stands for: one with the same title before one with an office before the first."""
    candidates = who_may_be(name, roster.full_names.get(surname, ()))
    if not candidates:
        return None
    titles = titles_of(name)

    def rank(candidate: Name) -> tuple[bool, bool, int]:
        own = titles_of(candidate)
        return not own & titles, not any(is_office(title.split()[-1]) for title in own), candidate.words[0].i

    return _by_full_name(roster, min(candidates, key=rank))


def _owner_of_given(roster: Roster, given: str) -> Draft | None:
    """The full name that a given name alone stands for."""
    if len(given) < SHORTEST_GIVEN:
        return None
    named = (name for names in roster.full_names.values() for name in names if sound_key(name.words[0].known_as) == given)
    return next((_by_full_name(roster, name) for name in named), None)


def _by_full_name(roster: Roster, name: Name) -> Draft:
    """Who bears a name: the owner of the longer one that it is a part of, else the bearer of just this."""
    return _owner_of_part(roster, name) or _full(roster, name)


def _full(roster: Roster, name: Name) -> Draft:
    text = without_nickname(printed(name))
    surname, given = surname_and_given(text)
    return roster.draft("person", f"person|{surname}|{given}", text)


def holder(roster: Roster, word: Word) -> Draft | None:
    """Who holds the office that a definite noun names: the person with that role, the nearest before; else who alone was named with it; else nobody's name."""
    if not any(one.lower in ("the", "his", "her", "their") for one in word.children) and word.text[:1].islower():
        return None
    own, beside = country_of(word), _elsewhere(roster, word)
    is_of_the_text = own is None and (beside is None or word.text[:1].isupper())
    known = _known_holder(roster, word, own or beside) or (_only_holder(roster, word) if is_of_the_text else None)
    return known or _unnamed_holder(roster, word, own or beside or roster.home)


def _known_holder(roster: Roster, word: Word, code: str | None) -> Draft | None:
    is_former = any(one.lower in words_of("former") for one in word.children)
    best = None
    for head, draft in roster.history:
        if head.i > word.i and best:
            break
        if any(_is_office_of(role, word, code or roster.home, home=roster.home) and bool(role.end) == is_former for role in draft.roles.values()):
            best = draft
    return best


def _only_holder(roster: Roster, word: Word) -> Draft | None:
    """ "Foreign Secretary Ana Kovač met the premier of Norland. The Secretary said": whoever alone was named with the office, of whatever country."""
    held = [(draft, role) for head, draft in roster.history if head.i < word.i for role in draft.roles.values() if not role.end and _is_office(role, word)]
    same = [draft for draft, role in held if set(role.title.split()[:-1]) == {*leads_of(word)}]
    bearers = {draft.key: draft for draft in same or [draft for draft, _ in held]}
    return next(iter(bearers.values())) if len(bearers) == 1 and all(draft.type == "person" for draft in bearers.values()) else None


def envoy(roster: Roster, word: Word) -> Draft | None:
    """ "the Norse diplomat": who alone was named before with a post abroad, of that country where the words say one."""
    if word.lemma not in words_of("diplomats") or word.tag != "NN" or not is_definite(word):
        return None
    code = country_of(word)
    before = (draft for head, draft in roster.history if head.i < word.i and draft.type == "person")
    bearers = {draft.key: draft for draft in before for role in draft.roles.values() if _is_sent(role) and code in (None, role.of)}
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _is_sent(role: Role) -> bool:
    return role.title.split()[-1] in words_of("posts abroad") and not role.end


def _is_office(role: Role, word: Word) -> bool:
    *leads, office = role.title.split()
    return office == word.lemma and _may_lead({*leads}, {*leads_of(word)})


def _is_office_of(role: Role, word: Word, code: str | None, *, home: str | None) -> bool:
    """An office without a country is one of the country that the report is about."""
    return _is_office(role, word) and (role.of or home) == code


def _may_lead(leads: set[str], asked: set[str]) -> bool:
    """Whether an office with these words in front is meant by one with those asked for: "the minister" is a foreign minister, and no prime minister."""
    ranks, known = words_of("office ranks"), words_of("office leads")
    fields, wanted = (one & known - ranks for one in (leads, asked))
    return leads & ranks == asked & ranks and (not fields or not wanted or bool(fields & wanted))


def _unnamed_holder(roster: Roster, word: Word, code: str | None) -> Draft:
    draft = _holder_of(roster, " ".join((*leads_of(word)[:1], word.lemma)), code)
    roster.witness(draft, word)
    return draft


def counterpart(roster: Roster, word: Word, owner: Draft) -> Draft | None:
    """ "her Norse counterpart": who holds in Norland the office that she holds, by name where the text gives one."""
    if word.lemma != "counterpart" or word.tag not in ("NN", "NNP"):
        return None
    code = country_of(word)
    held = next((role for role in owner.roles.values() if not role.end), None)
    if code is None or held is None or held.of == code:
        return None
    same = (draft for _, draft in roster.history if any(role.title == held.title and role.of == code and not role.end for role in draft.roles.values()))
    draft = next(same, None) or _holder_of(roster, held.title, code)
    draft.spans.add(roster.span(word))
    return draft


def _holder_of(roster: Roster, title: str, code: str | None) -> Draft:
    """Whoever holds an office in a country, without a name."""
    draft = roster.draft("person", f"person|||{title}@{code or ''}", title)
    draft.add_role(Role(title=title, of=code))
    draft.country, draft.named = code, True
    return draft


def _elsewhere(roster: Roster, word: Word) -> str | None:
    """The one foreign country that a sentence is about ("In Norland, ... the president won")."""
    beside = (roster.by_head.get(name.head.i) for name in roster.names if name.words[0].sentence == word.sentence)
    codes = {draft.country for draft in beside if draft is not None and draft.type in ("country", "place")}
    return codes.pop() if len(codes) == 1 and roster.home not in codes else None
