"""This folder reads a report: blocks, then a parse, then names, clauses, contexts, references, and out of them statements.

A text becomes a scene, each folder knowing only those before it:

- `syntax`: `blocks` (what is prose), `casing`, `tree` (the parse as plain words), `nouns`, `whose`, `clauses` (who does what), `reasons`;
- `above`: what the words above a clause make of it: `contexts` (according to whom; `telling`, `sourcing`, `asides`, `quotations`, `turns` of a transcript),
  `modality`, `happening`, `granted`, and what denies it: `refuting`, `undone`, `supposed`;
- `names`: `listing` (the user's own list), `defined` (initials in brackets), `names` (`titles` off, `labels`, `nicknames`, `whereabouts`) → `roster`, with
  `home` (the country of the action), `naming` → `people`, `offices`, `institutions`; what has no name: `appositions`, `described`; all of it the `cast`; whom
  other words mean: `references` (pronouns, by `agreement`), `anaphora` (bare nouns);
- `mending`: `preparing` for the language's parser, then `verbless` and `mending` (`titled`, `apposed`, `hanging`, `beyond`) of what it gives;
- `frames`: `entries` and `frames` of the kinds, `proposing`, `choosing` by the type model (`traits`, `deciding`), `roles`, `families`;
- `scene`: `times`, `figures`, `predicates` (which frame fits), `scene` with all of it, and `found`, a statement in the making;
- `likely`: the `likeliest` of several candidates, by weights learned from our own gold, and the `circumstances` of a statement.

A predicate becomes a statement slot by slot, in the order of `statements` and without `trifles`:

- `who`: `doers`, `sufferers`, `towards`, `hearing`, `parties` (those who met), `slots`;
- `stance`: `governing`, `speaking`; beside them what lies in the saying alone: `urging`, `heralding`, `owning`, `commenting`;
- `when`: `dating` by `occasions`, `present`, `sequel`, `newsday`; where these give none, `days` weighs the `candidates`;
- `where`: `placing` by `beneath`, `nearby`, `sites`; `again`, what is told again; `lands` where no place is told;
- `counts`: `tallies`, `tolls`, `recounts`.

`finishing` freezes them, with `evidence`.

What somebody outside the rules proposes goes through the `gate`: `quoting` finds the words, and the text decides all else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from akyn.lang import Parser
from akyn.model import BY_ANOTHER, ActorList, Proposed, Reading, Report, Ruling, Statement
from akyn.places import Gazetteer
from akyn.read.above.contexts import Contexts
from akyn.read.above.turns import name_speakers
from akyn.read.finishing import finished, kept_drafts, statement_of
from akyn.read.frames.choosing import Chooser
from akyn.read.frames.deciding import Decider
from akyn.read.gate import Passage, passages
from akyn.read.likely.likeliest import Likeliest
from akyn.read.mending.mending import mend
from akyn.read.mending.preparing import Prepared, prepare
from akyn.read.mending.verbless import give_back_verb
from akyn.read.names.cast import Cast
from akyn.read.names.drafts import frozen_referents
from akyn.read.names.home import written_from
from akyn.read.names.listing import Listing
from akyn.read.names.references import References
from akyn.read.scene.figures import counted
from akyn.read.scene.found import Found
from akyn.read.scene.predicates import Predicates
from akyn.read.scene.scene import Scene, read_sentences
from akyn.read.scene.times import Times
from akyn.read.statements import statements_of
from akyn.read.syntax.clauses import Clauses
from akyn.read.syntax.tree import Tree
from akyn.read.when.days import settle_days
from akyn.read.where.lands import settle_lands
from akyn.read.who.slots import Ids

__all__ = ["NOBODY", "Chooser", "Decider", "Likeliest", "Prepared", "Reader", "prepare"]

NOBODY = ActorList()


class Reader:
    """Reads reports of one language; holds the loaded models and tables."""

    def __init__(self, parser: Parser, gazetteer: Gazetteer, chooser: Chooser, days: Likeliest) -> None:
        self.parser = parser
        self.gazetteer = gazetteer
        self.chooser = chooser
        self.days = days

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

    def told(self, reports: Iterable[Report]) -> Iterator[tuple[Scene, list[Found]]]:
        """What each report states, before the likeliest day is chosen for what has none: what choosing is learned from."""
        prepared = [prepare(report, self.parser, verbs=self.chooser.verbs) for report in reports]
        for one, parsed in zip(prepared, self.parser.parse((one.copy, one.starts) for one in prepared), strict=True):
            scene = self._scene(one, parsed, Listing(NOBODY))
            yield scene, statements_of(scene)

    def _extractor(self, proposed: Proposed | None) -> str:
        """The name of what reads, with that of who proposes."""
        return f"{self.parser.extractor}{BY_ANOTHER}{proposed.by}" if proposed else self.parser.extractor

    def _reading(self, prepared: Prepared, parsed: Tree, listing: Listing, proposed: Proposed | None) -> Reading:
        scene = self._scene(prepared, parsed, listing)
        made = statements_of(scene)
        weighed = passages(scene, proposed, made) if proposed else []
        made += [one.made for one in weighed if one.made is not None]
        settle_lands(scene, made)
        settle_days(scene, made, self.days)
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
        clauses, cast = Clauses(), Cast(parsed, self.gazetteer, listing, written_from=written_from(prepared.report.text))
        contexts = Contexts(parsed, clauses, prepared.speech, prepared.turns)
        times = Times(prepared.report, parsed, self.parser.times(prepared.copy))
        sentences = tuple(one for one in read_sentences(parsed, prepared.blocks) if not contexts.turns.is_label(one.words[0]))
        return Scene(
            report=prepared.report, tree=parsed, sentences=sentences, cast=cast, clauses=clauses, contexts=contexts,
            references=References(cast, contexts, report=prepared.report), times=times, counted=counted(parsed, self.parser.quantities(prepared.copy)),
            predicates=Predicates(sentences, self.chooser, cast, clauses, times),
        )  # fmt: skip


def _ruling(scene: Scene, by: str, passage: Passage, ids: Ids, statements: Iterable[Statement]) -> Ruling:
    """What became of a proposal, with the statement that it is or that says the same."""
    found = passage.made or passage.known
    statement = statement_of(scene, found, ids, extractor=by).id if found is not None else None
    kept = statement if any(one.id == statement for one in statements) else None
    return Ruling(report=scene.report.id, by=by, proposal=passage.proposal, outcome=passage.outcome, reason=passage.reason, statement=kept)
