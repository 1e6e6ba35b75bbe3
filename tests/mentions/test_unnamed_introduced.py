"""Unnamed people whom a sentence of their own brings in, and a sentence that tells whose word the last one was."""

import pytest

from reportedly.mentions.datelines import without_dateline
from reportedly.records import Span
from tests.mentions.news import attributed


@pytest.mark.parametrize(
    ("terms", "said", "source", "count"),
    [
        ("Two dock officials close to the talks would talk only in a car park.", "they said", "two dock officials", 2),
        ("Three harbour officials asked that their names be left out.", "they said", "three harbour officials", 3),
        ("A customs official spoke on condition of anonymity.", "she said", "customs official", 1),
    ],
)
def test_a_pronoun_behind_a_statement_means_the_unnamed_of_the_sentence_before(terms, said, source, count):
    text = (
        f"The Foreign Ministry said the crane was bought in May. {terms} Some 40 boats had been sunk at Vell, {said}."
    )
    link = attributed(text)[-1].chain[-1]
    assert source in link.source.lower()
    assert (link.kind, link.count) == ("anonymous", count)


def test_people_of_whom_a_sentence_tells_something_else_do_not_speak():
    text = (
        "The Foreign Ministry spokesman Ada Quill said the crane was bought in May. Two officials drowned on Monday."
        " Some 40 boats had been sunk at Vell, she said."
    )
    assert attributed(text)[-1].chain[-1].source == "Ada Quill"


def test_a_plan_is_told_by_whose_word_it_is():
    text = (
        "Vell Industries plans to close 50 docks at Arlen. That is the word from three executives close to the talks."
    )
    told = attributed(text)[-1]
    assert "three executives" in told.chain[0].source
    assert "50 docks" in told.quote


def test_the_day_between_two_dashes_belongs_to_the_dateline():
    text = "Varin – 28 October (TPS) – As Ada Quill stressed on Saturday, the plant builds 68 ovens a day."
    assert without_dateline(text, Span(0, len(text))).of(text).startswith("As Ada Quill")
    assert attributed(text)[-1].chain[0].source == "Ada Quill"


@pytest.mark.parametrize("text", ["The plant – 28 October was its last day – builds ovens.", "Ada Quill – 40 – left."])
def test_an_insertion_between_dashes_is_no_dateline(text):
    assert without_dateline(text, Span(0, len(text))) == Span(0, len(text))
