"""This folder reads a report: blocks, then a parse, then names, clauses, contexts, references, and out of them statements.

A text becomes a scene: `preparing` (`blocks`: what is prose) → the language's parser → `tree` (plain words), `mending` → `cast` (who is named) → `clauses`
(who does what) → `contexts` (according to whom; `telling`, `asides`, `quotations`) → `references` (who a pronoun means) → `times`, `figures` → `predicates`
(which frame fits) → `scene`.

Who is named: `listing` (the user's own list), `names` → `roster`, with `home` (the country of the action), `naming` → `people`, `offices`,
`institutions`; and what has no name: `appositions`, `described`, `whose`.

A predicate becomes a statement: `doers`, `sufferers` → `stance` (`governing`, `modality`) → `speaking` → `dating` (`occasions`, `sequel`) →
`placing` (`sites`), in the order of `statements`; beside them `urging` and `commenting`. `finishing` freezes them, with `slots` and `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from akyn.lang import Parser
from akyn.model import ActorList, Reading, Report
from akyn.places import Gazetteer
from akyn.read.cast import Cast
from akyn.read.choosing import Chooser
from akyn.read.clauses import Clauses
from akyn.read.contexts import Contexts
from akyn.read.deciding import Decider
from akyn.read.drafts import frozen_referents
from akyn.read.figures import counted
from akyn.read.finishing import finished, kept_drafts
from akyn.read.listing import Listing
from akyn.read.mending import mend
from akyn.read.predicates import Predicates
from akyn.read.preparing import Prepared, prepare
from akyn.read.references import References
from akyn.read.scene import Scene, read_sentences
from akyn.read.statements import statements_of
from akyn.read.times import Times
from akyn.read.tree import Tree

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

    def read_many(self, reports: Iterable[Report], *, actors: ActorList = NOBODY) -> Iterator[Reading]:
        """What each report states, in order; parsed in batches.

        Args:
            actors: the user's own list, whose names go before those that the model finds.
        """
        listing, extractor = Listing(actors), actors.stamped(self.parser.extractor)
        waiting: list[Prepared] = []

        def texts() -> Iterator[tuple[str, frozenset[int]]]:
            for report in reports:
                prepared = prepare(report, self.parser)
                waiting.append(prepared)
                yield prepared.copy, prepared.starts

        for parsed in self.parser.parse(texts()):
            yield replace(self._reading(waiting.pop(0), parsed, listing), extractor=extractor)

    def _reading(self, prepared: Prepared, parsed: Tree, listing: Listing) -> Reading:
        scene = self._scene(prepared, parsed, listing)
        made = statements_of(scene)
        scene.cast.enter_exposed()
        ids, referents = frozen_referents(scene.report, kept_drafts(scene, made))
        statements = finished(scene, made, ids, extractor=self.parser.extractor.split()[0])
        return Reading(report=scene.report.id, referents=referents, statements=statements, times=scene.times.all())

    def _scene(self, prepared: Prepared, parsed: Tree, listing: Listing) -> Scene:
        mend(parsed.sentences)
        clauses, cast = Clauses(), Cast(parsed, self.gazetteer, listing)
        contexts = Contexts(parsed, clauses, prepared.speech)
        times = Times(prepared.report, parsed, self.parser.times(prepared.copy))
        sentences = tuple(read_sentences(parsed, prepared.blocks))
        return Scene(
            report=prepared.report, tree=parsed, sentences=sentences, cast=cast, clauses=clauses, contexts=contexts,
            references=References(cast, contexts), times=times, counted=counted(parsed, self.parser.quantities(prepared.copy)),
            predicates=Predicates(sentences, self.chooser, cast, clauses, times),
        )  # fmt: skip
