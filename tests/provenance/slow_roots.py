"""The rules of independence once more, slow and obvious: every path of every statement is walked to its end.

Shares nothing with the program; it knows the graphs of `graphs.py` and the page on how independence is counted.
"""

from dataclasses import dataclass

from reportedly.records import Stance
from tests.provenance.graphs import NAMED, PAPERS, UNNAMED, Graph

Root = tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """Least, most, the roots by kind and name, and the circles as sets of articles."""

    least: int
    most: int
    roots: frozenset[Root]
    circles: frozenset[frozenset[int]]


def answer(graph: Graph, stance: Stance) -> Answer:
    """Count one side of a graph."""
    side = [at for at, said in enumerate(graph.said) if said.stance == stance]
    onward = {at: _onward(graph, at, side) for at in side}
    at_once = {at: _at_once(graph, at, side) for at in side}
    reached = {at: _reached(at, onward) for at in side}
    roots = {root for at in side for root in at_once[at]}
    circles = {_circle(at, reached) for at in side if at in reached[at]}
    for at in side:
        comes_to = {root for other in reached[at] | {at} for root in at_once[other]}
        if not comes_to:
            roots |= {
                _nowhere(graph, circle)
                for circle in circles
                if _is_end(circle, reached) and circle & (reached[at] | {at})
            }
    articles = {frozenset(graph.said[at].article for at in circle) for circle in circles}
    loops = {circle for circle in articles if len(circle) > 1}
    return Answer(_least(roots), _most(roots), frozenset(_plain(root) for root in roots), frozenset(loops))


def _reached(start: int, onward: dict[int, set[int]]) -> set[int]:
    found: set[int] = set()
    waiting = list(onward[start])
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += onward[at]
    return found


def _circle(at: int, reached: dict[int, set[int]]) -> frozenset[int]:
    return frozenset(other for other in reached[at] if at in reached[other])


def _is_end(circle: frozenset[int], reached: dict[int, set[int]]) -> bool:
    return all(reached[at] <= circle for at in circle)


def _nowhere(graph: Graph, circle: frozenset[int]) -> Root:
    papers = {graph.articles[graph.said[at].article][0] for at in circle}
    if len(papers) == 1:
        return ("own-voice", papers.pop())
    return ("no-origin", *sorted(f"{graph.said[at].article}" for at in circle))


def _plain(root: Root) -> Root:
    return (root[0],) if root[0] == "no-origin" else root[:2]


def _at_once(graph: Graph, at: int, side: list[int]) -> set[Root]:
    said, chain = graph.said[at], graph.chain(at)
    paper = graph.articles[said.article][0]
    giver = graph.giver(at)
    if giver is not None:
        return {("altered-copy", f"{graph.said[giver].article} by {said.article}")} if said.altered else set()
    if _onward(graph, at, side):
        return set()
    last = next((name for name in reversed(chain) if name), None)
    if last is None or last == paper:
        return {("own-voice", paper)}
    if last in NAMED:
        institution, owner = NAMED[last]
        turned = _turned_round(graph, at)
        return {
            ("altered-copy", f"{last} by {said.article}") if turned else ("named", institution, owner or institution)
        }
    if last in UNNAMED:
        outlets = [name for name in chain[:-1] if name not in NAMED]
        return {("anonymous", outlets[-1] if outlets else paper, str(UNNAMED[last]))}
    return {("outlet-does-not-say" if last in graph.read else "outlet-not-read", last)}


def _turned_round(graph: Graph, at: int) -> bool:
    """True where this paper alone has a source say so, of whom two other papers had the opposite before."""
    said = graph.said[at]
    paper, day = graph.articles[said.article]
    opposite = {"for": "against", "against": "for"}[said.stance]
    same = [other for other in range(len(graph.said)) if _speaker(graph, other) == _speaker(graph, at)]
    papers = {
        stance: {graph.articles[graph.said[other].article][0] for other in same if _is_fresh(graph, other, stance)}
        for stance in ("for", "against")
    }
    before = {
        graph.articles[graph.said[other].article][0]
        for other in same
        if _is_fresh(graph, other, opposite) and graph.articles[graph.said[other].article][1] < day
    }
    return papers[said.stance] == {paper} and len(before - {paper}) > 1


def _speaker(graph: Graph, at: int) -> str | None:
    chain = graph.chain(at)
    return NAMED[chain[-1]][0] if chain and chain[-1] in NAMED else None


def _is_fresh(graph: Graph, at: int, stance: Stance) -> bool:
    """True for a statement of one side that is no unaltered copy."""
    said = graph.said[at]
    return said.stance == stance and (graph.giver(at) is None or said.altered)


def _onward(graph: Graph, at: int, side: list[int]) -> set[int]:
    said, chain = graph.said[at], graph.chain(at)
    paper = graph.articles[said.article][0]
    giver = graph.giver(at)
    if giver is not None:
        return set() if said.altered else {giver}
    given = _attributed(graph, at, side)
    foreign = any(name != paper for name in chain)
    below = {other for other in given if not graph.said[other].headline}
    if foreign and said.headline and below:
        return below
    if not foreign and given:
        return below or given
    if chain and not foreign:
        return _report(graph, at, paper, side, only_before=True)
    if foreign and chain[-1] in {*PAPERS, "Unread Gazette"}:
        return _report(graph, at, chain[-1], side, only_before=chain[-1] == paper)
    return set()


def _attributed(graph: Graph, at: int, side: list[int]) -> set[int]:
    """Other statements of the same article and side that give somebody else as their source."""
    article = graph.said[at].article
    paper = graph.articles[article][0]
    same = {other for other in side if graph.said[other].article == article and other != at}
    return {other for other in same if any(name != paper for name in graph.chain(other))}


def _report(graph: Graph, at: int, paper: str, side: list[int], *, only_before: bool) -> set[int]:
    """The statements of the report that is meant: the latest before, else the earliest there is."""
    own = graph.said[at].article
    told = {graph.said[other].article for other in side if not _copied_from(graph, other, own)}
    by_paper = {graph.said[other].article for other in side if graph.articles[graph.said[other].article][0] == paper}
    theirs = sorted(
        by_paper & told - {own},
        key=lambda article: (graph.articles[article][1], article),
    )
    earlier = [article for article in theirs if graph.articles[article][1] < graph.articles[own][1]]
    if not earlier and (only_before or not theirs):
        return set()
    meant = earlier[-1] if earlier else theirs[0]
    return {other for other in side if graph.said[other].article == meant}


def _copied_from(graph: Graph, at: int, article: int) -> bool:
    """True where an unaltered copy was taken from an article, through others or at once."""
    giver = graph.giver(at)
    if giver is None or graph.said[at].altered:
        return False
    return graph.said[giver].article == article or _copied_from(graph, giver, article)


def _least(roots: set[Root]) -> int:
    owners = {root[2] for root in roots if root[0] == "named"}
    if owners:
        return len(owners)
    return int(any(root[0] not in {"altered-copy", "outlet-does-not-say"} for root in roots))


def _most(roots: set[Root]) -> int:
    unnamed: dict[str, int] = {}
    for root in roots:
        if root[0] == "anonymous":
            unnamed[root[1]] = max(unnamed.get(root[1], 0), int(root[2]))
    return sum(unnamed.values()) + len(
        {root[:2] if root[0] != "no-origin" else root for root in roots if root[0] != "anonymous"}
    )
