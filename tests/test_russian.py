"""This file says how Russian reports are read: roles, times, figures and names as in English, and one account with English tellings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from akyn import pipeline, serve
from akyn.cli import app
from akyn.errors import NotFound
from akyn.lang import is_read, languages, name_of
from akyn.lang.ru import dates, models, numbers, words
from akyn.lang.tables import rows
from akyn.model import Account, Report
from akyn.places.gazetteer import Gazetteer
from akyn.read import Reader
from reading import PUBLISHED, Told, names, told_by

HERE = Path(__file__).parent
RECORDED = "2021-03-14T00:00:00+00:00"
REPORTS = HERE / "two_languages"
EXAMPLES = [line.split("\t") for line in (HERE / "russian_examples.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.fixture(scope="module")
def russian() -> Reader:
    """The Russian reader; skipped by name where set-up did not place the weights or build the gazetteer."""
    try:
        Gazetteer.open()
        models.checked(Path(models.__file__).parent / models.WEIGHTS)
    except Exception:
        pytest.skip("no gazetteer or no Russian weights: run make setup")
    return pipeline.reader("ru")


def told(reader: Reader, text: str) -> tuple[Told, ...]:
    return told_by(reader.read(Report(name="text.txt", text=text, language="ru", published=PUBLISHED, published_from="metadata")))


def asked(cell: str) -> str | None:
    return None if cell == "-" else "" if cell == "." else cell


# ---- what is read


@pytest.mark.parametrize(("kind", "stance", "actor", "recipient", "speaker", "text"), EXAMPLES, ids=[f"{row[0]}: {row[-1]}" for row in EXAMPLES])
def test_an_example_is_read_with_its_roles(russian: Reader, kind: str, stance: str, actor: str, recipient: str, speaker: str, text: str) -> None:
    name, _, mode = kind.partition("/")
    found = told(russian, text)
    assert any(
        one.type == name and one.mode == (mode or one.mode) and one.stance == stance and names(asked(actor), one.actors)
        and names(asked(recipient), one.recipients) and names(asked(speaker), (one.speaker,) if one.speaker else ())
        for one in found
    ), found  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Об этом рассказала Роза Осмонова.", "Роза Осмонова"),
        ("Полиция встретилась с Нурланом Бейшеновым.", "Нурлан Бейшенов"),
        ("Суд освободил Асель Абдыкеримову.", "Асель Абдыкеримова"),
        ("Президент вручил орден Айдару Сатыбалдину.", "Айдар Сатыбалдин"),
        ("Толпа собралась в Джалал-Абадской области.", "Джалал-Абадская область"),
        ("Митинг прошёл в центре Оша.", "Ош"),
    ],
)
def test_a_name_is_known_in_the_nominative(russian: Reader, text: str, name: str) -> None:
    reading = russian.read(Report(name="text.txt", text=text, language="ru"))
    assert name in {one.name for one in reading.referents}


def test_every_span_holds_characters_of_the_report(russian: Reader) -> None:
    for row in EXAMPLES:
        for one in told(russian, row[-1]):
            slots = (*one.statement.actors, *one.statement.recipients)
            assert all(row[-1][slot.span.start : slot.span.end].strip() for slot in slots), row[-1]
            assert one.statement.extractor == "ru-rules"


def test_text_that_is_no_sentence_does_no_harm(russian: Reader) -> None:
    for text in ("", " \n\n ", "«»", "— — —", "и в на не", "12", "А", "Да" * 4_000):
        told(russian, text)


def test_words_out_of_order_do_no_harm(russian: Reader) -> None:
    mixed = [word for row in EXAMPLES for word in row[-1].split()]
    for step in (7, 11, 13, 17):
        told(russian, " ".join(mixed[::step]))


# ---- times and quantities


@pytest.mark.parametrize(
    ("text", "found", "form", "values"),
    [
        ("Это было 5 октября.", "5 октября", "month-day", (10, 5)),
        ("Встреча прошла в четверг вечером.", "четверг вечером", "weekday", (3,)),
        ("Накануне они встретились.", "Накануне", "days", (-1,)),
        ("в ночь на 6 октября", "ночь на 6 октября", "month-days", (10, 5, 10, 6)),
        ("на прошлой неделе", "прошлой неделе", "weeks", (-1,)),
        ("6 октября 2020 года", "6 октября 2020 года", "day", (2020, 10, 6)),
        ("с 5 по 7 октября", "5 по 7 октября", "month-days", (10, 5, 10, 7)),
        ("в 2010 году", "2010 году", "year", (2010,)),
        ("в октябре 2020 года", "октябре 2020 года", "month", (2020, 10)),
        ("в мае", "мае", "bare-month", (5,)),
        ("три дня назад", "три дня назад", "ago", (3, 3)),
        ("за последние два года", "последние два года", "past", (2, 7)),
        ("с августа", "августа", "since bare-month", (8,)),
        ("летом 2019 года", "летом 2019 года", "season", (2, 2019)),
        ("в прошлое воскресенье", "прошлое воскресенье", "last-weekday", (6,)),
    ],
)
def test_a_time_is_found(text: str, found: str, form: str, values: tuple[int, ...]) -> None:
    (one,) = dates.find_times(text)
    assert (one.words, one.expression.form, one.expression.values, text[one.start : one.end]) == (found, form, values, found)


@pytest.mark.parametrize("text", ["накануне выборов", "лето было жарким", "Майя Мартова пришла", "16-летний студент", "в 19:30"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.find_times(text) == ()


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("около 600 человек", 600, None, None, None),
        ("более тысячи", 1_000, 1_000, None, None),
        ("не менее 164", 164, 164, None, None),
        ("десятки людей", None, 20, None, None),
        ("несколько тысяч человек", None, 3_000, None, None),
        ("1 500 человек", 1_500, 1_500, 1_500, None),
        ("2,5 млн долларов", 2_500_000, 2_500_000, 2_500_000, "USD"),
        ("23,9 процента", 23.9, 23.9, 23.9, "percent"),
        ("двадцать три раненых", 23, 23, 23, None),
        ("до 3 тысяч", 3_000, None, 3_000, None),
        ("от 5 до 10 человек", None, 5, 10, None),
        ("свыше двухсот", 200, 200, None, None),
    ],
)
def test_a_quantity_is_found(text: str, value: float | None, low: float | None, high: float | None, unit: str | None) -> None:
    (one,) = numbers.find_quantities(text)
    assert (one.value, one.low, one.high, one.unit) == (value, low, high, unit)


@pytest.mark.parametrize("text", ["6 октября 2020 года", "16-летний", "один из лидеров", "в 19:30", "статья 5"])
def test_a_number_that_counts_nothing_is_left_out(text: str) -> None:
    assert numbers.find_quantities(text) == ()


# ---- one account of two languages


@pytest.fixture(scope="module")
def case(russian: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two Russian and two English tellings of one crisis, and one in French."""
    path = tmp_path_factory.mktemp("two-languages") / "case.db"
    assert pipeline.add(path, [str(REPORTS)], recorded_at=RECORDED).added == 5
    return path


@pytest.fixture(scope="module")
def account(case: Path) -> Account:
    return pipeline.account(case)


@pytest.mark.parametrize(
    "both", [("Эмиль Токторов", "Emil Toktorov"), ("Айсулуу Жээнбаева", "Aisuluu Zheenbaeva"), ("Таалай Абдиев", "Taalai Abdiyev"), ("Нарын", "Naryn")]
)
def test_a_name_is_one_over_scripts(account: Account, both: tuple[str, str]) -> None:
    assert any(set(both) <= set(entity.names) for entity in account.entities)


@pytest.mark.parametrize("type", ["PROTEST", "COERCE", "RETREAT", "ANNUL", "APPOINT", "ASSAULT", "MOBILIZE", "CASUALTY"])
def test_an_event_told_in_two_languages_is_one(account: Account, type: str) -> None:
    language = {report.id: report.language for report in account.reports}
    report = {statement.id: statement.report for statement in account.statements}
    told_in = [{language[report[one]] for one in event.statements} for event in account.events if event.type == type]
    assert {"en", "ru"} in told_in


def test_the_reports_that_are_read_are_one_situation(account: Account) -> None:
    (situation,) = account.situations
    assert len(situation.reports) == 4


def test_a_russian_statement_has_a_gloss_and_an_english_one_none(account: Account) -> None:
    language = {report.id: report.language for report in account.reports}
    assert all((statement.gloss is not None) == (language[statement.report] == "ru") for statement in account.statements)


def test_the_head_of_a_russian_report_gives_its_day_and_source(account: Account) -> None:
    heads = {report.name: (report.source, report.published, report.published_from) for report in account.reports if report.language == "ru"}
    assert heads["2021-03-10-stepnoi-vestnik.txt"] == ("Степной вестник", "2021-03-10", "text")


def test_a_report_in_another_language_is_stored_and_said_to_be_unread(case: Path, account: Account) -> None:
    french = next(report for report in account.reports if report.language == "fr")
    status, brief = (CliRunner().invoke(app, [command, str(case)]).output for command in ("status", "brief"))
    assert "not read  1 report in fr: akyn reads no fr yet" in status
    assert "not read: akyn reads no fr yet" in " ".join(brief.split())
    client = TestClient(serve.app(case), base_url="http://127.0.0.1")
    assert "akyn reads no fr yet" in client.get(f"/reports/{french.id}").text
    assert str(french.title) in client.get("/search?q=manifestants").text


def test_the_room_shows_a_russian_report_with_its_marks(case: Path, account: Account) -> None:
    russian = next(report for report in account.reports if report.language == "ru")
    page = TestClient(serve.app(case), base_url="http://127.0.0.1").get(f"/reports/{russian.id}").text
    assert "Russian" in page
    assert ">захватили</a>" in page


def test_show_and_why_answer_for_a_russian_statement(case: Path, account: Account) -> None:
    statement = next(one for one in account.statements if one.gloss)
    for command in ("show", "why"):
        answer = CliRunner().invoke(app, [command, str(case), statement.id])
        assert answer.exit_code == 0, answer.output


# ---- the folder


def test_a_language_is_found_by_its_folder() -> None:
    assert list(languages()) == ["en", "ru"]
    assert (is_read("ru"), is_read(None), is_read("fr")) == (True, True, False)
    assert (name_of("ru"), name_of("fr")) == ("Russian", "fr")


def test_whoever_reads_no_russian_loads_none_of_it() -> None:
    code = "import sys, akyn.pipeline, akyn.lang; akyn.lang.languages(); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"slovnet", "navec", "razdel", "pymorphy3", "akyn.lang.ru.parser"} & set(ran.stdout.split())


def test_weights_that_are_missing_or_others_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="make setup"):
        models.checked(tmp_path)
    for line in (Path(models.__file__).parent / "weights.sha256").read_text(encoding="ascii").splitlines():
        (tmp_path / line.split()[1]).write_bytes(b"something else")
    with pytest.raises(ValueError, match="sha256"):
        models.checked(tmp_path)


@pytest.mark.parametrize("table", ["glosses.tsv", "phrases.tsv", "predicates.tsv", "prepositions.tsv", "word_sets.tsv"])
def test_the_tables_are_sorted_and_say_each_thing_once(table: str) -> None:
    lines = ["\t".join(row) for row in rows(words.HERE, table)]
    keys = [row[:2] if table in ("glosses.tsv", "prepositions.tsv", "word_sets.tsv") else row[:1] for row in rows(words.HERE, table)]
    assert len(set(keys)) == len(keys)
    assert lines == sorted(lines)


def test_every_gloss_is_one_word_of_a_known_part() -> None:
    parts = {part for _, part, *_ in rows(words.HERE, "glosses.tsv")}
    assert parts <= {*words.PARTS.values(), "o"}
    assert [row for row in rows(words.HERE, "glosses.tsv") if not row[2]] == []
