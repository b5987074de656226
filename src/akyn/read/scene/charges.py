"""This file tells the words that charge somebody with a deed: what one is held or tried for was done before, and elsewhere."""

from __future__ import annotations

from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Word

CHARGES = frozenset({"ACCUSE", "COERCE", "SANCTION", "IMPEACH"})


def is_charge(scene: Scene, word: Word) -> bool:
    """ "arrested for", "on trial for"."""
    match = scene.match(word)
    return word.lemma == "trial" or (match is not None and match.type in CHARGES)
