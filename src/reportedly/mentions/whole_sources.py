"""A source has its whole name: "Health" of "the Health Ministry", "Polaris" of "Polaris Now" name nobody.

Whoever reads word by word may end a source inside a name, begin the cue with its last word, or take the outlet that
reports it, or the place it was written at, into the source.
"""

import re
from dataclasses import replace

from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.further_pieces import further_piece
from reportedly.mentions.lexicon import cue_forms
from reportedly.mentions.name_words import is_body_word, is_title_word
from reportedly.records import Relation, Span

_LAST_WORD = re.compile(r"(?:^|[ (])[A-Z][\w’'-]*$")
_REST = re.compile(r"(?:['’]s)?(?P<words>(?: [A-Z][\w’-]+){1,3})")
_NOW = re.compile(r" (?P<word>(?:Now|Today|Live|Online|Daily|Weekly|Tonight)) (?=[a-z])")
"""Last words of names of outlets that are ordinary words elsewhere, before the verb."""
_REPORTS = re.compile(
    r"(?P<name>(?:[Tt]he )?[A-Z][\w’'&-]*(?: [A-Z\d][\w’'&-]*){0,4}) (?P<verb>reports|reported|writes|wrote) "
    r"(?:from|live)\b[^“”\"\n]*"
)
"""A line over what an outlet tells from a place; "union reports on wages" are papers."""
_CAPITAL = re.compile(r" (?P<word>[A-Z][\w’'-]*) (?=[a-z])")
_REOPENED = re.compile(r",\s*[“‘\"«'](?=[a-z\d])[^”’\"»\n]*[”’\"'»]?$")
"""A quotation that goes on behind who says it: "Ada Brenn, ‘on 3 May"."""
_BY = re.compile(r"by (?=[A-Z])")
_OWNS = re.compile(r"['’]s(?: [A-Z][\w’'-]*(?: (?:of|and|for)(?= [A-Z]))?){1,6}(?= (?:was|were|is|are|has|had) \w)")
"""What a name owns that stands before the verb: "Norland | 's State Security Service was quoted"."""
_ACCORDING = re.compile(r"[Aa]ccording to [^,.;\n]{2,60}, (?=(?:the )?[A-Z])")


def with_whole_source(text: str, relation: Relation) -> Relation:
    """Return a relation whose source is one whole name, and whose cue holds nothing of it; headlines stay as read."""
    if not relation.source_spans or relation.source_spans[-1].end <= text.find("\n"):
        return relation
    relation = _without_its_report(text, _without_what_follows(text, _without_what_opens(text, relation)))
    return _with_its_body(text, _with_its_ending(text, _with_what_it_owns(text, relation)))


def _without_what_opens(text: str, relation: Relation) -> Relation:
    """Return a relation whose source begins behind a dateline, or behind the outlet that reports what it says."""
    first = relation.source_spans[0]
    bare = without_dateline(text, first)
    according = _ACCORDING.match(text, bare.start, bare.end)
    bare = Span(according.end(), bare.end) if according else bare
    by = _BY.match(text, bare.start, bare.end)
    bare = Span(by.end(), bare.end) if by else bare
    return replace(relation, source_spans=(bare, *relation.source_spans[1:])) if bare != first else relation


def _without_what_follows(text: str, relation: Relation) -> Relation:
    """Return a relation whose source ends before the second piece of what it says, which is read as said."""
    last = relation.source_spans[-1]
    found = _REOPENED.search(last.of(text))
    if found is None or not found.start():
        return relation
    bare = Span(last.start, last.start + found.start())
    return further_piece(text, replace(relation, source_spans=(*relation.source_spans[:-1], bare)))


def _without_its_report(text: str, relation: Relation) -> Relation:
    """Return "Polaris Wire | reports from the scene in Vell | :" as what Polaris Wire reports."""
    found = _REPORTS.fullmatch(relation.source_spans[0].of(text))
    if found is None or not relation.cue_spans or relation.cue_spans[0].of(text) != ":":
        return relation
    start = relation.source_spans[0].start
    name, verb = (Span(start + found.start(group), start + found.end(group)) for group in ("name", "verb"))
    return replace(relation, source_spans=(name,), cue_spans=(verb,))


def _with_what_it_owns(text: str, relation: Relation) -> Relation:
    """Return "Norland's | State Security Service was quoted" with the whole name of whoever was quoted."""
    last = relation.source_spans[-1]
    found = _OWNS.match(text, last.end)
    whole = Span(last.start, found.end()) if found else last
    if whole == last or any(span.overlaps(whole) for span in (*relation.cue_spans, *relation.content_spans)):
        return relation
    return replace(relation, source_spans=(*relation.source_spans[:-1], whole))


def _with_its_ending(text: str, relation: Relation) -> Relation:
    """Return "Polaris | Now reported" as "Polaris Now | reported": no verb of a sentence has a capital."""
    source = relation.source_spans[-1]
    found = _ending_of(text, source, relation.cue_spans) if _LAST_WORD.search(source.of(text)) else None
    if found is None:
        return relation
    word = Span(*found.span("word"))
    cues = tuple([_behind(text, cue, word) for cue in relation.cue_spans])
    if any(cue.overlaps(word) for cue in (*cues, *relation.content_spans)):
        return relation
    whole = Span(source.start, word.end)
    return replace(relation, source_spans=(*relation.source_spans[:-1], whole), cue_spans=cues)


def _ending_of(text: str, source: Span, cues: tuple[Span, ...]) -> re.Match[str] | None:
    """Return the last word of a name behind a source: one that names of outlets end in, or one that opens the cue."""
    opening = _CAPITAL.match(text, source.end)
    opens = opening is not None and any(cue.start == opening.start("word") for cue in cues)
    return opening if opens else _NOW.match(text, source.end)


def _behind(text: str, cue: Span, word: Span) -> Span:
    """Return a cue without a word that opens it, unless nothing else is in it."""
    if cue.start != word.start or cue.end <= word.end:
        return cue
    return Span(word.end + len(text[word.end : cue.end]) - len(text[word.end : cue.end].lstrip()), cue.end)


def _with_its_body(text: str, relation: Relation) -> Relation:
    """Return a source that ends before the word for what it is with that word: "the Health" | "Ministry"."""
    source = relation.source_spans[-1]
    found = _REST.match(text, source.end) if _LAST_WORD.search(source.of(text)) else None
    end = _end_of_body(found) if found else 0
    taken = (*relation.cue_spans, *relation.content_spans)
    if not end or any(span.overlaps(Span(source.end, end)) for span in taken):
        return relation
    return replace(relation, source_spans=(*relation.source_spans[:-1], Span(source.start, end)))


def _end_of_body(found: re.Match[str]) -> int:
    """Where the last word for a body ends among capitals, 0 where there is none before a verb or an office."""
    end = 0
    for word in re.finditer(r"\S+", found["words"]):
        low = word.group().lower()
        if low in cue_forms() or is_title_word(low):
            break
        if is_body_word(low):
            end = found.start("words") + word.end()
    return end
