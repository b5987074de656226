"""This file makes a report of a plain text: what its head and tail say of it beside it."""

from akyn.ingest.head import title_in
from akyn.ingest.language import language_of
from akyn.ingest.published import published
from akyn.ingest.publisher import publisher_in
from akyn.model import Report


def report_of_text(text: str, name: str, *, title: str | None = None, furniture: int = 0) -> Report:
    """The report of a text; its title is the one given, else that in its head."""
    day, said_in = published(text=text, name=name)
    return Report(
        name=name,
        text=text,
        title=title or title_in(text),
        source=publisher_in(text),
        url=name if "://" in name else None,
        language=language_of(text),
        published=day,
        published_from=said_in,
        furniture=furniture,
    )
