"""This file finds what was added by being there: each module of a package that declares one thing under an agreed name."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Protocol, TypeVar

from akyn.errors import NotFound


class Named(Protocol):
    """A thing that is asked for by a name."""

    @property
    def name(self) -> str: ...


Thing = TypeVar("Thing")
NamedThing = TypeVar("NamedThing", bound=Named)


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The modules directly inside a package, by name."""
    for info in sorted(iter_modules(package.__path__), key=lambda info: info.name):
        yield import_module(f"{package.__name__}.{info.name}")


def declared(package: ModuleType, name: str, kind: type[Thing]) -> tuple[Thing, ...]:
    """Every `name = kind(...)` that a module of the package declares, in order of module name.

    Raises:
        TypeError: a module declares something else under that name.
    """
    found = []
    for module in modules(package):
        thing = getattr(module, name, None)
        if thing is None:
            continue
        if not isinstance(thing, kind):
            raise TypeError(f"{module.__name__}.{name} is {type(thing).__name__}, expected {kind.__name__}")
        found.append(thing)
    return tuple(found)


def named(things: Iterable[NamedThing], name: str, what: str) -> NamedThing:
    """The thing of this name; `what` is what an analyst calls such a thing.

    Raises:
        NotFound: there is none; the message lists those there are.
    """
    by_name = {thing.name: thing for thing in things}
    if name not in by_name:
        raise NotFound(f"{name}: no such {what}, expected one of {', '.join(by_name)}")
    return by_name[name]
