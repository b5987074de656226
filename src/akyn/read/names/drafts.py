"""This file is a referent while its report is being read, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from akyn.model import EntityType, Referent, Report, Role


@dataclass(eq=False, slots=True)
class Draft:
    """A referent while its report is being read."""

    type: EntityType
    key: str
    name: str
    names: set[str] = field(default_factory=set)
    spans: set[tuple[int, int]] = field(default_factory=set)
    roles: dict[tuple[str, str | None], Role] = field(default_factory=dict)
    country: str | None = None
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    owner: Draft | None = None
    named: bool = False  # has a proper name, so it is kept even where no statement uses it
    plural: bool = False

    def add_role(self, role: Role) -> None:
        """Notes a role; the first telling of it stands."""
        self.roles.setdefault((role.title, role.of), role)


def frozen_referents(report: Report, drafts: list[Draft]) -> tuple[dict[int, str], tuple[Referent, ...]]:
    """Each draft's id by its identity, numbered by first mention, a town before the country that it speaks of; and the drafts as referents."""
    ordered = sorted((draft for draft in drafts if draft.spans), key=lambda draft: (min(draft.spans), draft.type == "country" and not draft.named, draft.key))
    ids = {id(draft): f"{report.id}#{number}" for number, draft in enumerate(ordered, 1)}
    return ids, tuple(_frozen(report, draft, ids) for draft in ordered)


def _frozen(report: Report, draft: Draft, ids: dict[int, str]) -> Referent:
    return Referent(
        id=ids[id(draft)], report=report.id, type=draft.type, name=_fullest_name(draft), names=tuple(sorted(draft.names)), key=draft.key,
        mentions=tuple(report.span(start, end) for start, end in sorted(draft.spans)),
        roles=tuple(sorted(draft.roles.values(), key=lambda role: (role.title, role.of or ""))), country=draft.country, place=draft.place,
        lat=draft.lat, lon=draft.lon, owner=ids.get(id(draft.owner)) if draft.owner else None,
    )  # fmt: skip


def _fullest_name(draft: Draft) -> str:
    """The longest form of a person's or organisation's name; the name of others is settled with their key."""
    return max(sorted(draft.names), key=len) if draft.type in ("person", "organization") and draft.names else draft.name
