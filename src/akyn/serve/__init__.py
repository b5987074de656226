"""This package serves a case as a room of pages: server-rendered, nothing fetched from elsewhere, each page with a JSON and a CSV twin."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import replace
from importlib.resources import files
from threading import Thread
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

import akyn
from akyn.errors import AkynError, BadAssets, BadDecision, BadMember, CaseNotWritable, NotAllowed, NotFound, NotYet
from akyn.serve import answers, pages
from akyn.serve.api import API, api
from akyn.serve.asking import BadMoment, asked_of, view_of
from akyn.serve.contract import describe
from akyn.serve.door import Door, refuse_open_door
from akyn.serve.guests import Guests, has_members
from akyn.serve.room import Room
from akyn.serve.screen import NOT_YET, Screen, all_screens
from akyn.serve.team import hang_members
from akyn.serve.writing import Keys, WrongKey, hand_of, hang_forms
from akyn.store.address import Address

__all__ = ["app", "has_members", "refuse_open_door"]

AGAIN = 3  # seconds, before one asks again for what is being worked out
_REFUSALS: tuple[tuple[type[Exception], int, str], ...] = (
    (NotFound, 404, "Not found"),
    (WrongKey, 403, "Not from this room"),
    (NotAllowed, 403, "Not allowed"),
    (BadMember, 400, "Cannot be a member so"),
    (BadDecision, 400, "Cannot be decided so"),
    (CaseNotWritable, 409, "The case cannot be written"),
    (BadAssets, 400, "The list cannot be used"),
    (BadMoment, 400, "No such moment"),
    (NotYet, 503, "Being worked out"),
    (AkynError, 500, "The case cannot be read"),
    (RequestValidationError, 422, "Not understood"),
    (HTTPException, 404, "Not answered"),
)


def app(case_path: Address, *, token: str | None = None, read_only: bool = False) -> FastAPI:
    """The room of a case: for its members; where it has none, with a token for those who show it, without one only under loopback names."""
    room, keys = Room(case_path), None if read_only else Keys()
    made = FastAPI(title="akyn", version=akyn.__version__, openapi_url=f"{API}/openapi.json", docs_url=None, redoc_url=None, lifespan=_warmed(room))
    made.include_router(api(room, read_only=read_only))
    describe(made)
    made.mount("/static", StaticFiles(directory=str(files("akyn.serve") / "static")), name="static")
    made.add_route("/foot.css", _foot(room))
    for screen in all_screens():
        _hang(made, room, screen, keys)
    if keys:
        hang_forms(made, room, keys)
    hang_members(made, room, keys)
    for kind, status, title in _REFUSALS:
        made.add_exception_handler(kind, _refusal(status, title))
    made.add_middleware(Door, guests=Guests(case_path, token=token))
    return made


def _warmed(room: Room) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """What begins to work out the account when the room is opened, so that who comes first does not wait for all of it."""

    def warm() -> None:
        with suppress(AkynError):  # whoever comes is told
            pages.counts(room.view(None, patience=None))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        Thread(target=warm, daemon=True).start()
        yield

    return lifespan


def _hang(made: FastAPI, room: Room, screen: Screen, keys: Keys | None) -> None:
    """Hang a screen and its twins at their addresses; the twins first, for an id would swallow them."""

    def json_twin(request: Request) -> Response:
        view = view_of(room, request)
        return answers.as_json(request, {"as_of": view.account.as_of, "screen": screen.twin, "content": screen.content(view, asked_of(request))})

    def csv_twin(request: Request) -> Response:
        view, name = view_of(room, request), f"akyn-{screen.template.removesuffix('.html')}"
        rows = screen.table.rows(view.look, view.situation) if screen.table else screen.rows(screen.content(view, replace(asked_of(request), all=True)))
        return answers.as_csv(request, name, screen.head, rows)

    def page(request: Request) -> Response:
        view, asked = view_of(room, request), asked_of(request)
        fragment = request.query_params.get("fragment") == "1"
        hand = hand_of(request, keys) if keys and not view.account.as_of else None
        back_to = _here(request)
        lasts = screen.lasts and NOT_YET not in pages.counts(view).values()

        def made() -> str:
            return pages.rendered(screen, view, asked, screen.content(view, asked), hand=hand, back_to=back_to, fragment=fragment)

        return answers.page(request, view.page((screen.path, asked, hand, back_to, fragment), made) if lasts else made())

    for path, answer in ((f"{screen.twin}.json", json_twin), (f"{screen.twin}.csv", csv_twin), (screen.path, page)):
        made.add_route(path, answer, methods=["GET"])


def _here(request: Request) -> str:
    """The address of the page that was asked for; of evidence in the drawer the page that it was opened on."""
    if request.query_params.get("fragment") == "1":
        opened = urlsplit(request.headers.get("referer", ""))
        return (opened.path or "/") + (f"?{opened.query}" if opened.query else "")
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _foot(room: Room) -> Callable[[Request], Response]:
    """The style that puts case and moment under a printed page."""

    def foot(request: Request) -> Response:
        view = view_of(room, request)
        return Response(pages.foot(view.situation.title if view.situation else view.name, view.moment), media_type="text/css; charset=utf-8")

    return foot


def _refusal(status: int, title: str) -> Callable[[Request, Exception], Response]:
    """How an error is answered: with a page for people, with problem+json under the API and at twins."""

    def refused(request: Request, error: Exception) -> Response:
        given = error.status_code if isinstance(error, HTTPException) else status
        words = str(error.detail) if isinstance(error, HTTPException) else _said(error)
        if request.url.path.startswith(API) or request.url.path.endswith((".json", ".csv")):
            answer = answers.problem(given, title, words)
        else:
            html = pages.waiting(title, words, again=AGAIN) if isinstance(error, NotYet) else pages.failed(given, title, words)
            answer = answers.page(request, html, status=given)
        if isinstance(error, NotYet):
            answer.headers["Retry-After"] = str(AGAIN)
        answer.headers.update(getattr(error, "headers", None) or {})  # such as Allow, of a method that is not
        return answer

    return refused


def _said(error: Exception) -> str:
    if isinstance(error, RequestValidationError):
        return "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
    return str(error)
