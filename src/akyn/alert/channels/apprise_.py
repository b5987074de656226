"""This file hands messages to apprise, which knows mail, Slack, Telegram and a hundred others: `address` or, since it mostly holds a password, `address_env`.

What apprise reaches cannot be asked whether a message came through that was cut off: it is sent again, and its title says so.
"""

from __future__ import annotations

import os

from akyn.alert.channel import Around, ChannelKind, Send, Sending
from akyn.alert.words import body
from akyn.errors import BadSettings, NotDelivered, NotInstalled
from akyn.tell.words import inert
from akyn.watch.settings import Entry, words


def _open(entry: Entry, around: Around) -> Send:
    try:
        import apprise
    except ImportError as error:
        raise NotInstalled("apprise is not installed, expected `pip install 'akyn[notify]'`") from error
    name = words(entry, "address_env")
    address = words(entry, "address") or os.environ.get(name or "", "")
    to = apprise.Apprise()
    if not address or not to.add(address):
        raise BadSettings("address, expected one that apprise knows, such as mailto://, in address or in the environment under address_env")

    def send(sending: Sending) -> None:
        title = inert(f"[{sending.message.rule}] {sending.message.title}")
        taken = to.notify(title=f"{title} (perhaps sent before)" if sending.again else title, body="\n".join(map(inert, body(sending.message))))
        if not taken:
            raise NotDelivered("apprise could not hand it over, expected a service that answers")

    return send


CHANNEL = ChannelKind(name="apprise", settings=("address", "address_env"), open=_open)
