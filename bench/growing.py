"""This file is `python bench/growing.py`: what one more report, read before, costs a case of 1,000, 5,000 and 20,000 of the stream corpus.

    python bench/growing.py [SIZE …]     sizes to measure, by default 1000 5000 20000

Not part of `make bench`: reading 20,000 reports takes a quarter of an hour the first time; they stay in `build/stream.akyn`. Each size is measured in a
process of its own: all but the last reports are taken in at once, then the last one by one, each time up to the account as a room would show it. Times are
CPU times.
"""

from __future__ import annotations

import gc
import gzip
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from akyn import pipeline
from akyn.growing import GrowingAccount
from akyn.model import Report
from akyn.store.case import Case

ROOT = Path(__file__).resolve().parent.parent
STREAM = Path(os.environ.get("AKYN_SHARED") or ROOT.parent / "shared") / "data" / "corpora" / "stream"
CASE = Path(os.environ.get("AKYN_STREAM_CASE") or ROOT / "build" / "stream.akyn")
SIZES = (1_000, 5_000, 20_000)
YEARS = range(2005, 2020)
LATE = 100  # reports taken in one by one
RECORDED = "2026-01-01T00:00:00+00:00"
ROW = "| {size:,} | {all:.0f} s | {median:.0f} ms | {p95:.0f} ms | {most:.0f} ms | {told:.0f} ms | {peak:,.0f} MB |"


def main(arguments: list[str]) -> int:
    """Print a row for each size; with `at SIZE` measure it in this process."""
    if arguments[:1] == ["at"]:
        print(json.dumps(measured(int(arguments[1]))))
        return 0
    if not STREAM.is_dir():
        print(f"growing: no stream corpus in {STREAM}", file=sys.stderr)
        return 2
    sizes = tuple(map(int, arguments)) or SIZES
    read(max(sizes) + LATE)
    print("| reports | all at once | one more, median | 95 of 100 | most | the account as told | peak memory |\n|---|---|---|---|---|---|---|", flush=True)
    for size in sizes:
        done = subprocess.run([sys.executable, __file__, "at", str(size)], stdout=subprocess.PIPE, text=True, check=True)
        print(ROW.format(**json.loads(done.stdout)), flush=True)
    return 0


def stream() -> Iterator[Report]:
    """The short reports of the corpus, in order of time."""
    for year in YEARS:
        with gzip.open(STREAM / f"current-events-{year}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield Report(
                    name=row["id"], text=row["text"], title=row["title"], source=row["source"], url=f"{row['url']}#{row['id']}", language="en",
                    published=row["date"], published_from="metadata",
                )  # fmt: skip


def read(count: int) -> None:
    """Read so many reports into the case, as far as it has not got them."""
    CASE.parent.mkdir(exist_ok=True)
    with Case.open(CASE, create=True) as case:
        if len(case.report_ids()) < count:
            pipeline.take_in(case, islice(stream(), count), recorded_at=RECORDED)


def measured(size: int) -> dict[str, float]:
    """Seconds of all at once, milliseconds of one more and of the account as it is told, and the peak memory in MB."""
    reports = list(islice(stream(), size + LATE))
    wanted = {report.id for report in reports}
    with Case.open(CASE) as case:
        readings = {reading.report: reading for reading in case.readings() if reading.report in wanted}
    gc.freeze()
    gc.disable()  # as `pipeline` does
    growing = GrowingAccount()
    start = time.process_time()
    growing.take((report, readings[report.id]) for report in reports[:size])
    growing.account()
    at_once = time.process_time() - start
    one, told = [], []
    for report in reports[size:]:
        start = time.process_time()
        growing.take([(report, readings[report.id])])
        taken = time.process_time()
        growing.account()
        told.append(1000 * (time.process_time() - taken))
        one.append(1000 * (time.process_time() - start))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"size": size, "all": at_once, "median": median(one), "p95": quantiles(one, n=20)[-1], "most": max(one), "told": median(told), "peak": peak}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
