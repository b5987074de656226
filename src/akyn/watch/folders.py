"""This file finds what is new in a folder that is watched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from akyn.errors import BadReport
from akyn.ingest import printable


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file in the folder, through and through, in order of path, and the stamp by which it shows that it has changed.

    Hidden files and links to folders are left out.

    Raises:
        BadReport: the folder cannot be opened.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise BadReport(f"{printable(folder)} cannot be opened ({error.strerror or error}), expected a folder to watch") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files(Path(entry.path))
        elif entry.is_file():
            yield Path(entry.path), stamp(Path(entry.path))


def stamp(path: Path) -> str:
    """The size of the file and when it was written last; nothing for one that was taken away."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return ""
    return f"{state.st_size} {state.st_mtime_ns}"
