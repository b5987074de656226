"""This file finishes statements: what was found becomes frozen nouns, each span checked by the report."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.model import Gloss, Span, Statement
from akyn.read.counts.tallies import tallies
from akyn.read.evidence import evidence
from akyn.read.names.drafts import Draft
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import spelt
from akyn.read.who.slots import Ids, actor_slots, drafts_behind, recipient_slots, site_slot, speaker_slot, via_slots


def kept_drafts(scene: Scene, made: Iterable[Found]) -> list[Draft]:
    """The drafts that become referents: those with a name, those in a statement, and whose these are."""
    used = {id(draft): draft for one in made for draft in drafts_behind(scene, one)}
    kept = [draft for draft in scene.cast.drafts.values() if draft.named or id(draft) in used]
    owners = {id(draft.owner) for draft in kept if draft.owner}
    return [draft for draft in scene.cast.drafts.values() if draft.named or id(draft) in used or id(draft) in owners]


def finished(scene: Scene, made: Iterable[Found], ids: Ids, *, extractor: str) -> tuple[Statement, ...]:
    """The statements in order of the text; of several with one span, type and speaker the first."""
    by_id = {one.id: one for one in (statement_of(scene, each, ids, extractor=extractor) for each in made)}
    distinct = {(one.span, one.type, one.speaker and one.speaker.referent): one for one in reversed(by_id.values())}
    return tuple(sorted(distinct.values(), key=lambda one: (one.span.start, one.trigger.start, one.id)))


def statement_of(scene: Scene, made: Found, ids: Ids, *, extractor: str) -> Statement:
    """What was found as a statement; read by the extractor, unless somebody else proposed it."""
    report = scene.report
    actors, recipients, figures = actor_slots(scene, made, ids), recipient_slots(scene, made, ids), tuple(tallies(scene, made))
    speaker = speaker_slot(scene, made, ids)
    span = report.span(*evidence(scene, made, (*actors, *recipients), figures))
    return Statement(
        report=report.id, span=span,
        trigger=report.span(made.trigger.start, made.trigger.end), type=made.type, mode=made.mode,
        actors=actors, recipients=recipients, speaker=speaker, via=via_slots(scene, made, ids, speaker), stance=made.stance, when=made.when, likely=made.likely,
        place=site_slot(scene, made.site, ids), land=site_slot(scene, made.land, ids), figures=figures, confidence=made.confidence, rules=tuple(made.rules),
        background=scene.times.is_background(made.when), gloss=_gloss(scene, made, span), extractor=made.by or extractor,
    )  # fmt: skip


def _gloss(scene: Scene, made: Found, span: Span) -> Gloss | None:
    """The words as lists know them, where these are others than are printed."""
    words = scene.tree.sentences[made.trigger.sentence].words
    if all(word.known_as is word.text for word in words):
        return None
    inside = [word for word in words if span.start <= word.start and word.end <= span.end]
    return Gloss(trigger=made.trigger.known_as, quote=spelt(scene.tree.text, inside), sentence=spelt(scene.tree.text, words))
