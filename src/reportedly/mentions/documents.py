"""Documents as sources: a report with its author, a paper with a title, the end of a long title."""

import re
from collections.abc import Sequence

from reportedly.mentions.lexicon import word_set
from reportedly.mentions.memory import REACH, Memory
from reportedly.mentions.name_words import joined
from reportedly.mentions.outlet_phrases import is_named_like_outlet
from reportedly.mentions.short_outlets import reporting_outlet
from reportedly.mentions.source_phrases import Phrase, person_of, phrase_at
from reportedly.mentions.source_words import shown_to, titled
from reportedly.mentions.tokens import Token
from reportedly.mentions.unnamed import Who
from reportedly.records import Outlets, Span

_AUTHOR = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2}),? (?:the )?author of\b")
_LONG_TITLE = 8  # words of a title, with a dash in it, that no name has


def document_of(phrase: Phrase, memory: Memory, text: str, outlets: Outlets) -> Who | None:
    """Resolve "a report by the agency" to a document with its author, "the Courier's report" to the outlet."""
    named = phrase.head.tag == "X" and sum(token.tag == "X" for token in phrase.tokens) > 1
    if "document" not in phrase.kinds or (phrase.proper and (named or phrase.kinds & {"organisation"})):
        return None
    author = _author(phrase, memory, text)
    reported = phrase.head.low in word_set("reports") and not shown_to(phrase)
    by_whom = author or _named_before(phrase)
    outlet = reporting_outlet(phrase, by_whom, text, outlets) if reported else None
    if outlet is None and reported and author and is_named_like_outlet(author):
        outlet = author
    if outlet is not None:
        return Who(outlet, "outlet", f"“{phrase.words}” is what “{outlet}” reported.")
    by = f" by “{author}”" if author else ""
    return Who(phrase.bare, "document", f"“{phrase.head.text}” names a document{by}.", institution=author)


def titled_document(phrase: Phrase, memory: Memory) -> Who | None:
    """Resolve "the report “Lessons” by the fire service" to the document of that title."""
    found = titled(phrase)
    if found is None:
        return None
    title, author = found
    full = memory.full_organisation(author, phrase.span.start) if author else None
    return Who(title, "document", f"“{phrase.words}” is a document with a title.", institution=full)


def _author(phrase: Phrase, memory: Memory, text: str) -> str | None:
    """Return by whom a document is: "a report by the agency", "the ministry's statement"."""
    tokens = phrase.tokens
    for index, token in enumerate(tokens):
        if token.low in {"by", "from"} and index + 1 < len(tokens):
            named = [t for t in tokens[index + 1 :] if t.tag not in {",", "D"}]
            return _named_author(named, phrase.span.start, memory, text) if named else None
        if token.tag == "G" and index:
            owner = joined([t for t in tokens[:index] if t.tag != "D"])
            return memory.full_organisation(owner, phrase.span.start)
    return None


def _named_author(named: Sequence[Token], place: int, memory: Memory, text: str) -> str:
    """Return the person in "by psychologist Ada Quill, author of …" under the bare name, else the body."""
    phrase = phrase_at(text, Span(named[0].start, named[-1].end))
    person = person_of(phrase) if phrase is not None else None
    if person is not None and person.sure:
        return person.name
    return memory.full_organisation(joined(named), place)


def end_of_title(phrase: Phrase, text: str) -> Who | None:
    """Resolve the end of a long title with a dash, as books have it, to a document of whoever wrote it."""
    words = phrase.words.split()
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < _LONG_TITLE or not {"—", "–"} & set(words) or 2 * capitals < len(words):
        return None
    before = _AUTHOR.findall(text, max(0, phrase.span.start - REACH), phrase.span.start)
    author = before[-1] if before else None
    return Who(phrase.bare, "document", f"“{phrase.words}” is part of a title.", institution=author)


def _named_before(phrase: Phrase) -> str | None:
    """Return the name of "a Norpress report": whoever it names may have reported it."""
    lead = phrase.tokens[: phrase.tokens.index(phrase.head)]
    return joined([token for token in lead if token.tag == "X"]) or None
