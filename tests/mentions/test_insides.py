"""What a reader left out inside a content, told by the words around an inner cue."""

from reportedly.mentions.insides import with_insides
from reportedly.mentions.nests import Read
from tests.mentions.relating import relation, told


def shown(text, outer, nested):
    read = with_insides(text, Read(tuple(outer), tuple(nested)))
    return [told(text, one) for one in read.every]


def inner(text, outer, nested):
    return shown(text, [outer], [nested])[-1]


def test_the_words_before_an_inner_cue_are_who_tells():
    text = "Ada Quill said that officials had warned the quay would sink."
    outer = relation(text, ["Ada Quill"], "said", "that officials had warned the quay would sink")
    assert inner(text, outer, relation(text, [], "warned", "the quay would sink"))[0] == "officials"


def test_the_subject_of_a_passive_tells_nothing():
    text = "Ada Quill said that officials were warned the quay would sink."
    outer = relation(text, ["Ada Quill"], "said", "that officials were warned the quay would sink")
    assert inner(text, outer, relation(text, [], "warned", "the quay would sink"))[0] == ""


def test_who_agrees_to_tell_has_not_told():
    text = "The owners agreed to say the quay would sink."
    outer = relation(text, ["The owners"], "agreed", "to say the quay would sink")
    assert inner(text, outer, relation(text, [], "say", "the quay would sink"))[0] == ""


def test_in_a_letter_in_which_he_says_it_is_he_who_says_it():
    text = "Radio Norlund published a letter in which he says the quay would sink."
    outer = relation(text, ["Radio Norlund"], "published", "a letter in which he says the quay would sink")
    assert inner(text, outer, relation(text, [], "says", "the quay would sink"))[0] == "he"


def test_a_cue_in_the_words_of_a_new_source_is_none():
    text = "Ada Quill said a police note had shown the quay would sink."
    outer = relation(text, ["Ada Quill"], "said", "a police note had shown the quay would sink")
    nested = [
        relation(text, ["police"], "note", "had shown the quay would sink"),
        relation(text, [], "shown", "the quay would sink"),
    ]
    assert shown(text, [outer], nested)[1:] == [("a police note", "shown", "the quay would sink")]


def test_two_speakers_with_a_word_of_saying_between_them_are_two_links():
    text = "The ministry denies that Radio Norlund reported officials said the quay would sink."
    outer = relation(text, ["The ministry"], "denies", "that Radio Norlund reported officials said the quay would sink")
    nested = relation(text, ["Radio Norlund", "officials"], "said", "the quay would sink")
    assert shown(text, [outer], [nested])[1:] == [
        ("Radio Norlund", "reported", "officials said the quay would sink"),
        ("officials", "said", "the quay would sink"),
    ]


def test_two_pieces_of_one_name_are_one_speaker():
    text = "The mayor, once a pilot, Ada Quill, said the quay would sink."
    outer = relation(text, ["The mayor", "Ada Quill"], "said", "the quay would sink")
    assert shown(text, [outer], []) == [("The mayor … Ada Quill", "said", "the quay would sink")]


def test_a_hole_where_an_inner_cue_stands_belongs_to_the_content():
    text = "A guard told her the quay would sink, Ada Quill said."
    outer = relation(text, ["Ada Quill"], "said", "A guard … her the quay would sink")
    nested = relation(text, ["A guard"], "told", "her the quay would sink")
    assert shown(text, [outer], [nested])[0][2] == "A guard told her the quay would sink"


def test_who_closes_a_sentence_with_the_day_reports_all_of_it():
    text = "The quay would sink, Ada Quill said, Radio Norlund reported on Monday."
    first = relation(text, ["Ada Quill"], "said", "The quay would sink")
    second = relation(text, ["Radio Norlund"], "reported", "on Monday")
    found = shown(text, [first, second], [])
    assert ("Radio Norlund", "reported", "The quay would sink, Ada Quill said") in found


def test_who_will_tell_has_told_nothing():
    text = "Ada Quill said that officials will announce the quay is closed."
    outer = relation(text, ["Ada Quill"], "said", "that officials will announce the quay is closed")
    assert inner(text, outer, relation(text, [], "announce", "the quay is closed"))[0] == ""


def test_what_is_rejected_stands_behind_the_label_it_gets():
    text = "The mayor dismissed as gossip a report that the quay would sink."
    outer = relation(text, ["The mayor"], "dismissed", "as gossip")
    assert shown(text, [outer], []) == [("The mayor", "dismissed", "a report that the quay would sink")]


def test_who_cites_another_at_the_end_reports_all_that_stands_before():
    text = "The quay would sink, according to a diver, Radio Norlund wrote."
    first = relation(text, ["a diver"], "according to", "The quay would sink")
    second = relation(text, ["Radio Norlund"], "wrote", "a diver")
    assert ("Radio Norlund", "wrote", "The quay would sink, according to a diver") in shown(text, [first, second], [])
