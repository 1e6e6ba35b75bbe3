"""Figures that do not move of themselves: what was paid, and what somebody announced and did not take back."""

import re

from reportedly.provenance.case import Case

# What was paid for a thing was paid once.
PAID = re.compile(r"\b(?:paid|pays|sold|sells|bought|buys|fetched|auctioned)\b", re.I)
# Who announces another number than before says that it is another one.
REVISED = re.compile(
    r"\b(?:now|instead|no longer|rais\w+|lift\w+|increas\w+|lower\w+|reduc\w+|cut(?:s|ting)?|doubl\w+|tripl\w+|revis\w+"
    r"|updat\w+|correct\w+|more than (?:first|previously)|up from|down from|originally|initially|earlier|previously)\b",
    re.I,
)


def paid_once(ours: Case, theirs: Case) -> bool:
    """Return whether both tell what was paid for something: that does not move any more."""
    return all(any(PAID.search(mention.quote) for mention in case.own) for case in (ours, theirs))


def announced_once(ours: Case, theirs: Case) -> bool:
    """Return whether both tell what is to come, and none that it was announced otherwise before."""
    both = (ours.own, theirs.own)
    announced = all(any(mention.certainty == "predicted" for mention in own) for own in both)
    return announced and not any(REVISED.search(mention.quote) for own in both for mention in own)
