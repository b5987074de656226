"""This file finds who says so beside a clause and not above it: "she said" set in, a source at a colon, "according to", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from akyn.lang.en.vocabulary import classes_of, control_stance, person_classes, speech_stance, words_of
from akyn.read.above.telling import Context, said
from akyn.read.syntax.clauses import Clauses, through
from akyn.read.syntax.tree import Tree, Word, child, children

LABEL_WORDS = 5  # a longer stretch beside a colon is more than a source
LEAST_TOLD = 3  # words before a dash that tell something
DASHES = frozenset("-–—")
LABEL_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "DET"})


def asides(tree: Tree) -> dict[int, list[Word]]:
    """The verbs of saying that stand aside in the clause that they report ("The town, she said, is safe"), by the head of that clause."""
    found: dict[int, list[Word]] = {}
    for word in tree.words:
        if word.pos == "VERB" and is_aside(word):
            over = tree.sentences[word.sentence].root if is_closing(word) else word.head
            found.setdefault(over.i, []).append(word)
    return found


def is_aside(verb: Word) -> bool:
    """True for "she said" and "as she said" within or behind a clause, with no object or clause of its own."""
    is_as = verb.dep == "advcl" and any(one.lower == "as" for one in children(verb, "mark")) and control_stance(verb.lemma) != "transparent"
    is_beside = verb.dep == "parataxis" or is_as  # "as the riot continues" reports nothing
    if speech_stance(verb.lemma) not in ("claimed", "alleged"):
        return False
    if is_closing(verb):
        return True
    if not is_beside or child(verb, "nsubj") is None:
        return False
    return child(verb, "ccomp", "dobj" if verb.lemma not in words_of("addressing") | words_of("quoting") else "ccomp") is None


def is_closing(verb: Word) -> bool:
    """ "Police arrested her, a witness told Reuters.": who speaks was taken for an apposition, the finite verb for its participle."""
    return verb.tag == "VBD" and verb.dep == "acl" and verb.head.dep == "appos" and child(verb, "ccomp", "nsubj") is None and verb.lemma in words_of("closings")


def aside(cue: Word, clauses: Clauses) -> Context | None:
    """What a verb of saying that stands aside reports, and whose words these are."""
    if is_closing(cue):
        return Context(cue.head, cue, "claimed", f"“{cue.lower}” reports it")
    return said(cue, speech_stance(cue.lemma) or "claimed", clauses)


def is_beyond(node: Word, cue: Word) -> bool:
    """True for what an aside does not report: the aside itself, and what is coordinated behind it with a verb of saying of its own."""
    return node is cue or (node.dep == "conj" and node.i > cue.i and speech_stance(node.lemma) is not None)


def headed(tree: Tree) -> dict[int, list[tuple[int, int, Context]]]:
    """Sentences with their source at a colon ("Ministry: ten dead", "Ten dead: ministry"): the first word of what is said, its end, and whose it is."""
    found: dict[int, list[tuple[int, int, Context]]] = {}
    for colon in (word for word in tree.words if word.text == ":"):
        words = tree.sentences[colon.sentence].words
        first, behind, end = words[0].i, colon.i + 1, words[-1].i + 1
        for beside, start, stop in ((tree.words[first : colon.i], behind, _end_of_told(tree, colon)), (tree.words[behind:end], first, colon.i)):
            source = source_of(beside)
            if source is not None and start < stop:
                found.setdefault(tree.words[start].sentence, []).append((start, stop, Context(source, colon, "claimed", "named beside a colon")))
    for start, stop, link in _signed_headlines(tree):
        found.setdefault(tree.words[start].sentence, []).append((start, stop, link))
    return found


def _signed_headlines(tree: Tree) -> Iterator[tuple[int, int, Context]]:
    """ "Ferry sinks, 17 dead – coastguard": a line without a full stop that ends in a dash and who says so."""
    for dash in (word for word in tree.words if word.text in DASHES):
        words = tree.sentences[dash.sentence].words
        behind = [word for word in words if word.i > dash.i and word.pos != "SPACE"]
        source = source_of(behind)
        is_apart = tree.text[dash.start - 1 : dash.start].isspace() and tree.text[dash.end : dash.end + 1].isspace()
        if is_apart and source is not None and dash.i - words[0].i >= LEAST_TOLD and not any(word.pos == "DET" for word in behind):
            yield words[0].i, dash.i, Context(source, dash, "claimed", "named behind a dash")


def _end_of_told(tree: Tree, colon: Word) -> int:
    """Where the sentence of a colon ends; where the parser ends it at the colon, the next one on the same line."""
    last = tree.sentences[colon.sentence].words[-1]
    after = tree.words[colon.i + 1 : colon.i + 2] if colon is last else []
    told = [one for one in after if "\n" not in tree.text[colon.end : one.start]]
    return (tree.sentences[told[0].sentence].words[-1] if told else last).i + 1


def source_of(words: list[Word]) -> Word | None:
    """The head of a few words that name somebody who can speak, and do nothing else."""
    if not 0 < len(words) <= LABEL_WORDS or any(word.pos not in LABEL_PARTS for word in words):
        return None
    head = words[-1]
    is_somebody = head.name in ("PERSON", "ORG") or bool(person_classes(head.lemma) or classes_of(head.lemma) & {"government"})
    return head if (is_somebody or head.lemma in words_of("voices")) and head.pos in ("NOUN", "PROPN") else None


def hearsay(word: Word) -> list[Context]:
    """ "reportedly", "allegedly" beside a word or beside the verbs that leave it as it is ("reportedly continue to be held")."""
    beside = [part for one in (word, *sharing_adverbs(word)) for part in one.children if part.i < word.i or one is word]
    adverbs = (one for one in beside if one.lower in words_of("hearsay"))
    return [Context(None, one, "alleged" if one.lower == "allegedly" else "claimed", f"“{one.lower}”") for one in adverbs]


def vouched(word: Word) -> list[Context]:
    """ "the deaths acknowledged by the ministry", "clashes reported by residents": whose words it is that they were."""
    told = ((clause, speech_stance(clause.lemma)) for clause in children(word, "acl") if clause.tag == "VBN")
    return [
        Context(source, clause, stance, f"“{clause.lower}” by them")
        for clause, stance in told
        if stance in ("claimed", "alleged", "denied")
        for agent in children(clause, "agent")
        for source in through(agent)
    ]


def sharing_adverbs(word: Word) -> Iterator[Word]:
    """The verbs above whose adverbs are a word's as well: "reportedly began to burn", "reportedly came and burned", "is reportedly involved in burning"."""
    while word.head is not word:
        prep = word.head
        if (word.dep == "conj" and child(word, "nsubj", "nsubjpass") is None) or (word.dep == "xcomp" and control_stance(word.head.lemma) == "transparent"):
            word = word.head
        elif word.dep == "pcomp" and prep.dep == "prep" and prep.lower not in words_of("circumstances") and prep.head.pos in ("VERB", "ADJ", "AUX"):
            word = prep.head
        else:
            return
        yield word
