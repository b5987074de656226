"""This file reads rules.toml: what is worth a message, how sure it must be, when it may be sent, and by which channels."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from akyn import registry
from akyn.alert.channel import Around, Send, all_channels
from akyn.alert.condition import Test, all_conditions
from akyn.alert.scene import Scene, Subject
from akyn.alert.timing import QuietHours
from akyn.alert.topic import Topic, all_topics
from akyn.errors import BadRules, BadSettings, NotFound
from akyn.model import STANCES, Reliability, Stance, Statement
from akyn.places import Gazetteer
from akyn.store.moments import last_day
from akyn.tell.rating import reliability
from akyn.watch.settings import Entry, entries, named, number, refuse_unknown, settings, settings_of, several, time_span, words

CONSOLE = "console"  # the channel of rules that name none, where the file names none either
TOLD: tuple[Stance, ...] = ("asserted", "claimed", "alleged", "attempted", "planned", "threatened")  # what is denied, demanded or only thought of fires nothing
RELIABILITIES: tuple[Reliability, ...] = get_args(Reliability)
MOST_SOURCES = 100

_FOR_ALL = ("channels", "quiet", "zone")
_OF_RULE = ("name", "stance", "sources", "reliability", "within", "cool_down", "quiet", "zone", "urgent", "action", "channels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is worth a message: all its tests hold, enough sources stand behind it, and one of them is reliable enough."""

    name: str
    topic: Topic
    tests: tuple[Test, ...]
    stances: tuple[Stance, ...] = TOLD
    sources: int = 1
    reliability: Reliability = "F"
    within: timedelta = timedelta(days=30)
    cool_down: timedelta = timedelta()
    quiet: QuietHours | None = None
    action: str = ""
    channels: tuple[str, ...] = (CONSOLE,)

    def found(self, scene: Scene) -> tuple[Subject, ...]:
        """All that it holds for, in the order of the topic."""
        return tuple(held for subject in self.topic.subjects(scene) if (held := self._held(scene, subject)))

    def _held(self, scene: Scene, subject: Subject) -> Subject | None:
        held = subject.only(one for one in subject.statements if self._counts(scene, one)) if self.topic.is_told else subject
        for test in self.tests:
            held = test(scene, held) if held else None
        return held if held and self._is_sure(scene, held) else None

    def _counts(self, scene: Scene, statement: Statement) -> bool:
        """Whether it is said to have happened, and not long before it was told: what is told as history is no news."""
        when, report = scene.account.date_of.get(statement.id), scene.look.reports[statement.report]
        is_old = when and report.published and date.fromisoformat(last_day(report.published)) - when.end > self.within
        return statement.stance in self.stances and not is_old

    def _is_sure(self, scene: Scene, subject: Subject) -> bool:
        if not subject.statements:
            return True  # a silence has no sources
        best = min(RELIABILITIES.index(reliability(scene.account, scene.look.reports[one.report])) for one in subject.statements)
        return best <= RELIABILITIES.index(self.reliability) and (self.sources < 2 or scene.independent(subject.statements) >= self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleList:
    """The rules of a file, and its channels by name."""

    rules: tuple[Rule, ...]
    channels: Mapping[str, Send]


def rule_list(path: Path, places: Gazetteer, say: Callable[[list[str]], None]) -> RuleList:
    """The rules and channels of a file; `say` prints what goes to the console.

    Raises:
        BadRules: it cannot be read or used; the message names the entry and what was expected.
        NotInstalled: a channel needs a package that is not there.
    """
    try:
        said = settings(path, "rules for alerts; docs/alerts.md shows some")
    except BadSettings as error:
        raise BadRules(str(error)) from error
    try:
        return _list(said, places, Around(folder=path.absolute().parent, say=say))
    except BadSettings as error:
        raise BadRules(f"{path}: {error}") from error


def rules_of(text: str, places: Gazetteer) -> tuple[Rule, ...]:
    """The rules that a text gives, for a rehearsal: its channels are left aside, for nothing is sent.

    Raises:
        BadRules: it is none, or one cannot be used.
    """
    try:
        said = {**settings_of(text), "channels": [], "channel": []}
        said["rule"] = [{key: value for key, value in entry.items() if key != "channels"} for _, entry in entries(said, "rule")]
        return _list(said, places, Around(folder=Path(), say=lambda lines: None)).rules
    except BadSettings as error:
        raise BadRules(str(error)) from error


def _list(said: Entry, places: Gazetteer, around: Around) -> RuleList:
    refuse_unknown(said, (*_FOR_ALL, "rule", "channel"))
    channels = {CONSOLE: _channel({"kind": CONSOLE}, around)}
    for place, entry in entries(said, "channel"):
        name = words(entry, "name")
        if name is None or (name in channels and name != CONSOLE):
            raise BadRules(f"channel {place}: name {name!r}, expected one that no other channel has")
        channels[name] = named(f"channel {name}", lambda entry: _channel(entry, around), entry)
    usual = {key: said[key] for key in _FOR_ALL if key in said}
    rules = tuple(named(f"rule {place}", lambda entry: _rule(entry, places, channels), {**usual, **entry}) for place, entry in entries(said, "rule"))
    if not rules:
        raise BadRules("names no rule, expected [[rule]] with a name and a condition")
    if len({rule.name for rule in rules}) < len(rules):
        raise BadRules("two rules have one name, expected a name of its own for each: it is what alerts are known by")
    return RuleList(rules=rules, channels=channels)


def _channel(entry: Entry, around: Around) -> Send:
    try:
        kind = registry.named(all_channels(), words(entry, "kind") or "", "kind of channel")
    except NotFound as error:
        raise BadRules(str(error)) from error
    refuse_unknown(entry, ("name", "kind", *kind.settings))
    return kind.open(entry, around)


def _rule(entry: Entry, places: Gazetteer, channels: Mapping[str, Send]) -> Rule:
    conditions = [one for one in all_conditions() if one.name in entry]
    refuse_unknown(entry, (*_OF_RULE, *(one.name for one in all_conditions())))
    name = words(entry, "name")
    if name is None or not conditions:
        raise BadRules(f"rule without {'a condition' if name else 'a name'}, expected a name and one of {', '.join(one.name for one in all_conditions())}")
    abouts = [one.about for one in conditions if one.about]
    if len(abouts) > 1 or ("source" in abouts and len(conditions) > 1):
        raise BadRules(f"{' and '.join(one.name for one in conditions)} in one rule, expected a rule for each")
    to = several(entry, "channels") or (CONSOLE,)
    if unknown := [one for one in to if one not in channels]:
        raise BadRules(f"channel {unknown[0]!r}, expected one of {', '.join(channels)}")
    return Rule(
        name=name,
        topic=all_topics()[abouts[0] if abouts else "event"],
        tests=tuple(one.read(entry, places) for one in conditions),
        stances=_stances(entry),
        sources=int(number(entry, "sources", least=1, most=MOST_SOURCES, of="a number of sources") or 1),
        reliability=_reliability(entry),
        within=time_span("within", entry.get("within", "30d"), shortest="1d", longest="9999d"),
        cool_down=time_span("cool_down", entry["cool_down"], shortest="1m", longest="365d") if "cool_down" in entry else timedelta(),
        quiet=None if entry.get("urgent") is True else _quiet(entry),
        action=words(entry, "action") or "",
        channels=to,
    )


def _stances(entry: Entry) -> tuple[Stance, ...]:
    said = several(entry, "stance")
    if unknown := [one for one in said if one not in STANCES]:
        raise BadRules(f"stance {unknown[0]!r}, expected one of {', '.join(STANCES)}")
    return tuple(one for one in STANCES if one in said) or TOLD


def _reliability(entry: Entry) -> Reliability:
    said = (words(entry, "reliability") or "F").upper()
    if found := [one for one in RELIABILITIES if one == said]:
        return found[0]
    raise BadRules(f"reliability {said!r}, expected a letter from A (completely reliable) to F (not judged)")


def _quiet(entry: Entry) -> QuietHours | None:
    said, zone = words(entry, "quiet"), words(entry, "zone") or "UTC"
    if said is None:
        return None
    found = re.fullmatch(r"(\d\d:\d\d) ?[-–] ?(\d\d:\d\d)", said)
    try:
        start, end = (time.fromisoformat(one) for one in found.groups()) if found else (time.min, time.min)
        if start == end:
            raise ValueError("no hours")
        return QuietHours(start=start, end=end, zone=ZoneInfo(zone))
    except (ValueError, ZoneInfoNotFoundError, OSError) as error:
        raise BadRules(f'quiet {said!r} in zone {zone!r}, expected hours such as "22:00-06:00" and a zone such as "Asia/Bishkek"') from error
