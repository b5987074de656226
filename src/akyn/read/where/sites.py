"""This file says which place a noun names: itself, a name beside it, the country, its capital, its town."""

from __future__ import annotations

from akyn.lang.en.vocabulary import classes_of, person_classes, words_of
from akyn.read.names.drafts import Draft
from akyn.read.scene.found import Site
from akyn.read.scene.scene import Scene
from akyn.read.syntax.clauses import through
from akyn.read.syntax.nouns import is_definite
from akyn.read.syntax.tree import Word, children
from akyn.read.syntax.whose import country_of

PLACES = ("place", "country")
REACH = 3  # sentences back that "the city" may look


def site_of(scene: Scene, noun: Word) -> Site | None:
    """The place that a noun names."""
    draft = scene.draft(noun)
    if draft is not None and draft.type in PLACES:
        return Site(draft, scene.cast.span(noun))
    return (
        _of_unit(scene, noun)
        or _beside(scene, noun)
        or _home_country(scene, noun)
        or _of_home(scene, noun)
        or (_capital(scene, noun) if noun.lemma == "capital" else None)
        or _named_before(scene, noun)
        or _in_its_name(scene, noun)
        or _of_part(scene, noun)
    )


def _of_unit(scene: Scene, noun: Word) -> Site | None:
    """ "the U.S. state of Utah", "Norland's enclave of Dale": the town or province; "the Dale province of Norland" has it before its noun."""
    before = [draft for one in children(noun, "compound") if (draft := scene.draft(one)) is None or draft.type != "country"]
    is_part = noun.lemma in words_of("parts of places") and not before  # "the Dale area of Oslo" is Dale
    if not is_part and noun.lemma not in words_of("towns") and noun.lemma not in words_of("town cues"):
        return None
    inner = (one for prep in children(noun, "prep") if prep.lower == "of" for one in through(prep))
    return next((site for one in inner if one.name and (site := site_of(scene, one)) and site.draft.type != "country"), None)


def _beside(scene: Scene, noun: Word) -> Site | None:
    """ "the Norland border", "Norland's Dale province": the name beside it, a town before a country; not where people or an embassy come from."""
    if person_classes(noun.lemma) or classes_of(noun.lemma) & {"security", "company"} or noun.lemma in words_of("foreign seats"):
        return None
    named = [(draft, one) for one in children(noun, "compound", "appos", "nmod", "poss") if (draft := scene.draft(one)) is not None]
    placed = [(draft, one) for draft, one in named if draft.type in PLACES and (draft.place or noun.lemma in words_of("sites named after places"))]
    draft, one = max(placed, key=lambda place: place[0].type != "country", default=(None, noun))
    return Site(draft, scene.cast.span(one)) if draft is not None else None


def _home_country(scene: Scene, noun: Word) -> Site | None:
    """ "the country": the report's own."""
    if noun.lemma not in ("country", "nation") or noun.tag != "NN" or not scene.cast.home:
        return None
    draft, span = scene.cast.roster.country(scene.cast.home), (noun.start, noun.end)
    draft.spans.add(span)
    return Site(draft, span)


def _of_home(scene: Scene, noun: Word) -> Site | None:
    """ "the country's south", "the nation's parliament": the report's own."""
    return next((site for one in children(noun, "poss") if (site := _home_country(scene, one))), None)


def _capital(scene: Scene, noun: Word) -> Site | None:
    """ "the capital of Norland": its capital city."""
    code = country_of(noun) or scene.cast.home
    draft = scene.cast.capital(code) if code else None
    if draft is None:
        return None
    span = (noun.start, noun.end)
    draft.spans.add(span)
    return Site(draft, span)


def _named_before(scene: Scene, noun: Word) -> Site | None:
    """ "that city", "the town": the place named last before it; "the airport": the town whose airport was named."""
    if not is_definite(noun) or any(one.dep not in ("det", "advmod", "punct") for one in noun.children):
        return None  # "the nearest town", "the town of X" say themselves which
    if noun.lemma in words_of("sites named after towns"):
        return next((site for one in _told_before(scene, noun) if (site := _beside(scene, one))), None)
    if noun.lemma not in words_of("towns"):
        return None
    places = [draft for _, draft in scene.cast.roster.named_before(noun, reach=REACH) if draft.type == "place"]
    return Site(places[-1], scene.cast.span(noun)) if places else None


def _told_before(scene: Scene, noun: Word) -> list[Word]:
    """The same noun earlier in the text, the nearest first."""
    return [one for one in reversed(scene.tree.words[: noun.i]) if one.lemma == noun.lemma and one.pos in ("NOUN", "PROPN")]


def _in_its_name(scene: Scene, noun: Word) -> Site | None:
    """ "Oslo International Airport": the town that a site is named after."""
    name = scene.cast.name_of.get(noun.i)
    if name is None or len(name.words) < 2 or noun.lemma not in words_of("sites named after towns"):
        return None
    lying = (one for prep in children(noun, "prep") if prep.lower in ("in", "near") for one in through(prep))
    if (site := next((site for one in lying if (site := site_of(scene, one))), None)) is not None:
        return site  # "Norland International University in Oslo"
    draft = scene.cast.roster.known_place(name.words[0].text)
    if draft is None:
        return None
    span = (name.words[0].start, name.words[0].end)
    draft.spans.add(span)
    return Site(draft, span)


def _of_part(scene: Scene, noun: Word) -> Site | None:
    """ "the town of X", "the bridge of X", "the road between X and Y": X; "the Norse coast": Norway."""
    if noun.lemma not in words_of("towns") | words_of("parts of places") | words_of("sites named after places"):
        return None
    led = ("of", "between", "to") if noun.lemma in words_of("ways between places") else ("of", "between")
    inner = (one for prep in children(noun, "prep") if prep.lower in led for one in through(prep))
    return next((site for one in inner if (site := site_of(scene, one))), None) or _of_country(scene, noun)


def _of_country(scene: Scene, noun: Word) -> Site | None:
    """ "the Norse coast": Norway."""
    owners = (one for one in children(noun, "amod") if one.name == "NORP")
    return next((Site(draft, scene.cast.span(one)) for one in owners if (draft := scene.cast.of(one)) is not None and draft.type == "country"), None)


def seat_of_institution(scene: Scene, word: Word) -> Site | None:
    """ "parliament": the country whose it is."""
    draft = scene.draft(word)
    country = scene.cast.country(draft.country) if draft is not None and is_institution(draft) else None
    return Site(country, scene.cast.span(word)) if country is not None else None


def is_institution(draft: Draft) -> bool:
    """Whether it is one that every country has, and of which country is known."""
    return draft.type == "organization" and draft.country is not None and draft.key.count("|") == 2 and draft.key.endswith(draft.country)
