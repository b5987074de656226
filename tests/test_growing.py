"""An account that is kept while reports and decisions come and go is that of all of them at once, whatever came and went before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from akyn import judgement, pipeline
from akyn.growing import GrowingAccount
from akyn.merge.tellings import told_alone
from akyn.model import Account, Asset, Judgement, Reading, Report
from akyn.store.case import Case
from akyn.tell.exports import jsonl
from akyn.text.memory import KEPT, Answer, Cell, Memory
from tellings import account, told

BY = {"by": "Ana", "why": "known to us"}
ASSETS = (Asset(name="Kumtash mine", kind="mine", lat=41.3, lon=72.9),)
QUICK = (Phase.explicit, Phase.generate)  # an example is worth minutes of shrinking
LAND = {"Kyrgyzstan": ("country", "country|KG")}
Pool = tuple[tuple[Report, Reading], ...]
Step = tuple[frozenset[int], frozenset[int], frozenset[int], bool]  # reports that come, reports that go, decisions that hold, whether assets are listed


@cache
def pool() -> Pool:
    """The demo with a day taken from two of its reports, a copy of one, and people of one name in four reports made by hand."""
    folder = Path(str(files("akyn"))) / "demo"
    found = [one for one in pipeline.ingest.reports([str(folder)]) if isinstance(one, Report)]
    undated = [replace(one, id="", name=f"undated-{one.name}", published=None, published_from="unknown") for one in found[3:5]]
    copy = replace(found[0], id="", name="copy.txt", source="Old Wire", published="2020-10-08")
    reports = [*found, *undated, copy]
    readings = {reading.report: reading for reading in pipeline.read_each(reports)}
    by_hand = [arrested(*one) for one in (("Here", "Bek Lind", "2020-10-06"), ("There", "Bek Lind", "2020-10-07"), ("Now", "Bek Lende", "2020-10-06"))]
    by_hand.append(arrested("Then", "Lind", None))
    return (*((report, readings[report.id]) for report in reports), *by_hand)


def arrested(words: str, name: str, day: str | None) -> tuple[Report, Reading]:
    deed = {"type": "COERCE", "mode": "arrest", "trigger": "arrested", "to": name}
    key = f"person|{name.split()[-1].lower()}|{'bek' if ' ' in name else ''}"
    return told(f"{words} {name} was arrested in Kyrgyzstan", [deed], day=day, **{name: ("person", key), **LAND})


@cache
def decisions() -> tuple[Judgement, ...]:
    """What an analyst might say of the reports made by hand and of some of the demo; some of it conflicts."""
    known = account(*pool())
    names = [reading.referents[0].id for _, reading in pool()[-4:]]
    acts = [reading.statements[0].id for _, reading in pool()[-4:]]
    people = [one.referents[0] for one in known.entities if one.type == "person"]
    made = (
        *judgement.same(known, names[0], names[2], **BY),
        *judgement.different(known, names[0], names[1], **BY),
        *judgement.same(known, people[0], people[-1], **BY),
        *judgement.same(known, acts[0], acts[2], **BY),
        *judgement.different(known, acts[0], acts[1], **BY),
        judgement.rejected(known, acts[1], **BY),
        *(judgement.rejected(known, reading.statements[0].id, **BY) for _, reading in pool()[:2]),
        judgement.accepted(known, pool()[2][1].statements[0].id, **BY),
        judgement.rated(known, "Harbour Wire", "B", **BY),
    )
    return tuple(replace(one, at=f"2026-01-01T00:00:{second:02}") for second, one in enumerate(made))


def differing(one: Account, other: Account) -> Iterator[str]:
    """The fields in which two accounts differ."""
    return (field.name for field in fields(Account) if getattr(one, field.name) != getattr(other, field.name))


def some(of: int) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.integers(0, of - 1))


@pytest.mark.usefixtures("reader")
@settings(max_examples=30, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(some(21), some(21), some(10), st.booleans()), min_size=1, max_size=4))
def test_an_account_that_grows_is_that_of_all_at_once(steps: list[Step]) -> None:
    growing, here = GrowingAccount(), frozenset[int]()
    for coming, going, held, with_assets in steps:
        here = (here | coming) - going
        judgements = [decisions()[at] for at in sorted(held)]
        assets = ASSETS if with_assets else ()
        growing.take([pool()[at] for at in coming - going], gone=[pool()[at][0].id for at in going], judgements=judgements, assets=assets)
        whole = account(*(pool()[at] for at in sorted(here)), judgements=judgements, assets=assets)
        assert list(differing(growing.account(), whole)) == []
    assert list(jsonl.lines(growing.account())) == list(jsonl.lines(whole))


@pytest.mark.usefixtures("reader")
def test_an_account_taken_before_stays_what_it_was() -> None:
    growing = GrowingAccount()
    growing.take(pool()[:8])
    before = growing.account()
    growing.take(pool()[8:], judgements=decisions())
    assert list(differing(before, account(*pool()[:8]))) == []


@pytest.mark.usefixtures("reader")
def test_a_kept_account_takes_in_what_is_new_in_its_case(tmp_path: Path) -> None:
    path, decision = tmp_path / "kept.akyn", decisions()[4]
    kept = pipeline.Kept(path)
    with Case.open(path, create=True) as case:
        for number, (report, reading) in enumerate(pool()[-6:]):
            case.add(report, reading, recorded_at=f"2026-01-01T00:00:0{number}")
            assert list(differing(kept.account(), pipeline.account(path))) == []
        case.add(report, replace(reading, statements=(), extractor="another"), recorded_at="2026-01-02")
        assert list(differing(kept.account(), pipeline.account(path))) == []
        before = kept.account()
        case.judge(decision, "2026-01-03")
        assert list(differing(kept.account(), pipeline.account(path))) == []
        case.withdraw(decision.id, "2026-01-04", "not so")
        assert kept.account() == before


def test_a_report_without_a_day_comes_to_a_crisis_and_goes() -> None:
    dated, undated = arrested("Here", "Lind", "2020-10-06"), arrested("Then", "Holt", None)
    growing = GrowingAccount()
    growing.take([dated, undated])
    assert [set(one.reports) for one in growing.account().situations] == [{dated[0].id, undated[0].id}]
    growing.take([], gone=[undated[0].id])
    assert list(differing(growing.account(), account(dated))) == []


def test_a_reaction_abroad_goes_to_a_crisis_with_those_like_it_and_comes_back_without() -> None:
    burst, deed = "The Marwell dam burst above Tollinge", {"type": "CASUALTY", "trigger": "burst", "place": "Kyrgyzstan"}
    inland = [told(f"{burst} in Kyrgyzstan, {words}", [deed], **LAND) for words in ("many said", "police said")]
    abroad = told(f"Tajikistan regrets that {burst}", [], Tajikistan=("country", "country|TJ"))
    growing = GrowingAccount()
    for one in (abroad, *inland):
        growing.take([one])
    assert [len(one.reports) for one in growing.account().situations] == [3]
    growing.take([], gone=[report.id for report, _ in inland])
    assert list(differing(growing.account(), account(abroad))) == []


class Noting(Memory):
    """A memory that says what was worked out of what."""

    def __init__(self) -> None:
        super().__init__()
        self.worked: set[Cell] = set()

    def work_out(self, cell: Cell, question: Callable[[], Answer]) -> Answer:
        self.worked.add(cell)
        return super().work_out(cell, question)


def test_a_name_told_in_full_later_has_only_what_speaks_of_it_told_anew() -> None:
    freed = {"type": "RETREAT", "mode": "release", "trigger": "freed", "to": "Holt"}
    seized = {"type": "COERCE", "mode": "arrest", "trigger": "arrested", "to": "Lind"}
    first = told(
        "Lind was arrested and Holt freed in Kyrgyzstan", [seized, freed], Lind=("person", "person|lind|"), Holt=("person", "person|holt|"), **LAND
    )
    memory = Noting()
    growing = GrowingAccount(memory)
    growing.take([first])
    of_lind, of_holt = first[1].statements
    memory.worked.clear()
    growing.take([arrested("Here", "Bek Lind", "2020-10-06")])
    assert "Bek Lind" in {one.name for one in growing.account().entities}
    assert [one.id for one in (of_lind, of_holt) if (KEPT, (told_alone.__wrapped__, one.id)) in memory.worked] == [of_lind.id]


def test_an_attack_on_somebody_and_the_harm_to_the_same_are_compared_also_in_one_report() -> None:
    attacked = {"type": "ASSAULT", "trigger": "attacked", "to": "Lind", "place": "Kyrgyzstan"}
    died = {"type": "CASUALTY", "trigger": "died", "to": "Lind", "place": "Kyrgyzstan", "stance": "denied"}
    one = told("Lind was attacked at home. Police in Kyrgyzstan denied that Lind died", [attacked, died], Lind=("person", "person|lind|"), **LAND)
    assert {id for event in account(one).events for id in event.statements} == {statement.id for statement in one[1].statements}


def test_whose_a_mine_is_may_be_said_later_and_taken_back() -> None:
    mine = {"Kettle Creek mine": ("asset", "asset|kettle creek mine"), **LAND}
    attacked = told(
        "Gunmen attacked the Kettle Creek mine in Kyrgyzstan",
        [{"type": "ASSAULT", "trigger": "attacked", "to": "Kettle Creek mine", "place": "Kyrgyzstan"}],
        **mine,
    )
    company = {"Lark Metals": ("organization", "organization|lark metals|")}
    owned = told("The Kettle Creek mine, owned by Lark Metals, lies in Kyrgyzstan", [], "2020-10-07", **company, **mine)
    growing = GrowingAccount()

    def owners() -> list[str | None]:
        now = growing.account()
        names = {one.id: one.name for one in now.entities}
        return [names.get(one.owner or "") for one in now.exposures]

    growing.take([attacked])
    assert owners() == [None]
    growing.take([owned])
    assert owners() == ["Lark Metals"]
    growing.take(gone=[owned[0].id])
    assert owners() == [None]
