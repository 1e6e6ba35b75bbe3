"""Slips of the pen: names that are one letter apart."""

SHORTEST = 5  # letters a name must have for one wrong letter to be a slip: shorter names are one apart by chance


def one_slip_apart(one: str, other: str) -> bool:
    """True where one letter is missing, too many or another, or two neighbours changed places (Damerau 1964)."""
    if one == other or min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
        return left[1:] == right[1:] or swapped
    return left[1:] == right if len(left) > len(right) else left == right[1:]
