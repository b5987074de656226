"""This file is `make gate`: it scores what akyn makes of reports with hand-written gold, writes docs/quality.md and fails under a floor.

It runs the command line as a user would, hands the export to the shared scorer, and compares; it holds no knowledge of any text.

Exit codes: 0 every floor holds; 1 one does not, or a case did not verify; 2 the shared data is missing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "bench" / "floors.toml"
OWN_GOLD = ROOT / "tests" / "gold"
PAGE = ROOT / "docs" / "quality.md"
NEEDED = ("seeds", "gold", "tools/score_gold.py", "tools/expand_gold.py")
WEAK_SHARE = 0.7  # a share under this is named among the weak points, whatever its floor
NOT_SHARES = frozenset({"statements_per_100_words", "statements_repeated", "exposures_for_one_asked"})  # measures of which more is not better

Scores = Mapping[str, float]


class GateStopped(Exception):
    """The gate cannot measure; the message says what it ran or looked for, and what came back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What a measure must reach, and what it may not pass."""

    low: float | None = None
    high: float | None = None

    def holds(self, value: float | None) -> bool:
        """Whether the value lies within; a measure that was not scored does not."""
        return value is not None and (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        if self.low is not None and self.high is not None:
            return f"{self.low:g} to {self.high:g}"
        return f"≥ {self.low:g}" if self.low is not None else f"≤ {self.high:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: a measure, what it must be, what it is."""

    measure: str
    floor: Floor | None
    value: float | None

    @property
    def holds(self) -> bool:
        """Whether the value is within its floor; without a floor it always is."""
        return self.floor is None or self.floor.holds(self.value)

    @property
    def is_weak(self) -> bool:
        """Whether the value is a low share, though no floor may say so."""
        return self.value is not None and self.value < WEAK_SHARE and self.measure not in NOT_SHARES


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One set of gold and how we do on it."""

    title: str
    rows: tuple[Row, ...]


def main() -> int:
    """Measure, print, write the page; the exit code is the verdict."""
    shared = Path(os.environ.get("AKYN_SHARED") or ROOT.parent / "shared")
    if missing := [name for name in NEEDED if not (shared / name).exists()]:
        print(f"gate: looked for the shared data in {shared} (AKYN_SHARED names another folder); not there: {', '.join(missing)}", file=sys.stderr)
        return 2
    try:
        boards = measured(shared)
    except GateStopped as stopped:
        print(f"gate: {stopped}", file=sys.stderr)
        return 1
    PAGE.write_text(page(boards), encoding="utf-8")
    print(table(boards))
    fallen = [(board, row) for board in boards for row in board.rows if not row.holds]
    for board, row in fallen:
        print(f"gate: {board.title}: {row.measure} is {shown(row.value)}, floor {row.floor}", file=sys.stderr)
    return 1 if fallen else 0


def measured(shared: Path) -> tuple[Board, ...]:
    """Every board: one for each gold file on the seeds, one for each gold file of our own, and the mean of our own."""
    floors = {name: {measure: floor_of(value) for measure, value in part.items()} for name, part in tomllib.loads(FLOORS.read_text(encoding="utf-8")).items()}
    with tempfile.TemporaryDirectory(prefix="akyn-gate-") as folder:
        seeds = tuple(seed_scores(shared, Path(folder)))
        own = tuple(own_scores(shared, Path(folder)))
    boards = [Board(title=f"Seed reports, {name}", rows=rows_of(scores, floors.get("seeds", {}))) for name, scores in seeds]
    if own:
        boards.append(Board(title=f"Own gold, mean of {len(own)}", rows=rows_of(mean(scores for _, scores in own), floors.get("own", {}))))
    if len(own) > 1:
        boards += [Board(title=f"Own gold, {name}", rows=rows_of(scores, {})) for name, scores in own]
    return tuple(boards)


def seed_scores(shared: Path, folder: Path) -> Iterator[tuple[str, Scores]]:
    """Each gold file's name with its scores over one case of all seeds."""
    export = case_export(folder / "seeds", [shared / "seeds"])
    for gold in gold_files(shared / "gold"):
        yield gold.stem, scored(shared, export, gold)


def own_scores(shared: Path, folder: Path) -> Iterator[tuple[str, Scores]]:
    """Each of our own gold files' name with its scores, over a case of the records that it points into."""
    for gold in gold_files(OWN_GOLD):
        corpus = shared / "data" / "corpora" / yaml.safe_load(gold.read_text(encoding="utf-8"))["folder"]
        texts = folder / gold.stem / "texts"
        run([sys.executable, shared / "tools" / "expand_gold.py", corpus, texts, "--gold", gold])
        export = case_export(folder / gold.stem / "case", sorted(texts.glob("*.txt")))
        yield gold.stem, scored(shared, export, texts / "gold.yaml")


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder, by name; none where there is no folder."""
    return sorted(folder.glob("*.yaml"))


def case_export(folder: Path, reports: Iterable[Path]) -> Path:
    """The JSON Lines of a fresh case of these reports, after every span of it was checked."""
    folder.mkdir(parents=True)
    case, export = folder / "gate.akyn", folder / "export.jsonl"
    akyn("add", case, *reports)
    export.write_text(akyn("export", case, "jsonl"), encoding="utf-8")
    akyn("verify", case)
    return export


def scored(shared: Path, export: Path, gold: Path) -> Scores:
    """Measure -> value; what was missed goes to stderr."""
    answer = run([sys.executable, shared / "tools" / "score_gold.py", export, gold, "--json", "--misses"], misses=True)
    scores: dict[str, float] = json.loads(answer)
    return scores


def akyn(*arguments: str | Path) -> str:
    """What the command line of this venv prints."""
    return run([Path(sys.executable).with_name("akyn"), *arguments])


def run(command: Iterable[str | Path], *, misses: bool = False) -> str:
    """What a command prints; with `misses`, what it says on stderr is passed on.

    Raises:
        GateStopped: it ended with another code than 0.
    """
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise GateStopped(f"{' '.join(words)} ended with {done.returncode}, expected 0\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    if misses:
        print(done.stderr, end="", file=sys.stderr)
    return done.stdout


def floor_of(value: Any) -> Floor:  # Any: a number or a table, as TOML gives it
    """The floor that a line of floors.toml says."""
    return Floor(low=value.get("min"), high=value.get("max")) if isinstance(value, dict) else Floor(low=value)


def rows_of(scores: Scores, floors: Mapping[str, Floor]) -> tuple[Row, ...]:
    """A row for every measure that is scored or has a floor, floors first."""
    measures = [*floors, *(measure for measure in scores if measure not in floors)]
    return tuple(Row(measure=measure, floor=floors.get(measure), value=scores.get(measure)) for measure in measures)


def mean(sets: Iterable[Scores]) -> Scores:
    """Each measure's mean over the sets that have it, to four places."""
    values: dict[str, list[float]] = {}
    for scores in sets:
        for measure, value in scores.items():
            values.setdefault(measure, []).append(value)
    return {measure: round(sum(found) / len(found), 4) for measure, found in values.items()}


def shown(value: float | None) -> str:
    """A value as a reader wants it."""
    return "not scored" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


def table(boards: Iterable[Board]) -> str:
    """The boards for a terminal; a floor that does not hold is marked."""
    lines = []
    for board in boards:
        lines.append(f"\n{board.title}")
        lines += [f"  {row.measure:28}{shown(row.value):>12}   {row.floor or ''!s:<10}{'' if row.holds else '  UNDER'}" for row in board.rows]
    return "\n".join(lines)


def page(boards: Iterable[Board]) -> str:
    """docs/quality.md: the weak points first, then every measure."""
    boards = tuple(boards)
    parts = [HEAD, "## Weak points\n", *weak_points(boards)]
    for board in boards:
        parts += [f"\n## {board.title}\n", "| measure | floor | value |", "|---|---|---|"]
        parts += [f"| {row.measure} | {row.floor or ''} | {shown(row.value)}{'' if row.holds else ' **under**'} |" for row in board.rows]
    return "\n".join(parts) + "\n"


def weak_points(boards: Iterable[Board]) -> list[str]:
    """One line for each floor that does not hold and each low share, worst first."""
    weak = [(board, row) for board in boards for row in board.rows if not row.holds or row.is_weak]
    weak.sort(key=lambda pair: (pair[1].holds, pair[1].value or 0.0, pair[0].title, pair[1].measure))
    lines = [f"- {row.measure}: {shown(row.value)}{'' if row.holds else f', floor {row.floor}'} ({board.title})" for board, row in weak]
    return lines or [f"No floor is broken and no share is under {WEAK_SHARE}."]


HEAD = """# Quality

Written by `make gate`; do not edit. What akyn makes of reports is compared with what a careful analyst wrote down by hand.

- *found*: a statement overlaps the analyst's quote and has an accepted type; *whole*: it also has every slot that the analyst filled.
- *joined*, *kept apart*: spellings of one name on one entity, like names of two people on two; *right*, *shown*: the share of what was asked.
- The gold on the seed reports was open while the reader was written. Expect less on other crises; our own gold, written before any tuning, says how much less.
- Few reports stand behind each figure: a share is worth about one digit. Gold measures what is missed, not what is wrongly added.
"""


if __name__ == "__main__":
    sys.exit(main())
