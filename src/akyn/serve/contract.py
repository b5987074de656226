"""This file tells the OpenAPI what records look like: the schema of the export contract, as components that every answer with records refers to."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI

Schema = dict[str, Any]  # Any: JSON Schema, nested as it is
_HERE, _THERE = "#/$defs/", "#/components/schemas/"


def answers_one(kind: str) -> Schema:
    """The answer that is one record of a kind."""
    return _answer({"$ref": _THERE + kind})


def answers_page(kind: str, page: Schema) -> Schema:
    """The answer that is a page of records of a kind; `page` is its own schema, whose items are not told yet."""
    items = page["properties"]["items"] | {"items": {"$ref": _THERE + kind}}
    return _answer(page | {"title": f"Page of {kind} records", "properties": page["properties"] | {"items": items}})


def describe(made: FastAPI) -> None:
    """Put the records among the components that the application describes itself with."""
    described = made.openapi

    def openapi() -> Schema:
        told = described()
        told["components"]["schemas"] |= _records()
        return told

    made.openapi = openapi  # type: ignore[method-assign]  # so FastAPI has its description extended


def _answer(schema: Schema) -> Schema:
    return {"description": "Found", "content": {"application/json": {"schema": schema}}}


@cache
def _records() -> Schema:
    """Each kind of record and what it is made of."""
    text = files("akyn.tell.exports").joinpath("jsonl.schema.json").read_text(encoding="utf-8")
    found: Schema = json.loads(text.replace(_HERE, _THERE))["$defs"]
    return found
