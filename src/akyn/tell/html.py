"""This file writes the situation report as one HTML page: no script, nothing fetched, every citation an anchor to its quotation."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from akyn.model import Account
from akyn.tell.brief import brief
from akyn.tell.report import ReportFormat
from akyn.tell.words import inert, published


def render(account: Account) -> str:
    """The page. Text of reports is escaped, and its controls are shown: it cannot run, fetch or reorder anything.

    Raises:
        UncitedSentence: a sentence leads to no characters of a report; no page is written then.
    """
    told = brief(account)
    return _template().render(brief=told, title=told.chapters[0].title if told.chapters else "No situation", published=published)


REPORT = ReportFormat(name="html", suffix=".html", render=render)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown)
    return environment.from_string((files("akyn.tell") / "templates" / "report.html").read_text(encoding="utf-8"))


def _shown(value: object) -> object:
    """What a template prints: plain text with its controls made visible, before it is escaped."""
    return inert(value) if type(value) is str else value
