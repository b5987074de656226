"""This file is a Russian sentence on its way to plain words: nodes that are turned over and relabelled one step at a time."""

from __future__ import annotations

from dataclasses import dataclass, field

from akyn.lang.ru import words
from akyn.lang.ru.forms import Forms
from akyn.lang.ru.models import Token
from akyn.lang.ru.words import Gloss

OF_NOUNS = ("nsubj", "obj", "obl", "iobj", "nmod", "conj", "root")
IN_FRONT = frozenset({"amod", "det", "nummod", "nummod:gov", "advmod", "case", "acl", "compound"})


@dataclass(slots=True, eq=False)
class Node:
    """A word of the sentence: what the models say of it, and what it becomes."""

    token: Token
    order: float  # its place in the sentence; words that are not printed lie between those that are
    rel: str
    forms: tuple[str, ...]  # how the tables may know it, the surest first
    head: Node | None = None
    nodes: list[Node] = field(default_factory=list)
    gloss: Gloss | None = None
    lemma: str = ""
    known_as: str = ""
    pos: str = ""
    tag: str = ""
    dep: str = ""
    name: str | None = None

    @property
    def case(self) -> str:
        return self.token.feats.get("Case", "").lower()

    @property
    def is_plural(self) -> bool:
        return self.token.feats.get("Number") == "Plur" or self.is_counted

    @property
    def is_counted(self) -> bool:
        """True behind a number other than one, where Russian may have the singular ("три автомобиля")."""
        return any("один" not in one.forms for one in self.children("nummod", "nummod:gov"))

    @property
    def form(self) -> str:
        """Fin, Inf, Part, Conv; empty for what is no verb."""
        return self.token.feats.get("VerbForm", "")

    @property
    def is_silent(self) -> bool:
        """True for a word that only the reader's vocabulary has."""
        return self.token.start == self.token.end

    def child(self, *rels: str) -> Node | None:
        return next((one for one in self.nodes if one.rel in rels), None)

    def children(self, *rels: str) -> list[Node]:
        return [one for one in self.nodes if one.rel in rels]

    def hang(self, head: Node | None, rel: str) -> None:
        """Moves the node under another."""
        if self.head is not None:
            self.head.nodes.remove(self)
        self.head, self.rel = head, rel
        if head is not None:
            head.nodes.append(self)
            head.nodes.sort(key=lambda one: one.order)

    def replace(self, other: Node, rel: str) -> None:
        """Takes the place of another, which hangs on this one from now on."""
        self.hang(None, "")
        head, above = other.head, other.rel
        other.hang(None, "")
        self.hang(head, above)
        other.hang(self, rel)

    def first(self) -> float:
        """Where its noun phrase begins."""
        before = [one.first() for one in self.nodes if one.order < self.order and one.rel in IN_FRONT]
        return min([self.order, *before])


def silent(lemma: str, pos: str, tag: str, order: float, at: int) -> Node:
    """A word that Russian does not print: the "of" of a genitive, the "will" of a future."""
    node = Node(Token("", at, at, pos, {}, 0, ""), order, "", (lemma,))
    node.lemma = node.known_as = lemma
    node.pos, node.tag = pos, tag
    return node


def nodes_of(sentence: list[Token], forms: Forms) -> list[Node]:
    """The nodes of a parsed sentence, hung on each other; of several roots the first is one."""
    nodes = [Node(token, float(at), token.rel, forms_of(token, forms)) for at, token in enumerate(sentence)]
    root = next((at for at, token in enumerate(sentence) if token.head == 0), 0)
    for at, node in enumerate(nodes):
        head = node.token.head - 1 if node.token.head > 0 else root
        if at != root and head != at:
            node.head = nodes[head]
            nodes[head].nodes.append(node)
            node.rel = "parataxis" if node.token.head == 0 else node.rel
    nodes[root].rel = "root"
    for node in nodes:
        if node.head is None and node is not nodes[root]:
            node.hang(nodes[root], "dep")
    _break_loops(nodes, nodes[root])
    return nodes


def _break_loops(nodes: list[Node], root: Node) -> None:
    """Hangs on the root what a parse with a loop leads nowhere."""
    for node in nodes:
        seen, above = {id(node)}, node.head
        while above is not None and id(above) not in seen:
            seen.add(id(above))
            above = above.head
        if above is not None and node is not root:
            node.hang(root, "dep")


def forms_of(token: Token, forms: Forms) -> tuple[str, ...]:
    """How the tables may know a word: its plural, its participle, its lemma."""
    lemma, participle = forms.lemma(token), forms.participle(token)
    plural = forms.nominative(token).casefold() if token.feats.get("Number") == "Plur" and token.pos in ("NOUN", "PROPN") else None
    return tuple(dict.fromkeys(one for one in (plural, participle, lemma) if one))


def look_up(node: Node) -> Gloss | None:
    """What the tables know a word as; a participle or adjective in a noun's place is a noun where they have that."""
    is_nominal = node.form == "Part" or (node.token.pos == "ADJ" and node.child("nsubj") is None)
    if is_nominal and node.token.feats.get("Variant") != "Short" and node.rel.partition(":")[0] in OF_NOUNS:
        found = next((known for form in node.forms if (known := words.gloss(form, "NOUN"))), None)
        if found is not None:
            node.pos = "NOUN"
            return found
    pos = "NUM" if node.token.text.isdigit() else node.token.pos
    node.pos = node.pos or pos
    return next((known for form in node.forms if (known := words.gloss(form, pos))), None)
