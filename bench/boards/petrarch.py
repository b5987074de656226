"""This file measures who does what to whom from plain text: the PETRARCH unit tests, whose countries are invented.

Their dictionary of actors is handed to the reader as a user's list; what is read is scored by the codes of that list. What the scorer takes for gold was
coded in 2018 on sentences of its own file, of which 36 name other countries than the sentences of 2014 do; those of 2018 are read.
"""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import permutations, product

from akyn.kinds import all_kinds
from akyn.model import Actor, ActorList, Reading, Referent, Slot, Statement
from akyn.places.codes import iso3
from boards import SHARED, Board, Measure, Record, readings

PLOVER = SHARED / "data" / "bench" / "plover"
DICTIONARY = PLOVER / "petrarch-dictionaries" / "PETR.Validate.actors.txt"
SENTENCES = PLOVER / "petrarch-parses" / "PETR.UnitTest.records.parsing_parsed_udpipe_2.0.xml.gz"
QUADS = {kind.name: kind.quad for kind in all_kinds()}
TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE", "REJECT", "SUPPORT"})  # what two that are named side by side do to each other
CODE = re.compile(r"\[([A-Za-z]{3})")  # a nation and what follows it, of which the scorer compares the nation
COMMENT = re.compile(r"<!.*?-->|#[^\n]*", re.DOTALL)


def answers(documents: Sequence[Record]) -> Iterator[Record]:
    """The events of each sentence, one for each actor and recipient."""
    texts = as_coded()
    coded = [document | {"text": texts.get(document["id"], document["text"])} for document in documents]
    for document, reading in readings(coded, actors=listed()):
        yield {"id": document["id"], "events": list(events(document["text"], reading))}


def events(text: str, reading: Reading) -> Iterator[Record]:
    """Each statement of a PLOVER type with one actor and one recipient, each pair once."""
    countries = {referent.id: country_of(referent) for referent in reading.referents}
    seen = set()
    for statement in reading.statements:
        for actor, recipient in pairs(statement, countries):
            event = {"type": statement.type, "actor": side(text, countries, actor), "recipient": side(text, countries, recipient)}
            if QUADS[statement.type] and str(event) not in seen:
                seen.add(str(event))
                yield event | {"start": statement.span.start, "end": statement.span.end}


def pairs(statement: Statement, countries: Mapping[str, str | None]) -> list[tuple[Slot | None, Slot | None]]:
    """Actor and recipient, each with each, as the tests write them: those who do something together do it to each other, and who is met meets."""
    if statement.type in TOGETHER and len(statement.actors) > 1 and not any(countries[slot.referent] for slot in statement.recipients):
        return list(permutations(statement.actors, 2))
    found = list(product(statement.actors or (None,), statement.recipients or (None,)))
    return [*found, *((recipient, actor) for actor, recipient in found)] if statement.type == "CONSULT" else found


def country_of(referent: Referent) -> str | None:
    """The country of a referent, else the one whose office he holds; one that the list does not have by its three letters."""
    code = referent.country or next((role.of for role in referent.roles if role.of), None)
    return (iso3(code) or code) if code else None


def side(text: str, countries: Mapping[str, str | None], slot: Slot | None) -> Record | None:
    """A slot as the scorer reads it: its words, and the country of whom they stand for."""
    return {"text": text[slot.span.start : slot.span.end], "country": countries[slot.referent]} if slot else None


@cache
def as_coded() -> dict[str, str]:
    """The sentences that the gold of 2018 was coded on, by id; of two with one id the later, as in the gold."""
    tests = ET.fromstring(gzip.decompress(SENTENCES.read_bytes())).iter("Sentence")
    return {test.attrib["id"].replace("_", "-"): " ".join((test.findtext("Text") or "").split()) for test in tests}


@cache
def listed() -> ActorList:
    """The dictionary as a user's list: it tells no person from a country, so each code is a country and its entries are that country's names."""
    names: dict[str, list[str]] = {}
    waiting: list[str] = []
    code = ""
    for line in COMMENT.sub("", DICTIONARY.read_text(encoding="utf-8")).splitlines():
        name, found = line.partition("[")[0].replace("_", " ").strip(" +\t").title(), CODE.search(line)
        if name and not line.startswith("+"):
            waiting, code = [], ""
        waiting += [name] if name else []
        code = code or (found[1].upper() if found else "")
        if code:
            names.setdefault(code, []).extend(waiting)
            waiting = []
    return ActorList(actors=tuple(Actor(name=own[0], kind="country", country=code, names=tuple(own[1:])) for code, own in sorted(names.items())))


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
