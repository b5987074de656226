"""This file reads the word tables that lie in a language's folder: tab-separated lines, "#" for a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(package: str, table: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a table as tuples of columns."""
    lines = (files(package) / table).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(package: str, table: str) -> frozenset[str]:
    """The first column of a table."""
    return frozenset(row[0] for row in rows(package, table))


@cache
def mapping(package: str, table: str) -> dict[str, str]:
    """First column to second, the first line of a word counting; the word itself where there is no second."""
    return {row[0]: row[1] if len(row) > 1 else row[0] for row in reversed(rows(package, table))}


@cache
def classes(package: str, table: str) -> dict[str, frozenset[str]]:
    """First column (a class) to the set of its second (its words)."""
    found: dict[str, set[str]] = {}
    for name, word in rows(package, table):
        found.setdefault(name, set()).add(word)
    return {name: frozenset(members) for name, members in found.items()}
