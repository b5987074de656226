"""This package serves a case as a room of pages: server-rendered, nothing fetched from elsewhere, each page with a JSON and a CSV twin."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

import akyn
from akyn.errors import AkynError, NotFound
from akyn.serve import answers, pages
from akyn.serve.api import API, api
from akyn.serve.asking import AsOf, BadMoment, SituationId
from akyn.serve.door import Door, refuse_open_door
from akyn.serve.room import Room
from akyn.serve.screen import Asked, Screen, all_screens

__all__ = ["app", "refuse_open_door"]


def app(case_path: Path, *, token: str | None = None) -> FastAPI:
    """The room of a case; with a token only for those who show it, without one only under loopback names."""
    room = Room(Path(case_path))
    made = FastAPI(title="akyn", version=akyn.__version__, openapi_url=f"{API}/openapi.json", docs_url=None, redoc_url=None)
    made.include_router(api(room))
    made.mount("/static", StaticFiles(directory=str(files("akyn.serve") / "static")), name="static")
    made.add_api_route("/foot.css", _foot(room), include_in_schema=False)
    for screen in all_screens():
        _hang(made, room, screen)
    for kind, status, title in ((NotFound, 404, "Not found"), (BadMoment, 400, "No such moment"), (AkynError, 500, "The case cannot be read")):
        made.add_exception_handler(kind, _refusal(status, title))
    made.add_exception_handler(HTTPException, _http_refusal)
    made.add_exception_handler(RequestValidationError, _refusal(422, "Not understood"))
    made.add_middleware(Door, token=token)
    return made


def _hang(made: FastAPI, room: Room, screen: Screen) -> None:
    """Hang a screen and its twins at their addresses; the twins first, for an id would swallow them."""

    def asked_of(id: str = "", q: str = "", kind: str = "", all: bool = False) -> Asked:
        return Asked(id=id, q=q[:400], kind=kind, all=all)

    def json_twin(
        request: Request, as_of: AsOf = None, situation: SituationId = "", id: str = "", q: str = "", kind: str = "", all: bool = False
    ) -> Response:
        view = room.view(as_of, situation)
        return answers.as_json(request, {"as_of": as_of, "screen": screen.twin, "content": screen.content(view, asked_of(id, q, kind, all))})

    def csv_twin(
        request: Request, as_of: AsOf = None, situation: SituationId = "", id: str = "", q: str = "", kind: str = "", all: bool = True
    ) -> Response:
        content = screen.content(room.view(as_of, situation), asked_of(id, q, kind, all))
        return answers.as_csv(request, "-".join(["akyn", screen.template.removesuffix(".html")]), screen.columns, screen.rows(content))

    def page(
        request: Request,
        as_of: AsOf = None,
        situation: SituationId = "",
        id: str = "",
        q: str = "",
        kind: str = "",
        all: bool = False,
        fragment: bool = False,
    ) -> Response:
        view, asked = room.view(as_of, situation), asked_of(id, q, kind, all)
        return answers.page(request, pages.rendered(screen, view, asked, screen.content(view, asked), fragment=fragment))

    for path, answer in ((f"{screen.twin}.json", json_twin), (f"{screen.twin}.csv", csv_twin), (screen.path, page)):
        made.add_api_route(path, answer, methods=["GET"], include_in_schema=False)


def _foot(room: Room):  # type: ignore[no-untyped-def]  # placeholder, replaced below
    raise NotImplementedError
