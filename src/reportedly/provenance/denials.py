"""Statements that were read as made although the words around them deny them.

"Suggestions that S are without foundation, Ada Brenn said" and "it is not true that S, the council confirmed" may both
be read as S from whoever speaks: who denies a thing does not say it.
"""

import re

from reportedly.provenance.case import Case
from reportedly.provenance.nearly import SENTENCE_END
from reportedly.records import Mention

AROUND = 200  # code points around a statement in which its sentence says what becomes of it
DENIED = re.compile(
    r"\b(?:un(?:true|founded)|false|wrong|incorrect|baseless|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?"
    r"|refut(?:es|ed)|contradict(?:s|ed)?|(?:without|no) (?:foundation|basis|truth))\b",
    re.I,
)
CLAIMED = re.compile(
    r"\W*(?:the |any )?(?:claims?|suggestions?|reports?|rumou?rs?|allegations?|stor(?:y|ies)|talk)\b", re.I
)
# "It is simply not true that": what stands before the statement.
NOT_SO = re.compile(
    r"\b(?:not (?:true|correct|the case|so)|untrue|false|wrong|incorrect|no truth (?:in|to)(?: \w+){0,3}) that\W*$",
    re.I,
)


def denies(case: Case, mention: Mention, cue: str) -> bool:
    """Return whether a statement was read as made although its cue, or the words around it, deny it."""
    if mention.certainty == "denied":
        return False
    before, sentence = _around(case, mention)
    claimed = any(CLAIMED.match(words) and DENIED.search(words) for words in (*sentence, mention.quote))
    return bool(DENIED.search(cue) or NOT_SO.search(before)) or claimed


def _around(case: Case, mention: Mention) -> tuple[str, list[str]]:
    """What stands before a statement in its sentence, and the sentences that hold it, each from its start."""
    text, start, end = case.articles[mention.article].text, mention.spans[0].start, mention.spans[-1].end
    before = SENTENCE_END.split(text[max(0, start - AROUND) : start])[-1]
    behind = SENTENCE_END.split(text[end : end + AROUND])[0]
    return before, SENTENCE_END.split(before + text[start:end] + behind)
