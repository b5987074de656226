"""This file writes the situation report as PDF: the HTML page as it would be printed, set by WeasyPrint (`pip install akyn[pdf]`)."""

from __future__ import annotations

from hashlib import sha256

from akyn.errors import NotInstalled
from akyn.tell.html import page
from akyn.tell.report import ReportFormat
from akyn.tell.situation_report import SituationReport


def render(report: SituationReport) -> bytes:
    """The pages, A4. The same report and fonts give the same bytes.

    Raises:
        NotInstalled: WeasyPrint is missing, or the Pango that it sets with.
    """
    try:
        from weasyprint import HTML
    except ImportError as error:
        raise NotInstalled("pdf: WeasyPrint is not installed; expected pip install 'akyn[pdf]'") from error
    except OSError as error:
        raise NotInstalled("pdf: WeasyPrint finds no Pango; expected apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0") from error
    html = page(report)
    written: bytes = HTML(string=html, url_fetcher=_nothing).write_pdf(pdf_identifier=sha256(html.encode("utf-8", "backslashreplace")).digest()[:16])
    return written


def _nothing(url: str) -> object:
    """Fetch nothing: the page has all it needs."""
    raise ValueError(f"{url}: a report fetches nothing")


REPORT = ReportFormat(name="pdf", suffix=".pdf", render=render, is_text=False)
