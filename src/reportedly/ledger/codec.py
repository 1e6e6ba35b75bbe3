"""Turns what is nested in a record into JSON text and back, without losing or inventing anything.

A span is a pair; a record is an object that leaves out what has its default value.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from reportedly.errors import DamagedLedgerError
from reportedly.records import Span

Reader = Callable[[Any], Any]
EMPTY = frozenset({"[]", "null"})  # what most of what could be nested in a record is


def packed(value: object) -> str:
    """Return `value` (a record, a tuple of them, None, a plain value) as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def unpacked(kind: Any, text: str) -> Any:  # noqa: ANN401 -- the kind is known only to the caller
    """Return the value of type `kind` that `packed` wrote as `text`; raises DamagedLedgerError."""
    try:
        return _empty(kind, text) if text in EMPTY else _reader(kind)(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise DamagedLedgerError(f"found {text[:60]!r} where {_name(kind)} should stand ({error})") from error


@cache
def _empty(kind: Any, text: str) -> Any:  # noqa: ANN401
    return _reader(kind)(json.loads(text))


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(item) for field, item in pairs if item != _default(field)}
    return value


def _default(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401
    origin = get_origin(kind)
    if kind is Span:
        return lambda pair: Span(*_whole(pair))
    if kind is date:
        return date.fromisoformat
    if is_dataclass(kind):
        return _record_reader(kind)
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if origin in (Union, UnionType):
        return _union_reader(get_args(kind))
    allowed = get_args(kind) if origin is Literal else None
    return _choice_reader(allowed) if allowed else _scalar_reader((kind,))


def _record_reader(kind: Any) -> Reader:  # noqa: ANN401
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    return lambda data: kind(**{name: readers[name](item) for name, item in data.items()})


def _tuple_reader(parts: tuple[Any, ...]) -> Reader:
    if len(parts) == 2 and parts[1] is Ellipsis:
        each = _reader(parts[0])
        return lambda data: tuple(each(item) for item in _list(data))
    readers = [_reader(part) for part in parts]
    return lambda data: tuple(read(item) for read, item in zip(readers, _list(data), strict=True))


def _union_reader(parts: tuple[Any, ...]) -> Reader:
    some = [part for part in parts if part is not NoneType]
    read = _reader(some[0]) if len(some) == 1 else _scalar_reader(tuple(some))
    return read if len(some) == len(parts) else lambda data: None if data is None else read(data)


def _choice_reader(allowed: tuple[Any, ...]) -> Reader:
    def read(data: object) -> object:
        if data not in allowed:
            raise ValueError(f"{data!r} is none of {allowed}")
        return data

    return read


def _scalar_reader(kinds: tuple[type, ...]) -> Reader:
    allowed = (*kinds, int) if float in kinds else kinds

    def read(data: object) -> object:
        if not isinstance(data, allowed) or (isinstance(data, bool) and bool not in allowed):
            raise TypeError(f"{data!r} is not {' or '.join(item.__name__ for item in allowed)}")
        return data

    return read


def _list(data: object) -> list[Any]:
    if not isinstance(data, list):
        raise TypeError(f"{data!r} is not a list")
    return data


def _whole(pair: object) -> list[int]:
    numbers = _list(pair)
    if len(numbers) != 2 or not all(type(item) is int for item in numbers):
        raise TypeError(f"{pair!r} is not a pair of whole numbers")
    return numbers


def _name(kind: object) -> str:
    return getattr(kind, "__name__", str(kind))
