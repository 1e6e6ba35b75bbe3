from reportedly.articles.sentences import split
from reportedly.mentions import RuleReader
from reportedly.mentions.completion import completed
from reportedly.mentions.idioms import tells
from reportedly.records import Relation, Span


def span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def relation(text, source, cue, content):
    return Relation(
        source_spans=(span(text, source),), cue_spans=(span(text, cue),), content_spans=(span(text, content),)
    )


def sources(text, relations):
    return [" ".join(part.of(text) for part in found.source_spans) for found in relations]


def test_a_reader_that_finds_only_the_outer_relation_gets_the_inner_one():
    text = "Norpress reported that officials said the dam had failed."
    flat = [relation(text, "Norpress", "reported", "that officials said the dam had failed")]
    assert sources(text, completed(text, split(text), flat)) == ["Norpress", "officials"]


def test_who_is_cited_by_the_one_who_reports_is_added_and_what_was_read_keeps_its_words():
    text = "Norpress reported on Monday that, according to two engineers, the dam had failed for lack of care."
    flat = [relation(text, "Norpress", "reported", "that, according to two engineers, the dam had failed")]
    found = completed(text, split(text), flat)
    assert sources(text, found) == ["Norpress", "two engineers"]
    assert found[0] == flat[0]


def test_what_the_reader_found_side_by_side_stays_side_by_side():
    text = "Norpress reported that, according to two engineers, the dam had failed."
    beside = [
        relation(text, "Norpress", "reported", "that"),
        relation(text, "two engineers", "according to", "the dam had failed"),
    ]
    assert completed(text, split(text), beside) == beside


def test_a_nest_whose_outermost_source_the_reader_does_not_find_is_not_added():
    text = "Norpress reported that officials said the dam had failed."
    inner = [relation(text, "officials", "said", "the dam had failed")]
    assert completed(text, split(text), inner) == inner


def test_somebody_who_is_quoted_by_an_outlet_is_inside_its_report():
    text = "The talks have failed, a negotiator was quoted by Norpress as saying."
    flat = [relation(text, "a negotiator", "quoted by Norpress as saying", "The talks have failed")]
    assert sources(text, completed(text, split(text), flat)) == ["Norpress", "a negotiator"]


def test_who_is_cited_is_a_source_and_never_what_is_said():
    text = "Norpress had reported the sum in the morning, citing a person familiar with the sale."
    beside = [
        relation(text, "Norpress", "had reported", "the sum"),
        relation(text, "Norpress", "citing", "a person familiar with the sale"),
    ]
    assert sources(text, completed(text, split(text), beside)) == ["Norpress", "a person familiar with the sale"]


def test_words_that_say_something_only_at_times_are_no_reason_to_speak_up():
    text = "The mayor found a way through the dam. The paranoia found other points of focus."
    assert completed(text, split(text), []) == []


def test_a_noun_of_saying_with_its_source_is_taken_over_where_the_reader_has_nothing():
    text = "It follows the revelation by Harbour Secretary Ada Quill that 40 ships are to be sold."
    assert sources(text, completed(text, split(text), [])) == ["Harbour Secretary Ada Quill"]


def test_a_sentence_that_plainly_says_who_says_what_is_not_passed_over():
    text = "The mayor said the dam had failed. The mayor walks to the dam. The mayor wants a bigger dam."
    assert sources(text, completed(text, split(text), [])) == ["The mayor"]


def test_a_source_that_the_reader_missed_is_the_one_of_the_same_cue():
    text = "The dam had failed, a union official alleged."
    bare = Relation(
        source_spans=(), cue_spans=(span(text, "alleged"),), content_spans=(span(text, "The dam had failed"),)
    )
    assert sources(text, completed(text, split(text), [bare])) == ["a union official"]


def test_where_nobody_cites_anybody_what_the_reader_found_stands():
    text = "The mayor said the dam had failed."
    odd = [relation(text, "The mayor", "said", "the dam")]
    assert completed(text, split(text), odd) == odd


def test_what_the_rules_read_themselves_is_not_changed():
    text = "According to Norpress, citing two engineers, the dam had failed. The mayor said it was old."
    found = RuleReader().read(text, split(text))
    assert completed(text, split(text), found) == found


def test_what_says_no_more_than_a_pronoun_is_read_only_where_every_relation_is_asked_for():
    text = "Few liked the tax. The mayor hated it."
    said = relation(text, "The mayor", "hated", "it")
    assert not tells(text, said)
    assert tells(text, said, every=True)
