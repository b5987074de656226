"""This file says what each Russian word is in the reader's vocabulary: lemma, tag, and the form under which lists know it."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.en.vocabulary import is_office
from akyn.lang.ru import words
from akyn.lang.ru.forms import Forms
from akyn.lang.ru.nodes import Node, look_up, silent
from akyn.lang.ru.number_words import number_of
from akyn.lang.ru.words import Gloss

QUOTES = ("«", "“", "„", '"')
LABELS = {"PER": "PERSON", "LOC": "GPE", "ORG": "ORG"}
OWNERS = {"его": "his", "её": "her", "ее": "her", "их": "their"}
TAGS = {
    "ADJ": "JJ", "ADV": "RB", "ADP": "IN", "NUM": "CD", "DET": "DT", "PRON": "PRP", "CCONJ": "CC", "SCONJ": "IN", "PART": "RP", "INTJ": "UH", "PUNCT": ".",
    "SYM": "SYM", "X": "FW",
}  # fmt: skip
RELATIVES = {"который": "WDT", "кто": "WP", "что": "WP", "чей": "WP$"}
AGREEING = ("amod", "flat", "flat:name", "flat:foreign", "appos", "det")
SMALL_NUMBERS = dict(enumerate("zero one two three four five six seven eight nine ten".split()))
IRREGULAR_PAST = {
    "be": "was", "beat": "beat", "become": "became", "begin": "began", "break": "broke", "buy": "bought", "come": "came", "fall": "fell", "fight": "fought",
    "flee": "fled", "give": "gave", "go": "went", "have": "had", "hide": "hid", "hold": "held", "hurt": "hurt", "know": "knew", "lead": "led",
    "leave": "left", "let": "let", "lose": "lost", "make": "made", "meet": "met", "rise": "rose", "say": "said", "see": "saw", "seek": "sought",
    "send": "sent", "shoot": "shot", "strike": "struck", "take": "took", "tell": "told", "think": "thought", "win": "won", "withdraw": "withdrew",
    "write": "wrote", "stop": "stopped", "ban": "banned", "plan": "planned", "expel": "expelled", "admit": "admitted", "annul": "annulled", "rob": "robbed",
}  # fmt: skip
IRREGULAR = {"person": "people", "child": "children", "people": "people", "police": "police", "datum": "data", "military": "military"}


def gloss_all(nodes: list[Node], names: Iterable[tuple[int, int, str]], forms: Forms) -> None:
    """Gives every node its lemma, part of speech, tag, and what it is known as."""
    for node in nodes:
        node.gloss = look_up(node)
        if node.pos == "PROPN" and node.gloss:
            node.pos = "NOUN"  # a capital at the start of a sentence makes no name
        node.lemma = node.gloss.lemma if node.gloss else node.forms[-1]
        node.tag = _tag(node)
        node.known_as = _known_as(node, forms)
    _join_phrases(nodes)
    for start, end, label in names:
        inside = [node for node in nodes if start <= node.token.start and node.token.end <= end]
        _name(inside, label, forms, is_quoted=any(node.token.end == start and node.token.text in QUOTES for node in nodes))


def _tag(node: Node) -> str:
    token = node.token
    if node.pos in ("NOUN", "PROPN"):
        return ("NNP" if node.pos == "PROPN" else "NN") + ("S" if node.is_plural else "")
    if node.pos in ("VERB", "AUX"):
        return _tag_of_verb(node)
    if token.text.casefold() in OWNERS and node.rel in ("det", "nmod"):
        node.lemma, node.pos = OWNERS[token.text.casefold()], "PRON"
        return "PRP$"
    if node.pos in ("PRON", "SCONJ") and node.forms[-1] in RELATIVES:
        return RELATIVES[node.forms[-1]] if node.pos == "PRON" else "IN"
    return TAGS.get(node.pos, "XX")


def _tag_of_verb(node: Node) -> str:
    feats = node.token.feats
    if node.form == "Part":
        return "VBN" if feats.get("Voice") == "Pass" else "VBG"
    if node.form == "Conv":
        return "VBG"
    if node.form == "Fin" and feats.get("Tense") == "Past":
        return "VBD"
    if node.form == "Fin" and feats.get("Tense") == "Pres":
        return "VBP" if node.is_plural else "VBZ"
    return "VB"


def _known_as(node: Node, forms: Forms) -> str:
    """A country's English name, the English word for what is glossed, else the word as printed, a name in the nominative."""
    for form in node.forms:
        if node.pos in ("NOUN", "PROPN") and (country := words.country(form)):
            node.lemma = country.casefold()
            return country
        if demonym := words.demonym(form):
            return _of_country(node, form, demonym)
    if node.pos == "NUM" and (number := number_of(node.token.text)) is not None:
        return node.token.text if node.token.text[0].isdigit() else SMALL_NUMBERS.get(int(number), f"{number:g}")
    if node.gloss is None:
        return forms.nominative(node.token) if node.pos == "PROPN" else node.token.text
    if node.tag in ("VBD", "VBN"):
        return past(node.lemma)
    return plural(node.lemma) if node.tag in ("NNS", "NNPS") else node.lemma


def _of_country(node: Node, form: str, demonym: str) -> str:
    """ "Kazakh"; of a word for people ("казахстанец") as well, which is a citizen."""
    is_people = node.pos in ("NOUN", "PROPN") and words.is_of_a_people(form)
    node.lemma = "citizen" if is_people else demonym.casefold()
    return demonym


def plural(lemma: str) -> str:
    """The English plural."""
    if lemma.endswith("man"):
        return lemma[:-2] + "en"
    if lemma in IRREGULAR or lemma.endswith("s"):
        return IRREGULAR.get(lemma, lemma if lemma.endswith("s") and not lemma.endswith("ss") else lemma + "es")
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("ch", "sh", "x")) else "s")


def past(lemma: str) -> str:
    """The English past tense."""
    return IRREGULAR_PAST.get(lemma) or (lemma + "d" if lemma.endswith("e") else lemma[:-1] + "ied" if lemma.endswith("ny") else lemma + "ed")


# ---- phrases ----


def _join_phrases(nodes: list[Node]) -> None:
    """Neighbouring words that mean something together: the head has the meaning, the others say what kind and hang on it."""
    at = 0
    printed = len(nodes)
    while at < printed:
        known = next(((lemmas, english) for form in nodes[at].forms for lemmas, english in words.phrases().get(form, ()) if _stands(nodes, at, lemmas)), None)
        if known is not None:
            _join(nodes, nodes[at : at + len(known[0])], known[1])
        at += len(known[0]) if known else 1


def _stands(nodes: list[Node], at: int, lemmas: tuple[str, ...]) -> bool:
    inside = nodes[at : at + len(lemmas)]
    return len(inside) == len(lemmas) and all(lemma in node.forms for lemma, node in zip(lemmas, inside, strict=True))


def _spell_out(nodes: list[Node], head: Node, before: str) -> None:
    """What stands before the head in English, as a word that is not printed: "hunger" of "голодовка"."""
    added = silent(before.casefold(), "NOUN", "NN", head.order - 0.4, head.token.start)
    added.known_as = ""
    added.hang(head, "compound")
    nodes.append(added)


def _join(nodes: list[Node], inside: list[Node], english: str) -> None:
    head = next((node for node in inside if node.head is None or node.head not in inside), inside[0])
    before, _, last = english.rpartition(" ")
    head.pos, head.known_as = ("PROPN" if english[:1].isupper() else "NOUN"), english
    head.lemma = last.casefold()
    head.gloss = Gloss(head.lemma, head.gloss.under if head.gloss else ())
    head.tag = ("NNP" if head.pos == "PROPN" else "NN") + ("S" if head.is_plural and is_office(head.lemma) else "")
    if len(inside) == 1 and before:
        _spell_out(nodes, head, before)
    for node in inside:
        if node is not head:
            node.lemma, before, node.known_as, node.name = before.casefold(), "", "", None
            node.pos, node.tag = "NOUN", "NN"
            for one in [one for one in node.nodes if one not in inside]:
                one.hang(head, one.rel)
            if node.head is not head or node.rel not in ("amod", "nmod"):
                node.hang(head, "amod")
            node.rel = "amod"


# ---- names ----


def _name(inside: list[Node], label: str, forms: Forms, *, is_quoted: bool) -> None:
    """A name in the nominative; that of a body whose every word is known, in English."""
    inside = [node for node in inside if node.known_as]
    if len(inside) == 1 and inside[0].gloss and label != "ORG":
        return  # "Шахтёры" in front of a sentence
    for node in inside:
        node.name = LABELS[label]
        if node.pos == "NOUN" and label != "ORG":
            node.pos, node.tag = "PROPN", "NNP"
    if len(inside) == 1 and any(words.country(form) for form in inside[0].forms):
        return
    if label == "ORG" and not is_quoted and all(node.gloss or node.known_as in _countries(node) for node in inside if node.pos in ("NOUN", "PROPN", "ADJ")):
        return
    for node in inside:
        if not any(words.country(form) for form in node.forms):
            node.known_as = forms.nominative(node.token) if label == "PER" or _agrees(node, inside) else node.token.text


def _countries(node: Node) -> tuple[str, ...]:
    return tuple(found for form in node.forms for found in (words.country(form), words.demonym(form)) if found)


def _agrees(node: Node, inside: list[Node]) -> bool:
    """True for the head of a name and for what has its case."""
    if node.head is None or node.head not in inside:
        return True
    return node.rel in AGREEING and _agrees(node.head, inside)
