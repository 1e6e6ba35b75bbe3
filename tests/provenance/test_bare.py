"""Attribution that was lost: by headlines, by takers, and not by those who only do what is told."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Mention, Related, Span
from tests.provenance.told import Line, case_of

FERRY = "The ferry carried 40 people to Sorrel"
BRENN = {"source": "Ada Brenn", "institution": "Harbour Office of Sorrel"}


def kinds(case: Case) -> list[str]:
    return [item.kind for item in trace_claim(case).findings]


def roots(case: Case) -> list[str]:
    return [root.name for root in trace_claim(case).claim.sources.for_.roots]


def under(title: str) -> Case:
    """Return the case of an article with this headline, of which nothing was read."""
    case = case_of({"Valley Post": [Line(FERRY, **BRENN)]})
    [told] = case.articles.values()
    moved = len(title) - len("News")
    shifted = {name: _moved(mention, moved) for name, mention in case.mentions.items()}
    article = replace(told, title=title, text=told.text.replace("News", title, 1))
    return replace(case, articles={told.id: article}, mentions=shifted, said={told.id: tuple(shifted.values())})


def _moved(mention: Mention, by: int) -> Mention:
    def moved(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(replace(span, start=span.start + by, end=span.end + by) for span in spans)

    chain = tuple(
        replace(link, source_spans=moved(link.source_spans), cue_spans=moved(link.cue_spans)) for link in mention.chain
    )
    numbers = tuple(replace(each, span=moved([each.span])[0]) for each in mention.quantities)
    return replace(mention, spans=moved(mention.spans), chain=chain, quantities=numbers)


@pytest.mark.parametrize(
    ("title", "lost"),
    [
        ("40 people carried on Sorrel ferry", True),
        ("At a glance: 40 people carried on Sorrel ferry", True),
        ("Brenn: 40 people carried on Sorrel ferry", False),
        ("40 people carried on Sorrel ferry, office says", False),
        ("Were 40 people carried on Sorrel ferry?", False),
        ("60 people carried on Sorrel ferry", False),
        ("Rain and 40 knots of wind expected on Sunday", False),
    ],
)
def test_a_headline_without_a_verb_states_what_its_words_and_figures_state(title, lost):
    assert ("lost-attribution" in kinds(under(title))) is lost


@pytest.mark.parametrize(
    ("words", "cue", "is_source"),
    [
        ("to send 40 ferries to Sorrel", "plans", False),
        ("40 ferries", "has recorded", False),
        ("40 ferries", "demands", True),
        ("that 40 ferries will be sent", "plans", True),
        ("40 ferries built at Sorrel", "is recalling", False),
        ("some 40 ferries", "had called back", False),
        ("that 40 ferries were sent", "recalled", True),
        ("40 ferries", "calls for", True),
    ],
)
def test_who_only_does_what_is_told_is_no_source_of_it(words, cue, is_source):
    case = case_of({"Valley Post": [Line(words, source="Vell Ferries", kind="organisation", cue=cue)]})
    assert roots(case) == (["Vell Ferries"] if is_source else ["Valley Post (own voice)"])


@pytest.mark.parametrize(
    ("after", "lost"),
    [("", True), (" That is the word from the harbour.", False), (" The news came from the harbour.", False)],
)
def test_a_sentence_that_says_whose_word_it_is_keeps_the_attribution(after, lost):
    case = case_of({"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(f"{FERRY}.{after}".rstrip("."))]})
    assert ("lost-attribution" in kinds(case)) is lost


def test_the_dateline_of_a_taker_is_no_source_of_what_it_states():
    told = {
        "Coast Courier": [Line(FERRY, **BRENN)],
        "Valley Post": [Line(f"Valley Post reporters counted: {FERRY}")],
        "Coast Mail": [Line(FERRY, source="Valley Post", kind="outlet", cue="reported")],
    }
    case = case_of(told)
    own = [item for item in trace_claim(case).findings if item.kind == "lost-attribution"]
    assert [item.evidence[0].article for item in own] == ["a2"]


@pytest.mark.parametrize(("said", "lost"), [(FERRY, True), ("The ferry carried 60 people to Sorrel", False)])
def test_who_states_what_another_claim_has_with_doubt_from_somebody_lost_the_source(said, lost):
    both = case_of({"Coast Courier": [Line(said, **BRENN, certainty="hedged")], "Valley Post": [Line(FERRY)]})
    [doubted, sure] = both.claim.appearances
    case = replace(
        both,
        claim=replace(
            both.claim,
            appearances=(sure,),
            related=(Related(claim="c2", kind="refinement", because=("One is surer.",)),),
        ),
        claims={"c2": replace(both.claim, id="c2", appearances=(doubted,))},
    )
    assert ("lost-attribution" in kinds(case)) is lost


@pytest.mark.parametrize(
    "words",
    ["This story was corrected on 13 April because the ferry carried 40 people", "the cookies of the Sorrel ferry"],
)
def test_what_a_page_says_of_itself_loses_no_attribution(words):
    case = case_of({"Coast Courier": [Line(words, **BRENN)], "Valley Post": [Line(words)]})
    assert "lost-attribution" not in kinds(case)


@pytest.mark.parametrize(("cue", "raised"), [("says", True), ("believes", False)])
def test_who_only_believes_it_in_the_headline_doubts_it_there_too(cue, raised):
    told = {"Valley Post": [Line(FERRY, **BRENN, certainty="hedged"), Line(FERRY, **{**BRENN, "cue": cue})]}
    case = case_of(told)
    last = max(case.mentions)
    case = replace(case, mentions={**case.mentions, last: replace(case.mentions[last], in_headline=True)})
    assert ("raised-certainty" in kinds(case)) is raised


@pytest.mark.parametrize(
    ("title", "lost"),
    [
        ("Harbour office suspects 40 people carried on Sorrel ferry", False),
        ("Suspects held after 40 people carried on Sorrel ferry", True),
        ("Police hold two suspects after 40 people carried on Sorrel ferry", True),
    ],
)
def test_who_suspects_it_in_the_headline_is_its_source(title, lost):
    case = under(title)
    [told] = case.articles.values()
    [said] = case.mentions.values()
    head = replace(said, id="m0", spans=(told.headline,), quote=title, in_headline=True, chain=())
    shown = (*case.claim.appearances, replace(case.claim.appearances[0], mention="m0"))
    case = replace(
        case,
        mentions={**case.mentions, "m0": head},
        said={told.id: (head, said)},
        claim=replace(case.claim, appearances=shown),
    )
    assert ("lost-attribution" in kinds(case)) is lost


@pytest.mark.parametrize(
    ("before", "words", "raised"),
    [
        ("", FERRY, True),
        ("It might be that ", FERRY[0].lower() + FERRY[1:], False),
        ("", "the ferry to Sorrel", False),
    ],
)
def test_what_the_sentence_doubts_or_only_names_was_not_made_surer(before, words, raised):
    taken = Line(f"{before}{words}", source="Valley Post", kind="outlet", cue="reported")
    case = case_of({"Valley Post": [Line(FERRY, **BRENN, certainty="hedged")], "Coast Courier": [taken]})
    [doubted] = (mention for mention in case.mentions.values() if mention.article == "a2")
    start = doubted.spans[0].start + len(before)
    short = replace(doubted, spans=(replace(doubted.spans[0], start=start),), quote=words)
    case = replace(case, mentions={**case.mentions, short.id: short})
    assert ("raised-certainty" in kinds(case)) is raised


def test_a_word_of_doubt_that_was_handed_on_was_not_dropped():
    could = "The ferry could carry 40 people to Sorrel"
    taken = Line(could, source="Valley Post", kind="outlet", cue="reported")
    told = {"Valley Post": [Line(could, **BRENN, certainty="hedged")], "Coast Courier": [taken]}
    assert "raised-certainty" not in kinds(case_of(told))
    sure = replace(taken, words="The ferry carries 40 people to Sorrel")
    assert "raised-certainty" in kinds(case_of({**told, "Coast Courier": [sure]}))
