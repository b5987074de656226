"""This file mends the parse around a verb of saying: who says it behind the verb, what it is set into, and where what is said ends."""

from __future__ import annotations

from akyn.lang.en.vocabulary import speech_stance, words_of
from akyn.read.above.sourcing import can_speak
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, child, children, first_conjunct, hang, is_finite, phrase, put_over, subtree

QUOTE_ENDS = frozenset("\"”»")
LED_BY = frozenset({"where", "which", "who", "when"})


def mend_sayings(sentence: Sentence) -> None:
    """Puts right what hangs wrong around the verbs of saying of a sentence."""
    for word in sentence.words:
        _opened_by_source(word)
        _by_somebody_s_account(word)
        _said_in_a_paper(word)
        _claimed_by_doer(word)
        _source_before_semicolon(word)
        if word.pos == "VERB":
            _closing_before_semicolon(word)
            _behind_quotation(word, sentence)
            _told_behind(word, sentence)
            _closing(word, sentence)
            _set_in(word, sentence)
            _beyond_semicolon(word)
            _counted_participle(word)
            _held_as_well(word, sentence)
            _gone_on_beside(word, sentence)
            _quoted_at_the_end(word)


def _behind_quotation(verb: Word, sentence: Sentence) -> None:
    """ "“...,” declared the envoy Ana Hale": what the parser takes for an object is who says it, whatever it takes for the subject in the quotation."""
    before, speaker = sentence.before(verb), child(verb, "dobj")
    if before is None or before.text not in QUOTE_ENDS or speech_stance(verb.lemma) is None or verb.tag not in ("VBD", "VBZ"):
        return
    if speaker is None or speaker.i < verb.i or phrase(speaker)[0].i != verb.i + 1 or child(verb, "ccomp") in (*speaker.children, speaker):
        return
    if any(one.i > verb.i for one in children(verb, *SUBJECTS)) or not can_speak(speaker):
        return
    for one in children(verb, *SUBJECTS):
        one.dep = "dep"
    speaker.dep = "nsubj"
    first = verb.head
    if verb.dep == "conj" and first.i < verb.i and child(verb, "cc") is None:
        put_over(verb, first)
        first.dep = "ccomp"


def _told_behind(verb: Word, sentence: Sentence) -> None:
    """ "Rebels took the port, told the ministry": what closes a sentence without a subject of its own is what its object says."""
    before, speaker = sentence.before(verb), child(verb, "dobj")
    if verb.dep != "conj" or verb.lemma not in words_of("closings") or verb.tag not in ("VBD", "VBZ") or before is None or before.text != ",":
        return
    if speaker is None or child(verb, *SUBJECTS, "cc", "aux", "ccomp", "xcomp", "dative") is not None or not can_speak(speaker):
        return
    if phrase(speaker)[0].i == verb.i + 1 and not any(one.lower in ("and", "or") for one in children(verb.head, "cc")):
        verb.dep, speaker.dep = "parataxis", "nsubj"


def _closing(verb: Word, sentence: Sentence) -> None:
    """ "Two died, an official who asked not to be named said": who is set off before the verb that closes the sentence says so."""
    if verb.lemma not in words_of("closings") or verb.tag not in ("VBD", "VBZ") or child(verb, *SUBJECTS, "ccomp", "xcomp", "dobj", "aux") is not None:
        return
    if any(one.pos not in ("PUNCT", "SPACE") for one in sentence.words if one.i > verb.i):
        return
    speaker = next((one for one in sentence.words if one.i < verb.i and one.dep == "appos" and _leads_up_to(one, verb, sentence)), None)
    told = next((up for up in ancestors(speaker) if up.pos in ("VERB", "AUX") and is_finite(up)), None) if speaker is not None else None
    if speaker is None or told is None:
        return
    hang(speaker, verb, "nsubj")
    above = first_conjunct(told)
    if above is not verb and verb not in ancestors(above):
        hang(verb, above, "parataxis")


def _leads_up_to(noun: Word, verb: Word, sentence: Sentence) -> bool:
    """Whether a noun set off by a comma is somebody, and all between him and a verb is said of him."""
    before = sentence.before(phrase(noun)[0])
    said_of = {one.i for one in subtree(noun)}
    between = (one for one in sentence.words if noun.i < one.i < verb.i and one.pos != "PUNCT")
    is_set_off = before is not None and before.text == ","
    return is_set_off and can_speak(noun) and noun.tag in ("NN", "NNP") and all(one.i in said_of for one in between)


def _set_in(verb: Word, sentence: Sentence) -> None:
    """ "a farm, where, she told them, he had been held": what the parser takes for the clause is set into it, and the clause says more of the noun."""
    subject, led = child(verb, "nsubj"), next((one for one in verb.children if one.lower in LED_BY), None)
    noun = verb.head
    if verb.dep != "relcl" or speech_stance(verb.lemma) != "claimed" or subject is None or led is None or led is subject or child(verb, "ccomp") is not None:
        return
    before, last = sentence.before(phrase(subject)[0]), max((verb, *(one for part in children(verb, "dobj") for one in subtree(part))), key=lambda one: one.i)
    comma = sentence.behind(last)
    if before is None or before.text != "," or comma is None or comma.text != ",":
        return
    clause = next((up for up in ancestors(noun) if up.i > comma.i and is_finite(up)), None)
    main = next((one for one in children(clause, "ccomp", "dep", "advcl", "parataxis") if one.i < noun.i), None) if clause is not None else None
    if clause is None or main is None or child(clause, *SUBJECTS) is None:
        return
    put_over(main, clause)
    hang(clause, noun, "relcl")
    hang(verb, clause, "parataxis")
    hang(led, clause, "advmod")


def _opened_by_source(word: Word) -> None:
    """ "According to the embassy they are safe": without a comma the parser takes what the embassy says for something that is said of it."""
    told = child(word, "prep") if word.lower == "according" and word.is_root else None
    if told is None:
        return
    clause = next((one for one in subtree(told) if one.dep == "relcl" and is_finite(one) and one.i > one.head.i), None)
    if clause is not None and child(clause, *SUBJECTS) is not None and not any(one.lower in LED_BY | {"that"} for one in subtree(clause) if one.i < clause.i):
        put_over(clause, word)
        word.dep = "prep"


def _by_somebody_s_account(by: Word) -> None:
    """ "Ten were killed, by the army's account": the account kills nobody."""
    account = child(by, "pobj") if by.dep == "agent" else None
    owner = child(account, "poss") if account is not None and account.lemma in words_of("accounts") else None
    if owner is not None and (can_speak(owner) or owner.tag == "PRP$"):
        by.dep = "prep"


def _counted_participle(verb: Word) -> None:
    """ "counted 27 men shot dead": what was done to them, and not by them."""
    subject = child(verb, "nsubj")
    is_done_to = verb.tag == "VBN" or (verb.tag == "VBD" and verb.head.lemma == "count")
    is_counted = verb.dep == "ccomp" and verb.head.lemma in words_of("giving counts")
    if is_counted and is_done_to and subject is not None and child(verb, "aux", "mark", "dobj") is None:
        subject.dep = "nsubjpass"


def _held_as_well(verb: Word, sentence: Sentence) -> None:
    """ "was arrested, her deputy said, and was being held": joined to the arrest, and not to the saying."""
    saying, before = verb.head, sentence.before(verb)
    if verb.dep != "conj" or saying.dep != "parataxis" or speech_stance(saying.lemma) is None or child(verb, *SUBJECTS) is not None or before is None:
        return
    told, joined = saying.head, child(saying, "cc")
    is_passive_beside = child(verb, "auxpass") is not None and child(told, "auxpass") is not None
    if joined is not None and told.i < saying.i < joined.i and is_passive_beside and speech_stance(verb.lemma) is None:
        hang(verb, told, "conj")


def _gone_on_beside(clause: Word, sentence: Sentence) -> None:
    """ "Two died, a nurse said, as the council met and, after a vote, resigned": the council resigned, and the nurse does not say so."""
    mark, joined = child(clause, "mark"), child(clause, "cc")
    if clause.dep != "advcl" or mark is None or mark.lower not in ("as", "while") or joined is None or child(clause, "conj") is not None:
        return
    saying, verb = sentence.before(mark), _next_without_subject(joined, sentence)
    saying = sentence.before(saying) if saying is not None and saying.text == "," else None
    if saying is None or verb is None or speech_stance(saying.lemma) != "claimed" or child(clause, *SUBJECTS) is None or verb.i < clause.i:
        return
    told = child(verb, "ccomp") if verb.is_root else saying if saying is verb.head else first_conjunct(verb).head
    if told is None or told.i > mark.i:
        return
    if verb.is_root:
        put_over(told, verb)
    if saying is not told and verb in ancestors(saying):
        hang(saying, told, "parataxis")
    hang(clause, saying, "advcl")
    hang(verb, clause, "conj")


def _next_without_subject(joined: Word, sentence: Sentence) -> Word | None:
    """The first finite verb behind an "and", if nothing stands before it that would do it."""
    verb = next((one for one in sentence.words if one.i > joined.i and one.tag in ("VBD", "VBZ", "VBP")), None)
    return verb if verb is not None and not any(one.i > joined.i for one in children(verb, *SUBJECTS)) and child(verb, "mark") is None else None


def _quoted_at_the_end(verb: Word) -> None:
    """ "Two died, the agency quoted the mayor as saying": set beside what the mayor says, and no deed like it."""
    saying = next((one for prep in children(verb, "prep") if prep.lower == "as" for one in children(prep, "pcomp")), None)
    is_bare = verb.lemma in words_of("quoting") and saying is not None and child(saying, "ccomp", "dobj") is None and child(verb, "cc") is None
    if is_bare and verb.dep == "conj" and verb.head.i < verb.i and child(verb, *SUBJECTS) is not None:
        verb.dep = "parataxis"


def _said_in_a_paper(clause: Word) -> None:
    """ "said in a message that she remained minister": what is said, and nothing about the message."""
    prep, saying = clause.head.head, clause.head.head.head
    if clause.dep != "relcl" or clause.head.dep != "pobj" or prep.dep != "prep" or not any(one.lower == "that" for one in children(clause, "mark")):
        return
    if speech_stance(saying.lemma) is not None and saying.pos == "VERB" and child(saying, "ccomp", "dobj") is None and child(clause, *SUBJECTS) is not None:
        hang(clause, saying, "ccomp")


def _claimed_by_doer(clause: Word) -> None:
    """ "rejected claims by the union that guards fired": what is claimed, and nothing that the union is said to be."""
    doer = clause.head
    if clause.dep != "relcl" or doer.dep != "pobj" or doer.head.lower not in ("by", "from") or child(clause, *SUBJECTS) is None:
        return
    claim = doer.head.head
    if claim.lemma in words_of("claims") and any(one.lower == "that" and one.dep == "mark" for one in clause.children):
        hang(clause, claim, "acl")


def _source_before_semicolon(word: Word) -> None:
    """ "Two died, according to a nurse; six were hurt": the nurse tells of the two, though the parser hung her on what follows."""
    verb = word.head
    if word.lower != "according" or word.i > verb.i or not any(one.text == ";" and word.i < one.i < verb.i for one in subtree(verb)):
        return
    if verb.dep in ("advcl", "conj", "dep", "parataxis") and verb.head.i < word.i:
        hang(word, verb.head, "prep")
    else:
        _with_first_clause(word, verb)


def _with_first_clause(word: Word, verb: Word) -> None:
    first = next((one for one in children(verb, "ccomp", "parataxis") if one.i < word.i), None)
    if first is not None:
        hang(word, first, "prep")


def _closing_before_semicolon(verb: Word) -> None:
    """ "Nine were hurt, a nurse said; the minister denied it": who closes the first half is not set into what the minister says."""
    after = verb.head
    if verb.dep not in ("ccomp", "parataxis") or verb.i > after.i or speech_stance(verb.lemma) is None or child(verb, *SUBJECTS) is None:
        return
    mark = next((one for one in (*children(verb, "punct"), *children(after, "punct")) if one.text == ";" and verb.i < one.i < after.i), None)
    if mark is None:
        return
    put_over(verb, after)
    after.dep = "conj"
    for one in [one for one in after.children if one.i < verb.i]:
        hang(one, verb, one.dep)


def _beyond_semicolon(verb: Word) -> None:
    """ "Hale said he would stay; Basel called for calm": what follows a semicolon with a subject of its own is not in Hale's words."""
    saying, subject = verb.head, child(verb, *SUBJECTS)
    if verb.dep != "ccomp" or speech_stance(saying.lemma) is None or saying.i > verb.i or subject is None or not is_finite(verb):
        return
    if any(one.lower in ("had", "would") for one in children(verb, "aux")):
        return  # as what is reported goes on: "Hale said two had died; six had been hurt"
    mark = next((one for one in children(verb, "punct") if one.text == ";" and saying.i < one.i < phrase(subject)[0].i), None)
    told = next((one for one in children(verb, "ccomp") if mark is not None and one.i < mark.i), None)
    if told is None or any(one.lower == "that" and one.i > told.i for one in children(verb, "mark")):
        return
    hang(told, saying, "ccomp")
    hang(verb, saying, "conj")
