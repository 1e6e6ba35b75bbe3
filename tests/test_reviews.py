"""What people decide holds at once, can be taken back without a trace in what is derived, and is never overwritten."""

import shutil
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.errors import NotFoundError, ReviewError
from reportedly.ledger import Ledger
from reportedly.records import (
    AcceptMentions,
    Comment,
    CorrectMention,
    DifferentClaims,
    DifferentSources,
    DismissFinding,
    Quantity,
    RejectMentions,
    SameClaims,
    SameSources,
    SetAlias,
    SetDigit,
    SetLetter,
    SetOwner,
    Span,
    SplitClaim,
)
from reportedly.settings import OutletSettings, Settings
from reportedly.wiring import reviews
from tests.ledger.world import claim_of

EXAMPLES = Path(__file__).parents[1] / "examples"
SETTINGS = Settings(reader="rules", outlets=OutletSettings(table=EXAMPLES / "outlets.csv"))
DERIVED = {
    "claims": "id, text, least, most, against, digit, sources, related, grade, findings, decided",
    "appearances": "*",
    "findings": "*",
    "finding_evidence": "*",
    "roots": "*",
    "relations": "*",
    "claim_keys": "*",
    "mentions_now": "*",
    "mentions": "*",
    "attributions": "*",
    "quantities": "*",
    "corrections": "*",
}


@pytest.fixture(scope="module")
def read_once(tmp_path_factory):
    """The path of a ledger with the example newsroom in it."""
    path = tmp_path_factory.mktemp("reviews") / "news.ledger"
    with Ledger.open(path, create=True) as ledger:
        pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=SETTINGS)
    return path


@pytest.fixture
def ledger(read_once, tmp_path):
    """A copy of it that may be written to."""
    shutil.copy(read_once, tmp_path / "news.ledger")
    with Ledger.open(tmp_path / "news.ledger") as found:
        yield found


def derived(ledger):
    """All that a decision may change."""
    rows = {name: ledger.connection.execute(f"SELECT {columns} FROM {name}") for name, columns in DERIVED.items()}  # noqa: S608
    return {name: sorted(map(repr, found)) for name, found in rows.items()}


def own(ledger, claim):
    return [item for item in ledger.mentions_by_id(a.mention for a in claim.appearances) if not item.copy_of]


def take(ledger, decision, author="Jo", seen=None):
    return reviews.apply(ledger, decision, author=author, settings=SETTINGS, seen=seen)


def every_decision(ledger):
    first, second, *rest = ledger.telling_claims(12)
    large = next(claim for claim in (first, second, *rest) if len(own(ledger, claim)) > 1)
    mention = own(ledger, first)[0]
    named = next(claim for claim in ledger.claims() if len(claim.sources.for_.roots) > 1)
    roots = named.sources.for_.roots
    finding = next(item for item in ledger.findings() if item.claim)
    article = ledger.article(mention.article)
    person = next(
        link.source for item in ledger.mentions() for link in item.chain if link.kind in ("person", "organisation")
    )
    span = Span(mention.spans[0].start, mention.spans[0].start + 9)
    return [
        AcceptMentions(mentions=(mention.id,)),
        RejectMentions(mentions=(mention.id,), because="It was misread"),
        CorrectMention(mention=mention.id, source="Port Authority", kind="organisation"),
        CorrectMention(mention=mention.id, source=""),
        CorrectMention(mention=mention.id, spans=(span,)),
        CorrectMention(mention=mention.id, quantities=(Quantity(span=span, low=7, high=7, unit="boat"),), when=()),
        SameClaims(claim=first.id, other=second.id),
        DifferentClaims(claim=first.id, other=second.id),
        SplitClaim(claim=large.id, mentions=(own(ledger, large)[0].id,)),
        SameSources(name=roots[0].name, other=roots[1].name),
        DifferentSources(name=roots[0].name, other=roots[1].name),
        SetAlias(name=person, of="Somebody Else"),
        SetAlias(name=person, of="Northline"),
        SetOwner(outlet=article.outlet, owner="Brenn Media"),
        SetDigit(claim=first.id, digit=5),
        SetLetter(source=roots[0].name, letter="B"),
        DismissFinding(finding=finding.id, because="It is known"),
        Comment(subject=first.id, text="Ask the museum"),
    ]


def test_every_decision_can_be_taken_back_as_if_it_had_not_been(ledger):
    before = derived(ledger)
    for decision in every_decision(ledger):
        done = take(ledger, decision)
        taken = derived(ledger)
        assert list(ledger.verify()) == []
        reviews.undo(ledger, done.event, author="Ada", settings=SETTINGS)
        assert derived(ledger) == before, decision
        reviews.redo(ledger, done.event, author="Ada", settings=SETTINGS)
        assert derived(ledger) == taken, decision
        reviews.undo(ledger, done.event, author="Ada", settings=SETTINGS)
    assert list(ledger.verify()) == []
    assert derived(ledger) == before


def test_what_was_read_is_never_changed(ledger):
    mention = next(ledger.mentions())
    take(ledger, CorrectMention(mention=mention.id, source="Port Authority"))
    assert ledger.mention(mention.id).origin.source == "Port Authority"
    assert "Jo" in ledger.mention(mention.id).decided[0]
    assert ledger.as_read([mention.id]) == [mention]


def test_no_claim_rests_on_a_rejected_mention(ledger):
    claim = next(claim for claim in ledger.claims() if len(own(ledger, claim)) > 1)
    gone = own(ledger, claim)[0]
    take(ledger, RejectMentions(mentions=(gone.id,)))
    assert claim_of(ledger, gone.id) is None
    assert ledger.mention(gone.id).standing == "rejected"
    pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=SETTINGS)
    assert claim_of(ledger, gone.id) is None


def test_claims_that_are_the_same_become_one_and_both_ids_find_it(ledger):
    first, second = ledger.telling_claims(2)
    take(ledger, SameClaims(claim=first.id, other=second.id))
    both = ledger.claim(first.id)
    assert both == ledger.claim(second.id)
    assert {item.mention for item in both.appearances} >= {own(ledger, first)[0].id, own(ledger, second)[0].id}
    assert any("Jo" in said for said in both.decided)


def test_a_later_decision_overrules_an_earlier_one(ledger):
    first, second = ledger.telling_claims(2)
    one, other = own(ledger, first)[0].id, own(ledger, second)[0].id
    take(ledger, SameClaims(claim=first.id, other=second.id))
    take(ledger, SplitClaim(claim=claim_of(ledger, one).id, mentions=(one,)))
    assert claim_of(ledger, one).id != claim_of(ledger, other).id
    take(ledger, SameClaims(claim=claim_of(ledger, one).id, other=claim_of(ledger, other).id))
    assert claim_of(ledger, one).id == claim_of(ledger, other).id


def test_two_sources_that_are_one_count_once_and_two_again_when_told_apart(ledger):
    claim = next(claim for claim in ledger.claims() if claim.sources.for_.least > 1)
    names = [root.name for root in claim.sources.for_.roots if root.named][:2]
    take(ledger, SameSources(name=names[0], other=names[1]))
    assert ledger.claim(claim.id).sources.for_.least == claim.sources.for_.least - 1
    assert any("Jo" in why for root in ledger.claim(claim.id).sources.for_.roots for why in root.because)
    take(ledger, DifferentSources(name=names[0], other=names[1]))
    assert ledger.claim(claim.id).sources.for_.least == claim.sources.for_.least


def test_a_persons_grade_is_not_overwritten(ledger):
    claim = ledger.telling_claims(1)[0]
    root = claim.sources.for_.roots[0]
    take(ledger, SetDigit(claim=claim.id, digit=5))
    take(ledger, SetLetter(source=root.name, letter="B"))
    pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=SETTINGS)
    after = ledger.claim(claim.id)
    assert (after.grade.digit, after.grade.set_by) == (5, "Jo")
    assert next(item for item in after.sources.for_.roots if item.name == root.name).letter == "B"


def test_a_dismissed_finding_is_kept_with_its_reason_and_no_longer_counts(ledger):
    finding = next(item for item in ledger.findings() if item.claim)
    take(ledger, DismissFinding(finding=finding.id, because="The paper corrected it"))
    assert "The paper corrected it" in ledger.finding(finding.id).dismissed
    assert finding.id not in ledger.claim(finding.claim).findings


def test_an_alias_makes_a_misspelt_outlet_the_outlet(ledger):
    mention = next(item for item in ledger.mentions() if item.chain and item.origin.kind == "organisation")
    take(ledger, SetAlias(name=mention.origin.source, of="Northline"))
    assert ledger.mention(mention.id).chain[-1].source == "Northline"


def test_whoever_decides_on_what_somebody_else_changed_is_told_so(ledger):
    claim = ledger.telling_claims(1)[0]
    seen = ledger.last_decision(claim.id)
    done = take(ledger, SetDigit(claim=claim.id, digit=2), seen=seen)
    with pytest.raises(ReviewError) as error:
        take(ledger, SetDigit(claim=claim.id, digit=3), author="Ada", seen=seen)
    assert error.value.later == done.event
    assert ledger.claim(claim.id).grade.digit == 2
    take(ledger, SetDigit(claim=claim.id, digit=3), author="Ada", seen=ledger.last_decision(claim.id))


def test_undo_and_redo_are_piles_of_each_person(ledger):
    claim = ledger.telling_claims(1)[0]
    one, two = (take(ledger, SetDigit(claim=claim.id, digit=digit)).event for digit in (1, 2))
    take(ledger, Comment(subject=claim.id, text="Mine"), author="Ada")
    assert ledger.next_undo("Jo").event == two
    reviews.undo(ledger, two, author="Jo", settings=SETTINGS)
    assert (ledger.next_undo("Jo").event, ledger.next_redo("Jo").event) == (one, two)
    reviews.redo(ledger, two, author="Jo", settings=SETTINGS)
    assert (ledger.next_undo("Jo").event, ledger.next_redo("Jo")) == (two, None)
    with pytest.raises(ReviewError):
        reviews.redo(ledger, two, author="Jo", settings=SETTINGS)


def test_all_of_several_decisions_are_taken_or_none(ledger):
    before, events = derived(ledger), len(list(ledger.log()))
    claim = ledger.telling_claims(1)[0]
    with pytest.raises(ReviewError):
        reviews.apply_all(
            ledger,
            [SetDigit(claim=claim.id, digit=1), SetDigit(claim=claim.id, digit=9)],
            author="Jo",
            settings=SETTINGS,
        )
    assert derived(ledger) == before
    assert len(list(ledger.log())) == events


WRONG = {
    "a digit beyond the scale": lambda claim, _: SetDigit(claim=claim.id, digit=7),
    "a letter beyond the scale": lambda claim, _: SetLetter(source="Port Authority", letter="G"),
    "no reason": lambda claim, _: DismissFinding(finding=claim.findings[0], because=" "),
    "one claim": lambda claim, _: SameClaims(claim=claim.id, other=claim.id),
    "one name": lambda claim, _: SameSources(name="The Port", other="port"),
    "no name": lambda claim, _: SetAlias(name="", of="Port"),
    "all mentions": lambda claim, own: SplitClaim(claim=claim.id, mentions=tuple(own)),
    "a place beyond the end": lambda claim, own: CorrectMention(mention=own[0], spans=(Span(10**6, 10**6 + 5),)),
    "an empty place": lambda claim, own: CorrectMention(mention=own[0], spans=(Span(5, 5),)),
    "no place": lambda claim, own: CorrectMention(mention=own[0], spans=()),
    "places that overlap": lambda claim, own: CorrectMention(mention=own[0], spans=(Span(0, 5), Span(3, 9))),
    "nothing": lambda claim, own: CorrectMention(mention=own[0]),
    "a link that is not there": lambda claim, own: CorrectMention(mention=own[0], source="Port", link=9),
    "an empty comment": lambda claim, _: Comment(subject=claim.id, text=""),
    "no mention": lambda claim, _: AcceptMentions(mentions=()),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_decision_that_cannot_be_taken_changes_nothing(ledger, what):
    claim = next(claim for claim in ledger.telling_claims(12) if claim.findings and own(ledger, claim)[0].chain)
    before = derived(ledger)
    with pytest.raises(ReviewError):
        take(ledger, WRONG[what](claim, [item.id for item in own(ledger, claim)]))
    assert derived(ledger) == before
    assert list(ledger.reviews()) == []


def test_nobody_decides_namelessly_or_about_what_is_not_there(ledger):
    claim = ledger.telling_claims(1)[0]
    with pytest.raises(ReviewError, match="nobody is named"):
        take(ledger, SetDigit(claim=claim.id, digit=1), author=" ")
    for decision in (SetDigit(claim="c0", digit=1), AcceptMentions(mentions=("m0",)), Comment(subject="x", text="?")):
        with pytest.raises(NotFoundError):
            take(ledger, decision)


def test_the_history_of_a_claim_holds_what_was_decided_about_its_mentions(ledger):
    claim = ledger.telling_claims(1)[0]
    mention = own(ledger, claim)[0]
    done = take(ledger, AcceptMentions(mentions=(mention.id,)))
    (review,) = ledger.reviews(claim.id)
    assert (review.event, review.author, review.kind, review.in_force) == (done.event, "Jo", "accept", True)
    assert list(ledger.reviews(mention.id)) == [review]
    reviews.undo(ledger, done.event, author="Jo", settings=SETTINGS)
    assert list(ledger.reviews(claim.id, in_force=True)) == []
    assert [event.kind for event in ledger.log() if event.author == "Jo"] == ["review", "undo"]


def test_the_search_finds_a_mention_by_what_it_was_corrected_to(ledger):
    mention = next(item for item in ledger.mentions() if item.chain)
    claim = claim_of(ledger, mention.id)
    done = take(ledger, CorrectMention(mention=mention.id, source="Xylograph Society"))
    assert [found.id for found in ledger.claims("xylograph")] == [claim_of(ledger, mention.id).id]
    reviews.undo(ledger, done.event, author="Jo", settings=SETTINGS)
    assert list(ledger.claims("xylograph")) == []
    assert claim_of(ledger, mention.id) == claim
