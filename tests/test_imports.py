"""This file says what becomes of rows that others coded: a report of their fields, one statement on their characters, and who coded it."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from akyn import pipeline
from akyn.ingest.coding import Coded
from akyn.ingest.dataset import all_datasets, records
from akyn.ingest.datasets import gdelt_events, gdelt_mentions
from akyn.kinds import all_kinds
from akyn.model import Account, Statement, Trouble
from akyn.places import Gazetteer
from akyn.registry import named
from akyn.store.case import Case
from akyn.store.verify import verify
from akyn.tell.formats import format_named
from test_exports import a_clash

NOW = "2020-11-01T00:00:00+00:00"
ACLED = {
    "event_id_cnty": "KGZ1", "event_date": "05 October 2020", "time_precision": "1", "event_type": "Riots", "sub_event_type": "Violent demonstration",
    "actor1": "Rioters (Kyrgyzstan)", "actor2": "Police Forces of Kyrgyzstan", "country": "Kyrgyzstan", "admin1": "Bishkek", "location": "Bishkek",
    "latitude": "42.87", "longitude": "74.59", "source": "Harbour Wire", "notes": "Rioters threw stones; two people died.", "fatalities": "2",
    "timestamp": "1602028800",
}  # fmt: skip
UCDP = {
    "id": "7", "type_of_violence": "1", "dyad_name": "Government of Norland - River Front", "side_a": "Government of Norland", "side_b": "River Front",
    "source_date": "2020-10-06;2020-10-08", "where_coordinates": "Osh", "latitude": "40.51", "longitude": "72.81", "country": "Kyrgyzstan",
    "date_start": "2020-10-04 00:00:00.000", "date_end": "2020-10-06 00:00:00.000", "best": "4", "high": "6", "low": "3",
}  # fmt: skip
EVENT = dict.fromkeys(gdelt_events.COLUMNS, "") | {
    "GLOBALEVENTID": "9", "SQLDATE": "20201005", "Actor1Name": "POLICE", "Actor2Name": "KAZAKHSTAN", "EventCode": "173", "EventRootCode": "17",
    "ActionGeo_FullName": "Bishkek, Bishkek, Kyrgyzstan", "ActionGeo_Lat": "42.87", "ActionGeo_Long": "74.59", "DATEADDED": "20201006123000",
    "SOURCEURL": "https://wire.example/a",
}  # fmt: skip
MENTION = dict.fromkeys(gdelt_mentions.COLUMNS, "") | {
    "GLOBALEVENTID": "9", "EventTimeDate": "20201005", "MentionTimeDate": "20201006123000", "MentionType": "1", "MentionSourceName": "wire.example",
    "MentionIdentifier": "https://wire.example/a", "SentenceID": "3", "Confidence": "80",
}  # fmt: skip


def under_head(*rows: dict[str, str]) -> str:
    out = StringIO(newline="")
    writer = csv.DictWriter(out, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def with_tabs(*rows: dict[str, str]) -> str:
    return "".join("\t".join(row.values()) + "\n" for row in rows)


def taken(tmp_path: Path, dataset: str, text: str) -> Account:
    """The account of a case that took the rows over; every span of it holds."""
    (tmp_path / "rows").write_text(text, encoding="utf-8")
    added = pipeline.take_over(tmp_path / "case", named(all_datasets(), dataset, "data set"), [tmp_path / "rows"], recorded_at=NOW)
    assert added.troubles == ()
    with Case.open(tmp_path / "case") as case:
        assert list(verify(case)) == []
    return pipeline.account(tmp_path / "case")


def only(account: Account) -> tuple[Statement, dict[str, str]]:
    """The one statement, and by slot the characters that fill it."""
    (statement,) = account.statements
    (report,) = account.reports
    slots = {"actor": statement.actors[0].span, "recipient": statement.recipients[0].span, "trigger": statement.trigger}
    return statement, {name: report.quote(span) for name, span in slots.items()} | {"place": report.quote(statement.place.span) if statement.place else ""}


def test_a_row_of_acled_is_a_statement_on_its_own_fields(tmp_path: Path, places: Gazetteer) -> None:
    account = taken(tmp_path, "acled-csv", under_head(ACLED))
    statement, words = only(account)
    assert (statement.type, statement.mode, statement.extractor) == ("PROTEST", "riot", "import:acled-csv")
    assert words == {"actor": "Rioters (Kyrgyzstan)", "recipient": "Police Forces of Kyrgyzstan", "trigger": "Violent demonstration", "place": "Bishkek"}
    assert account.date_of[statement.id].start.isoformat() == account.date_of[statement.id].end.isoformat() == "2020-10-05"
    assert [(figure.measure, figure.value) for figure in statement.figures] == [("killed", 2.0)]
    (report,) = account.reports
    assert (report.source, report.published, report.name) == ("ACLED", "2020-10-07", "rows#KGZ1")
    assert "notes: Rioters threw stones; two people died." in report.text
    place = next(one for one in account.referents if one.type == "place")
    assert (place.place, place.country) == ("geonames:1528675", "KG")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_that_went_through_a_spreadsheet_is_taken(separator: str, tmp_path: Path, places: Gazetteer) -> None:
    head, row = ACLED, ACLED | {"notes": "Rioters threw stones, bottles; two people died."}
    cells = [[name.upper() for name in head], [f'"{value}"' for value in row.values()]]

    (other,) = taken(tmp_path, "acled-csv", "\ufeff" + "\n".join(separator.join(line) for line in cells)).reports

    (tmp_path / "as it comes").mkdir()
    (one,) = taken(tmp_path / "as it comes", "acled-csv", under_head(row)).reports
    assert other.text == one.text


def test_a_row_of_ucdp_has_its_range_of_dead_and_of_days(tmp_path: Path, places: Gazetteer) -> None:
    account = taken(tmp_path, "ucdp-csv", under_head(UCDP))
    statement, words = only(account)
    (figure,) = statement.figures
    assert (statement.type, figure.low, figure.value, figure.high) == ("ASSAULT", 3.0, 4.0, 6.0)
    assert (words["actor"], words["recipient"], words["place"]) == ("Government of Norland", "River Front", "Osh")
    when = account.date_of[statement.id]
    assert (when.start.isoformat(), when.end.isoformat(), account.reports[0].published) == ("2020-10-04", "2020-10-06", "2020-10-08")


def test_an_event_of_gdelt_has_its_type_and_its_address_and_no_tone(tmp_path: Path, places: Gazetteer) -> None:
    account = taken(tmp_path, "gdelt-events", with_tabs(EVENT))
    statement, words = only(account)
    assert (statement.type, words["actor"], words["recipient"], words["trigger"]) == ("COERCE", "POLICE", "KAZAKHSTAN", "173")
    assert account.reports[0].url == "https://wire.example/a"
    assert {one.type for one in account.referents} == {"organization", "country", "place"}
    assert "Tone" not in account.reports[0].text


def test_a_packed_file_is_unpacked(tmp_path: Path, places: Gazetteer) -> None:
    with ZipFile(tmp_path / "day.export.CSV.zip", "w") as packed:
        packed.writestr("day.export.CSV", with_tabs(EVENT))
    (tmp_path / "broken.zip").write_bytes(b"PK")
    dataset = named(all_datasets(), "gdelt-events", "data set")
    (found,) = records(dataset, tmp_path / "day.export.CSV.zip", places)
    assert isinstance(found, Coded)
    assert found.report.name == "day.export.CSV#9"
    assert [type(one) for one in records(dataset, tmp_path / "broken.zip", places)] == [Trouble]


@pytest.mark.parametrize("spoilt", ["with a password", "packed in an unknown way", "changed on the way"])
def test_what_cannot_be_unpacked_is_a_trouble(spoilt: str, tmp_path: Path, places: Gazetteer) -> None:
    path, dataset = tmp_path / "day.zip", named(all_datasets(), "gdelt-events", "data set")
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("day.export.CSV", with_tabs(EVENT))
    content = bytearray(path.read_bytes())
    head, listed = content.index(b"PK\3\4"), content.index(b"PK\1\2")
    if spoilt == "with a password":
        content[head + 6] |= 1
        content[listed + 8] |= 1
    elif spoilt == "packed in an unknown way":
        content[head + 8] = content[listed + 10] = 99
    else:
        content[head + 50 : head + 60] = bytes(10)
    path.write_bytes(content)
    (found,) = records(dataset, path, places)
    assert isinstance(found, Trouble)
    assert "expected a whole .zip without a password" in found.problem


def test_a_mention_of_gdelt_states_nothing(tmp_path: Path, places: Gazetteer) -> None:
    account = taken(tmp_path, "gdelt-mentions", with_tabs(MENTION))
    assert account.statements == ()
    assert [(one.source, one.url, one.published) for one in account.reports] == [("wire.example", "https://wire.example/a", "2020-10-06")]


def test_another_case_gives_its_reports_by_the_same_ids(tmp_path: Path, demo_case: Path, places: Gazetteer) -> None:
    theirs = pipeline.account(demo_case)
    text = format_named("jsonl").text(theirs, places)
    ours = taken(tmp_path, "jsonl", text)
    assert [one.id for one in ours.reports] == [one.id for one in theirs.reports]
    assert [one.id for one in ours.statements] == [one.id for one in theirs.statements]


def test_taking_over_twice_changes_nothing(tmp_path: Path, places: Gazetteer) -> None:
    assert taken(tmp_path, "acled-csv", under_head(ACLED)) == taken(tmp_path, "acled-csv", under_head(ACLED))


def test_our_own_export_in_the_columns_of_a_data_set_is_taken_back(tmp_path: Path, places: Gazetteer) -> None:
    rows = format_named("ucdp-csv").text(a_clash(), places)
    account = taken(tmp_path, "ucdp-csv", rows)
    assert [(figure.low, figure.high) for one in account.statements for figure in one.figures] == [(2.0, 4.0)]


@pytest.mark.parametrize(
    ("dataset", "text", "problem"),
    [
        ("acled-csv", "a,b\n1,2\n", "has no column event_date, expected a head with"),
        ("acled-csv", under_head(ACLED | {"event_date": "soon"}), "event_date 'soon', expected a day"),
        ("ucdp-csv", under_head(UCDP | {"date_start": "5/7/2020 0:00"}), "date_start '5/7/2020 0:00', expected a day such as 2020-10-06"),
        ("ucdp-csv", "PK\x03\x04 of a workbook", "is a workbook of a spreadsheet, expected ucdp-csv: save it as CSV"),
        ("gdelt-events", "1\t2\n", "has 2 columns, expected 61"),
        ("gdelt-events", with_tabs(EVENT | {"EventRootCode": "99"}), "has root code '99'"),
        ("gdelt-mentions", "1\n", "has 1 columns, expected 16"),
        ("jsonl", '{"text": "A ferry landed."}\n', "holds no record of akyn's export"),
        ("jsonl", '{"kind": "report", "name": "a"}\n', "is a report without name, text or published_from"),
    ],
)
def test_a_row_that_cannot_be_taken_is_a_trouble(tmp_path: Path, places: Gazetteer, dataset: str, text: str, problem: str) -> None:
    (tmp_path / "rows").write_text(text, encoding="utf-8")
    found = list(records(named(all_datasets(), dataset, "data set"), tmp_path / "rows", places))
    assert problem in " ".join(one.problem for one in found if isinstance(one, Trouble))
    assert not [one for one in found if isinstance(one, Coded)]


def test_every_type_of_a_crosswalk_is_one_of_ours() -> None:
    from akyn.ingest.crosswalk import crosswalk

    kinds = {kind.name: kind.modes for kind in all_kinds()}
    for table in ("acled.tsv", "cameo.tsv"):
        for type, mode in crosswalk(table).values():
            assert mode is None or mode in kinds[type]


def test_every_data_set_is_documented() -> None:
    page = (Path(__file__).resolve().parent.parent / "docs" / "imports.md").read_text(encoding="utf-8")
    assert [one.name for one in all_datasets() if f"| `{one.name}` |" not in page] == []


def test_a_row_that_no_encoding_holds_is_survived(tmp_path: Path, places: Gazetteer) -> None:
    (tmp_path / "rows").write_bytes(under_head(ACLED).encode().replace(b"stones", b"st\xffnes\x00"))
    found = list(records(named(all_datasets(), "acled-csv", "data set"), tmp_path / "rows", places))
    assert all(isinstance(one, Coded | Trouble) for one in found)
    assert json.dumps([str(one) for one in found])
