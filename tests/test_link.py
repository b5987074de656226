"""These tests say which names are one entity and which are not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akyn import link
from akyn.link import growing, scores
from akyn.link.forms import may_be_alike, worth_comparing
from akyn.link.scores import SAME
from akyn.link.spelling import own_words, same_body, same_person, site_name
from akyn.link.units import Unit
from akyn.model import Entity, Judgement, Reason, Referent, Report, Role
from akyn.text.names import fold
from build import a_referent, a_report

PRESIDENT = Role(title="president", of="KG")
FORMER = Role(title="president", of="KG", end="past")


def told(text: str, day: str = "2020-10-06") -> Report:
    return a_report(text, name=f"{text[:12]}-{day}.txt", published=day)


def person(report: Report, name: str, surname: str, given_name: str = "", *, number: int = 1, roles: tuple[Role, ...] = ()) -> Referent:
    return a_referent(report, name, number=number, key=f"person|{surname}|{given_name}", roles=roles)


def linked(referents: list[Referent], reports: list[Report]) -> tuple[Entity, ...]:
    return link.names(referents, reports).entities.in_order()


def together(entities: tuple[Entity, ...]) -> set[frozenset[str]]:
    return {frozenset(entity.names) for entity in entities}


def test_one_key_needs_no_judgement() -> None:
    one, other = told("Ana Kovalev spoke"), told("Ana Kovaljev left")
    referents = [person(one, "Ana Kovalev", "kovalev", "ana"), person(other, "Ana Kovaljev", "kovalev", "ana")]
    assert link.names(referents, [one, other]).judgements.in_order() == ()
    assert together(linked(referents, [one, other])) == {frozenset({"Ana Kovalev", "Ana Kovaljev"})}


def test_a_surname_alone_finds_its_full_name() -> None:
    one, other = told("Ana Kovalev spoke"), told("Kovalev left")
    referents = [person(one, "Ana Kovalev", "kovalev", "ana"), person(other, "Kovalev", "kovalev")]
    shared = [a_referent(report, report.text.split()[-1], number=2, type="place", key="place|geo:1", country="KG") for report in (one, other)]
    assert frozenset({"Ana Kovalev", "Kovalev"}) in together(linked(referents + shared, [one, other]))


def test_brothers_stay_apart_and_the_surname_goes_to_the_president() -> None:
    one, two, three = told("Ana Kovalev spoke"), told("Boris Kovalev left"), told("President Kovalev came")
    referents = [
        person(one, "Ana Kovalev", "kovalev", "ana", roles=(PRESIDENT,)),
        person(two, "Boris Kovalev", "kovalev", "boris"),
        person(three, "Kovalev", "kovalev", roles=(PRESIDENT,)),
    ]
    judgements = link.names(referents, [one, two, three]).judgements.in_order()
    brothers = next(one for one in judgements if {one.left, one.right} == {"person|kovalev|ana", "person|kovalev|boris"})
    assert brothers.verdict == "different"
    assert "names that differ: ana / boris" in {reason.words for reason in brothers.reasons}
    assert together(linked(referents, [one, two, three])) == {frozenset({"Ana Kovalev", "President Kovalev", "Kovalev"}), frozenset({"Boris Kovalev"})}


def test_the_president_is_who_holds_the_office_not_who_held_it() -> None:
    one, two = told("Ana Kovalev met Hugo Lind"), told("The president resigned", "2020-10-09")
    referents = [
        person(one, "Ana Kovalev", "kovalev", "ana", roles=(PRESIDENT,)),
        person(one, "Hugo Lind", "lind", "hugo", number=2, roles=(FORMER,)),
        a_referent(two, "president", key="person|||president@KG", roles=(PRESIDENT,)),
    ]
    assert together(linked(referents, [one, two])) == {frozenset({"Ana Kovalev", "president"}), frozenset({"Hugo Lind"})}


def test_the_president_of_nobody_knows_where_is_neither_of_two_presidents_of_other_reports() -> None:
    hale, basel, bare = told("President Ana Hale", "2022-03-20"), told("President Ivo Basel", "2022-03-21"), told("the president", "2022-03-22")
    office = (Role(title="president"),)
    referents = [
        person(hale, "Ana Hale", "hale", "ana", roles=office),
        person(basel, "Ivo Basel", "basel", "ivo", roles=office),
        a_referent(bare, "president", key="person|||president@", roles=office),
    ]
    assert len(linked(referents, [hale, basel, bare])) == 3


def test_two_full_names_that_bear_one_office_are_two_whoever_the_office_is() -> None:
    one, two, three = told("Ana Kovalev spoke"), told("Boris Hale spoke"), told("The president spoke")
    referents = [
        person(one, "Ana Kovalev", "kovalev", "ana", roles=(PRESIDENT,)),
        person(two, "Boris Hale", "hale", "boris", roles=(PRESIDENT,)),
        a_referent(three, "president", key="person|||president@KG", roles=(PRESIDENT,)),
    ]
    assert not any({"Ana Kovalev", "Boris Hale"} <= names for names in together(linked(referents, [one, two, three])))


def test_protesters_of_another_year_are_others() -> None:
    then, now = told("protesters marched", "2010-04-07"), told("protesters marched again", "2020-10-06")
    referents = [a_referent(report, "protesters", type="group", key="group|protesters|KG") for report in (then, now)]
    assert len(linked(referents, [then, now])) == 2


def test_initials_are_the_organisation_they_abbreviate() -> None:
    one, other = told("Norland Ore Council met"), told("NOC met")
    referents = [
        a_referent(one, "Norland Ore Council", type="organization", key="organization|norland ore council|"),
        a_referent(other, "NOC", type="organization", key="organization|noc|"),
    ]
    assert together(linked(referents, [one, other])) == {frozenset({"Norland Ore Council", "NOC"})}


def body(report: Report, name: str, *, number: int = 1, type: str = "organization") -> Referent:
    return a_referent(report, name, number=number, type=type, key=f"{type}|{name.lower()}|")  # type: ignore[arg-type]  # a plain word for a Literal


def test_two_departments_are_not_close_for_the_words_they_share() -> None:
    one, two = told("Department of Justice met"), told("Department of the Treasury met")
    judgements = link.names([body(one, "Department of Justice"), body(two, "Department of the Treasury")], [one, two]).judgements.in_order()
    assert not any("spelling close" in reason.words for judgement in judgements for reason in judgement.reasons)


def test_a_surname_that_was_read_as_a_people_is_its_bearers_where_the_same_others_are_named() -> None:
    one, other = told("Ana Kovalev met Boris and Clara"), told("Kovalev left Boris and Clara")
    others = [person(report, name, name.lower(), "x", number=at) for report in (one, other) for at, name in ((2, "Boris"), (3, "Clara"))]
    read = a_referent(other, "Kovalev", number=1, type="group", key="group|kovalev|")
    assert frozenset({"Ana Kovalev", "Kovalev"}) in together(linked([person(one, "Ana Kovalev", "kovalev", "ana"), read, *others], [one, other]))
    assert frozenset({"Ana Kovalev", "Kovalev"}) not in together(linked([person(one, "Ana Kovalev", "kovalev", "ana"), read], [one, other]))


@pytest.mark.parametrize(
    ("short", "kind", "whole", "entities"),
    [
        ("Lindex", "organization", "Lindex Copper", 1),
        ("Lindex", "person", "Lindex Copper", 1),  # read as a surname
        ("Northern", "organization", "Northern Phosphates", 2),
        ("Lindex", "organization", "Lindex Reading Circle", 2),
    ],
)
def test_a_company_is_called_by_its_own_word_without_its_trade(short: str, kind: str, whole: str, entities: int) -> None:
    one, other = told(f"{short} closed it in Kyrgyzstan"), told(f"{whole} closed it in Kyrgyzstan")
    lands = [replace(a_referent(report, "Kyrgyzstan", number=2, type="country", key="country|KG"), country="KG") for report in (one, other)]
    bodies = [body(one, short, type=kind), body(other, whole)]
    assert len([entity for entity in linked([*bodies, *lands], [one, other]) if entity.type != "country"]) == entities


def test_two_letters_are_the_initials_of_just_two_words() -> None:
    one, other = told("United Mines met"), told("UM met")
    assert len(linked([body(one, "United Mines"), body(other, "UM")], [one, other])) == 1
    longer = told("Union of Northern Mines met")
    assert len(linked([body(longer, "Union of Northern Mines"), body(other, "UM")], [longer, other])) == 2


def test_initials_in_brackets_behind_a_name_are_a_name_of_it() -> None:
    one, other = told("The Norland Commission of Ore (COO) met"), told("COO met")
    (entity,) = linked([body(one, "Norland Commission of Ore"), body(other, "COO")], [one, other])
    assert entity.names == ("COO", "Norland Commission of Ore")


def test_initials_that_two_bodies_could_have_join_neither_with_the_other() -> None:
    one, two, other = told("Norland Carters met"), told("Northern College met"), told("NC met")
    found = together(linked([body(one, "Norland Carters"), body(two, "Northern College"), body(other, "NC")], [one, two, other]))
    assert not any({"Norland Carters", "Northern College"} <= names for names in found)


def test_initials_given_to_one_body_are_no_other_that_has_them() -> None:
    one, two = told("The Norland Commission of Ore (NCO) met"), told("Northern Carters Oslo met")
    assert len(linked([body(one, "Norland Commission of Ore"), body(two, "Northern Carters Oslo")], [one, two])) == 2


def test_bodies_that_share_a_country_and_a_common_word_are_two() -> None:
    one, two = told("The U.S. Agency met"), told("A U.S. Bank met")
    assert len(linked([body(one, "U.S. Agency"), body(two, "U.S. Bank")], [one, two])) == 2


def test_the_united_nations_are_the_un_within_a_name_too() -> None:
    one, two = told("The UN Ore Council met"), told("The United Nations Ore Council met")
    assert len(linked([body(one, "UN Ore Council"), body(two, "United Nations Ore Council")], [one, two])) == 1


def test_the_end_of_a_longer_name_in_one_report_is_that_body_unless_two_end_so() -> None:
    one = told("The Northern Ore Council met. The Ore Council spoke")
    referents = [body(one, "Northern Ore Council"), a_referent(one, "The Ore Council", number=2, type="organization", key="organization|ore council|")]
    assert len(linked(referents, [one])) == 1
    two = told("The Northern Ore Council and the Southern Ore Council met. The Ore Council spoke")
    three = [body(two, "Northern Ore Council"), body(two, "Southern Ore Council", number=2)]
    assert len(linked([*three, a_referent(two, "The Ore Council", number=3, type="organization", key="organization|ore council|")], [two])) == 3


def in_two_countries(name: str) -> int:
    """As how many bodies a name comes out that a report of each of two countries has."""
    one, two = told(f"{name} in Norland met"), told(f"{name} in Danland met")
    there = [a_referent(one, "Norland", number=2, type="country", key="country|NO", country="NO")]
    there += [a_referent(two, "Danland", number=2, type="country", key="country|DK", country="DK")]
    return sum(entity.type == "organization" for entity in linked([body(one, name), body(two, name), *there], [one, two]))


@pytest.mark.parametrize(("name", "bodies"), [("Red Heron", 1), ("Heron Liberation Army", 1), ("RHW", 1), ("Labour Party", 2), ("Air Force", 2)])
def test_a_name_of_its_own_is_one_body_in_every_country_one_that_many_bear_is_one_in_each(name: str, bodies: int) -> None:
    assert in_two_countries(name) == bodies


def test_one_name_of_two_countries_is_two_bodies() -> None:
    one, two = told("Norse Air Force"), told("Danish Air Force")
    forces = [replace(body(report, "Air Force"), name=report.text, country=code) for report, code in ((one, "NO"), (two, "DK"))]
    assert len(linked(forces, [one, two])) == 2


def test_of_initials_every_letter_counts() -> None:
    one, two = told("NCA met"), told("NCCA met")
    assert len(linked([body(one, "NCA"), body(two, "NCCA")], [one, two])) == 2


def test_a_full_name_taken_for_a_person_and_for_a_body_is_one() -> None:
    one, other = told("Altyn Tor fought"), told("Altyn Tor fell")
    assert len(linked([body(one, "Altyn Tor"), person(other, "Altyn Tor", "tor", "altyn")], [one, other])) == 1


def test_a_province_with_and_without_its_word_is_one_and_its_town_another() -> None:
    one, other, town = told("Tigra Region"), told("Tigra burned"), told("Tigra town")

    def place(report: Report, name: str, where: str) -> Referent:
        return a_referent(report, name, type="place", key=f"place|{where}|KG", place=where, country="KG", lat=41.0, lon=72.0)

    assert len(linked([place(one, "Tigra Region", "admin:KG.1"), place(other, "Tigra", "region:tigra")], [one, other])) == 1
    assert len(linked([place(one, "Tigra Region", "admin:KG.1"), place(town, "Tigra", "geonames:1")], [one, town])) == 2


def test_an_island_is_the_same_with_and_without_its_word() -> None:
    one, other = told("Tigra Island"), told("Tigra burned")
    island = a_referent(one, "Tigra Island", type="place", key="place|tigra island")
    bare = a_referent(other, "Tigra", type="place", key="place|tigra")
    assert len(linked([island, bare], [one, other])) == 1


def test_a_report_of_another_country_asks_again_only_what_hangs_on_countries(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[set[str]] = []
    judge = growing.compared
    monkeypatch.setattr(growing, "compared", lambda one, other: compared.append({one.key, other.key}) or judge(one, other))
    guild, union, mint, bank = "Lind Harbour Guild", "Lind Pilots Union", "Lind Royal Mint", "Lind Savings Bank"
    first, abroad = told(f"The {guild}, the {union}, the {mint} and the {bank} met in Norway"), told(f"The {guild} met in Sweden")
    norway = a_referent(first, "Norway", number=5, type="country", key="country|NO", country="NO")
    sweden = a_referent(abroad, "Sweden", number=2, type="country", key="country|SE", country="SE")
    names = link.Names()
    swedish, norwegian = replace(body(first, mint, number=3), country="SE"), replace(body(first, bank, number=4), country="NO")
    names.take({first.id: (first, (body(first, guild), body(first, union, number=2), swedish, norwegian, norway))}, ())
    compared.clear()
    names.take({abroad.id: (abroad, (body(abroad, guild), sweden))}, ())
    again = [{key.split("|")[1] for key in pair} for pair in compared]
    assert {guild.lower(), mint.lower()} in again
    assert {guild.lower(), union.lower()} not in again
    assert {guild.lower(), bank.lower()} not in again, "that the guild is of Sweden as well makes it no more of Norway"


def test_a_form_more_of_a_name_is_compared_where_it_says_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[set[str]] = []
    judge = growing.compared
    monkeypatch.setattr(growing, "compared", lambda one, other: compared.append({one.key, other.key}) or judge(one, other))
    guild, union, mint = "Lind Harbour Guild", "Harbour Pilots Union", "Lind Royal Mint"
    first, later = told(f"The {guild}, the {union} and the {mint} met"), told(f"The {guild}, or Lind Royel Mint, met")
    names = link.Names()
    names.take({first.id: (first, (body(first, guild), body(first, union, number=2), body(first, mint, number=3)))}, ())
    compared.clear()
    names.take({later.id: (later, (replace(body(later, guild), names=(guild, "Lind Royel Mint")),))}, ())
    again = [{key.split("|")[1] for key in pair} for pair in compared]
    assert {guild.lower(), mint.lower()} in again
    assert {guild.lower(), union.lower()} not in again


def test_parliaments_of_two_countries_are_two() -> None:
    one = told("parliament and Parliament")
    referents = [
        a_referent(one, "parliament", type="organization", key="organization|parliament|KG", country="KG"),
        a_referent(one, "Parliament", number=2, type="organization", key="organization|parliament|KZ", country="KZ"),
    ]
    assert len(linked(referents, [one])) == 2


def test_an_analyst_outranks_the_machine_either_way() -> None:
    one, other = told("Ana Kovalev spoke"), told("Boris Kovalev left")
    referents = [person(one, "Ana Kovalev", "kovalev", "ana"), person(other, "Boris Kovalev", "kovalev", "boris")]
    decision = Judgement(
        about="entity",
        left=referents[0].id,
        right=referents[1].id,
        verdict="same",
        score=1.0,
        reasons=(Reason(weight=1.0, words="one man, two names"),),
        by="an analyst",
    )
    assert len(link.names(referents, [one, other], [decision]).entities) == 1


def test_a_country_has_all_its_names_and_no_demonym() -> None:
    one = told("Kyrgyz and Kyrgyzstan")
    referent = a_referent(one, "Kyrgyzstan", "Kyrgyz", type="country", key="country|KG", country="KG")
    (entity,) = linked([referent], [one])
    assert entity.name == "Kyrgyzstan"
    assert "Kyrgyz Republic" in entity.names
    assert "Kyrgyz" not in entity.names


@given(st.permutations(range(4)))
def test_the_order_of_reports_changes_nothing(order: list[int]) -> None:
    reports = [told("Ana Kovalev spoke"), told("Boris Kovalev left"), told("President Kovalev came"), told("Kovalev again", "2020-10-08")]
    referents = [
        person(reports[0], "Ana Kovalev", "kovalev", "ana", roles=(PRESIDENT,)),
        person(reports[1], "Boris Kovalev", "kovalev", "boris"),
        person(reports[2], "Kovalev", "kovalev", roles=(PRESIDENT,)),
        person(reports[3], "Kovalev", "kovalev"),
    ]
    assert linked([referents[at] for at in order], [reports[at] for at in order]) == linked(referents, reports)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Volodymyr Petrenko", "Wolodymyr Petrenko"),
        ("Kadirov, Anzor", "Anzor Kadyrov"),
        ("Anzor Ruslanovich Kadirov", "Anzor Kadirov"),
        ("A. Kadirov", "Anzor Kadirov"),
        ("AnzorKadirov", "Anzor Kadirov"),
        ("Dr. Anzor Kadirov", "Анзор Кадиров"),
        ("Abdul Hamid al-Masri", "Abd el-Hamid Masri"),
        ("Will Barker", "William Barker"),
        ("Ανδρέας Παππάς", "Andreas Pappas"),
        ("Yoon Dae-sik", "Yun Dae Sik"),
        ("Hassan Abdi Lund", "Xasan Cabdi Lund"),
        ("Ivo Koehler", "Ivo Köhler"),
    ],
)
def test_one_person_in_two_spellings(name: str, other: str) -> None:
    assert sum(reason.weight for reason in same_person(name, other)) >= SAME


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Anzor Kadirov", "Aslan Kadirov"),
        ("Anzor Ruslanovich Kadirov", "Anzor Ilyich Kadirov"),
        ("Hamid bin Omar al-Masri", "Omar bin Hamid al-Masri"),
        ("Pak Song Il", "Pak Song Ho"),
        ("B. Kadirov", "Anzor Kadirov"),
        ("Anzor Kadirov", "Anzor Sadulaev"),
    ],
)
def test_two_people_with_much_in_common(name: str, other: str) -> None:
    assert sum(reason.weight for reason in same_person(name, other)) < SAME


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Norland Ore AG", "Norland Ore Aktiengesellschaft"),
        ("1st Valley Bank", "First Valley Bank"),
        ("N.O.C. Company", "NOC Company"),
        ("Valley Brigade Twenty-Two", "Valley Brigade 22"),
        ("Valley Institute Intl", "Valley Institute International"),
    ],
)
def test_one_body_in_two_spellings(name: str, other: str) -> None:
    assert sum(reason.weight for reason in same_body(name, other)) >= SAME


@pytest.mark.parametrize(("name", "other"), [("Valley Fund 1", "Valley Fund 2"), ("Norland Ore AG", "Norland Gas AG")])
def test_two_bodies_with_much_in_common(name: str, other: str) -> None:
    assert not list(same_body(name, other))


def test_middle_names_that_differ_part_two_people_of_one_surname_and_given_name() -> None:
    one, other = told("Anzor Ruslanovich Kadirov spoke"), told("Anzor Ilyich Kadirov left")
    referents = [person(one, "Anzor Ruslanovich Kadirov", "kadirov", "anzor"), person(other, "Anzor Ilyich Kadirov", "kadirov", "anzor")]
    assert len(linked(referents, [one, other])) == 2


def test_a_short_name_is_no_longer_one_for_the_consonants_they_share() -> None:
    assert not same_person("Karnt", "Kio Arinato")
    assert same_person("Bangebra", "Ban Gebra")


def test_two_spellings_in_one_report_are_two_people() -> None:
    report = told("Anzor Kadirov met Anzor Kadanov")
    referents = [person(report, "Anzor Kadirov", "kadirov", "anzor"), person(report, "Anzor Kadanov", "kadanov", "anzor", number=2)]
    assert len(linked(referents, [report])) == 2


def test_a_surname_printed_alone_does_not_hide_that_given_names_differ() -> None:
    one, two = told("Ana Kovalev spoke"), told("Boris Kovalev left")
    referents = [person(one, "Ana Kovalev", "kovalev", "ana"), person(two, "Boris Kovalev", "kovalev", "boris")]
    referents = [replace(each, names=(each.name, "Kovalev")) for each in referents]
    assert [judgement.verdict for judgement in link.names(referents, [one, two]).judgements.in_order()] == ["different"]


WORDS = "al gebra algebra ba baba mc donald mcdonald x bank of the company ltd j national natonal agency board bord 1 one first".split()
FORMS = st.frozensets(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(lambda words: " ".join(words).title()), min_size=1, max_size=4)


@given(names=FORMS, others=FORMS)
def test_no_forms_that_are_alike_are_left_uncompared(names: frozenset[str], others: frozenset[str]) -> None:
    alike = {(name, other) for name in names for other in others if any(same_body(name, other)) or sorted(own_words(name)) == sorted(own_words(other)) != []}
    assert alike <= worth_comparing(names, others)
    assert may_be_alike(names, others) == bool(worth_comparing(names, others))


TRADED = st.frozensets(st.sampled_from(["Lindex", "Lindex Copper", "LX", "National Bank", "NB", "Northern Board of Trade", "NBT", "Copper"]), min_size=1)


@given(names=TRADED, others=TRADED)
def test_a_trade_or_initials_speak_only_where_two_bodies_share_a_clue(names: frozenset[str], others: frozenset[str]) -> None:
    left, right = (Unit(id, f"organization|{id}", {}) for id in ("left", "right"))
    left._forms.put(names)
    right._forms.put(others)
    said = [*scores._without_trade(left, right), *scores._initials(left, right)]
    assert not said or scores._clues(names) & scores._clues(others)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Hollow mine", "holov mine"),
        ("Lindex's wholly owned Hollow copper mine", "holov mine"),
        ("Hollow Copper mine", "holov mine"),
        ("copper mine", ""),
        ("Lindex's mine", ""),
        ("Danish mine", ""),
        ("office of the Hollow mine", ""),
        ("dormitory of Lindex's Hollow mine", ""),
    ],
)
def test_a_site_is_called_by_its_own_words_and_what_it_is(name: str, own: str) -> None:
    assert site_name(name) == own


def test_a_mine_is_one_with_and_without_its_owner() -> None:
    one, other = told("the Hollow mine in KG"), told("the Hollow copper mine in KG")
    land = [a_referent(report, "KG", number=2, type="country", key="country|KG", country="KG") for report in (one, other)]
    mines = [
        a_referent(one, "Hollow mine", type="asset", key="asset|hollow mine|KG"),
        a_referent(other, "Hollow copper mine", type="asset", key="asset|hollow copper mine|KG"),
    ]
    assert frozenset({"Hollow mine", "Hollow copper mine"}) in together(linked(mines + land, [one, other]))


@pytest.mark.parametrize(
    ("text", "name", "names"),
    [
        ("Colonel Ana Hale spoke", "Ana Hale", ("Ana Hale", "Colonel Ana Hale")),
        ("Deputy Foreign Minister Hale spoke", "Hale", ("Deputy Foreign Minister Hale", "Hale")),
        ("He is Minister. Gen. Hale spoke", "Hale", ("Gen. Hale", "Hale")),
        ("Mr Hale spoke", "Hale", ("Hale",)),
        ("Soldiers of Hale spoke", "Hale", ("Hale",)),
    ],
)
def test_a_name_with_its_rank_is_a_name_to_look_for(text: str, name: str, names: tuple[str, ...]) -> None:
    report = told(text)
    (entity,) = linked([person(report, name, "hale", "ana")], [report])
    assert entity.names == names


def test_two_who_bear_one_rank_are_not_one_for_it() -> None:
    one, two = told("Colonel Hale spoke"), told("Colonel Basel spoke")
    assert len(linked([person(one, "Hale", "hale", ""), person(two, "Basel", "basel", "")], [one, two])) == 2


@pytest.mark.parametrize(
    ("text", "name", "other", "entities"),
    [
        ("The Hill Renewal Union (DOS) met", "Hill Renewal Union", "DOS", 1),  # as its people abbreviate it
        ("The Hill Liberation Movement, known by its French acronym MLC, met", "Hill Liberation Movement", "MLC", 1),
        ("HLF (Hill Liberation Front) met", "HLF", "Hill Liberation Front", 1),
        ("The Hill Renewal Union (UK) met", "Hill Renewal Union", "UK", 2),
        ("The Hill Renewal Union (AFP) met", "Hill Renewal Union", "AFP", 2),
    ],
)
def test_what_stands_in_brackets_behind_a_body_is_a_name_of_it(text: str, name: str, other: str, entities: int) -> None:
    one, two = told(text), told(f"{other} spoke", "2020-10-09")
    assert len(linked([body(one, name), body(two, other)], [one, two])) == entities


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("organization", "Heron Seabed Resources Pty Ltd", "HSR"),
        ("organization", "Heron Seabed Resources A/S", "Heron Seabed Resources"),
        ("asset", "Nam Pown jade mine", "Nampown mine"),
    ],
)
def test_a_legal_form_and_a_blank_make_no_other(kind: str, one: str, other: str) -> None:
    first, second = (told(f"{name} was told of in Norland") for name in (one, other))
    there = [a_referent(report, "Norland", number=2, type="country", key="country|NO", country="NO") for report in (first, second)]
    found = linked([body(first, one, type=kind), body(second, other, type=kind), *there], [first, second])
    assert sum(entity.type == kind for entity in found) == 1


@pytest.mark.parametrize(("printed", "folded"), [("Basel'ın", "basel"), ("Lunde’ye", "lunde"), ("Sana'a", "sanaa"), ("O'Hale", "ohale"), ("Xi'an", "xian")])
def test_a_turkish_ending_behind_an_apostrophe_is_no_part_of_a_name(printed: str, folded: str) -> None:
    assert fold(printed) == folded
