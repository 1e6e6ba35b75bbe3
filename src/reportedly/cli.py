"""The command line: parses, calls, renders."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.text import Text

import reportedly
from reportedly import outputs
from reportedly.cli_keeping import COMMANDS
from reportedly.cli_options import as_json, at, lines, opened, strict, with_reading_settings, with_settings
from reportedly.errors import InputError, ReportedlyError
from reportedly.ledger import Ledger
from reportedly.outputs import reading, say, show
from reportedly.records import KINDS, Rejected
from reportedly.settings import OutletSettings, Settings
from reportedly.wiring.lookup import lookup
from reportedly.wiring.models import meaning_of

TELLING = 12  # claims shown after a reading
REJECTED = 20  # rejections shown after a reading
ANEW = " What is derived anew follows today's program and settings: give --settings as when it was read."
LISTED = 100  # claims listed for a person who does not say how many


class Commands(click.Group):
    """Turns our errors into one line on stderr and exit code 2."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the command."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            _refuse(ctx, error)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- click's own signature
        """Run the command that was asked for."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except click.UsageError as error:
            _refuse(ctx, error)
        except ReportedlyError as error:
            say(f"reportedly: {outputs.plain(str(error))}")
            ctx.exit(2)
        except KeyboardInterrupt:
            say("reportedly: stopped. What was read is kept; the same command goes on from there.")
            ctx.exit(130)
        except BrokenPipeError:
            # Whoever read our output has seen enough; Python must not complain about it when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        return result


def _refuse(ctx: click.Context, error: click.UsageError) -> NoReturn:
    """Say what was wrong in the use of a command, and where to read of it."""
    said = error.format_message()
    end = "" if said.endswith((".", "?")) else "."
    say(f"reportedly: {said}{end} See `{(error.ctx or ctx).command_path} --help`.")
    ctx.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(reportedly.__version__, prog_name="reportedly")
def main() -> None:
    """Read news articles and keep a ledger of claims: who said it, through whom, and how many independent sources
    stand behind it.
    """  # noqa: D205 -- the first paragraph is the help text
    for stream in (sys.stdout, sys.stderr):
        if callable(reconfigure := getattr(stream, "reconfigure", None)):
            reconfigure(errors="replace")


@main.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--no-pages", is_flag=True, help="Leave out the bytes of the pages; their digests are kept.")
@at
@strict
@as_json
@with_reading_settings
def read(
    *, inputs: tuple[str, ...], no_pages: bool, path: Path, strict: bool, as_json: bool, settings: Settings
) -> None:
    """Read files, folders, or - for standard input, into a ledger."""
    if no_pages:
        settings = replace(settings, ledger=replace(settings.ledger, keep_pages=False))
    with Ledger.open(path, create=True, busy_timeout=settings.ledger.busy_timeout) as ledger:
        rejected = _read(inputs, ledger, settings, as_json=as_json)
    if strict and rejected:
        sys.exit(1)


@main.command()
@click.argument("query", required=False)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N claims.")
@at
@as_json
@with_settings
def claims(*, query: str | None, limit: int | None, path: Path, as_json: bool, settings: Settings) -> None:
    """List claims, or those that hold all words of QUERY, the best match first, then those most like it."""
    with opened(path, settings) as ledger:
        most = limit if limit or as_json else LISTED + 1
        found = outputs.dossiers(ledger, lookup(ledger, query, limit=most, meaning=meaning_of(settings)))
        if as_json:
            lines(outputs.claim_json(item.claim, item.mentions, item.articles) for item in found)
            return
        listed = list(found)
        if not listed:
            say("No claim holds all of these words." if query else "The ledger holds no claims.")
            return
        show(outputs.claims_table(listed[: limit or LISTED]))
        if len(listed) > LISTED and not limit:
            say(f"The first {LISTED} claims; --limit N shows more.")


@main.command("show")
@click.argument("claim")
@at
@as_json
@with_settings
def show_claim(*, claim: str, path: Path, as_json: bool, settings: Settings) -> None:
    """Show a claim in full: its sources, each mention with its words, the findings. CLAIM may be the start of an id."""
    with opened(path, settings) as ledger:
        found = outputs.dossiers(ledger, [ledger.claim(ledger.claim_id_of(claim))])
        for item in found:
            if as_json:
                lines([outputs.claim_json(item.claim, item.mentions, item.articles)])
            else:
                decisions = list(ledger.reviews(item.claim.id))
                show(outputs.claim_page(item, decisions, outputs.moves(ledger, item.claim)))


@main.command("brief")
@click.argument("claim")
@click.option("--html", "as_html", is_flag=True, help="Print a page of HTML instead of Markdown.")
@at
@as_json
@with_settings
def brief_claim(*, claim: str, as_html: bool, path: Path, as_json: bool, settings: Settings) -> None:
    """Print a paste-ready answer about a claim: what stands behind it, who told whom, what would change it."""
    with opened(path, settings) as ledger:
        for item in outputs.dossiers(ledger, [ledger.claim(ledger.claim_id_of(claim))]):
            text = outputs.brief_html(item) if as_html else outputs.brief_markdown(item)
            if as_json:
                lines([{"claim": item.claim.id, "format": "html" if as_html else "markdown", "text": text}])
            else:
                click.echo(text, nl=False)


@main.command()
@click.option("--rejected", is_flag=True, help="List the inputs that could not be read, with the reason.")
@at
@as_json
@with_settings
def articles(*, rejected: bool, path: Path, as_json: bool, settings: Settings) -> None:
    """List the articles that were read."""
    with opened(path, settings) as ledger:
        if rejected:
            refused = ledger.rejections()
            lines(map(outputs.rejection_json, refused)) if as_json else show(outputs.rejections_table(refused))
            return
        if as_json:
            from reportedly.wiring.revisions import Revisions  # noqa: PLC0415 -- see annotate

            revised = Revisions(ledger).of
            lines(outputs.article_json(each, ledger.giver_of(each.id), revised(each)) for each in ledger.articles())
        else:
            show(outputs.articles_table((article, ledger.giver_of(article.id)) for article in ledger.articles()))


@main.command()
@at
@as_json
@with_settings
def copies(*, path: Path, as_json: bool, settings: Settings) -> None:
    """List who took text from whom."""
    with opened(path, settings) as ledger:
        if as_json:
            lines(map(outputs.copy_json, ledger.copies()))
            return
        found = list(ledger.copies())
        if not found:
            say("Nobody took text from anybody.")
            return
        taking_part = {article for item in found for article in (item.article, item.of)}
        show(outputs.copies_table(found, ledger.articles_by_id(taking_part)))


@main.command()
@click.option("--kind", type=click.Choice(sorted(KINDS)), metavar="KIND", help="Only findings of this kind.")
@click.option(
    "--by-effect", is_flag=True, help="What to read next: unread origins, those first that would change most."
)
@at
@as_json
@with_settings
def findings(*, kind: str | None, by_effect: bool, path: Path, as_json: bool, settings: Settings) -> None:
    """List what a careful reader would object to."""
    if by_effect and kind not in {None, "origin-not-read"}:
        raise click.UsageError("--by-effect ranks findings of kind origin-not-read.")
    with opened(path, settings) as ledger:
        if by_effect:
            unread = outputs.unread_origins(ledger)
            records = (each for item in unread for each in outputs.unread_json(item))
            lines(records) if as_json else show(outputs.unread_table(unread))
            return
        if as_json:
            lines(map(outputs.finding_json, ledger.findings(kind)))
            return
        found = list(ledger.findings(kind))
        if not found:
            say(f"No finding of kind {kind}." if kind else "No findings.")
            return
        quoted = {words.article for item in found for words in item.evidence}
        show(outputs.findings_table(found, ledger.articles_by_id(quoted)))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="FILE")
@strict
@as_json
@with_reading_settings
def annotate(*, file: str, strict: bool, as_json: bool, settings: Settings) -> None:
    """Read texts without a ledger: FILE (or -) holds one JSON object {"id", "text", "published"} a line."""
    from reportedly import pipeline  # noqa: PLC0415 -- the stages take a second to load, which only reading needs

    with click.open_file(file, "rb") as stream:
        texts = Texts(outputs.texts_of(stream, file))
        found = pipeline.annotate(texts, settings=settings)
        if as_json:
            lines(outputs.reading_json(*item) for item in found)
        else:
            for text_id, mentions, _ in found:
                show(outputs.mentions_page(text_id, mentions, texts.current))
    if strict and texts.rejected:
        sys.exit(1)


@main.command()
@click.option("--derived", is_flag=True, help="Also derive everything anew in a copy, and compare; takes its time.")
@at
@as_json
@with_settings
def verify(*, derived: bool, path: Path, as_json: bool, settings: Settings) -> None:
    """Prove that every word and every reference of a ledger is where it is said to be."""
    wrong = 0
    with opened(path, settings) as ledger:
        for problem in _problems(ledger, settings, derived=derived):
            wrong += 1
            lines([{"problem": problem}]) if as_json else show(Text(outputs.plain(problem)))
        if not wrong:
            say(f"{outputs.counted(ledger.counts())}: everything is as it should be.")
    if wrong:
        say(f"{outputs.plural(wrong, 'problem')}.{ANEW if derived else ''}")
        sys.exit(1)


def _problems(ledger: Ledger, settings: Settings, *, derived: bool) -> Iterator[str]:
    wrong = False
    for problem in ledger.verify():
        wrong = True
        yield problem
    if derived and not wrong:  # from what is damaged nothing can be derived
        from reportedly import upkeep  # noqa: PLC0415 -- the stages take a second to load

        yield from upkeep.prove(ledger, settings)


@main.command("check")
@at
@as_json
@with_settings
def check_counts(*, path: Path, as_json: bool, settings: Settings) -> None:
    """Say how far the counts of a ledger carry: how often they are one number, and on how little they rest."""
    with opened(path, settings) as ledger:
        found = outputs.self_check(ledger.claims())
        lines([outputs.self_check_json(found)]) if as_json else show(outputs.self_check_page(found))


@main.command("graph")
@click.argument("claim", required=False)
@at
@as_json
@with_settings
def provenance_graph(*, claim: str | None, path: Path, as_json: bool, settings: Settings) -> None:
    """List the edges of the provenance graph, of CLAIM or of all claims, each with its time and its words."""
    from reportedly.wiring.edges import graph_of  # noqa: PLC0415 -- see annotate

    with opened(path, settings) as ledger:
        claims = [ledger.claim(ledger.claim_id_of(claim))] if claim else ledger.claims()
        edges = graph_of(ledger, claims, settings)
        if as_json:
            lines(map(outputs.edge_json, edges))
            return
        for edge in edges:
            click.echo(outputs.edge_line(edge))


@main.command()
@at
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8484, metavar="N", help="The port (0: any that is free)."
)
@click.option("--author", default=None, metavar="NAME", help="Who decides, until the page is told otherwise.")
@as_json
@with_settings
def serve(*, path: Path, port: int, author: str | None, as_json: bool, settings: Settings) -> None:
    """Open the review page: search, read and decide in a browser on this machine. Prints its address."""
    from reportedly import web  # noqa: PLC0415 -- it takes a second to load

    Ledger.open(path, create=True, busy_timeout=settings.ledger.busy_timeout).close()
    with web.listening(port) as listener:
        site = web.Site(
            ledger=path.resolve(), port=listener.getsockname()[1], settings=settings, reviewer=author or web.user_name()
        )
        web.serve(site, listener, lambda: click.echo(outputs.line({"url": site.start}) if as_json else site.start))


@main.command()
@as_json
@with_settings
def demo(*, as_json: bool, settings: Settings) -> None:
    """Read the invented newsroom that comes with the program, to see what it does."""
    folder = _examples()
    ours = replace(settings, outlets=OutletSettings(table=folder / "outlets.csv"))
    path = Path(tempfile.mkdtemp(prefix="reportedly-")) / "demo.ledger"
    with Ledger.open(path, create=True) as ledger:
        _read((str(folder / "newsroom"),), ledger, ours, as_json=as_json)
        for claim in ledger.telling_claims(1):
            say(f"\nSee one in full: reportedly show {claim.id[:9]} --ledger {path}")


for _command in COMMANDS:
    main.add_command(_command)


class Texts:
    """The texts to annotate, one after the other; says on stderr which are rejected, and counts them."""

    def __init__(self, texts: Iterable[Mapping[str, str] | Rejected]) -> None:
        self._texts = texts
        self.current = ""
        self.rejected = 0

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        for item in self._texts:
            if isinstance(item, Rejected):
                self.rejected += 1
                say(f"reportedly: {outputs.plain(item.input)}: {item.reason}.")
            else:
                self.current = item["text"]
                yield item


def _read(inputs: Sequence[str], ledger: Ledger, settings: Settings, *, as_json: bool) -> int:
    """Read inputs, show what came of it, and return how many were rejected."""
    from reportedly import pipeline  # noqa: PLC0415 -- see annotate

    rejected: list[Rejected] = []
    with reading("Reading articles") as progress:
        summary = pipeline.read(inputs, ledger, settings=settings, progress=progress, refused=rejected.append)
    if as_json:
        refused = list(map(outputs.rejection_json, rejected))
        lines([{**asdict(summary), "ledger": str(ledger.path), "rejections": refused}])
        return summary.rejected
    telling = list(outputs.dossiers(ledger, ledger.telling_claims(TELLING)))
    show(outputs.reading_page(asdict(summary), rejected[:REJECTED], telling))
    return summary.rejected


def _examples() -> Path:
    """The example world: inside the package where that was installed, else beside its source."""
    package = Path(reportedly.__file__).parent
    for folder in (package / "examples", package.parents[1] / "examples"):
        if (folder / "newsroom").is_dir():
            return folder
    raise InputError("the example newsroom is not there", where=str(package), hint="Install reportedly again.")
