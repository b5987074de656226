"""This folder reads files that may be built to harm, each in a process of its own with bounded memory and time.

A module of it is run as a program: `run` hands it the file on its standard input and gives back what it printed.
"""

from __future__ import annotations

import subprocess
import sys

from akyn.errors import BadReport

MEMORY = 2_000_000_000  # bytes of address space
SECONDS = 60  # of CPU; a PDF of a hundred pages takes some five
PATIENCE = 300  # seconds by the wall, on a machine that has other things to do


def run(module: str, content: bytes) -> bytes:
    """What the module prints about these bytes.

    Raises:
        BadReport: it ended otherwise than well, with its last words.
    """
    program = [sys.executable, "-P", "-m", f"{__name__}.{module}"]  # -P: the working folder holds what the user was sent, no programs
    try:
        done = subprocess.run(program, input=content, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        raise BadReport(f"cannot be read within {PATIENCE} s") from error
    if done.returncode:
        raise BadReport(_last_words(done.stderr) or f"cannot be read: more than {SECONDS} s of work or {MEMORY // 1_000_000} MB are needed")
    return done.stdout


def bound() -> None:
    """Bound this process; where the system knows no bounds (Windows), only the patience of `run` is left."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _last_words(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")[:300]
