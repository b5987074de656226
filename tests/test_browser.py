"""This file drives the room in a real Chromium: every screen, the drawer, the moment, the keyboard, what axe finds, and a picture of each screen.

Without a Chromium (`make browser` installs Debian's where it can) these tests are skipped, and say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from akyn import serve
from akyn.read import Reader
from akyn.store.case import Case
from akyn.store.members import Members
from build import a_report

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
SHOTS = Path(__file__).resolve().parent.parent / "build" / "shots"
SCREENS = (
    "/", "/timeline", "/map", "/actors", "/figures", "/disputes", "/exposure", "/reports", "/changes", "/health", "/review", "/add", "/relations",
    "/situations", "/alerts", "/search?q=police",
)  # fmt: skip
GRAVE = ("serious", "critical")  # what axe may not find
FORMS: dict[str, tuple[int, dict[str, Any]]] = {  # Any: what Playwright calls the media
    "light": (1440, {"color_scheme": "light"}),
    "dark": (1440, {"color_scheme": "dark"}),
    "phone": (390, {"color_scheme": "light"}),
    "narrow": (320, {"color_scheme": "light"}),
    "print": (1440, {"media": "print"}),
}

MAIL = '<a href="{room}/timeline">An alert</a><form action="{room}/add" method="post"><input name="text" value="Nothing happened."><button>Win</button></form>'

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: make browser, or apt-get install chromium")


@contextmanager
def served(case: Path, *, token: str | None = None) -> Iterator[str]:
    """Where the room of a case is served, on loopback."""
    server = uvicorn.Server(uvicorn.Config(serve.app(case, token=token), host="127.0.0.1", port=0, log_level="error", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def address(demo_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the room of a copy of the demo case is served."""
    with served(shutil.copyfile(demo_case, tmp_path_factory.mktemp("browser") / "case.db")) as found:
        yield found


@pytest.fixture(scope="module")  # Playwright's loop must not run on under other tests
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that may ask nobody but the room, and whose console must stay silent."""
    context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.set_default_timeout(10_000)
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(address) else None)
    yield page
    context.close()
    assert wrong == []


def facts(page: Page) -> list[str]:
    """Where the underlined facts of the main part lead."""
    return [link.get_attribute("href") or "" for link in page.locator("main a.f[data-drawer]").all()]


def is_pleasing(page: Page, name: str) -> None:
    """Axe finds nothing grave on it, it fits its width, and its pictures lie in build/shots, to be looked at beside the design."""
    for form, (width, media) in FORMS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(**media)
        page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")  # half way no colour is meant; one cut short is over
        if form in ("light", "dark"):
            found = Axe().run(page).response["violations"]
            assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found if one["impact"] in GRAVE] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "it scrolls sideways"
        places = page.evaluate("[...document.querySelectorAll('h1, h2')].map(one => getComputedStyle(one).position)")
        assert {*places} <= {"static", "relative"}, "a heading lies over the page"
        page.screenshot(path=SHOTS / f"{name}-{form}.png", full_page=True)


@pytest.mark.parametrize("path", SCREENS)
def test_each_screen_pleases(page: Page, path: str) -> None:
    page.goto(path)
    is_pleasing(page, path.partition("?")[0].strip("/") or "situation")


@pytest.mark.parametrize("kind", ["reports", "entities", "events", "figures", "disputes"])
def test_the_page_of_one_thing_pleases(page: Page, kind: str) -> None:
    id = page.request.get(f"/api/v1/{kind}?limit=1").json()["items"][0]["id"]
    page.goto({"reports": f"/reports/{id}", "entities": f"/actors/{id}"}.get(kind, f"/evidence/{id}"))
    is_pleasing(page, f"one-of-{kind}")


def test_what_changed_comes_into_its_place_by_itself(page: Page) -> None:
    asked: list[Route] = []

    def not_yet(route: Route) -> None:
        asked.append(route)
        whole = route.fetch()
        text = whole.text().replace('<section id="changes">', '<section id="changes" data-later>Not worked out yet. ')
        route.fulfill(response=whole, body=text if len(asked) < 3 else whole.text())

    page.route("**/", not_yet)
    page.goto("/")
    expect(page.locator("#changes")).to_contain_text("Not worked out yet.")
    expect(page.locator("#changes")).not_to_contain_text("Not worked out yet.", timeout=15_000)
    assert len(asked) == 3


def test_what_opens_over_a_page_pleases(page: Page) -> None:
    page.goto("/timeline")
    page.locator("main a.f[data-drawer]").first.click()
    expect(page.locator("#drawer .quote").first).to_be_visible()
    is_pleasing(page, "drawer")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    is_pleasing(page, "keys")


def test_a_link_in_a_mail_opens_for_who_is_signed_in_and_a_form_there_writes_nothing(browser: Browser, case: Path) -> None:
    with served(case, token="opensesame") as address, browser.new_context() as context:
        page = context.new_page()
        page.route("http://mail.example/", lambda route: route.fulfill(content_type="text/html", body=MAIL.format(room=address)))
        page.goto(f"{address}/?token=opensesame")
        page.goto("http://mail.example/")
        page.get_by_role("link").click()
        expect(page.get_by_role("heading", name="Timeline")).to_be_visible()
        page.goto("http://mail.example/")
        with page.expect_navigation() as answer:
            page.get_by_role("button").click()
        assert answer.value is not None
        assert answer.value.status == 403
        assert page.get_by_text("Another site’s page may not write here").or_(page.get_by_text("Another site's page may not write here")).is_visible()


def test_the_page_of_the_members_pleases(browser: Browser, case: Path) -> None:
    """Who may come in and what was done, as an admin sees it."""
    with Members.open(case) as members:
        token = members.admit("Ana", "admin", at="2026-03-01T09:00:00+00:00", by="root")
    with served(case) as address:
        context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.goto(f"/members?token={token}")
        is_pleasing(page, "members")
        context.close()


def test_the_pages_of_an_empty_case_please(browser: Browser, tmp_path: Path) -> None:
    with Case.open(tmp_path / "case.db", create=True):
        pass
    with served(tmp_path / "case.db") as address:
        context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900})
        page = context.new_page()
        for name, path in (("first-run", "/"), ("first-add", "/add"), ("not-found", "/reports/r-000000000000")):
            page.goto(path)
            is_pleasing(page, name)
        context.close()


@pytest.mark.parametrize("path", ["/", "/timeline", "/map", "/figures", "/disputes", "/exposure", "/changes"])
def test_every_underlined_fact_opens_its_quotation(page: Page, path: str) -> None:
    page.goto(path)
    first = page.locator("main a.f[data-drawer]").first
    first.click()
    drawer = page.locator("#drawer")
    expect(drawer).to_be_visible()
    expect(drawer.locator("q, blockquote, .quote").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(first).to_be_focused()


def test_the_moment_goes_back_and_now_leads_forward(page: Page) -> None:
    page.goto("/timeline")
    late = len(facts(page))
    page.locator(".asof summary").click()
    page.locator(".asof input[type=date]").fill("2020-10-05")
    page.locator(".asof button").click()
    assert "as_of=2020-10-05" in page.url
    assert len(facts(page)) < late
    page.locator(".asof summary").click()
    page.get_by_role("link", name="Back to now").click()
    expect(page.locator("main a.f[data-drawer]")).to_have_count(late)
    assert "as_of" not in page.url


def test_the_keyboard_alone_reaches_the_evidence(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    page.wait_for_load_state()  # the heading may stand there before anybody listens for keys
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("police")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=police")


def test_the_keys_are_listed_and_those_of_one_letter_can_be_switched_off(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_contain_text("next, previous row")
    page.locator("#keys [data-single]").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.goto("/timeline")
    page.keyboard.press("/")
    expect(page.locator(".find")).not_to_be_focused()
    page.get_by_role("button", name="Keys").click()
    page.locator("#keys [data-single]").check()
    page.locator("#keys").get_by_role("button").click()
    page.keyboard.press("/")
    expect(page.locator(".find")).to_be_focused()


def test_the_arrows_go_from_day_to_day_on_the_thread(page: Page) -> None:
    page.goto("/timeline")
    days = page.locator(".asof svg a")
    page.keyboard.press("ArrowRight")
    expect(days.nth(0)).not_to_be_focused()
    days.nth(1).focus()
    page.keyboard.press("ArrowLeft")
    expect(days.nth(0)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(days.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**as_of=*")


def test_the_quotations_of_the_drawer_are_copied_with_their_sources(page: Page) -> None:
    page.goto("/timeline")
    page.locator("main a.f[data-drawer]").first.click()
    quote = page.locator("#drawer .quote mark").first.inner_text()
    page.keyboard.press("c")
    expect(page.locator("#drawer [data-cite]")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{quote}\n— ")
    assert "characters" in copied


def test_reading_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/timeline")
    page.locator("main a.f[data-drawer]").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/evidence" in page.url
    context.close()


def test_two_people_are_merged_from_the_page_and_parted_again(page: Page) -> None:
    page.goto("/actors")
    many = page.locator(".rail [data-key=a] i").inner_text()
    people = [one["id"] for one in page.request.get("/api/v1/entities?limit=500").json()["items"] if one["type"] == "person"]
    page.goto(f"/actors/{people[0]}")
    page.keyboard.press("m")
    form = page.locator("form:has(input[value=merge])")
    form.locator("select").select_option(people[1])
    form.locator("input[name=reason]").fill("one man, two spellings")
    form.locator("input[name=by]").fill("Ana")
    form.get_by_role("button").click()
    assert int(page.locator(".rail [data-key=a] i").inner_text()) == int(many) - 1
    page.goto("/review")
    row = page.locator("tr", has_text="one man, two spellings").first
    row.locator("summary").click()
    row.locator("input[name=reason]").fill("they were two after all")
    row.get_by_role("button").click()
    assert page.locator(".rail [data-key=a] i").inner_text() == many
    assert "withdrawn by Ana" in page.locator("main").inner_text()


def test_a_report_is_pasted_in_and_its_records_stand_beside_its_lines(page: Page) -> None:
    page.goto("/add")
    page.get_by_label("Text").fill("On Tuesday police in Naryn arrested nine miners after a march through the town.")
    page.get_by_label("Title").fill("Nine held in Naryn")
    page.get_by_label("Published").fill("2020-10-14")
    page.set_default_timeout(90_000)  # the models are loaded first
    page.get_by_role("button", name="Read into the case").click()
    page.wait_for_url("**/reports")
    page.get_by_role("link", name="Nine held in Naryn").click()
    expect(page.locator(".rec").first).to_be_visible()


def test_words_selected_in_the_source_fill_a_slot_and_the_keys_reach_the_same_form(page: Page) -> None:
    report = page.request.get("/api/v1/reports?limit=1").json()["items"][0]["id"]
    page.goto(f"/reports/{report}")
    line = page.locator(".doc .line:has(.rec) .txt").last
    line.evaluate("one => getSelection().setBaseAndExtent(one, 0, one, one.childNodes.length)")
    line.dispatch_event("mouseup")
    bar = page.locator("#deciding")
    expect(bar).to_have_class("deciding noprint up")
    words = bar.locator("input[name=words]").input_value()
    start, end = map(int, bar.locator("input[name=at]").input_value().split("-"))
    text = page.request.get(f"/api/v1/reports/{report}").json()["text"]
    assert text[start:end] == words
    page.keyboard.press("Escape")
    page.locator(".rec").last.focus()
    page.keyboard.press("e")
    expect(bar.locator("input[name=words]")).to_be_focused()
    chosen = words.split()[0]
    bar.locator("input[name=words]").fill(chosen)
    bar.locator("select[name=slot]").select_option("recipient")
    bar.locator("input[name=reason]").fill("so the sentence says")
    bar.locator("input[name=by]").fill("Ana")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto("/review")
    row = page.locator("tr", has_text="so the sentence says").first
    expect(row).to_contain_text("corrected: recipient")
    row.locator("summary").click()
    row.locator("input[name=reason]").fill("it was right before")
    row.get_by_role("button").click()
    expect(page.locator("main")).to_contain_text("withdrawn by Ana")


def test_a_figure_is_corrected_by_selecting_it_and_a_day_by_keys(page: Page) -> None:
    statement = next(one for one in page.request.get("/api/v1/statements?limit=500").json()["items"] if one["figures"])
    page.goto(f"/reports/{statement['report']}")
    number = page.locator(f".doc .h.n[data-rec={statement['id']}]").first
    number.evaluate("one => getSelection().selectAllChildren(one)")
    number.dispatch_event("mouseup")
    bar = page.locator("#deciding")
    expect(bar.locator("select[name=slot]")).to_have_value("figure")
    expect(bar.locator("select[name=measure]")).to_be_visible()
    bar.locator("select[name=id]").select_option(statement["id"])
    bar.locator("select[name=measure]").select_option("missing")
    bar.locator("input[name=means]").fill("at least 77")
    bar.locator("input[name=reason]").fill("the words below say so")
    bar.locator("input[name=by]").fill("Ana")
    with page.expect_navigation():
        bar.get_by_role("button").click()
    assert [(one["measure"], one["low"]) for one in figures_of(page, statement["id"]) if one["measure"] == "missing"] == [("missing", 77)]
    page.locator(f".rec[id='{statement['id']}']").focus()
    page.keyboard.press("e")
    expect(bar.locator("input[name=words]")).to_be_focused()
    bar.locator("select[name=slot]").select_option("day")
    expect(bar.locator("select[name=measure]")).to_be_hidden()
    bar.locator("input[name=words]").fill(page.locator(".doc .txt").first.inner_text().split()[0])
    bar.locator("input[name=means]").fill("2020-10-02")
    bar.locator("input[name=reason]").fill("a day earlier")
    bar.locator("input[name=reason]").press("Enter")
    expect(page.locator(f".rec[id='{statement['id']}']")).to_contain_text("corrected: day by Ana")
    for reason in ("a day earlier", "the words below say so"):
        page.goto("/review")
        row = page.locator("tr", has_text=reason).first
        row.locator("summary").click()
        row.locator("input[name=reason]").fill("taken back")
        row.get_by_role("button").click()
    assert figures_of(page, statement["id"]) == statement["figures"]


def figures_of(page: Page, statement: str) -> list[dict[str, Any]]:  # Any: JSON of the export contract
    """The figures of a statement, as programs are told them."""
    found: list[dict[str, Any]] = page.request.get(f"/api/v1/statements/{statement}").json()["figures"]
    return found


def test_the_graph_leads_to_the_evidence_of_a_tie(page: Page) -> None:
    page.goto("/relations")
    page.locator(".graph a[data-drawer]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer .quote").first).to_be_visible()


LONG = "Q" + "x" * 400


def test_a_word_without_end_does_not_widen_the_page_on_a_phone(browser: Browser, tmp_path: Path, reader: Reader) -> None:
    text = f"On Monday the minister Ana {LONG} said in Naryn in Kyrgyzstan that miners of the {LONG} company were killed. Police attacked {LONG}."
    with Case.open(tmp_path / "long.db", create=True) as case:
        report = a_report(text, source=LONG, title=f"{LONG} {LONG}")
        case.add(report, reader.read(report), recorded_at="2020-11-01T00:00:00+00:00")
    with served(tmp_path / "long.db") as room:
        page = browser.new_page(viewport={"width": 390, "height": 900})
        actor = page.request.get(f"{room}/actors.json").json()["content"]["actors"][0]["id"]
        for path in (*SCREENS, f"/actors/{actor}", f"/search?q={LONG}"):
            page.goto(f"{room}{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
        page.close()
