"""What people decided about names: two that count as one root, or one that counts as two."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.records import Root, SourceJudgement, folded


def judged(keys: Sequence[str], roots: Sequence[Root], judgements: Sequence[SourceJudgement]) -> list[Root]:
    """Return the roots, each with the key that it counts by once people's decisions are heard.

    `keys` are those found without them. Of two decisions that contradict one another, the later holds.
    """
    found = [replace(root, key=key) for root, key in zip(roots, keys, strict=True)]
    for item in sorted(judgements, key=lambda item: item.event):
        mine = {place for place, root in enumerate(found) if _is_called(root, item.name)}
        theirs = {place for place, root in enumerate(found) if _is_called(root, item.other)}
        if mine and theirs:
            _joined(found, mine | theirs, item) if item.kind == "same" else _parted(found, mine - theirs, theirs, item)
    return found


def _is_called(root: Root, name: str) -> bool:
    wanted = folded(name)
    return wanted in {folded(root.name), folded(root.name.split(",", 1)[0]), folded(root.institution)}


def _joined(roots: list[Root], places: set[int], item: SourceJudgement) -> None:
    keys = {roots[place].key for place in places}
    if len(keys) > 1:
        why = f"{item.name} and {item.other} are one: {item.because}"
        for place, root in enumerate(roots):
            if root.key in keys:
                roots[place] = replace(root, key=min(keys), because=_with(root, why))


def _parted(roots: list[Root], mine: set[int], theirs: set[int], item: SourceJudgement) -> None:
    shared = {roots[place].key for place in mine} & {roots[place].key for place in theirs}
    why = f"{item.name} and {item.other} are two: {item.because}"
    for place in theirs:
        if roots[place].key in shared:
            key = f"{roots[place].key} ({folded(item.other)})"
            roots[place] = replace(roots[place], key=key, because=_with(roots[place], why))


def _with(root: Root, why: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*root.because, why)))
