"""This file makes the statements of a report: each predicate that a frame knows, with its roles, its speaker, stance, time, place and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from akyn.lang.en import vocabulary
from akyn.model import Basis, Figure, Report, Slot, Stance, Statement, When
from akyn.read import figures as counting
from akyn.read.blocks import Block
from akyn.read.cast import Cast, Draft, named_part, unwrapped
from akyn.read.clauses import Clauses, through
from akyn.read.contexts import Context, Contexts, content_of
from akyn.read.frames import FrameIndex, Match, roles
from akyn.read.references import Reference, References
from akyn.read.times import Times
from akyn.read.tree import Sentence, Tree, Word, ancestors, bounds, child, children, conjuncts, first_conjunct, is_negated, phrase, subtree

SPEECH_TYPES = frozenset({"AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "COMMENT", "CONCEDE"})
PHYSICAL_TYPES = frozenset(
    {"PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "CASUALTY", "ELECT", "ANNUL", "OUST", "IMPEACH", "RETREAT", "AID", "FLEE", "APPOINT", "ORGANIZE"}
)
# A thing somebody says no to: "has not accepted", "did not recognise". Negated otherwise, an event is denied.
NEGATED_IS_REJECT = frozenset({"AGREE", "SUPPORT", "CONCEDE", "CONSULT", "COOPERATE", "AID"})
NATIONAL_TYPES = frozenset({"ELECT", "ANNUL"})
NEEDS_ACTOR = frozenset({"AID", "SUPPORT", "COOPERATE", "AGREE", "CONSULT", "INVEST", "RETREAT"})
FUTURE_IS_AGREE = frozenset({"CONSULT", "AID", "COOPERATE"})
OCCURRENCES = frozenset(
    "erupt begin start break continue take occur happen follow ensue spread hold grip hit rattle shake sweep resume intensify escalate rage flare be see come go turn".split()
)
LIGHT = frozenset(
    "express voice show raise reiterate repeat renew issue impose announce hold stage launch carry conduct make organise organize take begin start continue give mount lead commit do perform receive face suffer have join".split()
)
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "across", "inside", "around", "throughout", "into", "within", "from", "to", "on", "over", "of"})
OWN_PLACE = frozenset({"in", "at", "near", "outside", "across", "inside", "around", "throughout", "within"})
GOES_TO = frozenset({"FLEE", "MOBILIZE", "CONSULT"})
CLAUSE_DEPS = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "xcomp"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
CONDITIONAL = frozenset({"may", "might", "could", "should", "can"})
LEAST_COMMENT_WORDS = 5
SITE_OF = frozenset({"building", "office", "headquarters", "premise", "premises", "seat", "compound"})


@dataclass(slots=True)
class Found:
    """A statement while it is being put together."""

    type: str
    mode: str | None
    trigger: Word
    words: list[Word]
    actors: list[Word] = field(default_factory=list)
    recipients: list[Word] = field(default_factory=list)
    chain: list[Context] = field(default_factory=list)
    stance: Stance = "asserted"
    rules: list[str] = field(default_factory=list)
    extent: list[Word] = field(default_factory=list)
    confidence: float = 0.6
    speaker: Reference | None = None
    speaker_word: Word | None = None
    place: tuple[Draft, tuple[int, int]] | None = None
    when: When | None = None


NOMINAL_CONTROL = frozenset({"attempted", "planned", "threatened", "denied", "demanded", "hypothetical"})


# What one asks to end exists: nouns under these verbs are facts to who asks.
ENDINGS = frozenset("halt stop end cease investigate reverse condemn address account suspend lift release free".split())


class Statements:
    """The statements of one report, from its tree, cast and contexts."""

    def __init__(
        self,
        report: Report,
        tree: Tree,
        blocks: tuple[Block, ...],
        cast: Cast,
        clauses: Clauses,
        contexts: Contexts,
        references: References,
        times: Times,
        counted: list[counting.Counted],
        index: FrameIndex,
    ) -> None:
        self.report, self.tree, self.blocks, self.cast = report, tree, blocks, cast
        self.clauses, self.contexts, self.references, self.times, self.counted, self.index = clauses, contexts, references, times, counted, index
        self.matches: dict[int, Match] = {}
        self.used: set[int] = set()
        self._sentence_blocks = self._blocks_of_sentences()

    def _blocks_of_sentences(self) -> dict[int, str]:
        kinds: dict[int, str] = {}
        at = 0
        for sentence in self.tree.sentences:
            while at + 1 < len(self.blocks) and self.blocks[at].end <= sentence.start:
                at += 1
            kinds[sentence.index] = self.blocks[at].kind if self.blocks and self.blocks[at].start <= sentence.start < self.blocks[at].end else "furniture"
        return kinds

    def found(self) -> list[Found]:
        """All statements, in order of their triggers."""
        readable = [sentence for sentence in self.tree.sentences if self._sentence_blocks[sentence.index] in ("prose", "heading")]
        for sentence in readable:
            self._match(sentence)
        made = [one for match in self.matches.values() if (one := self._statement(match))]
        self._share_between_casualties(made)
        made += [one for sentence in readable for one in self._urgings(sentence)]
        said = [one for sentence in readable for one in self._comments(sentence, made)]
        return sorted([*made, *said], key=lambda one: (one.trigger.i, one.type))

    @staticmethod
    def _share_between_casualties(made: list[Found]) -> None:
        """The dead and the injured of one sentence have one time and place ("one was killed and 40 hurt in Monday's blast")."""
        for one in made:
            for other in made:
                if one.type == other.type == "CASUALTY" and one.trigger.sentence == other.trigger.sentence and one is not other:
                    one.when = one.when or other.when
                    one.place = one.place or other.place

    # ---- predicates ----

    def _match(self, sentence: Sentence) -> None:
        """The frames of a sentence: verbs first, so that the nouns they took are not told again."""
        for word in sentence.words:
            if word.pos in ("VERB", "AUX", "ADJ"):
                self._try(word)
        for word in sentence.words:
            if word.pos in ("NOUN", "PROPN") and word.i not in self.used and self.cast.name_of.get(word.i) is None and not self._is_part(word):
                self._try(word)

    def _is_part(self, word: Word) -> bool:
        """A noun inside another's name ("election commission"), or one that only names what a verb of its kind does ("won the election")."""
        if word.dep in ("compound", "nmod") and word.head.lemma not in ("action", "movement", "campaign", "procedure", "proceeding"):
            return True
        governor = word.head.head if word.dep == "pobj" and word.head.head is not word.head else word.head
        match = self.matches.get(governor.i)
        if match is None and word.dep == "pobj" and governor.dep in ("dobj", "nsubjpass"):
            match = self.matches.get(governor.head.i)
        if match is None:
            return False
        entries = self.index.by_lemma.get(word.lemma, ())
        return any(
            entry.kind.name == match.type or (entry.kind.name == "ELECT" and match.type in ("ANNUL", "ACCUSE", "REJECT"))
            for entry in entries
            if entry.frame.part == "noun"
        ) and not (match.type == "PROTEST")

    def _try(self, word: Word) -> None:
        if word.i in self.used or (
            word.dep == "amod"
            and word.pos == "VERB"
            and word.tag == "VBN"
            and word.head.pos in ("NOUN", "PROPN")
            and not word.children
            and self.index.match(word, self.cast, self.clauses) is None
        ):
            return
        match = self.index.match(word, self.cast, self.clauses)
        if match is None or (word.dep == "amod" and match.frame.part == "verb"):
            return
        self.matches[word.i] = match
        self.used.update(one.i for one in match.words)

    # ---- one statement ----

    def _statement(self, match: Match) -> Found | None:
        head = match.head
        made = Found(type=match.type, mode=match.frame.mode, trigger=head, words=match.words)
        made.rules.append(f"“{match.frame.predicate}” ({match.frame.part}) is {match.type}" + (f"/{match.frame.mode}" if match.frame.mode else ""))
        made.actors = self._people(roles(match, match.frame.actor, self.clauses, self.times.is_time))
        made.recipients = self._people(roles(match, match.frame.recipient, self.clauses, self.times.is_time))
        if made.type == "REQUEST" and not made.recipients:
            made.recipients = self._people(bidden_in(head))
        if match.frame.part == "noun" and not made.recipients and made.type == "ASSAULT" and head.dep == "nsubj" and head.head.i not in self.matches:
            made.recipients = self._people(self.clauses.objects(head.head))
        made.recipients = [one for word in made.recipients for one in self._instead_of_events(word, made)]
        if match.frame.part == "noun" and not made.recipients:
            made.recipients = self._people(self._shared_recipients(head, match))
        made.actors = [one for word in made.actors for one in self._instead_of_doings(word)]
        if match.frame.part == "noun" and match.frame.actor != "none":
            made.actors = self._light_subjects(head, made) or made.actors or self._people(nationality(head)) or self._possessing_doers(head, match)
        if made.type == "CASUALTY" and match.frame.part == "verb":
            made.recipients = self._counted_victims(head) or made.recipients
        made.chain = self.contexts.chain(head)
        if not self._settle_stance(made, match):
            return None
        self._settle_speaker(made)
        self._settle_accuser(made, match)
        self._settle_performative(made)
        made.actors = [word for word in made.actors if not self._is_source(word, made)]
        self._settle_time(made)
        self._settle_place(made)
        if match.frame.part != "verb" and self._is_bare(made):
            return None
        made.confidence = self._confidence(made, match)
        return made

    def _instead_of_events(self, word: Word, made: Found) -> list[Word]:
        """An event noun is a statement of its own, no recipient: whom it befalls stands in for it; an assessment has none."""
        match = self.matches.get(word.i)
        if match is None and vocabulary.speech_noun_stance(word.lemma) is None:
            return [word]
        if made.type == "COMMENT" or match is None:
            return [] if made.type == "COMMENT" else [word]
        if match.frame.part != "noun" or match.type == "ELECT":
            return [word]
        return self._people(roles(match, match.frame.recipient, self.clauses, self.times.is_time)) or [word]

    def _possessing_doers(self, noun: Word, match: Match) -> list[Word]:
        """ "the regime's crackdown": whose it is does it, unless the kind has it done to them ("her arrest")."""
        if "poss" in match.frame.recipient.split("|") or match.type not in PHYSICAL_TYPES:
            return []
        return self._people([two for one in children(noun, "poss") for two in conjuncts(one)])

    def _instead_of_doings(self, word: Word) -> list[Word]:
        """A doing that does something ("the operations separate families"): who does the doing."""
        match = self.matches.get(word.i)
        if match is None or match.frame.part != "noun" or word.name:
            return [word]
        return self._people(roles(match, match.frame.actor, self.clauses, self.times.is_time) or nationality(word))

    def _shared_recipients(self, noun: Word, match: Match) -> list[Word]:
        """ "attacks and attempts to seize firms": what stands behind the last of coordinated nouns is shared."""
        wanted = match.frame.recipient.split("|")
        for other in children(noun, "conj"):
            for prep in children(other, "prep"):
                if prep.lower in wanted:
                    return through(prep)
            clause = child(other, "acl")
            if clause is not None and "none" not in wanted:
                return self.clauses.objects(clause)
        return []

    def _counted_victims(self, verb: Word) -> list[Word]:
        """ "one was killed and close to 600 were injured": the number right before a verb is whom it is done to, whatever the parse says."""
        helpers = [one for one in verb.children if one.dep in ("aux", "auxpass")]
        first = min((one.start for one in helpers), default=verb.start)
        for one in self.counted:
            if one.word.sentence == verb.sentence and one.noun is one.word and 0 < first - one.quantity.end <= 1 and helpers:
                return [one.word]
        return []

    def _people(self, words: list[Word]) -> list[Word]:
        kept = []
        for word in map(meant, words):
            if word.lower in vocabulary.VAGUE and not is_people(word):
                continue
            if self.times.is_time(word):
                continue
            if word.dep in ("compound", "amod", "nmod") and word.name != "NORP" and not (vocabulary.person_classes(word.lemma) or word.name):
                continue
            if word.dep in ("pcomp", "ccomp") or word.pos in ("VERB", "AUX", "ADV", "ADP", "SCONJ"):
                continue
            kept.append(word)
        return kept

    def _light_subjects(self, noun: Word, made: Found) -> list[Word]:
        """Who stages the protest, launches the attack: the subject of a light verb over the noun."""
        if noun.dep == "dobj" and noun.head.lemma in LIGHT:
            made.words = [*made.words, noun.head]
            return self._people(self.clauses.subjects(noun.head))
        if noun.dep == "nsubjpass" and noun.head.lemma in LIGHT:
            return self._people(self.clauses.subjects(noun.head))
        return []

    def _is_source(self, word: Word, made: Found) -> bool:
        """A news agency is never the actor of what it tells."""
        draft = self.cast.by_head.get(word.i)
        return draft is not None and made.type not in SPEECH_TYPES and vocabulary.is_news_agency(draft.name)

    def _is_bare(self, made: Found) -> bool:
        """A noun of an event that nothing in its sentence tells anything about."""
        noun = made.trigger
        if noun.pos == "NOUN" and noun.dep == "pobj" and made.type in NEEDS_ACTOR and not made.actors and made.stance == "asserted":
            return True
        if noun.pos == "ADJ" or made.actors or made.recipients or made.place:
            return False
        top = first_conjunct(noun)
        if top.dep in ("nsubj", "nsubjpass") and (top.head.lemma in OCCURRENCES or (made.type in ("PROTEST", "ASSAULT") and top.head.lemma != "be")):
            return False
        if any(one.pos == "NUM" for one in subtree(noun.head if noun.lemma in counting.TOLLS and noun.dep == "nsubj" else noun)):
            return False
        return made.when is None or made.when.basis != "own words"

    # ---- stance ----

    def _settle_stance(self, made: Found, match: Match) -> bool:
        """Sets the stance; False where the words are no statement at all (a purpose, the content of a demand)."""
        word, stance = made.trigger, None
        for node, governor in self._path(word):
            effect = self._effect(node, governor, made)
            if effect == "drop":
                return False
            stance = stance or effect
        own = self._modality(word)
        if own == "drop":
            return False
        stance = own or stance
        if self._negated(word) and "not" not in match.entry.rest:
            if made.type in NEGATED_IS_REJECT and (stance is None) and match.frame.part == "verb":
                made.type, made.mode = "REJECT", None
                made.rules.append("negated: REJECT")
            elif stance == "attempted" or made.type == "COMMENT":
                made.rules.append("negated")
            else:
                stance = "denied"
                made.rules.append("negated: denied")
        link = next(iter(made.chain), None)
        if link is not None and stance in (None, "asserted"):
            stance = link.stance
        if "demanded" in (stance, link and link.stance) and (made.type in SPEECH_TYPES or is_negated(word) or not (made.actors or made.recipients)):
            return False
        if stance == "planned" and made.type in FUTURE_IS_AGREE:
            made.rules.append(f"{made.type} to come: AGREE")
            made.type, made.mode = "AGREE", None
        if stance == "planned" and made.type == "RETREAT" and made.mode in ("withdraw", "ceasefire"):
            made.rules.append("a withdrawal or truce to come: CONCEDE")
            made.type, made.mode = "CONCEDE", None
        made.stance = stance or "asserted"  # type: ignore[assignment]  # the tables hold stances only; a test checks them
        return True

    def _negated(self, word: Word) -> bool:
        if is_negated(word):
            return True
        if any(one.lower in ("nobody", "none") or any(two.lower == "no" for two in one.children) for one in self.clauses.surface(word)):
            return True
        return (
            any(one.lower == "no" and one.dep in ("det", "neg") for noun in self.clauses.objects(word) for one in noun.children)
            if word.pos == "VERB"
            else any(one.lower == "no" for one in word.children)
        )

    def _path(self, word: Word) -> Iterator[tuple[Word, Word]]:
        """The governors of a word up to the first that says who says so, with the node below each."""
        cues = {link.cue.i for link in self.contexts.chain(word)}
        node = word
        for governor in ancestors(word):
            if governor.i in cues and vocabulary.control_stance(governor.lemma) in (None, "transparent", "hypothetical"):
                return
            if node.dep == "acl" and node.tag == "VBN":
                return  # "those detained": a fact, whatever is asked about them
            yield node, governor
            if node.dep == "relcl":
                return
            node = governor

    def _effect(self, node: Word, governor: Word, made: Found) -> str | None:
        """What one governor makes of the clause below it."""
        if node.dep in ("xcomp", "ccomp") or (node.dep == "pcomp" and governor.dep == "prep"):
            verb = governor.head if governor.dep == "prep" else governor
            return self._of_control(verb, node, made)
        if node is made.trigger and node.pos in ("NOUN", "PROPN"):
            effect = self._effect_on_noun(node, governor, made)
            if effect is not None:
                return effect
        if node.dep == "acl" and governor.pos == "NOUN":
            noun = vocabulary.speech_noun_stance(governor.lemma)
            if noun in ("attempted", "planned", "threatened", "hypothetical"):
                made.rules.append(f"“{governor.lower}” makes it {noun}")
                return noun
            return noun if noun == "demanded" else None
        if node.dep in ("pobj", "pcomp") and governor.dep == "prep" and governor.head.pos == "NOUN" and governor.lower in ("of", "to", "at", "for"):
            noun = vocabulary.speech_noun_stance(governor.head.lemma)
            if noun in ("attempted", "threatened", "demanded") or (noun in ("planned", "hypothetical") and governor.head.lemma not in ("concern", "fear", "decision")):
                made.rules.append(f"“{governor.head.lower}” makes it {noun}")
                return noun
        if node.dep == "advcl" and any(one.lower in ("if", "unless", "lest") for one in children(node, "mark")):
            return "hypothetical"
        if node.dep == "advcl" and node.tag == "VB" and any(one.lower == "to" for one in children(node, "aux")):
            return "drop"
        return None

    def _of_control(self, verb: Word, node: Word, made: Found) -> str | None:
        stance = vocabulary.control_stance(verb.lemma)
        is_clause = node.dep == "ccomp" and child(node, "mark") is not None
        if stance == "demanded" and made.trigger.pos in ("NOUN", "PROPN") and self._is_presupposed(made.trigger, verb):
            demanders = self.clauses.subjects(verb)
            made.chain = made.chain or ([Context(demanders[0], verb, "claimed", f"asked to end it, in the words of “{verb.lower}”")] if demanders else [])
            return None
        if stance in (None, "transparent") or (is_clause and vocabulary.speech_stance(verb.lemma)):
            return None
        if stance == "denied" and verb.i in self.matches:
            return "drop"
        if stance == "planned" and verb.i in self.matches and self.matches[verb.i].type == made.type:
            return "drop"
        made.rules.append(f"“{verb.lower}” makes it {stance}")
        if stance == "demanded" and not made.chain:
            demanders = self.clauses.subjects(verb)
            made.chain = [Context(demanders[0], verb, "demanded", f"“{verb.lower}” demands it")] if demanders else []
        return stance

    @staticmethod
    def _is_presupposed(noun: Word, verb: Word) -> bool:
        """ "urged them to halt the attacks": the attacks go on, says who urges."""
        for up in ancestors(noun):
            if up is verb:
                return False
            if up.pos == "VERB" and up.lemma in ENDINGS:
                return True
        return False

    def _effect_on_noun(self, noun: Word, governor: Word, made: Found) -> str | None:
        """What a verb makes of an event noun that it governs: "demanded the resignation", "called for a truce", "threatened a strike"."""
        verb = governor.head if governor.dep == "prep" else governor
        if noun.dep not in ("dobj", "pobj", "nsubjpass") or verb.pos != "VERB":
            return None
        if governor.dep == "prep" and governor.lower not in ("for", "against", "with", "to", "of", "on"):
            return None
        if governor.dep == "prep" and governor.i not in self.used and governor.lower != "for":
            return None
        return self._of_control(verb, noun, made) if vocabulary.control_stance(verb.lemma) in NOMINAL_CONTROL else None

    def _modality(self, word: Word) -> str | None:
        """What the helpers of a verb make of it; of "will continue to watch" those of the verb above."""
        own = self._own_modality(word)
        if own is None and word.dep == "xcomp" and word.head.pos == "VERB" and vocabulary.control_stance(word.head.lemma) == "transparent":
            return self._modality(word.head)
        return own

    def _own_modality(self, word: Word) -> str | None:
        helper = word
        if word.pos in ("NOUN", "PROPN", "ADJ"):
            helper = word.head if word.dep in ("dobj", "attr", "acomp", "nsubj", "nsubjpass") else word
            if word.dep in ("nsubj", "nsubjpass"):
                helper = word
        aux = {one.lower for one in children(helper, "aux")}
        if helper.dep == "conj" and not aux and child(helper, "nsubj", "nsubjpass") is None:
            aux = {one.lower for one in children(first_conjunct(helper), "aux")}
        if aux & FUTURE or (aux & {"would"} and "have" not in aux):
            return "planned"
        if aux & {"would"}:
            return "hypothetical"
        if aux & CONDITIONAL and "have" not in aux:
            return "hypothetical"
        if aux & {"must"}:
            return "demanded"
        if helper.pos == "VERB" and helper.dep == "advcl" and helper.tag == "VB" and "to" in aux:
            return "drop"
        if any(one.lower in ("if", "unless") for one in children(helper, "mark")):
            return "hypothetical"
        return None

    # ---- who says so ----

    def _settle_speaker(self, made: Found) -> None:
        for link in made.chain:
            source = self.references.source(link)
            if source is None or source.draft.type in ("asset", "place"):
                continue
            made.speaker, made.speaker_word = source, link.source or link.cue
            made.rules.append(f"{link.rule}: {source.draft.name}")
            if source.rule not in ("named", "described"):
                made.rules.append(source.rule)
            return

    def _settle_accuser(self, made: Found, match: Match) -> None:
        """Who says that votes were bought accuses; the words themselves name only the accused."""
        if made.type == "ACCUSE" and match.frame.actor == "none" and not made.actors and made.speaker is not None and made.speaker_word is not None:
            made.actors = [made.speaker_word] if made.speaker_word.pos in ("NOUN", "PROPN", "PRON") else []
            made.rules.append("who says so accuses")

    def _settle_performative(self, made: Found) -> None:
        """A speech act in the speaker's own mouth ("we call on") is done by saying it."""
        if made.type in SPEECH_TYPES and made.stance in ("claimed", "demanded") and any(word.lower in vocabulary.FIRST for word in made.actors):
            made.stance = "asserted"
            made.rules.append("performative: said is done")
        own = {self._draft_id(word) for word in made.actors}
        if made.type in SPEECH_TYPES and made.stance == "claimed" and made.speaker is not None and id(made.speaker.draft) in own and made.type != "COMMENT":
            made.stance = "asserted" if made.type in ("REQUEST", "REJECT") else "claimed"

    def _draft_id(self, word: Word) -> int:
        found = self.references.who(word)
        return id(found.draft) if found else 0

    # ---- when and where ----

    def _settle_time(self, made: Found) -> None:
        when = self.times.of(made.trigger, made.words, self.matches)
        if when is None:
            when = self._time_above(made)
        if when is None and made.type in SPEECH_TYPES and made.stance in ("asserted", "demanded") and self.contexts.quote_at(made.trigger) is not None:
            when = self.times.publication()
        if when is None and self._is_told_as_it_happens(made):
            when = self.times.publication()
        if when is None and made.type in SPEECH_TYPES and made.stance == "asserted":
            when = self._time_of_saying_beside(made)
        made.when = when

    def _is_told_as_it_happens(self, made: Found) -> bool:
        """A main verb in the present tense, in the reporter's own voice or saying what is said now: it happens as it is printed."""
        verb = made.trigger
        if verb.pos != "VERB":
            verb = verb.head if verb.head.pos in ("VERB", "AUX") and verb.dep in ("dobj", "nsubj", "nsubjpass", "acomp", "attr") else verb
        while verb.dep == "xcomp" and verb.head.pos == "VERB" and vocabulary.control_stance(verb.head.lemma) == "transparent":
            verb = verb.head
        helper = child(verb, "auxpass", "aux")
        finite = helper if helper is not None and helper.tag in ("VBZ", "VBP", "MD") else verb
        governed = verb.dep in ("ccomp", "relcl", "advcl", "xcomp", "acl", "pcomp", "csubj")
        if governed or finite.tag not in ("VBZ", "VBP") or made.stance not in ("asserted", "denied"):
            return False
        return not (helper is not None and helper.lower in ("has", "have"))

    def _time_of_saying_beside(self, made: Found) -> When | None:
        """The day of the saying where the sentence behind gives it ("This was stated on Thursday")."""
        following = made.trigger.sentence + 1
        if following >= len(self.tree.sentences):
            return None
        sentence = self.tree.sentences[following]
        root = sentence.root
        if (
            "\n" in self.tree.text[self.tree.words[sentence.words[0].i - 1].end : sentence.start]
            or not vocabulary.speech_stance(root.lemma)
            or content_of(root) is not None
        ):
            return None
        time = self.times.on(root)
        return self.times.when(time, basis="context", verb=root) if time is not None else None

    def _time_above(self, made: Found) -> When | None:
        """The time of what governs: of the saying, of the verb that a noun or an infinitive hangs on, of the first of coordinated verbs."""
        node = made.trigger
        for governor in ancestors(made.trigger):
            is_when = any(one.lower == "when" for one in children(node, "advmod", "mark"))
            if not is_when and (node.dep == "relcl" or (node.dep == "advcl" and child(node, "nsubj", "nsubjpass") is not None)):
                return None
            when = self.times.on(governor)
            if when is not None and self._may_inherit(made, node, governor):
                is_speech = vocabulary.speech_stance(governor.lemma) is not None and node.dep in ("ccomp", "parataxis")
                basis: Basis = "governing speech" if is_speech else "own words" if node.dep in ("xcomp", "conj", "dobj", "nsubj", "nsubjpass") else "context"
                return self.times.when(when, basis=basis)
            node = governor
        return None

    def _may_inherit(self, made: Found, node: Word, governor: Word) -> bool:
        if node.dep == "conj":
            time = self.times.on(governor)
            return time is not None and time.start < governor.start
        return not (made.trigger.pos == "NOUN" and node.dep == "pobj")

    def _settle_place(self, made: Found) -> None:
        nodes = [made.trigger, *(word for word in made.words if word is not made.trigger), *made.actors, *made.recipients]
        for node in nodes:
            place = self._place_under(node, made)
            if place:
                made.place = place
                return
        for word in made.recipients:
            place = self._place(word) or self._place_of_town(word)
            if place and made.type not in SPEECH_TYPES:
                made.place = place
                return
        if made.type in PHYSICAL_TYPES:
            made.place = self._seat_of_institution(made) or self._place_above(made) or self._place_in_front(made)
            if made.place and made.type in NATIONAL_TYPES:
                made.place = self._country_of_place(made.place)

    def _place_of_town(self, noun: Word) -> tuple[Draft, tuple[int, int]] | None:
        """ "the town of X": X."""
        if noun.lemma not in ("town", "city", "village", "district", "region", "province", "capital"):
            return None
        return next((found for prep in children(noun, "prep") if prep.lower == "of" for inner in through(prep) if (found := self._place(inner))), None)

    def _country_of_place(self, place: tuple[Draft, tuple[int, int]]) -> tuple[Draft, tuple[int, int]]:
        """A place that a vote inherits from its sentence stands for the country: parliaments are not elected in a square."""
        country = self.cast.drafts.get(f"country|{place[0].country}")
        return (country, place[1]) if country is not None else place

    def _place_in_front(self, made: Found) -> tuple[Draft, tuple[int, int]] | None:
        """ "In Norland, ...": a place in front covers its sentence."""
        sentence = self.tree.sentences[made.trigger.sentence]
        for word in sentence.words[:2]:
            if word.dep == "prep" and word.lower in ("in", "across", "throughout"):
                for noun in through(word):
                    found = self._place(noun)
                    if found:
                        return found
        return None

    def _place_under(self, node: Word, made: Found) -> tuple[Draft, tuple[int, int]] | None:
        best: tuple[int, Draft, tuple[int, int]] | None = None
        allowed = PLACE_PREPOSITIONS if made.type in GOES_TO else OWN_PLACE
        stack = list(node.children)
        while stack:
            one = stack.pop(0)
            if one.dep in CLAUSE_DEPS or (
                one.dep in ("nsubj", "nsubjpass", "dobj", "agent") and node is made.trigger and one.i in {word.i for word in (*made.actors, *made.recipients)}
            ):
                continue
            if one.dep == "prep" and one.lower in allowed:
                for noun in through(one):
                    found = self._place(noun)
                    if found:
                        rank = 0 if found[0].type == "country" else 1
                        if best is None or rank > best[0]:
                            best = (rank, *found)
            elif made.trigger.pos == "NOUN" and node is made.trigger and one.dep in ("poss", "compound", "amod"):
                found = self._place(one)
                if found and made.type in PHYSICAL_TYPES and best is None:
                    best = (0, *found)
            stack.extend(one.children)
        return best[1:] if best else None

    def _place(self, noun: Word) -> tuple[Draft, tuple[int, int]] | None:
        draft = self.cast.by_head.get(noun.i)
        if draft is not None and draft.type in ("place", "country"):
            return draft, self.cast.span(noun)
        for one in children(noun, "compound", "appos", "nmod", "poss"):
            draft = self.cast.by_head.get(one.i)
            if draft is not None and draft.type in ("place", "country") and draft.place:
                return draft, self.cast.span(one)
        if noun.lemma in ("country", "nation") and self.cast.home:
            draft = self.cast.drafts.get(f"country|{self.cast.home}")
            if draft is not None:
                return draft, (noun.start, noun.end)
        if noun.lemma == "capital":
            return self._capital(noun)
        return None

    def _capital(self, noun: Word) -> tuple[Draft, tuple[int, int]] | None:
        """ "the capital of Norland": its capital city."""
        code = self.cast.country_of(noun) or self.cast.home
        draft = self.cast.capital(code) if code else None
        if draft is None:
            return None
        span = (noun.start, noun.end)
        draft.spans.add(span)
        return draft, span

    def _seat_of_institution(self, made: Found) -> tuple[Draft, tuple[int, int]] | None:
        for word in (*made.recipients, *made.actors):
            draft = self.cast.by_head.get(word.i)
            if draft is not None and draft.type == "organization" and draft.country and draft.key.count("|") == 2 and draft.key.endswith(draft.country):
                country = self.cast.drafts.get(f"country|{draft.country}")
                if country is not None:
                    return country, self.cast.span(word)
        return None

    def _place_above(self, made: Found) -> tuple[Draft, tuple[int, int]] | None:
        if made.trigger.pos not in ("NOUN", "PROPN") and made.trigger.dep not in ("xcomp", "conj"):
            return None
        for governor in ancestors(made.trigger):
            found = self._place_under(governor, made) if governor.pos in ("VERB", "AUX") else None
            if found:
                return found
        return None

    # ---- what ought to be done ----

    def _urgings(self, sentence: Sentence) -> Iterator[Found]:
        """ "The parties must talk": who says so asks it of them; in the reporter's own voice only where the report is somebody's statement."""
        for verb in sentence.words:
            duty = next((one for one in children(verb, "aux") if one.lower in ("must", "should") and not children(verb, "mark")), None)
            bidden = self._people(self.clauses.surface(verb)) if duty is not None and verb.pos in ("VERB", "AUX") else []
            if duty is None or (not bidden and child(verb, "expl") is None):
                continue
            chain = self.contexts.chain(verb)
            speakers = [link.source for link in chain if link.source is not None] or self._own_voice()
            if not speakers or (not chain and not self._is_statement):
                continue
            made = Found(type="REQUEST", mode=None, trigger=duty, words=[duty, verb], chain=chain, recipients=bidden, actors=speakers[:1], confidence=0.55)
            made.extent = [part for part in subtree(verb) if part.dep != "punct"]
            made.rules.append(f"“{duty.lower}” asks it of them: REQUEST")
            self._settle_speaker(made)
            self._settle_time(made)
            made.when = made.when or (self.times.publication() if not chain else None)
            yield made

    @property
    def _is_statement(self) -> bool:
        """True for a report that speaks of itself as we, outside any quotation: a ministry's statement, not a newspaper's report."""
        return any(word.lower in ("we", "our") and word.dep in ("nsubj", "poss") and self.contexts.quote_at(word) is None for word in self.tree.words)

    def _own_voice(self) -> list[Word]:
        """The words that name whose statement the report is: the first "we" of its own voice."""
        return [word for word in self.tree.words if word.lower == "we" and word.dep == "nsubj" and self.contexts.quote_at(word) is None][:1]

    # ---- what is said without a frame ----

    def _comments(self, sentence: Sentence, made: list[Found]) -> Iterator[Found]:
        """What a named source says where no frame knows it: an assessment of the situation."""
        heads = {one.trigger.i for one in made if one.trigger.sentence == sentence.index}
        taken: set[int] = set()
        for verb in sentence.words:
            content = content_of(verb) if vocabulary.speech_stance(verb.lemma) in ("claimed", "alleged", "denied") else None
            if content is None or verb.i in self.matches or content.i in self.matches or content.i in taken:
                continue
            if any(part.i in heads and part.pos in ("VERB", "AUX") for part in self._clause_words(content)):
                continue
            yield from self._comment(content, list(self.contexts.chain(content)), taken)
        root = sentence.root
        quote = self.contexts.quote_at(root)
        if quote is not None and quote.cue is not None and root.i not in taken and root.i not in heads and quote.cue.sentence != sentence.index:
            yield from self._comment(root, self.contexts.chain(root), taken)

    def _clause_words(self, content: Word) -> list[Word]:
        """The words of a clause without the clauses inside that somebody else says."""
        found, stack = [], [content]
        while stack:
            one = stack.pop()
            found.append(one)
            stack.extend(part for part in one.children if part.dep not in ("relcl",))
        return found

    def _comment(self, content: Word, chain: list[Context], taken: set[int]) -> Iterator[Found]:
        words = list(subtree(content))
        if len(words) < LEAST_COMMENT_WORDS or not chain or chain[0].stance == "demanded":
            return
        made = Found(type="COMMENT", mode=None, trigger=content, words=[content], chain=chain, extent=words, confidence=0.5)
        made.rules.append("said, with no frame of its own: COMMENT")
        made.stance = "denied" if chain[0].stance == "denied" else "alleged" if chain[0].stance == "alleged" else "claimed"
        self._settle_speaker(made)
        if made.speaker is None or made.speaker_word is None or (vocabulary.is_news_agency(made.speaker.draft.name)):
            return
        made.actors = [made.speaker_word] if made.speaker_word.pos in ("NOUN", "PROPN", "PRON", "NUM") else []
        self._settle_time(made)
        taken.add(content.i)
        yield made

    # ---- as the model has it ----

    def _confidence(self, made: Found, match: Match) -> float:
        score = 0.55 + 0.1 * min(len(match.entry.rest), 2) + (0.1 if match.frame.objects else 0.0)
        score += 0.1 if made.actors else 0.0
        score += 0.05 if made.recipients else 0.0
        score -= 0.1 if match.frame.part != "verb" else 0.0
        return round(min(score, 0.95), 3)

    def finished(self, made: Found, ids: dict[int, str]) -> Statement:
        """The statement as a frozen noun, its spans checked by the report."""
        report = self.report
        actors, recipients = self._slots(made.actors, ids), self._slots(made.recipients, ids, is_recipient=True)
        used = list((*made.actors, *made.recipients))
        counted = self._figures(made, used)
        start, end = self._extent(made, actors, recipients, counted)
        speaker = self._speaker_slot(made, ids)
        return Statement(
            report=report.id, span=report.span(start, end), trigger=report.span(made.trigger.start, made.trigger.end), type=made.type, mode=made.mode,
            actors=actors, recipients=recipients, speaker=speaker, via=self._via(made, ids, speaker), stance=made.stance, when=made.when,
            place=Slot(span=report.span(*made.place[1]), referent=ids[id(made.place[0])]) if made.place and id(made.place[0]) in ids else None,
            figures=counted, confidence=made.confidence, rules=tuple(made.rules), background=self.times.is_background(made.when),
        )  # fmt: skip

    def _slots(self, words: list[Word], ids: dict[int, str], *, is_recipient: bool = False) -> tuple[Slot, ...]:
        slots: list[Slot] = []
        for word in words:
            for one in self._with_owner(word) if is_recipient else [word]:
                found = self.references.who(one)
                if found is None or id(found.draft) not in ids:
                    continue
                draft = (
                    found.draft
                    if is_recipient or one.dep == "poss"
                    else (self.cast.of_seat(found.draft) or found.draft if found.draft.type == "place" else found.draft)
                )
                slot = Slot(span=self.report.span(*self.cast.span(one)), referent=ids.get(id(draft), ids[id(found.draft)]))
                if all(slot.referent != other.referent for other in slots):
                    slots.append(slot)
        return tuple(slots)

    def _with_owner(self, word: Word) -> list[Word]:
        """ "the office of X": the office, and X whose it is; "X's efforts": the efforts, and X."""
        inner = unwrapped(word)
        if inner.lemma not in SITE_OF:
            return [inner, *self._possessors(inner)]
        owners = [noun for prep in children(inner, "prep") if prep.lower == "of" for noun in through(prep)]
        apposed = [one for owner in owners for one in children(owner, "appos") if one.name]
        named = [owner for owner in owners if self.cast.of(owner) is not None]
        return [inner, *named, *apposed]

    def _possessors(self, noun: Word) -> list[Word]:
        """Whose an abstract thing is ("sovereignty of X", "X's reforms"): what is said of it is said to them."""
        if noun.name or vocabulary.person_classes(noun.lemma) or vocabulary.classes_of(noun.lemma) or noun.pos != "NOUN":
            return []
        owners = [*children(noun, "poss"), *(one for prep in children(noun, "prep") if prep.lower == "of" for one in through(prep))]
        return [one for one in owners if one.name in ("GPE", "ORG", "PERSON") or one.i in self.cast.by_head and self.cast.by_head[one.i].named]

    def drafts_used(self, made: Found) -> Iterator[Draft]:
        """Every draft that a statement's slots point at, so that it becomes a referent."""
        for word in made.actors:
            found = self.references.who(word)
            if found:
                yield found.draft
                seat = self.cast.of_seat(found.draft) if found.draft.type == "place" else None
                if seat:
                    seat.spans.add(self.cast.span(word))
                    yield seat
        for word in made.recipients:
            for one in self._with_owner(word):
                found = self.references.who(one)
                if found:
                    yield found.draft
        for link in made.chain:
            source = self.references.source(link)
            if source:
                if not source.draft.spans and link.source is not None:
                    source.draft.spans.add(self.cast.span(link.source))
                yield source.draft
        if made.place:
            yield made.place[0]

    def _speaker_slot(self, made: Found, ids: dict[int, str]) -> Slot | None:
        if made.speaker is None or made.speaker_word is None or id(made.speaker.draft) not in ids:
            return None
        return Slot(span=self.report.span(*self.cast.span(made.speaker_word)), referent=ids[id(made.speaker.draft)])

    def _via(self, made: Found, ids: dict[int, str], speaker: Slot | None) -> tuple[Slot, ...]:
        slots: list[Slot] = []
        for link in made.chain:
            source = self.references.source(link)
            if source is None or link.source is None or id(source.draft) not in ids:
                continue
            slot = Slot(span=self.report.span(*self.cast.span(link.source)), referent=ids[id(source.draft)])
            if (speaker is None or slot.referent != speaker.referent) and all(slot.referent != other.referent for other in slots):
                slots.append(slot)
        return tuple(slots)

    def _figures(self, made: Found, slots: list[Word]) -> tuple[Figure, ...]:
        if made.type == "COMMENT":
            return ()
        lemmas = [one.lemma for one in (made.trigger, *made.words)]
        found = []
        for one in self.counted:
            if one.word.sentence != made.trigger.sentence or not counting.is_beside(one, made.trigger, slots, made.words):
                continue
            figure = counting.figure(self.report, one, type_name=made.type, lemmas=lemmas, of=self._meant_by_of(one))
            if figure is None or (
                made.trigger.lemma not in counting.TOLLS
                and figure.measure in counting.HARMS
                and made.recipients
                and not counting.is_counted_in(one, made.recipients)
            ):
                continue
            found.append(figure)
        return tuple(found)

    def _meant_by_of(self, one: counting.Counted) -> str | None:
        """ "four of them": the noun that "them" stands for."""
        pronoun = next((noun for prep in children(one.word, "prep") if prep.lower == "of" for noun in through(prep) if noun.pos == "PRON"), None)
        found = self.references.who(pronoun) if pronoun is not None else None
        return found.draft.name.split()[-1].lower() if found else None

    def _extent(self, made: Found, actors: tuple[Slot, ...], recipients: tuple[Slot, ...], counted: tuple[Figure, ...]) -> tuple[int, int]:
        """First and last character of the evidence: the predicate and what fills its roles in the same sentence."""
        sentence = self.tree.sentences[made.trigger.sentence]
        words = made.extent or [*made.words, *(word for word in self._predicate_words(made))]
        spans = [bounds(words), *((slot.span.start, slot.span.end) for slot in (*actors, *recipients)), *((one.span.start, one.span.end) for one in counted)]
        spans = [span for span in spans if sentence.start <= span[0] and span[1] <= sentence.end]
        return min(start for start, _ in spans), max(end for _, end in spans)

    def _predicate_words(self, made: Found) -> Iterator[Word]:
        """The objects, particles and prepositional phrases of a predicate: what one reads to check it."""
        for word in (*made.words, *made.actors, *made.recipients):
            if word.sentence != made.trigger.sentence:
                continue
            if word.pos in ("NOUN", "PROPN"):
                yield from named_part(phrase(word))
            for one in word.children:
                if one.dep in ("dobj", "prt", "aux", "auxpass", "neg", "acomp", "attr", "oprd", "dative") or (
                    one.dep in ("prep", "agent", "npadvmod") and word is made.trigger
                ):
                    yield one
                    if one.dep in ("dobj", "attr", "oprd"):
                        yield from named_part(phrase(one))
                    elif one.dep in ("prep", "agent", "dative"):
                        yield from (part for noun in through(one) for part in named_part(phrase(noun)))
                elif one.dep in ("xcomp", "ccomp") and made.type in SPEECH_TYPES and word is made.trigger:
                    yield from (part for part in subtree(one) if part.dep not in ("advcl", "relcl"))


def bidden_in(word: Word) -> list[Word]:
    """ "the call for all forces to leave": who is to do what is asked."""
    for clause in (part for one in (word, *children(word, "prep", "dobj")) for part in children(one, "advcl", "acl", "ccomp", "xcomp", "pcomp", "relcl")):
        subject = child(clause, "nsubj", "nsubjpass")
        if subject is not None and subject.pos in ("NOUN", "PROPN", "PRON") and subject.lower not in vocabulary.RELATIVE:
            return conjuncts(subject)
    return []


def nationality(noun: Word) -> list[Word]:
    """Whose an event noun is by its adjective ("Norland atrocities", "the Norse offensive")."""
    return [one for one in children(noun, "amod", "compound", "nmod") if one.name in ("NORP", "GPE", "ORG", "PERSON")]


def is_people(word: Word) -> bool:
    """True for "many were hurt", "40 others", "those who fled": words that stand for people without naming them."""
    if children(word, "nummod") or word.lower in ("many", "others", "several"):
        return True
    return word.lower == "those" and bool(children(word, "relcl", "acl"))


def meant(word: Word) -> Word:
    """ "some of the militants": the militants."""
    if word.lower not in vocabulary.VAGUE:
        return word
    return next((noun for prep in children(word, "prep") if prep.lower == "of" for noun in through(prep)), word)
