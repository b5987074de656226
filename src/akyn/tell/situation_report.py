"""This file writes the situation report: the brief, and with it what changed, charts and a map, actors, own assets, dates ahead, method and gaps."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from akyn.lang import is_read, name_of
from akyn.model import Account, Entity, Menace, Situation, Span
from akyn.places import Gazetteer
from akyn.places.borders import VIEWS
from akyn.tell.brief import bound, by_size, chapter, told_events
from akyn.tell.diff import Change, changes
from akyn.tell.drawings import chart, map_of
from akyn.tell.evidence import CITATIONS, spans
from akyn.tell.gravity import foremost
from akyn.tell.happenings import ahead, happenings, highlights, is_ahead
from akyn.tell.leads import stated
from akyn.tell.lookup import Lookup
from akyn.tell.parts import Brief, Drawing, Item, Section
from akyn.tell.phrases import told
from akyn.tell.sentences import Cited
from akyn.tell.stands import disputes, exposures, positions
from akyn.tell.tables.actors import reports_naming
from akyn.tell.tallies import figures
from akyn.tell.tolls import OF_PEOPLE
from akyn.tell.words import counted, days, listed, number, published, sentence
from akyn.text.dates import DAY

IN_SHORT = {  # the sections of a short report in their order, with the entries that fit two or three pages
    "Highlights": 7, "What changed": 8, "Key figures": 5, "What is disputed": 4, "Exposed people and things": 8, "Your own assets": 5, "Positions": 5,
    "Dates ahead": 4, "Map": 0,
}  # fmt: skip
DRAWINGS = 2  # of a section of a short report
HIGHLIGHTS = 4  # deeds on top; figures and a dispute stand beside them
TOLLS = 2  # counts of people among the highlights
CHANGES = 24  # what fits a page; `akyn diff` has all
CHARTS = 4
ACTORS = 12
FIRST_VIEW = next(iter(VIEWS))  # of the borders
NEAR = 60  # characters between a name and the title that explains it
LISTED = 6  # names or days in a line of gaps
NOT_READ = {"ingest": ("file", "become reports"), "read": ("report", "be read")}  # what failed at which stage, and what it could not do
METHOD = (
    "A program read the reports, without a network and without a language model; the same reports give the same report. Every sentence ends with the numbers of"
    " its quotations, which stand under Notes with the report and the characters they were taken from; a sentence without one is not printed.",
    "Figures are told in the words of their source, with the day of the report that gives them; a range is what all tellings span, never a mean.",
    "“Independent” counts sources after reprints and near copies are set aside. Tellings that cannot both hold are shown side by side; none of them is chosen.",
    "Letters rate sources as the analysts of this case did (Admiralty code, A completely reliable to E unreliable); F means that nobody has judged, not that a"
    " source is bad.",
    "The state in grey says how a thing is told: stated in a report’s own voice, claimed by somebody named, denied, planned, demanded. A citation proves where"
    " a sentence comes from, not that it is true.",
    "On the map a ring is how precisely a place is known; what is known no nearer than a country is not pinned. Borders are one of several views and decide"
    " nothing. Outlines: Natural Earth; towns: GeoNames, CC BY 4.0.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationReport:
    """The account for somebody who was not there: what is told of each situation, how it was made and what is missing."""

    case: str
    moment: str  # "as of 8 October 2020"
    since: str  # "changes since the end of 7 October 2020", or that there are none; "" where none were asked for
    brief: Brief
    method: tuple[str, ...]
    gaps: tuple[str, ...]
    left_out: str  # what only the annexes have, "" where they are there

    @property
    def title(self) -> str:
        """What the report is about."""
        return self.brief.chapters[0].title if self.brief.chapters else "No situation"


def situation_report(
    account: Account, *, case: str, places: Gazetteer | None = None, before: Account | None = None, borders: str = FIRST_VIEW, annexes: bool = True
) -> SituationReport:
    """The report on an account.

    Args:
        case: what the case is called in the foot of a page.
        places: what the map is drawn with; None: no map.
        before: the account as of an earlier moment, to say what changed.
        annexes: whether all that is told follows; without them the largest situation stands on a few pages, cut to what weighs most.

    Raises:
        UncitedSentence: a sentence leads to no characters of a report; nothing is told then.
    """
    look = Lookup(account)
    found = changes(before, account) if before else ()
    told_of = by_size(account) if annexes else by_size(account)[:1]
    sections = {one.id: tuple(_sections(look, one, found, before, places, borders)) for one in told_of}
    chapters = [chapter(look, one, sections[one.id] if annexes else _cut(sections[one.id])) for one in told_of]
    return SituationReport(
        case=case,
        moment=f"as of {published(account.as_of)}" if account.as_of else f"all reports held, to {published(newest(account))}",
        since=_since(before.as_of, sections) if before and before.as_of else "",
        brief=bound(look, chapters) if annexes else _with_own_sources(bound(look, chapters), told_of),
        method=METHOD if annexes else METHOD[:1],
        gaps=tuple(_gaps(look, told_of)),
        left_out="" if annexes else _left_out(len(account.situations) - len(told_of)),
    )


def _since(moment: str, sections: Mapping[str, Iterable[Section]]) -> str:
    """From when changes are told, and that there are none where there are none."""
    has_changes = any(one.items for of_one in sections.values() for one in of_one if one.heading == "What changed")
    return f"{'changes' if has_changes else 'nothing of it changed'} since the end of {published(moment)}"


def _cut(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections that weigh most, each cut to so many entries; what is left out is counted."""
    by_heading = {one.heading: one for one in sections}
    for heading, most in IN_SHORT.items():
        one = by_heading.get(heading)
        if one:
            yield replace(one, items=one.items[:most], more=one.more + len(one.items[most:]), drawings=one.drawings[:DRAWINGS])


def _with_own_sources(brief: Brief, told_of: Iterable[Situation]) -> Brief:
    """The brief with the sources of what it tells; those of other situations stand in the annexes."""
    own = {id for one in told_of for id in one.reports} | {note.report for note in brief.notes}
    return replace(brief, sources=tuple(one for one in brief.sources if one.report in own))


def _left_out(situations: int) -> str:
    others = f", and {counted(situations, 'other situation')}" if situations > 0 else ""
    return f"This is the short form. The annexes (--annexes) add every deed, speech and announcement, the actors, the history{others}."


def begins(since: str, account: Account) -> str | None:
    """The moment at whose end the changes begin: as given, or so many hours or days before the account's own; None where no report has a day.

    Hours count as whole days, for reports have days.
    """
    if since[-1] not in "hd":
        return since
    last = account.as_of or newest(account)
    back = int(since[:-1]) if since[-1] == "d" else -(-int(since[:-1]) // 24)
    return (_last_day(last) - timedelta(days=back)).isoformat() if last else None


def _last_day(moment: str) -> date:
    """The last day of a day, month or year."""
    if len(moment) >= len("2020-10-08"):
        return date.fromisoformat(moment[:10])
    year, month = int(moment[:4]), int(moment[5:7] or 12)
    return date(year, month, monthrange(year, month)[1])


def newest(account: Account) -> str | None:
    """The last day that a report was published on; None where no day is known."""
    return max((report.published for report in account.reports if report.published), default=None)


def _sections(
    look: Lookup, situation: Situation, found: Iterable[Change], before: Account | None, places: Gazetteer | None, borders: str
) -> Iterator[Section]:
    events, moment = told_events(look, situation), look.account.as_of or newest(look.account) or "9999"
    coming = [event for event in events if is_ahead(look, event, moment)]
    deeds, said, not_yet, past = happenings(look, situation, [event for event in events if event not in coming])
    counts, questions = figures(look, situation), disputes(look, situation)
    tolls = list(_tolls(look, counts))
    others = [event for event in events if not (tolls and event.type == "CASUALTY")]
    foremost = (*highlights(look, situation, others, most=HIGHLIGHTS), *(tolls or counts[:1]), *questions[:1])
    yield Section.of("Highlights", [_above(one) for one in foremost])
    yield _changed(look, situation, found, before)
    yield Section.of("Key figures", counts, drawings=tuple(_charts(look, counts)))
    yield Section.of("What is disputed", questions)
    yield Section.of("Exposed people and things", exposures(look, situation))
    yield Section.of("Your own assets", _own(look, situation))
    yield Section.of("Positions", positions(look, situation))
    yield Section.of("Dates ahead", ahead(look, situation, coming))
    yield Section(heading="Map", items=(), drawings=map_of(look, places, situation, events, view=borders) if places else ())
    yield deeds
    yield said
    yield not_yet
    yield Section.of("Actors", _actors(look, situation), most=ACTORS)
    yield past


def _tolls(look: Lookup, items: Iterable[Item]) -> Iterator[Item]:
    """The first counts of people, one of each measure; they say what the happenings of harm would say again."""
    measures = {series.id: series.measure for series in look.account.series}
    seen: set[str] = set()
    for item in items:
        measure = measures.get(item.id, "")
        if measure in OF_PEOPLE and measure not in seen and len(seen) < TOLLS:
            seen.add(measure)
            yield item


def _above(item: Item) -> Item:
    """An entry as it stands among the highlights: without what is under it, and without its id, which leads to the place below."""
    return Item(label=item.label, sentence=item.sentence, state=item.state)


def _charts(look: Lookup, items: Iterable[Item]) -> Iterator[Drawing]:
    by_id = {series.id: series for series in look.account.series}
    drawn = (chart(look, by_id[item.id]) for item in items)
    yield from [one for one in drawn if one][:CHARTS]


# ---- what changed


def _changed(look: Lookup, situation: Situation, found: Iterable[Change], before: Account | None) -> Section:
    """The changes of a situation by the report that caused them; where there are too many, the figures, disputes and weightiest events."""
    reports = frozenset(situation.reports)
    here = [one for one in found if one.report in reports or any(span.report in reports for span in _behind(look, before, one))]
    cited = [one for one in here if _behind(look, before, one)]
    chosen = sorted(cited, key=lambda one: _weight(look, one))[:CHANGES]
    items = [_change_item(look, before, one) for one in cited if one in chosen]
    return Section(heading="What changed", items=tuple(items), more=len(cited) - len(items))


def _weight(look: Lookup, change: Change) -> tuple[bool, tuple[int, int, int, str]]:
    event = look.events.get(change.id)
    return change.about in ("event", "entity", "statement"), foremost(look, event) if event else (0, 0, 0, change.id)


def _change_item(look: Lookup, before: Account | None, change: Change) -> Item:
    report = look.reports.get(change.report)
    was = f"; before: {change.before}" if change.before else ""
    return Item(
        label=f"{look.told_by(report.id)}, {published(report.published, year=False)}" if report else change.decision or "read anew",
        sentence=Cited(text=f"{sentence(change.words)}{was}.", spans=_behind(look, before, change)),
        state=change.kind,
    )


def _behind(look: Lookup, before: Account | None, change: Change) -> tuple[Span, ...]:
    """The characters that a change rests on; of names that were joined or parted, where each is named first."""
    if held := look.among(change.statements):
        return spans(look, held)
    if change.about == "entity":
        entity = look.entities.get(change.id)
        firsts = [look.referents[id].mentions[0] for id in (entity.referents if entity else ()) if id in look.referents and look.referents[id].mentions]
        return tuple(firsts[:CITATIONS])
    if before is None:
        return ()
    was = Lookup(before)
    return spans(was, was.among(change.statements))


# ---- who


def _actors(look: Lookup, situation: Situation) -> list[Item]:
    """People, bodies and groups that most reports name, with the office that some report prints beside the name."""
    held = frozenset(situation.reports)
    known = [one for one in look.account.entities if one.type in ("person", "organization", "group", "country") and reports_naming(one) & held]
    return [_actor(look, one, held) for one in sorted(known, key=lambda one: (-len(reports_naming(one) & held), -look.times_named(one), one.name, one.id))]


def _actor(look: Lookup, entity: Entity, held: frozenset[str]) -> Item:
    mentions = [span for id in entity.referents if id in look.referents for span in look.referents[id].mentions if span.report in held]
    naming = counted(len(reports_naming(entity) & held), "report")
    office, where = next(((title, span) for title, span in _offices(look, entity, mentions)), ("", min(mentions)))
    said = f"{entity.name}, {office}: named in {naming}" if office else f"{entity.name}: named in {naming}"
    return Item(label=entity.type, sentence=Cited(text=f"{sentence(said)}.", spans=(where,)), id=entity.id)


def _offices(look: Lookup, entity: Entity, mentions: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """The titles of an entity that stand near its name, each with the characters from one to the other."""
    for title in dict.fromkeys(role.title for role in entity.roles):
        for span in sorted(mentions):
            report = look.reports[span.report]
            begins = report.text.find(title, max(span.start - NEAR, 0), span.end + NEAR)
            if begins >= 0:
                yield title, report.span(min(begins, span.start), max(begins + len(title), span.end))


# ---- what is one's own


def _own(look: Lookup, situation: Situation) -> list[Item]:
    """What bears on the user's own assets, an entry a threat."""
    return [_menace(look, one) for one in look.account.menaces if one.statement in look.statements and look.speaks_of(situation, [one.statement])]


def _menace(look: Lookup, menace: Menace) -> Item:
    asset = next(one for one in look.account.assets if one.id == menace.asset)
    statement = look.statements[menace.statement]
    return Item(
        label=asset.name,
        sentence=Cited(text=f"{told(look, statement)} ({menace.matched}).", spans=spans(look, [statement])),
        state=stated(statement),
    )


# ---- what is missing


def _gaps(look: Lookup, told_of: Iterable[Situation]) -> Iterator[str]:
    """What was not read, what has no day, on which days nothing was published, what rests on one source."""
    account = look.account
    telling = {statement.report for statement in account.statements}
    unread = [one for one in account.reports if not is_read(one.language)]
    for language in sorted({one.language or "unknown" for one in unread}):
        named = [one for one in unread if (one.language or "unknown") == language]
        yield f"Not read: {counted(len(named), 'report')} in {name_of(language)}."
    silent = [one.name for one in account.reports if is_read(one.language) and one.id not in telling]
    if silent:
        yield f"Nothing read in {listed(sorted(silent), most=LISTED)}."
    undated = [one.name for one in account.reports if not one.published]
    if undated:
        yield f"No day of publication: {listed(sorted(undated), most=LISTED)}; what only they tell is never among the changes."
    for stage, what in NOT_READ.items():
        if some := sum(trouble.stage == stage for trouble in account.troubles):
            yield f"{counted(some, what[0])} could not {what[1]}; listed under Not read."
    for situation in told_of:
        if quiet := _quiet_stretches(look, situation):
            yield f"{situation.title}: no report held from {listed([days(first, last) for first, last in quiet], most=LISTED)}."
    single = sum(event.independent_sources < 2 for event in account.events)
    yield f"{number(single)} of {counted(len(account.events), 'event')} rest on one source alone."
    unplaced = sum(event.place is None for event in account.events)
    undated_events = sum(event.date is None for event in account.events)
    yield f"{number(undated_events)} of {counted(len(account.events), 'event')} have no day, {number(unplaced)} no place."


def _quiet_stretches(look: Lookup, situation: Situation) -> list[tuple[date, date]]:
    """The first and the last day of each stretch between reports of a situation on which none of it was published."""
    moments = [look.reports[id].published or "" for id in situation.reports if id in look.reports]
    held = sorted({date.fromisoformat(one[:10]) for one in moments if len(one) >= len("2020-10-08")})
    return [(one + DAY, later - DAY) for one, later in pairwise(held) if later - one > DAY]
