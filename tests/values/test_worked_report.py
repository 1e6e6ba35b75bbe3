"""One invented report, and side by side what must be read from it."""

from datetime import date

from reportedly.provenance.arithmetic import check
from reportedly.values import read, show
from tests.values.reading import words

PUBLISHED = date(2025, 6, 21)
REPORT = """Vell to take 25,000 workers from South Orla, broadcaster says

A total of 25,000 workers from South Orla will be sent to the plant at Tessin, the broadcaster VBC reported on Friday.
Output of Heron 136 drones there has increased more than tenfold, from 300 a month in May 2022, to over 100 per day.
In June, Vell announced it would send 1000 mine clearance experts and 5000 military engineers to the border.
The plant was hit several times last week; 3 to 5 percent of its halls burned, officials said.
"""

QUANTITIES = [
    ("25,000", "25,000 workers from South Orla", "worker", None),
    ("25,000", "25,000 workers from South Orla", "worker", None),
    ("300 a month", "300 Heron 136 drones per month", "drone", "month"),
    ("100 per day", "more than 100 Heron 136 drones per day", "drone", "day"),
    ("1000", "1,000 mine clearance experts", "expert", None),
    ("5000", "5,000 military engineers", "engineer", None),
    ("3 to 5 percent", "3 to 5 percent", "percent", None),
]
DATES = [
    ("Friday", "2025-06-20", "reported"),
    ("May 2022", "2022-05", "event"),
    ("June", "2025-06", "reported"),
    ("last week", "2025-06-09/2025-06-15", "event"),
]


def test_the_quantities_of_the_report():
    found = read(REPORT, published=PUBLISHED).quantities
    assert [(words(REPORT, q), show(q), q.unit, q.per) for q in found] == QUANTITIES


def test_the_dates_of_the_report():
    found = read(REPORT, published=PUBLISHED).when
    assert [(words(REPORT, when), when.edtf, when.role) for when in found] == DATES


def test_the_change_of_the_report_adds_up():
    found = read(REPORT, published=PUBLISHED)
    (change,) = found.changes
    assert (change.factor_low, change.factor_high, change.direction) == (10, None, "up")
    assert [words(REPORT, found.quantities[end]) for end in (change.from_ or 0, change.to or 0)] == [
        "300 a month",
        "100 per day",
    ]
    verdict = check(change, found.quantities)
    assert verdict is not None
    assert verdict.agrees


def test_without_a_date_of_publication_only_full_dates_are_told():
    found = read(REPORT).when
    assert [when.edtf for when in found] == [None, "2022-05", None, None]
    assert [when.relative for when in found] == ["Friday", None, "June", "last week"]
