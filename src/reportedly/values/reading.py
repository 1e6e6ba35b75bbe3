"""Reads all values of a text, and hands each mention the ones inside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reportedly.records import Mention, Values
from reportedly.values.changes import changes
from reportedly.values.dates import dates
from reportedly.values.language.tokens import tokenize
from reportedly.values.quantities import quantities, record


def read(text: str, *, published: date | None = None) -> Values:
    """Return the quantities, changes and dates of `text`; spans count its code points."""
    tokens = tokenize(text)
    drafts = quantities(tokens)
    moved = changes(tokens, drafts)
    dated = dates(tokens, published=published)
    return Values(
        quantities=tuple(record(tokens, draft, drafts[i - 1] if i else None) for i, draft in enumerate(drafts)),
        changes=tuple(moved),
        when=dated.when,
        spells=dated.spells,
    )


def attach(mentions: Sequence[Mention], values: Values) -> list[Mention]:
    """Return the mentions with the values inside their spans; flat assertions without any are left out.

    An assertion in the outlet's own voice is kept where it holds a quantity, a change or a dated event, and always in
    the headline.
    """
    held = []
    for mention in mentions:
        inside = values.within(mention.spans)
        plain = not mention.chain and mention.speech == "assertion" and not mention.in_headline
        if plain and not (inside.quantities or inside.changes or any(when.role == "event" for when in inside.when)):
            continue
        held.append(replace(mention, quantities=inside.quantities, changes=inside.changes, when=inside.when))
    return held
