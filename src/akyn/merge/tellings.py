"""This file draws from a statement what tells one happening from another: its families, days, country, parties and words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from akyn.lang import tables
from akyn.lang.en.number_words import TENS, UNITS, number_of
from akyn.lang.en.vocabulary import measures, rarity
from akyn.lang.en.vocabulary import words_of as word_set
from akyn.merge.posts import Post, posts_of, without_owner
from akyn.model import Date, Entity, Referent, Slot, Statement
from akyn.places import country_named, country_of_demonym
from akyn.text.homes import land_of
from akyn.text.lookup import Lookup, once
from akyn.text.names import fold, sound_key
from akyn.text.wordlists import SMALL, STEM, has_word, word_classes, words_of

OF_ITSELF = "situation"  # the mode of what happens of itself
OUT_OF_OFFICE = "out of office"  # whoever tells of it: one steps down, another is removed
OTHER = "OTHER"  # a happening that the vocabulary has no type for
SPEECH = frozenset({"REQUEST", "ACCUSE", "COMMENT", "SUPPORT", "THREATEN", "REJECT", "AGREE", "CONSULT", "CONCEDE", "COOPERATE"})
# Which happenings two types may both tell of: storming a building is ASSAULT to one, COERCE to another, a riot to a third.
FAMILIES: dict[tuple[str, str | None], frozenset[str]] = {
    ("ASSAULT", None): frozenset({"attack"}),
    ("ASSAULT", "abduct"): frozenset({"attack", "arrest"}),
    ("COERCE", "seize"): frozenset({"attack"}),
    ("COERCE", "arrest"): frozenset({"arrest"}),
    ("COERCE", "cyber"): frozenset({"attack", "coerce/cyber"}),
    ("PROTEST", "riot"): frozenset({"protest", "attack"}),
    ("PROTEST", "vandalize"): frozenset({"protest", "attack"}),
    ("RETREAT", "release"): frozenset({"release"}),
    ("RETREAT", "resign"): frozenset({"resign"}),
    ("ELECT", None): frozenset({"elect", "office"}),
    ("APPOINT", None): frozenset({"office"}),
    ("SANCTION", "convict"): frozenset({"convict"}),
    ("SANCTION", "expel"): frozenset({"expel", "displaced"}),
    ("COERCE", "deport"): frozenset({"coerce/deport", "displaced"}),
    ("COMMENT", OF_ITSELF): frozenset({OF_ITSELF}),
    ("FLEE", None): frozenset({"flee", "displaced"}),
}
# How much it says that two tell of the same kind of happening: elections are rarer than attacks.
RARITY = {
    "elect": 0.3, "annul": 0.4, "impeach": 0.4, "protest": 0.35, "release": 0.2, "resign": 0.2, "convict": 0.2, "flee": 0.2, "casualty": 0.2,
    "coerce/curfew": 0.3, "coerce/martial-law": 0.35, "mobilize": 0.2, "displaced": 0.25, "invest": 0.2, "oust": 0.35, OUT_OF_OFFICE: 0.25,
    "hostage": 0.25, "attack": 0.15, "organize": 0.15, "arrest": 0.1, "office": 0.1, "aid": 0.05,
}  # fmt: skip
BY_MODE = frozenset({"COERCE", "RETREAT", "SANCTION"})  # another mode is another family: an arrest is not a curfew
ENDING = re.compile(r"(?<=[a-z]{2})(?:ings?|ed|es|s|e)$")
BASES = tables.mapping("akyn.lang.en", "irregular.tsv")
VOTES = ("parliamentary-vote", "presidential-vote", "local-vote", "referendum")
ROOT = 5  # letters of a verb that its endings leave alone
OFFICES = ("prime-minister", "head-of-state", "mayor", "speaker-of-parliament")
PEOPLE = (  # one writer's engineers are another's workers
    "crowd", "people-police", "people-prisoners", "people-rebels", "people-residents", "people-soldiers", "people-workers",
)  # fmt: skip
CAUSES = ("cause-crash", "cause-crush", "cause-fire", "cause-force", "cause-ground", "cause-illness", "cause-water")
THINGS = (
    "things-airports", "things-bases", "things-care", "things-homes", "things-missions", "things-ports", "things-power", "things-press", "things-prisons",
    "things-rule", "things-schools", "things-trade", "things-vehicles", "things-vessels", "things-water", "things-ways", "things-works", "things-worship",
)  # fmt: skip
HARMED = frozenset({"killed", "injured"})
LEAVING = frozenset({"resign", "flee"})  # who does it is whom it is about
ABOUT_OFFICE = frozenset({"office", "resign"})
RARE = 8.5  # natural logarithm of one word in so many: what "flotilla" tells, "support" does not
MARKED = 9.5  # the same: what is called by such a word is seldom another
MANY = 10  # as many dead or arrested are seldom told of two happenings, if the number is not round
RECENT = timedelta(days=30)  # an undated happening that is not background lies within a month of its report
KNOWN = timedelta(days=365)  # one that is spoken of as known, within a year
AHEAD = frozenset({"planned", "demanded", "threatened", "hypothetical"})
TITLE_LENGTH = 200  # characters; a first line that is longer, or ends as a sentence, is no title
NEAR = 800  # characters, about two paragraphs: "the attack" goes back no further
DETERMINER = r"the|this|these|those|that|such|its|his|her|their|\w+day[’']s|last (?:week|month)[’']s"
DETERMINED = re.compile(rf"\b(?:{DETERMINER})\s+(?:[\w’'“”\"-]+\s+){{0,2}}[“\"]?$", re.IGNORECASE)
ANSWERS_FOR = re.compile(r"\b(?:(?:responsibility|credit) for|claim(?:ed|ing|s)?) (?:the|this|that|these|both)\b")  # "claimed responsibility for the attack"
BY_OR_OF = re.compile(r"\s+(?:by|of)\b")  # behind a noun: "a demand by the regent", "the threat of force"
DAY_BEFORE = re.compile(r"\b(?:previous|earlier)\s+(?:day|night|evening|week|month|year)\b|\bearlier\s+(?:today|this|that|in|on)\b", re.IGNORECASE)
NAMED = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]+")
OWN_VOICE = ("i", "we")
TIMES_OF_DAY = frozenset("afternoon dawn early evening late midnight morning night noon overnight today tonight yesterday".split())
WEEKDAY = re.compile(r"(?:(?:on|since|from|late|early) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: [a-z]+)?", re.IGNORECASE)  # "Friday night"
OF_YEAR = re.compile(r"\b(?:in|of|during)\s+((?:19|20)\d\d)\b")  # "the march of 2019"
BESIDE = 40  # characters between a word and the year that is told of it
ENDS = re.compile(r"[,.;:!?\n–—]|\b(?:after|before|since|that|when|where|which|while|who|whose)\b")
POINTING = ("it", "that", "this")  # "Hale's men carried it out"
MARK = re.compile("[\"“”„«»]")
NUMBERED = re.compile(r",?\s+(?:[IVX]+|Jr|Sr)\.?$")  # "Leo XIV"
RULE = frozenset({"control", "country", "government", "power", "presidency", "state"})  # to seize it is to overthrow who has it
BUILDING = frozenset("building buildings headquarters house office offices hall square seat compound".split())
NAMELESS = frozenset({"asset", "group", "organization"})  # what is often called by what it is
AREA = frozenset("area areas city district districts outskirts province region suburb town towns village villages".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement as one telling of a happening."""

    id: str
    statement: Statement
    families: frozenset[str]
    first: date | None  # the days it can lie on, inclusive
    last: date | None
    dated: bool  # by words, not only by the publication of its report
    this_week_or_last: bool  # by a weekday that is also that of its report
    news: date | None  # the day that it is told of as happening, whether words or the publication give it
    published: date | None
    country: str | None  # where it happens, by ISO code
    placed: bool  # the text says so, it is not only the report's home
    home: str | None  # the country of its report
    story: str  # the story that its report tells, by the first of its reports' ids
    place: str | None  # entity id
    town: bool  # the place is finer than a country
    place_called: frozenset[str]  # the words of its name
    actors: frozenset[str]  # entity ids
    recipients: frozenset[str]
    lands_done_to: frozenset[str]  # those of its recipients that are countries: much is done to a country
    persons: frozenset[str]  # those of its recipients who are persons
    posts: frozenset[Post]  # of the persons to whom it is done, or who leave
    by_post: bool  # none of these is named
    surnames: frozenset[str]  # of the persons who do it or to whom it is done, as sounds
    lands: frozenset[str]  # countries that its actors or speaker act for
    crowd: bool  # its actor is a crowd, or nobody is named
    targets: frozenset[str]  # words that say what was hit or seized, as sounds
    marked: frozenset[str]  # the rarer of them: many ships are seized, few flotillas
    doers: frozenset[str]  # words that say who did it, as sounds
    words: frozenset[str]
    verb: frozenset[str]  # those of them that carry the type
    about: frozenset[str]  # countries that its words name, without those for which somebody speaks
    rare: frozenset[str]  # its particulars: rare words of it that neither carry the type nor name who does it, nor a country
    amid: frozenset[str]  # the rarer names in its whole sentence, without those of countries and of who says so
    cast: frozenset[str]  # entity ids of the rarer names in its whole report, without countries, who holds an office and who says something
    figures: frozenset[tuple[str, float | None]]
    vote: frozenset[str]
    office: frozenset[str]  # the offices it speaks of, where it is about one
    root: str  # the word that carries the type, as sounds, cut to its first letters
    heads: frozenset[str]  # the last words of those of its recipients that have no proper name: "pilot", "longshoremen"
    proper: frozenset[str]  # those of its recipients that have one
    people_done_to: frozenset[str]  # what sort of people its unnamed recipients are: workers, soldiers
    people_doing: frozenset[str]  # the same of its unnamed actors
    things: frozenset[str]  # what sort of things it is done to: works, vessels
    causes: frozenset[str]  # of harm, what its words say that people came to harm by: fire, force
    named: frozenset[str]  # those of its actors that have one
    faceless: frozenset[str]  # those of its recipients that are anybody: "five others", "30 people"
    whoever: frozenset[str]  # the same of its actors
    doing: frozenset[str]  # those of its actors who are persons with a name
    posts_saying: frozenset[Post]  # of the persons who say it
    nations: frozenset[str]  # countries of its recipients, also those that only a name says ("Norland civilians")
    people: bool  # its recipients are unnamed people, all of them
    sides: frozenset[str]  # countries of its actors, whether they act for it or only belong to it
    point: tuple[float, float] | None  # of a town, not of a province or country
    area: tuple[float, float] | None  # the middle of a province or district, where its place is one
    titled: bool  # it stands in the title
    nominal: bool  # "the attack", "these sanctions": something told before
    takes_up: str | None  # the telling that such a one goes back to: the last before it of its kind
    came_of: str | None  # the attack that harmed the people of whom it tells, told in one breath with it
    toll: bool  # it tells how many have been counted by then
    counted: bool  # it tells how many were found, or how many they are in all
    told_by: str | None  # entity id of who is said to say so
    another: bool  # "another attack", "a second raid"
    lasting: bool  # a war, a campaign, abuses: it has no day
    own_paper: bool  # "I" or "we" say it, in no quotation: it is said in this very paper

    @property
    def is_speech(self) -> bool:
        """Whether it is an act of saying."""
        return is_saying(self.statement)

    @property
    def is_mutual(self) -> bool:
        """Whether it is done with each other: who met whom is who was met by whom."""
        return self.statement.type == "CONSULT"

    @property
    def speaking(self) -> frozenset[str]:
        """Who says it and for whom; of what is done with each other, all of them."""
        return self.actors | self.lands | (self.proper if self.is_mutual else frozenset())

    @property
    def told_on(self) -> date | None:
        """The day that it is told of, else that of its report."""
        return self.news or self.published

    @property
    def anchor(self) -> date:
        """A day to sort by."""
        return (self.first if self.dated else self.last) or self.published or date.min


def tellings_of(look: Lookup, report: str, home: str | None, story: str) -> tuple[Telling, ...]:
    """The statements of one report as tellings."""
    cast = _cast(look, report)
    told = (_in_report(look, told_alone(look, one.id), home=home, story=story, cast=cast) for one in look.statements_of[report])
    return tuple(_with_antecedents(told))


def _in_report(look: Lookup, one: Telling, *, home: str | None, story: str, cast: frozenset[str]) -> Telling:
    """A telling with what its report gives all of them; a place that lies in a country of which it tells nothing else may be a namesake."""
    country, placed = _country(look, one.statement, look.entities[one.place] if one.place else None, home)
    if placed and home is not None and country != home and country not in _lands_told(look, one.statement.report):
        return replace(one, home=home, story=story, cast=cast, country=home, placed=False, point=None, area=None)
    return replace(one, home=home, story=story, cast=cast, country=country, placed=placed)


def _cast(look: Lookup, report: str) -> frozenset[str]:
    """The entities, by id, of the rarer names in a report."""
    rare = (one for one in _told_beside(look, report) if any(rarity(word) > MARKED for word in fold(one.name).split()))
    return frozenset(id for one in rare if (id := look.account.entity_of.get(one.id)))


def _with_antecedents(told: Iterable[Telling]) -> Iterator[Telling]:
    """The same, each that speaks of something known with the telling that it takes up."""
    of_report: dict[str, list[Telling]] = {}
    for one in sorted(told, key=lambda one: (one.statement.span.start, one.id)):
        before = of_report.setdefault(one.statement.report, [])
        known = next((other for other in reversed(before) if _may_take_up(one, other)), None) if one.nominal else None
        before.append(_taking_up(one, known) if known else one)
        yield before[-1]


def _taking_up(one: Telling, known: Telling) -> Telling:
    """The telling with the days and the place of what it takes up, where it says none itself."""
    one = replace(one, takes_up=known.id)
    if not one.dated and known.dated and not one.lasting:
        one = replace(one, first=known.first, last=known.last, dated=True, news=known.news)
    if one.place is None and known.town and (not one.placed or one.country == known.country):
        one = replace(one, place=known.place, town=True, point=known.point, country=known.country, placed=known.placed)
    return one


def _may_take_up(one: Telling, other: Telling) -> bool:
    """Whether "the attack" may be what is told before it: of its kind, not far, nowhere else and not done to others."""
    if not one.families & other.families or one.another or one.statement.span.start - other.statement.span.end > NEAR or one.is_speech:
        return False
    if one.lasting and one.root != other.root:
        return False  # "the violence" is all of it
    is_elsewhere = bool(one.place and other.place and one.town and other.town and one.place != other.place)
    is_of_others = one.recipients - one.faceless and other.recipients - other.faceless and not one.recipients & other.recipients
    are_unlike = is_of_others and (bool(one.persons) or not (one.heads & other.heads or one.proper or other.proper or _same_number(one, other)))
    return not is_elsewhere and not are_unlike and not (one.proper and other.proper and not one.proper & other.proper)


def _same_number(one: Telling, other: Telling) -> bool:
    """Whether both are done to as many."""
    return bool({value for _, value in one.figures} & {value for _, value in other.figures})


def is_saying(statement: Statement) -> bool:
    """Whether it is an act of saying; what happens of itself, a wreck or a blackout, is none, though of the type of an assessment."""
    return statement.type in SPEECH and statement.mode != OF_ITSELF


def families_of(type: str, mode: str | None) -> frozenset[str]:
    """What happenings a statement of this type can tell of."""
    known = FAMILIES.get((type, mode)) or FAMILIES.get((type, None))
    return known or frozenset({f"{type}/{mode}".lower() if mode and type in BY_MODE else type.lower()})


def _families(look: Lookup, statement: Statement) -> frozenset[str]:
    """The families of its type, with that of people driven out where its words or figures say so; what is of no type is of its word's."""
    if statement.type == OTHER:
        root = root_of(look.trigger(statement))
        return frozenset({f"word {root}"}) | ({f"harm {harm}"} if (harm := _harms().get(root)) else frozenset())
    driven_out = statement.type == "CASUALTY" and any(figure.measure == "displaced" for figure in statement.figures)
    driven_out = driven_out or (statement.type == "CASUALTY" and has_word("akyn.merge", "words.tsv", "displaced", look.trigger(statement)))
    parties = [one for slot in statement.recipients if (one := look.entity(slot))]
    taken = statement.mode == "seize" and any(fold(one.name).removeprefix("the ") in RULE for one in parties)
    killed = statement.type == "ASSAULT" and (statement.mode == "targeted" or any(figure.measure in HARMED for figure in statement.figures))
    done_to = {one.type for one in parties}
    removed = statement.mode == "expel" and "person" in done_to
    told = (statement.type, statement.mode)
    held = told == ("COERCE", "restrict") and "person" in done_to
    seized = told == ("COERCE", "arrest") and "asset" in done_to
    hostage = told == ("COERCE", "seize") and done_to & {"person", "group"}
    sorts = _sorts_of_people(look, look.ids(statement.actors))
    captive = hostage or statement.mode == "abduct" or ("arrest" in families_of(*told) and "people-rebels" in sorts)
    by_hand = statement.type == "CASUALTY" and _are_people(look, look.ids(statement.actors))
    also = (
        ("displaced", driven_out),
        ("oust", taken or removed),
        ("casualty", killed),
        ("arrest", held or hostage),
        ("hostage", captive),
        ("attack", seized or by_hand),
        (OUT_OF_OFFICE, removed or told == ("RETREAT", "resign") or statement.type == "OUST"),
    )
    shut_out = done_to & {"country", "organization", "person"}
    return families_of(*told) - (frozenset({"displaced"}) if shut_out else frozenset()) | {family for family, holds in also if holds}


@cache
def weighed_apart() -> frozenset[str]:
    """The words for days, numbers and anybody, which are compared as days, counts and people."""
    told = word_classes("akyn.merge", "words.tsv")["everybody"] | word_set("times of year") | TIMES_OF_DAY | UNITS.keys() | TENS.keys()
    return words_of(" ".join(told))


@cache
def heads_of_anybody() -> frozenset[str]:
    """The last words of names that are anybody's, as sounds: "others", "people"."""
    return _sounds(word.rstrip("*") for word in word_classes("akyn.merge", "words.tsv")["everybody"])


@cache
def _harms() -> dict[str, str]:
    """What words do to people, by their roots: "die", "death" and "kill" are one, so are "arrest" and "detain"."""
    return {root_of(word): harm for word, harm in measures("harm").items()}


def root_of(words: str) -> str:
    """The first of some words as sounds, without its endings: "fire", "fired" and "firing" are one."""
    first = next(iter(fold(words).split()), "")
    return sound_key(ENDING.sub("", BASES.get(first, first)))[:ROOT]


@once
def told_alone(look: Lookup, id: str) -> Telling:
    """The telling of a statement by itself, of whichever country and story its report is."""
    statement = look.statements[id]
    places, names = _place_words(look, statement.report), _words_beside(look, statement.report)
    is_toll, place = _is_toll(look, statement), _place(look, statement)
    text, quote = look.reports[statement.report].text, look.quote(statement)
    is_nominal = _is_nominal(text, statement)
    first, last, dated = _days(look, statement, is_toll=is_toll, is_known=is_nominal)
    families, sayers = _families(look, statement), _words_of_sayers(look, statement)
    recipients = look.ids(statement.recipients)
    people = _people_it_is_about(look, statement, families)
    verb = words_of(look.trigger(statement))
    saying = statement.actors or tuple(slot for slot in (statement.speaker,) if slot)
    actors = look.ids(saying if is_saying(statement) else statement.actors)
    lands = frozenset(land for id in actors if (land := look.entities[id].country))
    named, proper = (frozenset(id for id in parties if is_proper(look.entities[id])) for parties in (actors, recipients))
    doing, persons = (frozenset(id for id in parties if look.entities[id].type == "person") for parties in (named, proper))
    called = _words_called(look, statement.recipients, NAMELESS | {"person"})
    return Telling(
        id=statement.id,
        statement=statement,
        families=families,
        first=first,
        last=last,
        dated=dated,
        this_week_or_last=dated and _is_weekday_of_report(look, statement),
        news=_news(look, statement),
        published=look.published(statement),
        country=None,
        placed=False,
        home=None,
        story="",
        place=place.id if place else None,
        town=bool(place and place.type != "country"),
        place_called=words_of(place.name) if place else frozenset(),
        actors=actors,
        recipients=recipients,
        lands_done_to=frozenset(id for id in recipients if look.entities[id].type == "country"),
        persons=persons,
        posts=_posts(people),
        by_post=bool(people) and not any(map(is_proper, people)),
        surnames=frozenset(_surname(look.entities[id]) for id in doing | persons),
        lands=lands,
        crowd=_is_crowd(look, actors),
        targets=_sounds(called) - places,
        marked=_sounds(word for word in called if rarity(word) >= MARKED) - places,
        doers=frozenset() if is_saying(statement) else _sounds(_words_called(look, statement.actors, NAMELESS)) - places - _sort_words(),
        words=words_of(quote),
        verb=verb,
        about=_lands_named(quote) - lands,
        rare=_rare_words(quote) - verb - sayers,
        cast=frozenset(),
        amid=names & _rare_words(" ".join(NAMED.findall(look.sentence(statement)))) - sayers,
        figures=frozenset((figure.measure, figure.value) for figure in statement.figures),
        vote=_kinds(VOTES, quote) if statement.type == "ELECT" else frozenset(),
        office=_kinds(OFFICES, quote) if families & ABOUT_OFFICE else frozenset(),
        root=root_of(look.trigger(statement)),
        heads=frozenset(_head(look.entities[id]) for id in recipients - proper),
        proper=proper,
        people_done_to=_sorts_of_people(look, recipients),
        people_doing=_sorts_of_people(look, actors),
        things=_sorts_of_things(look, recipients),
        causes=_causes(look, statement) if "casualty" in families else frozenset(),
        named=named,
        faceless=frozenset(id for id in recipients if _is_anybody(look.entities[id])),
        whoever=frozenset(id for id in actors if _is_anybody(look.entities[id])),
        doing=doing,
        posts_saying=_posts(look.entities[id] for id in actors) if is_saying(statement) else frozenset(),
        nations=frozenset(land for id in recipients if (land := _belongs_to(look, statement.report, look.entities[id]))),
        people=bool(recipients) and all(look.entities[id].type == "group" for id in recipients),
        sides=frozenset(land for id in actors if (land := _belongs_to(look, statement.report, look.entities[id]))),
        point=_point(look, statement.place, "geonames:"),
        area=_point(look, statement.place, "admin:"),
        titled=_is_titled(look, statement),
        nominal=is_nominal,
        takes_up=None,
        came_of=None,
        toll=is_toll,
        counted=is_toll or (statement.type == "CASUALTY" and has_word("akyn.merge", "words.tsv", "counted", quote)),
        told_by=teller.id if (teller := look.entity(statement.speaker)) else None,
        another=_is_another(text, statement),
        lasting=has_word("akyn.merge", "words.tsv", "lasting", quote),
        own_paper=is_saying(statement) and any(_is_own_voice(text, slot) for slot in statement.actors),
    )


def _people_it_is_about(look: Lookup, statement: Statement, families: frozenset[str]) -> list[Entity]:
    """The persons to whom it is done, or who leave."""
    slots = statement.actors + statement.recipients if LEAVING & families else statement.recipients
    return [one for slot in slots if (one := look.entity(slot)) and one.type == "person"]


def _posts(parties: Iterable[Entity]) -> frozenset[Post]:
    """The posts of those of these parties that are persons."""
    return frozenset().union(*(posts_of(one, is_named=is_proper(one)) for one in parties if one.type == "person"))


def _kinds(kinds: Iterable[str], quote: str) -> frozenset[str]:
    """Those of these classes of words that a quote has a word of."""
    return frozenset(kind for kind in kinds if has_word("akyn.merge", "words.tsv", kind, quote))


def _sorts_of_people(look: Lookup, parties: Iterable[str]) -> frozenset[str]:
    """What sort of people those of these parties are that have no name of their own."""
    called = " ; ".join(_before_of(one.name) for id in parties if not is_proper(one := look.entities[id]))
    return _kinds(PEOPLE, called) if called else frozenset()


def _sorts_of_things(look: Lookup, parties: Iterable[str]) -> frozenset[str]:
    """What sort of things those of these parties are that are no people."""
    called = " ; ".join(one.name for id in parties if (one := look.entities[id]).type in ("asset", "organization", "place"))
    return _kinds(THINGS, called) if called else frozenset()


def _causes(look: Lookup, statement: Statement) -> frozenset[str]:
    """What its own words say that people came to harm by; else those of its sentence, where they say one thing alone."""
    if own := _kinds(CAUSES, look.quote(statement)):
        return own
    around = _kinds(CAUSES, look.sentence(statement))
    return around if len(around) == 1 else frozenset()


def _are_people(look: Lookup, parties: frozenset[str]) -> bool:
    """Whether one of these parties is called by a name of people or bodies, or by a word for people who harm others."""
    is_named = any(is_proper(look.entities[id]) and look.entities[id].type != "asset" for id in parties)
    return is_named or bool(_sorts_of_people(look, parties))


@cache
def _sort_words() -> frozenset[str]:
    """The words for sorts of people, as sounds: militants here are not the militants there."""
    classes = word_classes("akyn.merge", "words.tsv")
    return _sounds(word.rstrip("*") for kind in PEOPLE for word in classes[kind])


def _is_another(text: str, statement: Statement) -> bool:
    """Whether words call it another: "a second raid", not "the previous day's raid"."""
    return has_word("akyn.merge", "words.tsv", "another", DAY_BEFORE.sub("", text[max(0, statement.trigger.start - 40) : statement.trigger.end]))


def _is_nominal(text: str, statement: Statement) -> bool:
    """Whether "the" or "this" stands before the word itself, not before who does it; what is said is a noun; or somebody is said to answer for "the attack"."""
    if is_saying(statement) and not text.endswith("ed", 0, statement.trigger.end) and BY_OR_OF.match(text, statement.trigger.end):
        return True
    if ANSWERS_FOR.search(text, statement.span.start, statement.span.end) or text[statement.trigger.start : statement.trigger.end].lower() in POINTING:
        return True
    found = DETERMINED.search(text, max(0, statement.trigger.start - 60), statement.trigger.start)
    between = (slot.span for slot in (*statement.actors, *statement.recipients) if not _is_adjective(text[slot.span.start : slot.span.end]))
    return found is not None and not any(span.start < statement.trigger.start and found.start() < span.end for span in between)


def _is_adjective(words: str) -> bool:
    """Whether a party is named by one word that stands before nouns: "the Norse raid", "the US sanctions"."""
    return " " not in words and (country_of_demonym(words) is not None or words.isupper() or "." in words)


def _is_own_voice(text: str, slot: Slot) -> bool:
    """Whether "I" or "we" fill a slot, outside of quotation marks."""
    start = slot.span.start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return text[start : slot.span.end].lower() in OWN_VOICE and not len(MARK.findall(before)) % 2


def is_proper(entity: Entity | Referent) -> bool:
    """Whether it is called by a name of its own, not only by what it is."""
    if entity.type in ("country", "place"):
        return True
    if entity.type == "person" and (entity.name.split()[-1].islower() or _is_post(entity)):
        return False
    return entity.name[:1].isupper() and entity.type in ("person", "organization", "asset") and not entity.name.isdigit()


def _is_post(person: Entity | Referent) -> bool:
    """Whether a person is only called by an office: "Governor of Abra"."""
    name = fold(person.name)
    return any(name.startswith(f"{fold(role.title)} of ") for role in person.roles)


def _head(entity: Entity) -> str:
    """ "pilot" of "one pilot of the squadron"; singular and plural are one."""
    words = fold(_before_of(entity.name)).split() or fold(entity.name).split() or [""]
    return sound_key(words[-1]).removesuffix("s")


def _surname(person: Entity) -> str:
    """The last word of a person's name, as sounds; what counts popes and kings, or sons, is none."""
    words = fold(NUMBERED.sub("", person.name)).split() or fold(person.name).split() or [""]
    return sound_key(words[-1])


def _before_of(name: str) -> str:
    """ "one pilot" of "one pilot of the squadron"."""
    return re.split(r"\b(?:of|from|in|at|who|that|with)\b", name)[0]


def _belongs_to(look: Lookup, report: str, entity: Entity) -> str | None:
    """The country of a party, also where only its name says so ("ninety Norwegians"), or that of the office of its owner ("Hale's forces")."""
    if entity.country:
        return entity.country
    if entity.type == "person":
        return next((role.of for role in entity.roles if role.of and not role.end), None)
    owner = re.split(r"[’']s?\b", entity.name)[0]
    land = country_named(owner) or next((land for word in _before_of(entity.name).split() if (land := country_of_demonym(word))), None)
    return land.code if land else _office_of(look, report, owner) if owner != entity.name else None


def _office_of(look: Lookup, report: str, surname: str) -> str | None:
    """The country whose office somebody of this surname holds in the report."""
    named = (one for one in look.referents_of[report] if one.type == "person" and fold(one.name).split()[-1:] == fold(surname).split()[-1:])
    people = (person for one in named if (person := look.entities.get(look.account.entity_of.get(one.id, ""))))
    return next((role.of for person in people for role in person.roles if role.of and not role.end), None)


def _point(look: Lookup, slot: Slot | None, sort: str) -> tuple[float, float] | None:
    """Where a place of this sort is, by how its id begins."""
    one = look.referents.get(slot.referent) if slot else None
    exact = one is not None and (one.place or "").startswith(sort)
    return (one.lat, one.lon) if exact and one and one.lat is not None and one.lon is not None else None


def _is_titled(look: Lookup, statement: Statement) -> bool:
    line = look.reports[statement.report].text.partition("\n")[0]
    return statement.span.end <= len(line) <= TITLE_LENGTH and not line.rstrip().endswith((".", "!", "?"))


def _days(look: Lookup, statement: Statement, *, is_toll: bool, is_known: bool) -> tuple[date | None, date | None, bool]:
    """First and last day, and whether words say so; an undated happening of now lies around its report."""
    when, published = look.date(statement), look.published(statement)
    is_by_then = when is not None and (when.basis == "governing speech" or (is_toll and not _is_of_the_deed(look, statement, when)))
    if when and is_by_then and not is_saying(statement) and statement.stance not in AHEAD:
        return when.start - RECENT, when.end, False  # the day of saying or counting: it had happened by then
    if when and when.basis != "publication":
        return when.start, when.end, True
    if when and is_saying(statement):
        return when.start, when.end, True
    if published is None or statement.background:
        return None, None, False
    if statement.stance not in AHEAD and (year := _year_beside(look, statement)) and year != published.year:
        return date(year, 1, 1), date(year, 12, 31), True
    before = KNOWN if is_known and not is_saying(statement) else RECENT
    return published - before, published + (RECENT if statement.stance in AHEAD else timedelta()), False


def _is_weekday_of_report(look: Lookup, statement: Statement) -> bool:
    """Whether its day is told by a weekday alone, and is that of its report ("on Saturday", told on a Saturday) or, of what has happened, still to come."""
    when, published = look.date(statement), look.published(statement)
    if when is None or published is None or when.start != when.end or not WEEKDAY.fullmatch(when.text):
        return False
    return when.start == published or (when.start > published and statement.stance not in AHEAD)


def _year_beside(look: Lookup, statement: Statement) -> int | None:
    """The year that stands near the word that carries it, no comma or other clause between: "the march of 2019 cost three lives"."""
    text, trigger = look.reports[statement.report].text, statement.trigger
    for found in OF_YEAR.finditer(text, *look.sentence_span(statement)):
        between = text[min(found.start(), trigger.end) : max(found.end(), trigger.start)]
        if len(between) <= BESIDE and not ENDS.search(between):
            return int(found[1])
    return None


def _is_toll(look: Lookup, statement: Statement) -> bool:
    """Whether it tells how many have been counted by a day: "the toll rose to nine"; a quote may begin behind its subject."""
    if statement.type != "CASUALTY":
        return False
    is_counting = bool(statement.figures) and has_word("akyn.merge", "words.tsv", "counting", look.trigger(statement))
    return is_counting or has_word("akyn.merge", "words.tsv", "toll", look.quote(statement))


def _is_of_the_deed(look: Lookup, statement: Statement, when: Date) -> bool:
    """Whether the day told with a toll is that of what was done, not of the counting: "the toll of Thursday's raid rose to nine"."""
    return bool(when.text) and re.search(rf"\b{re.escape(when.text)}[’']s\b", look.sentence(statement)) is not None


def _news(look: Lookup, statement: Statement) -> date | None:
    """The one day that it is told of; that of the report where the text tells it as what is new."""
    when = look.date(statement)
    return when.start if when and when.start == when.end and not statement.background and statement.stance not in AHEAD else None


def _country(look: Lookup, statement: Statement, place: Entity | None, home: str | None) -> tuple[str | None, bool]:
    if place and place.country and not _is_in_a_name(statement):
        return place.country, True
    if is_saying(statement):
        return home, False
    harmed = [one.country for slot in statement.recipients if (one := look.entity(slot)) and one.country]
    doing = [one.country for slot in statement.actors if (one := look.entity(slot)) and one.country]
    return next(iter((*harmed, *((home,) if home else ()), *doing)), None), False  # an army may fight abroad: its country says least


def _place(look: Lookup, statement: Statement) -> Entity | None:
    """Its place; of what is done to a thing that is called by its town, that town: "the Altdorf mine"."""
    if statement.place or is_saying(statement):
        return look.entity(statement.place)
    things = [f" {fold(one.name)} " for slot in statement.recipients if (one := look.entity(slot)) and one.type == "asset"]
    towns = (one for one in look.referents_of[statement.report] if one.type == "place") if things else ()
    named = (one.id for one in towns if any(f" {fold(one.name)} " in thing for thing in things))
    return look.entities.get(look.account.entity_of.get(next(named, ""), ""))


def _is_in_a_name(statement: Statement) -> bool:
    """Whether its place is only read out of the name of a party: the Norland Army fights anywhere."""
    place = statement.place
    return place is not None and any(slot.span.holds(place.span) for slot in statement.actors)


def _is_crowd(look: Lookup, actors: frozenset[str]) -> bool:
    """Nobody, or only people without a name."""
    named = (look.entities[id] for id in actors)
    return all(one.type == "group" and has_word("akyn.merge", "words.tsv", "crowd", one.name) for one in named)


@once
def _place_words(look: Lookup, report: str) -> frozenset[str]:
    """The words of the places it names: an office in the capital is not the mayor's office there."""
    return _sounds(word for one in look.referents_of[report] if one.type in ("place", "country") for word in fold(one.name).split())


@once
def _lands_told(look: Lookup, report: str) -> frozenset[str]:
    """The countries that the report tells of by more than one small place, which may be a namesake."""
    referents = look.referents_of[report]
    by_place = Counter(one.country for one in referents if one.type == "place" and one.country)
    return frozenset(land for one in referents if one.type != "place" and (land := land_of(one))) | {land for land, count in by_place.items() if count > 1}


def _told_beside(look: Lookup, report: str) -> tuple[Referent, ...]:
    """The names in it of towns, bodies, things, and of people who hold no office and say nothing."""
    told = look.statements_of[report]
    saying = {slot.referent for one in told for slot in (*(one.actors if is_saying(one) else ()), *((one.speaker,) if one.speaker else ()))}
    named = (one for one in look.referents_of[report] if one.id not in saying and is_proper(one) and one.type != "country" and not one.roles)
    return tuple(named)


@once
def _words_beside(look: Lookup, report: str) -> frozenset[str]:
    """The words of the names told beside its happenings."""
    return words_of(" ".join(one.name for one in _told_beside(look, report)))


def _words_called(look: Lookup, slots: Iterable[Slot], kinds: frozenset[str]) -> frozenset[str]:
    """The words for people, bodies and things of these kinds; those for buildings, anybody, numbers and nations say nothing."""
    found: set[str] = set()
    for slot in slots:
        one = look.referents.get(slot.referent)
        if one and one.type in kinds and (one.type != "person" or not is_proper(one)):
            found |= set(fold(without_owner(one.key.split("|")[1])).split()) | set(fold(without_owner(one.name)).split())
    return frozenset(word for word in found - SMALL - BUILDING - AREA if _says_who(word))


def _sounds(words: Iterable[str]) -> frozenset[str]:
    """Words as sounds, one or several of a thing alike."""
    return frozenset(sound_key(word).removesuffix("s") for word in words)


def _rare_words(quote: str) -> frozenset[str]:
    """Its rare words, as sounds, cut to their first letters; those for countries and their people are told of too often."""
    rare = (word for word in fold(quote).split() if len(word) > 2 and not word[0].isdigit() and rarity(word) > RARE)
    return frozenset(sound_key(word)[:STEM] for word in rare if not country_named(word) and not country_of_demonym(word))


def _lands_named(quote: str) -> frozenset[str]:
    """The countries that words name, or whose people."""
    lands = (country_named(word) or country_of_demonym(word) for word in fold(quote).split())
    return frozenset(land.code for land in lands if land)


def _is_anybody(entity: Entity) -> bool:
    """Whether a group is called by nothing that tells it from others, and is no exact number of many: "21 people" are."""
    words = [word for word in fold(entity.name).split() if word not in SMALL]
    is_counted = any(word.isdecimal() and int(word) > MANY and int(word) % MANY for word in words)
    return entity.type == "group" and not is_counted and not any(map(_says_who, words))


def _words_of_sayers(look: Lookup, statement: Statement) -> frozenset[str]:
    """The words that say who does it, and who tells of it."""
    return words_of(look.called((*statement.actors, *((statement.speaker,) if statement.speaker else ()))))


def _says_who(word: str) -> bool:
    if len(word) < 2 or number_of(word) is not None or word[0].isdigit() or country_of_demonym(word):
        return False
    return not any(has_word("akyn.merge", "words.tsv", kind, word) for kind in ("everybody", "forces", "whoever"))
