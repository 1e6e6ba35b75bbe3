"""Posts that a page shows with their signature: "The pier holds. — Ada Brundle (@abrundle) March 4, 2031"."""

import re
from collections.abc import Iterator, Sequence

from reportedly.mentions.chains import extent
from reportedly.mentions.units import trim
from reportedly.records import Relation, Span

HANDLE = "(@"  # without it no pattern is tried
LONGEST = 600  # code points of a post with its links
SIGNATURE = re.compile(
    r"(?P<dash>[—–-]{1,2}|&mdash;)\s?(?P<name>[^\n()@—]{2,50}) \(@\w{1,15}\)\s+(?:on )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\d{1,2} \w+) \d{1,2},? \d{4}"
)


def with_signed(text: str, relations: Sequence[Relation]) -> list[Relation]:
    """Add who wrote each post that the page shows; relations that reach beyond their post are taken as misread."""
    posts = list(_posts(text)) if HANDLE in text else []
    kept = [one for one in relations if not any(_crosses(extent(one), extent(post)) for post in posts)]
    return sorted([*kept, *posts], key=extent)


def _posts(text: str) -> Iterator[Relation]:
    before = 0
    for found in SIGNATURE.finditer(text):
        start = max(before, text.rfind("\n", 0, found.start()) + 1)
        said = trim(text, start, found.start())
        before = found.end()
        if said and len(said) <= LONGEST:
            yield Relation(
                source_spans=(Span(*found.span("name")),),
                cue_spans=(Span(*found.span("dash")),),
                content_spans=(said,),
            )


def _crosses(one: Span, post: Span) -> bool:
    return one.overlaps(post) and one not in post
