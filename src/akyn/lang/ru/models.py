"""This file loads the Russian models: slovnet's morphology, syntax and names over navec's vectors, checked by hash, and pymorphy's dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from akyn.errors import NotFound

WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Token:
    """A token as the models see it: Universal Dependencies."""

    text: str
    start: int
    end: int
    pos: str
    feats: dict[str, str]
    head: int  # the head's place in the sentence from 1; 0 for the root
    rel: str


@dataclass(slots=True)
class Models:
    """All that is learnt of Russian."""

    ner: Any  # slovnet carries no types
    morph: Any
    syntax: Any
    dictionary: Any  # pymorphy3.MorphAnalyzer

    @classmethod
    def load(cls) -> Models:
        """The pinned weights; takes about two seconds.

        Raises:
            NotFound: the weights were not put in place at set-up.
            ValueError: they are others than those that `weights.sha256` names.
        """
        from navec import Navec
        from pymorphy3 import MorphAnalyzer
        from slovnet import NER, Morph, Syntax

        with as_file(files(__package__) / WEIGHTS) as folder:
            paths = checked(folder)
            vectors = Navec.load(paths["navec"])
            ner, morph, syntax = (kind.load(paths[name]).navec(vectors) for kind, name in ((NER, "ner"), (Morph, "morph"), (Syntax, "syntax")))
        return cls(ner, morph, syntax, MorphAnalyzer(lang="ru"))

    def sentences(self, pieces: Iterable[tuple[str, int]]) -> Iterator[list[Token]]:
        """The sentences of a text, parsed; each piece of it comes with the offset at which it starts."""
        from razdel import sentenize, tokenize

        found = [(piece[one.start : one.stop], offset + one.start) for piece, offset in pieces for one in sentenize(piece)]
        tokens = [[(one.text, offset + one.start, offset + one.stop) for one in tokenize(text)] for text, offset in found]
        tokens = [sentence for sentence in tokens if sentence]
        texts = [[text for text, _, _ in sentence] for sentence in tokens]
        for sentence, tagged, parsed in zip(tokens, self.morph.map(texts), self.syntax.map(texts), strict=True):
            yield [
                Token(text, start, end, tag.pos, dict(tag.feats or {}), int(node.head_id), node.rel)
                for (text, start, end), tag, node in zip(sentence, tagged.tokens, parsed.tokens, strict=True)
            ]

    def names(self, text: str) -> list[tuple[int, int, str]]:
        """The names of a text: start, end, and PER, LOC or ORG."""
        if not any(map(str.isalnum, text)):
            return []  # slovnet fails on a text without words
        return [(span.start, span.stop, span.type) for span in self.ner(text).spans]


def checked(folder: Path) -> dict[str, Path]:
    """The weight files by what they hold, each compared with its hash."""
    found = {}
    for line in (files(__package__) / "weights.sha256").read_text(encoding="ascii").splitlines():
        wanted, name = line.split()
        path = folder / name
        if not path.exists():
            raise NotFound(f"{path}: no such weights, expected those that `make setup` puts there")
        held = sha256(path.read_bytes()).hexdigest()
        if held != wanted:
            raise ValueError(f"{name}: sha256 {held}, expected {wanted}")
        found[name.removeprefix("slovnet_").split("_")[0]] = path
    return found
