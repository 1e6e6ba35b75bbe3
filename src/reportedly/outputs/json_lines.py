"""The public JSON: one record a line, in the form that programs rely on; what was added later stands last."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.ledger import Event
from reportedly.ledger.codec import packed
from reportedly.outputs.json_parts import Json, iso, pair
from reportedly.outputs.layer import outermost
from reportedly.records import (
    Appearance,
    Article,
    Attribution,
    Change,
    Claim,
    Finding,
    Grade,
    Independence,
    Mention,
    Probability,
    Quantity,
    Review,
    Root,
    Span,
    Values,
    When,
    likelihood_words,
)

# Legal in JSON, but a terminal obeys them, or text runs backwards: they are written as escapes.
OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def line(record: Mapping[str, Any]) -> str:
    """Return a record as one line of JSON that is safe to show."""
    text = json.dumps(record, ensure_ascii=False, allow_nan=False)
    return OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def claim_json(claim: Claim, mentions: Mapping[str, Mention], articles: Mapping[str, Article]) -> Json:
    """Return a claim with all its mentions; `mentions` and `articles` are found by id."""
    appearing = [(item, mentions[item.mention]) for item in claim.appearances]
    return {
        "id": claim.id,
        "text": claim.text,
        "sources": {
            "for": _independence(claim.sources.for_),
            "against": _independence(claim.sources.against),
            "would_change": list(claim.sources.would_change),
        },
        "grade": claim.grade and _grade(claim.grade),
        "probability": claim.probability and _probability(claim.probability),
        "mentions": [_appearing(item, mention, articles[mention.article]) for item, mention in appearing],
        "findings": list(claim.findings),
        "related": [{"claim": to.claim, "kind": to.kind, "because": list(to.because)} for to in claim.related],
        "no_probability": _why_none(claim.probability),
        "decided": list(claim.decided),
    }


def finding_json(finding: Finding) -> Json:
    """Return a finding with the words it rests on."""
    evidence = [
        {"article": words.article, "span": pair(words.span), "quote": words.quote} for words in finding.evidence
    ]
    return {
        "id": finding.id,
        "kind": finding.kind,
        "severity": finding.severity,
        "claim": finding.claim,
        "because": finding.because,
        "evidence": evidence,
        "dismissed": finding.dismissed,
    }


def review_json(review: Review) -> Json:
    """Return a decision, and whether it holds."""
    return {
        "event": review.event,
        "at": review.at,
        "author": review.author,
        "kind": review.kind,
        "subject": review.subject,
        "decision": json.loads(packed(review.decision)),
        "in_force": review.in_force,
        "undone_by": review.undone_by,
        "orphan": review.orphan,
    }


def event_json(event: Event) -> Json:
    """Return one thing that was done to the ledger."""
    return {
        "number": event.number,
        "at": event.at,
        "author": event.author,
        "kind": event.kind,
        "subject": event.subject,
        "body": dict(event.body),
        "digest": event.digest,
    }


def reading_json(text_id: str, mentions: Iterable[Mention], values: Values) -> Json:
    """Return what was read off one text: its mentions, the values of all of it, and who says what in one layer."""
    found = tuple(mentions)
    return {
        "id": text_id,
        "mentions": [_said(mention) for mention in found],
        **_values(values),
        "spells": [_when(item) for item in values.spells],
        "attributions": [
            {"source": _pairs(link.source_spans), "cue": _pairs(link.cue_spans), "content": _pairs(link.content_spans)}
            for link in outermost(found)
        ],
    }


def _independence(found: Independence) -> Json:
    return {"least": found.least, "most": found.most, "roots": [_root(root) for root in found.roots]}


def _grade(grade: Grade) -> Json:
    return {
        "digit": grade.digit,
        "because": list(grade.because),
        "set_by": grade.set_by,
        "would_change": list(grade.would_change),
        "set_at": grade.set_at or None,
    }


def _probability(found: Probability) -> Json | None:
    """The interval and what it rests on, or None where there is too little to say: then `no_probability` says why."""
    if found.low is None or found.high is None:
        return None
    return {
        "low": round(found.low, 3),
        "high": round(found.high, 3),
        "calibrated": found.calibrated,
        "words": likelihood_words(found.low, found.high),
        "because": list(found.because),
        "vote": None if found.vote is None else round(found.vote, 3),
        "without": {"low": _rounded(found.low_without), "high": _rounded(found.high_without), "root": found.without},
        "would_change": list(found.would_change),
    }


def _why_none(found: Probability | None) -> list[str]:
    """Why there is no probability, and what would change that; empty where there is one."""
    return [*found.because, *found.would_change] if found and found.abstains else []


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)


def _root(root: Root) -> Json:
    evidence = [{"article": words.article, "span": pair(words.span), "quote": words.quote} for words in root.evidence]
    return {
        "name": root.name,
        "kind": root.kind,
        "letter": root.letter,
        "because": list(root.because),
        "institution": root.institution,
        "count": root.count,
        "evidence": evidence,
        "letter_because": list(root.letter_because),
    }


def _appearing(appearance: Appearance, mention: Mention, article: Article) -> Json:
    said = _said(mention)
    return {
        "id": mention.id,
        "article": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "published": iso(article.published),
        "in_headline": mention.in_headline,
        "spans": said["spans"],
        "quote": mention.quote,
        "speech": mention.speech,
        "certainty": mention.certainty,
        "stance": appearance.stance,
        "chain": said["chain"],
        "quantities": said["quantities"],
        "changes": said["changes"],
        "when": said["when"],
        "copy_of": mention.copy_of,
        "because": list(appearance.because),
        "standing": mention.standing,
        "decided": list(mention.decided),
    }


def _said(mention: Mention) -> Json:
    values = Values(quantities=mention.quantities, changes=mention.changes, when=mention.when)
    return {
        "id": mention.id,
        "in_headline": mention.in_headline,
        "spans": _pairs(mention.spans),
        "quote": mention.quote,
        "speech": mention.speech,
        "certainty": mention.certainty,
        "chain": [_link(link) for link in mention.chain],
        **_values(values),
    }


def _link(link: Attribution) -> Json:
    return {
        "source": link.source,
        "kind": link.kind,
        "source_spans": _pairs(link.source_spans),
        "cue": link.cue,
        "cue_spans": _pairs(link.cue_spans),
        "content_spans": _pairs(link.content_spans),
        "institution": link.institution,
        "post": link.post,
        "count": link.count,
        "denies": link.denies,
        "declines": link.declines,
        "because": link.because,
        "knowledge": link.knowledge or None,
        "knowledge_spans": _pairs(link.knowledge_spans),
        "motive": link.motive or None,
        "motive_spans": _pairs(link.motive_spans),
    }


def _values(values: Values) -> Json:
    return {
        "quantities": [_quantity(item) for item in values.quantities],
        "changes": [_change(item) for item in values.changes],
        "when": [_when(item) for item in values.when],
    }


def _quantity(item: Quantity) -> Json:
    return {
        "span": pair(item.span),
        "low": item.low,
        "high": item.high,
        "low_open": item.low_open,
        "high_open": item.high_open,
        "approximate": item.approximate,
        "direction": item.direction,
        "unit": item.unit,
        "unit_pint": item.unit_pint,
        "of": item.of,
        "per": item.per,
    }


def _change(item: Change) -> Json:
    return {
        "span": pair(item.span),
        "factor_low": item.factor_low,
        "factor_high": item.factor_high,
        "difference_low": item.difference_low,
        "difference_high": item.difference_high,
        "direction": item.direction,
        "from": item.from_,
        "to": item.to,
        "factor_open": item.factor_open,
        "difference_unit": item.difference_unit,
        "approximate": item.approximate,
        "readings": [list(reading) for reading in item.readings],
        "compared": item.compared,
    }


def _when(item: When) -> Json:
    return {
        "span": pair(item.span),
        "edtf": item.edtf,
        "role": item.role,
        "start": item.start and item.start.isoformat(),
        "end": item.end and item.end.isoformat(),
        "relative": item.relative,
        "part": item.part,
        "kind": item.kind,
        "duration": item.duration,
        "reference": item.reference,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [pair(span) for span in spans]
