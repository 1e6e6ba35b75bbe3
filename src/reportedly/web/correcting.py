"""What a person writes over what was read: the words, who said them, the values, the days; only what differs counts."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from reportedly.errors import ReviewError
from reportedly.outputs.plain import plain
from reportedly.records import Article, CorrectMention, Mention, Quantity, SourceKind, Span, When, quote_of

Form = Mapping[str, str]
KINDS_OF_SOURCE: tuple[SourceKind, ...] = tuple(kind for kind in get_args(SourceKind) if kind != "none")
NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,12})?")  # as long as anything that news counts, and no exponent
BETWEEN = " … "  # what stands between the pieces of a quote


def correction_of(form: Form, mention: Mention, article: Article) -> CorrectMention:
    """Return what a form corrects in a mention; fields that are missing or as they were correct nothing.

    Fields: `words` as the article has them; `source`, empty for the outlet itself, with `kind`; `low-N` and `high-N` of
    the Nth quantity, `start-N` and `end-N` of the Nth date, which goes where both are empty. Raises ReviewError
    for words that the article does not have, and for what is no number or day.
    """
    source, kind = _source(form, mention)
    quantities = tuple(value for at, old in enumerate(mention.quantities) if (value := _quantity(form, at, old)))
    when = tuple(day for at, old in enumerate(mention.when) if (day := _day(form, at, old)))
    return CorrectMention(
        mention=mention.id,
        spans=_spans(form, mention, article),
        source=source,
        kind=kind,
        quantities=quantities if quantities != mention.quantities else None,
        when=when if when != mention.when else None,
    )


def digits(number: float | None) -> str:
    """Return a number as a field shows it, without an exponent; nothing where it is unbounded."""
    if number is None:
        return ""
    return f"{number:d}" if isinstance(number, int) else f"{number:.12f}".rstrip("0").rstrip(".")


def _spans(form: Form, mention: Mention, article: Article) -> tuple[Span, ...] | None:
    given = form.get("words", mention.quote).split()
    if given in (mention.quote.split(), plain(mention.quote).split()):
        return None
    near = mention.spans[0].start
    whole = _found(article.text, " ".join(given), near)
    pieces = [_found(article.text, piece, near) for piece in " ".join(given).split(BETWEEN)]
    spans = (whole,) if whole else tuple(piece for piece in pieces if piece)
    if not spans or quote_of(article.text, spans).split() != given:
        raise ReviewError("the article does not have these words", hint="Copy them from it, as they stand there.")
    return spans


def _found(text: str, words: str, near: int) -> Span | None:
    """Where words stand, however they are broken into lines; nearest to where the mention stood."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    places = [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []
    return min(places, key=lambda span: abs(span.start - near), default=None)


def _source(form: Form, mention: Mention) -> tuple[str | None, SourceKind | None]:
    link = mention.chain[-1] if mention.chain else None
    was, was_kind = (link.source, link.kind) if link else ("", None)
    source = form.get("source", was).strip()
    kind = next((kind for kind in KINDS_OF_SOURCE if source and kind == form.get("kind")), None)
    same_kind = kind is None or kind == was_kind
    if source == was.strip() and same_kind:
        return None, None
    return source, kind


def _quantity(form: Form, at: int, old: Quantity) -> Quantity | None:
    was = digits(old.low), digits(old.high)
    given = tuple(_plain(form.get(name, had)) for name, had in zip((f"low-{at}", f"high-{at}"), was, strict=True))
    if given == was:
        return old
    if not any(given):
        return None
    low, high = (_number(text) for text in given)
    if low is not None and high is not None and low > high:
        raise ReviewError(f"{given[0]} is more than {given[1]}", hint="The least comes first.")
    return replace(
        old, low=low, high=high, low_open=old.low_open and low is not None,
        high_open=old.high_open and high is not None, step=min(_step(text) for text in given if text),
    )  # fmt: skip


def _plain(given: str) -> str:
    return re.sub(r"[\s,]", "", given)


def _number(text: str) -> int | float | None:
    if not text:
        return None
    if not NUMBER.fullmatch(text) or not text.isascii():
        raise ReviewError(f"{text[:40]} is no number", hint="Write it in digits: 1200000, or 3.5.")
    return float(text) if "." in text else int(text)


def _step(text: str) -> int | float:
    """The size of the last written digit, noughts at the end not counted."""
    whole, _, decimals = text.lstrip("-").partition(".")
    noughts = len(whole) - len(whole.rstrip("0")) if whole.strip("0") else 0
    return round(0.1 ** len(decimals), len(decimals)) if decimals else int("1" + "0" * noughts)


def _day(form: Form, at: int, old: When) -> When | None:
    was = tuple(day.isoformat() if day else "" for day in (old.start, old.end))
    given = tuple(form.get(name, had).strip() for name, had in zip((f"start-{at}", f"end-{at}"), was, strict=True))
    if given == was:
        return old
    if not any(given):
        return None
    start, end = _date(given[0] or given[1]), _date(given[1] or given[0])
    if start > end:
        raise ReviewError(f"{start} is after {end}", hint="The first day comes first.")
    edtf = f"{start}" if start == end else f"{start}/{end}"
    return replace(old, edtf=edtf, start=start, end=end, relative=None, part=None)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ReviewError(f"{text[:40]} is no day", hint="Write it as 2031-05-05.") from error
