"""These tests say what an analyst's decision does: it outranks the machine, survives a new reading, and taking it back restores what was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akyn import judgement, pipeline
from akyn.errors import BadDecision, NotFound
from akyn.lang import tongue_of
from akyn.model import Account, Judgement, Reading, Report, Slot, Statement
from akyn.store.case import Case
from akyn.tell.exports import jsonl
from tellings import Told, account, told

BY = {"by": "Ana", "why": "known to us"}
LAND = {"Kyrgyzstan": ("country", "country|KG")}
DEED = {"type": "COERCE", "mode": "arrest", "trigger": "arrested", "to": "Bek Lind"}
LIND = {"Bek Lind": ("person", "person|lind|bek"), **LAND}


def arrest(words: str, day: str) -> Told:
    return told(f"{words} Bek Lind was arrested in Kyrgyzstan", [DEED], day=day, **LIND)


ONE, TWO, THREE = arrest("On the square", "2020-10-06"), arrest("At the bridge", "2020-10-06"), arrest("By the river", "2020-10-07")
STORM = told(
    "Bek Lende led men who stormed parliament in Kyrgyzstan",
    [{"type": "ASSAULT", "trigger": "stormed", "by": "Bek Lende", "place": "Kyrgyzstan"}],
    **{"Bek Lende": ("person", "person|lende|bek"), **LAND},
)  # fmt: skip
TOLD = (ONE, TWO, THREE, STORM)


def account_of(decisions: Sequence[Judgement] = (), tellings: Sequence[Told] = TOLD) -> Account:
    """The account with these decisions, made one after the other."""
    timed = [replace(one, at=f"2026-01-01T00:00:{second:02}") for second, one in enumerate(decisions)]
    return account(*tellings, judgements=timed)


def bek(told: Told) -> str:
    """The referent of Bek in a report."""
    return next(one.id for one in told[1].referents if one.name.startswith("Bek"))


def act(told: Told) -> str:
    """The statement of a report."""
    return told[1].statements[0].id


def together(account: Account, *tellings: Told) -> bool:
    """Whether the Bek of these reports is one person."""
    return len({account.entity_of[bek(one)] for one in tellings}) == 1


def event_of(account: Account, telling: Told) -> set[str]:
    return next(set(event.statements) for event in account.events if act(telling) in event.statements)


def test_two_people_of_one_key_can_be_parted() -> None:
    before = account_of()
    assert together(before, ONE, TWO, THREE)
    after = account_of(judgement.different(before, before.entity_of[bek(ONE)], bek(TWO), **BY))
    assert not together(after, ONE, TWO)
    assert together(after, ONE, THREE)


def test_those_taken_out_of_one_name_are_one() -> None:
    before = account_of()
    after = account_of(judgement.different(before, before.entity_of[bek(ONE)], bek(TWO), bek(THREE), **BY))
    assert together(after, TWO, THREE)
    assert not together(after, ONE, TWO)


def test_a_report_names_who_leaves() -> None:
    before = account_of()
    (decision,) = judgement.different(before, before.entity_of[bek(ONE)], TWO[0].id, **BY)
    assert (decision.left, decision.right) == (bek(ONE), bek(TWO))


def test_whole_entities_are_joined_whatever_the_machine_says() -> None:
    before = account_of()
    land = next(one.id for one in before.entities if one.type == "country")
    after = account_of(judgement.same(before, land, before.entity_of[bek(TWO)], **BY))
    (both,) = {after.entity_of[bek(one)] for one in (ONE, TWO, THREE)}
    assert both == after.entity_of[next(one.id for one in ONE[1].referents if one.type == "country")]


def test_events_are_joined_and_parted() -> None:
    before = account_of()
    assert event_of(before, ONE) == {act(ONE), act(TWO), act(THREE)}
    parted = account_of(judgement.different(before, act(ONE), act(TWO), **BY))
    assert act(TWO) not in event_of(parted, ONE)
    joined = account_of(judgement.same(before, act(ONE), act(STORM), **BY))
    assert event_of(joined, STORM) == {act(ONE), act(TWO), act(THREE), act(STORM)}


def test_of_two_decisions_that_conflict_the_later_holds() -> None:
    before = account_of()
    part = judgement.different(before, bek(ONE), bek(TWO), **BY)
    join = judgement.same(before, bek(THREE), bek(TWO), by="Boris", why="they are cousins, no: one man")
    assert together(account_of(part + join), ONE, TWO, THREE)
    assert not together(account_of(join + part), ONE, TWO)


def test_a_rejected_statement_counts_nowhere_and_is_kept() -> None:
    before = account_of()
    after = account_of([judgement.rejected(before, act(ONE), **BY)])
    assert act(ONE) not in {one for event in after.events for one in event.statements}
    assert [one.id for one in after.rejected] == [act(ONE)]
    assert [one.confidence for one in account_of([judgement.accepted(before, act(ONE), **BY)]).statements if one.id == act(ONE)] == [1.0]


def test_a_source_is_rated() -> None:
    source = ONE[0].source or ""
    assert account_of([judgement.rated(account_of(), source.upper(), "b", **BY)]).reliability == {source: "B"}


def test_a_note_is_kept_and_changes_nothing_else() -> None:
    before, decided = account_of(), [judgement.rejected(account_of(), act(ONE), **BY)]
    notes = [judgement.noted(before, id, by="Ana", why="ask the embassy") for id in (act(ONE), bek(TWO))]
    after = account_of([*decided, *notes])
    assert [one.verdict for one in after.judgements if not one.is_machine] == ["rejected", "noted", "noted"]
    assert replace(after, judgements=()) == replace(account_of(decided), judgements=())


def test_every_id_that_ever_named_an_event_leads_to_it() -> None:
    from akyn.tell.explain import shown

    before = account_of()
    after = account_of(judgement.same(before, act(ONE), act(STORM), **BY))
    former = next(event.id for event in before.events if act(STORM) in event.statements)
    assert shown(after, former).id == next(event.id for event in after.events if act(STORM) in event.statements)


# ---- the queue -------------------------------------------------------------------------------------------------------------------


def unsure(account: Account) -> Account:
    """The account with an unsure pair of its two events."""
    pair = Judgement(about="event", left=act(ONE), right=act(STORM), verdict="unsure", score=0.55, reasons=())
    return replace(account, judgements=(*account.judgements, pair))


def test_an_unsure_pair_waits_until_somebody_decides() -> None:
    before = unsure(account_of())
    (pair,) = [one for one in judgement.queue(before) if one.about == "event"]
    yes, no = judgement.accepted(before, pair.id, **BY), judgement.rejected(before, pair.id[:6], **BY)
    assert (yes.verdict, no.verdict, yes.id == no.id) == ("same", "different", True)
    for decision in (yes, no):
        assert [one for one in judgement.queue(unsure(account_of([decision]))) if one.about == "event"] == []


# ---- a new reading ---------------------------------------------------------------------------------------------------------------


def read_again(telling: Told, change: Callable[[Reading], Reading]) -> Told:
    report, reading = telling
    return report, replace(change(reading), extractor="later")


def renumbered(reading: Reading) -> Reading:
    """The same names, counted from the other end."""
    named = {one.id: f"{one.report}#{90 - place}" for place, one in enumerate(reading.referents)}
    referents = tuple(replace(one, id=named[one.id]) for one in reading.referents)

    def again(slots: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(replace(slot, referent=named[slot.referent]) for slot in slots)  # type: ignore[attr-defined,type-var]  # slots

    statements = tuple(replace(one, recipients=again(one.recipients), actors=again(one.actors)) for one in reading.statements)  # type: ignore[arg-type]
    return replace(reading, referents=referents, statements=statements)


def test_a_decision_on_names_holds_when_a_new_reading_counts_them_anew() -> None:
    before = account_of()
    decisions = judgement.different(before, before.entity_of[bek(ONE)], bek(TWO), **BY)
    new = [read_again(one, renumbered) for one in TOLD]
    after = account_of(decisions, new)
    assert not together(after, new[0], new[1])
    assert together(after, new[0], new[2])
    assert after.lapsed == ()


def test_a_decision_on_a_statement_holds_by_its_characters_and_type() -> None:
    decision = judgement.rejected(account_of(), act(ONE), **BY)
    reread = read_again(ONE, lambda reading: replace(reading, statements=tuple(replace(one, stance="alleged", id="") for one in reading.statements)))
    after = account_of([decision], (reread, TWO))
    assert [one.id for one in after.rejected] == [act(reread)] != [act(ONE)]


def test_a_decision_on_what_is_no_longer_read_is_reported() -> None:
    decision = judgement.rejected(account_of(), act(ONE), **BY)
    silent = read_again(ONE, lambda reading: replace(reading, statements=()))
    assert [one.id for one in account_of([decision], (silent, TWO)).lapsed] == [decision.id]


# ---- what is refused -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "decide"),
    [
        (NotFound, lambda account: judgement.same(account, "e-0", "e-1", **BY)),
        (NotFound, lambda account: judgement.rated(account, "Nobody's Wire", "A", **BY)),
        (BadDecision, lambda account: judgement.rated(account, ONE[0].source or "", "G", **BY)),
        (BadDecision, lambda account: judgement.same(account, bek(ONE), act(ONE), **BY)),
        (BadDecision, lambda account: judgement.same(account, bek(ONE), bek(ONE), **BY)),
        (BadDecision, lambda account: judgement.same(account, bek(ONE), bek(TWO), by="akyn", why="so")),
        (BadDecision, lambda account: judgement.same(account, bek(ONE), bek(TWO), by="Ana", why=" ")),
        (BadDecision, lambda account: judgement.different(account, account.entity_of[bek(STORM)], bek(STORM), **BY)),
    ],
)
def test_what_cannot_be_decided_is_refused(error: type[Exception], decide: Callable[[Account], object]) -> None:
    with pytest.raises(error):
        decide(account_of())


# ---- order, and taking back ------------------------------------------------------------------------------------------------------


def some_decisions(account: Account) -> tuple[Judgement, ...]:
    land = next(one.id for one in account.entities if one.type == "country")
    return (
        *judgement.different(account, bek(ONE), bek(TWO), **BY),
        *judgement.same(account, land, bek(THREE), **BY),
        *judgement.same(account, bek(STORM), bek(TWO), by="Boris", why="the same man"),
        *judgement.same(account, act(ONE), act(STORM), **BY),
        *judgement.different(account, act(ONE), act(THREE), by="Boris", why="another day"),
        judgement.rejected(account, act(TWO), **BY),
        judgement.rated(account, ONE[0].source or "", "A", **BY),
        judgement.noted(account, bek(THREE), **BY),
    )


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.sets(st.integers(0, 7)), st.randoms(use_true_random=False))
def test_the_order_of_reports_and_rows_changes_nothing(order: list[int], made: set[int], chance: Random) -> None:
    timed = [replace(some_decisions(account_of())[place], at=f"2026-01-0{place + 1}") for place in sorted(made)]
    shuffled = list(timed)
    chance.shuffle(shuffled)
    reports: list[Report] = [TOLD[place][0] for place in order]
    readings = [TOLD[place][1] for place in reversed(order)]
    one = account(*TOLD, judgements=timed)
    assert pipeline.account_of(reports, readings, judgements=shuffled) == one


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 7), max_size=6), st.lists(st.integers(0, 7), max_size=6))
def test_taking_back_restores_what_was_byte_for_byte(first: list[int], then: list[int]) -> None:
    def exported(case: Case) -> str:
        return "\n".join(jsonl.lines(pipeline.account_of(case.reports(), case.readings(), judgements=case.judgements(), recorded_at=case.recorded_at())))

    with TemporaryDirectory() as folder, Case.open(Path(folder) / "case", create=True) as case:
        for report, reading in TOLD:
            case.add(report, reading, recorded_at="2020-10-10")
        decisions = some_decisions(account_of())
        for second, place in enumerate(first):
            case.judge(decisions[place], f"2026-01-01T00:00:{second:02}")
        before = exported(case)
        kept = [decisions[place].id for second, place in enumerate(then) if case.judge(decisions[place], f"2026-01-02T00:00:{second:02}")]
        for id in reversed(kept):
            case.withdraw(id, "2026-01-03", "a mistake", by="Boris")
        assert exported(case) == before


# ---- correcting a slot ------------------------------------------------------------------------------------------------------

TAKEN = told(
    "Border guards arrested Bek Lind in Kyrgyzstan, said Dana Ruk of the observers",
    [{"type": "COERCE", "mode": "arrest", "trigger": "arrested", "by": "Dana Ruk", "to": "Bek Lind", "place": "Kyrgyzstan"}],
    **{"Bek Lind": ("person", "person|lind|bek"), "Dana Ruk": ("person", "person|ruk|dana"), **LAND},
)  # fmt: skip


def corrected(before: Account, slot: str, **choice: Any) -> Judgement:
    """The decision that characters of the report of Bek's arrest fill a slot of it."""
    return judgement.corrected(before, act(TAKEN), slot, judgement.Choice(**choice), tongue_of, **BY)


def taken(account: Account) -> Statement:
    return next(one for one in account.statements if one.report == TAKEN[0].id)


def words_of(slots: Iterable[Slot]) -> list[str]:
    return [TAKEN[0].quote(slot.span) for slot in slots]


def test_a_corrected_slot_is_cited_to_the_characters_that_were_chosen() -> None:
    before = account_of(tellings=[TAKEN])
    decision = corrected(before, "actor", words="Border guards")
    after = account_of([decision], tellings=[TAKEN])
    assert taken(after).id == taken(before).id
    assert words_of(taken(after).actors) == ["Border guards"]
    assert after.entity_of[taken(after).actors[0].referent] in {one.id for one in after.entities if one.name == "Border guards"}
    assert taken(after).actors[0].rules == ("corrected by Ana: known to us",)
    assert next(one for one in after.events if one.statements == (act(TAKEN),)).actors == (after.entity_of[taken(after).actors[0].referent],)


def test_who_is_chosen_by_offsets_is_whoever_is_named_there() -> None:
    before = account_of(tellings=[TAKEN])
    start = TAKEN[0].text.index("Dana Ruk")
    after = account_of([corrected(before, "speaker", at=(start, start + len("Dana Ruk")))], tellings=[TAKEN])
    speaker = taken(after).speaker
    assert speaker is not None
    assert speaker.referent == next(one.id for one in TAKEN[1].referents if one.name == "Dana Ruk")


def test_a_slot_can_take_one_more_and_be_emptied() -> None:
    before = account_of(tellings=[TAKEN])
    more = corrected(before, "recipient", words="observers", besides=True)
    assert words_of(taken(account_of([more], tellings=[TAKEN])).recipients) == ["Bek Lind", "observers"]
    nobody = corrected(before, "recipient")
    assert taken(account_of([more, nobody], tellings=[TAKEN])).recipients == ()


def test_a_correction_finds_its_statement_in_a_new_reading() -> None:
    decision = corrected(account_of(tellings=[TAKEN]), "actor", words="Border guards")
    report, reading = TAKEN
    anew = replace(reading, statements=tuple(replace(one, id="s-anew00000000", confidence=0.9) for one in reading.statements))
    assert words_of(taken(account_of([decision], tellings=[(report, anew)])).actors) == ["Border guards"]


def test_a_name_that_a_correction_brought_in_can_be_parted_and_joined() -> None:
    first = corrected(account_of(tellings=[TAKEN, STORM]), "actor", words="Border guards")
    after = account_of([first], tellings=[TAKEN, STORM])
    guards = after.entity_of[taken(after).actors[0].referent]
    joined = account_of([first, *judgement.same(after, guards, bek(STORM), **BY)], tellings=[TAKEN, STORM])
    assert joined.entity_of[taken(joined).actors[0].referent] == joined.entity_of[bek(STORM)]


@pytest.mark.parametrize(
    ("slot", "choice", "error"),
    [
        ("actor", {"words": "nobody printed this"}, NotFound),
        ("actor", {"at": (5, 5000)}, BadDecision),
        ("figure", {"words": "Bek Lind"}, BadDecision),
        ("place", {"words": "observers", "besides": True}, BadDecision),
        ("recipient", {"words": "Bek Lind"}, BadDecision),
    ],
)
def test_a_correction_without_characters_to_cite_is_refused(slot: str, choice: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        corrected(account_of(tellings=[TAKEN]), slot, **choice)


# ---- correcting a day and a figure --------------------------------------------------------------------------------------------

FLOOD = told(
    "On Monday a flood killed 12 people in Kyrgyzstan. By Tuesday evening the count stood at fifteen dead and about 40 injured",
    [{"type": "CASUALTY", "trigger": "killed", "place": "Kyrgyzstan"}],
    **LAND,
)


def flood(*decisions: Judgement) -> Statement:
    return next(iter(account_of(decisions, tellings=[FLOOD]).statements))


def quoted(statement: Statement) -> list[tuple[str, str, float | None]]:
    return [(figure.measure, FLOOD[0].quote(figure.span), figure.value) for figure in statement.figures]


def redated(*before: Judgement, **choice: Any) -> Judgement:
    return judgement.corrected(account_of(before, tellings=[FLOOD]), act(FLOOD), "day", judgement.Choice(**choice), tongue_of, **BY)


def recounted(measure: str, *before: Judgement, **choice: Any) -> Judgement:
    choice = {"measure": measure, **choice}
    return judgement.corrected(account_of(before, tellings=[FLOOD]), act(FLOOD), "figure", judgement.Choice(**choice), tongue_of, **BY)


def test_a_corrected_day_is_what_the_chosen_words_say() -> None:
    after = account_of([redated(words="By Tuesday evening")], tellings=[FLOOD])
    (statement,) = after.statements
    assert statement.id == act(FLOOD)
    assert (after.date_of[statement.id].start.isoformat(), after.date_of[statement.id].text) == ("2020-10-06", "By Tuesday evening")
    assert statement.when is not None
    assert statement.when.rule == "corrected by Ana: known to us"


def test_words_may_mean_another_day_than_is_read_in_them() -> None:
    after = account_of([redated(words="On Monday", means="5 to 7 October 2020")], tellings=[FLOOD])
    day = after.date_of[act(FLOOD)]
    assert (day.start.isoformat(), day.end.isoformat(), day.text) == ("2020-10-05", "2020-10-07", "On Monday")


def test_a_day_can_be_taken_from_a_statement() -> None:
    dated = redated(words="On Monday")
    undated = replace(redated(dated), by="Boris")
    assert account_of([dated, undated], tellings=[FLOOD]).date_of == {}


def test_a_corrected_figure_is_what_the_chosen_words_say_and_others_stay() -> None:
    killed, injured = recounted("killed", words="fifteen dead"), recounted("injured", words="about 40")
    assert quoted(flood(killed)) == [("killed", "fifteen", 15)]
    assert quoted(flood(killed, injured)) == [("killed", "fifteen", 15), ("injured", "about 40", 40)]
    assert flood(killed).figures[0].rule == "corrected by Ana: known to us"


def test_a_figure_may_mean_another_number_than_is_read_in_it_and_another_measure_takes_its_place() -> None:
    killed = recounted("killed", words="12", means="at least 10")
    assert quoted(flood(killed)) == [("killed", "12", 10)]
    assert (flood(killed).figures[0].low, flood(killed).figures[0].high) == (10, None)
    assert quoted(flood(killed, recounted("injured", killed, words="12"))) == [("injured", "12", 12)]


def test_a_figure_can_be_taken_away_or_stand_beside_another() -> None:
    first = recounted("killed", words="12")
    both = replace(recounted("killed", first, words="fifteen", besides=True), by="Boris")
    assert quoted(flood(first, both)) == [("killed", "12", 12), ("killed", "fifteen", 15)]
    assert quoted(flood(first, replace(recounted("killed", first), by="Boris"))) == []


def test_a_figure_of_one_measure_needs_no_other_word_for_it() -> None:
    assert recounted("", recounted("killed", words="12"), words="fifteen").right == "figure killed"


@pytest.mark.parametrize(
    "decide",
    [
        redated,
        lambda: redated(words="a flood"),
        lambda: redated(words="a flood", means="soon"),
        lambda: redated(words="On Monday", means="Tuesday"),
        lambda: recounted("killed", words="people in"),
        lambda: recounted("killed", words="fifteen dead and about 40"),
        lambda: recounted("", words="12"),
        lambda: recounted("k1lled!", words="12"),
        lambda: recounted("killed"),
    ],
)
def test_words_that_give_no_day_or_number_are_refused(decide: Callable[[], object]) -> None:
    with pytest.raises(BadDecision):
        decide()


def test_a_russian_report_is_read_in_russian() -> None:
    report, reading = told("Rains. В понедельник погибли двенадцать человек", [{"type": "CASUALTY", "trigger": "погибли"}])
    russian = (replace(report, language="ru"), reading)
    before = account_of(tellings=[russian])
    decision = judgement.corrected(before, act(russian), "figure", judgement.Choice(words="двенадцать", measure="killed"), tongue_of, **BY)
    assert [figure.value for one in account_of([decision], tellings=[russian]).statements for figure in one.figures] == [12]
