"""The dates of a feed's entries are those the feed states."""

import pytest

from reportedly.articles import ArticleReader
from reportedly.records import Outlets

ENTRY = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title><item><title>Ferry late</title>
<link>https://harbour.example/ferry</link><pubDate>Tue, 07 Oct 2025 16:00:00 +0200</pubDate>{updated}
<description>The morning ferry to Port Sorrel left an hour late on Tuesday, the harbour master said.</description>
</item></channel></rss>"""
UPDATED = '<updated xmlns="http://www.w3.org/2005/Atom">2025-10-08T09:00:00Z</updated>'


@pytest.mark.parametrize(("updated", "day"), [("", None), (UPDATED, "2025-10-08")])
def test_an_entry_was_changed_only_where_the_feed_says_so(tmp_path, updated, day):
    path = tmp_path / "feed.xml"
    path.write_text(ENTRY.format(updated=updated))
    [article] = ArticleReader(Outlets([])).read([str(path)])
    assert article.published.iso[:10] == "2025-10-07"
    assert (article.modified.iso[:10] if article.modified else None) == day
