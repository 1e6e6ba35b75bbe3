"""What stands in a later sentence is the outlet's own, unless it is quoted or set off by a colon."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import MentionReader
from reportedly.mentions.own_sentences import within_its_sentence
from reportedly.mentions.reading import Reading
from reportedly.records import Article, Outlets
from tests.mentions.relating import relation, told

QUILL = ["Ada Quill"]


def said(text, source, cue, content):
    return told(text, within_its_sentence(text, split(text), relation(text, source, cue, content)))[2]


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        pytest.param(
            "According to Ada Quill, the dock closed. There is no way round it: nine people are missing.",
            "According to",
            "the dock closed … nine people are missing",
            "the dock closed",
            id="the next sentence",
        ),
        pytest.param(
            "Ada Quill said that nine boats had sunk. In Vell Hill, a café stayed shut. The storm took 40 sheds.",
            "said",
            "that nine boats had sunk … The storm took 40 sheds",
            "that nine boats had sunk",
            id="a sentence farther on",
        ),
        pytest.param(
            "Ada Quill said the dock had closed. The ferry is late.",
            "said",
            "the dock had closed. The ferry is late",
            "the dock had closed.",
            id="one piece over two sentences",
        ),
        pytest.param(
            '"The dock was sold," stressed Ada Quill, "for 300 crowns." By now the ferry is late.',
            "stressed",
            '"The dock was sold," … " By now the ferry is late.',
            '"The dock was sold," … "for 300 crowns."',
            id="a closing mark opens no content",
        ),
    ],
)
def test_a_content_ends_with_the_sentence_of_its_cue(text, cue, content, kept):
    assert said(text, QUILL, cue, content) == kept


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param(
            "Ada Quill said “the dock has closed. The ferry is late.”",
            "said",
            "“the dock has closed. The ferry is late.”",
            id="a quotation of two sentences",
        ),
        pytest.param(
            "Ada Quill said the dock had closed. “The ferry is late.”",
            "said",
            "the dock had closed … “The ferry is late.”",
            id="a quotation behind it",
        ),
        pytest.param(
            "Ada Quill listed what she knew: The dock had closed. The ferry is late.",
            "listed",
            "The dock had closed. The ferry is late",
            id="a colon",
        ),
        pytest.param("The dock had closed. Ada Quill said so.", "said", "The dock had closed", id="what stands before"),
    ],
)
def test_what_is_quoted_or_set_off_goes_on(text, cue, content):
    assert said(text, QUILL, cue, content) == content


def test_what_nobody_is_given_for_stays_as_it_was_read():
    text = "Reportedly the dock closed. The ferry is late."
    assert said(text, [], "Reportedly", "the dock closed. The ferry is late") == "the dock closed. The ferry is late"


class Careless:
    """Reads one relation, whose content runs on into the next sentence."""

    def read_all(self, text, sentences):
        """Return "That" and "It" as what Ada Quill says."""
        del sentences
        return Reading(relations=(relation(text, QUILL, "is the word from", "That … It"),), until=len(text))


def test_a_pronoun_that_is_left_alone_says_nothing_and_the_sentence_before_is_told():
    text = "The dock burned down on Monday. That is the word from Ada Quill.\nIt was closed."
    found = MentionReader(Careless(), Outlets([]), split).read(Article(id="a1", text=text))
    assert [one.quote for one in found if one.chain] == ["The dock burned down on Monday."]
