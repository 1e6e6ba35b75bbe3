"""What the commands share: options, and how records go out."""

import functools
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from reportedly import outputs
from reportedly.ledger import Ledger
from reportedly.settings import Settings, load

NEWS = Path("news.ledger")


def with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--settings FILE`, read before it starts."""

    @click.option(
        "--settings", "settings_file", type=Path, metavar="FILE", help="Settings (default: ./reportedly.toml)."
    )
    @functools.wraps(command)
    def wrapped(*, settings_file: Path | None, **options: object) -> None:
        command(settings=load(settings_file), **options)

    return wrapped


def with_reading_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that reads `--settings FILE` and `--fast`."""

    @click.option("--fast", is_flag=True, help="Read with the smaller model: faster, and less is found.")
    @with_settings
    @functools.wraps(command)
    def wrapped(*, fast: bool, settings: Settings, **options: object) -> None:
        command(settings=replace(settings, reader="fast") if fast else settings, **options)

    return wrapped


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
strict = click.option("--strict", is_flag=True, help="Exit with 1 if an input was rejected.")
at = click.option(
    "--ledger", "path", type=Path, default=NEWS, metavar="FILE", help="The ledger (default: news.ledger)."
)


def opened(path: Path, settings: Settings) -> Ledger:
    """Open a ledger to read in it."""
    return Ledger.open(path, readonly=True, busy_timeout=settings.ledger.busy_timeout)


def opened_to_write(path: Path, settings: Settings) -> Ledger:
    """Open a ledger that is there, to write to it."""
    return Ledger.open(path, busy_timeout=settings.ledger.busy_timeout)


def lines(records: Iterable[Mapping[str, object]]) -> None:
    """Print records as JSON Lines."""
    for record in records:
        sys.stdout.buffer.write(outputs.line(record).encode() + b"\n")
