"""This file is the search: names in any spelling, reports and statements that hold all the words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from akyn.model import Entity
from akyn.serve.marks import State, kind_in_words
from akyn.serve.screen import Asked, Row, Screen
from akyn.serve.view import View
from akyn.tell.moments import is_within
from akyn.tell.words import published, sentence
from akyn.text.names import fold, sound_key

MOST = 50  # of each kind
DEEP = 1000  # looked through for those of the days that are asked for
ACTORS = 12
KINDS = ("actor", "report", "statement")


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
    """What was found for the words, of the kind and the days that are asked for."""

    q: str
    kind: str  # the only one asked for, "" for all
    first: str  # the days of publication that are asked for
    last: str
    counts: tuple[tuple[str, int], ...]  # of each kind
    hits: tuple[Hit, ...]


def content(view: View, asked: Asked) -> Found:
    """What holds all the words; actors first, then reports, then statements."""
    found = (*_actors(view, asked.q), *_texts(view, asked.q, first=asked.first, last=asked.last)) if asked.q.strip() else ()
    counts = Counter(one.kind for one in found)
    return Found(
        q=asked.q,
        kind=asked.kind,
        first=asked.first,
        last=asked.last,
        counts=tuple((kind, counts[kind]) for kind in KINDS),
        hits=tuple(one for one in found if asked.kind in ("", one.kind)),
    )


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


def _texts(view: View, q: str, *, first: str, last: str) -> Iterator[Hit]:
    """Reports and statements with all the words, of reports published in these days; what has no day only where none is asked for."""

    def is_asked_for(id: str) -> bool:
        report = id if id in view.look.reports else view.look.statements[id].report
        day = view.look.reports[report].published or ""
        return is_within(day, day, first=first, last=last)

    held = [id for id in view.search(q, most=DEEP if first or last else MOST) if is_asked_for(id)]
    reports = [id for id in held if id in view.look.reports]
    statements = [id for id in held if id in view.look.statements]
    for id in (*reports[:MOST], *statements[:MOST]):
        if id in view.look.reports:
            report = view.look.reports[id]
            yield Hit(kind="report", path=f"/reports/{id}", words=view.look.heading(id), where=f"{view.look.told_by(id)}, {published(report.published)}")
        else:
            statement = view.look.statements[id]
            yield Hit(
                kind="statement",
                path=f"/evidence/{id}",
                words=view.look.quote(statement.span),
                where=f"{sentence(kind_in_words(statement.type))}, {view.look.telling(statement, year=True)}",
                state=view.state(statement),
            )


def rows(page: Found) -> Iterator[Row]:
    """A row a hit."""
    for one in page.hits:
        yield (one.kind, one.path.rpartition("/")[2], one.words, one.where)


SCREEN = Screen(path="/search", title="Search", template="search.html", content=content, columns=("kind", "id", "words", "where"), rows=rows)
