"""This file is Word's .docx: the paragraphs of its body, tables included; what was struck out, headers, footers and notes are left out."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from akyn.errors import BadReport
from akyn.ingest.decoding import checked
from akyn.ingest.formats import Format
from akyn.ingest.plain import report_of_text
from akyn.ingest.record import as_line
from akyn.model import Report

if TYPE_CHECKING:
    from docx.document import Document

UNPACKED_LIMIT = 200_000_000  # bytes; what a document's parts may come to
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AGAIN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a text box once more, for older programs
_LEFT_OUT = frozenset({_AGAIN, f"{_W}del", f"{_W}moveFrom"})
_WHITE = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}


def read(content: bytes, name: str) -> Iterator[Report]:
    """The one report of a document, as it reads when all changes in it are accepted.

    Raises:
        BadReport: it is broken, locked, too large once unpacked, or has no words.
    """
    document = _document(content)
    text = checked("\n\n".join(_paragraphs(document)))
    yield report_of_text(text, name, title=_stated_title(document) or _headline(document))


def _document(content: bytes) -> Document:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        if sum(part.file_size for part in ZipFile(BytesIO(content)).infolist()) > UNPACKED_LIMIT:
            raise BadReport(f"unpacks to more than {UNPACKED_LIMIT // 1_000_000} MB, expected a report")
        return docx.Document(BytesIO(content))
    except (BadZipFile, OpcError, XMLSyntaxError, KeyError, ValueError, NotImplementedError, RuntimeError) as error:
        raise BadReport(f"no Word document that can be read ({type(error).__name__}), expected a whole .docx without a password") from error


def _paragraphs(document: Document) -> Iterator[str]:
    for element in document.element.body.iter(f"{_W}p"):
        if not any(above.tag in _LEFT_OUT for above in element.iterancestors()) and (words := "".join(_words(element)).strip()):
            yield words


def _words(element: Any) -> Iterator[str]:  # Any: lxml has no types
    """The words of a paragraph in order; paragraphs of a text box that hangs on it come by themselves."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _WHITE:
            yield _WHITE[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}p":
            yield from _words(child)


def _stated_title(document: Document) -> str | None:
    """The title in the document's own record; without one python-docx would make one up."""
    parts = {relation.reltype.rpartition("/")[2] for relation in document.part.package.rels.values()}
    return as_line(document.core_properties.title) if "core-properties" in parts else None


def _headline(document: Document) -> str | None:
    """The first paragraph that is set as a title or heading."""
    titled = (one.text for one in document.paragraphs if one.style is not None and (one.style.name or "").startswith(("Title", "Heading")))
    return next((line for text in titled if (line := as_line(text))), None)


def _example() -> bytes:
    """A title, a day and a paragraph, in the three parts that make a document."""
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    lines = ("Ferry lands in Port Vell", "6 October 2020", "The ferry landed on Monday with 40 people on board.")
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Override PartName="/word/document.xml" ContentType="{main}"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W[1:-1]}"><w:body>{body}</w:body></w:document>',
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    return packed.getvalue()


FORMAT = Format(
    name="Word",
    suffixes=(".docx",),
    read=read,
    media=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    example=_example(),
    is_text=False,
)
