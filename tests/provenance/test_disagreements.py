"""Values that differ are an update, a conflict, or neither: it depends on who really stands behind each."""

import dataclasses
from collections.abc import Callable

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Moment, Related, Score
from reportedly.records.slips import first_digit_wrong
from tests.provenance.told import Line, case_of, copy_of

POLICE = {"source": "Sorrel police", "kind": "organisation"}
HOSPITAL = {"source": "Sorrel hospital", "kind": "organisation"}
SIX, NINE = "The storm killed 6 people in Sorrel", "The storm killed 9 people in Sorrel"


def disagreement(one, other, kind, **more: object):
    """Return the kinds of disagreement found between two claims, each told by some articles."""
    return [item.kind for item in objections(one, other, kind, **more)]


def objections(one, other, kind, *, changed=lambda case: case, **more: object):
    """Return the disagreements found between two claims, each told by some articles, once the cases are `changed`."""
    found = traced(one, other, kind, changed=changed, **more).findings
    return [item for item in found if item.kind in {"update", "conflict"}]


def traced(one, other, kind, *, changed=lambda case: case, **more: object):
    """Return the one of two claims traced, each told by some articles, once the cases are `changed`."""
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
    return trace_claim(changed(case))


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


@pytest.mark.parametrize(("hours", "kind"), [((8, 20, 30, 40), "conflict"), ((8, 30, 20, 40), "update")])
def test_a_value_that_a_copy_began_does_not_move_though_others_hand_it_on(hours, kind):
    """The second paper reworked the first one's text and changed the number; two others have it from there."""
    giver, taker = {"Paper 1": [Line(SIX, **POLICE)]}, {f"Paper {at}": [Line(NINE, **POLICE)] for at in (2, 3, 4)}
    said = case_of({**giver, **taker}).said
    more = {"copies": (copy_of("a2", "a1", 0.6),), "givers": {"a1": said["a1"]}}

    def dated(case: Case) -> Case:
        at = {f"a{place}": hour for place, hour in enumerate(hours, start=1)}
        moments = {
            name: Moment(iso=f"2031-03-{3 + at[name] // 12:02}T{at[name] % 12:02}:00+00:00", confidence=Score(1.0, ""))
            for name in case.articles
        }
        moved = {name: dataclasses.replace(case.articles[name], published=moments[name]) for name in case.articles}
        return dataclasses.replace(case, articles=moved)

    assert [item.kind for item in objections(giver, taker, "update", changed=dated, **more)] == [kind]


VARFORD = {"source": "Varford police", "kind": "organisation"}
PLANT = "Corovia will spend 6 million euros on the {} plant"
SUM = PLANT.replace("6 million", "9 million")


@pytest.mark.parametrize("kind", ["update", "conflict"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Line(SIX, **POLICE), Line("The storm left 9 people missing in Sorrel", **POLICE)),
        (Line(SIX, **POLICE), Line("A storm killed 9 people in Varford", **VARFORD)),
        (Line(PLANT.format("Sorrel")), Line(SUM.format("Varford"))),  # though both name Corovia
        (Line("Near Sorrel 6 people fell ill"), Line("Varford has seen 9 ill. In Varford, schools are shut")),
    ],
)
def test_other_places_and_other_fates_do_not_disagree(one, other, kind):
    assert disagreement({"Paper 1": [one]}, {"Paper 2": [other]}, kind) == []
    assert related(one, other, kind) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SIX, "The storm killed 9 people"),  # where, only one says
        ("Storm in Corovia kills 6 people", "The storm hit Corovian farms and killed 9 people"),
        ("The storm killed 6 people near Mill Lane in Sorrel", NINE),
    ],
)
def test_two_reports_of_which_one_names_no_place_of_its_own_disagree(one, other):
    assert disagreement({"Paper 1": [Line(one, **POLICE)]}, {"Paper 2": [Line(other, **HOSPITAL)]}, "conflict")


def related(one: Line, other: Line, kind) -> list[str]:
    """Return how a claim stands to another one once its roots are traced."""
    return [item.kind for item in traced({"Paper 1": [one]}, {"Paper 2": [other]}, kind).claim.related]


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


def at_hours(*hours: str):
    """Return a change of cases: all articles came out on one day, each at its hour, in the order of their ids."""

    def changed(case: Case) -> Case:
        named = zip(sorted(case.articles), hours, strict=False)
        moments = {name: Moment(iso=f"2025-03-01T{hour}:00+00:00", confidence=Score(1.0, "")) for name, hour in named}
        dated = {name: dataclasses.replace(case.articles[name], published=moments[name]) for name in case.articles}
        return dataclasses.replace(case, articles=dated)

    return changed


def test_two_sources_on_one_day_are_no_update():
    """A toll that two bodies give on the first day did not move from the one to the other."""
    six, nine = {"Paper 1": [Line(SIX, **POLICE)]}, {"Paper 2": [Line(NINE, **HOSPITAL)]}
    [found] = objections(six, nine, "update", changed=at_hours("08:00", "10:00"))
    assert found.kind == "conflict"
    assert disagreement(six, nine, "update") == ["update"]  # told on two days


@pytest.mark.parametrize(("beside", "found"), [("killed 9", "conflict"), ("hurt 9", "update"), ("killed 8", "update")])
def test_what_an_article_of_one_claim_says_with_the_number_of_the_other_stands_beside_it(beside, found):
    """Words that were put with neither claim: the hospital had its number on the day on which the police had theirs."""
    more = Line(f"All in all the storm {beside} people", **HOSPITAL, ours=False)
    six = {"Paper 1": [Line(SIX, **POLICE), more], "Paper 2": [Line(SIX, **POLICE)]}
    nine = {"Paper 3": [Line(NINE, **HOSPITAL)]}
    assert disagreement(six, nine, "update") == [found]
    assert disagreement(nine, six, "update") == [found]


@pytest.mark.parametrize(("other", "kind"), [(HOSPITAL, "conflict"), (POLICE, "update")])
def test_what_one_article_gives_by_two_sources_side_by_side_is_no_update(other, kind):
    both = {"Paper 1": [Line(SIX, **POLICE)], "Paper 2": [Line(SIX, **POLICE)], "Paper 3": [Line(NINE, **other)]}
    case = case_of({**both, "Paper 4": [Line(SIX, **POLICE), Line(NINE, **other)]})
    nine = [item for item in case.claim.appearances if case.mentions[item.mention].quote == NINE]
    six = [item for item in case.claim.appearances if item not in nine]
    theirs = dataclasses.replace(case.claim, id="c2", appearances=tuple(nine))
    ours = dataclasses.replace(
        case.claim, appearances=tuple(six), related=(Related(claim="c2", kind="update", because=("6 against 9.",)),)
    )
    beside = dataclasses.replace(case, claim=theirs)
    found = trace_claim(dataclasses.replace(case, claim=ours, claims={"c2": theirs}, beside={"c2": beside}))
    assert [item.kind for item in found.claim.related] == [kind]


@pytest.mark.parametrize(
    ("hours", "kind"), [(("08:00", "09:00", "10:00"), "update"), (("08:00", "12:00", "10:00"), "conflict")]
)
def test_a_toll_that_moves_within_a_day_is_told_in_that_order(hours, kind):
    six = {"Paper 1": [Line(SIX, **POLICE)], "Paper 3": [Line(SIX, **POLICE)]}
    nine = {"Paper 2": [Line(NINE, **POLICE)]}
    assert disagreement(six, nine, "update", changed=at_hours(*hours)) == [kind]


def test_less_by_one_source_in_one_place_is_no_update():
    nine = {"Paper 1": [Line(NINE, **POLICE)], "Paper 2": [Line(NINE, **POLICE)]}
    assert disagreement(nine, {"Paper 3": [Line(SIX, **POLICE)]}, "update") == ["conflict"]


def test_of_the_missing_there_are_fewer_later():
    words = "{} people are missing in Sorrel"
    nine = {f"Paper {at}": [Line(words.format(9), **POLICE)] for at in (1, 2)}
    assert disagreement(nine, {"Paper 3": [Line(words.format(6), **POLICE)]}, "update") == ["update"]


def test_two_counts_in_one_sentence_are_no_move():
    first, second = "A storm killed 6 people and hurt 40 in Sorrel", "A storm killed 9 people and hurt 40 in Sorrel"
    assert disagreement({"Paper 1": [Line(first, **POLICE)]}, {"Paper 2": [Line(second, **POLICE)]}, "update") == [
        "update"
    ]


def test_what_was_told_months_before_of_a_place_that_the_other_never_names_is_something_else():
    """“The disaster killed 6” of January and “9 killed in Varford” of June: no article on the first says Varford."""
    words = "The disaster killed 6 people"
    six, nine = {"Paper 1": [Line(words, **POLICE)]}, {"Paper 2": [Line("The storm killed 9 in Varford", **VARFORD)]}

    def on(day: str) -> Callable[[Case], Case]:
        def changed(case: Case) -> Case:
            later = Moment(iso=day, confidence=Score(1.0, ""))
            moved = {
                name: dataclasses.replace(article, published=later) if article.outlet == "Paper 2" else article
                for name, article in case.articles.items()
            }
            return dataclasses.replace(case, articles=moved)

        return changed

    assert disagreement(six, nine, "conflict", changed=on("2031-03-09")) == ["conflict"]
    assert disagreement(six, nine, "conflict", changed=on("2031-08-09")) == []


@pytest.mark.parametrize(("later", "found"), [("5560", "conflict"), ("655", "conflict"), ("790", "update")])
def test_a_number_that_looks_like_a_slip_of_the_other_is_no_later_one(later, found):
    few, many = "The rally drew 556 people to Sorrel", f"The rally drew {later} people to Sorrel"
    one = {"Paper 1": [Line(few, **POLICE)], "Paper 3": [Line(few, **POLICE)]}
    other = {"Paper 2": [Line(many, **POLICE)], "Paper 4": [Line(many, **POLICE)]}
    assert disagreement(one, other, "conflict") == [found]


def test_what_was_paid_for_a_thing_is_no_figure_that_moves():
    low, high = (f"The Sorrel museum paid {number} euros for the globe" for number in (216000, 360000))
    one = {"Paper 1": [Line(low, **POLICE)], "Paper 3": [Line(low, **POLICE)]}
    other = {"Paper 2": [Line(high, **POLICE)], "Paper 4": [Line(high, **POLICE)]}
    assert disagreement(one, other, "conflict") == ["conflict"]


@pytest.mark.parametrize(("officers", "found"), [(556, "conflict"), (300, "update")])
def test_two_numbers_that_changed_places_are_no_later_ones(officers, found):
    one = [
        Line("The rally drew 556 people to Sorrel", **POLICE),
        Line("Sorrel sent 197 officers", **POLICE, ours=False),
    ]
    other = [
        Line("The rally drew 197 people to Sorrel", **POLICE),
        Line(f"Sorrel sent {officers} officers", **POLICE, ours=False),
    ]
    assert disagreement({"Paper 1": other}, {"Paper 2": one}, "update") == [found]


def test_a_toll_below_another_is_an_earlier_state_where_its_own_article_calls_it_a_bound():
    """The headline has the bare number; the text below it says "at least"."""
    bare = {"Paper 1": [Line("6 people killed in Sorrel"), Line("The storm killed at least 6 people", ours=False)]}
    assert disagreement(bare, {"Paper 2": [Line(NINE)]}, "conflict", changed=with_bounds) == ["update"]


def with_bounds(case: Case) -> Case:
    """Return a case whose numbers behind "at least" have no end."""
    return dataclasses.replace(
        case, said={name: tuple(map(unbounded, mentions)) for name, mentions in case.said.items()}
    )


def unbounded(mention):
    if "at least" not in mention.quote:
        return mention
    return dataclasses.replace(
        mention, quantities=tuple(dataclasses.replace(item, high=None) for item in mention.quantities)
    )


def test_two_counts_have_changed_places_only_where_both_are_of_the_same_two_things():
    """12 crews of the one are no 12 metres of the other."""
    one = {"Paper 1": [Line("The storm killed 9 people in Sorrel"), Line("Sorrel sent 12 crews", ours=False)]}
    other = {"Paper 2": [Line("The storm killed 12 people in Sorrel"), Line("Sorrel has 9 mills", ours=False)]}
    assert disagreement(one, other, "update") == ["update"]


@pytest.mark.parametrize(("later", "kind"), [(671, "conflict"), (675, "update"), (278, "update")])
def test_the_number_of_one_article_that_is_another_but_for_its_first_digit_updates_nothing(later, kind):
    words = "The rally in Sorrel was watched by {} officers"
    many = {f"Paper {at}": [Line(words.format(271), **POLICE)] for at in (1, 2)}
    assert disagreement(many, {"Paper 3": [Line(words.format(later), **HOSPITAL)]}, "update") == [kind]


def test_a_first_digit_is_wrong_only_of_numbers_that_are_not_round():
    assert first_digit_wrong(271, 671)
    assert not first_digit_wrong(200, 300)
    assert not first_digit_wrong(27, 67)
    assert not first_digit_wrong(271, 271)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The council paid {} euros for the Sorrel mill", "conflict"),
        ("The council counts {} visitors of the Sorrel mill", "update"),
    ],
)
def test_what_was_paid_for_something_does_not_move(words, kind):
    first, second = ({f"Paper {at}": [Line(words.format(sum_), **POLICE)]} for at, sum_ in ((1, 440), (2, 530)))
    assert disagreement(first, second, "update") == [kind]


@pytest.mark.parametrize(
    ("words", "papers", "kinds"),
    [
        ("The port will build {} berths", (2,), []),
        ("The port will now build {} berths", (2,), ["update"]),  # it says so
        ("The port will build {} berths", (2, 4), ["update"]),  # more than one has it
    ],
)
def test_what_one_source_announced_is_another_plan_only_where_that_is_said(words, papers, kinds):
    first = {"Paper 1": [Line("The port will build 40 berths", certainty="predicted", **POLICE)]}
    first["Paper 3"] = first["Paper 1"]
    other = {f"Paper {at}": [Line(words.format(53), certainty="predicted", **POLICE)] for at in papers}
    assert disagreement(first, other, "update") == kinds
