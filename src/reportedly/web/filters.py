"""The state of the claims list, which is the address: whoever is sent it sees the same list."""

import base64
import binascii
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from reportedly.ledger.listing import Key, Order, Wanted

FACETS: Final = ("outlet", "source", "finding", "relation", "least", "most", "review")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LONGEST = 400  # characters of what is looked for, or of a facet's value
MOST_FACETS = 12
ORDERS: Mapping[str, str] = {
    "repeated": "most repeated, least sourced",
    "objections": "most objections",
    "newest": "newest first",
    "match": "best match",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What the claims list is narrowed down to, how it is sorted, and where a page of it starts."""

    wanted: Wanted = field(default_factory=Wanted)
    after: str = ""

    @classmethod
    def of(cls, parameters: QueryParams) -> "Filter":
        """Read the state from an address; what is no value of a parameter is as if it were not there."""
        query = parameters.get("q", "")[:LONGEST]
        order = parameters.get("order", "")
        facets = [(name, value[:LONGEST]) for name, value in parameters.multi_items() if name in FACETS and value]
        wanted = Wanted(
            query=query,
            facets=tuple(dict.fromkeys(facets[:MOST_FACETS])),
            since=_day(parameters.get("since", "")),
            until=_day(parameters.get("until", "")),
            order=_order(order, query),
        )
        return cls(wanted=wanted, after=parameters.get("after", ""))

    @property
    def key(self) -> Key | None:
        """Where the page starts, or None at the beginning; raises ValueError where `after` is none of our making."""
        return key_of(self.after) if self.after else None

    @property
    def address(self) -> str:
        """The claims list in this state."""
        return self.at("/claims")

    def at(self, path: str) -> str:
        """Return the address of another page for the same list."""
        parameters = self.parameters()
        return f"{path}?{urlencode(parameters)}" if parameters else path

    def parameters(self) -> list[tuple[str, str]]:
        """Return the state as parameters; what is as it always is, is left out."""
        wanted = self.wanted
        plain = [("q", wanted.query), ("since", wanted.since), ("until", wanted.until), ("after", self.after)]
        found = [(name, value) for name, value in plain if value] + list(wanted.facets)
        if wanted.order != _order("", wanted.query):
            found.append(("order", wanted.order))
        return found

    def starting(self, key: Key | None) -> "Filter":
        """Return the same list from behind `key` on."""
        return replace(self, after=cursor_of(key) if key else "")

    def sorted_by(self, order: Order) -> "Filter":
        """Return the same claims in another order."""
        return replace(self, wanted=replace(self.wanted, order=order), after="")

    def has(self, facet: str, value: str) -> bool:
        """True where the list is narrowed down to this value."""
        return (facet, value) in self.wanted.facets

    def toggled(self, facet: str, value: str) -> "Filter":
        """Return the list with a facet's value added, or taken away where it was there."""
        pair, facets = (facet, value), self.wanted.facets
        changed = tuple(item for item in facets if item != pair) if pair in facets else (*facets, pair)
        return replace(self, wanted=replace(self.wanted, facets=changed), after="")

    def looking_for(self, query: str) -> "Filter":
        """Return the list for other words, the best match first."""
        return replace(self, wanted=replace(self.wanted, query=query, order=_order("", query)), after="")

    def without_period(self) -> "Filter":
        """Return the list of all times."""
        return replace(self, wanted=replace(self.wanted, since="", until=""), after="")


def cursor_of(key: Key) -> str:
    """Return a key as a word that may stand in an address."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def key_of(cursor: str) -> Key:
    """Return the key that `cursor_of` wrote; raises ValueError."""
    try:
        found = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, UnicodeError, RecursionError) as error:
        raise ValueError("this is no cursor") from error
    if not (isinstance(found, list) and len(found) == 2 and all(map(_small, found)) and isinstance(found[1], int)):
        raise ValueError("this is no cursor")
    return found[0], found[1]


def offered(values: Iterable[tuple[str, int]], chosen: Iterable[str], most: int) -> list[tuple[str, int | None]]:
    """Return what a facet offers: what is chosen first, then the most frequent."""
    counts = dict(values)
    first: list[tuple[str, int | None]] = [(value, counts.get(value)) for value in chosen]
    rest = [(value, count) for value, count in counts.items() if value not in dict(first)]
    return [*first, *rest[:most]]


def _small(part: object) -> bool:
    return isinstance(part, str) or (type(part) is int and abs(part) < 2**62)


def _order(given: str, query: str) -> Order:
    orders: dict[str, Order] = {"repeated": "repeated", "newest": "newest", "objections": "objections"}
    if query.strip():
        return orders.get(given, "match")
    return orders.get(given, "repeated")


def _day(given: str) -> str:
    return given if DAY.fullmatch(given) else ""
