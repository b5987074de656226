"""This file finds what denies a deed from outside its clause: "instead of ...", "came close to ...", "the claim that ... is false"."""

from __future__ import annotations

from akyn.lang.en.vocabulary import words_of
from akyn.read.above.modality import DROP
from akyn.read.syntax.tree import SUBJECTS, Word, child, children, first_conjunct, has_no, is_negated


def refuted(deed: Word, governor: Word) -> str | None:
    """What words above a deed that are neither speech nor wish make of it: denied, or only thought of; DROP where it is not even that."""
    first = first_conjunct(deed)
    is_bare = not deed.children or deed.lower in words_of("what is left undone before force")
    if governor.lower == "without" and deed.dep in ("pobj", "pcomp") and is_bare:
        return DROP  # "fired without warning"
    return _left_out(first, governor) or _missed(first, governor) or _of_another(first, governor)


def is_called_false(claim: Word) -> bool:
    """ "Reports that ... are untrue", "there is no evidence that ...", "no truth in reports that ..."."""
    over = claim.head
    if has_no(claim) or (claim.dep == "pobj" and over.lower in ("in", "to") and over.head.lemma == "truth" and has_no(over.head)):
        return True
    judged = child(over, "acomp", "attr") if claim.dep in SUBJECTS and over.lemma in ("be", "prove") else None
    return judged is not None and is_false(judged) is True


def is_false(judgement: Word) -> bool | None:
    """True for "false", "a lie", "not true"; False for "true", "not untrue"; None where it is judged otherwise."""
    is_denied = has_no(judgement) or any(one.dep == "neg" for one in (*judgement.children, *judgement.head.children))
    if judgement.lemma in words_of("falsehoods"):
        return not is_denied
    return is_denied if judgement.lemma in words_of("truths") else None


def _left_out(node: Word, governor: Word) -> str | None:
    """ "instead of arresting them", "without firing a shot", "rather than shoot"."""
    before = _word_before(governor)
    if node.dep in ("pcomp", "pobj") and governor.dep == "prep":
        is_left_out = governor.lower == "without" or (governor.lower == "of" and before == "instead") or (governor.lower == "from" and before == "far")
        return "denied" if is_left_out else None
    is_rather = any(one.lower == "than" and _word_before(one) == "rather" for one in children(node, "mark", "prep", "cc"))
    return "denied" if is_rather and node.dep in ("advcl", "xcomp", "ccomp") else None


def _word_before(word: Word) -> str | None:
    """The adverb right before a preposition or a conjunction, wherever the parser hangs it."""
    beside = (*word.children, *word.head.children, *(part for one in word.head.children for part in one.children))
    return next((one.lower for one in beside if one.i == word.i - 1), word.head.lower if word.head.i == word.i - 1 else None)


def _missed(node: Word, governor: Word) -> str | None:
    """ "came close to killing him", "kept them from storming the palace", "on the brink of leaving"."""
    if node.dep != "pcomp" or governor.dep not in ("prep", "dative"):
        return None
    over = governor.head
    is_kept = governor.lower == "from" and over.pos == "VERB" and over.lemma in words_of("keepings off")
    is_close = (governor.lower == "to" and over.lower == "close") or (governor.lower == "of" and over.lemma in ("brink", "verge"))
    return "hypothetical" if is_kept or is_close or (governor.lower == "near" and "nowhere" in (_word_before(governor), over.lower)) else None


def _of_another(relative: Word, noun: Word) -> str | None:
    """ "It was not the army that shelled the town"."""
    be = noun.head
    is_cleft = relative.dep == "relcl" and noun.dep == "attr" and be.lemma == "be" and any(one.lower == "it" for one in children(be, *SUBJECTS))
    return "denied" if is_cleft and (is_negated(be) or has_no(noun)) else None
