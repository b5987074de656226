"""This file is what a channel is, and finds the kinds of them: each a file of `channels/` that declares `CHANNEL`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from akyn import registry
from akyn.alert.message import Message
from akyn.watch.settings import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A message on its way through one channel."""

    message: Message
    sent: tuple[Message, ...]  # what this channel has carried before, in order
    again: bool  # an attempt before was cut off, so it may have arrived
    now: str  # ISO 8601, UTC

    @property
    def earlier(self) -> tuple[Message, ...]:
        """The messages of the same alert that went before."""
        return tuple(one for one in self.sent if one.alert == self.message.alert)


Send = Callable[[Sending], None]  # raises NotDelivered where it is to be tried again


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a channel stands in: the folder of the rules, and what prints on the console."""

    folder: Path
    say: Callable[[list[str]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelKind:
    """A way to send: its settings beside name and kind, and what makes it of them.

    `open` raises BadSettings where the settings cannot be used, NotInstalled where a package is missing. Sent twice, a message must be one message for
    who receives it, or say that it may be a repetition (`Sending.again`).
    """

    name: str
    settings: tuple[str, ...]
    open: Callable[[Entry, Around], Send]


@cache
def all_channels() -> tuple[ChannelKind, ...]:
    """Every kind of channel, by name of its file."""
    import akyn.alert.channels

    return registry.declared(akyn.alert.channels, "CHANNEL", ChannelKind)
