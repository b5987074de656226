"""This file finds who is named as a source by a phrase: "according to the ministry's figures", "by the union's count", "citing the governor"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from akyn.lang.en.vocabulary import classes_of, person_classes, speech_stance, words_of
from akyn.read.above.telling import Context
from akyn.read.syntax.clauses import prepositional, through
from akyn.read.syntax.tree import SUBJECTS, WHO_ACTS, Tree, Word, child, children, is_passive, subtree

LED_TO_BY = ("of", "by", "from")  # from an account to whose it is
ACCOUNT_OPENINGS = frozenset({"by", "in"})  # "by the union's count", "in the words of the mayor"
POINTERS = frozenset({"it", "that", "this"})
POINTING_WORDS = 30  # a longer sentence says more than whose words the one before it is


def can_speak(noun: Word) -> bool:
    """True for people and their bodies, by name or by what they are."""
    is_body = classes_of(noun.lemma) & {"government", "security"} or is_voice(noun)
    return noun.name in WHO_ACTS or bool(person_classes(noun.lemma) or is_body)


def is_voice(noun: Word) -> bool:
    """ "The court ruled", "the hospital said": a body, though its house bears its name."""
    return noun.lemma in words_of("institution words") | words_of("voices")


def teller(source: Word) -> Word:
    """Who stands behind an account ("the ministry's figures", "data from the union", "her words"): the ministry, the union, she; else the source itself."""
    return next(_behind(source), source) if source.lemma in words_of("accounts") else source


def _behind(account: Word) -> Iterator[Word]:
    yield from children(account, "poss")
    for name in LED_TO_BY:
        yield from prepositional(account, name)
    for clause in children(account, "acl", "amod"):
        yield from chain.from_iterable(through(by) for by in children(clause, "agent", "prep") if by.lower in ("by", "to"))
    yield from (one for one in children(account, "compound", "amod") if can_speak(one))


def sources(tree: Tree) -> dict[int, list[tuple[Word, Word]]]:
    """Each "according", "by ...'s count" and "as reported by" with who it is according to, by sentence."""
    found: dict[int, list[tuple[Word, Word]]] = {}
    for word in tree.words:
        source = _according_to(tree, word) or _by_account(tree, word) or _as_reported_by(word)
        if source is not None:
            found.setdefault(word.sentence, []).append((word, source))
    return found


def _according_to(tree: Tree, word: Word) -> Word | None:
    to = tree.words[word.i + 1] if word.lower == "according" and word.i + 1 < len(tree.words) else None
    found = (through(to) or through(word)) if to is not None and to.lower == "to" else []
    return teller(found[0]) if found and found[0].lemma not in words_of("yardsticks") else None


def _by_account(tree: Tree, prep: Word) -> Word | None:
    """ "By the union's count, ten died", "in the words of the mayor": set off, or the first thing that a sentence says."""
    account = child(prep, "pobj") if prep.lower in ACCOUNT_OPENINGS and prep.dep == "prep" else None
    if account is None or account.lemma not in words_of("accounts") or prep.head.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    source = teller(account)
    is_whose = source is not account and (can_speak(source) or source.tag == "PRP$")
    return source if is_whose and _is_set_off(tree, prep) else None


def _is_set_off(tree: Tree, prep: Word) -> bool:
    last = max(one.i for one in subtree(prep))
    is_first = prep is tree.sentences[prep.sentence].words[0]
    return is_first or (tree.words[prep.i - 1].text == "," and tree.words[last + 1 : last + 2] != [] and tree.words[last + 1].pos == "PUNCT")


def _as_reported_by(verb: Word) -> Word | None:
    """ "as reported by the agency"."""
    is_as = verb.tag == "VBN" and verb.dep == "advcl" and any(one.lower == "as" for one in children(verb, "mark"))
    if not is_as or verb.lemma not in words_of("announcings") | {"say", "state", "tell"}:
        return None
    return next((teller(source) for by in children(verb, "agent") for source in through(by)), None)


def pointed_back(tree: Tree) -> dict[int, Context]:
    """ "The port is closed. This was announced by the governor.": whose words a sentence is, as the next one says; by the sentence."""
    told = ((sentence, _pointing(sentence.root)) for sentence in tree.sentences if sentence.index and len(sentence.words) <= POINTING_WORDS)
    return {sentence.index - 1: link for sentence, link in told if link is not None}


def _pointing(verb: Word) -> Context | None:
    """ "This was stated by Hale", "Hale said this to reporters"."""
    if speech_stance(verb.lemma) != "claimed" or child(verb, "ccomp", "xcomp", "neg") is not None:
        return None
    if is_passive(verb):
        what, who = child(verb, *SUBJECTS), [one for by in children(verb, "agent") for one in through(by)]
    else:
        what, who = child(verb, "dobj"), children(verb, "nsubj")
    is_all = what is not None and what.lower in POINTERS and not what.children
    return Context(teller(who[0]), verb, "claimed", f"“{verb.lower}” points back to it") if is_all and who and can_speak(who[0]) else None


def passing_on(link: Context) -> list[Context]:
    """ "The agency said, citing the governor, that ...": the governor, and behind him the agency that passes it on."""
    if link.stance != "claimed":
        return [link]
    clauses = chain(children(link.cue, "advcl", "prep"), children(link.source, "acl") if link.source is not None else ())
    cited = (Context(source, clause, "claimed", f"“{clause.lower}” names them") for clause in clauses for source in _cited(clause))
    return [*(one for one in cited if one.source is not link.source), link][-2:]


def _cited(clause: Word) -> list[Word]:
    """Whom "citing", "referring to" and "with reference to" name."""
    if clause.tag == "VBG" and clause.lemma in words_of("quoting"):
        found = children(clause, "dobj")
    elif clause.tag == "VBG" and clause.lemma == "refer":
        found = prepositional(clause, "to")
    elif clause.lower == "with":
        found = [source for noun in through(clause) if noun.lemma in ("link", "reference") for source in prepositional(noun, "to")]
    else:
        return []
    return [teller(one) for one in found if can_speak(teller(one))][:1]
