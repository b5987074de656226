"""This file settles who says so, and what saying it makes of a statement."""

from __future__ import annotations

from akyn.lang.en.vocabulary import is_news_agency, words_of
from akyn.read.above.sourcing import is_voice
from akyn.read.frames.families import SITUATION, SPEECH
from akyn.read.frames.frames import Match
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Word, child, children

NOMINALS = ("NOUN", "PROPN", "PRON")


def settle_speaker(scene: Scene, made: Found) -> None:
    """The innermost source that can speak; a picture shows, and says nothing."""
    for link in made.chain:
        source = scene.references.source(link)
        if source is None or source.draft.type == "place" or (source.draft.type == "asset" and (link.source is None or not is_voice(link.source))):
            continue
        if link.source is not None and link.source.lemma in words_of("recordings"):
            continue
        made.speaker, made.speaker_word, made.said = source, link.source or link.cue, (link.rule, *source.reasons)
        return


def settle_accuser(scene: Scene, made: Found, match: Match) -> None:
    """Who says that votes were bought accuses; the words themselves name only the accused."""
    word = made.speaker_word
    if match.head.lemma in words_of("sufferings") | words_of("claims"):
        return  # "is ready to face charges": by others
    if made.type == "ACCUSE" and match.frame.actor == "none" and not made.actors and word is not None:
        made.actors = scene.reasons.note_all(made.trigger, [word] if word.pos in NOMINALS else [], "who says so accuses")


def settle_assessor(scene: Scene, made: Found) -> None:
    """Who says how things are assesses them: the speaker, else whose statement the report is."""
    if made.mode != SITUATION:
        return
    if made.speaker_word is not None:
        made.actors = scene.reasons.note_all(made.trigger, [made.speaker_word] if made.speaker_word.pos in NOMINALS else [], "who says so assesses")
    elif not made.chain and is_own_statement(scene):
        made.actors = scene.reasons.note_all(made.trigger, own_voice(scene), "whose words these are")


def settle_asker(scene: Scene, made: Found) -> None:
    """ "Travellers are urged to leave": by whose statement the report is."""
    verb = made.trigger
    is_asked = made.type == "REQUEST" and any(one.lower in ("are", "is") for one in children(verb, "auxpass")) and child(verb, "agent", "neg") is None
    if is_asked and not made.actors and not made.chain and is_own_statement(scene):
        made.actors = scene.reasons.note_all(verb, own_voice(scene), "whose words these are")


def settle_performative(scene: Scene, made: Found) -> None:
    """A speech act in the speaker's own mouth ("we call on") is done by saying it."""
    is_by_speaker = _is_by_speaker(scene, made)
    if made.type not in SPEECH:
        return
    if made.stance in ("claimed", "demanded") and any(word.lower in words_of("first person") for word in made.actors):
        made.stance = "asserted"
        made.rules.append("performative: said is done")
    if made.stance == "claimed" and _is_for_own_country(scene, made):
        made.stance = "asserted"
        made.rules.append("who speaks for a country says what it says")
    if made.type in ("REQUEST", "REJECT") and made.stance == "claimed" and is_by_speaker:
        made.stance = "asserted"


def _is_by_speaker(scene: Scene, made: Found) -> bool:
    drafts = [scene.references.draft(word) for word in made.actors]
    return made.speaker is not None and any(draft is made.speaker.draft for draft in drafts)


def _is_for_own_country(scene: Scene, made: Found) -> bool:
    """ "Minister Hale: Norland condemns the raid": Norland condemns it by what she says."""
    speaker = made.speaker.draft if made.speaker is not None else None
    if speaker is None or speaker.type != "person" or made.trigger.tag not in ("VBZ", "VBP"):
        return False
    states = {role.of for role in speaker.roles.values() if role.of is not None and role.end is None}
    own = [scene.cast.country(state) for state in sorted(states)]
    return any(draft is not None and draft in own for draft in (scene.references.draft(word) for word in made.actors))


def is_source(scene: Scene, made: Found, word: Word) -> bool:
    """A news agency is never the actor of what it tells."""
    draft = scene.draft(word)
    return draft is not None and made.type not in SPEECH and is_news_agency(draft.name)


def own_voice(scene: Scene) -> list[Word]:
    """The words that name whose statement the report is: the first "we" outside any quotation, else whose office signs it."""
    spoken = next((word for word in scene.tree.words if word.lower == "we" and word.dep == "nsubj" and scene.contexts.quote_at(word) is None), None)
    if spoken is not None and _is_reporters(scene, spoken):
        return []
    author = spoken or scene.references.author()
    return [author] if author is not None else []


def is_own_statement(scene: Scene) -> bool:
    """True for a report that speaks of itself as we, outside any quotation, or is signed by an office: a ministry's statement, not a newspaper's report."""
    spoken = (word for word in scene.tree.words if word.lower in ("we", "our") and word.dep in ("nsubj", "poss"))
    said = (word for word in spoken if scene.contexts.quote_at(word) is None)
    return any(not _is_reporters(scene, word) for word in said) or scene.references.author() is not None


def _is_reporters(scene: Scene, we: Word) -> bool:
    """ "We spent the night at the port. “They shot my cousin,” Hale told us.": nobody's who is named, in a text that quotes others."""
    return scene.references.draft(we) is None and any(quote.cue is not None for quote in scene.contexts.quotations.quotes)
