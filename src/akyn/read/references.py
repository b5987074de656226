"""This file says who a pronoun means: candidates scored by agreement, distance and place in the sentence, with the reasons kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from akyn.lang.en import vocabulary
from akyn.read.cast import Cast, Draft
from akyn.read.clauses import Clauses, antecedent_of
from akyn.read.contexts import PAPERS, Context, Contexts
from akyn.read.tree import Word, ancestors

PERFORMED = frozenset("condemn welcome support commend applaud stand remain impose sanction express extend offer congratulate recognize recognise deplore reject remind".split())
REACH = 3  # sentences back that a pronoun may look
NEWS = ("organization", "country", "group", "asset", "place", "person")


@dataclass(frozen=True, slots=True)
class Reference:
    """Who a word means and why."""

    draft: Draft
    rule: str


class References:
    """The pronouns and role nouns of one text, each resolved once, from left to right."""

    def __init__(self, cast: Cast, clauses: Clauses, contexts: Contexts) -> None:
        self.cast = cast
        self.clauses = clauses
        self.contexts = contexts
        self._found: dict[int, Reference | None] = {}
        self._mentions = self._argument_heads()

    def _argument_heads(self) -> list[Word]:
        return [
            word
            for word in self.cast.tree.words
            if word.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "agent", "poss", "dative", "attr", "ROOT", "compound")
            and word.pos in ("NOUN", "PROPN", "NUM", "PRON")
        ]

    def who(self, word: Word) -> Reference | None:
        """Who or what a word in an argument place stands for; None where it stands for nothing we can name."""
        if word.i not in self._found:
            self._found[word.i] = None  # a pronoun that leads back to itself means nobody
            self._found[word.i] = self._who(word)
        return self._found[word.i]

    @staticmethod
    def _performs(verb: Word) -> bool:
        """True for what an author says of itself in the present: calls, condemns, welcomes, imposes."""
        return verb.tag in ("VBZ", "VBP") and (vocabulary.speech_stance(verb.lemma) is not None or verb.lemma in PERFORMED)

    def _first_subject(self, word: Word) -> Reference | None:
        for mention in self._mentions:
            draft = self.cast.by_head.get(mention.i)
            if draft is not None and draft.named and mention.dep == "nsubj" and draft.type in ("country", "organization"):
                return Reference(draft, f"“{word.lower}” in the statement's own voice: {draft.name}")
        return None

    def _who(self, word: Word) -> Reference | None:
        if word.i in self.cast.by_head and self.cast.by_head[word.i].named:
            return Reference(self.cast.by_head[word.i], "named")
        if word.lower in vocabulary.FIRST:
            return self._speaker_here(word)
        if word.lower in vocabulary.PERSONAL | vocabulary.NEUTER | vocabulary.PLURAL:
            return self._pronoun(word)
        if word.pos == "PRON" and word.lower not in ("everyone", "nobody", "someone", "somebody", "many", "others", "several", "those"):
            return None
        if word.lemma in PAPERS and word.tag == "NN":
            author = self._author(word)
            if author:
                return Reference(author, f"“{word.lower}” speaks for who issued it")
        draft = self.cast.of(word)
        if draft is None:
            return None
        return Reference(self._owned(word, draft), "described" if not draft.named else "named")

    def _owned(self, word: Word, draft: Draft) -> Draft:
        """ "his party", "whose allies": named by whose it is."""
        owner = next((one for one in word.children if one.dep == "poss" and one.tag in ("PRP$", "WP$")), None)
        if owner is None or draft.named or not draft.spans:
            return draft
        found = self._whose(owner, word)
        if found is None or found.type not in ("person", "organization", "country"):
            return draft
        return self.cast.owned(draft, found, self.cast.tree.text[slice(*self.cast.span(word))])

    def _whose(self, owner: Word, word: Word) -> Draft | None:
        if owner.tag == "WP$":
            antecedent = antecedent_of(word.head) if word.head is not word else None
            found = self.who(antecedent) if antecedent is not None else None
        else:
            found = self.who(owner)
        return found.draft if found else None

    def _speaker_here(self, word: Word) -> Reference | None:
        for context in self.contexts.chain(word):
            if context.source is not None and context.source.lower not in vocabulary.FIRST:
                source = self.who(context.source)
                if source:
                    return Reference(source.draft, f"“{word.lower}” inside the words of {source.draft.name}")
        return self._own_voice(word)

    def _own_voice(self, word: Word) -> Reference | None:
        """ "We" outside any quotation: the report is somebody's own statement; who acts first in it speaks."""
        votes: Counter[str] = Counter()
        for mention in self._mentions:
            draft = self.cast.by_head.get(mention.i)
            if draft is not None and draft.named and mention.dep == "nsubj" and draft.type in ("country", "organization") and self._performs(mention.head):
                votes[draft.key] += 1
        if not votes:
            return self._first_subject(word)
        author = self.cast.drafts[min(votes, key=lambda key: (-votes[key], key))]
        return Reference(author, f"“{word.lower}” in the statement's own voice: {author.name}")

    def _author(self, word: Word) -> Draft | None:
        """Who stands behind "the statement", "the press service": its possessor or "of", else who spoke last."""
        for one in word.children:
            if one.dep == "poss":
                return self._draft(one)
            if one.dep == "prep" and one.lower in ("of", "from", "by"):
                for noun in one.children:
                    if noun.dep == "pobj":
                        return self._draft(noun)
        if any(one.dep in ("amod", "compound") and one.lower not in ("press", "official", "joint", "written", "separate") for one in word.children):
            return None
        return self._last_speaker(word)

    def _draft(self, word: Word) -> Draft | None:
        found = self.who(word)
        return found.draft if found else None

    def _last_speaker(self, word: Word) -> Draft | None:
        """The last organisation, country or person that said something before a word."""
        best = None
        for mention in self._mentions:
            if mention.i >= word.i:
                break
            if word.sentence - mention.sentence > REACH or mention.i not in self.cast.by_head:
                continue
            governor = mention.head.head if mention.head.dep == "prep" else mention.head
            draft = self.cast.by_head[mention.i]
            if vocabulary.speech_stance(governor.lemma) and draft.type in ("organization", "country", "person") and not vocabulary.is_news_agency(draft.name):
                best = draft
        return best

    def _pronoun(self, word: Word) -> Reference | None:
        speaker = self._speaker_of_own_clause(word)
        if speaker:
            return speaker
        best: tuple[float, int, Draft] | None = None
        for mention in self._mentions:
            if mention.i >= word.i:
                break
            if word.sentence - mention.sentence > REACH:
                continue
            found = self.who(mention) if mention.i != word.i else None
            if found is None or self._same_clause(word, mention):
                continue
            score = self._score(word, mention, found.draft)
            if score is not None and (best is None or (score, mention.i) > best[:2]):
                best = score, mention.i, found.draft
        return Reference(best[2], f"“{word.lower}” is the likeliest before it: {best[2].name}") if best and best[0] > 0 else None

    def _speaker_of_own_clause(self, word: Word) -> Reference | None:
        """ "Norland said it had ...": the subject of a reported clause is who reports, where they agree."""
        if word.dep not in ("nsubj", "nsubjpass", "poss"):
            return None
        for context in self.contexts.chain(word):
            if context.source is None or (context.source.i >= word.i and context.source.sentence == word.sentence and not self.contexts.quote_at(word)):
                continue
            source = self.who(context.source)
            if source and self._agrees(word, context.source, source.draft):
                return Reference(source.draft, f"“{word.lower}” in the words of {source.draft.name}")
        return None

    def _agrees(self, pronoun: Word, mention: Word, draft: Draft) -> bool:
        if pronoun.lower in vocabulary.PERSONAL:
            return draft.type == "person"
        if pronoun.lower in vocabulary.NEUTER:
            return draft.type in ("organization", "country", "asset", "place") or (draft.type == "group" and not draft.plural)
        is_many = (
            draft.type == "group"
            or draft.plural
            or mention.tag in ("NNS", "NNPS")
            or any(one.dep == "conj" for one in mention.children)
            or draft.key.split("|")[1] in ("police", "army", "government", "parliament")
        )
        return is_many and draft.type != "country"

    def _score(self, pronoun: Word, mention: Word, draft: Draft) -> float | None:
        """Agreement is a must; then nearness, being a subject, and having a name."""
        if not self._agrees(pronoun, mention, draft):
            return None
        score = 2.0 - 0.6 * (pronoun.sentence - mention.sentence)
        score += 1.0 if mention.dep in ("nsubj", "nsubjpass") else 0.0
        score -= 0.5 if mention.dep in ("poss", "compound") else 0.0
        score += 0.3 if draft.named else 0.0
        if pronoun.lower in vocabulary.PLURAL and mention.dep not in ("nsubj", "nsubjpass", "conj") and mention.lemma not in ("people", "protester"):
            score -= 0.4
        return score

    @staticmethod
    def _same_clause(pronoun: Word, mention: Word) -> bool:
        return pronoun.head is mention.head and pronoun.dep != "poss" and mention.sentence == pronoun.sentence

    def source(self, context: Context) -> Reference | None:
        """Who a context's source is; for "it is noted" and the like who spoke last."""
        if context.source is None or context.source.lower == "it":
            if context.cue.dep in ("prep", "advmod") or context.cue.pos == "NOUN" or context.stance == "alleged":
                return None
            last = self._last_speaker(context.cue)
            return Reference(last, f"“{context.cue.lower}” without a source: who spoke last") if last else None
        if context.source.lower in vocabulary.RELATIVE:
            return None
        found = self.who(context.source)
        if found is None or found.draft.type in ("place",):
            return self._seat(found)
        return found

    def _seat(self, found: Reference | None) -> Reference | None:
        """ "Moscow said": the country whose seat it is."""
        if found is None:
            return None
        country = self.cast.of_seat(found.draft)
        return Reference(country, f"{found.draft.name} speaks for {country.name}") if country else found

    def governs(self, word: Word, other: Word) -> bool:
        """True where a word stands above another."""
        return any(one is word for one in ancestors(other))
