"""A figure that moved is told in the order of time, with who said which."""

from datetime import date

from reportedly import values
from reportedly.ledger import Ledger
from reportedly.outputs import moves
from reportedly.outputs.screen import rendered
from reportedly.records import Appearance, Article, Attribution, Claim, Mention, Moment, Related, Score, Span

TOLD = [
    ("a1", "Norland Herald", date(2031, 3, 4), "The flood killed 20 people.", "Fire chief Ann Lund"),
    ("a2", "Tern Post", date(2031, 3, 6), "The flood killed 31 people.", "Mayor Jo Ro"),
    ("a3", "Late Review", date(2031, 3, 9), "On 5 March the flood had killed 26 people.", ""),
]


def ledger_of(kind: str) -> tuple[Ledger, Claim]:
    """Three claims, the first in relation `kind` to the others."""
    ledger = Ledger.in_memory()
    claims = []
    for name, outlet, published, text, source in TOLD:
        moment = Moment(iso=published.isoformat(), confidence=Score(1.0, "Stated."))
        ledger.add_article(Article(id=name, text=text, title="", outlet=outlet, published=moment, language="en"))
        spans, found = (Span(0, len(text)),), values.read(text, published=published)
        link = Attribution(
            source=source, kind="person", source_spans=(), cue="", cue_spans=(), content_spans=spans, because="Told."
        )
        mention = Mention(
            id=f"m{name}", article=name, spans=spans, quote=text, speech="indirect", chain=(link,) if source else (),
            quantities=found.quantities, when=found.when,
        )  # fmt: skip
        ledger.add_mentions(name, [mention])
        claims.append(Claim(id=f"c{name}", text=text, appearances=(Appearance(mention=mention.id),)))
    related = tuple(Related(claim=other.id, kind=kind, because=("It moved.",)) for other in claims[1:])  # type: ignore[arg-type]
    first = Claim(id=claims[0].id, text=claims[0].text, appearances=claims[0].appearances, related=related)
    ledger.put_claims([*claims[1:], first])
    return ledger, first


def test_values_come_in_the_order_of_what_they_speak_of_not_of_publication():
    ledger, claim = ledger_of("update")
    with ledger:
        found = moves(ledger, claim)
    assert [(move.spoken, move.place, move.source) for move in found] == [
        ("2031-03-04", "Norland Herald, 2031-03-04", "Fire chief Ann Lund"),
        ("2031-03-05", "Late Review, 2031-03-09", ""),
        ("2031-03-06", "Tern Post, 2031-03-06", "Mayor Jo Ro"),
    ]
    assert [value in move.value for value, move in zip(("20", "26", "31"), found, strict=True)] == [True] * 3


def test_each_line_says_when_what_where_and_who():
    ledger, claim = ledger_of("update")
    with ledger:
        text = rendered(moves(ledger, claim)[0].line)
    assert all(word in text for word in ("2031-03-04", "20 people", "Norland Herald", "Ann Lund"))


def test_a_claim_in_conflict_has_not_moved():
    ledger, claim = ledger_of("conflict")
    with ledger:
        assert moves(ledger, claim) == []


def test_only_the_figure_that_moved_is_told_and_no_day_to_come(monkeypatch):
    told = [
        ("a1", "Norland Herald", date(2031, 3, 4), "The flood killed 20 people and drowned 300 sheep.", ""),
        ("a2", "Tern Post", date(2031, 3, 6), "By 9 March the flood had killed 31 people.", ""),
    ]
    monkeypatch.setattr("tests.outputs.test_moves.TOLD", told)
    ledger, claim = ledger_of("update")
    with ledger:
        found = moves(ledger, claim)
    assert not any("sheep" in move.value for move in found)
    assert [move.spoken for move in found] == ["2031-03-04", "2031-03-06"]
