"""This file is what ingest promises: reports of files, folders and pages, and a clear line for all else. Every text is invented."""

import json
import os
import socket
from collections.abc import Callable, Iterable
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn.errors import BadReport
from akyn.ingest import reports, web
from akyn.ingest.formats import FILE_LIMIT, Format, all_formats, format_of_name
from akyn.ingest.head import title_in
from akyn.ingest.language import language_of
from akyn.ingest.published import published
from akyn.ingest.publisher import publisher_in
from akyn.model import Report, Trouble
from akyn.text.datelines import InPart, dateline, day_in_part, land_of_dateline
from akyn.text.white import reading_copy

STORY = "The ferry landed in Port Vell on Monday with 40 people on board, the harbour master said."
PAGE = (
    "<html><head>{head}</head><body><nav>Home Sport Weather</nav><article><h1>Ferry lands</h1>"
    "<p>{story}</p><p>Nobody was hurt, and the next one sails on Wednesday.</p></article></body></html>"
)


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes | str], str]:
    """Writes a file and gives its path."""

    def write(name: str, content: bytes | str) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


Put = Callable[[str, bytes | str], str]


def only_report(paths: Iterable[str]) -> Report:
    (report,) = reports(paths)
    assert isinstance(report, Report), report
    return report


def only_trouble(paths: Iterable[str]) -> Trouble:
    (trouble,) = reports(paths)
    assert isinstance(trouble, Trouble), trouble
    return trouble


# ---- the reader's copy ----------------------------------------------------------------------------------------------------


@given(st.text())
def test_the_reading_copy_keeps_every_offset(text: str) -> None:
    assert len(reading_copy(text)) == len(text)


@given(st.text(alphabet=st.characters(categories=("L", "N", "P"))))
def test_words_and_stops_stay_as_they_are_in_the_reading_copy(text: str) -> None:
    assert reading_copy(text) == text


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("$\u00a01\u202f000\u2009m", "$ 1 000 m"),
        ("a\tb\u200bc\ufeffd", "a b c d"),
        ("\u200eNATO\u200f \u202aUN\u202c", " NATO   UN "),
        ("one\r\ntwo\rthree\u2028four\u2029", "one \ntwo\nthree\nfour\n"),
        ("“so”, ‘he’ said – twice", "“so”, ‘he’ said – twice"),
        ("har\u00adbour می\u200cروم", "har\u00adbour می\u200cروم"),
    ],
)
def test_odd_blanks_become_plain_ones_one_to_one(text: str, copy: str) -> None:
    assert reading_copy(text) == copy


@given(st.text(min_size=1), st.data())
def test_a_span_equals_its_characters(text: str, data: st.DataObject) -> None:
    report = Report(name="x.txt", text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert report.quote(report.span(start, end)) == text[start:end]


def test_a_span_holds_those_of_its_report_that_stand_within_it() -> None:
    report, other = Report(name="x.txt", text=STORY), Report(name="y.txt", text="The ferry sank.")
    ferry = report.span(0, 9)
    assert [one for one in (ferry, report.span(4, 9), report.span(4, 16), other.span(4, 9)) if ferry.holds(one)] == [ferry, report.span(4, 9)]


# ---- formats ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", all_formats(), ids=lambda form: form.name)
def test_every_format_reads_its_own_example(form: Format, put: Put) -> None:
    for suffix in form.suffixes:
        report = only_report([put(f"ferry{suffix.upper()}", form.example)])
        assert (report.published, report.title and report.title[:11], report.language) == ("2020-10-06", "Ferry lands", "en")
        assert "40 people" in report.text


def test_no_two_formats_claim_a_suffix_or_a_media_type() -> None:
    claimed = [claim for form in all_formats() for claim in (*form.suffixes, *form.media)]
    assert len(claimed) == len(set(claimed))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_text_is_kept_character_for_character(put: Put, name: str) -> None:
    text = f"  {STORY}\u00a0\r\n\r\n\t“Fine”\u200b, she said. \n\n"
    assert only_report([put(name, text)]).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_the_charset_it_is_in(put: Put, encoding: str) -> None:
    text = "Le préfet a déclaré mardi que l’hôpital était fermé après la tempête ; à l’aube, la mairie a été évacuée. " * 3
    assert only_report([put("a.txt", text.encode(encoding))]).text == text


def test_cyrillic_of_the_nineties_is_recognised(put: Put) -> None:
    text = "Паром прибыл в порт в понедельник, сообщил начальник порта. Никто не пострадал, следующий рейс ожидается в среду. " * 3
    assert only_report([put("a.txt", text.encode("cp1251"))]).text == text


def test_a_page_is_read_in_the_charset_it_states(put: Put) -> None:
    story = "Żółw płynął łódką przez zatokę, powiedział w poniedziałek kapitan portu, a jedzenie było świeże. " * 2
    page = PAGE.format(head='<meta charset="iso-8859-2">', story=story)
    assert story.strip() in only_report([put("a.html", page.encode("iso-8859-2"))]).text


def test_broken_utf8_is_read_and_reported(put: Put) -> None:
    report, trouble = reports([put("a.txt", "“Fine”, she said.\n“Good”, he s".encode() + b"\xe2\x80")])
    assert isinstance(report, Report)
    assert report.text.endswith("he s\ufffd")
    assert trouble.problem == "broken UTF-8 at byte 38 (line 2), read with U+FFFD in its place; expected whole UTF-8"  # type: ignore[union-attr]


def test_stray_western_bytes_are_read_and_reported(put: Put) -> None:
    report, trouble = reports([put("a.txt", b"\x93Fine\x94, she said.")])
    assert isinstance(report, Report)
    assert report.text == "“Fine”, she said."
    assert trouble.problem == "not UTF-8 at byte 0 (line 1), read as cp1252 by guess; expected UTF-8"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \n\t\xc2\xa0\n", "empty"),
        (b"\x7fELF\x00\x00\x01\x02", "not text: has NUL bytes"),
        (bytes(range(1, 256)) * 20, "not text: "),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".json", ".jsonl"])
def test_what_is_no_text_is_refused(put: Put, content: bytes, problem: str, suffix: str) -> None:
    troubles = list(reports([put("a" + suffix, content)]))
    assert troubles
    assert all(isinstance(trouble, Trouble) for trouble in troubles)
    assert problem in troubles[0].problem or suffix == ".jsonl"  # type: ignore[union-attr]


# ---- title, source, language -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ferry lands at last\n\n{STORY}", "Ferry lands at last"),
        (f"Ferry lands at last\r\n\r\n{STORY}", "Ferry lands at last"),
        (f"Saturday, January 8, 2022\n\nFerry lands\n\n{STORY}", "Ferry lands"),
        (f" date 2020-10-06 Ferry lands\n\n{STORY}", "Ferry lands"),
        (f"Source: Harbour Gazette\nBy Ana Kovač\n\nIs the ferry safe?\n\n{STORY}", "Is the ferry safe?"),
        (f"Ferry lands\n{STORY}", None),
        (f"The ferry landed.\n\n{STORY}", None),
        (f" date 2020-10-06 The ferry landed.\n\n{STORY}", None),
        ("Ferry lands", None),
        (f"{'Ferry ' * 30}\n\n{STORY}", None),
    ],
)
def test_the_title_of_a_text_is_a_line_that_stands_alone(text: str, title: str | None) -> None:
    assert title_in(text) == title


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Source: Harbour Gazette\n\n{STORY}", "Harbour Gazette"),
        (f"{STORY}\n\nSource: Harbour Gazette.", "Harbour Gazette"),
        (f"{STORY} – Copyright The Evening Star Limited 2020", "The Evening Star"),
        (f"{STORY}\n© 2020 Harbour Gazette. All rights reserved.", "Harbour Gazette"),
        (f"{STORY}\n(c) 2019-2020 Harbour Gazette, Inc.", "Harbour Gazette"),
        (f"Ferry lands\n\n{STORY}\n\n(Source: Harbour Gazette)", "Harbour Gazette"),
        (f"Source: Kuzey Postası (machine translation)\n\n{STORY}", "Kuzey Postası"),
        (f"{STORY}\n\nSource: Harbour Gazette, 5 March 2021", "Harbour Gazette"),
        (f"Source: https://harbour.example/ferry\n\n{STORY}", "harbour.example"),
        (f"{STORY}\n\n(Demo Wire)", "Demo Wire"),
        (f"PORT VELL, March 4 (Demo Wire) – {STORY}", "Demo Wire"),
        (f"PORT VELL/EAST QUAY (Nordic Press Service) — {STORY}", "Nordic Press Service"),
        (f"Port Vell, Feb. 5, 2021 (AKP) -- {STORY}", "AKP"),
        (f"PORT VELL. Feb 5. /KAVTAG/. {STORY}", "KAVTAG"),
        (f"Port Vell. 5 February. KAVTAG – {STORY}", "KAVTAG"),
        (f"Port Vell (dpa) – {STORY}", "dpa"),
        (f"(Reuters) - {STORY}", "Reuters"),
        (f"Ferry lands\n\nBy Ana Kovač, Harbour News\n5 March 2021\n\n{STORY}", "Harbour News"),
        (f"Ferry lands\n\nBy Ana Kovač for the Harbour Gazette\n\n{STORY}", "Harbour Gazette"),
        (f"Ferry lands\n\nAna Kovač | Harbour News | 5 March 2021\n\n{STORY}", "Harbour News"),
        (f"Ferry lands - Harbour Times\n\nMarch 5, 2021\n\n{STORY}", "Harbour Times"),
        (f"Statement on the ferry\n\nMarch 5, 2021 – Port Vell – Global Affairs Norland\n\n{STORY}", "Global Affairs Norland"),
        (f"The source: a man in a hat.\n\n{STORY}", None),
        (f"Source: a security official\n\n{STORY}", None),
        (f"{STORY} He holds the copyright on it", None),
        (f"{STORY}\n\nPhoto: © Ana Kovač", None),
        (f"PORT VELL (Norway) – {STORY}", None),
        (f"OSLO (7 March 2023) – {STORY}", None),
        (f"NORLAND (archive) – {STORY}", None),
        (f"President Hale (Norland First) - who won in May - {STORY}", None),
        (f"Ferry lands\n\nBy Ana Kovač, Port Vell\n\n{STORY}", None),
        (STORY, None),
    ],
)
def test_the_source_is_who_the_head_or_the_tail_of_a_text_names(text: str, source: str | None) -> None:
    assert publisher_in(text) == source


@pytest.mark.parametrize(
    ("head", "source", "title"),
    [
        ("El Diario del Puerto\n5 March 2021\nA ferry and a queue\nBy Ana Kovač", "El Diario del Puerto", "A ferry and a queue"),
        ("The Harbour Courier\n5 March 2021", "The Harbour Courier", None),
        ("HARBOUR HERALD | 5 March 2021\n\nFerry lands", "HARBOUR HERALD", "Ferry lands"),
        ("LIVE: Ferry lands\nHarbour Observer | 5 March 2021", "Harbour Observer", "LIVE: Ferry lands"),
        ("Ferry lands\nBy Ana Kovač\nHarbour Times\n5 March 2021", "Harbour Times", "Ferry lands"),
        ("www.harbour.example\n5 March 2021, 14:05\n\nFerry lands", "www.harbour.example", "Ferry lands"),
        ("Radio Vell Libre – the night blog\n\n\"They came in\"\n\nBy Ana Kovač", "Radio Vell Libre", '"They came in"'),
        ("QUAYSIDE NOTES\nA blog from the north quay\n\nFirst the water", "QUAYSIDE NOTES", "First the water"),
        ("Radio Vell 98.6 FM\nFirst the water", "Radio Vell 98.6 FM", "First the water"),
        ("date 2021-03-05\nKuzey Postası (machine translation)\n\nFerry lands", "Kuzey Postası", "Ferry lands"),
        ("Ministry of Maritime Affairs\nGovernment of Norland\nPort Vell, 5 March 2021\n\nOn the ferry", "Ministry of Maritime Affairs", "On the ferry"),
        ("Government of Norland\nMinistry of Maritime Affairs\nPort Vell, 5 March 2021\n\nOn the ferry", "Ministry of Maritime Affairs", "On the ferry"),
        ("U.S. Embassy Port Vell\nSecurity Alert\nMarch 5, 2021", "U.S. Embassy Port Vell", "Security Alert"),
        ("Aid Coordination Group – North Coast\nFlash Update\n16/10/2024", "Aid Coordination Group – North Coast", "Flash Update"),
        ("Ministry of Health Reports Record Cases\n5 March 2021", None, "Ministry of Health Reports Record Cases"),
        ("Ministry of Defence denies attack\n5 March 2021\nNo shots fired", None, "Ministry of Defence denies attack"),
        ("Times are hard for the ferry\n5 March 2021", None, "Times are hard for the ferry"),
        ("Norland Bans News Agency\nMarch 5, 2021", None, "Norland Bans News Agency"),
        ("Department Press Briefing\nMarch 5, 2021", None, "Department Press Briefing"),
        ("Radio silence on the north quay", None, "Radio silence on the north quay"),
        ("Radio Vellmar, Port Vell\nMorning notebook\n\nBy Ana Kovač", "Radio Vellmar", "Morning notebook"),
        ("Radio Vellmar Live blog\nPort Vell, 5 March, evening", "Radio Vellmar", None),
        ("Radio Vellmar – Voices from the quay", "Radio Vellmar", None),
        ("Vellmar Community Radio, Port Vell\nNotes from the morning programme", "Vellmar Community Radio", "Notes from the morning programme"),
        ("Radio Silence After Storm\n5 March 2021", None, "Radio Silence After Storm"),
        ("Severnik dnevnik\n05.03.2021. (machine translation)\n\nFerry lands", "Severnik dnevnik", "Ferry lands"),
        ("Severnik Vell\n5 March 2021\n(automatic translation)\n\nFerry lands", "Severnik Vell", "Ferry lands"),
        ("Ferry Lands\n5 March 2021\n\nNobody was hurt", None, "Ferry Lands"),
        ("Statement by the Minister of Affairs\n5 March 2021 – Vell – Global Affairs Vell", "Global Affairs Vell", "Statement by the Minister of Affairs"),
        ("The Vell Courier\nDar es Vell, Friday, 5 March 2021\nFerry lands\nBy Ana Kovač", "The Vell Courier", "Ferry lands"),
        (
            "Department of Maritime Affairs and Regional Integration of the Republic of South Norland\nMedia statement\n5 March 2021",
            "Department of Maritime Affairs and Regional Integration of the Republic of South Norland",
            "Media statement",
        ),
        (
            "Statement by the Ministry of Maritime Affairs of Norland on the ferry\n5 March 2021",
            "Ministry of Maritime Affairs of Norland",
            "Statement by the Ministry of Maritime Affairs of Norland on the ferry",
        ),
    ],
)
def test_a_masthead_over_a_text_is_its_source_and_not_its_title(head: str, source: str | None, title: str | None) -> None:
    text = f"{head}\n\n{STORY}"
    assert (publisher_in(text), title_in(text)) == (source, title)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("Паром прибыл в порт в понедельник, сообщил начальник порта.", "ru"),
        ("وصلت العبارة إلى الميناء يوم الاثنين وعلى متنها أربعون راكبا", "ar"),
        ("The ferry landed", None),
    ],
)
def test_the_language_is_told_unless_the_text_is_too_short(text: str, language: str | None) -> None:
    assert language_of(text) == language


# ---- the day of publication ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Saturday, January 8, 2022", "2022-01-08"),
        ("27 September 2020", "2020-09-27"),
        ("Sept. 27, 2020", "2020-09-27"),
        ("October 6, 2020", "2020-10-06"),
        ("6th of October 2020", "2020-10-06"),
        ("2020-10-06", "2020-10-06"),
        ("2020-10-06T10:32:00Z", "2020-10-06"),
        ("Tue, 06 Oct 2020 10:00:00 +0600", "2020-10-06"),
        ("06.10.2020", "2020-10-06"),
        ("October 2020", "2020-10"),
        ("Published: 6 October 2020", "2020-10-06"),
        ("Published on Tuesday, 6 October 2020 at 10:32 GMT", "2020-10-06"),
        ("By Ana Kovač, 6 October 2020", "2020-10-06"),
        ("By Ana Kovač | October 6, 2020 | 4 min read", "2020-10-06"),
        ("PORT VELL, October 6, 2020 (Agency) – Crowds met the ferry.", "2020-10-06"),
        ("PORT VELL (Agency), Oct. 6, 2020 - Crowds met the ferry.", "2020-10-06"),
        ("PORT VELL, Oct. 6, 2020 (Agency) -- Crowds met the ferry.", "2020-10-06"),
        ("Vell, 6 October 2020", "2020-10-06"),
        ("Flash Update No. 2 (as of 6 October 2020, 18:00)", "2020-10-06"),
        ("October 6, 2020 – Port Vell – Ministry of Fisheries", "2020-10-06"),
        ("Press release, 6 October 2020", "2020-10-06"),
        ("New Vell, 6 October 2020", "2020-10-06"),
        ("Source: Coast Wire (6 October 2020)", "2020-10-06"),
        ("[6 October 2020]", "2020-10-06"),
        ("PORT VELL — October 6, 2020 — Crowds met the ferry.", "2020-10-06"),
        ("PORT VELL (6 October 2020) – Crowds met the ferry.", "2020-10-06"),
        ("PORT VELL, 6 October 2020. Crowds met the ferry.", "2020-10-06"),
        ("Situation report No. 4 – 6 October 2020", "2020-10-06"),
        ("As of 6 October 2020", "2020-10-06"),
        ("Ana Kovač (6 October 1950 – 2 May 2011)", None),
        ("6 October 2020: rebels seized the ferry", None),
        ("Statement on the Raid of 6 October 2020 in Port Vell", None),
        ("Dar es Vell, Tuesday, 6 October 2020", "2020-10-06"),
        ("06.10.2020. (machine translation)", "2020-10-06"),
        ("06.10.2020 (translated automatically)", "2020-10-06"),
        ("Port Vell, 16/10/2020 (translated automatically)", "2020-10-16"),
        ("Port Vell, 06/10/2020 (translated automatically)", None),
        ("Port Vell, 6 October 2020, late evening", "2020-10-06"),
        ("PORT VELL, South Norland, Oct. 6, 2020 (Agency) – Crowds met the ferry.", "2020-10-06"),
        ("26/10/2020", "2020-10-26"),  # no month is the twenty-sixth
        ("Published: 10/26/2020 at 10:30", "2020-10-26"),
        ("6 October 2020 – Crowds met the ferry", None),
        ("PORT VELL, October 6 (Agency) – Crowds met the ferry.", None),
        ("06/10/2020", None),
        ("2020-13-45", None),
        ("31 February 2020", None),
        ("Updated 7 October 2020", None),
        ("6 October 2020 was a bad day for the port.", None),
        ("On Tuesday, October 6, 2020 – a day after the storm – it sank.", None),
        ("Ferries in Port Vell, October 6, 2020", None),
    ],
)
def test_a_dateline_is_a_date_that_stands_alone(line: str, day: str | None) -> None:
    assert dateline(line) == day


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("PORT VELL, October 6 (Agency) – Crowds met the ferry.", (InPart(month=10, day=6),)),
        ("PORT VELL/OSLO, Oct 6 (Agency) – Crowds met the ferry.", (InPart(month=10, day=6),)),
        ("PORT VELL — Oct 6 — Crowds met the ferry.", (InPart(month=10, day=6),)),
        ("PORT VELL, Oct. 6 (Agency) -- Crowds met the ferry.", (InPart(month=10, day=6),)),
        ("PORT VELL, Tuesday (Agency) – Crowds met the ferry.", (InPart(weekday=1),)),
        ("Tuesday, 6 October", (InPart(month=10, day=6, weekday=1),)),
        ("Posted on 6/10/2020 by Ana", (InPart(year=2020, month=6, day=10), InPart(year=2020, month=10, day=6))),
        ("Tuesday", ()),
        ("PORT VELL, October 6, 2020 (Agency) – Crowds met the ferry.", ()),
        (f"{'Port Vell - ' * 400}x", ()),
    ],
)
def test_a_dateline_may_leave_out_the_year(line: str, days: tuple[InPart, ...]) -> None:
    assert day_in_part(f"{line}\n\n{STORY}") == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f" date 2020-10-08 {STORY}", "2020-10-08"),
        (f"\u00a0date 2020-10 {STORY}", "2020-10"),
        (f"Ferry lands\n\nBy Ana Kovač\n\n8\u00a0October 2020\n\n{STORY}", "2020-10-08"),
        (f" date 2020-13-45 {STORY}", None),
        (f"{STORY}\n\nOn 8 October 2020 it sailed again.", None),
        ("\n".join([*("One", "Two", "Three", "Four", "Five", "Six"), "8 October 2020", STORY]), None),
        (f"5 October 2020\n{STORY}\n6 October 2020\n{STORY}", None),  # a chronology
        (f"{STORY}\n\nPort Vell, 8 October 2020", "2020-10-08"),
    ],
)
def test_a_text_states_its_day_in_its_head_only(text: str, day: str | None) -> None:
    assert published(text=text, name="a.txt") == (day, "text" if day else "unknown")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2020-10-06_x.txt", "2020-10-06"),
        ("x-20201006.html", "2020-10-06"),
        ("x_2020_10_06.md", "2020-10-06"),
        ("https://gazette.example/2020/10/06/ferry", "2020-10-06"),
        ("https://gazette.example/world/2020/oct/06/ferry", "2020-10-06"),
        ("https://gazette.example/2020/10/ferry", "2020-10"),
        ("2020-13-45.txt", None),
        ("000_d20201006fe12.txt", None),
        ("order-120201006.txt", None),
        ("https://gazette.example/2020/99/ferry", None),
    ],
)
def test_a_name_may_state_the_day(name: str, day: str | None) -> None:
    assert published(text=STORY, name=name) == (day, "metadata" if day else "unknown")


def test_metadata_go_before_the_text_and_the_text_before_the_name() -> None:
    text = f"6 October 2020\n\n{STORY}"
    assert published(stated="2020-10-05", text=text, name="2020-10-07.txt") == ("2020-10-05", "metadata")
    assert published(stated="2020-13-45", text=text, name="2020-10-07.txt") == ("2020-10-06", "text")
    assert published(text=STORY, name="2020-10-07.txt") == ("2020-10-07", "metadata")


def test_the_clock_of_the_file_is_no_day_of_publication(put: Put) -> None:
    path = put("a.txt", STORY)
    os.utime(path, (1_600_000_000, 1_600_000_000))
    assert only_report([path]).published is None


# ---- HTML ------------------------------------------------------------------------------------------------------------------------


def test_a_page_loses_its_furniture_and_says_how_much(put: Put) -> None:
    report = only_report([put("a.html", PAGE.format(head="<title>Ferry lands</title><script>var x = 'long'</script>", story=STORY))])
    assert report.text == f"Ferry lands\n\n{STORY}\n\nNobody was hurt, and the next one sails on Wednesday."
    assert report.furniture == len("HomeSportWeather")
    assert (report.title, report.published_from) == ("Ferry lands", "unknown")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2020-10-06T23:30:00+06:00">', "2020-10-06"),
        ('<meta name="date" content="2020-10">', "2020-10"),
        ('<meta name="date" content="2020-13-45"><meta name="pubdate" content="2020-10-06">', "2020-10-06"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2020-10-06"}]}</script>', "2020-10-06"),
        ('<script type="application/ld+json">{"comment": [{"datePublished": "2020-10-09"}]}</script>', None),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<meta property="article:modified_time" content="2020-10-09">', None),
    ],
)
def test_a_page_states_its_day_in_its_metadata(put: Put, head: str, day: str | None) -> None:
    report = only_report([put("a.html", PAGE.format(head=head, story=STORY))])
    assert (report.published, report.published_from) == (day, "metadata" if day else "unknown")


@pytest.mark.parametrize(
    "mark",
    ['<time datetime="2020-10-06T10:00">today</time>', '<span class="post-date">6 October 2020</span>', '<p class="byline">By Ana Kovač, 6 October 2020</p>'],
)
def test_a_page_may_mark_its_day_in_the_article(put: Put, mark: str) -> None:
    page = PAGE.format(head="", story=STORY).replace("</h1>", f"</h1>{mark}").replace("</nav>", '<i class="date">1 May 2019</i></nav>')
    assert only_report([put("a.html", page)]).published == "2020-10-06"


def test_a_page_names_its_site_as_its_source(put: Put) -> None:
    head = '<title>Ferry lands</title><meta property="og:site_name" content="Harbour Gazette">'
    assert only_report([put("a.html", PAGE.format(head=head, story=STORY))]).source == "Harbour Gazette"


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("<html><head><title>Ferry</title></head></html>", "HTML with nothing in its body, expected a page with an article"),
        ("<html><body><script>1</script></body></html>", "HTML with nothing in its body, expected a page with an article"),
        ("<html><body><nav>Home</nav></body></html>", "HTML without an article: all 4 characters look like furniture; expected paragraphs of text"),
    ],
)
def test_a_page_without_an_article_is_refused(put: Put, page: str, problem: str) -> None:
    assert only_trouble([put("a.html", page)]).problem == problem


@pytest.mark.parametrize(
    ("line", "land"),
    [
        ("PORT VELL, Norway – Crowds met the ferry.", "Norway"),
        ("PORT VELL, Norway, Oct 6 (Agency) - Crowds met the ferry.", "Norway"),
        ("PORT VELL, Saint Vincent (Agency) – Crowds met the ferry.", "Saint Vincent"),
        ("PORT VELL (Agency) – Crowds met the ferry.", None),
        ("PORT VELL, Norway has a ferry.", None),
        (f"{'PORT VELL, Norway ' * 400}x", None),
    ],
)
def test_a_dateline_may_name_its_land(line: str, land: str | None) -> None:
    assert land_of_dateline(line) == land


# ---- Markdown, JSON, JSON Lines -----------------------------------------------------------------------------------------------------


def test_front_matter_speaks_for_markdown(put: Put) -> None:
    text = f'---\ntitle: "Ferry: it lands"\nsource: Harbour Gazette\ndate: 2020-10-06\n---\n\n# Other\n\n7 October 2020\n\n{STORY}\n'
    report = only_report([put("a.md", text)])
    assert (report.text, report.title, report.source) == (text, "Ferry: it lands", "Harbour Gazette")
    assert (report.published, report.published_from) == ("2020-10-06", "metadata")


@pytest.mark.parametrize("heading", ["## Ferry lands", "## **Ferry lands** ##", "Ferry lands\n==="])
def test_markdown_without_front_matter_has_its_heading_and_dateline(put: Put, heading: str) -> None:
    report = only_report([put("a.md", f"{heading}\n\n*6 October 2020*\n\n{STORY}\n")])
    assert (report.title, report.published, report.published_from) == ("Ferry lands", "2020-10-06", "text")


@pytest.mark.parametrize("text", ["text", "body", "content"])
@pytest.mark.parametrize("title", ["title", "headline"])
@pytest.mark.parametrize("source", ["source", "publisher"])
@pytest.mark.parametrize("day", ["published", "published_at", "datePublished", "date"])
def test_a_record_has_many_names_for_its_parts(put: Put, text: str, title: str, source: str, day: str) -> None:
    record = {"id": 7, text: STORY, title: "Ferry\nlands", source: {"name": "Harbour Gazette"}, day: "2020-10-06T10:00:00Z", "url": "https://gazette.example/7"}
    expected = Report(
        name="a.json#7",
        text=STORY,
        title="Ferry lands",
        source="Harbour Gazette",
        url="https://gazette.example/7",
        language="en",
        published="2020-10-06",
        published_from="metadata",
    )
    assert only_report([put("a.json", json.dumps(record))]) == expected


def test_a_list_of_records_is_read_record_by_record(put: Put) -> None:
    path = put("a.json", json.dumps([{"text": STORY}, {"title": "Ferry"}, 5, {"id": "z", "text": " "}, {"id": "x", "body": STORY}]))
    first, second, third, fourth, fifth = reports([path])
    assert (first.name, fifth.name) == ("a.json#1", "a.json#x")
    assert second == Trouble(name=f"{path}#2", problem="has no text, expected one of text, body, content among its keys (title)")
    assert third == Trouble(name=f"{path}#3", problem="is a number, expected an object with one of text, body, content")
    assert fourth == Trouble(name=f"{path}#z", problem="empty, expected a text")


def test_a_bad_line_is_named_and_the_other_lines_go_in(put: Put) -> None:
    good = json.dumps({"text": STORY + "\u2028" + STORY}, ensure_ascii=False)
    path = put("a.jsonl", f'{good}\n{{"text": \n\n{good}\r\n')
    first, bad, last = reports([path])
    assert (first.name, last.name) == ("a.jsonl#1", "a.jsonl#4")
    assert isinstance(bad, Trouble)
    assert (bad.name, bad.problem.partition(" at ")[0]) == (f"{path}#2", "line 2: not JSON: Expecting value")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "not JSON: "),
        ("[]", "empty list, expected an object or a list of objects"),
        ("[" * 200_000, "not JSON that can be read"),
        ("1" * 5_000, "not JSON that can be read"),
        ('{"text": "lone \\ud800 half"}', "not text: 1 of 11 characters"),
        ('{"text": "a \\u0000 in it"}', "not text: 1 of 9 characters"),
    ],
)
def test_json_that_is_no_report_is_refused(put: Put, content: str, problem: str) -> None:
    assert only_trouble([put("a.json", content)]).problem.startswith(problem)


# ---- files and folders ----------------------------------------------------------------------------------------------------------------


def test_a_folder_is_walked_in_order_of_name_without_hidden_files(put: Put, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.md", ".hidden.txt", ".git/x.txt"):
        put(name, f"{name} {STORY}")
    assert [thing.name for thing in reports([str(tmp_path)])] == ["z.txt", "b.txt", "c.md"]


def test_a_bad_file_stops_no_other(put: Put, tmp_path: Path) -> None:
    put("a.txt", b"\x00\x01")
    put("b.xyz", STORY)
    put("c.txt", STORY)
    binary, unknown, good = reports([str(tmp_path)])
    assert binary == Trouble(name=str(tmp_path / "a.txt"), problem="not text: has NUL bytes, expected UTF-8 or UTF-16 with its byte order mark")
    assert isinstance(unknown, Trouble)
    assert unknown.problem.startswith("unknown format .xyz, expected .docx, .eml, .htm, ")
    assert isinstance(good, Report)


def test_reports_come_one_at_a_time(put: Put, tmp_path: Path) -> None:
    put("a.txt", STORY)
    last = put("b.txt", STORY)
    stream = reports([str(tmp_path)])
    next(stream)
    Path(last).write_text("Changed: " + STORY)
    assert next(stream).text.startswith("Changed")  # type: ignore[union-attr]


def test_an_empty_folder_is_one_trouble(tmp_path: Path) -> None:
    assert only_trouble([str(tmp_path)]).problem.startswith("empty folder, expected .docx, ")


def test_a_missing_path_is_a_trouble(tmp_path: Path) -> None:
    assert only_trouble([str(tmp_path / "no")]) == Trouble(name=str(tmp_path / "no"), problem="no such file or folder")


def test_a_file_too_large_is_refused_before_it_is_read(put: Put) -> None:
    path = put("a.txt", "")
    os.truncate(path, 50_000_000)
    assert only_trouble([path]).problem == f"is 50 MB, expected at most {FILE_LIMIT // 1_000_000} MB"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert only_trouble([str(tmp_path / "a.txt")]).problem.startswith("neither a file nor a folder")


def test_a_link_back_to_its_own_folder_ends(put: Put, tmp_path: Path) -> None:
    put("a.txt", STORY)
    (tmp_path / "b").symlink_to(tmp_path)
    report, trouble = reports([str(tmp_path)])
    assert isinstance(report, Report)
    assert isinstance(trouble, Trouble)
    assert trouble.problem.startswith("link to a folder")


@pytest.mark.parametrize("name", ["a.txt", "folder"])
def test_what_may_not_be_opened_is_a_trouble(put: Put, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    put("a.txt", STORY)
    (tmp_path / "folder").mkdir()
    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert only_trouble([str(tmp_path / name)]).problem == "cannot be opened (Permission denied), expected a file or folder to read"


def test_the_same_file_gives_the_same_report_wherever_it_lies(put: Put) -> None:
    assert only_report([put("x/a.txt", STORY)]) == only_report([put("y/a.txt", STORY)])


def test_a_suffix_is_known_in_capitals() -> None:
    assert format_of_name("A.TXT") is format_of_name("a.txt") is not None


# ---- addresses ----------------------------------------------------------------------------------------------------------------------------


HOSTS = {"gazette.example": "93.184.215.14", "inside.example": "10.0.0.7", "mapped.example": "::ffff:127.0.0.1", "cloud.example": "169.254.169.254"}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        if host not in HOSTS and not host[0].isdigit() and ":" not in host:
            raise socket.gaierror(-2, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (HOSTS.get(host, host), port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.delenv("AKYN_ALLOW_PRIVATE", raising=False)


def fetch(address: str, answer: Callable[[httpx.Request], httpx.Response]) -> web.Page:
    return web.fetch(address, transport=httpx.MockTransport(answer))


def never(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"asked {request.url}")


def test_a_page_is_asked_at_the_address_that_was_checked() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append((str(request.url), request.headers["host"], request.extensions["sni_hostname"]))
        return httpx.Response(200, text=STORY)

    assert fetch("https://gazette.example/a", answer) == web.Page(content=STORY.encode(), media="text/plain", path="/a")
    assert asked == [("https://93.184.215.14/a", "gazette.example", "gazette.example")]


def test_a_page_becomes_a_report_under_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    page = web.Page(content=PAGE.format(head="", story=STORY).encode(), media="text/html", path="/2020/10/06/ferry")
    monkeypatch.setattr(web, "fetch", lambda address: page)
    report = only_report(["https://gazette.example/2020/10/06/ferry"])
    assert (report.name, report.url) == ("https://gazette.example/2020/10/06/ferry",) * 2
    assert (report.published, report.published_from) == ("2020-10-06", "metadata")


def test_a_picture_is_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "fetch", lambda address: web.Page(content=b"", media="image/png", path="/a"))
    assert only_trouble(["https://gazette.example/a"]).problem.startswith("is image/png, expected .docx, ")


@pytest.mark.parametrize("host", ["inside.example", "mapped.example", "cloud.example", "127.0.0.1", "192.168.1.1", "[::1]", "0.0.0.0", "224.0.0.1"])
def test_a_private_address_is_never_asked(host: str) -> None:
    with pytest.raises(BadReport, match="leads to the private address"):
        fetch(f"http://{host}/", never)


def test_a_redirect_into_the_local_network_is_refused() -> None:
    with pytest.raises(BadReport, match=r"leads to the private address 10\.0\.0\.7"):
        fetch("http://gazette.example/", lambda request: httpx.Response(302, headers={"location": "http://inside.example/"}))


def test_a_private_address_can_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKYN_ALLOW_PRIVATE", "1")
    assert fetch("http://inside.example/", lambda request: httpx.Response(200, text=STORY)).content == STORY.encode()


@pytest.mark.parametrize(("hops", "is_followed"), [(5, True), (6, False)])
def test_five_redirects_are_followed_and_no_more(hops: int, is_followed: bool) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        hop = int(request.url.path[1:])
        return httpx.Response(200, text=STORY) if hop == hops else httpx.Response(302, headers={"location": f"/{hop + 1}"})

    if is_followed:
        assert fetch("http://gazette.example/0", answer).path == "/5"
    else:
        with pytest.raises(BadReport, match="redirects more than 5 times, expected a page"):
            fetch("http://gazette.example/0", answer)


def test_a_page_too_large_is_refused() -> None:
    with pytest.raises(BadReport, match="is over 10 MB, expected at most 10 MB"):
        fetch("http://gazette.example/", lambda request: httpx.Response(200, content=b"x" * (web.PAGE_LIMIT + 1)))


def test_a_page_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", -1)
    with pytest.raises(BadReport, match="not whole within"):
        fetch("http://gazette.example/", lambda request: httpx.Response(200, text=STORY))


def _fail(error: type[httpx.HTTPError], words: str) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error(words)

    return answer


@pytest.mark.parametrize(
    ("address", "answer", "problem"),
    [
        ("http://gazette.example/", lambda request: httpx.Response(404), "answered 404 Not Found, expected 200 OK"),
        ("http://gazette.example/", _fail(httpx.ReadTimeout, "slow"), "no answer within 20 seconds, expected a page"),
        ("http://gazette.example/", _fail(httpx.ConnectError, "refused\nby peer"), r"cannot be fetched \(refused by peer\), expected a page that answers"),
        ("http://nowhere.example/", never, r"cannot be fetched \(\[Errno -2\] Name or service not known\)"),
        ("http://me:word@gazette.example/", never, "has a user name in it"),
        ("ftp://gazette.example/", never, "is an address of ftp, expected http:// or https:// and a host"),
        ("http:///a", never, "expected http:// or https:// and a host"),
        ("http://gazette.example:99999/", never, "has port 99999, expected one up to 65535"),
    ],
)
def test_what_cannot_be_fetched_is_told_in_one_line(address: str, answer: Callable[[httpx.Request], httpx.Response], problem: str) -> None:
    with pytest.raises(BadReport, match=problem) as raised:
        fetch(address, answer)
    assert "\n" not in str(raised.value)


def test_an_address_that_fails_is_a_trouble() -> None:
    assert only_trouble(["http://127.0.0.1/"]).name == "http://127.0.0.1/"
