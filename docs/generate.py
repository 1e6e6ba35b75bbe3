"""What the program writes of its own documentation: `make docs` puts it into the pages, `make check` compares."""

from pathlib import Path

import click
from click.testing import CliRunner

from bench.run import read_floors
from reportedly.cli import main
from reportedly.records.finding import KINDS
from reportedly.settings import explained

HERE = Path(__file__).parent


def kinds() -> str:
    """Return the table of finding kinds, each with its severity and the first paragraph of its page."""
    rows = ["| kind | severity | what a careful reader would object to |", "|---|---|---|"]
    rows += [f"| [`{kind}`]({kind}.md) | {severity} | {definition(kind)} |" for kind, severity in KINDS.items()]
    return _spaced("\n".join(rows))


def definition(kind: str) -> str:
    """Return the paragraph under the heading of the page of `kind`, on one line."""
    page = (HERE / "findings" / f"{kind}.md").read_text(encoding="utf-8")
    return " ".join(page.split("\n\n")[1].split())


def settings() -> str:
    """Return the table of all settings with their defaults, units and sentences."""
    rows = ["| setting | default | unit | what it does |", "|---|---|---|---|"]
    rows += [f"| `{item.name}` | {_shown(item.default)} | {item.unit} | {item.says} |" for item in explained()]
    return _spaced("\n".join(rows))


def commands() -> str:
    """Return a section for each command: how it is called, what it does, its options."""
    return _spaced("\n\n".join(_section(name, command) for name, command in sorted(main.commands.items())))


def demo() -> str:
    """Return what `reportedly demo` prints on standard output."""
    return _spaced(f"```text\n{_printed('demo')}\n```")


def floors() -> str:
    """Return the table of the accuracy floors with the digest of the data that each was measured on."""
    rows = ["| figure | floor | data |", "|---|---|---|"]
    for name, floor in sorted(read_floors().items()):
        sign = "at most " if floor.lower_is_better else ""
        rows.append(f"| `{name}` | {sign}{floor.value:g} | `{floor.data}` |")
    return _spaced("\n".join(rows))


def _section(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"reportedly {name}")
    usage = " ".join([f"reportedly {name}", *command.collect_usage_pieces(context)])
    parts = [f"## `{name}`", f"```text\n{usage}\n```", " ".join((command.help or "").split())]
    rows = [record for item in command.get_params(context) if (record := item.get_help_record(context))]
    rows = [(option, says) for option, says in rows if option.startswith("--") and option != "--help"]
    options = "\n".join(f"| `{option}` | {says} |" for option, says in rows)
    if options:
        parts.append(f"| option | |\n|---|---|\n{options}")
    return "\n\n".join(parts)


def _shown(default: object) -> str:
    if default is None:
        return "none"
    return f'`"{default}"`' if isinstance(default, str) else f"`{default}`"


def _printed(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    if result.exit_code:
        raise RuntimeError(f"reportedly {' '.join(arguments)} ended with {result.exit_code}: {result.stderr}")
    return "\n".join(row.rstrip() for row in result.stdout.rstrip().splitlines())


def _spaced(body: str) -> str:
    return f"\n{body}\n\n"
