"""What can be said of an event: one frame per kind of fact, read from its table."""

from dataclasses import dataclass
from typing import Any

from .tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One kind of fact.

    `amount` is (kind, singular, plural, smallest, largest, per). `moving` facts grow with time; `future` ones have
    not happened yet; `negatable` ones read naturally when the verb is negated; `visible` ones a bystander can see.
    `bounds` can stand before the number, `speakers` are the local bodies that would know.
    """

    id: str
    domain: str
    amount: tuple[str, str, str, float, float, str]
    clauses: tuple[str, ...]
    heads: tuple[str, ...]
    speakers: tuple[str, ...]
    bounds: tuple[str, ...]
    moving: bool = False
    future: bool = False
    negatable: bool = False
    visible: bool = False


def _frames() -> tuple[Frame, ...]:
    frames = []
    for name, row in table("frames").items():
        fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        traits = fields.pop("traits")
        frames.append(Frame(id=name, **fields, **_true(traits)))
    return tuple(frames)


def _true(traits: tuple[str, ...]) -> dict[str, Any]:
    return dict.fromkeys(traits, True)


FRAMES = _frames()
DOMAINS: tuple[str, ...] = tuple(dict.fromkeys(frame.domain for frame in FRAMES))
