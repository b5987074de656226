"""This file says according to whom: the chain of sources above a word, innermost first, and what each makes of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.lang.en.vocabulary import control_stance, person_classes, speech_stance, words_of
from akyn.read.above.asides import aside, asides, headed, hearsay, is_aside, is_beyond, is_closing, vouched
from akyn.read.above.quotations import Quotations, Quote
from akyn.read.above.sourcing import can_speak, passing_on, pointed_back, sources
from akyn.read.above.telling import Context, quoting, said, telling
from akyn.read.above.turns import Turn, Turns
from akyn.read.syntax.clauses import Clauses, spoken_beside
from akyn.read.syntax.tree import SUBJECTS, Tree, Word, ancestors, child, children, is_finite, subtree

Chain = tuple[Context, ...]


class Contexts:
    """The chains of one text, each worked out once."""

    def __init__(self, tree: Tree, clauses: Clauses, speech_blocks: Iterable[tuple[int, int]], turns: tuple[Turn, ...] = ()) -> None:
        self.tree = tree
        self.clauses = clauses
        self.quotations = Quotations(tree, clauses, speech_blocks)
        self._according = sources(tree)
        self._pointed_back = pointed_back(tree)
        self._headed = headed(tree)
        self.turns = Turns(tree, turns)
        self._asides = asides(tree)
        self._above: dict[int, list[Context]] = {}
        self._chains: dict[int, Chain] = {}

    def chain(self, word: Word) -> Chain:
        """Every source above a word that tells it, innermost first."""
        if word.i not in self._chains:
            links = [link for link in self._links(word) if not link.is_held]
            self._chains[word.i] = (*links, *self._attached(word, links))
        return self._chains[word.i]

    def held(self, word: Word) -> Chain:
        """Who wants, plans, backs or refuses what a word says, innermost first."""
        return tuple(link for link in self._links(word) if link.is_held)

    def quote_at(self, word: Word) -> Quote | None:
        """The quotation that holds a word."""
        return self.quotations.at(word)

    def is_sourced(self, word: Word) -> bool:
        """True outside a transcript for what is told according to somebody who can speak, at a colon, or as the next sentence says."""
        is_headed = any(link.source is not None and not link.source.text.isupper() for link in self._headed_over(word))
        is_according = any(link.source is not None and (can_speak(link.source) or link.source.pos == "PRON") for link in self._according_over(word))
        is_beside = is_headed or is_according or word.sentence in self._pointed_back
        return is_beside and next(self.turns.over(word), None) is None

    def is_quoted(self, word: Word) -> bool:
        """True for a word in a quotation whose speaker is known."""
        quote = self.quotations.at(word)
        return quote is not None and quote.cue is not None

    # ---- what governs ----

    def _links(self, word: Word) -> list[Context]:
        if word.i not in self._above:
            self._above[word.i] = self._links_above(word)
        return self._above[word.i]

    def _links_above(self, word: Word) -> list[Context]:
        links = [*self._aside(word, word)]
        for node, governor in governors(word):
            link = self._in_own_words(node, telling(node, governor, self.clauses)) if self._may_tell(governor, node) else None
            beside = self._aside(node, governor)
            found = (*((*passing_on(link), *quoting(link, self.clauses)) if link else ()), *beside)
            cues = {one.cue.i for one in links}
            links.extend(one for one in found if one.cue.i not in cues)
            if self._escapes(node, governor):
                break
        return links

    def _may_tell(self, governor: Word, node: Word) -> bool:
        """False for a word of another quotation: what the parser hangs on it is not its."""
        quote = self.quote_at(governor)
        return quote is None or quote.cue is None or quote.holds(node)

    def _in_own_words(self, clause: Word, link: Context | None) -> Context | None:
        """ "denied it: “They are our guests.”": what is denied he does not say in his own words."""
        if link is None or link.stance != "denied" or not self.is_quoted(clause) or child(clause, "mark") is not None or not is_finite(clause):
            return link
        return replace(link, stance="claimed")

    def _aside(self, node: Word, governor: Word) -> list[Context]:
        """What is said by those who stand aside in the clause of a governor, of what lies below it."""
        cues = (cue for cue in self._asides.get(governor.i, ()) if not is_beyond(node, cue))
        told = (link for cue in cues if (link := aside(cue, self.clauses)))
        own = (link for link in told if not self._is_only_agreed_with(governor, link))
        return [one for link in own for one in (*passing_on(link), *quoting(link, self.clauses))]

    def _is_only_agreed_with(self, governor: Word, link: Context) -> bool:
        """ "As the minister noted, we think ...": outside quotation marks "we" is never the minister, who only noted the like."""
        is_as = link.cue.dep == "advcl" and link.source is not None and link.source.lower not in words_of("first person")
        return is_as and self.quote_at(governor) is None and any(one.lower in ("i", "we") for one in children(governor, "nsubj", "nsubjpass"))

    # ---- where speech ends ----

    def _escapes(self, node: Word, governor: Word) -> bool:
        """The narrator's own words inside somebody's speech, outside quotation marks: a relative clause set off, a clause of time under an infinitive.

        "Hale says the siege ended when guards stormed the port" is all her words; "Rebels claim to hold the port after guards left" is not. What is done
        to "…, a charge that the army denies", whoever makes the charge does not tell.
        """
        if self.quote_at(node):
            return False
        if node.dep in ("relcl", "acl") and governor.lemma in words_of("claims") and self._is_set_off(governor):
            return True
        if node.dep == "relcl" and self._is_taken_up(governor, node):
            return True
        if node.dep not in ("relcl", "advcl"):
            return False
        if node.dep == "relcl":
            return self._is_set_off(node)
        if self._goes_on_beside(node, governor):
            return True
        mark = child(node, "mark", "advmod")
        return mark is not None and mark.lower in words_of("time conjunctions") and governor.pos in ("VERB", "AUX") and not is_finite(governor)

    def _is_taken_up(self, noun: Word, clause: Word) -> bool:
        """ "said he would cut prices, a promise that unions dismissed": what has just been said, and what others make of it."""
        article = child(noun, "det")
        if article is None or article.lower not in ("a", "an") or article.i == 0 or self.tree.words[article.i - 1].text != ",":
            return False
        is_judged = speech_stance(clause.lemma) is not None or clause.lemma in words_of("labels") | words_of("performed")
        return is_judged and child(clause, *SUBJECTS) is not None and noun.name is None and not person_classes(noun.lemma)

    def _goes_on_beside(self, clause: Word, governor: Word) -> bool:
        """ "said that the army obeys, as the toll rose", "said it was sending aid, while Norland called for calm": told beside it, behind a comma."""
        mark, subject = child(clause, "mark"), child(clause, *SUBJECTS)
        if mark is None or subject is None or subject.pos == "PRON" or clause.i < governor.i or self.tree.words[mark.i - 1].text != ",":
            return False
        return clause.tag == "VBD" and ((mark.lower == "as" and clause.pos == "VERB") or (mark.lower == "while" and speech_stance(clause.lemma) is not None))

    def _is_set_off(self, node: Word) -> bool:
        """True for what stands behind a comma; a relative clause without one belongs to the noun, and so to the speech."""
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
        found += self._headed_over(word)
        told_after = self._pointed_back.get(word.sentence)
        found += [told_after] if told_after is not None and not (links or found) else []
        return [*found, *vouched(word), *hearsay(word), *self.turns.over(word)]

    def _quoted(self, word: Word, links: list[Context]) -> Iterator[Context]:
        quote = self.quote_at(word)
        if quote is None or quote.cue is None or any(one.cue is quote.cue for one in links):
            return
        is_question = self.tree.text[: quote.end - 1].endswith("?") and quote.cue.lemma in words_of("asking")
        stance = "hypothetical" if is_question else _as_sentence(word, speech_stance(quote.cue.lemma) or "claimed")
        signer = self.quotations.signer(quote)
        signed = Context(signer, quote.cue, "claimed", "named under the quotation" if signer is not None else "quoted")
        yield signed if signer is not None else said(quote.cue, stance, self.clauses) or signed

    def _headed_over(self, word: Word) -> list[Context]:
        return [link for start, end, link in self._headed.get(word.sentence, ()) if start <= word.i < end]

    def _according_over(self, word: Word) -> Iterator[Context]:
        if word.sentence not in self._according:
            return
        clause = {word.i, *(one.i for one in ancestors(word))}
        for cue, source in self._according[word.sentence]:
            if cue.i > cue.head.i and any(one.text == ";" for one in self.tree.words[cue.i : word.i]):
                continue  # "Ten died, according to a nurse; six fled": of the six she says nothing
            is_behind = cue.start > word.start and cue.start > cue.head.start
            if cue.head.i in clause or (is_behind and any(one.i in clause for one in ancestors(cue))):
                yield Context(source, cue, "claimed", "according to")


def _as_sentence(word: Word, stance: str) -> str:
    """ "called it “a scandal. Homes were raided.”": a sentence of its own says that it is so; “Leave!” demands."""
    root = next((up for up in (word, *ancestors(word)) if up.is_root), word)
    return "claimed" if stance in ("demanded", "denied") and is_finite(root) else stance


def governors(word: Word) -> Iterator[tuple[Word, Word]]:
    """The governors of a word with the node below each, nearest first; from a second verb of saying straight on to what the first hangs on."""
    node = word
    while True:
        node = spoken_beside(node) or node
        if node.head is node:
            return
        yield node, node.head
        node = node.head


def transparent_above(word: Word) -> list[Word]:
    """The verbs over an infinitive that leave it as it is, nearest first ("continue to", "begin to")."""
    found = []
    while word.dep == "xcomp" and word.head is not word and control_stance(word.head.lemma) == "transparent":
        word = word.head
        found.append(word)
    return found


def content_of(verb: Word) -> Word | None:
    """The clause that a verb of saying reports."""
    own = next((one for one in children(verb, "ccomp") if one.pos in ("VERB", "AUX", "NOUN", "ADJ")), None)
    return verb.head if own is None and is_aside(verb) and not is_closing(verb) else own
