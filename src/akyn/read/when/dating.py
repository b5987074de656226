"""This file settles when it happened: in its own words, by what governs it, by the saying, or by being printed."""

from __future__ import annotations

from dataclasses import replace

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.model import Basis, When
from akyn.read.above.contexts import content_of
from akyn.read.frames.families import HARMS, PHYSICAL, SPEECH
from akyn.read.scene.charges import is_charge
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.scene.times import LONG_AGO, is_over
from akyn.read.syntax.tree import Word, ancestors, child, children, first_conjunct, is_beside_with
from akyn.read.when.newsday import time_of_assessment, time_of_quarrel, time_of_report
from akyn.read.when.occasions import goes_on_in, is_event, time_beside, time_of_toll, time_of_when, time_of_which
from akyn.read.when.present import is_present, is_quoted_speech, is_told_as_it_happens, main_verb
from akyn.read.when.sequel import SAID, TALE, is_simple_past, time_carried_on, time_of_opening, time_told_by_witness
from akyn.text.dates import FoundTime

OWN_WORDS_DEPS = frozenset({"xcomp", "conj", "dobj", "nsubj", "nsubjpass"})  # the time of what these hang on is as good as theirs
DAYS = frozenset({"day", "days", "month-day", "overnight", "weekday"})


def settle_time(scene: Scene, made: Found) -> None:
    """The first of these that there is."""
    own = scene.times.of(made.trigger, made.words, scene.predicates.matches)
    made.when = _time_of_deaths(scene, made) or (None if _is_of_topic(made, own) else own) or _time_beside(scene, made) or _time_above(scene, made)
    if made.when is None and is_quoted_speech(scene, made):
        made.when = scene.times.publication("a speech act in quotation marks is done as it is printed")
    if made.when is None and is_told_as_it_happens(scene, made):
        made.when = scene.times.publication("told in the present tense: as it is printed")
    if made.when is None and _is_up_to_now(made):
        made.when = scene.times.publication("counted up to when it is printed")
    if made.when is None and made.type in SPEECH and made.stance == "asserted":
        made.when = _time_of_saying_beside(scene, made)
    if made.when is None:
        made.when = _time_before(scene, made) or time_of_assessment(scene, made)
    if made.when is not None and made.when.past is None and _has_happened(made):
        made.when = replace(made.when, past=True)


def _is_up_to_now(made: Found) -> bool:
    """ "So far 40 have died", "To date, 40 have been hurt": a count of now."""
    verb = first_conjunct(made.trigger)
    if made.type != "CASUALTY" or made.stance not in ("asserted", "claimed") or verb.pos != "VERB" or child(verb, "aux", "auxpass") is None:
        return False
    helpers = {one.lower for one in children(verb, "aux", "auxpass")}
    to_date = any(one.lower == "to" and any(noun.lower == "date" for noun in children(one, "pobj")) for one in children(verb, "prep"))
    subjects = children(verb, "nsubj", "nsubjpass")
    counted = [verb, *subjects, *(number for one in subjects for number in children(one, "nummod"))]
    so_far = any(one.lower == "far" and any(two.lower == "so" for two in one.children) for node in counted for one in children(node, "advmod"))
    return bool(helpers & {"has", "have", "are", "is"}) and (to_date or so_far)


def _has_happened(made: Found) -> bool:
    """ "the clashes in April" of a report of March: a noun has no tense, but what is told as done was before."""
    return made.type in HARMS and made.trigger.pos == "NOUN" and made.stance in ("asserted", "claimed", "alleged")


def _time_before(scene: Scene, made: Found) -> When | None:
    """The day told before it; a witness tells of one day in what is quoted of him."""
    verb, is_quoted = main_verb(made.trigger), scene.contexts.quote_at(made.trigger) is not None
    if made.stance == "claimed" and is_quoted:
        return time_told_by_witness(scene, made, verb)
    if made.stance in SAID and not is_quoted:
        return time_carried_on(scene, made, verb) or time_of_quarrel(scene, made, verb)
    if made.stance != "asserted" or is_quoted:
        return None
    return time_of_opening(scene, verb) or time_carried_on(scene, made, verb) or time_of_report(scene, made, verb)


def _time_of_deaths(scene: Scene, made: Found) -> When | None:
    """The time of those deaths that a noun counts, before any other."""
    nouns = [made.trigger] if made.trigger.pos == "NOUN" else children(made.trigger, "nsubj", "nsubjpass")
    is_toll = made.type == "CASUALTY" and made.trigger.lemma not in words_of("occurrences")
    for noun in nouns if is_toll else ():
        if noun.lemma in words_of("tolls") and (time := time_of_toll(scene, noun)) is not None:
            return replace(scene.times.when(time, basis="own words", rule=f"when those died whom “{noun.lower}” counts"), past=True)
    return None


def _is_of_topic(made: Found, when: When | None) -> bool:
    """ "We condemn the attack of 3 May", "voices concern over riots in recent days": no present tense has a day that is over; what is spoken of has it."""
    if when is None or made.type not in SPEECH or made.stance != "asserted" or not is_present(main_verb(made.trigger)):
        return False
    is_our_own = any(word.lower in words_of("first person") for word in made.actors)
    return is_over(when.expression) or (is_our_own and when.expression.form not in ("days", "weeks"))


def _time_beside(scene: Scene, made: Found) -> When | None:
    time = time_beside(scene, made.trigger, made.type)
    return scene.times.when(time, basis="own words", verb=made.trigger, rule=f"stands beside “{made.trigger.lower}”") if time is not None else None


# ---- what governs ----


def _time_above(scene: Scene, made: Found) -> When | None:
    """The time of what governs: of the saying, of the verb that a noun or an infinitive hangs on, of the first of coordinated verbs."""
    node = made.trigger
    for governor in ancestors(made.trigger):
        if (time := time_of_when(scene, node)) is not None:
            return scene.times.when(time, basis="context", verb=node, rule="the time that “when” stands for")
        if made.type in PHYSICAL and (time := time_of_which(scene, node)) is not None:
            return scene.times.when(time, basis="context", verb=node, rule="the time of what “which” stands for")
        is_apart = _has_its_own_time(node) and not _is_told_of(scene, made, node)
        if is_apart or (governor.dep == "prep" and _leads_back(scene, governor)):
            return None
        time = scene.times.on(governor) or time_beside(scene, governor, "")
        if time is None and node.dep == "acl" and node.tag == "VBN":
            return None  # "soldiers captured by the rebels" were so before what governs them
        if time is not None and _may_inherit(scene, made, node, governor):
            return scene.times.when(time, basis=_basis(node, governor), rule=f"the time of “{governor.lower}”, which governs it")
        node = governor
    return None


def _leads_back(scene: Scene, prep: Word) -> bool:
    """ "after", "amid"; "jailed in March for a murder": what somebody is held or judged for was done before."""
    return prep.lower in words_of("circumstances") or (prep.lower in ("for", "over") and is_charge(scene, prep.head))


def _has_its_own_time(clause: Word) -> bool:
    """True for a relative clause and for a clause with a subject of its own, unless "when" or "as" ties it to what governs."""
    if any(one.lower == "when" for one in children(clause, "advmod", "mark")):
        return False
    if clause.tag == "VBD" and any(one.lower in ("as", "while") for one in children(clause, "mark")):
        return False
    return clause.dep == "relcl" or (clause.dep == "advcl" and not is_beside_with(clause) and child(clause, "nsubj", "nsubjpass") is not None)


def _is_told_of(scene: Scene, made: Found, clause: Word) -> bool:
    """ "met in Oslo, where she thanked them", "the vote of 2012, which Hale won": told of the place as of that day, of the event itself."""
    if clause.dep != "relcl" or not is_simple_past(clause):
        return False
    if any(one.lower == "where" for one in children(clause, "advmod")):
        above = next((time for up in ancestors(clause) if (time := scene.times.on(up)) is not None), None)
        return above is not None and above.expression.form in DAYS
    if _is_of_doers(scene, made, clause) or _is_said_at_talks(scene, made, clause):
        return True
    is_its_own = made.type in PHYSICAL and first_conjunct(made.trigger) is clause
    return is_its_own and scene.times.on(clause.head) is not None and is_event(scene, clause.head)


def _is_of_doers(scene: Scene, made: Found, clause: Word) -> bool:
    """ "was dragged from his car on Monday by gunmen who killed four of his guards": what the doers of a deed do besides."""
    agent = clause.head.head
    match = scene.match(agent.head) if agent.dep == "agent" else None
    return match is not None and match.type in PHYSICAL and made.type in PHYSICAL and _has_day(scene, agent.head)


def _is_said_at_talks(scene: Scene, made: Found, clause: Word) -> bool:
    """ "met the premier on Friday, who promised to help", "was received by Hale, to whom she conveyed her thanks": said as they met."""
    if made.type not in SPEECH:
        return False
    match = next((match for up in ancestors(clause.head) if up.pos == "VERB" and (match := scene.match(up)) is not None), None)
    return match is not None and match.type == "CONSULT" and _has_day(scene, match.head)


def _has_day(scene: Scene, verb: Word) -> bool:
    time = scene.times.on(verb)
    return time is not None and time.expression.form in DAYS


def _may_inherit(scene: Scene, made: Found, node: Word, governor: Word) -> bool:
    if goes_on_in(scene, node):
        return True
    if node.dep == "conj":
        time = scene.times.on(governor) or time_beside(scene, governor, "")
        return time is not None and (time.start < governor.start or _is_same_day(scene, node, governor, time))
    return not (made.trigger.pos == "NOUN" and node.dep == "pobj")


def _are_one_tale(scene: Scene, *verbs: Word) -> bool:
    """ "Police opened fire on Sunday and three students fell"."""
    return all((match := scene.match(verb)) is not None and match.type in TALE for verb in verbs)


def _is_same_day(scene: Scene, node: Word, governor: Word, time: FoundTime) -> bool:
    """ "met Hale on Monday and urged him to resign": what the same people do in one breath; not "was born in May and died"."""
    is_one_breath = is_simple_past(node) and is_simple_past(governor) and (child(node, "nsubj", "nsubjpass") is None or _are_one_tale(scene, node, governor))
    return is_one_breath and time.expression.form in DAYS and not any(one.lower in words_of("sequence adverbs") - {"also"} for one in children(node, "advmod"))


def _basis(node: Word, governor: Word) -> Basis:
    if speech_stance(governor.lemma) is not None and node.dep in ("ccomp", "parataxis"):
        return "governing speech"
    return "own words" if node.dep in OWN_WORDS_DEPS else "context"


# ---- the sentence behind ----


def _time_of_saying_beside(scene: Scene, made: Found) -> When | None:
    """The day of the saying where the sentence behind gives it ("This was stated on Thursday")."""
    following = made.trigger.sentence + 1
    if following >= len(scene.tree.sentences):
        return None
    sentence = scene.tree.sentences[following]
    before, root = scene.tree.words[sentence.words[0].i - 1], sentence.root
    is_beside = "\n" not in scene.tree.text[before.end : sentence.start]
    if not is_beside or not speech_stance(root.lemma) or content_of(root) is not None:
        return None
    time = scene.times.on(root)
    if time is None or time.expression.form in LONG_AGO:
        return None
    return scene.times.when(time, basis="context", verb=root, rule=f"said in the sentence behind: “{root.lower}”")
