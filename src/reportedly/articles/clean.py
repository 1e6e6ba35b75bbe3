"""Text as it is stored: visible characters only, composed, so that a span counts what a reader sees."""

import re
import unicodedata

_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u180e"  # soft hyphen, grapheme joiner, Mongolian separator
    "\u200b\u2060-\u2064\ufeff"  # zero width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks and overrides
    "\ufff9-\ufffc\U000e0000-\U000e007f"  # annotation anchors, tag characters
    "]+"
)
_JOINER_IN_LATIN = re.compile("(?<=[\x00-\u052f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\x00-\u052f])")
_LINE_END = re.compile("\r\n?|\x85|\u2028|\u2029")
_WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_DIGIT_SPACE = re.compile("(?<=\\d)([\u00a0\u2009\u202f])(?=\\d{3}(?!\\d))")
_BLANKS = re.compile("[ \t\n\f\v]+")
_TO_COLLAPSE = re.compile("[\t\n\f\v]|  ")
# Characters that normalisation sorts by insertion: a long run of them would take its square in time.
_MARKS = "".join(chr(point) for point in range(0x300, 0x1F000) if unicodedata.combining(chr(point)))
_MARK_STORM = re.compile(f"([{_MARKS}]{{8}})[{_MARKS}]+")


def clean(text: str) -> str:
    """Return `text` without what cannot be seen, in NFC, with lines ending in a line feed; line breaks are kept.

    Lone surrogates become U+FFFD (pairs are joined first). A no-break space stays only where it groups digits
    ("25 000"), where it says that both sides are one number. Of accents piled on one letter the first eight stay.
    """
    if text.isascii():
        return _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    text = _MARK_STORM.sub(r"\1", _JOINER_IN_LATIN.sub("", text))
    return unicodedata.normalize("NFC", _plain_spaces(text))


def one_line(text: str) -> str:
    """Return `text` cleaned, its white space collapsed to single spaces."""
    return collapsed(clean(text)).strip()


def collapsed(text: str) -> str:
    """Return cleaned `text` with each run of white space as one space, ends included."""
    return _BLANKS.sub(" ", text) if _TO_COLLAPSE.search(text) else text


def _plain_spaces(text: str) -> str:
    if not _WIDE_SPACE.search(text):
        return text
    pieces = _DIGIT_SPACE.split(text)
    spaced = [_WIDE_SPACE.sub(" ", piece) if index % 2 == 0 else piece for index, piece in enumerate(pieces)]
    return "".join(spaced)
