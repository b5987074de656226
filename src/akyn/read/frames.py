"""This file finds the frames of `kinds/` in a parse: which words of a text carry which kind of statement, and where its roles stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from akyn.kinds import Frame, Kind
from akyn.lang.en import vocabulary
from akyn.read.cast import Cast, unwrapped
from akyn.read.clauses import Clauses, prepositional, through
from akyn.read.tree import Word, child, children, conjuncts, is_passive

PREPOSITION_WORDS = frozenset(
    "about above across after against along among around as at away back before behind below between beyond by down during for forth forward from in inside into near of off on onto out outside over past round through to toward towards under up upon with within without aside apart together".split()
)
PARTS = {"verb": frozenset({"VERB", "AUX"}), "noun": frozenset({"NOUN", "PROPN"}), "adjective": frozenset({"ADJ", "VERB"})}
OBJECT_DEPS = ("dobj", "attr", "oprd", "nsubjpass", "acomp", "xcomp", "pobj", "amod", "compound", "advmod", "dative", "nmod", "ccomp", "advcl")


@dataclass(frozen=True, slots=True)
class Entry:
    """A frame as it stands in the index: its kind, and the words it wants beside its head."""

    kind: Kind
    frame: Frame
    rest: tuple[str, ...]
    compounds: tuple[str, ...]


@dataclass(slots=True)
class Match:
    """A frame found: the head word, every word the predicate took, and the node its last preposition hangs on."""

    entry: Entry
    head: Word
    words: list[Word]
    objects: list[Word]

    @property
    def type(self) -> str:
        return self.entry.kind.name

    @property
    def frame(self) -> Frame:
        return self.entry.frame

    @property
    def last(self) -> Word:
        return self.words[-1]


class FrameIndex:
    """All frames by the lemma of their head."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self.by_lemma: dict[str, list[Entry]] = {}
        for kind in kinds:
            for frame in kind.frames:
                head, entry = _entry(kind, frame)
                self.by_lemma.setdefault(head, []).append(entry)

    def match(self, word: Word, cast: Cast, clauses: Clauses) -> Match | None:
        """The most specific frame that fits here: more words before fewer, a named object before any."""
        best: tuple[tuple[int, int, int], Match] | None = None
        for entry in (entry for lemma in lemmas_of(word) for entry in self.by_lemma.get(lemma, ())):
            if word.pos not in PARTS[entry.frame.part]:
                continue
            found = _fits(entry, word, cast, clauses)
            if found is None:
                continue
            rank = (
                len(entry.rest) + len(entry.compounds) + ("not" in entry.rest),
                _how_named(entry, found.objects, cast),
                bool(entry.frame.objects),
            )
            if best is None or rank > best[0]:
                best = rank, found
        return best[1] if best else None


def lemmas_of(word: Word) -> tuple[str, ...]:
    """The lemmas as frames write them, "re-elect" with the prefix that the tokeniser cut off."""
    before = [
        one
        for one in word.children
        if one.dep in ("punct", "npadvmod", "compound", "dep", "advmod") and one.text != "-" and one.lower in ("re", "co", "ex", "non", "counter", "over")
    ]
    own = (word.lemma, word.lower) if word.tag in ("VBG", "VBN") and word.lower != word.lemma else (word.lemma,)
    return (f"{before[0].lower}-{word.lemma}", *own) if before else own


def _entry(kind: Kind, frame: Frame) -> tuple[str, Entry]:
    words = frame.predicate.lower().split()
    if words[0] == "not":
        words = [*words[1:], "not"]
    if frame.part == "noun":
        parts = words[0].split("-")
        lead = 1
        while lead < len(words) and words[lead] not in PREPOSITION_WORDS:
            lead += 1
        compounds = [*parts[:-1]] if lead == 1 else [piece for word in words[: lead - 1] for piece in word.split("-")]
        head = parts[-1] if lead == 1 else words[lead - 1]
        return head, Entry(kind, frame, tuple(words[lead:]), tuple(compounds))
    return words[0], Entry(kind, frame, _nouns_before_modifiers(words[1:]), ())


def _nouns_before_modifiers(words: list[str]) -> tuple[str, ...]:
    """The words in the order in which a parse leads to them: "stage hunger strike" finds the strike first, then what kind."""
    ordered: list[str] = []
    run: list[str] = []
    for word in [*words, "of"]:
        if word in PREPOSITION_WORDS or word == "not":
            ordered += [*reversed(run), word]
            run = []
        else:
            run.append(word)
    return tuple(ordered[:-1])


def _fits(entry: Entry, word: Word, cast: Cast, clauses: Clauses) -> Match | None:
    words = [word]
    if entry.compounds:
        held = [one for one in word.children if one.dep in ("compound", "amod", "nmod", "npadvmod", "punct", "dobj")]
        held += [two for one in held for two in one.children]
        if not all(any(one.lemma == want or one.lower == want for one in held) for want in entry.compounds):
            return None
        words = [one for one in held if one.lemma in entry.compounds or one.lower in entry.compounds] + words
    for want in entry.rest:
        step = _step(words, want, clauses)
        if step is None:
            return None
        words.append(step)
    objects = _objects(entry, word, words, clauses)
    if entry.frame.objects and not _allowed(entry, word, objects, cast, clauses):
        return None
    return Match(entry, word, words, objects)


def _step(words: list[Word], want: str, clauses: Clauses) -> Word | None:
    """The next word of a predicate among the dependents of those already taken, the latest first."""
    if want == "not":
        return next((one for one in words[0].children if one.dep == "neg"), None)
    for node in reversed(words):
        for one in sorted(node.children, key=lambda one: (one.i < node.i, one.i)):
            if one.lower == want and one.dep in ("prep", "prt", "advmod", "agent", "dative", "mark", "aux", "acomp", "amod", "neg"):
                return one
            if want not in PREPOSITION_WORDS and one.dep in OBJECT_DEPS and (one.lemma == want or one.lower == want):
                return one
            if want not in PREPOSITION_WORDS and one.dep in ("dobj", "nsubjpass", "attr", "pobj"):
                for other in conjuncts(one)[1:]:
                    if other.lemma == want:
                        return other
    if want not in PREPOSITION_WORDS and words[0].pos in ("VERB", "AUX"):
        return next((one for one in clauses.objects(words[0]) if one.lemma == want), None)
    return None


def _objects(entry: Entry, head: Word, words: list[Word], clauses: Clauses) -> list[Word]:
    last = words[-1]
    if entry.rest and entry.rest[-1] in PREPOSITION_WORDS and last.dep != "prt":
        taken = {word.i for word in words}
        direct = [one for one in clauses.objects(head) if one.i not in taken] if entry.frame.part == "verb" else []
        return direct or through(last)
    if entry.frame.part == "verb":
        return [*clauses.objects(head), *(one for one in children(head, "acomp"))]
    if entry.frame.part == "noun":
        return [noun for role in entry.frame.recipient.split("|") for noun in _noun_role(role, head, words)]
    return [head.head] if head.dep == "amod" else []


def _noun_role(role: str, head: Word, words: list[Word]) -> list[Word]:
    if role == "poss":
        return [two for one in children(head, "poss") for two in conjuncts(one)]
    if role == "compound":
        return [one for one in children(head, "compound", "amod", "nmod") if one.name or one.pos in ("NOUN", "PROPN")]
    return [noun for node in words for noun in prepositional(node, role)]


def _allowed(entry: Entry, head: Word, found: list[Word], cast: Cast, clauses: Clauses) -> bool:
    wanted = entry.frame.objects.split("|")
    doers = [one[1:] for one in wanted if one.startswith("^")]
    if doers and not any(_is(one, want, cast) for one in _inner(clauses.subjects(head)) for want in doers):
        return False
    forbidden = {one[1:] for one in wanted if one.startswith("!")}
    asked = {one for one in wanted if one[0] not in "!^"}
    named = _inner(found)
    if any(_is(one, want, cast) for one in named for want in forbidden):
        return False
    return not asked or any(_is(one, want, cast) for one in named for want in asked)


def _how_named(entry: Entry, found: list[Word], cast: Cast) -> int:
    """2 where the frame names the object's own word, 1 where it names its class, 0 where it takes any."""
    asked = {one for one in entry.frame.objects.split("|") if one and one[0] not in "!^"}
    if not asked:
        return 0
    by_word = {one for one in asked if not one.startswith("@")}
    return 2 if any(_is(one, want, cast) for one in _inner(found) for want in by_word) else 1


def _inner(words: list[Word]) -> list[Word]:
    """The words, and those that are meant behind "a number of"."""
    return [part for one in words for part in {one.i: one, unwrapped(one).i: unwrapped(one)}.values()]


def _is(word: Word, want: str, cast: Cast) -> bool:
    if not want.startswith("@"):
        return word.lemma == want or word.lower == want
    kind = want[1:]
    name = cast.name_of.get(word.i)
    draft = cast.by_head.get(word.i)
    if kind == "person":
        return bool(
            (name and name.label == "PERSON")
            or vocabulary.person_classes(word.lemma)
            or word.lower in vocabulary.PERSONAL | vocabulary.PLURAL | {"who", "whom"}
        )
    if kind == "org":
        return bool(
            (name and name.label == "ORG")
            or (draft and draft.type == "organization")
            or vocabulary.classes_of(word.lemma) & {"government"}
            or vocabulary.company_word(word.lemma)
        )
    if kind == "place":
        return bool(
            (draft and draft.type in ("place", "country"))
            or (name and name.label in ("GPE", "LOC", "FAC"))
            or word.lemma in ("city", "town", "village", "region", "area", "territory", "district", "capital", "country", "border")
        )
    if kind == "government":
        return bool(
            "government" in vocabulary.classes_of(word.lemma)
            or (draft and (draft.type == "country" or draft.key.startswith("organization|")))
            or (name and name.label == "GPE")
        )
    return kind in vocabulary.classes_of(word.lemma) or (kind == "protest" and word.lower == "protests")


def roles(match: Match, spec: str, clauses: Clauses, is_time: Callable[[Word], bool]) -> list[Word]:
    """The head words that fill a role, read where the frame says; the first place that has any but a time."""
    for role in spec.split("|"):
        found = [word for word in _role(match, role, clauses) if not is_time(word)]
        if found:
            return found
    return []


def _role(match: Match, role: str, clauses: Clauses) -> Iterator[Word]:
    head, taken = match.head, {word.i for word in match.words}
    if role == "none":
        return
    if role == "subject":
        yield from (
            clauses.subjects(head)
            if match.frame.part == "verb"
            else _subjects_of_adjective(head, clauses)
            if match.frame.part == "adjective"
            else subjects_of_noun(head, clauses)
        )
    elif role == "object":
        yield from (one for one in _objects_of(match, clauses) if one.i not in taken)
    elif role == "object2":
        yield from (one for one in children(head, "dative") if one.pos != "ADP")
    elif role == "clause":
        inner = child(head, "ccomp", "xcomp")
        if inner is not None:
            yield from clauses.surface(inner)
    elif match.frame.part != "verb" and role in ("poss", "compound"):
        yield from _noun_role(role, head, match.words)
    elif role == "poss":
        yield from (two for word in match.words for one in children(word, "poss") for two in conjuncts(one))
    else:
        for node in [*reversed(match.words), *match.objects]:
            if node.lower == role and node.dep in ("prep", "agent", "dative"):
                yield from through(node)
                return
            yield from prepositional(node, role)


def _objects_of(match: Match, clauses: Clauses) -> list[Word]:
    if match.frame.part == "verb":
        return clauses.objects(match.head)
    if match.frame.part == "adjective":
        return _subjects_of_adjective(match.head, clauses)
    return []


def _subjects_of_adjective(word: Word, clauses: Clauses) -> list[Word]:
    """Who is concerned, ready, guilty: the subject of the verb that the adjective completes."""
    if word.dep == "amod":
        return [word.head]
    if word.dep in ("acomp", "oprd"):
        return clauses.surface(word.head)
    if word.pos == "VERB":
        return clauses.objects(word) or clauses.subjects(word)
    if word.dep == "conj" and word.head.pos == "ADJ":
        return _subjects_of_adjective(word.head, clauses)
    return clauses.surface(word.head) if word.dep in ("acomp", "oprd", "attr", "ccomp", "xcomp", "advcl", "amod") else []


def subjects_of_noun(noun: Word, clauses: Clauses) -> list[Word]:
    """Who does what a noun says, where the noun is the object of a verb ("staged a protest") or the predicate of one."""
    if noun.dep in ("dobj", "attr") and noun.head.pos in ("VERB", "AUX") and not is_passive(noun.head):
        return clauses.subjects(noun.head)
    return []
