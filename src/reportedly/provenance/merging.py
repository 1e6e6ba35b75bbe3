"""Which roots are one, and which count once in *least*: by institution and alias, by owner, by a suspected common root.

What is one root counts once in both bounds. What has one owner, or seems to have one origin, is a doubt: it counts once
in *least* and stays apart in *most*.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.provenance.aliases import joined, slip_free
from reportedly.provenance.judged import judged
from reportedly.records import Independence, Root, SourceJudgement

COUNTS_FOR_NOTHING = frozenset(["altered-copy", "outlet-does-not-say"])
SHOWN = 4  # outlets whose way to a root is spelled out; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """That reports seem to have one origin, and why; `keys` are those of the roots that they reach."""

    keys: frozenset[str]
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Roots that are apart, and the key that each root's own key became."""

    roots: tuple[Root, ...]
    keys: Mapping[str, str]

    def groups(self, keys: Iterable[str]) -> frozenset[str]:
        """Return what the named ones among roots with these keys count as in *least*."""
        wanted = {self.keys[key] for key in keys}
        return frozenset(root.institution for root in self.roots if root.named and root.key in wanted)


def merge(
    roots: Iterable[Root], suspicions: Iterable[Suspicion] = (), judgements: Sequence[SourceJudgement] = ()
) -> Merged:
    """Return one root for each key, in order of the keys, with all reasons and all evidence kept.

    `key` then tells roots apart, `institution` those that count apart in *least*. What people decided about names
    overrules what the names tell.
    """
    found = sorted(roots, key=lambda item: (item.key, -len(item.name), item.name, item.because))
    names = same_names(found)
    merged: dict[str, Root] = {}
    became: dict[str, str] = {}
    keys = [names.get(root.key, root.key) for root in found]
    for root, key in zip(judged(keys, found, judgements), keys, strict=True):
        group = names.get(root.institution, root.institution) if root.key == key else root.key
        moved = replace(root, institution=group)
        became.setdefault(key, root.key)
        merged[root.key] = _together(merged[root.key], moved) if root.key in merged else moved
    grouped = _grouped([merged[key] for key in sorted(merged)], suspicions, names)
    return Merged(roots=grouped, keys={root.key: became[names.get(root.key, root.key)] for root in found})


def same_names(roots: Iterable[Root]) -> dict[str, str]:
    """Return what each named key counts as, once short forms and the people who speak for two bodies are looked at."""
    named = [root for root in roots if root.named]
    group = joined([name for root in named for name in (root.key, root.institution)])
    by_name: dict[str, set[str]] = {}
    for root in named:
        by_name.setdefault(slip_free(root.name), set()).add(group[root.key])
    for same in by_name.values():
        chosen = max(same, key=lambda key: (_is_office(key), key))
        group = {key: chosen if value in same else value for key, value in group.items()}
    return group


def _is_office(key: str) -> bool:
    return key.startswith(("government", "ministry "))


def _together(one: Root, other: Root) -> Root:
    because = list(dict.fromkeys([*one.because, *other.because]))
    if one.name != other.name and one.named:
        because.append(f"{other.name} and {one.name} count as one.")
    fuller = max((one, other), key=lambda root: (root.count, root.kind == "person", len(root.name), root.name))
    owned = one.institution if one.institution != one.key else other.institution
    return replace(
        fuller,
        key=one.key,
        institution=owned,
        count=max(one.count, other.count),
        because=tuple(dict.fromkeys(because)),
        evidence=tuple(dict.fromkeys([*one.evidence, *other.evidence])),
    )


def _grouped(roots: list[Root], suspicions: Iterable[Suspicion], names: Mapping[str, str]) -> tuple[Root, ...]:
    """Put roots whose reports seem to have one origin into one group, and say so on each."""
    for doubt in sorted(suspicions, key=lambda item: (sorted(item.keys), item.because)):
        wanted = {names.get(key, key) for key in doubt.keys}
        doubted = [root for root in roots if root.named and root.key in wanted]
        groups = {root.institution for root in doubted}
        if len(groups) < 2:
            continue
        first = min(groups)
        roots = [
            replace(
                root, institution=first, because=(*root.because, doubt.because) if root in doubted else root.because
            )
            if root.institution in groups and root.named
            else root
            for root in roots
        ]
    return tuple(roots)


def count(roots: tuple[Root, ...], core: frozenset[str]) -> Independence:
    """Return *least* and *most* for roots that have been merged; `core` are those named ones that plainly agree."""
    named = len(core)
    standing = any(root.kind not in COUNTS_FOR_NOTHING for root in roots)
    return Independence(
        least=named or int(standing), most=sum(root.count for root in roots), roots=_explained(roots, core)
    )


def _explained(roots: tuple[Root, ...], core: frozenset[str]) -> tuple[Root, ...]:
    """Say on each named root with which others it counts once in *least*, or why it does not count there."""
    groups: dict[str, list[Root]] = {}
    for root in roots:
        if root.named:
            groups.setdefault(root.institution, []).append(root)
    told = (_explained_one(root, groups.get(root.institution, [])) if root.named else root for root in roots)
    return tuple(_apart(root) if core and root.named and root.institution not in core else root for root in told)


def _apart(root: Root) -> Root:
    said = f"What {root.name} says is near to what the others say and not plainly the same: no confirmation."
    return replace(root, because=(*root.because, said))


def _explained_one(root: Root, group: list[Root]) -> Root:
    others = sorted(other.name for other in group if other.key != root.key)
    if not others:
        return root
    return replace(root, because=(*root.because, f"Counted once with {' and '.join(others)} in the least."))


def by_which_way(root: Root, ways: Iterable[str]) -> Root:
    """Return a root with how the reports come to it: the first few in words, the rest as a number."""
    told = list(dict.fromkeys(ways))
    more = [f"And {len(told) - SHOWN:,} more come to it in such ways."] if len(told) > SHOWN else []
    return replace(root, because=(*root.because, *told[:SHOWN], *more))
