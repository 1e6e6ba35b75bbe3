"""The list of claims: search, facets, sorting; the address holds the whole state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from reportedly.ledger import Ledger
from reportedly.ledger.listing import Key, Listed, Spark
from reportedly.outputs.words import values
from reportedly.records import Article, Mention
from reportedly.web.filters import LONGEST, ORDERS, Filter, offered
from reportedly.web.frame import framed, site_of
from reportedly.web.sparks import Line, dots, line_of
from reportedly.web.topics import topics
from reportedly.wiring.lookup import answers
from reportedly.wiring.models import meaning_of

router = APIRouter(include_in_schema=False)
PAGE = 25
TOPIC_TEXTS = 400
HEADINGS: Mapping[str, str] = {
    "least": "At least (sources)",
    "most": "At most (sources)",
    "finding": "To object",
    "relation": "Conflict and update",
    "outlet": "Outlet",
    "source": "Source",
    "review": "Review",
}
SHOWN: Mapping[str, int] = {"outlet": 8, "source": 8, "finding": 19, "relation": 6, "least": 5, "most": 5, "review": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim as the list shows it."""

    claim: Listed
    value: str
    kinds: Sequence[str]
    line: Line | None
    dots: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What one facet offers: value, how many claims (None: not counted), whether it is chosen, where it leads."""

    name: str
    heading: str
    values: Sequence[tuple[str, int | None, bool, str]]


@router.get("/")
def start() -> Response:
    """Lead to the claims."""
    return RedirectResponse("/claims", status_code=303)


@router.get("/claims")
def claims(request: Request) -> Response:
    """Show the claims that the address asks for."""
    state = Filter.of(request.query_params)
    with site_of(request).reading() as ledger:
        most = state.wanted.counted
        keys = ledger.matching(state.wanted, most + 1)
        page = _page(ledger, state, keys)
        rows = rows_of(ledger, [number for _, number in page[:PAGE]])
        values = {
            "state": state,
            "rows": rows,
            "facets": _facets(ledger, state, keys[:most]),
            "topics": _topics(ledger, state, keys),
            "count": ledger.count_of(state.wanted) if len(keys) > most else len(keys),
            "more_than": most if len(keys) > most else None,
            "next": state.starting(page[PAGE - 1]).address if len(page) > PAGE else None,
            "orders": [(key, words) for key, words in ORDERS.items() if key != "match" or state.wanted.query.strip()],
        }
        return framed(request, "claims.html", values)


@router.get("/like")
def like(request: Request) -> Response:
    """Show the claims that are most like a text, in whatever words: that takes longer than a search for its words."""
    site, query = site_of(request), request.query_params.get("q", "")[:LONGEST]
    with site.reading() as ledger:
        found = answers(ledger, query, meaning_of(site.settings))[:PAGE] if query.strip() else []
        numbers = [number for answer in found if (number := ledger.claim_number(answer.id))]
        return framed(request, "like.html", {"rows": rows_of(ledger, numbers), "query": query})


def rows_of(ledger: Ledger, numbers: Sequence[int]) -> list[Row]:
    """Return rows of the list for these claims."""
    listed = ledger.listed(numbers)
    ids = [claim.id for claim in listed]
    kinds, sparks, first = ledger.kinds_of(numbers), ledger.sparks(ids), _first_values(ledger, ids)
    return [
        _row(claim, kinds.get(claim.number, ()), sparks.get(claim.id, ()), first.get(claim.id, "")) for claim in listed
    ]


def _row(claim: Listed, kinds: Sequence[str], sparks: Sequence[Spark], value: str) -> Row:
    drawn = dots(claim.outlets, claim.least, claim.most)
    return Row(claim=claim, value=value, kinds=kinds, line=line_of(sparks), dots=drawn)


def _first_values(ledger: Ledger, claims: Sequence[str]) -> dict[str, str]:
    """The values of the mention that gave each claim its words."""
    fullest = ledger.fullest_mentions(claims)
    mentions: dict[str, Mention] = {mention.id: mention for mention in ledger.mentions_by_id(fullest.values())}
    articles: dict[str, Article] = ledger.articles_by_id(mention.article for mention in mentions.values())
    return {
        claim: values(mentions[item], articles[mentions[item].article].text, limit=2) for claim, item in fullest.items()
    }


def _page(ledger: Ledger, state: Filter, keys: list[Key]) -> list[Key]:
    """The keys of the page that is shown, and of one claim more; a cursor that is none of ours is the beginning."""
    try:
        after = state.key
    except ValueError:
        after = None
    return ledger.matching(state.wanted, PAGE + 1, after) if after else keys[: PAGE + 1]


def _facets(ledger: Ledger, state: Filter, keys: Sequence[Key]) -> list[Facet]:
    if state.wanted.everything:
        found = {name: ledger.top_values(name, SHOWN[name]) for name in HEADINGS}
    else:
        found = ledger.facets_among([number for _, number in keys])
    facets = [_facet(name, found.get(name, []), state) for name in HEADINGS]
    return [facet for facet in facets if facet.values]


def _facet(name: str, found: Sequence[tuple[str, int]], state: Filter) -> Facet:
    chosen = [value for facet, value in state.wanted.facets if facet == name]
    shown = [
        (value, count, value in chosen, state.toggled(name, value).address)
        for value, count in offered(found, chosen, SHOWN[name])
    ]
    if name in {"least", "most"}:
        shown.sort(key=lambda item: item[0])
    return Facet(name=name, heading=HEADINGS[name], values=shown)


def _topics(ledger: Ledger, state: Filter, keys: Sequence[Key]) -> list[tuple[str, int, str]]:
    texts = ledger.claim_texts([number for _, number in keys[:TOPIC_TEXTS]])
    query = state.wanted.query
    return [
        (word, count, state.looking_for(f"{query} {word}".strip()).address) for word, count in topics(texts, but=query)
    ]
