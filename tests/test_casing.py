"""These tests say what becomes of a text that is written in capitals throughout."""

from __future__ import annotations

from akyn.read.casing import is_shouted, true_cased

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
