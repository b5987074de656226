"""This file sends a question to an OpenAI-compatible endpoint (`POST …/chat/completions`) and gives back the words of its answer."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from akyn.errors import NoAnswer
from akyn.propose.asking import Message

if TYPE_CHECKING:
    import httpx

SECONDS = 300.0  # for one answer: a local model on a laptop takes minutes
ANSWER_LIMIT = 2_000_000  # bytes; an answer of statements is some kilobytes
WAITS = (1.0, 5.0)  # seconds before the second and the third try
BUSY = frozenset({429, 500, 502, 503, 504})
NOT_UNDERSTOOD = frozenset({400, 422})  # what servers say that do not know `response_format` or `temperature`


class Down(NoAnswer):
    """The endpoint is not there at all: there is no use in asking again."""


@dataclass(slots=True)
class Endpoint:
    """Where a model is asked, and by which name; the key is sent and never kept."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = SECONDS
    wait: Callable[[float], None] = time.sleep
    is_plain: bool = False  # it takes nothing but model and messages

    def ask(self, messages: list[Message]) -> str:
        """The words of the answer.

        Raises:
            Down: nothing listens there, or it does not let us in.
            NoAnswer: it answers with an error, too late, too much, or with no words.
        """
        for pause in (*WAITS, None):
            try:
                status, content = self._send(messages)
            except Down:
                if pause is None:
                    raise
                status, content = 503, b""
            if status in NOT_UNDERSTOOD and not self.is_plain:
                self.is_plain = True
                status, content = self._send(messages)
            if status not in BUSY or pause is None:
                break
            self.wait(pause)
        return self._words(status, content)

    def _send(self, messages: list[Message]) -> tuple[int, bytes]:
        import httpx  # a tenth of a second, and nobody else needs it here

        deadline = time.monotonic() + self.seconds
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            with (
                httpx.Client(timeout=self.seconds, headers=headers) as client,
                closing(client.send(client.build_request("POST", self._address(), json=self._body(messages)), stream=True)) as response,
            ):
                return response.status_code, self._content(response, deadline)
        except httpx.TimeoutException as error:
            raise NoAnswer(f"no answer within {self.seconds:g} seconds, expected one (a slow model needs a longer --timeout)") from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
            raise Down(f"cannot be reached ({_cut(str(error)) or type(error).__name__}), expected an OpenAI-compatible endpoint") from error

    def _address(self) -> str:
        base = self.url.rstrip("/")
        return base if base.endswith("/chat/completions") else f"{base}/chat/completions"

    def _body(self, messages: list[Message]) -> dict[str, Any]:  # Any: JSON
        plain = {"model": self.model, "messages": messages}
        return plain if self.is_plain else {**plain, "temperature": 0, "response_format": {"type": "json_object"}}

    def _content(self, response: httpx.Response, deadline: float) -> bytes:
        content = b""
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > ANSWER_LIMIT:
                raise NoAnswer(f"answered over {ANSWER_LIMIT // 1_000_000} MB, expected a list of statements")
            if time.monotonic() > deadline:
                raise NoAnswer(f"no whole answer within {self.seconds:g} seconds, expected one (a slow model needs a longer --timeout)")
        return content

    def _words(self, status: int, content: bytes) -> str:
        if status in (401, 403, 404):
            raise Down(f"answered {status} {_cut(content.decode('utf-8', 'replace'))}, expected a key, model and address that it knows")
        if status != 200:
            raise NoAnswer(f"answered {status} {_cut(content.decode('utf-8', 'replace'))}".rstrip() + ", expected 200 OK")
        try:
            words = json.loads(content)["choices"][0]["message"]["content"]
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            raise NoAnswer(f"answered {_cut(content.decode('utf-8', 'replace'))!r}, expected a chat completion") from error
        if isinstance(words, list):  # some servers give a list of parts
            words = "".join(part.get("text") or "" for part in words if isinstance(part, dict))
        if not isinstance(words, str) or not words.strip():
            raise NoAnswer("answered without a word, expected a list of statements")
        return words


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 120 else words[:120] + "…"
