"""This file is `python bench/growing.py`: what one more report of 300 words or more, read before, costs a case of 1,000 to 100,000 of the stream corpus.

    python bench/growing.py [SIZE …]     sizes to measure, by default 1000 5000 20000 100000; these write their section of docs/performance.md

Not part of `make bench`: reading 20,000 reports takes a quarter of an hour the first time; they stay in `build/stream.akyn`. A larger case goes on with
the same reports, later, under changed names: of people, places, bodies and things; countries stay, so that what all speak of grows with the case. Each size
is measured in a process of its own: all are taken in at once, then the corpus's releases, cut at 300 words, one by one as of the last day, each time up to
the account as a room would show it. Times are CPU times.
"""

from __future__ import annotations

import gc
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import chain, islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import corpus
import stopwatch
from akyn import pipeline
from akyn.growing import GrowingAccount
from akyn.model import Reading, Referent, Report
from akyn.store.case import Case
from boards import ROOT

CASE = Path(os.environ.get("AKYN_STREAM_CASE") or ROOT / "build" / "stream.akyn")
SIZES = (1_000, 5_000, 20_000, 100_000)
MOST_MS = 300.0  # the bar: for 95 of 100, at the largest size
READ = 20_000  # reports that are read; what is more has their names changed
LATE = 100  # reports taken in one by one
HEAD = "| reports | all at once | one more, median | 95 of 100 | most | of it the account as told | peak memory |\n|---|---|---|---|---|---|---|"
ROW = "| {size:,} | {all:.0f} s | {median:.0f} ms | {p95:.0f} ms | {most:.0f} ms | {told:.0f} ms | {peak:,.0f} MB |"
KINDS = ("person", "organization", "place", "asset")  # of which names are changed
RINGS = ("bcdfghjklmnpqrstvwxz", "aeiouy")  # a letter becomes one that stands so many places on in its ring

Told = tuple[Report, Reading]


def main(arguments: list[str]) -> int:
    """Print a row for each size, and write them where all are measured; with `at SIZE` measure it in this process."""
    if arguments[:1] == ["at"]:
        print(json.dumps(measured(int(arguments[1]))))
        return 0
    if not corpus.STREAM.is_dir():
        print(f"growing: no stream corpus in {corpus.STREAM}", file=sys.stderr)
        return 2
    sizes = tuple(map(int, arguments)) or SIZES
    read()
    print(HEAD, flush=True)
    found = []
    for size in sizes:
        done = subprocess.run([sys.executable, __file__, "at", str(size)], stdout=subprocess.PIPE, text=True, check=True)
        found.append(json.loads(done.stdout))
        print(ROW.format(**found[-1]), flush=True)
    if sizes == SIZES:
        stopwatch.write(growing=section(found))
    return 0


def section(found: list[dict[str, float]]) -> str:
    """What docs/performance.md says of it."""
    words = (
        f"Written by `bench/growing.py`: {LATE} reports of 300 words or more, read before, taken one by one into a case of the stream corpus that is kept; "
        f"from {READ:,} on the same reports again, later, under changed names. CPU times on {stopwatch.machine()}."
    )
    is_met = found[-1]["p95"] <= MOST_MS
    bar = f"One more in a case of {found[-1]['size']:,}, 95 of 100: ≤ {MOST_MS:g} ms: {'met' if is_met else 'MISSED'}."
    return "\n".join([words, "", HEAD, *(ROW.format(**one) for one in found), "", bar]) + "\n"


def late() -> list[Report]:
    """The reports that are taken in one by one."""
    return list(islice(corpus.long(), LATE))


def read() -> None:
    """Read into the case what it has not got yet."""
    CASE.parent.mkdir(exist_ok=True)
    with Case.open(CASE, create=True) as case:
        if not {one.id for one in chain(islice(corpus.short(), READ), late())} <= set(case.report_ids()):
            pipeline.take_in(case, chain(islice(corpus.short(), READ), late()), recorded_at=stopwatch.RECORDED)


def held(reports: list[Report]) -> list[Told]:
    """These with their readings, as the case has them."""
    wanted = {report.id for report in reports}
    with Case.open(CASE) as case:
        readings = {reading.report: reading for reading in case.readings() if reading.report in wanted}
    return [(report, readings[report.id]) for report in reports]


def case_of(size: int) -> list[Told]:
    """So many reports: those that are read, then the same again and again, each time later and under other names."""
    own = held(list(islice(corpus.short(), min(size, READ))))
    first, last = (date.fromisoformat(one[0].published or "") for one in (own[0], own[-1]))
    turns = (retold(one, turn, turn * (last - first + timedelta(days=1))) for turn in range(1, size // READ + 1) for one in own)
    return [*own, *islice(turns, size - len(own))]


# ---- changed names -------------------------------------------------------------------------------------------------------


def retold(one: Told, turn: int, later: timedelta) -> Told:
    """A report and its reading, so much later and with the names in it changed; each name keeps its length, so that every span is where it was."""
    report, reading = one
    named = [referent for referent in reading.referents if is_named(referent)]
    words = {word for referent in named for name in referent.names for word in re.findall(r"[^\W\d_]+", name) if word[:1].isupper()}
    written = re.compile(rf"\b(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})\b") if words else None

    def changed(text: str) -> str:
        return written.sub(lambda found: shifted(found[0], turn), text) if written else text

    day = date.fromisoformat(report.published or "") + later
    other = replace(report, id="", name=f"{report.name}-{turn}", text=changed(report.text), title=changed(report.title or ""), published=day.isoformat())
    of_other = moved(reading, report.id, other.id)
    referents = tuple(renamed(referent, turn, changed) if is_named(referent) else referent for referent in of_other.referents)
    statements = tuple(replace(statement, id="") for statement in of_other.statements)
    return other, replace(of_other, referents=referents, statements=statements)


def is_named(referent: Referent) -> bool:
    """Whether it has a name that may be changed: no country, no crowd, nobody who is only described."""
    return referent.type in KINDS and all(word[:1].isupper() for word in referent.name.split())


def renamed(referent: Any, turn: int, changed: Callable[[str], str]) -> Any:  # Any: `replace` of what `moved` gives
    """A referent under its other name; an office or an institution that no name tells apart keeps its key."""
    kind, name, *rest = referent.key.split("|")
    place = f"{referent.place}~{turn}" if referent.place else None
    other = replace(referent, name=changed(referent.name), names=tuple(sorted(map(changed, referent.names))), place=place)
    if not name or (kind == "organization" and any(rest)):
        return other
    first = f"{name}~{turn}" if ":" in name else shifted(name, turn)  # a place goes by its number
    return replace(other, key="|".join([kind, first, *(shifted(part, turn) if kind == "person" and not at else part for at, part in enumerate(rest))]))


def shifted(word: str, turn: int) -> str:
    """The word with each letter some places on among the consonants or the vowels."""
    return word.translate(_ring(turn))


@cache
def _ring(turn: int) -> dict[int, int]:
    rings = [ring if is_small else ring.upper() for ring in RINGS for is_small in (True, False)]
    return {ord(letter): ord(ring[(at + turn) % len(ring)]) for ring in rings for at, letter in enumerate(ring)}


def moved(thing: Any, old: str, new: str) -> Any:  # Any: whatever a reading is made of
    """The same of another report: its id stands wherever that of the old one stood."""
    if isinstance(thing, str):
        return new + thing.removeprefix(old) if thing.startswith(old) else thing
    if isinstance(thing, tuple):
        parts = tuple(moved(one, old, new) for one in thing)
        return thing if all(one is other for one, other in zip(thing, parts, strict=True)) else parts
    if not is_dataclass(thing):
        return thing
    values = {one.name: (getattr(thing, one.name), moved(getattr(thing, one.name), old, new)) for one in fields(thing)}
    others = {name: now for name, (was, now) in values.items() if was is not now}
    return replace(thing, **others) if others and not isinstance(thing, type) else thing


# ---- measuring -----------------------------------------------------------------------------------------------------------


def measured(size: int) -> dict[str, float]:
    """Seconds of all at once, milliseconds of one more and of the account as it is told, and the peak memory in MB."""
    first = case_of(size)
    day = first[-1][0].published
    more = [(replace(report, published=day), reading) for report, reading in held(late())]
    gc.freeze()
    gc.disable()  # as `pipeline` does
    growing = GrowingAccount()
    start = time.process_time()
    growing.take(first)
    growing.account()
    at_once = time.process_time() - start
    one, told = [], []
    for report in more:
        start = time.process_time()
        growing.take([report])
        taken = time.process_time()
        growing.account()
        told.append(1000 * (time.process_time() - taken))
        one.append(1000 * (time.process_time() - start))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"size": size, "all": at_once, "median": median(one), "p95": quantiles(one, n=20)[-1], "most": max(one), "told": median(told), "peak": peak}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
