"""The same reports give the same bytes, whatever their order, in one run or several, under any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import pytest

from akyn.read import Reader

REPORTS = sorted(str(path) for path in Path(str(files("akyn"))).joinpath("demo").glob("*.txt"))


def exported(case: Path, batches: Sequence[Sequence[str]], *, seed: str) -> bytes:
    """The case's export after the batches were added in turn, each command a process of its own."""

    def akyn(*words: str) -> bytes:
        done = subprocess.run([sys.executable, "-m", "akyn", *words], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        return done.stdout

    for batch in batches:
        akyn("add", str(case), *batch)
    return akyn("export", str(case), "jsonl")


@pytest.mark.usefixtures("reader")
def test_order_batches_and_hash_seed_change_nothing(tmp_path: Path, reader: Reader) -> None:
    one = exported(tmp_path / "one.akyn", [REPORTS], seed="1")
    other = exported(tmp_path / "other.akyn", [REPORTS[3:], [*reversed(REPORTS[:3])], REPORTS], seed="2")
    assert one == other
