"""This file holds the room to its promise: from every number on every page it is at most two clicks to the characters it comes from."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urljoin

import pytest
from fastapi.testclient import TestClient
from lxml import html

SCREENS = ["/", "/timeline", "/map", "/actors", "/relations", "/figures", "/disputes", "/exposure", "/reports", "/changes", "/review", "/situations"]
NUMBER = re.compile(r"\d")
CLICKS = 2


class Walk:
    """The pages of a room, each asked for once."""

    def __init__(self, client: TestClient) -> None:
        self.main = cache(lambda path: self._main(client, path))
        self.reaches = cache(self._reaches)

    def _main(self, client: TestClient, path: str) -> html.HtmlElement:
        answer = client.get(path)
        assert answer.status_code == 200, path
        return html.fromstring(answer.text).find(".//main")

    def links(self, path: str, element: html.HtmlElement) -> list[str]:
        """Where the links of an element lead; twins and forms apart."""
        found = (urljoin(path, link.get("href")).partition("#")[0] for link in element.iter("a") if link.get("href"))
        return [link for link in dict.fromkeys(found) if not re.search(r"\.(csv|json)(\?|$)", link)]

    def _reaches(self, path: str, clicks: int) -> bool:
        """Whether characters of a report stand on a page, or on one so many clicks away."""
        main = self.main(path)
        if main.xpath(".//*[contains(concat(' ', @class, ' '), ' quote ') or contains(concat(' ', @class, ' '), ' txt ')]"):
            return True
        return clicks > 0 and any(self.reaches(link, clicks - 1) for link in self.links(path, main))


@pytest.fixture(scope="module")
def walk(client: TestClient) -> Walk:
    return Walk(client)


@pytest.mark.parametrize("path", SCREENS)
def test_from_every_number_it_is_two_clicks_to_its_characters(walk: Walk, path: str) -> None:
    main = walk.main(path)
    lost = []
    for element in main.iter():
        words = (element.text or "") + "".join(child.tail or "" for child in element)
        if element.tag not in ("script", "style", "option", "input") and NUMBER.search(words):
            around = next(one for one in (element, *element.iterancestors()) if walk.links(path, one))
            if not any(walk.reaches(link, CLICKS - 1) for link in walk.links(path, around)):
                lost.append(words.strip()[:80])
    assert lost == []


def test_a_figure_of_the_strip_opens_its_own_characters(walk: Walk, client: TestClient) -> None:
    for link in walk.main("/").xpath(".//dd[contains(@class, 'big')]//a"):
        evidence = client.get(f"{link.get('href')}").text
        assert '<p class="quote"' in evidence
