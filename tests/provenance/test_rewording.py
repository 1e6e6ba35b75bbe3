"""Copies that put words into others: what they changed is found by the statement, not by its letters."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import (
    Appearance,
    Article,
    Attribution,
    Claim,
    Copy,
    Mention,
    Moment,
    Quantity,
    Score,
    Span,
    When,
    quote_of,
)

SAID = "Production at the Sorrel works of Lind Shipping doubled from 298 to 596 hulls a month"
TAKEN = {
    "the same numbers": ("Lind Shipping doubled production at its Sorrel works from 298 to 596 hulls a month", False),
    "another number": ("Lind Shipping raised production at its Sorrel works from 298 to 196 hulls a month", True),
    "the contrary": ("Lind Shipping has not doubled production at its Sorrel works from 298 to 596 hulls", True),
    "another statement": ("Its canteen serves 40 meals a day", False),
}


def link(name):
    place = Span(0, 4)
    return Attribution(
        source=name, kind="person", source_spans=(place,), cue="Said", cue_spans=(place,), content_spans=(place,),
        institution="Lind Shipping",
    )  # fmt: skip


def mention(name, article, text):
    start = article.text.index(text)
    spans = (Span(start, start + len(text)),)
    numbers = [int(word) for word in text.split() if word.isdigit()]
    unit = "meal" if "meals" in text else "hull"
    quantities = tuple(Quantity(span=spans[0], low=number, high=number, unit=unit) for number in numbers)
    return Mention(
        id=name, article=article.id, spans=spans, quote=quote_of(article.text, spans), speech="indirect",
        chain=(link("Jens Sanyan"),), quantities=quantities,
    )  # fmt: skip


def article(name, outlet, text, day):
    moment = Moment(iso=f"2031-03-{day:02}", confidence=Score(1.0, "Stated."))
    return Article(id=name, text=f"Said {text}.", outlet=outlet, published=moment, language="en")


def rewritten(giver, taker, first, second):
    """Trace what `taker`, a rewrite of `giver`, says in its mention `second`, where the giver said `first`."""
    copy = Copy(family="k", kind="rewrite", article="a2", of="a1", shared=0.5, passages=((Span(0, 4), Span(0, 4)),))
    return trace_claim(
        Case(
            claim=Claim(id="c1", text=second.quote, appearances=(Appearance(mention="m2"),)),
            mentions={"m2": second},
            articles={"a1": giver, "a2": taker},
            copies=(copy,),
            givers={"a1": (first,)},
        )
    )


def kinds(found):
    return {root.kind for root in found.claim.sources.for_.roots}


@pytest.mark.parametrize("name", TAKEN)
def test_a_reworded_copy_that_changed_a_number_or_denies_is_a_root_of_its_own(name):
    text, altered = TAKEN[name]
    giver, taker = article("a1", "Coast Courier", SAID, 1), article("a2", "Valley Post", text, 2)
    first, second = mention("m1", giver, SAID), mention("m2", taker, text)
    found = rewritten(giver, taker, first, second)
    assert (kinds(found) == {"altered-copy"}) == altered
    assert found.claim.sources.for_.least == (0 if altered else 1)
    numbers = [item for item in found.findings if item.kind == "changed-number"]
    assert bool(numbers) == (name == "another number")


def on_days(said, first_day, taken, second_day):
    """Trace `taken`, a rewrite of `said`, where each names a day of January."""
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first, second = (
        replace(item, when=(When(span=item.spans[0], edtf="", start=on, end=on),))
        for item, on in (
            (mention("m1", giver, said), date(2031, 1, first_day)),
            (mention("m2", taker, taken), date(2031, 1, second_day)),
        )
    )
    return rewritten(giver, taker, first, second)


@pytest.mark.parametrize(("day", "altered"), [(13, True), (23, False)])
def test_a_reworded_copy_that_changed_the_day_is_a_root_of_its_own(day, altered):
    said, taken = "The Sorrel works of Lind Shipping will close", "Lind Shipping will close its Sorrel works"
    assert (kinds(on_days(said, 23, taken, day)) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("day", "altered"), [(25, True), (23, False)])
def test_a_short_form_that_has_another_day_from_one_source_is_a_root_of_its_own(day, altered):
    said, taken = "the company will shut down its Sorrel site", "Lind would shut its Sorrel plant"
    assert (kinds(on_days(said, 23, taken, day)) == {"altered-copy"}) == altered


def test_words_that_name_nobody_are_no_source_that_a_rewrite_changed():
    said, taken = "the yard was now able to build up to 10 hulls", "It makes 10 hulls"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first = replace(counted(mention("m1", giver, said), "hull", 10, low=None), chain=())
    nobody = replace(link(""), kind="none", institution=None)
    second = replace(counted(mention("m2", taker, taken), "hull", 10), chain=(nobody,))
    assert kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}


@pytest.mark.parametrize(("number", "altered"), [(111000, True), (11100, False)])
def test_another_number_of_the_same_things_in_wholly_other_words_is_found_too(number, altered):
    said, taken = (
        "A total of 11100 households lost power after the derailment",
        f"It left {number} households in the dark",
    )
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first, second = mention("m1", giver, said), mention("m2", taker, taken)
    found = rewritten(giver, taker, first, second)
    assert (kinds(found) == {"altered-copy"}) == altered


def test_a_quotation_that_joins_two_of_the_givers_has_the_numbers_of_both():
    one, two = "the Sorrel works of Lind Shipping had built 298 hulls", "each of the hulls weighed up to 40 tons"
    joined = "the Sorrel works of Lind Shipping had built 298 hulls and each of the 596 hulls weighed up to 40 tons"
    giver = article("a1", "Coast Courier", f"{one}. It was {two}", 1)
    for text, altered in ((joined.replace("596 ", ""), False), (joined, True)):
        taker = article("a2", "Valley Post", text, 2)
        copy = Copy(family="k", kind="rewrite", article="a2", of="a1", shared=0.5, passages=((Span(0, 4), Span(0, 4)),))
        second = mention("m2", taker, text)
        found = trace_claim(
            Case(
                claim=Claim(id="c1", text=text, appearances=(Appearance(mention="m2"),)),
                mentions={"m2": second},
                articles={"a1": giver, "a2": taker},
                copies=(copy,),
                givers={"a1": (mention("m1", giver, one), mention("m0", giver, two))},
            )
        )
        assert (kinds(found) == {"altered-copy"}) == altered


@pytest.mark.parametrize("kept", [True, False])
def test_what_the_taker_says_unchanged_in_another_sentence_it_did_not_change(kept):
    said = "Lind Shipping launched 298 hulls at its Sorrel works in March"
    other = "the Sorrel works of Lind Shipping were 13 hulls deep"
    giver = article("a1", "Coast Courier", said, 1)
    taker = article("a2", "Valley Post", f"{other}. It was {said}", 2)
    copy = Copy(family="k", kind="rewrite", article="a2", of="a1", shared=0.5, passages=((Span(0, 4), Span(0, 4)),))
    second, beside = mention("m2", taker, other), mention("m3", taker, said)
    found = trace_claim(
        Case(
            claim=Claim(id="c1", text=other, appearances=(Appearance(mention="m2"),)),
            mentions={"m2": second},
            articles={"a1": giver, "a2": taker},
            copies=(copy,),
            givers={"a1": (mention("m1", giver, said),)},
            said={"a2": (second, beside) if kept else (second,)},
        )
    )
    assert (kinds(found) == {"altered-copy"}) != kept


def counted(item, unit, high, *, low="same"):
    """Return a mention that gives one number of `unit`; `low` is None for one that is a bound."""
    number = Quantity(span=item.spans[0], low=high if low == "same" else low, high=high, unit=unit)
    return replace(item, quantities=(number,))


@pytest.mark.parametrize(("unit", "altered"), [("dollar", True), ("euro", False), ("us dollar", True)])
def test_a_sum_in_another_currency_is_another_sum(unit, altered):
    said, taken = "the fleet had been sold for 190,000 euros", f"The Sorrel ferries went for 190,000 {unit}s"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first = counted(mention("m1", giver, said), "euro", 190_000)
    second = counted(mention("m2", taker, taken), unit, 190_000)
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("low", "altered"), [("same", True), (None, False)])
def test_a_bound_that_a_rewrite_dropped_is_found_by_its_number_alone(low, altered):
    said, taken = "the yard was now able to build up to 10 hulls", "It makes 10 hulls"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first = counted(mention("m1", giver, said), "hull", 10, low=None)
    second = counted(mention("m2", taker, taken), "hull", 10, low=low)
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("number", "altered"), [(640, True), (64, False)])
def test_people_whom_nobody_names_may_be_described_in_other_words_by_a_rewrite(number, altered):
    said, taken = "the Sorrel ferries carried 64 lorries", f"The Sorrel ferries had carried {number} lorries"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first = counted(mention("m1", giver, said), "lorry", 64)
    second = counted(mention("m2", taker, taken), "lorry", number)
    first, second = (
        replace(item, chain=(replace(link(name), kind="anonymous", institution=None),))
        for item, name in ((first, "two sailors close to the owner"), (second, "two people who know the figures"))
    )
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered


def test_a_rewrite_that_leaves_out_whose_word_it_is_may_change_the_number_too():
    said, taken = (
        "The Sorrel yard of Lind Shipping lost 298 hulls",
        "The yard of Lind Shipping at Sorrel lost 498 hulls",
    )
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first, second = mention("m1", giver, said), mention("m2", taker, taken)
    assert kinds(rewritten(giver, taker, first, replace(second, chain=()))) == {"altered-copy"}


@pytest.mark.parametrize(("unit", "altered"), [("tug", True), ("person", False)])
def test_two_numbers_put_in_each_other_s_place_are_not_told_side_by_side(unit, altered):
    said, taken = "Sorrel yard lost 70 that night beside 310 crates", "Sorrel yard lost 310 that night beside 70 crates"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first = counted(mention("m1", giver, said), unit, 70)
    second = counted(mention("m2", taker, taken), unit, 310)
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered


def test_a_citation_that_puts_in_a_no_is_of_an_outlet_that_does_not_say_so():
    said, taken = "Lind Shipping will close its Sorrel works", "Lind Shipping will not close its Sorrel works"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    cited = replace(link("Coast Courier"), kind="outlet", institution=None)
    first, second = mention("m1", giver, said), replace(mention("m2", taker, taken), chain=(cited,))
    shown = (Appearance(mention="m1"), Appearance(mention="m2", stance="against"))
    claim = Claim(id="c1", text=said, appearances=shown)
    case = Case(claim=claim, mentions={"m1": first, "m2": second}, articles={"a1": giver, "a2": taker})
    against = trace_claim(case).claim.sources.against
    assert ([root.kind for root in against.roots], against.least) == (["outlet-does-not-say"], 0)


@pytest.mark.parametrize(("number", "altered"), [(1182, True), (4182, False), (3950, False)])
def test_a_number_of_people_from_one_source_with_a_digit_wrong_was_changed(number, altered):
    said = "A total of 4182 people were evacuated because of a fire in a crowded block in Varford"
    taken = f"Some {number} people had been moved to safety"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first, second = (
        counted(mention("m1", giver, said), "person", 4182),
        counted(mention("m2", taker, taken), "person", number),
    )
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("number", "step", "altered"), [(1_800, 100, True), (1_100, 100, False)])
def test_a_number_is_rounded_by_half_a_step_at_most(number, step, altered):
    said, taken = "The company will spend 1000 crowns on its Sorrel plant", f"Lind spends {number} crowns in Sorrel"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first, second = (
        counted(mention("m1", giver, said), "crown", 1_000),
        counted(mention("m2", taker, taken), "crown", number),
    )
    first = replace(first, quantities=(replace(first.quantities[0], step=1_000),))
    second = replace(second, quantities=(replace(second.quantities[0], step=step),))
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered


@pytest.mark.parametrize(
    ("number", "named", "altered"), [(496, "Mira Holt", True), (496, "Ole Varg", False), (298, "Mira Holt", False)]
)
def test_a_rewrite_that_names_nobody_of_its_own_has_its_numbers_from_its_giver_whoever_is_read(number, named, altered):
    said, taken = (
        "The Sorrel yard of Lind Shipping lost 298 hulls",
        f"The Lind Shipping yard at Sorrel lost {number} hulls",
    )
    giver = article("a1", "Coast Courier", f"{said}. Mira Holt was there", 1)
    taker = article("a2", "Valley Post", f"{taken}, {named}", 2)
    first, second = mention("m1", giver, said), mention("m2", taker, taken)
    other = replace(second.chain[0], source=named, institution=None)
    assert (kinds(rewritten(giver, taker, first, replace(second, chain=(other,)))) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("beside", "altered"), [("It met at noon", True), ("By 496 votes it met", False)])
def test_a_number_that_the_giver_has_as_well_was_not_put_in_by_the_rewrite(beside, altered):
    said, taken = "The Sorrel yard of Lind Shipping lost 298 hulls", "The Lind Shipping yard at Sorrel lost 496 hulls"
    giver = article("a1", "Coast Courier", f"{said}. Mira Holt was there. {beside}", 1)
    taker = article("a2", "Valley Post", f"{taken}, Mira Holt", 2)
    first, second = mention("m1", giver, said), mention("m2", taker, taken)
    other = replace(second.chain[0], source="Mira Holt", institution=None)
    assert (kinds(rewritten(giver, taker, first, replace(second, chain=(other,)))) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("day", "altered"), [(13, True), (23, False)])
def test_a_rewrite_that_names_a_report_without_its_title_may_change_the_day(day, altered):
    said, taken = "The Sorrel works of Lind will close", "Lind will shut its Sorrel site"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    days = (date(2031, 1, 23), date(2031, 1, day))
    first, second = (
        replace(mention(name, text, words), when=(When(span=Span(0, 4), edtf="", start=on, end=on),))
        for name, text, words, on in (("m1", giver, said, days[0]), ("m2", taker, taken, days[1]))
    )
    report = replace(second.chain[0], source="report", kind="document", institution=None)
    assert (kinds(rewritten(giver, taker, first, replace(second, chain=(report,)))) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("speaker", "altered"), [("Mira Holt", True), ("Jens Sanyan", False)])
def test_two_numbers_of_people_that_changed_places_are_told_by_the_same_two_sources(speaker, altered):
    """The chief's 25 missing and the hospital's 43 hurt became 43 missing, by the chief, and 25 hurt."""
    missing, hurt = "the Sorrel ferry crews were looking for 25 people", "the ferry hurt 43 people"
    giver = article("a1", "Coast Courier", f"{missing}. {hurt}", 1)
    swapped, other = missing.replace("25", "43"), hurt.replace("43", "25")
    taker = article("a2", "Valley Post", f"{swapped}. {other}", 2)

    def told(name: str, text: Article, words: str, by: str) -> Mention:
        found = mention(name, text, words)
        amount = tuple(replace(each, unit="person") for each in found.quantities)
        chain = (replace(found.chain[0], source=by, institution=None),)
        return replace(found, quantities=amount, chain=chain)

    mine = told("m2", taker, swapped, "Jens Sanyan")
    copy = Copy(family="k", kind="rewrite", article="a2", of="a1", shared=0.5, passages=((Span(0, 4), Span(0, 4)),))
    found = trace_claim(
        Case(
            claim=Claim(id="c1", text=swapped, appearances=(Appearance(mention="m2"),)),
            mentions={"m2": mine},
            articles={"a1": giver, "a2": taker},
            copies=(copy,),
            givers={"a1": (told("m1", giver, missing, "Jens Sanyan"), told("m0", giver, hurt, speaker))},
            said={"a2": (mine, told("m3", taker, other, speaker))},
        )
    )
    assert (kinds(found) == {"altered-copy"}) == altered


@pytest.mark.parametrize(("high", "altered"), [(596, False), (696, True)])
def test_both_ends_of_a_range_are_those_that_the_giver_gives_one_by_one(high, altered):
    taken = f"Production at the Sorrel works of Lind Shipping climbed from 298 to {high} hulls a month"
    giver, taker = article("a1", "Coast Courier", SAID, 1), article("a2", "Valley Post", taken, 2)
    first, second = mention("m1", giver, SAID), mention("m2", taker, taken)
    span = Quantity(span=second.spans[0], low=298, high=high, unit="hull")
    found = rewritten(giver, taker, first, replace(second, quantities=(span,)))
    assert (kinds(found) == {"altered-copy"}) == altered


@pytest.mark.parametrize("certainty", ["denied", "flat"])
def test_who_denies_what_the_giver_says_does_not_keep_it(certainty):
    said, denial = "in the Sorrel yard 298 hulls leaked", "298 hulls of Lind leaked in the Sorrel yard"
    taken = "498 of the ships were not tight"
    giver = article("a1", "Coast Courier", said, 1)
    taker = article("a2", "Valley Post", f"{taken}. {denial}", 2)
    first, second = (
        counted(mention("m1", giver, said), "hull", 298),
        counted(mention("m2", taker, taken), "hull", 498),
    )
    beside = replace(counted(mention("m3", taker, denial), "hull", 298), certainty=certainty)
    beside = replace(beside, chain=(replace(link("Ole Varg"), institution=None),))
    copy = Copy(family="k", kind="rewrite", article="a2", of="a1", shared=0.5, passages=((Span(0, 4), Span(0, 4)),))
    found = trace_claim(
        Case(
            claim=Claim(id="c1", text=taken, appearances=(Appearance(mention="m2"),)),
            mentions={"m2": second},
            articles={"a1": giver, "a2": taker},
            copies=(copy,),
            givers={"a1": (first,)},
            said={"a2": (second, beside)},
        )
    )
    assert (kinds(found) == {"altered-copy"}) == (certainty == "denied")


@pytest.mark.parametrize(("per", "altered"), [("month", True), ("day", False)])
def test_a_rate_over_another_time_is_found_in_wholly_other_words(per, altered):
    said, taken = "the dock at Sorrel turns out 45 hulls", "Lind is able to build 45 hulls"
    giver, taker = article("a1", "Coast Courier", said, 1), article("a2", "Valley Post", taken, 2)
    first, second = (
        replace(each, quantities=tuple(replace(number, per=over) for number in each.quantities))
        for each, over in ((mention("m1", giver, said), "day"), (mention("m2", taker, taken), per))
    )
    assert (kinds(rewritten(giver, taker, first, second)) == {"altered-copy"}) == altered
