"""The demo as a new user sees it: the case, the brief, the report, and README's transcript of them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parent.parent / "README.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `akyn demo` has run."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "out.txt").write_text(akyn("demo", str(folder)), encoding="utf-8")
    return folder


def akyn(*words: str) -> str:
    return subprocess.run([sys.executable, "-m", "akyn", *words], capture_output=True, check=True, text=True).stdout


def test_the_demo_writes_a_case_and_a_report_and_names_both(folder: Path) -> None:
    printed = (folder / "out.txt").read_text(encoding="utf-8")
    assert {"akyn-demo.db", "akyn-demo.html"} <= {path.name for path in folder.iterdir()}
    assert "akyn-demo.html" in printed
    assert "WHAT IS DISPUTED" in printed


def test_every_span_of_the_demo_verifies(folder: Path) -> None:
    assert akyn("verify", str(folder / "akyn-demo.db")).startswith("0 findings")


def test_the_transcript_in_the_readme_is_real(folder: Path) -> None:
    transcript = re.findall(r"```console\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL)[0]
    shown = re.findall(r"akyn show akyn-demo.db (\S+)", transcript)
    printed = {*(folder / "out.txt").read_text(encoding="utf-8").splitlines()}
    for id in shown:
        printed |= {*akyn("show", str(folder / "akyn-demo.db"), id).splitlines()}
    told = [line for line in transcript.splitlines() if line.strip() not in ("", "...") and not line.startswith("$")]
    assert len(told) > 10
    assert [line for line in told if line not in printed] == []
