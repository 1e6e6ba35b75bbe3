"""The truth about findings: those that moves wrote down, and those that follow from the rules."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from .counting import ANONYMOUS, NAMED, SILENT, UNREAD, Answer
from .plan import AGAINST, FOR, Fact, Note, Plan, Statement, Story

Articles = tuple[int, ...]
CARRIED = frozenset(
    {
        *("lost-attribution", "raised-certainty", "changed-number", "dropped-bound", "unknown-source", "arithmetic"),
        *(
            "second-hand-link",
            "citation-not-supported",
            "self-citation",
            "origin-not-read",
            "silent-correction",
            "stale",
        ),
    }
)


def objections(story: Story, truth: list[Answer]) -> list[Note]:
    """Return all findings of a story; those that are not `required` are neither missed nor wrong."""
    found = [*story.notes, *_copies(story), *_misspelt(story), *_miscounted(story)]
    found += [*_between_claims(story, truth), *_outdated(story)]
    for answer in truth:
        found += _of_claim(story, answer)
    return found + list(_carried(story, found))


def _copies(story: Story) -> Iterator[Note]:
    for plan in story.articles:
        if plan.taking is None:
            continue
        same = _one_house(plan, story.articles[plan.taking.giver])
        credited = plan.taking.credit is not None
        yield Note(kind="copied", article=plan.id, groups=((plan.id,),), required=credited and not same)
        if not credited:
            yield Note(kind="uncredited-copy", article=plan.id, groups=((plan.id,),), required=not same)


def _misspelt(story: Story) -> Iterator[Note]:
    """Yield every article that names an outlet under a name nobody has; the first to do so was noted by its move."""
    for plan in story.articles:
        for said in story.of(plan):
            if any(voice.kind == "outlet" and voice.outlet < 0 for voice in said.chain):
                yield Note(kind="unknown-source", article=plan.id, groups=((plan.id,),), required=False)


def _miscounted(story: Story) -> Iterator[Note]:
    """Yield every article that repeats a change that is not what its numbers are; the first to do so was noted.

    All changes are told as a rise: where another number was put in and is the lower one, a reader may object as well.
    """
    wrong = {(note.fact, note.variant) for note in story.notes if note.kind == "arithmetic"}
    for said in story.statements:
        value = said.value
        repeated = (said.fact, said.variant) in wrong and value.factor is not None
        if repeated or (value.kind == "change" and value.before is not None and value.number < value.before):
            yield Note(
                kind="arithmetic",
                article=said.article,
                fact=said.fact,
                variant=said.variant,
                groups=((said.article,),),
                required=False,
            )


def _one_house(one: Plan, other: Plan) -> bool:
    """True for one outlet, or two titles of one owner, which may share their texts."""
    owner = one.outlet.owner
    return one.outlet.id == other.outlet.id or (owner is not None and owner == other.outlet.owner)


def _about(kind: str, answer: Answer, groups: tuple[Articles, ...], *, required: bool = True) -> Note:
    return Note(
        kind=kind, article=groups[0][0], fact=answer.fact, variant=answer.variant, groups=groups, required=required
    )


def _of_claim(story: Story, answer: Answer) -> Iterator[Note]:
    said = [story.statements[at] for at in answer.statements[FOR]]
    for circle in answer.circles:
        yield _about("circular-citation", answer, (circle,))
    roots = answer.sides[FOR].roots
    if roots and all(root.kind == ANONYMOUS for root in roots):
        yield _about("anonymous-only", answer, (tuple(sorted({one.article for one in said})),))
    yield from _citations(answer, said)
    yield from _lost(story, answer, said)


def _citations(answer: Answer, said: list[Statement]) -> Iterator[Note]:
    unread: dict[str, set[int]] = defaultdict(set)
    for one in said:
        last = one.chain[-1] if one.chain else None
        for root in answer.roots_of[one.id]:
            if root.kind == UNREAD:
                unread[root.key].add(one.article)
            if root.kind == SILENT and last is not None and last.root == root.key and one.giver is None:
                yield _about("citation-not-supported", answer, ((one.article,),))
    for articles in unread.values():
        yield _about("origin-not-read", answer, (tuple(sorted(articles)),))


def _lost(story: Story, answer: Answer, said: list[Statement]) -> Iterator[Note]:
    """Yield where a headline, or a whole article, asserts what was attributed."""
    sourced = {one.article for one in said if one.chain}
    first = _first_attributed(story, answer, said)
    for one in said:
        if one.chain:
            continue
        headline = one.head and (one.article in sourced or one.way == "trimmed")
        taker = one.article not in sourced and first is not None and first < story.articles[one.article].when
        if headline or taker or one.article in sourced:
            required = (headline or taker) and one.giver is None and one.way != "trimmed"
            yield _about("lost-attribution", answer, ((one.article,),), required=required)


def _first_attributed(story: Story, answer: Answer, said: list[Statement]) -> datetime | None:
    """Return when the claim was first given to somebody who is not an outlet, or None."""
    given = [one for one in said if one.chain and any(r.kind in {NAMED, ANONYMOUS} for r in answer.roots_of[one.id])]
    return min((story.articles[one.article].when for one in given), default=None)


def _between_claims(story: Story, truth: list[Answer]) -> Iterator[Note]:
    carried: dict[tuple[int, int], Articles] = {}
    for answer in truth:
        sides = {side: _articles(story, answer.statements[side]) for side in (FOR, AGAINST)}
        carried[answer.fact, answer.variant] = tuple(sorted({*sides[FOR], *sides[AGAINST]}))
        if sides[FOR] and sides[AGAINST]:
            yield _about("conflict", answer, (sides[AGAINST], sides[FOR]), required=False)
    for kind, fact, first, second, required in relations(story, carried):
        if kind != "refinement":
            groups = (carried[fact, second], carried[fact, first])
            yield Note(kind=kind, article=groups[0][0], fact=fact, variant=second, groups=groups, required=required)


def _articles(story: Story, statements: tuple[int, ...]) -> Articles:
    return tuple(sorted({story.statements[at].article for at in statements}))


def relations(story: Story, carried: dict[tuple[int, int], Articles]) -> Iterator[tuple[str, int, int, int, bool]]:
    """Yield (kind, fact, variant, other variant, required) for the claims of one fact that somebody makes.

    An update follows the value before it; a conflict is required where someone real stands behind both values.
    """
    for fact in story.facts:
        present = [variant for variant in range(len(fact.values)) if carried.get((fact.id, variant))]
        steps = [variant for variant in fact.steps if variant in present]
        for at, first in enumerate(present):
            for second in present[at + 1 :]:
                kind = _relation(fact, steps, first, second)
                required = {first, second} <= fact.told
                if kind == "update":
                    required = steps.index(second) == steps.index(first) + 1
                yield kind, fact.id, first, second, required


def _relation(fact: Fact, steps: list[int], first: int, second: int) -> str:
    if first in steps and second in steps:
        return "update"
    one, other = fact.values[first], fact.values[second]
    same = (one.number, one.day, one.noun, one.per) == (other.number, other.day, other.noun, other.per)
    return "refinement" if same else "conflict"


def _outdated(story: Story) -> Iterator[Note]:
    """Yield articles that print an old value after a newer one was out; a reader may or may not object."""
    for fact in story.facts:
        if len(fact.steps) < 2:
            continue
        printed = [one for plan in story.articles for one in story.of(plan) if one.fact == fact.id]
        for one in printed:
            newer = fact.steps[fact.steps.index(one.variant) + 1 :] if one.variant in fact.steps else []
            when = story.articles[one.article].when
            if any(other.variant in newer and story.articles[other.article].when < when for other in printed):
                yield Note(
                    kind="stale",
                    article=one.article,
                    fact=fact.id,
                    variant=one.variant,
                    groups=((one.article,),),
                    required=False,
                )


def _carried(story: Story, found: list[Note]) -> Iterator[Note]:
    """Yield what a copy inherits from its giver, which a reader may object to once or every time."""
    by_article: dict[int, list[Note]] = defaultdict(list)
    for note in found:
        if note.kind in CARRIED:
            by_article[note.article].append(note)
    for plan in story.articles:  # a giver always stands before its takers
        if plan.taking is None:
            continue
        for note in by_article[plan.taking.giver]:
            made = Note(
                kind=note.kind,
                article=plan.id,
                fact=note.fact,
                variant=note.variant,
                groups=((plan.id,),),
                required=False,
            )
            by_article[plan.id].append(made)
            yield made
