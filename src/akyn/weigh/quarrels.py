"""This file is what every rule on disputes shares: a question with its sides, a crisis with its statements, who is on whose side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from akyn.model import Entity, Slot, Statement
from akyn.text.lookup import SENTENCE_END, Lookup, once, steadily
from akyn.text.names import fold
from akyn.text.wordlists import SMALL, has_word, likeness, word_classes, words_of
from akyn.weigh.governments import WORDS, country_of, sayers, titles_of

ALIKE = 0.2  # share of words by which an answer is known
SOON_DAYS = 3  # so soon who rejects criticism answers who has criticised him, and who praises a deed who condemns it
ANSWERED_DAYS = 10  # an answer to an accusation comes within so many days
NEAR_DAYS = 45  # what lies further from its report is history, not the quarrel of now
SPEECH = frozenset({"REQUEST", "ACCUSE", "COMMENT", "SUPPORT", "THREATEN", "REJECT", "AGREE", "CONSULT", "CONCEDE", "COOPERATE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarrel:
    """A question with the sides that may answer it: what each claims, and its statements."""

    rule: str
    about: str
    sides: tuple[tuple[str, tuple[Statement, ...]], ...]
    single: bool = False  # worth showing with one side only
    acts: tuple[Statement, ...] = ()  # in whose words the last side speaks: "the command denied | hitting the clinic"; they answer other claims as well
    is_of_facts: bool = True  # what one side says speaks against what the other says; what is asked and what is refused are both so


Near = Callable[[Statement], tuple[Statement, ...]]  # those that concern a rule, of which reports lie so near that one may answer the other
Found = tuple[Statement, tuple[Statement, ...]]  # a statement with those that a rule sets beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A crisis as one rule sees it: its statements about now that concern the rule, in order."""

    country: str  # ISO code
    name: str
    told: tuple[Statement, ...]
    found: tuple[Found, ...]  # where the rule finds anything beside one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one kind of quarrel is found: each statement alone says whether it concerns the rule, so that all others leave it in peace."""

    name: str
    concerns: Callable[[Lookup, Statement, str], bool]  # the last is the country of the crisis
    quarrels: Callable[[Lookup, Crisis], Iterator[Quarrel]]
    finds: Callable[[Lookup, Near, Statement], tuple[Statement, ...]] | None = None  # beside a statement, among those near it


def not_twice(crisis: Crisis) -> Iterator[Found]:
    """What a rule found beside statements, each told once."""
    shown: set[str] = set()
    for one, beside in crisis.found:
        if shown.isdisjoint(other.id for other in (one, *beside)):
            shown |= {other.id for other in (one, *beside)}
            yield one, beside


def is_of_a_crisis(look: Lookup, statement: Statement) -> bool:
    """Whether a statement may be part of what is disputed in a crisis: one about now."""
    return not statement.background and _is_of_now(look, statement)


def _is_of_now(look: Lookup, statement: Statement) -> bool:
    when, published = look.date(statement), look.published(statement)
    return not when or not published or (published - when.end).days <= NEAR_DAYS


def is_refusal(look: Lookup, one: Statement) -> bool:
    """Whether its "not" is of the time to come ("it will not use force"): a promise or refusal, no denial of a fact."""
    return has_word(*WORDS, "will-not", look.sentence(one))


def is_near(look: Lookup, one: Statement, other: Statement, *, days: int = ANSWERED_DAYS) -> bool:
    """Whether their reports lie so near that one may answer the other."""
    day, later = look.published(one), look.published(other)
    return not day or not later or abs((later - day).days) <= days


def is_in_one_sentence(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether the two are told in one sentence of a report."""
    return one.report == other.report and look.sentence_span(one) == look.sentence_span(other)


def is_next_to(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether the two are told in one sentence of a report or in two that follow each other."""
    if one.report != other.report:
        return False
    first, second = sorted((look.sentence_span(one), look.sentence_span(other)))
    return len(SENTENCE_END.findall(look.reports[one.report].text[first[1] - 1 : second[0] + 1])) <= 1


def is_in_one_paragraph(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether no line breaks between the two of one report."""
    start, end = min(one.span.end, other.span.end), max(one.span.start, other.span.start)
    return one.report == other.report and "\n" not in look.reports[one.report].text[start:end]


def is_alike(look: Lookup, one: Statement, other: Statement) -> bool:
    """Whether two statements tell of one matter in the same words, names of their parties left out: "Norland refuses" is not of every matter of Norland's."""
    return likeness(_matter(look, one.id), _matter(look, other.id)) >= ALIKE


@once
def _matter(look: Lookup, id: str) -> frozenset[str]:
    one = look.statements[id]
    called = (_words_called(look, entity.id) for slot in (*sayers(one), *one.recipients) if (entity := look.entity(slot)))
    return words_said(look, id).difference(*called)


@steadily
def _words_called(look: Lookup, id: str) -> frozenset[str]:
    """The words of all names of an entity: one in the news has a form more every day, and hardly ever a word more."""
    entity = look.entities.get(id)
    return words_of(" ".join(entity.names)) if entity else frozenset()


@once
def words_said(look: Lookup, id: str) -> frozenset[str]:
    """The words of a statement that carry something."""
    return words_of(look.quote(look.statements[id]))


def is_elsewhere(look: Lookup, one: Statement, home: str) -> bool:
    """Whether its place is known to lie in another country."""
    place = look.entity(one.place)
    return bool(place and place.country and place.country != home)


def on_one_side(look: Lookup, slots: Iterable[Slot], others: Iterable[Slot]) -> bool:
    """Whether any of these is one of those, speaks for the same state, or bears its name: the government and government troops."""
    parties, other_parties = ([_party(look, slot.referent) for slot in some] for some in (slots, others))
    return any(_stand_together(one, other) for one in parties for other in other_parties)


@dataclass(frozen=True, slots=True)
class Party:
    """Who somebody is, for which state he speaks or fights, and the words of his name."""

    entity: str | None
    state: str | None
    words: frozenset[str]
    is_force: bool  # soldiers, police, the military: where no country is said, those of the country that the report is about


@once
def _party(look: Lookup, id: str) -> Party:
    entity = look.entities.get(look.account.entity_of.get(id, ""))
    state, is_force = country_of(look, id) or _state_of_group(entity), entity is not None and _is_force(look, entity.id)
    return Party(look.account.entity_of.get(id), state or (_home(look, id) if is_force else None), _name_words(entity), is_force)


def _stand_together(one: Party, other: Party) -> bool:
    if (one.entity and one.entity == other.entity) or (one.state and one.state == other.state):
        return True
    if one.is_force and other.is_force and not (one.state and other.state):
        return True
    return bool(one.words and other.words) and (one.words <= other.words or other.words <= one.words)


def _home(look: Lookup, id: str) -> str | None:
    """The country in whose news a group without one is named, as its key has it."""
    return look.referents[id].key.split("|")[-1] or None


def _state_of_group(entity: Entity | None) -> str | None:
    return entity.country if entity and entity.country and has_word(*WORDS, "state-people", entity.name) else None


@steadily
def _is_force(look: Lookup, id: str) -> bool:
    """Whether one of its names, or of somebody's titles, says no more than soldiers, police, the military."""
    entity = look.entities.get(id)
    if entity is None or entity.type not in ("group", "organization", "person"):
        return False
    called = titles_of(entity) if entity.type == "person" else entity.names
    return any(_are_words_of_force(fold(name)) for name in called)


def _are_words_of_force(name: str) -> bool:
    """Whether it is called no more than soldiers, police, the military, or their head: "army command", "police commissioner"."""
    words = name.split()
    while words and has_word(*WORDS, "heads-force", words[-1]):
        words.pop()
    return " ".join(words) in word_classes(*WORDS)["force"]


def _name_words(entity: Entity | None) -> frozenset[str]:
    """The words of a name, of several as of one: "rebels" are on the side of rebel leaders."""
    if entity is None or entity.type not in ("organization", "group", "person"):
        return frozenset()
    return frozenset(word.removesuffix("s") for word in fold(entity.name).split() if word not in SMALL)
