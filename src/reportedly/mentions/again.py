"""A second look at what somebody says: read alone, a content shows who speaks inside it.

Where a trained reader has learned from texts in which one layer is marked, the outer layer hides the inner one. The
words of a content, as a sentence of their own, are a plain text to it. The rules look first; only contents in which
they find nothing, though a word of saying stands there, are read again, those of an article at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reportedly.mentions.attribution import RuleReader
from reportedly.mentions.certainty import known_effect
from reportedly.mentions.chains import silent_contents
from reportedly.mentions.idioms import tells
from reportedly.mentions.lexicon import Cue, cue_forms, cue_nouns, source_nouns, word_set
from reportedly.mentions.nests import SAYS, cue_of
from reportedly.mentions.reading import Reading, RelationReader, SentenceReader
from reportedly.mentions.reasons import gives_reason
from reportedly.records import Relation, Span

_LEAST = 4  # words of a content that can hold who says something and what
_OPENER = "that "
_UNTRUE = frozenset({"lied", "misled", "accused", "accuses"})
_INTENDS = re.compile(r"^to |\b(?:try|trying|tried|attempt(?:s|ed|ing)?) to ")
_PUTS = re.compile(r"\bput(?:s|ting)? [^.;:]{3,80}? (?:at|down to) ")
_WORD = re.compile(r"\w+")
_MARKS = " “”\"'‘’`«»,"


class SecondLook:
    """What is found in the contents of an article's relations that hold none: by the rules, else by the reader."""

    def __init__(self, text: str, relations: Sequence[Relation], reader: RelationReader, rules: RuleReader) -> None:
        self._rules = rules
        self._found = {content: rules.read_within(text, content) for content in silent_contents(relations)}
        if isinstance(reader, SentenceReader) and reader.looks_twice:
            unheard = [content for content, found in self._found.items() if not found and _may_hold(text, content)]
            self._found |= read_again(reader, text, unheard)

    def within(self, text: str, content: Span) -> list[Relation]:
        """Return the relations inside a content, those of one that holds others by the rules alone."""
        found = self._found.get(content)
        inside = self._rules.read_within(text, content) if found is None else found
        return [one for one in inside if not gives_reason(text, one)]


def read_again(reader: SentenceReader, text: str, contents: Sequence[Span]) -> dict[Span, list[Relation]]:
    """Return for each content the relations with a source that `reader` finds in its words alone, placed in `text`."""
    bare = [_bare(text, content) for content in contents]
    sentences = [_sentence(inner.of(text)) for inner in bare]
    found = map(_placed, sentences, reader.read_each(sentences) if bare else [], bare)
    return {content: list(relations) for content, relations in zip(contents, found, strict=True)}


def _may_hold(text: str, content: Span) -> bool:
    words = content.of(text)
    enough = len(words.split()) >= _LEAST and "\n" not in words
    return enough and (_has_verb(_WORD.findall(words)) or _PUTS.search(words) is not None)


def _has_verb(words: Sequence[str]) -> bool:
    """True where a verb of telling stands among the words; what may be a noun is a verb behind a source."""
    if not _telling().isdisjoint(word.lower() for word in words):
        return True
    return any(
        word in word_set("nouns_too") and word in cue_forms() and (before in source_nouns() or before[:1].isupper())
        for before, word in pairwise(words)
    )


@cache
def _telling() -> frozenset[str]:
    """Return the forms of verbs of telling and thinking that are hardly ever nouns."""
    told = (form for form, known in cue_forms().items() if any(map(_takes_clause, known.cues)))
    return (frozenset(told) - word_set("nouns_too") - cue_nouns().keys() - source_nouns().keys()) | _UNTRUE


def _takes_clause(cue: Cue) -> bool:
    return cue.effect in SAYS and bool({"s", "t", "h"} & set(cue.frames))


def _tells(cue: str) -> bool:
    """True for cues of telling and thinking, not for "were trying to determine": nobody has determined it."""
    return (known_effect(cue) in SAYS or cue.rpartition(" ")[2] in _UNTRUE) and _INTENDS.search(cue) is None


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _bare(text: str, content: Span) -> Span:
    """Return a content without the marks at its ends and the "that" that opens it."""
    words = content.of(text)
    start = content.start + len(words) - len(words.lstrip(_MARKS))
    if text.startswith(_OPENER, start):
        start += len(_OPENER)
    return Span(start, max(start, content.start + len(words.rstrip(_MARKS + "."))))


def _placed(sentence: str, reading: Reading, inner: Span) -> Iterator[Relation]:
    """Yield who tells something in a sentence, where it stands in the text and without the stop that was added."""
    for one in (*reading.relations, *reading.nested):
        said = [Span(span.start, min(span.end, len(inner))) for span in one.content_spans if span.start < len(inner)]
        if one.source_spans and said and _tells(cue_of(sentence, one)) and tells(sentence, one):
            yield replace(
                one,
                source_spans=tuple(span.shifted(inner.start) for span in one.source_spans),
                cue_spans=tuple(span.shifted(inner.start) for span in one.cue_spans),
                content_spans=tuple(span.shifted(inner.start) for span in said),
            )
