"""Traces a claim to its roots on one side, through copies, citations, links and loops, and counts them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from reportedly.provenance.agreement import largest_core
from reportedly.provenance.case import Case, plain
from reportedly.provenance.common_roots import Shared, shared_oddities
from reportedly.provenance.graph import Step, own_voice, stands_for_another, steps_of
from reportedly.provenance.late_names import named_late
from reportedly.provenance.loops import components, is_loop
from reportedly.provenance.merging import Suspicion, by_which_way, count, merge
from reportedly.provenance.misread import misread_sources
from reportedly.provenance.told_by_kind import told_by_kind
from reportedly.provenance.unsure import (
    known_elsewhere,
    known_through,
    same_quotation,
    slips_of_names,
    taken_over,
    told_dependence,
    unsure_speakers,
)
from reportedly.records import Independence, Mention, Root, RootKind, Stance

Reached = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The roots of a claim on one side, the loops of citations, and reports that seem to have one origin.

    `steps` says where each mention leads, `reached` the keys of the roots that each mention comes to, `kinds` what
    each key is, and `same` the key of the root that each key became once names were compared.
    """

    independence: Independence
    steps: Mapping[str, Step] = field(default_factory=dict)
    reached: Reached = field(default_factory=dict)
    kinds: Mapping[str, RootKind] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)
    loops: tuple[tuple[str, ...], ...] = ()
    shared: tuple[Shared, ...] = ()


def trace(case: Case, stance: Stance) -> Trace:
    """Follow every report of one stance to its roots and count them."""
    steps = steps_of(case, stance)
    edges = {mention: sorted(step.leads_to) for mention, step in steps.items()}
    reached: dict[str, frozenset[str]] = {}
    roots: dict[str, list[Root]] = {}
    loops = []
    for component in components(edges):
        articles = tuple(sorted({steps[mention].article for mention in component}))
        ends = _ends(component, steps, reached, roots)
        if len(articles) > 1 and is_loop(component, edges):
            loops.append(articles)
        if not ends:
            origin = _no_origin(case, articles, component)
            roots.setdefault(origin.key, []).append(origin)
            ends = frozenset([origin.key])
        reached.update(dict.fromkeys(component, ends))
    shared = tuple(shared_oddities(case, stance, steps))
    misread, doubts = misread_sources(case, steps, roots)
    unsure = (
        *unsure_speakers(case, steps, roots),
        *known_through(case, steps, roots),
        *taken_over(case, steps, reached, roots),
        *known_elsewhere(case, steps, roots),
        *told_dependence(case, steps, roots),
        *same_quotation(case, steps, roots),
        *slips_of_names(roots),
        *told_by_kind(case, roots),
        *named_late(case, steps, roots),
    )
    suspicions = (*_suspicions(case, steps, shared, reached), *unsure, *doubts)
    merged = merge(_with_ways(roots, steps, reached), suspicions, case.judgements)
    ending = (
        (case.mentions[name], merged.groups(reached[name] - misread)) for name, step in steps.items() if step.roots
    )
    core = largest_core((mention, groups) for mention, groups in ending if groups)
    return Trace(
        independence=count(merged.roots, core),
        steps=steps,
        reached=reached,
        kinds={key: found[0].kind for key, found in roots.items()},
        same=merged.keys,
        loops=tuple(sorted(loops)),
        shared=shared,
    )


def _ends(
    component: Sequence[str], steps: Mapping[str, Step], reached: Reached, roots: dict[str, list[Root]]
) -> frozenset[str]:
    """The keys of the roots that leave a component; the roots themselves are noted in `roots`."""
    ends: set[str] = set()
    for mention in component:
        for root in steps[mention].roots:
            roots.setdefault(root.key, []).append(root)
            ends.add(root.key)
        for target in steps[mention].leads_to:
            ends |= reached.get(target, frozenset())
    return frozenset(ends)


def _with_ways(roots: Mapping[str, list[Root]], steps: Mapping[str, Step], reached: Reached) -> Iterable[Root]:
    """Give each root the ways on which other reports come to it."""
    ways: dict[str, list[str]] = defaultdict(list)
    for mention in sorted(steps):
        for target, why in sorted(steps[mention].leads_to.items()):
            for key in reached[target]:
                ways[key].append(why)
    for root in chain.from_iterable(roots.values()):
        yield by_which_way(root, sorted(ways.pop(root.key, [])))


def _no_origin(case: Case, articles: tuple[str, ...], component: Iterable[str]) -> Root:
    """Where citations lead only to one another; an outlet that cites no one but itself says it in its own voice."""
    names = ", ".join(plain(case, article) for article in articles)
    first = next(case.mentions[name] for name in sorted(component) if case.mentions[name].article == articles[0])
    if len({case.outlet_key(case.outlet_of(article)) for article in articles}) == 1:
        return own_voice(case, first)
    key = f"no origin {' '.join(articles)}"
    return Root(
        key=key,
        name="no origin found",
        kind="no-origin",
        institution=key,
        because=(f"These lead only to one another: {names}.",),
        evidence=case.evidence(first),
    )


def _suspicions(
    case: Case, steps: Mapping[str, Step], shared: Iterable[Shared], reached: Reached
) -> Iterable[Suspicion]:
    """What puts roots together that would otherwise count as independent.

    Equal words, and a quotation cut alike, put no two together whom one article has say it one after the other: they
    are two by that alone.
    """
    for item in shared:
        keys = [reached[mention.id] for mention in item.mentions]
        if not (
            (item.is_wording or item.is_quoted) and any(_both_say(case, steps, one, keys[-1]) for one in keys[:-1])
        ):
            yield Suspicion(keys=frozenset().union(*keys), because=item.because)


def _both_say(case: Case, steps: Mapping[str, Step], one: frozenset[str], other: frozenset[str]) -> bool:
    """True where an article gives the statement to one of each of two sets of roots, by name and in two places."""
    given: dict[str, list[tuple[Mention, frozenset[str]]]] = defaultdict(list)
    for name in sorted(steps):
        mention, keys = case.mentions[name], frozenset(root.key for root in steps[name].roots if root.named)
        if keys and not stands_for_another(case, mention):
            given[mention.article].append((mention, keys))
    return any(
        mine & (one - other) and theirs & (other - one) and not _meet(first, second)
        for said in given.values()
        for first, mine in said
        for second, theirs in said
    )


def _meet(one: Mention, other: Mention) -> bool:
    return any(mine.overlaps(theirs) for mine in one.spans for theirs in other.spans)
