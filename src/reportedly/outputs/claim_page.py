"""One claim in full: the roots with their reasons, each mention with its chain and its words, the findings."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.outputs.dossier import Dossier
from reportedly.outputs.excerpts import excerpt_end, excerpt_start
from reportedly.outputs.grades import grade_lines, letter_lines
from reportedly.outputs.history import reviews_table
from reportedly.outputs.moves import Move
from reportedly.outputs.plain import cleaned, plain, shortened
from reportedly.outputs.tables import ID, STYLES, objection, quoted, section
from reportedly.outputs.words import ROOT_KINDS, interval, unnamed, values, where
from reportedly.records import Appearance, Attribution, Independence, Mention, Review, Root

AROUND = 60  # characters of an article shown before and after what it says
PIECE = 320  # characters of one piece of what it says
ROOT_QUOTED = 3  # pieces of evidence shown for one root


def claim_page(item: Dossier, decisions: Sequence[Review] = (), moved: Sequence[Move] = ()) -> Group:
    """Return everything that is known of a claim, how its figure moved, and what people decided about it."""
    claim = item.claim
    head = Group(Text(claim.id, style="cyan"), Text(plain(claim.text).removeprefix("that "), style="bold"))
    parts: list[RenderableType] = [head, _sources("Independent sources for it", claim.sources.for_, item)]
    if claim.sources.against.roots:
        parts.append(_sources("Independent sources against it", claim.sources.against, item))
    if claim.sources.would_change:
        parts.append(section("What would change the count", _lines(claim.sources.would_change)))
    if claim.grade or claim.probability:
        parts.append(section("Grade", _lines(grade_lines(claim))))
    mentions = _apart(_appearance(appearance, item) for appearance in _in_time(item))
    parts.append(section(f"Mentions ({len(claim.appearances)})", Group(*mentions)))
    if moved:
        parts.append(section("How the figure moved", Group(*(move.line for move in moved))))
    if item.findings:
        parts.append(section(f"Findings ({len(item.findings)})", Group(*_apart(_findings(item)))))
    if decisions:
        parts.append(section(f"Decisions ({len(decisions)})", reviews_table(decisions)))
    if claim.related:
        parts.append(section("Related claims", Group(*_related(item))))
    return Group(*parts)


def mentions_page(text_id: str, mentions: Iterable[Mention], text: str) -> Group:
    """Return what was read off one text."""
    return section(plain(text_id), Group(*(mention_text(mention, text) for mention in mentions)))


def mention_text(mention: Mention, text: str) -> Group:
    """Return the chain of a mention and the words of `text` that it rests on, what it says in brackets."""
    found = values(mention, text)
    chain = Text(f"  {plain(_chain(mention.chain))}")
    words = Padding(excerpt(mention, text), (0, 0, 0, 4))
    return Group(chain, words, *([Text(f"    {plain(found)}", style="dim")] if found else []))


def excerpt(mention: Mention, text: str) -> Text:
    """Return the sentence around a mention: what it says in brackets, its sources and cues marked."""
    sources = [span for link in mention.chain for span in link.source_spans]
    cues = [span for link in mention.chain for span in link.cue_spans]
    marked = sorted(
        [(span, "bold") for span in mention.spans]
        + [(span, style) for spans, style in ((sources, "cyan"), (cues, "magenta")) for span in spans
           if not any(span.overlaps(content) for content in mention.spans)],
    )  # fmt: skip
    shown, at = Text(), excerpt_start(text, marked[0][0].start if marked else 0, AROUND)
    shown.append("…" if at and text[at - 1] != "\n" else "")
    for span, style in marked:
        if span.start < at:
            continue
        shown.append(_between(text, at, span.start))
        words = shortened(cleaned(span.of(text)), PIECE)
        shown.append(f"[{words}]" if style == "bold" else words, style=style)
        at = span.end
    end = excerpt_end(text, at, AROUND)
    return shown.append(cleaned(text[at:end])).append("…" if text[end : end + 1] not in ("", "\n") else "")


def _sources(title: str, found: Independence, item: Dossier) -> Group:
    roots = [Padding(_root(root, item), (0, 0, 0, 2)) for root in found.roots]
    return section(f"{title}: {interval(found)}", Group(*roots))


def _root(root: Root, item: Dossier) -> Group:
    kind = ROOT_KINDS.get(root.kind, root.kind)
    count = f", counted as {root.count}" if root.count > 1 else ""
    head = Text(f"{root.letter}  {plain(root.name)}", style="bold").append(f"  {kind}{count}", style="not bold dim")
    reasons = Text("\n").join(Text(plain(reason)) for reason in (*root.because, *letter_lines(root)))
    words = quoted(root.evidence, item.articles, most=ROOT_QUOTED)
    return Group(head, Padding(reasons.append_text(words), (0, 0, 0, 3)))


def _apart(bodies: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """Yield bodies with an empty line between them."""
    for number, body in enumerate(bodies):
        if number:
            yield ""
        yield body


def _lines(sentences: Iterable[str]) -> Padding:
    return Padding(Text("\n").join(Text(plain(sentence)) for sentence in sentences), (0, 0, 0, 2))


def _appearance(appearance: Appearance, item: Dossier) -> Group:
    mention = item.mentions[appearance.mention]
    article = item.articles[mention.article]
    traits = [appearance.stance, mention.speech, mention.certainty, *(["headline"] if mention.in_headline else [])]
    head = Text(f"  {plain(where(article))}", style="bold").append(f"  {', '.join(traits)}", style="not bold dim")
    head.append(f"  {mention.id[:ID]} in {article.id[:ID]}", style="not bold cyan")
    because = Text(plain(" ".join(appearance.because)), style="dim")
    return Group(head, mention_text(mention, article.text), *([Padding(because, (0, 0, 0, 4))] if because else []))


def _in_time(item: Dossier) -> list[Appearance]:
    """The appearances of a claim as its story went, undated ones last."""

    def key(appearance: Appearance) -> tuple[str, str, int]:
        mention = item.mentions[appearance.mention]
        published = item.articles[mention.article].published
        return (
            published.iso[:10] if published else "~",
            mention.article,
            mention.spans[0].start if mention.spans else 0,
        )

    return sorted(item.claim.appearances, key=key)


def _chain(chain: Sequence[Attribution]) -> str:
    """The chain from the outlet inwards, as it would be said."""
    if not chain:
        return "in the outlet's own voice"
    return " ← ".join(_link(link) for link in chain)


def _link(link: Attribution) -> str:
    if link.kind == "none":
        return f"no source named ({link.cue})" if link.cue else "no source named"
    role = ", ".join(part for part in (link.post, link.institution) if part and part not in link.source)
    kind = unnamed(link) if link.kind == "anonymous" else link.kind
    return f"{link.source} ({role + '; ' if role else ''}{kind}, “{link.cue}”)"


def _findings(item: Dossier) -> Iterator[RenderableType]:
    for finding in item.findings:
        head = Text(f"  {finding.severity}", style=STYLES.get(finding.severity, "")).append(f"  {plain(finding.kind)}")
        head.append(f"  {finding.id[:ID]}", style="cyan")
        yield Group(head, Padding(objection(finding, item.articles), (0, 0, 0, 4)))


def _related(item: Dossier) -> Iterator[RenderableType]:
    for other in item.claim.related:
        text = Text(f"  {other.kind}  ").append(other.claim[:ID], style="cyan")
        text.append(f"  {shortened(plain(item.related.get(other.claim, '')), 70)}")
        yield text
        for reason in other.because:
            yield Padding(Text(plain(reason), style="dim"), (0, 0, 0, 4))


def _between(text: str, start: int, end: int) -> str:
    if "\n" in text[start:end]:
        return " … "
    words = cleaned(text[start:end])
    return words if len(words) <= 2 * AROUND else f"{shortened(words, AROUND)} {words[-AROUND:].partition(' ')[2]}"
