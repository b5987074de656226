"""This file says what the command line does: data on stdout, the rest on stderr, one line for an error, and the right exit code."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from akyn import cli, pipeline
from akyn.errors import NotACase, NotFound
from akyn.model import Account, Report, Trouble, Watched
from akyn.pipeline import Added
from akyn.propose import Proposer
from akyn.store.case import Case
from akyn.store.verify import Finding
from build import monday
from test_tell import the_crisis


@dataclass
class Stub:
    """Stands in for the pipeline, so that no model is loaded: what it answers and what it was asked."""

    added: Added = field(default_factory=lambda: Added(2, 1, ()))
    findings: tuple[Finding, ...] = ()
    error: Exception | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def add(
        self,
        case: Path,
        paths: Sequence[str],
        *,
        recorded_at: str,
        actors: Path | None = None,
        proposer: Proposer | None = None,
        progress: Callable[[Report | Trouble], None] | None = None,
        by: str = "",
    ) -> Added:
        self.asked.append(("add", str(case), tuple(paths)))
        if progress:
            for report in the_crisis().reports:
                progress(report)
        return self.added

    def account(self, case: Path, *, as_of: str | None = None, known_at: str | None = None) -> Account:
        self.asked.append(("account", str(case), as_of))
        if self.error:
            raise self.error
        return the_crisis()

    def watched(self, case: Path) -> tuple[Watched, ...]:
        return ()

    def verify(self, case: Path) -> tuple[Finding, ...]:
        return self.findings


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Stub:
    stub = Stub()
    for name in ("add", "account", "verify", "watched"):
        monkeypatch.setattr(pipeline, name, getattr(stub, name))
    return stub


@pytest.fixture
def akyn(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Run a command; its exit code."""

    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["akyn", *words])
        with pytest.raises(SystemExit) as exit:
            cli.main()
        return int(exit.value.code or 0)

    return run


Capture = pytest.CaptureFixture[str]


def test_what_was_added_is_said_on_stdout_and_the_log_on_stderr(stub: Stub, akyn: Callable[..., int], capsys: Capture) -> None:
    assert akyn("add", "a.akyn", "reports", "https://example.org/1") == 0
    said = capsys.readouterr()
    assert said.out == "2 reports added, 1 known already, 0 troubles\n"
    assert said.err.splitlines() == ["read monday.txt", "read later.txt"]
    assert stub.asked == [("add", "a.akyn", ("reports", "https://example.org/1"))]


@pytest.mark.parametrize(("added", "known", "code"), [(2, 0, 3), (0, 1, 3), (0, 0, 2)])
def test_troubles_give_3_beside_reports_and_2_alone(stub: Stub, akyn: Callable[..., int], capsys: Capture, added: int, known: int, code: int) -> None:
    stub.added = Added(added, known, (Trouble(name="junk/\x1b[31m.bin", problem="unknown format .bin, expected .txt"),))
    assert akyn("add", "a.akyn", "junk") == code
    assert "akyn: junk/⟨U+001B⟩[31m.bin: unknown format .bin, expected .txt\n" in capsys.readouterr().err


def test_add_as_json_is_json(stub: Stub, akyn: Callable[..., int], capsys: Capture) -> None:
    assert akyn("add", "a.akyn", "reports", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"case": "a.akyn", "added": 2, "known": 1, "troubles": [], "reread": 0}


@pytest.mark.parametrize("command", ["brief", "status"])
def test_the_account_is_printed_or_given_as_json(stub: Stub, akyn: Callable[..., int], capsys: Capture, command: str) -> None:
    assert akyn(command, "a.akyn") == 0
    assert "junk.bin" in capsys.readouterr().out
    assert akyn(command, "a.akyn", "--json") == 0
    assert json.loads(capsys.readouterr().out)["troubles"][0]["name"] == "junk.bin"


@pytest.mark.parametrize("command", ["show", "why"])
def test_an_id_is_shown_and_explained(stub: Stub, akyn: Callable[..., int], capsys: Capture, command: str) -> None:
    assert akyn(command, "a.akyn", "d-1") == 0
    assert capsys.readouterr().out.startswith("dispute d-1\n")
    assert akyn(command, "a.akyn", "d-1", "--json") == 0
    assert json.loads(capsys.readouterr().out)["id"] == "d-1"


def test_an_id_that_leads_nowhere_ends_in_one_line_and_2(stub: Stub, akyn: Callable[..., int], capsys: Capture) -> None:
    assert akyn("show", "a.akyn", "s-0") == 2
    assert capsys.readouterr().err == "akyn: s-0: no such id in the case, expected one that `akyn brief` or `akyn export` names\n"


@pytest.mark.parametrize("error", [NotFound("a.akyn: no such file, expected a case"), NotACase("a.akyn: file is not a database")])
def test_a_wrong_case_ends_in_one_line_and_2(stub: Stub, akyn: Callable[..., int], capsys: Capture, error: Exception) -> None:
    stub.error = error
    assert akyn("brief", "a.akyn") == 2
    assert capsys.readouterr() == ("", f"akyn: {error}\n")


def test_a_bug_is_not_hidden(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    stub.error = ZeroDivisionError("a bug")
    monkeypatch.setattr(sys, "argv", ["akyn", "brief", "a.akyn"])
    with pytest.raises(ZeroDivisionError):
        cli.main()


@pytest.mark.parametrize("words", ["brief", "fly", "brief a.akyn --as-of yesterday", "brief a.akyn --as-of 2020-13-40", "add a.akyn"])
def test_wrong_usage_gives_2(stub: Stub, akyn: Callable[..., int], words: str) -> None:
    assert akyn(*words.split()) == 2
    assert stub.asked == []


@pytest.mark.parametrize("command", [["brief"], ["status"], ["show", "d-1"], ["why", "d-1"], ["report"], ["export", "jsonl"]])
@pytest.mark.parametrize("moment", ["2020-10-08", "2020-10", "2020", "2020-10-08T09:00:00+00:00"])
def test_every_view_can_be_told_as_of_a_moment(stub: Stub, akyn: Callable[..., int], command: list[str], moment: str) -> None:
    assert akyn(command[0], "a.akyn", *command[1:], "--as-of", moment) == 0
    assert stub.asked == [("account", "a.akyn", moment)]


@pytest.mark.parametrize(("words", "begin"), [(["report", "--format", "html"], "<!DOCTYPE html>"), (["export", "jsonl"], '{"kind": "report"')])
def test_a_report_and_an_export_go_to_stdout_or_a_file(
    stub: Stub, akyn: Callable[..., int], capsys: Capture, tmp_path: Path, words: list[str], begin: str
) -> None:
    assert akyn(words[0], "a.akyn", *words[1:]) == 0
    printed = capsys.readouterr().out
    assert printed.lstrip().startswith(begin)
    assert akyn(words[0], "a.akyn", *words[1:], "-o", str(tmp_path / "out")) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("words", [["report", "--format", "odt"], ["export", "xml"]])
def test_an_unknown_form_is_refused_with_those_there_are(stub: Stub, akyn: Callable[..., int], capsys: Capture, words: list[str]) -> None:
    assert akyn(words[0], "a.akyn", *words[1:]) == 2
    assert "expected one of" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_ends_in_one_line_and_2(stub: Stub, akyn: Callable[..., int], capsys: Capture, tmp_path: Path) -> None:
    assert akyn("report", "a.akyn", "-o", str(tmp_path)) == 2
    assert capsys.readouterr().err.startswith(f"akyn: {tmp_path}: cannot be written")


def test_verify_gives_0_for_a_sound_case_and_1_for_findings(stub: Stub, akyn: Callable[..., int], capsys: Capture) -> None:
    assert akyn("verify", "a.akyn") == 0
    assert capsys.readouterr().out == "0 findings in a.akyn\n"
    stub.findings = (Finding(id="s-1", problem="quotes 'x', the text has 'y'"),)
    assert akyn("verify", "a.akyn") == 1
    assert capsys.readouterr().out == "s-1: quotes 'x', the text has 'y'\n1 finding in a.akyn\n"
    assert akyn("verify", "a.akyn", "--json") == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["id"] == "s-1"


def test_the_demo_prints_the_brief_writes_the_report_and_names_what_to_do_next(stub: Stub, akyn: Callable[..., int], capsys: Capture, tmp_path: Path) -> None:
    assert akyn("demo", str(tmp_path / "new")) == 0
    printed = capsys.readouterr().out
    assert (tmp_path / "new" / "akyn-demo.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "WHAT HAPPENED" in printed
    steps = [line.split() for line in printed.splitlines() if line.startswith("  akyn ")]
    assert [step[1] for step in steps] == ["show", "why", "export"]
    for step in steps[:2]:
        assert akyn(*step[1:]) == 0


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "akyn", *words], capture_output=True, text=True, check=False)


def test_help_costs_less_than_three_tenths_of_a_second() -> None:
    """Of CPU, so that a busy machine changes nothing; the wall clock stands in docs/performance.md."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run("--help").returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.3


def test_help_loads_no_model_and_no_rich() -> None:
    asked = """
import sys
import akyn.cli
try:
    akyn.cli.app(["--help"])
except SystemExit:
    print(sorted({"spacy", "rich", "jinja2", "sqlite3"} & set(sys.modules)))
"""
    printed = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert printed.splitlines()[-1] == "[]"


def test_a_missing_case_ends_in_one_line_and_no_traceback(tmp_path: Path) -> None:
    ended = run("brief", str(tmp_path / "none.akyn"))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"akyn: {tmp_path / 'none.akyn'}: ")
    assert len(ended.stderr.splitlines()) == 1


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    Case.open(tmp_path / "a.akyn", create=True).close()
    with subprocess.Popen([sys.executable, "-m", "akyn", "status", str(tmp_path / "a.akyn")], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert (process.stderr.read(), process.wait()) == (b"", 0)


# ---- an analyst decides


def test_an_analyst_decides_lists_and_takes_back(tmp_path: Path, akyn: Callable[..., int], capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKYN_ANALYST", "Ana")
    path, (report, reading) = str(tmp_path / "a.akyn"), monday()
    with Case.open(path, create=True) as case:
        case.add(report, reading, recorded_at="2020-10-07")
    speech = reading.statements[0].id

    assert akyn("reject", path, speech, "--reason", "a quotation") == 0
    decision = capsys.readouterr().out.partition(":")[0]
    assert akyn("show", path, speech) == 0
    assert "an analyst says that it is read wrong" in capsys.readouterr().out
    assert akyn("undo", path, decision, "--reason", "it is one, though") == 0
    assert akyn("decisions", path) == 0
    told = capsys.readouterr().out
    assert "Ana: rejected: a quotation" in told
    assert "withdrawn by Ana" in told
    assert akyn("rate", path, "Demo Wire", "b", "-r", "long known") == 0
    assert akyn("note", path, speech, "ask who took it down") == 0
    assert "noted" in capsys.readouterr().out
    assert akyn("verify", path) == 0
    assert akyn("note", path, speech, "is it he?", "--review", "--by", "Ana") == 0
    assert akyn("review", path) == 0
    assert "Ana asks: is it he?" in capsys.readouterr().out


def test_a_decision_that_cannot_be_kept_ends_in_one_line_and_2(tmp_path: Path, akyn: Callable[..., int], capsys: Capture) -> None:
    path = str(tmp_path / "a.akyn")
    with Case.open(path, create=True) as case:
        case.add(*monday(), recorded_at="2020-10-07")
    assert akyn("reject", path, "s-", "--reason", " ", "--by", "Ana") == 2
    assert akyn("rate", path, "Demo Wire", "b", "-r", "long known", "--by", "akyn") == 2
    assert capsys.readouterr().err.count("\n") == 2
    assert akyn("undo", str(tmp_path / "none.akyn"), "j-1", "-r", "x") == 2
    assert not (tmp_path / "none.akyn").exists()
