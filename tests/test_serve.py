"""This file says what the room of pages is: every screen answers, every link leads somewhere, every fact leads to characters, and hostile text lies still."""

from __future__ import annotations

import csv
import json
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from akyn import pipeline, serve
from akyn.cli import app as command_line
from akyn.errors import AkynError
from akyn.model import Reading
from akyn.places.gazetteer import Gazetteer
from akyn.read import Reader
from akyn.serve.answers import as_csv
from akyn.serve.api import KINDS as API_KINDS
from akyn.serve.door import POLICY, refuse_open_door
from akyn.serve.room import stamp
from akyn.serve.screen import all_screens
from akyn.serve.screens import timeline
from akyn.serve.terms import DOT, LEFT, RIGHT, Scale, by_day
from akyn.store.case import Case
from akyn.tell.lookup import Lookup
from akyn.tell.moments import is_within
from akyn.tell.tables.disputes import party
from build import a_report
from reading import account_of

HOME = "http://127.0.0.1"
MOST = 150_000  # bytes of a page
SCREENS = ("/", "/timeline", "/map", "/actors", "/figures", "/disputes", "/exposure", "/reports", "/changes", "/health", "/review")
PAGES = (*SCREENS, "/add", "/search", "/search?q=police")
KINDS = ("reports", "statements", "events", "figures", "disputes", "entities", "positions", "exposure", "situations")
MOVING = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]")  # what reorders or hides text
HOSTILE = (
    "<script>alert(1)</script> & \"quoted\" 'words'\n\n=cmd|' /C calc'!A0 said so.\n\n\u202eevil\u202c text.\n\n"
    + "x" * 10_000
    + '\n\n<a href="javascript:alert(1)">[1]</a> {{ 777*7777 }} \u2066hidden\u2069.'
)


class Page(HTMLParser):
    """The links, ids and active parts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.scripts: list[dict[str, str | None]] = []
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = dict(attributes)
        self.ids |= {known["id"] or ""} if "id" in known else set()
        followed = ("href", "src") if known.get("method") == "post" else ("href", "src", "action")
        self.links |= {known[name] or "" for name in followed if name in known and tag != "use"}
        self.inline += [name for name in known if name == "style" or name.startswith("on")]
        if tag in ("script", "iframe", "object", "style", "base"):
            self.scripts.append({"tag": tag, **known})


@pytest.fixture
def hostile(tmp_path: Path) -> TestClient:
    """The room of a case whose one report attacks its reader; nothing was read in it."""
    report = a_report(HOSTILE, name='=x"><script>.txt', title="<b>title</b>\u202e", source="@SUM(1)", url="javascript:alert(1)", language="xx")
    with Case.open(tmp_path / "hostile.db", create=True) as case:
        case.add(report, Reading(report=report.id, unread="<i>no</i> reader"), recorded_at="2020-11-01T00:00:00+00:00")
    return TestClient(serve.app(tmp_path / "hostile.db"), base_url=HOME)


def ids(client: TestClient, kind: str) -> list[str]:
    """The ids of the records of a kind."""
    return [record["id"] for record in client.get(f"/api/v1/{kind}?limit=500").json()["items"]]


# ---- the screens


@pytest.mark.parametrize("path", PAGES)
def test_every_screen_answers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert len(answer.content) < MOST


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize("moment", ["2019", "2020-10-05", "2020-10", "2020-10-06"])
def test_every_screen_answers_as_of_any_moment(client: TestClient, path: str, moment: str) -> None:
    answer = client.get(path, params={"as_of": moment})
    assert answer.status_code == 200
    assert ("Nothing yet at this moment" in answer.text) == (moment == "2019")


def test_every_link_leads_somewhere_and_every_fact_to_characters(client: TestClient) -> None:
    seen: dict[str, Page] = {}
    ahead, anchors = ["/"], set()
    while ahead:
        path = ahead.pop()
        answer = client.get(path)
        assert answer.status_code == 200, path
        if not answer.headers["content-type"].startswith("text/html"):
            seen[path] = Page("")
            continue
        page = seen[path] = Page(answer.text)
        assert page.inline == [], path
        assert [one for one in page.scripts if one.get("src") != "/static/room.js"] == [], path
        if path.startswith("/evidence/"):
            assert '<p class="quote"' in answer.text, path
        for link in page.links:
            whole = urljoin(path, link)
            assert not urlsplit(whole).netloc, link
            target, _, anchor = whole.partition("#")
            if anchor:
                anchors.add((target, anchor))
            if "as_of=" not in target and target not in seen and target not in ahead:
                ahead.append(target)
    assert [(target, anchor) for target, anchor in sorted(anchors) if target in seen and anchor not in seen[target].ids] == []
    assert len([path for path in seen if path.startswith("/evidence/")]) > 100


def test_every_figure_of_every_page_leads_to_its_printed_words(client: TestClient) -> None:
    for figure in client.get("/figures.json").json()["content"]["figures"]:
        for telling in figure["tellings"]:
            answer = client.get(f"/evidence/{telling['statement']}.json").json()["content"]
            sentence = "".join(answer["tellings"][0][part] for part in ("before", "quote", "after"))
            report = client.get(f"/api/v1/reports/{telling['report']}").json()
            assert telling["printed"] in sentence or telling["printed"] in report["text"]


def test_a_quotation_is_its_characters(client: TestClient) -> None:
    for id in ids(client, "statements"):
        for telling in client.get(f"/evidence/{id}.json").json()["content"]["tellings"]:
            text = client.get(f"/api/v1/reports/{telling['report']}").json()["text"]
            assert text[telling["start"] : telling["end"]] == telling["quote"]


def test_the_source_view_shows_the_whole_text_and_each_record_once(client: TestClient) -> None:
    for id in ids(client, "reports"):
        source = client.get(f"/reports/{id}.json").json()["content"]
        text = client.get(f"/api/v1/reports/{id}").json()["text"]
        for line in source["lines"]:
            assert "".join(piece["words"] for piece in line["pieces"]) == text[line["start"] : line["end"]]
        shown = "".join(text[line["start"] : line["end"]] for line in source["lines"])
        assert "".join(shown.split()) == "".join(text.split())
        records = [record["id"] for line in source["lines"] for record in line["records"]]
        assert sorted(records) == sorted(one["id"] for one in client.get("/api/v1/statements?limit=500").json()["items"] if one["report"] == id)


def test_a_line_without_records_says_why(client: TestClient) -> None:
    source = client.get(f"/reports/{ids(client, 'reports')[0]}.json").json()["content"]
    assert [line for line in source["lines"] if not line["records"] and not line["why_empty"]] == []


def test_the_moment_stays_in_every_link(client: TestClient) -> None:
    for path in ("/", "/timeline", "/figures", "/reports"):
        page = Page(client.get(path, params={"as_of": "2020-10-07"}).text)
        lost = [link for link in page.links if link.startswith("/") and not link.startswith(("/static/", "/search")) and "as_of=" not in link and "?" in link]
        assert lost == []


def test_an_earlier_moment_knows_fewer_reports(client: TestClient) -> None:
    then = client.get("/api/v1/reports?as_of=2020-10-06&limit=500").json()
    now = client.get("/api/v1/reports?limit=500").json()
    assert then["total"] < now["total"]
    assert max(record["published"] for record in then["items"]) <= "2020-10-06"


def test_what_failed_and_what_is_silent_look_different(client: TestClient) -> None:
    assert '<div class="failed">' in client.get("/health").text
    assert "broken.json" in client.get("/health").text
    assert '<div class="empty">' in client.get("/search?q=nobodysaidthis").text


@pytest.mark.parametrize(
    "path", ["/reports/r-000000000000", "/actors/e-nobody", "/evidence/s-nothing", "/evidence/r-000000000000:1-2", "/nowhere", "/?situation=c-none"]
)
def test_what_is_not_there_is_a_page_that_leads_back(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert 'href="/"' in answer.text


@pytest.mark.parametrize("moment", ["yesterday", "2020-13", "2020-02-30", "<script>"])
def test_a_moment_that_no_calendar_has_is_refused(client: TestClient, moment: str) -> None:
    answer = client.get("/", params={"as_of": moment})
    assert answer.status_code == 400
    assert "<script>" not in answer.text


def test_a_name_is_found_in_any_spelling(client: TestClient) -> None:
    assert "Jeenbekov" in client.get("/search?q=Žeenbekov").text


@pytest.mark.parametrize("words", ['"', "*", "a OR", "NEAR(", "\x00", "x" * 5000, "'; DROP TABLE report", "ž", "   "])
def test_any_question_is_answered(client: TestClient, words: str) -> None:
    assert client.get("/search", params={"q": words}).status_code == 200


def test_what_is_disputed_is_told_as_a_range_and_never_as_one_side(client: TestClient) -> None:
    told = [one for one in client.get("/figures.json").json()["content"]["figures"] if one["state"]["mark"] == "disputed"]
    assert told
    assert [one["measure"] for one in told if " – " not in one["short"]] == []


def test_a_reprint_does_not_speak_again(client: TestClient) -> None:
    questions = client.get("/disputes.json").json()["content"]["questions"]
    for question, _ in questions:
        for answer in question["answers"]:
            voices = [(voice["party"], voice["words"]) for voice in answer["voices"]]
            assert len(voices) == len(set(voices))


def test_what_is_new_is_told_by_the_report_that_brought_it(client: TestClient) -> None:
    changes = client.get("/changes.json?since=2020-10-07").json()["content"]
    assert changes["since"] == "2020-10-07"
    for cause in changes["causes"]:
        assert client.get(f"/api/v1/reports/{cause['report']}").json()["published"].ljust(10, "~") > "2020-10-07"  # of a month only: from its end


def test_a_new_report_is_in_the_room_at_once(reader: Reader, tmp_path: Path) -> None:
    for number, words in enumerate(("Police arrested Ana Kovač in Bishkek on Monday.", "Doctors said that 12 people were injured in Osh.")):
        (tmp_path / f"{number}.txt").write_text(f"date 2020-10-0{number + 5}\n\n{words}\n", encoding="utf-8")
    pipeline.add(tmp_path / "case.db", [str(tmp_path / "0.txt")], recorded_at="2020-11-01T00:00:00+00:00")
    room = TestClient(serve.app(tmp_path / "case.db"), base_url=HOME)
    before = room.get("/api/v1/reports").json()["total"]
    pipeline.add(tmp_path / "case.db", [str(tmp_path / "1.txt")], recorded_at="2020-11-02T00:00:00+00:00")
    assert (before, room.get("/api/v1/reports").json()["total"]) == (1, 2)


def test_the_first_page_says_whose_the_exposed_thing_is(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12 May 2021\n\nGunmen attacked Norwegian engineers in Beira in Mozambique.\n", encoding="utf-8")
    pipeline.add(tmp_path / "case.db", [str(tmp_path / "a.txt")], recorded_at="2021-06-01T00:00:00+00:00")
    assert "Norway · Beira" in TestClient(serve.app(tmp_path / "case.db"), base_url=HOME).get("/").text


def test_the_first_page_announces_what_is_planned_and_not_what_is_demanded(reader: Reader, tmp_path: Path) -> None:
    text = "Police arrested nine miners in Mozambique. Norway will send medicines to Mozambique. Sweden demanded that Mozambique free the miners.\n"
    (tmp_path / "a.txt").write_text(f"12 May 2021\n\n{text}", encoding="utf-8")
    pipeline.add(tmp_path / "case.db", [str(tmp_path / "a.txt")], recorded_at="2021-06-01T00:00:00+00:00")
    announced = TestClient(serve.app(tmp_path / "case.db"), base_url=HOME).get("/situation.json").json()["content"]["announced"]
    assert [("Norway" in one["sentence"]["text"], "Sweden" in one["sentence"]["text"]) for one in announced] == [(True, False)]


def test_what_is_one_countrys_and_told_of_in_one_sentence_stands_in_one_row(reader: Reader, tmp_path: Path) -> None:
    text = "12 May 2021\n\nNorwegian companies and Norwegian investors were attacked in Mozambique. Swedish engineers were abducted in Mozambique.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    pipeline.add(tmp_path / "case.db", [str(tmp_path / "a.txt")], recorded_at="2021-06-01T00:00:00+00:00")
    room = TestClient(serve.app(tmp_path / "case.db"), base_url=HOME)
    (group,) = room.get("/exposure.json").json()["content"]["groups"]
    rows = [[one["name"], *(other["name"] for other in one["along"])] for one in group[1]]
    assert rows == [["Swedish engineers"], ["Norwegian companies", "Norwegian investors"]]  # who was carried off before what was attacked
    assert [row.split(",")[2] for row in room.get("/exposure.csv").text.splitlines()[1:]] == ["Swedish engineers", "Norwegian companies", "Norwegian investors"]


# ---- the twins


@pytest.mark.parametrize("screen", all_screens(), ids=lambda screen: screen.twin)
def test_every_screen_has_its_twins(client: TestClient, screen: serve.screen.Screen) -> None:
    known = {"/reports/{id}": "reports", "/actors/{id}": "entities", "/evidence/{id}": "events"}
    twin = screen.twin.replace("{id}", ids(client, known[screen.path])[0]) if screen.path in known else screen.twin
    told = client.get(f"{twin}.json?q=police")
    assert (told.status_code, told.headers["content-type"]) == (200, "application/json")
    assert told.json()["content"]
    table = client.get(f"{twin}.csv?q=police")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    head, *rows = list(csv.reader(StringIO(table.text)))
    assert tuple(head) == screen.head
    assert {len(row) for row in rows} <= {len(head)}


def test_a_cell_that_would_be_a_formula_is_neutralised(hostile: TestClient) -> None:
    rows = list(csv.reader(StringIO(hostile.get("/reports.csv").text)))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert "'@SUM(1)" in rows[1]


@pytest.mark.parametrize("words", ["=1", "+1", "-1", "@a", "\tx", "\rx"])
def test_each_sign_that_begins_a_formula_is_known(words: str) -> None:
    from starlette.requests import Request

    table = as_csv(Request({"type": "http", "headers": []}), "t", ("a",), [(words,)])
    assert next(csv.reader(StringIO(bytes(table.body).decode().partition("\n")[2], newline=""))) == [f"'{words}"]


# ---- hostile text


@pytest.mark.parametrize("path", ["/", "/reports", "/timeline", "/health", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/report"])
def test_hostile_text_lies_still(hostile: TestClient, path: str) -> None:
    path = f"/reports/{ids(hostile, 'reports')[0]}" if path == "/report" else path
    html = hostile.get(path).text
    page = Page(html)
    assert [one for one in page.scripts if one.get("src") != "/static/room.js"] == []
    assert [link for link in page.links if link.lower().startswith(("javascript:", "data:"))] == []
    assert page.inline == []
    assert MOVING.findall(html) == []
    assert str(777 * 7777) not in html


def test_controls_are_shown_as_marks(hostile: TestClient) -> None:
    assert "⟨U+202E⟩evil⟨U+202C⟩" in hostile.get(f"/reports/{ids(hostile, 'reports')[0]}").text


def test_an_endless_word_is_whole_in_its_report_and_cut_in_rows(places: Gazetteer, tmp_path: Path) -> None:
    word = "W" * 10_000
    (tmp_path / "a.txt").write_text(f"Date: 2020-10-08\n\nThe {word} Front attacked the mill in Osh in Kyrgyzstan.\n", encoding="utf-8")
    pipeline.add(tmp_path / "case.db", [str(tmp_path / "a.txt")], recorded_at="2020-11-01T00:00:00+00:00")
    room = TestClient(serve.app(tmp_path / "case.db"), base_url=HOME)
    for path in ("/", "/actors", "/search?q=Front", "/relations"):
        html = room.get(path).text
        assert f"{word[:20]}…" in html, path
        assert f">{word}" not in html, path
    assert word in room.get(f"/reports/{ids(room, 'reports')[0]}").text


def test_the_reason_that_nothing_was_read_is_shown(hostile: TestClient) -> None:
    assert "&lt;i&gt;no&lt;/i&gt; reader" in hostile.get(f"/reports/{ids(hostile, 'reports')[0]}").text


# ---- the door


@pytest.mark.parametrize("path", ["/", "/reports.json", "/reports.csv", "/api/v1/reports", "/nowhere", "/static/room.css"])
def test_every_answer_carries_the_safety_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    assert "default-src 'none'" in POLICY
    assert "unsafe" not in POLICY


def test_a_name_of_another_site_is_turned_away(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])
def test_others_than_loopback_need_a_token(host: str) -> None:
    with pytest.raises(AkynError, match="expected --token"):
        refuse_open_door(host, None)
    refuse_open_door(host, "words")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.1.2.3"])
def test_loopback_needs_none(host: str) -> None:
    refuse_open_door(host, None)


def test_the_timeline_can_begin_with_the_last_day(client: TestClient) -> None:
    def days(path: str) -> list[str]:
        return [one["anchor"] for one in client.get(path).json()["content"]["bands"] if one["anchor"].startswith("d2")]

    oldest, newest = days("/timeline.json"), days("/timeline.json?order=newest")
    assert newest == oldest[::-1]
    assert 'kind=Violence&amp;order=newest' in client.get("/timeline?order=newest").text


def test_what_has_no_day_does_not_crowd_the_days_of_the_timeline(client: TestClient) -> None:
    page = client.get("/timeline.json").json()["content"]
    shown = [(band["title"] == timeline.UNDATED, one["id"]) for band in page["bands"] for one in band["happenings"]]
    assert 0 < sum(undated for undated, _ in shown) <= timeline.UNDATED_SHOWN < len(shown)
    assert "few of those without a day" in client.get("/timeline").text


def test_with_a_token_only_those_come_in_who_show_it(demo_case: Path) -> None:
    room = TestClient(serve.app(demo_case, token="open sesame"), base_url="http://desk.example")
    assert room.get("/").status_code == 401
    assert room.get("/static/room.css").status_code == 200  # it came with akyn and dresses the page that asks for the token
    assert room.get("/", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert room.get("/", headers={"authorization": "Bearer open sesame"}).status_code == 200
    assert room.get("/api/v1/reports", headers={"x-akyn-token": "open sesame"}).status_code == 200


def test_a_browser_without_a_token_is_asked_for_it_and_comes_to_the_page_it_wanted(demo_case: Path) -> None:
    room = TestClient(serve.app(demo_case, token="open sesame"), base_url="http://desk.example", headers={"accept": "text/html"})
    asked = room.get("/timeline?kind=Violence&token=guess")
    assert asked.status_code == 401
    assert 'name="token"' in asked.text
    assert '<input type="hidden" name="kind" value="Violence">' in asked.text
    assert "This token opens nothing" in asked.text
    assert "This token opens nothing" not in room.get("/timeline").text
    assert 'action="/"' in room.post("/decide", data={"verb": "accept"}).text
    assert room.get("/timeline", params={"kind": "Violence", "token": "open sesame"}).status_code == 200


def test_the_page_that_asks_for_a_token_says_nothing_of_the_case_and_shows_what_was_asked_as_words(demo_case: Path) -> None:
    room = TestClient(serve.app(demo_case, token="open sesame"), base_url="http://desk.example", headers={"accept": "text/html"})
    page = room.get("/timeline", params={"kind": '"><b>', '"><i>': "1"}).text
    assert "<b>" not in page
    assert "<i>" not in page
    assert room.get("/health").text == room.get("/nowhere").text
    assert room.get("/static/%2e%2e/foot.css").status_code == 404
    tried = room.get("/?token=guess").text
    assert 'id="refused"' in tried
    assert 'aria-describedby="refused"' in tried


def test_the_token_leaves_the_address_and_stays_as_a_cookie(demo_case: Path) -> None:
    room = TestClient(serve.app(demo_case, token="opensesame"), base_url="http://desk.example")
    shown = room.get("/timeline?kind=Violence&token=opensesame", follow_redirects=False)
    assert (shown.status_code, shown.headers["location"]) == (303, "/timeline?kind=Violence")
    assert {"httponly", "samesite=lax"} <= {part.strip().lower() for part in shown.headers["set-cookie"].split(";")}
    assert room.get("/timeline").status_code == 200
    assert room.get("http://desk.example//elsewhere.example/?token=opensesame", follow_redirects=False).headers["location"].startswith("/elsewhere")


def test_the_command_refuses_an_open_door(demo_case: Path) -> None:
    refused = CliRunner().invoke(command_line, ["serve", str(demo_case), "--host", "0.0.0.0"])
    assert isinstance(refused.exception, AkynError)


# ---- the interface


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_records_come_to_all_of_them_once(client: TestClient, kind: str) -> None:
    whole = ids(client, kind)
    found, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/v1/{kind}", params={"limit": 7, "cursor": cursor}).json()
        found += [record["id"] for record in page["items"]]
        cursor = page["next"]
    assert found == whole
    assert client.get(f"/api/v1/{kind}/{whole[0]}").json()["id"] == whole[0]


def test_the_evidence_of_anything_is_its_characters(client: TestClient) -> None:
    for kind in ("statements", "events", "figures", "disputes", "positions", "exposure"):
        found = client.get(f"/api/v1/evidence/{ids(client, kind)[0]}").json()
        assert found["quotes"]
        for quote in found["quotes"]:
            text = client.get(f"/api/v1/reports/{quote['report']}").json()["text"]
            assert text[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/reports/none", 404),
        ("/api/v1/nothing", 404),
        ("/api/v1/evidence/none", 404),
        ("/api/v1/reports?limit=0", 422),
        ("/api/v1/reports?limit=many", 422),
        ("/api/v1/reports?cursor=none", 404),
        ("/api/v1/reports?as_of=soon", 422),
        ("/api/v1/reports?as_of=2020-02-30", 400),
        ("/reports.json?as_of=soon", 400),
        ("/reports/none.json", 404),
    ],
)
def test_errors_are_problems(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status


def test_a_method_that_is_not_there_is_refused_with_those_that_are(client: TestClient) -> None:
    answer = client.post("/api/v1/statements")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


@pytest.mark.parametrize("path", ["/", "/reports.json", "/api/v1/statements"])
def test_what_the_reader_has_already_is_not_sent_again(client: TestClient, path: str) -> None:
    tag = client.get(path).headers["etag"]
    again = client.get(path, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_the_interface_describes_itself(client: TestClient) -> None:
    told = client.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    besides = ("alerts", "audit", "decisions", "members", "members/{name}", "stream")
    assert {path for path in told["paths"] if "{id}" not in path} == {f"/api/v1/{kind}" for kind in (*KINDS, *besides)}


def test_every_answer_with_records_is_described_as_the_export_contract_has_it(client: TestClient) -> None:
    described = client.get("/api/v1/openapi.json").json()
    for plural, kind in API_KINDS.items():
        answers = [described["paths"][path]["get"]["responses"]["200"] for path in (f"/api/v1/{plural}", f"/api/v1/{plural}/{{id}}")]
        page, one = (answer["content"]["application/json"]["schema"] for answer in answers)
        assert page["properties"]["items"]["items"] == one == {"$ref": f"#/components/schemas/{kind}"}
        rules = jsonschema_rs.Draft202012Validator(one | {"components": described["components"]})
        assert [record for record in client.get(f"/api/v1/{plural}").json()["items"] if not rules.is_valid(record)] == []
    assert client.get("/api/v1/alerts").json() == {"items": [], "next": None, "total": 0}


def test_same_case_same_bytes(demo_case: Path) -> None:
    one, other = (TestClient(serve.app(demo_case, read_only=True), base_url=HOME) for _ in range(2))  # a form's key is another at each start
    assert [one.get(path).content for path in PAGES] == [other.get(path).content for path in PAGES]
    assert json.loads(other.get("/reports.json").text) == one.get("/reports.json").json()


def test_the_brief_tells_counts_disputes_and_demands_with_notes_numbered_through_the_page(client: TestClient) -> None:
    page = client.get("/situation.json").json()["content"]
    said = {fact["cited"]["text"].split(":")[0]: row for row in page["brief"] for fact in row["facts"]}
    assert said["Killed"]["state"]["word"] == "disputed"
    assert any(row["label"] == "positions" for row in page["brief"])
    asked = next(row for row in page["brief"] if row["facts"][0]["cited"]["text"].startswith("Was the vote in Kyrgyzstan fair"))
    assert len(asked["facts"]) == 4  # the question, and those who defend the result, who call it rigged, who annulled it
    assert [note["number"] for note in page["noted"]["notes"]] == list(range(1, len(page["noted"]["notes"]) + 1))


def test_a_chart_draws_how_tellings_stand_to_each_other_and_what_has_no_day_apart(client: TestClient) -> None:
    figure = client.get("/figures.json").json()["content"]["chosen"]
    assert {one["word"] for one in figure["arrows"]} == {"contradicts", "updates", "part of"}
    months = [one["x"] for one in figure["tellings"] if one["published"] == "October 2020"]
    assert months
    assert all(x > figure["as_of"] for x in months)  # a month is no day: it stands right of them all
    assert len({(one["x"], one["y"]) for one in figure["tellings"]}) == len(figure["tellings"])  # no dot hides another


def test_a_printed_matrix_says_who_is_silent(client: TestClient) -> None:
    assert '<span class="onpaper meta">silent: ' in client.get("/disputes").text


def test_a_first_count_of_lesser_things_is_told_after_all_that_happened(client: TestClient) -> None:
    causes = client.get("/changes.json?since=2020-10-05").json()["content"]["causes"]
    found = [[one for one in cause["changes"] if one["sign"] == "+"] for cause in causes]
    for changes in found:
        lesser = [one["about"] == "figure" and one["words"].split(":")[0] not in ("Killed", "Injured", "Missing", "Arrested", "Displaced") for one in changes]
        assert lesser == sorted(lesser)


def test_the_records_of_a_list_are_chosen_by_type_by_what_they_name_and_by_days(client: TestClient) -> None:
    def ids(kind: str, **asked: str) -> set[str]:
        return {one["id"] for one in client.get(f"/api/v1/{kind}", params={"limit": "500", **asked}).json()["items"]}

    every = client.get("/api/v1/statements?limit=500").json()["items"]
    first = every[0]
    assert ids("statements", type=first["type"]) == {one["id"] for one in every if one["type"] == first["type"]}
    assert ids("statements", about=first["report"]) == {one["id"] for one in every if one["report"] == first["report"]}
    assert first["id"] in ids("statements", about=first["actors"][0])
    days = {one["id"]: one["published"] for one in client.get("/api/v1/reports?limit=500").json()["items"]}
    assert ids("reports", since="2020-10-07", until="2020-10-09") == {id for id, day in days.items() if day and "2020-10-07" <= day <= "2020-10-09"}
    assert ids("reports", until="2020-10") == {id for id, day in days.items() if day}
    assert client.get("/api/v1/reports", params={"since": "soon"}).status_code == 422


def test_what_is_found_is_chosen_by_kind_and_by_days(client: TestClient) -> None:
    def found(**asked: str) -> list[dict[str, str]]:
        hits: list[dict[str, str]] = client.get("/search.json", params={"q": "police", **asked}).json()["content"]["hits"]
        return hits

    assert {one["kind"] for one in found(kind="report")} == {"report"}
    late = found(kind="report", first="2020-10-09")
    assert 0 < len(late) < len(found(kind="report"))
    assert "Search these days" in client.get("/search?q=police").text


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "is_so"),
    [
        ("2020-10-05", "2020-10-07", "2020-10-07", "2020-10-09", True),
        ("2020-10-05", "2020-10-07", "2020-10-08", "", False),
        ("2020-10-05", "2020-10-07", "", "2020-10", True),
        ("2020-10-05", "2020-10-07", "2020", "2020-09", False),
        ("", "", "", "2020-10", False),
        ("2020-10", "2020-10", "2020-10-09", "", False),
        ("2020-10", "2020-10", "", "2020-10", True),
        ("", "", "", "", True),
    ],
)
def test_days_are_within_those_asked_for_where_they_share_one(start: str, end: str, first: str, last: str, is_so: bool) -> None:
    assert is_within(start, end, first=first, last=last) is is_so


def test_a_log_that_goes_while_one_looks_at_it_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = tmp_path / "case.db"
    case.write_bytes(b"a case")
    monkeypatch.setattr(Path, "exists", lambda _: True)
    assert [size for _, size in stamp(case)] == [6]


def card(client: TestClient, name: str) -> dict[str, Any]:  # Any: JSON of a screen
    """The page of the actor of this name."""
    id = next(one["id"] for one in client.get("/api/v1/entities?limit=500").json()["items"] if one["name"] == name)
    found: dict[str, Any] = client.get(f"/actors/{id}.json").json()["content"]
    return found


def test_roles_are_drawn_on_the_days_on_which_reports_give_them_and_a_former_one_is_called_so(client: TestClient) -> None:
    president, predecessor = card(client, "Sooronbai Jeenbekov"), card(client, "Almazbek Atambayev")
    (held,), (gone,) = president["terms"]["terms"], predecessor["terms"]["terms"]
    assert (len(held["calls"]), held["former"], held["said"]) == (7, [], "called so 5–15 October 2020")
    assert (gone["calls"], gone["said"], predecessor["known_as"]) == ([], "called former 6 October 2020", "former president")
    assert [one["x"] for one in held["calls"]] == sorted(one["x"] for one in held["calls"])
    turns = {one["word"]: one["day"] for one in president["terms"]["turns"]}
    assert turns["impeachment"] == "7 October 2020"
    for call in (*held["calls"], *gone["former"]):
        assert client.get(f"/evidence/{call['evidence']}").status_code == 200
    page = client.get(f"/actors/{president['id']}").text
    assert page.count('class="dot"') == 7
    assert "<td>called so 5–15 October 2020</td>" in page


def test_a_role_without_room_in_the_drawing_keeps_its_days_in_the_table(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akyn.serve.terms.OFFICES", 0)
    id = next(one["id"] for one in client.get("/api/v1/entities?limit=500").json()["items"] if one["name"] == "Sooronbai Jeenbekov")
    found = client.get(f"/actors/{id}.json?page=1").json()["content"]
    assert found["terms"]["terms"] == []
    assert ("president", "called so 5–15 October 2020") in [(title, when) for title, _, when in found["roles"]]


def test_no_sentence_stands_twice_in_a_band_of_the_timeline(client: TestClient) -> None:
    page = client.get("/timeline.json?all=1").json()["content"]
    for band in page["bands"]:
        told = [one["sentence"] for one in band["happenings"] if one["reports"] == 1]
        assert len(told) == len(set(told))
    shown = [id for band in page["bands"] for one in band["happenings"] for id in (one["id"], *(other for other, _ in one["others"]))]
    assert len(shown) == len(set(shown)) == page["shown"]


def test_the_first_page_says_in_its_headline_what_was_done(client: TestClient) -> None:
    page = client.get("/situation.json").json()["content"]
    assert page["headline"]["text"].startswith("The Central Election Commission scrapped the results; ")
    assert page["counts"].startswith("Kyrgyzstan, 5–15 October 2020: ")


def test_a_figure_says_what_was_counted_unless_its_measure_does(client: TestClient) -> None:
    figures = client.get("/figures.json?all=1").json()["content"]["figures"]
    assert all((one["clause"] == "") == (one["measure"] in ("Killed", "Injured", "Missing", "Arrested", "Displaced")) for one in figures)
    assert all(one["printed"] in one["clause"] for one in figures if one["clause"])


def test_a_report_without_title_stands_under_its_first_words(client: TestClient) -> None:
    room = client.get("/reports.json?all=1").json()["content"]
    assert not [one["title"] for one in room["reports"] if one["title"].endswith(".txt")]


def test_roles_of_years_share_dots_and_only_a_few_are_drawn(client: TestClient) -> None:
    days = [date(2020, 1, 1) + timedelta(days=7 * place) for place in range(400)]
    scale = Scale.over(days)
    calls = by_day(scale, [(day, f"r-000000000000:{place}-{place + 1}") for place, day in enumerate(days)])
    assert len(calls) < 45
    assert all(after.x - before.x >= DOT for before, after in pairwise(calls))
    assert calls[0].said.startswith("1 January – ")
    assert calls[0].said.endswith(" reports")


@pytest.mark.parametrize("length", [0, 6, 359, 360, 361, 364, 366, 367, 3000])
def test_the_days_of_an_axis_of_roles_stand_on_it(length: int) -> None:
    first = date(2019, 3, 1)
    scale = Scale.over([first, first + timedelta(days=length)])
    places = [scale.at(first), scale.at(first + timedelta(days=length)), *(x for x, _ in scale.ticks())]
    assert min(places) >= LEFT
    assert max(places) <= RIGHT


def test_those_kept_apart_from_an_actor_are_of_a_like_name(client: TestClient) -> None:
    assert [one["name"] for one in card(client, "Sooronbai Jeenbekov")["near"]] == ["Asylbek Jeenbekov"]


def test_the_card_of_an_actor_names_kinds_in_words(client: TestClient) -> None:
    related = " ".join(one["types"] for one in card(client, "Sooronbai Jeenbekov")["related"])
    assert "impeachment" in related
    assert not re.search(r"[A-Z]{4}", related)


def test_the_brief_tells_each_day_once_and_no_more_than_two_deeds_of_a_kind(client: TestClient) -> None:
    page = client.get("/situation.json").json()["content"]
    days = [(one["label"], one["state"]["word"]) for one in page["brief"] if one["label"][:1].isdigit()]
    assert len(days) == len(set(days)) > 0
    types = {one["id"]: one["type"] for one in client.get("/api/v1/events?limit=500").json()["items"]}
    told = [types[fact["id"]] for one in page["brief"] for fact in one["facts"] if fact["id"] in types]
    assert len(told) > 3
    assert max(map(told.count, told)) <= 2


# ---- as an analyst reads it


TOLD = (
    "Protesters stormed the town hall in Naryn in Kyrgyzstan on Monday. Five people were killed, the health ministry said.",
    "On Monday protesters stormed the town hall in Naryn in Kyrgyzstan. five people were killed, doctors said.",
)


@pytest.fixture
def told(tmp_path: Path, reader: Reader) -> TestClient:
    """The room of two reports that tell one thing with other capitals."""
    with Case.open(tmp_path / "told.db", create=True) as case:
        for name, text in zip(("Demo Wire", "Hill Post"), TOLD, strict=True):
            report = a_report(text, name=f"{name}.txt", source=name)
            case.add(report, reader.read(report), recorded_at="2020-11-01T00:00:00+00:00")
    return TestClient(serve.app(tmp_path / "told.db"), base_url=HOME)


def test_tellings_that_differ_in_a_capital_or_a_numeral_do_not_differ(told: TestClient) -> None:
    found = [one for one in told.get("/api/v1/events").json()["items"] if len({*one["statements"]}) > 1]
    parts = [part for one in found for part in told.get(f"/evidence/{one['id']}.json").json()["content"]["parts"]]
    assert parts
    assert not [part for part in parts if part["name"] == "How many" and part["differ"]]


def test_a_reason_stands_folded_under_what_it_goes_to_show_and_without_ids(client: TestClient) -> None:
    event = max(client.get("/api/v1/events?limit=500").json()["items"], key=lambda one: len(one["statements"]))
    html = client.get(f"/evidence/{event['id']}").text
    folded = re.findall(r'<details class="ground"><summary>(.*?)</summary>', html)
    assert folded
    assert not re.search(r"\([a-z]-[0-9a-f]{12}\)", "".join(folded))


def test_the_card_of_the_first_person_stands_open_beside_the_list_of_actors(client: TestClient) -> None:
    content = client.get("/actors.json").json()["content"]
    first = next(one for one in content["actors"] if one["type"] == "person")
    assert content["first"]["name"] == first["name"]
    assert content["first"]["said"] == client.get(f"/actors/{first['id']}.json").json()["content"]["said"]
    country = client.get("/actors.json?kind=country").json()["content"]
    assert country["first"]["id"] == country["actors"][0]["id"]


def test_an_actor_has_as_many_spellings_in_the_list_as_on_its_page(client: TestClient) -> None:
    for one in client.get("/actors.json").json()["content"]["actors"][:12]:
        assert one["spellings"] == len(client.get(f"/actors/{one['id']}.json").json()["content"]["spellings"]), one["name"]


def test_no_question_of_the_matrix_is_silent_as_long_as_its_parties_can_be_chosen_so(client: TestClient) -> None:
    for question, cells in client.get("/disputes.json").json()["content"]["questions"][:4]:
        assert any(cell["state"] for cell in cells), question["about"]


def test_every_item_at_risk_is_one_row_with_what_else_is_said_folded_in_it(client: TestClient) -> None:
    groups = client.get("/exposure.json").json()["content"]["groups"]
    items = [item for _, members in groups for item in members]
    html = client.get("/exposure").text
    assert any(len(item["said"]) > 1 for item in items)
    assert html.count('<details class="rest">') == sum(len(item["said"]) > 1 for item in items)
    assert all(html.count(f'<tr id="{item["id"]}">') == 1 for item in items)


def test_a_search_calls_a_statement_by_its_kind_in_words(client: TestClient) -> None:
    hits = client.get("/search.json", params={"q": "police", "kind": "statement"}).json()["content"]["hits"]
    assert hits
    assert not any(hit["where"].split(",")[0].isupper() for hit in hits)


def test_the_moment_and_the_word_for_no_date_are_free_of_the_first_and_the_last_day_on_the_thread(client: TestClient) -> None:
    labels = re.findall(r'<text class="axt" x="([\d.]+)" y="34" text-anchor="(\w+)">(.*?)</text>', client.get("/").text)
    assert labels
    assert all(anchor != "middle" or len(label) <= 2 or 30 <= float(x) <= 210 or label == "no date" for x, anchor, label in labels)


def test_who_is_alleged_to_have_done_it_is_not_the_voice_that_says_so(reader: Reader) -> None:
    text = "Rebels allegedly bombed the field hospital in Naryn in Kyrgyzstan on Monday. Rebels claimed to have seized the airport in Naryn."
    look = Lookup(account_of(reader, a_report(text, source="Demo Wire")))
    assert {one.stance: party(look, one) for one in look.statements.values()} == {"alleged": "Demo Wire", "claimed": "Rebels"}
