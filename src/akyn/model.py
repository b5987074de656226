"""This file is the nouns of the account: a report, its characters, what they state, and what many of them come to.

Reports, referents and statements are what one text alone gives: immutable, named by a hash of their content. Entities, events,
series, disputes, positions, exposures and situations are views: computed from statements and judgements as of a moment.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from akyn.errors import SpanOutsideReport

PublishedFrom = Literal["text", "metadata", "inferred", "unknown"]
EntityType = Literal["person", "organization", "country", "place", "group", "asset"]
Stance = Literal["asserted", "claimed", "alleged", "denied", "demanded", "planned", "threatened", "attempted", "hypothetical"]
Basis = Literal["own words", "governing speech", "context", "publication"]
DayBasis = Literal[Basis, "event", "likely"]  # "event": the day that another telling of it gives; "likely": the likeliest of those told around it
Relation = Literal["updates", "repeats", "contradicts", "subset"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]  # of a source, as the Admiralty code has it; F: cannot be judged
Credibility = Literal[1, 2, 3, 4, 5, 6]  # of a statement, as the Admiralty code has it; 6: cannot be judged
Verdict = Literal["same", "different", "unsure", "accepted", "rejected", "corrected", "noted", "A", "B", "C", "D", "E", "F"]
DisputeStatus = Literal["open", "single-sided", "resolved"]
Outcome = Literal["exact", "repaired", "known", "misattributed", "not contiguous", "not found", "refused"]
StanceType = Literal["concern", "demand", "support", "warning", "sanction", "mediation", "troops", "silence"]

STANCES: tuple[Stance, ...] = ("asserted", "claimed", "alleged", "denied", "demanded", "planned", "threatened", "attempted", "hypothetical")
AFFIRMED: frozenset[Stance] = frozenset({"asserted", "claimed", "alleged"})  # told as a fact, by whomever: neither denied nor wanted nor feared


def content_id(prefix: str, *parts: object) -> str:
    """A stable name for content: the prefix, a hyphen and 12 hexadecimal digits of the SHA-256 of the parts."""
    content = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


# ---- what a user gives --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody whom a user's own list names: one who or what under all its names."""

    name: str
    kind: EntityType
    country: str | None = None  # ISO 3166 alpha-2, or a longer code of the user's own for a country that ISO does not list
    names: tuple[str, ...] = ()  # what else texts call it


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorList:
    """A user's own list of actors, by name; part of what a case is read with, so its id stands in the extractor of each reading."""

    actors: tuple[Actor, ...] = ()

    @property
    def id(self) -> str:
        """A stable name for the list: what it holds, not the order of its lines."""
        return content_id("a", *(part for one in self.actors for part in (one.name, one.kind, one.country, "|".join(one.names))))

    def stamped(self, extractor: str) -> str:
        """The name of what reads with this list; without a list that of the extractor alone."""
        return f"{extractor}{WITH_ACTORS}{self.id}" if self.actors else extractor


WITH_ACTORS = " · actors "  # between an extractor and the id of the list it read with
BY_ANOTHER = " + "  # between what reads and who proposes besides


def proposer_of(extractor: str) -> str:
    """Who proposed besides the rules, "" where nobody did."""
    return extractor.partition(WITH_ACTORS)[0].partition(BY_ANOTHER)[2]


# ---- what one text gives ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive, Unicode code points) of a report's text; only `Report.span` makes one."""

    report: str
    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether all characters of another are among its own."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One telling: a text as it was decoded, with what is known of where and when it appeared."""

    name: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None  # "2020-10-08" | "2020-10" | None
    published_from: PublishedFrom = "unknown"
    furniture: int = 0  # characters of the page that were left out as furniture (menus, adverts) before `text`
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            own = content_id("r", self.name, self.source, self.url, self.published if self.published_from != "inferred" else None, self.text)
            object.__setattr__(self, "id", own)

    def span(self, start: int, end: int) -> Span:
        """These characters of the text.

        Raises:
            SpanOutsideReport: unless 0 <= start < end <= len(text).
        """
        if not 0 <= start < end <= len(self.text):
            raise SpanOutsideReport(f"{self.name}: characters {start} to {end} of {len(self.text)}")
        return Span(report=self.id, start=start, end=end)

    def quote(self, span: Span) -> str:
        """The characters of a span of this report."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time as words give it, before any calendar: `form` with its numbers, e.g. weekday (3,) or month (2020, 10).

    `text.dates` lists the forms and resolves them against the day of publication.
    """

    form: str
    values: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The time of a statement as the text alone gives it: its expression, the words, and where those words stand."""

    expression: TimeExpression
    span: Span | None  # None: no words of its own; the publication day stands in
    basis: Basis
    past: bool | None = None  # tense of the governing verb: True past, False future, None unknown
    rule: str | None = None  # why this time is that of the statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A resolved time: first and last day, both inclusive, and how it was known."""

    start: date
    end: date
    precision: Literal["day", "range", "month", "season", "year", "decade"]
    text: str
    basis: DayBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with the words it came from: `value` is what is printed, `low` and `high` what the qualifier allows."""

    measure: str  # killed injured arrested missing displaced participants seats parties votes years money ...
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    span: Span
    unit: str | None = None  # ISO 4217 for money, "percent" or "share" (a third = 0.333) for a part of the whole, else None
    whom: str | None = None  # the counted, as printed ("people", "police officers")
    rule: str | None = None  # why this is what it counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or relation that a text gives somebody: "president" of "KG"; start and end only where the text says."""

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None  # "past" where the text only says former, ex-, then


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Somebody or something one report names: all its mentions there, before it is known who that is elsewhere."""

    id: str  # report id + "#" + number in order of first mention
    report: str
    type: EntityType
    name: str  # fullest form in this report, title and article left out
    names: tuple[str, ...]  # every form printed here that names it (pronouns left out), sorted
    key: str  # what link compares: "person|jenbekov|sooronbai|KG", "organization|parliament|KG", "country|KG", ...
    mentions: tuple[Span, ...]
    roles: tuple[Role, ...] = ()
    country: str | None = None  # ISO 3166 alpha-2
    place: str | None = None  # gazetteer id, for type place and country
    lat: float | None = None
    lon: float | None = None
    owner: str | None = None  # referent id of owner or nationality (for assets, companies, citizens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A filled role: the characters that fill it and the referent they stand for (differs from the words for a pronoun)."""

    span: Span
    referent: str
    rules: tuple[str, ...] = ()  # why these words fill it and why they mean whom they mean, in words a user understands


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """A statement of a report in another language, word by word in English: for comparing and weighing, never shown as evidence."""

    trigger: str
    quote: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The atom: who did or said what, as one stretch of one report gives it."""

    report: str
    span: Span  # the evidence as a whole
    trigger: Span  # the word that carries the type
    type: str
    mode: str | None = None
    actors: tuple[Slot, ...] = ()
    recipients: tuple[Slot, ...] = ()
    speaker: Slot | None = None  # innermost named source
    via: tuple[Slot, ...] = ()  # the links outward: a spokesman, then a news agency
    stance: Stance = "asserted"
    when: When | None = None
    likely: When | None = None  # where it has no other: the likeliest of the times told around it; for exports alone, no ground to join
    place: Slot | None = None
    land: Slot | None = None  # where no place is told: whose state does it, or what the report tells of; weaker than a place, no ground to join or to pin
    figures: tuple[Figure, ...] = ()
    confidence: float = 0.5  # the reader’s own score; in an account the chance that it is of the right kind
    extractor: str = "en-rules"
    rules: tuple[str, ...] = ()  # which rules decided, in words a user understands
    background: bool = False  # history told for context, not part of the situation
    gloss: Gloss | None = None  # None in English
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", content_id("s", *self._identity()))

    def __hash__(self) -> int:
        return hash(self.id)  # two with one id are hardly ever other than equal, and all that a statement holds is long to hash

    @property
    def where(self) -> Slot | None:
        """The place that the text gives it, or else the country that its report tells of."""
        return self.place or self.land

    def _identity(self) -> tuple[object, ...]:
        slots = [(slot.span.start, slot.span.end) for slot in (*self.actors, *self.recipients)]
        speaker = self.speaker and (self.speaker.span.start, self.speaker.span.end)
        return (self.report, self.span.start, self.span.end, self.trigger.start, self.type, self.mode, self.stance, slots, speaker)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSlot:
    """Words that are said to fill a slot; of a figure also what it is said to count, and the number."""

    slot: str  # actor recipient speaker date place figure
    words: str
    measure: str | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What somebody outside the rules would have a report state: words, and never an offset; nothing of it is believed yet."""

    kind: str
    quote: str
    slots: tuple[ProposedSlot, ...] = ()
    stance: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """All that one proposer makes of one report."""

    by: str  # "llm:NAME"
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What became of a proposal: a statement where its quote is exact or repaired, the rules' own where it is known, else the reason against it."""

    report: str
    by: str
    proposal: Proposal
    outcome: Outcome
    reason: str
    statement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one report gives: its referents and statements, in order of the text; `unread` says why there are none."""

    report: str
    referents: tuple[Referent, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[When, ...] = ()  # every time expression, used or not: what an inferred publication day rests on
    unread: str | None = None
    extractor: str = "en-rules"
    rulings: tuple[Ruling, ...] = ()  # what became of each proposal, in the proposer's order


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that did not become a report, or a report that could not be read: where, and what was expected."""

    name: str
    problem: str
    stage: Literal["ingest", "propose", "read", "store"] = "ingest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A feed or folder that is watched, or a page or file that one of them named: what is known of it, and how asking it went. Moments are ISO 8601, UTC."""

    address: str  # or path
    kind: Literal["feed", "folder", "page", "file"]
    title: str | None = None  # title, source and day that the feed gave, for a report that says none itself
    source: str | None = None
    published: str | None = None
    stamp: str | None = None  # by which a feed's entry or a file shows that it has changed
    etag: str | None = None  # the marks of the last answer
    modified: str | None = None
    asked_at: str | None = None
    succeeded_at: str | None = None
    failed_at: str | None = None
    problem: str | None = None  # why it failed last
    failures: int = 0  # in a row
    next_at: str | None = None  # None: not to be asked
    unread: str | None = None  # sha256 of what it gave, until that is read


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Something of the user's own that may come to harm, from his list; placed where its list or the gazetteer says."""

    name: str
    kind: str = ""
    owner: str = ""
    place: str = ""
    lat: float | None = None
    lon: float | None = None
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", content_id("a", self.name, self.kind, self.owner, self.place, self.lat, self.lon))


# ---- judgements ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One term of a score, in words a user can weigh."""

    weight: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The characters by which a judged name or statement is known again when a new reading has given it another id."""

    span: Span
    trigger: Span | None = None  # of a statement
    type: str | None = None  # of a statement; of words that fill a slot, the sort of entity that they name
    words: str | None = None  # that fill a slot
    when: When | None = None  # of words that fill the slot of the day: what they were read as
    figure: Figure | None = None  # of words that fill the slot of a figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Somebody's view of two things (same, different) or of one (a statement, a source, a note on a name); it can be withdrawn, never overwritten."""

    about: Literal["entity", "event", "situation", "published", "statement", "source"]
    left: str
    right: str  # "" where one thing is judged; of a corrected statement the slot: "actor", "day", "figure killed"; of a note "note" or "review"
    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]
    by: str = "akyn"  # a rule set with its version, or a person
    marks: tuple[Mark, ...] = ()  # of left, then of right or of what fills the slot; an analyst's judgement of names, events and statements has them
    at: str | None = None  # when it was made, as the case has it; None: made with the account
    id: str = ""  # what is judged and by whom, not the outcome

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", content_id("j", self.about, *sorted((self.left, self.right)), self.by))

    @property
    def is_machine(self) -> bool:
        """Whether rules of ours made it."""
        return self.by.startswith("akyn")


# ---- views --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One who or what over all reports."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    referents: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    owner: str | None = None  # entity id


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening over all its statements."""

    id: str
    type: str
    statements: tuple[str, ...]
    date: Date | None
    place: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One telling of a figure."""

    report: str
    statement: str
    published: str | None
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRelation:
    """How one telling of a figure stands to another; both are statement ids."""

    start: str
    end: str
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One figure through time: what is counted, where, and every telling of it in order."""

    id: str
    measure: str
    unit: str | None
    event: str | None
    place: str | None
    points: tuple[Point, ...]
    relations: tuple[PointRelation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: what it claims, in words of ours, and the statements that say so."""

    claim: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A question that statements answer differently; a statement stands on one side only."""

    id: str
    about: str
    sides: tuple[Side, ...]
    status: DisputeStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a government or organisation takes towards a situation."""

    id: str
    country: str  # entity id
    stance_type: StanceType
    statements: tuple[str, ...]
    situation: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """People or things at risk, whose they are, where, and what threatens them."""

    id: str
    asset: str  # entity id
    owner: str | None
    place: str | None
    threats: tuple[str, ...]  # statement ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Menace:
    """A statement that bears on one of the user's assets, and how it was matched: by name, or by distance."""

    asset: str
    statement: str
    matched: str
    km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A crisis: its countries, its days, its reports and events."""

    id: str
    title: str
    countries: tuple[str, ...]
    start: date | None
    end: date | None
    reports: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that the reports of a case come to, as of a moment; every sequence is sorted, so equal cases give equal accounts."""

    as_of: str | None
    reports: Sequence[Report]  # an inferred day of publication stands in `published` here
    referents: Sequence[Referent]
    statements: Sequence[Statement]
    judgements: Sequence[Judgement] = ()  # ours, and the analysts' that hold
    lapsed: Sequence[Judgement] = ()  # analysts' judgements of what no reading in force gives any more
    rejected: Sequence[Statement] = ()  # statements that an analyst rejected: kept, and told nowhere else
    entities: Sequence[Entity] = ()
    events: Sequence[Event] = ()
    series: Sequence[Series] = ()
    disputes: Sequence[Dispute] = ()
    positions: Sequence[Position] = ()
    exposures: Sequence[Exposure] = ()
    situations: Sequence[Situation] = ()
    troubles: tuple[Trouble, ...] = ()
    assets: tuple[Asset, ...] = ()  # the user's own list
    menaces: tuple[Menace, ...] = ()
    reliability: Mapping[str, Reliability] = field(default_factory=dict)  # of each source that an analyst rated
    credibility: Mapping[str, Credibility] = field(default_factory=dict)  # of each statement
    rulings: Sequence[Ruling] = ()
    entity_of: Mapping[str, str] = field(default_factory=dict)  # referent id -> entity id
    unit_of: Mapping[str, str] = field(default_factory=dict)  # referent id -> what judgements of ours call it
    date_of: Mapping[str, Date] = field(default_factory=dict)  # statement id -> its resolved date
    root_of: Mapping[str, str] = field(default_factory=dict)  # report id -> the report that it copies; itself where it copies none
