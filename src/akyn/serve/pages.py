"""This file sets pages: templates with everything escaped, and the controls that a report hides made visible."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from akyn.lang import name_of
from akyn.serve.charts import thread
from akyn.serve.links import Links
from akyn.serve.screen import NOT_YET, Asked, Screen, tabs
from akyn.serve.view import View
from akyn.serve.writing import Hand
from akyn.tell.axes import short
from akyn.tell.tallies import MEASURES
from akyn.tell.watching import minute
from akyn.tell.words import counted, dated, days, inert, listed, number, published, quoted, sentence, shortened

ENDLESS = 100  # letters and digits without a break that no word has; keys of forms are shorter
KEPT = 20  # of them are shown in headings, rows and cells; the source view and quotations have all
_ENDLESS = re.compile(rf"(\w{{{KEPT}}})\w{{{ENDLESS - KEPT},}}")


def rendered(screen: Screen, view: View, asked: Asked, content: object, *, hand: Hand | None, back_to: str, fragment: bool = False) -> str:
    """The page of a screen; as a fragment only its main part, for the drawer.

    `hand` is None where nothing may be decided; `back_to` is where its forms come back to.
    """
    links = Links(as_of=view.account.as_of, situation=view.situation.id if view.situation and view.situation is not view.situations[0] else "")
    template = environment().get_template("fragment.html" if fragment else screen.template)
    return template.render(screen=screen, tabs=tabs(), counts=counts(view), view=view, asked=asked, page=content, link=links, hand=hand, back_to=back_to)


def counts(view: View) -> dict[str, str]:
    """What stands behind the entries of the rail; kept, once all of it is worked out."""
    if view.tab_counts:
        return view.tab_counts
    found = {one.path: one.tab.count(view) for one in tabs() if one.tab}
    if NOT_YET not in found.values():
        view.tab_counts = found
    return found


def failed(status: int, title: str, detail: str) -> str:
    """A page that says what went wrong and leads back."""
    return environment().get_template("failed.html").render(status=status, title=title, detail=detail)


def locked(asked: Iterable[tuple[str, str]], *, tried: bool, back_to: str = "") -> str:
    """A page that asks for a token; with it one comes to `back_to`, "" for the address that was asked for, and what this `asked`.

    `tried` says that a token was shown which opens nothing.
    """
    return environment().get_template("locked.html").render(title="A token is needed", asked=list(asked), tried=tried, back_to=back_to)


def waiting(title: str, detail: str, *, again: int) -> str:
    """A page that says what is being worked out, and asks for itself again after so many seconds."""
    return environment().get_template("waiting.html").render(title=title, detail=detail, again=again)


def foot(case: str, moment: str) -> str:
    """The style of a printed page: its foot names the case, the moment and the page."""
    words = _as_css(f"akyn · {inert(case)} · as of {moment}")
    font = "font: 8pt sans-serif; color: #555"
    return f'@page {{ @bottom-left {{ content: "{words}"; {font} }} @bottom-right {{ content: counter(page) " / " counter(pages); {font} }} }}\n'


def _as_css(words: str) -> str:
    """The words inside a CSS string: all but letters, digits and blanks as code points."""
    return "".join(letter if letter.isalnum() or letter == " " else f"\\{ord(letter):x} " for letter in words)  # the blank ends the escape


@cache
def environment() -> Environment:
    """The templates of this folder."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in (files("akyn.serve") / "templates").iterdir() if path.name.endswith(".html")}
    made = Environment(loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown)
    made.globals.update(days=days, measures=MEASURES)
    made.filters.update(thread=thread, short=short, counted=counted, dated=dated, days=days)
    made.filters.update(whole=_whole, sentence=sentence, shortened=shortened)
    made.filters.update(language=name_of, listed=listed, number=number, published=published, quoted=quoted, minute=minute)
    return made


def _shown(value: object) -> object:
    """What a template prints: plain text with its controls made visible and endless words cut, before it is escaped."""
    if type(value) is not str or (len(value) <= ENDLESS and value.isprintable() and "  " not in value):  # most is harmless, and that is quickly seen
        return value
    return _ENDLESS.sub(r"\1…", inert(value))


def _whole(value: str) -> Markup:
    """Text of a report as it is stored, endless words and all: in the source view and in quotations."""
    return escape(inert(value))
