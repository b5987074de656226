"""This file gives a verb its subject back where a share of it stands between the two: "58 people, most of them women, died"."""

from __future__ import annotations

from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, child, children, hang, put_over

SHARES = frozenset({"all", "both", "half", "many", "most", "none", "several", "some"})
LONG = 8  # words of a share: "at least two of them members of the crew"
VERBS = frozenset({"VBD", "VBN", "VBP", "VBZ"})


def mend_shares(sentence: Sentence) -> None:
    """Hangs who is counted on what befell all of them."""
    words = sentence.words
    for at, word in enumerate(words):
        if word.lower in ("them", "whom") and words[at - 1].lower == "of":
            commas = [other for other in range(max(0, at - LONG), min(len(words), at + LONG)) if words[other].text == ","]
            opening = max((one for one in commas if one < at), default=0)
            closing = min((one for one in commas if one > at), default=len(words))
            verb = next((one for one in words[closing + 1 : closing + 4] if one.pos == "VERB" and one.tag in VERBS), None)
            if opening and verb is not None and _is_share(words[opening + 1 : at]):
                _hang_subject(words[opening - 1], verb, opening, closing, words)
            if word.lower == "whom" and opening:
                _told_of_share(words[at + 1], words[opening + 1 : at])


def _is_share(words: list[Word]) -> bool:
    return any(one.lower in SHARES or one.pos == "NUM" for one in words)


def _told_of_share(inner: Word, share: list[Word]) -> None:
    """ "Miners, thousands of whom marched on Monday, refuse to leave": marching is told of a share, refusing of all."""
    outer = next((one for one in children(inner, "conj") if one.tag in VERBS and child(one, *SUBJECTS) is None), None)
    whole = next((one for one in children(inner, *SUBJECTS) if share and one.i < share[0].i), None)
    part = next((one for one in children(inner, *SUBJECTS) if one in share), None)
    if outer is None or whole is None or part is None or not any(one.text == "," and one.i == outer.i - 1 for one in inner.children):
        return
    put_over(outer, inner)
    hang(whole, outer, "nsubj")
    hang(inner, whole, "relcl")


def _hang_subject(noun: Word, verb: Word, opening: int, closing: int, words: list[Word]) -> None:
    """ "in which 58 people, most of them women, died": they died in it."""
    own = child(verb, *SUBJECTS)
    inside = words[opening + 1 : closing]
    if noun.pos != "NOUN" or (own is not None and own not in inside) or noun in ancestors(verb):
        return
    if own is not None:
        hang(own, noun, "appos")
    what = noun.head if noun.dep == "appos" else None
    hang(noun, verb, "nsubjpass" if child(verb, "auxpass") is not None else "nsubj")
    preposition = next((one for one in children(noun, "prep") if any(part.lower == "which" for part in one.children)), None)
    if what is not None and preposition is not None:
        hang(preposition, verb, "prep")
        hang(verb, what, "relcl")
