"""This file settles where it happened: under its own words, with whom it is done to, or where its sentence stands."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.read.clauses import clauses_of_cause, through
from akyn.read.families import GOES_TO, NATIONAL, PHYSICAL, SPEECH
from akyn.read.found import Found, Site, because_of
from akyn.read.scene import Scene
from akyn.read.sites import seat_of_institution, site_of
from akyn.read.sufferers import sufferers
from akyn.read.tree import Word, ancestors, child, children, first_conjunct

CLAUSE_DEPS = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "xcomp"})
ROLE_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})
INHERITING = frozenset({"xcomp", "conj", "acl", "pcomp", "prep", "agent"})  # what hangs so happens where what it hangs on does
VISIT_REACH = 3  # sentences that a visit is told over
HAPPENING = frozenset({"ASSAULT", "CASUALTY", "COERCE", "AID"})  # what goes on where it was told to go on
FRONT_WORDS = 2  # a place in front of a sentence is led to by one of its first words


def settle_place(scene: Scene, made: Found) -> None:
    """The place in its own words, a town before a country; else, for what happens somewhere, the place that stands over it."""
    own = (replace(site, rule="stands under its own words") for site in _in_its_words(scene, made))
    theirs = (replace(site, rule="whom it is done to is there") for site in _of_sufferers(scene, made))
    made.site = _finest((*own, *theirs)) or because_of("where they are for it", _on_occasion(scene, made))
    if made.site is None and made.type in PHYSICAL:
        made.site = (
            because_of("the place that “where” stands for", _where(scene, made))
            or because_of("the seat of who takes part", _of_its_institution(scene, made))
            or because_of("stands under what it hangs on", _inherited(scene, made))
            or because_of("stands in front of its sentence", _in_front(scene, made))
            or because_of("the place of what caused it", _of_its_cause(scene, made))
            or because_of("goes on from the sentence before, which is there", _carried_on(scene, made))
        )
        if made.site and made.type in NATIONAL:
            made.site = _country_of(scene, made.site)


def _finest(sites: Iterable[Site]) -> Site | None:
    """A town before a country, the first of equals."""
    return max(sites, key=lambda site: site.draft.type != "country", default=None)


def _in_its_words(scene: Scene, made: Found) -> Iterator[Site]:
    """The places under the predicate, and under those who take part; a speech act is only where its own words say."""
    predicate = (made.trigger, *(word for word in made.words if word is not made.trigger))
    people = made.people if made.type not in SPEECH or made.type == "CONSULT" else []
    yield from (site for node in (*predicate, *people) if (site := _under(scene, made, node)))


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
    near = (match for match in scene.predicates.matches.values() if 0 < here.root.sentence - match.head.sentence <= VISIT_REACH)
    visits = [match for match in near if match.frame.mode == "visit" and match.frame.part == "verb"]
    visitors = {id(draft) for word in made.actors if (draft := scene.references.draft(word)) is not None}
    if not visits or not any(id(scene.references.draft(word)) in visitors for word in scene.clauses.subjects(visits[-1].head)):
        return None
    return next((site for word in sufferers(scene, visits[-1]) if (site := site_of(scene, word))), None)


def _of_sufferers(scene: Scene, made: Found) -> Iterator[Site]:
    """The place that it is done to, that somebody flees or enters, or that stands in the name of what is attacked."""
    match = scene.match(made.trigger)
    if match is not None and match.frame.mode == "visit":
        yield from (site for word in made.recipients if (site := site_of(scene, word)))
    if made.type not in PHYSICAL:
        return
    entered = scene.clauses.objects(made.trigger) if made.type in GOES_TO else []
    for site in (site_of(scene, word) for word in (*made.recipients, *entered) if not _is_fought_with(word)):
        if site is not None and not (made.type == "PROTEST" and site.draft.type == "country"):
            yield site


def _is_fought_with(word: Word) -> bool:
    """ "clashes with Norland": an opponent, who may be anywhere."""
    return word.dep == "pobj" and word.head.lower in ("with", "between")


def _where(scene: Scene, made: Found) -> Site | None:
    """ "Oslo, where two were hurt": the place that a relative "where" stands for."""
    for node in (made.trigger, *ancestors(made.trigger)):
        if node.dep == "relcl":
            is_of_place = any(one.lower == "where" for one in node.children)
            return site_of(scene, node.head) or _under(scene, made, node.head) if is_of_place else None
    return None


def _of_its_institution(scene: Scene, made: Found) -> Site | None:
    return next((site for word in (*made.recipients, *made.actors) if (site := seat_of_institution(scene, word))), None)


def _inherited(scene: Scene, made: Found) -> Site | None:
    """The place under what the predicate hangs on, as far as what is said to happen there; what somebody only is by it ("the ousted premier") was elsewhere."""
    node = made.trigger
    if (node.dep == "amod" and node.tag in ("VBN", "JJ")) or says_where(node):
        return None
    for other in children(node, "conj"):
        if node.pos == "VERB" and _shares_place(node, other) and (site := _under(scene, made, other)):
            return site
    for governor in ancestors(made.trigger):
        if not _is_there_as_well(node, governor):
            return _under(scene, made, governor) if node.dep == "relcl" and governor.pos == "NOUN" else None
        site = _under(scene, made, governor) or next((site for one in children(governor, "xcomp") if (site := _under(scene, made, one))), None)
        if site is not None:
            return site
        node = governor
    return None


def _shares_place(verb: Word, other: Word) -> bool:
    """ "killed ten and hurt twenty in Oslo", "a bus was set on fire and a shop looted in Oslo": where the last is said to be, all are."""
    is_gapped = other.tag == "VBN" and child(other, "aux", "auxpass") is None
    return other.pos == "VERB" and other.lemma not in words_of("goings") and (is_gapped or child(other, "nsubj", "nsubjpass") is None)


def says_where(node: Word) -> bool:
    """ "in the border regions": somewhere, though nobody can say where; not where something else is."""
    nouns = (noun for prep in children(node, "prep") if prep.lower in ("in", "at", "near") for noun in through(prep))
    return any(noun.lemma in words_of("places") and not noun.name for noun in nouns)


def _is_there_as_well(node: Word, governor: Word) -> bool:
    """True where what hangs on a governor happens in the same place: a noun, a bare participle, no report and no other time."""
    if governor.pos == "VERB" and speech_stance(governor.lemma) is not None and node.dep not in ("nsubj", "nsubjpass"):
        return False
    if governor.dep == "prep" and governor.lower in words_of("circumstances") and node.pos != "NOUN":
        return False
    if node.dep == "advcl":
        return node.tag == "VBG" and not children(node, "mark")
    return node.pos in ("NOUN", "PROPN", "NUM", "ADJ") or node.dep in INHERITING


def _in_front(scene: Scene, made: Found) -> Site | None:
    """ "In Norland, ...": a place in front covers its sentence."""
    words = scene.tree.sentences[made.trigger.sentence].words[:FRONT_WORDS]
    preps = (word for word in words if word.dep == "prep" and word.lower in ("in", "across", "throughout"))
    return next((site for prep in preps for noun in through(prep) if (site := site_of(scene, noun))), None)


def _of_its_cause(scene: Scene, made: Found) -> Site | None:
    """ "killed after a flood in Oslo", "rescued when a boat sank off Oslo": the hurt are where what hurt them was."""
    if made.type not in ("CASUALTY", "AID"):
        return None
    verb = made.trigger.head if made.trigger.dep == "acomp" else made.trigger
    nouns = [noun for prep in children(verb, "prep") if prep.lower in words_of("circumstances") for noun in through(prep)]
    return next((site for cause in (*nouns, *clauses_of_cause(verb)) if (site := _under(scene, made, cause) or _of_attacked(scene, cause))), None)


def _carried_on(scene: Scene, made: Found) -> Site | None:
    """ "A flood hits Oslo. Three people are killed.": where the main clause of the sentence before is, in one paragraph."""
    if made.type not in HAPPENING or made.trigger.sentence == 0 or made.stance != "asserted":
        return None
    here, before = scene.tree.sentences[made.trigger.sentence], scene.tree.sentences[made.trigger.sentence - 1]
    is_apart = "\n" in scene.tree.text[before.end : here.start] or speech_stance(before.root.lemma) is not None
    if is_apart or not _is_main(made.trigger) or any(word.name in ("GPE", "LOC", "FAC") for word in here.words):
        return None
    told = [word for word in before.words if (match := scene.match(word)) is not None and match.type in HAPPENING and word.pos == "NOUN"]
    hit = children(before.root, "dobj") if before.root.lemma in words_of("occurrences") else []
    there = (site for word in (before.root, *told) if (site := _under(scene, made, word)))
    return next(there, None) or next((site for word in hit if (site := site_of(scene, word))), None)


def _is_main(verb: Word) -> bool:
    """True for the verb, or the adjective, of a sentence's main clause or of what is coordinated with it."""
    verb = verb.head if verb.dep == "acomp" else verb
    return first_conjunct(verb).is_root


def _of_attacked(scene: Scene, cause: Word) -> Site | None:
    """ "an attack on Oslo": Oslo."""
    match = scene.match(cause)
    attacked = sufferers(scene, match) if match is not None and match.type in ("ASSAULT", "COERCE") else []
    return next((site for word in attacked if not _is_fought_with(word) and (site := site_of(scene, word))), None)


def _country_of(scene: Scene, site: Site) -> Site:
    """A place that a vote inherits from its sentence stands for the country: parliaments are not elected in a square."""
    country = scene.cast.country(site.draft.country)
    return Site(country, site.span, f"{site.rule}; what a whole country does is of the country") if country is not None else site


def _under(scene: Scene, made: Found, node: Word) -> Site | None:
    """The place that hangs on a word: a town before a country, the nearer of equals; before an event noun only where nothing nearer is."""
    parts = list(_part_of(made, node))
    led_to = _finest(site for one in parts for site in _led_to(scene, made, one))
    if led_to is not None or made.type not in PHYSICAL:
        return led_to
    return _finest(site for one in parts if _is_before_event(made, node, one) and (site := site_of(scene, one) or _home_of(scene, one)))


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
        if (one.dep in CLAUSE_DEPS and not _is_of_event(made, one)) or _leads_astray(one) or (one.dep in ROLE_DEPS and one.i in people):
            continue
        yield one
        is_past = one.dep == "acl" and one.head.dep == "appos"  # "Basel, an editor exiled in Norland"
        if made.type not in SPEECH and not is_past:
            queue.extend(one.children)


def _is_of_event(made: Found, clause: Word) -> bool:
    """ "violence that has left many dead across Norland": a clause that says more of the event noun itself."""
    return clause.dep == "relcl" and clause.head.pos == "NOUN" and clause.head in made.words and not any(one.lower == "where" for one in clause.children)


def _leads_astray(one: Word) -> bool:
    """ "after", "for": behind these stands another happening, or what it was for."""
    return one.dep == "prep" and (one.lower in words_of("circumstances") or one.lower in ("for", "against"))


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
    if made.type in GOES_TO and prep.lower in (words_of("goal prepositions") if made.type in PHYSICAL else ("to", "into")):
        return True
    if prep.lower == "into" and made.type in ("ASSAULT", "COERCE") and made.trigger.pos == "NOUN":
        return True  # "a raid into Norland"
    is_left = prep.lower == "from" and made.trigger.lemma in words_of("leavings")
    return is_left or (prep.lower == "on" and noun.lemma in words_of("parts of places"))


def _is_off(prep: Word) -> bool:
    """ "shot dead north of Oslo"."""
    return prep.lower == "of" and prep.head.lower in words_of("parts of places") and prep.head.dep == "advmod"


def _is_before_event(made: Found, node: Word, one: Word) -> bool:
    """ "the Oslo protests": what stands before an event noun."""
    is_before = one.head is node and one.dep in ("poss", "compound", "amod")
    return is_before and node is made.trigger and node.pos == "NOUN" and one not in made.actors
