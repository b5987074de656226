"""This file says where something was said at talks: where they were held ("They met in Oslo. Hale thanked her for the aid.")."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.read.frames.families import SITUATION, SPEECH
from akyn.read.scene.found import Found, because_of
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.tree import PLACE_LABELS, children, first_conjunct
from akyn.read.when.sequel import LONGEST_TALKS
from akyn.read.who.slots import drafts_of_roles


def settle_venues(scene: Scene, made: Iterable[Found]) -> None:
    """The place of the talks told last, for what those who took part in them say there; other talks end it."""
    talks: Found | None = None
    for one in made:
        if talks is not None and one.site is None and _is_said_at(scene, one, talks):
            one.site = because_of("said at the talks told before, which are there", talks.site)
        elif (one.type == "CONSULT" or one.trigger.lemma == "summon") and _is_told(scene, one):
            talks = one


def _is_said_at(scene: Scene, made: Found, talks: Found) -> bool:
    """What one of them does by speaking, on no other day; talks are the same talks only if nobody else takes part."""
    is_near = made.trigger.sentence - talks.trigger.sentence <= LONGEST_TALKS
    is_other_day = made.when is not None and made.when.span is not None and made.when.basis == "own words"
    if not is_near or is_other_day or made.type not in SPEECH or made.mode == SITUATION or _leads_elsewhere(made) or not _is_told(scene, made):
        return False
    there = {draft.key for draft in drafts_of_roles(scene, talks)}
    if made.type == "CONSULT":
        return {draft.key for draft in drafts_of_roles(scene, made)} <= there
    return any(draft is not None and draft.key in there for draft in map(scene.references.draft, made.actors))


def _leads_elsewhere(made: Found) -> bool:
    """ "visited him in Oslo and welcomed him to Bergen": somewhere else, though not said there."""
    return any(one.name in PLACE_LABELS for prep in children(made.trigger, "prep") if prep.lower in ("at", "in", "to") for one in through(prep))


def _is_told(scene: Scene, made: Found) -> bool:
    """A main clause in the reporter's own voice."""
    verb = made.trigger if made.trigger.pos == "VERB" else made.trigger.head
    return made.stance == "asserted" and not made.chain and first_conjunct(verb).is_root and scene.contexts.quote_at(made.trigger) is None
