"""This file reads the roles of a predicate where its frame says that they stand."""

from __future__ import annotations

from collections.abc import Callable

from akyn.lang.en.vocabulary import person_classes, words_of
from akyn.read.frames.frames import Match
from akyn.read.syntax.clauses import Clauses, beside_noun, prepositional, through
from akyn.read.syntax.tree import Word, child, children, conjuncts, is_passive

# What `akyn why` says of a word found there, where the clause says nothing finer.
SAID = {
    "subject": "subject of the verb that “{}” completes",
    "object": "what “{}” is said of",
    "object2": "the other object of “{}”",
    "clause": "subject of the clause under “{}”",
    "poss": "whose “{}” it is",
    "compound": "named in front of “{}”",
}
SHARED = frozenset({"against", "for", "on", "to", "with"})  # prepositions that the last of coordinated objects has for all
Place = Callable[[Match, Clauses], list[Word]]


def roles(match: Match, spec: str, clauses: Clauses, is_time: Callable[[Word], bool]) -> list[Word]:
    """The head words that fill a role; the first place of the frame's ("poss|of") that has any but a time."""
    for role in spec.split("|"):
        found = [word for word in _role(match, role, clauses) if not is_time(word)]
        if found:
            for word in found:
                clauses.reasons.note_if_new(match.head, word, SAID.get(role, f"behind “{role}” of “{{}}”"))
            return found
    return []


def _role(match: Match, role: str, clauses: Clauses) -> list[Word]:
    if role in PLACES:
        return PLACES[role](match, clauses)
    if role in ("poss", "compound") and match.frame.part != "verb":
        return beside_noun(role, match.head, match.words)
    return _possessors(match) if role == "poss" else _behind_preposition(match, role)


def _nobody(match: Match, clauses: Clauses) -> list[Word]:
    return []


def _subject(match: Match, clauses: Clauses) -> list[Word]:
    if match.frame.part == "verb":
        return clauses.subjects(match.head)
    return _subjects_of_adjective(match.head, clauses) if match.frame.part == "adjective" else _subjects_of_noun(match.head, clauses)


def _object(match: Match, clauses: Clauses) -> list[Word]:
    """The object, without what the predicate took for itself ("hunger strike")."""
    taken = {word.i for word in match.words}
    if match.frame.part == "verb":
        return [one for one in clauses.objects(match.head) if one.i not in taken]
    return [one for one in _subjects_of_adjective(match.head, clauses) if one.i not in taken] if match.frame.part == "adjective" else []


def _other_object(match: Match, clauses: Clauses) -> list[Word]:
    return [one for one in children(match.head, "dative") if one.pos != "ADP"]


def _clause(match: Match, clauses: Clauses) -> list[Word]:
    """The subject of the clause that the verb governs, unless that is the verb's own ("threatens to leave")."""
    inner = child(match.head, "ccomp", "xcomp")
    own = clauses.subjects(match.head)
    return [one for one in clauses.surface(inner) if one not in own] if inner is not None else []


PLACES: dict[str, Place] = {"none": _nobody, "subject": _subject, "object": _object, "object2": _other_object, "clause": _clause}


def _possessors(match: Match) -> list[Word]:
    """ "accepted Norland's offer": Norland, whether the frame takes the offer for itself or only asks for it."""
    return [two for word in (*match.words, *match.objects) for one in children(word, "poss") for two in conjuncts(one)]


def _behind_preposition(match: Match, name: str) -> list[Word]:
    """The nouns behind a preposition of the predicate, the last word's first, or of its objects."""
    found: list[Word] = []
    spellings = ("on", "upon") if name == "on" else (name,)
    for node in [*reversed(match.words), *match.objects]:
        if node.lower == name and node.dep in ("prep", "agent", "dative"):
            return [*found, *through(node)]
        if not (node in match.objects and _is_of_object(match, node, name)):
            found += [noun for spelling in spellings for noun in prepositional(node, spelling)] or _shared_by(match, node, name)
    if not found and match.frame.part == "verb" and name in ("to", "for"):
        sums = [noun for node in match.objects for noun in prepositional(node, "in")]  # "a billion in aid for Norland", "in aid to refugees"
        sums += [noun for noun in prepositional(match.head, "in") if noun.lemma in words_of("kinds of aid")]
        found = [one for noun in sums for one in prepositional(noun, name) if one.name or person_classes(one.lemma)]
    return found


def _is_of_object(match: Match, node: Word, name: str) -> bool:
    """ "support for the Bank of Norland", "concern over the risk of war", "a bombing at a station in Oslo": not of Norland, of war, of Oslo."""
    if match.frame.part == "noun":
        return name in words_of("place prepositions") or name == "of"
    return bool(node.name) and name == "of"


def _shared_by(match: Match, node: Word, name: str) -> list[Word]:
    """ "issued bans and restrictions against Hale": what stands behind the last of coordinated objects is shared."""
    last = conjuncts(node)[-1] if match.frame.part == "verb" and node is not match.head and name in SHARED else node
    return prepositional(last, name) if last is not node else []


def _subjects_of_adjective(word: Word, clauses: Clauses) -> list[Word]:
    """Who is concerned, ready, guilty: the subject of the verb that the adjective completes."""
    own = child(word, "nsubj")
    if own is not None and word.pos == "ADJ":
        return conjuncts(own)
    if word.dep == "amod":
        return [word.head]
    if word.dep in ("acomp", "oprd"):
        return clauses.surface(word.head)
    if word.pos == "VERB":
        return clauses.objects(word) or clauses.subjects(word)
    if word.dep == "conj" and word.head.pos == "ADJ":
        return _subjects_of_adjective(word.head, clauses)
    return clauses.surface(word.head) if word.dep in ("attr", "ccomp", "xcomp", "advcl") else []


def _subjects_of_noun(noun: Word, clauses: Clauses) -> list[Word]:
    """Who does what a noun says, where the noun is the object of a verb ("staged a protest") or the predicate of one."""
    if noun.dep not in ("dobj", "attr") or noun.head.pos not in ("VERB", "AUX"):
        return []
    return clauses.subjects(noun.head) if not is_passive(noun.head) and noun.head.lemma not in words_of("sufferings") else []
