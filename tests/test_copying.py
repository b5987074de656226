"""This file copies cases between a file and a server, and lets several processes write into one case at once.

Run as a script it is a writer: `python test_copying.py CASE NUMBER OWN SHARED` adds OWN reports that only it has, and SHARED that every writer has.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from akyn import pipeline
from akyn.cli import app
from akyn.errors import CaseError, NotFound
from akyn.store.address import Server, address
from akyn.store.case import Case
from akyn.store.copying import backup, copy
from akyn.store.diary import Diary
from akyn.store.verify import verify
from akyn.tell.exports import jsonl
from build import TEXT, a_reading, a_report, monday

WRITERS = 4
MANY = pytest.param(1500, 500, marks=pytest.mark.large)  # what each adds: reports of its own, and reports that the others add as well
NOW = "2020-10-07T12:00:00Z"


def exported(where: Path | Server | str) -> list[str]:
    return list(jsonl.lines(pipeline.account(address(where))))


def test_a_copy_there_and_back_gives_an_equal_export(demo_case: Path, database: str, tmp_path: Path) -> None:
    copy(demo_case, address(database))
    copy(address(database), tmp_path / "back.akyn")

    assert exported(database) == exported(demo_case)
    assert exported(tmp_path / "back.akyn") == exported(demo_case)
    with Case.open(tmp_path / "back.akyn") as back, Case.open(demo_case) as first:
        assert (back.recorded_at(), back.troubles()) == (first.recorded_at(), first.troubles())


def test_a_copied_case_goes_on(database: str, tmp_path: Path) -> None:
    report, reading = monday()
    with Case.open(tmp_path / "case", create=True) as case:
        case.add(report, reading, recorded_at=NOW)
    copy(tmp_path / "case", address(database))
    later = a_report("A second report.", name="later.txt")
    with Case.open(database, create=True) as case:
        assert case.add(report, reading, recorded_at=NOW) is False
        assert case.add(later, a_reading(later), recorded_at=NOW) is True
        assert len(case.readings()) == 2


def test_nothing_is_copied_over_a_case(tmp_path: Path) -> None:
    for name in ("one", "other"):
        with Case.open(tmp_path / name, create=True) as case:
            case.add(*monday(), recorded_at=NOW)
    with pytest.raises(CaseError, match="expected an empty one"):
        copy(tmp_path / "one", tmp_path / "other")


def test_a_backup_is_whole_or_not_there(tmp_path: Path) -> None:
    with Case.open(tmp_path / "case", create=True) as case:
        case.add(*monday(), recorded_at=NOW)

    assert backup(tmp_path / "case", tmp_path / "kept")["report"] == 1
    assert exported(tmp_path / "kept") == exported(tmp_path / "case")
    with pytest.raises(CaseError, match="is there already"):
        backup(tmp_path / "case", tmp_path / "kept")
    with pytest.raises(NotFound):
        backup(tmp_path / "nowhere", tmp_path / "other")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case", "kept"]


@pytest.mark.parametrize("kind", ["file", "server"])
@pytest.mark.parametrize(("own", "shared"), [(60, 20), MANY])
def test_several_writers_lose_nothing_and_double_nothing(kind: str, own: int, shared: int, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    where = str(tmp_path / "case") if kind == "file" else request.getfixturevalue("database")
    Case.open(where, create=True).close()
    start = time.monotonic()
    command = [sys.executable, __file__, where]
    writers = [subprocess.Popen([*command, str(number), str(own), str(shared)], stderr=subprocess.PIPE, text=True) for number in range(WRITERS)]
    for writer in writers:
        _, problem = writer.communicate(timeout=1800)
        assert writer.returncode == 0, problem
    print(f"{WRITERS} writers on a {kind}, {own + shared} reports each: {time.monotonic() - start:.1f} s")

    expected = {name for number in range(WRITERS) for name in names_of(number, own, shared)}
    with Case.open(where) as case:
        assert sorted(report.name for report in case.reports()) == sorted(expected)
        readings = case.readings()
        assert len(readings) == len(expected) == WRITERS * own + shared
        assert all((len(reading.referents), len(reading.statements)) == (5, 2) for reading in readings)
        assert list(verify(case)) == []


def test_commands_take_the_address_of_a_server(demo_case: Path, database: str, tmp_path: Path) -> None:
    run = CliRunner().invoke
    copied = run(app, ["copy", str(demo_case), database])
    assert copied.exit_code == 0, copied.output
    told = run(app, ["status", database, "--json"])
    assert '"reports": 14' in told.output
    assert run(app, ["timeline", database]).output == run(app, ["timeline", str(demo_case)]).output
    assert "newest schema" in run(app, ["migrate", database, "--dry-run"]).output
    assert "14 reports" in run(app, ["backup", database, str(tmp_path / "kept")]).output


def test_a_server_is_told_without_its_password() -> None:
    assert str(address("postgresql://ana:secret@db.example:5433/crisis?sslmode=require")) == "postgresql://db.example:5433/crisis"


def test_a_server_that_gives_no_answer_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="expected a server that answers"):
        Case.open(f"postgresql:///case?host={tmp_path}")


def test_a_database_that_is_not_there_is_not_found(server: str) -> None:
    with pytest.raises(NotFound, match="createdb"):
        Case.open(server.replace("/postgres?", "/nowhere?"), create=True)


def test_the_diary_of_the_watch_is_kept_on_a_server(database: str) -> None:
    from akyn.model import Watched
    from akyn.store.diary import Fetched

    one = Watched(address="https://host.example/feed", kind="feed", title="A feed")
    gave = Fetched(address=one.address, content=b"\0bytes", media="text/xml", path=one.address, fetched_at=NOW)
    with Diary.open(address(database), create=True) as diary:
        diary.keep([one], [gave])
        diary.keep([one], [gave])
        assert diary.watched() == (one,)
        assert diary.fetched(one.address, gave.sha256) == gave


def names_of(number: int, own: int, shared: int) -> list[str]:
    """The names of what one writer adds, its own among those of all."""
    names = [f"{number}-{count}" for count in range(own)]
    for count in range(shared):
        names.insert((count + 1) * len(names) // (shared + 1), f"shared-{count}")
    return names


def write(case: str, number: int, own: int, shared: int) -> None:
    """What one writer does."""
    with Case.open(case, create=True) as opened:
        for name in names_of(number, own, shared):
            opened.add(*monday(text=f"{TEXT} So says report {name}.", name=name), recorded_at=NOW)


if __name__ == "__main__":
    write(sys.argv[1], *map(int, sys.argv[2:]))
