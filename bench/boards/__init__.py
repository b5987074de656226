"""This folder is the public boards: one file each, declaring `BOARD = Board(...)`.

A board's file renames what akyn reads into what the board's scorer reads, and decides nothing: no pattern, no word list, no rule for one board.
The gold and the scorers are shared data beside the repository; `bench/gate.py` runs them.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from akyn import pipeline
from akyn.model import ActorList, Reading, Report

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("AKYN_SHARED") or ROOT.parent / "shared")

Record = dict[str, Any]  # Any: a line of JSON, its fields those of the board
NOBODY = ActorList()
Answers = Callable[[Sequence[Record]], Iterable[Record]]


class BoardStopped(Exception):
    """A board cannot be measured; the message says what was run, and what came back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure of a scorer, as a share, with what others reach and what we want."""

    name: str
    path: tuple[str, ...]  # where the scorer's JSON has it, in percent
    peer: float | None = None
    floor: float | None = None  # what issue 3 asks; the gate fails only under what stands in floors.toml
    aim: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A public set of gold with its scorer, and how akyn's reading is put into its words."""

    name: str
    title: str
    peer: str  # whose figures stand beside ours
    gold: str  # file under data/bench
    scorer: str  # file under tools/boards, or under bench/scorers where that has none
    measures: tuple[Measure, ...]
    answers: Answers
    every: int = 1  # each so-manieth document in order of id, so that all boards take minutes
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a scorer said: its JSON, the documents behind it, and the misses that it lists."""

    result: Record
    documents: int
    of: int
    misses: str


def measured(board: Board, *, misses: int = 0) -> Outcome:
    """The board's documents answered and scored.

    Raises:
        BoardStopped: the scorer did not run to its end.
    """
    documents = records(SHARED / "data" / "bench" / board.gold)
    chosen = documents if board.every == 1 else sorted(documents, key=lambda document: str(document["id"]))[:: board.every]
    with tempfile.TemporaryDirectory(prefix=f"akyn-{board.name}-") as folder:
        gold, answers = written(Path(folder) / "gold.jsonl", chosen), written(Path(folder) / "answers.jsonl", board.answers(chosen))
        command = [scoring_python(), scorer(board.scorer), gold, answers, "--json", "--misses", str(misses), *board.options]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise BoardStopped(f"{board.scorer} ended with {done.returncode}, expected 0\n{done.stderr[-2000:]}")
    return Outcome(result=json.loads(done.stdout), documents=len(chosen), of=len(documents), misses=done.stderr)


def scorer(name: str) -> Path:
    """The scorer of this name: the shared one, else our own."""
    shared = SHARED / "tools" / "boards" / name
    return shared if shared.exists() else ROOT / "bench" / "scorers" / name


def share(outcome: Outcome, measure: Measure) -> float:
    """A figure of the scorer as a share of 1."""
    value: Any = outcome.result  # Any: JSON, down to the figure
    for key in measure.path:
        value = value[key]
    return round(float(value) / 100, 4)


def readings(documents: Sequence[Record], *, actors: ActorList = NOBODY) -> Iterator[tuple[Record, Reading]]:
    """Each document with what akyn reads in it, with a user's list of actors where the board has one."""
    yield from zip(documents, pipeline.reader().read_many(map(report_of, documents), actors=actors), strict=True)


def report_of(document: Record) -> Report:
    """A document of a board as a report; its day where the board gives one."""
    day = str(document["meta"].get("date") or "")[:10]
    return Report(name=str(document["id"]), text=document["text"], language="en", published=day or None, published_from="metadata" if day else "unknown")


def records(path: Path) -> list[Record]:
    """The lines of a file of JSON, packed or not."""
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in text.splitlines()]


def written(path: Path, rows: Iterable[Record]) -> Path:
    """A file with the rows as lines of JSON."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def scoring_python() -> str:
    """A Python that has scipy, which the scorers need and akyn does not: this one, else the system's."""
    if importlib.util.find_spec("scipy"):
        return sys.executable
    return os.environ.get("AKYN_SCORING_PYTHON") or shutil.which("python3") or sys.executable
