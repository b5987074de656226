"""This file is the case: reports and what they state, troubles and judgements, added and never overwritten."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields, replace
from types import TracebackType
from typing import TypeVar

from akyn.errors import BadReport, CaseError, NotFound, OtherActors
from akyn.model import ActorList, Asset, Judgement, Reading, Referent, Report, Ruling, Slot, Statement, Trouble, When, proposer_of
from akyn.store.address import Address, address, connect
from akyn.store.database import Database, Row, Value
from akyn.store.members import Member, record
from akyn.store.moments import EVER, known
from akyn.store.rows import as_json, from_json

Noun = TypeVar("Noun")

_REPORT = ", ".join(field.name for field in fields(Report))
_BY = "substr({column}, 1, length(:moment)) <= :moment"  # a moment given short, "2020-10-08", covers all that begins with it
_IN_FORCE = f"number IN (SELECT max(number) FROM reading WHERE {_BY.format(column='recorded_at')} GROUP BY report)"
_IN_FORCE_BY = f"""
    SELECT report.id, name, language, extractor, unread FROM reading JOIN report ON report.id = reading.report
    WHERE reading.{_IN_FORCE} ORDER BY report.id
"""
_READ_BY = """
    SELECT 1 FROM reading WHERE report = :report AND extractor = :extractor
    UNION ALL SELECT 1 FROM confirmation WHERE report = :report AND extractor = :extractor
"""
_TROUBLES = """
    SELECT name, problem, stage FROM trouble
    WHERE stage <> 'read' OR (name, problem) IN (
        SELECT name, unread FROM reading JOIN report ON report.id = reading.report
        WHERE unread IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reading AS later WHERE later.report = reading.report AND later.number > reading.number)
    )
    ORDER BY name, problem, stage
"""
_HOLDS = "SELECT number, body FROM judgement WHERE id = :id AND number NOT IN (SELECT judgement FROM withdrawal) ORDER BY number DESC LIMIT 1"
_HOLDING = f"""
    SELECT id, body, at FROM judgement
    WHERE number IN (
        SELECT max(number) FROM judgement
        WHERE {_BY.format(column="at")} AND number NOT IN (SELECT judgement FROM withdrawal WHERE {_BY.format(column="at")})
        GROUP BY id
    )
    ORDER BY id
"""
_DECIDED = """
    SELECT judgement.id, body, judgement.at, withdrawal.at, withdrawal."by", why
    FROM judgement LEFT JOIN withdrawal ON withdrawal.judgement = judgement.number
    WHERE judgement."by" NOT LIKE 'akyn%' ORDER BY judgement.number
"""
_WEIGHED = ("report", "reading", "trouble", "judgement", "withdrawal", "asset_list")  # what an account is computed from; rows are only added
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A statement's evidence as the table gives it, beside the noun."""

    statement: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """By whom a report is read, and why nothing was, where nothing was."""

    report: str
    name: str
    language: str | None
    extractor: str
    unread: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """An analyst's judgement as it is on record, and by whom, when and why it was withdrawn, where it was."""

    judgement: Judgement
    withdrawn_at: str | None
    withdrawn_by: str | None
    withdrawn_why: str | None

    @property
    def withdrawal(self) -> str | None:
        """Who took it back, when and why; None where nobody did."""
        return f"withdrawn by {self.withdrawn_by}, {self.withdrawn_at}: {self.withdrawn_why}" if self.withdrawn_at else None


class Case:
    """One case, in a file or a server's database.

    Reports and statements are named by their content, so adding twice changes nothing; every `add` is one transaction, so a killed run
    leaves whole reports and can be started again. The clock is the caller's: moments come in as ISO 8601 text in UTC.
    """

    def __init__(self, database: Database, path: Address, member: Member | None = None) -> None:
        self.path = path
        self._database = database
        self._member = member

    @classmethod
    def open(cls, path: str | Address, *, create: bool = False, member: Member | None = None) -> Case:
        """The case at this path or postgresql:// URL; with `create` it is to be written, and made where there is none.

        A read-only case opens without `create`; writing to it then raises CaseNotWritable. What is written for a `member`, who proved to be one,
        stands on the record under that name.

        Raises:
            NotFound: no such file, or no such database.
            NotACase: the file or the database is something else.
            CaseNotWritable: `create`, and writing is refused.
            CaseError: the server gives no answer.
        """
        where = address(path)
        return cls(connect(where, create=create), where, member)

    def close(self) -> None:
        """Let go of the file or the connection."""
        self._database.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # ---- adding

    def add(self, report: Report, reading: Reading, *, recorded_at: str, by: str = "") -> bool:
        """Keep a report and its reading, whole or not at all; False where that reading is there already.

        A reading by another extractor is kept beside the earlier ones and comes into force. `by` is who adds, "" where nobody says so.

        Raises:
            BadReport: the text holds a lone surrogate, which no UTF-8 file can.
            CaseNotWritable: the file refuses.
        """
        if reading.report != report.id:
            raise ValueError(f"a reading of {reading.report}, expected one of {report.id}")
        if self.has(report.id, extractor=reading.extractor):
            return False
        try:
            return self._add(report, reading, recorded_at, by)
        except UnicodeEncodeError as error:
            raise BadReport(_surrogate_in(report, error)) from error

    def _add(self, report: Report, reading: Reading, recorded_at: str, by: str) -> bool:
        with self._transaction():
            if self.has(report.id, extractor=reading.extractor):  # another process was quicker
                return False
            is_new = not self.has(report.id)
            if is_new:
                self._insert("report", **{field.name: getattr(report, field.name) for field in fields(report)}, recorded_at=recorded_at)
            number = self._insert("reading", **_reading_row(reading), recorded_at=recorded_at)
            for referent in reading.referents:
                self._insert("referent", reading=number, **_referent_row(referent))
            names = {referent.id: referent.name for referent in reading.referents}
            for statement in reading.statements:
                self._insert("statement", reading=number, **_statement_row(report, statement, names))
            for ruling in reading.rulings:
                self._insert("ruling", reading=number, **_ruling_row(ruling))
            self._record(recorded_at, by, "added" if is_new else "read anew", report.id)
            return True

    def confirm(self, report: str, extractor: str, *, recorded_at: str) -> bool:
        """Keep that this extractor finds just what the reading in force says; False where that, or a reading by it, is there already."""
        with self._transaction():
            if self.has(report, extractor=extractor):
                return False
            self._insert("confirmation", report=report, extractor=extractor, recorded_at=recorded_at)
            return True

    def note(self, trouble: Trouble, recorded_at: str) -> bool:
        """Keep a trouble; False where the same one is known already."""
        row = _trouble_row(trouble)
        with self._transaction():
            if self._one("SELECT 1 FROM trouble WHERE (name, problem, stage) = (:name, :problem, :stage)", **row):
                return False
            self._insert("trouble", **row, recorded_at=recorded_at)
            return True

    def keep_answer(self, id: str, answer: str, *, by: str, recorded_at: str) -> None:
        """Keep an answer under the id of its question; the first one stands."""
        row = {"id": id, "by": by, "answer": answer.encode("utf-8", "backslashreplace").decode(), "recorded_at": recorded_at}
        with self._transaction():
            if self.answer(id) is None:
                self._insert("answer", **row)

    def take_actors(self, listed: ActorList) -> None:
        """Keep a user's list of actors as what this case is read with; the one that it has already changes nothing.

        Raises:
            OtherActors: reports of the case were read with another list, or with none.
        """
        held = self.actors()
        if held == listed:
            return
        if held.actors or self.report_ids():
            has = f"read with the actors {held.id}" if held.actors else "read without a list of actors"
            raise OtherActors(f"{self.path}: {has}, expected the same list again or a new case")
        with self._transaction():
            self._insert("meta", name="actors", value=as_json(listed))

    def judge(self, judgement: Judgement, at: str) -> bool:
        """Keep a judgement; it stands in for an earlier one of the same id, which stays on record. False where it holds already."""
        with self._transaction():
            return self._judge(judgement, at)

    def judge_all(self, judgements: Iterable[Judgement], *, now: Callable[[], str]) -> None:
        """Keep judgements, all of them or none; each gets a moment of its own, so that their order stays."""
        with self._transaction():
            for one in judgements:
                self._judge(one, now())

    def _judge(self, judgement: Judgement, at: str) -> bool:
        row = _judgement_row(replace(judgement, at=None))
        holding = self._one(_HOLDS, id=judgement.id)
        if holding and holding[1] == row["body"]:
            return False
        self._insert("judgement", **row, at=at)
        self._record(at, judgement.by, "decided", judgement.id)
        return True

    def withdraw(self, judgement: str, at: str, why: str, *, by: str = "akyn") -> Judgement:
        """Take back the judgement that holds under this id, and give it; it stays on record, with the reason. One that it stood in for holds again.

        Raises:
            NotFound: none of this id holds.
        """
        with self._transaction():
            holding = self._one(_HOLDS, id=judgement)
            if holding is None:
                raise NotFound(f"{judgement}: no judgement of this id holds")
            self._insert("withdrawal", judgement=holding[0], at=at, why=why, by=by)
            self._record(at, by, "withdrew", judgement)
            return _noun(Judgement, judgement, holding[1])

    def keep_assets(self, assets: tuple[Asset, ...], name: str, recorded_at: str, *, by: str = "") -> None:
        """Keep the user's own assets, from the list of this name, in the stead of those kept before, which stay on record."""
        with self._transaction():
            self._insert("asset_list", name=name, assets=as_json(assets), recorded_at=recorded_at)
            self._record(recorded_at, by, "kept", f"the assets {name}")

    # ---- asking

    def has(self, report: str, *, extractor: str | None = None) -> bool:
        """Whether the report is here, and read by this extractor where one is named."""
        if extractor is None:
            return self._one("SELECT 1 FROM report WHERE id = :id", id=report) is not None
        return self._one(_READ_BY, report=report, extractor=extractor) is not None

    def is_read_by(self, report: str, by: str) -> bool:
        """Whether a reading of the report took in what this proposer makes of it."""
        extractors = (extractor for (extractor,) in self._all("SELECT extractor FROM reading WHERE report = :report", report=report))
        return any(proposer_of(extractor) == by for extractor in extractors)

    def answer(self, id: str) -> str | None:
        """The answer that was kept under the id of its question, or None."""
        row = self._one("SELECT answer FROM answer WHERE id = :id", id=id) if self._database.has_table("answer") else None
        return row[0] if row else None

    def knows(self, id: str) -> bool:
        """Whether a report, referent or statement of this id is here, in any reading."""
        return any(self._one(f"SELECT 1 FROM {table} WHERE id = :id", id=id) for table in ("report", "referent", "statement"))

    def report(self, id: str) -> Report:
        """The report of this id.

        Raises:
            NotFound: there is none.
        """
        row = self._one(f"SELECT {_REPORT} FROM report WHERE id = :id", id=id)
        if row is None:
            raise NotFound(f"{id}: no such report in {self.path}")
        return _report(row)

    def report_ids(self) -> tuple[str, ...]:
        """The ids of all reports, sorted."""
        return tuple(id for (id,) in self._all("SELECT id FROM report ORDER BY id"))

    def reports(self, *, as_of: str | None = None, known_at: str | None = None) -> tuple[Report, ...]:
        """The reports by id: published as of one moment, recorded by another; all of them by default."""
        query = f"SELECT {_REPORT} FROM report WHERE {_BY.format(column='recorded_at')} ORDER BY id"
        return known(map(_report, self._all(query, moment=known_at or EVER)), as_of, recorded_at=self.recorded_at())

    def recorded_at(self) -> dict[str, str]:
        """When each report came into the case, by report id."""
        return dict(self._all("SELECT id, recorded_at FROM report ORDER BY id"))

    def readings(self, *, known_at: str | None = None) -> tuple[Reading, ...]:
        """The reading in force of every report, by report id: the latest, or the latest recorded by a moment."""
        return self._readings(_IN_FORCE, moment=known_at or EVER)

    def readings_since(self, number: int) -> tuple[int, int, tuple[Reading, ...]]:
        """The number of the last reading, how many there are, and in order of report those of a higher number than this, of one report the latest last."""
        ((last, count),) = self._all("SELECT coalesce(max(number), 0), count(*) FROM reading")
        return int(last), int(count), self._readings("number > :since", since=number) if last > number else ()

    def readings_of(self, report: str) -> tuple[Reading, ...]:
        """Every reading of one report, the one in force last."""
        return self._readings("report = :report", report=report)

    def in_force(self) -> tuple[InForce, ...]:
        """By whom each report is read, by report id, without what was read."""
        rows = self._all(_IN_FORCE_BY, moment=EVER)
        return tuple(InForce(report=id, name=name, language=language, extractor=by, unread=why) for id, name, language, by, why in rows)

    def actors(self) -> ActorList:
        """The user's list of actors that the case is read with; an empty one where there is none."""
        row = self._one("SELECT value FROM meta WHERE name = 'actors'")
        return _noun(ActorList, str(self.path), row[0]) if row else ActorList()

    def troubles(self) -> tuple[Trouble, ...]:
        """Every trouble once, by name; without those of reports that have been read since."""
        rows = self._all(_TROUBLES)
        return tuple(Trouble(name=name, problem=problem, stage=stage) for name, problem, stage in rows)

    def judgements(self, *, known_at: str | None = None) -> tuple[Judgement, ...]:
        """The judgements that hold, now or as of a moment, by id."""
        return tuple(replace(_noun(Judgement, id, body), at=at) for id, body, at in self._all(_HOLDING, moment=known_at or EVER))

    def assets(self, *, known_at: str | None = None) -> tuple[Asset, ...]:
        """The user's own assets, now or as of a moment, in the order of their list."""
        query = f"SELECT name, assets FROM asset_list WHERE {_BY.format(column='recorded_at')} ORDER BY number DESC LIMIT 1"
        return next((_noun(tuple[Asset, ...], name, assets) for name, assets in self._all(query, moment=known_at or EVER)), ())

    def decided(self) -> tuple[Decided, ...]:
        """Every judgement that an analyst ever made, in order of making, with those withdrawn."""
        return tuple(
            Decided(judgement=replace(_noun(Judgement, id, body), at=at), withdrawn_at=until, withdrawn_by=by, withdrawn_why=why)
            for id, body, at, until, by, why in self._all(_DECIDED)
        )

    def search(self, words: str, *, most: int = 50) -> tuple[str, ...]:
        """Ids of the reports, then of the statements in force, that hold all these words; best first."""
        wanted = tuple(words.replace("\0", " ").split())
        if not wanted:
            return ()
        among = f"reading IN (SELECT number FROM reading WHERE {_IN_FORCE})"
        queries = (
            f"SELECT id FROM ({self._database.matches(table)}) AS matching JOIN {table} USING (number) WHERE {which} ORDER BY rank, id LIMIT :most"
            for table, which in (("report", "1 = 1"), ("statement", among))
        )
        asked = self._database.asked(wanted)
        return tuple(id for query in queries for (id,) in self._all(query, asked=asked, most=most, moment=EVER))

    def state(self) -> tuple[int, ...]:
        """A mark of all that an account is computed from: equal as long as none of it changes, whatever else is written to the case."""
        return tuple(number for table in _WEIGHED for (number,) in self._all(f"SELECT coalesce(max(number), 0) FROM {table}"))

    # ---- for the check

    def quotes_of(self, report: str) -> tuple[Quote, ...]:
        """The evidence of each statement of a report as its columns give it, in order of adding."""
        rows = self._all('SELECT id, start, "end", quote FROM statement WHERE report = :report ORDER BY number', report=report)
        return tuple(Quote(statement=id, start=start, end=end, words=words) for id, start, end, words in rows)

    def damage(self) -> tuple[str, ...]:
        """What the database itself finds wrong with what it holds; nothing for a sound one."""
        return self._database.damage()

    # ---- the rows beneath

    def _readings(self, which: str, **values: Value) -> tuple[Reading, ...]:
        among = f"WHERE reading IN (SELECT number FROM reading WHERE {which}) ORDER BY number"
        referents: dict[int, list[Referent]] = defaultdict(list)
        statements: dict[int, list[Statement]] = defaultdict(list)
        rulings: dict[int, list[Ruling]] = defaultdict(list)
        for number, id, body in self._all(f"SELECT reading, id, body FROM referent {among}", **values):
            referents[number].append(_noun(Referent, id, body))
        for number, id, body in self._all(f"SELECT reading, id, body FROM statement {among}", **values):
            statements[number].append(_noun(Statement, id, body))
        for number, body in self._all(f"SELECT reading, body FROM ruling {among}", **values) if self._database.has_table("ruling") else ():
            rulings[number].append(_noun(Ruling, "ruling", body))
        return tuple(
            Reading(
                report=report,
                referents=tuple(referents[number]),
                statements=tuple(statements[number]),
                times=_noun(tuple[When, ...], report, times),
                unread=unread,
                extractor=extractor,
                rulings=tuple(rulings[number]),
            )
            for number, report, times, unread, extractor in self._all(
                f"SELECT number, report, times, unread, extractor FROM reading WHERE {which} ORDER BY report, number", **values
            )
        )

    def _record(self, at: str, by: str, did: str, what: str) -> None:
        record(self._database, at=at, by=by, member=self._member, did=did, what=what)

    def _transaction(self) -> AbstractContextManager[None]:
        return self._database.transaction()

    def _insert(self, table: str, **row: Value) -> int:
        return self._database.insert(table, **row)

    def _all(self, query: str, **values: Value) -> Iterator[Row]:
        return self._database.all(query, **values)

    def _one(self, query: str, **values: Value) -> Row | None:
        return self._database.one(query, **values)


def _report(row: Row) -> Report:
    return Report(**dict(zip((field.name for field in fields(Report)), row, strict=True)))


def _noun(kind: type[Noun], id: str, body: str) -> Noun:
    try:
        return from_json(kind, body)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CaseError(f"{id}: its stored row cannot be read ({error}), expected a {getattr(kind, '__name__', kind)}") from error


def _reading_row(reading: Reading) -> dict[str, str | None]:
    return {"report": reading.report, "extractor": reading.extractor, "unread": reading.unread, "times": as_json(reading.times)}


def _referent_row(referent: Referent) -> dict[str, str | int | None]:
    return {
        "id": referent.id,
        "report": referent.report,
        "type": referent.type,
        "name": referent.name,
        "names": "; ".join(referent.names),
        "key": referent.key,
        "country": referent.country,
        "mentions": len(referent.mentions),
        "body": as_json(referent),
    }


def _statement_row(report: Report, statement: Statement, names: dict[str, str]) -> dict[str, str | float | None]:
    def named(slots: Iterable[Slot | None]) -> str | None:
        return "; ".join(names.get(slot.referent, report.quote(slot.span)) for slot in slots if slot) or None

    figures = "; ".join(f"{figure.measure}: {report.quote(figure.span)}" for figure in statement.figures)
    return {
        "id": statement.id,
        "report": statement.report,
        "type": statement.type,
        "mode": statement.mode,
        "stance": statement.stance,
        "start": statement.span.start,
        "end": statement.span.end,
        "quote": report.quote(statement.span),
        "trigger": report.quote(statement.trigger),
        "actors": named(statement.actors),
        "recipients": named(statement.recipients),
        "speaker": named([statement.speaker]),
        "via": named(statement.via),
        "time": report.quote(statement.when.span) if statement.when and statement.when.span else None,
        "place": named([statement.place]),
        "figures": figures or None,
        "confidence": statement.confidence,
        "background": statement.background,
        "body": as_json(statement),
    }


def _ruling_row(ruling: Ruling) -> dict[str, str | None]:
    return {
        "report": ruling.report,
        "by": ruling.by,
        "kind": ruling.proposal.kind,
        "quote": ruling.proposal.quote,
        "outcome": ruling.outcome,
        "reason": ruling.reason,
        "statement": ruling.statement,
        "body": as_json(ruling),
    }


def _judgement_row(judgement: Judgement) -> dict[str, str | float]:
    return {
        "id": judgement.id,
        "about": judgement.about,
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict,
        "score": judgement.score,
        "reasons": as_json(judgement.reasons),
        "by": judgement.by,
        "body": as_json(judgement),
    }


def _trouble_row(trouble: Trouble) -> dict[str, str]:
    """A trouble as text that UTF-8 can hold: file names on disk may be any bytes."""
    row = {"name": trouble.name, "problem": trouble.problem, "stage": trouble.stage}
    return {column: words.encode("utf-8", "backslashreplace").decode() for column, words in row.items()}


def _surrogate_in(report: Report, error: UnicodeEncodeError) -> str:
    name = report.name.encode("utf-8", "backslashreplace").decode()
    found = _LONE_SURROGATE.search(report.text)
    where = f"character {found.start()} of its text" if found else f"{error.object[:60]!r}"
    return f"{name}: a lone surrogate at {where}, expected text that UTF-8 can hold"
