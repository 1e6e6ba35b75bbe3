"""What page a link means, however the address is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.provenance import real_address, same_pages

PAGE = "https://www.norlandherald.example/2031/ferry"
WRAPPED = {
    "trackers": f"{PAGE}?utm_source=x&utm_medium=y&fbclid=abc",
    "a search engine's redirector": "https://www.google.com/url?q=https://www.norlandherald.example/2031/ferry&sa=D",
    "a social network's redirector": "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.norlandherald.example%2F2031%2Fferry&h=x",
    "a mail filter": "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.norlandherald.example%2F2031%2Fferry&data=1",
    "an AMP viewer": "https://www.google.com/amp/s/www.norlandherald.example/2031/ferry",
    "an AMP cache": "https://www-norlandherald-example.cdn.ampproject.org/c/s/www.norlandherald.example/2031/ferry",
    "an AMP page": f"{PAGE}/amp",
    "an AMP host": "https://amp.norlandherald.example/2031/ferry",
    "an archive copy": "https://web.archive.org/web/20310304101112/https://www.norlandherald.example/2031/ferry",
    "an archive copy without images": "https://web.archive.org/web/20310304id_/https://www.norlandherald.example/2031/ferry",
    "another archive": "https://archive.ph/2031.03.04/https://www.norlandherald.example/2031/ferry",
    "an archive copy of an AMP page behind a redirector": (
        "https://www.google.com/url?q=https%3A%2F%2Fweb.archive.org%2Fweb%2F2031%2F"
        "https%3A%2F%2Fwww.norlandherald.example%2F2031%2Fferry%2Famp"
    ),
    "a fragment and capitals": "HTTPS://WWW.NorlandHerald.example/2031/ferry#top",
}


@pytest.mark.parametrize("name", WRAPPED)
def test_a_link_means_the_page_behind_it(name):
    assert PAGE in same_pages(WRAPPED[name])


def test_a_question_that_names_the_page_is_kept():
    assert real_address("https://herald.example/story?id=17&utm_source=x") == "https://herald.example/story?id=17"


@pytest.mark.parametrize("href", ["mailto:desk@herald.example", "javascript:alert(1)", "/news", "#top", "http://[", ""])
def test_what_is_no_address_of_the_web_means_no_page(href):
    assert real_address(href) is None
    assert same_pages(href) == ()


def test_hosts_with_and_without_www_are_one_page_and_other_hosts_are_not():
    assert "http://norlandherald.example/2031/ferry/" in same_pages(PAGE)
    assert not any("courier" in page for page in same_pages(PAGE))


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text):
    for href in (
        text,
        f"https://{text}",
        f"https://web.archive.org/web/2031/{text}",
        f"https://google.com/url?q={text}",
    ):
        address = real_address(href)
        assert address is None or address.startswith("http")
