"""This file finds the formats that an account can be exported in: each a file of `exports/` that declares `FORMAT`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.model import Account
from akyn.places import Gazetteer
from akyn.tell.lookup import Lookup


def _no_lines(look: Lookup, places: Gazetteer) -> Iterator[str]:
    return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A way to write an account down: its name on the command line, the suffix of its files, its lines without line ends; where it is no text its bytes."""

    name: str
    suffix: str
    lines: Callable[[Lookup, Gazetteer], Iterator[str]] = _no_lines
    content: Callable[[Lookup, Gazetteer], bytes] | None = None

    @property
    def is_text(self) -> bool:
        """Whether it may be shown on a terminal."""
        return self.content is None

    def text(self, account: Account, places: Gazetteer) -> str:
        """The whole file of a format that is text."""
        return "".join(f"{line}\n" for line in self.lines(Lookup(account), places))

    def render(self, account: Account, places: Gazetteer) -> bytes:
        """The whole file.

        Raises:
            NotInstalled: it needs a package that is not there.
        """
        return self.content(Lookup(account), places) if self.content else self.text(account, places).encode("utf-8", "backslashreplace")


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
