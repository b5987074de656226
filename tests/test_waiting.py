"""This file says what the room answers while something long is worked out: what it is and since when, soon, and the thing itself once it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from fastapi.testclient import TestClient

from akyn import pipeline, serve
from akyn.errors import BadDecision, NotYet
from akyn.model import Account, Reading
from akyn.serve import room as rooms
from akyn.serve.works import Works
from akyn.store.case import Case
from build import a_report

HOME = "http://127.0.0.1"
LATER = "2020-11-02T00:00:00+00:00"


class Held:
    """Something that takes until it is let go, and counts how often it was begun."""

    def __init__(self, work: Callable[..., Account]) -> None:
        self.work, self.go, self.times = work, Event(), 0

    def __call__(self, *given: object, **known: object) -> Account:
        self.times += 1
        assert self.go.wait(60)
        return self.work(*given, **known)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A room to which every case is a large one."""
    monkeypatch.setattr(rooms, "MANY", 0)
    monkeypatch.setattr(rooms.Room.view, "__kwdefaults__", {"patience": 0.0})


@pytest.fixture
def earlier(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """The account of an earlier moment, which takes until it is let go."""
    held = Held(pipeline.account)
    monkeypatch.setattr(pipeline, "account", held)
    yield held
    held.go.set()


def opened(client: TestClient) -> None:
    """Wait for the account of now."""
    while client.get("/").status_code != 200:
        sleep(0.02)


# ---- what is worked out beside the pages


def test_those_who_ask_for_the_same_thing_wait_for_one_work() -> None:
    works, go, begun, answers = Works(), Event(), [], []

    def work() -> str:
        begun.append(1)
        go.wait(60)
        return "done"

    askers = [Thread(target=lambda: answers.append(works.made("it", work, called="It", patience=60))) for _ in range(3)]
    for one in askers:
        one.start()
    with pytest.raises(NotYet, match="It is being worked out, for 0 seconds by now"):
        works.made("it", work, called="It", patience=0)
    go.set()
    for one in askers:
        one.join()
    assert (answers, len(begun)) == (["done"] * 3, 1)


def test_who_asked_is_told_what_went_wrong_and_may_ask_again() -> None:
    works = Works()

    def refused() -> None:
        raise BadDecision("not so")

    for _ in range(2):
        with pytest.raises(BadDecision, match="not so"):
            works.made("it", refused, called="It", patience=60)
    assert works.made("it", lambda: 1, called="It", patience=60) == 1


# ---- the pages meanwhile


@pytest.mark.usefixtures("impatient")
def test_a_page_says_that_the_account_is_being_worked_out_and_asks_again(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(pipeline.Kept.account)
    monkeypatch.setattr(pipeline.Kept, "account", lambda kept: held(kept))
    client = TestClient(serve.app(case), base_url=HOME)
    page, twin = client.get("/timeline"), client.get("/api/v1/events")
    assert (page.status_code, page.headers["retry-after"]) == (503, "3")
    assert '<meta http-equiv="refresh" content="3">' in page.text
    assert "is being worked out, for 0 seconds by now" in page.text
    assert (twin.status_code, twin.headers["content-type"], twin.headers["retry-after"]) == (503, "application/problem+json", "3")
    held.go.set()
    opened(client)
    assert (client.get("/timeline").status_code, held.times) == (200, 1)


@pytest.mark.usefixtures("impatient")
def test_what_changed_is_worked_out_after_the_rest_of_the_page(case: Path, earlier: Held) -> None:
    client = TestClient(serve.app(case), base_url=HOME)
    opened(client)
    page = client.get("/").text
    assert ("Not worked out yet." in page, "Key figures" in page, "Changes<i>…</i>" in page) == (True, True, True)
    assert '<noscript><meta http-equiv="refresh"' in page
    assert '<a href="/">Load the page again</a>' in page
    earlier.go.set()
    while "Not worked out yet." in client.get("/").text:
        sleep(0.02)
    assert "http-equiv" not in client.get("/").text
    assert "Changes<i>…</i>" not in client.get("/timeline").text
    assert client.get("/changes").status_code == 200


@pytest.mark.usefixtures("impatient")
def test_a_moment_is_worked_out_while_the_account_of_now_is_read(case: Path, earlier: Held) -> None:
    client = TestClient(serve.app(case), base_url=HOME)
    opened(client)
    then = client.get("/timeline", params={"as_of": "2020-10-06"})
    assert (then.status_code, "as of 6 October 2020 is being worked out" in then.text) == (503, True)
    assert client.get("/timeline").status_code == 200


def test_a_moment_is_not_worked_out_again_for_a_later_report(case: Path, earlier: Held) -> None:
    earlier.go.set()
    client = TestClient(serve.app(case), base_url=HOME)
    before = client.get("/timeline", params={"as_of": "2020-10-06"}).text
    times = earlier.times
    late, early = (a_report(f"Words of the {day}.", name=f"{day}.txt", published=f"2020-{day}", published_from="text") for day in ("10-30", "10-02"))
    with Case.open(case, create=True) as opened:
        opened.add(late, Reading(report=late.id), recorded_at=LATER)
    assert client.get("/timeline", params={"as_of": "2020-10-06"}).text.count("<li") == before.count("<li")
    assert earlier.times == times
    with Case.open(case, create=True) as opened:
        opened.add(early, Reading(report=early.id), recorded_at=LATER)
    client.get("/timeline", params={"as_of": "2020-10-06"})
    assert earlier.times > times


def test_a_small_case_is_waited_for(case: Path) -> None:
    assert TestClient(serve.app(case), base_url=HOME).get("/").status_code == 200
