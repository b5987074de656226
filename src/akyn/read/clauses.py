"""This file says who does what in a clause: deep subjects and objects, over passives, control, coordination and relatives."""

from __future__ import annotations

from akyn.lang.en import vocabulary
from akyn.read.tree import Word, child, children, conjuncts, first_conjunct, is_passive

# Verbs whose object, not subject, does what the infinitive says ("urged them to leave").
OBJECT_CONTROL = frozenset(
    "urge ask call order tell allow force let cause enable help persuade instruct advise request invite encourage permit beg press require want expect see hear make have get lead warn command direct compel prompt authorise authorize forbid appeal".split()
)
# Verbs whose object does what stands behind their preposition ("accused them of trying").
OBJECT_OF_PREPOSITION = frozenset("accuse suspect blame charge convict acquit prevent stop ban bar keep discourage dissuade deter prohibit warn criticise criticize condemn praise thank".split())
# Participles that say how their subject feels or is minded: nobody does it to them.
FEELINGS = frozenset("commit dedicate determine concern worry trouble appal appall sadden shock dismay disappoint alarm outrage prepare interest resolve please gratify encourage disturb horrify oppose".split())
DOABLE = frozenset({"commit", "prepare", "oppose", "encourage", "resolve", "disturb"})  # these are also done by somebody
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt"})


class Clauses:
    """Arguments of the verbs of one text, each worked out once."""

    def __init__(self) -> None:
        self._subjects: dict[int, list[Word]] = {}
        self._objects: dict[int, list[Word]] = {}

    def subjects(self, verb: Word) -> list[Word]:
        """Who does it, every conjunct: the by-phrase of a passive, the controller of an infinitive; [] where nobody is said."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = []  # a parse with a loop ends here
            self._subjects[verb.i] = self._find_subjects(verb)
        return self._subjects[verb.i]

    def objects(self, verb: Word) -> list[Word]:
        """Whom or what it is done to, every conjunct: the subject of a passive, the noun before a past participle."""
        if verb.i not in self._objects:
            self._objects[verb.i] = []
            self._objects[verb.i] = self._find_objects(verb)
        return self._objects[verb.i]

    def surface(self, verb: Word) -> list[Word]:
        """What stands as the subject, whatever the voice."""
        return self.objects(verb) if is_passive(verb) else self.subjects(verb)

    def _find_subjects(self, verb: Word) -> list[Word]:
        if is_passive(verb) and verb.lemma in FEELINGS and (verb.lemma not in DOABLE or child(verb, "agent") is None):
            own = last_child(verb, "nsubjpass", "nsubj")
            return expanded(own, verb) if own is not None else self._controlled(verb)
        if is_passive(verb):
            return [noun for agent in children(verb, "agent") for noun in through(agent)] or self._late_agent(verb)
        own = last_child(verb, "nsubj", "csubj")
        if own is not None:
            return expanded(own, verb)
        if verb.dep == "conj":
            first = first_conjunct(verb)
            return [] if first.pos not in ("VERB", "AUX") else self.surface(first)
        return self._controlled(verb)

    @staticmethod
    def _late_agent(verb: Word) -> list[Word]:
        """The by-phrase that the parser hung on a noun behind the passive ("was accused of fraud by the union")."""
        for prep in children(verb, "prep"):
            for noun in through(prep):
                for by in children(noun, "prep"):
                    doers = through(by) if by.lower == "by" else []
                    if doers and (doers[0].name in ("PERSON", "ORG", "GPE") or vocabulary.person_classes(doers[0].lemma)):
                        return doers
        return []

    def _controlled(self, verb: Word) -> list[Word]:
        governor = verb.head
        if governor is verb:
            return []
        if verb.dep in ("xcomp", "ccomp", "pcomp", "advcl") and governor.dep == "prep":
            governor = governor.head
            if governor.dep == "dobj" and governor.head.lemma in OBJECT_OF_PREPOSITION:
                return [governor]
            if governor.lemma in OBJECT_OF_PREPOSITION and self.objects(governor):
                return self.objects(governor)
        if verb.dep == "xcomp" and governor.pos == "ADJ" and governor.head.pos in ("VERB", "AUX"):
            return self.surface(governor.head)
        if verb.dep in ("xcomp", "ccomp") and governor.pos in ("VERB", "AUX"):
            if governor.lemma in OBJECT_CONTROL:
                asked = self._asked(governor)
                if asked:
                    return asked
            return self.surface(governor)
        if verb.dep in ("advcl", "pcomp", "prep") and governor.pos in ("VERB", "AUX"):
            return self.surface(governor)
        if verb.dep in ("acl", "pcomp") and governor.pos in ("NOUN", "PROPN"):
            return [governor] if verb.tag == "VBG" and verb.dep == "acl" else self._of_noun(governor)
        return []

    def _asked(self, governor: Word) -> list[Word]:
        if is_passive(governor):
            return self.objects(governor)
        direct = child(governor, "dobj", "dative")
        if direct is not None and direct.dep == "dobj":
            return expanded(direct, governor)
        for prep in children(governor, "prep", "dative"):
            if prep.lower in ("on", "upon", "to", "for"):
                return through(prep)
        return []

    def _of_noun(self, noun: Word) -> list[Word]:
        """Whose attempt, plan, decision it is: the possessor, else the subject of the verb that the noun hangs on."""
        owner = child(noun, "poss")
        if owner is not None:
            return conjuncts(owner)
        for prep in children(noun, "prep"):
            if prep.lower == "by":
                return through(prep)
        return self.surface(noun.head) if noun.dep in ("dobj", "attr") and noun.head.pos in ("VERB", "AUX") else []

    def _shared_with_next(self, verb: Word) -> list[Word]:
        for other in children(verb, "conj"):
            if verb.pos == "VERB" and shares_object(verb, other):
                return self.objects(other)
        return []

    def _find_objects(self, verb: Word) -> list[Word]:
        if is_passive(verb):
            own = last_child(verb, "nsubjpass", "csubjpass") or last_child(verb, "nsubj")
            if own is not None:
                return expanded(own, verb)
            if verb.dep == "acl":
                return [verb.head]
            if verb.dep == "conj":
                first = first_conjunct(verb)
                return (
                    self.objects(first) if first.pos in ("VERB", "AUX") and is_passive(first) else self.surface(first) if first.pos in ("VERB", "AUX") else []
                )
            return self._controlled(verb) if verb.dep in ("xcomp", "advcl") else []
        direct = [one for one in children(verb, "dobj", "attr", "oprd") for one in expanded(one, verb)]
        if direct:
            return direct
        shared = self._shared_with_next(verb)
        if shared:
            return shared
        if verb.dep == "conj" and verb.lemma != "be" and not children(verb, "prep", "ccomp", "xcomp", "prt", "acomp"):
            return []
        if (
            verb.dep == "relcl"
            and child(verb, "nsubj") is not None
            and not any(one.lower in vocabulary.RELATIVE for one in verb.children)
            and verb.lemma not in ("be", "say")
        ):
            return conjuncts(verb.head)
        return []


def shares_object(verb: Word, other: Word) -> bool:
    """ "interrogated, detained and deported them": one object behind verbs that stand side by side."""
    own = {one.dep for one in verb.children if one.i > verb.i} - {"conj", "cc", "punct", "advmod", "preconj"}
    return not own and other.pos == "VERB" and other.tag == verb.tag and child(other, "nsubj", "nsubjpass") is None


def last_child(verb: Word, *deps: str) -> Word | None:
    """The last subject where the parser found two ("his predecessor, ..., Ivo Basel was freed": Basel)."""
    found = [one for one in children(verb, *deps) if one.i < verb.i or verb.pos == "AUX"]
    return found[-1] if found else child(verb, *deps)


def expanded(word: Word, verb: Word) -> list[Word]:
    """A subject or object with what is coordinated with it; a relative pronoun is its antecedent."""
    if word.lower in vocabulary.RELATIVE and word.tag in ("WDT", "WP", "WP$", "IN", "DT"):
        antecedent = antecedent_of(verb)
        return [antecedent] if antecedent is not None else []
    return conjuncts(word)


def antecedent_of(verb: Word) -> Word | None:
    """The noun that a relative clause belongs to, also over "which they say were ..."."""
    node = verb
    while node.dep in ("ccomp", "xcomp", "conj") and node.head is not node:
        node = node.head
    if node.dep == "relcl":
        head = node.head
        return head
    return None


def through(prep: Word) -> list[Word]:
    """The nouns that a preposition leads to."""
    noun = child(prep, "pobj", "pcomp")
    if noun is None:
        inner = child(prep, "prep")
        return through(inner) if inner is not None else []
    return conjuncts(noun) if noun.dep == "pobj" else []


def prepositional(word: Word, name: str) -> list[Word]:
    """The nouns behind this preposition of a word."""
    return [noun for prep in children(word, "prep", "agent", "dative", "prt") if prep.lower == name for noun in through(prep)]
