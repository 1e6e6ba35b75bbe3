"""People's decisions, for the command line and the web page: each is stored, and what follows from it, at once.

```python
from reportedly.records import SameClaims
from reportedly.wiring import reviews

done = reviews.apply(ledger, SameClaims(claim="c…", other="c…"), author="Jo")
reviews.undo(ledger, done.event, author="Jo")
```
"""

from collections.abc import Iterable, Sequence

from reportedly.errors import ReviewError
from reportedly.ledger import Event, Ledger
from reportedly.records import Claim, Comment, Decision, DismissFinding, Review
from reportedly.settings import Settings
from reportedly.wiring.anchoring import Prepared, prepared
from reportedly.wiring.stages import Stages
from reportedly.wiring.touched import Touched, touched


def apply(
    ledger: Ledger, decision: Decision, *, author: str, settings: Settings | None = None, seen: int | None = None
) -> Review:
    """Store a decision and form anew all that it touches, in one transaction; returns it as the ledger keeps it.

    `seen` is what `Ledger.last_decision` said of the claim (mention, finding, source) when the person looked at it.

    Raises:
        ReviewError: for a decision that cannot be taken; with `later`, where somebody decided about the same after
            `seen`.
        NotFoundError: for a claim, mention or finding that is not there.
        LockedLedgerError: where another process keeps writing.
    """
    with ledger.transaction():
        given = prepared(ledger, decision, author, settings or Settings())
        _check_seen(ledger, given, seen)
        before = touched(ledger, given.as_review())
        review = ledger.add_review(given.decision, subject=given.subject, author=author.strip(), anchors=given.anchors)
        _form_anew(ledger, before | touched(ledger, review), settings)
    return review


def undo(ledger: Ledger, event: int, *, author: str, settings: Settings | None = None) -> Review:
    """Take a decision back, whoever took it, and form anew all that it touched.

    Raises ReviewError where it was taken back before.
    """
    with ledger.transaction():
        before = touched(ledger, ledger.review(event))
        review = ledger.undo_review(event, author=_named(author))
        _form_anew(ledger, before | touched(ledger, review), settings)
    return review


def redo(ledger: Ledger, event: int, *, author: str, settings: Settings | None = None) -> Review:
    """Let a decision hold again that was taken back; raises ReviewError where it holds."""
    with ledger.transaction():
        before = touched(ledger, ledger.review(event))
        review = ledger.redo_review(event, author=_named(author))
        _form_anew(ledger, before | touched(ledger, review), settings)
    return review


def apply_all(
    ledger: Ledger, decisions: Iterable[Decision], *, author: str, settings: Settings | None = None
) -> list[Review]:
    """Store several decisions, or, where one cannot be taken, none."""
    with ledger.transaction():
        return [apply(ledger, decision, author=author, settings=settings) for decision in decisions]


def apply_together(
    ledger: Ledger,
    decisions: Sequence[Comment | DismissFinding],
    *,
    author: str,
    settings: Settings | None = None,
    seen: int | None = None,
) -> list[Review]:
    """Store decisions that leave every claim its mentions, all or none, as one step: `undo_step` takes all back.

    Raises as `apply` does.
    """
    with ledger.transaction():
        step, what, done = ledger.head(), Touched(), []  # what happened before names the step: no other one follows it
        for decision in decisions:
            given = prepared(ledger, decision, author, settings or Settings())
            _check_seen(ledger, given, seen)
            done.append(
                ledger.add_review(
                    given.decision, subject=given.subject, author=author.strip(), anchors=given.anchors, together=step
                )
            )
            what |= touched(ledger, done[-1])
        _form_anew(ledger, what, settings)
    return done


def undo_step(ledger: Ledger, *, author: str, settings: Settings | None = None) -> list[Review]:
    """Take back what a person decided last, in one step; raises ReviewError where there is nothing."""
    last = ledger.next_undo(author)
    if last is None:
        raise ReviewError(f"there is nothing that {author} could undo")
    with ledger.transaction():
        held = [item for item in map(ledger.review, ledger.taken_with(last.event)) if item.in_force]
        what = _touched_by(ledger, held)
        done = [ledger.undo_review(item.event, author=_named(author)) for item in reversed(held)]
        _form_anew(ledger, what | _touched_by(ledger, done), settings)
    return done


def redo_step(ledger: Ledger, *, author: str, settings: Settings | None = None) -> list[Review]:
    """Let hold again what a person took back last, in one step; raises ReviewError where there is nothing."""
    last = ledger.next_redo(author)
    if last is None:
        raise ReviewError(f"there is nothing that {author} could redo")
    with ledger.transaction():
        gone = [item for item in map(ledger.review, ledger.taken_with(last.event)) if not item.in_force]
        what = _touched_by(ledger, gone)
        done = [ledger.redo_review(item.event, author=_named(author)) for item in gone]
        _form_anew(ledger, what | _touched_by(ledger, done), settings)
    return done


def _touched_by(ledger: Ledger, decided: Iterable[Review]) -> Touched:
    found = Touched()
    for review in decided:
        found |= touched(ledger, review)
    return found


def hear(ledger: Ledger, event: Event, *, settings: Settings | None = None) -> None:
    """Let a decision hold, or be taken back, that stands among the events but was not heard yet."""
    with ledger.transaction():
        before = Touched() if event.kind == "review" else touched(ledger, ledger.review(_number(event)))
        review = ledger.review(ledger.keep_event(event))
        ledger.stand(ledger.heard_by(review))
        _form_anew(ledger, before | touched(ledger, review), settings)


def take_over(ledger: Ledger, event: Event, *, settings: Settings | None = None) -> bool:
    """Take over a decision from another ledger, once; False where it came over before."""
    with ledger.transaction():
        noted = ledger.note_from_elsewhere(event)
        if noted is None:
            return False
        hear(ledger, noted, settings=settings)
    return True


def _number(event: Event) -> int:
    return int(str(event.body["review"]))


def _named(author: str) -> str:
    if not author.strip():
        raise ReviewError("nobody is named as the one who decides", hint="Say who you are: --author NAME.")
    return author.strip()


def _check_seen(ledger: Ledger, given: Prepared, seen: int | None) -> None:
    if seen is None:
        return
    last = max([0, *map(ledger.last_decision, given.about)])
    if last > seen:
        what = f"somebody decided about this in the meantime (event {last})"
        raise ReviewError(what, hint="Look at it again.", later=last)


def _form_anew(ledger: Ledger, what: Touched, settings: Settings | None) -> None:
    """Form claims and trace them anew: only these, whatever else waits for a reading that goes on meanwhile."""
    if what.nothing:
        return
    do = Stages.of(ledger, settings or Settings())
    facing = set(ledger.conflicting_claims(what.claims))
    if what.reread:
        ledger.drop_keys(what.reread)
        do.compare_again(what.reread)
    formed = {claim.id for claims in _put(ledger, do, what) for claim in claims} | set(what.claims)
    for article in what.articles:
        ledger.replace_notes(article, do.notes.of_article(article))
    waiting = sorted(formed | facing | set(ledger.conflicting_claims(formed)))
    for traced in do.retraced(waiting):
        ledger.put_findings(traced.findings)
        ledger.put_claims([traced.claim])
    ledger.put_claims(do.grading.anew(waiting))
    ledger.done("claim", waiting)


def _put(ledger: Ledger, do: Stages, what: Touched) -> Iterable[tuple[Claim, ...]]:
    for claims in do.regrouped(what.mentions):
        ledger.put_claims(claims)
        yield claims
