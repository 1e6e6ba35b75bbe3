"""Text as it is stored: visible characters only, composed, so that a span counts what a reader sees."""

import re
import unicodedata

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u180e"  # soft hyphen, grapheme joiner, Mongolian separator
    "\u200b\u2060-\u2064\ufeff"  # zero width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks and overrides
    "\ufff9-\ufffc\U000e0000-\U000e007f"  # annotation anchors, tag characters
    "]+"
)
_JOINERS = re.compile("[\u200c\u200d]+")
_LINE_END = re.compile("\r\n?|\x85|\u2028|\u2029")
_WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_GROUPED = re.compile("[\u00a0\u2009\u202f](?=\\d{3}(?!\\d))")
_BLANKS = re.compile("[ \t\n\f\v]+")
_TO_COLLAPSE = re.compile("[\t\n\f\v]|  ")
# Characters that normalisation sorts by insertion: a long run of them would take its square in time.
# (Two classes: one that reaches beyond U+FFFF is a hundred times slower to look up.)
_STORMS = tuple(
    re.compile(f"([{marks}]{{8}})[{marks}]+")
    for marks in (
        "".join(chr(point) for point in range(first, last) if unicodedata.combining(chr(point)))
        for first, last in ((0x300, 0x10000), (0x10000, 0x1F000))
    )
)
_LAST_CYRILLIC = "\u052f"  # up to here no script joins letters by invisible characters


def clean(text: str) -> str:
    """Return `text` without what cannot be seen, in NFC, with lines ending in a line feed; line breaks are kept.

    Lone surrogates become U+FFFD (pairs are joined first). A no-break space stays only where it groups digits
    ("25 000"), where it says that both sides are one number. Of accents piled on one letter the first eight stay.
    """
    if text.isascii():
        return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.isprintable() or "\u034f" in text:
        text = _printable(text)
    for storm in _STORMS[: 1 + (max(text, default="") > "\uffff")]:
        text = storm.sub(r"\1", text)
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return `text` cleaned, its white space collapsed to single spaces."""
    return collapsed(clean(text)).strip()


def collapsed(text: str) -> str:
    """Return cleaned `text` with each run of white space as one space, ends included."""
    return _BLANKS.sub(" ", text) if _TO_COLLAPSE.search(text) else text


def _printable(text: str) -> str:
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    if "\u200c" in text or "\u200d" in text:
        text = _JOINERS.sub(_joiner, text)
    return _WIDE_SPACE.sub(_space, text)


def _joiner(found: re.Match[str]) -> str:
    """Joiners shape Arabic and Indic letters and emoji; between Latin letters they only hide."""
    around = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    return "" if any(letter <= _LAST_CYRILLIC for letter in around) else found[0]


def _space(found: re.Match[str]) -> str:
    grouped = found.string[found.start() - 1 : found.start()].isdigit() and _GROUPED.match(found.string, found.start())
    return found[0] if grouped else " "
