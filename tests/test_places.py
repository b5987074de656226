"""This file holds what the gazetteer and the list of countries must find, and what they must leave alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from akyn.errors import AkynError, NotFound
from akyn.places import Gazetteer, all_countries, country, country_named, country_of_demonym, country_of_seat, settled
from akyn.places.gazetteer import PACKAGED
from akyn.places.names import HERE, fold, joined, kind_meant, stem, table


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    if not PACKAGED.is_file():
        pytest.skip("the gazetteer is not built; run make setup")
    return Gazetteer.open()


# ---- spellings --------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "key"),
    [("Žalal-Abad", "zalal abad"), ("Chüy", "chuy"), ("Côte d’Ivoire", "cote divoire"), ("  U.S. ", "us"), ("Łódź", "lodz"), ("Каинды", "каинды"), ("—", "")],
)
def test_a_name_is_folded_to_plain_words(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Panfilovskiy Rayon", "Panfilov district"),
        ("Chüy Region", "the Chui region"),
        ("Chuyskaya Oblast’", "Chui"),
        ("Oshskaya Oblast", "province of Osh"),
        ("Панфиловский район", "Панфилов"),
        ("Kaindy", "Kaindi"),
    ],
)
def test_spellings_of_one_area_have_one_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


def test_a_name_of_area_words_alone_is_its_own_stem() -> None:
    assert stem("the village") == "the village"


def test_a_hyphen_may_be_a_space_or_nothing() -> None:
    assert joined(fold("Ala-Buka")) == joined(fold("Ala Buka")) == fold("Alabuka")


@pytest.mark.parametrize(
    ("name", "kind"), [("panfilov district", "admin2"), ("osh region", "admin1"), ("osh city", "city"), ("the gambia", None), ("region", None)]
)
def test_area_words_ask_for_a_kind(name: str, kind: str | None) -> None:
    assert kind_meant(name) == kind


# ---- countries --------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kyrgyzstan", "KG"),
        ("the Kyrgyz Republic", "KG"),
        ("Kirghizia", "KG"),
        ("KAZAKHSTAN", "KZ"),
        ("US", "US"),
        ("U.S.", "US"),
        ("the US", "US"),
        ("america", "US"),
        ("the United States", "US"),
        ("UK", "GB"),
        ("Britain", "GB"),
        ("the Russian Federation", "RU"),
        ("PRC", "CN"),
        ("People's Republic of China", "CN"),
        ("People’s Republic of China", "CN"),
        ("Cote d'Ivoire", "CI"),
        ("Kosovo", "XK"),
        ("Taiwan", "TW"),
        ("Palestine", "PS"),
        ("the DRC", "CD"),
    ],
)
def test_a_country_is_found_by_its_names(name: str, code: str) -> None:
    assert country_named(name) == country(code)


@pytest.mark.parametrize("name", ["us", "Us", "uk", "roc", "Nagorno-Karabakh", "European Union", "Kyrgyz", "Moscow", ""])
def test_what_is_not_the_name_of_a_country_is_none(name: str) -> None:
    assert country_named(name) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [("Kyrgyz", "KG"), ("Kyrgyzstani", "KG"), ("Kazakhs", "KZ"), ("Chinese", "CN"), ("British", "GB"), ("UK", "GB"), ("Britons", "GB"), ("U.S.", "US")],
)
def test_a_country_is_found_by_its_demonym(word: str, code: str) -> None:
    assert country_of_demonym(word) == country(code)


@pytest.mark.parametrize("word", ["Kyrgyzstan", "us", "Korean", "police", ""])
def test_what_is_not_a_demonym_is_none(word: str) -> None:
    assert country_of_demonym(word) is None


@pytest.mark.parametrize(
    ("name", "code"), [("Kremlin", "RU"), ("the Kremlin", "RU"), ("Moscow", "RU"), ("White House", "US"), ("Beijing", "CN"), ("Bishkek", "KG")]
)
def test_a_country_is_found_by_its_seat_of_government(name: str, code: str) -> None:
    assert country_of_seat(name) == country(code)


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(NotFound, match="'ZZ'"):
        country("ZZ")


def test_no_name_belongs_to_two_countries() -> None:
    names = [fold(name) for each in all_countries() for name in set(map(fold, each.names))]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize("file", ["abbreviations.tsv", "area_words.tsv", "countries.tsv", "names_in_use.tsv", "regions.tsv"])
def test_a_table_has_whole_rows_and_none_twice(file: str) -> None:
    head = (HERE / file).read_text(encoding="utf-8").splitlines()[0].split("\t")
    rows = table(file)
    assert {len(row) for row in rows} == {len(head)}
    assert len(set(rows)) == len(rows)


def test_every_point_written_by_hand_is_on_the_globe() -> None:
    points = [(each.lat, each.lon) for each in all_countries()] + [(float(row[3]), float(row[4])) for row in table("regions.tsv")]
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in points)


def test_every_region_lies_in_a_known_country_or_in_several() -> None:
    assert {row[2] for row in table("regions.tsv")} <= {each.code for each in all_countries()} | {"-"}


# ---- places -----------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ala-Buka", "geonames:1528875"),
        ("Alabuka", "geonames:1528875"),
        ("Ala-Buka district", "admin:KG.03.9165682"),
        ("Jalal-Abad", "geonames:1528249"),
        ("Jalal-Abad region", "admin:KG.03"),
        ("Kaindy", "geonames:1528234"),
        ("Chui region", "admin:KG.02"),
        ("Chuy", "admin:KG.02"),
        ("Chüy Oblast", "admin:KG.02"),
        ("Bishkek", "geonames:1528675"),
        ("Almaty", "geonames:1526384"),
        ("Mangystau", "admin:KZ.09"),
        ("Osh", "geonames:1527534"),
        ("Ош", "geonames:1527534"),
        ("Osh region", "admin:KG.08"),
        ("Naryn", "geonames:1527592"),
        ("Nur-Sultan", "geonames:1526273"),
        ("Astana", "geonames:1526273"),
        ("Odessa", "geonames:698740"),
        ("New York", "geonames:5128581"),
        ("Ontario", "admin:CA.08"),
        ("Kyrgyzstan", "country:KG"),
        ("Georgia", "country:GE"),
        ("US", "country:US"),
        ("Nagorno-Karabakh", "region:nagorno-karabakh"),
        ("the Gaza Strip", "region:gaza-strip"),
    ],
)
def test_a_bare_name_means_the_place_that_news_mean(gazetteer: Gazetteer, name: str, place: str) -> None:
    assert gazetteer.places(name)[0].id == place


def test_a_district_is_found_by_its_english_name(gazetteer: Gazetteer) -> None:
    assert gazetteer.places("Panfilov district", country="KG")[0].id == "admin:KG.02.1527509"
    assert gazetteer.places("Panfilov district", country="KZ")[0].id == "admin:KZ.12510144.1520251"


def test_the_country_of_the_report_comes_first(gazetteer: Gazetteer) -> None:
    assert gazetteer.places("Georgia", country="US")[0].id == "admin:US.GA"
    assert gazetteer.places("Odessa", country="US")[0].country == "US"


def test_a_name_that_no_place_bears_finds_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.places("Jeenbekov") == ()
    assert not gazetteer.is_place("")


def test_an_airport_code_is_no_place(gazetteer: Gazetteer) -> None:
    assert not gazetteer.is_place("CEC")


def test_a_town_lies_in_its_region_and_country(gazetteer: Gazetteer) -> None:
    (kaindy,) = gazetteer.places("Kaindy")
    assert [around.id for around in gazetteer.containing(kaindy)] == ["admin:KG.02", "country:KG"]
    assert kaindy.admin1 == "KG.02"


def test_nothing_contains_a_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.containing(gazetteer.places("Kyrgyzstan")[0]) == ()


def test_a_region_of_one_country_lies_in_it(gazetteer: Gazetteer) -> None:
    assert [around.id for around in gazetteer.containing(gazetteer.places("Crimea")[0])] == ["country:UA"]


def test_an_area_without_its_own_point_has_none(gazetteer: Gazetteer) -> None:
    panfilov = gazetteer.places("Panfilov district", country="KG")[0]
    assert (panfilov.lat, panfilov.lon) == (None, None)


def test_threads_get_the_same_answer(gazetteer: Gazetteer) -> None:
    names = ["Osh", "Kaindy", "London", "Paris", "Santa Maria", "Almaty"] * 20
    fresh = Gazetteer.open()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(fresh.places, names)) == [gazetteer.places(name) for name in names]


def test_a_gazetteer_that_is_not_built_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(AkynError, match="make setup"):
        Gazetteer.open(tmp_path / "none.sqlite")


# ---- the places of one text -------------------------------------------------------------------------------------------------------------------


def meant(gazetteer: Gazetteer, text: str, *names: str, home: str | None = None) -> list[str]:
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    found = settled(gazetteer, text, spans, home=home)
    return [found[name].id for name in names]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("The mayor of Springfield, Illinois, spoke.", "US.IL"),
        ("The mayor of Springfield, Mo., spoke.", "US.MO"),
        ("The mayor of Springfield (Ohio) spoke.", "US.OH"),
    ],
)
def test_an_area_behind_a_name_says_which_town_is_meant(gazetteer: Gazetteer, text: str, area: str) -> None:
    start = text.index("Springfield")
    assert settled(gazetteer, text, [(start, start + 11)])["Springfield"].admin1 == area


def test_the_other_towns_of_a_text_say_which_is_meant(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "A road from Paris to Sulphur Springs and Dallas.", "Paris", "Sulphur Springs", "Dallas")[0] == "geonames:4717560"
    assert meant(gazetteer, "A road from Paris to Lyon and Marseille.", "Paris", "Lyon", "Marseille")[0] == "geonames:2988507"


def test_the_order_of_the_names_changes_nothing(gazetteer: Gazetteer) -> None:
    text = "A road from Paris to Sulphur Springs and Dallas."
    spans = [(12, 17), (21, 36), (41, 47)]
    assert settled(gazetteer, text, spans) == settled(gazetteer, text, reversed(spans))


def test_a_country_is_not_a_state_of_its_name_without_cause(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "Talks in Georgia.", "Georgia") == ["country:GE"]
    assert meant(gazetteer, "Atlanta, Macon and Augusta in Georgia.", "Atlanta", "Macon", "Augusta", "Georgia")[3] == "admin:US.GA"


def test_a_place_has_its_number_in_geonames(gazetteer: Gazetteer) -> None:
    assert [gazetteer.places(name)[0].number for name in ("Kyrgyzstan", "Texas", "Bishkek", "Europe")] == [1527747, 4736286, 1528675, 6255148]
