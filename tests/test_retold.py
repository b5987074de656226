"""This file says which reports tell of one happening, however each tells it, and which of two that are much alike."""

from __future__ import annotations

import pytest

from akyn.model import Event
from akyn.read import Reader
from build import a_report
from reading import account_of

Told = tuple[str, str]  # day of publication, text


def events(reader: Reader, *told: Told) -> tuple[Event, ...]:
    """The happenings of reports, each with its day."""
    reports = [a_report(text, name=f"{at}", source=None, published=day, published_from="metadata") for at, (day, text) in enumerate(told)]
    return account_of(reader, *reports).events


def are_joined(reader: Reader, one: Told, other: Told) -> bool:
    """Whether some happening is told by both reports."""
    return any(event.independent_sources > 1 for event in events(reader, one, other))


ONE: tuple[tuple[str, Told, Told], ...] = (
    (
        "a name in one report, the post in the other",
        ("2018-09-14", "Prime Minister Hamid Karoui resigned on Friday after three weeks of protests in Tunisia."),
        ("2018-09-15", "Tunisia's prime minister stepped down late on Friday, bowing to weeks of street protests."),
    ),
    (
        "dismissed by one, removed by the other",
        ("2018-06-07", "President Arman Seitov dismissed the chief of the general staff, General Timur Baizhanov, on Thursday."),
        ("2018-06-08", "Timur Baizhanov, who had led the general staff since 2012, was removed from his post by presidential decree."),
    ),
    (
        "spoken of as known, months later",
        ("2010-03-27", "The patrol ship Haeju sank off Mokpo on Friday night after an explosion, with 46 sailors missing."),
        ("2010-07-21", "Washington will impose new measures over the sinking of the patrol ship Haeju, the secretary of state said."),
    ),
    (
        "as many people, called by what they are and by whose they are",
        ("2015-07-01", "Two Polish geologists were abducted by armed men near Agadez on Tuesday, Niger's government said."),
        ("2015-07-02", "Warsaw confirmed the kidnapping of two of its citizens in northern Niger."),
    ),
    (
        "who met whom",
        ("2018-04-18", "Foreign minister Ana Petrović met her Albanian counterpart Besnik Hoxha in Skopje on Wednesday."),
        ("2018-04-19", "Mr Hoxha held talks with Ms Petrović in Skopje yesterday on the border accord."),
    ),
    (
        "a vote of one kind in one country",
        ("2016-03-05", "Voters in Slovakia go to the polls in a parliamentary election."),
        ("2016-03-06", "The prime minister's party wins the parliamentary election in Slovakia."),
    ),
    (
        "an envoy recalled, and the decision to",
        ("2021-09-17", "France recalled its ambassadors to the United States and Australia on Friday over the submarine deal."),
        ("2021-09-18", "Canberra regrets the French decision to recall its ambassador."),
    ),
    (
        "in a town, and in the province around it",
        ("2024-02-10", "Police fired on striking weavers in Titagarh on Friday, killing three people, a hospital said."),
        ("2024-02-11", "The death toll from Friday's police firing in India's West Bengal rose to seven."),
    ),
    (
        "hostages taken, and held",
        ("2023-05-04", "Inmates of Moravska prison in Serbia seized nine guards on Wednesday."),
        ("2023-05-05", "Nine guards have been held by prisoners in Serbia since Wednesday."),
    ),
    (
        "two reports of one cast",
        ("2022-10-07", "In Lanzhot gunmen ransacked a depot of Veldkamp Lines. The strike of the Harbour League went on. Otylie Krause joined it."),
        ("2022-10-08", "Otylie Krause fled Lanzhot for Brno. The Harbour League strikes on. A depot of Veldkamp Lines was attacked, its managers said."),
    ),
)  # fmt: skip

TWO: tuple[tuple[str, Told, Told], ...] = (
    (
        "the dead of a fire and of a shooting",
        ("2024-02-10", "Four weavers died in a mill fire in Titagarh on Friday."),
        ("2024-02-11", "Four weavers were shot dead by police in Titagarh on Friday."),
    ),
    (
        "a convoy and a market",
        ("2024-02-10", "Gunmen attacked an aid convoy in Marib."),
        ("2024-02-11", "Gunmen attacked a market in Marib, officials said."),
    ),
    (
        "this year's and one that a year is said of",
        ("2024-02-10", "A raid on the prison of Belize City in 2019 cost eight lives."),
        ("2024-02-11", "Eight people were killed in Belize City."),
    ),
    (
        "two ministers, neither named",
        ("2020-02-10", "Police in Tashkent arrested the former energy minister on Monday."),
        ("2020-02-11", "The former health minister was arrested in Tashkent on Monday, police said."),
    ),
    (
        "two who lose their posts on one day",
        ("2018-06-07", "The president dismissed the interior minister on Thursday."),
        ("2018-06-07", "The president dismissed the governor of Osh on Thursday."),
    ),
    (
        "police and soldiers",
        ("2022-08-12", "Two police officers were killed in the town of Karsa on Thursday when their car hit a mine."),
        ("2022-08-12", "Two soldiers were killed by a sniper in Karsa on Thursday."),
    ),
    (
        "the consulates of two countries",
        ("2021-12-01", "A crowd stormed the Chilean consulate in Santa Marta on Tuesday night."),
        ("2021-12-01", "Stones were thrown at the Peruvian consulate in Santa Marta on Tuesday night."),
    ),
    (
        "one town on two days",
        ("2019-05-12", "Gunmen opened fire on a wedding party in Belmar on Saturday, killing six guests, police said."),
        ("2019-05-16", "Gunmen opened fire on a bus in Belmar on Wednesday, killing four passengers, police said."),
    ),
    (
        "another ship, spoken of months later",
        ("2010-03-27", "The patrol ship Haeju sank off Mokpo on Friday night after an explosion, with 46 sailors missing."),
        ("2010-07-21", "The ferry Dongbaek sank off Mokpo, leaving 20 missing, the coast guard said."),
    ),
    (
        "the attack on another place of the town, weeks later",
        ("2020-03-01", "Gunmen attacked a checkpoint at Dori on Saturday, killing five gendarmes."),
        ("2020-03-20", "The attack on the mosque at Dori on Wednesday was condemned by the imam."),
    ),
    (
        "2005 and 2010",
        ("2010-04-08", "Protesters ousted President Kurman Baltabaev on Wednesday after clashes in the capital Bishkek."),
        ("2010-04-09", "In 2005 protesters ousted President Askar Aliev in the Tulip Revolution."),
    ),
    (
        "two towns shelled on one day",
        ("2022-09-13", "Azerbaijani forces shelled the town of Jermuk on Tuesday, the ministry said."),
        ("2022-09-13", "Azerbaijani forces shelled the town of Goris on Tuesday, the ministry said."),
    ),
    (
        "envoys to two countries",
        ("2021-09-17", "France recalled its ambassador to Australia on Friday."),
        ("2021-09-17", "France recalled its ambassador to Turkey on Friday."),
    ),
    (
        "two sentences of one court",
        ("2023-02-10", "A court in Managua sentenced Bishop Rodolfo Arce to 26 years in prison on Friday."),
        ("2023-02-10", "A court in Managua sentenced the former foreign minister to eight years in prison on Friday."),
    ),
    (
        "two people killed in one town",
        ("2015-03-20", "A mob beat a woman to death in Kabul on Thursday."),
        ("2015-03-21", "A journalist was shot dead in Kabul on Friday."),
    ),
    (
        "militants here and there",
        ("2013-04-02", "At least 7 people were killed in an attack by militants on a power station in Peshawar, Pakistan."),
        ("2013-04-03", "Suspected militants threw a grenade at a vehicle carrying officers in southern Pakistan."),
    ),
    (
        "three people, and three people",
        ("2013-03-30", "Three people are shot dead at a flat in Topeka, United States."),
        ("2013-03-31", "Three people are shot dead at a party in Merced, United States."),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [pair for _, *pair in ONE], ids=[name for name, *_ in ONE])
def test_one_happening_told_in_two_ways_is_one(reader: Reader, one: Told, other: Told) -> None:
    assert are_joined(reader, one, other)


@pytest.mark.parametrize(("one", "other"), [pair for _, *pair in TWO], ids=[name for name, *_ in TWO])
def test_two_happenings_told_alike_are_two(reader: Reader, one: Told, other: Told) -> None:
    assert not are_joined(reader, one, other)


def counted(reader: Reader, text: str) -> list[int]:
    """How many statements each tale of harm in a text has."""
    return sorted(len(one.statements) for one in events(reader, ("2021-03-15", text)) if one.type == "CASUALTY")


def test_a_title_and_its_text_may_call_the_same_people_otherwise(reader: Reader) -> None:
    assert counted(reader, "Three aid workers shot dead in Kaya\n\nGunmen killed three employees of the charity Pain d'Espoir in the town of Kaya.") == [2]


def test_the_dead_found_by_then_and_those_in_all_are_of_one_happening(reader: Reader) -> None:
    found = ("2020-10-06", "At least four border guards were killed on Monday in Osh, Kyrgyzstan, the ministry said. Three bodies were recovered.")
    whole = ("2020-10-07", "The number of border guards killed in Osh, Kyrgyzstan, on Monday has risen to seven.")
    assert are_joined(reader, found, whole)
