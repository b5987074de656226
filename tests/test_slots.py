"""What fills a slot, and what is no statement at all: sentences of ours for the ways in which texts that nobody had read before misled the reader."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import Names, Told, a_text, roles, told


def of_kind(found: tuple[Told, ...], kind: str) -> list[Told]:
    """The statements of a kind."""
    return [one for one in found if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # a parse that is mended
        ("Ten people were killed and dozens injured in a raid by rebels.", "CASUALTY", ("rebels",), ("dozens",)),
        ("Miners in Norway and Sweden organize rallies.", "PROTEST", ("Miners",), ()),
        ("President Ivo T. Basel, Jr. spoke today with Ana Kovač.", "CONSULT", ("Ivo T. Basel",), ("Ana Kovač",)),
        ("Ousted premier Ivo Basel flees to Sweden.", "FLEE", ("Ivo Basel",), ()),
        ("Clashes left two miners dead and three wounded.", "CASUALTY", (), ("three miners",)),
        ("Two bombers struck in Bergen, Norway, killing six officers.", "CASUALTY", ("Two bombers",), ("six officers",)),
        # who a word means
        ("Ana Kovač, the youngest victim killed in the raid, is buried.", "CASUALTY", (), ("Ana Kovač",)),
        ("Norway condemned Sweden's attack on its neighbor, Finland.", "ASSAULT", ("Sweden",), ("Finland",)),
        ("We announce aid to Norway and its neighbours.", "AGREE", (), ("Norway", "Norway's neighbours")),
        ("We, the ministers of Norway and Sweden, met. We urge the rebels to leave.", "REQUEST", ("ministers of Norway and Sweden",), ("rebels",)),
        ("Norway's security service detains Ivo Basel.", "COERCE", ("Norway's security service",), ("Ivo Basel",)),
        ("Norway accuses five of its officials of fraud.", "ACCUSE", ("Norway",), ("Norway's officials",)),
        ("The Hill Front attacked a fort. The group also abducted two guards.", "ASSAULT", ("Hill Front",), ("two guards",)),
        ("The Ministry of Ports fined Lindex. Later the ministry arrested two miners.", "COERCE", ("Ministry of Ports",), ("two miners",)),
        ("Norway and Sweden ended talks on clashes between the two countries.", "ASSAULT", ("Norway", "Sweden"), ()),
        ("Norway and Sweden agree to a truce. Minister Ivo Basel urges both countries to honour it.", "REQUEST", ("Ivo Basel",), ("Norway", "Sweden")),
        ("The parties pledged to deepen the friendship between Norway and Sweden.", "AGREE", ("Norway", "Sweden"), ()),
        # who fell in it
        ("Two border guards were killed in clashes with smugglers.", "ASSAULT", ("Two border guards",), ("smugglers",)),
        ("Two border guards were killed in clashes with smugglers.", "CASUALTY", (), ("Two border guards",)),
        ("Two passers-by were killed in clashes with smugglers.", "ASSAULT", (), ("smugglers",)),
        ("Norway and Sweden agreed to withdraw troops from the border.", "CONCEDE", ("Norway", "Sweden"), ()),
        ("Premier Ana Hale met Premier Ivo Basel. The leaders discussed their support for miners.", "SUPPORT", ("Ana Hale", "Ivo Basel"), ("miners",)),
        ("Ana Hale met Ivo Basel and Olof Lund. They discussed their support for miners.", "SUPPORT", ("Ana Hale", "Ivo Basel", "Olof Lund"), ("miners",)),
        ("Ana Hale met Ivo Basel. The two discussed their support for miners.", "SUPPORT", ("Ana Hale", "Ivo Basel"), ("miners",)),
        ("Ana Hale met the foreign ministers of Norway and Malta.", "CONSULT", ("Ana Hale",), ("foreign ministers of Norway and Malta", "Malta")),
        ("Swedish Secretary Ana Hale met Norway's premier Ivo Basel in Norway. The Secretary thanked the premier.", "SUPPORT", ("Ana Hale",), ("Ivo Basel",)),
        ("Norwegian Interior Minister Ivo Basel spoke. The prime minister annulled the vote.", "ANNUL", ("prime minister",), ("vote",)),
        ("Norwegian President Ivo Basel and Vice President Ana Hale met. The president sacked two aides.", "SANCTION", ("Ivo Basel",), ("two aides",)),
        # whom another frame of the kind finds
        ("Hundreds clashed with miners in the village of Bergen.", "ASSAULT", ("Hundreds",), ("miners",)),
        # whose deed and whom it hits
        ("Protesters held demonstrations to demand Ivo Basel to step down as premier.", "RETREAT", ("Ivo Basel",), ()),
        ("Sweden imposes sanctions on Norway for supporting rebels.", "SUPPORT", ("Norway",), ("rebels",)),
        ("Riots in Bergen killed ten people.", "CASUALTY", (), ("ten people",)),
        ("A bomb blast in the city of Bergen killed two.", "ASSAULT", (), ()),
        ("Both countries agree to withdraw troops from the border.", "AGREE", ("countries",), ()),
        ("Three officers are killed in a suicide bombing at a bus station in Bergen.", "ASSAULT", (), ("bus station",)),
        ("The visit was cancelled after calls by priests for revenge.", "REJECT", (), ()),
        ("Rebels attacked a fort, killing ten as part of an offensive.", "ASSAULT", ("Rebels",), ()),
        ("Two men were put on trial accused of fraud.", "ACCUSE", (), ("Two men",)),
        ("I welcome and strongly support the applications.", "SUPPORT", (), ("applications",)),
        # who does it, by what governs it or stands beside it
        ("Norway moves closer to recognizing the independence of Westmark.", "SUPPORT", ("Norway",), ("Westmark",)),
        ("Ana Hale left for Oslo with a delegation to meet miners.", "CONSULT", ("Ana Hale",), ("miners",)),
        ("The list is used by guards to track and arrest miners.", "COERCE", ("guards",), ("miners",)),
        ("We have a lot to discuss with Norway, Ana Hale said.", "CONSULT", ("Ana Hale",), ("Norway",)),
        ("Hale praised a militia allied with the Hill Front that killed two guards.", "CASUALTY", ("militia",), ("two guards",)),
        ("Norway's series of raids on ports angered Sweden.", "COERCE", ("Norway",), ("ports",)),
        ("Norway's attacks inside Finland and against its banks continued.", "ASSAULT", ("Norway",), ("Finland's banks",)),
        ("Deposed premier of Norway Ivo Basel agrees to resign.", "AGREE", ("Ivo Basel",), ()),
        ("Norway vetoes a resolution to extend sanctions on Sweden.", "SANCTION", (), ("Sweden",)),
        ("Norway is engaged in an unprovoked war on Sweden.", "ASSAULT", ("Norway",), ("Sweden",)),
        ("Hale regretted Norway's aggression, by land, sea, and air.", "ASSAULT", ("Norway",), ()),
        ("Police expand an investigation involving ten officers.", "ACCUSE", ("Police",), ()),
        ("A commission investigates Norway's violations and abuses of human rights in Sweden.", "ASSAULT", ("Norway",), ()),
        ("Rebels kill ten people in attacks in Mali.", "ASSAULT", ("Rebels",), ("ten people",)),
        ("A suicide bomber kills 15 and injures 20 in a mosque in Bergen.", "CASUALTY", ("suicide bomber",), ("20 people",)),
        ("A Taliban suicide bomber kills 15 people.", "CASUALTY", ("Taliban",), ("15 people",)),
        ("Norwegian missile strikes across Sweden kill at least 10 people.", "ASSAULT", ("Norway",), ()),
        ("Hale revealed an ISIL plot to attack the port.", "ASSAULT", ("ISIL",), ("port",)),
        ("Hale thanked those who carry out the regime's repression of miners.", "COERCE", ("regime",), ("miners",)),
        ("Soldiers captured one of the leaders of the Oslo attack.", "ASSAULT", (), ()),
        ("Fighting between rebel militants and Norwegian forces continued.", "ASSAULT", ("rebel militants", "Norwegian forces"), ()),
        ("The court rejects an appeal for a recount of the ballots by candidate Ivo Basel.", "REQUEST", ("Ivo Basel",), ("court",)),
        ("Minister Ana Hale met with President Ivo Basel. They discussed the raid.", "CONSULT", ("Ana Hale", "Ivo Basel"), ()),
        ("Minister Ana Hale met with President Ivo Basel. The two leaders discussed the raid.", "CONSULT", ("Ana Hale", "Ivo Basel"), ()),
        ("The ministry warns citizens of a high threat level in Yemen.", "THREATEN", ("ministry",), ("citizens",)),
        # to whom
        ("Norway and Sweden will provide $1 billion in support for the Bank of Finland.", "AGREE", ("Norway", "Sweden"), ("Bank of Finland",)),
        ("The team had been denied visas to enter Norway.", "REJECT", (), ("team",)),
        ("The commission was granted full access to the files of the army.", "RETREAT", (), ("commission",)),
        ("Hale threatens to treat the peacekeepers as rebels if they stay.", "THREATEN", ("Hale",), ("peacekeepers",)),
        ("Rebels killed ten people in a series of attacks targeting mining camps in Norway.", "ASSAULT", ("Rebels",), ("mining camps",)),
        ("The council condemned Norway's further invasion into Sweden.", "ASSAULT", ("Norway",), ("Sweden",)),
        ("A boat sinks off the coast of Norway, with 97 people reported missing.", "CASUALTY", (), ("97 people",)),
        ("A boat sank with 18 killed.", "CASUALTY", (), ("18 people",)),
        ("A police checkpoint near Oslo is attacked by miners.", "ASSAULT", ("miners",), ("police checkpoint",)),
        ("Immediate family members of such officers are subject to these restrictions.", "SANCTION", (), ("Immediate family members of such officers",)),
        ("Norland is the third former Soviet state to experience unrest.", "PROTEST", (), ("Norland",)),
        ("Ana Kovač is the first Norse minister to condemn the raid.", "ACCUSE", ("Ana Kovač",), ("raid",)),
    ],
)
def test_who_fills_a_role(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "kind", "stance", "speaker"),
    [
        ("Hale orders that all houses destroyed in Bergen be restored.", "ASSAULT", "claimed", "Hale"),
        ("Officials say they agreed to a truce following clashes in Bergen.", "ASSAULT", "claimed", "Officials"),
        ("Norway considers charging Ivo Basel for the deaths of ten miners.", "CASUALTY", "asserted", None),
        ("Demonstrations are planned in Bergen.", "PROTEST", "planned", None),
        ("A strike is called for 21 November.", "PROTEST", "planned", None),
        ("The siege will not end until all hostages are released by rebels.", "RETREAT", "hypothetical", None),
        ("Foreign minister Ivo Basel joined calls for Hale's resignation.", "RETREAT", "demanded", "Ivo Basel"),
        ("A court rejects Ana Kovač's appeal.", "REQUEST", "asserted", None),
        ("Hale signs a decree that declares mourning for those who died in Bergen.", "CASUALTY", "claimed", "Hale"),
        ("Demonstrations are likely to take place in central Oslo.", "PROTEST", "hypothetical", None),
        ("Rallies may be held in Oslo on Monday.", "PROTEST", "hypothetical", None),
        ("A vote is to be held from 3 May to 5 May.", "ELECT", "planned", None),
        ("The union will strike if the premier does not resign.", "RETREAT", "hypothetical", None),
        ("The premier signed an order banning rallies.", "COERCE", "asserted", None),
        ("Sweden denied the request of Norway for troops.", "REQUEST", "asserted", None),
        ("Hale says the siege ended when guards stormed the port.", "ASSAULT", "claimed", "Hale"),
        ("Ivo Basel resigns amid allegations of violence against guards.", "ASSAULT", "alleged", None),
    ],
)
def test_how_it_is_put_forward(reader: Reader, text: str, kind: str, stance: str, speaker: str | None) -> None:
    assert (stance, speaker) in [(one.stance, one.speaker) for one in of_kind(told(reader, text), kind)]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The premier visits Bergen.", "CONSULT", "Bergen"),
        ("Ivo Basel will travel to Sweden to meet officials.", "AGREE", "Sweden"),
        ("Two are injured as gunmen open fire on a plane in Bergen.", "CASUALTY", "Bergen"),
        ("Ten people died after a raid on Bergen.", "CASUALTY", "Bergen"),
        ("Hale says the ousted premier Ivo Basel is in Bergen.", "OUST", None),
        ("Two died in clashes with Sweden.", "ASSAULT", None),
        ("Supporters of the ousted Norwegian president seize buildings in the south of the country.", "COERCE", "Norway"),
        ("Demonstrations are likely to take place in central Oslo.", "PROTEST", "Oslo"),
        ("Officials condemned an attack aimed at guards in Oslo.", "ASSAULT", "Oslo"),
        ("Gunmen attack guards in Sweden's enclave of Bergen.", "ASSAULT", "Bergen"),
        ("The government has announced a curfew in Oslo, restricting all movement.", "COERCE", "Oslo"),
        ("Norwegian troops reach the coast with heavy fighting reported in Oslo.", "ASSAULT", "Oslo"),
    ],
)
def test_where(reader: Reader, text: str, kind: str, place: str | None) -> None:
    assert place in [one.place for one in of_kind(told(reader, text), kind)]


@pytest.mark.parametrize(
    ("text", "kind", "basis"),
    [
        ("Rebels seize a bridge, officials say.", "COERCE", "publication"),
        ("Rebels seize a bridge, according to a statement from Ana Kovač.", "COERCE", "publication"),
        ("Ivo Basel admits that in 1990 he took a bribe from a dealer.", "COMMENT", "publication"),
        ("Hale spoke today with Ana Kovač. Hale thanked Norway for its help.", "SUPPORT", "context"),
        ("The visit today was cancelled after calls by priests for revenge.", "REQUEST", None),
        ("Two guards are killed in an attack on a port.", "ASSAULT", "publication"),
        ("Officials condemned an attack aimed at guards on Monday.", "ASSAULT", "own words"),
    ],
)
def test_how_its_day_is_known(reader: Reader, text: str, kind: str, basis: str | None) -> None:
    whens = [one.statement.when for one in of_kind(told(reader, text), kind)]
    assert basis in [when.basis if when else None for when in whens]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The trip offers opportunities to support trade.", "SUPPORT"),
        ("You should monitor the news and avoid protests.", "COMMENT"),
        ("Updated advice on the threat from terrorism in Norway.", "THREATEN"),
        ("The brown mare finished second in the derby.", "ELECT"),
        ("Hale gives his forces a shoot-to-kill order.", "ASSAULT"),
        ("The new law supports trade.", "SUPPORT"),
    ],
)
def test_what_is_no_statement(reader: Reader, text: str, kind: str) -> None:
    assert not of_kind(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Al Arabiya reported that rebels seized the port.", "organization", "Al Arabiya"),
        ("Norway left the CIS on Monday.", "organization", "CIS"),
        ("The Mahdi Army attacked a fort in Norway. The military fled.", "organization", "Mahdi Army"),
    ],
)
def test_what_a_name_names(reader: Reader, text: str, kind: str, name: str) -> None:
    assert (kind, name) in [(one.type, one.name) for one in reader.read(a_text(text)).referents]


def test_on_whose_behalf_a_statement_is_made_is_we(reader: Reader) -> None:
    text = "On behalf of the Government of Norway, I congratulate Sweden.\n\nSweden and Norway share a border. We appreciate Sweden's role."
    assert of_kind(told(reader, text), "SUPPORT")[-1].actors == ("Government of Norway",)


def test_he_in_quotation_marks_is_not_who_speaks(reader: Reader) -> None:
    found = told(reader, "As President Hale stated, “Basel left, and he is attacking Sweden.”")
    assert all("Hale" not in one.actors for one in of_kind(found, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        # shared by verbs that stand side by side
        ("A bomber kills 15 and injures 20 in a mosque in the Norwegian city of Bergen.", "CASUALTY", "Bergen"),
        ("Several buses are set on fire and a shop looted in the city of Bergen in Norway.", "ASSAULT", "Bergen"),
        # under the verb that only says that it happened
        ("Fighting continues around the city of Oslo.", "ASSAULT", "Oslo"),
        # where they are for it
        ("During a stop in Oslo, Secretary Hale will meet civil society leaders.", "AGREE", "Oslo"),
        ("Ivo Basel traveled to Oslo and met today with President Ana Hale.", "CONSULT", "Oslo"),
        # not where somebody has lived
        ("Soldiers captured Ivo Basel, a Norwegian editor exiled in Sweden.", "COERCE", None),
        # where what hurt them was
        ("One man is dead after an incident at Oslo's Grand Hotel.", "CASUALTY", "Oslo"),
        ("At least 80 miners are rescued after a boat capsizes in rough seas off the southern coast of Norway.", "AID", "Norway"),
        # parts of places
        ("Police arrest 20 people in the Norwegian state of Rogaland.", "COERCE", "Rogaland"),
        ("Two people are killed in an attack on the Kenyan coast.", "CASUALTY", "Kenya"),
        # where the sentence before is
        ("The roof of a new market fell down in Oslo. Three people were killed.", "CASUALTY", "Oslo"),
        ("The minister spoke in Oslo. Three people were killed, he said.", "CASUALTY", None),
        ("A ferry sank in Bergen, the coast guard said. Three people were killed, a spokesman said.", "CASUALTY", "Bergen"),
        ("Police say that a shop was bombed in Oslo. Thousands fled.", "FLEE", "Oslo"),
        ("A ferry sank in Bergen. Two days of talks began. Nobody knew why. Three people were killed.", "CASUALTY", None),
        ("A massive flood hits Oslo. Four people were killed.", "CASUALTY", "Oslo"),
        # on a visit
        ("Minister Ana Hale will travel to Oslo. She will meet with union leaders.", "AGREE", "Oslo"),
        # where they meet
        ("Hale flew to Oslo, where she will meet with union leaders.", "AGREE", "Oslo"),
        ("Hale met union leaders at the bank's headquarters in Oslo.", "CONSULT", "Oslo"),
        # what is assessed
        ("Hale voiced alarm at events in Oslo.", "COMMENT", None),
        ("Hale views the dire state of the mines in Norway as a threat.", "COMMENT", "Norway"),
        ("Hale said that there is still no water in the villages of Rogaland.", "COMMENT", "Rogaland"),
        ("A huge fire engulfs a warehouse of tyres in Bergen, Norway.", "COMMENT", "Bergen"),
        ("We call on the Swedish side to open the port.", "REQUEST", None),
        # whose office it is
        ("Ivo Basel is sworn in as President of Norway.", "APPOINT", "Norway"),
        ("The Norwegian premier Ivo Basel resigns.", "RETREAT", "Norway"),
        ("The Norwegian premier Ivo Basel is arrested.", "COERCE", None),
        # in what it happened
        ("Ten people were killed in the riots that broke out in Norway.", "CASUALTY", "Norway"),
        # before an event, and into
        ("A bus plunged into Oslo's harbour, killing ten.", "CASUALTY", "Oslo"),
        ("Three officers are hurt in the Oslo attack.", "CASUALTY", "Oslo"),
        ("Hale regretted Norway's raid into Sweden.", "COERCE", "Sweden"),
    ],
)
def test_where_it_is(reader: Reader, text: str, kind: str, place: str | None) -> None:
    assert {one.place for one in of_kind(told(reader, text), kind)} == {place}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # whose weapons and deeds do harm
        ("Norwegian missiles killed two guards.", "CASUALTY", ("Norway",), ("two guards",)),
        ("A drone attack conducted by Norway kills two guards.", "CASUALTY", ("Norway",), ("two guards",)),
        ("A strike that hit a school was investigated.", "ASSAULT", (), ("school",)),
        # who "he" cannot be
        ("President Hale reappoints Ivo Basel as premier and asks him to form a new government.", "APPOINT", ("Ivo Basel",), ("new government",)),
        ("Hale files charges against Ivo Basel, accusing him of fraud.", "ACCUSE", ("Hale",), ("Ivo Basel",)),
        ("A student shot himself.", "ASSAULT", ("student",), ()),
        # who is tried for it, who protests, whose threats they are as well
        ("The court opens an inquiry into guards and drivers for unleashing a war.", "ASSAULT", ("guards", "drivers"), ()),
        ("Miners seized a jail in protest against the jailing of 23 traders.", "PROTEST", ("Miners",), ("23 traders",)),
        ("Norway's threats and armed attacks go on.", "ASSAULT", ("Norway",), ()),
        # what is shared, and what goes on behind a place
        ("Marines shelled a hospital in the Swedish town of Ystad and a nearby school.", "ASSAULT", ("Marines",), ("hospital", "nearby school")),
        ("Rebels launch attacks on the embassies, two camps and a mosque in Bergen.", "ASSAULT", ("Rebels",), ("embassies", "two camps", "mosque")),
        ("Norway's attacks upon the flotilla go on.", "ASSAULT", ("Norway",), ("flotilla",)),
        # one person of two callings
        ("Lawyer and former candidate Ana Hale endorses Ivo Basel.", "SUPPORT", ("Ana Hale",), ("Ivo Basel",)),
        # whence and whither troops go is where; whose ground it is, is to whom
        ("Norway pulls its troops back from the border.", "RETREAT", ("Norway",), ()),
        ("Hale withdraws his troops from the territory of Norway.", "RETREAT", ("Hale",), ("Norway",)),
        ("Asil Basel, a brother of President Ivo Hale, is detained.", "COERCE", (), ("Asil Basel",)),
    ],
)
def test_who_does_it_to_whom(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


def test_what_stands_beside_a_threat_is_not_threatened(reader: Reader) -> None:
    found = told(reader, "Hale is worried about threats of violence against nurses – citizens of Norway, as well as damage to shops of miners.")
    assert [one.stance for one in of_kind(found, "ASSAULT")] == ["claimed"]
