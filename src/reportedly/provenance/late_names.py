"""Sources that one report alone names, in one place, after others had it from somebody else.

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

LEAST_BEFORE = 3  # reports that name others: what few have told, another may well ask somebody else about


def named_late(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each source that a late report alone names, in one place, that it confirms nobody for sure."""
    same = same_names(root for found in roots.values() for root in found)
    shown = {key: found[0].name for key, found in roots.items()}
    given: dict[str, set[str]] = defaultdict(set)  # key → the articles that name it
    own: dict[str, list[str]] = defaultdict(list)  # article → what its mentions come to by themselves
    for name in sorted(steps):
        keys = sorted(root.key for root in steps[name].roots if root.named)
        own[steps[name].article] += keys or [""]
        for key in keys:
            given[same.get(key, key)].add(steps[name].article)
    for article in sorted(case.read & own.keys()):
        if len(own[article]) > 1 or not (key := own[article][0]) or len(given[same.get(key, key)]) > 1:
            continue
        others = {other: articles - {article} for other, articles in given.items() if other != same.get(key, key)}
        earlier = {each for found in others.values() for each in found if _is_before(case, each, article)}
        if len(earlier) >= LEAST_BEFORE:
            other = max(sorted(others), key=lambda each: len(others[each] & earlier))
            said = (
                f"{plain(case, article)} alone has it from {shown[key]}, and names nobody of those whom "
                f"{len(earlier)} reports before it name: it may be one of theirs with another name put to it."
            )
            yield Suspicion(keys=frozenset([key, other]), because=said)


def _is_before(case: Case, one: str, other: str) -> bool:
    return before(case.articles[one], case.articles[other])
