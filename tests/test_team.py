"""This file says who may come into the room of a team and do what there, and that no token is ever kept or told again."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import Mount, Route
from typer.testing import CliRunner

from akyn import serve
from akyn.cli import app
from akyn.errors import AkynError, BadMember, NotFound
from akyn.model import Trouble
from akyn.serve.door import refuse_open_door
from akyn.serve.room import Room
from akyn.serve.stream import changes
from akyn.store.address import Address, address
from akyn.store.case import Case
from akyn.store.copying import copy
from akyn.store.members import ROLES, Deed, Member, Members
from build import monday

NOW, LATER = "2026-03-01T09:00:00+00:00", "2026-03-02T09:00:00+00:00"
ADMINS_ONLY = ("/api/v1/members", "/api/v1/members/{name}", "/api/v1/audit", "/members", "/members/revoke")
WHY = {"reason": "known to us"}


@pytest.fixture(params=["file", "server"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """The address of a case that is to be made."""
    return address(str(tmp_path / "case.db") if request.param == "file" else request.getfixturevalue("database"))


def admit(where: Address, name: str, role: str) -> str:
    with Members.open(where, create=True) as members:
        return members.admit(name, role, at=NOW, by="root")


def team(where: Address) -> dict[str, str]:
    """A member of each role, named after it; the token of each."""
    return {role: admit(where, f"the {role}", role) for role in ROLES}


def room(where: Address, token: str | None = None) -> TestClient:
    return room_of(serve.app(where), token)


def room_of(made: FastAPI, token: str | None) -> TestClient:
    headers = {"authorization": f"Bearer {token}"} if token else {}
    return TestClient(made, base_url="http://desk.example", headers=headers, follow_redirects=False, raise_server_exceptions=False)


def deeds(where: Address) -> list[tuple[str, bool, str]]:
    """Who did what, and whether a token proved it."""
    with Members.open(where) as members:
        return [(one.by, one.member is not None, one.did) for one in members.deeds()]


# ---- in the case


def test_a_member_is_known_by_the_token_until_revoked(where: Address) -> None:
    token = admit(where, "Ana", "analyst")
    with Members.open(where, create=True) as members:
        ana = Member(number=1, name="Ana", role="analyst", admitted_at=NOW, admitted_by="root")
        assert members.shown(token) == ana
        assert members.shown(f"{token}x") is None
        assert members.revoke("ana", at=LATER, by="root", why="has left") == ana
        assert members.shown(token) is None
        assert [(one.name, one.revoked_at, one.revoked_why) for one in members.all()] == [("Ana", LATER, "has left")]
        assert list(members.deeds()) == [
            Deed(number=1, at=NOW, by="root", member=None, did="admitted", what="Ana as analyst"),
            Deed(number=2, at=LATER, by="root", member=None, did="revoked", what="Ana: has left"),
        ]


def test_who_is_admitted_anew_has_another_token(where: Address) -> None:
    old = admit(where, "Ana", "viewer")
    with Members.open(where, create=True) as members:
        members.revoke("Ana", at=NOW, by="root", why="lost it")
        new = members.admit("Ana", "viewer", at=LATER, by="root")
        shown = members.shown(new)
        assert shown is not None
        assert (shown.number, members.shown(old)) == (2, None)


@pytest.mark.parametrize(
    ("name", "role", "problem"),
    [
        ("Ana", "owner", "no such role"),
        ("", "viewer", "no name"),
        ("akyn 1", "viewer", "no name"),
        ("a\x1bb", "viewer", "no name"),
        ("BORIS", "viewer", "already"),
    ],
)
def test_who_cannot_be_a_member_is_refused(tmp_path: Path, name: str, role: str, problem: str) -> None:
    admit(tmp_path / "case", "Boris", "viewer")
    with Members.open(tmp_path / "case", create=True) as members:
        with pytest.raises(BadMember, match=problem):
            members.admit(name, role, at=NOW, by="root")
        with pytest.raises(BadMember, match="no reason"):
            members.revoke("Boris", at=NOW, by="root", why=" ")
        with pytest.raises(NotFound):
            members.revoke("Nobody", at=NOW, by="root", why="gone")
        assert [one.name for one in members.all()] == ["Boris"]


def test_a_token_is_compared_with_all_and_each_comparison_takes_the_same_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = team(tmp_path / "case")
    compared: list[tuple[str, str]] = []
    monkeypatch.setattr(hmac, "compare_digest", lambda one, other: compared.append((one, other)) or one == other)
    with Members.open(tmp_path / "case") as members:
        assert members.shown(tokens["viewer"]) is not None
        first = len(compared)
        assert members.shown("akyn-wrong") is None
    assert (first, len(compared)) == (3, 6)  # the first is right, and the others are looked at all the same
    assert {len(words) for pair in compared for words in pair} == {64}


def test_a_token_is_kept_nowhere(where: Address, tmp_path: Path) -> None:
    token = admit(where, "Ana", "analyst")
    copy(where, tmp_path / "copy.db")  # all rows of a server's case as well

    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Ana" in kept
    assert not any(part.encode() in kept for part in (token, token.removeprefix("akyn-"), token[5:25]))


def test_what_is_done_is_on_record(where: Address) -> None:
    report, reading = monday()
    with Case.open(where, create=True) as case:
        case.add(report, reading, recorded_at=NOW, by="Ana")
        case.add(report, reading, recorded_at=LATER, by="Boris")  # it is there already: nothing is done
        case.keep_assets((), "assets.csv", LATER, by="Boris")
    with Members.open(where) as members:
        assert [(one.at, one.by, one.did, one.what) for one in members.deeds()] == [
            (NOW, "Ana", "added", report.id),
            (LATER, "Boris", "kept", "the assets assets.csv"),
        ]
        assert [one.number for one in members.deeds(after=1)] == [2]


# ---- at the door


def test_every_route_is_open_to_the_roles_that_may_and_to_nobody_else(case: Path) -> None:
    tokens: dict[str, str | None] = {"nobody": None, **team(case)}
    made = serve.app(case)
    routes = [(method, route.path) for route in made.routes if isinstance(route, Route) for method in sorted(route.methods or ())]
    mounted = [("GET", f"{route.path}/room.css") for route in made.routes if isinstance(route, Mount)]
    listed = [(method.upper(), path) for path, methods in made.openapi()["paths"].items() for method in methods]
    asked = {one for one in (*routes, *mounted, *listed, ("GET", "/nowhere"), ("PUT", "/"), ("PROPFIND", "/")) if not one[1].endswith("/stream")}
    assert len(asked) > 60

    for method, path in sorted(asked):
        needed = "admin" if path in ADMINS_ONLY else "viewer" if method in ("GET", "HEAD", "OPTIONS") else "analyst"
        for role, token in tokens.items():
            answer = room_of(made, token).request(method, path.replace("{id}", "x").replace("{name}", "x"))
            if role == "nobody":
                given = 200 if (method, path) in mounted else 401  # what came with akyn dresses the page that asks for a token
                assert (answer.status_code, "akyn_token" in answer.cookies) == (given, False), (method, path)
            else:
                is_refused = answer.status_code == 403 and "expected" in answer.text
                assert is_refused == (ROLES.index(role) < ROLES.index(needed)), (method, path, role, answer.status_code)


def test_a_viewer_cannot_post_and_the_attempt_is_on_record(where: Address) -> None:
    token = team(where)["viewer"]
    answer = room(where, token).post("/api/v1/reports", json={"text": "On Monday police in Norland arrested two men.", "by": "the admin"})
    assert (answer.status_code, answer.text) == (403, "the viewer is viewer of this case, expected analyst.\n")
    with Case.open(where) as opened:
        assert opened.report_ids() == ()
    assert deeds(where)[-1] == ("the viewer", True, "was refused")


def test_a_revoked_token_is_refused_at_once(where: Address) -> None:
    token = admit(where, "Ana", "analyst")
    client = room(where, token)
    assert client.get("/api/v1/reports").status_code == 200
    with Members.open(where, create=True) as members:
        members.revoke("Ana", at=LATER, by="root", why="has left")
    assert client.get("/api/v1/reports").status_code == 401
    assert client.get(f"/?token={token}").status_code == 401
    assert room(where).get("/").status_code == 401  # nobody is left, and the door stays shut


def test_a_case_that_gets_its_first_member_is_closed_to_all_others(case: Path) -> None:
    client = TestClient(serve.app(case), base_url="http://127.0.0.1")
    assert client.get("/").status_code == 200
    token = admit(case, "Ana", "viewer")
    assert client.get("/").status_code == 401
    assert client.get("/", headers={"x-akyn-token": token}).status_code == 200


def test_the_one_token_of_a_room_opens_no_case_with_members(case: Path) -> None:
    client = TestClient(serve.app(case, token="open sesame"), base_url="http://desk.example", headers={"x-akyn-token": "open sesame"})
    assert client.get("/").status_code == 200
    admit(case, "Ana", "viewer")
    assert client.get("/").status_code == 401
    with pytest.raises(AkynError, match="expected no --token"):
        refuse_open_door("0.0.0.0", "open sesame", is_a_team=True)
    refuse_open_door("0.0.0.0", None, is_a_team=True)


def test_a_case_that_cannot_be_read_lets_nobody_in(tmp_path: Path) -> None:
    client = room(tmp_path / "case.db", admit(tmp_path / "case.db", "Ana", "admin"))
    assert client.get("/api/v1/members").status_code == 200
    for path in tmp_path.iterdir():
        path.unlink()
    (tmp_path / "case.db").write_text("something else " * 100)
    assert client.get("/api/v1/members").status_code == 503


def test_the_token_leaves_the_address_and_stays_as_a_cookie(case: Path) -> None:
    client = room(case)
    token = admit(case, "Ana", "viewer")
    shown = client.get(f"/timeline?kind=Violence&token={token}")
    assert (shown.status_code, shown.headers["location"]) == (303, "/timeline?kind=Violence")
    assert "HttpOnly" in shown.headers["set-cookie"]
    assert client.get("/timeline").status_code == 200


def test_a_link_from_another_site_opens_for_who_is_signed_in_and_its_forms_write_nothing(case: Path) -> None:
    made, token = serve.app(case), admit(case, "Ana", "admin")
    client = room_of(made, None)
    client.get(f"/?token={token}")  # from now on the cookie is shown with every request
    assert client.get("/timeline", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}).status_code == 200
    before = deeds(case)
    for method, path in sorted(writing_routes(made)):
        for elsewhere in ({"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://elsewhere.example"}, {"origin": "null"}):
            answer = client.request(method, path.replace("{id}", "x").replace("{name}", "Ana"), headers=elsewhere)
            assert (answer.status_code, "Another site" in answer.text) == (403, True), (method, path, elsewhere)
    assert deeds(case) == before


def writing_routes(made: FastAPI) -> set[tuple[str, str]]:
    """Every method and path of the room that is not for reading."""
    routes = {(method, route.path) for route in made.routes if isinstance(route, Route) for method in route.methods or ()}
    listed = {(method.upper(), path) for path, methods in made.openapi()["paths"].items() for method in methods}
    found = {one for one in routes | listed if one[0] not in ("GET", "HEAD", "OPTIONS")}
    assert len(found) > 10
    return found


def test_a_form_without_the_rooms_key_writes_nothing_whoever_is_signed_in(case: Path) -> None:
    made, token = serve.app(case), admit(case, "Ana", "admin")
    client = room_of(made, None)
    client.get(f"/?token={token}")
    forms = [path for method, path in writing_routes(made) if not path.startswith("/api/")]
    sent = {"key": "guessed", "verb": "reject", "id": "x", "name": "Ana", "role": "admin", **WHY}
    refused = {path: client.post(path, data=sent).status_code for path in forms}
    assert {path for path, status in refused.items() if status not in (403, 422)} == set()


def test_a_token_is_neither_logged_nor_told_again(case: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    admin = team(case)["admin"]
    client = room(case, admin)
    made = client.post("/api/v1/members", json={"name": "Ana", "role": "viewer"})
    token = made.json()["token"]
    told = [client.get(path).text for path in ("/api/v1/members", "/api/v1/audit", "/", "/health", "/nowhere", f"/?token={token}x")]
    told += [room(case, f"{token}x").get("/").text, room(case, token).post("/decide").text, *capfd.readouterr()]
    told += [record.getMessage() for record in caplog.records if not record.name.startswith("httpx")]  # which is the client of this test

    assert (made.status_code, made.headers["cache-control"]) == (201, "no-store")
    assert not any(one in words for one in (token, admin) for words in told)


# ---- in the room


def statement(client: TestClient) -> str:
    return str(client.get("/api/v1/statements").json()["items"][0]["id"])


def test_a_decision_carries_the_name_that_the_token_proves(case: Path) -> None:
    client = room(case, team(case)["analyst"])
    made = client.post("/api/v1/decisions", json={"verb": "reject", "id": statement(client), "by": "Somebody Else", **WHY})
    assert made.json()[0]["by"] == "the analyst"
    gone = client.delete(f"/api/v1/decisions/{made.json()[0]['id']}", params={"by": "Somebody Else", **WHY})
    assert gone.status_code == 200
    with Case.open(case) as opened:
        (decided,) = opened.decided()
    assert (decided.judgement.by, decided.withdrawn_by) == ("the analyst", "the analyst")
    assert deeds(case)[-2:] == [("the analyst", True, "decided"), ("the analyst", True, "withdrew")]


def test_a_form_carries_it_as_well_and_a_viewer_sees_none(case: Path) -> None:
    tokens = team(case)
    client = room(case, tokens["analyst"])
    page = client.get("/add").text
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key
    sent = {"key": key[1], "verb": "reject", "id": statement(client), "by": "Somebody Else", **WHY}
    assert client.post("/decide", data=sent).status_code == 303
    with Case.open(case) as opened:
        assert [one.judgement.by for one in opened.decided()] == ["the analyst"]
    assert 'name="key"' not in room(case, tokens["viewer"]).get("/add").text


def test_without_members_a_decision_wants_a_name(case: Path) -> None:
    client = TestClient(serve.app(case), base_url="http://127.0.0.1")
    asked = {"verb": "reject", "id": statement(client), **WHY}
    assert client.post("/api/v1/decisions", json=asked).status_code == 400
    made = client.post("/api/v1/decisions", json={**asked, "by": "Ana"})
    assert client.delete(f"/api/v1/decisions/{made.json()[0]['id']}", params=WHY).status_code == 400
    assert deeds(case)[-1] == ("Ana", False, "decided")
    assert client.get("/api/v1/members").status_code == 403
    assert client.post("/api/v1/members", json={"name": "Ana", "role": "admin"}).status_code == 403


@pytest.mark.parametrize("is_a_member", [True, False], ids=["whose token was revoked", "who came in before there were members"])
def test_who_may_stay_no_longer_hears_of_no_change(where: Address, is_a_member: bool) -> None:
    with Case.open(where, create=True) as case:
        case.note(Trouble(name="a.xyz", problem="unknown format"), NOW)
    token = admit(where, "Ana", "viewer") if is_a_member else ""
    with Members.open(where) as members:
        listener = members.shown(token)

    async def heard() -> list[str]:
        events = []
        async for event in changes(Room(where), to=listener, look=0.01, most=1):
            events.append(event)
            with Members.open(where, create=True) as members:
                if is_a_member:
                    members.revoke("Ana", at=NOW, by="root", why="left")
                else:
                    members.admit("Ana", "admin", at=NOW, by="root")
            with Case.open(where, create=True) as case:
                case.note(Trouble(name="b.xyz", problem="unknown format"), LATER)
        return events

    (only,) = asyncio.run(heard())
    assert only.startswith("retry:")


def test_an_admin_admits_and_revokes_over_the_interface(where: Address) -> None:
    client = room(where, team(where)["admin"])
    token = client.post("/api/v1/members", json={"name": "Ana", "role": "viewer"}).json()["token"]
    assert room(where, token).get("/api/v1/reports").status_code == 200
    assert client.post("/api/v1/members", json={"name": "Ana", "role": "viewer"}).status_code == 400
    assert client.delete("/api/v1/members/Ana", params={"reason": "has left"}).status_code == 200
    assert room(where, token).get("/api/v1/reports").status_code == 401
    assert [(one["name"], one["revoked_by"]) for one in client.get("/api/v1/members").json()][-1] == ("Ana", "the admin")
    page = client.get("/api/v1/audit", params={"limit": 4}).json()
    rest = client.get("/api/v1/audit", params={"after": page["next"]}).json()
    assert [one["did"] for one in (*page["items"], *rest["items"])] == ["admitted"] * 4 + ["revoked"]
    assert rest["next"] is None


def test_an_admin_admits_and_revokes_from_a_page_that_shows_the_token_once(case: Path) -> None:
    admin = room(case, team(case)["admin"])
    key = re.findall(r'name="key" value="([^"]+)"', admin.get("/members").text)[0]
    admitted = admin.post("/members", data={"key": key, "name": "Ana", "role": "viewer"})
    token = re.findall(r"akyn-[\w-]{20,}", admitted.text)[0]
    assert admitted.headers["cache-control"] == "no-store"
    assert "Ana is admitted." in admitted.text
    assert token not in admin.get("/members").text
    assert room(case, token).get("/").status_code == 200
    assert admin.post("/members", data={"key": key, "name": "Ana", "role": "viewer"}).status_code == 400
    assert admin.post("/members/revoke", data={"key": "guessed", "name": "Ana", **WHY}).status_code == 403
    assert admin.post("/members/revoke", data={"key": key, "name": "Ana", **WHY}).headers["location"] == "/members"
    assert room(case, token).get("/").status_code == 401
    page = admin.get("/members").text
    assert all(words in page for words in ("No longer", "known to us", "Ana as viewer", "What was done"))


def test_only_an_admin_is_led_to_the_members(case: Path) -> None:
    tokens = team(case)
    assert ["/members" in room(case, tokens[role]).get("/health").text for role in ROLES] == [False, False, True]
    refused = room(case, tokens["analyst"]).get("/members")
    assert (refused.status_code, "expected an admin" in refused.text) == (403, True)


def test_a_room_without_members_says_how_the_first_is_made(case: Path) -> None:
    refused = TestClient(serve.app(case), base_url="http://127.0.0.1").get("/members")
    assert (refused.status_code, "akyn admit" in refused.text) == (403, True)


# ---- from the command line


def test_the_commands_admit_list_revoke_and_tell_what_was_done(case: Path) -> None:
    run = CliRunner().invoke
    made = run(app, ["admit", str(case), "Ana", "--role", "analyst", "--by", "root"])
    token = made.stdout.strip()
    assert room(case, token).get("/").status_code == 200
    assert "Ana: analyst, admitted" in run(app, ["members", str(case)]).stdout
    assert run(app, ["revoke", str(case), "Ana", "--reason", "has left", "--by", "root"]).stdout == "Ana: is no member any more\n"
    assert room(case, token).get("/").status_code == 401
    listed = json.loads(run(app, ["members", str(case), "--json"]).stdout)
    assert [(one["name"], one["revoked_why"]) for one in listed] == [("Ana", "has left")]
    done = run(app, ["audit", str(case)]).stdout.splitlines()
    assert [line.partition(": ")[2] for line in done[-2:]] == ["root? admitted Ana as analyst", "root? revoked Ana: has left"]
    assert isinstance(run(app, ["admit", str(case), "Ana", "--role", "owner"]).exception, BadMember)
