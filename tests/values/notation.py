"""Writes readings in one line each, so that a table of sentences can say what must be read from them."""

from reportedly.records import Change, Quantity, Values, When
from reportedly.records.value import Number


def quantity(found: Quantity) -> str:
    """Return `~>=40 boat/day of "boats in harbour"`: `-` and `+` after a number that is nearly or barely reached."""
    near = "~" if found.approximate else ""
    text = near + _ends(found)
    text += f" {found.unit}" if found.unit else ""
    text += f"/{found.per}" if found.per else ""
    text += {"up": " up", "down": " down"}.get(found.direction or "", "")
    return text + (f' of "{found.of}"' if found.of else "")


def _ends(found: Quantity) -> str:
    if found.low is None:
        return f"{'<' if found.high_open else '<='}{_short(found.high)}"
    if found.high is None:
        return f"{'>' if found.low_open else '>='}{_short(found.low)}"
    if found.low == found.high:
        return _short(found.low) + ("-" if found.high_open else "+" if found.low_open else "")
    return f"{'>' if found.low_open else ''}{_short(found.low)}..{'<' if found.high_open else ''}{_short(found.high)}"


def _short(value: Number | None) -> str:
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def change(found: Change) -> str:
    """Return `up x>=10 300>100`: factor or difference, then the indexes of the numbers it goes from and to."""
    text = ("~" if found.approximate else "") + (found.direction or "moves")
    text += _factor(found)
    if found.difference_low is not None or found.difference_high is not None:
        text += f" by {_interval(found.difference_low, found.difference_high)}"
        text += f" {found.difference_unit}" if found.difference_unit else ""
    if found.from_ is not None or found.to is not None:
        text += f" [{'' if found.from_ is None else found.from_}>{'' if found.to is None else found.to}]"
    return text + (f' vs "{found.compared}"' if found.compared else "")


def _factor(found: Change) -> str:
    if found.readings:
        return "".join(f" x{_interval(low, high)}" for low, high in found.readings)
    if found.factor_low is None and found.factor_high is None:
        return ""
    return f" x{_interval(found.factor_low, found.factor_high, opened=found.factor_open)}"


def _interval(low: Number | None, high: Number | None, *, opened: bool = False) -> str:
    if low is None:
        return f"{'<' if opened else '<='}{_short(high)}"
    if high is None:
        return f"{'>' if opened else '>='}{_short(low)}"
    return _short(low) if low == high else f"{_short(low)}..{_short(high)}"


def when(found: When) -> str:
    """Return `2021-05 event`, with the part and the words where no date can be told."""
    if found.kind != "date":
        return f"{found.kind} {found.duration or found.reference}"
    text = found.edtf or f"relative {found.relative!r}"
    return text + (f" {found.part}" if found.part else "") + (f" {found.role}" if found.role != "event" else "")


def quantities(values: Values) -> str:
    """Return the quantities of a text in their order."""
    return "; ".join(map(quantity, values.quantities))


def changes(values: Values) -> str:
    """Return the changes of a text in their order."""
    return "; ".join(map(change, values.changes))


def dates(values: Values) -> str:
    """Return the dates of a text in their order, then its durations and repeated times."""
    return "; ".join(map(when, (*values.when, *values.spells)))
