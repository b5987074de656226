"""This file measures the type model that ships: on our board of two events a sentence, and on ZSP-PLV (texts that stay outside this repository).

    .venv/bin/python training/measure.py [plv_train.jsonl.gz [predictions]]

Three coders each: frames alone, the model alone, and both, as `Decider.settle` has it. On PLV the two actors are given; the predicate is the first on the way
between them that a frame knows or the model takes for an event, and the codebook's rulings on what is to come and what is negated are applied to its kind.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

from sentences import Parsed, Sight, parsed, read_marked, sights
from train import macro_f1

from akyn import pipeline
from akyn.kinds import all_kinds
from akyn.read import Reader
from akyn.read.frames.deciding import NONE, Decider
from akyn.read.frames.families import OF_ITSELF
from akyn.read.syntax.tree import Word, ancestors, children, is_negated

BOARD = Path(__file__).parent.parent / "tests" / "two_events.tsv"
# The parts of the board: its first 214 sentences had been looked at when later training sentences were written, the last 100 had not.
PARTS = {"first 214": slice(214), "next 40, rarer verbs": slice(214, 254), "last 60, words of news": slice(254, None)}
Coder = Callable[[Sight], str]
CARRIERS = frozenset(
    "say state announce decide fail launch begin start hold continue be have do make take give tell report add declare claim expect plan intend want hope try "
    "attempt seek carry conduct order reiterate".split()
)
PLANNING = frozenset({"plan", "intend", "decide", "want", "hope", "expect", "prepare"})
PLOVER = frozenset(kind.name for kind in all_kinds() if kind.quad is not None)
# The extension's kinds that PLOVER codes as one of its own.
IN_PLOVER = {"CASUALTY": "ASSAULT"}
REFUSED = frozenset({"AGREE", "SUPPORT", "CONCEDE", "CONSULT", "COOPERATE", "AID", "RETREAT"})
PROMISED = frozenset({"CONSULT", "AID", "COOPERATE"})
HELD_OUT_AS_THREAT = frozenset({"ASSAULT", "SANCTION", "COERCE", "PROTEST", "MOBILIZE"})


def frames_alone(one: Sight) -> str:
    """The kind of the most specific frame."""
    return one.proposed[0] if one.proposed else NONE


def coders() -> dict[str, Coder]:
    """The three coders by name."""
    decider = Decider.load()
    told = {"frames": frames_alone, "model": lambda one: decider.decide(one.traits)[0], "both": lambda one: decider.settle(one.traits, one.proposed)[0]}
    return {name: partial(_deed_by, code) for name, code in told.items()}


def _deed_by(code: Coder, one: Sight) -> str:
    """What a coder answers where deeds alone are asked for, as board and PLV do: what happens of itself is none."""
    kind = code(one)
    return NONE if kind == OF_ITSELF else kind


def print_board(reader: Reader) -> None:
    """The share of predicates with the right kind, and the share of sentences with both right."""
    seen = sights(reader, read_marked(BOARD))
    pairs = list(zip(seen[::2], seen[1::2], strict=True))
    for part, which in PARTS.items():
        for name, code in coders().items():
            _print_part(part, name, [(one.kind, code(one)) for pair in pairs[which] for one in pair])
    decider, start = Decider.load(), perf_counter()
    for one in seen:
        decider.settle(one.traits, one.proposed)
    print(f"deciding takes {(perf_counter() - start) / len(seen) * 1000:.3f} ms a predicate")


def _print_part(part: str, name: str, told: list[tuple[str, str]]) -> None:
    alike = [wanted == answer for wanted, answer in told]
    events = [wanted == answer for wanted, answer in told if answer != NONE]
    both = [first and second for first, second in zip(alike[::2], alike[1::2], strict=True)]
    shares = f"right {sum(alike)}/{len(told)} = {sum(alike) / len(told):.3f}, of those told {sum(events) / len(events):.3f}"
    print(f"board, {part}, {name:6} {shares}, both right {sum(both)}/{len(both)}, macro-F1 {macro_f1(told):.3f}")


# ---- PLV ----


def print_plv(reader: Reader, path: Path, out: Path | None) -> None:
    """Root accuracy and macro-F1 of the coders."""
    rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]
    ways = [list(_on_the_way(one, row)) for row, one in zip(rows, parsed(reader, [row["text"] for row in rows]), strict=True)]
    for name, code in coders().items():
        told = [_root_told(way, code, None if name == "frames" else _likeliest) for way in ways]
        pairs = [(row["gold"]["root"], root) for row, root in zip(rows, told, strict=True)]
        print(f"PLV train, {name:6} root macro-F1 {100 * macro_f1(pairs):.1f}, accuracy {100 * sum(a == b for a, b in pairs) / len(pairs):.1f}")
        if out:
            lines = (json.dumps({"id": row["id"], "type": root}) for row, root in zip(rows, told, strict=True))
            out.with_suffix(f".{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _likeliest(one: Sight) -> str:
    """The likeliest of PLOVER's kinds; the board has an answer everywhere."""
    likely = Decider.load().probabilities(one.traits)
    return max(PLOVER, key=lambda kind: (likely[kind], kind))


def _on_the_way(one: Parsed, row: dict[str, Any]) -> Iterator[Sight]:
    """The predicates between the two actors: where they meet, down to the target, down to the source, then upwards."""
    source, target = (_head_in(one, span) for span in _actors(row["meta"]["marked"]))
    for word in _words_between(source, target) or [one.tree.sentences[0].root]:
        yield one.sight(one.over(word), row["gold"]["root"])
        if word.lemma in CARRIERS and not one.found[one.over(word).i]:
            inner = children(word, "xcomp", "ccomp", "dobj", "nsubjpass")
            yield from (one.sight(one.over(each), row["gold"]["root"]) for each in inner if each not in (source, target))


def _actors(marked: str) -> Iterator[tuple[int, int]]:
    """First and last character of source and target in the sentence without its marks."""
    pieces = re.split(r"(</?[st]>)", marked)
    ends = [sum(len(piece) for piece in pieces[:at:2]) for at in range(1, len(pieces), 2)]
    spans = {mark[1]: (start, end) for (mark, start), (_, end) in pairwise([*zip(pieces[1::2], ends, strict=True)]) if mark in ("<s>", "<t>")}
    yield from (spans.get(name, (0, 0)) for name in "st")


def _head_in(one: Parsed, span: tuple[int, int]) -> Word | None:
    inside = [word for word in one.tree.words if word.start < span[1] and span[0] < word.end]
    return next((word for word in inside if word.head not in inside or word.is_root), None)


def _words_between(source: Word | None, target: Word | None) -> list[Word]:
    if source is None or target is None:
        return []
    left, right = [source, *ancestors(source)], [target, *ancestors(target)]
    meeting = next((word for word in left if any(word is other for other in right)), None)
    if meeting is None:
        return [word for word in right[1:] if word.pos in ("VERB", "NOUN", "ADJ")]
    down = [*right[: right.index(meeting) + 1][::-1], *left[: left.index(meeting)][::-1], *ancestors(meeting)]
    return [word for word in down if word not in (source, target) and word.pos in ("VERB", "NOUN", "ADJ", "AUX", "PROPN")]


def _root_told(way: list[Sight], code: Coder, last: Coder | None) -> str:
    """The root of the first predicate that is no mere carrier and is told as an event of PLOVER's; where none is, the likeliest of the first one."""
    events = [one for one in way if one.proposed or one.word.lemma not in CARRIERS]
    for one in events:
        kind = code(one)
        kind = IN_PLOVER.get(kind, kind)
        if kind in PLOVER:
            return _ruled(kind, one.word)
    return _ruled(last(events[0]), events[0].word) if events and last else NONE


def _ruled(kind: str, word: Word) -> str:
    """What the codebook makes of an event negated or to come; CONCEDE and RETREAT are YIELD here."""
    helpers = {one.lower for one in children(word, "aux")}
    is_to_come = bool(helpers & {"will", "shall", "'ll", "would"} and "have" not in helpers) or (word.dep in ("xcomp", "ccomp") and word.head.lemma in PLANNING)
    if is_negated(word) and kind in REFUSED:
        return "REJECT"
    if is_to_come and kind in PROMISED:
        return "AGREE"
    if is_to_come and kind in HELD_OUT_AS_THREAT:
        return "THREATEN"
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def main() -> None:
    reader, paths = pipeline.reader(), [Path(one) for one in sys.argv[1:]]
    print_board(reader)
    if paths:
        print_plv(reader, paths[0], paths[1] if len(paths) > 1 else None)


if __name__ == "__main__":
    main()
