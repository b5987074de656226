"""This file writes the situation report as a Word document by python-docx (`pip install akyn[docx]`): citations lead to their notes, drawings are pictures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from akyn.errors import NotInstalled
from akyn.tell.parts import Brief, Chapter, Drawing, Item, Note, Section
from akyn.tell.plain import where
from akyn.tell.report import ReportFormat
from akyn.tell.sentences import Cited
from akyn.tell.situation_report import SituationReport
from akyn.tell.words import inert, quoted

NO_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a zip file knows: the same report is the same bytes
INK, GREY, HERE = "15191D", "5A646E", "0B5A63"  # words and rules, small print, and what leads somewhere
NOTE = "Note"  # the style of the quotations at the end


def render(report: SituationReport) -> bytes:
    """The document, A4. The same report and fonts give the same bytes.

    Raises:
        NotInstalled: python-docx or resvg_py is missing.
    """
    try:
        import docx
        import resvg_py  # noqa: F401  for the drawings
    except ImportError as error:
        raise NotInstalled(f"docx: {error.name} is not installed; expected pip install 'akyn[docx]'") from error
    paper = _Paper(docx.Document(), report.brief)
    paper.set_up(report)
    paper.write(report)
    written = BytesIO()
    paper.document.save(written)
    return _undated(written.getvalue())


class _Paper:
    """A document that is being written."""

    def __init__(self, document: Any, brief: Brief) -> None:  # Any: python-docx carries no types
        self.document, self.brief = document, brief

    def set_up(self, report: SituationReport) -> None:
        """A4, two families of letters, the foot with case, moment and page."""
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Mm, Pt, RGBColor

        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin, section.bottom_margin = Mm(18), Mm(20)
        for name, font, size in (("Normal", "Georgia", 10), ("Heading 1", "Georgia", 19), ("Heading 2", "Arial", 11), ("List Bullet", "Georgia", 10)):
            style = self.document.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), RGBColor.from_string(INK)
            fonts = style.element.rPr.rFonts
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(_name(f"w:{theme}"), None)
            style.paragraph_format.space_after = Pt(4)
        heading = self.document.styles["Heading 2"].paragraph_format
        heading.space_before = Pt(10)
        heading.element.get_or_add_pPr().insert_element_before(_rule(), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
        note = self.document.styles.add_style(NOTE, WD_STYLE_TYPE.PARAGRAPH)
        note.base_style, note.font.size, note.paragraph_format.space_after = self.document.styles["Normal"], Pt(8), Pt(1)
        note.paragraph_format.left_indent, note.paragraph_format.first_line_indent = Mm(8), Mm(-8)
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = inert(report.title), "akyn", inert(f"{report.case}, {report.moment}")
        properties.created = properties.modified = datetime(*NO_MOMENT)
        foot = section.footer.paragraphs[0]
        _grey(foot.add_run(inert(f"akyn · {report.case} · {report.moment} · page ")))
        _field(foot, "PAGE")
        _grey(foot.add_run(" of "))
        _field(foot, "NUMPAGES")

    def write(self, report: SituationReport) -> None:
        since = f"; {report.since}" if report.since else ""
        words = f"Situation report, {report.moment}{since}. Every sentence leads to the characters it rests on. {report.left_out}"
        _grey(self.document.add_paragraph().add_run(inert(words.strip())))
        if not self.brief.chapters:
            self.document.add_heading("No situation is told", 1)
        for chapter in self.brief.chapters:
            self._chapter(chapter)
        self.document.add_heading("Notes", 2)
        for note in self.brief.notes:
            self._note(note)
        self._list("Sources", (f"{one.told_by}, {one.published}: {one.rating}; {one.read}" for one in self.brief.sources))
        self._list("Not read", (f"{one.name}: {one.problem}" for one in self.brief.troubles))
        self._list("Method", report.method)
        self._list("Gaps", report.gaps)

    def _chapter(self, chapter: Chapter) -> None:
        heading = self.document.add_heading("", 1)
        heading.add_run(inert(chapter.headline.text if chapter.headline else chapter.title))
        if chapter.headline:
            self._citations(heading, chapter.headline)
        _grey(self.document.add_paragraph().add_run(chapter.counts))
        for section in chapter.sections:
            self._section(section)

    def _section(self, section: Section) -> None:
        self.document.add_heading(section.heading, 2)
        for drawing in section.drawings:
            self._drawing(drawing)
        for item in section.items:
            self._item(item)
        if section.more:
            _grey(self.document.add_paragraph().add_run(f"and {section.more} more"))

    def _item(self, item: Item) -> None:
        paragraph = self.document.add_paragraph()
        said = item.sentence.text
        is_said = said.casefold().startswith(item.label.casefold())  # Westmark: «Westmark voiced concern …» needs its name once
        paragraph.add_run(inert(said[: len(item.label)] if is_said else f"{item.label}  ")).bold = True
        if item.state not in ("", "stated", item.label) and not is_said:
            _grey(paragraph.add_run(inert(f"{item.state}  ")))
        paragraph.add_run(inert(said[len(item.label) :] if is_said else said))
        self._citations(paragraph, item.sentence)
        if item.state not in ("", "stated", item.label) and is_said:
            _grey(paragraph.add_run(inert(f"  {item.state}")))
        for one in item.under:
            self._sentence(self.document.add_paragraph(style="List Bullet"), one)

    def _sentence(self, paragraph: Any, cited: Cited) -> None:  # Any: as above
        paragraph.add_run(inert(cited.text))
        self._citations(paragraph, cited)

    def _citations(self, paragraph: Any, cited: Cited) -> None:  # Any: as above
        """The numbers, each a link to its note."""
        from docx.shared import RGBColor

        for place, number in enumerate(self.brief.numbers(cited)):
            run = paragraph.add_run(f"{',' if place else ''}{number}")
            run.font.superscript, run.font.color.rgb = True, RGBColor.from_string(HERE)
            link = _element("w:hyperlink", anchor=f"n{number}")
            run._r.addprevious(link)
            link.append(run._r)

    def _note(self, note: Note) -> None:
        paragraph = self.document.add_paragraph(style=NOTE)
        paragraph._p.append(_element("w:bookmarkStart", id=str(note.number), name=f"n{note.number}"))
        paragraph.add_run(f"{note.number}  ").bold = True
        paragraph._p.append(_element("w:bookmarkEnd", id=str(note.number)))
        paragraph.add_run(inert(quoted(note.quote)))
        _grey(paragraph.add_run(f"  {where(note)}"))

    def _drawing(self, drawing: Drawing) -> None:
        import resvg_py
        from docx.shared import Mm

        picture = bytes(resvg_py.svg_to_bytes(svg_string=drawing.svg, width=1600, background="#ffffff"))
        shape = self.document.add_picture(BytesIO(picture), width=Mm(170))
        shape._inline.docPr.set("descr", inert(drawing.said))

    def _list(self, heading: str, lines: Iterable[str]) -> None:
        lines = list(lines)
        if lines:
            self.document.add_heading(heading, 2)
        for line in lines:
            self.document.add_paragraph(inert(line), style=NOTE)


def _grey(run: Any) -> None:  # Any: as above
    from docx.shared import Pt, RGBColor

    run.font.size, run.font.name, run.font.color.rgb = Pt(8), "Arial", RGBColor.from_string(GREY)


def _field(paragraph: Any, code: str) -> None:  # Any: as above
    """A field that Word counts, such as the page."""
    field = _element("w:fldSimple", instr=code)
    run = paragraph.add_run("1")
    _grey(run)
    run._r.addprevious(field)
    field.append(run._r)


def _element(tag: str, **attributes: str) -> Any:  # Any: as above
    from docx.oxml import OxmlElement

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(_name(f"w:{name}"), value)
    return made


def _rule() -> Any:  # Any: as above
    """The line above a section."""
    border = _element("w:pBdr")
    border.append(_element("w:top", val="single", sz="12", space="4", color=INK))
    return border


def _name(tag: str) -> Any:  # Any: as above
    from docx.oxml.ns import qn

    return qn(tag)


def _undated(document: bytes) -> bytes:
    """The same file with no moments in its zip."""
    written = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(ZipInfo(name, NO_MOMENT), old.read(name), ZIP_DEFLATED)
    return written.getvalue()


REPORT = ReportFormat(name="docx", suffix=".docx", render=render, is_text=False)
