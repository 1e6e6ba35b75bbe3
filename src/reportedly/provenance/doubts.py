"""What would change the count: one plain sentence for each doubt that the roots leave open."""

from collections.abc import Callable

from reportedly.records import Independence, Root


def would_change(independence: Independence) -> tuple[str, ...]:
    """Return the sentences that apply, in the order of the table."""
    return tuple(line for rule in RULES for line in rule(independence))


def _several_people(independence: Independence) -> list[str]:
    """An outlet's unnamed people are counted as it counts them, but may be one."""
    return [
        f"If the {root.count} people of {root.name} are one: at most {independence.most - root.count + 1}."
        for root in independence.roots
        if root.kind == "anonymous" and root.count > 1
    ]


def _same_unnamed(independence: Independence) -> list[str]:
    unnamed = [root for root in independence.roots if root.kind == "anonymous"]
    if len(unnamed) < 2:
        return []
    names = " and ".join(root.name for root in unnamed)
    fewer = independence.most - sum(root.count for root in unnamed) + max(root.count for root in unnamed)
    return [
        f"If these are the same people, {names}: at most {fewer}. If they are different people: {independence.most}."
    ]


def _not_read(independence: Independence) -> list[str]:
    return [
        f"If {_bare(root)}'s report were read and named its source: at least {_with_one_more(independence)}."
        for root in independence.roots
        if root.kind == "outlet-not-read"
    ]


def _with_one_more(independence: Independence) -> int:
    named = sum(root.named for root in independence.roots)
    return named + 1


def _one_unnamed(independence: Independence) -> list[str]:
    roots = independence.roots
    if len(roots) != 1 or roots[0].kind not in {"anonymous", "own-voice"}:
        return []
    return ["If anyone who can be named says the same: up to 2."]


def _bare(root: Root) -> str:
    return root.name.removesuffix(" (not read)")


RULES: tuple[Callable[[Independence], list[str]], ...] = (_several_people, _same_unnamed, _not_read, _one_unnamed)
