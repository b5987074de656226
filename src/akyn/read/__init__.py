"""This folder reads a report: blocks, then a parse, then names, clauses, contexts, references, and out of them statements.

A text becomes a scene: `preparing` (`blocks`: what is prose; `turns` of a transcript) → the language's parser → `tree` (plain words), `verbless`, `mending`
(`titled`, `apposed`, `hanging`, `beyond`) → `cast` (who is named) → `clauses` (who does what) → `contexts` (according to whom; `telling`, `sourcing`,
`asides`, `quotations`) → `references` (who a pronoun means; `anaphora`: who a bare noun) → `times`, `figures` → `predicates` (which frame fits) → `scene`.

Who is named: `listing` (the user's own list), `defined` (initials in brackets), `names` (`titles` off, `labels`, `nicknames`) → `roster`, with `home` (the
country of the action), `naming` → `people`, `offices`, `institutions`; and what has no name: `appositions`, `described`, `whose`.

A predicate becomes a statement: `doers`, `sufferers` (`towards`) → `stance` (`governing`, `refuting`, `modality`, `happening`, `undone`, `supposed`) →
`speaking`, `hearing` → `dating` (`occasions`, `present`, `sequel`) → `placing` (`beneath`, `nearby`, `sites`), in the order of `statements` and without
`trifles`, and of those that say no place `lands` says the country; beside them `urging`, `heralding` and `commenting` (`topics`: what is assessed).
`finishing` freezes them, with `slots` (`parties`: those who met) and `evidence`.

What somebody outside the rules proposes goes through the `gate`: `quoting` finds the words, and the text decides all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from akyn.lang import Parser
from akyn.model import ActorList, Proposed, Reading, Report, Ruling, Statement
from akyn.places import Gazetteer
from akyn.read.cast import Cast
from akyn.read.choosing import Chooser
from akyn.read.clauses import Clauses
from akyn.read.contexts import Contexts
from akyn.read.deciding import Decider
from akyn.read.drafts import frozen_referents
from akyn.read.figures import counted
from akyn.read.finishing import finished, kept_drafts, statement_of
from akyn.read.gate import Passage, passages
from akyn.read.lands import settle_lands
from akyn.read.listing import Listing
from akyn.read.mending import mend
from akyn.read.predicates import Predicates
from akyn.read.preparing import Prepared, prepare
from akyn.read.references import References
from akyn.read.scene import Scene, read_sentences
from akyn.read.slots import Ids
from akyn.read.statements import statements_of
from akyn.read.times import Times
from akyn.read.tree import Tree
from akyn.read.turns import name_speakers
from akyn.read.verbless import give_back_verb

__all__ = ["NOBODY", "Chooser", "Decider", "Prepared", "Reader", "prepare"]

NOBODY = ActorList()


class Reader:
    """Reads reports of one language; holds the loaded models and tables."""

    def __init__(self, parser: Parser, gazetteer: Gazetteer, chooser: Chooser) -> None:
        self.parser = parser
        self.gazetteer = gazetteer
        self.chooser = chooser

    def read(self, report: Report, *, actors: ActorList = NOBODY) -> Reading:
        """What one report states."""
        return next(iter(self.read_many([report], actors=actors)))

    def read_many(self, reports: Iterable[Report], proposed: Mapping[str, Proposed] | None = None, *, actors: ActorList = NOBODY) -> Iterator[Reading]:
        """What each report states, in order; parsed in batches.

        Args:
            proposed: by report id, what somebody outside the rules would have it state besides; the gate decides.
            actors: the user's own list, whose names go before those that the model finds.
        """
        listing = Listing(actors)
        waiting: list[Prepared] = []

        def texts() -> Iterator[tuple[str, frozenset[int]]]:
            for report in reports:
                prepared = prepare(report, self.parser, verbs=self.chooser.verbs)
                waiting.append(prepared)
                yield prepared.copy, prepared.starts

        for parsed in self.parser.parse(texts()):
            prepared = waiting.pop(0)
            by_another = (proposed or {}).get(prepared.report.id)
            reading = self._reading(prepared, parsed, listing, by_another)
            yield replace(reading, extractor=actors.stamped(self._extractor(by_another)))

    def _extractor(self, proposed: Proposed | None) -> str:
        """The name of what reads, with that of who proposes."""
        return f"{self.parser.extractor} + {proposed.by}" if proposed else self.parser.extractor

    def _reading(self, prepared: Prepared, parsed: Tree, listing: Listing, proposed: Proposed | None) -> Reading:
        scene = self._scene(prepared, parsed, listing)
        made = statements_of(scene)
        weighed = passages(scene, proposed, made) if proposed else []
        made += [one.made for one in weighed if one.made is not None]
        settle_lands(scene, made)
        scene.references.enter_posts()
        scene.cast.enter_exposed()
        ids, referents = frozen_referents(scene.report, kept_drafts(scene, made))
        statements = finished(scene, made, ids, extractor=self.parser.extractor.split()[0])
        return Reading(
            report=scene.report.id, referents=referents, statements=statements, times=scene.times.all(),
            rulings=tuple(_ruling(scene, proposed.by, one, ids, statements) for one in weighed) if proposed else (),
        )  # fmt: skip

    def _scene(self, prepared: Prepared, parsed: Tree, listing: Listing) -> Scene:
        for sentence in parsed.sentences:
            give_back_verb(sentence, self.chooser.verbs)
        mend(parsed.sentences)
        name_speakers(parsed, prepared.turns)
        clauses, cast = Clauses(), Cast(parsed, self.gazetteer, listing)
        contexts = Contexts(parsed, clauses, prepared.speech, prepared.turns)
        times = Times(prepared.report, parsed, self.parser.times(prepared.copy))
        sentences = tuple(one for one in read_sentences(parsed, prepared.blocks) if not contexts.turns.is_label(one.words[0]))
        return Scene(
            report=prepared.report, tree=parsed, sentences=sentences, cast=cast, clauses=clauses, contexts=contexts,
            references=References(cast, contexts), times=times, counted=counted(parsed, self.parser.quantities(prepared.copy)),
            predicates=Predicates(sentences, self.chooser, cast, clauses, times),
        )  # fmt: skip


def _ruling(scene: Scene, by: str, passage: Passage, ids: Ids, statements: Iterable[Statement]) -> Ruling:
    """What became of a proposal, with the statement that it is or that says the same."""
    found = passage.made or passage.known
    statement = statement_of(scene, found, ids, extractor=by).id if found is not None else None
    kept = statement if any(one.id == statement for one in statements) else None
    return Ruling(report=scene.report.id, by=by, proposal=passage.proposal, outcome=passage.outcome, reason=passage.reason, statement=kept)
