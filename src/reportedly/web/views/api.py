"""The programming interface under /api/v1: the records of `--json`, a page at a time, with entity tags.

A decision is given and returned in the form of the log: its name as `decision`, what it says as `content`.

Reading: `items` and `next`, the cursor of the next page. Writing: `If-Match` names the version that was looked at;
whoever is late gets 409 and looks again.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel, Field
from starlette.datastructures import QueryParams
from starlette.responses import JSONResponse, Response

from reportedly import outputs
from reportedly.errors import DamagedLedgerError, ReviewError
from reportedly.ledger import Ledger
from reportedly.ledger.codec import packed, unpacked
from reportedly.ledger.listing import Order
from reportedly.records import DECISIONS, Review
from reportedly.web.filters import Filter, cursor_of, key_of
from reportedly.web.frame import LONGEST_NAME, readings_of, reviewer_of, site_of
from reportedly.web.tags import not_changed, tag_of
from reportedly.wiring import reviews
from reportedly.wiring.revisions import Revisions

router = APIRouter(prefix="/api/v1", tags=["ledger"])
Json = dict[str, Any]
Cursor = Annotated[str, Query(max_length=400, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=100)]
Values = Annotated[list[str], Query(max_length=12)]
NO_SUCH: dict[int | str, Json] = {404: {"description": "The ledger does not hold it."}}
LATE: dict[int | str, Json] = {
    404: {"description": "The ledger does not hold it."},
    400: {"description": "This decision cannot be taken."},
    409: {"description": "Somebody decided in the meantime: look again."},
    428: {"description": "If-Match is missing."},
    503: {"description": "Another process is writing; try again."},
}
BAD_CURSOR: dict[int | str, Json] = {400: {"description": "The cursor is none of ours."}}


class ListQuery(BaseModel):
    """What the list of claims can be narrowed down to; as the page's own address."""

    q: str = Field("", max_length=400)
    outlet: list[str] = Field(default_factory=list, max_length=12)
    source: list[str] = Field(default_factory=list, max_length=12)
    finding: list[str] = Field(default_factory=list, max_length=12)
    relation: list[str] = Field(default_factory=list, max_length=12)
    least: list[str] = Field(default_factory=list, max_length=12)
    most: list[str] = Field(default_factory=list, max_length=12)
    review: list[str] = Field(default_factory=list, max_length=12)
    since: str = Field("", pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$")
    until: str = Field("", pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$")
    order: Order | None = None
    cursor: str = Field("", max_length=400)
    limit: int = Field(20, ge=1, le=100)

    def state(self) -> Filter:
        """Return it as the state of the list."""
        pairs = [("q", self.q), ("since", self.since), ("until", self.until), ("order", self.order or "")]
        for name in ("outlet", "source", "finding", "relation", "least", "most", "review"):
            pairs += [(name, value) for value in getattr(self, name)]
        return Filter.of(QueryParams([*pairs, ("after", self.cursor)]))


class Decided(BaseModel):
    """A decision: its name as in the log, and its content as `reportedly log --json` shows it."""

    decision: str = Field(max_length=40, examples=["accept"])
    content: dict[str, Any] = Field(examples=[{"mentions": ["m0123456789abcdef"]}])
    author: str = Field("", max_length=LONGEST_NAME)


@router.get("/claims", responses=BAD_CURSOR)
def claims(request: Request, query: Annotated[ListQuery, Query()]) -> Response:
    """List claims, as `reportedly claims --json` does."""
    state = query.state()
    with site_of(request).reading() as ledger:
        keys = ledger.matching(state.wanted, query.limit + 1, _key(query.cursor))
        rows = ledger.listed([number for _, number in keys[: query.limit]])
        found = outputs.dossiers(ledger, ledger.claims_by_id(row.id for row in rows))
        items = [outputs.claim_json(item.claim, item.mentions, item.articles) for item in found]
    return _page(request, items, cursor_of(keys[query.limit - 1]) if len(keys) > query.limit else None)


@router.get("/claims/{claim_id}", responses=NO_SUCH)
def claim(request: Request, claim_id: str) -> Response:
    """Give one claim; its entity tag is what a decision about it must match."""
    with site_of(request).reading() as ledger:
        return _answer(request, _claim(ledger, claim_id))


@router.post("/claims/{claim_id}/reviews", status_code=201, responses=LATE)
def decide(request: Request, claim_id: str, decided: Decided) -> Response:
    """Take a decision about a claim, its mentions or findings."""
    site, wanted = site_of(request), request.headers.get("if-match")
    if wanted is None:
        raise HTTPException(428, "Say with If-Match which version was looked at.")
    with site.writing() as ledger, ledger.transaction():
        if wanted.strip() not in {"*", tag_of(_body(_claim(ledger, claim_id)))}:
            raise HTTPException(409, "The claim is not as it was: look again.")
        author = decided.author.strip() or reviewer_of(request)
        done = _kept(lambda: reviews.apply(ledger, _decision(decided), author=author, settings=site.settings))
        ledger.refresh_overview(ledger.claim_ids_of([item.now for item in done.anchors if item.now]).values())
    return JSONResponse(review_json(done), status_code=201)


@router.post("/reviews/{event}/{what}", responses=LATE)
def again(request: Request, event: int, what: str) -> Response:
    """Take a decision back (`undo`), or let it hold again (`redo`)."""
    site = site_of(request)
    do = {"undo": reviews.undo, "redo": reviews.redo}.get(what)
    if do is None:
        raise HTTPException(404, "A decision can be undone or redone.")
    with site.writing() as ledger, ledger.transaction():
        number = min(max(event, 0), 2**62)
        done = _kept(lambda: do(ledger, number, author=reviewer_of(request), settings=site.settings))
        ledger.refresh_overview(ledger.claim_ids_of([item.now for item in done.anchors if item.now]).values())
    return JSONResponse(review_json(done))


@router.get("/claims/{claim_id}/reviews", responses=NO_SUCH)
def reviews_of(request: Request, claim_id: str) -> Response:
    """List the decisions about a claim, its mentions and findings."""
    with site_of(request).reading() as ledger:
        found = ledger.reviews(ledger.claim(ledger.claim_id_of(claim_id)).id)
        return _page(request, [review_json(item) for item in found], None)


@router.get("/articles", responses=BAD_CURSOR)
def articles(request: Request, cursor: Cursor = "", limit: Limit = 20) -> Response:
    """List articles without their texts, in the order in which they came."""
    with site_of(request).reading() as ledger:
        rows = ledger.article_numbers(after=_number(cursor), limit=limit + 1)
        found = ledger.articles_by_id(item for _, item in rows[:limit])
        listed = [found[item] for _, item in rows[:limit] if item in found]
        revised = Revisions(ledger).of
        items = [outputs.article_json(article, ledger.giver_of(article.id), revised(article)) for article in listed]
    return _page(request, items, cursor_of(("", rows[limit - 1][0])) if len(rows) > limit else None)


@router.get("/articles/{article_id}", responses=NO_SUCH)
def article(request: Request, article_id: str) -> Response:
    """Give one article with its text."""
    with site_of(request).reading() as ledger:
        found = ledger.article(article_id)
        given = outputs.article_json(found, ledger.giver_of(found.id), Revisions(ledger).of(found))
    return _answer(request, {**given, "text": found.text})


@router.get("/articles/{article_id}/mentions", responses=NO_SUCH)
def mentions(request: Request, article_id: str) -> Response:
    """Give what was read off an article."""
    with site_of(request).reading() as ledger:
        found = ledger.article(article_id)
        return _answer(request, outputs.reading_json(found.id, ledger.mentions(found.id), ledger.values(found.id)))


@router.get("/articles/{article_id}/copies", responses=NO_SUCH)
def copies(request: Request, article_id: str) -> Response:
    """List what an article took from others, and what others took from it."""
    with site_of(request).reading() as ledger:
        found = ledger.article(article_id)
        items = [outputs.copy_json(item) for item in (*ledger.copies(found.id), *ledger.copies_from(found.id))]
    return _page(request, items, None)


@router.get("/findings", responses=BAD_CURSOR)
def findings(
    request: Request, kind: Annotated[str, Query(max_length=40)] = "", cursor: Cursor = "", limit: Limit = 20
) -> Response:
    """List findings by kind and id."""
    with site_of(request).reading() as ledger:
        keys = ledger.finding_keys(kind, after=_pair(cursor), limit=limit + 1)
        found = ledger.findings_by_id(item for _, item in keys[:limit])
        items = [outputs.finding_json(item) for item in found]
    return _page(request, items, _word(keys[limit - 1]) if len(keys) > limit else None)


@router.get("/log", responses=BAD_CURSOR)
def log(request: Request, cursor: Cursor = "", limit: Limit = 20) -> Response:
    """List what was done, newest first."""
    with site_of(request).reading() as ledger:
        events = ledger.log_backwards(before=_number(cursor) or None, limit=limit + 1)
    items = [outputs.event_json(event) for event in events[:limit]]
    return _page(request, items, cursor_of(("", events[limit - 1].number)) if len(events) > limit else None)


@router.get("/inputs/{number}", responses=NO_SUCH)
def reading(request: Request, number: int) -> Response:
    """Tell how far a reading is."""
    job = readings_of(request).jobs.get(number)
    if job is None:
        raise HTTPException(404, "There is no such reading.")
    return JSONResponse(asdict(job))


def review_json(review: Review) -> Json:
    """Return a decision as the interface gives it."""
    return {
        "event": review.event,
        "at": review.at,
        "author": review.author,
        "subject": review.subject,
        "decision": review.kind,
        "content": json.loads(packed(review.decision)),
        "undone_by": review.undone_by,
        "orphan": review.orphan,
    }


def _claim(ledger: Ledger, claim_id: str) -> Json:
    found = ledger.claim(ledger.claim_id_of(claim_id))
    for item in outputs.dossiers(ledger, [found]):
        return outputs.claim_json(item.claim, item.mentions, item.articles)
    raise HTTPException(404, "The ledger does not hold it.")


def _decision(decided: Decided) -> Any:  # noqa: ANN401 -- one of the decisions
    kind = DECISIONS.get(decided.decision)
    if kind is None:
        raise HTTPException(400, f"There is no such decision; there are: {', '.join(sorted(DECISIONS))}.")
    try:
        return unpacked(kind, json.dumps(decided.content))
    except DamagedLedgerError as error:
        raise HTTPException(400, f"This is no content of such a decision: {error.what}.") from error


def _kept(do: Callable[[], Review]) -> Review:
    try:
        return do()
    except ReviewError as error:
        raise HTTPException(409 if error.later is not None else 400, str(error)) from error


def _body(record: Json) -> bytes:
    return outputs.line(record).encode()


def _answer(request: Request, record: Json) -> Response:
    body = _body(record)
    answer = Response(body, media_type="application/json", headers={"ETag": tag_of(body)})
    return not_changed(request, answer)


def _page(request: Request, items: Sequence[Json], following: str | None) -> Response:
    return _answer(request, {"items": list(items), "next": following})


def _key(cursor: str) -> tuple[int | str, int] | None:
    try:
        return key_of(cursor) if cursor else None
    except ValueError as error:
        raise HTTPException(400, "The cursor is none of ours.") from error


def _number(cursor: str) -> int:
    key = _key(cursor)
    return key[1] if key else 0


def _word(pair: tuple[str, str]) -> str:
    return cursor_of((f"{pair[0]} {pair[1]}", 0))


def _pair(cursor: str) -> tuple[str, str]:
    key = _key(cursor)
    kind, _, item = str(key[0]).partition(" ") if key else ("", "", "")
    return kind, item
