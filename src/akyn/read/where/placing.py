"""This file settles where it happened: under its own words, with whom it is done to, or where its sentence stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from akyn.lang.en.vocabulary import is_office, words_of
from akyn.read.frames.families import GOES_TO, NATIONAL, PHYSICAL, SPEECH
from akyn.read.scene.found import Found, Site, because_of
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional, through
from akyn.read.syntax.tree import Word, child, children, first_conjunct
from akyn.read.syntax.whose import country_of
from akyn.read.where.beneath import finest, is_fought_with, under
from akyn.read.where.nearby import EVENTS, carried_on, in_front, inherited, meanwhile, of_its_cause, struck, there, what_it_led_to, where
from akyn.read.where.sites import seat_of_institution, site_of
from akyn.read.who.sufferers import sufferers

OF_OFFICES = frozenset({"APPOINT", "OUST", "IMPEACH"})
RESIGNING = "resign"  # the mode of who leaves an office
VISIT_REACH = 3  # sentences that a visit is told over


def settle_place(scene: Scene, made: Found) -> None:
    """The place in its own words, a town before a country; else, for what happens somewhere, the place that stands over it."""
    own = (replace(site, rule="stands under its own words") for site in _in_its_words(scene, made))
    theirs = (replace(site, rule="whom it is done to is there") for site in _of_sufferers(scene, made))
    made.site = (
        finest((*own, *theirs))
        or because_of("where what is assessed is", finest(_of_assessed(scene, made)))
        or because_of("the town of those who do it", _of_town(scene, made))
        or because_of("what it strikes is there", struck(scene, made))
        or because_of("the place that “there” stands for", there(scene, made))
        or because_of("where they are for it", _on_occasion(scene, made))
        or because_of("where the talks go on", _of_talks(scene, made))
        or because_of("where the envoy is posted", _of_posting(scene, made))
        or because_of("the place that “where” stands for", where(scene, made))
    )
    if made.type in PHYSICAL and (made.site is None or _is_of_its_people(scene, made)):
        made.site = _nearest(chain((made.site,), _around(scene, made)))
        if made.site and made.type in NATIONAL:
            made.site = _country_of(scene, made.site)


def _is_of_its_people(scene: Scene, made: Found) -> bool:
    """ "Rebels in Norland stormed Oslo, burning a bank": the country is said of who does it, and not of the deed."""
    return made.site is not None and made.site.draft.type == "country" and made.type in EVENTS and under(scene, made, made.trigger) is None


def _around(scene: Scene, made: Found) -> Iterator[Site | None]:
    """The places that stand around its words, the surest first."""
    yield finest(_of_its_people_or_clause(scene, made))
    yield because_of("the place of what caused it", of_its_cause(scene, made))
    yield because_of("the place of what it led to", what_it_led_to(scene, made))
    yield because_of("where somebody is meanwhile", meanwhile(scene, made))
    yield because_of("stands in front of its sentence", in_front(scene, made))
    yield because_of("goes on from the sentence before, which is there", carried_on(scene, made))


def _nearest(sites: Iterable[Site | None]) -> Site | None:
    """The first; of a country, the first town in it."""
    found = (site for site in sites if site is not None)
    first = next(found, None)
    if first is None or first.draft.type != "country":
        return first
    return next((site for site in found if site.draft.type != "country" and site.draft.country == first.draft.country), first)


def _in_its_words(scene: Scene, made: Found) -> Iterator[Site]:
    """The places under the predicate, and under those who take part; a speech act is only where its own words say."""
    predicate = (made.trigger, *(word for word in made.words if word is not made.trigger))
    people = made.people if made.type not in SPEECH or made.type == "CONSULT" else []
    lifted = scene.clauses.objects(made.trigger) if made.type == "CONCEDE" and made.trigger.pos == "VERB" else []  # "lifted the curfew in Oslo"
    yield from (site for node in (*predicate, *people, *lifted) if (site := under(scene, made, node)))


def settle_place_of_saying(scene: Scene, made: Found) -> None:
    """Of what somebody asks by saying that it must be: where he says it ("told a rally in Oslo that the premier should go")."""
    made.site = because_of("where it is said", next((site for link in made.chain if (site := under(scene, made, link.cue))), None))


def settle_place_of_assessment(scene: Scene, made: Found) -> None:
    """Of what is only said: where what is said is so, else where that which it is said of is ("said that prices in Oslo are rising")."""
    made.site = because_of("where what is assessed is", under(scene, made, made.trigger) or finest(_of_assessed(scene, made)))


def _of_assessed(scene: Scene, made: Found) -> Iterator[Site]:
    """ "the dire state of mines in Norland": where that is which is assessed; what somebody only feels about it ("alarm at events in Oslo") is elsewhere."""
    if made.type == "COMMENT":
        assessed = (word for word in made.recipients if word.dep != "pobj" and not word.name)
        yield from (site for word in assessed if (site := under(scene, made, word)))


def _of_town(scene: Scene, made: Found) -> Site | None:
    """ "An Oslo court jailed Hale", "a court in Oslo acquitted Hale", "the consulate in Oslo protested": a court and a post act where they sit."""
    seats = [word for word in made.actors if word.lemma in words_of("seats")]
    inside = (one for word in seats for one in (*(children(word, "compound") if word.lemma == "court" else ()), *prepositional(word, "in")))
    sites = (site for one in inside if (site := site_of(scene, one)) is not None)
    return next((site for site in sites if site.draft.type == "place"), None)


def _of_talks(scene: Scene, made: Found) -> Site | None:
    """ "Talks resumed in Doha": where the verb of the talks is."""
    verb = made.trigger.head
    is_theirs = made.type == "CONSULT" and made.trigger.pos == "NOUN" and made.trigger.dep in ("nsubj", "nsubjpass") and verb.lemma in words_of("occurrences")
    return under(scene, made, verb) if is_theirs else None


def _of_posting(scene: Scene, made: Found) -> Site | None:
    """ "summoned the ambassador of Norland in Oslo": where the envoy is posted."""
    if made.trigger.lemma != "summon":
        return None
    summoned = scene.clauses.objects(made.trigger)
    parts = (one for word in summoned for one in (word, *(two for prep in children(word, "prep") for two in through(prep))))
    led = (noun for one in parts for noun in prepositional(one, "in"))
    return next((site for noun in led if (site := site_of(scene, noun)) is not None and site.draft.type != "country"), None)


def _on_occasion(scene: Scene, made: Found) -> Site | None:
    """ "met them during a stop in Oslo", "flew to Oslo and met them": where they are when they do it."""
    verb = made.trigger
    if verb.pos != "VERB" or made.type == "COMMENT":
        return None
    stays = [noun for prep in children(verb, "prep") if prep.lower in ("during", "on", "at") for noun in through(prep) if noun.lemma in words_of("occasions")]
    led = [prep for noun in stays for prep in children(noun, "prep") if prep.lower in words_of("place prepositions") or prep.lower == "to"]
    before = first_conjunct(verb)
    if before is not verb and before.lemma in words_of("goings") and child(verb, "nsubj", "nsubjpass") is None:
        led += [prep for prep in children(before, "prep") if prep.lower in ("to", "in")]
    return next((site for prep in led for noun in through(prep) if (site := site_of(scene, noun))), None) or _on_a_visit(scene, made)


def _on_a_visit(scene: Scene, made: Found) -> Site | None:
    """ "Hale will travel to Oslo. She will meet union leaders.": where the visit told last leads, if the visitor is the same and nothing else says where."""
    here = scene.tree.sentences[made.trigger.sentence]
    is_met = made.trigger.lemma in words_of("meetings of visitors") and first_conjunct(made.trigger).is_root
    if not is_met or any(word.name in ("GPE", "LOC", "FAC") and word.dep == "pobj" and word.head.lower != "of" for word in here.words):
        return None
    near = scene.matches_before(here.words[0], reach=VISIT_REACH)
    visit = next((match for match in near if match.frame.mode == "visit" and match.frame.part == "verb"), None)
    visitors = {id(draft) for word in made.actors if (draft := scene.references.draft(word)) is not None}
    if visit is None or not any(id(scene.references.draft(word)) in visitors for word in scene.clauses.subjects(visit.head)):
        return None
    return next((site for word in sufferers(scene, visit) if (site := site_of(scene, word))), None)


def _of_sufferers(scene: Scene, made: Found) -> Iterator[Site]:
    """The place that it is done to, that somebody flees or enters, or that stands in the name of what is attacked."""
    match = scene.match(made.trigger)
    if match is not None and match.frame.mode == "visit":
        yield from (site for word in made.recipients if (site := site_of(scene, word)))
    if made.type not in PHYSICAL:
        return
    sites = words_of("sites named after places") | words_of("sites named after towns")
    entered = [word for word in scene.clauses.objects(made.trigger) if made.type in GOES_TO or word.lemma in sites]
    for site in (site_of(scene, word) for word in (*made.recipients, *entered) if not is_fought_with(word)):
        if site is not None and not (made.type == "PROTEST" and site.draft.type == "country"):
            yield site


def _of_its_people_or_clause(scene: Scene, made: Found) -> Iterator[Site]:
    """The seat of who takes part, and the place of what it hangs on."""
    sites = (
        because_of("the seat of who takes part", _of_its_institution(scene, made)),
        because_of("the country whose office it is", _of_its_office(scene, made)),
        because_of("stands under what it hangs on", inherited(scene, made)),
    )
    yield from (site for site in sites if site is not None)


def _of_its_institution(scene: Scene, made: Found) -> Site | None:
    return next((site for word in (*made.recipients, *made.actors) if (site := seat_of_institution(scene, word))), None)


def _of_its_office(scene: Scene, made: Found) -> Site | None:
    """ "is sworn in as president of Norland", "the Norse premier resigns": an office is taken and left where it is held."""
    if made.type not in OF_OFFICES and made.mode != RESIGNING:
        return None
    taken = [noun for name in ("as", "of") for noun in prepositional(made.trigger, name)] + children(made.trigger, "oprd", "attr")
    beside = [one for word in made.people for one in (word, *children(word, "compound", "appos", "nmod"))]
    held = next(((office, code) for office in (*taken, *beside) if is_office(office.lemma) and (code := country_of(office))), None)
    return _land_in(scene, *held) if held is not None else None


def _land_in(scene: Scene, phrase: Word, code: str) -> Site:
    """The country that a noun phrase speaks of, at the characters that name it or at all of them."""
    land, (start, end) = scene.cast.roster.country(code), scene.cast.span(phrase)
    span = next((one for one in sorted(land.spans) if start <= one[0] and one[1] <= end), (start, end))
    land.spans.add(span)
    return Site(land, span)


def _country_of(scene: Scene, site: Site) -> Site:
    """A place that a vote inherits from its sentence stands for the country: parliaments are not elected in a square."""
    country = scene.cast.country(site.draft.country)
    return Site(country, site.span, f"{site.rule}; what a whole country does is of the country") if country is not None else site
