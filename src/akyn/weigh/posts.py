"""This file asks who holds a post: one is dismissed or has another put in his place, and does not go, or is said to hold it still."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.model import AFFIRMED, Statement
from akyn.text.lookup import Lookup, once
from akyn.text.names import fold
from akyn.text.wordlists import has_word
from akyn.weigh.claims import names, sayer_names
from akyn.weigh.governments import WORDS, sayers, speakers, titles_of
from akyn.weigh.quarrels import Crisis, Near, Quarrel, is_near, not_twice

TAKES_POST = frozenset({"IMPEACH", "OUST", "SANCTION"})
CONTESTS = frozenset({"ACCUSE", "COMMENT", "REJECT", "SUPPORT"})
POSTS = frozenset({
    "chair", "chairman", "chairwoman", "chaired", "chief justice", "commissioner", "governor", "head of government", "mayor", "minister", "premier",
    "president", "prime minister", "speaker",
})  # fmt: skip


def is_of_a_post(look: Lookup, one: Statement, home: str) -> bool:
    """Whether it tells of a dismissal or an appointment, or somebody says that he or another does not go."""
    return _is_dismissal(look, one) or _is_put_in(look, one) or _is_kept(look, one)


def _is_dismissal(look: Lookup, one: Statement) -> bool:
    """Whether one person is put out of his post by those over him; who is only asked to go, or driven out, is not dismissed."""
    is_taken = one.type in TAKES_POST and (one.type == "IMPEACH" or has_word(*WORDS, "dismissal", look.trigger(one)))
    is_left = one.type == "RETREAT" and one.mode == "resign" and bool(one.speaker)
    return (is_taken or is_left) and one.stance in AFFIRMED and bool(_put_out(look, one)) and not look.ids(sayers(one)) & _put_out(look, one)


def _is_put_in(look: Lookup, one: Statement) -> bool:
    """Whether somebody takes a post, or is said to hold it."""
    is_given = one.type == "APPOINT" or (one.type in CONTESTS and has_word(*WORDS, "keeps-post", look.quote(one)))
    return is_given and one.stance in AFFIRMED and bool(_persons(look, one))


def _persons(look: Lookup, one: Statement) -> frozenset[str]:
    return frozenset(entity.id for slot in one.recipients if (entity := look.entity(slot)) and entity.type == "person")


def _put_out(look: Lookup, one: Statement) -> frozenset[str]:
    """Those who lose a post: whom it is taken from, or who leaves it."""
    leaving = (entity.id for slot in one.actors if one.type == "RETREAT" and (entity := look.entity(slot)) and entity.type == "person")
    return _persons(look, one) | frozenset(leaving)


def _is_kept(look: Lookup, one: Statement) -> bool:
    """Whether somebody rejects that he was dismissed, or says that he or another is still what he was."""
    if one.type not in CONTESTS or not sayers(one) or one.stance not in (*AFFIRMED, "denied"):
        return False
    quote = look.sentence(one) if one.type == "COMMENT" and one.stance != "denied" else look.quote(one)
    is_of_dismissal = one.type in ("ACCUSE", "REJECT") and has_word(*WORDS, "dismissal", quote) and not has_word(*WORDS, "dismissal", look.trigger(one))
    return bool(_keeping(look, one.id)) and (has_word(*WORDS, "keeps-post", quote) or is_of_dismissal)


@once
def _keeping(look: Lookup, id: str) -> frozenset[str]:
    """Who keeps the post: whoever is said to, else who says so."""
    one = look.statements[id]
    told = _persons(look, one) if has_word(*WORDS, "keeps-post", look.quote(one)) else frozenset()
    return told or frozenset(entity.id for slot in sayers(one) if (entity := look.entity(slot)) and entity.type == "person")


def dismissed_before(look: Lookup, near: Near, one: Statement) -> tuple[Statement, ...]:
    """The tellings of the dismissal of whoever does not go, and those of another in the very post, by others."""
    if not _is_kept(look, one):
        return ()
    keeping = _keeping(look, one.id)
    told = [other for other in near(one) if other.id != one.id and is_near(look, one, other) and not look.ids(speakers(other)) & look.ids(sayers(one))]
    out = [other for other in told if _is_dismissal(look, other) and keeping & _put_out(look, other)]
    return (*out, *(other for other in told if other not in out and _is_of_a_rival(look, one, other)))


def _is_of_a_rival(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether another person takes or holds the post that somebody says is not his."""
    rivals = _persons(look, other) if _is_put_in(look, other) else frozenset()
    return bool(rivals) and rivals.isdisjoint(_keeping(look, one.id)) and bool(_posts_told(look, one.id) & _posts_told(look, other.id))


@once
def _posts_told(look: Lookup, id: str) -> frozenset[str]:
    """The posts of which a statement tells: those named in its sentence, else those borne by whom it is about."""
    one = look.statements[id]
    sentence = f" {fold(look.sentence(one))} "
    named = frozenset(post for post in POSTS if f" {post} " in sentence)
    held = [fold(title) for who in _keeping(look, id) | _persons(look, one) if who in look.entities for title in titles_of(look.entities[who])]
    return named or frozenset(post for post in POSTS if any(post in title for title in held))


def posts(look: Lookup, crisis: Crisis) -> Iterator[Quarrel]:
    """A dismissal, and the one dismissed who does not take it; two who are each said to hold one post."""
    for one, lost in not_twice(crisis):
        who = names(look, [slot for slot in (*one.recipients, *sayers(one)) if look.ids((slot,)) & _keeping(look, one.id)])
        keeping = _keeping(look, one.id)
        kept = tuple(other for other, found in crisis.found if _keeping(look, other.id) == keeping and set(found) & set(lost))
        sides = ((f"{who} lost the post: so {sayer_names(look, lost)}", lost), (f"It does not stand: so {sayer_names(look, kept)}", kept))
        yield Quarrel(rule="posts", about=f"Has {who} lost the post?", sides=sides)
