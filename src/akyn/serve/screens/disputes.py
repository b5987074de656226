"""This file is the disputes: each question with its sides, and who says what as parties against questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akyn.model import Dispute, Side, Statement
from akyn.serve.marks import State, state_of_dispute, state_of_side
from akyn.serve.paging import Place, paged
from akyn.serve.screen import Asked, Screen
from akyn.serve.view import View
from akyn.tell.evidence import gist
from akyn.tell.tables.disputes import TABLE, called, party
from akyn.tell.words import published, sentence

QUESTIONS = 10  # rows of the matrix on a page
PARTIES = 6  # columns of the matrix; the list below it has everybody
VOICE = 90  # characters of a voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One statement of a side: whose it is, its words, where they stand."""

    statement: str
    party: str
    called: str  # the party as a sentence names it
    words: str
    told_by: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A side of a dispute: its claim in our words, its voices in theirs."""

    claim: str
    state: State
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is disputed, how it stands, and its sides."""

    id: str
    about: str
    state: State
    reports: int
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a party says to a question; no words where it is silent."""

    party: str
    state: State | None
    claim: str = ""
    words: str = ""
    statement: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Questions against parties; `left_out` counts parties without a column."""

    parties: tuple[str, ...]
    left_out: int
    place: Place
    questions: tuple[tuple[Question, tuple[Cell, ...]], ...]


def content(view: View, asked: Asked) -> Matrix:
    """The disputes of the situation."""
    return matrix(view, page=asked.page, size=QUESTIONS, all=asked.all)


def matrix(view: View, *, page: int, size: int, all: bool = False) -> Matrix:
    """Who says what: a few parties as columns, so that all questions have a voice."""
    disputes, place = paged(view.disputes, page=page, size=size, all=all)
    questions = [question(view, dispute) for dispute in disputes]
    heard = Counter(voice.party for one in questions for answer in one.answers for voice in answer.voices)
    parties = _columns(questions, heard)
    return Matrix(
        parties=tuple(parties),
        left_out=len(heard) - len(parties),
        place=place,
        questions=tuple((one, tuple(_cell(one, party) for party in parties)) for one in questions),
    )


def _columns(questions: Sequence[Question], heard: Mapping[str, int]) -> list[str]:
    """The parties that have a column: such that as many questions as can be have a voice, then as many sides; then those heard most often."""
    of_questions = [{voice.party for answer in one.answers for voice in answer.voices} for one in questions]
    of_sides = [{voice.party for voice in answer.voices} for one in questions for answer in one.answers]
    chosen: list[str] = []

    def new(groups: list[set[str]], party: str) -> int:
        return sum(party in voices and not voices & {*chosen} for voices in groups)

    def rank(party: str) -> tuple[int, int, int, str]:
        return -new(of_questions, party), -new(of_sides, party), -heard[party], party

    while len(chosen) < min(PARTIES, len(heard)):
        chosen.append(min(heard.keys() - {*chosen}, key=rank))
    return sorted(chosen, key=lambda party: (-heard[party], party))


def question(view: View, dispute: Dispute) -> Question:
    """A dispute as it is shown."""
    answers = tuple(_answer(view, side) for side in dispute.sides if view.look.among(side.statements))
    reports = {view.look.statements[voice.statement].report for answer in answers for voice in answer.voices}
    return Question(id=dispute.id, about=sentence(dispute.about), state=state_of_dispute(dispute), reports=len(reports), answers=answers)


def _answer(view: View, side: Side) -> Answer:
    claim = sentence(side.claim.partition(": so ")[0])  # the voices below say who
    return Answer(claim=claim, state=state_of_side(view.look, side), voices=tuple(_voices(view, side)))


def _voices(view: View, side: Side) -> Iterator[Voice]:
    """Each voice once: a reprint does not speak again."""
    heard = set()
    for statement in view.look.among(side.statements):
        voice = _voice(view, statement)
        root = (view.roots.get(statement.report, statement.report), voice.party, " ".join(voice.words.split()))
        if root not in heard:
            heard.add(root)
            yield voice


def _voice(view: View, statement: Statement) -> Voice:
    look = view.look
    return Voice(
        statement=statement.id,
        party=party(look, statement),
        called=called(look, statement),
        words=gist(look, statement, most=VOICE),
        told_by=look.told_by(statement.report),
        published=published(look.reports[statement.report].published, year=False),
    )


def _cell(question: Question, party: str) -> Cell:
    for answer in question.answers:
        for voice in answer.voices:
            if voice.party == party:
                where = f"{voice.told_by}, {voice.published}"
                return Cell(party=party, state=answer.state, claim=answer.claim, words=voice.words, statement=voice.statement, where=where)
    return Cell(party=party, state=None)


SCREEN = Screen(
    path="/disputes",
    title="Disputes",
    template="disputes.html",
    content=content,
    table=TABLE,
    within="/figures",
)
