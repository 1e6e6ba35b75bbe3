"""Finds claims for a free text: first those that hold all its words, then those that answer it best."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.claims import Meaning, Vector
from reportedly.claims.lookup import Answer, Candidate, cleaned, ranked, words_of
from reportedly.ledger import Ledger
from reportedly.records import Claim

CANDIDATES = 150  # claims that are looked at closely because they share words
NEIGHBOURS = 100  # mentions whose claims are looked at closely because they are near in meaning
MADE_NOW = 20  # of the claims with the most words in common, whose meaning is taken now where the ledger has none
WORDINGS = 4  # of one claim whose words are compared with the question
COMPARED = 40  # mentions of one claim whose meaning is
FEW = 2  # words that are looked up as they stand
LIKELY = 20  # claims listed that do not hold all words, where nobody says how many


def lookup(
    ledger: Ledger, question: str | None, *, limit: int | None = None, meaning: Meaning | None = None
) -> Iterator[Claim]:
    """Yield the claims that hold all words of `question`, then those that are most like it, `limit` in all.

    Without a question, all claims in the order they came. One word or two are looked up as they stand: what holds only
    one of them is no answer. Of a sentence with no more than two that tell, only its meaning can find more.
    """
    seen: set[str] = set()
    for claim in ledger.claims(question, limit=limit):
        seen.add(claim.id)
        yield claim
    room = max(0, LIKELY - len(seen)) if limit is None else limit - len(seen)
    told = len(question.split()) if question and meaning else len(words_of(question or ""))
    if question and told > FEW and room:
        best = [answer.id for answer in answers(ledger, question, meaning) if answer.id not in seen]
        yield from ledger.claims_by_id(best[:room])


def answers(ledger: Ledger, question: str, meaning: Meaning | None = None) -> list[Answer]:
    """Return the claims that share words or meaning with a question, the best answer first."""
    likely = dict(ledger.likely(words_of(question), CANDIDATES))
    asked = meaning(cleaned(question)) if meaning else None
    wanted = likely.keys() if asked is None else likely.keys() | _neighbours(ledger, asked)
    claims = sorted(ledger.claims_by_id(sorted(wanted)), key=lambda claim: (claim.text.casefold(), claim.id))
    found = [Candidate(id=claim.id, texts=_texts(ledger, claim), bm25=likely.get(claim.id, 0.0)) for claim in claims]
    if meaning is None or asked is None:
        return ranked(question, found)
    near = _nearness(ledger, claims, asked)
    unknown = sorted((one for one in found if one.id not in near), key=lambda one: -one.bm25)[:MADE_NOW]
    near |= {one.id: max(float(asked @ meaning(text)) for text in one.texts) for one in unknown}
    return ranked(question, [replace(one, near=near.get(one.id, 0.0)) for one in found])


def _neighbours(ledger: Ledger, asked: Vector) -> set[str]:
    """The claims of the mentions that are nearest in meaning."""
    return set(ledger.claim_ids_of(mention for mention, _ in ledger.nearest(asked, NEIGHBOURS)).values())


def _nearness(ledger: Ledger, claims: Iterable[Claim], asked: Vector) -> dict[str, float]:
    """How near the nearest mention of each claim is, as far as the ledger knows what its mentions mean."""
    claim_of = {item.mention: claim.id for claim in claims for item in claim.appearances[:COMPARED]}
    near: dict[str, float] = {}
    for mention, vector in ledger.meanings_of(claim_of).items():
        near[claim_of[mention]] = max(near.get(claim_of[mention], -1.0), float(asked @ vector))
    return near


def _texts(ledger: Ledger, claim: Claim) -> tuple[str, ...]:
    mentions = ledger.mentions_by_id(item.mention for item in claim.appearances[:WORDINGS])
    return tuple(dict.fromkeys([claim.text, *(mention.quote for mention in mentions)]))
