"""Which of two articles was first."""

from datetime import UTC, datetime

from reportedly.records import Article


def instant(article: Article) -> datetime | None:
    """Return when an article was published, in UTC, or None where that is unknown."""
    return article.published.instant if article.published else None


def before(one: Article, other: Article) -> bool:
    """True where both dates are known and `one` was published earlier."""
    first, second = instant(one), instant(other)
    return first is not None and second is not None and first < second


def in_time(article: Article) -> tuple[bool, datetime, str]:
    """Return a key that orders articles by when they were published, undated ones last."""
    moment = instant(article)
    return (moment is None, moment or datetime.min.replace(tzinfo=UTC), article.id)
