"""Cases told in whole sentences: each article is a list of statements, each with who says it."""

from dataclasses import dataclass

from reportedly.provenance import Case
from reportedly.records import (
    Appearance,
    Article,
    Attribution,
    Certainty,
    Claim,
    Copy,
    CopyKind,
    Mention,
    Moment,
    Quantity,
    Score,
    Span,
    Stance,
)


@dataclass(frozen=True)
class Line:
    """One statement of an article: `source` (words, kind, institution) says it with `cue`, or nobody does."""

    words: str
    source: str | None = None
    kind: str = "person"
    institution: str | None = None
    cue: str = "said"
    ours: bool = True  # whether the claim holds it
    stance: Stance = "for"
    certainty: Certainty = "flat"
    quoted: bool = False

    @property
    def sentence(self) -> str:
        said = f"“{self.words}”" if self.quoted else self.words
        return f"{said}, {self.source} {self.cue}." if self.source else f"{said}."


def case_of(articles: dict[str, list[Line]], *, claim: str = "c1", **more: object) -> Case:
    """Return the case of articles by outlet, one a day; all that they say is among what is said."""
    made = {
        f"a{day}": _article(f"a{day}", outlet, lines, day) for day, (outlet, lines) in enumerate(articles.items(), 1)
    }
    said = {name: tuple(_mentions(made[name], lines)) for name, lines in zip(made, articles.values(), strict=True)}
    ours = [
        (mention, line)
        for name, lines in zip(made, articles.values(), strict=True)
        for mention, line in zip(said[name], lines, strict=True)
        if line.ours
    ]
    shown = tuple(Appearance(mention=mention.id, stance=line.stance) for mention, line in ours)
    return Case(
        claim=Claim(id=claim, text=ours[0][0].quote, appearances=shown),
        mentions={mention.id: mention for mention, _ in ours},
        articles=made,
        said=said,
        **more,  # type: ignore[arg-type]
    )


def copy_of(taker: str, giver: str, shared: float, kind: CopyKind = "rewrite") -> Copy:
    """Return that one article took a share of its words from another."""
    place = (Span(0, 1), Span(0, 1))
    return Copy(family="k1", kind=kind, article=taker, of=giver, shared=shared, passages=(place,))


def _article(name: str, outlet: str, lines: list[Line], day: int) -> Article:
    moment = Moment(iso=f"2031-03-{day:02}", confidence=Score(1.0, "Stated."))
    text = "News\n\n" + " ".join(line.sentence for line in lines)
    return Article(id=name, text=text, outlet=outlet, published=moment, language="en")


def _mentions(article: Article, lines: list[Line]) -> list[Mention]:
    found, start = [], len("News\n\n")
    for number, line in enumerate(lines):
        at = article.text.index(line.words, start)
        spans = (Span(at, at + len(line.words)),)
        chain = () if line.source is None else (_link(article, line, spans),)
        numbers = [word for word in line.words.split() if word.isdigit()]
        found.append(
            Mention(
                id=f"m{article.id}{number}",
                article=article.id,
                spans=spans,
                quote=line.words,
                chain=chain,
                speech="direct" if line.quoted else "indirect" if chain else "assertion",
                certainty=line.certainty,
                quantities=tuple(_number(line.words, at, word) for word in numbers),
            )
        )
        start = at + len(line.words)
    return found


def _number(words: str, at: int, number: str) -> Quantity:
    place = at + words.index(number)
    unit = words[words.index(number) :].split()[1].rstrip("s")
    bounded = "up to" in words
    low = None if bounded else int(number)
    return Quantity(span=Span(place, place + len(number)), low=low, high=int(number), unit=unit)


def _link(article: Article, line: Line, spans: tuple[Span, ...]) -> Attribution:
    at = article.text.index(line.source or "", spans[0].end)
    cue = article.text.index(line.cue, at)
    return Attribution(
        source=line.source or "", kind=line.kind, institution=line.institution,  # type: ignore[arg-type]
        source_spans=(Span(at, at + len(line.source or "")),), cue=line.cue,
        cue_spans=(Span(cue, cue + len(line.cue)),), content_spans=spans,
    )  # fmt: skip
