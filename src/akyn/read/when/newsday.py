"""This file finds the day of a report's news, for what is told without a day further on: the weekday it opens with, the day on which a wire sent it."""

from __future__ import annotations

from akyn.lang.en.vocabulary import speech_stance
from akyn.model import When
from akyn.read.frames.families import SPEECH
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.scene.times import LONG_AGO
from akyn.read.syntax.tree import Sentence, Word, ancestors, first_conjunct
from akyn.read.when.sequel import is_reported, is_simple_past, told_by
from akyn.text.datelines import is_dispatch
from akyn.text.dates import FoundTime, resolve
from akyn.text.lookup import day_of

OPENING = 3  # sentences, of which the first may be a headline
DEADLINES = frozenset({"before", "by", "from", "until", "within"})  # lead to the time of what is asked or promised, not to that of the asking
SHOTS = frozenset({"ASSAULT", "CASUALTY"})  # what is quarrelled about where news tells of it


def time_of_report(scene: Scene, made: Found, verb: Word) -> When | None:
    """The weekday that a report gives its news at once, else the day of a dispatch: for what is said in it, where its paragraph names no other time."""
    if made.type not in SPEECH - {"COMMENT"} or not _is_told(verb):
        return None
    return _time_of_news(scene, verb)


def time_of_assessment(scene: Scene, made: Found) -> When | None:
    """The day of the news, for what somebody is told to have said or written without a day ("Losses will be heavy, an engineer said")."""
    if made.type != "COMMENT" or made.stance != "claimed":
        return None
    root = scene.tree.sentences[made.trigger.sentence].root
    return _time_of_news(scene, root) if speech_stance(root.lemma) is not None and is_simple_past(root) else None


def _time_of_news(scene: Scene, verb: Word) -> When | None:
    time = _day_of_lead(scene, verb)
    if _is_of_another_day(scene, verb, time):
        return None
    if time is not None:
        return scene.times.when(time, basis="context", verb=verb, rule="said on the day that the report opens with")
    is_sent_that_day = scene.report.published is not None and is_dispatch(scene.report.text)
    return scene.times.publication("said in a dispatch, which tells of the day that it was sent") if is_sent_that_day else None


def time_of_quarrel(scene: Scene, made: Found, verb: Word) -> When | None:
    """The weekday of the shooting that a report opens with, for what the two sides say of it: "He said his men had come under fire"."""
    if made.type not in SHOTS or not is_reported(verb) or first_conjunct(verb).is_root:
        return None
    time = _day_of_lead(scene, verb, kinds=SHOTS)
    if time is None or _is_of_another_day(scene, verb, time):
        return None
    return scene.times.when(time, basis="context", verb=verb, rule="said of what the report opens with")


def _is_told(verb: Word) -> bool:
    """A main clause in the simple past, or what is said besides of who is in one ("..., said Hale, who blamed the army")."""
    if not is_simple_past(verb):
        return False
    main = first_conjunct(verb)
    return main.is_root or (main.dep == "relcl" and main.i > main.head.i and is_simple_past(_above(main)))


def _above(clause: Word) -> Word:
    """The verb over the noun that a relative clause says more of."""
    return next((up for up in ancestors(clause.head) if up.pos in ("VERB", "AUX")), clause)


def _day_of_lead(scene: Scene, verb: Word, *, kinds: frozenset[str] | None = None) -> FoundTime | None:
    """The weekday, of the report or its eve, that the first sentence with one gives what it tells, or its telling."""
    for sentence in scene.sentences[:OPENING]:
        days = [one for one in scene.times.found if sentence.start <= one.start < sentence.end and one.expression.form == "weekday"]
        is_news = is_simple_past(sentence.root) or is_simple_past(told_by(sentence))  # a headline is in the present
        if days and is_news and sentence.index < verb.sentence:
            time = _day_of(scene, sentence, kinds) or (days[0] if kinds is None and len({one.expression for one in days}) == 1 else None)
            return time if time is not None and not _is_stale(scene, time) else None
    return None


def _day_of(scene: Scene, sentence: Sentence, kinds: frozenset[str] | None) -> FoundTime | None:
    """The weekday of a sentence's main clause: of its telling, and of what it tells where that is of these kinds."""
    told = told_by(sentence)
    match = scene.match(told)
    if kinds is not None and (match is None or match.type not in kinds):
        return None
    times = (scene.times.on(one) for one in ((sentence.root, told) if kinds is None else (told,)) if is_simple_past(one))
    return next((time for time in times if time is not None and time.expression.form == "weekday"), None)


def _is_stale(scene: Scene, time: FoundTime) -> bool:
    """Whether the weekday lies further back than the eve of the report: what is said since then is of no day that is told."""
    day = day_of(scene.report.published)
    told = resolve(time.expression, anchor=day, past=True) if day is not None else None
    return told is not None and day is not None and (day - told.start).days > 1


def _is_of_another_day(scene: Scene, verb: Word, time: FoundTime | None) -> bool:
    """Whether its sentence names another time, or one before it in the paragraph is of another day or of times long past."""
    paragraph, own = scene.tree.paragraph(verb), time.expression if time is not None else None
    others = [one for one in scene.times.found if one.start in paragraph and one.expression != own and one.expression.form != "clock"]
    here = scene.tree.sentences[verb.sentence]
    if any(here.start <= one.start < here.end and not _is_aside(scene, one, verb) for one in others):
        return True
    before = (sentence for sentence in scene.tree.sentences[: verb.sentence] if sentence.start in paragraph)
    dating = {one for sentence in before if (one := scene.times.on(sentence.root)) is not None and not one.expression.form.startswith("since ")}
    return any(one in dating or one.expression.form in LONG_AGO for one in others if one.start < here.start)


def _is_aside(scene: Scene, time: FoundTime, verb: Word) -> bool:
    """ "Hale, who won in March, urged them to leave by Friday": the time of a relative clause and that of what is asked date nothing else."""
    word = scene.tree.at(time.start)
    above = (word, *ancestors(word)) if word is not None else ()
    clause = next((up for up in above if up.dep == "relcl"), None)
    if clause is not None and clause is not first_conjunct(verb) and clause not in ancestors(verb):
        return True
    led = next((up for up in above if up.dep == "prep"), None)
    return led is not None and led.lower in DEADLINES and led.i > verb.i
