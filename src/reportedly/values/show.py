"""Prints a quantity so that the same quantity is read from it: "more than 3.5 million tonnes per year"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from reportedly.records import Quantity
from reportedly.records.value import Number
from reportedly.values.language.nouns import plural, singular
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import tokenize
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.drafts import draft
from reportedly.values.measures.written import number_text, several_text
from reportedly.values.units import Spelling, Unit, table

Form = tuple[str, str]  # how one and how many of a unit are written around the number: ("{} mile", "{} miles")
# What stands before a number, by the end that is open, whether the number itself is left out, whether it is only near
_BEFORE: Final = {
    ("high", True, True): "just over ",
    ("high", True, False): "more than ",
    ("high", False, True): "at least about ",
    ("high", False, False): "at least ",
    ("low", True, True): "just under ",
    ("low", True, False): "less than ",
    ("low", False, True): "up to about ",
    ("low", False, False): "up to ",
    ("", False, True): "about ",
    ("nearly", True, True): "nearly ",
    ("barely", True, True): "barely ",
}


_NO_PLURAL: Final = group("no plural")


def show(quantity: Quantity) -> str:
    """Return bound, number, unit or what is counted, and rate, as a sentence has them.

    Reading it again gives the same numbers, bounds, step, unit and rate; a measure comes without what it is said of.
    """
    if None not in {quantity.low, quantity.high} and quantity.low != quantity.high and _open(quantity):
        return _between(quantity)
    several = several_text(quantity.low, quantity.high, quantity.step) if quantity.approximate else None
    if several is None:
        amount = _bound(quantity, near=quantity.approximate) + _measured(quantity)
    else:
        amount = _bound(quantity, near=False) + f"{several} of {_many(quantity)}".removesuffix(" of ")
    return f"{amount} per {quantity.per}" if quantity.per else amount


def _open(quantity: Quantity) -> bool:
    return quantity.low_open or quantity.high_open


def _between(quantity: Quantity) -> str:
    """Return "more than 5 but less than 7 percent": a number between two bounds."""
    least = replace(quantity, high=None, high_open=False, unit=None, per=None, of=None, approximate=False)
    most = replace(quantity, low=None, low_open=False, approximate=False)
    near = "about " if quantity.approximate else ""
    return f"{show(least)} but {show(most)}{near}"


def _bound(quantity: Quantity, *, near: bool) -> str:
    end = "low" if quantity.low is None else "high" if quantity.high is None else ""
    if not end and (quantity.low_open or quantity.high_open):
        end = "nearly" if quantity.high_open else "barely"
    return _BEFORE.get((end, quantity.low_open or quantity.high_open, near), "")


def _measured(quantity: Quantity) -> str:
    """Return the number or the range with its unit or what is counted."""
    ends = [end for end in dict.fromkeys((quantity.low, quantity.high)) if end is not None]
    texts = [_signed(end, quantity.step) for end in ends]
    one, many = _form(quantity, negative=min(ends, default=0) < 0)
    if many.endswith("{}"):
        return " to ".join(many.format(text) for text in texts)
    return (one if ends == [1] else many).format(" to ".join(texts))


def _signed(value: Number, step: Number) -> str:
    return f"minus {number_text(-value, step)}" if value < 0 else number_text(value, step)


def _many(quantity: Quantity) -> str:
    return _form(quantity, negative=True)[1].removeprefix("{}").strip()


def _form(quantity: Quantity, *, negative: bool) -> Form:
    """Return how the unit is written, or what is counted; a sign before the number is no place for a minus."""
    unit = quantity.unit
    if unit is None:
        return "{}", "{}"
    for one, many in _spellings(unit, quantity.unit_pint):
        if not (negative and many.endswith("{}")):
            return one, many
    many = quantity.of if quantity.of and _plural(unit) in quantity.of.lower().split() else _plural(unit)
    return f"{{}} {unit}", f"{{}} {many}"


@cache
def _spellings(name: str, pint: str | None) -> tuple[Form, ...]:
    """Return the spellings of a unit that are read as it, a currency's sign first, then its name."""
    return tuple(form for form in _written(name, pint) if _is_read(form[1], name, pint))


def _written(name: str, pint: str | None) -> Iterator[Form]:
    units = table()
    signs = sorted(_texts(units.before, name, pint), key=len)
    yield from ((f"{text}{{}}", f"{text}{{}}") for text in signs)
    if name in units.names:
        yield f"{{}} {name}", f"{{}} {_plural(name)}"
    for spellings in (units.words, units.signs):
        yield from ((f"{{}} {text}", f"{{}} {text}") for text in _texts(spellings, name, pint))


def _texts(spellings: dict[str, list[Spelling]], name: str, pint: str | None) -> Iterator[str]:
    """Yield how the unit is spelled in one of the tables."""
    for of_one_word in spellings.values():
        for spelling in of_one_word:
            if _is(spelling.unit, name, pint):
                yield spelling.text


def _is(unit: Unit | None, name: str, pint: str | None) -> bool:
    return unit is not None and (unit.name, unit.pint, unit.per, unit.scale) == (name, pint, None, 1)


def _is_read(form: str, name: str, pint: str | None) -> bool:
    """True where "5" written in this form is read as five of the unit."""
    tokens = tokenize(form.format(5))
    start = next(i for i in range(tokens.count) if tokens.words[i] == "5")
    read = draft(tokens, start)
    return isinstance(read, Draft) and _is(read.unit, name, pint) and read.last == tokens.count


def _plural(name: str) -> str:
    """Return the plural of a name, of the part before "of" or "per"; the name itself where no plural is read back."""
    head, joint, rest = next(((name.partition(word)) for word in (" of ", " per ") if word in name), (name, "", ""))
    before, space, last = head.rpartition(" ")
    many = plural(last) if singular(plural(last)) == last and last not in _NO_PLURAL else last
    return f"{before}{space}{many}{joint}{rest}"
