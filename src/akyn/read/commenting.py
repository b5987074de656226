"""This file makes comments of what a named source says where no frame knows it: an assessment of the situation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import is_news_agency, speech_stance, words_of
from akyn.model import Stance
from akyn.read.contexts import Chain, content_of
from akyn.read.dating import settle_time
from akyn.read.found import Found
from akyn.read.owning import own_words
from akyn.read.scene import Scene
from akyn.read.speaking import is_own_statement, settle_speaker
from akyn.read.tree import Sentence, Word, child, conjuncts, is_negated, subtree

CONFIDENCE = 0.5
LEAST_WORDS = 5
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPEAKERS = frozenset({"person", "organization", "country", "group"})


def comments(scene: Scene, sentence: Sentence, made: Iterable[Found]) -> Iterator[Found]:
    """What is said in a sentence beside the statements already made: contents of verbs of saying, then a quotation said elsewhere."""
    heads = {one.trigger.i for one in made if one.trigger.sentence == sentence.index}
    taken: set[int] = set()
    for verb in sentence.words:
        content = _content(verb)
        if content is None or content.i in taken or scene.match(verb) or scene.match(content) or _holds_statement(content, heads):
            continue
        comment = _comment(scene, content)
        if comment is not None:
            taken.add(content.i)
            yield comment
    for verb in sentence.words:
        comment = _spoken_of(scene, verb) if verb.i not in taken | heads else None
        if comment is not None:
            taken.add(verb.i)
            yield comment
    if sentence.root.i not in taken | heads and _is_said_elsewhere(scene, sentence):
        comment = _comment(scene, sentence.root)
        if comment is not None:
            taken.add(sentence.root.i)
            yield comment
    if is_own_statement(scene):
        yield from own_words(scene, sentence, heads | taken)


def _content(verb: Word) -> Word | None:
    return content_of(verb) if speech_stance(verb.lemma) in ("claimed", "alleged", "denied") else None


def _spoken_of(scene: Scene, verb: Word) -> Found | None:
    """ "The envoy underscored the need for reform": what somebody speaks of, and no clause says."""
    is_speech = verb.tag in FINITE and verb.dep in ("ROOT", "conj") and speech_stance(verb.lemma) == "claimed" and verb.lemma not in words_of("addressing")
    if not is_speech or scene.match(verb) or child(verb, "dobj") is None or child(verb, "ccomp") is not None or is_negated(verb):
        return None
    speakers = [word for word in scene.clauses.subjects(verb) if _may_speak(scene, word)]
    words = [word for word in subtree(verb) if word.dep != "punct"]
    if not speakers or len(words) < LEAST_WORDS:
        return None
    made = Found(type="COMMENT", trigger=verb, words=[verb], actors=speakers, extent=words, confidence=CONFIDENCE)
    made.rules.append("spoken of, with no frame of its own: COMMENT")
    scene.reasons.note_all(verb, speakers, "who speaks of it assesses")
    settle_time(scene, made)
    return made


def _may_speak(scene: Scene, word: Word) -> bool:
    who = scene.references.draft(word)
    return who is not None and who.type in SPEAKERS and not is_news_agency(who.name)


def _holds_statement(content: Word, heads: set[int]) -> bool:
    """True where a verb of the clause, relative clauses aside, makes a statement already."""
    stack = [content]
    while stack:
        one = stack.pop()
        if one.i in heads and one.pos in ("VERB", "AUX"):
            return True
        stack.extend(part for part in one.children if part.dep not in ("relcl", "acl"))
    return False


def _is_said_elsewhere(scene: Scene, sentence: Sentence) -> bool:
    """True for a sentence inside a quotation whose verb of saying stands in another."""
    quote = scene.contexts.quote_at(sentence.root)
    return quote is not None and quote.cue is not None and quote.cue.sentence != sentence.index


def _comment(scene: Scene, content: Word) -> Found | None:
    words, chain = list(subtree(content)), scene.contexts.chain(content)
    if len(words) < LEAST_WORDS or not chain or chain[0].stance in ("demanded", "hypothetical"):
        return None
    made = Found(type="COMMENT", trigger=content, words=[content], chain=chain, extent=words, confidence=CONFIDENCE)
    made.rules.append("said, with no frame of its own: COMMENT")
    made.stance = _stance(chain)
    settle_speaker(scene, made)
    if made.speaker is None or made.speaker_word is None or is_news_agency(made.speaker.draft.name):
        return None
    speakers = conjuncts(made.speaker_word) if made.speaker_word.pos in ("NOUN", "PROPN", "PRON", "NUM") else []
    made.actors = scene.reasons.note_all(content, speakers, "who says so assesses")
    settle_time(scene, made)
    if made.when is None and chain[0].cue.tag in ("VBZ", "VBP"):
        made.when = scene.times.publication(f"“{chain[0].cue.lower}” is said now, as it is printed")
    return made


def _stance(chain: Chain) -> Stance:
    said = chain[0].stance
    return "denied" if said == "denied" else "alleged" if said == "alleged" else "claimed"
