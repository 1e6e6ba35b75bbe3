"""The truth by the rules: where every statement ends, how many roots stand behind a claim, and what is really the case.

Every claim is worked out from its own statements alone: citations and copies are edges, circles are folded into one
node, and what leaves a node is counted.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from .plan import AGAINST, ALTERING, FOR, NEITHER, Statement, Story

NAMED, ANONYMOUS, OWN = "named", "anonymous", "own-voice"
UNREAD, SILENT = "outlet-not-read", "outlet-does-not-say"
ALTERED, NOWHERE = "altered-copy", "no-origin"
WEAK = frozenset({SILENT, ALTERED})

Step = tuple[frozenset["Root"], tuple[int, ...]]


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
    for plan in story.articles:
        for said in story.of(plan):
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
    for stance in (FOR, AGAINST):
        side = [said for said in group if said.stance == stance]
        statements[stance] = tuple(said.id for said in side)
        found = _Resolver(story, side, by_outlet).resolve()
        roots_of.update(found.roots)
        circles += found.circles
        everyone: frozenset[str] = frozenset().union(*(said.informants for said in side))
        sides[stance] = count(frozenset().union(*(found.roots[said.id] for said in side)), len(everyone))
    statements[NEITHER] = tuple(said.id for said in group if said.stance == NEITHER)
    return Answer(
        fact=key[0],
        variant=key[1],
        statements=statements,
        sides=sides,
        roots_of=roots_of,
        circles=tuple(circles),
    )


def count(roots: frozenset[Root], really: int) -> Side:
    """Return the interval that `roots` give; an unnamed root counts once per outlet, at its largest stated number."""
    named = {root.owner for root in roots if root.kind == NAMED}
    least = len(named) or int(any(root.kind not in WEAK for root in roots))
    crowd: dict[str, int] = defaultdict(int)
    for root in roots:
        if root.kind == ANONYMOUS:
            crowd[root.owner] = max(crowd[root.owner], root.count)
    single = sum(root.kind != ANONYMOUS for root in roots)
    return Side(least=least, most=single + sum(crowd.values()), really=really, roots=tuple(sorted(roots)))


@dataclass(slots=True)
class _Found:
    """The roots of each statement, and the articles of each circle."""

    roots: dict[int, frozenset[Root]] = field(default_factory=dict)
    circles: list[tuple[int, ...]] = field(default_factory=list)


class _Resolver:
    """Follows the statements of one side of one claim to their roots."""

    def __init__(self, story: Story, side: list[Statement], by_outlet: dict[int, list[int]]) -> None:
        self._story = story
        self._by_outlet = by_outlet
        self._here = {said.id for said in side}
        self._in_article: dict[int, list[Statement]] = defaultdict(list)
        for said in side:
            self._in_article[said.article].append(said)
        self._steps = {said.id: self._step(said) for said in side}

    def resolve(self) -> _Found:
        """Return the roots of each statement, and the articles of each circle."""
        found = _Found()
        onward = {node: step[1] for node, step in self._steps.items()}
        for group in components(onward):
            self._fold(group, found)
        return found

    def _fold(self, group: list[int], found: _Found) -> None:
        """Give the statements of one group, which all lead to one another, the roots that leave it."""
        inside = set(group)
        roots: set[Root] = set()
        for node in group:
            ends, onward = self._steps[node]
            roots |= ends
            for following in onward:
                roots |= frozenset() if following in inside else found.roots[following]
        articles = tuple(sorted({self._story.statements[node].article for node in group}))
        if len(articles) > 1:
            found.circles.append(articles)
            if not roots:
                key = "|".join(str(article) for article in articles)
                roots.add(Root(NOWHERE, key, key))
        found.roots.update(dict.fromkeys(group, frozenset(roots)))

    def _step(self, said: Statement) -> Step:
        """Return the roots in which a statement ends at once, and the statements it leads on to."""
        if said.giver is not None:
            if said.altered in ALTERING:
                return self._altered(said, self._story.statements[said.giver]), ()
            if said.giver in self._here:
                return frozenset(), (said.giver,)
        if not said.chain:
            return self._own(said)
        last = said.chain[-1]
        if last.named:
            return frozenset({Root(NAMED, last.root, last.owner)}), ()
        if last.kind == "outlet":
            return self._cited(said)
        outlet = self._obtained(said)
        return frozenset({Root(ANONYMOUS, f"{outlet}: {last.root}", outlet, last.count)}), ()

    def _outlet(self, said: Statement) -> str:
        return self._story.articles[said.article].outlet.name

    def _altered(self, said: Statement, giver: Statement) -> frozenset[Root]:
        key = f"{self._outlet(giver)} by {self._outlet(said)}"
        return frozenset({Root(ALTERED, key, key)})

    def _own(self, said: Statement) -> Step:
        attributed = tuple(one.id for one in self._in_article[said.article] if one.chain)
        if attributed:
            return frozenset(), attributed
        name = self._outlet(said)
        return frozenset({Root(OWN, name, name)}), ()

    def _obtained(self, said: Statement) -> str:
        between = [voice for voice in said.chain[:-1] if voice.kind == "outlet"]
        return between[-1].root if between else self._outlet(said)

    def _cited(self, said: Statement) -> Step:
        outlet = said.chain[-1]
        articles = [at for at in self._by_outlet.get(outlet.outlet, ()) if at != said.article]
        if not articles:
            return frozenset({Root(UNREAD, outlet.root, outlet.root)}), ()
        holding = [at for at in articles if at in self._in_article]
        if not holding:
            return frozenset({Root(SILENT, outlet.root, outlet.root)}), ()
        plans = self._story.articles
        before = [at for at in holding if plans[at].when < plans[said.article].when]
        in_time = sorted(before or holding, key=lambda at: (plans[at].when, at))
        return frozenset(), tuple(one.id for one in self._in_article[in_time[-1 if before else 0]])


def components(onward: dict[int, tuple[int, ...]]) -> list[list[int]]:
    """Return the strongly connected groups, those that others lead to first (Kosaraju's two passes, 1978)."""
    finished = _finished(onward)
    backward: dict[int, list[int]] = {node: [] for node in onward}
    for node, following in onward.items():
        for other in following:
            backward[other].append(node)
    groups: list[list[int]] = []
    seen: set[int] = set()
    for start in reversed(finished):
        group = [] if start in seen else [start]
        seen.add(start)
        for node in group:  # grows while it is walked
            fresh = [other for other in dict.fromkeys(backward[node]) if other not in seen]
            seen.update(fresh)
            group.extend(fresh)
        if group:
            groups.append(group)
    return groups[::-1]


def _finished(onward: dict[int, tuple[int, ...]]) -> list[int]:
    """Return the nodes in the order in which a walk is done with them."""
    done: list[int] = []
    seen: set[int] = set()
    for start in onward:
        stack = [] if start in seen else [start]
        while stack:
            node = stack[-1]
            seen.add(node)
            step = next((other for other in onward[node] if other not in seen), None)
            if step is None:
                done.append(stack.pop())
            else:
                stack.append(step)
    return done
