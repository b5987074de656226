"""What is told of an account that grows is in order, stays what it was, and is that of the same things come at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akyn.text.belonging import Belonging
from akyn.text.counted import Counted
from akyn.text.layers import Table
from akyn.text.ordered import RUN, Ordered, one_after_another

STEPS = st.lists(st.dictionaries(st.integers(0, 6 * RUN), st.booleans(), max_size=40), max_size=8)


@given(steps=STEPS)
def test_nouns_that_come_and_go_are_told_in_order_and_what_was_told_stays(steps: list[dict[int, bool]]) -> None:
    nouns, here = Ordered[int](), {f"{number:04}": number for number in range(0, 5 * RUN, 2)}
    for id, number in here.items():
        nouns.put(id, number)
    for step in steps:
        before, told = tuple(nouns.in_order()), nouns.in_order()
        for number, stays in step.items():
            (here.__setitem__ if stays else lambda id, _: here.pop(id, None))(f"{number:04}", -number)
            (nouns.put if stays else lambda id, _: nouns.drop(id))(f"{number:04}", -number)
        assert tuple(told) == before
        assert tuple(nouns.in_order()) == tuple(here[id] for id in sorted(here))


def test_what_belongs_to_one_id_stands_together_and_goes_together() -> None:
    nouns = Ordered[int]()
    for id, numbers in (("b", (3, 4)), ("a", (1, 2)), ("c", ()), ("ba", (5,))):
        nouns.put_each(id, numbers)
    assert tuple(nouns.in_order()) == (1, 2, 3, 4, 5)
    nouns.drop_each("b")
    assert tuple(nouns.in_order()) == (1, 2, 5)


def test_what_is_told_is_looked_at_as_a_tuple_is() -> None:
    nouns = Ordered[int]()
    for number in range(3 * RUN):
        nouns.put(f"{number:04}", number)
    told = one_after_another((-1,), nouns.in_order(), ())
    whole = (-1, *range(3 * RUN))
    assert (told == whole, len(told), told[0], told[RUN], told[-1], told[1:3]) == (True, len(whole), -1, RUN - 1, 3 * RUN - 1, (0, 1))
    assert (told == (), one_after_another() == (), hash(told) == hash(whole)) == (False, True, True)


@given(steps=STEPS)
def test_a_table_is_given_out_as_it_is_at_the_moment(steps: list[dict[int, bool]]) -> None:
    table, plain = Table[int, int](), dict[int, int]()
    given_out = []
    for at, step in enumerate(steps):
        for key, stays in step.items():
            if stays:
                table[key] = plain[key] = at
            else:
                assert table.pop(key, None) == plain.pop(key, None)
        given_out.append((table.as_now(), dict(plain)))
    for told, was in given_out:
        assert (dict(told), len(told), [told.get(key) for key in range(9)]) == (was, len(was), [was.get(key) for key in range(9)])


def test_what_nobody_gives_any_more_is_not_there() -> None:
    counted = Counted[str]()
    counted.put(("Osh", "Naryn"))
    both = counted.all
    counted.put(("Osh",))
    assert counted.all is both
    counted.drop(("Osh", "Naryn"))
    assert (counted.all, dict(counted)) == ({"Osh"}, {"Osh": 1})


def test_what_belongs_to_a_noun_finds_it_told_anew_and_says_when_it_comes_to_another() -> None:
    towns = Belonging[str]()
    towns.nouns.put("a", "Arlen")
    towns.nouns.put("b", "Brevik")
    assert [towns.put("mill", "a"), towns.put("mill", "a"), towns.put("quay", "b"), towns.put("quay", "a")] == [True, False, True, True]
    towns.nouns.put("a", "Arlen, since the flood")
    assert dict(towns) == {"mill": "Arlen, since the flood", "quay": "Arlen, since the flood"}
    assert (towns.put("quay", None), towns.put("quay", None), "quay" in towns) == (True, False, False)
