"""This file is e-mail: a message's own words, and a report more for each attached file of a format that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from typing import Any

from akyn.errors import BadReport
from akyn.ingest.formats import Format, expected, format_of_media, format_of_name, html, txt
from akyn.ingest.record import as_line
from akyn.model import Report, Trouble

DEPTH = 3  # a letter in a letter in a letter


def read(content: bytes, name: str, depth: int = DEPTH) -> Iterator[Report | Trouble]:
    """The message and what is attached to it; an attachment that cannot be read is a trouble of its own, its name behind "#".

    Raises:
        BadReport: it is no message, or has neither words nor attachments.
    """
    message = message_from_bytes(content, policy=policy.default)
    if not message.keys():
        raise BadReport("no e-mail: has no header, expected From, Date and Subject in its first lines")
    try:
        body = message.get_body(("plain", "html"))
        attached = [part for part in message.iter_attachments() if part.get_filename() or part.get_content_type() == "message/rfc822"]
    except (LookupError, MessageError, ValueError) as error:
        raise BadReport(f"an e-mail that cannot be taken apart ({error})") from error
    if body is None and not attached:
        raise BadReport("an e-mail without words, expected a message")
    if body is not None:
        yield from _of_body(message, body, name)
    for number, part in enumerate(attached, 1):
        yield from _of_attachment(part, f"{name}#{as_line(part.get_filename()) or number}", depth)


def _of_body(message: EmailMessage, body: MIMEPart, name: str) -> Iterator[Report | Trouble]:
    """The message itself, with what its header says of it."""
    form = html.FORMAT if body.get_content_type() == "text/html" else txt.FORMAT
    try:
        for thing in form.read(_words(body), name):
            yield _headed(thing, message) if isinstance(thing, Report) else thing
    except BadReport as error:
        yield Trouble(name=name, problem=f"the message itself: {error}")


def _headed(report: Report, message: EmailMessage) -> Report:
    day = _day(message)
    told = replace(report, title=as_line(_header(message, "subject")) or report.title, source=report.source or _sender(message), id="")
    return replace(told, published=day, published_from="metadata", id="") if day else told


def _of_attachment(part: MIMEPart, name: str, depth: int) -> Iterator[Report | Trouble]:
    try:
        if part.get_content_type() == "message/rfc822" or name.lower().endswith(".eml"):
            if not depth:
                raise BadReport(f"a letter within {DEPTH} others, not opened")
            yield from read(_words(part), name, depth - 1)
            return
        form = format_of_name(name) or format_of_media(part.get_content_type())
        if form is None:
            raise BadReport(f"is {part.get_content_type()}, expected {expected()}")
        yield from form.read(_words(part), name)
    except BadReport as error:
        yield Trouble(name=name, problem=str(error))


def _words(part: MIMEPart) -> bytes:
    """A part's content as bytes; text as UTF-8, whatever charset it was sent in, and as it came where nobody knows that charset."""
    try:
        content: Any = part.get_content()  # Any: str, bytes or a message, as the media type goes
    except LookupError:
        content = part.get_payload(decode=True)
    if isinstance(content, str):
        return content.encode("utf-8", "replace")
    return content if isinstance(content, bytes) else bytes(content)


def _sender(message: EmailMessage) -> str | None:
    """Who sent it, by name; by address where no name is given."""
    sender = message["from"]
    addresses = getattr(sender, "addresses", ())
    return next((as_line(one.display_name) or as_line(one.addr_spec) for one in addresses), None)


def _day(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except ValueError:
        return None


def _header(message: EmailMessage, name: str) -> str:
    return str(message[name] or "")


FORMAT = Format(
    name="e-mail",
    suffixes=(".eml",),
    read=read,
    media=("message/rfc822",),
    example=(
        b"From: Harbour Gazette <desk@gazette.example>\nDate: Tue, 6 Oct 2020 10:00:00 +0000\nSubject: Ferry lands\n\n"
        b"The ferry landed in Port Vell on Monday with 40 people on board.\n"
    ),
    is_text=False,
)
