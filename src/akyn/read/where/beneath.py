"""This file finds the place that hangs on a word: behind a preposition of place, or before an event noun."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.read.frames.families import GOES_TO, MEETINGS, PHYSICAL, SITUATION, SPEECH
from akyn.read.scene.found import Found, Site
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.tree import PLACE_LABELS, Word, children, first_conjunct
from akyn.read.when.occasions import tells_event
from akyn.read.where.sites import site_of

CLAUSE_DEPS = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "xcomp"})
MOVES = frozenset({"MOBILIZE", "PROTEST"})
MOVED_ALONG = frozenset({"through", "past", "toward", "towards"})
ROLE_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})


def finest(sites: Iterable[Site]) -> Site | None:
    """A town before a country, a place on the map before a street or a square that is on none, the first of equals."""
    return max(sites, key=lambda site: (site.draft.type != "country", not _is_street(site)), default=None)


def _is_street(site: Site) -> bool:
    """ "Liberty Square in Tbilisi": the town says more of where that is."""
    return site.draft.place is None and site.draft.name.lower().split()[-1] in words_of("streets and squares")


def under(scene: Scene, made: Found, node: Word) -> Site | None:
    """The place that hangs on a word: a town before a country, the nearer of equals; before an event noun only where nothing nearer is."""
    parts = list(_part_of(made, node))
    led_to = finest(site for one in parts for site in _led_to(scene, made, one))
    if led_to is not None or made.type not in PHYSICAL:
        return led_to
    return finest(site for one in parts if _is_before_event(made, node, one) and (site := site_of(scene, one) or _home_of(scene, one)))


def _home_of(scene: Scene, demonym: Word) -> Site | None:
    """ "the Norse protests": Norway."""
    draft = scene.cast.of(demonym) if demonym.name == "NORP" else None
    return Site(draft, scene.cast.span(demonym)) if draft is not None and draft.type == "country" else None


def _part_of(made: Found, node: Word) -> Iterator[Word]:
    """What hangs on a word, nearest first, without clauses other than an event noun's own, and without the other roles of the statement."""
    people = {word.i for word in made.people} if node is made.trigger else set()
    queue = deque(node.children)
    while queue:
        one = queue.popleft()
        if (_is_apart(one) and not _is_of_event(made, one)) or _leads_astray(one) or (one.dep in ROLE_DEPS and one.i in people):
            continue
        yield one
        is_past = one.dep == "acl" and one.head.dep == "appos"  # "Basel, an editor exiled in Norland"
        is_venue = (made.type in MEETINGS and _is_venue(one)) or _is_hearing(made, one) or (one.dep == "pobj" and _is_hearing(made, one.head.head))
        if is_venue or not (_is_only_said(made) or is_past):
            queue.extend(one.children)


def _is_only_said(made: Found) -> bool:
    """True for a speech act; not for a storm, which happens somewhere though it is told as an assessment."""
    return made.type in SPEECH and made.mode != SITUATION


def _is_venue(one: Word) -> bool:
    """ "met at a hotel in Oslo": what they meet at says itself where it is."""
    prep = one.head if one.dep == "pobj" else one
    return prep.dep == "prep" and prep.lower == "at"


def _is_hearing(made: Found, one: Word) -> bool:
    """ "told a rally in Oslo": those who hear it are where it is said."""
    return made.type in SPEECH and one.dep in ("dobj", "dative") and speech_stance(one.head.lemma) is not None and one.lemma in words_of("assembled hearers")


def _is_apart(one: Word) -> bool:
    """True for a clause and for the second of two; not in "clashes between miners and police in Oslo"."""
    if one.dep == "conj" and one.pos in ("NOUN", "PROPN"):
        first = first_conjunct(one)
        return not (first.dep == "pobj" and first.head.lower in ("between", "among"))
    return one.dep in CLAUSE_DEPS


def _is_of_event(made: Found, clause: Word) -> bool:
    """ "violence that has left many dead across Norland", "a blast aimed at guards in Oslo": a clause that says more of the event noun itself."""
    noun = clause.head
    if noun.pos != "NOUN" or not (noun in made.words or _is_occasion_of(made, noun)):
        return False
    if clause.dep == "acl":
        return clause.tag == "VBN" and tells_event(clause)
    return clause.dep == "relcl" and (noun in made.words or tells_event(clause)) and not any(one.lower == "where" for one in clause.children)


def _is_occasion_of(made: Found, noun: Word) -> bool:
    """ "killed in the riots that broke out in Oslo": in what it happened."""
    return noun.dep == "pobj" and noun.head.lower in words_of("occasion prepositions") and noun.head.head in made.words


def _leads_astray(one: Word) -> bool:
    """ "after", "for": behind these stands another happening, or what it was for; not behind "before a crowd"."""
    if one.dep != "prep" or (one.lower == "before" and any(noun.lemma in words_of("audiences") for noun in children(one, "pobj"))):
        return False
    return one.lower in words_of("circumstances") or one.lower in ("for", "against")


def _led_to(scene: Scene, made: Found, prep: Word) -> Iterator[Site]:
    """The places behind a preposition."""
    for noun in through(prep) if prep.dep == "prep" else ():
        site = site_of(scene, noun) if _leads_to_place(made, prep, noun) or _is_off(prep) else None
        if site:
            yield site


def _leads_to_place(made: Found, prep: Word, noun: Word) -> bool:
    """ "in" leads to a place, "to" for who goes there, "from" for who leaves, "on" to its outskirts."""
    if prep.lower in words_of("place prepositions"):
        return True
    if prep.lower == "from" and prep.head in made.actors:
        return False  # "miners from Oslo crossed the border"
    if made.type in GOES_TO and prep.lower in (words_of("goal prepositions") if made.type in PHYSICAL else ("to", "into")):
        return True
    if prep.lower == "to" and made.type in PHYSICAL and made.trigger.lemma in words_of("bringings"):
        return not any(one.lower == "home" for one in made.trigger.children)  # "flew the families out to Oslo"; who is flown home was abroad
    if prep.lower == "into" and (made.type == "CASUALTY" or (made.type in ("ASSAULT", "COERCE") and made.trigger.pos == "NOUN")):
        return True  # "a raid into Norland", "a bus plunged into the port of Oslo, killing ten"
    if _is_left(made, prep) or _is_of_way(prep) or (prep.lower in MOVED_ALONG and made.type in MOVES):
        return True
    if prep.lower == "to" and made.trigger.lemma in words_of("summonings") and noun.name in PLACE_LABELS:
        return True  # "summoned the envoys to Oslo"
    is_part = noun.lemma in words_of("parts of places") | words_of("sites named after places")
    return prep.lower == "on" and noun not in made.recipients and (is_part or noun.name == "LOC")


def _is_left(made: Found, prep: Word) -> bool:
    """ "withdrew from Oslo", "seized ten men from a quarter of Oslo", "flew them out of Oslo"."""
    if prep.lower == "of":
        return made.type in PHYSICAL | {"SANCTION"} and prep.head.lower == "out"
    return prep.lower == "from" and made.trigger.lemma in words_of("leavings") | words_of("takings from somewhere")


def _is_of_way(prep: Word) -> bool:
    """ "blocked the road to Oslo": a way is where it leads."""
    return prep.lower in ("to", "into", "from", "out") and prep.head.lemma in words_of("ways between places")


def _is_off(prep: Word) -> bool:
    """ "shot dead north of Oslo", "flew the nurses out of Oslo"."""
    if prep.lower == "of" and prep.head.lower == "out" and prep.head.head.lemma in words_of("leavings"):
        return True
    return prep.lower == "of" and prep.head.lower in words_of("parts of places") and prep.head.dep == "advmod"


def _is_before_event(made: Found, node: Word, one: Word) -> bool:
    """ "the Oslo protests": what stands before an event noun."""
    is_before = one.head is node and one.dep in ("poss", "compound", "amod")
    return is_before and node is made.trigger and node.pos == "NOUN" and one not in made.actors


def is_fought_with(word: Word) -> bool:
    """ "clashes with Norland", "fighting between Norland and Sweden": opponents, who may be anywhere."""
    first = first_conjunct(word)
    return first.dep == "pobj" and first.head.lower in ("with", "between")


def says_where(node: Word) -> bool:
    """ "in the border regions": somewhere, though nobody can say where; not where something else is."""
    nouns = (noun for prep in children(node, "prep") if prep.lower in ("in", "at", "near") for noun in through(prep))
    return any(noun.lemma in words_of("places") and not noun.name for noun in nouns)
