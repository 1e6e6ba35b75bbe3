"""Changes one thing in a real assertion so that it no longer says the same: what must never count as support."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

WORD = re.compile(r"\w+")
_MODAL = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must)\b(?! not|n't)")
_NOT = re.compile(r"\b(is|are|was|were|has|have|had|will|would|did|does|do) not\b")
_NUMBER = re.compile(r"(?<![\w.,$£€-])\d[\d,]*(?:\.\d+)?(?![\w,.-]*\d)(?!th\b|st\b|nd\b|rd\b)")
_BOUND = re.compile(
    r"\b(?:more than|at least|up to|over|less than|fewer than|as many as|no more than|at most)"
    r"\s+(?=[$£€]?\d)",
    re.IGNORECASE,
)
_DOUBT = re.compile(r"\b(?:reportedly|allegedly|possibly|perhaps|apparently|probably)\s", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might|could) (?:well )?(?=[a-z])")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PERIOD = re.compile(rf"\b(?:{'|'.join((*DAYS, *MONTHS))}|(?:19|20)\d\d)\b")
UNITS = {
    "percent": "dollars", "dollars": "euros", "people": "soldiers", "miles": "metres", "kilometers": "miles",
    "feet": "miles",
    "metres": "kilometres", "years": "months", "months": "weeks", "weeks": "days", "days": "hours", "hours": "minutes",
    "minutes": "seconds", "million": "billion", "billion": "million", "passengers": "crew members", "flights": "trains",
    "students": "teachers", "employees": "customers", "inches": "feet", "points": "goals", "games": "seasons",
    "women": "children", "men": "women", "users": "employees", "missiles": "ships", "episodes": "seasons",
}  # fmt: skip
_UNIT = re.compile(rf"(?<=\d )({'|'.join(UNITS)})\b")

Change = Callable[[str, Random, Sequence[str]], str | None]


@dataclass(frozen=True, slots=True)
class Distortion:
    """An assertion, what became of it, and the kind of change."""

    kind: str
    before: str
    after: str


def _negated(text: str, _rng: Random, _names: Sequence[str]) -> str | None:
    if found := _NOT.search(text):
        return text[: found.end() - 4] + text[found.end() :]
    found = _MODAL.search(text)
    return f"{text[: found.end()]} not{text[found.end() :]}" if found else None


def _number(text: str, rng: Random, _names: Sequence[str]) -> str | None:
    found = rng.choice(list(_NUMBER.finditer(text)) or [None])
    if found is None or re.fullmatch(r"(?:19|20)\d\d", found.group()):
        return None
    value = float(found.group().replace(",", ""))
    other = value * rng.choice((0.5, 1.5, 2, 3)) + 1
    written = f"{other:,.0f}" if value.is_integer() else f"{other:,.1f}"
    return text[: found.start()] + written + text[found.end() :]


def _unit(text: str, _rng: Random, _names: Sequence[str]) -> str | None:
    found = _UNIT.search(text)
    return text[: found.start()] + UNITS[found.group()] + text[found.end() :] if found else None


def _bound(text: str, _rng: Random, _names: Sequence[str]) -> str | None:
    found = _BOUND.search(text)
    return text[: found.start()] + text[found.end() :] if found else None


def _name(text: str, rng: Random, names: Sequence[str]) -> str | None:
    found = rng.choice(list(_NAME.finditer(text)) or [None])
    others = [name for name in names if found and not set(WORD.findall(name)) & set(WORD.findall(text))]
    return text[: found.start()] + rng.choice(others) + text[found.end() :] if found and others else None


def _period(text: str, rng: Random, _names: Sequence[str]) -> str | None:
    found = _PERIOD.search(text)
    if found is None:
        return None
    word = found.group()
    pool = DAYS if word in DAYS else MONTHS if word in MONTHS else [str(int(word) + step) for step in (-3, -2, -1, 1)]
    other = rng.choice([item for item in pool if item != word])
    return text[: found.start()] + other + text[found.end() :]


def _surer(text: str, _rng: Random, _names: Sequence[str]) -> str | None:
    if found := _DOUBT.search(text):
        return text[: found.start()] + text[found.end() :]
    found = _MAY.search(text)
    return f"{text[: found.start()]}will {text[found.end() :]}" if found else None


def _roles(text: str, _rng: Random, _names: Sequence[str]) -> str | None:
    found = list(_NAME.finditer(f"a {text}"))
    for one, other in pairwise(found):
        between = f"a {text}"[one.end() : other.start()]
        if (
            len(between.split()) >= 1
            and re.search(r"\b[a-z]{3,}(?:s|ed|es)\b", between)
            and "and" not in between.split()
        ):
            whole = f"a {text}"
            swapped = whole[: one.start()] + other.group() + between + one.group() + whole[other.end() :]
            return swapped[2:]
    return None


CHANGES: dict[str, Change] = {
    "negated": _negated,
    "number": _number,
    "unit": _unit,
    "bound": _bound,
    "name": _name,
    "period": _period,
    "certainty": _surer,
    "roles": _roles,
}


def distortions(texts: Sequence[str], number: int, seed: int) -> list[Distortion]:
    """Return `number` distortions, as even over the kinds as the texts allow, each of another text where possible."""
    rng = Random(seed)
    pool = sorted(set(texts))
    rng.shuffle(pool)
    names = sorted({match.group() for text in pool for match in _NAME.finditer(text)})
    made: dict[str, list[Distortion]] = {kind: [] for kind in CHANGES}
    for text in pool:
        for kind in sorted(CHANGES, key=lambda kind: len(made[kind])):
            after = CHANGES[kind](text, rng, names)
            if after and after != text:
                made[kind].append(Distortion(kind, text, after))
                break
    return _even(made, number)


def _even(made: dict[str, list[Distortion]], number: int) -> list[Distortion]:
    taken: list[Distortion] = []
    turn = 0
    while len(taken) < number and any(turn < len(rows) for rows in made.values()):
        taken += [rows[turn] for rows in made.values() if turn < len(rows)]
        turn += 1
    return taken[:number]
