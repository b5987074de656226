"""This file dates a predicate by what stands beside it: the occasion it names, the subject that a day stands behind, the clause that tells when it began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from akyn.lang.en.vocabulary import words_of
from akyn.read.frames.families import DEEDS, NATIONAL, PHYSICAL, SPEECH
from akyn.read.scene.scene import Scene
from akyn.read.scene.times import LONG_AGO, UNDATED, is_past, is_stretch
from akyn.read.syntax.nouns import wrapping
from akyn.read.syntax.tree import Word, child, children, first_conjunct, over_of
from akyn.text.dates import FoundTime, Unit

HARM = frozenset({"ASSAULT", "CASUALTY", "OUST"})  # as old as the event that does it: "Monday's blast killed five"
VERBAL = frozenset({"VERB", "AUX", "ADJ"})


def time_beside(scene: Scene, word: Word, kind: str) -> FoundTime | None:
    """The time that a word's occasion, subject or relative clause gives it."""
    if word.pos in VERBAL:
        times = chain(
            _of_occasion(scene, word),
            _of_paper(scene, word, kind),
            _of_subject(scene, word),
            _of_object(scene, word, kind),
            _of_target(scene, word, kind),
            _of_cause(scene, word, kind),
        )
        return next((time for time in times if time), None)
    return next(chain(_of_beginning(scene, word), _of_stretch(scene, word)), None)


def is_occasion(noun: Word, kind: str) -> bool:
    """True for an event upon which something else happens: a deed where it is more than a bare word, another event where more is told than its name.

    "after the raid", "amid protests", "following ten days of riots"; "following the failed vote", "due to a national vote", and not "after the vote".
    """
    top = first_conjunct(wrapping(first_conjunct(noun)))
    prep = top.head
    is_upon = prep.lower in words_of("upon") or (prep.lower in ("to", "of") and prep.head.lower in words_of("upon"))
    if top.dep != "pobj" or not is_upon:
        return False
    is_set, is_told = child(noun, "det", "poss") is not None or noun.tag in ("NNS", "NNPS"), child(noun, "amod", "compound") is not None
    return (is_set and is_told) or (kind in DEEDS and (is_set or is_told or top is not noun))


def goes_on_in(scene: Scene, noun: Word) -> bool:
    """ "were killed in a raid", "were held during the riot": as old as what befell them in it; what somebody is tried for was before."""
    prep = noun.head
    if noun.dep != "pobj" or noun.pos != "NOUN" or prep.lower not in ("at", "during", "in") or prep.head.pos != "VERB":
        return False
    event, match = scene.match(noun), scene.match(prep.head)
    if event is None or match is None or not {event.type, match.type} <= PHYSICAL - NATIONAL:
        return False
    return prep.lower == "during" or match.type != "COERCE"


def _of_occasion(scene: Scene, verb: Word) -> Iterator[FoundTime | None]:
    """ "killed in a Tuesday raid", "said in a 5 May report"."""
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj") if prep.lower in words_of("occasion prepositions") else None
        time = scene.times.on(noun) if noun is not None else None
        is_history = time is not None and time.expression.form in LONG_AGO and is_past(verb) is None  # "march over the 2005 vote"
        yield time if time is not None and not is_stretch(time) and not is_history else None


def _of_paper(scene: Scene, verb: Word, kind: str) -> Iterator[FoundTime | None]:
    """ "In a statement issued on Monday, she condemned the raid": said when what it is said in was given out."""
    for prep in children(verb, "prep") if kind in SPEECH else ():
        noun = child(prep, "pobj") if prep.lower in ("in", "at") else None
        yield from (scene.times.on(clause) for clause in (children(noun, "acl") if noun is not None else ()) if clause.tag == "VBN")


def _of_subject(scene: Scene, verb: Word) -> Iterator[FoundTime | None]:
    """ "the ministers on Friday signed": the parser hangs the day on the ministers."""
    for subject in children(verb, "nsubj", "nsubjpass"):
        time = scene.times.on(subject)
        if time and time.start > subject.start and time.expression.form not in LONG_AGO and not is_event(scene, subject):
            yield time


def _of_object(scene: Scene, verb: Word, kind: str) -> Iterator[FoundTime | None]:
    """ "won the 2017 election", "held Friday talks": the verb tells of what its object names."""
    for noun in children(verb, "dobj"):
        time = scene.times.on(noun)
        is_told = kind in {entry.kind.name for entry in scene.predicates.chooser.nouns(noun.lemma)}
        if time and is_told and (is_past(verb) or time.expression.form not in LONG_AGO):
            yield time


def _of_target(scene: Scene, verb: Word, kind: str) -> Iterator[FoundTime | None]:
    """ "fired on a crowd protesting on 3 May": what those do to whom it is done, while it is done to them."""
    targets = [*children(verb, "dobj"), *(noun for prep in children(verb, "prep") if prep.lower in ("at", "into", "on") for noun in children(prep, "pobj"))]
    for noun in targets if kind in HARM else ():
        yield from (scene.times.on(clause) for clause in children(noun, "acl") if clause.tag == "VBG")


def _of_cause(scene: Scene, verb: Word, kind: str) -> Iterator[FoundTime | None]:
    """ "Monday's blast killed five", "five were killed by Monday's blast", "the 2010 crash that killed five"."""
    if kind in HARM and verb.dep == "relcl" and any(one.tag == "WDT" for one in children(verb, "nsubj")):
        yield scene.times.on(verb.head)
    if kind in HARM:
        agents = (child(agent, "pobj") for agent in children(verb, "agent"))
        causes = [word for word in (*children(verb, "nsubj"), *agents) if word is not None and is_event(scene, word)]
        yield from (scene.times.on(cause) or next(_of_beginning(scene, cause), None) for cause in causes)


def time_of_toll(scene: Scene, noun: Word) -> FoundTime | None:
    """ "The toll of Thursday's strike was revised", "the deaths of three villagers shot last Saturday": when they died, not when they were counted."""
    inner = [one for prep in children(noun, "prep") if prep.lower in ("from", "in", "of") for one in children(prep, "pobj")]
    killed = [clause for one in inner for clause in children(one, "acl") if clause.tag == "VBN"]
    return next((time for one in (*inner, *killed) if (time := scene.times.on(one)) is not None), None)


def time_of_when(scene: Scene, clause: Word) -> FoundTime | None:
    """ "since Friday, when gunmen killed a judge": the time that "when" stands for."""
    when = next((one for one in children(clause, "advmod", "mark") if one.lower == "when"), None)
    if when is None:
        return None
    time = _time_before(scene, when.i)
    if time is None:
        return None
    return replace(time, expression=replace(time.expression, form=time.expression.form.removeprefix("since ")))


def time_of_which(scene: Scene, clause: Word) -> FoundTime | None:
    """ "Tuesday's fire, in which ten died", "the raid on Oslo on 3 May, which killed a guard": the harm is as old as what did it."""
    led = [noun for prep in children(clause, "prep") if prep.lower in ("at", "during", "in") for noun in children(prep, "pobj") if noun.tag == "WDT"]
    if led:
        own = scene.times.on(clause.head) if clause.dep == "relcl" else None
        return own or _time_before(scene, led[0].i - 1)
    is_harm = clause.dep == "relcl" and any(one.lower == "which" for one in children(clause, "nsubj")) and is_event(scene, clause.head)
    return scene.times.on(clause.head) if is_harm else None


def _time_before(scene: Scene, i: int) -> FoundTime | None:
    """The day that stands right before a word, or before the comma in front of it."""
    before = scene.tree.words[i - 1] if i else None
    if before is not None and before.text == "," and before.i:
        before = scene.tree.words[before.i - 1]
    time = next((one for one in scene.times.found if one.start <= before.start < one.end), None) if before is not None else None
    return time if time is not None and time.expression.form not in UNDATED else None


def _of_beginning(scene: Scene, noun: Word) -> Iterator[FoundTime]:
    """ "a truce that began on 2 April", "the vote held on Sunday", "an attack aimed at guards on Sunday"."""
    for clause in children(noun, "relcl", "acl"):
        time = scene.times.on(clause)
        if time and tells_event(clause):
            yield time


def _of_stretch(scene: Scene, noun: Word) -> Iterator[FoundTime]:
    """ "resigned after ten days of protests": the ten days up to then."""
    over = over_of(first_conjunct(noun))
    if over is None or ((over.dep, over.head.lemma) != ("dobj", "follow") and (over.dep != "pobj" or over.head.lower not in words_of("circumstances"))):
        return
    long = (one for one in scene.times.found if one.start <= over.start < one.end and one.expression.form in ("coming", "duration"))
    time = next((one for one in long if one.expression.form == "duration" or one.words.lower().startswith("following")), None)
    if time is not None and time.expression.values[1] >= Unit.DAY:
        yield replace(time, expression=replace(time.expression, form="past"))


def tells_event(clause: Word) -> bool:
    """True for a clause that says of its noun that it happens, is carried out, strikes somebody or is told of: "clashes reported in Oslo"."""
    return any(clause.lemma in words_of(name) for name in ("occurrences", "light verbs", "targetings", "witnessings"))


def is_event(scene: Scene, noun: Word) -> bool:
    """True for a noun that tells that something happens."""
    return scene.match(noun) is not None or bool(scene.predicates.chooser.nouns(noun.lemma))
