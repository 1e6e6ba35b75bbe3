"""Where tables and progress go: stdout for answers, stderr for everything else; quiet in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

WIDTH = 100  # columns


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line what to do when nobody reads on."""
        raise BrokenPipeError


def show(*bodies: RenderableType) -> None:
    """Print for a person; without colours and always 100 columns wide where the output is no terminal."""
    console = _Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        sys.stdout.write("".join(map(rendered, bodies)))
        return
    console.width = min(WIDTH, console.width)
    for body in bodies:
        console.print(body)


def rendered(body: RenderableType) -> str:
    """Return what a person reads in a pipe: no colours, 100 columns, nothing at the end of a line."""
    console = Console(
        width=WIDTH,
        color_system=None,
        force_terminal=False,
        highlight=False,
        markup=False,
        emoji=False,
        file=StringIO(),
    )
    with console.capture() as captured:
        console.print(body)
    return "".join(f"{row.rstrip()}\n" for row in captured.get().splitlines())


def say(message: str) -> None:
    """Print one line to stderr."""
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


@contextmanager
def reading(what: str) -> Iterator[Callable[[int], None] | None]:
    """Show on a terminal how many were read so far; give None where stderr is none."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), TextColumn("{task.completed:,.0f}"))
    console = Console(stderr=True)
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda count: progress.update(task, completed=count)
