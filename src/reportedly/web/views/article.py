"""One article: its text in layers of highlights, beside what it was copied from, its versions, the page as captured."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from reportedly.errors import NotFoundError
from reportedly.ledger import Ledger
from reportedly.ledger.listing import Listed
from reportedly.records import Article, Copy, Mention, Span, Values
from reportedly.web.differences import anything, paragraphs_changed, shared_spans
from reportedly.web.frame import deciding, framed, site_of
from reportedly.web.highlights import Mark, Piece, mention_marks, named_once, paragraphs, pieces

router = APIRouter(include_in_schema=False)
MOST_MENTIONS, MOST_COPIES = 400, 40
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
MOST_PARAGRAPHS = 120  # shown on one page: an article may be a 50 MB line
LONGEST = 20_000  # characters of a paragraph that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two texts that stand side by side."""

    article: Article
    paragraphs: Sequence[Sequence[Piece]]


@router.get("/articles/{article_id}")
def article(request: Request, article_id: str) -> Response:
    """Show an article with what was read off it."""
    with site_of(request).reading() as ledger:
        found = ledger.article(article_id)
        mentions = list(ledger.mentions(found.id))[:MOST_MENTIONS]
        taken = list(ledger.copies(found.id))[:MOST_COPIES]
        given = list(ledger.copies_from(found.id))[:MOST_COPIES]
        chosen = request.query_params.get("mention", "")
        marks = [*_marks(mentions, chosen), *_values(_values_of(ledger, found.id)), *_copied(taken)]
        marks += _at(request.query_params.get("at", ""), len(found.text))
        claims = _claims(ledger, mentions)
        shown = {
            "article": found,
            "paragraphs": _pieces(found.text, marks),
            "left_out": max(0, len(paragraphs(found.text)) - MOST_PARAGRAPHS),
            "mentions": mentions,
            "claims": claims,
            "taken": taken,
            "given": given,
            "others": ledger.articles_by_id([*(copy.of for copy in taken), *(copy.article for copy in given)]),
            "versions": ledger.articles_by_id(ledger.article_by_url(found.url)) if found.url else {},
            "chosen": chosen,
            "capture": ledger.capture(found.id),
            "now": f"/articles/{found.id}" + (f"?mention={chosen}#at" if any(m.id == chosen for m in mentions) else ""),
            **deciding(request, ledger),
        }
        return framed(request, "article.html", shown)


@router.get("/articles/{article_id}/beside/{other_id}")
def beside(request: Request, article_id: str, other_id: str) -> Response:
    """Show an article beside the one that it took text from, with what it changed."""
    with site_of(request).reading() as ledger:
        taker, giver = ledger.article(article_id), ledger.article(other_id)
        copy = next((item for item in ledger.copies(taker.id) if item.of == giver.id), None)
        if copy is None:
            raise NotFoundError("the ledger knows of no text that the one took from the other")
        ours = [Mark(span=span, layer="copied") for span in shared_spans(copy, of_giver=False)]
        theirs = [Mark(span=span, layer="copied") for span in shared_spans(copy, of_giver=True)]
        ours += [Mark(span=change.after, layer="changed") for change in copy.altered]
        theirs += [Mark(span=change.before, layer="changed") for change in copy.altered]
        sides = [
            Side(article=giver, paragraphs=_pieces(giver.text, theirs)),
            Side(article=taker, paragraphs=_pieces(taker.text, ours)),
        ]
        return framed(request, "beside.html", {"copy": copy, "sides": sides})


@router.get("/articles/{article_id}/since/{earlier_id}")
def since(request: Request, article_id: str, earlier_id: str) -> Response:
    """Show what changed between two versions of a page."""
    with site_of(request).reading() as ledger:
        later, earlier = ledger.article(article_id), ledger.article(earlier_id)
        changes = paragraphs_changed(earlier.text[:LONGEST], later.text[:LONGEST])
        shown = {"later": later, "earlier": earlier, "changes": changes, "changed": anything(changes)}
        return framed(request, "since.html", shown)


@router.get("/articles/{article_id}/captured")
def captured(request: Request, article_id: str) -> Response:
    """Give the page as it was captured, for a frame in which nothing of it runs, loads or leads anywhere."""
    with site_of(request).reading() as ledger:
        found = ledger.capture(ledger.article(article_id).id)
    if found is None or found.content is None:
        raise NotFoundError("the bytes of this page were not kept", hint="The article says where it was read from.")
    markup = found.content.lstrip()[:64].lower().startswith((b"<!doctype html", b"<html", b"<head", b"<?xml", b"<!--"))
    kind = "text/html" if markup else "text/plain; charset=utf-8"
    return Response(
        found.content,
        headers={"Content-Security-Policy": SANDBOX, "X-Frame-Options": "SAMEORIGIN", "Content-Type": kind},
    )


def _pieces(text: str, marks: Sequence[Mark]) -> list[list[Piece]]:
    shown = paragraphs(text)[:MOST_PARAGRAPHS]
    found = [pieces(text, marks, Span(span.start, min(span.end, span.start + LONGEST))) for span in shown]
    return named_once(found)


def _marks(mentions: Sequence[Mention], chosen: str) -> list[Mark]:
    marks = [mark for mention in mentions for mark in mention_marks(mention) if mark.layer not in {"quantity", "date"}]
    return marks + [
        Mark(span=span, layer="at", ref="at") for mention in mentions if mention.id == chosen for span in mention.spans
    ]


def _values(values: Values) -> list[Mark]:
    numbers = [*(item.span for item in values.quantities), *(item.span for item in values.changes)]
    marks = [Mark(span=span, layer="quantity") for span in numbers]
    return marks + [Mark(span=item.span, layer="date") for item in values.when]


def _copied(copies: Sequence[Copy]) -> list[Mark]:
    spans = [span for copy in copies for span in shared_spans(copy, of_giver=False)]
    return [Mark(span=span, layer="copied") for span in spans]


def _at(given: str, length: int) -> list[Mark]:
    """The words that an address points at ("120-180")."""
    start, _, end = given.partition("-")
    if not (start.isascii() and start.isdecimal() and end.isascii() and end.isdecimal() and len(given) < 24):
        return []
    span = sorted((min(int(start), length), min(int(end), length)))
    return [Mark(span=Span(*span), layer="at", ref="at")]


def _values_of(ledger: Ledger, article_id: str) -> Values:
    try:
        return ledger.values(article_id)
    except NotFoundError:  # not read yet
        return Values()


def _claims(ledger: Ledger, mentions: Sequence[Mention]) -> dict[str, Listed]:
    """The claim of each mention."""
    ids = ledger.claim_ids_of(mention.id for mention in mentions)
    numbers = [number for claim in dict.fromkeys(ids.values()) if (number := ledger.claim_number(claim))]
    listed = {row.id: row for row in ledger.listed(numbers)}
    return {mention: listed[claim] for mention, claim in ids.items() if claim in listed}
