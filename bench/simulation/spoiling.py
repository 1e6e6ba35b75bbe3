"""How a copy goes wrong: one thing in it is changed, by a slip or to make it sound better."""

from collections.abc import Callable
from dataclasses import replace

from .actors import speak
from .amounts import Value, changed, other_unit, unbounded
from .plan import AGAINST, BOUNDED, Plan, Statement, Story, figures

Spoil = Callable[[Story, Plan, Statement], bool]


def spoil(story: Story, plan: Plan) -> None:
    """Change one thing in a copy, where there is something to change."""
    able = figures(story, plan)
    if not able:
        return
    target = story.rng.choice(able)
    for option in story.rng.sample(OPTIONS, len(OPTIONS)):
        if option(story, plan, target):
            return


def _same(story: Story, plan: Plan, target: Statement) -> list[Statement]:
    """Return all statements of the copy that make the claim of `target`: a claim is changed wherever it stands."""
    claim = (target.fact, target.variant, target.stance)
    return [said for said in story.of(plan) if (said.fact, said.variant, said.stance) == claim]


def _set_value(story: Story, plan: Plan, target: Statement, *, value: Value, altered: str) -> bool:
    fact = story.facts[target.fact]
    if fact.knows(value):
        return False
    same = _same(story, plan, target)
    variant = fact.variant(value)
    for said in same:
        said.value, said.variant, said.altered, said.informants = value, variant, altered, frozenset()
    return True


def change_number(story: Story, plan: Plan, target: Statement) -> bool:
    """Print another number."""
    if target.value.bound not in {"", "about"}:
        return False
    if not _set_value(story, plan, target, value=changed(target.value, story.rng), altered="value"):
        return False
    story.note("changed-number", plan, target)
    return True


def change_unit(story: Story, plan: Plan, target: Statement) -> bool:
    """Print the same number of something else."""
    value = other_unit(target.value, story.rng)
    if value is None or not _set_value(story, plan, target, value=value, altered="unit"):
        return False
    story.note("changed-number", plan, target)
    return True


def drop_bound(story: Story, plan: Plan, target: Statement) -> bool:
    """Print "500" for "up to 500"."""
    if target.value.bound not in BOUNDED:
        return False
    if not _set_value(story, plan, target, value=unbounded(target.value), altered="bound"):
        return False
    story.note("dropped-bound", plan, target)
    return True


def negate(story: Story, plan: Plan, target: Statement) -> bool:
    """Print the contrary."""
    frame = story.facts[target.fact].frame
    if frame is None or not frame.negatable or not target.chain or target.hedged:
        return False
    for said in _same(story, plan, target):
        said.negated, said.stance, said.altered, said.informants = True, AGAINST, "polarity", frozenset()
    return True


def misname(story: Story, plan: Plan, target: Statement) -> bool:
    """Name another body as the source."""
    if len(target.chain) != 1 or not target.chain[0].named:
        return False
    used = {voice.root for said in story.statements if said.fact == target.fact for voice in said.chain}
    free = [body for body in story.bodies if body.root not in used]
    if not free:
        return False
    voice = speak(story.rng.choice(free), story.rng, story.taken)[0]
    before = target.chain
    for said in _same(story, plan, target):
        if said.chain == before:
            said.chain, said.altered = (voice,), "attribution"
    return True


def raise_certainty(story: Story, plan: Plan, target: Statement) -> bool:
    """Print as certain what was thought possible."""
    if not target.hedged:
        return False
    for said in _same(story, plan, target):
        said.hedged = False
    story.note("raised-certainty", plan, target)
    return True


def swap_numbers(story: Story, plan: Plan, target: Statement) -> bool:
    """Give two counts of one article each other's number."""
    other = next((said for said in figures(story, plan) if _can_swap(said, target)), None)
    if other is None:
        return False
    mine, theirs = target.value, other.value
    swapped = (
        (target, replace(mine, low=theirs.low, high=theirs.high)),
        (other, replace(theirs, low=mine.low, high=mine.high)),
    )
    done = [said for said, value in swapped if _set_value(story, plan, said, value=value, altered="value")]
    for said in done:
        story.note("changed-number", plan, said)
    return bool(done)


def _can_swap(one: Statement, other: Statement) -> bool:
    counts = one.value.kind == other.value.kind == "count" and one.value.per == other.value.per
    exact = not one.value.bound and not other.value.bound
    return one.fact != other.fact and counts and exact and abs(one.value.number - other.value.number) > 5


OPTIONS: tuple[Spoil, ...] = (
    change_number,
    change_number,
    change_unit,
    drop_bound,
    negate,
    misname,
    raise_certainty,
    swap_numbers,
)
