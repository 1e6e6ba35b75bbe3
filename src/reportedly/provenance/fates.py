"""What becomes of people: the missing and the dead of one disaster are two figures, however alike the words are."""

import re
from collections.abc import Iterable

FATES = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        r"kill(?:s|ed)?|dead|die[sd]?|deaths?|lives|fatal\w*|bodies|perished",
        r"missing|unaccounted|still (?:search|look)\w+|search(?:es)? (?:goes|go|went) on|trace",
        r"injur\w+|hurt|wounded|in hospital|hospitali[sz]ed",
        r"arrest\w*|detain\w*|in custody|charged",
        r"evacuat\w+|moved (?:\w+ ){0,3}to safety|displaced|homeless|flee|fled"
        r"|(?:abandon\w*|leave|left) (?:their )?homes?",
    )
)

MISSING = 1  # place among them


def other_fates(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Return whether both tell what became of people, and none of it is the same."""
    mine, their = _fates(ours), _fates(theirs)
    return bool(mine and their) and mine.isdisjoint(their)


def of_missing(quotes: Iterable[str]) -> bool:
    """True where it is told who is missing: of them there are fewer when they are found."""
    return any(map(FATES[MISSING].search, quotes))


def _fates(quotes: Iterable[str]) -> set[int]:
    words = tuple(quotes)
    return {place for place, fate in enumerate(FATES) if any(map(fate.search, words))}
