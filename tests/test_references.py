"""Whom a word means does not depend on which words were asked for before it."""

from __future__ import annotations

import random

import pytest

from akyn.read import NOBODY, Reader, prepare
from akyn.read.listing import Listing
from akyn.read.references import References
from reading import a_text, told

CALL = """This was stated on Monday at the Ministry of Foreign Affairs of Norway. "We call on the Swedish side to let the crews go," the statement said."""

TEXT = """The governor of Bergen said on Monday that his guards had left. "We will not return," he said.

The organisers announced a strike. The report says that they were beaten, and that its authors fear more raids.

Norway's ministry said it was aware of the statement. It called on them to talk; their leaders refused."""


def meanings(reader: Reader, order: int) -> dict[int, str | None]:
    """The key of whom each word of the text means, asked in an order of its own, and of every second word only."""
    prepared = prepare(a_text(TEXT), reader.parser)
    parsed = next(iter(reader.parser.parse([(prepared.copy, prepared.starts)])))
    scene = reader._scene(prepared, parsed, Listing(NOBODY))
    references = References(scene.cast, scene.contexts)
    words = [word for word in parsed.words if word.pos in ("NOUN", "PROPN", "PRON")]
    random.Random(order).shuffle(words)
    found = ((word, references.draft(word)) for word in words[: len(words) // 2])
    return {word.i: draft.key if draft is not None else None for word, draft in found}


@pytest.mark.parametrize("order", range(6))
def test_the_order_of_asking_changes_nothing(reader: Reader, order: int) -> None:
    one, other = meanings(reader, order), meanings(reader, order + 100)
    assert {i: one[i] for i in one.keys() & other.keys()} == {i: other[i] for i in one.keys() & other.keys()}


def test_a_statement_is_not_that_of_whom_it_calls_on(reader: Reader) -> None:
    (call,) = [one for one in told(reader, CALL) if one.type == "REQUEST"]
    assert [name.partition(" of ")[0] for name in (*call.actors, call.speaker or "")] == ["Ministry"] * 2
