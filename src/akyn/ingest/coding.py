"""This file makes a report and its one statement of a row that somebody else coded: the row, a field a line, is the text, and every slot is characters of it.

So it is seen at once that this was coded and not read, by whom, and from which field each part comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from akyn.model import EntityType, Figure, Reading, Referent, Report, Slot, Span, Statement, TimeExpression, When
from akyn.places import Gazetteer, Place
from akyn.places.countries import country_named
from akyn.places.distance import distance_km
from akyn.text.names import fold

CROWDS = ("civilians", "protesters", "rioters", "unidentified")
NEAR_KM = 50.0  # a place of the same name within it is the same
CONFIDENCE = 0.5  # what a coder is worth is not ours to say


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number that a field gives."""

    field: str
    measure: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A row: its fields in order, and which of them fill which slot."""

    report: Report
    type: str
    mode: str | None
    trigger: str  # field
    start: date
    end: date
    date: str  # field
    extractor: str
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    at: Place | None = None
    country: str | None = None  # ISO 3166 alpha-2
    counts: tuple[Count, ...] = ()

    @property
    def reading(self) -> Reading:
        """The one statement of the row, with those it names."""
        named = {role: self._referent(field, number) for number, (role, field) in enumerate(self._named(), 1)}
        fields = dict(self._named())
        slots = {role: Slot(span=one.mentions[0], referent=one.id, rules=(f"field {fields[role]}",)) for role, one in named.items()}
        statement = Statement(
            report=self.report.id,
            span=self.report.span(0, len(self.report.text)),
            trigger=self._span(self.trigger),
            type=self.type,
            mode=self.mode,
            actors=tuple(slots[role] for role in ("actor",) if role in slots),
            recipients=tuple(slots[role] for role in ("recipient",) if role in slots),
            place=slots.get("place"),
            when=When(expression=self._expression(), span=self._span(self.date), basis="own words", past=True, rule=f"field {self.date}"),
            figures=tuple(map(self._figure, self.counts)),
            confidence=CONFIDENCE,
            extractor=self.extractor,
            rules=(f"coded in field {self.trigger}, not read",),
        )
        return Reading(report=self.report.id, referents=tuple(named.values()), statements=(statement,), extractor=self.extractor)

    def _figure(self, one: Count) -> Figure:
        span, rule = self._span(one.field), f"field {one.field}"
        return Figure(measure=one.measure, value=one.value, low=one.low, high=one.high, approximate=False, span=span, rule=rule)

    def _named(self) -> list[tuple[str, str]]:
        fields = (("actor", self.actor), ("recipient", self.recipient), ("place", self.place))
        return [(role, field) for role, field in fields if field]

    def _referent(self, field: str, number: int) -> Referent:
        span = self._span(field)
        name = self.report.quote(span)
        bare = Referent(id=f"{self.report.id}#{number}", report=self.report.id, type="organization", name=name, names=(name,), key="", mentions=(span,))
        country = country_named(name.title())
        if field == self.place:
            return self._place(bare)
        if country:
            return replace(bare, type="country", key=f"country|{country.code}", country=country.code, place=f"country:{country.code}")
        type: EntityType = "group" if fold(name).startswith(CROWDS) else "organization"
        return replace(bare, type=type, key=f"{type}|{fold(name)}|{self.country or '' if type == 'group' else ''}", country=self.country)

    def _place(self, bare: Referent) -> Referent:
        at = self.at
        if at is None:
            return replace(bare, type="place", key=f"place|{fold(bare.name)}", country=self.country)
        return replace(bare, type="place", key=f"place|{at.id}", country=at.country, place=at.id, lat=at.lat, lon=at.lon)

    def _span(self, field: str) -> Span:
        start = f"\n{self.report.text}".index(f"\n{field}: ") + len(field) + 2
        end = self.report.text.find("\n", start)
        return self.report.span(start, end if end >= 0 else len(self.report.text))

    def _expression(self) -> TimeExpression:
        first, last = ((one.year, one.month, one.day) for one in (self.start, self.end))
        return TimeExpression(form="day", values=first) if first == last else TimeExpression(form="range", values=(*first, *last))


def text_of(row: Mapping[str, str], fields: tuple[str, ...]) -> str:
    """The fields that say something, one a line."""
    return "\n".join(f"{name}: {' '.join(row[name].split())}" for name in fields if row.get(name, "").strip())


def place_near(places: Gazetteer, name: str, country: str | None, lat: float | None, lon: float | None) -> Place | None:
    """The place of this name in that country and near that point; None where the gazetteer has none."""
    for one in places.places(name, country=country):
        near = None in (lat, lon, one.lat, one.lon) or distance_km(lat, lon, one.lat, one.lon) <= NEAR_KM  # type: ignore[arg-type]  # none is None here
        if one.country == country and near:
            return one
    return None


def number(text: str) -> float | None:
    """The number that a field gives; None where it gives none."""
    try:
        return float(text)
    except ValueError:
        return None
