"""Values that differ are an update, a conflict, or neither: it depends on who really stands behind each."""

import dataclasses

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Related
from tests.provenance.told import Line, case_of, copy_of

POLICE = {"source": "Sorrel police", "kind": "organisation"}
HOSPITAL = {"source": "Sorrel hospital", "kind": "organisation"}
SIX, NINE = "The storm killed 6 people in Sorrel", "The storm killed 9 people in Sorrel"


def disagreement(one, other, kind, **more: object):
    """Return the kinds of disagreement found between two claims, each told by some articles."""
    return [item.kind for item in objections(one, other, kind, **more)]


def objections(one, other, kind, *, changed=lambda case: case, **more: object):
    """Return the disagreements found between two claims, each told by some articles, once the cases are `changed`."""
    beside = case_of({**one, **other}, claim="c2")
    held = {name for name, article in beside.articles.items() if article.outlet in other}
    shown = [item for item in beside.claim.appearances if beside.mentions[item.mention].article in held]
    theirs = dataclasses.replace(beside.claim, appearances=tuple(shown))
    case = case_of({**one, **other}, **more)
    ours = dataclasses.replace(
        case.claim,
        appearances=tuple(item for item in case.claim.appearances if case.mentions[item.mention].article not in held),
        related=(Related(claim="c2", kind=kind, because=("6 against 9.",)),),
    )
    other_case = dataclasses.replace(beside, claim=theirs, **more)
    case = dataclasses.replace(case, claim=ours, claims={"c2": theirs}, beside={"c2": changed(other_case)})
    return [item for item in trace_claim(changed(case)).findings if item.kind in {"update", "conflict"}]


@pytest.mark.parametrize("kind", ["update", "conflict"])
def test_one_source_that_gives_another_value_on_another_day_updates_it(kind):
    six = {"Paper 1": [Line(SIX, **POLICE)], "Paper 3": [Line(SIX, **POLICE)]}
    nine = {"Paper 2": [Line(NINE, **POLICE)], "Paper 4": [Line(NINE, **POLICE)]}
    assert disagreement(six, nine, kind) == ["update"]


def test_a_value_that_one_article_gives_may_be_its_slip():
    found = disagreement({"Paper 1": [Line(SIX, **POLICE)]}, {"Paper 2": [Line(NINE, **POLICE)]}, "conflict")
    assert found == ["conflict"]


def test_two_sources_that_differ_are_in_conflict():
    found = disagreement({"Paper 1": [Line(SIX, **POLICE)]}, {"Paper 2": [Line(NINE, **HOSPITAL)]}, "conflict")
    assert found == ["conflict"]


@pytest.mark.parametrize(
    ("first", "second", "names"), [(SIX, NINE, "Paper 1 and Paper 2"), (NINE, SIX, "Paper 2 and Paper 1")]
)
def test_outlets_are_named_in_the_order_of_their_values(first, second, names):
    (found,) = objections({"Paper 1": [Line(first, **POLICE)]}, {"Paper 2": [Line(second, **HOSPITAL)]}, "conflict")
    assert found.because == f"{names} give values that differ. 6 against 9."


def test_a_number_that_only_a_misquoting_citation_has_updates_nothing():
    misquoted = [Line(NINE, source="Paper 1", kind="outlet", cue="reported")]
    more = {"read_nearby": {"a2": {"paper 1": ("a1",)}}}
    assert disagreement({"Paper 1": [Line(SIX, **POLICE)]}, {"Paper 2": misquoted}, "update", **more) == []


def test_a_number_that_a_copy_changed_updates_nothing():
    giver, taker = {"Paper 1": [Line(SIX, **POLICE)]}, {"Paper 2": [Line(NINE, **POLICE)]}
    said = case_of({**giver, **taker}).said
    more = {"copies": (copy_of("a2", "a1", 0.6),), "givers": {"a1": said["a1"]}}
    assert disagreement(giver, taker, "update", **more) == []


@pytest.mark.parametrize("words", ["The storm left 9 people missing in Sorrel", "A storm killed 9 people in Varford"])
def test_other_places_and_other_fates_do_not_disagree(words):
    assert disagreement({"Paper 1": [Line(SIX, **POLICE)]}, {"Paper 2": [Line(words, **POLICE)]}, "update") == []


def test_what_one_article_has_in_headline_and_text_is_no_slip():
    six = {"Paper 1": [Line(SIX, **POLICE)], "Paper 3": [Line(SIX, **POLICE)]}
    nine = {"Paper 2": [Line(NINE, **POLICE), Line(NINE, **POLICE)]}
    assert disagreement(six, nine, "conflict") == ["conflict"]  # twice in the text is one place

    def with_headline(case: Case) -> Case:
        last = max(name for name in case.mentions if case.mentions[name].quote == NINE)
        first = {**case.mentions, last: dataclasses.replace(case.mentions[last], in_headline=True)}
        return dataclasses.replace(case, mentions=first)

    assert [item.kind for item in objections(six, nine, "conflict", changed=with_headline)] == ["update"]


def test_a_disagreement_shows_two_articles_where_there_are_two():
    both = {"Paper 1": [Line(SIX, **POLICE)], "Paper 2": [Line(SIX, **POLICE)]}
    [found] = objections(both, {"Paper 3": [Line(NINE, **HOSPITAL)]}, "conflict")
    assert len({piece.article for piece in found.evidence}) == 2


def test_two_ends_of_one_move_are_no_update():
    """“from 10 to 20” and “from 10 to 30” measure one and the same change."""
    one, other = "The Sorrel works rose from 10 to 20 hulls a week", "The Sorrel works rose from 10 to 30 hulls a week"
    first = {"Paper 1": [Line(one, **POLICE)], "Paper 3": [Line(one, **POLICE)]}
    second = {"Paper 2": [Line(other, **POLICE)], "Paper 4": [Line(other, **POLICE)]}
    assert disagreement(first, second, "update") == ["conflict"]
