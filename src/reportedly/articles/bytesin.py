"""Bytes as they come: which kind of content they hold, and which characters they mean."""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""")
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_NOT_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "undefined"})
_MULTI_BYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_GUESSED_FROM = 64_000  # bytes

BINARY: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF-", 0, "PDF is not read yet"),
    (b"SQLite format 3\x00", 0, "an SQLite database is not read"),
    (b"PK\x03\x04", 0, "a zip archive (also docx, epub, WACZ) is not read yet"),
    (b"PK\x05\x06", 0, "a zip archive is not read yet"),
    (b"\x89PNG", 0, "a picture is not read yet"),
    (b"\xff\xd8\xff", 0, "a picture is not read yet"),
    (b"GIF8", 0, "a picture is not read yet"),
    (b"RIFF", 0, "a picture or sound is not read"),
    (b"II*\x00", 0, "a picture is not read yet"),
    (b"MM\x00*", 0, "a picture is not read yet"),
    (b"BM", 0, "a picture is not read yet"),
    (b"ftyp", 4, "a video or picture is not read"),
    (b"ID3", 0, "sound is not read"),
    (b"OggS", 0, "sound is not read"),
    (b"7z\xbc\xaf", 0, "a 7z archive is not read"),
    (b"Rar!", 0, "a rar archive is not read"),
    (b"BZh", 0, "a bzip2 file is not read"),
    (b"\xfd7zXZ", 0, "an xz file is not read"),
    (b"ustar", 257, "a tar archive is not read"),
    (b"\x7fELF", 0, "a program is not read"),
    (b"MZ", 0, "a program is not read"),
    (b"\xd0\xcf\x11\xe0", 0, "an old Office document is not read"),
    (b"{\\rtf", 0, "RTF is not read yet"),
    (b"PAR1", 0, "Parquet is not read yet"),
    (b"filedesc://", 0, "ARC is not read; convert it to WARC"),
)


def binary_reason(head: bytes) -> str | None:
    """Return why a file that begins with `head` cannot be read, or None where it may be text."""
    for magic, at, reason in BINARY:
        if head[at : at + len(magic)] == magic and not (magic.isalnum() and _mostly_text(head)):
            return reason
    if _bom(head) or _wide_without_bom(head) or _mostly_text(head):
        return None
    return "binary content of an unknown kind"


def decode(data: bytes, *, charset: str | None = None) -> str:
    """Return the characters of `data`.

    A byte order mark comes first, then UTF-8 where the bytes are valid (chance makes no valid UTF-8), then what the
    transport says (`charset`), what the document says, and a guess. Nothing fails: bad bytes become U+FFFD.
    """
    if bom := _bom(data):
        return data.decode(bom, "replace").lstrip("\ufeff")
    if wide := _wide_without_bom(data):
        return data.decode(wide, "replace")
    text = _strictly(data, "utf-8")
    for name in (charset, _declared(data)) if text is None else ():
        text = _strictly(data, name) if text is None else text
    if text is None:
        text = _guessed(data)
    return text


def roughly(head: bytes) -> str:
    """Return the beginning of a file as characters, good enough to tell its format; it may end inside a character."""
    return head.decode(_bom(head) or _wide_without_bom(head) or "utf-8", "replace").lstrip("\ufeff")


def is_wide(head: bytes) -> bool:
    """True where a character takes several bytes throughout, so that lines cannot be told by their bytes."""
    return (_bom(head) or _wide_without_bom(head) or "utf-8") != "utf-8"


def _bom(data: bytes) -> str | None:
    return next((name for bom, name in _BOMS if data.startswith(bom)), None)


_WIDE = (("utf-32-le", 4, 0), ("utf-32-be", 4, 3), ("utf-16-le", 2, 0), ("utf-16-be", 2, 1))


def _wide_without_bom(data: bytes) -> str | None:
    """The encoding with several bytes to a character in which almost all but one of them are zero."""
    sample = data[:2000]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    for name, width, place in _WIDE:
        filled = [sample[start::width].count(0) / (len(sample) // width) for start in range(width)]
        if filled[place] < 0.1 and all(share > 0.7 for at, share in enumerate(filled) if at != place):
            return name
    return None


def _mostly_text(head: bytes) -> bool:
    odd = len(head) - len(head.translate(None, _CONTROLS))
    return odd <= 4 + 0.02 * len(head)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else None


def _strictly(data: bytes, name: str | None) -> str | None:
    try:
        # What pages call Latin-1 is Windows-1252, as in every browser.
        wanted = codecs.lookup(name or "").name
        if wanted in _NOT_CHARSETS:
            return None
        return data.decode("cp1252" if wanted == "iso8859-1" else wanted)
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    mended = data.decode("utf-8", "replace")
    valid = sum(map(len, _MULTI_BYTE.findall(data)))
    if valid >= 3 * mended.count("\ufffd"):
        return mended  # UTF-8 with damage: no other encoding happens to hold so many valid sequences
    best = from_bytes(data[:_GUESSED_FROM]).best()
    return data.decode(best.encoding, "replace") if best else mended
