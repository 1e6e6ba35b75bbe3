"""Finds claims for a free text: first those that hold all its words, then those that answer it best."""

from collections.abc import Iterator
from functools import cache

from reportedly.claims.lookup import Answer, Candidate, Meaning, ranked, words_of
from reportedly.ledger import Ledger
from reportedly.mentions import EncoderReader
from reportedly.records import Claim
from reportedly.settings import Settings
from reportedly.wiring.stages import MODELS

MEANS = MODELS["encoder"]  # whatever reads: by the meanings of the fast model the order is no better than by words
CANDIDATES = 150  # claims that are looked at closely
WORDINGS = 4  # of one claim that are compared with the question
LIKELY = 20  # claims listed that do not hold all words, where nobody says how many


def meaning_of(settings: Settings) -> Meaning | None:
    """Return what gives the meaning of texts, or None where no model reads.

    The model is loaded when the first text comes: one word or two are looked up without it. Vectors are not stored, for
    those of the few claims that a question is compared with take less than a second.
    """
    if settings.reader not in MODELS:
        return None
    reader = cache(lambda: EncoderReader(MEANS))
    return cache(lambda text: reader().meaning(text))


def lookup(
    ledger: Ledger, question: str | None, *, limit: int | None = None, meaning: Meaning | None = None
) -> Iterator[Claim]:
    """Yield the claims that hold all words of `question`, then those that are most like it, `limit` in all.

    Without a question, all claims in the order they came. One word or two are looked up as they stand: what holds only
    one of them is no answer.
    """
    seen: set[str] = set()
    for claim in ledger.claims(question, limit=limit):
        seen.add(claim.id)
        yield claim
    room = max(0, LIKELY - len(seen)) if limit is None else limit - len(seen)
    if question and len(words_of(question)) > 2 and room:
        best = [answer.id for answer in answers(ledger, question, meaning) if answer.id not in seen]
        yield from ledger.claims_by_id(best[:room])


def answers(ledger: Ledger, question: str, meaning: Meaning | None = None) -> list[Answer]:
    """Return the claims that share words with a question, the best answer first."""
    likely = dict(ledger.likely(words_of(question), CANDIDATES))
    claims = sorted(ledger.claims_by_id(likely), key=lambda claim: (claim.text.casefold(), claim.id))
    candidates = (Candidate(id=claim.id, texts=_texts(ledger, claim), bm25=likely[claim.id]) for claim in claims)
    return ranked(question, candidates, meaning)


def _texts(ledger: Ledger, claim: Claim) -> tuple[str, ...]:
    mentions = ledger.mentions_by_id(item.mention for item in claim.appearances[:WORDINGS])
    return tuple(dict.fromkeys([claim.text, *(mention.quote for mention in mentions)]))
