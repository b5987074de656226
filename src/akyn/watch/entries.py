"""This file takes the entries out of a feed: RSS and Atom as feedparser reads them, JSON Feed and sitemaps by itself."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from akyn.errors import BadReport
from akyn.ingest.record import as_line
from akyn.text.datelines import stated_day

MOST = 1_000  # entries of one feed; real ones have up to some hundred
MOST_PARTS = 10  # sitemaps that a list of sitemaps leads to: those changed last
ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
LIMIT = 5_000_000  # bytes
_EXPECTED = "expected RSS, Atom, JSON Feed or a sitemap"
_SITEMAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")

Plain = Mapping[str, Any]  # what feedparser and JSON give: text, numbers, lists and more of these


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A report that a feed names: where it is, or its own text where the feed links to none, and what the feed says of it."""

    address: str
    title: str | None
    source: str | None
    published: str | None
    stamp: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed's own title, its entries with each address once, whether it says all that it leads to; and of a list of sitemaps where they are."""

    title: str | None
    entries: tuple[Named, ...]
    is_whole: bool
    parts: tuple[str, ...] = ()


def feed_of(content: bytes, media: str, address: str) -> Feed:
    """The feed that these bytes are.

    Raises:
        BadReport: they are none.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _of_json(content, address)
    if _SITEMAP.search(content[:4_096]):
        return _of_sitemap(content, address)
    import feedparser

    headers = {"content-location": address, "content-type": media or "application/xml"}
    found = feedparser.parse(BytesIO(content), response_headers=headers, sanitize_html=False)  # a stream: text it would take for a path or an address
    if not found.get("version") and not found.entries:
        raise BadReport(f"is no feed ({media or 'of no stated type'}), {_EXPECTED}")
    title = as_line(found.feed.get("title"))
    entries = (_of_xml(dict(entry), address, title) for entry in found.entries[:MOST])
    return Feed(title=title, entries=_each_once(entries), is_whole=not found.bozo)


def _of_xml(entry: Plain, feed: str, title: str | None) -> Named | None:
    bodies = [str(body.get("value") or "") for body in entry.get("content", ())]
    return _named(
        feed,
        link=entry.get("link"),
        id=entry.get("id"),
        title=as_line(entry.get("title")),
        source=as_line(entry.get("source", {}).get("title")) or title,
        said=entry.get("published") or entry.get("updated") or "",
        parsed=entry.get("published_parsed") or entry.get("updated_parsed"),
        changed=entry.get("updated") or "",
        body=max([*bodies, str(entry.get("summary") or "")], key=len),
    )


def _of_json(content: bytes, address: str) -> Feed:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadReport(f"is no JSON Feed ({error}), {_EXPECTED}") from error
    items = found.get("items")
    if not str(found.get("version")).startswith("https://jsonfeed.org/version/") or not isinstance(items, list):
        raise BadReport(f"is JSON without the version and items of a JSON Feed, {_EXPECTED}")
    title = as_line(found.get("title"))
    entries = (_of_item(item, address, title) for item in items[:MOST] if isinstance(item, dict))
    return Feed(title=title, entries=_each_once(entries), is_whole=True)


def _of_item(item: Plain, feed: str, title: str | None) -> Named | None:
    return _named(
        feed,
        link=item.get("url") or item.get("external_url"),
        id=item.get("id"),
        title=as_line(item.get("title")),
        source=title,
        said=str(item.get("date_published") or item.get("date_modified") or ""),
        parsed=None,
        changed=str(item.get("date_modified") or ""),
        body=str(item.get("content_html") or item.get("content_text") or item.get("summary") or ""),
    )


def _of_sitemap(content: bytes, address: str) -> Feed:
    """The pages of a sitemap with what its news part says of them, or the sitemaps of a list; of many those changed last."""
    from lxml import etree

    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise BadReport(f"is no sitemap that can be read ({error}), expected whole XML") from error
    listed = [{etree.QName(part).localname: part.text for part in one.iter(etree.Element)} for one in root]
    listed.sort(key=lambda one: (one.get("lastmod") or one.get("publication_date") or "", one.get("loc") or ""), reverse=True)
    if etree.QName(root).localname == "sitemapindex":
        parts = dict.fromkeys(part for one in listed if (part := own_address(one.get("loc"), address)))
        says_when = all(one.get("lastmod") for one in listed)  # else a sitemap may change and its list not
        return Feed(title=None, entries=(), is_whole=says_when, parts=tuple(parts)[:MOST_PARTS])
    return Feed(title=None, entries=_each_once(_of_page(page, address) for page in listed[:MOST]), is_whole=True)


def together(feed: Feed, parts: Iterable[Feed]) -> Feed:
    """A list of sitemaps with the pages of those that it leads to; what these list in turn is left alone."""
    entries = [entry for part in parts for entry in part.entries]
    return Feed(title=feed.title, entries=_each_once(entries), is_whole=feed.is_whole)


def _of_page(page: Mapping[str, str | None], feed: str) -> Named | None:
    """A page of a sitemap; when it was changed is no day of publication, only its news part states one."""
    return _named(
        feed,
        link=page.get("loc"),
        id=None,
        title=as_line(page.get("title")),
        source=as_line(page.get("name")),
        said=page.get("publication_date") or "",
        parsed=None,
        changed=page.get("lastmod") or "",
        body="",
    )


def _named(
    feed: str, *, link: object, id: object, title: str | None, source: str | None, said: str, parsed: tuple[int, ...] | None, changed: str, body: str
) -> Named | None:
    """The entry; None where it has neither an address nor words of its own."""
    address = own_address(link, feed)
    if address is None and not body.strip():
        return None
    own = "" if address else body  # summaries of pages change with every visitor
    stamp = hashlib.sha256("\n".join((title or "", said, changed, own)).encode("utf-8", "replace")).hexdigest()[:16]
    return Named(
        address=address or f"{feed}#{as_line(id) or stamp}",
        title=title,
        source=source,
        published=stated_day(said) or (date(*parsed[:3]).isoformat() if parsed else None),
        stamp=stamp,
        content=None if address else _page_of(title, body),
    )


def own_address(link: object, feed: str) -> str | None:
    """The address of an entry without what only tells the host where the reader came from; None for what is not of the web."""
    try:
        parts = urlsplit(urljoin(feed, str(link).strip())) if link else None
        if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or "\\" in parts.netloc:
            return None
    except ValueError:
        return None
    asked = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in asked if not name.lower().startswith("utm_")]
    return urlunsplit(parts._replace(query=parts.query if kept == asked else urlencode(kept), fragment=""))


def _page_of(title: str | None, body: str) -> bytes:
    """An entry's own words as a page."""
    paragraphs = body if "<p" in body.lower() else f"<p>{body}</p>"
    head = (title or "").replace("&", "&amp;").replace("<", "&lt;")
    return f"<html><head><meta charset='utf-8'><title>{head}</title></head><body><article><h1>{head}</h1>{paragraphs}</article></body></html>".encode(
        "utf-8", "replace"
    )


def _each_once(entries: Iterable[Named | None]) -> tuple[Named, ...]:
    """The entries by address; of two with one address the first, which is the newer in most feeds."""
    found: dict[str, Named] = {}
    for entry in entries:
        if entry:
            found.setdefault(entry.address, entry)
    return tuple(found[address] for address in sorted(found))
