"""This file is what an admin may ask and change, from a page and over the REST interface: who the members of the case are, and what was done with it."""

from dataclasses import asdict, dataclass
from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Form, Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, Field

from akyn.serve import answers, pages
from akyn.serve.asking import asked_of, view_of
from akyn.serve.guests import admin_of
from akyn.serve.paging import Place, paged
from akyn.serve.room import Room
from akyn.serve.screen import Screen
from akyn.serve.writing import Keys, Sent, hand_of
from akyn.store.clock import now
from akyn.store.members import LONGEST, ROLES, Deed, Member, Members, Role

MOST = 500  # deeds of one page over the interface
SHOWN = 50  # of one page of the room

Admin = Annotated[Member, Depends(admin_of)]


class NewMember(BaseModel):
    """Whom to admit, and as what."""

    name: str = Field(min_length=1, max_length=LONGEST)
    role: Role


def _admitted(room: Room, name: str, role: str, *, by: Member) -> str:
    """The token of somebody whom an admin has admitted."""
    with Members.open(room.path, create=True) as kept:
        return kept.admit(name, role, at=now(), by=by.name, member=by)


def _revoked(room: Room, name: str, *, by: Member, why: str) -> Member:
    """Whose token an admin has taken away."""
    with Members.open(room.path, create=True) as kept:
        return kept.revoke(name, at=now(), by=by.name, why=why, member=by)


# ---- from a page ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Who may come in, who no longer may, and what was done with the case, the newest first."""

    members: tuple[Member, ...]
    revoked: tuple[Member, ...]
    roles: tuple[Role, ...]
    deeds: tuple[Deed, ...]
    place: Place  # of the deeds
    admitted: str = ""  # who has just been, and the token, which is shown this once
    token: str = ""


def team(room: Room, page: int, *, admitted: str = "", token: str = "") -> Team:
    """What the page of the members says."""
    with Members.open(room.path) as kept:
        everybody, done = kept.all(), list(kept.deeds())
    deeds, place = paged(done[::-1], page=page, size=SHOWN)
    return Team(
        members=tuple(one for one in everybody if one.revoked_at is None),
        revoked=tuple(one for one in everybody if one.revoked_at is not None),
        roles=ROLES,
        deeds=deeds,
        place=place,
        admitted=admitted,
        token=token,
    )


SCREEN = Screen(path="/members", title="Members", template="members.html", content=lambda view, asked: None, lasts=False, within="/health")


def hang_members(made: FastAPI, room: Room, keys: Keys | None) -> None:
    """Hang the page on which an admin says who may come in; `keys` is None where nothing may be changed."""

    def page(request: Request, *, admitted: str = "", token: str = "") -> Response:
        asked = asked_of(request)
        content = team(room, asked.page, admitted=admitted, token=token)
        hand = hand_of(request, keys) if keys else None
        answer = answers.page(request, pages.rendered(SCREEN, view_of(room, request), asked, content, hand=hand, back_to=SCREEN.path))
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @made.get(SCREEN.path, include_in_schema=False)
    def members(request: Request, admin: Admin) -> Response:
        return page(request)

    if keys is None:
        return

    @made.post(SCREEN.path, include_in_schema=False)
    def admit(request: Request, admin: Admin, sent: Sent, name: Annotated[str, Form()] = "", role: Annotated[str, Form()] = "") -> Response:
        keys.check(sent.key)
        return page(request, admitted=name, token=_admitted(room, name, role, by=admin))

    @made.post(f"{SCREEN.path}/revoke", include_in_schema=False)
    def revoke(admin: Admin, sent: Sent, name: Annotated[str, Form()] = "", reason: Annotated[str, Form()] = "") -> Response:
        keys.check(sent.key)
        _revoked(room, name, by=admin, why=reason)
        return RedirectResponse(SCREEN.path, 303)


# ---- from a program -------------------------------------------------------------------------------------------------------------


def hang_team(routes: APIRouter, room: Room, *, read_only: bool) -> None:
    """Hang what only an admin may ask."""

    @routes.get("/members", summary="Who may come in")
    def members(request: Request, admin: Admin) -> Response:
        """Everybody who was ever admitted, with those revoked; nobody's token."""
        with Members.open(room.path) as kept:
            return answers.as_json(request, [asdict(one) for one in kept.all()])

    @routes.get("/audit", summary="Who did what with the case")
    def audit(
        request: Request,
        admin: Admin,
        limit: Annotated[int, Query(ge=1, le=MOST, description="Deeds on a page.")] = 50,
        after: Annotated[int, Query(ge=0, le=2**53, description="`next` of the page before.")] = 0,
    ) -> Response:
        """What was done, in order of doing; `next` is null on the last page."""
        with Members.open(room.path) as kept:
            found = list(islice(kept.deeds(after=after), limit + 1))
        items = [asdict(one) for one in found[:limit]]
        return answers.as_json(request, {"next": items[-1]["number"] if len(found) > limit else None, "items": items})

    if read_only:
        return

    @routes.post("/members", status_code=201, summary="Admit somebody")
    def admit(new: NewMember, admin: Admin) -> Response:
        """Admit a member; the token in the answer is shown this once, and kept nowhere."""
        token = _admitted(room, new.name, new.role, by=admin)
        return JSONResponse({"name": new.name, "role": new.role, "token": token}, 201, {"Cache-Control": "no-store"})

    @routes.delete("/members/{name}", summary="Revoke somebody's token")
    def revoke(name: str, admin: Admin, reason: Annotated[str, Query(min_length=1, max_length=2000)]) -> dict[str, Any]:  # Any: a Member's fields
        """Take a member's token away; what was done with it stays."""
        return asdict(_revoked(room, name, by=admin, why=reason))
