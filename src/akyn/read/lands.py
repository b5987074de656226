"""This file says of deeds whose place is not told in which country they were done: in the one that the report tells of, where it tells of one alone."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import AFFIRMED
from akyn.read.drafts import Draft
from akyn.read.families import DENIED, PHYSICAL
from akyn.read.found import Found, Site
from akyn.read.scene import Scene
from akyn.read.slots import drafts_of_roles

GIVEN_FROM_AFAR = frozenset({"AID", "MOBILIZE"})  # done by one country in another
RULE = "the one country that the report tells of"


def settle_lands(scene: Scene, made: Iterable[Found]) -> None:
    """The country of each deed without a place, if the report tells of one country and nobody of another takes part."""
    told = list(made)
    land = _land_told(scene, told)
    if land is None:
        return
    for one in told:
        if one.site is None and _is_done(scene, one) and not _has_strangers(scene, one, land):
            one.land = Site(land, _named_before(land, one.trigger.start), RULE)


def _land_told(scene: Scene, told: Iterable[Found]) -> Draft | None:
    """The country of the report, if it is named and all the places told of are there; of a report without places, if no other country is named."""
    home = scene.cast.country(scene.cast.home)
    if home is None or not home.spans:
        return None
    placed = {one.site.draft.country for one in told if one.site is not None}
    named = {draft.country for draft in scene.cast.drafts.values() if draft.country and draft.named}
    return home if (placed - {None} or named) == {home.country} else None


def _is_done(scene: Scene, made: Found) -> bool:
    return made.type in PHYSICAL - GIVEN_FROM_AFAR and made.stance in AFFIRMED | DENIED and not scene.times.is_background(made.when)


def _has_strangers(scene: Scene, made: Found, land: Draft) -> bool:
    """Whether anybody of another country does it or suffers it: it may have been done there."""
    return any(code not in (None, land.country) for draft in drafts_of_roles(scene, made) for code in _lands_of(draft))


def _lands_of(draft: Draft) -> set[str | None]:
    owner = {draft.owner.country} if draft.owner is not None else set()
    return {draft.country, *owner, *(role.of for role in draft.roles.values())}


def _named_before(land: Draft, start: int) -> tuple[int, int]:
    """Where the country is named last before a deed, else first behind it."""
    before = [span for span in land.spans if span[1] <= start]
    return max(before) if before else min(land.spans)
