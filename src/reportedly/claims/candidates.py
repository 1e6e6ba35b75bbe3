"""Finds the mentions worth comparing, by keys that likely partners share, without comparing all pairs."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations
from typing import Any, Protocol

from reportedly.claims.amounts import Amount
from reportedly.claims.compare import OPEN, compare
from reportedly.claims.gist import Gist, Vector, gist_of, scene_of, setting_of
from reportedly.claims.rules import RESPONDER_STEMS
from reportedly.claims.together import Together
from reportedly.records import Comparison, Judgement, Mention

TOP_WORDS = 10
LIMIT = 120  # mentions looked at for one key: more share a commonplace, not a claim
MOST = 60  # mentions that are compared with one: so many that give its value, so many that do not
NEAR = 0.7  # cosine: of pairs with but two words in common 39 of 65 that are the same reach it, 223 of 421 that are not
MOST_READ = 20  # of these that are read together with it: of 1,000 mentions of real events hardly one has more
FEW = 10  # keys of a short mention, of five words: whoever says as much may have but one of them in common
SHORTEST = 3  # telling words from which on a mention is not found by each of them alone
CACHED = 10_000  # gists, and articles, that are kept
AT_ONCE = 20  # mentions whose candidates are looked up together
VALUE = "v:"  # begins the key of a value
WORDS = "w:"  # begins the key of two words


class ClaimIndex(Protocol):
    """What the stage needs from the ledger."""

    def add_keys(self, mention: str, keys: Sequence[str]) -> None:
        """Remember the keys of a mention."""

    def mentions_with_keys(self, keys: Sequence[str], *, limit: int) -> Mapping[str, Sequence[str]]:
        """Return, for each key, the ids of at most `limit` mentions that have it, in order of id."""

    def key_counts(self, mentions: Iterable[str]) -> Mapping[str, int]:
        """Return how many keys each of these mentions has."""

    def put_meanings(self, vectors: Mapping[str, Vector]) -> None:
        """Remember what mentions mean, as vectors."""

    def meanings_of(self, mentions: Iterable[str]) -> Mapping[str, Vector]:
        """Return what these mentions mean, at unit length, where it is known."""

    def mentions_by_id(self, ids: Iterable[str]) -> Iterable[Mention]:
        """Return the mentions of these ids."""

    def published_days(self, articles: Iterable[str]) -> Mapping[str, date]:
        """Return the days on which articles were published, where known."""

    def openings(self, articles: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """Return the headline of each article, and the first lines below it."""

    def put_relations(self, comparisons: Iterable[Comparison]) -> None:
        """Remember how mentions stand to one another."""

    def relations_of(self, ids: Iterable[str]) -> Iterable[Comparison]:
        """Return every remembered comparison in which one of these mentions takes part."""

    def judgements_of(self, mentions: Iterable[str]) -> Sequence[Judgement]:
        """Return what people decided about which of these mentions say the same, the latest decision first."""

    def claim_ids_of(self, ids: Iterable[str]) -> Mapping[str, str]:
        """Return the claim that each of these mentions belongs to, where it has one."""

    def copies_of(self, ids: Iterable[str]) -> Iterable[Mention]:
        """Return the mentions that were copied from one of these."""


class Gists:
    """The gists of mentions, made once; those used last are kept, and what their articles are about."""

    def __init__(self, index: ClaimIndex) -> None:
        self._index = index
        self._kept: OrderedDict[str, Gist] = OrderedDict()
        self._about: OrderedDict[str, About] = OrderedDict()

    def of(self, ids: Iterable[str]) -> dict[str, Gist]:
        """Return the gist of each mention that the ledger holds, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        mentions = list(self._index.mentions_by_id([item for item in wanted if item not in self._kept]))
        about = self._about_articles({mention.article for mention in mentions})
        made = {mention.id: gist_of(mention, *about[mention.article]) for mention in mentions}
        self._kept.update(made)
        found = {item: self._kept[item] for item in wanted if item in self._kept}
        _keep_last(self._kept, found, CACHED)
        return found

    def _about_articles(self, articles: set[str]) -> dict[str, "About"]:
        """Return when each article was published, where known, and what it is about."""
        missing = sorted(articles - self._about.keys())
        days, openings = self._index.published_days(missing), self._index.openings(missing)
        for article in missing:
            opening = openings.get(article, ("", ""))
            self._about[article] = days.get(article), setting_of(*opening), scene_of(*opening)
        found = {article: self._about[article] for article in articles}
        _keep_last(self._about, found, CACHED)
        return found


About = tuple[date | None, frozenset[str], frozenset[str]]


def _keep_last(kept: OrderedDict[str, Any], used: Iterable[str], most: int) -> None:
    for name in used:
        kept.move_to_end(name)
    while len(kept) > most:
        kept.popitem(last=False)


def keys_of(gist: Gist) -> list[str]:
    """Return the keys under which a mention is found: what it counts, and pairs of its heaviest words.

    How many are at work on an event is found by what the article is about: each says it in words of its own.
    """
    heavy = sorted(gist.weights, key=lambda item: (-gist.weights[item], -len(item), item))[:TOP_WORDS]
    keys = [f"{WORDS}{left}+{right}" for left, right in combinations(sorted(heavy), 2)]
    if len(heavy) < SHORTEST:
        keys += [f"{WORDS}{name}" for name in heavy]
    for amount in gist.amounts:
        keys.append(f"{VALUE}{amount.unit}:{_bucket(amount)}")
        keys += [f"u:{amount.unit}:{name}" for name in heavy[:4] if name != amount.unit]
        # How many are at work, or how deep it is: each article says that in words of its own.
        if about := amount.unit if amount.unit in RESPONDER_STEMS else amount.dimension:
            keys += [f"r:{about}:{name}" for name in gist.setting]
        if amount.event:
            keys += [f"e:{amount.event}:{name}" for name in heavy[:3]]
    return sorted(set(keys))


def _bucket(amount: Amount) -> str:
    value = amount.low if amount.low > -float("inf") else amount.high
    return f"{value:.2g}"


def compare_new(
    new: Sequence[str], index: ClaimIndex, gists: Gists, together: Together | None = None
) -> Iterator[Comparison]:
    """Yield how each new mention stands to each candidate; mentions that have nothing in common are left out."""
    for start in range(0, len(new), AT_ONCE):
        ours = gists.of(new[start : start + AT_ONCE])
        likely = {mention: candidates(mention, keys_of(gist), index) for mention, gist in ours.items()}
        theirs = gists.of(sorted({other for others in likely.values() for other in others}))
        for mention, others in likely.items():
            found = compared(ours[mention], [theirs[other] for other in others if other in theirs], together)
            yield from (comparison for comparison in found if comparison.kind != "different")


def compared(ours: Gist, theirs: Sequence[Gist], together: Together | None) -> list[Comparison]:
    """Return how one stands to each candidate; of those that the parts leave open the likeliest are read with it.

    What a mention costs is bounded so: reading a pair takes as long as comparing several by their parts.
    """
    found = [compare(ours, other) for other in theirs]
    if together is None:
        return found
    left_open = [at for at, comparison in enumerate(found) if OPEN[0] <= comparison.score <= OPEN[1]]
    for at in sorted(left_open, key=lambda at: (-found[at].score, theirs[at].mention))[:MOST_READ]:
        found[at] = compare(ours, theirs[at], together)
    return found


def candidates(mention: str, keys: Sequence[str], index: ClaimIndex) -> list[str]:
    """Return the mentions worth comparing with one: those that share what they count, three words, or most of a few.

    Neighbours need but two words: those that mean nearly the same. Whether two share enough is told by these two alone,
    so that the order in which they came changes nothing. Of more than can be compared those that share most keys are;
    those that give the same value come beside others: a value that many give does not crowd out who contradicts it.
    """
    found = index.mentions_with_keys(keys, limit=LIMIT)
    shared = Counter(other for ids in found.values() for other in ids if other != mention)
    counted = {other for key, ids in found.items() if not key.startswith(WORDS) for other in ids}
    once = [other for other, times in shared.items() if times == 1 and other not in counted] if len(keys) > FEW else []
    lengths = index.key_counts(once)
    too_few = {other for other in once if lengths[other] > FEW}
    too_few -= neighbours(mention, too_few, index)
    ranked = sorted(shared.keys() - too_few, key=lambda other: (-shared[other], other))
    agreeing = {other for key, ids in found.items() if key.startswith(VALUE) for other in ids}
    sides = ([other for other in ranked if (other in agreeing) is side] for side in (True, False))
    return sorted(other for side in sides for other in side[:MOST])


def neighbours(mention: str, others: AbstractSet[str], index: ClaimIndex) -> set[str]:
    """Return those of `others` that the encoder's sentence head holds for nearly the same as a mention.

    Each pair is measured by itself, so that it is as near from either side.
    """
    if not others:
        return set()
    meant = index.meanings_of([mention, *sorted(others)])
    own = meant.get(mention)
    return set() if own is None else {name for name in others & meant.keys() if float(own @ meant[name]) >= NEAR}
