"""Two mentions that the parts leave open are read together; figures, names and negation are never overruled by it."""

from itertools import combinations, permutations

import pytest

from reportedly.claims.candidates import MOST_READ, compared
from reportedly.claims.clusters import cluster
from reportedly.claims.compare import READ, compare, probability
from reportedly.claims.features import Pair, parts_of
from reportedly.claims.gist import Gist, gist_of
from reportedly.claims.together import MOST_PIECES, PairReader
from reportedly.errors import InputError
from reportedly.records import Score
from tests.claims.mentions import DAY, mention

OTHER_WORDS = (
    "The ferry company withdrew the Halda from service after the fire.",
    "The Halda was taken out of service by its owners because of a blaze.",
)
TOLD = [
    (
        "Two people were killed when the bridge at Norhaven collapsed.",
        "The collapse of the Norhaven bridge left two dead.",
        "The bridge at Norhaven was built by two brothers.",
    ),
    (
        "The mayor of Osterby resigned after the audit.",
        "Osterby's mayor has stepped down.",
        "The mayor of Osterby welcomed the audit.",
    ),
    (
        "The museum will close its doors for good in March.",
        "The museum is to shut permanently in the spring.",
        "The museum will open its doors to children in March.",
    ),
    (
        "Police arrested a man over the theft of the painting.",
        "A suspect was detained in connection with the stolen painting.",
        "Police showed the painting to a man from the museum.",
    ),
    (
        "The government banned the sale of fireworks.",
        "Fireworks may no longer be sold, the government decided.",
        "The government bought fireworks for the jubilee.",
    ),
    (
        "The airline apologised to the passengers who were left behind.",
        "The carrier said sorry to travellers it had left at the gate.",
        "The airline hired two hundred flight attendants.",
    ),
    (
        "The actor and his wife have split up.",
        "The couple announced that they were separating.",
        "The actor and his wife have bought a farm.",
    ),
    (
        "Scientists found water on the moon of Ostara.",
        "There is water on Ostara's moon, researchers discovered.",
        "Scientists sent a probe to the moon of Ostara.",
    ),
]
NEAR = (
    "The ferry company withdrew the Halda from service after the fire.",
    "The ferry company bought the Halda from a yard in Norhaven.",
)


def gist(text: str, name: str) -> Gist:
    return gist_of(mention(text, name=name, article=name), DAY)


def gists(pair: tuple[str, str]) -> tuple[Gist, Gist]:
    return gist(pair[0], "m1"), gist(pair[1], "m2")


class Told:
    """Always says the same, and remembers what it was asked."""

    def __init__(self, odds: float) -> None:
        self.odds = odds
        self.asked: list[tuple[str, str]] = []

    def __call__(self, one: str, other: str) -> float:
        self.asked.append((one, other))
        return self.odds


@pytest.fixture(scope="module")
def reader() -> PairReader:
    return PairReader()


def open_pair() -> tuple[Gist, Gist]:
    """A pair that the parts leave open."""
    one, other = gists(OTHER_WORDS)
    assert 0.1 < probability(parts_of(Pair.of(one, other))) < 0.86
    return one, other


def test_what_is_told_in_other_words_is_on_the_whole_nearer_than_what_else_is_told_of_it(reader: PairReader) -> None:
    nearer = [reader(first, again) - reader(first, near) for first, again, near in TOLD]
    assert sum(nearer) > 0
    assert sum(one > 0 for one in nearer) > len(TOLD) / 2


def test_the_order_of_two_texts_does_not_matter_nor_what_was_read_before(reader: PairReader) -> None:
    before = reader(*OTHER_WORDS)
    reader(*NEAR)
    assert PairReader()(*reversed(OTHER_WORDS)) == reader(*OTHER_WORDS) == before


def test_texts_of_any_length_are_read(reader: PairReader) -> None:
    long = "word " * 10 * MOST_PIECES
    assert reader(long, "") == reader("", long)
    assert reader(long + "end", "a") == reader(long, "a"), "what stands behind is not read"


def test_a_missing_network_is_told(tmp_path: object) -> None:
    with pytest.raises(InputError, match="together"):
        PairReader(tmp_path)  # type: ignore[arg-type]


def test_what_was_read_is_a_part_with_its_sentence() -> None:
    one, other = open_pair()
    sure, unsure = compare(one, other, Told(3.0)), compare(one, other, Told(0.25))
    assert "Read together, they say the same." in sure.because
    assert not any("Read together" in reason for reason in unsure.because)
    assert compare(one, other, Told(-3.0)).score < unsure.score < sure.score


def test_it_joins_what_the_parts_leave_open_and_parts_it() -> None:
    one, other = open_pair()
    assert compare(one, other, Told(9.0)).kind == "same"
    assert compare(one, other, Told(-9.0)).kind == "different"
    assert compare(other, one, Told(9.0)) == compare(one, other, Told(9.0))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The storm killed 20 people in Norhaven.", "The storm in Norhaven killed 26 people."),
        ("The storm killed 20 people in Norhaven.", "The storm injured 20 people in Norhaven."),
        ("Norland exported 40 tonnes of barley in May.", "Norland exported 40 tonnes of barley in July."),
        ("The Aller works builds 150 trams a month.", "The Aller works builds 150 trams a year."),
        ("Ada Lund sold the Halda to Tom Berg.", "Tom Berg sold the Halda to Ada Lund."),
    ],
)
def test_numbers_units_days_and_roles_decide_whatever_was_read(left: str, right: str) -> None:
    surest = Told(99.0)
    assert compare(*gists((left, right)), surest) == compare(*gists((left, right)))
    assert not surest.asked


def test_a_negation_stays_one_whatever_was_read() -> None:
    one, other = gists((OTHER_WORDS[0], "The owners did not take the Halda out of service because of a blaze."))
    assert compare(one, other, Told(99.0)).kind != "same"


def test_what_is_clear_is_not_read() -> None:
    told = Told(-99.0)
    assert compare(*gists((OTHER_WORDS[0], OTHER_WORDS[0])), told).kind == "same"
    assert not told.asked


def test_what_was_read_weighs_nothing_where_it_is_even() -> None:
    parts = parts_of(Pair.of(*open_pair()))
    assert probability(parts | {READ: Score(0.5, "")}) == pytest.approx(probability(parts))


AGAIN = (
    OTHER_WORDS[1],
    "The Halda was taken out of service by the owners because of a blaze.",
    "Because of a blaze the Halda was taken out of service by its owners.",
)


@pytest.mark.parametrize(("rest", "groups"), [(0.0, [4]), (-9.0, [1, 3])])
def test_one_joins_others_where_on_the_whole_they_likely_say_the_same(rest: float, groups: list[int]) -> None:
    """It says the same as one of three; how far it is from the others decides."""
    made = {f"m{number}": gist(text, f"m{number}") for number, text in enumerate((*AGAIN, OTHER_WORDS[0]))}

    def told(one: str, other: str) -> float:
        return 9.0 if AGAIN[0] in (one, other) else rest

    found = [compare(made[a], made[b], told) for a, b in combinations(made, 2)]
    assert [item.kind for item in found if item.b == "m3"] == ["same", "different", "different"]
    assert sorted(map(len, cluster(made, found, together=told))) == groups


def test_of_a_pair_that_a_rule_keeps_apart_nothing_is_likely() -> None:
    one, other = gists(("The Aller works builds 150 trams a month.", "The Aller works builds 170 buses a month."))
    assert compare(one, other).kind == "different"
    assert compare(one, other).score == 0


def test_the_order_of_mentions_changes_no_claim(reader: PairReader) -> None:
    texts = (*OTHER_WORDS, NEAR[1], "Its owners took the burnt Halda out of service.")
    made = {f"m{number}": gist(text, f"m{number}") for number, text in enumerate(texts)}
    groups = set()
    for order in list(permutations(made))[::5]:
        found = [compare(made[a], made[b], reader) for a, b in permutations(order, 2) if a < b]
        groups.add(tuple(cluster({name: made[name] for name in order}, found, together=reader)))
    assert len(groups) == 1


def test_of_many_that_the_parts_leave_open_a_bounded_number_is_read_with_one_in_any_order() -> None:
    ours = gist(OTHER_WORDS[0], "m000")
    many = [gist(OTHER_WORDS[1], f"m{number:03}") for number in range(1, 2 * MOST_READ)]
    answers = []
    for order in (many, many[::-1]):
        told = Told(3.0)
        found = compared(ours, order, told)
        assert len(told.asked) == MOST_READ
        answers.append({comparison.b: comparison.kind for comparison in found})
    assert answers[0] == answers[1]
    assert sum(kind == "same" for kind in answers[0].values()) == MOST_READ
    assert compared(ours, many[:3], None) == [compare(ours, other) for other in many[:3]]


def test_only_what_is_sure_counts_where_one_alone_gives_a_figure() -> None:
    one, other = gists((OTHER_WORDS[0], "Because of a blaze its owners took the Halda out of service for 30 days."))
    even, unsure, sure = (compare(one, other, Told(odds)).score for odds in (0.0, 2.5, 3.5))
    assert even == unsure < sure
