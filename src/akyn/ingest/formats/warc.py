"""This file is WARC, what web archives keep pages in: a report for each page that was answered with 200, under its address."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from akyn.errors import BadReport
from akyn.ingest.formats import FILE_LIMIT, Format, format_of_media, format_of_name
from akyn.model import Report, Trouble

UNREAD = ("image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript", "application/x-javascript")  # a page's furniture


def read(content: bytes, name: str) -> Iterator[Report | Trouble]:
    """The reports of the pages of an archive, packed or not; pictures, styles and refusals are passed over in silence.

    An address that was kept more than once with other words is a report each time; the same words are one report, as everywhere.

    Raises:
        BadReport: it is no archive.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kept = 0
    try:
        for record in ArchiveIterator(BytesIO(content), record_types=WarcRecordType.response | WarcRecordType.resource, parse_http=False):
            kept += 1
            yield from _of_record(record, name)
    except (OSError, ValueError, EOFError) as error:
        yield Trouble(name=name, problem=f"cannot be read behind its record {kept} ({error}), expected a whole archive")
        return
    if not kept:
        raise BadReport("an archive without pages, expected WARC with responses")


def _of_record(record: Any, archive: str) -> Iterator[Report | Trouble]:  # Any: a WarcRecord; fastwarc has no types
    address = str(record.headers.get("WARC-Target-URI") or archive).strip("<>")
    is_whole = _is_whole(record)
    if record.is_http:
        record.parse_http(auto_decode="all")
    if not _is_page(record):
        return
    try:
        if not is_whole:
            raise BadReport(f"is cut short, or has more than {FILE_LIMIT // 1_000_000} MB; expected a whole page")
        yield from _format(record, address).read(_page(record), address)
    except BadReport as error:
        yield Trouble(name=f"{archive}#{address}", problem=str(error))


def _is_whole(record: Any) -> bool:
    """Whether all the bytes that the record promises are there; those of a page are taken into memory."""
    promised = record.content_length
    if promised > FILE_LIMIT:
        return False
    record.freeze()
    return bool(record.content_length == promised)


def _is_page(record: Any) -> bool:
    answered = record.http_headers
    return (answered is None or answered.status_code == 200) and not _media(record).startswith(UNREAD)


def _format(record: Any, address: str) -> Format:
    form = format_of_media(_media(record)) or format_of_name(address.partition("?")[0])
    if form is None or form is FORMAT:
        raise BadReport(f"is {_media(record) or 'of no stated type'}, and no format that can be read")
    return form


def _page(record: Any) -> bytes:
    page: bytes = record.reader.read(FILE_LIMIT + 1)
    if len(page) > FILE_LIMIT:
        raise BadReport(f"has more than {FILE_LIMIT // 1_000_000} MB unpacked, expected a page")
    return page


def _media(record: Any) -> str:
    return str(record.http_content_type or "").partition(";")[0].strip().lower()


def _example() -> bytes:
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Ferry lands</title><meta name='date' content='2020-10-06'></head><body><article>"
        b"<h1>Ferry lands</h1><p>The ferry landed in Port Vell on Monday with 40 people on board, the harbour master said.</p></article></body></html>"
    )
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/ferry\r\nWARC-Date: 2020-10-06T10:00:00Z\r\n"
        b"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http;msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%b\r\n\r\n"
    ) % (len(answer), answer)


FORMAT = Format(
    name="WARC",
    suffixes=(".warc", ".warc.gz"),
    read=read,
    media=("application/warc",),
    example=_example(),
    is_text=False,
    limit=1_000_000_000,
)
