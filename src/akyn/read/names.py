"""This file mends the names that the model proposes: glued ones split, titles and articles off, missed ones found, places looked up."""

from __future__ import annotations

from collections.abc import Iterator

from akyn import places
from akyn.lang.en import vocabulary
from akyn.places import Gazetteer
from akyn.read.tree import Name, Tree, Word

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"})
TRIMMED_FRONT = frozenset({"the", "a", "an", "“", "”", '"', "'", "‘", "’", "«", "»", "(", "-", "–", "—", "and"}) | vocabulary.HONORIFICS
TRIMMED_BACK = frozenset({"'s", "’s", "’", "'", "“", "”", '"', ",", ".", "-", "–", ")", "»", "the"})


def mended_names(tree: Tree, gazetteer: Gazetteer) -> list[Name]:
    """The names of a text, in order and without overlap."""
    proposed = [piece for name in tree.names if name.label in KEPT for piece in _mended(name, gazetteer)]
    taken = {word.i for name in proposed for word in name.words}
    missed = [name for name in _missed(tree, gazetteer) if not any(word.i in taken for word in name.words)]
    found = sorted([*proposed, *missed], key=lambda name: name.words[0].i)
    for word in tree.words:
        word.name = None
    for name in found:
        for word in name.words:
            word.name = name.label
    return found


def _mended(name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    words = trimmed(name.words)
    if not words or not any(word.text[:1].isupper() for word in words):
        return
    for part in _split(words):
        yield Name(part, _label(part, name.label, gazetteer))


def trimmed(words: list[Word]) -> list[Word]:
    """The words of a name without article, honorific and possessive."""
    while words and words[0].lower in TRIMMED_FRONT:
        words = words[1:]
    while words and words[-1].lower in TRIMMED_BACK:
        words = words[:-1]
    return words


def _split(words: list[Word]) -> list[list[Word]]:
    """A country or demonym glued to somebody's name parted from it; a title in front of a name left out."""
    for length in range(min(3, len(words) - 1), 0, -1):
        head, rest = words[:length], words[length:]
        named = " ".join(word.text for word in head)
        if rest[0].text[:1].isupper() and places.country_named(named) and len(rest) >= 2 and not _is_institution(rest):
            return [head, rest]
    for at, word in enumerate(words[:-1]):
        if (
            vocabulary.is_office(word.lemma)
            and at < len(words) - 1
            and words[at + 1].text[:1].isupper()
            and words[at + 1].pos == "PROPN"
            and not vocabulary.is_office(words[at + 1].lemma)
        ):
            rest = words[at + 1 :]
            return [rest] if len(rest) <= 4 and not _is_institution(rest) else [words]
    return [words]


def _is_institution(words: list[Word]) -> bool:
    return any(
        word.lower
        in (
            "ministry",
            "committee",
            "council",
            "party",
            "republic",
            "bank",
            "court",
            "service",
            "agency",
            "union",
            "commission",
            "university",
            "company",
            "office",
        )
        for word in words
    )


def _label(words: list[Word], label: str, gazetteer: Gazetteer) -> str:
    text = " ".join(word.text for word in words)
    if places.country_named(text):
        return "GPE"
    if label in ("PRODUCT", "WORK_OF_ART", "EVENT", "FAC") and any(vocabulary.person_classes(word.lemma) & {"office", "calling"} for word in _before(words[0])):
        return "PERSON"
    if label == "PERSON" and (" " not in text or gazetteer.is_place(text)) and _follows(words[0], "in", "near", "outside"):
        return "LOC"
    if label not in ("GPE", "LOC", "PERSON") and _follows(words[0], "in", "near", "outside", "across") and gazetteer.is_place(text) and not _is_institution(words):
        return "LOC"
    if len(words) == 1 and places.country_of_demonym(text) and label != "PERSON":
        return "NORP"
    if label in ("GPE", "LOC") and len(words) >= 2 and not gazetteer.is_place(text) and words[0].head.lemma in ("say", "tell"):
        return "PERSON"
    if label == "GPE" and vocabulary.company_word(words[-1].lower) == "legal":
        return "ORG"
    return label


def _follows(word: Word, *prepositions: str) -> bool:
    head = word
    while head.dep in ("compound", "nmod", "punct") and head.head is not head:
        head = head.head
    return head.dep == "pobj" and head.head.lower in prepositions and head.head.i >= word.i - 2


def _before(word: Word) -> list[Word]:
    """The title words that hang on the same noun phrase as a name."""
    return [one for one in (*word.children, *word.head.children) if one.dep in ("compound", "amod", "nmod")] + [word.head]


def _missed(tree: Tree, gazetteer: Gazetteer) -> Iterator[Name]:
    """Runs of capitalised proper nouns that the model left out, where an office or a company word stands before them or a gazetteer knows them."""
    run: list[Word] = []
    for word in [*tree.words, None]:
        if word is not None and word.pos == "PROPN" and word.text[:1].isupper() and word.name is None:
            if not run or word.i == run[-1].i + 1:
                run.append(word)
                continue
            if word.i == run[-1].i + 2 and tree.words[run[-1].i + 1].text == "-" and word.start == run[-1].end + 1:
                run.extend([tree.words[run[-1].i + 1], word])
                continue
        if run:
            yield from _named_run(tree, trimmed(run), gazetteer)
        run = [word] if word is not None and word.pos == "PROPN" and word.text[:1].isupper() and word.name is None else []


def _named_run(tree: Tree, run: list[Word], gazetteer: Gazetteer) -> Iterator[Name]:
    while run and (vocabulary.person_classes(run[0].lemma) or vocabulary.company_word(run[0].lower)):
        run = run[1:]
    if not run:
        return
    text = tree.text[run[0].start : run[-1].end]
    before = next((tree.words[at] for at in range(run[0].i - 1, max(run[0].i - 3, -1), -1) if tree.words[at].lower != "the"), None)
    if before is not None and vocabulary.person_classes(before.lemma) & {"office", "calling", "relation"} and before.sentence == run[0].sentence:
        yield Name(run, "PERSON")
    elif (before is not None and vocabulary.company_word(before.lower)) or vocabulary.company_word(run[-1].lower):
        yield Name(run, "ORG")
    elif places.country_named(text) or (
        len(run[0].text) > 3 and gazetteer.is_place(text) and before is not None and before.lower in ("in", "at", "near", "from", "to", "of")
    ):
        yield Name(run, "GPE")
    elif all(word.text.isupper() and 2 <= len(word.text) <= 6 for word in run) and len(run) == 1:
        yield Name(run, "ORG")
    elif len(run) >= 2 and not any(vocabulary.person_classes(word.lemma) for word in run):
        yield Name(run, "ORG" if _is_institution(run) else "PERSON")
