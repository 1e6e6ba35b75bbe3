"""Values and sources in plain words, as tables show them."""

import re
from collections.abc import Mapping

from reportedly.records import Article, Attribution, Change, Independence, Mention, Moment, Number, Quantity, When
from reportedly.records.wording import several

DAY = r"\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+)?)?)?"  # or a month, a year, a time of day
PLAIN = re.compile(rf"{DAY}(?:/{DAY})?")
CLOCK = re.compile(r"(\d)T(\d\d:\d\d)(?::\d\d)?")
ROOT_KINDS: Mapping[str, str] = {
    "own-voice": "the outlet itself",
    "outlet-not-read": "an outlet that was not read",
    "outlet-does-not-say": "an outlet that does not say so",
    "altered-copy": "an altered copy",
    "no-origin": "no origin found",
    "anonymous": "unnamed",
}
OPENING = ("“", "‘", '"', "«", "„")
BEHIND_DIGIT = re.compile(r"\d ?([^\W\d_]+|%)$")
SCALES = frozenset(["thousand", "million", "billion", "trillion", "dozen", "lakh", "crore", "k", "m", "mn", "bn", "tn"])
MONEY = re.compile(r"[$£€¥₹₽₩₪₦₱₺₴]")
CROWNS = ("krone", "krona", "koruna")
CROWN = re.compile(r"\b(?:crown|kron|koru)", re.I)
COUNTED_BY_MANY = ("dozens", "scores", "hundreds", "thousands", "millions", "billions")


def amount(item: Quantity, text: str) -> str:
    """Return a quantity in the article's own words, with bound and unit where these do not say them."""
    words = " ".join(item.span.of(text).split())
    if words[:1].isdigit():
        words = _bound(item) + words
    unit = item.unit or ""
    if item.per or not unit or _says(words, unit):
        return words
    between = " of " if words.lower().endswith(COUNTED_BY_MANY) else " "
    return words + between + (unit if item.low == item.high == 1 else several(unit))


def change(item: Change) -> str:
    """Return a change in words."""
    if item.step and item.factor_low is not None and item.factor_low == item.factor_high:
        return f"{_number(round(abs(item.factor_low - 1) * 100, 6))}% {'up' if item.factor_low >= 1 else 'down'}"
    if item.factor_low is not None or item.factor_high is not None:
        return f"{_range(item.factor_low, item.factor_high)} times"
    if item.difference_low is not None or item.difference_high is not None:
        way = {"up": "up by", "down": "down by"}.get(item.direction or "", "changed by")
        unit = f" {item.difference_unit}" if item.difference_unit else ""
        return f"{way} {_range(*_sizes(item))}{unit}"
    return {"up": "up", "down": "down"}.get(item.direction or "", "no change")


def date_words(item: When, text: str) -> str:
    """Return a date or period, in the words of its article's `text` where it is no plain day, month or year."""
    if item.edtf and not item.part and PLAIN.fullmatch(item.edtf):
        return CLOCK.sub(r"\1 \2", item.edtf)
    return item.span.of(text) or item.relative or ""


def figures(mention: Mention, text: str) -> list[str]:
    """Return the quantities and changes of a mention, as they follow one another in the `text` of its article."""
    told = [(item.span, change(item)) for item in mention.changes if not _told_by_number(item)]
    told += [(item.span, amount(item, text)) for item in mention.quantities]
    return [words for _, words in sorted(told)]


def _told_by_number(item: Change) -> bool:
    """True for "rose to 40" without a word of by how much: the number it reached is told by itself."""
    known = (item.factor_low, item.factor_high, item.difference_low, item.difference_high)
    return item.to is not None and all(end is None for end in known)


def values(mention: Mention, text: str, limit: int = 3) -> str:
    """Return the figures of a mention, then its dates, at most `limit` in all; `text` is its article's."""
    found = [*figures(mention, text), *(date_words(item, text) for item in mention.when)]
    return "; ".join([item for item in found if item][:limit])


def unnamed(link: Attribution) -> str:
    """Return what an article tells of a source without a name: how it knows, if its name does not say, and why."""
    knowledge = "" if link.knowledge in link.source else link.knowledge
    told = [part for part in (knowledge, link.motive) if part]
    return ", ".join(["unnamed", *(" ".join(part.split()) for part in told)])


def hidden(found: Independence) -> str:
    """Return what a reader must know of sources: that they cannot be named, or only cite one another; else nothing."""
    kinds = {root.kind for root in found.roots}
    if kinds == {"no-origin"}:
        return ", whose origin was not found: the reports cite one another"
    if kinds == {"own-voice"}:
        return f", the {'outlet itself' if len(found.roots) == 1 else 'outlets themselves'}: nobody is named"
    unnamed = sum(root.count for root in found.roots if root.kind == "anonymous")
    if not unnamed:
        return ""
    if unnamed == found.most:
        return ", unnamed" if unnamed == 1 else ", all of them unnamed"
    return f", {'one' if unnamed == 1 else unnamed} of them unnamed"


def interval(found: Independence) -> str:
    """Return how many independent sources, from least to most."""
    return f"{found.least}–{found.most}"


def where(article: Article) -> str:
    """Return outlet and day of an article."""
    name = article.outlet or article.domain or "unknown outlet"
    return f"{name}, {day(article.published)}"


def day(moment: Moment | None) -> str:
    """Return the day of a moment."""
    return moment.iso[:10] if moment else "undated"


def in_marks(words: str) -> str:
    """Return words in quotation marks; those that begin with their own need no second pair."""
    return words if words.startswith(OPENING) else f"“{words}”"


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def counted(counts: Mapping[str, int]) -> str:
    """Return how much a ledger holds."""
    return ", ".join(plural(counts[name], name.removesuffix("s")) for name in ("articles", "mentions", "claims"))


def _says(words: str, unit: str) -> bool:
    """True where the words of a quantity say its unit: in full, by a sign, or by what stands right behind a digit."""
    if MONEY.search(words) or any(form[:4].lower() in words.lower() for form in (unit, several(unit))):
        return True
    if unit.endswith(CROWNS) and CROWN.search(words):
        return True
    behind = BEHIND_DIGIT.search(words)
    return behind is not None and behind[1].lower() not in SCALES


def _sizes(item: Change) -> tuple[Number | None, Number | None]:
    """Return by how much at least and at most something fell or rose: "down by" has said the sign."""
    low, high = item.difference_low, item.difference_high
    if item.direction != "down" or max(low or 0, high or 0) > 0:
        return low, high
    return None if high is None else -high, None if low is None else -low


def _bound(item: Quantity) -> str:
    if item.low is None and item.high is not None:
        return "less than " if item.high_open else "up to "
    if item.high is None and item.low is not None:
        return "more than " if item.low_open else "at least "
    if not item.approximate:
        return ""
    return "nearly " if item.high_open else "barely " if item.low_open else "about "


def _range(low: Number | None, high: Number | None) -> str:
    if low is None and high is None:
        return "some"
    if low is None or high is None:
        return f"up to {_number(high or 0)}" if low is None else f"at least {_number(low)}"
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _number(value: Number) -> str:
    if isinstance(value, int) or value.is_integer():
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.2f}"
