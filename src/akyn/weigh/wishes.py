"""This file sets wishes and judgements against each other: asked and refused, told to go and to stay, praised and condemned, the blame put on two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word, words_of
from akyn.weigh.asking import in_its_words
from akyn.weigh.claims import names
from akyn.weigh.denials import done_to, is_by_judges, named_within
from akyn.weigh.governments import WORDS, country_spoken_for, sayers, speakers
from akyn.weigh.quarrels import SOON_DAYS, Crisis, Near, Quarrel, Rule, is_alike, is_in_one_sentence, is_near, is_next_to, not_twice, on_one_side, words_said

THAT = re.compile(r"\s+that\b")  # "denied | that there had been a raid": a fact, no wish
WHOSE_WORK = re.compile(r"\b(?:it|this|that) (?:was|is|had been|has been) (?:all )?the (?:work|doing|handiwork) of (?:the |a |an )?([^,.;:()]{3,80})")
PLANS = frozenset({"AGREE", "AID", "COOPERATE", "INVEST", "MOBILIZE", "SANCTION", "SUPPORT"})
DEMANDS = frozenset({"REQUEST", "THREATEN", "COERCE", "SANCTION"})

# ---- asked and refused ------------------------------------------------------------------------------------------------------


def _is_of_wishes(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody asks for something, accepts or plans it, or refuses it."""
    return _is_wanted(one) or _is_refused(look, one)


def _is_wanted(one: Statement) -> bool:
    return _is_asked(one) or _is_planned(one)


def _is_asked(one: Statement) -> bool:
    is_accepted = one.type in ("AGREE", "CONCEDE") or (one.type == "RETREAT" and one.mode == "ceasefire")
    return (one.type == "REQUEST" or is_accepted) and one.stance in AFFIRMED and bool(sayers(one))


def _is_planned(one: Statement) -> bool:
    return one.type in PLANS and one.stance == "planned" and bool(sayers(one))


def _is_refused(look: Lookup, one: Statement) -> bool:
    """Whether somebody will not have it; who rejects a claim denies it, and a court that turns down an appeal judges."""
    if one.type != "REJECT" or one.stance not in (*AFFIRMED, "planned") or not one.actors:
        return False
    if has_word(*WORDS, "deny", look.trigger(one)) and THAT.match(look.reports[one.report].text, one.trigger.end):
        return False
    return not has_word(*WORDS, "claim", look.quote(one)) and not is_by_judges(look, one)


def _asked_of_them(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What others ask, of those who refuse it or in the paper that they refuse; what others accept in the same sentence, or plan right beside it."""
    if not _is_refused(look, one):
        return ()
    return tuple(other for other in near(one) if _is_wanted(other) and _is_refused_by(look, other, one))


def _is_refused_by(look: Lookup, asked: Statement, refused: Statement) -> bool:
    if _names_their_call(look, refused, asked):
        return True  # also of one state: a president and a court
    if asked.report != refused.report and (asked.type != "REQUEST" or not is_alike(look, asked, refused)):
        return False  # most that is wanted nearby, whoever wants it
    if on_one_side(look, sayers(asked), (*sayers(refused), *speakers(refused))):
        return False
    if _is_planned(asked):
        return is_next_to(look, asked, refused) and _is_of_one_thing(look, asked, refused)
    is_beside = is_in_one_sentence(look, asked, refused)
    if asked.type != "REQUEST":
        return is_beside
    if _is_of_theirs(look, refused, asked):
        return is_beside or is_alike(look, asked, refused)
    is_before = look.order(asked) < look.order(refused) or is_beside
    return is_before and on_one_side(look, asked.recipients, sayers(refused)) and (is_next_to(look, asked, refused) or is_alike(look, asked, refused))


def _is_of_theirs(look: Lookup, refused: Statement, asked: Statement) -> bool:
    """Whether it is those who ask, or a paper of theirs, that are refused: "the Norse call"."""
    lands = {entity.country for slot in refused.recipients if (entity := look.entity(slot)) and entity.country}
    own = {code for slot in sayers(asked) if (code := country_spoken_for(look, slot))}
    return bool(lands & own) or on_one_side(look, refused.recipients, sayers(asked))


def _names_their_call(look: Lookup, refused: Statement, asked: Statement) -> bool:
    """Whether it is not long after and in so many words an order or call of theirs that is refused: "refuses to comply with a Senate order"."""
    if asked.type != "REQUEST" or not _is_soon_after(look, refused, asked) or not has_word(*WORDS, "call", look.quote(refused)):
        return False
    is_named = not (look.ids(sayers(asked)) - look.ids(sayers(refused))).isdisjoint(named_within(look, refused))
    return is_named and (not asked.recipients or on_one_side(look, asked.recipients, sayers(refused)))


def _is_soon_after(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether its report is of the day of the other's or not long after; of reports without a day nobody knows."""
    day, before = look.published(one), look.published(other)
    return bool(day and before and 0 <= (day - before).days <= SOON_DAYS)


def _is_of_one_thing(look: Lookup, planned: Statement, refused: Statement) -> bool:
    """Whether the plan names what is refused: "foreign aid"."""
    refused_thing = words_of(look.called(refused.recipients))
    return not refused_thing.isdisjoint(words_said(look, planned.id))


def _refused(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """What some ask for and those of whom it is asked refuse, or some accept and others do not."""
    for one, asked in not_twice(crisis):
        askers, refuser = _called(look, *asked), _called(look, one)
        sides = ((f"It should: so {askers}", asked), (f"It should not: so {refuser}", (one,)))
        yield Quarrel(rule="refused", about=f"Should it be done: {in_its_words(look, asked[0])}?", sides=sides, is_of_facts=False)


# ---- told to go and told to stay ---------------------------------------------------------------------------------------------


def _is_of_leaving(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody tells others to leave, or to stay."""
    return _is_told_to(look, one, "go-away") or _is_told_to(look, one, "stay")


def _is_told_to(look: Lookup, one: Statement, what: str) -> bool:
    if one.type not in DEMANDS or one.stance not in AFFIRMED or not (sayers(one) and one.recipients):
        return False
    told = _to_its_end(look, one) if one.type in ("REQUEST", "THREATEN") else look.quote(one)
    return has_word(*WORDS, what, told) and (what == "stay" or not has_word(*WORDS, "stay", told))


def _to_its_end(look: Lookup, one: Statement) -> str:
    """Its words and the rest of its sentence: "asks envoys | of states that have recognised her to stay"."""
    return look.reports[one.report].text[one.span.start : look.sentence_span(one)[1]]


def _told_to_go(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """Who tells those to leave whom another asks to stay; two may speak for one state, a president and who would be."""
    if not _is_told_to(look, one, "stay"):
        return ()
    others = (other for other in near(one) if _is_told_to(look, other, "go-away") and is_near(look, one, other, days=SOON_DAYS))
    return tuple(other for other in others if not look.ids(sayers(one)) & look.ids(sayers(other)) and done_to(look, one.id) & done_to(look, other.id))


def _leaving(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Those whom some tell to leave and others to stay."""
    for one, others in not_twice(crisis):
        whom, keeping, sending = names(look, one.recipients), _called(look, one), _called(look, *others)
        sides = ((f"They should leave: so {sending}", others), (f"They should stay: so {keeping}", (one,)))
        yield Quarrel(rule="leaving", about=f"Should {whom} leave?", sides=sides, is_of_facts=False)


# ---- praised and condemned --------------------------------------------------------------------------------------------------


def _is_of_judgement(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody praises or defends something, or condemns it."""
    return _is_praised(look, one) or _is_condemned(one)


def _is_praised(look: Lookup, one: Statement) -> bool:
    return one.type == "SUPPORT" and one.stance in AFFIRMED and bool(sayers(one)) and has_word(*WORDS, "praise", look.trigger(one))


def _is_condemned(one: Statement) -> bool:
    return one.type == "ACCUSE" and one.mode == "disapprove" and one.stance in AFFIRMED and bool(sayers(one))


def _condemned_by_others(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """Who condemns what a statement praises: in the same words, or whoever did it right beside it."""
    if not _is_praised(look, one):
        return ()
    others = (other for other in near(one) if _is_condemned(other) and _is_of_one_deed(look, one, other))
    return tuple(other for other in others if not on_one_side(look, sayers(one), sayers(other)))


def _is_of_one_deed(look: Lookup, one: Statement, other: Statement) -> bool:
    is_by_the_same = is_next_to(look, one, other) and on_one_side(look, one.recipients, other.recipients)
    return is_by_the_same or (is_near(look, one, other, days=SOON_DAYS) and is_alike(look, one, other))


def _judged(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """What some praise and others condemn."""
    for one, against in not_twice(crisis):
        praising, condemning = _called(look, one), _called(look, *against)
        sides = ((f"It was right: so {praising}", (one,)), (f"It was not: so {condemning}", against))
        yield Quarrel(rule="judged", about=f"Praised by {praising}, condemned by {condemning}: was it right?", sides=sides, is_of_facts=False)


# ---- the blame put on two ---------------------------------------------------------------------------------------------------


def _is_of_blame(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody puts the blame on somebody or something, or says whose work it was."""
    return _puts_the_blame(look, one) or bool(_whose_work(look, one))


def _whose_work(look: Lookup, one: Statement) -> str:
    """The words for those whose work somebody says that it was; "" where nobody says so."""
    found = WHOSE_WORK.search(look.quote(one)) if one.speaker and one.stance in AFFIRMED else None
    return found[1] if found else ""


def _puts_the_blame(look: Lookup, one: Statement) -> bool:
    is_told = one.type == "ACCUSE" and one.mode == "allege" and one.stance in AFFIRMED
    return is_told and bool(sayers(one) and one.recipients) and has_word(*WORDS, "put-down-to", look.trigger(one))


def _blamed_otherwise(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """Who puts the blame on another right behind it."""
    if not _puts_the_blame(look, one):
        return ()
    behind = (other for other in near(one) if is_next_to(look, one, other) and look.order(other) > look.order(one))
    return tuple(other for other in behind if not on_one_side(look, sayers(one), sayers(other)) and _is_put_on_another(look, one, other))


def _is_put_on_another(look: Lookup, one: Statement, other: Statement) -> bool:
    if whose := _whose_work(look, other):
        return words_of(whose).isdisjoint(words_of(look.called(one.recipients)))
    return _puts_the_blame(look, other) and not on_one_side(look, one.recipients, other.recipients)


def _blamed(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """One thing for which two put the blame on different doers or causes."""
    for one, others in not_twice(crisis):
        culprit, other_culprit = names(look, one.recipients), _whose_work(look, others[0]) or names(look, others[0].recipients)
        sides = ((f"It was {culprit}: so {_called(look, one)}", (one,)), (f"It was {other_culprit}: so {_called(look, *others)}", others))
        yield Quarrel(rule="blamed", about=f"Who is to blame: {culprit} or {other_culprit}?", sides=sides)


# ---- what the three share ---------------------------------------------------------------------------------------------------


def _called(look: Lookup, *told: Statement) -> str:
    """The names of those who ask, judge or refuse."""
    return names(look, [slot for one in told for slot in sayers(one)])


OF_WISHES = (
    Rule(name="blamed", concerns=_is_of_blame, finds=_blamed_otherwise, quarrels=_blamed),
    Rule(name="judged", concerns=_is_of_judgement, finds=_condemned_by_others, quarrels=_judged),
    Rule(name="leaving", concerns=_is_of_leaving, finds=_told_to_go, quarrels=_leaving),
    Rule(name="refused", concerns=_is_of_wishes, finds=_asked_of_them, quarrels=_refused),
)
