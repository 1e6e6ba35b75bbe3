"""What a reader takes for a source, or for a cue, by its form alone: "citing weak demand" names nobody."""

from collections.abc import Iterable

from reportedly.mentions.certainty import known_effect
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.source_phrases import phrase_at
from reportedly.records import Relation, Span, quote_of

_CITING = word_set("citing")
_ABSTRACT = ("ity", "ities", "ness", "ism")  # endings of nouns for what nobody is


def without_reasons(text: str, headline: Span, relations: Iterable[Relation]) -> list[Relation]:
    """Return the relations without those that give a reason, or whose cue is a name below the headline."""
    return [one for one in relations if not (gives_reason(text, one) or _is_name(text, headline, one))]


def gives_reason(text: str, relation: Relation) -> bool:
    """True for "citing weak demand", whether "weak demand" is read as the source or as what is cited."""
    cue = quote_of(text, relation.cue_spans).lower().split()
    if not cue or cue[-1] not in _CITING:
        return False
    behind = [span for span in (*relation.source_spans, *relation.content_spans) if span > relation.cue_spans[-1]]
    phrase = phrase_at(text, behind[0]) if behind else None
    if phrase is None or any(token.tag in {"X", "0", "N"} for token in phrase.tokens):
        return False
    head = phrase.head.low
    return head in word_set("reasons") or (head.endswith(_ABSTRACT) and not phrase.kinds)


def _is_name(text: str, headline: Span, relation: Relation) -> bool:
    """True for "Carmaker | Tellan | Motors": a name amid a sentence is no verb of saying, whatever stands before it."""
    if not relation.cue_spans or relation.cue_spans[0].start < headline.end:
        return False
    cue, start = quote_of(text, relation.cue_spans), relation.cue_spans[0].start
    amid = text[:start].rstrip(" ")[-1:].isalpha()
    return amid and cue.isalpha() and cue.istitle() and known_effect(cue) is None
