"""This file reads the marked sentences, parses them as the reader does, and gives for each marked predicate its traits and its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from akyn.kinds import Kind, all_kinds
from akyn.model import Report
from akyn.read import Reader
from akyn.read.frames.deciding import NONE
from akyn.read.frames.entries import entries_by_lemma
from akyn.read.frames.families import OF_ITSELF
from akyn.read.frames.frames import Match
from akyn.read.frames.proposing import Proposals
from akyn.read.frames.traits import traits
from akyn.read.mending.preparing import prepare
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import Tree, Word

UNSURE = "?"  # a mark of which nothing is learned: what it tells is a matter of taste
LIGHT = frozenset("hold stage launch carry conduct make organise organize take begin start give mount lead commit do receive suffer have put".split())


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and for each mark its first and last character and its kind."""

    text: str
    marks: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Sight:
    """A predicate as the model sees it, with its kind, the kinds that frames propose (best first), and the sentence it comes from."""

    text: str
    word: Word
    kind: str
    traits: tuple[str, ...]
    proposed: tuple[str, ...]
    nearly: tuple[str, ...]


@dataclass(slots=True)
class Parsed:
    """A sentence with all that reading builds over it before statements are made."""

    text: str
    tree: Tree
    clauses: Clauses
    found: dict[int, list[Match]]
    near: dict[int, list[Match]]

    def over(self, word: Word) -> Word:
        """The predicate that a word belongs to: the head of the most specific frame that takes it, else itself."""
        if self.found[word.i]:
            return word
        around = [match for matches in self.found.values() for match in matches[:1] if any(one is word for one in match.words)]
        return max(around, key=lambda match: len(match.words)).head if around else word

    def sight(self, word: Word, kind: str) -> Sight:
        """A word as the model sees it."""
        proposed = tuple(dict.fromkeys(match.label for match in self.found[word.i]))
        nearly = tuple(dict.fromkeys(match.label for match in self.near[word.i]))
        return Sight(self.text, word, kind, traits(word, proposed, nearly, self.clauses), proposed, nearly)


def read_marked(path: Path) -> list[Marked]:
    """The sentences of a table: kinds in the order of the marks, tab, the sentence with its marks.

    Raises:
        ValueError: a line whose marks are not as many as its kinds.
    """
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [_marked(f"{path.name}:{number}", line) for number, line in lines if line.strip() and not line.startswith("#")]


def _marked(where: str, line: str) -> Marked:
    kinds, _, sentence = line.partition("\t")
    pieces = sentence.replace("⟧", "⟦").split("⟦")
    if len(pieces) != 2 * len(kinds.split()) + 1:
        raise ValueError(f"{where}: {len(pieces) // 2} marks, {len(kinds.split())} kinds: {line!r}")
    starts = [sum(map(len, pieces[:at])) for at in range(1, len(pieces), 2)]
    named = zip(starts, pieces[1::2], kinds.split(), strict=True)
    return Marked("".join(pieces), tuple((start, start + len(piece), _label(kind)) for start, piece, kind in named))


def _label(mark: str) -> str:
    """The kind of a mark as the type model knows it: of modes it knows what happens of itself, and no other."""
    return mark if mark == OF_ITSELF else mark.partition("/")[0]


def parsed(reader: Reader, texts: Iterable[str]) -> Iterator[Parsed]:
    """Each text parsed as the reader parses a report."""
    proposals = Proposals(all_kinds())
    prepared = [prepare(Report(name="sentence", text=text, language="en"), reader.parser) for text in texts]
    for one, words in zip(prepared, reader.parser.parse((one.copy, one.starts) for one in prepared), strict=True):
        yield _parsed(reader, proposals, one.report.text, words)


def _parsed(reader: Reader, proposals: Proposals, text: str, words: Tree) -> Parsed:
    clauses = Clauses()
    cast = Cast(words, reader.gazetteer)
    beside = frozenset(form for word in words.words for form in (word.lemma, word.lower))
    found = {word.i: proposals.fitting(word, beside, cast, clauses) for word in words.words}
    return Parsed(text, words, clauses, found, {word.i: proposals.nearly(word, beside, cast, clauses) for word in words.words})


def sights(reader: Reader, marked: list[Marked], *, both: bool = False) -> list[Sight]:
    """The marked predicates; `both` adds the marked word itself, and the light verb over it, where a frame reads from another word."""
    found = []
    for sentence, one in zip(marked, parsed(reader, [each.text for each in marked]), strict=True):
        for start, end, kind in sentence.marks:
            if kind == UNSURE:
                continue
            word = _marked_word(one, start, end)
            anchors = {one.over(word).i: one.over(word)}
            if both:
                anchors |= {word.i: word} | {verb.i: verb for verb in _light_verb(word)}
            found += [one.sight(anchor, kind) for anchor in anchors.values()]
    return found


def passed_over(reader: Reader, marked: list[Marked]) -> list[Sight]:
    """The verbs that nearly fit a frame and are not marked, in sentences whose every event is: as no event. A noun that only names an event is not asked."""
    found = []
    for sentence, one in zip(marked, parsed(reader, [each.text for each in marked]), strict=True):
        taken = _taken(one, [_marked_word(one, start, end) for start, end, _ in sentence.marks])
        nearly = [word for word in one.tree.words if word.pos == "VERB" and one.near[word.i] and not one.found[word.i]]
        found += [one.sight(word, NONE) for word in nearly if word.i not in taken]
    return found


def _taken(one: Parsed, words: list[Word]) -> set[int]:
    """The places of marked words, of all that the frames over them take, and of the light verbs over them."""
    over = [one.over(word) for word in words]
    framed = [each for word in over for match in one.found[word.i][:1] for each in match.words]
    return {each.i for each in [*words, *over, *framed, *(verb for word in words for verb in _light_verb(word))]}


def _marked_word(one: Parsed, start: int, end: int) -> Word:
    inside = [word for word in one.tree.words if start <= word.start and word.end <= end]
    return next(word for word in inside if word.head not in inside or word.is_root)


def _light_verb(word: Word) -> list[Word]:
    return [word.head] if word.dep in ("dobj", "nsubjpass") and word.head.lemma in LIGHT else []


def of_examples(reader: Reader, kinds: tuple[Kind, ...]) -> list[Sight]:
    """The predicates of the kinds' own examples and near misses: where one frame of the kind reads, and where a near miss is read as nothing."""
    asked = [(_label(f"{kind.name}/{example.mode}"), example.text, True) for kind in kinds for example in kind.examples]
    asked += [(kind.name, text, False) for kind in kinds for text in kind.near_misses]
    found, frames = [], entries_by_lemma(kinds)
    for (kind, _, is_example), one in zip(asked, parsed(reader, [text for _, text, _ in asked]), strict=True):
        if is_example:
            heads = [word for word in one.tree.words if any(match.label == kind for match in one.found[word.i][:1])]
            found += [one.sight(word, kind) for word in heads[:1]]
        elif not any(one.found.values()):
            lemmas = {lemma for lemma, entries in frames.items() if any(entry.kind.name == kind for entry in entries)}
            found += [one.sight(word, NONE) for word in one.tree.words if word.lemma in lemmas and word.pos in ("VERB", "NOUN")][:1]
    return found
