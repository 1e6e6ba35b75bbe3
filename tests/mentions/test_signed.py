"""Posts that a page shows with their signature are their author's words."""

import pytest

from tests.mentions.news import mentions

PROSE = "The pier of Vell was closed on Monday. The harbour office gave no reason."


def chains(text):
    return {one.quote: [link.source for link in one.chain] for one in mentions(text) if not one.in_headline}


@pytest.mark.parametrize("dash", ["—", "– ", "— "])
def test_a_post_is_the_word_of_who_signed_it(dash):
    post = "The pier lost forty planks in the storm pic.post.example/GbCv"
    found = chains(f"{PROSE}\n{post} {dash}Ada Brundle (@abrundle) March 4, 2031\n{PROSE}")
    assert found[post] == ["Ada Brundle"]


def test_two_posts_on_a_line_are_two():
    one, two = "The pier lost forty planks.", "The ferry stays in Norhaven until Friday."
    found = chains(f"{one} — Ada Brundle (@abrundle) March 4, 2031 {two} — Vell Ferries (@vellferries) March 5, 2031")
    assert (found[one], found[two]) == (["Ada Brundle"], ["Vell Ferries"])


def test_what_a_post_attributes_is_told_inside_it():
    said = "forty planks are gone"
    found = chains(f"{PROSE}\nThe mayor says {said} — Vell Gazette (@vellgazette) March 4, 2031")
    assert found[said] == ["Vell Gazette", "mayor"]


def test_a_dash_without_a_handle_or_a_date_signs_nothing():
    for tail in ("Ada Brundle, March 4, 2031", "Ada Brundle (@abrundle), the mayor"):
        found = chains(f"The pier lost forty planks in the storm — {tail}")
        assert not any("Ada Brundle" in sources for sources in found.values())
