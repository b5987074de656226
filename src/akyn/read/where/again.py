"""This file says where harm was done that is told again or told on: where its paragraph or an event of its kind was before ("The shooting lasted an hour.")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from akyn.model import AFFIRMED
from akyn.read.frames.families import DENIED
from akyn.read.names.drafts import Draft
from akyn.read.scene.found import Found, Site, because_of
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Word, children
from akyn.read.where.nearby import is_elsewhere
from akyn.read.where.sites import PLACES

HARM = frozenset({"ASSAULT", "CASUALTY"})
SET_SOMEWHERE = HARM | {"PROTEST"}  # what makes the scene of a paragraph
REACH = 10  # sentences that an event is meant again over
WITNESSED = SET_SOMEWHERE | {"COERCE"}


def settle_told_again(scene: Scene, made: Iterable[Found]) -> None:
    """The place of what is told again or told on, if one town alone may be meant; from what its own words place, so that no guess hangs on a guess."""
    told: list[Found] = []
    for one in made:
        if not _is_new(scene, one):
            continue
        if one.site is None:
            one.site = _told_before(scene, one, told)
        elif one.site.draft.type == "place":
            told.append(one)


def _told_before(scene: Scene, made: Found, told: Sequence[Found]) -> Site | None:
    site = (
        because_of("the event meant was told before, and was there", _meant(made, told))
        or because_of("goes on from what its paragraph tells, which was there", _in_paragraph(scene, made, told))
        or because_of("who is quoted tells of the town named in front", _witnessed(scene, made))
    )
    return site if site is not None and not _may_be_elsewhere(scene, made, site.draft) else None


def _is_new(scene: Scene, made: Found) -> bool:
    """Told as a fact, a claim or a denial, and not of years ago."""
    return made.stance in AFFIRMED | DENIED and not scene.times.is_background(made.when)


def _meant(made: Found, told: Iterable[Found]) -> Site | None:
    """ "The shooting lasted an hour": where the one shooting told was."""
    noun = made.trigger
    is_known = noun.tag == "NN" and any(one.dep == "poss" or one.lower in ("the", "this") for one in children(noun, "det", "poss"))
    near = (one for one in told if one.type == made.type and noun.sentence - one.trigger.sentence <= REACH)
    return _only_town(one.site for one in near) if is_known and made.type in WITNESSED else None


def _in_paragraph(scene: Scene, made: Found, told: Iterable[Found]) -> Site | None:
    paragraph = scene.tree.paragraph(made.trigger)
    scenes = (one.site for one in told if one.type in SET_SOMEWHERE and one.trigger.start in paragraph)
    return _only_town(scenes) if made.type in HARM else None


def _witnessed(scene: Scene, made: Found) -> Site | None:
    """ "In Oslo Ana Hale saw it all. 'They shot my brother.'": in the one town named in the paragraph before, if something is there."""
    if made.type not in WITNESSED or scene.contexts.quote_at(made.trigger) is None:
        return None
    paragraph = scene.tree.paragraph(made.trigger)
    named = [(word, draft) for word, draft in scene.cast.roster.history if draft.type == "place" and word.start in paragraph and word.i < made.trigger.i]
    is_there = any(_is_led_to(word) for word, _ in named)
    return _only_town(Site(draft, scene.cast.span(word)) for word, draft in named) if is_there else None


def _is_led_to(word: Word) -> bool:
    return word.dep == "pobj" and word.head.lower in ("at", "in", "near", "outside")


def _only_town(sites: Iterable[Site | None]) -> Site | None:
    found = [site for site in sites if site is not None]
    return found[0] if len({site.draft.key for site in found}) == 1 else None


def _may_be_elsewhere(scene: Scene, made: Found, town: Draft) -> bool:
    """Whether its sentence names another place or a site, or says that it was elsewhere."""
    sentence = scene.tree.sentences[made.trigger.sentence]
    drafts = [scene.draft(word) for word in sentence.words if word.name]
    is_other = any(draft is not None and draft is not town and (draft.type in PLACES or draft.type == "asset") for draft in drafts)
    return is_other or is_elsewhere(sentence)
