"""What by its form alone looks like something told: "citing weak demand", "declined to comment"."""

import re
from collections.abc import Iterable

from reportedly.mentions.certainty import known_effect
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.source_phrases import phrase_at
from reportedly.records import Relation, Span, quote_of

_CITING = word_set("citing")
_UNSAID = re.compile(
    r"to (?:comment|elaborate|respond|be (?:identified|interviewed|named))"
    r"(?: (?:further|publicly|immediately|in detail))*"
    r"|(?:(?:an?|any|several|repeated|multiple|our|its|their|the|[a-z]+['’]s) )*"
    r"(?:requests?|calls?|emails?|messages?|questions?|inquir(?:y|ies)|enquir(?:y|ies))"
    r" (?:for|seeking) (?:an? )?(?:comments?|interviews?|response)(?: [^,.;:]{1,40})?",
    re.I,
)
"""Who was asked for a comment, and gave none, has said nothing that a claim could be made of."""
_CITES = re.compile(r"(?:ha[sd] |have )?(?:cited|cites|quoted|quotes)")
_CLAUSE = re.compile(r"[“”\"‘«,]|\b(?:as|saying|that|which)\b")
_ABSTRACT = ("ity", "ities", "ness", "ism")  # endings of nouns for what nobody is


def without_reasons(text: str, headline: Span, relations: Iterable[Relation], *, every: bool = False) -> list[Relation]:
    """Return the relations without those that give a reason, or whose cue is a name below the headline.

    Unless `every` relation is asked for, those go too of which no claim can be made: "to comment", who is cited.
    """
    kept = [one for one in relations if not (gives_reason(text, one) or _is_name(text, headline, one))]
    return kept if every else [one for one in kept if not makes_no_claim(text, one)]


def makes_no_claim(text: str, relation: Relation) -> bool:
    """True for "X | declined | to comment" and "The Courier | cited | two people close to the talks"."""
    said = quote_of(text, relation.content_spans).strip()
    return bool(_UNSAID.fullmatch(said)) or _only_cites(text, relation)


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


def _only_cites(text: str, relation: Relation) -> bool:
    """True for "The Courier | cited | two people close to the talks": for what, another sentence tells."""
    if not (relation.source_spans and _CITES.fullmatch(quote_of(text, relation.cue_spans))):
        return False
    if not relation.source_spans[-1] < relation.cue_spans[0] < relation.content_spans[0]:
        return False  # "X, who cites a diary, S" has the diary say S
    phrase = phrase_at(text, relation.content_spans[0])
    return phrase is not None and bool(phrase.kinds) and not _CLAUSE.search(quote_of(text, relation.content_spans))
