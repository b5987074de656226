"""This file finds the formats that an account can be exported in: each a file of this folder that declares `FORMAT`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.model import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A way to write an account down: its name on the command line, the suffix of its files, its lines without line ends."""

    name: str
    suffix: str
    lines: Callable[[Account], Iterator[str]]


@cache
def all_formats() -> tuple[ExportFormat, ...]:
    """Every format, by name of its file."""
    import akyn.tell

    return registry.declared(akyn.tell, "FORMAT", ExportFormat)


def format_named(name: str) -> ExportFormat:
    """The format of this name.

    Raises:
        NotFound: there is none; the message lists those there are.
    """
    return registry.named(all_formats(), name, "export format")
