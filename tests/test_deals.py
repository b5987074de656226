"""Who deals with whom, when and where: talks, agreements, journeys, aid and demands, in sentences of ours."""

from __future__ import annotations

import pytest

from akyn.model import Report
from akyn.read import Reader
from akyn.read.names.issuing import issuing_state, land_in_title
from reading import Names, Told, roles, told, told_by


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # both who stand beside each other in a headline
        ("Norway, Chile reach deal on fishing", "AGREE", ("Norway", "Chile"), ()),
        ("Police, miners clash in Bergen", "ASSAULT", ("Police", "miners"), ()),
        # who brings others together
        ("Norway mediated talks between the government of Angola and the rebels.", "CONSULT", ("Norway",), ("government of Angola", "rebels")),
        ("Norway offered to mediate between Peru and Chile.", "AGREE", ("Norway",), ("Peru", "Chile")),
        # with whom the ties are
        ("The minister reaffirmed his commitment to developing relations with Chile.", "AGREE", ("minister",), ("Chile",)),
        ("Norway is committed to working with Angola.", "AGREE", ("Norway",), ("Angola",)),
        ("Norway accepted Angola's proposal.", "AGREE", ("Norway",), ("Angola",)),
        # to whom it goes, and not what it is for or who is sent
        ("The World Bank will provide 50 million dollars to Angola for roads.", "AGREE", ("World Bank",), ("Angola",)),
        ("The Kenyan army agreed to send engineers.", "AGREE", ("Kenyan army",), ()),
        # who vows to act against others threatens them
        ("The mayor vowed to act against drug gangs.", "THREATEN", ("mayor",), ("drug gangs",)),
        ("The mayor, vowing decisive action against any looters, left.", "THREATEN", ("mayor",), ("looters",)),
        # who goes by office
        ("Special Envoy Lars Holm arrived in Luanda on Monday to meet union leaders.", "CONSULT", ("Lars Holm",), ("Luanda",)),
    ],
)
def test_who_deals_with_whom(reader: Reader, text: str, kind: str, actors: Names, recipients: Names) -> None:
    assert (actors, recipients) in roles(told(reader, text), kind)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Kenyan delegation held talks with President Lopes on Monday. The sides agreed to meet again.", ("Kenyan delegation", "Lopes")),
        ("President Lopes received the Kenyan delegation. The delegation agreed to send engineers.", ("Kenyan delegation",)),
        ("Ministers of Ghana, Togo and Benin met on Friday. The countries agreed to share the costs.", ("Ghana", "Togo", "Benin")),
        ("President Lopes of Angola met President Holm of Norway on Monday. The two countries agreed to trade.", ("Angola", "Norway")),
        ("The Angolan minister met the Norwegian ambassador. Our countries agreed on visas, the minister said.", ("Angola", "Norway")),
        ("Ghana and Togo signed a pact. Experts recalled earlier agreements between the countries.", ("Ghana", "Togo")),
        ("Foreign Minister Ana Lund of Norway met her Chilean counterpart. The ministers agreed to hold talks.", ("Ana Lund", "foreign minister")),
    ],
)
def test_the_sides_are_those_who_dealt_before(reader: Reader, text: str, actors: Names) -> None:
    assert actors in [who for who, _ in roles(told(reader, text), "AGREE")]


def test_both_countries_are_those_named_and_not_whose_minister_speaks(reader: Reader) -> None:
    text = "Ghana and Togo agreed to a truce. Chilean Foreign Minister Ana Lund urged both countries to honour it."
    assert (("Ana Lund",), ("Ghana", "Togo")) in roles(told(reader, text), "REQUEST")


def test_a_counterpart_holds_the_office_elsewhere(reader: Reader) -> None:
    [met] = [one for one in told(reader, "Foreign Minister Ana Lund of Norway met her Chilean counterpart in Lima.") if one.type == "CONSULT"]
    assert (met.actors, met.recipients, met.place) == (("Ana Lund",), ("foreign minister",), "Lima")


def test_what_a_visitor_will_do_is_done_on_the_days_of_the_journey(reader: Reader) -> None:
    text = "Minister Ana Lund will travel to Peru May 3-6. The minister will engage business leaders. She will hold talks with the premier on May 5."
    agreed = [one for one in told(reader, text) if one.type == "AGREE"]
    assert [text[when.span.start : when.span.end] for one in agreed if (when := one.statement.when) and when.span] == ["May 3-6", "May 3-6", "May 5"]
    assert [one.place for one in agreed] == ["Peru", "Peru", "Peru"]


def test_a_statement_is_that_of_the_body_whose_press_service_reports(reader: Reader) -> None:
    text = "The press service of the Norwegian Foreign Ministry reported it. The Chilean side expressed concern. The guests agreed to talk, the statement says."
    assert [one.speaker for one in told(reader, text) if one.type == "AGREE"] == ["Norwegian Foreign Ministry"]


def test_what_is_lifted_is_told_once_and_where(reader: Reader) -> None:
    lifted = told(reader, "The government lifted the curfew in Luanda.")
    assert [(one.type, one.place) for one in lifted] == [("CONCEDE", "Luanda")]


@pytest.mark.parametrize(
    "text",
    [
        "Countless others call Bergen their home.",
        "The Harbour Jobs Plan will support farmers.",
        "Norway's budget invests in schools.",
        "Let me add this to the list.",
    ],
)
def test_nobody_deals_with_anybody(reader: Reader, text: str) -> None:
    assert [one.type for one in told(reader, text) if one.type != "COMMENT"] == []


def test_who_wants_to_thank_thanks(reader: Reader) -> None:
    [one] = [one for one in told(reader, "“I want to thank President Lopes,” Ana Lund said.") if one.type == "SUPPORT"]
    assert (one.stance, one.actors, one.recipients) == ("asserted", ("Ana Lund",), ("Lopes",))


TALK = """SECRETARY MARLOW: Good morning. I met you in Oslo in May.

FOREIGN MINISTER LUND: Thank you. We look forward to discussing this with you. We will exchange views with our American partners.

SECRETARY MARLOW: Thank you. We will work with Norway. The United States and Norway are close.
"""
TITLE = "Secretary Dean Marlow and Norwegian Foreign Minister Ana Lund before their meeting"


def published_by(reader: Reader, source: str | None, url: str | None = None) -> tuple[Told, ...]:
    report = Report(name="t.txt", text=TALK, language="en", published="2021-07-23", published_from="metadata", source=source, url=url, title=TITLE)
    return told_by(reader.read(report))


def test_you_are_who_speaks_with_whom_says_so(reader: Reader) -> None:
    assert roles(published_by(reader, None), "CONSULT") == [(("Marlow",), ("Lund",))]


@pytest.mark.parametrize(("source", "url"), [("US Department of State", None), (None, "https://www.state.gov/remarks")])
def test_we_of_a_release_are_the_state_that_gives_it_out_and_a_guest_his_own(reader: Reader, source: str | None, url: str | None) -> None:
    made = published_by(reader, source, url)
    assert roles(made, "AGREE") == [(("Norway",), ("Marlow",)), (("Norway",), ("United States",)), (("United States",), ("Norway",))]


@pytest.mark.parametrize(
    ("source", "url", "state"),
    [
        ("US Department of State", None, "US"),
        ("Ministry of Foreign Affairs of Norway", None, "NO"),
        ("The White House", None, "US"),
        (None, "https://www.gov.uk/guidance", "GB"),
        (None, "https://mfa.gov.no/news", "NO"),
        ("Norwegian Post", "https://post.no/news", None),
        ("Reuters", "https://www.reuters.com/world", None),
    ],
)
def test_which_state_gave_it_out(source: str | None, url: str | None, state: str | None) -> None:
    assert issuing_state(Report(name="t.txt", text="Talks.", source=source, url=url)) == state


def test_a_title_says_whose_minister_a_guest_is() -> None:
    assert (land_in_title(TITLE, "lund"), land_in_title(TITLE, "marlow"), land_in_title(TITLE, "hale")) == ("NO", "", None)
