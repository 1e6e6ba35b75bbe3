"""Numbers that changed on the way confirm nobody, also where no copy is seen and no source gives it away."""

import re
from dataclasses import replace
from datetime import date

import pytest

from reportedly.provenance import trace_claim
from reportedly.records import Related, When
from tests.provenance.told import Line, case_of, copy_of

BRENN = {"source": "Ada Brenn", "institution": "Harbour Office"}


def dated(mention):
    """Return a mention that has the day in May which its words give."""
    found = re.search(r"(\d+) May", mention.quote)
    if found is None:
        return mention
    day = date(2031, 5, int(found.group(1)))
    when = When(span=mention.spans[0], edtf=day.isoformat(), start=day, end=day, role="event")
    return replace(mention, when=(when,), quantities=())


def bounds(ours, theirs, kind="conflict", copies=()):
    """Return the interval of what `ours` tell, articles by outlet, where `theirs` told another number before."""
    told = {**theirs, **ours}
    plain = case_of(told, copies=copies)
    mentions = {name: dated(mention) for name, mention in plain.mentions.items()}
    said = {name: tuple(map(dated, each)) for name, each in plain.said.items()}
    both = replace(plain, mentions=mentions, said=said, givers=said)
    spoken = {mention.id: mention for said in both.said.values() for mention in said}
    articles = {outlet: f"a{day}" for day, outlet in enumerate(told, 1)}

    one, other = (
        replace(
            both.claim,
            id=name,
            appearances=tuple(
                item
                for item in both.claim.appearances
                if spoken[item.mention].article in {articles[outlet] for outlet in outlets}
            ),
        )
        for name, outlets in (("c1", ours), ("c2", theirs))
    )
    beside = replace(both, claim=other)
    case = replace(
        both,
        claim=replace(one, related=(Related(claim="c2", kind=kind),)),
        claims={"c2": other},
        beside={"c2": beside},
    )
    found = trace_claim(case).claim.sources.for_
    return found.least, found.most


def counts(officers, people, *, by=None):
    """Return an article that counts two things, of which the claim is about the first."""
    given = BRENN if by is None else by
    return [
        Line(f"A total of {officers} officers were at the rally in Sorrel", **given),
        Line(f"The rally in Sorrel drew {people} walkers", **given, ours=False),
    ]


@pytest.mark.parametrize("kind", ["conflict", "update"])
@pytest.mark.parametrize("by", [BRENN, {"source": "two officials", "kind": "anonymous"}, {}])
def test_an_article_that_exchanged_two_numbers_confirms_nobody(kind, by):
    ours, theirs = {"Valley Post": counts(556, 197, by=by)}, {"Coast Courier": counts(197, 556, by=by)}
    assert bounds(ours, theirs, kind) == (0, 1)


def test_two_numbers_that_both_moved_are_not_exchanged():
    ours, theirs = {"Valley Post": counts(556, 210)}, {"Coast Courier": counts(197, 556)}
    assert bounds(ours, theirs, "update") == (1, 1)


def patients(number, given=None):
    return [Line(f"There are {number} patients in the hospital of Sorrel", **(given or {}))]


def test_a_slip_of_a_number_that_two_outlets_had_before_and_nobody_is_named_for_confirms_nobody():
    theirs = {"Coast Courier": patients(3, BRENN), "Fen Post": patients(3, BRENN)}
    assert bounds({"Valley Post": patients(30)}, theirs) == (0, 1)
    assert bounds({"Valley Post": patients(47)}, theirs) == (1, 1)
    assert bounds({"Valley Post": patients(30), "Quay Times": patients(30)}, theirs) == (1, 2)
    assert bounds({"Valley Post": patients(30)}, {"Coast Courier": patients(3, BRENN)}) == (1, 1)


def test_who_cites_an_outlet_is_no_second_one_that_has_its_number():
    theirs = {"Coast Courier": patients(3, BRENN), "Fen Post": patients(3, BRENN)}
    cited = {"source": "Valley Post", "kind": "outlet", "cue": "reported"}
    assert bounds({"Valley Post": patients(30), "Quay Times": patients(30, cited)}, theirs) == (0, 1)


@pytest.mark.parametrize(("number", "least"), [(239, 0), (248, 1)])
def test_one_other_digit_in_an_own_voice_is_a_slip_of_what_two_outlets_had(number, least):
    theirs = {"Coast Courier": patients(139, BRENN), "Fen Post": patients(139, BRENN)}
    assert bounds({"Valley Post": patients(number)}, theirs)[0] == least
    assert bounds({"Valley Post": patients(number, BRENN)}, {"Coast Courier": patients(139)}) == (1, 1)


def unnamed(number, words, *, walkers=(), day=""):
    """Return an article in which unnamed people count officers; other figures stand beside it."""
    more = [Line(f"A march{day} drew {each} walkers to Sorrel", ours=False) for each in walkers]
    told = Line(f"A total of {number} officers were at the rally in Sorrel", source=words, kind="anonymous")
    return [told, *more]


@pytest.mark.parametrize(
    ("number", "words", "least"),
    [(959, "advisers with access", 0), (912, "advisers with access", 1), (959, "a guard", 1)],
    ids=["a digit wrong", "another number", "other people"],
)
def test_a_digit_wrong_in_what_unnamed_people_said_is_a_slip_where_they_are_described_alike(number, words, least):
    theirs = {"Coast Courier": unnamed(459, "three senior advisers")}
    assert bounds({"Valley Post": unnamed(number, words)}, theirs) == (least, 1)


@pytest.mark.parametrize(("walkers", "least"), [((2123, 3539), 0), ((2123,), 1), ((12, 35), 1)])
def test_a_figure_that_may_have_risen_is_a_slip_only_beside_other_figures_in_common(walkers, least):
    theirs = {"Coast Courier": unnamed(271, "a former adviser", walkers=walkers)}
    ours = {"Valley Post": unnamed(671, "an adviser", walkers=walkers)}
    assert bounds(ours, theirs, "update") == (least, 1)
    assert bounds({**ours, "Quay Times": unnamed(671, "a clerk")}, theirs, "update")[0] == 1


@pytest.mark.parametrize(("second", "least"), [(25, 0), (50, 1)])
def test_two_people_who_have_each_other_s_number_in_the_earlier_report_are_an_exchange(second, least):
    holt = {"source": "Mira Holt", "institution": "Fen Hospital"}

    def told(missing: int, injured: int) -> list[Line]:
        return [
            Line(f"Still {missing} persons were missing", **BRENN),
            Line(f"The flood hurt {injured} persons", **holt, ours=False),
        ]

    ours, theirs = {"Valley Post": told(43, second)}, {"Coast Courier": told(25, 43)}
    assert bounds(ours, theirs, "update")[0] == least


def fates(missing, hurt):
    """Return an article that counts people of whom two things became, of which the claim is about the first."""
    return [
        Line(f"After the flood in Sorrel {missing} people are missing", **BRENN),
        Line(f"The flood in Sorrel injured {hurt} people", **BRENN, ours=False),
    ]


@pytest.mark.parametrize(("hurt", "most"), [(25, (0, 1)), (59, (1, 1))])
def test_the_missing_and_the_injured_that_changed_places_confirm_nobody(hurt, most):
    assert bounds({"Valley Post": fates(43, hurt)}, {"Coast Courier": fates(25, 43)}, "update") == most


@pytest.mark.parametrize(
    ("words", "kind", "least"),
    [("a draft report", "document", 0), ("Deep Water", "document", 1), ("three senior advisers", "anonymous", 1)],
    ids=["a paper without a title", "a paper with one", "people"],
)
def test_a_paper_without_a_title_is_as_unnamed_as_people_are(words, kind, least):
    def held(number: int, source: str, described: str) -> list[Line]:
        return [Line(f"A total of {number} officers were at the rally in Sorrel", source=source, kind=described)]

    ours, theirs = held(959, words, kind), held(459, "the draft report", "document")
    assert bounds({"Valley Post": ours}, {"Coast Courier": theirs}) == (least, 1)


@pytest.mark.parametrize(
    ("day", "words", "least"), [(28, "investigators", 0), (28, "a guard", 1), (8, "investigators", 1)]
)
def test_another_day_from_people_described_alike_was_copied_wrongly(day, words, least):
    def trial(number: int, source: str) -> list[Line]:
        return [Line(f"The trial in Sorrel will open on {number} May", source=source, kind="anonymous")]

    theirs = {"Coast Courier": trial(8, "three investigators close to the talks")}
    assert bounds({"Valley Post": trial(day, words)}, theirs) == (least, 1)


OFFICE = {"source": "Mira Holt", "institution": "Fen Court"}


@pytest.mark.parametrize(("by", "copied", "least"), [({}, True, 0), ({}, False, 1), (OFFICE, True, 1)])
def test_what_a_rewrite_has_against_the_text_that_it_reworked_was_changed_on_the_way(by, copied, least):
    ours = [Line("After the raid on a depot 29 persons were taken into custody", **by)]
    theirs = [Line("Police officers arrested 39 persons over the Sorrel case", source="Coast Courier", kind="outlet")]
    copies = (copy_of("a2", "a1", 0.3),) if copied else ()
    assert bounds({"Valley Post": ours}, {"Coast Courier": theirs}, copies=copies) == (least, 1)


def test_who_is_asked_about_a_number_is_no_second_one_that_has_it():
    def rose(number: int, **more: object) -> list[Line]:
        return [Line(f"Output at the Sorrel works rose from 442 boilers to {number} boilers", **more)]

    theirs = {"Coast Courier": rose(579, **BRENN), "Fen Times": rose(579, **BRENN)}
    ours = {"Valley Post": rose(179), "Quay Times": rose(179, source="a clerk", kind="anonymous", stance="neither")}
    assert bounds(ours, theirs)[0] == 0
