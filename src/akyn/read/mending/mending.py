"""This file mends what a parser is known to get wrong where the words themselves say otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from akyn import places
from akyn.lang.en.vocabulary import classes_of, measures, person_classes, words_of
from akyn.read.mending.apposed import mend_apposed
from akyn.read.mending.fronted import mend_fronted
from akyn.read.mending.hanging import mend_hanging
from akyn.read.mending.offices import mend_offices
from akyn.read.mending.paired import mend_paired
from akyn.read.mending.sayings import mend_sayings
from akyn.read.mending.shares import mend_shares
from akyn.read.mending.titled import mend_titled
from akyn.read.mending.voices import mend_voices
from akyn.read.syntax.tree import (
    PLACE_LABELS,
    SUBJECTS,
    WHO_ACTS,
    Sentence,
    Word,
    child,
    children,
    first_conjunct,
    hang,
    is_finite,
    is_to_infinitive,
    make_root,
    put_over,
    subtree,
)

FULL_STOPS = frozenset({".", "!", "?", "”", '"'})
CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis"})
# Where a word may be mended though nothing hangs on it; whoever mends one elsewhere adds the place.
MENDED_ALONE = frozenset({"conj", "ccomp", "mark", "pcomp", "dobj", "pobj", *SUBJECTS})
BESIDE_NOUN = frozenset({"amod", "compound", "nmod"})
# Where the parser may hang what befell so many.
BESIDE_NUMBER = {"pobj": ("oprd", "pobj", "xcomp", "acomp", "ccomp", "advcl"), "dobj": ("xcomp", "ccomp", "advcl")}
VERB_TAGS = {"NN": "VBP", "NNP": "VBP", "NNS": "VBZ", "NNPS": "VBZ"}


def mend(sentences: Iterable[Sentence]) -> None:
    """Puts right, in every sentence, what is known to be wrong."""
    for sentence in sentences:
        for word in sentence.words:
            _past_behind_to(word)
        mend_titled(sentence)
        mend_apposed(sentence)
        mend_fronted(sentence)
        mend_paired(sentence)
        mend_hanging(sentence)
        mend_offices(sentence)
        mend_sayings(sentence)
        mend_shares(sentence)
        mend_voices(sentence)
        for word in sentence.words:
            if not word.children and word.dep not in MENDED_ALONE:
                continue  # most words
            _that_as_object(word)
            _country_of_list(word)
            _verb_behind_list(word)
            _noun_with_subject(word)
            _number_as_verb(word)
            _headline_passive(word, sentence)
            _headline_infinitive(word, sentence)
            _harmed_behind_with(word)
            _verb_as_noun(word)
            _before_semicolon(word)
            _with_others(word)
            _apart_from_list(word)
            _beyond_place(word)
            _list_of_targets(word)
            _shared_noun(word)
            _harmed_behind_of(word)
            _participle_as_preposition(word)
            _more_of_them(word)
            _gapped_passive(word)
            _passive_by(word)
            _reduced_belief(word)
            _passive_belief(word)
            _name_beside_verb(word, sentence)
            _infinitive_beside(word)
            _subject_as_modifier(word)
            _two_subjects(word)
        for word, after in zip(sentence.words, sentence.words[1:], strict=False):
            _demonym_beside(word, after)
            _demonym_of_two(word, after)
            _counted_subject(word, after)
            _listed(word, after)
            _number_before_toll(word, after)
            _number_of_harmed(word, after)
            _counted_harmed(word, after)


def _noun_with_subject(word: Word) -> None:
    """ "Miners march against fraud": a noun that has a subject and heads a clause is a verb, unless something is said to be it."""
    if word.pos not in ("NOUN", "PROPN") or word.dep not in CLAUSES or word.tag not in VERB_TAGS or word.text[:1].isupper():
        return
    subject = child(word, *SUBJECTS)
    if subject is None or subject.i > word.i or children(word, "cop", "det", "poss", "amod", "compound", "nummod", "meta"):
        return
    if _is_title(word, subject):
        subject.dep = "compound"
        return
    word.pos, word.tag = "VERB", VERB_TAGS[word.tag]
    for clause in children(word, "acl"):
        clause.dep = "xcomp"  # "Miners attempt to leave"


def _that_as_object(word: Word) -> None:
    """ "a charge that Norland called absurd": "that" is the charge, and the clause says more of it."""
    that = child(word, "dobj")
    if word.dep == "acl" and is_finite(word) and that is not None and that.lower == "that" and that.i < word.i:
        word.dep, that.pos, that.tag = "relcl", "PRON", "WDT"


def _is_title(word: Word, subject: Word) -> bool:
    """ "2020 Norland protests": a country and a plural, and nothing that the country would do."""
    is_alone = subject.name == "GPE" and not any(one.i > word.i and one.dep != "punct" for one in word.children)
    return word.tag in ("NNS", "NNPS") and (is_alone or (subject.name == "NORP" and subject.tag != "NNPS"))


def _country_of_list(word: Word) -> None:
    """ "the ministers of Norland and Denmark", "miners in Norland and Sweden": the later countries are coordinated with the first, not with the people."""
    head = word.head
    if word.dep != "conj" or word.name != "GPE" or head.name == "GPE" or head.pos not in ("NOUN", "PROPN") or first_conjunct(word) is not head:
        return
    preps = [prep for prep in children(head, "prep") if prep.lower in ("of", "in", "from", "across") and prep.i < word.i]
    first = child(preps[-1], "pobj") if preps else None
    if first is not None and first.name == "GPE":
        for between in [one for one in head.children if one.dep in ("cc", "punct") and first.i < one.i < word.i]:
            hang(between, first, between.dep)
        hang(word, first, "conj")


def _verb_behind_list(word: Word) -> None:
    """ "Norland, the EU and UN call for calm": what the parser takes for the last of a list of names is what they all do."""
    first, last = first_conjunct(word), child(word, "compound")
    if word.dep != "conj" or word.tag != "NN" or word.lemma not in words_of("done by listed") or not _is_power(first) or first.dep != "ROOT":
        return
    if last is None or last.i != word.i - 1 or not _is_power(last) or child(word, "prep") is None:
        return
    hang(last, word.head, "conj")
    word.pos, word.tag = "VERB", "VBP"
    put_over(word, first)
    first.dep = "nsubj"


def _is_power(word: Word) -> bool:
    return word.name in ("GPE", "ORG")


def _number_as_verb(word: Word) -> None:
    """ "killed three and wounds two", "kills one and wounds five others": a plural with its number or its object behind it is a verb."""
    if word.tag != "NNS" or word.dep != "conj":
        return
    verb = word.head if word.head.pos == "VERB" else word.head.head
    if verb.pos != "VERB" or (word.head is not verb and word.head.dep != "dobj"):
        return
    harmed = next((one for one in children(word, "nummod", "dobj") if one.i > word.i), None)
    if harmed is None:
        return
    word.pos, word.tag = "VERB", "VBZ"
    harmed.dep = "dobj"
    hang(word, verb, "conj")


def _headline_passive(word: Word, sentence: Sentence) -> None:
    """ "Embassies attacked in the capital": a bare participle, or without a full stop a past tense, is done to its subject."""
    is_headline = word.tag == "VBD" and sentence.words[-1].text not in FULL_STOPS
    is_told = (is_headline or word.tag == "VBN") and word.dep == "ROOT" and word.lemma in words_of("headline participles")
    is_needy = word.tag in ("VBD", "VBN") and word.dep in CLAUSES - {"relcl"} and word.lemma in words_of("never without object")
    if not (is_told or is_needy):
        return
    subject = child(word, "nsubj")
    has_more = children(word, "dobj", "aux", "oprd", "xcomp", "prt") or any(one.i > word.i for one in children(word, "ccomp")) or _shares_object(word)
    if subject is None or has_more or subject.tag.startswith("W"):
        return
    subject.dep, word.tag = "nsubjpass", "VBN"


def _shares_object(verb: Word) -> bool:
    """ "Guards arrested and questioned the miner": what the second verb is done to, the first is done to as well."""
    others = [one for one in children(verb, "conj") if one.tag == "VBD" and not children(one, *SUBJECTS, "aux", "auxpass")]
    return any(child(one, "dobj") is not None for one in others) and not children(verb, "prep")


def _headline_infinitive(word: Word, sentence: Sentence) -> None:
    """ "Norse envoy to visit Oslo": where no verb has a tense, somebody with an infinitive behind him is its subject."""
    noun = word.head
    is_behind = is_to_infinitive(word) and word.dep in ("acl", "advcl", "relcl") and noun.pos in ("NOUN", "PROPN") and child(word, *SUBJECTS) is None
    if not is_behind or noun.dep != "ROOT" or any(is_finite(one) for one in sentence.words if one.pos in ("VERB", "AUX")):
        return
    if not (noun.name in ("GPE", "ORG", "PERSON") or person_classes(noun.lemma) or "government" in classes_of(noun.lemma)):
        return
    make_root(word)
    for one in [one for one in noun.children if one.i > word.i]:
        hang(one, word, one.dep)
    hang(noun, word, "nsubj")


def _harmed_behind_with(word: Word) -> None:
    """ "A boat sinks, with ten people reported missing": a past tense without an object behind "with" is a participle, done to its subject."""
    if word.tag != "VBD":
        return
    mark, subject = child(word, "mark"), child(word, "nsubj")
    if subject is None or mark is None or mark.lower != "with" or children(word, "dobj", "aux"):
        return
    subject.dep, word.tag = "nsubjpass", "VBN"


def _verb_as_noun(word: Word) -> None:
    """ "A police checkpoint is attacked", "fighting between rebels": what has an article, or a gerund without an object, is a noun as an argument."""
    if word.dep == "csubj" and word.tag == "VBG" and child(word, "prep") is not None:
        word.dep = "nsubj"  # "Fighting between rebels has killed six"
    if word.pos != "VERB" or word.dep not in (*SUBJECTS, "dobj", "pobj") or children(word, *SUBJECTS, "aux", "auxpass", "dobj", "ccomp", "xcomp"):
        return
    if word.tag in VERB_TAGS.values() and child(word, "det") is not None:
        word.pos, word.tag = "NOUN", "NNS" if word.tag == "VBZ" else "NN"
    if word.tag == "VBG":
        word.pos = "NOUN"


def _before_semicolon(word: Word) -> None:
    """ "Talks took place; a treaty was discussed": the parser may take the first for what the second is about; they stand side by side."""
    second = word.head
    is_first = word.dep == "ccomp" and word.i < second.i and second.dep == "ROOT"
    if not is_first or child(second, *SUBJECTS) is None or not any(one.text == ";" and word.i < one.i < second.i for one in children(second, "punct")):
        return
    make_root(word)
    hang(second, word, "conj")


def _with_others(mark: Word) -> None:
    """ "spoke today with the envoy to thank him": with the envoy, who is no subject of the thanking."""
    if mark.dep != "mark" or mark.lower != "with":
        return
    clause = mark.head
    verb, other = clause.head, child(clause, "nsubj")
    if not is_to_infinitive(clause) or other is None or verb.lemma not in words_of("done with others"):
        return
    hang(mark, verb, "prep")
    hang(other, mark, "pobj")


def _apart_from_list(word: Word) -> None:
    """ "Three guards, two cooks and a driver died": the parser may give the verb two subjects, of which the second is a list; it goes on from the first."""
    first = next((one for one in children(word.head, *SUBJECTS) if one.i < word.i and one.dep == word.dep), None) if word.dep in SUBJECTS else None
    if first is None or first.pos != "NOUN" or word.pos != "NOUN" or child(word, "conj") is None or child(first, "conj", "relcl", "acl"):
        return
    between = [one for one in (*first.children, *word.head.children) if first.i < one.i < word.i and one.text == ","]
    if between:
        hang(word, first, "conj")


def _beyond_place(word: Word) -> None:
    """ "attacked the port in the city of Oslo and a nearby base": the base is coordinated with the port, not with the city."""
    if word.dep != "conj" or word.name or word.head is not first_conjunct(word):
        return
    place = word.head
    is_place = place.name in PLACE_LABELS or place.lemma in words_of("places")
    is_where = place.dep == "pobj" and place.head.lower in words_of("place prepositions")
    if not (is_place and is_where):
        return
    noun = place.head.head
    if noun.pos == "NOUN" and _are_alike(noun, word):
        for between in [one for one in place.children if one.dep in ("cc", "punct") and place.i < one.i < word.i]:
            hang(between, noun, between.dep)
        hang(word, noun, "conj")


def _are_alike(noun: Word, other: Word) -> bool:
    """True for two nouns of one class: buildings, forces, people."""
    return bool(classes_of(noun.lemma) & classes_of(other.lemma)) or bool(person_classes(noun.lemma) and person_classes(other.lemma))


def _list_of_targets(verb: Word) -> None:
    """ "launch attacks on two banks, a school and a mosque": what the parser takes for a second object goes on the list behind the first."""
    objects = [one for one in verb.children if one.dep == "dobj" and one.i > verb.i]
    if len(objects) != 2 or child(objects[1], "conj") is None or not any(one.text == "," for one in verb.children if objects[0].i < one.i < objects[1].i):
        return
    targets = [noun for prep in children(objects[0], "prep") for noun in children(prep, "pobj") if _are_alike(noun, objects[1])]
    if targets:
        hang(objects[1], targets[-1], "conj")


def _harmed_behind_of(word: Word) -> None:
    """ "the number of displaced": those who are, not a displacing that somebody does."""
    if word.dep == "pcomp" and word.tag == "VBN" and word.head.lower == "of" and word.head.head.lemma in words_of("tolls"):
        word.dep = "pobj"


def _shared_noun(word: Word) -> None:
    """ "10 Norse and two Swedish guards": the first number counts guards as well, and stands no longer for itself."""
    demonym = word.head
    is_counted = word.dep == "conj" and word.pos == "NOUN" and child(word, "nummod") is not None and child(word, "amod", "compound") is not None
    if not is_counted or demonym.name not in ("NORP", "GPE") or child(demonym, "nummod") is None or demonym.head is demonym or demonym.tag == "NNPS":
        return
    above, dep = demonym.head, demonym.dep
    for between in [one for one in demonym.children if one.dep in ("cc", "punct") and demonym.i < one.i < word.i]:
        hang(between, word, between.dep)
    hang(word, above, dep)
    hang(demonym, word, "amod")


def _infinitive_beside(word: Word) -> None:
    """ "We urge them to stop, free the captives and leave": a bare infinitive stands beside the infinitive before it, not beside the verb that asks."""
    if word.dep != "conj" or word.tag != "VB":
        return
    verb = first_conjunct(word)
    if verb.tag not in ("VBP", "VBZ", "VBD", "VBG") or children(word, *SUBJECTS, "aux"):
        return
    before = [one for one in verb.children if one.dep in ("xcomp", "ccomp", "advcl") and one.tag == "VB" and verb.i < one.i < word.i]
    if not before or not is_to_infinitive(before[-1]):
        return
    hang(word, before[-1], "conj")


def _subject_as_modifier(verb: Word) -> None:
    """ "The Norse Party withdraws from the council": a name that the parser took for a modifier of the verb is its subject."""
    if verb.tag not in ("VBZ", "VBD", "VBP") or verb.pos != "VERB" or children(verb, *SUBJECTS, "expl", "csubj"):
        return
    modifier = next((one for one in reversed(children(verb, "compound", "nmod")) if one.i < verb.i and one.pos in ("NOUN", "PROPN")), None)
    if modifier is None:
        return
    modifier.dep = "nsubj"
    for one in [one for one in verb.children if one.i < modifier.i and one.dep in ("det", "amod", "compound", "poss", "nummod")]:
        hang(one, modifier, one.dep)


def _two_subjects(verb: Word) -> None:
    """ "Two guards and four miners were killed": subjects with "and" between them are coordinated."""
    subjects = [one for one in verb.children if one.dep in SUBJECTS and one.i < verb.i]
    for first, second in pairwise(subjects):
        if any(one.lower == "and" and first.i < one.i < second.i for one in children(first, "cc")):
            hang(second, first, "conj")


def _demonym_beside(word: Word, after: Word) -> None:
    """ "accuses Norse forces": a demonym right before a noun says whose it is, and is nobody to whom it is done."""
    is_apart = word.dep == "dative" and after.dep == "dobj" and word.head is after.head
    if is_apart and _is_demonym(word) and not places.country_named(word.text):
        hang(word, after, "amod")


def _demonym_of_two(word: Word, hyphen: Word) -> None:
    """ "Norse-Swedish trade": the trade is both countries'."""
    second = word.head
    if hyphen.text == "-" and second.i == hyphen.i + 1 and word.dep in BESIDE_NOUN and second.dep in BESIDE_NOUN and all(map(_is_demonym, (word, second))):
        hang(word, second.head, "amod")


def _is_demonym(word: Word) -> bool:
    return places.country_of_demonym(word.text) is not None


def _counted_subject(word: Word, after: Word) -> None:
    """ "At least 10 die", "tens of thousands march": a number right before a verb that it cannot count is its subject."""
    is_count = word.pos == "NUM" or word.lemma == "ten" or word.lemma in words_of("bare counts")
    if word.dep == "nummod" and is_count and word.head is after and after.tag in ("VBP", "VBD", "VBZ") and child(after, *SUBJECTS) is None:
        word.dep = "nsubj"


def _number_before_toll(word: Word, after: Word) -> None:
    """ "raised to seven the number of dead": what is raised, and to how many; no number stands before an article."""
    prep, toll = word.head.head, word.head
    if word.pos != "NUM" or word.dep != "nummod" or after.dep != "det" or after.head is not toll or toll.lemma not in words_of("tolls"):
        return
    if toll.dep != "pobj" or prep.head.pos != "VERB" or child(prep.head, "dobj"):
        return
    hang(word, prep, "pobj")
    hang(toll, prep.head, "dobj")


def _number_of_harmed(word: Word, after: Word) -> None:
    """ "losses were put at three dead", "had registered 85 injured": a number before what befell them is whom it befell, together the object."""
    if word.pos != "NUM" or after.lemma not in measures("harm") or after.tag not in ("JJ", "VBN", "VBD"):
        return
    if word.dep == "nsubj" and word.head is after:
        word.dep = _as_harmed(after)  # "and 40 wounded": nobody whom they wounded is named
    elif word.dep == "pobj" and word.head.lower == "of" and word.head.head.pos == "VERB" and after.i == word.i + 1 and not child(after, *SUBJECTS):
        hang(after, word.head, "pcomp")  # "speaks of 52 wounded"
        hang(word, after, _as_harmed(after))
    elif after.dep in BESIDE_NUMBER.get(word.dep, ()) and not child(after, *SUBJECTS) and after.head in (word.head, word.head.head):
        hang(after, word.head, word.dep)
        hang(word, after, _as_harmed(after))


def _as_harmed(harm: Word) -> str:
    """ "40 wounded", "40 dead": what befell them was done to them, or is how they are."""
    return "nsubjpass" if harm.tag in ("VBN", "VBD") and harm.lemma != "die" and child(harm, "dobj") is None else "nsubj"


def _counted_harmed(word: Word, after: Word) -> None:
    """ "reported 31 dead and 100 injured": the second number is the subject of what stands right behind it, as the first is."""
    first = word.head
    is_harm = after.lemma in measures("harm") and after.tag in ("JJ", "VBN", "VBD")
    if word.pos == "NUM" and word.dep == "nummod" and is_harm and first is after and after.dep == "conj" and after.head.lemma in measures("harm"):
        word.dep = _as_harmed(after)  # "left four people dead and 150 injured"
    if word.pos != "NUM" or word.dep != "conj":
        return
    if not is_harm or first.lemma not in measures("harm") or child(after, *SUBJECTS):
        return
    hang(after, first, "conj")
    hang(word, after, _as_harmed(after))


def _listed(word: Word, after: Word) -> None:
    """ "independence, sovereignty, integrity": a noun with a comma behind it is coordinated with what follows, and no modifier of it."""
    head = word.head
    is_list = word.dep in ("nmod", "compound") and word.pos == "NOUN" and after.text == "," and head.pos in ("NOUN", "PROPN") and head.i > word.i
    if not is_list or not any(one.pos == "NOUN" for one in children(word, "conj")):
        return
    above, dep = head.head, head.dep
    if above is head:
        return
    hang(word, above, dep)
    hang(head, word, "conj")


def _name_beside_verb(word: Word, sentence: Sentence) -> None:
    """ "met Hale of Norland, Basel of Sweden, and Lund": a last name that the parser took for a second verb goes on the list of its like before it."""
    verb = word.head
    if word.dep != "conj" or word.name not in WHO_ACTS or word.pos != "PROPN" or verb.pos not in ("VERB", "AUX"):
        return
    if children(word, *SUBJECTS, "aux", "cop") or not any(one.dep == "cc" and one.i < word.i for one in verb.children):
        return
    alike = [one for one in sentence.words if verb.i < one.i < word.i and one.name == word.name and one.dep in ("pobj", "dobj", "conj")]
    if alike:
        hang(word, alike[-1], "conj")


def _participle_as_preposition(word: Word) -> None:
    """ "agreed to a truce following clashes": what the parser takes for a verb without a subject is a preposition."""
    if word.tag != "VBG" or word.lower not in words_of("circumstances"):
        return
    noun = child(word, "pobj") or child(word, "dobj")
    is_clause = word.dep in ("xcomp", "advcl", "acl") and not children(word, *SUBJECTS, "aux", "prep", "advmod", "mark")
    if not is_clause or noun is None or noun.i < word.i:
        return
    word.pos, word.tag, word.dep, noun.dep = "ADP", "IN", "prep", "pobj"


def _gapped_passive(word: Word) -> None:
    """ "two were killed and dozens injured": the helper of the first stands for the second as well."""
    if word.dep != "conj" or word.tag not in ("VBN", "VBD") or word.lemma not in words_of("headline participles"):
        return
    subject = child(word, "nsubj")
    if subject is None or subject.i > word.i or children(word, "dobj", "aux", "auxpass", "agent", "xcomp", "ccomp"):
        return
    first = first_conjunct(word)
    if children(first, "auxpass", "nsubjpass") or first.lemma in words_of("dyings"):
        subject.dep, word.tag = "nsubjpass", "VBN"


def _passive_by(word: Word) -> None:
    """ "was reported by witnesses and ruled out by the ministry": a past tense with a doer behind "by" and nothing it is done to is a participle."""
    if word.dep == "conj" and word.tag == "VBD" and child(word, "agent") is not None and not children(word, *SUBJECTS, "dobj", "aux", "xcomp", "ccomp"):
        word.tag = "VBN"


def _more_of_them(word: Word) -> None:
    """ "Two died and a dozen more injured": the number that the parser takes for a measure of how much is who was."""
    if word.dep != "conj" or word.tag not in ("VBN", "VBD") or child(word, *SUBJECTS):
        return
    more = next((one for one in children(word, "advmod") if one.i < word.i and one.lower == "more"), None)
    more = more or next((two for one in children(word, "advmod") for two in children(one, "advmod") if two.i < word.i and two.lower == "more"), None)
    count = child(more, "npadvmod", "nummod") if more is not None else None
    if count is not None:
        hang(count, word, "nsubj")


def _reduced_belief(word: Word) -> None:
    """ "Hale, believed to be an aide, was jailed": what the parser takes for the verb of the sentence stands beside its subject."""
    if not _is_belief(word):
        return
    subject, content = child(word, *SUBJECTS), child(word, "xcomp")
    if subject is None or content is None:
        return
    verb = word.head if word.dep == "parataxis" else next((one for one in children(word, "ccomp") if not children(one, *SUBJECTS, "mark")), None)
    if verb is None or not _is_set_off(word, subject, verb):
        return
    if verb.head is word:
        put_over(verb, word)
    hang(subject, verb, "nsubjpass" if children(verb, "auxpass") else "nsubj")
    word.tag = "VBN"
    hang(word, subject, "acl")


def _past_behind_to(word: Word) -> None:
    """ "went on to found the union": behind "to" stands a verb as dictionaries have it, and not the past of another ("find")."""
    if word.tag not in ("VBD", "VBN"):
        return
    helpers = children(word, "aux", "auxpass")
    if [one.lower for one in helpers] == ["to"] and helpers[0].i == word.i - 1:
        word.tag, word.lemma = "VB", word.lower


def _passive_belief(word: Word) -> None:
    """ "... the Red Front, a group believed to be behind the raid": nobody believes to be; the group stands beside the name before it."""
    if not _is_belief(word) or child(word, "xcomp") is None or child(word, "dobj") is not None:
        return
    subject = child(word, *SUBJECTS)
    if subject is None:
        word.tag = "VBN" if word.dep == "acl" else word.tag
        return
    word.tag, subject.dep = "VBN", "nsubjpass"
    verb = next((one for one in children(word, "ccomp", "advcl") if one.i < subject.i and children(one, *SUBJECTS) and one.pos == "VERB"), None)
    nouns = [one for one in subtree(verb) if one.pos in ("NOUN", "PROPN")] if verb is not None else []
    if verb is not None and nouns and word.dep == "ROOT":
        beside = max(nouns, key=lambda one: one.i)
        put_over(verb, word)
        hang(subject, beside, "appos")
        hang(word, subject, "acl")


def _is_belief(word: Word) -> bool:
    return word.tag == "VBD" and word.lemma in words_of("beliefs")


def _is_set_off(word: Word, subject: Word, verb: Word) -> bool:
    """True for a participle set off by commas between a subject and the verb behind."""
    marks = [one for one in (*subject.children, *word.children) if one.text == ","]
    return any(subject.i < one.i < word.i for one in marks) and any(word.i < one.i < verb.i for one in marks)
