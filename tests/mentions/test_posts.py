"""Whom a person speaks for, as the article says it beside the name."""

import pytest

from reportedly.mentions.posts import institution_beside

CASES = (
    ("Ada Brenn", "Ada Brenn, the chief physician of Norhaven Hospital, said so.", "Norhaven Hospital"),
    ("Olo Varga", "Olo Varga, of the Osterby prosecutor's office, confirmed it.", "Osterby prosecutor's office"),
    ("Samir Lund", "No, said Samir Lund, who chairs the Tern Farmers' Association.", "Tern Farmers' Association"),
    ("Emma Quist", "Emma Quist, who sits on Norhaven city council, disagreed.", "Norhaven city council"),
    ("Ida Falk", "Road Traffic Authority director Ida Falk spoke on Monday.", "Road Traffic Authority"),
    ("Jan Holt", "Judge Jan Holt of the District Court in Osterby said no.", "District Court in Osterby"),
    ("Edgar Benn", "Edgar Benn, a retired nurse from Osterby, saw it.", None),
    ("Rosa Lind", "Rosa Lind, the mayor of Norhaven, was not there.", None),
    ("Lia Ferro", "According to Professor Lia Ferro, visits to the Tern Museum doubled.", None),
    ("Lia Ferro", "According to Lia Ferro, director of the Tern Museum, visits doubled.", "Tern Museum"),
    ("Lia Ferro", "Visits doubled, according to Lia Ferro, who runs the Tern Museum.", "Tern Museum"),
    ("Lind", "Lind, the director of the Tern Museum, said so.", None),
)  # fmt: skip


@pytest.mark.parametrize(("name", "text", "institution"), CASES)
def test_a_post_beside_the_name_tells_whom_a_person_speaks_for(name, text, institution):
    assert institution_beside(name, text) == institution
