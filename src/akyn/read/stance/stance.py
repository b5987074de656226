"""This file settles how a statement is put forward: as a fact, a claim, a denial, a demand, a plan."""

from __future__ import annotations

from dataclasses import replace

from akyn.lang.en.vocabulary import adjective_stance, control_stance, words_of
from akyn.model import Stance
from akyn.read.above.granted import is_presupposed_by_place
from akyn.read.above.happening import is_ahead
from akyn.read.above.modality import DROP, modality
from akyn.read.above.supposed import supposed
from akyn.read.above.undone import undone
from akyn.read.frames.families import DEEDS, FUTURE_IS_AGREE, HARMS, NEGATED_IS_REJECT, SITUATION, SPEECH
from akyn.read.frames.frames import Match
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.governing import governed, is_behind, is_not_meant, noted
from akyn.read.syntax.clauses import is_by_speaker
from akyn.read.syntax.tree import SUBJECTS, Word, child, children, first_conjunct, has_no, is_negated, is_passive

CHARGED = HARMS | {"ACCUSE", "REQUEST"}  # what somebody is tried for, and may not have done
NO_ONE = frozenset({"neither", "nobody", "none"})
RULING_OUT = frozenset({"discount", "exclude", "rule"})


def settle_stance(scene: Scene, made: Found, match: Match) -> bool:
    """Sets the stance; False where the words are no statement at all (a purpose, the content of a demand)."""
    above = governed(scene, made)
    own = _own(made) if above != DROP else None
    of_anybody = supposed(made.trigger)
    if DROP in (above, own, of_anybody) or _is_only_advised(made):
        return False
    own = "demanded" if _is_said_to_be_due(made, own) else own or above or of_anybody
    stance = _left_undone(made, _negated(scene, made, match, own))
    said = _said(made)
    stance = said if said is not None and (stance in (None, "asserted") or (said, stance) == ("hypothetical", "planned")) else stance
    if "demanded" in (stance, said) and _is_only_content(made):
        return False
    if stance == "demanded" and not made.chain:
        held = (link for link in scene.contexts.held(made.trigger) if link.stance == "demanded" and link.source is not None)
        made.chain = tuple(replace(link, is_held=False) for link in held)[:1]  # "joined calls for ...": whose calls they are
    if stance in (None, "planned", "claimed") and is_not_meant(made.trigger):
        made.rules.append("not intended: denied")
        stance = "denied"
    if stance == "planned" and _is_done_by_wishing(made):
        stance = None
    made.stance = as_stance(stance or "asserted")
    if stance == "planned":
        settle_plan(made)
    return True


def _is_done_by_wishing(made: Found) -> bool:
    """ "I want to thank you", "We would like to congratulate her": thanked by saying so."""
    wish = made.trigger.head
    return made.type == "SUPPORT" and made.trigger.dep == "xcomp" and wish.lemma in ("like", "want", "wish") and is_by_speaker(wish)


def _left_undone(made: Found, stance: str | None) -> str | None:
    """What the words beside a deed leave of it: "without firing", "nearly fell", "no evidence that"; only what would else be told as done."""
    found = undone(made.trigger) if stance in (None, "claimed", "planned") and made.type != "COMMENT" else None
    if found is None or (stance == "planned" and found.stance != "denied") or (found.stance == "alleged" and made.type not in CHARGED):
        return stance
    return noted(made, found.by, found.stance)


def _own(made: Found) -> str | None:
    """What its helpers and adjectives make of it; who holds that something "would be unlawful", or "can be considered normal", says so now."""
    own = modality(made.trigger) or _to_come(made)
    is_held_now = own == "planned" and made.trigger.pos == "ADJ" and made.type in ("ACCUSE", "COMMENT")
    return (None if is_held_now or _can_be_said(made, own) else own) or _of_adjective(made) or _of_its_verb(made)


def _is_said_to_be_due(made: Found, own: str | None) -> bool:
    """ "said the king should dismiss the council": what ought to be, somebody asks for."""
    subject = child(made.trigger, *SUBJECTS)
    is_due = own == "hypothetical" and subject is not None and any(one.lower == "should" and subject.i < one.i for one in children(made.trigger, "aux"))
    is_told = bool(made.chain) and made.chain[0].stance == "claimed" and made.chain[0].source is not None
    return is_due and is_told and made.type in DEEDS and not any(one.lower in words_of("conditions") for one in children(made.trigger, "mark"))


def _of_its_verb(made: Found) -> str | None:
    """ "plan a rally", "attempted a coup", "proposed Hale as premier": what the verb of a frame makes of the deed that its object names."""
    verb = made.trigger
    if made.type == "APPOINT" and verb.pos == "VERB" and verb.lemma in words_of("proposings"):
        return noted(made, verb, "planned")
    is_heralded = made.type == "PROTEST" and made.mode != "hunger" and verb.lemma in words_of("heraldings")  # who announces a hunger strike is on it
    if made.type not in DEEDS or is_behind(verb) or not (is_heralded or verb.lemma in words_of("preparings")):
        return None
    return noted(made, verb, "planned" if is_heralded else control_stance(verb.lemma))


def _can_be_said(made: Found, own: str | None) -> bool:
    """ "This can be considered normal": whoever writes so considers it."""
    helpers = {one.lower for one in children(made.trigger, "aux", "auxpass")}
    return own == "hypothetical" and made.type == "COMMENT" and {"can", "be"} <= helpers and not is_negated(made.trigger)


def _to_come(made: Found) -> str | None:
    """ "Rallies are likely to take place", "Our talks will cover trade": what is said to happen, and talks and votes of which the future is told."""
    noun, ahead = first_conjunct(made.trigger), is_ahead(made.trigger)
    if ahead is not None:
        return ahead
    is_subject = made.type in ("CONSULT", "ELECT") and noun.pos in ("NOUN", "PROPN") and noun.dep == "nsubj"
    return "planned" if is_subject and any(one.lower in words_of("future helpers") for one in children(noun.head, "aux")) else None


def _is_only_advised(made: Found) -> bool:
    """ "The premier should not rule out talks": speech that is advised against, and was no speech."""
    return made.type in SPEECH and is_negated(made.trigger) and any(one.lower == "should" for one in children(made.trigger, "aux"))


def _of_adjective(made: Found) -> str | None:
    """ "the planned withdrawal", "an alleged attack": what an adjective makes of the event; talks that failed were held."""
    beside = children(made.trigger, "amod", "compound") if made.trigger.pos in ("NOUN", "PROPN") else []
    told = next(((one, stance) for one in beside if (stance := adjective_stance(one.lower))), None)
    return None if told is None or (told[1] == "attempted" and made.type in SPEECH) else noted(made, *told)


def _said(made: Found) -> str | None:
    """What saying it makes of it; what is only taken for granted in a demand or a plan ("houses burnt in the raid be rebuilt") is claimed with it."""
    said = made.chain[0].stance if made.chain else None
    is_granted = said in ("demanded", "planned", "hypothetical") and is_presupposed_by_place(made.trigger, made.trigger.head)
    return "claimed" if is_granted else said


def as_stance(word: str) -> Stance:
    """A stance of the tables as one of the model's."""
    return word  # type: ignore[return-value]  # the tables hold stances only; a test checks them


def _negated(scene: Scene, made: Found, match: Match, stance: str | None) -> str | None:
    """The stance under a negation: a denial, unless to say no is a rejection, or the negation is part of what is said, tried or demanded."""
    if "not" in match.entry.rest:
        return None if made.type == "REJECT" and stance == "planned" else stance
    if not _is_negated(scene, made.trigger):
        return stance
    if made.type == "REJECT" and made.trigger.lemma in RULING_OUT:
        _become(made, "COMMENT", "not ruled out: COMMENT")
        made.mode = SITUATION if is_passive(made.trigger) else None
        return None if stance in ("denied", "planned") else stance  # who "would not rule it out" has said so
    if stance in (None, "planned") and match.frame.part == "verb" and made.type in NEGATED_IS_REJECT and not _does_nothing(made.trigger):
        _become(made, "REJECT", "negated: REJECT")
        return None
    if stance in ("attempted", "demanded") or made.type == "COMMENT" or (stance == "hypothetical" and not _is_unable(made.trigger)):
        made.rules.append("negated")
        return stance
    made.rules.append("negated: denied")
    return "denied"


def _is_unable(word: Word) -> bool:
    """ "could not leave": did not; "if they do not leave", "may not leave" says nothing of what they did."""
    return any(one.lower in ("can", "ca", "could") for one in children(word, "aux"))


def _is_negated(scene: Scene, word: Word) -> bool:
    """True under "not", and under "no" or "nobody" for a subject or an object."""
    if is_negated(word) or _is_yet_to_come(word) or any(one.lower in NO_ONE or has_no(one) for one in _own_subjects(scene, word)):
        return True
    if word.pos != "VERB":
        return has_no(word)
    return _does_nothing(word) or any(one.lower == "no" and one.dep in ("det", "neg") for noun in scene.clauses.objects(word) for one in noun.children)


def _does_nothing(word: Word) -> bool:
    """ "have confessed nothing"."""
    return any(noun.lower in ("nobody", "none", "nothing") for noun in children(word, "dobj"))


def _own_subjects(scene: Scene, word: Word) -> list[Word]:
    """The subjects that stand in the verb's own clause; "no one would be hurt for staying" says nothing about the staying."""
    return scene.clauses.surface(word) if child(word, "nsubj", "nsubjpass") is not None or word.dep in ("conj", "xcomp") else []


def _is_yet_to_come(word: Word) -> bool:
    """ "has yet to answer": has not."""
    return word.dep == "xcomp" and word.head.lemma == "have" and any(one.lower == "yet" for one in (*word.head.children, *word.children))


def _is_only_content(made: Found) -> bool:
    """True for what, once demanded, is only the content of the demand: speech, what is not to be done, what nobody is to do to nobody."""
    return made.type in SPEECH or is_negated(made.trigger) or not made.people


def settle_plan(made: Found) -> None:
    """What is to come: talks and aid to come are agreed upon; a withdrawal or truce to come is conceded; what is about to be done is agreed with nobody."""
    made.stance = "planned"
    if made.trigger.head.lower == "about":
        return
    if made.type in FUTURE_IS_AGREE or (made.type == "RETREAT" and made.mode in ("release", "access", "disarm")):
        _become(made, "AGREE", f"{made.type} to come: AGREE")
    if made.type == "RETREAT" and made.mode in ("withdraw", "ceasefire"):
        _become(made, "CONCEDE", "a withdrawal or truce to come: CONCEDE")


def _become(made: Found, kind: str, rule: str) -> None:
    made.rules.append(rule)
    made.type, made.mode = kind, None
