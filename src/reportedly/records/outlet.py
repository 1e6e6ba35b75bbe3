"""Outlets, and the table that knows their domains, names and owners."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

KEPT = 1 << 16  # names whose folded form is remembered: the same few are compared again and again
CALL_SIGN = re.compile(r"[KW][A-Z]{3}$")  # of a station in America
SHORTEST = 5  # letters a name must have for a missing or wrong one to be a slip: shorter names are one apart by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One who publishes; `kind` is agency, paper, broadcaster, magazine, site or aggregator.

    `from_` names where the fact is from.
    """

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    owner: str | None = None
    country: str | None = None
    kind: str = "site"
    from_: str = ""


@lru_cache(maxsize=KEPT)
def folded(name: str) -> str:
    """Return `name` as names are compared: lower case, no accents, no leading article, no punctuation."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() or name.lower()
    words = "".join(letter if letter.isalnum() or letter == "&" else " " for letter in plain).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


class Outlets:
    """Finds an outlet by domain or by name; never guesses silently."""

    def __init__(self, rows: Iterable[Outlet]) -> None:
        self._rows = tuple(rows)
        self._by_domain = {domain: row for row in reversed(self._rows) for domain in row.domains}
        self._by_name = {folded(name): row for row in reversed(self._rows) for name in (*row.aliases, row.name)}
        self._by_name.update({folded(row.name): row for row in reversed(self._rows)})
        written = [name for row in self._rows for name in (row.name, *row.aliases)]
        self._in_lower_case = {folded(name) for name in written if name.islower()}
        self._slips: dict[str, Outlet | None] = {}  # the same names are asked for again and again
        self._not_capitals = {folded(name) for name in written if not name.isupper()}

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self._rows)

    def by_domain(self, domain: str) -> Outlet | None:
        """Return the outlet of `domain` or of the nearest parent domain that is known."""
        parts = domain.lower().strip(".").split(".")
        for start in range(len(parts) - 1):
            if found := self._by_domain.get(".".join(parts[start:])):
                return found
        return None

    def by_name(self, name: str) -> Outlet | None:
        """Return the outlet of exactly this name or alias (accents and "the" aside).

        Case counts where it tells a name from a word: "economist" is not The Economist, "Map" is not MAP ("Tass" is
        TASS: from four letters on, acronyms are written both ways).
        """
        key, bare = folded(name), name.strip().removeprefix("the ").removeprefix("The ")
        if bare.islower() and key not in self._in_lower_case:
            return None
        if key not in self._not_capitals and len(bare) < 4 and bare != bare.upper():
            return None
        return self._by_name.get(key)

    def with_alias(self, name: str, of: str) -> "Outlets":
        """Return a table in which `name` is another name of the outlet `of`, and no outlet of its own any more."""
        known, other = self._by_name.get(folded(of)), self._by_name.get(folded(name))
        if known is None or known is other:
            return self
        taken = other if other and folded(other.name) == folded(name) else Outlet(name=name)
        joined = replace(
            known,
            aliases=(*known.aliases, name, *taken.aliases),
            domains=tuple(dict.fromkeys((*known.domains, *taken.domains))),
        )
        return Outlets(joined if row is known else row for row in self._rows if row is not other or taken is not other)

    def with_owner(self, outlet: str, owner: str) -> "Outlets":
        """Return a table in which an outlet, known before or not, belongs to `owner`."""
        known = self._by_name.get(folded(outlet))
        owned = replace(known, owner=owner) if known else Outlet(name=outlet, owner=owner, from_="A person said so.")
        return Outlets([owned, *(row for row in self._rows if row is not known)])

    def nearest(self, name: str) -> Outlet | None:
        """Return the outlet whose name is one slip away from `name`, to be offered to a person, never used silently.

        A slip is two letters that changed places; in names of five letters and more also one letter too many, missing
        or wrong. Names are found by what is left of them when a letter is taken out (Garbe's symmetric deletes).
        The call sign of a station has no slips: KVLA and KVAL are two.
        """
        if CALL_SIGN.match(name):
            return None
        wanted = folded(name)
        if wanted not in self._slips:
            if len(self._slips) == KEPT:
                self._slips.clear()
            self._slips[wanted] = self._one_slip_from(wanted)
        return self._slips[wanted]

    def swapped(self, name: str) -> Outlet | None:
        """Return the outlet whose name is `name` but for two letters beside each other that changed places."""
        wanted = folded(name)
        close = set() if wanted in self._by_name else _swapped(wanted) & self._by_name.keys()
        return self._by_name[min(close)] if close else None

    def _one_slip_from(self, wanted: str) -> Outlet | None:
        if wanted in self._by_name or len(wanted) < 3:
            return None
        close = _swapped(wanted) & self._by_name.keys()
        if not close and len(wanted) >= SHORTEST:
            close = {known for left in (wanted, *_shortened(wanted)) for known in self._left_over.get(left, ())}
        return self._by_name[min(close)] if close else None

    @cached_property
    def _left_over(self) -> dict[str, list[str]]:
        """The known names by what is left of each when one letter, or none, is taken out."""
        found: dict[str, list[str]] = {}
        for known in self._by_name:
            for left in (known, *_shortened(known)) if len(known) >= SHORTEST else ():
                found.setdefault(left, []).append(known)
        return found


def _swapped(name: str) -> set[str]:
    return {name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(len(name) - 1)}


def _shortened(name: str) -> set[str]:
    return {name[:i] + name[i + 1 :] for i in range(len(name))}
