"""This file holds the facts about a case: what goes in comes out, once, whole, and in the same order; in a file, and in a database of a server."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from akyn import pipeline
from akyn.errors import BadReport, CaseError, CaseNotWritable, NotACase, NotFound
from akyn.model import Figure, Judgement, Reading, Reason, Referent, Report, Ruling, Span, Statement, Trouble, Watched
from akyn.store import schema
from akyn.store.address import migrate
from akyn.store.case import Case, Decided
from akyn.store.diary import Diary, Fetched
from akyn.store.moments import known, last_day
from akyn.store.rows import as_json, from_json
from akyn.store.verify import Finding, verify
from build import a_reading, a_referent, a_report, a_slot, a_statement, monday

NOON = "2020-10-07T12:00:00Z"
LATER = "2020-10-09T12:00:00Z"
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ALIKE = Judgement(about="entity", left="a", right="b", verdict="same", score=0.9, reasons=(Reason(weight=0.9, words="same name"),))


@pytest.fixture(params=["file", "server"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Case]:
    """A new case, in a file and on a server: what it does is the same."""
    where = tmp_path / "case.akyn" if request.param == "file" else request.getfixturevalue("database")
    with Case.open(where, create=True) as case:
        yield case


@pytest.fixture
def case_file(tmp_path: Path) -> Iterator[Case]:
    """A new case in a file, for what only a file knows."""
    with Case.open(tmp_path / "case.akyn", create=True) as case:
        yield case


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a model's type, absent parts and odd characters included."""
    if is_dataclass(hint):
        assert isinstance(hint, type)
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if NoneType in get_args(hint):
        return st.one_of(*map(values, get_args(hint)))
    plain: dict[Any, st.SearchStrategy[Any]] = {str: WORDS, int: st.integers(), bool: st.booleans(), date: st.dates(), NoneType: st.none()}
    return plain.get(hint, st.floats(allow_nan=False, allow_infinity=False))


# ---- the nouns as JSON


@pytest.mark.parametrize("noun", [Statement, Referent, Judgement, Trouble, Report, Figure, Ruling])
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_noun_comes_back_from_json_as_it_was(noun: type, data: st.DataObject) -> None:
    value = data.draw(values(noun))

    told = as_json(value)

    assert from_json(noun, told) == value
    assert as_json(from_json(noun, told)) == told


def test_absent_parts_are_left_out_of_the_json_and_nulls_without_a_default_are_kept() -> None:
    figure = Figure(measure="injured", value=None, low=400.0, high=None, approximate=True, span=Span(report="r-1", start=0, end=3))

    assert as_json(figure) == ('{"approximate":true,"high":null,"low":400.0,"measure":"injured","span":{"end":3,"report":"r-1","start":0},"value":null}')


def test_a_set_is_written_sorted() -> None:
    assert as_json(frozenset("cab")) == '["a","b","c"]'
    assert from_json(frozenset[str], '["a","b","c"]') == frozenset("abc")


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json((float("nan"),))
    with pytest.raises(TypeError, match="object"):
        as_json(object())
    with pytest.raises(TypeError, match="no way to read"):
        from_json(dict[str, str], "{}")


# ---- adding


def test_a_report_and_its_reading_come_back_whole(case: Case) -> None:
    report, reading = monday()

    assert case.add(report, reading, recorded_at=NOON) is True

    assert case.reports() == (report,)
    assert case.readings() == (reading,)
    assert case.recorded_at() == {report.id: NOON}


def test_adding_twice_changes_nothing(case: Case) -> None:
    report, reading = monday()
    case.add(report, reading, recorded_at=NOON)
    before = dump(case)

    assert case.add(report, reading, recorded_at=LATER) is False

    assert dump(case) == before


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=5), data=st.data())
def test_reports_in_any_order_and_any_number_of_times_make_the_same_case(texts: list[str], data: st.DataObject) -> None:
    reports = [a_report(text) for text in texts]
    shuffled = data.draw(st.permutations(reports + reports))

    with tempfile.TemporaryDirectory() as folder, Case.open(f"{folder}/case", create=True) as case:
        for report in shuffled:
            case.add(report, one_statement(report), recorded_at=NOON)

        assert case.reports() == tuple(sorted(set(reports), key=lambda report: report.id))
        assert case.readings() == tuple(one_statement(report) for report in case.reports())
        assert list(verify(case)) == []


def test_a_case_knows_what_it_has(case: Case) -> None:
    report, reading = monday()
    case.add(report, reading, recorded_at=NOON)

    assert case.has(report.id)
    assert case.has(report.id, extractor="en-rules")
    assert not case.has(report.id, extractor="en-rules-2")
    assert not case.has("r-nowhere")
    assert case.report(report.id) == report
    assert all(map(case.knows, (report.id, reading.referents[0].id, reading.statements[0].id)))
    assert not case.knows("s-nowhere")
    with pytest.raises(NotFound, match="r-nowhere"):
        case.report("r-nowhere")


def test_a_new_reading_comes_into_force_and_the_old_one_stays(case: Case) -> None:
    report, old = monday()
    new = Reading(report=report.id, extractor="en-rules-2", unread="nothing new")

    case.add(report, old, recorded_at=NOON)
    assert case.add(report, new, recorded_at=LATER) is True

    assert case.readings() == (new,)
    assert case.readings(known_at="2020-10-08") == (old,)
    assert case.readings_of(report.id) == (old, new)
    assert case.reports() == (report,)
    assert case.search("injured") == (report.id,)


def test_a_reading_of_another_report_is_a_bug(case: Case) -> None:
    with pytest.raises(ValueError, match="expected one of"):
        case.add(a_report(), a_reading(a_report("another")), recorded_at=NOON)


def test_a_failed_add_leaves_nothing(case: Case) -> None:
    report, reading = monday()
    twice = replace(reading, statements=reading.statements[:1] * 2)

    with pytest.raises((sqlite3.IntegrityError, psycopg.IntegrityError)):
        case.add(report, twice, recorded_at=NOON)

    assert not case.has(report.id)
    assert case.add(report, reading, recorded_at=NOON)


@pytest.mark.parametrize(("report", "where"), [(a_report("ab\ud800"), "character 2 of its text"), (a_report(name="\udcff.txt"), r"udcff.txt")])
def test_a_lone_surrogate_is_a_bad_report(case: Case, report: Report, where: str) -> None:
    with pytest.raises(BadReport, match=where):
        case.add(report, a_reading(report), recorded_at=NOON)

    assert case.reports() == ()


def test_a_person_can_read_the_statement_table(case: Case) -> None:
    case.add(*monday(), recorded_at=NOON)

    columns = 'type, stance, quote, "trigger", actors, recipients, speaker, via, time, place, figures'
    told = list(case._database.all(f"SELECT {columns} FROM statement WHERE type = 'ASSAULT'"))

    quote = "police had injured close to 400 people in Lindholm"
    assert told == [("ASSAULT", "claimed", quote, "injured", "police", "people", None, "Demo Radio", "On Monday", "Lindholm", "injured: close to 400")]


def test_search_finds_words_without_diacritics_and_takes_no_orders(case: Case) -> None:
    report, reading = monday()
    case.add(report, reading, recorded_at=NOON)

    assert case.search("kovac") == (report.id, reading.statements[0].id)
    assert case.search("kovac NOT") == ()
    assert case.search('"police OR *') == ()
    assert case.search("  ") == ()


# ---- troubles and judgements


def test_the_same_trouble_twice_is_one_row(case: Case) -> None:
    trouble = Trouble(name="b.txt", problem="empty, expected text")
    odd = Trouble(name="a\udcff.txt", problem="no UTF-8")

    assert [case.note(trouble, NOON), case.note(trouble, LATER), case.note(odd, NOON), case.note(odd, NOON)] == [True, False, True, False]

    assert case.troubles() == (replace(odd, name="a\\udcff.txt"), trouble)


def test_a_judgement_is_replaced_or_withdrawn_but_never_lost(case: Case) -> None:
    different = replace(ALIKE, verdict="different", score=0.1)

    assert [case.judge(ALIKE, "2020-10-07"), case.judge(ALIKE, "2020-10-08"), case.judge(different, "2020-10-09")] == [True, False, True]
    assert case.withdraw(ALIKE.id, "2020-10-10", "the same after all") == different
    first, second = replace(ALIKE, at="2020-10-07"), replace(different, at="2020-10-09")

    assert case.judgements() == (first,)
    assert case.judgements(known_at="2020-10-06") == ()
    assert case.judgements(known_at="2020-10-08") == (first,)
    assert case.judgements(known_at="2020-10-09T23:00:00Z") == (second,)
    case.withdraw(ALIKE.id, "2020-10-11", "nobody knows")
    assert case.judgements() == ()
    with pytest.raises(NotFound, match=ALIKE.id):
        case.withdraw(ALIKE.id, "2020-10-11", "again")
    assert case.judge(different, "2020-10-12") is True
    assert case.judgements() == (replace(different, at="2020-10-12"),)


def test_decisions_of_analysts_are_told_with_those_withdrawn(case: Case) -> None:
    theirs = replace(ALIKE, by="Ana", id="")
    case.judge(ALIKE, NOON)
    case.judge(theirs, NOON)
    case.withdraw(theirs.id, LATER, "too soon", by="Boris")

    assert case.decided() == (Decided(judgement=replace(theirs, at=NOON), withdrawn_at=LATER, withdrawn_by="Boris", withdrawn_why="too soon"),)


LATER_TABLES = "asset_list watched fetched raw delivery message alert_rule acknowledgement deed revocation member confirmation"
FIRST_SCHEMA = (
    'ALTER TABLE withdrawal DROP COLUMN "by"',
    *(f"DROP TABLE {table}" for table in LATER_TABLES.split()),
    "UPDATE meta SET value = '1' WHERE name = 'schema'",
)


def test_a_file_of_the_first_schema_is_brought_to_this_one_when_it_is_opened(case_file: Case) -> None:
    case_file.judge(ALIKE, NOON)
    make_old(case_file)

    with Case.open(case_file.path) as opened:
        assert opened.withdraw(ALIKE.id, LATER, "no", by="Ana") == ALIKE


def test_a_case_is_migrated_and_a_dry_run_only_says_how(case: Case) -> None:
    case.judge(ALIKE, NOON)
    make_old(case)

    told = migrate(case.path, dry_run=True)

    assert told == migrate(case.path, dry_run=True)
    assert "ALTER TABLE withdrawal" in told[0]
    assert migrate(case.path, dry_run=False) == told
    assert migrate(case.path, dry_run=True) == ()
    with Case.open(case.path) as opened:
        assert opened.withdraw(ALIKE.id, LATER, "no", by="Ana") == ALIKE


def test_a_migrated_case_has_the_tables_of_a_new_one(case: Case) -> None:
    new = columns(case)
    make_old(case)

    migrate(case.path, dry_run=False)

    with Case.open(case.path) as opened:
        assert columns(opened) == new


def columns(case: Case) -> dict[str, list[str]]:
    """The columns of each table."""
    return {table: sorted(case._database.columns(table)) for table in re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", schema.tables())}


def test_a_server_is_not_migrated_by_opening(database: str) -> None:
    with Case.open(database, create=True) as case:
        make_old(case)
    with pytest.raises(NotACase, match="akyn migrate"):
        Case.open(database, create=True)


def make_old(case: Case) -> None:
    """Bring a case back to the first schema."""
    for command in FIRST_SCHEMA:
        case._database.run(command, [{}])


# ---- moments


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2020-10", "2020-10-31"), ("2020-02", "2020-02-29"), ("2020", "2020-12-31"), ("2020-10-08", "2020-10-08"), (NOON, "2020-10-07")],
)
def test_a_vague_moment_lasts_to_its_last_day(moment: str, day: str) -> None:
    assert last_day(moment) == day


@pytest.mark.parametrize(
    ("as_of", "names"),
    [
        (None, "day month none"),
        ("2020-10-05", ""),
        ("2020-10-06", "day"),
        ("2020-10-08T08:00:00Z", "day none"),
        ("2020-10-31", "day month none"),
        ("2020-10", "day month none"),
    ],
)
def test_a_report_is_known_from_its_day_else_from_when_it_was_recorded(as_of: str | None, names: str) -> None:
    reports = (a_report(name="day"), a_report(name="month", published="2020-10"), a_report(name="none", published=None))

    found = known(reports, as_of, recorded_at={report.id: NOON for report in reports})

    assert " ".join(report.name for report in found) == names


def test_reports_can_be_asked_as_of_a_day_and_as_known_at_a_moment(case: Case) -> None:
    early, late = a_report("early"), a_report("late", published="2020-10-08")
    case.add(early, a_reading(early), recorded_at=LATER)
    case.add(late, a_reading(late), recorded_at=NOON)

    assert case.reports(as_of="2020-10-07") == (early,)
    assert case.reports(known_at="2020-10-07") == (late,)
    assert case.reports(as_of="2020-10-07", known_at="2020-10-07") == ()


# ---- the file


def test_a_case_is_opened_again_with_all_it_had(tmp_path: Path) -> None:
    report, reading = monday()
    with Case.open(tmp_path / "case", create=True) as case:
        case.add(report, reading, recorded_at=NOON)

    with Case.open(str(tmp_path / "case")) as case:
        assert case.readings() == (reading,)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case"]


def test_a_case_made_before_proposals_were_kept_is_read_and_added_to(tmp_path: Path) -> None:
    with Case.open(tmp_path / "old", create=True) as old:
        old.add(*monday(), recorded_at=NOON)
        sqlite3.connect(old.path).executescript("DROP TABLE ruling; DROP TABLE answer")
    with Case.open(tmp_path / "old") as old:
        assert old.readings() == (monday()[1],)
        assert old.answer("q-1") is None
    with Case.open(tmp_path / "old", create=True) as old:
        old.keep_answer("q-1", "yes", by="llm:demo", recorded_at=NOON)
        old.keep_answer("q-1", "no", by="llm:demo", recorded_at=NOON)
        assert (old.answer("q-1"), old.readings()) == ("yes", (monday()[1],))


def test_a_missing_case_is_not_found_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no such case"):
        Case.open(tmp_path / "case")
    with pytest.raises(NotFound, match="no such folder"):
        Case.open(tmp_path / "nowhere" / "case", create=True)

    assert list(tmp_path.iterdir()) == []


def a_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE report (id)")
    connection.close()


def a_case_of_tomorrow(path: Path) -> None:
    Case.open(path, create=True).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE meta SET value = '8' WHERE name = 'schema'")
    connection.close()


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: path.write_text("The quick brown fox. " * 100), "not a database"),
        (a_database, "another kind of file"),
        (a_case_of_tomorrow, "schema 8"),
        (lambda path: path.mkdir(), "a folder"),
    ],
    ids=["text", "database", "tomorrow", "folder"],
)
def test_another_file_is_not_a_case_and_is_left_as_it_was(tmp_path: Path, make: Any, problem: str, create: bool) -> None:
    path = tmp_path / "case"
    make(path)
    before = path.read_bytes() if path.is_file() else None

    with pytest.raises(NotACase, match=problem):
        Case.open(path, create=create)

    assert (path.read_bytes() if path.is_file() else None) == before


def test_an_empty_file_becomes_a_case_only_when_one_is_to_be_made(tmp_path: Path) -> None:
    (tmp_path / "case").touch()

    with pytest.raises(NotACase):
        Case.open(tmp_path / "case")
    with Case.open(tmp_path / "case", create=True) as case:
        assert case.reports() == ()


@pytest.fixture
def nobodys_folder() -> Iterator[Path]:
    """A folder outside pytest's own, which an ordinary user can enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def as_an_ordinary_user() -> Iterator[None]:
    """Root may write everywhere, so permissions are tried as somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
@pytest.mark.usefixtures("as_an_ordinary_user")
def test_a_read_only_case_can_be_read_and_refuses_writing(nobodys_folder: Path, file_mode: int, folder_mode: int) -> None:
    path = nobodys_folder / "a case?.akyn"
    report, reading = monday()
    with Case.open(path, create=True) as case:
        case.add(report, reading, recorded_at=NOON)
    path.chmod(file_mode)
    chmod_as_owner(nobodys_folder, folder_mode)

    with pytest.raises(CaseNotWritable, match="read-only"):
        Case.open(path, create=True)
    with Case.open(path) as case:
        assert case.readings() == (reading,)
        assert list(verify(case)) == []
        assert case.add(report, reading, recorded_at=LATER) is False
        with pytest.raises(CaseNotWritable):
            case.note(Trouble(name="a", problem="b"), NOON)
        with pytest.raises(CaseNotWritable):
            case.add(a_report("new"), a_reading(a_report("new")), recorded_at=NOON)
    chmod_as_owner(nobodys_folder, 0o777)


def chmod_as_owner(folder: Path, mode: int) -> None:
    user = os.geteuid()
    os.seteuid(folder.stat().st_uid)
    folder.chmod(mode)
    os.seteuid(user)


@pytest.mark.usefixtures("as_an_ordinary_user")
def test_no_case_is_made_in_a_read_only_folder(nobodys_folder: Path) -> None:
    chmod_as_owner(nobodys_folder, 0o555)

    with pytest.raises(CaseNotWritable, match="read-only"):
        Case.open(nobodys_folder / "case", create=True)


def test_a_writer_waits_for_another(case: Case) -> None:
    report, reading = monday()
    with Case.open(case.path, create=True) as other:
        case.add(report, reading, recorded_at=NOON)
        assert other.add(report, reading, recorded_at=NOON) is False
        assert other.readings() == case.readings()


# ---- the check


def test_a_sound_case_has_no_findings(case: Case) -> None:
    report, reading = monday()
    case.add(report, reading, recorded_at=NOON)
    case.judge(replace(ALIKE, left=reading.referents[0].id, right=reading.referents[1].id), NOON)
    case.judge(replace(ALIKE, about="published", left=report.id, right="2020-10-06"), NOON)

    assert list(verify(case)) == []


def test_a_statement_that_leads_outside_its_report_is_found(case: Case) -> None:
    report, reading = monday()
    size = len(report.text)
    ana = reading.referents[0]
    outside = Span(report=report.id, start=size, end=size + 1)
    foreign = Span(report="r-other", start=0, end=1)
    empty = Span(report=report.id, start=4, end=4)
    stranger = a_referent(report, "Lindholm", number=9)
    statements = (
        replace(reading.statements[0], trigger=outside, id=""),
        replace(reading.statements[1], speaker=replace(a_slot(report, "Ana", ana), span=foreign), id=""),
        a_statement(report, type="FLEE", trigger="told", actors=[stranger]),
    )
    broken = replace(reading, referents=(replace(ana, mentions=(empty,)), *reading.referents[1:]), statements=statements)
    case.add(report, broken, recorded_at=NOON)

    assert list(verify(case)) == [
        Finding(id=ana.id, problem=f"rests on characters 4 to 4 of a text of {size}"),
        Finding(id=statements[0].id, problem=f"rests on characters {size} to {size + 1} of a text of {size}"),
        Finding(id=statements[1].id, problem=f"rests on characters of r-other, expected {report.id}"),
        Finding(id=statements[2].id, problem=f"names {stranger.id}, which its report does not"),
    ]


def test_a_judgement_of_what_is_not_there_is_found(case: Case) -> None:
    case.judge(ALIKE, NOON)

    assert list(verify(case)) == [Finding(id=ALIKE.id, problem=f"judges {member}, which the case does not hold") for member in "ab"]


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ("UPDATE report SET text = replace(text, '400', '900')", "its content is not what its id was made of"),
        ("UPDATE statement SET quote = 'police had fled' WHERE type = 'ASSAULT'", "quotes 'police had fled', the text has 'police had injured"),
        ("UPDATE statement SET start = start - 1 WHERE type = 'ASSAULT'", "quotes 'police had injured"),
        ("UPDATE statement SET body = replace(body, 'ASSAULT', 'AID')", "its content is not what its id was made of"),
        ("UPDATE referent SET body = '{'", "its stored row cannot be read"),
        ("UPDATE reading SET times = '[1]'", "its stored row cannot be read"),
        ("UPDATE judgement SET body = '{\"colour\":1}'", "its stored row cannot be read"),
        ("DELETE FROM report", "leads to no report"),
    ],
)
def test_what_was_changed_behind_our_back_is_found(case_file: Case, damage: str, problem: str) -> None:
    report, reading = monday()
    case_file.add(report, reading, recorded_at=NOON)
    case_file.judge(replace(ALIKE, left=report.id, right=report.id), NOON)
    connection = sqlite3.connect(case_file.path, isolation_level=None)
    connection.execute(damage)
    connection.close()

    assert problem in " ".join(finding.problem for finding in verify(case_file))


GIVEN = Fetched(address="https://host.example/feed", content=b"<feed/>", media="text/xml", path="https://host.example/feed", fetched_at=NOON)
WATCHED = Watched(address=GIVEN.address, kind="feed", unread=GIVEN.sha256)


@pytest.mark.parametrize(
    ("content", "problem"),
    [(zlib.compress(b"<feed />"), "are not what they were"), (b"<feed/>", "cannot be unpacked"), (zlib.compress(b"<feed/>"), "")],
    ids=["other", "torn", "whole"],
)
def test_bytes_that_were_fetched_and_are_others_now_are_found(case: Case, content: bytes, problem: str) -> None:
    with Diary.open(case.path, create=True) as diary:
        diary.keep([WATCHED], [GIVEN])
    case._database.run("UPDATE raw SET content = :content", [{"content": content}])

    found = pipeline.verify(case.path)

    assert [finding.id for finding in found] == ([GIVEN.address] if problem else [])
    assert all(problem in finding.problem for finding in found)


def test_bytes_that_wait_to_be_read_and_are_not_there_are_found(case: Case) -> None:
    with Diary.open(case.path, create=True) as diary:
        diary.keep([WATCHED])

    assert [finding.problem[:18] for finding in pipeline.verify(case.path)] == ["waits to be read, "]


@pytest.mark.parametrize("kept", [1000, 5000, 20000])
def test_a_torn_file_is_told_plainly(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "case"
    with Case.open(path, create=True) as case:
        case.add(*monday(), recorded_at=NOON)
    path.write_bytes(path.read_bytes()[:kept])

    with pytest.raises(CaseError, match=f"{path}: .*expected a case that can be read"):
        opened_and_checked(path)


def opened_and_checked(path: Path) -> list[Finding]:
    with Case.open(path) as case:
        return list(verify(case))


# ---- helpers


def one_statement(report: Report) -> Reading:
    whole = report.span(0, len(report.text))
    return a_reading(report, statements=[Statement(report=report.id, span=whole, trigger=whole, type="COMMENT")])


def dump(case: Case) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    tables = re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", schema.tables())
    return {table: list(case._database.all(f"SELECT * FROM {table} ORDER BY 1")) for table in tables}
