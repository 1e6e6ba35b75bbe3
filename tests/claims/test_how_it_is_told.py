"""Who tells it, how, where and when weigh beside the words: quotations, openings, one article or two, days between."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reportedly.claims.compare import compare, probability
from reportedly.claims.features import Pair, parts_of
from reportedly.claims.gist import Gist, gist_of
from reportedly.records import Attribution, Mention, Span
from tests.claims.mentions import DAY, mention

ONE = "The harbour of Lindavar stays closed to fishing boats until spring."
OTHER = "Until spring no fishing boat may enter the closed harbour."


def told(text: str, *, name: str, source: str = "", cue: str = "said", kind: str = "person", **more: object) -> Mention:
    """A mention of `text`, told by `source` where there is one."""
    chain = (
        (
            Attribution(
                source=source,
                kind=kind,  # type: ignore[arg-type]
                source_spans=(Span(0, 1),),
                cue=cue,
                cue_spans=(Span(2, 3),),
                content_spans=(Span(4, 5),),
            ),
        )
        if source
        else ()
    )
    return replace(mention(text, name=name, article=f"a{name}"), chain=chain, **more)  # type: ignore[arg-type]


def pair(left: Mention, right: Mention, *, days: int = 0) -> Pair:
    return Pair.of(gist_of(left, DAY), gist_of(right, DAY + timedelta(days=days)))


def likely(left: Mention, right: Mention, *, days: int = 0) -> float:
    return probability(parts_of(pair(left, right, days=days)))


def test_like_words_in_quotation_marks_are_more_likely_one_statement():
    plain = likely(told(ONE, name="m1"), told(OTHER, name="m2"))
    assert likely(told(ONE, name="m1", speech="direct"), told(OTHER, name="m2", speech="mixed")) > plain


@pytest.mark.parametrize(
    ("left", "right", "both"), [("Ada Merrin", "Merrin", 1), ("Ada Merrin", "Joss Tellick", 0), ("", "Joss Tellick", 1)]
)
def test_what_two_people_are_quoted_with_is_not_one_quotation(left, right, both):
    found = pair(
        told(ONE, name="m1", source=left, speech="direct"), told(OTHER, name="m2", source=right, speech="direct")
    )
    assert parts_of(found)["quoted"].value == both


def test_a_quotation_that_lost_its_day_is_not_one_for_being_quoted():
    dated = "The harbour of Lindavar stays closed until 5 April."
    found = pair(told(dated, name="m1", speech="direct"), told(ONE, name="m2", speech="direct"))
    assert parts_of(found)["quoted"].value == 0


def test_what_one_asks_the_other_states_less_likely():
    stated = likely(told(ONE, name="m1"), told(OTHER, name="m2"))
    asked = likely(told(ONE, name="m1"), told(OTHER, name="m2", certainty="asked"))
    assert asked < stated
    both = pair(told(ONE, name="m1", certainty="asked"), told(OTHER, name="m2", certainty="asked"))
    assert parts_of(both)["asked of one"].value == 0


def test_one_act_of_one_body_is_told_in_both_however_the_rest_is_worded():
    act = {"source": "Lindavar port authority", "kind": "organisation"}
    same = likely(told(ONE, name="m1", cue="ordered", **act), told(OTHER, name="m2", cue="orders", **act))
    another = likely(told(ONE, name="m1", cue="ordered", **act), told(OTHER, name="m2", source="mayor", cue="regrets"))
    assert same > another


def test_a_verb_of_saying_is_no_act_in_common():
    found = pair(told(ONE, name="m1", source="Ada Merrin"), told(OTHER, name="m2", source="Joss Tellick"))
    assert parts_of(found)["told by"].value == 0


def test_an_article_seldom_says_the_same_twice_except_where_it_opens():
    far = (Span(900, 900 + len(OTHER)),)
    left, right = told(ONE, name="m1"), told(OTHER, name="m2")
    two, one = likely(left, replace(right, spans=far)), likely(left, replace(right, article="am1", spans=far))
    opening = likely(left, replace(right, article="am1"))
    assert one < two
    assert opening > one
    assert parts_of(pair(left, replace(right, article="am1")))["opening"].because == "Their article opens with both."


def test_what_is_published_long_after_may_be_of_another_event():
    left, right = told(ONE, name="m1"), told(OTHER, name="m2")
    assert likely(left, right) == likely(left, right, days=3) > likely(left, right, days=4)


def gists(*, days: int) -> tuple[Gist, Gist]:
    left, right = "Flooding in Lindavar has killed 12 people.", "Flooding in Lindavar has killed 19 people."
    return (
        gist_of(told(left, name="m1"), DAY),
        gist_of(told(right, name="m2"), DAY + timedelta(days=days)),
    )


@pytest.mark.parametrize("days", [0, 9])
def test_a_figure_that_moved_is_found_however_long_after(days):
    assert compare(*gists(days=days)).kind == "conflict"
    assert compare(*gists(days=days)).score == compare(*gists(days=0)).score
