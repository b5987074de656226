"""This file puts each message into a folder as a CAP 1.2 alert; corrections and withdrawals refer back to it.

A draft, and restricted, unless the settings say otherwise: whoever has the authority may say so.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import get_args

from akyn.alert.channel import Around, ChannelKind, Send, Sending
from akyn.alert.message import Message, Spot
from akyn.alert.words import cited
from akyn.errors import BadSettings, NotDelivered
from akyn.tell import cap
from akyn.watch.settings import Entry, words

TYPES: dict[str, cap.MessageType] = {"alert": "Alert", "update": "Update", "cancel": "Cancel"}


def _open(entry: Entry, around: Around) -> Send:
    said = words(entry, "folder")
    if said is None:
        raise BadSettings("no folder, expected one for the alerts")
    folder = around.folder / Path(said).expanduser()
    status, scope, sender = words(entry, "status") or "Draft", words(entry, "scope") or "Restricted", words(entry, "sender") or "akyn"
    if status not in get_args(cap.Status) or scope not in get_args(cap.Scope):
        raise BadSettings(f"status {status!r}, scope {scope!r}, expected {', '.join(get_args(cap.Status))}; {', '.join(get_args(cap.Scope))}")
    if re.search(r"[\s,<&]", sender):
        raise BadSettings(f"sender {sender!r}, expected words without blank, comma, < and &")

    def send(sending: Sending) -> None:
        message = sending.message
        head = cap.Head(
            identifier=message.id, sender=sender, sent=_sent(message), status=status, type=TYPES[message.kind], scope=scope,  # type: ignore[arg-type]  # looked at above
            references=tuple(f"{sender},{one.id},{_sent(one)}" for one in sending.earlier),
        )  # fmt: skip
        text = "".join(f"{line}\n" for line in cap.lines(head, [_info(message)]))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            draft = folder / f"{message.id}.xml.new"
            draft.write_text(text, encoding="utf-8", errors="backslashreplace")
            os.replace(draft, folder / f"{message.id}.xml")
        except OSError as error:
            raise NotDelivered(f"{folder}: cannot be written ({error.strerror})") from error

    return send


def _sent(message: Message) -> str:
    """2020-10-06T12:00:00-00:00, as CAP writes UTC."""
    return re.sub(r"\+00:00$", "-00:00", message.made_at)


def _info(message: Message) -> cap.Info:
    told = message.told
    facts = {fact.name: fact.value for fact in told.facts}
    parts = (*(f"{one}." for one in message.changed), f"{told.when}.", *(f"{cited(one)}." for one in told.citations))
    known = (("akyn:alert", message.alert), ("akyn:rule", message.rule), ("akyn:independent-sources", str(told.sources)))
    urls = dict.fromkeys((one.report, one.url or "") for one in told.citations)
    return cap.Info(
        event=told.type or message.about,
        urgency=cap.urgency(told.stance),
        certainty=cap.certainty(told.stance, facts.get("state", ""), told.sources),
        headline=message.title,
        description=" ".join(parts),
        instruction=message.action,
        parameters=(*known, *(("akyn:statement", one.address) for one in told.citations if one.statement)),
        resources=tuple(cap.Resource(name=report, url=url) for report, url in urls),
        areas=tuple(map(_area, told.places)),
    )


def _area(spot: Spot) -> cap.Area:
    if spot.lat is None or spot.lon is None or spot.radius_km is None:
        return cap.Area(name=spot.name)
    return cap.Area(name=spot.name, circle=cap.circle(spot.lat, spot.lon, spot.radius_km))


CHANNEL = ChannelKind(name="cap", settings=("folder", "status", "scope", "sender"), open=_open)
