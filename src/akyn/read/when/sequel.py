"""This file carries a day on: over the sentence that it opens, and to what is told next ("... They then stormed the barracks.")."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.model import When
from akyn.read.above.contexts import content_of
from akyn.read.frames.families import SPEECH
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.scene.times import LONG_AGO, UNDATED, is_stretch
from akyn.read.syntax.tree import Sentence, Word, back_in_paragraph, children, first_conjunct, is_passive
from akyn.text.dates import FoundTime

OUTCOMES = frozenset({"ASSAULT", "CASUALTY", "COERCE"})  # told in the passive they are what came of it ("Ten were arrested.")
TALE = OUTCOMES | {"FLEE", "PROTEST"}  # what a tale goes from and to ("Crowds rallied on Sunday. Police fired tear gas.")
SAID = frozenset({"claimed", "denied"})
FURTHEST = 3  # sentences that a day is carried over
OPENERS = frozenset({"in", "on"})  # what leads to the time of a whole sentence
LONGEST_TALKS = 12  # sentences that a readout of talks may have


def time_of_opening(scene: Scene, verb: Word) -> When | None:
    """The day that a sentence opens with, for its main clauses and their results in the simple past: "On Monday Hale fell ill and Basel took over"."""
    is_result = verb.dep == "advcl" and any(one.lower == "so" for one in children(verb, "mark", "advmod"))
    main = first_conjunct(verb.head if is_result else verb)
    if not main.is_root or not is_simple_past(verb):
        return None
    time = next((one for one in scene.times.found if one.start >= scene.tree.sentences[verb.sentence].start), None)
    if time is None or time.start > verb.start or not (_is_day(time) and _opens(scene, time)):
        return None
    return scene.times.when(time, basis="context", verb=verb, rule="the day that its sentence opens with")


def _opens(scene: Scene, time: FoundTime) -> bool:
    """True for a time with at most a preposition before it in its sentence; "On Sunday afternoon detectives raided" is one however it is parsed."""
    word = scene.tree.at(time.start)
    if word is None:
        return False
    first = scene.tree.sentences[word.sentence].words[0]
    if word.i == first.i + 1 and first.lower in OPENERS:
        return True
    return scene.times.is_adverbial(time) and (word is first or (word.i == first.i + 1 and first.pos == "ADP"))


def time_carried_on(scene: Scene, made: Found, verb: Word) -> When | None:
    """The day of the sentences before, where a main clause in the past, or what is said in one, goes on from them; `verb` is the statement's main verb."""
    is_said = made.stance in SAID
    if not (is_reported(verb) if is_said else first_conjunct(verb).is_root and is_simple_past(verb)):
        return None
    if made.type in SPEECH and (talks := _talks_before(scene, verb.sentence)) is not None:
        return scene.times.when(talks, basis="context", verb=verb, rule="said in the talks that the sentences before date")
    if not (_goes_on(verb) or _is_outcome(made, verb) or made.type in TALE):
        return None
    time = _day_before(scene, verb.sentence, is_tale=not (_goes_on(verb) or _is_outcome(made, verb)))
    return scene.times.when(time, basis="context", verb=verb, rule="goes on from the sentences before") if time is not None else None


def _talks_before(scene: Scene, index: int) -> FoundTime | None:
    """The day of talks told before ("She met the premier today. ... She thanked him ..."), unless a later sentence has a day of its own."""
    for sentence in reversed(scene.tree.sentences[max(index - LONGEST_TALKS, 0) : index]):
        time = scene.times.on(sentence.root)
        if time is not None:
            match = scene.match(sentence.root)
            is_talk = match is not None and (match.type == "CONSULT" or sentence.root.lemma == "summon")
            return time if is_talk and _is_day(time) and is_simple_past(sentence.root) else None
    return None


def _day_before(scene: Scene, index: int, *, is_tale: bool = False) -> FoundTime | None:
    """The day of the nearest dated main clause of the paragraph, as long as the clauses between go on from it; of a tale, where that clause is of one."""
    for before in _sentences_before(scene, index):
        time = scene.times.on(before.root)
        if time is not None:
            match = scene.match(before.root)
            is_left = is_tale and (match is None or match.type not in TALE)
            return time if _is_day(time) and not is_left and is_simple_past(before.root) and speech_stance(before.root.lemma) is None else None
    return None


def is_reported(verb: Word) -> bool:
    """ "Two were shot, police said", "Police said two had been shot": the main clause of what somebody said in the past."""
    told = first_conjunct(verb)
    is_over = is_simple_past(verb) or (verb.tag == "VBN" and any(one.lower == "had" for one in children(verb, "aux")))
    if told.is_root:
        return is_over
    above = first_conjunct(told.head)
    is_content = told.dep in ("ccomp", "parataxis") and speech_stance(told.head.lemma) is not None
    return is_over and is_content and above.is_root and is_simple_past(told.head)


def time_told_by_witness(scene: Scene, made: Found, verb: Word) -> When | None:
    """ "The soldiers came on Friday evening. They fired into the air.": the day that somebody quoted gave before."""
    if made.type not in TALE or not first_conjunct(verb).is_root or not is_simple_past(verb):
        return None
    for before in _sentences_before(scene, verb.sentence):
        told = told_by(before)
        if scene.contexts.quote_at(told) is None:
            return None
        if (time := scene.times.on(told)) is not None:
            is_told = _is_day(time) and is_simple_past(told)
            return scene.times.when(time, basis="context", verb=verb, rule="goes on from what was quoted before") if is_told else None
    return None


def told_by(sentence: Sentence) -> Word:
    """The main verb, or that of what it reports ("Police fired tear gas on Tuesday, officials said")."""
    return (speech_stance(sentence.root.lemma) and content_of(sentence.root)) or sentence.root


def _sentences_before(scene: Scene, index: int) -> Iterator[Sentence]:
    """The sentences of the paragraph before one, the last first, up to one that names a time."""
    for here, before in back_in_paragraph(scene.tree, index, reach=FURTHEST):
        if _has_time(scene, here):
            return
        yield before


def _has_time(scene: Scene, sentence: Sentence) -> bool:
    return any(scene.times.is_time(word) for word in sentence.words)


def _is_day(time: FoundTime) -> bool:
    return time.expression.form not in LONG_AGO | UNDATED and not time.expression.form.startswith("since ") and not is_stretch(time)


def is_simple_past(verb: Word) -> bool:
    """ "fell", "was hit"; not "had fallen", "has been hit"."""
    helpers = {one.lower for one in children(verb, "aux", "auxpass")}
    return helpers <= {"was", "were"} and (verb.tag == "VBD" or (verb.tag == "VBN" and bool(helpers)))


def _goes_on(verb: Word) -> bool:
    return any(one.lower in words_of("sequence adverbs") for one in children(first_conjunct(verb), "advmod"))


def _is_outcome(made: Found, verb: Word) -> bool:
    return made.type in OUTCOMES and (made.type == "CASUALTY" or is_passive(verb))
