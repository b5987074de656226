"""These tests say what becomes of a text that is written in capitals throughout, and of a title whose words all have one."""

from __future__ import annotations

from akyn.read.syntax.casing import is_shouted, is_titled, true_cased, untitled

SHOUTED = """   LINDHOLM, 4 JAN 90 (DEMO) -- [TEXT] GUNMEN KIDNAPPED THE BANKER
LINDGREN ON MONDAY. POLICE FOUND A BOMB NEAR THE OFFICE OF THE XKP IN
COLOMBIA.

   THE GOVERNMENT SAID THAT NOBODY WAS INJURED AND THAT ITS FORCES HAD SURROUNDED THE HOUSE IN WHICH THE BANKER IS HELD."""


def test_only_a_text_in_capitals_throughout_is_shouted() -> None:
    assert is_shouted(SHOUTED)
    assert not is_shouted("LINDHOLM (Demo) -- " + SHOUTED.lower())
    assert not is_shouted("GUNMEN KIDNAP BANKER")


def test_names_keep_a_capital_and_words_lose_theirs() -> None:
    text = true_cased(SHOUTED)
    assert "Gunmen kidnapped the banker Lindgren on Monday. Police found a bomb near the office of the XKP in Colombia." in text
    assert text.lstrip().startswith("LINDHOLM, 4 JAN 90 (DEMO) -- ")


def test_every_character_keeps_its_place() -> None:
    text = true_cased(SHOUTED)
    assert len(text) == len(SHOUTED)
    assert text.upper().split() == SHOUTED.replace("[TEXT]", "").split()


TITLE = "Norland Expels Ambassador Eva Holm of New Zealand Over Harbour Raid"
BELOW = "On Monday the government expelled the ambassador, Eva Holm, over a raid on the Harbour Office."


def test_a_title_is_a_line_whose_longer_words_all_have_a_capital() -> None:
    assert is_titled(TITLE)
    assert not is_titled("Norland expels the ambassador of Westmark over Harbour Raid")
    assert not is_titled("Eva Holm")


def test_the_text_below_a_title_says_which_of_its_words_are_names() -> None:
    assert untitled(TITLE, BELOW, {"expel"}) == "Norland expels ambassador Eva Holm of New Zealand over Harbour raid"


def test_where_the_text_is_silent_a_first_name_keeps_its_capital() -> None:
    assert untitled("Statement on the Arrest of Rose Lindqvist and Anna B. Holt", "") == "Statement on the arrest of Rose Lindqvist and Anna B. holt"
