"""This file says what a language model is answered: eight read-only tools, every text of a report marked as a stranger's."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from akyn.mcp.server import server
from akyn.mcp.tools import NOTICE, Tools
from akyn.python.case import OpenCase

TOOLS = "search_statements get_event list_figures list_disputes what_changed get_evidence situation_report list_sources".split()

Answer = dict[str, Any]  # Any: a JSON object


def asked(case: Path, name: str, **arguments: Any) -> Answer:  # Any: what a tool takes
    """What the tool answers over the protocol."""

    async def ask() -> Answer:
        async with Client(server(case)) as client:
            answer = await client.call_tool(name, arguments)
            assert not answer.is_error, answer
            return dict(json.loads(answer.content[0].text))

    return asyncio.run(ask())


def texts(value: Any, *, trusted: bool = True) -> list[str]:  # Any: JSON
    """The texts that are not marked as a stranger's."""
    if isinstance(value, str):
        return [value] if trusted else []
    if isinstance(value, list):
        return [text for one in value for text in texts(one, trusted=trusted)]
    if isinstance(value, dict):
        return [text for key, one in value.items() for text in texts(one, trusted=trusted and key != "untrusted_text")]
    return []


def test_there_are_eight_tools_and_all_say_that_they_only_read(demo_case: Path) -> None:
    async def listed() -> Any:
        async with Client(server(demo_case)) as client:
            return (await client.list_tools()).tools

    found = asyncio.run(listed())
    assert [one.name for one in found] == TOOLS
    assert all(one.annotations.read_only_hint and not one.annotations.destructive_hint and one.description for one in found)


CALLS: list[tuple[str, Answer]] = [
    ("search_statements", {"words": "police"}),
    ("search_statements", {"type": "PROTEST", "limit": 3}),
    ("list_figures", {"measure": "injured"}),
    ("list_disputes", {}),
    ("what_changed", {"since": "2020-10-06"}),
    ("situation_report", {"since": "7d"}),
    ("list_sources", {}),
]


@pytest.mark.parametrize(("name", "arguments"), CALLS, ids=str)
def test_a_tool_answers_and_marks_what_reports_say(demo_case: Path, name: str, arguments: Answer) -> None:
    answer = asked(demo_case, name, **arguments)
    assert answer["notice"] == NOTICE
    assert answer["results"]
    quotes = {one.quote for one in OpenCase(demo_case).statements() if len(one.quote.split()) > 3}
    assert not [text for text in texts(answer["results"]) if any(quote in text for quote in quotes)]


def test_an_event_and_its_evidence_are_found_by_id(demo_case: Path) -> None:
    event = next(one for one in OpenCase(demo_case).events() if len(one.statements) > 1)
    (told,) = asked(demo_case, "get_event", id=event.id)["results"]
    assert (told["id"], len(told["statements"])) == (event.id, len(event.statements))
    first = told["statements"][0]
    assert first["quote"]["untrusted_text"]
    assert (first["start"], first["report"]) == (event.statements[0].start, event.statements[0].report)
    (shown,) = asked(demo_case, "get_evidence", id=first["id"])["results"]
    assert shown["id"] == first["id"]


def test_what_a_caller_can_mend_is_said_in_words(demo_case: Path) -> None:
    assert asked(demo_case, "get_event", id="v-none")["error"].startswith("v-none: no such event")
    assert "no such id" in asked(demo_case, "get_evidence", id="x-none")["error"]


def test_an_answer_is_bounded(demo_case: Path) -> None:
    tools = Tools(OpenCase(demo_case))
    assert (len(tools.search_statements(limit=2)["results"]), tools.search_statements(limit=2)["more"]) == (2, True)


def test_the_tools_write_nothing(demo_case: Path) -> None:
    before = demo_case.read_bytes()
    for name, arguments in CALLS:
        asked(demo_case, name, **arguments)
    assert demo_case.read_bytes() == before


def test_the_command_speaks_over_standard_input(demo_case: Path) -> None:
    async def listed() -> list[str]:
        parameters = StdioServerParameters(command=sys.executable, args=["-m", "akyn", "mcp", str(demo_case)])
        async with Client(parameters) as client:
            return [one.name for one in (await client.list_tools()).tools]

    assert asyncio.run(listed()) == TOOLS
