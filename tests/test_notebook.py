"""This file runs the notebook of the docs, cell by cell, as a notebook would, and holds it to be kept without answers that could go stale."""

from __future__ import annotations

import ast
import inspect
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from akyn.python.case import OpenCase

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = json.loads((ROOT / "docs" / "guide.ipynb").read_text(encoding="utf-8"))
CELLS: list[dict[str, Any]] = NOTEBOOK["cells"]  # Any: as the format has it
CODE = ["".join(cell["source"]) for cell in CELLS if cell["cell_type"] == "code"]


def test_it_is_a_notebook_without_answers() -> None:
    assert (NOTEBOOK["nbformat"], NOTEBOOK["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in CELLS}) == len(CELLS)
    assert [cell["id"] for cell in CELLS if cell.get("outputs") or cell.get("execution_count")] == []


def test_it_asks_a_case_all_that_can_be_asked() -> None:
    methods = [name for name, _ in inspect.getmembers(OpenCase) if not name.startswith("_")]
    assert [name for name in methods if not any(f".{name}" in code for code in CODE)] == []


def test_every_cell_runs(demo_case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(demo_case, tmp_path / "akyn-demo.db")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}  # Any: what the cells define
    for code in CODE:
        shown = run(code, names)
        told = shown._repr_html_() if hasattr(shown, "_repr_html_") else repr(shown)
        assert (shown is not None and told) or capsys.readouterr().out, code


def run(code: str, names: dict[str, Any]) -> Any:  # Any: the value of the cell's last line, which a notebook shows
    """What a cell shows beside what it prints."""
    tree = ast.parse(code)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None
