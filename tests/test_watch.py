"""This file says what becomes of feeds, folders and hosts that misbehave: every one is survived, with the right record."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from akyn import pipeline, watch
from akyn.cli import app
from akyn.errors import AlreadyWatched, BadFeedList, BadReport
from akyn.ingest import web
from akyn.model import Report, Watched
from akyn.store.address import alone
from akyn.store.case import Case
from akyn.store.diary import Diary
from akyn.store.verify import verify
from akyn.tell import watching
from akyn.watch import FeedList, Round, Source, entries, feed_list, watch_once
from akyn.watch.courtesy import Courtesy
from akyn.watch.entries import Named, feed_of, own_address
from akyn.watch.schedule import PAGE_TRIES, failed, moment, succeeded
from build import a_reading

START = datetime(2020, 10, 6, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
OUR_HOST = "127.0.0.2"  # stands for the public net; 127.0.0.1 is private as ever
STORY = "The ferry landed in Port Vell on Monday with 40 people on board, the harbour master said in a statement. Nobody was hurt, he added."


# ---- a host that does as it is told


@dataclass
class Reply:
    """What the host sends for a path: status, headers, the body by the piece, and how long it waits between two."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    says_length: int | None = None
    drip: float = 0
    endless: bool = False


@dataclass
class Host:
    """A local server, its replies by path, and all that it was asked."""

    address: str
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def at(self, path: str) -> str:
        return f"{self.address}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


def page(story: str = STORY, head: str = "", title: str = "Ferry lands") -> bytes:
    return f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1><p>{story}</p><p>{story}</p></article></body></html>".encode()


def rss(*links: str, updated: str = "") -> bytes:
    items = "".join(f"<item><title>Ferry {link}</title><link>{link}</link><pubDate>Tue, 06 Oct 2020 23:10:00 -0500</pubDate>{updated}</item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>{items}</channel></rss>'.encode()


class Handler(BaseHTTPRequestHandler):
    """Sends the replies of `host`, which the fixture hangs on a class of its own."""

    host: Host

    def do_GET(self) -> None:
        self.host.asked.append((self.path, dict(self.headers)))
        reply = self.host.replies.get(self.path, Reply(status=404))
        etag = reply.headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            reply = Reply(status=304)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if not reply.endless and not reply.drip:
            self.send_header("Content-Length", str(reply.says_length or len(reply.body)))
        self.end_headers()
        with suppress(OSError):  # the reader has hung up
            self.send(reply)

    def send(self, reply: Reply) -> None:
        if reply.drip:
            for byte in reply.body * 1000:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(reply.drip)
        while reply.endless:
            self.wfile.write(b"x" * 65_536)
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    monkeypatch.delenv("AKYN_ALLOW_PRIVATE", raising=False)
    monkeypatch.setattr(web, "_is_public", lambda address: address == OUR_HOST)
    host = Host("")
    with ThreadingHTTPServer((OUR_HOST, 0), type("OurHandler", (Handler,), {"host": host})) as server:
        server.daemon_threads = True
        host.address = f"http://{OUR_HOST}:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield host
        server.shutdown()
        thread.join()


@dataclass
class StillClock:
    """A clock that moves only when somebody sleeps."""

    at: datetime = START
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        if seconds:
            self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)


@pytest.fixture(autouse=True)
def no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """Readings of nothing: what is read is not the matter here."""
    monkeypatch.setattr(pipeline, "read_each", lambda reports, *_: [a_reading(report) for report in reports])


@dataclass
class Desk:
    """A case, its feeds, and a clock."""

    case: Path
    host: Host
    clock: StillClock = field(default_factory=StillClock)
    sources: list[Source] = field(default_factory=list)

    def go(self, *, later: timedelta = timedelta()) -> Round:
        self.clock.at += later
        return watch_once(self.case, FeedList(sources=tuple(self.sources)), self.clock)

    def feed(self, *links: str, path: str = "/feed", source: str | None = None, updated: str = "") -> str:
        self.host.replies[path] = Reply(rss(*map(self.host.at, links), updated=updated), headers={"Content-Type": "application/rss+xml"})
        if self.host.at(path) not in {one.address for one in self.sources}:
            self.sources.append(Source(address=self.host.at(path), source=source, every=HOUR))
        return self.host.at(path)

    def row(self, address: str) -> Watched:
        return next(one for one in pipeline.watched(self.case) if one.address == address)

    def reports(self) -> tuple[Report, ...]:
        with Case.open(self.case) as case:
            assert list(verify(case)) == []
            return case.reports()

    def problems(self) -> list[str]:
        with Case.open(self.case) as case:
            return [trouble.problem for trouble in case.troubles()]


@pytest.fixture
def desk(tmp_path: Path, host: Host) -> Desk:
    return Desk(tmp_path / "crisis.akyn", host)


def html(body: bytes | None = None, **headers: str) -> Reply:
    return Reply(body or page(), headers={"Content-Type": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}})


# ---- what goes well


def test_an_entry_becomes_a_report_with_what_the_feed_says_of_it(desk: Desk) -> None:
    desk.feed("/a?utm_source=rss")
    desk.host.replies["/a"] = html()
    done = desk.go()
    assert (done.asked, done.failed, done.added.added) == (2, 0, 1)
    (report,) = desk.reports()
    assert (report.name, report.title, report.source, report.published, report.published_from) == (
        desk.host.at("/a"), "Ferry lands", "Harbour Gazette", "2020-10-06", "metadata"
    )  # fmt: skip


def test_what_a_page_says_itself_goes_before_what_its_feed_says(desk: Desk) -> None:
    desk.feed("/a")
    desk.host.replies["/a"] = html(page(head='<meta name="date" content="2020-10-05">'))
    desk.go()
    assert desk.reports()[0].published == "2020-10-05"


def test_the_bytes_are_kept_with_their_hash_and_moment(desk: Desk) -> None:
    desk.feed("/a")
    desk.host.replies["/a"] = html()
    desk.go()
    with Diary.open(desk.case) as diary:
        ((sha256, fetched_at),) = diary._database.all("SELECT sha256, fetched_at FROM fetched")
        gave = diary.fetched(desk.host.at("/a"), sha256)
    assert (gave.content, gave.sha256, gave.media) == (page(), sha256, "text/html")
    assert fetched_at.startswith("2020-10-06T12:00")


def test_nothing_is_fetched_twice(desk: Desk) -> None:
    desk.feed("/a", "/b")
    desk.feed("/b", path="/other")
    desk.host.replies |= {"/a": html(), "/b": html()}
    desk.go()
    desk.go(later=HOUR)
    assert sorted(desk.host.paths()) == ["/a", "/b", "/feed", "/feed", "/other", "/other"]
    assert len(desk.reports()) == 2


def test_a_feed_that_has_not_changed_says_so_in_a_line(desk: Desk) -> None:
    address = desk.feed("/a")
    desk.host.replies["/feed"].headers["ETag"] = '"7"'
    desk.host.replies["/a"] = html()
    desk.go()
    assert desk.row(address).etag == '"7"'
    done = desk.go(later=HOUR)
    assert (done.asked, done.failed) == (1, 0)
    assert desk.host.asked[-1][1]["If-None-Match"] == '"7"'
    assert desk.row(address).next_at == moment(desk.clock.at + HOUR)


def test_a_feed_is_left_alone_until_its_time(desk: Desk) -> None:
    desk.feed()
    desk.go()
    assert desk.go(later=HOUR / 2).asked == 0


def test_one_host_is_asked_once_in_five_seconds(desk: Desk) -> None:
    desk.feed("/a", "/b")
    desk.host.replies |= {"/a": html(), "/b": html()}
    desk.go()
    assert desk.clock.slept == [5, 5, 5]  # after robots.txt, the feed and the first page


def test_a_crawl_delay_is_kept(desk: Desk) -> None:
    desk.feed("/a")
    desk.host.replies |= {"/a": html(), "/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 20\n")}
    desk.go()
    assert desk.clock.slept == [20, 20]


def test_an_entry_without_a_page_is_read_from_the_feed(desk: Desk) -> None:
    desk.sources.append(Source(address=desk.host.at("/feed.json"), every=HOUR))
    item = {"id": "7", "date_published": "2020-10-06", "content_text": STORY}
    desk.host.replies["/feed.json"] = Reply(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "items": [item]}).encode())
    desk.go()
    (report,) = desk.reports()
    assert (report.name, report.source, report.published) == (f"{desk.host.at('/feed.json')}#7", "Desk", "2020-10-06")
    assert STORY in report.text


def test_new_files_of_a_folder_are_read_once(desk: Desk, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    (inbox / "deep").mkdir(parents=True)
    (inbox / "deep" / "a.txt").write_text(STORY)
    (inbox / ".hidden.txt").write_text(STORY)
    (inbox / "odd.bin").write_bytes(b"\0")
    desk.sources.append(Source(address=str(inbox), is_folder=True, source="Desk", every=HOUR))
    done = desk.go()
    assert (done.added.added, done.failures) == (1, ())
    assert [(report.name, report.source) for report in desk.reports()] == [("a.txt", "Desk")]
    assert desk.problems()[0].startswith("unknown format .bin")
    assert [trouble.problem for trouble in done.added.troubles] == desk.problems()

    (inbox / "deep" / "a.txt").write_text(f"{STORY} Later a second boat came.")
    assert desk.go(later=HOUR).added.added == 1
    assert desk.go(later=HOUR).added == pipeline.Added(0, 0, ())


def test_a_folder_that_is_gone_is_a_failure_of_the_folder(desk: Desk, tmp_path: Path) -> None:
    desk.sources.append(Source(address=str(tmp_path / "none"), is_folder=True, every=HOUR))
    (failure,) = desk.go().failures
    assert failure.name == str(tmp_path / "none")
    assert "cannot be opened (No such file or directory)" in failure.problem
    assert desk.row(failure.name).problem == failure.problem


def test_a_round_says_what_failed_and_why_and_when_there_is_more_to_ask(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    rounds = iter([desk.go])

    def once(*_: object, **__: object) -> Round:
        return next(rounds, desk.go)()

    address = desk.feed()
    desk.host.replies["/feed"] = Reply(status=500)
    (tmp_path / "feeds.toml").write_text(f'[[feed]]\naddress = "{address}"\n')
    monkeypatch.setattr(watch, "watch_once", once)
    first, again = (CliRunner().invoke(app, ["watch", str(desk.case), str(tmp_path / "feeds.toml"), "--once"]) for _ in range(2))
    assert (first.exit_code, again.exit_code) == (3, 0)
    assert f"akyn: {address}: answered 500 Internal Server Error, expected 200 OK" in first.output
    assert "1 address asked, 1 failed" in first.output
    due = (desk.row(address).next_at or "")[:16].replace("T", " ")
    assert f"0 addresses asked (none is due before {due} UTC), 0 failed" in again.output


# ---- hosts that misbehave

Misdeed = Callable[[Host], None]


def one_page(reply: Reply) -> Misdeed:
    return lambda host: host.replies.update({"/a": reply})


def loop(host: Host) -> None:
    host.replies["/a"] = Reply(status=302, headers={"Location": "/a"})


BOMB = gzip.compress(b"\0" * 100_000_000)


@pytest.mark.parametrize(
    ("misdeed", "problem"),
    [
        (one_page(Reply(page(), drip=0.05)), "not whole within 1 seconds"),
        (one_page(Reply(endless=True)), "is over 10 MB"),
        (loop, "redirects more than 5 times"),
        (one_page(Reply(status=302, headers={"Location": "http://127.0.0.1/admin"})), "leads to the private address 127.0.0.1"),
        (one_page(Reply(BOMB, headers={"Content-Encoding": "gzip"})), "is over 10 MB"),
        (one_page(Reply(gzip.compress(BOMB), headers={"Content-Encoding": "gzip, gzip"})), "is packed as gzip, gzip"),
        (one_page(Reply(gzip.compress(page())[:-9], headers={"Content-Encoding": "gzip"})), "is cut short: its gzip has no end"),
        (one_page(Reply(page(), headers={"Content-Encoding": "gzip"})), "is not gzip as it says"),
        (one_page(Reply(page(), says_length=10_000)), "cannot be fetched"),
        (one_page(Reply(status=500)), "answered 500 Internal Server Error"),
    ],
    ids="slow endless loop inward bomb bomb-in-bomb cut-gzip no-gzip truncated broken".split(),
)
def test_a_page_that_misbehaves_is_tried_again_and_the_others_go_on(desk: Desk, monkeypatch: pytest.MonkeyPatch, misdeed: Misdeed, problem: str) -> None:
    monkeypatch.setattr(web, "SECONDS", 1)
    desk.feed("/a", "/b")
    desk.host.replies["/b"] = html()
    misdeed(desk.host)
    done = desk.go()
    assert (done.failed, done.added.added) == (1, 1)
    row = desk.row(desk.host.at("/a"))
    assert problem in (row.problem or "")
    assert (row.failures, row.next_at) == (1, moment(datetime.fromisoformat(row.failed_at or "") + timedelta(minutes=10)))
    assert [report.name for report in desk.reports()] == [desk.host.at("/b")]

    desk.host.replies["/a"] = html(page(title="At last"))
    assert desk.go(later=timedelta(minutes=11)).added.added == 1
    assert desk.row(desk.host.at("/a")).problem is None


def test_a_host_that_drips_its_head_is_cut_off(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", 1)
    with socket.create_server((OUR_HOST, 0)) as server:

        def drip() -> None:
            line, _ = server.accept()
            with line:
                line.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                with suppress(OSError):
                    while True:
                        line.sendall(b"x")
                        time.sleep(0.05)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        with pytest.raises(BadReport, match="not whole within 1 seconds"):
            web.ask(f"http://{OUR_HOST}:{server.getsockname()[1]}/")
        thread.join(5)
        assert not thread.is_alive()


def test_a_wrong_charset_does_not_spoil_the_words(desk: Desk) -> None:
    desk.feed("/a")
    story = "Паром прибыл в порт в понедельник, на борту было сорок человек, сообщил начальник порта. Никто не пострадал."
    desk.host.replies["/a"] = html(page(story, head='<meta charset="windows-1251">').decode().encode("cp1251"), Content_Type="text/html; charset=utf-8")
    desk.go()
    assert story in desk.reports()[0].text


def test_a_page_that_keeps_failing_is_given_up_and_told(desk: Desk) -> None:
    desk.feed("/a")
    desk.host.replies["/a"] = Reply(status=503, headers={"Retry-After": "120"})
    for _ in range(PAGE_TRIES + 2):
        desk.go(later=timedelta(days=1))
    row = desk.row(desk.host.at("/a"))
    assert (row.failures, row.next_at) == (PAGE_TRIES, None)
    assert desk.problems() == ["answered 503 Service Unavailable, expected 200 OK"]


def test_a_page_that_changed_is_a_second_report_beside_the_first(desk: Desk) -> None:
    desk.feed("/a")
    desk.host.replies["/a"] = html(ETag='"1"')
    desk.go()
    desk.feed("/a", updated="<a10:updated xmlns:a10='http://www.w3.org/2005/Atom'>2020-10-07T10:00:00Z</a10:updated>")
    desk.host.replies["/a"] = html(page(f"{STORY} Two are missing."), ETag='"2"')
    assert desk.go(later=HOUR).added.added == 1
    assert len(desk.reports()) == 2
    assert desk.host.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_page_that_was_deleted_leaves_its_report_and_a_trouble(desk: Desk) -> None:
    desk.feed("/a")
    desk.host.replies["/a"] = html()
    desk.go()
    desk.feed("/a", updated="<a10:updated xmlns:a10='http://www.w3.org/2005/Atom'>2020-10-07T10:00:00Z</a10:updated>")
    desk.host.replies["/a"] = Reply(status=410)
    desk.go(later=HOUR)
    assert len(desk.reports()) == 1
    assert desk.problems() == ["answered 410 Gone, expected 200 OK"]
    assert desk.row(desk.host.at("/a")).next_at is None


def test_what_robots_txt_forbids_is_not_asked(desk: Desk) -> None:
    desk.feed("/private/a")
    desk.host.replies |= {"/private/a": html(), "/robots.txt": Reply(b"User-agent: akyn\nDisallow: /private\n")}
    desk.go()
    assert desk.host.paths() == ["/feed"]
    assert desk.problems() == ["is forbidden by the robots.txt of its host, expected a page that may be fetched"]


def test_a_host_that_cannot_say_what_it_forbids_is_not_asked(desk: Desk) -> None:
    address = desk.feed("/a")
    desk.host.replies["/robots.txt"] = Reply(status=500)
    assert desk.go().failed == 1
    assert desk.host.paths() == []
    assert desk.row(address).problem == "is not asked, for the robots.txt of its host answered 500 Internal Server Error, expected 200 OK or 404 Not Found"


@pytest.mark.parametrize("body", [b"", b"<html><body>Welcome</body></html>", b'{"items": []}', b"{", b"\x89PNG\r\n"], ids="empty page json cut picture".split())
def test_what_is_no_feed_is_a_failure_of_the_feed(desk: Desk, body: bytes) -> None:
    address = desk.feed()
    desk.host.replies["/feed"].body = body
    assert desk.go().failed == 1
    assert "expected RSS, Atom, JSON Feed or a sitemap" in (desk.row(address).problem or "")


def test_a_feed_that_fails_is_asked_later_and_later_and_never_given_up() -> None:
    one = Watched(address="http://gazette.example/feed", kind="feed")
    waits = []
    for _ in range(8):
        one = failed(one, START, "answered 500", every=HOUR)
        waits.append((datetime.fromisoformat(one.next_at or "") - START) / HOUR)
    assert waits == [2, 4, 8, 16, 24, 24, 24, 24]
    assert succeeded(one, START, every=HOUR).failures == 0


def test_a_broken_feed_gives_its_entries_and_is_asked_for_whole_again(desk: Desk) -> None:
    address = desk.feed("/a")
    desk.host.replies["/feed"].body = desk.host.replies["/feed"].body.replace(b"</channel></rss>", b"<item><title>Cut")
    desk.host.replies["/feed"].headers["ETag"] = '"7"'
    desk.host.replies["/a"] = html()
    desk.go()
    assert len(desk.reports()) == 1
    assert desk.row(address).etag is None


# ---- killed


def test_what_was_fetched_and_not_read_is_read_without_asking_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.feed("/a", "/b")
    desk.host.replies |= {"/a": html(), "/b": html(page(title="Other"))}
    with monkeypatch.context() as killed:
        killed.setattr(Case, "add", _killed)
        with pytest.raises(KeyboardInterrupt):
            desk.go()
    assert desk.go().added.added == 2
    assert sorted(desk.host.paths()) == ["/a", "/b", "/feed"]
    assert all(one.unread is None for one in pipeline.watched(desk.case))


def _killed(*_: object, **__: object) -> bool:
    raise KeyboardInterrupt


def test_two_do_not_watch_for_one_case(desk: Desk) -> None:
    desk.feed()
    with alone(desk.case, "watch"), pytest.raises(AlreadyWatched, match="another akyn watches for it already"):
        desk.go()


# ---- feeds and lists


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><id>urn:1</id><title>Ferry</title>
<link href="/a#top"/><published>2020-10-06T01:00:00+06:00</published><source><title>Wire</title></source></entry></feed>"""


def test_atom_gives_address_title_source_and_day() -> None:
    feed = feed_of(ATOM, "application/atom+xml", "https://gazette.example/feed")
    assert (feed.title, feed.is_whole) == ("Gazette", True)
    (entry,) = feed.entries
    assert replace(entry, stamp="") == Named(address="https://gazette.example/a", title="Ferry", source="Wire", published="2020-10-06", stamp="")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/a?utm_source=rss&id=7#top", "https://gazette.example/a?id=7"),
        ("https://other.example/a?q=%20b", "https://other.example/a?q=%20b"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_an_entry_leads_to_the_web_or_nowhere(link: str | None, address: str | None) -> None:
    assert own_address(link, "https://gazette.example/feed") == address


SITEMAP = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="urn:image">
<url><loc>https://gazette.example/ferry</loc><lastmod>2020-10-08</lastmod><image:image><image:caption>A ferry</image:caption></image:image></url>
<url><loc> https://gazette.example/vote </loc><news:news><news:publication><news:name>Harbour Gazette</news:name></news:publication>
<news:publication_date>2020-10-06T10:00:00Z</news:publication_date><news:title>Vote annulled</news:title></news:news></url>
<url><loc>javascript:alert(1)</loc></url><url/></urlset>"""


def test_a_sitemap_is_a_feed_of_its_pages() -> None:
    feed = feed_of(SITEMAP, "application/xml", "https://gazette.example/sitemap.xml")
    assert [(one.address, one.title, one.source, one.published) for one in feed.entries] == [
        ("https://gazette.example/ferry", None, None, None),
        ("https://gazette.example/vote", "Vote annulled", "Harbour Gazette", "2020-10-06"),
    ]


def test_of_a_long_sitemap_the_pages_changed_last_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MOST", 1)
    pages = "".join(f"<url><loc>https://gazette.example/{day}</loc><lastmod>2020-10-0{day}</lastmod></url>" for day in (1, 3, 2))
    (one,) = feed_of(f"<urlset>{pages}</urlset>".encode(), "text/xml", "https://gazette.example/sitemap.xml").entries
    assert one.address == "https://gazette.example/3"


def test_a_sitemap_that_is_cut_short_is_none() -> None:
    with pytest.raises(BadReport, match="is no sitemap that can be read"):
        feed_of(b"<urlset><url>", "text/xml", "https://gazette.example/sitemap.xml")


def test_of_a_list_of_sitemaps_those_changed_last_are_asked(host: Host, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MOST_PARTS", 2)
    parts = "".join(f"<sitemap><loc>{host.at(f'/{day}.xml')}</loc><lastmod>2020-10-0{day}</lastmod></sitemap>" for day in (1, 3, 2))
    desk.feed()
    host.replies = {
        "/feed": Reply(f"<sitemapindex>{parts}</sitemapindex>".encode(), headers={"ETag": "one"}),
        "/2.xml": Reply(f"<urlset><url><loc>{host.at('/ferry')}</loc></url></urlset>".encode()),
        "/3.xml": Reply(f"<urlset><url><loc>{host.at('/vote')}</loc></url></urlset>".encode()),
        "/ferry": html(),
        "/vote": html(page("The council of Port Vell annulled the vote of 4 October on Tuesday, its chairman said.")),
    }
    assert desk.go().added.added == 2
    assert host.paths()[:3] == ["/feed", "/3.xml", "/2.xml"]
    host.asked.clear()
    desk.go(later=HOUR)
    assert host.paths() == ["/feed"], "a list that has not changed is not followed"


def test_a_list_of_sitemaps_that_leads_nowhere_is_asked_again(host: Host, desk: Desk) -> None:
    listing = f"<sitemapindex><sitemap><loc>{host.at('/gone.xml')}</loc></sitemap></sitemapindex>".encode()
    desk.feed()
    host.replies = {"/feed": Reply(listing, headers={"ETag": "one"})}
    assert desk.go().failed == 1
    row = desk.row(host.at("/feed"))
    assert (row.etag, row.problem) == (None, f"lists {host.at('/gone.xml')}, which answered 404 Not Found, expected 200 OK")


def test_an_entity_of_a_sitemap_is_not_opened() -> None:
    content = b'<!DOCTYPE urlset [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>https://gazette.example/&a;</loc></url></urlset>'
    assert all("root:" not in one.address for one in feed_of(content, "text/xml", "https://gazette.example/").entries)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("feeds = [", "expected TOML in UTF-8"),
        ("", "names nothing to watch, expected [[feed]] with an address or [[folder]] with a path"),
        ("[feed]\naddress = 'http://a.example/'", "feed is no list of tables, expected [[feed]] before each"),
        ("[[feed]]\nurl = 'http://a.example/'", "feed 1: 'url' is no setting, expected address, source, every, licence, licence_at"),
        ("[[feed]]\naddress = 'gazette.example/feed'", "feed 1: address 'gazette.example/feed', expected http:// or https:// and a host"),
        ("[[feed]]\naddress = 7", "feed 1: address 7, expected words"),
        ("[[feed]]\naddress = 'http://a.example/'\nevery = '5s'", 'every \'5s\', expected a time from "1m" to "7d", such as "30m" or "2h"'),
        ("pause = 0\n[[feed]]\naddress = 'http://a.example/'", "pause 0, expected seconds from 1 to 3600"),
        ("[[feed]]\naddress = 'http://a.example/'\n[[feed]]\naddress = 'http://a.example/'", "http://a.example/ stands there twice, expected once"),
        ("[[folder]]\nsource = 'Desk'", "folder 1: no path, expected that of a folder"),
    ],
)
def test_a_bad_list_is_told_in_one_line(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadFeedList) as raised:
        feed_list(path)
    assert problem in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadFeedList, match="cannot be opened"):
        feed_list(tmp_path / "none.toml")


def test_the_list_to_start_with_is_a_list() -> None:
    with as_file(files("akyn.watch") / "feeds.toml") as path:
        listed = feed_list(path)
    assert len(listed.sources) >= 15
    assert all(source.source and not source.is_folder for source in listed.sources)


def test_folders_are_seen_from_the_list(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text("[[folder]]\npath = 'inbox'\nevery = '5m'\n")
    (only,) = feed_list(tmp_path / "feeds.toml").sources
    assert only == Source(address=str(tmp_path / "inbox"), is_folder=True, every=timedelta(minutes=5))


def test_the_watch_is_told_with_its_failures() -> None:
    one = Watched(address="http://gazette.example/feed", kind="feed", succeeded_at="2020-10-06T12:00:00+00:00")
    assert list(watching.lines([failed(one, START + HOUR, "answered 500", every=HOUR)])) == [
        "watching 1 feed or folder, 0 pages still to fetch",
        "  http://gazette.example/feed: last success 2020-10-06 12:00; failed 1 time since, last 2020-10-06 13:00: answered 500; next try 2020-10-06 15:00",
    ]
    assert list(watching.lines([])) == []


def test_the_host_of_the_last_run_is_left_in_peace() -> None:
    asked = Watched(address="http://gazette.example/feed", kind="feed", asked_at=moment(START))
    courtesy = Courtesy(StillClock(), 5, [asked])
    assert courtesy.free_at("http://gazette.example/a") == START + timedelta(seconds=5)
