"""This file asks the model's rules on word forms of each word once: what they make of a word by itself hangs on its letters, tag and relation alone."""

from __future__ import annotations

from typing import Any

LOOKED_AT = ["ORTH", "TAG", "DEP"]  # of a word, by the rules of one word
Key = tuple[int, int, int]  # letters, tag and relation of a word, as numbers of spaCy's
Match = tuple[int, int, int, int]  # the number of a rule, its name as a number, where the words begin and end that it fits


class WordRules:
    """The matches of an attribute ruler, those of one word remembered; to go through all rules at every word is a tenth of the parse."""

    def __init__(self, ruler: Any) -> None:  # Any: a spacy.pipeline.AttributeRuler
        from spacy.matcher import Matcher

        self._vocab = ruler.vocab
        self._of_one, self._of_more = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._known: dict[Key, tuple[tuple[int, int], ...]] = {}
        for number, rule in enumerate(ruler.patterns):
            for pattern in rule["patterns"]:
                matcher = self._of_one if len(pattern) == 1 else self._of_more
                matcher.add(str(number), [pattern])

    def matches(self, doc: Any) -> list[Match]:  # Any: a spaCy Doc
        """What fits where, in the order of the rules, as the ruler itself would find it."""
        keys: list[Key] = list(map(tuple, doc.to_array(LOOKED_AT).tolist()))
        self._learn(sorted(key for key in set(keys) if key not in self._known))
        found = [(number, name, at, at + 1) for at, key in enumerate(keys) for number, name in self._known[key]]
        return sorted([*found, *self._fitting(self._of_more, doc)])

    def _learn(self, keys: list[Key]) -> None:
        """Go through the rules of one word for words that were not met before."""
        from spacy.tokens import Doc

        text = self._vocab.strings
        words, tags, deps = ([text[key[at]] for key in keys] for at in range(3))
        self._known.update(dict.fromkeys(keys, ()))
        for number, name, at, _ in sorted(self._fitting(self._of_one, Doc(self._vocab, words=words, tags=tags, deps=deps))):
            self._known[keys[at]] += ((number, name),)

    def _fitting(self, matcher: Any, doc: Any) -> list[Match]:  # Any: a spaCy Matcher, a Doc
        return [(int(self._vocab.strings[name]), name, start, end) for name, start, end in matcher(doc, allow_missing=True)]


def remember_words(ruler: Any) -> None:  # Any: a spacy.pipeline.AttributeRuler
    """Lets a ruler find what fits by `WordRules`."""
    ruler.match = WordRules(ruler).matches
