"""These tests say that the model's rules on word forms, each word asked once, fit where they fit when all are gone through."""

from __future__ import annotations

from akyn.lang.en.word_rules import WordRules
from akyn.read import Reader

TEXTS = (
    "The guards left. There were two who hadn't, but it was them that the crowd wanted.",
    "Let's go, I'm gonna tell you: y'all gotta c'm on, there ain't nothin' doin'.\n\n It is you and I.",
    "The guards left the harbour before it was theirs.",  # words met before, one of them in another place
)


def test_what_is_remembered_of_words_is_what_the_rules_find(reader: Reader) -> None:
    ruler = reader.parser.nlp.get_pipe("attribute_ruler")  # type: ignore[attr-defined]  # of the English parser
    rules = WordRules(ruler)
    for text in TEXTS * 2:
        doc = reader.parser.nlp(text)  # type: ignore[attr-defined]  # of the English parser
        assert rules.matches(doc) == type(ruler).match(ruler, doc)


def test_the_english_parser_asks_its_rules_so(reader: Reader) -> None:
    ruler = reader.parser.nlp.get_pipe("attribute_ruler")  # type: ignore[attr-defined]  # of the English parser
    assert isinstance(ruler.match.__self__, WordRules)
