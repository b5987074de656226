"""This file binds time expressions to the predicates they date."""

from __future__ import annotations

from akyn.model import Basis, Report, TimeExpression, When
from akyn.read.frames import Match
from akyn.read.tree import Tree, Word, ancestors, child, children, first_conjunct
from akyn.text.dates import FoundTime

UNDATED = frozenset({"duration", "every", "present-ref", "past-ref", "future-ref"})
LONG_AGO = frozenset({"year", "decade", "century", "year-span"})
CONTEXT_FORMS = frozenset({"context-days", "context"})


class Times:
    """The time expressions of one text by the verb or event noun they hang on."""

    def __init__(self, report: Report, tree: Tree, found: tuple[FoundTime, ...]) -> None:
        self.report = report
        self.tree = tree
        self.found = found
        self._on: dict[int, FoundTime] = {}
        for time in found:
            if time.expression.form not in UNDATED:
                self._bind(time)

    def _bind(self, time: FoundTime) -> None:
        words = [word for word in self.tree.words if time.start <= word.start and word.end <= time.end] or [word for word in [self.tree.at(time.start)] if word]
        if not words:
            return
        inside = {word.i for word in words}
        top = next((word for word in words if word.head.i not in inside or word.is_root), words[0])
        for node in self._holders(top):
            self._on.setdefault(node.i, time)

    def _holders(self, top: Word) -> list[Word]:
        """What a time dates: the nouns over it up to the first verb, and that verb."""
        holders = []
        for up in (top, *ancestors(top)) if top.pos in ("NOUN", "VERB") and top.dep not in ("npadvmod", "pobj", "compound", "poss", "nmod") else ancestors(top):
            if up.pos in ("NOUN", "PROPN") and (top.dep in ("poss", "compound", "nmod", "amod", "nummod") or up is top or _hangs_on_noun(top, up)):
                holders.append(up)
            if up.pos in ("NOUN", "PROPN") and holders and top.dep in ("poss", "compound", "nmod", "nummod", "amod"):
                return holders
            if up.pos in ("VERB", "AUX"):
                if up.dep == "relcl" and up.tag in ("VBZ", "VBP"):
                    continue  # a day cannot date a standing fact ("the building that houses the court")
                return [*holders, up] if not holders or top.dep == "npadvmod" else holders
        return holders

    def is_time(self, word: Word) -> bool:
        """True for a word that is part of a time expression."""
        return any(time.start <= word.start < time.end for time in self.found)

    def on(self, word: Word) -> FoundTime | None:
        """The time that hangs on a word itself."""
        return self._on.get(word.i)

    def of(self, trigger: Word, words: list[Word], matches: dict[int, Match]) -> When | None:
        """The time of a predicate in its own words."""
        for word in (trigger, *words):
            if word.i in self._on:
                return self.when(self._on[word.i], basis="own words", verb=trigger)
        if trigger.pos in ("NOUN", "PROPN") and trigger.dep in ("nsubj", "nsubjpass", "dobj") and trigger.head.i in self._on and trigger.head.i not in matches:
            return self.when(self._on[trigger.head.i], basis="own words", verb=trigger.head)
        return None

    def when(self, time: FoundTime, *, basis: Basis, verb: Word | None = None) -> When:
        """A found time as part of a statement."""
        return When(expression=time.expression, span=self.report.span(time.start, time.end), basis=basis, past=is_past(verb) if verb is not None else None)

    def publication(self) -> When:
        """The day of publication, for what is said by being printed."""
        return When(expression=TimeExpression(form="days", values=(0,)), span=None, basis="publication", past=True)

    def all(self) -> tuple[When, ...]:
        """Every time of the text, for what is inferred from them."""
        return tuple(self.when(time, basis="own words") for time in self.found if time.expression.form not in UNDATED)

    def is_background(self, when: When | None) -> bool:
        """True for what a bare year or decade dates, other than the report's own."""
        if when is None or when.basis != "own words" or when.expression.form not in LONG_AGO:
            return False
        own = (self.report.published or "")[:4]
        return bool(own) and when.expression.values[:1] != (int(own),)


def _hangs_on_noun(top: Word, noun: Word) -> bool:
    """A time in a prepositional phrase right behind a noun ("elections on October 4")."""
    return top.dep == "pobj" and top.head.dep == "prep" and top.head.head is noun


def is_past(verb: Word) -> bool | None:
    """True for a past tense, False for a future, None where the form does not say."""
    verb = first_conjunct(verb) if verb.dep == "conj" and not children(verb, "aux") else verb
    aux = {one.lower for one in children(verb, "aux", "auxpass")}
    if aux & {"will", "shall", "'ll", "’ll"} or ("going" in aux):
        return False
    if verb.tag in ("VBD", "VBN") or aux & {"was", "were", "had", "has", "have", "did"}:
        return True
    if child(verb, "aux") is not None and "would" in aux:
        return False
    return None
