"""Articles and rejected inputs: written once, never changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime

from reportedly.errors import NotFoundError
from reportedly.ledger.captures import CaptureTable, capture_row
from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.events import EventTable, digest_of
from reportedly.ledger.table import Row, insert, select
from reportedly.records import Article, Link, Moment, Rejected, Score, Span

COLUMNS = (
    "id", "text", "title", "url", "outlet", "outlet_because", "domain", "byline",
    "published", "published_confidence", "published_because", "modified", "modified_confidence", "modified_because",
    "language", "links", "captions", "credits", "version_of", "input", "sha256",
)  # fmt: skip
SELECT = select("articles", COLUMNS)
INSERT = insert("articles", COLUMNS, key=["id"], on_conflict="nothing")


class ArticleTable(EventTable, CaptureTable):
    """The articles of a ledger, in the order in which they came."""

    def add_article(self, article: Article, *, keep_page: bool = True) -> bool:
        """Store an article; returns False where the ledger already holds it.

        What it was read from is kept with it, without the bytes where `keep_page` is False.
        """
        row = _row(article)
        with self.transaction():
            new = self._run(INSERT, row) == 1
            if new:
                body = {"digest": digest_of(*row)}
                if article.capture:
                    self.put_capture(article.id, article.capture, keep=keep_page)
                    body["capture"] = digest_of(*capture_row(article.id, article.capture))
                    if keep_page and article.capture.content is not None:
                        body["kept"] = article.capture.sha256
                self.note("added", article.id, body)
            return new

    def article(self, article_id: str) -> Article:
        """Return one article; raises NotFoundError."""
        row = self._one(f"{SELECT} WHERE id = ?", (article_id,))
        if row is None:
            raise NotFoundError(f"the ledger holds no article {article_id}", hint="`reportedly articles` lists them.")
        return _article(row)

    def holds(self, article_id: str) -> bool:
        """True where the ledger has this article."""
        return self._one("SELECT 1 FROM articles WHERE id = ?", (article_id,)) is not None

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they came."""
        return map(_article, self._rows(f"{SELECT} ORDER BY number"))

    def articles_by_id(self, ids: Iterable[str]) -> dict[str, Article]:
        """Return those of these articles that the ledger holds."""
        return {row[0]: _article(row) for row in self._rows_of(f"{SELECT} WHERE id IN (?)", ids)}

    def article_by_url(self, url: str) -> list[str]:
        """Return the ids of all versions of a page, in order of publication, undated ones last."""
        rows = self._rows("SELECT id, published FROM articles WHERE url = ? ORDER BY number", (url,))
        return [row[0] for row in sorted(rows, key=lambda row: _instant(row[1]))]

    def published_days(self, articles: Iterable[str]) -> Mapping[str, date]:
        """Return the days on which articles were published, where known."""
        rows = self._rows_of("SELECT id, published FROM articles WHERE published IS NOT NULL AND id IN (?)", articles)
        return {row[0]: date.fromisoformat(row[1][:10]) for row in rows}

    def article_digests(self) -> Iterator[tuple[str, str]]:
        """Yield each article's id and the digest of all that is stored of it."""
        return ((row[0], digest_of(*row)) for row in self._rows(f"{SELECT} ORDER BY number"))

    def reject(self, rejected: Rejected) -> None:
        """Remember an input that could not be read; the same rejection is remembered once."""
        # A file name may hold bytes that are no text.
        row = [part.encode("utf-8", "backslashreplace").decode() for part in (rejected.input, rejected.reason)]
        with self.transaction():
            self._run("INSERT INTO rejections (input, reason) VALUES (?, ?) ON CONFLICT DO NOTHING", row)

    def rejections(self) -> Iterator[Rejected]:
        """Yield the inputs that could not be read, in the order in which they came."""
        rows = self._rows("SELECT input, reason FROM rejections ORDER BY number")
        return (Rejected(input=row[0], reason=row[1]) for row in rows)


def _row(article: Article) -> list[object]:
    return [
        article.id, article.text, article.title, article.url, article.outlet, article.outlet_because, article.domain,
        article.byline, *_moment_columns(article.published), *_moment_columns(article.modified), article.language,
        packed(article.links), packed(article.captions), packed(article.credits), article.version_of, article.input,
        article.sha256,
    ]  # fmt: skip


def _article(row: Row) -> Article:
    return Article(
        id=row[0], text=row[1], title=row[2], url=row[3], outlet=row[4], outlet_because=row[5], domain=row[6],
        byline=row[7], published=_moment(row[8:11]), modified=_moment(row[11:14]), language=row[14],
        links=unpacked(tuple[Link, ...], row[15]), captions=unpacked(tuple[Span, ...], row[16]),
        credits=unpacked(tuple[str, ...], row[17]), version_of=row[18], input=row[19],
    )  # fmt: skip


def _moment_columns(moment: Moment | None) -> tuple[str | None, float | None, str | None]:
    return (moment.iso, float(moment.confidence.value), moment.confidence.because) if moment else (None, None, None)


def _moment(columns: Row) -> Moment | None:
    iso, value, because = columns
    return None if iso is None else Moment(iso=iso, confidence=Score(value, because))


def _instant(iso: str | None) -> datetime:
    if iso is None:
        return datetime.max.replace(tzinfo=UTC)
    moment = datetime.fromisoformat(iso)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
