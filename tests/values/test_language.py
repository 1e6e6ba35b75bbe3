import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.values.language.grammar import sentence_end, sentence_start, tag
from reportedly.values.language.nouns import is_plural, plural, singular
from reportedly.values.language.tokens import tokenize


def tagged(text: str) -> str:
    """Return the parts of speech of a text, one letter each."""
    tokens = tokenize(text)
    return "".join(tag(tokens, i) for i in range(tokens.count))


@given(st.text(alphabet="aB.1,5 -'’\n\té½€", max_size=60))
def test_tokens_stand_where_they_say_and_in_order(text):
    tokens = tokenize(text)
    for i in range(tokens.count):
        assert tokens.text[tokens.starts[i] : tokens.ends[i]] == tokens.words[i]
        assert i == 0 or tokens.ends[i - 1] <= tokens.starts[i]
    assert "".join(tokens.words).split() == "".join(text.split()).split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. paid $1,234.50.", ["The", "U.S.", "paid", "$", "1,234.50", "."]),
        ("Orla's 5kg", ["Orla", "'s", "5", "kg"]),
        ("one.\n\nTwo", ["one", ".", "", "Two"]),
        ("1\u00ad000 boats", ["1000", "boats"]),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_signs(text, words):
    tokens = tokenize(text)
    assert tokens.words[: tokens.count] == words


def test_a_line_that_a_mail_program_wrapped_goes_on():
    wrapped = "The council of Orla has decided that the bridge over the Varn\nwill be closed for ten days."
    assert "" not in tokenize(wrapped).words[: tokenize(wrapped).count]


def test_a_span_counts_the_invisible_characters_that_the_tokens_leave_out():
    tokens = tokenize("a 1\u00ad000 b")
    span = tokens.span(1, 2)
    assert (span.start, span.end) == (2, 7)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Prices rose 5 percent.", "NV#N."),
        ("The rise was small.", "DNXN."),
        ("They will rise.", "RXV."),
        ("A tax cut came.", "DNNV."),
        ("The stadium seats 45,000.", "DNV#."),
        ("The trip takes five hours.", "DNVNN."),
        ("It came in May.", "RVPN."),
        ("It may rain.", "RXV."),
    ],
)
def test_the_words_around_tell_a_verb_from_a_noun(text, parts):
    assert tagged(text) == parts


def test_an_abbreviation_ends_no_sentence():
    tokens = tokenize("Mr. Brandt of Corran Corp. paid 5 crowns. Nobody asked.")
    paid = tokens.lows.index("paid")
    assert tokens.string(sentence_start(tokens, paid, 30), sentence_end(tokens, paid, 30)).startswith("Mr. Brandt")
    assert tokens.words[sentence_end(tokens, paid, 30) + 1] == "Nobody"


@pytest.mark.parametrize(
    ("many", "one"),
    [("boats", "boat"), ("cities", "city"), ("churches", "church"), ("people", "person"), ("crew", "crew"),
     ("buses", "bus"), ("heroes", "hero"), ("wolves", "wolf"), ("boxes", "box")],
)  # fmt: skip
def test_a_plural_has_its_singular(many, one):
    assert is_plural(many)
    assert singular(many) == one


@pytest.mark.parametrize("word", ["news", "politics", "gas", "virus", "glass", "always", "reuters"])
def test_not_every_word_in_s_is_a_plural(word):
    assert not is_plural(word)
    assert singular(word) == word


@pytest.mark.parametrize("word", ["boat", "city", "church", "person", "box", "day", "mile"])
def test_the_plural_of_a_word_leads_back_to_it(word):
    assert singular(plural(word)) == word
