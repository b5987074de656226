"""This folder is the formats that reports come in: one file a format, each declaring `FORMAT = Format(...)`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from akyn import registry
from akyn.model import Report, Trouble

FILE_LIMIT = 20_000_000  # bytes; the longest news report known to us is under 1 MB, a text of 50 MB is something else


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: how its files are recognised, how they are read, and one small file of it.

    `read` takes the bytes and the name (base name of the file, or the address) and raises BadReport where nothing of it can be read.
    `is_text` says that the bytes themselves are the text, so that broken ones are worth a word; `limit` is the most bytes that a file may have.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterator[Report | Trouble]]
    media: tuple[str, ...] = ()
    example: bytes
    is_text: bool = True
    limit: int = FILE_LIMIT


@cache
def all_formats() -> tuple[Format, ...]:
    """Every format, in order of its module's name."""
    return registry.declared(sys.modules[__name__], "FORMAT", Format)


def format_of_name(name: str) -> Format | None:
    """The format that a file name's suffix stands for."""
    return next((form for form in all_formats() if name.lower().endswith(form.suffixes)), None)


def format_of_media(media: str) -> Format | None:
    """The format of an Internet media type such as "text/html"."""
    return next((form for form in all_formats() if media in form.media), None)


def expected() -> str:
    """The suffixes that can be read, in words: ".html, .json or .txt"."""
    *most, last = sorted(suffix for form in all_formats() for suffix in form.suffixes)
    return f"{', '.join(most)} or {last}"
