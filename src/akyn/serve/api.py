"""This file is the REST interface: the records of the export contract, by kind and id, a page at a time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from akyn.errors import NotFound
from akyn.serve import answers
from akyn.serve.asking import moment
from akyn.serve.contract import answers_one, answers_page
from akyn.serve.guests import member_of
from akyn.serve.room import Room
from akyn.serve.screens.alerts import Alert, said
from akyn.serve.stream import changes
from akyn.serve.team import hang_team
from akyn.serve.view import View
from akyn.serve.writing import hang_api
from akyn.tell.explain import shown, why
from akyn.tell.moments import is_within

API = "/api/v1"
DAY = r"^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
MOST = 500  # records of one page
KINDS = {
    "reports": "report",
    "statements": "statement",
    "events": "event",
    "figures": "figure",
    "disputes": "dispute",
    "entities": "entity",
    "positions": "position",
    "exposure": "exposure",
    "situations": "situation",
}

Record = dict[str, Any]  # Any: a JSON object, its fields those of the export contract
Choice = Callable[[Record], bool]


class Problem(BaseModel):
    """What went wrong, as RFC 9457 has it."""

    type: str
    title: str
    status: int
    detail: str


class Records(BaseModel):
    """A page of records: `next` is the cursor of the page after it, null on the last."""

    as_of: str | None = Field(description="The moment that was asked for; null for now.")
    newest_published: str | None = Field(description="Day or month of the newest report known then.")
    total: int
    next: str | None
    items: list[Record]


class Alerts(BaseModel):
    """A page of alerts: `next` is the cursor of the page after it, null on the last."""

    total: int
    next: str | None
    items: list[Alert]


class Evidence(BaseModel):
    """One thing with the characters it rests on, and why it is so."""

    kind: str
    id: str
    title: str
    fields: list[tuple[str, str]]
    quotes: list[Record]
    reasons: list[Record]


Moment = Annotated[
    str | None, Query(alias="as_of", pattern=DAY, description="A day, month or year: only reports published by its end count.", examples=["2020-10-08"])
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Records on a page.")]
Cursor = Annotated[str, Query(max_length=100, description="`next` of the page before.")]
Type = Annotated[str, Query(max_length=100, description="Only records of this type, such as ASSAULT or person.")]
About = Annotated[str, Query(max_length=100, description="Only records that name this id anywhere: of a report, an entity, a statement, an event.")]
Since = Annotated[str | None, Query(pattern=DAY, description="Only records of this day or later: of a report its publication.")]
Until = Annotated[str | None, Query(pattern=DAY, description="Only records of this day or earlier; a month or year counts to its end.")]
PROBLEMS: dict[int | str, dict[str, Any]] = {status: {"model": Problem, "content": {"application/problem+json": {}}} for status in (400, 404, 422)}


def api(room: Room, *, read_only: bool = False) -> APIRouter:
    """The routes of the interface over a room."""
    routes = APIRouter(prefix=API, responses=PROBLEMS)

    def seen(as_of: Moment = None) -> View:
        return room.view(moment(as_of))

    for plural, kind in KINDS.items():
        _hang(routes, plural, kind, seen)

    @routes.get("/evidence/{id}", response_model=Evidence, summary="The evidence of anything")
    def evidence(request: Request, view: Annotated[View, Depends(seen)], id: str) -> Response:
        """What stands behind an id: its fields in words, every quotation with its offsets, and the reasons."""
        return answers.as_json(request, asdict(shown(view.account, id, lookup=view.look)) | {"reasons": why(view.account, id, lookup=view.look).reasons})

    @routes.get("/alerts", response_model=Alerts, summary="The alerts, a page at a time")
    def alerts(request: Request, view: Annotated[View, Depends(seen)], limit: Limit = 50, cursor: Cursor = "") -> Response:
        """What rules gave cause to say, each alert by its last message, the last first, with how the sending goes and who has seen it."""
        return answers.as_json(request, _page([asdict(one) for one in said(view)], limit, cursor))

    @routes.get("/stream", summary="Changes, as server-sent events", response_class=StreamingResponse)
    def stream(request: Request) -> StreamingResponse:
        """One event whenever the case has changed, with what it holds now; a comment every so often keeps the line open. A revoked token ends it."""
        return StreamingResponse(changes(room, to=member_of(request)), media_type="text/event-stream")

    hang_team(routes, room, read_only=read_only)
    if not read_only:
        hang_api(routes, room)
    return routes


def _hang(routes: APIRouter, plural: str, kind: str, seen: Any) -> None:  # Any: the dependency, whose type FastAPI reads from its signature
    @routes.get(f"/{plural}", name=plural, responses={200: answers_page(kind, Records.model_json_schema())}, summary=f"The {plural}, a page at a time")
    def listed(
        request: Request,
        view: Annotated[View, Depends(seen)],
        chosen: Annotated[Choice, Depends(asked)],
        limit: Limit = 50,
        cursor: Cursor = "",
    ) -> Response:
        days = [report.published for report in view.account.reports if report.published]
        head = {"as_of": view.account.as_of, "newest_published": max(days, default=None)}
        return answers.as_json(request, head | _page([one for one in view.records[kind] if chosen(one)], limit, cursor))

    @routes.get(f"/{plural}/{{id}}", name=f"one of {plural}", responses={200: answers_one(kind)}, summary=f"One {kind}")
    def one(request: Request, view: Annotated[View, Depends(seen)], id: str) -> Response:
        record = next((record for record in view.records[kind] if record["id"] == id), None)
        if record is None:
            raise NotFound(f"{id}: no such {kind} at this moment")
        return answers.as_json(request, record)


def asked(type: Type = "", about: About = "", since: Since = None, until: Until = None) -> Choice:
    """What the filters of a list let through."""
    first, last = moment(since), moment(until)

    def lets_through(record: Record) -> bool:
        is_of_it = (not type or record.get("type") == type) and (not about or _names(record, about))
        return is_of_it and is_within(*_days(record), first=first, last=last)

    return lets_through


def _names(value: Any, id: str) -> bool:  # Any: JSON
    """Whether the id stands anywhere in it."""
    if isinstance(value, dict):
        return any(_names(one, id) for one in value.values())
    return any(_names(one, id) for one in value) if isinstance(value, list) else value == id


def _days(record: Record) -> tuple[str, str]:
    """The first and the last day of a record; "" where it has none."""
    days = record if record["kind"] == "situation" else record.get("date") or dict.fromkeys(("start", "end"), record.get("published"))
    return days["start"] or "", days["end"] or ""


def _page(records: Sequence[Record], limit: int, cursor: str) -> Record:
    """The records after a cursor, how many there are in all, and the cursor of the next page."""
    start = _after(records, cursor)
    items = records[start : start + limit]
    following = str(items[-1]["id"]) if items and start + limit < len(records) else None
    return {"total": len(records), "next": following, "items": items}


def _after(records: Iterable[Record], cursor: str) -> int:
    """Where the page after a cursor begins.

    Raises:
        NotFound: no page gave it, or its record is no longer there.
    """
    if not cursor:
        return 0
    for place, record in enumerate(records, 1):
        if record["id"] == cursor:
            return place
    raise NotFound(f"{cursor!r}: expected the `next` of a page")
