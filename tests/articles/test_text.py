"""Characters that lie: what cannot be seen is taken out, and every span counts what is stored."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.articles.bytesin import decode
from reportedly.articles.clean import clean, one_line
from tests.articles.reading import anchors, page, paragraphs, read_all, read_one, reason

STORY = "Flood empties lower town\n\nThe mayor of Árlen said that 300 people had left."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252"]
)
def test_text_is_read_in_whatever_encoding_it_comes(encoding):
    assert read_one(STORY.encode(encoding)).text == STORY


def test_invalid_bytes_become_replacement_characters():
    article = read_one(
        "Flood in the lower town\n\nThe mayor “Hald” said – and stayed".encode() + b" \xff\xfe calm in Arlen."
    )
    assert article.text.endswith("stayed \ufffd\ufffd calm in Arlen.")


@pytest.mark.parametrize(
    ("told", "declared", "real"),
    [("iso-8859-1", "windows-1251", "utf-8"), ("koi8-r", "utf-8", "koi8-r"), (None, "windows-1251", "windows-1251")],
)
def test_bytes_outweigh_header_and_header_outweighs_document(told, declared, real):
    source = f'<meta charset="{declared}"><p>Мэр города Арлена сообщил о наводнении.</p>'
    assert "Мэр города" in decode(source.encode(real), charset=told)


@pytest.mark.parametrize("name", ["punycode", "unicode_escape", "idna", "zlib", "no-such-charset", "utf-7"])
def test_a_document_cannot_choose_a_codec_that_is_no_charset(name):
    assert "caf" in decode(f'<meta charset="{name}">'.encode() + b"caf\xe9 by the river in Arlen", charset=name)


def test_nul_bytes_are_dropped():
    assert (
        read_one(b"Flood in the lo\0wer town\n\nThe ma\0yor said so.").text
        == "Flood in the lower town\n\nThe mayor said so."
    )


def test_lone_surrogates_in_json_are_replaced_and_pairs_joined():
    article = read_one(b'{"title": "A \\ud83d sign", "text": "\\ud83d\\ude00 and \\udc00 were seen."}')
    assert article.text == "A \ufffd sign\n\n\U0001f600 and \ufffd were seen."
    article.text.encode()


@pytest.mark.parametrize(
    ("hidden", "seen"),
    [
        ("Ha\u00adld", "Hald"),
        ("3\u200b00", "300"),
        ("Ha\u200dld", "Hald"),
        ("\u202e003\u202c people", "003 people"),
        ("\ufeffArlen", "Arlen"),
        ("Arlen\U000e0041\U000e0042", "Arlen"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚒", "👩\u200d🚒"),
    ],
)
def test_invisible_characters_go_and_those_that_shape_letters_stay(hidden, seen):
    assert clean(hidden) == seen


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("25\u00a0000 people", "25\u00a0000 people"),
        ("1\u202f200\u202f300 tonnes", "1\u202f200\u202f300 tonnes"),
        ("in\u00a02023 there", "in 2023 there"),
        ("25\u00a0000\u00a0people", "25\u00a0000 people"),
    ],
)
def test_a_no_break_space_stays_only_inside_a_number(written, stored):
    assert one_line(written) == stored


@given(st.text())
def test_cleaned_text_is_composed_and_cleaning_it_again_changes_nothing(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@pytest.mark.parametrize(
    "marks", ["\u0301", "\u0301\u0323", "\u0651\u064b", "\u0f74\u0f72\u0f71", "\U0001d165\U0001d16e"]
)
def test_a_storm_of_accents_is_cut_and_takes_no_time(marks):
    assert len(clean("e" + marks * 300_000 + " end")) < 40


def test_decomposed_and_composed_names_give_the_same_article():
    composed, decomposed = (
        page(paragraphs(f"<p>{unicodedata.normalize(form, 'Zoë Åkerström')} agreed.</p>")) for form in ("NFC", "NFD")
    )
    assert read_one(composed).id == read_one(decomposed).id


def test_a_span_behind_emoji_and_accents_counts_code_points():
    body = paragraphs(
        "<p>🌊🌊 Zoe\u0308 <a href='https://npa.example/teal'>told the Norvale Press\u00ad Agency</a> so.</p>"
    )
    assert anchors(read_one(page(body))) == {"told the Norvale Press Agency": "https://npa.example/teal"}


def test_an_accent_at_the_edge_of_a_link_joins_the_letter_before_it():
    article = read_one(
        "A headline of four words\n\n<p>He praised Zoe<a href='https://npa.example/z'>\u0308 of Arlen</a> and left.</p>"
    )
    (link,) = article.links
    assert article.text.endswith("He praised Zoë of Arlen and left.")
    assert link.span.of(article.text).endswith(" of Arlen")


def test_a_very_long_line_is_one_article():
    line = "word " * 2_000_000
    assert len(read_one(line).text) == len(line) - 1


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"<!-- nothing -->"])
def test_nothing_to_read_is_empty(data):
    assert reason(data) in {"empty", "no article text on the page"}


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_rejected(data):
    assert all(found.input.startswith("standard input") for found in read_all(data=data))


@given(
    st.dictionaries(
        st.sampled_from(["title", "text", "url", "date", "outlet", "author", "html"]), st.text() | st.integers()
    )
)
def test_any_record_is_read_or_rejected_and_ids_are_stable(record):
    data = json.dumps(record).encode()
    assert read_all(data=data) == read_all(data=data)
