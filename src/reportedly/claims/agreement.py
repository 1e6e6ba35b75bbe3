"""How the figures of two mentions agree: which count the same thing, which can both hold, which cannot."""

from dataclasses import dataclass

from reportedly.claims.amounts import Amount
from reportedly.claims.words import EVENTS, concept

EXACT, EDGE, WITHIN, BOUNDED, NOUN = 1.0, 0.9, 0.7, 0.5, 0.5
CONVERTED = 0.02  # what a length may lose when a newsroom gives it in another unit

PERSON = concept("people")
# What is cut or created: of jobs there are as many as of those who hold them, and of nothing else.
JOBS = frozenset(map(concept, ("jobs", "posts", "positions", "roles")))
HOLDERS = frozenset(
    map(concept, ("people", "workers", "employees", "staff", "members", "men", "women", "miners", "teachers"))
)

Aligned = tuple[Amount, Amount]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs of amounts that count the same: with how well they agree, those in dispute, those that lost a bound."""

    agreeing: tuple[tuple[Amount, Amount, float], ...]
    disputed: tuple[Aligned, ...]
    unbounded: tuple[Aligned, ...]
    other_units: tuple[Aligned, ...]

    @classmethod
    def of(cls, left: tuple[Amount, ...], right: tuple[Amount, ...]) -> "Agreement":
        """Compare all amounts of one mention with all of another.

        An age in common only says that both speak of one person, and is no figure that agrees; two ages are in dispute.
        """
        ages, (left, right) = _other_ages(left, right), (_without_ages(left), _without_ages(right))
        pairs = [(x, y) for x in left for y in right if counts_the_same(x, y)]
        rated = [(x, y, agreement(x, y)) for x, y in pairs]
        rated += [(x, y, NOUN) for x in left for y in right if _another_noun(x, y)]
        met = {id(item) for x, y, share in rated if share > 0 for item in (x, y)}
        return cls(
            agreeing=tuple((x, y, share) for x, y, share in rated if share > 0 and not (x.countless and y.countless)),
            disputed=(
                *((x, y) for x, y, _ in rated if id(x) not in met and id(y) not in met and _of_one_name(x, y)),
                *ages,
            ),
            unbounded=tuple((x, y) for x, y, share in rated if share > 0 and _lost_bound(x, y)),
            other_units=tuple(
                (x, y)
                for x in left
                for y in right
                if x.number == y.number and id(x) not in met and id(y) not in met and _other_unit(x, y)
            ),
        )

    @property
    def best(self) -> tuple[Amount, Amount, float]:
        """The pair that agrees best; there must be one."""
        return max(self.agreeing, key=lambda item: (item[2], item[0].specific, item[0].unit, item[0].low))


def _without_ages(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    return tuple(amount for amount in amounts if not amount.age)


def _other_ages(left: tuple[Amount, ...], right: tuple[Amount, ...]) -> tuple[Aligned, ...]:
    """Return two ages, one of each, where each gives one alone and they differ."""
    ours, theirs = ([amount for amount in amounts if amount.age] for amounts in (left, right))
    one = {amount.low for amount in ours}, {amount.low for amount in theirs}
    return ((ours[0], theirs[0]),) if len(one[0]) == len(one[1]) == 1 and one[0] != one[1] else ()


def counts_the_same(x: Amount, y: Amount) -> bool:
    """True for amounts of one unit or head noun, one event and one rate; "59 dead" counts people killed.

    Two hours in which people were saved count no people.
    """
    if x.unit and y.unit and x.measured != y.measured:
        return False
    same = x.unit == y.unit or (x.unit and x.unit in y.of) or (y.unit and y.unit in x.of)
    if x.event is not None and x.event == y.event:
        same = same or x.event in {EVENTS.get(x.unit, ""), EVENTS.get(y.unit, "")} or not (x.unit and y.unit)
    return bool(same) and _may_be_one(x.event, y.event) and _may_be_one(x.dimension, y.dimension) and x.per == y.per


def _may_be_one(x: str | None, y: str | None) -> bool:
    return x == y or x is None or y is None


def _of_one_name(x: Amount, y: Amount) -> bool:
    """True where nothing but the number tells two amounts apart: only those can be in conflict.

    Of people many counts are given of one event: 12 killed and 79 of whom it is not said what happened are two of them.
    """
    if x.unit == y.unit == PERSON and x.event != y.event:
        return False
    return x.unit == y.unit or (x.event is not None and x.event == y.event)


def _another_noun(x: Amount, y: Amount) -> bool:
    """True where one number counts things that are called by two nouns: "212 people", "212 passengers"."""
    if counts_the_same(x, y) or x.measured or y.measured or not (x.exact and y.exact) or x.per != y.per:
        return False
    if _jobs_and_things(x, y):
        return False
    return x.number == y.number and _may_be_one(x.event, y.event)


def agreement(x: Amount, y: Amount) -> float:
    """1 for one value, less where one is a range or a bound that holds the other, 0 where both cannot hold."""
    if (x.low, x.high) == (y.low, y.high):
        return EXACT
    slack = _slack(x, y)
    if x.high + slack < y.low or y.high + slack < x.low or _rounded_apart(x, y) or _digits_moved(x, y):
        return 0.0
    if {x.low, x.high} & {y.low, y.high}:
        return EDGE  # "up to 500" and "500"
    return BOUNDED if x.bounded or y.bounded else WITHIN


def _rounded_apart(x: Amount, y: Amount) -> bool:
    """True for "around 2.4 million" and "about 2.7 million": neither is so rough that it would be the other."""
    if not (x.rough and y.rough):
        return False
    return not (x.low <= (y.low + y.high) / 2 <= x.high or y.low <= (x.low + x.high) / 2 <= y.high)


def _digits_moved(x: Amount, y: Amount) -> bool:
    """True for "some 110" and "some 101": who rounds a number puts zeros at its end, and moves none of its digits."""
    if not (x.rough or y.rough) or x.bounded or y.bounded or x.vague or y.vague:
        return False
    converted = x.measured and x.unit_name != y.unit_name
    return not converted and x.number != y.number and sorted(f"{x.number:.12g}") == sorted(f"{y.number:.12g}")


def _slack(x: Amount, y: Amount) -> float:
    """What rounding may take away where one was converted: none within one unit."""
    if not (x.measured and y.measured) or x.unit_name == y.unit_name or x.unit != y.unit:
        return 0.0
    return (x.step + y.step) / 2 + CONVERTED * min(abs(x.number), abs(y.number))


def _other_unit(x: Amount, y: Amount) -> bool:
    """True where the same number stands with another unit of measure or time; things may be called by other nouns."""
    if (x.per and y.per and x.per != y.per) or _jobs_and_things(x, y):
        return True
    return bool(x.unit and y.unit) and x.unit != y.unit and (x.measured or y.measured)


def _jobs_and_things(x: Amount, y: Amount) -> bool:
    """True for "4,600 jobs" and "4,600 prams": the one is no other word for the other."""
    jobs = [amount.unit in JOBS for amount in (x, y)]
    return any(jobs) and bool(x.unit and y.unit) and not {x.unit, y.unit} <= JOBS | HOLDERS and not all(jobs)


def _lost_bound(x: Amount, y: Amount) -> bool:
    """True where the one is a bound and the other the bare number of it, or another bound."""
    if x.edge is not None and y.edge is not None and x.edge != y.edge:
        return True
    return any(
        bound.edge is not None and bare.exact and not bare.bounded and bare.low <= bound.edge <= bare.high
        for bound, bare in ((x, y), (y, x))
    )
