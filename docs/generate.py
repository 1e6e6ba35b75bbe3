"""What the program writes of its own documentation: `make docs` puts it into the pages, `make check` compares."""

from pathlib import Path

from reportedly.records.finding import KINDS
from reportedly.settings import explained

HERE = Path(__file__).parent


def kinds() -> str:
    """Return the table of finding kinds, each with its severity and the first paragraph of its page."""
    rows = ["| kind | severity | what a careful reader would object to |", "|---|---|---|"]
    rows += [f"| [`{kind}`]({kind}.md) | {severity} | {definition(kind)} |" for kind, severity in KINDS.items()]
    return "\n" + "\n".join(rows) + "\n\n"


def definition(kind: str) -> str:
    """Return the paragraph under the heading of the page of `kind`, on one line."""
    page = (HERE / "findings" / f"{kind}.md").read_text(encoding="utf-8")
    return " ".join(page.split("\n\n")[1].split())


def settings() -> str:
    """Return the table of all settings with their defaults, units and sentences."""
    rows = ["| setting | default | unit | what it does |", "|---|---|---|---|"]
    rows += [f"| `{item.name}` | {_shown(item.default)} | {item.unit} | {item.says} |" for item in explained()]
    return "\n" + "\n".join(rows) + "\n\n"


def _shown(default: object) -> str:
    if default is None:
        return "none"
    return f'`"{default}"`' if isinstance(default, str) else f"`{default}`"
