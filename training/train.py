"""This file trains the type model of `read/frames/deciding.py` and writes its weights with their sha256, or prints its figures in five folds.

    .venv/bin/python training/train.py            # about two minutes of one core; the same bytes every time
    .venv/bin/python training/train.py --folds    # about six minutes; figures only, no weights written

It learns from sentences that we wrote (`sentences.tsv`, short ones for one predicate each; `news.tsv`, as news has them, with every event marked), from the
examples and near misses of `kinds/`, and from the frames of `kinds/`, each as one predicate with the words it names, at a tenth of the weight. What the
vectors of the language model say of a word is worked out here, once for each of its 15,000 commonest words, so that reading needs no vectors.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sums in one order: the same bytes every time

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from fitting import Floats, Sparse, fit, softmax
from numpy.typing import NDArray
from sentences import Sight, of_examples, passed_over, read_marked, sights

from akyn import pipeline
from akyn.kinds import all_kinds
from akyn.lang.en.vocabulary import words_of
from akyn.read.frames.deciding import NONE, OVERRULES, SPEAKS_ALONE, WEIGHTS
from akyn.read.frames.entries import Entry, entries_by_lemma

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "akyn" / "read" / "frames" / "weights"
FOLDS, PENALTY = 5, 0.3
TEMPERATURE = 1.4  # at which the right answers are likeliest in folds; `--folds` prints the best
FRAME_WEIGHT, UNLISTED_WEIGHT = 0.1, 0.5  # beside 1 for a marked predicate
COMMON_WORDS = 15_000
# The words whose vectors count, by their role, and how loudly: the mean of a role's words, of those beside the predicate the sum.
ROLES = {"~verb": 2.0, "~object": 2.0, "~behind": 2.0, "~subject": 2.0, "~near": 0.5}
SUMMED = "~near"
# How loudly each group of traits may speak, by its first word; tried on our own folds.
SCALES = {
    **dict.fromkeys(("lemma", "first", "frame", "loose", "only"), 1.0),
    **dict.fromkeys(("under", "tag", "as", "passive", "negated", "helper", "mark"), 0.5),
    "near": 0.3,
}
OTHER_SCALE = 0.7


@dataclass(frozen=True, slots=True)
class Lesson:
    """One predicate to learn from: its traits, how much of each, its kind, and what it counts."""

    traits: dict[str, float]
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights of the traits and, for each role, of the vector of the word in it."""

    kinds: tuple[str, ...]
    column: dict[str, int]
    sparse: Floats
    dense: Floats
    bias: Floats


class Vectors:
    """The language model's static vectors, centred, each of length one."""

    def __init__(self, vocab: Any) -> None:  # Any: spaCy's Vocab
        data = vocab.vectors.data.astype(np.float64)
        data -= data.mean(axis=0)
        self.data = data / (np.linalg.norm(data, axis=1, keepdims=True) + 1e-9)
        named = ((vocab.strings[key], int(row)) for key, row in vocab.vectors.key2row.items() if key in vocab.strings)
        self.row = {word: row for word, row in named if word.isalpha() and word.islower() and word.isascii()}

    def of(self, traits: Iterable[tuple[str, float]]) -> Floats:
        """The vector of the words in each role, side by side; zero where there is none."""
        width = self.data.shape[1]
        found = np.zeros(len(ROLES) * width)
        for at, (role, scale) in enumerate(ROLES.items()):
            words = [self.row[word] for name, _ in traits if name.startswith(role) and (word := name.partition(" ")[2]) in self.row]
            if words:
                found[at * width : (at + 1) * width] = scale * self.data[words].sum(axis=0) / (1 if role == SUMMED else len(words))
        return found


def lessons_of(seen: Iterable[Sight]) -> list[Lesson]:
    """Marked predicates as lessons."""
    seen = list(seen)
    unlisted = [Lesson(dict.fromkeys(_without_frames(one), 1.0), one.kind, UNLISTED_WEIGHT) for one in seen if one.proposed]
    return [*(Lesson(dict.fromkeys(one.traits, 1.0), one.kind, 1.0) for one in seen), *unlisted]


def _without_frames(one: Sight) -> list[str]:
    """The traits as they would be if the lists of the frames did not have its object: so that the words count too, not the frames alone."""
    return [trait for trait in one.traits if not trait.startswith(("frame ", "first frame "))] + ["first frame None"]


def lessons_of_frames() -> list[Lesson]:
    """Every frame as the predicate that it describes."""
    entries = [(lemma, entry) for lemma, found in entries_by_lemma(all_kinds()).items() for entry in found]
    return [Lesson(_traits_of(lemma, entry), entry.label, FRAME_WEIGHT) for lemma, entry in entries if "not" not in entry.rest]


def _traits_of(lemma: str, entry: Entry) -> dict[str, float]:
    part = {"verb": "VERB", "noun": "NOUN", "adjective": "ADJ"}[entry.frame.part]
    found = {f"lemma {lemma}": 1.0, f"lemma {lemma} {part}": 1.0, f"~verb {lemma}": 1.0}
    prepositions = [word for word in entry.rest if word in words_of("prepositions")]
    for word in prepositions:
        found |= {f"with {word}": 1.0, f"lemma {lemma} {word}": 1.0}
    for word in (*entry.compounds, *(one for one in entry.rest if one not in prepositions)):
        found |= {f"object {word}": 1.0, f"lemma {lemma} {word}": 1.0, f"~object {word}": 1.0} if part == "VERB" else {f"is {word}": 1.0}
    asked = [one for one in entry.frame.objects.split("|") if one and one[0] not in "!^"]
    slot, role = (prepositions[-1], "~behind") if prepositions else ("object", "~object")
    for word in asked:
        found[f"{slot} {word}"] = 1.0 / len(asked) if word[0] != "@" else 0.5
        if word[0] != "@":
            found[f"{role} {word}"] = 1.0
    return found


def scale_of(trait: str) -> float:
    """How loudly a trait may speak."""
    return SCALES.get(trait.partition(" ")[0], OTHER_SCALE)


def learn(lessons: list[Lesson], vectors: Vectors) -> Learned:
    """The weights that fit the lessons best."""
    kinds = tuple(sorted({one.kind for one in lessons}))
    times = Counter(trait for one in lessons for trait in one.traits if trait[0] != "~")
    column = {trait: at for at, trait in enumerate(sorted(trait for trait, count in times.items() if count > 1))}
    wanted = np.zeros((len(lessons), len(kinds)))
    wanted[np.arange(len(lessons)), [kinds.index(one.kind) for one in lessons]] = 1.0
    rows, dense = _matrices(lessons, column, vectors)
    return Learned(kinds, column, *fit(rows, dense, wanted, np.array([one.weight for one in lessons]), PENALTY))


def _matrices(lessons: list[Lesson], column: dict[str, int], vectors: Vectors) -> tuple[Sparse, Floats]:
    rows = [{column[trait]: much * scale_of(trait) for trait, much in one.traits.items() if trait in column} or {0: 0.0} for one in lessons]
    return Sparse.of(rows, len(column)), np.array([vectors.of(list(one.traits.items())) for one in lessons])


def scores(learned: Learned, lessons: list[Lesson], vectors: Vectors) -> Floats:
    """The logits of each lesson."""
    rows, dense = _matrices(lessons, learned.column, vectors)
    return np.asarray(rows.times(learned.sparse) + dense @ learned.dense + learned.bias)


def fold_of(text: str) -> int:
    """The fold of a sentence; all its marks are in one."""
    return sha256(text.encode()).digest()[0] % FOLDS


def in_folds(marked: list[Sight], asked: list[Sight], more: list[Lesson], vectors: Vectors) -> tuple[list[Sight], Floats, tuple[str, ...]]:
    """Each asked predicate with the logits of a model that has not seen its sentence."""
    order: list[Sight] = []
    found: list[Floats] = []
    kinds: tuple[str, ...] = ()
    for fold in range(FOLDS):
        learned = learn([*lessons_of(one for one in marked if fold_of(one.text) != fold), *more], vectors)
        kept = [one for one in asked if fold_of(one.text) == fold]
        order += kept
        found.append(scores(learned, [Lesson(dict.fromkeys(each.traits, 1.0), each.kind, 1.0) for each in kept], vectors))
        kinds = learned.kinds
    return order, np.vstack(found), kinds


def temperature_of(logits: Floats, wanted: NDArray[np.int64]) -> float:
    """The temperature at which the right answers are likeliest."""
    at = np.arange(len(wanted))
    return float(min(np.arange(0.5, 3.0, 0.05), key=lambda one: -float(np.log(softmax(logits / one)[at, wanted] + 1e-12).sum())))


def calibration_error(sure: Floats, right: Floats) -> float:
    """Expected calibration error over ten bins of confidence."""
    bins = np.minimum((sure * 10).astype(int), 9)
    return float(sum(abs(right[bins == one].mean() - sure[bins == one].mean()) * (bins == one).mean() for one in range(10) if (bins == one).any()))


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float:
    """The mean F1 of the kinds that are wanted."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for wanted, told in pairs:
        tally[wanted]["wanted"] += 1
        tally[told]["told"] += 1
        tally[wanted]["right"] += wanted == told
    return float(np.mean([2 * one["right"] / (one["wanted"] + one["told"]) for one in tally.values() if one["wanted"]]))


def _settled(likely: dict[str, float], proposed: tuple[str, ...]) -> str:
    """What `Decider.settle` makes of these probabilities."""
    best = max(likely, key=lambda kind: likely[kind])
    return best if likely[best] >= (OVERRULES if proposed else SPEAKS_ALONE) else max(proposed, key=lambda kind: likely[kind], default=NONE)


def print_figures(order: list[Sight], logits: Floats, kinds: tuple[str, ...], temperature: float) -> None:
    """Accuracy, macro-F1, calibration, and the kinds by F1."""
    probabilities = softmax(logits / temperature)
    told = [kinds[at] for at in probabilities.argmax(axis=1)]
    right = np.array([one.kind == answer for one, answer in zip(order, told, strict=True)], dtype=float)
    first = [one.proposed[0] if one.proposed else NONE for one in order]
    alone = [(one.kind, answer) for one, answer in zip(order, first, strict=True)]
    print(f"frames alone: accuracy {np.mean([wanted == answer for wanted, answer in alone]):.3f}, macro-F1 {macro_f1(alone):.3f}")
    print(f"model: accuracy {right.mean():.3f}, macro-F1 {macro_f1(zip((one.kind for one in order), told, strict=True)):.3f}")
    both = [(one.kind, _settled(dict(zip(kinds, row, strict=True)), one.proposed)) for one, row in zip(order, probabilities.tolist(), strict=True)]
    print(f"both: accuracy {np.mean([wanted == answer for wanted, answer in both]):.3f}, macro-F1 {macro_f1(both):.3f}")
    print(f"temperature {temperature:.2f}, calibration error {calibration_error(probabilities.max(axis=1), right):.3f}")
    for kind in kinds:
        pairs = [(one.kind == kind, answer == kind) for one, answer in zip(order, told, strict=True)]
        agreed, either = sum(wanted and answer for wanted, answer in pairs), sum(wanted + answer for wanted, answer in pairs)
        print(f"  {kind:10} F1 {2 * agreed / max(either, 1):.2f}  ({sum(wanted for wanted, _ in pairs)})")


def saved(learned: Learned, temperature: float, vectors: Vectors) -> str:
    """Writes the weights, one row a trait, in whole steps; gives their sha256."""
    names = list(learned.column)
    rows = [learned.sparse * np.array([scale_of(name) for name in names])[:, None]]
    words = sorted(list(vectors.row)[:COMMON_WORDS])
    width = vectors.data.shape[1]
    for at, (role, scale) in enumerate(ROLES.items()):
        names += [f"{role} {word}" for word in words]
        rows.append(scale * vectors.data[[vectors.row[word] for word in words]] @ learned.dense[at * width : (at + 1) * width])
    weights = np.vstack(rows) / temperature
    step = float(np.float32(np.abs(weights).max() / 127))
    OUT.mkdir(exist_ok=True)
    kinds, traits = (np.frombuffer("\n".join(lines).encode(), dtype=np.uint8) for lines in (learned.kinds, names))
    bias = (learned.bias / temperature).astype(np.float32)
    np.savez(OUT / WEIGHTS, weights=np.rint(weights / step).astype(np.int8), bias=bias, step=np.float32(step), kinds=kinds, traits=traits)
    stamp = sha256((OUT / WEIGHTS).read_bytes()).hexdigest()
    (OUT / f"{WEIGHTS}.sha256").write_text(f"{stamp}  {WEIGHTS}\n", encoding="ascii")
    return stamp


def main() -> None:
    reader = pipeline.reader()
    vectors = Vectors(reader.parser.nlp.vocab)  # type: ignore[attr-defined]  # English's own
    news = read_marked(HERE / "news.tsv")
    table = [*read_marked(HERE / "sentences.tsv"), *news]
    marked = [*sights(reader, table, both=True), *passed_over(reader, news)]
    more = [*lessons_of(of_examples(reader, all_kinds())), *lessons_of_frames()]
    print(f"{len(table)} sentences, {len(marked)} predicates of them, {len(more)} examples and frames")
    if "--folds" in sys.argv:
        order, logits, kinds = in_folds(marked, sights(reader, table), more, vectors)
        print_figures(order, logits, kinds, temperature_of(logits, np.array([kinds.index(one.kind) for one in order])))
    else:
        print(f"sha256 {saved(learn([*lessons_of(marked), *more], vectors), TEMPERATURE, vectors)}")


if __name__ == "__main__":
    main()
