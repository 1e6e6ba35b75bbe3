"""Headlines that attribute: "X says …", "…: ministry", "… - report", "Report: …"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.mentions.attribution import relations_of
from reportedly.mentions.lexicon import cue_forms, source_nouns, word_classes, word_set
from reportedly.mentions.name_words import is_acronym, kinds_of
from reportedly.mentions.names import person_in
from reportedly.mentions.quotes import quotes_of
from reportedly.mentions.tokens import tokens_of
from reportedly.mentions.units import trim, unit_of
from reportedly.records import Relation, Span, quote_of

_TAIL = re.compile(r"(?:(:)|\s([-–—|])|(,))\s+((?:(?!\s-\s)[^:–—,|]){2,60})$")
_HEAD = re.compile(r"^([^:]{2,50})(:)\s+\S")
_SURNAME = re.compile(r"^([A-Z][\w’'-]{2,})(:)\s+\S")
_WORD = re.compile(r"[A-Z][a-z’']+")
_LAST = re.compile(r"\s[-–—]\s+([A-Z][\w’'-]{2,})$")
# "suspects" may be people or what somebody does. Of the first it is told what befalls them: "… suspects held in …".
_SUSPECTS_TAIL = re.compile(r",\s+(?P<who>[\w’'.-]+(?: [\w’'.-]+){0,3}) (?P<cue>suspects)$")
_SUSPECTS_HEAD = re.compile(
    r"^(?P<who>[\w’'.-]+(?: [\w’'.-]+){0,3}) (?P<cue>suspects) (?!(?:in|of|on|at|to|for|with|after|as|who|and|held|face"
    r"|are|were|have|had|wanted|appear|sought|named|killed|shot|freed|\w{4,}ed)\b)"
)
_EVENT = re.compile(r"\b(?:19|20)\d\d$")  # "Harbour Cup 2031: …" names the event
_LOOSE = re.compile(r"\b(?:behind|with|without|after|over|before|amid|against|during)\b|\d")
_ABOUT = re.compile(r"^(.{2,40}?) on \w")  # "‘Shot in the dark’: police union on new radar"
_LEAST_CAPITALS = 0.6
_MARKS = "‘“\"'"
_SET_OFF = frozenset({":", "-", "–", "—", "|", ","})
_DASHES = frozenset({"-", "–", "—"})
_ANSWERS = frozenset({"hit", "hits", "react", "reacts", "slam", "slams", "speak", "speaks"})
_QUOTED = re.compile(r"^(?P<said>[‘“\"'].{3,}?[’”\"']): (?P<source>(?:[\w’'-]+ ){1,4}?)(?P<cue>[a-z]+s?)\b")
"""A quotation that opens a headline, with who says something after it: "‘They knew’: families accuse mayor"."""
_LABELS = word_set("headline_labels")


def _is_none(name: str) -> bool:
    """False: of no name it is known that it is an outlet's."""
    return not name


def headline_relations(
    text: str, headline: Span, sentences: Sequence[Span], *, is_known: Callable[[str], bool] = _is_none
) -> list[Relation]:
    """Return the relations of a headline; capitals that only the style of headlines sets are read as small letters.

    `is_known` tells whether a name is an outlet's: set off at an end of the headline it is the source of the rest.
    """
    recased = _recased(headline.of(text))
    shown = text[: headline.start] + recased + text[headline.end :]
    quoted = _quoted_first(shown, headline)
    if quoted is not None:
        return [quoted]
    named = _known_outlet(text, headline, is_known) or _named_apart(shown, headline) or _known_below(text, headline)
    inside = headline if named is None else named.content_spans[0]
    found = [] if named is None else [named]
    for sentence in sentences:
        part = (
            Span(max(sentence.start, inside.start), min(sentence.end, inside.end))
            if sentence.overlaps(inside)
            else None
        )
        if part is not None:
            quotes = [quote for quote in quotes_of(recased) if quote.span.overlaps(part)]
            found += [one for one in relations_of(unit_of(shown, part, quotes)) if _can_speak(shown, one)]
    return found


def _can_speak(text: str, one: Relation) -> bool:
    """False for "reply" of "Marn says S, vows reply", where nobody who could speak stands behind the verb."""
    if not one.source_spans or not one.cue_spans or one.content_spans[-1].end > _first(one):
        return True
    source = one.source_spans[0]
    last = tokens_of(text, source.start, source.end)[-1]
    verb = last.low in cue_forms() and last.low not in source_nouns()
    return not verb and (last.text[:1].isupper() or bool(kinds_of(last)))


def _first(one: Relation) -> int:
    """Return where the words that attribute begin."""
    return min(one.source_spans[0].start, one.cue_spans[0].start)


def opens_with_quotation(text: str, ruled: Sequence[Relation]) -> bool:
    """True for "‘They knew’: families accuse mayor": the quotation is part of what they say, whatever else is read."""
    if not ruled or not ruled[0].source_spans or quote_of(text, ruled[0].cue_spans) in _SET_OFF:
        return False
    said = ruled[0].content_spans[0]
    return said.end < _first(ruled[0]) and text[said.start] in _MARKS and text[said.end : said.end + 1] == ":"


def ends_with_source(text: str, headline: Span, ruled: Sequence[Relation]) -> bool:
    """True for "Train crash hurts eight - police": a small word set off at the end is the source of all before it."""
    if not ruled or not ruled[0].source_spans or quote_of(text, ruled[0].cue_spans) not in _DASHES:
        return False
    source = ruled[0].source_spans[-1]
    return source.of(text).islower() and not text[source.end : headline.end].strip()


def with_inner(text: str, ruled: Sequence[Relation], read: Sequence[Relation]) -> list[Relation]:
    """Return the relations of a headline with what a reader found in the words that are set off with their source.

    "Crash report: pilot warned of ice" has the pilot inside the report, and what he warned of as the reader has it.
    """
    if opens_with_quotation(text, ruled):
        more = [span for one in read if _same_words(one, ruled[0]) for span in one.content_spans]
        behind = [span for span in more if span.start > ruled[0].cue_spans[0].start]
        return [replace(ruled[0], content_spans=(*ruled[0].content_spans, *behind))]
    if not ruled or quote_of(text, ruled[0].cue_spans) not in _SET_OFF:
        return list(ruled)
    said = ruled[0].content_spans[0]
    inside = [
        replace(one, content_spans=tuple(Span(span.start, min(span.end, said.end)) for span in one.content_spans))
        for one in read
        if one.source_spans
        and all(span in said for span in (*one.source_spans, *one.cue_spans))
        and all(said.start <= span.start < said.end for span in one.content_spans)
    ]
    others = [one for one in ruled[1:] if not any(_same_words(one, other) for other in inside)]
    return [ruled[0], *others, *inside]


def _same_words(one: Relation, other: Relation) -> bool:
    """True where two relations share words of their cues."""
    return any(cue.overlaps(span) for cue in one.cue_spans for span in other.cue_spans)


def _recased(words: str) -> str:
    """Return a headline in which function words and verbs are small, where most of its words are capitalised."""
    long = [word for word in words.split() if len(word) > 3]
    if not long or sum(word[0].isupper() for word in long) / len(long) < _LEAST_CAPITALS:
        return words
    first = words[:1]
    return first + _WORD.sub(lambda found: _small(found.group()), words)[1:]


def _small(word: str) -> str:
    low = word.lower()
    nouns = source_nouns().get(low, frozenset())
    known = low in word_classes() or low in cue_forms() or nouns & {"anonymous", "document"}
    return low if known and len(low) == len(word) else word


def _named_apart(text: str, headline: Span) -> Relation | None:
    """Read a source set off by a colon, a dash or a comma at either end."""
    words = headline.of(text)
    if found := _suspected(text, headline):
        return found
    tail = _TAIL.search(words)
    loose = tail and (_has_verb(tail.group(4)) or (tail.group(1) and _LOOSE.search(tail.group(4))))
    about = _ABOUT.match(tail.group(4)) if tail and tail.group(1) and words[:1] in "“\"'‘" else None
    if tail and about and _names_source(about.group(1)):
        source = (tail.start(4), tail.start(4) + len(about.group(1)))
        return _relation(text, headline, source=source, cue=_cue(tail), content=(0, tail.start()))
    if tail and not loose and (_names_source(tail.group(4)) or _attributes(words[: tail.start()])):
        found = _relation(text, headline, source=tail.span(4), cue=_cue(tail), content=(0, tail.start()))
        if found is not None:
            return found
    head = _HEAD.match(words)
    if head and not _is_label(head.group(1)) and _names_speaker(words, head):
        return _relation(text, headline, source=head.span(1), cue=head.span(2), content=(head.end(2), len(words)))
    return None


def _suspected(text: str, headline: Span) -> Relation | None:
    """Read "Dock may close, Quill suspects" and "Fire service suspects dock to close"."""
    words = headline.of(text)
    found = _SUSPECTS_TAIL.search(words) or _SUSPECTS_HEAD.match(words)
    if found is None:
        return None
    first = found.start("who") == 0  # where any word has a capital
    named = re.search(rf"\b[A-Z][\w’'-]+ {re.escape(found['who'])}\b", text[headline.end :]) if first else True
    if not _names_source(found["who"]) and not (named and _WORD.fullmatch(found["who"])):
        return None
    content = (found.end(), len(words)) if first else (0, found.start())
    return _relation(text, headline, source=found.span("who"), cue=found.span("cue"), content=content)


def _quoted_first(text: str, headline: Span) -> Relation | None:
    """Read "‘They knew’: families accuse mayor over bridge": whom the clause behind a quotation has speak said it."""
    found = _QUOTED.match(headline.of(text))
    if found is None or (found["cue"] not in cue_forms() and found["cue"] not in _ANSWERS):
        return None
    if not any(kinds_of(token) for token in tokens_of(found["source"], 0, len(found["source"].rstrip()))[-1:]):
        return None
    source = found.start("source"), found.start("source") + len(found["source"].strip())
    base = headline.start
    return Relation(
        source_spans=(Span(base + source[0], base + source[1]),),
        cue_spans=(Span(*found.span("cue")).shifted(base),),
        content_spans=(Span(*found.span("said")).shifted(base),),
    )


def _is_label(words: str) -> bool:
    """True for a kind of text, an event with its year, and for words that quote: they are said, and say nothing."""
    return words.lower() in _LABELS or bool(_EVENT.search(words)) or any(mark in words for mark in '“"‘')


def _known_outlet(text: str, headline: Span, is_known: Callable[[str], bool]) -> Relation | None:
    """Read "Vell Courier: dock to close" and "Dock to close - Vell Courier", where the words are known as an outlet."""
    words = headline.of(text)
    tail = _TAIL.search(words)
    if tail and not tail.group(3) and is_known(tail.group(4)):
        return _relation(text, headline, source=tail.span(4), cue=_cue(tail), content=(0, tail.start()))
    head = _HEAD.match(words)
    if head and is_known(head.group(1)):
        return _relation(text, headline, source=head.span(1), cue=head.span(2), content=(head.end(2), len(words)))
    return None


def _known_below(text: str, headline: Span) -> Relation | None:
    """Read "Quill: dock to close", "Dock to close - Quill" where the text below names in full whose surname that is."""
    words, below = headline.of(text), text[headline.end :]
    tail = _LAST.search(words)
    if tail and any(_is_person(full) for full in re.findall(rf"\b[A-Z][\w’'-]+ {re.escape(tail.group(1))}\b", below)):
        mark = tail.start() + 1
        return _relation(text, headline, source=tail.span(1), cue=(mark, mark + 1), content=(0, tail.start()))
    head = _SURNAME.match(words)
    if head is None or not re.search(rf"\b[A-Z][\w’'-]+ {re.escape(head.group(1))}\b", below):
        return None
    return _relation(text, headline, source=head.span(1), cue=head.span(2), content=(head.end(2), len(words)))


def _is_person(words: str) -> bool:
    person = person_in(tokens_of(words, 0, len(words)))
    return person is not None and person.sure


def _names_speaker(words: str, head: re.Match[str]) -> bool:
    quoted = words[head.end() - 1] in "“\"'‘"
    capitals = [word[0].isupper() for word in head.group(1).split()]
    if _names_source(head.group(1)) or (quoted and all(capitals) and len(capitals) <= 4):
        return True
    tokens = tokens_of(words, 0, head.end(1))
    if _attributes(words[head.end() - 1 :]):
        return True
    person = person_in(tokens) if all(token.tag == "X" for token in tokens) else None
    return person is not None and (person.sure or any(mark in words[head.end() :] for mark in "“\"'‘"))


def _attributes(words: str) -> bool:
    """True where the rest of the headline names its own source: what stands before the colon is who reports it."""
    return bool(relations_of(unit_of(words, Span(0, len(words)), quotes_of(words))))


def _has_verb(words: str) -> bool:
    return any(token.cue and token.low not in source_nouns() for token in tokens_of(words, 0, len(words)))


def _cue(tail: re.Match[str]) -> tuple[int, int]:
    mark = next(group for group in (1, 2, 3) if tail.group(group))
    return tail.start(mark), tail.start(mark) + 1


def _names_source(words: str) -> bool:
    """True where the words end in a noun of a source or are an acronym."""
    tokens = tokens_of(words, 0, len(words))
    nouns = [token for token in tokens if token.tag in {"w", "X"}]
    if not nouns or len(nouns) > 6:
        return False
    return any(token.low in source_nouns() for token in nouns[-2:]) or is_acronym(nouns[-1].text)


def _relation(
    text: str, headline: Span, *, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int]
) -> Relation | None:
    base = headline.start
    said = trim(text, base + content[0], base + content[1])
    if said is None or len(said.of(text).split()) < 3:
        return None
    return Relation(
        source_spans=(Span(base + source[0], base + source[1]),),
        cue_spans=(Span(base + cue[0], base + cue[1]),),
        content_spans=(said,),
    )
