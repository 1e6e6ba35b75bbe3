"""Finds the mentions worth comparing, by keys that likely partners share, without comparing all pairs."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Protocol

from reportedly.claims.amounts import Amount
from reportedly.claims.compare import compare
from reportedly.claims.gist import Gist, Vector, gist_of, setting_of
from reportedly.claims.rules import RESPONDER_STEMS
from reportedly.records import Comparison, Judgement, Mention

TOP_WORDS = 6
LIMIT = 60  # mentions looked at for one key: more share a commonplace, not a claim
CACHED = 20_000


class ClaimIndex(Protocol):
    """What the stage needs from the ledger."""

    def add_keys(self, mention: str, keys: Sequence[str]) -> None:
        """Remember the keys of a mention."""

    def mentions_with_keys(self, keys: Sequence[str], *, limit: int) -> Mapping[str, Sequence[str]]:
        """Return, for each key, the ids of at most `limit` mentions that have it, in order of id."""

    def put_meanings(self, vectors: Mapping[str, Vector]) -> None:
        """Remember what mentions mean, as vectors."""

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
    """The gists of mentions, made once and kept for a while."""

    def __init__(self, index: ClaimIndex) -> None:
        self._index = index
        self._kept: OrderedDict[str, Gist] = OrderedDict()

    def of(self, ids: Iterable[str]) -> dict[str, Gist]:
        """Return the gist of each mention that the ledger holds."""
        wanted = list(dict.fromkeys(ids))
        missing = [item for item in wanted if item not in self._kept]
        found = {item: self._kept[item] for item in wanted if item in self._kept}
        mentions = list(self._index.mentions_by_id(missing))
        articles = {mention.article for mention in mentions}
        days, openings = self._index.published_days(articles), self._index.openings(articles)
        settings = {article: setting_of(*opening) for article, opening in openings.items()}
        for mention in mentions:
            setting = settings.get(mention.article, frozenset())
            found[mention.id] = self._kept[mention.id] = gist_of(mention, days.get(mention.article), setting)
        while len(self._kept) > CACHED:
            self._kept.popitem(last=False)
        return found


def keys_of(gist: Gist) -> list[str]:
    """Return the keys under which a mention is found: what it counts, and pairs of its heaviest words.

    How many are at work on an event is found by what the article is about: each says it in words of its own.
    """
    heavy = sorted(gist.weights, key=lambda item: (-gist.weights[item], -len(item), item))[:TOP_WORDS]
    keys = [f"w:{left}+{right}" for left, right in combinations(sorted(heavy), 2)]
    for amount in gist.amounts:
        keys.append(f"v:{amount.unit}:{_bucket(amount)}")
        keys += [f"u:{amount.unit}:{name}" for name in heavy[:4] if name != amount.unit]
        if amount.unit in RESPONDER_STEMS:
            keys += [f"r:{amount.unit}:{name}" for name in gist.setting]
        if amount.event:
            keys += [f"e:{amount.event}:{name}" for name in heavy[:3]]
    return sorted(set(keys))


def _bucket(amount: Amount) -> str:
    value = amount.low if amount.low > -float("inf") else amount.high
    return f"{value:.2g}"


def compare_new(new: Sequence[str], index: ClaimIndex, gists: Gists) -> Iterator[Comparison]:
    """Yield how each new mention stands to each candidate; mentions that have nothing in common are left out."""
    for mention_id, gist in gists.of(new).items():
        found = index.mentions_with_keys(keys_of(gist), limit=LIMIT)
        others = {other for ids in found.values() for other in ids} - {mention_id}
        for other in gists.of(sorted(others)).values():
            comparison = compare(gist, other)
            if comparison.kind != "different":
                yield comparison
