"""This file carries a coordinated verb to who does it, beyond a clause whose subject does not."""

from __future__ import annotations

from akyn.lang.en.vocabulary import control_stance, person_classes, speech_stance, words_of
from akyn.read.syntax.nouns import could_act
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, child, children, first_conjunct, hang, is_finite, is_passive, to_of

JOINED = 2  # words from "and" to the verb that it joins: "and then accused"
DEADLY = frozenset({"assassinate", "behead", "execute", "kill", "massacre", "murder", "slaughter"})  # who was killed does nothing more
CLOSING = frozenset({'"', "”", "’’", "''", "»"})


def beyond_clause(verb: Word, sentence: Sentence) -> None:
    """Hangs a verb behind "and" on the clause over the one before it, where the subject of that clause could not do what it says."""
    _beyond_what_is_meant(verb)
    _beyond_what_is_said(verb, sentence)
    _beyond_what_was_before(verb, sentence)


def _beyond_what_is_said(verb: Word, sentence: Sentence) -> None:
    """ "said it would pay and accused the union", "we hear that roads are closed and urge calm": who says so accuses, and we urge."""
    first = first_conjunct(verb)
    if verb.dep != "conj" or verb.pos != "VERB" or children(verb, *SUBJECTS, "aux", "auxpass", "neg") or first.dep not in ("acl", "ccomp"):
        return
    if verb.lemma in words_of("expectings"):
        return  # "says that guards fired and expects arrests": what he expects, he says as well
    above = next((up for up in ancestors(first) if up.pos == "VERB"), None)
    is_joined = any(0 < verb.i - one.i <= JOINED for one in children(verb.head, "cc"))
    if above is None or above.i > first.i or not is_joined or _tense(verb) != _tense(above):
        return
    goes_with = _goes_with(verb, first) and not _is_quoted_before(verb, above, sentence) and not _is_done_by_nobody_in(first, verb)
    is_denied = speech_stance(above.lemma) == "denied" and _speaks(verb)
    is_reported = first.dep == "ccomp" and speech_stance(above.lemma) is not None and (is_denied or not goes_with)
    if is_reported or _we_ask(verb, first, above):
        hang(verb, above, "conj")


def _beyond_what_is_meant(verb: Word) -> None:
    """ "rejected calls to step down and accused her", "denies having fired and blames them": what has a tense stands beside its like."""
    first = first_conjunct(verb)
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ") or children(verb, *SUBJECTS, "aux", "auxpass"):
        return
    above = next((up for up in ancestors(first) if up.pos in ("VERB", "AUX") and is_finite(up)), None)
    is_bare = to_of(first) is not None or _is_gerund(first)
    if (is_bare or _differs(verb, first)) and above is not None and above.i < first.i and _tense(verb) == _tense(above):
        hang(verb, above, "conj")


def _is_gerund(verb: Word) -> bool:
    """ "firing", "having fired"."""
    return not is_finite(verb) and any(one.tag == "VBG" for one in (verb, *children(verb, "aux", "auxpass")) if one is not verb or not children(verb, "aux"))


def _differs(verb: Word, first: Word) -> bool:
    """ "rejects claims that guards were spying and welcomes the offer": what guards do has another ending."""
    subject = child(first, *SUBJECTS)
    is_plural = subject is not None and (subject.tag in ("NNS", "NNPS") or child(subject, "conj") is not None or subject.lower in words_of("they"))
    return verb.tag == "VBZ" and is_plural and is_finite(first) and verb.lemma not in words_of("expectings")


def _tense(verb: Word) -> str:
    """The past or present of a finite verb, or of the auxiliary that bears it; "would" and its like have neither."""
    bearer = next((one for one in verb.children if one.dep in ("aux", "auxpass")), verb)
    return "past" if bearer.tag in ("VBD", "VBN") else "present" if bearer.tag in ("VB", "VBP") else bearer.tag


def _goes_with(verb: Word, first: Word) -> bool:
    """Whether a verb without auxiliary may share the auxiliary or the subject of the first."""
    helpers = children(first, "aux", "auxpass")
    if not any(one.tag == "MD" for one in helpers):
        return _tense(first) == _tense(verb)
    if child(first, "auxpass") is not None:
        return verb.tag in ("VBD", "VBN") and child(verb, "dobj") is None  # "would be tried and jailed"
    return verb.tag in ("VB", "VBP") if first.tag == "VB" else verb.tag in ("VBD", "VBN")


def _we_ask(verb: Word, first: Word, above: Word) -> bool:
    """Whether "we" who speak go on to ask: what else the clause is about asks nothing."""
    subject = child(first, *SUBJECTS)
    is_thing = subject is not None and not subject.name and subject.pos == "NOUN" and not person_classes(subject.lemma)
    is_ours = any(one.lower in words_of("first person") for one in children(above, *SUBJECTS))
    return is_ours and is_thing and verb.tag in ("VB", "VBP") and speech_stance(verb.lemma) == "demanded"


def _is_quoted_before(verb: Word, above: Word, sentence: Sentence) -> bool:
    """ "said that "errors were made" and offered to resign": the quotation ends before the verb."""
    marks = [one for one in sentence.words if above.i < one.i < verb.i and one.text in CLOSING]
    opening = [one for one in sentence.words if above.i < one.i < verb.i and one.text in ("“", "«", "„")]
    return bool(marks) and marks[-1].i >= verb.i - JOINED - 1 and (bool(opening) or len(marks) % 2 == 0)


def _speaks(verb: Word) -> bool:
    """ "denied that he had fled and threatened to sue": who denies goes on to say something; "had threatened the nurse" may be denied as well."""
    is_speech = speech_stance(verb.lemma) is not None or verb.lemma in words_of("accusations") or control_stance(verb.lemma) is not None
    return is_speech and child(verb, "ccomp", "xcomp", "prep") is not None


def _is_done_by_nobody_in(first: Word, verb: Word) -> bool:
    """ "said the road was blocked and arrested six", "said the vote was clean and accused them": no road arrests, and no vote accuses."""
    subject = child(first, *SUBJECTS)
    if subject is None or could_act(subject) or verb.tag in ("VB", "VBG"):
        return False
    is_speech = speech_stance(verb.lemma) is not None or verb.lemma in words_of("accusations")
    return is_speech or (is_passive(first) and child(verb, "dobj") is not None)


def _beyond_what_was_before(verb: Word, sentence: Sentence) -> None:
    """ "raised the toll after bodies were found, and charged a minister": who raised it charges him."""
    first = first_conjunct(verb)
    if verb.dep != "conj" or first.dep != "advcl" or not is_passive(first) or not is_finite(first) or not is_finite(verb):
        return
    above, subject = first.head, child(first, *SUBJECTS)
    if subject is None or children(verb, *SUBJECTS, "aux", "auxpass"):
        return
    is_by_others = subject.tag != "PRP" and not could_act(subject) and child(verb, "dobj") is not None
    if not is_by_others and first.lemma not in DEADLY:
        return
    comma = next((one for one in sentence.words if one.i == verb.i - 2 and one.text == ","), None)
    if comma is not None and above.pos == "VERB" and above.i < first.i and _tense(verb) == _tense(above):
        hang(verb, above, "conj")
