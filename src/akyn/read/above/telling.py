"""This file says what a word tells of what hangs on it, and whose words or wishes that are: "said that ...", "called for ...", "the claim of ..."."""

from __future__ import annotations

from dataclasses import dataclass

from akyn.lang.en.vocabulary import complement, control_stance, speech_noun_stance, speech_stance, words_of
from akyn.read.above.refuting import is_called_false, is_false
from akyn.read.syntax.clauses import Clauses, prepositional
from akyn.read.syntax.tree import Word, child, children, first_conjunct, has_no, is_finite, is_infinitive, is_negated, is_passive

PARTS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}
NOBODY = frozenset({"nobody", "none"})


@dataclass(frozen=True, slots=True)
class Context:
    """One link of a chain: who says so, the word that says that they say so, and the stance it gives."""

    source: Word | None  # None: somebody, not named ("reportedly", "it is said")
    cue: Word
    stance: str
    rule: str
    is_held: bool = False  # asked for, planned, backed or refused by its source, and not said to be so


def telling(node: Word, governor: Word, clauses: Clauses) -> Context | None:
    """What a governor makes of the clause or noun below it: somebody's words, or what somebody wants."""
    return _reported(node, governor, clauses) or _labelled(node, governor, clauses) or _worry(node, governor, clauses) or _complement(node, governor, clauses)


def said(verb: Word, stance: str, clauses: Clauses) -> Context | None:
    """What a verb of saying reports, by its first speaker; None where "there" or "it" only fills the subject's place."""
    if stance == "denied" and is_negated(verb):
        stance = "hypothetical" if _is_neither(verb) else "claimed"
    if stance == "claimed" and _is_withheld(verb, clauses):
        stance = "denied" if verb.lemma in words_of("opinions") else "hypothetical"
    quoted = child(verb, "dobj") if verb.lemma in words_of("quoting") else None
    spoken_of = clauses.surface(verb) if speech_stance(verb.lemma) is None else []  # "Hale was not moved. “...”"
    speaker = quoted or next(iter([*clauses.subjects(verb), *spoken_of]), None)
    if speaker is not None and not is_passive(verb) and speaker.lower in ("it", "there") and speaker.dep == "expl":
        return None
    return Context(speaker, verb, stance, f"“{verb.lower}” reports it")


def _is_withheld(verb: Word, clauses: Clauses) -> bool:
    """ "nobody believes that ...", "would not confirm that ...", "declined to say that ..."."""
    if verb.lemma not in words_of("opinions") | words_of("avowals of fact"):
        return False
    is_refused = verb.dep == "xcomp" and control_stance(verb.head.lemma) == "denied"
    return is_refused or is_negated(verb) or any(one.lower in NOBODY or has_no(one) for one in clauses.surface(verb))


def _is_neither(verb: Word) -> bool:
    """ "neither confirmed nor denied"."""
    return any(one.lower == "neither" for one in children(first_conjunct(verb), "preconj"))


def is_asked_whether(clause: Word) -> bool:
    """ "It is unclear whether the army fired", "did not say whether"."""
    return clause.dep in ("ccomp", "pcomp", "csubj", "acl") and any(one.lower == "whether" for one in children(clause, "mark"))


def quoting(link: Context, clauses: Clauses) -> list[Context]:
    """ "The agency quoted her as saying ...": the agency, behind whom it quotes."""
    if link.cue.lemma not in words_of("quoting") or link.source is None or link.source.dep != "dobj":
        return []
    return [Context(one, link.cue, "claimed", f"“{link.cue.lower}” passes it on") for one in clauses.subjects(link.cue)[:1]]


def _reported(node: Word, governor: Word, clauses: Clauses) -> Context | None:
    """ "said that ...": what a verb of saying governs."""
    is_its_words = node.dep == "xcomp" and control_stance(governor.lemma) is None
    is_content = node.dep in ("ccomp", "parataxis", "csubj") or is_its_words or _is_bare_clause(node, governor)
    if node.dep == "ccomp" and any(one.lower in words_of("time conjunctions") for one in children(node, "mark")):
        return None  # "declared a siege, hours after rebels left": not what is declared
    if node.i < governor.i and any(one.text == ";" and node.i < one.i < governor.i for one in governor.children):
        return None  # "Miners fled; they say ...": a sentence of its own
    stance = speech_stance(governor.lemma) if is_content and governor.pos in ("VERB", "AUX", "NOUN") else None
    if governor.lemma in words_of("asking") and not is_infinitive(node):
        stance = stance and "hypothetical"  # "asked who ..."
    if stance == "claimed" and is_asked_whether(node):
        stance = "hypothetical"
    return said(governor, stance, clauses) if stance else None


def _is_bare_clause(node: Word, governor: Word) -> bool:
    """ "Hale said rebels left": a clause that the parser took for an object or an adverbial."""
    is_bare = child(node, "nsubj", "nsubjpass") is not None and child(node, "mark", "advmod") is None
    return node.dep in ("dobj", "advcl") and node.i > governor.i and is_finite(node) and is_bare


def _labelled(node: Word, governor: Word, clauses: Clauses) -> Context | None:
    """ "called it a try at a coup": the attempt is what the caller alleges."""
    if governor.lemma not in words_of("labels") or node.dep not in ("dobj", "oprd", "attr"):
        return None
    if speech_noun_stance(node.lemma) == "attempted":
        return said(governor, "alleged", clauses)
    return said(governor, "claimed", clauses) if child(governor, "oprd") is not None and clauses.subjects(governor) else None


def _worry(node: Word, governor: Word, clauses: Clauses) -> Context | None:
    """ "concern over ...": what a feeling is about is told by who has it."""
    if node.dep != "pobj" or governor.dep != "prep" or governor.lower not in ("over", "about", "at", "by", "for"):
        return None
    feeling = governor.head
    if feeling.lemma not in words_of("concerns"):
        return None
    return Context(_holder(feeling, clauses), feeling, "claimed", f"the “{feeling.lower}” is somebody's")


def _complement(node: Word, governor: Word, clauses: Clauses) -> Context | None:
    """What the table of complements says of the object, the clause or the prepositional phrase of a word."""
    for teller, name in _places(node, governor):
        known = complement(_key(teller), PARTS.get(teller.pos, ""), name)
        if known is None or node is teller:
            continue
        return _by_verb(teller, name, *known, clauses) if teller.pos == "VERB" else _by_holder(teller, *known, clauses)
    return None


def _key(teller: Word) -> str:
    """The lemma, a verb's with its particle ("rule out")."""
    particle = child(teller, "prt") if teller.pos == "VERB" else None
    return f"{teller.lemma} {particle.lower}" if particle is not None else teller.lemma


def _places(node: Word, governor: Word) -> list[tuple[Word, str]]:
    """The words that may tell what a node says, and as what it stands behind them."""
    if governor.dep in ("prep", "dative") and node.dep in ("pobj", "pcomp"):
        above = [governor.head]
        if governor.head.dep == "dobj":
            above.append(governor.head.head)  # the parser hangs "of trying" on the accused
        return [(teller, governor.lower) for teller in above]
    if node.dep in ("dobj", "nsubjpass"):
        return [(governor, "object")]
    if is_infinitive(node):
        return [(governor, "infinitive")] if node.dep in ("ccomp", "xcomp", "acl") else []
    mark = child(node, "mark")
    is_clause = node.dep == "ccomp" or (mark is not None and (node.dep == "acl" or (node.dep == "relcl" and mark.lower == "that")))
    said_of = children(governor, "acomp", "nsubj") if is_clause and governor.lemma in words_of("goings round") | {"be"} else []
    return [*((one, "clause") for one in said_of), (governor, "clause")] if is_clause else []


def _by_verb(verb: Word, name: str, stance: str, is_held: bool, clauses: Clauses) -> Context | None:
    if stance == "denied" and ((not is_held and is_negated(verb)) or (verb.dep == "xcomp" and verb.head.lemma == "fail")):
        stance = "claimed"
    sources = [one for one in clauses.subjects(verb) if one.lower not in NOBODY]
    if not sources and not (is_passive(verb) and (is_held or stance in ("alleged", "denied"))):
        return None
    if verb.lemma == "hear":
        sources = []  # who hears it does not say it
    return Context(sources[0] if sources else None, verb, stance, f"what “{verb.lower}” is about", is_held)


def _by_holder(teller: Word, stance: str, is_held: bool, clauses: Clauses) -> Context:
    if not is_held and (is_called_false(teller) if teller.pos == "NOUN" else is_false(teller)):
        return Context(None, teller, "denied", f"the “{teller.lower}” is said to be false")
    if teller.dep in ("dobj", "nsubjpass") and not is_held and teller.head.lemma in words_of("denials"):
        denier = next(iter(clauses.subjects(teller.head)), None)
        return Context(denier, teller, "claimed" if is_negated(teller.head) else "denied", f"the “{teller.lower}” is denied")
    return Context(_holder(teller, clauses), teller, stance, f"what hangs on “{teller.lower}”", is_held)


def _holder(teller: Word, clauses: Clauses) -> Word | None:
    """Whose claim, plan or feeling it is: "X's concern", "the claim by X", "X voiced concern", "X is concerned"; who "resigns amid claims" makes none."""
    by = prepositional(teller, "by") if teller.pos == "NOUN" else []  # "alarmed by the raid": the raid feels nothing
    owner = child(teller, "poss") or next(iter(by), None)
    if owner is not None:
        return owner
    if teller.pos == "VERB":
        return next(iter(clauses.surface(teller)), None)
    if teller.head.dep == "prep" and (teller.head.lower in words_of("circumstances") or (teller.head.lower == "with" and teller.lemma in words_of("claims"))):
        return None
    verb = teller.head.head if teller.head.dep == "prep" else teller.head
    is_shown = teller.dep in ("dobj", "acomp", "nsubjpass", "pobj", "oprd", "attr") and verb.pos in ("VERB", "AUX")
    return next(iter(clauses.surface(verb) if teller.pos == "ADJ" else clauses.subjects(verb)), None) if is_shown else None
