"""This file tells words that make a sentence, with a verb of their own, from those that are only a part of one."""

from __future__ import annotations

import re
from functools import cache

from akyn.lang import tables

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|[,;:–—]")
_HELPERS = frozenset(
    "am are can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may might must shall should was "
    "wasn't were weren't will won't would wouldn't".split()
)
_AS_THEIR_BASE = frozenset("beat bet burst cast cost cut hit hurt let put quit set shut split spread".split())  # past forms that no table of other forms has
_NO_PAST = frozenset("armed bed hundred indeed naked need red sacred seed so-called speed".split())  # "ed" ends other words too
_HANG_ON = frozenset("that which who whom whose where".split())
_END_IT = frozenset(",;:–—")
# Behind these a form like "wounded" or "held" is no verb of a sentence: "the wounded", "of those held", "to set".
_NO_SUBJECTS = frozenset(
    "a an and as at be been being by for from her his in into its my of on or our over the their these those to whose with without your".split()
)


def is_clause(words: str) -> bool:
    """Whether English words have a verb of a sentence of their own: not "the arrest of two drivers", "those who were hurt", "the mayor of lying"."""
    hangs, before = False, ""
    for word in (found[0].lower().replace("’", "'") for found in _TOKEN.finditer(words)):
        if word in _END_IT:
            hangs = False
        elif word in _HANG_ON:
            hangs = True
        elif not hangs and _is_verb(word, before):
            return True
        before = word
    return False


def begins_with_verb(words: str) -> bool:
    """Whether the subject of what these words tell stands before them: "recognised the new president"."""
    first = _TOKEN.search(words)
    return first is not None and _is_verb(first[0].lower(), ",")


def _is_verb(word: str, before: str) -> bool:
    """Whether it is a helping verb, or a past form where a subject may stand before it."""
    if word in _HELPERS:
        return before != "to"
    is_past = word in _past_forms() or word in _AS_THEIR_BASE or (word.endswith("ed") and word not in _NO_PAST)
    return is_past and before != "" and before not in _NO_SUBJECTS


@cache
def _past_forms() -> frozenset[str]:
    return frozenset(tables.mapping("akyn.lang.en", "irregular.tsv"))
