"""This file is `make gate`: it scores what akyn makes of reports with hand-written gold, writes docs/quality.md and fails under a floor.

    bench/gate.py [--only seeds|own|invented|boards|NAME] [--misses N]        a part of it, NAME one board; leaves the page as it is

It runs the command line as a user would, hands the export to the shared scorer, and compares; it holds no knowledge of any text.
The public boards are `bench/boards/`, one file each.

Exit codes: 0 every floor holds; 1 one does not, or a case did not verify; 2 the shared data is missing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import boards
import reliability
from akyn import registry

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "bench" / "floors.toml"
MEASURING = "measuring"  # so begin the names of the gold that nothing is tuned on: its misses are not shown
OWN_GOLD = ROOT / "tests" / "gold"
INVENTED = OWN_GOLD / "invented"  # a folder for each crisis that we made up: its reports, and what was written of them before anybody saw the output
ARTICLES = "gum-wikinews/"
PAGE = ROOT / "docs" / "quality.md"
NEEDED = ("seeds", "gold", "tools/score_gold.py", "tools/expand_gold.py")
WEAK_SHARE = 0.7  # a share under this is named among the weak points, whatever its floor
CALIBRATION = "calibration_error"
RELIABILITY = "How sure statements say they are, and how often their kind is right: gold for measuring"
NOT_SHARES = frozenset({"statements_per_100_words", "statements_repeated", "exposures_for_one_asked", CALIBRATION})  # measures of which more is not better

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
    peer: float | None = None  # what another system reaches
    is_share: bool = True  # of which more is better
    asked: float | None = None  # the floor to come: named on the page, held once it stands in floors.toml
    aim: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the value is within its floor; without a floor it always is."""
        return self.floor is None or self.floor.holds(self.value)

    @property
    def is_weak(self) -> bool:
        """Whether the value is a low share, though no floor may say so."""
        return self.value is not None and self.is_share and self.value < (self.asked or WEAK_SHARE) and self.measure not in NOT_SHARES

    @property
    def floor_shown(self) -> str:
        """The floor that is held, and the one to come."""
        to_come = f"{self.asked:g} to come" if self.asked and (self.floor is None or (self.floor.low or 0) < self.asked) else ""
        return ", ".join(part for part in (str(self.floor or ""), to_come) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One set of gold and how we do on it."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""  # whose figures stand beside ours, and on how many documents ours rest


def main() -> int:
    """Measure, print, write the page; the exit code is the verdict."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", choices=("seeds", "own", "invented", "boards", *(board.name for board in public_boards())))
    arguments.add_argument("--misses", type=int, default=0, help="list so many misses of each public board")
    asked = arguments.parse_args()
    shared = shared_data()
    if missing := [name for name in NEEDED if not (shared / name).exists()]:
        print(f"gate: looked for the shared data in {shared} (AKYN_SHARED names another folder); not there: {', '.join(missing)}", file=sys.stderr)
        return 2
    try:
        measures = tuple(measured(shared, only=asked.only, misses=asked.misses))
    except (GateStopped, boards.BoardStopped) as stopped:
        print(f"gate: {stopped}", file=sys.stderr)
        return 1
    if asked.only is None:
        PAGE.write_text(page(measures), encoding="utf-8")
    print(table(measures))
    fallen = [(board, row) for board in measures for row in board.rows if not row.holds]
    for board, row in fallen:
        print(f"gate: {board.title}: {row.measure} is {shown(row.value)}, floor {row.floor}", file=sys.stderr)
    return 1 if fallen else 0


def shared_data() -> Path:
    """Where the shared data lies."""
    return Path(os.environ.get("AKYN_SHARED") or ROOT.parent / "shared")


def measured(shared: Path, *, only: str | None, misses: int) -> Iterator[Board]:
    """Every board, or those of one part: each gold file on the seeds, our own gold, the public boards."""
    floors = {name: {measure: floor_of(value) for measure, value in part.items()} for name, part in tomllib.loads(FLOORS.read_text(encoding="utf-8")).items()}
    with tempfile.TemporaryDirectory(prefix="akyn-gate-") as folder:
        if only in (None, "seeds"):
            yield from seed_boards(shared, Path(folder), floors.get("seeds", {}))
        if only in (None, "own"):
            yield from own_boards(shared, Path(folder), floors.get("own", {}))
        if only in (None, "invented"):
            yield from invented_boards(shared, Path(folder), floors.get("invented", {}))
    for public in public_boards():
        if only in (None, "boards", public.name):
            yield public_board(public, floors.get(public.name, {}), misses=misses)


def seed_boards(shared: Path, folder: Path, floors: Mapping[str, Floor]) -> Iterator[Board]:
    """One board for each gold file on the seeds."""
    for name, scores in seed_scores(shared, folder):
        yield Board(title=f"Seed reports, {name}", rows=rows_of(scores, floors))


def own_boards(shared: Path, folder: Path, floors: Mapping[str, Floor]) -> Iterator[Board]:
    """The mean of our own gold, and one board for each of its files."""
    cases = tuple(own_cases(shared, folder))
    own = [(name, scored(shared, export, gold, misses=not name.startswith(MEASURING))) for name, export, gold in cases]
    sure = [one for name, export, gold in cases if name.startswith(MEASURING) for one in reliability.judged(export, gold, shared)]
    if sure:
        yield Board(title=RELIABILITY, rows=tuple(reliability_rows(sure, floors)))
    yield from with_mean("Own gold", own, floors)


def invented_boards(shared: Path, folder: Path, floors: Mapping[str, Floor]) -> Iterator[Board]:
    """The mean of the crises that we made up, and one board for each."""
    told = [(name, scored(shared, export, gold, misses=not name.startswith(MEASURING))) for name, export, gold in invented_cases(folder)]
    yield from with_mean("Invented crises", told, floors)


def with_mean(title: str, scores_of: Sequence[tuple[str, Scores]], floors: Mapping[str, Floor]) -> Iterator[Board]:
    """One board of the mean, which the floors are for, then one for each that was scored."""
    if scores_of:
        yield Board(title=f"{title}, mean of {len(scores_of)}", rows=rows_of(mean(scores for _, scores in scores_of), floors))
    if len(scores_of) > 1:
        yield from (Board(title=f"{title}, {name}", rows=rows_of(scores, {})) for name, scores in scores_of)


def reliability_rows(sure: Sequence[reliability.Judged], floors: Mapping[str, Floor]) -> Iterator[Row]:
    """How far off confidence is, then the share that is right among statements of about one confidence."""
    yield Row(measure=CALIBRATION, floor=floors.get(CALIBRATION), value=reliability.error(sure))
    for one in reliability.curve(sure):
        yield Row(measure=f"says {one.said:.2f} ({one.count} statements, {one.whole:.2f} right in every slot)", floor=None, value=one.right, is_share=False)


def public_boards() -> tuple[boards.Board, ...]:
    """The public boards, by name of their file."""
    return registry.declared(boards, "BOARD", boards.Board)


def public_board(public: boards.Board, floors: Mapping[str, Floor], *, misses: int) -> Board:
    """A public board answered and scored; what was missed goes to stderr."""
    outcome = boards.measured(public, misses=misses)
    print(outcome.misses, end="", file=sys.stderr)
    rows = tuple(
        Row(measure=one.name, floor=floors.get(one.name), value=boards.share(outcome, one), peer=one.peer, asked=one.floor, aim=one.aim)
        for one in public.measures
    )
    return Board(title=public.title, rows=rows, note=f"{outcome.documents} of {outcome.of} records. Peer: {public.peer}.")


def seed_scores(shared: Path, folder: Path) -> Iterator[tuple[str, Scores]]:
    """Each gold file's name with its scores over one case of all seeds."""
    export = case_export(folder / "seeds", [shared / "seeds"])
    for gold in gold_files(shared / "gold"):
        yield gold.stem, scored(shared, export, gold)


def own_cases(shared: Path, folder: Path, *, only: str = "") -> Iterator[tuple[str, Path, Path]]:
    """Each of our own gold files' name, with the export of a case of the records that it points into and the gold with quotes."""
    for gold in (one for one in gold_files(OWN_GOLD) if one.stem.startswith(only)):
        corpus = corpus_of(shared, gold, folder / gold.stem / "corpus")
        texts = folder / gold.stem / "texts"
        run([sys.executable, shared / "tools" / "expand_gold.py", corpus, texts, "--gold", gold])
        yield gold.stem, case_export(folder / gold.stem / "case", sorted(texts.glob("*.txt"))), texts / "gold.yaml"


def invented_cases(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Each made-up crisis' name, with the export of a case of its reports and the gold."""
    for gold in sorted(INVENTED.glob("*/gold.yaml")):
        name = gold.parent.name
        yield name, case_export(folder / "invented" / name, sorted(gold.parent.glob("*.txt"))), gold


def corpus_of(shared: Path, gold: Path, folder: Path) -> Path:
    """A folder with the files that a gold file names, as expand_gold.py reads them: an article has its headline in its text and its day under `meta`."""
    content = yaml.safe_load(gold.read_text(encoding="utf-8"))
    for name in sorted({report["file"] for report in content["reports"].values()}):
        kept = shared / "data" / "corpora" / content["folder"] / name
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if name.startswith(ARTICLES):
            flat = [{"id": one["id"], "date": one["meta"]["date"], "source": one["meta"]["author"], "text": one["text"]} for one in boards.records(kept)]
            (folder / name).write_bytes(gzip.compress("\n".join(map(json.dumps, flat)).encode()))
        else:
            (folder / name).symlink_to(kept)
    return folder


def reliabilities() -> Iterator[tuple[str, Sequence[reliability.Judged]]]:
    """The gold files for measuring, by name, each with the statements that it judges."""
    shared = shared_data()
    with tempfile.TemporaryDirectory(prefix="akyn-reliability-") as folder:
        for name, export, gold in own_cases(shared, Path(folder), only=MEASURING):
            yield name, reliability.judged(export, gold, shared)


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


def scored(shared: Path, export: Path, gold: Path, *, misses: bool = True) -> Scores:
    """Measure -> value; what was missed goes to stderr, unless nobody is to look at it."""
    answer = run([sys.executable, shared / "tools" / "score_gold.py", export, gold, "--json", "--misses"], misses=misses)
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


def table(measures: Iterable[Board]) -> str:
    """The boards for a terminal; a floor that does not hold is marked."""
    lines = []
    for board in measures:
        lines.append(f"\n{board.title}")
        lines += [f"  {row.measure:28}{shown(row.value):>12}   {row.floor_shown:<22}{'' if row.holds else '  UNDER'}".rstrip() for row in board.rows]
    return "\n".join(lines)


def page(measures: Iterable[Board]) -> str:
    """docs/quality.md: the weak points first, then every measure."""
    measures = tuple(measures)
    parts = [HEAD, "## Weak points\n", *weak_points(measures)]
    for board in measures:
        parts += [f"\n## {board.title}\n", *([f"{board.note}\n"] if board.note else []), *(compared(board) if board.note else plain(board))]
    return "\n".join(parts) + "\n"


def plain(board: Board) -> list[str]:
    """The rows of a board that nobody else is measured on."""
    rows = [f"| {row.measure} | {row.floor_shown} | {shown(row.value)}{'' if row.holds else ' **under**'} |" for row in board.rows]
    return ["| measure | floor | value |", "|---|---|---|", *rows]


def compared(board: Board) -> list[str]:
    """The rows of a public board, beside a peer and what we aim at."""
    rows = [
        f"| {row.measure} | {row.peer or ''} | {row.floor_shown} | {row.aim or ''} | {shown(row.value)}{'' if row.holds else ' **under**'} |"
        for row in board.rows
    ]
    return ["| measure | peer | floor | aim | value |", "|---|---|---|---|---|", *rows]


def weak_points(measures: Iterable[Board]) -> list[str]:
    """One line for each floor that does not hold and each low share, worst first."""
    weak = [(board, row) for board in measures for row in board.rows if not row.holds or row.is_weak]
    weak.sort(key=lambda pair: (pair[1].holds, pair[1].value or 0.0, pair[0].title, pair[1].measure))
    lines = [
        f"- {row.measure}: {shown(row.value)}{f', floor {row.floor_shown}' if row.floor_shown and not (row.floor and row.holds) else ''} ({board.title})"
        for board, row in weak
    ]
    return lines or [f"No floor is broken and no share is under {WEAK_SHARE}."]


HEAD = """# Quality

Written by `make gate`; do not edit. What akyn makes of reports is compared with what a careful analyst wrote down by hand.

- *found*: a statement overlaps the analyst's quote and has an accepted type; *whole*: it also has every slot that the analyst filled.
- *joined*, *kept apart*: spellings of one name on one entity, like names of two people on two; *right*, *shown*: the share of what was asked.
- The gold on the seed reports was open while the reader was written. Expect less on other crises; our own gold says how much less: files whose names begin
  with *measuring* are unseen by whoever tunes, the others are open.
- The *invented crises* are six reports each, made up with their gold by somebody who had seen no output; seventeen were opened afterwards, the *measuring* ones
  were not, but that searches over all gold showed colleagues four or five of their lines, and that faults of dates were once counted there by kind. They come
  nearest to a crisis that begins tomorrow. Eleven of the open ones were measured before anybody tuned on them, too (mean found 0.74, whole 0.40, date 0.47,
  place 0.39, joined 0.19, series 0.35, disputes 0.41, positions 0.74, exposure 0.35): what stands here of them now is better because their misses were read.
- Gold sees what is missed, little of what is wrongly added. What blind readers say of statements drawn at random (half seeds, half the central-asia corpus)
  stands in [quality/](quality/judged-2026-11-24.tsv), by ids and offsets: of the last hundred 0.93 were true and of the right type, 0.48 wholly right.
- A statement's *confidence* is judged where it tells of a passage that an analyst quoted: its chance, beside the share that is of an accepted kind.
  *calibration_error* is how far the two lie apart, on average over statements.
- Few reports stand behind each figure: a share is worth about one digit.
- The public boards stand last, scored by their own scorers; *peer* is another system's figure there, *aim* is what we want.
"""


if __name__ == "__main__":
    sys.exit(main())
