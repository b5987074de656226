"""This file builds nouns of the model by hand, for tests: say the words, and the spans are found in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from akyn.model import EntityType, Figure, Reading, Referent, Report, Slot, Span, Statement, TimeExpression, When

TEXT = "On Monday Ana Kovač told Demo Radio that police had injured close to 400 people in Lindholm."


def a_report(text: str = TEXT, **known: Any) -> Report:  # Any: fields of Report
    """A report of this text: by default `monday.txt` of Demo Wire, published on 6 October 2020."""
    return Report(text=text, **{"name": "monday.txt", "source": "Demo Wire", "language": "en", "published": "2020-10-06", "published_from": "text"} | known)


def span_of(report: Report, words: str, *, after: int = 0) -> Span:
    """Where these words first stand in the text, from a character on."""
    start = report.text.index(words, after)
    return report.span(start, start + len(words))


def a_referent(report: Report, *names: str, number: int = 1, type: EntityType = "person", **known: Any) -> Referent:  # Any: fields of Referent
    """Who is named so in the report: the first name is the fullest, every one of them stands in the text."""
    return Referent(
        **{
            "id": f"{report.id}#{number}",
            "report": report.id,
            "type": type,
            "name": names[0],
            "names": tuple(sorted(names)),
            "key": f"{type}|{names[0].lower()}",
            "mentions": tuple(sorted(span_of(report, name) for name in names)),
        }
        | known
    )


def a_slot(report: Report, words: str, referent: Referent, *, after: int = 0) -> Slot:
    """These words, standing for this referent."""
    return Slot(span=span_of(report, words, after=after), referent=referent.id)


def a_figure(report: Report, words: str, measure: str, value: float | None, **known: Any) -> Figure:  # Any: fields of Figure
    """A number printed so: exact unless said otherwise."""
    return Figure(**{"measure": measure, "value": value, "low": value, "high": value, "approximate": False, "span": span_of(report, words)} | known)


def a_time(report: Report, words: str, form: str, *values: int) -> When:
    """A time in the statement's own words."""
    return When(expression=TimeExpression(form=form, values=values), span=span_of(report, words), basis="own words", past=True)


def a_statement(
    report: Report,
    quote: str | None = None,
    *,
    type: str,
    trigger: str,
    actors: Sequence[Referent] = (),
    recipients: Sequence[Referent] = (),
    speaker: Referent | None = None,
    **known: Any,  # Any: the other fields of Statement
) -> Statement:
    """A statement on this quote (by default the whole text), with each role filled where its referent's name first stands in the quote."""
    span = span_of(report, quote or report.text)

    def slot(referent: Referent) -> Slot:
        return a_slot(report, referent.name, referent, after=span.start)

    return Statement(
        report=report.id,
        span=span,
        trigger=span_of(report, trigger, after=span.start),
        type=type,
        actors=tuple(map(slot, actors)),
        recipients=tuple(map(slot, recipients)),
        speaker=slot(speaker) if speaker else None,
        **known,
    )


def a_reading(report: Report, referents: Sequence[Referent] = (), statements: Sequence[Statement] = (), **known: Any) -> Reading:  # Any: fields of Reading
    """What this report gives."""
    return Reading(report=report.id, referents=tuple(referents), statements=tuple(statements), **known)


def monday(**known: Any) -> tuple[Report, Reading]:  # Any: fields of Report
    """The default report with all that it gives: a claimed assault with speaker, via, time, place and figure."""
    report = a_report(**known)
    ana, radio, police, people, lindholm = (
        a_referent(report, "Ana Kovač", number=1, country="KG"),
        a_referent(report, "Demo Radio", number=2, type="organization"),
        a_referent(report, "police", number=3, type="organization"),
        a_referent(report, "people", number=4, type="group"),
        a_referent(report, "Lindholm", number=5, type="place", place="geo:1", lat=41.5, lon=72.25),
    )
    assault = a_statement(
        report,
        "police had injured close to 400 people in Lindholm",
        type="ASSAULT",
        trigger="injured",
        actors=[police],
        recipients=[people],
        stance="claimed",
        when=a_time(report, "On Monday", "weekday", 0),
        place=a_slot(report, "Lindholm", lindholm),
        figures=(a_figure(report, "close to 400", "injured", 400.0, low=None, approximate=True, whom="people"),),
        via=(a_slot(report, "Demo Radio", radio),),
        confidence=0.71249,
        rules=("frame: injure",),
    )
    speech = a_statement(report, "Ana Kovač told Demo Radio", type="COMMENT", trigger="told", actors=[ana], recipients=[radio])
    return report, a_reading(report, [ana, radio, police, people, lindholm], [speech, assault], times=(a_time(report, "On Monday", "weekday", 0),))
