"""This file trains the chooser of `read/days.py` and writes its weights with their sha256, or prints what it is worth on crises left out.

    .venv/bin/python training/days.py           # half a minute of one core; the same bytes every time
    .venv/bin/python training/days.py --folds   # figures only, two crises left out at a time

It learns from `days.tsv`: the day that a reader of our invented crises (`tests/gold/invented`) would write beside each statement whose own words give none:
days, `printed` (that of publication), `none`, or `printed or none` where either will do; and from `days_short.tsv`, texts of a sentence or two that appeared
on Thursday, 8 October 2020, with the word that carries a statement and the words of its day.
"""

from __future__ import annotations

import csv
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sums in one order: the same bytes every time

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from candidates import Lesson, board, fitted, left_out, write

from akyn import ingest, pipeline
from akyn.merge.dates import resolved
from akyn.model import Report, When
from akyn.read.scene.found import Found
from akyn.read.when.candidates import Days
from akyn.read.when.days import WEIGHTS, is_told_of_a_day
from akyn.text.lookup import day_of

HERE = Path(__file__).parent
CRISES = HERE.parent / "tests" / "gold" / "invented"
PENALTY, SHORT = 20.0, 0.3  # chosen on crises left out
THURSDAY = "2020-10-08"  # when the short texts appeared


@dataclass(frozen=True, slots=True)
class Label:
    """The day of one statement, by the word that carries it."""

    crisis: str
    report: str
    published: str
    start: int
    kind: str
    day: str


def labels() -> list[Label]:
    """The lines of `days.tsv`."""
    with (HERE / "days.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t")
        return [Label(crisis, report, published, int(start), kind, day) for crisis, report, published, start, _, kind, day in rows]


def lessons() -> Iterator[Lesson]:
    """A choice for each statement that has a label and no day by its own words."""
    by_report: dict[tuple[str, str], dict[tuple[int, str], Label]] = defaultdict(dict)
    for label in labels():
        by_report[label.crisis, label.report][label.start, label.kind] = label
    paths = {key: next((CRISES / key[0]).glob(f"{key[1]}-*.txt")) for key in sorted(by_report)}
    reports = [one for one in ingest.reports([str(path) for path in paths.values()]) if isinstance(one, Report)]
    for (key, known), (scene, made) in zip(sorted(by_report.items()), pipeline.reader().told(reports), strict=True):
        days = Days(scene, made)
        for one in made:
            label = known.get((one.trigger.start, one.type))
            if one.when is None and label is not None and is_told_of_a_day(one):
                yield _lesson(days, one, partial(_is_right, label), crisis=key[0])


def short_lessons() -> Iterator[Lesson]:
    """A choice for each marked word of `days_short.tsv` that states something and has no day by its own words."""
    with (HERE / "days_short.tsv").open(encoding="utf-8") as file:
        rows = [line.rstrip("\n").replace("\\n", "\n").split("\t") for line in file]
    reports = [Report(name=f"short {at}", text=text, published=THURSDAY, published_from="metadata") for at, (text, _, _) in enumerate(rows)]
    for (text, word, day), (scene, made) in zip(rows, pipeline.reader().told(reports), strict=True):
        days = Days(scene, made)
        for one in made:
            if one.when is None and one.trigger.text == word:
                yield _lesson(days, one, partial(_is_right_in_short, text, day), weight=SHORT)


def _lesson(days: Days, made: Found, is_right: Callable[[When | None], bool], *, crisis: str = "", weight: float = 1.0) -> Lesson:
    """A choice; where no candidate is right, none of them is."""
    candidates = days.candidates(made)
    right = [is_right(one.when) for one in candidates]
    return Lesson(
        crisis=crisis, candidates=tuple(frozenset(one.traits) for one in candidates), circumstances=days.circumstances(made),
        right=tuple(right) if any(right) else (True, *(False for _ in right[1:])), weight=weight,
    )  # fmt: skip


def _is_right_in_short(text: str, day: str, when: When | None) -> bool:
    if day in ("none", "printed"):
        return _is_right(Label("", "", THURSDAY, 0, "", day), when)
    return when is not None and when.span is not None and day in text[when.span.start : when.span.end]


def _is_right(label: Label, when: When | None) -> bool:
    if when is None:
        return label.day in ("none", "printed or none")
    if label.day == "none":
        return False
    anchor = day_of(label.published or None)
    is_printed = when.basis == "publication" and when.span is None
    if label.day.startswith("printed") and is_printed:
        return True
    interval = resolved(when, anchor)
    first, _, last = (label.published if label.day.startswith("printed") else label.day).partition("..")
    return interval is not None and first <= interval.start.isoformat() and interval.end.isoformat() <= (last or first)


def main() -> None:
    """Trains, or measures."""
    learned = [*lessons(), *short_lessons()]
    if "--folds" in sys.argv:
        print(*board(left_out(learned, PENALTY)), sep="\n")
    else:
        write(WEIGHTS, fitted(learned, PENALTY))


if __name__ == "__main__":
    main()
