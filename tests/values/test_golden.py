"""Sentences, each with what a careful editor reads in it: one table for each kind of value, in the form of notation."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.records import Values
from tests.values import notation
from tests.values.reading import TUESDAY, values

GOLDEN = Path(__file__).parent / "golden"
KINDS: dict[str, Callable[[Values], str]] = {
    "quantities": notation.quantities,
    "changes": notation.changes,
    "dates": notation.dates,
}


def cases(kind: str) -> list[tuple[str, str]]:
    """Return the sentences of a table with their readings."""
    with (GOLDEN / f"{kind}.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["sentence"], row["reading"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize(("sentence", "reading"), cases("quantities"))
def test_the_quantities_of_a_sentence(sentence, reading):
    assert notation.quantities(values(sentence)) == reading


@pytest.mark.parametrize(("sentence", "reading"), cases("changes"))
def test_the_changes_of_a_sentence(sentence, reading):
    assert notation.changes(values(sentence)) == reading


@pytest.mark.parametrize(("sentence", "reading"), cases("dates"))
def test_the_dates_of_a_sentence_published_on_a_tuesday(sentence, reading):
    assert notation.dates(values(sentence, TUESDAY)) == reading


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_reads_the_same_in_the_middle_of_an_article(kind):
    for sentence, reading in cases(kind):
        found = values(f"Rain fell on the hills.\n\n{sentence}\n\nNobody came.", TUESDAY)
        assert KINDS[kind](found) == reading, sentence
