"""The values that facts have before anybody spoils them."""

import math
from dataclasses import replace
from datetime import timedelta
from random import Random

from .amounts import Number, Value, bounded
from .frames import Frame
from .plan import Story


def first_value(story: Story, frame: Frame) -> Value:
    """Return a value that a fact of this frame may have, with or without a bound."""
    rng = story.rng
    kind, _, _, low, high, per = frame.amount
    if kind == "date":
        return Value(kind=kind, day=story.start.date() + timedelta(days=int(rng.uniform(low, high))))
    noun, nouns = (_filled(story, word) for word in frame.amount[1:3])
    bare = Value(kind=kind, noun=noun, nouns=nouns, per=per or None)
    if kind == "change":
        return _moved(bare, (int(low), int(high)), rng)
    number: Number = round(rng.uniform(low, high), 1)
    if kind != "percent":
        number = _number(math.exp(rng.uniform(math.log(low), math.log(high))), kind, rng)
    value = replace(bare, low=number, high=number)
    if frame.bounds and rng.random() < 0.3:
        return bounded(_plain(value), rng.choice(frame.bounds))
    return value


def _filled(story: Story, word: str) -> str:
    return story.setting.full[word[1:-1]][0] if word.startswith("{") else word


def _number(size: float, kind: str, rng: Random) -> int:
    number = max(3, int(size))
    if kind == "money":
        step = int(10 ** max(0, len(str(number)) - 2))
        return number // step * step
    if number > 1000 and rng.random() < 0.5:
        return number // 100 * 100
    return number


def _plain(value: Value) -> Value:
    """Return `value` with a number round enough to stand behind "about" or "up to"."""
    number = value.number
    if isinstance(number, float):
        return replace(value, low=round(number), high=round(number))
    step = int(10 ** max(0, len(str(number)) - (1 if number < 100 else 2)))
    round_number = max(number // step * step, 3)
    return replace(value, low=round_number, high=round_number)


def _moved(bare: Value, size: tuple[int, int], rng: Random) -> Value:
    before = int(rng.uniform(*size)) // 2 * 2
    factor = rng.choice((2, 3, 1.5, None))
    after = int(before * factor) if factor else before + max(3, int(before * rng.uniform(0.08, 0.7)))
    return replace(bare, low=after, high=after, before=before, factor=factor)
