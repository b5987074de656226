"""The public boards: each adapter renames what it is given, on sentences of our own; no gold is needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from akyn import registry
from akyn.model import Actor, ActorList
from akyn.places.gazetteer import PACKAGED

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

import boards  # bench is a folder of scripts, no part of the package
from boards import indiapolice, names, petrarch, plv, polnear

BOARDS = registry.declared(boards, "BOARD", boards.Board)
needs_gazetteer = pytest.mark.skipif(not PACKAGED.is_file(), reason="the gazetteer is not built: run make setup")


def document(text: str, **fields: object) -> boards.Record:
    return {"id": "1", "text": text, "meta": {}, **fields}


def words(text: str, spans: list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_every_board_has_a_file_of_its_name_and_measures() -> None:
    files = {path.stem for path in Path(boards.__path__[0]).glob("*.py")} - {"__init__"}
    assert {board.name for board in BOARDS} == files
    assert all(board.measures for board in BOARDS)


def test_given_stretches_are_counted_without_the_marks() -> None:
    marked = "On Monday <t>Westmark</t> was attacked by <s>Norland</s>."
    text = plv.bare(marked)
    source, target = plv.given(marked)
    assert [text[slice(*source)], text[slice(*target)]] == ["Norland", "Westmark"]


def test_a_target_that_is_not_marked_is_empty() -> None:
    _, (start, end) = plv.given("<s>Norland</s> withdrew.")
    assert start == end


def test_sentences_start_where_their_text_stands() -> None:
    text = "Police fired. Guards fled.\n\nNobody fell."
    starts = indiapolice.starts_of(text, ["Police fired.", " Guards fled.\n\n", "Nobody fell."])
    assert starts == [text.index(word) for word in ("Police", "Guards", "Nobody")]


@pytest.mark.parametrize(("name", "other", "one"), [("Žana Kovačenko", "Zhana Kovachenko", True), ("Ana Kovač", "Ivo Basel", False)])
def test_names_are_compared_by_link(name: str, other: str, one: bool) -> None:
    assert names.is_one(name, other, is_person=True) is one


@needs_gazetteer
def test_what_a_cue_says_is_its_content_without_source_and_cue() -> None:
    text = "The minister said that the rebels had left the town."
    (answer,) = polnear.answers([document(text)])
    (said,) = answer["attributions"]
    assert words(text, said["cue"]) == ["said"]
    assert words(text, said["source"])[0].endswith("minister")
    assert words(text, said["content"])[0].startswith("that the rebels had left the town")


@needs_gazetteer
@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The town, the mayor said, is safe.", "mayor", "said", ["The town", "is safe"]),
        ("The road stays closed, as the mayor noted.", "mayor", "noted", ["The road stays closed"]),
        ("The union called for new talks with the mine.", "union", "called", ["new talks with the mine"]),
        ("The mayor vowed to open the road.", "mayor", "vowed", ["to open the road"]),
        ("The mayor criticised the union for the strike.", "mayor", "criticised", ["the union", "the strike"]),
        ("The mayor is confident that the bridge will hold.", "mayor", "confident", ["that the bridge will hold"]),
        ("The mayor rejected claims that the bridge was unsafe.", "mayor", "claims", ["that the bridge was unsafe"]),
        ("“Will the bridge hold this winter?” she asked.", "she", "asked", ["Will the bridge hold this winter?"]),
        ("“I think that the bridge will hold,” the mayor said.", "mayor", "said", ["“I think that the bridge will hold,”"]),
        ("''The bridge will hold this winter,'' the mayor said.", "mayor", "said", ["The bridge will hold this winter"]),
        ("“Two bridges will hold,” the mayor said. “The third will fall soon.”", "mayor", "said", ["Two bridges will hold", "The third will fall soon"]),
        ('The "old bridge will hold, the mayor said.\n\n"It is safe to cross it."', "mayor", "said", ['The "old bridge will hold']),
        ("The mayor told the miners that the bridge was safe.", "mayor", "told", ["that the bridge was safe"]),
    ],
)
def test_whose_words_or_wishes_they_are(text: str, source: str, cue: str, content: list[str]) -> None:
    (answer,) = polnear.answers([document(text)])
    said = next(one for one in answer["attributions"] if words(text, one["cue"]) == [cue])
    assert words(text, said["source"])[0].endswith(source)
    assert [bare for part in words(text, said["content"]) if (bare := part.strip("“”'?., "))] == [part.strip("“”'?., ") for part in content]


@needs_gazetteer
@pytest.mark.parametrize("text", ["The mayor found the keys.", "The mayor told jokes.", "Winter means snow."])
def test_not_every_object_is_told(text: str) -> None:
    (answer,) = polnear.answers([document(text)])
    assert answer["attributions"] == []


@needs_gazetteer
def test_the_type_of_a_pair_is_that_of_the_statement_between_them() -> None:
    text = "Norland accused Westmark of shelling a village, and Eastland praised it."
    marked = text.replace("Norland", "<s>Norland</s>").replace("Westmark", "<t>Westmark</t>")
    assert list(plv.answers([document(text, meta={"marked": marked})])) == [{"id": "1", "type": "ACCUSE"}]


@needs_gazetteer
def test_an_arrest_by_the_police_is_an_action_of_theirs() -> None:
    text = "The police arrested three men. It rained."
    gold = {"sentences": [{"text": "The police arrested three men."}, {"text": " It rained."}]}
    assert list(indiapolice.answers([document(text, gold=gold)])) == [{"id": "1", "sentences": [["ANY_ACTION", "ARREST"], []]}]


def test_the_dictionary_becomes_a_list_in_which_each_code_is_a_country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "actors.txt"
    file.write_text("NORLAND_ [NORGOV] # 1\n+NEW_NORLAND\nANA_KOVAC\n+THE_IRON_LADY\n\t[WST <950601]\n\t[NOR]\nNOBODY [---]\n", encoding="utf-8")
    monkeypatch.setattr(petrarch, "DICTIONARY", file)
    petrarch.listed.cache_clear()
    listed = petrarch.listed()
    petrarch.listed.cache_clear()
    assert [(one.country, one.name, one.names) for one in listed.actors] == [
        ("NOR", "Norland", ("New Norland",)),
        ("WST", "Ana Kovac", ("The Iron Lady",)),
    ]


@needs_gazetteer
def test_those_who_do_something_together_are_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    countries = [Actor(name=name, kind="country", country=name[:3].upper()) for name in ("Norland", "Westmark")]
    monkeypatch.setattr(petrarch, "listed", lambda: ActorList(actors=tuple(countries)))
    (answer,) = petrarch.answers([document("Norland and Westmark held talks on Monday.")])
    assert [(event["actor"]["country"], event["recipient"]["country"]) for event in answer["events"]] == [("NOR", "WES"), ("WES", "NOR")]
