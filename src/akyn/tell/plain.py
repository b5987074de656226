"""This file tells a brief as plain lines, for a pipe or a file."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from akyn.tell.parts import Brief, Chapter, Item, Note, Section
from akyn.tell.sentences import Cited
from akyn.tell.words import inert, published, quoted

WIDTH = 100  # columns; longer lines tire the eye


def lines(brief: Brief) -> Iterator[str]:
    """The brief line by line, without line ends."""
    yield f"As of {published(brief.as_of)}" if brief.as_of else "All reports held"
    if not brief.chapters:
        yield "No situation is told: nothing that was read makes one."
    for chapter in brief.chapters:
        yield from _chapter(brief, chapter)
    yield from _notes(brief)
    yield from _sources(brief)


def marks(brief: Brief, cited: Cited) -> str:
    """The citation numbers of a sentence: [3][5]."""
    return "".join(f"[{number}]" for number in brief.numbers(cited))


def where(note: Note) -> str:
    """Where a quotation stands: report, its day, its characters."""
    return inert(f"{note.told_by}, {note.published}, {note.name}, characters {note.start}–{note.end}")


def _chapter(brief: Brief, chapter: Chapter) -> Iterator[str]:
    title = chapter.headline.text if chapter.headline else chapter.title
    yield ""
    yield from _wrapped(inert(title) + (f" {marks(brief, chapter.headline)}" if chapter.headline else ""), "")
    yield f"{chapter.counts} · {chapter.id}"
    for section in chapter.sections:
        yield from _section(brief, section)


def _section(brief: Brief, section: Section) -> Iterator[str]:
    yield from ("", section.heading.upper())
    label = None
    for item in section.items:
        if item.label != label:
            yield f"  {inert(item.label)}"
        label = item.label
        yield from _item(brief, item)
    if section.more:
        yield f"  and {section.more} more"


def _item(brief: Brief, item: Item) -> Iterator[str]:
    state = "" if item.state in ("", "stated", item.label) else f"({item.state}) "
    yield from _wrapped(f"{state}{inert(item.sentence.text)} {marks(brief, item.sentence)} {item.id}".rstrip(), "    ")
    for cited in item.under:
        yield from _wrapped(f"- {inert(cited.text)} {marks(brief, cited)}", "      ")


def _notes(brief: Brief) -> Iterator[str]:
    if brief.notes:
        yield from ("", "NOTES")
    for note in brief.notes:
        yield from _wrapped(f"[{note.number}] {inert(quoted(note.quote))} {where(note)}", "  ")


def _sources(brief: Brief) -> Iterator[str]:
    if brief.sources:
        yield from ("", "SOURCES")
    for source in brief.sources:
        yield f"  {inert(f'{source.told_by}, {source.published}: {source.read} · {source.name} · {source.report}')}"
    if brief.troubles:
        yield from ("", "NOT READ")
    for trouble in brief.troubles:
        yield f"  {inert(trouble.name)}: {inert(trouble.problem)}"


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False, break_on_hyphens=False)
