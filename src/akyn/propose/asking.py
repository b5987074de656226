"""This file words the question: what a language model is told, and the report in pieces that it can take."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from akyn.kinds import all_kinds
from akyn.model import STANCES, Report, content_id

PIECE = 12_000  # characters; some 3,000 tokens, so that question and answer fit in the 8,192 of a small local model
CHARACTERS_A_TOKEN = 4  # of English; an estimate is all that can be had without the model's own tokeniser

Message = dict[str, str]


@cache
def instructions() -> str:
    """What the model is told before any report; no example stands in it, since models copy those."""
    kinds = "\n".join(f"{kind.name}: {kind.gist}" for kind in all_kinds())
    told = (files(__package__) / "instructions.txt").read_text(encoding="utf-8")
    return told.replace("KINDS\n", f"{kinds}\n").replace("STANCES.", f"{', '.join(STANCES)}.")


def questions(report: Report) -> list[list[Message]]:
    """The messages for each piece of a report."""
    return [
        [{"role": "system", "content": instructions()}, {"role": "user", "content": f"<report>\n{piece}\n</report>"}] for piece in _pieces(report.text)
    ]


def question_id(model: str, messages: list[Message]) -> str:
    """A stable name for a question to a model."""
    return content_id("q", model, json.dumps(messages, ensure_ascii=False, sort_keys=True))


def tokens(messages: list[Message]) -> int:
    """About how many tokens a question has."""
    return sum(len(message["content"]) for message in messages) // CHARACTERS_A_TOKEN


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces cut at the ends of paragraphs, lines or sentences, whichever comes last in reach."""
    while len(text) > PIECE:
        cut = next((at for end in ("\n\n", "\n", ". ") if (at := text.rfind(end, PIECE // 2, PIECE)) > 0), PIECE - 1) + 1
        yield text[:cut]
        text = text[cut:]
    if text.strip():
        yield text
