"""Articles, and the evidence that points into them."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from reportedly.errors import EvidenceError
from reportedly.records.capture import Capture

READ_LANGUAGES = frozenset({"en", "und"})  # English, and what could not be told


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of Unicode code points of an article's text: start inclusive, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the words at this place of `text`."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Return the same length `by` code points further on."""
        return Span(self.start + by, self.end + by)


def quote_of(text: str, spans: tuple[Span, ...]) -> str:
    """Return the pieces of `spans` joined by " … ", nothing else."""
    return " … ".join(span.of(text) for span in spans)


@dataclass(frozen=True, slots=True)
class Score:
    """A number between 0 and 1 with the sentence that explains it: they travel together."""

    value: float
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of an article and where they stand."""

    article: str
    span: Span
    quote: str

    def check(self, article: "Article") -> None:
        """Raise EvidenceError unless the words stand where this says."""
        found = self.span.of(article.text)
        if found != self.quote or article.id != self.article:
            raise EvidenceError(
                f"found {found!r} at {self.span.start}-{self.span.end}, not {self.quote!r}",
                where=f"article {article.id}",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of an article and the words it hangs on."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date or time as ISO 8601 text ("2025-06-21" or "2025-06-21T14:05:00+02:00") and how sure it is."""

    iso: str
    confidence: Score

    @property
    def day(self) -> date:
        """The calendar day, in the time zone as written."""
        return date.fromisoformat(self.iso[:10])

    @property
    def has_hour(self) -> bool:
        """True where more than the day is written."""
        return len(self.iso) > len("2025-06-21")

    @property
    def instant(self) -> datetime:
        """The moment in UTC, so that pages of different time zones can be compared; a day alone is its first moment."""
        moment = datetime.fromisoformat(self.iso)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as one outlet published it, at one time; `text` is headline, blank line, body.

    All spans of evidence count code points of `text`. `outlet` is the name of the outlet as the table of outlets
    knows it, else the domain, else what the input states; `outlet_because` says which. `credits` are agency and
    partner credits stated by the page's metadata, not by its text. `version_of` names the earlier article of the
    same URL. `capture` is what it was read from; the ledger keeps that apart.
    """

    id: str
    text: str
    title: str = ""
    url: str | None = None
    outlet: str | None = None
    outlet_because: str = ""
    domain: str | None = None
    byline: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    language: str = "und"
    links: tuple[Link, ...] = ()
    captions: tuple[Span, ...] = ()
    credits: tuple[str, ...] = ()
    version_of: str | None = None
    input: str = ""
    capture: Capture | None = field(default=None, compare=False, repr=False)

    @property
    def sha256(self) -> str:
        """Digest of `text` in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def in_other_language(self) -> bool:
        """True where the text is in a language that is not read: it is kept, and makes no claims."""
        return self.language.split("-")[0] not in READ_LANGUAGES

    @property
    def headline(self) -> Span:
        """Where the headline stands in `text` (empty where there is none)."""
        return Span(0, len(self.title) if self.text.startswith(self.title) else 0)

    @property
    def body_start(self) -> int:
        """Where the body begins in `text`."""
        end = self.headline.end
        return end + 2 if end else 0

    def evidence(self, span: Span) -> Evidence:
        """Return the words at `span` as evidence."""
        return Evidence(article=self.id, span=span, quote=span.of(self.text))


def article_id(*, text: str, url: str | None, outlet: str | None, published: str | None) -> str:
    """Return the id of an article: the same page read twice has the same id, whatever it was read from."""
    where = url or f"{outlet or ''} {published or ''}"
    return "a" + hashlib.sha256(f"{where}\n{text}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """An input that could not be read as an article, and why; `input` names the file and the place in it."""

    input: str
    reason: str
