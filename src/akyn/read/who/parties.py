"""This file says who "they", "the sides", "the delegations" are after some have met: all of these; and "the two countries", "our countries": both."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.read.frames.families import MEETINGS
from akyn.read.frames.frames import Match
from akyn.read.names.drafts import Draft
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.tree import Word, ancestors, children, conjuncts
from akyn.read.syntax.whose import country_of
from akyn.read.who.doers import SAYING_WHICH, doers
from akyn.read.who.sufferers import sufferers

BOTH = 2  # as many as "both" are
TWO = frozenset({"two", "both"})
EACH = frozenset({"each", "either", "neither"})
OURS = frozenset({"our", "their"})
BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
FACING = frozenset({"ACCUSE", "ASSAULT", "REJECT", "RETREAT", "THREATEN"})  # in which there are two sides
POWERS = frozenset({"country", "organization"})  # who may sit at one table
REACH = 2  # sentences back that the meeting may be
OTHERS = SAYING_WHICH | {"conj", "predet"}  # what says which are meant


def parties(scene: Scene, word: Word) -> list[Draft]:
    """ "Hale met Basel. They agreed ...", "The two ministers agreed ...": all who met; "the two countries": both of them; [] for other words."""
    if word.lower == "their":
        earlier = (one for one in _subjects_over(scene, word) if one.lower != "their" and one.i < word.i)  # each looks back only, so that it ends
        return next((met for one in earlier if (met := parties(scene, one))), [])
    lands = (_two_countries(scene, word) if word.lemma in words_of("lands") and _counts_two(word) else []) or _between(scene, word)
    if lands or not _means_all(word):
        return lands
    kinds = MEETINGS | FACING if word.lemma in words_of("sides of ties") or word.lower in EACH | {"both"} else MEETINGS
    before = (match for match in scene.matches_before(word, reach=REACH) if match.type in kinds and match.head is not word.head)
    met = next((met for match in before if (met := _who_met(scene, match, word))), [])
    return met if len(met) == BOTH or not (_says_two(word) or _is_each(word)) else []


def each_side(noun: Word) -> list[Word]:
    """ "Norse and Swedish leaders", "ministers of Norland and Sweden": the noun, which is of the first, and the others whose they are."""
    named = [one for one in children(noun, "amod", "nmod", "compound") if one.name in ("GPE", "NORP")]
    named += [one for prep in children(noun, "prep") if prep.lower in ("in", "from", "of") for one in children(prep, "pobj") if one.name == "GPE"]
    others = [other for one in named for other in conjuncts(one)[1:] if other.name in ("GPE", "NORP")]
    if not others or not country_of(noun):
        return [noun]
    if "security" in classes_of(noun.lemma) and named[0].dep == "amod":
        return [named[0], *others]  # "Norse and Swedish troops": those of the one and those of the other
    return [noun, *others] if person_classes(noun.lemma) else [noun]


def _subjects_over(scene: Scene, word: Word) -> list[Word]:
    """Who does what is said over a word: "the leaders discussed their support"."""
    verb = next((one for one in ancestors(word) if one.pos in ("VERB", "AUX")), None)
    return scene.clauses.surface(verb) if verb is not None else []


def _means_all(word: Word) -> bool:
    """True for a subject "they", and for "the two", "the leaders", "both sides", "participants" where nothing else says which."""
    if word.dep not in ("nsubj", "nsubjpass") and not (_says_two(word) and word.dep in ("dobj", "pobj")):
        return False
    others = [one.lower for one in word.children if one.dep in OTHERS]
    if word.lower == "they" or (word.lower in TWO | EACH and not others) or _is_each(word):
        return True
    if word.lemma == "party" and word.head.dep not in ("ROOT", "conj"):
        return False  # "Hale welcomed to Basel that the parties had agreed": others
    is_of_two = word.lemma in words_of("those who meet") | words_of("lands") and word.tag in ("NNS", "NNPS")
    says_which = {one.lower for one in children(word, "det", "nummod", "predet")}
    is_bare = word.lemma == "participant" and not says_which
    return is_of_two and set(others) <= TWO and (is_bare or (bool(says_which) and says_which <= TWO | {"the"}))


def _is_each(word: Word) -> bool:
    """ "each side", "neither party"."""
    others = [one.lower for one in word.children if one.dep in OTHERS or one.dep == "det"]
    return word.lemma in words_of("sides of ties") and word.tag == "NN" and len(others) == 1 and others[0] in EACH


def _counts_two(word: Word) -> bool:
    """ "the two countries", "both states", "our countries", "agreements between the countries"."""
    is_of_some = any(one.dep != "prep" or one.lower == "of" for one in word.children if one.dep in OTHERS and one.lower not in TWO | OURS)
    is_between = word.dep == "pobj" and word.head.lower == "between" and bool(children(word, "det"))
    return word.tag == "NNS" and (_says_two(word) or is_between or bool(_owners(word))) and not is_of_some


def _owners(word: Word) -> list[Word]:
    """The "our" of "our countries"."""
    return [one for one in children(word, "poss") if one.lower in OURS]


def _says_two(word: Word) -> bool:
    return any(one.lower in TWO for one in (word, *word.children))


def _two_countries(scene: Scene, word: Word) -> list[Draft]:
    """The two countries that stand before a word, by name or by bodies of theirs; else those whose adjectives do ("the Norse minister")."""
    names = [name.head for name in scene.cast.roster.names]
    by_name = [(name, draft) for name in names if name.dep not in BEFORE_NOUN and (draft := _land_of(scene, name)) is not None]
    return _two_of(by_name, word) or _two_of([(name, draft) for name in names if (draft := _land_of(scene, name)) is not None], word)


def _two_of(named: list[tuple[Word, Draft]], word: Word) -> list[Draft]:
    """The two in the sentence before a word, or in the sentences before it; [] where these are more or fewer."""
    for back in range(REACH + 1):
        both = {draft.key: draft for head, draft in named if head.i < word.i and word.sentence - head.sentence <= back}
        if len(both) > 1:
            return list(both.values()) if len(both) == BOTH else []
    behind = {draft.key: draft for head, draft in named if head.i > word.i and head.sentence == word.sentence}
    return list(behind.values()) if len(behind) == BOTH and not any(head.i < word.i for head, _ in named) else []


def _between(scene: Scene, word: Word) -> list[Draft]:
    """ "The parties praised the partnership between Norland and Sweden": both of these."""
    is_plain = word.tag == "NNS" and not any(one.dep in OTHERS for one in word.children) and bool(children(word, "det"))
    if not is_plain or word.lemma not in words_of("lands") | words_of("sides of ties"):
        return []
    nouns = (through(prep) for prep in scene.tree.sentences[word.sentence].words if prep.lower == "between" and prep.i > word.i)
    both = next(([draft for noun in found if (draft := scene.draft(noun)) is not None and draft.type == "country"] for found in nouns), [])
    return both if len(both) == BOTH else []


def _land_of(scene: Scene, name: Word) -> Draft | None:
    """The country that a name is of: a country's, or that of a body of its state."""
    draft = scene.cast.of(name)
    if draft is None or draft.type not in ("country", "organization"):
        return None
    return draft if draft.type == "country" else scene.cast.country(draft.country)


def _are_sides(both: list[Draft]) -> bool:
    """Two people, or two bodies, countries or crowds; a town that is shelled is no side, nor are a country's own citizens beside it."""
    if any(one is not two and two.name in one.name for one in both for two in both):
        return False
    return all(one.type == "person" for one in both) or all(one.type in POWERS or (one.type == "group" and one.plural) for one in both)


def _who_met(scene: Scene, match: Match, word: Word) -> list[Draft]:
    """Who met before a word, and whom, where these are people, bodies or countries with a name and nobody else is named; of leaders who met before, those."""
    acting = doers(scene, match)
    if len(acting) == 1 and acting[0].i < word.i and (known := parties(scene, acting[0])):
        return _lands_of(scene, known) if _is_land(word) else known
    are_acting = match.type == "RETREAT" and len(acting) == BOTH  # "Norland and the rebels exchanged prisoners"
    words = [two for one in (*acting, *(() if are_acting else sufferers(scene, match))) for two in each_side(one)]
    met = {id(draft): draft for one in words if (draft := scene.references.draft(one)) is not None}
    if _is_land(word):
        return _lands_of(scene, met.values())
    names = (name for name in scene.cast.roster.names if name.label == "PERSON" and name.head.sentence == match.head.sentence)
    if any(id(draft) not in met for name in names if (draft := scene.draft(name.head)) is not None and draft.type == "person"):
        return []  # "Hale called Basel on the advice of Lund"
    found = list(met.values())
    is_of_two = len(found) == BOTH and match.type in FACING and _are_sides(found)
    are_alike = all(one.named and (one.type == found[0].type or {one.type, found[0].type} == POWERS) for one in found)
    if is_of_two or (len(found) >= BOTH and are_alike):
        return found
    return _at_table(scene, words) if word.lemma in words_of("sides of talks") and match.type in MEETINGS else []


def _is_land(word: Word) -> bool:
    """ "the countries", "the governments"; a side may be anybody."""
    return word.lemma in words_of("lands") - words_of("sides of ties")


def _lands_of(scene: Scene, met: Iterable[Draft]) -> list[Draft]:
    """The countries of those who met, themselves or by their offices; [] where these are not several."""
    codes = (_code_of(one) for one in met)
    lands = {draft.key: draft for code in codes if (draft := scene.cast.country(code)) is not None}
    return list(lands.values()) if len(lands) >= BOTH else []


def _code_of(draft: Draft) -> str | None:
    """The country that somebody is or stands for."""
    offices = {role.of for role in draft.roles.values() if role.of is not None and role.end is None}
    return draft.country or (offices.pop() if len(offices) == 1 else None)


def _at_table(scene: Scene, words: Iterable[Word]) -> list[Draft]:
    """ "The Norse delegation met President Hale. The sides agreed ...": these, of whatever sort; envoys of a country stand for it beside other countries."""
    seated = [(one, draft) for one in words if (draft := scene.references.draft(one)) is not None and _may_sit(one, draft)]
    are_states = any(draft.type == "country" for _, draft in seated)
    meant = (scene.cast.country(draft.country) or draft if are_states and draft.type == "group" else draft for _, draft in seated)
    found = {draft.key: draft for draft in meant}
    return list(found.values()) if len(found) >= BOTH else []


def _may_sit(word: Word, draft: Draft) -> bool:
    """People, bodies and countries; no thing that is talked of or agreed upon."""
    return draft.type in ("person", "country", "organization") or bool(person_classes(word.lemma)) or word.lemma in words_of("bodies of envoys")
