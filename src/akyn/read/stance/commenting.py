"""This file makes comments of what a named source says where no frame knows it: an assessment of the situation, not what is announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import is_news_agency, speech_stance, words_of
from akyn.model import Span, Stance, When
from akyn.read.above.contexts import Chain, content_of
from akyn.read.above.modality import conditions_of
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.stance.owning import concerns_somebody, is_denial, is_promise, is_threat, own_words
from akyn.read.stance.speaking import is_own_statement, settle_speaker
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, bounds, child, children, conjuncts, is_finite, subtree
from akyn.read.when.dating import settle_time
from akyn.read.where.placing import settle_place_of_assessment
from akyn.read.who.hearing import settle_hearers
from akyn.read.who.topics import topics
from akyn.read.who.towards import is_somebody

CONFIDENCE = 0.5
VOUCHING = frozenset({"confirm", "report"})
SAYING_MORE = frozenset({"ACCUSE", "CONCEDE", "REJECT"})
LEAST_WORDS = 3
LONGEST_STATEMENT = 40  # sentences; a longer text in somebody's own voice is a speech or a fact sheet, and no assessment throughout


def comments(scene: Scene, sentence: Sentence, made: Iterable[Found]) -> Iterator[Found]:
    """What is said in a sentence beside the statements already made: contents of verbs of saying, then a quotation said elsewhere."""
    heads = {one.trigger.i for one in made if one.trigger.sentence == sentence.index}
    taken: set[int] = set()
    for verb, content in (*_said_in(sentence), *_led_to(scene, sentence)):
        if content.i in taken or _tells_it_all(scene, verb) or scene.match(content) or _holds_statement(content, heads):
            continue
        comment = _comment(scene, content)
        if comment is not None and any(link.cue is verb for link in comment.chain):
            taken.add(content.i)
            yield comment
    is_asked = any(one.i in heads for one in children(sentence.root, "aux"))
    if sentence.root.i not in taken | heads and not is_asked and _is_said_elsewhere(scene, sentence):
        comment = _comment(scene, sentence.root)
        if comment is not None:
            taken.add(sentence.root.i)
            yield comment
    if len(scene.sentences) <= LONGEST_STATEMENT and is_own_statement(scene):
        yield from own_words(scene, sentence, heads | taken)


def _tells_it_all(scene: Scene, verb: Word) -> bool:
    """ "threatened that ...", "promised that ...": the statement of the verb holds what is said; who denies, admits or complains says something beside it."""
    match = scene.match(verb) if speech_stance(verb.lemma) else None
    return match is not None and match.type not in SAYING_MORE


def _said_in(sentence: Sentence) -> Iterator[tuple[Word, Word]]:
    """The verbs of saying with each clause that they report."""
    for verb in sentence.words:
        for content in _contents(verb):
            yield verb, content


def _led_to(scene: Scene, sentence: Sentence) -> Iterator[tuple[Word, Word]]:
    """ "Hale defended the law: “...”": the clauses of a quotation that no verb of saying governs, with the verb before its colon."""
    for word in sentence.words:
        quote = scene.contexts.quote_at(word) if word.pos in ("VERB", "AUX") and is_finite(word) else None
        if quote is None or quote.cue is None or quote.cue.sentence != sentence.index or quote.cue.pos != "VERB":
            continue
        if _is_condition(word):
            continue
        if word.head is word or not quote.holds(word.head) or _stands_alone(word):
            yield quote.cue, word


def _is_condition(clause: Word) -> bool:
    """ "if the convoy leaves": nobody says that it does."""
    return clause.dep == "advcl" and clause in conditions_of(clause.head)


def _contents(verb: Word) -> list[Word]:
    """What a verb of saying reports: a clause, and each that stands beside it with a subject of its own."""
    content = content_of(verb) if speech_stance(verb.lemma) in ("claimed", "alleged", "denied") else None
    return [] if content is None else [content, *_clauses_beside(content)]


def _clauses_beside(content: Word) -> list[Word]:
    """The clauses coordinated with one that stand alone."""
    return [one for one in conjuncts(content)[1:] if _stands_alone(one)]


def _stands_alone(part: Word) -> bool:
    """ "and schools had closed", "since rebels left": a clause of its own within or beside another."""
    return part.dep in ("conj", "advcl") and part.pos in ("VERB", "AUX") and is_finite(part) and child(part, *SUBJECTS, "expl") is not None


def _holds_statement(content: Word, heads: set[int]) -> bool:
    """True where a verb of the clause, or what somebody is ("is confident"), makes a statement already; relative clauses aside, and those of their own."""
    made = (one for one in _of_clause(content) if one.i in heads)
    return any(one.pos in ("VERB", "AUX") or one.dep == "acomp" or _is_there(one, content) or _is_toll(one, content) for one in made)


def _is_there(noun: Word, content: Word) -> bool:
    """ "there was no attack": the attack."""
    return noun.dep == "attr" and noun.head is content and child(content, "expl") is not None


def _is_toll(noun: Word, content: Word) -> bool:
    """ "the toll rose to 13": how many, and no more."""
    return noun.lemma in words_of("tolls") and noun.dep in SUBJECTS and noun.head is content


def _of_clause(content: Word) -> Iterator[Word]:
    """The words of a clause without relative clauses, and without those that stand alone."""
    stack = [content]
    while stack:
        one = stack.pop()
        yield one
        stack.extend(part for part in one.children if part.dep not in ("relcl", "acl") and not _stands_alone(part))


def _is_said_elsewhere(scene: Scene, sentence: Sentence) -> bool:
    """True for a sentence inside a quotation whose verb of saying stands in another, and for one that is told according to somebody."""
    quote = scene.contexts.quote_at(sentence.root)
    is_quoted = quote is not None and quote.cue is not None and quote.cue.sentence != sentence.index
    return is_quoted or (is_finite(sentence.root) and scene.contexts.is_sourced(sentence.root))


def _words(content: Word) -> list[Word]:
    """The words of a clause without those of the clauses coordinated with it."""
    others = {word.i for one in _clauses_beside(content) for word in subtree(one)}
    return [word for word in subtree(content) if word.i not in others]


def _comment(scene: Scene, content: Word) -> Found | None:
    words, chain = _words(content), scene.contexts.chain(content)
    if len(words) < LEAST_WORDS or not chain or chain[0].stance in ("demanded", "hypothetical") or _is_chatter(scene, content, words):
        return None
    made = Found(type="COMMENT", trigger=content, words=[content], chain=chain, extent=words, confidence=CONFIDENCE)
    made.quoted = bounds(words) if content.dep == "conj" else None  # from who says so on, its evidence would be that of the first clause
    made.rules.append("said, with no frame of its own: COMMENT")
    made.stance = _stance(chain)
    settle_speaker(scene, made)
    if made.speaker is None or made.speaker_word is None or is_news_agency(made.speaker.draft.name):
        return None
    speakers = conjuncts(made.speaker_word) if made.speaker_word.pos in ("NOUN", "PROPN", "PRON", "NUM") else []
    made.actors = scene.reasons.note_all(content, speakers, "who says so assesses")
    made.recipients = topics(scene, made.trigger, made.actors)
    settle_hearers(scene, made)
    made.when = _time_of_saying(scene, made, chain[0].cue)
    settle_place_of_assessment(scene, made)
    if is_threat(scene, content, made.actors):
        made.type, made.stance = "THREATEN", "threatened"
        made.rules.append("what who speaks will do unless others yield: THREATEN")
    elif is_denial(scene, content, made.actors):
        made.type, made.stance = "REJECT", "denied"
        made.recipients = [one for one in made.recipients if is_somebody(scene, one)]
        made.rules.append("what who speaks says was not done by his: REJECT")
    elif is_promise(scene, content, made.actors) and not conditions_of(content):
        made.type, made.stance = "AGREE", "planned"
        made.rules.append("what who speaks will do: AGREE")
    return None if made.type == "COMMENT" and _is_announced(scene, made, chain) else made


def _is_chatter(scene: Scene, content: Word, words: Iterable[Word]) -> bool:
    """ "You know, it's an incredible run": what is said in a transcript of nobody in the world."""
    return next(scene.contexts.turns.over(content), None) is not None and not concerns_somebody(words)


def _is_announced(scene: Scene, made: Found, chain: Chain) -> bool:
    """ "announces that it is cutting jobs": what is done, unless it says how things are, or vouches for what others did ("confirmed that she was gone")."""
    cue, source = chain[0].cue, chain[0].source
    if cue.lemma not in words_of("announcings") or made.trigger.lemma == "be":
        return False
    doers = [scene.references.draft(one) for one in scene.clauses.surface(made.trigger)]
    is_by_itself = made.speaker is not None and any(one is made.speaker.draft for one in doers)
    return cue.lemma not in VOUCHING or is_by_itself or source is None or source.lower in words_of("it")


def _time_of_saying(scene: Scene, made: Found, cue: Word) -> When | None:
    """The day of the saying, never that of what is said ("admitted that in 1990 he took a bribe")."""
    settle_time(scene, made)
    if made.when is not None and (made.when.span is None or not _lies_inside(made.when.span, made.extent)):
        return made.when
    return scene.times.publication(f"“{cue.lower}” is said now, as it is printed") if cue.tag in ("VBZ", "VBP") else None


def _lies_inside(span: Span, words: Iterable[Word]) -> bool:
    """True for characters among those of the words."""
    return any(word.start <= span.start < word.end for word in words)


def _stance(chain: Chain) -> Stance:
    said = chain[0].stance
    return "denied" if said == "denied" else "alleged" if said == "alleged" else "claimed"
