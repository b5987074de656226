"""This file says who does what a predicate says."""

from __future__ import annotations

from akyn.lang.en.vocabulary import classes_of, company_word, person_classes, words_of
from akyn.read.frames.families import MEETINGS, PHYSICAL, SPEECH
from akyn.read.frames.frames import Match
from akyn.read.frames.roles import roles
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import beside_noun, clauses_of_cause, prepositional, through
from akyn.read.syntax.nouns import is_body, is_definite, wrapping
from akyn.read.syntax.reasons import because
from akyn.read.syntax.tree import SUBJECTS, WHO_ACTS, Word, child, children, conjuncts, first_conjunct, is_negated, is_passive, is_to_infinitive
from akyn.read.syntax.whose import country_in
from akyn.read.who.filling import fillers, nationality, role

HARMING = frozenset({"ASSAULT", "CASUALTY", "COERCE"})
TOLD_AGAIN = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE"})
BLAMING = {"ascribe": "to", "attribute": "to", "blame": "on", "pin": "on"}  # a deed, and behind what stands who is said to have done it
REACH = 2  # sentences back that what is told again may have been told
BETWEEN_TWO = frozenset({"AGREE", "ASSAULT", "CONSULT", "COOPERATE", "SUPPORT"})
SAYING_WHICH = frozenset({"acl", "amod", "appos", "compound", "nmod", "nummod", "poss", "prep", "relcl"})  # what tells an event from others


def doers(scene: Scene, match: Match) -> list[Word]:
    """Who does it: where the frame says, and for an event noun also over a light verb, by nationality or by possession."""
    told = _told(scene, match)
    if match.type == "CASUALTY":
        doing = [word for word in told if not _is_happening(scene, word)]
        return doing or _attackers(scene, match) or _with_first_harm(scene, match) or _answerable(scene, match)
    if match.frame.part != "noun" or match.frame.actor == "none" or any(_is_owner(word) for word in told):
        elsewhere = (_between_whom, _with_first_harm, _summoning, _striking_with, _whose_forces)
        return told or next((found for find in elsewhere if (found := find(scene, match))), [])
    of_noun = (
        _late_by, _between_whom, _in_part, _in_protest, _with_the_first, _harming, _answerable, _fallen, _themselves, _by_nationality, _possessing, _visiting,
        _sentencing, _consenting, _told_before,
    )  # fmt: skip
    return _over_light_verb(scene, match) or _going(scene, match) or told or next((found for find in of_noun if (found := find(scene, match))), [])


def _is_owner(word: Word) -> bool:
    """ "carry out the regime's raids": the regime's, whoever carries them out."""
    return word.dep == "poss" and word.pos != "PRON" and bool(word.name in WHO_ACTS or person_classes(word.lemma) or classes_of(word.lemma))


def _told(scene: Scene, match: Match) -> list[Word]:
    """Who does it, where the frame says."""
    told = [one for word in role(scene, match, match.frame.actor) for one in _instead_of_doing(scene, word) if not _is_where(scene, match, one)]
    return [two for one in told for two in (_wielding(scene, match, one) if not _is_happening(scene, one) else [one])]


def _wielding(scene: Scene, match: Match, word: Word) -> list[Word]:
    """ "the militia's bombs killed two", "strikes carried out by rebels": whose they are; else a strike that hits is nobody."""
    if match.type not in HARMING or match.frame.part != "verb" or word.name or word.lemma not in words_of("what harms"):
        return [word]
    agents = [one for verb in children(word, "acl") if is_passive(verb) for one in scene.clauses.subjects(verb)]
    possessors = [two for one in children(word, "poss") for two in conjuncts(one)]
    owners = fillers(scene, possessors or agents or prepositional(word, "by") or nationality(word))
    instead = [scene.reasons.instead(word, one, f"whose “{word.lower}” it is") for one in owners]
    is_deed = word.lemma in words_of("deeds that harm") and match.type != "CASUALTY"
    return instead or ([] if is_deed else [word])  # a mortar is nobody, but tells one harm from another when events are merged


@because("behind a “by” that stands late")
def _late_by(scene: Scene, match: Match) -> list[Word]:
    """ "an appeal for a recount by candidate Hale", "the seizure of cranes belonging to Lindex by troops": the parser may hang it elsewhere."""
    if "by" not in match.frame.actor.split("|"):
        return []
    inner = [noun for prep in children(match.head, "prep") for noun in through(prep)]
    inner += [two for noun in inner for prep in children(noun, "prep") for two in through(prep)]
    inner += [clause for noun in inner for clause in children(noun, "acl") if clause.tag == "VBG"]
    late = [one for noun in inner if scene.match(noun) is None for one in prepositional(noun, "by")]
    return fillers(scene, (one for one in late if one.name in WHO_ACTS or person_classes(one.lemma)))


@because("between whom “{}” is told")
def _between_whom(scene: Scene, match: Match) -> list[Word]:
    """ "talks were held between Norland and Sweden", "clashes broke out between miners and guards": these, wherever the parser hung them."""
    verb = match.head if match.frame.part == "verb" else match.head.head if match.head.dep in ("nsubj", "nsubjpass") else None
    if verb is None or match.type not in BETWEEN_TWO:
        return []
    nodes = [verb, *scene.clauses.surface(verb)]
    nodes += [noun for node in nodes for prep in children(node, "prep") for noun in through(prep)]
    both = next((found for node in nodes if len(found := prepositional(node, "between")) > 1), [])
    return fillers(scene, (one for one in both if one.name in WHO_ACTS or person_classes(one.lemma)))


@because("whose is what “{}” is coordinated with")
def _with_the_first(scene: Scene, match: Match) -> list[Word]:
    """ "Norland's threats and attacks": Norland's attacks as well."""
    first = first_conjunct(match.head)
    own = [one for one in children(match.head, "det", "poss", "amod", "compound") if one.dep in ("det", "poss") or one.name]
    if first is match.head or any(one.i < match.head.i for one in own):
        return []
    return fillers(scene, [two for one in children(first, "poss") for two in conjuncts(one)])


@because("who gives consent to “{}”")
def _consenting(scene: Scene, match: Match) -> list[Word]:
    """ "approved the appointment of Hale", "signed a decree on the dismissal of Hale": who approves, confirms or orders it names or dismisses her."""
    if match.type not in ("APPOINT", "OUST"):
        return []
    top = wrapping(match.head)
    paper = top.head.head if top.dep == "pobj" and top.head.lower in ("on", "for", "of") else None
    is_signed = paper is not None and paper.lemma in words_of("papers of office") and paper.dep in ("dobj", "nsubjpass")
    noun = paper if is_signed and paper is not None else top
    verb = noun.head
    if noun.dep not in ("dobj", "nsubjpass") or not (verb.lemma in words_of("giving consent") or (is_signed and verb.lemma in ("issue", "sign"))):
        return []
    return fillers(scene, (one for one in scene.clauses.subjects(verb) if one.name in WHO_ACTS or person_classes(one.lemma) or classes_of(one.lemma)))


@because("who comes to harm others in “{}”")
def _harming(scene: Scene, match: Match) -> list[Word]:
    """ "rebels killed ten in a raid": the rebels."""
    outer = wrapping(match.head)
    if match.type != "ASSAULT" or outer.dep != "pobj" or outer.head.lower not in ("in", "during", "with"):
        return []
    harm = scene.match(outer.head.head)
    if harm is None or harm.type != "CASUALTY" or harm.frame.part != "verb" or is_passive(harm.head):
        return []
    return [word for word in _told(scene, harm) if not _is_happening(scene, word)]


@because("who came to harm in “{}” with the other side")
def _fallen(scene: Scene, match: Match) -> list[Word]:
    """ "two guards were killed in clashes with rebels": the guards clashed with them; bystanders did not."""
    noun = match.head
    is_with_others = match.type == "ASSAULT" and bool(prepositional(noun, "with"))
    if not is_with_others or noun.dep != "pobj" or noun.head.lower not in ("in", "during"):
        return []
    harm = [one for verb in conjuncts(first_conjunct(noun.head.head)) if (one := scene.match(verb)) is not None and one.type == "CASUALTY"]
    hurt = [word for one in harm if one.frame.part == "verb" for word in scene.clauses.objects(one.head) or scene.clauses.surface(one.head)]
    return fillers(scene, [word for word in hurt if _is_fighter(word)])


def _is_fighter(word: Word) -> bool:
    if word.lemma == "member":
        return any(one.name == "ORG" or _is_fighter(one) for one in prepositional(word, "of"))  # "two members of the Red Front"
    return "security" in classes_of(word.lemma) or word.lemma in words_of("armed groups") | words_of("crowds that clash")


@because("“{}” is who does it")
def _themselves(scene: Scene, match: Match) -> list[Word]:
    """ "a suicide bomber", "the attackers": who is called by the deed, or the body whose people they are."""
    is_people = match.type in PHYSICAL and person_classes(match.head.lemma)
    return _whose_people(scene, match.head) or fillers(scene, [match.head]) if is_people else []


def _whose_people(scene: Scene, people: Word) -> list[Word]:
    """ "a Taliban bomber": the Taliban."""
    return fillers(scene, (one for one in nationality(people) if one.name == "ORG"))


def _is_happening(scene: Scene, word: Word) -> bool:
    """ "riots killed two": what happened is nobody; a bomber is somebody."""
    match = scene.match(word)
    return match is not None and match.frame.part == "noun" and word.name is None and not person_classes(word.lemma)


@because("the adjective says whose “{}” it is")
def _by_nationality(scene: Scene, match: Match) -> list[Word]:
    """ "the Norse offensive": Norse."""
    return fillers(scene, (one for one in nationality(match.head) if not _is_where(scene, match, one)))


def _is_where(scene: Scene, match: Match, word: Word) -> bool:
    """ "the Norse protests", "the Oslo vote", "the Oslo bombing": where they are, not whose doing."""
    is_before = word.dep in ("amod", "compound", "nmod")
    if match.type == "RETREAT" and word.head.lower == "from" and (company_word(word.lemma) == "site" or classes_of(word.lemma) & {"building"}):
        return True  # "the release of prisoners from the camp"
    if match.frame.part != "noun" or not (is_before or word.head.lower in words_of("place prepositions")):
        return False
    draft = scene.draft(word) if is_before and match.type in PHYSICAL else None
    if draft is not None and (draft.type == "place" or classes_of(word.lemma) & {"building", "asset"}):
        return True
    is_of_place = word.name == "GPE" or (word.name == "NORP" and country_in(word.text) is not None)
    return is_of_place and match.type in ("PROTEST", "ELECT")


def light_verb(match: Match) -> list[Word]:
    """The verb of "staged a protest": it belongs to the predicate of the noun."""
    noun = match.head
    is_told = match.frame.part == "noun" and match.frame.actor != "none"
    return [noun.head] if is_told and noun.dep == "dobj" and noun.head.lemma in words_of("light verbs") else []


@because("subject of the verb that only carries “{}”")
def _over_light_verb(scene: Scene, match: Match) -> list[Word]:
    """Who stages the protest, launches the attack: the subject of a light verb over the noun, or behind it ("attacks carried out by")."""
    noun, top = match.head, wrapping(first_conjunct(match.head))
    over = [top.head] if top.dep in ("dobj", "nsubjpass") else []
    light = (verb for verb in (*over, *children(noun, "acl")) if verb.lemma in words_of("light verbs") - words_of("sufferings"))
    return next((found for verb in light if (found := fillers(scene, scene.clauses.subjects(verb)))), [])


@because("who is answerable for, or accused of, “{}”")
def _answerable(scene: Scene, match: Match) -> list[Word]:
    """Who is responsible for the attack, took part in it, is accused of it, is blamed for it."""
    noun = match.head
    governor = noun.head.head
    blaming = next((one for one in children(noun, "acl") if one.tag == "VBN" and one.lemma in BLAMING), None)
    if blaming is not None and match.type in HARMING:
        return fillers(scene, [one for one in prepositional(blaming, BLAMING[blaming.lemma]) if _may_be_blamed(one)])
    if noun.dep in ("dobj", "nsubjpass") and match.type in HARMING and (prep := BLAMING.get(noun.head.lemma)) is not None:
        return fillers(scene, [one for one in prepositional(noun.head, prep) if _may_be_blamed(one)])
    if noun.dep != "pobj" or match.type in SPEECH:
        return []
    if governor.dep == "dobj" and governor.head.lemma in words_of("accusations"):
        return fillers(scene, conjuncts(governor))
    is_for_trial = governor.lemma == "charge" and noun.head.lower == "for"  # who is charged is not told to have done it
    return fillers(scene, scene.clauses.bearers(governor)) if governor.lemma in words_of("answerable") and not is_for_trial else []


def _may_be_blamed(word: Word) -> bool:
    return word.name in WHO_ACTS or bool(person_classes(word.lemma)) or is_body(word)


@because("who does the harm told before “{}”")
def _with_first_harm(scene: Scene, match: Match) -> list[Word]:
    """ "was arrested by the army and tortured": the army did both."""
    verb, first = match.head, first_conjunct(match.head)
    if match.frame.part != "verb" or match.type not in HARMING or verb.dep != "conj" or not is_passive(verb):
        return []
    harm = scene.match(verb.head)
    is_one_more = child(verb, *SUBJECTS, "auxpass", "aux") is None and is_passive(first)
    return scene.clauses.subjects(harm.head) if harm is not None and is_one_more and harm.type in HARMING else []


@because("whose is what does it in “{}”")
def _striking_with(scene: Scene, match: Match) -> list[Word]:
    """ "a raid by rebels hit the port", "Norse missiles hit the port": the rebels, the Norse; a missile is nobody."""
    if match.frame.part != "verb" or match.type not in HARMING or is_passive(match.head):
        return []
    return [one for word in scene.clauses.surface(match.head) for one in _wielding(scene, match, word) if one is not word]


@because("whose forces are moved in “{}”")
def _whose_forces(scene: Scene, match: Match) -> list[Word]:
    """ "Norse troops have been deployed", "Norland's army was put on alert": the Norse, Norland."""
    if match.type != "MOBILIZE" or match.frame.part != "verb" or not is_passive(match.head):
        return []
    moved = [one for one in scene.clauses.objects(match.head) if "security" in classes_of(one.lemma) or one.lemma in words_of("armed groups")]
    return fillers(scene, [owner for one in moved for owner in (*children(one, "poss"), *nationality(one))] or moved)


@because("where “{}” takes them")
def _summoning(scene: Scene, match: Match) -> list[Word]:
    """ "The envoy was summoned to the foreign ministry": by the ministry."""
    verb = match.head
    if verb.lemma not in words_of("summonings") or not is_passive(verb):
        return []
    bodies = [one for name in ("to", "before", "at") for one in prepositional(verb, name)]
    return fillers(scene, (one for one in bodies if one.name == "ORG" or one.lemma in words_of("institution words")))


@because("who does a part of “{}”")
def _in_part(scene: Scene, match: Match) -> list[Word]:
    """ "attacked the fort as part of an offensive": who attacked."""
    part = match.head.head.head
    if match.head.dep != "pobj" or part.lemma != "part" or part.head.lower != "as" or part.head.head.pos != "VERB":
        return []
    return fillers(scene, scene.clauses.subjects(part.head.head))


@because("whose “{}” it is does it")
def _possessing(scene: Scene, match: Match) -> list[Word]:
    """ "the regime's crackdown": whose it is does it, unless the kind has it done to them ("her arrest")."""
    is_done_to = "poss" in match.frame.recipient.split("|") and not prepositional(match.head, "of")
    if is_done_to or match.type not in PHYSICAL:
        return []
    return fillers(scene, beside_noun("poss", match.head, match.words))


@because("who does in “{}” what the sentence says")
def _in_protest(scene: Scene, match: Match) -> list[Word]:
    """ "blocked a road in protest against the sentence": who blocked it."""
    noun, verb = match.head, match.head.head.head
    if match.type != "PROTEST" or noun.dep != "pobj" or noun.head.lower != "in" or child(noun, "det") is not None or verb.pos != "VERB":
        return []
    harm = scene.match(verb)  # "22 people were killed in protests": the dead are not those who marched
    return [] if harm is not None and harm.type == "CASUALTY" else fillers(scene, scene.clauses.surface(verb))


@because("who does the attack of which “{}” tells the harm")
def _attackers(scene: Scene, match: Match) -> list[Word]:
    """ "killed in a police raid", "hurt when guards opened fire", "a raid by guards killed two": who does the attack in which people come to harm."""
    nouns = [noun for prep in children(match.head, "prep") if prep.lower in words_of("of harm") for noun in through(prep)]
    doing = [clause for noun in nouns for clause in children(noun, "acl")]  # "in police firing": what the parser may take for who fires
    happenings = [word for word in role(scene, match, match.frame.actor) if _is_happening(scene, word)]
    events = (scene.match(word) for word in (*happenings, *nouns, *doing, *clauses_of_cause(match.head)))
    attacks = (event for event in events if event is not None and _is_violent(event))
    found = next((found for attack in attacks if not _fallen(scene, attack) and (found := doers(scene, attack))), [])
    hurt = {id(one) for word in scene.clauses.surface(match.head) if (one := scene.references.draft(word)) is not None}
    return [word for word in found if id(scene.references.draft(word)) not in hurt]  # "ten rebels died when they raided the port"


def _is_violent(match: Match) -> bool:
    """An attack, or a raid in which something is taken."""
    return match.type == "ASSAULT" or (match.type == "COERCE" and match.frame.mode == "seize")


@because("who sentences to “{}”")
def _sentencing(scene: Scene, match: Match) -> list[Word]:
    """ "A court sentenced a miner to five years' imprisonment": the court."""
    sentence = sentence_to(scene, match)
    return _told(scene, sentence) if sentence is not None else []


def sentence_to(scene: Scene, match: Match) -> Match | None:
    """The sentence that a punishment is the content of."""
    noun, prep = match.head, match.head.head
    above = scene.match(prep.head) if match.type == "COERCE" and noun.dep == "pobj" and prep.lower == "to" else None
    return above if above is not None and above.type == "SANCTION" and above.frame.part == "verb" else None


@because("who did what was told before “{}”")
def _told_before(scene: Scene, match: Match) -> list[Word]:
    """ "Rebels stormed a hotel. The attack went on for hours": the rebels."""
    before = told_before(scene, match)
    return doers(scene, before) if before is not None else []


def told_before(scene: Scene, match: Match) -> Match | None:
    """ "Police detained ten miners. The arrests went on": the deed that a noun takes up again; None where it may be another."""
    noun = match.head
    is_same = is_definite(noun) or (noun.dep in SUBJECTS and noun.head.lemma in words_of("persistings"))
    if match.type not in TOLD_AGAIN or match.frame.part != "noun" or not is_same or any(one.dep in SAYING_WHICH for one in noun.children):
        return None
    before = (one for one in scene.matches_before(noun, reach=REACH) if one.head is not noun.head)
    same = (one for one in before if (one.type, one.frame.mode) == (match.type, match.frame.mode) or one.type == match.type == "ASSAULT")
    last = next(same, None)
    return None if last is None or _is_unreal(last.head) else last


def _is_unreal(word: Word) -> bool:
    """ "did not attack", "may attack": there is no attack to be told of again."""
    return is_negated(word) or is_to_infinitive(word) or any(one.tag == "MD" for one in children(word, "aux"))


@because("who does the rest of the sentence is on the “{}”")
def _visiting(scene: Scene, match: Match) -> list[Word]:
    """ "she spoke during a visit to Norland", "she resigned after talks with Hale": who does the rest of the sentence visits, or talks."""
    noun, verb, is_visit = match.head, match.head.head.head, match.frame.mode == "visit"
    where = words_of("on a visit" if is_visit else "at a meeting")
    if match.type != "CONSULT" or noun.dep != "pobj" or noun.head.lower not in where or verb.pos != "VERB":
        return []
    if not is_visit and (is_passive(verb) or _is_meeting(scene, verb)):
        return []
    return fillers(scene, (one for one in scene.clauses.surface(verb) if one is not noun))


def _is_meeting(scene: Scene, verb: Word) -> bool:
    """ "they spoke at the meeting": what the verb tells is the meeting."""
    told = scene.match(verb)
    return told is not None and told.type in MEETINGS


@because("who goes there for “{}”")
def _going(scene: Scene, match: Match) -> list[Word]:
    """ "she flew to Norland for talks": who goes, talks."""
    purpose, going = match.head.head, match.head.head.head
    if match.type != "CONSULT" or match.head.dep != "pobj" or purpose.lower != "for" or going.lemma not in words_of("goings"):
        return []
    return fillers(scene, scene.clauses.subjects(going))


def _instead_of_doing(scene: Scene, word: Word) -> list[Word]:
    """A doing that does something ("the operations separate families"): who does the doing; a rally that demands is its people."""
    match = scene.match(word)
    if match is None or match.frame.part != "noun" or word.name or match.type == "PROTEST":
        return [word]
    if person_classes(word.lemma):
        return _whose_people(scene, word) or [word]
    doing = fillers(scene, roles(match, match.frame.actor, scene.clauses, scene.times.is_time) or nationality(word))
    return [scene.reasons.instead(word, one, f"“{word.lower}” is a doing: who does it") for one in doing]
