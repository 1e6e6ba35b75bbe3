"""Units as English writes them beside a number."""

SEVERAL = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "percent": "percent",
    "degree celsius": "degrees Celsius", "degree fahrenheit": "degrees Fahrenheit", "aircraft": "aircraft",
    "yen": "yen", "yuan": "yuan", "won": "won", "baht": "baht", "rand": "rand",
}  # fmt: skip
UNCHANGED = ("ing", "ed", "dead", "hertz")  # ends of what one and several have in common: "14 missing"


def several(unit: str) -> str:
    """Return the plural of a unit, which is a singular, lower-case English name of one word or more."""
    if unit in SEVERAL:
        return SEVERAL[unit]
    head, joint, rest = next((unit.partition(word) for word in (" of ", " per ") if word in unit), (unit, "", ""))
    if joint:
        return several(head) + joint + rest
    before, space, last = head.rpartition(" ")
    return before + space + (SEVERAL.get(last) or _regular(last))


def measured(number: str, unit: str) -> str:
    """Return a number, as it is written, with its unit; alone where it has none."""
    return f"{number} {unit if number == '1' else several(unit)}" if unit else number


def _regular(word: str) -> str:
    if word.endswith(UNCHANGED):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"
