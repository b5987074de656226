"""This file says which finds are no news: advice to the reader, wishes and threats of nobody, what things do, why a deed is done, a contest that is no vote."""

from __future__ import annotations

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.read.frames.families import PHYSICAL, SITUATION, SPEECH
from akyn.read.frames.frames import Match
from akyn.read.scene.found import Found
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import is_by_speaker
from akyn.read.syntax.tree import Word, child, children, first_conjunct, is_passive

BY_AGENTS = frozenset({"SUPPORT", "AGREE", "COOPERATE", "CONSULT", "AID", "INVEST", "THREATEN", "CONCEDE"})  # what only people and their bodies do
CAN_ACT = frozenset({"government", "office", "power", "security", "captive", "casualties", "asset"})  # noun classes of people and bodies
NO_GATHERING = frozenset({"PROTEST", "REJECT", "RETREAT", "SANCTION"})  # what may be done "in protest" without any gathering, or is the gathering
OPEN = frozenset({"planned", "hypothetical", "attempted"})
# The endings of nouns that name a deed, a state or a teaching.
ABSTRACT = ("ism", "ment", "tion", "sion", "ity", "ance", "ence", "ness", "ship")


def is_trifle(scene: Scene, made: Found, match: Match) -> bool:
    """True for what reads like a statement and tells nothing that anybody did or said."""
    is_of_nobody = _is_courtesy(match) or _is_naming(match) or _is_by_nobody(made) or _is_advice(match)
    is_of_nobody = is_of_nobody or _is_bare_threat(scene, made, match) or _is_unclaimed(made, match) or _is_a_deeds_reason(scene, match)
    is_of_nobody = is_of_nobody or _is_topic(scene, match) or _is_shown(match) or _is_how_they_are(match) or _is_only_seen(made)
    is_of_nobody = is_of_nobody or scene.contexts.turns.is_connecting(match.head)
    return is_of_nobody or _is_done_by_things(scene, made) or _is_contest(scene, match)


def _is_courtesy(match: Match) -> bool:
    """ "Thank you", "Welcome", "honoured to be here": said to somebody, of nobody."""
    head = match.head
    if match.type == "SUPPORT" and head.lemma in words_of("felt as honours") and head.tag == "VBN" and child(head, "xcomp") is not None:
        return True
    is_alone = head.dep in ("ROOT", "ccomp", "intj", "advcl") or (head.dep == "conj" and first_conjunct(head).pos not in ("VERB", "AUX"))
    if match.type == "SUPPORT" and head.lemma == "thank" and any(one.lower == "you" for one in children(head, "dobj")) and not is_by_speaker(head):
        return True  # "Nadia, thank you for the question"
    is_bare = head.tag in ("VB", "VBP") and child(head, "nsubj", "aux", "agent") is None and is_alone
    return is_bare and match.type in ("SUPPORT", "CONSULT") and head.lemma in words_of("courtesies")


def _is_only_seen(made: Found) -> bool:
    """ "Footage shows smoke over the port", "towns hit by storms": what a picture shows, or how something is described, and nobody's assessment."""
    if made.type != "COMMENT":
        return False
    is_shown = any(link.source is not None and link.source.lemma in words_of("recordings") for link in made.chain[:1])
    return is_shown or (made.mode == SITUATION and made.trigger.dep == "acl" and not made.recipients and made.site is None)


def _is_unclaimed(made: Found, match: Match) -> bool:
    """ "No group has claimed responsibility for the blast": nobody says that he did it, and nobody denies it."""
    return made.stance == "denied" and made.type in PHYSICAL and is_avowal(match)


def is_avowal(match: Match) -> bool:
    """ "claimed responsibility for the blast", "admitted guilt": who did it says so."""
    return match.head.lemma in words_of("avowals") and any(word.lemma in words_of("avowed") for word in match.words)


def _is_topic(scene: Scene, match: Match) -> bool:
    """ "2011 Norse uprising: guards kill two": what a line is about, and no news of it."""
    noun, sentence = match.head, scene.tree.sentences[match.head.sentence]
    behind = sentence.behind(noun)
    if match.frame.part != "noun" or behind is None or behind.text != ":":
        return False
    before = [one for one in sentence.words if one.i < noun.i]
    is_named = any(one.name in ("GPE", "NORP", "LOC") or one.pos == "NUM" for one in before)
    return is_named and all(one.dep in ("amod", "compound", "det", "nmod", "nummod", "punct", "conj", "cc") for one in before)


def _is_shown(match: Match) -> bool:
    """ "the courage demonstrated by the nurses": shown, and nobody marches."""
    verb = match.head
    return match.type == "PROTEST" and verb.lemma == "demonstrate" and verb.pos == "VERB" and (is_passive(verb) or child(verb, "dobj") is not None)


def _is_how_they_are(match: Match) -> bool:
    """ "men armed with sticks", "equipped with shields": what they carry, and no gift of anybody."""
    head = match.head
    is_said_of_them = head.tag in ("VBN", "JJ") and head.dep in ("acl", "amod", "advcl", "relcl", "appos") and child(head, "agent") is None
    return match.type == "AID" and head.lemma in ("arm", "equip") and is_said_of_them


def _is_naming(match: Match) -> bool:
    """ "a man called Hale", "those who call Oslo their home": a name, and no call."""
    is_called = match.head.tag == "VBN" or match.head.lemma == "call"
    return match.type == "CONSULT" and is_called and child(match.head, "oprd", "ccomp") is not None


def _is_by_nobody(made: Found) -> bool:
    """ "the opportunity to support trade", "criticism has grown": what nobody named does, and nobody says is done."""
    if made.type in ("ACCUSE", "SUPPORT") and not made.people and made.speaker is None and made.mode not in ("allege", "investigate"):
        return True
    is_open = made.stance in OPEN and made.trigger.dep in ("acl", "pcomp")
    return is_open and made.type in SPEECH | {"AID", "COOPERATE"} and not made.actors and made.speaker is None


def _is_advice(match: Match) -> bool:
    """ "You should follow the news", "if you report to the police": to the reader."""
    subject = child(first_conjunct(match.head), "nsubj", "nsubjpass")
    return subject is not None and subject.lower == "you" and match.frame.part != "noun"


def _is_done_by_things(scene: Scene, made: Found) -> bool:
    """ "programmes that support trade", "the threat from extremism", "rain forced them to stop": nobody does it."""
    is_of_agents = made.type in BY_AGENTS or made.trigger.lemma in words_of("compellings")
    return is_of_agents and bool(made.actors) and all(_is_thing(scene, word) for word in made.actors)


def _is_thing(scene: Scene, word: Word) -> bool:
    is_paper = word.lemma in words_of("papers of policy") or word.lemma in words_of("sums")
    return is_paper or (not _is_somebody(scene, word) and (word.lemma in words_of("things") or word.lemma.endswith(ABSTRACT)))


def _is_somebody(scene: Scene, word: Word) -> bool:
    """True for a person, a body, whatever has a name."""
    if word.pos != "NOUN" or word.name or person_classes(word.lemma) or classes_of(word.lemma) & CAN_ACT:
        return True
    draft = scene.draft(word)
    is_named = draft is not None and draft.named
    return is_named or word.lemma in words_of("bodies") | words_of("party cues") | words_of("institution words")


def _is_bare_threat(scene: Scene, made: Found, match: Match) -> bool:
    """ "a flood warning", "security threats", "a threat to stability": nobody threatens, and nobody is threatened."""
    is_by_nobody = all(one.name is None and one.lemma in words_of("qualities of states") for one in made.actors)
    is_to_nobody = not any(_is_somebody(scene, one) for one in made.recipients)
    return made.type == "THREATEN" and match.frame.part == "noun" and is_by_nobody and is_to_nobody


def _is_a_deeds_reason(scene: Scene, match: Match) -> bool:
    """ "resigned in protest at the law", "marched in protest": why a deed is done, and no gathering beside it."""
    noun = match.head
    if match.type != "PROTEST" or noun.lower not in words_of("shown by deeds") or noun.dep != "pobj" or noun.head.lower != "in":
        return False
    deed = scene.match(noun.head.head)
    return deed is not None and deed.type in NO_GATHERING


def _is_contest(scene: Scene, match: Match) -> bool:
    """ "finished second", "won the cup": no vote where the report speaks of none."""
    return match.type == "ELECT" and match.head.lemma in words_of("winnings") and not scene.tells_of_votes
