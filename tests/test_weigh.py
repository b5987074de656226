"""These tests say who is independent, what is disputed, who takes which position, and who is at risk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn.model import Dispute
from akyn.text.lookup import Lookup
from akyn.weigh.asking import how_many, whether
from akyn.weigh.copying import Copies
from akyn.weigh.credibility import judged
from build import a_report
from tellings import Told, account, told

LAND = {"Kyrgyzstan": ("country", "country|KG")}
OPPOSITION = {"opposition": ("group", "group|opposition|KG")}
COUNCIL = {"council": ("organization", "organization|council of elders|")}
OFFICE = {"president": ("person", "person|||president@KG")}
WIRE = """Several hundred men walked through the old bazaar at dawn and set fire to two lorries near the grain store
while the guards looked on from the gate, officials said."""


def sides(dispute: Dispute) -> list[int]:
    return [len(side.statements) for side in dispute.sides]


# ---- independence ------------------------------------------------------------------------------------------------------------


def test_a_reprint_goes_back_to_the_first() -> None:
    first = a_report(WIRE, name="first.txt", published="2020-10-06")
    reprint = a_report("Reprinted. " + WIRE, name="reprint.txt", published="2020-10-07")
    other = a_report("Quite another story, told at quite another time.", name="other.txt", published="2020-10-05")
    copies = Copies()
    copies.take({one.id: one for one in (reprint, other, first)})
    roots = copies.root_of
    assert roots == {first.id: first.id, reprint.id: first.id, other.id: other.id}


def test_the_agency_of_the_dateline_is_the_source() -> None:
    def of(source: str, words: str) -> Told:
        report, reading = told(f"OSH (Demo Wire) - {words} set fire to Kyrgyzstan", [{"type": "ASSAULT", "trigger": "set fire", "place": "Kyrgyzstan"}], **LAND)
        copy = replace(report, source=source, name=source, id="")
        return copy, told_again(reading, report.id, copy.id)

    made = account(of("First Gazette", "Many men"), of("Second Gazette", "A crowd"))
    assert [event.independent_sources for event in made.events] == [1]


def test_a_reprint_corroborates_nothing() -> None:
    def of(source: str) -> Told:
        text = WIRE + " Kyrgyzstan"
        report, reading = told(text, [{"type": "ASSAULT", "trigger": "set fire", "place": "Kyrgyzstan"}], **LAND)
        copy = replace(report, source=source, name=source, id="")
        return copy, told_again(reading, report.id, copy.id)

    made = account(of("First Wire"), of("Second Gazette"))
    assert [event.independent_sources for event in made.events if event.type == "ASSAULT"] == [1]


def burnt(source: str, text: str, **names: tuple[str, str]) -> Told:
    """A report of this source and text, in which the barn burnt down."""
    speaker = {"speaker_is": next(iter(names)), "stance": "claimed"} if names else {}
    told_so = {"type": "ASSAULT", "trigger": "set fire", "place": "Kyrgyzstan", **speaker}
    report, reading = told(text, [told_so], **LAND, **names)
    copy = replace(report, source=source, name=source, id="")
    return copy, told_again(reading, report.id, copy.id)


def independent(*tellings: Told) -> int:
    (event,) = [event for event in account(*tellings).events if event.type == "ASSAULT"]
    return event.independent_sources


@pytest.mark.parametrize("credit", ["Source: Reuters", "— Reuters", "(Reuters)", "© 2020 Reuters. All rights reserved.", "It was first published by Reuters."])
def test_papers_that_credit_one_agency_are_one_source(credit: str) -> None:
    one = burnt("First Gazette", f"Men set fire to a barn by the river mill in Kyrgyzstan.\n{credit}")
    other = burnt("Second Gazette", f"A crowd set fire to the old barn by the river mill, Kyrgyzstan.\n{credit}")
    assert independent(one, other) == 1


def test_a_credit_of_nobody_known_says_nothing() -> None:
    one = burnt("First Gazette", "Men set fire to a barn by the river mill in Kyrgyzstan.\n(Tomorrow)")
    assert independent(one, burnt("Second Gazette", "A crowd set fire to the old barn by the river mill, Kyrgyzstan.\n(Tomorrow)")) == 2


def test_what_two_papers_tell_according_to_an_agency_goes_back_to_it() -> None:
    agency = {"Reuters": ("organization", "organization|reuters|")}
    one = burnt("First Gazette", "Men set fire to a barn by the river mill in Kyrgyzstan, according to Reuters", **agency)
    other = burnt("Second Gazette", "A crowd set fire to the old barn by the river mill in Kyrgyzstan, Reuters reported", **agency)
    assert independent(one, other) == 1
    assert independent(one, burnt("Reuters", "Men set fire to a big barn by the river mill in Kyrgyzstan")) == 1


def test_one_sentence_in_two_papers_is_one_source() -> None:
    sentence = "Some forty men set fire to the barn behind the mill in Kyrgyzstan before dawn and then drove off in two lorries with harness, seed and dogs"
    own = "Our correspondent has walked along the river and seen boats, nets, and much else that nobody cares for at this time of the year."
    assert independent(burnt("First Gazette", f"{sentence}."), burnt("Second Gazette", f"{own} {sentence}. {own[:60]}")) == 1


# ---- credibility -------------------------------------------------------------------------------------------------------------


def test_one_source_cannot_be_judged_and_two_confirm() -> None:
    one = burnt("First Gazette", "Men set fire to a barn by the river mill in Kyrgyzstan")
    other = burnt("Second Gazette", "A crowd set fire to the old barn by the river mill, Kyrgyzstan")
    assert set(account(one).credibility.values()) == {6}
    assert set(account(one, other).credibility.values()) == {1}


@pytest.mark.parametrize(("telling", "behind", "against", "credible"), [(1, 0, 0, 6), (2, 0, 0, 1), (3, 3, 1, 2), (1, 1, 1, 3), (2, 2, 3, 4), (1, 1, 3, 5)])
def test_credibility_goes_by_how_many_sources_stand_behind_and_against(telling: int, behind: int, against: int, credible: int) -> None:
    assert judged(telling, behind, against) == credible


def test_both_sides_of_a_dispute_are_possibly_true() -> None:
    made = account(TAKEN, SEIZURE)
    assert {made.credibility[id] for dispute in made.disputes for side in dispute.sides for id in side.statements} == {3}


def told_again(reading, was, now):  # type: ignore[no-untyped-def]  # a whole reading moved to another report, span by span
    def moved(value):  # type: ignore[no-untyped-def]  # any noun of the model
        if isinstance(value, str):
            return value.replace(was, now)
        if isinstance(value, tuple):
            return tuple(moved(one) for one in value)
        if hasattr(value, "__dataclass_fields__"):
            return replace(value, **{name: moved(getattr(value, name)) for name in value.__dataclass_fields__ if name != "id" or "#" in value.id})
        return value

    return moved(reading)


# ---- disputes ----------------------------------------------------------------------------------------------------------------


TAKEN = told(
    "The council said it had taken power in Kyrgyzstan",
    [{"type": "OUST", "trigger": "taken", "by": "council", "speaker_is": "council", "stance": "claimed"}],
    **LAND, **COUNCIL,
)  # fmt: skip
SEIZURE = told(
    "The president called it a seizure of power in Kyrgyzstan",
    [{"type": "ACCUSE", "trigger": "called", "by": "president"}],
    day="2020-10-07", **LAND, **OFFICE,
)  # fmt: skip
WON = told(
    "The council won a majority in the election in Kyrgyzstan",
    [{"type": "ELECT", "trigger": "won", "by": "council"}],
    **LAND, **COUNCIL,
)  # fmt: skip
RIGGED = told(
    "The opposition called the election in Kyrgyzstan rigged",
    [{"type": "ACCUSE", "trigger": "rigged", "by": "opposition"}],
    day="2020-10-07", **LAND, **OPPOSITION,
)  # fmt: skip


def test_power_claimed_and_called_a_seizure_is_a_dispute() -> None:
    (dispute,) = account(TAKEN, SEIZURE).disputes
    assert (dispute.about, sides(dispute), dispute.status) == ("Who holds power in Kyrgyzstan?", [1, 1], "open")


def test_a_result_and_its_rejection_are_a_dispute() -> None:
    (dispute,) = account(WON, RIGGED).disputes
    assert (dispute.about, sides(dispute)) == ("Was the vote in Kyrgyzstan fair?", [1, 1])


def test_one_side_alone_is_no_dispute() -> None:
    assert account(WON).disputes == account(RIGGED).disputes == account(TAKEN).disputes == ()


def test_a_claim_of_foreign_backing_is_shown_alone() -> None:
    claim = told(
        "The president said the riots in Kyrgyzstan had foreign backing", [{"type": "COMMENT", "trigger": "said", "by": "president"}], **LAND, **OFFICE
    )
    (dispute,) = account(claim).disputes
    assert (sides(dispute), dispute.status) == ([1], "single-sided")


RIVALS = {"Kovač": ("person", "person|kovac"), "Brandt": ("person", "person|brandt"), "Norland": ("country", "country|NO"), "army": ("group", "group|army|KG")}


def of_rulers(text: str, **stated: object) -> Told:
    """A report in which somebody is taken for the head of the country, or is not."""
    return told(f"{text} in Kyrgyzstan", [stated], **LAND, **{name: key for name, key in RIVALS.items() if name in text})


SWORN_IN = of_rulers("Brandt was sworn in as president", type="APPOINT", trigger="sworn", to="Brandt")
RECOGNISED = of_rulers("Norland recognised Kovač as president", type="SUPPORT", trigger="recognised", by="Norland", to="Kovač")


def test_two_who_are_each_taken_for_the_head_of_a_country_are_a_dispute() -> None:
    (dispute,) = account(SWORN_IN, RECOGNISED).disputes
    assert (dispute.about, sides(dispute)) == ("Who is the rightful leader of Kyrgyzstan: Brandt or Kovač?", [1, 1])


def test_who_is_not_recognised_as_president_is_in_dispute() -> None:
    disowned = of_rulers("The army does not recognise Brandt as president", type="REJECT", trigger="recognise", by="army", to="Brandt")
    (dispute,) = account(SWORN_IN, disowned).disputes
    assert (dispute.about, sides(dispute)) == ("Is Brandt the rightful leader of Kyrgyzstan?", [1, 1])


def test_a_president_who_follows_another_is_no_dispute() -> None:
    later = of_rulers("Kovač was sworn in as president", type="APPOINT", trigger="sworn", to="Kovač")
    assert account(SWORN_IN, later).disputes == account(SWORN_IN).disputes == account(RECOGNISED).disputes == ()


def test_who_tells_both_sides_of_it_is_no_dispute() -> None:
    def said_by_the_council(text: str, type: str, trigger: str, by: str) -> Told:
        stated = {"type": type, "trigger": trigger, "by": by, "speaker_is": "council", "stance": "claimed"}
        return told(f"The council said the {text} in Kyrgyzstan", [stated], **LAND, **COUNCIL, **{by: ("group", f"group|{by}|KG")})

    won = said_by_the_council("farmers won a majority in the election", "ELECT", "won", "farmers")
    assert account(won, said_by_the_council("miners called the election rigged", "ACCUSE", "rigged", "miners")).disputes == ()


def test_who_rejects_a_result_says_that_the_vote_was_not_fair() -> None:
    rejected = told(
        "The opposition rejected the results of the election in Kyrgyzstan and called it rigged",
        [{"type": "REJECT", "trigger": "rejected", "by": "opposition", "quote": "The opposition rejected the results of the election in Kyrgyzstan"}],
        **LAND, **OPPOSITION,
    )  # fmt: skip
    (dispute,) = account(WON, rejected).disputes
    assert (dispute.about, sides(dispute)) == ("Was the vote in Kyrgyzstan fair?", [1, 1])


def test_who_annulled_a_result_has_not_called_the_vote_unfair() -> None:
    commission = {"election commission": ("organization", "organization|election-commission|KG")}
    annulled = told(
        "The election commission annulled the result of the election in Kyrgyzstan",
        [{"type": "ANNUL", "trigger": "annulled", "by": "election commission"}],
        day="2020-10-08", **LAND, **commission,
    )  # fmt: skip
    (dispute,) = account(WON, RIGGED, annulled).disputes
    assert [side.claim.partition(":")[0] for side in dispute.sides] == ["The result stands", "It was not a fair vote", "The result was annulled"]


def against_each_other(mode: str | None) -> list[str]:
    both = {"government": ("organization", "organization|government|KG"), "rebels": ("group", "group|rebels|")}
    first = told(
        "The government blamed the rebels for the fire in Kyrgyzstan",
        [{"type": "ACCUSE", "mode": mode, "trigger": "blamed", "by": "government", "to": "rebels"}], **LAND, **both,
    )  # fmt: skip
    second = told(
        "The rebels blamed the government for it in Kyrgyzstan",
        [{"type": "ACCUSE", "mode": mode, "trigger": "blamed", "by": "rebels", "to": "government"}], day="2020-10-07", **LAND, **both,
    )  # fmt: skip
    return [one.about for one in account(first, second).disputes]


def test_who_is_accused_and_accuses_in_turn_is_in_dispute_unless_both_only_inquire() -> None:
    assert against_each_other(None) == ["the government against the rebels: who is right?"]
    assert against_each_other("investigate") == []


def wishes(text: str, *statements: dict[str, object], **names: tuple[str, str]) -> list[str]:
    """What is disputed in a report of one country, in which these are named."""
    return [one.about for one in account(told(f"{text} in Kyrgyzstan", list(statements), **LAND, **names)).disputes]


UNION, ARMY, COURT = ("organization", "organization|union|"), ("group", "group|army|KG"), ("organization", "organization|high court|KG")


def refused_by(whom: str, *, to: str | None) -> list[str]:
    named = {"union": UNION, whom: COURT if "court" in whom else ARMY}
    asked = {"type": "REQUEST", "trigger": "asked", "by": "union", "to": to, "quote": f"The union asked the {whom} to clear the square"}
    turned_down = {"type": "REJECT", "trigger": "refused", "by": whom, "quote": f"the {whom} refused to clear the square"}
    return wishes(f"The union asked the {whom} to clear the square; the {whom} refused to clear the square", asked, turned_down, **named)


def test_what_is_asked_of_those_who_refuse_it_is_a_dispute_unless_a_court_turns_it_down() -> None:
    assert refused_by("army", to="army") == ["Should it be done: “The union asked the army to clear the square”?"]
    assert refused_by("high court", to="high court") == refused_by("army", to=None) == []


def test_what_is_wanted_and_refused_takes_no_credit_from_either() -> None:
    asked = {"type": "REQUEST", "trigger": "asked", "by": "union", "to": "army"}
    text = "The union asked the army to go and the army refused in Kyrgyzstan"
    made = account(told(text, [asked, {"type": "REJECT", "trigger": "refused", "by": "army"}], **LAND, union=UNION, army=ARMY))
    assert (len(made.disputes), set(made.credibility.values())) == (1, {6})


def test_what_some_praise_and_others_condemn_is_a_dispute() -> None:
    deal = {"deal": ("asset", "asset|deal|KG"), "union": UNION, "army": ARMY}
    text = "The union hailed the deal while the army condemned the deal"
    hailed = {"type": "SUPPORT", "trigger": "hailed", "by": "union", "to": "deal"}
    condemned = {"type": "ACCUSE", "mode": "disapprove", "trigger": "condemned", "by": "army", "to": "deal"}
    assert wishes(text, hailed, condemned, **deal) == ["Praised by union, condemned by army: was it right?"]


def test_the_blame_put_on_two_is_a_dispute() -> None:
    text = "The union blamed the army, and the miners blamed the farmers"
    named = {"union": UNION, "army": ARMY, "miners": ("group", "group|miners|KG"), "farmers": ("group", "group|farmers|KG")}
    first, second = ({"type": "ACCUSE", "mode": "allege", "trigger": "blamed", "by": by, "to": to} for by, to in (("union", "army"), ("miners", "farmers")))
    assert wishes(text, first, second, **named) == ["Who is to blame: army or farmers?"]


def test_a_deed_and_its_denial_are_a_dispute() -> None:
    deed = {"type": "ASSAULT", "to": "market", "place": "Kyrgyzstan"}
    names = {**LAND, **COUNCIL, **OFFICE, "market": ("asset", "asset|market|KG")}
    claimed = told(
        "The council said men burned the market in Kyrgyzstan",
        [{**deed, "trigger": "burned", "speaker_is": "council", "stance": "claimed"}],
        **names_in(names, "council"),
    )
    denied = told(
        "The president denied that men burned the market in Kyrgyzstan",
        [{**deed, "trigger": "burned", "speaker_is": "president", "stance": "denied"}],
        **names_in(names, "president"),
    )
    (dispute,) = account(claimed, denied).disputes
    assert dispute.about == "Was the market attacked?"
    assert [side.claim for side in dispute.sides] == ["It happened: so the council", "It did not: so the president"]


@pytest.mark.parametrize(
    ("text", "by", "to", "type", "mode", "question"),
    [
        ("Rebels seized the port.", "Rebels", "port", "COERCE", "seize", "Did rebels seize the port?"),
        ("The port was seized.", "", "port", "COERCE", "seize", "Was the port seized?"),
        ("Four rebels were freed.", "", "Four rebels", "RETREAT", "release", "Were four rebels freed?"),
        ("The minister has resigned.", "minister", "", "RETREAT", "resign", "Did the minister resign?"),
        ("Rebels fired live rounds from a bridge.", "Rebels", "", "ASSAULT", "", "Did it happen: “Rebels fired live rounds from a bridge”?"),
        ("Norwegian rebels attacked the port.", "Norwegian rebels", "port", "ASSAULT", "", "Did Norwegian rebels attack the port?"),
    ],
)
def test_a_deed_is_asked_for_in_plain_words(text: str, by: str, to: str, type: str, mode: str, question: str) -> None:
    named = {name: ("group", f"group|{name}|") for name in (by, to) if name}
    deed = {"type": type, "mode": mode or None, "trigger": text.split()[1], "by": by or None, "to": to or None, "quote": text}
    made = account(told(text, [deed], **named))
    assert whether(Lookup(made), made.statements) == question


@pytest.mark.parametrize(
    ("measure", "asked"), [("killed", "How many were killed: 2 or 9?"), ("participants", "How many took part: 2 or 9?"), ("seats", "How many seats: 2 or 9?")]
)
def test_a_count_is_asked_for_in_plain_words(measure: str, asked: str) -> None:
    assert how_many(measure, ["2", "9"]) == asked


JET = {"Norland": ("country", "country|KG"), "ministry": ("organization", "organization|ministry of defence|KG"), "rebels": ("group", "group|rebels|")}
CLAIM = "rebels said rebels shot down a jet"
SHOT = {"type": "ASSAULT", "trigger": "shot", "by": "rebels", "to": "jet", "speaker_is": "rebels", "stance": "claimed", "quote": CLAIM}


def downed(answer: str, trigger: str, *, type: str = "REJECT") -> list[str]:
    text = f"In Norland {CLAIM}. {answer}"
    denial = {"type": type, "trigger": trigger, "by": "ministry", "quote": answer}
    return [one.about for one in account(told(text, [SHOT, denial], **JET, jet=("asset", "asset|jet|KG"))).disputes]


def test_a_deed_and_a_denial_in_other_words_are_a_dispute() -> None:
    expected = ["Did rebels attack a jet?"]
    assert downed("The ministry denied that any jet had been shot down.", "denied") == expected
    assert downed("The ministry denied it.", "denied") == expected
    assert downed("Their claim was rejected by the ministry.", "rejected") == expected
    assert downed("The ministry called the claim baseless.", "called", type="COMMENT") == expected


def test_turning_down_an_offer_and_a_denial_told_of_somebody_are_no_disputes() -> None:
    assert downed("The ministry rejected an offer of talks.", "rejected") == []
    assert downed("A clerk of the ministry, who had denied the need for talks, left.", "denied") == []


def names_in(names: dict[str, tuple[str, str]], speaker: str) -> dict[str, tuple[str, str]]:
    return {name: key for name, key in names.items() if name in (speaker, "Kyrgyzstan", "market")}


# ---- positions ---------------------------------------------------------------------------------------------------------------


def position(text: str, type: str, trigger: str, **names: tuple[str, str]) -> list[tuple[str, str]]:
    (actor,) = names
    filler = told(
        "The council met again in Kyrgyzstan. It sat all day in Kyrgyzstan.", [{"type": "PROTEST", "trigger": "met", "place": "Kyrgyzstan"}], **LAND, **COUNCIL
    )
    report = told(
        text,
        [{"type": type, "trigger": trigger, "by": actor, "place": "Kyrgyzstan"}, {"type": "PROTEST", "trigger": "riots", "place": "Kyrgyzstan"}],
        **LAND,
        **names,
    )
    made = account(filler, report)
    named = {entity.id: entity.name for entity in made.entities}
    return [(named[one.country], one.stance_type) for one in made.positions]


def test_worry_of_another_country_is_concern() -> None:
    assert position("Sweden is worried by the riots in Kyrgyzstan", "COMMENT", "worried", Sweden=("country", "country|SE")) == [("Sweden", "concern")]


def test_a_demand_is_a_demand_and_an_offer_to_mediate_is_mediation() -> None:
    sweden = {"Sweden": ("country", "country|SE")}
    assert position("Sweden urged calm after riots in Kyrgyzstan", "REQUEST", "urged", **sweden) == [("Sweden", "demand")]
    assert position("Sweden offered to mediate after riots in Kyrgyzstan", "AGREE", "offered", **sweden) == [("Sweden", "mediation")]


def test_the_country_itself_takes_no_position() -> None:
    assert position("Its parliament urged calm after riots in Kyrgyzstan", "REQUEST", "urged", parliament=("organization", "organization|parliament|KG")) == []


# ---- exposure ----------------------------------------------------------------------------------------------------------------


def exposed(text: str, to: str, key: str, type: str = "ASSAULT", trigger: str = "attacked") -> list[str]:
    kind = key.partition("|")[0]
    made = account(told(text, [{"type": type, "trigger": trigger, "to": to, "place": "Kyrgyzstan"}], **LAND, **{to: (kind, key)}))
    named = {entity.id: entity.name for entity in made.entities}
    return [named[one.asset] for one in made.exposures]


def test_a_company_that_is_attacked_is_exposed() -> None:
    assert exposed("Men attacked the mining company Altyn Tor in Kyrgyzstan", "Altyn Tor", "organization|altyn tor|") == ["Altyn Tor"]


def test_a_crowd_and_a_house_of_state_are_not_exposed() -> None:
    assert exposed("Police attacked protesters in Kyrgyzstan", "protesters", "group|protesters|KG") == []
    assert exposed("Men attacked parliament in Kyrgyzstan", "parliament", "organization|parliament|KG") == []
    assert exposed("Men attacked the parliament building in Kyrgyzstan", "parliament building", "asset|parliament building|KG") == []


def test_peacekeepers_are_foreign_and_people_of_a_descent_are_not() -> None:
    assert exposed("Men attacked peacekeepers of a mission in Kyrgyzstan", "peacekeepers of a mission", "group|peacekeepers|") == ["peacekeepers of a mission"]
    assert exposed("Men attacked ethnic Danish farmers in Kyrgyzstan", "ethnic Danish farmers", "group|ethnic danish farmers|") == []


def test_what_somebody_worries_about_is_exposed_where_it_stands() -> None:
    text = "Norland fears for the security of the mining company Altyn Tor in Osh and the Norse mill that makes paper in Naryn. Kyrgyzstan is calm."
    names = {"Altyn Tor": ("organization", "organization|altyn tor|"), "Norse mill": ("asset", "asset|norse mill|"), "Norland": ("country", "country|NO")}
    towns = {"Osh": ("place", "place|osh"), "Naryn": ("place", "place|naryn")}
    worry = {"type": "COMMENT", "trigger": "fears", "quote": "Norland fears for the security of the mining company", "by": "Norland"}
    made = account(told(text, [worry, {"type": "COMMENT", "trigger": "calm", "place": "Kyrgyzstan"}], **LAND, **names, **towns))
    named = {entity.id: entity.name for entity in made.entities}
    assert {(named[one.asset], named[one.place or ""]) for one in made.exposures} == {("Altyn Tor", "Osh"), ("Norse mill", "Naryn")}


@given(st.permutations(range(4)))
def test_the_order_of_reports_changes_nothing(order: list[int]) -> None:
    tellings = [TAKEN, SEIZURE, WON, RIGGED]
    one, other = account(*tellings), account(*[tellings[at] for at in order])
    assert (one.disputes, one.positions, one.exposures, one.events) == (other.disputes, other.positions, other.exposures, other.events)


def test_advice_to_its_own_citizens_is_no_position() -> None:
    nationals = {"Sweden": ("country", "country|SE"), "Sweden's nationals": ("group", "group|sweden nationals|KG")}
    advice = {"type": "THREATEN", "trigger": "warned", "by": "Sweden", "to": "Sweden's nationals"}
    riots = {"type": "PROTEST", "trigger": "riots", "place": "Kyrgyzstan"}
    assert account(told("Sweden warned Sweden's nationals of riots in Kyrgyzstan", [advice, riots], **LAND, **nationals)).positions == ()
