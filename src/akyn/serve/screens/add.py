"""This file is the page where reports come in: text that is pasted, files, or an address."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.ingest.formats import expected
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.view import View


def content(view: View, asked: Asked) -> str:
    """The formats that can be read, in words."""
    return expected()


def rows(page: str) -> Iterator[Row]:
    """One row: the formats."""
    yield (page,)


SCREEN = Screen(path="/add", title="Add reports", template="add.html", content=content, columns=("formats",), rows=rows, within="/reports")
