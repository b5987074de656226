"""These tests say which day a report is of, which statements are one happening, how figures move, and where one crisis ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn import merge
from akyn.merge.events import is_round
from akyn.merge.growing import stories
from akyn.merge.tellings import root_of
from akyn.merge.titles import titled
from akyn.model import Event, Judgement, Reason, Series, TimeExpression, When
from build import a_figure, a_reading, a_report, a_slot, a_statement, a_time
from tellings import Told, account, told

NORLAND = {"Kyrgyzstan": ("country", "country|KG")}
FIFTH = When(expression=TimeExpression(form="day", values=(2020, 10, 5)), span=None, basis="own words", past=True)
ANA = {"Ana": ("person", "person|kovalev|ana")}


def test_a_weekday_is_resolved_against_the_day_of_the_report() -> None:
    report = a_report("On Monday they met.")
    met = a_statement(report, type="CONSULT", trigger="met", when=a_time(report, "On Monday", "weekday", 0))
    (found,) = merge.dates([met], [report]).values()
    assert (found.start, found.end, found.text, found.basis) == (date(2020, 10, 5), date(2020, 10, 5), "On Monday", "own words")


def test_a_report_of_a_month_dates_no_weekday() -> None:
    report = a_report("On Monday they met.", published="2020-10")
    met = a_statement(report, type="CONSULT", trigger="met", when=a_time(report, "On Monday", "weekday", 0))
    assert merge.dates([met], [report]) == {}


def test_the_day_before_hangs_on_the_sentence_before() -> None:
    report = a_report("They met on 1 October. The day before they fought. Much later. More words. The day before they rested.")
    first = a_statement(report, "They met on 1 October", type="CONSULT", trigger="met", when=a_time(report, "on 1 October", "day", 2020, 10, 1))
    second = a_statement(report, "they fought", type="ASSAULT", trigger="fought", when=a_time(report, "The day before", "context-days", -1))
    assert merge.dates([first, second], [report])[second.id].start == date(2020, 9, 30)


def test_todays_weekday_and_sisters_date_a_report() -> None:
    names = {**NORLAND, "Ana": ("person", "person|kovalev|ana"), "Osh": ("place", "place|1|KG"), "Boris": ("person", "person|lind|boris")}
    sister = told("Ana and Boris in Osh, Kyrgyzstan", [], **names)
    report, reading = told("Today, Thursday Ana and Boris met in Osh, Kyrgyzstan", [], day=None, **names)
    reading = replace(reading, times=(a_time(report, "Today, Thursday", "weekday", 3),))
    days = merge.Days()
    days.take({sister[0].id: sister, report.id: (report, reading)})
    assert days.of == {report.id: "2020-10-08"}
    assert "a Thursday, 8 October: it calls that weekday today" in {reason.words for reason in days.judgements.in_order()[0].reasons}


@pytest.mark.parametrize(
    ("text", "weekday", "day"),
    [
        ("OSH, October 11 (Wire) – Ana and Boris met in Osh, Kyrgyzstan", None, "2020-10-11"),
        ("Ana and Boris met in Osh, Kyrgyzstan on Friday. Much more is told of them.", "on Friday", "2020-10-09"),
        ("Ana and Boris met in Osh, Kyrgyzstan. Much was told. So it went. And went on. They left on Friday.", "on Friday", None),
    ],
)
def test_a_dateline_without_its_year_or_the_weekday_of_the_lead_dates_a_report_by_its_sisters(text: str, weekday: str | None, day: str | None) -> None:
    names = {**NORLAND, "Ana": ("person", "person|kovalev|ana"), "Boris": ("person", "person|lind|boris")}
    sister = told("Ana and Boris in Osh, Kyrgyzstan", [], **names)
    report, reading = told(text, [], day=None, **names)
    reading = replace(reading, times=(a_time(report, weekday, "weekday", 4),) if weekday else ())
    days = merge.Days()
    days.take({sister[0].id: sister, report.id: (report, reading)})
    assert days.of == ({report.id: day} if day else {})


def test_several_weekdays_and_sisters_date_a_report() -> None:
    names = {**NORLAND, "Ana": ("person", "person|kovalev|ana"), "Boris": ("person", "person|lind|boris")}
    sister = told("Ana and Boris in Osh, Kyrgyzstan", [], **names)
    text = "Ana and Boris met in Osh, Kyrgyzstan. Much was told. So it went. And went on. They met on Tuesday. They left on Friday."
    report, reading = told(text, [], day=None, **names)
    reading = replace(reading, times=(a_time(report, "on Tuesday", "weekday", 1), a_time(report, "on Friday", "weekday", 4)))
    days = merge.Days()
    days.take({sister[0].id: sister, report.id: (report, reading)})
    assert days.of == {report.id: "2020-10-09"}


def test_a_dateline_without_a_year_and_sisters_date_a_report() -> None:
    names = {**NORLAND, "Ana": ("person", "person|kovalev|ana"), "Osh": ("place", "place|1|KG"), "Boris": ("person", "person|lind|boris")}
    sister = told("Ana and Boris in Osh, Kyrgyzstan", [], **names)
    report, reading = told("OSH, Oct 9 (Demo Wire) - Ana and Boris met in Osh, Kyrgyzstan", [], day=None, **names)
    days = merge.Days()
    days.take({sister[0].id: sister, report.id: (report, reading)})
    assert days.of == {report.id: "2020-10-09"}
    assert "a Friday, 9 October: so far its dateline says it" in {reason.words for reason in days.judgements.in_order()[0].reasons}


def test_surnames_and_the_country_of_a_town_make_a_sister_of_a_blog() -> None:
    full = {"Ana Kovalev": ("person", "person|kovalev|ana"), "Fell Mining": ("organization", "organization|fell mining|")}
    sister = told("Ana Kovalev and Fell Mining in Kyrgyzstan", [], **NORLAND, **full)
    names = {"Kovalev": ("person", "person|kovalev|"), "Fell": ("organization", "organization|fell|")}
    report, reading = told("Kovalev left Osh on Friday. Fell stayed.", [], day=None, Osh=("place", "place|1|KG"), **names)
    reading = replace(reading, times=(a_time(report, "on Friday", "weekday", 4),))
    days = merge.Days()
    days.take({sister[0].id: sister, report.id: (report, reading)})
    assert days.of == {report.id: "2020-10-09"}


@pytest.mark.parametrize(("others", "day"), [([], "2020-10-09"), (["2020-10-10"], "2020-10-09"), (["2020-10-10", "2020-11-20"], None)])
def test_a_country_in_the_news_for_a_few_days_alone_dates_whoever_tells_of_it(others: list[str], day: str | None) -> None:
    town = {"Osh": ("place", "place|1|KG")}
    dated = [told("Ana in Osh, Kyrgyzstan", [], day=of, **NORLAND, **town) for of in ("2020-10-08", *others)]
    report, reading = told("They left Osh on Friday.", [], day=None, **town)
    reading = replace(reading, times=(a_time(report, "on Friday", "weekday", 4),))
    everything = {one.id: (one, read) for one, read in (*dated, (report, reading))}
    at_once, in_turn = merge.Days(), merge.Days()
    at_once.take(everything)
    for id, one in reversed(everything.items()):
        in_turn.take({id: one})
    assert at_once.of == in_turn.of == ({report.id: day} if day else {})
    at_once.take({one.id: None for one, _ in dated[1:]})
    assert at_once.of == {report.id: "2020-10-09"}


def test_what_befell_somebody_this_week_is_on_none_of_its_days_to_come() -> None:
    report = a_report("Three fell this week.")
    fell = a_statement(report, "Three fell", type="CASUALTY", trigger="fell", when=replace(a_time(report, "this week", "weeks", 0), past=True))
    day = merge.dates([fell], [report])[fell.id]
    assert (day.start, day.end) == (date(2020, 10, 5), date(2020, 10, 6))


def test_a_report_without_sisters_keeps_no_day() -> None:
    report, reading = told("Today, Thursday Ana met", [], day=None, **ANA)
    days = merge.Days()
    days.take({report.id: (report, reading)})
    assert (days.of, days.judgements.in_order()) == ({}, ())


STORMED = told(
    "protesters broke into parliament in Kyrgyzstan",
    [{"type": "ASSAULT", "trigger": "broke", "by": "protesters", "to": "parliament", "place": "Kyrgyzstan"}],
    **NORLAND, protesters=("group", "group|protesters|KG"), parliament=("organization", "organization|parliament|KG"),
)  # fmt: skip
SEIZED = told(
    "The crowd seized parliament, Kyrgyzstan",
    [{"type": "COERCE", "mode": "seize", "trigger": "seized", "by": "crowd", "to": "parliament"}],
    day="2020-10-08", **NORLAND, crowd=("group", "group|crowd|KG"), parliament=("organization", "organization|parliament|KG"),
)  # fmt: skip


def test_one_storming_told_twice_is_one_event() -> None:
    (event,) = account(STORMED, SEIZED).events
    assert (event.type, len(event.statements), event.independent_sources) == ("ASSAULT", 2, 2)


def ousted(year: int) -> Told:
    text = f"Ana was ousted in {year}, Kyrgyzstan"
    when = When(expression=TimeExpression(form="year", values=(year,)), span=a_report(text).span(1, 2), basis="own words", past=True)
    report, reading = told(text, [{"type": "OUST", "trigger": "ousted", "to": "Ana"}], **NORLAND, **ANA)
    when = replace(when, span=report.span(text.index("in"), text.index(",")))
    dated = replace(reading.statements[0], when=when, background=True, id="")
    return report, replace(reading, statements=(dated,))


def test_two_revolutions_are_two() -> None:
    assert len(account(ousted(2005), ousted(2010)).events) == 2
    assert len(account(ousted(2010)).events) == 1


def test_what_is_done_to_different_persons_is_not_one() -> None:
    ana = told("police arrested Ana, Kyrgyzstan", [{"type": "COERCE", "mode": "arrest", "trigger": "arrested", "to": "Ana"}], **NORLAND, **ANA)
    boris = told(
        "police arrested Boris, Kyrgyzstan",
        [{"type": "COERCE", "mode": "arrest", "trigger": "arrested", "to": "Boris"}],
        **NORLAND,
        Boris=("person", "person|lind|boris"),
    )
    assert len(account(ana, boris).events) == 2


def test_an_analyst_can_part_an_event() -> None:
    both = account(STORMED, SEIZED)
    left, right = both.events[0].statements
    reason = Reason(weight=-1.0, words="two buildings")
    decision = Judgement(about="event", left=left, right=right, verdict="different", score=-1.0, reasons=(reason,), by="an analyst")
    assert len(account(STORMED, SEIZED, judgements=[decision]).events) == 2


# ---- figures -------------------------------------------------------------------------------------------------------------


def hurt(count: int, day: str, speaker: str, whom: str = "people", words: str = "") -> Told:
    text = f"{speaker} said {words}{count} {whom} were injured in Kyrgyzstan"
    names = {**NORLAND, speaker: ("organization", f"organization|{speaker.lower()}|")}
    report, reading = told(text, [{"type": "CASUALTY", "trigger": "injured"}], day=day, **names)
    figure = a_figure(report, str(count), "injured", float(count), whom=whom, approximate=bool(words))
    said = a_slot(report, speaker, next(one for one in reading.referents if one.name == speaker))
    return report, replace(reading, statements=(replace(reading.statements[0], figures=(figure,), speaker=said, stance="claimed", id=""),))


def only(series: tuple[Series, ...]) -> Series:
    (one,) = series
    return one


def relations(*tellings: Told) -> list[str]:
    return [relation.relation for relation in only(account(*tellings).series).relations]


def test_a_toll_of_a_later_day_is_an_update() -> None:
    found = only(account(hurt(1000, "2020-10-08", "Agency", words="about "), hurt(600, "2020-10-06", "Ministry")).series)
    assert [point.value for point in found.points] == [600, 1000]
    assert [relation.relation for relation in found.relations] == ["updates"]


def test_two_speakers_of_one_day_contradict_each_other() -> None:
    assert relations(hurt(600, "2020-10-06", "Ministry"), hurt(900, "2020-10-06", "Doctors")) == ["contradicts"]


def test_the_same_number_is_repeated_and_a_part_is_a_subset() -> None:
    assert relations(hurt(600, "2020-10-06", "Ministry"), hurt(600, "2020-10-07", "Doctors")) == ["repeats"]
    assert relations(hurt(600, "2020-10-06", "Ministry"), hurt(20, "2020-10-07", "Doctors", whom="police officers")) == ["subset"]


@pytest.mark.parametrize(
    ("words", "weekday", "events"), [("the dead of the mine rose to nine on Monday", "on Monday", 1), ("Monday's dead rose to nine", "Monday", 2)]
)
def test_the_day_of_counting_is_not_that_of_the_deed(words: str, weekday: str, events: int) -> None:
    def died(text: str, day: str, trigger: str, number: str, count: int, when: tuple[str, int]) -> Told:
        report, names = a_report(text, published=day), {"miners": ("group", "group|miners|KG")} | NORLAND
        counted = {"figures": [a_figure(report, number, "killed", count)], "when": a_time(report, when[0], "weekday", when[1])}
        harm = {"type": "CASUALTY", "trigger": trigger, "to": "miners"}
        return told(text, [harm | counted], day, **names)

    first = died("Kyrgyzstan: dead are eight miners of a mine since Friday", "2020-10-10", "dead", "eight", 8, ("Friday", 4))
    later = died(f"Kyrgyzstan: miners mourned, {words}", "2020-10-12", "rose", "nine", 9, (weekday, 0))
    assert len(account(first, later).events) == events


@pytest.mark.parametrize(("beside", "series"), [("", 1), (", Spain", 2)])
def test_a_town_that_lies_abroad_too_is_taken_for_abroad_where_its_country_stands_beside_it(beside: str, series: int) -> None:
    def lost(text: str, day: str, count: int, place: str, **names: tuple[str, str]) -> Told:
        report = a_report(text, published=day)
        counted = {"trigger": "died", "place": place, "figures": [a_figure(report, str(count), "killed", float(count))]}
        return told(text, [{"type": "CASUALTY"} | counted], day, **names)

    owner = {"Iberal": ("organization", "organization|iberal|ES"), "Palma": ("place", "place|palma|ES"), "Spain": ("country", "country|ES")}
    first = lost("Kyrgyzstan: 9 people died in Kyrgyzstan.", "2020-10-06", 9, "Kyrgyzstan", **NORLAND)
    text = f"Kyrgyzstan and Kyrgyz police: 12 people died in Palma{beside}. The works belong to Iberal. Kyrgyzstan mourns, as does Kyrgyzstan's envoy to Spain."
    later = lost(text, "2020-10-07", 12, "Palma", **NORLAND, **owner)
    assert len(account(first, later).series) == series


def test_a_toll_of_another_year_is_another_series() -> None:
    assert len(account(hurt(600, "2020-10-06", "Ministry"), hurt(80, "2010-04-08", "Ministry")).series) == 2


# ---- situations ------------------------------------------------------------------------------------------------------------


def test_crises_of_two_countries_are_two() -> None:
    there = told("Ana in Kazakhstan", [], day="2020-10-07", Kazakhstan=("country", "country|KZ"), **ANA)
    titles = {situation.title for situation in account(STORMED, SEIZED, there).situations}
    assert titles == {"Kyrgyzstan, October 2020", "Kazakhstan, October 2020"}


def undated(text: str, *deeds: dict[str, str], **names: tuple[str, str]) -> Told:
    report, reading = told(text, list(deeds), **names)
    return replace(report, published=None, published_from="unknown"), reading


def test_an_undated_report_belongs_to_the_only_crisis_of_its_country() -> None:
    visit = undated("An envoy spoke of safety in Kyrgyzstan", **NORLAND)
    assert [len(one.reports) for one in account(STORMED, SEIZED, visit).situations] == [3]


def test_an_undated_report_that_fits_two_crises_alike_stays_alone() -> None:
    visit = undated("An envoy spoke of safety in Kyrgyzstan", **NORLAND)
    assert sorted(len(one.reports) for one in account(war("2020-05-23"), war("2022-04-08"), visit).situations) == [1, 1, 1]


@given(st.permutations(range(5)))
def test_the_order_of_reports_changes_nothing(order: list[int]) -> None:
    tellings = [STORMED, SEIZED, ousted(2005), hurt(600, "2020-10-06", "Ministry"), hurt(900, "2020-10-07", "Doctors")]
    one, other = account(*tellings), account(*[tellings[at] for at in order])
    assert (one.entities, one.events, one.series, one.situations) == (other.entities, other.events, other.series, other.situations)


def test_every_statement_is_in_exactly_one_event() -> None:
    made = account(STORMED, SEIZED, ousted(2005), hurt(600, "2020-10-06", "Ministry"))
    assert sorted(id for event in made.events for id in event.statements) == sorted(one.id for one in made.statements)
    assert all(isinstance(event, Event) for event in made.events)


def test_the_same_speaker_does_not_lower_a_toll_but_counts_some_of_it() -> None:
    assert relations(hurt(600, "2020-10-06", "Ministry"), hurt(5, "2020-10-09", "Ministry")) == ["subset"]


# ---- one report, told twice ------------------------------------------------------------------------------------------------

ARMY = {"army": ("group", "group|army|KG"), "drivers": ("group", "group|drivers|KG"), "miners": ("group", "group|miners|KG")}


def shots(text: str, *deeds: dict[str, str], **more: tuple[str, str]) -> int:
    named = {name: key for name, key in {**NORLAND, **ARMY, **more}.items() if name in text}
    return len(account(told(text, list(deeds), **named)).events)


SHOT = {"type": "ASSAULT", "by": "army", "to": "miners"}


def test_a_title_and_the_body_tell_one_happening() -> None:
    title, later = "The army shot at miners in Kyrgyzstan", "On the hill the army shot at miners"
    assert shots(f"{title}\n{later}.", SHOT | {"trigger": "shot", "quote": title}, SHOT | {"trigger": "shot", "quote": later}) == 1


def test_other_victims_in_one_report_are_another_happening() -> None:
    first, second = "The army shot at miners in Kyrgyzstan", "Later the army beat drivers"
    beaten = {"type": "ASSAULT", "by": "army", "to": "drivers", "trigger": "beat", "quote": second}
    assert shots(f"{first}. {second}.", SHOT | {"trigger": "shot", "quote": first}, beaten) == 2


def test_a_second_attack_is_another() -> None:
    first, second = "The army shot at miners in Kyrgyzstan", "In a second attack the army hurt miners"
    assert shots(f"{first}. {second}.", SHOT | {"trigger": "shot", "quote": first}, SHOT | {"trigger": "attack", "quote": second}) == 2


# ---- a war goes on ----------------------------------------------------------------------------------------------------------


def war(day: str, province: str = "Naryn", land: str = "Kyrgyzstan", code: str = "KG") -> Told:
    deed = {"type": "ASSAULT", "place": province}
    text = f"The army shelled {province} in {land} and then bombed it on {day}"
    names = {land: ("country", f"country|{code}"), province: ("place", f"place|{province.lower()}|{code}")}
    report, reading = told(text, [deed | {"trigger": "shelled"}, deed | {"trigger": "bombed"}], day=day, **names)
    there = tuple(replace(one, place=f"region:{province.lower()}") if one.type == "place" else one for one in reading.referents)
    return report, replace(reading, referents=there)


def test_a_war_in_one_province_is_one_crisis_across_months_but_not_across_years() -> None:
    assert len(account(war("2021-05-23"), war("2022-04-08")).situations) == 1
    assert len(account(war("2020-05-23"), war("2022-04-08")).situations) == 2
    assert len(account(war("2021-05-23"), war("2022-04-08", "Talas")).situations) == 2


def test_the_id_of_a_crisis_stays_when_a_report_of_the_month_comes_in() -> None:
    first, later = war("2021-05-23"), war("2021-05-25")
    report, reading = told("Of the month: Naryn, Kyrgyzstan", [], day="2021-05", **{"Naryn": ("place", "place|naryn|KG")}, **NORLAND)
    (alone,) = account(first, later).situations
    (both,) = account(first, later, (report, reading)).situations
    assert (len(both.reports), both.id) == (3, alone.id)


# ---- stories ----------------------------------------------------------------------------------------------------------------------------------

FERRY = "The ferry Nordlys ran aground off Lindholm; the coast guard took 40 passengers off the Nordlys, Captain Hansen said."
FERRY_AGAIN = "Passengers of the ferry Nordlys waited hours for the coast guard off Lindholm, and Captain Hansen apologised."
BRIDGE = "Engineers closed the Kestrel bridge in Ashford after cracks were found in a girder, Mayor Dunn said."


def told_of(*texts: str, days: tuple[str, ...] = ("2020-10-06", "2020-10-06", "2020-10-06")) -> list[list[str]]:
    reports = {a_report(text, name=f"{number}.txt", published=days[number]).id: text for number, text in enumerate(texts)}
    made = stories(a_report(text, name=f"{number}.txt", published=days[number]) for number, text in enumerate(texts))
    return sorted(sorted(reports[id] for id in story) for story in made)


def test_reports_that_share_rare_words_tell_one_story() -> None:
    assert told_of(FERRY, FERRY_AGAIN, BRIDGE) == sorted([sorted([FERRY, FERRY_AGAIN]), [BRIDGE]])


def test_the_order_of_the_reports_changes_no_story() -> None:
    assert told_of(FERRY, FERRY_AGAIN, BRIDGE) == told_of(BRIDGE, FERRY_AGAIN, FERRY)


def test_a_story_does_not_go_on_after_months() -> None:
    assert told_of(FERRY, FERRY_AGAIN, days=("2020-10-06", "2021-03-06")) == sorted([[FERRY], [FERRY_AGAIN]])


@pytest.mark.parametrize("words", [("fire", "fired", "firing"), ("kill", "killed", "kills"), ("shoot", "shot", "shooting"), ("die", "died", "dies")])
def test_the_forms_of_a_word_have_one_root(words: tuple[str, ...]) -> None:
    assert len({root_of(word) for word in words}) == 1


def test_happenings_of_no_type_are_one_by_their_word_within_a_story() -> None:
    reports = [
        a_report(text, name=f"{number}.txt") for number, text in enumerate((FERRY, FERRY_AGAIN + " It had run aground.", BRIDGE + " A lorry ran over it."))
    ]
    ran = [
        a_statement(reports[0], type="OTHER", trigger="ran"),
        a_statement(reports[1], type="OTHER", trigger="run"),
        a_statement(reports[2], type="OTHER", trigger="ran"),
    ]
    made = account(*((report, a_reading(report, [], [one])) for report, one in zip(reports, ran, strict=True)))
    assert sorted(sorted(event.statements) for event in made.events) == sorted([sorted(one.id for one in ran[:2]), [ran[2].id]])


def test_officers_and_troops_are_one_count_and_the_whole_goes_past_its_parts() -> None:
    tolls = [
        hurt(8, "2020-10-05", "Reuters", whom="police officers"),
        hurt(18, "2020-10-06", "Agency", whom="security forces"),
        hurt(164, "2020-10-07", "Ministry"),
        hurt(103, "2020-10-08", "Ministry"),
        hurt(225, "2020-10-09", "Prosecutor"),
    ]
    found = only(account(*tolls).series)
    values = {point.statement: point.value for point in found.points}
    stand = [(values[one.start], values[one.end], one.relation) for one in found.relations]
    assert stand == [(8, 18, "updates"), (103, 164, "subset"), (164, 225, "updates")]


def test_a_title_beside_the_text_says_which_country_a_short_report_is_of() -> None:
    report = a_report("Police officers were hurt in clashes.", published="2020-10-06")
    titles = {"Clashes: Kazakhstan": "KZ", "2022 Kazakh protests": "KZ", "Kazakhstan–Russia relations": None, "Clashes": None, "turkey farms": None}
    titles |= {"Crisis in Kazakhstan, Kazakhstan–Russia relations": "KZ", "2014 Sri Lankan floods": "LK"}
    assert {title: titled([replace(report, title=title)]).get(report.id) for title in titles} == titles
    assert titled([replace(report, title="Norway", text="Norway\n\nOfficers were hurt.", id="")]) == {}


def test_people_driven_out_and_those_who_are_homeless_are_one_happening() -> None:
    text = "The raid drove out Georgian villagers. Nearly ninety Georgians are displaced."
    people = {"Georgian villagers": ("group", "group|georgian villagers|"), "ninety Georgians": ("group", "group|ninety georgians|")}
    driven = {"type": "SANCTION", "mode": "expel", "trigger": "drove", "to": "Georgian villagers"}
    homeless = {"type": "CASUALTY", "trigger": "displaced", "to": "ninety Georgians"}
    judged = account(told(text, [driven, homeless], **people)).judgements
    assert [why.words for one in judged for why in one.reasons if "people" in why.words] == ["done to people of one country: Georgia"]


# ---- the country of a report, by its story --------------------------------------------------------------------------------

QUAKE = "The Marwell dam burst above Tollinge"
FLOOD = {"type": "CASUALTY", "trigger": "burst", "place": "Kyrgyzstan"}
LANDS = {"Kyrgyzstan": ("country", "country|kyrgyzstan|KG"), "Tajikistan": ("country", "country|tajikistan|TJ")}


def flood(text: str, *statements: dict[str, str], day: str = "2020-10-06") -> Told:
    return told(text, statements, day, **{name: key for name, key in LANDS.items() if name in text})


def test_a_report_that_names_no_country_is_about_that_of_its_story() -> None:
    made = account(*(flood(f"{QUAKE} in Kyrgyzstan, {words}", FLOOD) for words in ("people said", "police said")), flood(f"{QUAKE}; many are homeless"))
    assert [len(one.reports) for one in made.situations] == [3]


def test_who_regrets_abroad_what_happens_elsewhere_is_about_that() -> None:
    regret = {"type": "COMMENT", "trigger": "regrets", "by": "Tajikistan"}
    inland = [flood(f"{QUAKE} in Kyrgyzstan, {words}", FLOOD) for words in ("people said", "police said")]
    assert [len(one.reports) for one in account(*inland, flood("Tajikistan regrets that the Marwell dam burst above Tollinge", regret)).situations] == [3]


def test_where_something_happens_abroad_as_well_is_another_crisis() -> None:
    there = FLOOD | {"place": "Tajikistan"}
    inland = [flood(f"{QUAKE} in Kyrgyzstan, {words}", FLOOD) for words in ("people said", "police said")]
    abroad = flood("Floods burst a dyke in Tajikistan as the Marwell dam above Tollinge gave way", there)
    assert sorted(len(one.reports) for one in account(*inland, abroad).situations) == [1, 2]


def test_of_two_countries_that_a_report_names_alike_those_like_it_decide() -> None:
    inland = [flood(f"{QUAKE} in Tajikistan, {words}", FLOOD | {"place": "Tajikistan"}) for words in ("people said", "police said")]
    left = flood("A bus left Tajikistan for Kyrgyzstan, away from Tollinge")
    assert [len(one.reports) for one in account(*inland, left).situations] == [3]


def test_a_country_that_stands_in_no_slot_is_told_by_its_adjective() -> None:
    made = account(told("The stern of the Sri Lankan trawler Meriana was found", [], Meriana=("asset", "asset|meriana")))
    assert [one.title for one in made.situations] == ["Sri Lanka, October 2020"]


def test_who_tells_of_people_that_came_to_a_neighbour_tells_of_where_they_fled_from() -> None:
    fled = {"type": "FLEE", "trigger": "fled", "place": "Tajikistan"}
    inland = [flood(f"{QUAKE} in Kyrgyzstan, {words}", FLOOD) for words in ("people said", "police said")]
    abroad = flood(f"{QUAKE}: thousands fled from Kyrgyzstan to Tajikistan", fled, {"type": "CASUALTY", "trigger": "burst", "place": "Tajikistan"})
    assert [len(one.reports) for one in account(*inland, abroad).situations] == [3]
    alone = flood("Thousands came to Tajikistan", {"type": "FLEE", "trigger": "came", "place": "Tajikistan"})
    assert [len(one.reports) for one in account(*inland, alone).situations] in ([2, 1], [1, 2])


def test_days_years_and_small_counts_make_no_story() -> None:
    texts = ("The strike of 2019 had 25 stops, 3 in all", "The harvest of 2019 took 25 days, 3 of them wet")
    assert len(told_of(*texts, "Another matter")) == 3


# ---- what speaks for one deed in two reports, and what does not ------------------------------------------------------------


def killed(count: int, whom: str, place: str, day: str = "2020-10-06", *, words: str = "") -> Told:
    text = f"{words}{count} {whom} were killed in {place}"
    names = {place: ("place", f"place|{place.lower()}|KG"), whom: ("group", f"group|{whom}|")}
    report, reading = told(text, [{"type": "CASUALTY", "trigger": "killed", "to": whom, "place": place}], day=day, **names)
    figure = a_figure(report, str(count), "killed", float(count), whom=whom)
    return report, replace(reading, statements=(replace(reading.statements[0], figures=(figure,), id=""),))


def test_two_dead_here_are_not_the_two_dead_elsewhere() -> None:
    assert len(account(killed(2, "soldiers", "Osh"), killed(2, "miners", "Naryn")).events) == 2


def test_a_toll_of_a_later_day_that_is_less_is_of_another_happening() -> None:
    assert len(account(killed(21, "shoppers", "Osh"), killed(13, "shoppers", "Osh", "2020-10-08", words="Gunmen came at dawn, police said: ")).events) == 2
    assert len(account(killed(21, "shoppers", "Osh"), killed(25, "shoppers", "Osh", "2020-10-08", words="Gunmen came at dawn, police said: ")).events) == 1


def test_a_toll_that_is_corrected_downwards_is_of_the_same_happening() -> None:
    assert len(account(killed(60, "shoppers", "Osh"), killed(54, "shoppers", "Osh", "2020-10-07", words="Gunmen came at dawn, police said: ")).events) == 1


def met(who: str, whom: str, *, day: str = "2020-10-06") -> Told:
    people = {one: ("person", f"person|{one.lower()}|x") for one in (who, whom)}
    return told(f"{who} met {whom} in Oslo that day for talks on ore", [{"type": "CONSULT", "trigger": "met", "by": who, "to": whom}], day=day, **people)


def test_who_met_whom_is_who_was_met_by_whom() -> None:
    assert len(account(met("Hale", "Basel"), met("Basel", "Hale")).events) == 1


def test_two_that_one_person_met_in_the_same_words_were_met_apart() -> None:
    assert len(account(met("Hale", "Basel"), met("Hale", "Lund")).events) == 2


def voted(whose: str, code: str) -> Told:
    names = {f"{whose} voters": ("group", f"group|voters|{code}"), whose: ("country", f"country|{code}")}
    return told(f"{whose} voters elect a parliament", [{"type": "ELECT", "trigger": "elect", "by": f"{whose} voters"}], **names)


def test_voters_of_two_countries_vote_twice() -> None:
    assert len(account(voted("Kyrgyz", "KG"), voted("Kazakh", "KZ")).events) == 2


def test_who_is_shot_dead_is_told_of_as_an_attack_and_as_a_death() -> None:
    names = {"Osh": ("place", "place|osh|KG"), "guards": ("group", "group|guards|"), "miners": ("group", "group|miners|")}
    shot = told(
        "guards murdered miners in Osh",
        [{"type": "ASSAULT", "mode": "targeted", "trigger": "murdered", "by": "guards", "to": "miners", "place": "Osh"}],
        **names,
    )
    death = told(
        "The death of miners in Osh",
        [{"type": "CASUALTY", "trigger": "death", "to": "miners", "place": "Osh"}],
        day="2020-10-07",
        **{one: names[one] for one in ("Osh", "miners")},
    )
    assert len(account(shot, death).events) == 1


# ---- what is said and done again and again ---------------------------------------------------------------------------------------


def said(words: str, trigger: str, *, type: str, day: str) -> Told:
    return told(words, [{"type": type, "trigger": trigger, "by": "Basel"}], day=day, Basel=("person", "person|basel|x"))


def test_support_that_is_voiced_again_days_later_is_voiced_twice() -> None:
    words = "Basel voiced support for the shipwrights and millers of Norland"
    first, same_day, later = (
        said(f"{start}: {words}", "voiced", type="SUPPORT", day=day) for start, day in (("Dawn", "2020-10-06"), ("Noon", "2020-10-06"), ("Dusk", "2020-10-11"))
    )
    assert len(account(first, same_day).events) == 1
    assert len(account(first, later).events) == 2


def test_a_commitment_in_two_speeches_of_one_day_is_two_without_a_rare_word_in_common() -> None:
    morning, evening = (said(f"{start}: Basel told of our commitment", "commitment", type="AGREE", day="2020-10-06") for start in ("Dawn", "Dusk"))
    assert len(account(morning, evening).events) == 2


def test_a_demand_that_is_spoken_of_as_a_thing_was_made_before() -> None:
    made = said("Basel demands that the trawlers leave Norland", "demands", type="REQUEST", day="2020-10-06")
    known = said("Trawlers stay in spite of the demand by Basel that the trawlers leave Norland", "demand", type="REQUEST", day="2020-10-09")
    assert len(account(made, known).events) == 1


def discussed(with_whom: str) -> Told:
    text = f"Hale and {with_whom} discussed ongoing efforts that day for talks on ore"
    names = {one: ("person", f"person|{one.lower()}|x") for one in ("Hale", with_whom)}
    report, reading = told(text, [{"type": "CONSULT", "trigger": "discussed"}], **names)
    both = tuple(a_slot(report, one.name, one) for one in reading.referents)
    return report, replace(reading, statements=(replace(reading.statements[0], actors=both, id=""),))


def test_what_one_person_discussed_with_two_others_is_two_talks() -> None:
    assert len(account(discussed("Basel"), discussed("Lund")).events) == 2


def left_office(who: str) -> Told:
    names = {who: ("person", f"person|{who.lower()}|x")}
    return told(f"{who} steps down as minister in Kyrgyzstan", [{"type": "RETREAT", "mode": "resign", "trigger": "steps down", "by": who}], **NORLAND, **names)


def test_two_who_resign_on_one_day_resign_each_for_himself() -> None:
    assert len(account(left_office("Basel"), left_office("Lund")).events) == 2


def arrested(whom: str) -> Told:
    names = {"police": ("group", "group|police|KG"), whom: ("group", f"group|{whom}|")}
    arrest = {"type": "COERCE", "mode": "arrest", "trigger": "arrested", "by": "police", "to": whom}
    return told(f"Kyrgyzstan: police arrested {whom}", [arrest], **NORLAND, **names)


def test_others_arrested_by_the_same_are_another_arrest() -> None:
    assert len(account(arrested("four reporters"), arrested("nine smugglers")).events) == 2


def seized(who: str, what: str, day: str) -> Told:
    names = {who: ("group", f"group|{who}|"), what: ("asset", f"asset|{what}|")}
    seizure = {"type": "COERCE", "mode": "seize", "trigger": "seized", "by": who, "to": what}
    return told(f"Kyrgyzstan: {who} seized {what}", [seizure], day=day, **NORLAND, **names)


def test_a_common_word_for_what_was_seized_makes_no_one_seizure() -> None:
    assert len(account(seized("pirates", "a road", "2020-10-06"), seized("raiders", "the road", "2020-10-09")).events) == 2
    assert len(account(seized("pirates", "a grain schooner", "2020-10-06"), seized("raiders", "the schooner", "2020-10-09")).events) == 1


def test_aid_given_twice_is_not_one_for_being_aid() -> None:
    first, second = (
        told(f"{start} {whom} in Kyrgyzstan", [{"type": "AID", "trigger": "helped", "to": whom}], day=day, **NORLAND, **{whom: ("group", f"group|{whom}|")})
        for start, whom, day in (("Norland helped", "farmers", "2020-10-06"), ("They helped", "weavers", "2020-10-10"))
    )
    assert len(account(first, second).events) == 2


def happened(what: str, words: str, day: str) -> Told:
    wreck = {"type": "COMMENT", "mode": "situation", "trigger": words, "to": what}
    return told(f"Kyrgyzstan: {what} {words} the marshes", [wreck], day=day, **NORLAND, **{what: ("asset", f"asset|{what}|")})


def test_what_happens_of_itself_is_one_by_what_it_happens_to() -> None:
    first, same = happened("airship", "crashed into", "2020-10-06"), happened("the airship", "fell upon", "2020-10-07")
    other = happened("barge", "sank in", "2020-10-07")
    assert len(account(first, same).events) == 1
    assert len(account(first, other).events) == 2


def drowned(count: int, whom: str, day: str, where: str = "") -> Told:
    text = f"Kyrgyzstan: {count} {whom} drowned {where}"
    victims = f"{count} {whom}"
    death = {"type": "CASUALTY", "trigger": "drowned", "to": victims}
    report, reading = told(text, [death], day=day, **NORLAND, **{victims: ("group", f"group|{victims}|")})
    figure = a_figure(report, str(count), "killed", float(count), whom=whom)
    return report, replace(reading, statements=(replace(reading.statements[0], figures=(figure,), id=""),))


def test_nearly_as_many_dead_told_of_on_one_day_and_the_next_are_the_same() -> None:
    assert len(account(drowned(54, "people", "2020-10-06"), drowned(57, "pilgrims", "2020-10-07")).events) == 1
    assert len(account(drowned(54, "people", "2020-10-06"), drowned(13, "pilgrims", "2020-10-07")).events) == 2


def test_five_others_here_are_not_the_five_others_elsewhere() -> None:
    assert len(account(drowned(5, "others", "2020-10-06", "under a bridge"), drowned(5, "others", "2020-10-15", "off the old quay")).events) == 2


def congratulated(whose: str, code: str) -> Told:
    words = f"Basel offered congratulations to the weavers of {whose} upon the anniversary of their independence"
    names = {"Basel": ("person", "person|basel|x"), whose: ("country", f"country|{code}")}
    return told(words, [{"type": "SUPPORT", "trigger": "offered", "by": "Basel"}], **names)


def test_the_same_words_about_two_countries_are_said_twice() -> None:
    assert len(account(congratulated("Kenya", "KE"), congratulated("Algeria", "DZ")).events) == 2


def in_an_own_paper(words: str) -> Told:
    """A report in which "we", the ministry Aldia, say this."""
    text = f"{words} we call on all shipwrights and millers of the eastern valleys to lay down their oars"
    return told(text, [{"type": "REQUEST", "trigger": "call on", "by": "we"}], we=("organization", "organization|aldia|KG"))


def test_what_we_say_in_two_papers_of_our_own_is_said_twice() -> None:
    assert len(account(in_an_own_paper("Harvest day:"), in_an_own_paper("Fishing day:")).events) == 2
    assert len(account(in_an_own_paper("Lind read from it. “Harvest day:"), in_an_own_paper("Holm read, too. “Fishing day:")).events) == 1


def appointed(day: str, words: str, *statements: dict[str, Any]) -> Told:
    people = {one: ("person", f"person|{one.lower()}|x") for one in ("Edda Holm", "Ulla Lind") if one in words}
    judges = {one: ("group", f"group|{one}|") for one in ("nine judges", "three marshals") if one in words}
    return told(f"Kyrgyzstan: {words}", statements, day, **NORLAND, **people, **judges)


def test_two_whom_one_person_appoints_are_appointed_twice() -> None:
    by_holm = {"type": "APPOINT", "trigger": "named", "by": "Edda Holm"}
    judges = appointed("2020-10-06", "Edda Holm named nine judges", by_holm | {"to": "nine judges"})
    marshals = appointed("2020-10-06", "Edda Holm named three marshals", by_holm | {"to": "three marshals"})
    assert len(account(judges, marshals).events) == 2


def test_an_appointment_before_an_election_is_not_the_election() -> None:
    in_may = {"when": When(expression=TimeExpression(form="month", values=(2020, 5)), span=None, basis="own words", past=True)}
    interim = appointed("2020-10-06", "Ulla Lind was named premier before the vote", {"type": "APPOINT", "trigger": "named", "to": "Ulla Lind"} | in_may)
    election = appointed("2020-10-06", "trouble over the vote, and a party is banned", {"type": "ELECT", "trigger": "vote"} | in_may)
    assert not account(interim, election).judgements
    sworn_in = appointed("2020-10-06", "the vote was won by Ulla Lind", {"type": "ELECT", "trigger": "vote", "to": "Ulla Lind"} | in_may)
    assert len(account(interim, sworn_in).events) == 1


def test_what_two_reports_call_by_one_bare_word_need_not_be_one_thing() -> None:
    def struck(words: str, trigger: str, whom: tuple[str, str]) -> Told:
        attack = {"type": "ASSAULT", "trigger": trigger, "to": whom[0]}
        return told(f"Kyrgyzstan: {words}", [attack], **NORLAND, **{whom[0]: ("organization" if whom[0] == "Aldia Wool" else "asset", whom[1])})

    def reasons(whom: tuple[str, str]) -> set[str]:
        made = account(struck(f"somebody shot at {whom[0]} in the port", "shot", whom), struck(f"somebody hit {whom[0]} in the port", "hit", whom))
        return {reason.words for judged in made.judgements for reason in judged.reasons if reason.words.startswith("done to")}

    assert reasons(("a lorry", "asset|lorry|")) == {"done to what is called alike"}
    assert reasons(("Aldia Wool", "organization|aldia wool|KG")) == {"done to the same"}


def test_a_toll_that_rises_from_day_to_day_is_of_one_happening() -> None:
    def toll(count: int, day: str, words: str) -> Told:
        report, reading = told(f"Kyrgyzstan: {words} the death toll stands at {count}", [{"type": "CASUALTY", "trigger": "death toll"}], day, **NORLAND)
        figure = a_figure(report, str(count), "killed", float(count))
        return report, replace(reading, statements=(replace(reading.statements[0], figures=(figure,), id=""),))

    assert len(account(toll(1740, "2020-10-06", "the clinics are full,"), toll(1944, "2020-10-07", "mourning,")).events) == 1


def test_attacks_of_two_days_are_two_and_a_protest_goes_on() -> None:
    def fire(words: str, day: str, type: str) -> Told:
        when = When(expression=TimeExpression(form="day", values=tuple(map(int, day.split("-")))), span=None, basis="publication", past=True)
        return told(f"Kyrgyzstan: {words}", [{"type": type, "trigger": "fire", "when": when}], day, **NORLAND)

    for type, happenings in (("ASSAULT", 2), ("PROTEST", 1)):
        told_of = fire("a barn went on fire", "2020-10-06", type), fire("trouble with more fire at night", "2020-10-07", type)
        assert len(account(*told_of).events) == happenings


def test_another_is_not_the_one_that_another_report_tells_of() -> None:
    first = told("Kyrgyzstan: A man set fire to a barn", [{"type": "ASSAULT", "mode": "destroy", "trigger": "set"}], **NORLAND)
    second = told("Kyrgyzstan: Another man set alight a granary", [{"type": "ASSAULT", "mode": "destroy", "trigger": "set"}], **NORLAND)
    assert len(account(first, second).events) == 2


def test_who_rises_up_or_is_carried_off_is_not_who_is_raided() -> None:
    raid = told("Kyrgyzstan: a raid on the depot", [{"type": "ASSAULT", "trigger": "raid", "when": FIFTH}], **NORLAND)
    for mode, is_of_its_own in (("riot", True), ("abduct", True), ("firearms", False)):
        other = told("Kyrgyzstan: a fight at the depot", [{"type": "ASSAULT", "mode": mode, "trigger": "fight", "when": FIFTH}], **NORLAND)
        reasons = {reason.words for judged in account(raid, other).judgements for reason in judged.reasons}
        assert any(one.startswith("only one is a") for one in reasons) == is_of_its_own


# ---- an attack, and whom it harmed -------------------------------------------------------------------------------------------


BLAST = "A bomb went off in Kyrgyzstan"


def blast_and(text: str, *harms: str, **more: str) -> list[str]:
    """The types of what a report of a bomb tells of: it, and these harms, each by a verb in words of its own."""
    bomb = {"type": "ASSAULT", "trigger": "went off", "quote": BLAST}
    return sorted(
        event.type
        for event in account(told(text, [bomb, *({"type": "CASUALTY", "trigger": one.split()[0], "quote": one} | more for one in harms)], **NORLAND)).events
    )


def test_an_attack_and_the_people_it_killed_and_hurt_are_one_event_an_attack() -> None:
    assert blast_and(f"{BLAST}, killing two miners and injuring nine drivers.", "killing two miners", "injuring nine drivers") == ["ASSAULT"]


def test_the_names_of_the_place_may_stand_between_an_attack_and_its_dead() -> None:
    assert blast_and(f"{BLAST}, Ala-Too Square, killing two miners.", "killing two miners") == ["ASSAULT"]
    assert blast_and(f"{BLAST}, leaving dead two miners.", "dead two miners") == ["ASSAULT"]
    assert blast_and(f"{BLAST} and clerks mourned a flood killing two miners.", "killing two miners") == ["ASSAULT", "CASUALTY"]


def test_harm_told_before_the_bomb_that_did_it_is_of_the_bomb() -> None:
    text = "Two miners died and six others injured after a bomb went off in Osh."
    bomb, harm = {"type": "ASSAULT", "trigger": "went off", "quote": "went off in Osh"}, {"type": "CASUALTY", "trigger": "died", "quote": "Two miners died"}
    assert [event.type for event in account(told(text, [bomb, harm])).events] == ["ASSAULT"]
    elsewhere = "Two miners died on the way to mourn those of the day a bomb went off in Osh."
    assert len(account(told(elsewhere, [bomb, harm])).events) == 2


def test_the_previous_days_raid_is_no_other_raid() -> None:
    raid = told("Kyrgyzstan: a raid on the depot", [{"type": "ASSAULT", "trigger": "raid", "when": FIFTH}], "2020-10-05", **NORLAND)
    for words, is_another in (("the previous day's raid", False), ("a previous raid", True)):
        known = told(f"Kyrgyzstan mourns after {words}", [{"type": "ASSAULT", "trigger": "raid", "when": FIFTH}], "2020-10-06", **NORLAND)
        (judged,) = account(raid, known).judgements
        assert ("one report calls it another" in {reason.words for reason in judged.reasons}) == is_another


def test_people_who_died_in_another_sentence_are_told_of_for_themselves() -> None:
    assert blast_and(f"{BLAST}. Drowned two miners.", "Drowned two miners") == ["ASSAULT", "CASUALTY"]


def test_harm_that_is_feared_has_not_come_of_the_attack() -> None:
    assert blast_and(f"{BLAST}, killing two miners.", "killing two miners", stance="hypothetical") == ["ASSAULT", "CASUALTY"]


def test_the_death_told_elsewhere_joins_the_attack_that_told_of_it() -> None:
    whole = told(
        f"{BLAST}, killing 40 miners.",
        [{"type": "ASSAULT", "trigger": "went off", "quote": BLAST}, {"type": "CASUALTY", "trigger": "killing", "quote": "killing 40 miners"}],
        **NORLAND,
    )
    later = told("40 miners were killed in Kyrgyzstan", [{"type": "CASUALTY", "trigger": "killed"}], day="2020-10-07", **NORLAND)
    counted = [
        (
            report,
            replace(
                reading,
                statements=tuple(
                    replace(one, figures=(a_figure(report, "40", "killed", 40.0, whom="miners"),), id="") if one.type == "CASUALTY" else one
                    for one in reading.statements
                ),
            ),
        )
        for report, reading in (whole, later)
    ]
    (event,) = account(*counted).events
    assert event.type == "ASSAULT"


def stormed(words: str, what: str, day: str, *beside: str) -> Told:
    names = {one: ("organization", f"organization|{one.lower()}|") for one in beside}
    storming = {"type": "ASSAULT", "trigger": "stormed", "to": what, "quote": f"stormed {what}"}
    names[what] = ("asset", f"asset|{what}|")
    return told(f"In Kyrgyzstan {words} stormed {what}, which {' and '.join(beside)} run.", [storming], day, **NORLAND, **names)


def test_deeds_told_beside_the_same_names_are_one() -> None:
    first = stormed("herders", "a depot", "2020-10-06", "Zarvand", "Ulmet")
    assert len(account(first, stormed("some", "its silos", "2020-10-07", "Zarvand", "Ulmet")).events) == 1
    assert len(account(first, stormed("some", "its silos", "2020-10-07", "Korvel", "Adrik")).events) == 2


def test_engineers_and_employees_are_people_of_one_sort() -> None:
    (judged,) = account(arrested("nine engineers"), arrested("employees")).judgements
    assert "done to people of one sort" in {reason.words for reason in judged.reasons}


def test_the_day_on_which_a_toll_is_counted_is_not_the_day_of_the_deaths() -> None:
    day = When(expression=TimeExpression(form="day", values=(2020, 10, 9)), span=None, basis="own words", past=True)
    first = killed(21, "shoppers", "Osh")
    report, reading = killed(25, "shoppers", "Osh", "2020-10-09", words="The toll has risen: ")
    whole = replace(reading.statements[0], span=report.span(0, len(report.text)), when=day, id="")
    assert len(account(first, (report, replace(reading, statements=(whole,)))).events) == 1


def test_what_is_done_to_a_thing_called_by_its_town_is_done_there() -> None:
    names = {"Osh": ("place", "place|osh|KG"), "Osh depot": ("asset", "asset|osh depot|")}
    there = told("The Osh depot was raided. Osh mourns.", [{"type": "ASSAULT", "trigger": "raided", "to": "Osh depot"}], **names)
    (event,) = account(there).events
    assert event.place is not None


def test_two_who_count_the_dead_of_one_report_otherwise_tell_of_one_happening() -> None:
    names = {"Ministry": ("organization", "organization|ministry|"), "Ombudsman": ("organization", "organization|ombudsman|")}
    text = "In Kyrgyzstan four were killed, said the Ministry. The Ombudsman counted nine killed."

    def counted(*, by_two: bool) -> int:
        deaths = [{"type": "CASUALTY", "trigger": "killed", "quote": "four were killed"}, {"type": "CASUALTY", "trigger": "nine killed"}]
        report, reading = told(text, deaths, **names, **NORLAND)
        speakers = ["Ministry", "Ombudsman" if by_two else "Ministry"]
        said = [a_slot(report, one, next(known for known in reading.referents if known.name == one)) for one in speakers]
        figures = [a_figure(report, words, "killed", value, whom="people") for words, value in (("four", 4.0), ("nine", 9.0))]
        statements = [replace(one, speaker=speaker, figures=(figure,), id="") for one, speaker, figure in zip(reading.statements, said, figures, strict=True)]
        return len(account((report, replace(reading, statements=tuple(statements)))).events)

    assert counted(by_two=True) == 1
    assert counted(by_two=False) == 2


def test_soldiers_are_troops_and_no_miners() -> None:
    def hit(whom: str, day: str) -> Told:
        names = {whom: ("group", f"group|{whom}|")}
        return told(f"Kyrgyzstan: a shell hit {whom}", [{"type": "ASSAULT", "trigger": "hit", "to": whom}], day, **NORLAND, **names)

    (judged,) = (one for one in account(hit("two soldiers", "2020-10-06"), hit("the troops", "2020-10-06")).judgements)
    assert "done to people of one sort" in {reason.words for reason in judged.reasons}
    assert not account(hit("two soldiers", "2020-10-06"), hit("two miners", "2020-10-06")).judgements


def test_to_retake_is_another_taking() -> None:
    taken, retaken = (
        told(f"Kyrgyzstan: a mill {word}", [{"type": "COERCE", "mode": "seize", "trigger": word, "to": "mill"}], **NORLAND, mill=("asset", "asset|mill|"))
        for word in ("seized", "retaken")
    )
    (judged,) = account(taken, retaken).judgements
    assert "one report calls it another" in {reason.words for reason in judged.reasons}


def toll_of(counts: Sequence[int], words: str, day: str) -> Told:
    text = f"Kyrgyzstan: {words}"
    report, reading = told(text, [{"type": "CASUALTY", "trigger": "toll" if "toll" in words else "died"}], day, **NORLAND)
    figures = tuple(a_figure(report, str(count), "killed", float(count), whom="people") for count in counts)
    whole = replace(reading.statements[0], span=report.span(0, len(text)), figures=figures, id="")
    return report, replace(reading, statements=(whole,))


def test_a_toll_that_is_revised_is_that_of_which_another_report_told() -> None:
    (judged,) = account(toll_of([9], "9 died", "2020-10-06"), toll_of([8, 9], "the toll is 8, not 9", "2020-10-07")).judgements
    assert "one revises the count that the other gives" in {reason.words for reason in judged.reasons}


def test_also_a_small_toll_rises() -> None:
    (judged,) = account(toll_of([4], "4 died", "2020-10-06"), toll_of([7], "the toll rose to 7", "2020-10-07")).judgements
    assert "a count that rises from one day to the next" in {reason.words for reason in judged.reasons}


def test_months_in_prison_are_hardly_the_arrest_of_this_week() -> None:
    names = {**NORLAND, "Ada Mork": ("person", "person|ada mork|x")}
    when = When(expression=TimeExpression(form="day", values=(2020, 10, 5)), span=None, basis="own words", past=True)
    jailing = {"type": "COERCE", "mode": "arrest", "to": "Ada Mork"}
    arrest = told("Kyrgyzstan: Ada Mork was arrested", [jailing | {"trigger": "arrested", "when": when}], **names)
    report, reading = told("Kyrgyzstan: Ada Mork spent 7 months jailed", [jailing | {"trigger": "jailed"}], **names)
    months = replace(reading.statements[0], figures=(a_figure(report, "7", "months", 7.0),), id="")
    (judged,) = account(arrest, (report, replace(reading, statements=(months,)))).judgements
    assert "one lasted longer than since that day" in {reason.words for reason in judged.reasons}


def test_sailors_of_another_country_who_are_missing_here_count_here() -> None:
    names = {"Osh": ("place", "place|1|KG"), "Chilean sailors": ("organization", "organization|sailors|CL"), "Arica": ("place", "place|2|CL")}
    text = "People marched in Osh, Kyrgyzstan. 4 Chilean sailors are missing. Envoys met in Arica"
    march, harm = {"type": "PROTEST", "trigger": "marched", "place": "Osh"}, {"type": "CASUALTY", "trigger": "missing", "to": "Chilean sailors"}
    report, reading = told(text, [march, harm, {"type": "CONSULT", "trigger": "met", "place": "Arica"}], **NORLAND, **names)
    statements = (replace(one, figures=(a_figure(report, "4", "missing", 4.0),), id="") if one.type == "CASUALTY" else one for one in reading.statements)
    made = account((report, replace(reading, statements=tuple(statements))))
    (missing,) = made.series
    assert next(one.country for one in made.entities if one.id == missing.place) == "KG"


def shelled(words: str, day: str = "2020-10-06", **more: tuple[str, str]) -> Told:
    return told(f"Kyrgyzstan: {words}", [{"type": "ASSAULT", "trigger": words.split()[1], "when": FIFTH}], day, **NORLAND, **more)


def test_what_shares_only_a_day_and_a_country_need_not_be_one_attack() -> None:
    assert len(account(shelled("gunmen raided wells"), shelled("mortars hit herders")).events) == 2


def test_a_small_place_abroad_that_nothing_else_speaks_for_is_a_namesake() -> None:
    dawn = "Kyrgyzstan: Gunmen came at dawn, "
    here = killed(21, "shoppers", "Osh", words=dawn)
    abroad, reading = told(
        f"{dawn}21 shoppers were killed in Aldia",
        [{"type": "CASUALTY", "trigger": "killed", "to": "shoppers", "place": "Aldia"}],
        **NORLAND, Aldia=("place", "place|aldia|ES"), shoppers=("group", "group|shoppers|"),
    )  # fmt: skip
    figure = a_figure(abroad, "21", "killed", 21.0, whom="shoppers")
    elsewhere = (abroad, replace(reading, statements=(replace(reading.statements[0], figures=(figure,), id=""),)))
    assert len(account(here, elsewhere).events) == 1


def test_one_who_is_named_is_not_the_toll_of_another_happening() -> None:
    toll, one = killed(19, "guards", "Osh"), told(
        "Edda Holm was killed in Osh",
        [{"type": "CASUALTY", "trigger": "killed", "to": "Edda Holm", "place": "Osh"}],
        **{"Edda Holm": ("person", "person|holm|edda"), "Osh": ("place", "place|osh|KG")},
    )  # fmt: skip
    assert len(account(toll, one).events) == 2


def test_who_is_attacked_is_who_dies_of_it() -> None:
    holm = {"Edda Holm": ("person", "person|holm|edda")}
    shot = told("Kyrgyzstan: gunmen attacked Edda Holm", [{"type": "ASSAULT", "trigger": "attacked", "to": "Edda Holm", "when": FIFTH}], **NORLAND, **holm)
    died = told("Kyrgyzstan: Edda Holm has died of it", [{"type": "CASUALTY", "trigger": "died", "to": "Edda Holm"}], **NORLAND, **holm)
    assert len(account(shot, died).events) == 1


@pytest.mark.parametrize(("day", "events"), [("2020-10-10", 1), ("2020-10-11", 2)])
def test_on_saturday_told_on_a_saturday_may_be_a_week_ago(day: str, events: int) -> None:
    def freed(text: str, words: str, day: str, *values: int) -> Told:
        report, reading = told(f"Kyrgyzstan: {text}", [{"type": "RETREAT", "mode": "release", "trigger": "freed", "to": "Edda Holm"}], day, **NORLAND, **holm)
        start = report.text.index(words)
        expression = TimeExpression(form="day", values=values) if values else TimeExpression(form="weekday", values=(5,))
        when = When(expression=expression, span=report.span(start, start + len(words)), basis="own words", past=True)
        return report, replace(reading, statements=(replace(reading.statements[0], when=when, id=""),))

    holm = {"Edda Holm": ("person", "person|holm|edda")}
    told_on = freed("Edda Holm was freed on Saturday", "Saturday", day)
    earlier = freed("they freed Edda Holm on 3 October", "3 October", "2020-10-04", 2020, 10, 3)
    assert len(account(told_on, earlier).events) == events


@pytest.mark.parametrize(("value", "guess"), [(20, True), (300, True), (1500, True), (110, False), (1540, False), (36, False)])
def test_a_round_count_is_one_that_somebody_guesses(value: int, guess: bool) -> None:
    assert is_round(value) == guess


def test_so_many_officers_here_are_so_many_policemen_there() -> None:
    def taken(words: str, trigger: str, mode: str, whom: str, measure: str) -> Told:
        deed = {"type": "COERCE", "mode": mode, "trigger": trigger, "to": whom, "when": FIFTH}
        report, reading = told(f"Kyrgyzstan: {words}", [deed], **NORLAND, **{whom: ("group", f"group|{whom}|")})
        figure = a_figure(report, "nine", measure, 9.0, whom=whom)
        return report, replace(reading, statements=(replace(reading.statements[0], figures=(figure,), id=""),))

    one = taken("the seizure of nine police officers", "seizure", "seize", "nine police officers", "officers")
    other = taken("somebody detained nine policemen", "detained", "arrest", "nine policemen", "arrested")
    assert len(account(one, other).events) == 1


def test_what_one_is_done_to_the_other_may_name_beside_it() -> None:
    def reasons(whom: str, words: str) -> set[str]:
        deed = {"type": "COERCE", "mode": "restrict", "trigger": "shut", "when": FIFTH}
        told_of = ((words, "the sluices"), (f"they shut {whom} again", whom))
        deeds = [told(f"Kyrgyzstan: {text}", [deed | {"to": to}], **NORLAND, **{to: ("asset", f"asset|{to}|")}) for text, to in told_of]
        return {reason.words for judged in account(*deeds).judgements for reason in judged.reasons}

    assert {"done to others", "both restrict"} & reasons("the aqueduct", "he shut the sluices of the aqueduct") == {"both restrict"}
