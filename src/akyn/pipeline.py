"""This file is the order of what is done with a report: ingest, propose (where a model is named), read; `growing.py` makes the account of all."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

from akyn import ingest, kinds, propose, read
from akyn.growing import GrowingAccount
from akyn.ingest.asset_list import asset_list
from akyn.ingest.coding import Coded
from akyn.ingest.dataset import DataSet, records
from akyn.lang import UNTOLD, is_read, languages
from akyn.model import Account, ActorList, Asset, Judgement, Proposed, Reading, Report, Trouble, Watched
from akyn.places import Gazetteer
from akyn.store.address import Address, exists, which_file
from akyn.store.case import Case
from akyn.store.diary import Diary
from akyn.store.moments import known
from akyn.store.verify import Finding, verify_given
from akyn.store.verify import verify as findings
from akyn.text.memory import Forgetful

MANY = 200  # reports that are sooner found by reading all of them than one by one
BATCH = 32  # reports parsed together; more costs memory and saves no time


@dataclass(frozen=True, slots=True)
class Added:
    """What an `add` did: reports new to the case, known ones, what became no report or was not read, and how many known ones a model was asked about now."""

    added: int
    known: int
    troubles: tuple[Trouble, ...]
    reread: int = 0


@cache
def reader(language: str = UNTOLD) -> read.Reader:
    """The reader of a language with its models and tables, loaded once a process, and only when asked for."""
    loaded = read.Reader(languages()[language].load(), _gazetteer(), _chooser(), _days())
    gc.freeze()  # the models stay: walking them at every collection cost a third of the account's time
    return loaded


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.open()


@cache
def _chooser() -> read.Chooser:
    return read.Chooser(kinds.all_kinds(), read.Decider.load())


@cache
def _days() -> read.Likeliest:
    return read.Likeliest.load("days")


def add(
    case_path: Address,
    paths: Sequence[str],
    *,
    recorded_at: str,
    actors: Path | None = None,
    proposer: propose.Proposer | None = None,
    progress: Callable[[Report | Trouble], None] | None = None,
    by: str = "",
) -> Added:
    """Reads what is new under the paths into the case, one transaction a report; what cannot be read becomes a Trouble.

    Args:
        actors: a file with the user's own list of actors, for a new case; the case keeps it and is read with it from then on.
        proposer: a language model to ask besides; reports that it was not asked about yet are read anew.
        by: who adds them, for the record.

    Raises:
        BadActorList: the list cannot be used.
        OtherActors: the case was read with another.
    """
    listed = ingest.actor_list(actors) if actors else None
    is_new = not exists(case_path)
    with Case.open(case_path, create=True) as case:
        if listed is not None:
            case.take_actors(listed)
        done = take_in(case, ingest.reports(paths), recorded_at=recorded_at, proposer=proposer, progress=progress, by=by)
    if is_new and not done.added and isinstance(case_path, Path):
        case_path.unlink(missing_ok=True)  # nothing went in: no case is left behind
    return done


def take_in(
    case: Case,
    found: Iterable[Report | Trouble],
    *,
    recorded_at: str,
    proposer: propose.Proposer | None = None,
    progress: Callable[[Report | Trouble], None] | None = None,
    by: str = "",
) -> Added:
    """Reads what is new among these reports into an open case, one transaction a report, and notes the troubles."""
    added, seen, reread = 0, 0, 0
    troubles: list[Trouble] = []

    def proposed(report: Report) -> Proposed | None:
        made = proposer.propose(report, case, recorded_at=recorded_at) if proposer else None
        if isinstance(made, Trouble):
            _note(made, case, troubles, recorded_at)
        return made if isinstance(made, Proposed) else None

    reports = _sorted_out(found, case, troubles, recorded_at)
    for report, reading in _readings(case, reports, proposer.by if proposer else None, proposed):
        was_here = case.has(report.id)
        new = reading is not None and case.add(report, reading, recorded_at=recorded_at, by=by)
        if new and reading and reading.unread and is_read(report.language):
            _note(Trouble(name=report.name, problem=reading.unread, stage="read"), case, troubles, recorded_at)
        added, seen, reread = added + (new and not was_here), seen + was_here, reread + (new and was_here)
        if progress:
            progress(report)
    return Added(added, seen, tuple(troubles), reread)


def take_over(
    case_path: Address,
    dataset: DataSet,
    paths: Sequence[Path],
    *,
    recorded_at: str,
    progress: Callable[[Report | Trouble], None] | None = None,
    by: str = "",
) -> Added:
    """Takes rows of another data set into the case, made where there is none: coded ones as they are coded, texts as they are read here."""
    places, added, seen = _gazetteer(), 0, 0
    is_new = not exists(case_path)
    with Case.open(case_path, create=True) as case:

        def to_be_read() -> Iterator[Report | Trouble]:
            nonlocal added, seen
            for found in (one for path in paths for one in records(dataset, path, places)):
                if isinstance(found, Report | Trouble):
                    yield found
                    continue
                report, reading = (found.report, found.reading) if isinstance(found, Coded) else found
                is_kept = case.add(report, reading, recorded_at=recorded_at, by=by)
                added, seen = added + is_kept, seen + (not is_kept)
                if progress:
                    progress(report)

        done = take_in(case, to_be_read(), recorded_at=recorded_at, progress=progress, by=by)
        held = bool(case.report_ids())
    if is_new and not held and isinstance(case_path, Path):
        case_path.unlink(missing_ok=True)
    return Added(done.added + added, done.known + seen, done.troubles)


def estimate(case_path: Address, paths: Sequence[str], proposer: propose.Proposer) -> propose.Estimate:
    """What asking the model about the reports under the paths would come to; nothing is asked or kept."""
    found = [one for one in ingest.reports(paths) if isinstance(one, Report) and is_read(one.language)]
    if not exists(case_path):
        return propose.estimate(found)
    with Case.open(case_path) as case:
        return propose.estimate([report for report in found if not case.is_read_by(report.id, proposer.by)])


def _sorted_out(found: Iterable[Report | Trouble], case: Case, troubles: list[Trouble], recorded_at: str) -> Iterator[Report]:
    """The reports; each trouble is noted on the way."""
    for one in found:
        if isinstance(one, Report):
            yield one
        else:
            _note(one, case, troubles, recorded_at)


def _note(trouble: Trouble, case: Case, troubles: list[Trouble], recorded_at: str) -> None:
    case.note(trouble, recorded_at)
    if trouble not in troubles:
        troubles.append(trouble)


def _readings(case: Case, reports: Iterator[Report], by: str | None, proposed: Callable[[Report], Proposed | None]) -> Iterator[tuple[Report, Reading | None]]:
    """Each report with its reading, None where the case has it; the models are loaded only if something is to be read."""
    actors = case.actors()
    while batch := list(islice(reports, BATCH if by is None else 1)):  # who waits minutes for an answer sees it kept at once
        new = [report for report in batch if not case.has(report.id)]
        asked = [report for report in batch if by is not None and is_read(report.language) and not case.is_read_by(report.id, by)]
        answered = {report.id: made for report in asked if (made := proposed(report)) is not None}
        to_read = [report for report in batch if report in new or report.id in answered]
        read_now = {reading.report: reading for reading in read_each(to_read, actors, answered)}
        for report in batch:
            yield report, read_now.get(report.id)


def read_each(reports: Sequence[Report], actors: ActorList = read.NOBODY, proposed: Mapping[str, Proposed] | None = None) -> Iterator[Reading]:
    """The reading of each report, language by language; one in a language that nobody reads, or on which the reader fails, is said to be unread."""
    by_language: dict[str, list[Report]] = {}
    for report in reports:
        by_language.setdefault(report.language or UNTOLD, []).append(report)
    for language, written in by_language.items():
        if is_read(language):
            yield from _read_by(reader(language), written, actors, proposed)
        else:
            yield from (_unread(report, f"akyn reads no {language} yet") for report in written)


def _read_by(one: read.Reader, reports: Sequence[Report], actors: ActorList, proposed: Mapping[str, Proposed] | None) -> Iterator[Reading]:
    """The reading of each report, parsed together; where the reader fails, those that are left are read one by one, so that it fails on one alone."""
    done = 0
    try:
        for reading in one.read_many(reports, proposed, actors=actors):
            yield reading
            done += 1
    except Exception as error:
        if len(reports) == 1:
            yield _unread(reports[0], f"the reader failed on it ({type(error).__name__}: {str(error) or 'no reason given'})")
            return
        for report in reports[done:]:
            yield from _read_by(one, [report], actors, proposed)


def _unread(report: Report, why: str) -> Reading:
    return Reading(report=report.id, unread=f"{why}: stored, searched and shown", extractor="none")


def keep_assets(case: Case, list_path: Path, *, recorded_at: str, by: str = "") -> tuple[Asset, ...]:
    """Keeps the user's own list of assets in the case, those without coordinates placed by the gazetteer where it knows their place."""
    listed = asset_list(list_path)
    places = Gazetteer.open() if any(one.place and one.lat is None for one in listed) else None
    kept = tuple(_placed(one, places) if places else one for one in listed)
    case.keep_assets(kept, list_path.name, recorded_at, by=by)
    return kept


def _placed(asset: Asset, places: Gazetteer) -> Asset:
    found = places.places(asset.place) if asset.place and asset.lat is None else ()
    return replace(asset, lat=found[0].lat, lon=found[0].lon, id="") if found and found[0].kind == "city" else asset


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """An account is made of things that stay: walking them again and again for what might be thrown away took a third of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collector_at_rest()
def account(case_path: Address, *, as_of: str | None = None, known_at: str | None = None) -> Account:
    """All that the case comes to, as of a moment of publication, and as it was known at a moment of recording."""
    with Case.open(case_path) as case:
        return account_of(
            case.reports(known_at=known_at),
            case.readings(known_at=known_at),
            judgements=case.judgements(known_at=known_at),
            troubles=case.troubles(),
            assets=case.assets(known_at=known_at),
            recorded_at=case.recorded_at(),
            as_of=as_of,
        )


class Kept:
    """The account of a case, kept while the case grows: each time it is asked for, it takes in what is new and goes through what that touches."""

    def __init__(self, path: Address) -> None:
        self._path = path
        self._file: tuple[int, ...] = ()
        self._begin()

    def _begin(self) -> None:
        self._growing = GrowingAccount()
        self._last = self._count = 0  # of the readings taken in, the number of the last, and how many they are

    @_collector_at_rest()
    def account(self) -> Account:
        """All that the case comes to now."""
        try:
            with Case.open(self._path) as case:
                if (file := which_file(self._path)) != self._file:
                    self._file = file
                    self._begin()
                self._growing.take(self._new(case), judgements=case.judgements(), assets=case.assets())
                return self._growing.account(case.troubles())
        except BaseException:  # what was taken in half is no account
            self._begin()
            raise

    def _new(self, case: Case) -> list[tuple[Report, Reading]]:
        """The reports that were read since the last time; all of them where a writer that was slower has put one before those taken in."""
        last, count, readings = case.readings_since(self._last)
        if self._count + len(readings) != count:
            self._begin()
            last, count, readings = case.readings_since(0)
        self._last, self._count = last, count
        latest = {reading.report: reading for reading in readings}
        whole = {report.id: report for report in case.reports()} if len(latest) > MANY else {}
        return [(whole.get(id) or case.report(id), reading) for id, reading in latest.items()]


@_collector_at_rest()
def account_of(
    reports: Iterable[Report],
    readings: Iterable[Reading],
    *,
    judgements: Iterable[Judgement] = (),
    troubles: Iterable[Trouble] = (),
    assets: Iterable[Asset] = (),
    recorded_at: dict[str, str] | None = None,
    as_of: str | None = None,
) -> Account:
    """The account of these reports: link their names, merge their happenings, weigh them."""
    found = {one.report: one for one in readings}
    told = [(report, found.get(report.id) or Reading(report=report.id)) for report in reports]
    growing = GrowingAccount(Forgetful(), counts=lambda report: bool(known([report], as_of, recorded_at=recorded_at or {})))
    growing.take(told, judgements=judgements, assets=assets)
    return growing.account(troubles, as_of=as_of)


def read_text(text: str, *, name: str = "text", published: str | None = None, language: str = UNTOLD) -> Account:
    """The account of one text, kept nowhere: for a notebook, or to see what the reader makes of a page.

    Args:
        published: its day ("2020-10-08"), against which "on Thursday" is resolved; without it relative dates stay unknown.
        language: the code of its language ("ru").
    """
    report = Report(name=name, text=text, language=language, published=published, published_from="metadata" if published else "unknown")
    return account_of([report], tuple(read_each([report])), recorded_at={report.id: published or ""})


def read_files(paths: Sequence[str], *, actors: Path | None = None) -> Account:
    """The account of some files or pages, kept nowhere; its troubles name what could not be read.

    Raises:
        BadActorList: the user's list of actors cannot be used.
    """
    listed = ingest.actor_list(actors) if actors else ActorList()
    found = list(ingest.reports(paths))
    reports = [one for one in found if isinstance(one, Report)]
    readings = list(read_each(reports, listed))
    troubles = [one for one in found if isinstance(one, Trouble)]
    return account_of(reports, readings, troubles=troubles, recorded_at={report.id: report.published or "" for report in reports})


def watched(case_path: Address) -> tuple[Watched, ...]:
    """What `akyn watch` asks for this case, and how that goes."""
    with Diary.open(case_path) as diary:
        return diary.watched()


def verify(case_path: Address) -> tuple[Finding, ...]:
    """Every span of the case checked against the stored text, and the bytes that were fetched against the names they got then."""
    with Case.open(case_path) as case, Diary.open(case_path) as diary:
        return (*findings(case), *verify_given(diary))
