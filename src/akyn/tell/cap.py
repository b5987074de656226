"""This file writes CAP 1.2: an alert with its head and infos, every element in the order of the schema.

Nobody can act on it by mistake: a draft and restricted unless told otherwise. Severity is unknown: reports do not measure it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from akyn.model import AFFIRMED
from akyn.tell.markup import HEAD, element, inside, web_address

Status = Literal["Actual", "Exercise", "System", "Test", "Draft"]
MessageType = Literal["Alert", "Update", "Cancel"]
Scope = Literal["Public", "Restricted"]

RESTRICTION = "For review by an authority; made from news reports, not checked, not to be passed on as a warning"
SEVERAL = 2  # independent sources, from which on an undisputed happening is taken for observed
_AHEAD = ("planned", "threatened")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A report: what it is called, its address, and the SHA-1 of its text, as the format has it."""

    name: str
    url: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where: a name, and "lat,lon radius" in kilometres where a circle is true."""

    name: str
    circle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """One happening of an alert."""

    event: str
    urgency: str
    certainty: str
    headline: str
    description: str
    instruction: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    resources: tuple[Resource, ...] = ()
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Which alert it is, of whom and when; what it updates or cancels is in `references`, as "sender,identifier,sent"."""

    identifier: str
    sent: str  # 2020-10-06T12:00:00-00:00
    sender: str = "akyn"
    status: Status = "Draft"
    type: MessageType = "Alert"
    scope: Scope = "Restricted"
    references: tuple[str, ...] = ()


def lines(head: Head, infos: Iterable[Info]) -> Iterator[str]:
    """The alert, an element a line."""
    yield HEAD
    yield from inside("alert", _alert(head, infos), xmlns="urn:oasis:names:tc:emergency:cap:1.2")


def _alert(head: Head, infos: Iterable[Info]) -> Iterator[str]:
    yield element("identifier", head.identifier)
    yield element("sender", head.sender)
    yield element("sent", head.sent)
    yield element("status", head.status)
    yield element("msgType", head.type)
    yield element("scope", head.scope)
    if head.scope == "Restricted":
        yield element("restriction", RESTRICTION)
    if head.references:
        yield element("references", " ".join(head.references))
    for info in infos:
        yield from inside("info", _info(info))


def _info(info: Info) -> Iterator[str]:
    yield element("language", "en")
    yield element("category", "Security")
    yield element("event", info.event)
    yield element("urgency", info.urgency)
    yield element("severity", "Unknown")
    yield element("certainty", info.certainty)
    yield element("headline", info.headline)
    yield element("description", info.description)
    if info.instruction:
        yield element("instruction", info.instruction)
    for name, value in info.parameters:
        yield from inside("parameter", [element("valueName", name), element("value", value)])
    for resource in info.resources:
        yield from inside("resource", _resource(resource))
    for area in info.areas:
        yield from inside("area", [element("areaDesc", area.name), *([element("circle", area.circle)] if area.circle else [])])


def _resource(resource: Resource) -> Iterator[str]:
    yield element("resourceDesc", resource.name)
    yield element("mimeType", "text/plain")
    if web_address(resource.url):
        yield element("uri", web_address(resource.url))
    if resource.digest:
        yield element("digest", resource.digest)


def urgency(stance: str) -> str:
    """Future for what is announced or threatened."""
    return "Future" if stance in _AHEAD else "Past"


def certainty(stance: str, state: str, independent_sources: int) -> str:
    """Observed where independent sources tell it and none disputes it; else unknown, for a likelihood would be invented."""
    is_told = stance in AFFIRMED and state != "disputed"
    return "Observed" if is_told and independent_sources >= SEVERAL else "Unknown"


def circle(lat: float, lon: float, radius_km: float) -> str:
    """ "42.87,74.59 10"."""
    return f"{lat},{lon} {radius_km:g}"
