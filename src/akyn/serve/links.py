"""This file makes the addresses of the room: each keeps the moment and the situation it was asked from."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from akyn.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What every link on a page carries along."""

    as_of: str | None = None
    situation: str = ""

    def __call__(self, *path: str, anchor: str = "", **asked: str) -> str:
        """The address of these parts of a path: link("/evidence", "s-12")."""
        carried = {"as_of": self.as_of or "", "situation": self.situation} | asked
        query = urlencode({name: words for name, words in carried.items() if words})
        whole = "/".join([path[0], *(quote(part, safe=":") for part in path[1:])])
        return whole + (f"?{query}" if query else "") + (f"#{anchor}" if anchor else "")

    def twin(self, path: str, id: str, suffix: str, **asked: str) -> str:
        """The address of a screen's JSON or CSV."""
        return self(path.replace("{id}", quote(id, safe=":")) + suffix, **asked)


def span_address(span: Span) -> str:
    """What names characters in an address: r-0123456789ab:12-34."""
    return f"{span.report}:{span.start}-{span.end}"
