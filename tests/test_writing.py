"""This file says what may be changed from a page or by a program: decisions that can be taken back, reports that come in, and nothing by another site."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from akyn import serve
from akyn.model import Trouble, Watched
from akyn.read import Reader
from akyn.serve.room import Room
from akyn.serve.stream import changes
from akyn.store.case import Case
from akyn.store.diary import Diary

HOME = "http://127.0.0.1"
WHO = {"by": "Ana", "reason": "known to us"}
TOLD = "On Tuesday police in Naryn arrested nine miners after a march through the town."


@pytest.fixture
def client(case: Path) -> TestClient:
    return TestClient(serve.app(case), base_url=HOME, follow_redirects=False)


def key(client: TestClient) -> str:
    """The key of the room's forms, as a page holds it."""
    found = re.search(r'name="key" value="([^"]+)"', client.get("/add").text)
    assert found
    return found[1]


def ids(client: TestClient, kind: str) -> list[str]:
    return [record["id"] for record in client.get(f"/api/v1/{kind}?limit=500").json()["items"]]


def two_people(client: TestClient) -> tuple[str, str]:
    people = [one["id"] for one in client.get("/api/v1/entities?limit=500").json()["items"] if one["type"] == "person"]
    return people[0], people[1]


def test_a_merge_on_the_page_holds_and_can_be_taken_back(client: TestClient) -> None:
    one, other = two_people(client)
    before = client.get("/api/v1/entities").json()["total"]
    sent = {"key": key(client), "verb": "merge", "id": one, "others": other, "back": f"/actors/{one}", **WHO}
    answer = client.post("/decide", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/actors/{one}")
    assert client.get("/api/v1/entities").json()["total"] == before - 1
    page = client.get("/review").text
    decision = re.findall(r'name="id" value="(j-[0-9a-f]+)"', page)[-1]
    assert "known to us" in page
    assert client.post("/undo", data={"key": key(client), "id": decision, **WHO}).status_code == 303
    assert client.get("/api/v1/entities").json()["total"] == before


def test_a_rejected_statement_counts_nowhere_until_it_is_accepted_again(client: TestClient) -> None:
    statement = ids(client, "statements")[0]
    made = client.post("/api/v1/decisions", json={"verb": "reject", "id": statement, **WHO})
    assert made.status_code == 201
    assert statement not in ids(client, "statements")
    assert client.delete(f"/api/v1/decisions/{made.json()[0]['id']}", params=WHO).status_code == 200
    assert statement in ids(client, "statements")


def test_a_note_stands_beside_what_is_exposed_until_it_is_taken_back(client: TestClient) -> None:
    exposure = ids(client, "exposure")[0]
    sent = {"key": key(client), "verb": "note", "id": exposure, "back": "/exposure", "by": "Ana", "reason": "ask the embassy <b>today</b>"}
    assert client.post("/decide", data=sent).headers["location"] == "/exposure"
    page = client.get("/exposure").text
    assert "ask the embassy &lt;b&gt;today&lt;/b&gt;" in page
    assert "1 with a note" in page
    assert "ask the embassy" in client.get("/exposure.csv").text
    made = next(one for one in client.get("/review.json").json()["content"]["decisions"] if one["verdict"] == "noted")
    assert client.post("/undo", data={"key": key(client), "id": made["id"], **WHO}).status_code == 303
    assert "ask the embassy" not in client.get("/exposure").text


def test_what_is_sent_to_review_stands_there_until_it_is_taken_off(client: TestClient) -> None:
    statement, waiting = ids(client, "statements")[0], client.get("/review.json").json()["content"]["place"]["total"]
    sent = {"key": key(client), "verb": "review", "id": statement, "by": "Ana", "reason": "is this the same <b>bridge</b>?"}
    assert client.post("/decide", data=sent).status_code == 303
    page, asked = client.get("/review").text, client.get("/review.json").json()["content"]["asked"]
    assert "is this the same &lt;b&gt;bridge&lt;/b&gt;?" in page
    assert [(one["by"], one["about"]["id"]) for one in asked] == [("Ana", statement)]
    assert f">Review<i>{waiting + 1}</i>" in page
    assert statement in ids(client, "statements")
    assert client.post("/undo", data={"key": key(client), "id": asked[0]["id"], **WHO}).status_code == 303
    assert not client.get("/review.json").json()["content"]["asked"]


def test_a_source_is_rated(client: TestClient) -> None:
    source = next(one["name"] for one in client.get("/health.json").json()["content"]["sources"] if one["name"])
    assert client.post("/decide", data={"key": key(client), "verb": "rate", "id": source, "letter": "B", **WHO}).status_code == 303
    assert {one["name"]: one["reliability"] for one in client.get("/health.json").json()["content"]["sources"]}[source] == "B"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"verb": "merge", "id": "e-000000000000", "others": "e-111111111111", **WHO}, 404),
        ({"verb": "merge", "id": "e-000000000000", **WHO}, 400),
        ({"verb": "rate", "id": "Valley Radio text service", "letter": "Z", **WHO}, 400),
        ({"verb": "explode", "id": "e-000000000000", **WHO}, 422),
        ({"verb": "accept", "id": "s-000000000000", "by": "Ana", "reason": ""}, 404),
    ],
)
def test_what_cannot_be_decided_is_refused_in_words(client: TestClient, sent: dict[str, str], status: int) -> None:
    answer = client.post("/decide", data={"key": key(client), **sent})
    assert (answer.status_code, "<h1" in answer.text) == (status, True)


def test_a_decision_without_a_reason_is_refused(client: TestClient) -> None:
    assert client.post("/decide", data={"key": key(client), "verb": "accept", "id": ids(client, "statements")[0], "by": "Ana"}).status_code == 400


def test_a_pasted_text_becomes_a_report(client: TestClient) -> None:
    before = client.get("/api/v1/reports").json()["total"]
    sent = {"key": key(client), "text": TOLD, "title": "Nine held", "source": "Own desk", "published": "2020-10-14"}
    assert client.post("/add", data=sent).headers["location"] == "/reports"
    report = next(one for one in client.get("/api/v1/reports?limit=500").json()["items"] if one["title"] == "Nine held")
    assert (client.get("/api/v1/reports").json()["total"], report["source"], report["published"]) == (before + 1, "Own desk", "2020-10-14")


def test_uploaded_files_become_reports_and_what_cannot_be_read_a_trouble(client: TestClient) -> None:
    files = [("files", ("../../a.txt", TOLD.encode())), ("files", ("picture.png", b"\x89PNG"))]
    assert client.post("/add", data={"key": key(client)}, files=files).headers["location"] == "/health"
    assert "unknown format .png" in client.get("/health").text
    assert any(TOLD in one["text"] for one in client.get("/api/v1/reports?limit=500").json()["items"])


def test_a_program_adds_a_report_once(client: TestClient) -> None:
    sent = {"text": TOLD, "published": "2020-10-14"}
    assert [client.post("/api/v1/reports", json=sent).json()["added"] for _ in range(2)] == [1, 0]
    assert client.post("/api/v1/reports", json={}).status_code == 400
    assert client.post("/api/v1/reports", json={"address": "http://127.0.0.1:1/"}).status_code == 422


# ---- who may


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://elsewhere.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}],
)
@pytest.mark.parametrize("path", ["/decide", "/undo", "/add", "/api/v1/decisions", "/api/v1/reports"])
def test_another_sites_page_may_write_nothing(client: TestClient, path: str, headers: dict[str, str]) -> None:
    assert client.post(path, headers=headers, json={}).status_code == 403


def test_a_form_without_the_rooms_key_is_refused(client: TestClient) -> None:
    assert client.post("/add", data={"text": TOLD}).status_code == 403
    assert client.post("/add", data={"text": TOLD, "key": "guessed"}).status_code == 403


def test_what_is_too_long_is_refused_before_it_is_read(client: TestClient) -> None:
    assert client.post("/add", headers={"content-length": "99000000000"}).status_code == 413


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])
def test_a_form_leads_back_into_the_room_only(client: TestClient, back: str) -> None:
    sent = {"key": key(client), "verb": "reject", "id": ids(client, "statements")[0], "back": back, **WHO}
    assert client.post("/decide", data=sent).headers["location"] == "/"


def test_a_room_for_reading_only_has_no_forms_and_takes_nothing(case: Path) -> None:
    client = TestClient(serve.app(case, read_only=True), base_url=HOME)
    assert 'method="post"' not in client.get("/review").text + client.get("/add").text
    assert client.post("/add", data={"text": TOLD}).status_code in (404, 405)
    assert client.post("/api/v1/reports", json={"text": TOLD}).status_code == 405


def test_the_past_is_not_decided_on(client: TestClient) -> None:
    assert 'method="post"' not in client.get("/review", params={"as_of": "2020-10-07"}).text


# ---- the stream


def test_who_listens_is_told_when_the_case_has_changed(case: Path, client: TestClient) -> None:
    async def heard() -> list[str]:
        events = []
        async for event in changes(Room(case), look=0.01, most=1):
            events.append(event)
            if len(events) == 1:
                with Case.open(case, create=True) as opened:
                    opened.note(trouble(), "2020-11-02T00:00:00+00:00")
        return events

    first, second = asyncio.run(heard())
    assert first.startswith("retry:")
    assert second.startswith('event: changed\ndata: {"reports": ')


def test_who_listens_is_told_nothing_when_a_watch_only_notes_down_what_it_asked(case: Path) -> None:
    room = Room(case)
    account = room.view(None).account

    async def heard() -> list[str]:
        events = []
        async for event in changes(room, look=0.01, most=1):
            events.append(event)
            if len(events) == 1:
                with Diary.open(case, create=True) as diary:
                    diary.keep([Watched(address="https://host.example/feed", kind="feed", asked_at="2020-11-02T00:00:00+00:00")])
            elif len(events) == 2:
                assert room.view(None).account is account
                with Case.open(case, create=True) as opened:
                    opened.note(trouble(), "2020-11-02T00:00:00+00:00")
        return events

    first, second, third = asyncio.run(heard())
    assert (first.startswith("retry:"), second, third.startswith("event: changed")) == (True, ": still here\n\n", True)


def trouble() -> Trouble:
    return Trouble(name="x.txt", problem="empty, expected a text")


def test_a_trouble_of_an_upload_is_named_as_the_file_was(client: TestClient) -> None:
    client.post("/add", data={"key": key(client)}, files=[("files", ("picture.png", b"\x89PNG"))])
    assert [one["name"] for one in client.get("/health.json").json()["content"]["troubles"] if one["name"].endswith(".png")] == ["picture.png"]


def test_a_slot_is_corrected_by_selected_characters_and_taken_back(client: TestClient) -> None:
    statement = next(one for one in client.get("/api/v1/statements?limit=500").json()["items"] if one["actors"] and one["recipients"])
    start, end = statement["spans"]["recipients"][0]
    sent = {"key": key(client), "verb": "correct", "id": statement["id"], "slot": "actor", "at": f"{start}-{end}", "words": "", **WHO}
    assert client.post("/decide", data=sent).status_code == 303
    corrected = client.get(f"/api/v1/statements/{statement['id']}").json()
    assert corrected["spans"]["actors"] == [[start, end]]
    page = client.get(f"/evidence/{statement['id']}").text
    assert "corrected by Ana: known to us" in page
    assert "Decided by analysts" in page
    made = client.get("/review.json").json()["content"]["decisions"][0]
    assert made["verdict"] == "corrected: actor"
    client.post("/undo", data={"key": key(client), "id": made["id"], **WHO})
    assert client.get(f"/api/v1/statements/{statement['id']}").json() == statement


def test_a_program_corrects_by_words_and_is_told_where_they_are_not(client: TestClient) -> None:
    statement = next(one for one in client.get("/api/v1/statements?limit=500").json()["items"] if one["recipients"])
    decision = {"verb": "correct", "id": statement["id"], "slot": "speaker", **WHO}
    assert client.post("/api/v1/decisions", json={**decision, "words": "nobody prints these words"}).status_code == 404
    assert client.post("/api/v1/decisions", json={**decision, "slot": "figure", "measure": "killed", "start": 0, "end": 3}).status_code == 400


def test_a_day_and_a_figure_are_corrected_from_the_page_and_taken_back(client: TestClient) -> None:
    statement = next(one for one in client.get("/api/v1/statements?limit=500").json()["items"] if one["figures"])
    sent = {"key": key(client), "verb": "correct", "id": statement["id"], **WHO}
    ((start, end),) = statement["spans"]["trigger"]
    day = client.post("/decide", data={**sent, "slot": "day", "at": f"{start}-{end}", "means": "2020-10-03"})
    figure = client.post("/decide", data={**sent, "slot": "figure", "measure": "injured", "at": f"{start}-{end}", "means": "at least 7"})
    assert (day.status_code, figure.status_code) == (303, 303)
    corrected = client.get(f"/api/v1/statements/{statement['id']}").json()
    assert corrected["date"]["start"] == "2020-10-03"
    assert [(one["measure"], one["low"], one["high"]) for one in corrected["figures"] if one["measure"] == "injured"] == [("injured", 7.0, None)]
    source = client.get(f"/reports/{statement['report']}").text
    assert "corrected: day by Ana" in source
    for one in client.get("/review.json").json()["content"]["decisions"]:
        client.post("/undo", data={"key": key(client), "id": one["id"], **WHO})
    assert client.get(f"/api/v1/statements/{statement['id']}").json() == statement


def test_a_rejected_record_is_named_beside_its_line_until_that_is_taken_back(client: TestClient) -> None:
    statement = client.get("/api/v1/statements?limit=1").json()["items"][0]
    source = f"/reports/{statement['report']}?at={statement['spans']['trigger'][0][0]}"
    client.post("/decide", data={"key": key(client), "verb": "reject", "id": statement["id"], **WHO})
    page = client.get(source).text
    assert "A record is left out: rejected by Ana, known to us." in page
    decision = re.findall(r'name="id" value="(j-[0-9a-f]+)"', page)[0]
    client.post("/undo", data={"key": key(client), "id": decision, **WHO})
    assert "A record is left out" not in client.get(source).text


def test_two_happenings_are_joined_and_parted_from_the_page(client: TestClient) -> None:
    events = client.get("/api/v1/events?limit=500").json()["items"]
    one = next(each for each in events if any(other["type"] == each["type"] and other["id"] != each["id"] for other in events))
    other = next(each for each in events if each["type"] == one["type"] and each["id"] != one["id"])
    sent = {"key": key(client), "verb": "merge", "id": one["id"], "others": other["id"], **WHO}
    assert client.post("/decide", data=sent).status_code == 303
    whole = next(each for each in client.get("/api/v1/events?limit=500").json()["items"] if one["statements"][0] in each["statements"])
    assert other["statements"][0] in whole["statements"]
    sent = {"key": key(client), "verb": "split", "id": whole["id"], "others": other["statements"][0], **WHO}
    assert client.post("/decide", data=sent).status_code == 303
    for _ in range(2):
        holding = next(each for each in client.get("/review.json").json()["content"]["decisions"] if each["state"] == "holds")
        assert client.post("/undo", data={"key": key(client), "id": holding["id"], **WHO}).status_code == 303
    assert client.get("/api/v1/events?limit=500").json()["items"] == events


def test_an_own_list_is_taken_in_from_the_page(client: TestClient) -> None:
    files = {"file": ("sites.csv", b"name,kind,place\nBishkek depot,depot,Bishkek\n")}
    assert client.post("/assets", data={"key": key(client), "back": "/exposure"}, files=files).headers["location"] == "/exposure"
    assert client.get("/exposure.json").json()["content"]["listed"] == 1
    refused = client.post("/assets", data={"key": key(client)}, files={"file": ("sites.csv", b"town\nOsh\n")})
    assert (refused.status_code, "sites.csv: no column name" in refused.text, "/tmp" in refused.text) == (400, True, False)


def test_an_empty_case_offers_the_demo(reader: Reader, tmp_path: Path) -> None:
    with Case.open(tmp_path / "new.db", create=True):
        client = TestClient(serve.app(tmp_path / "new.db"), base_url=HOME, follow_redirects=False)
    assert "Look at the demo" in client.get("/").text
    assert [client.get(path).status_code for path in ("/timeline", "/map", "/health", "/review", "/relations", "/add")] == [200] * 6
    assert client.post("/demo", data={"key": key(client)}).headers["location"] == "/"
    assert "Look at the demo" not in client.get("/").text
    assert client.get("/api/v1/reports").json()["total"] > 10
    assert client.post("/demo", data={"key": key(client)}).status_code == 400
