"""To whom it is done or said, and who did it, where the verb itself does not say: beside it, before it, over it, in sentences of ours."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Names, roles, told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # those who do one thing do the next
        ("A Norse envoy was attacked and injured by guards.", "ASSAULT", ("guards",), ("Norse envoy",)),
        ("The miners were arrested by the army and tortured.", "ASSAULT", ("army",), ("miners",)),
        ("Police detained forty miners on Monday. The arrests continued on Tuesday.", "COERCE", ("Police",), ("forty miners",)),
        ("Sweden flies 90 nationals home; evacuation continues.", "AID", ("Sweden",), ("90 nationals",)),
        ("The envoy Ana Lund was summoned to the Foreign Ministry.", "ACCUSE", ("Foreign Ministry",), ("Ana Lund",)),
        ("Minister Ana Hale denounces Norway for imposing sanctions on two bloggers.", "SANCTION", ("Norway",), ("two bloggers",)),
        ("The nurse was denied entry by the guards and beaten.", "ASSAULT", ("guards",), ("nurse",)),
        # who is sentenced for a deed is punished for it; that he did it is not ours to say
        ("A court in Oslo sentenced Ivo Basel to death for the killings of two nurses.", "CASUALTY", (), ("two nurses",)),
        # to whom it is done
        ("Norway will deny Sweden's request for troops.", "REQUEST", ("Sweden",), ("Norway",)),
        ("The premier offered the strikers talks.", "AGREE", ("premier",), ("strikers",)),
        ("Norway has offered Sweden and Finland its mediation.", "AGREE", ("Norway",), ("Sweden", "Finland")),
        ("Finland pledged money to help the victims of the flood.", "AGREE", ("Finland",), ("victims of the flood",)),
        ("The people rise up against those in power.", "PROTEST", ("people",), ("those in power",)),
        ("Norway reaffirmed its support for Sweden's sovereignty, independence and integrity.", "SUPPORT", ("Norway",), ("Sweden",)),
        ("The senator voiced support for the independence and stability of Sweden.", "SUPPORT", ("senator",), ("Sweden",)),
        ("The court fined the paper 300 crowns.", "SANCTION", ("court",), ("paper",)),
        ("The ministry put the blame for the blast on Kurdish militants.", "ACCUSE", ("ministry",), ("Kurdish militants",)),
        ("Eleven parties considered the election fraudulent.", "ACCUSE", ("Eleven parties",), ("election",)),
        ("The vote, which observers say was rigged, was held in May.", "ACCUSE", ("observers",), ("vote",)),
        ("The council has appealed to donors for 90 million dollars.", "REQUEST", ("council",), ("donors",)),
        ("A strike was called by the teachers' union against the Ministry of Education.", "PROTEST", ("teachers' union",), ("Ministry of Education",)),
    ],
)
def test_who_did_it_to_whom_is_told_beside_the_verb(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Minister Brandt told Ana Lund that the roads were open.", ("roads", "Ana Lund")),
        ("Minister Brandt assured Ana Lund that no effort was being spared.", ("Ana Lund",)),
        ("Minister Brandt told reporters that the roads were open.", ("roads",)),
        ("Minister Brandt told the Lund Post that the roads were open.", ("roads",)),
    ],
)
def test_who_is_told_is_a_recipient_of_what_he_is_told(reader: Reader, text: str, recipients: Names) -> None:
    assert [one.recipients for one in told(reader, text) if one.type == "COMMENT"] == [recipients]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("President Ana Hale met President Ivo Basel in Oslo. The parties agreed to exchange all prisoners.", "AGREE", ("Ana Hale", "Ivo Basel"), ()),
        ("The army and the rebels clashed in May. Both sides blamed the union.", "ACCUSE", ("army", "rebels"), ("union",)),
        ("The army and the rebels clashed in May. The council urged the two sides to stop.", "REQUEST", ("council",), ("army", "rebels")),
        ("The army and the rebels clashed in May. All parties rejected the vote.", "REJECT", ("parties",), ("vote",)),
    ],
)
def test_both_sides_are_those_who_met_or_fought(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The council said rebels had stormed a port, beaten the guards and fled.", "ASSAULT", ("rebels",), ("guards",)),
        ("The junta freed the mayor, 40 miners and a nurse.", "RETREAT", ("junta",), ("mayor", "40 miners", "nurse")),
        ("Three members of the Civic Guard were arrested.", "COERCE", (), ("Three members of the Civic Guard",)),
        ("Ana Lund was the third editor to be killed in May.", "CASUALTY", (), ("Ana Lund",)),
        ("Guards fired on miners, wounding two of them.", "CASUALTY", ("Guards",), ("miners",)),
        ("Hale's supporters, thousands of whom marched in May, left.", "PROTEST", ("Hale's supporters",), ()),
        ("The general dismissed opposition claims that he had seized power.", "REJECT", ("general",), ("opposition",)),
        ("The general dismissed opposition claims that he had seized power.", "OUST", ("general",), ()),
        ("The minister rejected union demands for higher pay.", "REJECT", ("minister",), ("union demands", "union")),
        ("The army denied that its soldiers had fired, blaming rebels.", "ACCUSE", ("army",), ("rebels",)),
        ("The premier praised his Swedish counterpart, Ivo Basel.", "SUPPORT", ("premier",), ("Ivo Basel",)),
        ("The council refused to recognise the rebels as a party.", "REJECT", ("council",), ("rebels",)),
        ("Ivo Basel dismissed from the post of chairman, Ana Lund appointed in his place.", "APPOINT", (), ("Ana Lund",)),
        ("Helicopters took the wounded to Oslo.", "CASUALTY", (), ("wounded",)),
    ],
)
def test_who_it_is_where_the_parser_or_a_pronoun_leads_astray(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_parties_that_somebody_tells_of_are_others_than_who_met(reader: Reader) -> None:
    found = told(reader, "President Ana Hale met President Ivo Basel. Ana Hale said the parties had agreed to a ceasefire.")
    assert not any(set(one.actors) == {"Ana Hale", "Ivo Basel"} for one in found)


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # a name set off by commas, wherever the parser hung it
        ("Minister Ana Hale spoke by telephone this morning with her Danish counterpart, H.E. Mr. Ivo Basel.", "CONSULT", ("Ana Hale",), ("Ivo Basel",)),
        ("Divers found the body of its missing technician, Ivo Basel, in the harbour.", "CASUALTY", (), ("Ivo Basel",)),
        ("In May its owners, Kestrel Minerals, were fined by the regulator.", "SANCTION", ("regulator",), ("Kestrel Minerals",)),
        ("The result, which his challenger, the former judge Ana Lund, denounced as theft, was upheld.", "ACCUSE", ("Ana Lund",), ("result",)),
        # at whom they fire
        ("Guards had opened fire without warning on an unarmed crowd.", "ASSAULT", ("Guards",), ("unarmed crowd",)),
        ("Gunmen opened fire on herders at a row of wells.", "ASSAULT", ("Gunmen",), ("herders",)),
        # from whom it is taken
        ("The court suspended Ivo Basel's mandate.", "SANCTION", ("court",), ("Ivo Basel",)),
        ("Norway has suspended the training of Sweden's police.", "SANCTION", ("Norway",), ("Sweden's police",)),
        # whose charge is turned down
        ("The union said guards had burned the mill. The premier dismissed the allegation as gossip.", "REJECT", ("premier",), ("union",)),
        ("The premier dismissed the allegation as gossip.", "REJECT", ("premier",), ()),
        # a thing does not do what people do
        ("The mayor said the road had been blocked and arrested six drivers.", "COERCE", ("mayor",), ("six drivers",)),
        ("Norway raised its toll to seven, after three bodies were found, and charged a nurse with murder.", "ACCUSE", ("Norway",), ("nurse",)),
        ("Ana Lund told the union that “the guards fell” and rejected the charge.", "REJECT", ("Ana Lund",), ()),
    ],
)
def test_who_is_meant_beside_the_words_that_the_parser_found(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_without_warning_is_no_threat(reader: Reader) -> None:
    assert "THREATEN" not in [one.type for one in told(reader, "Guards opened fire without warning on a crowd.")]
