"""This file is what may be changed from a page or by a program: an analyst's decisions, and reports that come in.

The page's forms come back to the page they were sent from. A browser may send them only from this room (`door.py`), and each carries the room's key.
"""

import hmac
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, FastAPI, File, Form, Request, Response, UploadFile
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, Field

from akyn import ingest, judgement, pipeline
from akyn.errors import BadAssets, BadDecision, NotFound
from akyn.lang import tongue_of
from akyn.model import Account, Judgement
from akyn.pipeline import Added
from akyn.serve.guests import member_of
from akyn.serve.room import Room
from akyn.store.case import Case
from akyn.store.clock import exactly_now, now
from akyn.store.members import Member

ANALYST = "akyn_analyst"  # the cookie that remembers who decides
LONGEST = 2000  # characters of a reason
MOST_FILES = 50
BY = "Who it is; in a room with members the one whose token is shown, whatever stands here."

Verb = Literal["merge", "split", "accept", "reject", "correct", "rate", "note", "review"]


class WrongKey(BadDecision):
    """A form that was not made by this room, or by it before it was started anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who may write on a page: the room's key for its forms, and who it is: the name that was given last, or the member's, which no form can change."""

    key: str
    by: str
    is_member: bool = False
    is_admin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The key of one run of the room."""

    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def check(self, given: str) -> None:
        """Let a form of this room pass.

        Raises:
            WrongKey: it is none.
        """
        if not hmac.compare_digest(given.encode(), self.key.encode()):
            raise WrongKey("this form is not of this room, or is older than its last start: open the page again")


def hand_of(request: Request, keys: Keys) -> Hand | None:
    """Who may write on the page that is asked for: an analyst of the team; where there is none, whoever is in the room."""
    member = member_of(request)
    if member is None:
        return Hand(key=keys.key, by=analyst(request.cookies.get(ANALYST, "")))
    return Hand(key=keys.key, by=member.name, is_member=True, is_admin=member.may("admin")) if member.may("analyst") else None


class Decision(BaseModel):
    """What to decide: `accept` and `reject` take statements or pairs under review, `merge` and `split` an entity or event and others,
    `correct` a statement, a slot and the words or characters that fill it (of a day or figure also what they mean), `rate` a source;
    `note` keeps the reason as a note on an entity, event, statement or exposure; `review` also asks others to look at it."""

    verb: Verb
    id: str = Field(description="A statement, pair, entity, event or, for note and review, exposure; for rate the source's name.", max_length=200)
    others: list[str] = Field(default=[], description="For merge and split: what is one with it, or does not belong to it.", max_length=100)
    slot: str = Field(default="", description="For correct: actor, recipient, speaker, place, day or figure.", max_length=20)
    words: str = Field(default="", description="For correct: what fills the slot, as the report prints it; nobody where this is left out.", max_length=LONGEST)
    start: int | None = Field(default=None, ge=0, description="For correct, instead of words: the first character.")
    end: int | None = Field(default=None, ge=0, description="The character behind the last.")
    besides: bool = Field(default=False, description="For correct: whether what fills the slot now stays.")
    means: str = Field(default="", description="For a day or figure: what the words mean, where they do not say it: 2020-10-08, at least 12.", max_length=100)
    measure: str = Field(default="", description="For a figure: what it counts, such as killed; as the statement does where this is left out.", max_length=40)
    letter: str = Field(default="", description="For rate: A to F.", max_length=1)
    by: str = Field(default="", max_length=100, description=BY)
    reason: str = Field(min_length=1, max_length=LONGEST)


class Takeback(BaseModel):
    """Who takes a decision back, and why."""

    by: str = Field(default="", max_length=100, description=BY)
    reason: str = Field(min_length=1, max_length=LONGEST)


class NewReport(BaseModel):
    """A report as text, or the address of one that akyn fetches."""

    text: str = Field(default="", max_length=2_000_000)
    address: str = Field(default="", max_length=2_000)
    title: str = Field(default="", max_length=1_000)
    source: str = Field(default="", max_length=200)
    published: str = Field(default="", max_length=40, description="Its day, 2020-10-08; where it is left out, akyn looks for it.")


class TakenIn(BaseModel):
    """What became of it: reports new to the case, reports it knew, and what could not be read."""

    added: int
    known: int
    troubles: list[dict[str, Any]]  # Any: a Trouble's fields


# ---- what is done -------------------------------------------------------------------------------------------------------------


def decided(room: Room, asked: Decision, *, member: Member | None = None) -> tuple[Judgement, ...]:
    """Keep a decision, all of it or nothing.

    Raises:
        NotFound, BadDecision: as `akyn.judgement` says.
    """
    made = _made(room.view(None, patience=None).account, asked, by=_name(member, asked.by))
    with Case.open(room.path, create=True, member=member) as case:
        case.judge_all(made, now=exactly_now)
    return made


def _made(account: Account, asked: Decision, *, by: str) -> tuple[Judgement, ...]:
    who = {"by": by, "why": asked.reason.strip()}
    if asked.verb in ("merge", "split") and not asked.others:
        raise BadDecision(f"{asked.verb}: expected what {asked.id} is to be {'one with' if asked.verb == 'merge' else 'parted from'}")
    if asked.verb == "merge":
        return judgement.same(account, asked.id, *asked.others, **who)
    if asked.verb == "split":
        return judgement.different(account, asked.id, *asked.others, **who)
    if asked.verb == "correct":
        return (_corrected(account, asked, **who),)
    if asked.verb == "rate":
        return (judgement.rated(account, asked.id, asked.letter, **who),)
    if asked.verb in ("note", "review"):
        return (judgement.noted(account, asked.id, for_review=asked.verb == "review", **who),)
    return ((judgement.accepted if asked.verb == "accept" else judgement.rejected)(account, asked.id, **who),)


def _corrected(account: Account, asked: Decision, *, by: str, why: str) -> Judgement:
    at = (asked.start, asked.end) if asked.start is not None and asked.end is not None else None
    choice = judgement.Choice(at=at, words=asked.words, besides=asked.besides, means=asked.means.strip(), measure=asked.measure)
    return judgement.corrected(account, asked.id, asked.slot, choice, tongue_of, by=by, why=why)


def taken_back(room: Room, id: str, asked: Takeback, *, member: Member | None = None) -> Judgement:
    """Withdraw the decision that holds under an id.

    Raises:
        NotFound: none does.
        BadDecision: nobody says who takes it back.
    """
    by = _name(member, asked.by)
    if not by:
        raise BadDecision("expected by: who takes the decision back")
    with Case.open(room.path, create=True, member=member) as case:
        if id not in {one.judgement.id for one in case.decided()}:
            raise NotFound(f"{id}: no analyst decided this")
        return case.withdraw(id, exactly_now(), asked.reason.strip(), by=by)


def _name(member: Member | None, given: str) -> str:
    """Who it is: the member whose token was shown, else who the form or program says."""
    return member.name if member else given.strip()


def taken_in(room: Room, new: NewReport, files: Sequence[tuple[str, bytes]] = (), *, by: str = "", member: Member | None = None) -> Added:
    """Read text, files or an address into the case, as `akyn add` does.

    Raises:
        BadDecision: there is nothing to read.
    """
    if new.text.strip():
        known = {name: words.strip() for name, words in new.model_dump(include={"title", "source", "published"}).items() if words.strip()}
        files = [*files, ("pasted.json", json.dumps({**known, "text": new.text}).encode())]
    addresses = [new.address.strip()] if new.address.strip() else []
    if not addresses and not files:
        raise BadDecision("nothing was given to read, expected a text, a file or an address")
    found = chain(ingest.reports(addresses), *(ingest.of_file(PurePosixPath(name.replace("\\", "/")).name or "unnamed", content) for name, content in files))
    with Case.open(room.path, create=True, member=member) as case:
        return pipeline.take_in(case, found, recorded_at=now(), by=by)


def demo_taken_in(room: Room, *, by: str = "", member: Member | None = None) -> None:
    """Read the demo reports into a case that holds nothing yet.

    Raises:
        BadDecision: it holds reports, and the demo's would stand among them.
    """
    if room.view(None, patience=None).reports:
        raise BadDecision("the case holds reports already: the demo is for an empty one; akyn demo makes a case of its own")
    with as_file(files("akyn") / "demo") as reports, Case.open(room.path, create=True, member=member) as case:
        pipeline.take_in(case, ingest.reports([str(reports)]), recorded_at=now(), by=by)


def assets_kept(room: Room, name: str, content: bytes, *, by: str = "", member: Member | None = None) -> None:
    """Keep the user's own list of assets, as `akyn assets` does.

    Raises:
        BadAssets: it is none.
    """
    with TemporaryDirectory(prefix="akyn-") as folder:
        path = Path(folder) / (PurePosixPath(name.replace("\\", "/")).name or "assets.csv")
        path.write_bytes(content)
        try:
            with Case.open(room.path, create=True, member=member) as case:
                pipeline.keep_assets(case, path, recorded_at=now(), by=by)
        except BadAssets as error:
            raise BadAssets(str(error).replace(f"{folder}/", "")) from error


# ---- from a page ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What every form says beside its own: the room's key, who sends it, and the page that it stood on."""

    key: str
    by: str
    back: str
    member: Member | None


def signed(request: Request, key: Annotated[str, Form()] = "", by: Annotated[str, Form()] = "", back: Annotated[str, Form()] = "/") -> Signed:
    """What every form says."""
    member = member_of(request)
    return Signed(key=key, by=_name(member, by), back=back, member=member)


Sent = Annotated[Signed, Depends(signed)]
Sender = Annotated[Member | None, Depends(member_of)]


def hang_forms(made: FastAPI, room: Room, keys: Keys) -> None:
    """Hang what the pages' forms are sent to."""

    @made.post("/decide", include_in_schema=False)
    def decide(
        sent: Sent,
        verb: Annotated[Verb, Form()],
        id: Annotated[str, Form(max_length=200)],
        others: Annotated[list[str] | None, Form()] = None,
        letter: Annotated[str, Form()] = "",
        slot: Annotated[str, Form()] = "",
        words: Annotated[str, Form()] = "",
        at: Annotated[str, Form()] = "",
        besides: Annotated[bool, Form()] = False,
        means: Annotated[str, Form(max_length=100)] = "",
        measure: Annotated[str, Form(max_length=40)] = "",
        reason: Annotated[str, Form()] = "",
    ) -> Response:
        keys.check(sent.key)
        chosen = [one for one in others or () if one]
        start, end = _offsets(at)
        asked = Decision.model_construct(
            verb=verb, id=id, others=chosen, letter=letter, slot=slot, words=words[:LONGEST], start=start, end=end, besides=besides,
            means=means, measure=measure, by=sent.by, reason=reason[:LONGEST],
        )  # fmt: skip
        decided(room, asked, member=sent.member)
        return _back(sent)

    @made.post("/undo", include_in_schema=False)
    def undo(sent: Sent, id: Annotated[str, Form(max_length=200)], reason: Annotated[str, Form()] = "") -> Response:
        keys.check(sent.key)
        taken_back(room, id, Takeback.model_construct(by=sent.by, reason=reason[:LONGEST]), member=sent.member)
        return _back(sent)

    @made.post("/add", include_in_schema=False)
    def add(
        sent: Sent,
        text: Annotated[str, Form()] = "",
        address: Annotated[str, Form()] = "",
        title: Annotated[str, Form()] = "",
        source: Annotated[str, Form()] = "",
        published: Annotated[str, Form()] = "",
        files: Annotated[list[UploadFile] | None, File()] = None,
    ) -> Response:
        keys.check(sent.key)
        new = NewReport(text=text, address=address, title=title, source=source, published=published)
        given = [(file.filename, file.file.read()) for file in (files or [])[:MOST_FILES] if file.filename]
        done = taken_in(room, new, given, by=sent.by, member=sent.member)
        return _back(replace(sent, back="/health" if done.troubles else "/reports"))

    @made.post("/demo", include_in_schema=False)
    def demo(sent: Sent) -> Response:
        keys.check(sent.key)
        demo_taken_in(room, by=sent.by, member=sent.member)
        return _back(replace(sent, back="/"))

    @made.post("/assets", include_in_schema=False)
    def assets(sent: Sent, file: UploadFile) -> Response:
        keys.check(sent.key)
        assets_kept(room, file.filename or "", file.file.read(), by=sent.by, member=sent.member)
        return _back(sent)


def _offsets(at: str) -> tuple[int, int] | tuple[None, None]:
    """Where a selection begins and ends, of "120-134"; None where nothing was selected."""
    start, dash, end = at.partition("-")
    return (int(start), int(end)) if dash and f"{start}{end}".isdecimal() and start and end and len(at) < 24 else (None, None)


def _back(sent: Signed) -> Response:
    """To the page that the form stood on; the name of who decides is remembered."""
    is_here = sent.back.startswith("/") and not sent.back.startswith(("//", "/\\"))
    answer = RedirectResponse(sent.back if is_here else "/", 303)
    if sent.by and not sent.member:
        answer.set_cookie(ANALYST, json.dumps(sent.by), httponly=True, samesite="strict")
    return answer


def analyst(cookie: str) -> str:
    """The name that the cookie remembers, "" where it holds none."""
    try:
        name = json.loads(cookie)
    except ValueError:
        return ""
    return name if isinstance(name, str) else ""


# ---- from a program -------------------------------------------------------------------------------------------------------------


def hang_api(routes: APIRouter, room: Room) -> None:
    """Hang what programs may send."""

    @routes.post("/decisions", status_code=201, summary="Decide")
    def decide(asked: Decision, member: Sender) -> list[dict[str, Any]]:  # Any: a Judgement's fields
        """Keep an analyst's decision; it outranks the machine and can be taken back."""
        return [asdict(one) for one in decided(room, asked, member=member)]

    @routes.delete("/decisions/{id}", summary="Take a decision back")
    def undo(id: str, asked: Annotated[Takeback, Depends()], member: Sender) -> dict[str, Any]:  # Any: a Judgement's fields
        """Withdraw a decision; it stays on record, and what was before holds again."""
        return asdict(taken_back(room, id, asked, member=member))

    @routes.post("/reports", status_code=201, response_model=TakenIn, summary="Add a report")
    def add(new: NewReport, member: Sender) -> Response:
        """Read a report into the case; 200 where the case had it, 422 where nothing of it could be read."""
        done = taken_in(room, new, member=member)
        status = 201 if done.added else 200 if done.known else 422
        return JSONResponse({"added": done.added, "known": done.known, "troubles": [asdict(one) for one in done.troubles]}, status)
