"""Who a source is when the article, not the phrase, tells: clues, pronouns, short names, crowds."""

import pytest

from tests.mentions.news import attributed, origin


def last(text):
    return attributed(text)[-1].chain[-1]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mr. Abbot said the dock had closed.", "Abbot", "person"),
        ("Brundle, 47, runs the inn. Brundle said the dock had closed.", "Brundle", "person"),
        ("Brundle, who runs the inn, is from Vell. Brundle said the dock had closed.", "Brundle", "person"),
        ("Actor and singer Brundle said the dock had closed.", "Brundle", "person"),
        ("Brundle's shares fell. Brundle said the dock had closed.", "Brundle", "organisation"),
        ("VellWorks said the dock had closed.", "VellWorks", "organisation"),
        ("Vellpost.com reported that the dock had closed.", "Vellpost.com", "outlet"),
        ("Brundle said the dock had closed.", "Brundle", "organisation"),
    ],
)
def test_what_stands_beside_a_lone_name_tells_a_person_from_a_body(text, name, kind):
    link = last(text)
    assert (link.source, link.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Quill said it closed. Officials said it leaked. She said it sank.", "Ada Quill"),
        ("Ada Quill said it closed. Tom Adler denied that. She said it sank.", "Ada Quill"),
        ("Tom Adler said it closed. Then Rolf Enger walked in. He said it sank.", "Rolf Enger"),
        ("Tom Adler said it closed. Rolf Enger, a retired smith from Vell, stood by. He said it sank.", "Rolf Enger"),
        ("Tom Adler said it closed. He met Rolf Enger, a smith. He said it sank.", "Tom Adler"),
        ("Tom Adler said it closed. Some say it leaked. He said it sank.", "Tom Adler"),
        ("Ada Quill and Tom Adler said it closed.", "Ada Quill"),
        ("Norpress, which first reported it, is small. Tom Adler and his friends said it sank.", "Tom Adler"),
    ],
)
def test_a_pronoun_means_a_person_who_fits_and_acts(text, name):
    link = last(text)
    assert (link.source, link.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Sen. Ada Quill spoke. The senator said it closed.", "Ada Quill", "person"),
        ("A Vell Oil spokesman, Tom Adler, came. The spokesman said it closed.", "Tom Adler", "person"),
        ("The Harbour Times wrote at length. The Times said it closed.", "Harbour Times", "outlet"),
        (
            "The Alliance to Mend Our Roads (AMOR) met. AMOR said it closed.",
            "Alliance to Mend Our Roads",
            "organisation",
        ),
    ],
)
def test_a_title_or_half_a_name_is_whom_the_article_named_so(text, name, kind):
    link = last(text)
    assert (link.source, link.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Many said the dock had closed.", "Many", "group"),
        ("Those near the dock said it had closed.", "Those near the dock", "group"),
        ("Plenty of residents said the dock had closed.", "Plenty of residents", "group"),
        ("One Republican said the dock had closed.", "One Republican", "anonymous"),
        ("A poster said the dock had closed.", "poster", "document"),
        ("Its website says the dock had closed.", "Its website", "document"),
        ("Local media reported that the dock had closed.", "Local media", "outlet"),
    ],
)
def test_people_at_large_and_things_written_have_no_name(text, name, kind):
    link = origin(text)
    assert (link.source, link.kind) == (name, kind)


def test_nobody_is_no_source():
    assert origin("It was claimed that the dock had closed.").kind == "none"


def test_a_lone_name_between_two_people_of_it_is_the_one_with_an_office():
    text = "Sen. Ted Quill and his wife, Heidi Quill, came. Much later, after the rain, Quill said it closed."
    assert last(text).source == "Ted Quill"


@pytest.mark.parametrize("text", ["Brundle,²,", "² officials said the dock had closed."])
def test_a_raised_number_is_no_age_and_no_count(text):
    assert all(link.count == 1 for mention in attributed(text) for link in mention.chain)
