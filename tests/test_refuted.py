"""What was not done is never told as done: a deed that is denied from outside its clause, left out, only missed, only asked about, or anybody's."""

from __future__ import annotations

import pytest

from akyn.read import Reader
from reading import told


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Nor did strikers set fire to the mill.", "ASSAULT", "denied"),
        ("Nobody was hurt, nor was anyone arrested.", "COERCE", "denied"),
        ("At no point did the guards fire on the crowd.", "ASSAULT", "denied"),
        ("Never had the army shelled the town.", "ASSAULT", "denied"),
        ("Neither the army nor the police had shot at the miners.", "ASSAULT", "denied"),
        ("Not a single miner was killed.", "CASUALTY", "denied"),
        ("Not only did guards beat the miners, they shot two of them.", "ASSAULT", "asserted"),
        ("No fewer than 12 soldiers died.", "CASUALTY", "asserted"),
        ("Instead of arresting the rebels, police escorted them home.", "COERCE", "denied"),
        ("Rather than shoot the prisoners, the soldiers left.", "ASSAULT", "denied"),
        ("Without firing a shot, the rebels took the town.", "ASSAULT", "denied"),
        ("The army came close to killing the mayor.", "CASUALTY", "hypothetical"),
        ("Guards kept protesters from storming the palace.", "ASSAULT", "hypothetical"),
        ("It was not the army that shelled the market.", "ASSAULT", "denied"),
        ("It was no accident that guards shot the mayor.", "ASSAULT", "asserted"),
        ("The law punishes those who burn houses.", "ASSAULT", "hypothetical"),
        ("Police arrested those who burned houses.", "ASSAULT", "asserted"),
        ("Anyone who attacks the police will be jailed.", "ASSAULT", "hypothetical"),
        ("It is a crime to kill civilians.", "CASUALTY", "hypothetical"),
        ("The claim that soldiers raped women is false.", "ASSAULT", "denied"),
        ("It is not true that soldiers killed the priest.", "CASUALTY", "denied"),
        ("There is no evidence that police shot the boy.", "ASSAULT", "denied"),
        ("The minister does not believe that guards shot the boy.", "ASSAULT", "denied"),
        ("The minister did not say whether guards had shot the boy.", "ASSAULT", "hypothetical"),
        ("The army refused to confirm that it had shelled the village.", "ASSAULT", "hypothetical"),
        ("The army neither confirmed nor denied that it had bombed the village.", "ASSAULT", "hypothetical"),
        ("It remained unclear whether the army had bombed the market.", "ASSAULT", "hypothetical"),
        ("It was feared that rebels would attack the dam.", "ASSAULT", "hypothetical"),
        ("He was acquitted of murdering a priest.", "CASUALTY", "denied"),
        ("Rumours spread that the king had been shot.", "ASSAULT", "claimed"),
        ("There was talk that the army had been sent to Oslo.", "MOBILIZE", "claimed"),
        ("A court heard that the guards had beaten the prisoner.", "ASSAULT", "claimed"),
        ("Asked who had bombed the hospital, the general left.", "ASSAULT", "hypothetical"),
        ("Hale told a rally of miners that the king should dismiss the government.", "OUST", "demanded"),
        ("Hale told a rally of miners that the king had left.", "PROTEST", "asserted"),
        ("The march had been called by the Dockers' Union.", "PROTEST", "asserted"),
    ],
)
def test_what_was_not_done_is_never_told_as_done(reader: Reader, text: str, kind: str, stance: str) -> None:
    assert {one.stance for one in told(reader, text) if one.type == kind} == {stance}


def test_nobody_is_counted_where_not_one_was(reader: Reader) -> None:
    assert [one.statement.figures for one in told(reader, "Not one shop was looted.")] == [()]


def test_a_shot_without_warning_threatens_nobody(reader: Reader) -> None:
    assert [one.type for one in told(reader, "Guards opened fire without warning.")] == ["ASSAULT"]


def test_a_prosecution_that_is_demanded_has_not_begun(reader: Reader) -> None:
    text = "The strikers are demanding pay of 2 million euros for each bereaved family and the prosecution of the inspectors."
    assert [(one.type, one.recipients[-1:]) for one in told(reader, text)] == [("REQUEST", ("inspectors",))]
