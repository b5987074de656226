"""This file keeps the door: who may come in, and what a browser is allowed to do with what it gets."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Literal
from urllib.parse import parse_qsl, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL, Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from akyn.errors import AkynError, CaseError
from akyn.serve import pages
from akyn.serve.guests import Guests, asks_for, signed_in
from akyn.store.members import Member

COOKIE = "akyn_token"
SENT_ALONG: Literal["lax"] = "lax"  # with a link in a mail too, which only reads: decision 0020
MOST_SENT = 50_000_000  # bytes of a form or report
LONGEST = 200  # characters of an address on the record
LOOPBACK = ("localhost", "127.0.0.1", "::1")
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}


def refuse_open_door(host: str, token: str | None, *, is_a_team: bool = False) -> None:
    """Let pass loopback, and any other host that tokens guard: those of the case's members, or the one given.

    Raises:
        AkynError: others could read the case without a token, or a token is given that would open nothing.
    """
    if token and is_a_team:
        raise AkynError("the case has members, expected no --token: each comes in with a token of his own")
    if not token and not is_a_team and not _is_loopback(host):
        raise AkynError(f"{host}: others could read the case there, expected --token WORDS, members (akyn admit), or a loopback host such as 127.0.0.1")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _refused(scope: Scope) -> ASGIApp | None:
    """The answer to what would write: to another site's page that sends it through the reader's browser, and to what is too long or of no stated length."""
    if scope["method"] in ("GET", "HEAD", "OPTIONS"):
        return None
    headers = Headers(scope=scope)
    origin, site = headers.get("origin"), headers.get("sec-fetch-site", "same-origin")
    if site not in ("same-origin", "none") or (origin is not None and URL(origin).netloc != headers.get("host")):
        return _said(scope, 403, "Not from this room", "Another site's page may not write here.")
    length = headers.get("content-length", "" if "transfer-encoding" in headers else "0")
    if not length.isdecimal() or int(length) > MOST_SENT:
        return _said(scope, 413, "Too long", f"Expected at most {MOST_SENT // 1_000_000} MB, and its length said beforehand.")
    return None


class Door:
    """ASGI middleware: checks host, token and role, and puts the safety headers on every answer."""

    def __init__(self, app: ASGIApp, *, guests: Guests) -> None:
        self.app = app
        self._guests = guests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or turn it away."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, words in HEADERS.items():
                    headers.setdefault(name, words)
            await send(message)

        answer = _refused(scope) or await run_in_threadpool(self._turned_away, scope)
        await (answer or self.app)(scope, receive, send_with_headers)

    def _turned_away(self, scope: Scope) -> ASGIApp | None:
        """The answer to one who may not come in; to one who shows a token in the address, a cookie and the address without it."""
        try:
            return self._answer(scope) if self._guests.asks_for_a_token() else _from_elsewhere(scope)
        except CaseError:
            return _said(scope, 503, "The case cannot be read", "The case cannot be read, so nobody can be let in.")

    def _answer(self, scope: Scope) -> ASGIApp | None:
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if known := self._guests.knows(words for name, words in asked if name == "token"):
            return _let_in(scope, [(name, words) for name, words in asked if name != "token"], token=known[0])
        known = self._guests.knows(_tokens_of(Headers(scope=scope)))
        if known is None:
            return None if _is_of_the_program(scope) else _asked_for_a_token(scope, asked)
        return self._not_for(known[1], scope) if known[1] else None

    def _not_for(self, member: Member, scope: Scope) -> ASGIApp | None:
        """The answer to a member whose role does not allow this; nothing where it does, and the request carries who sends it."""
        signed_in(scope, member)
        role = asks_for(scope)
        if member.may(role):
            return None
        self._guests.refused(member, f"{scope['method']} {scope['path']}"[:LONGEST])
        return _said(scope, 403, "Not allowed", f"{member.name} is {member.role} of this case, expected {role}.")


def _said(scope: Scope, status: int, title: str, words: str) -> ASGIApp:
    """Why one is turned away: a page for a browser, a line for a program."""
    return HTMLResponse(pages.failed(status, title, words), status) if _is_a_browser(scope) else PlainTextResponse(f"{words}\n", status)


def _asked_for_a_token(scope: Scope, asked: list[tuple[str, str]]) -> ASGIApp:
    """A page with a field for the token, which comes back to the address that was asked for; a line for a program."""
    headers = {"WWW-Authenticate": "Bearer"}
    if not _is_a_browser(scope):
        return PlainTextResponse("A token is needed: open the address with ?token=…, or send Authorization: Bearer …\n", 401, headers)
    is_reading = scope["method"] in ("GET", "HEAD")
    kept = [(name, words) for name, words in asked if name not in ("token", "fragment")] if is_reading else []
    return HTMLResponse(pages.locked(kept, tried="token" in dict(asked), back_to="" if is_reading else "/"), 401, headers)


def _is_a_browser(scope: Scope) -> bool:
    return "text/html" in Headers(scope=scope).get("accept", "")


def _is_of_the_program(scope: Scope) -> bool:
    """Whether what is asked for came with akyn and says nothing of the case, such as the style of the page that asks for a token."""
    return scope["method"] in ("GET", "HEAD") and str(scope["path"]).startswith("/static/")


def _from_elsewhere(scope: Scope) -> ASGIApp | None:
    """The answer to another site's name that resolves to 127.0.0.1: it must not read the case through the reader's browser."""
    known = URL(f"http://{Headers(scope=scope).get('host', '')}").hostname in LOOPBACK
    return None if known else PlainTextResponse("This host is not served: use 127.0.0.1 or localhost.\n", 421)


def _let_in(scope: Scope, asked: list[tuple[str, str]], *, token: str) -> ASGIApp:
    path = "/" + str(scope["path"]).lstrip("/\\")  # one slash: //elsewhere would be another host
    answer = RedirectResponse(path + (f"?{urlencode(asked)}" if asked else ""), 303)
    answer.set_cookie(COOKIE, token, httponly=True, samesite=SENT_ALONG, secure=scope.get("scheme") == "https")
    return answer


def _tokens_of(headers: Headers) -> list[str]:
    scheme, _, words = headers.get("authorization", "").partition(" ")
    return [words if scheme.lower() == "bearer" else "", headers.get("x-akyn-token", ""), cookie_parser(headers.get("cookie", "")).get(COOKIE, "")]
