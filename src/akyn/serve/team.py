"""This file is what an admin may ask and change over the REST interface: who the members of the case are, and what was done with it."""

from dataclasses import asdict
from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from akyn.serve import answers
from akyn.serve.guests import admin_of
from akyn.serve.room import Room
from akyn.store.clock import now
from akyn.store.members import LONGEST, Member, Members, Role

MOST = 500  # deeds of one page

Admin = Annotated[Member, Depends(admin_of)]


class NewMember(BaseModel):
    """Whom to admit, and as what."""

    name: str = Field(min_length=1, max_length=LONGEST)
    role: Role


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
        with Members.open(room.path, create=True) as kept:
            token = kept.admit(new.name, new.role, at=now(), by=admin.name, member=admin)
        return JSONResponse({"name": new.name, "role": new.role, "token": token}, 201, {"Cache-Control": "no-store"})

    @routes.delete("/members/{name}", summary="Revoke somebody's token")
    def revoke(name: str, admin: Admin, reason: Annotated[str, Query(min_length=1, max_length=2000)]) -> dict[str, Any]:  # Any: a Member's fields
        """Take a member's token away; what was done with it stays."""
        with Members.open(room.path, create=True) as kept:
            return asdict(kept.revoke(name, at=now(), by=admin.name, why=reason, member=admin))
