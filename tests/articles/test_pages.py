"""Pages: headline, text, links, dates, byline, credits and address, each from where it is best known."""

import json

import pytest

from tests.articles.reading import SENTENCES, anchors, page, paragraphs, read_all, read_one, reason

URL = "<link rel='canonical' href='https://www.arlencourier.example/2024/05/14/flood'>"


def ld(**fields: object) -> str:
    """A JSON-LD block in a page's head."""
    fields = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(fields)}</script>"


def test_a_page_is_headline_blank_line_and_paragraphs():
    article = read_one(page())
    assert article.title == "Flood empties lower town of Arlen"
    assert article.text.startswith("Flood empties lower town of Arlen\n\nThe river Teal rose by two metres")
    assert article.headline.of(article.text) == article.title
    assert "Imprint" not in article.text
    assert "Sport" not in article.text
    assert article.language == "en"


def test_the_headline_is_not_read_again_where_it_opens_the_body():
    body = "<p>FLOOD EMPTIES LOWER TOWN OF ARLEN</p>" + paragraphs()
    assert read_one(page(body)).text.lower().count("flood empties") == 1


def test_a_body_printed_twice_is_read_once():
    twice = read_one(page(paragraphs() + "<h2>Flood empties lower town of Arlen</h2>" + paragraphs()))
    assert twice.text == read_one(page()).text


def test_a_short_answer_may_stand_twice():
    body = paragraphs(
        "<p>Will it rise again?</p><p>Yes, it will.</p><p>Will people return soon?</p><p>Yes, it will.</p>"
    )
    assert read_one(page(body)).text.count("Yes, it will.") == 2


def test_what_a_page_states_for_machines_outweighs_its_markup():
    head = URL + ld(
        headline="Arlen's lower town is empty",
        datePublished="2024-05-14T06:30:00+02:00",
        dateModified="2024-05-15T09:00:00+02:00",
        author=[{"@type": "Person", "name": "Tove Brandt"}, {"@type": "Person", "name": "Emil Roth"}],
    )
    article = read_one(page(head=head + "<meta property='og:title' content='Flood! | Arlen Courier'>"))
    assert article.title == "Arlen's lower town is empty"
    assert article.byline == "Tove Brandt, Emil Roth"
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.iso, article.modified.iso) == ("2024-05-14T06:30:00+02:00", "2024-05-15T09:00:00+02:00")
    assert article.published.confidence.value > 0.9
    assert "datePublished" in article.published.confidence.because


def test_the_article_is_found_inside_a_graph():
    node = {"@type": ["NewsArticle"], "headline": "Arlen dries out &amp; sweeps up", "datePublished": "2024-05-20"}
    graph = json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, node]})
    head = f"<script type='application/ld+json'>{graph}</script>"
    article = read_one(page(head=head))
    assert article.title == "Arlen dries out & sweeps up"
    assert article.published is not None
    assert article.published.iso == "2024-05-20"


def test_a_cut_headline_is_completed_from_the_page():
    head = ld(headline="Flood empties lower…")
    assert read_one(page(head=head)).title == "Flood empties lower town of Arlen"


def test_the_site_is_no_part_of_the_headline():
    assert (
        read_one(page(headline="Flood - a year on").replace("<h1>", "<h2>").replace("</h1>", "</h2>")).title
        == "Flood - a year on"
    )


def test_links_hang_on_the_words_of_their_anchors():
    body = paragraphs(
        "<p>It was <a href='/river'> worse than <b>in 1998</b> </a>, the <a href='https://npa.example/teal'>agency</a>"
        " wrote. <a href='javascript:alert(1)'>Share</a>, <a href='mailto:a@b.example'>write</a>, <a href='#t'>up</a>."
        "</p>"
    )
    assert anchors(read_one(page(body, head=URL))) == {
        "worse than in 1998": "https://www.arlencourier.example/river",
        "agency": "https://npa.example/teal",
    }


@pytest.mark.parametrize(
    ("stated", "kept"),
    [("1066-10-14", False), ("2999-01-01", False), ("yesterday", False), ("2024-02-30", False), ("2024-02-29", True)],
)
def test_a_date_that_cannot_be_is_not_trusted(stated, kept):
    article = read_one(page(head=ld(headline="Flood", datePublished=stated)))
    assert (article.published is not None and article.published.iso == stated) == kept


def test_a_date_seen_only_in_the_text_is_a_guess():
    article = read_one(page(paragraphs("<p class='date'>May 14, 2024</p>")))
    assert article.published is not None
    assert article.published.iso == "2024-05-14"
    assert article.published.confidence.value <= 0.5


def test_the_day_in_the_address_is_believed_half_way():
    record = {"url": "https://arlencourier.example/2024/05/14/flood", "text": "The river Teal rose."}
    published = read_one(json.dumps(record)).published
    assert published is not None
    assert published.iso == "2024-05-14"
    assert 0.5 < published.confidence.value < 0.9


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/05/14/flood", "2024-05-14"), ("2024/5/4/flood", "2024-05-04"), ("2024/may/14/flood", "2024-05-14"),
        ("20240514/flood", "2024-05-14"), ("news-2024-05-14-flood", "2024-05-14"), ("2024/10/3-questions", None),
        ("2024/13/14/flood", None), ("article/20240514123456", None),
    ],
)  # fmt: skip
def test_a_day_in_an_address_is_told_from_other_numbers(path, day):
    published = read_one(json.dumps({"url": f"https://a.example/{path}", "text": SENTENCES[0]})).published
    assert (published.iso if published else None) == day


def test_the_outlet_is_known_by_its_domain():
    article = read_one(page(head=URL))
    assert (article.domain, article.outlet) == ("arlencourier.example", "The Arlen Courier")
    assert "table of outlets" in article.outlet_because


@pytest.mark.parametrize("name", ["Harbour Radio", "Harbоur Radio"], ids=["taken", "with a Cyrillic letter"])
def test_a_page_that_gives_itself_the_name_of_another_outlet_is_not_believed(name):
    head = f"<link rel='canonical' href='https://evil.example/x'><meta property='og:site_name' content='{name}'>"
    article = read_one(page(head=head))
    assert article.outlet == "evil.example"
    assert name in article.outlet_because


def test_without_an_address_outlet_and_day_are_inferred_from_own_pictures_never_from_links():
    body = paragraphs(
        "<img src='https://cdn.arlencourier.example/m/2024/05/14/teal.jpeg'>",
        "<p>The <a href='https://harbourradio.example/2019/01/01/x'>radio</a> said more.</p>",
    )
    article = read_one(page(body))
    assert (article.url, article.outlet) == (None, "The Arlen Courier")
    assert "nferred" in article.outlet_because
    assert article.published is not None
    assert article.published.iso == "2024-05-14"
    assert article.published.confidence.value < 0.4


def test_pictures_of_several_sites_say_nothing_about_the_outlet():
    body = paragraphs("<img src='https://a.example/1.jpg'><img src='https://b.example/2.jpg'>")
    assert read_one(page(body)).outlet is None


def test_agency_credits_of_the_metadata_are_kept():
    head = URL + ld(
        headline="Flood", author={"@type": "Organization", "name": "NPA"}, isBasedOn="https://npa.example/teal"
    )
    head += "<meta name='syndication-source' content='Harbour Radio'>"
    assert set(read_one(page(head=head)).credits) == {"NPA", "https://npa.example/teal", "Harbour Radio"}


def test_its_own_name_is_no_credit():
    head = URL + ld(
        headline="Flood",
        sourceOrganization={"name": "The Arlen Courier"},
        author={"@type": "Organization", "name": "Arlen Courier"},
        isBasedOn="https://www.arlencourier.example/2024/05/13/flood",
    )
    assert read_one(page(head=head)).credits == ()


@pytest.mark.parametrize(
    ("shown", "byline"),
    [
        ("By Norhaven 24", "Norhaven 24"),
        ("Fen Post / Coast Courier", "Fen Post / Coast Courier"),
        ("NWA", "NWA"),
        ("FenLive", "FenLive"),
        ("Staff", None),
        ("4 May 2031", None),
    ],
)
def test_an_outlet_in_the_place_of_an_author_is_a_byline(shown, byline):
    body = f"<div class='byline'><span class='author'>{shown}</span> <time>4 May 2031, 09:38</time></div>"
    assert read_one(page(body + paragraphs())).byline == byline


def test_a_byline_is_read_off_the_page_where_nothing_states_it():
    body = "<div class='article-byline'>By <a rel='author' href='/tb'>Tove Brandt</a></div>" + paragraphs()
    assert read_one(page(body)).byline == "Tove Brandt"


def test_captions_are_marked_where_they_are_in_the_text():
    body = (
        paragraphs()
        + "<figure><img src='/t.jpg'><figcaption>The Teal at the old bridge on Tuesday.</figcaption></figure>"
    )
    article = read_one(page(body + paragraphs("<p>A fifth sentence closes the report of the day.</p>")))
    assert {span.of(article.text) for span in article.captions} <= {"The Teal at the old bridge on Tuesday."}


@pytest.mark.parametrize(
    ("canonical", "url", "credits_"),
    [
        ("https://arlencourier.example/a", "https://arlencourier.example/a", ()),
        ("https://npa.example/origin", "https://www.arlencourier.example/a?ref=1", ("npa.example",)),
        ("//arlencourier.example/b", "https://arlencourier.example/b", ()),
        ("javascript:x", "https://www.arlencourier.example/a?ref=1", ()),
    ],
)
def test_a_canonical_address_on_another_site_is_a_credit_not_the_address(canonical, url, credits_):
    source = page(head=f"<link rel='canonical' href='{canonical}'>")
    article = read_one(json.dumps({"url": "https://www.arlencourier.example/a?ref=1", "html": source}))
    assert (article.url, article.credits) == (url, credits_)


def test_sites_under_a_shared_suffix_are_not_one_site():
    source = page(head="<link rel='canonical' href='https://origin.co.uk/a'>")
    assert read_one(json.dumps({"url": "https://taker.co.uk/a", "html": source})).url == "https://taker.co.uk/a"


def test_a_page_of_a_web_archive_is_the_page_it_keeps():
    url = "https://web.archive.org/web/20240514063000/https://arlencourier.example/a"
    article = read_one(json.dumps({"url": url, "html": page()}))
    assert article.outlet == "The Arlen Courier"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<nav><a href='/'>Home</a></nav>", "no article text on the page"),
        (
            "<p>Please enable JavaScript to read this page, and disable any ad blocker that you may run.</p>",
            "JavaScript",
        ),
        (
            "<p>We use cookies. Accept all cookies or manage your cookie settings before you can continue.</p>",
            "cookies",
        ),
        ("<p>404. The page could not be found. It may have been moved, or it may never have existed.</p>", "not found"),
        ("<p>Checking your browser before you continue. Please wait, this takes only a few seconds.</p>", "person"),
    ],
)
def test_a_page_without_an_article_is_rejected_with_its_reason(body, why):
    assert why in reason(f"<!DOCTYPE html><html><head><title>Arlen</title></head><body>{body}</body></html>")


def test_reading_twice_gives_the_same_article():
    assert read_all(data=page(head=URL)) == read_all(data=page(head=URL))
