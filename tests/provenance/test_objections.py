"""What a careful reader would not object to: doubt about another thing, sources beside the words, a lone headline."""

from dataclasses import replace

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import (
    Appearance,
    Article,
    Attribution,
    Certainty,
    Claim,
    Mention,
    Moment,
    Quantity,
    Score,
    Span,
    quote_of,
)

SAID = "The Sorrel ferry carried 500 people."


def article(name, outlet, text, *, day):
    moment = Moment(iso=f"2031-03-{day:02}", confidence=Score(1.0, "Stated."))
    return Article(id=name, text=text, outlet=outlet, published=moment, language="en")


def source(name, kind, content):
    place = Span(0, 1)
    return Attribution(
        source=name, kind=kind, source_spans=(place,), cue="said", cue_spans=(place,), content_spans=(content,)
    )


def mention(name, told, text, *, by=None, headline=False, certainty: Certainty = "flat", number=True):
    span = Span(told.text.index(text), told.text.index(text) + len(text))
    return Mention(
        id=name, article=told.id, spans=(span,), quote=quote_of(told.text, (span,)), certainty=certainty,
        speech="indirect" if by else "assertion", chain=(source(*by, span),) if by else (), in_headline=headline,
        quantities=(Quantity(span=span, low=500, high=500, unit="person"),) if number else (),
    )  # fmt: skip


def kinds(told):
    """Return the kinds of findings about one claim that these articles with their mentions make."""
    return {item.kind for item in findings(told)}


def findings(told):
    """Return the findings about one claim that these articles with their mentions make."""
    mentions = {said.id: said for _, said in told}
    case = Case(
        claim=Claim(id="c1", text=SAID, appearances=tuple(Appearance(mention=name) for name in sorted(mentions))),
        mentions=mentions,
        articles={each.id: each for each, _ in told},
    )
    return trace_claim(case).findings


@pytest.mark.parametrize(
    ("after", "lost"),
    [
        ("", True),
        (" That is the word from the Norland Ministry.", False),
        ("\n\nA letter to the Norland Ministry was not opened.", True),
    ],
    ids=["nobody", "whoever said it", "the same in another paragraph"],
)
def test_a_source_that_stands_beside_the_statement_is_not_lost(after, lost):
    first = article("a1", "Coast Courier", SAID, day=1)
    second = article("a2", "Valley Post", f"{SAID}{after}", day=2)
    by = ("Norland Ministry", "organisation")
    found = kinds([(first, mention("m1", first, SAID, by=by)), (second, mention("m2", second, SAID))])
    assert ("lost-attribution" in found) == lost


@pytest.mark.parametrize("number", [True, False], ids=["the number in doubt", "no number"])
def test_a_headline_is_surer_only_of_what_the_text_doubts(number):
    head = "Sorrel ferry sinks with 500 aboard"
    told = article("a1", "Coast Courier", f"{head}\n\n{SAID}", day=1)
    headline = mention("m1", told, head, headline=True, number=number)
    below = mention("m2", told, SAID, certainty="hedged")
    assert ("raised-certainty" in kinds([(told, headline), (told, below)])) == number


@pytest.mark.parametrize(
    ("tail", "is_surer"),
    [("", True), (", ministry suspects", False), (", Quill believes", False), (", ministry", True)],
)
def test_a_headline_that_ends_with_who_believes_it_is_no_surer_than_the_text(tail, is_surer):
    head = "Sorrel ferry sinks with 500 aboard"
    told = replace(
        article("a1", "Coast Courier", f"{head}{tail}\n\n{SAID}", day=1),
        title=f"{head}{tail}",
    )
    headline = mention("m1", told, head, headline=True)
    below = mention("m2", told, SAID, certainty="hedged")
    assert ("raised-certainty" in kinds([(told, headline), (told, below)])) is is_surer


@pytest.mark.parametrize("below", [True, False], ids=["with its text", "alone"])
def test_what_only_a_headline_says_needs_no_name(below):
    head = "Guards: ferry carried 500"
    told = article("a1", "Coast Courier", f"{head}\n\n{SAID}", day=1)
    by = ("guards", "anonymous")
    said = [(told, mention("m1", told, head, by=by, headline=True))]
    said += [(told, mention("m2", told, SAID, by=by))] if below else []
    assert ("anonymous-only" in kinds(said)) == below


@pytest.mark.parametrize("copied", [True, False], ids=["copied", "said again"])
def test_an_opinion_without_a_number_matters_where_two_outlets_heard_it(copied):
    by = ("a passer-by", "anonymous")
    told = [article(f"a{at}", outlet, SAID, day=at) for at, outlet in enumerate(["Coast Courier", "Valley Post"], 1)]
    said = [mention(f"m{at}", each, SAID, by=by, number=False) for at, each in enumerate(told, 1)]
    if copied:
        said[1] = replace(said[1], copy_of="m1")
    assert ("anonymous-only" in kinds(list(zip(told, said, strict=True)))) != copied


def test_a_sentence_says_what_stood_before_and_what_stands_now_in_that_order():
    told = article(
        "a1", "Quay Times", "The Sorrel ferry carried 500 people\n\nThe ferry carried up to 500 people.", day=1
    )
    head = mention("m1", told, "The Sorrel ferry carried 500 people", headline=True)
    text = mention("m2", told, "The ferry carried up to 500 people")
    bounded = replace(text, quantities=(replace(text.quantities[0], low=None),))
    said = [item.because for item in findings([(told, head), (told, bounded)]) if item.kind == "dropped-bound"]
    assert said == ["In the headline this lost its bound: at most 500 in the text below became just 500."]
