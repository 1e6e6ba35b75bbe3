"""The queue: what waits for a decision in a list of claims, one after the other, and many at once with a preview."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.ledger.listing import COUNTED, Key
from reportedly.outputs.words import values
from reportedly.records import Appearance, Article, Mention
from reportedly.web.case_file import Said
from reportedly.web.filters import Filter
from reportedly.web.frame import deciding, framed, site_of
from reportedly.web.highlights import excerpt
from reportedly.web.tags import at_most

router = APIRouter(include_in_schema=False)
FEW = 100  # claims that are looked at first
AT_ONCE = 60  # mentions of one preview


@router.get("/queue")
def queue(request: Request) -> Response:
    """Show the mention that waits for a decision, beside the claim that it is counted for."""
    state, skip = Filter.of(request.query_params), at_most(request.query_params.get("skip", ""), 10**6)
    with site_of(request).reading() as ledger:
        keys = _claims(request, ledger, state)
        numbers = [number for _, number in keys]
        waiting = _waiting(ledger, numbers, skip=skip, limit=2)
        address = _address(request, state)
        shown: dict[str, object] = {
            "state": state,
            "address": address,
            "now": _with_skip(address, skip),
            "here": "/queue",
            "claim": None,
            "count": _count(request, ledger, state, keys),
            "skip": skip,
            "more": len(waiting) > 1,
            "next": _with_skip(address, skip + 1),
            "previous": _with_skip(address, max(0, skip - 1)),
            "one_claim": request.query_params.get("claim", ""),
            **deciding(request, ledger),
        }
        if waiting:
            shown |= _item(ledger, *waiting[0])
        return framed(request, "queue.html", shown)


@router.get("/queue/all")
def preview(request: Request) -> Response:
    """Show what would be accepted at once, to be looked over and confirmed."""
    state = Filter.of(request.query_params)
    with site_of(request).reading() as ledger:
        keys = _claims(request, ledger, state)
        waiting = _waiting(ledger, [number for _, number in keys], limit=AT_ONCE + 1)
        shown = {
            "state": state,
            "said": _all_said(ledger, [mention for _, mention in waiting[:AT_ONCE]]),
            "more": len(waiting) > AT_ONCE,
            "seen": ledger.last_event(),
            "address": _address(request, state),
            "here": "/queue",
        }
        return framed(request, "preview.html", shown)


def _claims(request: Request, ledger: Ledger, state: Filter) -> list[Key]:
    """The claims whose mentions wait, in their order: of one claim, or of the list that the address asks for."""
    if one := request.query_params.get("claim", ""):
        number = ledger.claim_number(ledger.claim(ledger.claim_id_of(one)).id)
        return [(0, number)] if number else []
    keys = ledger.matching(state.wanted, COUNTED)
    while len(keys) == COUNTED and not _waiting(ledger, [number for _, number in keys], limit=1):
        keys = ledger.matching(state.wanted, COUNTED, keys[-1])
    return keys


def _waiting(ledger: Ledger, numbers: Sequence[int], *, skip: int = 0, limit: int) -> list[tuple[str, str]]:
    """What waits in these claims; mostly the first of them hold enough."""
    for size in (FEW + skip, len(numbers)):
        found = ledger.waiting(numbers[:size], skip=skip, limit=limit)
        if len(found) >= limit:
            break
    return found


def _count(request: Request, ledger: Ledger, state: Filter, keys: Sequence[Key]) -> int:
    if request.query_params.get("claim"):
        return sum(row.open for row in ledger.listed([number for _, number in keys]))
    return ledger.open_of(state.wanted, keys)


def _item(ledger: Ledger, claim_id: str, mention_id: str) -> dict[str, object]:
    claim = ledger.claim(claim_id)
    row = ledger.listed([ledger.claim_number(claim_id) or 0])[0]
    fullest = ledger.fullest_mentions([claim_id]).get(claim_id, mention_id)
    return {
        "claim": claim,
        "row": row,
        "item": _said(ledger, claim_id, mention_id),
        "reference": _said(ledger, claim_id, fullest) if fullest != mention_id else None,
    }


def _all_said(ledger: Ledger, wanted: Sequence[str]) -> list[Said]:
    mentions = ledger.mentions_by_id(wanted)
    articles = ledger.articles_by_id(mention.article for mention in mentions)
    return [_shown(Appearance(mention=item.id), item, articles[item.article]) for item in mentions]


def _said(ledger: Ledger, claim_id: str, mention_id: str) -> Said:
    mention = ledger.mention(mention_id)
    appearance = next(
        (item for item in ledger.claim(claim_id).appearances if item.mention == mention_id),
        Appearance(mention=mention_id),
    )
    return _shown(appearance, mention, ledger.article(mention.article))


def _shown(appearance: Appearance, mention: Mention, article: Article) -> Said:
    return Said(
        appearance=appearance,
        mention=mention,
        article=article,
        words=excerpt(mention, article.text),
        value=values(mention, article.text),
    )


def _address(request: Request, state: Filter) -> str:
    one = request.query_params.get("claim", "")
    return f"/queue?claim={one}" if one.isalnum() and one.isascii() else state.at("/queue")


def _with_skip(address: str, skip: int) -> str:
    return address if not skip else f"{address}{'&' if '?' in address else '?'}skip={skip}"
