"""This file lets one process at a time do a thing for a case."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from akyn.errors import AlreadyWatched, CaseNotWritable

_DOES = {"watch": "watches for it", "alerts": "alerts for it"}


@contextmanager
def alone(case_path: Path, what: Literal["watch", "alerts"]) -> Iterator[None]:
    """Hold the lock beside the case; the system lets go of it when a process ends, however it ends.

    Raises:
        AlreadyWatched: another process holds it.
    """
    path = case_path.with_name(f"{case_path.name}-{what}")
    try:
        file = path.open("a")
    except OSError as error:
        raise CaseNotWritable(f"{path}: cannot be made ({error.strerror}), expected a folder that can be written") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise AlreadyWatched(f"{case_path}: another akyn {_DOES[what]} already, expected one at a time") from error
        yield
