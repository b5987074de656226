"""This file mends the names that the model proposes: glued ones split, titles and articles off, missed ones found, places looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from akyn import places
from akyn.lang.en.vocabulary import company_word, person_classes, words_of
from akyn.places import Gazetteer
from akyn.read.names.defined import defined_names
from akyn.read.names.labels import is_institution, is_state_body, label_of, label_of_run, spelling
from akyn.read.names.listing import Listing
from akyn.read.names.nicknames import nicknamed
from akyn.read.names.titles import behind_title, is_bare_office, is_behind_office, names_a_field, without_office
from akyn.read.names.whereabouts import placed
from akyn.read.syntax.tree import Name, Tree, Word
from akyn.read.syntax.whose import LONGEST_COUNTRY, country_in, country_in_front
from akyn.text.names import fold

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"})
TRIMMED_FRONT = frozenset({"the", "a", "an", "“", "”", '"', "'", "‘", "’", "«", "»", "(", "-", "–", "—", "and"})
TRIMMED_BACK = frozenset({"of", "and", "for", "in", "'s", "’s", "’", "'", "“", "”", '"', ",", ".", "-", "–", ")", "»", "the"})
BLANK_LINE = re.compile(r"\n\s*\n")
LONGEST_PERSON = 4  # words of a person's name behind a title


def mended_names(tree: Tree, gazetteer: Gazetteer, listing: Listing) -> list[Name]:
    """The names of a text, in order and without overlap: those of the user's list and those it defines before the model's, then what the model missed."""
    listed = listing.names(tree)
    listed += _apart_from(listed, (Name(name.words, label_of(tree, name.words, name.label, gazetteer)) for name in defined_names(tree)))
    listed += _apart_from(listed, nicknamed(tree))
    proposed = _apart_from(listed, (piece for name in _whole_people(tree) if name.label in KEPT for piece in _mended(tree, name, gazetteer)))
    missed = _apart_from(listed, _missed(tree, gazetteer))
    proposed = [name for name in proposed if not any(_is_half(name, whole) for whole in missed)]
    missed = _apart_from(proposed, missed)
    found = placed(_agreed(sorted([*listed, *proposed, *missed], key=lambda name: name.words[0].i)), gazetteer)
    for word in tree.words:
        word.name = None
    for name in found:
        for word in name.words:
            word.name, word.actor = name.label, name.actor
    return found


def _agreed(names: list[Name]) -> list[Name]:
    """The names, those of one word with the label of the longer one that they are a part of: "Hale" beside "Ana Hale", "Lindex" beside "Lindex Copper"."""
    whole = [name for name in names if len(name.words) > 1]
    people = {fold(word.text) for name in whole if name.label == "PERSON" for word in (name.words[0], name.words[-1])}
    surnames = {fold(name.words[-1].text) for name in whole if name.label == "PERSON"}
    parts = set(_parts_of_people(whole))
    names = [replace(name, label="PERSON") if name.label in ("ORG", "NORP", "PRODUCT") and _folded(name) in parts else name for name in names]
    bodies = {fold(name.words[0].text) for name in whole if name.label == "ORG"} - people
    agreed = [_agreeing(name, surnames, bodies) for name in names]
    companies, kinds = _companies_for_short(names) - people, {fold(name.words[-1].text) for name in whole if name.label == "ORG"}
    return [replace(name, label="ORG") if _is_body_for_short(name, companies, kinds) else name for name in agreed]


def _companies_for_short(names: list[Name]) -> set[str]:
    """The first words of companies' names that the text never gives as where something is: "Lindex" beside "Lindex Copper plc"."""
    first = {fold(name.words[0].text) for name in names if name.label == "ORG" and is_trade_named(name)}
    where = {fold(name.words[0].text) for name in names if len(name.words) == 1 and name.head.head.lower in words_of("place prepositions")}
    return {one for one in first - where if places.country_of_seat(one) is None}


def is_trade_named(name: Name) -> bool:
    """Whether a name of several words ends as those of companies do: "Lindex Copper", "Basel Loom Co., Ltd."."""
    words = [word.lower for word in name.words[1:] if len(word.text) > 1]
    known = words_of("company endings") | words_of("trades for short")
    return any(word in known or company_word(word) in ("legal", "company") for word in words[-1:])


def _is_body_for_short(name: Name, companies: set[str], kinds: set[str]) -> bool:
    """ "Lindex" of Lindex Copper, "the Front" of the Red Front, which a model may take for a town or for somebody."""
    word = name.words[0]
    if len(name.words) > 1 or name.actor or name.label not in ("GPE", "LOC", "PERSON", "FAC", "PRODUCT") or country_in(word.known_as) is not None:
        return False
    is_of_kind = fold(word.text) in kinds and any(one.lower == "the" and one.i == word.i - 1 for one in word.children)
    return is_of_kind or (name.label != "PERSON" and fold(word.text) in companies)


def _parts_of_people(names: list[Name]) -> Iterator[tuple[str, ...]]:
    """What people of three names and more may be called by: their names behind the first, and each run of these."""
    for words in (_folded(name) for name in names if name.label == "PERSON"):
        if len(words) > 2:
            yield from (words[start:end] for start in range(1, len(words)) for end in range(start + 1, len(words) + 1))


def _folded(name: Name) -> tuple[str, ...]:
    return tuple(folded for word in name.words if (folded := fold(word.text)))


def _agreeing(name: Name, surnames: set[str], bodies: set[str]) -> Name:
    first = name.words[0]
    if len(name.words) > 1 or name.actor or first.text.isupper() or country_in(first.known_as) is not None:
        return name
    may_be = name.label not in ("PERSON", "EVENT", "WORK_OF_ART") and first.head.lower not in words_of("place prepositions")
    if may_be and fold(first.text) in surnames:
        return replace(name, label="PERSON")
    return replace(name, label="ORG") if name.label in ("PERSON", "PRODUCT") and fold(first.text) in bodies else name


def _whole_people(tree: Tree) -> list[Name]:
    """The model's names; a person's first names that it cut off stand with the last again ("Anna-Lena", "Sund"), and the last with them."""
    kept: list[Name] = []
    for name in tree.names:
        front = _cut_off(tree, name.words) if name.label == "PERSON" else []
        front = [*_before_particle(tree, [*front, *name.words]), *front] if name.label in ("PERSON", "ORG") else front
        if kept and name.words[0].i <= kept[-1].words[-1].i:
            continue  # what a particle led to
        kept = [one for one in kept if not any(word in front for word in one.words)]
        behind = _last_behind(tree, name) or (_behind_particle(tree, name.words[-1]) if name.label in ("PERSON", "ORG") else []) or _cut_off_behind(tree, name)
        kept.append(replace(name, words=[*front, *name.words, *behind]))
    return kept


def _before_particle(tree: Tree, words: list[Word]) -> list[Word]:
    """ "Ana dela" before "Lund": what the model cut off before a particle, and the particle; the particle alone where no name stands before it."""
    start = words[0].i
    first = start
    while first > 0 and tree.words[first - 1].text in words_of("name particles"):
        first -= 1
    if first == start or tree.words[first].sentence != words[0].sentence:
        return []
    before = tree.words[first - 1] if first > 0 else None
    is_named = before is not None and before.sentence == words[0].sentence and _may_stand_before_particle(before)
    if not is_named and words[0].name != "PERSON":
        return []
    return tree.words[first - is_named : start]


def _behind_particle(tree: Tree, last: Word) -> list[Word]:
    """ "dela Lund" behind "Ana": a particle, and the word with a capital that it leads to."""
    end = last.i + 1
    while end < len(tree.words) and tree.words[end].text in words_of("name particles"):
        end += 1
    behind = tree.words[last.i + 1 : end + 1]
    is_name = len(behind) > 1 and behind[-1].sentence == last.sentence and behind[-1].pos == "PROPN" and _may_stand_before_particle(behind[-1])
    return behind if is_name and _may_stand_before_particle(last) else []


def _may_stand_before_particle(word: Word) -> bool:
    """Whether a word with a capital may be part of somebody's name: no office, no honorific, no country."""
    is_known = bool(person_classes(word.lemma)) or word.lower in words_of("honorifics") or country_in(word.text) is not None
    return word.text[:1].isupper() and word.text[1:].islower() and word.pos == "PROPN" and not is_known


def _last_behind(tree: Tree, name: Name) -> list[Word]:
    """The last name behind a hyphened first name on which this hangs, where the model left it out."""
    *_, last = name.words
    behind = next(iter(tree.words[last.i + 1 : last.i + 2]), None)
    is_hyphened = name.label == "PERSON" and len(name.words) == 3 and _is_hyphened(tree, name.words[0], last)
    return [behind] if is_hyphened and behind is last.head and behind.name is None and behind.pos == "PROPN" and behind.text[:1].isupper() else []


def _cut_off_behind(tree: Tree, name: Name) -> list[Word]:
    """The last name right behind a first one, which the model took for a town or for nothing: "Ana Abdi | Berbera must go"."""
    last = name.words[-1]
    behind = tree.sentences[last.sentence].behind(last)
    is_person = name.label == "PERSON" and len(name.words) <= LONGEST_PERSON and last.text[:1].isupper()
    if behind is None or not is_person or behind.start != last.end + 1:
        return []
    after = next(iter(tree.words[behind.i + 1 : behind.i + 2]), None)
    is_before_noun = behind.head.i > behind.i and behind.dep in ("compound", "nmod", "poss", "amod")
    is_longer = after is not None and after.name is not None and after.name == behind.name
    is_known = is_institution([behind]) or company_word(behind.lower) or behind.lower in words_of("name endings") or behind.name in ("PERSON", "DATE", "NORP")
    return [behind] if _may_stand_before_particle(behind) and not (is_before_noun or is_longer or is_known) else []


def _cut_off(tree: Tree, words: list[Word]) -> list[Word]:
    """The first names right before a last one that hang on it: a hyphened pair, or what the model calls a person as well."""
    front: list[Word] = []
    while (before := [*front, *words][0]).i > 0:
        word = tree.words[before.i - 1]
        if word.dep != "compound" or word.head not in words or not word.text[:1].isupper() or person_classes(word.lemma):
            return front
        if word.i > 1 and _is_hyphened(tree, tree.words[word.i - 2], word):
            front = [*tree.words[word.i - 2 : word.i + 1], *front]
        elif word.name == "PERSON" or _is_given_name(word, words):
            front = [word, *front]
        else:
            return front
    return front


def _is_half(name: Name, whole: Name) -> bool:
    """ "Anna", which the model found, of "Anna-Lena Sund", which it did not."""
    return len(name.words) < len(whole.words) and all(word in whole.words for word in name.words)


def _is_given_name(word: Word, words: list[Word]) -> bool:
    """ "Asyl" before "Basel", where the model found the surname alone: a proper word that no table knows as a people or a body."""
    may_be = len(words) == 1 and word.name is None and word.pos == "PROPN" and word.text.isalpha() and not word.text.isupper()
    is_known = word.lower in words_of("honorifics") or is_institution([word]) or company_word(word.lower) or country_in(word.text) is not None
    return may_be and not is_known


def _apart_from(taken: Iterable[Name], names: Iterable[Name]) -> list[Name]:
    """The names that share no word with those taken."""
    words = {word.i for name in taken for word in name.words}
    return [name for name in names if not any(word.i in words for word in name.words)]


def _mended(tree: Tree, name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    for words in _by_paragraph(tree, name.words):
        yield from _mended_in_paragraph(tree, replace(name, words=words), gazetteer)


def _by_paragraph(tree: Tree, words: list[Word]) -> Iterator[list[Word]]:
    """The words of a name, those behind a blank line by themselves."""
    starts = [at for at, word in enumerate(words) if at and BLANK_LINE.search(tree.text, words[at - 1].end, word.start)]
    yield from (words[start:end] for start, end in pairwise([0, *starts, len(words)]))


def _mended_in_paragraph(tree: Tree, name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    words = without_office(_without_amount(_with_first_half(tree, _without_side(trimmed(name.words)))), name.label)
    if not words or not any(word.text[:1].isupper() for word in words) or words[0].lower in words_of("name endings"):
        return
    if is_bare_office(words) or names_a_field(tree, words) or _are_two_countries(words):
        return
    for part in _split(tree, words, name.label):
        yield Name(part, label_of(tree, part, name.label, gazetteer))


def _are_two_countries(words: list[Word]) -> bool:
    """ "(the) Norland-Sweden (border)" where it is one word: a place of neither."""
    first, _, second = words[0].text.rpartition("-")
    return len(words) == 1 and all(half and country_in(half) for half in (first, second))


def _without_amount(words: list[Word]) -> list[Word]:
    """ "(fined) Lindex 26.7 million (crowns)": two numbers that end a name are no part of it."""
    return words[:-2] if len(words) > 2 and all(word.pos == "NUM" for word in words[-2:]) else words


def _without_side(words: list[Word]) -> list[Word]:
    """ "Norland-backed Hill Front", "pro-Norland Hill Front": the name without what says by or for whom it is."""
    at = next((at for at, word in enumerate(words[:-1]) if _ends_side(words, at, word)), None)
    return words if at is None else trimmed(words[at + 1 :])


def _ends_side(words: list[Word], at: int, word: Word) -> bool:
    """Whether a hyphened word ends there that says a side: its second half a participle, or its first "pro"."""
    first, _, half = word.text.rpartition("-")
    if at > 1 and words[at - 1].text == "-":
        first, half = words[at - 2].text, word.text
    return bool(first) and ((half.islower() and half.endswith("ed")) or first in words_of("prefixes before names"))


def _with_first_half(tree: Tree, words: list[Word]) -> list[Word]:
    """ "Jean Petit" with what the model cut off before a hyphen ("Luc-Jean Petit", "Sipah-e-Norland"); two countries stay two."""
    if not words:
        return words
    whole = words
    while whole[0].i > 1 and _is_hyphened(tree, tree.words[whole[0].i - 2], whole[0]):
        whole = [*tree.words[whole[0].i - 2 : whole[0].i], *whole]
    half = whole[0]
    return whole if half.text[:1].isupper() and half.pos in ("PROPN", "NOUN") and country_in(half.text) is None else words


def trimmed(words: list[Word]) -> list[Word]:
    """The words of a name without article, honorific and possessive."""
    while words and (words[0].lower in TRIMMED_FRONT or words[0].lower in words_of("honorifics")):
        words = words[1:]
    while words and words[-1].lower in TRIMMED_BACK:
        words = words[:-1]
    bracket = next((at for at, word in enumerate(words) if word.text == "("), None)
    return words if bracket is None or any(word.text == ")" for word in words) else trimmed(words[:bracket])


def _split(tree: Tree, words: list[Word], label: str) -> list[list[Word]]:
    """A country or demonym glued to somebody's name parted from it, unless it is that of a body ("Norland Air Force"); a title in front of a name left out."""
    parts = _listed(words, label)
    if len(parts) > 1:
        return parts
    may_be_body = label == "ORG" and not is_behind_office(tree, words[0])  # "prime minister of Norland Ivo Basel"
    for length in range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1):
        head, rest = words[:length], words[length:]
        is_sent = len(rest) == 1 and is_behind_office(tree, words[0]) and rest[0].pos == "PROPN" and country_in(spelling(head)) is not None
        if (is_sent or _is_country_before_name(head, rest)) and not (may_be_body and not is_state_body(rest)):
            return [words[:length], words[length:]]
    person = behind_title(tree, words, label)
    return [words] if len(person) > LONGEST_PERSON or is_institution(person) else [person]


def _listed(words: list[Word], label: str) -> list[list[Word]]:
    """Two names of a list that the model took for one: "Norland-Sweden" of a border, "Basel, Lund", "Ministry of Health, Ministry of Trade"."""
    for at, word in enumerate(words[1:-1], start=1):
        before, behind = words[:at], words[at + 1 :]
        are_countries = word.text == "-" and all(country_in(spelling(half)) for half in (before, behind))
        are_bodies = len(behind) > 1 and is_institution(behind[:1]) and behind[1].lower == "of"
        are_surnames = len(words) == 3 and behind[0].lower not in words_of("name endings")
        if are_countries or (word.text == "," and label in ("ORG", "PERSON") and (are_bodies or are_surnames)):
            return [before, *_listed(behind, label)]
    return [words]


def _is_country_before_name(head: list[Word], rest: list[Word]) -> bool:
    is_name = len(rest) >= 2 and rest[0].text[:1].isupper() and not is_institution(rest)
    return is_name and places.country_named(spelling(head)) is not None


def _missed(tree: Tree, gazetteer: Gazetteer) -> Iterator[Name]:
    """Runs of capitalised proper nouns that the model left out, where what stands beside them says what they are."""
    run: list[Word] = []
    for word in tree.words:
        if not _may_be_missed(word):
            continue
        if run and _is_hyphened(tree, run[-1], word):
            run.append(tree.words[word.i - 1])
        elif run and word.i > run[-1].i + 1:
            yield from _named_run(tree, trimmed(run), gazetteer)
            run = []
        run.append(word)
    yield from _named_run(tree, trimmed(run), gazetteer)


def _is_hyphened(tree: Tree, half: Word, other: Word) -> bool:
    """True for two halves of one name ("Gorno-Altai"): a hyphen between, and no blank."""
    return other.i == half.i + 2 and tree.words[half.i + 1].text == "-" and other.start == half.end + 1


def _may_be_missed(word: Word) -> bool:
    is_free = word.name is None or (word.name == "DATE" and word.lower not in words_of("times of year"))
    return word.pos == "PROPN" and is_free and word.text[:1].isupper()


def _named_run(tree: Tree, run: list[Word], gazetteer: Gazetteer) -> Iterator[Name]:
    while run and (person_classes(run[0].lemma) or company_word(run[0].lower) or run[0].text == "-" or run[0].lower in words_of("name endings")):
        run = run[1:]
    if not run or names_a_field(tree, run):
        return
    length = country_in_front([word.known_as for word in run], left=1) if is_behind_office(tree, run[0]) else 0
    if length:  # "(Minister of Trade of) Norland | Ana Hale"
        yield Name(run[:length], "GPE")
        run = run[length:]
    run = behind_title(tree, run, "PERSON")
    label = label_of_run(tree, run, gazetteer)
    if label:
        yield Name(_with_first_half(tree, run), label)
