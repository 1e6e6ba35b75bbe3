from datetime import date

import pytest

from tests.values.reading import TUESDAY, dated, values, when, words


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("on 5 May 2019", "2019-05-05"),
        ("on May 5, 2019", "2019-05-05"),
        ("on Sunday, May 5, 2019", "2019-05-05"),
        ("on the 5th of May 2019", "2019-05-05"),
        ("on 2019-05-05", "2019-05-05"),
        ("on 25.03.2019", "2019-03-25"),
        ("in May 2019", "2019-05"),
        ("in Sept. 2019", "2019-09"),
        ("in 2019", "2019"),
        ("in the spring of 2019", "2019-21"),
        ("in the third quarter of 2019", "2019-35"),
        ("in Q3 2019", "2019-35"),
        ("in the first half of 2019", "2019-40"),
        ("in the 1970s", "197X"),
        ("in the 19th century", "18XX"),
        ("in fiscal 2019", "2019"),
        ("in 241 BC", "-0240"),
        ("around 1998", "1998~"),
        ("at 10:35 a.m. on May 5, 2019", "2019-05-05T10:35:00"),
    ],
)
def test_a_date_in_full_needs_no_publication(written, edtf):
    for published in (None, TUESDAY):
        assert dated(f"The bridge was closed {written}.", published) == [edtf]


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("yesterday", "2021-09-13"),
        ("today", "2021-09-14"),
        ("overnight", "2021-09-14"),
        ("on Monday", "2021-09-13"),
        ("last Friday", "2021-09-10"),
        ("on Friday", "2021-09-10"),
        ("three days ago", "2021-09-11"),
        ("two weeks ago", "2021-08-30/2021-09-05"),
        ("a year ago", "2020"),
        ("three years ago", "2018"),
        ("last month", "2021-08"),
        ("last year", "2020"),
        ("last week", "2021-09-06/2021-09-12"),
        ("last weekend", "2021-09-11/2021-09-12"),
        ("in May", "2021-05"),
        ("in December", "2020-12"),
        ("on May 5", "2021-05-05"),
        ("this morning", "2021-09-14"),
        ("last winter", "2020-24"),
        ("last quarter", "2021-34"),
        ("in the previous week", "2021-09-06/2021-09-12"),
    ],
)
def test_a_relative_date_counts_from_publication(written, edtf):
    assert dated(f"The bridge was closed {written}.") == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The bridge will open on Friday.", "2021-09-17"),
        ("The bridge will open in May.", "2022-05"),
        ("The bridge will open next month.", "2021-10"),
        ("The bridge will open tomorrow.", "2021-09-15"),
        ("The bridge is to open on May 5.", "2022-05-05"),
        ("The bridge will open in three years.", None),
    ],
)
def test_the_verb_tells_whether_a_date_is_ahead(text, edtf):
    assert dated(text)[:1] == ([edtf] if edtf else [])


@pytest.mark.parametrize(
    "written",
    ["last Friday", "yesterday", "three days ago", "in May", "last year", "on May 5", "this week", "last summer"],
)
def test_without_publication_only_the_words_are_kept(written):
    text = f"The bridge was closed {written}."
    found = when(text, None)
    assert (found.edtf, found.start, found.end) == (None, None, None)
    assert found.relative == words(text, found)


def test_a_date_counts_from_another_date_in_the_text():
    text = "The bridge was closed on 5 May 2019. It opened three days later, and closed again the next day."
    assert dated(text)[:2] == ["2019-05-05", "2019-05-08"]


@pytest.mark.parametrize(
    ("written", "part", "start", "end"),
    [
        ("since mid-2022", "mid", date(2022, 5, 2), date(2022, 8, 31)),
        ("by the end of 2022", "end", date(2022, 11, 1), date(2022, 12, 31)),
        ("in early May 2022", "early", date(2022, 5, 1), date(2022, 5, 10)),
        ("in the late 1970s", "late", None, date(1979, 12, 31)),
        ("at the start of 2022", "start", date(2022, 1, 1), None),
    ],
)
def test_a_part_of_a_period_covers_its_days(written, part, start, end):
    found = when(f"It has been shut {written}.")
    assert found.part == part
    assert found.start is not None
    assert found.end is not None
    assert start is None or abs((found.start - start).days) < 3
    assert end is None or abs((found.end - end).days) < 3


def test_29_february_is_a_day_of_leap_years_only():
    assert dated("It opened on 29 February 2020.") == ["2020-02-29"]
    assert dated("It opened on February 29.", date(2020, 3, 10)) == ["2020-02-29"]
    assert dated("It opened on 29 February 2021.") in ([], ["2021"], ["2021-02"])
    assert dated("It closed a year ago.", date(2020, 2, 29)) == ["2019"]


def test_a_day_that_no_calendar_has_is_not_made_up():
    assert "2021-04-31" not in dated("It opened on 31 April 2021.")
    assert dated("It opened on 2021-13-45.") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor said on Friday that the bridge fell.", "reported"),
        ("The bridge fell on Friday, the mayor said.", "event"),
        ("ELMTON, May 5 (Norpress) — The bridge fell.", "published"),
        ("Published: 5 May 2019. The bridge fell.", "published"),
    ],
)
def test_the_role_of_a_date(text, role):
    assert when(text).role == role


def test_a_dateline_that_lies_ahead_is_kept_as_written():
    text = "ELMTON, 20 December 2021 (Norpress) — The bridge fell."
    assert when(text, TUESDAY).edtf == "2021-12-20"


@pytest.mark.parametrize(
    ("text", "kind", "duration"),
    [
        ("It was shut for three weeks.", "duration", "P3W"),
        ("It took nine months.", "duration", "P9M"),
        ("It was shut for the past two years.", "duration", "P2Y"),
        ("It took half an hour.", "duration", "PT30M"),
        ("It lasted years and years, for decades.", "duration", "PXDE"),
        ("The ferry runs daily.", "set", "P1D"),
        ("It floods each July.", "set", "XXXX-07"),
        ("They meet every two weeks.", "set", "P2W"),
        ("They meet several times a week.", "set", "P1W"),
    ],
)
def test_durations_and_sets_are_spells_and_no_dates(text, kind, duration):
    found = values(text, TUESDAY)
    assert found.when == ()
    assert (kind, duration) in [(spell.kind, spell.duration) for spell in found.spells]


def test_words_like_now_refer_and_date_nothing():
    found = values("It is now closed; in the past it was open.", TUESDAY)
    assert found.when == ()
    assert {spell.reference for spell in found.spells} <= {"present", "past"}


@pytest.mark.parametrize(
    "text",
    [
        "She may resign.",
        "They march on.",
        "The Sun reported it.",
        "Spring water is sold.",
        "2,019 boats sank.",
        "He is 68.",
    ],
)
def test_words_that_only_look_like_dates(text):
    assert values(text, TUESDAY).when == ()


def test_both_ends_of_a_span_of_days_are_dates():
    assert dated("It ran from 26-30 November 2020.") == ["2020-11-26", "2020-11-30"]
    assert dated("It lasted from 1915-17.") == ["1915", "1917"]
