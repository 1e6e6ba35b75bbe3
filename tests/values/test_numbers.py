import pytest

from tests.values.reading import amounts, only


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [
        ("40 boats", 40, 1),
        ("25,000 boats", 25_000, 1000),
        ("25,300 boats", 25_300, 100),
        ("25,317 boats", 25_317, 1),
        ("3.5 million boats", 3_500_000, 100_000),
        ("3.50 million boats", 3_500_000, 10_000),
        ("3 million boats", 3_000_000, 1_000_000),
        ("2 hundred thousand boats", 200_000, 100_000),
        ("three hundred and twenty-eight thousand boats", 328_000, 1000),
        ("two million three hundred thousand boats", 2_300_000, 1000),
        ("nineteen boats", 19, 1),
        ("three and a half million boats", 3_500_000, 100_000),
        ("half a million boats", 500_000, 100_000),
        ("a quarter million boats", 250_000, 10_000),
        ("a dozen boats", 12, 12),
        ("half a dozen boats", 6, 1),
        ("two dozen boats", 24, 12),
        ("a hundred boats", 100, 10),
        ("816 000 boats", 816_000, 1000),
        ("1,234 boats", 1234, 1),
        ("1.234 boats", 1.234, 0.001),
        ("2 1/2 boats", 2.5, 0),
        ("2½ boats", 2.5, 0),
        ("12,34,567 boats", 1_234_567, 1),
        ("5 lakh boats", 500_000, 100_000),
        ("1.2 crore boats", 12_000_000, 1_000_000),
        ("2 milliard boats", 2_000_000_000, 1_000_000_000),
        ("2 billion boats", 2_000_000_000, 1_000_000_000),
        ("4bn boats", 4_000_000_000, 1_000_000_000),
        ("5k boats", 5000, 1000),
        ("1.5×10^6 boats", 1_500_000, 100_000),
        ("２５,０００ boats", 25_000, 1000),
        ("٢٥ boats", 25, 1),
    ],
)
def test_a_number_has_a_value_and_a_smallest_digit(written, value, step):
    quantity = only(f"The harbour counted {written}.")
    assert (quantity.low, quantity.high, quantity.unit) == (value, value, "boat")
    assert quantity.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("dozens of", 24, 99),
        ("hundreds of", 200, 999),
        ("tens of thousands of", 20_000, 99_999),
        ("hundreds of thousands of", 200_000, 999_999),
        ("millions of", 2_000_000, 9_999_999),
    ],
)
def test_a_plural_scale_is_two_to_nine_of_it(written, low, high):
    quantity = only(f"The harbour lost {written} boats.")
    assert (quantity.low, quantity.high, quantity.approximate) == (low, high, True)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Half of the boats sank.", 0.5),
        ("Two thirds of the boats sank.", 2 / 3),
        ("Three-quarters of the boats sank.", 0.75),
        ("One in five boats sank.", 0.2),
        ("Nine out of 10 boats sank.", 0.9),
    ],
)
def test_a_part_of_a_whole_is_a_share(text, share):
    assert only(text).low == pytest.approx(share)


def test_the_points_of_the_whole_text_tell_which_sign_is_decimal():
    assert amounts("Der Bericht: 1.234.567 boats and 12.500 nets.") == [
        (1_234_567, 1_234_567, "boat"),
        (12_500, 12_500, "net"),
    ]
    assert amounts("It sold 1,234,567 boats at 12.500 each.")[0][0] == 1_234_567


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_a_number_is_read_over_invisible_characters(hidden):
    text = f"The harbour counted 25{hidden},000 bo{hidden}ats."
    quantity = only(text)
    assert (quantity.low, quantity.unit) == (25_000, "boat")
    assert text[quantity.span.start : quantity.span.end] == f"25{hidden},000"


def test_a_superscript_is_no_digit():
    assert amounts("The ²³ boats of the ¹ harbour") == []


def test_spans_count_code_points_not_units_of_an_encoding():
    text = "😀😀 The harbour counted 40 boats 🚢."
    quantity = only(text)
    assert text[quantity.span.start : quantity.span.end] == "40"
