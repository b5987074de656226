"""This file fetches a page from a public address, and from no other: a redirect into the local network is refused as the address itself would be."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

from akyn.errors import BadReport

if TYPE_CHECKING:
    import httpx

SECONDS = 20  # for one address with all its redirects
PAGE_LIMIT = 10_000_000  # bytes, unpacked
REDIRECTS = 5
_HEADERS = {"User-Agent": "akyn (news reader)", "Accept": "text/html, text/plain, text/markdown, application/json;q=0.9, */*;q=0.1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address gave: its bytes, their media type as stated ("text/html") and the path they came from."""

    content: bytes
    media: str
    path: str


def fetch(address: str, *, transport: httpx.BaseTransport | None = None) -> Page:
    """The page at the address.

    Raises:
        BadReport: the address cannot be asked, or its answer is no page.
    """
    import httpx  # a tenth of a second, and most runs read files

    try:
        with httpx.Client(transport=transport, timeout=SECONDS, trust_env=False, headers=_HEADERS) as client:
            return _follow(client, httpx.URL(address), time.monotonic() + SECONDS)
    except httpx.TimeoutException as error:
        raise BadReport(f"no answer within {SECONDS} seconds, expected a page") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        raise BadReport(f"cannot be fetched ({' '.join(str(error).split()) or type(error).__name__}), expected a page that answers") from error


def _follow(client: httpx.Client, url: httpx.URL, deadline: float) -> Page:
    for _ in range(REDIRECTS + 1):
        with closing(_ask(client, url)) as response:
            if not response.has_redirect_location:
                return _page(response, url, deadline)
            url = url.join(response.headers["location"])
    raise BadReport(f"redirects more than {REDIRECTS} times, expected a page")


def _ask(client: httpx.Client, url: httpx.URL) -> httpx.Response:
    """The answer of the host, asked at the very network address that was checked: a second look-up could give another."""
    if url.scheme not in ("http", "https") or not url.host:
        raise BadReport(f"is an address of {url.scheme or 'no scheme'}, expected http:// or https:// and a host")
    if url.userinfo:
        raise BadReport("has a user name in it, expected a public address without one")
    if url.port and url.port > 65_535:
        raise BadReport(f"has port {url.port}, expected one up to 65535")
    there = _public_address(url.host, url.port or (443 if url.scheme == "https" else 80))
    request = client.build_request("GET", url.copy_with(host=there), headers={"Host": url.netloc.decode()}, extensions={"sni_hostname": url.raw_host.decode()})
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


def _page(response: httpx.Response, url: httpx.URL, deadline: float) -> Page:
    if response.status_code != 200:
        raise BadReport(f"answered {response.status_code} {response.reason_phrase}".rstrip() + ", expected 200 OK")
    media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Page(content=b"".join(_chunks(response, deadline)), media=media, path=url.path)


def _chunks(response: httpx.Response, deadline: float) -> Iterator[bytes]:
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > PAGE_LIMIT:
            raise BadReport(f"is over {PAGE_LIMIT // 1_000_000} MB, expected at most {PAGE_LIMIT // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise BadReport(f"not whole within {SECONDS} seconds, expected a page")
        yield chunk
