"""This file is what ingest promises of files that hold more than text: PDF, Word, e-mail, web archives. Every text is invented."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from akyn import apart
from akyn.apart.pdf import Box, paragraphs
from akyn.errors import BadReport
from akyn.ingest.formats import docx as word
from akyn.ingest.formats import eml, pdf, warc
from akyn.model import Report, Trouble

STORY = "The ferry landed in Port Vell on Monday with 40 people on board, the harbour master said."


def only_report(things: Iterator[Report | Trouble]) -> Report:
    (report,) = things
    assert isinstance(report, Report), report
    return report


# ---- PDF --------------------------------------------------------------------------------------------------------------------


def body(text: str) -> Box:
    return Box(text=text, is_edge=False)


def edge(text: str) -> Box:
    return Box(text=text, is_edge=True)


def test_running_titles_and_page_numbers_are_left_out() -> None:
    pages = [[edge("Harbour Gazette, page 1"), body("The ferry landed."), edge("1")], [edge("Harbour Gazette, page 2"), body("Nobody was hurt."), edge("2")]]
    assert list(paragraphs(pages)) == ["The ferry landed.", "Nobody was hurt."]


def test_a_title_that_stands_at_the_edge_of_one_page_is_kept() -> None:
    assert list(paragraphs([[edge("Ferry lands"), body("The ferry landed.")], [body("Nobody was hurt.")]])) == [
        "Ferry lands",
        "The ferry landed.",
        "Nobody was hurt.",
    ]


def test_a_paragraph_runs_on_over_the_page() -> None:
    assert list(paragraphs([[body("The ferry landed in")], [body("the harbour.")], [body("Nobody was hurt.")]])) == [
        "The ferry landed in the harbour.",
        "Nobody was hurt.",
    ]


@pytest.mark.parametrize(
    ("lines", "read"), [("the govern-\nment fell", "the government fell"), ("the ex-\nKing fled", "the ex- King fled"), ("1990-\n2005", "1990- 2005")]
)
def test_words_broken_at_the_end_of_a_line_are_put_together(lines: str, read: str) -> None:
    assert list(paragraphs([[body(lines)]])) == [read]


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.4 and nothing else", pdf.FORMAT.example[:250]], ids=["empty", "head", "half"])
def test_a_broken_pdf_says_so(broken: bytes) -> None:
    with pytest.raises(BadReport, match="no PDF that can be read"):
        list(pdf.read(broken, "a.pdf"))


def test_a_pdf_of_pictures_says_so() -> None:
    with pytest.raises(BadReport, match="scanned"):
        list(pdf.read(pdf.FORMAT.example.replace(b"Tj", b"Tz"), "a.pdf"))


def test_a_pdf_that_unpacks_without_end_is_refused() -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(250)) + packer.flush()  # 2.5 GB in as many MB
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed)
    start, end = pdf.FORMAT.example.index(b"<</Length"), pdf.FORMAT.example.index(b" endobj\n5 0 obj")
    with pytest.raises(BadReport):
        list(pdf.read(pdf.FORMAT.example[:start] + stream + pdf.FORMAT.example[end:], "a.pdf"))


@pytest.mark.parametrize(
    ("stated", "title"), [("Ferry lands", "Ferry lands"), ("Microsoft Word - ferry final.doc", None), ("report2.indd", None), (None, None)]
)
def test_a_files_name_is_no_title(stated: str | None, title: str | None) -> None:
    assert pdf._own_title(stated) == title


def test_a_program_apart_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    with pytest.raises(BadReport, match="cannot be read within"):
        apart.run("pdf", pdf.FORMAT.example)


# ---- Word -------------------------------------------------------------------------------------------------------------------


def saved(fill: Callable[[docx.document.Document], None]) -> bytes:
    document = docx.Document()
    fill(document)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_tables_are_read_where_they_stand() -> None:
    def fill(document: docx.document.Document) -> None:
        document.add_heading("Ferry lands")
        document.add_paragraph("Before.")
        document.add_table(rows=1, cols=2).rows[0].cells[1].text = STORY
        document.add_paragraph("Behind.")

    report = only_report(word.read(saved(fill), "a.docx"))
    assert report.text == f"Ferry lands\n\nBefore.\n\n{STORY}\n\nBehind."


def test_a_document_reads_as_if_its_changes_were_accepted() -> None:
    changed = (
        f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">The ferry </w:t></w:r><w:del w:id="1"><w:r><w:delText>sank</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>landed</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>'
    )
    content = saved(lambda document: document.element.body.insert(0, parse_xml(changed)))
    assert only_report(word.read(content, "a.docx")).text == "The ferry landed."


def test_a_heading_is_the_title_where_none_is_stated() -> None:
    def fill(document: docx.document.Document) -> None:
        document.core_properties.title = ""
        document.add_paragraph("Harbour Gazette")
        document.add_heading("Ferry lands")
        document.add_paragraph(STORY)

    assert only_report(word.read(saved(fill), "a.docx")).title == "Ferry lands"


def test_a_document_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "UNPACKED_LIMIT", 100)
    with pytest.raises(BadReport, match="unpacks to more"):
        list(word.read(word.FORMAT.example, "a.docx"))


def test_an_archive_of_something_else_is_no_document() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", STORY)
    with pytest.raises(BadReport, match="no Word document"):
        list(word.read(packed.getvalue(), "a.docx"))


# ---- e-mail -----------------------------------------------------------------------------------------------------------------


def letter(text: str = STORY) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Harbour Gazette <desk@gazette.example>"
    message["Date"] = "Tue, 06 Oct 2020 23:30:00 +0600"
    message["Subject"] = "Ferry lands"
    message.set_content(text)
    return message


def test_a_letter_says_who_wrote_it_when_and_of_what() -> None:
    report = only_report(eml.read(bytes(letter()), "a.eml"))
    assert (report.source, report.published, report.published_from, report.title) == ("Harbour Gazette", "2020-10-06", "metadata", "Ferry lands")


def test_a_letter_in_html_is_read_as_a_page() -> None:
    message = letter()
    message.set_content(
        f"<html><body><article><p>{STORY}</p><p>Nobody was hurt, and the next one sails on Wednesday.</p></article></body></html>", subtype="html"
    )
    assert only_report(eml.read(bytes(message), "a.eml")).text.startswith(STORY)


def test_each_attachment_is_a_report_or_a_trouble() -> None:
    message = letter()
    message.add_attachment(STORY.encode(), maintype="text", subtype="plain", filename="ferry.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="ferry.png")
    message.add_attachment(b"junk", maintype="application", subtype="pdf", filename="ferry.pdf")
    own, text, picture, junk = eml.read(bytes(message), "a.eml")
    assert isinstance(own, Report)
    assert isinstance(text, Report)
    assert (text.name, text.text) == ("a.eml#ferry.txt", STORY)
    assert isinstance(picture, Trouble)
    assert picture.problem.startswith("is image/png, expected ")
    assert isinstance(junk, Trouble)
    assert junk.name == "a.eml#ferry.pdf"


def test_a_letter_within_a_letter_is_read_and_ten_of_them_are_not() -> None:
    message = letter()
    for _ in range(10):
        outer = letter("See below.")
        outer.add_attachment(message)
        message = outer
    *reports, last = eml.read(bytes(message), "a.eml")
    assert len(reports) == 1 + eml.DEPTH
    assert isinstance(last, Trouble)
    assert "not opened" in last.problem


def test_a_letter_in_an_unknown_charset_stops_nothing() -> None:
    content = bytes(letter()).replace(b'charset="utf-8"', b'charset="x-none"')
    (thing,) = eml.read(content, "a.eml")
    assert isinstance(thing, Report | Trouble)


# ---- web archives -----------------------------------------------------------------------------------------------------------


def record(address: str, *, status: str = "200 OK", media: str = "text/plain", page: bytes = STORY.encode()) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-10-06T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(address.encode()):08x}-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def test_pages_come_under_their_addresses_and_furniture_is_passed_over() -> None:
    archive = b"".join(
        (
            record("https://gazette.example/2020/10/06/ferry"),
            record("https://gazette.example/gone", status="404 Not Found"),
            record("https://gazette.example/logo.png", media="image/png", page=b"\x89PNG"),
        )
    )
    report = only_report(warc.read(gzip.compress(archive), "a.warc.gz"))
    assert (report.url, report.published) == ("https://gazette.example/2020/10/06/ferry", "2020-10-06")


def test_a_page_that_cannot_be_read_is_a_trouble_beside_the_others() -> None:
    bad, good = warc.read(record("https://a.example/1", page=b"\0\0") + record("https://a.example/2"), "a.warc")
    assert isinstance(bad, Trouble)
    assert bad.name == "a.warc#https://a.example/1"
    assert isinstance(good, Report)


def test_of_an_archive_cut_short_the_whole_pages_are_read() -> None:
    archive = gzip.compress(record("https://a.example/1")) + gzip.compress(record("https://a.example/2"))[:-40]
    first, *rest = warc.read(archive, "a.warc.gz")
    assert isinstance(first, Report)
    assert all(isinstance(thing, Trouble) for thing in rest)


def test_what_is_no_archive_says_so() -> None:
    with pytest.raises(BadReport, match="without pages"):
        list(warc.read(b"", "a.warc"))
