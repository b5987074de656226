"""This file is the gate: what somebody outside the rules proposes becomes a statement only where the text itself bears out every part of it.

The quote must stand in the report (`quoting`), each slot in its sentence; who a slot means, what a number says and whether it is denied or only
planned is read from the text by the rules, as for a predicate of their own. Where the rules have read the same words, they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akyn.kinds import Frame, Kind, Part, all_kinds
from akyn.lang.en.vocabulary import speech_stance
from akyn.model import AFFIRMED, STANCES, Outcome, Proposal, Proposed, ProposedSlot
from akyn.read.above.contexts import content_of
from akyn.read.frames.entries import Entry
from akyn.read.frames.families import DENIED, SPEECH
from akyn.read.frames.frames import Match
from akyn.read.quoting import Quoting, Refused, Stretch, places_in
from akyn.read.scene.figures import Counted, figure
from akyn.read.scene.found import Found, because_of
from akyn.read.scene.scene import Scene
from akyn.read.stance.speaking import settle_performative, settle_speaker
from akyn.read.stance.stance import settle_stance
from akyn.read.syntax.tree import Name, Word
from akyn.read.when.dating import settle_time
from akyn.read.where.placing import settle_place
from akyn.read.where.sites import site_of

CONFIDENCE = 0.4  # below anything that a frame of the rules tells
REPAIRED_CONFIDENCE = 0.35
PARTS_OF_SPEECH: dict[str, Part] = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective"}
HEADS = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})
SLOTS = frozenset({"actor", "recipient", "speaker", "date", "place", "figure"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One proposal at the gate: the statement it became, or the reason it did not; `known` is the rules' own that says the same."""

    proposal: Proposal
    outcome: Outcome
    reason: str
    made: Found | None = None
    known: Found | None = None


def passages(scene: Scene, proposed: Proposed, made: Iterable[Found]) -> list[Passage]:
    """Each proposal as the gate leaves it, in the proposer's order."""
    quoting, before, known = Quoting(scene), list(made), frozenset(scene.cast.by_head)
    found: list[Passage] = []
    for proposal in proposed.proposals:
        passage = _passage(scene, quoting, proposed.by, proposal, before)
        found.append(passage)
        before += [passage.made] if passage.made else []
    scene.cast.forget_all_but(known)
    return found


def _passage(scene: Scene, quoting: Quoting, by: str, proposal: Proposal, made: list[Found]) -> Passage:
    try:
        kind = _kind(proposal)
        stretch = quoting.stretch(proposal)
        trigger = _trigger(scene, stretch, kind)
        found = _statement(scene, stretch, trigger, kind, by, proposal)
        known = _known(stretch, trigger, kind, made)
        if known is not None:
            return Passage(proposal, "known", "read there already", known=known)
        return Passage(proposal, stretch.outcome, "every part stands in the text", made=found)
    except Refused as refusal:
        return Passage(proposal, refusal.outcome, str(refusal))


def _kind(proposal: Proposal) -> Kind:
    kind = next((kind for kind in all_kinds() if kind.name == proposal.kind), None)
    if kind is None:
        raise Refused("refused", f"{proposal.kind[:40]!r} is no kind of statement")
    strange = sorted({one.slot for one in proposal.slots} - SLOTS)
    if strange:
        raise Refused("refused", f"{', '.join(strange)} is no slot of a statement")
    return kind


# ---- what carries it ----


def _trigger(scene: Scene, stretch: Stretch, kind: Kind) -> Word:
    """The word that carries the kind: one whose frames know the kind, else the highest, below verbs that only say it."""
    heads = [word for word in stretch.words if word.pos in HEADS and scene.cast.name_of.get(word.i) is None]
    if not heads:
        raise Refused("refused", "no word of the quote can carry a statement")
    proposals = scene.predicates.chooser.proposals
    beside = frozenset(form for sentence in stretch.sentences for word in sentence.words for form in (word.lemma, word.lower))
    for word in heads:
        if any(match.type == kind.name for match in proposals.nearly(word, beside, scene.cast, scene.clauses)):
            return word
    return _said(min(heads, key=lambda word: (_depth(word), word.i)), kind, {word.i for word in heads})


def _said(word: Word, kind: Kind, inside: set[int]) -> Word:
    """What a verb of saying reports, unless the kind is itself something said."""
    while kind.name not in SPEECH and speech_stance(word.lemma):
        content = content_of(word)
        if content is None or content.i not in inside:
            return word
        word = content
    return word


def _depth(word: Word) -> int:
    depth = 0
    while word.head is not word:
        word, depth = word.head, depth + 1
    return depth


def _known(stretch: Stretch, trigger: Word, kind: Kind, made: list[Found]) -> Found | None:
    """The statement of this kind that was made of the quote's words before.

    Raises:
        Refused: one of another kind was made of the very word; a mere comment is no other reading of it.
    """
    inside = {word.i for word in stretch.words}
    same = [one for one in made if one.type == kind.name and one.trigger.i in inside]
    if same:
        return next((one for one in same if one.trigger is trigger), same[0])
    other = next((one for one in made if one.trigger is trigger and one.type != "COMMENT"), None)
    if other is not None:
        raise Refused("refused", f"disagrees with the rules, which stand: “{trigger.text}” is {other.type}")
    return None


# ---- the statement ----


def _statement(scene: Scene, stretch: Stretch, trigger: Word, kind: Kind, by: str, proposal: Proposal) -> Found:
    made = Found(type=kind.name, trigger=trigger, words=[trigger], by=by, quoted=(stretch.start, stretch.end))
    made.confidence = CONFIDENCE if stretch.outcome == "exact" else REPAIRED_CONFIDENCE
    made.rules.append(f"{by} proposes {kind.name}; the quote is {stretch.outcome}, every part of it stands in the text")
    words = {one: _word(scene, stretch, one) for one in proposal.slots if one.slot not in ("date", "figure")}
    made.actors = _people(scene, made, [words[one] for one in proposal.slots if one.slot == "actor"])
    made.recipients = _people(scene, made, [words[one] for one in proposal.slots if one.slot == "recipient"])
    made.chain = scene.contexts.chain(trigger)
    _settle_stance(scene, made, kind, proposal)
    settle_speaker(scene, made)
    _check_speaker(scene, made, [words[one] for one in proposal.slots if one.slot == "speaker"])
    settle_performative(scene, made)
    _check_stance(made, proposal)
    _check_figures(scene, stretch, made, proposal)
    _settle_date(scene, stretch, made, proposal)
    _settle_place(scene, made, [words[one] for one in proposal.slots if one.slot == "place"])
    return made


def _word(scene: Scene, stretch: Stretch, slot: ProposedSlot) -> Word:
    """The head of the words that fill a slot: within the quote, else nearest to it in its sentence, a speaker also where the saying stands."""
    start, end = _place(scene, stretch, slot)
    words = scene.tree.between(start, end)
    if not words:
        raise Refused("refused", f"{slot.slot} “{slot.words}” cuts a word in two")
    return Name(words, slot.slot).head


def _place(scene: Scene, stretch: Stretch, slot: ProposedSlot) -> tuple[int, int]:
    places = [place for start, end in _windows(scene, stretch, slot) for place in places_in(scene.report.text, slot.words, start, end)]
    if not places:
        raise Refused("refused", f"{slot.slot} “{slot.words}” does not stand in the sentence of the quote")
    return min(places, key=lambda place: (max(stretch.start - place[0], place[1] - stretch.end, 0), place))


def _windows(scene: Scene, stretch: Stretch, slot: ProposedSlot) -> list[tuple[int, int]]:
    """The characters in which a slot may stand: the quote's sentences; for a speaker also that of the verb which says a quotation."""
    quote = scene.contexts.quote_at(stretch.words[0]) if slot.slot == "speaker" else None
    if quote is None or quote.cue is None:
        return [stretch.around]
    saying = scene.tree.sentences[quote.cue.sentence]
    return [stretch.around, (saying.start, saying.end)]


def _people(scene: Scene, made: Found, words: list[Word]) -> list[Word]:
    """Those that stand for somebody in the report; the others stay words, and the statement says so."""
    for word in words:
        if scene.references.draft(word) is None:
            made.rules.append(f"“{word.text}” is left out: it stands for nobody that the report names")
    return [word for word in words if scene.references.draft(word) is not None]


# ---- how it is put forward ----


def _settle_stance(scene: Scene, made: Found, kind: Kind, proposal: Proposal) -> None:
    """The stance that the words give, settled as for a frame of the rules."""
    frame = Frame(predicate=made.trigger.lemma, part=PARTS_OF_SPEECH.get(made.trigger.pos, "noun"))
    match = Match(Entry(kind, frame, (), (), frozenset()), made.trigger, [made.trigger], [])
    if not settle_stance(scene, made, match):
        raise Refused("refused", "the words are no statement: a purpose, something forbidden, or only the content of a demand")
    if made.type != kind.name:
        raise Refused("refused", f"the words make it {made.type}: {made.rules[-1]}")


def _check_stance(made: Found, proposal: Proposal) -> None:
    if proposal.stance is None:
        return
    if proposal.stance not in STANCES:
        raise Refused("refused", f"{proposal.stance[:40]!r} is no stance")
    if _reality(proposal.stance) != _reality(made.stance):
        raise Refused("refused", f"proposed as {proposal.stance}; the words make it {made.stance} ({made.rules[-1]})")


def _reality(stance: str) -> str:
    return "happened" if stance in AFFIRMED else "denied" if stance in DENIED else "not yet"


def _check_speaker(scene: Scene, made: Found, words: list[Word]) -> None:
    """The speaker that the words give stands; where they give none, who is proposed, and then it is a claim."""
    for word in words[:1]:
        proposed = scene.references.who(word)
        if proposed is None:
            made.rules.append(f"speaker “{word.text}” is left out: it stands for nobody that the report names")
        elif made.speaker is None:
            made.speaker, made.speaker_word, made.said = proposed, word, ("proposed; the words name nobody else", *proposed.reasons)
            made.stance = "claimed" if made.stance == "asserted" else made.stance
        elif all(source is None or source.draft is not proposed.draft for source in map(scene.references.source, made.chain)):
            raise Refused("refused", f"proposed as said by {proposed.draft.name}; the words have it from {made.speaker.draft.name}")


# ---- how many, when, where ----


def _found(scene: Scene, stretch: Stretch, proposal: Proposal, name: str) -> Iterator[tuple[ProposedSlot, int, int]]:
    """The proposed slots of one name, with where their words stand."""
    for slot in proposal.slots:
        if slot.slot == name:
            yield slot, *_place(scene, stretch, slot)


def _check_figures(scene: Scene, stretch: Stretch, made: Found, proposal: Proposal) -> None:
    """Each figure as our own reading of its words has it."""
    for slot, start, end in _found(scene, stretch, proposal, "figure"):
        counted = next((one for one in scene.counted if one.quantity.start < end and start < one.quantity.end), None)
        if counted is None:
            raise Refused("refused", f"figure “{slot.words}” is no number")
        _check_value(slot, counted)
        own = figure(scene.report, counted, type_name=made.type, lemmas=[made.trigger.lemma])
        if slot.measure and own is not None and slot.measure != own.measure:
            raise Refused("refused", f"figure “{slot.words}” counts {own.measure}, not {slot.measure}")
        made.words += [counted.word] if counted.word not in made.words else []


def _check_value(slot: ProposedSlot, counted: Counted) -> None:
    quantity = counted.quantity
    said = [one for one in (quantity.value, quantity.low, quantity.high) if one is not None]
    if slot.value is not None and slot.value not in said:
        raise Refused("refused", f"figure “{slot.words}” says {' or '.join(f'{one:g}' for one in dict.fromkeys(said)) or 'no number'}, not {slot.value:g}")


def _settle_date(scene: Scene, stretch: Stretch, made: Found, proposal: Proposal) -> None:
    """The proposed words where they are a time to us, else the time that the rules find."""
    for slot, start, end in _found(scene, stretch, proposal, "date"):
        time = next((one for one in scene.times.found if one.start < end and start < one.end), None)
        if time is not None:
            made.when = scene.times.when(time, basis="own words", verb=made.trigger, rule="proposed; the words are a time of the quote's sentence")
            return
        made.rules.append(f"date “{slot.words}” is left out: no time that we can read")
    settle_time(scene, made)


def _settle_place(scene: Scene, made: Found, words: list[Word]) -> None:
    for word in words[:1]:
        made.site = because_of("proposed; it stands in the quote's sentence", site_of(scene, word))
        if made.site is None:
            made.rules.append(f"place “{word.text}” is left out: no place that we know")
    if made.site is None:
        settle_place(scene, made)
