"""Tables for people: aligned, quiet, 100 columns; every text of an article is made safe before it is shown."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.outputs.dossier import Dossier
from reportedly.outputs.plain import plain, shortened
from reportedly.outputs.words import day, in_marks, interval, plural, values, where
from reportedly.records import Article, Copy, Evidence, Finding, Rejected, Severity

ID = 9  # characters of an id that are shown; any beginning that is unique will do
STYLES: dict[Severity, str] = {"warning": "red", "doubt": "yellow", "info": "dim"}
QUOTED = 4  # pieces of evidence shown for one finding
WORTH_TELLING = 10  # seconds of reading saved
SEVERITIES: tuple[Severity, ...] = ("warning", "doubt", "info")


def claims_table(dossiers: Iterable[Dossier]) -> Table:
    """Return one claim a row: what it says, its value, who carries it, what stands behind it and against it."""
    table = bare_table()
    table.add_column("id", no_wrap=True, style="cyan")
    table.add_column("claim", ratio=1)
    table.add_column("value", width=16, overflow="fold")
    table.add_column("outlets", justify="right", no_wrap=True)
    table.add_column("sources", justify="right", no_wrap=True)
    table.add_column("against", justify="right", no_wrap=True)
    for item in dossiers:
        sources = item.claim.sources
        table.add_row(
            item.claim.id[:ID],
            _claim(item),
            _text(plain(_value(item))),
            str(item.outlets),
            interval(sources.for_),
            interval(sources.against) if sources.against.most else "",
        )
    return table


def articles_table(articles: Iterable[tuple[Article, str | None]]) -> Table:
    """Return one article a row, with the article that it was copied from."""
    table = bare_table()
    table.add_column("id", no_wrap=True, style="cyan")
    table.add_column("published", no_wrap=True)
    table.add_column("outlet", ratio=2)
    table.add_column("title", ratio=4)
    table.add_column("copy of", no_wrap=True)
    for article, giver in articles:
        outlet = article.outlet or article.domain or "unknown outlet"
        title = shortened(plain(article.title or article.input), 120)
        table.add_row(
            article.id[:ID], day(article.published), _text(plain(outlet)), _text(title), giver[:ID] if giver else ""
        )
    return table


def rejections_table(rejected: Iterable[Rejected]) -> Table:
    """Return one rejected input a row, with the reason."""
    table = bare_table()
    table.add_column("input", ratio=1)
    table.add_column("not read because", ratio=1)
    for item in rejected:
        table.add_row(_text(plain(item.input)), _text(plain(item.reason)))
    return table


def copies_table(copies: Iterable[Copy], articles: Mapping[str, Article]) -> Table:
    """Return one copy a row: who took how much from whom, and whether it says so."""
    table = bare_table()
    table.add_column("taker", ratio=3)
    table.add_column("from", ratio=3)
    table.add_column("kind", no_wrap=True)
    table.add_column("shared", justify="right", no_wrap=True)
    table.add_column("changed", justify="right", no_wrap=True)
    table.add_column("credit", ratio=2)
    for copy in copies:
        giver = _place(articles, copy.of) if copy.direction_known else f"{_place(articles, copy.of)} (or the other way)"
        table.add_row(
            _text(_place(articles, copy.article)),
            _text(giver),
            copy.kind,
            f"{copy.shared:.0%}",
            str(len(copy.altered) or ""),
            _text(plain(copy.credit or "none")),
        )
    return table


def findings_table(findings: Iterable[Finding], articles: Mapping[str, Article]) -> Table:
    """Return one finding a row: what is wrong, in a sentence, and the words it rests on."""
    table = bare_table()
    table.add_column("", no_wrap=True)
    table.add_column("finding", no_wrap=True)
    table.add_column("because", ratio=1)
    table.add_column("id, claim", no_wrap=True, style="cyan")
    for item in sorted(findings, key=lambda item: (SEVERITIES.index(item.severity), item.kind)):
        severity = Text(item.severity, style=STYLES.get(item.severity, ""))
        ids = [item.id[:ID], *([item.claim[:ID]] if item.claim else [])]
        table.add_row(severity, plain(item.kind), objection(item, articles), "\n".join(ids))
    return table


def objection(finding: Finding, articles: Mapping[str, Article]) -> Text:
    """Return the sentence of a finding and the words it rests on."""
    return _text(plain(finding.because)).append_text(quoted(finding.evidence, articles))


def quoted(evidence: Sequence[Evidence], articles: Mapping[str, Article], most: int = QUOTED) -> Text:
    """Return at most `most` pieces of evidence, those of one article on one line."""
    text = Text()
    for article, pieces in groupby(evidence[:most], key=lambda words: words.article):
        quotes = ", ".join(in_marks(shortened(plain(words.quote), 140)) for words in pieces)
        text.append(f"\n{quotes}", style="italic").append(f" {_place(articles, article)}", style="dim")
    return text.append(f"\nand {len(evidence) - most} more", style="dim") if len(evidence) > most else text


def reading_page(counts: Mapping[str, float], rejected: Sequence[Rejected], telling: Sequence[Dossier]) -> Group:
    """Return what came of a reading: in numbers, what was rejected and why, and the claims with the most to say."""
    known = f" ({counts['already_known']:,} known already)" if counts["already_known"] else ""
    if counts.get("other_languages"):
        known += f", {counts['other_languages']:,} of them kept without claims: not in English"
    parts = [
        plural(int(counts["articles"]), "article") + f" read{known}",
        plural(int(counts["copies"]), "copy", "copies"),
        f"{counts['rejected']:,} rejected",
        plural(int(counts["claims"]), "claim"),
    ]
    page: list[RenderableType] = [Text(", ".join(parts) + ".")]
    if counts.get("read_once"):
        page.append(Text(_saved(counts["read_once"], counts["seconds_saved"]), style="dim"))
    if rejected:
        page.append(section("Rejected", rejections_table(rejected)))
        if counts["rejected"] > len(rejected):
            page.append(Text("The others: reportedly articles --rejected", style="dim"))
    if telling:
        page.append(section("Claims with the most to say", claims_table(telling)))
    return Group(*page)


def _saved(share: float, seconds: float) -> str:
    """What copies cost no reading; seconds are told where they are many enough to matter."""
    time = f", which saved {seconds:,.0f} seconds of reading" if seconds >= WORTH_TELLING else ""
    return f"{share:.0%} of the words were read before, in what they were copied from{time}."


def section(title: str, body: RenderableType) -> Group:
    """Return a body under its title, an empty line above."""
    return Group("", Text(title, style="bold"), body)


def bare_table() -> Table:
    """Return a table without lines, as wide as the screen."""
    return Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", highlight=False)


def _text(words: str) -> Text:
    """Rich reads brackets in strings as markup; in a Text they are only brackets."""
    return Text(words)


def _value(item: Dossier) -> str:
    """The value of the claim's fullest mention, which comes first, else of the first that has one."""
    for appearance in item.claim.appearances:
        mention = item.mentions[appearance.mention]
        if appearance.stance == "for" and (found := values(mention, item.articles[mention.article].text, limit=1)):
            return found
    return ""


def _claim(item: Dossier) -> Text:
    """The words of a claim, and under them what a careful reader objects to."""
    text = _text(shortened(plain(item.claim.text).removeprefix("that "), 150))
    found: dict[str, Finding] = {}
    for finding in sorted(item.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        found.setdefault(finding.kind, finding)
    kinds = Text(", ").join(Text(plain(finding.kind), style=STYLES[finding.severity]) for finding in found.values())
    return text.append("\n").append_text(kinds) if found else text


def _place(articles: Mapping[str, Article], article_id: str) -> str:
    article = articles.get(article_id)
    return plain(where(article)) if article else article_id[:ID]
