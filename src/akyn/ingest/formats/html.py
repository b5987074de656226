"""This file is HTML: trafilatura's reading of the article, the rest of the page counted as furniture."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from akyn.errors import BadReport
from akyn.ingest.decoding import checked, decoded
from akyn.ingest.formats import Format
from akyn.ingest.language import language_of
from akyn.ingest.published import published
from akyn.ingest.record import as_line
from akyn.model import Report
from akyn.text.datelines import dateline, stated_day

if TYPE_CHECKING:
    from trafilatura.settings import Document

Tree = Any  # lxml has no types
logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its complaints are our troubles

_PUBLISHED = (
    "article:published_time article:published og:published_time datepublished date_published publishdate publish_date publish-date pubdate publication_date "
    "parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date citation_publication_date published published_at date"
).split()
_SHORTEST = 25  # characters; of a bare menu trafilatura gives the first entry as the article
_UNSEEN = "//script|//style|//noscript|//template|//head|//svg|//iframe|//comment()|//*[@hidden]"
_TIMES = "//time[@itemprop='datePublished' or @pubdate]/@datetime|(//article//time|//header//time|//main//time)[1]/@datetime"
_DATED = (
    "//body//*[not(ancestor-or-self::aside|ancestor-or-self::nav|ancestor-or-self::footer)]"
    "[contains(@class, 'date') or contains(@class, 'publish') or contains(@class, 'byline') or @itemprop='datePublished']"
)


def read(content: bytes, name: str) -> Iterator[Report]:
    """The one report of a page.

    Raises:
        BadReport: the page has no body, or no article in it.
    """
    tree = _tree(decoded(content))
    article = _article(tree, name)
    text = checked(re.sub(r"\s*\n\s*", "\n\n", (article.text or "").strip()))
    day, said_in = published(stated=_stated(tree), text=text, name=name)
    yield Report(
        name=name,
        text=text,
        title=as_line(article.title),
        source=as_line(article.sitename),
        url=name if "://" in name else as_line(article.url),
        language=language_of(text),
        published=day,
        published_from=said_in,
        furniture=max(0, _size(_visible(tree)) - _size(text)),
    )


def _tree(page: str) -> Tree:
    from trafilatura import load_html  # half a second, and plain text needs none of it

    tree = load_html(page)
    if tree is None or tree.find(".//body") is None or not _visible(tree).strip():
        raise BadReport("HTML with nothing in its body, expected a page with an article")
    return tree


def _article(tree: Tree, name: str) -> Document:
    """Trafilatura's document: the strict reading, else (short pages) the ordinary one."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    for strict in (True, False):
        found = bare_extraction(
            deepcopy(tree),
            url=name if "://" in name else None,
            include_comments=False,
            favor_precision=strict,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
        if isinstance(found, Document) and len((found.text or "").strip()) >= _SHORTEST:
            return found
    raise BadReport(f"HTML without an article: all {_size(_visible(tree))} characters look like furniture; expected paragraphs of text")


def _visible(tree: Tree) -> str:
    """The words that a reader of the page sees, menus and all."""
    seen = deepcopy(tree)
    for element in seen.xpath(_UNSEEN):
        if element.getparent() is not None:
            element.drop_tree()
    return " ".join(seen.itertext())


def _size(text: str) -> int:
    """Characters other than white space, which layout adds and takes at will."""
    return sum(map(len, text.split()))


def _stated(tree: Tree) -> str | None:
    """The first real day that the page's metadata state: meta elements, JSON-LD, time elements, then what is marked as a date."""
    stated = (*_meta(tree), *_linked(tree), *tree.xpath(_TIMES))
    day = next((day for value in stated if (day := stated_day(str(value)))), None)
    return day or next((day for element in tree.xpath(_DATED) if (day := dateline(" ".join(element.itertext())[:200]))), None)


def _meta(tree: Tree) -> Iterator[str]:
    said: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        said.setdefault(key.lower(), element.get("content"))
    yield from (said[key] for key in _PUBLISHED if key in said)


def _linked(tree: Tree) -> Iterator[str]:
    """The datePublished of the things that the page's JSON-LD describes, not of what hangs on them (comments, videos)."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            things = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from (str(thing["datePublished"]) for thing in _things(things) if "datePublished" in thing)


def _things(value: object) -> Iterable[dict[str, object]]:
    if isinstance(value, dict):
        graph = value.get("@graph")
        return (value, *_things(graph)) if isinstance(graph, list) else (value,)
    return tuple(item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


FORMAT = Format(
    name="HTML",
    suffixes=(".html", ".htm", ".xhtml"),
    read=read,
    media=("text/html", "application/xhtml+xml"),
    example=(
        b'<html><head><title>Ferry lands</title><meta name="date" content="2020-10-06"></head><body><nav>Home Sport Weather</nav><article><h1>Ferry lands</h1>'
        b"<p>The ferry landed in Port Vell on Monday with 40 people on board, the harbour master said in a statement.</p>"
        b"<p>Nobody was hurt, and the next one is expected to sail on Wednesday if the wind drops.</p></article></body></html>"
    ),
)
