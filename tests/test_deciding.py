"""The type model: its weights are those that were trained, and it tells kinds apart by the predicate, not by the sentence."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files

import pytest

from akyn.kinds import all_kinds
from akyn.read import Reader, prepare
from akyn.read.frames.deciding import NONE, WEIGHTS, Decider
from akyn.read.frames.families import OF_ITSELF
from akyn.read.frames.proposing import Proposals
from akyn.read.frames.traits import traits
from akyn.read.names.cast import Cast
from akyn.read.syntax.clauses import Clauses
from reading import a_text

LARGEST = 5_000_000  # bytes
CASES = [
    ("ASSAULT", "shelled", "The rebels shelled the port before the garrison surrendered."),
    ("RETREAT", "surrendered", "The rebels shelled the port before the garrison surrendered."),
    ("COERCE", "arrested", "Police arrested a man who had stabbed a monk."),
    ("ACCUSE", "condemned", "Norland condemned the coup and recalled its ambassador."),
    ("SANCTION", "recalled", "Norland condemned the coup and recalled its ambassador."),
    ("CONSULT", "met", "The two premiers met in Varna and signed a treaty."),
    ("SUPPORT", "signed", "The two premiers met in Varna and signed a treaty."),
    ("REQUEST", "urged", "Westmark urged the junta to lift the curfew."),
    ("PROTEST", "marched", "Thousands of miners marched on the palace, and the governor imposed a curfew."),
    ("COERCE", "imposed", "Thousands of miners marched on the palace, and the governor imposed a curfew."),
    ("OUST", "overthrew", "The guards overthrew President Hale, who fled to Westmark."),
    ("FLEE", "fled", "The guards overthrew President Hale, who fled to Westmark."),
    ("ANNUL", "annulled", "The commission annulled the vote that the Harvest Party had won."),
    ("ELECT", "won", "The commission annulled the vote that the Harvest Party had won."),
    ("CASUALTY", "killed", "A landslide killed nine villagers."),
    ("APPOINT", "appointed", "Hale appointed Ana Kovač prime minister."),
    ("COOPERATE", "extradited", "Norland extradited the banker to Westmark."),
    (NONE, "conceded", "The goalkeeper conceded two goals."),
    (OF_ITSELF, "struck", "A storm struck the coast on Thursday."),
    (NONE, "released", "The singer released an album of lullabies."),
]


@pytest.fixture(scope="module")
def decider() -> Decider:
    return Decider.load()


def test_the_weights_are_those_that_were_trained() -> None:
    folder = files("akyn.read.frames") / "weights"
    raw = (folder / WEIGHTS).read_bytes()
    assert sha256(raw).hexdigest() == (folder / f"{WEIGHTS}.sha256").read_text(encoding="ascii").split()[0]
    assert len(raw) < LARGEST


def test_the_model_knows_the_kinds_of_the_vocabulary_and_no_event(decider: Decider) -> None:
    assert set(decider.kinds) <= {kind.name for kind in all_kinds()} | {OF_ITSELF, NONE}
    assert NONE in decider.kinds


def test_how_likely_the_kinds_are_adds_up_to_one(decider: Decider) -> None:
    assert sum(decider.probabilities(["lemma seize", "passive"]).values()) == pytest.approx(1.0)


def test_the_order_of_traits_and_unknown_traits_change_nothing(decider: Decider) -> None:
    known = ["lemma arrest", "passive", "frame COERCE"]
    assert decider.decide(known) == decider.decide([*reversed(known), "never seen"])


def test_a_kind_that_the_weights_do_not_know_is_decided_by_its_frames(decider: Decider) -> None:
    assert decider.settle((), ["TERRAFORM"])[0] == "TERRAFORM"


@pytest.mark.parametrize(("kind", "trigger", "text"), CASES, ids=[f"{kind}: {trigger}" for kind, trigger, _ in CASES])
def test_a_predicate_is_told_for_what_it_is(reader: Reader, decider: Decider, kind: str, trigger: str, text: str) -> None:
    prepared = prepare(a_text(text), reader.parser)
    parsed, clauses, proposals = next(iter(reader.parser.parse([(prepared.copy, prepared.starts)]))), Clauses(), Proposals(all_kinds())
    cast, beside = Cast(parsed, reader.gazetteer), frozenset(form for word in parsed.words for form in (word.lemma, word.lower))
    word = next(word for word in parsed.words if word.text == trigger)
    proposed = [match.label for match in proposals.fitting(word, beside, cast, clauses)]
    nearly = [match.label for match in proposals.nearly(word, beside, cast, clauses)]
    assert decider.settle(traits(word, proposed, nearly, clauses), proposed)[0] == kind
