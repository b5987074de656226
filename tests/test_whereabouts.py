"""Which names are places: those that the text puts where a place stands, whatever the model takes them for."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from build import a_report
from reading import told

PLACES = [  # text, kind of a statement in it, its place
    ("Gunmen killed six soldiers at Qara Dagh on Friday.", "CASUALTY", "Qara Dagh"),
    ("Gunmen seized the Bir Salman checkpoint in Libya.", "COERCE", "Bir Salman"),
    ("Iran shut the Tamarchin crossing for three days.", "COERCE", "Tamarchin"),
    ("Turkey has closed the crossing at Derekaya to lorries.", "COERCE", "Derekaya"),
    ("Soldiers shot two men on the bridge of Kara Su, Kyrgyzstan.", "ASSAULT", "Kara Su"),
    ("Protesters blocked the road between Balaka and Zomba in Malawi.", "PROTEST", "Balaka"),
    ("South Africa has put two battalions on alert at Ladybrand.", "MOBILIZE", "Ladybrand"),
    ("Zambia sent troops. Lorries were set on fire at Chambishi on 14 June.", "ASSAULT", "Chambishi"),
    ("Police arrested nine people at Mazar in Iraq, and Mazar was sealed off. Mazar is quiet.", "COERCE", "Mazar"),
    ("The mutiny at the El Manglar prison broke out on Sunday.", "PROTEST", "El Manglar"),
    ("A trawler brought 27 survivors to Valletta, Malta said.", "AID", "Valletta"),
    ("Two families were flown out to Accra by the firm.", "AID", "Accra"),
    ("A military court in Oslo tried Hale for treason.", "ACCUSE", "Oslo"),
    ("The consulate of Norway in Erbil demanded his release.", "REQUEST", "Erbil"),
    ("Norway flew 20 aid workers out of Juba on Friday.", "AID", "Juba"),
    ("Soldiers took away 38 young men from the Paquite quarter of Pemba.", "COERCE", "Pemba"),
    ("Soldiers sealed off the roads to Orhei on Monday.", "COERCE", "Orhei"),
    ("Thousands of people marched through central Minsk on Sunday.", "PROTEST", "Minsk"),
    ("Malawi summoned the envoys of both neighbours to Lilongwe.", "ACCUSE", "Lilongwe"),
    ("Kismayo airport was closed to civilian traffic.", "COERCE", "Kismayo"),
    ("A raid on Macomia left 33 people dead.", "CASUALTY", "Macomia"),
    ("Ivo Choque was sworn in for a second term before a half-empty Congress in La Paz.", "APPOINT", "La Paz"),
    ("Crowds gathered in Liberty Square in Tbilisi.", "PROTEST", "Tbilisi"),
    ("Hale told reporters in Geneva that the army must leave.", "REQUEST", "Geneva"),
]

NO_PLACES = [  # text, kind, its place
    ("Police fired tear gas at Hale as he left the court.", "ASSAULT", None),
    ("Miners marched through rain and past the guards.", "PROTEST", None),
    ("Ana Lund condemned the raid in Oslo.", "ACCUSE", None),
    ("Workers at Ford and Boeing went on strike in the United States.", "PROTEST", "United States"),
    ("Miners in Zambia said that the strike at Ford had ended.", "PROTEST", None),
    ("An explosion at Chevron killed two workers in Nigeria.", "CASUALTY", "Nigeria"),
    ("Nadia Berg asked why. The troops, she said, go to Nadia in the end and attack her.", "ASSAULT", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), [*PLACES, *NO_PLACES])
def test_a_name_is_a_place_where_one_stands(reader: Reader, text: str, kind: str, place: str | None) -> None:
    assert {one.place for one in told(reader, text) if one.type == kind} == {place}


@pytest.mark.parametrize(("head", "land"), [("GRANADA, Nicaragua – ", "NI"), ("GRANADA – ", "ES")])
def test_the_land_of_the_dateline_is_that_of_the_text(reader: Reader, head: str, land: str) -> None:
    reading = reader.read(a_report(f"{head}Police fired at marchers in Granada on Monday."))
    assert {one.country for one in reading.referents if one.name == "Granada"} == {land}


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Shells fell on Goris and Kajaran, Armenia said. Georgia was worried. Two men were shot in the capital.", "Yerevan"),
        ("Miners struck in Togo.\n\nTwo Norwegian engineers and ten Norwegian teachers left. Two men were shot in the capital.", "Lome"),
        ("Miners struck in Sfax, Tunisia.\n\nTalks went on.\n\nMorocco was worried. Morocco sent police. Two men were shot in the capital.", "Tunis"),
    ],
)
def test_the_capital_is_that_of_the_country_where_the_towns_of_the_text_can_be(reader: Reader, text: str, capital: str) -> None:
    assert {one.place for one in told(reader, text)[-1:]} == {capital}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Miners struck in Haiti. Shots were heard in Port-au-Prince. Gunmen burned a bus in Bonrepos.", None),  # a French village of that name is not meant
        ("Miners struck in France. Shots were heard in Paris. Gunmen burned a bus in Bonrepos.", "FR"),
        ("Miners struck in Haiti. Haiti mourned. Paris sent police. Gunmen burned a bus in Bonrepos.", "FR"),  # where another town of France is told of
    ],
)
def test_a_small_town_is_abroad_where_the_text_speaks_of_its_country(reader: Reader, text: str, country: str | None) -> None:
    reading = reader.read(a_report(text))
    assert {one.country for one in reading.referents if one.name.startswith("Bonrepos")} == {country}
