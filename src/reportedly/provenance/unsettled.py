"""One report where two texts have the same words and nothing tells who took them from whom."""

from collections.abc import Callable, Iterable

from reportedly.provenance.case import Case, plain
from reportedly.provenance.citations import outlet_named
from reportedly.records import Attribution, Mention, Stance

Says = Callable[[Attribution], bool]
Rank = tuple[bool, bool, bool, bool, str, str, int]


def speakers_of(case: Case, stance: Stance, says: Says) -> dict[str, tuple[str, str]]:
    """Return which mention stands for the report that others repeat word for word, and why, by these others.

    `says` tells whether a link of a chain names or describes somebody. Which text came first is not known, so it is
    settled by what the texts tell: one that says whose word it is stands for those that do not, in the sentence or
    elsewhere; then one from which others are known to have taken; one credited to an agency; the earliest.
    """
    found: dict[str, tuple[str, str]] = {}
    for group in _groups(case, stance):
        outlets = {case.outlet_of(mention.article) for mention in group}
        given = {mention.id for mention in case.own if _given(case, mention, outlets, says)}
        telling = {case.mentions[name].article for name in given if case.stances[name] == stance}
        first = min(group, key=lambda mention: _rank(case, mention, given, telling))
        for other in group:
            if other is not first:
                found[other.id] = first.id, _same_words(case, other, first)
    return found


def _groups(case: Case, stance: Stance) -> Iterable[list[Mention]]:
    """Mentions of one stance that are one report; for one that is known to be taken, the one it was taken from."""
    leader: dict[str, str] = {}

    def top(name: str) -> str:
        while leader.get(name, name) != name:
            name = leader[name]
        return name

    pairs = [(_taken_from(case, one), _taken_from(case, other)) for one, other in case.same_words]
    known = [pair for pair in pairs if all(case.stances.get(name) == stance for name in pair)]
    for one, other in known:
        high, low = sorted((top(one), top(other)))
        leader[low] = high
    members: dict[str, list[Mention]] = {}
    for name in sorted({name for pair in known for name in pair}):
        members.setdefault(top(name), []).append(case.mentions[name])
    return members.values()


def _taken_from(case: Case, name: str) -> str:
    """Follow copies of which it is known who took them, as far as they are of this claim and stance."""
    giver = case.mentions[name].copy_of
    while giver and case.stances.get(giver) == case.stances[name]:
        name, giver = giver, case.mentions[giver].copy_of
    return name


def _given(case: Case, mention: Mention, outlets: Iterable[str], says: Says) -> bool:
    """True where a mention gives a source other than the outlets that printed these words."""
    named = [(outlet_named(case, link), link) for link in mention.chain if says(link)]
    return any(not outlet or not any(case.same_outlet(outlet, own) for own in outlets) for outlet, _ in named)


def _rank(case: Case, mention: Mention, given: set[str], telling: set[str]) -> Rank:
    published = case.articles[mention.article].published
    return (
        mention.id not in given,
        mention.article not in telling,
        mention.id not in case.taken,
        mention.article not in case.credited,
        published.iso if published else "~",  # sorts behind every date
        mention.article,
        mention.spans[0].start,
    )


def _same_words(case: Case, mention: Mention, first: Mention) -> str:
    here, there = plain(case, mention.article), plain(case, first.article)
    return f"{here} and {there} have the same words; nothing tells who took them from whom, so they are one report."
