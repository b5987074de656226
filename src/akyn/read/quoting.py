"""This file finds where a proposed quote stands in a report, and says why not where it does not: the first half of the gate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from akyn.model import Outcome, Proposal
from akyn.read.scene.scene import Scene
from akyn.read.syntax.tree import Sentence, Tree, Word
from akyn.text.quotes import Plain, exactly, pieces, plain

SHORT = 12  # characters; a shorter quote must stand once in the text, or it could mean any of its places
SENTENCES = 2  # what a quote may touch: what is said, and the sentence that says by whom


class Refused(Exception):
    """A proposal that does not pass, with the outcome and the reason in words; it never leaves the gate."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        super().__init__(reason)
        self.outcome: Outcome = outcome


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a quote stands: its characters, its words, and the sentences that it touches."""

    start: int
    end: int
    outcome: Outcome  # exact or repaired
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]

    @property
    def around(self) -> tuple[int, int]:
        """The characters of its sentences."""
        return min(self.start, self.sentences[0].start), max(self.end, self.sentences[-1].end)


@dataclass(slots=True)
class Quoting:
    """Finds the quotes of one report, each telling of the same words at a place of its own."""

    scene: Scene
    plain: Plain = field(init=False)
    taken: set[tuple[str, int]] = field(default_factory=set)  # kind and start of what was found before

    def __post_init__(self) -> None:
        self.plain = plain(self.scene.report.text)

    def stretch(self, proposal: Proposal) -> Stretch:
        """Where the quote of a proposal stands; of several places the first whose sentence holds every slot and that no such proposal took.

        Raises:
            Refused: it stands nowhere, only in pieces, too often, outside what is read, or goes over too many sentences.
        """
        outcome, places = self._places(proposal.quote)
        readable = [one for one in (self._stretch(start, end, outcome) for start, end in places) if one is not None]
        if not readable:
            raise Refused("refused", "the quote stands outside what is read: in furniture, a caption or a byline")
        if len(readable) > 1 and len(proposal.quote.strip()) < SHORT:
            raise Refused("refused", f"the quote is shorter than {SHORT} characters and stands {len(readable)} times")
        fitting = [one for one in readable if self._holds(one, proposal)] or readable
        found = next((one for one in fitting if (proposal.kind, one.start) not in self.taken), fitting[0])
        if len(found.sentences) > SENTENCES:
            raise Refused("refused", f"the quote goes over {len(found.sentences)} sentences, expected at most {SENTENCES}")
        self.taken.add((proposal.kind, found.start))
        return found

    def _places(self, quote: str) -> tuple[Outcome, tuple[tuple[int, int], ...]]:
        """The very characters, else the same words written otherwise."""
        very = exactly(self.scene.report.text, quote)
        if very:
            return "exact", very
        written = plain(quote).text
        if len(written) > len(self.plain.text):
            raise Refused("not found", "the quote is longer than the report")
        alike = tuple(self.plain.find(written, whole=True))
        if alike:
            return "repaired", alike
        put_together = pieces(self.plain, quote)
        if put_together:
            raise Refused("not contiguous", f"the quote is put together from {len(put_together)} places: {' | '.join(put_together)}")
        raise Refused("not found", "the quote does not stand in the report")

    def _stretch(self, start: int, end: int, outcome: Outcome) -> Stretch | None:
        words = [word for word in self.scene.tree.starting_in(start, end) if word.pos not in ("PUNCT", "SPACE")]
        touched = _sentences(self.scene.tree, words)
        read = {sentence.index for sentence in self.scene.sentences}
        if not words or not all(sentence.index in read for sentence in touched):
            return None
        return Stretch(start, end, outcome, tuple(words), touched)

    def _holds(self, stretch: Stretch, proposal: Proposal) -> bool:
        return all(places_in(self.scene.report.text, one.words, *stretch.around) for one in proposal.slots)


def _sentences(tree: Tree, words: Iterable[Word]) -> tuple[Sentence, ...]:
    return tuple(tree.sentences[index] for index in sorted({word.sentence for word in words}))


def places_in(text: str, words: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where words stand within some characters of a text, exactly or written otherwise."""
    around = text[start:end]
    found = exactly(around, words) or tuple(plain(around).find(plain(words).text, whole=True))
    return [(start + first, start + last) for first, last in found]
