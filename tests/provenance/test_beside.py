"""A statement without a source of its own: whose word it is stands in the sentence beside it."""

from dataclasses import replace
from itertools import permutations

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Independence
from tests.provenance.told import Line, case_of

FERRY = "The ferry carried 40 people to Sorrel"
BRENN = {"source": "Ada Brenn", "institution": "Harbour Office of Sorrel"}
OFFICE = {"source": "Sorrel's Harbour Office", "kind": "organisation"}


def counted(case: Case) -> Independence:
    return trace_claim(case).claim.sources.for_


def names(case: Case) -> list[str]:
    return [root.name for root in counted(case).roots]


def kinds(case: Case) -> list[str]:
    return [item.kind for item in trace_claim(case).findings]


GIVEN_AFTER = (
    "Harbour Office spokeswoman Ada Brenn gave that account",
    "Ada Brenn, spokeswoman of the harbour office, gave this account on Sunday",
    "That is the word from Ada Brenn of the harbour office",
    "The news came from Ada Brenn",
    "Ada Brenn said so",
)


@pytest.mark.parametrize("after", GIVEN_AFTER)
def test_a_sentence_that_gives_the_account_names_whose_word_the_one_before_it_is(after):
    told = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line(FERRY), Line(after, ours=False)]}
    found = counted(case_of(told))
    assert (found.least, found.most, names(case_of(told))) == (1, 1, ["Ada Brenn"])
    assert "lost-attribution" not in kinds(case_of(told))


@pytest.mark.parametrize("after", ["Ada Brenn said sorry", "Nils Quist gave that account", "The ferry office is old"])
def test_a_sentence_that_gives_no_account_or_names_somebody_unknown_leaves_it_the_outlets_own_word(after):
    told = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line(FERRY), Line(after, ours=False)]}
    assert names(case_of(told)) == ["Ada Brenn", "Paper 2 (own voice)"]


def test_the_office_that_gives_the_account_is_the_one_for_which_somebody_else_speaks():
    after = Line("The Harbour Office of Sorrel gave that account", ours=False)
    told = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line(FERRY), after]}
    assert (counted(case_of(told)).least, counted(case_of(told)).most) == (1, 1)


def test_it_is_whoever_the_sentence_before_is_about():
    notice = Line("The Harbour Office of Sorrel issued a statement", ours=False)
    it = Line(FERRY, source="it", kind="anonymous")
    assert names(case_of({"Paper 1": [Line(FERRY, **OFFICE)], "Paper 2": [notice, it]})) == [OFFICE["source"]]
    fog = Line("The fog came late", ours=False)
    assert "Paper 2 (own voice)" in names(case_of({"Paper 1": [Line(FERRY, **OFFICE)], "Paper 2": [fog, it]}))


def test_a_company_and_its_owner_at_the_end_of_what_was_said_are_who_said_it():
    mills = Line(FERRY, source="Vell Mills", kind="organisation")
    swallowed = Line(f"{FERRY}, Vell Mills, part of Brenn Holding", source=" ", kind="none")
    assert names(case_of({"Paper 1": [mills], "Paper 2": [swallowed]})) == ["Vell Mills"]


@pytest.mark.parametrize(
    "who", ["The Vellian Health Ministry issued a note", "Vellian Health Minister Ada Brenn spoke"]
)
def test_whoever_speaks_for_a_ministry_and_the_ministry_are_one_beside_a_statement(who):
    case = case_of(
        {
            "Paper 1": [Line(FERRY, source="Ada Brenn", institution="Vellian Health")],
            "Paper 2": [Line(who, ours=False), Line(FERRY, source="it", kind="organisation")],
        }
    )
    read = {"a1": {"post": "health minister"}, "a2": {"source": "Sorrel", "because": "“it” stands for “Sorrel”."}}
    told = {each.id: replace(each, chain=(replace(each.chain[0], **read[each.article]),)) for each in case.own}
    found = counted(replace(case, mentions={**case.mentions, **told}))
    assert (found.least, found.most) == (1, 1)


@pytest.mark.parametrize(
    "end",
    [
        "Ada Brenn stated on Monday",
        "Harbour Office spokeswoman Ada Brenn told the Fen Post",
        "the Harbour Office of Sorrel has confirmed",
    ],
)
def test_a_statement_that_ends_with_who_says_it_is_theirs(end):
    told = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line(f"{FERRY}, {end}")]}
    found = counted(case_of(told))
    assert (found.least, found.most) == (1, 1)


@pytest.mark.parametrize(
    ("behind", "least_most"),
    [
        ("Ada Brenn, head of the office, told reporters", (1, 1)),
        ("Ada Brenn said", (1, 1)),
        ("Ada Brenn's boat sank, Nils Quist said", (1, 2)),
        ("Ada Brenn denied", (1, 2)),
    ],
)
def test_who_says_it_right_behind_what_seems_to_nobody_says_it(behind, least_most):
    seemed = Line(FERRY, source=" ", kind="none")
    case = case_of({"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [seemed]})
    article = case.articles["a2"]
    end = article.text.index(FERRY) + len(FERRY)
    texted = replace(article, text=f"{article.text[:end]}, {behind}.")
    found = counted(replace(case, articles={**case.articles, "a2": texted}))
    assert (found.least, found.most) == least_most


@pytest.mark.parametrize("end", ["Ada Brenn denied on Monday", "where Ada Brenn lives", "Nils Quist stated on Monday"])
def test_a_statement_that_ends_with_no_word_of_somebody_known_is_the_outlets_own(end):
    told = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line(f"{FERRY}, {end}")]}
    assert "Paper 2 (own voice)" in names(case_of(told))


def test_the_order_of_articles_changes_nothing():
    papers = {
        "Paper 1": [Line(FERRY, **BRENN)],
        "Paper 2": [Line(FERRY), Line(GIVEN_AFTER[0], ours=False)],
        "Paper 3": [Line(FERRY, source="Nils Quist")],
    }
    bounds = {
        (found.least, found.most)
        for order in permutations(papers)
        for found in [counted(case_of({name: papers[name] for name in order}))]
    }
    assert bounds == {(2, 2)}


def read_as(name, words):
    """Return a case in which "it" was read as somebody of that name."""
    case = case_of(
        {
            "Coast Courier": [Line(FERRY, source="Harbour Office of Sorrel", kind="organisation")],
            "Fen Post": [
                Line("The bridge is shut", source="Fen Council", kind="organisation", ours=False),
                Line(words, ours=False),
                Line(FERRY, source="it", kind="organisation"),
            ],
        }
    )
    last = next(mention for mention in case.own if mention.article == "a2")
    told = replace(last, chain=(replace(last.chain[0], source=name, because=f"“it” stands for “{name}”, the source."),))
    return replace(case, mentions={**case.mentions, last.id: told})


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("The Harbour Office of Sorrel issued a statement", 1),
        ("The Fen Council spoke of the Harbour Office of Sorrel", 2),
        ("The harbour was quiet", 2),
    ],
)
def test_it_means_whom_the_sentence_right_before_is_about_and_not_who_spoke_last(words, most):
    assert trace_claim(read_as("Fen Council", words)).claim.sources.for_.most == most
