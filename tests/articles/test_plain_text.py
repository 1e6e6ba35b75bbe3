"""Plain text: which line is the headline, fragments of HTML, bodies printed twice."""

import pytest

from tests.articles.reading import SENTENCES, anchors, read_one

HEADLINE = "Flood Empties the Lower Town of Arlen"
BODY = (
    '<p >The river rose, <a href="https://courier.example/a" target="_blank">the water board</a> said.</p>'
    '<p ><img src="https://courier.example/m/2024/05/14/p_1.jpeg" title="Teal"></p><p ></p>'
    '<p >Trains had<a href="https://courier.example/b" > stopped running </a>by noon, and  none left&nbsp;since.</p>'
)


def test_a_text_that_prints_its_article_twice_after_a_stray_line_is_one_article():
    article = read_one(f"That is all\n\n{HEADLINE}\n\n{BODY}\n\n{HEADLINE}\n\n{BODY}")
    assert article.title == HEADLINE
    assert article.text == (
        f"{HEADLINE}\n\nThe river rose, the water board said.\nTrains had stopped running by noon, and none left since."
    )
    assert anchors(article) == {
        "the water board": "https://courier.example/a",
        "stopped running": "https://courier.example/b",
    }
    assert (article.outlet, article.domain, article.url) == ("courier.example", "courier.example", None)
    assert "nferred" in article.outlet_because
    assert article.published is not None
    assert article.published.iso == "2024-05-14"
    assert article.published.confidence.value < 0.4


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{HEADLINE}\n\n{SENTENCES[0]}", HEADLINE),
        (f"World news\n{HEADLINE}\n{SENTENCES[0]}", HEADLINE),
        (f"{HEADLINE}\nBy Tove Brandt\n14 May 2024\n\n{SENTENCES[0]}", HEADLINE),
        (f"By Tove Brandt\n{HEADLINE}\n{SENTENCES[0]}", HEADLINE),
        (f"Floods\n\n{SENTENCES[0]}", "Floods"),
        (f"{SENTENCES[0]}\n{SENTENCES[1]}", ""),
        ("\n".join(SENTENCES), ""),
    ],
)
def test_the_headline_is_the_first_short_line_that_is_no_sentence_byline_or_date(text, title):
    assert read_one(text).title == title


def test_byline_and_date_stand_below_the_headline():
    article = read_one(f"{HEADLINE}\nBy Tove Brandt\n14 May 2024\n\n{SENTENCES[0]}")
    assert article.byline == "Tove Brandt"
    assert article.published is not None
    assert article.published.iso == "2024-05-14"


def test_lines_that_a_program_wrapped_are_joined():
    words = " ".join(SENTENCES * 3).split()
    lines = [" ".join(words[at : at + 13]) for at in range(0, len(words), 13)]
    article = read_one(f"{HEADLINE}\n\n" + "\n".join(lines[:6]) + "\n\n" + "\n".join(lines[6:]))
    assert article.text.count("\n") == 3


def test_each_line_that_is_not_wrapped_is_a_paragraph():
    assert read_one("\n".join((HEADLINE, *SENTENCES))).text == HEADLINE + "\n\n" + "\n".join(SENTENCES)


def test_angle_brackets_that_are_no_tags_stay():
    assert read_one(f"{HEADLINE}\n\nLevels < 3 m and > 1 m are normal, he wrote.").text.endswith(
        "Levels < 3 m and > 1 m are normal, he wrote."
    )
