"""One claim: the answer, the chart of its provenance, its values, every mention with its words, the findings."""

from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from reportedly.outputs import brief_html, brief_markdown, dossiers
from reportedly.web import value_chart
from reportedly.web.answers import answer, first, kind_words
from reportedly.web.case_file import MENTIONS, CaseFile, case_file
from reportedly.web.frame import deciding, framed, site_of
from reportedly.web.provenance_chart import NARROW, chart_of
from reportedly.web.sparks import dots
from reportedly.web.tags import not_changed, tagged
from reportedly.wiring.lineage import Lineage, Step, lineage_of

router = APIRouter(include_in_schema=False)
LAST = 20  # decisions shown
PICTURE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
FORMATS = {"md": ("text/markdown; charset=utf-8", brief_markdown), "html": ("text/html; charset=utf-8", brief_html)}


@router.get("/claims/{claim_id}")
def claim(request: Request, claim_id: str) -> Response:
    """Show a claim with all its evidence."""
    start = _start(request)
    site = site_of(request)
    with site.reading() as ledger:
        found = case_file(ledger, claim_id, start)
        lineage = lineage_of(ledger, replace(found.claim, appearances=tuple(found.drawn), related=()), site.outlets)
        values = value_chart.values_of(found.drawn, found.mentions, found.articles)
        shown = {
            "file": found,
            "claim": found.claim,
            "answer": answer(found.row, found.claim.sources),
            "first": first(found.row),
            "dots": dots(found.row.outlets, found.row.least, found.row.most),
            "kind_words": kind_words,
            "chart": chart_of(found.claim, lineage, found.articles),
            "narrow": chart_of(found.claim, lineage, found.articles, NARROW),
            "steps": _steps(lineage),
            "values": values,
            "drawable": value_chart.moves(values),
            "said": found.said(),
            "start": start,
            "next": start + MENTIONS if start + MENTIONS < len(found.claim.appearances) else None,
            "mention_of": _mention_of(found),
            "reviews": list(ledger.reviews(found.claim.id))[-LAST:][::-1],
            "now": f"/claims/{found.claim.id}",
            "here_now": f"/claims/{found.claim.id}" + (f"?from={start}" if start else ""),
            "correct": request.query_params.get("correct", ""),
            **deciding(request, ledger),
        }
        return framed(request, "claim.html", shown)


@router.get("/claims/{claim_id}/values.svg")
def values_picture(request: Request, claim_id: str) -> Response:
    """Draw the values of a claim over time."""
    with site_of(request).reading() as ledger:
        found = case_file(ledger, claim_id)
    values = value_chart.values_of(found.drawn, found.mentions, found.articles)
    asked = request.query_params
    text = value_chart.svg(values, dark="dark" in asked, narrow="narrow" in asked)
    answered = Response(text, media_type="image/svg+xml", headers={"Content-Security-Policy": PICTURE})
    return not_changed(request, tagged(answered))


@router.get("/claims/{claim_id}/brief.{form}")
def brief(request: Request, claim_id: str, form: str) -> Response:
    """Give the paste-ready answer as a file."""
    kind, written = FORMATS.get(form, FORMATS["md"])
    with site_of(request).reading() as ledger:
        found = next(iter(dossiers(ledger, [ledger.claim(ledger.claim_id_of(claim_id))])))
        name = f"{_safe(found.claim.id)}.{'html' if written is brief_html else 'md'}"
        text = written(found)
    # A page of article text is saved, never shown under this site's address.
    return PlainTextResponse(text, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _safe(claim_id: str) -> str:
    return "".join(letter for letter in claim_id if letter.isascii() and letter.isalnum())[:40] or "claim"


def _start(request: Request) -> int:
    given = request.query_params.get("from", "0")
    return min(int(given), 10**6) if given.isascii() and given.isdecimal() and len(given) < 8 else 0


def _mention_of(found: CaseFile) -> dict[str, str]:
    """The first mention of each article that this page shows."""
    shown: dict[str, str] = {}
    for item in found.drawn[:MENTIONS]:
        shown.setdefault(found.mentions[item.mention].article, item.mention)
    return shown


def _steps(lineage: Lineage) -> dict[str, list[Step]]:
    steps: dict[str, list[Step]] = {}
    for step in lineage.steps:
        steps.setdefault(step.taker, []).append(step)
    return steps
