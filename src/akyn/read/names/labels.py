"""This file says what kind of name the words of a name are, where the words beside it know better than the model."""

from __future__ import annotations

from akyn import places
from akyn.lang.en.vocabulary import company_word, institutions, is_news_agency, person_classes, speech_stance, words_of
from akyn.places import Gazetteer
from akyn.read.names.titles import is_behind_office, is_field
from akyn.read.syntax.tree import PLACE_LABELS, Name, Tree, Word
from akyn.read.syntax.whose import country_in
from akyn.text.names import fold

SURE_PLACES = ("in", "near", "outside")  # a name behind these is no person
LONGEST_ACRONYM = 6  # letters
OCCASION = "EVENT"  # the label of what acts for nobody: occasions, and with them papers and prizes


def label_of(tree: Tree, words: list[Word], label: str, gazetteer: Gazetteer) -> str:
    """What kind of name it is, where the words beside it know better than the model."""
    text = spelling(words)
    if places.country_named(text):
        return "GPE"
    if vessel := _vessel(tree, words):
        return vessel
    if is_news_agency(text) or _is_acronym(words, label):
        return "ORG"
    if _is_no_body(words, label):
        return OCCASION
    if label in ("PRODUCT", "WORK_OF_ART", OCCASION, "FAC") and _has_title(words[0]):
        return "PERSON"
    if _is_titled(tree, words, label, gazetteer):
        return "PERSON"
    if _is_whereabouts(words, label, gazetteer) or _is_in_country(tree, words, label) or _is_division(tree, words, label):
        return "LOC"
    cue = _cued(words, label) or _described(words, label)
    if cue:
        return cue
    if len(words) == 1 and places.country_of_demonym(text) and label != "PERSON":
        return "NORP"
    if _is_speaker(words, label, gazetteer):
        return "PERSON"
    if label in (OCCASION, "WORK_OF_ART"):
        return "ORG" if is_institution(words) or _is_telling(words) else OCCASION
    return "ORG" if label == "GPE" and company_word(words[-1].lower) == "legal" else label


def _vessel(tree: Tree, words: list[Word]) -> str | None:
    """ "the MV Anna Lund": a name that a prefix of ships begins or stands right before is a ship, whoever it is called after; the prefix alone is nobody."""
    before = tree.words[max(0, words[0].i - 1)]
    if not any(word.text.isupper() and word.lower in words_of("ship prefixes") for word in (words[0], before)):
        return None
    return "FAC" if words[-1].lower not in words_of("ship prefixes") else OCCASION


def _is_no_body(words: list[Word], label: str) -> bool:
    """ "the Land Reform Act", "Operation Heron": a paper, a prize or an occasion, that the model takes for a body or a person."""
    ends = words[-1].lower in words_of("no bodies") and not company_word(words[0].lower)
    return label not in ("GPE", "LOC", "NORP") and (ends or (len(words) > 1 and words[0].lower in words_of("occasions in front")))


def _is_telling(words: list[Word]) -> bool:
    """ "according to Le Fanal", "Le Fanal reports": the title of a paper that says something."""
    head = Name(words, "ORG").head
    is_subject = head.dep == "nsubj" and speech_stance(head.head.lemma) is not None
    return is_subject or (head.dep == "pobj" and head.head.lower == "to" and head.head.head.lower == "according")


def _is_acronym(words: list[Word], label: str) -> bool:
    """A "place" or "person" of capitals alone, unless something happens in it."""
    is_short = len(words) == 1 and words[0].text.isupper() and 2 <= len(words[0].text) <= LONGEST_ACRONYM
    return is_short and label in ("GPE", "LOC", "PERSON") and not _follows(words[0], *SURE_PLACES)


def _cued(words: list[Word], label: str) -> str | None:
    """What a "person" is by the noun right before it or its own last word: "the party X", "the village of X", "the company X", "X Mining", "X Ltd"."""
    if label not in ("PERSON", "PRODUCT", "WORK_OF_ART", "ORG"):
        return None
    if len(words) > 1 and (words[-1].lower in words_of("company endings") or company_word(words[-1].lower) == "legal"):
        return "ORG"
    if label == "PERSON" and _is_before_party(words[-1]):
        return "ORG"
    first, head = words[0], Name(words, label).head
    beside = head.head if head.dep in ("appos", "compound", "nmod", "pobj") else None
    noun = beside.head if beside is not None and beside.dep == "prep" and beside.lower == "of" else beside
    if noun is None or noun.name or not 0 < first.i - noun.i <= 2:
        return None
    if noun.lemma in words_of("town cues") and not is_institution(words):
        return "LOC"
    if noun is not beside and noun.lemma in words_of("of a town") and not is_institution(words):
        return "LOC"
    return "ORG" if noun.lemma in words_of("party cues") or company_word(noun.lemma) == "company" else None


def _is_before_party(word: Word) -> bool:
    """ "the Castor party" """
    return word.dep == "compound" and word.head.i == word.i + 1 and word.head.lemma in words_of("party cues")


def _described(words: list[Word], label: str) -> str | None:
    """What an "organisation" or a "person" is by what stands behind its comma: "Castor, a defector", "Gallia Sud, a militia"."""
    beside = next((one for one in words[-1].children if one.dep == "appos" and one.name is None and one.tag in ("NN", "NNP")), None)
    if beside is None or not any(one.lower in ("a", "an", "the") for one in beside.children):
        return None
    if label in ("ORG", "PRODUCT", "WORK_OF_ART", "FAC"):
        return "PERSON" if person_classes(beside.lemma) & {"calling", "relation"} and not is_institution(words) else None
    return "ORG" if label == "PERSON" and beside.lemma in words_of("party cues") else None


def _has_title(word: Word) -> bool:
    return any(person_classes(one.lemma) & {"office", "calling"} for one in _before(word))


def _is_titled(tree: Tree, words: list[Word], label: str, gazetteer: Gazetteer) -> bool:
    """ "prime minister of Norland Ivo Basel", "guerrilla Ivo Basel": a "place" or "body" of two words and more behind an office or a calling."""
    if label not in ("ORG", "GPE", "LOC") or words[0].i < 1 or not all(word.pos == "PROPN" or word.text == "-" for word in words):
        return False
    before = tree.words[words[0].i - 1]
    is_office_of = (country_in(before.text) is not None or is_field(before)) and is_behind_office(tree, before)
    is_called = before.tag in ("NN", "NNP") and bool(person_classes(before.lemma) & {"office", "calling"})
    is_body = is_institution(words) or any(company_word(word.lower) or (fold(word.text),) in institutions() for word in words)
    return (is_office_of or (is_called and len(words) > 1)) and before.sentence == words[0].sentence and not is_body and not gazetteer.is_place(spelling(words))


def _is_in_country(tree: Tree, words: list[Word], label: str) -> bool:
    """ "in Bolo Maret, Norland": a "person" behind "in" and before the comma of a country or a region."""
    behind = tree.words[words[-1].i + 1 : words[-1].i + 3]
    is_before_country = len(behind) == 2 and behind[0].text == "," and behind[1].name in PLACE_LABELS
    return label == "PERSON" and is_before_country and _follows(words[0], *SURE_PLACES)


def _is_division(tree: Tree, words: list[Word], label: str) -> bool:
    """ "Bolo Governorate": a "person" or "body" that a province is called by."""
    behind = next(iter(tree.words[words[-1].i + 1 : words[-1].i + 2]), None)
    return label in ("PERSON", "ORG") and behind is not None and behind.lower in words_of("divisions") and behind.text[:1].isupper()


def _is_whereabouts(words: list[Word], label: str, gazetteer: Gazetteer) -> bool:
    """A "person" of one word or known as a place behind "in", an "organisation" known as a place behind "in" or where somebody goes."""
    text = spelling(words)
    if label == "PERSON":
        return (" " not in text or gazetteer.is_place(text)) and _follows(words[0], *SURE_PLACES)
    if label in PLACE_LABELS or not (_follows(words[0], *SURE_PLACES, "across", "inside", "into") or _is_gone_to(words, label)):
        return False
    return gazetteer.is_place(text) and not is_institution(words)


def _is_gone_to(words: list[Word], label: str) -> bool:
    """ "travelled to Dale", "a visit to Dale"."""
    over = Name(words, label).head.head.head
    return _follows(words[0], "to") and (over.lemma in words_of("goings") or over.lemma in words_of("occasions"))


def _is_speaker(words: list[Word], label: str, gazetteer: Gazetteer) -> bool:
    """A "place" of two words that no gazetteer knows and that says something."""
    may_be = label in PLACE_LABELS and len(words) >= 2 and words[0].head.lemma in ("say", "tell")
    return may_be and not gazetteer.is_place(spelling(words))


def _follows(word: Word, *prepositions: str) -> bool:
    head = word
    while head.dep in ("compound", "nmod", "punct") and head.head is not head:
        head = head.head
    return head.dep == "pobj" and head.head.lower in prepositions and head.head.i >= word.i - 2


def _before(word: Word) -> list[Word]:
    """The title words that hang on the same noun phrase as a name."""
    return [one for one in (*word.children, *word.head.children) if one.dep in ("compound", "amod", "nmod")] + [word.head]


def is_state_body(words: list[Word]) -> bool:
    """True for a body that every country has: an army, a ministry."""
    return tuple(fold(spelling(words)).split()) in institutions()


def is_institution(words: list[Word]) -> bool:
    """True for a name with a word for a body in it: council, court, agency."""
    return any(word.lower in words_of("institution words") for word in words)


def spelling(words: list[Word]) -> str:
    """A name as lists of names have it."""
    return " ".join(word.known_as for word in words if word.known_as).replace(" - ", "-")


# ---- what the model left out ----


def label_of_run(tree: Tree, run: list[Word], gazetteer: Gazetteer) -> str | None:
    """What kind of name a run of capitalised words is that the model left out; None where nothing beside it says."""
    if _is_no_body(run, "PERSON"):
        return OCCASION
    if vessel := _vessel(tree, run):
        return vessel
    before = next((tree.words[at] for at in range(run[0].i - 1, max(run[0].i - 3, -1), -1) if tree.words[at].lower != "the"), None)
    if before is not None and before.sentence == run[0].sentence and person_classes(before.lemma) & {"office", "calling", "relation"}:
        return "PERSON"
    if (before is not None and company_word(before.lower)) or company_word(run[-1].lower) or _is_before_party(run[-1]):
        return "ORG"
    if _is_place_run(tree.text[run[0].start : run[-1].end], run[0], before, gazetteer):
        return "GPE"
    if len(run) == 1:
        return "ORG" if run[0].text.isupper() and 2 <= len(run[0].text) <= LONGEST_ACRONYM else None
    if any(person_classes(word.lemma) for word in run):
        return None
    return "ORG" if is_institution(run) or any(is_field(word) for word in run) else "PERSON"


def _is_place_run(text: str, first: Word, before: Word | None, gazetteer: Gazetteer) -> bool:
    if places.country_named(text):
        return True
    if before is None or len(first.text) <= 3:
        return False
    is_part = before.dep == "amod" and before.lemma in words_of("parts of places")  # "in northwest Dale"
    if (before.lower in ("in", "at", "near", "from", "to", "of") or is_part) and gazetteer.is_place(text):
        return True
    return _is_unknown_town(text, first, before)


def _is_unknown_town(text: str, first: Word, before: Word) -> bool:
    """ "in Falmouk": one word right behind "in" that no table knows as anything else."""
    is_alone = " " not in text and before.lower in SURE_PLACES and before.i == first.i - 1 and first.dep == "pobj"
    return is_alone and not first.text.isupper() and not places.country_of_demonym(text) and (fold(text),) not in institutions()
