"""Akyn reads news reports about a crisis and keeps a living, evidence-first account of it.

    >>> import akyn
    >>> account = akyn.read_text("Miners seized the town hall in Oslo on Monday, police said.", published="2020-10-08")  # doctest: +SKIP
    >>> [(one.type, one.stance) for one in account.statements]  # doctest: +SKIP
    [('COERCE', 'claimed')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akyn.model import Account

__version__ = "0.1.0"
__all__ = ["__version__", "read_text"]


def read_text(text: str, *, published: str | None = None) -> Account:
    """The account of one text: its statements, who they name, their dates and figures; nothing is stored.

    Args:
        text: the report, as it is.
        published: its day ("2020-10-08"); without it relative dates stay unknown.
    """
    from akyn import pipeline  # the models are loaded at first need

    return pipeline.read_text(text, published=published)
