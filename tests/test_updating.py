"""This file holds the facts about `akyn update`: what an older reader read, and what none could, is read again, and nothing is lost by it.

Run as a script it is a victim: `python test_updating.py CASE` updates the case with a slow stub of a reader, and prints a line for each report.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from akyn import judgement, pipeline, updating
from akyn.cli import app
from akyn.errors import NotFound
from akyn.lang import edition
from akyn.model import Proposal, Proposed, Reading, Report
from akyn.read import Reader
from akyn.store.address import Address, address
from akyn.store.case import Case
from akyn.store.verify import verify
from akyn.tell.exports import jsonl
from build import a_reading, a_referent, a_report, a_statement
from test_store import dump

THEN, NOW, LATER = "2020-11-01T00:00:00+00:00", "2020-12-01T00:00:00+00:00", "2020-12-02T00:00:00+00:00"
OLD = "en-rules 0 · an older model"
FAILED = "the reader failed on it (IndexError: list index out of range): stored, searched and shown"
REPORTS, KILLS = 60, 5


@pytest.fixture(params=["file", "server"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """Where a new case may be made: a file, and a database on a server."""
    return tmp_path / "case.akyn" if request.param == "file" else address(request.getfixturevalue("database"))


@pytest.fixture(scope="session")
def told(reader: Reader) -> list[tuple[Report, Reading]]:
    """The demo reports with their readings of today."""
    with as_file(files("akyn") / "demo") as folder:
        pages = sorted(folder.iterdir())
        reports = [a_report(page.read_text(encoding="utf-8"), name=page.name, source=None, published="2020-10-09") for page in pages]
    return list(zip(reports, reader.read_many(reports), strict=True))


def older(number: int, reading: Reading) -> Reading:
    """What the reader of before made of it: nothing, half of it, or the same."""
    if number % 3 == 0:
        return Reading(report=reading.report, unread=FAILED, extractor="none")
    return replace(reading, statements=reading.statements[number % 3 - 1 :: 2] if number % 3 == 1 else reading.statements, extractor=OLD)


def made(where: Address, told: Iterable[tuple[Report, Reading]]) -> Address:
    with Case.open(where, create=True) as case:
        for report, reading in told:
            case.add(report, reading, recorded_at=THEN)
    return where


def made_then(where: Address, told: list[tuple[Report, Reading]]) -> Address:
    """A case as the reader of before left it."""
    return made(where, [(report, older(number, reading)) for number, (report, reading) in enumerate(told)])


def exported(where: Address) -> list[str]:
    return list(jsonl.lines(pipeline.account(where)))


def waiting(where: Address) -> list[str]:
    with Case.open(where) as case:
        return [one.report for one in updating.stale(case)]


# ---- what is read again


def test_an_updated_case_tells_what_one_made_anew_tells(where: Address, told: list[tuple[Report, Reading]], tmp_path: Path) -> None:
    made_then(where, told)
    anew = made(tmp_path / "anew.akyn", told)
    assert exported(where) != exported(anew)

    done = updating.update(where, recorded_at=NOW)

    assert (done.held, len(done.changed), len(done.same), done.troubles) == (14, 10, 4, ())
    assert exported(where) == exported(anew)
    assert waiting(where) == []
    with Case.open(where) as case:
        assert list(verify(case)) == []
        assert {reading.extractor for reading in case.readings(known_at=THEN)} == {OLD, "none"}


def test_what_is_read_by_the_reader_of_today_is_left_alone(where: Address, told: list[tuple[Report, Reading]]) -> None:
    made_then(where, told)
    updating.update(where, recorded_at=NOW)
    with Case.open(where) as case:
        before = dump(case)

    again = updating.update(where, recorded_at=LATER)

    assert (again.changed, again.same) == ((), ())
    with Case.open(where) as case:
        assert dump(case) == before


def test_a_reading_that_says_the_same_is_not_kept_twice(where: Address, told: list[tuple[Report, Reading]]) -> None:
    report, reading = told[0]
    made(where, [(report, replace(reading, extractor=OLD))])
    with Case.open(where) as case:
        state = case.state()

    assert updating.update(where, recorded_at=NOW).same == (report.id,)

    with Case.open(where) as case:
        assert case.state() == state, "nobody who keeps an account of the case needs to look again"
        assert len(case.readings_of(report.id)) == 1
        assert case.has(report.id, extractor=reading.extractor)


def test_what_others_coded_and_what_nobody_reads_is_left_alone(where: Address) -> None:
    coded, foreign = a_report("PROTEST | Lindholm", name="row"), a_report("Ma este tüntettek.", name="este.txt", language="hu")
    made(where, [(coded, a_reading(coded, extractor="import:acled-csv")), (foreign, Reading(report=foreign.id, unread="no hu yet", extractor="none"))])

    assert waiting(where) == []


def test_what_a_model_proposed_is_weighed_again_without_asking_it(where: Address, reader: Reader) -> None:
    report = a_report("Guards drenched close to 40 workers at the pit on Monday.")
    proposed = Proposed(by="llm:demo", proposals=(Proposal(kind="ASSAULT", quote="Guards drenched close to 40 workers", slots=()),))
    (reading,) = reader.read_many([report], {report.id: proposed})
    made(where, [(report, replace(reading, statements=(), extractor=f"{OLD} + llm:demo"))])

    assert updating.update(where, recorded_at=NOW).changed == (report.id,)

    with Case.open(where) as case:
        assert case.readings() == (reading,)
        assert case.is_read_by(report.id, "llm:demo")


# ---- what stays


def test_decisions_survive(where: Address, told: list[tuple[Report, Reading]]) -> None:
    made_then(where, told)
    before = pipeline.account(where)
    accepted, rejected = (next(one for one in before.statements if one.type == kind) for kind in ("COERCE", "CASUALTY"))
    with Case.open(where) as case:
        case.judge(judgement.accepted(before, accepted.id, by="Ana", why="I was there"), THEN)
        case.judge(judgement.rejected(before, rejected.id, by="Ana", why="misread"), THEN)

    updating.update(where, recorded_at=NOW)

    after = pipeline.account(where)
    assert after.lapsed == ()
    assert next(one for one in after.statements if one.id == accepted.id).confidence == 1.0
    assert rejected.id in {one.id for one in after.rejected} - {one.id for one in after.statements}


def test_what_the_reader_fails_on_keeps_the_reading_it_has(where: Address, told: list[tuple[Report, Reading]], monkeypatch: pytest.MonkeyPatch) -> None:
    made_then(where, told)
    before = exported(where)

    def failing(reports: Iterable[Report], *_: Any) -> Iterator[Reading]:
        return (Reading(report=report.id, unread=FAILED, extractor="none") for report in reports)

    monkeypatch.setattr(pipeline, "read_each", failing)
    done = updating.update(where, recorded_at=NOW)

    assert (done.changed, done.same, len(done.troubles)) == ((), (), 14)
    assert exported(where) == before
    assert len(waiting(where)) == 14


def test_the_trouble_of_a_report_ends_when_it_is_read(where: Address, reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = tmp_path / "monday.txt"
    page.write_text("On Monday police arrested Ana Kovač in Lindholm.", encoding="utf-8")
    with monkeypatch.context() as broken:
        broken.setattr(Reader, "read_many", lambda *_, **__: [][0])
        assert len(pipeline.add(where, [str(page)], recorded_at=THEN).troubles) == 1
    with Case.open(where) as case:
        assert [one.stage for one in case.troubles()] == ["read"]

    updating.update(where, recorded_at=NOW)

    with Case.open(where) as case:
        assert case.troubles() == ()
        assert case.readings()[0].statements != ()


def test_an_update_needs_a_case(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        updating.update(tmp_path / "nowhere", recorded_at=NOW)
    assert list(tmp_path.iterdir()) == []


# ---- as a command


def test_a_dry_run_says_what_and_why_and_changes_nothing(where: Address, told: list[tuple[Report, Reading]]) -> None:
    made_then(where, told)
    before = exported(where)

    said = CliRunner().invoke(app, ["update", in_full(where), "--dry-run"])
    listed = json.loads(CliRunner().invoke(app, ["update", in_full(where), "--dry-run", "--json"]).output)

    assert said.output.splitlines()[0] == "14 of 14 reports to be read again"
    assert f"  5  not read: {FAILED}" in said.output
    assert f"  9  read by {OLD}; today's reader is en-rules " in said.output
    assert [one["report"] for one in listed["stale"]] == waiting(where)
    assert exported(where) == before


def test_the_command_says_what_it_did(told: list[tuple[Report, Reading]], tmp_path: Path) -> None:
    case = made_then(tmp_path / "case.akyn", told)

    done = CliRunner().invoke(app, ["update", str(case)])

    assert done.exit_code == 0, done.output
    assert done.stdout == "14 of 14 reports read again: 10 otherwise than before, 4 the same; 0 troubles\n"
    assert CliRunner().invoke(app, ["update", str(case)]).stdout == "0 of 14 reports read again; 0 troubles\n"
    assert "read anew" in CliRunner().invoke(app, ["audit", str(case)]).output


def in_full(where: Address) -> str:
    """The address as a user writes it."""
    return str(where) if isinstance(where, Path) else where.url


# ---- which reader it was


def test_another_rule_list_or_weight_is_another_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("read/rules.py", "kinds/words.tsv", "lang/en/words.tsv", "lang/ru/words.tsv", "tell/brief.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1", encoding="utf-8")
    (tmp_path / "model.py").write_text("1", encoding="utf-8")
    monkeypatch.setattr(edition, "AKYN", tmp_path)

    def marked(name: str) -> tuple[str, str]:
        (tmp_path / name).write_text((tmp_path / name).read_text(encoding="utf-8") + "2", encoding="utf-8")
        return edition.edition.__wrapped__("en"), edition.edition.__wrapped__("ru")

    first = marked("tell/brief.py")
    assert marked("tell/brief.py") == first
    english, russian = marked("lang/en/words.tsv")
    assert (english != first[0], russian == first[1]) == (True, True)
    assert all(one != other for one, other in zip(marked("read/rules.py"), (english, russian), strict=True))


# ---- killed


def test_an_update_that_was_killed_and_started_again_equals_an_undisturbed_one(tmp_path: Path) -> None:
    reports = [a_report(f"On day {number} Ana Kovač fled Lindholm.", name=f"{number}.txt") for number in range(REPORTS)]
    killed, undisturbed = (
        made(tmp_path / name, [(one, replace(stub(one), statements=(), extractor=OLD)) for one in reports]) for name in ("killed", "undisturbed")
    )
    chance = random.Random(20201201)

    landed = [kill_in_the_middle(killed, after=chance.randrange(1, 12), wait=chance.uniform(0, 0.01)) for _ in range(KILLS)]
    for case in (killed, undisturbed):
        victim = start(case)
        victim.communicate(timeout=60)
        assert victim.returncode == 0

    assert sum(landed) >= KILLS - 1, f"only {sum(landed)} of {KILLS} kills fell into the work"
    assert exported(killed) == exported(undisturbed)
    with Case.open(killed) as case:
        assert [len(case.readings_of(report.id)) for report in reports] == [2] * REPORTS
        assert list(verify(case)) == []


def kill_in_the_middle(case: Path, *, after: int, wait: float) -> bool:
    """Start the update, kill it some reports and some milliseconds later; whether it was at work."""
    victim = start(case)
    assert victim.stdout is not None
    seen = [victim.stdout.readline() for _ in range(after)]
    time.sleep(wait)
    victim.send_signal(signal.SIGKILL)
    victim.communicate()
    return victim.returncode == -signal.SIGKILL and all(seen)


def start(case: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    return subprocess.Popen([sys.executable, __file__, str(case)], stdout=subprocess.PIPE, text=True, env=environment)


def stub(report: Report) -> Reading:
    """What a quick reader makes of a report: that Ana fled."""
    ana = a_referent(report, "Ana Kovač")
    return a_reading(report, [ana], [a_statement(report, "Ana Kovač fled Lindholm", type="FLEE", trigger="fled", actors=[ana])])


def slowly(reports: Iterable[Report], *_: Any) -> Iterator[Reading]:
    """A stub of a reader that takes some milliseconds."""
    for report in reports:
        time.sleep(0.004)
        yield replace(stub(report), extractor=updating.languages()["en"].extractor)


if __name__ == "__main__":
    pipeline.read_each = slowly
    updating.update(Path(sys.argv[1]), recorded_at=NOW, progress=lambda report: print(report.name, flush=True))
