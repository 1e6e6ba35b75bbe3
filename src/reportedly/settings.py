"""All settings, as one frozen tree that is read from `reportedly.toml`.

```toml
reader = "encoder"

[ledger]
busy_timeout = 10.0

[outlets]
table = "my-outlets.csv"
```
"""

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from reportedly.errors import SettingsError

FILE = "reportedly.toml"
Tree = TypeVar("Tree")


def about(unit: str, says: str) -> Mapping[str, str]:
    """Return what documentation shows of a setting: its unit (empty where it has none) and a sentence."""
    return {"unit": unit, "says": says}


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSettings:
    """The file that holds the claims."""

    busy_timeout: float = field(default=10.0, metadata=about("seconds", "How long to wait for another writer."))
    keep_pages: bool = field(
        default=True, metadata=about("", "Keep the bytes of pages as captured; their digests are kept in any case.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletSettings:
    """Who publishes what."""

    table: Path | None = field(
        default=None, metadata=about("", "A table of more outlets, in the form of data/outlets.csv; its rows win.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set."""

    reader: Literal["rules", "encoder", "fast"] = field(
        default="encoder",
        metadata=about("", "Who finds out who said what: the trained encoder, a smaller one, or readable rules."),
    )
    ledger: LedgerSettings = LedgerSettings()
    outlets: OutletSettings = OutletSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One setting as documentation shows it."""

    name: str
    default: object
    unit: str
    says: str


def load(path: Path | None = None) -> Settings:
    """Return the settings of the file at `path`, else of `reportedly.toml` in the working directory, else the defaults.

    Paths inside the file are relative to it. Raises SettingsError.
    """
    place = path or Path(FILE)
    if path is None and not place.is_file():
        return Settings()
    try:
        data = tomllib.loads(place.read_bytes().decode("utf-8"))
    except OSError as error:
        raise SettingsError(f"cannot be opened ({error.strerror})", where=str(place)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"is not TOML ({error})", where=str(place), hint="See https://toml.io.") from error
    return _tree(Settings, data, "", place)


def explained(kind: type = Settings, prefix: str = "") -> Iterator[Explained]:
    """Yield every setting with its full name, default, unit and sentence."""
    for item in fields(kind):
        if is_dataclass(item.default):
            yield from explained(type(item.default), f"{prefix}{item.name}.")
        else:
            yield Explained(name=prefix + item.name, default=item.default, **item.metadata)


def _tree(kind: type[Tree], data: Mapping[str, object], prefix: str, place: Path) -> Tree:
    hints = get_type_hints(kind)
    values = {}
    for name, value in data.items():
        where = f"{place}: {prefix}{name}"
        if name not in hints:
            raise _unknown(prefix + name, where)
        if is_dataclass(hints[name]):
            if not isinstance(value, dict):
                raise SettingsError("is a table of settings", where=where, hint=f"Write it as [{name}].")
            values[name] = _tree(hints[name], value, f"{prefix}{name}.", place)
        else:
            values[name] = _value(hints[name], value, where, place.parent)
    return kind(**values)


def _unknown(name: str, where: str) -> SettingsError:
    names = [item.name for item in explained()]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(names)}."
    return SettingsError("no such setting", where=where, hint=hint)


def _value(hint: Any, value: object, where: str, folder: Path) -> object:  # noqa: ANN401
    if get_origin(hint) is Literal:
        return _choice(get_args(hint), value, where)
    if Path in get_args(hint):
        if isinstance(value, str) and value:
            return folder / value
        raise SettingsError(f"must be the path of a file, in quotes, not {value!r}", where=where)
    if hint is bool:
        if isinstance(value, bool):
            return value
        raise SettingsError(f"must be true or false, not {value!r}", where=where)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf"):
        return float(value)
    raise SettingsError(f"must be a number from 0, not {value!r}", where=where)


def _choice(choices: tuple[str, ...], value: object, where: str) -> object:
    if value in choices:
        return value
    near = difflib.get_close_matches(str(value), choices, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else ""
    raise SettingsError(f"must be {' or '.join(map(repr, choices))}, not {value!r}", where=where, hint=hint)
