"""The truth about findings: those that moves wrote down, and those that follow from the rules."""

from collections import defaultdict
from collections.abc import Iterator

from .counting import ANONYMOUS, NAMED, SILENT, UNREAD, Answer
from .plan import AGAINST, FOR, Note, Plan, Statement, Story

_CARRIED = frozenset(
    {"lost-attribution", "raised-certainty", "changed-number", "dropped-bound", "unknown-source", "second-hand-link", "citation-not-supported", "arithmetic",
     "self-citation", "origin-not-read", "silent-correction", "stale"}
)  # fmt: skip


def objections(story: Story, truth: list[Answer]) -> list[Note]:
    """Return all findings of a story; those that are not `required` are neither missed nor wrong."""
    found = list(story.notes)
    found += _copies(story)
    for answer in truth:
        found += _of_claim(story, answer)
    found += _between_claims(story, truth)
    found += _stale(story)
    return found + list(_carried(story, found))


def _copies(story: Story) -> Iterator[Note]:
    for plan in story.articles:
        if plan.taking is None:
            continue
        giver = story.articles[plan.taking.giver]
        same = plan.outlet.id == giver.outlet.id or (
            plan.outlet.owner is not None and plan.outlet.owner == giver.outlet.owner
        )
        groups = ((plan.id,),)
        credited = plan.taking.credit is not None
        yield Note(kind="copied", article=plan.id, groups=groups, required=credited and not same)
        if not credited:
            yield Note(kind="uncredited-copy", article=plan.id, groups=groups, required=not same)


def _of_claim(story: Story, answer: Answer) -> Iterator[Note]:
    said = [story.statements[at] for at in answer.statements[FOR]]
    claim = {"fact": answer.fact, "variant": answer.variant}
    for circle in answer.circles:
        yield Note(kind="circular-citation", article=circle[0], groups=(circle,), **claim)
    side = answer.sides[FOR]
    if side.roots and all(root.kind == ANONYMOUS for root in side.roots):
        everyone = tuple(sorted({one.article for one in said}))
        yield Note(kind="anonymous-only", article=everyone[0], groups=(everyone,), **claim)
    yield from _citations(story, answer, said)
    yield from _lost(story, answer, said)


def _citations(story: Story, answer: Answer, said: list[Statement]) -> Iterator[Note]:
    claim = {"fact": answer.fact, "variant": answer.variant}
    unread: dict[str, list[int]] = defaultdict(list)
    for one in said:
        for root in answer.roots_of[one.id]:
            direct = (
                bool(one.chain)
                and one.chain[-1].kind == "outlet"
                and one.chain[-1].root == root.key
                and one.giver is None
            )
            if root.kind == UNREAD:
                unread[root.key].append(one.article)
            if root.kind == SILENT and direct:
                yield Note(kind="citation-not-supported", article=one.article, groups=((one.article,),), **claim)
    for articles in unread.values():
        yield Note(kind="origin-not-read", article=articles[0], groups=(tuple(sorted(set(articles))),), **claim)


def _lost(story: Story, answer: Answer, said: list[Statement]) -> Iterator[Note]:
    """Yield where a headline, or a whole article, asserts what was attributed."""
    attributed = [
        one for one in said if one.chain and any(root.kind in {NAMED, ANONYMOUS} for root in answer.roots_of[one.id])
    ]
    first = min((story.articles[one.article].when for one in attributed), default=None)
    sourced = {one.article for one in said if one.chain}
    for one in said:
        if one.chain:
            continue
        headline = one.head and (one.article in sourced or one.way == "trimmed")
        taker = one.article not in sourced and first is not None and first < story.articles[one.article].when
        if headline or taker:
            required = one.giver is None and one.way != "trimmed"
            yield Note(
                kind="lost-attribution",
                article=one.article,
                fact=one.fact,
                variant=one.variant,
                groups=((one.article,),),
                required=required,
            )
        elif not one.head and one.article in sourced:
            yield Note(
                kind="lost-attribution",
                article=one.article,
                fact=one.fact,
                variant=one.variant,
                groups=((one.article,),),
                required=False,
            )


def _between_claims(story: Story, truth: list[Answer]) -> Iterator[Note]:
    carried: dict[tuple[int, int], tuple[int, ...]] = {}
    for answer in truth:
        said = [story.statements[at] for at in (*answer.statements[FOR], *answer.statements[AGAINST])]
        carried[answer.fact, answer.variant] = tuple(sorted({one.article for one in said}))
        if answer.statements[FOR] and answer.statements[AGAINST]:
            sides = tuple(
                tuple(sorted({story.statements[at].article for at in answer.statements[stance]}))
                for stance in (FOR, AGAINST)
            )
            yield Note(
                kind="conflict",
                article=sides[1][0],
                fact=answer.fact,
                variant=answer.variant,
                groups=sides,
                required=False,
            )
    for kind, fact, first, second, required in relations(story, carried):
        if kind in {"conflict", "update"}:
            groups = (carried[fact, first], carried[fact, second])
            yield Note(kind=kind, article=groups[1][0], fact=fact, variant=second, groups=groups, required=required)


def relations(
    story: Story, carried: dict[tuple[int, int], tuple[int, ...]]
) -> Iterator[tuple[str, int, int, int, bool]]:
    """Yield (kind, fact, variant, other variant, required) for the claims of one fact that somebody makes."""
    for fact in story.facts:
        present = [variant for variant in range(len(fact.values)) if carried.get((fact.id, variant))]
        steps = [variant for variant in fact.steps if variant in present]
        for at, first in enumerate(present):
            for second in present[at + 1 :]:
                if first in steps and second in steps:
                    yield "update", fact.id, first, second, steps.index(second) == steps.index(first) + 1
                elif (
                    fact.values[first].number == fact.values[second].number
                    and fact.values[first].day == fact.values[second].day
                    and _same_unit(fact, first, second)
                ):
                    yield "refinement", fact.id, first, second, False
                else:
                    yield "conflict", fact.id, first, second, {first, second} <= fact.told


def _same_unit(fact: object, first: int, second: int) -> bool:
    values = fact.values  # type: ignore[attr-defined]
    return (values[first].noun, values[first].per) == (values[second].noun, values[second].per)


def _stale(story: Story) -> Iterator[Note]:
    """Yield articles that print an old value after a newer one was out; a reader may or may not object."""
    for fact in story.facts:
        if len(fact.steps) < 2:
            continue
        out = {
            variant: min(
                (
                    story.articles[one.article].when
                    for one in story.statements
                    if one.fact == fact.id and one.variant == variant
                ),
                default=None,
            )
            for variant in fact.steps
        }
        for one in story.statements:
            if one.fact != fact.id or one.variant not in fact.steps:
                continue
            later = [out[step] for step in fact.steps[fact.steps.index(one.variant) + 1 :]]
            if any(when is not None and when < story.articles[one.article].when for when in later):
                yield Note(
                    kind="stale",
                    article=one.article,
                    fact=fact.id,
                    variant=one.variant,
                    groups=((one.article,),),
                    required=False,
                )


def _carried(story: Story, found: list[Note]) -> Iterator[Note]:
    """Yield what a copy inherits from its giver."""
    by_article: dict[int, list[Note]] = defaultdict(list)
    for note in found:
        if note.kind in _CARRIED:
            by_article[note.article].append(note)
    for plan in sorted(story.articles, key=_depth_of(story)):
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


def _depth_of(story: Story):  # noqa: ANN202
    def depth(plan: Plan) -> int:
        return 0 if plan.taking is None else 1 + depth(story.articles[plan.taking.giver])

    return depth
