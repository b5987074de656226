"""This file says when and where a visitor will do what is told of a journey: on its days, and where it goes ("Hale will visit Oslo on 3 May")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from akyn.lang.en.vocabulary import words_of
from akyn.model import When
from akyn.read.names.drafts import Draft
from akyn.read.scene.found import Found, Site, because_of
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.tree import Word, children, first_conjunct
from akyn.read.where.sites import site_of

LONGEST = 12  # sentences that a journey is told over
ABROAD = frozenset({"AGREE", "CONSULT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Who goes where, and when."""

    visitors: frozenset[int]
    when: When | None
    sites: tuple[Site, ...]
    sentence: int


def settle_itineraries(scene: Scene, made: Iterable[Found]) -> None:
    """The days of the journey told last, for what its visitor is to do; the place it goes to where it is one."""
    journey: Journey | None = None
    for one in made:
        begun = _journey(scene, one)
        if begun is not None:
            journey = begun if begun.when is not None or journey is None or not begun.visitors & journey.visitors else replace(begun, when=journey.when)
            one.when = one.when or _on(journey)
        elif journey is not None and _is_on_it(scene, one, journey):
            one.when = one.when or _on(journey)
            one.site = one.site or because_of("the journey told before goes there", _only_place(scene, one, journey))


def _journey(scene: Scene, made: Found) -> Journey | None:
    """A journey to come, told in a main clause of the reporter's own."""
    match = scene.match(made.trigger)
    is_told = made.type == "AGREE" and made.stance == "planned" and not made.chain and first_conjunct(made.trigger).is_root
    is_going = match is not None and match.frame.mode == "visit" and made.trigger.lemma in words_of("goings") | {"visit", "tour"}
    sites = tuple(site for word in made.recipients if (site := site_of(scene, word)) is not None)
    if not is_told or not is_going or not sites:
        return None
    when = made.when if made.when is not None and made.when.basis == "own words" else None
    return Journey(visitors=_drafts(scene, made.actors), when=when, sites=sites, sentence=made.trigger.sentence)


def _drafts(scene: Scene, words: Iterable[Word]) -> frozenset[int]:
    drafts: Iterable[Draft | None] = (scene.references.draft(word) for word in words)
    return frozenset(id(draft) for draft in drafts if draft is not None)


def _on(journey: Journey) -> When | None:
    return replace(journey.when, basis="context", rule="during the journey told before") if journey.when is not None else None


def _is_on_it(scene: Scene, made: Found, journey: Journey) -> bool:
    """What the visitor is still to do, on no day of its own."""
    is_ahead = made.type in ABROAD and made.stance == "planned" and not made.chain
    is_near = 0 <= made.trigger.sentence - journey.sentence <= LONGEST
    return is_ahead and is_near and bool(_drafts(scene, made.actors) & journey.visitors)


def _only_place(scene: Scene, made: Found, journey: Journey) -> Site | None:
    """Where the journey goes, where that is one place and the sentence leads to no other."""
    words = scene.tree.sentences[made.trigger.sentence].words
    leads = any(site_of(scene, noun) is not None for prep in words if prep.lower in ("at", "in", "to") for noun in through(prep))
    is_moving = any(one.lemma in words_of("goings") for one in (made.trigger, *children(made.trigger, "conj")))
    return journey.sites[0] if len(journey.sites) == 1 and not leads and not is_moving else None
