"""Reads changes: "tripled", "rose 5 % to 40", "more than tenfold from 300 a month to over 100 per day"."""

from collections.abc import Iterator, Sequence

from reportedly.records import Change
from reportedly.values import bounds
from reportedly.values.quantities import Draft
from reportedly.values.tokens import Tokens

_FACTORS = {"doubled": 2, "doubling": 2, "doubles": 2, "tripled": 3, "trebled": 3, "tripling": 3, "quadrupled": 4, "quintupled": 5,
            "halved": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7,
            "eightfold": 8, "ninefold": 9, "tenfold": 10, "twentyfold": 20, "hundredfold": 100}  # fmt: skip


def changes(tokens: Tokens, drafts: Sequence[Draft]) -> Iterator[Change]:
    """Yield the changes of a text in its order."""
    for i, low in enumerate(tokens.lows[: tokens.count]):
        factor = _FACTORS.get(low)
        if factor is None:
            continue
        around = bounds.before(tokens, i)
        from_, to = _ends(tokens, i + 1, drafts)
        yield Change(
            span=tokens.span(around.first, i + 1),
            factor_low=None if around.has("high", "high_open") else factor,
            factor_high=None if around.has("low", "low_open", "low_open_near") else factor,
            factor_open=around.has("low_open", "high_open"),
            direction="down" if factor < 1 else "up",
            from_=from_,
            to=to,
            approximate=around.has("near", "below", "above"),
        )


def _ends(tokens: Tokens, i: int, drafts: Sequence[Draft]) -> tuple[int | None, int | None]:
    """Return the indexes of the quantities after "from" and "to" up to the end of the clause."""
    from_ = to = None
    for index, draft in enumerate(drafts):
        if draft.first <= i or draft.first > i + 16:
            continue
        start = bounds.before(tokens, draft.first).first
        if tokens.lows[start - 1] == "from" and from_ is None:
            from_ = index
        elif tokens.lows[start - 1] == "to" and to is None:
            to = index
    return from_, to
