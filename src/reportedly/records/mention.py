"""Mentions: one place where one article says something, through whom, and how surely."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from reportedly.errors import EvidenceError
from reportedly.records.article import Article, Span, quote_of
from reportedly.records.value import Change, Quantity, When

SourceKind = Literal["person", "organisation", "outlet", "document", "group", "anonymous", "none"]
Speech = Literal["direct", "mixed", "indirect", "assertion"]
Certainty = Literal["flat", "hedged", "denied", "asked", "predicted"]
Stance = Literal["for", "against", "neither"]
Standing = Literal["read", "accepted", "rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """An attribution relation as a reader finds it: which words are source, cue and content of one another.

    Each is a tuple of spans in text order; `content_spans` has more than one where the content is interrupted
    ("X", he said, "Y"). `source_spans` is empty where no source is named.
    """

    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One link of a chain: a source, resolved, and the words that attribute the content to it.

    `source` is the fullest name known; `because` says how it was found. `institution` is whom a person speaks for
    ("Foreign Ministry"), `post` the person's office. `count` is how many unnamed people there are ("two officials").
    `denies` is true where the source denies its content or says the opposite; `declines` where it neither confirms
    nor denies ("could not confirm", "declined to comment").

    Of an anonymous source, in the words of the article, where it gives them: `knowledge` is how it knows ("familiar
    with the matter"), `motive` why it is not named ("because he was not authorised to speak publicly"; where no reason
    is given, the condition: "on condition of anonymity").
    """

    source: str
    kind: SourceKind
    source_spans: tuple[Span, ...]
    cue: str
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]
    institution: str | None = None
    post: str | None = None
    count: int = 1
    denies: bool = False
    declines: bool = False
    because: str = ""
    knowledge: str = ""
    knowledge_spans: tuple[Span, ...] = ()
    motive: str = ""
    motive_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where one article says something.

    `chain` runs from the outlet inwards, empty in the outlet's own voice.
    `certainty` is how the innermost source puts it. `copy_of` is the id of the mention in the article that this one
    was copied from. `standing` is what a person made of it, `decided` who decided what, as sentences: a corrected
    mention holds what stands instead of what was read.
    """

    id: str
    article: str
    spans: tuple[Span, ...]
    quote: str
    speech: Speech
    certainty: Certainty = "flat"
    in_headline: bool = False
    chain: tuple[Attribution, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    changes: tuple[Change, ...] = ()
    when: tuple[When, ...] = ()
    copy_of: str | None = None
    standing: Standing = "read"
    decided: tuple[str, ...] = ()

    @property
    def origin(self) -> Attribution | None:
        """The innermost attribution, or None where the outlet speaks for itself."""
        return self.chain[-1] if self.chain else None

    def check(self, article: Article) -> None:
        """Raise EvidenceError unless quote, cues and what is told of unnamed sources stand where this says."""
        claimed = [(quote_of(article.text, self.spans), self.quote)]
        claimed += [(quote_of(article.text, link.cue_spans), link.cue) for link in self.chain]
        claimed += [(quote_of(article.text, link.knowledge_spans), link.knowledge) for link in self.chain]
        claimed += [(quote_of(article.text, link.motive_spans), link.motive) for link in self.chain]
        for found, stated in claimed:
            if found != stated or article.id != self.article:
                raise EvidenceError(f"found {found!r}, not {stated!r}", where=f"mention {self.id} of {article.id}")


def mention_id(article: str, spans: tuple[Span, ...], chain: tuple[Attribution, ...]) -> str:
    """Return the id of a mention: the same reading of the same words has the same id."""
    parts = [article, *(f"{span.start}-{span.end}" for span in spans)]
    parts += [f"{link.source}@{[(span.start, span.end) for span in link.cue_spans]}" for link in chain]
    return "m" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]
