"""Who the sides, the speakers and the doers are, where the clause above or the sentence before says it, in sentences of ours."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Names, roles, told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # what has a tense stands beside its like, and not beside what somebody denies, claims or has done before
        ("The council denies having fired the shells and blames the peacekeepers.", "ACCUSE", ("council",), ("peacekeepers",)),
        ("Hale denied that he had ordered the raid and threatened to sue the paper.", "THREATEN", ("Hale",), ()),
        ("The ministry rejects claims that engineers were spying, and welcomes the offer of the mission.", "SUPPORT", ("ministry",), ("offer of the mission",)),
        ("Norway condemns this act in the strongest terms and requests that the guards be tried.", "REQUEST", ("Norway",), ("guards",)),
        ("Ivo Hale resigned after 22 people had been killed in protests, and fled to Sweden.", "FLEE", ("Ivo Hale",), ()),
        ("Two of its members voted against and one, Ivo Basel, has since stepped down in protest.", "RETREAT", ("Ivo Basel",), ()),
        # of a share, and of all
        ("Lund's supporters, hundreds of whom marched on Monday, refuse to recognise the mayor.", "PROTEST", ("Lund's supporters",), ()),
        ("Lund's supporters, hundreds of whom marched on Monday, refuse to recognise the mayor.", "REJECT", ("Lund's supporters",), ("mayor",)),
        # who has it done
        ("President Ivo Hale had the speaker, Ana Lund, arrested on Monday.", "COERCE", ("Ivo Hale",), ("Ana Lund",)),
        ("The general had two officers arrested.", "COERCE", ("general",), ("two officers",)),
        ("Ivo Hale had his passport confiscated.", "COERCE", (), ("Ivo Hale's passport",)),
        # who is said to have done it
        ("The spokesman blamed the killings on the Red Guard.", "CASUALTY", ("Red Guard",), ()),
        ("The army attributed the bombing to students.", "ASSAULT", ("students",), ()),
        # those who marched are not those who died
        ("Twenty people died in protests over the price of gas.", "PROTEST", (), ("price of gas",)),
        # by name
        ("The prefect of the district, Ana Lund, blamed the guards.", "ACCUSE", ("Ana Lund",), ("guards",)),
        ("The minister spoke by telephone with her Norwegian counterpart, Ms Ana Lund.", "CONSULT", ("minister",), ("Ana Lund",)),
        ("A man who introduced himself as Ivo Basel accused the guards of theft.", "ACCUSE", ("Ivo Basel",), ("guards",)),
        # whom it is done to
        ("Mayor Hale was freed four days after his seizure by rebels.", "COERCE", ("rebels",), ("Hale",)),
        ("Bus owners asked for help. The government agreed to compensate them.", "AGREE", ("government",), ("Bus owners",)),
        ("Miners fled to the town. The mayor promised them shelter.", "AGREE", ("mayor",), ("Miners",)),
        # no houses are beaten, and no lorries and no Saturday beat anybody
        ("The guards dragged men out of their houses and beat them.", "ASSAULT", ("guards",), ("men",)),
        ("On Saturday they came in lorries. They beat young men.", "ASSAULT", (), ("young men",)),
        ("Basel disputes this.", "REJECT", ("Basel",), ()),
    ],
)
def test_who_does_it_to_whom(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


BOTH = ("Norway", "Red Council")


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Norway and the Red Council exchanged prisoners. Each side accused the other of beating them.", "ACCUSE", BOTH),
        ("Norway accused the Red Council of shelling a town. The two sides agreed to meet.", "AGREE", BOTH),
        ("Norway and the Red Council fought over the port. Each side blamed the other.", "ACCUSE", BOTH),
        ("The Red Council and Norway held talks. Each blamed the other for the blast.", "ACCUSE", ("Red Council", "Norway")),
        ("Norway warned its citizens. Both sides agreed to meet.", "AGREE", ("sides",)),
    ],
)
def test_the_two_sides_are_those_who_face_each_other(reader: Reader, text: str, kind: str, actors: Names) -> None:
    assert actors in [who for who, _ in roles(told(reader, text), kind)]


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("The disaster centre put the number of dead from the ferry at 44.", "CASUALTY", "disaster centre"),
        ("The disaster centre put the number of dead at 44, with 29 unaccounted for.", "CASUALTY", "disaster centre"),
        ("The ministry doubled the count of its own dead to 22.", "CASUALTY", "ministry"),
        ("A second blast raised the number of dead to 22.", "CASUALTY", None),
        ("The army said it had won; the rebels scoffed that a nurse had fled.", "FLEE", "rebels"),
    ],
)
def test_who_says_so(reader: Reader, text: str, kind: str, speaker: str | None) -> None:
    assert {one.speaker for one in told(reader, text) if one.type == kind} == {speaker}


def test_we_of_a_spokesman_are_the_body_he_speaks_for(reader: Reader) -> None:
    [one] = [one for one in told(reader, "Ana Lund, a spokeswoman for the Red Front, said: “We have freed the hostages.”") if one.type == "RETREAT"]
    assert (one.actors, one.speaker) == (("Red Front",), "Ana Lund")


def test_who_is_urged_in_a_statement_is_urged_by_whose_statement_it_is(reader: Reader) -> None:
    text = "The Ministry of Foreign Affairs of Norway expresses concern at the raid. Travellers are urged to leave. We call on the guards to show restraint."
    actors = [who for who, whom in roles(told(reader, text), "REQUEST") if whom == ("Travellers",)]
    assert actors == [("Ministry of Foreign Affairs of Norway",)]


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("The minister would not rule out sanctions.", "COMMENT", "asserted"),
        ("Norway took no position on the vote.", "COMMENT", "asserted"),  # and moved no troops
    ],
)
def test_how_it_is_put(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert stance in [one.stance for one in told(reader, text) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Its co-chairman, Colonel Ivo Hale, was arrested.", "COERCE", (), ("Ivo Hale",)),
        ("The vice-president, Ana Lund, resigned.", "RETREAT", ("Ana Lund",), ()),
        ("Witnesses said the raiders arrived in boats, set the guardhouse ablaze and executed three men.", "ASSAULT", ("raiders",), ("three men",)),
        ("The guard killed himself.", "CASUALTY", (), ("guard",)),
        ("Ivo Hale fled. The general shot himself.", "ASSAULT", ("general",), ()),
        ("Two officers took their own lives.", "CASUALTY", (), ("Two officers",)),
        ("The army moved tanks to the border.", "MOBILIZE", ("army",), ()),
        ("The army moved tanks to Bergen.", "MOBILIZE", ("army",), ()),
        ("Norland rushed troops to Norway.", "MOBILIZE", ("Norland",), ("Norway",)),
        ("Those already there are asked to leave.", "REQUEST", (), ("Those",)),
        ("The minister left, rejecting an allegation by Oslo that jets had bombed a village.", "REJECT", ("minister",), ("Norway",)),
    ],
)
def test_who_does_it_to_whom_by_their_own_words(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor, Mr Ivo Hale, met Mrs Berit Lund on Monday. She resigned on Friday.", "Berit Lund"),
        ("The mayor, Mr Ivo Hale, met Mrs Berit Lund on Monday. He resigned on Friday.", "Ivo Hale"),
        ("The minister, Ana Lund, blamed Ivo Hale. He resigned.", "Ivo Hale"),
        ("The minister, Ana Lund, blamed Ivo Hale. She resigned.", "Ana Lund"),
        ("The spokeswoman, Robin Lund, blamed Kim Hale. He resigned.", "Kim Hale"),
    ],
)
def test_he_is_no_woman_and_she_no_man(reader: Reader, text: str, who: str) -> None:
    assert [one.actors for one in told(reader, text) if one.type == "RETREAT"] == [(who,)]
