"""These tests say what a table tells, in which forms, and what changed from one account to the next."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from akyn import judgement, pipeline
from akyn.model import Account, Judgement
from akyn.store.case import Case
from akyn.tell import diff
from akyn.tell.table import all_tables, csv_text, markdown_lines, records, text_lines
from test_cli import Capture, akyn
from test_judgement import BY, ONE, STORM, THREE, TOLD, TWO, act, bek
from test_tell import the_crisis

__all__ = ["akyn"]  # the fixture
TABLES = all_tables()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_leads_to_its_characters(table: object) -> None:
    account = the_crisis()
    rows = table.of(account)  # type: ignore[attr-defined]  # a Table
    texts = [" ".join(report.text.split()) for report in account.reports]
    assert rows
    assert all(any(row[-1] in text for text in texts) for row in rows)
    assert {len(row) for row in rows} == {len(table.columns)}  # type: ignore[attr-defined]


def test_no_cell_of_a_spreadsheet_commands_and_no_cell_of_a_page_is_markup() -> None:
    rows = [("=1+1", -2.5, None), ("a|b <i>[x](y)", "@x", "\u202e")]
    assert list(csv.reader(StringIO(csv_text("abc", rows), newline="")))[1:] == [["'=1+1", "-2.5", ""], ["a|b <i>[x](y)", "'@x", "\u202e"]]
    assert list(markdown_lines("abc", rows))[-1] == r"| a\|b \<i\>\[x\](y) | @x | ⟨U+202E⟩ |"
    assert list(text_lines("abc", "ab", rows))[1] == "=1+1           -2.5"
    assert records("abc", rows)[0] == {"a": "=1+1", "b": -2.5, "c": None}


# ---- what changed ----------------------------------------------------------------------------------------------------------------


def changed(before: Account, after: Account) -> list[tuple[str, str, str]]:
    """Kind, about and cause of each change."""
    names = {report.id: report.name for report in after.reports}
    return [(one.kind, one.about, names.get(one.report, one.decision.partition(" by ")[2])) for one in diff.changes(before, after)]


def account(as_of: str | None = None, *decisions: Judgement) -> Account:
    return pipeline.account_of([report for report, _ in TOLD], [reading for _, reading in TOLD], judgements=decisions, as_of=as_of)


def test_nothing_changes_from_an_account_to_itself() -> None:
    assert diff.changes(account(), account()) == ()


def test_what_a_newer_report_alone_tells_is_new() -> None:
    only_storm = pipeline.account_of([STORM[0]], [STORM[1]])
    both = pipeline.account_of([STORM[0], THREE[0]], [STORM[1], THREE[1]])
    assert changed(only_storm, both) == [("new", "event", THREE[0].name)]


def test_a_decision_is_the_cause_of_what_it_joins_parts_and_takes_away() -> None:
    before = account()
    (join,), (part,) = judgement.same(before, act(ONE), act(STORM), **BY), judgement.different(before, bek(ONE), bek(TWO), **BY)
    assert changed(before, account(None, join)) == [("merged", "event", "Ana: known to us")]
    assert ("split", "entity", "Ana: known to us") in changed(before, account(None, part))
    assert ("merged", "entity", "Ana: known to us") in changed(account(None, part), before)
    assert changed(before, account(None, judgement.rejected(before, act(STORM), **BY))) == [("withdrawn", "statement", "Ana: known to us")]


# ---- the commands ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def case(tmp_path: Path) -> str:
    path = str(tmp_path / "a.akyn")
    with Case.open(path, create=True) as case:
        for report, reading in TOLD:
            case.add(report, reading, recorded_at="2026-01-01")
    return path


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_table_is_a_command_in_four_forms(case: str, akyn: Callable[..., int], capsys: Capture, name: str) -> None:
    for form in ([], ["--json"], ["--csv"], ["--md"]):
        assert akyn(name, case, *form, "--as-of", "2020-10-06") == 0
    assert akyn(name, case, "--json", "--csv") == 2


def test_what_analysts_decided_is_listed_by_the_moment_it_was_recorded(case: str, akyn: Callable[..., int], capsys: Capture) -> None:
    with Case.open(case, create=True) as opened:
        opened.judge(judgement.rejected(account(), act(STORM), **BY), "2026-02-02")
    assert akyn("diff", case, "--from", "2026-02-01", "--to", "2026-02-03", "--known", "--json") == 0
    (change,) = json.loads(capsys.readouterr().out)
    assert (change["change"], change["about"], change["id"]) == ("withdrawn", "statement", act(STORM))
    assert akyn("diff", case, "--from", "2020-10-06") == 0
    assert akyn("diff", case, "--from", "yesterday") == 2


def test_an_account_of_a_day_has_what_was_published_by_then() -> None:
    day = account("2020-10-06")
    assert THREE[0].id not in {report.id for report in day.reports}
    assert replace(day, as_of=None) != account()
