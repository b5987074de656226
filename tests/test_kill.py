"""This file kills a run with SIGKILL at ten random moments and starts it again: the case must equal that of an undisturbed run.

Run as a script it is the victim: `python test_kill.py CASE` adds the reports that CASE does not have, and prints the number of each that it added.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from akyn.model import Reading, Report, Statement
from akyn.store.case import Case
from akyn.store.verify import verify
from build import a_reading, a_referent, a_report, a_statement

REPORTS = 300
KILLS = 10
READING_TAKES = 0.004  # seconds; with the writing some 5 to 10 ms a report, so that a kill may fall into either
NOW = "2020-10-07T12:00:00Z"


def test_a_run_killed_ten_times_and_started_again_equals_an_undisturbed_one(tmp_path: Path) -> None:
    killed, undisturbed = tmp_path / "killed", tmp_path / "undisturbed"
    chance = random.Random(20201005)

    landed = [kill_in_the_middle(killed, after=chance.randrange(26), wait=chance.uniform(0, 0.015)) for _ in range(KILLS)]
    run_to_the_end(killed)
    run_to_the_end(undisturbed)

    assert sum(landed) >= 8, f"only {sum(landed)} of {KILLS} kills fell into the work"
    with Case.open(killed) as case:
        assert len(case.reports()) == REPORTS
        assert list(verify(case)) == []
    assert rows(killed) == rows(undisturbed)


def kill_in_the_middle(case: Path, *, after: int, wait: float) -> bool:
    """Start the run, kill it some reports and some milliseconds later; whether it was at work: begun, and not yet through."""
    victim = start(case)
    assert victim.stdout is not None
    seen = [victim.stdout.readline() for _ in range(after + 1)]
    time.sleep(wait)
    victim.send_signal(signal.SIGKILL)
    rest, _ = victim.communicate()
    return victim.returncode == -signal.SIGKILL and all(seen) and f"{REPORTS}\n" not in (*seen, rest)


def run_to_the_end(case: Path) -> None:
    victim = start(case)
    out, _ = victim.communicate(timeout=60)
    assert (victim.returncode, out.splitlines()[-1]) == (0, str(REPORTS))


def start(case: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    return subprocess.Popen([sys.executable, __file__, str(case)], stdout=subprocess.PIPE, text=True, env=environment)


def rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, search tables included, without when it was recorded."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = {table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in tables}
    connection.close()
    return {table: [{name: cell for name, cell in row.items() if name != "recorded_at"} for row in all_rows] for table, all_rows in found.items()}


# ---- the victim


def add_all(path: Path) -> None:
    print(0, flush=True)  # at work: the first kill may fall into the making of the file
    with Case.open(path, create=True) as case:
        for number in range(1, REPORTS + 1):
            report = a_report(f"On day {number} Ana Kovač fled Lindholm. Police then arrested {number} people.", name=f"{number}.txt")
            if case.has(report.id):
                continue
            case.add(report, read(report), recorded_at=NOW)
            print(number, flush=True)


def read(report: Report) -> Reading:
    """A stub of a reader: slow, and the same every time."""
    time.sleep(READING_TAKES)
    ana, police = a_referent(report, "Ana Kovač", number=1), a_referent(report, "Police", number=2, type="organization")
    statements: list[Statement] = [
        a_statement(report, "Ana Kovač fled Lindholm", type="FLEE", trigger="fled", actors=[ana]),
        a_statement(report, "Police then arrested", type="COERCE", mode="arrest", trigger="arrested", actors=[police]),
    ]
    return a_reading(report, [ana, police], statements)


if __name__ == "__main__":
    add_all(Path(sys.argv[1]))
