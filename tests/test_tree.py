"""This file states that whatever is hung on whatever, a parse stays a tree."""

from __future__ import annotations

from itertools import permutations

from akyn.read.syntax.tree import Word, ancestors, hang, subtree


def a_chain(*texts: str) -> list[Word]:
    """Words of which each hangs on the one before; the first is the root."""
    words = [Word(i=i, text=text, lower=text, lemma=text, pos="VERB", tag="VBD", dep="conj", start=i, end=i + 1, sentence=0) for i, text in enumerate(texts)]
    for word, head in zip(words, [words[0], *words], strict=False):
        word.head = head
        if head is not word:
            head.children.append(word)
    words[0].dep = "ROOT"
    return words


def test_a_word_hung_on_what_hangs_under_it_gives_it_its_place() -> None:
    said, fled, shot = a_chain("said", "fled", "shot")
    hang(fled, shot, "ccomp")
    assert (fled.head, shot.head, said.children, shot.children) == (shot, said, [shot], [fled])


def test_no_hanging_makes_a_ring() -> None:
    for low, high in permutations(range(4), 2):
        words = a_chain("said", "fled", "shot", "left")
        hang(words[high], words[low], "conj")
        (root,) = (word for word in words if word.is_root)
        assert sorted(word.i for word in subtree(root)) == [0, 1, 2, 3]
        assert all(root in (word, *ancestors(word)) for word in words)
