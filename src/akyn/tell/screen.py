"""This file tells a brief on a terminal, with rich: the same words as `plain`, set for the eye."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from akyn.tell.parts import Brief, Chapter, Item, Section
from akyn.tell.plain import marks, where
from akyn.tell.sentences import Cited
from akyn.tell.words import inert, published, quoted

MEASURE = 110  # columns; wider lines tire the eye


def show(brief: Brief) -> None:
    """Print the brief on the terminal."""
    console = Console(highlight=False)
    console.print(drawn(brief), width=min(console.width, MEASURE))


def drawn(brief: Brief) -> RenderableType:
    """The brief as rich draws it; report text enters as `Text`, never as markup."""
    moment = f"As of {published(brief.as_of)}" if brief.as_of else "All reports held"
    parts: list[RenderableType] = [Text(moment, style="dim")]
    parts += [part for chapter in brief.chapters for part in _chapter(brief, chapter)]
    return Group(*parts, *_notes(brief), *_sources(brief))


def _chapter(brief: Brief, chapter: Chapter) -> Iterator[RenderableType]:
    yield Text()
    yield _cited(brief, chapter.headline, style="bold") if chapter.headline else Text(inert(chapter.title), style="bold")
    yield Text(f"{chapter.counts} · {chapter.id}", style="dim")
    for section in chapter.sections:
        yield from _section(brief, section)


def _section(brief: Brief, section: Section) -> Iterator[RenderableType]:
    yield from _heading(section.heading)
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=24)
    table.add_column(ratio=1)
    label = None
    for item in section.items:
        table.add_row(_gutter(item, shown=item.label != label), _entry(brief, item))
        label = item.label
    yield table
    if section.more:
        yield Text(f"and {section.more} more", style="dim")


def _gutter(item: Item, *, shown: bool) -> Text:
    """The label, where it is new, and the state of the sentence in a word."""
    label = inert(item.label) if shown else ""
    state = "" if item.state in ("", "stated", item.label) else item.state
    return Text.assemble((label, "bold"), "\n" if label and state else "", (state, "italic"))


def _entry(brief: Brief, item: Item) -> RenderableType:
    first = _cited(brief, item.sentence).append(f"  {item.id}", style="dim")
    return Group(first, *(Padding(_cited(brief, cited), (0, 0, 0, 2)) for cited in item.under))


def _cited(brief: Brief, cited: Cited, style: str = "") -> Text:
    return Text.assemble((inert(cited.text), style), " ", (marks(brief, cited), "cyan"))


def _heading(words: str) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(words, style="bold"), align="left", style="dim")


def _notes(brief: Brief) -> Iterator[RenderableType]:
    if brief.notes:
        yield from _heading("Notes")
    for note in brief.notes:
        yield Text.assemble((f"[{note.number}] ", "cyan"), inert(quoted(note.quote)), " ", (where(note), "dim"))


def _sources(brief: Brief) -> Iterator[RenderableType]:
    if brief.sources or brief.troubles:
        yield from _heading("Sources")
    for source in brief.sources:
        yield Text.assemble(inert(f"{source.told_by}, {source.published}: {source.read}"), " ", (inert(f"{source.name} · {source.report}"), "dim"))
    for trouble in brief.troubles:
        yield Text.assemble(("not read: ", "bold"), inert(f"{trouble.name}: {trouble.problem}"))
