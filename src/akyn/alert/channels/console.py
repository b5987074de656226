"""This file prints messages where akyn runs. Of one whose printing was cut off nobody knows whether it was seen: it is printed again, and says so."""

from __future__ import annotations

from akyn.alert.channel import Around, ChannelKind, Send, Sending
from akyn.alert.words import lines
from akyn.watch.settings import Entry


def _open(entry: Entry, around: Around) -> Send:
    def send(sending: Sending) -> None:
        first, *rest = lines(sending.message)
        around.say([f"{first} (perhaps printed before)" if sending.again else first, *rest])

    return send


CHANNEL = ChannelKind(name="console", settings=(), open=_open)
