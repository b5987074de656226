"""This file makes the statements of a report: each predicate with its roles, stance, speaker, time and place; then what is urged, and what is only said."""

from __future__ import annotations

from dataclasses import replace

from akyn.lang.en.vocabulary import control_stance, words_of
from akyn.read.above.contexts import Chain
from akyn.read.above.happening import strikes
from akyn.read.above.modality import modality
from akyn.read.above.sourcing import can_speak
from akyn.read.above.telling import Context, said
from akyn.read.counts.recounts import recounts
from akyn.read.counts.tolls import counted_apart
from akyn.read.frames.families import DEEDS, NEEDS_ACTOR, PHYSICAL
from akyn.read.frames.frames import Match
from akyn.read.frames.traits import in_words
from akyn.read.scene.figures import toll_of
from akyn.read.scene.found import Found
from akyn.read.scene.predicates import words_beside
from akyn.read.scene.scene import Scene
from akyn.read.stance.commenting import comments
from akyn.read.stance.heralding import heralded, threats
from akyn.read.stance.labelling import labelled
from akyn.read.stance.speaking import is_source, settle_accuser, settle_asker, settle_assessor, settle_performative, settle_speaker
from akyn.read.stance.stance import settle_plan, settle_stance
from akyn.read.stance.urging import asked_beside, bidding, urgings
from akyn.read.syntax.nouns import wrapping
from akyn.read.syntax.tree import SUBJECTS, Word, child, children, first_conjunct, has_no, is_passive, over_of, subtree
from akyn.read.trifles import is_avowal, is_trifle
from akyn.read.when.dating import settle_time
from akyn.read.when.occasions import is_occasion
from akyn.read.where.again import settle_told_again
from akyn.read.where.beneath import says_where
from akyn.read.where.itineraries import settle_itineraries
from akyn.read.where.placing import settle_place
from akyn.read.where.venues import settle_venues
from akyn.read.who.doers import doers, light_verb
from akyn.read.who.hearing import settle_hearers
from akyn.read.who.sufferers import by_own_hand, sufferers

HARMFUL = DEEDS | {"CASUALTY"}  # what is condemned where it is done


def statements_of(scene: Scene) -> list[Found]:
    """All statements, in order of their triggers."""
    bidden = {verb.i for sentence in scene.sentences if (verb := bidding(sentence)) is not None}  # what is bidden is no deed
    made = [one for match in scene.predicates.matches.values() if match.head.i not in bidden and (one := _statement(scene, match))]
    _share_between_casualties(scene, made)
    made = list(counted_apart(made))
    made += recounts(scene, made)
    made += asked_beside(made)
    made += threats(made)
    made += [one for sentence in scene.sentences for one in urgings(scene, sentence)]
    made = labelled(scene, made)
    made += [_typed(scene, one) for sentence in scene.sentences for one in comments(scene, sentence, made)]
    made += [one for sentence in scene.sentences for one in heralded(scene, sentence, made)]
    made.sort(key=lambda one: (one.trigger.i, one.type))
    settle_venues(scene, made)
    settle_itineraries(scene, made)
    settle_told_again(scene, made)
    return made


def _statement(scene: Scene, match: Match) -> Found | None:
    """The statement of a predicate; None where it states nothing."""
    made = Found(type=match.type, mode=match.frame.mode, trigger=match.head, words=[*match.words, *light_verb(match)], rules=_rules(match))
    made.actors, made.recipients = [] if by_own_hand(scene, match) else doers(scene, match), sufferers(scene, match)
    made.chain = (*_own_claim(scene, match), *(link for link in scene.contexts.chain(match.head) if not _is_turned_down(match, link)))
    if not settle_stance(scene, made, match):
        return None
    if _is_circumstance(scene, match):
        made.chain = ()
    settle_speaker(scene, made)
    settle_accuser(scene, made, match)
    settle_assessor(scene, made)
    settle_hearers(scene, made)
    settle_asker(scene, made)
    settle_performative(scene, made)
    made.actors = [word for word in made.actors if not is_source(scene, made, word)]
    settle_time(scene, made)
    if made.stance == "asserted" and scene.times.is_ahead(made.when):
        settle_plan(made)
    settle_place(scene, made)
    if is_trifle(scene, made, match):
        return None
    made.confidence = _confidence(made, match)
    return None if match.frame.part != "verb" and _is_bare(scene, made) else made


def _is_circumstance(scene: Scene, match: Match) -> bool:
    """ "said that it had annulled the vote amid allegations of fraud": by whom they are made, it does not say."""
    noun = wrapping(match.head)
    is_amid = match.type == "ACCUSE" and match.frame.part == "noun" and noun.dep == "pobj" and noun.head.lower in words_of("circumstances")
    return is_amid and match.head.lemma in words_of("claims") and not scene.contexts.is_quoted(match.head)


def _own_claim(scene: Scene, match: Match) -> Chain:
    """ "claimed responsibility for the blast": that they did it is what the doers say; "put the toll at 14": that so many died is what they say who count."""
    if (reporting := _reporting(match)) is not None and (told := said(reporting, "claimed", scene.clauses)) is not None:
        return (replace(told, source=next(iter(scene.clauses.subjects(reporting)), None)),)
    is_avowed = match.type in PHYSICAL and is_avowal(match)
    count = _counting(match)
    cue = match.head if is_avowed else count
    own = said(cue, "claimed", scene.clauses) if cue is not None else None
    if own is None or (own.source is not None and has_no(own.source)):
        return ()
    return (own,) if is_avowed or (own.source is not None and can_speak(own.source)) else ()  # "a second blast raised the toll" has it from nobody


def _reporting(match: Match) -> Word | None:
    """The verb of "explosions are reported in Oslo", "clashes have been reported by residents": somebody says so, and who writes does not vouch for it."""
    head = match.head
    noun = first_conjunct(over_of(first_conjunct(head)) or head)  # "outbreaks of looting are reported"
    verb = head if head.lemma == "report" and match.frame.part == "verb" else noun.head if noun.dep == "nsubjpass" else None
    is_told = verb is not None and verb.lemma == "report" and is_passive(verb) and match.type in ("ASSAULT", "CASUALTY", "PROTEST")
    return verb if is_told else None


def _counting(match: Match) -> Word | None:
    """The verb with which somebody says how many came to harm: "confirmed eight deaths", "put the number of dead at 14"."""
    head = match.head
    toll = toll_of(head) if match.frame.part != "verb" or head.dep == "acl" else None
    is_among_counted = toll is None and is_passive(head) and head.dep in ("acl", "ccomp") and child(head, "aux", "auxpass") is None
    over = head.head.head if head.dep == "acl" else head.head
    verb = toll.head if toll is not None else over if is_among_counted else head
    verb = _beside_count(head) or verb
    is_counted = match.type == "CASUALTY" or (match.type == "COERCE" and toll is not None)
    return verb if is_counted and verb.pos == "VERB" and verb.lemma in words_of("giving counts") else None


def _beside_count(head: Word) -> Word | None:
    """ "put the dead at 44, with 29 unaccounted for": who gives the one number gives the other."""
    prep = head.head
    is_beside = head.dep in ("pcomp", "pobj") and prep.lower == "with" and prep.dep == "prep"
    if head.dep == "advcl" and any(one.lower == "with" for one in children(head, "mark")):
        return prep
    return prep.head if is_beside else None


def _is_turned_down(match: Match, link: Context) -> bool:
    """ "denied the request": that it was made is beyond doubt."""
    return match.type == "REQUEST" and match.frame.part == "noun" and link.stance == "denied" and link.cue is first_conjunct(match.head).head


def _typed(scene: Scene, comment: Found) -> Found:
    """An assessment, or the kind that the type model holds it for: told in any case, it may be told by a likely kind."""
    if comment.type != "COMMENT":
        return comment
    verb = _meaning(comment.trigger)
    match = scene.predicates.guess(verb, words_beside(scene.tree.sentences[verb.sentence]))
    told = _statement(scene, match) if match is not None else None
    if told is None or not told.people:
        return comment
    told.extent, told.confidence = comment.extent, comment.confidence
    return told


def _meaning(verb: Word) -> Word:
    """The verb that is meant behind "continues to", "helped to"."""
    while control_stance(verb.lemma) == "transparent" and (inner := child(verb, "xcomp")) is not None and inner.pos == "VERB":
        verb = inner
    return verb


def _rules(match: Match) -> list[str]:
    """The frame, how sure the type model is of its kind, and what spoke most for it."""
    kind = f"{match.type}/{match.frame.mode}" if match.frame.mode else match.type
    sure = f"; the type model: {match.sure:.2f}" if match.sure is not None else ""
    strongest = [f"most for {match.type}: {', '.join(map(in_words, match.traits))}"] if match.traits else []
    return [f"“{match.frame.predicate}” ({match.frame.part}) is {kind}{sure}", *strongest]


def _confidence(made: Found, match: Match) -> float:
    """More for a frame of more words and for filled roles, less for nouns and adjectives."""
    score = 0.55 + 0.1 * min(len(match.entry.rest), 2) + (0.1 if match.frame.objects else 0.0)
    score += 0.1 if made.actors else 0.0
    score += 0.05 if made.recipients else 0.0
    score -= 0.1 if match.frame.part != "verb" else 0.0
    return round(min(score, 0.95), 3)


# ---- nouns that tell nothing ----


def _is_bare(scene: Scene, made: Found) -> bool:
    """A noun of an event, or of those it befell ("the victims"), that nothing in its sentence tells anything about."""
    noun = made.trigger
    if noun.pos == "NOUN" and noun.dep == "pobj" and made.type in NEEDS_ACTOR and not made.actors and made.stance == "asserted":
        return True
    is_placed = made.site is not None or says_where(noun) or is_occasion(noun, made.type) or _is_condemned(scene, made)
    if noun.pos == "ADJ" or is_placed or (made.people and not _is_only_named(made)):
        return False
    is_dated = made.when is not None and made.when.basis == "own words"
    is_tried = made.stance == "attempted"
    return not is_tried and not is_dated and not _is_there_none(made) and not _happens(made) and not _is_counted(noun) and not _says_of_what(noun)


def _is_there_none(made: Found) -> bool:
    """ "There were no arrests", "no reports of casualties": that none was done or seen is told."""
    noun = over_of(made.trigger) or made.trigger
    is_told = noun.dep == "attr" and child(noun.head, "expl") is not None and has_no(noun)
    return is_told and made.stance == "denied" and made.type in HARMFUL


def _is_condemned(scene: Scene, made: Found) -> bool:
    """ "condemned the killings", "condemned the armed raid": who condemns deeds says that they were done; "the raid" alone has been told before."""
    noun, first = made.trigger, first_conjunct(made.trigger)
    judgement = scene.match(first.head) if first.dep in ("dobj", "nsubjpass") else None
    is_described = any(one.dep in ("amod", "compound") or one.lower == "of" for one in noun.children)
    is_told = noun.tag == "NNS" or (child(noun, "det", "poss") is not None and is_described)
    return judgement is not None and judgement.type == "ACCUSE" and made.type in HARMFUL and is_told


def _is_only_named(made: Found) -> bool:
    """ "the victims", "the accused": people named by what befell them once, and nothing more is said of that."""
    return made.people == [made.trigger] and not any(one.dep in ("prep", "nummod", "acl", "relcl", "quantmod") for one in made.trigger.children)


def _happens(made: Found) -> bool:
    """The verb over the noun only says that it happened: of itself, because of something, or to somebody."""
    top = first_conjunct(wrapping(made.trigger))
    if (over := over_of(top)) is not None and over.lemma in words_of("onsets"):
        return True  # "the outbreak of fighting"
    return _comes_about(made, top) or _is_brought_about(made, top) or _has_struck(top)


def _comes_about(made: Found, noun: Word) -> bool:
    """ "clashes erupted", "the riots go on"; of violence and protest whatever they do ("riots closed the port")."""
    verb = noun.head
    is_told = verb.lemma in words_of("occurrences") | words_of("persistings") or (made.type in ("PROTEST", "ASSAULT") and verb.lemma != "be")
    return noun.dep in SUBJECTS and is_told


def _has_struck(noun: Word) -> bool:
    """ "The city was rocked by riots": the verb only says whom it struck; not "could be rocked", "was never hit"."""
    by, verb = noun.head, noun.head.head
    return noun.dep == "pobj" and by.dep == "agent" and strikes(verb) and modality(verb) is None and child(verb, "neg") is None


def _is_brought_about(made: Found, noun: Word) -> bool:
    """ "sparked riots", "riots were sparked by", "led to riots": not what may come ("risks sparking riots")."""
    prep = noun.head if noun.dep == "pobj" else None
    verb = prep.head if prep is not None else noun.head
    cause = f"{verb.lemma} {prep.lower}" if prep is not None else verb.lemma
    is_told = verb.tag in ("VBD", "VBN", "VBZ", "VBP") and modality(verb) is None
    return made.type in HARMFUL and is_told and noun.dep in ("dobj", "nsubjpass", "pobj") and cause in words_of("bringings about")


def _says_of_what(noun: Word) -> bool:
    """ "allegations of fraud": a claim that says of what."""
    return noun.lemma in words_of("claims") and any(one.lower == "of" for one in children(noun, "prep"))


def _is_counted(noun: Word) -> bool:
    """ "the death of two", "the toll rose to 18", "put the dead at eleven"."""
    toll = toll_of(noun)
    if toll is not None and toll.dep == "dobj":
        return any(one.pos == "NUM" for prep in children(toll.head, "prep") if prep.lower in ("at", "to") for one in subtree(prep))
    top = noun.head if noun.lemma in words_of("tolls") and noun.dep == "nsubj" else noun
    return any(one.pos == "NUM" for one in subtree(top))


# ---- the dead and the injured ----


def _share_between_casualties(scene: Scene, made: list[Found]) -> None:
    """The dead and the injured of one sentence have one time and place ("one was killed and 40 hurt in Monday's blast"); side by side one attacker."""
    harmed = [one for one in made if one.type == "CASUALTY"]
    for one in harmed:
        for other in harmed:
            if one.trigger.sentence == other.trigger.sentence and one is not other:
                one.when = one.when or other.when
                one.site = one.site or other.site
                if first_conjunct(one.trigger) is first_conjunct(other.trigger) and other.trigger.i > one.trigger.i:
                    one.actors = one.actors or scene.reasons.note_all(one.trigger, other.actors, "does it to those beside “{}” as well")
