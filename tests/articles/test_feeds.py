"""Feeds, well and ill formed."""

import pytest

from reportedly.records import Article, Rejected
from tests.articles.reading import SENTENCES, anchors, read_all, read_one, reason

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Arlen Courier</title><link>https://arlencourier.example/</link>
<item><title>Flood</title><link>https://arlencourier.example/flood</link><dc:creator>Tove Brandt</dc:creator>
<pubDate>Tue, 14 May 2024 06:30:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{SENTENCES[0]}</p><p>The <a href="/river">river</a> fell.</p>]]></content:encoded></item>
<item><title>Second</title><link>https://arlencourier.example/2</link><description>{SENTENCES[1]}</description></item>
<item><title>Only a headline</title><link>https://arlencourier.example/3</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Arlen Courier</title>
<entry><title>Flood</title><link href="https://arlencourier.example/flood"/><author><name>Tove Brandt</name></author>
<published>2024-05-14T06:30:00+02:00</published><updated>2024-05-15T06:30:00+02:00</updated>
<content type="html">&lt;p&gt;{SENTENCES[0]}&lt;/p&gt;</content></entry></feed>"""


def test_each_entry_with_text_is_an_article_with_its_own_address():
    flood, second, headline = read_all(data=RSS)
    assert isinstance(flood, Article)
    assert isinstance(second, Article)
    assert isinstance(headline, Rejected)
    assert flood.text == f"Flood\n\n{SENTENCES[0]}\nThe river fell."
    assert (flood.url, flood.outlet, flood.byline) == (
        "https://arlencourier.example/flood",
        "The Arlen Courier",
        "Tove Brandt",
    )
    assert flood.published is not None
    assert flood.published.iso == "2024-05-14T06:30:00+02:00"
    assert anchors(flood) == {"river": "https://arlencourier.example/river"}
    assert second.url == "https://arlencourier.example/2"
    assert headline.reason == "an entry without text"


def test_atom_tells_published_from_updated():
    article = read_one(ATOM)
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.iso[:10], article.modified.iso[:10]) == ("2024-05-14", "2024-05-15")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252", "koi8-r"])
def test_a_feed_is_read_in_the_encoding_of_its_bytes(encoding):
    words = "Мэр Арлена сообщил." if encoding == "koi8-r" else "Bürgermeister Håld saß fest."
    feed = RSS.replace("Short.", "").replace(SENTENCES[1], words).replace('"utf-8"', f'"{encoding}"')
    assert any(isinstance(found, Article) and words in found.text for found in read_all(data=feed.encode(encoding)))


@pytest.mark.parametrize(
    "broken", [RSS[:-40], RSS.replace("</item>", "", 1), RSS.replace("&", "&&"), "\n\n" + RSS, RSS + "junk"]
)
def test_a_feed_that_is_not_well_formed_is_read_where_it_can_be(broken):
    assert any(isinstance(found, Article) and SENTENCES[0] in found.text for found in read_all(data=broken))


def _feed(doctype: str, text: str) -> str:
    return (
        f'<?xml version="1.0"?><!DOCTYPE rss {doctype}><rss version="2.0"><channel><item><title>t</title>'
        f"<description>{text} and more words.</description></item></channel></rss>"
    )


def test_a_billion_laughs_are_rejected():
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{of};" * 10}">' for of, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert reason(_feed(f"[{entities}]", "&i;")) == "its entities hold one another"


def test_quadratic_blow_up_is_rejected():
    assert reason(_feed(f'[<!ENTITY a "{"x" * 50_000}">]', "&a;" * 50_000)) == "its entities would grow beyond measure"


@pytest.mark.parametrize("how", ["[<!ENTITY x SYSTEM '{}'>]", "SYSTEM '{}'", "[<!ENTITY % p SYSTEM '{}'> %p;]"])
def test_entities_and_dtds_outside_the_feed_are_not_fetched(how, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("never read")
    found = read_all(data=_feed(how.format(secret.as_uri()), "&x;"))
    assert len(found) == 1
    assert "never read" not in getattr(found[0], "text", "")


def test_markup_hidden_in_cdata_is_no_text():
    feed = RSS.replace("Short.", "").replace("<p>The", "<script>alert('never read')</script><p>The")
    assert all("never read" not in found.text for found in read_all(data=feed) if isinstance(found, Article))


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<?xml version='1.0'?><catalogue><book/></catalogue>", "XML that is no feed"),
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", "a feed without entries"),
    ],
)
def test_xml_without_entries_is_rejected(source, why):
    assert reason(source) == why
