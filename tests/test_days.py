"""This file states which day a statement gets, in sentences of ours; they appeared on Thursday, 8 October 2020."""

from __future__ import annotations

import pytest

from akyn.merge.dates import dates
from akyn.read import Reader
from reading import a_text

DAYS = [  # text, kind, day, words, basis
    ("Minister Ana Hale issued the following statement:\n\n“Canada rejects any attempt to redraw the border.", "REJECT", "2020-10-08", "", "publication"),
    ("Gunmen attacked the port of Oslo on Monday resulting in ten deaths.", "CASUALTY", "2020-10-05", "Monday", "context"),
    ("Guards shell a port in Oslo, with ten people feared dead.", "CASUALTY", "2020-10-08", "", "publication"),
    ("Miners march\n\nGuards fired tear gas on Wednesday.\n\nThe Front accused guards of fraud.", "ACCUSE", "2020-10-07", "Wednesday", "context"),
    ("Police fired tear gas at crowds on Wednesday.\n\nThe Red Front accused the guards of starting a fire.", "ACCUSE", "2020-10-07", "Wednesday", "context"),
    ("On 7 March two banks in Oslo were attacked.", "ASSAULT", "2020-03-07", "7 March", "own words"),
    ("On 7 March rebels attacked two banks.", "ASSAULT", "2020-03-07", "7 March", "own words"),
    ("Norway expresses deep concern over the violence in Sweden in recent days.", "COMMENT", "2020-10-08", "", "publication"),
    ("We condemn the attack on the mosque on 3 March.", "ACCUSE", "2020-10-08", "", "publication"),
    ("Hale said in a 5 May interview that rebels had attacked Oslo.", "ASSAULT", "2020-05-05", "5 May", "governing speech"),
    ("Police arrested ten people during Sunday's protest.", "COERCE", "2020-10-04", "Sunday", "own words"),
    ("The ministers on Friday signed an agreement.", "SUPPORT", "2020-10-02", "Friday", "own words"),
    ("Hale, who won the 2017 election, resigned on Thursday.", "ELECT", "2017-01-01", "2017", "own words"),
    ("The border clashes in November left two dead.", "ASSAULT", "2019-11-01", "November", "own words"),
    ("Monday's blast in Oslo killed five people.", "CASUALTY", "2020-10-05", "Monday", "own words"),
    ("Five people were killed by Monday's blast.", "CASUALTY", "2020-10-05", "Monday", "own words"),
    ("The attack, which was carried out on Monday, wounded five people.", "CASUALTY", "2020-10-05", "Monday", "own words"),
    ("Norland welcomed a truce that began on Monday.", "RETREAT", "2020-10-05", "Monday", "own words"),
    ("Rebels held the town for two hours on Monday and seized the airport on Tuesday.", "COERCE", "2020-10-06", "Tuesday", "own words"),
    ("Police clashed with protesters last night.", "ASSAULT", "2020-10-07", "last night", "own words"),
    ("The government announced on Tuesday that talks would be held on Friday.", "AGREE", "2020-10-09", "Friday", "own words"),
    ("Parliament is expected to meet on Friday.", "AGREE", "2020-10-09", "Friday", "own words"),
    ("On Tuesday the commission set a new vote for 20 December.", "ELECT", "2020-12-20", "20 December", "own words"),
    ("The 2010 uprising ousted President Hale.", "OUST", "2010-01-01", "2010", "own words"),
    ("Police used tear gas on Monday as protesters stormed the parliament.", "ASSAULT", "2020-10-05", "Monday", "context"),
    ("Today, Thursday, things went so far that Hale met with parliament.", "CONSULT", "2020-10-08", "Today, Thursday", "context"),
    ("Talks are scheduled for Friday.", "AGREE", "2020-10-09", "Friday", "own words"),
    ("Protesters began to march on Friday.", "PROTEST", "2020-10-02", "Friday", "own words"),
    ("On Monday, the president spoke. Protesters then stormed the parliament.", "ASSAULT", "2020-10-05", "Monday", "context"),
    ("Norland, which chairs the union this year, yesterday offered to mediate.", "AGREE", "2020-10-07", "yesterday", "own words"),
    ("Guards of the brigade, unpaid since March, mutinied on Monday.", "PROTEST", "2020-10-05", "Monday", "own words"),
    ("On Wednesday the president Ivo Hale has with a decree removed the governor.", "OUST", "2020-10-07", "Wednesday", "own words"),
    ("He was dismissed by a decree of the president on the sixth of September.", "OUST", "2020-09-06", "sixth of September", "own words"),
    ("Hale was freed on bail on Monday after his arrest last week.", "COERCE", "2020-09-28", "last week", "own words"),
    ("On Monday police clashed with students. Dozens were arrested.", "COERCE", "2020-10-05", "Monday", "context"),
    ("A bomb explodes in Oslo, killing five people.", "CASUALTY", "2020-10-08", "", "publication"),
    ("Five people are killed when mortars land in Oslo.", "CASUALTY", "2020-10-08", "", "publication"),
    ("We are appalled by the arrests.", "ACCUSE", "2020-10-08", "", "publication"),
    ("I am honored to congratulate the ministers of Norland.", "SUPPORT", "2020-10-08", "", "publication"),
    ("We would like to express our support for Norland.", "SUPPORT", "2020-10-08", "", "publication"),
    ("Let me congratulate President Hale.", "SUPPORT", "2020-10-08", "", "publication"),
    ("Ms Hale met the two envoys for the first time on Sunday.", "CONSULT", "2020-10-04", "Sunday", "own words"),
    ("In a statement issued on Tuesday, Norland condemned the raid.", "ACCUSE", "2020-10-06", "Tuesday", "own words"),
    ("In a letter read at Mass this morning the bishops begged both camps to stop.", "REQUEST", "2020-10-08", "this morning", "own words"),
    ("He was dragged from his car on Monday by gunmen who killed four of his guards.", "CASUALTY", "2020-10-05", "Monday", "context"),
    ("The envoy was received yesterday by the vice minister, to whom she conveyed her concern.", "COMMENT", "2020-10-07", "yesterday", "context"),
    ("The envoy met the premier on Friday, who promised to free the sailors.", "AGREE", "2020-10-02", "Friday", "context"),
    ("The toll of Monday's air strike was revised to eight.", "CASUALTY", "2020-10-05", "Monday", "own words"),
    ("The death toll from Friday's shooting rose to 11 on Monday.", "CASUALTY", "2020-10-02", "Friday", "own words"),
    ("The Front held him over the deaths of three villagers shot at the dam last Saturday.", "CASUALTY", "2020-10-03", "last Saturday", "own words"),
    ("Guards fired on a crowd protesting against the mine on 12 March.", "ASSAULT", "2020-03-12", "12 March", "own words"),
    ("It was the second attack since Friday, when gunmen killed a judge.", "CASUALTY", "2020-10-02", "Friday", "context"),
    ("Crowds rallied in Oslo on Sunday. Police fired tear gas at students.", "ASSAULT", "2020-10-04", "Sunday", "context"),
    ("Police opened fire in Oslo on Sunday and three students were killed.", "CASUALTY", "2020-10-04", "Sunday", "own words"),
    ("“The soldiers came on Friday evening,” said Ana. “They fired into the air.”", "ASSAULT", "2020-10-02", "Friday evening", "context"),
    ("The envoy today issued the following statement: “Norway expresses concern at a vote and condemns the raid.”", "ACCUSE", "2020-10-08", "", "publication"),
    ("Announcing Sanctions on Norland", "SANCTION", "2020-10-08", "", "publication"),
    ("On Sunday afternoon detectives raided a bank and seized two computers.", "COERCE", "2020-10-04", "Sunday afternoon", "context"),
    ("The widow spoke of Tuesday's fire, in which ten miners died.", "CASUALTY", "2020-10-06", "Tuesday", "context"),
    ("Norway condemns the attack on 9 March, in which a driver was injured.", "CASUALTY", "2020-03-09", "9 March", "context"),
    ("The miner was jailed for 12 years in 2017.", "SANCTION", "2017-01-01", "2017", "own words"),
    ("Clashes erupted in Oslo on Tuesday. Two men were shot dead, the police said.", "CASUALTY", "2020-10-06", "Tuesday", "context"),
    ("Gunmen attacked a jail on Tuesday. A guard fled. Nobody slept. That night a cook was beaten.", "ASSAULT", "2020-10-06", "That night", "own words"),
    ("Soldiers fired on a crowd on Wednesday.\n\nThe army said its men had come under fire from the roof.", "ASSAULT", "2020-10-07", "Wednesday", "context"),
    ("Rebels attacked a jail on Wednesday.\n\nThe Front, which won in March, denied any part in it.", "REJECT", "2020-10-07", "Wednesday", "context"),
    ("Ten died on Wednesday, officials said.\n\nHale urged the guards to leave before Sunday.", "REQUEST", "2020-10-07", "Wednesday", "context"),
    ("Police stormed a jail on Wednesday.\n\nA crowd burned a shop, said Hale, who blamed guards.", "ACCUSE", "2020-10-07", "Wednesday", "context"),
    ("Ten died on Wednesday, officials said.\n\nThe strike will cost millions, an engineer told reporters.", "COMMENT", "2020-10-07", "Wednesday", "context"),
    ("OSLO, Oct 8 (Demo Wire) - Miners shut a port.\n\nBritain urged Norway to free the miners.", "REQUEST", "2020-10-08", "", "publication"),
]


def days_of(reader: Reader, text: str, kind: str) -> list[tuple[str, str, str]]:
    """First day, words and basis of the statements of a kind that have a date."""
    report = a_text(text)
    reading = reader.read(report)
    known = dates(reading.statements, [report])
    return [(day.start.isoformat(), day.text, day.basis) for one in reading.statements if one.type == kind and (day := known.get(one.id))]


@pytest.mark.parametrize(("text", "kind", "day", "words", "basis"), DAYS)
def test_a_statement_gets_its_day(reader: Reader, text: str, kind: str, day: str, words: str, basis: str) -> None:
    assert (day, words, basis) in days_of(reader, text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On Monday Norland freed soldiers captured by rebels.", "ASSAULT"),
        ("Police said on Monday that rebels fled. Five people were killed.", "CASUALTY"),  # Monday is the day of the saying
        ("On Monday rebels attacked Oslo.\n\nFive people were killed.", "CASUALTY"),  # another paragraph
        ("Hale fled in 2010. He was then arrested.", "COERCE"),  # a year is no day to carry on
        ("Rebels attacked Oslo on Monday. Five people had been killed.", "CASUALTY"),
        ("Last Friday's winner resigned.", "RETREAT"),
        ("On Monday police arrested a man who killed three people.", "CASUALTY"),  # long before, perhaps
        ("The premier arrived on Monday. Rebels burned a village.", "ASSAULT"),  # no tale that goes on
        ("“The soldiers came on Friday,” said Ana.\n\n“They fired into the air,” said Boris.", "ASSAULT"),
        ("Police fired tear gas at crowds on Monday.\n\nThe Red Front accused the guards of starting a fire.", "ACCUSE"),  # three days before it is printed
        ("Police fired tear gas at crowds on Wednesday.\n\nIn 2010 the Front lost the vote. It accused guards of fraud.", "ACCUSE"),  # a paragraph on history
        ("On Monday a court jailed Hale.\n\nProsecutors said he had stabbed two guards.", "ASSAULT"),  # what one is tried for was before
        ("The man was jailed on Monday for the murder of a judge.", "CASUALTY"),
        ("Miners shut a port.\n\nBritain urged Norway to free the miners.", "REQUEST"),  # no wire, and no day in it
        ("The union demanded a pay rise. In 2010 the Front rejected a truce.", "REQUEST"),  # not the day of what is said next
    ],
)
def test_a_day_of_something_else_is_not_taken(reader: Reader, text: str, kind: str) -> None:
    assert days_of(reader, text, kind) == []


def test_a_month_is_no_march(reader: Reader) -> None:
    assert days_of(reader, "The court met on March 12 in Oslo.", "PROTEST") == []


def test_what_only_measures_does_not_date(reader: Reader) -> None:
    [(day, _, basis)] = days_of(reader, "Norland executes a soldier for murder, its first execution in 60 years.", "ASSAULT")
    assert (day, basis) == ("2020-10-08", "publication")
