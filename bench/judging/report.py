"""All figures of one ledger, as a record and as a table."""

from typing import Any

from .copying import copies
from .counts import clusters, distortions, intervals
from .findings import findings
from .matching import match
from .mentions import chains, quantities
from .reading import Ledger, World
from .simple import simple_ways

COUNTS = frozenset(
    {
        "claims",
        "against: claims",
        "distorted claims",
        "mentions",
        "copy pairs",
        "copy directions asked",
        "credits",
        "chains",
        "mentions with quantities",
    }
)


def score(world: World, ledger: Ledger) -> dict[str, Any]:
    """Return every figure: `ledger`, `findings` by kind, and the `simple` ways of counting beside it."""
    matched = match(world, ledger)
    figures = {
        "articles found": len(set(matched.articles.values())) / max(len(world.articles), 1),
        **intervals(world, matched),
        **distortions(world, matched),
        **clusters(world, matched),
        **copies(world, ledger, matched),
        **chains(world, matched),
        **quantities(world, matched),
    }
    return {"ledger": figures, "findings": findings(world, ledger, matched), "simple": simple_ways(world)}


def table(scores: dict[str, Any]) -> str:
    """Return the figures as text, the simple ways of counting in columns beside the ledger."""
    ways = scores["simple"]
    rows = [f"{'':38}{'ledger':>10}" + "".join(f"{way:>30}" for way in ways)]
    for name, value in scores["ledger"].items():
        beside = "".join(f"{_shown(figures[name], name):>30}" if name in figures else "" for figures in ways.values())
        rows.append(f"{name:38}{_shown(value, name):>10}{beside}")
    rows += ["", f"{'finding':24}{'true':>8}{'said':>8}{'precision':>12}{'recall':>10}"]
    for kind, figures in scores["findings"].items():
        rows.append(
            f"{kind:24}{figures['true']:>8}{figures['said']:>8}{_shown(figures['precision']):>12}{_shown(figures['recall']):>10}"
        )
    return "\n".join(rows)


def _shown(value: float | None, name: str = "") -> str:
    if value is None:
        return "-"
    return str(int(value)) if name in COUNTS else f"{value:.4f}"
