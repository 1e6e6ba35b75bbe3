"""Names as they stand: without the day behind them, whole, and the paper rather than the outlet that saw it."""

from dataclasses import replace

import pytest

from reportedly.provenance import Case, about_article, trace_claim
from reportedly.records import Outlet, Outlets, Span
from tests.provenance.told import Line, case_of

FERRY = "The ferry carried 40 people to Sorrel"


def reported(words: str, name: str, *, kind: str = "organisation", cue: str = "was reported by") -> Case:
    """Return the case of a statement whose source was read as `name` out of the `words` that stand there."""
    case = case_of({"Valley Post": [Line(FERRY, source=words, kind=kind, cue=cue)]})
    named = {
        key: replace(each, chain=tuple(replace(link, source=name) for link in each.chain))
        for key, each in case.mentions.items()
    }
    return replace(case, mentions=named, said={article: tuple(named.values()) for article in case.articles})


def roots(case: Case) -> list[tuple[str, str]]:
    return [(root.name, root.kind) for root in trace_claim(case).claim.sources.for_.roots]


@pytest.mark.parametrize(
    ("words", "name", "meant"),
    [
        ("Harbour Radio on Sunday", "Harbour Radio on Sunday", "Harbour Radio"),
        ("the Harbour Sunday Echo on Tuesday", "Echo", "Harbour Sunday Echo"),
        ("the Sorrel Farmers' Association", "Association", "Sorrel Farmers' Association"),
        ("Norland's Agency", "Agency", "Agency"),
        ("the harbour Agency", "Agency", "Agency"),
        ("the Union", "Union", "Union"),
        ("As Sorrel Fire Service", "As Sorrel Fire Service", "Sorrel Fire Service"),
        ("that Sorrel Ferries", "that Sorrel Ferries", "Sorrel Ferries"),
    ],
)
def test_a_body_has_the_whole_name_that_stands_there_and_no_day(words, name, meant):
    assert [found for found, _ in roots(reported(words, name))] == [meant]


def test_the_rest_of_the_name_of_a_body_that_was_cut_belongs_to_it():
    """ "The Sorrelian Heritage Agency was quoted as saying" may be read as of "The Sorrelian"."""

    def cut(after: str) -> list[str]:
        case = reported(f"the Sorrelian{after}", "Sorrelian")
        [(key, said)] = case.mentions.items()
        [link] = said.chain
        place = Span(link.source_spans[0].start, link.source_spans[0].start + len("the Sorrelian"))
        short = replace(link, source_spans=(place,))
        return [name for name, _ in roots(replace(case, mentions={key: replace(said, chain=(short,))}))]

    assert cut(" Heritage Agency") == ["Sorrelian Heritage Agency"]
    assert cut(" Kera Brenn") == ["Sorrelian"]


def test_the_place_from_which_something_is_seen_says_nothing_of_it():
    def from_there(words: str) -> list[str]:
        case = case_of({"Valley Post": [Line(FERRY, source=f"{words}Mill Street", cue="quay")]})
        [(key, said)] = case.mentions.items()
        [link] = said.chain
        place = Span(link.source_spans[0].end - len("Mill Street"), link.source_spans[0].end)
        short = replace(link, source="Mill Street", source_spans=(place,))
        return [kind for _, kind in roots(replace(case, mentions={key: replace(said, chain=(short,))}))]

    assert from_there("seen from ") == ["own-voice"]
    assert from_there("heard from ") == ["person"]


def test_the_police_chief_of_a_town_is_its_police_and_not_the_town():
    """ "Ada Brenn, police chief of Sorrel" is one with the spokesman of the police, and not with the town's council."""

    def counted(post: str, other: str) -> tuple[int, int]:
        chief = Line(FERRY, source=f"Ada Brenn, {post} of Sorrel", institution="Sorrel")
        body = Line(FERRY, source=other, kind="organisation")
        case = case_of({"Valley Post": [chief], "Coast Courier": [body]})
        mentions = {
            key: replace(
                said, chain=tuple(replace(each, source="Ada Brenn", post="chief") for each in said.chain)
            ) if said.article == "a1" else said
            for key, said in case.mentions.items()
        }  # fmt: skip
        found = trace_claim(replace(case, mentions=mentions)).claim.sources.for_
        return found.least, found.most

    assert counted("police chief", "Sorrel police") == (1, 1)
    assert counted("police chief", "Sorrel city council") == (2, 2)


def test_words_that_name_nobody_are_an_outlet_where_only_a_day_stands_behind_its_name():
    case = reported("Harbour 24 on Sunday", "Harbour 24 on Sunday", kind="anonymous")
    assert [kind for _, kind in roots(case)] == ["anonymous"]
    known = replace(case, outlets=Outlets((Outlet(name="Harbour 24"),)))
    assert roots(known) == [("Harbour 24 (not read)", "outlet-not-read")]


def test_an_unknown_outlet_is_offered_its_name_without_the_day_behind_it():
    case = reported("Harbuor Radio on Sunday", "Harbuor Radio on Sunday")
    outlets = Outlets((Outlet(name="Harbour Radio"),))
    [article], mentions = case.articles.values(), case.mentions.values()
    [(found, _)] = about_article(article, mentions, outlets)
    assert found.kind == "unknown-source"
    assert "“Harbuor Radio”" in found.because


@pytest.mark.parametrize(
    ("before", "is_paper"),
    [
        ("a confidential briefing note seen by the ", True),
        ("an internal letter obtained by ", True),
        ("the harbour that was seen by the ", False),
    ],
)
def test_the_paper_that_an_outlet_was_let_see_is_the_source_and_not_the_outlet(before, is_paper):
    case = case_of({"Valley Post": [Line(FERRY, source=f"{before}Valley Post", kind="outlet", cue="noted")]})
    [(key, said)] = case.mentions.items()
    [link] = said.chain
    [place] = link.source_spans
    short = Span(place.end - len("Valley Post"), place.end)
    read = replace(link, source="Valley Post", source_spans=(short,), cue="seen by")
    case = replace(case, mentions={key: replace(said, chain=(read,))})
    kinds = {item.kind for item in trace_claim(case).findings}
    assert [kind for _, kind in roots(case)] == (["anonymous"] if is_paper else ["own-voice"])
    assert ("anonymous-only" in kinds) is is_paper
