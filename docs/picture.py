"""Draws docs/pictures/show.svg, a claim of the example world as `reportedly show` prints it on a terminal.

`python -m docs.picture` writes it; with `--check` it exits with 1 where the picture is not what the program shows.
"""

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from reportedly import outputs, pipeline
from reportedly.ledger import Ledger
from reportedly.settings import load

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
PICTURE = HERE / "pictures" / "show.svg"
QUERY = "Quayside depot"
# What rich draws, without the fonts that it would load from the network.
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture() -> str:
    """Return the claim's page on a terminal 100 columns wide, as SVG."""
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="truecolor",
                      highlight=False, markup=False, emoji=False)  # fmt: skip
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "demo.ledger", create=True) as ledger:
        pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=load(EXAMPLES / "reportedly.toml"))
        claim = next(iter(ledger.claims(QUERY, limit=1)))
        for found in outputs.dossiers(ledger, [claim]):
            console.print(outputs.claim_page(found))
    return console.export_svg(
        title=f"reportedly show {claim.id[:9]}", code_format=FORMAT, theme=DIMMED_MONOKAI, unique_id="show"
    )


def main() -> int:
    """Write the picture, or compare it."""
    drawn = picture()
    if "--check" not in sys.argv:
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(drawn, encoding="utf-8")
        return 0
    if PICTURE.read_text(encoding="utf-8") == drawn:
        return 0
    print(f"{PICTURE.name} is not what the program shows: run make docs", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
