"""This file turns a Russian text, as the models parse it, into plain words."""

from __future__ import annotations

from collections.abc import Iterable

from akyn.lang.ru.forms import Forms
from akyn.lang.ru.glossing import gloss_all, plural
from akyn.lang.ru.models import Token
from akyn.lang.ru.nodes import Node, nodes_of
from akyn.lang.ru.turning import turn
from akyn.text.words import Name, Sentence, Tree, Word


def tree(text: str, parsed: Iterable[list[Token]], named: list[tuple[int, int, str]], forms: Forms) -> Tree:
    """The text as plain words; names that run over two sentences are left out."""
    words: list[Word] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for tokens in parsed:
        here = [one for one in named if tokens[0].start <= one[0] and one[1] <= tokens[-1].end]
        nodes = nodes_of(tokens, forms)
        gloss_all(nodes, here, forms)
        hung = _words(turn(nodes), len(words), len(sentences))
        names += (name for start, end, _ in here if (name := _name(hung, start, end)))
        sentences.append(Sentence(len(sentences), hung))
        words += hung
    return Tree(text, words, sentences, names)


def _words(nodes: list[Node], first: int, sentence: int) -> list[Word]:
    """The nodes as words, hung as they hang."""
    words = {id(node): _word(node, first + at, sentence) for at, node in enumerate(nodes)}
    for node in nodes:
        word = words[id(node)]
        word.head = words[id(node.head)] if node.head is not None else word
        if word.head is not word:
            word.head.children.append(word)
    return list(words.values())


def _word(node: Node, i: int, sentence: int) -> Word:
    word = Word(
        i=i, text=node.token.text, lower=_lower(node), lemma=node.lemma, pos=node.pos, tag=node.tag, dep=node.dep,
        start=node.token.start, end=node.token.end, sentence=sentence, name=node.name,
    )  # fmt: skip
    word.known_as = node.known_as  # the words of a phrase that its head stands for are known as nothing
    return word


def _lower(node: Node) -> str:
    if not (node.gloss or node.is_silent or node.lemma != node.forms[-1]):
        return node.token.text.casefold()
    return plural(node.lemma) if node.tag in ("NNS", "NNPS") else node.lemma


def _name(words: list[Word], start: int, end: int) -> Name | None:
    inside = [word for word in words if start <= word.start and word.end <= end and word.name and word.text]
    return Name(inside, inside[0].name or "ORG") if inside else None
