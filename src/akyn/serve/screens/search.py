"""This file is the search: names in any spelling, reports and statements that hold all the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from akyn.model import Entity
from akyn.serve.marks import State
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.view import View
from akyn.tell.words import published
from akyn.text.names import fold, sound_key

MOST = 50  # of each kind
ACTORS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: its address, its words, where it stands."""

    kind: str
    path: str
    words: str
    where: str
    state: State | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found for the words."""

    q: str
    hits: tuple[Hit, ...]


def content(view: View, asked: Asked) -> Found:
    """What holds all the words; actors first, then reports, then statements."""
    return Found(q=asked.q, hits=(*_actors(view, asked.q), *_texts(view, asked.q)) if asked.q.strip() else ())


def _actors(view: View, q: str) -> Iterator[Hit]:
    """Whoever has a spelling that sounds like all the words."""
    asked = [sound_key(word) for word in fold(q).split()]
    by_sound = view.once("sounds", lambda: _by_sound(view))
    first = min((by_sound.get(key, ()) for key in asked), key=len, default=())
    found = [one for one in first if any(_sounds(name, asked) for name in one.names)]
    for entity in nsmallest(ACTORS, found, key=lambda one: (-view.times_named(one), one.name, one.id)):
        yield Hit(kind="actor", path=f"/actors/{entity.id}", words=entity.name, where=", ".join(entity.names[:6]))


def _by_sound(view: View) -> dict[str, list[Entity]]:
    """Whoever has a name with a word of each sound."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in view.account.entities:
        for key in {sound_key(word) for name in entity.names for word in fold(name).split()}:
            found[key].append(entity)
    return found


def _sounds(name: str, asked: list[str]) -> bool:
    words = {sound_key(word) for word in fold(name).split()}
    return all(key in words for key in asked)


def _texts(view: View, q: str) -> Iterator[Hit]:
    for id in view.search(q, most=MOST):
        if id in view.look.reports:
            report = view.look.reports[id]
            yield Hit(kind="report", path=f"/reports/{id}", words=report.title or report.name, where=f"{view.look.told_by(id)}, {published(report.published)}")
        else:
            statement = view.look.statements[id]
            yield Hit(
                kind="statement",
                path=f"/evidence/{id}",
                words=view.look.quote(statement.span),
                where=f"{statement.type}, {view.look.telling(statement, year=True)}",
                state=view.state(statement),
            )


def rows(page: Found) -> Iterator[Row]:
    """A row a hit."""
    for one in page.hits:
        yield (one.kind, one.path.rpartition("/")[2], one.words, one.where)


SCREEN = Screen(path="/search", title="Search", template="search.html", content=content, columns=("kind", "id", "words", "where"), rows=rows)
