"""A line such as "The Courier writes:" tells whose text stands below; what is quoted first may have another speaker.

Below that line, "“The dock will close,” said Ada Quill, “on 3 May.”" is all Ada Quill's.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.mentions.further_pieces import further_piece
from reportedly.records import Relation


def without_introductions(text: str, relations: Sequence[Relation]) -> list[Relation]:
    """Return relations in which a quotation below such a line is said by who is named between its two pieces.

    The line itself is then no source of it: it opens the whole text.
    """
    found = list(relations)
    for opening in (one for one in relations if _introduces(text, one)):
        whole = next(filter(None, (_with_opening(text, opening, one) for one in found)), None)
        if whole is not None:
            speaks = whole.cue_spans
            found = [whole if one.cue_spans == speaks else one for one in found if one != opening]
    return found


def _introduces(text: str, one: Relation) -> bool:
    """True where a source and its cue end in a colon at the end of a line, and the content begins the next one."""
    if not one.source_spans or not one.cue_spans:
        return False
    cue, said = max(one.cue_spans), one.content_spans[0]
    between = text[cue.end : said.start]
    return text[cue.start : said.start].rstrip().endswith(":") and "\n" in between and cue.end <= said.start


def _with_opening(text: str, opening: Relation, one: Relation) -> Relation | None:
    """Return who speaks behind the first piece of a quotation with that piece, None where nobody does."""
    if one == opening or not one.source_spans or not one.cue_spans:
        return None
    whole = further_piece(text, replace(one, content_spans=opening.content_spans[:1]))
    if len(whole.content_spans) == 1 or not whole.content_spans[-1].overlaps(one.content_spans[0]):
        return None
    return whole
