"""This file turns a Russian parse into the relations that the reader walks: prepositions over nouns, helpers under verbs, speech over what is said."""

from __future__ import annotations

from dataclasses import replace

from akyn.lang.en.vocabulary import is_office, speech_stance
from akyn.lang.ru import words
from akyn.lang.ru.glossing import past
from akyn.lang.ru.nodes import Node, silent

BARE = ("obl", "nmod", "iobj", "obl:agent", "obl:tmod", "obl:depict")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "VERB", "X", "SYM", "DET")
COMPARED = {"more": "more than", "less": "less than"}
CLAUSES = ("root", "ccomp", "acl:relcl", "advcl", "conj", "parataxis")
CLAUSAL = ("nsubj", "nsubj:pass", "csubj", "mark", "cc", "punct", "advcl", "parataxis", "aux", "discourse")
DEPS = {
    "root": "ROOT", "nsubj:pass": "nsubjpass", "csubj:pass": "csubjpass", "obj": "dobj", "nummod:gov": "nummod", "nummod:entity": "nummod",
    "aux:pass": "auxpass",
    "flat": "compound", "flat:name": "compound", "flat:foreign": "compound", "acl:relcl": "relcl", "advmod": "advmod", "iobj": "dative",
    **{rel: rel for rel in "nsubj csubj amod nummod det aux mark cc conj punct appos compound acl advcl ccomp xcomp parataxis".split()},
    **{rel: rel for rel in "prep pobj attr acomp agent dative npadvmod poss neg prt quantmod".split()},
}  # fmt: skip
BODIES = frozenset("ministry office commission committee government parliament embassy service police agency kremlin house".split())
SUBJECTS = {"его": "he", "её": "she", "ее": "she", "их": "they"}
GENITIVE_OBJECT = frozenset({"dismiss", "seize", "arrest", "release", "kidnap", "oust", "free", "prosecute", "deploy"})


def turn(nodes: list[Node]) -> list[Node]:
    """All nodes in order, those that Russian leaves out among them, each with its relation."""
    for step in STEPS:
        step(nodes)
    for node in nodes:
        node.dep = _dep(node)
    return sorted(nodes, key=lambda node: node.order)


def _add(nodes: list[Node], lemma: str, pos: str, tag: str, *, before: Node) -> Node:
    """A word that is not printed, in front of a noun phrase or a verb."""
    first = before.first() if before.pos not in ("VERB", "AUX") and lemma != "be" else before.order
    last = max((node.order for node in nodes if node.order < first), default=first - 1)
    added = silent(lemma, pos, tag, (last + first) / 2, next(node for node in nodes if node.order == first).token.start)
    nodes.append(added)
    return added


def _mend(nodes: list[Node]) -> None:
    """What the parser is known to get wrong: "at least" as a subject."""
    for node in nodes:
        if node.pos == "ADV" and node.rel in ("nsubj", "obj", "obl"):
            node.rel = "advmod"
        if node.lemma in COMPARED and node.rel == "advmod":
            node.rel, node.known_as = "quantmod", COMPARED[node.lemma]


def _named_bodies(nodes: list[Node]) -> None:
    """ "Агентство «Степной вестник»": the name stands for the body, what it is stands beside it."""
    for node in nodes:
        name = next((one for one in node.children("appos") if one.name == "ORG"), None)
        if name is not None and node.pos == "NOUN" and node.name is None and node.token.start < name.token.start:
            name.replace(node, "compound")
            name.token = replace(name.token, feats={**name.token.feats, "Case": node.token.feats.get("Case", "")})
            for one in list(node.nodes):
                if one.rel in ("case", "nsubj", "cop", "conj", "cc", "appos"):
                    one.hang(name, one.rel)


# ---- verbs ----


def _modals(nodes: list[Node]) -> None:
    """ "Стороны должны сесть": the infinitive is the verb, "must" its helper."""
    for node in nodes:
        helper = next((name for name in ("must", "can") if node.forms[-1] in words.words_of(name)), None)
        verb = next((one for one in node.children("xcomp", "csubj", "ccomp", "obj", "nsubj") if one.form == "Inf"), None) if helper else None
        if helper is None or verb is None:
            continue
        verb.replace(node, "aux")
        for one in list(node.nodes):
            one.hang(verb, one.rel)
        node.lemma, node.pos, node.tag = helper, "AUX", "MD"


def _predicates(nodes: list[Node]) -> None:
    """ "Уйти в отставку": a verb that means something of its own with its noun."""
    for node in nodes:
        for one in words.predicates().get(node.forms[-1], ()) if node.pos == "VERB" else ():
            noun = _noun_of(node, one)
            if noun is not None:
                node.lemma, node.gloss = one.lemma, words.Gloss(one.lemma, (("passive", ""),) if one.lemma == "injure" else ())
                node.known_as = past(one.lemma) if node.tag in ("VBD", "VBN") else one.lemma
                if one.uses_noun:
                    _use_up(node, noun)
                break


def _noun_of(verb: Node, one: words.Predicate) -> Node | None:
    *before, lemma = one.words[1:]
    for noun in verb.nodes:
        cases = [case.token.text.casefold() for case in noun.children("case")]
        if lemma in noun.forms and (cases[:1] == before if before else not cases):
            return noun
        if len(one.words) == 2 and cases == [lemma]:
            return noun
    return None


def _use_up(verb: Node, noun: Node) -> None:
    noun.rel, noun.lemma, noun.known_as, noun.gloss = "prt", "", "", None
    whose = noun.child("nmod")
    if verb.lemma in GENITIVE_OBJECT and whose is not None and whose.case == "gen" and verb.child("obj") is None:
        whose.hang(verb, "obj")
    for case in noun.children("case"):
        case.rel = "punct"


def _passives(nodes: list[Node]) -> None:
    """Who suffers is the subject in Russian ("пострадали 40 человек"), and whom it is done to."""
    for node in nodes:
        if node.gloss and "passive" in node.gloss.governs:
            for one in node.children("nsubj"):
                one.rel = "nsubj:pass"
            node.tag = "VBN" if node.tag == "VBD" else node.tag


def _appointees(nodes: list[Node]) -> None:
    """ "Назначил премьером Ивана Петрова": the parser hangs the name on the office."""
    for node in nodes:
        office = node.child("obl", "xcomp") if node.pos == "VERB" and node.lemma in ("appoint", "elect", "nominate") and node.child("obj") is None else None
        if office is None or office.case != "ins" or node.child("nsubj:pass") is not None:
            continue
        named = next((one for one in _all_below(office) if one.rel in ("appos", "nmod") and _is_named_person(one)), None)
        if named is not None:
            one = named if named.rel == "nmod" or named.head is office else named.head or named
            one.hang(node, "obj")
            one.token = replace(one.token, feats={**one.token.feats, "Case": "Acc"})


def _is_named_person(node: Node) -> bool:
    return node.name == "PERSON" or any(one.name == "PERSON" for one in node.children("appos"))


def _all_below(node: Node) -> list[Node]:
    return [two for one in node.nodes for two in (one, *_all_below(one))]


def _futures(nodes: list[Node]) -> None:
    """The future of a verb without a helper."""
    for node in list(nodes):
        if node.pos in ("VERB", "AUX") and node.token.feats.get("Tense") == "Fut" and node.form == "Fin":
            if node.rel in ("aux", "aux:pass"):
                node.lemma, node.tag, node.rel = "will", "MD", "aux"
            else:
                _add(nodes, "will", "AUX", "MD", before=node).hang(node, "aux")


def is_passive(verb: Node) -> bool:
    """True where what is done is told of whom it is done to."""
    return verb.token.feats.get("Voice") == "Pass" or verb.child("nsubj:pass", "aux:pass") is not None


def _copulas(nodes: list[Node]) -> None:
    """ "Был министром", "готов": the verb "be" over what is said of the subject."""
    for node in list(nodes):
        copula = node.child("cop")
        is_said = node.pos in ("ADJ", "NOUN", "PROPN") and node.child("nsubj") is not None and node.rel in CLAUSES
        if copula is None and not is_said:
            continue
        if copula is None:
            copula = _add(nodes, "be", "AUX", "VBZ", before=node)
            copula.token = replace(copula.token, start=node.token.start, end=node.token.end)  # it is told by what is said of the subject
        copula.replace(node, "acomp" if node.pos == "ADJ" else "attr")
        copula.lemma, copula.pos = "be", "AUX"
        for one in list(node.nodes):
            if one.rel in CLAUSAL or one.lemma == "not":
                one.hang(copula, one.rel)


# ---- who says so ----


def _speakers_in_places(nodes: list[Node]) -> None:
    """ "В министерстве сообщили": the ministry said."""
    for node in nodes:
        if node.pos != "VERB" or not node.is_plural or speech_stance(node.lemma) is None or node.child("nsubj", "nsubj:pass", "csubj") is not None:
            continue
        for one in node.children("obl"):
            case = one.child("case")
            if case is not None and case.token.text.casefold() in ("в", "во") and one.case == "loc" and _is_body(one):
                one.rel, case.rel = "nsubj", "punct"
                break


def _is_body(node: Node) -> bool:
    return node.name == "ORG" or node.lemma in BODIES


def _speech(nodes: list[Node]) -> None:
    """ "..., заявил министр": the saying governs what is said."""
    for node in nodes:
        is_aside = node.rel in ("parataxis", "advcl") and node.pos == "VERB" and node.head is not None and speech_stance(node.lemma) is not None
        if not is_aside or node.child("nsubj") is None or node.child("ccomp", "obj", "xcomp") is not None:
            continue
        if node.rel == "advcl" and not any(one.token.text.casefold() == "как" for one in node.nodes):
            continue
        for one in node.children("mark", "advmod"):
            if one.token.text.casefold() == "как":
                one.rel = "punct"
        if node.head is not None and node.head.pos in ("VERB", "AUX", "ADJ", "NOUN"):
            node.replace(node.head, "ccomp")


# ---- cases and prepositions ----


def _government(nodes: list[Node]) -> None:
    """What the cases and prepositions under a word stand for, where the tables say so for that word."""
    for node in nodes:
        for one in list(node.nodes) if node.gloss and node.gloss.under else ():
            case = one.child("case")
            key = case.token.text.casefold() if case is not None else one.case
            means = node.gloss.governs.get(key) if node.gloss and one.rel.partition(":")[0] in ("obl", "nmod", "iobj", "obj") else None
            if means == "obj":
                one.rel = "obj"
                if case is not None:
                    case.rel = "punct"
            elif means and case is not None:
                case.lemma, case.gloss = means, words.Gloss(means)
            elif means:
                _preposition(nodes, one, means)


def _prepositions(nodes: list[Node]) -> None:
    """Every preposition governs its noun."""
    for node in list(nodes):
        case = node.child("case")
        if case is None or node.pos not in NOMINAL:
            continue
        if _is_of_number(case, node):
            case.rel = "quantmod" if case.lemma in ("свыше", "до") else "advmod"
            continue
        if node.rel == "conj":
            case.rel = "punct"  # "в Оше и в Нарыне": one preposition for both
            continue
        written = " ".join(one.token.text.casefold() for one in (case, *case.children("fixed")))
        if case.gloss is None or not case.gloss.lemma:
            case.lemma = words.preposition(written, node.case) or words.preposition(case.token.text.casefold(), node.case) or case.forms[-1]
        if case.lemma == "into" and any(form in words.words_of("time") for form in node.forms):
            case.lemma = "on"
        case.pos, case.tag = "ADP", "IN"
        above = node.rel
        case.replace(node, "pobj")
        case.rel = "prep" if above != "root" else "root"
        if case.lemma == "according" or _is_source(case, node):
            _according(nodes, case, node)


def _is_of_number(case: Node, node: Node) -> bool:
    """ "Около 600 человек вышли": it says how many, not where."""
    if case.token.text.casefold() not in words.words_of("about a number"):
        return False
    return node.rel in ("nsubj", "nsubj:pass", "obj", "root", "conj") or any(one.order == case.order + 1 for one in node.children("nummod", "nummod:gov"))


def _is_source(case: Node, node: Node) -> bool:
    """ "По словам министра", "по данным полиции"."""
    is_known = any(form in words.words_of("according") for form in node.forms)
    return case.token.text.casefold() == "по" and node.case == "dat" and is_known and _whose(node) is not None


def _whose(node: Node) -> Node | None:
    """ "слова министра": of the minister; "её слова": of her."""
    pronoun = next((one for one in node.children("det") if one.tag == "PRP$"), None)
    if pronoun is not None:
        pronoun.rel = "nmod"
    return node.child("nmod")


def _according(nodes: list[Node], case: Node, node: Node) -> None:
    """ "according to X", whatever the words for it."""
    case.lemma, case.pos, case.tag = "according", "VERB", "VBG"
    to = silent("to", "ADP", "IN", case.order + 0.5, case.token.end)
    nodes.append(to)
    to.hang(case, "prep")
    source = node.child("nmod") if any(form in words.words_of("according") for form in node.forms) else None
    if source is None:
        node.hang(to, "pobj")
        return
    node.hang(to, "dep")
    if source.tag == "PRP$":
        source.tag, source.lemma = "PRP", SUBJECTS[source.token.text.casefold()]
    source.hang(to, "pobj")


def _bare_cases(nodes: list[Node]) -> None:
    """What a case without a preposition stands for."""
    for node in list(nodes):
        if node.rel not in BARE or node.pos not in NOMINAL or node.head is None:
            continue
        if any(form in words.words_of("time") for form in node.forms) and node.head.pos not in ("NOUN", "PROPN"):
            node.rel = "npadvmod"
        elif node.tag == "PRP$":
            node.rel = "poss"
        elif node.tag in ("WDT", "WP") and node.rel == "nmod":
            node.rel, node.tag, node.lemma = "poss", "WP$", "whose"
        elif node.case == "dat":
            _preposition(nodes, node, "to")
        elif node.case == "ins":
            _preposition(nodes, node, "by" if node.rel == "obl:agent" or is_passive(node.head) or node.head.pos == "NOUN" else "with")
        elif node.case == "gen" and node.head.pos in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
            _preposition(nodes, node, "by" if _does(node) else "of")
        else:
            node.rel = "obj" if node.case in ("gen", "acc") and node.head.pos == "VERB" and node.head.child("obj") is None else "npadvmod"


def _does(node: Node) -> bool:
    """True for the genitive of who does it ("требования шахтёров"), not of whom it is done to."""
    return node.head is not None and any(form in words.words_of("doing") for form in node.head.forms)


def _preposition(nodes: list[Node], node: Node, english: str) -> None:
    """Puts a preposition that Russian does not print over a noun."""
    added = _add(nodes, english, "ADP", "IN", before=node)
    end = max((one.token.end for one in nodes if one.order < added.order), default=added.token.start)
    added.token = replace(added.token, start=end, end=end)  # behind the word before: what ends with it ends with no blank
    is_agent = english == "by" and node.head is not None and node.head.pos in ("VERB", "AUX")
    is_given = english == "to" and node.head is not None and node.head.pos in ("VERB", "AUX")
    added.replace(node, "pobj")
    added.rel = "agent" if is_agent else "dative" if is_given else "prep"


def _articles(nodes: list[Node]) -> None:
    """An office without a name is that of somebody known: "the president"."""
    for node in list(nodes):
        if node.tag == "NN" and is_office(node.lemma) and node.child("det", "poss", "nummod") is None and node.rel not in ("attr", "acomp", "appos"):
            _add(nodes, "the", "DET", "DT", before=node).hang(node, "det")


# ---- relations ----


def _dep(node: Node) -> str:
    if node.lemma == "not":
        return "neg"
    if node.lemma == "would":
        node.tag = "MD"
        return "aux"
    if node.rel == "mark" and node.token.text.casefold() == "чтобы" and node.head is not None and node.head.rel in ("advcl", "acl"):
        node.lemma, node.tag, node.head.tag = "to", "TO", "VB"
        return "aux"
    if node.rel == "amod" and node.form == "Part" and node.nodes and node.pos == "VERB":
        return "acl"
    if node.rel == "acl" and node.form == "Fin" and any(one.tag in ("WDT", "WP", "WP$") for one in _below(node)):
        return "relcl"
    if node.tag == "PRP$":
        return "poss"
    return DEPS.get(node.rel, "dep")


def _below(node: Node) -> list[Node]:
    return [*node.nodes, *(two for one in node.nodes for two in one.nodes)]


STEPS = (
    _mend, _named_bodies, _modals, _predicates, _appointees, _speakers_in_places, _government, _passives, _copulas, _speech, _prepositions, _bare_cases,
    _futures, _articles,
)  # fmt: skip
