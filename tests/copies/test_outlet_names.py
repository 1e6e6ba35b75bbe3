"""A text that says whom it is from is found by that name, where no run of words or facts leads to its giver."""

from itertools import chain, permutations
from random import Random

import numpy as np
import pytest

from reportedly.copies.fingerprints import keys_of, of_outlets
from reportedly.copies.outlet_names import AT_MOST, OutletNames
from tests.copies.news import OUTLETS, article, copies_of, word


def retold(names, seed):
    rng = Random(seed)
    return "\n".join(
        f"{' '.join([word(rng).capitalize(), *(word(rng) for _ in range(9))])} {name} {word(rng)}." for name in names
    )


def interleaved(seed):
    """Return a text that gives the same eight names as any other seed, each beside one of its own."""
    common, own = Random(1), Random(seed)
    return retold(chain.from_iterable((word(common).capitalize(), word(own).capitalize()) for _ in range(8)), seed)


GIVER = article("a", interleaved(2), outlet="Norland Wire", hour=1)
OTHER = article("c", interleaved(3), outlet="Tern Daily", hour=2)


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_a_text_in_wholly_other_words_is_found_by_whom_it_says_it_is_from(order):
    taker = article("b", f"From a story by Norland Wire:\n{interleaved(4)}", outlet="Fen Post", hour=4)
    found = copies_of([(GIVER, OTHER, taker)[place] for place in order], at_once=1)
    assert [(copy.article, copy.of, copy.kind) for copy in found] == [("b", "a", "rewrite")]


def test_the_same_text_that_names_nobody_is_a_report_of_its_own():
    assert copies_of([GIVER, OTHER, article("b", interleaved(4), outlet="Fen Post", hour=4)]) == []


def test_a_page_names_the_outlet_of_the_address_that_it_is_based_on():
    names = OutletNames(OUTLETS)
    stated = article("b", "Nothing.", outlet="Fen Post", credits=("https://www.terndaily.example/1",))
    written = article("b", "The Tern Daily, told by Norland Wires.", outlet="Fen Post")
    assert names.of(stated) == names.of(written)
    assert len(names.of(stated)) == 2


def test_a_list_of_outlets_names_the_first_few():
    names = OutletNames(OUTLETS)
    every = " and ".join(sorted(name for row in OUTLETS for name in (row.name, *row.aliases)) * 2)
    assert len(names.of(article("b", every, outlet="Fen Post"))) == 1 + min(AT_MOST, len(list(OUTLETS)))


def test_every_key_fits_the_31_bits_that_a_ledger_keeps_and_only_those_of_outlets_lie_in_the_last_eighth():
    texts = [interleaved(seed) for seed in range(40)]
    without = np.concatenate(keys_of(texts))
    both = np.concatenate(keys_of(texts, [(seed, 2**64 - 1 - seed) for seed in range(40)]))
    assert of_outlets(without).size == 0
    assert of_outlets(both).size > 0
    assert both.max() < 2**31
    assert set(both.tolist()) - set(of_outlets(both).tolist()) == set(without.tolist())
