"""Sources that one report alone names, in one place, after three others had it from one and the same somebody else.

Such a report may be theirs in other words, with the wrong name put to it, and nothing in the texts would show it; a
reader may also have taken one name for another. Of 35 such second sources in 400 simulated newsrooms that were read
(worlds 10867-11266), 16 were none. So the source counts in *most*, and in *least* once with another. Where mentions
and copies were told and not read, it is known who took what from whom, and nothing is doubted.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.provenance.case import Case, plain
from reportedly.provenance.graph import Step
from reportedly.provenance.merging import Suspicion, same_names
from reportedly.provenance.timing import before
from reportedly.records import Root

LEAST_BEFORE = 3  # reports that have it from one source: what few have told, another may well ask somebody else about


def named_late(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each source that a late report alone names, in one place, that it confirms nobody for sure."""
    if not case.read:
        return
    same = same_names(root for found in roots.values() for root in found)
    first: dict[str, str] = {}  # what a key counts as → the first key that does
    given: dict[str, set[str]] = defaultdict(set)  # that first key → the articles that name it
    own: dict[str, list[str]] = defaultdict(list)  # article → what its mentions come to by themselves
    for name in sorted(steps):
        named = sorted(root.key for root in steps[name].roots if root.named)
        keys = [first.setdefault(same.get(key, key), key) for key in named]
        own[steps[name].article] += keys or [""]
        for key in keys:
            given[key].add(steps[name].article)
    for article in sorted(case.read & own.keys()):
        if len(own[article]) > 1 or not (key := own[article][0]) or len(given[key]) > 1:
            continue
        before_it = {
            other: sum(before(case.articles[each], case.articles[article]) for each in articles)
            for other, articles in sorted(given.items())
            if other != key
        }
        other = max(before_it, key=before_it.__getitem__, default="")
        if before_it.get(other, 0) >= LEAST_BEFORE:
            mine, theirs = (roots[each][0].name for each in (key, other))
            said = (
                f"{plain(case, article)} alone has it from {mine}, after {before_it[other]} reports that have it from "
                f"{theirs}, whom it does not name: it may be one of these with another name put to it."
            )
            yield Suspicion(keys=frozenset([key, other]), because=said)
