"""This file settles where it happened: under its own words, with whom it is done to, or where its sentence stands."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from akyn.lang.en.vocabulary import words_of
from akyn.read.clauses import through
from akyn.read.families import GOES_TO, NATIONAL, PHYSICAL, SPEECH
from akyn.read.found import Found, Site
from akyn.read.scene import Scene
from akyn.read.sites import seat_of_institution, site_of, site_of_town
from akyn.read.tree import Word, ancestors

CLAUSE_DEPS = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "xcomp"})
ROLE_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})
FRONT_WORDS = 2  # a place in front of a sentence is led to by one of its first words


def settle_place(scene: Scene, made: Found) -> None:
    """The first place found, nearest first."""
    made.site = _in_its_words(scene, made) or _of_sufferers(scene, made)
    if made.site is None and made.type in PHYSICAL:
        made.site = _of_its_institution(scene, made) or _above(scene, made) or _in_front(scene, made)
        if made.site and made.type in NATIONAL:
            made.site = _country_of(scene, made.site)


def _in_its_words(scene: Scene, made: Found) -> Site | None:
    nodes = (made.trigger, *(word for word in made.words if word is not made.trigger), *made.people)
    return next((site for node in nodes if (site := _under(scene, made, node))), None)


def _of_sufferers(scene: Scene, made: Found) -> Site | None:
    for word in made.recipients:
        site = site_of(scene, word) or site_of_town(scene, word)
        if site and made.type not in SPEECH:
            return site
    return None


def _of_its_institution(scene: Scene, made: Found) -> Site | None:
    return next((site for word in (*made.recipients, *made.actors) if (site := seat_of_institution(scene, word))), None)


def _above(scene: Scene, made: Found) -> Site | None:
    """The place under a verb that the event noun or infinitive hangs on."""
    if made.trigger.pos not in ("NOUN", "PROPN") and made.trigger.dep not in ("xcomp", "conj"):
        return None
    verbs = (governor for governor in ancestors(made.trigger) if governor.pos in ("VERB", "AUX"))
    return next((site for verb in verbs if (site := _under(scene, made, verb))), None)


def _in_front(scene: Scene, made: Found) -> Site | None:
    """ "In Norland, ...": a place in front covers its sentence."""
    words = scene.tree.sentences[made.trigger.sentence].words[:FRONT_WORDS]
    preps = (word for word in words if word.dep == "prep" and word.lower in ("in", "across", "throughout"))
    return next((site for prep in preps for noun in through(prep) if (site := site_of(scene, noun))), None)


def _country_of(scene: Scene, site: Site) -> Site:
    """A place that a vote inherits from its sentence stands for the country: parliaments are not elected in a square."""
    country = scene.cast.country(site.draft.country)
    return Site(country, site.span) if country is not None else site


def _under(scene: Scene, made: Found, node: Word) -> Site | None:
    """The place that hangs on a word: a town before a country, the nearer of equals; before an event noun only where nothing nearer is."""
    ranked: list[tuple[bool, Site]] = []
    for one in _part_of(made, node):
        ranked += ((site.draft.type != "country", site) for site in _led_to(scene, made, one))
        owner = site_of(scene, one) if _is_before_event(made, node, one) else None
        if owner and not ranked and made.type in PHYSICAL:
            ranked.append((False, owner))
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _part_of(made: Found, node: Word) -> Iterator[Word]:
    """What hangs on a word, nearest first, without clauses and without the other roles of the statement."""
    people = {word.i for word in made.people} if node is made.trigger else set()
    queue = deque(node.children)
    while queue:
        one = queue.popleft()
        if one.dep in CLAUSE_DEPS or (one.dep == "prep" and one.lower in words_of("circumstances")) or (one.dep in ROLE_DEPS and one.i in people):
            continue
        yield one
        queue.extend(one.children)


def _led_to(scene: Scene, made: Found, prep: Word) -> Iterator[Site]:
    """The places behind a preposition."""
    is_of_place = prep.lower in words_of("place prepositions") or (made.type in GOES_TO and prep.lower in words_of("goal prepositions"))
    for noun in through(prep) if prep.dep == "prep" and is_of_place else ():
        site = site_of(scene, noun)
        if site:
            yield site


def _is_before_event(made: Found, node: Word, one: Word) -> bool:
    """ "the Oslo protests": what stands before an event noun."""
    return node is made.trigger and node.pos == "NOUN" and one.dep in ("poss", "compound", "amod")
