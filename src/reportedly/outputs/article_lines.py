"""Articles, what they took from one another, and what was rejected, as objects of JSON: see docs/json.md."""

from reportedly.outputs.json_parts import Json, iso, pair
from reportedly.records import Alteration, Article, Copy, Rejected, Revised, Revision


def copy_json(copy: Copy) -> Json:
    """Return who took which passages from whom; of a pair of spans the first is the taker's."""
    return {
        "family": copy.family,
        "kind": copy.kind,
        "article": copy.article,
        "of": copy.of,
        "shared": copy.shared,
        "passages": [[pair(mine), pair(theirs)] for mine, theirs in copy.passages],
        "altered": [_alteration(change) for change in copy.altered],
        "credit": copy.credit,
        "because": list(copy.because),
        "direction_known": copy.direction_known,
    }


def article_json(article: Article, copy_of: str | None = None, revised: Revised | None = None) -> Json:
    """Return an article without its text; `copy_of` is the article that most of it was taken from.

    `revised` is what it changed where it is a new version of a page.
    """
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "domain": article.domain,
        "title": article.title,
        "byline": article.byline,
        "published": iso(article.published),
        "modified": iso(article.modified),
        "published_confidence": article.published.confidence.value if article.published else None,
        "language": article.language,
        "version_of": revised.of if revised else article.version_of,
        "copy_of": copy_of,
        "sha256": article.sha256,
        "links": [{"span": pair(link.span), "href": link.href} for link in article.links],
        "input": article.input,
        "changes": [_revision(item) for item in revised.revisions] if revised else [],
        "changes_announced": revised.announced if revised else None,
    }


def _revision(found: Revision) -> Json:
    """A sentence that was changed, put in (no `before`) or taken out (no `after`)."""
    sides = {"before": found.before, "after": found.after}
    words = {name: words and {"span": pair(words.span), "quote": words.quote} for name, words in sides.items()}
    return {"kind": found.kind, **words}


def rejection_json(rejected: Rejected) -> Json:
    """Return an input that could not be read, and why."""
    return {"input": rejected.input, "reason": rejected.reason}


def _alteration(change: Alteration) -> Json:
    return {
        "kind": change.kind,
        "before": pair(change.before),
        "after": pair(change.after),
        "before_text": change.before_text,
        "after_text": change.after_text,
    }
