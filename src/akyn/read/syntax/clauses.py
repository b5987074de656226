"""This file says who does what in a clause: deep subjects and objects, over passives, control, coordination and relatives."""

from __future__ import annotations

from akyn.lang.en.vocabulary import person_classes, speech_stance, words_of
from akyn.read.syntax.nouns import wrapping
from akyn.read.syntax.reasons import Reasons, because
from akyn.read.syntax.tree import (
    SUBJECTS,
    Word,
    ancestors,
    child,
    children,
    conjunct_with_subject,
    conjuncts,
    first_conjunct,
    is_infinitive,
    is_passive,
    is_to_infinitive,
    subtree,
)  # fmt: skip


class Clauses:
    """Arguments of the verbs of one text, each worked out once."""

    def __init__(self) -> None:
        self.reasons = Reasons()
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

    def bearers(self, word: Word) -> list[Word]:
        """Of whom an adjective or a verb with a preposition says it: who is guilty of, accused of, taking part in something."""
        if word.pos == "ADJ":
            return self._by_adjective(word, word)
        return self.objects(word) if is_passive(word) or word.lemma in words_of("accusations") else self.subjects(word)

    def surface(self, verb: Word) -> list[Word]:
        """What stands as the subject, whatever the voice."""
        return self.objects(verb) if is_passive(verb) else self.subjects(verb)

    def _find_subjects(self, verb: Word) -> list[Word]:
        if is_passive(verb):
            return self._subjects_of_passive(verb)
        return self._own_subjects(verb) or (self._subjects_of_first(verb) if verb.dep == "conj" else self._controlled(verb))

    @because("subject of “{}”")
    def _own_subjects(self, verb: Word) -> list[Word]:
        own = last_child(verb, "nsubj", "csubj")
        return expanded(own, verb) if own is not None else []

    @because("subject of the verb that “{}” is coordinated with")
    def _subjects_of_first(self, verb: Word) -> list[Word]:
        first = spoken_beside(verb) or conjunct_with_subject(verb)
        return self.surface(first) if first.pos in ("VERB", "AUX") else []

    def _subjects_of_passive(self, verb: Word) -> list[Word]:
        if _is_feeling(verb):
            return self._feeling(verb) if last_child(verb, "nsubjpass", "nsubj") is not None else self._controlled(verb)
        return self._behind_by(verb) or self._by_of_next(verb) or self._having_it_done(verb)

    @because("behind the “by” of the verb beside “{}”")
    def _by_of_next(self, verb: Word) -> list[Word]:
        """ "was attacked and injured by guards": the guards did both."""
        is_bare = not any(one.i > verb.i and one.dep not in ("conj", "cc", "punct", "advmod") for one in verb.children)
        others = (one for one in children(verb, "conj") if child(one, *SUBJECTS, "auxpass", "aux") is None and one.tag == "VBN")
        return next((found for one in others if (found := self._behind_by(one))), []) if is_bare else []

    @because("who has it done: subject of the verb over “{}”")
    def _having_it_done(self, verb: Word) -> list[Word]:
        """ "had the speaker arrested", "got the vote annulled": who had it done; to "had his passport seized" it was done, and "had two men hurt" is a loss."""
        thing = verb.head if verb.dep == "acl" else child(verb, "nsubjpass", "nsubj")
        governor = verb.head.head if verb.dep == "acl" else verb.head
        is_had = governor.lemma in ("have", "get") and governor.pos in ("VERB", "AUX") and verb.dep in ("acl", "ccomp", "xcomp", "oprd")
        if thing is None or not is_had or thing.i < governor.i or verb.lemma in words_of("losses") or (verb.dep == "acl" and thing.dep != "dobj"):
            return []
        doing = self.surface(governor)
        owner = child(thing, "poss")
        is_own = owner is not None and owner.tag == "PRP$" and (owner.lower != "its" or not any(one.name == "PERSON" or one.tag == "PRP" for one in doing))
        return [] if is_own else doing

    def _feeling(self, verb: Word) -> list[Word]:
        own = last_child(verb, "nsubjpass", "nsubj")
        return expanded(own, verb) if own is not None else []

    @because("behind the “by” of “{}”")
    def _behind_by(self, verb: Word) -> list[Word]:
        return [noun for agent in children(verb, "agent") for noun in through(agent)] or _at_the_hands_of(verb) or _late_agent(verb)

    def _controlled(self, verb: Word) -> list[Word]:
        """Who does what a verb without a subject says, by what governs it."""
        governor = verb.head
        if governor is verb:
            return []
        if verb.dep in ("xcomp", "ccomp", "pcomp", "advcl") and governor.dep == "prep":
            prep, governor = governor, governor.head
            accused = self._accused(verb, governor) or self._quoted_as(verb, prep)
            if accused:
                return accused
        if governor.pos == "ADV" and governor.head is not governor:
            governor = governor.head  # "moves closer to recognising them"
        return self._by_verb(verb, governor) if governor.pos in ("VERB", "AUX", "ADJ") else self._by_noun(verb, governor) or self._of_noun(verb, governor)

    @because("who is said to have done what “{}” says")
    def _accused(self, verb: Word, governor: Word) -> list[Word]:
        """ "accused them of trying": them; the parser may hang the preposition on either."""
        if governor.dep == "dobj" and governor.head.lemma in words_of("object of preposition"):
            return [governor]
        if governor.lemma in words_of("impositions"):
            return [noun for one in (governor, *children(governor, "dobj")) for noun in prepositional(one, "on")]
        if verb.head.dep == "prep" and verb.head.lower in ("for", "over") and (tried := _tried(governor)):
            return tried
        return self.objects(governor) if governor.lemma in words_of("object of preposition") else []

    @because("who is quoted, or described, as doing what “{}” says")
    def _quoted_as(self, verb: Word, prep: Word) -> list[Word]:
        """ "quoted her as saying": her."""
        return children(prep.head, "dobj") if prep.lower == "as" else []

    def _by_verb(self, verb: Word, governor: Word) -> list[Word]:
        if governor.pos == "ADJ":
            return self._by_adjective(verb, governor) if verb.dep in ("xcomp", "pcomp") else []
        if verb.dep in ("xcomp", "ccomp"):
            asked = self._asked(verb, governor) if governor.lemma in words_of("object control") else []
            return asked or self._as_above(verb, governor)
        return self._as_above(verb, governor) if verb.dep in ("advcl", "pcomp", "prep", "acomp") else []

    @because("who is ready, able, guilty to do what “{}” says")
    def _by_adjective(self, verb: Word, adjective: Word) -> list[Word]:
        """ "is ready to leave", "is committed to leaving": who is; "those guilty of leaving": those."""
        if adjective.dep == "amod":
            return [adjective.head]
        own = last_child(adjective, "nsubj")
        if own is not None:
            return conjuncts(own)
        if adjective.head.lemma in words_of("labels"):
            return self.objects(adjective.head)
        return self.surface(adjective.head) if adjective.head.pos in ("VERB", "AUX") else []

    @because("subject of the verb over “{}”, which has none of its own")
    def _as_above(self, verb: Word, governor: Word) -> list[Word]:
        """What is used to do something does nothing: who uses it does ("the list is used by guards to track miners")."""
        return self.subjects(governor) if governor.lemma in words_of("usings") else self.surface(governor)

    @because("who is asked, or made, to do what “{}” says")
    def _asked(self, verb: Word, governor: Word) -> list[Word]:
        """ "urged them to leave", "called on them to leave": them."""
        if is_passive(governor):
            return self.objects(governor)
        direct = child(governor, "dobj", "dative")
        if direct is not None and direct.dep == "dobj":
            return expanded(direct, governor)
        prep = next((one for one in children(governor, "prep", "dative") if one.lower in ("on", "upon", "to", "for")), None)
        return through(prep) if prep is not None else []

    @because("the noun that “{}” says more of, as its subject")
    def _by_noun(self, verb: Word, governor: Word) -> list[Word]:
        """ "miners blocking the road": the miners."""
        if verb.tag != "VBG" or verb.dep != "acl" or governor.pos not in ("NOUN", "PROPN"):
            return []
        place = governor.head if governor.dep == "appos" and governor.name == "GPE" else governor
        if place.name == "GPE" and place.dep == "pobj" and place.head.lower in words_of("place prepositions"):
            return next((self.surface(up) for up in ancestors(place) if up.pos == "VERB"), [])  # "struck in Oslo, killing six": not Oslo
        return [governor]

    @because("whose the noun is that “{}” fills: a plan, an attempt")
    def _of_noun(self, verb: Word, noun: Word) -> list[Word]:
        """Whose attempt, plan, decision it is: the possessor, else the subject of the verb that the noun hangs on."""
        is_filling = verb.dep in ("acl", "pcomp") or (verb.dep == "relcl" and is_to_infinitive(verb))
        if not is_filling or noun.pos not in ("NOUN", "PROPN"):
            return []
        owner = child(noun, "poss") or next((one for one in children(noun, "compound", "amod") if one.name in ("ORG", "GPE", "NORP")), None)
        is_doer = noun.dep == "attr" and (noun.lemma in words_of("lands") or bool(person_classes(noun.lemma)))  # "is the first Norse minister to resign"
        if owner is not None and not is_doer:
            return conjuncts(owner)  # "the council's plan to leave", "a Norse plan to leave"
        if noun.head.dep == "agent":
            return conjuncts(noun)  # "is used by guards to track miners"
        by = next((prep for prep in children(noun, "prep") if prep.lower == "by" or (prep.lower == "of" and verb.tag == "VB")), None)
        if by is not None:
            return through(by)
        late = [one for prep in children(verb, "prep", "agent") if prep.lower == "by" for one in through(prep)]
        if any(one.name or person_classes(one.lemma) for one in late):
            return late  # "an attempt to free them by soldiers"
        if noun.head.lemma in words_of("labels") or noun.head.lemma in words_of("stoppings"):
            return []  # who calls it an attempt does not attempt it, nor does who foils it
        over = noun.head if noun.dep in ("dobj", "attr") else _borne_by(noun) if is_to_infinitive(verb) else None
        doing = self.surface(over) if over is not None and over.pos in ("VERB", "AUX") else []
        return [one for one in doing if verb.dep != "relcl" or not _points_at_nothing(one)]

    def _find_objects(self, verb: Word) -> list[Word]:
        if is_passive(verb):
            return self._objects_of_passive(verb)
        return self._own_objects(verb) or self._shared_with_next(verb) or self._restricted(verb) or self._described(verb)

    @because("object of “{}”")
    def _own_objects(self, verb: Word) -> list[Word]:
        direct = children(verb, "dobj", "attr", "oprd") or [noun for particle in children(verb, "prt") for noun in children(particle, "pobj")]
        return [one for found in direct if not _says_how_it_left(found) for one in expanded(found, verb)]

    @because("subject of the passive “{}”")
    def _objects_of_passive(self, verb: Word) -> list[Word]:
        own = last_child(verb, "nsubjpass", "csubjpass") or last_child(verb, "nsubj")
        if own is not None:
            return expanded(own, verb)
        if verb.dep == "acl" or (verb.dep == "relcl" and is_infinitive(verb)):
            return self._told_of(verb.head)
        if verb.dep == "conj":
            return self._objects_of_first(conjunct_with_subject(verb))
        if verb.dep == "oprd" and is_passive(verb.head):
            return self.objects(verb.head)  # "40 people were reported wounded"
        return self._controlled(verb) if verb.dep in ("xcomp", "advcl", "pcomp", "acomp") else []

    def _told_of(self, noun: Word) -> list[Word]:
        """ "the editor arrested in May": the editor; "she was the third editor to be killed": she."""
        is_what_she_is = noun.dep == "attr" and noun.head.lemma == "be" and person_classes(noun.lemma)
        return (self.surface(noun.head) if is_what_she_is else []) or [noun]

    def _objects_of_first(self, first: Word) -> list[Word]:
        if first.dep == "acomp":
            return self.surface(first.head)
        if first.pos not in ("VERB", "AUX"):
            return []
        return self.objects(first) if is_passive(first) else self.surface(first)

    @because("object of the verb beside “{}”")
    def _shared_with_next(self, verb: Word) -> list[Word]:
        for other in children(verb, "conj"):
            if verb.pos == "VERB" and shares_object(verb, other):
                return self.objects(other)
        return []

    @because("the noun that “{}” says more of, as its object")
    def _restricted(self, verb: Word) -> list[Word]:
        """ "the editor they arrested": the editor, where the relative clause has a subject and no relative pronoun."""
        led = words_of("relatives") | {"where", "when", "why"}
        subject = child(verb, "nsubj")
        leading = [*verb.children, *(subtree(subject) if subject is not None else ())]  # "miners, thousands of whom marched"
        is_bare = verb.dep == "relcl" and subject is not None and not any(one.lower in led for one in leading)
        return conjuncts(verb.head) if is_bare and verb.lemma not in ("be", "say") else []

    @because("the noun that “{}” describes, as its object")
    def _described(self, verb: Word) -> list[Word]:
        """ "the jailed editor", "jailed editor Ana Hale": the editor, by name where he has one."""
        if verb.dep != "amod" or verb.tag != "VBN" or verb.pos != "VERB":
            return []
        noun = verb.head
        return [noun.head if noun.dep in ("compound", "nmod") and noun.head.name == "PERSON" else noun]


def spoken_beside(verb: Word) -> Word | None:
    """ "said that ..., and added that ...": the first verb of saying, where the parser hung the second on what the first reports."""
    first = first_conjunct(verb)
    if verb.dep != "conj" or first.dep != "ccomp" or child(verb, "nsubj", "nsubjpass", "aux") is not None:
        return None
    other = first.head
    if other.tag == "VBG" and other.dep == "advcl":
        other = other.head  # "disputed it, claiming that ..., and repeated that ..."
    is_pair = speech_stance(verb.lemma) is not None and speech_stance(other.lemma) is not None and verb.tag == other.tag
    is_set_off = any(one.text == "," and first.i < one.i < verb.i for one in (*first.children, *verb.head.children))
    return other if is_pair and is_set_off else None


def _is_feeling(verb: Word) -> bool:
    """True for a participle that says how its subject feels or is minded ("is committed"): nobody does it, unless by somebody."""
    if verb.lemma not in words_of("feelings"):
        return False
    return verb.lemma not in words_of("doable feelings") or child(verb, "agent") is None


def _at_the_hands_of(noun_or_verb: Word) -> list[Word]:
    """ "tortured at the hands of the guards": the guards."""
    hands = (noun for prep in children(noun_or_verb, "prep") if prep.lower == "at" for noun in through(prep) if noun.lower in ("hands", "hand"))
    return [noun for hand in hands for noun in prepositional(hand, "of")]


def _says_how_it_left(word: Word) -> bool:
    """ "left four people dead": how somebody else is, no object."""
    return word.dep == "oprd" and word.pos == "ADJ" and child(word, *SUBJECTS) is not None


def _points_at_nothing(word: Word) -> bool:
    """True for the "it" of "it is time to leave"."""
    return word.lower in words_of("it") | {"this", "that", "there"}


def _borne_by(noun: Word) -> Word | None:
    """ "left with an envoy to hold talks", "fired in a bid to end the march": the verb over what somebody has or is in when he sets out to do something."""
    noun = noun.head if noun.dep == "appos" else noun
    return noun.head.head if noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.lower in words_of("upon what one sets out") else None


def _tried(governor: Word) -> list[Word]:
    """ "opened an inquiry into the guards for firing", "charges against the guards for firing": the guards; the parser may hang the "for" on any of these."""
    if governor.dep == "pobj" and governor.head.lower in ("into", "against"):
        return conjuncts(governor)
    return [noun for one in (governor, *children(governor, "dobj")) for name in ("into", "against") for noun in prepositional(one, name)]


def _late_agent(verb: Word) -> list[Word]:
    """The by-phrase that the parser hung on a noun behind the passive ("was accused of fraud by the union")."""
    nouns = [noun for prep in children(verb, "prep") if prep.lower not in words_of("circumstances") for noun in through(prep)]
    nouns += children(verb, "dobj", "oprd")  # "was denied entry by the guards", "was named minister by the king"
    for by in (one for noun in nouns for one in children(noun, "prep") if one.lower == "by"):
        doers = through(by)
        if doers and (doers[0].name in ("PERSON", "ORG", "GPE") or person_classes(doers[0].lemma)):
            return doers
    return []


def shares_object(verb: Word, other: Word) -> bool:
    """ "interrogated, detained and deported them": one object behind verbs that stand side by side."""
    own = {one.dep for one in verb.children if one.i > verb.i} - {"conj", "cc", "punct", "advmod", "preconj"}
    return not own and other.pos == "VERB" and _form(other) == _form(verb) and child(other, "nsubj", "nsubjpass") is None


def _form(verb: Word) -> str:
    """The form of a verb as a coordination shares it: "has detained and abused" may be tagged past and participle."""
    return "VBN" if verb.tag == "VBD" else "VBP" if verb.tag == "VB" and not children(verb, "aux") else verb.tag


def last_child(verb: Word, *deps: str) -> Word | None:
    """The last subject where the parser found two ("his predecessor, ..., Ivo Basel was freed": Basel)."""
    found = [one for one in children(verb, *deps) if one.i < verb.i or verb.pos == "AUX"]
    return found[-1] if found else child(verb, *deps)


def expanded(word: Word, verb: Word) -> list[Word]:
    """A subject or object with what is coordinated with it; a relative pronoun is its antecedent."""
    if word.lower in words_of("relatives") and word.tag in ("WDT", "WP", "WP$", "IN", "DT"):
        antecedent = antecedent_of(verb)
        if antecedent is not None and word.lower == "that":
            antecedent = _restrictable(antecedent)
        return [antecedent] if antecedent is not None else []
    return conjuncts(word)


def _restrictable(noun: Word) -> Word:
    """ "the blast in Oslo that killed two", "an ally of Hale that fled": no "that" says which Oslo or which Hale, so it says which blast, which ally."""
    outer = noun.head.head
    outer = outer.head if outer.dep == "acl" else outer
    is_one = noun.name in ("GPE", "LOC", "FAC", "ORG", "PERSON") and noun.dep == "pobj" and (noun.name == "ORG" or not children(noun, "det"))
    return _restrictable(outer) if is_one and outer.pos in ("NOUN", "PROPN") and not outer.name else noun


def antecedent_of(verb: Word) -> Word | None:
    """The noun that a relative clause belongs to, also over "which he thinks are ..."."""
    node = verb
    while node.dep in ("ccomp", "xcomp", "conj") and node.head is not node:
        node = node.head
    return node.head if node.dep == "relcl" else None


def antecedent_around(word: Word) -> Word | None:
    """The noun that the relative clause around a word says more of: the miners of "the miners, thousands of whom marched"."""
    return next((up.head for up in ancestors(word) if up.dep == "relcl"), None)


def through(prep: Word) -> list[Word]:
    """The nouns that a preposition leads to."""
    noun = child(prep, "pobj")
    if noun is not None:
        return conjuncts(noun)
    inner = next((one for one in children(prep, "prep", "pcomp") if one.pos == "ADP"), None)  # "out of", "due to"
    return through(inner) if inner is not None else []


def prepositional(word: Word, name: str) -> list[Word]:
    """The nouns behind this preposition of a word, also where it stands beside another ("inside Norland and against its neighbours")."""
    preps = (one for prep in children(word, "prep", "agent", "dative", "prt") for one in conjuncts(prep))
    return [noun for prep in preps if prep.lower == name for noun in through(prep)]


def is_by_speaker(verb: Word) -> bool:
    """ "I thank you", "we urge them": who speaks does it."""
    return any(one.lower in words_of("first person") for one in children(verb, "nsubj"))


def clauses_of_cause(verb: Word) -> list[Word]:
    """ "hurt when guards opened fire": the clauses that say upon what."""
    return [one for one in children(verb, "advcl") if tells_of_cause(one)]


def tells_of_cause(clause: Word) -> bool:
    """ "when guards opened fire"."""
    return clause.dep == "advcl" and any(one.lower in words_of("conjunctions of cause") for one in children(clause, "mark", "advmod"))


def beside_noun(role: str, head: Word, words: list[Word]) -> list[Word]:
    """The nouns that stand to a noun in a role: its possessors, what is compounded with it, those behind a preposition of its predicate's words."""
    if role == "poss":
        return [two for one in children(head, "poss") or children(wrapping(head), "poss") for two in conjuncts(_possessor(one))]
    if role == "compound":
        before = [one for one in children(head, "compound", "amod", "nmod") if one.name or one.pos in ("NOUN", "PROPN")]
        return [two for one in before for two in (conjuncts(one) if one.name else [one]) if two.i < head.i]
    return [noun for node in words for noun in prepositional(node, role)]


def _possessor(owner: Word) -> Word:
    """ "the leader, whose arrest ...": the leader."""
    return (antecedent_around(owner) if owner.tag == "WP$" else None) or owner
