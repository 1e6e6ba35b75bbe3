"""How well single mentions are read: through whom, and which quantities."""

from .matching import Matched, words
from .ratios import Figures, share
from .reading import Record, World

UNITS = {"%": "percent", "per cent": "percent", "percentage": "percent", "persons": "person", "people": "person"}


def chains(world: World, matched: Matched) -> Figures:
    """Return the share of found mentions whose chain has the right links in the right order, and the right depth."""
    exact = deep = asked = 0
    for name, (_, read) in matched.mentions.items():
        truth = world.mentions[name]
        if truth["stance"] == "neither":
            continue
        asked += 1
        chain = [link for link in read.get("chain") or [] if link.get("kind") != "none"]
        if len(chain) != len(truth["chain"]):
            continue
        deep += 1
        exact += all(_same_link(one, other) for one, other in zip(truth["chain"], chain, strict=True))
    return {"chains": asked, "chains exact": share(exact, asked), "chain depth right": share(deep, asked)}


def _same_link(truth: Record, read: Record) -> bool:
    kinds = {"organisation": {"organisation", "group"}}.get(truth["kind"], {truth["kind"]})
    if read["kind"] not in kinds:
        return False
    nameless = truth["kind"] == "anonymous" or (truth["kind"] == "document" and not truth["named"])
    return nameless or _same_name(str(read["source"]), truth["names"])


def _same_name(source: str, names: list[str]) -> bool:
    said = set(words(source)) - {"the", "a", "an"}
    for name in names:
        known = set(words(name)) - {"the", "a", "an"}
        if said and known and (said <= known or known <= said):
            return True
    return False


def quantities(world: World, matched: Matched) -> Figures:
    """Return the share of found mentions whose quantities are all right: bounds, approximation, unit and period."""
    exact = valued = asked = 0
    for name, (_, read) in matched.mentions.items():
        wanted = world.mentions[name]["quantities"]
        if not wanted:
            continue
        asked += 1
        said = read.get("quantities") or []
        valued += all(any(_same_value(one, other) for other in said) for one in wanted)
        exact += all(any(_same_value(one, other) and _same_unit(one, other) for other in said) for one in wanted)
    return {
        "mentions with quantities": asked,
        "quantities exact": share(exact, asked),
        "quantities, value alone": share(valued, asked),
    }


def _same_value(one: Record, other: Record) -> bool:
    flags = all(bool(one[flag]) == bool(other.get(flag)) for flag in ("low_open", "high_open", "approximate"))
    return flags and _near(one["low"], other.get("low")) and _near(one["high"], other.get("high"))


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1.0)


def _same_unit(one: Record, other: Record) -> bool:
    units = [str(quantity.get("unit") or "").lower() for quantity in (one, other)]
    return len({UNITS.get(unit, unit) for unit in units}) == 1 and (one["per"] or None) == (other.get("per") or None)
