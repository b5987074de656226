"""This file turns what stands on a screen into an answer: a page, JSON, a table for a spreadsheet, or what went wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from hashlib import sha256
from typing import Any

from fastapi import Request, Response

from akyn.tell.table import csv_text

_NOT_LINE_ENDS = {0x2028: "\\u2028", 0x2029: "\\u2029"}


def page(request: Request, html: str, *, status: int = 200) -> Response:
    """An HTML page."""
    return _answer(request, html, "text/html; charset=utf-8", status=status)


def as_json(request: Request, value: object) -> Response:
    """A value as JSON; dataclasses by their field names, days as ISO text."""
    words = json.dumps(value, ensure_ascii=False, default=_plainly, allow_nan=False).translate(_NOT_LINE_ENDS)
    return _answer(request, words, "application/json")


def as_csv(request: Request, name: str, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Response:
    """A table for a spreadsheet, that no cell of it can command."""
    words = csv_text(columns, rows).encode("utf-8", "backslashreplace").decode()
    return _answer(request, words, "text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}.csv"'})


def problem(status: int, title: str, detail: str) -> Response:
    """What went wrong, as RFC 9457 has it."""
    body = json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail}, ensure_ascii=False)
    return Response(body.encode("utf-8", "backslashreplace"), status, media_type="application/problem+json")


def _answer(request: Request, words: str, media_type: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """The answer with its ETag; 304 where the reader has it already."""
    body = words.encode("utf-8", "backslashreplace")
    tag = f'"{sha256(body).hexdigest()[:20]}"'
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, status, media_type=media_type, headers={"ETag": tag, **(headers or {})})


def _plainly(value: Any) -> Any:  # Any: what json cannot write by itself
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return sorted(value) if isinstance(value, frozenset | set) else str(value)
