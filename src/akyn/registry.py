"""This file finds what was added by being there: each module of a package that declares one thing under an agreed name."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

Thing = TypeVar("Thing")


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
