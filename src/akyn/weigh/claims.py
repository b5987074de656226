"""This file puts claims into our words: who says it, and the deed by its type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from akyn.lang.en.commons import is_common, takes_article
from akyn.model import Entity, Slot, Statement
from akyn.places import country_named, country_of_demonym
from akyn.text.lookup import Lookup, article_before
from akyn.weigh.governments import sayers
from akyn.weigh.quarrels import SPEECH

MOST_NAMED = 3
DEEDS = {
    "AID": "aid to", "ANNUL": "annulment of", "APPOINT": "appointment of", "ASSAULT": "attack on", "CASUALTY": "harm to", "COERCE": "use of force against",
    "ELECT": "election of", "FLEE": "flight", "IMPEACH": "impeachment of", "INVEST": "investment in", "MOBILIZE": "deployment of forces",
    "ORGANIZE": "founding of", "OUST": "overthrow of", "PROTEST": "protest against", "RETREAT": "giving way to", "SANCTION": "sanction on",
}  # fmt: skip
DECIDED = frozenset({"ANNUL", "APPOINT", "ELECT", "IMPEACH", "SANCTION"})  # who decides says so; who does another deed tells nobody of it
MODES = {"arrest": "arrest of", "seize": "seizure of", "release": "release of", "resign": "resignation", "convict": "conviction of", "curfew": "curfew in"}


def deed(look: Lookup, statement: Statement) -> str:
    """ "attack on the depot by protesters"."""
    what = MODES.get(statement.mode or "") or DEEDS.get(statement.type, statement.type.lower())
    whom, who = named(look, statement.recipients), named(look, statement.actors)
    what = f"{what} {whom}" if whom else what.removesuffix(" of").removesuffix(" on").removesuffix(" against").removesuffix(" to").removesuffix(" in")
    return f"{what} by {who}" if who else what


def sayer_names(look: Lookup, told: Iterable[Statement]) -> str:
    """Who says it; "reports" where nobody is named."""
    slots = [slot for one in told for slot in ((one.speaker,) if one.speaker else sayers(one) if _is_said_in_it(one) else ())]
    return named(look, slots) or "reports"


def _is_said_in_it(one: Statement) -> bool:
    return one.stance == "asserted" and (one.type in SPEECH or one.type in DECIDED)


def names(look: Lookup, slots: Iterable[Slot]) -> str:
    """The names that slots stand for, each once, three at most."""
    return few(entity.name for slot in slots if (entity := look.entity(slot)))


def named(look: Lookup, slots: Iterable[Slot]) -> str:
    """The same as they are called within a sentence: "the police and one driver"."""
    return few(_within(look, slot, entity) for slot in slots if (entity := look.entity(slot)))


def _within(look: Lookup, slot: Slot, entity: Entity) -> str:
    """The name with "the" or "a" where the report prints it; a group's first word small where it is large only because a sentence begins with it."""
    report, name = look.reports[slot.span.report], entity.name
    if report.quote(slot.span) == name and (article := article_before(report.text, slot.span.start)):
        return f"{article.strip()} {name}"
    if entity.type == "organization" and takes_article(name):
        return f"the {name}"
    return name[:1].lower() + name[1:] if entity.type in ("group", "person") and _is_common(name) else name


def _is_common(name: str) -> bool:
    """Whether a name has a capital only where a sentence begins: "One driver", but not "Norwegian drivers"."""
    first = name.split()[0]
    return is_common(name) and country_of_demonym(first) is None and country_named(first) is None


def few(called: Iterable[str]) -> str:
    """Each once, three at most: "A, B, C and others"."""
    found = list(dict.fromkeys(called))
    return listed([*found[:MOST_NAMED], "others"] if len(found) > MOST_NAMED else found, "and")


def listed(words: Sequence[str], joint: str) -> str:
    """A · A and B · A, B and C."""
    return f" {joint} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
