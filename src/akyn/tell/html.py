"""This file writes the situation report as one HTML page: no script, nothing fetched, every citation an anchor to its quotation."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from akyn.tell.report import ReportFormat
from akyn.tell.situation_report import SituationReport
from akyn.tell.words import inert


def page(report: SituationReport) -> str:
    """The page. Text of reports is escaped, and its controls are shown: it cannot run, fetch or reorder anything."""
    return _template().render(report=report, brief=report.brief, title=report.title, foot=_as_css(f"akyn · {inert(report.case)} · {report.moment}"))


def render(report: SituationReport) -> bytes:
    """The page as UTF-8."""
    return page(report).encode("utf-8", "backslashreplace")


REPORT = ReportFormat(name="html", suffix=".html", render=render)


def _as_css(words: str) -> Markup:
    """The words inside a CSS string: all but letters, digits and blanks as code points."""
    return Markup("".join(letter if letter.isalnum() or letter == " " else f"\\{ord(letter):x} " for letter in words))  # the blank ends the escape


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown)
    return environment.from_string((files("akyn.tell") / "templates" / "report.html").read_text(encoding="utf-8"))


def _shown(value: object) -> object:
    """What a template prints: plain text with its controls made visible, before it is escaped."""
    return inert(value) if type(value) is str else value
