"""Of a source without a name: how it knows, why it is not named, how many it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.articles.sentences import split
from reportedly.errors import EvidenceError
from reportedly.mentions.anonymity import LONGEST, told_about
from reportedly.mentions.anonymity_wordings import HINTS, MOTIVES
from reportedly.mentions.counts import count_of
from reportedly.mentions.source_phrases import phrase_at
from reportedly.records import Relation, Span
from tests.mentions.news import article, attributed, mentions, origin

SAID = "said the dock had closed."


def told(text: str, source: str, cue: str = "said", content: str = "the dock had closed") -> tuple[str, str]:
    """Return how the source that stands at these words knows and why it is not named, as the article puts it."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (source, cue, content)]
    relation = Relation(source_spans=(spans[0],), cue_spans=(spans[1],), content_spans=(spans[2],))
    phrase = phrase_at(text, spans[0])
    assert phrase is not None
    found = told_about(text, split(text), relation, phrase, several=source.lower().endswith("s"))
    return tuple(" … ".join(span.of(text) for span in part) for part in (found.knowledge, found.motive))


@pytest.mark.parametrize(
    ("text", "source", "motive"),
    [
        (f"A guard, who declined to be named, citing the talks, {SAID}", "A guard", "citing the talks"),
        (f"A guard who asked not to be identified because the ore is wet {SAID}", "A guard", "because the ore is wet"),
        (
            f"A guard who spoke on condition of anonymity because he was not authorised to speak publicly {SAID}",
            "A guard",
            "because he was not authorised to speak publicly",
        ),
        (f"A guard who was not authorized to discuss the ore {SAID}", "A guard", "not authorized to discuss the ore"),
        (f"A guard who wasn't authorised to speak {SAID}", "A guard", "wasn't authorised to speak"),
        (f"A guard whose name is being withheld for legal reasons {SAID}", "A guard", "for legal reasons"),
        (f"A guard, speaking on condition of anonymity, {SAID}", "A guard", "on condition of anonymity"),
        (
            f"A guard, on condition that his name not be used, {SAID}",
            "A guard",
            "on condition that his name not be used",
        ),
        (f"A guard who requested anonymity to discuss the ore {SAID}", "A guard", "to discuss the ore"),
        (f"Speaking anonymously for fear of the owners, a guard {SAID}", "a guard", "for fear of the owners"),
        (f"Citing the talks, a guard, who asked not to be named, {SAID}", "a guard", "Citing the talks"),
        (
            "A guard said the dock had closed, asking not to be named because the plan, which is new, is secret.",
            "A guard",
            "because the plan, which is new, is secret",
        ),
        (
            "A guard said the dock had closed but declined to be named as the plan is secret.",
            "A guard",
            "as the plan is secret",
        ),
        (
            f"A guard {SAID} The guard spoke on condition of anonymity because the plan is secret.",
            "A guard",
            "because the plan is secret",
        ),
        (f"A guard {SAID} She asked not to be named for fear of the owners.", "A guard", "for fear of the owners"),
        (f"Guards {SAID} They declined to be identified, fearing the owners.", "Guards", "fearing the owners"),
        (
            f"Two guards {SAID} Both sources were granted anonymity to describe the plan because it is new.",
            "Two guards",
            "to describe the plan because it is new",
        ),
        (
            f"A guard {SAID} The source, who is not authorised to talk to the press, left at noon.",
            "A guard",
            "not authorised to talk to the press",
        ),
    ],
)
def test_why_a_source_is_not_named_is_what_the_article_says_of_it(text, source, motive):
    assert told(text, source)[1] == motive


@pytest.mark.parametrize(
    "text",
    [
        f"A guard {SAID} Ada Quill asked not to be named.",
        f"A guard {SAID} The girl asked not to be named.",
        f"Two guards {SAID} He asked not to be named.",
        f"A guard {SAID} He was named director in May.",
        f"A guard {SAID} He asked that the girl not be named.",
        f"A guard {SAID} He said the girl declined to be named.",
        f"A guard told Ada Quill, who asked not to be named, that the dock had closed. He {SAID}",
        "A guard said the dock had closed on condition that the ships stay away.",
        "A guard said the dock had closed in bad condition, and named the owners.",
        f"A guard, who asked that the girl not be named, {SAID}",
        f"A girl who asked not to be named met a judge, and on Monday a clerk {SAID}",
    ],
)
def test_what_is_told_of_somebody_else_is_no_motive(text):
    source = next(words for words in ("a clerk", "Two guards", "A guard") if words in text)
    assert not told(text, source)[1]


@pytest.mark.parametrize(
    "inner", ["the girl asked not to be named because of her age", "men were not allowed to speak"]
)
def test_what_the_source_says_is_nothing_told_of_the_source(inner):
    assert told(f"A guard said {inner}.", "A guard", content=inner) == ("", "")


@pytest.mark.parametrize(
    ("text", "source", "knowledge"),
    [
        (f"A person familiar with the matter {SAID}", "A person familiar with the matter", "familiar with the matter"),
        (f"A person familiar with the matter {SAID}", "A person", "familiar with the matter"),
        (f"People briefed on the talks and the sale {SAID}", "People", "briefed on the talks and the sale"),
        (f"An aide with direct knowledge of the sale {SAID}",
         "An aide with direct knowledge of", "with direct knowledge of the sale"),
        (f"A source, who is close to the negotiations, {SAID}", "A source", "close to the negotiations"),
        (f"An aide who has seen the letter {SAID}", "An aide", "has seen the letter"),
        (f"An aide directly involved in the sale who asked not to be named {SAID}",
         "An aide", "directly involved in the sale"),
        (f"An aide {SAID}", "An aide", ""),
        (f"An aide {SAID} It is close to the school.", "An aide", ""),
        (f"An aide met a clerk familiar with the matter and {SAID}", "An aide", ""),
    ],
)  # fmt: skip
def test_how_a_source_knows_stands_in_its_phrase_or_right_behind_it(text, source, knowledge):
    assert told(text, source)[0] == knowledge


def test_a_mention_tells_both_and_its_evidence_is_checked():
    text = f"An official, who is close to the talks, {SAID} He spoke on condition of anonymity because they go on."
    link = origin(text)
    assert (link.knowledge, link.motive) == ("close to the talks", "because they go on")
    assert [span.of(text) for span in (*link.knowledge_spans, *link.motive_spans)] == [link.knowledge, link.motive]
    mention = attributed(text)[0]
    with pytest.raises(EvidenceError):
        mention.check(article(text.replace("they go on", "she was on")))


def test_a_person_with_a_name_has_no_motive():
    link = origin(f"Ada Quill, who is familiar with the matter and asked not to be named at first, {SAID}")
    assert (link.kind, link.knowledge, link.motive) == ("person", "", "")


def test_every_wording_holds_one_of_the_hints_that_are_looked_for_first():
    for text in (
        "on condition of anonymity", "on condition his name not be used", "asked not to be named",
        "declined to be identified", "declined to give his name", "requested anonymity", "spoke anonymously",
        "whose identity is protected", "could not be quoted", "not authorised to speak", "not allowed to talk",
        "not permitted to comment", "not at liberty to discuss", "lacked authorization to speak",
        "not cleared to speak",
    ):  # fmt: skip
        assert any(wording.search(text) for wording, _ in MOTIVES), text
        assert any(hint in text for hint in HINTS), text


@given(
    st.lists(st.sampled_from([" who asked", " not to be named", ",", " because", " said", " familiar with", " the"]))
)
def test_whatever_follows_a_source_the_words_told_of_it_stand_in_the_article(pieces):
    text = f"A guard{''.join(pieces)} said the dock had closed."
    for mention in mentions(text):
        mention.check(article(text))


def test_a_line_longer_than_any_sentence_is_left_alone():
    text = "A guard said the dock had closed," + " asking not to be named" * (LONGEST // 20)
    assert told(text, "A guard") == ("", "")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("two officials", 2), ("at least three officials", 3), ("up to four guards", 4), ("as many as five guards", 5),
        ("three of the ministers", 3), ("the last four presidents", 4), ("a total of three ministers", 3),
        ("more than two dozen guards", 24), ("half a dozen guards", 6), ("a dozen guards", 12), ("all three guards", 3),
        ("one of the last four presidents", 1), ("one of two officials", 1), ("officials of two ministries", 1),
        ("people in three villages", 1), ("20 percent of voters", 1), ("two in three doctors", 1),
        ("the mother of two", 1), ("a 40 year old", 1), ("officials", 1),
        ("a group of 40 artists", 1), ("a trio of guards", 3),
    ],
)  # fmt: skip
def test_a_number_counts_sources_only_where_those_who_speak_are_counted(words, count):
    phrase = phrase_at(words, Span(0, len(words)))
    assert phrase is not None
    assert count_of(phrase) == count
