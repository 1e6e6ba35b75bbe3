"""What would change a probability is what it becomes once such a source is read."""

from dataclasses import replace

import pytest

from reportedly.grades.what_if import FURTHER
from reportedly.outputs.grades import probability_lines
from reportedly.outputs.json_lines import claim_json
from reportedly.records import Probability
from tests.grades.made import claim, root
from tests.grades.test_probability import MINISTRY, MUSEUM, POLICE, UNNAMED, probability


def said(found):
    return f"{found.low:.0%} to {found.high:.0%}."


@pytest.mark.parametrize("roots", [(MINISTRY,), (MINISTRY, POLICE), (UNNAMED,), ()])
def test_what_is_foretold_is_what_comes(roots):
    now = probability(claim("c", *roots)).would_change
    with_one = probability(claim("c", *roots, FURTHER))
    denied = probability(claim("c", *roots, against=(MUSEUM,)))
    rivalled = probability(claim("c", *roots), [claim("d", MUSEUM)])
    for words, then in (("says so", with_one), ("denies it", denied), ("another value", rivalled)):
        line = next((line for line in now if words in line), None)
        assert line is None if then.abstains else line.endswith(said(then)), words


def test_a_probability_and_the_lack_of_one_both_say_what_would_change_them():
    for roots in ((MINISTRY,), (UNNAMED,)):
        lines = list(probability_lines(probability(claim("c", *roots))))
        assert any(line.startswith("What would change it: With a further named source") for line in lines)


def test_json_says_it_too_with_a_probability_or_without_one():
    likely = Probability(low=0.4, high=0.8, would_change=("With more: 50% to 90%.",))
    none = Probability(low=None, high=None, because=("Too little.",), would_change=("With more: 50% to 90%.",))
    lines = [claim_json(replace(claim("c", MINISTRY), probability=found), {}, {}) for found in (likely, none)]
    assert lines[0]["probability"]["would_change"] == ["With more: 50% to 90%."]
    assert lines[1]["no_probability"] == ["Too little.", "With more: 50% to 90%."]


def test_the_further_source_is_nobody_of_whom_the_ledger_knows():
    assert FURTHER.letter == "F"
    assert root("further").key != FURTHER.key
