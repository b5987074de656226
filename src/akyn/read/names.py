"""This file mends the names that the model proposes: glued ones split, titles and articles off, missed ones found, places looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn import places
from akyn.lang.en.vocabulary import company_word, institutions, is_news_agency, is_office, person_classes, words_of
from akyn.places import Gazetteer
from akyn.read.listing import Listing
from akyn.read.tree import Name, Tree, Word
from akyn.read.whose import country_in
from akyn.text.names import fold

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"})
TRIMMED_FRONT = frozenset({"the", "a", "an", "“", "”", '"', "'", "‘", "’", "«", "»", "(", "-", "–", "—", "and"})
TRIMMED_BACK = frozenset({"of", "and", "for", "in", "'s", "’s", "’", "'", "“", "”", '"', ",", ".", "-", "–", ")", "»", "the"})
SURE_PLACES = ("in", "near", "outside")  # a name behind these is no person
LONGEST_COUNTRY = 3  # words of a country's name that may be glued to another
LONGEST_PERSON = 4  # words of a person's name behind a title
LONGEST_ACRONYM = 6  # letters


def mended_names(tree: Tree, gazetteer: Gazetteer, listing: Listing) -> list[Name]:
    """The names of a text, in order and without overlap: those of the user's list before the model's, then what the model missed."""
    listed = listing.names(tree)
    proposed = _apart_from(listed, (piece for name in _whole_people(tree) if name.label in KEPT for piece in _mended(tree, name, gazetteer)))
    missed = _apart_from([*listed, *proposed], _missed(tree, gazetteer))
    found = sorted([*listed, *proposed, *missed], key=lambda name: name.words[0].i)
    for word in tree.words:
        word.name = None
    for name in found:
        for word in name.words:
            word.name, word.actor = name.label, name.actor
    return found


def _whole_people(tree: Tree) -> list[Name]:
    """The model's names; a person's first names that it cut off stand with the last again ("Kassym-Jomart", "Tokayev")."""
    kept: list[Name] = []
    for name in tree.names:
        front = _cut_off(tree, name.words) if name.label == "PERSON" else []
        kept = [one for one in kept if not any(word in front for word in one.words)]
        kept.append(replace(name, words=[*front, *name.words]))
    return kept


def _cut_off(tree: Tree, words: list[Word]) -> list[Word]:
    """The first names right before a last one that hang on it: a hyphened pair, or what the model calls a person as well."""
    front: list[Word] = []
    while (before := [*front, *words][0]).i > 0:
        word = tree.words[before.i - 1]
        if word.dep != "compound" or word.head not in words or not word.text[:1].isupper() or person_classes(word.lemma):
            return front
        if word.i > 1 and _is_hyphened(tree, tree.words[word.i - 2], word):
            front = [*tree.words[word.i - 2 : word.i + 1], *front]
        elif word.name == "PERSON":
            front = [word, *front]
        else:
            return front
    return front


def _apart_from(taken: Iterable[Name], names: Iterable[Name]) -> list[Name]:
    """The names that share no word with those taken."""
    words = {word.i for name in taken for word in name.words}
    return [name for name in names if not any(word.i in words for word in name.words)]


def _mended(tree: Tree, name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    words = _with_first_half(tree, trimmed(name.words))
    if not words or not any(word.text[:1].isupper() for word in words) or _is_bare_office(words) or words[0].lower in words_of("name endings"):
        return
    for part in _split(words):
        yield Name(part, _label(part, name.label, gazetteer))


def _is_bare_office(words: list[Word]) -> bool:
    """ "the Foreign Ministers": an office in capitals is nobody's name."""
    return is_office(words[-1].lemma) and all(word.lower in words_of("office leads") or is_office(word.lemma) for word in words)


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


def _split(words: list[Word]) -> list[list[Word]]:
    """A country or demonym glued to somebody's name parted from it; a title in front of a name left out."""
    for length in range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1):
        if _is_country_before_name(words[:length], words[length:]):
            return [words[:length], words[length:]]
    behind = next((at + 1 for at, word in enumerate(words[:-1]) if is_office(word.lemma) and _may_start_a_name(words[at + 1])), None)
    if behind is None or len(words) - behind > LONGEST_PERSON or _is_institution(words[behind:]):
        return [words]
    return [words[behind:]]


def _is_country_before_name(head: list[Word], rest: list[Word]) -> bool:
    is_name = len(rest) >= 2 and rest[0].text[:1].isupper() and not _is_institution(rest)
    return is_name and places.country_named(_text(head)) is not None


def _may_start_a_name(word: Word) -> bool:
    return word.text[:1].isupper() and word.pos == "PROPN" and not is_office(word.lemma)


def _is_institution(words: list[Word]) -> bool:
    return any(word.lower in words_of("institution words") for word in words)


def _text(words: list[Word]) -> str:
    return " ".join(word.known_as for word in words if word.known_as).replace(" - ", "-")


def _label(words: list[Word], label: str, gazetteer: Gazetteer) -> str:
    """What kind of name it is, where the words beside it know better than the model."""
    text = _text(words)
    if places.country_named(text):
        return "GPE"
    if is_news_agency(text) or _is_acronym(words, label):
        return "ORG"
    if label in ("PRODUCT", "WORK_OF_ART", "EVENT", "FAC") and _has_title(words[0]):
        return "PERSON"
    if _is_whereabouts(words, label, gazetteer):
        return "LOC"
    cue = _cued(words, label) or _described(words, label)
    if cue:
        return cue
    if len(words) == 1 and places.country_of_demonym(text) and label != "PERSON":
        return "NORP"
    if _is_speaker(words, label, gazetteer):
        return "PERSON"
    return "ORG" if label == "GPE" and company_word(words[-1].lower) == "legal" else label


def _is_acronym(words: list[Word], label: str) -> bool:
    """A "place" or "person" of capitals alone, unless something happens in it."""
    is_short = len(words) == 1 and words[0].text.isupper() and 2 <= len(words[0].text) <= LONGEST_ACRONYM
    return is_short and label in ("GPE", "LOC", "PERSON") and not _follows(words[0], *SURE_PLACES)


def _cued(words: list[Word], label: str) -> str | None:
    """What a "person" is by the noun right before it or its own last word: "the party X", "the village of X", "X Mining"."""
    if label not in ("PERSON", "PRODUCT", "WORK_OF_ART", "ORG"):
        return None
    if len(words) > 1 and words[-1].lower in words_of("company endings"):
        return "ORG"
    first = words[0]
    beside = first.head if first.dep in ("appos", "compound", "nmod", "pobj") else None
    noun = beside.head if beside is not None and beside.dep == "prep" and beside.lower == "of" else beside
    if noun is None or noun.name or not 0 < first.i - noun.i <= 2:
        return None
    if noun.lemma in words_of("town cues") and not _is_institution(words):
        return "LOC"
    return "ORG" if noun.lemma in words_of("party cues") else None


def _described(words: list[Word], label: str) -> str | None:
    """What an "organisation" or a "person" is by what stands behind its comma: "Castor, a defector", "Gallia Sud, a militia"."""
    beside = next((one for one in words[-1].children if one.dep == "appos" and one.name is None and one.tag in ("NN", "NNP")), None)
    if beside is None or not any(one.lower in ("a", "an", "the") for one in beside.children):
        return None
    if label in ("ORG", "PRODUCT", "WORK_OF_ART", "FAC"):
        return "PERSON" if person_classes(beside.lemma) & {"calling", "relation"} and not _is_institution(words) else None
    return "ORG" if label == "PERSON" and beside.lemma in words_of("party cues") else None


def _has_title(word: Word) -> bool:
    return any(person_classes(one.lemma) & {"office", "calling"} for one in _before(word))


def _is_whereabouts(words: list[Word], label: str, gazetteer: Gazetteer) -> bool:
    """A "person" of one word or known as a place behind "in", an "organisation" known as a place behind "in" or "across"."""
    text = _text(words)
    if label == "PERSON":
        return (" " not in text or gazetteer.is_place(text)) and _follows(words[0], *SURE_PLACES)
    if label in ("GPE", "LOC") or not _follows(words[0], *SURE_PLACES, "across"):
        return False
    return gazetteer.is_place(text) and not _is_institution(words)


def _is_speaker(words: list[Word], label: str, gazetteer: Gazetteer) -> bool:
    """A "place" of two words that no gazetteer knows and that says something."""
    may_be = label in ("GPE", "LOC") and len(words) >= 2 and words[0].head.lemma in ("say", "tell")
    return may_be and not gazetteer.is_place(_text(words))


def _follows(word: Word, *prepositions: str) -> bool:
    head = word
    while head.dep in ("compound", "nmod", "punct") and head.head is not head:
        head = head.head
    return head.dep == "pobj" and head.head.lower in prepositions and head.head.i >= word.i - 2


def _before(word: Word) -> list[Word]:
    """The title words that hang on the same noun phrase as a name."""
    return [one for one in (*word.children, *word.head.children) if one.dep in ("compound", "amod", "nmod")] + [word.head]


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
    while run and (person_classes(run[0].lemma) or company_word(run[0].lower) or run[0].text == "-"):
        run = run[1:]
    label = _label_of_run(tree, run, gazetteer) if run else None
    if label:
        yield Name(run, label)


def _label_of_run(tree: Tree, run: list[Word], gazetteer: Gazetteer) -> str | None:
    before = next((tree.words[at] for at in range(run[0].i - 1, max(run[0].i - 3, -1), -1) if tree.words[at].lower != "the"), None)
    if before is not None and before.sentence == run[0].sentence and person_classes(before.lemma) & {"office", "calling", "relation"}:
        return "PERSON"
    if (before is not None and company_word(before.lower)) or company_word(run[-1].lower):
        return "ORG"
    if _is_place_run(tree.text[run[0].start : run[-1].end], run[0], before, gazetteer):
        return "GPE"
    if len(run) == 1:
        return "ORG" if run[0].text.isupper() and 2 <= len(run[0].text) <= LONGEST_ACRONYM else None
    if any(person_classes(word.lemma) for word in run):
        return None
    return "ORG" if _is_institution(run) else "PERSON"


def _is_place_run(text: str, first: Word, before: Word | None, gazetteer: Gazetteer) -> bool:
    if places.country_named(text):
        return True
    if before is None or len(first.text) <= 3:
        return False
    if before.lower in ("in", "at", "near", "from", "to", "of") and gazetteer.is_place(text):
        return True
    return _is_unknown_town(text, first, before)


def _is_unknown_town(text: str, first: Word, before: Word) -> bool:
    """ "in Falmouk": one word right behind "in" that no table knows as anything else."""
    is_alone = " " not in text and before.lower in SURE_PLACES and before.i == first.i - 1 and first.dep == "pobj"
    return is_alone and not first.text.isupper() and not places.country_of_demonym(text) and (fold(text),) not in institutions()
