"""This file writes the situation report as Markdown: the same words, citations as footnotes, drawings as what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.tell.parts import Brief, Chapter, Item, Note, Section
from akyn.tell.plain import where
from akyn.tell.report import ReportFormat
from akyn.tell.sentences import Cited
from akyn.tell.situation_report import SituationReport
from akyn.tell.words import inert, quoted

_MARKUP = re.compile(r"([\\`*_\[\]<>|#!~])")


def lines(report: SituationReport) -> Iterator[str]:
    """The report line by line, without line ends."""
    brief = report.brief
    yield f"Situation report, {report.moment}" + (f"; {report.since}" if report.since else "") + f". Case: {_plain(report.case)}. {report.left_out}".rstrip()
    if not brief.chapters:
        yield from ("", "# No situation is told", "", "Nothing that was read makes one.")
    for chapter in brief.chapters:
        yield from _chapter(brief, chapter)
    yield from ("", "## Sources", "")
    for one in brief.sources:
        yield f"- {_plain(f'{one.told_by}, {one.published}: {one.rating}; {one.read} · {one.name} · {one.report}')}"
    if brief.troubles:
        yield from ("", "## Not read", "", *(f"- {_plain(f'{trouble.name}: {trouble.problem}')}" for trouble in brief.troubles))
    yield from ("", "## Method", "", *(f"- {_plain(words)}" for words in report.method))
    yield from ("", "## Gaps", "", *(f"- {_plain(words)}" for words in report.gaps), "")
    yield from map(_note, brief.notes)


def _chapter(brief: Brief, chapter: Chapter) -> Iterator[str]:
    title = _cited(brief, chapter.headline) if chapter.headline else _plain(chapter.title)
    yield from ("", f"# {title}", "", f"{chapter.counts} · `{chapter.id}`")
    for section in chapter.sections:
        yield from _section(brief, section)


def _section(brief: Brief, section: Section) -> Iterator[str]:
    yield from ("", f"## {section.heading}", "")
    for drawing in section.drawings:
        yield from (f"> {_plain(drawing.said)}", "")
    for item in section.items:
        yield from _item(brief, item)
    if section.more:
        yield from ("", f"and {section.more} more")


def _item(brief: Brief, item: Item) -> Iterator[str]:
    state = f" ({_plain(item.state)})" if item.state not in ("", "stated", item.label) else ""
    yield f"- **{_plain(item.label)}**{state}: {_cited(brief, item.sentence)}" + (f" `{item.id}`" if item.id else "")
    yield from (f"  - {_cited(brief, one)}" for one in item.under)


def _cited(brief: Brief, cited: Cited) -> str:
    return _plain(cited.text) + "".join(f"[^{number}]" for number in brief.numbers(cited))


def _note(note: Note) -> str:
    return f"[^{note.number}]: {_plain(quoted(note.quote))} {_plain(where(note))}"


def _plain(text: str) -> str:
    """The text without markup: what a report says is words and commands nothing."""
    return _MARKUP.sub(r"\\\1", inert(text))


def render(report: SituationReport) -> bytes:
    """The report as UTF-8."""
    return "".join(f"{line}\n" for line in lines(report)).encode("utf-8", "backslashreplace")


REPORT = ReportFormat(name="md", suffix=".md", render=render)
