"""Grades in a ledger: records grow with what is read, whatever the order, and a person's grade is never overwritten."""

from itertools import permutations

import pytest

from reportedly.ledger import Ledger
from reportedly.records import SetLetter
from reportedly.settings import Settings
from reportedly.wiring import reviews
from reportedly.wiring.stages import Stages
from tests.grades.made import claim, root

HARBOUR, POLICE, RIVAL = root("Harbour Board"), root("Marn Police"), root("Pilots' Guild")
AGREED = [claim(f"c{at}", HARBOUR, POLICE) for at in range(6)]
ALONE = claim("c7", HARBOUR)
OUTNUMBERED = [claim(f"d{at}", RIVAL, rivals=(f"e{at}",)) for at in range(5)]
RIVALS = [claim(f"e{at}", HARBOUR, POLICE, rivals=(f"d{at}",)) for at in range(5)]
ALL = [*AGREED, ALONE, *OUTNUMBERED, *RIVALS]


def grade(ledger, claims):
    """Put claims into a ledger as stage 6 does, and grade all that they touch."""
    ledger.put_claims(claims)
    ledger.pend("grade", [made.id for made in claims])
    for made in Stages.of(ledger, Settings()).graded():
        ledger.put_claims([made])


def grades(ledger):
    return {made.id: (made.sources, made.grade, made.probability) for made in ledger.claims()}


def test_a_source_earns_its_letter_from_its_other_claims_only():
    with Ledger.in_memory() as ledger:
        grade(ledger, ALL)
        harbour = ledger.claim("c7").sources.for_.roots[0]
        assert harbour.letter in {"A", "B"}
        assert "11 were confirmed" in harbour.letter_because[0]
        own = next(each for each in ledger.claim("c0").sources.for_.roots if each.name == HARBOUR.name)
        assert "10 were confirmed" in own.letter_because[0]  # the claim at hand plays no part
        assert ledger.claim("d0").sources.for_.roots[0].letter == "E"
        assert ledger.claim("d0").grade.digit == 5


def test_claims_read_one_after_the_other_end_with_the_grades_of_all_at_once():
    with Ledger.in_memory() as whole:
        grade(whole, ALL)
        expected = grades(whole)
    for order in list(permutations([AGREED, [ALONE], [*OUTNUMBERED, *RIVALS]]))[:4]:
        with Ledger.in_memory() as ledger:
            for part in order:
                grade(ledger, part)
            assert grades(ledger) == expected
            assert not ledger.pending("grade", limit=1)
            assert not ledger.pending("source", limit=1)


def test_a_claim_that_is_gone_leaves_no_record():
    with Ledger.in_memory() as ledger:
        grade(ledger, ALL)
        ledger.drop_claims([made.id for made in AGREED[:4]])
        grade(ledger, [ALONE])
        assert "7 were confirmed" in ledger.claim("c7").sources.for_.roots[0].letter_because[0]


def test_grading_twice_changes_nothing():
    with Ledger.in_memory() as ledger:
        grade(ledger, ALL)
        once = grades(ledger)
        grade(ledger, ALL)
        assert grades(ledger) == once


@pytest.mark.parametrize("again", [False, True])
def test_the_letters_of_people_stand_whatever_a_machine_finds_later(again):
    with Ledger.in_memory() as ledger:
        grade(ledger, [ALONE])
        reviews.apply(ledger, SetLetter(source=HARBOUR.name, letter="C", because="It was late before"), author="Jo")
        grade(ledger, ALL if again else [ALONE])
        root_now = ledger.claim("c7").sources.for_.roots[0]
        assert root_now.letter == "C"
        assert "Jo" in root_now.letter_because[0]
