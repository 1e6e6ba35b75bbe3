import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import RuleReader, attribution, completion
from reportedly.mentions.idioms import tells
from reportedly.mentions.nests import Read
from reportedly.records import Relation, Span


def span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def relation(text, source, cue, content):
    return Relation(
        source_spans=(span(text, source),), cue_spans=(span(text, cue),), content_spans=(span(text, content),)
    )


def completed(text, relations, nested=()):
    return list(completion.completed(text, split(text), Read(tuple(relations), tuple(nested))).every)


def sources(text, relations):
    return [" ".join(part.of(text) for part in found.source_spans) for found in relations]


def test_a_reader_that_finds_only_the_outer_relation_gets_the_inner_one():
    text = "Norpress reported that officials said the dam had failed."
    flat = [relation(text, "Norpress", "reported", "that officials said the dam had failed")]
    assert sources(text, completed(text, flat)) == ["Norpress", "officials"]


def test_who_is_cited_by_the_one_who_reports_is_added_and_what_was_read_keeps_its_words():
    text = "Norpress reported on Monday that, according to two engineers, the dam had failed for lack of care."
    flat = [relation(text, "Norpress", "reported", "that, according to two engineers, the dam had failed")]
    found = completed(text, flat)
    assert sources(text, found) == ["Norpress", "two engineers"]
    assert found[0] == flat[0]


def test_what_the_reader_found_side_by_side_stays_side_by_side():
    text = "Norpress reported that, according to two engineers, the dam had failed."
    beside = [
        relation(text, "Norpress", "reported", "that"),
        relation(text, "two engineers", "according to", "the dam had failed"),
    ]
    assert completed(text, beside) == beside


def test_who_plainly_says_what_the_reader_found_is_added_around_it():
    text = "Norpress reported that officials said the dam had failed."
    inner = [relation(text, "officials", "said", "the dam had failed")]
    assert sources(text, completed(text, inner)) == ["Norpress", "officials"]


def test_somebody_who_is_quoted_by_an_outlet_is_inside_its_report():
    text = "The talks have failed, a negotiator was quoted by Norpress as saying."
    flat = [relation(text, "a negotiator", "quoted by Norpress as saying", "The talks have failed")]
    assert sources(text, completed(text, flat)) == ["Norpress", "a negotiator"]


def test_who_is_cited_is_a_source_and_never_what_is_said():
    text = "Norpress had reported the sum in the morning, citing a person familiar with the sale."
    beside = [
        relation(text, "Norpress", "had reported", "the sum"),
        relation(text, "Norpress", "citing", "a person familiar with the sale"),
    ]
    assert sources(text, completed(text, beside)) == ["Norpress", "a person familiar with the sale"]


def test_words_that_say_something_only_at_times_are_no_reason_to_speak_up():
    text = "The mayor found a way through the dam. The paranoia found other points of focus."
    assert completed(text, []) == []


def test_a_noun_of_saying_with_its_source_is_taken_over_where_the_reader_has_nothing():
    text = "It follows the revelation by Harbour Secretary Ada Quill that 40 ships are to be sold."
    assert sources(text, completed(text, [])) == ["Harbour Secretary Ada Quill"]


def test_a_sentence_that_plainly_says_who_says_what_is_not_passed_over():
    text = "The mayor said the dam had failed. The mayor walks to the dam. The mayor wants a bigger dam."
    assert sources(text, completed(text, [])) == ["The mayor"]


def test_a_source_that_the_reader_missed_is_the_one_of_the_same_cue():
    text = "The dam had failed, a union official alleged."
    bare = Relation(
        source_spans=(), cue_spans=(span(text, "alleged"),), content_spans=(span(text, "The dam had failed"),)
    )
    assert sources(text, completed(text, [bare])) == ["a union official"]


def test_where_nobody_cites_anybody_what_the_reader_found_stands():
    text = "The mayor said the dam had failed."
    odd = [relation(text, "The mayor", "said", "the dam")]
    assert completed(text, odd) == odd


def test_what_the_rules_read_themselves_is_not_changed():
    text = "According to Norpress, citing two engineers, the dam had failed. The mayor said it was old."
    found = RuleReader().read(text, split(text))
    assert completed(text, found) == found


def test_what_says_no_more_than_a_pronoun_is_read_only_where_every_relation_is_asked_for():
    text = "Few liked the tax. The mayor hated it."
    said = relation(text, "The mayor", "hated", "it")
    assert not tells(text, said)
    assert tells(text, said, every=True)


def test_a_link_that_is_lacking_between_two_that_were_read_is_added_and_the_outer_content_holds_it():
    text = "Amateurs reported a flash, the Star Survey said, Norpress wrote."
    outer = [relation(text, "Norpress", "wrote", "Amateurs reported a flash, the Star Survey")]
    inner = [relation(text, "Amateurs", "reported", "a flash")]
    assert sorted(sources(text, completed(text, outer, inner))) == ["Amateurs", "Norpress", "the Star Survey"]
    [whole] = [one for one in completed(text, outer, inner) if sources(text, [one]) == ["Norpress"]]
    assert whole.content_spans == (span(text, "Amateurs reported a flash, the Star Survey said"),)


def test_who_says_all_of_it_at_the_end_of_the_sentence_is_added_outside():
    text = "The tunnel will not open, the minister has told aides, Norpress said."
    inner = [relation(text, "the minister", "has told", "The tunnel will not open")]
    assert sources(text, completed(text, inner)) == ["the minister", "Norpress"]


def test_what_the_reader_nested_rightly_is_not_read_anew():
    text = "Corvo Wire reported on Thursday, citing the Herald, that the port had ordered all cranes to stand still."
    outer = [
        relation(
            text, "Corvo Wire", "reported", "citing the Herald, that the port had ordered all cranes to stand still"
        )
    ]
    inner = [
        relation(text, "the Herald", "citing", "that the port had ordered all cranes to stand still"),
        relation(text, "the port", "ordered", "all cranes to stand still"),
    ]
    assert completed(text, outer, inner) == [*outer, *inner]


def test_people_who_heard_it_are_one_source_and_no_link_of_their_own():
    text = "The cabinet will resign, the Observer reports, citing people who heard the premier say so."
    said = relation(text, "the Observer", "reports", "The cabinet will resign")
    cited = span(text, "citing people who heard the premier say so")
    outer = [replace(said, content_spans=(*said.content_spans, cited))]
    inner = [relation(text, "people who heard the premier say so", "citing", "The cabinet will resign")]
    assert sources(text, completed(text, outer, inner)) == ["the Observer", "people who heard the premier say so"]


def test_an_inner_cue_without_a_source_gets_the_one_that_the_rules_find_there():
    text = "Police say a suspect confessed to arson."
    outer = [relation(text, "Police", "say", "a suspect confessed to arson")]
    bare = Relation(source_spans=(), cue_spans=(span(text, "confessed"),), content_spans=(span(text, "to arson"),))
    assert sources(text, completed(text, outer, [bare])) == ["Police", "a suspect"]


def test_a_source_is_never_taken_from_words_that_are_a_cue():
    text = "The owners deny ever having claimed the chart was new."
    outer = [relation(text, "The owners", "deny", "ever having claimed the chart was new")]
    bare = Relation(
        source_spans=(), cue_spans=(span(text, "claimed"),), content_spans=(span(text, "the chart was new"),)
    )
    assert completed(text, outer, [bare]) == [*outer, bare]


def test_a_relation_that_only_seems_to_hold_another_is_not_put_around_it():
    text = "When Patriot signaled that it would settle, Mr. Barrett said, he was floored."
    outer = [relation(text, "Mr. Barrett", "said", "he was floored")]
    assert completed(text, outer) == outer


def passages():
    lines = (Path(__file__).parents[2] / "bench" / "chains" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines[::3]]
    return ["\n\n".join(texts[at : at + 8]) for at in range(0, len(texts), 8)]


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_what_the_rules_do_not_read_would_have_changed_nothing(kept, monkeypatch):
    given = {text: RuleReader().read(text, split(text))[::2][kept::3] for text in passages()}
    found = {text: completed(text, relations) for text, relations in given.items()}
    monkeypatch.setattr(completion, "_may_add", lambda *_, **__: True)
    for text, relations in given.items():
        assert completed(text, relations) == found[text]


class Everywhere(frozenset):
    """Signs that every text has."""

    def isdisjoint(self, _):
        return False


def test_words_without_any_sign_of_a_relation_have_none(monkeypatch):
    reader = RuleReader()
    places = [(text, place) for text in passages() for place in split(text)]
    found = [reader.read_within(text, place) for text, place in places]
    monkeypatch.setattr(attribution, "_signs", Everywhere)
    assert [reader.read_within(text, place) for text, place in places] == found


def test_signs_of_relations_are_single_words():
    assert all(sign.isalpha() and sign.islower() for sign in attribution._signs())


def test_what_tells_nothing_hides_nobody_who_does():
    text = "Norpress has revealed that 300 ovens made by Vell Works in Brenn were being recalled."
    idle = Relation(
        source_spans=(),
        cue_spans=(span(text, "were being recalled"),),
        content_spans=(span(text, "that 300 ovens made by Vell Works in Brenn"),),
    )
    assert sources(text, completed(text, [idle])) == ["Norpress"]
