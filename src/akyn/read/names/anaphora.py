"""This file says which name a bare noun takes up again: "the group", "the ministry", "the party"."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import is_news_agency, words_of
from akyn.read.names.cast import Cast
from akyn.read.names.drafts import Draft
from akyn.read.names.names import is_trade_named
from akyn.read.syntax.nouns import is_definite
from akyn.read.syntax.tree import SUBJECTS, Name, Word

BARE = frozenset({"det", "case", "punct", "cc", "conj", "appos"})  # what may stand beside a noun that says nothing more


def taken_up(cast: Cast, word: Word, before: Iterable[Word]) -> Draft | None:
    """The organisation named before that a definite noun means; None where none is, or where several may be.

    One of any name ("the group") is who acted last; "Norland arms the group" is no word of Norland.

    Args:
        before: the mentions before the word, in order.
    """
    if not is_bare(word):
        return None
    mentions = list(before)
    named = [(mention, draft) for mention in mentions if (draft := _named(cast, mention)) is not None and _may_be(word, cast.name_of[mention.i])]
    called = [draft for mention, draft in named if word.lemma == cast.name_of[mention.i].head.lower]
    if called or word.lemma not in words_of("bodies of any name"):
        return called[-1] if called else None
    acting = [(mention, draft) for mention, draft in named if mention.dep in SUBJECTS and (word.dep in SUBJECTS or mention.sentence < word.sentence)]
    last = {draft.key: draft for mention, draft in acting if mention.sentence == acting[-1][0].sentence}
    is_known = any(mention.lemma == word.lemma and mention.i not in cast.name_of for mention in mentions)  # "the union told a radio ... the union"
    only = last or ({} if is_known else {draft.key: draft for mention, draft in named if mention.sentence < word.sentence})
    return next(iter(only.values())) if len(only) == 1 else None


def _may_be(word: Word, name: Name) -> bool:
    """Whether a noun may be said of a body of this name: "Lindex Copper" is no union and no militia."""
    return word.lemma in words_of("what companies are") or word.lemma not in words_of("bodies of any name") or not is_trade_named(name)


def is_bare(word: Word) -> bool:
    """ "the group", "this party"; not "the armed group", "the group of miners"."""
    return word.tag == "NN" and is_definite(word) and all(one.dep in BARE for one in word.children)


def _named(cast: Cast, mention: Word) -> Draft | None:
    """The organisation whose name a mention in a clause is; a name alone on its line is a publisher's."""
    draft = cast.by_head.get(mention.i) if mention.i in cast.name_of and mention.dep != "ROOT" else None
    return draft if draft is not None and draft.type == "organization" and not is_news_agency(draft.name) else None
