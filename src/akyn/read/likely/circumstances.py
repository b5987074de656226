"""This file says under what circumstances something is told: in which tense and clause, in whose words, in what part of the report."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.read.frames.families import PHYSICAL, SPEECH
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Word, ancestors, child, children, first_conjunct

VERBAL = ("VERB", "AUX")
SUBORDINATE = frozenset({"acl", "ccomp", "pcomp", "relcl", "xcomp"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
TIED = frozenset({"after", "as", "because", "before", "since", "until", "when", "while"})  # what leads a clause to a time or a cause
TELLTALE = ("after", "ago", "already", "before", "earlier", "now", "once", "since", "still", "then", "when")  # words of a sentence that are about time
MODALS = frozenset({"can", "could", "may", "might", "must", "should", "would"})
PRESENT, PERFECT = frozenset({"'m", "'re", "'s", "am", "are", "is", "’m", "’re", "’s"}), frozenset({"'ve", "has", "have", "’ve"})
BARE_FORMS = {"VBD": "past", "VBG": "gerund", "VBN": "participle", "VBP": "present", "VBZ": "present"}
EARLY = ((2, "sentence 1-2"), (5, "sentence 3-5"))


def circumstances(scene: Scene, made: Found) -> Iterator[str]:
    """Of what kind it is, how it is told and where in the report."""
    trigger = made.trigger
    yield f"family {family(made.type)}"
    yield f"stance {made.stance}"
    yield f"tense {tense(trigger)}"
    yield f"clause {clause(_verb_of(trigger))}"
    if made.chain:
        yield f"said, {tense(made.chain[0].cue)}"
    if not made.people:
        yield "nobody takes part"
    yield from _of_noun(trigger)
    yield from _of_quotation(scene, trigger)
    yield from _of_sentence(scene, trigger)


def family(kind: str) -> str:
    """Sayings, harm, deeds, and the rest."""
    if kind in ("CASUALTY", "COMMENT"):
        return kind
    return "speech" if kind in SPEECH else "deed" if kind in PHYSICAL else "other"


def tense(word: Word) -> str:
    """The tense and aspect of a verb; of a second one that shares its helpers, those of the first."""
    if word.pos not in VERBAL:
        return "noun"
    helpers = {one.lower for one in children(word, "aux", "auxpass")}
    if not helpers and word.dep == "conj" and word.head.pos in VERBAL and word.tag == word.head.tag and word.tag in ("VB", "VBD", "VBN"):
        return tense(word.head)
    if helpers & (words_of("future helpers") | MODALS):
        return "modal"
    if "to" in helpers:
        return "infinitive"
    if "had" in helpers:
        return "pluperfect"
    if helpers & PERFECT:
        return "perfect"
    if helpers & PRESENT:
        return "present"
    return "past" if helpers & {"did", "was", "were"} else BARE_FORMS.get(word.tag, "bare")


def clause(verb: Word) -> str:
    """What a verb's clause is to its sentence."""
    if verb.is_root:
        return "main"
    if verb.dep in ("ccomp", "parataxis") and speech_stance(verb.head.lemma):
        return "what is said"
    if verb.dep == "advcl":
        mark = child(verb, "mark", "advmod")
        return f"adverbial, {mark.lower}" if mark is not None and mark.lower in TIED else "adverbial"
    return verb.dep if verb.dep in SUBORDINATE else "another"


def _verb_of(trigger: Word) -> Word:
    verb = trigger if trigger.pos in VERBAL else next((up for up in ancestors(trigger) if up.pos in VERBAL), trigger)
    return first_conjunct(verb)


def _of_noun(trigger: Word) -> Iterator[str]:
    if trigger.pos in VERBAL:
        return
    article = child(trigger, "det", "poss")
    yield f"noun, {trigger.dep if trigger.dep in ARGUMENTS else 'another'} of {tense(_verb_of(trigger))}"
    yield "noun, bare" if article is None else "noun, known" if article.lower == "the" or article.dep == "poss" else "noun, new"
    if trigger.dep == "pobj" and trigger.head.lower in words_of("circumstances"):
        yield "noun, a circumstance"


def _of_quotation(scene: Scene, trigger: Word) -> Iterator[str]:
    quote = scene.contexts.quote_at(trigger)
    if quote is not None:
        yield "quoted"
        sentence = scene.tree.sentences[trigger.sentence]
        if quote.start <= sentence.words[0].start + 1 and quote.holds(sentence.root):
            yield "the whole sentence quoted"


def _of_sentence(scene: Scene, trigger: Word) -> Iterator[str]:
    sentence = scene.tree.sentences[trigger.sentence]
    before = sum(1 for one in scene.sentences[: EARLY[-1][0]] if one.index < sentence.index)
    is_headline = before < EARLY[0][0] and sentence.words[-1].text.isalnum()
    yield "headline" if is_headline else next((name for most, name in EARLY if before < most), "further down")
    words = {one.lower for one in sentence.words}
    yield from (f"with “{one}”" for one in TELLTALE if one in words)
