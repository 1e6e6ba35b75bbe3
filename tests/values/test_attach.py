from reportedly.records import Attribution, Mention, Span, Values
from reportedly.values import attach, read
from tests.values.reading import TUESDAY

PARTS = {
    "headline": "Orla floods",
    "flat": "The bridge fell.",
    "said": "The mayor said it was old.",
    "reported": "The mayor said so on Monday.",
    "dated": "It fell on Monday.",
    "counted": "It cost 40 crowns.",
    "changed": "Costs tripled.",
}
TEXT = " ".join(PARTS.values())
MAYOR = Attribution(source="the mayor", kind="person", source_spans=(), cue="", cue_spans=(), content_spans=())


def mention(name: str) -> Mention:
    start = TEXT.index(PARTS[name])
    span = Span(start, start + len(PARTS[name]))
    said = name in {"said", "reported"}
    return Mention(
        id=name,
        article="a1",
        spans=(span,),
        quote=PARTS[name],
        speech="indirect" if said else "assertion",
        in_headline=name == "headline",
        chain=(MAYOR,) if said else (),
    )


def attached() -> dict[str, Mention]:
    values = read(TEXT, published=TUESDAY)
    return {held.id: held for held in attach([mention(name) for name in PARTS], values)}


def test_a_flat_assertion_without_values_is_left_out_except_in_the_headline():
    assert set(attached()) == set(PARTS) - {"flat"}


def test_a_mention_holds_the_values_inside_it_and_no_others():
    held = attached()
    assert [quantity.low for quantity in held["counted"].quantities] == [40]
    assert [change.factor_low for change in held["changed"].changes] == [3]
    assert [when.edtf for when in held["dated"].when] == ["2021-09-13"]
    assert not (held["said"].quantities)
    assert not (held["said"].changes)
    assert not (held["said"].when)


def test_without_values_only_attributed_mentions_and_the_headline_stay():
    kept = attach([mention(name) for name in PARTS], Values())
    assert [held.id for held in kept] == ["headline", "said", "reported"]


def test_a_change_keeps_its_quantities_by_their_new_place():
    text = "It has 5 gates. Output rose from 40 to 60 tonnes."
    inside = read(text).within((Span(16, len(text)),))
    (change,) = inside.changes
    assert change.from_ is not None
    assert change.to is not None
    assert [inside.quantities[end].low for end in (change.from_, change.to)] == [40, 60]
