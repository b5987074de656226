"""This file finds where something happens from what stands around it: what it hangs on, what caused it, what it led to, the sentence before."""

from __future__ import annotations

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.model import AFFIRMED
from akyn.read.above.contexts import content_of
from akyn.read.above.happening import happening, strikes
from akyn.read.frames.families import PHYSICAL, SITUATION
from akyn.read.scene.charges import is_charge
from akyn.read.scene.found import Found, Site
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import clauses_of_cause, tells_of_cause, through
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, back_in_paragraph, child, children, conjuncts, first_conjunct, is_beside_with
from akyn.read.where.beneath import finest, is_fought_with, says_where, under
from akyn.read.where.sites import site_of
from akyn.read.who.sufferers import sufferers

INHERITING = frozenset({"xcomp", "conj", "acl", "pcomp", "prep", "agent"})  # what hangs so happens where what it hangs on does
EVENTS = frozenset({"ASSAULT", "CASUALTY", "COERCE", "AID", "FLEE", "PROTEST"})  # what goes on where it was told to go on
REACH = 2  # sentences back that a place is carried over
FRONT_WORDS = 2  # a place in front of a sentence is led to by one of its first words


def inherited(scene: Scene, made: Found) -> Site | None:
    """The place under what the predicate hangs on, as far as what is said to happen there; what somebody only is by it ("the ousted premier") was elsewhere."""
    node = made.trigger
    is_of_another_day = node.dep == "acl" and scene.times.on(node) is not None  # "Hale, ousted in 2010, lives in Oslo"
    if (node.dep == "amod" and node.tag in ("VBN", "JJ")) or says_where(node) or is_of_another_day:
        return None
    told = happening(node)
    if told is not None and (site := under(scene, made, told)):
        return site
    for other in children(node, "conj"):
        if node.pos == "VERB" and _shares_place(node, other) and (site := under(scene, made, other)):
            return site
    for governor in ancestors(made.trigger):
        if not _is_there_as_well(scene, node, governor):
            return under(scene, made, governor) if node.dep == "relcl" and governor.pos == "NOUN" else None
        site = under(scene, made, governor) or next((site for one in children(governor, "xcomp") if (site := under(scene, made, one))), None)
        if site is None and node.dep == "conj":
            site = _of_attacked(scene, governor)  # "took over Oslo and looted shops"
        if site is not None:
            return site
        node = governor
    return None


def _shares_place(verb: Word, other: Word) -> bool:
    """ "killed ten and hurt twenty in Oslo", "a bus was set on fire and a shop looted in Oslo": where the last is said to be, all are."""
    is_gapped = other.tag == "VBN" and child(other, "aux", "auxpass") is None
    return other.pos == "VERB" and other.lemma not in words_of("goings") and (is_gapped or child(other, "nsubj", "nsubjpass") is None)


def _is_there_as_well(scene: Scene, node: Word, governor: Word) -> bool:
    """True where what hangs on a governor happens in the same place: a noun, a bare participle, no report and no other time."""
    if governor.pos == "VERB" and speech_stance(governor.lemma) is not None and node.dep not in SUBJECTS:
        return False
    if governor.dep == "prep" and governor.lower == "for" and is_charge(scene, governor.head):
        return False
    if governor.dep == "prep" and governor.lower in words_of("circumstances") and node.pos != "NOUN":
        return False
    if node.dep == "advcl":
        return is_beside_with(node) or (node.tag == "VBG" and not children(node, "mark"))
    return node.pos in ("NOUN", "PROPN", "NUM", "ADJ") or node.dep in INHERITING


def where(scene: Scene, made: Found) -> Site | None:
    """ "Oslo, where two were hurt": the place that a relative "where" stands for."""
    for node in (made.trigger, *ancestors(made.trigger)):
        if node.dep == "relcl":
            is_of_place = any(one.lower == "where" for one in node.children)
            site = site_of(scene, node.head) or under(scene, made, node.head) if is_of_place else None
            return site or (_named_last(scene, node.head, back=0) if is_of_place and scene.times.is_time(node.head) else None)
    return None


def there(scene: Scene, made: Found) -> Site | None:
    """ "fled to Oslo and was arrested there": the place named last; "there" in front of what there is stands for none."""
    word = next((one for one in children(made.trigger, "advmod") if one.lower == "there"), None)
    if word is None and made.type in PHYSICAL:  # "burned a depot there"; concern over what is there is not there
        word = next((one for noun in scene.clauses.objects(made.trigger) for one in children(noun, "advmod") if one.lower == "there"), None)
    return _named_last(scene, word, back=1) if word is not None else None


def _named_last(scene: Scene, word: Word, *, back: int) -> Site | None:
    """The town, or else the country, that was named last before a word, in its sentence or as many before it."""
    near = scene.cast.roster.named_before(word, reach=back)
    for kind in ("place", "country"):
        named = [head for head, draft in near if draft.type == kind]
        if named:
            return site_of(scene, named[-1])
    return None


def of_its_cause(scene: Scene, made: Found) -> Site | None:
    """ "killed after a flood in Oslo", "rescued when a boat sank off Oslo", "a raid on Oslo left ten dead": the hurt are where what hurt them was."""
    if made.type not in ("CASUALTY", "AID"):
        return None
    verb = made.trigger.head if made.trigger.dep == "acomp" else made.trigger
    nouns = [noun for prep in children(verb, "prep") if prep.lower in words_of("circumstances") for noun in through(prep)]
    clauses = (two for one in clauses_of_cause(verb) for two in conjuncts(one))
    return next((site for cause in (*nouns, *children(verb, "nsubj"), *clauses) if (site := under(scene, made, cause) or _of_hit(scene, cause))), None)


def meanwhile(scene: Scene, made: Found) -> Site | None:
    """ "kills a guard while he is riding a bus in Oslo": whom it befalls is there as it does."""
    clauses = (one for one in children(made.trigger, "advcl") if made.type in EVENTS and _is_meanwhile(one))
    return next((site for one in clauses if (site := under(scene, made, one))), None)


def _is_meanwhile(clause: Word) -> bool:
    is_together = any(one.lower in words_of("meanwhile") for one in children(clause, "mark", "advmod"))
    return is_together and clause.tag == "VBG" and any(one.pos == "PRON" for one in children(clause, "nsubj"))


def struck(scene: Scene, made: Found) -> Site | None:
    """ "a storm strikes Oslo", "a blackout leaves most of Norland without power", "a power cut affecting Oslo": what happens of itself is where it strikes."""
    if made.mode != SITUATION:
        return None
    verbs = [made.trigger, *(one for one in children(made.trigger, "acl") if one.tag == "VBG")]
    hit = (noun for verb in verbs for noun in children(verb, "dobj"))
    parts = (one for noun in hit for one in (noun, *_shares_of(noun)))
    return finest(site for one in parts if (site := site_of(scene, one)))


def _shares_of(noun: Word) -> list[Word]:
    """ "most of Norland", "much of the coast": of what it is a share."""
    is_share = noun.lower == "much" or noun.lemma in words_of("parts of a number")
    return [one for prep in children(noun, "prep") if is_share and prep.lower == "of" for one in through(prep)]


def what_it_led_to(scene: Scene, made: Found) -> Site | None:
    """ "A curfew is declared in Oslo after crowds loot a bank": what led to it was where it is."""
    node = made.trigger
    if made.type not in EVENTS or says_where(node):
        return None
    while not node.is_root and not tells_of_cause(node):
        if not _is_there_as_well(scene, node, node.head):
            return None
        node = node.head
    match = next((match for word in (node.head, *children(node.head, "nsubj", "nsubjpass")) if (match := scene.match(word)) is not None), None)
    if node.is_root or not (_refers_back(node) or (match is not None and match.type in EVENTS)):
        return None
    return finest(site for site in (under(scene, made, node.head), _of_hit(scene, node.head)) if site is not None)


def _refers_back(clause: Word) -> bool:
    """ "shut its branches in Oslo after two of them were looted", "after shots at the neighbouring embassy": what was told before is meant."""
    parts = [*children(clause, "nsubj", "nsubjpass", "dobj"), *(noun for prep in children(clause, "prep") for noun in through(prep))]
    near = [two for one in parts for two in (one, *one.children, *(three for prep in children(one, "prep") for three in through(prep)))]
    return any(one.lower in words_of("words for what is near") for one in near)


def carried_on(scene: Scene, made: Found) -> Site | None:
    """ "A flood hits Oslo. Three people are killed.": where the last sentence of the paragraph that says a place is, while the same is told of."""
    is_told = made.stance in AFFIRMED or (made.stance == "denied" and made.type == "CASUALTY")  # "No one is hurt"
    if not is_told or not (_goes_on(made) or _is_meant_again(made)):
        return None
    for here, before in back_in_paragraph(scene.tree, made.trigger.sentence, reach=REACH):
        if _names_place(here) or is_elsewhere(here):
            return None
        if _names_place(before):
            return _only(_sites_told(scene, made, before))
    return None


def _goes_on(made: Found) -> bool:
    return made.type in EVENTS and _is_main(made.trigger)


def _is_meant_again(made: Found) -> bool:
    """ "The blast occurred near a bar": an event that was told before."""
    noun = made.trigger
    is_known = any(one.lower in ("the", "this", "these", "those") for one in children(noun, "det"))
    return made.type in EVENTS and noun.pos == "NOUN" and noun.dep in SUBJECTS and noun.head.is_root and is_known


def _names_place(sentence: Sentence) -> bool:
    return any(word.name in ("GPE", "LOC", "FAC") for word in sentence.words)


def is_elsewhere(sentence: Sentence) -> bool:
    """ "in a separate attack", "in other incidents", "elsewhere": not where the last one was."""
    return any(word.lower in words_of("words for elsewhere") or (word.lower == "other" and word.head.dep == "pobj") for word in sentence.words)


def _sites_told(scene: Scene, made: Found, sentence: Sentence) -> list[Site]:
    """Where a sentence says that its main clause, and the events that it names, are."""
    told = [word for word in sentence.words if (match := scene.match(word)) is not None and match.type in EVENTS and word.pos == "NOUN"]
    main = _main_of(sentence.root)
    mains = conjuncts(main) if main is not None else []
    found = (site for word in (*mains, *told) if (site := under(scene, made, word) or (_of_hit(scene, word) if word in mains else None)))
    return list(found)


def _only(sites: list[Site]) -> Site | None:
    """The town, or else the country, that is told of alone."""
    for is_town in (True, False):
        some = [site for site in sites if (site.draft.type != "country") == is_town]
        if some:
            return some[0] if len({site.draft.key for site in some}) == 1 else None
    return None


def _is_main(verb: Word) -> bool:
    """True for the verb, or the adjective, of a sentence's main clause, of what somebody new says there ("three died, police say"), and beside these."""
    first = first_conjunct(verb.head if verb.dep == "acomp" else verb)
    if first.is_root:
        return True
    return first.head.is_root and first is _main_of(first.head) and not any(one.pos == "PRON" for one in children(first.head, "nsubj"))


def _main_of(root: Word) -> Word | None:
    """What a sentence tells: its main verb, or what that reports; None for a verb of saying that reports nothing."""
    return root if speech_stance(root.lemma) is None else content_of(root)


def _of_hit(scene: Scene, verb: Word) -> Site | None:
    """ "A flood hits Oslo", "guards stormed the port of Oslo": what the verb strikes."""
    hit = children(verb, "dobj") if strikes(verb) else []
    return next((site for word in hit if (site := site_of(scene, word))), None) or _of_attacked(scene, verb)


def _of_attacked(scene: Scene, cause: Word) -> Site | None:
    """ "an attack on Oslo": Oslo."""
    match = scene.match(cause)
    attacked = sufferers(scene, match) if match is not None and match.type in ("ASSAULT", "COERCE") else []
    return next((site for word in attacked if not is_fought_with(word) and (site := site_of(scene, word))), None)


def in_front(scene: Scene, made: Found) -> Site | None:
    """ "In Norland, ...", "Unrest in Norland: ...": a place in front covers its sentence; "police in Norland say" only that they say so."""
    is_said = any(node.dep == "ccomp" for node in (made.trigger, *ancestors(made.trigger)))
    words = scene.tree.sentences[made.trigger.sentence].words[:FRONT_WORDS]
    preps = [word for word in words if word.dep == "prep" and word.lower in ("across", "at", "in", "near", "outside", "throughout")]
    preps = [prep for prep in preps if not (is_said and _is_of_people(scene, prep.head))]
    return next((site for prep in preps for noun in through(prep) if (site := site_of(scene, noun))), None)


def _is_of_people(scene: Scene, noun: Word) -> bool:
    return noun.dep in SUBJECTS and noun.head.i > noun.i and scene.match(noun) is None
