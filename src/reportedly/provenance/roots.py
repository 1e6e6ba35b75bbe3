"""Counts the roots behind a claim: *least* and *most*, with a reason for every merge and every doubt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.provenance.aliases import joined, slip_free
from reportedly.provenance.case import Case, plain
from reportedly.provenance.graph import Report, reports_of
from reportedly.provenance.judged import judged
from reportedly.provenance.loops import components, is_loop
from reportedly.records import Independence, Root, SourceJudgement, Stance

COUNTS_FOR_NOTHING = frozenset(["altered-copy", "outlet-does-not-say"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The roots of a claim on one side, and the loops of citations met on the way."""

    independence: Independence
    loops: tuple[tuple[str, ...], ...] = ()


def trace(case: Case, stance: Stance) -> Trace:
    """Follow every report of one stance to its roots and count them."""
    reports = reports_of(case, stance)
    edges = {article: sorted(report.leads_to) for article, report in reports.items()}
    reached: dict[str, list[Root]] = {}
    loops = []
    for component in components(edges):
        loop = is_loop(component, edges)
        roots = _roots_of(component, reports, reached, case.judgements)
        if loop:
            loops.append(component)
            roots = roots or [_no_origin(case, component)]
        reached.update(dict.fromkeys(component, roots))
    merged = merge([root for article in reports for root in reached[article]], case.judgements)
    return Trace(independence=count(merged), loops=tuple(sorted(loops)))


def _roots_of(
    component: tuple[str, ...],
    reports: Mapping[str, Report],
    reached: Mapping[str, list[Root]],
    judgements: Sequence[SourceJudgement],
) -> list[Root]:
    roots = []
    for article in component:
        roots += reports[article].roots
        for target, why in sorted(reports[article].leads_to.items()):
            if target not in component:
                roots += [replace(root, because=(*root.because, why)) for root in reached[target]]
    return list(merge(roots, judgements))


def _no_origin(case: Case, component: tuple[str, ...]) -> Root:
    names = ", ".join(plain(case, article) for article in component)
    first = case.articles[component[0]]
    evidence = tuple(
        piece
        for item in case.claim.appearances
        if (mention := case.mentions[item.mention]).article == first.id
        for piece in case.evidence(mention)
    )
    return Root(
        key=f"no origin {' '.join(component)}",
        name="no origin found",
        kind="no-origin",
        institution=f"no origin {' '.join(component)}",
        because=(f"These lead only to one another: {names}.",),
        evidence=evidence,
    )


def merge(roots: Iterable[Root], judgements: Sequence[SourceJudgement] = ()) -> tuple[Root, ...]:
    """Return one root for each key, named ones of one person or institution together, with all reasons kept.

    What people decided about names overrules what the names tell.
    """
    found = sorted(roots, key=lambda item: (item.key, -len(item.name), item.name, item.because))
    group = _groups([root for root in found if root.named])
    keys = [group.get(root.institution, root.key) if root.named else root.key for root in found]
    merged: dict[str, Root] = {}
    for root in judged(keys, found, judgements):
        known = merged.get(root.key)
        merged[root.key] = _together(known, root) if known else replace(root, institution=root.key)
    return tuple(merged[key] for key in sorted(merged))


def _groups(roots: list[Root]) -> dict[str, str]:
    """The institution that each institution counts as, once the same people speak for both."""
    group = joined([root.institution for root in roots])
    by_name: dict[str, set[str]] = {}
    for root in roots:
        by_name.setdefault(slip_free(root.name), set()).add(group[root.institution])
    for same in by_name.values():
        chosen = max(same, key=lambda key: (_is_office(key), key))
        group = {key: chosen if value in same else value for key, value in group.items()}
    return group


def _is_office(key: str) -> bool:
    return key.startswith(("government", "ministry ", "owner "))


def _together(one: Root, other: Root) -> Root:
    because = list(dict.fromkeys([*one.because, *other.because]))
    if one.name != other.name:
        because.append(f"{other.name} and {one.name} count as one.")
    fuller = max((one, other), key=lambda root: (root.kind == "person", len(root.name), root.name))
    return replace(
        fuller,
        key=one.key,
        institution=one.institution,
        count=max(one.count, other.count),
        because=tuple(dict.fromkeys(because)),
        evidence=tuple(dict.fromkeys([*one.evidence, *other.evidence])),
    )


def count(roots: tuple[Root, ...]) -> Independence:
    """Return *least* and *most* for roots that have been merged."""
    named = sum(root.named for root in roots)
    standing = any(root.kind not in COUNTS_FOR_NOTHING for root in roots)
    return Independence(least=named or int(standing), most=sum(root.count for root in roots), roots=roots)
