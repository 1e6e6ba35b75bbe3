"""A source that one late report alone names may be a wrong name in another's report: it confirms nobody for sure."""

from dataclasses import replace

import pytest

from reportedly.provenance import Case, trace_claim
from tests.provenance.told import Line, case_of

FERRY = "The ferry carried 40 people to Sorrel"
AGAIN = "that 40 people were on the ferry to Sorrel"
OFFICE = {"source": "the Harbour Office of Sorrel", "kind": "organisation"}
COUNCIL = {"source": "Sorrel Council", "kind": "organisation"}
EARLY = {
    "Valley Post": [Line(FERRY, **OFFICE)],
    "Coast Courier": [Line(AGAIN, **OFFICE)],
    "Tidewater Mail": [Line(AGAIN, **OFFICE)],
}
LATE = {"Fen Mail": [Line(AGAIN, **COUNCIL)]}


def read(*articles: dict[str, list[Line]]) -> Case:
    """Return the case of these articles, a day apart, all of which were read."""
    case = case_of({outlet: lines for each in articles for outlet, lines in each.items()})
    return replace(case, read=frozenset(case.articles))


def bounds(case: Case) -> tuple[int, int]:
    found = trace_claim(case).claim.sources.for_
    return found.least, found.most


def test_who_names_another_source_than_three_before_him_confirms_nobody_for_sure() -> None:
    case = read(EARLY, LATE)
    assert bounds(case) == (1, 2)
    told = trace_claim(case).claim.sources
    assert all(
        any("after 3 reports that have it from the Harbour Office of Sorrel" in line for line in root.because)
        for root in told.for_.roots
    )
    assert told.would_change == (
        "If the Harbour Office of Sorrel and Sorrel Council are independent of one another all the same: at least 2.",
    )


def test_what_was_told_and_not_read_is_not_doubted() -> None:
    assert bounds(replace(read(EARLY, LATE), read=frozenset())) == (2, 2)


@pytest.mark.parametrize(
    "articles",
    [
        (LATE, EARLY),
        ({outlet: EARLY[outlet] for outlet in ("Valley Post", "Coast Courier")}, LATE),
        (EARLY, LATE, {"Tern Times": [Line(FERRY, **COUNCIL)]}),
        (EARLY, {"Fen Mail": [Line(FERRY, **OFFICE), Line(AGAIN, **COUNCIL)]}),
        (EARLY, {"Fen Mail": [Line(FERRY, **COUNCIL), Line(AGAIN, **COUNCIL)]}),
    ],
    ids=["it came first", "two before it", "another names it too", "it names both", "it says so twice"],
)
def test_a_source_stands_where_the_report_is_one_of_its_own(articles) -> None:
    assert bounds(read(*articles))[0] == 2
