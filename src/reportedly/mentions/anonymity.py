"""What an article tells of an anonymous source: how it knows, and why it is not named.

Both are the words of the article. They stand in the source phrase, beside it, before it at the beginning of the
sentence, behind what was said, or in the sentence after ("The official spoke on condition of anonymity because …").
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.mentions.anonymity_wordings import (
    BEHIND_CONTENT,
    FINITE,
    HINTS,
    KNOWLEDGE,
    LEAD_REASON,
    MOTIVES,
    NEXT_SUBJECT,
    REASON,
    TO_DIRECT,
    TO_FINITE,
    TO_KNOWLEDGE,
    TO_PARTICIPLE,
    TO_RELATIVE,
)
from reportedly.mentions.source_phrases import Phrase
from reportedly.records import Relation, Span

SAID, CUE = "\ue001", "\ue002"
"""Signs of the private use area that stand for what is said and for the cue, so that no wording reaches into them."""
LONGEST = 2_000
"""Code points: a longer line is no sentence, and strange text must not cost time."""
_SIGNS = re.compile(rf"[ {SAID}{CUE}]+")
_MARKS = frozenset("“\"«„'‘")
_CUT_AT = frozenset({"of", "on", "with", "about", "to", "in", "the", "a", "an"})  # no phrase ends so: it was cut off
_ANY_NOUN = frozenset({"source", "sources", "person", "people", "individual", "individuals", "man", "woman"})


@dataclass(frozen=True, slots=True)
class Told:
    """Where an article says how a source knows, and why it is not named; empty where it does not."""

    knowledge: tuple[Span, ...] = ()
    motive: tuple[Span, ...] = ()


def told_about(text: str, sentences: Sequence[Span], relation: Relation, phrase: Phrase, *, several: bool) -> Told:
    """Return what the sentence of an anonymous source, and the one after, tell of it."""
    at = bisect_right(sentences, phrase.span.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or sentences[at].end < phrase.span.end or len(sentences[at]) > LONGEST:
        return Told()
    sentence = sentences[at]
    end = max([phrase.span.end, *(span.end for span in relation.source_spans if span.end <= sentence.end)])
    source = Span(phrase.span.start - sentence.start, end - sentence.start)
    knowledge = _moved(_knowledge(_without_cues(sentence.of(text), sentence, relation.cue_spans), source), sentence)
    motive = _moved(
        _motive(text, sentence, relation, source=source, lead_end=phrase.span.end - sentence.start), sentence
    )
    if not motive and at + 1 < len(sentences) and len(sentences[at + 1]) <= LONGEST:
        after = sentences[at + 1]
        motive = _moved(_in_sentence_after(after.of(text), phrase, several=several), after)
    return Told(knowledge, motive)


def _motive(text: str, sentence: Span, relation: Relation, *, source: Span, lead_end: int) -> Span | None:
    """Return why a source is not named, where its own sentence says so of it."""
    words = sentence.of(text)
    if not any(hint in words for hint in HINTS):
        return None
    cues = [cue.start - sentence.start for cue in relation.cue_spans if cue.end <= sentence.end]
    # What follows the source at once is told of it, even where it was read as part of what is said.
    return _right_behind(words, source, lead_end, cues) or _beside(
        _without_contents(text, sentence, relation), source, lead_end
    )


def _moved(span: Span | None, sentence: Span) -> tuple[Span, ...]:
    return () if span is None else (Span(span.start + sentence.start, span.end + sentence.start),)


def _without_contents(text: str, sentence: Span, relation: Relation) -> str:
    """Return the sentence with signs instead of content and cue, as long as it was."""
    told = [cue for cue in relation.cue_spans if not any(wording.search(cue.of(text)) for wording, _ in MOTIVES)]
    words = _without_cues(sentence.of(text), sentence, told)
    for content in relation.content_spans:
        added = BEHIND_CONTENT.search(content.of(text)) if content.of(text)[:1] not in _MARKS else None
        end = content.start + added.start() if added else content.end
        words = _hidden(words, sentence, Span(content.start, end), SAID)
    return words


def _without_cues(words: str, sentence: Span, cues: Sequence[Span]) -> str:
    for cue in cues:
        words = _hidden(words, sentence, cue, CUE)
    return words


def _hidden(words: str, sentence: Span, part: Span, sign: str) -> str:
    start, end = max(part.start - sentence.start, 0), min(part.end - sentence.start, len(words))
    return words[:start] + sign * (end - start) + words[end:] if start < end else words


def _knowledge(words: str, source: Span) -> Span | None:
    """Return how a source knows, where that stands in or right behind its phrase."""
    for found in KNOWLEDGE.finditer(words, source.start):
        inside = found.start() < source.end
        if not inside and not TO_KNOWLEDGE.fullmatch(words[source.end : found.start()]):
            return None
        whole = inside and words[: source.end].rsplit(maxsplit=1)[-1] not in _CUT_AT
        end = min(found.end(), source.end) if whole else found.end()
        return _stripped(words, found.start(), end)
    return None


def _right_behind(words: str, source: Span, lead_end: int, cues: Sequence[int]) -> Span | None:
    """Return the reason of "a diplomat, who asked not to be named because …, said"."""
    for wording, _ in MOTIVES:
        for found in wording.finditer(words, lead_end):
            between = words[lead_end : found.start()]
            if TO_RELATIVE.fullmatch(between) or TO_DIRECT.fullmatch(between):
                end = min((cue for cue in cues if cue >= found.end()), default=len(words))
                return _lead_reason(words[: source.start]) or _why(words, found, end)
    return None


def _beside(words: str, source: Span, lead_end: int) -> Span | None:
    """Return the reason that stands farther from its source, or before it at the beginning of the sentence."""
    for wording, _ in MOTIVES:
        for found in wording.finditer(words):
            if found.end() <= source.start and _opens_sentence(words, found, source):
                return _why(words, found, source.start)
            if found.start() >= source.start and _is_of_source(words, found, source, lead_end):
                return _lead_reason(words[: source.start]) or _why(words, found, len(words))
    return None


def _opens_sentence(words: str, found: re.Match[str], source: Span) -> bool:
    """True for "Speaking on condition of anonymity because …, an official said": nothing else stands before it."""
    why = _why(words, found, source.start)
    before, between = words[: found.start()].strip(" “\"'"), words[why.end : source.start]
    return between.strip(" ,") == "" and len(before.split()) <= len(("Speaking", "to", "the", "paper"))


def _is_of_source(words: str, found: re.Match[str], source: Span, lead_end: int) -> bool:
    """True where what stands between a source and a wording leads from one to the other."""
    if found.start() < source.end:
        return True
    between = _SIGNS.sub(" ", words[lead_end : found.start()])
    if TO_RELATIVE.fullmatch(between):
        return True
    return bool((TO_FINITE if FINITE.match(found[0]) else TO_PARTICIPLE).fullmatch(between))


def _lead_reason(before: str) -> Span | None:
    """Return the reason of "Citing the sensitivity of the talks, the official asked not to be named"."""
    found = LEAD_REASON.match(before)
    return _stripped(before, found.start("why"), found.end("why")) if found else None


def _why(words: str, found: re.Match[str], end: int) -> Span:
    """Return the reason behind a wording, or where none is given the wording itself."""
    reason = REASON.match(words, found.end(), end)
    start = found.start() if reason is None else reason.start("why")
    return _stripped(words, start, found.end() if reason is None else reason.end("why"))


def _stripped(words: str, start: int, end: int) -> Span:
    part = words[start:end]
    return Span(start + len(part) - len(part.lstrip(" ,")), start + len(part.rstrip(" ,.")))


def _in_sentence_after(words: str, phrase: Phrase, *, several: bool) -> Span | None:
    """Return why a source is not named, where the sentence after has it as its subject and says so."""
    if not any(hint in words for hint in HINTS):
        return None
    subject = NEXT_SUBJECT.match(words)
    if subject is None or not _is_same(subject, phrase, several=several):
        return None
    for wording, _ in MOTIVES:
        found = wording.search(words, subject.end())
        between = words[subject.end() : found.start()] if found else ""
        way = TO_FINITE if found and FINITE.match(found[0]) else TO_PARTICIPLE
        if found and (TO_RELATIVE.fullmatch(between) or way.fullmatch(between)):
            return _why(words, found, len(words))
    return None


def _is_same(subject: re.Match[str], phrase: Phrase, *, several: bool) -> bool:
    """True where the subject of a sentence can be the source of the sentence before: its noun or a fitting pronoun."""
    if (noun := subject["noun"]) is not None:
        named = {token.low.removesuffix("s") for token in phrase.tokens}
        return noun in _ANY_NOUN or noun.removesuffix("s") in named
    plural = subject[0].split()[0].lower() not in {"he", "she"}
    return plural is several or (subject[0].lower() == "they")
