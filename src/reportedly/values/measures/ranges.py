"""Joins numbers that belong together: "between 5 and 7", "$10 to $15 billion", "3 dollars 50 cents", "one in five"."""

from reportedly.records.value import Number
from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.draft import Draft
from reportedly.values.measures.glue import DASHES
from reportedly.values.movement.movements import moves_before
from reportedly.values.units import Unit

_SMALL = frozenset({"cent", "penny", "sen", "fen", "jiao", "kopeck", "paisa", "euro cent"})
_BETWEEN = frozenset({"to", "and", "or", "through"})
_LIST = frozenset({",", "and", "or", "-", "/", "&", "to"})
_PLUS_MINUS = (["±"], ["+", "/", "-"], ["+", "-"], ["plus", "or", "minus"], ["give", "or", "take"])
_NEAR = 5  # tokens between a share and the number of which it is one
_LARGEST_SCORE = 1000
_PLACES = 12  # decimals to which a sum is rounded: those of a float are longer
_CONTESTS = frozenset({"voted", "vote", "votes", "won", "lost", "beat", "beaten", "ruled", "ruling"})


def joined(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with ranges, split money and shares made one, and scores left out."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if before is None or draft.opens - before.last > 4:
            kept.append(draft)
        elif _score(tokens, before, draft):
            kept.pop()
        elif not any(join(tokens, before, draft) for join in _JOINS):
            kept.append(draft)
    _inherit(tokens, kept)
    return kept


def _score(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """True for 2-1, 50-50 and 5-1 odds: two bare numbers with a dash and nothing counted after them."""
    if tokens.lows[one.last : two.first] == ["to"]:
        bare = _whole(one) and _whole(two) and not (one.named or two.named or two.per)
        voted = not _CONTESTS.isdisjoint(tokens.lows[max(one.first - 5, 0) : one.first])
        return bare and voted and one.numeral.value > two.numeral.value
    dash = (
        one.last + 1 == two.first
        and tokens.words[one.last] in DASHES
        and tokens.glued(one.last) == tokens.glued(two.first)
    )
    if not dash or one.named or one.effects or not _whole(one) or not _whole(two):
        return False
    if two.unit is not None or two.per:
        return False
    falls = one.numeral.value >= two.numeral.value
    return falls or (two.noun is None and tokens.glued(two.first) and two.numeral.value < _LARGEST_SCORE)


def _whole(draft: Draft) -> bool:
    return isinstance(draft.numeral.value, int) and not draft.signed and not draft.numeral.scaled


def _connector(tokens: Tokens, one: Draft, two: Draft) -> str:
    """Return the one word between two numbers, "" where there is another or more ("- to" counts as "to")."""
    between = tokens.lows[one.last : two.first]
    if between[:1] and between[0] in DASHES and len(between) == 2:
        between = between[1:]
    if len(between) != 1:
        return ""
    return "-" if between[0] in DASHES or (between == ["~"] and tokens.glued(one.last)) else between[0]


def _bounded_twice(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """Join "more than 5 but less than 7": one number between two bounds."""
    if tokens.lows[one.last : two.opens] not in (["and"], ["but"], [",", "but"]) or (one.named and not two.named):
        return False
    low, high = (one, two) if one.high is None else (two, one)
    if low.high is not None or high.low is not None or not low.value < high.value:
        return False
    if one.named and one.unit != two.unit:
        return False
    one.low, one.high = low.low, high.high
    one.effects += two.effects
    one.last, one.closes = two.last, two.closes
    one.numeral = one.numeral._replace(step=min(one.numeral.step, two.numeral.step))
    _take(one, two)
    return True


def _range(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """Make `one` the range of both, where they are one."""
    word = _connector(tokens, one, two)
    if word not in _BETWEEN and not (word == "-" or (word == "/" and one.signed and two.signed)):
        return False
    before = tokens.lows[one.opens - 1]
    if word == "and" and before not in {"between", "from"} and not _ages_between(tokens, one):
        return False
    if word == "or" or not _same_kind(one, two) or (word == "and" and before == "from"):
        return False
    if word == "to" and _transition(tokens, one, two, before):
        _share_scale(one, two)
        return False
    _share_scale(one, two)
    one.opens -= before == "between"
    if not _rises(one, two) or (word == "-" and any(effect.startswith(("low", "high")) for effect in one.effects)):
        return False
    _merge(one, two)
    return True


def _ages_between(tokens: Tokens, one: Draft) -> bool:
    """True for "between the ages of 18 and 29"."""
    before = tokens.lows[max(one.opens - 5, 0) : one.opens]
    return one.unit is not None and one.unit.kind == "age" and "between" in before


def _same_kind(one: Draft, two: Draft) -> bool:
    if one.numeral.form == "part" and one.numeral.value < 1 and two.numeral.value > 1 and not one.named:
        return two.numeral.form == "part"
    if one.unit is None and one.noun is None:
        return one.per is None
    if one.unit is not None and two.unit is not None:
        return one.unit.name == two.unit.name or (one.signed and two.signed)
    if one.unit is not None and one.unit.kind == "age":
        return True
    if one.noun is not None:
        return one.noun == two.noun
    return one.signed and two.unit is None


def _transition(tokens: Tokens, one: Draft, two: Draft, before: str) -> bool:
    """True for "rose from 5 to 7": a movement, whose ends stay two quantities."""
    if before == "from":
        chained = tokens.lows[two.last] == "to" and tag(tokens, two.last + 1) in "#$£€"
        return not chained and moves_before(tokens, one.opens - 1)
    if before == "by" and (tokens.lows[two.last] == "from" or _far_apart(one, two)):
        return moves_before(tokens, one.opens - 1)
    return one.named and two.named and moves_before(tokens, one.opens)


def _far_apart(one: Draft, two: Draft) -> bool:
    """True for "by 300 to 1,500": no range has ends so far apart, unless they are shares."""
    share = two.unit is not None and two.unit.kind in {"share", "points"}
    return not (one.named or share or two.noun == "point") and two.value >= 3 * one.value


def _share_scale(one: Draft, two: Draft) -> None:
    """Give "10" of "$10 to $15 billion" its billion, where that keeps the order: not in "$200 to $4 million"."""
    scale = two.numeral.scale
    bare = two.numeral.value / scale if scale else two.numeral.value
    if (
        one.numeral.scaled
        or not two.numeral.scaled
        or one.numeral.form == "part"
        or one.numeral.value >= max(bare, 1)
        or scale < 100
    ):
        return
    value = round(one.numeral.value * scale, 6)
    value = int(value) if value == int(value) else value
    step = scale * min(one.numeral.step, 1)
    one.numeral = one.numeral._replace(value=value, high=value, step=step, scale=scale)
    one.low = value if one.low is not None else None
    one.high = value if one.high is not None else None


def _rises(one: Draft, two: Draft) -> bool:
    low, high = one.value, two.value
    return low < high or (low < 0 and high < 0)


def _merge(one: Draft, two: Draft) -> None:
    low: Number | None = one.low if one.low is not None else one.high
    one.high = two.high if two.high is not None or "low" in two.effects else two.low
    one.low = low
    if one.low is not None and one.high is not None and one.high < one.low:
        one.low, one.high = one.high, one.low  # "from -18 to -34 degrees"
    one.last, one.closes = two.last, two.closes
    one.numeral = one.numeral._replace(
        step=min(one.numeral.step or two.numeral.step, two.numeral.step or one.numeral.step)
    )
    one.effects = [effect for effect in [*one.effects, *two.effects] if not effect.startswith(("low", "high"))]
    _take(one, two)


def _take(one: Draft, two: Draft) -> None:
    """Give `one` the unit or noun of `two` where it has none."""
    if one.unit is None:
        one.unit = two.unit
    if one.noun is None:
        one.noun, one.phrase, one.of = two.noun, two.phrase, two.of
    one.per = one.per or two.per


def _give_or_take(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """Join "20 ± 3 km": from 17 to 23."""
    between = tokens.lows[one.last : two.first]
    if between not in _PLUS_MINUS or one.low is None or one.high is None or not _same_kind(one, two):
        return False
    by = two.numeral.value
    one.low, one.high = round(one.low - by, _PLACES), round(one.high + by, _PLACES)
    one.last, one.closes = two.last, two.closes
    one.numeral = one.numeral._replace(step=two.numeral.step)
    _take(one, two)
    return True


def _money(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """Join "3 dollars 50 cents" and "15 dollars and 50"."""
    unit: Unit | None = one.unit
    if unit is None or unit.kind != "currency" or unit.name in _SMALL or not _whole(two) or two.numeral.value > 99:
        return False
    between = tokens.lows[one.last : two.first]
    if between not in ([], ["and"]) or (one.signed and not (two.unit and two.unit.name in _SMALL)):
        return False
    small = two.unit is not None and two.unit.name in _SMALL
    bare = not two.named and two.per is None and tag(tokens, two.last) in ".,;)"
    if not (small or bare) or not isinstance(one.low, int):
        return False
    tenth = 10 if two.unit is not None and two.unit.name == "jiao" else 100
    one.low = one.high = round(one.low + two.numeral.value / tenth, 4)
    one.numeral = one.numeral._replace(value=one.low, high=one.low, step=1 / tenth)
    one.last, one.closes = two.last, max(two.closes, two.last)
    return True


def _share(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """Join "one in five adults" and "9 out of 10"."""
    between = tokens.lows[one.last : two.first]
    if between not in (["in"], ["out", "of"], ["in", "every"]) or one.unit is not None or two.unit is not None:
        return False
    if (
        not (_whole(one) and isinstance(two.numeral.value, int))
        or two.signed
        or not 0 < one.numeral.value < two.numeral.value
        or one.noun is not None
    ):
        return False
    return _make_share(one, two)


def _make_share(one: Draft, two: Draft) -> bool:
    value = one.numeral.value / two.numeral.value
    one.numeral = one.numeral._replace(value=value, high=value, step=0, form="part")
    one.low = value if one.low is not None else None
    one.high = value if one.high is not None else None
    one.of, one.last, one.closes = two.of, two.last, two.closes
    one.unit = one.noun = None
    one.ratio = True
    return True


def _inherit(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give the first of "eight or nine euros", "four-, five- and six-cylinder" the unit of the last."""
    for one, two in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        between = tokens.lows[one.last : two.first]
        if between[:1] == ["of"] and len(between) < _NEAR and two.noun is not None and _share_of_counted(one):
            one.of = one.of or two.of
        long = len(between) > (6 if between[-1:] in (["'s"], ["’s"]) else 3)
        if one.named or one.per or not two.named or not between or long:
            continue
        if _out_of(tokens, one, two):
            _take_whole(one, two)
        part = one.numeral.form == "part" and one.numeral.value < 1 < two.value
        if all(word in _LIST for word in between) and between != ["-"] and not part:
            if two.noun is not None and between[0] == "," and len(between) == 1 and two.unit is None:
                continue
            _take(one, two)
            _share_scale(one, two)
            one.inherits = True


def _out_of(tokens: Tokens, one: Draft, two: Draft) -> bool:
    """True for "six of the 11 members", "a third of its 90 wells", "3 out of 10 boats"."""
    between = tokens.lows[one.last : two.first]
    return between[0] == "of" and between[1:2] != ["a"] if between[:1] == ["of"] else between == ["out", "of"]


def _share_of_counted(one: Draft) -> bool:
    return one.unit is not None and one.unit.kind == "share"


def _take_whole(one: Draft, two: Draft) -> None:
    """Give a part of counted things what is counted, and a number of them their unit too."""
    if one.numeral.form == "part" and one.numeral.value < 1:
        one.of = one.of or two.of
        return
    _take(one, two)


_JOINS = (_bounded_twice, _range, _give_or_take, _money, _share)
