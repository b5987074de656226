"""This file says how long lists are cut, and that no page of the room is heavier than 150 kB however long they get."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from akyn.serve.paging import page_with, paged
from akyn.serve.screens import actors, changes, exposure, figures, health, relations, reports, review, situations, timeline

MOST = 150_000  # bytes, before compression
FIRST = "abcdefg"


@pytest.mark.parametrize(("page", "shown", "first", "last"), [(0, "abc", 1, 3), (1, "abc", 1, 3), (3, "g", 7, 7), (9, "g", 7, 7)])
def test_a_page_says_what_stands_on_it(page: int, shown: str, first: int, last: int) -> None:
    things, place = paged(FIRST, page=page, size=3)
    assert ("".join(things), place.first, place.last, place.total, place.pages) == (shown, first, last, 7, 3)


def test_nothing_is_one_empty_page() -> None:
    things, place = paged("", page=4, size=3)
    assert (things, place.first, place.last, place.page, place.pages) == ((), 0, 0, 1, 1)


def test_everything_is_one_page_for_a_table() -> None:
    assert paged(FIRST, page=2, size=3, all=True)[0] == tuple(FIRST)


def test_the_page_of_a_place_holds_it() -> None:
    assert all(letter in paged(FIRST, page=page_with(place, size=3), size=3)[0] for place, letter in enumerate(FIRST))


@pytest.mark.parametrize(
    ("path", "screen", "kind"),
    [("/actors", actors, "actors"), ("/reports", reports, "reports"), ("/figures", figures, "figures"), ("/relations", relations, "ties")],
)
def test_the_pages_of_a_list_hold_each_thing_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, path: str, screen: object, kind: str
) -> None:
    monkeypatch.setattr(screen, "SHOWN", 5)
    found: list[str] = []
    number, pages = 1, 1
    while number <= pages:
        content = client.get(f"{path}.json?page={number}").json()["content"]
        assert len(content[kind]) <= 5
        found += [str(sorted(one.items())) for one in content[kind]]
        number, pages = number + 1, content["place"]["pages"]
    assert len(found) == len(set(found)) == content["place"]["total"]
    assert client.get(f"{path}.csv").text.count("\r\n") - 1 >= len(found)


def test_a_day_of_the_timeline_is_found_on_its_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "SHOWN", 7)
    page = client.get("/timeline?first=2020-10-10&kind=Violence").text
    assert 'id="d2020-10-10"' in page
    assert page.count('class="ev"') <= 7


@pytest.mark.parametrize("path", ["/", "/timeline", "/map", "/actors", "/figures", "/disputes", "/exposure", "/reports", "/changes", "/health", "/review"])
def test_a_row_is_light_enough_for_a_full_page(client: TestClient, path: str) -> None:
    """What a row weighs here, times the rows of a full page, with what stands around them."""
    full = {
        "/timeline": ('<li class="ev"', timeline.SHOWN), "/actors": ("<tr", actors.SHOWN), "/figures": ("<tr", figures.SHOWN),
        "/reports": ("<tr", reports.SHOWN),
        "/exposure": ("<tr id=", exposure.SHOWN), "/changes": ('class="delta"', changes.SHOWN * changes.CAUSES), "/health": ("<tr>", health.SHOWN),
        "/review": ('<li id="', review.SHOWN),
    }.get(path)  # fmt: skip
    page = client.get(path).text
    main = page[page.index("<main") :]
    around = len(page.encode()) - len(main.encode())
    assert len(page.encode()) < MOST
    if full and (rows := len(re.findall(full[0], main))) > 3:
        assert around + len(main.encode()) / rows * full[1] < MOST


def test_a_list_of_situations_opens_each(client: TestClient) -> None:
    assert situations.SHOWN >= 50
    for one in client.get("/situations.json").json()["content"]["situations"]:
        assert client.get("/", params={"situation": one["id"]}).status_code == 200
