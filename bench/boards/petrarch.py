"""This file measures who does what to whom from plain text: the PETRARCH unit tests, whose countries are invented.

The reader has no user's list yet: it reads the invented names as it finds them, and the dictionaries only say which code a name that it printed has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from akyn.kinds import all_kinds
from akyn.model import Reading, Slot
from boards import SHARED, Board, Measure, Record, readings

DICTIONARIES = SHARED / "data" / "bench" / "plover" / "petrarch-dictionaries"
QUADS = {kind.name: kind.quad for kind in all_kinds()}
ENTRY = re.compile(r"^(?P<more>\+)?(?P<name>[^\[#<]+?)_?\s*(?:\[(?P<code>[A-Za-z]{3})[^\]]*\].*)?(?:#.*)?$")


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The events of each sentence, one for each actor and recipient."""
    for document, reading in readings(documents):
        yield {"id": document["id"], "events": list(events(document["text"], reading))}


def events(text: str, reading: Reading) -> Iterator[Record]:
    """Each statement of a PLOVER type with one actor and one recipient, each pair once."""
    names = {referent.id: (referent.name, *referent.names) for referent in reading.referents}
    seen = set()
    for statement in reading.statements:
        for actor, recipient in product(statement.actors or (None,), statement.recipients or (None,)):
            event = {"type": statement.type, "actor": side(text, names, actor), "recipient": side(text, names, recipient)}
            if QUADS[statement.type] and str(event) not in seen:
                seen.add(str(event))
                yield event | {"start": statement.span.start, "end": statement.span.end}


def side(text: str, names: dict[str, tuple[str, ...]], slot: Slot | None) -> Record | None:
    """A slot as the scorer reads it: its words, and the code that the list gives to them or to whom they stand for."""
    if slot is None:
        return None
    printed = text[slot.span.start : slot.span.end]
    codes = (code for words in (printed, *names[slot.referent]) if (code := code_in(words)))
    return {"text": printed, "country": next(codes, None)}


def code_in(words: str) -> str | None:
    """The code of the first listed name among some words."""
    folded = f" {re.sub(r'[^A-Z]+', ' ', words.upper())} "
    return next((code for name, code in listed() if name in folded), None)


@cache
def listed() -> tuple[tuple[str, str], ...]:
    """The names of the actors' list with their codes, the longest first; a name stands for itself and for what begins with it."""
    found, code = {}, ""
    for line in (DICTIONARIES / "PETR.Validate.actors.txt").read_text(encoding="utf-8").splitlines():
        entry = ENTRY.match(line.strip())
        if entry is None or not (entry["more"] or entry["code"]):
            continue
        code = code if entry["more"] else entry["code"].upper()
        found[f" {entry['name'].replace('_', ' ').strip().upper()}"] = code
    return tuple(sorted(found.items(), key=lambda each: (-len(each[0]), each[0])))


BOARD = Board(
    name="petrarch",
    title="Who does what to whom: PETRARCH unit tests",
    peer="UniversalPetrarch, on shipped parses",
    gold="plover/petrarch_unit.jsonl",
    scorer="score_plover.py",
    measures=(
        Measure(name="dyad", path=("dyad", "f1"), peer=0.83, floor=0.72, aim=0.88),
        Measure(name="statement", path=("statement", "f1"), peer=0.824),
        Measure(name="category", path=("category", "f1"), peer=0.898),
    ),
    answers=answers,
)
