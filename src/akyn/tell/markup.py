"""This file writes XML: text escaped, and what XML cannot hold made visible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from akyn.tell.words import inert

_NO_CHARACTER = re.compile("[\ufffe\uffff]")  # of no meaning in Unicode, and forbidden in XML
_ON_THE_WEB = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f]+", re.ASCII)
HEAD = '<?xml version="1.0" encoding="utf-8"?>'


def element(name: str, text: object, **attributes: str) -> str:
    """<name attribute="…">text</name>."""
    said = "".join(f' {key}="{_written(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{_written(str(text))}</{name}>" if text != "" else f"<{name}{said}/>"


def inside(name: str, children: Iterable[str], **attributes: str) -> Iterator[str]:
    """The element around its children, a line each."""
    said = "".join(f' {key}="{_written(value)}"' for key, value in attributes.items())
    yield f"<{name}{said}>"
    yield from (f"  {child}" for child in children)
    yield f"</{name}>"


def web_address(url: str | None) -> str:
    """An address that one may offer for a click: http or https, else "" ("javascript:" is none)."""
    return url if url and _ON_THE_WEB.fullmatch(url) else ""


def _written(text: str) -> str:
    return escape(_NO_CHARACTER.sub("\ufffd", inert(text)))
