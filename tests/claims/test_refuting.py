"""Whether a sentence bears out an assertion: what is negated, replaced, of another, or of its kind (invented texts)."""

import pytest

from bench.grouping.refuting import exclusive, kinds, supports

EVIDENCE = "Lund is a drummer from Ulinia who was born in 1954 and directed the film Low Water in March ."
BORNE_OUT = [
    "Mira Lund is a musician .",
    "Mira Lund was born in the fifties .",
    "Mira Lund directed Low Water .",
    "Mira Lund was exclusively a drummer .",
    "Mira Lund never starred in Low Water .",
    "Mira Lund was not born in the sixties .",
]
REFUTED = [
    "Mira Lund is not a musician .",
    "Mira Lund was born in the sixties .",
    "Mira Lund was born in 1955 .",
    "Mira Lund starred in Low Water .",
    "Mira Lund has yet to direct Low Water .",
    "Low Water was directed in April .",
]


@pytest.mark.parametrize("claim", BORNE_OUT)
def test_what_a_sentence_says_of_a_kind_or_otherwise_of_what_is_negated_is_borne_out(claim: str) -> None:
    assert supports(EVIDENCE, claim)


@pytest.mark.parametrize("claim", REFUTED)
def test_another_number_day_or_role_and_a_negation_refute(claim: str) -> None:
    assert not supports(EVIDENCE, claim)


def test_two_negations_are_none() -> None:
    refused = "Lund refused to direct Low Water ."
    assert supports(refused, "Mira Lund did not direct Low Water .")
    assert not supports(refused, "Mira Lund directed Low Water .")


def test_what_is_said_of_someone_else_refutes() -> None:
    assert not supports("Alvik wrote the score for Low Water .", "Mira Lund wrote the score for Low Water .")
    assert supports("She wrote the score for Low Water .", "Mira Lund wrote the score for Low Water .")


def test_another_nation_in_its_place_refutes() -> None:
    assert not supports("Lund is a Norwegian sculptor .", "Mira Lund is a Danish sculptor .")


def test_a_word_of_a_kind_never_excludes_the_kind() -> None:
    """Else "a musician is a singer" would be said and refuted by one word."""
    for kind, members in kinds().items():
        assert not any({kind, member} <= group for group in exclusive() for member in members - {kind})
