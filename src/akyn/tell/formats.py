"""This file finds the formats that an account can be exported in: each a file of `exports/` that declares `FORMAT`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.model import Account
from akyn.places import Gazetteer
from akyn.tell.lookup import Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A way to write an account down: its name on the command line, the suffix of its files, its lines without line ends."""

    name: str
    suffix: str
    lines: Callable[[Lookup, Gazetteer], Iterator[str]]

    def text(self, account: Account, places: Gazetteer) -> str:
        """The whole file."""
        return "".join(f"{line}\n" for line in self.lines(Lookup(account), places))


@cache
def all_formats() -> tuple[ExportFormat, ...]:
    """Every format, by name of its file."""
    import akyn.tell.exports

    return registry.declared(akyn.tell.exports, "FORMAT", ExportFormat)


def format_named(name: str) -> ExportFormat:
    """The format of this name.

    Raises:
        NotFound: there is none; the message lists those there are.
    """
    return registry.named(all_formats(), name, "export format")
