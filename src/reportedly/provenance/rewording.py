"""What a copy changed while it put it into other words: one source, one statement, another number or a no."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from reportedly.provenance.agreement import on_one_day, stems
from reportedly.provenance.aliases import joined
from reportedly.provenance.case import Case
from reportedly.provenance.institutions import institution_of
from reportedly.provenance.nearly import negated
from reportedly.provenance.other_units import of_other_units, other_period
from reportedly.records import Copy, Mention, Quantity, When, folded
from reportedly.records.slips import digits_slipped, one_digit_wrong

ALIKE = 0.55  # share of the words of the shorter one that both have, for two mentions to be one statement reworded
LEAST = 3  # words in common
BESIDE_A_DAY = 2  # words in common, of what one source says and dates
LENGTH = 4  # letters from which a word is one that tells
STEM = 5  # letters by which two words are one: "production" and "produced"
NUMBER = re.compile(r"\d[\d,.]*")
PEOPLE = frozenset(["person", "man", "woman", "child"])
WORD = re.compile(r"[^\W\d_]+")


def reworded_change(case: Case, mention: Mention, copy: Copy) -> tuple[Mention, str] | None:
    """Return the giver's mention that a copy reworded with another number, day or the contrary, and which of these.

    None if none was: nothing was changed where the giver says the same anywhere.
    """
    close = _close_to(case, mention, copy)
    if found := _change(case, mention, close):
        return found
    if not _is_kept(mention, close) and asks_nobody(case, mention, copy):
        return _change(case, mention, _of_anybody(case, mention, copy))
    return None


def _is_kept(mention: Mention, close: Iterable[Mention]) -> bool:
    """True where one of the giver's mentions has the number or the day of this one."""
    told = mention.quantities or _days(mention)
    return not told or any(
        (_same_values(mention, other) if mention.quantities else not another_day(mention, other))
        and (other.quantities or _days(other))
        for other in close
    )


def _change(case: Case, mention: Mention, close: list[Mention]) -> tuple[Mention, str] | None:
    """Return which of the giver's mentions was changed, and what: None where any of them was kept."""
    turned = {
        other.id
        for other in close
        if negated(mention.quote) != negated(other.quote) and not _on_one_side(case, mention, other)
    }
    if any(other.id not in turned and _same_values(mention, other) for other in close):
        return None
    for other in close:
        if other.id in turned:
            return other, "polarity"
        beside = _have_both(case, mention, other) and not _changed_places(case, mention, other)
        if _puts_another(mention, other, close) and not beside:
            return other, "bound" if _lost_its_bound(mention, other) else "value"
        if another_day(mention, other):
            return other, "value"
    return None


def _close_to(case: Case, mention: Mention, copy: Copy) -> list[Mention]:
    """Return what the giver says of whom or what the mention speaks, the likest first, that the taker has nowhere else.

    What the taker says unchanged in another sentence it did not change in this one; a headline is short for its text.
    """
    known = {other.id: other for other in case.givers.get(copy.of, ())}
    known.update({other.id: other for other in case.own if other.article == copy.of})
    likely = (other for other in known.values() if mention.in_headline or not other.in_headline)
    theirs = [other for other in likely if _may_be_one(case, mention, other)]
    beside = () if mention.in_headline else case.said.get(mention.article, ())
    theirs = [other for other in theirs if not any(_keeps(each, mention, other) for each in beside)]
    alike = sorted(((_likeness(mention, other), other.id, other) for other in theirs), reverse=True)
    close = [other for likeness, _, other in alike if likeness >= ALIKE]
    close = close or [other for other in theirs if _one_figure(mention, other)]
    close = close or [other for other in theirs if _of_one_figure(case, mention, other)]
    close = close or [other for other in theirs if _slipped(case, mention, other)]
    return close or [other for other in theirs if _of_one_day(mention, other)]


def asks_nobody(case: Case, mention: Mention, copy: Copy) -> bool:
    """Return whether a rewritten text names no source here whom its giver's text does not name.

    It asked nobody itself; whom it names may be misread, or be named in the place of another one.
    """
    if copy.kind != "rewrite" or copy.of not in case.articles:
        return False
    known = stems(case.articles[copy.of].text) | stems(case.outlet_of(copy.of)) | stems(case.outlet_of(copy.article))
    named = (
        name for link in mention.chain for name in (link.source,) if any(part[:1].isupper() for part in name.split())
    )
    return all(stems(name) <= known for name in named)


def _of_anybody(case: Case, mention: Mention, copy: Copy) -> list[Mention]:
    """Return what the giver says of the same, whoever says it, where neither text has the other's number or day."""
    theirs = (other for other in case.givers.get(copy.of, ()) if mention.in_headline or not other.in_headline)
    alone = [other for other in theirs if _stand_alone(case, mention, other)]
    alike = [other for other in alone if _likeness(mention, other) >= ALIKE and mention.quantities and other.quantities]
    close = alike or [other for other in alone if _one_figure(mention, other) or _of_one_figure(case, mention, other)]
    return close or [other for other in alone if _of_one_day(mention, other)]


def _stand_alone(case: Case, one: Mention, other: Mention) -> bool:
    """True where the number of each, or its day, stands nowhere in the article of the other."""
    pairs = ((one.article, other), (other.article, one))
    if one.quantities and other.quantities:
        told = ((article, each.quantities) for article, each in pairs)
        return _is_other_unit(one, other) or not any(_gives(case, article, it) for article, its in told for it in its)
    read = {article: [*case.said.get(article, ()), *case.givers.get(article, ())] for article, _ in pairs}
    return not any(_days(each) & _days(said) for article, each in pairs for said in read[article])


def _is_other_unit(one: Mention, other: Mention) -> bool:
    return any(
        of_other_units(mine, theirs) and _edge(mine) == _edge(theirs)
        for mine in one.quantities
        for theirs in other.quantities
    )


def _keeps(each: Mention, mention: Mention, other: Mention) -> bool:
    """True where another mention of the taker is nearer to the giver's, with the same numbers.

    One that denies it does not keep what the giver says: it answers that.
    """
    if each.id == mention.id or not each.quantities or _likeness(each, other) <= _likeness(mention, other):
        return False
    if each.certainty == "denied" and other.certainty != "denied":
        return False
    return _same_values(each, other) and negated(each.quote) == negated(other.quote)


def puts_in_a_no(case: Case, mention: Mention, reports: Collection[str]) -> bool:
    """Return whether a mention says with a "not" what articles that it rests on say without; no denial does that."""
    theirs = [other for other in case.own if other.article in reports]
    plainly = all(not negated(other.quote) and other.certainty != "denied" for other in theirs)
    return bool(theirs) and plainly and mention.certainty != "denied" and negated(mention.quote)


def _on_one_side(case: Case, one: Mention, other: Mention) -> bool:
    """True for two that stand on one side of the claim: “wrong” is there what “not true” is."""
    return one.id in case.stances and case.stances[one.id] == case.stances.get(other.id)


def _one_figure(one: Mention, other: Mention) -> bool:
    """True where each gives one number, and it is the same one of the same things or in another unit.

    However few words both have in common, that is one figure: a bound, a unit or a "not" may have been changed.
    """
    if len(one.quantities) != 1 or len(other.quantities) != 1:
        return False
    mine, theirs = one.quantities[0], other.quantities[0]
    same = mine.unit is not None and mine.unit == theirs.unit and (mine.per == theirs.per or other_period(mine, theirs))
    return _edge(mine) == _edge(theirs) and (same or of_other_units(mine, theirs))


def _of_one_figure(case: Case, one: Mention, other: Mention) -> bool:
    """True where both give one number of the same things, and neither article has the other's number anywhere.

    People are counted too often in one story, for that they are the same ones.
    """
    if len(one.quantities) != 1 or len(other.quantities) != 1:
        return False
    mine, theirs = one.quantities[0], other.quantities[0]
    if mine.unit is None or (mine.unit, mine.per) != (theirs.unit, theirs.per) or mine.unit in PEOPLE:
        return False
    return not (_gives(case, one.article, theirs) or _gives(case, other.article, mine))


def _slipped(case: Case, one: Mention, other: Mention) -> bool:
    """True where one source gives one number in each, of the same things or people, and one is a slip of the other.

    Neither article has the other's number: two numbers that were told side by side are two.
    """
    if len(one.quantities) != 1 or len(other.quantities) != 1 or one.origin is None or other.origin is None:
        return False
    mine, theirs = one.quantities[0], other.quantities[0]
    if (mine.unit, mine.per) != (theirs.unit, theirs.per) or not _is_a_slip(_edge(mine), _edge(theirs)):
        return False
    return not (_gives(case, one.article, theirs) or _gives(case, other.article, mine))


def _is_a_slip(one: float | None, other: float | None) -> bool:
    return (
        bool(one and other) and one != other and (digits_slipped(one or 0, other or 0) or one_digit_wrong(one, other))
    )


def _gives(case: Case, article: str, quantity: Quantity) -> bool:
    """True where an article has a number, unless all that it is read to count with it are other things or is denied."""
    read = [*case.said.get(article, ()), *case.givers.get(article, ())]
    having = [(said, each) for said in read for each in said.quantities if _edge(each) == _edge(quantity)]
    units = {each.unit for said, each in having if said.certainty != "denied"}
    return _is_in(quantity, case.articles[article].text) and (not having or bool(units & {quantity.unit, None}))


def _have_both(case: Case, one: Mention, other: Mention) -> bool:
    """True where each gives one number, and both articles have both: two figures that were told side by side.

    Two numbers of the very same things are not: one of them was put in the place of the other. People are the killed
    and the injured alike.
    """
    if len(one.quantities) != 1 or len(other.quantities) != 1:
        return False
    mine, theirs = one.quantities[0], other.quantities[0]
    if _edge(mine) == _edge(theirs) or (mine.unit == theirs.unit and mine.unit not in {None, *PEOPLE}):
        return False
    texts = [case.articles[mention.article].text for mention in (one, other)]
    return all(_is_in(mention.quantities[0], text) for mention in (one, other) for text in texts)


def _changed_places(case: Case, one: Mention, other: Mention) -> bool:
    """True where the source of both has in each article the number that others have in the other article.

    "25 missing, says the chief; 43 hurt, says the hospital" became 43 missing, says the chief, and 25 hurt.
    """
    theirs = _who_give(one.quantities, case.givers.get(other.article, ()))
    ours = _who_give(other.quantities, case.said.get(one.article, ()))
    given = [*theirs, *ours]
    told = one.origin is not None and all(each.origin is not None for each in given)
    return bool(theirs and ours) and told and not any(same_origin(case, one, each) for each in given)


def _who_give(numbers: Iterable[Quantity], said: Iterable[Mention]) -> list[Mention]:
    """The mentions that give one of these numbers of the same things."""
    known = {(_edge(number), number.unit) for number in numbers}
    return [each for each in said if any((_edge(mine), mine.unit) in known for mine in each.quantities)]


def _of_one_day(one: Mention, other: Mention) -> bool:
    """True where somebody who is named gives one day of what happens, in each, with a few words in common.

    A short form has hardly a word that is not a name, a day or another word for the same.
    """
    if one.quantities or other.quantities or one.origin is None:
        return False
    return len(_stems(one) & _stems(other)) >= BESIDE_A_DAY and all(len(_days(each)) == 1 for each in (one, other))


def _is_in(quantity: Quantity, text: str) -> bool:
    written = {number.replace(",", "").rstrip(".") for number in NUMBER.findall(text)}
    return f"{_edge(quantity) or 0:.12g}" in written


def same_origin(case: Case, one: Mention, other: Mention) -> bool:
    """True where both are attributed to someone of one name or of one institution, or neither to anyone."""
    origins = [item.origin if item.origin and item.origin.kind != "none" else None for item in (one, other)]
    if origins[0] is None or origins[1] is None:
        return origins[0] is origins[1]
    names = [folded(origin.source) for origin in origins if origin]
    keys = [institution_of(origin, case.outlets, case.owned).key for origin in origins if origin]
    return any(len(set(joined(each).values())) == 1 for each in (names, keys))


def _may_be_one(case: Case, one: Mention, other: Mention) -> bool:
    """True where both rest on one source, or on none that is named: in one of them whose word it is may be left out."""
    left_out = any(each.origin is None or each.origin.kind == "none" for each in (one, other))
    return left_out or same_origin(case, one, other) or _nameless(one, other)


def _nameless(one: Mention, other: Mention) -> bool:
    """True where both have it from people whom neither names: a rewrite describes them in other words."""
    origins = [item.origin for item in (one, other)]
    return all(origin is not None and origin.kind == "anonymous" for origin in origins)


def _likeness(one: Mention, other: Mention) -> float:
    words = [_stems(mention) for mention in (one, other)]
    shared = len(words[0] & words[1])
    return shared / min(map(len, words)) if shared >= LEAST else 0.0


def _stems(mention: Mention) -> set[str]:
    return {word.lower()[:STEM] for word in WORD.findall(mention.quote) if len(word) >= LENGTH}


def _same_values(one: Mention, other: Mention) -> bool:
    return (not one.quantities or _meet(one, other)) and not another_day(one, other)


def another_day(one: Mention, other: Mention) -> bool:
    """Return whether both say in full on which day, and name no day in common."""
    mine, theirs = _days(one), _days(other)
    return bool(mine and theirs) and not mine & theirs and not on_one_day(one, other)


def _days(mention: Mention) -> set[object]:
    return {when.start for when in mention.when if is_a_day(when)}


def is_a_day(when: When) -> bool:
    """Return whether it is a day of what happens that is written as one: "yesterday", taken over, is another day."""
    written = when.relative is None or any(map(str.isdecimal, when.relative))
    return written and when.role == "event" and when.start is not None and when.start == when.end


def _meet(one: Mention, other: Mention) -> bool:
    """True where every number of one is among those of the other, give or take a rounding.

    "By half" is left out: what it is the half of tells as much.
    """
    moves = [change.span for change in one.changes]
    counted = [mine for mine in one.quantities if mine.unit or not any(mine.span.overlaps(move) for move in moves)]
    return all(_is_among(mine, other.quantities) for mine in counted)


def _is_among(mine: Quantity, given: Sequence[Quantity]) -> bool:
    """True where a number is one of these, or both ends of a range are where both are given one by one.

    "From 40 to 60" is "from 40 to 60" however it is read, and "from 40 to 90" is not.
    """
    ends = [end for end in (mine.low, mine.high) if end is not None]
    alike = [each for each in given if each.low == each.high and (each.unit, each.per) == (mine.unit, mine.per)]
    if len(set(ends)) > 1 and len({each.low for each in alike}) > 1:
        found = [any(_close(replace(mine, low=end, high=end), each) for each in alike) for end in ends]
        if any(found):
            return all(found)
    return any(_close(mine, theirs) for theirs in given)


def _close(one: Quantity, other: Quantity) -> bool:
    if one.per != other.per or _is_bounded(one) != _is_bounded(other) or of_other_units(one, other):
        return False
    ends = [{number for number in (each.low, each.high) if number is not None} for each in (one, other)]
    slack = _slack(one, other)
    fewer, more = sorted(ends, key=len)  # "from 40 to 60" may be read as one range, or as two numbers
    return bool(fewer) and all(any(abs(x - y) <= slack for y in more) for x in fewer)


def _slack(one: Quantity, other: Quantity) -> float:
    """How far apart two numbers of one value may be: a step where one is about, half a step where it is rounded."""
    coarser = float(max(one.step, other.step))
    if one.approximate or other.approximate:
        return coarser
    return coarser / 2 if one.step != other.step else 0.0


def _is_bounded(quantity: Quantity) -> bool:
    """True for "up to 40", "more than 40"; a copy that has just 40 says another thing."""
    return (quantity.low is None) != (quantity.high is None)


def _lost_its_bound(mention: Mention, other: Mention) -> bool:
    bounded = [quantity for quantity in other.quantities if _is_bounded(quantity)]
    return any(
        not _is_bounded(mine) and _edge(mine) == _edge(theirs) and mine.per == theirs.per
        for mine in mention.quantities
        for theirs in bounded
    )


def _edge(quantity: Quantity) -> int | float | None:
    return quantity.high if quantity.low is None else quantity.low


def _puts_another(mention: Mention, other: Mention, close: Iterable[Mention]) -> bool:
    """True where a number of the mention stands against one of the other's, and none of those that are close has it.

    A quotation that joins two of the giver's has the numbers of both.
    """
    given = [quantity for each in close for quantity in each.quantities]
    new = [mine for mine in mention.quantities if not _is_among(mine, given)]
    return any(_comparable(mine, theirs) for mine in new for theirs in other.quantities)


def _comparable(mine: Quantity, theirs: Quantity) -> bool:
    """True where both count the same things, or are one number in two units."""
    return mine.unit == theirs.unit or (of_other_units(mine, theirs) and _edge(mine) == _edge(theirs))
