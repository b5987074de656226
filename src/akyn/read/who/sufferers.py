"""This file says to whom it is done, what a predicate says."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.lang.en.vocabulary import classes_of, person_classes, speech_noun_stance, words_of
from akyn.read.frames.families import HARMS
from akyn.read.frames.frames import Match
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional, through
from akyn.read.syntax.nouns import is_definite, wrapping
from akyn.read.syntax.reasons import because
from akyn.read.syntax.tree import (
    PLACE_LABELS,
    SUBJECTS,
    WHO_ACTS,
    Word,
    ancestors,
    child,
    children,
    conjuncts,
    first_conjunct,
    is_passive,
    is_to_infinitive,
    over_of,
    subtree,
)  # fmt: skip
from akyn.read.who.against import against, answered, driven, harmed_in, opposed, unwanted
from akyn.read.who.doers import REACH, doers, sentence_to, told_before
from akyn.read.who.filling import fillers, is_called_by_harm, recipients, role
from akyn.read.who.topics import topics
from akyn.read.who.towards import given, is_somebody, led_to

PROMISES = frozenset({"AGREE", "COOPERATE", "SUPPORT"})
QUARRELS = frozenset({"ACCUSE", "ASSAULT", "REJECT"})
ANSWERS = frozenset({"AGREE", "CONCEDE", "REJECT", "SUPPORT"})  # what is done to a request by those to whom it is made
TAKING = frozenset({"ANNUL", "COERCE", "OUST", "SANCTION"})  # what is done to somebody by what is done to his own
TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def sufferers(scene: Scene, match: Match) -> list[Word]:
    """To whom it is done: where the frame says; else whom the kind lets us look for elsewhere."""
    rules = (
        by_own_hand, _who_stands_trial, _sentenced, given, recipients, _elsewhere, _promised, _in_small_clause, _whose_matter, _partners, _hosts, _aimed_at,
        _assessed, led_to, _tied, _claiming, _answering, _befallen_before, _wronged, _deprived, opposed, against, unwanted, driven,
        harmed_in, answered,
    )  # fmt: skip
    told = next((found for find in rules if (found := find(scene, match))), [])
    found = [one for word in told for one in _instead_of_event(scene, word, match) if not _is_only_where(scene, match, one)]
    if match.frame.part == "noun" and not found:
        found = _shared(scene, match)
    if match.type == "CASUALTY" and match.frame.part == "noun" and person_classes(match.head.lemma):
        found = [one for one in found if one.name in ("PERSON", "NORP") or person_classes(one.lemma)]
        found = found or _who_they_are(scene, match) or [match.head]  # "victims of a flood"
    if match.type == "CASUALTY" and is_called_by_harm(match.head):
        found = [match.head]
    if match.type == "CASUALTY" and match.frame.part == "verb":
        counted = _counted(scene, match)
        found = counted if counted and counted[0] not in found else found
    return found


@because("who does “{}” to nobody else")
def by_own_hand(scene: Scene, match: Match) -> list[Word]:
    """ "The general killed himself", "The guard took his own life": the general, the guard."""
    verb = match.head
    if match.frame.part != "verb" or match.type != "CASUALTY" or is_passive(verb):
        return []
    is_life = any(one.lemma == "life" and any(two.lower == "own" for two in one.children) for one in children(verb, "dobj"))
    is_own = is_life or any(one.lower.endswith(("self", "selves")) for one in children(verb, "dobj"))
    return fillers(scene, scene.clauses.surface(verb)) if is_own else []


@because("whose is what “{}” turns down")
def _claiming(scene: Scene, match: Match) -> list[Word]:
    """ "dismissed opposition claims that ...": the opposition."""
    things = scene.clauses.objects(match.head) if match.type == "REJECT" and match.frame.part == "verb" else []
    before = [one for thing in things if not thing.name for one in children(thing, "amod", "compound", "nmod", "poss")]
    return fillers(scene, [one for one in before if is_somebody(scene, one)])


@because("whose is what “{}” takes away")
def _deprived(scene: Scene, match: Match) -> list[Word]:
    """ "suspended Hale's mandate", "revoked the licence of the bank", "suspended the training of guards": Hale, the bank, the guards."""
    if match.frame.part != "verb" or match.type not in TAKING:
        return []
    things = [one for one in scene.clauses.objects(match.head) if not one.name]
    owners = [one for thing in things for one in (*children(thing, "poss"), *prepositional(thing, "of"))]
    owners += [two for one in owners if one.pos == "NOUN" and not is_somebody(scene, one) for two in children(one, "poss")]
    return fillers(scene, [one for one in owners if is_somebody(scene, one)])


@because("who answers “{}”")
def _answering(scene: Scene, match: Match) -> list[Word]:
    """ "Norland will deny Sweden's request": it was made to Norland."""
    noun = wrapping(first_conjunct(match.head))
    verb = noun.head if noun.dep in ("dobj", "nsubjpass") else noun.head.head if noun.dep == "pobj" and noun.head.lower == "to" else None
    answer = scene.match(verb) if verb is not None and match.type == "REQUEST" and match.frame.part == "noun" else None
    if answer is None or answer.type not in ANSWERS or answer.frame.part != "verb":
        return []
    asking = {id(draft) for one in doers(scene, match) if (draft := scene.references.draft(one)) is not None}
    return [one for one in doers(scene, answer) if id(scene.references.draft(one)) not in asking]


@because("subject of the passive “{}”")
def _wronged(scene: Scene, match: Match) -> list[Word]:
    """ "The vote was rigged": the vote, where nobody is said to have done it."""
    is_of_doer = match.type == "ACCUSE" and match.frame.part == "verb" and match.frame.recipient == "subject"
    return fillers(scene, scene.clauses.objects(match.head)) if is_of_doer and is_passive(match.head) else []


@because("to whom it is done, as was told before “{}”")
def _befallen_before(scene: Scene, match: Match) -> list[Word]:
    """ "Police detained ten miners. The arrests went on": the miners."""
    goes_on = match.head.dep in SUBJECTS and match.head.head.lemma in words_of("occurrences") | words_of("persistings")
    before = told_before(scene, match) if goes_on else None
    return sufferers(scene, before) if before is not None else []


@because("who is said to be “{}”")
def _who_they_are(scene: Scene, match: Match) -> list[Word]:
    """ "Migrants have been victims of violence": the migrants."""
    is_said = match.head.dep == "attr" and match.head.head.lemma in ("be", "become")
    return fillers(scene, scene.clauses.surface(match.head.head)) if is_said else []


@because("who is asked to, or is hit by, what “{}” says")
def _elsewhere(scene: Scene, match: Match) -> list[Word]:
    """Who is to do what is asked; whom an attack that is itself a subject hits ("the attack killed two")."""
    head = match.head
    if match.type == "REQUEST" or (match.type == "THREATEN" and not any(children(one, "mark") for one in children(head, "ccomp"))):
        return fillers(scene, _bidden(head))
    if match.frame.part == "noun" and head.dep == "dobj" and head.head.lemma in words_of("sufferings"):
        return fillers(scene, scene.clauses.surface(head.head))
    is_subject = match.frame.part == "noun" and head.dep == "nsubj" and scene.match(head.head) is None and head.head.lemma not in words_of("occurrences")
    return fillers(scene, scene.clauses.objects(head.head)) if is_subject and match.type == "ASSAULT" else []


def _is_only_where(scene: Scene, match: Match, word: Word) -> bool:
    """ "a blast in Oslo", "clashes in the city": a place behind a preposition of place is where, not to whom."""
    whole = over_of(word)
    outer = whole if whole is not None and whole.lemma in words_of("places") else word
    if match.type == "MOBILIZE" and outer.dep == "pobj" and outer.head.lower != "against" and _is_ground(scene, outer):
        return True  # "moved tanks to the border", "sent troops to Bergen": to a country, they are sent against or for it
    preps = words_of("place prepositions") if match.frame.part == "noun" else {"in"} if match.type == "COERCE" else set()
    outer = first_conjunct(outer)
    is_behind = outer.dep == "pobj" and outer.head.lower in preps and outer.head.head is match.head
    return is_behind and (outer is not word or word.name in PLACE_LABELS or word.lemma in words_of("places"))


def _is_ground(scene: Scene, word: Word) -> bool:
    """A border, a street, a town; a country is more than ground, and so is what is a country's own ("Norland's border")."""
    owners = (scene.draft(one) for one in (*children(word, "poss"), *prepositional(word, "of")) if one.name == "GPE")
    if any(draft is not None and draft.type == "country" for draft in owners):
        return False
    draft = scene.draft(word) if word.name in ("FAC", "GPE", "LOC") else None
    return draft.type == "place" if draft is not None else word.lemma in words_of("places")


@because("who undergoes that in which “{}” is said")
def _who_stands_trial(scene: Scene, match: Match) -> list[Word]:
    """ "Two men were put on trial accused of theft": the men."""
    noun, verb = match.head.head, match.head.head.head.head
    if match.type != "ACCUSE" or match.head.dep != "acl" or noun.dep != "pobj" or verb.pos != "VERB" or scene.match(noun) is not None:
        return []  # "died in an attack blamed on rebels": the dead are not blamed
    is_thing = not noun.name and not person_classes(noun.lemma) and not classes_of(noun.lemma)
    return fillers(scene, scene.clauses.surface(verb)) if is_thing else []


@because("who is sentenced to “{}”")
def _sentenced(scene: Scene, match: Match) -> list[Word]:
    """ "sentenced a miner to five years' imprisonment": the miner."""
    sentence = sentence_to(scene, match)
    return recipients(scene, sentence) if sentence is not None else []


@because("to whom is done what “{}” promises or threatens")
def _promised(scene: Scene, match: Match) -> list[Word]:
    """ "threatened to bomb the port": the port; "signed an accord to supply Norland with wheat": Norland."""
    deed = child(match.head, "xcomp") if match.type in ("AGREE", "REJECT", "THREATEN") else None
    if deed is None and match.type in PROMISES | {"REJECT"}:
        deed = next((one for word in (match.head, *match.words, *match.objects) for one in children(word, "acl", "advcl") if is_to_infinitive(one)), None)
    inner = scene.match(deed) if deed is not None else None
    if inner is None:
        return _treated(scene, deed) if match.type in ("AGREE", "REJECT", "THREATEN") else []
    if inner.type in ("RETREAT", "FLEE"):
        return []  # what is left is a place
    sent = scene.clauses.objects(deed) if deed is not None and inner.type in ("AID", "CONSULT", "MOBILIZE") and deed.lemma in words_of("sendings") else []
    told = [word for word in role(scene, inner, inner.frame.recipient) if word not in sent]  # "agreed to send engineers"
    return told if match.type == "THREATEN" else [word for word in told if is_somebody(scene, word)]


def _treated(scene: Scene, deed: Word | None) -> list[Word]:
    """ "threatened to treat the miners as rebels": the miners, though no frame knows the deed."""
    if deed is None or deed.lemma in words_of("sendings"):
        return []  # "agreed to send engineers"
    return fillers(scene, (one for one in scene.clauses.objects(deed) if is_somebody(scene, one)))


@because("whose matter it is that “{}” is about")
def _whose_matter(scene: Scene, match: Match) -> list[Word]:
    """ "clashed over the reforms of Norland": Norland, where one side alone is named."""
    if match.frame.part != "verb" or match.type not in QUARRELS or len(scene.clauses.subjects(match.head)) != 1:
        return []
    is_over = any(one.lower == "over" for one in children(match.head, "prt"))  # what the parser may take for a particle and an object
    matters = [noun for name in ("over", "about") for noun in prepositional(match.head, name)] or (scene.clauses.objects(match.head) if is_over else [])
    return fillers(scene, [one for noun in matters for one in (*children(noun, "poss"), *prepositional(noun, "of")) if one.name in WHO_ACTS])


@because("what “{}” is aimed at, or leads into")
def _aimed_at(scene: Scene, match: Match) -> list[Word]:
    """ "attacks targeting banks": banks; "the embassy attack": the embassy; "a raid into Norland": Norland; "fired rounds aimed at a bank": the bank."""
    if match.frame.part == "verb" and match.type == "ASSAULT":
        aimed = [one for thing in match.objects for one in children(thing, "acl") if one.lemma in words_of("targetings") and one.tag == "VBN"]
        return fillers(scene, [two for one in aimed for two in prepositional(one, "at")])
    if match.frame.part != "noun" or match.type not in ("ASSAULT", "COERCE"):
        return []
    noun, above = match.head, [match.head, *([match.head.head] if match.head.dep == "dobj" else [])]
    targets = [one for verb in children(noun, "acl") if verb.lemma in words_of("targetings") and verb.tag == "VBG" for one in scene.clauses.objects(verb)]
    buildings = [one for one in children(noun, "compound", "nmod") if classes_of(one.lemma) & {"building", "asset"} and match.type == "ASSAULT"]
    entered = [one for node in above for one in prepositional(node, "into") if one.name in PLACE_LABELS]
    return fillers(scene, targets or buildings or entered)


@because("of which it is said what “{}” governs")
def _assessed(scene: Scene, match: Match) -> list[Word]:
    """ "noted that roads had been closed": the roads."""
    clause = child(match.head, "ccomp") if match.type == "COMMENT" else None
    return topics(scene, clause, doers(scene, match)) if clause is not None else []


@because("with whom “{}” is done")
def _partners(scene: Scene, match: Match) -> list[Word]:
    """ "adopted a declaration with Norland"."""
    nodes = [match.head, *match.objects] if match.frame.part == "verb" and match.type in TOGETHER else []
    return fillers(scene, [one for node in nodes for one in prepositional(node, "with") if one.name in WHO_ACTS])


@because("with whom the ties are that “{}” is about")
def _tied(scene: Scene, match: Match) -> list[Word]:
    """ "reaffirmed its commitment to developing relations with Sweden", "is committed to working with Sweden": Sweden."""
    if match.type not in PROMISES or (match.frame.recipient == "none" and match.frame.part == "noun"):
        return []
    acting = {id(scene.references.draft(one)) for one in doers(scene, match)}
    preps = [prep for prep in subtree(match.head) if prep.lower == "with" and prep.dep == "prep" and _is_tie(prep.head) and _is_within(prep, match.head)]
    partners = [noun for prep in preps for noun in through(prep) if is_somebody(scene, noun)]
    return fillers(scene, [one for one in partners if id(scene.references.draft(one)) not in acting])


def _is_tie(word: Word) -> bool:
    return word.lemma in words_of("ties") | words_of("doings together")


def _is_within(word: Word, head: Word) -> bool:
    """True for a word in the clause of another, also in its infinitives; not in what somebody else does there."""
    for up in ancestors(word):
        if up is head:
            return True
        if up.dep in ("advcl", "ccomp", "conj", "relcl"):
            return False
    return False


@because("where they go to for “{}”")
def _hosts(scene: Scene, match: Match) -> list[Word]:
    """ "flew to Norland for talks": who is gone to is talked with."""
    purpose, going = match.head.head, match.head.head.head
    if match.type != "CONSULT" or match.head.dep != "pobj" or purpose.lower != "for" or going.lemma not in words_of("goings"):
        return []
    return fillers(scene, [one for name in ("to", "for", "in") for one in prepositional(going, name) if one.name == "GPE"])


@because("subject of the small clause under “{}”")
def _in_small_clause(scene: Scene, match: Match) -> list[Word]:
    """ "took the crew hostage", "called the vote rigged": the subject of the small clause that the predicate took."""
    taken = [word for word in match.words if word.dep in ("ccomp", "oprd", "xcomp") and word is not match.head]
    is_asked = match.frame.part == "verb" and "object" in match.frame.recipient
    return fillers(scene, [one for word in taken for one in children(word, "nsubj", "nsubjpass")]) if is_asked else []


def _bidden(word: Word) -> list[Word]:
    """ "the call for all forces to leave", "demanded them to leave": who is to do what is asked."""
    asked = child(word, "dobj")
    if asked is not None and (asked.name in ("PERSON", "ORG", "GPE") or person_classes(asked.lemma)) and child(word, "xcomp") is not None:
        return conjuncts(asked)
    for clause in _clauses_under(word):
        subject = child(clause, "nsubj", "nsubjpass")
        if subject is not None and subject.pos in ("NOUN", "PROPN", "PRON") and subject.lower not in words_of("relatives"):
            return conjuncts(subject)
    return []


def _clauses_under(word: Word) -> Iterator[Word]:
    for one in (word, *children(word, "prep", "dobj")):
        yield from children(one, "advcl", "acl", "ccomp", "xcomp", "pcomp", "relcl")


def _instead_of_event(scene: Scene, word: Word, match: Match) -> list[Word]:
    """An event noun is a statement of its own, no recipient: who does it is accused or assessed; else whom it befalls, unless harmed by it."""
    event = scene.match(word)
    if event is not None and event.type == "CASUALTY" and person_classes(word.lemma):
        return [word]  # "helped the victims of the flood"
    is_labelled = match.head.lemma in words_of("labels") and word.head is match.head  # "described the raid as a success": the raid
    is_named_so = is_labelled and word.lemma not in words_of("charges")
    if match.type == "COMMENT" and not is_named_so and (event is not None or speech_noun_stance(word.lemma) is not None):
        named = (one for one in doers(scene, event) if one.name) if event is not None else ()
        return [scene.reasons.instead(word, one, f"“{word.lower}” is an event: who does it") for one in named]
    if match.type == "REJECT" and word.lemma in words_of("charges") and word.name is None:
        return _who_charged(scene, word, match)
    if event is None or event.frame.part != "noun" or event.type == "ELECT":
        return [word]
    if match.type == "REJECT" and match.head.lemma in words_of("denials") and event.type in HARMS:
        return []  # "denied reports of arrests", "denied a role in the killing of X": to nobody
    if event.type == match.type and first_conjunct(word) is not word:
        return []  # "attacks on banks and attacks on shops": the second is its own
    accused = doers(scene, event) if match.type == "ACCUSE" else []
    if event.type == "REQUEST" and match.type in ANSWERS:
        return [word, *_who_asked(scene, event, match)]
    is_only_harmed = match.type == "ACCUSE" and event.type in HARMS
    instead = accused or ([] if is_only_harmed else role(scene, event, event.frame.recipient))
    why = f"“{word.lower}” is an event: {'who does it' if accused else 'whom it befalls'}"
    return [scene.reasons.instead(word, one, why) for one in instead] or [word]


@because("who said what “{}” turns down")
def _who_charged(scene: Scene, charge: Word, match: Match) -> list[Word]:
    """ "dismissed Norse allegations": the Norse; "The union blamed the police. The chief rejected the charge": the union; nobody where none is told."""
    own = [*children(charge, "amod", "compound", "nmod", "poss"), *prepositional(charge, "by"), *prepositional(charge, "from")]
    named = [one for one in own if is_somebody(scene, one) or _is_seat(scene, one)]
    if named or own or not is_definite(charge):
        return fillers(scene, named)
    answering = {id(scene.references.draft(one)) for one in doers(scene, match)}
    for before in scene.matches_before(match.head, reach=REACH):
        said = doers(scene, before) if before.type == "ACCUSE" else [link.source for link in scene.contexts.chain(before.head) if link.source is not None]
        told = [one for one in said if scene.references.draft(one) is not None and id(scene.references.draft(one)) not in answering]
        if told:
            return told
    return []


def _is_seat(scene: Scene, word: Word) -> bool:
    """ "a charge by Oslo": by the government that sits there."""
    draft = scene.draft(word) if word.name == "GPE" else None
    return draft is not None and draft.type == "place" and scene.cast.of_seat(draft) is not None


@because("who asked what is answered")
def _who_asked(scene: Scene, event: Match, answer: Match) -> list[Word]:
    """ "rejected union demands": the union; "Two unions called for a recount. Officials rejected the calls": the unions."""
    own = fillers(scene, [one for one in children(event.head, "compound", "poss") if is_somebody(scene, one)])
    if own:
        return own
    if not is_definite(event.head) or any(one.dep in ("acl", "poss", "prep", "relcl") for one in event.head.children):
        return []
    last = next((one for one in scene.matches_before(answer.head, reach=REACH) if one.type == "REQUEST" and one is not event), None)
    answering = {id(scene.references.draft(one)) for one in doers(scene, answer)}
    return [one for one in doers(scene, last) if id(scene.references.draft(one)) not in answering] if last is not None else []


@because("“{}” shares it with the noun it is coordinated with")
def _shared(scene: Scene, match: Match) -> list[Word]:
    """ "raids and plans to burn shops": what stands behind the last of coordinated nouns is shared."""
    wanted = match.frame.recipient.split("|")
    if any(one.i < other.i for one in children(match.head, "prep") for other in children(match.head, "conj")):
        return []  # "the lifting of curfews and the removal of guards": the first has its own
    for other in children(match.head, "conj"):
        prep = next((one for one in children(other, "prep") if one.lower in wanted), None)
        if prep is not None:
            return fillers(scene, through(prep))
        clause = child(other, "acl")
        if clause is not None and "none" not in wanted:
            return fillers(scene, scene.clauses.objects(clause))
    return []


@because("the number right before “{}” counts them")
def _counted(scene: Scene, match: Match) -> list[Word]:
    """ "two died and close to 400 were hurt": the number right before a verb is whom it is done to, whatever the parse says."""
    verb = match.head
    helpers = [one.start for one in verb.children if one.dep in ("aux", "auxpass")]
    if not helpers:
        return [one for one in children(verb, "nummod") if one.i == verb.i - 1 and verb.tag == "VBN"]  # "left ten dead and two wounded"
    beside = (one for one in scene.counted if one.word.sentence == verb.sentence and one.noun is one.word)
    return next(([one.word] for one in beside if 0 < min(helpers) - one.quantity.end <= 1), [])
