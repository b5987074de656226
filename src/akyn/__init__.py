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
    from akyn.python.case import OpenCase
    from akyn.store.address import Address

__version__ = "0.1.0"
__all__ = ["__version__", "open", "read_text"]


def open(path: str | Address, *, as_of: str | None = None) -> OpenCase:
    """The case at this path, to ask: `akyn.open("crisis.akyn").events(type="PROTEST").to_polars()`.

    Args:
        path: the case, as `akyn add` makes one: a file, or the postgresql:// URL of a database.
        as_of: tell it as of the end of a day, month or year of publication ("2020-10-08").

    Raises:
        NotFound: no such file.
        NotACase: the file is something else.
    """
    from akyn.python.case import OpenCase

    return OpenCase(path, as_of=as_of)


def read_text(text: str, *, published: str | None = None) -> Account:
    """The account of one text: its statements, who they name, their dates and figures; nothing is stored.

    Args:
        text: the report, as it is.
        published: its day ("2020-10-08"); without it relative dates stay unknown.
    """
    from akyn import pipeline  # the models are loaded at first need

    return pipeline.read_text(text, published=published)
