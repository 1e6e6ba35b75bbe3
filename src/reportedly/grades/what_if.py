"""What would change a probability: the interval that the same method gives with one more source, for or against."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from reportedly.grades.weighed import Weighed
from reportedly.records import Claim, Independence, Root, Sources

Interval = tuple[float, float]
FURTHER = Root(key="further", name="a further source", kind="organisation", institution="further")


def _says_so(weighed: Weighed) -> Weighed:
    sources = weighed.claim.sources
    return _with(weighed, replace(sources, for_=_more(sources.for_)))


def _denies(weighed: Weighed) -> Weighed:
    sources = weighed.claim.sources
    return _with(weighed, replace(sources, against=_more(sources.against)))


def _says_otherwise(weighed: Weighed) -> Weighed:
    rival = Claim(id="another value", text="", appearances=(), sources=Sources(for_=_more(Independence())))
    return replace(weighed, rivals=(*weighed.rivals, rival))


ROWS: tuple[tuple[str, Callable[[Weighed], Weighed]], ...] = (
    ("With a further named source that says so", _says_so),
    ("With a named source that denies it", _denies),
    ("With a named source for another value", _says_otherwise),
)


def sentences(weighed: Weighed, interval: Callable[[Weighed], Interval | None]) -> Iterator[str]:
    """Yield what each row would make of the interval; nothing is known of the further source but that it has a name.

    `interval` is the method itself: what stands here is what it gives once such a source is read.
    """
    now = interval(weighed)
    for said, changed in ROWS:
        then = interval(changed(weighed))
        if then is not None and then != now:
            yield f"{said}: {then[0]:.0%} to {then[1]:.0%}."


def _with(weighed: Weighed, sources: Sources) -> Weighed:
    return replace(weighed, claim=replace(weighed.claim, sources=sources))


def _more(side: Independence) -> Independence:
    return replace(side, roots=(*side.roots, FURTHER))
