"""This file holds what the reader says of why: each part of a statement carries the rule that filled it, noted where that was decided."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from akyn.model import Slot, Statement
from akyn.read import Reader
from reading import a_text

ACTORS = [
    ("Miners seized the depot.", "Miners", "subject of “seized”"),
    ("The depot was seized by miners.", "miners", "behind the “by” of “seized”"),
    ("Guards entered the hall and arrested the mayor.", "Guards", "subject of the verb that “arrested” is coordinated with"),
    ("Ana Kovač urged miners to attack the depot.", "miners", "who is asked, or made, to do what “attack” says"),
    ("Miners tried to attack the depot.", "Miners", "subject of the verb over “attack”, which has none of its own"),
    ("The opposition staged a protest in Lindholm.", "opposition", "subject of “staged”"),
    ("The regime began a crackdown on miners.", "regime", "subject of the verb that only carries “crackdown”"),
    ("Crowds jeered at the regime's crackdown on miners.", "regime", "whose “crackdown” it is"),
]
RECIPIENTS = [
    ("Miners attacked the guards.", "guards", "object of “attacked”"),
    ("The guards were attacked.", "guards", "subject of the passive “attacked”"),
    ("Some of the guards were attacked.", "guards", "subject of the passive “attacked”; meant behind “some”"),
    ("The ministry called for all miners to leave.", "miners", "who is asked to, or is hit by, what “called” says"),
    ("Everybody knows the editor they arrested in Oslo.", "editor", "the noun that “arrested” says more of, as its object"),
]


def slots(reader: Reader, text: str, part: str) -> dict[str, str]:
    """The words that fill a part of any statement of a text, each with its rules."""
    report = a_text(text)
    filled: list[Slot] = [slot for one in reader.read(report).statements for slot in _of(one, part)]
    return {report.quote(slot.span).removeprefix("all "): "; ".join(slot.rules) for slot in filled}


def _of(statement: Statement, part: str) -> tuple[Slot, ...]:
    filled = getattr(statement, part)
    return filled if isinstance(filled, tuple) else (filled,) if filled else ()


@pytest.mark.parametrize(("text", "words", "rule"), ACTORS)
def test_why_somebody_is_the_actor(reader: Reader, text: str, words: str, rule: str) -> None:
    assert slots(reader, text, "actors").get(words) == rule


@pytest.mark.parametrize(("text", "words", "rule"), RECIPIENTS)
def test_why_somebody_is_the_recipient(reader: Reader, text: str, words: str, rule: str) -> None:
    assert slots(reader, text, "recipients").get(words) == rule


def test_whom_a_pronoun_means_is_said_with_what_speaks_for_it(reader: Reader) -> None:
    told = slots(reader, "Ana Kovač spoke in Oslo. She condemned the raid.", "actors")["She"]
    assert told == "subject of “condemned”; “she” means Ana Kovač, the likeliest before it: as a person it agrees, one sentence back, a subject, named"


def test_the_speaker_has_the_cue(reader: Reader) -> None:
    assert slots(reader, "Police arrested a miner, Ana Kovač said.", "speaker") == {"Ana Kovač": "“said” reports it"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Miners attacked guards in Oslo.", "stands under its own words"),
        ("In Oslo, miners attacked guards.", "stands under its own words"),
    ],
)
def test_the_place_says_how_it_was_found(reader: Reader, text: str, rule: str) -> None:
    assert slots(reader, text, "place") == {"Oslo": rule}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Miners attacked guards on Monday.", "stands with “attacked”"),
        ("Ana Kovač said on Monday that miners attacked guards.", "the time of “said”, which governs it"),
        ("Police arrest the editor.", "told in the present tense: as it is printed"),
    ],
)
def test_the_date_says_whose_time_it_is(reader: Reader, text: str, rule: str) -> None:
    assert {one.when.rule for one in reader.read(a_text(text)).statements if one.when and one.type != "COMMENT"} == {rule}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Miners injured 40 guards.", "what “injure” does to them"),
        ("Police arrested 40 miners.", "what “arrest” does to them"),
        ("About 400 protesters rallied in Oslo.", "what “protesters” is counted as"),
        ("The bank gave the town $5 million in aid.", "the number has a currency"),
    ],
)
def test_a_figure_says_why_it_counts_what_it_counts(reader: Reader, text: str, rule: str) -> None:
    assert {figure.rule for one in reader.read(a_text(text)).statements for figure in one.figures} == {rule}


def test_the_type_has_its_frame_its_probability_and_its_strongest_traits(reader: Reader) -> None:
    (statement,) = reader.read(a_text("Miners attacked the guards.")).statements
    frame, strongest = statement.rules
    assert re.fullmatch(r"“attack” \(verb\) is ASSAULT; the type model: [01]\.\d\d", frame)
    assert strongest.startswith("most for ASSAULT: ")
    assert strongest.count("ASSAULT") >= 1


@pytest.mark.parametrize("text", [text for text, _, _ in (*ACTORS, *RECIPIENTS)])
def test_every_actor_and_recipient_has_a_reason(reader: Reader, text: str) -> None:
    assert all(slots(reader, text, "actors").values())
    assert all(slots(reader, text, "recipients").values())


def test_every_part_of_every_statement_of_the_demo_has_a_reason(reader: Reader) -> None:
    demo = [a_text(page.read_text(encoding="utf-8")) for page in sorted((files("akyn") / "demo").iterdir(), key=lambda page: page.name)]
    told = [statement for reading in reader.read_many(demo) for statement in reading.statements]
    slots = [slot for one in told for slot in (*one.actors, *one.recipients, one.speaker, *one.via, one.place) if slot]
    assert len(slots) > 300
    assert [slot for slot in slots if not slot.rules] == []
    assert [one for one in told if one.when and not one.when.rule] == []
    assert [figure for one in told for figure in one.figures if not figure.rule] == []
