"""Takes decisions from forms and goes on to what comes next; undo and redo stand in the ledger and outlive the page."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

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
    Letter,
    RejectMentions,
    Review,
    SameClaims,
    SetDigit,
    SetLetter,
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
    "same-claims": lambda form: SameClaims(claim=form["claim"], other=form["other"]),
    "different-claims": lambda form: DifferentClaims(claim=form["claim"], other=form["other"]),
    "digit": lambda form: SetDigit(claim=form["claim"], digit=_whole(form["digit"]), because=form.get("because", "")),
    "letter": lambda form: SetLetter(
        source=form["source"], letter=_letter(form["letter"]), because=form.get("because", "")
    ),
    "source": lambda form: CorrectMention(mention=form["mention"], source=form["source"]),
    "comment": lambda form: Comment(subject=form["subject"], text=form["text"]),
}


@router.post("/decide")
async def decide(request: Request) -> Response:
    """Take one decision, or, with several mentions or findings, one decision about all of them."""
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
    mentions = _marked(form, "mention")
    if fields.get("decision") == "accept" and len(mentions) > 1:
        return AcceptMentions(mentions=mentions, because=fields.get("because", ""))
    try:
        return DECISIONS[fields.get("decision", "")](fields)
    except KeyError as error:
        raise ReviewError(f"the form names no {error.args[0] or 'decision'}") from error


def findings_decided(form: FormData, findings: Sequence[str]) -> list[Comment | DismissFinding]:
    """Return what a form decides about each of several findings; raises ReviewError where it is no such decision."""
    because = str(form.get("because", ""))
    match form.get("decision"):
        case "dismiss":
            return [DismissFinding(finding=item, because=because) for item in findings]
        case "holds":
            return [Comment(subject=item, text=HOLDS) for item in findings]
    raise ReviewError("the form does not say whether the findings hold")


def _marked(form: FormData, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(value) for value in form.getlist(name)))[:MOST_AT_ONCE]


def _asked(ledger: Ledger, form: FormData) -> Decision:
    if form.get("decision") != "correct":
        return decision_of(form)
    mention = ledger.mention(str(form.get("mention", "")))
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    return correction_of(fields, mention, ledger.article(mention.article))


def _decide(request: Request, form: FormData) -> Response:
    author, settings, seen = reviewer_of(request), site_of(request).settings, _seen(form)

    def take(ledger: Ledger) -> list[Review]:
        if findings := _marked(form, "finding"):
            decisions = findings_decided(form, findings)
            return reviews.apply_together(ledger, decisions, author=author, settings=settings, seen=seen)
        return [reviews.apply(ledger, _asked(ledger, form), author=author, settings=settings, seen=seen)]

    return _done(request, form, take)


def _again(request: Request, form: FormData, *, undoing: bool) -> Response:
    who, settings = reviewer_of(request), site_of(request).settings
    do = reviews.undo_step if undoing else reviews.redo_step
    return _done(request, form, lambda ledger: do(ledger, author=who, settings=settings))


def _done(request: Request, form: FormData, do: Callable[[Ledger], list[Review]]) -> Response:
    """Let something be decided, and lead on to what comes next; the lists count it at once."""
    going_on = local_path(str(form.get("next", "")))
    with site_of(request).writing() as ledger:
        try:
            with ledger.transaction():
                places = [item.now for review in do(ledger) for item in review.anchors if item.now]
                ledger.refresh_overview(ledger.claim_ids_of(places).values())
        except ReviewError as error:
            return _refused(request, ledger, error, going_on)
    return RedirectResponse(going_on, status_code=303)


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


def _letter(given: str) -> Letter:
    return cast("Letter", given)  # whether it is one is checked where decisions are


def _quoted(name: str) -> str:
    return name.replace("\\", "").replace('"', "")
