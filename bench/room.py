"""This file measures the room on a large case: how long each page takes at the server, how heavy it is, whether many readers at once are all answered,
and how soon there is an answer after a start and after a new report.

    python bench/room.py [CASE]     by default build/room.akyn; writes the section of the room in docs/performance.md

First it reads into the case what is not there yet of 5,000 reports of 300 words or more: the releases of the stream corpus, each cut after the paragraph in
which it passes 300 words, and the corpus's short records joined by day and heading. Then it serves a copy of it on loopback. Not part of `make bench`:
reading takes about half an hour the first time, the account some minutes each time.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import httpx
import uvicorn

import corpus
import stopwatch
from akyn import pipeline, serve
from akyn.store.case import Case
from boards import ROOT

REPORTS = 5000
CASE = ROOT / "build" / "room.akyn"
RUNS = 20  # of each page, after the first
LOOK = 0.1  # seconds between two looks whether something is there
ONE_MORE = "On Tuesday police in Naryn arrested nine miners after a march through the town, the prosecutor said."
MOST_MS, MOST_KB = 200.0, 150.0  # the bars: at the server, before compression
CLIENTS, SECONDS = 50, 30


def build(case: Path) -> None:
    """Read the corpus into the case, as far as it is not there yet."""
    with Case.open(case, create=True) as opened:
        done = pipeline.take_in(opened, islice(corpus.long(), REPORTS), recorded_at=stopwatch.RECORDED)
    print(f"{done.added} reports read, {done.known} known")


# ---- measuring ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One page: how it answered, how heavy it is, and how long it took at the server."""

    path: str
    status: int
    kilobytes: float
    first_ms: float
    p95_ms: float


@contextmanager
def served(case: Path) -> Iterator[str]:
    """The address of the room of a case, on loopback, while it is served."""
    server = uvicorn.Server(uvicorn.Config(serve.app(case), host="127.0.0.1", port=0, log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def pages(client: httpx.Client) -> list[str]:
    """Every screen of the rail with its second pages, and one thing of each kind: the most told, the most named, the longest."""
    api = "/api/v1"
    figure = max(client.get(f"{api}/figures?limit=500").json()["items"], key=lambda one: len(one["points"]), default=None)
    event = max(client.get(f"{api}/events?limit=500").json()["items"], key=lambda one: len(one["statements"]), default=None)
    dispute = next(iter(client.get(f"{api}/disputes?limit=1").json()["items"]), None)
    actor = client.get("/actors.json").json()["content"]["actors"][0]["id"]
    report = client.get("/reports.json").json()["content"]["reports"][0]["id"]
    things = [f"/evidence/{one['id']}" for one in (event, figure, dispute) if one] + [f"/actors/{actor}", f"/reports/{report}"]
    rail = "/ /timeline /timeline?page=2 /map /actors /actors?page=2 /figures /disputes /exposure /reports /changes /health /review".split()
    return [*rail, "/situations", "/relations", "/add", "/search?q=police", "/search?q=government+ministry", f"/relations?around={actor}", *things]


def measured(client: httpx.Client, path: str) -> Measured:
    """A page asked for once, then RUNS times more."""
    first, answer = _timed(client, path)
    times = sorted(_timed(client, path)[0] for _ in range(RUNS))
    return Measured(path=path, status=answer.status_code, kilobytes=len(answer.content) / 1000, first_ms=first, p95_ms=times[int(len(times) * 0.95) - 1])


def _timed(client: httpx.Client, path: str) -> tuple[float, httpx.Response]:
    start = time.perf_counter()
    answer = client.get(path)
    return (time.perf_counter() - start) * 1000, answer


def crowd(address: str, paths: Iterable[str]) -> tuple[int, int]:
    """How many answers CLIENTS readers got in SECONDS, and how many of them were errors."""
    until = time.perf_counter() + SECONDS
    paths = list(paths)

    def read(number: int) -> tuple[int, int]:
        answers, errors = 0, 0
        with httpx.Client(base_url=address, timeout=60) as client:
            for path in islice(cycle(paths), number, None):
                if time.perf_counter() > until:
                    return answers, errors
                try:
                    errors += client.get(path).status_code != 200
                except httpx.HTTPError:
                    errors += 1
                answers += 1
        return answers, errors

    with ThreadPoolExecutor(CLIENTS) as readers:
        found = list(readers.map(read, range(CLIENTS)))
    return sum(answers for answers, _ in found), sum(errors for _, errors in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """Seconds until a page was answered at all, until the situation was there, and until what changed was."""

    answered: float
    told: float
    compared: float


def waited(client: httpx.Client) -> Waited:
    """How long one waits from now on."""
    start = time.perf_counter()

    def until(path: str) -> float:
        while client.get(path).status_code == 503:
            time.sleep(LOOK)
        return time.perf_counter() - start

    client.get("/")
    return Waited(answered=time.perf_counter() - start, told=until("/"), compared=until("/changes"))


def main(case: Path) -> int:
    """Measure, print, write the section; 1 where a bar is missed."""
    build(case)
    with tempfile.TemporaryDirectory(prefix="akyn-bench-") as folder:
        copy = Path(shutil.copyfile(case, Path(folder) / "room.akyn"))
        with served(copy) as address, httpx.Client(base_url=address, timeout=3600) as client:
            started = waited(client)
            print(f"after the start: {started}", flush=True)
            found = [measured(client, path) for path in pages(client)]
            for one in sorted(found, key=lambda one: -one.p95_ms):
                print(_line(one), flush=True)
            answers, errors = crowd(address, [one.path for one in found])
            print(f"{CLIENTS} clients for {SECONDS} s: {answers} answers, {errors} errors", flush=True)
            client.post("/api/v1/reports", json={"text": ONE_MORE, "published": found_newest(client)}).raise_for_status()
            grown = waited(client)
            print(f"after a new report: {grown}", flush=True)
    stopwatch.write(room=section(found, started, grown, answers, errors))
    return int(bool(errors) or not all(map(_is_met, found)))


def found_newest(client: httpx.Client) -> str:
    """The day of the newest report, so that the new one is of the newest day too."""
    newest: str = client.get("/api/v1/reports?limit=500").json()["items"][-1]["published"]
    return newest


def _line(one: Measured) -> str:
    times = f"first {one.first_ms:>8.0f} ms   p95 {one.p95_ms:>7.0f} ms"
    return f"{one.path:40}{one.status:>5}{one.kilobytes:>9.1f} kB   {times}   {'' if _is_met(one) else 'MISSED'}"


def _is_met(one: Measured) -> bool:
    return one.p95_ms <= MOST_MS and one.kilobytes <= MOST_KB and one.status == 200


def section(found: list[Measured], started: Waited, grown: Waited, answers: int, errors: int) -> str:
    """What docs/performance.md says of the room."""
    slow, heavy = max(found, key=lambda one: one.p95_ms), max(found, key=lambda one: one.kilobytes)
    rows = (
        ("the slowest page, p95 at the server", f"{slow.p95_ms:.0f} ms, `{slow.path}`", _verdict(slow.p95_ms, MOST_MS, "ms")),
        ("the heaviest page, before compression", f"{heavy.kilobytes:.0f} kB, `{heavy.path}`", _verdict(heavy.kilobytes, MOST_KB, "kB")),
        (f"errors in {SECONDS} s of {CLIENTS} clients, {answers:,} answers", f"{errors}", _verdict(errors, 0, "errors")),
        ("after a start: until something is answered, the situation, what changed", _shown(started), ""),
        ("after one more report: the same", _shown(grown), ""),
    )
    lines = [f"| {what} | {value} | {bar} |" for what, value, bar in rows]
    return ROOM.format(reports=REPORTS, words=corpus.WORDS, pages=len(found), runs=RUNS) + "\n".join(lines) + "\n"


def _shown(waited: Waited) -> str:
    return f"{waited.answered:.1f} s, {waited.told:.1f} s, {waited.compared:.1f} s"


def _verdict(value: float, most: float, unit: str) -> str:
    return f"≤ {most:g} {unit}: {'met' if value <= most else 'MISSED'}"


ROOM = """Written by `python bench/room.py`: {reports:,} reports of {words} words or more, {pages} pages, each {runs} times after the first, on
loopback. While the account is worked out pages say so; that of now grows with the case; what changed is compared with an earlier one, beside the pages.

| what | measured | bar |
|---|---|---|
"""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else CASE))
