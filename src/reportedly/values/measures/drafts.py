"""Reads one quantity at its number: sign, unit, rate, counted noun and bounds."""

from reportedly.values.language.grammar import tag
from reportedly.values.language.nouns import is_plural
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import ages, bounds, counted
from reportedly.values.measures.counted import Phrase
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.glue import DASHES
from reportedly.values.measures.names import reason
from reportedly.values.measures.numerals import PARTS
from reportedly.values.measures.rates import rate
from reportedly.values.measures.senses import choose
from reportedly.values.measures.stands import refused
from reportedly.values.numbers import LETTERS, SCALES, Numeral, number
from reportedly.values.units import Found, Unit, table

_ARTICLES = frozenset({"a", "an"})
_NO_WHOLE = group("comparatives") | group("lesser")
_AMOUNT_NOUNS = group("amount nouns")
_ARTICLE_OPENS = group("articled")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_WHOLE = frozenset({"of", "the", "its", "their", "his", "her", "our"})


def draft(tokens: Tokens, i: int, *, floor: int = 0, continental: bool = False) -> Draft | int:
    """Return the quantity whose number starts at token `i`, or the token to go on from where there is none.

    Tokens before `floor` belong to another quantity.
    """
    numeral = number(tokens, i, continental=continental)
    if half := _and_half(tokens, i, floor):
        return half
    if numeral is None:
        return i + 1
    sign = table().sign_before(tokens, i, floor=floor)
    inside = tokens.words[i - 1] in {"-", "−"} and tokens.glued(i) and tokens.glued(i - 1)  # "$-99"
    if sign is None and inside:
        sign = table().sign_before(tokens, i - 1, floor=floor)
        inside = sign is not None
    if sign is None and reason(tokens, numeral):
        return numeral.last
    found = Draft(sign[1] if sign else i, numeral.last, numeral, numeral.value, numeral.high)
    if sign:
        found.unit, found.signed = sign[0], True
        _multiply(found, sign[0].scale)
    _bounds_after(tokens, found)
    _letter_scale(tokens, found)
    _measure(tokens, found)
    if inside and sign is not None:
        found.low, found.high = -found.numeral.high, -found.numeral.value
    else:
        _minus(tokens, found)
    if refused(tokens, found):
        return numeral.last
    _before(tokens, found)
    return found


def _and_half(tokens: Tokens, i: int, floor: int) -> Draft | None:
    """Read "a year and a half", whose one has no number word."""
    first = i - 4
    if first < floor or tokens.lows[i] not in PARTS or tokens.lows[i - 2 : i] != ["and", "a"]:
        return None
    unit = table().at(tokens, i - 3)
    if tokens.lows[first] not in _ARTICLES or unit is None or unit[1] != i - 2 or unit[0].kind != "time":
        return None
    value = 1 + PARTS[tokens.lows[i]]
    found = Draft(first, i + 1, Numeral(first, i + 1, value, value, 0.1, "words"), value, value, unit=unit[0])
    found.closes = i + 1
    _age(tokens, found)
    _bounds_after(tokens, found)
    _before(tokens, found)
    return found


def _measure(tokens: Tokens, found: Draft) -> None:
    """Find the unit, the rate and, where there is no unit, the counted noun."""
    if found.unit is None:
        _unit(tokens, found)
    else:
        _country_after(tokens, found)
    _age(tokens, found)
    if found.unit is None:
        _noun(tokens, found)
    elif found.unit.per:
        found.per = found.unit.per
    else:
        of_end = counted.modified(tokens, found.last) if tokens.lows[found.last] == "of" else found.last
        for end in dict.fromkeys((found.last, of_end)):
            if per := rate(tokens, end, counted=False):
                found.per = per[0]
                found.last = per[1] if end == found.last else found.last
                break
    found.closes = max(found.closes, found.last)
    _bounds_after(tokens, found)


def _bounds_after(tokens: Tokens, found: Draft) -> None:
    if after := bounds.after(tokens, found.last):
        found.effects.append(after[0])
        if found.unit is None and found.numeral.value < ages.OLDEST and ages.bounded(tokens, found.first, after[1]):
            found.unit = table().names["year of age"]
        if found.unit is None:
            found.last = after[1]


def _letter_scale(tokens: Tokens, found: Draft) -> None:
    """Read the m of $2.7m, the k of 5k, and the M of 2.7M users."""
    last = found.last
    scale = LETTERS.get(tokens.lows[last])
    if (
        scale is None
        or not tokens.glued(last)
        or found.numeral.scaled
        or (tokens.glued(last + 1) and tokens.words[last + 1].isalnum())
    ):
        return
    if tokens.lows[last] in {"t", "mm"} and not found.signed:
        return
    if not (found.signed or tokens.lows[last] == "k" or _counts_after(tokens, last + 1)):
        return
    _multiply(found, scale)
    found.last = last + 1


def _multiply(found: Draft, scale: int) -> None:
    """Take the number `scale` times: what "million" does when it is written as a letter or after the currency."""
    if scale == 1 or found.numeral.scaled:
        return
    numeral = found.numeral
    value = round(numeral.value * scale, 6)
    value = int(value) if value == int(value) else value
    step = numeral.step * scale if isinstance(numeral.value, float) else scale
    found.numeral = numeral._replace(value=value, high=value, step=step, scale=scale)
    found.low = found.high = value


def _counts_after(tokens: Tokens, i: int) -> bool:
    """True where a unit in words or a counted plural follows: then m and b before it mean million and billion."""
    if tokens.lows[i] in {"x", "×", "in", "of", "from", "to", "and", "or"}:
        return False
    unit = table().at(tokens, i)
    if unit:
        return len(tokens.words[i]) > 2
    phrase = counted.phrase_after(tokens, i, single=False)
    if phrase is None or phrase.attribute:
        return False  # "40m deep", "a 40m dry well": nothing is counted
    return phrase.first == i and tag(tokens, i) != "-"


def _unit(tokens: Tokens, found: Draft) -> None:
    at = found.last
    if tokens.words[at] in DASHES and (tokens.glued(at + 1) or not is_plural(tokens.lows[at + 1])):
        at += 1
    elif found.numeral.form in {"part", "several"} or found.numeral.value < 1:
        at = _step_over(tokens, at)
    unit = _unit_at(tokens, at, found.numeral)
    if unit is None and tokens.words[at] in _BRACKETS:
        unit = _bracketed(tokens, at, found.numeral)
    if unit is None or _opens_amount(tokens, at, unit):
        return
    found.unit, found.last = unit
    found.hyphened = at > found.numeral.last and tokens.words[at - 1] in DASHES
    if unit[0].kind == "currency" and tokens.lows[unit[1]] in SCALES:
        _multiply(found, SCALES[tokens.lows[unit[1]]])
        found.last = unit[1] + 1
    _multiply(found, unit[0].scale)


def _opens_amount(tokens: Tokens, at: int, unit: Found) -> bool:
    """True for the USD of "3 USD50 cards": a sign or code before digits belongs to them."""
    word = tokens.words[at]
    coded = word.isupper() or not word.isalpha()
    return unit[0].kind == "currency" and coded and tokens.glued(unit[1]) and tokens.words[unit[1]][:1].isdecimal()


def _step_over(tokens: Tokens, at: int) -> int:
    """Step over the "of a" of "half of a mile" and the "an" of "half an hour"."""
    at += tokens.lows[at] == "of"
    return at + (tokens.lows[at] in _ARTICLES)


def _unit_at(tokens: Tokens, at: int, numeral: Numeral) -> Found | None:
    found = table().at(tokens, at)
    return choose(tokens, at, found, numeral) if found else None


def _bracketed(tokens: Tokens, at: int, numeral: Numeral) -> Found | None:
    """Read "20 (kg)": a unit alone in brackets."""
    unit = _unit_at(tokens, at + 1, numeral)
    closed = unit is not None and tokens.words[unit[1]] == _BRACKETS[tokens.words[at]]
    return (unit[0], unit[1] + 1) if unit and closed else None


def _country_after(tokens: Tokens, found: Draft) -> None:
    """Read "$75 U.S.", "$10 dollars", "75 USD million"."""
    last = found.last
    if tokens.lows[last] in {"u.s.", "us"} and found.unit is not None and found.unit.name == "dollar":
        found.last = last + 1
        return
    again = table().at(tokens, last)
    if again and tokens.words[again[1]][:1].isdecimal():
        return
    if again and again[0].kind == "currency" and found.unit is not None:
        same = again[0].name == found.unit.name
        if same or found.unit.name == "dollar":
            found.unit, found.last = again


def _age(tokens: Tokens, found: Draft) -> None:
    """Make years an age ("68-year-old"), and give a bare number that is an age its unit."""
    if found.unit is None:
        if ages.bare(tokens, found.numeral, found.last):
            found.unit = table().names["year of age"]
            found.last += tokens.lows[found.last] in {"yo", "y.o."}
        return
    end = ages.spelled(tokens, found.last) if found.unit.kind == "time" else None
    aged = table().names.get(f"{found.unit.name} of age")
    if end is not None and aged is not None:
        found.unit, found.last = aged, end


def _noun(tokens: Tokens, found: Draft) -> None:
    """Find what is counted, or the whole of which the number is a part."""
    value = found.numeral.value
    if found.numeral.form == "part" and value < 1 and tokens.lows[found.last] in _WHOLE:
        _whole_of(tokens, found)
        return
    if tokens.words[found.last] in DASHES and tokens.lows[found.last + 1] == "strong":
        _strong(tokens, found)
        return
    phrase = counted.phrase_after(tokens, found.last, single=value <= 1 and found.numeral.form != "several")
    if phrase is None:
        if per := rate(tokens, found.last, counted=True):
            found.per, found.last = per
    elif unit := _unit_as_noun(tokens, phrase):
        found.unit, found.last, found.closes = unit, phrase.end, phrase.end
        if per := rate(tokens, phrase.end, counted=False):
            found.per, found.last = per
    else:
        _counted(tokens, found, phrase)


def _strong(tokens: Tokens, found: Draft) -> None:
    """Read "a 5,000-strong crowd": what is so many strong."""
    start = found.last + 2
    end = counted.nominal(tokens, start)
    if end > start:
        found.of, found.closes = (start, end), end


def _unit_as_noun(tokens: Tokens, phrase: Phrase) -> Unit | None:
    """Return the unit that a counted noun is: the day of "three full days"."""
    spellings = table().words.get(tokens.lows[phrase.head], [])
    for spelling in spellings:
        known = spelling.unit.name == counted.noun(tokens, phrase) and spelling.unit.kind != "currency"
        if known and len(spelling.key) == 1:
            return spelling.unit
    return None


def _counted(tokens: Tokens, found: Draft, phrase: Phrase) -> None:
    """Take the counted noun, its modifiers and what it is counted by."""
    found.noun, found.phrase = counted.noun(tokens, phrase), phrase
    if found.numeral.form == "part" and found.numeral.value < 1 and found.noun not in _AMOUNT_NOUNS:
        _part_of(tokens, found, phrase)
        return
    if phrase.attribute and tag(tokens, phrase.end) == "N":
        end = max(counted.nominal(tokens, phrase.end), phrase.end + 1)
        found.of, found.closes = (phrase.end, end), end
        return
    last = counted.modified(tokens, phrase.end)
    found.of, found.closes = (phrase.first, last), last
    for end in dict.fromkeys((phrase.end, last)):
        if per := rate(tokens, end, counted=True):
            found.per, found.closes = per
            break


def _part_of(tokens: Tokens, found: Draft, phrase: Phrase) -> None:
    """Read "a two-thirds majority", which counts none, and "a third higher", which is no part of a higher."""
    found.noun, found.phrase = None, None
    if tokens.lows[phrase.head] not in _NO_WHOLE:
        found.of, found.closes = (phrase.first, phrase.end), phrase.end


def _whole_of(tokens: Tokens, found: Draft) -> None:
    """Find the whole of which the number is a part: a unit ("1/16 of a US pint") or what is divided."""
    start = found.last + (tokens.lows[found.last] == "of")
    last = counted.nominal(tokens, start)
    if last == start:
        return
    unit = table().words.get(tokens.lows[last - 1])
    if unit and tokens.lows[start] in _ARTICLES and len(unit[-1].key) == 1:
        found.unit, found.last, found.closes = unit[-1].unit, last, last
        return
    while tag(tokens, start) == "D":
        start += 1
    found.of, found.closes = (start, counted.modified(tokens, last)), last


def _minus(tokens: Tokens, found: Draft) -> None:
    """Read "-5 yards", "minus-1.4", "minus 260 degrees"; a dash between words stays one."""
    i = found.first
    mark, low = tokens.words[i - 1] if i else "", tokens.lows[i - 1] if i else ""
    if mark in {"-", "−", "–"} and low and tokens.lows[i - 2] == "minus":
        start = i - 2
    elif low == "minus":
        start = i - 1
        if tokens.lows[i - 3 : i - 1] == ["plus", "or"]:
            return
    elif mark in {"-", "−"} and (i < 2 or not tokens.glued(i - 1) or tokens.words[i - 2] in "([<>=~≈"):
        if not _is_minus(tokens, found, i):
            return
        start = i - 1
    else:
        return
    found.low, found.high = -found.numeral.high, -found.numeral.value
    if found.unit is not None and found.unit.kind in {"share", "points"}:
        found.direction = "down"
    found.first = min(found.first, start)


def _is_minus(tokens: Tokens, found: Draft, i: int) -> bool:
    """False for a dash between words, and for "75 -300mm", which is a range written badly."""
    if not tokens.glued(i):
        return found.unit is not None and found.unit.kind == "temperature"
    before = tokens.words[i - 2]
    return not (before.isdecimal() and len(before) < 7 and int(before) < found.numeral.value)


def _before(tokens: Tokens, found: Draft) -> None:
    """Take in the article of "a million" and the bounds before the number."""
    i = found.first
    if tokens.lows[i] in _ARTICLE_OPENS and tokens.lows[i - 1] in _ARTICLES:
        found.first = i - 1
    around = bounds.before(tokens, found.first)
    found.opens = around.first
    found.effects += around.effects
    bound = next((effect for effect in found.effects if effect.startswith(("low", "high"))), "")
    other = "high" if bound.startswith("low") else "low"
    found.effects = [effect for effect in found.effects if not (bound and effect.startswith(other))]
    if bound.startswith("low"):
        found.high = None
    elif bound:
        found.low = None
