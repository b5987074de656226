"""A change makes stale what looked at it, and what looked at that; where an answer hardly ever changes, only another answer does."""

from __future__ import annotations

import pytest

from akyn.text.memory import Memory


@pytest.mark.parametrize(("steady", "stale"), [(False, {"story"}), (True, set())])
def test_who_looked_at_an_answer_is_stale_with_it_unless_it_is_steady_and_stays(steady: bool, stale: set[str]) -> None:
    memory, mentions = Memory(), ["the mill"]
    table = memory.seen("mentions", {"mill": mentions})
    memory.work_out(("told", "story"), lambda: memory.answer("is it named?", lambda: bool(table["mill"]), steady=steady))
    mentions.append("the old mill")
    memory.changed(("mentions", "mill"))
    assert memory.stale("told") == stale


def test_another_answer_makes_stale_who_looked_at_it_though_it_is_steady() -> None:
    memory, mentions = Memory(), ["the mill"]
    table = memory.seen("mentions", {"mill": mentions})
    memory.work_out(("told", "story"), lambda: memory.answer("how often?", lambda: len(table["mill"]), steady=True))
    mentions.append("the old mill")
    memory.changed(("mentions", "mill"))
    assert memory.stale("told") == {"story"}
    assert memory.answer("how often?", lambda: len(table["mill"]), steady=True) == 2
