"""This file sets a claim against another voice that gainsays it right behind, without any word of denial: "nobody was hurt", "insisted", "on the contrary"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup, once
from akyn.text.names import fold
from akyn.text.wordlists import has_word, words_of
from akyn.weigh.asking import in_its_words
from akyn.weigh.claims import sayer_names
from akyn.weigh.deeds import deeds_in
from akyn.weigh.denials import BASES, harmed, place_words, towns
from akyn.weigh.governments import WORDS, sayers, speakers
from akyn.weigh.quarrels import Crisis, Near, Quarrel, is_in_one_sentence, is_next_to, is_of_a_crisis, is_refusal, not_twice, on_one_side

SAID = frozenset({"claimed", "denied"})
NO_CLAIMS = frozenset({"AGREE", "CONSULT", "COOPERATE", "REQUEST", "THREATEN"})  # what is asked, planned or threatened is true or not later
BLAMED = frozenset({"ACCUSE", "ASSAULT", "CASUALTY", "COERCE", "SANCTION"})
# The words right behind a "no": what is said not to be so.
NEGATED = re.compile(
    r"\b(?:[Nn]o|[Nn]one of|[Nn]ot(?: an?(?: single)?| any| one)?|[Nn]ever|[Nn]either|[Nn]obody|[Nn]othing|[Ww]ithout(?: any)?|\w+n[’']t)\s+"
    r"((?:(?:the|its|his|her|their|our)\s+)?(?:[\w’'-]+\s*){1,2})"
)
NO_DENIAL = re.compile(r"\b(?:no|not)\s+(?:only|yet|longer|least|doubt|more than|fewer than|less than|later|just|know|sure|clear|immediate(?:ly)?|comment)\b")
OF_THAT = re.compile(r"\b(?:it|they|this|that|these|those) (?:was|were|is|are|had|has|have|did)\b")  # "insisted that | it was": what was told before
OWN = re.compile(r"\b(?:its|our|their|his|her)\b")
THERE_IS_NONE = re.compile(r"\b[Tt]here (?:is|was|are|were|has been|have been|had been) (?:no|not an?|not any|never)\b")
SHARED = 2  # words in which a claim and what gainsays it agree, where it is not the word denied
LONGEST_NO = len("not a single ")
SAYING = words_of("according added claim claimed claims insist insisted insists maintain maintains people that there while would could been")


def is_of_gainsaying(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody says it and his words alone mark it as an answer: he says that something is not so, insists, or plays it down."""
    return _may_gainsay(look, one) and (_is_set_against(look, one) or bool(_negated(look, one.id)) or _stays(look, one))


def _may_gainsay(look: Lookup, one: Statement) -> bool:
    return bool(one.speaker) and one.stance in SAID and one.type not in NO_CLAIMS and one.gloss is None and not is_refusal(look, one)


def _is_set_against(look: Lookup, one: Statement) -> bool:
    """Whether a word of its sentence sets it against what was said: "on the contrary", "insists", "merely"."""
    return has_word(*WORDS, "set-against", look.sentence(one))


@once
def _negated(look: Lookup, id: str) -> frozenset[str]:
    """The words of a statement for what it says is not so: "door" of "no door was locked"."""
    text = _told(look, look.statements[id])
    if NO_DENIAL.search(text):
        return frozenset()
    return matter_words(" ".join(found[1] for found in NEGATED.finditer(text))) - SAYING


def _stays(look: Lookup, one: Statement) -> bool:
    """Whether it says that somebody is where he was: "she is at home in Lilongwe"."""
    return has_word(*WORDS, "stays", look.quote(one))


def _told(look: Lookup, one: Statement) -> str:
    """The words of a statement with what stands right before them in its sentence: "no | patrol had left"."""
    start = max(look.sentence_span(one)[0], one.span.start - LONGEST_NO)
    return look.reports[one.report].text[start : one.span.end]


def matter_words(text: str) -> frozenset[str]:
    """The words of a text as sounds, verbs in their base form, several of a thing as one of it."""
    return words_of(" ".join(BASES.get(word, word).removesuffix("s") for word in fold(text).split()))


def gainsaid_before(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What another voice says right before it and it answers, with all else that this voice says in the same breath."""
    before = [other for other in look.statements_of[one.report] if other.span.end <= one.span.start and _is_claim_of_another(look, other, one)]
    beside = [other for other in before if is_next_to(look, other, one)]
    last = max((look.sentence_span(other) for other in beside), default=None)
    told = [other for other in beside if look.sentence_span(other) == last]
    voices = [slot for other in told for slot in speakers(other)]
    breath = [other for other in before if other in told or (on_one_side(look, voices, speakers(other)) and any(is_next_to(look, other, end) for end in told))]
    return tuple(breath) if any(_is_answered(look, other, one) for other in breath) else ()


def _is_claim_of_another(look: Lookup, other: Statement, one: Statement) -> bool:
    """Whether somebody else says that something is so or not, or a report tells it of those who now speak."""
    is_told = (other.stance in AFFIRMED or other.stance == "denied") and (other.type != "REJECT" or bool(other.speaker))
    is_claim = is_told and other.type not in NO_CLAIMS and is_of_a_crisis(look, other)
    is_voiced = bool(other.speaker) or other.type == "ACCUSE" or _is_put_to_them(look, other, one)
    return is_claim and is_voiced and not on_one_side(look, speakers(one), speakers(other) or (sayers(other) if other.type == "ACCUSE" else ()))


def _is_answered(look: Lookup, other: Statement, one: Statement) -> bool:
    """Whether what is gainsaid is of the same: in the word denied or two others, in "it was", or because those who speak were said to have done it."""
    negated, shared = _negated(look, one.id), _words(look, one.id) & _words(look, other.id)
    if negated and other.stance != "denied" and not _negated(look, other.id):
        is_there_none = THERE_IS_NONE.search(_told(look, one)) is not None and bool(_words(look, one.id) & matter_words(look.sentence(other)))
        is_of_one_deed = bool(deeds_in(_told(look, one)) & deeds_in(look.quote(other))) and not _is_of_others(look, one, other)
        return bool(negated & _words(look, other.id)) or len(shared) >= SHARED or is_there_none or is_of_one_deed or _is_of_their_own(look, other, one)
    if other.type == "FLEE" and _stays(look, one):
        return bool(other.stance != "denied" and look.ids(other.actors) & look.ids((*one.recipients, *one.actors, *speakers(one))))
    if not _is_set_against(look, one):
        return False
    is_of_that = OF_THAT.search(look.quote(one)) is not None or (one.type == other.type and one.type in BLAMED)
    return bool(shared) or is_of_that or _is_put_to_them(look, other, one)


@once
def _words(look: Lookup, id: str) -> frozenset[str]:
    """The words of a statement for the matter: not for places, nor for who says it or says anything."""
    one = look.statements[id]
    said = matter_words(look.called((*speakers(one), *(one.actors if one.type == "COMMENT" else ()))))
    return matter_words(look.quote(one)) - place_words(look, one.report) - said - SAYING


def _is_put_to_them(look: Lookup, other: Statement, one: Statement) -> bool:
    """Whether it is a deed that is put down to those who now speak."""
    doers = other.recipients if other.type == "ACCUSE" else other.actors
    return other.type in BLAMED and on_one_side(look, speakers(one), doers)


def _is_of_others(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether they tell of harm to others, or in another town: "two boys were killed", "no soldier was killed"."""
    pairs = [(kind(look, one.id), kind(look, other.id)) for kind in ((harmed, towns) if one.type in BLAMED and other.type in BLAMED else (towns,))]
    return any(some and others and some.isdisjoint(others) for some, others in pairs)


def _is_of_their_own(look: Lookup, other: Statement, one: Statement) -> bool:
    """Whether those to whom a deed is put down speak of their own: "none of its aircraft were in the area"."""
    return OWN.search(_told(look, one)) is not None and _is_put_to_them(look, other, one)


def gainsaid(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """What one voice says and another gainsays right behind."""
    for one, others in not_twice(crisis):
        sayers_of_it, gainsayer = sayer_names(look, others), sayer_names(look, (one,))
        beside = (same for same in crisis.told if is_in_one_sentence(look, same, one) and same.id != one.id and same not in others)
        answers = (one, *(same for same in beside if on_one_side(look, speakers(same), speakers(one))))
        sides = ((f"So {sayers_of_it}", others), (f"Gainsaid by {gainsayer}", answers))
        yield Quarrel(rule="gainsaid", about=f"Is it so: {_claim(look, others)}?", sides=sides)


def _claim(look: Lookup, told: tuple[Statement, ...]) -> str:
    """The fullest telling in its own words, cut to a line."""
    return in_its_words(look, min(told, key=lambda one: (one.type == "COMMENT", -len(look.quote(one)), look.order(one))))
