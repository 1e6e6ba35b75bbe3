"""JSON records, by the usual names of their fields."""

import json

import pytest

from reportedly.records import Article, Rejected
from tests.articles.reading import SENTENCES, page, read_all, read_one, reason

URL = "https://www.arlencourier.example/flood"


@pytest.mark.parametrize(
    "record",
    [
        {"url": URL, "title": "Flood", "text": SENTENCES[0], "date": "2024-05-14T00:00:00", "author": "Tove Brandt"},
        {"link": URL, "headline": "Flood", "body": SENTENCES[0], "published": "2024-05-14", "byline": "By Tove Brandt"},
        {"url": URL, "title": "Flood", "content": f"<p>{SENTENCES[0]}</p>", "publishedAt": "2024-05-14",
         "author": "Tove Brandt"},
        {"url": URL, "title": "Flood", "paragraphs": ["Flood", SENTENCES[0]], "date": "14 May 2024",
         "authors": ["Tove Brandt"]},
        {"id": URL, "uri": URL, "headline": "Flood", "body_html": f"<p>{SENTENCES[0]}</p>",
         "firstcreated": "2024-05-14", "byline": "Tove Brandt"},
        {"url": URL, "title": "Flood", "content_html": f"<p>{SENTENCES[0]}</p>", "date_published": "2024-05-14",
         "authors": [{"name": "Tove Brandt"}]},
    ],
    ids=["plain", "other names", "newsapi", "paragraphs", "ninjs", "json feed item"],
)  # fmt: skip
def test_records_that_say_the_same_are_the_same_article(record):
    article = read_one(json.dumps(record))
    assert (article.title, article.text) == ("Flood", f"Flood\n\n{SENTENCES[0]}")
    assert (article.url, article.outlet, article.byline) == (URL, "The Arlen Courier", "Tove Brandt")
    assert article.published is not None
    assert article.published.iso == "2024-05-14"


@pytest.mark.parametrize(
    ("fields", "outlet", "domain"),
    [
        ({"publisher": "harbourradio.example"}, "Harbour Radio", "harbourradio.example"),
        ({"source": "harbourradio.example/news", "outlet": "Radio"}, "Harbour Radio", "harbourradio.example"),
        ({"publisher": "www.somewhere.example"}, "somewhere.example", "somewhere.example"),
        ({"domain": "www.npa.example"}, "Norvale Press Agency", "npa.example"),
        ({"source": {"id": None, "name": "Arlen Courier"}}, "The Arlen Courier", None),
        ({"outlet": "arlen courier"}, "The Arlen Courier", None),
        ({"outlet": "The Unknown Gazette"}, "The Unknown Gazette", None),
        ({}, None, None),
    ],
)
def test_the_outlet_of_a_record_without_address(fields, outlet, domain):
    article = read_one(json.dumps({"text": SENTENCES[0], **fields}))
    assert (article.outlet, article.domain) == (outlet, domain)


def test_a_line_that_is_broken_is_rejected_by_its_number_and_the_rest_is_read():
    lines = ['{"text": "One."}', '{"text": ', "", "[1]", "null", '"words"', '{"title": "No text"}', '{"text": "Two."}']
    found = read_all(data="\n".join(lines))
    assert [item.text for item in found if isinstance(item, Article)] == ["One.", "Two."]
    assert [item.input for item in found if isinstance(item, Rejected)] == [
        f"standard input:line {number}" for number in (2, 4, 5, 6, 7)
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_lines_are_told_in_every_encoding(encoding):
    found = read_all(data='{"text": "Ærø."}\n{"text": "Two."}\n'.encode(encoding))
    assert [item.text for item in found if isinstance(item, Article)] == ["Ærø.", "Two."]


def test_a_broken_first_line_does_not_hide_the_others():
    found = read_all(data='{"text": broken}\n{"text": "One."}\n{"text": "Two."}')
    assert [type(item) for item in found] == [Rejected, Article, Article]
    assert [item.input[-6:] for item in found] == ["line 1", "line 2", "line 3"]


@pytest.mark.parametrize(
    "value",
    [
        [{"text": "One."}, {"text": "Two."}],
        {"articles": [{"text": "One."}, {"text": "Two."}], "status": "ok"},
        {"version": "https://jsonfeed.org/version/1.1", "title": "Arlen Courier",
         "items": [{"content_text": "One."}, {"content_html": "<p>Two.</p>"}]},
    ],
    ids=["list", "answer of an API", "JSON Feed"],
)  # fmt: skip
@pytest.mark.parametrize("indent", [None, 2])
def test_lists_of_records_are_read_in_order(value, indent):
    found = read_all(data=json.dumps(value, indent=indent))
    assert [item.text for item in found if isinstance(item, Article)] == ["One.", "Two."]
    assert len({item.input for item in found}) == 2


def test_an_entry_of_a_json_feed_has_the_feed_as_its_outlet():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Arlen Courier",
        "items": [{"content_text": "One."}],
    }
    assert read_one(json.dumps(feed)).outlet == "The Arlen Courier"


def test_a_page_in_a_record_is_read_as_a_page_and_the_record_outweighs_it():
    article = read_one(json.dumps({"url": URL, "html": page(), "title": "Another headline", "date": "2024-05-14"}))
    assert article.title == "Another headline"
    assert "Imprint" not in article.text


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-05-14T06:30:00+02:00", "2024-05-14T06:30:00+02:00"),
        ("2024-05-14T06:30:00Z", "2024-05-14T06:30:00+00:00"),
        ("2024-05-14 06:30", "2024-05-14T06:30:00"),
        ("Tue, 14 May 2024 06:30:00 GMT", "2024-05-14T06:30:00+00:00"),
        (1715668200, "2024-05-14T06:30:00+00:00"),
        (1715668200000, "2024-05-14T06:30:00+00:00"),
        ("20240514", "2024-05-14"),
        ("May 14, 2024", "2024-05-14"),
        ("14. Mai 2024", None),
        (True, None),
        ("31/31/2024", None),
        ("9999-99-99", None),
    ],
)
def test_dates_as_records_write_them(written, iso):
    published = read_one(json.dumps({"text": SENTENCES[0], "date": written})).published
    assert (published.iso if published else None) == iso


def test_deep_nesting_is_rejected():
    assert reason("[" * 100_000) == "JSON nested without end"
    assert reason('{"text": ' * 100_000) == "JSON nested without end"


def test_a_record_whose_fields_have_the_wrong_types_is_read_or_rejected():
    assert reason(json.dumps({"title": ["a"], "text": {"x": [1]}, "url": 5, "date": [], "authors": {"y": 1}}))


def test_a_record_without_a_title_has_the_headline_that_opens_its_text():
    paragraphs = ["Flood empties the lower town of Arlen", "Norvale Press Agency", *SENTENCES]
    article = read_one(json.dumps({"paragraphs": paragraphs}))
    assert article.title == paragraphs[0]
    assert article.text == paragraphs[0] + "\n\n" + "\n".join(paragraphs[1:])


def test_credits_of_a_record_are_kept_and_agencies_in_the_byline_found():
    record = {"url": URL, "text": SENTENCES[0], "author": "Tove Brandt and NPA", "credits": "Harbour Radio"}
    assert read_one(json.dumps(record)).credits == ("Harbour Radio", "NPA")
