"""This file hangs clauses and phrases where they belong, where the parser hung them on what only stands nearer."""

from __future__ import annotations

from itertools import pairwise

from akyn.lang.en.dates import MONTHS
from akyn.lang.en.vocabulary import control_stance, measures, person_classes, speech_stance, words_of
from akyn.read.mending.beyond import beyond_clause
from akyn.read.syntax.nouns import could_act
from akyn.read.syntax.tree import SUBJECTS, Sentence, Word, ancestors, child, children, first_conjunct, hang, is_finite, subtree, to_of

YEAR_DIGITS = 4
PREFIXES = frozenset({"co", "ex", "vice"})
MEANS_OF_TALKING = frozenset({"phone", "radio", "telephone", "video", "videoconference"})
OF_ADJECTIVES = ("able", "al", "ant", "ent", "ful", "ible", "ic", "ive", "less", "ous")  # endings of words that the parser may take for nouns


def mend_hanging(sentence: Sentence) -> None:
    """Puts right what hangs wrong in a sentence."""
    _subjects_behind_place(sentence.root, sentence)
    for word in sentence.words:
        _called_so(word)
        _beside_saying(word)
        beyond_clause(word, sentence)
        _target_behind_doer(word)
        _target_behind_warning(word)
        _blamed_behind_matter(word)
        _asked_of_somebody(word)
        _given_to_many(word)
        _bare_beside_present(word)
        _subject_behind_and(word)
        _asking_as_noun(word)
        _claim_beside_accused(word)
        _blamed_for_it(word)
        _given_to_them(word)
        _with_behind_means(word)
        _among_others(word)
        _one_deed_more(word, sentence)
        _left_harmed(word)
        _told_to_somebody(word)
        _ranked(word)
        _went_on(word)
        _caught_doing(word)
        _prefix_apart(word, sentence)
        _outcome(word)
        _outcome_of_all(word)
        _said_of_event(word)
        _shot_dead(word)
        _of_such_worth(word, sentence)
        _one_more_demand(word)
    for before, word in pairwise(sentence.words):
        _day_before_subject(before, word, sentence)


def _prefix_apart(hyphen: Word, sentence: Sentence) -> None:
    """ "its co-chairman", "the vice-president": no co beside a chairman, but one word that the parser takes apart."""
    if hyphen.text != "-":
        return
    prefix, noun = sentence.before(hyphen), sentence.behind(hyphen)
    if prefix is None or noun is None or prefix.lower not in PREFIXES or noun.pos not in ("NOUN", "PROPN"):
        return
    if prefix.end != hyphen.start or hyphen.end != noun.start or prefix.head is noun:
        return
    for one in [one for one in prefix.children if one is not noun and one is not hyphen]:
        hang(one, noun, one.dep)
    if noun.head in (prefix, hyphen):
        hang(noun, prefix.head, prefix.dep)
    hang(prefix, noun, "compound")
    hang(hyphen, noun, "punct")
    hyphen.pos = "PUNCT"


def _outcome(word: Word) -> None:
    """ "Gunmen attack the port resulting in ten deaths", "rebels shelled a town, killing two": what came of it, and not what kind of port it is."""
    noun = word.head
    verb = noun.head.head if noun.dep == "pobj" else noun.head
    if word.tag != "VBG" or word.dep != "acl" or noun.dep not in ("dobj", "pobj") or verb.pos != "VERB" or not is_finite(verb):
        return
    is_set_off = any(one.text == "," and one.i == word.i - 1 for one in (*noun.children, *verb.children))
    is_result = word.lemma == "result" and child(word, "prep") is not None
    if is_result or (is_set_off and word.lemma in words_of("outcomes")):
        hang(word, verb, "advcl")


def _outcome_of_all(word: Word) -> None:
    """ "Guards fired at a crowd that had blocked a road, killing two": what had been before did not do it."""
    before = word.head
    is_earlier = before.dep == "relcl" and any(one.lower == "had" for one in children(before, "aux"))
    above = next((up for up in ancestors(before) if up.pos == "VERB" and is_finite(up)), None) if is_earlier else None
    if word.tag == "VBG" and word.dep == "advcl" and word.lemma in words_of("outcomes") and above is not None and _is_behind_comma(word):
        hang(word, above, "advcl")


def _said_of_event(clause: Word) -> None:
    """ "the vote of 2012, which Hale won": he won the vote, and not the year."""
    time = clause.head
    noun = time.head.head
    is_time = clause.dep == "relcl" and ((time.tag == "CD" and len(time.text) == YEAR_DIGITS) or time.lower in MONTHS)
    if is_time and time.dep == "pobj" and time.head.lower in ("of", "in") and noun.pos == "NOUN":
        hang(clause, noun, "relcl")


def _shot_dead(word: Word) -> None:
    """ "shot dead one protester": how he was left, and not whom they shot at."""
    victim = word.head
    verb = victim.head
    is_behind_verb = word.lower == "dead" and word.dep == "amod" and victim.dep == "dobj" and word.i == verb.i + 1
    if is_behind_verb and verb.lemma == "shoot":
        hang(word, verb, "oprd")


def _of_such_worth(word: Word, sentence: Sentence) -> None:
    """ "decided to send relief worth a million": what the relief is worth, wherever the parser hangs it."""
    noun = sentence.before(word) if word.lower == "worth" else None
    if noun is not None and noun.pos == "NOUN" and word.head is not noun and child(word, "npadvmod", "dobj") is not None:
        hang(word, noun, "amod")


def _one_more_demand(noun: Word) -> None:
    """ "demanded pay for each family and the prosecution of the guards": the prosecution is asked for, and no family."""
    first = noun.head
    is_joined = noun.dep == "conj" and noun.tag == "NN" and any(one.lower == "the" for one in children(noun, "det")) and first.dep == "pobj"
    above = ancestors(first) if is_joined and first.head.lower == "for" else iter(())
    asked = next((up for up in above if up.dep == "dobj" or up.pos == "VERB"), None)
    is_asked = asked is not None and asked.dep == "dobj" and control_stance(asked.head.lemma) == "demanded"
    if asked is None or not is_asked:
        return
    is_somebody = person_classes(first.lemma) or any(one.lower in ("each", "every") for one in children(first, "det"))
    if is_somebody and not person_classes(noun.lemma) and any(one.lower == "of" for one in children(noun, "prep")):
        hang(noun, asked, "conj")


def _day_before_subject(number: Word, month: Word, sentence: Sentence) -> None:
    """ "On 7 March two guards fled": the parser may count guards by the day; the month is behind the preposition, and the guards do what the verb says."""
    prep = sentence.before(number) or number
    is_date = number.tag == "CD" and month.lower in MONTHS and month.text[0].isupper()
    noun, verb = month.head, prep.head
    if not is_date or prep.dep != "prep" or prep.lower != "on" or noun.pos != "NOUN" or noun.i < month.i or verb.pos not in ("VERB", "AUX"):
        return
    for counting in [one for one in month.children if one.dep == "nummod" and one.i > month.i and len(one.text) < YEAR_DIGITS]:
        hang(counting, noun, "nummod")
    hang(month, prep, "pobj")
    hang(number, month, "nummod")
    if noun.head is prep and child(verb, *SUBJECTS) is None:
        hang(noun, verb, "nsubjpass" if child(verb, "auxpass") is not None else "nsubj")


def _asked_of_somebody(prep: Word) -> None:
    """ "appealed to donors for 90 million": what is asked, and no kind of donors."""
    asked = prep.head
    if prep.dep != "prep" or prep.lower != "for" or prep.i < asked.i or asked.tag not in ("NNS", "NNPS", "NNP"):
        return
    leading = first_conjunct(asked).head
    if leading.lower in ("on", "to") and leading.head.lemma in words_of("askings of somebody"):
        hang(prep, leading.head, "prep")


def _among_others(word: Word) -> None:
    """ "freed the mayor, 40 miners and a nurse": the mayor is no forty miners; all three were freed."""
    one = word.head
    is_listed = word.dep == "appos" and word.tag == "NNS" and child(word, "conj") is not None and one.tag == "NN" and not child(one, "conj")
    if is_listed and person_classes(one.lemma) and person_classes(word.lemma):
        hang(word, one, "conj")


def _one_deed_more(verb: Word, sentence: Sentence) -> None:
    """ "said rebels had stormed a port, beaten the guards and fled": the rebels beat them, and not who says so."""
    saying = verb.head
    is_past = verb.dep in ("ccomp", "conj") and verb.tag in ("VBD", "VBN")
    told = child(saying, "ccomp") if is_past and speech_stance(saying.lemma) is not None else None
    if told is None or told.i > verb.i or children(verb, *SUBJECTS, "aux", "auxpass") or any(one.i < verb.i for one in children(saying, "cc")):
        return
    before = sentence.before(verb)
    is_perfect = any(one.lower in ("had", "have", "has") for one in children(told, "aux"))
    is_second = verb.dep == "ccomp" and verb.tag == told.tag == "VBD" and not children(told, "aux", "auxpass")  # "said rebels came, set fires and fled"
    if is_second and before is not None and before.text == ",":
        hang(verb, told, "conj")
    elif before is not None and before.text == "," and is_perfect:
        hang(verb, told, "conj")
        verb.tag = "VBN"


def _given_to_many(word: Word) -> None:
    """ "offered the strikers talks": no talks of some kind, but talks, and to the strikers."""
    thing = word.head
    is_before = word.dep == "compound" and word.tag == "NNS" and thing.dep == "dobj" and thing.i == word.i + 1
    if is_before and person_classes(word.lemma) and thing.head.lemma in words_of("givings"):
        for one in [one for one in thing.children if one.i < word.i]:
            hang(one, word, one.dep)
        hang(word, thing.head, "dative")


def _bare_beside_present(word: Word) -> None:
    """ "refuse to leave and accuse her": as finite as the verb it stands beside."""
    is_bare = word.tag == "VB" and word.dep == "conj" and word.head.tag == "VBP"
    if is_bare and not (child(word, "aux", "auxpass") or child(word.head, "aux", "auxpass")):
        word.tag = "VBP"


def _subject_behind_and(word: Word) -> None:
    """ "Two voted against and one, Ana Hale, has stepped down": who stands behind "and" does what follows."""
    first = word.head
    if word.dep != "conj" or first.pos != "VERB" or not (word.pos == "NUM" or (word.pos in ("NOUN", "PROPN") and could_act(word))) or not is_finite(first):
        return
    verb = next((one for one in children(first, "conj") if one.i > word.i and one.pos in ("VERB", "AUX") and is_finite(one)), None)
    is_joined = any(one.i < word.i for one in children(first, "cc")) and not any(word.i < one.i for one in children(first, "cc"))
    if verb is not None and is_joined and child(verb, *SUBJECTS) is None and child(word, "prep", "relcl", "acl") is None:
        hang(word, verb, "nsubjpass" if child(verb, "auxpass") is not None else "nsubj")


def _asking_as_noun(word: Word) -> None:
    """ "condemns the act in the strongest terms and requests that they be tried": no terms and requests, it requests."""
    if word.tag != "NNS" or word.dep != "conj" or speech_stance(word.lemma) is None or children(word, "det", "amod", "poss", "compound", "nummod"):
        return
    verb = next((up for up in ancestors(word) if up.pos == "VERB"), None)
    if verb is None or verb.tag != "VBZ":
        return
    clause = next((one for one in children(word, "acl", "relcl") if any(two.lower == "that" for two in children(one, "mark"))), None)
    asked = any(one.lower in ("on", "upon") for one in children(word, "prep")) and speech_stance(word.lemma) == "demanded"
    if (clause is None or child(clause, *SUBJECTS) is None) and not asked:
        return
    word.pos, word.tag = "VERB", "VBZ"
    hang(word, verb, "conj")
    if clause is not None:
        clause.dep = "ccomp"


def _claim_beside_accused(word: Word) -> None:
    """ "accused the army of firing first, a charge that Hale dismissed": not the charge was accused."""
    is_second = word.dep == "dobj" and any(one.i < word.i for one in children(word.head, "dobj"))
    is_taken_up = is_second and any(one.lower in ("a", "an") for one in children(word, "det")) and child(word, "relcl", "acl") is not None
    if is_taken_up and any(one.text == "," and one.i == min(two.i for two in subtree(word)) - 1 for one in word.head.children):
        word.dep = "appos"


def _blamed_for_it(prep: Word) -> None:
    """ "blamed the killings on rebels", "blamed the fire at the mill on the owners": the blame, not killings on them; no "blamed them for a raid on Oslo"."""
    if prep.dep != "prep" or prep.lower not in ("on", "upon"):
        return
    above = prep.head
    while above.dep == "pobj" and above.head.dep == "prep" and above.head.lower != "for":
        above = above.head.head
    verb = above.head if above.dep == "dobj" else above
    is_behind = verb is not prep.head and any(one.i < prep.i for one in children(verb, "dobj"))
    if is_behind and verb.lemma in words_of("blamings") and verb.pos == "VERB":
        hang(prep, verb, "prep")


def _given_to_them(word: Word) -> None:
    """ "promised them shelter": what is promised, and nothing that they do."""
    verb = word.head
    is_bare = word.tag == "VB" and word.dep in ("ccomp", "xcomp") and child(word, "aux", "mark", *SUBJECTS) is None
    to_whom = child(verb, "dative") if is_bare and verb.lemma in words_of("givings") else None
    if to_whom is not None and to_whom.i == word.i - 1:
        word.pos, word.tag, word.dep = "NOUN", "NN", "dobj"


def _with_behind_means(prep: Word) -> None:
    """ "spoke by telephone with Hale": with Hale they spoke; the telephone is the means."""
    means = prep.head
    by = means.head
    if prep.dep == "prep" and prep.lower == "with" and means.dep == "pobj" and means.lower in MEANS_OF_TALKING and by.lower in ("by", "over", "via"):
        hang(prep, by.head, "prep")


def _called_so(word: Word) -> None:
    """ "called the vote fraudulent": what the parser takes for one noun is a noun and what it is called."""
    thing = child(word, "compound") if word.dep == "oprd" and word.tag in ("JJ", "NN") else None
    if thing is None or thing.i != word.i - 1 or word.head.lemma not in words_of("labels") | words_of("namings"):
        return
    is_adjective = word.lower.endswith(OF_ADJECTIVES) or word.lower in words_of("adjectives taken for nouns")
    if not is_adjective or person_classes(word.lemma):
        return
    verb = word.head
    hang(thing, verb, "dobj")
    for one in [one for one in word.children if one.i < thing.i]:
        hang(one, thing, one.dep)
    word.pos, word.tag = "ADJ", "JJ"


def _ranked(word: Word) -> None:
    """ "became the third country to ban rallies": no purpose, it is what the third did."""
    to = to_of(word) if word.dep == "advcl" else None
    if to is None or child(word, "mark", *SUBJECTS) is not None:
        return
    ranked = child(word.head, "attr", "dobj")
    if ranked is not None and max(one.i for one in subtree(ranked)) == to.i - 1 and any(one.lemma in words_of("ranks") for one in children(ranked, "amod")):
        hang(word, ranked, "relcl")


def _went_on(word: Word) -> None:
    """ "went on to win the vote": no purpose, it is what he did next."""
    going = word.head
    if word.dep == "advcl" and to_of(word) is not None and going.lemma == "go" and any(one.lower == "on" for one in children(going, "prt")):
        word.dep = "xcomp"


def _caught_doing(word: Word) -> None:
    """ "Protesters were filmed burning flags": no burning flags, but what they were seen to do."""
    noun = word.head
    verb = noun.head
    is_behind = word.tag == "VBG" and word.dep == "amod" and word.i == verb.i + 1 and noun.dep == "dobj"
    if not is_behind or child(verb, "auxpass") is None or verb.lemma not in words_of("catchings"):
        return
    hang(word, verb, "xcomp")
    hang(noun, word, "dobj")


def _subjects_behind_place(verb: Word, sentence: Sentence) -> None:
    """ "In talks in Oslo, Norland and Sweden agreed": no list of places, where the verb has no other subject; behind the first stands who did it."""
    if verb.pos not in ("VERB", "AUX") or not is_finite(verb) or verb.dep != "ROOT" or children(verb, *SUBJECTS, "csubj", "expl", "aux"):
        return
    last = sentence.before(verb)
    first = first_conjunct(last) if last is not None and last.dep == "conj" and last.name else None
    if first is None or first.dep != "pobj" or verb not in ancestors(first):
        return
    second = next((one for one in children(first, "conj") if one.i > first.i), None)
    if second is None or not any(one.text == "," and first.i < one.i < second.i for one in first.children):
        return
    hang(second, verb, "nsubj")


def _beside_saying(word: Word) -> None:
    """ "said the roads are closed, accusing rebels of ...": who said so accuses, not the roads."""
    if word.tag != "VBG" or word.dep != "advcl" or not _is_behind_comma(word):
        return
    if speech_stance(word.lemma) is None and word.lemma not in words_of("accusations"):
        return
    content = word.head
    if content.i > word.i or content.dep != "ccomp" or speech_stance(content.lemma) is not None:
        return
    if speech_stance(content.head.lemma) is not None and content.head.i < content.i:
        hang(word, content.head, "advcl")


def _is_behind_comma(clause: Word) -> bool:
    start = min([clause.i, *(one.i for one in children(clause, "mark", "advmod"))])
    return any(one.text == "," and one.i == start - 1 for up in ancestors(clause) for one in up.children)


def _target_behind_doer(prep: Word) -> None:
    """ "a raid by rebels on the port": on the port is the raid, not the rebels."""
    doer = prep.head
    if prep.dep != "prep" or prep.lower not in words_of("towards whom") or doer.dep not in ("pobj", "conj") or prep.i < doer.i:
        return
    by = first_conjunct(doer).head
    if by.lower == "by" and by.dep in ("agent", "prep") and by.head.pos in ("NOUN", "VERB") and by.head.i < by.i:
        hang(prep, by.head, "prep")


def _target_behind_warning(prep: Word) -> None:
    """ "fired without warning on a crowd": on the crowd they fired; nobody was warned of it."""
    warning = prep.head
    without = warning.head
    is_behind = prep.dep == "prep" and prep.lower in words_of("towards whom") and warning.dep in ("pobj", "pcomp")
    if is_behind and without.lower == "without" and without.head.pos == "VERB" and warning.lower in words_of("what is left undone before force"):
        hang(prep, without.head, "prep")


def _blamed_behind_matter(prep: Word) -> None:
    """ "put the blame for the blast on rebels": on the rebels is the blame, not the blast."""
    matter = prep.head
    verb = matter.head.head
    verb = verb.head if verb.dep == "dobj" else verb
    is_behind = prep.dep == "prep" and prep.lower in words_of("towards whom") and matter.dep == "pobj" and matter.head.lower == "for"
    if is_behind and verb.pos == "VERB" and any(one.lemma in ("blame", "responsibility") for one in children(verb, "dobj")):
        hang(prep, verb, "prep")


def _left_harmed(word: Word) -> None:
    """ "The storm left ten people injured": how it left them, not which people."""
    verb = word.head.head
    is_bare = word.dep == "acl" and word.tag == "VBN" and not any(one.i < word.i or one.dep in ("agent", "relcl") for one in word.children)
    if is_bare and verb.lemma == "leave" and word.head.dep == "dobj" and word.i == word.head.i + 1 and word.lemma in measures("harm"):
        hang(word, verb, "oprd")


def _told_to_somebody(clause: Word) -> None:
    """ "tells a conference in Oslo that guards fired": what is told there, and nothing that the conference did."""
    if clause.dep != "relcl" or not any(one.lower == "that" for one in children(clause, "mark")) or child(clause, *SUBJECTS) is None:
        return
    verb = next((up for up in ancestors(clause) if up.pos == "VERB"), None)
    told = child(verb, "dobj") if verb is not None else None
    if verb is not None and told is not None and verb.lemma in words_of("tellings to somebody") and (clause.head is told or told in ancestors(clause.head)):
        hang(clause, verb, "ccomp")
