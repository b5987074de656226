"""This file compares names pair by pair: a score is a sum of reasons in words, and depends on the two alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from akyn.link.forms import may_be_alike, worth_comparing
from akyn.link.spelling import lone_word, own_words, person_words, same_body, same_person, site_name, without_legal_form, word_before_trade
from akyn.link.units import Unit
from akyn.model import Judgement, Reason, Role
from akyn.places import all_countries, names_of
from akyn.text.names import fold, initials, rough_key, sound_key
from akyn.text.wordlists import word_classes

SAME = 0.6  # from here on two names are one
DIFFERENT = 0.1  # from here down they are two; between is unsure, for the analyst
MOST_IN_A_BLOCK = 60  # of a block, each unit meets so many of its neighbours in order of id: a name borne by thousands stays affordable
CLOSE_SURNAME = 0.8  # Damerau-Levenshtein similarity of sound keys: one letter in five
CLOSE_NAME = 0.92  # Jaro-Winkler of whole folded names
CLOSE_WORD = 0.85  # Jaro-Winkler of each word of one with that of the other
NEAR = timedelta(days=60)  # an office is held by the same person so near
LONGEST_ACRONYM = 5  # letters; "NATO"
ONE_PLACE_DEGREES = 0.5  # about 50 km
ELSEWHERE = Reason(weight=-0.8, words="of different countries, by their words or their reports")
ONE_AREA_DEGREES = 3.0  # two tables may put the middle of a province so far apart


def compared(left: Unit, right: Unit) -> Judgement | None:
    """The judgement on two units, by their ids in order of the alphabet; None where nothing speaks for or against."""
    compare = COMPARED.get((left.type, right.type)) or COMPARED.get((right.type, left.type))
    reasons = tuple(compare(left, right)) if compare else ()
    return judged(left.id, right.id, reasons) if reasons else None


def judged(left: str, right: str, reasons: tuple[Reason, ...]) -> Judgement:
    """The judgement that the sum of the reasons comes to."""
    score = round(sum(reason.weight for reason in reasons), 3)
    verdict = "same" if score >= SAME else "different" if score <= DIFFERENT else "unsure"
    return Judgement(about="entity", left=left, right=right, verdict=verdict, score=score, reasons=reasons)  # type: ignore[arg-type]  # mypy widens a chained conditional to str


# ---- which pairs are worth comparing -----------------------------------------------------------------------------------


def blocks(unit: Unit) -> Iterator[str]:
    """The blocks that a unit stands in: what is worth comparing shares one."""
    first, second, third = unit.parts
    if unit.type != "country" and not third:
        yield from (f"full {' '.join(own_words(name))}" for name in sorted(unit.names) if is_full_name(name))
    if unit.type == "person" and " " in first:
        return
    if unit.type == "person":
        yield from _person_blocks(unit, first, second, third)
    elif unit.type == "organization" and third:
        yield f"class {first}"
    elif unit.type in ("organization", "place", "asset"):
        yield from _name_blocks(unit)
    elif unit.type == "group" and _is_one_word(unit):
        yield f"name {sound_key(first)}"  # a surname, read as a people


def _person_blocks(unit: Unit, surname: str, given: str, office: str) -> Iterator[str]:
    if office:
        yield f"office {office}"
        return
    yield f"name {surname}"
    yield f"rough {rough_key(surname)}"
    yield from (f"whole {rough_key(''.join(person_words(name)))}" for name in sorted(unit.names))
    if given:
        yield f"name {given}"
        yield from (f"rough {rough_key(word)}" for name in sorted(unit.names) for word in person_words(name) if len(word) > 1)
    elif not unit.roles:
        yield from (f"word {word}" for name in sorted(unit.names) for word in own_words(name))  # a company's, read as a surname
    yield from (f"office {role.title}@{role.of or ''}" for role in sorted(unit.roles, key=str))


def is_full_name(name: str) -> bool:
    """Whether it is a proper name of two words or more, so that whatever bears it is the same whatever it is taken for."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()


def _is_one_word(unit: Unit) -> bool:
    """Whether it is called by a single word with a capital, as one is by his surname."""
    return " " not in unit.parts[0] and any(name[:1].isupper() for name in unit.names)


def _name_blocks(unit: Unit) -> Iterator[str]:
    if unit.type == "organization":
        yield f"class {unit.parts[0]}"
        yield f"name {sound_key(unit.parts[0])}"
    for name in sorted(unit.names):
        words = own_words(name)
        yield from (f"word {word}" for word in words if len(word) > 3 or len(words) == 1)
        yield f"initials {fold(name).replace(' ', '')}" if len(name) < 8 else f"initials {initials(_without_form(name))}"
        if unit.type == "asset" and (site := site_name(name)):
            yield f"site {site}"


# ---- people ------------------------------------------------------------------------------------------------------------


def _people(left: Unit, right: Unit) -> Iterator[Reason]:
    if left.parts[2] or right.parts[2]:
        yield from _office_and_holder(left, right) if left.parts[2] else _office_and_holder(right, left)
        return
    names = _same_person_names(left, right)
    if not names and not (left.parts[1] and right.parts[1] and left.roles and right.roles):
        return  # as most neighbours are
    offices = tuple(_shared_offices(left, right))
    known_office = any(reason.weight > 0 for reason in offices)
    if names := names or _two_holders(left, right, known_office=known_office):
        yield from (*names, *offices, *_company(left, right, known_office=known_office))
        if not known_office and any(reason.weight < 0 for reason in names):
            yield from _little_in_common(left, right)


def _same_person_names(left: Unit, right: Unit) -> tuple[Reason, ...]:
    (surname, given, _), (other, other_given, _) = left.parts, right.parts
    if (given and other_given) or _is_written_in_one(left, right):
        return _full_names(left, right)
    if surname == other:
        return (Reason(weight=0.6, words=f"same surname key: {surname}"), Reason(weight=0.0, words="one has no given name"))
    if (likeness := DamerauLevenshtein.normalized_similarity(surname, other)) >= CLOSE_SURNAME:
        return (Reason(weight=0.4, words=f"surnames spelled close: {surname} / {other} {likeness:.2f}"),)
    if (surname == other_given and not given) or (other == given and not other_given):
        return (Reason(weight=0.35, words=f"one is called by the other's first name: {surname if not given else other}"),)
    return ()


def _two_holders(left: Unit, right: Unit, *, known_office: bool) -> tuple[Reason, ...]:
    """Two full names with no word in common that bear one office: its holder and who held it, whom the office alone must not join."""
    if not (known_office and left.parts[1] and right.parts[1]):
        return ()
    return (Reason(weight=-1.0, words=f"two who bear one office: {' / '.join(min(unit.names) for unit in (left, right))}"),)


def _is_written_in_one(left: Unit, right: Unit) -> bool:
    """Whether one has a single word for all the words of the other."""
    return left.parts[0] != right.parts[0] and not _wholes(left.names).isdisjoint(_wholes(right.names))


@lru_cache(maxsize=65536)
def _wholes(names: frozenset[str]) -> frozenset[str]:
    """Each name of a person as the consonants of a single word."""
    return frozenset(rough_key("".join(person_words(name))) for name in names)


def _full_names(left: Unit, right: Unit) -> tuple[Reason, ...]:
    """The best of what two people's names have in common, word by word; two spellings in one report are two people's rather than one's."""
    best = _best_person(left.names, right.names)
    if best and not left.reports.isdisjoint(right.reports):
        return (*best, Reason(weight=-0.4, words="both spellings stand in one report"))
    return best


@lru_cache(maxsize=65536)  # a name that is in the news is compared with the same names again and again
def _best_person(names: frozenset[str], others: frozenset[str]) -> tuple[Reason, ...]:
    pairs = (reasons for name in sorted(names) for other in sorted(others) if (reasons := same_person(name, other)))
    return max(pairs, key=lambda reasons: (sum(reason.weight for reason in reasons), [reason.words for reason in reasons]), default=())


def _shared_offices(left: Unit, right: Unit) -> Iterator[Reason]:
    if not left.roles or not right.roles:
        return
    if shared := sorted((title, of or "") for title, of in _offices(left.roles) & _offices(right.roles)):
        title, of = shared[0]
        yield Reason(weight=0.2, words=f"same office: {title}{f' of {of}' if of else ''}")
    elif (lands := _lands(left.roles)) and (others := _lands(right.roles)) and lands.isdisjoint(others):
        yield Reason(weight=-0.4, words=f"offices of different countries: {', '.join(sorted(lands))} / {', '.join(sorted(others))}")


@lru_cache(maxsize=65536)
def _offices(roles: frozenset[Role]) -> frozenset[tuple[str, str | None]]:
    return frozenset((role.title, role.of) for role in roles)


@lru_cache(maxsize=65536)
def _lands(roles: frozenset[Role]) -> frozenset[str]:
    return frozenset(role.of for role in roles if role.of)


def _company(left: Unit, right: Unit, *, known_office: bool = False) -> Iterator[Reason]:
    shared = left.company & right.company
    if left.homes & right.homes:
        yield Reason(weight=0.05, words=f"reports of one country: {names_of(left.homes & right.homes)}")
    if len(shared) > 1:
        yield Reason(weight=0.1, words=f"named beside the same {len(shared)} others")
    elif left.company and right.company and not shared and not left.homes & right.homes and not known_office:
        yield Reason(weight=-0.3, words="named beside nobody in common")


def _little_in_common(left: Unit, right: Unit) -> Iterator[Reason]:
    """Two names that are not quite one ask for something beside them, wherever anything stands beside them."""
    if left.company and right.company and len(left.company & right.company) < 2:
        yield Reason(weight=-0.33, words="not quite the same name, and hardly anybody beside both")  # so John and Joan Smith wait for an analyst


def _office_and_holder(office: Unit, holder: Unit) -> Iterator[Reason]:
    """The president, and a person who is president then: the nearer in time, the surer; of nobody knows which country, only within a report."""
    title, _, of = office.parts[2].partition("@")
    if (not of or _is_of_many(title)) and not office.reports & holder.reports:
        return
    if holder.parts[2]:
        yield from _one_office(office, holder)
        return
    ends = {role.end for role in holder.roles if (role.title, role.of or "") == (title, of)}
    if not ends:
        return
    if None not in ends:
        yield Reason(weight=-1.0, words=f"no longer {title} of {of}")
        return
    days = days_between(office, holder)
    if days is not None and days <= NEAR.days:
        yield Reason(weight=round(0.75 - 0.002 * days, 3), words=f"{title} of {of} in a report {days} days off")


def _is_of_many(title: str) -> bool:
    """Whether a country has many who bear the office at one time: an ambassador in one report is not the one of the next."""
    return title in word_classes("akyn.link", "name_words.tsv")["office of many"]


def _one_office(left: Unit, right: Unit) -> Iterator[Reason]:
    days = days_between(left, right)
    if left.key == right.key and days is not None and days <= 14:
        yield Reason(weight=round(0.65 - 0.003 * days, 3), words=f"one office, named without its holder {days} days apart")


def days_between(left: Unit, right: Unit) -> int | None:
    """The days between their nearest reports; None where no day is known."""
    few, many = sorted((left.days, right.days), key=len)
    beside = ((one, other) for one in few for at in [bisect_left(many, one)] for other in many[max(0, at - 1) : at + 1])
    return min((abs((one - other).days) for one, other in beside), default=None)


# ---- organisations, places, things ---------------------------------------------------------------------------------------


def _organizations(left: Unit, right: Unit) -> Iterator[Reason]:
    if left.parts[0] == right.parts[0]:
        yield from _one_institution(left, right)
        return
    if left.parts[2] and right.parts[2]:
        return
    if tail := _shared_tail(left, right):
        yield Reason(weight=0.65, words=f"the last words of the longer name, in the same reports, of no other: {tail}")
    if (left.countries or right.countries) and _is_elsewhere(left, right):
        yield ELSEWHERE
    if _clues(left.names).isdisjoint(_clues(right.names)):
        yield from _likeness(left, right)
    else:
        yield from tuple(_without_trade(left, right)) or tuple(_likeness(left, right)) or _initials(left, right)


def is_silent(was: Judgement | None, left: Unit, right: Unit) -> bool:
    """Whether the names of two bodies had nothing in common when they were compared; at most their countries spoke."""
    are_bodies = left.type == right.type == "organization" and left.parts[0] != right.parts[0]
    return are_bodies and (was is None or was.reasons == (ELSEWHERE,))


def is_heard(more: frozenset[str], others: frozenset[str]) -> bool:
    """Whether forms that come to a body's names may say anything of another of which they had said nothing."""
    return not _clues(more).isdisjoint(_clues(others)) or may_be_alike(more, others)


@lru_cache(maxsize=262_144)  # the bodies of 100,000 reports
def _clues(names: frozenset[str]) -> frozenset[tuple[str, str]]:
    """What two bodies share of which one may be the other without its trade, or by its initials."""
    lettered, worded = _lettered(names), _by_own_word(names)
    by_word = {("word", word) for words in (worded.alone, worded.with_trade) for word in words}
    by_letters = {("letters", letters) for words in (lettered.written, lettered.meant) for letters in words}
    return frozenset(by_word | by_letters | {("full", letters) for letters in lettered.full})


def _is_elsewhere(left: Unit, right: Unit) -> bool:
    """Whether both are known to be of countries, and of none in common."""
    lands, others = (unit.countries or unit.homes for unit in (left, right))
    return bool(lands and others) and lands.isdisjoint(others)


def _initials(left: Unit, right: Unit) -> Iterator[Reason]:
    """Whether one is called by nothing but the initials of the other; initials that stand for other words part two bodies."""
    letters, others = _lettered(left.names), _lettered(right.names)
    for short, long in ((letters, others), (others, letters)):
        if short.written and (shared := short.written.keys() & long.meant.keys()):
            name, other = min((short.written[one], long.meant[one]) for one in shared)
            if short.full:
                yield Reason(weight=-0.5, words=f"initials that stand for other words: {name} / {other}")
            else:
                yield Reason(weight=0.6, words=f"initials of one another: {name} / {other}")
                yield from _company(left, right)
            return
    if alike := letters.full & others.full:
        yield Reason(weight=-0.5, words=f"other words with the same initials: {min(alike)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """The names of a body by initials: the first of those that are nothing but initials, the first of those that initials may stand for."""

    written: Mapping[str, str]
    meant: Mapping[str, str]
    full: frozenset[str]  # the initials of its names of two words or more


@lru_cache(maxsize=65536)  # each new neighbour of a body in the news asks for these
def _lettered(names: frozenset[str]) -> Lettered:
    later_first = sorted(names, reverse=True)
    return Lettered(
        written={letters: name for name in later_first if (letters := _letters(name))},
        meant={initials(form): name for name in later_first for form in (_without_form(name), name) if _may_be_meant(form)},
        full=frozenset(initials(name) for name in names if is_full_name(name)),
    )


def _without_form(name: str) -> str:
    """A company's name without its legal form: "Heron Seabed Resources" of "Heron Seabed Resources Pty Ltd"."""
    return " ".join(name.split()[: len(without_legal_form(tuple(fold(name).split())))])


def _letters(name: str) -> str | None:
    """The letters of a name that is nothing but initials."""
    letters = fold(name).replace(" ", "")
    return letters if name.isupper() and 2 <= len(letters) <= 7 else None


def _may_be_meant(name: str) -> bool:
    """Whether initials may stand for a name: two letters only for a name of just two words, both with capitals (UN, EU)."""
    words = len(fold(name).split())
    return words > 2 if len(initials(name)) > 2 else words == 2 and is_full_name(name)


def _shared_tail(left: Unit, right: Unit) -> str | None:
    """The shorter name where it ends the longer one, every report that has it has the longer one, and no other body there ends so."""
    short, long = (left, right) if len(left.parts[0]) < len(right.parts[0]) else (right, left)
    tail = f" {short.parts[0]}"
    if not long.parts[0].endswith(tail) or short.parts[2] or not short.reports <= long.reports:
        return None
    if not all(name[:1].isupper() for name in short.names):
        return None
    others = [key.split("|")[1] for key in short.company | long.company if key.startswith("organization|") and key not in (short.key, long.key)]
    return None if any(f" {name}".endswith(tail) for name in others) else tail.strip()


def _without_trade(left: Unit, right: Unit) -> Iterator[Reason]:
    """A company called by its own word, in reports that speak of the same country or name the same others."""
    if left.parts[2] or right.parts[2]:
        return
    words, others = _by_own_word(left.names), _by_own_word(right.names)
    for short, long in ((words, others), (others, words)):
        if shared := short.alone.keys() & long.with_trade.keys():
            name, other = min((short.alone[one], long.with_trade[one]) for one in shared)
            yield Reason(weight=0.5, words=f"the name without its trade: {name} / {other}")
            if left.homes & right.homes or left.company & right.company:
                yield Reason(weight=0.15, words="in reports of one country, or beside the same others")
            return


@dataclass(frozen=True, slots=True, kw_only=True)
class ByOwnWord:
    """The names of a company by its own word: the first of those that are nothing else, the first of those that go on with its trade."""

    alone: Mapping[str, str]
    with_trade: Mapping[str, str]


@lru_cache(maxsize=65536)  # each new neighbour of a body in the news asks for these
def _by_own_word(names: frozenset[str]) -> ByOwnWord:
    later_first = sorted(names, reverse=True)
    return ByOwnWord(
        alone={word: name for name in later_first for word in lone_word(name)},
        with_trade={word: name for name in later_first for word in word_before_trade(name)},
    )


def _one_institution(left: Unit, right: Unit) -> Iterator[Reason]:
    kind = left.parts[0]
    lands, others = (unit.countries or unit.homes for unit in (left, right))
    if lands & others:
        yield Reason(weight=0.7, words=f"{kind} of {', '.join(sorted(lands & others))}, by its own words or its report")
    elif lands and others:
        yield Reason(weight=-1.0, words=f"{kind} of different countries: {', '.join(sorted(lands))} / {', '.join(sorted(others))}")
    elif not left.parts[2] and not right.parts[2]:
        yield Reason(weight=0.65, words=f"same name: {kind}")


def _likeness(left: Unit, right: Unit) -> Iterator[Reason]:
    """The best of what two names have in common: all words but generic ones, spelling."""
    if not may_be_alike(left.names, right.names):
        return
    if best := _best_likeness(left.names, right.names):
        yield best
        yield from (reason for reason in _company(left, right) if reason.weight > 0)


@lru_cache(maxsize=65536)  # two are compared again when an office or a country of theirs is another, and their names mostly are not
def _best_likeness(names: frozenset[str], others: frozenset[str]) -> Reason | None:
    found = (reason for name, other in worth_comparing(names, others) if (reason := _best_of_pair(name, other)))
    return max(found, key=_strength, default=None)


@lru_cache(maxsize=65536)  # a body in the news has many forms of its name, and a form more leaves these as they are
def _best_of_pair(name: str, other: str) -> Reason | None:
    return max(_name_pair(name, other), key=_strength, default=None)


def _strength(reason: Reason) -> tuple[float, str]:
    return reason.weight, reason.words


def _name_pair(name: str, other: str) -> Iterator[Reason]:
    if _is_acronym(name) and _is_acronym(other) and name != other:
        return  # of initials every letter counts, whatever they sound like
    words, others = own_words(name), own_words(other)
    yield from same_body(name, other)
    if words and words == others and not _country_words() >= set(words):
        yield Reason(weight=0.65, words=f"same name but for generic words: {name} / {other}")
    elif len(words) == len(others) > 1 and sorted(words) == sorted(others):
        yield Reason(weight=0.62, words=f"the same words in another order: {name} / {other}")
    if not words or len(words) != len(others) or words[0] != others[0]:
        return
    if any(JaroWinkler.similarity(one, two) < CLOSE_WORD for one, two in zip(words, others, strict=True)):
        return  # two departments of one government are not one for the words that they share
    if (likeness := JaroWinkler.similarity(" ".join(words), " ".join(others))) >= CLOSE_NAME:
        yield Reason(weight=0.55, words=f"spelling close: {name} / {other} {likeness:.2f}")


@cache
def _country_words() -> frozenset[str]:
    """The names of countries as the words of bodies: "U.S. Bank" and "U.S. Agency" have no more in common than whose they are."""
    return frozenset(sound_key(name) for country in all_countries() for name in country.names)


def _is_acronym(name: str) -> bool:
    """Whether it is a few capitals and nothing else."""
    return name.isupper() and name.isalpha() and len(name) <= LONGEST_ACRONYM


def _places(left: Unit, right: Unit) -> Iterator[Reason]:
    if left.countries and right.countries and not left.countries & right.countries:
        yield Reason(weight=-1.0, words="in different countries")
        return
    if _is_far(left, right):
        yield Reason(weight=-1.0, words="too far from each other")
        return
    shared = sorted(_folded(left.names) & _folded(right.names))
    areas = _area_names(left) & _area_names(right)
    lands = _without_landform(left) & _without_landform(right)
    if shared or areas or lands:
        yield Reason(weight=0.65, words=f"same name: {min(shared or areas or lands)}")
    else:
        yield from _likeness(left, right)


@lru_cache(maxsize=65536)
def _folded(names: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, names))


def _without_landform(unit: Unit) -> frozenset[str]:
    """What a place is called without "island" or "peninsula", for reports leave that out."""
    landforms = word_classes("akyn.link", "generic.tsv")["landform"]
    return frozenset(" ".join(word for word in fold(name).split() if word not in landforms) for name in unit.names) - {""}


def _area_names(unit: Unit) -> frozenset[str]:
    """What a province or region is called without the word for its kind; a town bears no such name, for Osh is not Osh Region."""
    if not unit.is_area:
        return frozenset()
    kinds = word_classes("akyn.link", "generic.tsv")["area"] | word_classes("akyn.link", "generic.tsv")["small"]
    return frozenset(" ".join(word for word in fold(name).split() if word not in kinds) for name in unit.names) - {""}


def _is_far(left: Unit, right: Unit) -> bool:
    apart = ONE_AREA_DEGREES if _area_names(left) and _area_names(right) else ONE_PLACE_DEGREES
    (lat, lon), (other_lat, other_lon) = ((one.lat, one.lon) if (one := unit.located) else (None, None) for unit in (left, right))
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return False
    return max(abs(lat - other_lat), abs(lon - other_lon)) > apart


def _surname_read_otherwise(left: Unit, right: Unit) -> Iterator[Reason]:
    """A surname that a reader took for an organisation or a people, in reports that name its bearer in full."""
    person, body = (left, right) if left.type == "person" else (right, left)
    if person.parts[1] and not body.parts[2] and _is_one_word(body) and sound_key(body.parts[0]) == person.parts[0]:
        yield Reason(weight=0.6, words=f"same surname key: {person.parts[0]}, read as {'an organisation' if body.type == 'organization' else 'a people'}")
        yield Reason(weight=0.1 if (shared := person.reports & body.reports) else -0.1, words="named in one report" if shared else "never named in one report")
        yield from (reason for reason in _company(person, body) if reason.weight > 0)


def _company_read_as_surname(left: Unit, right: Unit) -> Iterator[Reason]:
    """A company's own word that a reader took for a surname: of nobody who has a given name or an office."""
    person, body = (left, right) if left.type == "person" else (right, left)
    if body.type == "organization" and not person.parts[1] and not person.roles:
        yield from _without_trade(left, right)


def _person_and_body(left: Unit, right: Unit) -> Iterator[Reason]:
    yield from tuple(_surname_read_otherwise(left, right)) or tuple(_company_read_as_surname(left, right)) or _same_thing(left, right)


def _same_thing(left: Unit, right: Unit) -> Iterator[Reason]:
    """One name that readers took once for one kind of thing, once for another: in full it is enough, a single word asks for one country."""
    names, others = _proper_names(left.names), _proper_names(right.names)
    if names.keys().isdisjoint(others) or left.parts[2] or right.parts[2]:
        return
    shared = sorted((names.keys() & others.keys()) - {""}, key=lambda name: (-len(name.split()), name))
    if not shared:
        return
    if is_full_name(names[shared[0]]) and is_full_name(others[shared[0]]):
        yield Reason(weight=0.75, words=f"the same full name: {shared[0]}")
    elif {left.type, right.type} == {"asset", "place"} and fold(names[shared[0]]) != fold(others[shared[0]]):
        return  # the mine of a town is not the town
    elif left.homes & right.homes and {left.type, right.type} <= {"organization", "place", "asset"}:
        yield Reason(weight=0.7, words=f"same name in reports of one country: {shared[0]}")
    else:
        return
    yield Reason(weight=-0.1, words=f"read as {left.type} and as {right.type}")


def _sites(left: Unit, right: Unit) -> Iterator[Reason]:
    """One mine, dam or port with and without whose it is and what it gives: "Lindex's Hollow mine", "the Hollow copper mine"."""
    names, others = _site_names(left.names), _site_names(right.names)
    if shared := sorted(names.keys() & others.keys()):
        yield Reason(weight=0.45, words=f"one site by its own name: {names[shared[0]]} / {others[shared[0]]}")
        if left.homes & right.homes:
            yield Reason(weight=0.2, words=f"reports of one country: {names_of(left.homes & right.homes)}")


@lru_cache(maxsize=65536)
def _site_names(names: frozenset[str]) -> Mapping[str, str]:
    """The names of a site, by its own words with a capital and what it is; none where no word but an owner's is its own, and none of a part of it."""
    found = ((site_name(name), name) for name in sorted(names))
    return {own: name for own, name in found if own}


@lru_cache(maxsize=65536)
def _proper_names(names: frozenset[str]) -> Mapping[str, str]:
    """The names with a capital, by the words that are their own."""
    return {" ".join(own_words(name)): name for name in sorted(names) if name[:1].isupper()}


Compare = Callable[[Unit, Unit], Iterator[Reason]]
COMPARED: dict[tuple[str, str], Compare] = {
    ("person", "person"): _people,
    ("organization", "organization"): _organizations,
    ("place", "place"): _places,
    ("person", "organization"): _person_and_body,
    ("organization", "place"): _same_thing,
    ("asset", "asset"): _sites,
    ("asset", "organization"): _same_thing,
    ("asset", "place"): _same_thing,
    ("asset", "group"): _same_thing,
    ("group", "organization"): _same_thing,
    ("group", "person"): _person_and_body,
}
