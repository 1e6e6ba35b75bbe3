"""Units as English writes them beside a number."""

SEVERAL = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "percent": "percent",
    "percentage point": "percentage points", "degree celsius": "degrees Celsius", "aircraft": "aircraft",
}  # fmt: skip
UNCHANGED = ("ing", "ed", "dead")  # how words end that say what became of those counted: "14 missing"


def several(unit: str) -> str:
    """Return the plural of a unit, which is a singular, lower-case English name."""
    if unit in SEVERAL:
        return SEVERAL[unit]
    if unit.endswith(UNCHANGED):
        return unit
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("s", "x", "ch", "sh")) else f"{unit}s"


def measured(number: str, unit: str) -> str:
    """Return a number, as it is written, with its unit; alone where it has none."""
    return f"{number} {unit if number == '1' else several(unit)}" if unit else number
