"""This file is the Russian parser: slovnet's parse of a text as plain words, its times and its quantities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from akyn.lang.ru import LANGUAGE, dates, numbers
from akyn.lang.ru.forms import Forms
from akyn.lang.ru.models import Models
from akyn.lang.ru.trees import tree
from akyn.text.dates import FoundTime
from akyn.text.numbers import Quantity
from akyn.text.words import Tree


@dataclass(slots=True)
class Russian:
    """The Russian models: tokens, morphology, syntax, names."""

    models: Models
    forms: Forms
    extractor: str

    @classmethod
    def load(cls) -> Russian:
        """The pinned models; takes some seconds."""
        models = Models.load()
        return cls(models, Forms(models.dictionary), LANGUAGE.extractor)

    def parse(self, texts: Iterable[tuple[str, frozenset[int]]]) -> Iterator[Tree]:
        """Each text as plain words; one at a time, so that what stands beside it changes nothing."""
        for text, starts in texts:
            yield tree(text, self.models.sentences(_pieces(text, starts)), self.models.names(text), self.forms)

    def respelt(self, text: str) -> str:
        """The text as it stands."""
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


def _pieces(text: str, starts: frozenset[int]) -> list[tuple[str, int]]:
    """The text cut where a sentence must start."""
    cuts = sorted({0, *starts, len(text)})
    return [(text[start:end], start) for start, end in pairwise(cuts)]
