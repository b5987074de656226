"""This file says what is told: sentences that lead to characters, hedged as their sources are, and harmless whatever a report holds."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn.errors import NotFound, UncitedSentence
from akyn.model import (
    Account,
    Date,
    Dispute,
    Entity,
    Event,
    Exposure,
    Judgement,
    Point,
    PointRelation,
    Position,
    Reason,
    Referent,
    Report,
    Series,
    Side,
    Situation,
    Span,
    Statement,
    TimeExpression,
    Trouble,
)
from akyn.read import Reader
from akyn.tell import plain, tallies, words
from akyn.tell.background import is_background
from akyn.tell.brief import brief
from akyn.tell.counts import counts
from akyn.tell.evidence import evidence, gist, is_at_the_head
from akyn.tell.explain import lines, shown, why
from akyn.tell.gravity import AT_THE_HEAD, foremost, weight, weightiest
from akyn.tell.happenings import EVENTS
from akyn.tell.html import page as page_of
from akyn.tell.leads import lead, state
from akyn.tell.lookup import Lookup
from akyn.tell.once import told_once
from akyn.tell.parts import Brief, Chapter
from akyn.tell.phrases import told
from akyn.tell.report import all_reports, report_named
from akyn.tell.screen import drawn
from akyn.tell.sentences import Cited, check
from akyn.tell.situation_report import IN_SHORT, SituationReport, begins, situation_report
from akyn.tell.stands import most_disputed
from build import a_figure, a_referent, a_report, a_slot, a_statement, a_time, span_of
from reading import account_of

ACTIVE = "[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x1f\x7f-\x9f]"  # what moves, colours or hides text
FIRST = "Police arrested Ana Kovač in Lindholm on Monday. The health ministry said close to 400 people were injured. Norland urged all sides to talk."
LATER = "Officers detained Ana Kovač. Doctors said about 1,000 people were injured. Norland's embassy denied that Ana Kovač was arrested."


def reported(account: Account, **known: Any) -> SituationReport:  # Any: options of situation_report
    return situation_report(account, case="crisis", **known)


def render(account: Account) -> str:
    return page_of(reported(account))


def an_entity(referent: Referent, **known: Any) -> Entity:  # Any: fields of Entity
    return Entity(**{"id": f"e-{referent.id}", "type": referent.type, "name": referent.name, "names": referent.names, "referents": (referent.id,)} | known)


def an_event(*statements: Statement, **known: Any) -> Event:  # Any: fields of Event
    own = {"id": f"v-{statements[0].id}", "type": statements[0].type, "statements": tuple(one.id for one in statements), "date": None, "place": None}
    return Event(**own | {"actors": (), "recipients": (), "independent_sources": len({one.report for one in statements})} | known)


def on_day(day: int, **known: Any) -> Date:  # Any: fields of Date
    return Date(**{"start": date(2020, 10, day), "end": date(2020, 10, day), "precision": "day", "text": "Monday", "basis": "own words"} | known)


def an_account(reports: list[Report], referents: list[Referent], statements: list[Statement], **known: Any) -> Account:  # Any: fields of Account
    """These statements, each an event, in one situation of all the reports."""
    events = known.pop("events", tuple(an_event(statement) for statement in statements))
    situation = Situation(
        id="c-1",
        title="Norland, October 2020",
        countries=("KG",),
        start=date(2020, 10, 5),
        end=date(2020, 10, 7),
        reports=tuple(one.id for one in reports),
        events=tuple(event.id for event in events),
    )
    entities = tuple(map(an_entity, referents))
    own = {"entities": entities, "entity_of": {one.referents[0]: one.id for one in entities}, "events": events, "situations": (situation,)}
    return Account(**{"as_of": None, "reports": tuple(reports), "referents": tuple(referents), "statements": tuple(statements)} | own | known)


def the_crisis() -> Account:
    """Two reports: an arrest told twice and denied, a figure that moves, a position, an exposure, a trouble."""
    first, later = a_report(FIRST), a_report(LATER, name="later.txt", source="Other Wire", published="2020-10-07")
    police, ana, lindholm, ministry, norland = (
        a_referent(first, "Police", number=1, type="organization"),
        a_referent(first, "Ana Kovač", number=2),
        a_referent(first, "Lindholm", number=3, type="place"),
        a_referent(first, "health ministry", number=4, type="organization"),
        a_referent(first, "Norland", number=5, type="country"),
    )
    officers, doctors = a_referent(later, "Officers", number=1, type="group"), a_referent(later, "Doctors", number=3, type="group")
    ana_later = a_referent(later, "Ana Kovač", number=2)
    where = a_slot(first, "Lindholm", lindholm)
    arrest = an_arrest(first, "Police arrested Ana Kovač in Lindholm on Monday", "arrested", actors=[police], recipients=[ana], place=where)
    detained = an_arrest(later, "Officers detained Ana Kovač", "detained", actors=[officers], recipients=[ana_later])
    denied = an_arrest(later, "denied that Ana Kovač was arrested", "arrested", stance="denied", recipients=[ana_later])
    hurt = a_toll(first, "The health ministry said close to 400 people were injured", "close to 400", 400.0, speaker=ministry)
    more = a_toll(later, "Doctors said about 1,000 people were injured", "about 1,000", 1000.0, speaker=doctors)
    urged = a_statement(first, "Norland urged all sides to talk", type="REQUEST", trigger="urged", actors=[norland])
    same = (Reason(weight=0.6, words="same name: kovač"), Reason(weight=0.2, words="same town"))
    return an_account(
        [first, later],
        [police, ana, lindholm, ministry, norland, officers, ana_later, doctors],
        [arrest, detained, denied, hurt, more, urged],
        events=(an_event(arrest, detained, date=on_day(5)), an_event(denied), an_event(hurt), an_event(more), an_event(urged)),
        series=(a_series(a_point(hurt, "2020-10-06", speaker=f"e-{ministry.id}"), a_point(more, "2020-10-07")),),
        disputes=(Dispute(id="d-1", about="was Ana Kovač arrested?", sides=(a_side("arrested", arrest), a_side("not arrested", denied)), status="open"),),
        positions=(Position(id="p-1", country=f"e-{norland.id}", stance_type="demand", statements=(urged.id,), situation="c-1"),),
        exposures=(Exposure(id="x-1", asset=f"e-{ana.id}", owner=None, place=f"e-{lindholm.id}", threats=(arrest.id,)),),
        judgements=(Judgement(about="entity", left=ana.id, right=ana_later.id, verdict="same", score=0.8, reasons=same),),
        troubles=(Trouble(name="junk.bin", problem="unknown format .bin, expected .txt"),),
    )  # fmt: skip


def an_arrest(report: Report, quote: str, trigger: str, **known: Any) -> Statement:  # Any: fields of Statement
    return a_statement(report, quote, type="COERCE", mode="arrest", trigger=trigger, **known)


def a_toll(report: Report, quote: str, printed: str, value: float, *, speaker: Referent) -> Statement:
    figure = a_figure(report, printed, "injured", value, approximate=True)
    return a_statement(report, quote, type="CASUALTY", trigger="injured", stance="claimed", speaker=speaker, figures=(figure,))


def a_point(toll: Statement, published: str, *, speaker: str | None = None) -> Point:
    (figure,) = toll.figures
    return Point(
        report=toll.report, statement=toll.id, published=published, value=figure.value, low=figure.low, high=figure.high, approximate=True, speaker=speaker
    )


def a_series(first: Point, later: Point) -> Series:
    update = PointRelation(start=first.statement, end=later.statement, relation="updates")
    return Series(id="f-1", measure="injured", unit=None, event=None, place=None, points=(first, later), relations=(update,))


def a_side(claim: str, statement: Statement) -> Side:
    return Side(claim=claim, statements=(statement.id,))


def section(told: Brief, heading: str) -> list[str]:
    """The sentences of a section, those under them included."""
    (chapter,) = told.chapters
    return [cited.text for one in chapter.sections if one.heading == heading for item in one.items for cited in (item.sentence, *item.under)]


# ---- sentences


def test_a_sentence_without_characters_is_refused() -> None:
    with pytest.raises(UncitedSentence, match="rests on nothing"):
        Cited(text="All is quiet.", spans=())


@pytest.mark.parametrize(
    ("start", "end", "problem"),
    [(0, 40, "which has 12"), (5, 5, "characters 5 to 5"), (6, 7, "white space"), (-1, 4, "characters -1")],
)
def test_a_sentence_that_leads_nowhere_is_refused(start: int, end: int, problem: str) -> None:
    report = a_report("Police  came")
    account = Account(as_of=None, reports=(report,), referents=(), statements=())
    with pytest.raises(UncitedSentence, match=problem):
        check(account, [Cited(text="Police came.", spans=(Span(report=report.id, start=start, end=end),))])


def test_a_sentence_on_a_report_that_is_not_held_is_refused() -> None:
    account = Account(as_of=None, reports=(), referents=(), statements=())
    with pytest.raises(UncitedSentence, match="does not hold"):
        check(account, [Cited(text="Police came.", spans=(Span(report="r-0", start=0, end=4),))])


def test_a_brief_with_a_sentence_that_leads_nowhere_is_not_told() -> None:
    account = the_crisis()
    cut = tuple(replace(report, text=report.text[:60], id=report.id) for report in account.reports)
    with pytest.raises(UncitedSentence):
        brief(replace(account, reports=cut))


# ---- phrases


@pytest.mark.parametrize(
    ("stance", "speaker", "expected"),
    [
        ("asserted", False, "Ana arrested Boris"),
        ("claimed", True, "Ana arrested Boris, according to the ministry"),
        ("claimed", False, "Ana arrested Boris, it is said"),
        ("alleged", True, "Ana arrested Boris, allegedly, according to the ministry"),
        ("denied", True, "The ministry denied that Ana arrested Boris"),
        ("demanded", True, "The ministry demanded that Ana arrest Boris"),
        ("planned", False, "Ana planned to arrest Boris"),
        ("threatened", False, "Ana threatened to arrest Boris"),
        ("attempted", True, "Ana tried to arrest Boris, according to the ministry"),
        ("denied", False, "Ana «arrested Boris, the ministry said»"),
        ("hypothetical", False, "Ana «arrested Boris, the ministry said»"),
    ],
)
def test_a_sentence_is_hedged_as_its_source_is(stance: Any, speaker: bool, expected: str) -> None:  # Any: a Stance
    report = a_report("Ana arrested Boris, the ministry said.")
    ana, boris, ministry = (
        a_referent(report, "Ana", number=1),
        a_referent(report, "Boris", number=2),
        a_referent(report, "ministry", number=3, type="organization"),
    )
    statement = a_statement(report, "Ana arrested Boris, the ministry said", type="COERCE", mode="arrest", trigger="arrested", actors=[ana], recipients=[boris],
                            stance=stance, speaker=ministry if speaker else None)  # fmt: skip
    assert told(Lookup(an_account([report], [ana, boris, ministry], [statement])), statement) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Ana searched the house of Boris", "searched", "Ana «searched the house of Boris»"),
        ("Ana, who governs, arrested Boris today", "arrested", "Ana arrested Boris"),
        ("Ana, who governs, searched Boris", "searched", "Ana «searched Boris»"),
        ("Ana, who searched the house of Boris", "searched", "Ana «searched the house of Boris»"),
        ("Ana (who governs) searched Boris", "searched", "«Ana (who governs) searched Boris» (Demo Wire, 6 October)"),
        ("Ana Kovač searched Boris today", "searched", "«Ana Kovač searched Boris today» (Demo Wire, 6 October)"),
        ("Boris, whom Ana searched today", "searched", "«Boris, whom Ana searched today» (Demo Wire, 6 October)"),
        ("Boris was there as Ana militias searched", "searched", "«Boris was there as Ana militias searched» (Demo Wire, 6 October)"),
        ("Ana still quickly searched Boris", "searched", "Ana «still quickly searched Boris»"),
        ("Searched was Boris by Ana today", "Searched", "«Searched was Boris by Ana today» (Demo Wire, 6 October)"),
    ],
)
def test_what_has_no_phrase_is_told_in_the_words_of_its_source(text: str, trigger: str, expected: str) -> None:
    report = a_report(text)
    ana, boris = a_referent(report, "Ana", number=1), a_referent(report, "Boris", number=2)
    statement = an_arrest(report, text, trigger, actors=[ana], recipients=[boris])
    assert told(Lookup(an_account([report], [ana, boris], [statement])), statement) == expected


@pytest.mark.parametrize(
    ("text", "words", "stance", "by", "expected"),
    [
        ("“We ask both sides to talk,” the ministry said.", "We ask both sides to talk", "asserted", "We", "The ministry: «We ask both sides to talk»"),
        ("Talks will begin there on Monday, the ministry said.", "Talks will begin there on Monday", "claimed", "",
         "The ministry: «Talks will begin there on Monday»"),
        ("They asked for more time, four of them at least.", "They asked for more time", "asserted", "They", "«They asked for more time»"),
    ],
)
def test_who_speaks_of_himself_is_named_before_his_words(text: str, words: str, stance: Any, by: str, expected: str) -> None:  # Any: a Stance
    report = a_report(text)
    ministry = a_referent(report, "the ministry" if "ministry" in text else "They", type="organization")
    itself = a_slot(report, by or ministry.names[0], ministry)
    statement = replace(a_statement(report, words, type="REQUEST", trigger=words.split()[1], stance=stance), actors=(itself,), speaker=None if by else itself)
    assert told(Lookup(an_account([report], [ministry], [statement])), statement, with_source=False) == expected


@pytest.mark.parametrize(
    ("text", "words", "trigger", "type", "to", "expected"),
    [
        ("The court annulled the vote in Lindholm.", "The court annulled the vote in Lindholm", "annulled", "ANNUL", "the vote", "The court annulled the vote"),
        ("The court launched a case to impeach Ana.", "The court launched a case to impeach Ana", "launched", "IMPEACH", "Ana",
         "The court opened impeachment proceedings against Ana"),
    ],
)  # fmt: skip
def test_what_a_court_or_commission_does_is_told_in_a_plain_clause(text: str, words: str, trigger: str, type: str, to: str, expected: str) -> None:
    report = a_report(text)
    court, other = a_referent(report, "The court", number=1, type="organization"), a_referent(report, to, number=2)
    statement = a_statement(report, words, type=type, trigger=trigger, actors=[court], recipients=[other])
    assert told(Lookup(an_account([report], [court, other], [statement])), statement) == expected


def test_the_country_of_who_acts_is_not_told_as_the_place() -> None:
    report = a_report("The court annulled the vote in Norland.")
    court, vote = a_referent(report, "The court", number=1, type="organization", country="NO"), a_referent(report, "the vote", number=2, type="asset")
    norland = a_referent(report, "Norland", number=3, type="country", country="NO")
    place = a_slot(report, "Norland", norland)
    statement = a_statement(report, report.text[:-1], type="ANNUL", trigger="annulled", actors=[court], recipients=[vote], place=place)
    entities = tuple(an_entity(one, country=one.country) for one in (court, vote, norland))
    account = an_account([report], [court, vote, norland], [statement], entities=entities)
    assert told(Lookup(account), statement) == "The court annulled the vote"
    abroad = replace(account, entities=(replace(entities[0], country="WM"), *entities[1:]))
    assert told(Lookup(abroad), statement) == "The court annulled the vote in Norland"


def test_a_name_for_some_words_of_another_is_told_with_it() -> None:
    report = a_report("Men tried to seize the office of the ferry company Norlines in Lindholm.")
    office, company = a_referent(report, "office of the ferry company", number=1, type="asset"), a_referent(report, "Norlines", number=2, type="organization")
    slots = (a_slot(report, "office of the ferry company", office), a_slot(report, "ferry company", company))
    assert Lookup(an_account([report], [office, company], [])).all_called(slots) == "the office of the ferry company (Norlines)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“All is well.”", "«All is well.»"),
        ("“All is well,” she said", "«“All is well,” she said»"),
        ("We shall see.”", "«We shall see.»"),
        ("«Peace,» they say", "«‹Peace,› they say»"),
        ('the "coup" of May', '«the "coup" of May»'),
        ("the firms’", "«the firms’»"),
    ],
)
def test_a_quotation_has_one_pair_of_marks(text: str, expected: str) -> None:
    assert words.quoted(text) == expected


@pytest.mark.parametrize(
    ("start", "end", "most", "expected"),
    [
        (12, 14, 200, "Doctors saw 40 people in the ward of the old town"),
        (12, 14, 16, "… saw 40 …"),
        (0, 7, 20, "Doctors saw 40 …"),
    ],
)
def test_words_about_a_number_are_cut_at_blanks(start: int, end: int, most: int, expected: str) -> None:
    assert words.around("Doctors saw 40 people in the ward of the old town", start, end, most=most) == expected


def test_the_words_of_a_side_are_those_about_what_it_says() -> None:
    report = a_report("Groups marched on the ministry in the old town after the first count of votes, which they say was rigged.")
    rigged = a_statement(report, report.text[:-1], type="ACCUSE", trigger="rigged")
    assert gist(Lookup(an_account([report], [], [rigged])), rigged, most=60) == "… after the first count of votes, which they say was rigged"
    assert gist(Lookup(an_account([report], [], [rigged])), rigged, most=200) == report.text[:-1]


def test_a_figure_that_counts_no_people_says_what_it_counts() -> None:
    report = a_report("The two parties won 91 of the seats.")
    won = a_statement(report, report.text[:-1], type="ELECT", trigger="won", figures=(a_figure(report, "91", "seats", 91.0),))
    series = replace(a_series(a_point(won, "2020-10-06"), a_point(won, "2020-10-06")), measure="seats", points=(a_point(won, "2020-10-06"),), relations=())
    told = section(brief(an_account([report], [], [won], series=(series,))), "Key figures")
    assert told == ["91 seats, as of 6 October, according to Demo Wire: «The two parties won 91 of the seats»."]


def test_words_that_stand_in_others_of_the_same_report_are_told_along_with_them() -> None:
    whole, part = "«Ana calls it a coup and leaves»", "«calls it a coup»"
    sentences = {"part": part, "whole": whole, "again": whole, "other": part}
    reports = {"part": frozenset({"r-1"}), "whole": frozenset({"r-1"}), "again": frozenset({"r-1"}), "other": frozenset({"r-2"})}
    assert told_once(sentences, reports) == {"whole": ("part", "again"), "other": ()}
    assert told_once(sentences, reports | {"part": frozenset({"r-1", "r-3"})}) == {"part": (), "whole": ("again",), "other": ()}


def test_what_one_section_quotes_no_later_one_quotes_again() -> None:
    report = a_report("Wide unrest and long strikes shook the whole of Norland.")
    shook = a_statement(report, report.text[:-1], type="PROTEST", trigger="unrest")
    assessed = a_statement(report, report.text[:-1], type="COMMENT", trigger="shook")
    told = brief(an_account([report], [], [shook, assessed]))
    assert len(section(told, "What happened")) == 1
    assert section(told, "What was said") == []


def test_a_recipient_without_actor_is_told_in_the_passive() -> None:
    report = a_report("Two aides were detained at the gate.")
    aides = a_referent(report, "Two aides", type="group")
    statement = a_statement(report, "Two aides were detained at the gate", type="COERCE", mode="arrest", trigger="detained", recipients=[aides])
    assert told(Lookup(an_account([report], [aides], [statement])), statement) == "Two aides were arrested"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana fled to Lindholm", "Ana fled to Lindholm"),
        ("Ana fled from the Lindholm that she knew", "Ana fled from the Lindholm"),
        ("Ana fled as Lindholm fell", "Ana fled"),
    ],
)
def test_who_fled_somewhere_did_not_flee_in_it(text: str, expected: str) -> None:
    report = a_report(text)
    ana, town = a_referent(report, "Ana", number=1), a_referent(report, "Lindholm", number=2, type="place")
    statement = a_statement(report, text, type="FLEE", trigger="fled", actors=[ana], place=a_slot(report, "Lindholm", town))
    assert told(Lookup(an_account([report], [ana, town], [statement])), statement) == expected


def test_a_vote_that_some_call_unfair_is_not_said_not_to_have_been_held() -> None:
    report = a_report("Nine parties ran on Sunday. Observers called the vote rigged.")
    held = a_statement(report, "Nine parties ran on Sunday", type="ELECT", trigger="ran")
    rigged = a_statement(report, "Observers called the vote rigged", type="ACCUSE", trigger="rigged")
    unfair = Dispute(id="d-1", about="was the vote fair?", sides=(a_side("it stands", held), a_side("it was not fair", rigged)), status="open")
    account = an_account([report], [], [held, rigged], disputes=(unfair,))
    assert [state(Lookup(account), event) for event in account.events] == ["stated", "stated"]


def test_what_one_tells_and_another_denies_is_disputed() -> None:
    account = the_crisis()
    assert [state(Lookup(account), event) for event in account.events if event.type == "COERCE"] == ["disputed", "disputed"]


def test_a_header_before_a_text_is_quoted_with_no_sentence() -> None:
    report = a_report(" date 2020-10-06 The number of dead remains one. Shops opened.")
    statement = a_statement(report, "dead", type="CASUALTY", trigger="dead")
    assert [note.quote for note in brief(an_account([report], [], [statement])).notes] == ["The number of dead remains one"]


def test_a_scrap_is_quoted_with_the_sentence_around_it() -> None:
    report = a_report("It rained. The number of dead remains one. Shops opened.")
    statement = a_statement(report, "dead", type="CASUALTY", trigger="dead")
    account = an_account([report], [], [statement])
    assert section(brief(account), "What happened") == ["«The number of dead remains one» (Demo Wire, 6 October)."]
    assert [note.quote for note in brief(account).notes] == ["The number of dead remains one"]


def test_words_amid_a_sentence_that_name_nobody_are_quoted_with_the_sentence_around_them() -> None:
    report = a_report("It rained. The strike comes amid wide turmoil across the northern region. Shops opened.")
    statement = a_statement(report, "wide turmoil across the northern region", type="PROTEST", trigger="turmoil")
    account = an_account([report], [], [statement])
    assert section(brief(account), "What happened") == ["«The strike comes amid wide turmoil across the northern region» (Demo Wire, 6 October)."]


# ---- the brief


@pytest.mark.parametrize(
    ("text", "words", "trigger", "to", "expected"),
    [
        ("Envoys praised Ana for her appointment as judge.", "her appointment as judge", "appointment", "her",
         "Envoys praised Ana for her appointment as judge"),
        ("Miners took the works, which is run by Norland, on Monday.", "which is run by Norland", "run", "Norland",
         "Miners took the works, which is run by Norland, on Monday"),
        ("Guards had a list of people who are not allowed out.", "people who are not allowed out", "allowed", "people",
         "Guards had a list of people who are not allowed out"),
    ],
)  # fmt: skip
def test_words_that_hang_on_others_are_quoted_with_the_sentence_around_them(text: str, words: str, trigger: str, to: str, expected: str) -> None:
    report = a_report(text)
    her = a_referent(report, to)
    statement = a_statement(report, words, type="APPOINT", trigger=trigger, recipients=[her])
    assert section(brief(an_account([report], [her], [statement])), "What happened") == [f"«{expected}» (Demo Wire, 6 October)."]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Nine people were killed when the police was shooting, says Ana.", "Nine people were killed when the police", "when the police was shooting"),
        ("Norland urged both sides to talk and froze all aid. It rained.", "Norland urged both sides to talk and", "to talk and froze all aid"),
        ("Ana Kovač accused the mayors of plotting a coup, he said.", "Ana Kovač accused the mayors of", "of plotting a coup"),
        ("Norland is troubled by reports of looting; so is Westmark.", "Norland is troubled by reports", "by reports of looting"),
        ("Norland expressed concern over the attacks and closed a road.", "Norland expressed concern over the attacks", "over the attacks"),
        ("Ana Kovač won a seat she had lost before, and wept.", "Ana Kovač won a seat", "won a seat"),
    ],
)
def test_words_that_break_off_are_quoted_to_the_end_of_their_clause(text: str, words: str, expected: str) -> None:
    report = a_report(text)
    statement = a_statement(report, words, type="COMMENT", trigger=words.split()[2])
    lookup = Lookup(an_account([report], [], [statement]))
    assert lookup.quote(evidence(lookup, statement)).endswith(expected)


def test_a_clause_too_long_to_quote_is_cut_before_what_joins_it() -> None:
    report = a_report("Norland urged both sides to talk and " + "closed the road and " * 15 + "wept.")
    statement = a_statement(report, "Norland urged both sides to talk and", type="REQUEST", trigger="urged")
    lookup = Lookup(an_account([report], [], [statement]))
    assert lookup.quote(evidence(lookup, statement)) == "Norland urged both sides to talk"


@pytest.mark.parametrize(
    ("text", "words", "trigger", "quoted"),
    [
        ("Norland condemns the closing of its mill and the arrest of two drivers.", "the arrest of two drivers", "arrest", "Norland condemns"),
        ("Ana told the crowd of her fears, accusing the mayor of burning the mill.", "the mayor of burning the mill", "burning", "Ana told"),
        ("Norland threatened a ban on those responsible for the deaths.", "those responsible for the deaths", "deaths", "Norland threatened"),
        ("I ask the drivers of the mill to guard every gate.", "the drivers of the mill to guard every gate", "guard", "I ask"),
        ("Soldiers who had barricaded themselves in overran the mill.", "Soldiers who had barricaded themselves in", "barricaded", "Soldiers who"),
    ],
)
def test_a_part_of_a_sentence_is_quoted_with_its_sentence(text: str, words: str, trigger: str, quoted: str) -> None:
    report = a_report(text)
    statement = a_statement(report, words, type="ASSAULT", trigger=trigger)
    lookup = Lookup(an_account([report], [], [statement]))
    assert lookup.quote(evidence(lookup, statement)) == text.rstrip(".")
    assert text.startswith(quoted)


@pytest.mark.parametrize("text", ["LIMA, March 4 (Demo Wire) – The toll of the fire rose to 11.", "LIMA (Demo Wire) -- Mr. Hale arrested two U.S. drivers."])
def test_what_is_quoted_begins_behind_the_dateline_and_goes_on_behind_a_title(text: str) -> None:
    report = a_report(text)
    trigger = "rose" if "rose" in text else "arrested"
    statement = a_statement(report, trigger, type="ASSAULT", trigger=trigger)
    lookup = Lookup(an_account([report], [], [statement]))
    assert lookup.quote(evidence(lookup, statement)) == text.rpartition("– ")[2].rpartition("-- ")[2].rstrip(".")


def test_a_whole_sentence_and_the_last_toll_lead() -> None:
    killed = "Nine drivers were killed at the mill, Ana said. Eleven drivers were killed at the mill."
    report = a_report(f"Norland condemns the shooting of nine drivers at the mill. {killed}")
    ana, drivers = a_referent(report, "Ana", number=1), a_referent(report, "drivers", number=2)
    named = a_statement(report, "the shooting of nine drivers at the mill", type="ASSAULT", trigger="shooting", recipients=[drivers])
    claimed, last = (
        a_statement(
            report, f"{number} drivers were killed at the mill", type="CASUALTY", trigger="killed", recipients=[drivers], stance="claimed",
            figures=(a_figure(report, number, "killed", value),),
        )
        for number, value in (("Nine", 9.0), ("Eleven", 11.0))
    )  # fmt: skip
    lookup = Lookup(an_account([report], [ana, drivers], [named, claimed, last]))
    assert lead(lookup, [named.id, claimed.id, last.id]) == last
    assert lead(lookup, [named.id, claimed.id]) == claimed
    assert lead(lookup, [named.id]) == named


def test_a_contested_count_is_told_as_it_stands_at_last_and_without_its_parts() -> None:
    later = "The ministry counted six dead. Ana counted 11 dead. Ana counted two dead in hospital."
    texts = {"2020-10-06": "The ministry counted four dead.", "2020-10-08": later}
    reports = [a_report(text, name=f"{day}.txt", published=day, source="Demo Wire") for day, text in texts.items()]
    said = [(reports[0], "four", 4.0), (reports[1], "six", 6.0), (reports[1], "11", 11.0), (reports[1], "two", 2.0)]
    told_of = [
        a_statement(report, f"counted {words} dead", type="CASUALTY", trigger="dead", figures=(a_figure(report, words, "killed", value),))
        for report, words, value in said
    ]
    points = tuple(replace(a_point(one, one.report), published=report.published) for one, (report, _, _) in zip(told_of, said, strict=True))
    four, six, eleven, two = (one.id for one in told_of)
    relations = (
        PointRelation(start=four, end=six, relation="updates"), PointRelation(start=six, end=eleven, relation="contradicts"),
        PointRelation(start=two, end=eleven, relation="subset"),
    )  # fmt: skip
    series = Series(id="f-1", measure="killed", unit=None, event=None, place=None, points=points, relations=relations)
    lookup = Lookup(an_account(reports, [], told_of, series=(series,)))
    now = "six (8 October, Demo Wire) against 11 (8 October, Demo Wire); at first four (6 October, Demo Wire)"
    assert tallies.course(lookup, series) == f"Killed: {now}"


def test_the_count_of_before_is_not_told_as_the_last() -> None:
    report = a_report("The ministry put the dead at 23, down from the 30 it had given.")
    counted = (a_figure(report, "30", "killed", 30.0), a_figure(report, "23", "killed", 23.0))
    statement = a_statement(report, "put the dead at 23, down from the 30 it had given", type="CASUALTY", trigger="dead", figures=counted)
    points = tuple(replace(a_point(replace(statement, figures=(one,)), "2020-10-06"), statement=statement.id) for one in counted)
    series = Series(id="f-1", measure="killed", unit=None, event=None, place=None, points=points, relations=())
    assert tallies.counted_in(Lookup(an_account([report], [], [statement], series=(series,))), series) == "23 killed"


def test_of_questions_as_widely_told_that_of_power_is_asked_before_that_of_a_post() -> None:
    report = a_report("Ana took power. Boris said Ana had not. The house began to impeach Boris. Boris said it had not.")
    took, not_taken = (a_statement(report, words, type="OUST", trigger=words.split()[1]) for words in ("Ana took power", "Boris said Ana had not"))
    begun = a_statement(report, "The house began to impeach Boris", type="IMPEACH", trigger="impeach")
    not_begun = a_statement(report, "Boris said it had not", type="REJECT", trigger="said")
    power = Dispute(id="d-2", about="Who holds power?", sides=(a_side("Ana", took), a_side("Boris", not_taken)), status="open")
    post = Dispute(id="d-1", about="Has Boris lost the post?", sides=(a_side("Yes", begun), a_side("No", not_begun)), status="open")
    account = an_account([report], [], [took, not_taken, begun, not_begun], disputes=(post, power))
    assert sorted(account.disputes, key=partial(most_disputed, Lookup(account))) == [power, post]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Miners storm town hall", True),
        ("the guards of the pit opened fire", True),
        ("A bus was burned", False),
    ],
)
def test_a_title_and_the_first_sentence_are_the_head_of_a_report(words: str, is_told: bool) -> None:
    first = "ALTDORF, Dec. 4 (Wire) – Hundreds of miners stormed the town hall of Altdorf on Friday after the guards of the pit opened fire, witnesses said."
    report = a_report(f"Miners storm town hall\n\n{first} A bus was burned.\n\nThe mine lies on the lake.")
    statement = a_statement(report, words, type="ASSAULT", trigger=words.split()[1])
    assert is_at_the_head(Lookup(an_account([report], [], [statement])), statement) is is_told


def test_what_is_named_by_the_way_in_the_first_sentence_does_not_lead_the_report() -> None:
    report = a_report("Miners stormed the town hall of Altdorf after the election of a new mayor. A bus was burned.")
    stormed = a_statement(report, "Miners stormed the town hall of Altdorf after the election of a new mayor", type="ASSAULT", trigger="stormed")
    elected = a_statement(report, "election of a new mayor", type="ASSAULT", trigger="election")
    events = [an_event(one) for one in (stormed, elected)]
    lookup = Lookup(an_account([report], [], [stormed, elected]))
    assert weight(lookup, events[0]) - weight(lookup, events[1]) == AT_THE_HEAD


def test_a_clause_is_not_quoted_behind_who_said_the_one_before_it() -> None:
    talks = "Troops took back the base on the river early on Saturday after a battle of four hours in which many of the rebels and some of the soldiers of the "
    report = a_report(talks + "second brigade fell or fled, the defence ministry said, as the death toll of the raid on the plant rose to twelve.")
    statement = a_statement(report, "rose to twelve", type="CASUALTY", trigger="rose")
    assert report.quote(evidence(Lookup(an_account([report], [], [statement])), statement)) == "the death toll of the raid on the plant rose to twelve"


def test_that_nobody_took_part_is_no_figure() -> None:
    report = a_report("Nobody met.")
    statement = a_statement(report, "Nobody met", type="CONSULT", trigger="met", figures=(a_figure(report, "Nobody", "participants", 0.0),))
    point = a_point(statement, "2020-10-06")
    series = Series(id="f-1", measure="participants", unit=None, event=None, place=None, points=(point,), relations=())
    made = an_account([report], [], [statement], series=(series,))
    assert tallies.current_figures(Lookup(made), made.situations[0]) == []


def test_what_a_machine_translated_leads_only_where_nothing_else_tells_it() -> None:
    machine = a_report("Kuzey Postası (machine translation)\n\nPolice have the Ana Kovač arrested.", name="a.txt")
    wire = a_report("Police arrested Ana Kovač.", name="b.txt")
    both = [a_statement(one, one.text.split("\n")[-1], type="COERCE", mode="arrest", trigger="arrested") for one in (machine, wire)]
    lookup = Lookup(an_account([machine, wire], [], both))
    assert lead(lookup, [one.id for one in both]) == both[1]
    assert lead(lookup, [both[0].id]) == both[0]


def test_a_scrap_of_a_long_sentence_is_quoted_with_the_clauses_before_it() -> None:
    talks = "after a long day of talks with envoys and mayors about roads and rivers, "
    long = "The minister said, " + talks * 3 + "that the treaties, signed by Norland, hold."
    report = a_report(long)
    norland = a_referent(report, "Norland", type="country")
    statement = a_statement(report, "signed by Norland", type="AGREE", trigger="signed", actors=[norland])
    (quote,) = {note.quote for note in brief(an_account([report], [norland], [statement])).notes}
    assert quote.startswith("after a long day of talks")
    assert quote.endswith("that the treaties, signed by Norland")


def test_what_is_at_risk_is_quoted_with_its_name() -> None:
    report = a_report("Westmark is concerned over the safety of two mines, Deep Hill and Far Hill. It rained.")
    westmark, hill = a_referent(report, "Westmark", number=1, type="country"), a_referent(report, "Deep Hill", number=2, type="asset")
    statement = a_statement(report, "Westmark is concerned over the safety of two mines", type="COMMENT", trigger="concerned", actors=[westmark])
    entities = (an_entity(westmark, country="WM"), an_entity(hill))
    at_risk = Exposure(id="x-1", asset=entities[1].id, owner=entities[0].id, place=None, threats=(statement.id,))
    account = an_account([report], [westmark, hill], [statement], exposures=(at_risk,), entities=entities)
    quote = "Westmark is concerned over the safety of two mines, Deep Hill and Far Hill"
    assert section(brief(account), "Exposed people and things") == [f"Deep Hill (Westmark): «{quote}» (Demo Wire, 6 October)."]
    assert quote in {note.quote for note in brief(account).notes}


def test_the_headline_says_what_was_done_how_many_suffered_and_what_is_disputed() -> None:
    (chapter,) = brief(the_crisis()).chapters
    assert chapter.headline is not None
    assert chapter.headline.text == "Police arrested Ana Kovač in Lindholm; about 1,000 injured; disputed: was Ana Kovač arrested"
    assert Lookup(the_crisis()).quote(chapter.headline.spans[0]) == "Police arrested Ana Kovač in Lindholm on Monday"
    assert chapter.counts == "Norland, 5–7 October 2020: 2 reports by 2 sources"


def test_a_headline_of_nothing_grave_says_where_and_when() -> None:
    report = a_report("Norland urged all sides to talk.")
    urged = a_statement(report, "Norland urged all sides to talk", type="REQUEST", trigger="urged")
    (chapter,) = brief(an_account([report], [], [urged])).chapters
    assert chapter.headline is not None
    assert chapter.headline.text == "Norland, 5–7 October 2020"
    assert chapter.counts == "1 report by 1 source"


def test_a_report_without_source_and_title_is_called_by_its_first_words() -> None:
    report = a_report(source=None)
    look = Lookup(an_account([report], [], []))
    assert look.told_by(report.id) == "“On Monday Ana Kovač told Demo …”"
    titled = replace(report, title="Calm in Lindholm")
    assert Lookup(an_account([titled], [], [])).told_by(titled.id) == "“Calm in Lindholm”"


def test_the_brief_tells_what_happened_once_with_its_tellings() -> None:
    assert section(brief(the_crisis()), "What happened")[0] == "Police arrested Ana Kovač in Lindholm (2 tellings)."


def test_the_brief_tells_a_figure_with_its_day_its_source_and_its_history() -> None:
    assert section(brief(the_crisis()), "Key figures") == [
        "About 1,000 injured, as of 7 October, according to Other Wire; told between 400 and 1,000.",
        "Told so: close to 400 (6 October, the health ministry) → updated: about 1,000 (7 October, Other Wire).",
    ]


def test_the_brief_shows_the_sides_of_a_dispute_in_their_own_words() -> None:
    assert section(brief(the_crisis()), "What is disputed") == [
        "Was Ana Kovač arrested?",
        "Arrested: «Police arrested Ana Kovač in Lindholm on Monday» (Demo Wire, 6 October).",
        "Not arrested: «denied that Ana Kovač was arrested» (Other Wire, 7 October).",
    ]


def test_a_dispute_cites_a_statement_of_each_side() -> None:
    account = the_crisis()
    (dispute,) = [item for one in brief(account).chapters[0].sections for item in one.items if item.id == "d-1"]
    assert [account.reports[0].id, account.reports[1].id] == [span.report for span in dispute.sentence.spans]
    one_report = replace(account.disputes[0], sides=(a_side("yes", account.statements[0]), a_side("no", account.statements[5])))
    (dispute,) = [item for one in brief(replace(account, disputes=(one_report,))).chapters[0].sections for item in one.items if item.id == "d-1"]
    assert len(dispute.sentence.spans) == 2


def test_the_brief_tells_positions_and_exposure() -> None:
    told = brief(the_crisis())
    assert section(told, "Positions") == ["Norland made a demand: «Norland urged all sides to talk» (Demo Wire, 6 October)."]
    assert section(told, "Exposed people and things") == ["Ana Kovač in Lindholm: «Police arrested Ana Kovač in Lindholm on Monday» (Demo Wire, 6 October)."]
    assert section(told, "What was said") == []  # the position has told it


def test_what_is_over_before_the_situation_is_background() -> None:
    account = the_crisis()
    earlier = replace(account.events[0], date=on_day(5, start=date(2005, 3, 24), end=date(2005, 3, 24)))
    told = brief(replace(account, events=(earlier, *account.events[1:])))
    assert section(told, "Background") == ["Police arrested Ana Kovač in Lindholm (2 tellings)."]


@pytest.mark.parametrize(("town", "told"), [("NO", []), ("SE", ["Police arrested Ana Kovač in Lindholm (2 tellings)."])])
def test_unrest_of_another_country_is_background(town: str, told: list[str]) -> None:
    account = the_crisis()
    code_of = {"Norland": "NO", "Lindholm": town}
    entities = tuple(replace(one, country=code_of.get(one.name)) for one in account.entities)
    norland, lindholm = (next(one.id for one in entities if one.name == name) for name in code_of)
    events = (replace(account.events[0], place=lindholm), *account.events[1:])
    situation = replace(account.situations[0], countries=(norland,))
    assert section(brief(replace(account, entities=entities, events=events, situations=(situation,))), "Background") == told


IVO = "President Ivo Basel was ousted in 2010. {} The mayor resigned."


def told_next(sentence: str, type: str, trigger: str, **known: Any) -> tuple[Account, Statement]:  # Any: fields of Statement
    """The account of a report that tells of an end in 2010, and of its next sentence."""
    report = a_report(IVO.format(sentence))
    ivo, mayor = a_referent(report, "Ivo Basel", "Basel"), a_referent(report, "mayor", number=2)
    ousted = a_statement(report, "Ivo Basel was ousted in 2010", type="OUST", trigger="ousted", recipients=[ivo], when=a_time(report, "2010", "year", 2010))
    span = span_of(report, sentence)
    next_told = replace(
        a_statement(report, sentence.rstrip("."), type=type, trigger=trigger, **known),
        actors=(a_slot(report, sentence.split()[0], ivo, after=span.start),), id="",
    )  # fmt: skip
    resigned = a_statement(report, "The mayor resigned", type="RETREAT", trigger="resigned", actors=[mayor])
    in_2010 = on_day(1, start=date(2010, 1, 1), end=date(2010, 12, 31), precision="year")
    events = (an_event(ousted, date=in_2010), an_event(next_told, actors=(f"e-{ivo.id}",)), an_event(resigned))
    return an_account([report], [ivo, mayor], [ousted, next_told, resigned], events=events), next_told


@pytest.mark.parametrize(
    ("sentence", "type", "trigger", "known", "is_history"),
    [
        ("He fled to Norland.", "FLEE", "fled", {}, True),
        ("Basel was jailed for life.", "SANCTION", "jailed", {}, True),
        ("He rejects the vote.", "REJECT", "rejects", {}, False),  # what is said may be said today
        ("He may return to Norland.", "RETREAT", "return", {"stance": "planned"}, False),
    ],
)
def test_what_goes_on_with_history_is_background(sentence: str, type: str, trigger: str, known: dict[str, Any], is_history: bool) -> None:
    account, next_told = told_next(sentence, type, trigger, **known)
    lookup = Lookup(account)
    assert is_background(lookup, account.situations[0], lookup.event_of[next_told.id]) == is_history
    assert [one.type for one in lookup.events.values() if is_background(lookup, account.situations[0], one)] == ["OUST", *([type] if is_history else [])]


def test_who_has_a_part_in_the_situation_does_nothing_of_old() -> None:
    account, next_told = told_next("He fled to Norland.", "FLEE", "fled")
    of_now = replace(account.events[2], actors=account.events[1].actors, date=on_day(5))
    lookup = Lookup(replace(account, events=(*account.events[:2], of_now)))
    assert not is_background(lookup, account.situations[0], lookup.event_of[next_told.id])


def test_words_within_the_words_of_another_are_told_once() -> None:
    report = a_report("Last night a crowd of farmers and of students marched and hurled stones at the old ministry.")
    whole = a_statement(report, report.text.rstrip("."), type="PROTEST", trigger="marched")
    inner = a_statement(report, "hurled stones at the old ministry", type="ASSAULT", trigger="hurled")
    (told_once,) = section(brief(an_account([report], [], [whole, inner])), "What happened")
    assert told_once.startswith("«Last night a crowd")


def test_one_source_more_is_reckoned_to_a_fall_from_power() -> None:
    report = a_report("The prime minister resigned. Crowds marched.")
    somebody = a_referent(report, "prime minister")
    statements = [
        a_statement(report, "The prime minister resigned", type="RETREAT", mode="resign", trigger="resigned"),
        a_statement(report, "Crowds marched", type="PROTEST", trigger="marched"),
    ]
    resigned, marched = (an_event(one, actors=(f"e-{somebody.id}",)) for one in statements)
    twice, thrice = (replace(marched, independent_sources=number) for number in (2, 3))
    lookup = Lookup(an_account([report], [somebody], statements, events=(thrice, twice, resigned)))
    assert sorted([thrice, twice, resigned], key=partial(foremost, lookup)) == [thrice, resigned, twice]


GRAVE = [
    # the text, what it tells as (type, mode, trigger), the graver of each pair first
    ("Gunmen shot at the bus. Gunmen marched.", ("ASSAULT", "firearms", "shot"), ("PROTEST", "demo", "marched")),
    ("Gunmen declared martial law. Gunmen withdrew.", ("COERCE", "martial-law", "declared"), ("RETREAT", "withdraw", "withdrew")),
    ("Gunmen quit the cabinet. Gunmen fielded 16 lists.", ("RETREAT", "resign", "quit"), ("ELECT", None, "fielded")),
    ("Gunmen were sworn in. Gunmen met the envoy.", ("APPOINT", None, "sworn"), ("CONSULT", None, "met")),
]


@pytest.mark.parametrize(("text", "graver", "slighter"), GRAVE)
def test_who_governs_and_who_is_hurt_stand_before_routine(text: str, graver: tuple[str, Any, str], slighter: tuple[str, Any, str]) -> None:  # Any: a mode
    report = a_report(text)
    gunmen = a_referent(report, "Gunmen", type="group")
    parts = zip(text.removesuffix(".").split(". "), (graver, slighter), strict=True)
    statements = [a_statement(report, part, type=type, mode=mode, trigger=trigger) for part, (type, mode, trigger) in parts]
    first, second = (an_event(one, actors=(f"e-{gunmen.id}",)) for one in statements)
    lookup = Lookup(an_account([report], [gunmen], statements, events=(second, first)))
    assert sorted([second, first], key=partial(foremost, lookup)) == [first, second]


def weights(text: str, *told_as: tuple[str, dict[str, Any]], named: str = "") -> list[int]:  # Any: fields of Statement, Event
    """How much each sentence of a text weighs, told as this type with these fields."""
    report = a_report(text)
    people = [a_referent(report, named)] if named else []
    statements, events = [], []
    for part, (type, known) in zip(re.findall(r"[^.]+\.", text), told_as, strict=True):
        counts = tuple(a_figure(report, words, measure, value) for words, measure, value in known.get("counts", ()))
        one = a_statement(report, part.strip(), type=type, trigger=part.split()[1], figures=counts)
        statements.append(one)
        events.append(an_event(one, actors=tuple(f"e-{who.id}" for who in people), date=known.get("date")))
    lookup = Lookup(an_account([report], people, statements, events=tuple(events)))
    return [weight(lookup, event) for event in events]


def test_more_dead_weigh_more_and_the_dead_more_than_the_hurt() -> None:
    counts = [("3 men", "killed", 3.0), ("30 boys", "killed", 30.0), ("31 girls", "injured", 31.0)]
    text = "Gunmen struck 3 men. Gunmen struck 30 boys. Gunmen struck 31 girls."
    three, thirty, hurt = weights(text, *(("ASSAULT", {"counts": (count,)}) for count in counts), named="Gunmen")
    assert three < thirty
    assert hurt < thirty


def test_what_is_of_the_last_days_weighs_more() -> None:
    old, new = weights("Gunmen struck. Gunmen fled.", ("ASSAULT", {"date": on_day(1)}), ("ASSAULT", {"date": on_day(6)}), named="Gunmen")
    assert old < new


def test_what_names_nobody_weighs_less() -> None:
    (named,), (nameless,) = weights("We called the office.", ("ASSAULT", {}), named="office"), weights("We called the office.", ("ASSAULT", {}), named="We")
    assert nameless < named


def test_of_a_few_each_has_words_of_its_own_and_none_is_slight() -> None:
    text = "Gunmen stormed the port and shot at guards. Gunmen seized the radio. Gunmen took the bridge. Gunmen opened a shop."
    report = a_report(text)
    gunmen = a_referent(report, "Gunmen", type="group")
    whole = a_statement(report, "Gunmen stormed the port and shot at guards", type="ASSAULT", mode="firearms", trigger="stormed", actors=[gunmen])
    inner = a_statement(report, "port and shot at guards", type="ASSAULT", trigger="shot", actors=[])
    radio = a_statement(report, "Gunmen seized the radio", type="COERCE", mode="seize", trigger="seized")
    bridge = a_statement(report, "Gunmen took the bridge", type="COERCE", mode="seize", trigger="took")
    shop = a_statement(report, "Gunmen opened a shop", type="INVEST", trigger="opened")
    statements = [whole, inner, radio, bridge, shop]
    events = [an_event(one, actors=(f"e-{gunmen.id}",)) for one in statements]
    lookup = Lookup(an_account([report], [gunmen], statements, events=tuple(events)))
    assert weightiest(lookup, events, most=5) == [events[0], *sorted(events[2:4], key=partial(foremost, lookup))]


def test_the_headline_leaves_out_a_count_that_a_later_one_replaced() -> None:
    report = a_report("Doctors counted 9 dead. Later doctors counted 21 dead. Rebels counted 58 dead. Norland grieved.")
    counts = [(part, value) for part, value in (("counted 9 dead", 9.0), ("counted 21 dead", 21.0), ("counted 58 dead", 58.0))]
    figures = [(words, (a_figure(report, words.split()[1], "killed", value),)) for words, value in counts]
    told_of = [a_statement(report, words, type="CASUALTY", trigger="dead", figures=figure) for words, figure in figures]
    points = tuple(replace(a_point(one, "2020-10-06"), approximate=False) for one in told_of)
    relations = (
        PointRelation(start=told_of[0].id, end=told_of[1].id, relation="updates"),
        PointRelation(start=told_of[1].id, end=told_of[2].id, relation="contradicts"),
    )
    series = Series(id="f-1", measure="killed", unit=None, event=None, place=None, points=points, relations=relations)
    (chapter,) = brief(an_account([report], [], told_of, series=(series,))).chapters
    assert chapter.headline is not None
    assert chapter.headline.text == "21 or 58 killed"


@pytest.mark.parametrize(("spelled", "value", "printed"), [("Eighty-five", 85.0, "85"), ("Eleven", 11.0, "eleven"), ("Dozens", 24.0, "dozens")])
def test_a_large_number_that_is_spelled_is_told_in_digits(spelled: str, value: float, printed: str) -> None:
    report = a_report(f"{spelled} soldiers were killed near Lindholm.")
    figures = (a_figure(report, spelled, "killed", value),)
    killed = a_statement(report, type="CASUALTY", trigger="killed", figures=figures)
    series = a_single(killed)
    point = replace(series.points[0], value=value, low=value, high=value)
    lookup = Lookup(an_account([report], [], [killed], series=(replace(series, points=(point,)),)))
    assert tallies.in_prose(lookup, series, point) == printed


@pytest.mark.parametrize(
    ("text", "shown"), [("in which a clerk lost an arm", "«a clerk lost an arm»"), ("As well as the raid on it", "«the raid on it»"), ("and so", "«and so»")]
)
def test_a_quotation_begins_without_what_ties_it_to_words_before(text: str, shown: str) -> None:
    assert words.quoted(text) == shown


def test_nobody_who_is_called_ousted_is_told_to_have_been_ousted() -> None:
    report = a_report("Police held the ousted minister today.")
    minister = a_referent(report, "ousted minister")
    ousted = a_statement(report, "the ousted minister today", type="OUST", trigger="ousted", recipients=[minister])
    assert told(Lookup(an_account([report], [minister], [ousted])), ousted) != "The ousted minister was ousted"


def test_a_quotation_begins_with_its_article() -> None:
    report = a_report("Yesterday the miners of Lindholm took over their works.")
    took = a_statement(report, "miners of Lindholm took over their works", type="COERCE", trigger="took", actors=[a_referent(report, "Lindholm")])
    lookup = Lookup(an_account([report], [a_referent(report, "Lindholm")], [took]))
    assert lookup.quote(evidence(lookup, took)) == "the miners of Lindholm took over their works"


def test_who_has_an_indefinite_article_in_the_reports_is_called_so() -> None:
    report = a_report("Fires burned, a company spokeswoman said.")
    spokeswoman = a_referent(report, "company spokeswoman")
    assert Lookup(an_account([report], [spokeswoman], [])).called(f"e-{spokeswoman.id}") == "a company spokeswoman"


@pytest.mark.parametrize(("begins", "is_history"), [("In 2009 Ivo Basel resigned", True), ("Ivo Basel resigned in 2009", False)])
def test_what_a_year_of_old_opens_is_background_to_its_end(begins: str, is_history: bool) -> None:
    report = a_report(f"{begins} and police shot at crowds. The mayor fell.")
    ivo = a_referent(report, "Ivo Basel")
    resigned = a_statement(report, begins, type="RETREAT", trigger="resigned", actors=[ivo], when=a_time(report, "2009", "year", 2009))
    shot = a_statement(report, "police shot at crowds", type="ASSAULT", trigger="shot")
    in_2009 = on_day(1, start=date(2009, 1, 1), end=date(2009, 12, 31), precision="year")
    lookup = Lookup(an_account([report], [ivo], [resigned, shot], events=(an_event(resigned, date=in_2009), an_event(shot))))
    assert lookup.is_history(shot) == is_history


def test_an_article_that_counts_is_told_as_a_number() -> None:
    report = a_report("A soldier was killed near Lindholm.")
    killed = a_statement(report, type="CASUALTY", trigger="killed", figures=(a_figure(report, "A", "killed", 1.0),))
    (item,) = section(brief(an_account([report], [], [killed], series=(a_single(killed),))), "Key figures")
    assert item.startswith("1 killed")


def a_single(toll: Statement) -> Series:
    point = replace(a_point(toll, "2020-10-06"), approximate=False)
    return Series(id="f-1", measure="killed", unit=None, event=None, place=None, points=(point,), relations=())


def test_a_day_that_the_text_does_not_give_is_not_told_as_one() -> None:
    assert words.dated(None) == "undated"
    assert words.dated(on_day(6, basis="publication")) == "reported 6 October 2020"
    assert words.dated(on_day(1, end=date(2020, 10, 31), precision="month")) == "October 2020"
    assert words.dated(on_day(4, end=date(2020, 10, 6), precision="range"), year=False) == "4–6 October"


def test_long_lists_are_cut_and_counted() -> None:
    report = a_report("".join(f"Crowd {number} blocked the road at noon.\n" for number in range(60)))
    statements = [a_statement(report, f"Crowd {number} blocked the road at noon", type="PROTEST", trigger="blocked") for number in range(60)]
    (chapter,) = brief(an_account([report], [], statements)).chapters
    assert [(len(one.items), one.more) for one in chapter.sections] == [(EVENTS, 60 - EVENTS)]


def test_the_same_quotation_has_the_same_number() -> None:
    told = brief(the_crisis())
    assert [note.number for note in told.notes] == list(range(1, len(told.notes) + 1))
    assert len({(note.report, note.start, note.end) for note in told.notes}) == len(told.notes)


def test_every_note_quotes_its_characters() -> None:
    account = the_crisis()
    texts = {report.id: report.text for report in account.reports}
    assert all(texts[note.report][note.start : note.end] == note.quote for note in brief(account).notes)


def test_a_case_without_situations_says_so() -> None:
    empty = Account(as_of=None, reports=(), referents=(), statements=())
    assert "No situation is told: nothing that was read makes one." in list(plain.lines(brief(empty)))
    assert "No situation is told" in render(empty)


def test_the_brief_names_what_was_not_read() -> None:
    assert "  junk.bin: unknown format .bin, expected .txt" in list(plain.lines(brief(the_crisis())))


def test_plain_and_screen_tell_the_same_sentences() -> None:
    from rich.console import Console

    told = brief(the_crisis())
    console = Console(width=400, record=True, file=StringIO())
    console.print(drawn(told))
    screen = console.export_text()
    assert [cited.text for cited in _sentences(told.chapters) if cited.text not in screen] == []


def _sentences(chapters: tuple[Chapter, ...]) -> list[Cited]:
    items = [item for chapter in chapters for one in chapter.sections for item in one.items]
    return [cited for item in items for cited in (item.sentence, *item.under)]


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """Accounts of one report of any words, with statements on any stretch of it."""
    report = a_report(draw(st.text(min_size=1, max_size=200).filter(str.strip)))
    start = draw(st.lists(st.integers(0, len(report.text) - 1), min_size=1, max_size=6))
    cuts = [(begin, draw(st.integers(begin + 1, len(report.text)))) for begin in start]
    kept = [(begin, end) for begin, end in cuts if report.text[begin:end].strip()]
    stances = st.sampled_from(["asserted", "claimed", "denied", "planned", "hypothetical", "demanded"])
    types = st.sampled_from(["COERCE", "REQUEST", "CASUALTY", "ANNUL"])
    statements = {
        statement.id: statement
        for begin, end in kept
        for statement in [
            Statement(report=report.id, span=report.span(begin, end), trigger=report.span(begin, begin + 1), type=draw(types), stance=draw(stances))
        ]
    }
    return an_account([report], [], list(statements.values()))


@given(accounts())
def test_every_sentence_told_leads_to_characters(account: Account) -> None:
    told = brief(account)
    texts = {report.id: report.text for report in account.reports}
    for cited in _sentences(told.chapters):
        assert cited.spans
        assert all(texts[span.report][span.start : span.end].strip() for span in cited.spans)
        assert told.numbers(cited)
    assert not re.search(ACTIVE, "".join(plain.lines(told)))


@given(accounts())
def test_no_text_of_a_report_can_act_in_the_page(account: Account) -> None:
    body = render(account).partition("<main>")[2]
    tags = set(re.findall(r"<\s*/?\s*(\w+)", body))
    assert tags <= set("main p article h1 h2 section div sup a span ol ul li b q body html figure svg title text path circle".split())
    assert not re.search(ACTIVE, body.replace("\n", ""))


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} \u202egnp.exe \x1b[31m [bold]red[/bold] &amp; \"quotes\" 'too' police fired"
)


def test_hostile_text_is_shown_as_text() -> None:
    report = a_report(HOSTILE, title=HOSTILE, source=HOSTILE, name=HOSTILE)
    account = an_account([report], [], [a_statement(report, type="ASSAULT", trigger="fired")], troubles=(Trouble(name=HOSTILE, problem=HOSTILE),))
    page = render(replace(account, situations=(replace(account.situations[0], title=HOSTILE),)))
    assert "<script" not in page
    assert "<img" not in page
    assert "onerror=alert(1)&gt;" in page
    assert "{{ 7*7 }}" in page
    assert "\u202e" not in page
    assert "⟨U+202E⟩" in page
    assert "\x1b" not in "".join(plain.lines(brief(account)))


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    page = render(the_crisis())
    assert re.findall(r"(?:src|href|action)\s*=\s*\"(?!#)[^\"]*\"|@import|url\(|<script|<link|<iframe|\son\w+=", page) == []


def test_every_citation_of_the_page_has_its_note() -> None:
    page = render(the_crisis())
    cited, noted = set(re.findall(r'href="#n(\d+)"', page)), set(re.findall(r'id="n(\d+)"', page))
    assert cited == noted != set()


def test_the_same_account_gives_the_same_page() -> None:
    assert render(the_crisis()) == render(the_crisis())


def test_the_forms_of_the_report_are_found() -> None:
    assert [form.name for form in all_reports()] == ["docx", "html", "md", "pdf"]
    with pytest.raises(NotFound, match="expected one of docx, html"):
        report_named("odt")


def test_every_form_of_the_same_report_is_the_same_bytes() -> None:
    for form in all_reports():
        assert form.render(reported(the_crisis())) == form.render(reported(the_crisis())), form.name


def test_the_report_says_what_changed_with_its_cause_and_its_characters() -> None:
    after = the_crisis()
    nothing = Account(as_of="2020-10-01", reports=(), referents=(), statements=())
    told = reported(after, before=nothing)
    changed = next(one for one in told.brief.chapters[0].sections if one.heading == "What changed")
    assert told.since == "changes since the end of 1 October 2020"
    assert {item.state for item in changed.items} >= {"new", "disputed"}
    assert all(told.brief.numbers(item.sentence) for item in changed.items)
    assert "What changed" not in [one.heading for one in reported(after).brief.chapters[0].sections]


def test_the_report_says_that_nothing_changed() -> None:
    account = replace(the_crisis(), as_of="2020-10-20")
    assert reported(account, before=account).since == "nothing of it changed since the end of 20 October 2020"


@pytest.mark.parametrize(
    ("since", "as_of", "day"),
    [("24h", "2020-10-08", "2020-10-07"), ("25h", "2020-10-08", "2020-10-06"),
     ("7d", "2020-10", "2020-10-24"), ("2020-10-05", None, "2020-10-05"), ("24h", None, None)],
)
def test_the_changes_begin_so_long_before_the_moment_of_the_report(since: str, as_of: str | None, day: str | None) -> None:
    assert begins(since, Account(as_of=as_of, reports=(), referents=(), statements=())) == day


def test_a_report_names_its_method_and_its_gaps() -> None:
    told = reported(the_crisis())
    assert any("Admiralty" in words for words in told.method)
    assert any("rest on one source alone" in words for words in told.gaps)
    assert all(source.rating == "F, reliability not judged" for source in told.brief.sources)


def test_days_without_a_report_are_those_of_the_situation_and_told_as_stretches() -> None:
    reports = [a_report(f"Day {number}.", name=f"{number}.txt", published=f"2020-10-{number:02}") for number in (5, 8, 10)]
    elsewhere = a_report("Far away.", name="far.txt", published="2022-01-01")
    account = an_account(reports, [], [])
    gaps = situation_report(replace(account, reports=(*reports, elsewhere)), case="crisis").gaps
    assert "Norland, October 2020: no report held from 6–7 October 2020 and 9 October 2020." in gaps


def test_a_short_report_lists_the_sources_of_what_it_tells() -> None:
    account = the_crisis()
    far = a_report("Far away.", name="far.txt")
    short = situation_report(replace(account, reports=(*account.reports, far)), case="crisis", annexes=False)
    assert [one.name for one in short.brief.sources] == ["monday.txt", "later.txt"]


def test_a_word_document_leads_from_each_citation_to_its_note() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(BytesIO(report_named("docx").render(reported(the_crisis()))))
    xml = document.element.xml
    assert set(re.findall(r'w:anchor="(n\d+)"', xml)) == set(re.findall(r'w:name="(n\d+)"', xml)) != set()
    assert "crisis" in document.sections[0].footer.paragraphs[0].text


def test_a_pdf_is_one() -> None:
    pytest.importorskip("weasyprint")
    assert report_named("pdf").render(reported(the_crisis())).startswith(b"%PDF-")


# ---- show and why


def test_every_id_can_be_shown_and_explained() -> None:
    account = the_crisis()
    views = (account.reports, account.statements, account.referents, account.entities, account.events, account.series, account.disputes, account.positions)
    for thing in [one for group in (*views, account.exposures, account.situations) for one in group]:
        assert shown(account, thing.id).id == thing.id
        assert why(account, thing.id).reasons is not None
        assert all(line.isprintable() for answer in (shown(account, thing.id), why(account, thing.id)) for line in lines(answer))


def test_a_statement_is_shown_with_the_characters_of_each_part() -> None:
    account = the_crisis()
    quotes = {quote.of: (quote.quote, quote.start, quote.end) for quote in shown(account, account.statements[0].id).quotes}
    assert quotes["actor"] == ("Police", 0, 6)
    assert quotes["trigger"] == ("arrested", 7, 15)
    assert quotes["place"] == ("Lindholm", 29, 37)


def test_why_an_entity_is_one_gives_the_reasons_with_their_weights() -> None:
    account = the_crisis()
    reasons = why(account, f"e-{account.referents[1].id}").reasons
    assert [(reason.weight, reason.words) for reason in reasons if reason.weight] == [(0.6, "same name: kovač"), (0.2, "same town")]


def test_why_an_entity_is_one_names_the_keys_that_judgements_compare() -> None:
    account = the_crisis()
    key = account.referents[1].key
    apart = Judgement(
        about="entity", left=f"{key}#KG", right="person|other", verdict="different", score=-0.8, reasons=(Reason(weight=-0.8, words="other towns"),)
    )
    words = [reason.words for reason in why(replace(account, judgements=(apart,)), f"e-{account.referents[1].id}").reasons]
    assert words == ["read as one: 1 referent in 1 report", f"same key {key}: 1 referent, named Ana Kovač",
                     f"{key}#KG and person|other: different entity, -0.80, by akyn", "other towns"]  # fmt: skip


def test_why_a_statement_is_so_gives_the_rule_and_the_characters_of_each_part() -> None:
    account = the_crisis()
    statement = account.statements[0]
    monday = a_time(account.reports[0], "Monday", "weekday", 0)
    police = replace(statement.actors[0], rules=("subject of “arrested”",))
    ruled = replace(statement, rules=("frame: arrest",), actors=(police,), when=replace(monday, rule="stands with “arrested”"))
    answer = why(replace(account, statements=(ruled, *account.statements[1:]), date_of={ruled.id: on_day(5)}), ruled.id)
    assert [(reason.of, reason.quote and reason.quote.quote, reason.words) for reason in answer.reasons] == [
        ("type and stance", "arrested", "frame: arrest"),
        ("actor", "Police", f"subject of “arrested”; that is Police (e-{account.referents[0].id})"),
        ("recipient", "Ana Kovač", f"that is Ana Kovač (e-{account.referents[1].id})"),
        ("place", "Lindholm", f"that is Lindholm (e-{account.referents[2].id})"),
        ("date", "Monday", "stands with “arrested”; 5 October 2020; counted from the day of publication, 2020-10-06 (text)"),
        (None, None, "read by en-rules, confidence 0.50"),
    ]
    assert "  actor «Police», line 1, 0–6: subject of “arrested”; that is Police" in "\n".join(lines(answer))


@pytest.mark.parametrize(
    ("expression", "day", "told"),
    [
        (TimeExpression(form="day", values=(2020, 10, 5)), 5, "a date by itself"),
        (TimeExpression(form="weekday", values=(0,)), 5, "counted from the day of publication, 2020-10-06 (text)"),
        (TimeExpression(form="weekday", values=(0,)), 12, "counted from the day that is named before it"),
    ],
)
def test_what_a_day_is_counted_from_is_told(expression: TimeExpression, day: int, told: str) -> None:
    account = the_crisis()
    statement = account.statements[0]
    dated = replace(statement, when=replace(a_time(account.reports[0], "Monday", "weekday", 0), expression=expression))
    answer = why(replace(account, statements=(dated, *account.statements[1:]), date_of={dated.id: on_day(day)}), dated.id)
    assert next(reason.words for reason in answer.reasons if reason.of == "date").endswith(told)


def test_the_beginning_of_one_id_is_enough() -> None:
    account = the_crisis()
    assert shown(account, account.statements[0].id[:10]).id == account.statements[0].id


@pytest.mark.parametrize("id", ["s-nothing", "", "zzz"])
def test_an_id_that_leads_nowhere_is_said_so(id: str) -> None:
    with pytest.raises(NotFound, match="no such id"):
        shown(the_crisis(), id)


def test_the_beginning_of_many_ids_is_refused() -> None:
    with pytest.raises(NotFound, match="expected more of it"):
        why(the_crisis(), "s-")


def test_counts_say_what_is_held_and_what_is_silent() -> None:
    held = counts(the_crisis())
    assert (held.held["reports"], held.held["statements"], held.held["disputes"]) == (2, 6, 1)
    assert (held.first, held.last, held.undated, held.silent) == ("2020-10-06", "2020-10-07", 0, ())
    assert asdict(held)["troubles"][0]["name"] == "junk.bin"


def test_the_article_is_that_of_the_reports() -> None:
    report = a_report("The ministry spoke. Then the ministry was silent.")
    ministry = a_referent(report, "ministry", type="organization", mentions=(span_of(report, "ministry"), span_of(report, "ministry", after=15)))
    assert Lookup(an_account([report], [ministry], [])).called(f"e-{ministry.id}") == "the ministry"


def test_a_short_report_is_the_largest_situation_with_every_side_of_its_disputes() -> None:
    account = the_crisis()
    whole, short = (situation_report(account, case="crisis", annexes=annexes) for annexes in (True, False))
    assert len(short.brief.chapters) == 1
    assert "--annexes" in short.left_out
    assert whole.left_out == ""
    headings = [section.heading for section in short.brief.chapters[0].sections]
    assert headings == [heading for heading in IN_SHORT if heading in headings]
    sides = {item.id: item.under for section in whole.brief.chapters[0].sections if section.heading == "What is disputed" for item in section.items}
    told_short = [item for section in short.brief.chapters[0].sections if section.heading == "What is disputed" for item in section.items]
    assert all(item.under == sides[item.id] for item in told_short)


def test_the_highlights_tell_each_toll_once_and_the_dispute_too(reader: Reader) -> None:
    texts = (
        "Rebels attacked a bus in Naryn in Kyrgyzstan on Monday. Nine people were killed and twelve were injured, the ministry said.",
        "Eleven people were killed and twelve were injured in Naryn in Kyrgyzstan on Monday, the ministry said. The governor denied that anybody was killed.",
    )
    reports = [a_report(text, name=f"{number}.txt", source=f"Wire {number}", published=f"2020-10-0{6 + number}") for number, text in enumerate(texts)]
    report = reported(account_of(reader, *reports), annexes=False)
    section = next(one for one in report.brief.chapters[0].sections if one.heading == "Highlights")
    labels = [item.label for item in section.items]
    assert labels.count("Killed") == labels.count("Injured") == 1
    assert not [item for item in section.items if item.label not in ("Killed", "Injured", "disputed") and "people were killed" in item.sentence.text]
