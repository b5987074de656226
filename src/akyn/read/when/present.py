"""This file says what happens as it is printed: what is done by saying it in quotation marks, and what is told in the present tense."""

from __future__ import annotations

from itertools import takewhile

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.read.above.contexts import transparent_above
from akyn.read.frames.families import SPEECH
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Word, ancestors, child, children, first_conjunct, is_beside_with, is_to_infinitive
from akyn.read.when.occasions import goes_on_in

ARGUMENT_DEPS = frozenset({"dobj", "nsubj", "nsubjpass", "acomp", "attr"})
GOVERNED_DEPS = frozenset({"ccomp", "relcl", "advcl", "xcomp", "acl", "pcomp", "csubj"})


def is_quoted_speech(scene: Scene, made: Found) -> bool:
    """ "“Norland condemns the raid”": what is done by saying it, also in somebody's statement that is quoted whole."""
    if made.type not in SPEECH or scene.contexts.quote_at(made.trigger) is None:
        return False
    verb = main_verb(made.trigger)
    return made.stance in ("asserted", "demanded") or (made.stance == "claimed" and first_conjunct(verb).is_root and is_present(verb))


def is_told_as_it_happens(scene: Scene, made: Found) -> bool:
    """A main verb in the present tense, in the reporter's own voice or saying what is said now: it happens as it is printed."""
    verb = main_verb(made.trigger.head.head if goes_on_in(scene, made.trigger) else made.trigger)
    if made.stance in ("claimed", "alleged") and scene.contexts.quote_at(made.trigger) is None and scene.contexts.quote_at(verb) is None:
        return _happens_now(verb) or _is_said_now(verb)
    if made.stance == "attempted" or (made.stance == "asserted" and _is_done_by(scene, made)):
        verb = next((up for up in ancestors(made.trigger) if up.pos in ("VERB", "AUX")), verb)
        return _happens_now(main_verb(verb))
    return made.stance in ("asserted", "denied") and (_happens_now(verb) or (made.type in SPEECH and _is_wished(verb)))


def _is_done_by(scene: Scene, made: Found) -> bool:
    """ "votes to extend the curfew", "signs a decree approving the accord", "with Hale asking for time": done by what governs it."""
    verb, above = made.trigger, made.trigger.head
    if verb.tag == "VB" and verb.dep == "xcomp":
        return is_to_infinitive(verb) and above.lemma != "be" and not _is_wished(verb)
    if verb.tag != "VBG":
        return False
    match = scene.match(above.head)
    is_refused = match is not None and match.type == "REJECT"  # "vetoes a motion condemning the raid"
    is_paper = verb.dep == "acl" and above.dep == "dobj" and made.type in SPEECH and not is_refused
    is_beside = verb.dep == "acl" and above.dep == "pobj" and above.head.lower == "with" and above.head.head.pos == "VERB"
    return is_paper or is_beside or (verb.dep == "pcomp" and above.lower == "with")


def _is_said_behind(verb: Word) -> bool:
    """ "Rebels seize a bridge, Hale says": told first, and only then said by whom."""
    return _is_said(verb) and verb.i < verb.head.i and not children(verb, "mark")


def _is_said_now(verb: Word) -> bool:
    """ "Hale says that the road is closed": so on the day that it is said."""
    return _is_said(verb) and is_present(verb) and _happens_now(main_verb(verb.head))


def _is_said(verb: Word) -> bool:
    return verb.dep == "ccomp" and speech_stance(verb.head.lemma) is not None


def _happens_now(verb: Word) -> bool:
    if verb.dep in GOVERNED_DEPS:
        return (_is_said_behind(verb) and is_present(verb)) or (_accompanies(verb) and _happens_now(main_verb(verb.head)))
    is_bare = verb.dep == "conj" and verb.tag == "VB" and not children(verb, "aux")  # "we urge them and call": tagged as an infinitive
    return is_present(verb) or _is_headed(verb) or (is_bare and _happens_now(verb.head))


def _is_wished(verb: Word) -> bool:
    """ "I am honoured to congratulate", "we would like to thank", "let me thank": done by saying so."""
    wish = verb.head
    if verb.dep not in ("xcomp", "ccomp") or wish.lemma not in words_of("wishes"):
        return False
    return wish.lemma == "let" or any(one.lower in ("would", "’d", "'d") for one in children(wish, "aux")) or is_present(main_verb(wish))


def _is_headed(verb: Word) -> bool:
    """ "Announcing Aid for Norland": a heading says what is done as it is printed."""
    return verb.is_root and verb.tag == "VBG" and not children(verb, "aux", "nsubj")


def _accompanies(clause: Word) -> bool:
    """ "..., killing five", "... when mortars land": it happens with what governs it."""
    if clause.dep != "advcl":
        return False
    if is_beside_with(clause):
        return True
    marks = {one.lower for one in children(clause, "mark", "advmod")}
    is_bare = clause.lower == clause.lemma and not children(clause, "aux")  # "as rockets hit towns" has no tense of its own
    if is_present(clause) or is_bare:
        return bool(marks & words_of("time conjunctions"))
    return clause.tag == "VBG" and not children(clause, "mark", "aux", "nsubj")


def is_present(verb: Word) -> bool:
    helpers = children(verb, "auxpass", "aux")
    is_perfect = any(one.lemma == "have" for one in helpers) and (verb.tag != "VBG" or len(helpers) > 1)
    if verb.tag == "VB" and verb.is_root and not helpers and child(verb, "nsubj") is not None:
        return True  # "The leaders arrive": tagged as an infinitive
    finite = next((one for one in helpers if one.tag in ("VBZ", "VBP", "MD")), verb)
    return finite.tag in ("VBZ", "VBP") and not is_perfect


def main_verb(word: Word) -> Word:
    """The verb of a noun or adjective, and the verb over an infinitive that it leaves as it is."""
    is_argument = (word.pos != "VERB" or word.dep == "acomp") and word.head.pos in ("VERB", "AUX") and word.dep in ARGUMENT_DEPS
    is_argument = is_argument or (word.pos == "ADJ" and word.dep in ("oprd", "advmod"))  # "declares the vote invalid"
    verb = word.head if is_argument else word
    above = list(takewhile(lambda up: up.pos == "VERB", transparent_above(verb)))
    return above[-1] if above else verb
