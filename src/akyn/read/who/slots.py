"""This file turns the words that fill a statement's roles into slots, and says whom they bring into the account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.model import Slot
from akyn.read.frames.families import HARMS
from akyn.read.names.drafts import Draft
from akyn.read.scene.found import Found, Site
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import prepositional
from akyn.read.syntax.nouns import unwrapped
from akyn.read.syntax.tree import Word, children, conjuncts, first_conjunct
from akyn.read.who.parties import each_side, parties

BETWEEN_TWO = frozenset({"SUPPORT", "AGREE", "COOPERATE", "REJECT", "SANCTION", "RETREAT", "CONCEDE"})  # what may be done to ties is done to who has them
JUDGING = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "SUPPORT"})  # what is said of a paper is said to who made it
LEAVING = frozenset({"CONCEDE", "RETREAT"})  # whence troops go is where
SAID_TO = frozenset({"ACCUSE", "COOPERATE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})  # done to a government, no city
OBJECTS = frozenset({"dative", "dobj", "nsubjpass"})
TOWARDS = frozenset({"against", "by", "to", "with"})
Ids = dict[int, str]  # a draft's identity to its referent's id


def actor_slots(scene: Scene, made: Found, ids: Ids) -> tuple[Slot, ...]:
    """Who does it; a seat of government stands for its country ("Moscow")."""
    words = [scene.reasons.instead(word, one, f"also of “{one.text}”") for word in made.actors for one in each_side(word)]
    return _distinct(slot for word in words for slot in _slots_of(scene, made, word, _acting(scene, word), ids))


def recipient_slots(scene: Scene, made: Found, ids: Ids) -> tuple[Slot, ...]:
    """To whom it is done, and whose these are; who does it does it to others."""
    others = [word for word in made.recipients if word not in made.actors]  # "clashes between X and Y": both do it
    words = [scene.reasons.instead(word, one, f"whose “{word.lower}” it is") for word in others for one in with_owners(scene, made, word)]
    doing = {slot.referent for slot in actor_slots(scene, made, ids)}
    slots = _distinct(slot for word in words for slot in _slots_of(scene, made, word, _addressed(scene, made, word), ids))
    return tuple(slot for slot in slots if slot.referent not in doing)


def _slots_of(scene: Scene, made: Found, word: Word, alone: Draft | None, ids: Ids) -> list[Slot | None]:
    """A slot for each whom a word means: those who met, both countries, or one alone."""
    because = _because(scene, made, word)
    several = [_slot(scene, word, draft, ids, (*because, f"“{word.lower}” means all of them")) for draft in parties(scene, word)]
    return several or [_slot(scene, word, alone, ids, because)]


def _acting(scene: Scene, word: Word) -> Draft | None:
    draft = scene.references.draft(word)
    if draft is None or draft.type != "place" or word.dep == "poss":
        return draft
    return scene.cast.of_seat(draft) or draft


def _addressed(scene: Scene, made: Found, word: Word) -> Draft | None:
    """ "urged Oslo to help", "protested to Oslo": the government that sits there."""
    return _acting(scene, word) if _is_addressed(made, word) else scene.references.draft(word)


def _is_addressed(made: Found, word: Word) -> bool:
    return made.type in SAID_TO and (word.dep in OBJECTS or (word.dep == "pobj" and word.head.lower in TOWARDS))


def _slot(scene: Scene, word: Word, draft: Draft | None, ids: Ids, rules: tuple[str, ...]) -> Slot | None:
    """A slot that points at the referent of a draft; None where the draft has become none."""
    if draft is None or id(draft) not in ids:
        return None
    return Slot(span=scene.report.span(*scene.cast.span(word)), referent=ids[id(draft)], rules=rules)


def _because(scene: Scene, made: Found, word: Word) -> tuple[str, ...]:
    """Why a word fills a role of the predicate, and why it means whom it means."""
    reference = scene.references.who(word)
    found = scene.reasons.of([made.trigger, *made.words], word) if made.by is None else ("proposed; it stands in the quote's sentence",)
    return (*found, *(reference.reasons if reference is not None else ()))


def _distinct(slots: Iterable[Slot | None]) -> tuple[Slot, ...]:
    """The first slot of each referent."""
    found: dict[str, Slot] = {}
    for slot in slots:
        if slot is not None:
            found.setdefault(slot.referent, slot)
    return tuple(found.values())


def speaker_slot(scene: Scene, made: Found, ids: Ids) -> Slot | None:
    """Who says so."""
    return _slot(scene, made.speaker_word, made.speaker.draft, ids, made.said) if made.speaker is not None and made.speaker_word is not None else None


def via_slots(scene: Scene, made: Found, ids: Ids, speaker: Slot | None) -> tuple[Slot, ...]:
    """The other sources of the chain, innermost first."""
    sources = [(link, scene.references.source(link)) for link in made.chain]
    told = [(link, source) for link, source in sources if link.source is not None and source is not None]
    slots = _distinct(_slot(scene, link.source, source.draft, ids, (link.rule, *source.reasons)) for link, source in told if link.source is not None)
    return tuple(slot for slot in slots if speaker is None or slot.referent != speaker.referent)


def site_slot(scene: Scene, site: Site | None, ids: Ids) -> Slot | None:
    """Where it happened, or in which country."""
    if site is None or id(site.draft) not in ids:
        return None
    return Slot(span=scene.report.span(*site.span), referent=ids[id(site.draft)], rules=(site.rule,) if site.rule else ())


def with_owners(scene: Scene, made: Found, word: Word) -> list[Word]:
    """ "the office of X": the office, and X whose it is; "X's reforms": they, and X; "X's offer": X; "ties with X": they, and X; "(left) the soil of X": X."""
    inner = unwrapped(word)
    deed = scene.match(inner) if made.type == "ACCUSE" else None
    if deed is not None and deed.type in HARMS and deed.frame.part == "noun":
        return [inner]  # "the arrest of X": X is not accused
    if made.type in LEAVING and _is_ground(scene, inner):
        return [one for one in (*children(inner, "poss"), *prepositional(inner, "of")) if one.name in ("GPE", "NORP")]
    if inner.lemma in words_of("qualities of states") and (owners := _bearers(scene, inner)):
        return owners
    if inner.lemma not in words_of("sites of owners"):
        makers = _makers(scene, inner) if made.type in JUDGING else ()
        partners = _partners(scene, inner, made.type) if made.type in BETWEEN_TWO else ()
        owners = [*_possessors(scene, inner), *makers, *partners]
        is_only_said = made.type in JUDGING and bool(owners) and inner.lemma in words_of("words and wishes")
        return owners if is_only_said else [*each_side(inner), *owners]
    owners = prepositional(inner, "of")
    apposed = [one for owner in owners for one in children(owner, "appos") if one.name]
    return [inner, *(owner for owner in owners if scene.cast.of(owner) is not None), *apposed]


def _bearers(scene: Scene, quality: Word) -> list[Word]:
    """ "support for the sovereignty and integrity of Norland": what is said of them is said to Norland."""
    shared = [two for one in conjuncts(first_conjunct(quality)) for two in (*children(one, "poss"), *prepositional(one, "of"))]
    return [one for one in shared if _is_named(scene, one)]


def _is_ground(scene: Scene, word: Word) -> bool:
    """A border, a town, a region; a country is more than ground."""
    if word.name is None:
        return word.lemma in words_of("places")
    draft = scene.draft(word) if word.name in ("GPE", "LOC", "FAC") else None
    return draft is not None and draft.type == "place"


def _makers(scene: Scene, noun: Word) -> list[Word]:
    """Who has made or sent it ("a proposal by X", "assurances from X", "a letter sent by X"): what is said of it is said to them."""
    if noun.pos != "NOUN" or noun.name or person_classes(noun.lemma) or classes_of(noun.lemma):
        return []
    about = [one for name in ("on", "about") for one in prepositional(noun, name)]
    sent = [noun, *(one for node in (noun, *about) for one in children(node, "acl") if one.tag == "VBN")]
    return [maker for node in sent for name in ("by", "from") for maker in prepositional(node, name) if _is_named(scene, maker)]


def _possessors(scene: Scene, noun: Word) -> list[Word]:
    """Whose an abstract thing is ("sovereignty of X", "X's reforms"): what is said of it is said to them."""
    if noun.pos != "NOUN" or noun.name or person_classes(noun.lemma) or classes_of(noun.lemma):
        return []
    return [one for one in (*children(noun, "poss"), *prepositional(noun, "of")) if _is_named(scene, one)]


def _partners(scene: Scene, noun: Word, type_name: str) -> list[Word]:
    """With whom ties are ("the resumption of relations between X and Y"): what is done to the ties is done to them; what is agreed with X is no less."""
    if noun.pos != "NOUN" or noun.name:
        return []
    if noun.lemma in words_of("ties") or type_name in ("AGREE", "COOPERATE"):
        return [one for name in ("with", "between") for one in prepositional(noun, name) if _is_named(scene, one)]
    return [two for one in prepositional(noun, "of") for two in _partners(scene, one, type_name)]


def _is_named(scene: Scene, word: Word) -> bool:
    draft = scene.draft(word)
    return word.name in ("GPE", "ORG", "PERSON") or (draft is not None and draft.named)


def drafts_behind(scene: Scene, made: Found) -> Iterator[Draft]:
    """Every draft that a statement's slots point at, so that it becomes a referent."""
    yield from drafts_of_roles(scene, made)
    yield from _drafts_of_sources(scene, made)
    yield from (site.draft for site in (made.site, made.land) if site is not None)


def drafts_of_roles(scene: Scene, made: Found) -> Iterator[Draft]:
    """Who does it, and to whom it is done."""
    for actor in (one for word in made.actors for one in each_side(word)):
        yield from _drafts_of_actor(scene, actor)
    for one in (one for word in made.recipients for one in with_owners(scene, made, word)):
        yield from _drafts_of_actor(scene, one) if _is_addressed(made, one) else _drafts_meant(scene, one)


def _drafts_meant(scene: Scene, word: Word) -> Iterator[Draft]:
    """Everybody whom a word may mean."""
    yield from parties(scene, word)
    draft = scene.references.draft(word)
    if draft is not None:
        yield draft


def _drafts_of_actor(scene: Scene, word: Word) -> Iterator[Draft]:
    yield from _drafts_meant(scene, word)
    draft = scene.references.draft(word)
    seat = scene.cast.of_seat(draft) if draft is not None and draft.type == "place" else None
    if seat:
        _note_seat(scene, seat, word)
        yield seat


def _note_seat(scene: Scene, country: Draft, word: Word) -> None:
    """The country is called by its capital there."""
    start, end = scene.cast.span(word)
    country.spans.add((start, end))
    country.names.add(scene.report.text[start:end])


def _drafts_of_sources(scene: Scene, made: Found) -> Iterator[Draft]:
    for link in made.chain:
        source = scene.references.source(link)
        if source is None:
            continue
        if not source.draft.spans and link.source is not None:
            source.draft.spans.add(scene.cast.span(link.source))
        yield source.draft
