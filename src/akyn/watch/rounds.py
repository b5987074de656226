"""This file goes the rounds: it asks what is due, writes down what it gave, and has that read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from akyn import ingest, pipeline
from akyn.errors import BadReport
from akyn.ingest import web
from akyn.model import Report, Trouble, Watched
from akyn.pipeline import Added
from akyn.store.address import Address, alone
from akyn.store.case import Case
from akyn.store.diary import Diary, Fetched
from akyn.watch import entries, folders
from akyn.watch.courtesy import Clock, Courtesy, NotAllowed, host
from akyn.watch.feed_list import FeedList, Source
from akyn.watch.schedule import failed, moment, succeeded

GONE = (404, 410, 451)  # not found, gone, unavailable for legal reasons: a page that answers so is not asked again
LONGEST_SLEEP = 60.0  # seconds

Progress = Callable[[Report | Trouble], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What a round did: how many addresses were asked, which of them failed and why, what came into the case, and when the next is due."""

    asked: int
    failures: tuple[Trouble, ...]
    added: Added
    next_at: str | None

    @property
    def failed(self) -> int:
        """How many of those asked gave nothing."""
        return len(self.failures)


def watch(
    case_path: Address,
    listed: FeedList,
    clock: Clock,
    *,
    progress: Progress | None = None,
    told: Callable[[Round], None],
    after: Callable[[], None] = lambda: None,
) -> NoReturn:
    """Goes the rounds until interrupted; `told` is called after each round in which something was asked, `after` after every one and when reports came in.

    Raises:
        AlreadyWatched: another process does so for this case.
    """
    with alone(case_path, "watch"), Diary.open(case_path, create=True) as diary, Case.open(case_path, create=True) as case:
        rounds = _Rounds(diary, case, listed, clock, progress, after)
        while True:
            done = rounds.go()
            if done.asked:
                told(done)
            after()
            clock.sleep(rounds.idle_for())


def watch_once(
    case_path: Address, listed: FeedList, clock: Clock, *, progress: Progress | None = None, after: Callable[[], None] = lambda: None
) -> Round:  # fmt: skip
    """Goes one round: whatever is due is asked once, and read; `after` is called at its end and when reports came in.

    Raises:
        AlreadyWatched: another process watches for this case.
    """
    with alone(case_path, "watch"), Diary.open(case_path, create=True) as diary, Case.open(case_path, create=True) as case:
        done = _Rounds(diary, case, listed, clock, progress, after).go()
        after()
        return done


class _Rounds:
    """The rounds of one run: the diary as it stands, and what the hosts are owed."""

    def __init__(self, diary: Diary, case: Case, listed: FeedList, clock: Clock, progress: Progress | None, after: Callable[[], None]) -> None:
        self._diary = diary
        self._case = case
        self._clock = clock
        self._progress = progress
        self._after = after
        self._sources = {source.address: source for source in listed.sources}
        self._watched = {one.address: one for one in diary.watched()}
        self._courtesy = Courtesy(clock, listed.pause, self._watched.values())
        self._bad_files: list[Trouble] = []  # of the folders looked at in this round
        self._enlist()

    def _enlist(self) -> None:
        """Take up what the list names anew, and drop what it names no more."""
        now = moment(self._clock.now())
        for source in self._sources.values():
            known = self._watched.get(source.address) or Watched(address=source.address, kind="folder" if source.is_folder else "feed")
            self._keep(replace(known, source=source.source or known.source, next_at=known.next_at or now))
        self._keep(*(replace(one, next_at=None) for one in self._watched.values() if one.kind in ("feed", "folder") and one.address not in self._sources))

    def go(self) -> Round:
        """One round; what an earlier run fetched and did not read comes first."""
        added, asked = self._read(), set[str]()
        failures: list[Trouble] = []
        while one := self._next(asked):
            asked.add(one.address)
            self._ask(one)
            if (now := self._watched[one.address]).failures:
                failures.append(Trouble(name=now.address, problem=now.problem or ""))
            if len(self._unread()) >= pipeline.BATCH:
                added = _both(added, self._read())
        added = _both(_both(added, self._read()), Added(0, 0, tuple(self._bad_files)))
        self._bad_files = []
        due = min((one.next_at for one in self._watched.values() if one.next_at), default=None)
        return Round(asked=len(asked), failures=tuple(failures), added=added, next_at=due)

    def idle_for(self) -> float:
        """Seconds until something is due, within a minute."""
        due = [datetime.fromisoformat(one.next_at) for one in self._watched.values() if one.next_at]
        wait = (min(due) - self._clock.now()).total_seconds() if due else LONGEST_SLEEP
        return min(max(wait, 1.0), LONGEST_SLEEP)

    # ---- asking

    def _next(self, asked: set[str]) -> Watched | None:
        """Of what is due the one whose host is free first."""
        now = moment(self._clock.now())
        due = [one for one in self._watched.values() if one.next_at and one.next_at <= now and one.address not in asked]
        return min(due, key=lambda one: (self._free_at(one), one.address)) if due else None

    def _free_at(self, one: Watched) -> datetime:
        return self._clock.now() if one.kind == "folder" else self._courtesy.free_at(one.address)

    def _ask(self, one: Watched) -> None:
        source = self._sources.get(one.address)
        if one.kind == "folder" and source:
            self._ask_folder(one, source)
        elif one.kind == "feed" and source:
            self._ask_feed(one, source)
        else:
            self._ask_page(one)

    def _ask_feed(self, one: Watched, source: Source) -> None:
        try:
            answer = self._courtesy.ask(one.address, etag=one.etag, modified=one.modified, accept=entries.ACCEPT, limit=entries.LIMIT)
            if answer.status == 304:
                self._keep(succeeded(one, self._clock.now(), every=source.every))
            elif answer.status == 200:
                self._take_feed(one, source, answer)
            else:
                self._keep(failed(one, self._clock.now(), f"{web.refusal(answer)}, expected 200 OK", every=source.every, retry_after=answer.retry_after))
        except BadReport as error:
            self._keep(failed(one, self._clock.now(), str(error), every=source.every))

    def _take_feed(self, one: Watched, source: Source, answer: web.Answer) -> None:
        """Write down the feed with all that it names, at once: its marks must not be newer than what is known of its entries."""
        feed = self._with_parts(entries.feed_of(answer.page.content, answer.page.media, one.address))
        now = self._clock.now()
        etag, modified = (answer.etag, answer.modified) if feed.is_whole else (None, None)
        took = replace(one, title=feed.title or one.title, etag=etag, modified=modified)
        pairs = [self._named(named, source, now) for named in feed.entries if self._is_news(named)]
        self._keep(succeeded(took, now, every=source.every), *(page for page, _ in pairs), fetched=[own for _, own in pairs if own])

    def _with_parts(self, feed: entries.Feed) -> entries.Feed:
        """A feed with the pages of the sitemaps that it lists, where it does.

        Raises:
            BadReport: one of them cannot be had; the next try asks for all again, so that no page is missed.
        """
        parts = []
        for address in feed.parts:
            answer = self._courtesy.ask(address, accept=entries.ACCEPT, limit=entries.LIMIT)
            if answer.status != 200:
                raise BadReport(f"lists {address}, which {web.refusal(answer)}, expected 200 OK")
            parts.append(entries.feed_of(answer.page.content, answer.page.media, address))
        return entries.together(feed, parts) if parts else feed

    def _is_news(self, named: entries.Named) -> bool:
        known = self._watched.get(named.address)
        return known is None or (known.kind == "page" and known.stamp != named.stamp)

    def _named(self, named: entries.Named, source: Source, now: datetime) -> tuple[Watched, Fetched | None]:
        """The page that an entry leads to, due now; or the entry's own words, fetched already."""
        known = self._watched.get(named.address) or Watched(address=named.address, kind="page")
        hints = replace(known, title=named.title, source=source.source or named.source, published=named.published, stamp=named.stamp)
        if named.content is None:
            return replace(hints, next_at=moment(now), failures=0), None
        own = Fetched(address=named.address, content=named.content, media="text/html", path=named.address, fetched_at=moment(now))
        return replace(succeeded(hints, now, every=None), unread=own.sha256), own

    def _ask_page(self, one: Watched) -> None:
        try:
            answer = self._courtesy.ask(one.address, etag=one.etag, modified=one.modified)
        except BadReport as error:
            self._fail_page(one, str(error), is_final=isinstance(error, NotAllowed))
            return
        if answer.status == 304:
            self._keep(succeeded(one, self._clock.now(), every=None))
        elif answer.status == 200:
            self._take_page(replace(one, etag=answer.etag, modified=answer.modified), answer.page)
        else:
            self._fail_page(one, f"{web.refusal(answer)}, expected 200 OK", is_final=answer.status in GONE, retry_after=answer.retry_after)

    def _take_page(self, one: Watched, page: web.Page) -> None:
        now = self._clock.now()
        gave = Fetched(address=one.address, content=page.content, media=page.media, path=page.path, fetched_at=moment(now))
        self._keep(replace(succeeded(one, now, every=None), unread=gave.sha256), fetched=[gave])

    def _fail_page(self, one: Watched, problem: str, *, is_final: bool, retry_after: str | None = None) -> None:
        later = failed(one, self._clock.now(), problem, every=None, is_final=is_final, retry_after=retry_after)
        if later.next_at is None:
            self._note(trouble := Trouble(name=one.address, problem=problem))
            if one.kind == "file":
                self._bad_files.append(trouble)
        self._keep(later)

    def _ask_folder(self, one: Watched, source: Source) -> None:
        try:
            for path, stamp in folders.files(Path(one.address)):
                known = self._watched.get(ingest.printable(path)) or Watched(address=ingest.printable(path), kind="file")
                if stamp and known.stamp != stamp:
                    self._take_file(replace(known, source=source.source, stamp=stamp), path)
            self._keep(succeeded(one, self._clock.now(), every=source.every))
        except BadReport as error:
            self._keep(failed(one, self._clock.now(), str(error), every=source.every))

    def _take_file(self, one: Watched, path: Path) -> None:
        """Take a file in, unless it is being written or cannot be read; a file that is being written is taken the next time."""
        try:
            page = ingest.file_as_page(path)
            if folders.stamp(path) == one.stamp:
                self._take_page(one, page)
        except BadReport as error:
            self._fail_page(one, str(error), is_final=True)
        except OSError as error:
            self._fail_page(one, f"cannot be opened ({error.strerror or error}), expected a file to read", is_final=True)

    # ---- writing down and reading

    def _keep(self, *watched: Watched, fetched: Iterable[Fetched] = ()) -> None:
        self._diary.keep(watched, fetched)
        self._watched.update((one.address, one) for one in watched)

    def _note(self, trouble: Trouble) -> None:
        self._case.note(trouble, moment(self._clock.now()))
        if self._progress:
            self._progress(trouble)

    def _unread(self) -> tuple[Watched, ...]:
        return tuple(one for _, one in sorted(self._watched.items()) if one.unread)

    def _read(self) -> Added:
        """Read what is fetched and not read, then write down that it is; killed in between, it is read again and found to be known."""
        unread = self._unread()
        found = (thing for one in unread for thing in self._reports(one))
        added = pipeline.take_in(self._case, found, recorded_at=moment(self._clock.now()), progress=self._progress, by="akyn watch")
        self._keep(*(replace(one, unread=None) for one in unread))
        if added.added:
            self._after()
        return added

    def _reports(self, one: Watched) -> Iterator[Report | Trouble]:
        gave = self._diary.fetched(one.address, one.unread or "")
        name = gave.path if one.kind == "file" else one.address
        for thing in ingest.of_page(web.Page(content=gave.content, media=gave.media, path=gave.path), name):
            yield _hinted(thing, one) if isinstance(thing, Report) else thing


def _hinted(report: Report, one: Watched) -> Report:
    """The report with what its feed says of it, where it says nothing itself."""
    named = None if _is_host(report.source, one.address) else report.source
    told = replace(report, title=report.title or one.title, source=named or one.source or report.source, id="")
    if told.published is None and one.published:
        return replace(told, published=one.published, published_from="metadata", id="")
    return told


def _is_host(source: str | None, address: str) -> bool:
    """Whether a page that names no source was called after its host."""
    return bool(source) and host(address).endswith((source or "").partition(":")[0])


def _both(one: Added, other: Added) -> Added:
    return Added(one.added + other.added, one.known + other.known, (*one.troubles, *other.troubles))
