"""Words that were read as a source and name nobody leave a statement with whoever else tells it."""

import pytest

from reportedly.provenance import trace_claim
from reportedly.provenance.nobody import ROWS, names_nobody
from tests.provenance.told import Line, case_of

FERRY = "The ferry carried 40 people to Sorrel"


@pytest.mark.parametrize(
    "words",
    ["my", "Our", "these", "you know", "Monday", "last Friday", "Ada Brenn/", "talking", "% of readers",
     "1,600 kilograms of copper"],
)  # fmt: skip
def test_what_names_nobody_is_no_source(words):
    traced = trace_claim(case_of({"Valley Post": [Line(FERRY, source=words, kind="anonymous")]}))
    assert [root.name for root in traced.claim.sources.for_.roots] == ["Valley Post (own voice)"]
    assert [item.kind for item in traced.findings] == []


@pytest.mark.parametrize(
    "words", ["two officials", "a fan", "Sunday anglers", "my uncle", "“Tide”", "King", "40 miners"]
)
def test_who_has_no_name_is_a_source_all_the_same(words):
    case = case_of({"Valley Post": [Line(FERRY, source=words, kind="anonymous")]})
    assert [root.kind for root in trace_claim(case).claim.sources.for_.roots] == ["anonymous"]


def test_every_row_says_why_and_is_met_by_a_source():
    links = [
        case_of({"Valley Post": [Line(FERRY, source=words, kind="anonymous")]}).own[0].chain[0]
        for words in ("my", "Monday", "As", "A. Brenn/", "% left", "talking", "40 tonnes of sand")
    ]
    assert all(map(names_nobody, links))
    assert len({why for why, _ in ROWS}) == len(ROWS) == len(links)
