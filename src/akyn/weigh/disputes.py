"""This file sets claims that cannot all be true beside each other: a deed and its denial, power claimed and called a seizure, a result and its rejection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from akyn.model import AFFIRMED, Dispute, Event, Point, Series, Side, Slot, Span, Statement, content_id
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word, likeness, words_of
from akyn.weigh.asking import how_many, whether
from akyn.weigh.begun import answered_by_force, begun, is_of_beginning
from akyn.weigh.claims import named, names, sayer_names
from akyn.weigh.counts import counted_otherwise, counts, is_of_a_count, may_count_one_thing
from akyn.weigh.deeds import deeds_in
from akyn.weigh.denials import answered_claims, denied, done_by, done_to, harmed, is_of_denial, is_of_one_deed, verbs_of
from akyn.weigh.force import force, is_of_force, uncalled_for
from akyn.weigh.gainsaid import gainsaid, gainsaid_before, is_of_gainsaying
from akyn.weigh.governments import WORDS, is_institution, sayers, speakers
from akyn.weigh.harmless import harmless, is_of_what_was_fired, told_of_as_harm
from akyn.weigh.otherwise import OF_ACCOUNTS
from akyn.weigh.posts import dismissed_before, is_of_a_post, posts
from akyn.weigh.power import is_of_power, is_of_rulers, power, rulers
from akyn.weigh.quarrels import (
    ALIKE,
    SOON_DAYS,
    SPEECH,
    Crisis,
    Near,
    Quarrel,
    Rule,
    is_alike,
    is_elsewhere,
    is_in_one_sentence,
    is_near,
    is_next_to,
    is_refusal,
    on_one_side,
    words_said,
)
from akyn.weigh.victims import is_of_victims, told_as_others, victims
from akyn.weigh.wishes import OF_WISHES

ASKED = frozenset({"REQUEST", "AGREE", "SUPPORT", "CONSULT", "COOPERATE"})  # a call on foreign forces to leave is no claim that they stand behind it
DEEDS_OF_FORCE = frozenset({"ASSAULT", "CASUALTY", "COERCE"})
ACCUSED_OR_DENIED = frozenset({"answered", "denial"})  # rules
# To which rules each gives way; none: to all.
YIELDING: dict[str, frozenset[str]] = {"doers": frozenset({"begun"}), "gainsaid": frozenset(), "posts": frozenset({"power", "rulers"})}
WHOEVER_WON = re.compile(r"\b(?:on|over|about|of|as to|know|say|decide|clear|declare) who\b")  # "takes no position on who won"
CALLED_AS = re.compile(r"\bas$")  # "described the vote as | “free and fair”"
BACK = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]his|[Tt]hat|[Tt]hose) $")  # "the | attacks were carried out by"
LONGEST_BACK = len("these ")
SO = ": so "  # between what a side claims and whose claim it is
MOST = 12  # statements of one side


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """A question that was raised, as it would be shown."""

    dispute: Dispute
    rule: str
    is_of_facts: bool
    told: frozenset[str]  # the statements on all sides
    denials: frozenset[str]  # those on the second

    @property
    def claims(self) -> frozenset[str]:
        """Those on its other sides."""
        return self.told - self.denials


def shown(of_events: Iterable[Raised], of_crises: Iterable[Raised], of_figures: Iterable[Raised]) -> tuple[Dispute, ...]:
    """The disputes that are shown, by id: a denial that an event already answers, or sets against the very claims that it denies, is not told twice."""
    of_events, of_crises, of_figures = list(of_events), list(of_crises), list(of_figures)
    counted = [raised.told for raised in of_figures]
    answered = {id for raised in of_events for id in raised.told}
    against: dict[frozenset[str], set[str]] = {}  # the denials that events set against the same claims, no more and no fewer
    for one in of_events:
        against.setdefault(one.claims, set()).update(one.denials)

    def is_told(denial: Raised) -> bool:
        if denial.rule == "counts":
            return any(one <= denial.told for one in counted)
        return denial.rule == "denial" and _is_answered(denial)

    def _is_answered(denial: Raised) -> bool:
        return denial.denials <= answered or not denial.denials.isdisjoint(against.get(denial.claims, ()))

    told = [*of_events, *(one for one in _not_within_another(of_crises) if not is_told(one)), *of_figures]
    knowing = _by_statement(one for one in told if one.rule not in YIELDING)
    found = {raised.dispute.id: raised.dispute for raised in told if raised.rule not in YIELDING or not _is_set_by_another(raised, knowing)}
    return tuple(sorted(_asked_once(found[id] for id in sorted(found)), key=lambda one: one.id))


def _asked_once(found: Iterable[Dispute]) -> Iterator[Dispute]:
    """Disputes, as one where the same words answer the same question: a death that two reports tell, and one denial."""
    of_question: dict[str, list[Dispute]] = {}
    for one in found:
        same = of_question.setdefault(one.about, [])
        place = next((place for place, other in enumerate(same) if _are_answered_alike(one, other)), None)
        if place is None:
            same.append(one)
        else:
            same[place] = _with_claims_of(same[place], one)
    for same in of_question.values():
        yield from same


def _are_answered_alike(one: Dispute, other: Dispute) -> bool:
    return len(one.sides) == len(other.sides) == 2 and not set(one.sides[1].statements).isdisjoint(other.sides[1].statements)


def _with_claims_of(known: Dispute, other: Dispute) -> Dispute:
    """A dispute with the claims that another sets against the same answer."""
    (yes, no), (more, answers) = known.sides, other.sides
    voices = dict.fromkeys(side.claim.partition(SO)[2] for side in (yes, more))
    claim = f"{yes.claim.partition(SO)[0]}{SO}{' and '.join(voices)}" if all(voices) else yes.claim
    told = dict.fromkeys((*yes.statements, *more.statements))
    answered = dict.fromkeys(id for id in (*no.statements, *answers.statements) if id not in told)
    sides = (Side(claim=claim, statements=tuple(told)[:MOST]), Side(claim=no.claim, statements=tuple(answered)[:MOST]))
    return replace(known, sides=sides)


def _by_statement(raised: Iterable[Raised]) -> dict[str, list[Raised]]:
    """By each statement, what tells of it."""
    told: dict[str, list[Raised]] = {}
    for one in raised:
        for id in one.told:
            told.setdefault(id, []).append(one)
    return told


def _is_set_by_another(yielding: Raised, knowing: Mapping[str, Sequence[Raised]]) -> bool:
    """Whether a rule that knows more of the matter sets any of the claims against any of the answers."""
    rules = YIELDING[yielding.rule]
    others = (one for id in yielding.claims for one in knowing.get(id, ()) if not rules or one.rule in rules)
    return any(not yielding.denials.isdisjoint(one.told) for one in others)


def _not_within_another(raised: Sequence[Raised]) -> Iterator[Raised]:
    """Accusations and denials without those of which another tells all: who rejects what he is accused of denies it."""
    told = _by_statement(one for one in raised if one.rule in ACCUSED_OR_DENIED)
    for one in raised:
        if one.rule not in ACCUSED_OR_DENIED or not any(_is_told_by(one, other) for other in told[min(one.told)]):
            yield one


def _is_told_by(one: Raised, other: Raised) -> bool:
    """Whether another of the other kind tells all of it; where both tell the same, the accusation is told."""
    return one.rule != other.rule and (one.told < other.told or (one.told == other.told and one.rule == "denial"))


def raised_by_event(look: Lookup, event: Event) -> tuple[Raised, ...]:
    """What the tellings of one event disagree on."""
    return _raised(look, _deed_and_denial(look, event))


def raised_by_figures(look: Lookup, series: Series) -> tuple[Raised, ...]:
    """What the tellings of one figure disagree on."""
    return _raised(look, _figures(look, series))


def raised_by_rule(look: Lookup, rule: Rule, crisis: Crisis) -> tuple[Raised, ...]:
    """What is disputed in one crisis, by one rule."""
    return _raised(look, rule.quarrels(look, crisis))


def _raised(look: Lookup, quarrels: Iterable[Quarrel]) -> tuple[Raised, ...]:
    return tuple(raised for quarrel in quarrels if (raised := _as_shown(look, quarrel)))


def _as_shown(look: Lookup, quarrel: Quarrel) -> Raised | None:
    dispute = _dispute(look, quarrel)
    if not dispute:
        return None
    sides = [frozenset(one.id for one in told) for _, told in quarrel.sides]
    return Raised(dispute=dispute, rule=quarrel.rule, is_of_facts=quarrel.is_of_facts, told=frozenset().union(*sides), denials=sides[1])


def _dispute(look: Lookup, quarrel: Quarrel) -> Dispute | None:
    """The quarrel as it is shown, None where only one side is left of one that needs two."""
    taken: set[str] = set()
    sides = []
    for claim, told in (*quarrel.sides[:-1], (quarrel.sides[-1][0], (*quarrel.sides[-1][1], *quarrel.acts))):
        kept = [one for one in dict.fromkeys(told) if one.id not in taken]
        taken |= {one.id for one in kept}
        if kept:
            surest = sorted(kept, key=lambda one: (-one.confidence, look.order(one)))[:MOST]
            sides.append(Side(claim=claim, statements=tuple(one.id for one in sorted(surest, key=look.order))))
    if (len(sides) < 2 and not (sides and quarrel.single)) or (len(sides) > 1 and _is_of_one_voice(look, sides)):
        return None
    first = min((look.statements[id] for side in sides for id in side.statements), key=look.order)
    status = "open" if len(sides) > 1 else "single-sided"
    return Dispute(id=content_id("d", quarrel.rule, first.id), about=quarrel.about, sides=tuple(sides), status=status)  # type: ignore[arg-type]  # mypy widens a conditional to str


def _is_of_one_voice(look: Lookup, sides: Iterable[Side]) -> bool:
    """Whether one and the same speaker says all of it: nobody quarrels with himself."""
    voices = {look.ids(speakers(look.statements[id])) for side in sides for id in side.statements}
    return len(voices) == 1 and frozenset() not in voices


# ---- a deed and its denial ------------------------------------------------------------------------------------------------


def _deed_and_denial(look: Lookup, event: Event) -> Iterator[Quarrel]:
    """One event that some affirm and others deny; who says and unsays it himself is no dispute."""
    told = [look.statements[id] for id in event.statements if look.statements[id].type not in SPEECH]
    yes = tuple(one for one in told if one.stance in AFFIRMED)
    no = tuple(one for one in told if one.stance == "denied" and one.speaker and not is_refusal(look, one))
    crises = {look.situations[one.report].id for one in no if one.report in look.situations}
    yes = tuple(one for one in yes if one.report not in look.situations or look.situations[one.report].id in crises)
    yes = tuple(one for one in yes if not look.ids(speakers(one)) & {id for other in no for id in look.ids(speakers(other))})
    no = tuple(one for one in no if any(is_of_one_deed(look, one, other) for other in yes))
    yes = tuple(one for one in yes if any(is_of_one_deed(look, one, other) for other in no))
    if yes and no:
        acts = tuple(one for told in no for one in _said_in_denying(look, told))
        sides = ((f"It happened: so {sayer_names(look, yes)}", yes), (f"It did not: so {sayer_names(look, no)}", no))
        yield Quarrel(rule="denied", about=whether(look, yes), sides=sides, acts=acts)


def _said_in_denying(look: Lookup, denied: Statement) -> Iterator[Statement]:
    """The act of denying in whose words a deed is denied: "the command denied | hitting the clinic"."""
    beside = (one for one in look.statements_of[denied.report] if one.type == "REJECT" and is_in_one_sentence(look, one, denied))
    yield from (one for one in beside if one.trigger.end <= denied.span.end and on_one_side(look, sayers(one), speakers(denied)))


# ---- was the vote fair -------------------------------------------------------------------------------------------------------


def _is_of_vote(look: Lookup, one: Statement, home: str) -> bool:
    return (_is_vote_rejected(look, one) or _is_result(look, one)) and not is_elsewhere(look, one, home)


def _vote(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """A result that some report or defend, and that others reject or call rigged; who annulled it stands apart and has not called it unfair."""
    against = tuple(one for one in crisis.told if _is_vote_rejected(look, one))
    unfair = tuple(one for one in against if one.type != "ANNUL")
    annulled = tuple(one for one in against if one.type == "ANNUL")
    result = tuple(one for one in crisis.told if _is_result(look, one))
    if result and against:
        no = (("It was not a fair vote", unfair), ("The result was annulled", annulled))
        sides = ((_result_claim(look, result), result), *((f"{claim}: so {sayer_names(look, told)}", told) for claim, told in no if told))
        yield Quarrel(rule="vote", about=f"Was the vote in {crisis.name} fair?", sides=sides)


def _result_claim(look: Lookup, result: tuple[Statement, ...]) -> str:
    winners = names(look, [slot for one in result if one.type == "ELECT" for slot in _elected(one)])
    if winners:
        return f"The result stands: {winners} won"
    if all(_is_fraud_denied(look, one) for one in result):
        return f"Fraud is denied: so {sayer_names(look, result)}"
    return f"It was fair: so {sayer_names(look, result)}"


def _is_vote_rejected(look: Lookup, one: Statement) -> bool:
    quote = look.quote(one)
    if one.stance == "denied" or _is_fraud_denied(look, one):
        return False
    if one.type == "ACCUSE":
        return has_word(*WORDS, "fraud", quote) and has_word(*WORDS, "vote", look.sentence(one))
    if one.type == "ANNUL" and one.stance in AFFIRMED:
        judges = any(has_word(*WORDS, "judging", entity.name) for slot in one.actors if (entity := look.entity(slot)))
        return (judges or _is_electoral_body(look, one.actors)) and has_word(*WORDS, "vote", look.sentence(one))
    is_of_vote = has_word(*WORDS, "vote", quote) and not has_word(*WORDS, "vote", look.trigger(one)) and not _is_claim_denied(look, one)
    is_called_unfair = one.type == "COMMENT" and any(has_word(*WORDS, kind, quote) for kind in ("fraud", "unfair-vote"))
    return is_of_vote and (one.type == "REJECT" or is_called_unfair)


def _is_claim_denied(look: Lookup, one: Statement) -> bool:
    """Whether it is something said of the vote that is denied: "denied that the vote was put off"; to reject the vote itself is another thing."""
    trigger = look.trigger(one)
    is_turned_down = has_word(*WORDS, "turn-down", trigger) and not has_word(*WORDS, "claim", look.quote(one))
    return has_word(*WORDS, "deny", trigger) and not is_turned_down


def _is_fraud_denied(look: Lookup, one: Statement) -> bool:
    """Whether somebody rejects that votes were bought or falsified; who rejects a result and calls it rigged does not."""
    if one.type != "REJECT" or not has_word(*WORDS, "deny", look.trigger(one)):
        return False
    quote, sentence = look.quote(one), look.sentence(one)
    told = quote if has_word(*WORDS, "vote", quote) else sentence
    return has_word(*WORDS, "vote", told) and (has_word(*WORDS, "fraud", told) or has_word(*WORDS, "paid", told))


def _is_result(look: Lookup, one: Statement) -> bool:
    quote = look.quote(one)
    if _is_fraud_denied(look, one):
        return True
    if one.type == "ELECT" and one.stance == "claimed" and _is_electoral_body(look, speakers(one)):
        sentence = look.sentence(one)
        return has_word(*WORDS, "win", sentence) and not has_word(*WORDS, "annul", sentence)
    if one.type == "ELECT":
        if not _elected(one) or any(is_institution(look.referents[slot.referent]) for slot in _elected(one)):
            return False
        is_of_vote = has_word(*WORDS, "vote", look.sentence(one)) and not has_word(*WORDS, "fraud", look.trigger(one))
        is_won = (has_word(*WORDS, "win", quote) or has_word(*WORDS, "upheld", look.sentence(one))) and not WHOEVER_WON.search(quote)
        return one.stance in AFFIRMED and is_of_vote and is_won
    said = look.sentence(one) if CALLED_AS.search(quote) else quote
    is_praise = one.type in ("SUPPORT", "COMMENT") and not any(has_word(*WORDS, kind, said) for kind in ("fraud", "unfair-vote", "concern"))
    return is_praise and has_word(*WORDS, "vote", quote) and has_word(*WORDS, "win", said)


def _elected(one: Statement) -> tuple[Slot, ...]:
    """Who is elected: whom voters or a commission elect or declare the winner, else who wins."""
    return one.recipients or one.actors


def _is_victory_here(look: Lookup, one: Statement, home: str) -> bool:
    return (_is_own_victory(look, one) or _is_victory_of_one(look, one)) and not is_elsewhere(look, one, home)


def _is_victory_of_one(look: Lookup, one: Statement) -> bool:
    """Whether one person is told to have won or to be elected, by anybody."""
    won = [entity for slot in _elected(one) if (entity := look.entity(slot))]
    is_told = one.type == "ELECT" and one.stance in AFFIRMED and has_word(*WORDS, "win", look.quote(one))
    return is_told and len(won) == 1 and won[0].type == "person"


def _winners(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Who says that he has won, and others who say it of themselves, or who are declared the winner."""
    for one in crisis.told:
        if _is_own_victory(look, one):
            against = tuple(other for other in crisis.told if _is_another_victory(look, one, other))
            if against:
                yes = tuple(same for same in crisis.told if same not in against and on_one_side(look, _victors(look, one), _victors(look, same)))
                sides = tuple((f"{names(look, _victors(look, told[0]))} won: so {sayer_names(look, told)}", told) for told in (yes, against))
                yield Quarrel(rule="winners", about=f"Who won the vote in {crisis.name}?", sides=sides)
                return


def _victors(look: Lookup, one: Statement) -> tuple[Slot, ...]:
    return speakers(one) if one.speaker and not _is_of_a_person(look, one.recipients) else _elected(one)


def _is_another_victory(look: Lookup, one: Statement, other: Statement) -> bool:
    is_of_one_vote = is_near(look, one, other) and (_is_own_victory(look, other) or _is_victory_of_one(look, one) or _is_of_a_person(look, speakers(one)))
    return is_of_one_vote and not on_one_side(look, _victors(look, one), (*_victors(look, other), *speakers(other)))


def _is_of_a_person(look: Lookup, slots: Iterable[Slot]) -> bool:
    return any(entity.type == "person" for slot in slots if (entity := look.entity(slot)))


def _is_electoral_body(look: Lookup, slots: Iterable[Slot]) -> bool:
    return any(has_word(*WORDS, "electoral-body", entity.name) for slot in slots if (entity := look.entity(slot)))


def _is_own_victory(look: Lookup, one: Statement) -> bool:
    """Whether somebody says that he or his side has won."""
    if one.type not in ("ELECT", "COMMENT") or one.stance != "claimed" or not one.speaker:
        return False
    if _is_electoral_body(look, speakers(one)):
        return False
    persons = tuple(slot for slot in one.recipients if _is_of_a_person(look, (slot,)))
    parties_to = (persons or one.actors) if one.type == "ELECT" else ()
    own = not parties_to or on_one_side(look, parties_to, speakers(one))
    is_won = has_word(*WORDS, "win", look.quote(one)) or bool(one.type == "ELECT" and one.recipients)
    return own and is_won and (one.type == "ELECT" or has_word(*WORDS, "vote", look.sentence(one)))


# ---- accusation and answer -------------------------------------------------------------------------------------------------


def _is_of_accusations(look: Lookup, one: Statement, home: str) -> bool:
    return _is_accusation(one) or _may_reject(one)


def _is_accusation(one: Statement) -> bool:
    return _accuses(one) and bool(one.recipients and sayers(one))


def _accuses(one: Statement) -> bool:
    return one.type == "ACCUSE" and one.stance != "denied"


def _may_reject(one: Statement) -> bool:
    return (one.type in ("REJECT", "ACCUSE") or one.stance == "denied") and bool(sayers(one))


def _answers(look: Lookup, near: Near, accusation: Statement) -> tuple[Statement, ...]:
    """What those whom an accusation is aimed at reject it with."""
    if not _is_accusation(accusation) or on_one_side(look, accusation.recipients, sayers(accusation)):
        return ()
    said = (one for one in near(accusation) if _may_reject(one) and one.id != accusation.id and _may_answer(look, accusation, one))
    return tuple(one for one in said if on_one_side(look, accusation.recipients, sayers(one)) and _is_answer(look, accusation, one))


def _may_answer(look: Lookup, accusation: Statement, one: Statement) -> bool:
    """Whether it is at the time; a counter-accusation comes after, and one ambassador called in after another is no quarrel on what happened."""
    is_told_back = "investigate" not in (accusation.mode, one.mode) and look.order(accusation) < look.order(one)
    return is_near(look, accusation, one) and (is_told_back or not _accuses(one))


def _answered(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """An accusation that the accused reject in its own words, or answer with one of theirs."""
    for accusation, fitting in crisis.found:
        accused = named(look, accusation.recipients)
        about = f"{sayer_names(look, (accusation,))} against {accused}: who is right?"
        sides = ((f"The accusation is just: so {sayer_names(look, (accusation,))}", (accusation,)), (f"It is not: so {sayer_names(look, fitting)}", fitting))
        yield Quarrel(rule="answered", about=about, sides=sides)


def _is_answer(look: Lookup, accusation: Statement, one: Statement) -> bool:
    """Whether what one of the accused says is of the same matter; a counter-accusation aims back."""
    if _is_what_is_blamed(accusation, one):
        return False
    aims_back = on_one_side(look, sayers(accusation), one.recipients)
    if _accuses(one):
        return aims_back
    if one.type != "REJECT":
        return aims_back or is_alike(look, accusation, one)
    answers_critics = has_word(*WORDS, "criticism", look.sentence(one)) and is_near(look, accusation, one, days=SOON_DAYS)
    is_of_it = aims_back or has_word(*WORDS, "claim", look.sentence(one))  # "denies these claims": those beside it
    return answers_critics or is_alike(look, accusation, one) or (is_of_it and is_next_to(look, accusation, one))


def _is_what_is_blamed(accusation: Statement, one: Statement) -> bool:
    """ "condemned its refusal to leave": the refusal is no answer."""
    return accusation.span.holds(one.span)


# ---- who did it -------------------------------------------------------------------------------------------------------------


def _is_put_down(look: Lookup, one: Statement, home: str) -> bool:
    is_said = one.stance in ("claimed", "alleged") and bool(one.speaker)
    is_told = one.type in DEEDS_OF_FORCE and bool(one.actors) and (is_said or (one.stance == "asserted" and bool(one.recipients)))
    is_of_a_place = any(entity.type == "place" for slot in one.actors if (entity := look.entity(slot)))
    return is_told and not is_of_a_place and not on_one_side(look, one.actors, one.recipients)


def _put_down_otherwise(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """What is told after it of what may be the same deed, put down to another doer."""
    after = (other for other in near(one) if look.order(other) > look.order(one))
    return tuple(other for other in after if _is_put_down_otherwise(look, one, other))


def _doers(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """A deed that two parties put down each to somebody else, one at least to the other."""
    shown: set[str] = set()
    of_deed: dict[str, list[Statement]] = {}
    for one in crisis.told if crisis.found else ():
        of_deed.setdefault(_deed_of(look, one), []).append(one)
    for one, others in crisis.found:
        if one.id not in shown:
            alike = (same for same in of_deed.get(_deed_of(look, one), ()) if on_one_side(look, one.actors, same.actors))
            yes = tuple(same for same in alike if same.id not in shown and same not in others)
            shown |= {each.id for each in (*yes, *others)}
            doer, other_doer = named(look, one.actors), named(look, others[0].actors)
            sides = ((f"It was {doer}: so {sayer_names(look, yes)}", yes), (f"It was {other_doer}: so {sayer_names(look, others)}", others))
            yield Quarrel(rule="doers", about=f"Who did it: {doer} or {other_doer}?", sides=sides)


def _deed_of(look: Lookup, one: Statement) -> str:
    """The event that tells of it, else itself."""
    return look.event_of.get(one.id, one.id)


def _is_told_otherwise(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether what a report tells is right behind it put down to another, in one word: "turned off the pumps; the union says that the owner did"."""
    is_alike = (one.type, one.mode) == (other.type, other.mode) and not on_one_side(look, one.actors, other.actors)
    if not is_alike or not is_next_to(look, one, other) or not _are_of_one_thing(look, one, other):
        return False
    return one.stance == "asserted" and not one.speaker


def _are_of_one_thing(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether both tell it in one word of one thing."""
    return bool(verbs_of(look, one.id) & verbs_of(look, other.id)) and bool(done_to(look, one.id) & done_to(look, other.id))


def _is_put_down_otherwise(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether another speaker names another doer of what may be the same deed, and one of the two speaks for the doer whom the other names, or claims it."""
    if not other.speaker or not one.speaker:
        return bool(other.speaker) and _is_told_otherwise(look, one, other)
    is_told_of_it = look.event_of.get(one.id, one.id) == look.event_of.get(other.id)
    if not is_told_of_it and not is_near(look, one, other, days=SOON_DAYS):
        return False
    if on_one_side(look, speakers(one), speakers(other)) or on_one_side(look, one.actors, other.actors):
        return False
    if is_told_of_it and _answers_for_it(look, one) != _answers_for_it(look, other):
        return _is_by_name(look, one) and _is_by_name(look, other)
    blamed = [on_one_side(look, speakers(teller), told.actors) for teller, told in ((one, other), (other, one))]
    if not any(blamed) or not is_near(look, one, other, days=SOON_DAYS) or _hit_each_other(look, one, other):
        return False
    if is_next_to(look, one, other) and (all(blamed) or _takes_up(look, one, other) or _is_of_one_kind(look, one, other)):
        return True
    return _harmed_the_same(look, one, other) or likeness(words_said(look, one.id), words_said(look, other.id)) >= ALIKE


def _is_of_one_kind(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether both tell of one kind of deed, and the later says that the doers or those hit did it "themselves"."""
    return bool(deeds_in(look.quote(one)) & deeds_in(look.quote(other))) and has_word(*WORDS, "themselves", look.quote(other))


def _takes_up(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether the later tells of the deed as known ("the attacks were carried out by"), or as done alike to what is ("set fire to the houses")."""
    if _goes_back(look, other.span):
        return True
    whom = (slot.span for slot in other.recipients if _goes_back(look, slot.span))
    return one.mode is not None and one.mode == other.mode and any(look.reports[span.report].quote(span).islower() for span in whom)


def _goes_back(look: Lookup, span: Span) -> bool:
    """Whether "the" or "these" right before it says that it was told of before."""
    return BACK.search(look.reports[span.report].text, max(0, span.start - LONGEST_BACK), span.start) is not None


def _hit_each_other(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether they tell of two deeds of a war, of which one is done to those who did the other: both may be so."""
    is_done_back = _is_done_to_doers(look, one, other) or _is_done_to_doers(look, other, one)
    return is_done_back and bool(one.recipients and other.recipients) and not on_one_side(look, one.recipients, other.recipients)


def _is_done_to_doers(look: Lookup, one: Statement, other: Statement) -> bool:
    return on_one_side(look, other.actors, one.recipients) or bool(done_by(look, other.id) & harmed(look, one.id))


def _harmed_the_same(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether the sentence of one of them names whom the other harmed."""
    told_beside = ((first, words_of(look.sentence(second))) for first, second in ((one, other), (other, one)))
    return any(harmed(look, first.id) & words for first, words in told_beside)


def _answers_for_it(look: Lookup, one: Statement) -> bool:
    """Whether somebody claims responsibility for what he did himself."""
    return on_one_side(look, speakers(one), one.actors) and has_word(*WORDS, "answers-for", look.sentence(one))


def _is_by_name(look: Lookup, one: Statement) -> bool:
    """Whether it says who did it, not only that militants or gunmen did."""
    return all(entity.type != "group" or entity.country for slot in one.actors if (entity := look.entity(slot)))


# ---- backed from outside ---------------------------------------------------------------------------------------------------


def _is_of_backing(look: Lookup, one: Statement, home: str) -> bool:
    is_claim = one.type not in ASKED and one.stance in (*AFFIRMED, "denied") and bool(sayers(one))
    return is_claim and has_word(*WORDS, "backed", look.quote(one))


def _backing(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """A claim that outsiders stand behind it; shown also where nobody answers."""
    yes, no = (tuple(one for one in crisis.told if (one.stance == "denied" or one.type == "REJECT") == denied) for denied in (False, True))
    if yes:
        sides = ((f"It is backed from outside: so {sayer_names(look, yes)}", yes), (f"It is not: so {sayer_names(look, no)}", no))
        yield Quarrel(rule="backing", about=f"Is the unrest in {crisis.name} backed from outside?", sides=sides, single=True)


# ---- figures ---------------------------------------------------------------------------------------------------------------


def _figures(look: Lookup, series: Series) -> Iterator[Quarrel]:
    """Counts that named speakers of one day give differently."""
    for relation in series.relations:
        if relation.relation == "contradicts":
            told = [look.statements[id] for id in (relation.start, relation.end)]
            if not may_count_one_thing(look, *told):
                continue
            values = [_number(next(point for point in series.points if point.statement == one.id)) for one in told]
            sides = tuple((f"{value} {series.measure}: so {sayer_names(look, (one,))}", (one,)) for value, one in zip(values, told, strict=True))
            yield Quarrel(rule="figures", about=how_many(series.measure, values), sides=sides)


def _number(point: Point) -> str:
    """590 · at least 900 · about 1,000 · some."""
    if point.value is not None and point.high is not None:
        return f"{'about ' if point.approximate else ''}{point.value:,g}"
    low = point.low if point.low is not None else point.value
    return f"at least {low:,g}" if low is not None else "some"


OF_CRISES = (
    Rule(name="power", concerns=is_of_power, quarrels=power),
    Rule(name="rulers", concerns=is_of_rulers, quarrels=rulers),
    Rule(name="posts", concerns=is_of_a_post, finds=dismissed_before, quarrels=posts),
    Rule(name="vote", concerns=_is_of_vote, quarrels=_vote),
    Rule(name="winners", concerns=_is_victory_here, quarrels=_winners),
    Rule(name="answered", concerns=_is_of_accusations, finds=_answers, quarrels=_answered),
    Rule(name="doers", concerns=_is_put_down, finds=_put_down_otherwise, quarrels=_doers),
    Rule(name="harmless", concerns=is_of_what_was_fired, finds=told_of_as_harm, quarrels=harmless),
    Rule(name="victims", concerns=is_of_victims, finds=told_as_others, quarrels=victims),
    Rule(name="begun", concerns=is_of_beginning, finds=answered_by_force, quarrels=begun),
    *OF_WISHES,
    *OF_ACCOUNTS,
    Rule(name="counts", concerns=is_of_a_count, finds=counted_otherwise, quarrels=counts),
    Rule(name="backing", concerns=_is_of_backing, quarrels=_backing),
    Rule(name="denial", concerns=is_of_denial, finds=answered_claims, quarrels=denied),
    Rule(name="force", concerns=is_of_force, finds=uncalled_for, quarrels=force),
    Rule(name="gainsaid", concerns=is_of_gainsaying, finds=gainsaid_before, quarrels=gainsaid),
)
