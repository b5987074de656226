"""This package alerts: rules say what is worth a message, channels carry it, and the outbox of the case remembers what was said to whom.

`rule_list` reads rules.toml; `matching` compares the account with the rules and with what was said before, and gives messages; `Desk` keeps them in
the case and has them carried (docs/decisions/0016). `rehearsal` says what rules would have said. A condition of a rule, a thing that an alert can be
about and a channel are a file each in `conditions/`, `abouts/` and `channels/`.
"""

from akyn.alert.desk import Desk, Posted
from akyn.alert.rehearsal import rehearsal
from akyn.alert.rules import RuleList, rule_list

__all__ = ["Desk", "Posted", "RuleList", "rehearsal", "rule_list"]
