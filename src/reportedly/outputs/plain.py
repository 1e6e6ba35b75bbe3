"""Makes text of strangers safe to show on a terminal."""

import re

# Escape sequences (ECMA-48 control sequences, operating system commands, two-character escapes), then what is left of
# controls, and marks that turn the direction of writing around (https://unicode.org/reports/tr9/).
SEQUENCES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\\]PX^_]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?|\x1b.?"
)
SPACES = re.compile(r"[\s\x1c-\x1f]+")
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
SURROGATES = re.compile("[\ud800-\udfff]")


def cleaned(text: str) -> str:
    """Return a piece of text on one line, without anything that a terminal would obey."""
    visible = CONTROLS.sub("", SPACES.sub(" ", SEQUENCES.sub("", text)))
    return SURROGATES.sub("\ufffd", SPACES.sub(" ", visible))


def plain(text: str) -> str:
    """Return a whole text on one line, without anything that a terminal would obey."""
    return cleaned(text).strip()


def shortened(text: str, length: int) -> str:
    """Return `text` cut between words to at most `length` characters, the cut marked by "…"."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > length // 2 else cut).rstrip(" ,;:–—-") + "…"
