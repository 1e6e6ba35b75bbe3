"""Slips of the pen: names that are one letter apart, and numbers whose digits moved."""

SHORTEST = 5  # letters a name must have for one wrong letter to be a slip: shorter names are one apart by chance
DIGITS = 3  # of a number, so that one digit more than in another is a sign of a slip
LONG = 4  # digits of numbers that are hardly one digit apart by chance


def one_slip_apart(one: str, other: str) -> bool:
    """True where one letter is missing, too many or another, or two neighbours changed places (Damerau 1964).

    A space is no letter: "u s navy" and "us navy" are two ways to write one name.
    """
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    if one.replace(" ", "") == other.replace(" ", ""):
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
        return left[1:] == right[1:] or swapped
    return left[1:] == right if len(left) > len(right) else left == right[1:]


def digits_slipped(one: float, other: float) -> bool:
    """True where one of two numbers has the digits of the other in another order, or a digit or zeros more."""
    ours, theirs = (f"{number:.12g}".replace(".", "") for number in (one, other))
    if (len(ours) > 1 and sorted(ours) == sorted(theirs)) or ours.rstrip("0") == theirs.rstrip("0"):
        return True
    longer, shorter = sorted((ours, theirs), key=len, reverse=True)
    return len(longer) >= DIGITS and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def one_digit_wrong(one: float | None, other: float | None, *, least: int = LONG) -> bool:
    """True for two numbers of at least so many digits that are the same but for one of them: 54,667 and 44,667."""
    ours, theirs = (f"{number or 0:.12g}".replace(".", "") for number in (one, other))
    if len(ours) != len(theirs) or len(ours) < least:
        return False
    return sum(mine != yours for mine, yours in zip(ours, theirs, strict=True)) == 1


def first_digit_wrong(one: float, other: float) -> bool:
    """True for two numbers of three digits or more, none of them round, that are the same but for the first: 271, 671.

    Those that have moved differ in their last digits, and round ones (200, 300) by chance in the first alone.
    """
    ours, theirs = (f"{number:.12g}".replace(".", "") for number in (one, other))
    return ours[1:] == theirs[1:] and ours != theirs and len(ours) >= DIGITS and not ours.endswith("0")


def earlier_digit_wrong(one: float, other: float) -> bool:
    """True for two numbers, none of them round, that are the same but for one digit before the last: 42 and 72.

    Nine of ten that have moved differ in their last digit.
    """
    ours, theirs = (f"{number:.12g}".replace(".", "") for number in (one, other))
    return one_digit_wrong(one, other, least=2) and ours[-1] == theirs[-1] != "0"
