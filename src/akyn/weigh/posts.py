"""This file asks who holds a post: one is dismissed, and does not go, calls the dismissal unlawful or says that the post is still his."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup
from akyn.text.wordlists import has_word
from akyn.weigh.claims import names, sayer_names
from akyn.weigh.governments import WORDS, sayers
from akyn.weigh.quarrels import Crisis, Near, Quarrel, is_near, not_twice

TAKES_POST = frozenset({"OUST", "SANCTION"})
CONTESTS = frozenset({"ACCUSE", "COMMENT", "REJECT"})


def is_of_a_post(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it tells of a dismissal, or somebody says that he does not go."""
    return _is_dismissal(look, one) or _is_kept(look, one)


def _is_dismissal(look: Lookup, one: Statement) -> bool:
    """Whether one person is put out of his post by those over him; who is only asked to go, or driven out, is not dismissed."""
    is_taken = one.type in TAKES_POST and has_word(*WORDS, "dismissal", look.trigger(one))
    return is_taken and one.stance in AFFIRMED and bool(_persons(look, one)) and not look.ids(sayers(one)) & _persons(look, one)


def _persons(look: Lookup, one: Statement) -> frozenset[str]:
    return frozenset(entity.id for slot in one.recipients if (entity := look.entity(slot)) and entity.type == "person")


def _is_kept(look: Lookup, one: Statement) -> bool:
    """Whether somebody rejects that he was dismissed or says that he is still what he was."""
    if one.type not in CONTESTS or not sayers(one) or one.stance not in (*AFFIRMED, "denied"):
        return False
    quote = look.sentence(one) if one.type == "COMMENT" else look.quote(one)
    return has_word(*WORDS, "keeps-post", quote) or (one.type != "COMMENT" and has_word(*WORDS, "dismissal", quote))


def dismissed_before(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """The tellings of the dismissal of whoever says that he does not go."""
    if not _is_kept(look, one):
        return ()
    told = (other for other in near(one) if _is_dismissal(look, other) and is_near(look, one, other))
    return tuple(other for other in told if look.ids(sayers(one)) & _persons(look, other))


def posts(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """A dismissal, and the one dismissed who does not take it."""
    for one, dismissals in not_twice(crisis):
        who = names(look, sayers(one))
        kept = tuple(other for other, found in crisis.found if look.ids(sayers(other)) == look.ids(sayers(one)) and set(found) & set(dismissals))
        sides = ((f"{who} was dismissed: so {sayer_names(look, dismissals)}", dismissals), (f"It does not stand: so {who}", kept))
        yield Quarrel(rule="posts", about=f"Has {who} lost the post?", sides=sides)
