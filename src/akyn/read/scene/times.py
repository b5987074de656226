"""This file binds time expressions to the predicates they date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from akyn.lang.en.vocabulary import control_stance, person_classes, words_of
from akyn.model import Basis, Report, TimeExpression, When
from akyn.read.above.happening import happening
from akyn.read.frames.frames import Match
from akyn.read.syntax.tree import Tree, Word, ancestors, children, first_conjunct, is_finite
from akyn.text.dates import FoundTime

UNDATED = frozenset({"duration", "clock", "every", "every-weekday", "every-month", "every-season", "present-ref", "past-ref", "future-ref"})
YEARS = frozenset({"decade", "year", "years"})
STRETCHES = frozenset({"for", "within", "coming", "past"})
LONG_AGO = frozenset({"year", "decade", "century", "year-span"})
MODIFIERS = frozenset({"poss", "compound", "nmod", "nummod", "amod"})
ADVERBIALS = frozenset({"npadvmod", "pobj", "compound", "poss", "nmod"})


class Times:
    """The time expressions of one text by the verb or event noun they hang on."""

    def __init__(self, report: Report, tree: Tree, found: tuple[FoundTime, ...]) -> None:
        self.report = report
        self.tree = tree
        self.found = found
        self._words = {word.i for time in found for word in tree.starting_in(time.start, time.end)}
        self._on: dict[int, FoundTime] = {}
        self._ahead: set[int] = set()  # where the times begin that something is set for
        for time in found:
            if time.expression.form not in UNDATED:
                self._bind(time)

    def _bind(self, time: FoundTime) -> None:
        words = self.tree.between(time.start, time.end) or [word for word in [self.tree.at(time.start)] if word]
        if words:
            set_for = _set_for(_top(words), time)
            if set_for:
                self._ahead.add(time.start)
            colon = _end_of_topic(words, time, self.tree)
            for node in set_for or _behind_noun(words, time, self.tree) or _dated_by(_top(words), time, self._words):
                if colon is not None and node.i > colon:
                    continue
                known = self._on.get(node.i)
                if known is None or (is_stretch(known) and not is_stretch(time)):
                    self._on[node.i] = time

    def is_ahead(self, when: When | None) -> bool:
        """True for the day that something is set for."""
        return when is not None and when.span is not None and when.span.start in self._ahead

    def is_time(self, word: Word) -> bool:
        """True for a word that is part of a time expression."""
        return word.i in self._words

    def is_adverbial(self, time: FoundTime) -> bool:
        """True for "on Monday", False for "Monday's vote"."""
        words = self.tree.between(time.start, time.end)
        return bool(words) and _top(words).dep in ("npadvmod", "pobj", "advmod")

    def on(self, word: Word) -> FoundTime | None:
        """The time that hangs on a word itself."""
        time = self._on.get(word.i)
        return time if time is not None and _is_time_of(time, word) else None

    def of(self, trigger: Word, words: Iterable[Word], matches: Mapping[int, Match]) -> When | None:
        """The time of a predicate in its own words."""
        own = [(time, word) for word in (trigger, *words) if (time := self.on(word))]
        if own:
            set_for, word = next(((time, word) for time, word in own if time.start in self._ahead), own[0])
            return self.when(set_for, basis="own words", verb=trigger, rule=f"stands with “{word.lower}”")
        verb = happening(trigger) or trigger.head
        is_argument = trigger.pos in ("NOUN", "PROPN") and trigger.dep in ("nsubj", "nsubjpass", "dobj")
        if trigger.dep == "pobj" and trigger.head.dep == "agent":
            verb, is_argument = trigger.head.head, True  # "has been rattled by protests for several days"
        if is_argument and verb.i not in matches and (time := self.on(verb)):
            return self.when(time, basis="own words", verb=verb, rule=f"stands with “{verb.lower}”, whose argument “{trigger.lower}” is")
        return None

    def when(self, time: FoundTime, *, basis: Basis, verb: Word | None = None, rule: str | None = None) -> When:
        """A found time as part of a statement, with the rule that found it."""
        past = False if time.start in self._ahead else is_past(verb) if verb is not None else None
        return When(expression=time.expression, span=self.report.span(time.start, time.end), basis=basis, past=past, rule=rule)

    def publication(self, rule: str) -> When:
        """The day of publication, for what is said by being printed."""
        return When(expression=TimeExpression(form="days", values=(0,)), span=None, basis="publication", past=True, rule=rule)

    def all(self) -> tuple[When, ...]:
        """Every time of the text, for what is inferred from them."""
        return tuple(self.when(time, basis="own words") for time in self.found if time.expression.form not in UNDATED)

    def is_background(self, when: When | None) -> bool:
        """True for what a bare year or decade dates, other than the report's own."""
        if when is None or when.basis != "own words" or when.expression.form not in LONG_AGO:
            return False
        own = (self.report.published or "")[:4]
        return bool(own) and when.expression.values[:1] != (int(own),)


def _is_time_of(time: FoundTime, word: Word) -> bool:
    """False for "the first in 60 years" of what is past, "the worst since 2006", and "for two days" of what is in no tense: they only measure."""
    form, past = time.expression.form, is_past(word)
    if form.startswith("since ") and (_is_ranked(word) or (word.dep in ("acl", "relcl") and _is_ranked(word.head))):
        return False
    return not (form == "within" and past is not False) and not (form == "for" and past is None)


def _is_ranked(noun: Word) -> bool:
    """ "the first", "the worst", "the second such raid"."""
    ranks = [noun, *children(noun, "amod", "advmod"), *(two for one in children(noun, "amod") for two in one.children)]
    return any(one.tag in ("JJS", "RBS") or one.lemma in words_of("ranks") for one in ranks)


def is_stretch(time: FoundTime) -> bool:
    """True for "for two hours", "within a week": a day beside it dates better."""
    return time.expression.form in STRETCHES


def _top(words: list[Word]) -> Word:
    """The word of a time that hangs on a word outside it."""
    inside = {word.i for word in words}
    return next((word for word in words if word.head.i not in inside or word.is_root), words[0])


def _dated_by(top: Word, time: FoundTime, counted: set[int]) -> list[Word]:
    """What a time dates: the nouns over it up to the first verb, and that verb; not the years of "jailed for ten years in 2017"."""
    dated: list[Word] = []
    for up in _itself_and_above(top):
        if up is not top and up.i in counted and top.head.dep == "prep":
            continue
        if _is_aside(up, time):
            return dated
        if up.pos in ("NOUN", "PROPN") and not _is_count_of_times(up, top) and (up is top or top.dep in MODIFIERS or _hangs_on_noun(top, up)):
            dated.append(up)
        if up.pos in ("NOUN", "PROPN") and dated and top.dep in MODIFIERS:
            return dated
        if up.pos in ("VERB", "AUX") and up.dep not in ("aux", "auxpass") and not _is_standing_fact(up):
            return [*dated, up] if not dated or top.dep == "npadvmod" else dated
    return dated


def _is_aside(up: Word, time: FoundTime) -> bool:
    """ "officers, unpaid since March, mutinied", "Norland, which chairs the union this year, offered help": it dates nothing else."""
    if up.pos == "ADJ":
        return up.dep in ("amod", "appos") and up.i > up.head.i
    return _is_standing_fact(up) and time.expression.form in YEARS


def _is_count_of_times(noun: Word, top: Word) -> bool:
    """ "met for the first time on Sunday", "marched for a third day on Sunday": the day is that of the meeting, of the march."""
    is_ranked_day = noun.lemma in ("day", "night", "weekend") and any(one.tag == "JJ" for one in children(noun, "amod"))
    return (noun.lemma == "time" or is_ranked_day) and noun.head.lower == "for" and top.head.lower in ("on", "in", "at", "during")


def _set_for(top: Word, time: FoundTime) -> list[Word]:
    """ "set a vote for 20 May", "postponed it until Friday", "talks are scheduled for Friday": what the day is for; the verb too where it has no object."""
    prep = top.head
    if top.dep != "pobj" or prep.lower not in ("for", "to", "until") or time.expression.form in LONG_AGO | STRETCHES:
        return []
    verb = prep.head.head if prep.head.dep in ("dobj", "nsubjpass") else prep.head
    if verb.lemma not in words_of("setting days") and (prep.lower != "for" or verb.lemma not in words_of("schedulings")):
        return []
    return children(verb, "dobj") or [*children(verb, "nsubjpass"), verb]


def _behind_noun(words: list[Word], time: FoundTime, tree: Tree) -> list[Word]:
    """ "Hale is charged over riots last week": a present tense has no day that is past, and the noun right before the day has it."""
    top, before = _top(words), tree.words[words[0].i - 1] if words[0].i else words[0]
    is_object = before.pos == "NOUN" and before.dep in ("pobj", "dobj", "conj") and before.sentence == words[0].sentence
    if top.dep != "npadvmod" or not is_object or not _is_over(time):
        return []
    verb = next((one for one in (top.head, *ancestors(top.head)) if one.pos in ("VERB", "AUX") and is_finite(one)), None)
    return [before] if verb is not None and is_past(verb) is None and before is not top.head else []


def _end_of_topic(words: list[Word], time: FoundTime, tree: Tree) -> int | None:
    """ "2010-2011 Norse riots: a guard dies", "Norse war (2010-present): ...": where the topic ends, whose years date nothing behind it."""
    sentence = tree.sentences[words[0].sentence]
    if time.expression.form not in LONG_AGO or sentence.words[0].pos == "ADP":
        return None  # "In 2010: rebels take Oslo"
    colon = next((one.i for one in sentence.words if one.text.endswith(":")), None)
    is_topic = colon is not None and words[-1].i < colon and not any(one.i < colon and one.pos == "VERB" and is_finite(one) for one in sentence.words)
    return colon if is_topic else None


def _is_over(time: FoundTime) -> bool:
    """True for what is past, and for "earlier this month"."""
    return is_over(time.expression) or time.words.lower().startswith("earlier")


def is_over(time: TimeExpression) -> bool:
    """True for last week, two days ago, yesterday, recent days."""
    is_back = time.form in ("days", "weeks", "months", "quarters", "years", "decades") and time.values[0] < 0
    return is_back or time.form == "past" or time.form.startswith("last-") or (time.form == "ago" and time.values[0] > 0)


def _itself_and_above(top: Word) -> tuple[Word, ...]:
    is_event = top.pos in ("NOUN", "VERB") and top.dep not in ADVERBIALS
    return (top, *ancestors(top)) if is_event else tuple(ancestors(top))


def _is_standing_fact(verb: Word) -> bool:
    """A day cannot date it: "the building that houses the court"."""
    return verb.dep == "relcl" and verb.tag in ("VBZ", "VBP")


def _hangs_on_noun(top: Word, noun: Word) -> bool:
    """A time right behind a noun ("talks on May 5", "his arrest last week"); not behind who did it ("removed by decree of Hale on May 5")."""
    if top.dep == "npadvmod":
        return top.head is noun
    is_somebody = bool(noun.name) or bool(person_classes(noun.lemma))
    return top.dep == "pobj" and top.head.dep == "prep" and top.head.head is noun and not (is_somebody and top.head.lower == "on")


def is_past(verb: Word) -> bool | None:
    """True for a past tense, False for a future, None where the form does not say."""
    verb = first_conjunct(verb) if verb.dep == "conj" and not children(verb, "aux") else verb
    aux = {one.lower for one in children(verb, "aux", "auxpass")}
    if aux & words_of("future helpers") or "going" in aux:
        return False
    if "to" in aux and verb.dep in ("xcomp", "ccomp", "acl", "advcl"):
        return _is_past_to(verb.head)
    if "would" in aux and not aux & {"have"}:
        return False
    if _is_scheduled(verb):
        return False
    if verb.tag == "VBN" and aux & {"is", "are"} and not aux & {"has", "have", "had"}:
        return None
    return True if verb.tag in ("VBD", "VBN") or aux & {"was", "were", "had", "has", "have", "did"} else None


def _is_scheduled(verb: Word) -> bool:
    """ "is scheduled", "are expected": a present that speaks of what is to come."""
    return verb.lemma in words_of("schedulings") and any(one.lower in ("is", "are", "be") for one in children(verb, "aux", "auxpass"))


def _is_past_to(governor: Word) -> bool | None:
    """The tense that a verb gives its infinitive: "began to march", "agreed to meet", "is expected to meet", "is to meet"."""
    if governor.lemma == "be":
        return False
    stance = control_stance(governor.lemma)
    if stance == "transparent" and not _is_scheduled(governor):
        return is_past(governor)
    is_ahead = stance in ("planned", "demanded") or _is_scheduled(governor) or is_past(governor) is False
    return False if is_ahead else None
