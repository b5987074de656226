"""This file says according to whom: the chain of sources above a word, innermost first, and what each makes of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.lang.en.vocabulary import control_stance, speech_noun_stance, speech_stance, words_of
from akyn.read.clauses import Clauses, prepositional, through
from akyn.read.quotations import Quotations, Quote
from akyn.read.tree import Tree, Word, ancestors, child, children, is_negated, is_passive, subtree


@dataclass(frozen=True, slots=True)
class Context:
    """One link of a chain: who says so, the word that says that they say so, and the stance it gives."""

    source: Word | None  # None: somebody, not named ("reportedly", "it is said")
    cue: Word
    stance: str
    rule: str


Chain = tuple[Context, ...]


class Contexts:
    """The chains of one text, each worked out once."""

    def __init__(self, tree: Tree, clauses: Clauses, speech_blocks: Iterable[tuple[int, int]]) -> None:
        self.tree = tree
        self.clauses = clauses
        self.quotations = Quotations(tree, clauses, speech_blocks)
        self._according = according_to(tree)
        self._chains: dict[int, Chain] = {}

    def chain(self, word: Word) -> Chain:
        """Every source above a word, innermost first."""
        if word.i not in self._chains:
            links = self._links_above(word)
            self._chains[word.i] = (*links, *self._attached(word, links))
        return self._chains[word.i]

    def quote_at(self, word: Word) -> Quote | None:
        """The quotation that holds a word."""
        return self.quotations.at(word)

    # ---- what governs ----

    def _links_above(self, word: Word) -> list[Context]:
        links: list[Context] = []
        node = word
        for governor in ancestors(word):
            link = self._link(node, governor)
            if link and all(link.cue is not one.cue for one in links):
                links.append(link)
            if self._escapes(node, governor):
                break
            node = governor
        return links

    def _link(self, node: Word, governor: Word) -> Context | None:
        """What a governor says of a clause or noun that hangs on it."""
        return (
            self._reported(node, governor)
            or _claimed(node, governor)
            or self._worry(node, governor)
            or self._condemned(node, governor)
            or self._accused(node, governor)
            or self._labelled(node, governor)
        )

    def _reported(self, node: Word, governor: Word) -> Context | None:
        """ "said that ...": what a verb of saying governs."""
        is_content = node.dep in ("ccomp", "parataxis", "csubj") or (node.dep == "xcomp" and control_stance(governor.lemma) is None)
        stance = speech_stance(governor.lemma) if is_content and governor.pos in ("VERB", "AUX", "NOUN") else None
        return said(governor, stance, self.clauses) if stance else None

    def _worry(self, node: Word, governor: Word) -> Context | None:
        """ "concern over ...": what a feeling is about is told by who has it."""
        if node.dep != "pobj" or governor.dep != "prep" or governor.lower not in ("over", "about", "at", "by", "for"):
            return None
        feeling = governor.head
        if feeling.lemma not in words_of("concerns"):
            return None
        sources = self._holders_of(feeling)
        return Context(sources[0] if sources else None, feeling, "claimed", f"the “{feeling.lower}” is somebody's")

    def _holders_of(self, feeling: Word) -> list[Word]:
        """ "X voiced concern", "X's concern", "X is concerned": X."""
        holder = feeling.head if feeling.pos == "NOUN" and feeling.dep in ("dobj", "pobj", "nsubjpass") else feeling
        if holder.pos == "VERB" and holder is not feeling:
            return self.clauses.surface(holder)
        owner = child(feeling, "poss")
        if owner is not None:
            return [owner]
        if feeling.pos == "ADJ" and feeling.head.pos in ("VERB", "AUX"):
            return self.clauses.surface(feeling.head)
        return self.clauses.surface(feeling) if feeling.pos == "VERB" else []

    def _condemned(self, node: Word, governor: Word) -> Context | None:
        """ "condemned the raid", "denied the raid": the raid is told by who condemns or denies it."""
        is_denial = governor.lemma in words_of("denials")
        is_told = is_denial or governor.lemma in words_of("condemnations") or speech_stance(governor.lemma) == "claimed"
        if node.dep not in ("dobj", "nsubjpass") or governor.pos != "VERB" or not is_told:
            return None
        sources = [one for one in self.clauses.subjects(governor) if one.lower not in ("nobody", "none")]
        return Context(sources[0], governor, "denied" if is_denial else "claimed", f"what “{governor.lower}” is about") if sources else None

    def _accused(self, node: Word, governor: Word) -> Context | None:
        """ "accused X of trying"; the parser hangs "of trying" on the accused."""
        if node.dep not in ("pcomp", "pobj") or governor.dep != "prep" or governor.lower not in ("of", "with", "for"):
            return None
        verb = governor.head.head if governor.head.dep == "dobj" else governor.head
        return said(verb, "alleged", self.clauses) if verb.lemma in words_of("accusations") else None

    def _labelled(self, node: Word, governor: Word) -> Context | None:
        """ "called it a try at a coup": the attempt is what the caller alleges."""
        if governor.lemma not in words_of("labels") or node.dep not in ("dobj", "oprd", "attr") or speech_noun_stance(node.lemma) != "attempted":
            return None
        return said(governor, "alleged", self.clauses)

    # ---- where speech ends ----

    def _escapes(self, node: Word, governor: Word) -> bool:
        """The narrator's own words inside somebody's speech: a relative clause or a clause of time, outside quotation marks."""
        if node.dep not in ("relcl", "advcl") or self.quote_at(node):
            return False
        if node.dep == "relcl":
            return self._is_set_off(node)
        mark = child(node, "mark", "advmod")
        return mark is not None and mark.lower in words_of("time conjunctions") and governor.pos in ("VERB", "AUX")

    def _is_set_off(self, node: Word) -> bool:
        """True for a relative clause behind a comma; one without belongs to the noun, and so to the speech."""
        first = min(subtree(node), key=lambda one: one.i)
        if first.lower == "where":
            return True  # what a place is like, the narrator tells
        return first.text == "," or (first.i > 0 and self.tree.words[first.i - 1].text in (",", "–", "—", "("))

    # ---- what stands beside ----

    def _attached(self, word: Word, links: list[Context]) -> list[Context]:
        """The speaker of the quotation a word stands in, "according to X" over its sentence, "reportedly" beside it."""
        found = [*self._quoted(word, links)]
        for one in self._according_over(word):
            if all(one.source is not other.source for other in (*links, *found)):
                found.append(one)
        return [*found, *_hearsay(word)]

    def _quoted(self, word: Word, links: list[Context]) -> Iterator[Context]:
        quote = self.quote_at(word)
        if quote is None or quote.cue is None or any(one.cue is quote.cue for one in links):
            return
        if not any(quote.holds(one.cue) for one in links[-1:]):
            stance = speech_stance(quote.cue.lemma) or "claimed"
            yield said(quote.cue, stance, self.clauses) or Context(None, quote.cue, "claimed", "quoted")

    def _according_over(self, word: Word) -> Iterator[Context]:
        if word.sentence not in self._according:
            return
        clause = {word.i, *(one.i for one in ancestors(word))}
        for cue, source in self._according[word.sentence]:
            is_behind = cue.start > word.start and cue.start > cue.head.start
            if cue.head.i in clause or (is_behind and any(one.i in clause for one in ancestors(cue))):
                yield Context(source, cue, "claimed", "according to")


def said(verb: Word, stance: str, clauses: Clauses) -> Context | None:
    """What a verb of saying reports, by its first speaker; None where "there" or "it" only fills the subject's place."""
    if stance == "denied" and is_negated(verb):
        stance = "claimed"
    speaker = next(iter(clauses.subjects(verb)), None)
    if speaker is not None and not is_passive(verb) and speaker.lower in ("it", "there") and speaker.dep == "expl":
        return None
    return Context(speaker, verb, stance, f"“{verb.lower}” reports it")


def _claimed(node: Word, governor: Word) -> Context | None:
    """ "the allegation that ...", "reports of ...": what hangs on a noun of saying is told by whose it is."""
    if node.dep not in ("acl", "ccomp", "pobj", "pcomp") or not (governor.pos == "NOUN" or governor.dep == "prep"):
        return None
    noun = governor.head if governor.dep == "prep" and governor.lower in ("of", "about", "that", "in") else governor
    is_claim = noun.pos == "NOUN" and noun is not node and noun.lemma in words_of("claims")
    if not is_claim or not (governor.dep == "prep" or node.dep in ("acl", "ccomp")):
        return None
    owner = child(noun, "poss") or next(iter(prepositional(noun, "by")), None)
    return Context(owner, noun, speech_noun_stance(noun.lemma) or "claimed", f"what hangs on “{noun.lower}”")


def _hearsay(word: Word) -> list[Context]:
    """ "reportedly", "allegedly" beside a word or beside the verbs that leave it as it is ("reportedly continue to be held")."""
    beside = [*word.children, *(part for up in transparent_above(word) for part in up.children)]
    adverbs = (one for one in beside if one.lower in words_of("hearsay"))
    return [Context(None, one, "alleged" if one.lower == "allegedly" else "claimed", f"“{one.lower}”") for one in adverbs]


def transparent_above(word: Word) -> list[Word]:
    """The verbs over an infinitive that leave it as it is, nearest first ("continue to", "begin to")."""
    found = []
    while word.dep == "xcomp" and word.head is not word and control_stance(word.head.lemma) == "transparent":
        word = word.head
        found.append(word)
    return found


def according_to(tree: Tree) -> dict[int, list[tuple[Word, Word]]]:
    """Each "according" with who it is according to, by sentence."""
    found: dict[int, list[tuple[Word, Word]]] = {}
    for word in tree.words:
        to = tree.words[word.i + 1] if word.lower == "according" and word.i + 1 < len(tree.words) else None
        sources = (through(to) or through(word)) if to is not None and to.lower == "to" else []
        if sources:
            found.setdefault(word.sentence, []).append((word, sources[0]))
    return found


def content_of(verb: Word) -> Word | None:
    """The clause that a verb of saying reports."""
    return next((one for one in children(verb, "ccomp") if one.pos in ("VERB", "AUX", "NOUN", "ADJ")), None)
