"""This folder asks a language model, where the user names one, what else a report states: it proposes, and the gate in `read` decides.

`asking` words the question, `endpoint` sends it, `answering` takes the answer apart, `proposer` does so for a report and keeps what came.
"""

from akyn.propose.endpoint import Endpoint
from akyn.propose.proposer import Answers, Estimate, Proposer, estimate

__all__ = ["Answers", "Endpoint", "Estimate", "Proposer", "estimate"]
