"""This file kills the real `akyn watch`, on a feed of the demo, at random moments: in the end every alert was told once, and none is missing."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from akyn import pipeline
from akyn.alert import rule_list
from akyn.alert.message import Message, message_of
from akyn.alert.scene import Scene
from akyn.places import Gazetteer
from akyn.store.case import Case
from akyn.store.outbox import Outbox
from akyn.store.verify import verify

KILLS = 4
SLOW = 0.05  # seconds that the receiver takes for a post, so that kills fall into the sending
RULES = """
channels = ["log", "feeds", "caps", "desk", "console"]
[[rule]]
name = "Deaths"
figure = { measure = "killed", at_least = 1 }
[[rule]]
name = "Arrests and attacks"
kind = ["COERCE", "ASSAULT"]
[[rule]]
name = "Disputes"
dispute = true
[[channel]]
name = "log"
kind = "file"
path = "alerts.jsonl"
[[channel]]
name = "feeds"
kind = "feed"
folder = "feeds"
[[channel]]
name = "caps"
kind = "cap"
folder = "caps"
[[channel]]
name = "desk"
kind = "webhook"
address = "{address}/hook"
"""


@dataclass
class World:
    """A host with a feed of the demo's reports, and what was posted to it: by the id of the delivery, as a receiver has it that knows repetitions."""

    address: str = ""
    posts: int = 0
    got: dict[str, dict[str, Any]] = field(default_factory=dict)  # Any: JSON
    differing: list[str] = field(default_factory=list)

    def take(self, content: bytes, id: str) -> None:
        self.posts += 1
        said = json.loads(content)
        if self.got.setdefault(id, said) != said:
            self.differing.append(id)


class Handler(BaseHTTPRequestHandler):
    """Gives the feed, takes posts for `world`, which the fixture hangs on a class of its own."""

    world: World

    def do_GET(self) -> None:
        content = the_feed() if self.path == "/feed.json" else b""
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", "application/feed+json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["content-length"]))
        self.world.take(content, self.headers["webhook-id"])
        time.sleep(SLOW)
        self.send_response(204)
        self.end_headers()

    def handle(self) -> None:
        with suppress(OSError):  # whoever asked was killed
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        pass


def the_feed() -> bytes:
    """The reports of the demo as a JSON Feed that holds their texts."""
    reports = sorted((one for one in (files("akyn") / "demo").iterdir() if one.name.endswith(".txt")), key=lambda one: one.name)
    items = []
    for one in reports:
        head, *paragraphs = [line for line in one.read_text(encoding="utf-8").splitlines() if line.strip()]
        day = one.name[:10] if one.name[:10].count("-") == 2 else "2020-10-14"
        body = "".join(f"<p>{line}</p>" for line in paragraphs)
        items.append({"id": one.name, "title": head, "date_published": f"{day}T00:00:00Z", "content_html": body})
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Demo", "items": items}).encode()


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    with ThreadingHTTPServer(("127.0.0.2", 0), type("OurHandler", (Handler,), {"world": world})) as server:
        server.daemon_threads = True
        world.address = f"http://127.0.0.2:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield world
        server.shutdown()
        thread.join()


def test_a_watch_killed_at_random_moments_tells_every_alert_once(world: World, tmp_path: Path) -> None:
    chance = random.Random(20201005)
    killed = a_folder(tmp_path / "killed", world)
    landed = [kill_after(killed, world, posts=chance.choice((0, 0, 1, 2, 5)), wait=chance.uniform(0, 0.4)) for _ in range(KILLS)]
    run_to_the_end(killed)
    assert sum(landed) >= KILLS // 2, f"only {sum(landed)} of {KILLS} kills fell into the work"

    logged = [json.loads(line) for line in (killed / "alerts.jsonl").read_text().splitlines()]
    kept = messages(killed)
    assert [one["id"] for one in logged] == [one.id for one in kept]
    assert len({one.id for one in kept}) == len(kept)
    assert set(world.got) == {one.id for one in kept}
    assert world.differing == []
    assert {path.stem for path in (killed / "caps").glob("*.xml")} == {one.id for one in kept}
    entries = json.loads((killed / "feeds" / "alerts.json").read_text())["items"]
    assert sorted(one["id"] for one in entries) == sorted({f"urn:akyn:{one.alert}" for one in kept})
    with Case.open(killed / "case.akyn") as case:
        assert list(verify(case)) == []

    open_now = standing(killed)
    assert sorted(open_now) == sorted(set(open_now)), "an alert that is told twice under two ids"
    assert set(open_now) == expected(killed)
    undisturbed = a_folder(tmp_path / "undisturbed", world)
    run_to_the_end(undisturbed)
    assert set(standing(undisturbed)) == set(open_now)


def a_folder(folder: Path, world: World) -> Path:
    folder.mkdir()
    (folder / "rules.toml").write_text(RULES.replace("{address}", world.address))
    (folder / "feeds.toml").write_text(f'pause = 1\n[[feed]]\naddress = "{world.address}/feed.json"\n')
    return folder


def start(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"AKYN_ALLOW_PRIVATE": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "akyn", "watch", str(folder / "case.akyn"), str(folder / "feeds.toml"), "--rules", str(folder / "rules.toml"), *options]
    with (folder / "console.txt").open("ab") as console:
        return subprocess.Popen(command, stdout=console, stderr=console, env=environment)


def kill_after(folder: Path, world: World, *, posts: int, wait: float) -> bool:
    """Kill the watch when it has posted so often, or has begun to read, and a little later; whether there was something left to do."""
    before, victim = world.posts, start(folder)
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and victim.poll() is None and not is_reached(folder, world.posts - before, posts):
        time.sleep(0.002)
    time.sleep(wait)
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    return victim.returncode == -signal.SIGKILL and is_unfinished(folder)


def is_reached(folder: Path, posted: int, posts: int) -> bool:
    """Whether it has posted so often; where nothing is waited for, whether the case is being written."""
    return posted >= posts if posts else (folder / "case.akyn").exists() and b"read " in (folder / "console.txt").read_bytes()[-4000:]


def is_unfinished(folder: Path) -> bool:
    with Outbox.open(folder / "case.akyn", create=True) as outbox:
        waiting = [one for one in outbox.deliveries() if one.next_at]
    unread = [one for one in pipeline.watched(folder / "case.akyn") if one.unread or (one.kind == "feed" and not one.succeeded_at)]
    return bool(waiting or unread or not messages(folder))


def run_to_the_end(folder: Path) -> None:
    assert start(folder, "--once").wait(timeout=120) == 0, (folder / "console.txt").read_text()[-2000:]
    with Outbox.open(folder / "case.akyn", create=True) as outbox:
        assert [one for one in outbox.deliveries() if not one.delivered_at] == []


def messages(folder: Path) -> list[Message]:
    with Outbox.open(folder / "case.akyn", create=True) as outbox:
        return [message_of(letter) for letter in outbox.letters().values() if letter.kind != "known"]


def the_scene(folder: Path) -> Scene:
    return Scene(account=pipeline.account(folder / "case.akyn"), places=Gazetteer.open(), now="2020-11-01T00:00:00+00:00", heard_at={})


def standing(folder: Path) -> list[tuple[str, str]]:
    """Of each alert that is not withdrawn its rule, and the id that what it is about has now."""
    rules = {one.name: one for one in the_rules(folder)}
    scene, last = the_scene(folder), {one.alert: one for one in messages(folder)}
    subjects = [(one.rule, rules[one.rule].topic.now(scene, one)) for one in last.values() if one.kind != "cancel"]
    assert all(subject for _, subject in subjects)
    return [(rule, subject.id) for rule, subject in subjects if subject]


def expected(folder: Path) -> set[tuple[str, str]]:
    """All that the rules hold for in the end, and what they held for when it was told: a figure may have moved, an event been denied since."""
    scene = the_scene(folder)
    held = {(rule.name, subject.id) for rule in the_rules(folder) for subject in rule.found(scene)}
    return held | set(standing(folder))


def the_rules(folder: Path) -> Any:  # a tuple of Rule
    os.environ["AKYN_ALLOW_PRIVATE"] = "1"
    try:
        return rule_list(folder / "rules.toml", Gazetteer.open(), lambda lines: None).rules
    finally:
        del os.environ["AKYN_ALLOW_PRIVATE"]
