"""This file says according to whom: the chain of sources above a word, innermost first, and what each makes of what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from akyn.lang.en import vocabulary
from akyn.read.clauses import Clauses, prepositional, through
from akyn.read.tree import Sentence, Tree, Word, ancestors, child, children, is_negated, is_passive, subtree

QUOTES = re.compile(r"“[^”]{2,1500}”|«[^»]{2,1500}»|„[^“”]{2,1500}[“”]|\"[^\"]{2,1500}\"")
QUOTED_SPEECH_WORDS = 4  # a shorter quotation is a word held with tongs, not speech
TEMPORAL = frozenset({"after", "when", "as", "while", "since", "before", "until", "once", "whereas", "following"})
CONCERNS = frozenset("concern concerned worry worried alarm alarmed regret outrage shock shocked saddened dismay dismayed indignation fear anxiety".split())
CONDEMNATIONS = frozenset("condemn denounce deplore decry criticise criticize protest lament".split())
ACCUSATIONS = frozenset({"accuse", "suspect", "charge", "convict", "blame"})
DENIALS = frozenset({"deny", "refute", "disavow"})
IMPERSONAL = frozenset({"it", "there"})
PAPERS = frozenset(
    {
        "statement",
        "message",
        "release",
        "document",
        "letter",
        "communique",
        "communiqué",
        "report",
        "text",
        "website",
        "note",
        "source",
        "service",
        "post",
        "decree",
    }
)


@dataclass(frozen=True, slots=True)
class Context:
    """One link of a chain: who says so, the word that says that they say so, and the stance it gives."""

    source: Word | None  # None: somebody, not named ("reportedly", "it is said")
    cue: Word
    stance: str
    rule: str


@dataclass(slots=True)
class Quote:
    """A stretch in quotation marks, and the verb outside that says it."""

    start: int
    end: int
    cue: Word | None = None


class Contexts:
    """The chains of one text."""

    def __init__(self, tree: Tree, clauses: Clauses, speech_blocks: list[tuple[int, int]]) -> None:
        self.tree = tree
        self.clauses = clauses
        self.quotes = [Quote(match.start(), match.end()) for match in QUOTES.finditer(tree.text)]
        self.quotes += [Quote(start, end) for start, end in speech_blocks]
        self._according = self._find_according()
        self._open_quotes()

    # ---- the chain above a word ----

    def chain(self, word: Word) -> list[Context]:
        """Every source above a word, innermost first."""
        links: list[Context] = []
        node = word
        for governor in ancestors(word):
            link = self._link(node, governor)
            if link and all(link.cue is not one.cue for one in links):
                links.append(link)
            if self._escapes(node, governor):
                return [*links, *self._attached(word, links)]
            node = governor
        return [*links, *self._attached(word, links)]

    def _link(self, node: Word, governor: Word) -> Context | None:
        """What a governor says of a clause or noun that hangs on it."""
        if node.dep in ("ccomp", "parataxis", "csubj") or (node.dep == "xcomp" and vocabulary.control_stance(governor.lemma) is None):
            stance = vocabulary.speech_stance(governor.lemma)
            if stance and governor.pos in ("VERB", "AUX", "NOUN"):
                return self._said(governor, stance)
        if node.dep in ("acl", "ccomp", "pobj", "pcomp") and (governor.pos == "NOUN" or governor.dep == "prep"):
            noun = governor.head if governor.dep == "prep" and governor.lower in ("of", "about", "that", "in") else governor
            if (
                noun.pos == "NOUN"
                and noun is not node
                and noun.lemma in ("allegation", "accusation", "claim", "rumour", "rumor", "report", "suspicion", "charge", "denial", "statement", "assertion")
            ):
                owner = child(noun, "poss") or next(iter(prepositional(noun, "by")), None)
                if governor.dep == "prep" or node.dep in ("acl", "ccomp"):
                    return Context(owner, noun, vocabulary.speech_noun_stance(noun.lemma) or "claimed", f"what hangs on “{noun.lower}”")
        worried = self._worry(node, governor)
        if worried is not None:
            return worried
        if node.dep in ("pcomp", "pobj") and governor.dep == "prep" and governor.lower in ("of", "with", "for"):
            verb = governor.head.head if governor.head.dep == "dobj" else governor.head  # the parser hangs "of trying" on the accused
            if verb.lemma in ACCUSATIONS:
                return self._said(verb, "alleged")
        return None

    def _worry(self, node: Word, governor: Word) -> Context | None:
        """What a concern, a condemnation or a welcome is about is told by who has it."""
        if node.dep == "pobj" and governor.dep == "prep" and governor.lower in ("over", "about", "at", "by", "for"):
            feeling = governor.head
            if feeling.lemma in CONCERNS:
                holder = feeling.head if feeling.pos == "NOUN" and feeling.dep in ("dobj", "pobj", "nsubjpass") else feeling
                sources = self.clauses.surface(holder) if holder.pos == "VERB" and holder is not feeling else self._holder_of(feeling)
                return Context(sources[0] if sources else None, feeling, "claimed", f"the “{feeling.lower}” is somebody's")
        if node.dep == "dobj" and governor.lemma in CONDEMNATIONS | DENIALS:
            sources = self.clauses.subjects(governor)
            return Context(sources[0], governor, "denied" if governor.lemma in DENIALS else "claimed", f"what “{governor.lower}” is about") if sources else None
        return None

    def _holder_of(self, feeling: Word) -> list[Word]:
        owner = child(feeling, "poss")
        if owner is not None:
            return [owner]
        if feeling.pos == "ADJ" and feeling.head.pos in ("VERB", "AUX"):
            return self.clauses.surface(feeling.head)
        return self.clauses.surface(feeling) if feeling.pos == "VERB" else []

    def _said(self, verb: Word, stance: str) -> Context | None:
        if is_negated(verb) and stance == "denied":
            stance = "claimed"
        if is_passive(verb):
            speakers = self.clauses.subjects(verb)
            return Context(speakers[0] if speakers else None, verb, stance, f"“{verb.lower}” reports it")
        speakers = self.clauses.subjects(verb)
        if speakers and speakers[0].lower in IMPERSONAL and speakers[0].dep == "expl":
            return None
        return Context(speakers[0] if speakers else None, verb, stance, f"“{verb.lower}” reports it")

    def _escapes(self, node: Word, governor: Word) -> bool:
        """The narrator's own words inside somebody's speech: a relative clause or a clause of time, outside quotation marks."""
        if self.quote_at(node):
            return False
        if node.dep == "relcl":
            return self._is_set_off(node)
        mark = child(node, "mark", "advmod")
        return node.dep == "advcl" and mark is not None and mark.lower in TEMPORAL and governor.pos in ("VERB", "AUX")

    def _is_set_off(self, node: Word) -> bool:
        """True for a relative clause behind a comma; one without belongs to the noun, and so to the speech."""
        first = min(subtree(node), key=lambda one: one.i)
        return first.i > 0 and self.tree.words[first.i - 1].text in (",", "–", "—", "(") or first.text == ","

    def _attached(self, word: Word, links: list[Context]) -> list[Context]:
        """ "according to X" over the sentence, "reportedly" beside the word, and the speaker of the quotation it stands in."""
        found: list[Context] = []
        quote = self.quote_at(word)
        if (
            quote
            and quote.cue is not None
            and all(one.cue is not quote.cue for one in links)
            and not any(one.cue.start >= quote.start and one.cue.end <= quote.end for one in links[-1:])
        ):
            found.append(self._said(quote.cue, vocabulary.speech_stance(quote.cue.lemma) or "claimed") or Context(None, quote.cue, "claimed", "quoted"))
        own_clause = {word.i, *(one.i for one in ancestors(word))}
        for cue, source in self._according.get(word.sentence, ()):
            inside = cue.head.i in own_clause or (cue.start > word.start and cue.start > cue.head.start and any(one.i in own_clause for one in ancestors(cue)))
            if inside and all(source is not one.source for one in (*links, *found)):
                found.append(Context(source, cue, "claimed", "according to"))
        for one in (*word.children, *(part for up in self._transparent_above(word) for part in up.children)):
            if one.lower in ("reportedly", "allegedly", "purportedly", "supposedly"):
                found.append(Context(None, one, "alleged" if one.lower == "allegedly" else "claimed", f"“{one.lower}”"))
        return found

    @staticmethod
    def _transparent_above(word: Word) -> list[Word]:
        """The verbs over an infinitive that leave it as it is ("reportedly continue to be held")."""
        found = []
        while word.dep == "xcomp" and word.head is not word and vocabulary.control_stance(word.head.lemma) == "transparent":
            word = word.head
            found.append(word)
        return found

    # ---- cues that hang on no verb ----

    def _find_according(self) -> dict[int, list[tuple[Word, Word]]]:
        found: dict[int, list[tuple[Word, Word]]] = {}
        for word in self.tree.words:
            if word.lower == "according" and (to := next((one for one in self.tree.words[word.i + 1 : word.i + 2] if one.lower == "to"), None)):
                sources = through(to) or through(word)
                if sources:
                    found.setdefault(word.sentence, []).append((word, sources[0]))
        return found

    # ---- quotations ----

    def quote_at(self, word: Word) -> Quote | None:
        """The quotation that holds a word, if it is speech."""
        return next((quote for quote in self.quotes if quote.start <= word.start and word.end <= quote.end), None)

    def _open_quotes(self) -> None:
        """Each quotation's verb of saying: in its sentence, else in a neighbour of its paragraph, else that of the quotation before."""
        last: Word | None = None
        for quote in sorted(self.quotes, key=lambda one: one.start):
            if len(self.tree.text[quote.start : quote.end].split()) < QUOTED_SPEECH_WORDS:
                continue
            quote.cue = self._cue_of(quote) or (last if last is not None and "\n\n" not in self.tree.text[last.end : quote.start] else None)
            last = quote.cue or last

    def _cue_of(self, quote: Quote) -> Word | None:
        touched = [sentence for sentence in self.tree.sentences if sentence.start < quote.end and quote.start < sentence.end]
        cues = [cue for sentence in touched for cue in self._cues(sentence, quote)]
        if cues:
            return min(cues, key=lambda cue: min(abs(cue.start - quote.end), abs(quote.start - cue.end)))
        if touched and touched[0].index and "\n\n" not in self.tree.text[self.tree.sentences[touched[0].index - 1].start : quote.start]:
            before = self._cues(self.tree.sentences[touched[0].index - 1], quote)
            return before[-1] if before else None
        return None

    def _cues(self, sentence: Sentence, quote: Quote) -> list[Word]:
        return [
            word
            for word in sentence.words
            if word.pos == "VERB"
            and vocabulary.speech_stance(word.lemma)
            and not quote.start <= word.start < quote.end
            and self.clauses.subjects(word)
            and not self._in_other_quote(word, quote)
        ]

    def _in_other_quote(self, word: Word, quote: Quote) -> bool:
        other = self.quote_at(word)
        return other is not None and other is not quote

    def is_speech(self, verb: Word) -> bool:
        """True for a verb of saying that governs a clause or a quotation."""
        return bool(vocabulary.speech_stance(verb.lemma)) and any(one.dep in ("ccomp", "parataxis") for one in verb.children)


def content_of(verb: Word) -> Word | None:
    """The clause that a verb of saying reports."""
    return next((one for one in children(verb, "ccomp") if one.pos in ("VERB", "AUX", "NOUN", "ADJ")), None)


def holds(word: Word, other: Word) -> bool:
    """True where the other word hangs on the word."""
    return any(one is word for one in ancestors(other)) or other in subtree(word)
