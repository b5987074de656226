"""This file walks a parsed text: children, governors, conjuncts and noun phrases of its plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.text.words import Name, Sentence, Tree, Word

__all__ = [
    "ASIDE", "SUBJECTS", "WHO_ACTS", "Name", "Sentence", "Tree", "Word", "ancestors", "back_in_paragraph", "bounds", "child", "children",
    "conjunct_with_subject", "conjuncts", "contiguous", "first_conjunct", "hang", "has_no", "is_beside_with", "is_finite", "is_negated",
    "is_passive", "make_root", "phrase", "put_over", "spelt", "subtree",
]  # fmt: skip

SUBJECTS = ("nsubj", "nsubjpass")
PLACE_LABELS = ("GPE", "LOC")  # what the model calls places
WHO_ACTS = frozenset({"GPE", "NORP", "ORG", "PERSON"})  # kinds of names whose bearers do and say things
# Where a participle without a helper suffers what it says: "left two officers killed", "with two officers killed".
SMALL_CLAUSES = frozenset({"ccomp", "xcomp", "oprd", "acomp", "pcomp"})
BOUNDS = frozenset({"earlier", "fewer", "later", "less", "more"})  # behind "no" they bound a number or a day
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
MODIFIERS = frozenset({"amod", "nummod", "quantmod", "nmod"})
# Dependents that are not part of the name of what a noun phrase stands for.
ASIDE = frozenset({"relcl", "appos", "conj", "cc", "punct", "advcl", "parataxis", "preconj", "mark", "advmod", "acl", "predet"})


def child(word: Word, *deps: str) -> Word | None:
    """The first child in one of these relations."""
    for one in word.children:  # asked of every word again and again: a loop costs half of what `next` does
        if one.dep in deps:
            return one
    return None


def children(word: Word, *deps: str) -> list[Word]:
    """The children in one of these relations."""
    return [one for one in word.children if one.dep in deps]


def subtree(word: Word) -> Iterator[Word]:
    """The word and all that hangs on it, in no order."""
    stack = [word]
    while stack:
        one = stack.pop()
        yield one
        stack.extend(one.children)


def ancestors(word: Word) -> Iterator[Word]:
    """The governors of a word, nearest first."""
    while word.head is not word:
        word = word.head
        yield word


def conjuncts(word: Word) -> list[Word]:
    """The word and what is coordinated behind it."""
    found = [word]
    for one in found:
        found.extend(two for two in one.children if two.dep == "conj" or _is_next_in_list(one, two))
    return found


def _is_next_in_list(word: Word, other: Word) -> bool:
    """ "Norland, Sweden and Westmark", "two guards, four miners": the parser may take the second of a list for an apposition of the first."""
    if other.dep != "appos":
        return False
    goes_on = child(other, "conj") is not None
    if word.name is not None and other.name == word.name:
        return goes_on or any(one.dep == "conj" and one.name == word.name and one.i > other.i for one in word.children)
    return goes_on and child(word, "nummod") is not None and child(other, "nummod") is not None


def hang(word: Word, head: Word, dep: str) -> None:
    """Hangs a word on another; one that hangs under the word first takes its place, for a tree has no rings."""
    if head is word:
        return
    if any(up is word for up in ancestors(head)):
        _lift(head, word)
    if word.head is not word:
        word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children.append(word)
    head.children.sort(key=lambda one: one.i)


def _lift(lower: Word, upper: Word) -> None:
    """Gives a word the place of one somewhere above it."""
    make_root(lower)
    if upper.head is not upper:
        lower.head, lower.dep = upper.head, upper.dep
        upper.head.children.append(lower)
        upper.head.children.sort(key=lambda one: one.i)


def make_root(word: Word) -> None:
    """Takes a word from what it hangs on: the verb of its sentence."""
    word.head.children.remove(word)
    word.head, word.dep = word, "ROOT"


def put_over(verb: Word, word: Word) -> None:
    """Gives a verb the place of the word that it hangs on, and hangs the word on it."""
    above, dep = word.head, word.dep
    make_root(verb)
    if above is not word:
        hang(verb, above, dep)
    hang(word, verb, "dep")


def is_finite(verb: Word) -> bool:
    """True for a verb that has a tense, or whose helper has."""
    return verb.tag in FINITE or any(one.tag in FINITE for one in children(verb, "aux", "auxpass"))


def is_beside_with(clause: Word) -> bool:
    """ "fled, with ten people reported missing": when and where what it stands beside happens."""
    return clause.dep == "advcl" and clause.tag in ("VBN", "VBG") and any(one.lower == "with" for one in children(clause, "mark"))


def first_conjunct(word: Word) -> Word:
    """The head of the coordination the word stands in."""
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word


def conjunct_with_subject(verb: Word) -> Word:
    """ "Hale said ...; Basel denied it and left": of those that a verb is coordinated with the nearest that has a subject, else the first."""
    first = first_conjunct(verb)
    return next((up for up in ancestors(verb) if up is first or child(up, *SUBJECTS) is not None), first)


def is_passive(verb: Word) -> bool:
    """True for "was seized", and for a participle that stands behind its noun ("buildings seized by")."""
    deps = {one.dep for one in verb.children}
    if deps & {"auxpass", "nsubjpass", "csubjpass"}:
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep == "conj" and not deps & {"nsubj", "aux"}:
        first = conjunct_with_subject(verb)
        return "dobj" not in deps and ("agent" in deps or is_passive(first) or first.dep == "acomp" or first.lower == "missing")
    is_bare = not deps & {"aux", "dobj"}
    says_more = verb.dep == "acl" and not deps & {"aux", "nsubj"}  # no "claims that he had fled"
    return says_more or "agent" in deps or (verb.dep in SMALL_CLAUSES and is_bare) or (verb.dep == "advcl" and is_bare and _is_beside(verb))


def _is_beside(participle: Word) -> bool:
    """ "Accused of theft, she left", "held until charged", "with two men hurt"; no "11 hurt" behind "left", nor "more than expected"."""
    is_behind_comma = any(one.text == "," and one.i == participle.i - 1 for one in participle.head.children)
    is_set_off = participle.i < participle.head.i or is_behind_comma or child(participle, "nsubj") is not None
    marks = {one.lower for one in children(participle, "mark", "advmod")}
    return not marks & {"as", "than"} and (is_set_off or bool(marks))


def phrase(word: Word, *, aside: frozenset[str] = ASIDE) -> list[Word]:
    """The words of the noun phrase of a head, without clauses, appositions and conjuncts, in order of the text."""
    kept, stack = [], [word]
    while stack:
        one = stack.pop()
        kept.append(one)
        stack.extend(part for part in one.children if part.dep not in aside or _is_inside(part, one, word))
    return contiguous(sorted(kept, key=lambda one: one.i), word)


def _is_inside(part: Word, one: Word, head: Word) -> bool:
    """True for a hyphen, and for what stands with a modifier of the noun ("Norse and Swedish forces", "a more just peace")."""
    if part.dep == "punct" and part.text in "-/’'":
        return True
    if part.pos == "NUM" and part.dep == "conj" and one.pos != "NUM":
        return False  # "ten dead and five (hurt)"
    is_within = part.dep in ("cc", "conj", "punct") or (part.dep == "advmod" and one.dep == "amod")
    if one is head:
        return False
    return is_within and (one.dep in MODIFIERS or _is_name_in_list(one, part))


def _is_name_in_list(one: Word, part: Word) -> bool:
    """ "the ministers of Norland, Sweden and Denmark": the names behind a preposition, with what coordinates them."""
    is_name = part.name is not None or part.dep in ("cc", "punct")
    return one.name is not None and is_name and any(two.name for two in children(one, "conj")) and one.dep in ("pobj", "conj")


def contiguous(words: list[Word], head: Word) -> list[Word]:
    """The run of neighbouring words that holds the head."""
    at = words.index(head)
    low = high = at
    while low > 0 and words[low - 1].i == words[low].i - 1:
        low -= 1
    while high + 1 < len(words) and words[high + 1].i == words[high].i + 1:
        high += 1
    return words[low : high + 1]


def back_in_paragraph(tree: Tree, index: int, *, reach: int) -> Iterator[tuple[Sentence, Sentence]]:
    """Each sentence from one on backwards with the one before it, as many as that, as long as both stand in one paragraph."""
    for at in range(index, max(index - reach, 0), -1):
        here, before = tree.sentences[at], tree.sentences[at - 1]
        if "\n" in tree.text[before.end : here.start]:
            return
        yield here, before


def bounds(words: Iterable[Word]) -> tuple[int, int]:
    """First and last character of some words."""
    kept = list(words)
    return min(word.start for word in kept), max(word.end for word in kept)


def spelt(text: str, words: list[Word]) -> str:
    """Neighbouring words as lists of names know them; as printed where that is the same."""
    if all(word.known_as is word.text for word in words):
        return text[words[0].start : words[-1].end]
    known = [word for word in words if word.known_as]
    return " ".join(word.known_as for word in known)


def is_negated(word: Word) -> bool:
    """True under "not", "never", "no longer"; before a verb turned round, also under "nor did", "at no point did", "under no circumstances would"."""
    own = any((one.dep == "neg" and not _is_not_only(one)) or one.lower == "never" or _is_no_longer(one) for one in word.children)
    return own or _is_turned_round(word) or any(one.lower == "neither" for one in children(first_conjunct(word), "preconj"))


def has_no(noun: Word) -> bool:
    """True for "no group", "neither army", "not a single guard", "not one shop"; "no fewer than ten" are ten."""
    if any((one.lower == "no" and not _is_of_bound(one, noun)) or one.lower == "neither" for one in noun.children):
        return True
    return any(one.dep == "neg" and one.lower == "not" for part in (noun, *children(noun, "nummod", "det")) for one in part.children)


def _is_of_bound(no: Word, noun: Word) -> bool:
    """ "no fewer than 12", "no more than 40": how many."""
    return any(part.i == no.i + 1 and part.lower in BOUNDS for one in noun.children for part in (one, *one.children))


def _is_not_only(no: Word) -> bool:
    """ "not only burned the mill": burned it."""
    return any(one.lower in ("only", "just") and one.i == no.i + 1 for one in (*no.children, *no.head.children))


def _is_turned_round(verb: Word) -> bool:
    """ "Nor did guards fire", "Never had guards fired", "In no way did guards fire": the helper before its subject, behind a word that denies."""
    subject, helper = child(verb, *SUBJECTS), child(verb, "aux", "auxpass")
    over = verb.head if verb.dep == "ccomp" and helper is None and verb.head.lemma in ("have", "do", "be") and child(verb.head, *SUBJECTS) is None else None
    if subject is None or (over is None and (helper is None or helper.i > subject.i)):
        return False
    joined = children(verb.head, "cc") if verb.dep == "conj" else []
    first = [one for up in (verb, over) if up is not None for one in up.children if one.i < subject.i]
    return any(one.lower == "nor" and verb.head.i < one.i < subject.i for one in joined) or any(_denies_all(one) for one in first)


def _denies_all(word: Word) -> bool:
    """ "nor", "never", "at no point"."""
    return word.lower in ("nor", "neither", "never") or (word.dep == "prep" and any(has_no(noun) for noun in children(word, "pobj")))


def _is_no_longer(word: Word) -> bool:
    return word.lower == "longer" and has_no(word)


def is_to_infinitive(word: Word) -> bool:
    """ "to leave"; not "to be held"."""
    return to_of(word) is not None


def to_of(word: Word) -> Word | None:
    """The "to" of "to leave"."""
    return next((one for one in children(word, "aux") if one.lower == "to"), None) if word.tag == "VB" else None


def is_infinitive(word: Word) -> bool:
    """ "to leave", "to be held", "to" also where the parser takes it for a mark."""
    return any(one.lower == "to" for one in children(word, "aux", "mark"))


def over_of(word: Word) -> Word | None:
    """The noun whose "of" leads to a word: the bodies of "the bodies of 25 guards"; None elsewhere."""
    return word.head.head if word.dep == "pobj" and word.head.lower == "of" else None
