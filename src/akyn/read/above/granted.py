"""This file says which events the words above them take for granted: "after the clashes", "tried to quell the riot", "the truth of the invasion"."""

from __future__ import annotations

from akyn.lang.en.vocabulary import words_of
from akyn.read.syntax.tree import Word, ancestors, children, is_to_infinitive


def is_presupposed_by_place(node: Word, governor: Word) -> bool:
    """ "those detained", "after the clashes", "as crowds gathered": facts, whatever is planned or asked around them."""
    if node.dep == "acl" and node.tag == "VBN":
        return True
    if governor.dep == "prep" and (governor.lower in words_of("circumstances") or governor.head.lemma in words_of("aftermaths")):
        return True  # "after the clashes", "an investigation into the raid"
    if node.dep == "pobj" and governor.lower == "for" and governor.head.lemma in words_of("requitals"):
        return True  # "consider charging him for the deaths"
    marks = {one.lower for one in children(node, "mark", "advmod")}
    return node.dep == "advcl" and bool(marks & words_of("time conjunctions")) and not ("until" in marks and _has_present_form(node)) and not is_awaited(node)


def is_granted(node: Word, governor: Word) -> bool:
    """True where a verb can only be done to what is there ("to quell the riots"), and for what may go on ("if the attacks continue")."""
    if node.dep in ("dobj", "nsubjpass"):
        return grants(governor)
    return node.dep == "nsubj" and governor.lemma in words_of("persistings")


def grants(verb: Word) -> bool:
    """True for a verb that ends, hides or judges what it is done to."""
    return verb.pos == "VERB" and verb.lemma in words_of("endings") | words_of("grantings")


def is_granted_below(noun: Word, verb: Word) -> bool:
    """ "urged them to halt the attacks": the attacks go on, says who urges."""
    for up in ancestors(noun):
        if up is verb:
            return False
        if grants(up):
            return True
    return False


def is_awaited(clause: Word) -> bool:
    """ "will leave once the deal is signed", "agreed to stay until help comes": told in the present below what is to come, it has not come either."""
    if clause.dep != "advcl" or not _has_present_form(clause):
        return False
    is_of_time = any(one.lower in words_of("conjunctions of what is awaited") for one in children(clause, "mark", "advmod"))
    helpers = {one.lower for one in children(clause.head, "aux")}
    return is_of_time and (is_to_infinitive(clause.head) or bool(helpers & (words_of("future helpers") | words_of("conditional helpers") | {"must", "would"})))


def _has_present_form(verb: Word) -> bool:
    return any(one.tag in ("VBZ", "VBP") for one in (verb, *children(verb, "aux", "auxpass")))
