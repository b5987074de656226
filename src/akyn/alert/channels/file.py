"""This file writes messages into a file, one JSON object a line: `path = "alerts.jsonl"`, seen from the rules. What is there already is not written again."""

from __future__ import annotations

import json
import os
from pathlib import Path

from akyn.alert.channel import Around, ChannelKind, Send, Sending
from akyn.alert.words import record
from akyn.errors import BadSettings, NotDelivered
from akyn.watch.settings import Entry, words


def _open(entry: Entry, around: Around) -> Send:
    said = words(entry, "path")
    if said is None:
        raise BadSettings("no path, expected that of a file")
    path = around.folder / Path(said).expanduser()

    def send(sending: Sending) -> None:
        try:
            if sending.again and _has(path, sending.message.id):
                return
            _append(path, f"{json.dumps(record(sending.message), ensure_ascii=True)}\n".encode())
        except OSError as error:
            raise NotDelivered(f"{path}: cannot be written ({error.strerror})") from error

    return send


def _has(path: Path, id: str) -> bool:
    """Whether the file has this message whole; a line that was cut off is taken away."""
    if not path.exists():
        return False
    content = path.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    if len(whole) < len(content):
        os.truncate(path, len(whole))
    return any(json.loads(line).get("id") == id for line in whole.splitlines() if line.strip())


def _append(path: Path, line: bytes) -> None:
    """Write a line, on the disk when it returns."""
    with path.open("ab") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())


CHANNEL = ChannelKind(name="file", settings=("path",), open=_open)
