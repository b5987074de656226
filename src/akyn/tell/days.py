"""This file says when what a statement tells happened: by its own words, else by those of another telling of the same happening."""

from __future__ import annotations

from dataclasses import replace

from akyn.model import Account, Date


def days_told(account: Account) -> dict[str, Date]:
    """The day of each statement by its id; where only another telling gives it, its basis is "event" and no words are kept.

    What is alleged has none of another telling: the day on which it was alleged is not the day on which it was done.
    """
    alleged = {one.id for one in account.statements if one.stance == "alleged"}
    known = [(event.statements, replace(event.date, text="", basis="event")) for event in account.events if event.date and event.date.precision == "day"]
    return {id: day for statements, day in known for id in statements if id not in alleged} | dict(account.date_of)
