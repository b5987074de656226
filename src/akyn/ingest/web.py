"""This file fetches a page from a public address, and from no other: a redirect into the local network is refused as the address itself would be."""

from __future__ import annotations

import os
import socket
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from threading import Timer
from typing import TYPE_CHECKING, Any

from akyn.errors import BadReport

if TYPE_CHECKING:
    import httpx

SECONDS = 20  # for one address with all its redirects
PAGE_LIMIT = 10_000_000  # bytes, unpacked
REDIRECTS = 5
_GZIP = zlib.MAX_WBITS | 16  # as zlib asks for it
NAME = "akyn"  # by which robots.txt may call us
_HEADERS = {
    "User-Agent": f"{NAME} (news reader)",
    "Accept": "text/html, text/plain, text/markdown, application/json;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip",  # unpacked by the piece, so that the limit holds
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address gave: its bytes, their media type as stated ("text/html") and the path they came from."""

    content: bytes
    media: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a host answered: its page where the status is 200, and the marks by which it can be asked whether the page has changed."""

    status: int
    reason: str
    page: Page
    etag: str | None = None
    modified: str | None = None
    retry_after: str | None = None


def fetch(address: str, *, transport: httpx.BaseTransport | None = None) -> Page:
    """The page at the address.

    Raises:
        BadReport: the address cannot be asked, or its answer is no page.
    """
    answer = ask(address, transport=transport)
    if answer.status != 200:
        raise BadReport(f"{refusal(answer)}, expected 200 OK")
    return answer.page


def refusal(answer: Answer) -> str:
    """An answer without a page in words: "answered 404 Not Found"."""
    return f"answered {answer.status} {answer.reason}".rstrip()


def ask(
    address: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    accept: str | None = None,
    limit: int = PAGE_LIMIT,
    transport: httpx.BaseTransport | None = None,
) -> Answer:
    """What the address answers; with the marks of an earlier answer it may be 304, and no page.

    Args:
        limit: bytes that the page may have, unpacked.

    Raises:
        BadReport: the address cannot be asked, or its answer is not whole, too large or too slow.
    """
    import httpx  # a tenth of a second, and most runs read files

    asked = {"If-None-Match": etag, "If-Modified-Since": modified, "Accept": accept}
    headers = {**_HEADERS, **{name: value for name, value in asked.items() if value}}
    deadline = time.monotonic() + SECONDS
    try:
        with httpx.Client(transport=transport, timeout=SECONDS, trust_env=False, headers=headers) as client, _hung_up_after(SECONDS) as trace:
            return _follow(client, httpx.URL(address), deadline, limit, trace)
    except httpx.TimeoutException as error:
        raise BadReport(f"no answer within {SECONDS} seconds, expected a page") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        _refuse_late(deadline)
        raise BadReport(f"cannot be fetched ({' '.join(str(error).split()) or type(error).__name__}), expected a page that answers") from error


def post(address: str, content: bytes, headers: Mapping[str, str], *, transport: httpx.BaseTransport | None = None) -> Answer:
    """What the address answers to what is sent to it, its page left aside; a redirect is not followed, but given as the answer.

    Raises:
        BadReport: the address cannot be asked, or its answer is too slow.
    """
    import httpx

    deadline = time.monotonic() + SECONDS
    own = {"User-Agent": _HEADERS["User-Agent"], **headers}
    try:
        with httpx.Client(transport=transport, timeout=SECONDS, trust_env=False, headers=own) as client, _hung_up_after(SECONDS) as trace:
            url = httpx.URL(address)
            with closing(_ask(client, url, trace, content)) as response:
                return _answer(response, url, deadline, 0)
    except httpx.TimeoutException as error:
        raise BadReport(f"no answer within {SECONDS} seconds, expected one") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        raise BadReport(f"cannot be reached ({' '.join(str(error).split()) or type(error).__name__}), expected a host that answers") from error


Trace = Callable[[str, Mapping[str, Any]], None]  # Any: httpcore tells what each step gave, of any type


@contextmanager
def _hung_up_after(seconds: float) -> Iterator[Trace]:
    """What to tell of each step of a connection: a host that sends a byte now and then keeps every time-out away, so the line is cut at the end."""
    lines: list[socket.socket] = []
    timer = Timer(seconds, _hang_up, [lines])
    timer.daemon = True

    def told(step: str, what: Mapping[str, Any]) -> None:
        if step in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            lines.append(what["return_value"].get_extra_info("socket"))

    timer.start()
    try:
        yield told
    finally:
        timer.cancel()


def _hang_up(lines: Iterable[socket.socket]) -> None:
    for line in lines:
        with suppress(OSError):  # closed already, or taken over by TLS
            line.shutdown(socket.SHUT_RDWR)


def _follow(client: httpx.Client, url: httpx.URL, deadline: float, limit: int, trace: Trace) -> Answer:
    for _ in range(REDIRECTS + 1):
        with closing(_ask(client, url, trace)) as response:
            if not response.has_redirect_location:
                return _answer(response, url, deadline, limit)
            url = url.join(response.headers["location"])
    raise BadReport(f"redirects more than {REDIRECTS} times, expected a page")


def _ask(client: httpx.Client, url: httpx.URL, trace: Trace, content: bytes | None = None) -> httpx.Response:
    """The answer of the host, asked at the very network address that was checked: a second look-up could give another. With content, that is posted."""
    if url.scheme not in ("http", "https") or not url.host:
        raise BadReport(f"is an address of {url.scheme or 'no scheme'}, expected http:// or https:// and a host")
    if url.userinfo:
        raise BadReport("has a user name in it, expected a public address without one")
    if url.port and url.port > 65_535:
        raise BadReport(f"has port {url.port}, expected one up to 65535")
    there = _public_address(url.host, url.port or (443 if url.scheme == "https" else 80))
    extensions = {"sni_hostname": url.raw_host.decode(), "trace": trace}
    method = "GET" if content is None else "POST"
    request = client.build_request(method, url.copy_with(host=there), headers={"Host": url.netloc.decode()}, content=content, extensions=extensions)
    return client.send(request, stream=True, follow_redirects=False)


def _public_address(host: str, port: int) -> str:
    """The network address of the host.

    Raises:
        BadReport: one of its addresses is private, and AKYN_ALLOW_PRIVATE=1 is not set.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    private = next((address for address in addresses if not _is_public(address)), None)
    if private and os.environ.get("AKYN_ALLOW_PRIVATE") != "1":
        raise BadReport(f"leads to the private address {private}, expected a public one (AKYN_ALLOW_PRIVATE=1 allows it)")
    return addresses[0]


def _is_public(address: str) -> bool:
    number = ip_address(address)
    if isinstance(number, IPv6Address) and (inner := number.ipv4_mapped or number.sixtofour):
        return inner.is_global and not inner.is_multicast
    return number.is_global and not number.is_multicast


def _answer(response: httpx.Response, url: httpx.URL, deadline: float, limit: int) -> Answer:
    """The answer; its page up to the limit in bytes, and none where that is 0."""
    headers = response.headers
    media = headers.get("content-type", "").partition(";")[0].strip().lower()
    content = b"".join(_pieces(response, deadline, limit)) if response.status_code == 200 and limit else b""
    return Answer(
        status=response.status_code,
        reason=response.reason_phrase,
        page=Page(content=content, media=media, path=url.path),
        etag=headers.get("etag"),
        modified=headers.get("last-modified"),
        retry_after=headers.get("retry-after"),
    )


def _pieces(response: httpx.Response, deadline: float, limit: int) -> Iterator[bytes]:
    size = 0
    for piece in _unpacked(response, limit):
        size += len(piece)
        if size > limit:
            raise BadReport(f"is over {limit // 1_000_000} MB, expected at most {limit // 1_000_000} MB")
        _refuse_late(deadline)
        yield piece
    _refuse_late(deadline)  # a line that was cut looks like the end of a page without a stated length


def _refuse_late(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise BadReport(f"not whole within {SECONDS} seconds, expected a page")


def _unpacked(response: httpx.Response, limit: int) -> Iterator[bytes]:
    """The body by the piece, none of them unpacked further than just over the limit: a packed kilobyte may hold a gigabyte."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("identity", ""):
        yield from response.stream  # type: ignore[misc]  # a client that is not async gives a stream that is not
        return
    if packing not in ("gzip", "x-gzip"):
        raise BadReport(f"is packed as {packing}, expected gzip or not packed")
    unpacker = zlib.decompressobj(wbits=_GZIP)
    try:
        for piece in response.stream:  # type: ignore[union-attr]  # as above
            yield unpacker.decompress(piece, limit + 1)
    except zlib.error as error:
        raise BadReport(f"is not gzip as it says ({error}), expected a page") from error
    if not unpacker.eof:
        raise BadReport("is cut short: its gzip has no end, expected a whole page")
