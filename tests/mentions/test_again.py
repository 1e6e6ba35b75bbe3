"""Contents read a second time, each as a sentence of its own."""

from dataclasses import replace

from reportedly.articles.sentences import split
from reportedly.mentions import MentionReader
from reportedly.mentions.again import read_again
from reportedly.mentions.reading import Reading
from reportedly.records import Article, Outlets, Relation, Span


class Reader:
    """Finds "X let slip S" where the text begins with X, so only where a content is read alone."""

    def __init__(self) -> None:
        self.read = []

    def read_all(self, text, sentences):
        self.read.append(text)
        assert sentences == [Span(0, len(text))]
        cue = " said " if " said " in text else " let slip "
        at = text.find(cue)
        if at < 0:
            return Reading(relations=(), until=len(text))
        source, said = Span(0, at), Span(at + 1, at + len(cue) - 1)
        content = Span(said.end + 1, len(text) - (cue == " said "))
        one = Relation(source_spans=(source,), cue_spans=(said,), content_spans=(content,))
        return Reading(relations=(one,), until=len(text))


class Sourceless(Reader):
    """Finds what nobody is said to say."""

    def read_all(self, text, sentences):
        whole = super().read_all(text, sentences)
        return replace(whole, relations=tuple(replace(one, source_spans=()) for one in whole.relations))


TEXT = "Ada Quill said that a clerk at the port let slip the quay would close."


def test_what_is_found_in_a_content_alone_stands_where_the_content_stands():
    content = Span(TEXT.index("that a clerk"), len(TEXT) - 1)
    [found] = read_again(Reader(), TEXT, content)
    assert found.source_spans[0].of(TEXT) == "a clerk at the port"
    assert found.cue_spans[0].of(TEXT) == "let slip"
    assert found.content_spans[0].of(TEXT) == "the quay would close"


def test_a_content_is_read_as_a_sentence_with_a_capital_and_a_stop():
    reader = Reader()
    read_again(reader, TEXT, Span(TEXT.index("that a clerk"), len(TEXT) - 1))
    assert reader.read == ["A clerk at the port let slip the quay would close."]


def test_short_contents_and_paragraphs_are_not_read_again():
    reader = Reader()
    for words in ("he said so", "one line\nand another line of it"):
        assert read_again(reader, words, Span(0, len(words))) == []
    assert reader.read == []


def test_what_has_no_source_is_no_link():
    assert read_again(Sourceless(), TEXT, Span(0, len(TEXT))) == []


def test_a_content_without_a_word_of_saying_is_not_read_again():
    reader = Reader()
    text = "Ada Quill said the quay is wide and long and old."
    MentionReader(reader, Outlets([]), split).read(Article(id="a", text=text, language="en"))
    assert reader.read == [text]
