"""This file takes an answer apart: the JSON that a model gave, however it wrapped it, as proposals."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from akyn.errors import NoAnswer
from akyn.model import Proposal, ProposedSlot

Json = Any  # what `json` reads: anything at all, from somebody we do not know
SINGULAR = {"actors": "actor", "recipients": "recipient", "figures": "figure"}
MOST = 500  # statements; a report of 12,000 characters has some hundred, a model that turns in circles any number
TRIES = 20  # openings of JSON that are tried: a preface may hold "[1]"
BEYOND = 1e15  # no count or sum of a report comes near
FIELDS = frozenset({"kind", "type", "quote", "stance", "slots"})


def proposals(answer: str) -> tuple[Proposal, ...]:
    """What an answer proposes, in its order; an item that is no object is passed on as it is, for the gate to refuse.

    Raises:
        NoAnswer: no JSON in it, or no list of statements in that.
    """
    listed = next((one for one in map(_listed, _json_in(answer)) if one is not None), None)
    if listed is None:
        raise NoAnswer(f"answered no list of statements, expected one as JSON: {_cut(answer)}")
    if len(listed) > MOST:
        raise NoAnswer(f"answered {len(listed):,} statements, expected at most {MOST}")
    return tuple(map(_proposal, listed))


def _json_in(answer: str) -> Iterator[Json]:
    """The JSON objects and lists that stand in an answer, behind fences, a preface or a train of thought."""
    decoder = json.JSONDecoder()
    behind, at = answer.rpartition("</think>")[2], 0
    for _ in range(TRIES):
        opening = re.compile(r"[{[]").search(behind, at)
        if opening is None:
            return
        try:
            told, at = decoder.raw_decode(behind, opening.start())
            yield told
        except (ValueError, RecursionError):
            at = opening.end()


def _listed(told: Json) -> list[Json] | None:
    """The statements of an answer: the list under that name, or a bare list of objects."""
    if isinstance(told, dict):
        listed = told.get("statements")
        return listed if isinstance(listed, list) else None
    return told if isinstance(told, list) and any(isinstance(one, dict) for one in told) else None


def _proposal(item: Json) -> Proposal:
    if not isinstance(item, dict):
        return Proposal(kind="", quote=_cut(str(item)))
    inner = item.get("slots")
    told = {**item, **inner} if isinstance(inner, dict) else item
    kind = _words(item.get("kind") or item.get("type"))
    slots = tuple(slot for name, value in told.items() if name not in FIELDS for slot in _slots(SINGULAR.get(name, name), value))
    return Proposal(kind=kind.upper(), quote=_words(item.get("quote")), slots=slots, stance=_words(item.get("stance")).lower() or None)


def _slots(name: str, value: Json) -> Iterator[ProposedSlot]:
    """The fillers of one slot: words, an object with `text`, or a list of these."""
    for one in value if isinstance(value, list) else [value]:
        words = _words(one.get("text")) if isinstance(one, dict) else _words(one)
        if words:
            yield ProposedSlot(slot=name, words=words, **(_of_figure(one) if isinstance(one, dict) and name == "figure" else {}))


def _of_figure(figure: dict[str, Json]) -> dict[str, Any]:  # Any: the two optional fields of ProposedSlot
    measure: str = _words(figure.get("measure"))
    value: Json = figure.get("value")
    return {"measure": measure or None, "value": float(value) if _is_number(value) else None}


def _words(value: Json) -> str:
    """Text that UTF-8 can hold; a number as its digits, anything else as nothing."""
    if _is_number(value):
        return str(value)
    return value.encode("utf-8", "replace").decode().strip() if isinstance(value, str) else ""


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < BEYOND  # also false for what is not a number at all


def _cut(answer: str) -> str:
    words = " ".join(answer.split())
    return repr(words if len(words) <= 80 else words[:80] + "…")
