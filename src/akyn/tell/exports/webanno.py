"""This file tells an account as W3C Web Annotations: one a statement, at its characters, found again by place and by words.

`source` is the SHA-256 of the report's text in UTF-8; positions count its code points, upper ends exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from akyn.model import Report, Statement
from akyn.places import Gazetteer
from akyn.tell.exports.jsonl import statement_record
from akyn.tell.formats import ExportFormat
from akyn.tell.lookup import Lookup
from akyn.tell.phrases import told

Json = dict[str, Any]  # Any: a JSON object, its members those of the Web Annotation model

AROUND = 32  # characters of context on each side, as Hypothesis keeps them
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"akyn": "urn:akyn:", "akyn:statement": {"@type": "@json"}}]


def lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    """An annotation page, an annotation a line, by day of publication and place in the report."""
    items = [json.dumps(_annotation(look, statement), ensure_ascii=False) for statement in look.statements_in_order()]
    yield f'{{"@context": {json.dumps(CONTEXT)}, "id": "urn:akyn:statements", "type": "AnnotationPage", "items": ['
    yield from (f"{item}," for item in items[:-1])
    yield from items[-1:]
    yield "]}"


FORMAT = ExportFormat(name="webanno", suffix=".jsonld", lines=lines)


def _annotation(look: Lookup, statement: Statement) -> Json:
    report = look.reports[statement.report]
    return {
        "id": f"urn:akyn:{statement.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": statement.type},
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": told(look, statement)},
        ],
        "target": {"source": _source(report), "selector": _selectors(report, statement)},
        "akyn:statement": statement_record(look.account, look.days_told, report, statement),
    }


def _source(report: Report) -> Json:
    known = {"id": _digest(report), "type": "Text", "format": "text/plain", "language": report.language, "akyn:report": report.id, "akyn:url": report.url}
    return {name: value for name, value in known.items() if value}


def _digest(report: Report) -> str:
    return f"urn:sha256:{sha256(report.text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _selectors(report: Report, statement: Statement) -> list[Json]:
    start, end = statement.span.start, statement.span.end
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": report.text[start:end],
            "prefix": report.text[max(start - AROUND, 0) : start],
            "suffix": report.text[end : end + AROUND],
        },
    ]
