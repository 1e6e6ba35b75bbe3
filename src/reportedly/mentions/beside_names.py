"""What is put beside a name, between commas, before the sentence goes on."""

from collections.abc import Sequence

from reportedly.mentions.tokens import Token

_BESIDE = 14  # words within which what stands beside a name ends: "Ada Quill, a retired nurse from Vell, stood"


def past_apposition(tokens: Sequence[Token], end: int) -> int:
    """Return where a sentence goes on behind a name, past what is put beside it: "Ada Quill, a nurse, stood"."""
    if end + 1 >= len(tokens) or tokens[end].tag != "," or tokens[end + 1].tag not in {"D", "0"}:
        return end
    beside = tokens[end + 1 : end + _BESIDE]
    comma = next((at for at, token in enumerate(beside, end + 1) if token.tag in {",", ".", '"'}), end)
    return comma + 1 if tokens[comma].tag == "," and comma > end else end
