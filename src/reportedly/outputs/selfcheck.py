"""How far the counts of a ledger carry: how often they are one number, and on how little they rest."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.console import Group
from rich.text import Text

from reportedly.outputs.words import plural
from reportedly.records import Claim


@dataclass(slots=True, kw_only=True)
class SelfCheck:
    """Counts over all claims of a ledger that somebody states as so.

    `one_number` are those whose *least* is their *most*, `single` those with one root, `unnamed` those behind which
    nobody can be named, `borne_out` those with a *least* of two or more. `roots` are counted by kind.
    """

    claims: int = 0
    one_number: int = 0
    single: int = 0
    unnamed: int = 0
    borne_out: int = 0
    contradicted: int = 0
    roots: Counter[str] = field(default_factory=Counter)

    @property
    def not_read(self) -> int:
        """How many roots are outlets that are cited and were never read."""
        return self.roots["outlet-not-read"]


def self_check(claims: Iterable[Claim]) -> SelfCheck:
    """Go through the claims once; memory does not grow with them."""
    found = SelfCheck()
    for claim in claims:
        sources = claim.sources.for_
        if not sources.roots:
            continue
        found.claims += 1
        found.one_number += sources.least == sources.most
        found.single += len(sources.roots) == 1
        found.unnamed += not any(root.named for root in sources.roots)
        found.borne_out += sources.least > 1
        found.contradicted += claim.sources.against.most > 0
        found.roots.update(root.kind for root in sources.roots)
    return found


def self_check_json(found: SelfCheck) -> dict[str, object]:
    """Return the counts and their shares of all claims."""
    names = ("one_number", "single", "unnamed", "borne_out", "contradicted")
    shares = {name: getattr(found, name) / found.claims if found.claims else None for name in names}
    total = found.roots.total()
    return {
        "claims": found.claims,
        **{name: {"claims": getattr(found, name), "share": shares[name]} for name in names},
        "roots": total,
        "not_read": {"roots": found.not_read, "share": found.not_read / total if total else None},
        "kinds": dict(sorted(found.roots.items())),
    }


def self_check_page(found: SelfCheck) -> Group:
    """Return the counts in sentences."""
    lines = [
        f"{plural(found.claims, 'claim')} that somebody states; {plural(found.roots.total(), 'root')} behind them.",
        f"{_share(found.one_number, found.claims)} have one number: least and most are the same.",
        f"{_share(found.single, found.claims)} rest on a single root.",
        f"{_share(found.unnamed, found.claims)} have nobody behind them who can be named.",
        f"{_share(found.borne_out, found.claims)} have at least two independent sources.",
        f"{_share(found.contradicted, found.claims)} are contradicted by somebody.",
        f"{_share(found.not_read, found.roots.total())} of the roots are outlets that are cited and were never read.",
    ]
    return Group(*(Text(line) for line in lines))


def _share(part: int, whole: int) -> str:
    return f"{part:,} ({part / whole:.0%})" if whole else "0"
