"""This file says what the words above a predicate make of it: tried, planned, threatened, demanded, denied, or no statement at all."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.lang.en.vocabulary import control_stance, speech_noun_stance, speech_stance, words_of
from akyn.read.above.granted import grants, is_granted, is_granted_below, is_presupposed_by_place
from akyn.read.above.modality import DROP, is_voiced
from akyn.read.above.refuting import refuted
from akyn.read.above.telling import Context, is_asked_whether
from akyn.read.frames.families import DEEDS
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.nouns import wrapping
from akyn.read.syntax.tree import Word, ancestors, child, children, first_conjunct, has_no, is_finite, is_negated, is_to_infinitive

EVENT_NOUNS = ("NOUN", "PROPN")
# What a verb may make of an event noun that it governs.
NOMINAL_CONTROL = frozenset({"attempted", "planned", "threatened", "denied", "demanded", "hypothetical"})
NOMINAL_PREPOSITIONS = frozenset({"for", "against", "with", "to", "of", "on"})


def governed(scene: Scene, made: Found) -> str | None:
    """The stance that the nearest governor with an effect gives; DROP as soon as one of them leaves no statement."""
    stance, granted = None, False
    for node, governor in _path(scene, made.trigger):
        effect = _effect(scene, made, node, governor) if not granted or _asks(governor) else None
        granted = granted or is_granted(node, governor)
        if effect == DROP:
            return DROP
        stance = stance or effect
    return stance


def _path(scene: Scene, word: Word) -> Iterator[tuple[Word, Word]]:
    """The governors of a word up to the first that says who says so, with the node below each."""
    cues = {link.cue.i for link in scene.contexts.chain(word)}
    node = word
    for governor in ancestors(word):
        if governor.i in cues and control_stance(governor.lemma) in (None, "transparent", "hypothetical"):
            return
        if is_presupposed_by_place(node, governor):
            return
        yield node, governor
        if node.dep == "relcl":
            return
        node = governor


def _asks(governor: Word) -> bool:
    """True for a verb of asking, also over its preposition: what is granted in what it asks for is told by who asks."""
    verb = _over_preposition(governor)
    return verb.pos == "VERB" and control_stance(verb.lemma) == "demanded"


def _over_preposition(governor: Word) -> Word:
    """The governor itself; of a preposition, what it hangs on."""
    return governor.head if governor.dep == "prep" else governor


def _effect(scene: Scene, made: Found, node: Word, governor: Word) -> str | None:
    """What one governor makes of the clause or noun below it."""
    whole = _exemplified(node, governor)
    if whole is not None:
        return _of_example(scene, made, node, whole)
    outside = _from_outside(made, node, governor)
    if outside is not None:
        return outside
    if node.dep in ("xcomp", "ccomp") or (node.dep == "pcomp" and governor.dep == "prep") or _is_asked_for(node, governor):
        return _of_control(scene, made, _over_preposition(governor), node)
    if node is made.trigger and node.pos in EVENT_NOUNS:
        effect = _on_noun(scene, made, governor)
        if effect is not None:
            return effect
    return _of_noun(made, node, governor) or (_of_clause(node, is_of_its_verb=node is made.trigger) if node.dep == "advcl" else None)


def _from_outside(made: Found, node: Word, governor: Word) -> str | None:
    """ "instead of arresting him", "anyone who attacks a guard", "unclear whether guards fired": what no speech or wish makes of the deed."""
    if node is not first_conjunct(made.trigger):
        return None
    stance = refuted(made.trigger, governor)
    if stance is not None:
        return noted(made, governor, stance)
    return "hypothetical" if is_asked_whether(node) else None


def _exemplified(node: Word, prep: Word) -> Word | None:
    """ "demanded steps such as withdrawing its troops", "orders including the arrest of rebels": what the deed is an example of."""
    is_example = prep.lower == "including" or (prep.lower in ("as", "like") and any(one.lower == "such" for one in (*prep.children, *prep.head.children)))
    return first_conjunct(prep.head) if is_example and node.dep in ("pcomp", "pobj") and prep.head.pos in EVENT_NOUNS else None


def _of_example(scene: Scene, made: Found, node: Word, whole: Word) -> str | None:
    """What the verb over the whole makes of its example; what was done ("committed crimes, including the raid") it leaves as it is."""
    verb = _over_preposition(whole.head)
    match = scene.match(verb) if verb.pos == "VERB" else None
    return _of_control(scene, made, verb, node) if verb.pos == "VERB" and (match is None or match.type not in DEEDS) else None


def _is_asked_for(node: Word, governor: Word) -> bool:
    """ "called for the army to leave": no purpose but what is asked, though the parser hangs it like one."""
    return node.dep == "advcl" and control_stance(governor.lemma) == "demanded" and any(one.lower == "for" for one in children(node, "mark"))


def _of_clause(clause: Word, *, is_of_its_verb: bool) -> str | None:
    """An if-clause supposes, and so does the verb of "until he leaves"; "to win time" is a purpose, "to demand" is done by who comes to."""
    if any(one.lower in words_of("conditions") | {"lest"} or (one.lower == "until" and is_of_its_verb) for one in children(clause, "mark", "advmod")):
        return "hypothetical"
    return DROP if is_to_infinitive(clause) and not is_voiced(clause) else None


# ---- nouns above ----


def _of_noun(made: Found, node: Word, governor: Word) -> str | None:
    """ "the plan to ...", "an attempt at ...": what a noun makes of what hangs on it."""
    if _is_beside(made.trigger):
        return None
    if node.dep == "relcl" and governor.pos == "NOUN" and is_to_infinitive(node):
        stance = speech_noun_stance(governor.lemma)
        return noted(made, governor, stance) if stance in ("attempted", "threatened", "demanded") else None  # "faces calls to resign"
    if node.dep == "acl" and governor.pos == "NOUN":
        if governor.lower == "order" and governor.head.lower == "in":
            return DROP  # "in order to": a purpose, no order
        stance = speech_noun_stance(governor.lemma)
        if stance in ("attempted", "planned", "threatened", "hypothetical"):
            return noted(made, governor, stance)
        return stance if stance == "demanded" and node.tag != "VBG" else None  # "an order banning rallies" bans them
    return _of_noun_with_preposition(made, governor) if node.dep in ("pobj", "pcomp") and governor.dep == "prep" else None


def _is_beside(noun: Word) -> bool:
    """ "threats of arrest against nurses, as well as damage to shops": not under the threats, as far as anybody can say."""
    first = noun.head
    is_added = noun.dep == "conj" and noun.pos in EVENT_NOUNS and any(one.lower in ("as", "well") and first.i < one.i < noun.i for one in children(first, "cc"))
    return is_added and any(one.text == "," and first.i < one.i < noun.i for one in first.children)


def _of_noun_with_preposition(made: Found, prep: Word) -> str | None:
    noun = prep.head
    if noun.pos != "NOUN" or prep.lower not in ("of", "to", "at", "for"):
        return None
    stance = speech_noun_stance(noun.lemma)
    is_ahead = stance in ("planned", "hypothetical") and noun.lemma not in ("concern", "fear", "decision")
    return noted(made, noun, stance) if stance in ("attempted", "threatened", "demanded") or is_ahead else None


def noted(made: Found, word: Word, stance: str | None) -> str | None:
    """The stance that a word gives, written down as the reason for it."""
    made.rules.append(f"“{word.lower}” makes it {stance}")
    return stance


def is_not_meant(word: Word) -> bool:
    """ "does not intend to use force", "has no intention of using force", "no plans to use force"."""
    first = first_conjunct(word)
    over = first.head
    if first.dep == "xcomp":
        return control_stance(over.lemma) == "planned" and is_negated(over)
    noun = over.head if first.dep == "pcomp" else over
    return first.dep in ("acl", "pcomp") and speech_noun_stance(noun.lemma) == "planned" and has_no(noun)


# ---- verbs above ----


def _on_noun(scene: Scene, made: Found, governor: Word) -> str | None:
    """What a verb makes of an event noun that it governs: "demanded the resignation", "called for a truce", "threatened a strike"."""
    noun = wrapping(made.trigger)  # "plans a series of rallies"
    if noun is not made.trigger or noun.dep == "conj":
        governor = first_conjunct(noun).head
    verb = _over_preposition(governor)
    if noun.dep == "dobj" and verb.lemma in words_of("addressing"):
        return None  # "told a rally that ...": who hears it
    if first_conjunct(noun).dep not in ("dobj", "pobj", "nsubjpass") or verb.pos != "VERB" or (made.type in DEEDS and is_behind(verb)):
        return None
    if governor.dep == "prep" and not _leads_to_event(scene, governor):
        return None
    if _is_withheld(scene, made, verb):
        return DROP
    if control_stance(verb.lemma) == "denied" and grants(verb):
        return None  # "stopped the killing": it went on
    if control_stance(verb.lemma) in NOMINAL_CONTROL:
        return _of_control(scene, made, verb, noun)
    if made.type == "REQUEST":
        return None  # an appeal that is rejected was made
    return next((noted(made, verb, link.stance) for link in scene.contexts.held(noun) if link.cue is verb), None)


def _is_withheld(scene: Scene, made: Found, verb: Word) -> bool:
    """ "withdraws his support", "cut aid to Norland": what is withheld is told by that."""
    match = scene.match(verb)
    return made.type in ("SUPPORT", "AID") and match is not None and match.type in ("SANCTION", "REJECT")


def is_behind(verb: Word) -> bool:
    """ "The riots were planned abroad": what was prepared, and is set for no day, has happened."""
    helpers = {one.lower for one in children(verb, "auxpass", "aux")}
    return (not helpers.isdisjoint(("was", "were")) or {"had", "been"} <= helpers) and "being" not in helpers


def _leads_to_event(scene: Scene, prep: Word) -> bool:
    """ "for" always, other prepositions where they are part of a predicate."""
    return prep.lower == "for" or (prep.lower in NOMINAL_PREPOSITIONS and prep.i in scene.predicates.taken)


def _of_control(scene: Scene, made: Found, verb: Word, node: Word) -> str | None:
    """What a verb of trying, planning, asking or denying makes of what it governs."""
    stance = None if _names(verb, node) else control_stance(verb.lemma)
    if _is_in_vain(verb):
        return None  # "failed to prevent the raid": it was made
    if stance == "demanded" and made.trigger.pos in EVENT_NOUNS and is_granted_below(made.trigger, verb):
        made.chain = made.chain or _demanded_by(scene, verb, "claimed", f"asked to end it, in the words of “{verb.lower}”")
        return None
    if stance in (None, "transparent") or _is_reported(node, verb):
        return None
    if _is_told_by(scene, made, verb, stance):
        return DROP
    noted(made, verb, stance)
    if stance == "demanded":
        made.chain = made.chain or _demanded_by(scene, verb, "demanded", f"“{verb.lower}” demands it")
    return stance


def _is_in_vain(verb: Word) -> bool:
    """ "failed to prevent", "did nothing to stop"."""
    over = verb.head
    return (verb.dep == "xcomp" and over.lemma == "fail") or (over.lemma == "do" and any(one.lower in ("little", "nothing") for one in children(over, "dobj")))


def _names(verb: Word, node: Word) -> bool:
    """ "called the raid a crime": says what it is, asks for nothing."""
    return verb.lemma == "call" and node.dep in ("ccomp", "dobj") and node.tag != "VB"


def _is_reported(node: Word, verb: Word) -> bool:
    """ "threatened that ...", "told them the road was closed": said, not controlled."""
    if node.dep != "ccomp" or speech_stance(verb.lemma) is None:
        return False
    is_asked = verb.lemma in words_of("asking") and is_finite(node)
    return child(node, "mark") is not None or is_asked or (is_finite(node) and speech_stance(verb.lemma) == "claimed")


def _is_told_by(scene: Scene, made: Found, verb: Word, stance: str | None) -> bool:
    """True where the verb's own statement tells it: a denial, a plan of the same kind; or where it only forbids it."""
    match = scene.match(verb)
    if verb.lemma in words_of("forbiddings"):
        return True  # what is forbidden did not happen, and was not denied
    return match is not None and (stance == "denied" or (stance == "planned" and match.type == made.type))


def _demanded_by(scene: Scene, verb: Word, stance: str, rule: str) -> tuple[Context, ...]:
    return tuple(Context(demander, verb, stance, rule) for demander in scene.clauses.subjects(verb)[:1])
