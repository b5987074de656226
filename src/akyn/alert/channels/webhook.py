"""This file posts messages as JSON to an address: `address`, and `secret_env` where the secret stands in the environment.

Signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`). The id is that of the message, the same at every try: a
receiver that has seen it takes it for done. Private addresses are refused as pages of the web are, and redirects are not followed.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import os
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit

from akyn.alert.channel import Around, ChannelKind, Send, Sending
from akyn.alert.words import record
from akyn.errors import BadReport, BadSettings, NotDelivered
from akyn.ingest import web
from akyn.watch.feed_list import is_of_web
from akyn.watch.settings import Entry, words

VERSION = 1
PREFIX = "whsec_"


def _open(entry: Entry, around: Around) -> Send:
    address, secret = words(entry, "address") or "", _secret(entry)
    if not is_of_web(address) or (urlsplit(address).scheme != "https" and os.environ.get("AKYN_ALLOW_PRIVATE") != "1"):
        raise BadSettings(f"address {address!r}, expected https:// and a host (http:// only with AKYN_ALLOW_PRIVATE=1)")

    def send(sending: Sending) -> None:
        content = json.dumps(_envelope(sending), ensure_ascii=True).encode()
        moment = str(int(datetime.fromisoformat(sending.now).timestamp()))
        headers = {"webhook-id": sending.message.id, "webhook-timestamp": moment, "content-type": "application/json"}
        if secret:
            headers["webhook-signature"] = signature(secret, sending.message.id, moment, content)
        try:
            answer = web.post(address, content, headers)
        except BadReport as error:
            raise NotDelivered(str(error)) from error
        if not 200 <= answer.status < 300:
            raise NotDelivered(f"{web.refusal(answer)}, expected 2xx", retry_after=answer.retry_after)

    return send


def _envelope(sending: Sending) -> dict[str, object]:
    message = sending.message
    return {"version": VERSION, "type": f"akyn.{message.kind}", "id": message.id, "timestamp": message.made_at, "data": record(message)}


def _secret(entry: Entry) -> bytes:
    """The secret that the environment holds under the name given: base64 after whsec_, else the characters themselves."""
    name = words(entry, "secret_env")
    if name is None:
        return b""
    said = os.environ.get(name, "")
    try:
        secret = base64.b64decode(said.removeprefix(PREFIX), validate=True) if said.startswith(PREFIX) else said.encode()
    except binascii.Error as error:
        raise BadSettings(f"secret_env {name}: what it holds is no base64 after {PREFIX}") from error
    if not secret:
        raise BadSettings(f"secret_env {name}: the environment has no such secret")
    return secret


def signature(secret: bytes, id: str, moment: str, content: bytes) -> str:
    """v1, and the base64 of the HMAC-SHA256 over id, moment and content, joined by points."""
    signed = hmac.digest(secret, b".".join((id.encode(), moment.encode(), content)), sha256)
    return f"v1,{base64.b64encode(signed).decode()}"


CHANNEL = ChannelKind(name="webhook", settings=("address", "secret_env"), open=_open)
