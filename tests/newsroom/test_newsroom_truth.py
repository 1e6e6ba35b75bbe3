"""The truth of a simulated world is what the rules of the design say."""

from collections import Counter, defaultdict
from itertools import permutations

import pytest

from bench.simulation.counting import answers
from bench.simulation.objections import objections
from bench.simulation.stories import stories, world
from bench.simulation.truth import Truth
from tests.newsroom.oracle import FINDING_KINDS
from tests.newsroom.slow_count import SlowCount
from tests.newsroom.stage import Stage


def records(seed, articles):
    for story in stories(world(seed, articles)):
        files = defaultdict(list)
        for name, record in Truth(seed, story).records(None):
            files[name].append(record)
        yield files


def test_the_truth_of_500_small_worlds_is_that_of_a_slow_obvious_count():
    claims = 0
    for seed in range(500):
        for files in records(seed, 12 + seed % 40):
            slow = SlowCount(files["articles"], files["mentions"])
            for claim in files["claims"]:
                for stance in ("for", "against"):
                    said = claim["sources"][stance]
                    assert (said["least"], said["most"]) == slow.answer(claim["id"], stance), (seed, claim["id"])
                    claims += bool(claim["mentions"][stance])
            for mention in files["mentions"]:
                found = named(slow.ends(mention, ())[0]) if mention["stance"] != "neither" else set()
                assert found == {root for root in mention["roots"] if not root.startswith("no-origin")}
    assert claims > 10_000


KINDS = {
    "own voice": "own-voice",
    "not read": "outlet-not-read",
    "does not say so": "outlet-does-not-say",
    "altered copy": "altered-copy",
}
BETWEEN = {"anonymous": ": ", "altered copy": " by "}


def named(roots):
    """Return the roots of the slow count in the words of the truth."""
    return {
        f"{KINDS.get(kind, kind)}: {BETWEEN.get(kind, '|').join(names[:2] if kind in BETWEEN else names[:1])}"
        for kind, *names in roots
    }


def test_what_is_really_the_case_lies_within_the_interval():
    for seed in range(200):
        for story in stories(world(seed, 60)):
            for answer in answers(story):
                for stance, side in answer.sides.items():
                    if answer.statements[stance]:
                        assert side.least <= side.really <= side.most


@pytest.fixture(scope="module")
def large():
    return list(stories(world(5, 4000)))


def test_every_move_is_made(large):
    moves = Counter(plan.move for story in large for plan in story.articles)
    wanted = {"report", "copy", "cut", "rewrite", "cite", "assert", "deny", "doubt", "version", "rerun", "loop", "lift"}
    assert wanted | {"farm"} == set(moves)
    ways = Counter(said.altered for story in large for said in story.statements)
    assert {"value", "unit", "bound", "polarity", "attribution"} <= set(ways)


def test_every_kind_of_finding_occurs(large):
    kinds = Counter(note.kind for story in large for note in objections(story, list(answers(story))) if note.required)
    assert set(kinds) == set(FINDING_KINDS)


def test_every_kind_of_root_occurs(large):
    kinds = {root.kind for story in large for answer in answers(story) for root in answer.sides["for"].roots}
    assert kinds == {
        *("named", "anonymous", "own-voice", "outlet-not-read", "outlet-does-not-say", "altered-copy", "no-origin")
    }


def test_the_same_seed_gives_the_same_world_and_another_seed_another():
    first, again, other = (
        [plan.outlet.name for story in stories(world(seed, 50)) for plan in story.articles] for seed in (3, 3, 4)
    )
    assert first == again
    assert first != other


@pytest.fixture
def stage():
    return Stage()


def test_a_ministers_press_conference_covered_by_five_outlets_is_one_source(stage):
    minister = stage.person("minister", of="ministry")
    for outlet in range(5):
        stage.says(outlet, minister)
    assert stage.interval() == (1, 1)


def test_five_outlets_that_attribute_nothing_are_one_to_five(stage):
    for outlet in range(5):
        stage.says(outlet)
    assert stage.interval() == (1, 5)


def test_one_minister_through_two_agencies_is_one_source(stage):
    minister = stage.person("minister", of="ministry")
    stage.says(0, minister)
    stage.says(1, minister)
    stage.says(2, stage.outlet(0))
    stage.says(3, stage.outlet(1), minister)
    assert stage.interval() == (1, 1)
    stage.says(4, stage.person("other", of="ministry of another country"))
    assert stage.interval() == (2, 2)


def test_a_spokesperson_and_the_ministry_itself_are_one_source(stage):
    stage.says(0, stage.person("spokeswoman", of="ministry"))
    stage.says(1, stage.body("ministry"))
    assert stage.interval() == (1, 1)


def test_unnamed_officials_of_two_outlets_are_one_to_two_and_with_a_minister_one_to_three(stage):
    stage.says(0, stage.unnamed("officials"))
    stage.says(1, stage.unnamed("officials"))
    assert stage.interval() == (1, 2)
    stage.says(2, stage.person("minister", of="ministry"))
    assert stage.interval() == (1, 3)


def test_two_stated_officials_count_as_two_once_per_outlet(stage):
    officials = stage.unnamed("officials", count=2)
    stage.says(0, officials)
    stage.says(1, stage.outlet(0), officials)
    stage.says(2, stage.outlet(0))
    assert stage.interval() == (1, 2)


def test_unnamed_people_of_one_outlet_count_once_at_the_largest_stated_number(stage):
    stage.says(0, stage.unnamed("an adviser"))
    stage.says(0, stage.unnamed("diplomats", count=2), same_article=True)
    assert stage.interval() == (1, 2)


def test_two_companies_of_one_owner_are_one_to_two(stage):
    stage.says(0, stage.body("left", owner="holding"))
    stage.says(1, stage.body("right", owner="holding"))
    assert stage.interval() == (1, 2)


def test_two_outlets_that_cite_each_other_have_no_origin_and_a_minister_leaves_the_circle(stage):
    stage.says(0, stage.outlet(1))
    stage.says(1, stage.outlet(0))
    assert stage.interval() == (1, 1)
    assert stage.root_kinds() == {"no-origin"}
    stage.says(1, stage.person("minister", of="ministry"), same_article=True)
    assert stage.interval() == (1, 1)
    assert stage.root_kinds() == {"named"}
    assert len(stage.answer().circles) == 1


def test_a_report_denied_by_the_museum_is_one_for_and_one_against(stage):
    stage.says(0, stage.unnamed("curator"))
    stage.says(1, stage.body("museum"), stance="against")
    assert (stage.interval(), stage.interval("against")) == ((1, 1), (1, 1))


def test_an_outlet_that_was_not_read_is_a_root_and_one_that_does_not_say_so_is_not_counted_as_one(stage):
    stage.says(0, stage.outlet(99))
    assert (stage.interval(), stage.root_kinds()) == ((1, 1), {"outlet-not-read"})
    other = Stage()
    other.says(0, other.body("police"), fact=1)
    other.says(1, other.outlet(0))
    assert (other.interval(), other.root_kinds()) == ((0, 1), {"outlet-does-not-say"})


def test_a_citation_follows_the_latest_report_before_it_and_else_any(stage):
    early = stage.says(1, stage.outlet(0))
    stage.says(0, stage.unnamed("officials"))
    stage.says(0, stage.body("police"))
    late = stage.says(2, stage.outlet(0))
    stage.says(0, stage.body("hospital"))
    roots_of = stage.answer().roots_of
    assert [root.key for root in roots_of[late.id]] == ["police"]
    assert [root.key for root in roots_of[early.id]] == ["Courier 0: officials"]


def test_an_altered_copy_is_never_the_givers_root(stage):
    giver = stage.says(0, stage.body("police"))
    stage.copies(1, giver, altered="attribution", chain=(stage.body("council"),))
    assert stage.interval() == (1, 2)
    assert stage.root_kinds() == {"named", "altered-copy"}


def test_an_unaltered_copy_changes_nothing(stage):
    giver = stage.says(0, stage.unnamed("officials", count=2))
    before = stage.interval()
    for outlet in range(1, 6):
        stage.copies(outlet, giver)
    assert stage.interval() == before == (1, 2)


def test_own_voice_is_no_root_where_the_same_article_attributes(stage):
    stage.says(0, stage.body("police"))
    stage.says(0, same_article=True)
    assert (stage.interval(), stage.root_kinds()) == ((1, 1), {"named"})


def test_what_could_not_be_confirmed_is_neither_for_nor_against(stage):
    stage.says(0, stage.body("police"))
    stage.says(1, stance="neither")
    assert (stage.interval(), stage.interval("against")) == ((1, 1), (0, 0))


def test_the_order_of_input_changes_nothing():
    found = set()
    for order in permutations(range(4)):
        stage = Stage()
        actors = ((), (stage.body("police"),), (stage.unnamed("officials"),), (stage.outlet(9),))
        for at in order:
            stage.says(at, *actors[at])
        found.add(stage.interval())
    assert found == {(1, 4)}


def test_a_new_unrelated_named_root_raises_both_bounds_where_least_rests_on_a_named_one(stage):
    stage.says(0, stage.body("police"))
    stage.says(1, stage.unnamed("officials"))
    least, most = stage.interval()
    stage.says(2, stage.body("hospital"))
    assert stage.interval() == (least + 1, most + 1)


def test_a_rise_to_less_than_before_may_be_objected_to():
    fallen = 0
    for seed in range(40):
        for story in stories(world(seed, 120)):
            notes = {
                (note.article, note.fact, note.variant)
                for note in objections(story, answers(story))
                if note.kind == "arithmetic"
            }
            for said in story.statements:
                if said.value.kind == "change" and said.value.number < said.value.before:
                    assert (said.article, said.fact, said.variant) in notes
                    fallen += 1
    assert fallen
