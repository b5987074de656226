"""This folder makes reports of files, folders and pages; a format is one file in `formats/`.

What cannot become a report comes out as a `Trouble` in its place, and the others go on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil
from pathlib import Path, PurePath

from akyn.errors import BadReport
from akyn.ingest import web
from akyn.ingest.actors import actor_list
from akyn.ingest.decoding import mended
from akyn.ingest.formats import Format, expected, format_of_media, format_of_name
from akyn.model import Report, Trouble

__all__ = ["actor_list", "file_as_page", "of_page", "printable", "reports"]

_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def reports(paths: Iterable[str]) -> Iterator[Report | Trouble]:
    """The reports of files, folders (walked in order of name) and http(s) addresses, one at a time."""
    for path in paths:
        yield from _from_address(path) if _SCHEME.match(path) else _from_path(Path(path))


def _from_address(address: str) -> Iterator[Report | Trouble]:
    try:
        page = web.fetch(address)
    except BadReport as error:
        yield Trouble(name=address, problem=str(error))
    else:
        yield from of_page(page, address)


def of_page(page: web.Page, name: str) -> Iterator[Report | Trouble]:
    """The reports of a page that is here already; `name` is its address, or the base name of its file."""
    try:
        form = format_of_media(page.media) or format_of_name(page.path)
        if form is None:
            raise BadReport(f"is {page.media or 'of no stated type'}, expected {expected()}")
        yield from _read(form, page.content, name)
    except BadReport as error:
        yield Trouble(name=name, problem=str(error))


def of_file(name: str, content: bytes) -> Iterator[Report | Trouble]:
    """The reports of a file's bytes that are here already; its name says the format."""
    try:
        yield from _read(_format_named(name, size=len(content)), content, name)
    except BadReport as error:
        yield Trouble(name=name, problem=str(error))


def file_as_page(path: Path) -> web.Page:
    """The bytes of a file that may become a report, as if they had been fetched.

    Raises:
        BadReport: it is of no format that can be read, or too large.
    """
    _format_of_file(path)
    return web.Page(content=path.read_bytes(), media="", path=printable(path.name))


def _from_path(path: Path) -> Iterator[Report | Trouble]:
    try:
        if path.is_dir():
            yield from _from_folder(path)
        else:
            yield from _from_file(path)
    except OSError as error:
        yield Trouble(name=printable(path), problem=f"cannot be opened ({error.strerror or error}), expected a file or folder to read")


def _from_folder(folder: Path) -> Iterator[Report | Trouble]:
    entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    if not entries:
        yield Trouble(name=printable(folder), problem=f"empty folder, expected {expected()} files in it")
    for entry in entries:
        if entry.is_symlink() and entry.is_dir():
            yield Trouble(name=printable(entry), problem="link to a folder, not followed; expected a file or a folder itself")
        else:
            yield from _from_path(entry)


def _from_file(path: Path) -> Iterator[Report | Trouble]:
    try:
        form = _format_of_file(path)
        for thing in _read(form, path.read_bytes(), printable(path.name)):
            yield replace(thing, name=printable(path.parent / thing.name)) if isinstance(thing, Trouble) else thing
    except BadReport as error:
        yield Trouble(name=printable(path), problem=str(error))


def _format_of_file(path: Path) -> Format:
    if not path.exists():
        raise BadReport("no such file or folder")
    if not path.is_file():
        raise BadReport("neither a file nor a folder (a pipe, device or socket), expected one of them")
    return _format_named(path.name, size=path.stat().st_size)


def _format_named(name: str, *, size: int) -> Format:
    """The format that a file's name says.

    Raises:
        BadReport: it says none that can be read, or the file is too large.
    """
    form = format_of_name(name)
    if form is None:
        raise BadReport(f"unknown format {PurePath(name).suffix or 'without a suffix'}, expected {expected()}")
    if size > form.limit:
        raise BadReport(f"is {ceil(size / 1e6)} MB, expected at most {form.limit // 1_000_000} MB")
    return form


def _read(form: Format, content: bytes, name: str) -> Iterator[Report | Trouble]:
    """What the format finds; a report with broken bytes also leaves a trouble that says so.

    Raises:
        BadReport: nothing of it can be read.
    """
    yield from form.read(content, name)
    if form.is_text and (problem := mended(content)):
        yield Trouble(name=name, problem=problem)


def printable(path: Path | str) -> str:
    """The path as text that can be stored: a name that is not UTF-8 keeps its place with U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")
