"""Tables, side by side with the records they show."""

import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from reportedly.ledger import Event, Ledger
from reportedly.outputs import (
    articles_table,
    claim_page,
    claims_table,
    copies_table,
    dossiers,
    findings_table,
    mentions_page,
    plain,
    reading,
    reading_page,
    rejections_table,
    show,
)  # fmt: skip
from reportedly.outputs.history import events_table, reviews_table
from reportedly.outputs.plain import shortened
from reportedly.outputs.screen import WIDTH, rendered
from reportedly.outputs.words import amount, change, counted, day, in_marks, plural, values
from reportedly.records import Change, Finding, Quantity, Rejected, Review, SetLetter, Span, When
from reportedly.records.wording import measured
from tests.ledger.world import CLAIM, COPY, FIRST, MENTIONS, OBJECTION, ORIGIN, REJECTED, SECOND, filled

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "\x1b]0;owned\x07\x1b[31m[bold red]x[/] \u202eevil\r\nsecond line :smile:"


@pytest.fixture(scope="module")
def ledger():
    """A ledger with a small world."""
    with filled(Ledger.in_memory()) as found:
        yield found


def pages(ledger: Ledger) -> dict[str, str]:
    items = list(dossiers(ledger, ledger.claims()))
    articles = ledger.articles_by_id([FIRST.id, SECOND.id])
    counts = {"articles": 3, "already_known": 2, "copies": 1, "rejected": 1, "claims": 2}
    return {
        "read": rendered(reading_page(counts, [REJECTED], items)),
        "claims": rendered(claims_table(items)),
        "show": rendered(claim_page(items[0])),
        "articles": rendered(articles_table((item, ledger.giver_of(item.id)) for item in ledger.articles())),
        "rejected": rendered(rejections_table(ledger.rejections())),
        "copies": rendered(copies_table(ledger.copies(), articles)),
        "findings": rendered(findings_table(ledger.findings(), articles)),
        "annotate": rendered(mentions_page("t1", MENTIONS[:1], FIRST.text)),
    }


def test_tables_are_as_they_were_agreed_on(ledger):
    for name, page in pages(ledger).items():
        assert page == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8"), name


def test_no_table_is_wider_than_100_columns_or_ends_in_spaces(ledger):
    for page in pages(ledger).values():
        for row in page.splitlines():
            assert len(row) <= WIDTH
            assert row == row.rstrip()


def test_words_of_articles_cannot_steer_the_terminal():
    with filled(Ledger.in_memory()) as own:
        own.reject(Rejected(input=HOSTILE, reason=HOSTILE))
        own.add_article(replace(FIRST, id="a7", title=HOSTILE, outlet=HOSTILE))
        own.put_claims([replace(CLAIM, text=HOSTILE)])
        own.put_findings([replace(OBJECTION, because=HOSTILE)])
        own.add_copies([replace(COPY, credit=HOSTILE)])
        for name, page in pages(own).items():
            assert not any(ord(letter) < 32 and letter != "\n" for letter in page), name
            assert "\u202e" not in page
            assert "owned" not in page
            if name not in {"annotate"}:
                assert "[bold red]x[/]" in page, name  # brackets are words here, not markup
            assert ":smile:" in page or name == "annotate"


@given(text=st.text())
def test_plain_text_is_one_printable_line(text):
    found = plain(text)
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in found)
    assert "\n" not in found
    found.encode()
    assert plain(found) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x07", "link"),
        ("a\x00b\x08c\x7f", "abc"),
        ("line\nbreak\tand\u2028more", "line break and more"),
        ("\u202egnp.exe\u2066", "gnp.exe"),
        ("soft\u200bzero", "softzero"),
        ("👩\u200d🚒 naïve — “x”", "👩\u200d🚒 naïve — “x”"),
        ("\ud800", "\ufffd"),
        ("\x1b", ""),
        ("\x1b]0;never ended", ""),
    ],
)
def test_what_a_terminal_would_obey_is_left_out(text, expected):
    assert plain(text) == expected


@given(text=st.text(alphabet="ab ,", max_size=80), length=st.integers(2, 40))
def test_a_cut_text_is_never_too_long_and_says_that_it_was_cut(text, length):
    found = shortened(text, length)
    assert len(found) <= length
    assert found == text if len(text) <= length else found.endswith("…")


def test_a_long_passage_between_source_and_content_is_left_out():
    filler = "and so on " * 60
    text = f"{FIRST.text[:60]}{filler}{FIRST.text[60:]}"
    shift = len(filler)
    moved = replace(ORIGIN, spans=tuple(span.shifted(shift) for span in ORIGIN.spans))
    page = rendered(mentions_page("t", [moved], text))
    assert len(page) < 800
    assert f"[{ORIGIN.quote}]" in " ".join(page.split())


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Change(span=Span(0, 1), factor_low=3, factor_high=3, direction="up"), "3 times"),
        (Change(span=Span(0, 1), factor_low=10, direction="up"), "at least 10 times"),
        (Change(span=Span(0, 1), factor_high=0.5, direction="down"), "up to 0.5 times"),
        (Change(span=Span(0, 1), factor_low=1.12, factor_high=1.12, step=0.01, direction="up"), "12% up"),
        (Change(span=Span(0, 1), factor_low=0.975, factor_high=0.975, step=0.001, direction="down"), "2.5% down"),
        (
            Change(span=Span(0, 1), difference_low=5, difference_high=7, difference_unit="percent", direction="up"),
            "up by 5–7 percent",
        ),
        (Change(span=Span(0, 1), difference_low=1234.5, difference_high=1234.5, direction="down"), "down by 1,234.50"),
        (Change(span=Span(0, 1), difference_low=-9, difference_high=-9, direction="down"), "down by 9"),
        (Change(span=Span(0, 1), difference_low=-9, difference_high=-7, direction="down"), "down by 7–9"),
        (Change(span=Span(0, 1), difference_high=-7, direction="down"), "down by at least 7"),
        (Change(span=Span(0, 1), difference_low=2), "changed by at least 2"),
        (Change(span=Span(0, 1), direction="down"), "down"),
        (Change(span=Span(0, 1), direction="none"), "no change"),
    ],
)  # fmt: skip
def test_changes_in_words(item, words):
    assert change(item) == words


@pytest.mark.parametrize(
    ("unit", "low", "words"),
    [
        ("person", 40, "40 people"),
        ("ship", 1, "1 ship"),
        ("ferry", 40, "40 ferries"),
        ("day", 40, "40 days"),
        ("box", 40, "40 boxes"),
        ("percent", 40, "40 percent"),
        ("missing", 40, "40 missing"),
        ("injured", 40, "40 injured"),
        (None, 40, "40"),
    ],
)
def test_a_quantity_is_shown_in_the_words_of_the_article_with_its_unit(unit, low, words):
    mention = replace(
        ORIGIN, quantities=(Quantity(span=Span(0, len(str(low))), low=low, high=low, unit=unit),), changes=(), when=()
    )
    assert values(mention, f"{low} of them") == words.strip()


@pytest.mark.parametrize(
    ("quantity", "text", "words"),
    [
        ({"low": 100, "high": None, "low_open": True, "unit": "ship"}, "100", "more than 100 ships"),
        ({"low": 100, "high": None, "unit": "ship"}, "100", "at least 100 ships"),
        ({"low": None, "high": 100, "unit": "ship"}, "100", "up to 100 ships"),
        ({"low": None, "high": 100, "high_open": True, "unit": "ship"}, "100", "less than 100 ships"),
        ({"low": 100, "high": 100, "approximate": True, "unit": "ship"}, "100", "about 100 ships"),
        ({"low": None, "high": 100, "unit": "ship"}, "up to 100", "up to 100 ships"),
        ({"low": 20_000, "high": 99_999, "unit": "ship"}, "tens of thousands", "tens of thousands of ships"),
        ({"low": 300, "high": 300, "unit": "ship", "per": "month"}, "300 a month", "300 a month"),
    ],
)
def test_bounds_that_stand_outside_the_words_are_said(quantity, text, words):
    assert amount(Quantity(span=Span(0, len(text)), **quantity), text) == words


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("$7 million", "dollar", "$7 million"), ("2,000km", "kilometre", "2,000km"), ("56%", "percent", "56%"),
        ("eight feet", "foot", "eight feet"), ("7 million", "dollar", "7 million dollars"), ("40", "ship", "40 ships"),
        ("12 million crowns", "krone", "12 million crowns"), ("5 kronor", "swedish krona", "5 kronor"),
        ("14 villagers", "person", "14 villagers"), ("Fourteen", "person", "Fourteen people"),
    ],
)  # fmt: skip
def test_a_unit_is_said_where_the_words_of_a_quantity_do_not_say_it(text, unit, words):
    assert amount(Quantity(span=Span(0, len(text)), low=7, high=7, unit=unit), text) == words


def test_a_number_that_was_reached_is_told_by_itself():
    text = "risen to 11 after"
    toll = Quantity(span=Span(9, 11), low=11, high=11, unit="person")
    risen = Change(span=Span(0, 11), direction="up", to=0)
    assert values(replace(ORIGIN, quantities=(toll,), changes=(risen,), when=()), text) == "11 people"


def test_values_stand_in_the_order_of_the_text():
    text = "310,000 visitors, 12 percent more"
    came = Quantity(span=Span(0, 16), low=310_000, high=310_000, unit="visitor")
    more = Change(span=Span(18, 33), factor_low=1.12, factor_high=1.12, step=0.01, direction="up")
    assert values(replace(ORIGIN, quantities=(came,), changes=(more,), when=()), text) == "310,000 visitors; 12% up"


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("212", "person", "212 people"), ("1", "person", "1 person"), ("4.6", "metre", "4.6 metres"),
        ("9", "missing", "9 missing"), ("3", "city", "3 cities"), ("14", "", "14"),
        ("64", "year of age", "64 years of age"),
        ("7", "series", "7 series"), ("2", "man", "2 men"),
        ("2", "square foot", "2 square feet"), ("5", "percentage point",
        "5 percentage points"), ("3", "mile per hour", "3 miles per hour"), ("9", "kilohertz", "9 kilohertz"),
    ],
)  # fmt: skip
def test_a_number_stands_before_one_or_several_of_its_unit(number, unit, words):
    assert measured(number, unit) == words


def test_what_was_done_is_told_beside_the_longest_name():
    name = "Kell Courier: a person with knowledge of what the harbour office had been told by the agency"
    decided = Review(
        event=7, at="2031-05-09T08:00:00", author="Jo", subject=name, anchors=(),
        decision=SetLetter(source=name, letter="B", because="She was right four times."),
    )  # fmt: skip
    assert "  yes. She was right" in rendered(reviews_table([decided]))
    event = Event(number=7, at=decided.at, author="Jo", kind="undo", subject=name, body={"review": 3}, digest="")
    assert "decision 3" in rendered(events_table([event]))


def test_a_unit_that_the_words_hold_is_not_said_twice():
    mention = replace(
        ORIGIN, quantities=(Quantity(span=Span(0, 8), low=40, high=40, unit="ship"),), changes=(), when=()
    )
    assert values(mention, "40 ships") == "40 ships"


def test_a_date_that_cannot_be_told_is_shown_as_written():
    mention = replace(ORIGIN, quantities=(), changes=(), when=(When(span=Span(0, 1), edtf=None, relative="last week"),))
    assert values(mention, "") == "last week"


def test_the_time_of_day_is_shown_to_the_minute():
    noon = When(span=Span(0, 1), edtf="2031-05-06T12:00:00/2031-05-07T08:30:00")
    mention = replace(ORIGIN, quantities=(), changes=(), when=(noon,))
    assert values(mention, "") == "2031-05-06 12:00/2031-05-07 08:30"


def test_counts_have_their_noun():
    assert (plural(1, "copy", "copies"), plural(2, "copy", "copies"), plural(1234, "claim")) == (
        "1 copy",
        "2 copies",
        "1,234 claims",
    )
    assert counted({"articles": 1, "mentions": 2, "claims": 0}) == "1 article, 2 mentions, 0 claims"
    assert day(None) == "undated"


def test_evidence_beyond_the_first_pieces_is_counted(ledger):
    many = Finding(id="f2", kind="copied", severity="info", because="Often.", evidence=OBJECTION.evidence * 6)
    page = rendered(findings_table([many], ledger.articles_by_id([SECOND.id])))
    assert "and 2 more" in page


def test_progress_is_shown_on_a_terminal_only(monkeypatch, capsys):
    with reading("Reading") as progress:
        assert progress is None
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with reading("Reading") as progress:
        progress(3)
    assert capsys.readouterr().out == ""


def test_colours_are_for_terminals(monkeypatch, capsys):
    show(Text("red", style="red"))
    assert capsys.readouterr().out == "red\n"
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show(Text("red", style="red"), Text("x" * 150))
    out = capsys.readouterr().out
    assert "\x1b[31mred" in out
    assert max(map(len, out.splitlines())) <= WIDTH + 20


def test_who_stops_reading_is_told_to_the_command_line(monkeypatch):
    class Closed(StringIO):
        """A pipe whose reader has gone."""

        def write(self, _: str) -> int:
            raise BrokenPipeError

        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", Closed())
    with pytest.raises(BrokenPipeError):
        show(Text("words"))


def test_a_reading_tells_how_many_articles_are_in_another_language():
    counts = {"articles": 3, "already_known": 0, "copies": 0, "rejected": 0, "claims": 2, "other_languages": 1}
    assert "3 articles read, 1 of them kept without claims: not in English" in rendered(reading_page(counts, [], []))


def test_a_reading_tells_how_much_of_it_copies_saved():
    counts = {"articles": 3, "already_known": 0, "copies": 1, "rejected": 0, "claims": 2}
    said = [
        " ".join(rendered(reading_page({**counts, "read_once": share, "seconds_saved": seconds}, [], [])).split())
        for share, seconds in ((0.0, 0.0), (0.25, 2.0), (0.25, 1234.5))
    ]
    assert "read before" not in said[0]
    assert "25% of the words were read before, in what they were copied from." in said[1]
    assert "saved 1,234 seconds of reading" in said[2]


def test_what_is_no_plain_date_is_shown_in_the_words_of_the_article():
    text = "The dyke was raised in the 1990s, and again in mid-2032."
    decade = When(span=Span(23, 32), edtf="199X")
    middle = When(span=Span(44, 55), edtf="2032", part="mid")
    mention = replace(ORIGIN, quantities=(), changes=(), when=(decade, middle))
    assert values(mention, text) == "the 1990s; in mid-2032"


def test_words_that_bring_their_quotation_marks_get_no_second_pair():
    assert in_marks("“a total of 40” pumps") == "“a total of 40” pumps"
    assert in_marks("a total of 40 pumps") == "“a total of 40 pumps”"
