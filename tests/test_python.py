"""This file says what Python sees of a case: typed things with their characters, in frames of three libraries, and in a notebook."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas
import polars
import pyarrow
import pytest

import akyn
from akyn.errors import NotFound, NotInstalled
from akyn.judgement import rejected
from akyn.python.case import OpenCase
from akyn.python.rows import Rows
from akyn.store.case import Case
from build import a_reading, a_report


@pytest.fixture(scope="module")
def case(demo_case: Path) -> OpenCase:
    return akyn.open(demo_case)


ASKED: dict[str, Callable[[OpenCase], Rows[Any]]] = {  # Any: rows of their own kind
    "reports": OpenCase.reports,
    "statements": OpenCase.statements,
    "events": OpenCase.events,
    "figures": OpenCase.figures,
    "disputes": OpenCase.disputes,
    "entities": OpenCase.entities,
    "changes": lambda case: case.changes(since="2020-10-06"),
    "search": lambda case: case.search("police"),
}


@pytest.mark.parametrize("name", ASKED)
def test_rows_are_taken_by_every_frame(name: str, case: OpenCase) -> None:
    rows = ASKED[name](case)
    table = rows.to_arrow()
    assert len(rows) == len(list(rows)) == table.num_rows == rows.to_polars().height == len(rows.to_pandas()) > 0
    assert isinstance(rows.to_polars(), polars.DataFrame)
    assert isinstance(rows.to_pandas(), pandas.DataFrame)
    assert [field.name for field in table.schema] == list(rows.to_dicts()[0])


@pytest.mark.parametrize("name", ASKED)
def test_a_notebook_shows_the_first_rows_and_counts_the_others(name: str, case: OpenCase) -> None:
    rows = ASKED[name](case)
    shown = rows._repr_html_()
    assert shown.count("<tr>") == min(len(rows), 20) + 1
    assert (f"and {len(rows) - 20:,} more" in shown) == (len(rows) > 20)


def test_a_statement_has_its_characters(case: OpenCase) -> None:
    texts = {one.id: one.text for one in case.reports()}
    assert all(texts[one.report][one.start : one.end] == one.quote for one in case.statements())
    assert len(case.statements()) == len(case.account.statements)


def test_questions_are_narrowed(case: OpenCase) -> None:
    assert {one.type for one in case.statements(type="PROTEST")} == {"PROTEST"}
    assert {one.measure for one in case.figures(measure="injured")} == {"injured"}
    assert {one.type for one in case.entities(type="person")} == {"person"}
    source = next(one.source for one in case.reports() if one.source)
    assert {one.source for one in case.statements(source=source.upper())} == {source}
    name = case.entities(type="person").to_dicts()[0]["name"]
    found = list(case.statements(actor=name.lower()))
    assert found
    assert all(name in (*one.actors, *one.recipients, one.speaker) for one in found)
    assert all((one.published or "")[:10] >= "2020-10-09" for one in case.reports(since="2020-10-09") if len(one.published or "") == 10)
    assert all(one.date_start is not None for one in case.events(since="2020-10-05", until="2020-10-06"))


def test_a_case_is_told_as_of_a_moment(case: OpenCase) -> None:
    early = case.at("2020-10-06")
    assert 0 < len(early.reports()) < len(case.reports())
    assert repr(early).endswith("as of 2020-10-06>")


def test_ids_lead_to_evidence_and_reasons(case: OpenCase) -> None:
    event = case.events().first()
    assert event is not None
    assert case.show(event.id).id == case.why(event.id).id == event.id
    with pytest.raises(NotFound):
        case.show("v-none")


def test_a_changed_case_is_computed_anew(demo_case: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(demo_case.read_bytes())
    with akyn.open(tmp_path / "copy.db") as case:
        before = case.account
        assert case.account is before
        with Case.open(tmp_path / "copy.db", create=True) as written:
            written.judge(rejected(before, before.statements[0].id, by="Ana", why="read wrong"), "2020-11-01T00:00:00+00:00")
        assert len(case.statements()) == len(before.statements) - 1


def test_report_and_export_are_those_of_the_command_line(case: OpenCase) -> None:
    assert case.report("md").startswith(b"Situation report")
    assert case.export("csv").splitlines()[0].startswith(b"statement_id,")
    assert b"Since" in case.report("md", since="7d") or b"since" in case.report("md", since="7d")


def test_an_empty_answer_has_its_columns(case: OpenCase) -> None:
    none = case.statements(type="NOTHING")
    assert (none.first(), len(none), none.to_arrow().num_rows) == (None, 0, 0)
    assert none.to_arrow().schema.field("date_start").type == pyarrow.date32()
    assert none.to_polars().columns[0] == "id"


def test_the_code_in_the_docs_runs(demo_case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "akyn-demo.db").write_bytes(demo_case.read_bytes())
    monkeypatch.chdir(tmp_path)
    page = (Path(__file__).resolve().parent.parent / "docs" / "python.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}  # Any: whatever the code makes
    for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(block, names)
    assert "reports" in capsys.readouterr().out


@dataclass(frozen=True)
class Hostile:
    """A row that a report has a hand in."""

    words: str


def test_a_notebook_shows_no_markup_of_a_report() -> None:
    shown = Rows(Hostile, lambda: [Hostile("<script>alert(1)</script>\u202e")])._repr_html_()
    assert "<script>" not in shown
    assert "⟨U+202E⟩" in shown


def test_a_missing_package_is_named(case: OpenCase, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:  # Any: as __import__ has it
        if name == "pyarrow":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NotInstalled, match=r"pip install 'akyn\[frames\]'"):
        case.entities().to_arrow()


def test_a_case_that_another_file_took_the_place_of_is_told_anew(tmp_path: Path) -> None:
    for name, text in (("old", "The ferry left."), ("new", "The ferry sank.")):
        with Case.open(tmp_path / name, create=True) as kept:
            report = a_report(text)
            kept.add(report, a_reading(report), recorded_at="2020-10-06T00:00:00+00:00")
    case = akyn.open(tmp_path / "old")
    assert [one.text for one in case.account.reports] == ["The ferry left."]
    (tmp_path / "new").replace(tmp_path / "old")
    assert [one.text for one in case.account.reports] == ["The ferry sank."]
