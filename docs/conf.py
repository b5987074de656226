"""This file builds the documentation site: `make docs` runs Sphinx over this folder, and every warning is an error."""

import json
import re
from importlib.resources import files
from typing import Any

from sphinx.application import Sphinx

import akyn

project = "akyn"
author = "the akyn authors"
copyright = "the akyn authors, Apache-2.0"
release = version = akyn.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = f"akyn {version}"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"top_of_page_buttons": []}

root_doc = "index"
default_role = "code"  # docstrings put code in single backticks
myst_heading_anchors = 3
autodoc_typehints = "description"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}

OUTSIDE = re.compile(r"\[([^\]]*)\]\((?:\.\./)+([^)#\s]+)[^)]*\)")


def without_links_outside(app: Sphinx, name: str, source: list[str]) -> None:
    """Say of a link that leaves this folder where in the repository it leads: the site stands without the repository."""
    source[0] = OUTSIDE.sub(lambda link: link[1] if link[1].strip("`") == link[2] else f"{link[1]} (`{link[2]}`)", source[0])


def with_data_dictionary(app: Sphinx, name: str, source: list[str]) -> None:
    """Write a table for each kind of record where the page asks for them, from the schema that the tests hold the export to."""
    source[0] = source[0].replace("{{ a table for each kind of record }}", tables())


def tables() -> str:
    """Each kind of record and of part: a heading, what it is, and its fields."""
    schema = json.loads(files("akyn.tell.exports").joinpath("jsonl.schema.json").read_text(encoding="utf-8"))
    return "\n".join(table(name, record) for name, record in schema["$defs"].items())


def table(name: str, record: dict[str, Any]) -> str:
    """One kind of record."""
    rows = "\n".join(f"| `{field}` | {form(told)} | {meaning(told)} |" for field, told in record["properties"].items() if field != "kind")
    return f"## {name}\n\n{record['description']}\n\n| field | form | meaning |\n|---|---|---|\n{rows}\n"


def form(told: dict[str, Any]) -> str:
    """The form of a field in words: "list of text", "number or null", "date or null"."""
    if "anyOf" in told:
        return " or ".join(form(one) for one in told["anyOf"])
    if "$ref" in told:
        name = told["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if told.get("type") == "array":
        return f"list of {form(told['items'])}"
    words = {"string": "text", "integer": "whole number", "boolean": "true or false", "object": "object by part"}
    if "type" not in told:
        return "text or null" if None in told["enum"] else "text"
    types = told["type"] if isinstance(told["type"], list) else [told["type"]]
    return " or ".join(words.get(one, one) for one in types)


def meaning(told: dict[str, Any]) -> str:
    """What a field means, with the words it can hold where they are few; that it may hold none says its form."""
    words = ", ".join(f"`{word}`" for word in told.get("enum", ()) if word is not None)
    return f"{told['description']} One of {words}." if words else str(told["description"])


def with_trees_as_drawn(app: Sphinx, what: str, name: str, thing: object, options: object, lines: list[str]) -> None:
    """Keep a tree that a docstring draws."""
    if any("├──" in line for line in lines):
        lines[1:] = ["", "::", "", *(f"    {line}" for line in lines[1:])]


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("source-read", without_links_outside)
    app.connect("autodoc-process-docstring", with_trees_as_drawn)
    app.connect("source-read", with_data_dictionary)
