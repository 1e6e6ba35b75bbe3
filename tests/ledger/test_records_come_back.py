"""What is stored comes back as it was, whatever it holds."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import DamagedLedgerError, EvidenceError, NotFoundError
from reportedly.ledger import Ledger
from reportedly.ledger.codec import packed, unpacked
from reportedly.records import (
    Appearance,
    Article,
    Attribution,
    Change,
    Claim,
    Evidence,
    Finding,
    Grade,
    Independence,
    Mention,
    Moment,
    Probability,
    Quantity,
    Root,
    Score,
    Sources,
    Span,
    Values,
    When,
    quote_of,
)  # fmt: skip
from tests.ledger.world import (
    ARTICLES,
    CLAIM,
    COMPARISON,
    COPY,
    FIRST,
    MENTIONS,
    OBJECTION,
    ORIGIN,
    OTHER,
    REJECTED,
    SECOND,
    TAKEN,
    THIRD,
    VALUES,
    claim_of,
    filled,
)

SPANS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda pair: Span(min(pair), max(pair)))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MAYBE = st.none() | TEXTS
NUMBERS = st.none() | st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False)
DAYS = st.none() | st.dates()
QUANTITIES = st.builds(
    Quantity, span=SPANS, low=NUMBERS, high=NUMBERS, low_open=st.booleans(), approximate=st.booleans(), unit=MAYBE,
    direction=st.sampled_from(["up", "down", "none", None]), of=MAYBE, per=MAYBE, base_factor=NUMBERS, base_unit=MAYBE,
)  # fmt: skip
CHANGES = st.builds(
    Change, span=SPANS, factor_low=NUMBERS, difference_high=NUMBERS, from_=st.none() | st.integers(0, 9),
    readings=st.lists(st.tuples(NUMBERS, NUMBERS), max_size=2).map(tuple), compared=MAYBE,
)  # fmt: skip
WHENS = st.builds(
    When, span=SPANS, edtf=MAYBE, role=st.sampled_from(["event", "reported", "published"]), start=DAYS, end=DAYS,
    relative=MAYBE,
)  # fmt: skip
VALUES_READ = st.builds(
    Values,
    quantities=st.lists(QUANTITIES, max_size=2).map(tuple),
    changes=st.lists(CHANGES, max_size=2).map(tuple),
    when=st.lists(WHENS, max_size=2).map(tuple),
)
MOMENTS = st.none() | st.builds(
    Moment,
    iso=st.dates(min_value=date(1900, 1, 1)).map(date.isoformat),
    confidence=st.builds(Score, st.floats(0, 1), TEXTS),
)
REASONS = st.lists(TEXTS, max_size=2).map(tuple)
EVIDENCE = st.builds(Evidence, article=st.just(FIRST.id), span=SPANS, quote=TEXTS)
ROOTS = st.builds(
    Root, key=TEXTS, name=TEXTS, kind=st.sampled_from(["person", "anonymous", "altered-copy"]), institution=TEXTS,
    because=REASONS, evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
)  # fmt: skip
COUNTS = st.builds(
    Independence, least=st.integers(0, 9), most=st.integers(0, 9), roots=st.lists(ROOTS, max_size=2).map(tuple)
)
CLAIMS = st.builds(
    Claim, id=st.just("c1"), text=TEXTS,
    appearances=st.sampled_from([(), (Appearance(mention=ORIGIN.id, stance="against", because=("So.",)),)]),
    sources=st.builds(Sources, for_=COUNTS, against=COUNTS, would_change=REASONS),
    grade=st.none() | st.builds(Grade, digit=st.integers(1, 6), because=REASONS, set_by=TEXTS),
    probability=st.none() | st.builds(Probability, low=st.floats(0, 1), high=st.floats(0, 1), calibrated=st.booleans()),
)  # fmt: skip


@st.composite
def articles(draw):
    text = draw(TEXTS)
    return Article(
        id="a1", text=text, title=draw(TEXTS), url=draw(MAYBE), outlet=draw(MAYBE), byline=draw(MAYBE),
        published=draw(MOMENTS), modified=draw(MOMENTS), credits=draw(REASONS), captions=(Span(0, len(text)),),
        language="en", input=draw(TEXTS),
    )  # fmt: skip


@st.composite
def readings(draw):
    """An article with mentions of any pieces of its text."""
    article, values = draw(articles()), draw(VALUES_READ)
    cuts = sorted(draw(st.lists(st.integers(0, len(article.text)), min_size=4, max_size=4)))
    content, cue = (Span(*cuts[:2]),), (Span(*cuts[2:]),)
    link = Attribution(
        source=draw(TEXTS), kind=draw(st.sampled_from(["person", "none", "anonymous"])), source_spans=(),
        cue=quote_of(article.text, cue), cue_spans=cue, content_spans=content, post=draw(MAYBE),
        count=draw(st.integers(1, 99)), denies=draw(st.booleans()),
    )  # fmt: skip
    mention = Mention(
        id="m1", article="a1", spans=content, quote=quote_of(article.text, content), speech="mixed", chain=(link,),
        in_headline=draw(st.booleans()), quantities=values.quantities, changes=values.changes, when=values.when,
    )  # fmt: skip
    return article, mention, values


@settings(max_examples=60, deadline=None)
@given(reading=readings())
def test_an_article_and_what_it_says_come_back_as_they_were(reading):
    article, mention, values = reading
    with Ledger.in_memory() as ledger:
        ledger.add_article(article)
        ledger.add_mentions("a1", [mention], values)
        assert ledger.article("a1") == article
        assert list(ledger.mentions("a1")) == [mention]
        assert ledger.values("a1") == values


@settings(max_examples=60, deadline=None)
@given(claim=CLAIMS)
def test_a_claim_comes_back_as_it_was(claim):
    with filled(Ledger.in_memory()) as ledger:
        ledger.put_claims([claim])
        assert ledger.claim("c1") == claim


def test_everything_of_a_world_comes_back():
    with filled(Ledger.in_memory()) as ledger:
        assert tuple(ledger.articles()) == ARTICLES
        assert tuple(ledger.mentions()) == MENTIONS
        assert list(ledger.copies()) == [COPY]
        assert list(ledger.claims()) == [CLAIM, OTHER]
        assert list(ledger.findings()) == [OBJECTION]
        assert list(ledger.rejections()) == [REJECTED]
        assert list(ledger.relations_of([ORIGIN.id, TAKEN.id])) == [COMPARISON]
        assert ledger.values(FIRST.id) == VALUES[FIRST.id]


def test_storing_the_same_world_twice_changes_nothing():
    with filled(Ledger.in_memory()) as ledger:
        before = list(ledger.connection.iterdump())
        assert not ledger.add_article(FIRST)
        filled(ledger)
        assert list(ledger.connection.iterdump()) == before


def test_words_that_do_not_stand_in_the_article_are_refused_and_nothing_is_stored():
    with Ledger.in_memory() as ledger:
        ledger.add_article(FIRST)
        wrong = replace(ORIGIN, id="m9", quote=ORIGIN.quote.replace("1,200", "12,000"))
        with pytest.raises(EvidenceError, match="12,000"):
            ledger.add_mentions(FIRST.id, [ORIGIN, wrong])
        assert list(ledger.mentions()) == []
        assert ledger.counts()["readings"] == 0


def test_a_mention_of_another_article_is_refused():
    with Ledger.in_memory() as ledger:
        ledger.add_article(FIRST)
        ledger.add_article(SECOND)
        with pytest.raises(EvidenceError):
            ledger.add_mentions(FIRST.id, [TAKEN])


def test_a_second_reading_of_the_same_words_replaces_the_first():
    with filled(Ledger.in_memory()) as ledger:
        surer = replace(ORIGIN, certainty="flat", quantities=())
        ledger.add_mentions(FIRST.id, [surer])
        assert list(ledger.mentions(FIRST.id)) == [surer]
        assert claim_of(ledger, ORIGIN.id) == CLAIM
        rows = ledger.connection.execute("SELECT count(*) FROM quantities WHERE mention = ?", (ORIGIN.id,))
        assert rows.fetchone() == (0,)


def test_articles_are_unread_until_their_mentions_are_stored():
    with filled(Ledger.in_memory()) as ledger:
        assert (ledger.counts()["articles"], ledger.counts()["readings"]) == (3, 2)
        ledger.mark_read(THIRD.id)
        assert ledger.counts()["readings"] == 3
        assert ledger.values(THIRD.id) == Values()


def test_versions_of_a_page_come_in_order_of_publication_undated_last():
    moments = [
        "2031-05-07",
        None,
        "2031-05-06T23:30:00-05:00",  # the 7th, half past four in Greenwich
        "2031-05-06T23:30:00+02:00",
    ]
    versions = [
        replace(FIRST, id=f"a{number}", published=iso and Moment(iso=iso, confidence=Score(1, "")))
        for number, iso in enumerate(moments)
    ]
    with Ledger.in_memory() as ledger:
        for version in versions:
            ledger.add_article(version)
        assert ledger.article_by_url(FIRST.url) == ["a3", "a0", "a2", "a1"]
        assert ledger.article_by_url("https://elsewhere.example") == []
        assert ledger.published_days(["a0", "a1", "a2"]) == {"a0": date(2031, 5, 7), "a2": date(2031, 5, 6)}


def test_a_dropped_claim_takes_its_findings_along_and_leaves_its_mentions():
    with filled(Ledger.in_memory()) as ledger:
        ledger.drop_claims(["c1", "c404"])
        assert list(ledger.claims()) == [OTHER]
        assert list(ledger.findings()) == []
        assert tuple(ledger.mentions()) == MENTIONS
        assert claim_of(ledger, ORIGIN.id) is None
        assert ledger.claim_ids_of([ORIGIN.id, TAKEN.id]) == {TAKEN.id: "c2"}


def test_the_findings_about_a_claim_are_dropped_with_their_evidence():
    with filled(Ledger.in_memory()) as ledger:
        ledger.drop_findings("c1")
        assert list(ledger.findings()) == []
        row = ledger.connection.execute("SELECT count(*) FROM finding_evidence").fetchone()
        assert row == (0,)


def test_findings_are_found_by_kind_and_by_claim():
    with filled(Ledger.in_memory()) as ledger:
        lone = Finding(id="f9", kind="stale", severity="doubt", because="Old.", evidence=())
        ledger.put_findings([lone])
        assert list(ledger.findings("stale")) == [lone]
        assert list(ledger.findings(claim="c1")) == [OBJECTION]
        assert list(ledger.findings("stale", claim="c1")) == []
        assert ledger.findings_by_id(["f9", "f404"]) == [lone]
        assert ledger.finding("f9") == lone


@pytest.mark.parametrize("asked", ["article", "claim", "mention", "finding", "values", "claim_id_of"])
def test_what_is_not_there_is_named(asked):
    with Ledger.in_memory() as ledger, pytest.raises(NotFoundError, match="404"):
        getattr(ledger, asked)("x404")


def test_the_beginning_of_an_id_is_enough_where_it_is_unique():
    with filled(Ledger.in_memory()) as ledger:
        ledger.put_claims([replace(OTHER, id=name) for name in ("cab1", "cab2", "cab", "cax")])
        assert ledger.claim_id_of("cax") == "cax"
        assert ledger.claim_id_of("cab") == "cab"
        assert ledger.claim_id_of("c1") == "c1"
        for start in ("ca", "c", "", "%", "zz"):
            with pytest.raises(NotFoundError):
                ledger.claim_id_of(start)


def test_the_claims_of_an_article_are_those_of_its_mentions():
    with filled(Ledger.in_memory()) as ledger:
        assert ledger.claims_of_article(FIRST.id) == [CLAIM]
        assert ledger.claims_of_article(SECOND.id) == [CLAIM, OTHER]
        assert ledger.claims_of_article(THIRD.id) == []
        assert ledger.telling_claims(5) == [CLAIM, OTHER]
        assert ledger.telling_claims(1) == [CLAIM]


def test_mentions_are_found_by_the_keys_they_share_and_by_what_they_copy():
    with filled(Ledger.in_memory()) as ledger:
        ledger.add_keys(ORIGIN.id, ["boxes", "harbour"])
        ledger.add_keys(TAKEN.id, ["harbour", "harbour"])
        both = sorted([ORIGIN.id, TAKEN.id])
        found = ledger.mentions_with_keys(["harbour", "boxes", "none"], limit=5)
        assert found == {"harbour": both, "boxes": [ORIGIN.id], "none": []}
        assert ledger.mentions_with_keys(["harbour"], limit=1) == {"harbour": both[:1]}
        assert ledger.copies_of([ORIGIN.id]) == [TAKEN]
        assert ledger.mention(TAKEN.id) == TAKEN


def test_a_copy_is_found_from_its_taker_and_from_its_giver():
    with filled(Ledger.in_memory()) as ledger:
        assert list(ledger.copies(SECOND.id)) == list(ledger.copies_from(FIRST.id))
        assert list(ledger.copies(FIRST.id)) == []
        assert (ledger.giver_of(SECOND.id), ledger.giver_of(FIRST.id)) == (FIRST.id, None)


def test_a_file_name_that_is_no_text_is_kept_readable():
    with Ledger.in_memory() as ledger:
        ledger.reject(replace(REJECTED, input="caf\udce9.html"))
        assert [item.input for item in ledger.rejections()] == ["caf\\udce9.html"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (tuple[Span, ...], "[[3, 1]]"),
        (tuple[Span, ...], "[[1]]"),
        (tuple[Span, ...], "[[1.5, 2]]"),
        (tuple[Span, ...], '{"a": 1}'),
        (tuple[str, ...], "[1]"),
        (Grade | None, '{"digit": "3"}'),
        (Grade | None, '{"digit": true}'),
        (Grade | None, '{"colour": 3}'),
        (Grade | None, "{}"),
        (tuple[When, ...], '[{"span": [0, 1], "edtf": null, "start": "yesterday"}]'),
        (tuple[Quantity, ...], '[{"span": [0, 1], "low": "many", "high": null}]'),
        (tuple[Quantity, ...], '[{"span": [0, 1], "low": null, "high": null, "direction": "sideways"}]'),
        (tuple[str, ...], "[" * 100_000),
        (tuple[str, ...], "not json"),
    ],
)
def test_a_record_that_was_tampered_with_is_damaged_not_a_crash(kind, text):
    with pytest.raises(DamagedLedgerError):
        unpacked(kind, text)


@given(values=VALUES_READ)
def test_packing_loses_nothing(values):
    assert unpacked(tuple[Quantity, ...], packed(values.quantities)) == values.quantities
    assert unpacked(tuple[Change, ...], packed(values.changes)) == values.changes
    assert unpacked(tuple[When, ...], packed(values.when)) == values.when
