import pytest

from reportedly.mentions.own_voice import worth_checking
from reportedly.records import Span
from tests.mentions.news import mentions


def own(text, title=""):
    return [mention.quote for mention in mentions(text, title) if not mention.chain and not mention.in_headline]


def test_a_flat_statement_of_the_outlet_is_a_mention_without_a_chain():
    (found,) = mentions("Forty ships sank in the storm on Monday.")
    assert (found.speech, found.chain) == ("assertion", ())


@pytest.mark.parametrize(
    "text",
    [
        "Did forty ships sink in the storm?",
        "Read more: how forty ships sank in the storm.",
        "We think the harbour is the loveliest of all.",
        "The mayor should resign over the forty ships.",
        "What a storm it was for the ships!",
        "Photo: forty ships in the harbour.",
    ],
)
def test_questions_orders_labels_and_opinions_are_left_out(text):
    assert own(text) == []


def test_an_attributed_sentence_is_not_asserted_too():
    assert own("Forty ships sank in the storm, the ministry said.") == []


def test_a_clause_of_the_outlets_own_beside_an_attribution_is_kept():
    text = "The storm destroyed forty ships on Monday, and the ministry said nobody had died."
    assert own(text) == ["The storm destroyed forty ships on Monday"]


def test_words_that_only_hang_on_an_attribution_are_not():
    text = "According to Norpress, “forty ships are to be sold,” with the intention of raising money."
    assert own(text) == []


def test_a_quotation_nobody_claims_is_not_the_outlets_own_voice():
    assert own("“Forty ships sank in the storm on Monday night.”") == []


def test_sentences_of_little_worth_are_left_out_and_unjudged_ones_kept():
    first, second, third = Span(0, 20), Span(21, 40), Span(41, 60)
    worth = [(first, 0.9), (second, 0.05)]
    assert worth_checking("x" * 60, [first, second, third], worth) == [first, third]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Taking to the stage, the singer showed four pictures of her aunt.", True),
        ("Thousands of people lined the quay to watch 39 ferries pass.", True),
        ("Taking to the stage, the 29-year-old singer showed her pictures.", False),
        ("The singer of the ferry band stayed for two long hours.", False),
        ("“Four pictures show my aunt,” the singer told her fans.", False),
    ],
)
def test_a_sentence_that_counts_things_is_worth_checking_whatever_its_mood(text, counts):
    whole = Span(0, len(text))
    assert worth_checking(text, [whole], [(whole, 0.36)]) == [whole] * counts
    assert worth_checking(text, [whole], [(whole, 0.34)]) == []
    assert worth_checking(text, [whole], [(whole, 0.38)]) == [whole]


def test_a_part_of_a_sentence_has_the_worth_of_the_best_sentence_it_touches():
    worth = [(Span(0, 20), 0.05), (Span(21, 40), 0.8)]
    assert worth_checking("x" * 40, [Span(10, 30)], worth) == [Span(10, 30)]
