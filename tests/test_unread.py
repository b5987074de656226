"""This file says what becomes of a report on which the reader fails: it is kept and said to be unread, and all others are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from akyn import pipeline, serve
from akyn.cli import app
from akyn.model import Report
from akyn.read import Reader
from akyn.store.case import Case

TEXTS = {
    "monday.txt": "OSLO, 4 March 2021 - Norland's army shelled the port of Vell on Monday.",
    "tuesday.txt": "OSLO, 5 March 2021 - Police in Vell arrested the abysmal mayor, Ana Kovač, on Tuesday.",
    "wednesday.txt": "OSLO, 6 March 2021 - The governor of Vell resigned on Wednesday.",
}
WHY = "the reader failed on it (RecursionError: too deep): stored, searched and shown"


@pytest.fixture(params=["while it is read", "before it is parsed"])
def failing(request: pytest.FixtureRequest, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that fails on one report, alone or among those that are parsed with it."""
    is_late = request.param == "while it is read"

    def fail(text: str) -> None:
        if "abysmal" in text:
            raise RecursionError("too deep")

    def reading(self: Reader, prepared: Any, *others: Any) -> Any:  # Any: handed on as it is
        fail(prepared.report.text if is_late else "")
        return real(self, prepared, *others)

    def respelt(self: Any, text: str) -> str:  # Any: the parser of English
        fail("" if is_late else text)
        return str(as_is(self, text))

    parser = type(reader.parser)
    real, as_is = Reader._reading, parser.respelt
    monkeypatch.setattr(Reader, "_reading", reading)
    monkeypatch.setattr(parser, "respelt", respelt)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The reports as files."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in TEXTS]


def by_name(case: Path) -> Iterator[tuple[Report, str | None, int]]:
    """Each report by its name, why it was not read, and how many statements it gave."""
    with Case.open(case) as held:
        for reading in held.readings():
            yield held.report(reading.report), reading.unread, len(reading.statements)


@pytest.mark.usefixtures("failing")
def test_a_report_on_which_the_reader_fails_is_one_more_unread_report(tmp_path: Path, files: list[Path]) -> None:
    done = CliRunner().invoke(app, ["add", str(tmp_path / "case.akyn"), *map(str, files)])
    assert done.exit_code == 3
    assert "3 reports added, 0 known already, 1 trouble" in done.output
    assert f"tuesday.txt: {WHY}" in done.output
    found = {Path(report.name).name: (why, number > 0) for report, why, number in by_name(tmp_path / "case.akyn")}
    assert found == {"monday.txt": (None, True), "tuesday.txt": (WHY, False), "wednesday.txt": (None, True)}


@pytest.mark.usefixtures("failing")
def test_it_is_found_and_named_wherever_troubles_are(tmp_path: Path, files: list[Path]) -> None:
    case = tmp_path / "case.akyn"
    pipeline.add(case, [str(file) for file in files], recorded_at="2021-03-07T00:00:00+00:00")
    status = CliRunner().invoke(app, ["status", str(case)]).output
    assert "1 trouble" in status
    assert f"{WHY} (read)" in status
    assert "1 report could not be read" in CliRunner().invoke(app, ["report", str(case)]).output
    client = TestClient(serve.app(case), base_url="http://127.0.0.1")
    unread = next(report for report, why, _ in by_name(case) if why)
    assert all("the reader failed on it" in client.get(path).text for path in ("/health", "/reports", f"/reports/{unread.id}"))
    assert unread.id in client.get("/search?q=abysmal").text


@pytest.mark.usefixtures("failing")
def test_what_is_added_again_is_known(tmp_path: Path, files: list[Path]) -> None:
    paths, moment = [str(file) for file in files], "2021-03-07T00:00:00+00:00"
    first = pipeline.add(tmp_path / "case.akyn", paths, recorded_at=moment)
    again = pipeline.add(tmp_path / "case.akyn", paths, recorded_at=moment)
    assert (first.added, first.known, len(first.troubles)) == (3, 0, 1)
    assert (again.added, again.known, len(again.troubles)) == (0, 3, 0)
