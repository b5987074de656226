"""Where a name begins and ends, and what kind of thing it names: sentences of ours."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import a_text, told


def named(reader: Reader, text: str) -> set[tuple[str, str]]:
    """The kind and the name of all that a text names."""
    return {(one.type, one.name) for one in reader.read(a_text(text)).referents}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        # an office and its fields are no part of a name
        ("Under Secretary for Civilian Security, Democracy, and Human Rights Ana Kovač will travel to Oslo.", "person", "Ana Kovač"),
        ("Hale met the Minister of the Environment Ivo Basel.", "person", "Ivo Basel"),
        ("The prime minister of Norway Odvar Basel, declares a curfew.", "person", "Odvar Basel"),
        ("Sweden grants asylum to the former guerrilla Odvar Apablo.", "person", "Odvar Apablo"),
        ("Norway's Civil Administrator L. Paul Basel announces a curfew.", "person", "L. Paul Basel"),
        ("The Communist Party Chief in Bergen is removed.", "organization", "Communist Party"),
        # first names with a hyphen
        ("The president Kassim-Mart Basel issues a decree.", "person", "Kassim-Mart Basel"),
        ("Hale spoke with President Kassim-Mart Basel of Norway.", "person", "Kassim-Mart Basel"),
        # bodies keep whose they are, amounts are left out
        ("A Norway Air Force plane crashed.", "organization", "Norway Air Force"),
        ("The Norway Justice Department charges two miners.", "organization", "Norway Justice Department"),
        ("A court fines a firm owned by Lindex Gold 26.7 million crowns.", "organization", "Lindex Gold"),
        ("Human Rights Forum demands an inquiry.", "organization", "Human Rights Forum"),
        ("The poll is topped by the Mar-Kulun party.", "organization", "Mar-Kulun"),
        # initials in brackets say where a body's name begins
        ("Miners joined Lisan al Khalir wal Noor (LKN) in Oslo.", "organization", "Lisan al Khalir wal Noor"),
        ("Hale praised the Kovač Self-Help Union (KSHU) in Oslo.", "organization", "Kovač Self-Help Union"),
        # particles lead from a first name to a surname
        ("Rosa dela Basel was arrested on Monday in Oslo.", "person", "Rosa dela Basel"),
        ("The governor met Juan de los Hales in Bergen.", "person", "Juan de los Hales"),
        # who is sent abroad stands behind the country where he is
        ("The premier received the Ambassador of the Kingdom of Sweden to the Republic of Kenya Lo Benwu.", "person", "Lo Benwu"),
        ("The Trade Minister of Kenya Ana Hale received the Ambassador Extraordinary and Plenipotentiary of China to Kenya Lo Benwu.", "person", "Lo Benwu"),
        # a company by its form and by the word in front of it
        ("Miners seized the mill of Kallasel Oyj in Bergen.", "organization", "Kallasel Oyj"),
        # by or for whom a body is, is no part of its name
        ("Police raided the Norway-backed Coal Trade Bank in Bergen.", "organization", "Coal Trade Bank"),
        # titles of several, and of who is not yet in office
        ("Hale thanked Senators Lund and Basel.", "person", "Lund"),
        ("Minister-designate Ivo Basel arrived in Oslo.", "person", "Ivo Basel"),
        # two names are two
        ("The Ministry of Health, Ministry of Trade and the police met in Oslo.", "organization", "Ministry of Trade"),
        ("The signatories are Norway's envoy Ivo Basel\n\nOffice of the Envoy spoke.", "person", "Ivo Basel"),
        # a building is nobody, unless a government sits in it
        ("Protesters marched to Halvard Square.", "asset", "Halvard Square"),
        # one word is of the kind of the longer name that it is a part of
        ("Lindex Terminals closed. Lindex lost ten lorries.", "organization", "Lindex Terminals"),
        ("Hrant Sargsyan left. Followers of Sargsyan gathered.", "person", "Hrant Sargsyan"),
        ("The minister of the Canada Whitcombe has called to a truce.", "person", "Whitcombe"),
        # towns that no table knows
        ("A bomb exploded in Bulo Maret, Somalia.", "place", "Bulo Maret"),
        ("Two died in the town of Khan Basun.", "place", "Khan Basun"),
    ],
)
def test_a_name_is_whole_and_of_its_kind(reader: Reader, text: str, kind: str, name: str) -> None:
    assert (kind, name) in named(reader, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hale resigns as Minister of Defence.", "Defence"),
        ("Hale met the Secretary of State.", "State"),
        ("Norway's Civil Administrator spoke.", "Civil Administrator"),
        ("Ivo Basel, Jr. spoke.", "Jr."),
        ("Hale spoke under the Norse Land Reform Act.", "Norse Land Reform Act"),
        ("Hale won the Bergen Peace Prize.", "Bergen Peace Prize"),
        ("Operation Heron ended on Monday.", "Operation Heron"),
        ("Hale read the Joint Statement aloud.", "Joint Statement"),
        ("Guards closed the Norway-Sweden border.", "Norway-Sweden"),
        ("Hrant Sargsyan left. Followers of Sargsyan gathered.", "Sargsyan"),
        ("Lindex Terminals closed. Lindex lost ten lorries.", "Lindex"),
    ],
)
def test_what_is_no_name(reader: Reader, text: str, name: str) -> None:
    assert name not in {found for _, found in named(reader, text)}


def test_a_body_is_the_same_with_and_without_its_country(reader: Reader) -> None:
    keys = [one.key for one in reader.read(a_text("The Norway Muslim League met in Oslo. The Muslim League left.")).referents if one.type == "organization"]
    assert len(keys) == 1


def test_an_institution_that_one_country_has_is_of_that_country_wherever_it_is_told_of(reader: Reader) -> None:
    keys = {one.key for one in reader.read(a_text("Miners marched in Oslo, Norway. The Bundestag condemned the violence. Parliament met.")).referents}
    assert {"organization|parliament|DE", "organization|parliament|NO"} <= keys


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Senate of Norway voted.", "organization|upper-house|NO"),
        ("The House of Representatives of Norway voted.", "organization|lower-house|NO"),
        # what few countries have is that of the report if it is one of them, else the one mostly meant
        ("Miners marched in Oslo, Norway. Congress condemned the violence.", "organization|parliament|US"),
        ("Miners marched in Lima, Peru. Congress condemned the violence.", "organization|parliament|PE"),
        # a province has bodies of its own; a capital may stand for its country
        ("The Bavaria Senate voted.", "organization|bavaria senate|"),
        ("The Oslo government resigned.", "organization|government|NO"),
        # what a report names in full stands for its bare last words
        ("The UN Security Council met on Norway. The Security Council condemned the violence.", "organization|un security council|"),
        ("The Security Council of Norway met.", "organization|security-council|NO"),
    ],
)
def test_whose_an_institution_is(reader: Reader, text: str, key: str) -> None:
    bodies = {one.key for one in reader.read(a_text(text)).referents if one.type == "organization"}
    assert bodies == {key}


def test_a_particle_at_the_head_of_a_surname_is_no_given_name(reader: Reader) -> None:
    people = [one for one in reader.read(a_text("Rosa dela Basel was arrested in Oslo. Dela Basel denied the charges.")).referents if one.type == "person"]
    assert [(one.key, one.names) for one in people] == [("person|basel|rosa", ("Dela Basel", "Rosa dela Basel"))]


def test_greetings_from_a_minister_give_his_office_to_nobody_else(reader: Reader) -> None:
    text = "The diplomat conveyed greetings from the member of the State Council, Minister of Trade of China Lo Benwu to Ivo Basel in Oslo."
    held = {one.name: {role.title for role in one.roles} for one in reader.read(a_text(text)).referents if one.type == "person"}
    assert held["Ivo Basel"] == set()


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("ECOWAS condemned the vote in Norland.", "organization", "organization|economic community of west african states|"),
        ("The Organisation of American States condemned the vote.", "organization", "organization|organization of american states|"),
        ("The electoral tribunal of Sweden annulled the vote.", "organization", "organization|electoral-court|SE"),
    ],
)
def test_a_body_known_everywhere_is_one_under_each_of_its_names(reader: Reader, text: str, kind: str, key: str) -> None:
    assert (kind, key) in {(one.type, one.key) for one in reader.read(a_text(text)).referents}


def test_a_capital_that_acts_or_is_spoken_to_is_its_country(reader: Reader) -> None:
    reading = reader.read(a_text("Oslo thanked Stockholm for its help. Rebels in Stockholm attacked Oslo."))
    keys = {one.id: (one.key, one.names) for one in reading.referents}
    thanks = next(one for one in reading.statements if one.type == "SUPPORT")
    assert [keys[slot.referent] for slot in (*thanks.actors, *thanks.recipients)] == [("country|NO", ("Oslo",)), ("country|SE", ("Stockholm",))]
    attack = next(one for one in reading.statements if one.type == "ASSAULT")
    assert all(keys[slot.referent][0].startswith("place|") for slot in attack.recipients)


def test_who_will_travel_to_a_capital_goes_to_the_city(reader: Reader) -> None:
    reading = reader.read(a_text("Secretary of State Ana Hale will travel to Cairo and Oslo on Monday."))
    types = {one.id: one.type for one in reading.referents}
    journey = next(one for one in reading.statements if one.type == "AGREE")
    assert [types[slot.referent] for slot in journey.recipients] == ["place", "place"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Amadou “Tigre” Lund fled. Police seek Tigre. Lund denied it.', ("Amadou Lund", "Amadou “Tigre” Lund", "Lund", "Tigre")),
        ("Odvar (Olli) Basel fled.", ("Odvar (Olli) Basel", "Odvar Basel", "Olli")),
        ("Ivo Basel, alias Wolf, fled. Police seek Wolf.", ("Ivo Basel", "Wolf")),
        ("General “Tiger” Lund fled.", ("Lund",)),
    ],
)
def test_a_nickname_is_one_of_somebodys_names(reader: Reader, text: str, names: tuple[str, ...]) -> None:
    assert names in {one.names for one in reader.read(a_text(text)).referents if one.type == "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("José Luis Benavides de la Torre quit. Benavides de la Torre told reporters so.", ("Benavides de la Torre", "José Luis Benavides de la Torre")),
        ("Zoran Trajkov-Hristov quit. Trajkov left.", ("Trajkov", "Zoran Trajkov-Hristov")),
        ("Minister João Lima de Souza e Silva spoke. Minister Souza e Silva left.", ("João Lima de Souza e Silva", "Souza e Silva")),
        # father and son
        ("Mohamed Abdi Lund met his son Omar Mohamed Abdi. Mohamed Abdi left.", ("Mohamed Abdi", "Mohamed Abdi Lund")),
    ],
)
def test_a_part_of_a_longer_name_is_its_bearer(reader: Reader, text: str, names: tuple[str, ...]) -> None:
    assert names in {one.names for one in reader.read(a_text(text)).referents if one.type == "person"}


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # a body by its kind, wherever its whole name stands
        ("The Civic Bloc blocked the road. The Bloc condemned the raid.", "ACCUSE", ("Civic Bloc",)),
        ("The Fjord Water Guard seized the wells. The Guard condemned the raid.", "ACCUSE", ("Fjord Water Guard",)),
        ("The Elections Commission met. The Commission of Inquiry blamed the army.", "ACCUSE", ("Commission of Inquiry",)),
        # a company by its first word, though the model takes it for a town
        ("Nordhavn Terminals operates the port. Nordhavn condemned the raid.", "ACCUSE", ("Nordhavn Terminals",)),
        ("Nordhavn Terminals operates the port. The union sued the mayor.", "ACCUSE", ("union",)),
        ("London Metals plc closed a mine. London condemned the raid.", "ACCUSE", ("United Kingdom",)),
    ],
)
def test_a_body_is_known_by_a_part_of_its_name(reader: Reader, text: str, kind: str, actors: tuple[str, ...]) -> None:
    assert [one.actors for one in told(reader, text) if one.type == kind] == [actors]
