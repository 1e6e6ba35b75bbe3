"""Takes decisions from forms and goes on to what comes next; undo and redo stand in the ledger and outlive the page."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse, Response

from reportedly.errors import ReviewError
from reportedly.ledger import Ledger
from reportedly.ledger.overview import UNSURE
from reportedly.ledger.waiting import HOLDS
from reportedly.records import (
    AcceptMentions,
    Comment,
    CorrectMention,
    Decision,
    DifferentClaims,
    DismissFinding,
    RejectMentions,
    SameClaims,
    SetDigit,
    SplitClaim,
)  # fmt: skip
from reportedly.web.correcting import correction_of
from reportedly.web.frame import LONGEST_NAME, REVIEWER, framed, reviewer_of, site_of
from reportedly.web.guard import local_path
from reportedly.wiring import reviews

router = APIRouter(include_in_schema=False)
MOST_AT_ONCE = 500  # mentions of one decision
Form = Mapping[str, str]
# What a form may ask for, and the decision that it is.
DECISIONS: Mapping[str, Callable[[Form], Decision]] = {
    "accept": lambda form: AcceptMentions(mentions=(form["mention"],)),
    "different": lambda form: SplitClaim(claim=form["claim"], mentions=(form["mention"],)),
    "misread": lambda form: RejectMentions(mentions=(form["mention"],), because=form.get("because", "")),
    "unsure": lambda form: Comment(subject=form["mention"], text=UNSURE),
    "holds": lambda form: Comment(subject=form["finding"], text=HOLDS),
    "dismiss": lambda form: DismissFinding(finding=form["finding"], because=form.get("because", "")),
    "same-claims": lambda form: SameClaims(claim=form["claim"], other=form["other"]),
    "different-claims": lambda form: DifferentClaims(claim=form["claim"], other=form["other"]),
    "digit": lambda form: SetDigit(claim=form["claim"], digit=_whole(form["digit"]), because=form.get("because", "")),
    "source": lambda form: CorrectMention(mention=form["mention"], source=form["source"]),
    "comment": lambda form: Comment(subject=form["subject"], text=form["text"]),
}


@router.post("/decide")
async def decide(request: Request) -> Response:
    """Take one decision, or, with several mentions, one decision about all of them."""
    form = await request.form()
    return await run_in_threadpool(_decide, request, form)


@router.post("/undo")
async def undo(request: Request) -> Response:
    """Take back the last decision of this reviewer that holds."""
    return await run_in_threadpool(_again, request, await request.form(), undoing=True)


@router.post("/redo")
async def redo(request: Request) -> Response:
    """Let the decision hold again that this reviewer took back last."""
    return await run_in_threadpool(_again, request, await request.form(), undoing=False)


@router.get("/you")
def you(request: Request) -> Response:
    """Ask who is deciding."""
    return framed(request, "you.html", {"next": "/claims"})


@router.post("/you")
async def named(request: Request) -> Response:
    """Remember in this browser who is deciding."""
    form = await request.form()
    name = "".join(letter for letter in str(form.get("name", "")) if letter.isprintable()).strip()[:LONGEST_NAME]
    answer = RedirectResponse(local_path(str(form.get("next", ""))), status_code=303)
    stored = name.encode().decode("latin-1")
    answer.set_cookie(REVIEWER, _quoted(stored), httponly=True, samesite="strict", max_age=31_536_000)
    return answer


def decision_of(form: FormData) -> Decision:
    """Return the decision that a form asks for; raises ReviewError where it asks for none."""
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    mentions = tuple(dict.fromkeys(str(value) for value in form.getlist("mention")))
    if fields.get("decision") == "accept" and len(mentions) > 1:
        return AcceptMentions(mentions=mentions[:MOST_AT_ONCE], because=fields.get("because", ""))
    try:
        return DECISIONS[fields.get("decision", "")](fields)
    except KeyError as error:
        raise ReviewError(f"the form names no {error.args[0] or 'decision'}") from error


def _asked(ledger: Ledger, form: FormData) -> Decision:
    if form.get("decision") != "correct":
        return decision_of(form)
    mention = ledger.mention(str(form.get("mention", "")))
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    return correction_of(fields, mention, ledger.article(mention.article))


def _decide(request: Request, form: FormData) -> Response:
    site, going_on = site_of(request), local_path(str(form.get("next", "")))
    with site.writing() as ledger:
        try:
            with ledger.transaction():
                done = reviews.apply(
                    ledger, _asked(ledger, form), author=reviewer_of(request), settings=site.settings, seen=_seen(form)
                )
                ledger.refresh_overview(ledger.claim_ids_of([item.now for item in done.anchors if item.now]).values())
        except ReviewError as error:
            return _refused(request, ledger, error, going_on)
    return RedirectResponse(going_on, status_code=303)


def _again(request: Request, form: FormData, *, undoing: bool) -> Response:
    site, who = site_of(request), reviewer_of(request)
    with site.writing() as ledger:
        try:
            with ledger.transaction():
                do = reviews.undo if undoing else reviews.redo
                done = do(ledger, _last(ledger, who, undoing=undoing), author=who, settings=site.settings)
                ledger.refresh_overview(ledger.claim_ids_of([item.now for item in done.anchors if item.now]).values())
        except ReviewError as error:
            return _refused(request, ledger, error, local_path(str(form.get("next", ""))))
    return RedirectResponse(local_path(str(form.get("next", ""))), status_code=303)


def _last(ledger: Ledger, who: str, *, undoing: bool) -> int:
    last = ledger.next_undo(who) if undoing else ledger.next_redo(who)
    if last is None:
        raise ReviewError(f"there is nothing that {who} could {'undo' if undoing else 'redo'}")
    return last.event


def _refused(request: Request, ledger: Ledger, error: ReviewError, going_on: str) -> Response:
    """Say why a decision was not taken; where somebody else was faster, what that one decided."""
    other = None
    if error.later is not None:
        other = next(iter(ledger.log_backwards(before=error.later + 1, limit=1)), None)
    shown = {"why": str(error), "other": other, "next": going_on}
    return framed(request, "conflict.html", shown, status=409 if error.later is not None else 400)


def _seen(form: FormData) -> int | None:
    given = str(form.get("seen", ""))
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 18 else None


def _whole(given: str) -> int:
    return int(given) if given in {"1", "2", "3", "4", "5", "6"} else 0


def _quoted(name: str) -> str:
    return name.replace("\\", "").replace('"', "")
