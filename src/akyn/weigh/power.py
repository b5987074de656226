"""This file asks who rules: power claimed and called a seizure, or kept; two who are each taken for the head of one country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup, once
from akyn.text.wordlists import has_word, words_of
from akyn.weigh.claims import sayer_names
from akyn.weigh.governments import WORDS, country_spoken_for, sayers, speakers
from akyn.weigh.quarrels import ANSWERED_DAYS, SPEECH, Crisis, Quarrel, is_elsewhere, is_in_one_sentence

INSTALLED = frozenset({"APPOINT", "ELECT", "SUPPORT"})


def is_of_power(look: Lookup, one: Statement, home: str) -> bool:
    return _is_called_seizure(look, one, home) or _is_power_kept(look, one) or _is_power_claimed(look, one, home)


def power(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """Some say that they have taken power; others call it a seizure, or say that they still hold it."""
    taken = [one for one in crisis.told if _is_power_claimed(look, one, crisis.country)]
    against = tuple(one for one in crisis.told if _is_called_seizure(look, one, crisis.country) or _is_power_kept_against(look, one, taken))
    callers = {id for one in against for id in look.ids((*speakers(one), *(one.actors if one.type == "ACCUSE" else ())))}
    claimed = tuple(one for one in taken if not look.ids(sayers(one)) & callers)
    if any(one.type == "OUST" or has_word(*WORDS, "in-power", look.quote(one)) for one in claimed) and against:
        about = f"Who holds power in {crisis.name}?"
        takers = f"Power has changed hands: so {sayer_names(look, claimed)}"
        is_kept = all(_is_power_kept(look, one) for one in against)
        answer = "It has not" if is_kept else "It is a seizure of power"
        yield Quarrel(rule="power", about=about, sides=((takers, claimed), (f"{answer}: so {sayer_names(look, against)}", against)))


def _is_power_kept_against(look: Lookup, one: Statement, taken: Iterable[Statement]) -> bool:
    """Whether somebody says that he keeps power, not long after a claim to it; who would not go and is gone disputes nothing."""
    return _is_power_kept(look, one) and any(_may_answer(look, claim, one) for claim in taken)


def _may_answer(look: Lookup, claim: Statement, one: Statement) -> bool:
    day, later = look.published(claim), look.published(one)
    return not day or not later or 0 <= (later - day).days <= ANSWERED_DAYS


def _is_called_seizure(look: Lookup, one: Statement, home: str) -> bool:
    if one.type == "OUST":
        own = look.ids(speakers(one)) & look.ids(one.actors)
        is_others_plan = one.stance == "planned" and bool(one.speaker) and not own
        is_others_deed = one.stance == "claimed" and bool(one.actors) and not own and _speaks_for(look, one, home)
        if one.stance == "claimed" and has_word(*WORDS, "coup", look.trigger(one)):
            return True
        is_done_to_him = one.stance == "claimed" and bool(look.ids(speakers(one)) & look.ids(one.recipients))
        return one.stance in ("attempted", "alleged") or is_others_plan or is_others_deed or is_done_to_him
    return one.type == "ACCUSE" and one.stance != "denied" and has_word(*WORDS, "power", look.quote(one))


def _is_power_kept(look: Lookup, one: Statement) -> bool:
    """Whether somebody says that the power is still his or theirs, or that he will not give it up."""
    is_told = one.stance in AFFIRMED or (one.type == "AGREE" and one.stance == "planned")
    is_kept = has_word(*WORDS, "still-in-power", look.quote(one)) or (one.type == "REJECT" and has_word(*WORDS, "gives-up-power", look.quote(one)))
    return bool(sayers(one)) and is_told and is_kept


def _is_power_claimed(look: Lookup, one: Statement, home: str) -> bool:
    """Whether somebody says of his own side that it has taken power, or the seat of it, or in so many words that it rules."""
    if one.stance not in AFFIRMED or is_elsewhere(look, one, home) or has_word(*WORDS, "coup", look.trigger(one)):
        return False
    if has_word(*WORDS, "in-power", look.quote(one)):
        is_said = bool(speakers(one) if one.stance != "asserted" else one.type == "ELECT")
        return is_said and (bool(look.ids(speakers(one)) & look.ids(one.actors)) or not _speaks_for(look, one, home))
    own = look.ids(speakers(one)) & look.ids(one.actors) if one.actors else not any(country_spoken_for(look, slot) for slot in speakers(one))
    if one.stance != "claimed" or not one.speaker or not own:
        return False
    return one.type == "OUST" or (one.type == "COERCE" and one.mode == "seize" and bool(one.actors) and _is_of_state(look, one))


def _speaks_for(look: Lookup, one: Statement, home: str) -> bool:
    return any(country_spoken_for(look, slot) == home for slot in speakers(one))


def _is_of_state(look: Lookup, one: Statement) -> bool:
    return any(has_word(*WORDS, "public", entity.name) for slot in one.recipients if (entity := look.entity(slot)))


# ---- who is the rightful head of the country ------------------------------------------------------------------------------------


def is_of_rulers(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it takes somebody for the head of the country, or says that he is not."""
    is_of_one = _taken_for_ruler(look, one.id) or _sworn_in(look, one.id) or _disowned(look, one.id)
    return not is_elsewhere(look, one, home) and bool(is_of_one or _is_said_to_rule_still(look, one))


def rulers(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """One is sworn in, declared the winner or recognised as the head of the country; others take another for that, or do not recognise him."""
    of_whom: dict[str, list[Statement]] = {}
    for one in crisis.told:
        for who in _taken_for_ruler(look, one.id):
            of_whom.setdefault(who, []).append(one)
    shown: set[str] = set()
    for who, told in of_whom.items():
        near = _near(look, crisis.told, told)
        against = tuple(one for one in near if _is_against(look, one, who))
        rivals = {rival for one in against for rival in _taken_for_ruler(look, one.id) if not _is_called_alike(look, who, rival)}
        if not shown & {who, *rivals} and _is_contested(look, told, against):
            shown |= {who, *rivals}
            for_them = tuple(one for one in near if _sworn_in(look, one.id) & rivals)
            yield _who_rules(look, crisis, who, sorted(rivals), (*told, *(one for one in near if who in _sworn_in(look, one.id))), (*against, *for_them))


def _near(look: Lookup, statements: Iterable[Statement], told: Iterable[Statement]) -> list[Statement]:
    """Those of the statements whose reports lie near the report of one that is told."""
    days = {look.published(same) for same in told}  # who is recognised for years is told of a thousand times
    if None in days:
        return list(statements)
    near = {day.toordinal() + away for day in days if day for away in range(-ANSWERED_DAYS, ANSWERED_DAYS + 1)}
    return [one for one in statements if not (day := look.published(one)) or day.toordinal() in near]


def _who_rules(look: Lookup, crisis: Crisis, who: str, rivals: list[str], told: tuple[Statement, ...], against: tuple[Statement, ...]) -> Quarrel:
    name, others = look.entities[who].name, " or ".join(look.entities[rival].name for rival in rivals)
    about = f"Who is the rightful leader of {crisis.name}: {name} or {others}?" if rivals else f"Is {name} the rightful leader of {crisis.name}?"
    answer = f"It is {others}" if rivals else f"Not {name}"
    sides = ((f"It is {name}: so {sayer_names(look, told)}", told), (f"{answer}: so {sayer_names(look, against)}", against))
    return Quarrel(rule="rulers", about=about, sides=sides)


def _is_contested(look: Lookup, told: Iterable[Statement], against: tuple[Statement, ...]) -> bool:
    """Whether the two do not just follow each other: somebody recognises one of them or does not, or both are said to have won."""
    both = (*told, *against)
    return bool(against) and (any(one.type not in ("APPOINT", "ELECT") for one in both) or all(one.type == "ELECT" for one in both))


def _is_against(look: Lookup, one: Statement, who: str) -> bool:
    """Whether it takes another for the head of the country, says that he is not, or has another say that he still is."""
    taken = [rival for rival in _taken_for_ruler(look, one.id) if not _is_called_alike(look, who, rival)]
    is_kept_by_another = _is_said_to_rule_still(look, one) and who not in look.ids(sayers(one))
    return bool(taken) or who in _disowned(look, one.id) or is_kept_by_another


def _is_called_alike(look: Lookup, one: str, other: str) -> bool:
    """Whether the name of one holds the other's: who is told of by her surname alone is no rival of hers."""
    words, others = _name_words(look, one), _name_words(look, other)
    return words <= others or others <= words


@once
def _name_words(look: Lookup, id: str) -> frozenset[str]:
    return words_of(look.entities[id].name)


def _is_said_to_rule_still(look: Lookup, one: Statement) -> bool:
    return one.type in SPEECH and _is_power_kept(look, one)


@once
def _taken_for_ruler(look: Lookup, id: str) -> tuple[str, ...]:
    """The entity that a statement takes for the head of the country."""
    one = look.statements[id]
    is_so_called = has_word(*WORDS, "as-ruler", look.quote(one)) or _is_recognised_by_a_state(look, one)
    if one.type not in INSTALLED or one.stance not in AFFIRMED or not is_so_called:
        return ()
    whom = tuple(sorted(look.ids(one.recipients or (one.actors if one.type != "SUPPORT" else ()))))
    return whom if len(whom) == 1 and look.entities[whom[0]].type != "country" else ()


@once
def _sworn_in(look: Lookup, id: str) -> frozenset[str]:
    """The person who a statement says takes an oath of office: of a ruler only where somebody takes him for one elsewhere."""
    one = look.statements[id]
    is_sworn = one.type == "APPOINT" and one.stance in AFFIRMED and has_word(*WORDS, "oath", look.quote(one))
    whom = [entity for slot in (*one.recipients, *one.actors) if (entity := look.entity(slot))]
    return frozenset(entity.id for entity in whom if is_sworn and entity.type == "person")


def _is_recognised_by_a_state(look: Lookup, one: Statement) -> bool:
    """Whether a state recognises one person, and nothing that he did: "Norland recognised Ana Lund"."""
    is_recognition = one.type == "SUPPORT" and has_word(*WORDS, "recognise", look.trigger(one)) and any(country_spoken_for(look, slot) for slot in one.actors)
    return is_recognition and all((entity := look.entity(slot)) is not None and entity.type == "person" for slot in one.recipients)


@once
def _disowned(look: Lookup, id: str) -> frozenset[str]:
    """Those whom a statement does not take for the head of the country: named in it, or taken for that in its sentence."""
    one = look.statements[id]
    if one.type == "SUPPORT" and one.stance == "denied" and has_word(*WORDS, "recognise", look.trigger(one)):
        return look.ids(one.recipients)  # "stopped short of recognising her"
    if one.type != "REJECT" or one.stance not in AFFIRMED or not has_word(*WORDS, "as-ruler", look.sentence(one)):
        return frozenset()
    named = frozenset(
        look.account.entity_of[referent.id]
        for referent in look.referents_of[one.report]
        if referent.type == "person" and any(map(one.span.holds, referent.mentions))
    )
    beside = frozenset(who for other in look.statements_of[one.report] if is_in_one_sentence(look, one, other) for who in _taken_for_ruler(look, other.id))
    if has_word(*WORDS, "as-ruler", look.quote(one)):
        return named - look.ids(sayers(one))
    return beside - look.ids(sayers(one)) if has_word(*WORDS, "recognise", look.trigger(one)) else frozenset()
