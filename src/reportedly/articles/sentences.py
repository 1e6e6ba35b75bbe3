"""Sentences of an article as spans."""

import re
from collections.abc import Iterable, Iterator

import nupunkt

from reportedly.records import Span

_LONGEST = 20_000  # characters given to the splitter at once: keeps one endless line from taking its square in time

_WORD_ENDS = re.compile(r"(?<![\w.’'])(?P<word>[a-z]{3,})\.[”\"’')\]]*(?P<gap>\s+)(?=[“\"‘'(\[]*[A-Z])")
_SHORTENED = re.compile(
    r"approx|appt|ass[nt]t?|att[nry]+|aug|ave|avg|bldg|blvd|bros|capt|cert|chap|col|comm|conf|corp|cpl|dept|dist|div|eds"
    r"|est|etc|exec|feb|figs|fri|gen|gov|govt|hosp|hrs|ibid|illus|incl?|insp|inst|intl|jan|ju[ln]|kgs|lbs|ltd|maj|mfr"
    r"|mgr|mins|misc|mph|msgr|nos|nov|oct|orig|plc|pls|pres|prof|qtr|rept|rev|sec|sen|sept?|sgt|soc|sta|supt|tel|tues?"
    r"|thurs?|univ|vols?|wed|wks|yds|yrs"
)
"""Short forms that may stand in small letters before a name. Any other small word of three letters and more ends a
sentence before a capital: the splitter takes "month", "cent", "cancer" and "civilization" for short forms."""
_TITLE = re.compile(r"(?<!\w)(?:Lt|Maj|Brig|Col|Capt|Cmdr|Sgt|Cpl|Adm|Gov|Sen|Rep|Supt|Insp|Hon|Rt)\.$")


def split(text: str) -> list[Span]:
    """Return the sentences of `text` in order, each trimmed of white space; none crosses a line break.

    Sentence ends by nupunkt (Bommarito et al. 2025). A line without an end is cut after at most 20,000 characters.
    """
    return [sentence for line in _lines(text) for sentence in _rejoined(text, _pieces(text, line))]


def _pieces(text: str, line: Span) -> Iterator[Span]:
    words = line.of(text)
    for start, end in nupunkt.sent_spans(words):
        piece = words[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if right > left:
            yield from _parted(text, Span(line.start + left, line.start + right))


def _parted(text: str, piece: Span) -> Iterator[Span]:
    """Yield a piece cut where a word that is no short form ends it before a capital."""
    start = piece.start
    for found in _WORD_ENDS.finditer(text, piece.start, piece.end):
        if not _SHORTENED.fullmatch(found["word"]):
            yield Span(start, found.start("gap"))
            start = found.end("gap")
    yield Span(start, piece.end)


def _rejoined(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Join what no writer would part: "Lt." and "Col. Ito", "“Why now?”" and "he asked"."""
    found: list[Span] = []
    for piece in pieces:
        parted = found and (text[piece.start].islower() or _TITLE.search(text, found[-1].start, found[-1].end))
        if parted and piece.end - found[-1].start <= _LONGEST:
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return found


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield from _chunks(text, start, end)
        start = end + 1


def _chunks(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        cut = max(text.rfind(". ", start + 1, start + _LONGEST) + 1, 0)
        cut = cut or text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Span(start, cut)
        start = cut
    if end > start:
        yield Span(start, end)
