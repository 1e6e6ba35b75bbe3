"""What would change the count: one plain sentence for each doubt that the roots leave open."""

from collections.abc import Callable, Iterable

from reportedly.records import Independence, Root


def would_change(independence: Independence) -> tuple[str, ...]:
    """Return the sentences that apply, in the order of the table."""
    return tuple(line for _, rule in RULES for line in rule(independence))


def _several_people(independence: Independence) -> list[str]:
    return [
        f"If the {root.count} people of “{root.name}” are one: at most {independence.most - root.count + 1}."
        for root in independence.roots
        if root.kind == "anonymous" and root.count > 1
    ]


def _same_unnamed(independence: Independence) -> list[str]:
    unnamed = _of_kind(independence, "anonymous")
    if len(unnamed) < 2:
        return []
    fewer = independence.most - sum(root.count for root in unnamed) + max(root.count for root in unnamed)
    same = f"If these are the same people, {_listed(unnamed)}: at most {fewer}."
    return [f"{same} If they are different people: {independence.most}."]


def _counted_once(independence: Independence) -> list[str]:
    found = []
    for group in _groups(independence).values():
        if len(group) > 1:
            more = independence.least + len(group) - 1
            found.append(f"If {_listed(group)} are independent of one another all the same: at least {more}.")
    return found


def _not_read(independence: Independence) -> list[str]:
    found = _with_one_more(independence)
    return [
        f"If {_bare(root)}'s report were read and named a source that is none of these: {found}."
        for root in _of_kind(independence, "outlet-not-read")
    ]


def _does_not_say(independence: Independence) -> list[str]:
    found = _with_one_more(independence)
    return [
        f"If another report of {_bare(root)} does say so and names a source that is none of these: {found}."
        for root in _of_kind(independence, "outlet-does-not-say")
    ]


def _one_hand(independence: Independence) -> list[str]:
    own = _of_kind(independence, "own-voice")
    if len(own) < 2:
        return []
    fewer = independence.most - len(own) + 1
    nobody = "neither" if len(own) == 2 else "none of them"
    return [f"If {_listed(own)} have it from one hand that {nobody} names: at most {fewer}."]


def _no_origin(independence: Independence) -> list[str]:
    more = _one_more(independence)
    said = f"If one of those that cite only one another names whom it has it from: at least {more}."
    return [said] if _of_kind(independence, "no-origin") and more > independence.least else []


def _one_unnamed(independence: Independence) -> list[str]:
    roots = independence.roots
    if len(roots) != 1 or roots[0].kind not in {"anonymous", "own-voice"}:
        return []
    return [f"If somebody who can be named says the same: up to {independence.most + 1}."]


def _not_plainly_the_same(independence: Independence) -> list[str]:
    groups = _groups(independence)
    if len(groups) <= independence.least:
        return []
    everyone = _listed(root for group in groups.values() for root in group)
    return [f"If {everyone} all say the same: at least {len(groups)}."]


def _one_more(independence: Independence) -> int:
    """What *least* becomes when somebody new who can be named is found: without a name it rests on nobody yet."""
    return independence.least + 1 if _groups(independence) else 1


def _with_one_more(independence: Independence) -> str:
    more = _one_more(independence)
    return f"at least {more}" if more > independence.least else "somebody who can be named stands behind it"


def _of_kind(independence: Independence, kind: str) -> list[Root]:
    return [root for root in independence.roots if root.kind == kind]


def _groups(independence: Independence) -> dict[str, list[Root]]:
    """The named roots, by what counts once in *least*."""
    found: dict[str, list[Root]] = {}
    for root in independence.roots:
        if root.named:
            found.setdefault(root.institution, []).append(root)
    return found


LONGEST = 4  # names in one sentence


def _listed(roots: Iterable[Root]) -> str:
    names = [_bare(root) for root in roots]
    shown = names if len(names) <= LONGEST else [*names[: LONGEST - 1], f"{len(names) - LONGEST + 1} more"]
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _bare(root: Root) -> str:
    return root.name.removesuffix(" (not read)").removesuffix(" (does not say so)").removesuffix(" (own voice)")


# Why the count could be another, and the sentences for it.
RULES: tuple[tuple[str, Callable[[Independence], list[str]]], ...] = (
    ("An outlet's unnamed people are counted as it counts them, but may be one.", _several_people),
    ("The unnamed people of two outlets cannot be told apart.", _same_unnamed),
    ("What has one owner, or shares what independent reports would not, counts once in the least.", _counted_once),
    ("What is near to a claim and not plainly the same confirms nothing.", _not_plainly_the_same),
    ("An outlet that is cited and was not read may have a source of its own.", _not_read),
    ("An outlet may have said in another report what is not in the one that was read.", _does_not_say),
    ("Outlets that name nobody may all have it from one.", _one_hand),
    ("Whoever began a circle of citations may have had a source.", _no_origin),
    ("One who cannot be named is confirmed by anybody who can.", _one_unnamed),
)
