"""This file remembers what was worked out from an account that changes, and by what it was seen: a change makes stale only what looked at it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Generic, TypeVar, cast

Answer = TypeVar("Answer")
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Sight = tuple[Hashable, ...]  # what was looked at: a table and a key, or a field of what stands there
Cell = tuple[str, Hashable]  # what was worked out: a question and what it was asked of


KEPT = "kept"  # the question of cells whose answer the memory itself holds


class Memory:
    """Which cells looked at what, so that it knows who has to think again."""

    def __init__(self) -> None:
        self._sights_of: dict[Cell, tuple[Sight, ...]] = {}
        self._cells_by: dict[Sight, set[Cell]] = {}
        self._seen: list[set[Sight]] = []  # by each question that is being answered, the innermost last
        self._stale: dict[str, set[Hashable]] = {}
        self._answers: dict[Cell, Any] = {}  # Any: each question has a type of answer of its own
        self._steady: dict[Cell, Callable[[], Any]] = {}  # the questions of answers that hardly ever change
        self._doubtful: set[Cell] = set()  # steady answers of which something that they looked at has changed

    def saw(self, sight: Sight) -> None:
        """Note for the question that is being answered, if any, what was looked at."""
        if self._seen:
            self._seen[-1].add(sight)

    def work_out(self, cell: Cell, question: Callable[[], Answer]) -> Answer:
        """The answer to a question, with all that it looks at noted."""
        self._seen.append(set())
        try:
            answer = question()
        finally:
            seen = self._seen.pop()
        before = frozenset(self._sights_of.get(cell, ()))  # asked again, it mostly looks at what it looked at before
        self._unsee(cell, before - seen)
        for sight in seen - before:
            self._cells_by.setdefault(sight, set()).add(cell)
        self._sights_of[cell] = tuple(seen)
        return answer

    def answer(self, asked: Hashable, question: Callable[[], Answer], *, steady: bool = False) -> Answer:
        """The answer to a question, kept until it is stale; who asks has looked at the answer, and is stale when that is.

        Args:
            steady: the answer hardly ever changes while what it looks at often does: it is asked again first, and only another answer makes others stale.
        """
        cell = (KEPT, asked)
        if cell in self._doubtful:
            self._ask_again(cell)
        if cell not in self._answers:
            self._answers[cell] = self.work_out(cell, question)
            if steady:
                self._steady[cell] = question
        self.saw(cell)
        answer: Answer = self._answers[cell]
        return answer

    def forget(self, cell: Cell) -> None:
        """Forget what a cell looked at."""
        self._unsee(cell, self._sights_of.pop(cell, ()))

    def _unsee(self, cell: Cell, sights: Iterable[Sight]) -> None:
        for sight in sights:
            cells = self._cells_by[sight]
            cells.discard(cell)
            if not cells:
                del self._cells_by[sight]

    def changed(self, sight: Sight) -> None:
        """Say that something is no longer what it was: the cells that looked at it are stale."""
        waiting = [sight]
        while waiting:
            for cell in tuple(self._cells_by.get(waiting.pop(), ())):
                question, of = cell
                if cell in self._steady:
                    self._doubtful.add(cell)
                elif question == KEPT:
                    self._answers.pop(cell, None)
                    self.forget(cell)
                    waiting.append(cell)
                else:
                    self._stale.setdefault(question, set()).add(of)

    def _ask_again(self, cell: Cell) -> None:
        """Ask a steady question again."""
        self._doubtful.discard(cell)
        was, now = self._answers[cell], self.work_out(cell, self._steady[cell])
        if was != now:
            self._answers[cell] = now
            self.changed(cell)

    def replaced(self, table: str, id: str, old: object, new: object) -> None:
        """Say that one noun stands where another stood (None: nothing): stale are the cells that looked at a field in which they differ."""
        if old is None or new is None:
            self.changed((table, id))
            return
        for field in fields(cast(Any, new)):  # Any: some dataclass of the model
            if getattr(old, field.name) != getattr(new, field.name):
                self.changed(("noun", id, field.name))

    def seen(self, name: str, table: Mapping[Key, Value], *, glimpsed: bool = False) -> Mapping[Key, Value]:
        """The table, of which it is noted who looks at what; of its nouns, where they are `glimpsed`, at what."""
        return Seen(self, name, table, glimpsed=glimpsed)

    def stale(self, question: str) -> set[Any]:  # Any: whatever this question is asked of
        """Of what a question has to be asked again, said once."""
        while self._doubtful:
            self._ask_again(next(iter(self._doubtful)))
        return self._stale.pop(question, set())


class Forgetful(Memory):
    """Notes nothing: for an account that is made once and does not grow."""

    def saw(self, sight: Sight) -> None:
        """Nothing is noted."""

    def work_out(self, cell: Cell, question: Callable[[], Answer]) -> Answer:
        """The answer."""
        return question()

    def changed(self, sight: Sight) -> None:
        """Nobody has looked at it."""

    def replaced(self, table: str, id: str, old: object, new: object) -> None:
        """Nobody has looked at it."""

    def seen(self, name: str, table: Mapping[Key, Value], *, glimpsed: bool = False) -> Mapping[Key, Value]:
        """The table itself."""
        return table


class Seen(Mapping[Key, Value], Generic[Key, Value]):
    """A table, of which a memory notes who looks at what; of its nouns, where they are `glimpsed`, at what."""

    def __init__(self, memory: Memory, name: str, table: Mapping[Key, Value], *, glimpsed: bool = False) -> None:
        self._memory, self._name, self._table, self._glimpsed = memory, name, table, glimpsed

    def __getitem__(self, key: Key) -> Value:
        self._memory.saw((self._name, key))
        return self._shown(self._table[key])

    def get(self, key: Key, default: Any = None) -> Any:  # Any: as in Mapping
        """The value, or the default."""
        self._memory.saw((self._name, key))
        return self._shown(self._table[key]) if key in self._table else default

    def __contains__(self, key: object) -> bool:
        self._memory.saw((self._name, key))
        return key in self._table

    def __iter__(self) -> Iterator[Key]:
        raise TypeError(f"{self._name}: a walk over the whole case, expected to look at what is near")

    def __len__(self) -> int:
        return len(self._table)

    def _shown(self, value: Value) -> Value:
        return cast(Value, Glimpse(self._memory, value)) if self._glimpsed else value


class Glimpse:
    """A noun of which it is noted what is looked at, field by field."""

    __slots__ = ("_memory", "_noun")

    def __init__(self, memory: Memory, noun: object) -> None:
        self._memory, self._noun = memory, noun

    def __getattr__(self, field: str) -> Any:  # Any: each field has a type of its own
        noun: Any = self._noun  # Any: every noun has an id
        self._memory.saw(("noun", noun.id, field))
        return getattr(noun, field)
