"""Short mentions for tests of comparison."""

from datetime import date

from reportedly import values
from reportedly.records import Mention, Span, Values

DAY = date(2031, 3, 4)


def mention(
    text: str, *, name: str = "", article: str = "a1", certainty: str = "flat", headline: bool = False
) -> Mention:
    """A mention of the whole of `text`, with its values read."""
    whole = (Span(0, len(text)),)
    found: Values = values.read(text, published=DAY)
    return Mention(
        id=name or f"m{abs(hash(text)) % 10**8:08}",
        article=article,
        spans=whole,
        quote=text,
        speech="assertion",
        certainty=certainty,  # type: ignore[arg-type]
        in_headline=headline,
        quantities=found.quantities,
        changes=found.changes,
        when=found.when,
    )
