"""This file asks about a report, piece by piece, and keeps each answer, so that the same question is never paid for twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from akyn.errors import NoAnswer
from akyn.model import Proposed, Report, Trouble
from akyn.propose.answering import proposals
from akyn.propose.asking import Message, question_id, questions, tokens
from akyn.propose.endpoint import Down, Endpoint


class Answers(Protocol):
    """Where answers are kept: a case."""

    def answer(self, id: str) -> str | None:
        """The answer that was kept under the id of its question, or None."""
        ...

    def keep_answer(self, id: str, answer: str, *, by: str, recorded_at: str) -> None:
        """Keep an answer under the id of its question."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What asking would come to: reports, questions, and about how many tokens these have."""

    reports: int
    questions: int
    tokens: int


@dataclass(slots=True)
class Proposer:
    """A model by its name, the answers it gave, and the endpoint that gives new ones (None: only what is kept)."""

    model: str
    endpoint: Endpoint | None = None
    kept: tuple[Answers, ...] = ()  # further cases whose answers serve as well
    down: str | None = field(default=None, init=False)  # why there is no use in asking again

    @property
    def by(self) -> str:
        """Whose proposals these are."""
        return f"llm:{self.model}"

    def propose(self, report: Report, answers: Answers, *, recorded_at: str) -> Proposed | Trouble:
        """What the model would have the report state, or why it does not say; every answer is kept as soon as it comes."""
        try:
            found = [one for question in questions(report) for one in proposals(self._answer(question, answers, recorded_at))]
        except Down as error:
            self.down = str(error)
            return self._trouble(self.endpoint.url if self.endpoint else self.by, error)
        except NoAnswer as error:
            return self._trouble(report.name, error)
        return Proposed(by=self.by, proposals=tuple(found))

    def _trouble(self, name: str, error: NoAnswer) -> Trouble:
        return Trouble(name=name, problem=f"{self.model} {error}; read by the rules alone", stage="propose")

    def _answer(self, question: list[Message], answers: Answers, recorded_at: str) -> str:
        id = question_id(self.model, question)
        answer = next((kept for one in (answers, *self.kept) if (kept := one.answer(id)) is not None), None)
        if answer is None:
            answer = self._asked(question)
            proposals(answer)  # what cannot be taken apart is not worth keeping
        answers.keep_answer(id, answer, by=self.by, recorded_at=recorded_at)
        return answer

    def _asked(self, question: list[Message]) -> str:
        if self.down is not None:
            raise Down(self.down)
        if self.endpoint is None:
            raise NoAnswer("has given no answer that is kept, and no endpoint is named")
        return self.endpoint.ask(question)


def estimate(reports: Iterable[Report]) -> Estimate:
    """What asking about these reports would come to, without asking."""
    asked = [questions(report) for report in reports]
    every = [question for one in asked for question in one]
    return Estimate(reports=len(asked), questions=len(every), tokens=sum(map(tokens, every)))
