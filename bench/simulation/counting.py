"""The truth by the rules: where every statement ends, how many roots stand behind a claim, and what is really the case.

Every claim is worked out from its own statements alone: citations and copies are edges, circles are folded into one
node, and what leaves a node is counted.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from .plan import ALTERING, NEITHER, Statement, Story

NAMED, ANONYMOUS, OWN, UNREAD, SILENT, ALTERED, NOWHERE = (
    "named", "anonymous", "own-voice", "outlet-not-read", "outlet-does-not-say", "altered-copy", "no-origin",
)  # fmt: skip
WEAK = frozenset({SILENT, ALTERED})


@dataclass(frozen=True, slots=True, order=True)
class Root:
    """Where chains end: its kind, what it counts as, who owns that, and how many people it states."""

    kind: str
    key: str
    owner: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The answer for one side of a claim: the interval, the roots, and how many there really are."""

    least: int
    most: int
    really: int
    roots: tuple[Root, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is true of one claim: (fact, variant), the statements of each side, their roots, and the circles."""

    fact: int
    variant: int
    statements: dict[str, tuple[int, ...]]
    sides: dict[str, Side]
    roots_of: dict[int, frozenset[Root]]
    circles: tuple[tuple[int, ...], ...]


def answers(story: Story) -> Iterator[Answer]:
    """Yield the truth of every claim of a story."""
    groups: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for said in story.statements:
        groups[said.fact, said.variant].append(said)
    by_outlet: dict[int, list[int]] = defaultdict(list)
    for plan in story.articles:
        by_outlet[plan.outlet.id].append(plan.id)
    for (fact, variant), group in groups.items():
        yield _answer(story, (fact, variant), group, by_outlet)


def _answer(story: Story, key: tuple[int, int], group: list[Statement], by_outlet: dict[int, list[int]]) -> Answer:
    statements: dict[str, tuple[int, ...]] = {}
    sides: dict[str, Side] = {}
    roots_of: dict[int, frozenset[Root]] = {}
    circles: list[tuple[int, ...]] = []
    for stance in ("for", "against"):
        side = [said for said in group if said.stance == stance]
        statements[stance] = tuple(said.id for said in side)
        found, rounds = _Resolver(story, side, by_outlet).resolve()
        roots_of.update(found)
        circles += rounds
        sides[stance] = count(frozenset().union(*(found[said.id] for said in side)), _informants(side))
    statements[NEITHER] = tuple(said.id for said in group if said.stance == NEITHER)
    return Answer(
        fact=key[0], variant=key[1], statements=statements, sides=sides, roots_of=roots_of, circles=tuple(circles)
    )


def _informants(side: list[Statement]) -> frozenset[str]:
    return frozenset().union(*(said.informants for said in side))


def count(roots: frozenset[Root], informants: frozenset[str]) -> Side:
    """Return the interval that `roots` give; an unnamed root counts once per outlet, at its largest stated number."""
    named = {root.owner for root in roots if root.kind == NAMED}
    least = len(named) or int(any(root.kind not in WEAK for root in roots))
    crowd: dict[str, int] = defaultdict(int)
    single = 0
    for root in roots:
        if root.kind == ANONYMOUS:
            crowd[root.owner] = max(crowd[root.owner], root.count)
        else:
            single += 1
    most = single + sum(crowd.values())
    return Side(least=least, most=most, really=len(informants), roots=tuple(sorted(roots)))


class _Resolver:
    """Follows the statements of one side of one claim to their roots."""

    def __init__(self, story: Story, side: list[Statement], by_outlet: dict[int, list[int]]) -> None:
        self._story = story
        self._side = side
        self._by_outlet = by_outlet
        self._here = {said.id for said in side}
        self._in_article: dict[int, list[Statement]] = defaultdict(list)
        for said in side:
            self._in_article[said.article].append(said)

    def resolve(self) -> tuple[dict[int, frozenset[Root]], list[tuple[int, ...]]]:
        """Return the roots of each statement, and the articles of each circle."""
        ends: dict[int, set[Root]] = {}
        onward: dict[int, list[int]] = {}
        for said in self._side:
            ends[said.id], onward[said.id] = self._step(said)
        roots: dict[int, frozenset[Root]] = {}
        circles: list[tuple[int, ...]] = []
        for group in _components([said.id for said in self._side], onward):
            self._fold(group, ends, onward, roots, circles)
        return roots, circles

    def _fold(
        self,
        group: list[int],
        ends: dict[int, set[Root]],
        onward: dict[int, list[int]],
        roots: dict[int, frozenset[Root]],
        circles: list[tuple[int, ...]],
    ) -> None:  # noqa: PLR0913
        inside = set(group)
        found: set[Root] = set()
        for node in group:
            found |= ends[node]
            for following in onward[node]:
                if following not in inside:
                    found |= roots[following]
        articles = sorted({self._story.statements[node].article for node in group})
        if len(articles) > 1 and self._cited(group, onward):
            circles.append(tuple(articles))
            if not found:
                key = "|".join(str(article) for article in articles)
                found.add(Root(NOWHERE, key, key))
        for node in group:
            roots[node] = frozenset(found)

    def _cited(self, group: list[int], onward: dict[int, list[int]]) -> bool:
        """True where a citation, not only one article's own repetition, holds the circle together."""
        inside = set(group)
        return any(
            self._story.statements[node].chain and following in inside for node in group for following in onward[node]
        )

    def _step(self, said: Statement) -> tuple[set[Root], list[int]]:
        """Return the roots in which a statement ends at once, and the statements it leads on to."""
        if said.giver is not None:
            giver = self._story.statements[said.giver]
            if said.altered in ALTERING:
                return {self._altered(said, giver)}, []
            if giver.id in self._here:
                return set(), [giver.id]
        if not said.chain:
            return self._own(said)
        last = said.chain[-1]
        if last.named:
            return {Root(NAMED, last.root, last.owner)}, []
        if last.kind != "outlet":
            outlet = self._obtained(said)
            return {Root(ANONYMOUS, f"{outlet}: {last.root}", outlet, last.count)}, []
        return self._cited_outlet(said)

    def _altered(self, said: Statement, giver: Statement) -> Root:
        names = [self._story.articles[one.article].outlet.name for one in (giver, said)]
        key = f"{names[0]} by {names[1]}"
        return Root(ALTERED, key, key)

    def _own(self, said: Statement) -> tuple[set[Root], list[int]]:
        attributed = [one.id for one in self._in_article[said.article] if one.chain]
        if attributed:
            return set(), attributed
        name = self._story.articles[said.article].outlet.name
        return {Root(OWN, name, name)}, []

    def _obtained(self, said: Statement) -> str:
        between = [voice for voice in said.chain[:-1] if voice.kind == "outlet"]
        return between[-1].root if between else self._story.articles[said.article].outlet.name

    def _cited_outlet(self, said: Statement) -> tuple[set[Root], list[int]]:
        outlet = said.chain[-1]
        articles = [at for at in self._by_outlet.get(outlet.outlet, ()) if at != said.article]
        if not articles:
            return {Root(UNREAD, outlet.root, outlet.root)}, []
        holding = [at for at in articles if at in self._in_article]
        if not holding:
            return {Root(SILENT, outlet.root, outlet.root)}, []
        when = self._story.articles[said.article].when
        before = [at for at in holding if self._story.articles[at].when < when]
        report = max(before, key=self._when) if before else min(holding, key=self._when)
        return set(), [one.id for one in self._in_article[report]]

    def _when(self, article: int) -> tuple[object, int]:
        return self._story.articles[article].when, article


def _components(nodes: list[int], onward: dict[int, list[int]]) -> list[list[int]]:
    """Return the strongly connected groups, those that others lead to first (Tarjan 1972, without recursion)."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    groups: list[list[int]] = []
    for start in nodes:
        if start in index:
            continue
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        work = [(start, iter(onward[start]))]
        while work:
            node, following = work[-1]
            step = next(following, None)
            if step is not None:
                if step not in index:
                    index[step] = low[step] = len(index)
                    stack.append(step)
                    on_stack.add(step)
                    work.append((step, iter(onward[step])))
                elif step in on_stack:
                    low[node] = min(low[node], index[step])
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[node])
            if low[node] == index[node]:
                at = stack.index(node)
                groups.append(stack[at:])
                on_stack.difference_update(stack[at:])
                del stack[at:]
    return groups
