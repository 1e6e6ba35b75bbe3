"""Contents read a second time, each as a sentence of its own."""

from dataclasses import replace

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader, MentionReader
from reportedly.mentions.again import read_again
from reportedly.mentions.reading import Reading
from reportedly.records import Article, Outlets, Relation, Span

TEXT = "Ada Quill said that a clerk notified the port of the closure."
CONTENT = Span(TEXT.index("that a clerk"), len(TEXT) - 1)


class Reader:
    """Finds "X said S" in a text, and "X notified S" only where that is read alone."""

    looks_twice = True

    def __init__(self) -> None:
        self.alone = []

    def read_all(self, text, sentences):
        assert sentences
        return reading(text, " said ")

    def read_each(self, sentences):
        self.alone += sentences
        return [reading(sentence, " notified ") for sentence in sentences]


class Sourceless(Reader):
    """Finds what nobody is said to say."""

    def read_each(self, sentences):
        return [
            replace(whole, relations=tuple(replace(one, source_spans=()) for one in whole.relations))
            for whole in super().read_each(sentences)
        ]


class Trying(Reader):
    """Finds who tried to explain something."""

    def read_each(self, sentences):
        return [reading(sentence, " tried to explain ") for sentence in sentences]


def reading(text, cue):
    at = text.find(cue)
    if at < 0:
        return Reading(relations=(), until=len(text))
    source, said, content = Span(0, at), Span(at + 1, at + len(cue) - 1), Span(at + len(cue), len(text))
    one = Relation(source_spans=(source,), cue_spans=(said,), content_spans=(content,))
    return Reading(relations=(one,), until=len(text))


def chains(reader, text):
    found = MentionReader(reader, Outlets([]), split).read(Article(id="a", text=text, language="en"))
    return [[link.source for link in one.chain] for one in found]


def test_what_is_found_in_a_content_alone_stands_where_the_content_stands():
    [found] = read_again(Reader(), TEXT, [CONTENT])[CONTENT]
    assert found.source_spans[0].of(TEXT) == "a clerk"
    assert found.cue_spans[0].of(TEXT) == "notified"
    assert found.content_spans[0].of(TEXT) == "the port of the closure"


def test_a_content_is_read_as_a_sentence_with_a_capital_and_a_stop():
    reader = Reader()
    read_again(reader, TEXT, [CONTENT])
    assert reader.alone == ["A clerk notified the port of the closure."]


def test_what_has_no_source_is_no_link():
    assert read_again(Sourceless(), TEXT, [CONTENT]) == {CONTENT: []}


def test_contents_without_a_word_of_saying_are_not_read_again():
    reader = Reader()
    assert chains(reader, "Ada Quill said the quay is wide and long and old.") == [["Ada Quill"]]
    assert reader.alone == []


def test_contents_in_which_the_rules_find_somebody_are_not_read_again():
    reader = Reader()
    assert chains(reader, "Ada Quill said Tom Adler warned that the quay would close.")[0] == ["Ada Quill", "Tom Adler"]
    assert reader.alone == []


def test_a_reader_that_is_asked_for_speed_looks_once():
    class Quick(Reader):
        """The same, in a hurry."""

        looks_twice = False

    reader = Quick()
    assert chains(reader, TEXT) == [["Ada Quill"]]
    assert reader.alone == []
    assert EncoderReader().looks_twice
    assert not EncoderReader("fast").looks_twice


def test_a_reader_of_texts_alone_is_not_asked_for_sentences():
    class Texts:
        """Reads texts and nothing else."""

        read_all = Reader.read_all

    assert chains(Texts(), TEXT) == [["Ada Quill"]]
    assert chains(Reader(), TEXT) == [["Ada Quill", "clerk"]]


def test_sentences_are_read_alone_whatever_stands_beside_them():
    reader = EncoderReader()
    sentences = [
        "The clerk said the quay would close.",
        "",
        "Rain fell.",
        "Ada Quill warned that the quay would close.",
    ]
    together = reader.read_each(sentences)
    assert together == [reader.read_each([sentence])[0] for sentence in sentences]
    assert [len(one.relations) for one in together] == [1, 0, 0, 1]


def test_who_only_tries_to_find_out_tells_nothing():
    text = "Ada Quill said that a clerk tried to explain the sudden closure of the port."
    content = Span(text.index("that a clerk"), len(text) - 1)
    assert read_again(Trying(), text, [content]) == {content: []}


class Literal(Reader):
    """Finds a source before every word that may tell something."""

    def read_each(self, sentences):
        return [reading(one, cue) for one in sentences for cue in (" claimed ", " recalled ") if cue in one]


@pytest.mark.parametrize(
    "said", ["a storm claimed the lives of seven people", "Vell Works recalled 300 ovens of last year"]
)
def test_what_is_an_idiom_tells_nothing_at_the_second_look_either(said):
    text = f"Ada Quill said that {said}."
    content = Span(text.index("that "), len(text) - 1)
    assert read_again(Literal(), text, [content]) == {content: []}
