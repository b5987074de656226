"""This file finds claims and their denials where the two are told in different words: a deed and who rejects it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from akyn.lang import tables
from akyn.model import AFFIRMED, Slot, Statement
from akyn.places import country_of_demonym
from akyn.text.clusters import Pair, clusters
from akyn.text.lookup import SENTENCE_END, Lookup, once
from akyn.text.names import fold
from akyn.text.wordlists import has_word, words_of
from akyn.weigh.asking import in_its_words, whether
from akyn.weigh.claims import deed, named, names, sayer_names
from akyn.weigh.deeds import deeds_in
from akyn.weigh.governments import WORDS, parties, sayers, speakers, titles_of
from akyn.weigh.quarrels import SPEECH, Crisis, Near, Quarrel, is_in_one_sentence, is_near, is_next_to, is_of_a_crisis, is_refusal, on_one_side, words_said

GOES_ON = re.compile(r"\s+(?:was|were|is|are|has|had|have|will|would|could)\b")  # "claims that the attack | was terrorism": nobody denies the attack
OWN = re.compile(r"\b(?:its|their|his|her|our|my)\s+(?:[\w-]+\s+)?$")  # "that its own | forces had not"
RELATIVE = re.compile(r"\b(?:who|which)\b[^,.;]{0,25}$")  # "her successor, who has denied": told of somebody, not now
THE_CLAIM = re.compile(r"\s+(?:the|that|this|these|those)\s+(?:accusation|allegation|charge|claim)s?\b")  # "the minister, who rejected | the charge"
OF_WHAT_WAS_SAID = re.compile(r"\s+(?:that|this|it|these|those)\b")  # "denied that", "rejected this"
NEXT_CLAUSE = re.compile(r";|,? (?:but|while|although|though|whereas) ")  # "a raid on Oslo; the army denies that …"
SET_AGAINST = re.compile(r"^[^.!?…\n]*(?:;|,? (?:but|whereas) |[.!?…][\"”’]*\s+(?:But|However|Yet)\b)")  # "denies a raid. But | monitors found …"
SAYS_OF_THAT = re.compile(r"[\"“”«]*(?:[Tt]hat|[Tt]his|[Ii]t|[Aa]ll of (?:this|that))(?:[’']s| is| was)\b")  # "That is a lie"
BASES = tables.mapping("akyn.lang.en", "irregular.tsv")
OWNED = re.compile(r"\b([\w-]{3,}?)(?:[’']s|s[’'])\s+(?:accounts?|accusations?|allegations?|assertions?|charges?|claims?|versions?)\b")  # "survivors' accounts"
PARTICLE = re.compile(r" (aside|away|off|out)\b")
WAS_TOLD = re.compile(r"\b(?:alleged|claims?|claimed|reports?|reported|rumou?red|rumou?rs?|suggested|suggestions?)\b")
PARTICLES = words_of("after before down from into over under upon with")  # "handed | over" is no "overran"
ROOT = 4  # letters in which "shot down" and "shooting down" agree
MOST_BETWEEN = 1  # sentences between what somebody says and its denial
FAR = 900  # characters, about a paragraph, in which "the attack" was told of
# "a role in | the attack": which one, the report has told.
THE_DEED = re.compile(r"\b(?:the|these|those|this|that)\s+(?:abduction|ambush|arson|assault|attack|bombing|fire|kidnapping|killing|murder|raid|shooting)s?\b")
REACH = 400  # characters, about two sentences, in which "the claim" was made before
ANYBODY = re.compile(r"\b(?:anybody|anyone|no one|nobody|any \w+)\b")
TAKEN = frozenset({"abduct", "arrest", "deport", "restrict", "seize"})  # modes of what is done to those who are carried off or held
SHARED = 2  # words, other than for places, in which two denials agree
HARM = frozenset({"ASSAULT", "CASUALTY"})
VICTIMS = frozenset({"killed", "injured", "missing"})  # what a "toll" counts
COUNTED = VICTIMS | {"arrested", "displaced", "participants"}  # what a "figure" or a "turnout" may
NAMED = frozenset({"country", "organization", "person", "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A sentence in which somebody denies or rejects something."""

    first: Statement
    told: tuple[Statement, ...]  # its denials
    deeds: tuple[Statement, ...]  # what happens in it, as far as it was read
    instead: tuple[Statement, ...]  # what the same speaker says was so, after it: "denied it, saying that …"
    deniers: tuple[Slot, ...]
    sentence: str
    words: frozenset[str]  # of the sentence, as sounds


def is_of_denial(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it may be denied or stand beside a denial: somebody speaks of a deed, or blames another, or its report denies something."""
    return (one.type not in SPEECH and bool(one.speaker)) or bool(_blamed(look, one.id)) or _has_denial(look, one.report)


@once
def _has_denial(look: Lookup, report: str) -> bool:
    return any(_is_denial(look, one) for one in look.statements_of[report])


def answered_claims(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """The claims that the sentence whose first denial it is denies."""
    denial = _denial(look, one.id) if _is_denial(look, one) else None
    return _answered_claims(look, denial, near(one)) if denial and denial.first == one else ()


def denied(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """A deed that some tell of and another party rejects, in whatever words; denials of one denier against the same claims are one question."""
    found = {first.id: (denial, told) for first, told in crisis.found if (denial := _denial(look, first.id))}
    of_happening: dict[str, list[str]] = {}
    for id in sorted(found):
        for happening in _happenings(look, found[id][1]):
            of_happening.setdefault(happening, []).append(id)
    pairs = [
        Pair(score=1.0, left=left, right=right)
        for left, right in sorted({pair for same in of_happening.values() for pair in combinations(same, 2)})
        if on_one_side(look, found[left][0].deniers, found[right][0].deniers)
    ]
    for cluster in clusters(found, pairs):
        ordered = sorted((found[id] for id in cluster), key=lambda pair: look.order(pair[0].first))
        yes = tuple(dict.fromkeys(one for _, told in ordered for one in told))
        no = tuple(dict.fromkeys(one for denial, _ in ordered for one in (*denial.told, *denial.instead, *_denied_beside(look, denial, yes))))
        deniers = named(look, [slot for denial, _ in ordered for slot in denial.deniers]) or "it"
        yield _quarrel(look, yes, no, deniers)


def _denied_beside(look: Lookup, denial: Denial, yes: tuple[Statement, ...]) -> Iterator[Statement]:
    """What others deny right beside it in the same words: "reporters saw no tanks in the streets. The army denied that there were tanks in the streets"."""
    sentence = look.sentence_span(denial.first)
    for one in look.statements_of[denial.first.report]:
        if one.stance != "denied" or not one.speaker or one in yes or look.sentence_span(one) == sentence or not is_of_a_crisis(look, one):
            continue
        shared = (words_said(look, one.id) & denial.words) - place_words(look, one.report)
        if is_next_to(look, one, denial.first) and len(shared) >= SHARED and not on_one_side(look, speakers(one), denial.deniers):
            yield one


def _happenings(look: Lookup, told: tuple[Statement, ...]) -> frozenset[str]:
    return frozenset(look.event_of.get(one.id, one.id) for one in told)


def _quarrel(look: Lookup, yes: tuple[Statement, ...], no: tuple[Statement, ...], deniers: str) -> Quarrel:
    """The question in our words: a deed by its type, what was only said by who said it."""
    claimed = [one for one in yes if one.stance != "denied"]
    tellers, deeds = sayer_names(look, claimed) if claimed else "others", [one for one in yes if one.type not in SPEECH]
    if not deeds:
        return Quarrel(rule="denial", about=f"Is it true: {in_its_words(look, yes[0])}?", sides=((f"So {tellers}", yes), (f"Denied by {deniers}", no)))
    if any(_is_of_an_account(look, one) for one in no):
        what = deed(look, deeds[0])
        about = f"{what[:1].upper()}{what[1:]}: is the account of {tellers} true?"
        return Quarrel(rule="denial", about=about, sides=((f"So {tellers}", yes), (f"Rejected by {deniers}", no)))
    sides = ((f"It happened: so {tellers}", yes), (f"It did not: so {deniers}", no))
    return Quarrel(rule="denial", about=whether(look, deeds), sides=sides)


@once
def _denial(look: Lookup, id: str) -> Denial | None:
    """The denial that the sentence of a statement makes."""
    one = look.statements[id]
    told = (other for other in look.statements_of[one.report] if is_of_a_crisis(look, other))
    return _of_sentence(look, [other for other in told if is_in_one_sentence(look, one, other)])


def _of_sentence(look: Lookup, together: list[Statement]) -> Denial | None:
    """The denial by somebody named that the statements of one sentence make."""
    told = tuple(one for one in together if _is_denial(look, one))
    sentence = look.sentence(told[0]) if told else ""
    if not told or has_word(*WORDS, "fraud", sentence):
        return None
    deniers = tuple(slot for one in told for slot in (speakers(one) if one.stance == "denied" else sayers(one)))
    deeds = tuple(one for one in together if one.type not in SPEECH and one not in told and not _is_told_apart(look, one, told[0], deniers))
    instead = tuple(one for one in together if one not in told and _is_said_instead(look, one, deniers))
    return Denial(first=told[0], told=told, deeds=deeds, instead=instead, deniers=deniers, sentence=sentence, words=_based_words(sentence))


def _is_said_instead(look: Lookup, one: Statement, deniers: tuple[Slot, ...]) -> bool:
    """Whether those who deny say it of the same: "denied it, saying that …"; what they "denied and said" may be two matters."""
    is_theirs = one.stance == "claimed" and bool(look.ids(speakers(one)) & look.ids(deniers))
    return is_theirs and has_word(*WORDS, "instead", look.sentence(one))


def _is_told_apart(look: Lookup, one: Statement, denied: Statement, deniers: tuple[Slot, ...]) -> bool:
    """Whether it stands apart from what its sentence denies: another says so ("officials said …; the ministry denied it"), or it is told by itself."""
    if one.trigger.end > (denied.trigger.start if denied.type == "REJECT" else denied.span.start):
        return bool(one.speaker) and _is_set_against(look, denied.span.end, one) and not on_one_side(look, deniers, speakers(one))
    if one.speaker:
        return not on_one_side(look, deniers, speakers(one))
    is_told = one.stance == "asserted" and has_word(*WORDS, "deny", look.sentence(denied))
    return is_told and NEXT_CLAUSE.search(look.reports[one.report].text, one.span.end, denied.span.start) is not None


def _is_denial(look: Lookup, one: Statement) -> bool:
    if one.stance == "denied":
        is_fact = bool(one.speaker) and (one.type != "REJECT" or one.mode == "assist") and not is_refusal(look, one)
        is_own = is_of_own(look, one)  # "says that it did not bomb the clinic"
        return is_fact and (is_own or has_word(*WORDS, "deny", look.sentence(one)) or bool(_affirmed_beside(look, one.id)))
    if _is_called_untrue(look, one):
        return True
    if one.type == "COMMENT" and one.stance == "claimed":
        return bool(one.speaker) and has_word(*WORDS, "disown", look.quote(one))
    if one.type != "REJECT" or one.stance not in AFFIRMED or not sayers(one) or not _denies(look, one):
        return False
    text = look.reports[one.report].text
    if RELATIVE.search(text, max(0, one.trigger.start - 40), one.trigger.start) and not THE_CLAIM.match(text, one.trigger.end):
        return False
    if _is_judgement(look, one):
        return False
    is_of_a_claim = OF_WHAT_WAS_SAID.match(text, one.trigger.end) is not None or has_word(*WORDS, "claim", look.sentence(one))
    return is_of_a_claim or _is_of_an_account(look, one) or not has_word(*WORDS, "turn-down", look.trigger(one))


def _denies(look: Lookup, one: Statement) -> bool:
    """Whether the word of an act denies, alone or, of what was told, with the particle behind it: "reported by witnesses and ruled | out"."""
    if has_word(*WORDS, "deny", look.trigger(one)):
        return True
    behind = PARTICLE.match(look.reports[one.report].text, one.trigger.end)
    is_denying = behind is not None and has_word(*WORDS, "deny", f"{look.trigger(one)} {behind[1]}")
    return is_denying and WAS_TOLD.search(look.sentence(one)) is not None


def _is_judgement(look: Lookup, one: Statement) -> bool:
    """Whether a court turns down what was claimed before it."""
    return has_word(*WORDS, "turn-down", look.trigger(one)) and is_by_judges(look, one)


def is_by_judges(look: Lookup, one: Statement) -> bool:
    """Whether a court says or does it."""
    return has_word(*WORDS, "judging", names(look, sayers(one)))


@once
def _affirmed_beside(look: Lookup, id: str) -> tuple[Statement, ...]:
    """What another says was so, in the same word, close to who says that it was not: "they have confessed", "they have confessed nothing"."""
    denied = look.statements[id]
    if denied.type in SPEECH and denied.type != "CONCEDE":
        return ()
    beside = (one for one in look.statements_of[denied.report] if one.type == denied.type and one.speaker and one.stance in AFFIRMED)
    return tuple(one for one in beside if _is_affirmed(look, one, denied))


def _is_affirmed(look: Lookup, one: Statement, denied: Statement) -> bool:
    is_close = max(one.span.start, denied.span.start) - min(one.span.end, denied.span.end) <= REACH
    is_one_deed = verbs_of(look, one.id) & verbs_of(look, denied.id) or _kinds_of(look, one.id) & _kinds_of(look, denied.id)
    if not is_close or on_one_side(look, speakers(one), speakers(denied)) or not is_one_deed:
        return False
    pairs = [(kind(look, one.id), kind(look, denied.id)) for kind in (harmed, towns)]
    if any(words and others and words.isdisjoint(others) for words, others in pairs):
        return False  # other victims, or another town
    return _may_be_one(look, one.recipients, denied.recipients) and _may_be_one(look, one.actors, denied.actors)


def is_of_own(look: Lookup, one: Statement) -> bool:
    """Whether who speaks says it of himself or his own: "that its forces had shelled nothing"."""
    text = look.reports[one.report].text
    return on_one_side(look, speakers(one), one.actors) or any(OWN.search(text, max(0, slot.span.start - 40), slot.span.start) for slot in one.actors)


def _may_be_one(look: Lookup, slots: Iterable[Slot], others: Iterable[Slot]) -> bool:
    """Whether they are on one side, or either names nobody."""
    named, others_named = ([slot for slot in some if (entity := look.entity(slot)) and entity.type in NAMED] for some in (slots, others))
    return not named or not others_named or on_one_side(look, named, others_named)


def _is_called_untrue(look: Lookup, one: Statement) -> bool:
    """ "called the accusations baseless", "said the reports were untrue", "calling it pure invention"."""
    is_said = one.type in ("COMMENT", "ACCUSE") and one.stance in ("asserted", "claimed") and bool(sayers(one))
    quote = look.quote(one)
    if one.type == "REJECT" and one.stance in AFFIRMED and has_word(*WORDS, "untrue", quote):
        return not _is_judgement(look, one)
    is_of_a_claim = has_word(*WORDS, "claim", quote) or has_word(*WORDS, "telling", quote) or SAYS_OF_THAT.match(quote) is not None
    return is_said and has_word(*WORDS, "untrue", quote) and is_of_a_claim


def _answered_claims(look: Lookup, denial: Denial, near: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The claims of others that it denies: those of the same deed, else "the claim" it names, else what another party says just before it."""
    own = {one.id for one in (*denial.told, *denial.deeds)}
    others = [one for one in _at_hand(look, denial, near) if one.id not in own and _may_answer(look, denial, one)]
    deeds = [one for one in others if one.type not in SPEECH]
    same = tuple(one for one in deeds if _is_same_deed(look, denial, one) or _is_put_to_them(look, denial, one) or _is_same_harm(look, denial, one))
    same = same or tuple(one for one in deeds if _is_harm_to_the_same(look, denial, one))
    same = same or tuple(dict.fromkeys(one for told in denial.told if told.stance == "denied" for one in _affirmed_beside(look, told.id)))
    named = same or _counted_before(look, denial, others) or _named_claim(look, denial, others) or _named_account(look, denial, near)
    put_down = named or _put_down_to_them(look, denial, near) or _told_as_the_deed(look, denial, others)
    told = put_down or _said_just_before(look, denial, others) or _told_before(look, denial, others)
    answered = told or _said_against_it(look, denial, others) or _told_in_denial_alone(look, denial)
    accusing = [one for deed in answered for one in look.statements_of[deed.report] if one.type == "ACCUSE" and is_in_one_sentence(look, one, deed)]
    of_others = (one for one in accusing if one.id not in own and not on_one_side(look, denial.deniers, sayers(one)) and _may_answer(look, denial, one))
    return tuple(dict.fromkeys((*answered, *of_others)))


def _at_hand(look: Lookup, denial: Denial, near: Iterable[Statement]) -> Iterator[Statement]:
    """What its report tells, and what others say of a deed in a word of its sentence; in order."""
    roots = {word[:ROOT] for word in denial.words}
    deeds = (one for one in near if one.report == denial.first.report or (one.type not in SPEECH and one.speaker))
    return (one for one in deeds if one.report == denial.first.report or not roots.isdisjoint(verbs_of(look, one.id)))


def _may_answer(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether somebody else says it, at the time."""
    is_told = one.stance in AFFIRMED or (one.stance == "attempted" and bool(one.speaker))
    if not is_told or not is_near(look, denial.first, one):
        return False
    return not on_one_side(look, denial.deniers, speakers(one)) or _is_denied_by_another_body(look, denial, one)


def _is_denied_by_another_body(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether two bodies that only share a state say it and deny it right behind, in one word: "the ministry says … searched; the police deny searching"."""
    if not one.speaker or not is_next_to(look, one, denial.first) or look.order(one) > look.order(denial.first):
        return False
    words, own = words_of(look.called(speakers(one))), words_of(look.called(denial.deniers))
    is_one_body = bool(look.ids(speakers(one)) & look.ids(denial.deniers)) or words <= own or own <= words
    return not is_one_body and any(verbs_of(look, one.id) & verbs_of(look, told.id) for told in denial.told if told.type != "REJECT")


def _is_same_deed(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether the denial repeats the word for the deed and one for what it was done to, other than its place; of another report only what somebody says."""
    if one.report != denial.first.report and not one.speaker:
        return False
    named = done_to(look, one.id) if one.recipients else done_by(look, one.id)  # nothing is done to anybody: "the premier has resigned"
    is_of_them = bool(named & denial.words) or _is_in_one_town(look, denial, one) or _is_of_anybody(look, denial, one) or _is_of_them_by_post(look, denial, one)
    verbs = denial.words - PARTICLES
    return is_of_them and (any(word[:ROOT] in verbs_of(look, one.id) for word in verbs) or bool(_kinds_denied(look, denial) & _kinds_of(look, one.id)))


@once
def _kinds_of(look: Lookup, id: str) -> frozenset[str]:
    """The kinds of deed that a statement tells of."""
    return deeds_in(look.quote(look.statements[id]))


def _kinds_denied(look: Lookup, denial: Denial) -> frozenset[str]:
    """The kinds of deed that are denied, in the words behind the denying."""
    told = (look.quote(one) for one in denial.told if one.type != "REJECT" or one.mode == "assist")
    return frozenset(kind for quote in told for kind in deeds_in(quote))


def _is_of_anybody(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether its report denies such a deed to whomever: "we kidnapped nobody"."""
    alike = (told for told in denial.told if told.type == one.type and told.stance == "denied" and told.type in HARM)
    return one.report == denial.first.report and any(ANYBODY.search(look.quote(told)) for told in alike)


def _is_of_them_by_post(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether those who deny it are called by no more than the post of who is said to have done it: "the prime minister denied that she fled"."""
    called = {fold(entity.name) for slot in denial.deniers if (entity := look.entity(slot)) and entity.name.islower()}
    doers = (entity for slot in one.actors if (entity := look.entity(slot)) and entity.type == "person")
    return any(not called.isdisjoint(map(fold, titles_of(doer))) for doer in doers)


def _is_in_one_town(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether somebody says it of the very town where such a deed is denied."""
    alike = (told for told in denial.told if told.type == one.type and told.type not in SPEECH)
    return bool(one.speaker) and any(towns(look, one.id) & towns(look, told.id) for told in alike)


def _is_in_another_town(look: Lookup, denial: Denial, one: Statement) -> bool:
    denied = [towns(look, told.id) for told in denial.told]
    return bool(towns(look, one.id)) and any(denied) and all(towns(look, one.id).isdisjoint(some) for some in denied)


@once
def towns(look: Lookup, id: str) -> frozenset[str]:
    """The places, smaller than a country, where it happened or to which it was done."""
    one = look.statements[id]
    return frozenset(entity.id for slot in (one.place, *one.recipients) if (entity := look.entity(slot)) and entity.type == "place")


def is_of_one_deed(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether two tellings of one event are of the same deed: in a word for it, or in those whom both say it was done to or by.

    Who was not carried off may have been beaten, and who was not freed may have been taken.
    """
    kinds = {_comes_to(one), _comes_to(other)} - {""}
    if len(kinds) > 1:
        return bool(verbs_of(look, one.id) & verbs_of(look, other.id))
    is_in_words = any(words(look, one.id) & words(look, other.id) for words in (verbs_of, done_to, done_by))
    return is_in_words or bool(look.ids(one.recipients) & look.ids(other.recipients))


def _comes_to(one: Statement) -> str:
    """What a deed comes to for those to whom it is done: taken, freed or hurt; "" for any other."""
    if one.mode == "release":
        return "freed"
    if one.mode in TAKEN:
        return "taken"
    return "hurt" if one.type in ("ASSAULT", "CASUALTY") else ""


def _is_put_to_them(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether another says, in a word that is denied, that those who deny it did it."""
    if not one.speaker or not on_one_side(look, denial.deniers, one.actors) or _is_in_another_town(look, denial, one):
        return False
    return any(word[:ROOT] in verbs_of(look, one.id) for told in denial.told for word in _based_words(look.quote(told)) - PARTICLES)


@once
def verbs_of(look: Lookup, id: str) -> frozenset[str]:
    """The root of the word that carries the type."""
    words = _based_words(look.trigger(look.statements[id]))
    return frozenset(word[:ROOT] for word in words if len(word) >= ROOT or len(words) == 1)


def _based_words(text: str) -> frozenset[str]:
    """The words of a text as sounds, verbs in their base form: "sank" and "sinking" are one."""
    return words_of(" ".join(BASES.get(word, word) for word in fold(text).split()))


@once
def done_to(look: Lookup, id: str) -> frozenset[str]:
    """The words for what it was done to, other than anybody and places."""
    one = look.statements[id]
    return _words_for(look, one, one.recipients)


@once
def done_by(look: Lookup, id: str) -> frozenset[str]:
    """The same for who did it."""
    one = look.statements[id]
    return _words_for(look, one, one.actors)


def _words_for(look: Lookup, one: Statement, slots: Iterable[Slot]) -> frozenset[str]:
    return words_of(" ".join(_called(look, slots))) - place_words(look, one.report)


@once
def harmed(look: Lookup, id: str) -> frozenset[str]:
    """The words for whom or what it harmed, each without those that describe it: "marchers", "bus"; neither anybody nor a nation."""
    one = look.statements[id]
    heads = (words.split()[-1] for words in _called(look, one.recipients))
    told = (head for head in heads if not country_of_demonym(head.removesuffix("s")) and not has_word(*WORDS, "anybody", head))
    return words_of(" ".join(told)) - place_words(look, one.report)


def _called(look: Lookup, slots: Iterable[Slot]) -> Iterator[str]:
    """The words that stand for those who are not just anybody."""
    return (look.reports[slot.span.report].quote(slot.span) for slot in slots if not _is_anybody(look, slot))


def _is_anybody(look: Lookup, slot: Slot) -> bool:
    """Whether it names people so generally that sharing the word says nothing."""
    entity = look.entity(slot)
    return bool(entity and entity.type == "group" and has_word(*WORDS, "anybody", entity.name))


@once
def place_words(look: Lookup, report: str) -> frozenset[str]:
    """The words of the names of all places and countries in a report."""
    named = (name for referent in look.referents_of[report] if referent.type in ("country", "place") for name in referent.names)
    return words_of(" ".join(named))


def _is_same_harm(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether it says that the denier's people did harm, and the denial is of harm by them."""
    if one.report != denial.first.report or one.type not in HARM or not one.actors or one.stance == "asserted":
        return False
    if not on_one_side(look, denial.deniers, one.actors):
        return False
    return any(deed.type in HARM and on_one_side(look, denial.deniers, deed.actors) for deed in denial.deeds + denial.told)


def _is_harm_to_the_same(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether its report tells, in another word, of harm to what such harm is denied to: "the mill was hit", "not targeted the mill"."""
    if one.report != denial.first.report or one.type not in HARM or _is_in_another_town(look, denial, one):
        return False
    denied = (told for told in (*denial.told, *denial.deeds) if told.type == one.type)
    return any(harmed(look, told.id) & harmed(look, one.id) for told in denied)


def _named_claim(look: Lookup, denial: Denial, others: list[Statement]) -> tuple[Statement, ...]:
    """What the party named in "X's claims were rejected" has claimed just before, in its last sentence."""
    if not has_word(*WORDS, "claim", denial.sentence):
        return ()
    start, end = look.sentence_span(denial.first)
    named = [
        Slot(span=span, referent=one.id) for one in look.referents_of[denial.first.report] for span in one.mentions if start <= span.start and span.end <= end
    ]
    before = [one for one in others if one.report == denial.first.report and start - REACH <= one.span.end <= start and one.speaker]
    made = [one for one in before if on_one_side(look, named, speakers(one))]
    last = max((look.sentence_span(one) for one in made), default=None)
    return tuple(one for one in made if look.sentence_span(one) == last)


def _counted_before(look: Lookup, denial: Denial, others: list[Statement]) -> tuple[Statement, ...]:
    """The count that it rejects, the last of its report before it: "disputed the toll"; one that is told as a count before any other."""
    rejected = [look.quote(one) for one in denial.told if one.type == "REJECT" and has_word(*WORDS, "count", look.quote(one))]
    if not rejected:
        return ()
    counted = VICTIMS if any("toll" in fold(quote) for quote in rejected) else COUNTED
    before = [one for one in others if one.report == denial.first.report and look.order(one) < look.order(denial.first)]
    tolls = [one for one in before if any(figure.measure in counted for figure in one.figures)]
    return tuple([one for one in tolls if has_word(*WORDS, "count", look.sentence(one))][-1:] or tolls[-1:])


def _named_account(look: Lookup, denial: Denial, near: Iterable[Statement]) -> tuple[Statement, ...]:
    """What a party has said in other reports whose account is rejected: "rejects the army's account of the crash"; of those whom both name."""
    told = [one for one in denial.told if _is_of_an_account(look, one)]
    if not told:
        return ()
    theirs = frozenset(party for one in told for party in named_within(look, one)) - parties(look, denial.deniers)
    whom = {word for one in told for word in words_of(look.quote(one))}
    said = (one for one in near if one.type not in SPEECH and one.speaker and look.order(one) < look.order(denial.first) and _may_answer(look, denial, one))
    return tuple(one for one in said if _speaks_for_any(look, one, theirs) and done_to(look, one.id) & whom)


def _is_of_an_account(look: Lookup, one: Statement) -> bool:
    """Whether it is what somebody tells of a deed that is rejected, not the deed."""
    return one.type == "REJECT" and has_word(*WORDS, "account", look.quote(one))


def _speaks_for_any(look: Lookup, one: Statement, theirs: frozenset[str]) -> bool:
    """Whether one of these says it, or somebody who has one of their names in what he is called: "Norland's chief prosecutor"."""
    called = words_of(look.called(speakers(one)))
    lands = (words_of(entity.name) for id in theirs if (entity := look.entities.get(id)) and entity.type == "country")
    return bool(parties(look, speakers(one)) & theirs) or any(land <= called for land in lands)


@once
def _blamed(look: Lookup, id: str) -> frozenset[str]:
    """Those to whom a statement puts a deed down: the doers of what another party says, the accused, whoever is said to be behind it."""
    one = look.statements[id]
    if one.stance not in AFFIRMED:
        return frozenset()
    if one.type == "ACCUSE":
        return parties(look, one.recipients)
    if one.type in SPEECH:
        return named_within(look, one) - parties(look, sayers(one)) if has_word(*WORDS, "blame", look.quote(one)) else frozenset()
    return parties(look, one.actors) - parties(look, speakers(one)) if one.speaker else frozenset()


def named_within(look: Lookup, one: Statement) -> frozenset[str]:
    """The entities that its words name, and the countries that they speak for."""
    slots = (
        Slot(span=span, referent=named.id)
        for named in look.referents_of[one.report]
        if named.type in ("country", "organization", "group", "person")
        for span in named.mentions
        if one.span.holds(span)
    )
    return parties(look, slots)


def _put_down_to_them(look: Lookup, denial: Denial, near: Iterable[Statement]) -> tuple[Statement, ...]:
    """Who denies a part in it answers those who put it down to him: in the words nearest to his own, else those told last before."""
    if not has_word(*WORDS, "involved", denial.sentence):
        return ()
    own = parties(look, denial.deniers) | frozenset(party for one in denial.told for party in named_within(look, one))
    others = [one for one in near if own & _blamed(look, one.id) and one not in denial.told and _may_answer(look, denial, one)]
    alike = [one for one in others if words_of(look.quote(one)) & (denial.words - place_words(look, one.report))]
    before = [one for one in others if look.order(one) < look.order(denial.first)]
    return tuple(alike or before[-1:])


def _told_as_the_deed(look: Lookup, denial: Denial, others: list[Statement]) -> tuple[Statement, ...]:
    """The violence told last before it, where they deny a part in "the attack", whatever it was called before."""
    if not has_word(*WORDS, "involved", denial.sentence) or not THE_DEED.search(denial.sentence):
        return ()
    start = look.sentence_span(denial.first)[0]
    before = [one for one in others if one.report == denial.first.report and one.type == "ASSAULT" and start - FAR <= one.span.end <= start]
    last = max((look.sentence_span(one) for one in before), default=None)
    return tuple(one for one in before if look.sentence_span(one) == last)


def _said_just_before(look: Lookup, denial: Denial, others: list[Statement]) -> tuple[Statement, ...]:
    """What another party says before it, in its sentence or the nearest of its paragraph; who denies in so many words answers somebody."""
    start = min(one.span.start for one in denial.told)
    text = look.reports[denial.first.report].text
    if not any((one.type == "REJECT" and _denies(look, one)) or _is_called_untrue(look, one) for one in denial.told):
        return ()
    said = [one for one in others if one.report == denial.first.report and (one.type == "ACCUSE" or (one.speaker and one.stance != "asserted"))]
    owner, contents = OWNED.search(denial.sentence), [one for one in denial.told if one.stance == "denied"]
    said = [one for one in said if not owner or words_of(owner[1]) & words_of(look.called((*speakers(one), *sayers(one))))]
    said = [one for one in said if one.type != "PROTEST" or not contents or any(other.type == "PROTEST" for other in contents)]
    said = [one for one in said if not contents or not _is_bare_toll(look, one) or _is_toll_denied(look, denial, one)]
    said = [one for one in said if not contents or _may_be_what_is_denied(look, denial, one)]
    before = [one for one in said if start - REACH <= one.trigger.end <= start and _reads_on(look, one, denial, start)]
    before = before or [one for one in said if one.speaker and is_in_one_sentence(look, one, denial.first) and one.trigger.end <= denial.first.trigger.start]
    nearest = max((look.sentence_span(one) for one in before), default=None)
    between = text[nearest[1] : start] if nearest else ""
    if len(SENTENCE_END.findall(between)) > MOST_BETWEEN:
        return ()
    together = [one for one in before if look.sentence_span(one) == nearest]
    return tuple(sorted(together, key=lambda one: (one.type in HARM, one.type not in SPEECH, one.span.start, one.id))[-1:])


def _may_be_what_is_denied(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether it is of a kind of deed that is denied, as far as these are known, or shares a word with the denial."""
    kinds = _kinds_denied(look, denial)
    shared = words_said(look, one.id) & denial.words - place_words(look, one.report)
    return not kinds or bool(kinds & deeds_in(look.sentence(one))) or bool(shared)


def _is_bare_toll(look: Lookup, one: Statement) -> bool:
    """Whether it only counts or tells of harm, by nobody: who denies a deed leaves it be."""
    return one.type == "CASUALTY" and not one.actors and not deeds_in(look.quote(one)) - {"kill"}


def _is_toll_denied(look: Lookup, denial: Denial, one: Statement) -> bool:
    """Whether what is denied is that anybody died, or names those who were harmed."""
    return "kill" in _kinds_denied(look, denial) or bool(harmed(look, one.id) & denial.words) or any(told.type == "CASUALTY" for told in denial.told)


def _reads_on(look: Lookup, one: Statement, denial: Denial, start: int) -> bool:
    """Whether a denial that starts there stands in its paragraph, or opens the next one right behind it, as wires break them."""
    between = look.reports[denial.first.report].text[one.span.end : start].rstrip()
    is_of_somebody = bool(one.speaker) and (bool(one.actors) or one.type in SPEECH)
    return "\n" not in between or (is_of_somebody and is_next_to(look, one, denial.first))


def _told_before(look: Lookup, denial: Denial, others: list[Statement]) -> tuple[Statement, ...]:
    """All that the party last heard before it has told, where it is the account that is denied: "asked about her account, they called it invented"."""
    start = denial.first.span.start
    if not has_word(*WORDS, "account", denial.sentence[: max(0, start - look.sentence_span(denial.first)[0])]):
        return ()
    before = [one for one in others if one.report == denial.first.report and one.speaker and start - REACH <= one.span.end <= start]
    last = before[-1:]
    return tuple(one for one in before if any(look.ids(speakers(one)) == look.ids(speakers(other)) for other in last))


def _said_against_it(look: Lookup, denial: Denial, others: list[Statement]) -> tuple[Statement, ...]:
    """What another party says right behind it and is set against it: "denied having paid; a guard said that …", "denied it. But monitors found …"."""
    end = max(one.span.end for one in denial.told)
    said = (one for one in others if one.report == denial.first.report and one.speaker and one.stance != "asserted" and one.span.start >= end)
    return tuple(one for one in said if is_next_to(look, denial.first, one) and _is_set_against(look, end, one))


def _is_set_against(look: Lookup, end: int, one: Statement) -> bool:
    """Whether it begins, behind a denial that ends here, with a "but", or after a semicolon."""
    return SET_AGAINST.search(look.reports[one.report].text[end : one.span.start]) is not None


def _told_in_denial_alone(look: Lookup, denial: Denial) -> tuple[Statement, ...]:
    """What nobody but the denial itself says that somebody claims: "rejected allegations that he had sold arms"."""
    text = look.reports[denial.first.report].text
    denials = [one.trigger.end for one in denial.told if one.type == "REJECT"]
    is_deed = (one for one in denial.told if one.type not in SPEECH or one.mode == "assist")
    contents = [one for one in is_deed if one.stance == "denied" and not GOES_ON.match(text, one.span.end)]
    return tuple(one for one in contents if any(end <= one.span.start and has_word(*WORDS, "claim", text[end : one.span.start]) for end in denials))
