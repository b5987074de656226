"""This file says of deeds whose place is not told in which country they were done: where those who do it govern, or in the one that the report tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import words_of
from akyn.model import AFFIRMED
from akyn.read.frames.families import DENIED, NATIONAL, PHYSICAL
from akyn.read.names.drafts import Draft
from akyn.read.names.home import country_said
from akyn.read.scene.found import Found, Site
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Name, Word, bounds
from akyn.read.where.placing import OF_OFFICES, RESIGNING
from akyn.read.where.sites import is_institution
from akyn.read.who.slots import drafts_of_roles

GIVEN_FROM_AFAR = frozenset({"AID", "MOBILIZE"})  # done by one country in another
LEADS_AWAY = frozenset({"AID", "FLEE"})  # "flown out to Oslo", "fled to Oslo": somewhere else than where all happens
AT_HOME = frozenset({"COERCE", "PROTEST"})  # done by who governs, or by the governed, in their own country
ABROAD = frozenset({"army", "border-guard", "consulate", "defence-ministry", "embassy"})  # what of a state acts beyond its borders
OF_STATE = NATIONAL | OF_OFFICES  # what a state does to itself
MOST = 0.5  # of the places told of
TOLD = "the one country that the report tells of"
THEIRS = "the country of whose state it is"


def settle_lands(scene: Scene, made: Iterable[Found]) -> None:
    """The country of each deed without a place: whose state does it at home, or the one that the report tells of, where nobody of another takes part."""
    told = list(made)
    land, main = _land_told(scene, told), _main_land(scene, told)
    for one in told:
        if one.site is None:
            around = land or (main if main is not None and _paragraph_lands(scene, one.trigger) <= {main.country} else None)
            one.land = _of_its_state(scene, one) or _of_report(scene, one, around)


def _of_report(scene: Scene, made: Found, land: Draft | None) -> Site | None:
    """ "Two men were shot": in the country that is told of around it, if nobody of another takes part."""
    return _told_of(scene, made, land, TOLD) if land is not None and _is_done(scene, made) and not _has_strangers(scene, made, land) else None


def _of_its_state(scene: Scene, made: Found) -> Site | None:
    """ "The Norse premier resigned", "Norse police arrest ten": what a state does at home is done in its country, if nobody of another takes part."""
    if not _is_of_a_state(made):
        return None
    doers = made.actors or made.recipients
    codes = (code for word in doers if (draft := scene.references.draft(word)) is not None and (code := _governs(made, word, draft)))
    code = next(codes, None)
    if code is None or code not in scene.cast.roster.names_of:
        return None  # a country that the report does not name is a guess
    land = scene.cast.roster.country(code)
    return None if _has_strangers(scene, made, land) else _told_of(scene, made, land, THEIRS)


def _is_of_a_state(made: Found) -> bool:
    """Elections, offices and their loss, also those to come; arrests, bans and protests that are told of."""
    is_told = made.stance in AFFIRMED | DENIED
    is_at_home = made.type in OF_STATE or made.mode == RESIGNING
    return (is_at_home and (is_told or made.stance == "planned")) or (made.type in AT_HOME and is_told)


def _governs(made: Found, word: Word, draft: Draft) -> str | None:
    """The code of the country of which somebody or something that takes part is the state, or holds an office."""
    if draft.type == "person":
        return None if made.type == "PROTEST" else next((role.of for role in draft.roles.values() if role.of), None)
    if draft.type == "country":
        return draft.country if made.type in OF_STATE else None
    is_home = is_institution(draft) and (made.type not in AT_HOME or draft.key.split("|")[1] not in ABROAD)
    is_home = is_home or word.lemma in words_of("of where they are") or made.type in NATIONAL | {"OUST"}
    return min((code for code in _lands_of(draft) if code), default=None) if is_home else None


def _land_told(scene: Scene, told: Iterable[Found]) -> Draft | None:
    """The country of the report, if all the places told of are there; of a report without places, if it is named and no other country is."""
    home = scene.cast.home
    placed = {one.site.draft.country for one in told if one.site is not None and one.type not in LEADS_AWAY} - {None}
    named = {draft.country for draft in scene.cast.drafts.values() if draft.country and draft.named}
    said = scene.cast.roster.names_of
    is_told = home in said or not said  # a town may be another's of the same name: "Norse police" in Kristiansand are in no other
    return scene.cast.roster.country(home) if home and is_told and (placed or named) == {home} else None


def _main_land(scene: Scene, told: Iterable[Found]) -> Draft | None:
    """The country of the report where most of what it tells of a place happened, more than once."""
    placed = Counter(code for one in told if one.site is not None and (code := one.site.draft.country))
    home = scene.cast.country(scene.cast.home)
    return home if home is not None and home.spans and placed[home.country or ""] > max(1, MOST * placed.total()) else None


def _paragraph_lands(scene: Scene, word: Word) -> set[str]:
    """The countries that the names of a word's paragraph speak of."""
    paragraph = scene.tree.paragraph(word)
    within = (name for name in scene.cast.roster.names if name.head.start in paragraph)
    return set(_lands_named(scene, within))


def _lands_named(scene: Scene, names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        draft = scene.cast.by_head.get(name.head.i)
        code = country_said(name) or (draft.country if draft is not None and draft.type in ("country", "place") else None)
        if code:
            yield code


def _told_of(scene: Scene, made: Found, land: Draft, rule: str) -> Site | None:
    """The country where a report names it, or a town of it."""
    span = _named_before(scene, land, made.trigger.start)
    if span is None:
        return None
    land.spans.add(span)
    return Site(land, span, rule)


def _is_done(scene: Scene, made: Found) -> bool:
    return made.type in PHYSICAL - GIVEN_FROM_AFAR and made.stance in AFFIRMED | DENIED and not scene.times.is_background(made.when)


def _has_strangers(scene: Scene, made: Found, land: Draft) -> bool:
    """Whether anybody of another country does it or suffers it: it may have been done there."""
    return any(code not in (None, land.country) for draft in drafts_of_roles(scene, made) for code in _lands_of(draft))


def _lands_of(draft: Draft) -> set[str | None]:
    owner = {draft.owner.country} if draft.owner is not None else set()
    return {draft.country, *owner, *(role.of for role in draft.roles.values())}


def _named_before(scene: Scene, land: Draft, start: int) -> tuple[int, int] | None:
    """Where the country, its people or a town of it is named last before a deed, else first behind it."""
    towns = (draft for draft in scene.cast.drafts.values() if draft.type == "place" and draft.country == land.country)
    names = scene.cast.roster.names_of.get(land.country or "", ())
    spans = land.spans or {bounds(name.words) for name in names} or {span for town in towns for span in town.spans}
    before = [span for span in spans if span[1] <= start]
    return max(before) if before else min(spans, default=None)
